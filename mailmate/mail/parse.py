"""From the bytes of a mail to a `Mail`: never raises, whatever the bytes.

The MIME tree is the standard library's (compat32, which decodes nothing and therefore cannot fail on a
value); what it holds is read with our own accessors. Works alike on a whole mail and on its first part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from datetime import datetime, timedelta
from itertools import islice

from mailmate.mail.addresses import read_addresses
from mailmate.mail.charsets import decode, scrub
from mailmate.mail.headers import MAX_HEADER, decode_header, find_ids, message_id_from, parse_date, received_at
from mailmate.mail.hidden import clean_for_display, take_out_hidden
from mailmate.mail.html import html_to_text
from mailmate.mail.model import Address, Attachment, Body, Gap, Mail, RawMail
from mailmate.mail.parts import MAX_HEADERS, Part, parse_tree
from mailmate.mail.quoting import split_body
from mailmate.mail.threads import is_forward_subject, is_reply_subject
from mailmate.values import dataclass

MAX_TEXT = 1_000_000
"""Characters of body text that are read."""
MOST_SENT = 4 * MAX_TEXT
"""Of a text as it was sent, transfer encoding included, so much is decoded."""
FAR = timedelta(days=180)
"""A date further from what our server says is a clock that was never set."""
MAX_ATTACHED = 3
"""Mails within attached mails that are opened."""
MAX_SAME_FIELDS = 5
"""Fields of one name, such as a second To, that addresses are read from."""

_STUB = re.compile(
    r"(?:does not|doesn't|cannot|can't|not able to|unable to) (?:support|display|view|show|read|render)"
    r"|(?:view|see|read|display) (?:this|the) (?:e-?mail|message) (?:in|as|with|properly)"
    r"|HTML[- ](?:e-?mail|message|version|format|capable|enabled|compatible)"
    r"|不支持\s?HTML|HTML\s?格式的?邮件|HTML\s?対応|nicht (?:anzeigen|dargestellt)|ne (?:peut|supporte) pas"
    r"|no (?:admite|soporta|puede mostrar)|não suporta|не поддерживает HTML",
    re.IGNORECASE,
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:.+-]{1,40})", re.IGNORECASE)
_NOT_SAID = re.compile(r"\S{0,20}://\S{1,2000}|\bwww\.\S{1,500}|\S{1,64}@\S{1,190}|\[cid:[^\]\n]{0,200}\]")
"""Addresses and links, which programs write into one form of the text alone."""
_LINK, _GAP = re.compile(r"@|://|www\."), re.compile(r"\s")
_DIGITS = re.compile(r"\d{2,}")
_FORWARD_LINE = "---------- Forwarded message ---------"
_ENCRYPTED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})


def parse_mail(raw: RawMail, fallback_charset: str = "") -> Mail:
    """Return the mail that `raw` holds; what could not be read is listed in its `gaps`.

    `fallback_charset` is the account's: tried where a mail declares no charset or a wrong one.
    """
    try:
        return _Reader(fallback_charset, complete=raw.complete).read(raw.data)
    except Exception:  # noqa: BLE001 - one mail must never stop a run; it is shown as the text that it is
        text = decode(raw.data[:MAX_TEXT], "", fallback_charset)[0]
        return Mail(
            message_id=None,
            subject="",
            sender=None,
            date=None,
            body=Body(new=text, separable=False),
            text=text,
            gaps=(Gap("structure", "mail"),),
            complete=raw.complete,
        )


def arrival_of(mail: Mail) -> datetime | None:
    """Return when a mail of which only the file is known came: on its own date, or where that is missing or absurd,
    when its newest `Received` says."""
    received = received_at(mail.headers.get("received", ()))
    if mail.date is None or (received is not None and abs(mail.date - received) > FAR):
        return received
    return mail.date


@dataclass(slots=True)
class _Block:
    """A stretch of body text, in the forms the sender gave it in."""

    plain: str = ""
    html: str = ""


@dataclass(slots=True)
class _Reader:
    """Collects what is found on the way through one mail."""

    fallback: str
    complete: bool
    depth: int = MAX_ATTACHED
    blocks: list[_Block] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    mails: list[bytes] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    last: Part | None = None

    def read(self, data: bytes) -> Mail:
        root, limits = parse_tree(data if self.complete else _without_torn_line(data))
        self.gaps += [Gap("limit", what) for what in limits]
        self.last = None if self.complete else _last_leaf(root)
        self.blocks = self._blocks_of(root)
        headers = self._headers(root)
        text = self._with_attached_mail(self._text(), root)
        subject = clean_for_display(_first(headers, "subject"))
        date, zone_known = self._date(root)
        sender = self._addresses(root, "from") or self._addresses(root, "sender")
        if not sender:
            self.gaps.append(Gap("header", "from"))
        in_reply_to = find_ids(root.raw_header("in-reply-to"))
        return Mail(
            message_id=message_id_from(root.raw_header("message-id")),
            subject=subject,
            sender=sender[0] if sender else None,
            date=date,
            zone_known=zone_known,
            body=split_body(text, forward=is_forward_subject(subject), answer=is_reply_subject(subject)),
            text=text,
            in_reply_to=in_reply_to[0] if in_reply_to else None,
            references=find_ids(root.raw_header("references")),
            to=self._addresses(root, "to"),
            cc=self._addresses(root, "cc"),
            bcc=self._addresses(root, "bcc"),
            reply_to=self._addresses(root, "reply-to"),
            html="\n".join(block.html for block in self.blocks if block.html) or None,
            hidden=tuple(dict.fromkeys(self.hidden)),
            attachments=tuple(self.attachments),
            headers=headers,
            gaps=tuple(dict.fromkeys(self.gaps)),
            complete=self.complete,
        )

    def _headers(self, root: Part) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        if len(root) > MAX_HEADERS:
            self.gaps.append(Gap("limit", "headers"))
        for name, value in islice(root.raw_items(), MAX_HEADERS):
            key = scrub(name).strip().lower()
            if len(value) > MAX_HEADER:
                self.gaps.append(Gap("limit", f"header {key}"))
            found[key] = (*found.get(key, ()), decode_header(value, self.fallback))
        return found

    def _date(self, root: Part) -> tuple[datetime | None, bool]:
        date, known = parse_date(root.raw_header("date"))
        if date is None:
            self.gaps.append(Gap("header", "date"))
        return date, known

    def _addresses(self, root: Part, name: str) -> tuple[Address, ...]:
        values = root.raw_headers(name)[:MAX_SAME_FIELDS]
        found = [one for value in values for one in read_addresses(value, self.fallback)]
        return tuple(dict.fromkeys(found))

    def _blocks_of(self, part: Part) -> list[_Block]:
        """Return the text below `part` in order and take its attachments on the way."""
        if not part.children:
            return self._leaf(part)
        below = [self._blocks_of(child) for child in part.children]
        if part.media_type != "multipart/alternative":
            return [block for blocks in below for block in blocks]
        together = [block for blocks in below for block in blocks]
        plain = "\n".join(block.plain for block in together if block.plain)
        html = "\n".join(block.html for block in together if block.html)
        return [_Block(plain, html)] if plain or html else []

    def _leaf(self, part: Part) -> list[_Block]:
        kind = part.media_type
        if part.is_body_text:
            text = self._decoded(part)
            return [_Block(html=text)] if kind == "text/html" else [_Block(plain=text)]
        if kind in _ENCRYPTED:
            self.gaps.append(Gap("encoding", "encrypted"))
        if kind == "message/rfc822" and not self._is_cut(part):
            self.mails.append(part.content())
        self._attach(part)
        return []

    def _decoded(self, part: Part) -> str:
        data = part.content(MOST_SENT)
        cut, too_long = self._is_cut(part), part.signs > MOST_SENT
        charset = part.charset
        if part.media_type == "text/html" and not charset and (found := _META_CHARSET.search(data[:4096])):
            charset = found[1].decode("ascii")
        text, wrong = decode(data, charset, self.fallback, cut=cut or too_long)
        if wrong:
            self.gaps.append(Gap("charset", part.media_type))
        if b"\0" in data:
            self.gaps.append(Gap("encoding", "body"))
        if cut:
            self.gaps.append(Gap("cut", "body"))
        if too_long or len(text) > MAX_TEXT:
            self.gaps.append(Gap("limit", "body"))
            text = text[:MAX_TEXT]
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        flowed, without_blank = part.soft_wrap
        return _unflow(text, without_blank) if flowed else text

    def _attach(self, part: Part) -> None:
        index = len(self.attachments) + 1
        cut = self._is_cut(part)
        content = part.content()
        if cut:
            self.gaps.append(Gap("cut", f"attachment:{index}"))
        self.attachments.append(
            Attachment(
                index=index,
                name=part.file_name(self.fallback),
                media_type=part.media_type,
                size=len(content),
                content=content if content or not cut else None,
                inline=part.disposition == "inline" or (bool(part.content_id) and part.disposition != "attachment"),
                content_id=part.content_id,
                complete=not cut,
            )
        )

    def _is_cut(self, part: Part) -> bool:
        return part is self.last

    def _text(self) -> str:
        pieces = []
        for block in self.blocks:
            text = block.plain
            if block.html:
                shown = html_to_text(block.html)
                self.hidden += shown.hidden
                if shown.limited:
                    self.gaps.append(Gap("limit", "html"))
                if _is_empty_or_stub(text) and shown.text:
                    text = shown.text
                elif _differ(text, shown.text):
                    self.gaps.append(Gap("differs", "body"))
            pieces.append(text.strip("\n"))
        text, invisible = take_out_hidden("\n\n".join(piece for piece in pieces if piece))
        self.hidden += invisible
        return text

    def _with_attached_mail(self, text: str, root: Part) -> str:
        """Return the text and below it the one mail that is attached, as programs write a forward into the text.

        A delivery report's returned mail is ours, an answer's is what it answers, and several are a collection: they
        stay attachments.
        """
        if len(self.mails) != 1 or not self.depth or root.media_type == "multipart/report":
            return text
        if is_reply_subject(decode_header(root.raw_header("subject"), self.fallback)):
            return text
        inner = _Reader(self.fallback, complete=True, depth=self.depth - 1).read(self.mails[0])
        self.hidden += inner.hidden
        self.gaps += [gap for gap in inner.gaps if gap.kind != "header"]
        heads = [
            f"{name.title()}: {value}" for name in ("from", "date", "subject", "to") if (value := inner.header(name))
        ]
        return "\n".join([text, "", _FORWARD_LINE, *heads, "", inner.text]).strip("\n")


def _differ(plain: str, html: str) -> bool:
    """Whether each of the two forms of a text has numbers that the other lacks: it says one thing to each reader."""
    said, shown = _numbers(plain), _numbers(html)
    return bool(said - shown and shown - said)


def _numbers(text: str) -> set[str]:
    """Return the numbers of a text without those of addresses and links, each of which is a word by itself."""
    said = _NOT_SAID.sub(" ", text) if "[cid:" in text else "".join(_without_links(text))
    return set(_DIGITS.findall(said))


def _without_links(text: str) -> Iterator[str]:
    """Yield a text in pieces, without the address or link that a word holds."""
    done = 0
    for mark in _LINK.finditer(text):
        if mark.start() < done:
            continue
        before = text[done : mark.start()]
        begun = 0 if not before or before[-1].isspace() else len(before.rsplit(None, 1)[-1])
        gap = _GAP.search(text, mark.end())
        end = gap.start() if gap else len(text)
        yield before[: len(before) - begun]
        yield _NOT_SAID.sub(" ", text[mark.start() - begun : end])
        done = end
    yield text[done:]


def _is_empty_or_stub(text: str) -> bool:
    words = text.strip()
    return not words or (len(words) < 400 and bool(_STUB.search(words)))


def _unflow(text: str, without_blank: bool) -> str:
    """Join the lines that a program wrapped softly, each quote depth by itself (RFC 3676 4)."""
    lines: list[tuple[int, list[str]]] = []
    is_open = False
    for line in text.split("\n"):
        content = line.lstrip(">")
        depth = len(line) - len(content)
        content = content.removeprefix(" ")
        if not (is_open and lines[-1][0] == depth and content != "-- "):
            lines.append((depth, []))
        is_open = content.endswith(" ") and content != "-- "
        lines[-1][1].append(content[:-1] if is_open and without_blank else content)
    return "\n".join(f"{'>' * depth}{' ' * bool(depth)}{''.join(pieces)}" for depth, pieces in lines)


def _first(headers: dict[str, tuple[str, ...]], name: str) -> str:
    return headers.get(name, ("",))[0]


def _last_leaf(part: Part) -> Part:
    while part.children:
        part = part.children[-1]
    return part


def _without_torn_line(data: bytes) -> bytes:
    """A cut mail may end within a boundary, which would then be read as text."""
    start = max(data.rfind(b"\n"), data.rfind(b"\r")) + 1
    return data[:start] if data.startswith(b"--", start) else data
