"""What the export trade knows, as pure rules over plain values.

Intents, facts, dates, amounts, promises, complaints, credits, fraud. Nothing here reads a clock,
a file, a setting or a store: `now`, `today` and rules are arguments.
"""
