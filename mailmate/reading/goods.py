"""The goods a text names, by a small trained tagger: where their names begin and end.

Each word gets a score for beginning a name and for going on with one, from itself, its ends, its shape and its
neighbours; the best row of tags that can follow each other wins. `training/goods.py` makes the scores
(`goods.bin`). Linear in the text, of which the first words are read; pure and deterministic.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from mailmate.reading.features import fold
from mailmate.shipped import shipped_bytes
from mailmate.values import dataclass

READ_WORDS = 320
"""Words of a text that are looked at."""
BEGINS, GOES_ON, OUTSIDE = 0, 1, 2
"""The tags of words; a row scores the first two against the third."""
SCALE = 16.0
"""What one point of a score is stored as."""
_HAN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_END = r"\s,;:!?()\[\]{}<>“„«»。，；：！？、（）…|=" + _HAN
_TOKEN = re.compile(rf"[{_HAN}]|[^\W_](?:[^{_END}]*(?:[^\W_{_HAN}]|[\"”″'’%+²³]))?|\n+|[^\s\w]")
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[a-z]+")
_EDGE = "\n"
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Token:
    """A word, sign or line end at `start:end`, and the form in which it was learned."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Goods:
    """A name of goods at `start:end` of a text; `lead` is by how much it beats standing outside."""

    start: int
    end: int
    words: str
    lead: float


def tokens_of(text: str) -> list[Token]:
    """Return the words of the beginning of a text, with digits folded: "GP-25" is learned as "gp-#"."""
    found = []
    for match in _TOKEN.finditer(text):
        found.append(Token(match.start(), match.end(), word_form(match[0])))
        if len(found) >= READ_WORDS:
            break
    return found


@lru_cache(maxsize=1 << 13)
def word_form(word: str) -> str:
    """Return a word as it is learned: plain lower-case letters, each run of digits one sign."""
    return _EDGE if word[0] == "\n" else _DIGITS.sub("#", fold(word))


def features_at(words: Sequence[str], at: int) -> Iterator[str]:
    """Yield the names of what is known of the word at a place; training and reading use the same."""
    word, before, behind = words[at], _word(words, at - 1), _word(words, at + 1)
    yield from of_word(word)
    yield from (f"-{before}", f"+{behind}", f"={_word(words, at - 2)}", f"*{_word(words, at + 2)}")
    yield from (f"<{before} {word}", f">{word} {behind}", f"c{_word(words, at - 2)} {before}")
    yield from (f"l{shape_of(before)}", f"r{shape_of(behind)}")


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else _EDGE


def of_word(word: str) -> tuple[str, ...]:
    """Return the names of what a word tells by itself."""
    return (f"w{word}", f"e{word[-3:]}", f"E{word[-4:]}", f"b{word[:4]}", f"h{shape_of(word)}")


@lru_cache(maxsize=1 << 13)
def shape_of(word: str) -> str:
    """Return what a word looks like: letters, digits and signs, each run once."""
    return _LETTERS.sub("a", word) if word.isascii() else ("u" if word[0].isalnum() else word[0])


def number_of(feature: str) -> int:
    """Return the number under which a feature is stored."""
    return crc32(feature.encode("utf-8"))


@lru_cache(maxsize=1)
def _table() -> tuple[memoryview, memoryview]:
    """Return the sorted numbers of the features that were learned, and their rows: two signed bytes each."""
    data = memoryview(shipped_bytes("reading/goods.bin"))
    count = len(data) // 6
    return data[: 4 * count].cast("I"), data[4 * count :].cast("b")


def _row(feature: str) -> tuple[int, int]:
    numbers, rows = _table()
    number = number_of(feature)
    at = bisect_left(numbers, number)
    if at == len(numbers) or numbers[at] != number:
        return 0, 0
    return rows[2 * at], rows[2 * at + 1]


def find_goods(text: str, eager: float = 0.0) -> list[Goods]:
    """Return the names of goods in a text, in its order; `eager` is added to the scores for beginning one."""
    tokens, more = tokens_of(text), eager * SCALE
    scores = [(begins + more, goes_on) for begins, goes_on in scores_of([one.word for one in tokens])]
    return [_goods(text, tokens, scores, begin, end) for begin, end in spans_of(best_tags(scores))]


def scores_of(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the row of each word: the sum of those of its `features_at`.

    What a word, and what two words tell each other, is remembered: mails repeat them.
    """
    padded = [_EDGE, _EDGE, *words, _EDGE, _EDGE]
    told = [_told(word) for word in padded]
    pairs = [_told_by_two(*two) for two in pairwise(padded)]
    found = []
    for at in range(2, len(padded) - 2):
        rows = (
            told[at][0], told[at - 1][1], told[at + 1][2], told[at - 2][3], told[at + 2][4],
            pairs[at - 1][0], pairs[at][1], pairs[at - 2][2],
        )  # fmt: skip
        begins, goes_on = map(sum, zip(*rows, strict=True))
        found.append((begins, goes_on))
    return found


@lru_cache(maxsize=1 << 13)
def _told(word: str) -> tuple[tuple[int, int], ...]:
    """Return what a word tells of itself, the next, the one before, the second next and the second before."""
    shape = shape_of(word)
    return tuple(
        _summed(names)
        for names in (of_word(word), (f"-{word}", f"l{shape}"), (f"+{word}", f"r{shape}"), (f"={word}",), (f"*{word}",))
    )


@lru_cache(maxsize=1 << 14)
def _told_by_two(one: str, other: str) -> tuple[tuple[int, int], ...]:
    """Return what two words tell of the second, of the first, and of the word behind both."""
    return tuple(_row(f"{sign}{one} {other}") for sign in "<>c")


def _summed(names: Sequence[str]) -> tuple[int, int]:
    rows = [_row(name) for name in names]
    return sum([row[0] for row in rows]), sum([row[1] for row in rows])


def best_tags(scores: Sequence[tuple[float, float]]) -> list[int]:
    """Return the tags of the highest sum in which none goes on with a name that has not begun."""
    begins, goes_on, outside = _NEVER, _NEVER, 0.0
    back: list[tuple[int, int, int]] = []
    for begin, go_on in scores:
        named, inside = (BEGINS, begins) if begins >= goes_on else (GOES_ON, goes_on)
        before, highest = (named, inside) if inside > outside else (OUTSIDE, outside)
        back.append((before, named, before))
        begins, goes_on, outside = highest + begin, inside + go_on, highest
    tag = max((begins, BEGINS), (goes_on, GOES_ON), (outside, OUTSIDE))[1]
    tags: list[int] = []
    for row in reversed(back):
        tags.append(tag)
        tag = row[tag]
    return tags[::-1]


def spans_of(tags: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where each name begins, and the place behind its last word."""
    begun: int | None = None
    for at, tag in enumerate([*tags, OUTSIDE]):
        if begun is not None and tag != GOES_ON:
            yield begun, at
            begun = None
        if tag == BEGINS:
            begun = at


def _goods(text: str, tokens: Sequence[Token], scores: Sequence[tuple[float, float]], begin: int, end: int) -> Goods:
    lead = scores[begin][BEGINS] + sum(scores[at][GOES_ON] for at in range(begin + 1, end))
    start, stop = tokens[begin].start, tokens[end - 1].end
    return Goods(start, stop, text[start:stop], lead / SCALE)
