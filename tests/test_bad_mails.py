"""Mails no honest sender writes: each is read in bounded time, none raises, and a person is asked to look."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailmate.cli.main import mailmate
from mailmate.mail.model import Mail, RawMail
from mailmate.mail.parse import parse_mail
from mailmate.reading import cascade
from mailmate.reading.cascade import read
from mailmate.trade.readings import Context, Reading

CONTEXT = Context(arrived=datetime(2026, 7, 17, tzinfo=UTC))
SECONDS = 2.0
"""Far above what any of them takes where nothing else runs, far below what one bad pattern would take."""
MEGABYTES = 2
HEAD = (
    b"From: Ana <ana@buyer.example>\r\nTo: sales@factory.example\r\nSubject: Hello\r\n"
    b"Date: Wed, 8 Jul 2026 09:00:00 +0200\r\nMessage-ID: <1@buyer.example>\r\n"
)
PLAIN = HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
HTML = HEAD + b"Content-Type: text/html; charset=utf-8\r\n\r\n"
ASK = b"please quote 300 pcs of check valve DN50\r\n"


def nested(header: Callable[[int], bytes]) -> bytes:
    return HEAD + b"".join(header(number) for number in range(1000)) + b"Content-Type: text/plain\r\n\r\n" + ASK


BAD: dict[str, bytes] = {
    "empty": b"",
    "headers alone": HEAD,
    "all quote": PLAIN + b"".join(b"> " + ASK for _ in range(3000)),
    "10,000 lines": PLAIN + ASK * 10_000,
    "binary as text": PLAIN + random.Random(1).randbytes(100_000),
    "right to left overrides": PLAIN + "\u202eplease \u2066quote\u2069 300 pcs\u202c ".encode() * 5000,
    "1,000 nested parts": nested(lambda n: b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)),
    "1,000 nested mails": nested(lambda _: b"Content-Type: message/rfc822\r\n\r\n"),
    "1,000 parts": HEAD
    + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    + (b"--b\r\nContent-Type: text/plain\r\n\r\n" + ASK) * 1000,
    "20,000 header fields": HEAD + b"".join(b"X-%d: %s\r\n" % (n, b"v" * 90) for n in range(20_000)) + b"\r\n" + ASK,
    "a header of 2 MB": HEAD.replace(b"Hello", b"=?utf-8?q?a?= " * 140_000),
    "100,000 recipients": HEAD.replace(b"sales@", b"a@b.example, " * 100_000 + b"sales@"),
    "NUL bytes": PLAIN + b"please\0 quote 300\0 pcs of valves\0",
    "deep html": HTML + b"<div>" * 100_000 + ASK,
    "broken html": HTML + b"<a href='" * 100_000,
}
RUNS = (
    "1", " ", ".", "a ", "(", "<", ">", "> ", "-", "1,", "1.", "1 ", "((1,", "1/2/", "a@b.", "http://", "\n", "\n>",
    "\n> On ", "On \n", "From: a\n", "USD 1 ", "1 Jul 2026 ", "03/07/2026 ", "7月8日", "next Friday ", "am 3. Juli ",
    "20 August or 21 ", "PO 4471 ", ":20:", ":45A:+", "300 pcs x 2 x ", "请", "\u0301", "\u202e", "please quote ",
)  # fmt: skip
"""What regular expressions choke on, two megabytes of each."""


def read_in_time(data: bytes) -> tuple[Mail, Reading]:
    """Return mail and reading; fail where both together take too long."""
    begin = time.process_time()
    mail = parse_mail(RawMail(data), "gb18030")
    reading = read(mail, CONTEXT)
    assert time.process_time() - begin < SECONDS
    return mail, reading


@pytest.mark.parametrize("name", BAD)
def test_a_bad_mail_is_read_in_time_and_a_person_is_asked(name: str) -> None:
    _, reading = read_in_time(BAD[name])
    assert reading.needs_human
    assert all(str(reason) for reason in reading.reasons)


@pytest.mark.slow
@pytest.mark.parametrize("piece", RUNS)
def test_two_megabytes_of_one_piece_are_read_in_time_and_a_person_is_asked(piece: str) -> None:
    data = piece.encode()
    _, reading = read_in_time(PLAIN + data * (MEGABYTES * 1_000_000 // len(data)))
    assert reading.needs_human
    assert reading.reasons


@pytest.mark.parametrize("piece", RUNS)
def test_a_stretch_of_one_piece_hides_no_request_before_it(piece: str) -> None:
    text = ASK.decode() + "\r\n" + piece * (3000 // len(piece))
    _, reading = read_in_time(PLAIN + text.encode())
    assert reading.intent.value == "inquiry"


def test_a_mail_with_nul_bytes_is_taken_from_a_file_and_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "nul.eml"
    path.write_bytes(BAD["NUL bytes"])
    done = CliRunner().invoke(mailmate, ["classify", "--json", str(path)], catch_exceptions=False)
    told = json.loads(done.stdout)
    assert (told["intent"], told["needs_human"]) == ("inquiry", True)
    assert "could not be read: body" in told["reasons"][0]


def test_a_fault_of_reading_is_told_of_its_mail_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = cascade.read_locally

    def broken(mail: Mail, context: Context) -> Reading:
        if "broken" in mail.subject:
            raise KeyError("word")
        return whole(mail, context)

    monkeypatch.setattr(cascade, "read_locally", broken)
    (tmp_path / "a.eml").write_bytes(PLAIN.replace(b"Hello", b"broken") + ASK)
    (tmp_path / "b.eml").write_bytes(PLAIN + ASK)
    done = CliRunner().invoke(mailmate, ["classify", "--json", str(tmp_path)], catch_exceptions=False)
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["subtype"], first["needs_human"]) == ("unknown", True)
    assert "KeyError: 'word'" in first["reasons"][0]
    assert second["intent"] == "inquiry"
