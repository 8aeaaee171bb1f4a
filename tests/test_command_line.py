"""The command line as scripts see it: words, exit codes, and which stream says what."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from mailmate import errors
from mailmate.cli import main as command
from mailmate.cli import pages
from mailmate.cli.shared import echo_table, parse_id
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from tests import store_samples

CONFIG = '[me]\nname = "Iris"\n[[mailbox]]\naddress = "sales@factory.example"\nname = "sales"\npreset = "qq"\n'


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home with three mails in it; no other home is known."""
    monkeypatch.setenv("MAILMATE_HOME", str(tmp_path / "unknown"))
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(CONFIG, encoding="utf-8")
    with store_samples.new_database(home / "mailmate.db") as database:
        for number in (1, 2, 3):
            store_samples.keep_read(database, number, of_mail={"subject": "询价 阀门"})
    return home


@pytest.fixture
def run(capsys):
    """Run a command in this process; return its exit code, standard output and standard error."""

    def ran(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as done:
            command.main([str(one) for one in arguments])
        streams = capsys.readouterr()
        return done.value.code, streams.out, streams.err

    return ran


def process(*arguments: str, **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mailmate", *arguments], capture_output=True, encoding="utf-8", check=False, **options
    )


@pytest.mark.parametrize(
    ("word", "near"),
    [("lst", "list"), ("serch", "search"), ("promise", "promises"), ("pol", "poll"), ("doctr", "doctor")],
)
def test_an_unknown_command_names_the_nearest(run, word, near):
    code, out, err = run(word)
    assert (code, out) == (2, "")
    assert f"No such command '{word}'. Did you mean '{near}'?" in err


def test_a_command_like_no_other_is_only_unknown(run):
    code, _, err = run("xyzzy")
    assert code == 2
    assert "No such command 'xyzzy'." in err
    assert "Did you mean" not in err


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("before", [[], ["list"], ["promises"], ["promises", "list"]])
def test_every_command_explains_itself(run, flag, before):
    code, out, err = run(*before, flag)
    assert (code, err) == (0, "")
    assert out.startswith("Usage:")
    assert "-h, --help" in out


def test_every_command_has_a_sentence_and_an_own_module():
    context = click.Context(command.mailmate)
    for name in command.mailmate.list_commands(context):
        one = command.mailmate.get_command(context, name)
        assert one.name == name
        assert one.get_short_help_str(), name


def test_wrong_options_are_wrong_use(run, home):
    code, out, err = run("list", "--colour")
    assert (code, out) == (2, "")
    assert "No such option" in err


@pytest.mark.parametrize("order", ["before", "after", "variable"])
def test_the_home_may_stand_before_or_behind_the_command_or_in_the_environment(run, home, order, monkeypatch):
    if order == "variable":
        monkeypatch.setenv("MAILMATE_HOME", str(home))
    arguments = {"before": ["--home", home, "list"], "after": ["list", "--home", home], "variable": ["list"]}[order]
    code, out, err = run(*arguments)
    assert (code, err, len(out.splitlines())) == (0, "", 3)


def test_the_home_behind_the_command_wins(run, home, tmp_path):
    assert run("--home", tmp_path / "elsewhere", "list", "--home", home)[0] == 0


GROUPS = [name for name in command.mailmate.list_commands(None) if name not in ("rules", "voice") and isinstance(
    command.mailmate.get_command(None, name), click.Group)]  # fmt: skip


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_takes_the_home_before_its_verb_and_without_one_shows_its_verbs(run, home, group):
    code, out, err = run(group, "--home", home)
    assert (code, out, "Commands:" in err) == (2, "", True)
    verb = "list" if group not in ("lc", "prompts") else "check"
    assert run(group, "--home", home, verb, "--help")[0] == 0


def test_the_home_before_the_verb_is_the_one_used(run, home, tmp_path):
    assert run("contacts", "--home", home, "list")[0] == 0
    assert run("contacts", "--home", tmp_path / "nowhere", "list")[0] == 78
    assert run("contacts", "--home", tmp_path / "nowhere", "list", "--home", home)[0] == 0


def test_json_is_one_object_a_line(run, home):
    _, out, _ = run("list", "--json", "--home", home)
    assert [json.loads(line)["id"] for line in out.splitlines()] == [1, 2, 3]


def test_a_missing_config_is_78_with_a_hint_and_no_traceback(run, tmp_path):
    code, out, err = run("list", "--home", tmp_path)
    assert (code, out) == (78, "")
    assert err.splitlines() == [
        f"mailmate: There is no {tmp_path / 'config.toml'}.",
        "  Run `mailmate setup` to write it, or `mailmate demo` to look around first.",
    ]


ERRORS = [
    (errors.MailmateError, 1),
    (errors.WrongUse, 2),
    (errors.BadInput, 65),
    (errors.Unreachable, 69),
    (errors.TryLater, 75),
    (errors.LoginRefused, 77),
    (errors.BadConfig, 78),
    (errors.NotAllowed, 1),
]


@pytest.mark.parametrize(("kind", "code"), ERRORS)
def test_an_error_becomes_a_sentence_and_its_exit_code(run, monkeypatch, kind, code):
    @click.command()
    def failing() -> None:
        raise kind(Sentence("{host} said no.", {"host": "imap.example"}), Sentence("Ask them."))

    monkeypatch.setattr(command.mailmate, "get_command", lambda *_: failing)
    assert run("list") == (code, "", "mailmate: imap.example said no.\n  Ask them.\n")


def test_a_fault_of_our_own_is_a_sentence_with_its_place_and_its_trace_when_asked(run, monkeypatch):
    @click.command()
    def broken() -> None:
        {}["subject"]

    monkeypatch.setattr(command.mailmate, "get_command", lambda *_: broken)
    code, out, err = run("list")
    assert (code, out) == (1, "")
    assert err.startswith(
        "mailmate: This is a fault of mailmate, not yours: KeyError: 'subject' (test_command_line.py:"
    )
    assert "Traceback" not in err
    monkeypatch.setenv("MAILMATE_DEBUG", "1")
    with pytest.raises(KeyError):
        run("list")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_a_stop_by_the_keyboard_is_130(run, monkeypatch, error):
    @click.command()
    def stopped() -> None:
        raise error

    monkeypatch.setattr(command.mailmate, "get_command", lambda *_: stopped)
    code, out, err = run("list")
    assert (code, out) == (130, "")
    assert "Stopped; what was done so far is kept." in err


def test_without_a_terminal_the_inbox_says_what_to_use(run, home):
    code, out, err = run("--home", home)
    assert (code, out) == (2, "")
    assert "mailmate: The inbox needs a terminal." in err


def test_the_module_is_the_command(home):
    done = process("list", "--home", str(home))
    assert (done.returncode, done.stderr, len(done.stdout.splitlines())) == (0, "", 3)


def test_output_is_utf_8_whatever_the_system_says(home):
    done = process("list", "--home", str(home), env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done.returncode == 0
    assert "询价 阀门" in done.stdout


def test_a_reader_that_has_enough_is_no_error(home):
    program = (
        "import os, sys\n"
        "from mailmate.cli.main import main\n"
        "reader, writer = os.pipe()\n"
        "os.close(reader)\n"
        "os.dup2(writer, 1)\n"
        "main(sys.argv[1:])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "list", "--home", str(home)], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_full_disk_behind_the_output_is_told_in_a_sentence(home):
    command = [sys.executable, "-m", "mailmate", "list", "--home", str(home)]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (1, "mailmate: stdout cannot be written: No space left on device.\n")


@pytest.mark.parametrize(("text", "kind", "number"), [("42", "", 42), ("d7", "d", 7), ("7", "d", 7), ("p3", "p", 3)])
def test_an_id_is_a_number_with_or_without_its_letter(text, kind, number):
    assert parse_id(text, kind) == number


@pytest.mark.parametrize("text", ["", "d", "x7", "-1", "²", "٣", "1.5", "9" * 30, "7 "])
def test_anything_else_is_no_id(text):
    with pytest.raises(WrongUse, match="is no id"):
        parse_id(text, "d")


def test_a_wrong_id_is_wrong_use_and_an_unknown_one_is_bad_input(run, home):
    assert run("show", "abc", "--home", home)[0] == 2
    code, out, err = run("show", "99", "--home", home)
    assert (out, code != 0) == ("", True)
    assert "99" in err


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("abc", 5, "abc  "),
        ("abcdef", 5, "abcd…"),
        ("阀门", 5, "阀门 "),
        ("阀门阀门", 5, "阀门…"),
        ("阀门阀门", 6, "阀门… "),
        ("a\u0301bc", 3, "a\u0301bc"),
        ("", 2, "  "),
        ("ab", 1, "…"),
    ],
)
def test_a_cell_of_a_table_is_cut_or_padded_to_its_width(text, cells, expected):
    assert pages.fit(text, cells) == expected


def test_a_pipe_gets_tabs_and_nothing_that_moves_the_cursor(capsys):
    echo_table([("1", "Iris\tShen\x1b[2J", "two\nlines")], limits=(3, 5, 5))
    [line] = capsys.readouterr().out.splitlines()
    assert line.split("\t")[0] == "1"
    assert len(line.split("\t")) == 3
    assert "\x1b" not in line


def test_a_pipe_gets_the_beginning_of_an_endless_subject(capsys):
    echo_table([("1", "x" * 300_000)], limits=(3, 5))
    assert len(capsys.readouterr().out) == len("1\t") + 1000 + len("\n")


def test_the_version_is_the_packages(run):
    import mailmate

    assert mailmate.__version__ in run("--version")[1]


def test_schedule_prints_every_systems_lines_and_installs_nothing(run, home):
    before = sorted(Path(home).iterdir())
    code, out, _ = run("schedule", "--home", home)
    assert code == 0
    assert all(word in out for word in ("*/5 * * * *", "OnUnitActiveSec=5min", "StartInterval", "schtasks", "<Task "))
    assert sorted(Path(home).iterdir()) == before
