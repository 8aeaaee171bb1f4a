"""The IMAP door, against a real Dovecot and against a scripted server with the habits of providers."""

from __future__ import annotations

import hashlib
import ssl
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from mailmate.config import Mailbox, Secret, Server
from mailmate.doors.folder_names import decode_name, read_folders
from mailmate.doors.imap import ImapSession, open_session
from mailmate.doors.imap_answers import read_mails, read_statuses
from mailmate.errors import BadConfig, LoginRefused, MailmateError, TryLater, Unreachable
from mailmate.mail.model import Folder, FolderStatus, RawMail
from tests.conftest import CERTIFICATE
from tests.servers.dovecot import PASSWORD
from tests.servers.scripted_imap import CUT, OPENED, STALL, ScriptedImap

MAIL = b"Message-ID: <a1@buyer.example>\r\nSubject: RFQ\r\n\r\nPlease quote.\r\n"


def mail(number: int, body: bytes = b"Hello.") -> bytes:
    return b"Message-ID: <m%d@buyer.example>\r\nSubject: RFQ %d\r\n\r\n%s\r\n" % (number, number, body)


def prefixes(session: ImapSession, uids: list[int], size: int = 65_536) -> dict[int, RawMail]:
    return {uid: raw for _, batch in session.fetch_prefixes(uids, size) for uid, raw in batch}


def mailbox_at(server: ScriptedImap, **changes: object) -> Mailbox:
    line = Server(host=server.host, port=server.port, security="none", username="li")
    return replace(Mailbox(address="li@163.com", imap=line), **changes)


# Against Dovecot


@pytest.mark.dovecot
def test_a_mail_comes_with_bytes_flags_date_and_size_and_is_not_marked_seen(dovecot, dovecot_mailbox):
    dovecot.put(dovecot_mailbox.name, MAIL, flags="(\\Answered)", date='"01-Jul-2026 10:00:00 +0800"')
    with open_session(dovecot_mailbox, PASSWORD) as session:
        status = session.examine("INBOX")
        found = prefixes(session, [1])
        flags = session.fetch_flags([1])
    assert (status.exists, status.uidnext) == (1, 2)
    assert found[1] == RawMail(
        MAIL, True, len(MAIL), datetime(2026, 7, 1, 10, tzinfo=timezone(timedelta(hours=8))), False, True
    )
    assert "\\Seen" not in flags[1]


@pytest.mark.dovecot
def test_a_large_mail_comes_as_its_first_64_kib_and_whole_on_demand(dovecot, dovecot_mailbox):
    large = mail(1, b"\r\n".join([b"A line of a long offer, two hundred metres."] * 7000))
    dovecot.put(dovecot_mailbox.name, large)
    with open_session(dovecot_mailbox, PASSWORD) as session:
        session.examine("INBOX")
        first = prefixes(session, [1])[1]
        whole = session.fetch_whole(1)
    assert len(large) > 300_000
    assert (first.data, first.complete, first.size) == (large[:65_536], False, len(large))
    assert whole is not None
    assert (whole.data, whole.complete) == (large, True)


@pytest.mark.dovecot
def test_new_uids_leave_out_the_last_mail_a_server_returns_for_an_empty_range(dovecot, dovecot_mailbox):
    dovecot.put(dovecot_mailbox.name, mail(1), mail(2), mail(3))
    with open_session(dovecot_mailbox, PASSWORD) as session:
        session.examine("INBOX")
        assert session._search("UID", "9:*") == [3]
        before = session.round_trips
        assert session.new_uids(3) == []
        assert session.round_trips == before
        assert session.new_uids(1) == [2, 3]
        assert session.new_uids(0, 2) == [1, 2]


@pytest.mark.dovecot
def test_batches_come_in_ascending_order_and_name_what_was_asked(dovecot, dovecot_mailbox):
    dovecot.put(dovecot_mailbox.name, *(mail(number) for number in range(1, 4)))
    with open_session(dovecot_mailbox, PASSWORD) as session:
        session.examine("INBOX")
        [(asked, batch)] = list(session.fetch_prefixes([9, 3, 1, 2]))
    assert asked == [1, 2, 3, 9]
    assert [uid for uid, _ in batch] == [1, 2, 3]


@pytest.mark.dovecot
def test_envelopes_come_newest_first_without_the_body_and_are_asked_for_in_ascending_order(
    dovecot, dovecot_mailbox, monkeypatch
):
    monkeypatch.setattr("mailmate.doors.imap._HEADER_BATCH", 2)
    dovecot.put(dovecot_mailbox.name, MAIL, MAIL, MAIL)
    with open_session(dovecot_mailbox, PASSWORD) as session:
        session.examine("INBOX")
        batches = list(session.fetch_envelopes([3, 1, 2, 9]))
    assert [(asked, [uid for uid, _ in mails]) for asked, mails in batches] == [([3, 9], [3]), ([1, 2], [1, 2])]
    raw = batches[0][1][0][1]
    assert (raw.complete, raw.received is not None) == (False, True)
    assert sorted(raw.data.split(b"\r\n")) == [b"", b"", b"Message-ID: <a1@buyer.example>", b"Subject: RFQ"]


@pytest.mark.dovecot
def test_mails_are_found_by_the_day_they_came(dovecot, dovecot_mailbox):
    for day in (1, 5, 9):
        dovecot.put(dovecot_mailbox.name, mail(day), date=f'"{day:02d}-Jul-2026 12:00:00 +0000"')
    with open_session(dovecot_mailbox, PASSWORD) as session:
        session.examine("INBOX")
        assert session.uids_since(date(2026, 7, 5)) == [2, 3]


@pytest.mark.dovecot
def test_a_rebuilt_folder_has_another_uidvalidity(dovecot, dovecot_mailbox):
    dovecot.put(dovecot_mailbox.name, MAIL, folder="Orders")
    with open_session(dovecot_mailbox, PASSWORD) as session:
        first = session.examine("Orders").uidvalidity
    with dovecot.logged_in(dovecot_mailbox.name) as client:
        client.delete("Orders")
        client.create("Orders")
    with open_session(dovecot_mailbox, PASSWORD) as session:
        assert session.examine("Orders").uidvalidity not in (0, first)


@pytest.mark.dovecot
def test_a_folder_rebuilt_while_it_is_read_stops_the_reading(dovecot, dovecot_mailbox):
    dovecot.put(dovecot_mailbox.name, MAIL, folder="Orders")
    with open_session(dovecot_mailbox, PASSWORD) as session:
        session.examine("Orders")
        session.find_message_id("INBOX", "<x@y.example>")
        session.find_message_id("Sent", "<x@y.example>")
        with dovecot.logged_in(dovecot_mailbox.name) as client:
            client.delete("Orders")
            client.create("Orders")
        with pytest.raises(TryLater, match="Orders"):
            session.fetch_flags([1])


@pytest.mark.dovecot
def test_folders_have_roles_and_readable_titles(dovecot, dovecot_mailbox):
    with dovecot.logged_in(dovecot_mailbox.name) as client:
        for name in ("&V4NXPpCuTvY-", "Kunden &- Co", '"Junk E-mail"'):  # 垃圾邮件
            client.create(f'"{name}"' if '"' not in name else name)
    with open_session(dovecot_mailbox, PASSWORD) as session:
        folders = {folder.name: folder for folder in session.list_folders()}
    assert folders["INBOX"].role == "inbox"
    assert folders["Sent"].role == "sent"
    assert folders["&V4NXPpCuTvY-"] == Folder("&V4NXPpCuTvY-", "垃圾邮件", "junk")
    assert folders["Kunden &- Co"] == Folder("Kunden &- Co", "Kunden & Co", "")
    assert folders["Junk E-mail"].role == "junk"


@pytest.mark.dovecot
def test_flags_and_keywords_are_set_and_reading_goes_on_where_it_was(dovecot, dovecot_mailbox):
    dovecot.put(dovecot_mailbox.name, MAIL)
    dovecot.put(dovecot_mailbox.name, MAIL, mail(2), folder="Orders")
    with open_session(dovecot_mailbox, PASSWORD) as session:
        session.examine("Orders")
        now = session.add_flags("INBOX", 1, ("\\Seen", "mailmate-inquiry"))
        assert {"\\Seen", "mailmate-inquiry"} <= set(now)
        assert sorted(session.fetch_flags([1, 2])) == [1, 2]
        assert session.add_flags("INBOX", 99, ("\\Seen",)) == ()


@pytest.mark.dovecot
def test_nothing_is_flagged_in_a_folder_whose_uids_have_changed(dovecot, dovecot_mailbox):
    dovecot.put(dovecot_mailbox.name, MAIL)
    with open_session(dovecot_mailbox, PASSWORD) as session:
        session.examine("INBOX")
        assert session.add_flags("INBOX", 1, ("\\Seen",), uidvalidity=5) == ()
        assert "\\Seen" not in session.fetch_flags([1])[1]


@pytest.mark.dovecot
def test_a_filed_mail_is_found_again_by_its_message_id(dovecot_mailbox):
    with open_session(dovecot_mailbox, PASSWORD) as session:
        assert session.find_message_id("Sent", "<a1@buyer.example>") is None
        session.append("Sent", MAIL, ("\\Seen",), datetime(2026, 7, 1, 8, tzinfo=UTC))
        uid = session.find_message_id("Sent", "<a1@buyer.example>")
        session.examine("Sent")
        assert uid == 1
        filed = session.fetch_whole(1)
    assert filed is not None
    assert (filed.data, filed.seen, filed.received) == (MAIL, True, datetime(2026, 7, 1, 8, tzinfo=UTC))


@pytest.mark.dovecot
def test_append_returns_the_uid_where_the_server_tells(dovecot_mailbox):
    with open_session(dovecot_mailbox, PASSWORD) as session:
        assert [session.append("Sent", mail(number)) for number in (1, 2)] == [1, 2]


@pytest.mark.dovecot
def test_round_trips_are_counted(dovecot, dovecot_mailbox):
    dovecot.put(dovecot_mailbox.name, *(mail(number) for number in range(1, 61)))
    with open_session(dovecot_mailbox, PASSWORD) as session:
        start = session.round_trips
        session.examine("INBOX")
        assert len(prefixes(session, session.new_uids(0))) == 60
        assert session.round_trips - start == 4  # EXAMINE, SEARCH, two FETCH


@pytest.mark.dovecot
def test_a_wrong_password_is_refused_with_the_servers_words_and_never_shown(dovecot_mailbox):
    with pytest.raises(LoginRefused) as caught, open_session(dovecot_mailbox, "密码-42"):
        pass
    assert "AUTHENTICATIONFAILED" in str(caught.value)
    assert "密码" not in f"{caught.value} {caught.value.hint}"


@pytest.mark.dovecot
def test_a_folder_that_is_not_there_is_named(dovecot_mailbox):
    with (
        open_session(dovecot_mailbox, PASSWORD) as session,
        pytest.raises(MailmateError, match=r"127\.0\.0\.1 refused \(folder 报价\)"),
    ):
        session.examine("&YqVO9w-")


# Habits of providers


def test_a_user_name_with_blanks_and_quotes_is_sent_as_one_word(scripted_imap):
    server = scripted_imap()
    line = Server(host=server.host, port=server.port, security="none", username='li "export" wang')
    with open_session(mailbox_at(server, imap=line), "密 码"):
        pass
    assert server.said("LOGIN") == [r'LOGIN "li \"export\" wang" "密 码"']


def test_netease_is_told_who_we_are_before_the_first_folder(scripted_imap):
    server = scripted_imap(capabilities="IMAP4rev1 XLIST ID", needs_id=True)
    with open_session(mailbox_at(server), "code") as session:
        assert session.examine("INBOX").exists == 3
    names = [command.split()[0] for command in server.commands]
    assert names.index("LOGIN") < names.index("ID") < names.index("EXAMINE")
    assert server.said("ID ")[0].startswith('ID ("name" "mailmate" "version" ')
    assert '"support-email"' in server.said("ID ")[0]


def test_netease_is_told_even_where_the_capability_is_not_listed(scripted_imap):
    server = scripted_imap(needs_id=True)
    with open_session(mailbox_at(server, preset="netease"), "code") as session:
        assert session.examine("INBOX").exists == 3


def test_a_server_without_id_is_not_asked(scripted_imap):
    server = scripted_imap()
    with open_session(mailbox_at(server, preset="generic"), "code"):
        pass
    assert server.said("ID") == []


def test_an_unsafe_login_is_a_refused_login(scripted_imap):
    server = scripted_imap(needs_id=True)
    with (
        pytest.raises(LoginRefused, match="Unsafe Login"),
        open_session(mailbox_at(server, preset="generic"), "code") as session,
    ):
        session.examine("INBOX")


@pytest.mark.parametrize(
    ("preset", "hint"),
    [("netease", "授权码"), ("qq", "16-letter"), ("gmail", "app password"), ("m365", "token_command")],
)
def test_a_refused_login_says_what_this_provider_wants(scripted_imap, preset, hint):
    server = scripted_imap({"LOGIN": "{tag} NO 密码错误 LOGIN Login error\r\n".encode("gb18030")})
    with pytest.raises(LoginRefused, match="密码错误") as caught, open_session(mailbox_at(server, preset=preset), "pw"):
        pass
    assert hint in str(caught.value.hint)


def test_a_server_that_echoes_the_command_does_not_make_us_print_the_password(scripted_imap):
    server = scripted_imap({"LOGIN": b'{tag} BAD syntax error in: LOGIN li "geheim-42"\r\n'})
    with pytest.raises(LoginRefused, match="syntax error") as caught, open_session(mailbox_at(server), "geheim-42"):
        pass
    assert "geheim" not in str(caught.value)


def test_a_server_that_is_busy_has_not_refused_the_password(scripted_imap):
    server = scripted_imap({"LOGIN": b"{tag} NO [UNAVAILABLE] try again\r\n"})
    with pytest.raises(Unreachable, match="try again"), open_session(mailbox_at(server), "pw"):
        pass


@pytest.mark.parametrize("answer", [CUT, b"* CAPABILITY IMAP4rev1 SASL-IR" + CUT], ids=["at once", "amid its answer"])
def test_a_line_that_breaks_while_logging_in_is_no_refused_password(scripted_imap, answer):
    server = scripted_imap({"LOGIN": answer})
    with pytest.raises(Unreachable, match="broke the line"), open_session(mailbox_at(server), "pw"):
        pass


def test_a_token_logs_in_with_xoauth2_and_its_refusal_is_clean(scripted_imap):
    token = Secret(token_command=("print-token",))
    good = scripted_imap({"AUTHENTICATE": b"+ \r\n{tag} OK done\r\n"})
    with open_session(mailbox_at(good, password=token), "ya29"):
        pass
    assert good.commands[1:3] == ["AUTHENTICATE XOAUTH2", "dXNlcj1saQFhdXRoPUJlYXJlciB5YTI5AQE="]
    bad = scripted_imap({"AUTHENTICATE": b"+ \r\n+ \r\n{tag} NO [AUTHENTICATIONFAILED] expired\r\n"})
    with pytest.raises(LoginRefused, match="expired"), open_session(mailbox_at(bad, password=token), "ya29"):
        pass
    assert bad.commands[3] == ""  # the answer to the second challenge


FETCHED = (
    b'* 1 FETCH (UID 4 FLAGS (\\Seen) INTERNALDATE "01-Jul-2026 10:00:00 +0800" RFC822.SIZE 5 BODY[]<0> {5}\r\n'
    b"hello)\r\n"
    b"* 2 FETCH (UID 5 FLAGS (7 $Label) INTERNALDATE NIL RFC822.SIZE 9 BODY[]<0> NIL)\r\n"
    b'* 3 FETCH (UID 6 FLAGS () INTERNALDATE "99-Foo-2026 10:00:00 +0800" RFC822.SIZE 5 BODY[] "world")\r\n'
    b"{tag} OK done\r\n"
)


def test_missing_mails_nil_bodies_and_dates_that_are_none_are_simply_absent(scripted_imap):
    server = scripted_imap({"UID FETCH": FETCHED})
    with open_session(mailbox_at(server), "pw") as session:
        session.examine("INBOX")
        found = prefixes(session, [4, 5, 6, 7])
        flags = session.fetch_flags([4, 5, 7])
    assert found[4].data == b"hello"
    assert found[6] == RawMail(b"world", True, 5, None)
    assert sorted(found) == [4, 6]
    assert flags == {4: ("\\Seen",), 5: ("7", "$Label")}


def test_one_mail_the_server_cannot_show_does_not_hide_the_others(scripted_imap):
    def answer(command: str) -> bytes:
        uids = command.split()[2].split(",")
        if "5" in uids:
            return b"{tag} NO [SERVERBUG] message 5 cannot be converted\r\n"
        lines = b"".join(b"* %s FETCH (UID %s BODY[]<0> {2}\r\nhi)\r\n" % (uid.encode(), uid.encode()) for uid in uids)
        return lines + b"{tag} OK done\r\n"

    server = scripted_imap({"UID FETCH": answer})
    with open_session(mailbox_at(server), "pw") as session:
        session.examine("INBOX")
        assert sorted(prefixes(session, [3, 4, 5, 6, 7])) == [3, 4, 6, 7]
        assert prefixes(session, [5]) == {}


def test_a_server_that_shows_nothing_at_all_is_an_error(scripted_imap):
    server = scripted_imap({"UID FETCH": b"{tag} NO out of order\r\n"})
    with open_session(mailbox_at(server), "pw") as session:
        session.examine("INBOX")
        with pytest.raises(MailmateError, match="out of order"):
            prefixes(session, [3, 4])


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(b"* 1 FETCH (UID 4 RFC822.SIZE 900 BODY[]<0> {900}\r\nDear" + CUT, id="in the middle of a body"),
        pytest.param(CUT, id="before an answer"),
        pytest.param(b"* BYE shutting down\r\n" + CUT, id="with a goodbye"),
        pytest.param(b"nonsense\r\n" + CUT, id="after nonsense"),
    ],
)
def test_a_line_cut_while_fetching_is_unreachable_and_names_the_folder(scripted_imap, answer):
    server = scripted_imap({"UID FETCH": answer})
    with (
        pytest.raises(Unreachable, match=r"127\.0\.0\.1, port \d+, broke the line \(folder INBOX\)"),
        open_session(mailbox_at(server), "pw") as session,
    ):
        session.examine("INBOX")
        prefixes(session, [4])


def test_a_server_that_says_no_more_is_unreachable_after_the_time_allowed(scripted_imap):
    server = scripted_imap({"UID FETCH": STALL})
    with (
        pytest.raises(Unreachable, match="timed out"),
        open_session(mailbox_at(server), "pw", read_seconds=0.3) as session,
    ):
        session.examine("INBOX")
        prefixes(session, [4])


def test_an_answer_on_two_lines_or_with_blanks_at_its_end_is_read(scripted_imap):
    server = scripted_imap({"UID SEARCH": b"* SEARCH 9 4 \r\n* SEARCH 6 (MODSEQ 12)\r\n{tag} OK done\r\n"})
    with open_session(mailbox_at(server), "pw") as session:
        session.examine("INBOX")
        assert session.new_uids(3) == [4, 6, 9]


def test_a_huge_folder_is_searched_in_windows_of_uids(scripted_imap):
    opened = b"* 200000 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 200001] ok\r\n{tag} OK done\r\n"

    def answer(command: str) -> bytes:
        low, _, high = command.split()[3].partition(":")
        return b"* SEARCH %s\r\n{tag} OK done\r\n" % b" ".join(b"%d" % uid for uid in range(int(low), int(high) + 1))

    server = scripted_imap({"EXAMINE": opened, "UID SEARCH": answer})
    with open_session(mailbox_at(server), "pw") as session:
        session.examine("INBOX")
        assert session.new_uids(10) == list(range(11, 200_001))
    assert server.said("UID SEARCH") == [
        "UID SEARCH UID 11:80010", "UID SEARCH UID 80011:160010", "UID SEARCH UID 160011:200000",
    ]  # fmt: skip


def test_a_server_that_tells_no_uidnext_is_asked_for_its_last_mail(scripted_imap):
    server = scripted_imap(
        {
            "EXAMINE": b"* 2 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n{tag} OK done\r\n",
            "UID SEARCH": b"* SEARCH 41\r\n{tag} OK done\r\n",
        }
    )
    with open_session(mailbox_at(server), "pw") as session:
        assert session.examine("INBOX").uidnext == 42


def header_answer(command: str) -> bytes:
    """Two mails, of which only UID 5 is the one looked for; Microsoft's spelling of it."""
    if "HEADER.FIELDS" not in command:
        return b"{tag} BAD\r\n"
    other, ours = (
        b"Message-ID: <other@x.example>\r\n\r\n",
        b"X-Microsoft-Original-Message-ID:\r\n <ours@x.example>\r\n\r\n",
    )
    answers = {
        b"4": b"* 4 FETCH (UID 4 BODY[HEADER.FIELDS (MESSAGE-ID)] {%d}\r\n%s)\r\n" % (len(other), other),
        b"5": b"* 5 FETCH (UID 5 BODY[HEADER.FIELDS (MESSAGE-ID)] {%d}\r\n%s)\r\n" % (len(ours), ours),
    }
    asked = command.split()[2].encode().split(b",")
    return b"".join(answers[uid] for uid in asked if uid in answers) + b"{tag} OK done\r\n"


@pytest.mark.parametrize(
    "search",
    [
        pytest.param(lambda command: b"* SEARCH 4 5\r\n{tag} OK done\r\n", id="returns everything"),
        pytest.param(
            lambda command: (b"* SEARCH\r\n" if "HEADER" in command else b"* SEARCH 4 5\r\n") + b"{tag} OK done\r\n",
            id="finds nothing",
        ),
        pytest.param(
            lambda command: b"{tag} BAD no\r\n" if "HEADER" in command else b"* SEARCH 4 5\r\n{tag} OK done\r\n",
            id="is refused",
        ),
        pytest.param(
            lambda command: (b"* SEARCH 4\r\n" if "HEADER" in command else b"* SEARCH 4 5\r\n") + b"{tag} OK done\r\n",
            id="finds the wrong one",
        ),
    ],
)
def test_a_search_that_lies_does_not_settle_what_was_sent(scripted_imap, search):
    server = scripted_imap({"UID SEARCH": search, "UID FETCH": header_answer})
    with open_session(mailbox_at(server), "pw") as session:
        assert session.find_message_id("Sent", "<ours@x.example>") == 5
        assert session.find_message_id("Sent", "<nobody@x.example>") is None


def test_where_the_search_is_known_to_lie_it_is_not_used(scripted_imap):
    server = scripted_imap({"UID SEARCH": b"* SEARCH 4 5\r\n{tag} OK done\r\n", "UID FETCH": header_answer})
    with open_session(mailbox_at(server, preset="qq"), "pw") as session:
        assert session.find_message_id("Sent", "<ours@x.example>") == 5
    assert server.said("UID SEARCH HEADER") == []


def test_a_folder_name_that_cannot_be_decoded_does_not_hide_the_others(scripted_imap):
    listed = (
        b'* LIST (\\HasNoChildren) "/" "INBOX"\r\n'
        b'* LIST () "/" "&2D0-"\r\n'
        b'* LIST () "/" "&XfJT0ZAB-"\r\n'
        b'* LIST (\\Noselect) "/" "[Gmail]"\r\n'
        b'* LIST () "/" 2026\r\n'
        b'* LIST () "/" "\xe6\x8a\xa5\xe4\xbb\xb7"\r\n'
        b'* LIST () "/" "\xb1\xa8"\r\n'
        b'* LIST () "/" {6}\r\n"Q" \\B\r\n'
        b"{tag} OK done\r\n"
    )
    server = scripted_imap({"LIST": listed})
    with open_session(mailbox_at(server), "pw") as session:
        folders = session.list_folders()
        session.examine("报价")
    assert {(folder.name, folder.title, folder.role, folder.selectable) for folder in folders} == {
        ("INBOX", "INBOX", "inbox", True),
        ("&2D0-", "&2D0-", "", True),
        ("&XfJT0ZAB-", "已发送", "sent", True),
        ("[Gmail]", "[Gmail]", "", False),
        ("2026", "2026", "", True),
        ("报价", "报价", "", True),
        ("\\xb1\\xa8", "\\xb1\\xa8", "", False),
        ('"Q" \\B', '"Q" \\B', "", True),
    }
    assert server.commands[-2] == 'EXAMINE "报价"'


def test_a_folder_that_can_only_be_read_is_an_error_when_flags_are_set(scripted_imap):
    server = scripted_imap({"SELECT": OPENED})
    with (
        open_session(mailbox_at(server), "pw") as session,
        pytest.raises(MailmateError, match="only read in folder Team"),
    ):
        session.add_flags("Team", 1, ("\\Seen",))


# The line


def test_a_host_where_nothing_listens_is_unreachable(scripted_imap):
    server = scripted_imap()
    server.stop()
    gone = mailbox_at(server)
    with pytest.raises(Unreachable, match=r"port \d+, cannot be reached") as caught, open_session(gone, "pw"):
        pass
    assert "Nothing listens" in str(caught.value.hint)


def test_plain_text_over_a_network_is_refused_before_anything_is_sent():
    mailbox = Mailbox(address="li@x.example", imap=Server(host="imap.x.example", security="none"))
    with pytest.raises(BadConfig, match="this machine itself"), open_session(mailbox, "pw"):
        pass


def test_a_certificate_nobody_vouches_for_is_refused_and_no_password_sent(scripted_imap, server_tls):
    server = scripted_imap(tls=server_tls)
    mailbox = mailbox_at(server, imap=Server(host=server.host, port=server.port))
    with pytest.raises(Unreachable) as caught, open_session(mailbox, "pw"):
        pass
    assert "not trusted" in str(caught.value.hint)
    assert server.commands == []


def test_a_pinned_certificate_is_trusted_and_another_is_not(scripted_imap, server_tls):
    pinned = hashlib.sha256(ssl.PEM_cert_to_DER_cert(_certificate())).hexdigest()
    server = scripted_imap(tls=server_tls)
    line = Server(
        host=server.host, port=server.port, fingerprint=":".join(pinned[n : n + 2] for n in range(0, 64, 2)).upper()
    )
    with open_session(mailbox_at(server, imap=line), "pw") as session:
        assert session.examine("INBOX").exists == 3
    wrong = replace(line, fingerprint="00" * 32)
    server.commands.clear()
    with (
        pytest.raises(Unreachable, match="another certificate") as caught,
        open_session(mailbox_at(server, imap=wrong), "pw"),
    ):
        pass
    assert pinned in str(caught.value.hint)
    assert server.said("LOGIN") == []


def test_starttls_that_is_not_offered_sends_no_password(scripted_imap):
    server = scripted_imap()
    mailbox = mailbox_at(server, imap=Server(host=server.host, port=server.port, security="starttls"))
    with pytest.raises(MailmateError, match="STARTTLS"), open_session(mailbox, "pw"):
        pass
    assert server.said("LOGIN") == []


def _certificate() -> str:
    text = CERTIFICATE.read_text(encoding="ascii")
    return text[text.index("-----BEGIN CERTIFICATE") :]


# Values


@pytest.mark.parametrize(
    ("spelt", "title"),
    [
        ("&g0l6Pw-", "草稿"), ("INBOX", "INBOX"), ("A&-B", "A&B"), ("&2D0-", "&2D0-"), ("&!!-", "&!!-"),
        ("&ABC", "&ABC"), ("Ä", "Ä"), ("&AAA-", "&AAA-"), ("R&D", "R&D"),
        ("&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-", "Отправленные"),
    ],
)  # fmt: skip
def test_folder_names_are_decoded_one_by_one(spelt, title):
    assert decode_name(spelt) == title


@pytest.mark.parametrize(
    ("listed", "roles"),
    [
        pytest.param(
            [((b"\\HasNoChildren",), b"/", b"Sent Items"), ((b"\\Sent",), b"/", b"Sent")],
            [("Sent", "sent"), ("Sent Items", "sent")],
            id="a flag goes before a name",
        ),
        pytest.param(
            [((), b".", b"INBOX.Sent"), ((), b".", b"shared.lee.Sent"), ((), b".", b"INBOX.Old.Sent")],
            [("INBOX.Sent", "sent"), ("shared.lee.Sent", ""), ("INBOX.Old.Sent", "")],
            id="names count at the top only",
        ),
        pytest.param(
            [
                ((b"\\All",), b"/", b"[Gmail]/All Mail"),
                ((), b"/", b"[Gmail]/Spam"),
                ((b"\\Important",), b"/", b"[Gmail]/Imp"),
            ],
            [("[Gmail]/All Mail", "all"), ("[Gmail]/Spam", "junk"), ("[Gmail]/Imp", "")],
            id="Gmail",
        ),
        pytest.param([((), None, None)], [("NIL", "")], id="a folder called NIL"),
    ],
)
def test_roles_come_from_flags_then_from_names(listed, roles):
    assert [(folder.name, folder.role) for folder in read_folders(listed)] == roles


def test_the_providers_own_name_for_sent_goes_before_others():
    listed = [((), b"/", b"Sent"), ((), b"/", b"Sent Messages")]
    assert [folder.name for folder in read_folders(listed, ("Sent Messages",))] == ["Sent Messages", "Sent"]


@pytest.mark.parametrize(
    ("got", "size", "asked", "complete"),
    [
        (100, 100, 65_536, True),
        (65_536, 300_000, 65_536, False),
        (95, 100, 65_536, True),  # Exchange states a size it does not deliver
        (100, 90_000, 65_536, False),  # a stub of a large mail is not the mail
        (100, None, 65_536, True),
        (65_536, None, 65_536, False),
        (300_000, 310_000, None, True),
    ],
)
def test_a_mail_is_complete_when_all_of_it_came(got, size, asked, complete):
    answer = {b"BODY[]<0>": b"x" * got} | ({} if size is None else {b"RFC822.SIZE": size})
    [(_, raw)] = read_mails({1: answer}, asked)
    assert raw.complete is complete


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([], {}),
        ([b'"INBOX" (MESSAGES 2 UIDNEXT 3 UIDVALIDITY 7)'], {"INBOX": FolderStatus("INBOX", 7, 3, 2)}),
        ([b"A (UIDNEXT 3)", b'"B" (MESSAGES 1)'], {"A": FolderStatus("A", 0, 3, 0), "B": FolderStatus("B", 0, 0, 1)}),
        ([(b"{3}", b"A b"), b" (UIDNEXT 3 UIDVALIDITY 1)"], {"A b": FolderStatus("A b", 1, 3, 0)}),
        ([b"A NIL", b"B (UIDNEXT 3)"], {}),
    ],
)  # fmt: skip
def test_the_status_of_all_folders_is_read_as_far_as_it_makes_sense(lines, found):
    assert read_statuses(lines) == found
