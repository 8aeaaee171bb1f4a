"""Cells of a table that goes to a spreadsheet: one line each, and never a formula.

A spreadsheet runs what begins with one of these signs, whoever wrote it into a mail (OWASP, CSV injection); Chinese
and Japanese ones take the full-width signs too.
"""

from __future__ import annotations

import re

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[-+]?[0-9]{1,40}(?:[.,][0-9]{1,40})*", re.ASCII)


def inert(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; a plain number stays one, `-2+3` does not."""
    return f"'{text}" if text.startswith(FORMULA) and not _NUMBER.fullmatch(text) else text


def cell(value: object) -> str:
    """Return any value as the text of one inert cell: nothing is empty, blanks and line breaks are single blanks."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    return inert(" ".join(str(value).replace("\0", " ").split()))
