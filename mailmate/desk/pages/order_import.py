"""What a list of orders taken from a sheet did, told in sentences: rows added, cells not read, buyers nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from mailmate.desk.pages.field_texts import fields_text
from mailmate.desk.registers.orders import OrderImport
from mailmate.sentences import Sentence

MOST_TOLD = 20
"""Rows of a sheet that are told one by one."""


def describe_import(done: OrderImport) -> Iterator[Sentence]:
    """Yield what needs a person's eye, and how many rows were added last."""
    for number, cells in done.unread[:MOST_TOLD]:
        words = {"row": number, "cells": ", ".join(f"{fields_text([name])} {text!r}" for name, text in cells.items())}
        yield Sentence("Row {row}: not read, as it has two readings or no currency: {cells}.", words)
    if len(done.unread) > MOST_TOLD:
        yield Sentence("… and {n} rows more with cells not read.", {"n": len(done.unread) - MOST_TOLD})
    if done.numberless:
        rows = ", ".join(map(str, done.numberless[:MOST_TOLD])) + (" …" if len(done.numberless) > MOST_TOLD else "")
        yield Sentence("Rows without an order number, not taken: {rows}.", {"rows": rows})
    if done.ends_at:
        yield Sentence("The sheet is longer: nothing after row {row} was read.", {"row": done.ends_at})
    for name in done.strangers:
        yield Sentence(
            "{name}: no contact of yours; `mailmate orders set ID belongs_to=DOMAIN` joins it.", {"name": name}
        )
    yield Sentence("{added} rows added, {known} were known.", {"added": len(done.added), "known": done.known})
