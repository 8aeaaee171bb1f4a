"""The steps of the work: short functions that join the rooms and read like sentences."""
