"""Saving files of a mail: names that cannot harm, nothing written over, what is missing named."""

from __future__ import annotations

import pytest

from mailmate.desk.mails.attachments import safe_name, save_attachments
from mailmate.errors import StorageFailed
from mailmate.mail.model import Arrival, Attachment, RawMail
from tests.screens import inbox_desk

MAIL = b"""Subject: files
From: a@b.example
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain

Hello
--x
Content-Type: text/csv
Content-Disposition: attachment; filename="../../list.csv"

one
--x
Content-Type: text/csv
Content-Disposition: attachment; filename="list.csv"

two
--x--
"""


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Purchase order 17.pdf", "Purchase order 17.pdf"),
        ("采购合同.pdf", "采购合同.pdf"),
        ("../../etc/passwd", "_.._etc_passwd.txt"),
        ("C:\\Windows\\run.exe", "C__Windows_run.exe"),
        (".bashrc", "bashrc.txt"),
        ("a\x00b\x1b[2Jc\u202egnp.exe", "ab[2Jcgnp.exe"),
        ("CON", "_CON.txt"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("report.pdf . .", "report.pdf"),
        ("", "part-3.txt"),
        ("...", "part-3.txt"),
        ("x" * 400 + ".pdf", "x" * 120 + ".pdf"),
        ("a.b" + "c" * 400, "a.b" + "c" * 117 + ".txt"),
    ],
)
def test_a_name_from_a_mail_is_made_safe(name, safe):
    assert safe_name(Attachment(3, name, "text/plain", 1, b"x")) == safe


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home", worked=False) as opened:
        yield opened


def keep(desk, data: bytes, **changes) -> int:
    return desk.database.mails.keep([Arrival(RawMail(data, **changes), f"d{len(data)}", None)], None)[0][0]


def test_files_of_the_same_name_stand_side_by_side_and_saving_again_changes_nothing(desk, tmp_path):
    folder = tmp_path / "here"
    mail_id = keep(desk, MAIL)
    first = save_attachments(desk, mail_id, folder)
    assert {path.name: path.read_bytes().strip() for path in folder.iterdir()} == {
        "list.csv": b"one",
        "list (2).csv": b"two",
    }
    (folder / "list.csv").write_bytes(b"mine")
    second = save_attachments(desk, mail_id, folder)
    assert [path.name for path in second.saved] == ["list (3).csv", "list (2).csv"]
    assert (folder / "list.csv").read_bytes() == b"mine"
    assert first.missing == ()


def test_a_part_that_lies_only_on_the_server_is_named(desk, tmp_path):
    mail_id = keep(desk, MAIL[: MAIL.index(b"two")], complete=False, size=len(MAIL))
    files = save_attachments(desk, mail_id, tmp_path / "here")
    assert [path.name for path in files.saved] == ["list.csv"]
    assert files.missing == ("list.csv",)


def test_a_folder_that_cannot_be_written_is_named(desk, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageFailed, match="could not be saved in"):
        save_attachments(desk, keep(desk, MAIL), tmp_path / "file")
