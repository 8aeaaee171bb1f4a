"""Setup after the mailbox: the pinned account, price list, notes, model, first fetch; by options and by a person."""

from __future__ import annotations

import shlex
import sys
import tomllib

import pytest

from mailmate.config import load_config
from mailmate.desk.care.config_text import put_table
from mailmate.desk.care.equip import choose_model, earlier_answers, pin_account
from mailmate.desk.drafts.knowledge import list_knowledge
from mailmate.desk.wiring import open_desk
from mailmate.errors import BadConfig
from mailmate.trade.cases import BankAccount
from tests.servers.dovecot import PASSWORD
from tests.servers.scripted_openai import scripted_openai
from tests.test_setup import pseudo_terminal
from tests.test_terminal import TMUX, Terminal

MAIL = b"From: ana@buyer.example\r\nSubject: Inquiry for valves\r\n\r\nPlease quote 300 pcs of ball valve.\r\n"
LIST = "Item,Description,Price,Currency,Unit,Bin,成本\nSK-1,Ball valve DN50,4.50,USD,pc,A7,2.10\n"
SETTINGS = """\
# mine
[me]
name = "Li"          # that is me
country = "CN"

[[bank]]
payee = "Seakeel"
account = "6222 0001"
swift = "BKCHCNBJ"

[[mailbox]]
address = "li@factory.example"
preset = "netease"
password = { env = "MAIL" }

[model]
engine = "local"     # for now
sure_at = 0.8
"""


@pytest.fixture
def home(tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "config.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path / "home"


def test_a_table_is_written_into_a_text_whose_rest_stays():
    text = put_table(SETTINGS, "model", {"engine": "chat", "name": "openai:x"}, {})
    assert tomllib.loads(text)["model"] == {"engine": "chat", "sure_at": 0.8, "name": "openai:x"}
    assert text.startswith(SETTINGS[: SETTINGS.index("[model]")])
    assert tomllib.loads(put_table("[me]\n", "model", {"engine": "local"}, {})) == {
        "me": {},
        "model": {"engine": "local"},
    }


def test_an_account_is_pinned_when_it_is_typed_twice_and_the_old_one_is_known(home):
    new = BankAccount("Seakeel", "6222-0002", "")
    with pytest.raises(BadConfig, match="differ"):
        pin_account(home, new, again="6222 0003")
    for wrong in ("", "6222 0009"):
        with pytest.raises(BadConfig, match="Another account is pinned"):
            pin_account(home, new, again="62220002", before=wrong)
    assert load_config(home).bank[0].account == "6222 0001"
    pin_account(home, new, again="6222 0002", before="62220001")
    assert load_config(home).bank == (BankAccount("Seakeel", "6222-0002", "BKCHCNBJ"),)


def test_a_model_is_chosen_and_left_again(home):
    model = choose_model(home, name="openai:x", base_url="http://127.0.0.1:1/v1", key="env:KEY").model
    assert (model.engine, model.name, model.api_key.env, model.sure_at) == ("chat", "openai:x", "KEY", 0.8)
    left = choose_model(home, name="").model
    assert (left.engine, left.name) == ("local", "openai:x")


def test_what_was_answered_before_is_offered_again():
    told = earlier_answers(SETTINGS)
    assert told == {
        "name": "Li", "country": "CN", "language": "en", "timezone": "UTC", "address": "li@factory.example",
        "secret": "env:MAIL", "preset": "netease",
    }  # fmt: skip
    assert earlier_answers("") == {}
    assert earlier_answers("[me") == {}


def options_for(mailbox, smtp_sink) -> list[str]:
    imap = mailbox.imap
    given = {
        "address": mailbox.address, "name": "Li", "company": "Seakeel", "language": "en", "timezone": "UTC",
        "country": "CN", "imap-host": imap.host, "imap-port": imap.port, "imap-security": "none",
        "username": imap.username, "smtp-host": "127.0.0.1", "smtp-port": smtp_sink.port, "smtp-security": "none",
        "secret": "env:MAIL_PASSWORD",
    }  # fmt: skip
    return [word for key, value in given.items() for word in (f"--{key}", str(value))]


@pytest.mark.dovecot
def test_every_answer_is_an_option(dovecot, dovecot_mailbox, smtp_sink, tmp_path, run, monkeypatch):
    monkeypatch.setenv("MAIL_PASSWORD", PASSWORD)
    dovecot.put(dovecot_mailbox.imap.username, MAIL)
    prices, notes = tmp_path / "prices.csv", tmp_path / "faq.md"
    prices.write_text(LIST, encoding="utf-8")
    notes.write_text("# How can we pay?\n\nBy T/T.\n", encoding="utf-8")
    more = [
        "--bank-account", "6222 0001", "--bank-again", "62220001", "--price-list", str(prices), "--column",
        "Bin=ignore", "--notes", str(notes), "--model", "none", "--first-poll", "--first-days", "60",
    ]  # fmt: skip
    home = tmp_path / "home"
    code, out, err = run("setup", "--home", home, *options_for(dovecot_mailbox, smtp_sink), *more)
    assert (code, "of these read: " in err, "1 fetched, 1 read" in out + err) == (0, True, True), err
    assert "left out: 成本 (looks like a cost, never read)" in out
    assert "mailmate poll --home" in err
    config = load_config(home)
    assert (config.bank[0].payee, config.model.engine, config.mailbox[0].first_days) == ("Seakeel", "local", 60)
    assert sorted(path.name for path in (home / "knowledge").iterdir()) == ["faq.md", "files", "prices.csv"]


def test_an_account_given_once_is_no_account(tmp_path, run):
    given = ["--address", "li@163.com", "--name", "Li", "--company", "S", "--secret", "env:X", "--skip-trial"]
    code, _, err = run("setup", "--home", tmp_path, *given, "--bank-account", "6222 0001")
    assert (code, "The two account numbers differ" in err) == (78, True)
    assert load_config(tmp_path).bank == ()


STEPS = [
    ("Your bank account", "6222 0001"), ("The same number once more", "62220001"), ("Whose account it is", ""),
    ("The bank's SWIFT code", "BKCHCNBJ"), ("A price list", "{prices}"), ("A price list", ""), ("Notes:", ""),
    ("Column Bin:", ""), ("Which one: none", "other"), ("The model's name", "openai:scripted"), ("Its server", "{url}"),
    ("Where is its key kept", ""), ("Use it?", "y"), ("Fetch the mail of the last", "n"), ("Open the inbox now?", "n"),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.dovecot
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal to type into")
@pytest.mark.parametrize("stop", range(len(STEPS)), ids=[question for question, _ in STEPS])
def test_ctrl_c_at_any_question_keeps_every_answer_before_it(dovecot_mailbox, smtp_sink, tmp_path, monkeypatch, stop):
    for name, value in (("MAIL_PASSWORD", PASSWORD), ("LANG", "C.UTF-8")):
        monkeypatch.setenv(name, value)
    (tmp_path / "prices.csv").write_text(LIST, encoding="utf-8")
    home = tmp_path / "home"
    options = ["--home", str(home), *options_for(dovecot_mailbox, smtp_sink), "--skip-trial"]
    with scripted_openai() as model, pseudo_terminal("setup", *options) as setup:
        model.say({"ready": True})
        for question, words in STEPS[:stop]:
            setup.answer(question, words.format(prices=tmp_path / "prices.csv", url=model.url))
        setup.until(STEPS[stop][0])
        assert setup.interrupt() == 130
        assert "what was answered is kept" in setup.shown
    config = load_config(home)
    assert [one.swift for one in config.bank] == (["BKCHCNBJ"] if stop > 3 else [])
    assert (home / "knowledge" / "prices.csv").exists() == (stop > 4)
    assert config.model.name == ("openai:scripted" if stop > 12 else "")
    with open_desk(home) as desk:
        assert [dict(one.mapped) for one in list_knowledge(desk)] == [{"bin": "ignore"} if stop > 7 else {}][: stop > 4]


@pytest.mark.slow
@pytest.mark.dovecot
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal to type into")
def test_a_column_nobody_named_is_asked_for_by_the_next_setup(dovecot_mailbox, smtp_sink, tmp_path, monkeypatch):
    monkeypatch.setenv("MAIL_PASSWORD", PASSWORD)
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / "prices.csv").write_text(LIST, encoding="utf-8")
    options = ["--home", str(tmp_path), *options_for(dovecot_mailbox, smtp_sink), "--skip-trial"]
    with pseudo_terminal("setup", *options) as setup:
        for question in ("Your bank account", "A price list", "Notes:", "Column Bin:"):
            setup.answer(question, "")
        setup.until("bin = ignore")
        assert "Column 成本" not in setup.shown
        setup.interrupt()


def answer(terminal: Terminal, question: str, words: str) -> None:
    terminal.shows(question)
    terminal.type(words)
    terminal.keys("Enter")


@pytest.mark.slow
@pytest.mark.dovecot
@pytest.mark.skipif(not TMUX, reason="tmux is not installed (Debian: tmux)")
def test_a_person_is_led_from_the_mailbox_to_the_inbox(dovecot, dovecot_mailbox, smtp_sink, tmp_path):
    dovecot.put(dovecot_mailbox.imap.username, MAIL)
    (tmp_path / "prices.csv").write_text(LIST, encoding="utf-8")
    words = [sys.executable, "-m", "mailmate", "setup", "--home", str(tmp_path / "home")]
    program = shlex.join([*words, *options_for(dovecot_mailbox, smtp_sink)])
    variables = f"LANG=C.UTF-8 LANGUAGE=en TERM=xterm-256color MAIL_PASSWORD={shlex.quote(PASSWORD)}"
    terminal = Terminal(tmp_path, (100, 40), f"env {variables} {program}")
    try:
        answer(terminal, "Your bank account", "6222 0001")
        answer(terminal, "The same number once more:", "6222 0007")
        terminal.shows("The two account numbers differ")
        terminal.type("6222 0001")
        terminal.keys("Enter")
        terminal.until(lambda screen: screen.count("The same number once more:") == 2)
        terminal.type("6222 0001")
        terminal.keys("Enter")
        answer(terminal, "Whose account it is [Seakeel]", "")
        answer(terminal, "The bank's SWIFT code", "BKCHCNBJ")
        answer(terminal, "A price list", str(tmp_path / "prices.csv"))
        terminal.until(lambda screen: screen.count("A price list") == 2)
        terminal.keys("Enter")
        answer(terminal, "Notes:", "")
        answer(terminal, "Column Bin:", "")
        answer(terminal, "Which one: none", "")
        answer(terminal, "Fetch the mail of the last 30 days now?", "y")
        terminal.shows("1 fetched, 1 read")
        answer(terminal, "Open the inbox now?", "")
        terminal.shows("Inquiry for valves")
        assert load_config(tmp_path / "home").bank == (BankAccount("Seakeel", "6222 0001", "BKCHCNBJ"),)
        terminal.keys("q")
        terminal.ends()
    finally:
        terminal.kill()
