"""Setting mailmate up and keeping it well: settings, doctor, schedule lines, notices, the log."""
