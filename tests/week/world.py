"""The world around the desk: mailbox, SMTP server, model, a clock that is moved, and the mail that comes and goes."""

from __future__ import annotations

import imaplib
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

from mailmate.config import DATABASE_NAME, load_config
from mailmate.desk.poll import PollReport, poll
from mailmate.desk.wiring import Desk, open_desk
from mailmate.shipped import shipped_folder
from tests.homes import SECRET
from tests.servers.cut_line import CutLine
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.scripted_openai import ScriptedOpenAI, scripted_openai
from tests.servers.smtp_sink import SmtpSink
from tests.store_samples import lay_database
from tests.week.letters import message_id, write_letter, write_phone_answer, write_report, write_sent
from tests.week.told import OUR_ZONE, US, Letter, Story, at

_CONFIG = """
[me]
name = "Iris Shen"
company = "Ningbo Seakeel Valve Co., Ltd."
timezone = "Asia/Shanghai"
country = "CN"

[[bank]]
payee = "Ningbo Seakeel Valve Co., Ltd."
account = "0000 5555 0000 2617"
swift = "EXMPCN2NXXX"

[[mailbox]]
address = "{address}"
imap = {{ host = "127.0.0.1", port = {imap}, security = "none", username = "{user}" }}
smtp = {{ host = "127.0.0.1", port = {smtp}, security = "none", username = "{user}" }}
password = {{ env = "{secret}" }}

[model]
engine = "{engine}"
name = "openai:scripted"
base_url = "{model}"
"""


@dataclass
class World:
    """Everything outside the program, and the moment it is."""

    home: Path
    user: str
    dovecot: Dovecot
    line: CutLine
    smtp: SmtpSink
    model: ScriptedOpenAI
    stories: list[Story]
    now: datetime = field(default_factory=lambda: at(-4, "18:00"))
    counts: Counter[str] = field(default_factory=Counter)
    delivered: set[str] = field(default_factory=set)
    answer_ids: dict[str, str] = field(default_factory=dict)
    """Name of a letter -> Message-ID of our answer to it."""
    clock_error: timedelta = timedelta()
    """How much this computer's clock goes wrong."""

    @property
    def letters(self) -> list[Letter]:
        """Every letter of the week, in the order it comes."""
        return sorted((one for story in self.stories for one in story.letters), key=lambda one: one.at)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """Open the home as a process would."""
        clock = lambda: (self.now + self.clock_error).astimezone(UTC)  # noqa: E731
        with open_desk(self.home, config=load_config(self.home), now=clock) as desk:
            yield desk

    def configure(self, engine: str) -> None:
        """Write the settings with this engine, as `setup` does."""
        text = _CONFIG.format(
            address=US, imap=self.line.port, smtp=self.smtp.port, user=self.user, secret=SECRET, engine=engine,
            model=self.model.url,
        )  # fmt: skip
        (self.home / "config.toml").write_text(text, encoding="utf-8")

    def poll(self) -> PollReport:
        """Let cron run once, in this process."""
        with self.desk() as desk:
            report = poll(desk)
        self.counts["polls"] += 1
        return report

    def run_to_death(self, what: str, point: str) -> None:
        """Run `poll` or `flush` in a process of its own, which dies at a point of its work (see `dying`)."""
        moment = (self.now + self.clock_error).astimezone(UTC).isoformat()
        command = [sys.executable, "-m", "tests.week.dying", str(self.home), moment, what, point]
        died = subprocess.run(command, check=False, cwd=Path(__file__).parents[2], capture_output=True)
        assert died.returncode == 9, died.stderr.decode()
        self.counts[f"fault: {what} killed, {point}"] += 1

    # What comes and goes outside mailmate.

    def deliver_due(self) -> int:
        """Put what has come by now into the mailbox; a mail that answers one of ours not sent yet waits for it."""
        with self.server() as client:
            if not self.delivered:
                self._put_past(client)
            for letter in self.letters:
                if letter.at > self.now or letter.name in self.delivered or (data := self._bytes_of(letter)) is None:
                    continue
                _append(client, "INBOX", data, letter.at)
                self.delivered.add(letter.name)
        return len(self.delivered)

    def _put_past(self, client: imaplib.IMAP4) -> None:
        for one in (sent for story in self.stories for sent in story.sent):
            _append(client, "Sent", write_sent(one), one.at)

    def _bytes_of(self, letter: Letter) -> bytes | None:
        if letter.bounces:
            ours = self.answer_ids.get(letter.bounces)
            returned = next((one for one in self.smtp.mails if ours and f"{ours}".encode() in one.data), None)
            return write_report(letter, returned.data, returned.recipients[0]) if returned else None
        if letter.answers.startswith("ours:"):
            ours = self.answer_ids.get(letter.answers.removeprefix("ours:"), "")
            return write_letter(letter, ours) if ours else None
        return write_letter(letter, message_id(letter.answers) if letter.answers else "")

    def answer_from_phone(self, letter: Letter, text: str) -> None:
        """Put an answer into Sent, where a phone leaves it."""
        with self.server() as client:
            _append(client, "Sent", write_phone_answer(letter, text, self.now), self.now)
        self.answer_ids[letter.name] = message_id(f"phone-{letter.name}")
        self.counts["answers from a phone"] += 1

    def answer_elsewhere(self, letter: Letter) -> None:
        r"""Set \Answered as another program does."""
        with self.server("INBOX") as client:
            found = client.search(None, "HEADER", "Message-ID", message_id(letter.name))[1][0].split()
            client.store(found[0].decode(), "+FLAGS", "\\Answered")
        self.counts["answered elsewhere"] += 1

    def renumber_inbox(self) -> None:
        """Lose the server's list of numbers, so that the inbox is numbered anew under another UIDVALIDITY."""
        before = self._uidvalidity()
        maildir = self.dovecot.folder / "mail" / self.user / "Maildir"
        for path in (*maildir.glob("dovecot*"), *maildir.glob(".dovecot*")):
            path.unlink()
        deadline = time.monotonic() + 5
        while self._uidvalidity() == before:
            assert time.monotonic() < deadline, "the inbox kept its UIDVALIDITY"
            for path in maildir.glob("dovecot*"):
                path.unlink()
            time.sleep(0.3)  # the number is the second it is made in
        self.counts["fault: UIDVALIDITY changed"] += 1

    def _uidvalidity(self) -> str:
        with self.server() as client:
            return client.status("INBOX", "(UIDVALIDITY)")[1][0].decode()

    def ids_in(self, folder: str) -> list[str]:
        """Return the Message-IDs of a folder, as another program sees it."""
        with self.server(folder, readonly=True) as client:
            answers = client.fetch("1:*", "(BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")[1]
        heads = [one[1].decode() for one in answers if isinstance(one, tuple)]
        return [head.partition(":")[2].strip() for head in heads]

    @contextmanager
    def server(self, folder: str = "", *, readonly: bool = False) -> Iterator[imaplib.IMAP4]:
        with self.dovecot.logged_in(self.user) as client:
            if folder:
                client.select(folder, readonly=readonly)
            yield client

    def sent_by_smtp(self) -> list[tuple[str, str]]:
        """Return the Message-ID and recipient of all that ever arrived at the SMTP server."""
        found = (message_from_bytes(one.data).get("Message-ID", "") for one in self.smtp.mails)
        return [(mine, ", ".join(one.recipients)) for mine, one in zip(found, self.smtp.mails, strict=True)]


def _append(client: imaplib.IMAP4, folder: str, data: bytes, moment: datetime) -> None:
    kind, answer = client.append(folder, "", imaplib.Time2Internaldate(moment.astimezone(OUR_ZONE)), data)
    assert kind == "OK", answer


@contextmanager
def open_world(folder: Path, dovecot: Dovecot, stories: list[Story]) -> Iterator[World]:
    """Set up a home over fresh servers, before its first poll."""
    home = folder / "home"
    home.mkdir(parents=True)
    lay_database(home / DATABASE_NAME)
    shutil.copytree(shipped_folder("mailbox_fixtures") / "knowledge", home / "knowledge")
    os.environ.setdefault(SECRET, PASSWORD)
    os.environ.setdefault("MAILMATE_API_KEY", "none")
    with ExitStack() as stack:
        line, smtp = CutLine(dovecot.port), SmtpSink()
        stack.callback(line.stop)
        stack.callback(smtp.stop)
        model = stack.enter_context(scripted_openai())
        world = World(home, dovecot.fresh_user(), dovecot, line, smtp, model, stories)
        world.configure("local")
        yield world
