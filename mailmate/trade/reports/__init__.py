"""Reports: figures of a span of days and the rows behind each (DOMAIN 11). Pure values; the desk fills them."""
