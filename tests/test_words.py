"""A text made ready for finding: where words and numbers begin, and patterns tried only there."""

import re

import pytest

from mailmate.trade.finding.words import ahead_of, read_words

TEXT = "Quote 300 pcs of SK-40, price .50 per pc; 2,000 pcs more"


def test_numbers_begin_at_their_first_figure_or_at_a_point_before_it() -> None:
    assert [TEXT[place : place + 3] for place in read_words(TEXT).figures] == ["300", "40,", ".50", "50 ", "2,0", "000"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Pay the PO, po-4471", "po", [8, 12]),
        ("a pound, spot", "po", []),
        ("の残金PI-7は", "pi", [3]),
        ("5 m² and 3 m", "m", [2, 11]),
    ],
)
def test_a_word_is_found_where_it_stands_by_itself(text: str, word: str, expected: list[int]) -> None:
    assert read_words(text).spots(frozenset({word})) == expected


def test_a_pattern_is_tried_at_the_spots_alone_and_never_inside_a_match() -> None:
    words = read_words(TEXT)
    number = re.compile(r"[\d.,]+")

    assert [match[0] for match in words.starting(number, words.figures)] == ["300", "40,", ".50", "2,000"]


def test_what_stands_shortly_before_a_spot_is_ahead_of_it() -> None:
    assert ahead_of([10, 40], [1, 5, 12, 38, 40, 41], 6) == [5, 38, 40]
    assert ahead_of([], [1, 2], 6) == []


def test_a_spot_beside_numbers_has_one_before_or_behind_it() -> None:
    words = read_words("po 12 and then a long way to the next po and no more")

    assert words.beside_numbers(words.spots(frozenset({"po"})), 2, 10) == [0]
