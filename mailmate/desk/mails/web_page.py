"""A mail as a page of this computer's browser: its own shape, the pictures that came with it, nothing fetched.

The page forbids the browser every address outside of itself; links stand as text.
"""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path

from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import StorageFailed
from mailmate.mail.clean_html import clean_html
from mailmate.mail.hidden import clean_for_display
from mailmate.mail.model import Attachment, Mail
from mailmate.sentences import Sentence, say

FOLDER = "pages"
MOST_PICTURE = 8 * 1024 * 1024
MOST_SOURCE = 60_000
_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"})
_RULES = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_LOOKS = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2em .5em;vertical-align:top}"
    "img{max-width:100%}pre{white-space:pre-wrap}.note{background:#fff3c4;color:#000;padding:.5em 1em}"
)


def write_page(desk: Desk, mail_id: int) -> Path:
    """Write a mail as a page into the home folder and return its path. Raises `StorageFailed`."""
    _, mail = parse_kept(desk, mail_id)
    pictures = {part.content_id.strip("<>"): _address(part) for part in _pictures(mail) if part.content_id}
    body = clean_html(mail.html, pictures) if mail.html else None
    shown = body if body is not None else f"<pre>{_text(mail.text)}</pre>"
    return _write(desk, f"{mail_id}.html", mail.subject, [*_head(mail), shown])


def write_photos(desk: Desk, mail_id: int) -> tuple[Path, int]:
    """Write all pictures of a mail onto one page; return its path and how many they are. Raises `StorageFailed`."""
    _, mail = parse_kept(desk, mail_id)
    pictures = _pictures(mail)
    figures = [f'<h3>{_text(part.name or "?")}</h3><img src="{_address(part)}" alt="">' for part in pictures]
    return _write(desk, f"{mail_id}-photos.html", mail.subject, [*_head(mail), *figures]), len(pictures)


def raw_source(desk: Desk, mail_id: int) -> str:
    """Return a mail's bytes as text, the first part of a large one; what is no text shows as it can."""
    raw = desk.database.mails.raw(mail_id)
    text = raw.data[:MOST_SOURCE].decode("utf-8", errors="replace")
    if len(raw.data) <= MOST_SOURCE and raw.complete:
        return text
    size = raw.size or len(raw.data)
    return f"{text}\n\n{say(Sentence('… the first {n} of {size} bytes', {'n': MOST_SOURCE, 'size': size}))}"


def _pictures(mail: Mail) -> list[Attachment]:
    whole = (part for part in mail.attachments if part.content and part.complete and part.size <= MOST_PICTURE)
    return [part for part in whole if part.media_type.lower() in _PICTURES]


def _address(part: Attachment) -> str:
    return f"data:{part.media_type.lower()};base64,{b64encode(part.content or b'').decode('ascii')}"


def _head(mail: Mail) -> list[str]:
    rows = (
        (say("From"), str(mail.sender or "?")),
        (say("To"), ", ".join(str(one) for one in mail.to)),
        (say("Cc"), ", ".join(str(one) for one in mail.cc)),
        (say("Date"), mail.date.isoformat() if mail.date else ""),
        (say("Files"), ", ".join(part.name or part.media_type for part in mail.attachments)),
    )
    lines = [f"<b>{_text(label)}:</b> {_text(words)}<br>" for label, words in rows if words]
    note = (
        [f'<p class="note">{_text(say("The sender hid text in this mail; here it shows."))}</p>'] if mail.hidden else []
    )
    return [f"<h2>{_text(mail.subject)}</h2>", *lines, *note, "<hr>"]


def _text(words: str) -> str:
    return html.escape(clean_for_display(words))


def _write(desk: Desk, name: str, title: str, parts: Iterable[str]) -> Path:
    folder = desk.home / FOLDER
    page = (
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{_RULES}">'
        f'<meta name="referrer" content="no-referrer"><title>{_text(title)}</title><style>{_LOOKS}</style>\n'
        + "\n".join(parts)
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / name
        path.write_text(page, encoding="utf-8", errors="replace")
    except OSError as error:
        raise StorageFailed(
            Sentence("The page could not be written in {folder}: {why}.",
                     {"folder": str(folder), "why": error.strerror or str(error)})
        ) from error  # fmt: skip
    return path
