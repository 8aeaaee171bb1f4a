"""SWIFT text: real FIN, bank prints, pasted lines, and texts that hold no message."""

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.credit.swift import SwiftMessage, find_swift, find_swift_messages, print_message
from mailmate.trade.credit.swift_values import swift_amount, swift_date
from mailmate.trade.facts import Money

FIN = """{1:F01BKCHCNBJA300}{2:O7001200260501VCBVVNVXAXXX}{4:
:27:1/1
:40A:IRREVOCABLE
:20:LC26-0417
:31C:260501
:40E:UCP LATEST VERSION
:31D:260624 CHINA
:50:HAI PHONG PLASTICS
12 HARBOUR ROAD
:59:NINGBO SHEET CO LTD
:32B:USD48000,
:41D:ANY BANK
BY NEGOTIATION
:44C:260609
:45A:GOODS AS PER PI 12
1200 SETS AT USD40,
:46A:+SIGNED INVOICE
+FULL SET B/L
:99Z:KEPT AS IT IS
:48:15
:49:WITHOUT
-}{5:{MAC:00000000}}

Best regards
Li
"""
PRINT = """SWIFT OUTPUT : FIN 700 ISSUE OF A DOCUMENTARY CREDIT
F27: Sequence of Total
  1/1
F40A: Form of Documentary Credit
  IRREVOCABLE
F20: Documentary Credit Number
  LC26-0417
31D Date and Place of Expiry : 260624 CHINA
F44C: Latest date of shipment
 260609
45A: Description of Goods and/or Services
  + PVC SHEET
   50: rolls each
   20: pallets
32B: Currency Code, Amount
  Currency : USD (US DOLLAR)
  Amount   : #48,000.00#
48 Period for Presentation in Days: 15

Kind regards
Li
"""
AMENDMENT = """MT707
:20:REF9
:21:NONREF
:23:LC26-0417
:31C:260501
:30:260615
:26E:001
:31D:260709 CHINA
:45B:/REPALL/1500 SETS
"""


def test_fin_blocks_are_split_into_tags_and_the_type_comes_from_block_two():
    message = find_swift(FIN)
    assert message.type == "700"
    assert message.fields == (
        ("27", "1/1"),
        ("40A", "IRREVOCABLE"),
        ("20", "LC26-0417"),
        ("31C", "260501"),
        ("40E", "UCP LATEST VERSION"),
        ("31D", "260624 CHINA"),
        ("50", "HAI PHONG PLASTICS\n12 HARBOUR ROAD"),
        ("59", "NINGBO SHEET CO LTD"),
        ("32B", "USD48000,"),
        ("41D", "ANY BANK\nBY NEGOTIATION"),
        ("44C", "260609"),
        ("45A", "GOODS AS PER PI 12\n1200 SETS AT USD40,"),
        ("46A", "+SIGNED INVOICE\n+FULL SET B/L"),
        ("99Z", "KEPT AS IT IS"),
        ("48", "15"),
        ("49", "WITHOUT"),
    )


def test_a_bank_print_loses_its_field_names_and_keeps_numbers_in_its_text():
    message = find_swift(PRINT)
    assert message.type == "700"
    assert dict(message.fields) == {
        "27": "1/1",
        "40A": "IRREVOCABLE",
        "20": "LC26-0417",
        "31D": "260624 CHINA",
        "44C": "260609",
        "45A": "+ PVC SHEET\n50: rolls each\n20: pallets",
        "32B": "Currency : USD (US DOLLAR)\nAmount   : #48,000.00#",
        "48": "15",
    }


ADVICE = """We advise you of the following credit.

---------------------- MT 700 ISSUE OF A DOCUMENTARY CREDIT ----------------------
:27: SEQUENCE OF TOTAL
    1/1
:40A: FORM OF DOCUMENTARY CREDIT
    IRREVOCABLE
:20: DOCUMENTARY CREDIT NUMBER
    RRTB26LC004417
:31D: DATE AND PLACE OF EXPIRY
    260711CHINA
:32B: CURRENCY CODE, AMOUNT
    USD9660,
:41D: AVAILABLE WITH ... BY ...
    ANY BANK IN CHINA
    BY NEGOTIATION
:42C: DRAFTS AT
    SIGHT
:45A: DESCRIPTION OF GOODS
    +1,200 PCS TRUE UNION BALL VALVE
:46A: DOCUMENTS REQUIRED
    +FULL SET OF BILLS OF LADING
    END USER STATEMENT
---------------------- END OF MESSAGE ----------------------

This advice was created by our system.
"""


def test_names_behind_fin_tags_with_the_value_on_the_next_line_are_no_part_of_it():
    assert find_swift(ADVICE).fields == (
        ("27", "1/1"),
        ("40A", "IRREVOCABLE"),
        ("20", "RRTB26LC004417"),
        ("31D", "260711CHINA"),
        ("32B", "USD9660,"),
        ("41D", "ANY BANK IN CHINA\nBY NEGOTIATION"),
        ("42C", "SIGHT"),
        ("45A", "+1,200 PCS TRUE UNION BALL VALVE"),
        ("46A", "+FULL SET OF BILLS OF LADING\nEND USER STATEMENT"),
    )


def test_a_pasted_message_without_line_breaks_is_split_at_its_tags():
    message = find_swift("As promised: " + " ".join(FIN[FIN.index(":27:") : FIN.index(":99Z:")].split("\n")))
    assert message.type == "700"
    assert (message.get("20"), message.get("44C"), message.get("31D")) == ("LC26-0417", "260609", "260624 CHINA")


def test_a_print_without_line_breaks_is_split_at_number_and_name():
    text = (
        "27: Sequence of Total 1/1 40A: Form of Documentary Credit IRREVOCABLE 20: Documentary Credit Number LC26-0417 "
        "31D: Date and Place of Expiry 260624 CHINA 32B: Currency Code, Amount USD48000, "
        "44C: Latest Date of Shipment 260609"
    )
    message = find_swift(text)
    assert message.type == "700"
    assert dict(message.fields)["44C"] == "260609"
    assert dict(message.fields)["20"] == "LC26-0417"


def test_an_amendment_is_told_by_its_tags_even_without_a_heading():
    assert find_swift(AMENDMENT).type == "707"
    assert find_swift(AMENDMENT.replace("MT707\n", "")).type == "707"


def test_a_credit_and_its_amendment_in_one_mail_are_two_messages():
    assert [message.type for message in find_swift_messages(FIN + "\n" + AMENDMENT)] == ["700", "707"]


def test_a_third_banks_credit_has_its_own_type():
    text = (
        FIN[FIN.index(":27:") :].replace(":40A:IRREVOCABLE", ":40B:IRREVOCABLE").replace(":20:LC", ":20:OUR1\n:21:LC")
    )
    assert find_swift(text).type == "710"
    assert find_swift("MT 720\n" + text).type == "720"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "50: pipe\n20: valve\n48: flange\n21: bolt\n27: nut\n30: ring",
        "Please amend 44C: 260709 and 31D: 260724 by MT707.",
        ":44C:260709",
        "Price list\n20: USD 4.50\n21: USD 5.20\n50: USD 9.00\n59: USD 10.10",
        "We need MT700 with\n44C: 260709\n31D: 260724 CHINA\n48: 21 days\n43P: allowed",
        "10:15 meeting\n12:30 lunch\n20:00 dinner",
        "Item 40A: 12 pcs\nItem 31D: 4 pcs\nItem 32B: 7 pcs",
    ],
)
def test_a_text_without_a_message_gives_none(text):
    assert find_swift(text) is None


def test_goods_that_begin_with_the_fields_name_keep_their_words():
    assert (
        find_swift(FIN.replace("GOODS AS PER PI 12", "DESCRIPTION OF GOODS AS PER PI 12"))
        .get("45A")
        .startswith("DESCRIPTION")
    )


def test_closing_words_of_the_mail_are_no_part_of_the_last_field():
    text = AMENDMENT + "\nBest regards\nAnna"
    assert find_swift(text).get("45B") == "/REPALL/1500 SETS"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("260609", date(2026, 6, 9)),
        ("260624 CHINA", date(2026, 6, 24)),
        ("260624CHINA", date(2026, 6, 24)),
        ("2026-06-24", date(2026, 6, 24)),
        ("Date: 24 JUN 2026 Place: CHINA", date(2026, 6, 24)),
        ("991231", date(1999, 12, 31)),
        ("260231", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_swift_date_is_year_month_day(text, day):
    assert swift_date(text) == day


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("USD48000,", Money(Decimal("48000.00"), "USD")),
        ("USD48000,5", Money(Decimal("48000.50"), "USD")),
        ("EUR1234567,89", Money(Decimal("1234567.89"), "EUR")),
        ("USD 48,000.00", Money(Decimal("48000.00"), "USD")),
        ("USD 48.000,00", Money(Decimal("48000.00"), "USD")),
        ("USD48,000", Money(Decimal("48000.00"), "USD")),
        ("KWD1,250", Money(Decimal("1.250"), "KWD")),
        ("JPY1200000,", Money(Decimal("1200000"), "JPY")),
        ("Currency : USD (US DOLLAR)\nAmount   : #48,000.00#", Money(Decimal("48000.00"), "USD")),
        ("as agreed", None),
        ("", None),
    ],
)
def test_a_swift_amount_has_a_decimal_comma_and_a_print_has_what_it_likes(text, money):
    assert swift_amount(text) == money


NARROW = (
    st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 +,", min_size=1, max_size=30).map(str.strip).filter(bool)
)


@settings(max_examples=60, deadline=None)
@given(number=NARROW, goods=NARROW, applicant=NARROW)
def test_what_is_printed_reads_back(number, goods, applicant):
    message = SwiftMessage(
        "700",
        (
            ("20", number),
            ("40A", "IRREVOCABLE"),
            ("31D", "260624 CHINA"),
            ("50", applicant),
            ("32B", "USD48000,"),
            ("45A", goods),
        ),
    )
    if goods.startswith(("DESCRIPTION", "GOODS")) or "END" in goods + number + applicant:
        return
    assert find_swift(print_message(message)) == message


@pytest.mark.parametrize("unit", [":20:", "\n:20:x", "\n:45A:x", "20: Documentary Credit Number ", "  ", "\n"])
def test_two_megabytes_of_hostile_text_are_split_quickly(unit):
    text = unit * (2_000_000 // len(unit))
    began = time.perf_counter()
    find_swift_messages(text)
    assert time.perf_counter() - began < 3


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=":2045ABCD0F {}-\n/", max_size=300))
def test_any_text_is_read_without_raising(text):
    find_swift_messages(text)
    swift_amount(text)
    swift_date(text)


def test_an_unknown_tag_stays_a_field_of_its_own_where_the_line_breaks_are_lost():
    message = find_swift(" ".join(FIN[FIN.index(":27:") : FIN.index("-}")].split("\n")))
    assert message is not None
    fields = dict(message.fields)
    assert [fields[tag] for tag in ("46A", "99Z", "48")] == ["+SIGNED INVOICE +FULL SET B/L", "KEPT AS IT IS", "15"]
