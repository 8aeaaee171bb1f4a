"""The first screen: where nothing is set up the terminal offers a demo or setup, and never stays blank."""

from __future__ import annotations

import shlex
import sys

import pytest

from mailmate.sentences import use_language
from mailmate.tui.start_app import StartApp, Way
from tests.screens import dump, too_wide
from tests.servers.dovecot import PASSWORD
from tests.test_terminal import TMUX, Terminal


@pytest.fixture(autouse=True)
def _english():
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("keys", "way"),
    [
        (("d",), Way.DEMO),
        (("enter",), Way.DEMO),
        (("s",), Way.SETUP),
        (("j", "enter"), Way.SETUP),
        (("down", "down", "up", "enter"), Way.SETUP),
        (("q",), Way.LEAVE),
        (("escape",), Way.LEAVE),
        (("ctrl+c",), Way.LEAVE),
    ],
)
async def test_a_letter_or_enter_goes_on(tmp_path, keys, way):
    app = StartApp(tmp_path, language="en")
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.press(*keys)
    assert app.return_value is way


async def test_it_says_what_is_missing_what_went_wrong_and_speaks_chinese(tmp_path):
    app = StartApp(tmp_path, language="en", trouble="Stopped; nothing was written.")
    async with app.run_test(size=(60, 24)) as pilot:
        shown = dump(app)
        assert str(tmp_path)[:20] in shown
        assert "Stopped; nothing was written." in shown
        assert "made-up mails" in shown
        assert too_wide(app) == []
        await pilot.press("l")
        assert "退出" in dump(app)
        assert app.language == "zh"
        await pilot.press("l")
        assert "Quit" in dump(app)


@pytest.mark.slow
@pytest.mark.dovecot
@pytest.mark.skipif(not TMUX, reason="tmux is not installed (Debian: tmux)")
def test_without_a_config_a_mailbox_is_connected_in_the_terminal_and_its_mail_fetched(
    dovecot, dovecot_mailbox, smtp_sink, tmp_path
):
    imap = dovecot_mailbox.imap
    dovecot.put(imap.username, b"From: ana@buyer.example\r\nSubject: Inquiry for valves\r\n\r\nPlease quote.\r\n")
    program = shlex.join([sys.executable, "-m", "mailmate", "--home", str(tmp_path / "home")])
    variables = f"LANG=C.UTF-8 LANGUAGE=en TERM=xterm-256color MAIL_PASSWORD={shlex.quote(PASSWORD)}"
    terminal = Terminal(tmp_path, (80, 24), f"env {variables} {program}")
    try:
        terminal.shows("Nothing is set up")
        terminal.keys("s")
        for question, answer in (
            ("Your e-mail address", dovecot_mailbox.address),
            ("Server for reading", imap.host),
            ("How it is spoken to", "none"),
            ("Its port", str(imap.port)),
            ("Server for sending", "127.0.0.1"),
            ("How it is spoken to", "none"),
            ("Its port", str(smtp_sink.port)),
            ("Login name", imap.username),
            ("Where is the secret kept", "env:MAIL_PASSWORD"),
            ("Your name", "Iris Shen"),
            ("Your company", "Seakeel"),
            ("Your time zone", "Asia/Shanghai"),
            ("Your country", "CN"),
            ("Your bank account", ""),
            ("A price list", ""),
            ("Notes", ""),
            ("Which one", ""),
        ):
            terminal.shows(question)
            terminal.type(answer)
            terminal.keys("Enter")
        terminal.shows("Inquiry for valves")
        terminal.keys("q")
        terminal.ends()
    finally:
        terminal.kill()
