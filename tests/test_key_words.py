"""A sentence without a key word of a phrase is not searched: so no pattern may match one."""

from __future__ import annotations

import pytest

from mailmate.trade.finding.beginning_tables import BEGINNINGS
from mailmate.trade.finding.wording import ANYHOW, Phrase, keys_in, sentences
from tests.bench.bench_reading import trade_text
from tests.key_words import all_phrases, beginnings, holds_enough, key_words

KEYED = {name: phrase for name, phrase in all_phrases().items() if phrase.keys is not None}


@pytest.mark.slow
def test_whatever_a_phrase_matches_holds_one_of_its_key_words() -> None:
    assert [
        name for name, phrase in KEYED.items() for way in phrase.ways if not holds_enough(way, way.keys or frozenset())
    ] == []


@pytest.mark.slow
def test_without_key_words_a_phrase_would_be_missed() -> None:
    assert [name for name, phrase in KEYED.items() if holds_enough(phrase, frozenset())] == []


def test_whatever_a_phrase_matches_begins_as_the_table_says() -> None:
    begun = [
        (name, row, beginnings(way))
        for name, rows in BEGINNINGS.items()
        for row, way in zip(rows.split(" | "), all_phrases()[name].ways, strict=True)
        if row != ANYHOW
    ]
    assert {name for name, row, found in begun if found is None or found - set(row.split())} == set()


def test_most_phrases_are_tried_only_where_they_may_begin() -> None:
    assert len(BEGINNINGS) > len(all_phrases()) * 0.85


@pytest.mark.parametrize("text", [trade_text(6000), "Önce ödeme: İBAN, 付款已汇 USD 500, 5% deposit; Reset it.", ""])
def test_a_phrase_finds_what_its_pattern_finds(text: str) -> None:
    for phrase in all_phrases().values():
        assert [one.span() for one in phrase.finditer(text)] == [one.span() for one in phrase.pattern.finditer(text)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\b(?:pay|refund)\b", {"pa", "re"}),
        (r"\b(?:a|our) new account\b", {"a", "ou"}),
        (r"\b(?:very )?soon", {"ve", "so"}),
        (r"(?<!\w)\d{1,2} ?%", {"0"}),
        (r"\bpaid|付款", {"pa", "付"}),
        (r"\d{1,2}天", {"#"}),
        (r"paid", {"~pa"}),
        (r"\b(?:[A-Z]\w+|will)", {"*"}),
        (r"\b(?:will|['’]ll)", {"wi", "'", "’"}),
        (r"\bp\w+", None),
    ],
)
def test_beginnings_are_read_off_a_pattern(source: str, expected: set[str] | None) -> None:
    assert beginnings(Phrase("of a test", source)) == expected


def test_nearly_every_phrase_has_key_words() -> None:
    assert {name for name, phrase in all_phrases().items() if phrase.keys is None} == {"container"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\b(?:pay|paid)\b", {"pay", "paid"}),
        (r"\bpay\w*", {"pay*"}),
        (r"\b(?:our |the )?new account\b", {"new"}),
        (r"colou?r\b", None),
        (r"\bcolou?rs?\b", {"col*"}),
        (r"付款|汇款", {"付", "款"}),
        (r"\d{1,2} ?%", {"0"}),
        (r"\w+", None),
        (r"(?<!\w)as (?:\w+ ){0,3}soon(?!\w)", {"as"}),
    ],
)
def test_key_words_are_read_off_a_pattern(source: str, expected: set[str] | None) -> None:
    assert key_words(Phrase("of a test", source), lambda key: 2.0 if key == "account" else 1.0) == expected


@pytest.mark.parametrize(
    ("sentence", "some"),
    [
        ("Please PAY 500", {"please", "pay", "ple*", "pay*", "0"}),
        ("paſsword", {"password"}),
        ("ACCOUNT İBAN", {"account", "iban"}),
        ("请付款 now", {"请", "付", "款", "now"}),
        ("снимки", {"снимки", "сни*", "с"}),
    ],
)
def test_a_sentence_is_looked_up_as_the_patterns_see_it(sentence: str, some: set[str]) -> None:
    assert some <= keys_in(sentence)


def test_only_sentences_with_a_key_word_are_searched() -> None:
    text = "We pay tomorrow. The goods are blue. Our bank account changed."
    money = all_phrases()["money"]
    assert list(sentences(text, money)) == ["We pay tomorrow.", "Our bank account changed."]
    assert list(sentences(text)) == ["We pay tomorrow.", "The goods are blue.", "Our bank account changed."]
