"""Goods on their way and after: shipments, papers, complaints (DOMAIN handbook 6, 11)."""
