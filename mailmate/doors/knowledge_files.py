"""Files of the knowledge folder turned into what a draft may say: passages, and rows of the price list.

A table whose columns look like a price list gives prices; any other table gives nothing, for a column
nobody named must never be indexed. Notes give one passage per paragraph, under their heading.
"""

from __future__ import annotations

import re
from pathlib import Path

from mailmate.doors.documents import read_document, read_rows, read_text
from mailmate.errors import BadInput
from mailmate.sentences import Sentence
from mailmate.trade.cases import Passage, PriceRow
from mailmate.trade.sale.price_lists import is_cost_name, read_price_table

_TABLES = (".xlsx", ".csv")
_NOTES = (".md", ".txt")
_DOCUMENTS = (".pdf", ".docx")
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")


def read_knowledge_file(path: Path, name: str) -> tuple[list[Passage], list[PriceRow]]:
    """Return the passages and price rows of one file; `name` is what sources call it.

    Raises `BadInput` for a kind of file that is not known, or a table with no price list in it.
    """
    ending = path.suffix.lower()
    if ending in _TABLES:
        return [], _prices(path, name)
    if ending in _NOTES:
        return _passages(read_text(path.read_bytes()), name), []
    if ending in _DOCUMENTS:
        document = read_document(name, "", path.read_bytes())
        if not document.text:
            raise BadInput(document.note)
        return _passages(document.text, name), []
    raise BadInput(
        Sentence("{name} is no kind of file that can be quoted from.", {"name": name}),
        Sentence("Use .xlsx, .csv, .md, .txt, .pdf or .docx; files to attach belong into knowledge/files/."),
    )


def _prices(path: Path, name: str) -> list[PriceRow]:
    """Read the price lists of a table file; a sheet or file that is named for costs is not read at all."""
    if is_cost_name(path.name):
        raise BadInput(
            Sentence("{name} is named for costs and was not read.", {"name": name}),
            Sentence("Give a price list for buyers another name; keep costs out of the knowledge folder."),
        )
    rows = [
        row
        for sheet, table in read_rows(path.read_bytes(), name)
        if not is_cost_name(sheet)
        for row in read_price_table(table, source=name if sheet == name else f"{name}, {sheet}")
    ]
    if not rows:
        raise BadInput(
            Sentence("{name} has no row with an item, a price and a currency.", {"name": name}),
            Sentence("Name the columns: Item, Description, Price, Currency, Unit, MOQ, Incoterm, Valid until."),
        )
    return rows


def _passages(text: str, name: str) -> list[Passage]:
    """Split notes into paragraphs, each with the heading it stands under."""
    passages: list[Passage] = []
    heading, paragraph = "", list[str]()
    for line in [*text.splitlines(), ""]:
        found = _HEADING.match(line)
        if (found or not line.strip()) and paragraph:
            source = f"{name}, {heading}" if heading else name
            passages.append(Passage("\n".join(paragraph), source))
            paragraph = []
        if found:
            heading = found[1]
        elif line.strip():
            paragraph.append(line.strip())
    return passages
