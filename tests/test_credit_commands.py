"""`lc read`, `lc check` and the verbs of `credits`: files in, the contract out, a person's word on record."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from email.message import EmailMessage
from types import SimpleNamespace

import pytest

from mailmate.config import DATABASE_NAME
from mailmate.desk.clock import duties
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.registers.credits import decide, find_credit
from mailmate.desk.wiring import open_desk
from mailmate.errors import WrongUse
from tests.store_samples import lay_database
from tests.swift_messages import MESSAGES
from tests.test_documents import pdf

CREDIT = """MT700
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31C:260501
:40E:UCP LATEST VERSION
:31D:260624 CHINA
:50:HAI PHONG PLASTICS
:59:NINGBO SHEET CO LTD
:32B:USD48000,
:43P:ALLOWED
:43T:ALLOWED
:44C:260609
:44E:NINGBO
:44F:HAI PHONG
:45A:1200 SETS AT USD40,
CIF HAI PHONG
:46A:+SIGNED INVOICE IN 3 COPIES
+FULL SET OF B/L MARKED FREIGHT PREPAID
+INSURANCE POLICY IN DUPLICATE
:48:15
:49:WITHOUT
"""
AMENDMENT = """MT707
:20:REF9
:21:NONREF
:23:LC26-0417
:31C:260501
:26E:001
:30:260605
:31D:260709 CHINA
"""
CONFIG = """
[me]
name = "Iris Shen"
company = "Ningbo Sheet Co., Ltd."
timezone = "Asia/Shanghai"
country = "CN"
language = "en"

[[mailbox]]
address = "sales@sheet.example"
imap = { host = "imap.sheet.example", port = 993, security = "tls", username = "s" }
smtp = { host = "smtp.sheet.example", port = 465, security = "tls", username = "s" }
password = { env = "NONE" }
"""
NOW = datetime(2026, 6, 5, 4, 0, tzinfo=UTC)


def mail(subject, text, *, number, attached=None, kind="plain", name="credit.txt"):
    message = EmailMessage()
    message["From"] = "Minh <minh@hpp.example>"
    message["To"] = "sales@sheet.example"
    message["Subject"] = subject
    message["Date"] = f"Thu, 0{number} Jun 2026 09:00:00 +0700"
    message["Message-ID"] = f"<{number}@hpp.example>"
    message.set_content(text)
    if isinstance(attached, bytes):
        message.add_attachment(attached, maintype="application", subtype=kind, filename=name)
    elif attached:
        message.add_attachment(attached, filename=name)
    return bytes(message)


@pytest.fixture
def files(tmp_path, monkeypatch):
    """A folder without a home: the credit, its amendment."""
    monkeypatch.setenv("MAILMATE_HOME", str(tmp_path / "none"))
    (tmp_path / "credit.txt").write_text(CREDIT, encoding="utf-8")
    (tmp_path / "amendment.txt").write_text(AMENDMENT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home that was sent the credit, its amendment, and an amendment of a credit nobody has."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "config.toml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.setenv("MAILMATE_HOME", str(folder))
    mails = [
        mail("L/C LC26-0417", "Dear Iris, the L/C is attached.", number=1, attached=CREDIT),
        mail("Amendment 1 to LC26-0417", f"Dear Iris, the bank issued it:\n\n{AMENDMENT}", number=3),
        mail("Amendment", f"Dear Iris, here it is:\n\n{AMENDMENT.replace('LC26-0417', 'LC88-1')}", number=4),
    ]
    for number, data in enumerate(mails):
        (tmp_path / f"{number}.eml").write_bytes(data)
    lay_database(folder / DATABASE_NAME)
    with open_desk(folder, now=lambda: NOW) as desk:
        import_files(desk, [str(tmp_path / f"{number}.eml") for number in range(len(mails))])
    return folder


def test_lc_read_says_type_fields_and_what_they_mean(files, run):
    code, out, err = run("lc", "read", files / "credit.txt", "--json")
    read = json.loads(out)
    assert (code, err) == (0, "")
    assert read["type"] == "700"
    assert read["fields"]["31D"] == "260624 CHINA"
    assert read["fields"]["45A"] == "1200 SETS AT USD40,\nCIF HAI PHONG"
    credit = read["credit"]
    assert (credit["number"], credit["issued"], credit["latest_shipment"]) == ("LC26-0417", "2026-05-01", "2026-06-09")
    assert credit["expiry"] == {"date": "2026-06-24", "place": "CHINA"}
    assert credit["amount"] == {"amount": "48000.00", "currency": "USD"}
    assert (credit["presentation_days"], credit["tolerance"], credit["charges"]) == (15, None, None)
    assert credit["documents"][1] == "FULL SET OF B/L MARKED FREIGHT PREPAID"
    assert read["problems"] == []


def test_lc_read_says_what_an_amendment_changes(files, run):
    read = json.loads(run("lc", "read", files / "amendment.txt", "--json")[1])
    assert (read["type"], read["credit"]["number"], read["credit"]["amendment_no"]) == ("707", "LC26-0417", 1)
    assert read["credit"]["changes"] == [{"tag": "31D", "old": None, "new": "260709 CHINA", "op": "set"}]


def test_lc_read_takes_a_paste_from_standard_input(files, run, monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(MESSAGES["german"][0].encode("gb18030"))))
    read = json.loads(run("lc", "read", "-", "--json")[1])
    assert read["fields"]["44F"] == "HAMBURG"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("mail.eml", mail("L/C", "see below\n\n" + CREDIT, number=1)),
        ("attached.eml", mail("L/C", "see the file", number=1, attached=CREDIT)),
        ("no-ending", mail("L/C", "see the file", number=1, attached=CREDIT)),
        ("quoted.txt", "\n".join(f"> {line}" for line in CREDIT.splitlines()).encode()),
        ("wide.txt", CREDIT.encode("utf-16")),
    ],
)
def test_lc_read_takes_mails_and_files_of_any_coding(files, run, name, data):
    (files / name).write_bytes(data)
    code, out, _ = run("lc", "read", files / name, "--json")
    assert (code, json.loads(out)["fields"]["44C"]) == (0, "260609")


def test_a_scan_is_said_to_be_one_and_never_read_as_an_empty_credit(files, run):
    (files / "scan.pdf").write_bytes(pdf(text=""))
    code, out, err = run("lc", "read", files / "scan.pdf", "--json")
    assert (code, out) == (65, "")
    assert "scan.pdf is a scan, not read: paste the text." in err
    (files / "scan.eml").write_bytes(
        mail("L/C", "see the scan", number=1, attached=pdf(text=""), kind="pdf", name="a.pdf")
    )
    code, _, err = run("lc", "check", files / "scan.eml")
    assert (code, "a.pdf is a scan, not read: paste the text." in err) == (65, True)


@pytest.mark.parametrize("name", ["absent.txt", "."])
def test_a_file_that_is_not_there_is_named(files, run, name):
    code, _, err = run("lc", "check", files / name)
    assert (code, "cannot be read" in err) == (65, True)


def test_what_cannot_be_read_is_named_with_tag_and_line_and_the_rest_is_given(files, run):
    (files / "broken.txt").write_text(MESSAGES["broken"][0], encoding="utf-8")
    code, out, err = run("lc", "read", files / "broken.txt", "--json")
    read = json.loads(out)
    assert code == 65
    assert "line 4: Field 31D reads '26O624 CHINA', which is no value of it." in err
    assert (read["fields"]["20"], read["fields"]["31D"]) == ("LC26-0417", "26O624 CHINA")
    assert (read["credit"]["expiry"]["date"], read["credit"]["amount"]) == (None, None)
    assert [(one["tag"], one["line"]) for one in read["problems"]] == [("31D", 4), ("32B", 5), ("44C", 6), ("48", 7)]


def test_lc_check_says_the_contract(files, run):
    code, out, err = run(
        "lc", "check", files / "credit.txt", files / "amendment.txt", "--on-board", "2026-06-19", "--place", "cn",
        "--today", "2026-06-05", "--lead-days", "10", "--asked", "44C=260619", "--asked", "31D=260709", "--json",
    )  # fmt: skip
    report = json.loads(out)
    assert (code, err) == (0, "")
    assert set(report) >= {"effective", "proposed", "findings", "passed", "not_checked", "timeline"}
    assert report["effective"]["expiry"]["date"] == "2026-06-24"
    assert report["proposed"]["expiry"]["date"] == "2026-07-09"
    first = report["findings"][0]
    assert (first["id"], first["severity"], first["article"]) == ("D1", "critical", "20(a)(ii), 29(c)")
    assert (first["fields"], first["values"]) == (["44C"], {"ours": "2026-06-19", "theirs": "2026-06-09"})
    assert first["ask"] == "Please set 44C to 2026-06-19 or later, at most 2026-06-24."
    missing = next(one for one in report["findings"] if one["id"] == "M3")
    assert (missing["fields"], missing["values"]) == (["44C"], {"ours": "260619", "theirs": ""})
    assert report["timeline"]["last_presentation"] == "2026-06-24"
    assert report["timeline"]["slack"]["last_presentation"] == 19
    names = {one["id"] for one in (*report["findings"], *report["not_checked"])} | set(report["passed"])
    assert len(names) == 31


def test_lc_check_counts_an_amendment_we_accepted(files, run):
    arguments = ("lc", "check", files / "credit.txt", files / "amendment.txt", "--accepted", "1", "--json")
    report = json.loads(run(*arguments)[1])
    assert report["effective"]["expiry"] == report["proposed"]["expiry"] == {"date": "2026-07-09", "place": "CHINA"}


def test_lc_check_of_an_amendment_alone_asks_for_the_original(files, run):
    code, out, err = run("lc", "check", files / "amendment.txt", "--json")
    report = json.loads(out)
    assert (code, report["effective"], report["findings"], report["passed"]) == (0, None, [], [])
    assert {one["missing"] for one in report["not_checked"]} == {"issue", "papers"}
    assert "ask the advising bank or the buyer for the original" in err


def test_a_screen_shows_terms_findings_days_and_papers(files, run):
    code, out, _ = run("lc", "check", files / "credit.txt", files / "amendment.txt", "--on-board", "2026-06-19")
    assert code == 0
    for words in (
        "260624 CHINA  (Wednesday 24 June 2026)  → 260709 CHINA",
        "Do not ship on this credit as it stands.",
        "not checked: D8; it takes the lead time (--lead-days)",
        "Wednesday 24 June 2026",
        "full set + 0  bill of lading",
    ):
        assert words in out


def test_a_wish_that_is_no_field_is_wrong_use(files, run):
    assert run("lc", "check", files / "credit.txt", "--asked", "44C")[0] == 2


def test_credits_are_listed_one_a_line_and_a_missing_original_is_said(home, run):
    rows = [json.loads(line) for line in run("credits", "list", "--json")[1].splitlines()]
    assert [(row["id"], row["pending"], row["missing"]) for row in rows] == [
        ("LC26-0417", 1, None),
        ("LC88-1", 1, "issue"),
    ]
    assert "the original is missing" in run("credits", "list")[1]
    assert run("credits", "forwarder", "LC88-1")[0] == 2


@pytest.mark.parametrize("name", ["LC26-0417", "lc 26 0417", "0417"])
def test_a_credit_is_called_by_its_number(home, run, name):
    assert json.loads(run("credits", "show", name, "--json")[1])["id"] == "LC26-0417"


def test_an_unknown_or_empty_name_is_wrong_use(home, run):
    for name in ("LC999", "c999999", "-", "7"):
        assert run("credits", "show", "--", name)[0] == 2


def test_nothing_is_accepted_until_a_person_says_so_and_who_is_kept(home, run):
    before = json.loads(run("credits", "show", "LC26-0417", "--json")[1])
    assert before["effective"]["expiry"]["date"] == "2026-06-24"
    assert before["amendments"][0]["verdict"] == "pending"
    code, out, _ = run("credits", "accept", "LC26-0417", "--reason", "all points agreed")
    assert (code, "is accepted by Iris Shen" in out, "Tell the advising bank" in out) == (0, True, True)
    assert "We accept amendment 1 of Friday 5 June 2026 to letter of credit LC26-0417 in full." in out
    after = json.loads(run("credits", "show", "LC26-0417", "--json")[1])
    assert after["effective"]["expiry"]["date"] == "2026-07-09"
    assert after["amendments"][0]["verdict"] == "accepted"
    word = next(one for one in after["entries"] if one["kind"] == "accepted")
    assert (word["by"], word["value"]["who"], word["value"]["reason"]) == ("person", "Iris Shen", "all points agreed")
    run("credits", "strike", word["id"])
    assert json.loads(run("credits", "show", "LC26-0417", "--json")[1])["effective"]["expiry"]["date"] == "2026-06-24"


def test_a_rejected_amendment_changes_nothing(home, run):
    code, out, _ = run("credits", "reject", "LC26-0417", "--amendment", "1")
    assert (code, "We reject amendment 1 of Friday 5 June 2026" in out) == (0, True)
    shown = json.loads(run("credits", "show", "LC26-0417", "--json")[1])
    assert shown["proposed"]["expiry"]["date"] == "2026-06-24"
    assert run("credits", "accept", "LC26-0417")[0] == 2
    assert run("credits", "accept", "LC26-0417", "--amendment", "7")[0] == 2
    code, _, err = run("credits", "accept", "LC26-0417", "--amendment", "1")
    assert (code, "is decided already" in err) == (2, True)


def test_two_who_decide_at_once_do_not_both_decide(home, run):
    with open_desk(home) as desk:
        seen = find_credit(desk, "LC26-0417")
        decide(desk, seen, "accepted", 1)
        with pytest.raises(WrongUse, match="decided already"):
            decide(desk, seen, "rejected", 1)


def test_a_plan_and_a_step_that_is_done_are_kept(home, run):
    assert run("credits", "plan", "LC26-0417", "--on-board", "2026-06-08")[0] == 0
    assert run("credits", "done", "LC26-0417", "trucking")[0] == 0
    assert run("credits", "done", "LC26-0417", "dancing")[0] == 2
    shown = json.loads(run("credits", "show", "LC26-0417", "--json")[1])
    assert shown["timeline"]["on_board"] == "2026-06-08"
    assert "trucking" not in {one["step"] for one in shown["timeline"]["alerts"]}


def test_forwarder_and_request_are_texts_to_send(home, run):
    run("credits", "plan", "LC26-0417", "--on-board", "2026-06-19")
    assert "- Latest on-board date: Tuesday 9 June 2026" in run("credits", "forwarder", "LC26-0417")[1]
    request = run("credits", "request", "LC26-0417")[1]
    assert "44C latest shipment" in request
    assert "the present terms apply" in request


def test_a_credit_on_record_is_checked_by_its_number(home, run):
    report = json.loads(
        run("lc", "check", "LC26-0417", "--on-board", "2026-06-19", "--today", "2026-06-05", "--json")[1]
    )
    assert report["findings"][0]["id"] == "D1"
    assert report["amendments"][0]["amendment_no"] == 1


def test_the_day_tells_what_credits_make_due(home, run):
    with open_desk(home, now=lambda: NOW) as desk:
        texts = [str(duty.text) for duty in duties(desk) if duty.kind == "credit"]
    assert "L/C LC26-0417: amendment 1 waits for your decision" in texts
    assert "L/C LC88-1: the original is missing, ask for it" in texts
    assert "L/C LC26-0417: review of the credit was due on 2026-06-03, 2 days late" in texts
    with open_desk(home, now=lambda: datetime(2026, 9, 5, tzinfo=UTC)) as desk:
        late = [str(duty.text) for duty in duties(desk) if duty.kind == "credit"]
    assert late == ["L/C LC88-1: the original is missing, ask for it"]


def test_a_check_counts_from_today_where_nobody_says_another_day(files, run):
    _, out, _ = run("lc", "check", files / "credit.txt", "--json", "--lead-days", "10")
    assert "D8" not in {one["id"] for one in json.loads(out)["not_checked"]}


def test_a_rejected_amendment_changes_nothing_and_an_announced_one_is_told(files, run):
    both = (files / "credit.txt", files / "amendment.txt")
    _, out, _ = run("lc", "check", *both, "--json", "--rejected", "1")
    report = json.loads(out)
    assert report["proposed"]["expiry"]["date"] == "2026-06-24"
    _, out, _ = run("lc", "check", *both, "--json", "--announced")
    assert "M8" in {one["id"] for one in json.loads(out)["findings"]}
    _, out, _ = run("lc", "check", *both, "--json", "--advised")
    assert "M8" in json.loads(out)["passed"]


def test_an_iso_20022_message_is_said_to_be_none_we_read(files, run):
    (files / "new.xml").write_text(
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:tsrv.001.001.01"/>', encoding="utf-8"
    )
    code, _, err = run("lc", "read", files / "new.xml")
    assert code == 65
    assert "ISO 20022" in err


def test_a_buyers_copy_of_an_amendment_is_no_advice_of_a_bank(home, run):
    _, out, _ = run("credits", "show", "LC26-0417", "--json")
    assert {"id": "M8", "missing": "advice"} in json.loads(out)["not_checked"]
