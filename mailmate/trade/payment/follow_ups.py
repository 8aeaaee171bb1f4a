"""When a payment is asked after, and how firmly: the follow-up that time alone makes due (DOMAIN handbook 5).

Once per chain and level, at most one a day to one buyer, none while a mail of theirs waits for our answer, none
once the debt is paid or void. From L4 on nothing goes to the buyer: the manager gets the whole chain to write from.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from mailmate.sentences import Sentence
from mailmate.trade.payment.promise_state import PromiseState, level_of
from mailmate.trade.payment.promise_words import broken_words
from mailmate.trade.payment.promises import FOLLOW_UP, valid_entries
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.time.working_days import add_banking_days, add_working_days, next_working_day
from mailmate.values import dataclass

LAST_LEVEL = "L4"


@dataclass(frozen=True, slots=True)
class Talk:
    """Who wrote last about a debt, in our own zone."""

    ours: datetime | None = None
    """Our last mail in the thread."""
    theirs: datetime | None = None
    """The buyer's last mail in it."""
    waiting: bool = False
    """True while a mail of the buyer stands there unanswered."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A letter, or from L4 on a brief, that is due now."""

    level: str
    kind: str
    """`reminder` of a day that comes or is here, `date` asked for, `broken`, `trace` of a claim, `brief`; for an
    invoice nobody promised to pay `invoice` before its day and on it, `overdue` after it."""
    why: Sentence

    @property
    def label(self) -> str:
        """What it is noted under in the chain: a trace, or an invoice that is overdue, is no step of the ladder."""
        return self.kind if self.kind in ("trace", "overdue") else self.level


def level_now(chain: PromiseState, talk: Talk, today: date, our_country: str) -> str:
    """Return how firmly to write, silence after an L3 letter counted: from the third break on, our last mail is one."""
    third = chain.breaks[2].excused_until if chain.broken_count > 2 else None
    asked = talk.ours if talk.ours and third and talk.ours.date() > third else None
    if asked is None or (talk.theirs and talk.theirs >= asked):
        return level_of(chain.broken_count)
    return level_of(chain.broken_count, silent_days=_working_days_between(asked.date(), today, our_country))


def _working_days_between(first: date, last: date, country: str) -> int:
    """Return how many working days passed since `first`, at most ten."""
    passed, day = 0, first
    while passed < 10 and (day := add_working_days(day, 1, country)) <= last:
        passed += 1
    return passed


def follow_ups_made(entries: Sequence[Entry]) -> frozenset[str]:
    """Return the labels of the follow-ups a chain had; one taken back since they are away is none."""
    return frozenset(str(one.value.get("level")) for one in valid_entries(entries) if one.kind == FOLLOW_UP)


def due_follow_up(
    chain: PromiseState, made: Collection[str], talk: Talk, today: date, rules: Rules, our_country: str
) -> FollowUp | None:
    """Return the follow-up that is due for a chain today, or None. `made` are the labels it had (`follow_ups_made`)."""
    if not chain.is_open or chain.opens or talk.waiting:
        return None
    level = level_now(chain, talk, today, our_country)
    due = _due(chain, level, today, rules, our_country)
    if due is None or due.label in made:
        return None
    # A brief goes to nobody outside, so that the day's letter does not stand in its way.
    wrote_today = talk.ours is not None and talk.ours.date() == today
    return None if wrote_today and due.level != LAST_LEVEL else due


def _due(chain: PromiseState, level: str, today: date, rules: Rules, our_country: str) -> FollowUp | None:
    words = {"broken": broken_words(chain.broken_count), "day": chain.standing.isoformat() if chain.standing else ""}
    if level == LAST_LEVEL:
        return FollowUp(level, "brief", Sentence("Your manager writes: {broken}, or no answer came.", words))
    if chain.state == "unconfirmed":
        return FollowUp(level, "trace", Sentence("They say it is paid; our bank shows nothing: ask for the trace."))
    if chain.state == "broken" and chain.broken_count:
        return FollowUp(level, "broken", Sentence("The day passed without money; {broken}.", words))
    if chain.broken_count == 0 and chain.standing and _is_near(chain, today, our_country):
        return FollowUp(level, "reminder", Sentence("Payment is promised for {day}.", words))
    if chain.is_unpromised and chain.due_on:
        return _for_invoice(chain.due_on, today, rules, our_country)
    undated = chain.state == "undated" and chain.said_on is not None
    if undated and today >= add_working_days(chain.said_on or today, rules.vague_check_days, our_country):
        return FollowUp(level, "date", Sentence("They named no day: ask for one."))
    return None


def _for_invoice(day: date, today: date, rules: Rules, our_country: str) -> FollowUp | None:
    """Return the friendly letter about an invoice nobody spoke of: before its day and on it, and once it is overdue."""
    words = {"day": day.isoformat()}
    last = add_banking_days(next_working_day(day, our_country), rules.grace_banking_days, our_country)
    if today > last:
        return FollowUp("L0", "overdue", Sentence("Our invoice was due on {day}; nobody named a day.", words))
    if today >= add_working_days(day, -1, our_country) and today <= day:
        return FollowUp("L0", "invoice", Sentence("Our invoice is due on {day}.", words))
    return None


def _is_near(chain: PromiseState, today: date, our_country: str) -> bool:
    """Tell whether the standing day is one working day off or has come; on the day it was given nobody is reminded."""
    assert chain.standing is not None
    said = next((one.said_on for one in reversed(chain.promised) if one.day == chain.standing), None)
    first = add_working_days(chain.standing, -1, our_country)
    if said is not None:
        first = max(first, said + timedelta(days=1))
    return first <= today and chain.state in ("promised", "postponed", "due")
