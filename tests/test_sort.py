r"""Sorting on the server: what was read surely gets a keyword or a folder, a correction undoes it, nothing is lost."""

from __future__ import annotations

import pytest
from imapclient import IMAPClient

from mailmate.config import Mailbox, Server
from mailmate.desk.poll import poll
from mailmate.desk.reader.lessons import correct_intent
from mailmate.doors import imap_sort
from mailmate.doors.imap import ImapSession, open_session
from mailmate.trade.intents import Intent
from mailmate.trade.listing import View
from tests.scenes import good_poll, write_mail

pytestmark = pytest.mark.dovecot

PAY = "Dear Iris,\n\nwe will pay the balance of USD 4,800.00 of PI SK-26-118 on 3 December.\n\nMarta\n"
UNSURE = "Hi\n\nok\n"
MAILS = (
    write_mail("ask"),
    write_mail("pay", PAY, subject="Payment PI SK-26-118"),
    write_mail("odd", UNSURE, subject="?"),
)


def flags_of(scene, folder="INBOX"):
    """Return the keywords of ours on each mail of a folder, by Message-ID."""
    with scene.server(folder, readonly=True) as client:
        answers = client.fetch("1:*", "(FLAGS BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")[1]
    found = {}
    for answer in answers:
        if isinstance(answer, tuple):
            name = answer[1].split(b"<")[1].split(b"@")[0].decode()
            found[name] = sorted(word.strip("()") for word in answer[0].decode().split() if "mailmate-" in word)
    return found


def selects(monkeypatch):
    """Count the folders opened for writing."""
    opened, real = [], ImapSession.select_writable
    monkeypatch.setattr(
        ImapSession, "select_writable", lambda self, folder: (opened.append(folder), real(self, folder))[1]
    )
    return opened


@pytest.fixture
def sorting(scene, request):
    scene.extra = f'sort = "{request.param}"'
    scene.put(*MAILS)
    return scene


@pytest.mark.parametrize("sorting", ["off", "keywords", "folders"], indirect=True)
def test_only_what_was_read_surely_is_sorted_and_a_second_poll_writes_nothing(sorting, request, monkeypatch):
    way = request.node.callspec.params["sorting"]
    opened = selects(monkeypatch)
    with sorting.open() as desk:
        good_poll(desk)
        assert bool(opened) == (way != "off")
        good_poll(desk)
        opened.clear()
        good_poll(desk)
        assert opened == [], "nothing to write, nothing opened for writing"
        assert desk.database.mails.count(View.ALL) == 3
    inbox = flags_of(sorting)
    if way == "folders":
        assert list(inbox) == ["odd"]
        assert list(flags_of(sorting, "mailmate-inquiry")) == ["ask"]
        assert list(flags_of(sorting, "mailmate-payment-promise")) == ["pay"]
    else:
        words = {"ask": ["mailmate-inquiry"], "pay": ["mailmate-payment-promise"], "odd": []}
        assert inbox == (words if way == "keywords" else {name: [] for name in words})


@pytest.mark.parametrize("sorting", ["keywords"], indirect=True)
def test_a_correction_changes_the_keyword_and_other_takes_it_away(sorting):
    with sorting.open() as desk:
        good_poll(desk)
        ask = desk.database.mails.find_message_id("<ask@mail.example>")[0]
        correct_intent(desk, ask, Intent.QUALITY_COMPLAINT)
        good_poll(desk)
        assert flags_of(sorting)["ask"] == ["mailmate-quality-complaint"]
        correct_intent(desk, ask, Intent.OTHER)
        good_poll(desk)
        assert flags_of(sorting)["ask"] == []


@pytest.mark.parametrize("sorting", ["folders"], indirect=True)
def test_a_correction_moves_the_mail_on_or_back_and_a_person_moves_it_for_good(sorting):
    with sorting.open() as desk:
        good_poll(desk)
        good_poll(desk)
        ask = desk.database.mails.find_message_id("<ask@mail.example>")[0]
        correct_intent(desk, ask, Intent.QUALITY_COMPLAINT)
        good_poll(desk)
        assert list(flags_of(sorting, "mailmate-quality-complaint")) == ["ask"]
        good_poll(desk)
        correct_intent(desk, ask, Intent.OTHER)
        good_poll(desk)
        assert sorted(flags_of(sorting)) == ["ask", "odd"]
        with sorting.server("mailmate-payment-promise") as client:
            client.uid("MOVE", "1:*", "INBOX")
        good_poll(desk)
        good_poll(desk)
        assert sorted(flags_of(sorting)) == ["ask", "odd", "pay"]
        assert desk.database.mails.count(View.ALL) == 3


class Killed(BaseException):
    """The end of a process."""


@pytest.mark.parametrize("sorting", ["folders"], indirect=True)
@pytest.mark.parametrize("step", ["copy", "add_flags", "uid_expunge", "note"])
def test_a_move_by_copy_that_ends_anywhere_loses_and_doubles_nothing(sorting, step, monkeypatch):
    without = property(lambda self: frozenset({"UIDPLUS"}))
    monkeypatch.setattr(ImapSession, "capabilities", without)

    def end(*_, **__):
        raise Killed

    with sorting.open() as desk:
        with monkeypatch.context() as patch, pytest.raises(Killed):
            if step == "note":
                patch.setattr(imap_sort, "move", _after(imap_sort.move, end))
            else:
                patch.setattr(IMAPClient, step, end)
            poll(desk)
        for _ in range(3):
            good_poll(desk)
        assert desk.database.mails.count(View.ALL) == 3
    assert list(flags_of(sorting)) == ["odd"]
    assert list(flags_of(sorting, "mailmate-inquiry")) == ["ask"]
    assert list(flags_of(sorting, "mailmate-payment-promise")) == ["pay"]


def _after(real, end):
    def moved(*given, **options):
        real(*given, **options)
        end()

    return moved


def sorting_server(scripted_imap, permanent, answer):
    """A server of one mail that offers these permanent flags and answers STORE so."""
    opened = b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 2] x\r\n" + permanent
    server = scripted_imap(
        {"SELECT": opened + b"{tag} OK [READ-WRITE] done\r\n", "UID STORE": answer + b"{tag} OK done\r\n"}
    )
    address = Server(host=server.host, port=server.port, security="none", username="u")
    return server, Mailbox(address="u@factory.example", imap=address)


@pytest.mark.parametrize(
    ("permanent", "answer", "kept"),
    [
        (rb"* OK [PERMANENTFLAGS (\Seen \*)] x" + b"\r\n", b"* 1 FETCH (UID 1 FLAGS (mailmate-inquiry))\r\n", True),
        (rb"* OK [PERMANENTFLAGS (\Seen)] x" + b"\r\n", b"* 1 FETCH (UID 1 FLAGS (mailmate-inquiry))\r\n", False),
        (rb"* OK [PERMANENTFLAGS (\Seen \*)] x" + b"\r\n", b"* 1 FETCH (UID 1 FLAGS ())\r\n", False),
    ],
    ids=["kept", "not offered", "dropped in silence"],
)
def test_a_keyword_the_server_does_not_keep_is_noticed(scripted_imap, permanent, answer, kept):
    _, mailbox = sorting_server(scripted_imap, permanent, answer)
    with open_session(mailbox, "secret") as session:
        found = imap_sort.set_keyword(session, "INBOX", [1], "mailmate-inquiry", ["mailmate-x"], uidvalidity=7)
    assert found is kept


def test_nothing_is_written_where_the_uids_have_become_others(scripted_imap):
    server, mailbox = sorting_server(scripted_imap, b"", b"")
    with open_session(mailbox, "secret") as session:
        imap_sort.move(session, "INBOX", [1], "mailmate-inquiry", uidvalidity=6)
        imap_sort.delete(session, "INBOX", [1], uidvalidity=6)
    assert server.said("UID STORE") == server.said("UID COPY") == server.said("UID MOVE") == []
