"""How long reading a mail takes: `python -m tests.bench.bench_reading` prints the figures.

Milliseconds of processor time per mail, medians of five rounds, each part in turn with what the standard library
takes for the same bytes (`email.policy.default`): its parse alone, which reads neither field nor text, and with every
header field and the text. So a busy machine slows all sides.
What is made of a line is remembered as in a poll, so one mail again and again is the best case; "each once" is what
hundreds of letters by different hands take.
Then the parse of what a poll holds of a mail against the standard parse of the whole, very long mails with the
memory they take, and whole commands against `python -c pass`.
"""

from __future__ import annotations

import email
import email.policy
import json
import os
import quopri
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from mailmate.mail.identity import PREFIX
from mailmate.mail.model import RawMail
from mailmate.mail.parse import parse_mail
from mailmate.reading.cascade import read
from mailmate.reading.extract import extract_facts
from mailmate.reading.grounds import grounds_of
from mailmate.reading.local_reader import judge
from mailmate.shipped import shipped_folder
from mailmate.trade.credit import swift
from mailmate.trade.finding import wording, words
from mailmate.trade.readings import Context
from mailmate.trade.safety.fraud import find_flags
from mailmate.trade.sale import marketplaces
from mailmate.trade.sale.inquiry import score_inquiry
from tests.screens import make_home

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


def _parsed(data: bytes) -> Callable[[], object]:
    return lambda: email.message_from_bytes(data, policy=email.policy.default)


def _standard(data: bytes) -> Callable[[], object]:
    return lambda: _read_by_the_standard_library(data)


def _read_by_the_standard_library(data: bytes) -> object:
    """Do what a program must to see anything of a mail: its parse alone reads neither header nor text."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    fields = []
    for name in set(message):
        with suppress(Exception):  # it breaks on fields that real mail has
            fields.append(str(message[name]))
    with suppress(LookupError):
        body = message.get_body(("plain", "html"))
        return fields, body.get_content() if body else ""
    return fields


def measure(mails: Sequence[bytes], part: Callable[[bytes], Callable[[], object]]) -> tuple[float, ...]:
    """Return the milliseconds per mail of a part, of the standard parse, and of it with content: medians, in turn."""
    sides = [[step(data) for data in mails] for step in (part, _parsed, _standard)]
    _round(sides[0])
    rounds = [[_round(side) for side in sides] for _ in range(ROUNDS if len(mails) > 5 else 10 * ROUNDS)]
    return tuple(statistics.median(times) for times in zip(*rounds, strict=True))


def _round(steps: Sequence[Callable[[], object]]) -> float:
    """Return the milliseconds per step; what was remembered of an earlier round is forgotten before each."""
    seconds = 0.0
    for step in steps:
        forget()
        begin = time.process_time()
        step()
        seconds += time.process_time() - begin
    return seconds / len(steps) * 1000


def forget() -> None:
    """Forget what the finders remembered of texts they read."""
    words._read_cached.cache_clear()
    wording._read_sentences.cache_clear()
    wording.keys_in.cache_clear()
    wording._beginnings_in.cache_clear()
    swift._find_messages.cache_clear()
    marketplaces._speaks_like_a_notice.cache_clear()


def threaded(length: int) -> bytes:
    """Return a mail as they come: fields of servers on the way, few new words, a history of earlier mails."""
    text, new = trade_text(length), INQUIRY + "Best regards\nAna Ruiz\n\n"
    history = "".join(f"> {line}\n" for line in text.splitlines())
    way = "".join(
        f"Received: from mx{n}.buyer.example (mx{n}.buyer.example [203.0.113.{n}])\r\n"
        f"\tby mx.seakeel.example with ESMTPS id 4Xyz{n};\r\n\tWed, 8 Jul 2026 09:0{n}:00 +0200\r\n"
        for n in range(1, 5)
    )
    quoted = f"{new}On Tue, 7 Jul 2026 at 10:00, Lin <sales@seakeel.example> wrote:\n{history}"
    return way.encode() + mail_of(quoted[:length])


def real(new: str = "", answered: str = "", domain: str = "buyer.example") -> bytes:
    """Return a mail as a buyer's program sends it: the way it came, a signature, both forms of the text, a history."""
    new, answered = new or TWO_GOODS, answered or ANSWER
    way = "".join(
        f"Received: from mx{n}.buyer.example (mx{n}.buyer.example [203.0.113.{n}])\r\n"
        f"\tby mx{n + 1}.relay.example (Postfix) with ESMTPS id 4Xyz{n}\r\n"
        f"\tfor <sales@seakeel.example>; Wed, 8 Jul 2026 09:0{n}:00 +0200 (CEST)\r\n"
        for n in range(5)
    )
    history = "".join(f"> {line}\n" for line in answered.splitlines())
    page = f'<div dir="ltr">{_lines(new)}</div><br><div class="gmail_quote">{WROTE}<br>{_lines(answered)}</div>\n'
    plain = f"{new}\nOn Tue, 7 Jul 2026 at 10:00, Lin <sales@seakeel.example> wrote:\n{history}"
    parts = (
        f'--b\r\nContent-Type: text/plain; charset="UTF-8"\r\n\r\n{_wire(plain)}\r\n'
        '--b\r\nContent-Type: text/html; charset="UTF-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
        f"{_wire(quopri.encodestring(page.encode()).decode())}\r\n--b--\r\n"
    )
    return f"{way}{_wire(REAL_HEAD)}\r\n{parts}".replace("buyer.example", domain).encode()


def different() -> list[bytes]:
    """Return some hundred mails of about 5 kB, each with the words, the history and the domain of another letter."""
    rows = [json.loads(row) for path in sorted(GOLD.glob("*.jsonl")) for row in path.read_text("utf-8").splitlines()]
    letters = [row["body"] for row in rows if 400 < len(row["body"]) < 1800]
    return [real(one, letters[at - 7], f"buyer{at}.example") for at, one in enumerate(letters)]


def measure_once(mails: Sequence[bytes]) -> tuple[float, float, float]:
    """Return the milliseconds per mail as `measure` does, each of the second half read once, after the first half.

    So nothing helps but what mails share: the words of their language, greetings, the ways of mail programs.
    """
    steps = [(_whole(data), _parsed(data), _standard(data)) for data in mails]
    begun, new = steps[: len(steps) // 2], steps[len(steps) // 2 :]
    for sides in begun:
        _round(sides)
    ours, parse, content = (_round([sides[number] for sides in new]) for number in range(3))
    return ours, parse, content


def _lines(text: str) -> str:
    return "".join(f"<div>{line or '<br>'}</div>\n" for line in text.splitlines())


def _wire(text: str) -> str:
    return text.replace("\n", "\r\n")


GOLD = Path(__file__).parents[1] / "gold"
REAL_HEAD = f"""\
Authentication-Results: mx.seakeel.example; spf=pass smtp.mailfrom=buyer.example;
\tdkim=pass header.d=buyer.example; dmarc=pass header.from=buyer.example
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=buyer.example; s=mail;
\th=from:to:subject:date:message-id:in-reply-to:references:mime-version;
\tb={"AbCdEfGh0123456789+/" * 3}
\t{"AbCdEfGh0123456789+/" * 3}
\t{"AbCdEfGh0123456789+/" * 3}
From: =?utf-8?Q?Ana_Ru=C3=ADz?= <ana@buyer.example>
To: "Lin, Sales" <sales@seakeel.example>
Cc: purchasing@buyer.example
Subject: Re: Inquiry for check valves and strainers
Date: Wed, 8 Jul 2026 09:00:00 +0200
Message-ID: <CAF1@mail.buyer.example>
In-Reply-To: <PO1@seakeel.example>
References: <A1@buyer.example> <PO1@seakeel.example>
X-Mailer: Outlook 16.0
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"
"""
WROTE = (
    '<div dir="ltr" class="gmail_attr">On Tue, 7 Jul 2026 at 10:00, Lin '
    '&lt;<a href="mailto:sales@seakeel.example">sales@seakeel.example</a>&gt; wrote:</div>'
)
TWO_GOODS = """\
Dear Ms Lin,

Thank you for your mail. We are a distributor of valves and fittings in Peru and would like a quotation for:

1. Check valve SK-4050S, DN50 PN16, stainless steel 316, 300 pcs
2. Y-strainer SK-7080, DN80 PN16, mesh 0.8 mm, 120 pcs

Please quote CIF Callao in USD with 30% deposit and the balance against copy of B/L. Do you have an
EN 10204 3.1 certificate for both? We need the goods by 20 August, and one sample of each would help.
What is your lead time, and is the packing seaworthy?

Best regards
Ana Ruiz
Purchasing Manager
Valvulas del Pacifico S.A.C.
Av. Argentina 1234, Callao, Peru
Tel. +51 1 555 0134
www.buyer.example
"""
ANSWER = """\
Dear Ana,

Thank you for your interest in our products. Our catalogue is attached. Prices depend on material and
quantity; the minimum order is 100 pcs for each size. Lead time is about 35 days after deposit.

Please tell us the sizes, the pressure class, the quantity and your port, and we will quote at once.

Best regards
Lin Xia
Seakeel Valves Co., Ltd.
"""


def with_file(size: int) -> bytes:
    """Return a mail with a file of so many bytes."""
    text = mail_of(trade_text(2000)).partition(b"\r\n\r\n")
    lines = (size * 4 // 3) // 76
    file = (
        b"Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + (b"QUJD" * 19 + b"\r\n") * lines
    )
    head = text[0].replace(b"text/plain; charset=utf-8", b'multipart/mixed; boundary="b"')
    body = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + text[2]
    return head + b"\r\n\r\n--b\r\n" + body + b"\r\n--b\r\n" + file + b"--b--\r\n"


def measure_prefix(data: bytes) -> tuple[float, float]:
    """Return the milliseconds of parsing what a poll holds of a mail, and of the standard library for the whole."""
    begun = RawMail(data[:PREFIX], complete=len(data) <= PREFIX)
    sides: list[Callable[[], object]] = [lambda: parse_mail(begun, "gb18030"), _standard(data)]
    rounds = [[_round([side]) for side in sides] for _ in range(ROUNDS * 5)]
    return statistics.median(one for one, _ in rounds), statistics.median(other for _, other in rounds)


def read_alone(data: bytes) -> tuple[float, float]:
    """Return the seconds and the megabytes at most of a process that reads one mail from a file (Linux)."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.eml"
        path.write_bytes(data)
        done = subprocess.run([sys.executable, "-c", _ALONE, str(path)], check=True, capture_output=True, text=True)
    seconds, kilobytes = done.stdout.split()
    return float(seconds), float(kilobytes) / 1024


_ALONE = """
import sys, time
from datetime import UTC, datetime
from mailmate.mail.identity import PREFIX
from mailmate.mail.model import RawMail
from mailmate.mail.parse import parse_mail
from mailmate.reading.cascade import read
from mailmate.trade.readings import Context
from tests.screens import make_home
begin = time.perf_counter()
with open(sys.argv[1], "rb") as file:
    mail = parse_mail(RawMail(file.read()))
read(mail, Context(arrived=datetime(2026, 7, 17, tzinfo=UTC)))
with open("/proc/self/status", encoding="ascii") as status:  # what getrusage tells begins with the parent's memory
    highest = next(line.split()[1] for line in status if line.startswith("VmHWM"))
print(time.perf_counter() - begin, highest)
"""


def cold(*arguments: str) -> float:
    """Return the milliseconds of processor time of a process whose modules are kept as bytecode, as when installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(ROUNDS):
        begin = _used_by_children()
        subprocess.run([sys.executable, *arguments], check=False, capture_output=True, env=environment)
        times.append((_used_by_children() - begin) * 1000)
    return statistics.median(times)


def _used_by_children() -> float:
    from resource import RUSAGE_CHILDREN, getrusage  # not on Windows

    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def commands() -> dict[str, tuple[str, ...]]:
    """Return what is started: the commands a person waits for."""
    mail = next(Path(shipped_folder("mailbox_fixtures")).glob("vietnam-01*.eml"))
    return {
        "classify": ("classify", str(mail)),
        "today": ("today",),
        "--help": ("--help",),
        "list": ("list",),
        "search": ("search", "valve"),
    }


def main() -> None:
    """Print the tables."""
    long_line = "please quote our best price for check valve 300 pcs DN50 in July " * (2_000_000 // 65)
    sizes = {
        "shipped mails": fixtures(),
        "6 kB real": [real()],
        "6 kB thread": [threaded(6000)],
        "6 kB dense": [mail_of(trade_text(6000))],
        "200 kB": [mail_of(trade_text(200_000))],
        "2 MB line": [mail_of(long_line)],
    }
    say(f"{'mail':<14} {'part':<11} {'ms':>9} {'parse ms':>12} {'ratio':>7} {'content ms':>12} {'ratio':>7}")
    for name, mails in sizes.items():
        for part, step in parts().items():
            ours, parse, content = measure(mails, step)
            both = f"{parse:12.2f} {ours / parse:7.2f} {content:12.2f} {ours / content:7.2f}"
            say(f"{name:<14} {part:<11} {ours:9.2f} {both}")
    ours, parse, content = measure_once(different())
    both = f"{parse:12.2f} {ours / parse:7.2f} {content:12.2f} {ours / content:7.2f}"
    say(f"{'each once':<14} {'whole read':<11} {ours:9.2f} {both}")
    for name, data in {"6 kB": threaded(6000), "1.3 MB file": with_file(1_300_000)}.items():
        ours, standard = measure_prefix(data)
        say(f"{name:<14} {'first pass':<11} {ours:9.2f} {standard:12.2f} {ours / standard:7.2f}")
    for name, data in {"20 MB text": mail_of(trade_text(20_000_000)), "20 MB file": with_file(20_000_000)}.items():
        seconds, megabytes = read_alone(data)
        say(f"{name:<14} {'alone':<11} {seconds * 1000:9.0f} ms {megabytes:9.0f} MB")
    nothing = cold("-c", "pass")
    with tempfile.TemporaryDirectory() as folder:
        home = make_home(Path(folder) / "home")
        for name, arguments in commands().items():
            cold("-m", "mailmate", "--home", str(home), *arguments)
            ours = cold("-m", "mailmate", "--home", str(home), *arguments)
            say(f"{name:<14} {'cold':<11} {ours:9.0f} {nothing:12.1f} {ours / nothing:7.1f}")


def say(line: str) -> None:
    """Print a line for a person."""
    print(line, flush=True)  # noqa: T201 - a program of the command line


if __name__ == "__main__":
    main()
