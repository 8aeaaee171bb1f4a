"""Beginnings of the journal notes on drafts laid into a Drafts folder, for steps that load nothing else of sending."""

LAID = "phone:"
"""A draft that lies in a Drafts folder."""
BACK = "phone_back:"
"""What came back of it through Sent."""
