"""Mails from files: eml, mbox, Maildir, folders, standard input; built here, since names and line ends matter."""

from __future__ import annotations

import io
import mailbox
import sys
import tracemalloc
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from mailmate.doors import mail_files
from mailmate.doors.mail_files import read_mail_files
from mailmate.errors import BadInput
from mailmate.mail.model import RawMail

MAIL = b"Subject: RFQ\r\n\r\nPlease quote.\r\n"


def write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def read(*paths: Path | str) -> list[tuple[str, RawMail]]:
    return list(read_mail_files([str(path) for path in paths]))


def test_an_eml_is_one_mail_byte_for_byte(tmp_path):
    path = write(tmp_path / "a.eml", MAIL)
    assert read(path) == [(str(path), RawMail(MAIL, True, len(MAIL)))]


def test_an_eml_that_begins_like_an_mbox_is_one_mail(tmp_path):
    data = b"From ana Tue Jul  1 10:00:00 2026\n" + MAIL + b"\nFrom bo Tue Jul  1 10:00:00 2026\n"
    assert [raw.data for _, raw in read(write(tmp_path / "a.EML", data))] == [data]


def test_standard_input_is_one_mail(monkeypatch):
    class Stdin:
        buffer = io.BytesIO(MAIL)

    monkeypatch.setattr(sys, "stdin", Stdin())
    assert read("-") == [("-", RawMail(MAIL))]


def test_a_folder_gives_its_mails_in_the_order_of_names_and_ignores_other_files(tmp_path):
    for name in ("b.eml", "a/z.eml", "c.EML", "notes.txt", "a/deep/er.eml"):
        write(tmp_path / name, MAIL)
    assert [Path(name).relative_to(tmp_path).as_posix() for name, _ in read(tmp_path)] == [
        "a/deep/er.eml", "a/z.eml", "b.eml", "c.EML",
    ]  # fmt: skip


MBOX = (
    b"From ana@buyer.example Wed Jul  1 10:00:00 2026\n"
    b"Subject: one\nStatus: RO\nX-Status: A\n\nFrom our side all is well, call at 10:30.\n>From here\n>>From there\n\n"
    b"\nFrom now on we meet.\n\n"
    b"From - Thu Jul  2 09:30:00 2026\r\n"
    b"Subject: two\r\nX-Mozilla-Status: 0001\r\n\r\nHello\r\n\r\n"
    b"From 1830@xxx Fri Jul 03 08:00:00 +0200 2026\n"
    b"Subject: three\n\nlast, no line end"
)


def test_an_mbox_is_split_at_separators_only(tmp_path):
    path = write(tmp_path / "export", MBOX)
    found = read(path)
    assert [name for name, _ in found] == [f"{path}#1", f"{path}#2", f"{path}#3"]
    first, second, third = (raw for _, raw in found)
    assert first.data == (
        b"Subject: one\nStatus: RO\nX-Status: A\n\n"
        b"From our side all is well, call at 10:30.\nFrom here\n>From there\n\n\nFrom now on we meet.\n"
    )
    assert (first.seen, first.answered, first.received) == (True, True, datetime(2026, 7, 1, 10, tzinfo=UTC))
    assert second.data == b"Subject: two\r\nX-Mozilla-Status: 0001\r\n\r\nHello\r\n"
    assert (second.seen, second.answered, second.received) == (True, False, datetime(2026, 7, 2, 9, 30, tzinfo=UTC))
    assert third.data == b"Subject: three\n\nlast, no line end"
    assert third.received == datetime(2026, 7, 3, 8, tzinfo=timezone(timedelta(hours=2)))


def test_an_mbox_written_by_the_standard_library_comes_back(tmp_path):
    path = tmp_path / "out.mbox"
    box = mailbox.mbox(path, create=True)
    for body in (b"one", b"From me\nto you", b""):
        box.add(b"Subject: x\n\n" + body + b"\n")
    box.close()
    assert [raw.data.strip() for _, raw in read(path)] == [
        b"Subject: x\n\none", b"Subject: x\n\nFrom me\nto you", b"Subject: x",
    ]  # fmt: skip


def test_an_mbox_is_read_one_mail_at_a_time(tmp_path):
    one = b"From a Wed Jul  1 10:00:00 2026\n" + MAIL + b"A long line of a long offer.\n" * 2000 + b"\n"
    path = write(tmp_path / "long.mbox", one * 40)
    tracemalloc.start()
    count = sum(1 for _ in read_mail_files([str(path)]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 40
    assert peak < path.stat().st_size / 5


def test_a_mail_that_is_far_too_long_is_cut_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(mail_files, "LARGEST", 40)
    whole = write(tmp_path / "a.eml", MAIL * 3)
    box = write(tmp_path / "b.mbox", b"From a Wed Jul  1 10:00:00 2026\n" + MAIL + b"x" * 30 + b"\n" + b"y\n")
    (_, one), (_, two) = read(whole, box)
    assert (one.data, one.complete, one.size) == ((MAIL * 3)[:40], False, None)
    assert (two.complete, two.data.startswith(MAIL)) == (False, True)


@pytest.mark.parametrize(
    ("name", "seen", "answered", "received"),
    [
        ("cur/1782892800.M1P2.host:2,RS", True, True, datetime(2026, 7, 1, 8, tzinfo=UTC)),
        ("cur/1782892800.M1P2.host!2,S", True, False, datetime(2026, 7, 1, 8, tzinfo=UTC)),
        ("new/1782892800.M1P2.host", False, False, datetime(2026, 7, 1, 8, tzinfo=UTC)),
        ("cur/odd-name", False, False, None),
    ],
)
def test_a_maildir_tells_flags_and_time_in_its_names(tmp_path, name, seen, answered, received):
    for part in ("cur", "new", "tmp"):
        (tmp_path / part).mkdir()
    write(tmp_path / name, MAIL)
    write(tmp_path / "tmp" / "unfinished.eml", b"half")
    assert read(tmp_path) == [(str(tmp_path / name), RawMail(MAIL, True, len(MAIL), received, seen, answered))]


def test_folders_within_a_maildir_are_read_too(tmp_path):
    for folder in (tmp_path, tmp_path / ".Sent"):
        for part in ("cur", "new", "tmp"):
            (folder / part).mkdir(parents=True)
        write(folder / "cur" / "1782892800.a", MAIL)
    assert len(read(tmp_path)) == 2


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1", "Outlook .msg"),
        ("a.pst", b"!BDN....", "Outlook .pst"),
        ("a.zip", b"PK\x03\x04....", "unpack it"),
        ("a.eml", b"", "empty"),
        ("a.eml", b"\0\0\0binary", "no text"),
    ],
)
def test_a_file_that_is_no_mail_is_named_with_what_to_do(tmp_path, name, data, words):
    path = write(tmp_path / name, data)
    with pytest.raises(BadInput, match="is no mail file") as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert words in str(caught.value.hint)


def test_a_path_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BadInput, match=r"nowhere\.eml cannot be read"):
        read(tmp_path / "nowhere.eml")


def test_a_folder_without_mail_is_named(tmp_path):
    with pytest.raises(BadInput, match="holds no mail"):
        read(tmp_path)
