"""From the inquiry to the order: scores, prices, quotes, orders, and who should hear from us (DOMAIN handbook 4)."""
