"""Flags F1 to F12 of one mail (DOMAIN handbook 8.1): what looks like fraud, the words, and what to do.

Only the sender's new text, subject, file names and documents count; quoted history never raises a flag by its
words. A flag blocks or warns, it never changes what the mail is about. The word lists stand in tables beside.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from mailmate.mail.model import Attachment, Mail
from mailmate.sentences import Sentence, mark
from mailmate.trade.companies import registrable_domain
from mailmate.trade.finding.contact_points import find_contacts
from mailmate.trade.finding.wording import Phrase, cut_quote, first_quote, fold_number, fold_space
from mailmate.trade.payment.payment_proof import find_payment_proof
from mailmate.trade.readings import Context, Flag
from mailmate.trade.safety import fraud_tables as tables
from mailmate.trade.safety.bank_change import find_bank_change
from mailmate.trade.safety.injection import find_injection
from mailmate.trade.safety.refunds import find_refund_or_fee
from mailmate.trade.safety.senders import (
    find_auth_fail,
    find_borrowed_name,
    find_lookalike_sender,
    find_reply_to_mismatch,
    find_thread_break,
    is_ours,
)
from mailmate.trade.sale.marketplaces import find_notice

_LINK = re.compile(r"https?://([A-Za-z0-9.-]{3,253})", re.I)
_ANCHOR = re.compile(
    r"<a\b[^<>]{0,500}?href\s{0,3}=\s{0,3}[\"']?https?://([A-Za-z0-9.-]{3,253})[^<>]{0,1000}>([^<]{0,200})", re.I
)
_NAME_GAP = re.compile(r"[\s_.+-]{1,20}")
_SHOWN_DOMAIN = re.compile(r"^\s*(?:https?://)?((?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})(?:/\S{0,200})?\s*$")


_MACROS_WANTED = Phrase("macros wanted", tables.MACROS_WANTED)
_LOGIN, _PASSWORD = Phrase("login", tables.LOGIN), Phrase("password", tables.PASSWORD)
_VISA, _BUSINESS = Phrase("visa", tables.VISA), Phrase("business", tables.BUSINESS)
_SECRECY, _ODD_CHANNEL = Phrase("secrecy", tables.SECRECY), Phrase("odd channel", tables.ODD_CHANNEL)
_URGENCY, _MONEY = Phrase("urgency", tables.URGENCY), Phrase("money", tables.MONEY)
_INVITE_US = re.compile(tables.INVITE_US, re.I)
_OUR_PASSWORD = re.compile(tables.OUR_PASSWORD, re.I)


def find_flags(mail: Mail, context: Context) -> tuple[Flag, ...]:
    """Return the flags of `mail` in the order F1 to F12, each at most once, with the words that raised it."""
    found: list[Flag] = []
    for flag_id, find in _FINDERS.items():
        if quote := find(mail, context):
            found.append(raise_flag(flag_id, quote))
    return tuple(_weigh(found, mail))


def raise_flag(flag_id: str, quote: str) -> Flag:
    """Return the flag of this id that the register's view of a mail raises, with the words it rests on."""
    name, effect, advice = _KINDS[flag_id]
    return Flag(flag_id, name, effect, quote, advice)


def _weigh(found: list[Flag], mail: Mail) -> list[Flag]:
    """Let a failed sender check block where money or bank data are talked about (F4)."""
    ids = {flag.id for flag in found}
    if "F4" not in ids or not ("F1" in ids or any(_MONEY.search(text) for text in _said(mail))):
        return found
    return [Flag(one.id, one.name, "block", one.quote, one.advice) if one.id == "F4" else one for one in found]


def _said(mail: Mail) -> tuple[str, ...]:
    """Return the open words of the sender: subject and new text."""
    return tuple(text for text in (mail.subject, mail.body.new) if text)


def _search(phrase: Phrase, mail: Mail) -> str | None:
    return first_quote(phrase, _said(mail))


def _find_bank_change(mail: Mail, context: Context) -> str | None:
    for text in (*_said(mail), *context.document_texts.values()):
        if quote := find_bank_change(text):
            return quote
    names = (one.name for one in mail.attachments if one.name and _names_bank_change(one.name))
    return next(names, None) or _find_other_account(mail, context)


def _names_bank_change(name: str) -> bool:
    """Tell whether a file's name announces other bank data: "New_Bank_Details.pdf"."""
    return find_bank_change(_NAME_GAP.sub(" ", name.rpartition(".")[0] or name)) is not None


def _find_other_account(mail: Mail, context: Context) -> str | None:
    """Return an account of the new text where the same side named only other ones in this thread."""
    if mail.sender is None or is_ours(mail.sender, context):
        return None
    said_before = [one.text for one in context.thread if one.sender == mail.sender.email]
    if not any(one.kind == "account" for text in said_before for one in find_contacts(text)):
        return None
    earlier = fold_number(" ".join(said_before))
    accounts = [one for one in find_contacts(mail.body.new) if one.kind == "account"]
    numbers = [fold_number(str(one.value)) for one in accounts]
    if any(number in earlier or number in context.own_accounts for number in numbers):
        return None
    return cut_quote(fold_space(accounts[0].quote)) if accounts else None


def _find_lure(mail: Mail, context: Context) -> str | None:
    for attachment in mail.attachments:
        if _is_lure(attachment):
            return attachment.name or attachment.media_type
    wanted = _find_login(mail, context) or _find_password_request(mail) or _search(_MACROS_WANTED, mail)
    return wanted or _find_false_link(mail)


def _is_lure(attachment: Attachment) -> bool:
    ending = attachment.name.rpartition(".")[2].lower() if "." in attachment.name else ""
    if ending in tables.ARCHIVES | tables.PAGES | tables.MACROS | tables.PROGRAMS:
        return True
    return not attachment.inline and not ending and attachment.media_type in ("text/html", "application/zip")


def _find_login(mail: Mail, context: Context) -> str | None:
    """Return words that send us to a log-in page on a domain that is not the sender's own."""
    own = registrable_domain(mail.sender.domain) if mail.sender else ""
    trusted = {own} | context.own_domains | {registrable_domain(one) for one in context.known_domains}
    linked = _LINK.findall((mail.body.new + " " + (mail.html or ""))[:400_000])
    foreign = any(registrable_domain(host) not in trusted for host in linked)
    return _search(_LOGIN, mail) if foreign else None


def _find_password_request(mail: Mail) -> str | None:
    for match in _PASSWORD.matches(mail.body.new):
        if not _OUR_PASSWORD.search(match.string):
            return cut_quote(match.string, *match.span())
    return None


def _find_false_link(mail: Mail) -> str | None:
    """Return the words of a link that show another domain than they lead to."""
    for match in _ANCHOR.finditer((mail.html or "")[:400_000]):
        shown = _SHOWN_DOMAIN.match(match.group(2))
        if shown and registrable_domain(shown.group(1)) != registrable_domain(match.group(1)):
            return fold_space(match.group(2))
    return None


def _find_refund_or_fee(mail: Mail, context: Context) -> str | None:
    return find_refund_or_fee(_said(mail))


def _find_invitation_only(mail: Mail, context: Context) -> str | None:
    if mail.sender and is_ours(mail.sender, context):
        return None
    wishes = (match for text in _said(mail) for match in _VISA.matches(text) if _INVITE_US.search(match.string))
    quote = next((cut_quote(match.string, *match.span()) for match in wishes), None)
    if quote is None or _search(_BUSINESS, mail) is not None:
        return None
    said = " ".join(_said(mail)).casefold()
    return None if any(product.casefold() in said for product in context.products if product) else quote


def _find_injection(mail: Mail, context: Context) -> str | None:
    texts = (*_said(mail), *context.document_texts.values())
    names = (one.name for one in mail.attachments if one.name and find_injection([_NAME_GAP.sub(" ", one.name)], ()))
    return next(names, None) or find_injection(texts, mail.hidden, visible=mail.text, bulk=_is_bulk(mail))


def _find_secrecy(mail: Mail, context: Context) -> str | None:
    """Return a wish for secrecy or an unusual channel that stands beside haste or money."""
    quote = _search(_SECRECY, mail) or _search(_ODD_CHANNEL, mail)
    if quote and (_search(_URGENCY, mail) or _search(_MONEY, mail)):
        return quote
    return None


def _find_reply_to(mail: Mail, context: Context) -> str | None:
    """Leave platforms' notices alone, and newsletters that talk of no money: their answers go elsewhere by habit."""
    if find_notice(mail) or (_is_bulk(mail) and _search(_MONEY, mail) is None):
        return None
    return find_reply_to_mismatch(mail, context)


def _is_bulk(mail: Mail) -> bool:
    return bool(
        mail.header("List-Id")
        or mail.header("List-Unsubscribe")
        or mail.header("Precedence").lower() in ("bulk", "list")
    )


_FINDERS: dict[str, Callable[[Mail, Context], str | None]] = {
    "F1": _find_bank_change,
    "F2": find_lookalike_sender,
    "F3": _find_reply_to,
    "F4": find_auth_fail,
    "F5": find_borrowed_name,
    "F6": find_thread_break,
    "F7": _find_lure,
    "F8": find_payment_proof,
    "F9": _find_refund_or_fee,
    "F10": _find_invitation_only,
    "F11": _find_injection,
    "F12": _find_secrecy,
}
_KINDS: dict[str, tuple[str, str, Sentence]] = {
    "F1": (
        mark("bank_change"),
        "block",
        Sentence("Stop every payment step. Phone them at a number you have on file, never at one from this mail."),
    ),
    "F2": (
        mark("lookalike_domain"),
        "block",
        Sentence("The sender's domain imitates one you know. Write only to the address on file, and phone them."),
    ),
    "F3": (
        mark("reply_to_mismatch"),
        "warn",
        Sentence("An answer would go to another domain than the sender's. Use the address you know."),
    ),
    "F4": (
        mark("auth_fail"),
        "warn",
        Sentence("Your mail server could not confirm the sender. Check by phone before you act on it."),
    ),
    "F5": (
        mark("display_name"),
        "warn",
        Sentence("The name is known, the address is not. Compare it with the address on file before you answer."),
    ),
    "F6": (
        mark("thread_break"),
        "warn",
        Sentence(
            "It looks like an answer, but does not match your own mails. Compare the quoted text with what you sent."
        ),
    ),
    "F7": (
        mark("lure"),
        "warn",
        Sentence("Do not open the attachment or link and enter no password. Ask for the specification as text or PDF."),
    ),
    "F8": (
        mark("payment_proof"),
        "warn",
        Sentence("A payment copy is not money. Release nothing before your bank confirms the credit."),
    ),
    "F9": (
        mark("refund_or_fee"),
        "block",
        Sentence("Send no money back and pay no fee. Ask your manager and your bank first."),
    ),
    "F10": (
        mark("invitation_only"),
        "warn",
        Sentence("They ask for an invitation without any business. Ask which goods and which meeting it is for."),
    ),
    "F11": (
        mark("injection"),
        "warn",
        Sentence("The mail holds text aimed at an assistant. It was treated as plain words; read the draft with care."),
    ),
    "F12": (
        mark("urgency_secrecy"),
        "warn",
        Sentence("Haste with secrecy or an unusual channel is how fraud works. Talk to a colleague before you act."),
    ),
}
