"""The Chinese catalogue: whole, exact in its holes, and compiled as it stands."""

from __future__ import annotations

import gettext
import io
import json
from functools import cache
from string import Formatter

import pytest

from mailmate.shipped import shipped_folder
from mailmate.trade.drafts import Effect
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.outbox import STATE_WORDS, State
from tests.catalogue import PO, compiled, load_catalogue, said_in_code


@cache
def chinese() -> dict[str, str]:
    return {message.id: message.string for message in load_catalogue() if message.id}


@cache
def said() -> frozenset[str]:
    return frozenset(message for message, _ in said_in_code())


def test_every_sentence_of_the_code_is_said_in_chinese():
    """Run `python -m tests.catalogue`, then translate what has an empty msgstr."""
    assert sorted(message for message in said() if not chinese().get(message)) == []


def test_the_catalogue_holds_nothing_the_code_no_longer_says():
    assert sorted(chinese().keys() - said()) == []


def test_no_translation_is_a_guess():
    assert [message.id for message in load_catalogue() if message.id and message.fuzzy] == []


def _holes(text: str) -> list[tuple[str, str | None, str | None]]:
    return sorted((name, form, how) for _, name, form, how in Formatter().parse(text) if name is not None)


def test_both_sides_have_the_same_holes():
    assert [one for one, other in chinese().items() if _holes(one) != _holes(other)] == []


def test_both_sides_name_the_same_commands():
    """What stands between backquotes is typed, and is the same in every language."""
    assert [
        one for one, other in chinese().items() if sorted(one.split("`")[1::2]) != sorted(other.split("`")[1::2])
    ] == []


def test_the_compiled_file_is_that_of_the_text():
    shipped = gettext.GNUTranslations(io.BytesIO(PO.with_suffix(".mo").read_bytes()))
    fresh = gettext.GNUTranslations(io.BytesIO(compiled(load_catalogue())))
    assert {one: shipped.gettext(one) for one in said()} == {one: fresh.gettext(one) for one in said()}


def test_a_sentence_inside_an_f_string_is_found():
    assert {"Gate", "not checked", "{n} lines of history: h"} <= said()


@pytest.mark.parametrize("words", [Intent, Subtype, Effect])
def test_every_word_of_a_table_is_said(words):
    assert [word.value for word in words if word.value not in chinese()] == []


def test_every_state_of_the_outbox_has_its_word():
    assert [state for state in State if state not in STATE_WORDS] == []


def test_every_fact_of_the_fixtures_has_its_word():
    expected = [
        json.loads(path.read_text("utf-8")) for path in shipped_folder("mailbox_fixtures").glob("*.expected.json")
    ]
    names = {name for one in expected for name in one.get("facts", ())}
    assert names and sorted(names - chinese().keys()) == []
