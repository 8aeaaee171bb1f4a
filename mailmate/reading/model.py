"""The trained model: from a mail's features and cue voices to chances, in plain Python.

A feature's row is a few bytes; the rows of a group are summed as whole numbers, many bytes at a step, and the sums
of all groups and the cues go through the layers. What was never learned has no row and counts nothing.
Pure and deterministic; how the chances become a verdict stands in `joined`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import mul

from mailmate.reading.features import features_of
from mailmate.reading.intent_rules import Verdict, Voice
from mailmate.reading.weights import SIGNS, Layer, Weights, load_weights
from mailmate.trade.intents import Intent
from mailmate.values import dataclass

_LANE = 256
"""Rows that can be added before a sum of bytes outgrows its two bytes; a power of two."""
_DETAILED = (Intent.PAYMENT_PROMISE, Intent.LC_AMENDMENT)
_LIKELY = 0.3
"""The chance from which it is asked what kind of payment, or which stage of an amendment, a mail is."""


@dataclass(frozen=True, slots=True)
class Chances:
    """What the model thinks a mail is: chances between 0 and 1, by name."""

    kinds: Mapping[str, float]
    """Of the primary intent, `other` split by subtype (`other/order`); they sum to 1."""
    present: Mapping[str, float]
    """Of each of the four intents being present, primary or not."""
    details: Mapping[str, float]
    """Of each kind of payment (`payment_promise/claim`) and stage of an amendment, given the intent; empty where
    neither is likely."""


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
    pooled = pooled_rows(features_of(subject, text, files), weights)
    heard, layers = cues_of(voices, verdict), weights.layers
    kinds = _softmax(layers["kinds"], pooled, heard)
    detailed = any(voice.intent in _DETAILED for voice in voices) or any(kinds[one] > _LIKELY for one in _DETAILED)
    return Chances(
        kinds=kinds,
        present=_each(layers["present"], pooled, heard),
        details=_softmax(layers["payment"], pooled, heard) | _softmax(layers["stage"], pooled, heard)
        if detailed
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


def score_of(kind: str, features: Mapping[str, Sequence[int]], weights: Weights) -> float:
    """Return how much a text's features alone speak for a kind."""
    bias, *factors = weights.scores[kind]
    return sum(map(mul, factors, pooled_rows(features, weights)), bias)


def pooled_rows(features: Mapping[str, Sequence[int]], weights: Weights) -> list[float]:
    """Return the rows of a mail's features as one row: summed, each group by its factor."""
    pooled = [0.0] * weights.width
    for group, numbers in features.items():
        if numbers:
            factor = weights.factors[group] / math.sqrt(len(numbers))
            totals = summed_rows(rows_of(numbers, weights), weights.width)
            pooled = [so_far + factor * total for so_far, total in zip(pooled, totals, strict=True)]
    return pooled


def rows_of(numbers: Iterable[int], weights: Weights) -> list[bytes]:
    """Return the rows of those of the features that were learned.

    Where its bit is set, a feature's row is found by how many were learned up to its word, without those behind it.
    """
    learned, counted, rows, width = weights.learned, weights.counted, weights.rows, weights.width
    return [
        rows[(begin := (counted[word] - rest.bit_count()) * width) : begin + width]
        for number in numbers
        if (rest := learned[word := number >> 6] >> (number & 63)) & 1
    ]


def summed_rows(rows: Sequence[bytes], width: int) -> list[int]:
    """Return the sum of the rows, place by place, the even places first.

    All rows are read as one whole number, in which each byte has a lane of two bytes: those of even places in the
    first half of a row's lanes, those of odd places in the second. The lanes are added by laying the upper half of
    the rows over the lower until one row is left.
    """
    totals = [-SIGNS * len(rows)] * width
    apart = bytes(width)
    for begin in range(0, len(rows), _LANE):
        chosen = rows[begin : begin + _LANE]
        count = 1 << (len(chosen) - 1).bit_length()
        whole, even = int.from_bytes(apart.join(chosen), "little"), _even_bytes(2 * width * count)
        lanes = whole & even | (whole >> 8 & even) << 8 * width
        while count > 1:
            count //= 2
            bits = count * 16 * width
            lanes = (lanes & _lowest(bits)) + (lanes >> bits)
        sums = memoryview(lanes.to_bytes(2 * width, "little")).cast("H")
        totals = [total + one for total, one in zip(totals, sums, strict=True)]
    return totals


@lru_cache(maxsize=16)
def _even_bytes(length: int) -> int:
    return int.from_bytes(b"\xff\x00" * (length // 2), "little")


@lru_cache(maxsize=16)
def _lowest(bits: int) -> int:
    return (1 << bits) - 1


def _logits(layer: Layer, pooled: Sequence[float], heard: Mapping[str, float]) -> list[float]:
    logits = [sum(map(mul, row, pooled), bias) for bias, row in zip(layer.biases, layer.rows, strict=True)]
    for cue, strength in heard.items():
        if cue in layer.cues:
            logits = [logit + strength * factor for logit, factor in zip(logits, layer.cues[cue], strict=True)]
    return logits


def _softmax(layer: Layer, pooled: Sequence[float], heard: Mapping[str, float]) -> dict[str, float]:
    logits = _logits(layer, pooled, heard)
    highest = max(logits)
    powers = [math.exp(logit - highest) for logit in logits]
    total = sum(powers)
    return {name: power / total for name, power in zip(layer.names, powers, strict=True)}


def _each(layer: Layer, pooled: Sequence[float], heard: Mapping[str, float]) -> dict[str, float]:
    return {
        name: 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
        for name, logit in zip(layer.names, _logits(layer, pooled, heard), strict=True)
    }
