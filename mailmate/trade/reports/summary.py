"""The summary of a span as a text draft: every number in it is a figure of the report, and nothing is added to them.

No feeling, no reason and no plan is invented; what the registers do not hold, the person writes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from mailmate.sentences import Sentence, counted
from mailmate.trade.reports.figures import Breakdown, Figure, Measure, Report
from mailmate.values import dataclass

NAMED = 5
"""Customers or ports named in the text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences, and the ids of the figures whose values they tell."""

    text: Sentence
    figures: tuple[str, ...]


def summarize(report: Report) -> tuple[Paragraph, ...]:
    """Return the summary, from its title to what it rests on."""
    writer = _Writer(report)
    title = Sentence("Summary of {name}, {company}: {first} to {last}", {
        "name": report.period.name, "company": report.company or "-",
        "first": report.period.first.isoformat(), "last": report.until.isoformat(),
    })  # fmt: skip
    parts = (
        _inquiries(writer), _replies(writer), _orders(writer), _shipments(writer), _payments(writer), _own(writer),
        _credits(writer), _complaints(writer), _drafts(writer), _basis(writer),
    )  # fmt: skip
    notes = [Paragraph(note, ()) for note in report.notes]
    return (Paragraph(title, ()), *notes, *(one for one in parts if one))


class _Writer:
    """Hands out the values of figures, and remembers which were used."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.used: list[str] = []
        self.machine = False

    def figure(self, name: str) -> Figure:
        """Return a figure of the report and note that it is told."""
        found = self.report.figure(name)
        if found is None:
            raise KeyError(name)
        self.used.append(name)
        self.machine = self.machine or found.read_by_machine > 0
        return found

    def value(self, name: str) -> Any:
        """Return what a figure says, as it stands in a sentence."""
        return _value(self.figure(name))

    def counted(self, name: str, one: Sentence, many: Sentence) -> Sentence:
        """Return what is said of one, or of several."""
        chosen = counted(len(self.figure(name).rows), one, many)
        return replace(chosen, values={"n": self.value(name)})

    def paragraph(self, *sentences: Sentence) -> Paragraph:
        """Return sentences as a paragraph with the figures used since the last one."""
        text = sentences[0]
        for one in sentences[1:]:
            text = Sentence("{first} {second}", {"first": text, "second": one})
        figures, self.used = tuple(dict.fromkeys(self.used)), []
        return Paragraph(text, figures)

    def breakdown(self, name: str) -> Breakdown | None:
        """Return a breakdown of the report, or None."""
        return next((one for section in self.report.sections for one in section.breakdowns if one.id == name), None)


def _value(figure: Figure) -> Sentence | str:
    """Return a value with what is not known of it."""
    if figure.measure is Measure.MONEY:
        text = "; ".join(f"{one.currency} {one.amount:,}" for one in figure.sums) or ("0" if not figure.rows else "–")
    else:
        text = "–" if figure.number is None else f"{figure.number:,}"
    lacking = figure.not_known
    return Sentence("{value} ({lacks})", {"value": text, "lacks": lacking}) if lacking else text


def _listed(parts: Iterable[Sentence]) -> Sentence:
    """Return parts joined by commas."""
    listed = list(parts)
    text = listed[0]
    for one in listed[1:]:
        text = Sentence("{first}, {second}", {"first": text, "second": one})
    return text


def _named(writer: _Writer, name: str) -> Sentence | None:
    """Return the largest parts of a breakdown with their values, or None where there is none."""
    breakdown = writer.breakdown(name)
    shown = [one for one in breakdown.figures if one.rows][:NAMED] if breakdown else []
    if not shown:
        return None
    writer.used += [one.id for one in shown]
    return _listed(Sentence("{name} {value}", {"name": one.label, "value": _value(one)}) for one in shown)


def _inquiries(writer: _Writer) -> Paragraph:
    if not writer.figure("inquiries").rows:
        return writer.paragraph(Sentence("No inquiry is on record."))
    came = writer.counted("inquiries", Sentence("{n} inquiry came in."), Sentence("{n} inquiries came in."))
    bands = Sentence("By band: {parts}.", {"parts": _listed(
        Sentence("{band} {n}", {"band": band, "n": writer.value(f"inquiries.band_{band}")}) for band in "ABCD"
    )})  # fmt: skip
    funnel = Sentence("Answered: {answered}; quoted: {quoted}; became an order: {ordered}.", {
        name: writer.value(f"inquiries.{name}") for name in ("answered", "quoted", "ordered")
    })  # fmt: skip
    return writer.paragraph(came, bands, funnel)


def _replies(writer: _Writer) -> Paragraph:
    if not writer.figure("replies.asked").rows:
        return writer.paragraph(Sentence("No mail that asks for an answer came in."))
    asked = Sentence("Mails received: {all}; asking for an answer: {asked}; answered: {answered}; "
                     "unanswered: {open}.", {
        "asked": writer.value("replies.asked"), "all": writer.value("mails.received"),
        "answered": writer.value("replies.answered"), "open": writer.value("replies.unanswered"),
    })  # fmt: skip
    asked_all = [asked]
    if writer.figure("replies.put_aside").rows:
        asked_all.append(Sentence("Put aside without an answer: {n}.", {"n": writer.value("replies.put_aside")}))
    if writer.figure("replies.median").number is None:
        return writer.paragraph(*asked_all)
    hours = Sentence("Half of the answers left within {half} working hours, nine in ten within {most}.", {
        "half": writer.value("replies.median"), "most": writer.value("replies.p90"),
    })  # fmt: skip
    return writer.paragraph(*asked_all, hours)


def _orders(writer: _Writer) -> Paragraph:
    if not writer.figure("orders").rows:
        return writer.paragraph(Sentence("No order is on record."))
    said = [
        writer.counted("orders", Sentence("{n} order was taken."), Sentence("{n} orders were taken.")),
        Sentence("Worth of those that stand: {worth}.", {"worth": writer.value("orders.worth")}),
    ]  # fmt: skip
    if writer.figure("orders.ended").rows:
        said.append(Sentence("Ended in the middle: {n}.", {"n": writer.value("orders.ended")}))
    if customers := _named(writer, "orders.by"):
        said.append(Sentence("By customer: {parts}.", {"parts": customers}))
    return writer.paragraph(*said)


def _shipments(writer: _Writer) -> Paragraph:
    if not writer.figure("shipments").rows:
        return writer.paragraph(Sentence("No shipment that sailed is on record."))
    said = [
        writer.counted("shipments", Sentence("{n} shipment sailed."), Sentence("{n} shipments sailed.")),
        Sentence("TEU: {teu}.", {"teu": writer.value("shipments.teu")}),
    ]  # fmt: skip
    if parts := _named(writer, "teu.by"):
        said.append(Sentence("TEU by customer: {parts}.", {"parts": parts}))
    if parts := _named(writer, "teu.to"):
        said.append(Sentence("TEU by port: {parts}.", {"parts": parts}))
    return writer.paragraph(*said)


def _payments(writer: _Writer) -> Paragraph:
    said = [
        Sentence("Days of payment that buyers named: {given}; promises broken: {broken}.", {
            "given": writer.value("promises.given"), "broken": writer.value("promises.broken"),
        }),
        Sentence("Debts paid without a broken promise: {kept}; after one: {late}.", {
            "kept": writer.value("debts.paid_in_time"), "late": writer.value("debts.paid_late"),
        }),
    ]  # fmt: skip
    if writer.figure("debts.received").rows:
        said.append(Sentence("Money received: {sums}.", {"sums": writer.value("debts.received")}))
    said.append(
        Sentence("Debts open at the end: {n}; open sums: {sums}.", {
            "n": writer.value("debts.open"), "sums": writer.value("debts.open_sum"),
        })
        if writer.figure("debts.open").rows
        else Sentence("At the end no debt was open.")
    )  # fmt: skip
    return writer.paragraph(*said)


def _own(writer: _Writer) -> Paragraph | None:
    if not writer.figure("own.due").rows:
        writer.used.clear()
        return None
    return writer.paragraph(
        Sentence("Days we named ourselves: {n}; done: {done}; settled: {settled}; late: {late}.", {
            "n": writer.value("own.due"), "done": writer.value("own.done"), "settled": writer.value("own.settled"),
            "late": writer.value("own.late"),
        })
    )  # fmt: skip


def _credits(writer: _Writer) -> Paragraph:
    received = writer.figure("credits").rows or writer.figure("credits.amendments").rows
    if not received and not writer.figure("credits.warnings").rows:
        return writer.paragraph(Sentence("No letter of credit came in."))
    return writer.paragraph(
        Sentence("Letters of credit received: {n}; amendments: {amendments}.", {
            "n": writer.value("credits"), "amendments": writer.value("credits.amendments"),
        }),
        Sentence("Warnings the checks raised: {raised}; heeded: {heeded}; standing: {standing}.", {
            "raised": writer.value("credits.warnings"), "heeded": writer.value("credits.heeded"),
            "standing": writer.value("credits.standing"),
        }),
    )  # fmt: skip


def _complaints(writer: _Writer) -> Paragraph:
    if not writer.figure("complaints").rows and not writer.figure("complaints.open").rows:
        return writer.paragraph(Sentence("No complaint is on record."))
    return writer.paragraph(
        Sentence("Complaints received: {n}; closed: {closed}; open at the end: {open}.", {
            "n": writer.value("complaints"), "closed": writer.value("complaints.closed"),
            "open": writer.value("complaints.open"),
        })
    )  # fmt: skip


def _drafts(writer: _Writer) -> Paragraph | None:
    if not writer.figure("drafts.sent").rows:
        writer.used.clear()
        return None
    return writer.paragraph(
        Sentence("Letters sent from mailmate: {n}; drafts unchanged: {unchanged}; lightly edited: {edited}; "
                 "rewritten: {rewritten}.", {
            "n": writer.value("drafts.sent"), "unchanged": writer.value("drafts.unchanged"),
            "edited": writer.value("drafts.edited"), "rewritten": writer.value("drafts.rewritten"),
        })
    )  # fmt: skip


def _basis(writer: _Writer) -> Paragraph | None:
    if not writer.machine:
        return None
    text = Sentence("Some of these figures rest on readings that no person has accepted; the report marks them.")
    return Paragraph(text, ())
