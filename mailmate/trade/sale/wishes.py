"""What a buyer asks of us besides the goods: packing, things not to do; and the offers of others they name.

Entries of register `cases`, read from mail: `restriction` (`{"about"}`), `requirement` (packing; `{"about", "text"}`),
`certificate` (`{"name"}`),
`preference` (`{"about"}`), `rival_offer` (`{"price"}`); by a person `struck`. A later packing wish for the same order
takes the place of the one before, which stays to be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailmate.sentences import mark
from mailmate.trade.finding.wording import fold_words
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

RESTRICTION, REQUIREMENT, CERTIFICATE, RIVAL_OFFER = "restriction", "requirement", "certificate", "rival_offer"
PREFERENCE = "preference"
PREFERRED = (mark("price"), mark("quality"), mark("speed"))
"""What may matter to a buyer most."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One packing wish of one company as it stands, with those it replaced."""

    entry: Entry
    before: tuple[Entry, ...] = ()

    @property
    def text(self) -> str:
        """The wish in the buyer's words, without the label they may bear themselves."""
        return without_label(self.entry.quote)


_LABEL = re.compile(r"\s*(?:pack(?:ag)?ing|包装(?:要求)?)\s{0,2}[:：]\s*", re.IGNORECASE)


def without_label(text: str) -> str:
    """Return words on packing without "Packing:" before them: every line of it has a label of its own."""
    return _LABEL.sub("", text, count=1) if _LABEL.match(text) else text


def requirements(entries: Iterable[Entry]) -> tuple[Requirement, ...]:
    """Return the packing wishes that stand, oldest first; one without an order's number speaks of every order."""
    standing: list[Requirement] = []
    for entry in sorted(_of_kind(entries, REQUIREMENT), key=lambda one: (one.at, one.entry_id or 0)):
        old = next((one for one in standing if _is_replaced(one.entry, entry)), None)
        if old is None:
            standing.append(Requirement(entry))
            continue
        same = fold_words(old.entry.quote) == fold_words(entry.quote)
        before = old.before if same else (*old.before, old.entry)
        standing[standing.index(old)] = Requirement(entry, before)
    return tuple(standing)


def restrictions(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return what they ask us not to do, each sentence once, oldest first."""
    found = {(one.company, fold_words(one.quote)): one for one in reversed(list(_of_kind(entries, RESTRICTION)))}
    return tuple(sorted(found.values(), key=lambda one: (one.at, one.entry_id or 0)))


def rival_offers(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the prices of other sellers they named, oldest first."""
    return tuple(sorted(_of_kind(entries, RIVAL_OFFER), key=lambda one: (one.at, one.entry_id or 0)))


def certificates(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the certificates they asked for, each by its first mention, oldest first."""
    found = {fold_words(str(one.value.get("name"))): one for one in reversed(list(_of_kind(entries, CERTIFICATE)))}
    return tuple(sorted(found.values(), key=lambda one: (one.at, one.entry_id or 0)))


def preferences(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return what they said matters to them, of each thing the newest word, oldest first."""
    newest = {str(one.value.get("about")): one for one in sorted(_of_kind(entries, PREFERENCE), key=lambda one: one.at)}
    return tuple(sorted(newest.values(), key=lambda one: (one.at, one.entry_id or 0)))


def _of_kind(entries: Iterable[Entry], kind: str) -> Iterable[Entry]:
    listed = list(entries)
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"}
    return (one for one in listed if one.kind == kind and one.entry_id not in struck)


def _is_replaced(old: Entry, new: Entry) -> bool:
    """Tell whether a wish speaks of the same packing: of one company, and of one order where both name one."""
    return (
        old.company == new.company
        and old.mail_id != new.mail_id
        and (not old.subject or not new.subject or old.subject == new.subject)
    )
