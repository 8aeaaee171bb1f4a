"""A working week of an export office, told as stories with their truth, and a person who lives through it."""
