"""The learned judge of single sentences: what a sentence of a draft does, told by its words alone.

A linear model in plain Python: a row of small numbers for each feature that was learned, added up. `training/judge.py`
makes the numbers (`judge.bin`, `judge.json`); what follows from a verdict is decided in `gate_judged` and `statements`.
Pure and deterministic; the numbers are loaded when the first sentence is judged.
"""

from __future__ import annotations

import json
import math
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from mailmate.drafting.sentence_features import features_of
from mailmate.shipped import shipped_bytes
from mailmate.values import dataclass

if TYPE_CHECKING:
    from mmap import mmap

HARMLESS = "harmless"
HARD = frozenset({"money", "money_in", "release", "admission", "credit", "threat", "party", "pay_to"})
"""Acts that need a reason (DESIGN section 6)."""
STATES, PARTS, ASKS_REASON = 0.5, 0.75, 0.5
"""Chances from which a sentence states something, a clause beside a proven figure does, and a reason is asked."""
PLAINLY = 0.9
"""The chance from which a word on a credit binds whatever figures stand in it."""
OPEN, IDLE = 0.4, 0.25
"""Chances below which a figure of the buyer's may be told as theirs, and below which days and counts are small talk."""
SIGNS = 128
"""What is added to a signed weight to store it in an unsigned byte."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sentence was taken for."""

    act: str
    """The likeliest act of those that bind us, even where none is likely; where `hard`, one that needs a reason."""
    binds: float
    """The chance that it states, promises, gives or threatens anything at all."""
    hard: float
    """The chance that it does what needs a reason (DESIGN section 6)."""


@dataclass(frozen=True, slots=True)
class JudgeWeights:
    """The numbers of the judge."""

    numbers: array[int]
    """The features that were learned, in order."""
    rows: mmap | bytes
    """A byte for each feature and output, behind the numbers."""
    outputs: Sequence[str]
    """First whether a sentence binds, then whether it needs a reason, then the acts."""
    biases: Sequence[float]
    scales: Sequence[float]
    factors: Mapping[str, float]
    curves: Sequence[Sequence[float]]
    """How the first two scores become chances."""


@lru_cache(maxsize=1)
def load_judge() -> JudgeWeights:
    """Return the numbers of this copy of mailmate, read once."""
    head = json.loads(shipped_bytes("drafting/judge.json")[:])
    table = shipped_bytes("drafting/judge.bin")
    numbers = array("I")
    numbers.frombytes(table[: head["features"] * numbers.itemsize])
    return JudgeWeights(
        numbers, table, head["outputs"], head["biases"], head["scales"], head["factors"], head["curves"]
    )


@lru_cache(maxsize=4096)
def judge(sentence: str) -> Verdict:
    """Return what one sentence does."""
    weights = load_judge()
    binds, hard, *acts = scores_of(features_of(sentence), weights)
    chances = _chance(binds, weights.curves[0]), _chance(hard, weights.curves[1])
    names = [one for one in weights.outputs[2:] if chances[1] < ASKS_REASON or one in HARD]
    return Verdict(max(names, key=dict(zip(weights.outputs[2:], acts, strict=True)).__getitem__), *chances)


def _chance(score: float, curve: Sequence[float]) -> float:
    bias, factor = curve
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, bias + factor * score))))


def scores_of(features: Mapping[str, Sequence[int]], weights: JudgeWeights) -> list[float]:
    """Return the score of each output: the bias, and the rows of the features, each group by its factor."""
    width, table = len(weights.outputs), weights.rows
    begin = len(weights.numbers) * weights.numbers.itemsize
    totals = list(weights.biases)
    for group, numbers in features.items():
        places = [place for number in numbers if (place := _place(number, weights.numbers)) >= 0]
        if not places:
            continue
        factor = weights.factors[group] / math.sqrt(len(numbers))
        rows = [table[begin + place * width : begin + (place + 1) * width] for place in places]
        sums = [sum(column) - SIGNS * len(rows) for column in zip(*rows, strict=True)]
        for at, one in enumerate(sums):
            totals[at] += factor * weights.scales[at] * one
    return totals


def _place(number: int, numbers: array[int]) -> int:
    place = bisect_left(numbers, number)
    return place if place < len(numbers) and numbers[place] == number else -1
