"""The trained model: from a mail's features and cue voices to chances, in plain Python.

A feature's row is a few bytes; the rows of a group are summed as whole numbers, many bytes at a step.
Pure and deterministic; how the chances become a verdict stands in `joined`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mailmate.reading.features import features_of
from mailmate.reading.intent_rules import Verdict, Voice
from mailmate.reading.weights import SIGNS, Layer, Weights, load_weights
from mailmate.trade.intents import Intent

_LANE = 256
"""Rows that can be added before a sum of bytes outgrows its two bytes."""


@dataclass(frozen=True, slots=True)
class Chances:
    """What the model thinks a mail is: chances between 0 and 1, by name."""

    kinds: Mapping[str, float]
    """Of the primary intent, `other` split by subtype (`other/order`); they sum to 1."""
    present: Mapping[str, float]
    """Of each of the four intents being present, primary or not."""
    details: Mapping[str, float]
    """Of each kind of payment (`payment_promise/claim`) and stage of an amendment, given the intent."""


def chances_of(
    subject: str,
    text: str,
    files: Sequence[str],
    voices: Iterable[Voice],
    verdict: Verdict,
    weights: Weights | None = None,
) -> Chances:
    """Return the chances of everything a mail can be."""
    weights = weights or load_weights()
    inputs = [*scores_of(features_of(subject, text, files), weights), *_cue_inputs(cues_of(voices, verdict), weights)]
    return Chances(
        kinds=_softmax(weights.layers["kinds"], inputs),
        present=_each(weights.layers["present"], inputs),
        details=_softmax(weights.layers["payment"], inputs) | _softmax(weights.layers["stage"], inputs),
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
    """Return the scores of a mail's features: the summed rows, each group by its factor, through the score layer."""
    pooled = [0.0] * weights.width
    for group, numbers in features.items():
        if numbers:
            factor = weights.factors[group] / math.sqrt(len(numbers))
            for place, total in enumerate(summed_rows(numbers, weights)):
                pooled[place] += factor * total
    pooled = [value * scale for value, scale in zip(pooled, weights.scales, strict=True)]
    return [row[0] + sum(map(float.__mul__, row[1:], pooled)) for row in weights.scores]


def summed_rows(numbers: Sequence[int], weights: Weights) -> list[int]:
    """Return the sum of the rows of `numbers`, place by place.

    A row is read as one whole number; its even and its odd bytes are spread over two-byte lanes and added.
    """
    rows, width = weights.rows, weights.width
    mask = int.from_bytes(b"\xff\x00" * (width // 2), "little")
    totals = [-SIGNS * len(numbers)] * width
    for begin in range(0, len(numbers), _LANE):
        even = odd = 0
        for number in numbers[begin : begin + _LANE]:
            row = int.from_bytes(rows[number * width : number * width + width], "little")
            even += row & mask
            odd += (row >> 8) & mask
        for first, lanes in ((0, even), (1, odd)):
            for place, value in enumerate(memoryview(lanes.to_bytes(width, "little")).cast("H")):
                totals[2 * place + first] += value
    return totals


def _cue_inputs(cues: Mapping[str, float], weights: Weights) -> list[float]:
    inputs = [0.0] * len(weights.cues)
    for name, value in cues.items():
        if name in weights.cues:
            inputs[weights.cues[name]] = value
    return inputs


def _logits(layer: Layer, inputs: Sequence[float]) -> list[float]:
    heard = [(at, value) for at, value in enumerate(inputs, start=1) if value]
    return [row[0] + sum([row[at] * value for at, value in heard]) for row in layer.factors]


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
