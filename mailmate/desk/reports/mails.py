"""The report's parts that are about mails: inquiries and what became of them, reply times, drafts, models.

Inquiries and mails are those that came in the span; what became of them is followed to this day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailmate.desk.reports.span import Span, mail_row
from mailmate.sentences import Sentence, word
from mailmate.trade.intents import Reply, needs_of
from mailmate.trade.registers import Entry
from mailmate.trade.reports.activity import ArrivedMail, ModelUse, SentDraft
from mailmate.trade.reports.figures import Breakdown, Figure, Measure, Row, Section, by_part, count
from mailmate.trade.reports.funnel import BANDS, Inquiry, Step, inquiries
from mailmate.trade.sale.quotes import quotes
from mailmate.trade.time.reply_clock import working_hours
from mailmate.trade.voice import EDITED, REWRITTEN, UNCHANGED, share_of

ORDERED = frozenset({"order", "sample_approval", "imported"})
"""Kinds of entries by which a buyer orders."""
MOST_COMPARED = 500
"""Drafts of one span that are compared with what was sent, the newest: comparing long letters takes time."""
_UNMEASURED = Sentence("not measured for {n}")


def inquiry_section(span: Span) -> Section:
    """Return inquiries by band, and the funnel from inquiry to order."""
    begun = [one for one in _inquiries(span) if span.holds(span.day(one.first.received))]
    rows = {one.first.mail_id: _inquiry_row(span, one) for one in begun}

    def counted(name: str, label: Sentence | str, found: Sequence[Inquiry]) -> Figure:
        return count(name, label, (rows[one.first.mail_id] for one in found))

    funnel = (
        counted("inquiries", Sentence("inquiries"), begun),
        counted("inquiries.answered", Sentence("answered"), [one for one in begun if one.answered]),
        counted("inquiries.quoted", Sentence("got a quote"), [one for one in begun if one.quoted]),
        counted("inquiries.ordered", Sentence("ordered"), [one for one in begun if one.ordered]),
    )
    bands = [
        counted(f"inquiries.band_{band}", Sentence("band {band}", {"band": band}), [x for x in begun if x.band == band])
        for band in BANDS
    ]
    unscored = counted("inquiries.no_band", Sentence("without a band"), [one for one in begun if not one.band])
    return Section(
        "inquiries",
        Sentence("Inquiries"),
        (_lost_quotes(span),),
        (
            Breakdown("funnel", Sentence("From inquiry to order"), funnel),
            Breakdown("bands", Sentence("Inquiries by band"), (*bands, *((unscored,) if unscored.rows else ()))),
            by_part(span.covered, "inquiries.in", Sentence("Inquiries over time"), rows.values()),
        ),
    )


def _inquiries(span: Span) -> tuple[Inquiry, ...]:
    quoted = [one for one in span.entries("quotes") if one.kind == "quote"]
    ordered = [one for one in span.entries("orders") if one.kind in ORDERED]
    mails = {one.mail_id for one in (*quoted, *ordered) if one.mail_id is not None}
    threads = span.desk.database.activity.threads(mails)

    def step(entry: Entry) -> Step:
        return Step(entry.company, threads.get(entry.mail_id or 0, 0), entry.at, entry)

    return inquiries(span.desk.database.activity.inquiries(), map(step, quoted), map(step, ordered))


def _inquiry_row(span: Span, inquiry: Inquiry) -> Row:
    steps = [
        Sentence("{step} on {day} ({entry})", {
            "step": name, "day": step.at.date().isoformat(), "entry": f"{step.entry.register[0]}{step.entry.entry_id}",
        })
        for name, step in ((Sentence("got a quote"), inquiry.quoted), (Sentence("ordered"), inquiry.ordered)) if step
    ]  # fmt: skip
    answered = Sentence("answered") if inquiry.answered else Sentence("not answered")
    state: Sentence = answered
    for one in steps:
        state = Sentence("{first}, {second}", {"first": state, "second": one})
    if inquiry.band:
        state = Sentence("band {band}: {state}", {"band": inquiry.band, "state": state})
    return mail_row(span, inquiry.first, state)


def _lost_quotes(span: Span) -> Figure:
    """Return the quotes a person called lost within the span."""
    entries = span.entries("quotes")
    lost = {one.value.get("entry"): one for one in entries if one.kind == "lost" and span.holds(one.at.date())}
    rows = []
    for quote in quotes(entries):
        word = next((lost[one.entry_id] for one in (*quote.replaced, quote.current) if one.entry_id in lost), None)
        if word is not None:
            what = " · ".join(filter(None, (quote.item, quote.current.quote)))
            ref = f"q{quote.current.entry_id}"
            rows.append(Row(ref, word.at.date(), quote.company, what, str(word.value.get("reason") or "")))
    return count("quotes.lost", Sentence("quotes lost"), rows)


def reply_section(span: Span) -> Section:
    """Return how long the mails that ask for an answer waited for it, in working hours."""
    arrived = span.desk.database.activity.arrived(span.begin, span.end)
    asking = [one for one in arrived if needs_of(one.intent, one.subtype).reply is Reply.YES]
    answered = tuple(_answer_row(span, one) for one in asking if one.is_answered)
    silent = [one for one in asking if not one.is_answered]
    waits, aside = Sentence("still waits"), Sentence("put aside")
    half = Sentence("working hours to the answer, half of them within")
    most = Sentence("working hours to the answer, nine in ten within")
    left_aside = Sentence("put aside by a person without an answer")
    figures = (
        count("mails.received", Sentence("mails received"), (
            replace(mail_row(span, one, _kind(one)), sure=True) for one in arrived
        )),
        count("replies.asked", Sentence("asking for an answer"), (mail_row(span, one, _kind(one)) for one in asking)),
        count("replies.answered", Sentence("answered"), answered),
        Figure("replies.median", half, Measure.MEDIAN, answered, _UNMEASURED),
        Figure("replies.p90", most, Measure.NINTH, answered, _UNMEASURED),
        count("replies.unanswered", Sentence("unanswered"), (
            mail_row(span, one, waits) for one in silent if not one.done_by_person
        )),
        count("replies.put_aside", left_aside, (mail_row(span, one, aside) for one in silent if one.done_by_person)),
    )  # fmt: skip
    return Section("replies", Sentence("Mails and reply times"), figures)


def _kind(mail: ArrivedMail) -> Sentence:
    if mail.subtype is None:
        return word(mail.intent.value)
    return Sentence("{intent}/{kind}", {"intent": word(mail.intent.value), "kind": word(mail.subtype.value)})


def _answer_row(span: Span, mail: ArrivedMail) -> Row:
    """Return a mail with the working hours to our answer; unmeasured where a clock was wrong, or nobody knows when."""
    if mail.answered_at is None:
        return mail_row(span, mail, Sentence("answered elsewhere, it is not known when"))
    if mail.answered_at < mail.received:
        return mail_row(span, mail, Sentence("answered before it came: a clock was wrong"))
    me, rules = span.desk.config.me, span.desk.config.trade_rules
    received, answered = mail.received.astimezone(me.zone), mail.answered_at.astimezone(me.zone)
    hours = working_hours(received, answered, me.country, (rules.office_opens, rules.office_closes))
    return mail_row(span, mail, Sentence("answered on {day}", {"day": answered.date().isoformat()}), hours=hours)


def draft_section(span: Span) -> tuple[Section, tuple[Sentence, ...]]:
    """Return how many drafts left unchanged, edited and rewritten, and what is to be said of those not compared."""
    left = span.desk.database.activity.sent_drafts(span.begin, span.end)
    drafted = [one for one in left if one.drafted and one.sent]
    compared = drafted[-MOST_COMPARED:]
    shares = [(share_of(one.drafted, one.sent), one) for one in compared]

    def figure(name: str, label: Sentence, share: str) -> Figure:
        return count(name, label, (_draft_row(span, one) for told, one in shares if told == share))

    written = count("drafts.own", Sentence("written by hand alone"), (
        _draft_row(span, one) for one in left if not one.drafted
    ))  # fmt: skip
    share = Breakdown("drafts", Sentence("What became of the drafts that were sent"), (
        figure("drafts.unchanged", Sentence("sent unchanged"), UNCHANGED),
        figure("drafts.edited", Sentence("lightly edited"), EDITED),
        figure("drafts.rewritten", Sentence("rewritten"), REWRITTEN),
    ))  # fmt: skip
    sent = count("drafts.sent", Sentence("sent from mailmate"), (_draft_row(span, one) for one in left))
    over = len(drafted) - len(compared)
    note = Sentence("Of the drafts that were sent, {n} older ones were not compared with what left.", {"n": over})
    return Section("drafts", Sentence("Drafts"), (sent, written), (share,)), ((note,) if over else ())


def _draft_row(span: Span, draft: SentDraft) -> Row:
    return Row(f"d{draft.draft_id}", span.day(draft.at), draft.to, draft.subject)


def model_section(span: Span) -> Section:
    """Return what models were asked and what it cost; a server that does not say tokens leaves them unknown."""
    used = span.desk.database.activity.model_use(span.begin, span.end)
    calls = tuple(_use_row(one, one.calls) for one in used)
    tokens = tuple(_use_row(one, one.tokens, one.untold) for one in used)
    return Section(
        "model",
        Sentence("Model"),
        (
            Figure("model.calls", Sentence("calls of a model"), Measure.NUMBER, calls),
            Figure("model.tokens", Sentence("tokens"), Measure.NUMBER, tokens, Sentence("not told for {n} calls")),
        ),
    )


def _use_row(use: ModelUse, number: int | None, lacking: int = 0) -> Row:
    failed = Sentence("{n} of {all} failed", {"n": use.failed, "all": use.calls})
    return Row("", None, use.model, use.task, failed if use.failed else "", number=number, lacking=lacking)
