"""An export office for tests of whole jobs: mails come in and go out, commands run, and a clock stands where it is put.

The seller is the demo's, with its price list and notes; the mails are written in the tests.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from functools import cache, partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from mailmate.cli.main import mailmate
from mailmate.config import DATABASE_NAME
from mailmate.desk import wiring
from mailmate.desk.clock import duties
from mailmate.desk.drafts.knowledge import refresh_knowledge
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.wiring import Desk, open_desk
from mailmate.sentences import say
from mailmate.shipped import shipped_folder
from tests.once import once

FIXTURES = shipped_folder("mailbox_fixtures")
OURS = "Iris Shen <sales@seakeel.example>"
OUR_ZONE = ZoneInfo("Asia/Shanghai")


def moment(text: str) -> datetime:
    """Return "2026-07-06 09:00" in our own zone."""
    return datetime.fromisoformat(text).replace(tzinfo=OUR_ZONE)


@dataclass
class Office:
    """A home with a clock, and the hands of the person who uses it."""

    home: Path
    now: datetime = field(default_factory=lambda: moment("2026-07-06 09:00"))
    mails: int = 0

    def at(self, text: str) -> None:
        """Put the clock to a moment of our zone; a bare day means its noon."""
        self.now = moment(text if " " in text else f"{text} 12:00")

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        with open_desk(self.home, now=lambda: self.now.astimezone(UTC)) as desk:
            yield desk

    def receives(self, text: str, *, sender: str = "Ana Ruiz <ana@andes.example>", **more: Any) -> int:
        """Bring in a mail that arrived now; return its number."""
        return self._bring(text, sender, OURS, **more)

    def sends(self, text: str, *, to: str = "Ana Ruiz <ana@andes.example>", **more: Any) -> int:
        """Bring in a mail we sent now; return its number."""
        return self._bring(text, OURS, to, **more)

    def _bring(
        self,
        text: str,
        sender: str,
        to: str,
        *,
        subject: str = "Ball valves",
        answers: int | None = None,
        files: dict[str, str | bytes] | None = None,
        cc: str = "",
        headers: dict[str, str] | None = None,
    ) -> int:
        self.mails += 1
        message = EmailMessage()
        named = {"From": sender, "To": to, "Cc": cc, "Subject": subject, "Date": f"{self.now:%a, %d %b %Y %H:%M:%S %z}"}
        named["Message-ID"] = f"<{self.mails}@mail.example>"
        if answers:
            named["In-Reply-To"] = named["References"] = f"<{answers}@mail.example>"
        for name, value in {**named, **(headers or {})}.items():
            if value:
                message[name] = value
        message.set_content(text)
        for name, data in (files or {}).items():
            if isinstance(data, str):
                message.add_attachment(data, filename=name)
            else:
                message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
        path = self.home.parent / f"{self.mails}.eml"
        path.write_bytes(bytes(message))
        with self.desk() as desk:
            import_files(desk, [str(path)])
            return desk.database.mails.find_message_id(named["Message-ID"])[0]

    def run(self, *arguments: object) -> Result:
        """Run a command at this moment; its output, exit code and exception are in the result."""
        words = ["--home", str(self.home), *map(str, arguments)]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(wiring, "open_desk", partial(open_desk, now=lambda: self.now.astimezone(UTC)))
            return CliRunner().invoke(mailmate, words)

    def says(self, *arguments: object) -> str:
        """Run a command that must succeed; return what it prints."""
        result = self.run(*arguments)
        if result.exception:
            raise result.exception
        return result.output

    def tells(self, *arguments: object) -> list[dict[str, Any]]:
        """Run a command with --json; return its lines."""
        return [json.loads(line) for line in self.says(*arguments, "--json").splitlines()]

    def tells_one(self, *arguments: object) -> dict[str, Any]:
        (line,) = self.tells(*arguments)
        return line

    def reads(self, mail: int) -> dict[str, Any]:
        """Return what `show` says of a mail."""
        return self.tells_one("show", mail)

    def drafts(self, mail: int) -> dict[str, Any]:
        """Return the draft to a mail, with what the gate says of it."""
        return self.tells_one("draft", mail)

    def today(self) -> str:
        """Return all of the day's duties as lines."""
        with self.desk() as desk:
            return "\n".join(say(duty.text) for duty in duties(desk))


def open_office(folder: Path, *, knowledge: bool = True) -> Office:
    """Make the office's home in `folder`: set up, and its knowledge read."""
    office = _lay_office(folder, knowledge)
    (office.home / DATABASE_NAME).write_bytes(_set_up(knowledge))
    return office


def _lay_office(folder: Path, knowledge: bool) -> Office:
    home = folder / "home"
    home.mkdir()
    shutil.copy(FIXTURES / "profile.toml", home / "config.toml")
    if knowledge:
        shutil.copytree(FIXTURES / "knowledge", home / "knowledge")
    return Office(home)


@cache
def _set_up(knowledge: bool) -> bytes:
    """Return the database of an office nobody has worked in: made once for all tests."""

    def make() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            office = _lay_office(Path(folder), knowledge)
            with office.desk() as desk:
                if knowledge:
                    refresh_knowledge(desk)
                desk.database.journal.note("set_up", "2020-01-01T00:00:00+00:00")
            return (office.home / DATABASE_NAME).read_bytes()

    return once(f"set-up-{knowledge}", make)


ONE_DAY = timedelta(days=1)
