"""Promises of a payment: which days of a mail are those on which something will be paid.

A day's purpose is told from debts that fell due, days put off or replaced, and other events of the deal.
"""

from __future__ import annotations

from bisect import bisect_left

from mailmate.reading.extract_deadline import is_asked_by, is_set_to_us
from mailmate.reading.fact_tables import MAIL_REQUEST
from mailmate.reading.grounds import Ground, Grounds, inside
from mailmate.reading.payment_fact_tables import (
    PAYMENT_ARRIVES,
    PAYMENT_CREDIT,
    PAYMENT_DONE,
    PAYMENT_DUE,
    PAYMENT_DUE_BEHIND,
    PAYMENT_FUTURE,
    PAYMENT_IN_TIME,
    PAYMENT_NOT_KEPT,
    PAYMENT_PUT_OFF,
    PAYMENT_PUT_OFF_BEHIND,
    PAYMENT_REPLACED,
    PAYMENT_SUBJECT,
)
from mailmate.reading.payment_sums import beside_money, part_of, place_of
from mailmate.reading.payments_made import is_past_told
from mailmate.reading.roles import clause_at
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import late_pattern
from mailmate.trade.intents import Intent

DATED_KINDS = frozenset({"promise", "extension_request", "lc_opening", "conditional"})
"""What is said of a payment that names the day on which it will be made."""
_NEAR = 30
"""Characters between a day that no longer counts and the one in its place."""
_COMES_IN = frozenset({"arrive", "receive", "find"})
"""What a day of paying seems to be for where the money is told to arrive."""
_OPENED = frozenset({"open", "paper", "find", None})
"""What a day of opening a credit is said to be, where the statement speaks of one."""
_OTHER_EVENTS = frozenset(
    {
        "paper",
        "deliver",
        "ship",
        "depart",
        "ready",
        "arrive",
        "find",
        "open",
        "visit",
        "expiry",
        "receive",
        "start",
        "answer",
        "reason",
    }
)


def subject_days(grounds: Grounds) -> list[Fact]:
    """Return the days promised in the subject, where the mail itself names none: "TT coming Monday"."""
    header = grounds.header
    said = any(voice.intent is Intent.PAYMENT_PROMISE and voice.source == "header" for voice in grounds.voices)
    if grounds.body.dates or not (said or not grounds.body.text.strip()):
        return []
    coming = [one for one in header.dates if is_to_come(header, one) and header.day_role(one) not in _OTHER_EVENTS]
    return [one.as_fact("promised_date", header.source) for one in coming[:1]]


def promised_days(body: Ground, statements: list[Statement], kinds: set[str]) -> list[Found]:
    """Return the days on which something will be paid; old and negated days and those of other events left out.

    Days of paying come first, wherever they stand: those a word of paying or an opened credit speaks for, those beside
    money or a part of the debt, those in the place of another. Then days of unknown purpose in what was heard.
    """
    coming = [one for one in body.dates if is_to_come(body, one)]
    coming = [one for one in coming if not _is_due(body, one)] or coming
    purposes = {one.start: _purpose(body, one) for one in coming}
    sure = _without_spans([one for one in coming if purposes[one.start] == "pay"], body)
    if kinds and not kinds & DATED_KINDS:
        return [one for one in sure if one.value != body.base.day][:4]
    if sure or ("conditional" in kinds and not kinds & {"promise", "lc_opening"}):
        return sure[:4]
    here = _without_spans(inside(coming, statements), body)
    opened = _OPENED if "lc_opening" in kinds else frozenset({None})
    return (
        [one for one in here if purposes[one.start] in opened]
        or [one for one in here if purposes[one.start] not in _OTHER_EVENTS]
        or [one for one in coming if purposes[one.start] in opened]
        or [one for one in here if purposes[one.start] in ("answer", "reason") and not is_set_to_us(body, one)]
    )[:4]


def _is_due(body: Ground, found: Found) -> bool:
    """Tell the day on which a debt fell due from one on which it will be paid."""
    if PAYMENT_IN_TIME.search(body.around(found, before=90, after=90)):
        return False
    behind = body.around(found, before=0, after=30)[len(found.quote) :]
    return PAYMENT_DUE.search(body.before(found, 60)) is not None or PAYMENT_DUE_BEHIND.match(behind) is not None


def _without_spans(days: list[Found], body: Ground) -> list[Found]:
    """Leave out a week or month that an exact day beside it tells better: "in our month-end run on Friday 28 November".

    "9,750 on 18 June and the rest at the end of the month" are two days: a sum or a part stands between them.
    """
    exact = [one for one in days if not _is_span(one) and any(map(str.isdigit, one.quote))]
    return [one for one in days if not _is_span(one) or not any(_is_told_by(body, one, other) for other in exact)]


def _is_told_by(body: Ground, span: Found, day: Found) -> bool:
    if place_of(body, span) != place_of(body, day):
        return False
    start, end = sorted((span, day), key=lambda one: one.start)
    between = body.text[start.end : end.start]
    return part_of(between) in (None, "full") and not any(start.end <= one.start < end.start for one in body.amounts)


def _is_span(found: Found) -> bool:
    return found.first is not None or (
        not any(map(str.isdigit, found.quote)) and _MONTH_END.search(found.quote.lower()) is not None
    )


_MONTH_END = late_pattern(r"month|eom|mes\b|mês|mois|monat|месяц|mese|\bay\b|月|월|الشهر")


def _purpose(body: Ground, found: Found) -> str | None:
    """Return what a day is for as far as payment goes: "pay", another event, or None."""
    statement = body.statement_at(found.start)
    role = body.day_role(found)
    if statement is None or (role == "pay" and not _ASKED_TO_PAY.match(clause_at(statement, found))):
        return role
    if role == "pay":
        return "answer"
    if role in _COMES_IN and PAYMENT_ARRIVES.search(body.around(found, before=60, after=50)):
        return "pay"
    if role in _OPENED and PAYMENT_CREDIT.search(statement.folded):
        return "pay"
    if role == "depart" and _stands_behind_sum(body, found):
        return "pay"
    if role in _MADE and PAYMENT_SUBJECT.search(clause_at(statement, found).partition(found.quote.lower())[0]):
        return "pay"
    if _replaces_another(body, found) or _is_put_off(body, found):
        return "pay"
    if role is None and MAIL_REQUEST.match(statement.text):
        return "answer"
    if role is None and not beside_money(body, found) and is_asked_by(body, found):
        return "answer"
    if role in (None, "receive") and (beside_money(body, found) or part_of(statement.text)):
        return "pay"
    return role


def _stands_behind_sum(body: Ground, found: Found) -> bool:
    """Tell "EUR 5.120,00 leaves on Friday": right before the verb of a day stands money."""
    return any(0 <= found.start - one.end <= _BEHIND_SUM and not one.detail for one in body.amounts)


_BEHIND_SUM = 18
_MADE = frozenset({"deliver", "ready", "depart", "ship"})
"""What a day seems to be for where a payment is what is made or leaves."""
_ASKED_TO_PAY = late_pattern(
    r"\W{0,3}(?:(?:please |pls |kindly )(?:settle|pay|refund|reimburse|credit|transfer|remit)|"
    r"(?:settle|pay|refund|reimburse)(?= (?:us|it|this|within|by|until|before|latest)\b))\b"
)
"""What the writer wants of us: "Settle within 14 days please"."""
_FEW = 6
"""More days than that do not stand within `_NEAR`."""


def _replaces_another(body: Ground, found: Found) -> bool:
    """Tell "from 30 November to 15 January": right before it stands a day that no longer counts."""
    at = bisect_left(body.dates, found.start, key=lambda one: one.start)
    return any(0 < found.start - one.end < _NEAR and body.is_old(one) for one in body.dates[max(0, at - _FEW) : at])


def _is_put_off(body: Ground, found: Found) -> bool:
    """Tell the day to which a payment is to be put off: "le report au 30 novembre"."""
    if PAYMENT_PUT_OFF.search(body.before(found, 90)):
        return True
    behind = body.around(found, before=0, after=24)[len(found.quote) :]
    return PAYMENT_PUT_OFF_BEHIND.match(behind) is not None


def is_to_come(body: Ground, found: Found) -> bool:
    """Tell whether a day may be one of paying: to come, and not the day on which something was paid ("今天已汇出")."""
    if not body.is_to_come(found):
        return False
    if PAYMENT_REPLACED.search(body.before(found)):
        return PAYMENT_IN_TIME.search(body.around(found, before=90, after=90)) is not None
    if PAYMENT_NOT_KEPT.search(body.before(found, 110)):
        return False
    if found.value == body.base.day:
        around = body.around(found, before=16, after=26)
        return not PAYMENT_DONE.search(around) or PAYMENT_FUTURE.search(around) is not None
    return not body.once(is_past_told, found)
