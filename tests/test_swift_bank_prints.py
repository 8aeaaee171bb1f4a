"""Letters of credit as banks of many countries print them: what a careful clerk reads there, and nothing beside it."""

import re

import pytest

from mailmate.desk.pages.credit_json import amendment_json, terms_summary
from mailmate.trade.credit.credits import AMENDMENTS, read_amendment, read_credit
from mailmate.trade.credit.swift import find_swift_messages
from mailmate.trade.credit.swift_parts import join_parts
from tests.swift_bank_prints import BANK_PRINTS
from tests.swift_later_prints import LATER_PRINTS
from tests.swift_mixed_prints import MIXED_PRINTS
from tests.swift_odd_prints import ODD_PRINTS

PRINTS = {**BANK_PRINTS, **LATER_PRINTS, **ODD_PRINTS, **MIXED_PRINTS}


def fields_of(block):
    """Return (tag, text) of a message written as SWIFT writes it, a tag at the head of each field's first line."""
    fields = []
    for line in block.split("\n"):
        if match := re.match(r":(\d\d[A-Z]?):(.*)", line):
            fields.append((match[1], match[2]))
        else:
            fields[-1] = (fields[-1][0], f"{fields[-1][1]}\n{line}")
    return tuple(fields)


def plain(value):
    money = isinstance(value, dict) and "currency" in value
    return f"{value['currency']} {float(value['amount']):,.2f}" if money else value


@pytest.mark.parametrize("name", PRINTS)
def test_every_field_of_a_banks_print_is_read_and_nothing_is_invented(name):
    text, expected = PRINTS[name]
    messages = join_parts(find_swift_messages(text))
    assert [message.type for message in messages] == [kind for kind, _, _ in expected]
    for message, (kind, block, meaning) in zip(messages, expected, strict=True):
        assert message.fields == fields_of(block)
        told = amendment_json(read_amendment(message)) if kind in AMENDMENTS else terms_summary(read_credit(message))
        assert {key: plain(told[key]) for key in meaning} == meaning
