"""What is found in any text: numbers, amounts, dates, places, references; no mail and no reading is known here."""
