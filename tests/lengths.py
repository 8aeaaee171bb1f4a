"""Hostile texts at two lengths: a tenth of each with every run of the suite, the whole with the slow tests."""

from __future__ import annotations

from typing import TypeVar

import pytest

Text = TypeVar("Text", str, bytes)

at_two_lengths = pytest.mark.parametrize(
    "share", [pytest.param(10, id="a tenth"), pytest.param(1, id="whole", marks=pytest.mark.slow)]
)
"""Takes the argument `share`: by how much the text, and the seconds it may take, are cut."""


def cut(text: Text, share: int) -> Text:
    """Return the first part of a text."""
    return text[: len(text) // share]
