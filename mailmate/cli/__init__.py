"""The commands, thin: each parses its words, calls the desk, prints. One file per group."""
