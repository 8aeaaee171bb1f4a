"""The registers as a face sees them: what is on record, joined, and what a person records about it."""
