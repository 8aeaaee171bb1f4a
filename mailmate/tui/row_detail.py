"""The pane beside a shelf: a row's page as text, and its days drawn on a line from the first to the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Console
from rich.text import Text

from mailmate.desk.pages.page import Page, PageLine, Words
from mailmate.desk.pages.row_pages import Day, RowPage
from mailmate.desk.pages.rows import RegisterRow
from mailmate.sentences import Sentence, mark, say
from mailmate.tui.words import fit, safe

TRACK, SHORT_TRACK = 16, 8
"""Cells of the line the days stand on, where there is room and where there is little."""
ROOMY = 66
"""Cells of a pane from which the line is the long one."""
_DATE, _SOON, _WHEN = 10, 3, 6
_WEEKDAYS = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"))


def draw_detail(row: RegisterRow, found: RowPage, today: date, width: int, console: Console) -> Text:
    """Return all that is known of a row, its days for a pane so wide; what nobody confirmed says so first."""
    head = say("Read by machine, not confirmed.") if not row.certain else ""
    text = Text(f"{head}\n" if head else "", style="bold")
    page = found.page
    text.append_text(safe(f"{say(page.title) if page else f'{row.company}  {row.what}'.strip()}\n", "bold"))
    if page:
        text.append_text(_lines(page.state, "yellow"))
    text.append_text(_facts(found.found))
    if found.days:
        text.append("\n").append_text(draw_days(found.days, today, width, console))
    text.append_text(_facts(found.checked))
    text.append_text(_of_page(page) if page else _labelled(row))
    return text


def _of_page(page: Page) -> Text:
    text = _facts(page.facts)
    for head, lines in ((say("Missing"), page.missing), (say("Next"), page.coming)):
        if lines:
            text.append(f"\n{head}", style="bold cyan")
            text.append_text(_lines(lines, ""))
    if page.against:
        text.append(f"\n{say('Spoken against')}", style="bold red")
        text.append_text(_facts(page.against))
    return text


def _labelled(row: RegisterRow) -> Text:
    text = Text("")
    for label, words in row.detail:
        text.append_text(safe(f"\n{say(label)}{': ' if words else ''}", "cyan" if words else ""))
        text.append_text(safe(words))
    return text


def _lines(lines: Iterable[Words], style: str) -> Text:
    return Text("").join([safe(f"\n{say(one)}", style) for one in lines])


def _facts(lines: Iterable[PageLine]) -> Text:
    text = Text("")
    for one in lines:
        text.append_text(safe(f"\n{say(one.label)}: ", "cyan")).append_text(safe(say(one.text)))
        if one.quote:
            text.append_text(safe(f" «{' '.join(one.quote.split())[:200]}»", "dim"))
        if one.source:
            text.append_text(safe(f" ({say(one.source)})", "dim"))
    return text


def draw_days(days: Sequence[Day], today: date, width: int, console: Console) -> Text:
    """Return a row for each day: its date, its place on a line that runs from the first day to the last, what it is.

    Today is a stroke through all of them. A sign says how it stands: ✓ done, ! late, ◆ near, ○ to come, · no duty.
    Words that do not fit beside it go on below themselves.
    """
    track = TRACK if width >= ROOMY else SHORT_TRACK
    first, last = min(today, days[0].day), max(today, days[-1].day)
    before = _DATE + 2 + track + 2 + _WHEN + 1
    lines = []
    for one in days:
        words = safe(say(one.what)).wrap(console, max(_DATE, width - before))
        lines.append(_draw_day(one, today, (first, last), track).append_text(Text("\n" + " " * before).join(words)))
    at = sum(1 for one in days if one.day < today)
    lines.insert(at, Text(f"{_date(today)}  {'─' * track}  {say('today')}", style="bold"))
    return Text("\n").join(lines)


def _draw_day(one: Day, today: date, span: tuple[date, date], cells: int) -> Text:
    left = (one.day - today).days
    track = [" "] * cells
    track[_place(today, span, cells)] = "│"
    sign, style = _sign(one, left)
    track[_place(one.day, span, cells)] = sign
    when = say("done") if one.done else say(Sentence("{n} d", {"n": f"{left:+}"}))
    text = Text(f"{_date(one.day)}  ", style="dim")
    text.append("".join(track), style=style)
    return text.append(f"  {fit(when, _WHEN)} ", style=style or "dim")


def _sign(one: Day, left: int) -> tuple[str, str]:
    if one.done:
        return "✓", "green"
    if not one.duty:
        return "·", ""
    return ("!", "bold red") if left < 0 else ("◆", "bold yellow") if left <= _SOON else ("○", "")


def _place(day: date, span: tuple[date, date], cells: int) -> int:
    first, last = span
    return round((day - first).days / ((last - first).days or 1) * (cells - 1))


def _date(day: date) -> str:
    return f"{day:%m-%d} {fit(say(_WEEKDAYS[day.weekday()]), 4)}"
