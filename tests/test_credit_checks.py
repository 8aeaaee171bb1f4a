"""The checks on credits and amendments: the handbook's eight worked examples, and each check by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.credit.credit_checks import CHECKS, Plan, check_credit, check_terms
from mailmate.trade.credit.credit_findings import OrderTerms
from mailmate.trade.credit.credit_goods import goods_lines, has_unread_tolerance, quantity_tolerance
from mailmate.trade.credit.credits import Terms, amendments, effective, read_credit, verdict_on
from mailmate.trade.credit.swift import SwiftMessage
from mailmate.trade.facts import Money
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules

RULES = Rules()
BASE = {
    "20": "LC26-0417",
    "31C": "260501",
    "31D": "260624 CHINA",
    "50": "HAI PHONG PLASTICS",
    "59": "NINGBO SHEET CO LTD",
    "32B": "USD48000,",
    "43P": "ALLOWED",
    "43T": "ALLOWED",
    "44C": "260609",
    "44E": "NINGBO",
    "44F": "HAI PHONG",
    "45A": "1200 SETS AT USD40,\nCIF HAI PHONG",
    "46A": "+SIGNED INVOICE\n+FULL SET OF BILLS OF LADING MARKED FREIGHT PREPAID\n+INSURANCE POLICY FOR 110 PCT",
    "48": "15",
    "49": "WITHOUT",
}


def credit(**changes):
    fields = BASE | {tag.removeprefix("f"): text for tag, text in changes.items()}
    return SwiftMessage("700", tuple((tag, text) for tag, text in fields.items() if text is not None))


def amendment(number, *fields, number_of="LC26-0417", issued="260501"):
    head = (("20", "A"), ("21", "NONREF"), ("23", number_of), ("31C", issued), ("26E", str(number)), ("30", "260615"))
    return SwiftMessage("707", head + fields)


def entry(kind, message=None, day=1, by="reader", number=None):
    value = {"lc_no": "LC26-0417", "amendment_no": number}
    if message:
        value |= {"type": message.type, "tags": [list(one) for one in message.fields]}
    return Entry("credits", kind, value, kind, datetime(2026, 6, day, tzinfo=UTC), by=by, subject="LC260417")


def check(issue, *amendments, accepted=(), **plan):
    entries = [entry("issue", issue)]
    entries += [entry("amendment", one, day=2 + at) for at, one in enumerate(amendments)]
    entries += [entry("accepted", day=20, by="person", number=str(number)) for number in accepted]
    return check_credit(entries, Plan(**({"place": "CN", "office": "CN"} | plan)), RULES)


def found(result):
    return {one.id: one for one in result.findings}


def test_example_1_the_expiry_moved_and_the_shipment_did_not():
    result = check(credit(), amendment(1, ("31D", "260709 CHINA")), on_board=date(2026, 6, 19))
    late, side = found(result)["D1"], found(result)["D5"]
    assert (late.severity, late.article, late.fields) == ("critical", "20(a)(ii), 29(c)", ("44C",))
    assert (late.ours, late.theirs) == ("2026-06-19", "2026-06-09")
    assert str(late.message) == "Shipment on 2026-06-19 is 10 days after the latest shipment day 2026-06-09."
    assert str(late.ask) == "Please set 44C to 2026-06-19 or later, at most 2026-06-24."
    assert side.fields == ("44C",)
    assert result.verdict == "critical"


def test_example_1_clears_when_the_amendment_is_complete():
    full = amendment(1, ("31D", "260709 CHINA"), ("44C", "260624"))
    waiting = check(credit(), full, on_board=date(2026, 6, 19), today=date(2026, 6, 5))
    assert (found(waiting)["D1"].severity, found(waiting)["D1"].terms) == ("high", "cured")
    accepted = check(credit(), full, accepted=[1], on_board=date(2026, 6, 19), today=date(2026, 6, 5))
    assert "D1" in accepted.passed


def test_example_2_shipment_and_expiry_moved_and_the_presentation_did_not():
    moved = amendment(1, ("44C", "260709"), ("31D", "260724 CHINA"))
    result = check(
        credit(), moved, accepted=[1], on_board=date(2026, 6, 19), papers=date(2026, 7, 18), today=date(2026, 7, 18)
    )
    late = found(result)["D10"]
    assert (late.severity, late.fields, late.ours, late.theirs) == ("critical", ("48",), "2026-07-18", "2026-07-06")
    assert str(late.message) == (
        "Papers presented on 2026-07-18, day 29 after shipment, are late: the last day was 2026-07-06, though the "
        "credit lives until 2026-07-24."
    )
    assert late.needs == (("48", "30"),)
    assert "D1" in result.passed


def test_example_2_asks_for_a_longer_presentation_period_while_the_amendment_waits():
    moved = amendment(1, ("44C", "260709"), ("31D", "260724 CHINA"))
    side = found(check(credit(), moved, on_board=date(2026, 6, 19), papers=date(2026, 7, 18)))["D5"]
    assert (side.fields, side.needs) == (("48",), (("48", "30"),))
    assert "to 30 days" in str(side.ask)


def test_example_2_papers_on_the_rolled_last_day_are_in_time():
    moved = amendment(1, ("44C", "260709"), ("31D", "260724 CHINA"))
    for day, late in ((date(2026, 7, 6), False), (date(2026, 7, 7), True)):
        result = check(credit(), moved, accepted=[1], on_board=date(2026, 6, 19), papers=day)
        assert ("D10" in found(result)) is late


def test_example_3_the_window_is_squeezed():
    result = check(credit(f44C="260831", f31D="260910 CHINA", f48=None))
    squeezed = found(result)["D3"]
    assert (squeezed.ours, squeezed.theirs, squeezed.severity) == ("10", "21", "medium")
    assert "the full 21 need shipment by 2026-08-20" in str(squeezed.message)
    assert found(check(credit(f44C="260901", f31D="260910 CHINA", f48=None)))["D3"].severity == "high"


def test_example_4_the_quantity_goes_up_and_the_amount_does_not():
    result = check(credit(), amendment(1, ("45B", "/REPALL/1500 SETS\nCIF HAI PHONG")))
    one = found(result)["A2"]
    assert (one.severity, one.ours, one.theirs) == ("high", "1,500 SET", "USD 48,000.00")
    assert str(one.ask) == "Please increase the amount to USD 60,000.00 (32B USD12000,)."
    assert one.needs == (("32B", "USD12000,"),)


def test_example_5_instalments_stay_when_the_latest_shipment_moves():
    lots = credit(f45A="600 SETS IN JULY, 600 SETS IN AUGUST AT USD40,", f44C="260831", f31D="260921 CHINA")
    one = found(check(lots, amendment(1, ("44C", "260930"))))["D9"]
    assert (one.article, one.fields, one.ours) == ("32", ("45A",), "2026-07-31")
    assert "a new schedule of instalments" in dict(one.needs)["45A"]
    assert "D9" not in found(check(lots))


def test_example_6_the_port_changes_in_one_field_only():
    old = credit(
        f44F="HAMBURG",
        f45A="1200 SETS AT USD40, CIF HAMBURG",
        f46A="+INVOICE\n+B/L\n+INSURANCE POLICY, CLAIMS PAYABLE IN HAMBURG",
    )
    result = check(old, amendment(1, ("44F", "ROTTERDAM")))
    fields = {one.fields for one in result.findings if one.id == "T2"}
    assert fields == {("44F", "45A"), ("44F", "46A")}
    assert "T2" in check(old).passed


def test_example_7_a_mixed_package_cannot_be_halved():
    mixed = amendment(
        1,
        ("44C", "260709"),
        ("31D", "260724 CHINA"),
        ("48", "15"),
        ("46B", "/ADD/+INSPECTION CERTIFICATE SIGNED BY APPLICANT"),
    )
    one = found(check(credit(), mixed))["T5"]
    assert (one.severity, one.terms, one.fields) == ("high", "proposed", ("46A",))
    assert "accepted or rejected as a whole" in str(one.ask)
    assert "T5" in check(credit()).passed


def test_example_8_about_on_the_quantity_alone_is_capped_by_the_amount():
    result = check(credit(f45A="ABOUT 500 MT OF RESIN AT USD 400 CFR HAI PHONG", f32B="USD200000,"))
    one = found(result)["A4"]
    assert str(one.message) == (
        "45A allows 450 to 550 MT, but the amount USD 200,000.00 has no tolerance: at most 500 MT in practice."
    )
    assert one.needs == (("39A", "10/10"),)


@pytest.mark.parametrize(
    ("changes", "plan", "name", "severity"),
    [
        ({"f44C": "260731"}, {}, "D2", "critical"),
        ({"f44C": "260231"}, {}, "D2", "critical"),
        ({"f31D": "261301 CHINA"}, {}, "D2", "critical"),
        ({"f31D": "260801 CHINA"}, {}, "D4", "low"),
        ({"f44C": "260607"}, {}, "D6", "low"),
        ({"f31D": "260624 VIETNAM"}, {}, "D7", "medium"),
        ({"f31D": "260624 AT COUNTERS OF ISSUING BANK"}, {}, "D7", "medium"),
        ({}, {"today": date(2026, 5, 20), "lead_days": 30}, "D8", "high"),
        ({"f32B": "USD45000,"}, {}, "A1", "high"),
        ({"f32B": "USD60000,"}, {}, "A1", "medium"),
        ({"f45A": "1200 SETS AT EUR40, CIF HAI PHONG"}, {}, "A3", "high"),
        ({"f39A": "05/05"}, {}, "A4", "low"),
        ({"f43P": "NOT ALLOWED"}, {"partial": True}, "T1", "high"),
        ({"f43T": "PROHIBITED"}, {"transhipment": True}, "T1", "medium"),
        ({"f44F": "DA NANG"}, {}, "T2", "high"),
        ({}, {"company": "Ningbo Plates Co., Ltd."}, "T3", "high"),
        ({}, {"order": OrderTerms(incoterm="FOB", product="sets")}, "T4", "high"),
        ({"f46A": "+INVOICE LEGALISED BY THE CONSULATE OF EGYPT\n+INSURANCE POLICY"}, {}, "T5", "medium"),
        ({"f47A": "+PAYMENT WILL BE MADE ONLY AFTER ACCEPTANCE OF THE GOODS"}, {}, "T5", "high"),
        ({"f46A": "+INVOICE\n+B/L MARKED FREIGHT PREPAID"}, {}, "T6", "high"),
        ({"f45A": "1200 SETS AT USD40, FOB NINGBO", "f46A": "+B/L MARKED FREIGHT PREPAID"}, {}, "T6", "high"),
        ({"f46A": "+B/L MARKED FREIGHT COLLECT\n+INSURANCE POLICY"}, {}, "T6", "high"),
        ({"f47A": "+1/3 ORIGINAL B/L MUST BE SENT DIRECTLY TO APPLICANT BY COURIER"}, {}, "T7", "high"),
        ({"f71D": "ALL BANKING CHARGES ARE FOR BENEFICIARY'S ACCOUNT"}, {}, "M6", "medium"),
    ],
)
def test_each_check_of_terms_finds_its_fault(changes, plan, name, severity):
    one = found(check(credit(**changes), **plan))[name]
    assert one.severity == severity
    assert one.article
    assert one.fields
    assert str(one.message)
    assert str(one.ask)


@pytest.mark.parametrize(
    ("changes", "plan", "name"),
    [
        ({}, {"on_board": date(2026, 6, 9)}, "D1"),
        ({"f31D": "260624 NINGBO"}, {}, "D7"),
        ({"f31D": "260624 BENEFICIARY'S COUNTRY"}, {}, "D7"),
        ({}, {}, "A1"),
        ({"f32B": "USD46000,", "f39A": "05/05", "f45A": "1200 SETS +/-5 PCT AT USD40, CIF HAI PHONG"}, {}, "A1"),
        ({"f45A": "ABOUT 1200 SETS AT USD40, CIF HAI PHONG", "f39A": "10/10"}, {}, "A4"),
        ({"f44F": "ANY PORT IN VIETNAM"}, {}, "T2"),
        ({"f45A": "1200 SETS AT USD40, FOB NINGBO", "f44E": "ANY CHINESE PORT, CHINA"}, {}, "T2"),
        ({}, {"company": "Ningbo Sheet Co., Ltd."}, "T3"),
        ({"f46A": "+SIGNED INVOICE"}, {}, "T5"),
        ({"f46A": "+BENEFICIARY'S CERTIFICATE THAT ONE SET OF NON-NEGOTIABLE B/L WAS SENT TO APPLICANT"}, {}, "T7"),
        ({"f71D": "ALL BANKING CHARGES OUTSIDE VIETNAM ARE FOR BENEFICIARY'S ACCOUNT"}, {}, "M6"),
    ],
)
def test_each_check_passes_where_all_is_well(changes, plan, name):
    assert name in check(credit(**changes), **plan).passed


@pytest.mark.parametrize(
    ("fields", "number", "name", "severity"),
    [
        ([("44C", "260620")], 2, "M1", "critical"),
        ([("46B", "/DELETE/+PACKING LIST")], 1, "M5", "medium"),
        ([("71N", "BENE"), ("44F", "HAI PHONG")], 1, "M6", "low"),
        ([("32B", "USD1000,"), ("33B", "USD500,")], 1, "A5", "high"),
        ([("32B", "EUR1000,")], 1, "A3", "high"),
        ([("32B", "USD1000,")], 1, "A2", "medium"),
    ],
)
def test_each_check_of_amendments_finds_its_fault(fields, number, name, severity):
    one = found(check(credit(), amendment(number, *fields)))[name]
    assert (one.severity, bool(one.article), bool(one.fields), bool(str(one.message))) == (severity, True, True, True)


def test_an_amendment_of_another_credit_or_issue_day_is_named():
    issued = found(check(credit(), amendment(1, ("44C", "260620"), issued="260502")))["M2"]
    assert (issued.fields, issued.ours, issued.theirs) == (("31C",), "2026-05-01", "2026-05-02")


def test_a_confirmed_credit_asks_whether_the_confirmation_goes_on():
    moved = amendment(1, ("44C", "260620"))
    assert found(check(credit(f49="CONFIRM"), moved))["M7"].fields == ("49",)
    assert "M7" in check(credit(), moved).passed


def test_what_was_asked_is_compared_with_what_came():
    came = amendment(1, ("44C", "260620"), ("31D", "260705 CHINA"), ("44F", "DA NANG"))
    result = check(credit(), came, asked={"44C": "260619", "31D": "260710", "48": "21"})
    missing = {one.fields[0]: (one.ours, one.theirs) for one in result.findings if one.id == "M3"}
    assert missing == {"31D": ("260710", "260705 CHINA"), "48": ("21", "")}
    assert [one.fields for one in result.findings if one.id == "M4"] == [("44F",)]


def test_a_credit_with_five_planted_faults_shows_all_five_and_no_false_critical():
    faults = credit(
        f32B="USD45000,",
        f44F="DA NANG",
        f43P="NOT ALLOWED",
        f46A="+INVOICE LEGALISED BY CONSULATE\n+B/L",
        f31D="260612 CHINA",
    )
    result = check(faults, partial=True)
    assert {"A1", "T2", "T1", "T5", "T6", "D3"} <= set(found(result))
    assert [one.id for one in result.findings if one.severity == "critical"] == []


def test_a_clean_credit_has_no_finding_and_is_green_only_when_all_was_checked():
    clean = credit(f31D="260630 CHINA")
    plan = {"on_board": date(2026, 6, 3), "today": date(2026, 5, 5), "company": "Ningbo Sheet Co Ltd"}
    assert check(clean, **plan).findings == ()
    assert check(clean, **plan).verdict == "clear"
    assert check(clean).verdict == "open"


def test_every_check_is_a_finding_or_passed_or_not_checked():
    result = check(credit(), amendment(1, ("44C", "260620")))
    heard = {one.id for one in result.findings} | set(result.passed) | {one.id for one in result.not_checked}
    assert heard == {*CHECKS, "X1"}


def test_a_period_from_another_start_is_not_checked():
    result = check(credit(f48="15/DAYS AFTER INVOICE DATE"), on_board=date(2026, 6, 5), today=date(2026, 6, 6))
    assert {one.id: one.missing for one in result.not_checked}["D10"] == "48"


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@settings(max_examples=150, deadline=None)
@given(shipment=DAYS, expiry=DAYS, on_board=DAYS, papers=DAYS, days=st.integers(1, 40))
def test_dates_are_judged_as_counted_by_hand(shipment, expiry, on_board, papers, days):
    terms = Terms(
        (("31D", f"{expiry:%y%m%d} CHINA"), ("44C", f"{shipment:%y%m%d}"), ("48", str(days)), ("46A", "+B/L"))
    )
    result = check_terms(terms, terms, Plan(on_board=on_board, papers=papers, place="CN"), RULES)
    names = {one.id for one in result.findings}
    assert ("D1" in names) is (on_board > shipment)
    assert ("D2" in names) is (shipment > expiry)
    last = min(on_board.toordinal() + days, expiry.toordinal())
    if papers.toordinal() <= last:
        assert "D10" not in names
    if papers.toordinal() > last + 15:
        assert "D10" in names


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200), st.text(max_size=60))
def test_any_words_in_a_credit_are_checked_without_raising(goods, papers, conditions, day):
    message = SwiftMessage("700", (("20", "X1"), ("31D", day), ("45A", goods), ("46A", papers), ("47A", conditions)))
    terms = read_credit(message)
    assert check_terms(terms, terms, Plan(order=OrderTerms(total=Money(1, "USD"))), RULES).effective == terms


def decided(kind, day, message):
    verdict = entry(kind, day=day, by="person", number="1")
    return replace(verdict, value=verdict.value | {"tags": [list(one) for one in message.fields]})


def test_a_message_of_the_number_of_an_accepted_amendment_is_another_one_and_waits():
    ours, theirs = amendment(1, ("44C", "260709")), amendment(1, ("44C", "260731"), ("46B", "/REPALL/+INVOICE"))
    said = [entry("issue", credit()), entry("amendment", ours, day=2), decided("accepted", 3, ours)]
    for at in (1, 2, 4):
        known = [*said, entry("amendment", theirs, day=at)]
        assert str(effective(known).latest_shipment) == "2026-07-09"
        assert [verdict_on(one, known) for one in amendments(known)].count("pending") == 1
    assert len(amendments([*said, entry("amendment", ours, day=5)])) == 1


@pytest.mark.parametrize(
    ("changes", "fields", "severity"),
    [
        ({"f32B": "USD84000,", "f44C": "260930"}, ("32B", "44C"), "critical"),
        ({"f46A": "+SIGNED INVOICE"}, ("46A",), "high"),
        ({"f50": "HAI PHONG  PLASTICS", "f71D": "ALL CHARGES ARE YOURS"}, (), ""),
    ],
)
def test_a_second_message_that_states_the_credit_otherwise_changes_nothing_and_is_told(changes, fields, severity):
    known = [entry("issue", credit()), entry("issue", credit(**changes), day=9)]
    told = [
        one for one in check_credit(known, Plan(place="CN"), RULES).findings if "second message" in str(one.message)
    ]
    assert [(one.id, one.fields, one.severity) for one in told] == ([("M2", fields, severity)] if fields else [])
    assert effective(known).get("32B") == "USD48000,"


@pytest.mark.parametrize(
    ("goods", "amount", "outcome"),
    [
        ("1200 SETS IN 60 CARTONS AT USD40 PER SET", "USD48000,", "passed"),
        ("10 SETS IN 6000 CARTONS AT USD 40 PER SET", "USD400,", "passed"),
        ("10 SETS IN 6000 CARTONS, UNIT PRICE: USD 40.00", "USD400,", "not checked"),
        ("UNIT PRICE USD 40.00/SET, QUANTITY 1,200 SETS", "USD48000,", "passed"),
        ("UNIT PRICE USD 40.00/SET, QUANTITY 1,200 SETS", "USD40000,", "high"),
        ("1200 SETS AT USD40 PER SET, PACKED IN 60 CARTONS", "USD40000,", "high"),
        ("1200 SETS AT USD40 PER SET, PACKED IN 60 CARTONS", "USD60000,", "medium"),
        ("600 SETS A, 600 SETS B AT USD 40", "USD24000,", "not checked"),
    ],
)
def test_a_price_belongs_to_the_quantity_it_is_told_for_or_to_none(goods, amount, outcome):
    report = check(credit(f45A=f"{goods}\nCIF HAI PHONG", f32B=amount))
    told = next((one.severity for one in report.findings if one.id == "A1"), None)
    unchecked = "not checked" if "A1" in {one.id for one in report.not_checked} else None
    assert (told or unchecked or "passed") == outcome


@pytest.mark.parametrize(
    ("changes", "name", "severity"),
    [
        ({"f39A": "05/05", "f39B": "NOT EXCEEDING"}, "A4", "high"),
        ({"f39A": "05/05", "f45A": "1200 SETS +/-10PCT AT USD40,\nCIF HAI PHONG"}, "A4", "medium"),
        ({"f44D": "DURING JULY 2026"}, "D2", "high"),
    ],
)
def test_terms_that_contradict_each_other_are_told(changes, name, severity):
    found = [one for one in check(credit(**changes)).findings if one.id == name]
    assert [one.severity for one in found] == [severity]


def test_a_tolerance_a_scan_spoiled_is_not_checked_and_never_read_as_another():
    report = check(credit(f39A="1O/10"))
    assert {("A1", "39A"), ("A4", "39A")} <= {(one.id, one.missing) for one in report.not_checked}


def test_a_condition_on_partial_shipments_is_not_green():
    report = check(credit(f43P="CONDITIONAL"), partial=True, transhipment=False)
    assert ("T1", "43P") in {(one.id, one.missing) for one in report.not_checked}


def test_amendments_out_of_order_with_a_gap_and_a_refusal_leave_the_terms_uncertain_and_as_accepted():
    four = [
        amendment(4, ("48", "21")),
        amendment(1, ("44C", "260619"), ("31D", "260704 CHINA")),
        amendment(3, ("32B", "USD12000,")),
    ]
    entries = [entry("issue", credit())]
    entries += [entry("amendment", one, day=2 + at) for at, one in enumerate(four)]
    entries += [entry("accepted", day=20, by="person", number="1"), entry("rejected", day=21, by="person", number="3")]
    report = check_credit(entries, Plan(place="CN", office="CN"), RULES)
    assert report.effective.get("44C") == "260619"
    assert report.proposed.get("48") == "21"
    assert str(report.proposed.amount) == "USD 48,000.00"
    gap = next(one for one in report.findings if one.id == "M1")
    assert (gap.severity, gap.theirs) == ("critical", "2")


def test_an_amendment_that_states_a_day_twice_moves_nothing_and_is_told():
    report = check(credit(), amendment(1, ("44C", "260619"), ("44C", "260629")))
    assert report.proposed.latest_shipment is None
    assert next(one.severity for one in report.findings if one.id == "D2") == "critical"


@pytest.mark.parametrize(
    ("goods", "lines"),
    [
        ("QTY 1500, PRICE 40.00 USD", [("1500", "", "40.00", "USD")]),
        ("ONE THOUSAND FIVE HUNDRED (1500) SETS AT USD40", [("1500", "sets", "40", "USD")]),
        ("1500 M3 TIMBER AT USD 40 PER CBM", [("1500", "m3", "40", "USD")]),
        ("1500 JUEGOS A USD 40 C/U", [("1500", "juegos", "40", "USD")]),
        ("1500 PIEZAS AL PRECIO DE USD40,50", [("1500", "piezas", "40.50", "USD")]),
        ("1500 STUECK ZU JE EUR 40,", [("1500", "stueck", "40", "EUR")]),
        ("1500 COILS AT USD 40 PER COIL", [("1500", "coils", "40", "USD")]),
        ("1500 DOZ AT USD 40 PER DOZEN", [("1500", "doz", "40", "USD")]),
        ("1500 SETS AT USD 480 PER DOZEN", [("1500", "sets", None, None)]),
        ("1200 SETS IN 1X20 FT CONTAINER AT USD 40", [("1200", "sets", "40", "USD")]),
        ("500 SETS USD 20000,", [("500", "sets", None, None)]),
        ("FIFTEEN HUNDRED SETS AT USD 40", []),
    ],
)
def test_quantities_and_prices_of_a_goods_field_are_read_in_the_words_banks_use(goods: str, lines: list) -> None:
    found = goods_lines(Terms((("45A", goods),), "LC1"))
    told = [
        (str(one.quantity), one.unit, str(one.price) if one.price is not None else None, one.currency) for one in found
    ]
    assert told == lines


@pytest.mark.parametrize(
    ("goods", "percent"),
    [
        ("1200 SETS +/-5PCT", "5"),
        ("1200 SETS (PLUS/MINUS FIVE PERCENT)", "5"),
        ("1200 SETS FIVE (5) PERCENT MORE OR LESS", "5"),
        ("1200 SETS AT USD40 5PCT PLUS/MINUS IN QTY ALLOWED", "5"),
        ("1200 SETS, TOLERANCE 5 PCT", "5"),
        ("QUANTITY TOLERANCE: 10 PERCENT", "10"),
        ("1200 SETS +5/-5 PCT", "5"),
        ("1200 SETS MAS O MENOS 5 POR CIENTO", "5"),
        ("1200 SETS, QUANTITY MAY VARY BY 7 PCT", "7"),
        ("ABOUT 500 MT", "10"),
        ("PVC SHEET 3 MM +/-5MM, 1200 SETS", None),
        ("THICKNESS TOLERANCE 5 PCT, 1200 SETS", None),
        ("PURITY 96 PCT MIN, 1200 SETS", None),
        ("1200 SETS", None),
    ],
)
def test_the_tolerance_on_quantity_is_read_in_the_words_banks_use(goods: str, percent: str | None) -> None:
    found = quantity_tolerance(Terms((("45A", goods),), "LC1"))
    assert (None if found is None else str(found)) == percent


def test_a_tolerance_whose_percent_cannot_be_read_is_not_checked_and_not_green() -> None:
    assert has_unread_tolerance(Terms((("45A", "1200 SETS, THE USUAL TOLERANCE APPLIES"),), "LC1"))
    assert not has_unread_tolerance(Terms((("45A", "1200 SETS OF PVC SHEET 3 MM +/-5MM"),), "LC1"))


def test_a_paper_added_without_a_mark_is_an_item_of_its_own_and_the_one_before_it_is_left_alone() -> None:
    pending = amendment(1, ("46B", "/ADD/INSPECTION CERTIFICATE SIGNED BY APPLICANT"))
    soft = found(check(credit(), pending))["T5"]
    assert "INSPECTION CERTIFICATE SIGNED BY APPLICANT" in str(soft.ask)
    assert "INSURANCE" not in str(soft.ask)
