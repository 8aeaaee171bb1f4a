"""Mails, drafts and send sheets as plain text for a person: what `show`, `send` and the demo report print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mailmate.desk.contract import spoken_gist, spoken_kind
from mailmate.mail.hidden import clean_for_display
from mailmate.mail.model import GAP_WORDS
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Draft, GateReport, Standing
from mailmate.trade.fact_words import FACT_VALUES
from mailmate.trade.facts import value_json
from mailmate.trade.protocols import ModelCall
from mailmate.trade.readings import Reading
from mailmate.trade.safety.calls import describe_call

if TYPE_CHECKING:
    from mailmate.desk.demo import DemoMail
    from mailmate.desk.mails.inbox import OpenMail
    from mailmate.desk.sending.outbox import SendSheet


def describe(opened: OpenMail, beside: Sequence[Sentence] = ()) -> str:
    """Return a mail with its reading, what else is on record for it, and its draft, as `mailmate show` prints it."""
    mail = opened.mail
    parts = [
        f"{say('From')}: {mail.sender or '?'}",
        f"{say('Subject')}: {mail.subject}",
        f"{say('Date')}: {mail.date.isoformat() if mail.date else '?'}",
        *(describe_reading(opened.reading) if opened.reading else [opened.line.error or say("Not read yet.")]),
        *(f"  {say(describe_call(call))}" for call in opened.calls),
        *(f"! {say(GAP_WORDS.get(gap.kind, gap.kind))}: {gap.where}" for gap in mail.gaps),
        *(f"! {say(_in_vain(call))}" for call in opened.model_calls[-1:] if call.error),
        "",
        mail.body.new.strip() or mail.text.strip(),
    ]
    if beside:
        parts += ["", f"--- {say('On record')} ---", *(say(one) for one in beside)]
    if opened.draft and opened.gate:
        parts += ["", f"--- {say('Draft')} ---", describe_draft(opened.draft, opened.gate)]
    return clean_for_display("\n".join(parts))


def _in_vain(call: ModelCall) -> Sentence:
    """Say why the last question to the model gave nothing; what it answered is in `show --json`."""
    return Sentence("The chat model was asked in vain ({task}): {why}", {"task": call.task, "why": call.error[:200]})


def describe_reading(reading: Reading) -> list[str]:
    """Return the lines that say what was read: kind, gist, flags, facts with their words."""
    also = f" + {', '.join(say(intent.value) for intent in reading.also)}" if reading.also else ""
    score = f"  {reading.score.band} {reading.score.total}" if reading.score else ""
    return [
        f"{spoken_kind(reading)}{also}  {reading.confidence:.2f}{score}",
        spoken_gist(reading),
        *(f"! {flag.id} {say(flag.name)}: {say(flag.advice)} «{flag.quote}»" for flag in reading.flags),
        *(f"? {say(reason)}" for reason in reading.reasons),
        *(
            f"  {say(fact.name)}: {_plain(value_json(fact.value))}  «{' '.join(fact.quote.split())}»"
            for fact in reading.facts
        ),
    ]


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(str(item) for item in value.values() if item is not None)
    words = "?" if value is None else str(value)
    return say(words) if words in FACT_VALUES else words


def describe_draft(draft: Draft, gate: GateReport) -> str:
    """Return a draft as it would be sent, and what the gate says of it."""
    head = [
        *([say(draft.note)] if draft.note else []),
        f"{say('To')}: {', '.join(str(one) for one in draft.text.to)}",
        *([f"{say('Cc')}: {', '.join(str(one) for one in draft.text.cc)}"] if draft.text.cc else []),
        f"{say('Subject')}: {draft.text.subject}",
        "",
        draft.text.body,
        "",
        *([f"{say('In your words')}: {draft.back_reading}"] if draft.back_reading else []),
        *(f"? {say(Sentence('Left open by the model: {question}', {'question': one}))}" for one in draft.unanswered),
    ]
    return "\n".join([*head, *_gate_lines(gate)])


def _gate_lines(gate: GateReport) -> list[str]:
    return [
        f"{say('Gate')}: {say(gate.result)}",
        *(f"  {say(finding.effect.value)}: {say(finding.message)} «{finding.quote}»" for finding in gate.findings),
        *(f"  {say('not checked')}: {say(sentence)}" for sentence in gate.not_checked),
    ]


def describe_sheet(sheet: SendSheet) -> str:
    """Return what would leave, for the question before sending."""
    outgoing = sheet.outgoing
    lines = [
        f"{say('From')}: {outgoing.sender}",
        f"{say('To')}: {', '.join(str(one) for one in outgoing.to)}",
        f"{say('Cc')}: {', '.join(str(one) for one in outgoing.cc) or '-'}",
        f"{say('Subject')}: {outgoing.subject}",
        f"{say('Files')}: {', '.join(f'{part.name} ({part.size:,} B)' for part in outgoing.attachments) or '-'}",
        "",
        sheet.draft.text.body,
        "",
        *_below_lines(sheet),
        *_gate_lines(sheet.gate),
        *(f"  {say('said by you')}: «{one.text}»" for one in sheet.gate.claims if one.standing is Standing.VOUCHED),
    ]
    if sheet.outsiders:
        names = ", ".join(one.email for one in sheet.outsiders)
        lines.append(say(Sentence("Besides the sender this goes to: {names}", {"names": names})))
    return "\n".join(lines)


def _below_lines(sheet: SendSheet) -> list[str]:
    """Return what leaves below the text: a forwarded original whole, the one that is answered by its length."""
    if sheet.draft.mail_id is None:
        return [sheet.quoted, ""] if sheet.quoted else []
    return [say(Sentence("Below your text: the original, {n} lines", {"n": sheet.quoted.count("\n")})), ""]


def report_demo(mails: Sequence[DemoMail]) -> str:
    """Return the demo's report: one block a mail, then what was counted."""
    blocks = []
    for one in sorted(mails, key=lambda item: item.mail.date.isoformat() if item.mail.date else ""):
        head = f"── {one.name}  {one.mail.sender or '?'}\n   {one.mail.subject}"
        lines = [f"   {line}" for line in describe_reading(one.reading)]
        if one.draft and one.gate:
            text = one.draft.text.body.replace("\n", "\n   │ ")
            lines.append(f"   │ {text}\n   {say('Gate')}: {say(one.gate.result)}")
        blocks.append("\n".join([head, *lines]))
    intents = Counter(say(one.reading.intent.value) for one in mails)
    drafts = Counter(say(one.gate.result) for one in mails if one.gate)
    totals = [
        say(Sentence("{n} mails: {kinds}", {"n": len(mails), "kinds": _counts(intents)})),
        say(Sentence("{n} drafts; the gate says: {results}", {"n": drafts.total(), "results": _counts(drafts)})),
    ]
    return clean_for_display("\n\n".join([*blocks, "\n".join(totals)]))


def _counts(counted: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counted.most_common())
