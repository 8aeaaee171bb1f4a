"""`calendar`: the days off of a country, the weekends it works, and when its banks are shut; or what one day is."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from mailmate.cli.pages import echo_list
from mailmate.cli.shared import as_json, echo_json, echo_sentence, home_option, settings_at
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.trade.time.calendars import Year

_PLACE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")
_WEEKDAYS = (
    mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday"), mark("Friday"), mark("Saturday"),
    mark("Sunday"),
)  # fmt: skip
_KINDS = {"holiday": mark("day off"), "bank_holiday": mark("banks shut"), "working": mark("worked weekend")}


@click.command("calendar")
@click.argument("place", metavar="COUNTRY")
@click.argument("when", metavar="[YEAR|DAY]", required=False)
@as_json
@home_option
def calendar_command(home: str | None, place: str, when: str | None, json_: bool) -> None:
    """List the holidays of a country, the weekends worked in exchange, and the days its banks are shut.

    With a day: tell whether people work on it and whether banks are open. COUNTRY is a code such as TR or CN, or one
    with a region such as MY-02. What nobody has published yet, or hangs on the moon, is said to be unknown.

    \b
    mailmate calendar TR 2026
    mailmate calendar TR 2026-07-16
    """
    from datetime import datetime

    config, code = settings_at(home), place.strip().upper()
    if not _PLACE.fullmatch(code):
        raise click.BadParameter(f"{place!r} is no country code, such as TR or MY-02.", param_hint="COUNTRY")
    today = datetime.now(config.me.zone).date()
    day, year = _read(when, today)
    if day is not None:
        _tell_day(code, day, json_=json_)
    else:
        _tell_year(code, year, json_=json_)


def _read(when: str | None, today: date) -> tuple[date | None, int]:
    """Return the day asked for, or None and the year."""
    if when is None:
        return None, today.year
    if re.fullmatch(r"[12]\d{3}", when, re.ASCII):
        return None, int(when)
    try:
        day = date.fromisoformat(when)
    except ValueError:
        raise click.BadParameter(f"{when!r} is no year and no day, such as 2026-07-16.") from None
    return day, day.year


def _tell_day(place: str, day: date, *, json_: bool) -> None:
    from mailmate.trade.time.calendars import names_of_days
    from mailmate.trade.time.working_days import calendar_known, is_banking_day, is_working_day

    name = names_of_days(place, day.year).get(day, "")
    told = {
        "place": place, "day": day.isoformat(), "weekday": _WEEKDAYS[day.weekday()], "name": name or None,
        "working": is_working_day(day, place), "banking": is_banking_day(day, place),
        "known": calendar_known(day, place),
    }  # fmt: skip
    if json_:
        echo_json(told)
        return
    values = {"place": place, "day": day.isoformat(), "weekday": say(_WEEKDAYS[day.weekday()])}
    click.echo(say(Sentence("{place}, {weekday} {day}", values)) + (f": {name}" if name else ""))
    work = Sentence("People work.") if told["working"] else Sentence("People do not work.")
    banks = Sentence("Banks are open.") if told["banking"] else Sentence("Banks are shut.")
    for sentence in (work, banks):
        click.echo("  " + say(sentence if told["known"] else Sentence("As far as known: {what}", {"what": sentence})))
    if not told["known"]:
        click.echo("  " + say(Sentence("The holidays of these days are not on file, or not published yet: ask them.")))


def _tell_year(place: str, year: int, *, json_: bool) -> None:
    from mailmate.trade.time.calendars import names_of_days, year_of

    table = year_of(place, year)
    days = list(_days_of(place, table, names_of_days(place, year)))
    if json_:
        echo_json({"place": place, "year": year, "known": table.known, "days": days})
        return
    rows = (
        (one["day"], say(_WEEKDAYS[date.fromisoformat(one["day"]).weekday()]), say(_KINDS[one["kind"]]),
         (one["name"] or "") + (say(Sentence(" (not sure)")) if one["doubtful"] else ""))
        for one in days
    )  # fmt: skip
    echo_list((mark("Day"), mark("Weekday"), mark("What"), mark("Holiday")), rows, limits=(10, 9, 14, 60))
    if not table.known:
        echo_sentence(
            Sentence("The holidays of {place} in {year} are not all known: what is missing counts as working days.", {
                "place": place, "year": year,
            })
        )  # fmt: skip


def _days_of(place: str, table: Year, names: dict[date, str]) -> list[dict[str, Any]]:
    """Return the days that differ from the week's own rhythm, a holiday on a weekend among them."""
    from mailmate.trade.time.working_days import is_banking_day

    told = []
    for day in sorted(table.off | table.banks_off | table.working):
        kind = "working" if day in table.working else "holiday" if day in table.off else "bank_holiday"
        told.append(
            {
                "day": day.isoformat(), "kind": kind, "name": names.get(day), "banks_open": is_banking_day(day, place),
                "doubtful": day in table.doubtful,
            }
        )  # fmt: skip
    return told


COMMANDS = {"calendar": calendar_command}
