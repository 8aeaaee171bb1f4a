"""Files of the knowledge folder turned into what a draft may say: passages, and rows of the price list.

A table gives the prices and properties of its items, column by known or mapped column; a column nobody named is
never indexed. Notes give one passage per paragraph, under their heading, each with its line, page or paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mailmate.doors.documents import PAGE_BREAK, read_document, read_rows, read_text
from mailmate.errors import BadInput
from mailmate.sentences import Sentence
from mailmate.trade.cases import Passage, PriceRow
from mailmate.trade.sale.catalogue import COST_LIKE, LeftOut, read_catalogue
from mailmate.trade.sale.column_names import looks_like_cost, plain_head
from mailmate.trade.sale.price_heading_tables import COST_TOLD
from mailmate.trade.sale.price_lists import is_cost_name, read_price_table
from mailmate.values import dataclass

_TABLES = (".xlsx", ".csv")
_NOTES = (".md", ".txt")
_DOCUMENTS = {".pdf": "page", ".docx": "paragraph"}
"""Ending -> what its passages are counted in."""
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")
_QUESTION = re.compile(
    r"^(?:\*\*)?(?:Q(?:uestion)?\s?\d{0,3}|问题?)\s?[.:：、]\s?(?:\*\*)?\s*(?P<words>.+?)(?:\*\*)?$", re.IGNORECASE
)
_ANSWER = re.compile(r"^(?:\*\*)?(?:A(?:nswer)?\s?\d{0,3}|答案?)\s?[.:：]\s?(?:\*\*)?\s*", re.IGNORECASE)
_COLUMNS = re.compile(r"\S {2,}\S")
"""A line of a table in a PDF's text."""
_COMMENT = re.compile(r"<!--.{0,20000}?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class KnowledgeFile:
    """What one file says."""

    passages: tuple[Passage, ...] = ()
    prices: tuple[PriceRow, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    """Columns of a table nothing was read from, and paragraphs that tell a cost."""


def read_knowledge_file(path: Path, name: str, names: Mapping[str, str] | None = None) -> KnowledgeFile:
    """Return what one file says; `name` is what sources call it, `names` what a person mapped its columns to.

    Raises `BadInput` for a kind of file that is not known, or a table with nothing to tell a buyer.
    """
    ending = path.suffix.lower()
    if ending in _TABLES:
        return _read_tables(path, name, names or {})
    if ending in _NOTES:
        return _notes(read_text(path.read_bytes()), name, "line")
    if ending in _DOCUMENTS:
        document = read_document(name, "", path.read_bytes(), as_notes=True)
        if not document.text:
            raise BadInput(document.note)
        return _notes(document.text, name, _DOCUMENTS[ending])
    raise BadInput(
        Sentence("{name} is no kind of file that can be quoted from.", {"name": name}),
        Sentence("Use .xlsx, .csv, .md, .txt, .pdf or .docx; files to attach belong into knowledge/files/."),
    )


def _read_tables(path: Path, name: str, names: Mapping[str, str]) -> KnowledgeFile:
    """Read the sheets of a table file; a sheet or file that is named for costs is not read at all."""
    if is_cost_name(path.name):
        raise BadInput(
            Sentence("{name} is named for costs and was not read.", {"name": name}),
            Sentence("Give a price list for buyers another name; keep costs out of the knowledge folder."),
        )
    passages, prices, left_out = list[Passage](), list[PriceRow](), list[LeftOut]()
    for sheet, table in read_rows(path.read_bytes(), name):
        if is_cost_name(sheet):
            continue
        source = name if sheet == name else f"{name}, {sheet}"
        prices.extend(read_price_table(table, source=source, names=names))
        found = read_catalogue(table, source=source, sheet="" if sheet == name else sheet, names=names)
        passages.extend(found.passages)
        left_out.extend(found.left_out)
    if not prices and not passages:
        raise BadInput(
            Sentence("{name} has no row with an item and a price or a property.", {"name": name}),
            Sentence(
                "Name the columns (Item, Description, Price, Currency, Unit, MOQ, Material, Size, …) or say what they"
                ' are: `mailmate knowledge map {name} "Kol. 2=item"`.',
                {"name": name},
            ),
        )
    return KnowledgeFile(tuple(passages), tuple(prices), tuple(left_out))


def _notes(text: str, name: str, unit: str) -> KnowledgeFile:
    """Read notes; a paragraph that tells a cost is left out and named by its place."""
    passages = tuple(_passages(text, name, unit))
    costly = [one for one in passages if COST_TOLD.search(f"{one.source.partition(', ')[2]}\n{one.text}")]
    return KnowledgeFile(
        tuple(one for one in passages if one not in costly),
        left_out=tuple(LeftOut("", one.place, COST_LIKE) for one in costly),
    )


def _passages(text: str, name: str, unit: str) -> Iterator[Passage]:
    """Yield the paragraphs of notes, each under its heading, with the `unit` (line, paragraph, page) it begins at.

    A question of a list of questions and answers ("Q: …") is the heading of its answer.
    """
    heading, paragraph, begun = "", list[str](), ""
    for place, line in _without_costs(_numbered(text, unit), unit):
        question = _QUESTION.match(line)
        found = _HEADING.match(line) or question
        if (found or not line) and paragraph:
            yield Passage("\n".join(paragraph), f"{name}, {heading}" if heading else name, begun)
            paragraph = []
        if found:
            heading = found["words"] if question else found[1]
        elif line:
            paragraph.append(line if paragraph else _ANSWER.sub("", line))
            begun = begun if len(paragraph) > 1 else place


def _without_costs(lines: Iterable[tuple[str, str]], unit: str) -> Iterator[tuple[str, str]]:
    """Yield the lines without what tables in notes say of costs: such a column, such a row, such a table of a PDF."""
    hidden: frozenset[int] = frozenset()
    in_table = is_hidden = False
    for place, line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if cells and not in_table:
            is_head = not any(map(str.isdigit, "".join(cells[1:])))
            hidden = frozenset(n for n, cell in enumerate(cells) if looks_like_cost(cell) and (n or is_head))
        in_table = bool(cells) or (in_table and not line)
        if unit == "page":
            begins = looks_like_cost(line) and _COLUMNS.search(line) is not None
            is_hidden = begins or (is_hidden and (not line or _COLUMNS.search(line) is not None))
        if is_hidden or (cells and 0 not in hidden and looks_like_cost(cells[0])):
            yield place, ""
        elif cells:
            yield place, f"| {' | '.join(cell for n, cell in enumerate(cells) if n not in hidden)} |"
        else:
            yield place, line


def _numbered(text: str, unit: str) -> Iterator[tuple[str, str]]:
    """Yield each line with where it stands, comments taken out, and an empty one at the end of each page."""
    text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    filled = 0
    for page, words in enumerate(text.split(PAGE_BREAK), start=1):
        for number, line in enumerate(words.splitlines(), start=1):
            filled += bool(line.strip())
            count = {"page": page, "paragraph": filled, "line": number}[unit]
            yield f"{unit} {count}", line.strip()
        yield "", ""


def missing_headings(path: Path, name: str, headings: Iterable[str]) -> list[str]:
    """Return those headings (as `plain_head` folds them) that no cell of the table has; raises `BadInput`."""
    rows = (row for _, table in read_rows(path.read_bytes(), name) for row in table)
    cells = {plain_head(cell) for row in rows for cell in row if cell}
    return [one for one in headings if one not in cells and not any(one.endswith(f" {cell}") for cell in cells)]


def lines_around(path: Path, number: int, around: int) -> list[tuple[int, str]]:
    """Return the lines of notes about a line, each with its number."""
    lines = read_text(path.read_bytes()).splitlines()
    first = max(1, number - around)
    return list(enumerate(lines[first - 1 : number + around], start=first))
