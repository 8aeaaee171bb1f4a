"""How long reading a mail takes: `python -m tests.bench.bench_reading` prints the figures.

Milliseconds per mail, medians of five rounds, each part in turn with the standard library's own parse of the same
bytes (`email.policy.default`), so that a busy machine slows both sides. The last line is a whole process.
"""

from __future__ import annotations

import email
import email.policy
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from mailmate.mail.model import RawMail
from mailmate.mail.parse import parse_mail
from mailmate.reading.cascade import read
from mailmate.reading.extract import extract_facts
from mailmate.reading.grounds import grounds_of
from mailmate.reading.local_reader import judge
from mailmate.shipped import shipped_folder
from mailmate.trade import wording, words
from mailmate.trade.fraud import find_flags
from mailmate.trade.inquiry import score_inquiry
from mailmate.trade.readings import Context

ROUNDS = 5
CONTEXT = Context(
    arrived=datetime(2026, 7, 17, 12, tzinfo=UTC),
    own_addresses=frozenset({"sales@seakeel.example"}),
    own_domains=frozenset({"seakeel.example"}),
)
HEAD = (
    "From: Ana Ruiz <ana@buyer.example>\r\nTo: sales@seakeel.example\r\nSubject: Inquiry for check valves\r\n"
    "Date: Wed, 8 Jul 2026 09:00:00 +0200\r\nMessage-ID: <1@buyer.example>\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
INQUIRY = (
    "Dear Ms Lin,\n\nPlease quote 300 pcs of check valve SK-4050S, DN50 PN16, CIF Callao. "
    "We need them by 20 August.\n\n"
)


def fixtures() -> list[bytes]:
    """Return the shipped mails."""
    return [path.read_bytes() for path in sorted(shipped_folder("mailbox_fixtures").glob("*.eml"))]


def trade_text(length: int) -> str:
    """Return an inquiry made as long as wanted with the words of the shipped mails that buyers wrote in English."""
    texts = [parse_mail(RawMail(data), "gb18030").body.new for data in fixtures()]
    text = INQUIRY + "\n\n".join(text for text in texts if text.isascii() and len(text) > 200)
    return (text * (length // len(text) + 1))[:length]


def mail_of(text: str) -> bytes:
    """Return a mail with this text."""
    return (HEAD + text.replace("\n", "\r\n")).encode()


def parts() -> dict[str, Callable[[bytes], Callable[[], object]]]:
    """Return what is measured: given the bytes of a mail, the step to be timed."""
    return {"parse": _parse, "facts": _facts, "flags": _flags, "score": _score, "whole read": _whole}


def _parse(data: bytes) -> Callable[[], object]:
    return lambda: parse_mail(RawMail(data), "gb18030")


def _facts(data: bytes) -> Callable[[], object]:
    mail = parse_mail(RawMail(data), "gb18030")
    verdict = judge(mail, CONTEXT, grounds_of(mail, CONTEXT))
    return lambda: extract_facts(mail, CONTEXT, grounds_of(mail, CONTEXT), verdict)


def _flags(data: bytes) -> Callable[[], object]:
    mail = parse_mail(RawMail(data), "gb18030")
    return lambda: find_flags(mail, CONTEXT)


def _score(data: bytes) -> Callable[[], object]:
    mail = parse_mail(RawMail(data), "gb18030")
    reading = read(mail, CONTEXT)
    return lambda: score_inquiry(mail, reading.facts, CONTEXT, flags=reading.flags)


def _whole(data: bytes) -> Callable[[], object]:
    return lambda: read(parse_mail(RawMail(data), "gb18030"), CONTEXT)


def _standard(data: bytes) -> Callable[[], object]:
    return lambda: email.message_from_bytes(data, policy=email.policy.default)


def measure(mails: Sequence[bytes], part: Callable[[bytes], Callable[[], object]]) -> tuple[float, float]:
    """Return the milliseconds per mail of a part and of the standard parse: medians, both sides in turn."""
    ours = [part(data) for data in mails]
    standard = [_standard(data) for data in mails]
    _round(ours)
    rounds = [(_round(ours), _round(standard)) for _ in range(ROUNDS)]
    return statistics.median(one for one, _ in rounds), statistics.median(other for _, other in rounds)


def _round(steps: Sequence[Callable[[], object]]) -> float:
    """Return the milliseconds per step; what was remembered of an earlier round is forgotten before each."""
    seconds = 0.0
    for step in steps:
        words._read_cached.cache_clear()
        wording._read_sentences.cache_clear()
        begin = time.perf_counter()
        step()
        seconds += time.perf_counter() - begin
    return seconds / len(steps) * 1000


def cold_classify() -> float:
    """Return the milliseconds of a process that classifies one mail."""
    path = next(Path(shipped_folder("mailbox_fixtures")).glob("vietnam-01*.eml"))
    command = [sys.executable, "-m", "mailmate", "classify", str(path)]
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def main() -> None:
    """Print the table."""
    long_line = "please quote our best price for check valve 300 pcs DN50 in July " * (2_000_000 // 65)
    sizes = {
        "shipped mails": fixtures(),
        "6 kB": [mail_of(trade_text(6000))],
        "200 kB": [mail_of(trade_text(200_000))],
        "2 MB line": [mail_of(long_line)],
    }
    print(f"{'mail':<14} {'part':<11} {'ms':>9} {'standard ms':>12} {'ratio':>7}")  # noqa: T201 - a table for a person
    for name, mails in sizes.items():
        for part, step in parts().items():
            ours, standard = measure(mails, step)
            print(f"{name:<14} {part:<11} {ours:9.2f} {standard:12.2f} {ours / standard:7.1f}")  # noqa: T201
    print(f"{'one mail':<14} {'cold':<11} {cold_classify():9.0f}")  # noqa: T201


if __name__ == "__main__":
    main()
