"""A made-up mailbox of any size, the same for the same seed: `python -m tests.bench.mailbox FOLDER [MAILS]` writes it.

Half of the mails are below 13 KB, one in ten carries a file of 0.2 to 2 MB, so that 10,000 mails are about 1.6 GB.
They are written one after the other into a Maildir with a folder of sent mail, and none is held in memory. Of the
files a third are documents (PDF), the rest photographs and archives.
"""

from __future__ import annotations

import base64
import os
import quopri
import random
import re
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from pathlib import Path

from mailmate.mail.model import RawMail
from mailmate.mail.parse import parse_mail
from mailmate.shipped import shipped_folder
from tests.bench.mailbox_words import (
    CLOSINGS,
    ENDINGS,
    FIRST,
    GOODS,
    KINDS,
    LAST,
    OPENINGS,
    PAGE_LINES,
    PLACES,
    PORTS,
    RULES,
    SENTENCES,
    SMALL_PRINT,
    SUBJECTS,
    TRADES,
)

US = "sales@seakeel.example"
MEDIAN = 13_000
SPREAD = 0.75
FILE_SHARE = 0.1
FOREIGN_SHARE = 0.15
OURS_SHARE = 0.15
BUYERS = 600
LIVE_THREADS = 300
FILES = (("specification.pdf", "application/pdf"), ("IMG_2041.jpg", "image/jpeg"), ("drawings.zip", "application/zip"))
_WIDTH = 76


@dataclass(frozen=True)
class MadeMail:
    """One mail as it lies in a mailbox."""

    data: bytes
    at: datetime
    ours: bool
    seen: bool
    answered: bool


@dataclass
class _Thread:
    """A talk with one buyer: what is quoted below the next mail of it."""

    kind: str
    subject: str
    name: str
    email: str
    company: str
    foreign: tuple[str, str] | None
    ids: list[str] = field(default_factory=list)
    history: str = ""
    last: str = ""


def made_mails(
    count: int, *, until: datetime, seed: int = 1, days: float = 365, files: float = FILE_SHARE, median: int = MEDIAN
) -> Iterator[MadeMail]:
    """Yield mails, oldest first, that came in the `days` before `until`; `files` is the share of those with a file."""
    dice = random.Random(seed)
    threads: deque[_Thread] = deque(maxlen=LIVE_THREADS)
    step = timedelta(days=days) / max(count, 1)
    for number in range(count):
        at = until - step * (count - number)
        goes_on = threads and dice.random() < 0.6
        thread = threads[dice.randrange(len(threads))] if goes_on else _new_thread(dice)
        ours = bool(thread.ids) and thread.kind != "news" and dice.random() < OURS_SHARE / 0.55
        data = _write(dice, thread, f"{seed}.{number}", at, ours=ours, files=files, median=median)
        if not goes_on:
            threads.append(thread)
        old = number < count * 0.9
        yield MadeMail(data, at, ours, seen=ours or old, answered=not ours and old and dice.random() < 0.4)


def _new_thread(dice: random.Random) -> _Thread:
    kind = dice.choices(list(KINDS), list(KINDS.values()))[0]
    buyer = dice.randrange(BUYERS)
    place, trade = PLACES[buyer % len(PLACES)], TRADES[buyer // len(PLACES) % len(TRADES)]
    first, last = FIRST[buyer * 7 % len(FIRST)], LAST[buyer * 11 % len(LAST)]
    company = f"{place.title()} {trade} {ENDINGS[buyer % len(ENDINGS)]}"
    email = f"{first}.{last}@{place}-{trade}{buyer // 348 or ''}.example".lower()
    subject = _fill(dice, dice.choice(SUBJECTS[kind]))
    foreign = dice.choice(foreign_texts()) if dice.random() < FOREIGN_SHARE else None
    return _Thread(kind, subject, f"{first} {last}", email, company, foreign)


@cache
def foreign_texts() -> tuple[tuple[str, str], ...]:
    """Return charset and text of the shipped mails that are not in plain ASCII."""
    found = []
    for path in sorted(shipped_folder("mailbox_fixtures").glob("*.eml")):
        data = path.read_bytes()
        named = re.search(rb'charset="?([\w-]+)', data)
        text = parse_mail(RawMail(data), "gb18030").body.new
        charset = named[1].decode("ascii") if named else "utf-8"
        if not text.isascii() and _fits(text, charset):
            found.append((charset, text))
    return tuple(found)


def _fits(text: str, charset: str) -> bool:
    try:
        text.encode(charset)
    except (LookupError, UnicodeEncodeError):
        return False
    return True


def _fill(dice: random.Random, text: str) -> str:
    return text.format(
        goods=dice.choice(GOODS),
        port=dice.choice(PORTS).replace("_", " "),
        rule=dice.choice(RULES),
        count=dice.choice((50, 120, 300, 500, 800, 1200, 2400)),
        size=dice.choice((25, 40, 50, 80, 100, 150)),
        ref=f"{dice.choice(('PO', 'SK26', 'PI', 'INV'))}-{dice.randrange(10_000):04d}",
        day=f"{dice.randint(1, 28)} {dice.choice('January March May July September November'.split())}",
        currency=dice.choice(("USD", "EUR", "USD")),
        amount=f"{dice.randint(800, 90_000):,}.00",
    )


def _new_text(dice: random.Random, thread: _Thread, *, ours: bool) -> str:
    if thread.foreign and not ours:
        return f"{thread.foreign[1]}\n\n{_fill(dice, '{ref} {count} pcs {goods}')}\n{thread.name}\n"
    pool = SENTENCES[thread.kind]
    said = [_fill(dice, one) for one in dice.sample(pool, min(len(pool), dice.randint(2, 6)))]
    if dice.random() < 0.3:
        said.append(_fill(dice, dice.choice(SENTENCES["talk"])))
    half = len(said) // 2
    text = "\n\n".join(" ".join(part) for part in (said[:half], said[half:]) if part)
    who = ("Iris Shen", "Ningbo Seakeel Valve Co., Ltd.") if ours else (thread.name, thread.company)
    phone = f"Tel. +{dice.randint(20, 99)} {dice.randint(100, 999)} 555 {dice.randrange(10_000):04d}"
    return f"{dice.choice(OPENINGS)}\n\n{text}\n\n{dice.choice(CLOSINGS)}\n{who[0]}\n{who[1]}\n{phone}\n"


def _write(
    dice: random.Random, thread: _Thread, number: str, at: datetime, *, ours: bool, files: float, median: int
) -> bytes:
    new = _new_text(dice, thread, ours=ours)
    wanted = min(max(dice.lognormvariate(0, SPREAD) * median, median / 6), median * 4)
    charset = thread.foreign[0] if thread.foreign and _fits(new + thread.history, thread.foreign[0]) else "utf-8"
    with_page = dice.random() < 0.8
    length = int(max(wanted - 1500, 0) / (4.5 if with_page else 1.3))
    history = thread.history[: max(length - len(new), 0)]
    text = new + _below(dice, thread, length - len(new) - len(history), ours=ours)
    if history:
        text += f"\n{history}"
    domain = (US if ours else thread.email).partition("@")[2]
    message_id = f"<{number}.{dice.getrandbits(40):x}@{domain}>"
    body = _body(dice, text, charset, page_of=int(wanted - 800) if with_page else 0)
    if dice.random() < files:
        body = _with_file(dice, body, number, new)
    head = _head(dice, thread, message_id, at, charset, ours=ours)
    writer = f"Iris Shen <{US}>" if ours else f"{thread.name} <{thread.email}>"
    quoted = "".join(f"> {line}\n" for line in text.splitlines())
    thread.history = f"On {at:%a, %d %b %Y at %H:%M}, {writer} wrote:\n{quoted}"[:12_000]
    thread.ids, thread.last = [*thread.ids[-15:], message_id], message_id
    return head + body


def _below(dice: random.Random, thread: _Thread, length: int, *, ours: bool) -> str:
    """Return what stands below the name: a list of goods now and then, small print, and in a newsletter more news."""
    lines: list[str] = []
    if thread.kind in ("inquiry", "order") and not thread.ids and not ours and dice.random() < 0.3:
        for place in range(1, dice.randint(3, 12)):
            lines.append(f"{place}\t{dice.choice(GOODS)}\tDN{dice.choice((25, 50, 80))}\t{dice.randint(10, 900)} pcs")
    pool = SENTENCES["news"] if thread.kind == "news" else SMALL_PRINT
    print_ = [_fill(dice, one) for one in dice.sample(pool, len(pool))]
    total = sum(map(len, lines))
    while total < length and (thread.kind == "news" or print_):
        line = _fill(dice, dice.choice(pool)) if thread.kind == "news" else print_.pop()
        lines.append(line)
        total += len(line)
    return "\n" + "\n".join(lines) + "\n" if lines else ""


def _head(dice: random.Random, thread: _Thread, message_id: str, at: datetime, charset: str, *, ours: bool) -> bytes:
    theirs, we = f"{_word(thread.name, charset)} <{thread.email}>", f"Iris Shen <{US}>"
    lines = [] if ours else list(_way(dice, thread, at))
    subject = f"Re: {thread.subject}" if thread.ids else thread.subject
    lines += [
        f"From: {we if ours else theirs}",
        f"To: {theirs if ours else we}",
        f"Subject: {_word(subject, charset)}",
        f"Date: {format_datetime(at.replace(microsecond=0))}",
        f"Message-ID: {message_id}",
        "MIME-Version: 1.0",
        f"X-Mailer: {dice.choice(('Microsoft Outlook 16.0', 'Apple Mail (2.3776)', 'Foxmail 7.2', 'Thunderbird'))}",
    ]
    if thread.last:
        lines += [f"In-Reply-To: {thread.last}", "References: " + "\r\n ".join(thread.ids)]
    if thread.kind == "news":
        lines += ["List-Unsubscribe: <https://news.example/off>", "Precedence: bulk"]
    return "\r\n".join(lines).encode() + b"\r\n"


def _word(text: str, charset: str) -> str:
    """Return a name or subject as headers hold it; every mail in another charset has it encoded."""
    if charset.lower() in ("utf-8", "us-ascii") and text.isascii():
        return text
    coded = base64.b64encode(text.encode(charset, "replace")).decode()
    return f"=?{charset}?B?{coded}?="


def _way(dice: random.Random, thread: _Thread, at: datetime) -> Iterator[str]:
    domain = thread.email.partition("@")[2]
    stamp = at.strftime("%a, %d %b %Y %H:%M:%S +0000")
    yield f"Return-Path: <{thread.email}>"
    for hop in range(dice.randint(2, 5)):
        address = f"203.0.113.{dice.randint(1, 250)}"
        yield (
            f"Received: from mx{hop}.{domain} (mx{hop}.{domain} [{address}])\r\n"
            f"\tby mx{hop + 1}.relay.example (Postfix) with ESMTPS id {dice.getrandbits(44):X}\r\n"
            f"\tfor <{US}>; {stamp}"
        )
    yield (
        f"Authentication-Results: mx.seakeel.example; spf=pass smtp.mailfrom={domain};\r\n"
        f"\tdkim=pass header.d={domain}; dmarc=pass header.from={domain}"
    )
    sign = base64.b64encode(dice.randbytes(160)).decode()
    yield (
        f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s=mail;\r\n"
        f"\th=from:to:subject:date:message-id;\r\n\tb={sign[:70]}\r\n\t{sign[70:140]}\r\n\t{sign[140:]}"
    )


def _body(dice: random.Random, text: str, charset: str, *, page_of: int) -> bytes:
    """Return the fields and bytes of the text, plain alone or with a page beside it; both together have a length."""
    plain = _part(text, "plain", charset, dice)
    if not page_of:
        return plain
    mark = f"b{dice.getrandbits(48):x}"
    before, behind = dice.choice(PAGE_LINES)
    lines = "".join(f"{before}{line or '&nbsp;'}{behind}\n" for line in _escape(text).splitlines())
    page = f"{lines}</body></html>\n"
    style = _style(dice, page_of - len(plain) - int(len(page) * 1.2))
    page = f'<html><head><meta charset="{charset}"><style>\n{style}</style></head><body>\n{page}'
    return _join("alternative", mark, plain, _part(page, "html", charset, dice))


def _style(dice: random.Random, length: int) -> str:
    """Return the rules an office program puts before every page."""
    rules: list[str] = []
    total = 0
    while total < length:
        rule = (
            f"p.Mso{dice.getrandbits(24):x}, li.MsoNormal{len(rules)}\n"
            f'\t{{margin:0cm; margin-bottom:.{len(rules)}pt; font-size:11.0pt; font-family:"Calibri",sans-serif;}}\n'
        )
        rules.append(rule)
        total += len(rule)
    return "".join(rules)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _part(text: str, kind: str, charset: str, dice: random.Random) -> bytes:
    data = text.encode(charset, "replace")
    if text.isascii() and charset != "utf-8":
        way, coded = "7bit", data
    elif charset == "utf-8" and dice.random() < 0.7:
        way, coded = "quoted-printable", quopri.encodestring(data)
    elif not text.isascii() and dice.random() < 0.6:
        way, coded = "base64", base64.encodebytes(data)
    else:
        way, coded = "8bit", data
    wire = coded if charset.lower().startswith("utf-16") else re.sub(rb"\r?\n", b"\r\n", coded)
    return f'Content-Type: text/{kind}; charset="{charset}"\r\nContent-Transfer-Encoding: {way}\r\n\r\n'.encode() + wire


def _join(kind: str, mark: str, *parts: bytes) -> bytes:
    head = f'Content-Type: multipart/{kind}; boundary="{mark}"\r\n\r\n'.encode()
    begin = f"--{mark}\r\n".encode()
    return head + b"".join(begin + part + b"\r\n" for part in parts) + f"--{mark}--\r\n".encode()


def _with_file(dice: random.Random, body: bytes, number: str, text: str) -> bytes:
    size = int(dice.uniform(200_000, 2_000_000))
    name, kind = dice.choice(FILES)
    if kind == "application/pdf":
        coded = base64.encodebytes(pdf(text, size, dice)).replace(b"\n", b"\r\n")
    else:
        coded = _noise_lines(dice, size)
    head = (
        f'Content-Type: {kind}; name="{number}-{name}"\r\nContent-Transfer-Encoding: base64\r\n'
        f'Content-Disposition: attachment; filename="{number}-{name}"\r\n\r\n'
    )
    return _join("mixed", f"m{dice.getrandbits(48):x}", body, head.encode() + coded)


@cache
def _noise() -> bytes:
    """Return random bytes every file takes its own piece of: making new ones would take most of the time."""
    return random.Random(0).randbytes(4_500_000)


@cache
def _noise_coded() -> bytes:
    return base64.encodebytes(_noise()).replace(b"\n", b"\r\n")


def _noise_lines(dice: random.Random, size: int) -> bytes:
    """Return so many random bytes in lines of base64."""
    length = (size * 4 // 3) // _WIDTH * (_WIDTH + 2)
    start = dice.randrange((len(_noise_coded()) - length) // (_WIDTH + 2)) * (_WIDTH + 2)
    return _noise_coded()[start : start + length]


def pdf(text: str, size: int, dice: random.Random) -> bytes:
    """Return a PDF of one page with this text, as large as wanted through a picture beside it."""
    lines = [line.encode("latin-1", "replace") for line in text.splitlines()]
    shown = b"".join(b"(" + re.sub(rb"([()\\])", rb"\\\1", line) + b") Tj T*\n" for line in lines)
    page = b"BT /F1 10 Tf 14 TL 50 800 Td\n" + shown + b"ET"
    start = dice.randrange(len(_noise()) - size)
    picture = _noise()[start : start + size]
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> /XObject << /I 6 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page), page),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Length %d >>\nstream\n%s\nendstream" % (len(picture), picture),
    )
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def lay_maildir(
    folder: Path, mails: Iterable[MadeMail], *, owner: tuple[int, int] | None = None, begin: int = 0
) -> int:
    """Write mails into a Maildir, ours into its folder Sent; return how many bytes they are.

    A server takes a file's time for the day it came. `owner` is user and group of all that is made; `begin` tells
    one time of laying mails into a folder from another.
    """
    boxes = {False: folder, True: folder / ".Sent"}
    made = [folder, *(box / name for box in boxes.values() for name in ("", "cur", "new", "tmp"))]
    for one in dict.fromkeys(made):
        one.mkdir(parents=True, exist_ok=True)
    total = 0
    for number, mail in enumerate(mails):
        path = boxes[mail.ours] / "cur" / f"{int(mail.at.timestamp())}.M{begin}P{number:07d}.made{_flags(mail)}"
        path.write_bytes(mail.data)
        os.utime(path, (mail.at.timestamp(), mail.at.timestamp()))
        if owner:
            os.chown(path, *owner)
        total += len(mail.data)
    if owner:
        for one in made:
            os.chown(one, *owner)
    return total


def _flags(mail: MadeMail) -> str:
    """Return the flags as the name of a Maildir's file bears them."""
    return f":2,{'R' * mail.answered}{'S' * mail.seen}"


def main() -> None:
    """Write a mailbox for whoever wants to look at one."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    total = lay_maildir(Path(sys.argv[1]), made_mails(count, until=datetime.now(UTC)))
    sys.stdout.write(f"{count} mails, {total / 1e6:.0f} MB\n")


if __name__ == "__main__":
    main()
