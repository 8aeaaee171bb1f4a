"""The flags that hear words: each raised by the mails that ought to, in many languages, and by none of the others."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.mail.model import Address, Body, Mail
from mailmate.trade.finding.wording import fold_space
from mailmate.trade.readings import Context
from mailmate.trade.safety.fraud import find_flags
from tests.fraud_cases import HARMLESS, RAISES

NOW = datetime(2026, 7, 8, 9, 0, tzinfo=UTC)
CONTEXT = Context(arrived=NOW, known_domains=frozenset({"hansa-pumps.example"}))


def flags_of(words: str, flag: str) -> dict[str, str]:
    text = f"Dear Li,\n\n{words}\n\nRegards\nAnna"
    subject = "Visit" if flag == "F10" else "Order 4471"
    sender = Address("Anna Berg", "anna@hansa-pumps.example")
    mail = Mail("<1@x.example>", subject, sender, NOW, Body(text), text)
    return {one.id: one.quote for one in find_flags(mail, CONTEXT)}


@pytest.mark.parametrize("flag", RAISES)
def test_a_flag_hears_what_it_is_there_for(flag: str) -> None:
    found = {words: flags_of(words, flag) for words in RAISES[flag]}
    assert [words for words, flags in found.items() if flag not in flags] == []
    quoted = {words: flags[flag] for words, flags in found.items()}
    assert [words for words, quote in quoted.items() if quote not in fold_space(f"Order 4471 Visit {words}")] == []


@pytest.mark.parametrize("flag", HARMLESS)
def test_a_flag_leaves_ordinary_words_alone(flag: str) -> None:
    assert [words for words in HARMLESS[flag] if flag in flags_of(words, flag)] == []


@pytest.mark.parametrize("flag", HARMLESS)
def test_ordinary_words_raise_no_flag_that_blocks(flag: str) -> None:
    assert [words for words in HARMLESS[flag] if {"F1", "F2", "F9"} & set(flags_of(words, ""))] == []


@pytest.mark.parametrize("flag", RAISES)
def test_every_flag_has_eight_of_each(flag: str) -> None:
    assert min(len(RAISES[flag]), len(HARMLESS[flag])) >= 8
