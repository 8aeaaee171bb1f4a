"""The day by which the sender wants us to answer or to do something: `deadline_set_by_sender` (DOMAIN handbook 3).

A day of goods, of money, of a credit's terms is none: those have facts of their own.
"""

from __future__ import annotations

from datetime import date, timedelta

from mailmate.reading.deadline_tables import (
    ASKS,
    DONE_BY_OTHERS,
    IF_ANSWERED,
    LAST_DAY,
    LAST_DAY_BEHIND,
    LIMIT_BEFORE,
    LIMIT_BEHIND,
    OWN_DEED,
    RECEIVED_BY_US,
    SILENCE,
    THEIR_LIMIT,
    THEIR_LIMIT_BEHIND,
    THIS_WEEK,
    WITHIN,
    WITHIN_ENDS,
)
from mailmate.reading.grounds import Ground
from mailmate.reading.role_tables import OWN_ANSWER
from mailmate.reading.roles import DAYS, HANDED, clause_at
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import late_pattern

_MOST = 4
_SHORT = 80
"""In a statement this short whoever asks asks for all of it."""
_NEAR = 34
"""Characters between what we hand over and the word for "by", where no verb need ask: "Corrections up to 25 May"."""
_OWN_ANSWER = late_pattern(OWN_ANSWER)
_NEXT_CLAUSE = late_pattern(r"[,;:.，；。]|\s(?:we|i|so|then|and|pour que|damit|чтобы|и)\s")
_GOODS = frozenset({"deliver", "arrive", "ship", "ready", "receive"})
_REACHES = frozenset({"receive", "arrive", "ship"})
_SAID = frozenset({"answer", None})
_OTHERS = frozenset({"pay", "visit", "find", "start", "depart", "open"})
"""What days are for that are seldom set to us: only where the same clause asks for it."""


def deadline_facts(ground: Ground, *, goods: bool) -> list[Fact]:
    """Return the days set to us; `goods` tells that days of delivery have a name of their own in this mail."""
    found = [one for one in ground.dates if is_set_to_us(ground, one, goods=goods)]
    exact = [one for one in found if not _is_long(one)]
    return [one.as_fact("deadline_set_by_sender") for one in exact or found][:_MOST]


def _is_long(found: Found) -> bool:
    """Tell "August" from a day or a week."""
    return found.first is not None and found.last is not None and found.last - found.first > _WEEK


_WEEK = timedelta(days=7)


def is_set_to_us(ground: Ground, found: Found, *, goods: bool = True) -> bool:
    """Tell whether the sender wants our answer or deed by a day: "Please confirm by Friday", "Ждём КП до четверга"."""
    statement = ground.statement_at(found.start)
    if statement is None or not ground.is_to_come(found):
        return False
    role = ground.day_role(found)
    if role == "expiry" or ground.once(_is_own, found):
        return False
    last = ground.once(_is_last_day, found)
    if role in _GOODS and goods:
        offers = role in _REACHES and any(mark.role == "words" for mark in HANDED.marks(clause_at(statement, found)))
        return (last and offers) or (is_named_limit(ground, found) and _asks_for_paper(statement, found))
    if last or (role in _SAID and _is_silence(statement, found)):
        return role not in _OTHERS
    limit = _is_limit(ground, found)
    if limit and IF_ANSWERED.search(ground.before(found, 60)):
        return role not in _OTHERS
    if not limit:
        if role == "answer" and _is_wanted(statement, found):
            return True
        week = found.first is not None and THIS_WEEK.fullmatch(found.quote.lower()) is not None
        return week and role in _SAID and ASKS.search(clause_at(statement, found)) is not None
    if role == "answer" or _is_handed_by(ground, statement, found):
        return role != "pay"
    if _is_silence(statement, found):
        return role not in _OTHERS
    if role in _OTHERS:
        return is_named_limit(ground, found) and ASKS.search(clause_at(statement, found)) is not None
    if _is_at_hand(ground, found) and not is_named_limit(ground, found) and len(statement.text) > _SHORT:
        return ASKS.search(clause_at(statement, found)) is not None
    return ASKS.search(ground.around(found, before=140, after=60)) is not None


def _is_wanted(statement: Statement, found: Found) -> bool:
    """Tell "we need your documents on 10 July", where no word for "by" stands."""
    clause = clause_at(statement, found)
    before = clause.partition(found.quote.lower())[0]
    return bool(HANDED.marks(before)) and any(mark.role == "want" for mark in DAYS.marks(before))


def is_asked_by(ground: Ground, found: Found) -> bool:
    """Tell a day set to us whose own clause asks: "Offers until 8 May", but not "quote, FOB, by 30 August"."""
    statement = ground.statement_at(found.start)
    if statement is None or not is_set_to_us(ground, found):
        return False
    if ground.once(_is_last_day, found):
        return True
    clause = clause_at(statement, found)
    return (
        ASKS.search(clause) is not None
        or any(mark.role == "answer" for mark in DAYS.marks(clause))
        or bool(HANDED.marks(clause))
    )


def is_asking(ground: Ground, found: Found) -> bool:
    """Tell whether the clause of a day asks something of us."""
    statement = ground.statement_at(found.start)
    return statement is not None and ASKS.search(clause_at(statement, found)) is not None


def _is_last_day(ground: Ground, found: Found) -> bool:
    """Tell a day that words call the last one: a label in front, "will not be considered" behind; not one of ours."""
    before = ground.before(found, 80)
    behind = ground.around(found, before=0, after=50)[len(found.quote) :]
    called = LAST_DAY.search(before) or LAST_DAY_BEHIND.match(behind)
    return called is not None and not THEIR_LIMIT.search(before) and not THEIR_LIMIT_BEHIND.match(behind)


def _is_silence(statement: Statement, found: Found) -> bool:
    """Tell the day until which we may stay silent: "Sans réponse de votre part au 15/10, nous bloquons la facture"."""
    return SILENCE.search(statement.folded[: found.start - statement.start]) is not None


def _asks_for_paper(statement: Statement, found: Found) -> bool:
    """Tell "send photos of loading by Thursday" from "quote for delivery by Thursday": a paper is asked for."""
    clause = clause_at(statement, found)
    return ASKS.search(clause) is not None and any(mark.role == "paper" for mark in HANDED.marks(clause))


def _is_handed_by(ground: Ground, statement: Statement, found: Found) -> bool:
    """Tell a day right behind the word for what we hand over: "Quotes by Oct 16", "Price today or tomorrow latest"."""
    before = ground.before(found, 60)
    clause = clause_at(statement, found)
    near = [mark for mark in HANDED.marks(before) if len(before) - mark.end <= _NEAR]
    if not near or before[near[-1].start :] not in clause:
        return False
    return not DONE_BY_OTHERS.search(before, near[-1].end)


def _is_limit(ground: Ground, found: Found) -> bool:
    """Tell a day up to which something is to be done: a word says so, or it is today or tomorrow."""
    return _is_at_hand(ground, found) or is_named_limit(ground, found)


def is_named_limit(ground: Ground, found: Found) -> bool:
    """Tell a day with a word for "by" before or behind it, or "within" in it."""
    return ground.once(_has_limit_word, found)


def _has_limit_word(ground: Ground, found: Found) -> bool:
    behind = ground.around(found, before=0, after=34)[len(found.quote) :]
    return (
        LIMIT_BEFORE.search(ground.before(found, 46)) is not None
        or LIMIT_BEHIND.match(behind) is not None
        or WITHIN.match(found.quote.lower()) is not None
        or found.quote.endswith(WITHIN_ENDS)
    )


def _is_at_hand(ground: Ground, found: Found) -> bool:
    """Tell "today" and "tomorrow" by their words."""
    said = not any(char.isdigit() for char in found.quote) and found.first is None
    return said and isinstance(found.value, date) and found.value - ground.base.day <= timedelta(days=1)


def _is_own(ground: Ground, found: Found) -> bool:
    """Tell what the writer will do himself by that day, or when an answer was given."""
    before = ground.before(found, 70)
    behind = ground.around(found, before=0, after=40)[len(found.quote) :]
    own_clause = _NEXT_CLAUSE.split(behind, maxsplit=1)[0]
    if _OWN_ANSWER.search(before) or _OWN_ANSWER.search(own_clause):
        return not RECEIVED_BY_US.search(before)
    return OWN_DEED.search(before) is not None and not RECEIVED_BY_US.search(before)
