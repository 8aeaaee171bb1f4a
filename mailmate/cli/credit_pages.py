"""How a credit looks on a terminal: its fields, its terms, what the checks found, days and documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from unicodedata import east_asian_width

import click

from mailmate.mail.hidden import clean_for_display
from mailmate.sentences import Sentence, say
from mailmate.trade.credit.credit_documents import checklist, paper_key
from mailmate.trade.credit.credit_field_names import field_name
from mailmate.trade.credit.credit_findings import NO_AMENDMENT, CreditFinding, CreditReport, Plan
from mailmate.trade.credit.credits import Amendment, Terms, verdict_on
from mailmate.trade.credit.swift import SwiftMessage
from mailmate.trade.credit.timeline import STEPS, Timeline, squeezed_words, timeline
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.registers import Entry

_COLOURS = {"critical": "red", "high": "yellow", "medium": "cyan", "low": None}
_SEVERITIES: dict[str, Sentence] = {
    "critical": Sentence("critical"), "high": Sentence("high"), "medium": Sentence("medium"), "low": Sentence("low"),
}  # fmt: skip
_VERDICTS: dict[str, Sentence] = {
    "critical": Sentence("Do not ship on this credit as it stands."),
    "findings": Sentence("Look at these points before you rely on the credit."),
    "open": Sentence("Nothing was found, but checks that matter could not be made."),
    "clear": Sentence("No fault found by the checks made."),
}
_MISSING: dict[str, Sentence] = {
    "on_board": Sentence("the on-board date (--on-board)"),
    "today": Sentence("today (--today)"),
    "lead_days": Sentence("the lead time (--lead-days)"),
    "order": Sentence("the order to compare with (--order)"),
    "asked": Sentence("what we asked to change (--asked)"),
    "partial": Sentence("whether the goods go in several lots (--partial)"),
    "transhipment": Sentence("whether the goods change vessels (--transhipment)"),
    "place": Sentence("the country of the bank (--place)"),
    "issue": Sentence("the credit itself"),
    "advice": Sentence("whether a bank advised the amendment (--advised)"),
    "papers": Sentence("the shipping documents (`mailmate papers`)"),
    "tolerance in 45A": Sentence("the percent of the tolerance on quantity plainly in 45A"),
    "unit price in 45A": Sentence("a quantity and a unit price plainly in 45A"),
    "quantity in 45A": Sentence("a quantity plainly in 45A"),
    "Incoterm in 45A": Sentence("one Incoterm plainly in 45A or 44I"),
}
_SHOWN = (
    "31C",
    "31D",
    "50",
    "59",
    "32B",
    "39A",
    "41A",
    "41D",
    "43P",
    "43T",
    "44A",
    "44E",
    "44F",
    "44B",
    "44C",
    "44D",
    "48",
    "49",
)


def echo_message(message: SwiftMessage) -> None:
    """Print a message field by field: tag, name, text."""
    click.secho(f"MT{message.type}", bold=True)
    for tag, text in message.fields:
        lines = clean_for_display(text).split("\n")
        click.echo(f"{tag:<4}{_name(tag, 26)}{lines[0]}")
        for line in lines[1:]:
            click.echo(f"{'':<30}{line}")


def echo_report(
    report: CreditReport, plan: Plan, amendments: Iterable[Amendment] = (), done: frozenset[str] = frozenset()
) -> None:
    """Print the terms, what the checks found, what they could not see, the days and the documents."""
    if report.effective is not None:
        _echo_terms(report.effective, report.proposed)
    echo_amendments(amendments)
    _echo_findings(report)
    if report.effective is not None:
        _echo_timeline(timeline(report.effective, plan, done))
        _echo_checklist(report.effective, done)


def _echo_terms(now: Terms, then: Terms | None) -> None:
    _title(Sentence("Terms of credit {number}", {"number": now.number_text or "?"}))
    for tag in _SHOWN:
        text = now.party(tag) if tag in ("50", "59") else now.get(tag)
        after = (then.party(tag) if tag in ("50", "59") else then.get(tag)) if then else text
        if text or after:
            words = _one_line(text) or "-"
            change = f"  → {_one_line(after) or '-'}" if after != text else ""
            day = _day_of(now, tag) if tag in ("31C", "31D", "44C") else None
            spelled = f"  ({spell_date(day)})" if day else ""
            click.echo(f"  {tag:<4}{_name(tag, 28)}{words}{spelled}{click.style(change, bold=True)}")


def echo_amendments(amendments: Iterable[Amendment], entries: Sequence[Entry] = ()) -> None:
    """Print each amendment with its changes and what a person decided about it."""
    for one in amendments:
        state = verdict_on(one, entries)
        values = {
            "number": one.number if one.number is not None else "?",
            "day": one.day.isoformat() if one.day else "?",
        }
        _title(Sentence("Amendment {number} of {day}", values), say(state))
        if one.cancels:
            click.echo("  " + say(Sentence("It cancels the credit; that needs our consent.")))
        if not one.operative:
            click.echo("  " + say(Sentence("Not yet operative: details follow.")))
        for change in one.changes:
            old = f"{_one_line(change.old)} → " if change.old and change.op == "set" else ""
            click.echo(f"  {change.tag:<4}{change.op:<12}{old}{_one_line(change.new or change.old)}")


def _echo_findings(report: CreditReport) -> None:
    _title(_VERDICTS[report.verdict])
    for one in report.findings:
        _echo_finding(one)
    owed = [one for one in report.not_checked if one.missing != NO_AMENDMENT]
    if report.passed:
        click.echo("  " + say(Sentence("passed: {names}", {"names": ", ".join(report.passed)})))
    by_lack: dict[str, list[str]] = {}
    for check in owed:
        by_lack.setdefault(check.missing, []).append(check.id)
    for lack, names in by_lack.items():
        missing = _MISSING.get(lack, Sentence("field {tag}, in plain words", {"tag": lack}))
        values = {"names": ", ".join(names), "missing": missing}
        click.echo("  " + say(Sentence("not checked: {names}; it takes {missing}", values)))


def _echo_finding(finding: CreditFinding) -> None:
    grade = click.style(say(_SEVERITIES[finding.severity]), fg=_COLOURS[finding.severity], bold=True)
    fields = " ".join(finding.fields)
    click.echo(f"  {finding.id:<4}{grade}  [{fields}; UCP 600 art. {finding.article}]")
    click.echo(f"      {clean_for_display(say(finding.message))}")
    click.echo(f"      → {clean_for_display(str(finding.ask))}")


def _echo_timeline(line: Timeline) -> None:
    if not line.days:
        return
    _title(
        Sentence("Days, for shipment on {day}", {"day": spell_date(line.on_board) if line.on_board else "?"})
        if line.basis == "on_board"
        else Sentence("Days, if the goods go on the latest shipment day")
    )
    if not line.calendar_known:
        click.echo("  " + say(Sentence("Holidays of the bank's place are not known for all these days.")))
    for step, days in line.squeezed.items():
        click.secho("  " + say(squeezed_words(step, days, line)), fg="red")
    late = dict(line.alerts())
    for step, day in sorted(line.days.items(), key=lambda one: one[1]):
        left = line.slack.get(step)
        words = (
            ""
            if left is None
            else say(Sentence("{n} days left", {"n": left}))
            if left >= 0
            else say(Sentence("{n} days late", {"n": -left}))
        )
        mark = say(Sentence("done")) if step in line.done else words
        colour = "red" if step in late and late[step] < 0 else "yellow" if step in late else None
        click.secho(f"  {spell_date(day):<28}{say(STEPS[step])}  {mark}", fg=colour)


def _echo_checklist(terms: Terms, done: frozenset[str]) -> None:
    papers = checklist(terms)
    if not papers:
        return
    _title(Sentence("Documents"))
    for paper in papers:
        originals = say(Sentence("full set")) if paper.originals is None else str(paper.originals)
        marks = ", ".join((*paper.costs, *paper.soft))
        words = _one_line(paper.text, 90) + (f"  [{marks}]" if marks else "")
        here = say(Sentence("in hand")) if paper_key(paper) in done else ""
        click.echo(f"  {originals:>8} + {paper.copies}  {paper.name:<28}{here:<9}{words}".rstrip())


def _title(words: Sentence, beside: str = "") -> None:
    click.echo()
    click.secho(say(words) + (f"  ({beside})" if beside else ""), bold=True)


def _one_line(text: str | None, most: int = 100) -> str:
    words = clean_for_display(" ".join((text or "").split()))
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _day_of(terms: Terms, tag: str) -> date | None:
    days = {"31C": terms.issue_date, "31D": terms.expiry, "44C": terms.latest_shipment}
    return days[tag] if terms.get(tag) else None


def _name(tag: str, width: int) -> str:
    """Return what a field is called, filled up to `width` columns; an ideograph takes two."""
    name = field_name(tag)
    words = say(name) if name else ""
    return words + " " * max(1, width - sum(2 if east_asian_width(sign) in "WF" else 1 for sign in words))
