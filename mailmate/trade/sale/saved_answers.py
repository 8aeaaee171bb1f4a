"""An answer given once, kept for every buyer who asks the same: what may be kept, and how the notes hold it.

`answers.md` has the question as a heading, the day in a comment, the answer below. What holds for one customer or
one deal alone is refused: names, addresses, prices, discounts, order numbers, days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from mailmate.errors import BadInput
from mailmate.sentences import Sentence
from mailmate.trade.customer_names import find_named
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.contact_points import find_contacts
from mailmate.trade.finding.references import find_references
from mailmate.trade.sale.price_heading_tables import COST_TOLD

FILE = "answers.md"
LONGEST = 2_000
_TITLE = "# Answers given to buyers"
_HEADING = re.compile(r"^#{1,6}\s+(?P<words>.+?)\s*$")
_DISCOUNT = re.compile(
    r"\b(?:discount|rebate|compensat\w*|refund\w*|credit\snote)\b|折扣|优惠|赔偿|退款|descuento|reembols\w*",
    re.IGNORECASE,
)
_ONE_DAY = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:January|February|March|April|June|July|August|September|October|November|December)\s\d{1,2}"
    r"|20\d\d-\d\d-\d\d|today|tomorrow|yesterday|next\s(?:week|month)|this\s(?:week|month)"
    r"|(?:on|by|until)\s(?:Mon|Tues|Wednes|Thurs|Fri)day)\b|今天|明天|下周|本周",
    re.IGNORECASE,
)
_FOLDED = re.compile(r"[\W_]+")


def refuse_private(question: str, answer: str, names: frozenset[str], domains: frozenset[str]) -> None:
    """Raise `BadInput` where question or answer says what holds for one customer or one deal alone."""
    if not question.strip() or not answer.strip():
        raise BadInput(Sentence("A question and its answer are kept together; one of them is empty."))
    if len(question) > LONGEST or len(answer) > LONGEST:
        raise BadInput(Sentence("An answer of more than {n} characters is no answer; shorten it.", {"n": LONGEST}))
    for what, words in _private(f"{question}\n{answer}", names, domains):
        raise BadInput(
            Sentence("Not kept: {what} ({words}) would be told to other customers.", {"what": what, "words": words}),
            Sentence("Write question and answer so that they hold for everybody."),
        )


def _private(text: str, names: frozenset[str], domains: frozenset[str]) -> Iterator[tuple[Sentence, str]]:
    for _, match in find_named(text, names, domains):
        yield Sentence("a customer's name"), match[0]
    for one in find_amounts(text):
        yield Sentence("a price"), one.quote
    for one in find_references(text):
        yield Sentence("a document's number"), one.quote
    for one in find_contacts(text):
        yield Sentence("an address"), one.quote
    for pattern, what in (
        (_DISCOUNT, Sentence("a concession")),
        (COST_TOLD, Sentence("a cost")),
        (_ONE_DAY, Sentence("a day")),
    ):
        if found := pattern.search(text):
            yield what, found[0]


def put_answer(text: str, question: str, answer: str, day: date) -> str:
    """Return the notes with this answer at their end, in place of an earlier one to the same question."""
    question = " ".join(question.split()).lstrip("#").strip()
    kept = "\n".join(_without(text or f"{_TITLE}\n", question)).rstrip("\n")
    words = "\n".join(line.lstrip("#").strip() for line in answer.strip().splitlines())
    return f"{kept}\n\n## {question}\n<!-- {day.isoformat()} -->\n\n{words}\n"


def _without(text: str, question: str) -> Iterator[str]:
    """Yield the lines of the notes but those under this question."""
    skipping = False
    for line in text.splitlines():
        if found := _HEADING.match(line):
            skipping = _fold(found["words"]) == _fold(question)
        if not skipping:
            yield line


def _fold(words: str) -> str:
    return _FOLDED.sub(" ", words.casefold()).strip()
