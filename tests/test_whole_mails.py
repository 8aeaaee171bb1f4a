"""Which mails are fetched whole, when, and what happens to those that cannot be."""

from __future__ import annotations

import base64
import re
from datetime import UTC, datetime, timedelta
from imaplib import Time2Internaldate

import pytest

from mailmate.desk.mailbox.whole_mails import FOLLOW_WITHIN, LAST_GOOD_POLL, ON_SERVER
from mailmate.desk.mails.attachments import save_attachments
from mailmate.desk.wiring import Desk
from mailmate.doors.imap import ImapSession
from mailmate.errors import Unreachable
from tests.scenes import ASK, Scene, good_poll, write_mail

pytestmark = pytest.mark.dovecot

COMPLAINT = "Dear Iris,\n\n37 pcs SK-2040B arrived broken and leak. Please see the photos.\n\nMarta\n"
ORDER = b"Purchase Order No. AQ-2026-118\n800 pcs SK-2040B\n"


def with_files(name: str, text: str, *files: tuple[str, str, bytes]) -> bytes:
    """Return a mail with files (name, type, content) behind its text."""
    parts = [f"Content-Type: text/plain; charset=utf-8\n\n{text}"]
    for file_name, kind, content in files:
        lines = base64.encodebytes(content).decode()
        parts.append(
            f"Content-Type: {kind}; name={file_name}\nContent-Disposition: attachment; filename={file_name}\n"
            f"Content-Transfer-Encoding: base64\n\n{lines}"
        )
    body = "".join(f"--b\n{part}\n" for part in parts) + "--b--\n"
    mail = write_mail(name, body, subject=f"About {name}")
    return mail.replace(b"Content-Type: text/plain; charset=utf-8", b"Content-Type: multipart/mixed; boundary=b", 1)


def photo(number: int = 1, size: int = 60_000) -> tuple[str, str, bytes]:
    return f"photo{number}.jpg", "image/jpeg", b"\xff\xd8" + bytes(size)


def is_whole(desk: Desk, name: str) -> bool:
    (mail_id,) = desk.database.mails.find_message_id(f"<{name}@mail.example>")
    return desk.database.mails.raw(mail_id).complete


@pytest.mark.parametrize(
    ("text", "files", "whole"),
    [
        (ASK, [photo(1), photo(2)], False),
        (ASK, [photo(1), ("po.txt", "text/plain", ORDER)], True),
        (ASK + "word " * 20_000, [], True),
        (COMPLAINT, [photo(1), photo(2)], True),
    ],
    ids=["photographs alone", "a document behind them", "a long text", "photographs of a complaint"],
)
def test_a_mail_is_fetched_whole_for_its_text_its_documents_or_its_case(scene, text, files, whole):
    scene.put(with_files("mail", text, *files))
    with scene.open() as desk:
        good_poll(desk)
        assert is_whole(desk, "mail") is whole
        again = good_poll(desk)
        assert (again.read, again.round_trips <= 8) == (0, True)


def test_a_document_here_already_asks_for_nothing_more(scene, monkeypatch):
    def never(self, uid):
        raise AssertionError("fetched whole")

    monkeypatch.setattr(ImapSession, "fetch_whole", never)
    scene.put(with_files("mail", ASK, ("po.txt", "text/plain", ORDER), photo()))
    with scene.open() as desk:
        good_poll(desk)
        assert [fact.value for fact in desk.database.readings.reading(1).all_facts("refs.po")] == ["AQ-2026-118"]


def put_complaints(scene: Scene, count: int) -> list[str]:
    """Put complaints with photographs, the oldest first."""
    names = [f"c{number}" for number in range(count)]
    for number, name in enumerate(names):
        came = datetime.now(UTC) - timedelta(hours=count - number)
        mail = with_files(name, COMPLAINT, photo())
        scene.dovecot.put(scene.user, mail, date=Time2Internaldate(came))
    return names


def test_files_of_cases_follow_some_at_every_poll_the_oldest_first(scene, monkeypatch):
    monkeypatch.setattr("mailmate.desk.mailbox.whole_mails.LEAST_A_RUN", 2)
    names = put_complaints(scene, 5)
    with scene.open() as desk:
        seen = []
        for _ in range(3):
            good_poll(desk)
            seen.append([is_whole(desk, name) for name in names])
    assert seen == [[True, True, False, False, False], [True, True, True, True, False], [True] * 5]


def was_polled(desk: Desk, scene: Scene, hours: float) -> None:
    """Have the last poll lie so many hours back."""
    at = desk.now() - timedelta(hours=hours)
    desk.database.journal.note(f"{LAST_GOOD_POLL}{scene.mailbox.address}", at.isoformat())


def test_of_many_that_wait_as_much_follows_as_time_has_passed_up_to_so_many_bytes(scene, monkeypatch):
    names = put_complaints(scene, 4)
    with scene.open() as desk:
        was_polled(desk, scene, hours=FOLLOW_WITHIN / timedelta(hours=2))
        good_poll(desk)
        assert sum(is_whole(desk, name) for name in names) == 2
        was_polled(desk, scene, hours=24)
        monkeypatch.setattr("mailmate.desk.mailbox.whole_mails.BYTES_A_RUN", 100)
        good_poll(desk)
        assert sum(is_whole(desk, name) for name in names) == 3


def test_what_is_too_large_stays_on_the_server_and_holds_up_no_other(scene, monkeypatch):
    monkeypatch.setattr("mailmate.desk.mailbox.whole_mails.LEAST_A_RUN", 1)
    monkeypatch.setattr("mailmate.desk.mailbox.whole_mails.WHOLE_BYTES", 100_000)
    big = with_files("big", COMPLAINT, photo(1, 90_000))
    scene.put(big, with_files("small", COMPLAINT, photo(2)))
    with scene.open() as desk:
        for _ in range(3):
            good_poll(desk)
        assert (is_whole(desk, "big"), is_whole(desk, "small")) == (False, True)
        assert list(desk.database.journal.notes(ON_SERVER).values()) == ["too large"]


def test_a_closed_mail_deleted_on_the_server_is_asked_for_once(scene, monkeypatch):
    monkeypatch.setattr("mailmate.desk.mailbox.whole_mails.WHOLE_BYTES", 0)
    (name,) = put_complaints(scene, 1)
    with scene.open() as desk:
        good_poll(desk)
        with scene.server() as client:
            client.store("1", "+FLAGS", "\\Answered")
        good_poll(desk)
        with scene.server() as client:
            client.store("1", "+FLAGS", "\\Deleted")
            client.expunge()
        monkeypatch.undo()
        monkeypatch.setenv("MAILMATE_TEST_SECRET", "correct-horse")
        desk.database.connections.change("DELETE FROM notes WHERE key LIKE 'on_server:%'")
        trips = [good_poll(desk).round_trips for _ in range(2)]
        assert (is_whole(desk, name), desk.database.mails.places(1)) == (False, ())
        assert trips[1] < trips[0]


def test_what_the_server_refuses_to_give_is_noted_and_not_asked_for_again(scene, monkeypatch):
    asked = []

    def refuse(self, uid):
        asked.append(uid)

    monkeypatch.setattr(ImapSession, "fetch_whole", refuse)
    put_complaints(scene, 1)
    with scene.open() as desk:
        for _ in range(3):
            good_poll(desk)
        assert (asked, desk.database.journal.notes(ON_SERVER)) == ([1], {f"{ON_SERVER}1": "refused"})


def test_saving_files_fetches_what_is_only_on_the_server(scene, tmp_path):
    scene.put(with_files("mail", ASK, photo(1), photo(2)))
    with scene.open() as desk:
        good_poll(desk)
        assert not is_whole(desk, "mail")
        files = save_attachments(desk, 1, tmp_path / "files")
        assert [(path.name, path.stat().st_size) for path in files.saved] == [
            ("photo1.jpg", 60_002), ("photo2.jpg", 60_002),
        ]  # fmt: skip
        assert (files.missing, is_whole(desk, "mail")) == ((), True)
        assert desk.database.mails.to_read(1, desk.now()) == [], "it was read again at once"


def test_a_server_that_is_away_leaves_the_files_named_as_missing_and_says_why(scene, tmp_path):
    scene.put(with_files("mail", ASK, ("list.csv", "text/csv", b"one"), photo(1), photo(2)))
    with scene.open() as desk:
        good_poll(desk)
    config = scene.home / "config.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(re.sub(r"port = \d+", "port = 1", text), encoding="utf-8")
    with scene.open() as desk:
        files = save_attachments(desk, 1, tmp_path / "files")
        assert [path.name for path in files.saved] == ["list.csv"]
        assert files.missing == ("photo1.jpg",)
        assert isinstance(files.error, Unreachable)
