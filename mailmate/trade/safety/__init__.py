"""Fraud flags, look-alikes, injected text, approvals (DOMAIN handbook 8)."""
