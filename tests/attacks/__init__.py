"""Attacks that come as mail: who writes what, how it is carried, and what an obeying model would make of it.

`wordings_tables` holds the words, `carriers` wraps them, `trial` lets each through both engines and judges what would
leave; `python -m tests.attacks` prints the figures.
"""
