"""Money: promises as chains, claims and their copies, bank lists, what is asked after (DOMAIN handbook 5)."""
