"""Mail that no person wrote to us: bounces, absence notes, lists, newsletters (RFC 3834, RFC 3464).

Decided by headers and subjects. A marketplace's notice that carries a buyer's message is no automatic
mail in this sense: its words count.
"""

from __future__ import annotations

import re

from mailmate.mail.model import Mail
from mailmate.reading.grounds import Grounds
from mailmate.reading.subtype_tables import (
    AUTO_REPLY_SUBJECTS,
    AUTOMATIC_HEADERS,
    BOUNCE_SENDERS,
    BOUNCE_SUBJECTS,
)
from mailmate.trade.credit.swift import find_swift
from mailmate.trade.intents import Subtype
from mailmate.trade.readings import Context
from mailmate.trade.sale.marketplaces import find_notice, has_notice_words, platform_of

_HEADERS = tuple(
    (name, re.compile(pattern, re.IGNORECASE), Subtype(subtype)) for name, pattern, subtype in AUTOMATIC_HEADERS
)
_HEAD = 3000


def automatic_subtype(mail: Mail, context: Context, grounds: Grounds) -> Subtype | None:
    """Return what kind of automatic mail this is, or None where a person's words must be read."""
    if _is_bounce(mail):
        return Subtype.BOUNCE
    if is_marketplace_notice(mail) or _carries_a_credit(grounds, context):
        return None
    subject = mail.subject.lower().strip()
    if any(subject.startswith(words) for words in AUTO_REPLY_SUBJECTS):
        return Subtype.AUTO_REPLY
    for name, pattern, subtype in _HEADERS:
        if pattern.search(mail.header(name)) and not (subtype in _MILD and _is_known(mail, context)):
            return subtype
    return None


def is_marketplace_notice(mail: Mail) -> bool:
    """Tell whether a trading platform reports what a buyer wrote; the buyer stands in the body."""
    if not has_notice_words(mail):
        return False
    from_platform = mail.sender is not None and platform_of(mail.sender.domain) is not None
    words = f"{mail.subject}\n{mail.body.new[:_HEAD]}".lower()
    return from_platform or _names_a_buyer(words) or find_notice(mail) is not None


def _carries_a_credit(grounds: Grounds, context: Context) -> bool:
    """Tell whether a bank's system sends a SWIFT message: what counts is the message."""
    return bool(grounds.body.swift) or any(find_swift(text) for text in context.document_texts.values())


_MILD = frozenset({Subtype.MARKETING, Subtype.LIST_MAIL})
"""Headers of mass mail that a customer's mail system may add to everything it sends."""


def _names_a_buyer(words: str) -> bool:
    return "buyer" in words or "买家" in words


def _is_known(mail: Mail, context: Context) -> bool:
    if mail.sender is None:
        return False
    return mail.sender.email in context.contacts or mail.sender.domain in context.known_domains


def _is_bounce(mail: Mail) -> bool:
    kind = mail.header("content-type").lower()
    if kind.startswith("multipart/report") and "disposition-notification" not in kind:
        return True
    if any(attachment.media_type == "message/delivery-status" for attachment in mail.attachments):
        return True
    local = mail.sender.email.partition("@")[0] if mail.sender else ""
    subject = mail.subject.lower()
    from_daemon = local in BOUNCE_SENDERS or mail.header("return-path").strip() == "<>"
    return from_daemon and any(words in subject for words in BOUNCE_SUBJECTS)
