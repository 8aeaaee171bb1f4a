"""What colleagues must know of a mail: a checklist for production, purchasing or finance, and when it is outdated.

Entries of register `cases`, by a person: `note` (`{"for", "lines", "mails", "prices", "buyer"}`; a line is a field and
its words), its mail the last it was made of. The newest note of a thread for a department counts. It is outdated once a
later mail of theirs says something new about one of its fields; what is new is told with its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from mailmate.sentences import mark
from mailmate.trade.facts import Quantity, value_json
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.restrictions import find_restrictions
from mailmate.trade.finding.wording import LONGEST, cut_quote, fold_words, sentences
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

NOTE = "note"
PRODUCTION, PURCHASING, FINANCE = mark("production"), mark("purchasing"), mark("finance")
DEPARTMENTS = (PRODUCTION, PURCHASING, FINANCE)
REQUEST, RESTRICTION, PACKING = "requests", "restriction", "packaging"
_GOODS = ("order_ref", "refs.po", "refs.contract", "product", "specs", "quantity", "certificates", "packaging")
_FIELDS: Mapping[str, tuple[str, ...]] = {
    PRODUCTION: (
        *_GOODS, "needed_by", "delivery_date", "sample", "lot", "container_no", "defect_type", "qty_affected",
        "qty_total", "found_on", "remedy_asked", "safety",
    ),
    PURCHASING: (*_GOODS, "needed_by", "delivery_date", "sample", "lot", "defect_type", "qty_affected"),
    FINANCE: (
        "refs.invoice", "refs.pi", "refs.po", "order_ref", "debt_ref", "amount", "payment_terms", "part",
        "promised_date", "condition", "method", "reason", "evidence.amount", "evidence.value_date",
        "evidence.reference", "evidence.payer", "claim_amount", "remedy_asked", "lc_no", "latest_shipment",
        "expiry.date", "incoterm.rule",
    ),
}  # fmt: skip
"""Department -> the facts it needs, in the order they are read."""
_NOT_COMPARED = frozenset({"order_ref", "refs.po", "refs.contract", "refs.invoice", "refs.pi", "debt_ref", "product"})
"""What only names the matter: another name for it is no change."""
_ADDING = frozenset({RESTRICTION, REQUEST}) | _NOT_COMPARED
"""What a later mail adds to and does not replace."""
_NOT_INSIDE = frozenset({"no_contact", "secret"})
"""Prohibitions for the salesperson alone."""
_MONEY_ONLY = re.compile(
    r"\b(?:pay|paid|payment|remit|invoice|price|discount|deposit|balance|bank|swift|t/t|l/c)\b|付款|汇款|发票|价格|定金|尾款",
    re.IGNORECASE,
)
_REQUIRES = re.compile(
    r"\b(?:must|should|shall|need(?:s|ed)? to|have to|has to|require[sd]?|please|make sure|ensure|make it|instead of"
    r"|no longer|only|at least|at most|not allowed|same as (?:last|before))\b|请|务必|必须|不要|不得|需要|要求",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\bplease (?:find|see|note that we|advise|let (?:us|me) know|confirm receipt|feel free|contact|reply|answer"
    r"|accept|do not hesitate|don't hesitate)\b|\blooking forward\b|请(?:查收|知悉|回复)",
    re.IGNORECASE,
)
_MOST_LINES = 40
_HIDDEN_SUM = "[…]"


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One point of a note: the field it is about, and the mail's own words."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What a later mail says anew about a field of a note."""

    field: str
    before: str
    after: str
    mail_id: int
    day: date


def note_lines(mails: Sequence[tuple[Reading, str]], department: str, *, prices: bool = False) -> tuple[NoteLine, ...]:
    """Return the points of mails (reading and text, oldest first) a department must know, each once.

    What a later mail says of a field takes the place of what an earlier one said, and of the sentences that held it;
    wishes and prohibitions add up. Without `prices` sums are left out of the words; finance is told all.
    """
    standing: list[NoteLine] = []
    for reading, text in mails:
        fresh = [NoteLine(field, words) for field, words in _points(reading, text, department)]
        standing = [*_still_said(standing, fresh), *fresh]
    with_sums = prices or department == FINANCE
    found: dict[str, NoteLine] = {}
    for one in standing:
        shown = one.words if with_sums else _without_sums(one.words)
        if shown.strip(" .,…[]"):
            found.setdefault(fold_words(shown), NoteLine(one.field, shown))
    return tuple(sorted(found.values(), key=lambda one: _place(one.field, department)))[:_MOST_LINES]


def _still_said(before: Sequence[NoteLine], fresh: Sequence[NoteLine]) -> list[NoteLine]:
    """Return the earlier points that later ones neither replace nor say otherwise."""
    anew = {one.field for one in fresh} - _ADDING
    gone = [fold_words(one.words) for one in before if one.field in anew]
    return [
        one for one in before
        if one.field not in anew and not (one.field == REQUEST and any(old in fold_words(one.words) for old in gone))
    ]  # fmt: skip


def _place(field: str, department: str) -> int:
    order = (*_FIELDS[department], RESTRICTION, REQUEST)
    return order.index(field) if field in order else len(order)


def _points(reading: Reading, text: str, department: str) -> Iterator[tuple[str, str]]:
    told: list[str] = []
    for field in _FIELDS[department]:
        for words in _words_of(reading, text, field).values():
            told.append(fold_words(words))
            yield field, cut_quote(words)
    for found in find_restrictions(text):
        if (found.value == "money") == (department == FINANCE) and found.value not in _NOT_INSIDE:
            told.append(fold_words(found.quote))
            yield RESTRICTION, found.quote
    for sentence in _requiring(text):
        known = any(fold_words(sentence) in one for one in told)
        if bool(_MONEY_ONLY.search(sentence)) == (department == FINANCE) and not known:
            yield REQUEST, cut_quote(sentence)


def _words_of(reading: Reading, text: str, field: str) -> dict[str, str]:
    """Return comparable value -> words of a field; packing by its whole sentence, whose counts are no quantity."""
    found: dict[str, str] = {}
    packed = [fold_words(one.quote) for one in reading.all_facts(PACKING)] if field == "quantity" else []
    for fact in reading.all_facts(field):
        words = " ".join(fact.quote.split())
        if fact.source == "quoted" or any(fold_words(words) in one for one in packed):
            continue
        found[_comparable(fact.value, words)] = _sentence_with(text, words) if field == PACKING else words
    return found


def _sentence_with(text: str, words: str) -> str:
    folded = (" ".join(one.split()) for one in sentences(text[:LONGEST]))
    return next((one for one in folded if words in one), words)


def _requiring(text: str) -> Iterator[str]:
    """Yield the sentences of a mail that ask something of the goods or of us, courtesies left out."""
    for sentence in sentences(text[:LONGEST]):
        if _REQUIRES.search(sentence) and not _COURTESY.search(sentence):
            yield " ".join(sentence.split())


def _without_sums(words: str) -> str:
    for one in sorted(find_amounts(words), key=lambda found: -found.start):
        words = words[: one.start] + _HIDDEN_SUM + words[one.end :]
    return words


def changed_since(
    mails: Sequence[tuple[Reading, str]], department: str, later: Iterable[tuple[int, date, Reading, str]]
) -> tuple[Changed, ...]:
    """Return what later mails of theirs say anew about the fields of a note made of `mails`, the newest word of each.

    `later` are (mail, its day, its reading, its text), oldest first.
    """
    told: dict[str, dict[str, str]] = {}
    for reading, text in mails:
        _tell(told, _by_field(reading, text, department))
    changes: dict[str, Changed] = {}
    for mail_id, day, newer, body in later:
        fields = _by_field(newer, body, department)
        for field, values in fields.items():
            before = told.get(field, {})
            if fresh := [words for value, words in values.items() if value not in before]:
                changes[field] = Changed(field, "; ".join(before.values()), "; ".join(fresh), mail_id, day)
        _tell(told, fields)
    return tuple(changes.values())


def _tell(told: dict[str, dict[str, str]], fields: Mapping[str, dict[str, str]]) -> None:
    for field, values in fields.items():
        told[field] = told.get(field, {}) | values if field in _ADDING else dict(values)


def _by_field(reading: Reading, text: str, department: str) -> dict[str, dict[str, str]]:
    """Return field -> comparable value -> its words."""
    found: dict[str, dict[str, str]] = {}
    for field in _FIELDS[department]:
        if field not in _NOT_COMPARED and (values := _words_of(reading, text, field)):
            found[field] = values
    for one in find_restrictions(text):
        if (one.value == "money") == (department == FINANCE) and one.value not in _NOT_INSIDE:
            found.setdefault(RESTRICTION, {})[fold_words(one.quote)] = one.quote
    return found


def _comparable(value: object, quote: str) -> str:
    if isinstance(value, Quantity):
        return f"{value.value.normalize():f} {value.unit}"
    return fold_words(str(value_json(value))) if value is not None else fold_words(quote)  # type: ignore[arg-type]


def standing_notes(entries: Iterable[Entry], threads: Mapping[int, int]) -> tuple[Entry, ...]:
    """Return the newest note of each thread for each department; `threads` is mail -> a number of its thread."""
    listed: Sequence[Entry] = sorted(entries, key=lambda one: (one.at, one.entry_id or 0))
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"}
    newest: dict[tuple[int, str], Entry] = {}
    for one in listed:
        if one.kind == NOTE and one.mail_id is not None and one.entry_id not in struck:
            newest[threads.get(one.mail_id, one.mail_id), str(one.value.get("for"))] = one
    return tuple(newest.values())
