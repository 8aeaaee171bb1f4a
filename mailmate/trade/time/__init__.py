"""Working days, banking days and the reply clock (DOMAIN handbook 10)."""
