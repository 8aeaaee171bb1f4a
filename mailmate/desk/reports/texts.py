"""A report in words: its lines for a terminal, its JSON for scripts, the rows behind a figure, the summary's text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, say
from mailmate.trade.facts import Money
from mailmate.trade.reports.figures import Breakdown, Figure, Measure, Report, Row
from mailmate.trade.reports.summary import summarize


def heading(report: Report) -> Sentence:
    """Return the report's first line: whose it is, which days, in which zone."""
    return Sentence("Report {name}: {first} to {last}, days of {zone}", {
        "name": report.period.name, "first": report.period.first.isoformat(), "last": report.until.isoformat(),
        "zone": report.zone,
    })  # fmt: skip


def report_lines(report: Report) -> Iterator[tuple[Sentence | str, list[tuple[str, ...]]]]:
    """Yield each section's title and its lines: name, value, what is not known or accepted, and the figure's id."""
    for section in report.sections:
        lines = [_line(one) for one in section.figures if one.rows or not _is_aside(one)]
        for breakdown in section.breakdowns:
            if shown := _shown(breakdown):
                lines += [(say(breakdown.title), "", "", ""), *(_line(one, indent="  ") for one in shown)]
        yield section.title, lines


def _is_aside(figure: Figure) -> bool:
    """Tell whether a figure is said only where there is something: exceptions beside the figures of a section."""
    return figure.id in _ASIDE


_ASIDE = frozenset({
    "orders.ended_worth", "orders.unconfirmed", "orders.undated", "shipments.bare", "shipments.undated",
    "shipments.to_come", "replies.put_aside", "complaints.second", "complaints.claimed", "drafts.own",
    "openings.open", "quotes.lost", "own.to_come", "debts.broken_sum",
})  # fmt: skip


def _shown(breakdown: Breakdown) -> tuple[Figure, ...]:
    """Return the figures of a breakdown that stand on a terminal; weeks and months are for the page."""
    return () if breakdown.id.endswith(".in") else breakdown.figures


def _line(figure: Figure, indent: str = "") -> tuple[str, ...]:
    return indent + say(figure.label), value_text(figure), "; ".join(remarks(figure)), figure.id


def value_text(figure: Figure) -> str:
    """Return a figure's value as it is read: money by currency, hours to a tenth, a dash where no row can tell."""
    if figure.measure is Measure.MONEY:
        return "; ".join(map(money_text, figure.sums)) or ("0" if not figure.rows else "–")
    number = figure.number
    return "–" if number is None else f"{number:,}"


def money_text(money: Money) -> str:
    """Return money with its currency and thousands: "USD 18,450.00"."""
    return f"{money.currency or '?'} {money.amount:,}"


def remarks(figure: Figure) -> list[str]:
    """Return what a reader must know beside the value: what is not known, and what nobody accepted."""
    found = []
    if lacking := figure.not_known:
        found.append(say(lacking))
    machine, rows = figure.read_by_machine, len(figure.rows)
    if machine and machine == rows:
        found.append(say(Sentence("read by machine")))
    elif machine:
        found.append(say(Sentence("{n} of {all} read by machine", {"n": machine, "all": rows})))
    return found


def report_json(report: Report) -> dict[str, Any]:
    """Return a report as JSON; `mailmate report --rows ID --json` prints the rows of a figure."""
    return {
        "period": {
            "kind": report.period.kind,
            "name": report.period.name,
            "first": report.period.first.isoformat(),
            "last": report.period.last.isoformat(),
            "counted_until": report.until.isoformat(),
            "zone": report.zone,
        },
        "notes": [say(note) for note in report.notes],
        "sections": [
            {
                "id": section.id,
                "title": say(section.title),
                "figures": [_figure_json(one) for one in section.figures],
                "breakdowns": [
                    {"id": one.id, "title": say(one.title), "figures": [_figure_json(figure) for figure in one.figures]}
                    for one in section.breakdowns
                ],
            }
            for section in report.sections
        ],
    }


def _figure_json(figure: Figure) -> dict[str, Any]:
    told = figure.as_json()
    return {"id": told.pop("id"), "label": say(figure.label), **told}


def find_figure(report: Report, name: str) -> Figure:
    """Return the figure of this id; raise `WrongUse` where there is none, naming the nearest."""
    found = report.figure(name)
    if found is not None:
        return found
    import difflib

    near = difflib.get_close_matches(name, [one.id for one in report.figures()], n=3)
    raise WrongUse(
        Sentence("There is no figure {name}.", {"name": name}),
        Sentence("Near it: {names}.", {"names": ", ".join(near)})
        if near
        else Sentence("`mailmate report` prints the id of each figure in its last column."),
    )


def row_cells(row: Row) -> tuple[str, ...]:
    """Return a row as texts: id, day, company, what, where it stands, its measure, who read it."""
    measure = money_text(row.money) if row.money else "" if row.number is None else f"{row.number:,}"
    if row.hours is not None:
        measure = f"{row.hours:.1f} h"
    day = row.day.isoformat() if row.day else ""
    machine = "" if row.sure else say(Sentence("read by machine"))
    return row.ref, day, row.company, row.what, say(row.state), measure, machine


def row_json(row: Row) -> dict[str, Any]:
    """Return a row as JSON; what is not known is null."""
    return {
        "ref": row.ref or None,
        "day": row.day.isoformat() if row.day else None,
        "company": row.company or None,
        "what": row.what,
        "state": say(row.state) or None,
        "read_by_machine": not row.sure,
        "amount": str(row.money.amount) if row.money else None,
        "currency": row.money.currency if row.money else None,
        "number": row.number,
        "unknown": row.lacking,
        "hours": None if row.hours is None else round(row.hours, 2),
    }


def summary_lines(report: Report) -> list[tuple[str, tuple[str, ...]]]:
    """Return the summary's paragraphs in the user's language, each with the ids of the figures it tells."""
    return [(say(one.text), one.figures) for one in summarize(report)]
