"""Prints of other countries and damaged messages: each field as it stands, the unreadable named, nothing guessed."""

import pytest

from mailmate.desk.pages.credit_json import amendment_json, terms_summary
from mailmate.reading.local_reader import read_locally
from mailmate.trade.credit.credits import AMENDMENTS, read_amendment, read_credit
from mailmate.trade.credit.swift import find_swift, find_swift_messages, texts_of
from mailmate.trade.credit.swift_parts import join_parts
from mailmate.trade.credit.swift_problems import problems
from mailmate.trade.credit.swift_values import swift_number, swift_period, swift_tolerance
from mailmate.trade.intents import Intent, Subtype
from tests.reading_builder import a_context, a_mail
from tests.swift_prints import NO_MESSAGES, PRINTS


@pytest.mark.parametrize("name", PRINTS)
def test_every_field_of_a_print_is_read_and_nothing_is_invented(name):
    text, kind, fields, meaning = PRINTS[name]
    messages = join_parts(find_swift_messages(text))
    assert [message.type for message in messages] == [kind]
    assert texts_of(messages[0].fields) == fields
    amends = kind in AMENDMENTS
    told = amendment_json(read_amendment(messages[0])) if amends else terms_summary(read_credit(messages[0]))
    assert {key: _plain(told[key]) for key in meaning} == meaning


def _plain(value):
    money = isinstance(value, dict) and "currency" in value
    return f"{value['currency']} {float(value['amount']):,.2f}" if money else value


@pytest.mark.parametrize("name", NO_MESSAGES)
def test_words_about_fields_are_no_message(name):
    assert find_swift_messages(NO_MESSAGES[name]) == ()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("ocr", [("31C", 4), ("31D", 6), ("32B", 9), ("44C", 10), ("48", 14)]),
        ("dup tags", [("44C", 11)]),
        ("missing mandatory", [("20", None), ("31D", None), ("32B", None)]),
        ("both 39", [("44D", None), ("39B", None), ("42P", None)]),
        ("amb dates", [("31C", 4), ("31D", 5), ("44C", 9)]),
    ],
)
def test_what_cannot_be_read_or_stands_twice_is_named(name, told):
    assert [(one.tag, one.line) for one in problems(find_swift(PRINTS[name][0]))] == told


def test_of_two_values_of_one_field_neither_is_taken():
    terms = read_credit(find_swift(PRINTS["dup tags"][0]))
    assert (terms.get("44C"), terms.latest_shipment) == ("260609 // 260619", None)


@pytest.mark.parametrize(
    ("text", "number"), [("001", 1), ("2", 2), ("NO. 3", 3), ("0O2", None), ("l", None), ("12A", None)]
)
def test_a_number_of_an_amendment_is_read_or_it_is_none(text, number):
    assert swift_number(text) == number


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("21", 21),
        ("021/AFTER SHIPMENT", 21),
        ("WITHIN 15 DAYS AFTER THE DATE OF SHIPMENT", 15),
        ("DOCUMENTS TO BE PRESENTED WITHIN (10) DAYS", 10),
        ("l5", None),
        ("1O DAYS", None),
        ("TWENTY ONE", None),
    ],
)
def test_a_period_is_read_or_it_is_none(text, days):
    assert swift_period(text) == days


@pytest.mark.parametrize(
    ("text", "more_and_less"),
    [
        ("05/05", (5, 5)),
        ("10/0", (10, 0)),
        ("5 PCT / 5 PCT", (5, 5)),
        ("Pos. 3 / Neg. 4", (3, 4)),
        ("+/- 10 PCT", (10, 10)),
        ("10PCT MORE OR LESS", (10, 10)),
        ("O5/05", None),
        ("1O/10", None),
        ("NOT EXCEEDING", None),
    ],
)
def test_a_tolerance_is_read_or_it_is_none(text, more_and_less):
    assert swift_tolerance(text) == more_and_less


@pytest.mark.parametrize("blank", [" ", "\n", "\t\n"])
def test_a_message_with_an_endless_blank_tail_is_read_at_once(blank):
    text = PRINTS["fin raw"][0].partition("-}")[0]
    assert find_swift(text + blank * 60_000).get("72Z") == "/PHONBEN/"


@pytest.mark.parametrize("name", ["alliance", "mono columns below", "old 707 text", "ko labels", "fin raw"])
def test_a_mail_that_is_a_print_is_about_the_credit_and_promises_nothing(name):
    text, kind, _, _ = PRINTS[name]
    reading = read_locally(a_mail(text, subject="L/C advice"), a_context())
    assert reading.intent is (Intent.LC_AMENDMENT if kind in AMENDMENTS else Intent.OTHER)
    assert reading.intent is Intent.LC_AMENDMENT or reading.subtype is Subtype.LC_ISSUE
    assert not {fact.name for fact in reading.facts} & {"promised_date", "amount"}
