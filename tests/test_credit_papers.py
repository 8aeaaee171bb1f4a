"""The documents a credit asks for, the days it sets, and the texts about it for forwarder and buyer."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.credit.credit_checks import Plan, check_terms
from mailmate.trade.credit.credit_documents import checklist, cost_clauses, sent_direct, soft_clauses
from mailmate.trade.credit.credit_letters import amendment_request, forwarder_terms, points_to_ask, request_rows
from mailmate.trade.credit.credits import Terms, apply_amendment, read_amendment
from mailmate.trade.credit.swift import SwiftMessage
from mailmate.trade.credit.timeline import country_of_place, timeline
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from tests.draft_world import case_of

PAPERS = """+SIGNED COMMERCIAL INVOICE IN 3 COPIES
+FULL SET (3/3) OF CLEAN ON BOARD OCEAN BILLS OF LADING MARKED FREIGHT PREPAID PLUS 2 NON-NEGOTIABLE COPIES
+PACKING LIST IN TRIPLICATE
+CERTIFICATE OF ORIGIN ISSUED BY CHAMBER OF COMMERCE IN ONE ORIGINAL AND TWO COPIES
+INSURANCE POLICY OR CERTIFICATE IN DUPLICATE FOR 110 PCT OF INVOICE VALUE
+INSPECTION CERTIFICATE SIGNED BY APPLICANT
+BENEFICIARY'S CERTIFICATE STATING THAT ONE SET OF NON-NEGOTIABLE DOCUMENTS WAS SENT TO APPLICANT BY COURIER"""
TERMS = Terms(
    (
        ("20", "LC26-0417"), ("31D", "260831 CHINA"), ("32B", "USD48000,"), ("43P", "NOT ALLOWED"), ("44C", "260810"),
        ("44E", "NINGBO"), ("44F", "HAI PHONG"), ("45A", "1200 SETS AT USD40, CIF HAI PHONG"), ("46A", PAPERS),
    ),
    "LC26-0417",
)  # fmt: skip


def test_seven_items_give_seven_lines_with_their_counts():
    assert [(paper.name, paper.originals, paper.copies) for paper in checklist(TERMS)] == [
        ("invoice", 1, 2),
        ("bill of lading", None, 2),
        ("packing list", 1, 2),
        ("certificate of origin", 1, 2),
        ("insurance document", 1, 1),
        ("inspection certificate", 1, 0),
        ("beneficiary's certificate", 1, 0),
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("INVOICE", (1, 0)),
        ("2/3 ORIGINAL B/L", (2, 0)),
        ("INVOICE IN 4 FOLDS", (1, 3)),
        ("INVOICE IN TWO ORIGINALS PLUS ONE COPY", (2, 1)),
        ("COPY OF SHIPPING ADVICE", (0, 1)),
        ("ONE ORIGINAL AND 3 COPIES OF PACKING LIST", (1, 3)),
        ("FULL SET OF B/L", (None, 0)),
    ],
)
def test_originals_and_copies_are_counted_as_article_17_says(text, counts):
    (paper,) = checklist(Terms((("46A", f"+{text}"),)))
    assert (paper.originals, paper.copies) == counts


def test_a_document_asked_for_among_the_conditions_is_on_the_list_and_a_general_one_is_not():
    terms = Terms((("46A", "+INVOICE"), ("47A", "+ALL DOCUMENTS IN ENGLISH\n+A FUMIGATION CERTIFICATE IS REQUIRED")))
    assert [(paper.tag, paper.name) for paper in checklist(terms)] == [
        ("46A", "invoice"),
        ("47A", "fumigation certificate"),
    ]


@pytest.mark.parametrize(
    ("text", "costs"),
    [
        ("COMMERCIAL INVOICE LEGALISED BY THE CONSULATE OF EGYPT", ("legalisation",)),
        ("INVOICE CERTIFIED BY THE EMBASSY OF KUWAIT", ("legalisation",)),
        ("C/O ISSUED BY CHAMBER OF COMMERCE", ("chamber of commerce",)),
        ("INSPECTION CERTIFICATE ISSUED BY SGS", ("third-party inspection",)),
        ("SIGNED COMMERCIAL INVOICE", ()),
        ("PACKING LIST SIGNED BY BENEFICIARY", ()),
    ],
)
def test_what_costs_money_is_found_and_a_plain_paper_is_not(text, costs):
    assert cost_clauses(text) == costs


@pytest.mark.parametrize(
    ("text", "soft"),
    [
        ("INSPECTION CERTIFICATE SIGNED BY APPLICANT", True),
        ("CERTIFICATE ISSUED AND SIGNED BY THE AUTHORIZED PERSON OF THE APPLICANT", True),
        ("SHIPMENT ONLY UPON RECEIPT OF INSTRUCTIONS FROM THE APPLICANT NAMING THE VESSEL", True),
        ("PAYMENT WILL BE EFFECTED ONLY AFTER THE GOODS ARE CLEARED BY CUSTOMS", True),
        ("SIGNATURE MUST CONFORM TO THE SPECIMEN HELD IN OUR FILES", True),
        ("B/L MADE OUT TO ORDER AND NOTIFY APPLICANT", False),
        ("BENEFICIARY'S CERTIFICATE THAT COPIES WERE SENT TO APPLICANT", False),
        ("INVOICE SIGNED BY BENEFICIARY AND ISSUED TO APPLICANT", False),
    ],
)
def test_a_clause_by_which_the_applicant_can_block_payment_is_found(text, soft):
    assert bool(soft_clauses(text)) is soft


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ("1/3 ORIGINAL B/L MUST BE SENT DIRECTLY TO APPLICANT BY DHL", True),
        ("ONE ORIGINAL BILL OF LADING TO BE FORWARDED TO THE BUYER BY COURIER", True),
        ("ONE SET OF NON-NEGOTIABLE B/L MUST BE SENT TO APPLICANT", False),
        ("FULL SET OF B/L", False),
    ],
)
def test_an_original_past_the_bank_is_found_and_a_copy_is_not(text, direct):
    assert sent_direct(text) is direct


def test_the_timeline_of_the_handbook():
    line = timeline(TERMS, Plan(on_board=date(2026, 8, 3), place="CN", office="CN", today=date(2026, 8, 14)))
    days = {step: day.isoformat() for step, day in line.days.items()}
    assert days == {
        "ask_amendment_by": "2026-07-26",
        "booking": "2026-07-20",
        "tell_forwarder": "2026-07-20",
        "trucking": "2026-07-27",
        "co_applied": "2026-07-31",
        "bl_draft_check": "2026-08-03",
        "latest_shipment": "2026-08-10",
        "freight_paid": "2026-08-10",
        "docs_ready": "2026-08-17",
        "target_presentation": "2026-08-19",
        "last_presentation": "2026-08-24",
        "bank_answer": "2026-08-26",
        "expiry": "2026-08-31",
    }
    assert (line.slack["docs_ready"], line.slack["freight_paid"]) == (3, -4)
    assert line.alerts() == (("freight_paid", -4), ("docs_ready", 3))
    done = timeline(
        TERMS, Plan(on_board=date(2026, 8, 3), place="CN", today=date(2026, 8, 14)), frozenset({"freight_paid"})
    )
    assert [step for step, _ in done.alerts()] == ["docs_ready"]


def test_before_shipment_the_steps_that_are_late_press():
    line = timeline(TERMS, Plan(on_board=date(2026, 8, 3), place="CN", today=date(2026, 7, 28)))
    assert dict(line.alerts())["trucking"] == -1


def test_without_a_plan_the_latest_shipment_day_is_taken_and_said():
    line = timeline(TERMS, Plan(place="CN"))
    assert (line.basis, line.on_board, line.slack) == ("latest_shipment", date(2026, 8, 10), {})
    assert timeline(Terms(), Plan()).days == {}


def test_the_last_presentation_rolls_and_the_latest_shipment_does_not():
    terms = Terms((("31D", "260830 CHINA"), ("44C", "260809"), ("46A", "+B/L")))
    days = timeline(terms, Plan(on_board=date(2026, 8, 9), place="CN")).days
    assert days["last_presentation"] == date(2026, 8, 31)
    assert days["latest_shipment"] == date(2026, 8, 9)


def test_a_public_holiday_of_the_bank_rolls_the_last_presentation_day():
    terms = Terms((("31D", "260831 CHINA"), ("44C", "260610"), ("48", "15"), ("46A", "+B/L")))
    line = timeline(terms, Plan(on_board=date(2026, 6, 4), place="CN", office="CN"))
    assert line.days["last_presentation"] == date(2026, 6, 22)  # Friday 19 June is the Dragon Boat Festival


@pytest.mark.parametrize(
    ("place", "country"),
    [("CHINA", "CN"), ("NINGBO", "CN"), ("HAMBURG, GERMANY", "DE"), ("AT THE ISSUING BANK", ""), ("", ""), (None, "")],
)
def test_a_place_of_expiry_has_a_country_where_it_names_one(place, country):
    assert country_of_place(place) == country


def test_the_forwarder_is_told_days_ports_and_wording():
    text = forwarder_terms(TERMS, Plan(on_board=date(2026, 8, 3), place="CN", office="CN"))
    assert "- Latest on-board date: Monday 10 August 2026 (it does not move on if it is a holiday)" in text
    assert "- Port of loading: NINGBO" in text
    assert "- Freight on the B/L: prepaid" in text
    assert "- We need the originals by: Monday 17 August 2026" in text
    assert "FULL SET (3/3) OF CLEAN ON BOARD OCEAN BILLS OF LADING" in text


def test_what_the_forwarder_cannot_be_told_is_a_placeholder():
    text = forwarder_terms(Terms((("20", "X1"),), "X1"), Plan())
    assert "[day]" in text
    assert "[port of loading]" in text


def test_one_request_holds_every_field_and_takes_the_expiry_along():
    plan = Plan(on_board=date(2026, 8, 20), place="CN")
    findings = check_terms(TERMS, TERMS, plan, Rules()).findings
    rows = {tag: (now, needed) for tag, _, now, needed in request_rows(TERMS, findings)}
    assert rows["44C"] == ("Monday 10 August 2026", "Thursday 20 August 2026")
    assert rows["31D"] == ("Monday 31 August 2026, CHINA", "Thursday 10 September 2026")
    text = amendment_request(TERMS, findings, plan, answer_by=date(2026, 8, 5))
    assert "44C latest shipment" in text
    assert "please have your bank issue one amendment with all of these points" in text
    assert "the present terms apply" in text
    assert text.endswith("Please answer by Wednesday 5 August 2026.")
    assert amendment_request(TERMS, (), plan) == ""


def test_a_request_asks_for_nothing_that_another_of_its_points_mends():
    """Only the expiry and the amount were moved: with shipment moved too, field 48 is long enough as it is."""
    was = {"31D": "260720 CAIRO EGYPT", "32B": "USD62000,", "44C": "260630", "48": "15", "39A": "05/05"}
    rest = {"20": "X1", "45A": "40 PCS AT USD 512.00/PC\n60 PCS AT USD 688.00/PC\nCIF ALEXANDRIA"}
    now = Terms(tuple((rest | was).items()), "X1")
    then = Terms(tuple((rest | was | {"31D": "260815 CAIRO EGYPT", "32B": "USD67000,"}).items()), "X1")
    findings = check_terms(now, then, Plan(place="CN"), Rules()).findings
    assert {"D4", "D5", "A1", "A2"} <= {one.id for one in findings}
    rows = {tag: needed for tag, _, _, needed in request_rows(now, findings)}
    assert rows["44C"] == "Friday 31 July 2026"
    assert not {"48", "32B"} & rows.keys()
    assert "2026-" not in rows.get("31D", "")


def test_a_need_that_is_a_day_stands_before_words_and_a_later_day_before_an_earlier():
    plan = Plan(on_board=date(2026, 9, 20), today=date(2026, 9, 15), place="CN")
    findings = check_terms(TERMS, TERMS, plan, Rules()).findings
    rows = {tag: needed for tag, _, _, needed in request_rows(TERMS, findings)}
    assert rows["31D"] == "Sunday 11 October 2026"


MOVES = st.lists(st.tuples(st.sampled_from(["32B", "33B"]), st.integers(1, 5_000_000)), max_size=6)


@settings(max_examples=80, deadline=None)
@given(start=st.integers(5_000_000, 50_000_000), moves=MOVES, cut=st.integers(0, 6))
def test_amounts_merged_in_order_equal_the_sum_by_hand(start, moves, cut):
    def swift(cents):
        return f"USD{cents // 100},{cents % 100:02d}"

    terms, by_hand, lowest = Terms((("32B", swift(start)),)), start, start
    for number, (tag, cents) in enumerate(moves, start=1):
        fields = (("23", ""), ("26E", str(number)), (tag, swift(cents)))
        terms = apply_amendment(terms, read_amendment(SwiftMessage("707", fields), terms))
        by_hand += cents if tag == "32B" else -cents
        lowest = min(lowest, by_hand)
    if lowest >= 0:  # what takes more away than there is cannot be reckoned with
        assert terms.amount.amount * 100 == by_hand


def entry(kind, terms=None, number="LC26-0417", **value):
    value |= {"lc_no": number}
    if terms:
        value |= {"type": "700", "tags": [list(one) for one in terms.fields]}
    return Entry("credits", kind, value, kind, datetime(2026, 7, 1, tzinfo=UTC), by="person" if not terms else "reader")


def test_a_letter_asks_for_what_the_checks_found_with_days_spelled_out():
    case = case_of("L/C attached", now=datetime(2026, 7, 1, 9, tzinfo=UTC))
    entries = [entry("issue", TERMS), entry("planned", on_board="2026-08-12")]
    points = points_to_ask(entries, "LC 26 0417", case)
    assert points[0] == "Please set 44C to Wednesday 12 August 2026 or later, and extend 31D to match."
    assert points_to_ask(entries, "", case) == points
    assert points_to_ask(entries, "LC99", case) == []


def test_nothing_is_asked_of_a_credit_that_is_not_on_record():
    case = case_of("L/C attached")
    assert points_to_ask([entry("announced")], "LC26-0417", case) == []
    assert points_to_ask([], "", case) == []
