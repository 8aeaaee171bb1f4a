"""A text from which facts are taken, with everything the trade's finders see in it, found once.

A ground is the body, the header, a document or the quoted history. Facts keep the name of their ground as source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from mailmate.mail.model import Mail
from mailmate.reading.fact_tables import SENT_LINE
from mailmate.reading.hearing import new_text
from mailmate.reading.intent_rules import Voice
from mailmate.reading.roles import AMOUNTS, RoleWords, day_role, is_old_day, nearest_role
from mailmate.reading.statements import Statement, cut_statements
from mailmate.trade.credit.swift import SwiftMessage, find_swift_messages
from mailmate.trade.facts import Fact, FactValue
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.places import country_of_domain, find_countries, find_incoterms, find_ports
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.shipping import find_shipping
from mailmate.trade.finding.specs import find_certificates, find_specs
from mailmate.trade.finding.wording import Phrase, keys_in
from mailmate.trade.readings import Context
from mailmate.values import dataclass

MOST_DAYS = 1500
"""Days of one text that are judged: what each is for costs more than to find it, and no letter has as many."""
_DOCUMENT_HEAD = 20_000
_QUOTED_HEAD = 20_000
_LATE = timedelta(days=1)
_CLAUSE_MARKS = ",;:.!?\n，。；：！？"


@dataclass(frozen=True)
class Ground:
    """A text with its source name and the base of its dates; what is found in it is found when first asked."""

    text: str
    source: str
    base: DateBase
    country: str = ""

    @cached_property
    def statements(self) -> list[Statement]:
        """The text's statements."""
        return cut_statements(self.text)

    @cached_property
    def dates(self) -> list[Found]:
        """Days as commitments mean them: without a year the next one; of a text full of days the first ones."""
        return find_dates(self.text, self.base)[:MOST_DAYS]

    @cached_property
    def past_dates(self) -> list[Found]:
        """Days as events mean them: without a year the last one."""
        return find_dates(self.text, self.base, past=True)[:MOST_DAYS]

    @cached_property
    def amounts(self) -> list[Found]:
        """Money."""
        return find_amounts(self.text, country=self.country, count=lambda _: self.quantities)

    @cached_property
    def quantities(self) -> list[Found]:
        """Numbers of things."""
        return find_quantities(self.text)

    @cached_property
    def references(self) -> list[Found]:
        """Order, invoice, contract, credit numbers."""
        return find_references(self.text)

    @cached_property
    def incoterms(self) -> list[Found]:
        """Incoterms with their places."""
        return find_incoterms(self.text)

    @cached_property
    def ports(self) -> list[Found]:
        """Ports."""
        return find_ports(self.text)

    @cached_property
    def countries(self) -> list[Found]:
        """Countries."""
        return find_countries(self.text)

    @cached_property
    def shipping(self) -> list[Found]:
        """Container, seal, vessel, voyage."""
        return find_shipping(self.text)

    @cached_property
    def specs(self) -> list[Found]:
        """Measurable properties of goods."""
        return find_specs(self.text)

    @cached_property
    def certificates(self) -> list[Found]:
        """Certificates and standards."""
        return find_certificates(self.text)

    @cached_property
    def swift(self) -> tuple[SwiftMessage, ...]:
        """SWIFT messages."""
        return find_swift_messages(self.text)

    @cached_property
    def _keys(self) -> Set[str]:
        return keys_in(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [statement.start for statement in self.statements]

    def statement_at(self, place: int) -> Statement | None:
        """Return the statement in which the character at `place` stands."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return None
        statement = self.statements[index]
        return statement if place < statement.start + len(statement.text) else None

    @cached_property
    def _old_days(self) -> Set[int]:
        """Where the days stand that no longer count."""
        return {one.start for one in self.dates if self._is_old(one)}

    @cached_property
    def _day_roles(self) -> dict[int, str | None]:
        return {}

    @cached_property
    def memo(self) -> dict[object, Any]:
        """What a reader found out about the statement that starts at a place, kept while the mail is read."""
        return {}

    def once(self, judge: Callable[[Ground, Found], bool], found: Found) -> bool:
        """Return what `judge` says of a find, asked once: several readers ask the same of each day."""
        key = (judge, found.start, found.value)
        if key not in self.memo:
            self.memo[key] = judge(self, found)
        return bool(self.memo[key])

    def _is_old(self, found: Found) -> bool:
        statement = self.statement_at(found.start)
        return statement is not None and is_old_day(statement, found, within(self.dates, statement))

    def is_old(self, found: Found) -> bool:
        """Tell whether a day is named as one that no longer counts: "instead of 10 July"."""
        return found.start in self._old_days

    def is_to_come(self, found: Found) -> bool:
        """Tell whether a find is a day, today or later, that still counts."""
        if not isinstance(found.value, date) or found.value < self.base.day or self.is_quoted(found):
            return False
        return not self.is_old(found)

    def is_quoted(self, found: Found) -> bool:
        """Tell whether a find stands in a line that a mail program marked as another's words."""
        line = self.text.rfind("\n", 0, found.start) + 1
        return self.text[line : line + 4].lstrip().startswith(">") or SENT_LINE.match(self.text, line) is not None

    def day_role(self, found: Found) -> str | None:
        """Return what the words around a day say it is for (`roles`), or None."""
        if found.start not in self._day_roles:
            statement = self.statement_at(found.start)
            here = within(self.dates, statement) if statement else []
            beside = [one for one in here if one.value is not None and not self.is_old(one)]
            self._day_roles[found.start] = day_role(statement, found, beside) if statement else None
        return self._day_roles[found.start]

    def amount_role(self, found: Found) -> str | None:
        """Return what the words around an amount say it is for (`roles`), or None."""
        return self.role(AMOUNTS, found, self.amounts)

    def role(self, words: RoleWords, found: Found, others: Sequence[Found]) -> str | None:
        """Return the role of the word nearest to a find, or None; `others` in text order."""
        statement = self.statement_at(found.start)
        return nearest_role(words, statement, found, within(others, statement)) if statement else None

    def around(self, found: Found, before: int = 60, after: int = 40) -> str:
        """Return the lower-case words around a find, within its statement."""
        statement = self.statement_at(found.start)
        if statement is None:
            return ""
        at = found.start - statement.start
        return statement.folded[max(0, at - before) : at + len(found.quote) + after]

    def before(self, found: Found, length: int = 50) -> str:
        """Return the lower-case words before a find, within its statement."""
        statement = self.statement_at(found.start)
        if statement is None:
            return ""
        at = found.start - statement.start
        return statement.folded[max(0, at - length) : at]

    def fact(self, name: str, value: FactValue, quote: str, flags: tuple[str, ...] = ()) -> Fact | None:
        """Return a fact of this ground, or None where there are no words."""
        return Fact(name, value, quote.strip(), self.source, flags) if quote.strip() else None

    def find(self, phrase: Phrase) -> re.Match[str] | None:
        """Return the first match of `phrase` in the text."""
        return phrase.search(self.text) if phrase.may_stand(self._keys) else None

    def match_fact(self, name: str, phrase: Phrase, value: FactValue = None) -> Fact | None:
        """Return a fact for the first match of `phrase`; its value is the matched words where none is given."""
        match = self.find(phrase)
        if not match:
            return None
        words = " ".join((match.groupdict().get("value") or match.group()).split()).strip(" ,;:.")
        return self.fact(name, words if value is None else value, match.groupdict().get("value") or match.group())


@dataclass(frozen=True)
class Grounds:
    """All the grounds of a mail: `body` and `header` count fully, `documents` back them up, `quoted` is context."""

    body: Ground
    header: Ground
    documents: tuple[Ground, ...]
    quoted: Ground
    voices: tuple[Voice, ...] = ()
    """What the mail was heard to speak for."""

    @property
    def own(self) -> tuple[Ground, ...]:
        """What the sender wrote or added now, the body first."""
        return (self.body, self.header, *self.documents)

    def heard_in(self, intent: str) -> list[Statement]:
        """Return the body's statements that speak for an intent; all of them where none does alone."""
        numbers = {voice.statement for voice in self.voices if voice.intent == intent and voice.source == "body"}
        return [statement for number, statement in enumerate(self.body.statements) if number in numbers]


def grounds_of(mail: Mail, context: Context) -> Grounds:
    """Return the grounds of `mail`; dates count from its own Date header unless that is absent or absurd."""
    country = sender_country(mail, context)
    base = DateBase(base_moment(mail, context), country, zone_known=mail.zone_known)
    documents: Mapping[int, str] = context.document_texts
    return Grounds(
        body=Ground(new_text(mail), "body", base, country),
        header=Ground(mail.subject[:1000], "header", base, country),
        documents=tuple(
            Ground(text[:_DOCUMENT_HEAD], f"attachment:{index}", base, country)
            for index, text in sorted(documents.items())[:6]
        ),
        quoted=Ground("" if mail.body.forwarded else mail.body.quoted[:_QUOTED_HEAD], "quoted", base, country),
    )


def base_moment(mail: Mail, context: Context) -> datetime:
    """Return the moment of writing: the Date header, or the arrival where that is missing or lies after it."""
    if mail.date is None or mail.date.tzinfo is None or mail.date - context.arrived > _LATE:
        return context.arrived
    return mail.date


def sender_country(mail: Mail, context: Context) -> str:
    """Return the sender's country as far as it is known from contacts or the address, else empty."""
    if mail.sender is None:
        return ""
    contact = context.contacts.get(mail.sender.email)
    return (contact.country if contact else "") or country_of_domain(mail.sender.domain)


def within(finds: Sequence[Found], statement: Statement) -> Sequence[Found]:
    """Return those of finds in text order that begin in one statement, without looking at the others."""
    first = bisect_left(finds, statement.start, key=lambda one: one.start)
    return finds[first : bisect_left(finds, statement.start + len(statement.text), lo=first, key=lambda one: one.start)]


def inside(found: Iterable[Found], statements: Iterable[Statement]) -> list[Found]:
    """Return the finds that stand in one of the statements."""
    spans = [(statement.start, statement.start + len(statement.text)) for statement in statements]
    return [one for one in found if any(begin <= one.start < end for begin, end in spans)]


def tidy_quote(text: str, begin: int, end: int) -> str:
    """Return the words of `text[begin:end]` without marks at their ends, at most a long line."""
    return text[begin:end].strip(" \t\n,;:.-–—(").strip()[:200]


def clause_around(text: str, begin: int, end: int, *, reach: int = 70) -> str:
    """Return the clause around `text[begin:end]`: up to the next mark, at most `reach` characters each way."""
    left = max(begin - reach, *(text.rfind(mark, max(0, begin - reach), begin) + 1 for mark in _CLAUSE_MARKS))
    rights = [at for mark in _CLAUSE_MARKS if (at := text.find(mark, end, end + reach)) >= 0]
    stretch = text[max(0, left) : min(rights, default=end + reach)]
    if left == begin - reach > 0:
        stretch = stretch[stretch.find(" ") + 1 :]
    return stretch.strip(" \t-*•.")
