"""What is exported can be read by other programs, and by mailmate itself; it harms no spreadsheet."""

from __future__ import annotations

import codecs
import csv
import json
import mailbox
import tracemalloc
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest

from mailmate.cli.export import _TABLES
from mailmate.cli.shared import safe_cell
from mailmate.desk.care.cells import cell
from mailmate.desk.care.export import TABLES, choose, write_mbox
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.wiring import open_desk
from mailmate.errors import WrongUse
from mailmate.mail.identity import digest_of, message_id_of
from mailmate.mail.model import Address, Arrival, RawMail
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Contact
from tests.store_samples import BUYER, NOW, arrival, keep_read, minutes, new_database, promise, reading

AWKWARD = [
    b"From: ana@buyer.example\r\nSubject: one\r\n\r\nFrom the factory we need valves.\r\n>From here too.\r\n",
    b"From: ana@buyer.example\nSubject: two\n\n\nFrom ana@buyer.example Wed Jul  1 09:00:00 2026\n\n>>From x\n\n\n",
    b"From MAILER-DAEMON Wed Jul  1 09:00:00 2026\nFrom: c@buyer.example\nSubject: three\n\nbody\n",
    "From: 李 <li@buyer.example>\nSubject: four\n\n报价".encode("gb18030"),
    b"From: d@buyer.example\rSubject: five\r\rFrom the old days\r",
    b"From: e@buyer.example\nSubject: six\n\n" + b"From " + b"x" * 70_000 + b"\n",
    b"\n",
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    with new_database(home / "mailmate.db") as db:
        for number in (1, 2, 3):
            keep_read(db, number, of_mail={"subject": f"mail {number}"}, entries=(promise(number),))
        keep_read(
            db,
            4,
            text="=cmd|' /C calc'!A0",
            reading=reading(Intent.OTHER),
            company="other.example",
            of_mail={
                "subject": '=HYPERLINK("http://evil.example","报价")',
                "sender": Address("+Ana", "a@other.example"),
            },
            entries=(
                promise(4, "\t=1+1", company="other.example", value={"amount": {"amount": "-5.00", "currency": "USD"}}),
            ),
        )
        db.contacts.learn([Contact(BUYER.email, "@SUM(1)", written_since=NOW)])
    (home / "config.toml").write_text('[me]\nname = "Iris"\ntimezone = "Asia/Shanghai"\n', encoding="utf-8")
    return home


def keep_raws(desk, raws) -> None:
    desk.database.mails.keep(
        [
            Arrival(RawMail(data, received=NOW - minutes(n)), digest_of(data), message_id_of(data), None, "box")
            for n, data in enumerate(raws)
        ]
    )


def test_an_mbox_reads_back_with_the_librarys_reader_and_by_import_to_the_same_mails(tmp_path: Path):
    for name in ("one", "two"):
        new_database(tmp_path / name / "mailmate.db").close()
        (tmp_path / name / "config.toml").write_text('[me]\nname = "Iris"\n', encoding="utf-8")
    path = tmp_path / "all.mbox"
    with open_desk(tmp_path / "one") as desk:
        keep_raws(desk, AWKWARD)
        with path.open("wb") as file:
            assert write_mbox(desk, file, choose(desk)) == {"mails": len(AWKWARD), "not_whole": 0}
    with closing(mailbox.mbox(path)) as box:
        assert len(box) == len(AWKWARD)
    with open_desk(tmp_path / "two") as desk:
        assert import_files(desk, [str(path)]).fetched == len(AWKWARD)
        back = [desk.database.mails.raw(number) for number in range(1, len(AWKWARD) + 1)]
        for before, after, n in zip(AWKWARD, back, range(len(AWKWARD)), strict=True):
            assert after.data in (before, before + b"\n")
            assert after.received == NOW - minutes(n)


def test_what_was_exported_brings_nothing_new_into_the_home_it_is_from(tmp_path: Path, run):
    new_database(tmp_path / "mailmate.db").close()
    (tmp_path / "config.toml").write_text('[me]\nname = "Iris"\n', encoding="utf-8")
    fetched = []
    for path in (_mbox_of(tmp_path / "a.mbox"), tmp_path / "b.mbox"):
        fetched.append(json.loads(run("import", path, "--home", tmp_path, "--json")[1])["fetched"])
        run("export", "mbox", tmp_path / "b.mbox", "--home", tmp_path)
    assert fetched == [2, 0]


def _mbox_of(path: Path) -> Path:
    box = mailbox.mbox(path)
    for number in (1, 2):
        box.add(f"From: x@far.example\nMessage-ID: <{number}@far.example>\nSubject: {number}\n\nFrom here\n")
    box.close()
    return path


def test_json_tells_mails_entries_and_contacts_a_line_each(home: Path, run):
    code, out, err = run("export", "json", "--home", home)
    rows = [json.loads(line) for line in out.splitlines()]
    kinds = [row["record"] for row in rows]
    assert (code, err, kinds) == (0, "", ["mail"] * 4 + ["entry"] * 4 + ["contact"])
    assert (rows[0]["id"], rows[0]["intent"], rows[0]["text"], rows[0]["company"]) == (
        1, "inquiry", "Please quote 500 m2.", "buyer.example",
    )  # fmt: skip
    assert (rows[4]["id"], rows[4]["quote"], rows[4]["struck"]) == ("p1", "we pay on 8 July", False)


@pytest.mark.parametrize(
    ("options", "records"),
    [
        (["--company", "Other.Example"], ["mail 4", "entry 4"]),
        (["--company", "buyer.example"], ["mail 1", "mail 2", "mail 3", "entry 1", "entry 2", "entry 3", "contact"]),
        (["--intent", "other"], ["mail 4", "entry 4"]),
        (["--from", "2026-07-02"], []),
        (["--to", "2026-06-30"], []),
        (["--from", "2026-07-01", "--to", "2026-07-01", "--intent", "inquiry"], [
            "mail 1", "mail 2", "mail 3", "entry 1", "entry 2", "entry 3",
        ]),
    ],
)  # fmt: skip
def test_filters_choose_mails_and_entries(home: Path, run, options, records):
    code, out, _ = run("export", "json", *options, "--home", home)
    rows = [json.loads(line) for line in out.splitlines()]
    named = [
        f"{row['record']} {row['id']}".replace("entry p", "entry ") if "id" in row else row["record"] for row in rows
    ]
    assert (code, named) == (0, records)


def test_days_are_those_of_the_users_zone(tmp_path: Path):
    new_database(tmp_path / "mailmate.db").close()
    (tmp_path / "config.toml").write_text('[me]\ntimezone = "Asia/Shanghai"\n', encoding="utf-8")
    late = NOW.replace(hour=17)  # already 2 July in Shanghai
    with open_desk(tmp_path) as desk:
        desk.database.mails.keep([Arrival(RawMail(b"Subject: x\n\n", received=late), "d", None, None, "box")])
        for day, count in ((1, 0), (2, 1), (3, 0)):
            of_july = NOW.date().replace(day=day)
            assert write_mbox(desk, BytesIO(), choose(desk, of_july, of_july))["mails"] == count
        with pytest.raises(WrongUse, match="lies before"):
            choose(desk, NOW.date(), NOW.date().replace(year=2025))


def test_a_csv_opens_in_a_spreadsheet_and_holds_no_formula(home: Path, tmp_path: Path, run):
    code, _, err = run("export", "csv", f"{tmp_path}/tables/", "--home", home)
    names = sorted(path.name for path in (tmp_path / "tables").iterdir())
    assert (code, "mails 4" in err, len(names), {"mails.csv", "promises.csv", "contacts.csv"} <= set(names)) == (
        0, True, 11, True,
    )  # fmt: skip
    for path in (tmp_path / "tables").iterdir():
        data = path.read_bytes()
        assert data.startswith(codecs.BOM_UTF8)
        rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
        assert {len(row) for row in rows} == {len(rows[0])}
        for row in rows[1:]:
            assert not [one for one in row if one[:1] in tuple("=+-@\t\r＝") and one != "-5.00"]
    mails = list(csv.DictReader((tmp_path / "tables" / "mails.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert mails[3]["subject"] == '\'=HYPERLINK("http://evil.example","报价")'
    promises = list(csv.DictReader((tmp_path / "tables" / "promises.csv").read_text("utf-8-sig").splitlines()))
    assert (promises[3]["quote"], promises[3]["value.amount.amount"]) == ("'=1+1", "-5.00")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+51 1 000", "'+51 1 000"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'=1+1"),
        ("\r=1+1", "'=1+1"),
        ("\n=1", "'=1"),
        (" =1", "'=1"),
        ("＝1+1", "'＝1+1"),
        ("-5.00", "-5.00"),
        ("-1,250.50", "-1,250.50"),
        ("a\r\nb\tc", "a b c"),
        ("a=b", "a=b"),
        (True, "yes"),
        (0, "0"),
        (None, ""),
        ("", ""),
        ("x\0y", "x y"),
    ],
)
def test_a_cell_is_inert(value, shown):
    assert cell(value) == shown


def test_every_csv_of_the_commands_is_inert():
    assert [safe_cell(one) for one in ("-2+3+cmd", "-5", "\t=1", "x")] == ["'-2+3+cmd", "-5", "'\t=1", "x"]


def test_every_register_can_be_exported():
    assert _TABLES == TABLES


def test_standard_output_takes_the_bytes_and_errors_are_clear(home: Path, tmp_path: Path, run):
    (tmp_path / "there.csv").write_text("precious", encoding="utf-8")
    code, out, _ = run("export", "csv", "--table", "promises", "--home", home)
    assert (code, out.startswith("\ufeffid,at,company"), len(out.splitlines())) == (0, True, 5)
    assert run("export", "csv", tmp_path / "there.csv", "--home", home)[0] == 2
    assert (tmp_path / "there.csv").read_text(encoding="utf-8") == "precious"
    assert run("export", "json", "--table", "orders", "--home", home)[0] == 2
    code, out, _ = run("export", "csv", tmp_path / "new.csv", "--home", home, "--json")
    assert json.loads(out) == {
        "path": str(tmp_path / "new.csv"), "bytes": (tmp_path / "new.csv").stat().st_size, "mails": 4,
    }  # fmt: skip
    code, _, err = run("export", "csv", tmp_path / "there.csv" / "x.csv", "--home", home)
    assert (code, "cannot be written" in err) == (1, True)


def test_a_mail_of_which_the_beginning_is_here_is_told(home: Path, tmp_path: Path, run):
    with open_desk(home) as desk:
        desk.database.mails.keep([arrival(9, raw=RawMail(b"Subject: cut\n\nbeg", complete=False, received=NOW))])
    code, _, err = run("export", "mbox", tmp_path / "x.mbox", "--home", home)
    assert (code, "Of 1 mails only the beginning is here" in err) == (0, True)


class _Nowhere(BytesIO):
    def write(self, data) -> int:
        return len(data)


def test_memory_does_not_grow_with_the_mails(tmp_path: Path):
    new_database(tmp_path / "mailmate.db").close()
    (tmp_path / "config.toml").write_text('[me]\nname = "Iris"\n', encoding="utf-8")
    with open_desk(tmp_path) as desk:
        peaks = []
        for start in (0, 600):  # what is held at once is full by then
            keep_raws(desk, (b"Subject: %d\n\n" % n + b"x" * 40_000 for n in range(start, start + 600)))
            tracemalloc.start()
            write_mbox(desk, _Nowhere(), choose(desk))
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0] < 10_000_000
