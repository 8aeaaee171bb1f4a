"""Letters of credit: reading the terms, amendments in their order, and the first checks."""

import time
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.credit.credit_checks import Plan, check_credit, check_terms
from mailmate.trade.credit.credit_periods import shipment_periods
from mailmate.trade.credit.credits import (
    Terms,
    amendment_faults,
    amendments,
    apply_amendment,
    by_credit,
    effective,
    is_cancelled,
    last_presentation,
    missing_amendments,
    print_amount,
    proposed,
    read_amendment,
    read_credit,
    verdict_on,
)
from mailmate.trade.credit.swift import SwiftMessage
from mailmate.trade.credit.timeline import timeline
from mailmate.trade.facts import Change, Money
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules

RULES = Rules()
ISSUE = (
    ("27", "1/1"),
    ("40A", "IRREVOCABLE"),
    ("20", "LC 26-0417"),
    ("31C", "260501"),
    ("31D", "260624 CHINA"),
    ("50", "HAI PHONG PLASTICS\nHARBOUR ROAD"),
    ("59", "NINGBO SHEET CO LTD"),
    ("32B", "USD48000,"),
    ("43P", "NOT ALLOWED"),
    ("43T", "ALLOWED"),
    ("44C", "260609"),
    ("44E", "NINGBO"),
    ("44F", "HAI PHONG"),
    ("45A", "1200 SETS AT USD40,\nCIF HAI PHONG"),
    ("46A", "+SIGNED INVOICE\n+FULL SET B/L\n+PACKING LIST"),
    ("48", "15"),
)
MT700 = SwiftMessage("700", ISSUE)


def without(*tags):
    return SwiftMessage("700", tuple(one for one in ISSUE if one[0] not in tags))


def having(**fields):
    changed = {tag.removeprefix("f"): text for tag, text in fields.items()}
    kept = tuple((tag, changed.pop(tag, text)) for tag, text in ISSUE)
    return read_credit(SwiftMessage("700", kept + tuple(changed.items())))


def amending(number=1, *fields, credit="LC26-0417"):
    head = (("20", "REF9"), ("21", "NONREF"), ("23", credit), ("26E", str(number)), ("30", f"2606{number:02d}"))
    return SwiftMessage("707", head + fields)


def entry(kind, message=None, *, day=1, by="reader", number=None, lc="LC26-0417"):
    value = {"lc_no": lc, "amendment_no": number}
    if message:
        value |= {"type": message.type, "tags": [list(one) for one in message.fields]}
    return Entry("credits", kind, value, kind, datetime(2026, 6, day, tzinfo=UTC), by=by, subject="LC260417")


def test_terms_are_read_by_what_they_mean():
    terms = read_credit(MT700)
    assert terms.number == "LC260417"
    assert terms.number_text == "LC 26-0417"
    assert terms.issue_date == date(2026, 5, 1)
    assert terms.latest_shipment == date(2026, 6, 9)
    assert terms.expiry == date(2026, 6, 24)
    assert terms.expiry_place == "CHINA"
    assert terms.amount == Money(Decimal("48000.00"), "USD")
    assert terms.presentation_days == 15
    assert terms.partial_allowed is False
    assert terms.transhipment_allowed is True
    assert (terms.loading_port, terms.discharge_port) == ("NINGBO", "HAI PHONG")
    assert terms.applicant == "HAI PHONG PLASTICS\nHARBOUR ROAD"
    assert terms.beneficiary == "NINGBO SHEET CO LTD"
    assert terms.documents == ("SIGNED INVOICE", "FULL SET B/L", "PACKING LIST")


@pytest.mark.parametrize(
    ("terms", "days"),
    [
        (having(f48="21"), 21),
        (having(f48="15/DAYS AFTER SHIPMENT DATE"), 15),
        (having(f48="10/DAYS AFTER INVOICE DATE"), None),
        (read_credit(without("48")), 21),
        (read_credit(without("48", "46A")), 21),
        (having(f46A="+INVOICE").with_fields([("48", None)]), None),
    ],
)
def test_the_presentation_period_is_field_48_or_21_days(terms, days):
    assert terms.presentation_days == days


def test_without_44c_the_end_of_the_period_and_then_the_expiry_limits_shipment():
    assert read_credit(without("44C")).latest_shipment == date(2026, 6, 24)
    period = read_credit(without("44C")).with_fields([("44D", "600 SETS 260601 TO 260615\n600 SETS 260616 TO 260620")])
    assert period.latest_shipment == date(2026, 6, 20)
    assert period.shipment_field == "44D"


def test_a_party_split_by_release_2026_is_joined():
    message = SwiftMessage("700", (("20", "A1"), ("50N", "HAI PHONG PLASTICS"), ("50T", "HAI PHONG"), ("50R", "VN")))
    assert read_credit(message).applicant == "HAI PHONG PLASTICS\nHAI PHONG\nVN"


def test_a_third_banks_advice_is_filed_under_the_issuers_number():
    message = SwiftMessage("710", (("20", "ADVISER7"), ("21", "LC26-0417"), ("40B", "IRREVOCABLE")))
    assert read_credit(message).number == "LC260417"


def test_what_an_amendment_does_not_mention_stays():
    after = apply_amendment(read_credit(MT700), read_amendment(amending(1, ("31D", "260709 CHINA"))))
    assert after.expiry == date(2026, 7, 9)
    assert after.with_fields([("31D", "260624 CHINA")]) == read_credit(MT700)


@pytest.mark.parametrize(
    ("fields", "tag", "text"),
    [
        ([("44C", "260709")], "44C", "260709"),
        ([("32B", "USD12000,")], "32B", "USD60000,"),
        ([("33B", "USD8000,5")], "32B", "USD39999,50"),
        ([("34B", "USD50000,")], "32B", "USD50000,"),
        ([("32B", "USD2000,"), ("34B", "USD50000,")], "32B", "USD50000,"),
        ([("32B", "EUR2000,")], "32B", "USD48000,"),
        ([("31E", "260709")], "31D", "260709 CHINA"),
        ([("31D", "260709")], "31D", "260709 CHINA"),
        ([("31D", "260709 VIETNAM")], "31D", "260709 VIETNAM"),
        ([("44D", "JULY 2026")], "44C", None),
        ([("45B", "/REPALL/1500 SETS AT USD40,")], "45A", "1500 SETS AT USD40,"),
        (
            [("46B", "/ADD/+BENEFICIARY CERTIFICATE")],
            "46A",
            "+SIGNED INVOICE\n+FULL SET B/L\n+PACKING LIST\n+BENEFICIARY CERTIFICATE",
        ),
        ([("46B", "/DELETE/+PACKING LIST")], "46A", "+SIGNED INVOICE\n+FULL SET B/L"),
        (
            [("46B", "/DELETE/+PACKING   list\n/ADD/+WEIGHT LIST")],
            "46A",
            "+SIGNED INVOICE\n+FULL SET B/L\n+WEIGHT LIST",
        ),
        ([("46B", "/DELETE/+C/O FORM E")], "46A", "+SIGNED INVOICE\n+FULL SET B/L\n+PACKING LIST"),
        ([("47B", "/ADD/+ALL BANK CHARGES OUTSIDE ON BENEFICIARY")], "47A", "+ALL BANK CHARGES OUTSIDE ON BENEFICIARY"),
        ([("50", "NEW BUYER LTD")], "50", "NEW BUYER LTD"),
        ([("79", "ALL OTHER TERMS UNCHANGED")], "44C", "260609"),
        ([("44C", "260709"), ("72Z", "DETAILS TO FOLLOW")], "44C", "260609"),
        ([("44C", "260709"), ("23S", "CANCEL")], "44C", "260609"),
    ],
)
def test_an_amendment_changes_a_field_as_the_rules_say(fields, tag, text):
    assert (
        apply_amendment(read_credit(MT700), read_amendment(amending(1, *fields), read_credit(MT700))).get(tag) == text
    )


def test_changes_show_old_and_new():
    message = amending(2, ("44C", "260709"), ("32B", "USD12000,"), ("46B", "/DELETE/+PACKING LIST\n/ADD/+C/O"))
    amendment = read_amendment(message, read_credit(MT700))
    documents = "+SIGNED INVOICE\n+FULL SET B/L\n+PACKING LIST"
    assert (amendment.number, amendment.day) == (2, date(2026, 6, 2))
    assert amendment.changes == (
        Change("44C", "260609", "260709", "set"),
        Change("32B", "USD48000,", "USD12000,", "increase"),
        Change("46A", "+PACKING LIST", None, "delete"),
        Change("46A", documents, "+C/O", "add"),
    )


def test_words_to_delete_that_stand_in_an_endless_line_are_found_in_linear_time():
    terms = read_credit(MT700).with_fields([("46A", "x " + "A " * 20_000)])
    began = time.process_time()
    changed = apply_amendment(terms, read_amendment(amending(1, ("46B", "/DELETE/A")), terms))
    assert time.process_time() - began < 1
    assert (changed.get("46A") or "").count("A") == 19_999


@pytest.mark.parametrize(
    ("message", "kinds"),
    [
        (amending(1, ("44C", "260709")), []),
        (amending(1, ("46B", "/DELETE/+C/O FORM E")), ["delete_not_found"]),
        (amending(1, ("32B", "USD1,"), ("33B", "USD1,")), ["both_ways"]),
        (amending(1, ("32B", "EUR1000,")), ["currency"]),
        (amending(1, ("44C", "260709"), credit="LC99"), ["credit"]),
        (amending(1, ("46B", "/ADD/+C/O\n/DELETE/+C/O")), []),
    ],
)
def test_faults_of_an_amendment_are_named(message, kinds):
    terms = read_credit(MT700)
    assert [fault.kind for fault in amendment_faults(terms, read_amendment(message, terms))] == kinds


def test_only_what_a_person_accepted_is_effective_and_the_pending_is_proposed():
    entries = [
        entry("issue", MT700),
        entry("amendment", amending(1, ("44C", "260709")), day=2, number="1"),
        entry("amendment", amending(2, ("31D", "260724 CHINA")), day=3, number="2"),
        entry("accepted", day=4, by="person", number="01"),
    ]
    assert effective(entries).latest_shipment == date(2026, 7, 9)
    assert effective(entries).expiry == date(2026, 6, 24)
    assert proposed(entries).expiry == date(2026, 7, 24)
    assert [verdict_on(one, entries) for one in amendments(entries)] == ["accepted", "pending"]


def test_a_machine_accepts_nothing_and_a_rejection_takes_the_amendment_out():
    amendment = entry("amendment", amending(1, ("44C", "260709")), day=2, number="1")
    machine = [entry("issue", MT700), amendment, entry("accepted", day=3, number="1")]
    rejected = [entry("issue", MT700), amendment, entry("rejected", day=3, by="person", number="1")]
    assert effective(machine).latest_shipment == date(2026, 6, 9)
    assert proposed(rejected).latest_shipment == date(2026, 6, 9)


def test_an_amendment_of_another_credit_is_left_out_and_the_number_is_compared_folded():
    entries = [
        entry("issue", MT700),
        entry("amendment", amending(1, ("44C", "260709"), credit="LC-26-0417"), day=2),
        entry("amendment", amending(2, ("44C", "260801"), credit="LC99"), day=3),
    ]
    assert proposed(entries).latest_shipment == date(2026, 7, 9)


def test_amendments_apply_by_their_number_whatever_order_they_came_in_and_once():
    second = entry("amendment", amending(2, ("32B", "USD5000,")), day=2)
    first = entry("amendment", amending(1, ("32B", "USD2000,")), day=3)
    entries = [entry("issue", MT700), second, first, entry("amendment", amending(2, ("32B", "USD5000,")), day=5)]
    assert [one.number for one in amendments(entries)] == [1, 2]
    assert proposed(entries).amount == Money(Decimal("55000.00"), "USD")


def test_a_continuation_joins_its_credit():
    part = SwiftMessage("701", (("27", "2/2"), ("20", "LC 26-0417"), ("46B", "+BENEFICIARY CERTIFICATE")))
    terms = effective([entry("issue", MT700), entry("issue", part, day=2)])
    assert terms.documents[-1] == "BENEFICIARY CERTIFICATE"


def test_without_an_issue_there_are_no_terms():
    announced = [entry("announced"), entry("amendment", amending(1, ("44C", "260709")))]
    assert effective(announced) is None
    assert proposed(announced) is None


def test_entries_are_grouped_by_credit():
    assert list(
        by_credit([entry("issue", MT700), entry("announced", lc="LC 26 0417"), entry("announced", lc="X9")])
    ) == ["LC260417", "X9"]


@pytest.mark.parametrize(
    ("on_board", "last"), [(date(2026, 6, 1), date(2026, 6, 16)), (date(2026, 6, 19), date(2026, 6, 24))]
)
def test_the_last_presentation_day_is_the_period_or_the_expiry(on_board, last):
    assert last_presentation(read_credit(MT700), on_board) == last


def report(now, then=None, **plan):
    return check_terms(now, then or now, Plan(**plan), RULES)


def found(result):
    return {one.id: one for one in result.findings}


def test_expiry_moved_and_shipment_not_is_the_first_worked_example():
    entries = [entry("issue", MT700), entry("amendment", amending(1, ("31D", "260709 CHINA")), day=2, number="1")]
    result = check_credit(entries, Plan(on_board=date(2026, 6, 19)), RULES)
    late, side = found(result)["D1"], found(result)["D5"]
    assert (late.severity, late.ours, late.theirs) == ("critical", "2026-06-19", "2026-06-09")
    assert str(late.message) == "Shipment on 2026-06-19 is 10 days after the latest shipment day 2026-06-09."
    assert str(late.ask) == "Please set 44C to 2026-06-19 or later, at most 2026-06-24."
    assert side.fields == ("44C",)
    assert "D2" in result.passed


def test_shipment_and_expiry_moved_and_presentation_not_is_the_second_worked_example():
    entries = [
        entry("issue", MT700),
        entry("amendment", amending(1, ("44C", "260709"), ("31D", "260724 CHINA")), day=2, number="1"),
    ]
    result = check_credit(entries, Plan(on_board=date(2026, 6, 19)), RULES)
    assert (found(result)["D1"].severity, str(found(result)["D1"].ask)) == ("high", "Accept the pending amendment.")
    assert found(result)["D5"].fields == ("48",)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"f44C": "260709"}, "31D"),
        ({"f31D": "260709 CHINA"}, "44C"),
        ({"f48": "30"}, "31D"),
        ({"f44C": "260709", "f31D": "260724 CHINA"}, "48"),
        ({"f44C": "260620", "f48": "30"}, "31D"),
        ({"f31D": "260709 CHINA", "f48": "30"}, "44C"),
        ({"f44C": "260709", "f31D": "260808 CHINA", "f48": "30"}, None),
        ({"f44F": "DA NANG"}, None),
    ],
)
def test_a_one_sided_extension_names_the_field_left_behind(changes, missing):
    result = report(read_credit(MT700), having(**changes))
    assert (found(result)["D5"].fields if missing else found(result).get("D5")) == ((missing,) if missing else None)


def test_a_credit_that_expires_before_shipment_is_critical_until_an_amendment_cures_it():
    wrong, right = having(f31D="260601 CHINA"), read_credit(MT700)
    assert found(report(wrong))["D2"].severity == "critical"
    assert found(report(wrong, right))["D2"].severity == "high"
    assert found(report(right, wrong))["D2"].severity == "critical"


def test_what_cannot_be_checked_is_said():
    result = report(read_credit(MT700))
    missing = {one.id: one.missing for one in result.not_checked}
    assert (missing["D1"], missing["D5"], missing["D8"]) == ("on_board", "amendment", "lead_days")
    assert (missing["M1"], missing["M3"], missing["T4"]) == ("amendment", "asked", "order")
    assert not set(missing) & set(result.passed)
    assert [one.missing for one in check_credit([], Plan(), RULES).not_checked] == ["issue"] * 30 + ["papers"]


def test_shipment_on_the_last_day_is_in_time():
    assert "D1" in report(read_credit(MT700), on_board=date(2026, 6, 9)).passed
    assert "D1" not in report(read_credit(MT700), on_board=date(2026, 6, 10)).passed


AMOUNTS = st.decimals("0.01", "999999.99", places=2)


@settings(max_examples=50, deadline=None)
@given(before=AMOUNTS, by=AMOUNTS)
def test_an_increase_and_the_same_decrease_leave_the_amount(before, by):
    terms = Terms((("32B", print_amount(Money(before, "USD"))),))
    up = apply_amendment(terms, read_amendment(amending(1, ("32B", print_amount(Money(by, "USD"))))))
    down = apply_amendment(up, read_amendment(amending(2, ("33B", print_amount(Money(by, "USD"))))))
    assert up.amount.amount == before + by
    assert down.amount.amount == before


FIELDS = st.sampled_from(
    [("44C", "260709"), ("31D", "260724 CHINA"), ("48", "30"), ("44F", "DA NANG"), ("46B", "/ADD/+C/O")]
)


@settings(max_examples=50, deadline=None)
@given(fields=st.lists(FIELDS, unique_by=lambda one: one[0]), cut=st.integers(0, 5))
def test_changes_of_different_fields_may_come_in_one_amendment_or_in_two(fields, cut):
    terms = read_credit(MT700)
    together = apply_amendment(terms, read_amendment(amending(1, *fields)))
    first = apply_amendment(terms, read_amendment(amending(1, *fields[:cut])))
    assert apply_amendment(first, read_amendment(amending(2, *fields[cut:]))) == together


def test_a_new_address_of_a_party_replaces_the_old_group_whole():
    old = read_credit(
        SwiftMessage("700", (("20", "A1"), ("50N", "HAI PHONG PLASTICS"), ("50S", "OLD ROAD"), ("50R", "VN")))
    )
    new = apply_amendment(old, read_amendment(amending(1, ("50N", "HP PLASTICS"), ("50T", "HAI PHONG"), credit="A1")))
    assert new.applicant == "HP PLASTICS\nHAI PHONG"
    old_form = apply_amendment(old, read_amendment(amending(1, ("50", "HP PLASTICS\nHAI PHONG"), credit="A1")))
    assert old_form.applicant == "HP PLASTICS\nHAI PHONG"


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ((("44C", "260609"),), ("44D", "IN JULY 2026"), {"44D": "IN JULY 2026"}),
        ((("42C", "SIGHT"), ("42D", "BANK A")), ("42A", "BKCHCNBJ"), {"42C": "SIGHT", "42A": "BKCHCNBJ"}),
        ((("42C", "SIGHT"), ("42A", "BKCHCNBJ")), ("42P", "90 DAYS"), {"42P": "90 DAYS"}),
        ((("78", "PAY"),), ("78K", "PAY LATER"), {"78K": "PAY LATER"}),
        ((("41D", "ANY BANK\nBY NEGOTIATION"),), ("41A", "BKCHCNBJ\nBY PAYMENT"), {"41A": "BKCHCNBJ\nBY PAYMENT"}),
    ],
)
def test_of_fields_that_exclude_each_other_the_new_one_stands(before, change, after):
    terms = apply_amendment(Terms(before), read_amendment(amending(1, change)))
    assert dict(terms.fields) == after


def test_text_to_delete_is_found_whatever_its_mark_and_a_whole_item_before_a_part():
    terms = Terms((("46A", "+INVOICE WITH PACKING LIST\n+2) PACKING LIST\n+B/L"),))
    changed = apply_amendment(terms, read_amendment(amending(1, ("46B", "/DELETE/+ PACKING LIST"))))
    assert changed.documents == ("INVOICE WITH PACKING LIST", "B/L")


def test_an_amendment_never_seen_leaves_a_gap():
    found = amendments([entry("issue", MT700), *(entry("amendment", amending(n), day=n) for n in (1, 4))])
    assert missing_amendments(found) == (2, 3)
    assert missing_amendments(found[:1]) == ()


def test_a_cancellation_counts_only_when_a_person_accepted_it():
    cancel = amending(1, ("23S", "CANCEL"))
    entries = [entry("issue", MT700), entry("amendment", cancel, day=2)]
    assert not is_cancelled(entries)
    assert is_cancelled([*entries, entry("accepted", by="person", day=3, number="1")])
    assert not is_cancelled([*entries, entry("accepted", day=3, number="1")])


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("15", False),
        ("21 DAYS AFTER DATE OF SHIPMENT", False),
        ("15/DAYS AFTER B/L DATE", False),
        ("15 DAYS AFTER INVOICE DATE", True),
        ("10/DAYS AFTER CARGO RECEIPT", True),
        ("SOON", True),
    ],
)
def test_a_period_that_counts_from_something_else_has_no_last_day(text, unknown):
    terms = having(f48=text)
    assert terms.presentation_unknown is unknown
    assert (last_presentation(terms, date(2026, 6, 1)) is None) is unknown


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("600 SETS 260601 TO 260615\n600 SETS 260616 TO 260620", ["0601-0615", "0616-0620"]),
        ("600 SETS IN JULY, 600 SETS IN AUGUST", ["0701-0731", "0801-0831"]),
        ("FROM 01 JUL 2026 TO 31 JUL 2026", ["0701-0731"]),
        ("BETWEEN 1 JUL 2026 AND 15 JUL 2026", ["0701-0715"]),
        ("1-15 JULY 2026", ["0701-0715"]),
        ("END OF AUGUST 2026", ["0821-0831"]),
        ("SECOND HALF OF AUGUST 2026", ["0816-0831"]),
        ("ON OR ABOUT 20 AUG 2026", ["0815-0825"]),
        ("BEFORE 20 AUG 2026", ["0819-0819"]),
        ("SHIPMENT MAY BE EFFECTED IN TWO LOTS", []),
    ],
)
def test_periods_are_read_as_letters_of_credit_word_them(text, periods):
    found = shipment_periods(text, date(2026, 9, 30))
    assert [f"{first:%m%d}-{last:%m%d}" for first, last in found] == periods


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("260624 CHINA", "CHINA"),
        ("260624OMAN", "OMAN"),
        ("Date: 260624\nPlace: CHINA", "CHINA"),
        ("24.06.2026 CHINA", "CHINA"),
        ("24 JUN 2026 HO CHI MINH CITY", "HO CHI MINH CITY"),
        ("JUNE 24, 2026 NINGBO", "NINGBO"),
        ("2026年6月24日 中国", "中国"),
        ("26O624 CHINA", "CHINA"),
        ("26O63ONINGBO", None),
        ("Date: 260915  2026 Sep 15\nPlace: DUBAI", "DUBAI"),
        ("260915 DUBAI\n2026 Sep 15", "DUBAI"),
        ("260630 SHANGHAI 201203 CHINA", "SHANGHAI 201203 CHINA"),
        ("260624", None),
    ],
)
def test_the_place_of_expiry_stands_behind_its_day_however_that_is_written(text, place):
    assert having(f31D=text).expiry_place == place


@pytest.mark.parametrize(
    ("period", "squeezed"),
    [("5", {"docs_ready": 2}), ("1", {"docs_ready": 6, "target_presentation": 2}), ("15", {})],
)
def test_papers_that_would_be_due_before_the_goods_sail_are_an_alert(period: str, squeezed: dict[str, int]) -> None:

    terms = Terms((("31D", "260724CHINA"), ("44C", "260709"), ("48", period), ("46A", "+FULL SET OF B/L")))
    line = timeline(terms, Plan(on_board=date(2026, 7, 1), today=date(2026, 6, 1), place="CN", office="CN"))
    assert line.squeezed == squeezed
