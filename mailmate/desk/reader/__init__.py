"""Around the step of reading: mail files without a store, scores on labelled mails, corrections, fraud, absences."""
