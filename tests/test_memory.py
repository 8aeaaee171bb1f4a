"""Hostile mails and how much memory they take: each is polled from a real server by a process of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.scenes import ASK, BUYER, Scene, write_mail

pytestmark = [
    pytest.mark.dovecot,
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells a process its peak"),
]

PEAK_MB = 200
MORE = {"a text of 20 MB": 230}
"""Python's parser holds each of a part's lines as a text of its own, here half a million."""
POLL = """
import atexit, re, resource
from pathlib import Path
from mailmate.cli.main import main

@atexit.register
def tell():
    own = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
    print(f'\\n{{"own": {own // 1024}, "others": {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024}}}')

main()
"""
"""A poll that prints the highest resident memory it and any process it started had, in MB."""


def with_files(**files: bytes) -> bytes:
    """Return an inquiry with files of these names, `_` for a point."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = BUYER, "iris@factory.example", "Ball valves"
    mail["Message-ID"] = "<one@mail.example>"
    mail.set_content(ASK)
    for name, data in files.items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name.replace("_", "."))
    return mail.as_bytes()


def zipped(**members: bytes) -> bytes:
    """Return a zip of these members, `__` for a stroke and `_` for a point, packed as tightly as zip can."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return packed.getvalue()


_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    b'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"'
    b' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    b"</Relationships>"
)
_WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'


def word(paragraphs: int, noise: int) -> bytes:
    """Return a Word file of so many paragraphs; `noise` bytes that do not pack keep it below the ratio of a bomb."""
    text = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * paragraphs
    members = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": _WORD % text}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        archive.writestr("word/media/image1.png", os.urandom(noise))
    return packed.getvalue()


def nested(kind: str, depth: int) -> bytes:
    """Return a mail of parts within parts."""
    head = b"From: a@b.example\r\nMessage-ID: <one@mail.example>\r\nMIME-Version: 1.0\r\n"
    if kind == "mails":
        return head + b"Content-Type: message/rfc822\r\n\r\n" * depth + b"\r\nhello\r\n"
    parts = (b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(depth))
    return head + b"".join(parts) + b"\r\nhello\r\n"


MAILS: dict[str, Callable[[], bytes]] = {
    "a file of 20 MB": lambda: with_files(drawing_step=os.urandom(15_000_000)),
    "a document of 20 MB": lambda: with_files(order_pdf=b"%PDF-1.7\n" + os.urandom(15_000_000)),
    "a text of 20 MB": lambda: write_mail("one", f"{ASK}\n" + "We need 500 pcs of SK-2040B by May.\n" * 550_000),
    "a text file of 20 MB": lambda: with_files(list_txt=b"We need 500 pcs of SK-2040B by May.\n" * 420_000),
    "a line of 2 MB": lambda: write_mail("one", f"{ASK}\n" + "USD 3.10 per piece " * 110_000),
    "a line of 2 MB without a blank": lambda: write_mail("one", f"{ASK}\n" + "1" * 2_000_000),
    "markup of 2 MB in one line": lambda: write_mail("one", "<div><p>9 pcs" * 150_000).replace(
        b"text/plain", b"text/html"
    ),
    "a thousand nested parts": lambda: nested("parts", 1000),
    "a thousand nested mails": lambda: nested("mails", 1000),
    "a thousand parts": lambda: with_files(**{f"f{n}_txt": b"x" for n in range(1000)}),
    "a zip bomb": lambda: with_files(order_xlsx=zipped(xl__workbook_xml=bytes(400_000_000))),
    "a bomb within a bomb": lambda: with_files(order_docx=zipped(word__a_zip=zipped(b_xml=bytes(300_000_000)) * 20)),
    "a document just below a bomb": lambda: with_files(order_docx=word(5_000_000, 1_000_000)),
}


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", MAILS)
def test_a_hostile_mail_takes_no_more_memory_than_a_poll_may(scene: Scene, name: str):
    scene.put(MAILS[name](), write_mail("next"))
    poll = [sys.executable, "-c", POLL, "poll", "--json", "--home", str(scene.home)]
    done = subprocess.run(poll, capture_output=True, text=True, timeout=100, check=False)
    report, peak = map(json.loads, done.stdout.split("\n\n"))
    assert (report["fetched"], report["read"] >= 2, report["failed"]) == (2, True, 0), done.stderr
    assert peak["own"] < MORE.get(name, PEAK_MB)
    assert peak["others"] < PEAK_MB
