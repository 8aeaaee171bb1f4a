"""Flags F2 to F6: whether the sender is who the mail seems to come from.

F2, F5 and F6 compare with what we know of our contacts and stay quiet until those were gathered. F4 believes
only the Authentication-Results of our own server: the topmost field, or the one it signs by name (RFC 8601).
"""

from __future__ import annotations

import re

from mailmate.mail.model import Address, Mail
from mailmate.trade.companies import company_of, is_free_mail, registrable_domain
from mailmate.trade.lookalikes import find_lookalike
from mailmate.trade.readings import Context
from mailmate.trade.references import find_contacts
from mailmate.trade.wording import cut_quote, fold_number, fold_space, fold_words

_COMMENT = re.compile(r"\([^()]{0,500}\)")
_RESULT = re.compile(r"\b(dmarc|spf|dkim)\s{0,5}=\s{0,5}([a-z]+)", re.I)
_REPLY_PREFIX = re.compile(
    r"^\s*(?:re|aw|antw|sv|vs|ynt|yan|rif|odp|res|rv|回复|回覆|答复|答覆|回信|返信|답장|회신|отв|ответ|رد)\s*(?:\[\d{1,3}\])?\s*[:：]",
    re.I,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_ROLE_NAMES = frozenset(
    "sales info office admin support purchase purchasing export import accounts accounting finance manager noreply "
    "no-reply service customer logistics team mail contact marketing".split()
)
_FAILED = frozenset({"fail", "hardfail", "softfail", "permerror"})


def is_ours(address: Address, context: Context) -> bool:
    """Tell whether `address` is one of our own or of our own company."""
    return address.email in context.own_addresses or registrable_domain(address.domain) in context.own_domains


def is_known(address: Address, context: Context) -> bool:
    """Tell whether we know this address, or its company domain, from our own mail or a person."""
    if address.email in context.contacts or is_ours(address, context):
        return True
    domain = registrable_domain(address.domain)
    known = {registrable_domain(one) for one in context.known_domains}
    return bool(domain) and not is_free_mail(domain) and domain in known


def find_lookalike_sender(mail: Mail, context: Context) -> str | None:
    """F2: return the sender's address where its domain imitates one we know, or our own."""
    if not context.contacts_known or mail.sender is None:
        return None
    known = context.known_domains | context.own_domains
    for address in (mail.sender, *mail.reply_to):
        if address.domain and not is_known(address, context) and find_lookalike(address.domain, known):
            return address.email
    return None


def find_reply_to_mismatch(mail: Mail, context: Context) -> str | None:
    """F3: return a Reply-To address of another, unknown domain than From."""
    if mail.sender is None:
        return None
    return next(
        (
            address.email
            for address in mail.reply_to
            if address.email and company_of(address) != company_of(mail.sender) and not is_known(address, context)
        ),
        None,
    )


def find_auth_fail(mail: Mail, context: Context) -> str | None:
    """F4: return the words with which our own server says that DMARC, or both SPF and DKIM, failed."""
    field = _own_results(mail, context.auth_server)
    results: dict[str, list[tuple[str, str]]] = {}
    for match in _RESULT.finditer(_COMMENT.sub(" ", field)):
        results.setdefault(match.group(1).lower(), []).append((match.group(2).lower(), match.group()))
    dmarc = results.get("dmarc", [])
    if dmarc:
        return next((words for result, words in dmarc if result == "fail"), None)
    spf, dkim = _failure(results.get("spf", [])), _failure(results.get("dkim", []))
    return spf if spf and dkim else None


def _own_results(mail: Mail, server: str) -> str:
    fields = [fold_space(value)[:4000] for value in mail.headers.get("authentication-results", ())]
    if not server:
        return fields[0] if fields else ""
    return next((one for one in fields if _server_id(one) == server.casefold()), "")


def _server_id(field: str) -> str:
    head = _COMMENT.sub(" ", field).partition(";")[0].split()
    return head[0].casefold() if head else ""


def _failure(results: list[tuple[str, str]]) -> str | None:
    """Return the words of a failure where every result of a method failed."""
    if not results or any(result not in _FAILED for result, _ in results):
        return None
    return results[0][1]


def find_borrowed_name(mail: Mail, context: Context) -> str | None:
    """F5: return a display name that belongs to a contact of ours, or names another address than the real one."""
    sender = mail.sender
    if not context.contacts_known or sender is None or not sender.name or is_known(sender, context):
        return None
    shown = _ADDRESS.search(sender.name[:300])
    if shown and shown.group().lower() != sender.email:
        named = Address("", shown.group().lower())
        return sender.name if is_known(named, context) or company_of(named) != company_of(sender) else None
    name = fold_words(sender.name)
    if not _is_personal(name):
        return None
    return sender.name if any(fold_words(contact.name) == name for contact in context.contacts.values()) else None


def _is_personal(name: str) -> bool:
    words = name.split()
    if any(word in _ROLE_NAMES for word in words):
        return False
    return len(words) >= 2 or (len(name) >= 2 and ord(name[0]) > 0x2E80)


def find_thread_break(mail: Mail, context: Context) -> str | None:
    """F6: return the subject of a "Re:" that answers no mail of ours, or quoted bank data that we never wrote."""
    sender = mail.sender
    if not context.contacts_known or sender is None or is_ours(sender, context):
        return None
    known_thread = context.thread_known or any(one.ours or one.sender == sender.email for one in context.thread)
    if _REPLY_PREFIX.match(mail.subject[:200]) and not known_thread:
        return fold_space(mail.subject)
    return _altered_account(mail, context)


def _altered_account(mail: Mail, context: Context) -> str | None:
    """Return an account number of the quoted part that stands in no mail of the thread."""
    if not any(one.ours for one in context.thread) or not mail.body.quoted:
        return None
    said = fold_number(" ".join(one.text for one in context.thread))
    for found in find_contacts(mail.body.quoted):
        number = fold_number(str(found.value))
        if found.kind == "account" and number not in said and number not in context.own_accounts:
            return cut_quote(fold_space(found.quote))
    return None
