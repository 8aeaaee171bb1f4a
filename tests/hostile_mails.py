# ruff: noqa: E501  a table of pieces reads better unbroken
"""Mails no program would write: well-made ones changed at random, and ones made of what parsers choke on.

Every stream is the same for the same seed, so that a mail that breaks something can be made again.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

from mailmate.shipped import shipped_folder

LARGEST_SEED = 12_000
PIECES = (
    b"\0", b"\xff\xfe", b"\r", b"\n\n", b"\r\n\r\n", b"--", b"=?utf-8?b?", b"?=", b"=?x?q?=ff?=", b"<", b">", b"\"", b"(" * 40, b"\\",
    b"Content-Type: multipart/mixed; boundary=\"\"\r\n", b"Content-Type: text/html; charset=\xff\r\n", b"Content-Type: message/rfc822\r\n\r\n",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Transfer-Encoding: x-uuencode\r\n", b"Content-Disposition: attachment; filename*=utf-8''%ff%00..%2f\r\n",
    b"filename=\"../../etc/passwd\"", b"From: <\r\n", b"From: =?gb2312?b?/////w==?= <a@b>\r\n", b"Message-ID: <[x]@y>\r\n", b"Message-ID: <\xed\xa0\x80@x>\r\n",
    b"Date: Tue, 99 Foo 99999 99:99:99 +9999\r\n", b"To: a:b,c;;;@x\r\n", b"Reply-To: \r\n", b"References: " + b"<a@b> " * 300 + b"\r\n",
    b"Received: " + b"x" * 2000 + b"\r\n", b"Subject: " + b"=?utf-8?q?=F0=9F?= " * 60 + b"\r\n", b"<div>" * 200, b"<style>" * 30, b"&#x110000;", b"\xe2\x80\xae",
    b"USD 999999999999999999999999.999", b"31 Feb 2026", b"=" * 500, b"\x1b[2J\x1b]0;x\x07", b"begin 644 x\n#86)C\n`\nend\n", b"\x00\xd8" * 30,
)  # fmt: skip


def seeds() -> list[bytes]:
    """Return well-made mails to begin from: the shipped ones, and the interpreter's own test data where it has them."""
    paths = sorted(shipped_folder("mailbox_fixtures").glob("*.eml"))
    found = [data for path in paths if len(data := path.read_bytes()) <= LARGEST_SEED]
    return found + interpreters_own()


def interpreters_own() -> list[bytes]:
    """Return the mails Python tests its own parser with; none where this Python came without its tests."""
    try:
        folder = resources.files("test.test_email") / "data"
    except ModuleNotFoundError:
        return []
    return [Path(str(one)).read_bytes() for one in sorted(folder.iterdir(), key=str) if one.name.endswith(".txt")]


def mutated(count: int, seed: int = 1) -> Iterator[bytes]:
    """Yield so many mails, each a seed changed one to five times."""
    chance, known = random.Random(seed), seeds()
    for _ in range(count):
        mail = chance.choice(known)
        for _ in range(chance.randint(1, 5)):
            mail = chance.choice(_CHANGES)(chance, mail, known)
        yield mail[: 2 * LARGEST_SEED]


def _place(chance: random.Random, mail: bytes) -> int:
    """Return a place in the mail; half of them in its header, where most of the harm is done."""
    end = mail.find(b"\n\n") if chance.random() < 0.5 else len(mail)
    return chance.randint(0, max(end, 0) or len(mail))


def _insert(chance: random.Random, mail: bytes, _: list[bytes]) -> bytes:
    at = _place(chance, mail)
    return mail[:at] + chance.choice(PIECES) + mail[at:]


def _flip(chance: random.Random, mail: bytes, _: list[bytes]) -> bytes:
    changed = bytearray(mail)
    for _turn in range(chance.randint(1, 12)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(chance: random.Random, mail: bytes, _: list[bytes]) -> bytes:
    begin = _place(chance, mail)
    return mail[:begin] + mail[begin + chance.randint(1, 400) :]


def _repeat(chance: random.Random, mail: bytes, _: list[bytes]) -> bytes:
    begin = _place(chance, mail)
    return mail[:begin] + mail[begin : begin + chance.randint(1, 200)] * chance.randint(2, 30) + mail[begin:]


def _splice(chance: random.Random, mail: bytes, known: list[bytes]) -> bytes:
    other = chance.choice(known)
    return mail[: _place(chance, mail)] + other[_place(chance, other) :]


def _replace_lines(chance: random.Random, mail: bytes, _: list[bytes]) -> bytes:
    lines = mail.split(b"\n")
    chance.shuffle(lines) if chance.random() < 0.2 else lines.reverse()
    return b"\n".join(lines)


_CHANGES: tuple[Callable[[random.Random, bytes, list[bytes]], bytes], ...] = (
    _insert, _insert, _flip, _cut, _repeat, _splice, _replace_lines,
)  # fmt: skip
