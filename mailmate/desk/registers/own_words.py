"""What we said ourselves in the threads of mails: the day of each mail of ours, and the day it names, if any."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mailmate.desk.wiring import Desk
from mailmate.trade.own_words import OwnWord
from mailmate.trade.time.iso_days import iso_day


def own_words(desk: Desk, mail_ids: Iterable[int]) -> dict[int, list[OwnWord]]:
    """Return for each of these mails our own mails in its thread, oldest first; our absence note is no word."""
    named = _named_days(desk)
    return {mail_id: _in_thread(desk, mail_id, named) for mail_id in set(mail_ids)}


def _in_thread(desk: Desk, mail_id: int, named: dict[int, tuple[date, str]]) -> list[OwnWord]:
    ours = (one for one in desk.database.mails.thread(mail_id) if one.ours and one.by_a_person)
    zone, none = desk.config.me.zone, (None, "")
    said = ((one, *named.get(one.mail_id, none)) for one in ours)
    return [OwnWord(one.date.astimezone(zone), day, what, one.text) for one, day, what in said]


def _named_days(desk: Desk) -> dict[int, tuple[date, str]]:
    """Return for each sent mail the day it names in a sentence that binds us, and for what: an answer's day first."""
    days: dict[int, tuple[date, str]] = {}
    for one in desk.database.registers.entries("promises", open_only=True):
        if one.kind != "own_promise" or one.mail_id is None:
            continue
        if day := iso_day(one.value.get("date")):
            what = str(one.value.get("what") or "")
            told = (day, what)
            if what == "answer" and days.get(one.mail_id, told)[1] != "answer":
                days[one.mail_id] = told
            days.setdefault(one.mail_id, told)
    return days
