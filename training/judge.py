"""Train the judge of sentences: `python -m training.judge` (extra `train`); the same corpus gives the same numbers.

Ridge regression on hashed features and word meanings; logistic curves fitted to hands that were left out turn scores
into chances. Prints what leaving each hand out says of it. `--without HAND…` leaves hands out of what is written, for
measuring on texts of theirs.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse
from sklearn.linear_model import LogisticRegression

from mailmate.drafting.judge import HARD, HARMLESS, SIGNS
from mailmate.drafting.sentence_features import features_of, number_of, tokens_of, units_of
from training.meaning import meanings

FOLDER = Path(__file__).parent / "gate"
TARGET = Path(__file__).parent.parent / "mailmate" / "drafting"
FACTORS = {"words": 1.0, "pairs": 1.0, "shape": 1.2, "moods": 1.0, "meaning": 1.0}
RIDGE = 0.3
"""The ridge as a part of the mean square of a sentence."""
COMMON_WORDS = {"en": 9000, "es": 5000, "zh": 6000}
"""How many of the commonest words of each language get weights."""
MOST_FEATURES = 64_000
SEEN = 2
"""Sentences a feature must stand in to be learned."""
ACTS = ["fact", "promise", "yes", "money", "money_in", "release", "admission", "credit", "threat", "party", "pay_to"]
COARSE = frozenset({"hard"})
"""Labels of sentences that need a reason, whichever."""
HOUSE = frozenset({"sentences"})
"""Sentences the first rules were tuned on: they are all about one deal, and true of it where they bind nobody."""
SURE = frozenset({"sentences", "letters", "few_words"})
"""The gate's own sets: what binds in them is to be told for sure. True sentences of one deal, which bind nobody there,
say less of any other."""
SURE_SHARE, TRUE_SHARE = 4.0, 0.8

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Labelled:
    """A sentence of one hand, with what it does: an act, `harmless`, or only `soft` or `hard`."""

    hand: str
    language: str
    text: str
    act: str


@dataclass(frozen=True)
class Space:
    """The sentences in the space of the regression: a direction for each feature, and what words mean."""

    numbers: NDArray[np.int64]
    rarity: Matrix
    own: sparse.csr_matrix
    words: NDArray[np.int64]
    """Numbers of the meanings of words."""
    vectors: NDArray[np.float32]
    meant: Matrix

    def kernel(self) -> Matrix:
        """Return how alike each two sentences are."""
        return np.asarray((self.own @ self.own.T).toarray() + self.meant @ self.meant.T)

    def rows(self, weights: Matrix) -> tuple[NDArray[np.int64], Matrix]:
        """Return the features learned and a row for each, from the weights of the sentences."""
        own = self.rarity[:, None] * np.asarray(self.own.T @ weights)
        return np.concatenate([self.numbers, self.words]), np.vstack([own, self.vectors @ (self.meant.T @ weights)])


def main() -> None:
    """Train, print the figures and write the numbers."""
    without = sys.argv[sys.argv.index("--without") + 1 :] if "--without" in sys.argv else []
    examples = [one for one in load_sentences() if one.hand not in without]
    print(f"{len(examples)} sentences: {dict(Counter(one.hand for one in examples))}")
    space, wanted = space_of([one.text for one in examples]), targets_of(examples)
    kernel, shares = space.kernel(), shares_of(examples)
    scores = left_out(kernel, wanted, shares, examples)
    report(examples, scores)
    own = [at for at, one in enumerate(examples) if one.hand not in HOUSE]
    curves = [LogisticRegression(C=100.0).fit(scores[own, at : at + 1], wanted[own, at] > 0) for at in range(2)]
    write(space, *solve(kernel, wanted, shares), curves)


def load_sentences(folder: Path = FOLDER) -> list[Labelled]:
    """Return the sentences of every file of `folder`, files and lines in order."""
    return [
        Labelled(path.stem, row["lang"], row["text"], row["act"])
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and (row := json.loads(line))
    ]


def targets_of(examples: Sequence[Labelled]) -> Matrix:
    """Return for each sentence 1 or -1: whether it binds, whether it needs a reason, and whether it does each act."""
    told = [(one.act != HARMLESS, one.act in HARD | COARSE, *(one.act == act for act in ACTS)) for one in examples]
    return np.where(np.array(told), 1.0, -1.0)


def shares_of(examples: Sequence[Labelled]) -> Matrix:
    """Return how much each sentence counts."""
    return np.array([share_of(one) for one in examples])


def share_of(one: Labelled) -> float:
    """Return how often a sentence counts."""
    if one.hand not in SURE:
        return 1.0
    return TRUE_SHARE if one.act == HARMLESS and one.hand != "few_words" else SURE_SHARE


def space_of(texts: Sequence[str]) -> Space:
    """Return the space of a corpus; features and meanings are about equally long in the mean."""
    found = Counter(
        number
        for text in texts
        for group, numbers in features_of(text).items()
        if group != "meaning"
        for number in numbers
    )
    numbers = np.array(sorted(one for one, seen in found.items() if seen >= SEEN))
    rarity = np.array([np.sqrt(np.log((len(texts) + 1) / (found[one] + 1))) for one in numbers])
    own = counts_of(texts, numbers, "words", "pairs", "shape", "moods") @ sparse.diags(rarity)
    length = np.sqrt(own.power(2).sum() / len(texts))
    written = {number_of(f"m {word}"): word for word in vocabulary(texts)}
    words, vectors = np.array(list(written)), meanings(written)
    meant = np.asarray(counts_of(texts, words, "meaning") @ vectors)
    extent = np.sqrt((meant**2).sum() / len(texts))
    return Space(numbers, rarity / length, (own / length).tocsr(), words, vectors / extent, meant / extent)


def vocabulary(texts: Sequence[str]) -> list[str]:
    """Return the words of the corpus and the commonest words, as `units_of` writes them."""
    from wordfreq import top_n_list

    common = [word for code, count in COMMON_WORDS.items() for word in top_n_list(code, count)]
    return sorted({unit for text in [*texts, *common] for unit in units_of(tokens_of(text))})


def counts_of(texts: Sequence[str], numbers: NDArray[np.int64], *groups: str) -> sparse.csr_matrix:
    """Return the sentences by feature, each group weighed as the gate weighs it."""
    columns = {int(number): at for at, number in enumerate(numbers)}
    places, values = [], []
    for at, text in enumerate(texts):
        features = features_of(text)
        for group in groups:
            some = features.get(group, ())
            known = [(at, columns[one]) for one in some if one in columns]
            places += known
            values += [FACTORS[group] / len(some) ** 0.5 for _ in known]
    rows, some_columns = np.array(places).T
    return sparse.csr_matrix((values, (rows, some_columns)), shape=(len(texts), len(numbers)))


def solve(kernel: Matrix, wanted: Matrix, shares: Matrix) -> tuple[Matrix, Matrix]:
    """Return the weights of the sentences and the biases of a ridge regression."""
    ridge = RIDGE * np.mean(np.diag(kernel)) / shares
    weights = linalg.solve(kernel + 1.0 + np.diag(ridge), wanted, assume_a="pos")
    return weights, weights.sum(axis=0)


def left_out(kernel: Matrix, wanted: Matrix, shares: Matrix, examples: Sequence[Labelled]) -> Matrix:
    """Return the scores of each sentence by a regression that has not seen its hand."""
    hands = np.array([one.hand for one in examples])
    scores = np.zeros_like(wanted)
    for hand in sorted(set(hands)):
        of, rest = np.flatnonzero(hands == hand), np.flatnonzero(hands != hand)
        weights, biases = solve(kernel[np.ix_(rest, rest)], wanted[rest], shares[rest])
        scores[of] = kernel[np.ix_(of, rest)] @ weights + biases
    return scores


def report(examples: Sequence[Labelled], scores: Matrix) -> None:
    """Print for each hand what of it is found by what was learned from all others, by false alarms of harmless ones."""
    binds = np.array([one.act != HARMLESS for one in examples])
    hard = np.array([one.act in HARD | COARSE for one in examples])
    hands, languages = np.array([one.hand for one in examples]), np.array([one.language for one in examples])
    for hand in sorted(set(hands)):
        for language in ("en", "zh", "es", ""):
            of = (hands == hand) & ((languages == language) | (not language))
            print(f"{hand:10} {language or 'all':4} binds  {curve(scores[of & binds, 0], scores[of & ~binds, 0])}")
        of = hands == hand
        print(f"{hand:10} all  reason {curve(scores[of & hard, 1], scores[of & ~binds, 1])}")
        named = of & np.array([one.act in ACTS for one in examples])
        best = np.array(ACTS)[scores[named, 2:].argmax(axis=1)]
        print(
            f"{hand:10} act right {np.mean(best == [one.act for one, n in zip(examples, named, strict=True) if n]):.3f}"
        )


def curve(binding: Matrix, harmless: Matrix) -> str:
    """Return the share found at 1, 3, 5 and 10 % of false alarms."""
    if not len(binding) or not len(harmless):
        return ""
    highest = np.sort(harmless)[::-1]
    shares = (0.01, 0.03, 0.05, 0.1)
    return "   ".join(f"{share:4.0%}: {np.mean(binding > highest[int(share * len(harmless))]):.3f}" for share in shares)


def write(space: Space, weights: Matrix, biases: Matrix, curves: Sequence[LogisticRegression]) -> None:
    """Write the rows of the features that count most in a byte for each output, and the head."""
    numbers, rows = space.rows(weights)
    order = np.argsort(-np.abs(rows[:, :2]).sum(axis=1) - 10 * np.isin(numbers, space.words), kind="stable")
    kept = np.sort(order[:MOST_FEATURES])
    kept = kept[np.argsort(numbers[kept], kind="stable")]
    table = rows[kept]
    scales = np.maximum(np.percentile(np.abs(table), 99.9, axis=0) / 127, 1e-9)
    whole = np.clip(np.round(table / scales), -127, 127).astype(int) + SIGNS
    (TARGET / "judge.bin").write_bytes(numbers[kept].astype("<u4").tobytes() + whole.astype(np.uint8).tobytes())
    head = {
        "features": len(kept),
        "outputs": ["binds", "hard", *ACTS],
        "biases": rounded(biases),
        "scales": rounded(scales),
        "factors": FACTORS,
        "curves": [rounded([one.intercept_[0], one.coef_[0, 0]]) for one in curves],
    }
    (TARGET / "judge.json").write_text(json.dumps(head, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(kept)} features, {(TARGET / 'judge.bin').stat().st_size} bytes")


def rounded(values: Sequence[float]) -> list[float]:
    """Return the values with six significant digits."""
    return [float(f"{value:.6g}") for value in values]


if __name__ == "__main__":
    main()
