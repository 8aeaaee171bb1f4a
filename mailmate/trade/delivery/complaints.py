"""How bad a complaint is and what evidence it still lacks (DOMAIN handbook 6): from facts and words, never a verdict.

Severity routes the mail, it admits nothing. The evidence list is what a claim normally needs; what the mail gives
is never asked for again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from mailmate.trade.delivery import complaint_tables as tables
from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.finding.wording import Phrase, fold_number, sentences
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules

_CRITICAL, _UNUSABLE = Phrase("critical", tables.CRITICAL), Phrase("unusable", tables.UNUSABLE)
_MINOR, _HEARSAY = Phrase("minor", tables.MINOR), Phrase("hearsay", tables.HEARSAY)
_GIVEN = {evidence: Phrase(f"given {evidence}", words) for evidence, words in tables.GIVEN.items()}
_NO_HARM, _FIRE_WORDS = re.compile(tables.NO_HARM, re.I), re.compile(tables.FIRE_WORDS, re.I)
_PERCENT, _PROMISED = re.compile(tables.PERCENT, re.I), re.compile(tables.PROMISED, re.I)
_PROMISED_BEHIND = re.compile(tables.PROMISED_BEHIND, re.I)
_IMAGE, _VIDEO = re.compile(tables.IMAGE, re.I), re.compile(tables.VIDEO, re.I)

SEVERITIES = ("critical", "major", "minor", "unclear")
"""Worst first."""


def severity(facts: Sequence[Fact], text: str, rules: Rules, *, earlier: Iterable[Entry] = ()) -> str:
    """Return `critical`, `major`, `minor` or `unclear`.

    `facts` are the mail's, `text` its new text, `earlier` the complaint entries already on record with this company:
    a second complaint on the same item is major.
    """
    own = [fact for fact in facts if fact.source != "quoted"]
    if any(fact.name == "safety" and fact.value is True for fact in own) or _says_critical(text):
        return "critical"
    if _is_major(own, text, rules) or _is_second(own, earlier):
        return "major"
    if _is_hearsay(own, text):
        return "unclear"
    minor = _MINOR.stands_in(text)
    named = {fact.name for fact in own} & {"defect_type", "qty_affected", "product", "lot", "claim_amount"}
    return (
        "minor" if minor or "qty_affected" in named or len(named) >= 2 or _share(own, text) is not None else "unclear"
    )


def _says_critical(text: str) -> bool:
    for sentence in sentences(text, _CRITICAL):
        for match in _CRITICAL.finditer(sentence):
            denied = _NO_HARM.search(sentence[: match.start()][-40:])
            if not denied and not _FIRE_WORDS.match(sentence[match.end() :]):
                return True
    return False


def _is_major(facts: Sequence[Fact], text: str, rules: Rules) -> bool:
    share = _share(facts, text)
    if share is not None and share > rules.major_share:
        return True
    claimed = (fact.value for fact in facts if fact.name == "claim_amount")
    if any(isinstance(money, Money) and money.amount > rules.major_claim for money in claimed):
        return True
    wrong = any(fact.name == "defect_type" and fact.value == "wrong_item" for fact in facts)
    return wrong or _UNUSABLE.stands_in(text)


def _share(facts: Sequence[Fact], text: str) -> Decimal | None:
    """Return the affected share of the lot in percent: from two quantities of one unit, else as the mail says it."""
    affected, total = _quantity(facts, "qty_affected"), _quantity(facts, "qty_total")
    if affected and total and total.value and affected.unit == total.unit:
        return affected.value / total.value * 100
    percents = [
        fact for fact in facts if fact.name in ("qty_affected", "defect_share") and isinstance(fact.value, Decimal)
    ]
    if percents and isinstance(percents[0].value, Decimal):
        return percents[0].value
    quoted = next((fact.quote for fact in facts if fact.name == "qty_affected" and _PERCENT.search(fact.quote)), None)
    match = _PERCENT.search(quoted) if quoted else None
    return Decimal(match.group(1).replace(",", ".")) if match else None


def _quantity(facts: Iterable[Fact], name: str) -> Quantity | None:
    return next((fact.value for fact in facts if fact.name == name and isinstance(fact.value, Quantity)), None)


def _is_second(facts: Sequence[Fact], earlier: Iterable[Entry]) -> bool:
    """Tell whether the product or lot of this complaint stands in an earlier one."""
    named = {fold_number(str(fact.value or fact.quote)) for fact in facts if fact.name in ("product", "lot")} - {""}
    before = {fold_number(str(one.value.get(name) or "")) for one in earlier for name in ("product", "lot")}
    return bool(named & before)


def _is_hearsay(facts: Sequence[Fact], text: str) -> bool:
    """Tell whether the mail only passes on what somebody said, with no figure of its own."""
    figures = any(fact.name in ("qty_affected", "qty_total", "claim_amount") for fact in facts)
    heard = _HEARSAY.stands_in(text)
    return heard and not figures


def evidence_missing(
    facts: Sequence[Fact], text: str, *, attachments: Iterable[str] = (), severity: str = "", rules: Rules | None = None
) -> tuple[str, ...]:
    """Return the evidence still to ask for, of the table `EVIDENCE`, in its order.

    `attachments` are the mail's file names: pictures and films count as given. A survey is asked for large claims.
    """
    own = [fact for fact in facts if fact.source != "quoted"]
    kinds = [str(fact.value) for fact in own if fact.name == "defect_type"]
    needed = set(tables.ALWAYS).union(*(tables.NEEDED_FOR.get(kind, ()) for kind in kinds))
    if "shortage" in kinds:
        needed -= {"lot"}
    if _is_large(own, rules or Rules()) and severity in ("critical", "major", ""):
        needed.add("survey")
    names = list(attachments)
    return tuple(one for one in tables.EVIDENCE if one in needed and not _is_given(one, own, text, names))


def given_evidence(facts: Sequence[Fact], text: str, *, attachments: Iterable[str]) -> tuple[str, ...]:
    """Return the evidence of the table `EVIDENCE` that a mail gives, by its facts, its words or its files."""
    names = list(attachments)
    return tuple(one for one in tables.EVIDENCE if _is_given(one, facts, text, names))


def _is_large(facts: Sequence[Fact], rules: Rules) -> bool:
    claimed = (fact.value for fact in facts if fact.name == "claim_amount")
    return any(isinstance(money, Money) and money.amount > rules.major_claim for money in claimed)


def _is_given(evidence: str, facts: Sequence[Fact], text: str, names: Sequence[str]) -> bool:
    if any(fact.name in tables.FACT_OF.get(evidence, ()) for fact in facts):
        return True
    if evidence == "photos" and any(_IMAGE.search(name) for name in names):
        return True
    if evidence == "video" and any(_VIDEO.search(name) for name in names):
        return True
    if any(
        fact.name == "evidence_given" and evidence.rstrip("s") in str(fact.value or fact.quote).lower()
        for fact in facts
    ):
        return True
    phrase = _GIVEN.get(evidence)
    return phrase is not None and any(_gives(match) for match in phrase.matches(text))


def _gives(match: re.Match[str]) -> bool:
    """Tell whether a sentence gives the evidence it names: neither promised for later nor missed."""
    before, behind = match.string[: match.start()][-50:], match.string[match.end() :][:60]
    return not (_PROMISED.search(before) or _PROMISED_BEHIND.search(behind))
