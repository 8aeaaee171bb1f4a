"""The database in the words of the trade: one file per noun, values in, values out, no SQL elsewhere."""
