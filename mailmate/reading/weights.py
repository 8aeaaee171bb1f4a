"""The trained numbers of the model, and how they are read: `weights.bin` and its head `weights.json`.

They are part of the program like its tables of cues, only too many to write as source; so they are taken
from the package through its loader, once, and nothing of the user's is read. `training/` makes them.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pkgutil import get_data  # importlib.resources takes five times as long to load

from mailmate.reading.features import BUCKETS
from mailmate.values import dataclass

SIGNS = 128
"""What is added to a signed weight to store it in an unsigned byte."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A table of one short row for each feature number, and the layers above its sum."""

    rows: bytes
    """`width` bytes for each feature that was learned, in the order of their numbers."""
    learned: memoryview
    """A bit for each feature number, in words of 64: 1 where it was learned and so has a row."""
    before: memoryview
    """For each of these words, how many features were learned in those before it."""
    width: int
    scales: tuple[float, ...]
    """What one step of a byte is worth, for each of the `width` places."""
    factors: dict[str, float]
    """What a group of features counts."""
    scores: tuple[tuple[float, ...], ...]
    """For each score its bias and a factor for each place of the summed row."""
    kinds: tuple[str, ...]
    """The names of the first scores."""
    beside: dict[str, float]
    """The chance from which an intent stands beside a costlier one."""
    cues: dict[str, int]
    """The place of each cue voice among the inputs of the last layers, after the scores."""
    layers: dict[str, Layer]
    """By name: what the scores and cues decide."""
    version: str


@dataclass(frozen=True, slots=True)
class Layer:
    """A last layer: the names it chooses from and for each of them a bias and a factor for each input."""

    names: tuple[str, ...]
    factors: tuple[tuple[float, ...], ...]


def _shipped(name: str) -> bytes:
    data = get_data("mailmate.reading", name)
    if data is None:
        raise FileNotFoundError(name)
    return data


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Return the trained weights of this copy of mailmate, read once."""
    head = json.loads(_shipped("weights.json"))
    table = _shipped("weights.bin")
    bits, counts = BUCKETS // 8, BUCKETS // 8 + BUCKETS // 16
    return Weights(
        rows=table[counts:],
        learned=memoryview(table)[:bits].cast("Q"),
        before=memoryview(table)[bits:counts].cast("I"),
        width=head["width"],
        scales=tuple(head["scales"]),
        factors=head["factors"],
        scores=tuple(tuple(row) for row in head["scores"]),
        kinds=tuple(head["kinds"]),
        beside=head["beside"],
        cues={name: at for at, name in enumerate(head["cues"])},
        layers={
            name: Layer(tuple(layer["names"]), tuple(tuple(row) for row in layer["factors"]))
            for name, layer in head["layers"].items()
        },
        version=head["version"],
    )
