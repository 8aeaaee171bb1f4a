"""Credits in files: what a person was sent, a bank's print, a mail with it, or a paste from standard input."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mailmate.config import Config
from mailmate.desk.mailbox.documents import look_at_documents
from mailmate.desk.ourselves import fallback_charset
from mailmate.errors import BadInput
from mailmate.mail.model import RawMail
from mailmate.mail.parse import parse_mail
from mailmate.sentences import Sentence, say
from mailmate.trade.credit.credit_checks import check_terms, unchecked_report
from mailmate.trade.credit.credit_findings import CreditReport, Plan
from mailmate.trade.credit.credits import AMENDMENTS, ISSUES, Amendment, apply_amendment, read_amendment, read_credit
from mailmate.trade.credit.swift import SwiftMessage, find_swift_messages
from mailmate.trade.credit.swift_parts import join_parts
from mailmate.trade.rules import Rules

LARGEST = 25 * 1024 * 1024
_MAIL_HEADER = re.compile(
    rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?"
    rb"(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To|Content-Type|From|Subject):[ \t]", re.I,
)  # fmt: skip
_FIRST_BYTES = 16_384
_ISO_20022 = re.compile(r"urn:iso:std:iso:20022|\bxsd:(?:tsrv|tsmt|trea)\.\d{3}", re.I)


@dataclass(frozen=True, slots=True)
class CreditFile:
    """The messages of one file in order, further parts joined."""

    path: str
    messages: tuple[SwiftMessage, ...]
    notes: tuple[Sentence, ...] = ()
    """Why parts of it could not be read."""


def read_credit_file(path: str, config: Config) -> CreditFile:
    """Read the SWIFT messages of a file: text, mail (body and attachments), PDF, Word, Excel; `-` is standard input.

    Raises `BadInput` where there is none, with the reason: a scan is never an empty credit.
    """
    data = _bytes_of(path)
    texts, notes = _texts_of(path, data, config)
    messages = [message for text in texts for message in find_swift_messages(text)]
    unique = tuple(dict.fromkeys(messages))
    if unique:
        return CreditFile(_name_of(path), join_parts(unique), tuple(notes))
    values = {"path": _name_of(path), "why": Sentence(", ").text.join(say(note) for note in notes)}
    if any(_ISO_20022.search(text[:_FIRST_BYTES]) for text in texts):
        raise BadInput(
            Sentence("{path} is an ISO 20022 message (XML); mailmate reads SWIFT MT messages only.", values),
            Sentence("Ask the bank for the MT700 or MT707 print, or paste its text."),
        )
    raise BadInput(
        Sentence("{path} holds no letter of credit that can be read. {why}", values)
        if notes
        else Sentence("{path} holds no letter of credit that can be read.", values),
        Sentence(
            "Paste the SWIFT text with its tags (:20:, :31D:, :44C: …) into a file, or give it on standard input."
        ),
    )


def _name_of(path: str) -> str:
    return say(Sentence("standard input")) if path == "-" else path


def _bytes_of(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read(LARGEST)
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST)
    except OSError as error:
        raise BadInput(
            Sentence("{path} cannot be read: {why}.", {"path": path, "why": error.strerror or str(error)})
        ) from error


def _texts_of(path: str, data: bytes, config: Config) -> tuple[list[str], Iterable[Sentence]]:
    from mailmate.doors.documents import read_document, read_text

    ending = Path(path).suffix.lower()
    if ending == ".eml" or (ending not in (".pdf", ".docx", ".xlsx", ".txt") and _is_mail(data)):
        charset = fallback_charset(config, config.mailbox[0] if config.mailbox else None)
        mail = parse_mail(RawMail(data, True, len(data)), charset)
        documents, notes = look_at_documents(mail)
        return [mail.text, *documents.values()], notes
    if ending in (".pdf", ".docx", ".xlsx") or data.startswith((b"%PDF", b"PK\x03\x04")):
        name = path if ending in (".pdf", ".docx", ".xlsx") else f"{path}.{_kind(data)}"
        document = read_document(name, "", data)
        return [document.text], [document.note] if document.note.text else []
    return [read_text(data)], []


def _kind(data: bytes) -> str:
    return "pdf" if data.startswith(b"%PDF") else "docx" if b"word/" in data[:_FIRST_BYTES] else "xlsx"


def _is_mail(data: bytes) -> bool:
    head = data[:_FIRST_BYTES].replace(b"\r\n", b"\n")
    return _MAIL_HEADER.match(head) is not None and b"\n\n" in head


def check_messages(
    messages: Sequence[SwiftMessage],
    plan: Plan,
    rules: Rules,
    *,
    accepted: frozenset[int] = frozenset(),
    rejected: frozenset[int] = frozenset(),
) -> tuple[CreditReport, tuple[Amendment, ...]]:
    """Check a credit and its amendments as files gave them: those `accepted` count, those `rejected` do not.

    The others wait. Without the credit itself nothing can be checked, and the report says so.
    """
    issue = next((one for one in messages if one.type in ISSUES), None)
    found = [read_amendment(one) for one in messages if one.type in AMENDMENTS]
    found.sort(key=lambda one: (one.number or 0, one.day or date.min))
    if issue is None:
        return unchecked_report(), tuple(found)
    now, fields = read_credit(issue), [one.fields for one in found]
    waiting = []
    for one in fields:
        amendment = read_amendment(SwiftMessage("707", one), now)
        if amendment.number in accepted:
            now = apply_amendment(now, amendment)
        elif amendment.number not in rejected:
            waiting.append(one)
    then, waits = now, []
    for one in waiting:
        waits.append(read_amendment(SwiftMessage("707", one), then))
        then = apply_amendment(then, waits[-1])
    return check_terms(now, then, plan, rules, amendments=found, waiting=waits), tuple(found)
