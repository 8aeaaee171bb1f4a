"""Jobs with payments and letters of credit, each done the way a salesperson does it and seen by its result."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import pytest

from mailmate.errors import NotAllowed
from tests.office import Office, open_office
from tests.test_credit_commands import AMENDMENT, CREDIT

PAYER = "Egon Zahn <egon@delta.example>"
BUYER = "Minh Tran <minh@hpp.example>"
BANK = "Advising Bank <lc@bank.example>"
NUMBER = "LC26-0417"
SOUND = CREDIT.replace("260624 CHINA", "260624 NINGBO, CHINA").replace(
    "NINGBO SHEET CO LTD", "NINGBO SEAKEEL VALVE CO., LTD."
)
NO_LETTER = re.compile(
    r"court|lawyer|legal action|blacklist|police|you lied|liar|dishonest|or else|final warning|IBAN|SWIFT code"
    r"|account no|0000 5555",
    re.IGNORECASE,
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def write_balance(office: Office, moment: str, words: str = "tomorrow") -> int:
    office.at(moment)
    text = f"Dear Iris,\n\nWe will remit the balance of USD 18,450.00 for invoice SK-INV-2611 {words}.\n\nEgon"
    return office.receives(text, sender=PAYER, subject="Balance", answers=1 if office.mails else None)


def only_debt(office: Office) -> dict:
    (debt,) = [one for one in office.tells("promises", "list") if one["kind"] == "debt"]
    return debt


def test_tomorrow_three_times_is_count_three_level_three_with_the_three_days_and_the_manager(office: Office) -> None:
    for moment in ("2026-06-29 16:00", "2026-07-01 16:00", "2026-07-03 16:00"):
        write_balance(office, moment)
    office.at("2026-07-09")
    debt = only_debt(office)
    assert (debt["state"], debt["broken_count"], debt["level"]) == ("broken", 3, "L3")
    (waiting,) = office.tells("follow-ups", "list")
    draft = office.drafts(waiting["mail"])
    for day in ("Tuesday 30 June 2026", "Thursday 2 July 2026", "Saturday 4 July 2026"):
        assert day in draft["body"]
    assert "Zhang Min" in draft["body"]
    assert ("level_3", "reason") in [(one["id"], one["effect"]) for one in draft["gate"]["findings"]]


def test_saying_that_goods_are_ready_makes_a_reminder_with_order_amount_and_day(office: Office) -> None:
    office.at("2026-06-01")
    mail = office.receives(
        "Dear Iris,\n\nPlease find attached our purchase order PO-4471: 600 pcs SK-2040B at USD 4.98, total "
        "USD 2,988.00, CIF Callao, delivery 30 July 2026.\n\nAna",
        subject="PO-4471",
    )
    office.says("done", mail)
    order = office.tells_one("orders", "list")["id"]
    office.says("orders", "set", order, "pi=SK-PI-88", "total=USD 2988.00", "deposit=30")
    office.at("2026-07-01")
    assert "A reminder of the balance to andes.example is ready" in office.says(
        "orders", "set", order, "ready=2026-07-01"
    )
    body = office.drafts(mail)["body"]
    for words in ("PO-4471", "SK-PI-88", "USD 2,091.60", "Wednesday 1 July 2026"):
        assert words in body
    assert not NO_LETTER.search(body)


def test_a_copy_of_a_transfer_is_a_claim_and_only_a_person_says_that_money_came(office: Office) -> None:
    write_balance(office, "2026-06-01 10:00", "by 5 June 2026")
    office.at("2026-06-04")
    copy = "MT103\n:20:REF1\n:32A:260604USD18450,\n:50K:DELTA TRADING\n:59:/0000555500002617\nSEAKEEL VALVE\n:71A:SHA\n"
    mail = office.receives(
        "Dear Iris,\n\nPaid today, USD 18,450.00 for invoice SK-INV-2611. SWIFT copy attached.\n\nEgon",
        sender=PAYER, answers=1, files={"mt103.txt": copy},
    )  # fmt: skip
    assert only_debt(office)["state"] == "claimed"
    body = office.drafts(mail)["body"]
    assert "We will confirm when our bank credits it." in body
    assert not re.search(r"received with thanks|we (?:have )?received", body, re.IGNORECASE)
    office.says("promises", "received", only_debt(office)["id"])
    assert only_debt(office)["state"] == "kept"


def test_the_month_for_finance_equals_the_registers_and_mixes_no_currency(office: Office) -> None:
    said = (
        ("2026-06-25", PAYER, "USD 18,450.00 for invoice SK-INV-2611 on 6 July 2026"),
        ("2026-07-01", "Bo Lund <bo@nordic.example>", "EUR 9,000.00 for invoice SK-INV-2612 on 20 July 2026"),
        ("2026-07-02", PAYER, "USD 1,000.00 for invoice SK-INV-2613 on 31 July 2026"),
    )
    for day, sender, words in said:
        office.at(day)
        office.receives(f"Dear Iris,\n\nWe will pay {words}.\n\nBest regards", sender=sender, subject="Payment")
    office.at("2026-07-08")
    office.receives(
        "Dear Iris,\n\nContainer CSQU3054383, seal HT9, vessel EVER ACT, ETD 18 July 2026, order PO-4471.\n\nTom",
        sender="Tom Berg <tom@oceanline.example>",
        subject="Shipping details",
    )
    office.at("2026-07-22")
    office.says("promises", "received", "p2", "--amount", "4000", "--date", "2026-07-20")
    office.at("2026-08-03")
    office.says("promises", "received", "p3", "--date", "2026-07-31")
    rows = list(csv.DictReader(io.StringIO(office.says("promises", "month", "2026-07", "--csv"))))
    totals = {
        row["currency"]: [Decimal(row[name]) for name in ("invoiced", "credited", "open")]
        for row in rows
        if row["kind"] == "total"
    }
    assert totals == {
        "USD": [Decimal(19450), Decimal(1000), Decimal(18450)],
        "EUR": [Decimal(9000), Decimal(4000), Decimal(5000)],
    }
    assert [row["day"] for row in rows if row["kind"] == "shipment"] == ["2026-07-18"]
    assert {row["number"]: row["broken"] for row in rows if row["kind"] == "debt"}["SK-INV-2611"] == "1"


def test_no_letter_of_the_ladder_threatens_insults_or_names_an_account(office: Office) -> None:
    bodies = []
    for n, moment in enumerate(("2026-06-22 16:00", "2026-06-25 16:00", "2026-06-29 16:00", "2026-07-02 16:00"), 1):
        mail = write_balance(office, moment)
        bodies.append(office.drafts(mail)["body"])
        assert only_debt(office)["broken_count"] == n - 1
    office.at("2026-07-08")
    bodies += [office.drafts(one["mail"])["body"] for one in office.tells("follow-ups", "list") if one["draft"]]
    assert [words for body in bodies if (words := NO_LETTER.search(body))] == []


def test_notes_of_a_call_become_a_recap_with_the_sum_and_the_day_spelled_out(office: Office) -> None:
    office.at("2026-07-02")
    mail = office.receives("Dear Iris,\n\nPlease call me about the balance.\n\nEgon", sender=PAYER, subject="Call")
    notes = (
        "Egon pays USD 9,000.00 of invoice SK-INV-2611 tomorrow",
        "the rest by Friday next week",
        "we ship after that",
    )
    written = office.tells_one("write", "recap", mail, *(word for note in notes for word in ("--note", note)))
    assert "1. Egon pays USD 9,000.00 of invoice SK-INV-2611 on Friday 3 July 2026." in written["text"]
    assert "2. The rest by Friday 10 July 2026." in written["text"]
    assert written["text"].startswith("Dear Egon,")
    assert office.drafts(mail)["id"] == written["draft"]


def test_a_claim_of_monday_is_unconfirmed_after_five_banking_days_and_a_trace_is_asked(office: Office) -> None:
    office.at("2026-06-08")
    mail = office.receives(
        "Dear Iris,\n\nWe have transferred USD 9,000.00 for invoice SK-INV-2700 today.\n\nEgon", sender=PAYER
    )
    office.at("2026-06-15")
    assert (only_debt(office)["state"], office.tells("follow-ups", "list")) == ("claimed", [])
    office.at("2026-06-16")
    assert only_debt(office)["state"] == "unconfirmed"
    (waiting,) = office.tells("follow-ups", "list")
    assert (waiting["level"], waiting["mail"]) == ("trace", mail)
    body = office.drafts(mail)["body"]
    assert "UETR" in body and "trace" in body and "Our bank shows no credit" in body


def test_a_freight_bill_with_a_new_account_raises_the_flag_and_a_plain_one_does_not(office: Office) -> None:
    bill = "Dear Iris,\n\nPlease find our freight invoice FR-2207 of USD 1,250.00.{more}\n\nTom Berg\nOceanline"
    new = " Our bank account has changed. Please pay to the new account 4455 6677 8899 at another bank."
    flags = {}
    for name, more in (("changed", new), ("plain", "")):
        mail = office.receives(
            bill.format(more=more), sender="Tom Berg <tom@oceanline.example>", subject="Freight invoice FR-2207"
        )
        flags[name] = [flag["id"] for flag in office.reads(mail)["flags"]]
    assert ("F1" in flags["changed"], flags["plain"]) == (True, [])


def advise(office: Office, text: str = SOUND, day: str = "2026-05-05") -> int:
    office.at(day)
    return office.receives(
        f"Dear Iris,\n\nPlease find the credit below.\n\n{text}", sender=BUYER, subject=f"L/C {NUMBER}"
    )


def amend(office: Office, *fields: str, day: str = "2026-06-05") -> int:
    office.at(day)
    text = AMENDMENT.replace(":31D:260709 CHINA\n", "".join(f"{field}\n" for field in fields))
    return office.receives(f"Our advice of amendment:\n\n{text}", sender=BANK, subject=f"Amendment {NUMBER}")


def findings(office: Office) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = {}
    for one in office.tells_one("credits", "show", NUMBER)["findings"]:
        found.setdefault(one["id"], []).append(one)
    return found


def test_a_credit_promised_is_asked_for_until_it_is_advised_and_not_when_it_is_only_mailed(office: Office) -> None:
    office.at("2026-05-04")
    mail = office.receives(
        "Dear Iris,\n\nOur bank will open the L/C for PO-88 by 12 May 2026.\n\nMinh", sender=BUYER, subject="L/C PO-88"
    )
    office.says("done", mail)
    asked = {}
    for day in ("2026-05-07", "2026-05-08", "2026-05-12", "2026-05-14"):
        office.at(day)
        waiting = [one for one in office.tells("follow-ups", "list") if one["new"]]
        asked[day] = [office.drafts(one["mail"])["body"] for one in waiting]
        for one in waiting:
            office.says("done", one["mail"])
    assert [len(bodies) for bodies in asked.values()] == [0, 1, 1, 1]
    assert "number of the credit, the name of the issuing bank" in asked["2026-05-14"][0]
    assert [waiting["step"] for waiting in office.tells("follow-ups", "list")] == [3]
    office.at("2026-05-15")
    said = office.receives("Dear Iris,\n\nThe L/C is opened now.\n\nMinh", sender=BUYER, subject="Re: L/C", answers=1)
    office.says("done", said)
    assert only_debt(office)["state"] != "kept"
    office.says("promises", "received", only_debt(office)["id"])
    assert only_debt(office)["state"] == "kept"


FAULTS = (
    ("expires before the latest shipment", (":44C:260609", ":44C:260630"), ("D2", {"44C", "31D"})),
    ("amount too small for the goods", (":45A:1200 SETS", ":45A:1500 SETS"), ("A1", {"32B", "45A"})),
    ("the applicant signs a paper", ("+INSU", "+PAPER SIGNED BY THE APPLICANT\n+INSU"), ("T5", {"46A"})),
    ("CIF with freight collect", ("FREIGHT PREPAID", "FREIGHT COLLECT"), ("T6", {"46A", "45A"})),
    ("another beneficiary", ("SEAKEEL VALVE CO., LTD.", "SHEET CO LTD"), ("T3", {"59"})),
)  # fmt: skip


def test_a_new_credit_with_five_faults_shows_all_five_and_asks_for_them_in_one_request(office: Office) -> None:
    text = SOUND
    for _, (old, new), _ in FAULTS:
        assert old in text
        text = text.replace(old, new)
    advise(office, text)
    found = findings(office)
    for name, _, (check, fields) in FAULTS:
        assert any(fields <= set(one["fields"]) for one in found.get(check, ())), name
    for one in (one for several in found.values() for one in several):
        assert one["article"] and one["fields"] and one["message"] and one["values"].keys() == {"ours", "theirs"}
    assert {one for one, several in found.items() if any(each["severity"] == "critical" for each in several)} == {"D2"}
    request = office.says("credits", "request", NUMBER)
    for words in ("31D", "32B", "46A", "FREIGHT PREPAID", "PAPER SIGNED BY THE APPLICANT", "59"):
        assert words in request


def test_a_sound_credit_has_no_finding(office: Office) -> None:
    advise(office)
    assert findings(office) == {}


MOVES = {"31D": ":31D:260709 NINGBO, CHINA", "44C": ":44C:260624", "48": ":48:30"}


@pytest.mark.parametrize(
    ("moved", "missing"),
    [
        (("31D",), "44C"),
        (("44C",), "31D"),
        (("48",), "31D"),
        (("44C", "31D"), "48"),
        (("31D", "48"), "44C"),
        (("44C", "48"), "31D"),
    ],
)
def test_an_amendment_that_moves_some_dates_only_names_the_one_left_behind(office: Office, moved, missing) -> None:
    advise(office)
    amend(office, *(MOVES[tag] for tag in moved))
    (left,) = findings(office)["D5"]
    assert missing in left["fields"]


def test_a_plan_after_the_latest_shipment_is_critical_before_shipping_and_clears_with_a_full_amendment(
    office: Office,
) -> None:
    advise(office)
    office.says("credits", "plan", NUMBER, "--on-board", "2026-06-19")
    (late,) = findings(office)["D1"]
    assert (late["severity"], "10 days after" in late["message"]) == ("critical", True)
    assert "10 days after the latest shipment day" in office.today()
    amend(office, ":31D:260724 NINGBO, CHINA", ":44C:260709")
    assert findings(office)["D1"][0]["severity"] != "critical"
    office.says("credits", "accept", NUMBER)
    assert "D1" not in findings(office)


def test_what_we_asked_what_came_and_what_nobody_asked_are_compared(office: Office) -> None:
    advise(office)
    office.at("2026-06-02")
    office.sends(
        f"Dear Minh,\n\nPlease amend L/C {NUMBER}: latest shipment (44C) to 30 June 2026, expiry (31D) to 20 July "
        "2026 and presentation period (48) to 21 days.\n\nIris",
        to=BUYER,
        subject=f"L/C {NUMBER}",
    )
    amend(office, ":31D:260720 NINGBO, CHINA", ":44C:260630", ":43P:NOT ALLOWED")
    found = findings(office)
    assert [one["fields"] for one in found["M3"]] == [["48"]]
    assert [one["fields"] for one in found["M4"]] == [["43P"]]


def test_a_new_credit_makes_the_forwarders_letter_and_booking_without_it_is_an_alarm(office: Office) -> None:
    office.at("2026-05-04")
    mail = office.receives(
        "Dear Iris,\n\nOur schedule for May is attached.\n\nTom Berg", sender="Tom Berg <tom@oceanline.example>"
    )
    office.says("done", mail)
    advise(office)
    office.says("credits", "done", NUMBER, "booking")
    assert "booked, but the forwarder does not have its terms yet" in office.today()
    assert office.tells("follow-ups", "list") == [], "nobody said who the forwarder is"
    office.says("contacts", "set", "tom@oceanline.example", "role=forwarder")
    (waiting,) = office.tells("follow-ups", "list")
    assert (waiting["about"], waiting["company"]) == ("forwarder", "oceanline.example")
    body = office.drafts(waiting["mail"])["body"]
    for words in (
        "Tuesday 9 June 2026", "HAI PHONG", "on-board date must be shown", "the originals by: Tuesday 16 June 2026",
    ):  # fmt: skip
        assert words in body
    assert office.says("write", "forwarder", NUMBER).strip() in body
    office.says("credits", "done", NUMBER, "tell_forwarder")
    assert "does not have its terms" not in office.today()


def test_three_days_before_the_papers_are_due_the_missing_ones_are_named_with_the_days_left(
    office: Office,
) -> None:
    advise(office)
    office.says("credits", "plan", NUMBER, "--on-board", "2026-06-05")
    for step in ("freight_paid", "invoice", "insurance_document"):
        office.says("credits", "done", NUMBER, step)
    office.at("2026-06-09")
    assert "documents ready (missing: bill of lading) by 2026-06-12, 3 days left" in office.today()
    office.says("credits", "done", NUMBER, "bill_of_lading")
    assert "documents ready" not in office.today()


@pytest.mark.parametrize(
    ("step", "day"), [("freight_paid", "2026-06-09"), ("trucking", "2026-06-02"), ("booking", "2026-05-26")]
)
def test_a_step_nobody_marked_is_an_alarm_on_its_day_and_not_once_it_is_done(office: Office, step, day) -> None:
    advise(office)
    words = {"freight_paid": "payment of the freight", "trucking": "trucking", "booking": "booking"}[step]
    office.at(day)
    assert re.search(rf"{words}[^\n]* by {day}, 0 days left", office.today())
    office.says("credits", "done", NUMBER, step)
    assert words not in office.today()


def test_a_legalised_invoice_is_a_cost_to_settle_and_a_signed_one_is_not(office: Office) -> None:
    invoice = "+SIGNED INVOICE IN 3 COPIES"
    advise(office, SOUND.replace(invoice, f"{invoice} LEGALISED BY THE CONSULATE OF VIETNAM"))
    (cost,) = findings(office)["T5"]
    assert "[cost]" in cost["ask"]
    assert "LEGALISED BY THE CONSULATE" in cost["message"]


def test_the_papers_of_the_credit_are_a_checklist_with_originals_copies_and_issuer(office: Office) -> None:
    papers = (
        "+SIGNED COMMERCIAL INVOICE IN 3 COPIES\n+PACKING LIST IN DUPLICATE\n+FULL SET OF B/L MARKED FREIGHT PREPAID\n"
        "+INSURANCE POLICY IN DUPLICATE\n"
        "+CERTIFICATE OF ORIGIN ISSUED BY CHAMBER OF COMMERCE IN 1 ORIGINAL AND 2 COPIES\n"
        "+BENEFICIARY'S CERTIFICATE\n+FUMIGATION CERTIFICATE\n"
    )
    begin, end = SOUND.index("+SIGNED INVOICE"), SOUND.index(":48:")
    advise(office, SOUND[:begin] + papers + SOUND[end:])
    listed = office.tells_one("credits", "show", NUMBER)["checklist"]
    assert [(one["originals"], one["copies"]) for one in listed] == [
        (1, 2), (1, 1), (None, 0), (1, 1), (1, 2), (1, 0), (1, 0),
    ]  # fmt: skip
    assert "CHAMBER OF COMMERCE" in listed[4]["issuer"].upper()


def test_before_the_papers_go_to_the_bank_late_shipment_and_late_presentation_are_shown(
    office: Office, tmp_path
) -> None:
    (tmp_path / "credit.txt").write_text(SOUND, encoding="utf-8")
    (tmp_path / "amendment.txt").write_text(
        AMENDMENT.replace(":31D:260709 CHINA", ":31D:260724 NINGBO, CHINA\n:44C:260709"), encoding="utf-8"
    )
    report = office.tells_one(
        "lc", "check", tmp_path / "credit.txt", tmp_path / "amendment.txt", "--accepted", "1", "--place", "CN",
        "--on-board", "2026-06-19", "--papers", "2026-07-18", "--today", "2026-07-18",
    )  # fmt: skip
    late = {one["id"]: one["severity"] for one in report["findings"]}
    assert late["D10"] == "critical"
    unamended = office.tells_one(
        "lc", "check", tmp_path / "credit.txt", "--on-board", "2026-06-19", "--today", "2026-06-20", "--place", "CN"
    )
    assert {one["id"]: one["severity"] for one in unamended["findings"]}["D1"] == "critical"


def test_part_of_an_amendment_cannot_be_taken_and_the_rejection_comes_with_both_letters(office: Office) -> None:
    advise(office)
    amend(office, ":31D:260709 NINGBO, CHINA", ":46B:/ADD/INSPECTION CERTIFICATE SIGNED BY APPLICANT")
    refused = office.run("credits", "accept", NUMBER, "--reason", "accept the extension only")
    assert isinstance(refused.exception, NotAllowed)
    assert "art. 10(e)" in str(refused.exception.message)
    letters = office.says("credits", "reject", NUMBER, "--reason", "soft clause")
    to_bank, _, to_buyer = letters.partition("For the buyer:")
    assert f"We reject amendment 1 of Friday 5 June 2026 to letter of credit {NUMBER}" in to_bank
    assert "issue a new amendment with these points only" in to_buyer
    assert "Thursday 9 July 2026" in to_buyer and "INSPECTION" not in to_buyer


def m8(office: Office) -> str:
    told = office.tells_one("credits", "show", NUMBER)
    return "passed" if "M8" in told["passed"] else "open"


@pytest.mark.parametrize(
    ("sender", "role", "before", "after"),
    [("trade@meridian.example", "bank", "open", "passed"), ("lc@bancroft-pipes.example", "buyer", "passed", "open")],
)
def test_a_bank_is_known_by_the_role_a_person_gave_it_before_its_name(
    office: Office, sender: str, role: str, before: str, after: str
) -> None:
    advise(office)
    office.at("2026-06-05")
    text = AMENDMENT.replace(":31D:260709 CHINA", ":31D:260709 NINGBO, CHINA")
    office.receives(f"Amendment below:\n\n{text}", sender=f"Desk <{sender}>", subject=f"Amendment {NUMBER}")
    assert m8(office) == before
    office.says("contacts", "set", sender, f"role={role}")
    assert m8(office) == after


def test_a_copy_that_could_not_be_read_is_said_to_be_unread_and_not_taken_for_one_that_agrees(office: Office) -> None:
    office.at("2026-06-04")
    office.receives(
        "Dear Iris,\n\nPaid today, USD 18,450.00 for invoice SK-INV-2611. SWIFT copy attached.\n\nEgon",
        sender=PAYER, files={"copy.jpg": b"\xff\xd8\xff\xe0 a photograph"},
    )  # fmt: skip
    (unread,) = only_debt(office)["differences"]
    assert unread["field"] == "copy"
    assert "No copy of a transfer was read" in office.says("promises", "show", "p1")


ISSUED = """:27:1/1
:40A:IRREVOCABLE
:20:HPB26LC0417
:31C:260501
:31D:260723CHINA
:50:HAI PHONG PLASTICS
:59:NINGBO SEAKEEL VALVE CO., LTD.
:32B:USD48000,
:44C:260708
:48:15"""
AMENDED = """:27:1/1
:20:HPB26AM0001
:21:EW26A00731
:23:HPB26LC0417
:31C:260501
:26E:1
:30:260622
:22A:ISSU
:31D:260830CHINA"""


@pytest.mark.parametrize("bank_sent_it", [False, True])
def test_the_answer_to_an_amendment_asks_for_the_original_where_nobody_sent_it(
    office: Office, bank_sent_it: bool
) -> None:
    office.at("2026-06-22")
    if bank_sent_it:
        office.receives(f"Please find the credit below.\n\n{ISSUED}", sender="Trade <trade@eastbank.example>")
    mail = office.receives(
        f"Dear Iris,\n\nThe bank amended the L/C, see below.\n\n{AMENDED}\n\nAna", subject="Amendment"
    )
    asked = "The original of L/C HPB26LC0417 is not in our file" in office.drafts(mail)["body"]
    assert asked is not bank_sent_it


PACS = """<?xml version="1.0"?><!-- <CdtrAcct><Id>0000555500002617</Id></CdtrAcct> -->
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><CdtTrfTxInf>
<PmtId><EndToEndId>SK-INV-2611</EndToEndId><UETR>eb6305c9-1f7f-49de-aed0-16487c27b42d</UETR></PmtId>
<IntrBkSttlmAmt Ccy="USD">18450.00</IntrBkSttlmAmt><IntrBkSttlmDt>2026-06-04</IntrBkSttlmDt>
<Dbtr><Nm>Nordbad GmbH</Nm></Dbtr><Cdtr><Nm>Ningbo Seakeel Valve Co., Ltd.</Nm></Cdtr>
<CdtrAcct><Id><Othr><Id>{account}</Id></Othr></Id></CdtrAcct></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>"""


@pytest.mark.parametrize(("account", "fits"), [("0000555500002617", True), ("0000555500009999", False)])
def test_a_transfer_that_came_as_an_xml_file_is_compared_with_our_account(
    office: Office, account: str, fits: bool
) -> None:
    office.at("2026-06-04")
    office.receives(
        "Dear Iris,\n\nPaid today, USD 18,450.00 for invoice SK-INV-2611. SWIFT copy attached.\n\nEgon",
        sender=PAYER, files={"pacs.008.xml": PACS.format(account=account).encode()},
    )  # fmt: skip
    found = {one["field"] for one in only_debt(office)["differences"]}
    assert "copy" not in found
    assert ("account" not in found) is fits
    assert ("It went to account 0000555500009999" in office.says("promises", "show", "p1")) is not fits


def test_money_beyond_the_debt_is_told_and_a_part_leaves_the_rest_open(office: Office) -> None:
    write_balance(office, "2026-06-01 10:00", "on 5 June 2026")
    office.at("2026-06-05")
    assert "Open: USD 14,450.00." in office.says("promises", "received", "p1", "--amount", "4000")
    assert only_debt(office)["overpaid"] is None
    told = office.says("promises", "received", "p1", "--amount", "20000")
    assert "USD 5,550.00 more came than was owed" in told
    assert only_debt(office)["overpaid"] == {"amount": "5550.00", "currency": "USD"}


def test_goods_that_are_ready_with_nobody_to_remind_or_no_sum_say_what_is_missing(office: Office) -> None:
    office.at("2026-06-01")
    office.sends("Dear Ana,\n\nPlease find our PI SK-PI-88 attached.\n\nIris", subject="PI SK-PI-88")
    order = office.tells_one("orders", "list")["id"]
    told = office.says("orders", "set", order, "ready=2026-06-01")
    assert "For the balance is missing: Total, Deposit" in told
    assert "No reminder to andes.example was made" in told


def test_of_two_currencies_in_one_promise_neither_is_added_nor_lost(office: Office) -> None:
    office.at("2026-06-01")
    office.receives(
        "Dear Iris,\n\nWe will pay USD 1,000.00 and EUR 500.00 for invoice SK-INV-1 on 5 June 2026.\n\nEgon",
        sender=PAYER,
    )
    assert only_debt(office)["open"] == {"amount": "1000.00", "currency": "USD"}
    assert "they name EUR 500.00 too; another currency is not added" in office.says("promises", "show", "p1")


def test_the_letter_on_a_costly_paper_needs_nothing_filled_in(tmp_path: Path) -> None:
    office = open_office(tmp_path, knowledge=False)
    credit = (
        ":27:1/1\n:40A:IRREVOCABLE\n:20:LC2026-0914\n:31C:260512\n:31D:260824CHINA\n:50:ANDES SAC\n"
        ":59:NINGBO SEAKEEL VALVE CO., LTD\n:32B:USD48000,\n:44C:260809\n:45A:1,200 SETS AT USD40 PER SET FOB NINGBO\n"
        ":46A:+SIGNED COMMERCIAL INVOICE LEGALISED BY THE CONSULATE OF PERU\n:48:15\n:49:WITHOUT\n"
    )
    mail = office.receives("Dear Iris,\n\nplease find the L/C attached.\n\nAna", files={"lc.txt": credit})
    draft = office.drafts(mail)
    assert "confirm that its cost is yours to pay" in draft["body"]
    assert ("[" in draft["body"], draft["gate"]["result"]) == (False, "clean")
