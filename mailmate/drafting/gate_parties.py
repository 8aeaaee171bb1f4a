"""The gate's rules on parties: who gets the letter, and which other customers it names or quotes.

What the letter says to its reader is judged in `gate_rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mailmate.drafting.gate_accounts import letters_of
from mailmate.drafting.roles import plain
from mailmate.drafting.wording import fold
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.cases import Case
from mailmate.trade.companies import company_of
from mailmate.trade.customer_names import find_named
from mailmate.trade.drafts import Effect, Finding
from mailmate.trade.finding.contact_points import leave_out_accounts
from mailmate.trade.readings import Reading


def find_other_customers(text: str, case: Case, *, new: bool) -> Iterator[Finding]:
    """Yield names and domains of other customers that the buyer did not bring up."""
    if not case.other_customers and not case.other_domains:
        return
    told: set[str] = set()
    theirs, goods = _told_by_them(case), fold(" ".join(row.description for row in case.prices))
    for name, match in find_named(text, case.other_customers, case.other_domains):
        if name in told or fold(name) in theirs or fold(name) in goods:
            continue
        told.add(name)
        message = Sentence("{name} is another customer. Take the name out, or give a reason.", {"name": match.group()})
        place = match.span() if new else (None, None)
        yield Finding("other_customer", Effect.REASON, message, match.group(), *place)


def _told_by_them(case: Case) -> str:
    """Return what the other side itself wrote in this deal: this mail, their earlier ones, the credit they opened."""
    said = (one.text for one in case.thread if not one.ours)
    opened = (str(one.value) for one in case.entries if one.register == "credits" and not one.ours)
    return fold("\n".join((case.mail.subject, case.mail.text, *said, *opened)))


def find_foreign_quote(quoted: str, case: Case) -> Iterator[Finding]:
    """Yield the first quoted line that stands in no mail of this thread."""
    if ">" not in quoted:
        return
    pinned = {letters_of(account.account) for account in case.accounts}
    said = "\n".join((case.mail.text, *(one.text for one in case.thread)))
    known = plain(f"{said}\n{leave_out_accounts(said, pinned)}")
    joined = re.sub(r"[\s>|]+", " ", known)
    for line in quoted.splitlines():
        words = re.sub(r"[\s>|]+", " ", plain(line)).strip()
        if not line.lstrip().startswith(">") or len(words) < 12 or words in joined:
            continue
        message = Sentence(
            "The quoted text is not from this thread (“{words}”). Take it out, or give a reason.",
            {"words": line.strip("> ")[:80]},
        )
        yield Finding("foreign_quote", Effect.REASON, message, line.strip())
        return


def find_recipients(to: tuple[str, ...], cc: tuple[str, ...], case: Case, reading: Reading) -> Iterator[Finding]:
    """Yield recipients nobody vouched for: unknown, reached only through another, not to be written to, or doubtful."""
    sender = case.mail.sender.email if case.mail.sender else ""
    doubtful = {flag.id for flag in reading.flags} & {"F2", "F5"}
    on_file = _on_file(case) if doubtful else frozenset()
    yield from _other_companies((one for one in (*to, *cc) if one not in on_file), case)
    for address in dict.fromkeys(one for one in to if one in on_file):
        message = Sentence(
            "The answer goes to {address}, on file under the writer's name, not to the one that wrote: is it the same "
            "person?",
            {"address": address},
        )
        yield Finding("recipient_on_file", Effect.WARN if "F2" in doubtful else Effect.REASON, message, address)
    for address in dict.fromkeys((*to, *cc)):
        contact = case.contacts.get(address)
        seen = {one.email for one in (*case.mail.to, *case.mail.cc)}
        values = {"address": address, "sender": sender}
        if address in case.own_addresses or _is_their_reply_address(address, case):
            continue
        if contact is not None and not contact.may_write:
            message = Sentence("{address} is not to be written to in this deal. Send only with a reason.", values)
            yield Finding("recipient_role", Effect.REASON, message, address)
        elif address == sender and doubtful and address not in case.contacts:
            message = Sentence("{address} may not be who it says. Use the address on file, or give a reason.", values)
            yield Finding("recipient_doubtful", Effect.REASON, message, address)
        elif address not in case.known_addresses and address in seen and address in to:
            message = Sentence(
                "You have only reached {address} through {sender}. Writing directly needs a reason.", values
            )
            yield Finding("recipient_indirect", Effect.REASON, message, address)
        elif address not in case.known_addresses and address in seen:
            message = Sentence(
                "{address} gets a copy too, and was brought in by the other side. Leave it out if this is not for it.",
                values,
            )
            yield Finding("recipient_outsider", Effect.WARN, message, address)
        elif address not in case.known_addresses:
            message = Sentence(
                "{address} is neither in this thread nor in your contacts. Send only with a reason.", values
            )
            yield Finding("recipient_unknown", Effect.REASON, message, address)


def _on_file(case: Case) -> frozenset[str]:
    """Return the addresses on file under the name of the sender, whose own address is not."""
    sender = case.mail.sender
    name = sender.name.casefold().strip() if sender else ""
    if sender is None or not name or sender.email in case.contacts:
        return frozenset()
    return frozenset(email for email, one in case.contacts.items() if one.name.casefold().strip() == name)


def _other_companies(recipients: Iterable[str], case: Case) -> Iterator[Finding]:
    """Yield recipients of other customers: a reason is needed, but for those whom the other side itself wrote to.

    Whom they copy or name by address (their agent, their client) they know; that it gets a copy is only shown.
    """
    ours = case.mail.sender is not None and case.mail.sender.email in case.own_addresses
    copied = {company_of(one) for one in case.mail.recipients} if not ours else set()
    told = ""
    for company in sorted({company_of(Address("", one)) for one in recipients} & case.other_domains):
        told = told or _told_by_them(case)
        values = {"domain": company}
        if company in copied or re.search(rf"[@.]?\b{re.escape(company)}\b", told):
            message = Sentence("{domain} is a customer of its own, brought in by the other side.", values)
            yield Finding("other_company", Effect.WARN, message, company)
            continue
        message = Sentence("{domain} belongs to another customer. Take the address out, or give a reason.", values)
        yield Finding("other_company", Effect.REASON, message, company)


def _is_their_reply_address(address: str, case: Case) -> bool:
    """True for a Reply-To inside the sender's own domain."""
    sender = case.mail.sender
    return sender is not None and any(
        one.email == address and one.domain == sender.domain for one in case.mail.reply_to
    )
