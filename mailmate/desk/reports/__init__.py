"""The report of a span: every figure from the registers with its rows, as text, page and tables."""
