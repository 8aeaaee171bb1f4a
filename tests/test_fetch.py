"""What a fetch keeps, follows and leaves alone, against a real server and against scripted gaps."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from imaplib import Time2Internaldate

import pytest

from mailmate.config import Mailbox, Server, parse_config
from mailmate.desk.mailbox.fetch import choose_folders, fetch_mailbox
from mailmate.desk.mails.lists import list_mails
from mailmate.desk.poll import poll
from mailmate.desk.understand import lies_in_junk
from mailmate.desk.wiring import Desk
from mailmate.doors.imap import open_session
from mailmate.errors import BadConfig, Unreachable
from mailmate.mail.model import Folder, Place
from mailmate.shipped import shipped_folder
from mailmate.store.database import open_database
from mailmate.trade.intents import Subtype
from mailmate.trade.listing import MailState, Order, View
from tests.scenes import ASK, BUYER, Clock, good_poll, todo, write_mail
from tests.servers.scripted_imap import CUT, Answer


def age(days: int) -> datetime:
    return datetime.now(UTC) - timedelta(days=days)


@pytest.mark.dovecot
def test_the_first_poll_goes_thirty_days_back_and_knows_whom_we_wrote_to_for_two_years(scene):
    for name, days in (("old", 50), ("young", 5)):
        stamp = Time2Internaldate(age(days))
        scene.dovecot.put(scene.user, write_mail(name, date=age(days)), date=stamp)
    long_ago = scene.ours("sent-long-ago", "Dear Marta,\n\nour catalogue.\n", date=age(400))
    scene.dovecot.put(scene.user, long_ago, folder="Sent", date=Time2Internaldate(age(400)))
    with scene.open() as desk:
        report = good_poll(desk)
        assert (report.fetched, [one.subject for one in todo(desk)]) == (1, ["Ball valves for Santos"])
        assert desk.database.mails.find_message_id("<young@mail.example>")
        assert desk.database.contacts.all()[BUYER].written_since.date() == age(400).date()
        assert desk.database.journal.get("contacts_known") is True


@pytest.mark.dovecot
def test_without_a_folder_of_sent_mail_nobody_counts_as_known_and_the_poll_says_so(scene):
    scene.put(write_mail("one"))
    scene.extra = 'sent = "Gesendet"'
    with scene.open() as desk:
        (note,) = good_poll(desk).notes
        assert str(note).startswith(f"{scene.mailbox.address} has no folder of sent mail that mailmate knows: name it")
        assert desk.database.journal.get("contacts_known") is None


@pytest.mark.dovecot
def test_the_folder_the_config_names_teaches_whom_we_wrote_to(scene):
    scene.put(scene.ours("offer", "Dear Marta,\n\nUSD 4.10 per pc.\n", date=age(90)), folder="Gesendet")
    scene.extra = 'sent = "Gesendet"'
    with scene.open() as desk:
        assert good_poll(desk).notes == []
        assert list(desk.database.contacts.all()) == [BUYER]


@pytest.mark.dovecot
def test_what_we_sent_is_known_before_the_mail_that_answers_it_is_read(scene):
    scene.put(scene.ours("offer", "Dear Marta,\n\nUSD 4.10 per pc.\n"), folder="Sent")
    scene.put(write_mail("answer", answers="offer"))
    with scene.open() as desk:
        good_poll(desk)
        (line,) = todo(desk)
        assert [one.message_id for one in desk.database.mails.thread(line.mail_id)] == [
            "<offer@mail.example>", "<answer@mail.example>",
        ]  # fmt: skip
        offer, answer = (
            desk.database.mails.find_message_id(f"<{name}@mail.example>")[0] for name in ("offer", "answer")
        )
        assert offer < answer, "Sent comes first"


@pytest.mark.dovecot
def test_a_poll_with_nothing_new_waits_for_the_server_eight_times_at_most_and_changes_nothing_there(scene):
    scene.put(write_mail("one"), write_mail("two"))
    with scene.open() as desk:
        good_poll(desk)
        again = good_poll(desk)
        assert (again.fetched, again.read, again.drafted) == (0, 0, 0)
        assert again.round_trips <= 8  # say who we are, list, open two folders, ask the flags of what is open
    with scene.server(readonly=True) as client:
        flags = [re.search(rb"FLAGS \(([^)]*)\)", answer)[1] for answer in client.fetch("1:*", "(FLAGS)")[1]]
    assert [set(each.split()) - {b"\\Recent"} for each in flags] == [set(), set()]


@pytest.mark.dovecot
def test_ten_new_mails_come_once(scene):
    scene.put(write_mail("first"))
    with scene.open() as desk:
        good_poll(desk)
        scene.put(*(write_mail(f"new{number}", subject=f"Order {number}") for number in range(10)))
        assert [good_poll(desk).fetched, good_poll(desk).fetched] == [10, 0]
        assert len(todo(desk)) == 11


@pytest.mark.dovecot
def test_a_mail_another_program_marked_answered_closes_and_its_draft_is_offered_no_more(scene):
    scene.put(write_mail("one"))
    with scene.open() as desk:
        good_poll(desk)
        (line,) = todo(desk)
        assert line.draft == "machine"
        with scene.server() as client:
            client.store("1", "+FLAGS", "\\Answered")
        good_poll(desk)
        closed = desk.database.mails.line(line.mail_id)
        assert (closed.state, closed.draft, todo(desk)) == (MailState.DONE, "none", [])


@pytest.mark.dovecot
def test_a_reply_that_appears_in_sent_closes_the_mail_and_its_draft(scene):
    scene.put(write_mail("one"))
    with scene.open() as desk:
        good_poll(desk)
        (line,) = todo(desk)
        scene.put(scene.ours("from-my-phone", "Dear Marta,\n\nsee you.\n", answers="one"), folder="Sent")
        good_poll(desk)
        closed = desk.database.mails.line(line.mail_id)
        assert (closed.state, closed.draft) == (MailState.DONE, "none")


@pytest.mark.dovecot
def test_a_mail_moved_to_another_folder_keeps_its_number_and_a_deleted_one_leaves_the_view_alone(scene):
    scene.put(write_mail("moved"), write_mail("deleted"))
    with scene.open() as desk:
        good_poll(desk)
        moved, deleted = (
            desk.database.mails.find_message_id(f"<{name}@mail.example>")[0] for name in ("moved", "deleted")
        )
        with scene.server() as client:
            client.create("Customers")
            client.copy("1", "Customers")
            client.store("1:2", "+FLAGS", "\\Deleted")
            client.expunge()
        report = good_poll(desk)
        assert report.fetched == 0
        assert [place.folder for place in desk.database.mails.places(moved)] == ["Customers"]
        assert [one.mail_id for one in todo(desk)] == [moved]
        assert desk.database.mails.line(deleted).state is MailState.GONE
        assert b"<deleted@mail.example>" in desk.database.mails.raw(deleted).data


@pytest.mark.dovecot
def test_a_folder_made_anew_doubles_nothing_and_old_open_mails_are_found_again(scene):
    old = write_mail("old", date=age(20))
    with scene.dovecot.logged_in(scene.user) as client:
        client.create("Customers")
    scene.dovecot.put(scene.user, old, folder="Customers", date=Time2Internaldate(age(20)))
    scene.extra = "first_days = 25"
    with scene.open() as desk:
        good_poll(desk)
        (line,) = todo(desk)
        before = desk.database.mails.places(line.mail_id)[0]
        scene.clock.later(days=15)  # the mail is older than first_days by now
        with scene.dovecot.logged_in(scene.user) as client:
            client.delete("Customers")
        scene.dovecot.put(scene.user, write_mail("other"), old, folder="Customers", date=Time2Internaldate(age(20)))
        report = good_poll(desk)
        assert report.fetched == 1, "only the other one is new"
        (after,) = desk.database.mails.places(line.mail_id)
        assert (after.folder, after.uid) == ("Customers", 2)
        assert after.uidvalidity != before.uidvalidity
        assert len(todo(desk)) == 2


@pytest.mark.dovecot
def test_a_document_behind_the_first_64_kib_is_found_by_the_second_pass(scene):
    fixture = (shipped_folder("mailbox_fixtures") / "vietnam-03-order.eml").read_bytes()
    scene.put(fixture)
    scene.extra = "first_days = 30"
    with scene.open() as desk:
        good_poll(desk)
        (mail_id,) = [one.mail_id for one in list_mails(desk, View.ALL)]
        reading = desk.database.readings.reading(mail_id)
        assert [(fact.value, fact.source) for fact in reading.all_facts("refs.po")] == [("SLW-26-0604", "attachment:2")]
        assert desk.database.mails.raw(mail_id).complete


@pytest.mark.dovecot
def test_junk_is_read_too_and_says_where_it_lay(scene):
    scene.put(write_mail("lost"), folder="Junk")
    scene.put(write_mail("found", subject="Gate valves"))
    with scene.open() as desk:
        good_poll(desk)
        lines = {one.subject: one for one in todo(desk)}
        lost = lines["Ball valves for Santos"]
        reasons = [str(reason) for reason in desk.database.readings.reading(lost.mail_id).reasons]
        assert "This mail lay in the junk folder." in reasons
        assert not lies_in_junk(desk, lines["Gate valves"].mail_id)


@pytest.mark.dovecot
def test_a_folder_in_the_config_that_is_not_there_is_named_beside_those_that_are(scene):
    scene.extra = 'folders = ["INBOX", "Kunden"]'
    with scene.open() as desk:
        (error,) = poll(desk).errors
        assert (type(error), str(error)) == (
            BadConfig, f"The mailbox {scene.mailbox.address} has no folder 'Kunden'.",
        )  # fmt: skip
        assert str(error.hint) == "The server has: Drafts, INBOX, Sent."


@pytest.mark.parametrize(
    ("mailbox", "names"),
    [
        (Mailbox(address="a@b.example"), ["Sent", "INBOX", "Archive", "Customers", "Junk"]),
        (Mailbox(address="a@b.example", folders=("Customers",)), ["Sent", "Customers"]),
        (Mailbox(address="a@b.example", sent="Customers"), ["Customers", "INBOX", "Sent", "Archive", "Junk"]),
        (Mailbox(address="a@b.example", folders=("Sent", "INBOX")), ["Sent", "INBOX"]),
    ],
)  # fmt: skip
def test_folders_that_receive_mail_are_polled_sent_first(mailbox, names):
    roles = {"INBOX": "inbox", "Sent": "sent", "Archive": "archive", "Trash": "trash", "Drafts": "drafts",
             "Customers": "", "Junk": "junk", "All": "all"}  # fmt: skip
    folders = [Folder(name, name, role) for name, role in roles.items()]
    folders.append(Folder("Parent", "Parent", selectable=False))
    assert [folder.name for folder in choose_folders(mailbox, folders)] == names


# What a server shows only in part, scripted.

OPENED = b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 4] ok\r\n{tag} OK [READ-ONLY] done\r\n"
LISTED = b'* LIST () "/" INBOX\r\n{tag} OK done\r\n'
DATE = format_datetime(datetime.now(UTC))


def shown(uid: int) -> bytes:
    data = write_mail(f"m{uid}", ASK)
    answer = b"* %d FETCH (UID %d FLAGS () RFC822.SIZE %d BODY[]<0> {%d}\r\n%s)\r\n"
    return answer % (uid, uid, len(data), len(data), data)


class Showing:
    """A folder of UIDs 1 to 3 of which some cannot be shown."""

    def __init__(
        self,
        *uids: int,
        exist: tuple[int, ...] = (1, 2, 3),
        flags: tuple[int, ...] = (1, 2, 3),
        cut_after: int | None = None,
    ) -> None:
        self.uids, self.exist, self.flags, self.cut_after = uids, exist, flags, cut_after

    def search(self, _command: str) -> bytes:
        return b"* SEARCH %s\r\n{tag} OK done\r\n" % b" ".join(b"%d" % uid for uid in self.exist)

    def __call__(self, command: str) -> bytes:
        asked = {int(uid) for uid in re.findall(r"\d+", command.split()[2])}
        if "BODY" not in command:
            told = asked & set(self.exist) & set(self.flags)
            lines = b"".join(b"* %d FETCH (UID %d FLAGS ())\r\n" % (uid, uid) for uid in sorted(told))
            return lines + b"{tag} OK done\r\n"
        mails = b"".join(shown(uid) for uid in self.uids if uid in asked)
        return mails + (CUT if self.cut_after else b"{tag} OK done\r\n")


@pytest.fixture
def gap_desk(tmp_path, scripted_imap):
    """A desk, and a function that fetches from a scripted folder."""
    config = parse_config('[me]\nname = "I"\n[[mailbox]]\naddress = "iris@factory.example"\n'
                          'imap = { host = "127.0.0.1", port = 1, security = "none", username = "u" }\n'
                          'smtp = { host = "127.0.0.1", port = 1, security = "none", username = "u" }\n'
                          'password = { env = "X" }\n')  # fmt: skip
    with open_database(tmp_path / "mailmate.db") as database:
        desk = Desk(tmp_path, config, database, Clock())

        def fetch(showing: Showing, **other: Answer):
            usual = {"LIST": LISTED, "EXAMINE": OPENED, "UID SEARCH": showing.search, "UID FETCH": showing}
            server = scripted_imap(usual | {name.replace("_", " "): answer for name, answer in other.items()})
            line = Server(host=server.host, port=server.port, security="none", username="u")
            mailbox = Mailbox(address="iris@factory.example", imap=line)
            with open_session(mailbox, "secret") as session:
                return fetch_mailbox(desk, mailbox, session)

        yield desk, fetch


def cursor_of(desk: Desk) -> tuple[int, tuple[int, ...]]:
    cursor = desk.database.mails.cursor("iris@factory.example", "INBOX")
    return cursor.last_uid, cursor.owed


def test_a_mail_the_server_has_and_cannot_show_is_owed_and_asked_for_again(gap_desk):
    desk, fetch = gap_desk
    assert (len(fetch(Showing(1, 3)).mail_ids), cursor_of(desk)) == (2, (3, (2,)))
    still = fetch(Showing(1, 3))
    assert (still.mail_ids, still.owed, cursor_of(desk)) == ([], 1, (3, (2,)))
    assert (len(fetch(Showing(1, 2, 3)).mail_ids), cursor_of(desk)) == (1, (3, ()))


def test_a_mail_the_server_says_nothing_of_is_owed_as_long_as_it_is_there(gap_desk):
    desk, fetch = gap_desk
    assert (len(fetch(Showing(1, 3, flags=(1, 3))).mail_ids), cursor_of(desk)) == (2, (3, (2,)))


def test_only_what_the_folder_no_longer_holds_leaves_the_view(gap_desk):
    desk, fetch = gap_desk
    ids = fetch(Showing(1, 2, 3)).mail_ids
    fetch(Showing(1, 2, 3, flags=(1,)))
    assert [desk.database.mails.line(one).state for one in ids] == [MailState.OPEN] * 3
    fetch(Showing(1, 2, exist=(1, 2), flags=(1,)))
    assert [desk.database.mails.line(one).state for one in ids] == [MailState.OPEN, MailState.OPEN, MailState.GONE]


def test_a_mail_that_is_gone_is_owed_to_nobody(gap_desk):
    desk, fetch = gap_desk
    assert (len(fetch(Showing(1, 3, exist=(1, 3))).mail_ids), cursor_of(desk)) == (2, (3, ()))


def test_a_folder_the_server_does_not_open_is_named_and_the_others_are_read(gap_desk):
    _, fetch = gap_desk
    fetched = fetch(
        Showing(1, 2, 3),
        LIST=b'* LIST () "/" Shared\r\n' + LISTED,
        EXAMINE=lambda command: b"{tag} NO [NOPERM] not yours\r\n" if "Shared" in command else OPENED,
    )
    assert len(fetched.mail_ids) == 3
    (note,) = fetched.notes
    assert str(note).startswith("iris@factory.example: the folder Shared is left out: 127.0.0.1 refused")


def test_a_server_that_gives_no_envelopes_gives_its_mails_all_the_same(gap_desk):
    desk, fetch = gap_desk
    showing = Showing(1, 2, 3)

    def answer(command: str) -> bytes:
        return b"{tag} NO never heard of it\r\n" if "HEADER.FIELDS" in command else showing(command)

    found = iter([b"3", b"1 2 3"])  # of thirty days, of two years

    def search(_command: str) -> bytes:
        return b"* SEARCH %s\r\n{tag} OK done\r\n" % next(found)

    assert len(fetch(showing, UID_FETCH=answer, UID_SEARCH=search).mail_ids) == 1
    assert cursor_of(desk) == (3, ())


def test_a_line_cut_amid_the_mails_loses_and_doubles_nothing(gap_desk):
    desk, fetch = gap_desk
    with pytest.raises(Unreachable):
        fetch(Showing(1, 2, cut_after=2))
    assert cursor_of(desk) == (3, (1, 2, 3))
    assert (len(fetch(Showing(1, 2, 3)).mail_ids), cursor_of(desk)) == (3, (3, ()))
    assert desk.database.mails.places(1) == (Place("iris@factory.example", "INBOX", 7, 1),)


def test_a_document_that_breaks_reading_costs_the_document_alone(scene, monkeypatch):
    def break_down(mail):
        raise ZeroDivisionError("by hand")

    monkeypatch.setattr("mailmate.desk.understand.look_at_documents", break_down)
    scene.put((shipped_folder("mailbox_fixtures") / "vietnam-03-order.eml").read_bytes())
    with scene.open() as desk:
        good_poll(desk)
        (line,) = desk.database.mails.lines(View.ALL, Order.TIME)
        reading = desk.database.readings.reading(line.mail_id)
        assert (line.error, reading.subtype) == ("", Subtype.ORDER)
        assert "Its documents could not be read" in str(reading.reasons[-1])
        assert desk.database.mails.to_read(10, desk.now()) == []


@pytest.mark.dovecot
def test_a_folder_in_which_nothing_changed_is_not_opened_and_any_change_is_seen(scene):
    scene.put(write_mail("one"), write_mail("two"))
    with scene.open() as desk:
        for _ in range(2):  # the second sees the mails as reading left them
            good_poll(desk)
        quiet = good_poll(desk).round_trips
        with scene.server() as client:
            client.store("1", "+FLAGS", "\\Answered")
        assert (good_poll(desk).round_trips > quiet, desk.database.mails.line(1).state) == (True, MailState.DONE)
        good_poll(desk)
        with scene.server() as client:
            client.store("2", "+FLAGS", "\\Deleted")
            client.expunge()
        good_poll(desk)
        assert (desk.database.mails.line(2).state, good_poll(desk).round_trips) == (MailState.GONE, quiet)
