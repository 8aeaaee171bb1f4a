"""What has room in a prompt, and what is spent first."""

from __future__ import annotations

import pytest

from mailmate.drafting.prompt_budget import Budget, tokens_of


@pytest.mark.parametrize(
    ("text", "tokens"), [("", 1), ("four", 2), ("a" * 400, 101), ("报价单", 4), ("Цена", 5), ("price 价格", 4)]
)
def test_tokens_are_counted_from_above(text, tokens):
    assert tokens_of(text) == tokens


def test_what_comes_first_is_kept_and_nothing_after_the_first_that_is_too_dear():
    budget = Budget(30)
    assert budget.take((name, text) for name, text in [("a", "x" * 40), ("b", "y" * 200), ("c", "z")]) == ["a"]
    assert budget.take([("d", "w" * 40)]) == ["d"], "a later kind may use what is left"
    assert budget.left == 30 - 2 * 11
