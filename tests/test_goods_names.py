"""The tagger of goods: where a name begins and ends, in any language, told from counts, measures and other words."""

from __future__ import annotations

import time

import pytest

from mailmate.reading.goods import READ_WORDS, _row, best_tags, features_at, find_goods, scores_of, spans_of, tokens_of

NAMES = [
    ('we look for a 4" submersible pump for wells', "submersible pump"),
    ("Please quote 500 pcs of stainless steel ball valve DN50", "ball valve"),
    ("Necesitamos 300 sillas de oficina para octubre", "sillas"),
    ("Нужны рюкзаки школьные, 2000 штук", "рюкзаки"),
    ("询价：不锈钢球阀DN50 300个", "球阀"),
    ("We urgently need brake pads for trucks.", "brake pads"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_is_heard_in_its_sentence(text: str, name: str) -> None:
    assert any(name in one.words or one.words in name for one in find_goods(text))


@pytest.mark.parametrize(
    "text", ["Thank you, we will pay tomorrow.", "Happy New Year!", "Can we have a call on Monday?", ""]
)
def test_a_mail_without_goods_names_none_clearly(text: str) -> None:
    assert all(one.lead < 1.5 for one in find_goods(text))


def test_what_is_remembered_of_words_adds_up_to_their_features() -> None:
    words = [
        one.word for one in tokens_of("Re: GP-25\n\nWe need 1,000 pcs GP-25, 不锈钢 and so on: gate valves, 12 of 80")
    ]
    summed = [tuple(map(sum, zip(*map(_row, features_at(words, at)), strict=True))) for at in range(len(words))]
    assert scores_of(words) == summed


@pytest.mark.parametrize(
    ("scores", "spans"),
    [
        ([(-5, 9), (1, -9), (-9, 2), (-9, -9), (-9, 3)], [(1, 3)]),
        ([(-9, 9), (-9, 9)], []),
        ([(1, 0), (2, 1)], [(0, 1), (1, 2)]),
        ([(1, 0), (0, 2), (-1, -1), (3, 0)], [(0, 2), (3, 4)]),
        ([], []),
    ],
)
def test_no_name_goes_on_that_has_not_begun(scores: list[tuple[float, float]], spans: list[tuple[int, int]]) -> None:
    assert list(spans_of(best_tags(scores))) == spans


def test_a_long_text_is_read_no_further_than_its_beginning() -> None:
    started = time.process_time()
    assert all(one.end < 12_000 for one in find_goods("gate valve, " * 100_000))
    assert len(tokens_of("a " * 1_000_000)) == READ_WORDS
    assert time.process_time() - started < 1
