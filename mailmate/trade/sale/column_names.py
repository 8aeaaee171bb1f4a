"""What a person says a column holds: `Werkstoff=material`, `Remark=ignore`.

A mapping is heading (`plain_head`) -> what it is read as: a column of a price list (`FIELD_NAMES`), `ignore`, or the
name a letter calls the property by. A heading that looks like a cost can only be ignored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.sale.catalogue_tables import FIELD_NAMES
from mailmate.trade.sale.price_heading_tables import COST

IGNORE = "ignore"
IGNORED = "—"
"""A heading no column is known by."""
_LONGEST_NAME = 40


def plain_head(text: str) -> str:
    """Return a heading as mappings know it: lower case, blanks joined."""
    return " ".join(text.split()).casefold()


def read_mapping(words: Iterable[str]) -> dict[str, str]:
    """Return the mapping that `HEADING=NAME` words tell; raise `WrongUse` for a cost, or words without both."""
    return dict(_read_one(one) for one in words)


def _read_one(word: str) -> tuple[str, str]:
    heading, _, name = word.rpartition("=")
    head, name = plain_head(heading), " ".join(name.split())
    if not head or not name or len(name) > _LONGEST_NAME:
        raise WrongUse(
            Sentence("{text!r} does not say what a column is.", {"text": word}),
            Sentence('Write the column\'s heading and what it holds: "Werkstoff=material", "Remark=ignore".'),
        )
    if name.casefold() == IGNORE:
        return head, IGNORE
    if looks_like_cost(head) or looks_like_cost(name):
        raise WrongUse(
            Sentence("{heading} looks like a cost and is never read.", {"heading": heading.strip()}),
            Sentence('It can only be left out: "{heading}=ignore".', {"heading": heading.strip()}),
        )
    return head, name


def looks_like_cost(text: str) -> bool:
    """True for a heading of costs, limits or margins (DESIGN section 6)."""
    return COST.search(text) is not None


def rename_head(head: str, group: str, names: Mapping[str, str]) -> str:
    """Return a heading under its mapped name; mapped by itself or with the merged heading above it."""
    name = names.get(plain_head(f"{group} {head}")) or names.get(plain_head(head))
    if not name or looks_like_cost(f"{group} {head}"):
        return IGNORED if name == IGNORE else head
    return IGNORED if name == IGNORE else FIELD_NAMES.get(name.casefold(), name)


def rename_cells(rows: Sequence[Sequence[str]], names: Mapping[str, str]) -> Sequence[Sequence[str]]:
    """Return the rows with each cell that is a mapped heading under its name, so that the heading is known as one."""
    if not names:
        return rows
    return [[rename_head(cell, "", names) if cell else cell for cell in row] for row in rows]
