"""Whoever is forgotten stands nowhere any more, does not come back, and takes nobody else along."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from base64 import b64encode
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailmate.desk.care import forget as care
from mailmate.desk.care.doctor import examine
from mailmate.desk.care.forget import forget, preview, read_who
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.poll import PollReport, read_new
from mailmate.errors import NotAllowed, TryLater, WrongUse
from mailmate.mail.forgetting import NOWHERE, STRUCK, Who, addresses_in, find, strike, strike_bytes
from mailmate.mail.identity import digest_of, message_id_of
from mailmate.mail.model import Arrival, Cursor, Place, RawMail
from mailmate.mail.parse import parse_mail
from mailmate.store.database import Database, open_database
from mailmate.trade.listing import View
from mailmate.trade.protocols import ModelCall
from mailmate.trade.readings import Contact
from mailmate.trade.registers import Entry
from tests.office import Office, open_office
from tests.scenes import BUYER, Scene, good_poll, write_mail
from tests.store_samples import NOW, draft, item, keep_read, new_database, promise, text

ANA = Who("ana@andes.example")
ANDES = Who("@andes.example")
FACTORY = '[[mailbox]]\naddress = "sales@factory.example"\nimap = { host = "h" }\nsmtp = { host = "h" }\n'


@pytest.mark.parametrize(
    ("who", "words", "struck"),
    [
        (ANA, "Write to ana@andes.example.", f"Write to {STRUCK}."),
        (ANA, "<ANA@Andes.Example>, 'ana@andes.example'", f"<{STRUCK}>, '{STRUCK}'"),
        (ANA, "-ana@andes.example 邮箱ana@andes.example。", f"-{STRUCK} 邮箱{STRUCK}。"),
        (ANA, "mailto:ana%40andes.example?x %3Cana@andes.example%3E", f"mailto:{STRUCK}?x %3C{STRUCK}%3E"),
        (ANA, r'{"text":"hi\nana@andes.example\nbye"}', rf'{{"text":"hi\n{STRUCK}\nbye"}}'),
        (ANA, "dana@andes.example ana@andes.example.pe x.ana@andes.example", None),
        (ANA, "ana@andes.example-group.com ana@sandes.example", None),
        (ANDES, "ana@andes.example, bo@mail.andes.example, www.andes.example/x", f"{STRUCK}, {STRUCK}, {STRUCK}/x"),
        (ANDES, "ana@sandes.example andes.example.com myandes.example", None),
        (ANDES, "a" * 100_000 + "@andes.example", "a" * (100_000 - 319) + STRUCK),
    ],
)  # fmt: skip
def test_an_address_is_struck_out_and_no_other(who: Who, words: str, struck: str | None):
    assert strike(who, words) == (struck or words)
    assert find(who, words) is (struck is not None)


def test_a_message_id_of_a_forgotten_domain_keeps_what_tells_it_from_others():
    assert strike(ANDES, "<1@mx.andes.example> <2@andes.example>", ids=True) == f"<1@mx.{NOWHERE}> <2@{NOWHERE}>"


RAW = (
    "From: Bob <bob@lima.example>\r\n"
    "To: Iris <sales@seakeel.example>, =?utf-8?B?{name}?= <Ana@Andes.example>\r\n"
    "Cc: ana@andes.example\r\n"
    "Subject: =?utf-8?B?{subject}?=\r\n"
    "Message-ID: <b1@lima.example>\r\n"
    "Received: by mx.lima.example for <ana@andes.example>; Wed, 1 Jul 2026 09:00:00 +0000\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n'
    "--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n"
    "--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<p>ana=40and=\r\nes.example and \u00e9</p>\r\n"
    "--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: ana@andes.example\r\nSubject: inner\r\n\r\nAna\r\n"
    "--x\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0AAA==\r\n--x--\r\n"
)


def shared_mail() -> bytes:
    parts = {
        "name": "Ana Ruiz",
        "subject": "报价 ana@andes.example",
        "body": "Dear all,\nana@andes.example asks: 报价\n",
    }
    return RAW.format(**{key: b64encode(value.encode()).decode() for key, value in parts.items()}).encode("latin-1")


def test_a_mail_of_others_stays_readable_without_them_however_it_was_encoded():
    raw = shared_mail()
    assert "ana@andes.example" in addresses_in(raw)
    fresh = strike_bytes(ANA, raw)
    mail = parse_mail(RawMail(fresh))
    assert addresses_in(fresh) == {"bob@lima.example", "sales@seakeel.example", "b1@lima.example"}
    assert ([one.email for one in mail.recipients], mail.subject) == (["sales@seakeel.example"], f"报价 {STRUCK}")
    assert (f"{STRUCK} asks: 报价" in mail.text, mail.message_id) == (True, "<b1@lima.example>")
    assert [part.content for part in mail.attachments if part.media_type == "application/pdf"] == [b"%PDF-\0\0"]
    assert (b"\r\n" in fresh, strike_bytes(ANA, fresh)) == (True, fresh)


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"ana@andes.example", b"From: ana@andes.example", b"\xff: ana@andes.example\n\n\xff"]
)
def test_bytes_that_are_hardly_a_mail_are_struck_too(data: bytes):
    assert b"ana@andes.example" not in strike_bytes(ANA, data)


def test_a_mail_nested_a_thousand_deep_is_struck_as_it_lies_there():
    deep = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(2000))
    raw = b"To: ana@andes.example\n" + deep + b"\nana@andes.example\n"
    assert "ana@andes.example" in addresses_in(raw)
    assert b"ana@andes.example" not in strike_bytes(ANA, raw)


@pytest.fixture
def office(tmp_path: Path, worked: Office) -> Office:
    """An office that wrote with Ana, with Bob of another company, and with both at once: a copy for each test."""
    shutil.copytree(worked.home.parent, tmp_path, dirs_exist_ok=True)
    return replace(worked, home=tmp_path / "home")


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Office:
    office = open_office(tmp_path_factory.mktemp("office"), knowledge=False)
    office.receives("We will pay USD 900.00 for invoice SK-77 on 20 July 2026. ana@andes.example")
    office.sends(
        "Dear Ana, thank you. When will you send the order?", subject="Re: Ball valves", files={"pi.txt": "PI"}
    )
    office.receives("We will pay USD 50.00 for invoice SK-78 on 21 July 2026.", sender="Bob <bob@lima.example>")
    office.receives(
        "Hello, Ana (ana@andes.example) told me of you. Please quote 300 ball valves DN50.",
        sender="Bob <bob@lima.example>",
        cc="Ana Ruiz <ana@andes.example>",
    )
    office.sends("Dear both, here is our list.", to="Bob <bob@lima.example>", cc="ana@andes.example")
    office.drafts(1)
    with office.desk() as desk:
        db = desk.database
        db.contacts.learn([Contact("ana@andes.example", "Ana Ruiz", written_since=office.now)])
        db.journal.record_call(1, ModelCall("read", "m", 1, 1, 0.1, raw="ana@andes.example said"), NOW)
        db.journal.record_call(3, ModelCall("read", "m", 1, 1, 0.1, raw="as ana@andes.example said"), NOW)
        db.journal.note("bounce:1", True)
        db.journal.note("seen", {"who": "ana@andes.example"})
        db.drafts.add(draft(None, "Dear Ana, ana@andes.example"), NOW)
        own = Entry("promises", "received", {"entry": 1, "amount": {"amount": "900.00", "currency": "USD"}}, "", NOW,
                    by="person", company="andes.example")  # fmt: skip
        db.registers.add([own])
    (office.home / "logs").mkdir()
    lines = "1 poll of sales\n2 a…@andes.example refused\n3 no draft for mail 1: Ana\n4 no draft for mail 11: Bob\n"
    (office.home / "logs" / "mailmate.log").write_text(lines, encoding="utf-8")
    for name in ("attachments/2/pi.txt", "attachments/3/bob.txt", "pages/1.html", "pages/4.html", "pages/3.html"):
        path = office.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("ana@andes.example" if name != "pages/3.html" and "bob" not in name else "x", encoding="utf-8")
    return office


def files_with(home: Path, words: bytes) -> list[str]:
    return [path.name for path in home.rglob("*") if path.is_file() and words in path.read_bytes().lower()]


def forgets(office: Office, name: str = "ana@andes.example"):
    with office.desk() as desk:
        return forget(desk, read_who(desk, name))


def test_what_would_go_is_told_first_and_nothing_changes(office: Office):
    with office.desk() as desk:
        told = preview(desk, ANA)
        assert told.counts == {
            "mails of theirs": 1, "mails of ours to them": 1, "mails of others": 2, "drafts": 1, "register entries": 2,
            "model answers": 1, "contacts": 1, "letters": 3, "notes": 1, "lines struck": 7, "files": 3, "log lines": 2,
        }  # fmt: skip
        assert (told.sent_files, desk.database.check_integrity()) == (1, 5)
    assert "mailmate.db" in files_with(office.home, b"ana@andes.example")
    assert (office.home / "attachments" / "2" / "pi.txt").exists()


def test_afterwards_no_byte_of_the_home_folder_tells_the_address(office: Office):
    done = forgets(office)
    assert files_with(office.home, b"ana@andes.example") == []
    assert files_with(office.home, b"ana%40andes.example") == []
    assert (done.left, done.is_clean) == ((), True)
    with open_database(office.home / "mailmate.db") as db:
        assert db.check_integrity() == 3
        assert [row[0] for row in db.connections.rows("SELECT id FROM mails")] == [3, 4, 5]
        assert [one.mail_id for one in db.registers.entries("promises")] == [3], "and a payment of the promise went too"
        assert db.connections.rows("SELECT rowid FROM mail_words WHERE mail_words MATCH '\"ana andes\"'") == []


def test_files_and_log_lines_go_and_those_of_others_stay(office: Office):
    forgets(office)
    left = sorted(path.relative_to(office.home).as_posix() for path in office.home.rglob("*") if path.is_file())
    assert [one for one in left if one.startswith(("att", "pag"))] == ["attachments/3/bob.txt", "pages/3.html"]
    log = (office.home / "logs" / "mailmate.log").read_text(encoding="utf-8")
    assert log == "1 poll of sales\n4 no draft for mail 11: Bob\n"


def test_a_mail_with_others_in_it_is_read_again_without_them_and_stays_in_its_thread(office: Office):
    forgets(office)
    with office.desk() as desk:
        read_new(desk, PollReport())
        line = desk.database.mails.line(4)
        assert line and (line.sender_email, line.intent) == ("bob@lima.example", "inquiry")
        mail = parse_mail(desk.database.mails.raw(4))
        assert ([one.email for one in mail.recipients], STRUCK in mail.text) == (["sales@seakeel.example"], True)
    assert files_with(office.home, b"ana@andes.example") == []


def test_an_import_or_a_renumbered_folder_does_not_bring_them_back(office: Office, tmp_path: Path):
    with office.desk() as desk:
        raws = [desk.database.mails.raw(number) for number in range(1, 6)]
    for number, raw in enumerate(raws):
        (tmp_path / f"{number}.eml").write_bytes(raw.data)
    forgets(office)
    with office.desk() as desk:
        assert import_files(desk, [str(path) for path in sorted(tmp_path.glob("*.eml"))]).fetched == 0
        arrivals = [
            Arrival(raw, digest_of(raw.data), message_id_of(raw.data), Place("sales", "INBOX", 99, uid), "sales")
            for uid, raw in enumerate(raws, start=1)
        ]
        kept = desk.database.mails.keep(arrivals, Cursor("sales", "INBOX", 99, 5))
        assert kept == [(0, False), (0, False), (3, False), (4, False), (5, False)]
        assert desk.database.mails.cursor("sales", "INBOX") == Cursor("sales", "INBOX", 99, 5)
    assert "mailmate.db" not in files_with(office.home, b"ana@andes.example")


def test_an_older_mail_that_was_never_here_is_judged_by_the_same_rule_and_a_new_one_is_anybodys(office: Office):
    forgets(office)
    old = office.now - timedelta(days=400)

    def arrives(number: int, sender: str, to: str, at) -> tuple[int, bool]:
        data = f"From: {sender}\nTo: {to}\nCc: x@far.example\nMessage-ID: <n{number}@x.example>\n\nana@andes.example\n"
        raw = RawMail(data.encode(), received=at)
        with office.desk() as desk:
            (kept,) = desk.database.mails.keep([Arrival(raw, f"d{number}", f"<n{number}@x.example>", None, "sales")])
            return kept

    assert arrives(1, "ana@andes.example", "sales@seakeel.example", old) == (0, False)
    struck, is_new = arrives(2, "bob@lima.example", "ana@andes.example", old)
    assert is_new
    anew, is_new = arrives(3, "ana@andes.example", "sales@seakeel.example", office.now + timedelta(days=1))
    assert is_new
    with office.desk() as desk:
        assert b"ana@" not in desk.database.mails.raw(struck).data
        assert b"ana@" in desk.database.mails.raw(anew).data
        desk.database.contacts.learn([Contact("ana@andes.example", written_since=old)])
        assert "ana@andes.example" not in desk.database.contacts.all()
        desk.database.contacts.learn([Contact("ana@andes.example", written_since=office.now + timedelta(days=1))])
        assert "ana@andes.example" in desk.database.contacts.all()


def test_the_rest_of_a_mail_that_is_fetched_later_does_not_bring_them_back(office: Office):
    with office.desk() as desk:
        whole = desk.database.mails.raw(4)
    forgets(office)
    with office.desk() as desk:
        desk.database.mails.replace_raw(4, whole)
        assert b"ana@andes" not in desk.database.mails.raw(4).data


def test_a_whole_company_is_forgotten_and_threads_of_others_hold(office: Office):
    done = forgets(office, "andes.example")
    assert (done.who.name, files_with(office.home, b"andes.example")) == ("@andes.example", [])
    with office.desk() as desk:
        assert desk.database.check_integrity() == 3
        assert desk.database.registers.entries(company="andes.example") == []


def test_a_namesake_and_a_colleague_stay(office: Office):
    office.receives("Hello", sender="Dana <dana@andes.example>")
    forgets(office)
    with office.desk() as desk:
        line = desk.database.mails.line(6)
        assert line and line.sender_email == "dana@andes.example"


def test_a_mail_on_its_way_is_waited_for(tmp_path: Path):
    with new_database(tmp_path / "mailmate.db") as db:
        keep_read(db, 1)
        db.outbox.approve(item())
    (tmp_path / "config.toml").write_text(FACTORY, encoding="utf-8")
    office = Office(tmp_path)
    with pytest.raises(NotAllowed, match="on its way"):
        forgets(office, "ana@buyer.example")
    with office.desk() as desk:
        desk.database.outbox.cancel(1, NOW)
    assert forgets(office, "ana@buyer.example").counts["outbox"] == 1


def test_everything_that_hangs_on_a_draft_goes_with_it(tmp_path: Path):
    with new_database(tmp_path / "mailmate.db") as db:
        mail_id = keep_read(db, 1, entries=(promise(None),))
        made = db.drafts.add(draft(mail_id), NOW)
        db.drafts.save_text(made.draft_id or 0, text("typed"), made.version, NOW)
        db.outbox.approve(item(draft_id=made.draft_id, mail_id=mail_id))
        sent = db.outbox.claim(NOW)
        assert sent
        db.outbox.abandoned(NOW)
        db.outbox.settle_found(sent.outbox_id or 0, NOW)
        db.connections.run(
            "INSERT INTO approvals VALUES (1, ?, 'plain', 'li', 'here', '{}', 'x')", (sent.content_hash,)
        )
    (tmp_path / "config.toml").write_text(FACTORY, encoding="utf-8")
    forgets(Office(tmp_path), "@buyer.example")
    with closing(sqlite3.connect(tmp_path / "mailmate.db")) as connection:
        tables = [row[1] for row in connection.execute("PRAGMA main.table_list") if row[2] == "table"]
        counts = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
        kept = {name: count for name, count in counts.items() if count and not name.startswith("sqlite_")}
    assert kept == {"_sqlite_migrations": kept["_sqlite_migrations"], "forgotten": 2, "notes": kept["notes"]}
    assert files_with(tmp_path, b"buyer.example") == []


@pytest.mark.parametrize("where", ["commit", "scour"])
def test_killed_anywhere_it_is_finished_by_running_it_again(office: Office, where: str):
    broken = {  # the first call only counts
        "commit": "import mailmate.store.forget as f; real, calls = f._strike_columns, []\n"
        "f._strike_columns = lambda *a: calls.append(1) or (os._exit(9) if len(calls) > 1 else real(*a))",
        "scour": "import mailmate.desk.care.forget as f; f._is_scoured = lambda *_: os._exit(9)",
    }[where]
    program = (
        f"import os, sys\n{broken}\nfrom mailmate.cli.main import main\n"
        "main(['forget', 'ana@andes.example', '--yes', '--home', sys.argv[1]])\n"
    )
    root = Path(__file__).parent.parent
    assert subprocess.run([sys.executable, "-c", program, str(office.home)], cwd=root, check=False).returncode == 9
    with office.desk() as desk:
        told = [str(check.name) for check in examine(desk) if str(check.name) == "Forgetting"]
        assert (desk.database.check_integrity(), told) == ((5, []) if where == "commit" else (3, ["Forgetting"]))
    forgets(office)
    assert files_with(office.home, b"ana@andes.example") == []
    with office.desk() as desk:
        assert "Forgetting" not in [str(check.name) for check in examine(desk)]


def test_while_another_program_reads_it_says_so_and_a_second_run_wipes_the_file(office: Office):
    with closing(sqlite3.connect(office.home / "mailmate.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM mails").fetchone()
        with open_database(office.home / "mailmate.db", busy_ms=50) as quick:
            done = _forget_by(office, quick)
        assert done.is_clean is False
        reader.execute("COMMIT")
    assert forgets(office).is_clean
    assert files_with(office.home, b"ana@andes.example") == []


def _forget_by(office: Office, database: Database):
    with office.desk() as desk:
        return forget(replace(desk, database=database), ANA)


def test_a_poll_in_between_is_waited_for(office: Office):
    from mailmate.doors.locks import hold

    with hold(office.home, "home"), pytest.raises(TryLater):
        forgets(office)


def test_users_own_files_and_older_copies_are_named_and_left(office: Office):
    (office.home / "knowledge").mkdir()
    (office.home / "knowledge" / "notes.md").write_text("Ana: ana@andes.example", encoding="utf-8")
    (office.home / "backups").mkdir()
    (office.home / "backups" / "old.zip").write_bytes(b"zip")
    done = forgets(office)
    assert [path.name for path in (*done.left, *done.backups)] == ["notes.md", "old.zip"]
    with office.desk() as desk:
        assert forget(desk, ANA, backups=True).backups == ()
    assert not (office.home / "backups" / "old.zip").exists()


@pytest.mark.parametrize(
    "name", ["sales@seakeel.example", "seakeel.example", "gmail.com", "qq.com", "ana", "", "a b@x.example", "%"]
)
def test_ourselves_everybody_and_nobody_are_refused(office: Office, name: str):
    with office.desk() as desk, pytest.raises(WrongUse):
        read_who(desk, name)


def test_the_command_tells_asks_and_does(office: Office, run):
    code, out, err = run("forget", "Ana@Andes.example", "--home", office.home)
    assert (code, "1  mails of theirs" in out, "--yes" in err, "invoices" in err) == (2, True, True, True)
    code, out, _ = run("forget", "ana@andes.example", "--yes", "--json", "--home", office.home)
    done = json.loads(out)
    assert (code, done["who"], done["clean"], done["left"], done["counts"]["mails of theirs"]) == (
        0, "ana@andes.example", True, [], 1,
    )  # fmt: skip
    code, out, _ = run("forget", "ana@andes.example", "--yes", "--home", office.home)
    assert (code, "Nothing of ana@andes.example is here." in out) == (0, True)


def test_a_digest_tells_no_name_and_differs_from_home_to_home(tmp_path: Path):
    digests = []
    for name in ("one", "two"):
        home = tmp_path / name
        with new_database(home / "mailmate.db") as db:
            keep_read(db, 1)
        (home / "config.toml").write_text("", encoding="utf-8")
        forgets(Office(home), "ana@buyer.example")
        with open_database(home / "mailmate.db") as db:
            digests.append(db.connections.value("SELECT digest FROM forgotten WHERE kind = 'who'"))
    assert (len(digests[0]), digests[0] == digests[1]) == (64, False)


def test_every_kind_that_is_counted_has_words(office: Office):
    assert set(forgets(office).counts) <= set(care.KINDS)


@pytest.mark.dovecot
def test_a_poll_after_the_server_renumbered_its_folders_brings_nobody_back(scene: Scene):
    scene.put(write_mail("one"), write_mail("two", sender="Bob <bob@lima.example>"), scene.ours("three", "Dear Marta,"))
    with scene.open() as desk:
        good_poll(desk)
        before = desk.database.mails.count(View.ALL)
        forget(desk, read_who(desk, BUYER))
        desk.database.connections.run("UPDATE cursors SET uidvalidity = 1")
        desk.database.journal.note(f"envelopes:{scene.mailbox.label}", {})
        good_poll(desk)
        assert (before, desk.database.mails.count(View.ALL)) == (3, 1)
        assert (desk.database.correspondence.seen(BUYER).heard, BUYER in desk.database.contacts.all()) == (0, False)
    assert "mailmate.db" not in files_with(scene.home, BUYER.encode())
