"""What we sent and wait for an answer to: papers sent for confirmation, and samples on their way (DOMAIN 11).

Entries of register `cases`, read from our sent mail: `confirmation_asked` (`{"what", "order"}`) and `sample_sent`
(`{"courier", "number"}`); a person ends one by striking it. What the buyer writes in the thread ends a confirmation;
a sample waits for a word on the sample itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from mailmate.sentences import Sentence
from mailmate.trade.entry_source import Source, order_of
from mailmate.trade.finding.wording import cut_quote, sentences
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.sale import awaited_tables as tables
from mailmate.trade.time.working_days import add_working_days
from mailmate.values import dataclass

CONFIRMATION, SAMPLE = "confirmation_asked", "sample_sent"


@dataclass(frozen=True, slots=True)
class Awaited:
    """One thing we wait for an answer to, and the day from which it is asked after."""

    entry: Entry
    due: date

    @property
    def what(self) -> str:
        """`bl_draft`, `proforma`, `artwork`, `documents`, `details`, or `sample`."""
        return "sample" if self.entry.kind == SAMPLE else str(self.entry.value.get("what"))

    def text(self) -> Sentence:
        """Return it in words."""
        words = {
            "company": self.entry.company, "what": WHAT[self.what], "sent": self.entry.at.date().isoformat(),
            "day": self.due.isoformat(), "courier": str(self.entry.value.get("courier") or ""),
            "number": str(self.entry.value.get("number") or ""),
        }  # fmt: skip
        if self.entry.kind == SAMPLE:
            return Sentence("{company}: samples sent on {sent} ({courier} {number}), their word is due on {day}", words)
        return Sentence("{company}: {what} sent for confirmation on {sent}, no answer", words)


WHAT: Mapping[str, Sentence] = {
    "bl_draft": Sentence("B/L draft"),
    "proforma": Sentence("proforma invoice"),
    "artwork": Sentence("artwork or label"),
    "documents": Sentence("documents"),
    "details": Sentence("details"),
    "sample": Sentence("sample"),
}
"""What is awaited, and the word for it."""


def awaited_of(source: Source) -> Iterable[Entry]:
    """Yield what our sent mail waits for: one `confirmation_asked`, one `sample_sent` for each courier number."""
    asked = False
    for sentence in sentences(source.mail.body.new):
        if not asked and (match := tables.ASKS.search(sentence)) and (what := _what(source, sentence)):
            asked = True
            quote = cut_quote(sentence, match.start(), match.end())
            value = {"what": what, "order": _order_as_written(source)}
            yield source.entry("cases", CONFIRMATION, value, quote, subject=order_of(source))
    yield from _samples(source)


def _what(source: Source, sentence: str) -> str:
    """Return what is to be confirmed: named in the sentence, else in the mail, its subject or its files; or empty."""
    files = " ".join(part.name for part in source.mail.attachments)
    for text in (sentence, source.mail.body.new[:3000], source.mail.subject, files):
        for what, pattern in tables.PAPERS:
            if pattern.search(text):
                return what
    return ""


def _order_as_written(source: Source) -> str | None:
    named = (source.fact(f"refs.{name}") for name in ("po", "pi", "contract", "invoice"))
    return next((fact.quote for fact in named if fact), None)


def _samples(source: Source) -> Iterable[Entry]:
    text = source.mail.body.new[:20_000]
    if not tables.SAMPLE.search(f"{source.mail.subject}\n{text}"):
        return
    seen = set()
    for match in tables.COURIER.finditer(text):
        number = "".join(filter(str.isalnum, match["number"]))
        if number not in seen and sum(sign.isdigit() for sign in number) >= 8:
            seen.add(number)
            value = {"courier": match["courier"].upper(), "number": number}
            yield source.entry("cases", SAMPLE, value, " ".join(match.group().split()), subject=order_of(source))


def open_awaited(
    entries: Iterable[Entry],
    answers: Mapping[int, datetime],
    judged: Mapping[int, datetime],
    rules: Rules,
    country: str,
) -> tuple[Awaited, ...]:
    """Return what is not answered yet, the longest wait first.

    `answers` is our mail -> the last word of theirs in its thread, `judged` -> their last word on a sample there.
    Days are counted in our working days, a sample's in calendar days.
    """
    listed = list(entries)
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"}
    newest: dict[tuple[str, ...], Entry] = {}
    for one in sorted(listed, key=lambda entry: (entry.at, entry.entry_id or 0)):
        if one.kind in (CONFIRMATION, SAMPLE) and one.entry_id not in struck:
            newest[_key(one)] = one
    heard = {CONFIRMATION: answers, SAMPLE: judged}
    silent = (one for one in newest.values() if not _is_answered(one, heard[one.kind]))
    return tuple(sorted((Awaited(one, _due(one, rules, country)) for one in silent), key=lambda one: one.due))


def _key(entry: Entry) -> tuple[str, ...]:
    """Return what makes two words one: a paper sent anew takes the place of the one before; a parcel is itself."""
    named = str(entry.value.get("number") or f"{entry.value.get('what')} {entry.subject or entry.mail_id}")
    return entry.company, entry.kind, named


def _is_answered(entry: Entry, heard: Mapping[int, datetime]) -> bool:
    last = heard.get(entry.mail_id or 0)
    return last is not None and last > entry.at


def _due(entry: Entry, rules: Rules, country: str) -> date:
    day = entry.at.date()
    if entry.kind == SAMPLE:
        return day + timedelta(days=rules.sample_feedback_days)
    return add_working_days(day, rules.confirmation_days, country)
