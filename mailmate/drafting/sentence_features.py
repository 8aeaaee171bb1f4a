"""What the sentence judge looks at in a sentence: numbered features, the same in training and in the gate.

Words and what stands together, who acts and what is said a few words behind, how the sentence begins and ends, how
its clauses speak; figures by their shape alone. A feature is the hash of its name; all of it is linear in the sentence.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import lru_cache
from zlib import crc32

from mailmate.drafting.clauses import clauses_of

LONGEST = 600
"""Characters of a sentence that are looked at."""
_JOINED = "\u3400-\u9fff"
_TOKEN = re.compile(
    rf"\d[\d.,:/-]*|[{_JOINED}]|[^\W\d_{_JOINED}]+(?:['’](?!s\b)[^\W\d_]{{1,2}}\b)?|['’]s\b|[%$€£¥?!:…]|\.\.\.|。|[！？：]"
)
_SHORT = re.compile(r"(?<=[a-z])(n['’]t|['’](?:ll|re|ve|m|d))$")
_MONEY = frozenset("$ € £ ¥ usd eur gbp rmb cny dollar dollars euro euros cent cents us$ 元 美 欧".split())
_ACTORS = frozenset(
    "we i you they he she it our your my us nosotros usted ustedes yo le les nos nuestro nuestra su 我 您 你 贵"
    " 他".split()
)
_BEHIND = 5
"""Words behind an actor that are told together with it."""
_SIGNS = {"？": "?", "！": "!", "：": ":", "。": "."}


def tokens_of(sentence: str) -> list[str]:
    """Return the words of a sentence: folded, short forms taken apart, figures as `#`, joined scripts sign by sign."""
    tokens: list[str] = []
    for token in _TOKEN.findall(_fold(sentence[:LONGEST])):
        if token[0].isdecimal():
            tokens.append("#" if len(token) < 3 or ":" in token else "##")
        elif short := _SHORT.search(token):
            tokens += [token[: short.start()], short.group().replace("’", "'")]
        else:
            tokens.append(_SIGNS.get(token, token))
    return tokens


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.lower())
    return unicodedata.normalize("NFC", "".join(sign for sign in parts if not unicodedata.combining(sign)))


def features_of(sentence: str) -> dict[str, tuple[int, ...]]:
    """Return the feature numbers of a sentence by group; within a group each stands once."""
    tokens = tokens_of(sentence)
    return (
        {
            "words": _numbers(_words(tokens)),
            "pairs": _numbers(_pairs(tokens)),
            "shape": _numbers(_shape(tokens)),
            "moods": _numbers(_moods(sentence[:LONGEST])),
            "meaning": _numbers([f"m {unit}" for unit in units_of(tokens)]),
        }
        if tokens
        else {}
    )


def units_of(tokens: list[str]) -> list[str]:
    """Return what has a meaning of its own: words, and of joined scripts each two signs."""
    units: list[str] = []
    run = ""
    for token in [*tokens, ""]:
        if "\u3400" <= token[:1] <= "\u9fff":
            run += token
            continue
        if run:
            units += [run[at : at + 2] for at in range(len(run) - 1)] or [run]
            run = ""
        if token[:1].isalpha():
            units.append(token)
    return units


def _numbers(names: list[str]) -> tuple[int, ...]:
    return tuple({number_of(name) for name in names})


@lru_cache(maxsize=1 << 15)
def number_of(name: str) -> int:
    """Return the number of a feature."""
    return crc32(name.encode())


def _words(tokens: list[str]) -> list[str]:
    return [*tokens, *(f"{token[:5]}*" for token in tokens if len(token) > 5)]


def _pairs(tokens: list[str]) -> list[str]:
    names = [f"{one} {two}" for one, two in itertools.pairwise(tokens)]
    names += [f"{one} {two} {three}" for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)]
    names += [f"{one} _ {two}" for one, two in zip(tokens, tokens[2:], strict=False)]
    for at, token in enumerate(tokens):
        if token in _ACTORS:
            names += [f"{token} > {other[:6]}" for other in tokens[at + 1 : at + 1 + _BEHIND]]
    return names


def _moods(sentence: str) -> list[str]:
    """Return how the clauses speak: what is asked, begged, denied or told as theirs binds less."""
    moods = [clause.mood.name for clause in clauses_of(sentence)]
    if not moods:
        return []
    names = [f"mood {one}" for one in dict.fromkeys(moods)]
    return [*names, f"mood first {moods[0]}", f"mood last {moods[-1]}", f"moods {' '.join(sorted(set(moods)))}"]


def _shape(tokens: list[str]) -> list[str]:
    money = any(token in _MONEY for token in tokens)
    figures = sum(token in ("#", "##") for token in tokens)
    names = [
        f"length {min(len(tokens).bit_length(), 6)}",
        f"figures {min(figures, 3)} {money} {'%' in tokens}",
        f"ends {tokens[-1] if len(tokens[-1]) == 1 else ''}",
        *(f"^ {' '.join(tokens[:count])}" for count in (1, 2, 3)),
        f"$ {' '.join(tokens[-2:])}",
    ]
    if tokens[-1] == "?":
        names += [f"? {token}" for token in tokens]
    return names
