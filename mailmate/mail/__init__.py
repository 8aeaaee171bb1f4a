"""An e-mail as plain values: parsed from bytes, split into what is new and what is quoted, composed to bytes.

Nothing here knows the trade, a server, a disk or a clock.
"""
