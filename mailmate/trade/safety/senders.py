"""Flags F2 to F6: whether the sender is who the mail seems to come from.

F2, F5 and F6 compare with what we know of our contacts and stay quiet until those were gathered. F4 believes
only the Authentication-Results of our own server, which stand topmost (RFC 8601); by what name it signs them is
told by the settings or learned from the mails of the mailbox.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from mailmate.mail.model import Address, Mail
from mailmate.trade.companies import company_of, is_free_mail, registrable_domain
from mailmate.trade.finding.contact_points import find_contacts
from mailmate.trade.finding.wording import cut_quote, fold_number, fold_space, fold_words, sentences
from mailmate.trade.payment.transfer_checks import distinctive
from mailmate.trade.readings import Context
from mailmate.trade.safety.lookalikes import find_lookalike
from mailmate.trade.sale.marketplaces import PLATFORM_DOMAINS, platform_of

_COMMENT = re.compile(r"\([^()]{0,500}\)")
_RESULT = re.compile(r"(?:^|;)\s{0,5}((dmarc|spf|dkim)\s{0,5}=\s{0,5}([a-z]+))", re.I)
_REPLY_PREFIX = re.compile(
    r"^\s*(?:re|aw|antw|sv|vs|ynt|yan|rif|odp|res|rv|回复|回覆|答复|答覆|回信|返信|답장|회신|отв|ответ|رد)\s*(?:\[\d{1,3}\])?\s*[:：]",
    re.I,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_ROLE_NAMES = frozenset(
    "sales info office admin support purchase purchasing export import accounts accounting finance manager noreply "
    "no-reply service customer logistics team mail contact marketing".split()
)
WITHOUT_ID, WITHOUT_DOMAIN, NOBODY = "(no id)", "(no domain)", "(nobody)"
"""What stands for a server that signs with no name, with a bare host name, and for no server at all."""
_QUOTE_MARKS = re.compile(r"^[ \t>|]{1,20}", re.MULTILINE)
_FIGURE, _WORD = re.compile(r"\d[\d.,'’ ]{0,20}\d|\d"), re.compile(r"[^\W\d_]{2,40}")
_QUOTED_HEAD, _TELLING_WORDS = 20_000, 4
_ENOUGH_MAILS, _NEARLY_ALL = 20, 0.8
_MOST_OTHERS = 50
_NAMED_DOMAIN = re.compile(r"(?<![\w.-])(?:[\w.+-]{1,64}@)?((?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24})(?![\w.-])")
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
    """F2: return an address of the mail, or a domain in the sender's name, that imitates one we know or our own."""
    if not context.contacts_known or mail.sender is None:
        return None
    known = context.known_domains | context.own_domains | PLATFORM_DOMAINS
    people = (mail.sender, *mail.reply_to, *mail.cc[:_MOST_OTHERS], *mail.to[:_MOST_OTHERS])
    named = (found.group(1) for found in _NAMED_DOMAIN.finditer(mail.sender.name[:300]))
    written = ((one, one.email) for one in people)
    shown = ((Address("", f"@{domain.lower()}"), domain) for domain in named)
    for address, words in (*written, *shown):
        if address.domain and not _is_familiar(address, context) and find_lookalike(address.domain, known):
            return words
    return None


def _is_familiar(address: Address, context: Context) -> bool:
    return is_known(address, context) or platform_of(address.domain) is not None


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
    """F4: return the words with which our own server says that DMARC, or both SPF and DKIM, failed.

    A forwarder breaks SPF alone and is no failure; ARC is somebody else's word and counts for nothing.
    """
    results: dict[str, list[tuple[str, str]]] = {}
    for field in _own_results(mail, context.auth_server):
        for match in _RESULT.finditer(_COMMENT.sub(" ", field)):
            results.setdefault(match[2].lower(), []).append((match[3].lower(), match[1]))
    dmarc = results.get("dmarc", [])
    if dmarc:
        return next((words for result, words in dmarc if result == "fail"), None)
    spf, dkim = _failure(results.get("spf", [])), _failure(results.get("dkim", []))
    return spf if spf and dkim else None


def _own_results(mail: Mail, server: str) -> list[str]:
    """Return the fields our server wrote: from the topmost of its own down to the first of another hop.

    Some servers write one field for each method. With no server named the topmost is taken for ours.
    """
    fields = [fold_space(value)[:4000] for value in mail.headers.get("authentication-results", ())[:_MOST_OTHERS]]
    ids = [_server_id(one) for one in fields]
    first = next((at for at, one in enumerate(ids) if not server or _is_server(one, server)), None)
    if first is None:
        return []
    last = next((at for at in range(first, len(ids)) if ids[at] != ids[first]), len(ids))
    return fields[first:last]


def _server_id(field: str) -> str:
    """Return the id a field begins with; empty where it begins with a result, as Exchange Online writes it."""
    head = _COMMENT.sub(" ", field).partition(";")[0].split()
    return head[0].casefold() if head and "=" not in head[0] else ""


def _is_server(written: str, server: str) -> bool:
    return server.casefold() in (written, server_family(written))


def server_of(mail: Mail) -> str | None:
    """Return the family of the server whose Authentication-Results stand topmost; None where there are none."""
    fields = mail.headers.get("authentication-results", ())
    return server_family(_server_id(fold_space(fields[0])[:4000])) if fields else None


def server_family(written: str) -> str:
    """Return what the machines of one operator have in common: their domain, or that they name none."""
    if not written:
        return WITHOUT_ID
    return registrable_domain(written) if "." in written else WITHOUT_DOMAIN


def own_server(counts: Mapping[str, int]) -> str:
    """Return whose Authentication-Results to believe, by how often each family stood topmost in a mailbox.

    `counts` holds under the empty name the mails without any. Empty: too few mails to tell, the topmost is believed.
    """
    total = sum(counts.values())
    if total < _ENOUGH_MAILS:
        return ""
    family = max(counts, key=lambda name: (counts[name], name))
    return family if family and counts[family] >= _NEARLY_ALL * total else NOBODY


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
    words = _name_words(sender.name)
    people = (_name_words(contact.name) for contact in context.contacts.values() if contact.name)
    if any(person <= words for person in people if _is_personal(" ".join(sorted(person)))):
        return sender.name
    firm = distinctive(sender.name)
    firms = (context.company, *(contact.company for contact in context.contacts.values()))
    return sender.name if firm and any(distinctive(one) == firm for one in firms if one) else None


def _name_words(name: str) -> frozenset[str]:
    """Return the words of a person's name, in whatever order and with or without accents."""
    plain = unicodedata.normalize("NFKD", fold_words(name[:300]))
    return frozenset(_WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign))))


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
    return _altered_account(mail, context) or _altered_figure(mail, context)


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


def _altered_figure(mail: Mail, context: Context) -> str | None:
    """Return a sentence of the quoted part that we wrote with another figure in it."""
    ours: dict[str, set[str]] = {}
    for one in context.thread:
        for sentence in sentences(one.text[:_QUOTED_HEAD]):
            ours.setdefault(_without_figures(sentence), set()).add(fold_number(sentence))
    quoted = _QUOTE_MARKS.sub("", mail.body.quoted[:_QUOTED_HEAD])
    for sentence in sentences(quoted) if any(one.ours for one in context.thread) else ():
        bare = _without_figures(sentence)
        if len(bare.split()) >= _TELLING_WORDS and bare in ours and fold_number(sentence) not in ours[bare]:
            return cut_quote(sentence)
    return None


def _without_figures(sentence: str) -> str:
    return fold_space(_FIGURE.sub("#", fold_words(sentence)))
