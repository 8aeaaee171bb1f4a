"""Letters of credit: SWIFT messages, terms, amendments, checks, days (DOMAIN handbook 7)."""
