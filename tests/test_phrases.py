"""The small language of cues: what a phrase matches, and that it is looked up by words that stand in it."""

from __future__ import annotations

import marshal
from collections.abc import Iterator

import pytest

from mailmate.reading.intent_rules import cue_book
from mailmate.reading.phrases import PhraseBook, _Phrase
from mailmate.reading.statements import Statement, fold_case


def heard(phrase: str, text: str) -> list[str]:
    book = PhraseBook([("inquiry", 0.8, phrase)], {"goods": "valve*|pump"})
    return [text[hit.start : hit.end] for hit in book.hits(Statement(text, 0, fold_case(text)))]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("price_for|terms_of_pay*", "Your price for it", ["price for"]),
        ("price_for|terms_of_pay*", "Your terms  of payment?", ["terms  of payment"]),
        ("price_for|terms_of_pay*", "For what price, and on what terms?", []),
        ("in_s*", "We keep it in stock", ["in stock"]),
        ("need .. $goods", "We need two small valves", ["need two small valves"]),
        ("need .. $goods", "We need two of these small valves", []),
        ("^ noted", "1. Noted with thanks", ["1. Noted"]),
        ("do nʼt work", "They don't work", []),
        ("nʼt work", "They don't work", ["don't work"]),
        ("请|麻烦 报价", "麻烦 报价", ["麻烦 报价"]),
    ],
)
def test_a_phrase_is_found_where_its_words_stand(phrase: str, text: str, found: list[str]) -> None:
    assert heard(phrase, text) == found


def test_an_index_kept_between_runs_finds_the_same() -> None:
    index = cue_book().index
    assert marshal.loads(marshal.dumps(index)) == index
    rows = [("inquiry", 0.8, "price_for|quote* .. valve*"), ("inquiry", 0.7, "报价")]
    made = PhraseBook(rows, {})
    again = PhraseBook(rows, {}, marshal.loads(marshal.dumps(made.index)))
    for text in ("what price for it", "please quote us two valves", "请报价", "no words of goods"):
        assert list(again.hits(Statement(text, 0, text))) == list(made.hits(Statement(text, 0, text)))


def spellings(phrase: _Phrase) -> Iterator[str]:
    """Yield texts that are the phrase, each of its alternatives in one of them."""
    needed = [element.split("|") for element in phrase.elements if element[0] not in ".^["]
    for turn in range(max(map(len, needed))):
        words = [element[turn % len(element)] for element in needed]
        yield ("" if phrase.joined else " ").join(map(_spelled, words))


def _spelled(word: str) -> str:
    plain = {"#": "12", "nʼt": "donʼt"}.get(word, word)
    return (f"{plain[:-1]}abc" if plain.endswith("*") else plain).replace("_", " ")


def test_every_alternative_of_every_cue_is_found() -> None:
    book = cue_book()
    missed = [
        (phrase.cue.phrase, text)
        for phrase in map(book._phrase, range(len(book._phrases)))
        for text in spellings(phrase)
        if not any(hit.cue is phrase.cue for hit in book.hits(Statement(text, 0, text)))
    ]
    assert missed == []
