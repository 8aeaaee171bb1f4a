"""Flag F1 over wordings that were written before its rule: how many it hears, and that it leaves the others alone."""

import pytest

from mailmate.mail.model import Address, Attachment, Body, Mail
from mailmate.trade.readings import Context
from mailmate.trade.safety.bank_change import find_bank_change
from mailmate.trade.safety.fraud import find_flags
from tests.bank_change_cases import (
    CHANGES,
    KEEPS,
    LATER_CHANGES,
    LATER_KEEPS,
    NAMES_THAT_CHANGE,
    NAMES_THAT_KEEP,
    SENT_BACK_CHANGES,
    SENT_BACK_KEEPS,
    held_back,
    worked_with,
)
from tests.test_fraud_cases import NOW

HEARD_UNSEEN = 0.9
"""Of the wordings held back while the rule was built; 24 of 26 were heard at the one look. They are of the same hand:
of wordings written afterwards 18 of 54 were heard at first (`LATER_CHANGES`)."""


@pytest.mark.parametrize("words", (*worked_with(CHANGES), *LATER_CHANGES, *SENT_BACK_CHANGES))
def test_a_change_of_where_money_goes_is_heard(words: str) -> None:
    assert find_bank_change(words) in words


@pytest.mark.parametrize("words", (*KEEPS, *LATER_KEEPS, *SENT_BACK_KEEPS))
def test_what_keeps_it_where_it_was_is_left_alone(words: str) -> None:
    assert find_bank_change(words) is None


def test_most_wordings_that_were_held_back_are_heard() -> None:
    unseen = held_back(CHANGES)
    assert sum(find_bank_change(words) is not None for words in unseen) >= HEARD_UNSEEN * len(unseen)


def flags_by_file(name: str) -> list[str]:
    attachment = Attachment(1, name, "application/pdf", 9, b"%PDF-1.4 ")
    sender = Address("Anna Berg", "anna@hansa-pumps.example")
    body = "Dear Li,\n\nplease see the attached file.\n\nAnna"
    mail = Mail("<1@x.example>", "Order 4471", sender, NOW, Body(body), body, attachments=(attachment,))
    return [one.quote for one in find_flags(mail, Context(arrived=NOW)) if one.id == "F1"]


@pytest.mark.parametrize("name", NAMES_THAT_CHANGE)
def test_a_files_name_announces_the_change_too(name: str) -> None:
    assert flags_by_file(name) == [name]


@pytest.mark.parametrize("name", NAMES_THAT_KEEP)
def test_a_file_of_another_name_announces_nothing(name: str) -> None:
    assert flags_by_file(name) == []
