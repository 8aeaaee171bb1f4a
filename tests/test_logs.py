"""The log: nothing in it betrays a secret or a whole address."""

from __future__ import annotations

import logging

import pytest

from mailmate.desk.care import logs
from mailmate.desk.care.logs import log_to_home, redact, stop_logging
from mailmate.errors import StorageFailed

log = logging.getLogger("mailmate.test")


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    stop_logging()
    logging.getLogger("mailmate").setLevel(logging.NOTSET)


def written(home) -> str:
    return (home / "logs" / "mailmate.log").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mail of iris.shen@factory.example read", "mail of i…@factory.example read"),
        ("from <o'neil@buyer.example>", "from <o…@buyer.example>"),
        ("password=hunter2 tried", "password=… tried"),
        ('{"password": "two words", "user": 1}', '{"password": …, "user": 1}'),
        ("MAILMATE_API_KEY=abc123", "MAILMATE_API_KEY=…"),
        ("Authorization: Bearer eyJhbGciOi.J9", "Authorization: …"),
        ("sent Bearer eyJhbGciOiJIUzI1", "sent Bearer …"),
        ("AUTHENTICATE PLAIN AGlyaXMAaHVudGVyMg==", "AUTHENTICATE …"),
        ("access_token='abc def'", "access_token=…"),
        ("smtp://iris:hunter2@mail.example", "smtp://iris:…@mail.example"),
        ("key sk-abcdefgh12345678 refused", "key … refused"),
        ("500 tokens used, max_tokens: 100", "500 tokens used, max_tokens: 100"),
    ],
)
def test_addresses_are_shortened_and_secrets_taken_out(text, expected):
    assert redact(text) == expected


def test_a_traceback_is_redacted_too(tmp_path):
    log_to_home(tmp_path)
    try:
        raise ValueError("login of iris.shen@factory.example with password=hunter2 failed")
    except ValueError:
        log.exception("mailbox failed")
    text = written(tmp_path)
    assert "Traceback" in text
    assert "i…@factory.example with password=… failed" in text
    assert "hunter2" not in text
    assert "iris.shen" not in text


def test_the_log_is_utf_8_and_swallows_no_odd_character(tmp_path, capfd, monkeypatch):
    monkeypatch.setattr(logging.getLogger("mailmate"), "propagate", False)  # pytest's own report cannot hold it
    log_to_home(tmp_path)
    log.info("主题 %s \udcff", "Größe")
    assert "主题 Größe \\udcff" in written(tmp_path)
    assert capfd.readouterr().err == ""


def test_a_subject_cannot_forge_a_second_record(tmp_path):
    log_to_home(tmp_path)
    log.info("subject %s", "hello\r\n2026-01-01 00:00:00 ERROR mailmate paid")
    assert written(tmp_path).splitlines()[1].startswith("    2026-01-01")


def test_full_files_are_rotated_and_the_oldest_goes(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "FILE_BYTES", 200)
    log_to_home(tmp_path)
    for number in range(20):
        log.info("line %s %s", number, "x" * 100)
    names = sorted(path.name for path in (tmp_path / "logs").iterdir())
    assert names == ["mailmate.log", *(f"mailmate.log.{number}" for number in range(1, 5))]
    assert "line 19" in written(tmp_path)


def test_opening_the_log_twice_writes_each_line_once(tmp_path):
    log_to_home(tmp_path / "old")
    log_to_home(tmp_path / "new")
    log.info("one line")
    assert written(tmp_path / "new").count("one line") == 1
    assert written(tmp_path / "old") == ""


def test_debug_lines_are_not_kept(tmp_path):
    log_to_home(tmp_path)
    log.debug("noise")
    assert written(tmp_path) == ""


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "logs").write_text("a file", encoding="utf-8")
    with pytest.raises(StorageFailed, match="logs cannot be written"):
        log_to_home(tmp_path)


def test_redacting_a_long_hostile_line_takes_no_time():
    assert redact("password" * 50_000)
    assert redact("a" * 500_000 + "@")
    assert redact("password= " + '"' * 500_000)
    assert redact("://" + "a:" * 200_000)
