"""What the notes and catalogues of the knowledge folder say to a question: one sentence, or nothing.

A catalogue row answers by the properties asked for of the item named; a kept answer by its own question; any other
note by a sentence that holds what was asked. A question in another language is matched by what it speaks of
(`trade.sale.glossary`), by numbers and part numbers. An English letter says no sentence in another language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mailmate.drafting.note_tables import ASKS_SEVERAL, ASKS_WHAT, PART_NUMBER, TOLD_LOOSELY
from mailmate.drafting.phrase_tables import COST_WORDS
from mailmate.drafting.question_tables import QUESTION_TOPICS
from mailmate.drafting.questions import UNIT_SIGNS, is_english, topic_of
from mailmate.drafting.wording import content_words, split_sentences, stem
from mailmate.trade.cases import Case, Passage
from mailmate.trade.facts import Quantity
from mailmate.trade.finding.amounts import find_quantities
from mailmate.trade.sale.catalogue import properties_of
from mailmate.trade.sale.glossary import concepts_in
from mailmate.trade.sale.part_numbers import is_part_number, names_item, pieces
from mailmate.values import dataclass

_COVERED = 0.7
_ORIGIN = "origin"
"""A certificate of origin is none of the goods' certificates."""
_WORDS_TOLD = 60
"""Words of a kept answer that a letter takes over."""
_MARKDOWN = re.compile(r"^[ \t]*(?:[-*•>]|#{1,6}|\d{1,2}[.)])[ \t]+|\*\*|__|`", re.MULTILINE)
_TABLE_ROW = re.compile(r"^\s*\|([^|\n]+)\|([^|\n]+)\|\s*$")
_SAMPLE = re.compile(r"\bsamples?\b|样品|muestra", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:it|they|this|these|its|their)\b", re.IGNORECASE)
_HAS_DIGIT = re.compile(r"\d")
_QUESTION_MARK = ("?", "？")
_MARKED_SIZE = re.compile(r"(?<!\w)(dn|pn|nps|od|id|m|ø|φ)\s?(\d{1,4})(?!\w)", re.IGNORECASE)
_SAID_OF_ALL = {
    "certificate": frozenset(map(stem, ("approved", "approval", "certified", "certificate", "certificates", "listed")))
}
"""Topic -> words that every question on it has: they tell no paper from another."""
_COUNTED = frozenset({"pcs", "sets", "boxes", "cartons", "pairs", "rolls", "units", "bags", "sheets"})
_LOOSELY_WORDED = frozenset({"lead_time", "moq", "payment", "sample", "stock", "validity", "discount", "warranty"})
"""Topics a note on the same topic answers, whatever its words."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that may be said to a buyer, and where in its passage it begins."""

    words: str
    passage: Passage
    offset: int = 0

    @property
    def source(self) -> Passage:
        """The passage, its place that of these words."""
        where = self.passage.where(self.offset).rpartition(", ")[2]
        return replace(self.passage, place=where) if self.passage.place else self.passage


def find_words(question: str, topic: str, case: Case) -> tuple[str, Passage] | None:
    """Return the sentence of the knowledge folder that answers the question, or None where none surely does.

    The passage's place is that of the sentence, to the line where it is a note.
    """
    notes = [one for one in case.passages if not one.item]
    said = (
        _by_row(question, case)
        or _by_kept_answer(question, notes)
        or _by_sentence(question, topic, case, notes)
        or (None if is_english(question) and question.isascii() else _by_concept(question, notes))
    )
    return (said.words, said.source) if said else None


def find_payment_terms(case: Case) -> tuple[str, Passage] | None:
    """Return our payment terms as the knowledge folder words them, or None."""
    return find_words("payment terms", "payment", case)


def _by_row(question: str, case: Case) -> Said | None:
    """Answer by the catalogue: the properties asked for, of the one item the question or else the mail names."""
    rows = [one for one in case.passages if one.item]
    named = [one for one in rows if names_item(question, one.item)]
    if not named:
        mail = f"{case.mail.subject}\n{case.mail.body.new or case.mail.text}"[:20_000]
        named = [one for one in rows if names_item(mail, one.item)]
    named = [one for one in _longest_named(named) if not _contradicts(question, one.text)]
    if len({pieces(one.item) for one in named}) != 1:
        return None
    name, values, places = _taken_together(named)
    told = _asked_properties(question, name, values)
    if len(told) < 2 and ASKS_SEVERAL.search(question):
        return None
    words = ", ".join(f"{label} {values[label]}" for label in told)
    return Said(f"{name}: {words}.", places[told[0]]) if told else None


def is_latin(text: str) -> bool:
    """True where an English letter can hold the words: most are of ASCII letters."""
    words = re.findall(r"[^\W\d_]+", text.translate(UNIT_SIGNS))
    return sum(not word.isascii() for word in words) * 4 <= len(words)


def _taken_together(rows: Sequence[Passage]) -> tuple[str, dict[str, str], dict[str, Passage]]:
    """Return what all rows of one item say of it, and which row says what; where two differ neither is told."""
    values, places, differing = dict[str, str](), dict[str, Passage](), set[str]()
    name = ""
    for row in rows:
        called, found = properties_of(row)
        name = name or (called if is_latin(called) else row.item)
        for label, value in found.items():
            if value.casefold() != values.setdefault(label, value).casefold():
                differing.add(label)
            places.setdefault(label, row)
    return name, {label: value for label, value in values.items() if label not in differing}, places


def _longest_named(rows: Sequence[Passage]) -> list[Passage]:
    """Leave out items whose number is only the beginning of another one that is named too."""
    numbers = {pieces(one.item) for one in rows}
    return [one for one in rows if not any(_begins(pieces(one.item), other) for other in numbers)]


def _begins(number: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(other) > len(number) and other[: len(number)] == number


def _contradicts(question: str, text: str) -> bool:
    """True where a question names a size of another number than the row: DN80 over a row of DN50."""
    asked, told = _sizes(question), _sizes(text)
    return any(mark in told and not numbers & told[mark] for mark, numbers in asked.items())


def _sizes(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in _MARKED_SIZE.finditer(text):
        found.setdefault(match[1].lower(), set()).add(match[2])
    return found


def _asked_properties(question: str, name: str, values: dict[str, str]) -> list[str]:
    """Return the labels that answer a question, in the row's order; none where the row leaves a part of it open."""
    about = {label: concepts_in(label) | content_words(label) for label in values}
    known = frozenset().union(*about.values()) if about else frozenset()
    concepts = concepts_in(question)
    wanted = (content_words(question) - content_words(name)) & known | concepts
    if not wanted or not concepts <= known | concepts_in(name):
        return []
    best: dict[str, None] = {}
    for word in sorted(wanted):
        most = max((len(wanted & about[label]) for label in values if word in about[label]), default=0)
        best |= {label: None for label in values if word in about[label] and len(wanted & about[label]) == most}
    told = {values[label]: label for label in reversed(values) if label in best and is_latin(values[label])}
    return [label for label in values if label in told.values()]


def _by_kept_answer(question: str, notes: Iterable[Passage]) -> Said | None:
    """Answer by what stands under the same question, asked in nearly the same words."""
    asked = content_words(question)
    for passage in notes:
        heading = passage.source.partition(", ")[2]
        if not heading.endswith(_QUESTION_MARK) or not is_english(passage.text):
            continue
        words = content_words(heading)
        numbers = {word for word in words | asked if _HAS_DIGIT.search(word)}
        near = len(asked & words) >= _COVERED * max(len(asked), len(words))
        if near and len(asked) > 1 and numbers <= asked & words and _same_codes(question, heading):
            told = list(_whole_sentences(passage))
            if told:
                return Said(" ".join(one.words for one in told), passage, told[0].offset)
    return None


def _same_codes(one: str, other: str) -> bool:
    """True where two questions name the same part numbers."""
    return all(names_item(other, code) for code in PART_NUMBER.findall(one)) and all(
        names_item(one, code) for code in PART_NUMBER.findall(other)
    )


def _of_another_item(question: str, told: str, case: Case) -> bool:
    """True where a sentence names part numbers, and not all that the question names, or else any the mail names."""
    if not PART_NUMBER.search(told):
        return False
    if asked := PART_NUMBER.findall(question):
        return not all(names_item(told, code) for code in asked)
    mail = f"{case.mail.subject}\n{case.mail.body.new or case.mail.text}"[:20_000]
    items = {row.item for row in case.prices} | {one.item for one in case.passages if one.item}
    meant = [item for item in items if names_item(mail, item)]
    return bool(meant) and not any(names_item(told, item) for item in meant)


def _whole_sentences(passage: Passage) -> Iterator[Said]:
    """Yield the first sentences of an answer, as many as a letter takes."""
    count = 0
    for one in said_in(passage, shortest=1):
        count += len(one.words.split())
        if count > _WORDS_TOLD:
            return
        yield one


def _by_sentence(question: str, topic: str, case: Case, notes: Iterable[Passage]) -> Said | None:
    """Answer by the sentence that holds most of what was asked."""
    asked = content_words(_without_quantities(question))
    of_samples = topic == "sample" or _SAMPLE.search(question) is not None
    goods = frozenset().union(*(content_words(f"{row.item} {row.description}") for row in case.prices))
    needed = (asked - goods) or asked
    needed = (needed - _SAID_OF_ALL.get(topic, frozenset())) or needed
    codes = frozenset().union(*(content_words(row.item) for row in case.prices if names_item(question, row.item)))
    numbers = {word for word in asked - codes if _HAS_DIGIT.search(word)}
    best: tuple[float, Said] | None = None
    for passage in notes:
        heading = content_words(passage.source)
        for said in said_in(passage):
            words = content_words(said.words)
            fits = topic in QUESTION_TOPICS and _speaks_of(topic, said.words, passage)
            covered = len(needed & (words | heading)) / len(needed) if needed else 0.0
            if topic in _LOOSELY_WORDED and fits:
                covered = max(covered, _COVERED) + 0.01 * len(asked & words)
            if topic not in ("sample", "payment") and of_samples != bool(_SAMPLE.search(said.words)):
                continue
            if covered < _COVERED or not numbers <= words or (not words & (needed | asked) and not fits):
                continue
            if _of_another_item(question, f"{passage.source}\n{said.words}", case):
                continue
            if topic == "certificate" and (_ORIGIN in concepts_in(said.words)) != (_ORIGIN in concepts_in(question)):
                continue
            if best is None or covered > best[0]:
                best = (covered, said)
    return best[1] if best else None


def _without_quantities(question: str) -> str:
    """Return the question without how many they want: the note tells from how many it is possible."""
    for found in sorted(find_quantities(question), key=lambda one: -one.start):
        if isinstance(found.value, Quantity) and found.value.unit in _COUNTED:
            question = f"{question[: found.start]} {question[found.end :]}"
    return question


def _speaks_of(topic: str, sentence: str, passage: Passage) -> bool:
    """True when a heading is about the topic, or the sentence is and no heading says otherwise."""
    about = topic_of(passage.source.partition(",")[2])
    if about == topic:
        return True
    return about == "technical" and topic_of(sentence) == topic


def _by_concept(question: str, notes: Iterable[Passage]) -> Said | None:
    """Answer a question in another language: by the only sentence that speaks of all it asks for.

    A technical property must be asked for as a fact ("¿Cuál es …?"), not for a yes.
    """
    asked = concepts_in(question)
    if not asked or (len(asked) < 2 and ASKS_SEVERAL.search(question)):
        return None
    if not (asked <= TOLD_LOOSELY or ASKS_WHAT.search(question)):
        return None
    numbers = {"".join(one) for one in _numbers_in(question)}
    found = [
        said
        for passage in notes
        for said in said_in(passage)
        if asked <= concepts_in(said.words) | concepts_in(passage.source.partition(",")[2])
        and asked & (concepts_in(said.words) or asked)
        and numbers <= {"".join(one) for one in _numbers_in(f"{passage.source}\n{said.words}")}
    ]
    own = [said for said in found if asked <= concepts_in(said.words)]
    if asked <= TOLD_LOOSELY:
        return next(iter(own or found), None)
    return own[0] if len(own) == 1 else None


def _numbers_in(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the part numbers, sizes and figures of a text as letters and digits in turn."""
    for word in re.findall(r"[\w-]{1,40}", text):
        number = pieces(word)
        if any(map(str.isdigit, number)) and (is_part_number(number) or len(number) == 1):
            yield number


def said_in(passage: Passage, *, shortest: int = 2) -> Iterator[Said]:
    """Yield the sentences of a passage that may be said to a buyer: in English, without markdown, with their place."""
    kept, starts = _sayable_lines(passage.text)
    joined, before = "\n".join(kept), ""
    for span in split_sentences(joined):
        sentence = " ".join(_MARKDOWN.sub("", span.text).split())
        if _POINTS_BACK.match(sentence) and before:
            sentence = f"{before} {sentence}"
        if len(sentence.split()) in range(shortest, 45) and not COST_WORDS.search(sentence) and is_english(sentence):
            before = sentence if sentence[-1] in ".!?" else f"{sentence}."
            yield Said(before, passage, starts[joined.count("\n", 0, span.start)])


def _sayable_lines(text: str) -> tuple[list[str], list[int]]:
    """Return the lines that hold sentences or a row of two cells, and where in the text each begins."""
    kept, starts, at = list[str](), list[int](), 0
    for line in text.split("\n"):
        row = _TABLE_ROW.match(line)
        told = f"{row[1].strip()}: {row[2].strip()}." if row else line
        if "|" not in told and not told.lstrip().startswith("#"):
            kept.append(told)
            starts.append(at)
        at += len(line) + 1
    return kept, starts
