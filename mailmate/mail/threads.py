"""How an answer is tied to what it answers: subject, References, recipients.

Whether an address may be trusted is decided elsewhere; here stand the rules of mail alone (RFC 5322 3.6.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailmate.mail.model import Address, Mail

KEPT_REFERENCES = 15
"""Newest references that travel with a reply, besides the first of the thread."""

# Prefixes mail programs put before a subject, by language; REF and PO are the trade's own and stay.
_REPLY_WORDS = (
    "re", "aw", "antw", "antwort", "sv", "vs", "res", "resp", "r", "rif", "rép", "r\u0065\u0301p", "odp", "vá",
    "ynt", "yan", "отв", "ответ", "на", "ha", "σχετ", "απ", "رد", "trả lời",
    "回复", "回覆", "答复", "答覆", "回信", "返信", "답장", "회신",
)  # fmt: skip
_FORWARD_WORDS = (
    "fw", "fwd", "wg", "tr", "rv", "enc", "i", "doorst", "vb", "vl", "pd", "továbbítás", "ilt", "i̇lt", "пересл", "fs",
    "iletilen", "yönlendirilen", "ynl",
    "إعادة توجيه", "تحويل", "转发", "轉寄", "轉發", "転送", "전달", "chuyển tiếp",
)  # fmt: skip
_TAG = r"\[(?:external|extern|ext|外部|外部邮件)\]"


def _prefix(words: Iterable[str]) -> str:
    spelled = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return rf"(?:{spelled})\s{{0,3}}(?:[\[(（]\d{{1,4}}[\])）])?\s{{0,3}}[:：]"


_REPLY = re.compile(rf"\s*(?:{_prefix(_REPLY_WORDS)}|{_TAG})\s*", re.IGNORECASE)
_ANY = re.compile(rf"\s*(?:{_prefix((*_REPLY_WORDS, *_FORWARD_WORDS))}|{_TAG})\s*", re.IGNORECASE)
_FORWARD = re.compile(rf"\s*(?:{_TAG}\s*)?{_prefix(_FORWARD_WORDS)}", re.IGNORECASE)


def reply_subject(subject: str) -> str:
    """Return the subject of an answer: `Re: ` exactly once, in place of every language's own."""
    return f"Re: {_strip(_REPLY, subject)}".rstrip()


def without_reply_words(subject: str) -> str:
    """Return the subject without any language's "Re:" before it; that of a forward stays, for it tells something."""
    return _strip(_REPLY, subject) or subject


def bare_subject(subject: str) -> str:
    """Return the subject without any reply, forward or [EXTERNAL] prefix: what a thread is called."""
    return _strip(_ANY, subject)


def is_forward_subject(subject: str) -> bool:
    """Whether the sender's program marked the mail as a forward (Fwd:, 转发:, WG:, TR:, RV: …)."""
    return bool(_FORWARD.match(subject))


def is_reply_subject(subject: str) -> bool:
    """Whether the sender's program marked the mail as an answer (Re:, AW:, 回复: …).

    "VS:" tells nothing: it is an answer in Finnish and a forward in Danish and Norwegian.
    """
    return bool(_REPLY.match(subject)) and not subject.lstrip().lower().startswith("vs:")


def thread_references(mail: Mail) -> tuple[str, ...]:
    """Return the References of a reply to `mail`: the first of the thread and the newest fifteen."""
    before = mail.references or ((mail.in_reply_to,) if mail.in_reply_to else ())
    own = (mail.message_id,) if mail.message_id else ()
    chain = tuple(one for one in before if one not in own) + own
    return chain if len(chain) <= KEPT_REFERENCES + 1 else (chain[0], *chain[-KEPT_REFERENCES:])


def reply_recipients(
    mail: Mail, own: frozenset[str], everyone: bool
) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """Return To and Cc of a reply.

    Reply-To is followed only within the sender's own domain. Our own mail is answered to those it went to.
    """
    if mail.sender is not None and mail.sender.email in own:
        to = _without(mail.to, own) or mail.to
        others: tuple[Address, ...] = mail.cc
    else:
        to = _answer_address(mail, own)
        others = mail.to + mail.cc
    if not everyone:
        return to, ()
    return to, _without(others, own | {one.email for one in to})


def _answer_address(mail: Mail, own: frozenset[str]) -> tuple[Address, ...]:
    if mail.sender is None:
        return _without(mail.reply_to, own)
    wanted = _without(mail.reply_to, own)
    if wanted and all(one.domain == mail.sender.domain for one in wanted):
        return wanted
    return (mail.sender,)


def _without(addresses: Iterable[Address], unwanted: Iterable[str]) -> tuple[Address, ...]:
    """Leave out the unwanted, and every address after its first."""
    seen = set(unwanted)
    kept = []
    for one in addresses:
        if one.email not in seen:
            seen.add(one.email)
            kept.append(one)
    return tuple(kept)


def _strip(prefix: re.Pattern[str], subject: str) -> str:
    at = 0
    while found := prefix.match(subject, at):
        at = found.end()
    return subject[at:].strip()
