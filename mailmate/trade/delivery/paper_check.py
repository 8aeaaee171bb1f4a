"""X1: do the papers of one shipment agree, and with the credit? (DOMAIN handbook 7.4, UCP 600 art. 14(d))

Data across papers must not conflict, they need not be identical: what one paper does not say is no difference.
Every difference names both writings and both places; a field that fewer than two papers say is *not checked*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from mailmate.sentences import Sentence, mark, word
from mailmate.trade.delivery.paper_counts import total_of
from mailmate.trade.delivery.paper_names import core_key, core_words, is_spaced_otherwise, is_spelled_alike
from mailmate.trade.delivery.paper_spellings import spellings
from mailmate.trade.delivery.paper_values import Written
from mailmate.trade.delivery.papers import Paper
from mailmate.trade.finding.shipping import is_container_number
from mailmate.values import dataclass

_LOOK_ALIKE = str.maketrans("OQDILZSB", "00011258")
_MARK_WORD = re.compile(r"[^\W_]+")
_TELLING = 3
_ALIKE_WEIGHT = Decimal("0.005")
"""Share by which two weights may differ and still be one number rounded."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: the paper, its line (0 in a credit), and how it is written there."""

    paper: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two papers that do not agree on one field. `severity`: critical, high, low."""

    field: str
    severity: str
    article: str
    places: tuple[Place, ...]
    message: Sentence
    id: str = "X1"


@dataclass(frozen=True, slots=True)
class PaperReport:
    """What was compared: differences, fields that agree, and fields fewer than two papers name."""

    differences: tuple[Difference, ...]
    passed: tuple[str, ...]
    not_checked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Rule:
    field: str
    severity: str
    article: str
    word: str
    names: bool = False


_RULES = (
    _Rule("seller", "critical", "UCP 600 art. 14(d)", mark("the seller or shipper"), names=True),
    _Rule("buyer", "high", "UCP 600 art. 14(d)", mark("the buyer or consignee"), names=True),
    _Rule("notify", "high", "UCP 600 art. 14(d)", mark("the notify party"), names=True),
    _Rule("gross_weight", "high", "UCP 600 art. 14(d)", mark("the gross weight")),
    _Rule("net_weight", "high", "UCP 600 art. 14(d)", mark("the net weight")),
    _Rule("measurement", "low", "UCP 600 art. 14(d)", mark("the measurement")),
    _Rule("marks", "high", "UCP 600 art. 14(d)", mark("the shipping marks")),
    _Rule("loading", "critical", "UCP 600 art. 20(a)(iii)", mark("the port of loading")),
    _Rule("discharge", "critical", "UCP 600 art. 20(a)(iii)", mark("the port of discharge")),
    _Rule("lc_no", "critical", "UCP 600 art. 14(d)", mark("the credit's number")),
    _Rule("invoice_no", "high", "UCP 600 art. 14(d)", mark("the invoice number")),
    _Rule("order_no", "high", "UCP 600 art. 14(d)", mark("the order number")),
    _Rule("contract_no", "high", "UCP 600 art. 14(d)", mark("the contract number")),
    _Rule("container", "high", "UCP 600 art. 14(d)", mark("the container")),
    _Rule("seal", "high", "UCP 600 art. 14(d)", mark("the seal")),
    _Rule("vessel", "high", "UCP 600 art. 14(d)", mark("the vessel")),
    _Rule("voyage", "high", "UCP 600 art. 14(d)", mark("the voyage")),
    _Rule("on_board", "high", "UCP 600 art. 20(a)(ii)", mark("the on-board date")),
)
_COUNTED = {"quantity": ("critical", mark("the quantity")), "packages": ("high", mark("the number of packages"))}
_NAMES = frozenset(rule.field for rule in _RULES if rule.names)
_WORDS = {rule.field: rule.word for rule in _RULES}


def field_words(field: str) -> Sentence:
    """Return what a field of a report is called; a count names its unit too."""
    name, _, unit = field.partition(" ")
    if name in _COUNTED and not unit:
        return word(_COUNTED[name][1])
    if name in _COUNTED:
        return Sentence("{what} ({unit})", {"what": word(_COUNTED[name][1]), "unit": unit})
    return word(_WORDS[name])


def check_papers(papers: Sequence[Paper], *, presented: date | None = None) -> PaperReport:
    """Compare the papers of one shipment field by field; `presented` is the day they go to the bank, where known."""
    papers = _with_units(papers)
    differences: list[Difference] = []
    passed: list[str] = []
    missing: list[str] = []
    for rule in (*_RULES, *_counted_rules(papers)):
        stated = [one for paper in papers if (one := _stated(paper, rule))]
        if len(stated) < 2 or not _comparable(rule, [one.values for one in stated]):
            missing.append(rule.field)
            continue
        found = list(_differences(rule, stated))
        differences += found
        passed += [] if found else [rule.field]
    differences += [*_against_credit(papers), *_days(papers, presented), *_container_digits(papers)]
    differences += [one for paper in papers for one in _within(paper)]
    differences += _other_spellings(papers, differences)
    order = {"critical": 0, "high": 1, "low": 2}
    return PaperReport(tuple(sorted(differences, key=lambda one: order[one.severity])), tuple(passed), tuple(missing))


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a paper says of a field: the values it stands for, and (of a count) those its single lines say."""

    paper: Paper
    values: tuple[Written, ...]
    parts: tuple[Written, ...] = ()

    @property
    def all_keys(self) -> set[str]:
        return {one.key for one in (*self.values, *self.parts)}


def _stated(paper: Paper, rule: _Rule) -> _Stated | None:
    said = paper.fields.get(rule.field, ())
    if not _is_count(rule.field):
        return _Stated(paper, said) if said else None
    parts = paper.lines.get(rule.field, ())
    total = total_of(said, parts)
    return _Stated(paper, (total, *(one for one in said if one != total)), parts) if total else None


def _is_count(field: str) -> bool:
    return field.partition(" ")[0] in _COUNTED


def _with_units(papers: Sequence[Paper]) -> list[Paper]:
    """Give a count whose unit a paper does not say ("Qty: 1,200", "100 packages") the only one the others count in."""
    return [_with_unit(_with_unit(paper, papers, "quantity", ""), papers, "packages", "packages") for paper in papers]


def _with_unit(paper: Paper, papers: Sequence[Paper], name: str, unit: str) -> Paper:
    bare = f"{name} {unit}"
    if bare not in paper.fields and bare not in paper.lines:
        return paper
    own = {field for field in (*paper.fields, *paper.lines) if field.startswith(f"{name} ") and field != bare}
    others = {
        field
        for one in papers
        for field in (*one.fields, *one.lines)
        if one is not paper and field.startswith(f"{name} ") and field != bare
    }
    if own or len(others) != 1:
        return paper
    called = others.pop()
    fields, lines = (
        {called if field == bare else field: values for field, values in one.items()}
        for one in (paper.fields, paper.lines)
    )
    return replace(paper, fields=fields, lines=lines)


def _counted_rules(papers: Iterable[Paper]) -> list[_Rule]:
    """Return one rule for each unit goods or packages are counted in: 1,200 sets and 100 cartons are two things."""
    fields = sorted({field for paper in papers for field in (*paper.fields, *paper.lines)})
    counted = ((field, _COUNTED.get(field.partition(" ")[0])) for field in fields)
    return [_Rule(field, rule[0], "UCP 600 art. 14(d)", rule[1]) for field, rule in counted if rule]


def _comparable(rule: _Rule, stated: Sequence[Sequence[Written]]) -> bool:
    """Tell whether two papers write in one script; a Chinese name and an English one cannot be compared."""
    scripts = [{one.key.isascii() for one in values} for values in stated]
    return not rule.names or any(one & other for at, one in enumerate(scripts) for other in scripts[at + 1 :])


def _differences(rule: _Rule, stated: Sequence[_Stated]) -> Iterator[Difference]:
    """Yield where a paper shares no value of the field with the one that most others agree with."""
    first = max(stated, key=lambda one: (sum(_agree(rule, one, other) for other in stated), one.paper.kind == "credit"))
    for one in stated:
        if not _agree(rule, first, one):
            places = (_place(first.paper, first.values[0]), _place(one.paper, one.values[0]))
            yield Difference(rule.field, _severity(rule, first, one), rule.article, places, _message(rule, places))


def _agree(rule: _Rule, one: _Stated, other: _Stated) -> bool:
    mine, theirs = {written.key for written in one.values}, {written.key for written in other.values}
    if mine & theirs:
        return True
    if _is_count(rule.field):
        return bool(mine & other.all_keys or theirs & one.all_keys) or _within_credit(rule, one, other)
    if rule.names and not {key.isascii() for key in mine} & {key.isascii() for key in theirs}:
        return True
    if rule.field in ("gross_weight", "net_weight", "measurement"):
        return any(_same_number(key, their) for key in mine for their in theirs)
    if rule.field == "marks":
        pairs = [(written, their) for written in one.values for their in other.values]
        return any(_hold_words(written, their) or _hold_words(their, written) for written, their in pairs)
    if rule.field in ("vessel", "loading", "discharge"):
        return any(_holds(key, their) or _holds(their, key) for key in mine for their in theirs)
    return False


def _within_credit(rule: _Rule, one: _Stated, other: _Stated) -> bool:
    """Tell whether a count lies within the tolerance that the credit on either side grants (art. 30)."""
    for credit, paper in ((one, other), (other, one)):
        granted = credit.paper.first("tolerance")
        if credit.paper.kind == "credit" and granted:
            asked, share = Decimal(credit.values[0].key), Decimal(granted.key) / 100
            return abs(Decimal(paper.values[0].key) - asked) <= asked * share
    return False


def _hold_words(longer: Written, shorter: Written) -> bool:
    """Tell whether marks hold others word for word: "NB ALEX 1-60" holds "NB ALEX", "NB ALEXANDRIA" does not."""
    if not _holds(longer.key, shorter.key):
        return False
    return set(_MARK_WORD.findall(shorter.text.upper())) <= set(_MARK_WORD.findall(longer.text.upper()))


def _holds(longer: str, shorter: str) -> bool:
    """Tell whether one writing stands in the other: "SANTOSBRAZIL" holds "SANTOS"; no marks stand in no marks only."""
    return len(shorter) >= _TELLING and shorter in longer


def _same_number(one: str, other: str) -> bool:
    first, second = Decimal(one), Decimal(other)
    return abs(first - second) <= max(first, second) * _ALIKE_WEIGHT and (first % 1 == 0) != (second % 1 == 0)


def _severity(rule: _Rule, one: _Stated, other: _Stated) -> str:
    """A name that is only spelled another way is high, another company is what the rule says.

    A name without its legal form and a number that differs in letters that look like figures (O and 0) are low: a
    scan may be to blame for these. So is less than a credit asks that allows partial shipments.
    """
    mine, theirs = one.values[0], other.values[0]
    if rule.field.endswith("_no") and mine.key.translate(_LOOK_ALIKE) == theirs.key.translate(_LOOK_ALIKE):
        return "low"
    if rule.names:
        core, their_core = core_key(mine.text), core_key(theirs.text)
        if core == their_core and {mine.key, theirs.key} & {core}:
            return "low"
        return "high" if is_spelled_alike(core, their_core) else rule.severity
    if _is_count(rule.field) and any(
        credit.paper.first("partial") and Decimal(paper.values[0].key) < Decimal(credit.values[0].key)
        for credit, paper in ((one, other), (other, one))
    ):
        return "low"
    return rule.severity


def _within(paper: Paper) -> Iterator[Difference]:
    """Yield where a paper does not agree with itself: its lines and its total, its figures and its words."""
    for field in sorted({*paper.fields, *paper.lines}):
        if not _is_count(field):
            continue
        said = paper.fields.get(field, ())
        figures, worded = [one for one in said if not one.worded], [one for one in said if one.worded]
        parts = paper.lines.get(field, ())
        total = total_of((), parts)
        whole = figures[0] if figures else total
        if figures and len(parts) > 1 and total and not {one.key for one in said} & {total.key, *_alike(parts)}:
            yield _own_difference(paper, field, figures[0], total)
        if worded and whole and worded[0].key not in {one.key for one in (*figures, *parts, whole)}:
            yield _own_difference(paper, field, whole, worded[0])
    asked, words = paper.first("amount"), paper.first("amount in words")
    sums = [_money(one)[1] for one in paper.fields.get("amount", ())]
    if asked and words and Decimal(words.key) not in sums:
        yield _own_difference(paper, "amount", asked, words)


def _alike(parts: Sequence[Written]) -> set[str]:
    """Return the keys of lines that all say the same: a count written in two places, no parts of a whole."""
    keys = {one.key for one in parts}
    return keys if len(keys) == 1 else set()


def _own_difference(paper: Paper, field: str, one: Written, other: Written) -> Difference:
    places = (_place(paper, one), _place(paper, other))
    return Difference(field, "high", "UCP 600 art. 14(d)", places, _message_of(_word_of(field), places))


def _word_of(field: str) -> str:
    return _WORDS.get(field) or (_COUNTED[field.partition(" ")[0]][1] if _is_count(field) else mark("the amount"))


def _other_spellings(papers: Sequence[Paper], told: Sequence[Difference]) -> Iterator[Difference]:
    """Yield names that stand in two spellings, wherever they stand: "Bright Pump", "Brightpump"."""
    known = {frozenset(core_words(place.text) for place in one.places) for one in told if one.field in _NAMES}
    for field, one, other in spellings(papers):
        places = (_place(*one), _place(*other))
        pair = frozenset(core_words(place.text) for place in places)
        if pair not in known:
            known.add(pair)
            spaced = field == "marks" or is_spaced_otherwise(one[1].text, other[1].text)
            severity = "low" if spaced else "high"
            yield Difference(field, severity, "UCP 600 art. 14(d)", places, _message_of(_word_of(field), places))


def _message(rule: _Rule, places: Sequence[Place]) -> Sentence:
    return _message_of(rule.word, places)


def _message_of(what: str, places: Sequence[Place]) -> Sentence:
    one, other = places
    words = {"what": word(what), "one": one.text, "here": _where(one), "other": other.text, "there": _where(other)}
    if one.paper == other.paper:
        return Sentence(
            '{paper} does not agree with itself on {what}: "{one}" in line {here}, "{other}" in line {there}.',
            words | {"paper": one.paper, "here": one.line, "there": other.line},
        )
    return Sentence('The papers differ on {what}: "{one}" in {here}, "{other}" in {there}.', words)


def _where(place: Place) -> Sentence | str:
    return Sentence("{paper} line {line}", {"paper": place.paper, "line": place.line}) if place.line else place.paper


def _place(paper: Paper, written: Written) -> Place:
    return Place(paper.name, written.line, written.text)


def _against_credit(papers: Sequence[Paper]) -> Iterator[Difference]:
    """Yield an invoice above the credit's amount or in another currency, and shipment after its latest day."""
    for credit in (paper for paper in papers if paper.kind == "credit"):
        for paper in (one for one in papers if one is not credit):
            yield from _amount_above(credit, paper)
            yield from _shipped_late(credit, paper)


def _amount_above(credit: Paper, paper: Paper) -> Iterator[Difference]:
    allowed, asked = credit.first("credit_amount"), paper.first("amount")
    if paper.kind != "invoice" or not allowed or not asked:
        return
    (money, limit), (currency, amount) = _money(allowed), _money(asked)
    places = (_place(credit, allowed), _place(paper, asked))
    words = {"amount": asked.key, "paper": paper.name, "limit": allowed.key}
    if money != currency:
        text = Sentence("{paper} is in another currency than the credit: {amount}, the credit says {limit}.", words)
        yield Difference("amount", "critical", "UCP 600 art. 18(a)(iii)", places, text)
    elif amount > limit:
        text = Sentence("{paper} asks {amount}, more than the credit's {limit}; the bank may refuse it.", words)
        yield Difference("amount", "high", "UCP 600 art. 18(b)", places, text)


def _money(written: Written) -> tuple[str, Decimal]:
    currency, _, amount = written.key.partition(" ")
    return currency, Decimal(amount.replace(",", ""))


def _shipped_late(credit: Paper, paper: Paper) -> Iterator[Difference]:
    latest, loaded = credit.first("latest_shipment"), paper.first("on_board")
    if latest and loaded and loaded.key > latest.key:
        words = {"paper": paper.name, "day": loaded.key, "latest": latest.key}
        text = Sentence("{paper} says on board {day}, after the credit's latest day {latest}.", words)
        yield Difference(
            "on_board", "critical", "UCP 600 art. 20(a)(ii)", (_place(credit, latest), _place(paper, loaded)), text
        )


def _days(papers: Sequence[Paper], presented: date | None) -> Iterator[Difference]:
    """Yield insurance that begins after shipment, and papers dated after the day they are presented."""
    loaded = next(((paper, day) for paper in papers if (day := paper.first("on_board"))), None)
    for paper in papers:
        issued = paper.first("issued")
        if not issued:
            continue
        if presented and issued.key > presented.isoformat():
            words = {"paper": paper.name, "day": issued.key, "presented": presented.isoformat()}
            text = Sentence("{paper} is dated {day}, after its presentation on {presented}.", words)
            yield Difference("issued", "critical", "UCP 600 art. 14(i)", (_place(paper, issued),), text)
        if paper.kind == "insurance" and loaded and issued.key > loaded[1].key:
            words = {"paper": paper.name, "day": issued.key, "loaded": loaded[1].key}
            text = Sentence("{paper} is dated {day}, after shipment on {loaded}.", words)
            yield Difference("issued", "high", "UCP 600 art. 28(e)", (_place(paper, issued), _place(*loaded)), text)


def _container_digits(papers: Sequence[Paper]) -> Iterator[Difference]:
    for paper in papers:
        for written in paper.fields.get("container", ()):
            if not is_container_number(written.key):
                words = {"paper": paper.name, "line": written.line, "number": written.text}
                text = Sentence("Container {number} in {paper} line {line} has a wrong check digit.", words)
                yield Difference("container", "high", "ISO 6346", (_place(paper, written),), text)
