"""The trained model: the same numbers for the same mail, pure reading, bounded work, and what it is worth."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from mailmate.config import Config
from mailmate.desk.reader.evaluate import Scores, load_gold, score
from mailmate.reading import model as model_module
from mailmate.reading.features import BUCKETS, MEANINGS, READ_CHARACTERS, features_of, fold, units_of
from mailmate.reading.intent_rules import combine
from mailmate.reading.model import chances_of, pooled_rows, rows_of, summed_rows
from mailmate.reading.weights import SIGNS, load_weights
from mailmate.trade.intents import Intent, Subtype

GOLD = Path(__file__).parent / "gold"


def all_numbers(subject: str, text: str) -> set[int]:
    return {number for numbers in features_of(subject, text).values() for number in numbers}


def test_the_features_of_a_mail_are_always_the_same_numbers() -> None:
    assert features_of("", "pay")["words"] == (991804,)
    assert features_of("RFQ", "Kindly quote 800 pcs.") == features_of("RFQ", "Kindly quote 800 pcs.")


def test_every_feature_number_has_a_row_and_meanings_stand_apart() -> None:
    groups = features_of("Offre", "Veuillez coter 300 pièces. 请报价。 견적 부탁드립니다. نرجو عرض السعر.")
    assert all(0 <= number < MEANINGS for group, numbers in groups.items() if group != "meaning" for number in numbers)
    assert all(MEANINGS <= number < BUCKETS for number in groups["meaning"])


@pytest.mark.parametrize(
    ("text", "folded"), [("DÉJÀ PAYÉ", "deja paye"), ("ＰＩ２２", "pi22"), ("Ödendi mı", "odendi mi"), ("견적", "견적")]
)
def test_letters_that_mean_the_same_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_scripts_without_blanks_are_read_by_two_characters() -> None:
    assert units_of("请报价 LC") == ["lc", "请报", "报价"]


def test_features_end_where_reading_ends() -> None:
    text = "We will pay tomorrow. " * 200
    assert len(text) > READ_CHARACTERS
    assert features_of("", text) == features_of("", text[:READ_CHARACTERS] + "defect " * 100_000)


@cache
def learned_numbers() -> tuple[int, ...]:
    learned = load_weights().learned
    return tuple(number for number in range(BUCKETS) if learned[number // 64] >> number % 64 & 1)


def test_the_weights_are_a_row_for_each_feature_learned_and_an_index() -> None:
    weights = load_weights()
    assert len(weights.learned) == len(weights.counted) == BUCKETS // 64
    index = weights.learned.nbytes + weights.counted.nbytes
    assert len(weights.rows) == len(learned_numbers()) * weights.width + index <= 11e6
    assert load_weights() is weights


def test_the_row_of_a_feature_is_found_by_counting_those_before_it() -> None:
    weights, learned = load_weights(), learned_numbers()
    some, width = [*range(0, len(learned), 4999), len(learned) - 1], weights.width
    rows = [weights.rows[at * width : at * width + width] for at in some]
    assert rows_of([learned[at] for at in some], weights) == rows


def test_what_was_never_learned_counts_nothing() -> None:
    weights, learned = load_weights(), set(learned_numbers())
    unknown = next(number for number in range(BUCKETS) if number not in learned)
    assert rows_of([unknown], weights) == []
    assert summed_rows([], weights.width) == [0] * weights.width


def test_every_label_can_be_chosen() -> None:
    names = set(load_weights().layers["kinds"].names)
    assert {intent.value for intent in Intent} - {"other"} <= names
    assert {f"other/{subtype.value}" for subtype in Subtype} <= names


def test_rows_added_as_whole_numbers_make_the_sum_of_their_bytes_even_places_first() -> None:
    weights = load_weights()
    rows = rows_of(sorted(all_numbers("Claim", "12 of 40 cartons came wet, glass inside cracked. " * 40)), weights)
    plain = [sum(row[place] - SIGNS for row in rows) for place in range(weights.width)]
    assert summed_rows(rows, weights.width) == plain[::2] + plain[1::2]
    many = [bytes([place, 255]) for place in range(256)] * 3
    assert summed_rows(many, 2) == [3 * (255 * 128 - 128 * 256), 3 * 256 * 127]


def test_chances_are_chances() -> None:
    chances = chances_of("", "The balance will be wired tomorrow.", (), (), combine(()))
    assert sum(chances.kinds.values()) == pytest.approx(1)
    assert all(0 <= chance <= 1 for chance in (*chances.present.values(), *chances.details.values()))


def test_scoring_looks_once_at_each_feature(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    def look(numbers: tuple[int, ...], weights: object) -> list[bytes]:
        looked.extend(numbers)
        return []

    monkeypatch.setattr(model_module, "rows_of", look)
    features = features_of("Order", "Please confirm the order. " * 5000)
    pooled_rows(features, load_weights())
    assert len(looked) == sum(len(numbers) for numbers in features.values()) < 200


def test_reading_opens_no_file_once_the_weights_are_there() -> None:
    load_weights()
    opened: list[str] = []
    watching = [True]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and watching[0] and event == "open":
            opened.append(str(arguments[0]))

    sys.addaudithook(watch)
    chances_of("RFQ", "Kindly quote 800 pcs ball valve, CIF Callao.", (), (), combine(()))
    watching[0] = False
    assert opened == []


@pytest.fixture(scope="module", params=["english", "multilingual", "third"])
def gold(request: pytest.FixtureRequest) -> Iterator[tuple[str, Scores]]:
    yield request.param, score(load_gold(GOLD / f"{request.param}.jsonl"), Config())


FLOORS = {"english": (0.89, 0.91, 0.9), "multilingual": (0.94, 0.97, 0.92), "third": (0.9, 0.92, 0.93)}
"""Accuracy, recall of lc_amendment, recall of payment_promise: a little under what `mailmate eval` prints."""


@pytest.mark.slow
def test_mails_never_learned_from_are_read_as_well_as_before(gold: tuple[str, Scores]) -> None:
    name, scores = gold
    accuracy, amendments, payments = FLOORS[name]
    numbers = scores.numbers()
    assert numbers["accuracy"] >= accuracy
    assert numbers["classes"]["lc_amendment"]["recall"] >= amendments
    assert numbers["classes"]["payment_promise"]["recall"] >= payments


@pytest.mark.slow
def test_of_mails_read_with_confidence_nine_in_ten_are_right(gold: tuple[str, Scores]) -> None:
    sure = gold[1].numbers()["calibration"]["0.9"]
    assert sure["mails"] > 100
    assert sure["right"] >= 0.96


def test_a_sample_of_mails_never_learned_from_is_read_rightly() -> None:
    every_fifth = [one for number, one in enumerate(load_gold(GOLD / "english.jsonl")) if number % 5 == 0]
    numbers = score(every_fifth, Config()).numbers()
    assert numbers["mails"] == 60
    assert numbers["accuracy"] >= 0.85
