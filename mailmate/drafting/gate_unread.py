"""The gate's word on sentences it cannot read: what is written in a language it has no rules for is never green.

English, Chinese and Spanish are read (`clauses`, `foreign`). A sentence of any other language may promise
anything, so a person looks at it (DESIGN section 2: a check that could not be made is shown).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.drafting.foreign import language_of
from mailmate.drafting.foreign_tables import ENGLISH_WORDS, SPANISH_WORDS
from mailmate.drafting.roles import Speech
from mailmate.drafting.unread_tables import OTHER_SCRIPTS, UNREAD_WORDS
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Effect, Finding

_OTHER, _LATIN = re.compile(f"[{OTHER_SCRIPTS}]"), re.compile("[A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
_KANA = re.compile(r"[\u3040-\u30ff]")
_FEWEST_LETTERS, _FEWEST_KANA, _FEWEST_WORDS = 8, 2, 2
_SHOWN = 120


def find_unread(speech: Speech) -> Iterator[Finding]:
    """Yield our own sentences in a language no rule reads; the buyer's words between quotation marks are theirs."""
    text = list(speech.text)
    for begin, end in speech.quotes:
        text[begin:end] = " " * (end - begin)
    ours = "".join(text)
    for sentence in speech.sentences:
        words = ours[sentence.start : sentence.end].strip()
        if is_unread(words) and not speech.is_salutation(sentence):  # a name may be written in any script
            message = Sentence(
                "“{words}” is in a language that is not checked. Read it yourself, and confirm that you stand for it.",
                {"words": words[:_SHOWN]},
            )
            yield Finding("unread", Effect.VOUCH, message, words, sentence.start, sentence.end)


def is_unread(sentence: str) -> bool:
    """True where a sentence is mostly of another script, or has words of another language and hardly any English."""
    other, latin = len(_OTHER.findall(sentence)), len(_LATIN.findall(sentence))
    if len(_KANA.findall(sentence)) >= _FEWEST_KANA or (other >= _FEWEST_LETTERS and other * 2 > latin):
        return True
    if language_of(sentence) == "zh":
        return False
    words = [word.casefold() for word in _WORD.findall(sentence)]
    strange = sum(word in UNREAD_WORDS for word in words)
    return strange >= _FEWEST_WORDS and all(
        strange > sum(word in known for word in words) for known in (ENGLISH_WORDS, SPANISH_WORDS)
    )
