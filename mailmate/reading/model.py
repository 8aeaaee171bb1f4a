"""The trained model: from a mail's features and cue voices to chances, in plain Python.

A feature's row is a few bytes; the rows of a group are summed as whole numbers, many bytes at a step. What was
never learned has no row and counts nothing.
Pure and deterministic; how the chances become a verdict stands in `joined`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import add, itemgetter, mul

from mailmate.reading.features import features_of
from mailmate.reading.intent_rules import Verdict, Voice
from mailmate.reading.weights import SIGNS, Layer, Weights, load_weights
from mailmate.trade.intents import Intent
from mailmate.values import dataclass

_LANE = 256
"""Rows that can be added before a sum of bytes outgrows its two bytes; a power of two."""
_BELOW = [(1 << bit) - 1 for bit in range(64)]
"""For each bit of a word the mask of those below it."""
_DETAILED = (Intent.PAYMENT_PROMISE, Intent.LC_AMENDMENT)


@dataclass(frozen=True, slots=True)
class Chances:
    """What the model thinks a mail is: chances between 0 and 1, by name."""

    kinds: Mapping[str, float]
    """Of the primary intent, `other` split by subtype (`other/order`); they sum to 1."""
    present: Mapping[str, float]
    """Of each of the four intents being present, primary or not."""
    details: Mapping[str, float]
    """Of each kind of payment (`payment_promise/claim`) and stage of an amendment, given the intent; empty where
    no voice names one."""


def chances_of(
    subject: str,
    text: str,
    files: Sequence[str],
    voices: Sequence[Voice],
    verdict: Verdict,
    weights: Weights | None = None,
) -> Chances:
    """Return the chances of everything a mail can be."""
    weights = weights or load_weights()
    inputs = [*scores_of(features_of(subject, text, files), weights), *_cue_inputs(cues_of(voices, verdict), weights)]
    return Chances(
        kinds=_softmax(weights.layers["kinds"], inputs),
        present=_each(weights.layers["present"], inputs),
        details=_softmax(weights.layers["payment"], inputs) | _softmax(weights.layers["stage"], inputs)
        if any(voice.intent in _DETAILED for voice in voices)
        else {},
    )


def cues_of(voices: Iterable[Voice], verdict: Verdict) -> dict[str, float]:
    """Return what the cues say, as inputs of the last layers: the strongest voice for each label, and the verdict."""
    heard: dict[str, float] = {}
    for voice in voices:
        for name in (
            (voice.intent.value, f"{voice.intent.value}:{voice.detail}") if voice.detail else (voice.intent.value,)
        ):
            heard[name] = max(heard.get(name, 0.0), voice.weight)
    heard.pop(Intent.OTHER.value, None)
    heard[f"read {verdict.intent.value}"] = verdict.confidence
    if verdict.subtype:
        heard[f"read {verdict.subtype.value}"] = verdict.confidence
    heard.update({f"also {intent.value}": 1.0 for intent in verdict.also})
    return heard


def scores_of(features: Mapping[str, Sequence[int]], weights: Weights) -> list[float]:
    """Return the scores of a mail's features: the pooled rows through the score layer."""
    pooled = pooled_rows(features, weights)
    return [row[0] + sum(map(mul, row[1:], pooled)) for row in weights.scores]


def score_of(place: int, features: Mapping[str, Sequence[int]], weights: Weights) -> float:
    """Return one of the `scores_of` a mail's features."""
    row = weights.scores[place]
    score: float = row[0] + sum(map(mul, row[1:], pooled_rows(features, weights)))
    return score


def pooled_rows(features: Mapping[str, Sequence[int]], weights: Weights) -> list[float]:
    """Return the rows of a mail's features as one row: summed, each group by its factor, each place by its scale."""
    pooled = [0.0] * weights.width
    for group, numbers in features.items():
        if numbers:
            factor = weights.factors[group] / math.sqrt(len(numbers))
            totals = summed_rows(rows_of(numbers, weights), weights)
            pooled = list(map(add, pooled, [factor * total for total in totals]))
    return list(map(mul, pooled, weights.scales))


def rows_of(numbers: Iterable[int], weights: Weights) -> list[int]:
    """Return the rows of those of the features that were learned: how many were learned before each."""
    learned, before = weights.learned, weights.before
    return [
        before[at] + (word & _BELOW[bit]).bit_count()
        for number in numbers
        if (word := learned[at := number >> 6]) >> (bit := number & 63) & 1
    ]


def summed_rows(numbers: Sequence[int], weights: Weights) -> list[int]:
    """Return the sum of the rows `numbers`, place by place.

    All rows are read as one whole number; its even and its odd bytes, each in a lane of two bytes, are added by
    laying the upper half of the rows over the lower until one row is left.
    """
    rows, width = weights.rows, weights.width
    totals = [-SIGNS * len(numbers)] * width
    for begin in range(0, len(numbers), _LANE):
        chosen = [rows[number * width : number * width + width] for number in numbers[begin : begin + _LANE]]
        whole = int.from_bytes(b"".join(chosen), "little")
        count = 1 << (len(chosen) - 1).bit_length()
        mask = _even_bytes(width * count)
        for first, lanes in ((0, whole & mask), (1, (whole >> 8) & mask)):
            half = count // 2
            while half:
                bits = half * width * 8
                lanes = (lanes & _lowest(bits)) + (lanes >> bits)
                half //= 2
            totals[first::2] = map(add, totals[first::2], memoryview(lanes.to_bytes(width, "little")).cast("H"))
    return totals


@lru_cache(maxsize=16)
def _even_bytes(length: int) -> int:
    return int.from_bytes(b"\xff\x00" * (length // 2), "little")


@lru_cache(maxsize=16)
def _lowest(bits: int) -> int:
    return (1 << bits) - 1


def _cue_inputs(cues: Mapping[str, float], weights: Weights) -> list[float]:
    inputs = [0.0] * len(weights.cues)
    for name, value in cues.items():
        if name in weights.cues:
            inputs[weights.cues[name]] = value
    return inputs


def _logits(layer: Layer, inputs: Sequence[float]) -> list[float]:
    places = [at for at, value in enumerate(inputs, start=1) if value]
    if len(places) < 2:
        return [row[0] + sum([row[at] * inputs[at - 1] for at in places]) for row in layer.factors]
    pick, values = itemgetter(*places), [inputs[at - 1] for at in places]
    return [row[0] + sum(map(mul, pick(row), values)) for row in layer.factors]


def _softmax(layer: Layer, inputs: Sequence[float]) -> dict[str, float]:
    logits = _logits(layer, inputs)
    highest = max(logits)
    powers = [math.exp(logit - highest) for logit in logits]
    total = sum(powers)
    return {name: power / total for name, power in zip(layer.names, powers, strict=True)}


def _each(layer: Layer, inputs: Sequence[float]) -> dict[str, float]:
    return {
        name: 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
        for name, logit in zip(layer.names, _logits(layer, inputs), strict=True)
    }
