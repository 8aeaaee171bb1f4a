"""What a FETCH answer means: bytes, flags, date and size of a mail, be the answer full of gaps or not.

A mail without a body in the answer is absent, a date that is none is None. No server is asked here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timezone
from typing import Any

from mailmate.mail.model import FolderStatus, RawMail

Answer = Mapping[bytes, Any]
"""Item name -> value, as imapclient parses one FETCH answer."""


def read_mails(answers: Mapping[int, Answer], asked: int | None) -> list[tuple[int, RawMail]]:
    """Return what FETCH brought, leaving out mails without a body; `asked` is the prefix length, None for all."""
    mails = ((uid, _read_mail(answer, asked)) for uid, answer in sorted(answers.items()))
    return [(uid, raw) for uid, raw in mails if raw is not None]


def read_statuses(lines: list[Any]) -> dict[str, FolderStatus]:
    """Return folder name, as the server spells it -> what its STATUS line tells; a line that is broken tells nothing.

    A number that a server leaves out is 0, as in `FolderStatus`.
    """
    from imapclient.response_parser import parse_response

    words = list(parse_response(lines)) if lines else []
    found = {}
    for name, told in zip(words[::2], words[1::2], strict=False):
        if not isinstance(name, bytes) or not isinstance(told, tuple):
            break
        numbers = {key: value for key, value in zip(told[::2], told[1::2], strict=False) if isinstance(value, int)}
        validity, after, count, changes = (
            numbers.get(key, 0) for key in (b"UIDVALIDITY", b"UIDNEXT", b"MESSAGES", b"HIGHESTMODSEQ")
        )
        folder = name.decode("utf-8", "backslashreplace")
        found[folder] = FolderStatus(folder, validity, after, count, modseq=changes)
    return found


def _read_mail(answer: Answer, asked: int | None) -> RawMail | None:
    data = read_body(answer)
    size = answer.get(b"RFC822.SIZE")
    size = size if isinstance(size, int) else None
    if data is None or (not data and size != 0):
        return None
    flags = {flag.lower() for flag in read_flags(answer)}
    return RawMail(
        data,
        complete=_is_complete(len(data), size, asked),
        size=size,
        received=_read_date(answer.get(b"INTERNALDATE")),
        seen="\\seen" in flags,
        answered="\\answered" in flags,
    )


def _is_complete(got: int, size: int | None, asked: int | None) -> bool:
    """Tell whether all of a mail is here; Exchange states sizes it does not deliver, so less than asked is all."""
    if asked is None:
        return True
    if size is None:
        return got < asked
    return size <= got or (got < asked and size <= asked)


def read_body(answer: Answer) -> bytes | None:
    """Return the bytes of whichever body section was asked for; None for NIL or nothing."""
    data = next((value for key, value in answer.items() if key.startswith(b"BODY[")), None)
    return data if isinstance(data, bytes) else None


def read_flags(answer: Answer) -> tuple[str, ...]:
    r"""Return flags (`\Seen`) and keywords as the server spells them."""
    flags = answer.get(b"FLAGS") or ()
    return tuple(flag.decode("utf-8", "replace") if isinstance(flag, bytes) else str(flag) for flag in flags)


def _read_date(when: object) -> datetime | None:
    """Return an aware time of the standard library's own zone type; None where the server gave nonsense."""
    if not isinstance(when, datetime):
        return None
    try:
        offset = when.utcoffset()
        return when.replace(tzinfo=timezone(offset) if offset is not None else UTC)
    except (ValueError, OverflowError):
        return None
