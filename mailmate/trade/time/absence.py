"""When somebody is back, as the automatic note of an absence says it (DOMAIN handbook 2.1: it moves the follow-up).

A note answers nothing and promises nothing. What it names is one day: that of the return, or the last one away.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.wording import sentences

LONGEST = timedelta(days=60)
"""Who is away longer has somebody else in their place: nothing waits for them."""
_MOST_TEXT = 4000
_ONE_DAY = timedelta(days=1)
_RETURNS = re.compile(
    r"\b(?:back|return\w{0,5}|resum\w{1,5}|available\sagain|reachable\sagain|wieder|zurück|de\svuelta|regres\w{1,8}|"
    r"vuelvo|volver\w{1,4}|de\sretour|retour|volt\w{1,5}|torno|rientr\w{1,6})\b|вернусь|返回|回来|回到|恢复|复工",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:until|till|til|thru|through|to|up\sto|between|bis|hasta|al|até|jusqu\S{1,3}|fino|tot)\b|\d\s{0,2}[-–—]\s{0,2}\d|"
    r"до\b|至|到|直到",
    re.IGNORECASE,
)
_NOT_BACK = re.compile(r"\b(?:get|come|call|write|reply|revert)\w{0,3}\sback\sto\b", re.IGNORECASE)


def back_on(text: str, at: datetime, *, zone_known: bool = True) -> date | None:
    """Return the first day on which the writer of an absence note is there again; None where none can be told.

    `at` is when the note was written. A day named as the return counts before the last day of the absence. Days that
    had passed, and absences longer than `LONGEST`, are none.
    """
    base, returns, ends = DateBase(at, "", zone_known), [], []
    for sentence in sentences(text[:_MOST_TEXT]):
        days = [one for one in find_dates(sentence, base) if isinstance(one.value, date)]
        if not days:
            continue
        lasts = [(one.last or one.value) + _ONE_DAY for one in days if isinstance(one.value, date)]
        if match := _RETURNS.search(_NOT_BACK.sub(" ", sentence)):
            named = next((one for one in days if one.start > match.start()), days[-1])
            returns.append(lasts[days.index(named)] if named.detail == "after" else lasts[days.index(named)] - _ONE_DAY)
        elif _LASTS.search(sentence):
            ends.append(max(lasts))
    found = [day for day in (returns or ends) if at.date() < day <= at.date() + LONGEST]
    return max(found, default=None)
