"""One mail on its way into the registers, and how its facts become the values of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime
from typing import Any

from mailmate.mail.model import Mail
from mailmate.trade.facts import Fact, Quantity, value_json
from mailmate.trade.finding.wording import LONGEST, cut_quote, fold_number, fold_space, sentences
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

_NAME_WORD = re.compile(r"[^\W\d_]{1,40}")
_SIGNED_LINES, _SIGNED_WORDS = 5, 4


@dataclass(frozen=True, slots=True)
class Source:
    """One mail on its way into the registers."""

    mail: Mail
    reading: Reading
    mail_id: int
    company: str
    ours: bool
    at: datetime
    documents: Mapping[int, str] = field(default_factory=dict)

    def facts(self, name: str) -> tuple[Fact, ...]:
        """Return the facts called `name` that may feed a register."""
        return tuple(fact for fact in self.reading.all_facts(name) if fact.source != "quoted")

    def fact(self, name: str) -> Fact | None:
        """Return the first fact called `name` that may feed a register."""
        return next(iter(self.facts(name)), None)

    def means(self, *intents: Intent) -> bool:
        """Tell whether one of `intents` is present."""
        return bool({self.reading.intent, *self.reading.also} & set(intents))

    def reference(self, *names: str) -> str:
        """Return the first of these references, folded, as an entry's subject; empty where none is named."""
        found = (fact for name in names if (fact := self.fact(name)) is not None)
        return next((fold_number(str(fact.value or fact.quote)) for fact in found), "")

    def entry(
        self, register: str, kind: str, value: Mapping[str, Any], quote: str, *, source: str = "body", subject: str = ""
    ) -> Entry:
        """Return an entry of this mail."""
        words = quote.strip() or fold_space(self.mail.subject)
        return Entry(
            register, kind, dict(value), words, self.at, mail_id=self.mail_id, source=source,
            subject=subject, company=self.company, ours=self.ours,
        )  # fmt: skip


def order_of(source: Source) -> str:
    """Return the number an entry is about: order, proforma, contract, invoice, else credit, folded."""
    return source.reference("refs.po", "refs.pi", "refs.contract", "refs.invoice", "refs.lc")


def sentence_with(source: Source, words: str) -> str:
    """Return the sentence of the new text that holds `words`, so that an entry reads by itself."""
    wanted = fold_space(words)
    spoken = without_signed_name(source.mail)
    said = next((one for one in sentences(spoken) if wanted in one), "")
    holding = said or next((one for one in sentences(source.mail.body.new) if wanted in one), wanted)
    start = max(0, holding.find(wanted))
    return cut_quote(holding, start, start + len(wanted))


def without_signed_name(mail: Mail) -> str:
    """Return the new text without the writer's name that stands alone on its last lines, with what follows it.

    Without a closing above it nobody could know it for a signature but by the name.
    """
    text = mail.body.new
    name = set(_NAME_WORD.findall(mail.sender.name.casefold())) if mail.sender else set()
    if not name:
        return text
    lines = text[:LONGEST].rstrip().split("\n")
    for at in range(max(1, len(lines) - _SIGNED_LINES), len(lines)):
        words = _NAME_WORD.findall(lines[at].casefold())
        if words and len(words) <= _SIGNED_WORDS and any(len(one) > 1 for one in words) and name.issuperset(words):
            below = lines[at + 1 :]
            if all(len(one.split()) <= _SIGNED_WORDS + 2 and not re.search(r"[?!.]\s*$", one) for one in below):
                return "\n".join(lines[:at])
    return text


def joined_values(facts: Iterable[Fact]) -> Any:
    """Return one value, or several joined: texts with commas, other values as a list."""
    values = list(dict.fromkeys(_hashable(fact) for fact in facts))
    if len(values) == 1:
        return values[0] if isinstance(values[0], str | int | bool) else dict(values[0])
    if all(isinstance(value, str) for value in values):
        return ", ".join(str(value) for value in values)
    return [value if isinstance(value, str | int | bool) else dict(value) for value in values]


def _hashable(fact: Fact) -> Any:
    value = value_json(fact.value) if fact.value is not None else fact.quote
    return tuple(value.items()) if isinstance(value, dict) else value


def plain_value(fact: Fact | None) -> Any:
    """Return a fact's value as JSON; of a quantity, or without a value, its words."""
    if fact is None:
        return None
    return value_json(fact.value) if fact.value is not None and not isinstance(fact.value, Quantity) else fact.quote


def day_text(fact: Fact | None) -> str | None:
    """Return a fact's day as ISO text, or None."""
    return iso_text(fact.value) if fact and isinstance(fact.value, date) else None


def iso_text(day: object) -> str | None:
    """Return a day as ISO text, or None for anything else."""
    return day.isoformat() if isinstance(day, date) else None
