"""Real servers for the tests, each on loopback and in its own folder or thread."""
