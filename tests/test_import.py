"""Mails from files: kept and read like any other, never drafted, never sent, never doubled."""

from __future__ import annotations

import json
import mailbox

import pytest

from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.mails.lists import list_mails
from mailmate.trade.listing import MailState, View
from tests.scenes import Scene, approve_reply, good_poll, write_mail

pytestmark = pytest.mark.dovecot


@pytest.fixture
def files(tmp_path):
    """A folder with a mail, an mbox of two, and a Maildir of two of which one was answered."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "one.eml").write_bytes(write_mail("one", subject="One"))
    box = mailbox.mbox(folder / "old.mbox")
    for name in ("two", "three"):
        box.add(write_mail(name, subject=name.title()))
    box.close()
    maildir = mailbox.Maildir(folder / "Maildir")
    for name, flags in (("four", "S"), ("five", "RS")):
        message = mailbox.MaildirMessage(write_mail(name, subject=name.title()))
        message.set_flags(flags)
        message.set_subdir("cur")
        maildir.add(message)
    maildir.close()
    return folder


def test_eml_mbox_and_maildir_are_kept_and_read_and_an_answered_one_is_done(scene: Scene, files, run):
    code, out, err = run(
        "import", "--json", "--home", scene.home, files / "one.eml", files / "old.mbox", files / "Maildir"
    )
    numbers = json.loads(out)
    assert (code, err, numbers["fetched"], numbers["read"], numbers["failed"], numbers["drafted"]) == (
        0,
        "",
        5,
        5,
        0,
        0,
    )
    with scene.open() as desk:
        lines = {line.subject: line for line in list_mails(desk, View.ALL)}
        assert sorted(lines) == ["Five", "Four", "One", "Three", "Two"]
        assert {line.draft for line in lines.values()} == {"none"}
        assert (lines["Five"].state, lines["Four"].state) == (MailState.DONE, MailState.OPEN)


def test_what_is_here_already_is_not_doubled_be_it_from_a_file_or_the_server(scene: Scene, tmp_path):
    mail = write_mail("one")
    (tmp_path / "crlf.eml").write_bytes(mail)
    (tmp_path / "lf.eml").write_bytes(mail.replace(b"\r\n", b"\n"))
    scene.put(mail)
    with scene.open() as desk:
        assert import_files(desk, [str(tmp_path / "crlf.eml")]).fetched == 1
        assert import_files(desk, [str(tmp_path / "lf.eml"), str(tmp_path / "crlf.eml")]).fetched == 0
        report = good_poll(desk)
        assert (report.fetched, report.drafted) == (0, 1), "the server's copy joins it, and now it is drafted"
        assert desk.database.mails.count(View.ALL) == 1


def test_import_sends_nothing_that_is_due(scene: Scene, tmp_path):
    (tmp_path / "two.eml").write_bytes(write_mail("two"))
    scene.put(write_mail("one"))
    with scene.open() as desk:
        good_poll(desk)
        approve_reply(desk, 1)
        import_files(desk, [str(tmp_path / "two.eml")])
        assert scene.smtp.mails == []


def test_a_file_that_is_no_mail_is_named_and_what_came_before_it_stays(scene: Scene, files, tmp_path, run):
    (tmp_path / "offer.pdf").write_bytes(b"%PDF-1.7\n")
    code, _, err = run("import", "--home", scene.home, files / "one.eml", tmp_path / "offer.pdf")
    assert code == 65
    assert str(tmp_path / "offer.pdf") in err
    with scene.open() as desk:
        assert [line.subject for line in list_mails(desk, View.ALL)] == ["One"]
        assert desk.database.readings.reading(1) is not None


def test_a_mail_we_wrote_teaches_whom_we_know_and_answers_what_it_answers(scene: Scene, tmp_path):
    (tmp_path / "1.eml").write_bytes(write_mail("one"))
    (tmp_path / "2.eml").write_bytes(scene.ours("ours", "Dear Marta,\n\nhere it is.\n", answers="one"))
    with scene.open() as desk:
        import_files(desk, [str(tmp_path)])
        assert sorted((line.state, line.draft) for line in list_mails(desk, View.ALL)) == [
            (MailState.DONE, "none"), (MailState.SENT, "none"),
        ]  # fmt: skip
        assert list(desk.database.contacts.all()) == ["marta@aquaforte.example"]
