"""Registers and mails written out for a person or a script: rows, pages, cases, plain text."""
