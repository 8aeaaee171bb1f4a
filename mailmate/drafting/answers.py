"""What we can say to each question of a buyer: from the price list, from the knowledge folder, or with a date.

Values only; the words around them stand in the letter skeletons. Nothing is answered from anywhere else:
what is not on record becomes a promise to answer by a house-rule date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from mailmate.drafting.notes import find_words, is_latin
from mailmate.drafting.our_words import our_word_on
from mailmate.drafting.prices import (
    QUOTED,
    asked_terms,
    choose,
    count_alike,
    items_named,
    quoted_rows,
    rows_for,
    rows_on_terms,
    terms_of,
)
from mailmate.drafting.question_tables import ASKS_FOR_YES, OFFICE_TOPICS, QUOTED_ALONG, SAME_AS_BEFORE
from mailmate.drafting.questions import (
    is_english,
    join_words,
    name_questions,
    quoted_question,
    topic_of,
    topics_in,
)
from mailmate.drafting.reported import reported_question
from mailmate.drafting.wish_tables import AIMS_AT_PRICE
from mailmate.drafting.word_tables import COUNTED, NO_CENTS, PLURALS, UNITS
from mailmate.drafting.wording import fold, split_sentences
from mailmate.trade.cases import Case, PriceRow
from mailmate.trade.drafts import Source
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.amounts import find_quantities
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import Reading
from mailmate.values import dataclass

MOST_ITEMS = 4
_LONGEST_PIECE = 400
_CLAUSES = re.compile(r",\s(?:and|also|plus)\s|;\s|\.\sAlso\s")
_SELLS = re.compile(r"\b(?:sell|supply|offer|have|make|produce)\b", re.IGNORECASE)
_ASKED_BY_REQUEST = frozenset({"packaging", "weight", "certificate", "sample", "warranty", "container", "moq", "stock"})
"""What a buyer's "please let us know …" is answered on as if it were a question."""


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
    asked: str = ""
    """The quantity they ask for, where the price holds for it."""
    short: str = ""
    """The quantity they ask for, where it lies below the step of the price."""

    @property
    def quoted(self) -> bool:
        """True when we have quoted this price to the buyer before, and it still holds."""
        return self.row.source.startswith(QUOTED)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the letter says to one question.

    `kind`: `offer` (prices in `offers`), `words` (a sentence of ours in `words`), `lead_time`, `moq`, `bank`,
    `doubtful` (list rows in `rows` that expired or contradict each other); by a day: `engineer`, `office`, `open`,
    `quotation` (our quotation will name what stands in `words`).
    """

    question: str
    """As quoted; empty where it is named by its number."""
    topic: str
    kind: str
    number: int = 0
    """Its place among the buyer's questions, from 1; 0 for what they did not ask as a question."""
    asked: str = ""
    """The question as they wrote it."""
    head: str = ""
    """How the letter names it: “Do you have stock?”, "Your question 2 (packing):"."""
    points: tuple[str, ...] = ()
    """The questions of several put into one, where all can be quoted."""
    told: str = ""
    """The question as our own sentence tells it: "whether we include a control box"; empty where it is quoted."""
    item: str = ""
    """The one item of ours that a delivery time is for."""
    earlier: str = ""
    """What we wrote on the same matter in this thread, with its day: "On … we wrote to you: “…”"."""
    words: str = ""
    offers: tuple[Offer, ...] = ()
    rows: tuple[PriceRow, ...] = ()
    trouble: str = ""
    """`expired` or `conflict`, with `doubtful`."""
    other_incoterm: str = ""
    """The delivery terms they asked for where the list has none with them."""
    source: Source | None = None

    @property
    def listed(self) -> str:
        """The doubtful prices as the list has them."""
        return " and ".join(f"{money(row.price)} ({row.source or row.item})" for row in self.rows[:2])


def answer_questions(reading: Reading, case: Case, *, with_price: bool) -> tuple[Answer, ...]:
    """Answer each question in the buyer's order; with `with_price` a price answer leads where none was asked."""
    answers: list[Answer] = []
    for number, question in _asked(reading):
        answer = _answer(question, number, reading, case)
        if not any(_says_the_same(answer, one) for one in answers):
            answers.append(answer)
    if with_price and not any(answer.topic == "price" for answer in answers):
        answers.insert(0, _price_answer("", reading, case))
    return tuple(answers)


def _says_the_same(answer: Answer, before: Answer) -> bool:
    if answer.kind == "words" or answer.kind == "bank":
        return (answer.kind, answer.words) == (before.kind, before.words)
    prices = ("price", "discount")
    return answer.topic in prices and before.topic in prices


def _asked(reading: Reading) -> Iterable[tuple[int, str]]:
    """Yield the questions with their numbers, then requests for something a question could have asked."""
    topics = set()
    facts = {fold(fact.quote) for fact in reading.facts if fact.name != "requests"}
    for number, question in enumerate(reading.questions, start=1):
        topics.add(topic_of(question))
        if fold(question) not in facts:
            yield number, question
    for fact in reading.all_facts("requests") if reading.intent is Intent.INQUIRY else ():
        words = str(fact.value or fact.quote)
        topic = topic_of(words)
        if topic in _ASKED_BY_REQUEST - topics and not any(fold(words) in fold(one) for one in reading.questions):
            topics.add(topic)
            yield 0, words


def merge_waiting(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Put the questions that wait for the same person into one answer, where the first of them stands."""
    merged: list[Answer] = []
    for answer in answers:
        same = [one for one in answers if one.kind == answer.kind and one.asked and not one.earlier]
        if answer.earlier or answer.kind not in ("engineer", "office", "open") or len(same) < 2 or not answer.asked:
            merged.append(answer)
        elif answer is same[0]:
            head = name_questions([(one.question, one.number, one.topic) for one in same])
            points = tuple(one.question for one in same) if head.startswith("“") else ()
            merged.append(replace(answer, head=head, topic="several", points=points))
    return tuple(merged)


def gather_quotation(answers: Sequence[Answer], reading: Reading) -> tuple[Answer, ...]:
    """Put what our quotation will name anyway into one answer, where the first of it stands.

    A price not on record, the minimum order, the delivery time and their like belong there; a question for a yes, or
    with a figure of its own, is answered by itself.
    """
    if Intent.INQUIRY not in (reading.intent, *reading.also):
        return tuple(answers)
    gathered = [one for one in answers if _is_of_quotation(one)]
    if not gathered:
        return tuple(answers)
    topics = dict.fromkeys(topic for one in gathered for topic in topics_in(one.asked) if topic in QUOTED_ALONG)
    names = dict.fromkeys(QUOTED_ALONG[topic] for topic in topics)
    prices = any(one.topic in ("price", "discount") for one in gathered)
    first = replace(
        gathered[0], kind="quotation", topic="price" if prices else gathered[0].topic, words=join_words(list(names))
    )
    return tuple(first if one is gathered[0] else one for one in answers if one is gathered[0] or one not in gathered)


def _is_of_quotation(answer: Answer) -> bool:
    if answer.kind != "office" or answer.topic not in (*QUOTED_ALONG, "price", "discount"):
        return False
    if answer.topic in ("price", "discount"):
        return not SAME_AS_BEFORE.search(answer.asked) and not AIMS_AT_PRICE.search(answer.asked)
    return not any(map(str.isdigit, answer.asked)) and not ASKS_FOR_YES.match(answer.asked)


def _answer(question: str, number: int, reading: Reading, case: Case) -> Answer:
    topic = topic_of(question)
    if topic == "technical" and _names_item(question, case):
        topic = "price" if _SELLS.search(question) or not question.rstrip().endswith(("?", "？")) else topic
    short = quoted_question(question, reading.language)
    told = reported_question(short) if short else ""
    bare = Answer(short, topic, "", number, question, name_questions([(short, number, topic)]), told=told)
    if topic == "price" and not quoted_rows(case) and (earlier := our_word_on(question, case)):
        return replace(bare, kind="office", earlier=earlier)
    if topic == "price":
        return replace(_price_answer(short, reading, case), number=number, asked=question, head=bare.head, told=told)
    if topic == "bank":
        return replace(bare, kind="bank")
    rows = [offer.row for offer in _price_answer("", reading, case).offers]
    if topic == "lead_time" and (words := lead_times(rows)):
        return replace(bare, kind="lead_time", words=words, item=_one_item(rows), source=list_source(rows[0]))
    if topic == "moq" and (lowest := _lowest(rows, case)) is not None:
        return replace(bare, kind="moq", words=count(lowest.min_quantity, lowest.unit), source=list_source(lowest))
    if found := find_words(question, topic, case):
        words, passage = found
        return replace(bare, kind="words", words=words, source=Source("knowledge", passage.where(), words))
    return replace(bare, kind=_who_answers(question, topic, reading), earlier=our_word_on(question, case))


def _names_item(question: str, case: Case) -> bool:
    return bool(items_named(question, rows_for(case), surely=True))


def _who_answers(question: str, topic: str, reading: Reading) -> str:
    """Return who answers by a day: `office`, `engineer`, or `open` where the words do not tell."""
    if topic in OFFICE_TOPICS:
        return "office"
    is_technical = reading.intent is not Intent.OTHER or reading.subtype is Subtype.TECH_SUPPORT
    return "engineer" if is_technical and is_english(question, reading.language) else "open"


def lead_times(rows: Sequence[PriceRow]) -> str:
    """Return "25 days", or "25 days for SK-2050V and 15 days for SK-H2040"; empty where a row has none."""
    days = {row.item: row.lead_days for row in rows}
    if not days or None in days.values():
        return ""
    if len(days) == 1:
        return f"{next(iter(days.values()))} days"
    items = {number: [item for item, other in days.items() if other == number] for number in days.values()}
    return join_words([f"{number} days for {join_words(named)}" for number, named in items.items()])


def _one_item(rows: Sequence[PriceRow]) -> str:
    items = {row.item for row in rows}
    return items.pop() if len(items) == 1 else ""


def _lowest(rows: Sequence[PriceRow], case: Case) -> PriceRow | None:
    items = {row.item for row in rows}
    same = [row for row in rows_for(case) if row.item in items]
    return min(same, key=lambda row: row.min_quantity, default=None) if len(items) == 1 else None


def _price_answer(question: str, reading: Reading, case: Case) -> Answer:
    rows, ours, asked = rows_for(case), quoted_rows(case), asked_terms(reading, case)
    offers: list[Offer] = []
    doubtful: list[PriceRow] = []
    trouble = ""
    unmet: dict[str, None] = {}
    told = f"{case.mail.subject}\n{(case.mail.body.new or case.mail.text)[:20_000]}"
    places = frozenset(str(fact.value) for fact in reading.all_facts("destination_port"))
    for item, quantity in _wanted(reading, case, rows).items():
        choice = choose(ours if any(row.item == item for row in ours) else rows, item, quantity, case.today)
        trouble = trouble or choice.trouble
        doubtful.extend(choice.doubtful)
        fitting = rows_on_terms(choice.rows, asked, places)
        unmet |= {str(one): None for one in asked if not any(terms_of(row).fit(one) for row in fitting)}
        known = item in _by_code(told, rows)  # who writes the part number needs no description
        offers.extend(_offer(row, quantity, known=known) for row in fitting[:2])
    if offers:
        source = list_source(offers[0].row)
        return Answer(
            question, "price", "offer", offers=tuple(offers), other_incoterm=join_words(list(unmet)), source=source
        )
    if doubtful:
        return Answer(question, "price", "doubtful", rows=tuple(doubtful), trouble=trouble)
    return Answer(question, "price", "office")


def _wanted(reading: Reading, case: Case, rows: Sequence[PriceRow]) -> dict[str, Quantity | None]:
    """Return each item of ours the mail clearly asks for, with the quantity that stands beside it."""
    text = case.mail.body.new or case.mail.text
    lines = [line.strip() for line in text[:20_000].splitlines() if line.strip()]
    sentences = [*lines, *(span.text for span in split_sentences(text[:20_000]))]
    named = _clear_items([str(fact.value or fact.quote) for fact in reading.all_facts("product")], rows)
    clauses = [clause for one in sentences for clause in _CLAUSES.split(one) if clause != one]
    named = {**named, **_clear_items([*sentences, *clauses], rows)} or _clear_items(
        [f"{case.mail.subject} {text[:2000]}"], rows
    )
    wanted = list(_without_hosts(named, rows).items())[:MOST_ITEMS]
    return {
        item: _quantity_beside(item, piece, sentences, rows, reading, alone=len(wanted) == 1) for item, piece in wanted
    }


def _without_hosts(named: Mapping[str, str], rows: Sequence[PriceRow]) -> dict[str, str]:
    """Leave out what is only named because the part they want fits it: the valve of "a seal kit for SK-2040B"."""
    told = {row.item: row.description for row in rows}
    return {
        item: piece
        for item, piece in named.items()
        if find_quantities(piece) or not any(item in told[other] for other in named if other != item)
    }


def _clear_items(pieces: Sequence[str], rows: Sequence[PriceRow]) -> dict[str, str]:
    """Return item -> the piece that names it; a piece that fits several items alike names none."""
    found: dict[str, str] = {}
    for piece in pieces:
        named = items_named(piece, rows, surely=True)
        if len(named) == 1:
            found.setdefault(named[0], piece)
    for piece in sorted((one for one in pieces if len(one) < _LONGEST_PIECE), key=len):
        for item in _by_code(piece, rows):
            found.setdefault(item, piece)
    return found


def _by_code(piece: str, rows: Sequence[PriceRow]) -> tuple[str, ...]:
    """Return the items whose whole part number stands in the piece, in its order."""
    told = fold(piece)
    codes = {row.item: re.search(rf"(?<![\w-]){re.escape(fold(row.item))}(?![\w-])", told) for row in rows}
    places = {item: match.start() for item, match in codes.items() if match and any(map(str.isdigit, item))}
    return tuple(sorted(places, key=lambda item: places[item]))


def _quantity_beside(
    item: str, piece: str, sentences: Sequence[str], rows: Sequence[PriceRow], reading: Reading, *, alone: bool
) -> Quantity | None:
    facts = [(fact.quote, fact.value) for fact in reading.all_facts("quantity") if isinstance(fact.value, Quantity)]
    if not facts or (alone and len(facts) == 1):
        return facts[0][1] if facts else None
    lines = [line for line in sentences if fold(piece) in fold(line) or items_named(line, rows) == (item,)]
    alone_there = [line for line in lines if len(_by_code(line, rows)) < 2]
    for line in sorted(alone_there, key=len) or sorted(lines, key=len)[:1]:
        beside = {value for quote, value in facts if fold(quote) in fold(line)}
        if beside:
            return beside.pop() if len(beside) == 1 else None
    return None


def _offer(row: PriceRow, quantity: Quantity | None, *, known: bool) -> Offer:
    open_ended = row.source.startswith(QUOTED) and row.min_quantity == 1
    counts = quantity is not None and not open_ended and count_alike(quantity.unit, row.unit)
    asked = count(quantity.value, row.unit) if quantity and counts else ""
    holds = bool(quantity and quantity.value >= row.min_quantity)
    return Offer(
        item=row.item if known and any(map(str.isdigit, row.item)) else _label(row),
        price=money(row.price, cents=True),
        per=UNITS.get(row.unit, row.unit),
        incoterm=row.incoterm,
        minimum=count(row.min_quantity, row.unit),
        row=row,
        asked=asked if holds else "",
        short="" if holds else asked,
    )


def _label(row: PriceRow) -> str:
    """Return "SK-2040B (true union ball valve)": the part number leaves no doubt which item is meant."""
    if not row.description or not is_latin(row.description):
        return row.item
    if row.item.casefold() in row.description.casefold():
        return row.description
    return f"{row.item} ({row.description})"


def count(number: Decimal, unit: str) -> str:
    """Return "500 m²", "1,000 pcs"."""
    name = COUNTED.get(unit) or (PLURALS.get(unit, unit) if number != 1 else unit)
    return f"{number.normalize():,f} {name}"


def money(amount: Money, *, cents: bool = False) -> str:
    """Return "USD 4.50"; a whole sum is written without cents unless they are asked for."""
    digits = amount.amount.as_tuple().exponent
    places = isinstance(digits, int) and (
        -2 < digits < 0 or (cents and digits >= 0 and amount.currency not in NO_CENTS)
    )
    written = f"{amount.amount:,.2f}" if places else f"{amount.amount:,f}"
    return f"{amount.currency or ''} {written}".strip()


def list_source(row: PriceRow) -> Source:
    """Return where a price stands: in our list, or in our own earlier quote."""
    kind = "sent" if row.source.startswith(QUOTED) else "price_list"
    words = f"{row.item}: {money(row.price)} per {row.unit} {row.incoterm}".strip()
    return Source(kind, row.source or row.item, words)
