"""What a story is made of: letters that come, what the person does with them, deeds at the desk, and what is true then.

Only data. The truth is written by the stories; nothing here is read back from the program.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from mailmate.desk.wiring import Desk

OUR_ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 7, 6, tzinfo=OUR_ZONE)
DAYS = 5
US = "sales@seakeel.example"


def at(day: int, clock: str) -> datetime:
    """Return a moment of the week in our zone: day 0 is Monday the 6th of July 2026, negative days are before it."""
    hour, minute = map(int, clock.split(":"))
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


@dataclass(frozen=True)
class Who:
    """Somebody who writes to us."""

    name: str
    email: str

    @property
    def company(self) -> str:
        """What the registers call their company: the domain."""
        return self.email.rpartition("@")[2]

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>" if self.name else self.email


@dataclass(frozen=True)
class Reply:
    """The person answers: with `text`, or with what the machine drafted where there is a draft that may leave."""

    text: str
    as_drafted: bool = False
    reason: str = "I know what I write"


@dataclass(frozen=True)
class Phone:
    """The person answers from a phone: the answer lies in Sent only."""

    text: str
    after: int = 20
    """Minutes."""


@dataclass(frozen=True)
class Elsewhere:
    r"""Somebody answers in another program that leaves \Answered and no copy; the person says so of its questions."""


@dataclass(frozen=True)
class Aside:
    """The person puts it aside without an answer."""


@dataclass(frozen=True)
class Leave:
    """Nobody gets to it this week: it stays open."""


@dataclass(frozen=True)
class Nothing:
    """It needs nothing; where the list shows it all the same, the person puts it aside."""


Then = Reply | Phone | Elsewhere | Aside | Leave | Nothing


@dataclass(frozen=True)
class Says:
    """What a letter really tells a register: the fields that matter, spelled as the register keeps them."""

    register: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Letter:
    """One mail that comes; `name` makes its Message-ID, `answers` is the name of what it answers (`ours:x`: our reply
    to letter x)."""

    name: str
    at: datetime
    sender: Who
    subject: str
    text: str
    kind: str
    """What it is in truth: an intent, or `other/subtype`."""
    then: Then = Nothing()
    answers: str = ""
    says: tuple[Says, ...] = ()
    asks: tuple[str, ...] = ()
    """Words of each question it asks."""
    cc: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    comes_back: bool = False
    """True where time alone puts it back on the list: a letter of ours is due by the end."""
    bounces: str = ""
    """Name of the letter our answer to which comes back with this: a delivery report."""


@dataclass(frozen=True)
class Sent:
    """A mail of ours from before the week, which lies in Sent."""

    name: str
    at: datetime
    to: Who
    subject: str
    text: str
    answers: str = ""


@dataclass(frozen=True)
class Deed:
    """Something the person does at the desk at a moment: money that came, an amendment decided, a complaint closed."""

    at: datetime
    name: str
    do: Callable[[Desk], object]


@dataclass(frozen=True)
class Debt:
    """What is true of a debt in the end."""

    company: str
    number: str
    state: str
    broken: int = 0
    open_sum: str = ""
    """Currency and amount; empty where nothing is open."""
    paid: str = ""
    """What our bank confirmed of it."""


@dataclass(frozen=True)
class Named:
    """A day we or a supplier named, and whether it is open, done or settled in the end."""

    company: str
    day: str
    state: str = "open"


@dataclass(frozen=True)
class Opened:
    """What is true of a letter of credit in the end."""

    number: str
    amount: str
    latest: str
    expiry: str
    findings: frozenset[str]
    """Critical and high findings that stand."""
    decided: Mapping[int, str] = field(default_factory=dict)
    """Amendment -> accepted, rejected or pending."""


@dataclass(frozen=True)
class Trouble:
    """What is true of a complaint in the end."""

    company: str
    order: str
    severity: str
    closed: bool = False


@dataclass(frozen=True)
class Asked:
    """A question and where it stands in the end."""

    company: str
    words: str
    state: str


@dataclass(frozen=True)
class Bought:
    """What is true of an order in the end."""

    company: str
    name: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sails:
    """What is true of a shipment in the end."""

    company: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class Story:
    """One story with all its mails, deeds and truths."""

    name: str
    letters: list[Letter] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    truths: list[Any] = field(default_factory=list)
    flags: set[tuple[str, str]] = field(default_factory=set)
    """Company and flag of each warning."""
    figures: dict[str, int] = field(default_factory=dict)
    """What this story adds to a figure of the report, beside what follows from letters and truths."""
