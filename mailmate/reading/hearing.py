"""Where a mail speaks from: new text, subject, documents and file names, each with the weight it deserves.

What counts is set by DOMAIN handbook 2: new text fully, the subject where the thread is new, what the
sender added; never quoted history, signatures or footers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from mailmate.mail.model import Attachment, Mail
from mailmate.reading.intent_rules import PRESENT, Voice, hear
from mailmate.reading.roles import DEFECTS
from mailmate.reading.statements import Statement, cut_statements
from mailmate.reading.subtype_tables import FILE_CUES
from mailmate.trade.credit.swift import SwiftMessage, find_swift_messages
from mailmate.trade.intents import Intent, Subtype

LONGEST_TEXT = 40_000
"""Characters of new text that are read for intents and facts; a mail longer than that needs a person."""

_DOCUMENT_HEAD = 6000
_DOCUMENTS_HEARD = 4
_AFTER_ALL = 1_000_000
"""Statement number of the subject: at a tie the body's words come first."""
SWIFT_STATEMENT = -500
"""Statement number of what a SWIFT message says; it settles the matter."""
_NEW_SUBJECT, _OLD_SUBJECT, _DOCUMENT = 0.88, 0.3, 0.62
_REPLY_PREFIX = re.compile(
    r"^\s*(?:re|fw|fwd|aw|wg|sv|vs|antw|rif|tr|ynt|ilt|odp|rv|enc|res|回复|答复|回覆|转发|轉寄|답장|전달|отв|пересл)\s*(?:\[\d+\])?\s*[:：]",
    re.IGNORECASE,
)
_SWIFT_TAG = re.compile(r"(?:^|\n)[-=*_> \t]{0,60}(?:MT ?7\d\d\b|[:F]?(?:20|27|40A|31C)\b\W|F?27:)|:(?:20|27|40A):")
_SWIFT_TITLE = re.compile(
    r"(?mi)^[^\n]{0,60}?\b(?:instance type and transmission|message header|FIN[ -]?7\d\d|MT[ -]?S?7\d\d"
    r"|(?:issue|amendment|transfer|advice) (?:of|to) a (?:third bank'?s )?documentary credit)\b[^\n]{0,60}$"
)
"""What a print sets above the fields: it names the message, and nobody says it."""
_SPOKEN = re.compile(r"\b(?:we|i|please|pls|kindly|you|our|your|my|is|are|was|has|have|will)\b", re.I)
_LONGEST_HEAD = 4_000
_SHARE = re.compile(
    r"(?<![\w.,/-])(?P<part>\d{1,6})\s?(?:\w{1,7}\s)?(?:out\s)?(?:of|from|de|des|das|dos|sur|von|aus|z|из)\s"
    r"(?:(?:the|our|your|these|those|las|los|les|den|der)\s)?(?P<whole>\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d{2,6})"
    r"(?![.,]?\d|\s?%)",
    re.IGNORECASE,
)
"""So many of so many: what is counted in a complaint."""
_SHARE_WEIGHT = 0.93
_SHARES_HEARD = 60
_FILES = tuple((label, weight, re.compile(pattern)) for label, weight, pattern in FILE_CUES)
_SWIFT_VOICES: Mapping[str, tuple[Intent, str, float]] = {
    "700": (Intent.OTHER, Subtype.LC_ISSUE.value, 0.96),
    "701": (Intent.OTHER, Subtype.LC_ISSUE.value, 0.9),
    "705": (Intent.OTHER, Subtype.LC_ISSUE.value, 0.9),
    "710": (Intent.OTHER, Subtype.LC_ISSUE.value, 0.96),
    "720": (Intent.OTHER, Subtype.LC_ISSUE.value, 0.96),
    "707": (Intent.LC_AMENDMENT, "advised", 0.97),
    "708": (Intent.LC_AMENDMENT, "advised", 0.93),
    "103": (Intent.PAYMENT_PROMISE, "claim", 0.9),
    "734": (Intent.OTHER, Subtype.LC_DISCREPANCY.value, 0.95),
    "750": (Intent.OTHER, Subtype.LC_DISCREPANCY.value, 0.95),
}


def new_text(mail: Mail) -> str:
    """Return the part of the sender's new text that is read."""
    return mail.body.new[:LONGEST_TEXT]


def is_new_thread(mail: Mail) -> bool:
    """Tell whether the subject was written with this mail: no parent, no reply or forward prefix."""
    return not (mail.in_reply_to or mail.references or _REPLY_PREFIX.match(mail.subject))


def heard_subject(mail: Mail) -> str:
    """Return the subject where it counts: in a new thread, or where nothing else is said."""
    return mail.subject if is_new_thread(mail) or not mail.body.new.strip() else ""


def hear_mail(
    mail: Mail, documents: Mapping[int, str], statements: list[Statement], messages: Sequence[SwiftMessage]
) -> list[Voice]:
    """Return everything the mail's parts speak for, the body's `statements` and SWIFT `messages` first."""
    text = new_text(mail)
    begins = _swift_begins(text, messages) if messages else len(text) + 1
    voices = hear([one for one in statements if one.start < begins], source="body")
    voices.extend(_hear_shares(statements))
    voices.extend(_hear_subject(mail))
    voices.extend(_hear_swift("body", text, messages))
    for index, document in sorted(documents.items()):
        voices.extend(_hear_swift(f"attachment:{index}", document, find_swift_messages(document)))
    if not _is_settled(voices):
        voices.extend(_hear_documents(documents))
        voices.extend(voice for attachment in mail.attachments for voice in _hear_file_name(attachment))
    return voices


def _hear_shares(statements: Sequence[Statement]) -> list[Voice]:
    """Return a complaint for each statement by which so many of so many pieces have a fault: "30 of the 400 leak"."""
    voices = []
    for number, one in enumerate(statements[:_SHARES_HEARD]):
        end = one.text.rfind(",") if one.is_question else len(one.text)  # what a question tells before it asks
        share = _SHARE.search(one.text, 0, max(0, end))
        marks = DEFECTS.marks(one.folded[:end]) if share and _is_less(share) else []
        if share and marks:
            mark = marks[0]
            span = one.text[mark.start : mark.end]
            quote = one.text[:160].strip()
            position = one.start + mark.start
            voices.append(
                Voice(
                    Intent.QUALITY_COMPLAINT, mark.role, _SHARE_WEIGHT, quote, "body", position, number, span, one.text
                )
            )
    return voices


def _is_less(share: re.Match[str]) -> bool:
    fewer, all_of_them = (int(re.sub(r"\D", "", share[name])) for name in ("part", "whole"))
    return 0 < fewer <= all_of_them


def _swift_begins(text: str, messages: Sequence[SwiftMessage]) -> int:
    """Return where a SWIFT message begins in the body: its fields speak through the message, not through cues."""
    match = _SWIFT_TAG.search(text)
    first = min((one.lines[0] for one in messages if one.lines), default=0)
    line = sum(len(one) + 1 for one in text.split("\n")[: first - 1]) if first > 1 else None
    titles = (one.start() for one in _SWIFT_TITLE.finditer(text[:_LONGEST_HEAD]) if not _SPOKEN.search(one.group()))
    places = (match and match.start(), line, next(titles, None))
    return min((place for place in places if place is not None), default=len(text) + 1)


def _hear_subject(mail: Mail) -> list[Voice]:
    fresh = is_new_thread(mail) or not mail.body.new.strip()
    return hear(
        cut_statements(mail.subject[:400]),
        source="header",
        factor=_NEW_SUBJECT if fresh else _OLD_SUBJECT,
        first=_AFTER_ALL,
    )


def _hear_documents(documents: Mapping[int, str]) -> list[Voice]:
    voices: list[Voice] = []
    for index in sorted(documents)[:_DOCUMENTS_HEARD]:
        statements = cut_statements(documents[index][:_DOCUMENT_HEAD])
        voices.extend(hear(statements, source=f"attachment:{index}", factor=_DOCUMENT, first=10_000 * index))
    return voices


def _hear_file_name(attachment: Attachment) -> list[Voice]:
    name = attachment.name.lower()
    heard = [(label, weight, match) for label, weight, pattern in _FILES if (match := pattern.search(name))]
    return [
        Voice(
            Intent(label.partition(":")[0]),
            label.partition(":")[2],
            weight,
            attachment.name.strip(),
            "header",
            0,
            -1000 - attachment.index,
            match.group(),
        )
        for label, weight, match in heard
    ]


def _hear_swift(source: str, text: str, messages: Sequence[SwiftMessage]) -> list[Voice]:
    voices = []
    for message in messages:
        voice = _SWIFT_VOICES.get(message.type)
        if voice:
            intent, detail, weight = voice
            quote = _first_line(text)
            voices.append(Voice(intent, detail, weight, quote, source, 0, SWIFT_STATEMENT, quote))
    return voices


def _first_line(text: str) -> str:
    for line in text.splitlines():
        if line.strip():
            return line.strip()[:160]
    return ""


def _is_settled(voices: list[Voice]) -> bool:
    return any(voice.weight >= PRESENT and voice.detail != Subtype.ACKNOWLEDGEMENT.value for voice in voices)
