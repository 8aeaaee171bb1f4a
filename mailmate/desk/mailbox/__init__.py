"""What comes in: mails fetched or brought from files, kept before anything reads them; what befell them elsewhere."""
