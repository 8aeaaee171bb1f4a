"""Setup with a person at a terminal: no settings before the trial, no answer lost by Ctrl-C."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from mailmate.config import Secret, Server, load_config
from mailmate.desk.care.setup import Answers, save_answers, write_config_text
from mailmate.desk.care.unfinished import UNFINISHED, holding_for, keep_unfinished, unfinished_answers
from mailmate.errors import BadConfig
from tests.servers.dovecot import PASSWORD
from tests.servers.file_keyring import passwords

pytestmark = [
    pytest.mark.dovecot,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal to type into"),
]

SECONDS = 20
CONTROL_C = b"\x03"
LAUNCH = (
    "import os, sys, fcntl, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    " os.execv(sys.executable, [sys.executable, '-m', 'mailmate', *sys.argv[1:]])"
)
ADDRESS = "li@factory.example"


@dataclass
class Terminal:
    """A program at a pseudo-terminal of its own."""

    line: int
    running: subprocess.Popen[bytes]
    shown: str = ""

    def answer(self, question: str, words: str) -> None:
        """Wait until the question stands there, then type the answer."""
        self.until(question)
        self.shown = self.shown.rpartition(question)[2]
        os.write(self.line, f"{words}\n".encode())

    def until(self, words: str) -> None:
        end = time.monotonic() + SECONDS
        while words not in self.shown:
            assert time.monotonic() < end, f"{words!r} was not shown but: {self.shown}"
            assert self._read(SECONDS), f"it ended before {words!r}: {self.shown}"

    def code(self) -> int:
        """Wait for the end; return the exit code."""
        while self._read(SECONDS):
            pass
        return self.running.wait(timeout=SECONDS)

    def interrupt(self) -> int:
        """Press Ctrl-C, again where one that comes just before the program waits for a key is not heard."""
        for _ in range(SECONDS):
            os.write(self.line, CONTROL_C)
            while self._read(1):
                pass
            with suppress(subprocess.TimeoutExpired):
                return self.running.wait(timeout=0.1)
        raise AssertionError(f"it does not end: {self.shown}")

    def _read(self, seconds: float) -> bool:
        if not select.select([self.line], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.line, 4096)
        except OSError:  # Linux's way to say that the other end is closed
            data = b""
        self.shown += data.decode("utf-8", "replace")
        return bool(data)


@contextmanager
def pseudo_terminal(*words: str) -> Iterator[Terminal]:
    """Run a command of mailmate at a pseudo-terminal of its own."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-c", LAUNCH, *words]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        yield Terminal(ours, running)
        running.kill()
    os.close(ours)


@pytest.fixture
def keyring(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.servers.file_keyring.FileKeyring")
    monkeypatch.setenv("KEYRING_FILE", str(tmp_path / "keyring.json"))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
    return tmp_path / "keyring.json"


@pytest.fixture
def setup(tmp_path, keyring, monkeypatch, smtp_sink, dovecot) -> Iterator[Terminal]:
    """`mailmate setup` at a terminal, everything given that has nothing to do with the servers."""
    monkeypatch.setenv("LANG", "C.UTF-8")
    given = (
        "--name",
        "Li",
        "--company",
        "Seakeel",
        "--language",
        "en",
        "--timezone",
        "UTC",
        "--country",
        "CN",
        "--mailbox-only",
    )
    with pseudo_terminal("setup", "--home", str(tmp_path / "home"), "--address", ADDRESS, *given) as running:
        yield running


def answer_servers(setup: Terminal, dovecot, smtp_sink) -> None:
    setup.answer("Server for reading (IMAP)", "127.0.0.1")
    setup.answer("[none]:", "")
    setup.answer("Its port", str(dovecot.port))
    setup.answer("Server for sending (SMTP)", "")
    setup.answer("[none]:", "plain")
    setup.answer("'plain' is none of tls, starttls, none", "none")
    setup.answer("Its port [25]:", "99999")
    setup.answer("no port", str(smtp_sink.port))
    setup.answer("Login name", "li")
    setup.answer("[keyring]:", "")


def test_servers_are_asked_for_tried_and_written_and_the_secret_is_kept_then(setup, dovecot, smtp_sink, keyring):
    answer_servers(setup, dovecot, smtp_sink)
    setup.until("not shown")
    assert passwords(keyring) == {}
    setup.answer("keyring):", PASSWORD)
    assert setup.code() == 0, setup.shown
    assert "login accepted" in setup.shown
    assert PASSWORD not in setup.shown
    [mailbox] = load_config(keyring.parent / "home").mailbox
    assert mailbox.imap == Server("127.0.0.1", dovecot.port, "none", "li")
    assert mailbox.smtp == Server("127.0.0.1", smtp_sink.port, "none", "li")
    assert (mailbox.preset, mailbox.password) == ("", Secret(keyring=True))
    assert passwords(keyring) == {ADDRESS: PASSWORD}


def test_a_refused_login_keeps_neither_secret_nor_settings(setup, dovecot, smtp_sink, keyring):
    answer_servers(setup, dovecot, smtp_sink)
    setup.answer("keyring):", "wrong")
    setup.answer("Type it again", "")
    setup.answer("Keep these settings all the same?", "n")
    assert setup.code() == 77
    assert "`mailmate setup` offers them again" in setup.shown
    assert_nothing_is_kept(keyring)
    assert_answers_wait(keyring.parent / "home", dovecot)


def test_a_refused_secret_may_be_typed_again(setup, dovecot, smtp_sink, keyring):
    answer_servers(setup, dovecot, smtp_sink)
    setup.answer("keyring):", "wrong")
    setup.answer("Type it again", PASSWORD)
    assert setup.code() == 0, setup.shown
    assert passwords(keyring) == {ADDRESS: PASSWORD}
    assert [one.name for one in (keyring.parent / "home").iterdir() if "unfinished" in one.name] == []


@pytest.mark.slow
@pytest.mark.parametrize("question", ["Server for reading (IMAP)", "keyring):", "Type it again", "Keep these settings"])
def test_ctrl_c_writes_no_settings_and_loses_no_answer(setup, dovecot, smtp_sink, keyring, question):
    if question != "Server for reading (IMAP)":
        answer_servers(setup, dovecot, smtp_sink)
    if question in ("Type it again", "Keep these settings"):
        setup.answer("keyring):", "wrong")
    if question == "Keep these settings":
        setup.answer("Type it again", "")
    setup.until(question)
    setup.shown = ""
    assert setup.interrupt() == 130
    assert_nothing_is_kept(keyring)
    if question == "Server for reading (IMAP)":
        assert "Stopped; nothing was written." in setup.shown
        assert not (keyring.parent / "home").exists()
    else:
        assert "No settings were written. Your answers are kept" in setup.shown
        assert_answers_wait(keyring.parent / "home", dovecot)


def test_settings_that_are_there_already_are_named_before_anything_is_asked(tmp_path, run):
    for text, words in (("[me]\n", "its other settings stay"), ("[me\n", "cannot be read. It will be written anew")):
        (tmp_path / "config.toml").write_text(text, encoding="utf-8")
        code, _, err = run("setup", "--home", tmp_path)
        assert (code, words in err, "--address is needed" in err) == (2, True, True)
        assert (tmp_path / "config.toml").read_text(encoding="utf-8") == text


def assert_nothing_is_kept(keyring: Path) -> None:
    assert passwords(keyring) == {}
    assert not (keyring.parent / "home" / "config.toml").exists()


def assert_answers_wait(home: Path, dovecot) -> None:
    assert unfinished_answers(home) == {
        "address": ADDRESS, "username": "li",
        "imap_host": "127.0.0.1", "imap_security": "none", "imap_port": str(dovecot.port),
        "smtp_host": "127.0.0.1", "smtp_security": "none", "smtp_port": unfinished_answers(home)["smtp_port"],
        "secret": "keyring",
    }  # fmt: skip


def test_answers_of_another_address_hold_for_the_person_alone(tmp_path):
    told = {"address": ADDRESS, "name": "Li", "imap_host": "mail.factory.example", "secret": "env:MAIL"}
    keep_unfinished(tmp_path, told)
    assert unfinished_answers(tmp_path) == told
    assert holding_for(told, "Li@Factory.example") == told
    assert holding_for(told, "ana@other.example") == {"name": "Li"}
    (tmp_path / UNFINISHED).write_text('["cut', encoding="utf-8")
    assert unfinished_answers(tmp_path) == {}


def test_without_a_terminal_every_answer_is_an_option(tmp_path, run, keyring, dovecot, smtp_sink, monkeypatch):
    monkeypatch.setenv("MAIL_PASSWORD", PASSWORD)
    given = {
        "address": ADDRESS, "name": "Li", "company": "Seakeel", "language": "en", "timezone": "UTC", "country": "cn",
        "imap-host": "127.0.0.1", "imap-port": dovecot.port, "imap-security": "none", "username": "li",
        "smtp-host": "127.0.0.1", "smtp-port": smtp_sink.port, "smtp-security": "none", "secret": "env:MAIL_PASSWORD",
    }  # fmt: skip
    options = [word for key, value in given.items() for word in (f"--{key}", str(value))]
    code, _, err = run("setup", "--home", tmp_path / "home", *options)
    assert (code, err.count("login accepted")) == (0, 2)
    config = load_config(tmp_path / "home")
    assert (config.mailbox[0].imap.port, config.me.country) == (dovecot.port, "CN")


def test_what_differs_from_a_preset_is_written_beside_it():
    text = write_config_text(Answers("li@163.com", "Li", "", preset="netease", smtp_port=994, secret="token:oama x"))
    assert 'preset = "netease"\nsmtp = { port = 994 }\npassword = { token_command = ["oama", "x"] }' in text


def test_a_secret_that_the_keyring_refuses_leaves_the_old_settings(tmp_path, keyring, monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    import keyring as system

    before = system.get_keyring()
    system.core.init_backend()
    try:
        save_answers(tmp_path, "old = 1")
        with pytest.raises(BadConfig, match="no keyring"):
            save_answers(tmp_path, "new = 1", address=ADDRESS, secret="s")
    finally:
        system.set_keyring(before)
    assert (tmp_path / "config.toml").read_text(encoding="utf-8") == "old = 1"
    assert not (tmp_path / "config.toml.new").exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows gives the rights of the folder above")
def test_a_new_home_and_all_in_it_is_open_to_its_owner_alone(tmp_path, run):
    home = tmp_path / "above" / "mail"
    options = ["--address", "iris@163.com", "--name", "Iris", "--company", "Seakeel", "--secret", "env:X"]
    assert run("setup", "--home", home, *options, "--skip-trial", "--mailbox-only")[0] == 0
    assert run("list", "--home", home)[0] == 0
    assert (home / "mailmate.db").exists()
    assert home.stat().st_mode & 0o077 == 0
