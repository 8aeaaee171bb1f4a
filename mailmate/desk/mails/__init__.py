"""What the faces do with the mails of the list: pages of it, search, snoozing, attachments, a mail as a web page."""
