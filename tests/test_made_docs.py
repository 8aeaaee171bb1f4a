"""What docs/ says the program prints is what it prints; `python -m tests.made_docs` mends it."""

from __future__ import annotations

import pytest

from tests.made_docs import DOCS, PART, made

PAGES = [page for page in sorted(DOCS.glob("*.md")) if PART.search(page.read_text(encoding="utf-8"))]


def test_the_commands_the_credits_and_the_providers_are_made():
    assert [page.name for page in PAGES] == ["commands.md", "letters-of-credit.md", "mailbox-providers.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_printed_is_told_as_it_is_printed(page):
    text = page.read_text(encoding="utf-8")
    assert made(text) == text


def test_a_part_that_is_out_of_date_is_found():
    assert made("<!-- made: providers -->\nold\n<!-- made -->") != "<!-- made: providers -->\nold\n<!-- made -->"
