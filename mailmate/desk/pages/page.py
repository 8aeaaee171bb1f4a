"""What a page on one thing of a register holds, whatever the register: the shape every `show` prints.

How it stands and since when, its facts with the words and the mail they came from, what is missing, what speaks
against it, what comes next, and the commands that settle it. What a thing of a register has to say stands in
`thing_pages` and `talk_pages`; how a page is laid out on a terminal is known by the face.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mailmate.desk.pages.field_texts import value_text
from mailmate.sentences import Sentence, counted, say
from mailmate.trade.field_words import field_word
from mailmate.trade.registers import Entry
from mailmate.trade.told import Told, words_for

Words = Sentence | str


@dataclass(frozen=True, slots=True)
class PageLine:
    """One fact: what it is called, what it says, and where that came from."""

    label: Words
    text: Words
    quote: str = ""
    source: Words = ""
    """The mail, the list or the person it came from."""


@dataclass(frozen=True, slots=True)
class Page:
    """All a person needs to know of one thing of a register."""

    title: Words
    state: tuple[Words, ...]
    """How it stands, with day and reason, the weightiest first."""
    facts: tuple[PageLine, ...] = ()
    missing: tuple[Words, ...] = ()
    against: tuple[PageLine, ...] = ()
    """What contradicts: two mails, a paper within itself, a copy and our record."""
    coming: tuple[Words, ...] = ()
    """What happens next, with its day."""
    commands: tuple[tuple[str, Sentence], ...] = ()
    """Command lines, and what each settles."""


def source_of(entry: Entry) -> Sentence:
    """Say where an entry came from: a mail, a list, or a person's hand, with its day."""
    day = {"day": entry.at.date().isoformat()}
    if entry.kind == "imported":
        return Sentence("{name}, taken on {day}", {"name": entry.source or "?", **day})
    if entry.by == "person" or entry.mail_id is None:
        return Sentence("typed on {day}", day)
    return Sentence("mail {mail} of {day}", {"mail": entry.mail_id, **day})


def told_lines(told: Mapping[str, Told]) -> tuple[PageLine, ...]:
    """Return the fields of a thing; "?" marks what nobody confirmed, an arrow what stood before."""
    return tuple(
        PageLine(
            field_word(name),
            " ← ".join(
                [
                    value_text(name, one.value) + ("" if one.confirmed else " ?"),
                    *(value_text(name, before) for before in reversed(one.before)),
                ]
            ),
            words_for(one.entry, name),
            source_of(one.entry),
        )
        for name, one in told.items()
    )


def against_lines(told: Mapping[str, Told]) -> tuple[PageLine, ...]:
    """Return what later mails say against a field that stands."""
    return tuple(
        PageLine(
            field_word(name),
            Sentence("{ours} stands; another mail says {theirs}", {
                "ours": value_text(name, one.value),
                "theirs": ", ".join(value_text(name, value) for value in one.against),
            }),
        )
        for name, one in told.items()
        if one.against
    )  # fmt: skip


def known_since(entries: Iterable[Entry], *, confirmed: bool) -> tuple[Sentence, ...]:
    """Say who stands behind a thing, and over which days it was spoken of."""
    days = sorted(one.at.date() for one in entries)
    first, last = days[0].isoformat(), days[-1].isoformat()
    spoken = counted(
        len({first, last}),
        Sentence("On record since {first}.", {"first": first}),
        Sentence("On record since {first}, last word on {last}.", {"first": first, "last": last}),
    )
    behind = (
        Sentence("A person stands behind it.")
        if confirmed
        else Sentence("Read by machine; what bears a ? was confirmed by nobody.")
    )
    return behind, spoken


def on_day(words: Sentence, day: date, today: date) -> Sentence:
    """Say when something is due, counted from today."""
    left = (day - today).days
    told = {"what": words, "day": day.isoformat(), "n": abs(left)}
    if left == 0:
        return Sentence("{what}: {day}, today", told)
    if left > 0:
        return counted(left, Sentence("{what}: {day}, tomorrow", told), Sentence("{what}: {day}, in {n} days", told))
    return counted(-left, Sentence("{what}: {day}, yesterday", told), Sentence("{what}: {day}, {n} days ago", told))


def fields_lacking(purpose: Sentence, names: Iterable[str]) -> Sentence:
    """Say which fields a purpose still lacks."""
    return Sentence("{purpose}: {fields}", {
        "purpose": purpose, "fields": ", ".join(say(field_word(name)) for name in names),
    })  # fmt: skip
