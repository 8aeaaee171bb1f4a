"""Mails that answer nothing: a new one, a forward to a factory or forwarder, an old one edited as new.

Each is a draft like any other and leaves by the same gate: what it claims is checked against what is on record of
the company it goes to. A forward carries the original below; with the buyer hidden nothing in it may tell who asks.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from mailmate.desk.drafts.draft_files import attach_part, texts_of
from mailmate.desk.drafts.inbox_approvals import cancel_approval
from mailmate.desk.mails.lists import find_reading
from mailmate.desk.reader.fraud import list_suspicions, settled_reading
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.mail.hidden import clean_for_display
from mailmate.mail.model import Address, Attachment, Body, Mail
from mailmate.mail.threads import bare_subject
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of, is_free_mail, registrable_domain
from mailmate.trade.drafts import Draft, DraftText, Effect, Finding, GateReport
from mailmate.trade.finding.contact_points import leave_out_accounts
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import Flag, Reading
from mailmate.trade.sale.hidden_buyer import hide_buyer, names_to_hide, shown_of
from mailmate.trade.sale.marketplaces import buyers_mail
from mailmate.values import dataclass

NOTE = "written:"
MOST_SUSPICIONS = 20
LONGEST = 20_000
"""Characters of an original that are forwarded."""


@dataclass(frozen=True, slots=True)
class Written:
    """What is known of a draft that answers no mail."""

    kind: str
    """`new`, `forward`, `copy`."""
    about: int | None = None
    """The mail that is forwarded or edited as new."""
    below: str = ""
    """What leaves below the text: the forwarded original."""
    forwarded: str = ""
    """The same as it was before a person changed it; what they put in is checked like the text above."""
    hidden: tuple[str, ...] = ()
    """Words that tell who the buyer is; nothing that leaves may hold them."""


def written_of(desk: Desk, draft_id: int | None) -> Written | None:
    """Return what is known of a draft that answers no mail, or None for every other draft."""
    kept: dict[str, Any] | None = desk.database.journal.get(f"{NOTE}{draft_id}") if draft_id else None
    if kept is None:
        return None
    below = kept.get("below", "")
    return Written(kept["kind"], kept.get("about"), below, kept.get("forwarded", below), tuple(kept.get("hidden", ())))


def unfinished(desk: Desk) -> list[Draft]:
    """Return the drafts of this kind nobody sent or dropped, newest first."""
    numbers = sorted((int(key[len(NOTE) :]) for key in desk.database.journal.notes(NOTE)), reverse=True)
    found = []
    for draft_id in numbers:
        if not desk.database.drafts.closed(draft_id):
            found.append(desk.database.drafts.draft(draft_id))
    return found


def drop(desk: Desk, draft_id: int) -> None:
    """Close a draft of this kind unsent; it stays on record."""
    cancel_approval(desk, draft_id)
    desk.database.drafts.close(draft_id, "dropped")


def write_new(desk: Desk, to: Sequence[Address] = (), subject: str = "", words: str = "") -> Draft:
    """Begin a new mail; `words` stand above the closing."""
    return _add(desk, DraftText(subject, words + _frame(desk), tuple(to)), Written("new"))


def write_internal(desk: Desk, text: DraftText, written: Written) -> Draft:
    """Begin a mail with a text made here, to one of our own people."""
    return _add(desk, text, written)


def forward(desk: Desk, mail_id: int, *, hide: bool) -> Draft:
    """Begin a forward of a mail to somebody else; with `hide` without all that tells who the buyer is.

    Account numbers that are not ours are left out either way; the original's files are not attached by themselves.
    """
    _, mail = parse_kept(desk, mail_id)
    mail = buyers_mail(mail)
    names = names_of_buyer(desk, mail_id, mail) if hide else ()
    subject, text = bare_subject(mail.subject), (mail.body.new if hide else mail.text).strip()
    text = leave_out_accounts(clean_for_display(text[:LONGEST]), desk.own_accounts)
    if hide:
        subject, text = hide_buyer(subject, names), hide_buyer(text, names)
    below = "\n".join(["---------- Forwarded message ----------", *_head(mail, hide=hide), text])
    title = f"Inquiry: {subject}" if hide else f"Fwd: {subject}"
    return _add(desk, DraftText(title, _frame(desk), ()), Written("forward", mail_id, below, below, names))


def edit_as_new(desk: Desk, mail_id: int) -> Draft:
    """Begin a new mail with the words, recipients and files of one of ours; a file that is not here as a whole stays
    named, and keeps the mail from leaving until it is."""
    _, mail = parse_kept(desk, mail_id)
    words = "\n\n".join(filter(None, (mail.body.new.strip(), mail.body.signature.strip())))
    text = DraftText(mail.subject, words, mail.to, mail.cc)
    with desk.database.transaction():
        draft = _add(desk, text, Written("copy", mail_id))
        for part in mail.attachments:
            if not part.inline and draft.draft_id:
                attach_part(desk, draft.draft_id, mail_id, part.index)
    return draft


def save_below(desk: Desk, draft_id: int, below: str) -> None:
    """Keep what a person made of the forwarded original; an approval given before is cancelled."""
    known = written_of(desk, draft_id)
    if known and known.below != below:
        cancel_approval(desk, draft_id)
        _note(desk, draft_id, replace(known, below=below))


def check_written(
    desk: Desk, draft_id: int, written: Written, text: DraftText, attachments: Sequence[Attachment]
) -> GateReport:
    """Return what the gate says of a mail that answers none, as it would leave now.

    To our own people the gate of internal mail suffices; to anybody else the whole gate, over what is on record of the
    first recipient's company. Nothing was said by them, so nothing may lean on their word.
    """
    from mailmate.desk.compose import load_case
    from mailmate.drafting.gate import check_gate

    people = (*text.to, *text.cc)
    text = replace(text, body=f"{text.body}{_typed_below(written)}")
    if people and all(one.email in desk.own_addresses or one.domain in desk.own_domains for one in people):
        whole = replace(text, body=f"{text.body}\n{written.below}")
        return check_internal_mail(desk, whole, attachments, desk.own_addresses)
    mail = Mail(None, "", text.to[0] if text.to else None, None, Body(""), "")
    reading = Reading(Intent.OTHER, Subtype.UNKNOWN, 1.0, flags=_flags(desk, people))
    case = load_case(desk, None, mail, reading, words=text.body)
    written_to = {email for email, contact in case.contacts.items() if contact.may_write}
    gate = check_gate(
        text,
        replace(case, known_addresses=frozenset(written_to - desk.own_addresses)),
        reading,
        quoted=written.below,
        attachments=attachments,
        texts=texts_of(desk, attachments),
        vouched=desk.database.drafts.vouched(draft_id),
    )
    shown = _shown(written, text, [*(part.name for part in attachments), *texts_of(desk, attachments).values()])
    return replace(gate, findings=(*shown, *gate.findings)) if shown else gate


def check_internal_mail(
    desk: Desk, text: DraftText, attachments: Sequence[Attachment], colleagues: Collection[str]
) -> GateReport:
    """Return what keeps a mail to our own people here, its files read like its text."""
    from mailmate.drafting.internal import check_internal

    texts = texts_of(desk, attachments)
    whole = "\n".join([text.body, *texts.values()])
    gate = check_internal(
        replace(text, body=whole), colleagues=colleagues, domains=desk.own_domains, accounts=desk.own_accounts
    )
    unread = (part.name for part in attachments if part.index not in texts)
    not_read = (
        Sentence("The attachment {name} could not be read here. Look into it before you send.", {"name": name})
        for name in unread
    )
    return replace(gate, not_checked=tuple(not_read))


def _typed_below(written: Written) -> str:
    """Return the lines a person put into what is forwarded: they bind us like the text above."""
    if written.below == written.forwarded:
        return ""
    there = {line.strip() for line in written.forwarded.splitlines()}
    typed = [line for line in written.below.splitlines() if line.strip() and line.strip() not in there]
    return "\n\n" + "\n".join(typed) if typed else ""


def _flags(desk: Desk, people: Sequence[Address]) -> tuple[Flag, ...]:
    """Return the flags of what the recipients' companies wrote: a new mail may say no more than an answer to them."""
    found: dict[str, Flag] = {}
    for company in dict.fromkeys(company_of(one) for one in people if one.email):
        for suspicion in list_suspicions(desk, company=company)[:MOST_SUSPICIONS]:
            _, mail = parse_kept(desk, suspicion.mail_id)
            if reading := find_reading(desk, suspicion.mail_id):
                for flag in settled_reading(desk, suspicion.mail_id, mail, reading).flags:
                    if flag.effect == "block" or flag.id not in found:
                        found[flag.id] = flag
    return tuple(found.values())


def _shown(written: Written, text: DraftText, attached: Sequence[str]) -> tuple[Finding, ...]:
    """Return what still tells who the hidden buyer is, in the mail or in the names and texts of its files."""
    if not written.hidden:
        return ()
    found = shown_of("\n".join((text.subject, text.body, written.below, *attached)), written.hidden)
    message = Sentence("“{words}” tells who the buyer is. Take it out, or give a reason.", {"words": found})
    return (Finding("buyer_shown", Effect.REASON, message, found),) if found else ()


def _add(desk: Desk, text: DraftText, written: Written) -> Draft:
    with desk.database.transaction():
        draft = desk.database.drafts.add(Draft(text=text, mail_id=None, by="person"), desk.now())
        _note(desk, draft.draft_id or 0, written)
    return draft


def _note(desk: Desk, draft_id: int, one: Written) -> None:
    kept = {
        "kind": one.kind, "about": one.about, "below": one.below, "forwarded": one.forwarded, "hidden": list(one.hidden)
    }  # fmt: skip
    desk.database.journal.note(f"{NOTE}{draft_id}", kept)


def _frame(desk: Desk) -> str:
    me = desk.config.me
    return "\n".join(["", "", "Best regards,", "", me.name, *filter(None, [me.signature.strip()])])


def _head(mail: Mail, *, hide: bool) -> list[str]:
    if hide or mail.sender is None:
        return [""]
    day = f"{mail.date:%Y-%m-%d %H:%M}" if mail.date else "?"
    return [f"From: {mail.sender}", f"Date: {day}", f"Subject: {mail.subject}", ""]


def names_of_buyer(desk: Desk, mail_id: int, mail: Mail | None = None) -> tuple[str, ...]:
    """Return the words that tell who wrote a mail, by its headers, the contacts and what was read of it."""
    mail = buyers_mail(mail or parse_kept(desk, mail_id)[1])
    people = [one for one in (mail.sender, *mail.to, *mail.cc) if one and one.email not in desk.own_addresses]
    people = [one for one in people if one.domain not in desk.own_domains]
    known = desk.database.contacts.all()
    contacts = [known[one.email] for one in people if one.email in known]
    reading = find_reading(desk, mail_id)
    told = [str(fact.value) for fact in reading.all_facts("sender_company")] if reading else []
    domains = {registrable_domain(one.domain) for one in people if one.domain and not is_free_mail(one.domain)}
    signed = [line.strip() for line in mail.body.signature.splitlines() if 2 <= len(line.strip()) <= 60][:3]
    names = [name for name in [*(one.name for one in people), *(one.name for one in contacts)] if name]
    companies = [one for one in (*told, *(contact.company for contact in contacts), *signed) if one]
    return names_to_hide(names, companies, domains)


def quote_below(desk: Desk, draft_id: int | None) -> str:
    """Return what leaves below the text of a draft that answers no mail."""
    written = written_of(desk, draft_id)
    return written.below if written else ""


def mailbox_about(desk: Desk, draft_id: int | None) -> int | None:
    """Return the mail by whose mailbox a draft that answers none leaves, or None: by the first."""
    written = written_of(desk, draft_id)
    return written.about if written else None


def describe_written(desk: Desk, draft: Draft) -> str:
    """Return an unfinished mail in a line: its subject and to whom it goes."""
    to = ", ".join(one.email for one in draft.text.to)
    return f"{draft.text.subject or '…'}  → {to or '…'}"
