"""What has room in a prompt, and what is spent first."""

from __future__ import annotations

import pytest

from mailmate.trade.prompt_budget import Budget, cut_to, tokens_of


@pytest.mark.parametrize(
    ("text", "tokens"), [("", 1), ("four", 2), ("a" * 400, 101), ("报价单", 4), ("Цена", 5), ("price 价格", 4)]
)
def test_tokens_are_counted_from_above(text, tokens):
    assert tokens_of(text) == tokens


@pytest.mark.parametrize(
    ("text", "tokens", "kept"),
    [("short", 9, 5), ("a" * 900, 10, 39), ("报" * 900, 10, 9), ("ab报" * 300, 10, 20), ("x", 0, 0), ("x", -5, 0)],
)
def test_a_text_is_cut_to_what_it_may_cost(text, tokens, kept):
    cut = cut_to(text, tokens)
    assert len(cut) == kept
    assert not cut or tokens_of(cut) <= tokens


def test_what_comes_first_is_kept_and_what_is_too_dear_keeps_nothing_else_out():
    budget = Budget(30)
    assert budget.take((name, text) for name, text in [("a", "x" * 40), ("b", "y" * 200), ("c", "z")]) == ["a", "c"]
    assert budget.left == 30 - 11 - 1


def test_a_kind_that_comes_first_leaves_something_to_the_next():
    budget = Budget(30)
    assert budget.take([(number, "x" * 36) for number in range(9)], most=20) == [0, 1]
    assert budget.cut(["y" * 400, "z"]) == ["y" * 39, ""]
