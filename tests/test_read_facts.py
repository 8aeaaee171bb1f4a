"""Facts carry the words they came from; conclusions follow from facts."""

from __future__ import annotations

from typing import Any

import pytest

from mailmate.reading.local_reader import read_locally
from mailmate.trade.facts import facts_json
from mailmate.trade.readings import Contact, Reading
from tests.reading_boundaries import BOUNDARIES
from tests.reading_builder import a_context, a_file, a_mail
from tests.reading_holdout import HOLDOUT
from tests.reading_mails import MAILS

FULL_INQUIRY = (
    "We need 500 m2 of 3 mm PVC sheet, grey, DIN 16927, CIF Haiphong, by 30 September. Our budget is USD 6.20/m2, "
    "payment 30% deposit, balance against B/L copy. ISO 9001 certificate is needed. Packed on pallets."
)
COMPLAINT = (
    "12 of 40 cartons came wet, glass inside cracked. Container CSQU3054383, PO 4471, arrived on 3 July, we opened it "
    "on 6 July. Please replace them or send a credit note. We claim USD 1,250.00. Photos attached."
)
AMENDMENT = (
    "Please amend L/C no. ILC-2209: latest shipment to 30 September 2026, expiry 21 October 2026, "
    "presentation 21 days. Please answer by 15 July."
)
MT707 = (
    ":27:1/1\n:20:AM1\n:21:NONREF\n:23:LC778812\n:26E:001\n:30:260622\n:22A:ADVI\n:31D:260723CHINA\n:44C:260709\n:48:21"
)
SHIPPED = (
    "Your cargo was loaded, vessel ORIENT HERON voy. 126S, ETD 3 July, ETA 8 July, B/L no. BWNB26070133, "
    "container CSQU3054383, 2 x 40HQ."
)
PAID = "Paid USD 4,200.50 yesterday by T/T, bank slip attached, UETR 3f1c7a52-8e4b-4d19-9c60-2b7d5e8f1a34."


def read(new: str, **said: Any) -> Reading:
    return read_locally(a_mail(new, **said), a_context())


def usd(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "USD"}


def pieces(value: str, unit: str = "pcs") -> dict[str, str]:
    return {"value": value, "unit": unit}


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (FULL_INQUIRY, "quantity", pieces("500", "m2")),
        (FULL_INQUIRY, "product", "3 mm PVC sheet"),
        (FULL_INQUIRY, "specs", "DIN 16927"),
        (FULL_INQUIRY, "incoterm.rule", "CIF"),
        (FULL_INQUIRY, "incoterm.place", "Haiphong"),
        (FULL_INQUIRY, "destination_port", "Haiphong"),
        (FULL_INQUIRY, "needed_by", "2026-09-30"),
        (FULL_INQUIRY, "target_price", usd("6.20") | {"per": "m2"}),
        (FULL_INQUIRY, "certificates", "ISO 9001"),
        (FULL_INQUIRY, "packaging", "Packed on pallets"),
        (FULL_INQUIRY, "payment_terms", "30% deposit, balance"),
        (
            "Another supplier offers USD 5.35/pc, our target is USD 5.10/pc for 1,200 pcs.",
            "competitor_price",
            usd("5.35") | {"per": "pcs"},
        ),
        (
            "Another supplier offers USD 5.35/pc, our target is USD 5.10/pc for 1,200 pcs.",
            "target_price",
            usd("5.10") | {"per": "pcs"},
        ),
        ("Please send 2 samples of the lever valve.", "sample.qty", 2),
        ("We want to visit your factory on 15 August.", "visit.when", "2026-08-15"),
        ("Your offer for 300 gate valves DN80 please.", "quantity", pieces("300")),
        ("Your offer for 300 gate valves DN80 please.", "product", "gate valves DN80"),
        ("请报价：球阀 2000个，8月15日前到港。", "product", "球阀"),
        ("请报价：球阀 2000个，8月15日前到港。", "needed_by", "2026-08-15"),
        ("Balance of USD 48,000.00 for invoice INV-2041 will be wired tomorrow.", "promised_date", "2026-07-09"),
        ("Balance of USD 48,000.00 for invoice INV-2041 will be wired tomorrow.", "amount", usd("48000.00")),
        ("Balance of USD 48,000.00 for invoice INV-2041 will be wired tomorrow.", "debt_ref", "INV-2041"),
        ("May we settle invoice SK-18 on 15 July instead of 1 July?", "promised_date", "2026-07-15"),
        ("Send the corrected invoice and we pay the same day.", "condition", "Send the corrected invoice"),
        ("We pay after inspection.", "condition", "after inspection"),
        ("We will pay soon.", "promised_date", None),
        (
            "We cannot pay this week because our customer has not paid us.",
            "reason",
            "because our customer has not paid us",
        ),
        (PAID, "evidence.value_date", "2026-07-07"),
        (PAID, "evidence.uetr", "3f1c7a52-8e4b-4d19-9c60-2b7d5e8f1a34"),
        (PAID, "evidence.type", "bank slip"),
        (PAID, "method", "T/T"),
        (PAID, "amount", usd("4200.50")),
        (COMPLAINT, "qty_affected", pieces("12", "cartons")),
        (COMPLAINT, "qty_total", pieces("40", "cartons")),
        (COMPLAINT, "container_no", "CSQU3054383"),
        (COMPLAINT, "order_ref", "4471"),
        (COMPLAINT, "arrived_on", "2026-07-03"),
        (COMPLAINT, "found_on", "2026-07-06"),
        (COMPLAINT, "defect_type", "damage"),
        (COMPLAINT, "remedy_asked", "replace"),
        (COMPLAINT, "remedy_asked", "credit"),
        (COMPLAINT, "claim_amount", usd("1250.00")),
        (COMPLAINT, "evidence_given", "photos"),
        ("We counted 985, invoice says 1,000.", "qty_total", pieces("1000")),
        ("A worker was injured by the pump.", "safety", True),
        (AMENDMENT, "lc_no", "ILC-2209"),
        (AMENDMENT, "latest_shipment", "2026-09-30"),
        (AMENDMENT, "expiry.date", "2026-10-21"),
        (AMENDMENT, "presentation_days", 21),
        (AMENDMENT, "answer_by", "2026-07-15"),
        (AMENDMENT, "deadline_set_by_sender", "2026-07-15"),
        (AMENDMENT, "changes", {"tag": "44C", "old": None, "new": "2026-09-30", "op": "set"}),
        (MT707, "lc_no", "LC778812"),
        (MT707, "amendment_no", "1"),
        (MT707, "expiry.date", "2026-07-23"),
        (MT707, "expiry.place", "CHINA"),
        (MT707, "latest_shipment", "2026-07-09"),
        (MT707, "changes", {"tag": "48", "old": None, "new": "21", "op": "set"}),
        (SHIPPED, "vessel", "ORIENT HERON"),
        (SHIPPED, "voyage", "126S"),
        (SHIPPED, "etd", "2026-07-03"),
        (SHIPPED, "eta", "2026-07-08"),
        (SHIPPED, "bl_no", "BWNB26070133"),
        (SHIPPED, "teu", 4),
        ("Please confirm PO 88120 by 20 July.", "refs.po", "88120"),
        ("The goods of order PO 88120 will be ready on 20 July.", "ready_on", "2026-07-20"),
    ],
)
def test_a_fact_is_found_with_its_value(text: str, name: str, value: Any) -> None:
    found = facts_json(read(text).facts).get(name, [])
    assert value in [row["value"] for row in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kindly quote 800 pcs ball valve, CIF Callao.", "promised_date"),
        ("Kindly quote 800 pcs ball valve, FOB Ningbo.", "destination_port"),
        ("We will pay after inspection.", "promised_date"),
        ("May we settle on 15 July instead of 1 July?", "evidence.value_date"),
        ("Please quote by 20 July.", "needed_by"),
        ("Noted, thanks.", "product"),
    ],
)
def test_what_is_not_written_is_not_there(text: str, name: str) -> None:
    assert read(text).fact(name) is None


def test_the_day_replaced_is_not_the_day_promised() -> None:
    facts = read("May we settle on 15 July instead of 1 July?").all_facts("promised_date")
    assert [fact.quote for fact in facts] == ["15 July"]


def test_quoted_history_gives_references_and_no_promise() -> None:
    reading = read("Balance will be wired tomorrow.", quoted="> invoice INV-2041, we will pay on 1 July")
    sources = {fact.name: fact.source for fact in reading.facts}
    assert sources["refs.invoice"] == "quoted"
    assert [fact.source for fact in reading.all_facts("promised_date")] == ["body"]


def test_the_company_stands_in_the_signature_else_in_the_address() -> None:
    signed = read("Please quote 5 pcs.", signature="Ana Ruiz\nRuiz Import Ltda\nCallao, Peru")
    plain = read("Please quote 5 pcs.")
    assert [(fact.value, fact.source) for fact in signed.all_facts("sender_company")] == [("Ruiz Import Ltda", "body")]
    assert [(fact.value, fact.source) for fact in plain.all_facts("sender_company")] == [("buyer.example", "header")]
    assert [(fact.value, fact.quote) for fact in signed.all_facts("country")] == [("PE", "Peru")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We are PT. Maju Jaya", "PT. Maju Jaya"),
        ("Please quote CPT Bukhara", "buyer.example"),
        ("in reply to RCPT TO command", "buyer.example"),
    ],
)
def test_the_first_letters_of_a_firm_are_a_word_of_their_own(text: str, expected: str) -> None:
    assert [fact.value for fact in read(text).all_facts("sender_company")] == [expected]


def test_a_document_gives_what_the_body_leaves_out() -> None:
    mail = a_mail("Please quote as per attached list.", attachments=(a_file("list.pdf"),))
    reading = read_locally(mail, a_context(document_texts={1: "Item 1: 300 pcs butterfly valve DN100"}))
    quantity = reading.fact("quantity")
    assert quantity is not None
    assert (quantity.source, quantity.quote) == ("attachment:1", "300 pcs")


def test_our_own_goods_are_known_by_name() -> None:
    reading = read_locally(a_mail("Price of the sk-2050v please, 40 pcs."), a_context(products=("SK-2050V",)))
    product = reading.fact("product")
    assert product is not None
    assert (product.value, product.quote) == ("SK-2050V", "sk-2050v")


EVERY_MAIL = [
    *(text for text, *_ in (*BOUNDARIES, *MAILS, *HOLDOUT)),
    FULL_INQUIRY, COMPLAINT, AMENDMENT, MT707, SHIPPED, PAID,
]  # fmt: skip


def test_every_quote_stands_in_its_source() -> None:
    signature = "Ana Ruiz\nRuiz Import Ltda\nCallao, Peru"
    for text in EVERY_MAIL:
        mail = a_mail(text, signature=signature, subject="Our order PO 7781")
        places = {
            "body": " ".join(f"{text}\n{signature}".split()),
            "header": " ".join(f"{mail.subject} {mail.sender}".split()),
        }
        for fact in read_locally(mail, a_context()).facts:
            assert " ".join(fact.quote.split()) in places[fact.source], (text, fact)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Balance will be wired tomorrow.", "part", "balance"),
        ("The deposit will be transferred on Friday.", "part", "deposit"),
        ("We paid the deposit yesterday, the balance will be wired on Friday.", "kinds", ["claim", "promise"]),
        ("We will amend the L/C as you asked.", "requested_by", "us"),
        ("Can you ship by 30 August? Then we amend the credit.", "requested_by", "buyer"),
        ("A worker was injured by the pump, it exploded.", "severity", "critical"),
        ("A client hears noise, we will check.", "severity", "unclear"),
        (FULL_INQUIRY, "missing", []),
        ("Kindly quote 800 pcs ball valve DN50.", "missing", ["incoterm", "destination_port", "needed_by"]),
        ("Kindly quote ball valve DN50, FOB Ningbo, by 30 August.", "missing", ["quantity"]),
        ("The L/C is opened.", "stage", "issued"),
    ],
)
def test_a_conclusion_follows_from_the_facts(text: str, name: str, value: Any) -> None:
    assert read(text).derived[name] == value


def test_photos_attached_are_not_asked_for() -> None:
    bare = read("12 of 40 cartons came wet.")
    shown = read("12 of 40 cartons came wet.", attachments=(a_file("IMG_1.jpg", "image/jpeg"),))
    assert "photos" in bare.derived["evidence_missing"]
    assert "photos" not in shown.derived["evidence_missing"]


def test_an_inquiry_of_a_stranger_is_scored_and_one_of_a_customer_is_not() -> None:
    mail = a_mail(FULL_INQUIRY)
    customer = {"ana@buyer.example": Contact("ana@buyer.example", role="buyer")}
    stranger = read_locally(mail, a_context())
    assert stranger.score is not None and stranger.score.total >= 60
    assert read_locally(mail, a_context(contacts=customer)).score is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Payment will be made on 30 July 2026.", "promise"),
        ("Payment for your invoice is going to be made on 30 July.", "promise"),
        ("The balance shall be paid on 30 July against copy of B/L.", "conditional"),
        ("Payment was made yesterday, the rest will be paid on 30 July.", "claim"),
    ],
)
def test_a_payment_to_come_is_promised_and_proves_no_day_of_last_year(text: str, kind: str) -> None:
    reading = read(text)
    assert reading.derived["kind"] == kind
    assert [str(fact.value) for fact in reading.all_facts("promised_date")] == ["2026-07-30"]
    assert "2025-07-30" not in {str(fact.value) for fact in reading.all_facts("evidence.value_date")}


@pytest.mark.parametrize(
    ("text", "affected", "total"),
    [
        ("6 of the last 80 were bent.", ["6 pcs"], ["80 pcs"]),
        ("1.5 of the 20 tons were wet.", [], None),
        ("5 cartons of 24 bottles each were crushed.", ["5 cartons"], []),
        ("Defect rate 3.5 %, 1,000 pcs received.", [], None),
        ("1,000 pcs received broken.", ["1000 pcs"], []),
    ],
)
def test_all_there_is_is_not_what_is_spoilt(text: str, affected: list[str], total: list[str] | None) -> None:
    reading = read(f"We have a complaint about the quality, goods are defective. {text}")
    told = {
        name: [f"{fact.value.value:f} {fact.value.unit}" for fact in reading.all_facts(name)]
        for name in ("qty_affected", "qty_total")
    }
    assert told["qty_affected"] == affected
    assert total is None or told["qty_total"] == total
