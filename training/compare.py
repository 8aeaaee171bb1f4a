"""Weigh changes of the reader by leaving hands out: `python -m training.compare [WIDTH ...]`.

All hands are left out by one inverse (the residual of a group left out follows from its block), so a change of the
features or of the packing is judged in a few minutes. Prints accuracy, macro-F1 and what each packing gains against
all scores, with a standard error over hands. Rows are not cut to bytes here; what that costs `mailmate eval` says.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from training.corpus import Example, load_examples
from training.train import (
    INTENTS,
    LOUDNESS,
    RIDGE,
    WIDTH,
    Matrix,
    by_intent,
    cues_of,
    directions_of,
    fit,
    hand_folds,
    macro_f1,
    shares_of,
    space_of,
    targets_of,
)

HAND_GROUPS = 6
"""Groups of hands that the last layers are held out by; the scores leave out each hand by itself."""


def main() -> None:
    """Print what packing the scores to each width costs."""
    examples = load_examples()
    wanted = targets_of(examples)
    scores = left_out(space_of(examples).kernel(), wanted, [left for _, left in hand_folds(examples)])
    hands = list(GroupKFold(HAND_GROUPS).split(wanted, groups=[one.hand for one in examples]))
    cues = cues_of(examples)[1]
    plain = read(examples, np.hstack([scores, cues]), hands)
    show("all scores", examples, plain, plain)
    for width in [int(one) for one in sys.argv[1:]] or [WIDTH]:
        there, back = directions_of(scores, wanted, width)
        show(f"{width} places", examples, read(examples, np.hstack([scores @ there @ back, cues]), hands), plain)


def left_out(kernel: Matrix, wanted: Matrix, groups: Sequence[NDArray[np.int64]]) -> Matrix:
    """Return the scores of each mail by a ridge regression that has not seen its group."""
    ridge = RIDGE * np.trace(kernel) / len(kernel)
    inverse = np.linalg.inv(kernel + ridge * np.eye(len(kernel)) + 1.0)
    weights = inverse @ wanted
    scores = np.empty_like(wanted)
    for of in groups:
        scores[of] = wanted[of] - np.linalg.solve(inverse[np.ix_(of, of)], weights[of])
    return LOUDNESS * scores


def read(examples: Sequence[Example], inputs: Matrix, folds: Sequence[tuple[Matrix, Matrix]]) -> NDArray[np.str_]:
    """Return the intent each mail is read as by a last layer that has not seen its group of hands."""
    kinds = np.array([one.kind for one in examples])
    names = np.array([*INTENTS, "other"])
    found = np.empty(len(examples), dtype=names.dtype)
    for learned, left in folds:
        layer = fit(inputs[learned], list(kinds[learned]), shares_of([examples[one] for one in learned]))
        found[left] = names[by_intent(layer.classes_, layer.predict_proba(inputs[left])).argmax(axis=1)]
    return found


def show(title: str, examples: Sequence[Example], found: NDArray[np.str_], against: NDArray[np.str_]) -> None:
    """Print how well the mails were read, and the gain with its standard error over hands."""
    labels = np.array([one.label for one in examples])
    hands = np.array([one.hand for one in examples])
    gains = (found == labels).astype(float) - (against == labels)
    spread = [float(np.sum(gains[hands == hand] - gains.mean())) for hand in sorted(set(hands))]
    print(f"{title:<12} accuracy {np.mean(found == labels):.4f}, macro-F1 {macro_f1(labels, found):.4f}, ", end="")
    print(f"gain {gains.mean():+.4f} (standard error {np.linalg.norm(spread) / len(labels):.4f})")


if __name__ == "__main__":
    main()
