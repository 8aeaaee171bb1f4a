"""The facts of labelled mails in thirteen languages: floors of precision and recall, no quote that is not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mailmate.config import Config
from mailmate.desk.reader.classify import context_from
from mailmate.desk.reader.evaluate import Tally, load_gold, same_value
from mailmate.mail.parse import parse_mail
from mailmate.reading.local_reader import read_locally
from mailmate.trade.facts import Fact, facts_json

FOLDER = Path(__file__).parent / "gold_facts"
SETS = (
    "develop",
    "held_out",
    "other_hands",
    "more_hands",
    "held_out_varied",
    "purposes",
    "held_out_purposes",
    "phone_hands",
    "held_out_hands",
)

DATES = frozenset(
    {
        "promised_date", "needed_by", "deadline_set_by_sender", "latest_shipment", "expiry.date", "answer_by",
        "etd", "eta", "arrived_on", "found_on", "evidence.value_date",
    }
)  # fmt: skip
AMOUNTS = frozenset({"amount", "claim_amount", "target_price", "competitor_price"})
NUMBERS = frozenset({"refs.lc", "refs.po", "refs.pi", "refs.invoice", "refs.contract", "order_ref"})


def group_of(name: str) -> str:
    groups = (("dates", DATES), ("amounts", AMOUNTS), ("numbers", NUMBERS))
    return next((group for group, names in groups if name in names), "other facts")


def read_set(name: str) -> Iterator[tuple[dict[str, list[Any]], tuple[Fact, ...], str]]:
    for gold in load_gold(FOLDER / f"{name}.jsonl"):
        mail = parse_mail(gold.raw)
        assert mail.date is not None
        context = replace(context_from(Config(), mail.date), arrived=mail.date)
        sender = mail.sender.email if mail.sender else ""
        yield (
            gold.facts,
            read_locally(mail, context).facts,
            f"{mail.subject}\n{mail.body.new}\n{mail.body.signature}\n{sender}",
        )


@pytest.fixture(scope="module")
def tallies() -> Mapping[tuple[str, str], Tally]:
    counted: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for name in SETS:
        for wanted, facts, _ in read_set(name):
            found = {fact: [row["value"] for row in rows] for fact, rows in facts_json(facts).items()}
            for fact, values in wanted.items():
                tally, have = counted[name, group_of(fact)], found.get(fact, [])
                tally.wanted += len(values)
                tally.found += len(have)
                tally.right += sum(any(same_value(one, other) for other in have) for one in values)
    return counted


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "group", "precision", "recall"),
    [
        ("develop", "dates", 0.97, 0.93),
        ("develop", "amounts", 0.98, 0.95),
        ("develop", "numbers", 0.98, 0.95),
        ("develop", "other facts", 0.95, 0.91),
        ("held_out", "dates", 0.96, 0.90),
        ("held_out", "amounts", 0.98, 0.93),
        ("held_out", "numbers", 0.97, 0.97),
        ("held_out", "other facts", 0.95, 0.93),
        ("other_hands", "dates", 0.95, 0.93),
        ("other_hands", "amounts", 0.95, 0.92),
        ("other_hands", "numbers", 0.95, 0.90),
        ("more_hands", "dates", 0.94, 0.85),
        ("more_hands", "amounts", 0.94, 0.90),
        ("held_out_varied", "dates", 0.90, 0.84),
        ("held_out_varied", "amounts", 0.92, 0.88),
        ("held_out_varied", "numbers", 0.95, 0.92),
        ("purposes", "dates", 0.94, 0.90),
        ("purposes", "amounts", 0.95, 0.92),
        ("purposes", "numbers", 0.97, 0.97),
        ("purposes", "other facts", 0.92, 0.90),
        ("phone_hands", "dates", 0.96, 0.94),
        ("phone_hands", "amounts", 0.97, 0.97),
        ("phone_hands", "numbers", 0.97, 0.97),
        ("phone_hands", "other facts", 0.94, 0.95),
        ("held_out_hands", "dates", 0.92, 0.82),
        ("held_out_hands", "numbers", 0.97, 0.97),
        ("held_out_hands", "other facts", 0.94, 0.84),
    ],
)
def test_facts_are_found_and_right(
    tallies: Mapping[tuple[str, str], Tally], name: str, group: str, precision: float, recall: float
) -> None:
    tally = tallies[name, group]
    assert tally.right / tally.found >= precision
    assert tally.right / tally.wanted >= recall


@pytest.mark.slow
@pytest.mark.parametrize("name", SETS)
def test_every_quote_stands_in_the_mail(name: str) -> None:
    for _, facts, text in read_set(name):
        folded = " ".join(text.split())
        assert [fact for fact in facts if " ".join(fact.quote.split()) not in folded] == []


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        ({"value": 250, "unit": "adet"}, {"value": "250", "unit": "pcs"}, True),
        ({"value": "3000", "unit": "шт."}, {"value": "3000", "unit": "pcs"}, True),
        ({"value": 24, "unit": "doors"}, {"value": "24", "unit": "pcs"}, True),
        ({"value": 12, "unit": "台"}, {"value": "12", "unit": "units"}, True),
        ({"value": 40, "unit": "MT"}, {"value": "40", "unit": "t"}, True),
        ({"value": 2, "unit": "40'HQ"}, {"value": "2", "unit": "40GP"}, False),
        ({"value": 40, "unit": "kg"}, {"value": "40", "unit": "t"}, False),
        ({"value": 40, "unit": "doors"}, {"value": "40", "unit": "cartons"}, False),
        ({"value": 500, "unit": "克"}, 500, True),
        ("9600.00 EUR", {"amount": "9600", "currency": "EUR"}, True),
        ("EUR 9,600", {"amount": "9600", "currency": "EUR"}, True),
        ("9600.00 USD", {"amount": "9600", "currency": "EUR"}, False),
        ("60 шт.", {"value": "60", "unit": "pcs"}, True),
        ("60", {"value": "60", "unit": "pcs"}, True),
        (
            {"amount": "400", "currency": "USD", "per": "套"},
            {"amount": "400.00", "currency": "USD", "per": "sets"},
            True,
        ),
        ({"amount": "400", "currency": "USD", "per": "套"}, {"amount": "400.00", "currency": "USD"}, True),
        ({"amount": "400", "currency": "USD", "per": "t"}, {"amount": "400.00", "currency": "USD", "per": "kg"}, False),
    ],
)
def test_a_unit_written_otherwise_is_the_same_unit(wanted: object, found: object, same: bool) -> None:
    assert same_value(wanted, found) is same
