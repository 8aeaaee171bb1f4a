"""The trained numbers of the model, and how they are read: `weights.bin` and its head `weights.json`.

They are part of the program like its tables of cues, only too many to write as source; nothing of the user's is
read. A mail needs few of them, so the table stays on the disk but for what was looked at. `training/` makes them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from mailmate.reading.features import BUCKETS
from mailmate.shipped import shipped_bytes
from mailmate.values import dataclass

if TYPE_CHECKING:
    from mmap import mmap

SIGNS = 128
"""What is added to a signed weight to store it in an unsigned byte."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A table of one short row for each feature number, and the layers above its sum."""

    rows: mmap | bytes
    """`width` bytes for each feature that was learned, in the order of their numbers; then the index."""
    learned: memoryview
    """A bit for each feature number, in words of 64: 1 where it was learned and so has a row."""
    counted: memoryview
    """For each of these words, how many features were learned up to its end."""
    width: int
    factors: Mapping[str, float]
    """What a group of features counts."""
    scores: Mapping[str, Sequence[float]]
    """For each kind a bias and a factor for each place of the summed row, without the cues."""
    beside: Mapping[str, float]
    """The chance from which an intent stands beside a costlier one."""
    layers: Mapping[str, Layer]
    """By name: what the summed row and the cues decide."""
    version: str


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer: the names it chooses from, and for each of them a bias and what the row and the cues count."""

    names: Sequence[str]
    biases: Sequence[float]
    rows: Sequence[Sequence[float]]
    """For each name a factor for each place of the summed row."""
    cues: Mapping[str, Sequence[float]]
    """For each cue voice a factor for each name."""


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Return the trained weights of this copy of mailmate, read once."""
    head = json.loads(shipped_bytes("reading/weights.json")[:])
    table = shipped_bytes("reading/weights.bin")
    bits, counts = memoryview(table)[-BUCKETS // 8 - BUCKETS // 16 :], BUCKETS // 8
    return Weights(
        rows=table,
        learned=bits[:counts].cast("Q"),
        counted=bits[counts:].cast("I"),
        width=head["width"],
        factors=head["factors"],
        scores=head["scores"],
        beside=head["beside"],
        layers={name: Layer(**layer) for name, layer in head["layers"].items()},
        version=head["version"],
    )
