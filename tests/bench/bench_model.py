"""What a chat model costs: `python -m tests.bench.bench_model` prints calls and tokens for the shipped mails.

The real client asks a scripted server that takes every unsure mail for an inquiry, so that each gets its draft: the
figures are an upper bound. Tokens are those of the questions, counted from above as the budget counts them; a
model's own count is lower for English.
"""

from __future__ import annotations

import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

from mailmate.desk.demo import run_demo
from mailmate.desk.wiring import open_desk
from mailmate.shipped import shipped_folder
from mailmate.trade.prompt_budget import tokens_of
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
