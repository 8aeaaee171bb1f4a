"""Sentences a person reads, kept apart from the language they are read in.

A room that decides something says it as a `Sentence`: an English text with named holes and the values
for them. Only a face turns it into words, with `say`, in the language the user chose. So findings and
errors can be stored, compared and tested, and no pure room needs to know a language.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from mailmate.values import dataclass

_CATALOGUES = Path(__file__).parent / "locale"
LANGUAGES = ("en", "zh")
"""Codes of the languages that mailmate itself speaks; each but English has a catalogue in `locale/`."""
_CATALOGUE_NAMES = {"zh": "zh_CN"}
_translations: gettext.NullTranslations = gettext.NullTranslations()


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence with `{named}` holes and the values that fill them.

    A value may itself be a `Sentence`. `str()` gives the English words; `say()` those of the user's language.
    """

    text: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return _fill(self.text, self.values, translate=False)


def mark(text: str) -> str:
    """Return `text` as it is: a word of a table that `say` will look up later stands in the catalogue by this."""
    return text


def word(text: str) -> Sentence:
    """Return a marked word of a table as a sentence, to stand in a hole of another or to be said later."""
    return Sentence(text)


def filled(sentence: Sentence, **values: Any) -> Sentence:
    """Return a sentence of a table with its holes filled."""
    return Sentence(sentence.text, values)


def counted(number: int, one: Sentence, many: Sentence) -> Sentence:
    """Return what is said of one thing, or of several (and of none)."""
    return one if number == 1 else many


def use_language(code: str) -> None:
    """Make `say` answer in language `code` ("zh", "en"); an unknown language falls back to English."""
    global _translations  # noqa: PLW0603 - one process speaks one language, chosen once by its face
    name = _CATALOGUE_NAMES.get(code, code)
    _translations = gettext.translation("mailmate", localedir=_CATALOGUES, languages=[name], fallback=True)


def system_language() -> str:
    """Return "zh" where this computer speaks Chinese, else "en": by gettext's variables, or else by its locale."""
    named = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, named), None) or _locale_name()
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def _locale_name() -> str:
    import locale  # only Windows and bare services set no variable

    return locale.getlocale()[0] or ""


def say(sentence: Sentence | str) -> str:
    """Return the sentence in the user's language; a plain string is looked up as it stands."""
    if isinstance(sentence, str):
        return _translations.gettext(sentence) if sentence else ""
    return _fill(sentence.text, sentence.values, translate=True)


def _fill(text: str, values: Mapping[str, Any], *, translate: bool) -> str:
    words = _translations.gettext(text) if translate and text else text
    if not values:
        return words
    spoken = {
        name: (say(value) if translate else str(value)) if isinstance(value, Sentence) else value
        for name, value in values.items()
    }
    return words.format(**spoken)
