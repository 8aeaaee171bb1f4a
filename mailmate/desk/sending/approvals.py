"""Asking for an approval, and looking at those on record: who approved what, how, why, and what left.

Approving itself is part of sending and stands in `outbox`; who may approve and what counts as their word in
`decisions`. A request is an internal mail that waits like any other draft until a person sends it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from mailmate.desk.contract import spoken_gist
from mailmate.desk.ourselves import manager_name
from mailmate.desk.sending.decisions import manager_of
from mailmate.desk.sending.outbox import SendSheet, prepare
from mailmate.desk.wiring import Desk
from mailmate.errors import NotAllowed, WrongUse
from mailmate.sentences import Sentence, say
from mailmate.trade.companies import company_of
from mailmate.trade.drafts import Draft, DraftText, Effect, Finding
from mailmate.trade.finding.contact_points import leave_out_accounts
from mailmate.trade.outbox import STATE_WORDS, OutboxItem, State
from mailmate.trade.safety.approvals import Record, Request, needing_approval, reference_of


def list_approvals(desk: Desk, limit: int = 100, *, plain: bool = True) -> list[Record]:
    """Return what was approved, newest first, each with what became of its mail.

    Without `plain` the mails of which the gate asked nothing are left out: what stays is the log of reasons.
    """
    return [_with_change(desk, one) for one in desk.database.approvals.records(limit, plain=plain)]


def list_requests(desk: Desk) -> list[tuple[Request, Draft]]:
    """Return the requests for an approval that were written and not sent, newest first, each with its mail."""
    waiting = desk.database.approvals.waiting()
    return [(one, desk.database.drafts.draft(one.draft_id)) for one in waiting]


def request_json(request: Request, draft: Draft) -> dict[str, Any]:
    """Return a request nobody has sent yet as JSON, in the shape of an approval: nobody gave one."""
    absent = dict.fromkeys(("id", "who", "how", "reason", "mail", "state"))
    return absent | {
        "at": request.at.isoformat(),
        "content_hash": request.content_hash,
        "passed": [],
        "approved": [],
        "draft": f"d{request.about}",
        "request": f"d{request.draft_id}",
        "to": [one.email for one in draft.text.to],
        "subject": draft.text.subject or None,
        "void": False,
    }


def find_approval(desk: Desk, approval_id: int) -> Record:
    """Return one approval; raise `WrongUse` where there is none of this number."""
    found = desk.database.approvals.record(approval_id)
    if found is None:
        raise WrongUse(
            Sentence("There is no approval {number}.", {"number": approval_id}),
            Sentence("`mailmate approvals list` shows their numbers."),
        )
    return _with_change(desk, found)


def what_left(desk: Desk, record: Record) -> OutboxItem | None:
    """Return the mail an approval let go, as it was frozen; None where it made none."""
    return desk.database.outbox.item(record.outbox_id) if record.outbox_id else None


def _with_change(desk: Desk, record: Record) -> Record:
    """Say of a mail that was taken back whether its draft still is what was approved."""
    if record.outbox_id is None or record.draft_id is None or record.state is not State.CANCELLED:
        return record
    frozen, text = desk.database.outbox.item(record.outbox_id).mail, desk.database.drafts.draft(record.draft_id).text
    same = (text.subject, _emails(text.to), _emails(text.cc)) == (
        frozen.subject,
        _emails(frozen.to),
        _emails(frozen.cc),
    )
    return replace(record, changed=not (same and frozen.text.startswith(f"{text.body.rstrip()}\n\n")))


def _emails(people: Iterable[Any]) -> list[str]:
    return [one.email for one in people]


def standing_of(record: Record) -> Sentence:
    """Return in words what became of what was approved."""
    if record.is_void:
        return Sentence("void: the text changed")
    if record.state is State.CANCELLED:
        return Sentence("taken back")
    return STATE_WORDS[record.state] if record.state else Sentence("not sent")


def approval_json(record: Record) -> dict[str, Any]:
    """Return an approval as JSON."""
    given, extra = record.approval, record.approval.extra
    return {
        "id": f"a{record.approval_id}",
        "at": record.at.isoformat(),
        "who": given.who,
        "how": given.how,
        "reason": given.reason or None,
        "content_hash": given.content_hash,
        "passed": [{"id": rule, "quote": words} for rule, words in extra.get("passed", ())],
        "approved": [{"id": rule, "quote": words} for rule, words in extra.get("approved", ())],
        "draft": f"d{record.draft_id}" if record.draft_id else None,
        "mail": record.mail_id,
        "to": list(record.to),
        "subject": record.subject or None,
        "state": record.state.value if record.state else None,
        "void": record.is_void,
    }


def request_text(desk: Desk, draft_id: int) -> DraftText:
    """Return the internal mail that asks the manager about a draft, in the user's language.

    It names the buyer, what needs an approval and why, and shows the draft behind `> `, so that nothing in it is taken
    for our own word. To is empty where the settings hold no address.
    """
    return _text(desk, prepare(desk, draft_id))


def _text(desk: Desk, sheet: SendSheet) -> DraftText:
    manager, text, number = manager_of(desk), sheet.draft.text, sheet.draft.draft_id or 0
    buyer = next((str(one) for one in text.to), "?")
    names = {
        "manager": manager_name(desk.config) or Sentence("your manager"),
        "buyer": buyer,
        "company": next((company_of(one) for one in text.to), "?"),
        "subject": text.subject,
        "reference": reference_of(number, sheet.content_hash),
    }
    shown = [f"{say('To')}: {buyer}", f"{say('Subject')}: {text.subject}", "", *text.body.rstrip().splitlines()]
    lines = [
        say(Sentence("{manager},", names)),
        "",
        say(Sentence("please decide on this mail to {buyer} before it leaves.", names)),
        *_what_they_wrote(desk, sheet),
        "",
        *_what_needs_it(sheet),
        "",
        say(Sentence("The draft as it stands, reference {reference}:", names)),
        "",
        *(f"> {line}".rstrip() for line in shown),
        "",
        say(Sentence("Please answer this mail: yes, no, or what to change.")),
        "",
        desk.config.me.name,
    ]
    subject = say(Sentence("Approval: {company}, {subject} ({reference})", names))
    return DraftText(subject, leave_out_accounts("\n".join(lines), desk.own_accounts), (manager,) if manager else ())


def _what_they_wrote(desk: Desk, sheet: SendSheet) -> list[str]:
    mail_id = sheet.draft.mail_id
    reading = desk.database.readings.reading(mail_id) if mail_id is not None else None
    return [say(Sentence("Their mail: {gist}", {"gist": spoken_gist(reading)}))] if reading else []


def _what_needs_it(sheet: SendSheet) -> list[str]:
    needed: tuple[Finding, ...] = needing_approval(sheet.gate.findings) or sheet.gate.having(Effect.REASON)
    if not needed:
        return [say("By the rules nothing in it needs an approval; I ask all the same.")]
    told = (f"{say(one.message)}{f' «{one.quote}»' if one.quote else ''}" for one in needed)
    return [say("What needs your approval:"), *(f"{number}. {line}" for number, line in enumerate(told, start=1))]


def write_request(desk: Desk, draft_id: int) -> Draft:
    """Write the internal mail that asks about a draft as a draft of its own, ready to edit and send.

    One that waits for the same wording is taken up again; one for an older wording is dropped. Raises `NotAllowed`
    where the settings hold no address of a manager, or the draft is itself a request.
    """
    if desk.database.approvals.request(draft_id):
        raise NotAllowed(Sentence("d{draft_id} asks for an approval itself.", {"draft_id": draft_id}))
    if manager_of(desk) is None:
        raise NotAllowed(
            Sentence("No address of your manager is known: [me].manager in config.toml holds none."),
            Sentence('Write it as manager = "Name <name@company.example>", or copy the text into another program.'),
        )
    sheet = prepare(desk, draft_id)
    for waiting in desk.database.approvals.requests_about(draft_id):
        if desk.database.drafts.closed(waiting.draft_id):
            continue
        if waiting.content_hash == sheet.content_hash:
            return desk.database.drafts.draft(waiting.draft_id)
        desk.database.drafts.close(waiting.draft_id, "dropped")
    with desk.database.transaction():
        made = desk.database.drafts.add(Draft(_text(desk, sheet), None), desk.now())
        assert made.draft_id is not None  # it comes from the store
        desk.database.approvals.add_request(Request(made.draft_id, draft_id, sheet.content_hash, desk.now()))
    return made
