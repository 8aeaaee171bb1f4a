"""What we said ourselves in the threads of mails: the day of each mail of ours, and the day it names, if any."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from mailmate.desk.wiring import Desk
from mailmate.trade.own_words import OwnWord
from mailmate.trade.readings import ThreadMail
from mailmate.trade.time.iso_days import iso_day

_SOON_AFTER = timedelta(seconds=1)


def own_words(desk: Desk, mail_ids: Iterable[int]) -> dict[int, list[OwnWord]]:
    """Return for each of these mails our own mails in its thread, oldest first; our absence note is no word."""
    named = _named_days(desk)
    return {mail_id: _in_thread(desk, mail_id, named) for mail_id in set(mail_ids)}


def _in_thread(desk: Desk, mail_id: int, named: dict[int, tuple[date, str, str]]) -> list[OwnWord]:
    thread = desk.database.mails.thread(mail_id)
    asked = next((one.date for one in thread if one.mail_id == mail_id), None)
    ours = (one for one in thread if one.ours and one.by_a_person)
    zone, none = desk.config.me.zone, (None, "", "")
    said = ((one, named.get(one.mail_id, none)) for one in ours)
    return [
        OwnWord(_left_at(desk, one, mail_id, asked).astimezone(zone), day, what, one.text, quote)
        for one, (day, what, quote) in said
    ]


def _left_at(desk: Desk, word: ThreadMail, mail_id: int, asked: datetime | None) -> datetime:
    """Return when a mail of ours left; one that answers a mail left after it, whatever a wrong clock wrote into it."""
    if asked is None or word.date > asked or mail_id not in desk.database.mails.list_answered(word.mail_id):
        return word.date
    return asked + _SOON_AFTER


def _named_days(desk: Desk) -> dict[int, tuple[date, str, str]]:
    """Return for each sent mail the day it names in a sentence that binds us, for what, and the words: an answer's day
    first."""
    days: dict[int, tuple[date, str, str]] = {}
    for one in desk.database.registers.entries("promises", open_only=True):
        if one.kind != "own_promise" or one.mail_id is None:
            continue
        if day := iso_day(one.value.get("date")):
            what = str(one.value.get("what") or "")
            told = (day, what, one.quote)
            if what == "answer" and days.get(one.mail_id, told)[1] != "answer":
                days[one.mail_id] = told
            days.setdefault(one.mail_id, told)
    return days
