"""X1: do the papers of one shipment agree, and with the credit? (DOMAIN handbook 7.4, UCP 600 art. 14(d))

Data across papers must not conflict, they need not be identical: what one paper does not say is no difference.
Every difference names both writings and both places; a field that fewer than two papers say is *not checked*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher

from mailmate.sentences import Sentence, mark, word
from mailmate.trade.delivery.papers import Paper, Written
from mailmate.trade.finding.shipping import is_container_number
from mailmate.values import dataclass

_LOOK_ALIKE = str.maketrans("OQDILZSB", "00011258")
_TELLING = 3
_NEAR = 0.92
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
_WORDS = {rule.field: rule.word for rule in _RULES}


def field_words(field: str) -> Sentence:
    """Return what a field of a report is called; a count names its unit too."""
    name, _, unit = field.partition(" ")
    if name in _COUNTED:
        return Sentence("{what} ({unit})", {"what": word(_COUNTED[name][1]), "unit": unit})
    return word(_WORDS[name])


def check_papers(papers: Sequence[Paper], *, presented: date | None = None) -> PaperReport:
    """Compare the papers of one shipment field by field; `presented` is the day they go to the bank, where known."""
    differences: list[Difference] = []
    passed: list[str] = []
    missing: list[str] = []
    for rule in (*_RULES, *_counted_rules(papers)):
        stated = [(paper, paper.fields[rule.field]) for paper in papers if paper.fields.get(rule.field)]
        if len(stated) < 2 or not _comparable(rule, [values for _, values in stated]):
            missing.append(rule.field)
            continue
        found = list(_differences(rule, stated))
        differences += found
        passed += [] if found else [rule.field]
    differences += [*_against_credit(papers), *_days(papers, presented), *_container_digits(papers)]
    order = {"critical": 0, "high": 1, "low": 2}
    return PaperReport(tuple(sorted(differences, key=lambda one: order[one.severity])), tuple(passed), tuple(missing))


def _counted_rules(papers: Iterable[Paper]) -> list[_Rule]:
    """Return one rule for each unit goods or packages are counted in: 1,200 sets and 100 cartons are two things."""
    fields = sorted({field for paper in papers for field in paper.fields})
    counted = ((field, _COUNTED.get(field.partition(" ")[0])) for field in fields)
    return [_Rule(field, rule[0], "UCP 600 art. 14(d)", rule[1]) for field, rule in counted if rule]


def _comparable(rule: _Rule, stated: Sequence[Sequence[Written]]) -> bool:
    """Tell whether two papers write in one script; a Chinese name and an English one cannot be compared."""
    scripts = [{one.key.isascii() for one in values} for values in stated]
    return not rule.names or any(one & other for at, one in enumerate(scripts) for other in scripts[at + 1 :])


def _differences(rule: _Rule, stated: Sequence[tuple[Paper, tuple[Written, ...]]]) -> Iterator[Difference]:
    """Yield where a paper shares no value of the field with the one that most others agree with."""
    first, values = max(
        stated, key=lambda one: (sum(_agree(rule, one[1], other) for _, other in stated), one[0].kind == "credit")
    )
    for paper, others in stated:
        if not _agree(rule, values, others):
            places = (_place(first, values[0]), _place(paper, others[0]))
            yield Difference(
                rule.field, _severity(rule, values[0], others[0]), rule.article, places, _message(rule, places)
            )


def _agree(rule: _Rule, values: Sequence[Written], others: Sequence[Written]) -> bool:
    if {one.key for one in values} & {one.key for one in others}:
        return True
    if rule.names and not {one.key.isascii() for one in values} & {one.key.isascii() for one in others}:
        return True
    if rule.field in ("gross_weight", "net_weight", "measurement"):
        return any(_same_number(one.key, other.key) for one in values for other in others)
    if rule.field in ("vessel", "loading", "discharge", "marks"):
        return any(_holds(one.key, other.key) or _holds(other.key, one.key) for one in values for other in others)
    return False


def _holds(longer: str, shorter: str) -> bool:
    """Tell whether one writing stands in the other: "SANTOSBRAZIL" holds "SANTOS"; no marks stand in no marks only."""
    return len(shorter) >= _TELLING and shorter in longer


def _same_number(one: str, other: str) -> bool:
    first, second = Decimal(one), Decimal(other)
    return abs(first - second) <= max(first, second) * _ALIKE_WEIGHT and (first % 1 == 0) != (second % 1 == 0)


def _severity(rule: _Rule, one: Written, other: Written) -> str:
    """A name that is only spelled another way is high, another company is what the rule says.

    A number that differs in letters that look like figures (O and 0) is low: a scan may be to blame.
    """
    if rule.field.endswith("_no") and one.key.translate(_LOOK_ALIKE) == other.key.translate(_LOOK_ALIKE):
        return "low"
    near = rule.names and SequenceMatcher(None, one.key, other.key).ratio() >= _NEAR
    return "high" if near else rule.severity


def _message(rule: _Rule, places: Sequence[Place]) -> Sentence:
    one, other = places
    words = {
        "what": word(rule.word),
        "one": one.text,
        "here": _where(one),
        "other": other.text,
        "there": _where(other),
    }
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
