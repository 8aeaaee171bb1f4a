"""What the record knows of the goods a mail speaks of: model numbers, what was asked for, our quotation that stands.

A letter asks for nothing that stands here (DOMAIN 9, point 2), and names our own earlier word where it still holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from mailmate.drafting.answers import Offer, count
from mailmate.drafting.note_tables import PART_NUMBER
from mailmate.drafting.prices import items_named, rows_for
from mailmate.drafting.questions import is_english, join_words, quotable
from mailmate.drafting.record_tables import (
    BETWEEN_GOODS,
    COUNTED_GOODS,
    COUNTED_MODELS,
    GOODS_BEFORE,
    GOODS_BEHIND,
    LEADING,
    NO_NAME,
    PAPER_BEFORE,
    THINGS,
    TRAILING,
)
from mailmate.drafting.word_tables import UNITS
from mailmate.drafting.wording import fold
from mailmate.trade.cases import Case
from mailmate.trade.facts import Quantity
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.time.iso_days import iso_day

MOST_QUOTES = 3
_LOOKED_AT = 8_000
_PAPERS = ("po", "pi", "invoice", "contract", "debt_ref", "order_ref")
_MOST_GOODS_WORDS = 6


def _new_text(case: Case) -> str:
    return (case.mail.body.new or case.mail.text)[:_LOOKED_AT]


def models_named(reading: Reading, case: Case) -> tuple[str, ...]:
    """Return the model numbers of goods in the mail's new text or subject, else in our quotations of this thread."""
    text = f"{case.mail.subject}\n{_new_text(case)}"
    papers = _paper_numbers(reading, case, text)
    found = [
        match[0]
        for match in PART_NUMBER.finditer(text)
        if fold_number(match[0]) not in papers
        and not PAPER_BEFORE.search(text[max(match.start() - 24, 0) : match.start()])
    ]
    if not found:
        found = [str(one.value.get("item") or "") for one in _quotes_for(reading, case)]
    return tuple(dict.fromkeys(filter(None, found)))


def _paper_numbers(reading: Reading, case: Case, text: str) -> set[str]:
    numbers = {str(fact.value) for fact in reading.facts if fact.name.startswith("refs.") or fact.name in _PAPERS}
    numbers |= {str(found.value) for found in find_references(text)}
    numbers |= {str(fact.value) for name in ("lot", "container_no", "lc_no") for fact in reading.all_facts(name)}
    numbers |= {one.subject for one in case.entries if one.subject}
    return {fold_number(one) for one in numbers if one}


def goods_asked(reading: Reading, case: Case) -> tuple[tuple[Quantity, str], ...]:
    """Return what the mail asks for as (quantity, goods in their short words), in their order; only what is sure."""
    text = _new_text(case)
    papers = _paper_numbers(reading, case, text)
    found: list[tuple[int, Quantity, str]] = []
    for fact in reading.all_facts("quantity"):
        place = text.find(fact.quote) if fact.quote else -1
        if place < 0 or not isinstance(fact.value, Quantity):
            continue
        name = _goods_behind(text, place + len(fact.quote)) or _goods_before(text, place)
        if name and is_english(name, "en") and fold_number(name) not in papers:
            found.append((place, fact.value, name))
    for match in (*COUNTED_MODELS.finditer(text), *COUNTED_GOODS.finditer(text)):
        if not any(abs(place - match.start("count")) < 3 for place, _, _ in found):
            number = Decimal(match["count"].replace(",", ""))
            found.append((match.start("count"), Quantity(number, ""), match["goods"]))
    found.sort(key=lambda one: one[0])
    return tuple((quantity, name) for _, quantity, name in found)


def _goods_behind(text: str, end: int) -> str:
    match = GOODS_BEHIND.match(text, end)
    return _as_name(match["goods"]) if match else ""


def _goods_before(text: str, place: int) -> str:
    line = text[text.rfind("\n", 0, place) + 1 : place]
    pieces = [piece.strip() for piece in BETWEEN_GOODS.split(line) if piece.strip()]
    match = GOODS_BEFORE.match(pieces[-1]) if pieces else None
    return _as_name(match["goods"]) if match else ""


def _as_name(words: str) -> str:
    bare = TRAILING.sub("", LEADING.sub("", words.strip(" .,-–:'\"")))
    name = quotable(bare, _MOST_GOODS_WORDS)
    named = PART_NUMBER.search(name) is not None or THINGS.fullmatch(name) is not None
    return name if named and len(name) > 2 and not NO_NAME.search(name) else ""


def told_goods(asked: Sequence[tuple[Quantity, str]]) -> str:
    """Return "1,000 pcs of GP-25 and 100 sets of spare seals"; empty where nothing or too much is named."""
    if not 0 < len(asked) <= 4:
        return ""
    return join_words([_told_piece(quantity, name) for quantity, name in asked])


def _told_piece(quantity: Quantity, name: str) -> str:
    if not quantity.unit:
        return f"{quantity.value:,f} {name}"
    counted = count(quantity.value, quantity.unit)
    single = UNITS.get(quantity.unit, "") if quantity.value == 1 else ""
    return f"{f'1 {single}' if single else counted} of {name}"


def unpriced(asked: Sequence[tuple[Quantity, str]], offers: Sequence[Offer], case: Case) -> str:
    """Return what they ask for by quantity that no price of the letter is for; empty where no price is given."""
    if not offers:
        return ""
    priced = {offer.row.item for offer in offers}
    told = [offer.asked or offer.short for offer in offers]
    rows = rows_for(case)
    left = [
        (quantity, name)
        for quantity, name in asked
        if not priced & set(items_named(name, rows, surely=True))
        and not any(text.startswith(f"{quantity.value.normalize():,f} ") for text in told)
    ]
    return told_goods(left)


def standing_quotes(reading: Reading, case: Case) -> tuple[str, ...]:
    """Return our quotations that hold today for the goods of this mail, else of its thread, as a letter names them."""
    told: dict[str, str] = {}
    for entry in _quotes_for(reading, case):
        if line := quoted_line(entry, case):
            told[str(entry.value.get("item") or "")] = line
    return tuple(told.values())[-MOST_QUOTES:]


def standing_day(reading: Reading, case: Case) -> str:
    """Return the first day on which one of our standing quotations ends, spelled."""
    held = [one for one in _quotes_for(reading, case) if quoted_line(one, case)]
    days = [day for one in held if (day := iso_day(one.value.get("valid_until")))]
    return spell_date(min(days)) if days else ""


def lapsed_quote(reading: Reading, case: Case) -> str:
    """Return the last day of our quotation for the goods of this mail, spelled, where it has passed and none stands."""
    days = [day for one in _quotes_for(reading, case) if (day := iso_day(one.value.get("valid_until")))]
    return spell_date(max(days)) if days and max(days) < case.today else ""


def _quotes_for(reading: Reading, case: Case) -> list[Entry]:
    ours = [one for one in case.entries if one.register == "quotes" and one.ours and one.kind == "quote"]
    text = fold(f"{case.mail.subject}\n{_new_text(case)}")
    named = [one for one in ours if (item := fold(str(one.value.get("item") or ""))) and item in text]
    if named or PART_NUMBER.search(_new_text(case)):
        return named
    here = {one.mail_id for one in case.thread if one.ours}
    alone = ours if len({str(one.value.get("item")) for one in ours}) == 1 else []
    return [one for one in ours if one.mail_id in here] or alone


def quoted_line(entry: Entry, case: Case) -> str:
    """Return "USD 6.45 per piece for SK-2050S, FOB Ningbo" where our quotation still holds; else the empty string."""
    price, until = entry.value.get("price"), iso_day(entry.value.get("valid_until"))
    if entry.register != "quotes" or not entry.ours or not isinstance(price, Mapping) or not price.get("currency"):
        return ""
    if until is None or until < case.today:
        return ""
    unit, item, terms = (str(entry.value.get(name) or "") for name in ("per", "item", "incoterm"))
    item = next((row.item for row in rows_for(case) if item and row.item.endswith(item)), item)
    per = f" per {UNITS.get(unit, unit)}" if unit else ""
    named = f" for {item}" if item and len(item.split()) <= 6 else ""
    return f"{price['currency']} {price['amount']}{per}{named}{f', {terms}' if terms else ''}{_from_step(entry)}"


def _from_step(entry: Entry) -> str:
    """Return ", for 300 pcs" where our quotation was for a quantity."""
    step = entry.value.get("quantity")
    try:
        return f", for {count(Decimal(str(step['value'])), str(step['unit']))}" if isinstance(step, Mapping) else ""
    except (InvalidOperation, KeyError):
        return ""
