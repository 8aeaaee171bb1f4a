"""Train the embedded reader: `python -m training.train` (extra `train`); the same corpus gives the same weights.

Ridge regression on hashed features and word meanings gives scores; logistic layers on scores and cues, fitted
to scores of mails that were held out, give chances. Prints what cross-validation says of it.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from mailmate.reading.features import BUCKETS, MEANINGS, READ_CHARACTERS, number_of
from mailmate.reading.weights import SIGNS
from mailmate.trade.intents import Intent
from training.corpus import Example, load_examples
from training.judge import main as train_judge
from training.meaning import meanings, phrases_of, vocabulary

TARGET = Path(__file__).parent.parent / "mailmate" / "reading"
FACTORS = {"words": 1.0, "pairs": 1.0, "subject": 0.7, "shape": 0.5, "meaning": 1.0}
RIDGE = 0.1
"""The ridge as a part of the mean square of a mail."""
PHRASES = 0.5
"""How much the meanings of phrases count beside those of words."""
WIDTH = 24
EVENNESS = 1.0
"""How far rare kinds count like common ones where scores are packed: 0 not at all, 1 wholly."""
FOLDS = 5
SEEN = 2
"""Mails a feature must stand in to be learned."""
HANDBOOK = frozenset({"handbook", "fixtures"})
"""The handbook's own examples and the shipped mails: they say what the labels mean."""
HANDBOOK_SHARE = 6.0
LOUDNESS = 12.0
"""What makes scores about as large as cues."""
INTENTS = [intent.value for intent in Intent if intent is not Intent.OTHER]
STRENGTH = 0.2
"""How freely the last layers are fitted (the C of scikit-learn)."""

Matrix = NDArray[np.float64]


def main() -> None:
    """Train, print the figures and write the weights."""
    examples = load_examples()
    print(f"{len(examples)} mails of {len({one.hand for one in examples})} hands")
    space = space_of(examples)
    kernel = space.kernel()
    wanted = targets_of(examples)
    folds = list(GroupKFold(FOLDS).split(wanted, groups=[one.family for one in examples]))
    scores = held_out(kernel, wanted, folds)
    cue_names, cues = cues_of(examples)
    there, back = directions_of(scores, wanted)
    inputs = np.hstack([scores @ there @ back, cues])
    report("families held out", examples, inputs, folds)
    if "--hands" in sys.argv:
        hands = hand_folds(examples)
        report("hands held out", examples, np.hstack([held_out(kernel, wanted, hands) @ there @ back, cues]), hands)
    layers = {name: fit(inputs, answers, shares_of(examples)) for name, answers in answers_of(examples).items()}
    layers["present"] = fit_present(inputs, examples)
    places = space.places(solve(kernel, wanted) @ there)
    biases = wanted.mean(axis=0)
    write(examples, places, biases, cue_names, layers, thresholds(inputs, examples, folds), there, back)


@dataclass(frozen=True)
class Meant:
    """Features with a meaning, words or phrases: their numbers, their vectors, and the mails by the sum of them."""

    numbers: NDArray[np.int64]
    vectors: NDArray[np.float32]
    mails: NDArray[np.float64]


@dataclass(frozen=True)
class Space:
    """The mails in the space of the ridge regression: a direction for each feature, and what features mean."""

    rarity: NDArray[np.float64]
    """What each feature counts, the rarer the more; 0 where it stands in fewer than `SEEN` mails."""
    own: sparse.csr_matrix
    """The mails by feature number."""
    meant: tuple[Meant, ...]

    def kernel(self) -> Matrix:
        """Return how alike each two mails are."""
        alike = (self.own @ self.own.T).toarray()
        return np.asarray(alike + sum(one.mails @ one.mails.T for one in self.meant))

    def places(self, weights: Matrix) -> tuple[NDArray[np.int64], Matrix]:
        """Return the numbers of the features learned, in order, and a row for each, from the weights of the mails."""
        kept = np.flatnonzero(self.rarity)
        numbers = np.unique(np.concatenate([kept, *(one.numbers for one in self.meant)]))
        rows = np.zeros((len(numbers), weights.shape[1]))
        rows[np.searchsorted(numbers, kept)] = self.rarity[kept, None] * np.asarray(self.own[:, kept].T @ weights)
        for one in self.meant:
            rows[np.searchsorted(numbers, one.numbers)] += one.vectors @ (one.mails.T @ weights)
        return numbers, rows


def space_of(examples: Sequence[Example]) -> Space:
    """Return the mails in the space that the regression works in, all parts of it about equally long in the mean."""
    counts = bag(examples)
    seen = np.asarray((counts > 0).sum(axis=0)).ravel()
    rarity = np.where(seen >= SEEN, np.sqrt(np.log((len(examples) + 1) / (seen + 1))), 0.0)
    rarity[MEANINGS:] = 0
    own = (counts @ sparse.diags(rarity)).tocsr()
    length = np.sqrt(own.power(2).sum() / len(examples))
    texts = [text for one in examples for text in (one.subject, one.text[:READ_CHARACTERS])]
    words = {number_of(f"m {word}", meaning=True): written for word, written in vocabulary(texts).items()}
    phrases = {number_of(phrase): written for phrase, written in phrases_of(texts).items()}
    known = {number: written for number, written in phrases.items() if seen[number] >= SEEN}
    return Space(rarity / length, own / length, (meant(counts, words, 1.0), meant(counts, known, PHRASES)))


def meant(counts: sparse.csr_matrix, written: dict[int, str], share: float) -> Meant:
    """Return what the features of these numbers mean, weighed so that `share` is the mean square of a mail."""
    numbers = np.array(list(written))
    vectors = meanings(written)
    mails = np.asarray(counts[:, numbers] @ vectors)
    extent = np.sqrt((mails**2).sum() / len(mails) / share)
    return Meant(numbers, vectors / extent, mails / extent)


def bag(examples: Sequence[Example]) -> sparse.csr_matrix:
    """Return the mails by feature number, each group weighed as the reader weighs it."""
    rows, columns, values = [], [], []
    for at, one in enumerate(examples):
        for group, numbers in one.features.items():
            if not numbers:
                continue
            rows += [at] * len(numbers)
            columns += numbers
            values += [FACTORS[group] / math.sqrt(len(numbers))] * len(numbers)
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(examples), BUCKETS))


def targets_of(examples: Sequence[Example]) -> Matrix:
    """Return for each mail and each thing scored (kinds, intents present, details) 1 where it is that."""
    kinds = sorted({one.kind for one in examples})
    details = sorted({one.detail for one in examples} - {""})
    columns = [[one.kind == kind for one in examples] for kind in kinds]
    columns += [[intent in one.present for one in examples] for intent in INTENTS]
    columns += [[one.detail == detail for one in examples] for detail in details]
    return np.array(columns, dtype=float).T


def solve(kernel: Matrix, wanted: Matrix) -> Matrix:
    """Return the weight of each mail in a ridge regression with that kernel."""
    ridge = RIDGE * np.trace(kernel) / len(kernel)
    return np.asarray(linalg.solve(kernel + ridge * np.eye(len(kernel)), wanted - wanted.mean(axis=0), assume_a="pos"))


def held_out(kernel: Matrix, wanted: Matrix, folds: list[tuple[Matrix, Matrix]]) -> Matrix:
    """Return the scores of each mail by a regression that has not seen its fold."""
    scores = np.zeros_like(wanted)
    for learned, left in folds:
        weights = solve(kernel[np.ix_(learned, learned)], wanted[learned])
        scores[left] = LOUDNESS * (kernel[np.ix_(left, learned)] @ weights + wanted[learned].mean(axis=0))
    return scores


def directions_of(scores: Matrix, wanted: Matrix, width: int = WIDTH) -> tuple[Matrix, Matrix]:
    """Return the way from all scores to `width` places and back that keeps most, rare kinds counting like common."""
    sizes = wanted.std(axis=0) ** EVENNESS
    directions = np.linalg.svd((scores - scores.mean(axis=0)) / sizes, full_matrices=False)[2][:width].T
    there, back = directions / sizes[:, None], directions.T * sizes
    lost = np.sum((scores - scores @ there @ back) ** 2, axis=0) / np.sum((scores - scores.mean(axis=0)) ** 2, axis=0)
    print(f"kept of each score by {width} places: least {1 - lost.max():.2f}, mean {1 - lost.mean():.2f}")
    return there, back


def hand_folds(examples: Sequence[Example]) -> list[tuple[Matrix, Matrix]]:
    """Return folds that leave out one hand each."""
    hands = np.array([one.hand for one in examples])
    return [(np.flatnonzero(hands != hand), np.flatnonzero(hands == hand)) for hand in sorted(set(hands))]


def cues_of(examples: Sequence[Example]) -> tuple[list[str], Matrix]:
    """Return the names of the cues and their strengths in each mail."""
    counts = Counter(name for one in examples for name in one.cues)
    names = sorted(name for name, count in counts.items() if count >= 4)
    return names, np.array([[one.cues.get(name, 0.0) for name in names] for one in examples])


def answers_of(examples: Sequence[Example]) -> dict[str, list[str]]:
    """Return what each layer chooses, for each mail; empty where it does not apply."""
    return {
        "kinds": [one.kind for one in examples],
        "payment": [one.detail if one.label == Intent.PAYMENT_PROMISE else "" for one in examples],
        "stage": [one.detail if one.label == Intent.LC_AMENDMENT else "" for one in examples],
    }


def shares_of(examples: Sequence[Example]) -> Matrix:
    """Return how often each mail counts in the last layers."""
    return np.array([HANDBOOK_SHARE if one.hand in HANDBOOK else 1.0 for one in examples])


def fit(inputs: Matrix, answers: Sequence[str], shares: Matrix | None = None) -> LogisticRegression:
    """Return a layer that chooses among the answers."""
    kept = [at for at, answer in enumerate(answers) if answer]
    counted = None if shares is None else shares[kept]
    return LogisticRegression(C=STRENGTH, max_iter=2000).fit(inputs[kept], [answers[at] for at in kept], counted)


def fit_present(inputs: Matrix, examples: Sequence[Example]) -> list[LogisticRegression]:
    """Return for each intent a layer that tells whether it is present."""
    return [
        LogisticRegression(C=STRENGTH, max_iter=2000).fit(inputs, [intent in one.present for one in examples])
        for intent in INTENTS
    ]


def thresholds(inputs: Matrix, examples: Sequence[Example], folds: list[tuple[Matrix, Matrix]]) -> dict[str, float]:
    """Return for each intent the chance at which naming it beside a costlier one is right most often (F1)."""
    chances = np.zeros((len(examples), len(INTENTS)))
    for learned, left in folds:
        for at, layer in enumerate(fit_present(inputs[learned], [examples[one] for one in learned])):
            chances[left, at] = layer.predict_proba(inputs[left])[:, 1]
    best = {}
    for at, intent in enumerate(INTENTS):
        of = [n for n, one in enumerate(examples) if one.label in INTENTS[:at]]
        beside = np.array([intent in examples[n].present for n in of], dtype=bool)
        steps = [round(0.3 + 0.05 * step, 2) for step in range(13)]
        best[intent] = max(steps, key=lambda step: f1(beside, chances[of, at] >= step)) if of else 1.0
    print("stands beside from:", best)
    return best


def f1(wanted: Matrix, found: Matrix) -> float:
    """Return the F1 of a yes or no."""
    return float(2 * np.sum(wanted & found) / max(1, np.sum(wanted) + np.sum(found)))


def report(title: str, examples: Sequence[Example], inputs: Matrix, folds: list[tuple[Matrix, Matrix]]) -> None:
    """Print how well the last layers read the mails of each fold, fitted to the others."""
    kinds = np.array([one.kind for one in examples])
    chances, read = np.zeros(len(examples)), np.empty(len(examples), dtype=object)
    subtypes = np.empty(len(examples), dtype=object)
    for learned, left in folds:
        layer = fit(inputs[learned], list(kinds[learned]), shares_of([examples[one] for one in learned]))
        sums = by_intent(layer.classes_, layer.predict_proba(inputs[left]))
        read[left] = np.array([*INTENTS, "other"])[sums.argmax(axis=1)]
        chances[left] = sums.max(axis=1)
        subtypes[left] = layer.classes_[layer.predict_proba(inputs[left]).argmax(axis=1)]
    labels = np.array([one.label for one in examples])
    print(f"\n{title}: accuracy {np.mean(read == labels):.3f}, macro-F1 {macro_f1(labels, read):.3f}, ", end="")
    print(f"subtype of other {np.mean((subtypes == kinds)[labels == 'other']):.3f}, ", end="")
    print(f"wrong at 0.9 or more {np.mean((read != labels) & (chances >= 0.9)):.3f}")
    for intent in [*INTENTS, "other"]:
        print(f"  {intent:<20} recall {np.mean(read[labels == intent] == intent):.3f}")
    for name, groups in (("hand", [one.hand for one in examples]), ("language", [one.language for one in examples])):
        for group in sorted(set(groups)):
            of = np.array(groups) == group
            print(f"  {name} {group:<12} {of.sum():>5} mails, accuracy {np.mean((read == labels)[of]):.3f}")
    for low in (0.0, 0.5, 0.6, 0.7, 0.8, 0.9):
        of = (chances >= low) & (chances < low + (0.5 if low == 0 else 0.1) + (low == 0.9))
        print(f"  confidence {low:.1f}: {of.sum():>5} mails, right {np.mean((read == labels)[of]):.3f}")


def by_intent(kinds: Sequence[str], chances: Matrix) -> Matrix:
    """Return the chances of the five intents from those of the kinds."""
    sums = np.zeros((len(chances), len(INTENTS) + 1))
    for at, kind in enumerate(kinds):
        name = kind.partition("/")[0]
        sums[:, INTENTS.index(name) if name in INTENTS else -1] += chances[:, at]
    return sums


def macro_f1(labels: Matrix, read: Matrix) -> float:
    """Return the mean F1 of the five intents."""
    scores = []
    for intent in [*INTENTS, "other"]:
        right = np.sum((labels == intent) & (read == intent))
        scores.append(2 * right / max(1, np.sum(labels == intent) + np.sum(read == intent)))
    return float(np.mean(scores))


def write(
    examples: Sequence[Example],
    places: tuple[NDArray[np.int64], Matrix],
    biases: Matrix,
    cue_names: Sequence[str],
    layers: dict[str, object],
    beside: dict[str, float],
    there: Matrix,
    back: Matrix,
) -> None:
    """Write the rows of the features learned in `WIDTH` bytes each, which these are, and the head."""
    numbers, rows = places
    scales = np.maximum(np.percentile(np.abs(rows), 99.9, axis=0) / 127, 1e-9)
    whole = np.clip(np.round(rows / scales), -127, 127).astype(int) + SIGNS
    (TARGET / "weights.bin").write_bytes(whole.astype(np.uint8).tobytes() + index_of(numbers))
    kinds = sorted({one.kind for one in examples})
    scores = scored(LOUDNESS * biases @ there @ back, LOUDNESS * back, scales)
    head = {
        "version": f"{len(examples)} mails, {sum(len(one.text) for one in examples)} characters",
        "counts": counts_of(examples),
        "width": WIDTH,
        "factors": FACTORS,
        "scores": {kind: rounded(row) for kind, row in zip(kinds, scores, strict=False)},
        "beside": beside,
        "layers": {name: layer_json(layer, scores, cue_names) for name, layer in layers.items()},
    }
    (TARGET / "weights.json").write_text(json.dumps(head, separators=(",", ":")) + "\n", encoding="utf-8")


def index_of(numbers: NDArray[np.int64]) -> bytes:
    """Return a bit for each feature number, set where it was learned, and for each 64 the count up to their end."""
    bits = np.zeros(BUCKETS, dtype=np.uint8)
    bits[numbers] = 1
    counted = np.cumsum(bits.reshape(-1, 64).sum(axis=1, dtype=np.uint32), dtype=np.uint32)
    return np.packbits(bits, bitorder="little").tobytes() + counted.astype("<u4").tobytes()


def scored(biases: Matrix, back: Matrix, scales: Matrix) -> Matrix:
    """Return for each score its bias and a factor for each place of a row in bytes, in the order of their sums."""
    order = [*range(0, WIDTH, 2), *range(1, WIDTH, 2)]
    return np.hstack([biases[:, None], (back.T * scales)[:, order]])


def counts_of(examples: Sequence[Example]) -> dict[str, dict[str, int]]:
    """Return how many mails of each language and label were learned from."""
    counts: dict[str, Counter[str]] = {}
    for one in examples:
        counts.setdefault(one.language, Counter())[one.label] += 1
    return {language: dict(sorted(counter.items())) for language, counter in sorted(counts.items())}


def layer_json(layer: object, scores: Matrix, cue_names: Sequence[str]) -> dict[str, object]:
    """Return a fitted layer as what each name takes from a mail's row and from each cue, the scores multiplied out."""
    if isinstance(layer, list):
        names = INTENTS
        biases, factors = np.hstack([one.intercept_ for one in layer]), np.vstack([one.coef_ for one in layer])
    else:
        assert isinstance(layer, LogisticRegression)
        names, biases, factors = list(layer.classes_), layer.intercept_, layer.coef_
    rows = factors[:, : len(scores)] @ scores
    return {
        "names": names,
        "biases": rounded(biases + rows[:, 0]),
        "rows": [rounded(row[1:]) for row in rows],
        "cues": {cue: rounded(column) for cue, column in zip(cue_names, factors[:, len(scores) :].T, strict=True)},
    }


def rounded(values: Sequence[float]) -> list[float]:
    """Return the values with six significant digits."""
    return [float(f"{value:.6g}") for value in values]


if __name__ == "__main__":
    main()
    train_judge()
