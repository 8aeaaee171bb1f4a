"""Credits printed by the names of their fields alone: read where they say enough, verbatim, and nothing guessed."""

import time

import pytest

from mailmate.desk.pages.credit_json import message_json, terms_summary
from mailmate.reading.local_reader import read_locally
from mailmate.trade.credit.credits import read_amendment, read_credit
from mailmate.trade.credit.swift import find_swift, find_swift_messages
from mailmate.trade.credit.swift_problems import problems
from mailmate.trade.intents import Intent, Subtype
from tests.reading_builder import a_context, a_mail

CHINESE = """\
甬江银行 信用证通知
通知编号：AD2600417
信用证号码：0417LC26001187
开证日期：2026年10月30日
适用规则：UCP LATEST VERSION
有效期及地点：2027年1月31日，中国
开证申请人：LAGOON TILES PTE LTD
    21 TUAS SOUTH AVENUE 3
受益人：YONGRUI FLOORING CO., LTD.
金额：USD 76,500.00
分批装运：不允许
转运：允许
装货港：NINGBO
卸货港：SINGAPORE
最迟装运日：2027年1月10日
货物描述：
SPC FLOORING 5MM
AMOUNT: USD 17/SQM
单据要求：
1. 商业发票三份
2. 全套提单
交单期限：装运日后21天内
保兑指示：WITHOUT
通知费：CNY 200

请核对。
"""
ENGLISH = """\
Dear Amy,

our bank has issued the L/C, details:

Documentary Credit Number: NLB/26/0417
Form of Documentary Credit: IRREVOCABLE
Date of Issue: 3 November 2026
Date of Expiry: 31.01.2027
Place of Expiry: China
Applicant: NILE FLOORS SAE
12 CORNICHE, ALEXANDRIA
Beneficiary: YONGRUI FLOORING CO LTD
Currency: USD
Amount: 48,000.00
Available With: ANY BANK
By: NEGOTIATION
Partial Shipments: Not Allowed
Latest Date of Shipment: 10/01/2027
Port of Loading: Ningbo
Description of Goods: SPC flooring
  12,000 sqm
Documents Required:
+ Invoice

+ B/L
Period for Presentation: 21 days
Confirmation Instructions: WITHOUT

Best regards
Omar
"""
AMENDMENT = """\
MERIDIAN BANK LTD
AMENDMENT TO DOCUMENTARY CREDIT
Documentary Credit Number: MBL/26/07741
Number of Amendment: 2
Date of Amendment: 18 November 2026
Date of Issue: 18 March 2026
Latest Date of Shipment: 15 January 2027
Date and Place of Expiry: 5 February 2027, China
Amount: USD 60,000.00
All other terms remain unchanged.
"""


def test_a_chinese_print_by_names_gets_its_tags_and_keeps_its_words():
    message = find_swift(CHINESE)
    assert message.type == "700"
    assert dict(message.fields) == {
        "20": "0417LC26001187",
        "31C": "2026年10月30日",
        "40E": "UCP LATEST VERSION",
        "31D": "2027年1月31日，中国",
        "50": "LAGOON TILES PTE LTD\n21 TUAS SOUTH AVENUE 3",
        "59": "YONGRUI FLOORING CO., LTD.",
        "32B": "USD 76,500.00",
        "43P": "不允许",
        "43T": "允许",
        "44E": "NINGBO",
        "44F": "SINGAPORE",
        "44C": "2027年1月10日",
        "45A": "SPC FLOORING 5MM\nAMOUNT: USD 17/SQM",
        "46A": "1. 商业发票三份\n2. 全套提单",
        "48": "装运日后21天内",
        "49": "WITHOUT",
    }
    told = terms_summary(read_credit(message))
    assert (told["expiry"], told["latest_shipment"]) == ({"date": "2027-01-31", "place": "中国"}, "2027-01-10")
    assert (told["presentation_days"], told["partial_shipments"], told["transhipment"]) == (21, False, True)


def test_what_is_printed_otherwise_than_swift_writes_it_is_told_with_what_was_read():
    told = [(one.tag, one.line, one.unreadable) for one in problems(find_swift(CHINESE)) if one.tag]
    assert told == [("31C", 4, False), ("31D", 6, False), ("32B", 10, False), ("44C", 15, False)]
    assert "it is read as 2027-01-10" in str(
        next(one.message for one in problems(find_swift(CHINESE)) if one.tag == "44C")
    )


def test_a_line_that_is_no_field_we_know_stays_verbatim_and_is_told():
    assert message_json(find_swift(CHINESE))["unknown"] == [
        {"line": 2, "text": "通知编号：AD2600417"},
        {"line": 24, "text": "通知费：CNY 200"},
    ]


def test_a_field_in_two_lines_is_one_and_a_day_that_may_be_two_is_none():
    message = find_swift(ENGLISH)
    terms = read_credit(message)
    assert (message.get("31D"), terms.expiry.isoformat(), terms.expiry_place) == (
        "31.01.2027\nChina",
        "2027-01-31",
        "China",
    )
    assert (terms.amount.amount, terms.amount.currency) == (48000, "USD")
    assert message.get("41D") == "ANY BANK\nBy: NEGOTIATION"
    assert message.get("46A") == "+ Invoice\n+ B/L"
    assert (message.get("44C"), terms.latest_shipment) == ("10/01/2027", None)
    assert [(one.tag, one.line) for one in problems(message) if one.unreadable] == [("44C", 18)]


def test_an_amendment_by_names_says_what_changes_and_a_bare_amount_is_not_guessed():
    message = find_swift(AMENDMENT)
    amendment = read_amendment(message)
    assert (message.type, amendment.credit_number, amendment.number) == ("707", "MBL/26/07741", 2)
    assert amendment.day.isoformat() == "2026-11-18"
    assert {change.tag for change in amendment.changes} == {"44C", "31D"}
    assert [text for _, text in message.unknown] == ["Amount: USD 60,000.00", "All other terms remain unchanged."]


NO_CREDITS = {
    "an invoice that quotes a credit": """\
COMMERCIAL INVOICE
Invoice No.: YR-331
L/C No.: NLB/26/0417
Date of Issue: 3 November 2026
Applicant: NILE FLOORS SAE
Port of Loading: Ningbo
Port of Discharge: Alexandria
Latest Date of Shipment: 10 January 2027
Amount: USD 48,000.00
""",
    "a credit without its number": ENGLISH.replace("Documentary Credit Number: NLB/26/0417\n", ""),
    "a wish for a change": "Please amend the L/C as follows:\n\nL/C No.: NLB/26/0417\nLatest Date of Shipment: "
    "31 January 2027\nDate of Expiry: 20 February 2027\nPort of Loading: Shanghai\nAmount: USD 50,000.00\n"
    "Applicant: NILE FLOORS\n",
    "our terms for the forwarder": "L/C number: NLB/26/0417\nPort of loading: Ningbo\nPort of discharge: Alexandria\n"
    "Partial shipments: allowed\nTranshipment: allowed\nApplicant: NILE FLOORS\n",
    "a proforma invoice": "PROFORMA INVOICE\nPI No.: YR-26-331\nL/C No.: LC26-9931\nBeneficiary: YONGRUI\n"
    "Port of Loading: NINGBO\nLatest Shipment: 31 Dec 2026\nExpiry: 20 Jan 2027\nAmount: USD 5,000\n",
    "a wish to have one opened": "Dear Omar, please open the L/C with these terms:\nL/C No.: PIP-26-9\n"
    "Beneficiary: YONGRUI\nAmount: USD 5,000\nLatest shipment: 31 Dec 2026\nExpiry: 20 Jan 2027\n"
    "Period for presentation: 21 days\n",
    "tags among the values": "Documentary Credit Number /20: AB-26-1\nDate of Issue   /31C: 261102\n"
    "Date and Place of Expiry   31D: 270120\nApplicant   50: BAY\nBeneficiary   59 X\nLatest Date of Shipment   44C\n",
    "four names": "L/C No.: NLB/26/0417\nDate of Expiry: 31 January 2027\nLatest Date of Shipment: 1 January 2027\n"
    "Amount: USD 1.00\n",
}


@pytest.mark.parametrize("name", NO_CREDITS)
def test_what_only_speaks_of_a_credit_is_none(name):
    assert find_swift_messages(NO_CREDITS[name]) == ()


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
def test_a_mail_with_such_a_print_brings_a_credit(text):
    reading = read_locally(a_mail(text, subject="L/C"), a_context())
    assert (reading.intent, reading.subtype) == (Intent.OTHER, Subtype.LC_ISSUE)


@pytest.mark.parametrize(
    "unit", ["Amount: ", "Amount:\n", "a:\n", "Date of issue of the \n", "金额：", "1. Applicant  \n"]
)
def test_hostile_text_is_looked_through_quickly(unit):
    begun = time.process_time()
    find_swift_messages(unit * (2_000_000 // len(unit)))
    assert time.process_time() - begun < 5


def test_seven_named_fields_are_enough_where_the_number_and_the_days_are_among_them():
    text = (
        "信用证号：ZH26-0009\n开证日期：2026年5月2日\n有效期：2026年6月30日\n受益人：NINGBO SHEET CO LTD\n"
        "金额：USD 48,000.00\n最迟装运日：2026年6月9日\n交单期限：15天\n"
    )
    told = terms_summary(read_credit(find_swift(text)))
    assert (told["number"], told["issued"], told["latest_shipment"]) == ("ZH26-0009", "2026-05-02", "2026-06-09")
    assert (told["expiry"], told["presentation_days"]) == ({"date": "2026-06-30", "place": None}, 15)
