"""What we can say to each question of a buyer: from the price list, from the knowledge folder, or with a date.

Values only; the words around them stand in the letter skeletons. Nothing is answered from anywhere else:
what is not on record becomes a promise to answer by a house-rule date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mailmate.drafting.phrase_tables import ANSWERS_ALL, COST_WORDS, QUESTION_TOPICS
from mailmate.drafting.prices import QUOTED, choose, items_named, quoted_rows, rows_for, rule_of
from mailmate.drafting.word_tables import COUNTED, UNITS
from mailmate.drafting.wording import content_words, fold, shorten, split_sentences
from mailmate.trade.cases import Case, Passage, PriceRow
from mailmate.trade.drafts import Source
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.readings import Reading

COMMERCIAL = frozenset({"price", "lead_time", "moq", "payment", "sample", "stock", "validity", "visit", "discount"})
"""Topics the office answers; anything else is for the engineer."""

MOST_ITEMS = 4
_QUOTED_WORDS = {1: 16, 2: 16, 3: 9}
"""Number of questions -> words of each that are quoted; with more of them fewer, so that the letter stays short."""
_COVERED = 0.7
_MARKDOWN = re.compile(r"^[ \t]*(?:[-*•>]|#{1,6}|\d{1,2}[.)])[ \t]+|\*\*|__|`", re.MULTILINE)
_TABLE_ROW = re.compile(r"^\s*\|([^|\n]+)\|([^|\n]+)\|\s*$")
_SAMPLE = re.compile(r"\bsamples?\b|样品|muestra", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:it|they|this|these|its|their)\b", re.IGNORECASE)
_HAS_DIGIT = re.compile(r"\d")
_QUOTE_MARKS = re.compile(r"[\"“”«»]")


@dataclass(frozen=True, slots=True)
class Offer:
    """One price as the letter states it."""

    item: str
    price: str
    per: str
    incoterm: str
    minimum: str
    """The quantity the price holds from."""
    row: PriceRow

    @property
    def quoted(self) -> bool:
        """True when we have quoted this price to the buyer before, and it still holds."""
        return self.row.source.startswith(QUOTED)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the letter says to one question.

    `kind`: `offer` (prices in `offers`), `words` (a sentence of ours in `words`), `lead_time`, `moq`, `doubtful`
    (list rows in `rows` that expired or contradict each other), `engineer` or `office` (answered by a date).
    """

    question: str
    topic: str
    kind: str
    words: str = ""
    offers: tuple[Offer, ...] = ()
    rows: tuple[PriceRow, ...] = ()
    trouble: str = ""
    """`expired` or `conflict`, with `doubtful`."""
    other_incoterm: str = ""
    """The Incoterm they asked for where the list has none with it."""
    source: Source | None = None

    @property
    def listed(self) -> str:
        """The doubtful prices as the list has them."""
        return " and ".join(f"{money(row.price)} ({row.source or row.item})" for row in self.rows[:2])


def answer_questions(reading: Reading, case: Case, *, with_price: bool) -> tuple[Answer, ...]:
    """Answer each question in the buyer's order; with `with_price` a price answer leads where none was asked."""
    answers: list[Answer] = []
    rows = rows_for(case)
    for question in reading.questions:
        topic = topic_of(question)
        if (
            topic == "technical"
            and "?" not in question
            and "？" not in question
            and items_named(question, rows, surely=True)
        ):
            topic = "price"
        answer = _answer(question, topic, reading, case)
        if topic in ("price", "discount") and any(one.topic == topic for one in answers):
            continue
        answers.append(answer)
    if with_price and not any(answer.topic == "price" for answer in answers):
        answers.insert(0, _price_answer("", reading, case))
    return tuple(answers)


def topic_of(question: str) -> str:
    """Return what a question is about: a key of `QUESTION_TOPICS`, else `technical`."""
    folded = fold(question)
    return next((topic for topic, pattern in QUESTION_TOPICS.items() if pattern.search(folded)), "technical")


def _answer(question: str, topic: str, reading: Reading, case: Case) -> Answer:
    short = quotable(question, case, _QUOTED_WORDS.get(len(reading.questions), 6))
    if topic == "price":
        return _price_answer(short, reading, case)
    rows = [offer.row for offer in _price_answer("", reading, case).offers]
    if topic == "lead_time" and (words := lead_times(rows)):
        return Answer(short, topic, "lead_time", words=words, source=list_source(rows[0]))
    if topic == "moq" and (lowest := _lowest(rows, case)) is not None:
        return Answer(short, topic, "moq", words=count(lowest.min_quantity, lowest.unit), source=list_source(lowest))
    if found := find_words(question, topic, case):
        words, passage = found
        return Answer(short, topic, "words", words=words, source=Source("knowledge", passage.source, words))
    return Answer(short, topic, "office" if topic in COMMERCIAL else "engineer")


def lead_times(rows: Sequence[PriceRow]) -> str:
    """Return "25 days", or "25 days for SK-2050V and 15 days for SK-H2040"; empty where a row has none."""
    days = {row.item: row.lead_days for row in rows}
    if not days or None in days.values():
        return ""
    if len(set(days.values())) == 1:
        return f"{next(iter(days.values()))} days"
    return " and ".join(f"{number} days for {item}" for item, number in days.items())


def _lowest(rows: Sequence[PriceRow], case: Case) -> PriceRow | None:
    items = {row.item for row in rows}
    same = [row for row in rows_for(case) if row.item in items]
    return min(same, key=lambda row: row.min_quantity, default=None) if len(items) == 1 else None


def _price_answer(question: str, reading: Reading, case: Case) -> Answer:
    rows, ours = rows_for(case), quoted_rows(case)
    offers: list[Offer] = []
    doubtful: list[PriceRow] = []
    trouble, unmet = "", ""
    asked = _asked_rule(reading)
    for item, quantity in _wanted(reading, case, rows).items():
        choice = choose(ours if any(row.item == item for row in ours) else rows, item, quantity, case.today)
        trouble = trouble or choice.trouble
        doubtful.extend(choice.doubtful)
        fitting = [row for row in choice.rows if rule_of(row) == asked] if asked else list(choice.rows)
        if choice.rows and not fitting:
            fitting, unmet = list(choice.rows), _asked_terms(reading)
        offers.extend(_offer(row) for row in fitting[:2])
    if offers:
        return Answer(
            question, "price", "offer", offers=tuple(offers), other_incoterm=unmet, source=list_source(offers[0].row)
        )
    if doubtful:
        return Answer(question, "price", "doubtful", rows=tuple(doubtful), trouble=trouble)
    return Answer(question, "price", "office")


def _wanted(reading: Reading, case: Case, rows: Sequence[PriceRow]) -> dict[str, Quantity | None]:
    """Return each item of ours the mail clearly asks for, with the quantity that stands beside it."""
    text = case.mail.body.new or case.mail.text
    sentences = [span.text for span in split_sentences(text[:20_000])]
    named = _clear_items([str(fact.value or fact.quote) for fact in reading.all_facts("product")], rows)
    named = {**named, **_clear_items(sentences, rows)} or _clear_items([f"{case.mail.subject} {text[:2000]}"], rows)
    return {
        item: _quantity_beside(item, piece, sentences, rows, reading)
        for item, piece in list(named.items())[:MOST_ITEMS]
    }


def _clear_items(pieces: Sequence[str], rows: Sequence[PriceRow]) -> dict[str, str]:
    """Return item -> the piece that names it; a piece that fits several items alike names none."""
    found: dict[str, str] = {}
    for piece in pieces:
        named = items_named(piece, rows, surely=True)
        if len(named) == 1:
            found.setdefault(named[0], piece)
    return found


def _quantity_beside(
    item: str, piece: str, sentences: Sequence[str], rows: Sequence[PriceRow], reading: Reading
) -> Quantity | None:
    facts = [(fact.quote, fact.value) for fact in reading.all_facts("quantity") if isinstance(fact.value, Quantity)]
    if len(facts) <= 1:
        return facts[0][1] if facts else None
    lines = [line for line in sentences if fold(piece) in fold(line) or items_named(line, rows) == (item,)]
    beside = {value for quote, value in facts if any(fold(quote) in fold(line) for line in lines)}
    return beside.pop() if len(beside) == 1 else None


def _asked_rule(reading: Reading) -> str:
    fact = reading.fact("incoterm.rule")
    return str(fact.value).upper() if fact and fact.value else ""


def _asked_terms(reading: Reading) -> str:
    place = reading.fact("incoterm.place") or reading.fact("destination_port")
    return " ".join(part for part in (_asked_rule(reading), str(place.value) if place and place.value else "") if part)


def _offer(row: PriceRow) -> Offer:
    return Offer(
        item=_label(row),
        price=money(row.price),
        per=UNITS.get(row.unit, row.unit),
        incoterm=row.incoterm,
        minimum=count(row.min_quantity, row.unit),
        row=row,
    )


def _label(row: PriceRow) -> str:
    """Return "SK-2040B (true union ball valve)": the part number leaves no doubt which item is meant."""
    if not row.description or row.item.casefold() in row.description.casefold():
        return row.description or row.item
    return f"{row.item} ({row.description})"


def find_words(question: str, topic: str, case: Case) -> tuple[str, Passage] | None:
    """Return the sentence of the knowledge folder that answers the question, or None where none surely does."""
    asked = content_words(question)
    of_samples = topic == "sample" or _SAMPLE.search(question) is not None
    goods = frozenset().union(*(content_words(f"{row.item} {row.description}") for row in case.prices))
    needed = (asked - goods) or asked
    numbers = {word for word in asked if _HAS_DIGIT.search(word)}
    best: tuple[float, str, Passage] | None = None
    for passage in case.passages:
        heading = content_words(passage.source)
        for sentence in say_sentences(passage.text):
            words = content_words(sentence)
            fits = (
                QUESTION_TOPICS[topic].search(fold(f"{passage.source} {sentence}"))
                if topic in QUESTION_TOPICS
                else None
            )
            covered = len(needed & (words | heading)) / len(needed) if needed else 0.0
            if topic in COMMERCIAL and fits:
                covered = max(covered, _COVERED) + 0.01 * len(asked & words)
            if topic not in ("sample", "payment") and of_samples != bool(_SAMPLE.search(sentence)):
                continue
            if covered < _COVERED or not numbers <= words or (not words & (needed | asked) and not fits):
                continue
            if best is None or covered > best[0]:
                best = (covered, sentence, passage)
    return (best[1], best[2]) if best else None


def find_payment_terms(case: Case) -> tuple[str, Passage] | None:
    """Return our payment terms as the knowledge folder words them, or None."""
    return find_words("payment terms", "payment", case)


def say_sentences(text: str) -> Iterable[str]:
    """Yield the sentences of a knowledge passage that may be said to a buyer, without markdown."""
    rows = [
        f"{row[1].strip()}: {row[2].strip()}." if (row := _TABLE_ROW.match(line)) else line
        for line in text.splitlines()
    ]
    lines = [line for line in rows if "|" not in line and not line.lstrip().startswith("#")]
    before = ""
    for span in split_sentences("\n".join(lines)):
        sentence = " ".join(_MARKDOWN.sub("", span.text).split())
        if _POINTS_BACK.match(sentence) and before:
            sentence = f"{before} {sentence}"
        if len(sentence.split()) in range(2, 45) and not COST_WORDS.search(sentence):
            before = sentence if sentence[-1] in ".!?" else f"{sentence}."
            yield before


def quotable(words: str, case: Case, limit: int = 16) -> str:
    """Return the buyer's words fit to stand between quotation marks: one line, no marks, addresses or brackets."""
    line = shorten(_QUOTE_MARKS.sub("'", words), limit)
    risky = any(mark in line for mark in "@[]{}<>") or "://" in line or len(re.sub(r"\D", "", line)) > 16
    return "" if risky else line.strip()


def count(number: Decimal, unit: str) -> str:
    """Return "500 m²", "1,000 pcs"."""
    return f"{number.normalize():,f} {COUNTED.get(unit, unit)}"


def money(amount: Money) -> str:
    """Return "USD 4.50"."""
    digits = amount.amount.as_tuple().exponent
    written = f"{amount.amount:,.2f}" if isinstance(digits, int) and -2 < digits < 0 else f"{amount.amount:,f}"
    return f"{amount.currency or ''} {written}".strip()


def list_source(row: PriceRow) -> Source:
    """Return where a price stands: in our list, or in our own earlier quote."""
    kind = "sent" if row.source.startswith(QUOTED) else "price_list"
    words = f"{row.item}: {money(row.price)} per {row.unit} {row.incoterm}".strip()
    return Source(kind, row.source or row.item, words)


def is_answered(question: str, body: str) -> bool:
    """True when a reply takes the question up: quotes it, speaks about its topic, or says when it will be answered."""
    told, asked = fold(body), fold(question)
    if asked[:25] in told or ANSWERS_ALL.search(told):
        return True
    topic = topic_of(question)
    if topic in QUESTION_TOPICS and QUESTION_TOPICS[topic].search(told):
        return True
    words = content_words(question)
    common = len(words & content_words(body))
    return common >= len(words) * 0.5 or (common >= 2 and common >= len(words) * 0.34)
