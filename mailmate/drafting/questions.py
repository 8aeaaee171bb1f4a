"""The buyer's questions as a letter sees them: what each is about, how it is named, whether a reply takes it up.

A question in English is quoted; one in another language, or a long one, is named by its number in the
buyer's mail and what it is about. Cut quotations and foreign fragments have no place in an English letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from mailmate.drafting.question_tables import (
    ANSWERS_ALL,
    COVERS,
    FOREIGN_WORDS,
    NUMBERED_QUESTIONS,
    QUESTION_TOPICS,
    SHARED_WORDS,
    TOPIC_NAMES,
    WHEN_WE_ANSWER,
)
from mailmate.drafting.word_tables import STOP_WORDS
from mailmate.drafting.wording import content_words, fold

LONGEST_QUOTED = 16
"""Words of a question that is quoted whole."""
_WORD = re.compile(r"[^\W\d_]+")
UNIT_SIGNS = str.maketrans({"²": "2", "³": "3", "µ": "u", "μ": "u", "Ω": "O", "Ø": "O", "ø": "o"})
"""Signs of measures, which are of no language."""
_QUOTE_MARKS = re.compile(r"[\"“”«»]")
_QUOTATION = re.compile(r"“[^“”]{0,400}”")
_LONGEST_BODY = 20_000
_LIST_MARK = re.compile(r"^\s*\(?\d{1,2}[.)]\s+")
_QUESTION_HEAD = re.compile(
    r"^(?:(?:You (?:also )?ask(?:ed)?:?\s*)?“[^“”]{0,400}”\s*|Your questions? \d[^:]{0,60}:\s*)+", re.IGNORECASE
)
_LONG_NUMBER = re.compile(r"\d(?:[ ./-]{0,2}\d){11}")
"""As many digits in a row as an account or a telephone number has."""
_HAILS = re.compile(r"^(?:ciao|hola|bonjour|hallo|ol[aá]|salut|buenos\sd[ií]as|hi|hello)\s?\w{0,20},\s+", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:and\s|also\s|if\snot,\s)?(?:what|which|when|where|how|why|who|is|are|do|does|did|can|could|will|would|may|have|has)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(r"(?:dear|hello|hi|good (?:morning|day|afternoon))\b[^.?!]{0,80}$", re.IGNORECASE)
_FAREWELL = re.compile(
    r"(?:best|kind|warm|with (?:best|kind))\s?(?:best|kind)?\s?(?:regards|wishes)|yours\b|regards\b", re.IGNORECASE
)
_SAYS_LATER = re.compile(
    r"\b(?:is|are) checking\b|\bwill (?:answer|reply|check|tell|inform|let you know|come back|get back|send)\b"
    r"|\[placeholder",
    re.IGNORECASE,
)
"""The reply puts the answer off."""
_NUMBER_OR_MONTH = re.compile(
    r"\d|^(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)


def topic_of(question: str) -> str:
    """Return what a question is about: a key of `QUESTION_TOPICS`, else `technical`."""
    folded = fold(question)
    return next((topic for topic, pattern in QUESTION_TOPICS.items() if pattern.search(folded)), "technical")


def topics_in(question: str) -> tuple[str, ...]:
    """Return all that a question is about, as keys of `QUESTION_TOPICS`."""
    folded = fold(question)
    return tuple(topic for topic, pattern in QUESTION_TOPICS.items() if pattern.search(folded))


def is_english(text: str, language: str = "") -> bool:
    """True when the words read as English; where they do not tell, the mail's language decides."""
    words = [word.casefold() for word in _WORD.findall(text.translate(UNIT_SIGNS))]
    if sum(not word.isascii() for word in words) * 4 > len(words):
        return False
    english = sum(word in STOP_WORDS and word not in SHARED_WORDS for word in words)
    foreign = sum(word in FOREIGN_WORDS for word in words)
    if english != foreign:
        return english > foreign
    return language in ("", "en", "und")


def quotable(words: str, limit: int = LONGEST_QUOTED) -> str:
    """Return the words as they may stand between quotation marks, or nothing: too long, an address, a bracket."""
    line = " ".join(_QUOTE_MARKS.sub("'", words).split())
    risky = any(mark in line for mark in "@[]{}<>…") or "://" in line or _LONG_NUMBER.search(line) is not None
    return "" if risky or len(line.split()) > limit else line


def quoted_question(question: str, language: str) -> str:
    """Return a question fit to be quoted in an English letter, or the empty string."""
    if not is_english(question, language):
        return ""
    words = quotable(_HAILS.sub("", question))
    return f"{words}?" if words and words[-1].isalnum() and _ASKS.match(words) else words


def name_questions(asked: Sequence[tuple[str, int, str]]) -> str:
    """Return how a letter names questions, each given as (quotable words, number in the mail, topic).

    “Do you have stock?” where all can be quoted; else "Your question 2 (packing)", "Your questions 1, 3 and 4".
    """
    if asked and all(words for words, _, _ in asked) and sum(len(words.split()) for words, _, _ in asked) <= 45:
        return " ".join(f"“{words}”" for words, _, _ in asked)
    several = "s" if len(asked) > 1 else ""
    if asked and all(topic in TOPIC_NAMES for _, _, topic in asked):
        return f"Your question{several} about {join_words(list(dict.fromkeys(TOPIC_NAMES[one[2]] for one in asked)))}:"
    numbers = [number for _, number, _ in asked if number]
    return f"Your question{'s' if len(numbers) > 1 else ''} {_listed(numbers)}:" if numbers else ""


def _listed(numbers: Sequence[int]) -> str:
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]} to {numbers[-1]}"
    return join_words([str(number) for number in numbers])


def join_words(words: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def is_covered(question: str, letters: Iterable[str]) -> bool:
    """True when one of these letters answers the question by what it says anyway."""
    asks_when = WHEN_WE_ANSWER.search(question) is not None
    return any(asks_when or (name in COVERS and COVERS[name].search(question)) for name in letters)


def is_answered(question: str, body: str, number: int = 0) -> bool:
    """True when a reply takes the question up: quotes it, names its number or topic, says when it will be answered."""
    from mailmate.drafting.reported import reported_question  # it tells questions by what stands here

    told, asked = fold(body), fold(question)
    if (clause := reported_question(question)) and fold(clause) in told:
        return True
    if asked[:25] in told or ANSWERS_ALL.search(told) or number in numbers_named(body):
        return True
    topic = topic_of(question)
    if topic in QUESTION_TOPICS and QUESTION_TOPICS[topic].search(told):
        return True
    words = _telling(question)
    common = len(words & _telling(_QUOTATION.sub(" ", body)))
    return bool(words) and (common >= len(words) * 0.5 or (common >= 2 and common >= len(words) * 0.34))


def answering_words(question: str, body: str, number: int = 0) -> str:
    """Return the paragraph of a reply that answers a question, without its number and the question quoted before it.

    Empty where none does, or where it only says who answers and when.
    """
    for paragraph in _paragraphs(body):
        words = _LIST_MARK.sub("", paragraph)
        told = _QUESTION_HEAD.sub("", words).strip()
        named = fold(question)[:25] in fold(words) or number in numbers_named(words)
        if told and (named or (_telling(question) and is_answered(question, told))) and not _SAYS_LATER.search(told):
            return told
    return ""


def _paragraphs(body: str) -> Iterator[str]:
    """Yield the paragraphs between greeting and farewell; a numbered point is one of its own."""
    for block in re.split(r"\n[ \t]*\n|\n(?=[ \t]*\d{1,2}[.)] )", body[:_LONGEST_BODY]):
        paragraph = " ".join(block.split())
        if _FAREWELL.match(paragraph):
            return
        if paragraph and not _GREETING.match(paragraph):
            yield paragraph


def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in content_words(text) if not _NUMBER_OR_MONTH.search(word))


def numbers_named(body: str) -> frozenset[int]:
    """Return the numbers of the buyer's questions that a reply names: "your questions 1 to 3"."""
    found: set[int] = set()
    for match in NUMBERED_QUESTIONS.finditer(body):
        parts = re.findall(r"to|-|\d+", match["numbers"])
        for place, part in enumerate(parts):
            if part.isdigit():
                found.add(int(part))
            elif 0 < place < len(parts) - 1:
                found.update(range(int(parts[place - 1]), int(parts[place + 1]) + 1))
    return frozenset(found)
