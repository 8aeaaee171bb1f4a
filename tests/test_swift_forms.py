"""SWIFT messages in the many forms banks print and customers paste them: every field right, nothing invented."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.credit.swift import (
    SwiftMessage,
    find_swift,
    find_swift_messages,
    print_message,
    texts_of,
)
from mailmate.trade.credit.swift_parts import join_parts, missing_parts
from mailmate.trade.credit.swift_problems import problems
from tests.swift_messages import MESSAGES


@pytest.mark.parametrize("name", MESSAGES)
def test_every_field_of_a_message_is_read_and_nothing_is_invented(name):
    text, kind, fields = MESSAGES[name]
    messages = join_parts(find_swift_messages(text))
    assert [message.type for message in messages] == [kind]
    assert texts_of(messages[0].fields) == fields


def test_at_least_forty_messages_are_read():
    assert len(MESSAGES) >= 40


def test_what_cannot_be_read_stays_text_and_is_named_with_tag_and_line():
    message = find_swift(MESSAGES["broken"][0])
    assert [(one.tag, one.line, str(one.message)) for one in problems(message)] == [
        ("31D", 4, "Field 31D reads '26O624 CHINA', which is no value of it."),
        ("32B", 5, "Field 32B reads 'USD48O00,', which is no value of it."),
        ("44C", 6, "Field 44C reads '260231', which is no value of it."),
        ("48", 7, "Field 48 reads 'TWENTY ONE', which is no value of it."),
    ]


@pytest.mark.parametrize("name", sorted(set(MESSAGES) - {"broken"}))
def test_a_whole_message_has_no_problems(name):
    for message in join_parts(find_swift_messages(MESSAGES[name][0])):
        assert [one for one in problems(message) if one.unreadable] == []


def test_a_part_that_did_not_come_is_missed():
    first = find_swift(MESSAGES["701"][0])
    assert missing_parts(first) == (2,)
    assert [(one.tag, one.unreadable) for one in problems(first)] == [("27", False)]
    assert missing_parts(join_parts(find_swift_messages(MESSAGES["701"][0]))[0]) == ()


def test_a_narrative_that_goes_on_in_the_next_part_is_one():
    whole = join_parts(find_swift_messages(MESSAGES["701"][0]))[0]
    assert whole.get("46A") == "+INVOICE\n+FULL SET B/L"


def test_a_part_of_another_credit_is_not_joined():
    text = MESSAGES["701"][0].replace(":20:LC26-0417\n:46A:+FULL", ":20:LC99\n:46A:+FULL")
    assert [message.get("20") for message in join_parts(find_swift_messages(text))] == ["LC26-0417", "LC99"]


def test_the_line_of_each_field_is_known():
    message = find_swift("Dear all,\n\n" + MESSAGES["no names"][0])
    assert dict(zip((tag for tag, _ in message.fields), message.lines, strict=True))["44C"] == 12


WORD = st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=9)
LINES = st.lists(st.lists(WORD, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=4).map("\n".join)
DAY = st.dates(date(2000, 1, 1), date(2079, 12, 31)).map(lambda day: day.strftime("%y%m%d"))
NOT_NAMES = {"END", "THANKS", "APPLICANT", "GOODS", "SINCERELY"}


@settings(max_examples=60, deadline=None)
@given(goods=LINES, conditions=LINES, shipment=DAY, expiry=DAY, cents=st.integers(1, 10**9))
def test_a_printed_credit_reads_back_whatever_it_says(goods, conditions, shipment, expiry, cents):
    if NOT_NAMES & set((goods + " " + conditions).split()):
        return
    fields = (
        ("27", "1/1"),
        ("40A", "IRREVOCABLE"),
        ("20", "LC26-0417"),
        ("31D", f"{expiry} CHINA"),
        ("32B", f"USD{cents // 100},{cents % 100:02d}"),
        ("44C", shipment),
        ("45A", goods),
        ("47A", conditions),
        ("48", "21"),
    )
    message = SwiftMessage("700", fields)
    assert find_swift(print_message(message)) == message
    assert problems(message) == ()
