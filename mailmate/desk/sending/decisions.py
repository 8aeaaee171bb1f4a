"""Who approved a mail that needs it, and how they said so: what may be chosen, and what is taken for an answer.

The rule which findings need an approval stands in `trade.safety.approvals`; recording one is part of approving, in
`outbox`.
"""

from __future__ import annotations

from collections.abc import Iterable

from mailmate.desk.ourselves import manager_address, manager_name
from mailmate.desk.wiring import Desk
from mailmate.errors import NotAllowed, WrongUse
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of
from mailmate.trade.drafts import Finding, GateReport
from mailmate.trade.listing import MailLine
from mailmate.trade.safety.approvals import ALONE, IN_PERSON, NOT_ALONE, PHONE, SELF, Decision, needing_approval
from mailmate.values import dataclass

_MAILS = 5
"""Mails of the manager that are offered as what says so."""
_SPELLED = {"by phone": PHONE, "phone": PHONE, "in person": IN_PERSON, "person": IN_PERSON, "": ALONE}


@dataclass(frozen=True, slots=True)
class Ways:
    """Who may approve, and the mails that may say so, newest first: replies to our question before others."""

    manager: str
    """As the settings name them; empty where nobody is configured."""
    replies: tuple[MailLine, ...] = ()
    """Answers to the internal mail that asked about this draft."""
    mails: tuple[MailLine, ...] = ()
    """Other mails of the manager."""
    outdated: bool = False
    """True where the question showed another wording than the one that would leave now."""


def approval_ways(desk: Desk, draft_id: int | None, content_hash: str) -> Ways:
    """Return who may approve a draft and which mails may say so; nothing is approved by a mail alone."""
    approvals, name = desk.database.approvals, manager_name(desk.config)
    requests = approvals.requests_about(draft_id) if draft_id else []
    replies = approvals.replies(draft_id) if draft_id else []
    manager = manager_address(desk.config)
    mails = approvals.mails_from(manager.email, company_of(manager), _MAILS) if manager else []
    return Ways(
        manager=name,
        replies=_lines(desk, replies),
        mails=_lines(desk, [one for one in mails if one not in replies]),
        outdated=bool(requests) and requests[0].content_hash != content_hash,
    )


def _lines(desk: Desk, mail_ids: list[int]) -> tuple[MailLine, ...]:
    found = (desk.database.mails.line(one) for one in mail_ids)
    return tuple(one for one in found if one is not None and one.message_id)


def settle_decision(desk: Desk, gate: GateReport, decision: Decision | None) -> Decision:
    """Return who decided: what was said, else oneself where no approval is needed or nobody is configured.

    Raises `NotAllowed` where an approval is needed and nobody said who gave it, or how; `WrongUse` where the mail that
    is to say so is not here or is our own.
    """
    needed = needing_approval(gate.findings)
    if decision is None:
        if needed and desk.config.me.manager:
            raise NotAllowed(
                Sentence("This needs an approval: {why}", {"why": needed[0].message}),
                Sentence("Say who approved it and how: --approved-by NAME --how phone, or --approved-by self."),
            )
        return Decision()
    if decision.who == SELF:
        _refuse_alone(desk, needed)
        return Decision()
    if decision.how == ALONE:
        raise NotAllowed(
            Sentence("How did {who} approve it?", {"who": decision.who}),
            Sentence("By phone, in person, or by a mail: --how phone, --how person, --how 42."),
        )
    if decision.how.startswith("<") and not _said_by_others(desk, decision.how):
        raise WrongUse(Sentence("There is no mail {message_id} of somebody else here.", {"message_id": decision.how}))
    return decision


def _refuse_alone(desk: Desk, needed: Iterable[Finding]) -> None:
    """Raise `NotAllowed` where money would be confirmed, or goods released, on the word of who writes alone."""
    alone = next((one for one in needed if one.id in NOT_ALONE), None)
    if alone is not None and desk.config.me.manager:
        raise NotAllowed(
            Sentence("Nobody decides this alone: {why}", {"why": alone.message}),
            Sentence(
                "Record what your bank confirmed (`mailmate promises received`), or say who approved it:"
                " --approved-by NAME --how phone."
            ),
        )


def read_decision(desk: Desk, who: str, how: str) -> Decision | None:
    """Return the decision typed as a name (`self`: alone) and a way: `phone`, `person`, a mail's id or Message-ID.

    None where nothing was typed. Raises `WrongUse` where the way is none.
    """
    if not who and not how:
        return None
    name = who.strip() or manager_name(desk.config)
    if not name:
        raise WrongUse(Sentence("Who approved it?"), Sentence("Add --approved-by NAME."))
    return Decision(name, ALONE if name == SELF else _read_how(desk, how.strip()))


def _read_how(desk: Desk, how: str) -> str:
    if how.lower() in _SPELLED:
        return _SPELLED[how.lower()]
    if how.startswith("<") and how.endswith(">"):
        return how
    line = desk.database.mails.line(int(how)) if how.isascii() and how.isdigit() and len(how) < 19 else None
    if line is None or not line.message_id:
        raise WrongUse(
            Sentence("{how} is no way to approve.", {"how": how}),
            Sentence("Ways are phone, person, and the id of the mail that says so."),
        )
    return line.message_id


def _said_by_others(desk: Desk, message_id: str) -> bool:
    found = (desk.database.mails.line(one) for one in desk.database.mails.find_message_id(message_id))
    return any(one is not None and one.sender_email not in desk.own_addresses for one in found)


def manager_of(desk: Desk) -> Address | None:
    """Return where the manager is written to, or None where the settings hold no address."""
    return manager_address(desk.config)
