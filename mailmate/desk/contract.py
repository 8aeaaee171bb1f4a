"""The JSON that scripts rely on (DESIGN section 7): one place turns values into it, for every command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mailmate.sentences import Sentence, say
from mailmate.trade.readings import Reading, reading_json

if TYPE_CHECKING:
    from mailmate.mail.model import Mail
    from mailmate.trade.drafts import Claim, Draft, Finding, GateReport
    from mailmate.trade.listing import MailLine
    from mailmate.trade.protocols import ModelCall
    from mailmate.trade.registers import Entry


def spoken_gist(reading: Reading) -> str:
    """Return the gist in the user's language: a model's own, else built from the facts."""
    from mailmate.trade.gist import compose_gist

    return reading.gist or say(Sentence(", ")).join(say(piece) for piece in compose_gist(reading))


def spoken_kind(reading: Reading) -> str:
    """Return intent and subtype in the user's language: `other/order`."""
    intent = say(reading.intent.value)
    return f"{intent}/{say(reading.subtype.value)}" if reading.subtype else intent


def classify_json(mail: Mail, reading: Reading, path: str | None = None) -> dict[str, Any]:
    """Return what `classify --json` prints for one mail."""
    return {
        "path": path,
        "message_id": mail.message_id,
        "subject": mail.subject,
        "from": str(mail.sender) if mail.sender else "",
        **_spoken_json(reading),
        "gaps": [{"kind": gap.kind, "where": gap.where} for gap in mail.gaps],
    }


def _spoken_json(reading: Reading) -> dict[str, Any]:
    """Return a reading with all its sentences in the user's language."""
    from mailmate.trade.lessons import explain

    read = reading_json(reading)
    for flag, value in zip(read["flags"], reading.flags, strict=True):
        flag["advice"] = say(value.advice)
    taught = explain(reading.derived.get("learned"))
    return read | {
        "gist": spoken_gist(reading),
        "reasons": [say(reason) for reason in reading.reasons],
        "evidence": [*([say(taught)] if taught else []), *reading.evidence],
    }


def listed_json(line: MailLine, reading: Reading | None) -> dict[str, Any]:
    """Return what `list --json` prints for one mail: its line, and what `classify` says once it is read."""
    return {"path": None, **line_json(line), **(_spoken_json(reading) if reading else {})}


def line_json(line: MailLine) -> dict[str, Any]:
    """Return what the list knows of a mail."""
    return {
        "id": line.mail_id,
        "message_id": line.message_id or None,
        "mailbox": line.mailbox,
        "received": line.received.isoformat(),
        "from": f"{line.sender_name} <{line.sender_email}>" if line.sender_name else line.sender_email,
        "subject": line.subject,
        "state": line.state.value,
        "intent": line.intent.value if line.intent else None,
        "subtype": line.subtype.value if line.subtype else None,
        "also": [intent.value for intent in line.also],
        "confidence": round(line.confidence, 3),
        "needs_human": line.needs_human,
        "flags": list(line.flags),
        "band": line.band or None,
        "due": line.due.isoformat() if line.due else None,
        "urgency": line.urgency,
        "draft": line.draft,
        "error": line.error or None,
    }


def draft_json(draft: Draft, gate: GateReport) -> dict[str, Any]:
    """Return a draft with its claims and the gate's answer."""
    placeholders = [finding.quote for finding in gate.findings if finding.id == "placeholder"]
    return {
        "id": f"d{draft.draft_id}" if draft.draft_id else None,
        "version": draft.version,
        "engine": draft.engine,
        "by": draft.by,
        "to": [address.email for address in draft.text.to],
        "cc": [address.email for address in draft.text.cc],
        "subject": draft.text.subject,
        "body": draft.text.body,
        "claims": [_claim_json(claim) for claim in gate.claims],
        "placeholders": placeholders,
        "gate": gate_json(gate),
        "note": draft.note or None,
        "back_reading": draft.back_reading or None,
        "unanswered": list(draft.unanswered),
    }


def gate_json(gate: GateReport) -> dict[str, Any]:
    """Return the gate's answer: its result, its findings, what it could not check."""
    return {
        "result": gate.result,
        "findings": [_finding_json(finding) for finding in gate.findings],
        "not_checked": [say(sentence) for sentence in gate.not_checked],
    }


def _claim_json(claim: Claim) -> dict[str, Any]:
    source = claim.source
    return {
        "kind": claim.kind,
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "where": claim.where,
        "role": claim.role.value,
        "standing": claim.standing.value,
        "source": {"kind": source.kind, "where": source.where, "quote": source.quote} if source else None,
    }


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "effect": finding.effect.value,
        "message": say(finding.message),
        "quote": finding.quote,
    }


def model_call_json(call: ModelCall) -> dict[str, Any]:
    """Return one call of a chat model: what it was for, what it cost, and where it gave nothing usable, why."""
    return {
        "task": call.task,
        "model": call.model,
        "tokens_in": call.tokens_in,
        "tokens_out": call.tokens_out,
        "seconds": round(call.seconds, 2),
        "error": call.error or None,
        "raw": call.raw or None,
    }


def entry_json(entry: Entry) -> dict[str, Any]:
    """Return a register's entry."""
    return {
        "id": f"{entry.register[0]}{entry.entry_id}",
        "register": entry.register,
        "kind": entry.kind,
        "value": dict(entry.value),
        "quote": entry.quote,
        "at": entry.at.isoformat(),
        "by": entry.by,
        "mail": entry.mail_id,
        "subject": entry.subject,
        "company": entry.company,
        "ours": entry.ours,
    }
