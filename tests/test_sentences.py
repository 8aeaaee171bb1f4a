"""Sentences and errors: English for a log, the user's language for a person, and one exit code each."""

from __future__ import annotations

import ast
import gettext
import inspect
import re

import pytest

from mailmate import errors, sentences
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say, system_language, use_language
from mailmate.shipped import shipped_folder
from tests.trees import PACKAGE, files_of, nodes_of


class Reversed(gettext.NullTranslations):
    """A language whose words are known from the text alone."""

    def gettext(self, message: str) -> str:
        return {"{name} is missing.": "缺少 {name}。", "the key": "密钥", "Nothing.": "没有。"}.get(message, message)


@pytest.fixture
def chinese(monkeypatch):
    monkeypatch.setattr(sentences, "_translations", Reversed())


def test_holes_are_filled():
    assert str(Sentence("{name} is missing.", {"name": "a.pdf"})) == "a.pdf is missing."


def test_a_text_without_values_is_taken_as_it_stands():
    assert str(Sentence("a {brace} stays")) == "a {brace} stays"


def test_a_value_with_braces_is_not_filled_again():
    assert str(Sentence("{name} is missing.", {"name": "{secret} {0}"})) == "{secret} {0} is missing."


def test_a_sentence_in_a_sentence_is_said_too(chinese):
    inner = Sentence("{name} is missing.", {"name": Sentence("the key")})
    assert (str(inner), say(inner)) == ("the key is missing.", "缺少 密钥。")


def test_a_plain_value_is_never_translated(chinese):
    assert say(Sentence("{name} is missing.", {"name": "the key"})) == "缺少 the key。"


def test_english_stays_english_in_any_language(chinese):
    assert str(Sentence("Nothing.")) == "Nothing."
    assert (say("Nothing."), say(Sentence("Nothing."))) == ("没有。", "没有。")


def test_nothing_is_said_as_nothing():
    assert (say(""), say(Sentence(""))) == ("", "")


def test_a_language_nobody_wrote_falls_back_to_english():
    use_language("tlh")
    assert say("Nothing.") == "Nothing."
    use_language("en")


STORED = {"store/columns.py", "trade/readings.py", "sentences.py"}
"""Where a sentence is built again from the literal it once was, or from a marked word of a table."""


def test_every_sentence_begins_as_one_literal_text():
    built = []
    for path in files_of():
        if path.relative_to(PACKAGE).as_posix() in STORED:
            continue
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sentence":
                first = node.args[0] if node.args else None
                if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                    built.append(f"{path.relative_to(PACKAGE)}:{node.lineno}")
    assert built == []


def test_every_hole_of_a_literal_sentence_has_its_value():
    unfilled = []
    for path in files_of():
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sentence" and len(node.args) == 2:
                text, values = node.args
                if isinstance(text, ast.Constant) and isinstance(values, ast.Dict) and None not in values.keys:
                    given = {key.value: "" for key in values.keys if isinstance(key, ast.Constant)}
                    holes = {hole for hole in _holes(text.value) if hole not in given}
                    unfilled.extend(f"{path.relative_to(PACKAGE)}:{node.lineno} {hole}" for hole in holes)
    assert unfilled == []


def _holes(text: str) -> set[str]:
    from string import Formatter

    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_tree_of_errors_is_drawn_as_it_is():
    found = {
        name: one.exit_code
        for name, one in inspect.getmembers(errors, inspect.isclass)
        if issubclass(one, MailmateError)
    }
    drawn = {name: int(code) for name, code in re.findall(r"^[│├└─ ]+(\w+) +(\d+) ", errors.__doc__, re.MULTILINE)}
    assert drawn == found
    assert (drawn["BadConfig"], drawn["TryLater"], drawn["LoginRefused"], drawn["WrongUse"]) == (78, 75, 77, 2)


def test_an_error_reads_as_its_sentence():
    error = errors.BadInput(Sentence("{name} is damaged.", {"name": "a.pdf"}), Sentence("Ask for it again."))
    assert (str(error), str(error.hint)) == ("a.pdf is damaged.", "Ask for it again.")
    assert errors.ModelFailed(Sentence("No answer."), raw="<html>").raw == "<html>"


@pytest.mark.parametrize(("name", "inside"), [("prompts", "*.j2"), ("mailbox_fixtures", "*.eml")])
def test_what_travels_with_the_program_is_found(name, inside):
    assert next(shipped_folder(name).rglob(inside)).is_file()


def test_a_missing_folder_names_where_it_was_looked_for():
    with pytest.raises(FileNotFoundError, match="'no-such-folder' is missing: looked in"):
        shipped_folder("no-such-folder")


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANGUAGE": "zh_CN:en", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_before_any_settings_the_computer_tells_the_language(monkeypatch, variables, code):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == code


@pytest.mark.parametrize(
    ("name", "code"), [("Chinese (Simplified)_China", "zh"), ("English_United States", "en"), ("", "en")]
)
def test_windows_names_its_language_in_words(monkeypatch, name, code):
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sentences, "_locale_name", lambda: name)
    assert system_language() == code
