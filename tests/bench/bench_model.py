"""What a chat model costs: `python -m tests.bench.bench_model` prints calls and tokens for the shipped mails.

The real client asks a scripted server that takes every unsure mail for an inquiry, so that each gets its draft: the
figures are an upper bound. Tokens are those of the questions, counted from above as the budget counts them; a
model's own count is lower for English. For the table of all benchmarks (row 13) many drafts are asked for at once.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from shutil import copytree

from mailmate.desk.demo import run_demo
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.wiring import open_desk
from mailmate.shipped import shipped_folder
from mailmate.trade.prompt_budget import tokens_of
from tests.bench.bench_reading import TWO_GOODS
from tests.bench.runs import ROUNDS, in_turn, mailmate
from tests.bench.table import Row
from tests.model_office import LETTER, READ
from tests.servers.scripted_openai import ScriptedOpenAI, scripted_openai

NOON = datetime(2026, 7, 18, 4, tzinfo=UTC)
"""Noon in the salesperson's zone after the newest of the mails."""


def asked_for_the_fixtures() -> ScriptedOpenAI:
    """Return the server that heard all that is asked for the shipped mails with the default settings."""
    fixtures = shipped_folder("mailbox_fixtures")
    with tempfile.TemporaryDirectory() as folder, scripted_openai() as model:
        home = Path(folder)
        profile = re.sub(r"(?m)^engine = .*$", "", (fixtures / "profile.toml").read_text(encoding="utf-8"))
        chat = f'[model]\nengine = "chat"\nname = "openai:scripted"\nbase_url = "{model.url}"'
        (home / "config.toml").write_text(profile.replace("[model]", chat), encoding="utf-8")
        copytree(fixtures / "knowledge", home / "knowledge")
        model.say(READ | LETTER)
        with open_desk(home, now=lambda: NOON) as desk:
            run_demo(desk)
        return model


DRAFTS, AT_ONCE, THINKS = 64, 16, 1.0
_ASKED = """\
[model]
engine = "chat"
name = "openai:scripted"
base_url = "{url}"
api_key = {{ env = "HOME" }}
concurrency = {at_once}
"""


def rows() -> Iterator[Row]:
    """Yield row 13: mails that were read wait for drafts, and a poll asks an endpoint that thinks for a second."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, scripted_openai() as model:
        at_once = model.begin

        def think(request: dict[str, object]) -> tuple[int, dict[str, str], bytes]:
            time.sleep(THINKS)
            return at_once(request)

        model.begin = think  # type: ignore[method-assign]
        model.say(READ | LETTER)
        numbers = iter(range(100))

        def ours() -> float:
            home = _home_with_mails(Path(folder) / f"home{next(numbers)}", model.url)
            asked = len(model.requests)
            done = mailmate(home, "poll", "--json", codes=(69,))
            drafted = json.loads(done.output)["drafted"]
            assert (drafted, len(model.requests) - asked) == (DRAFTS, DRAFTS), (drafted, len(model.requests) - asked)
            return done.wall

        taken = in_turn(ours, rounds=ROUNDS)[0]
    work = f"{DRAFTS} drafts from an endpoint that takes {THINKS:.1f} s, {AT_ONCE} at once, imports included"
    yield Row("13", work, taken, DRAFTS / AT_ONCE * THINKS, at_most=1.6, aim=1.4, note="against the ideal")


def _home_with_mails(home: Path, url: str) -> Path:
    """Make a home with inquiries that were read and have no draft yet; no server holds its mailbox."""
    home.mkdir()
    fixtures = shipped_folder("mailbox_fixtures")
    profile = re.sub(r"(?m)^engine = .*$", "", (fixtures / "profile.toml").read_text(encoding="utf-8"))
    closed = profile.replace('{ env = "MAILMATE_DEMO_PASSWORD" }', '{ env = "HOME" }').replace(
        "port = 10143", "port = 1"
    )
    asked = _ASKED.format(url=url, at_once=AT_ONCE)
    (home / "config.toml").write_text(closed.replace("[model]\n", asked), encoding="utf-8")
    copytree(fixtures / "knowledge", home / "knowledge")
    for number in range(DRAFTS):
        (home / f"{number}.eml").write_bytes(_inquiry(number))
    with open_desk(home, engine="local") as desk:
        assert import_files(desk, [str(home / f"{number}.eml") for number in range(DRAFTS)]).errors == []
    return home


def _inquiry(number: int) -> bytes:
    head = (
        f"From: Ana Ruiz <ana@buyer{number}.example>\nTo: sales@seakeel.example\nSubject: Inquiry {number} for valves\n"
        f"Date: {format_datetime(datetime.now(UTC))}\nMessage-ID: <{number}@buyer{number}.example>\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    )
    return (head + TWO_GOODS.replace("300 pcs", f"{300 + number} pcs")).replace("\n", "\r\n").encode()


def main() -> None:
    """Print calls a mail, and the tokens of a call."""
    mails = len(list(shipped_folder("mailbox_fixtures").glob("*.eml")))
    model = asked_for_the_fixtures()
    sizes = sorted(tokens_of(model.asked(number)) for number in range(len(model.requests)))
    say = sys.stdout.write
    say(f"{mails} mails, {len(sizes)} calls, {len(sizes) / mails:.1f} a mail\n")
    say(f"tokens asked: {sum(sizes) // mails} a mail, {sizes[len(sizes) // 2]} a call (median), at most {sizes[-1]}\n")


if __name__ == "__main__":
    main()
