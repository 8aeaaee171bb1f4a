"""Names of the parties that stand in two spellings in a set of papers, also where no label tells whose name it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mailmate.trade.delivery.paper_names import core_key, is_spaced_otherwise, is_spelled_alike
from mailmate.trade.delivery.paper_values import Written
from mailmate.trade.delivery.papers import Paper

_PARTIES = ("seller", "buyer", "notify")
_NAMES = 24
_LINES = 2_000
_WORDS = 40
_LINE = 1_000
_SHORTEST = 8
"""A shorter name is looked for where a label stands, not in running text."""
_WORD = re.compile(r"[^\W_]+(?:[.&'/-][^\W_]+)*")


def spellings(papers: Sequence[Paper]) -> Iterator[tuple[str, tuple[Paper, Written], tuple[Paper, Written]]]:
    """Yield field and both places of each name that is written in one way here and in another there."""
    named = [
        (field, paper, written) for paper in papers for field in _PARTIES for written in paper.fields.get(field, ())
    ][:_NAMES]
    for at, (field, paper, written) in enumerate(named):
        for _, other, theirs in named[at + 1 :]:
            if _differ(written.text, theirs.text):
                yield field, (paper, written), (other, theirs)
    yield from _marks(papers)
    for field, paper, written in named:
        for other in papers:
            yield from ((field, (paper, written), (other, one)) for one in _unlabelled(written, other))


def _marks(papers: Sequence[Paper]) -> Iterator[tuple[str, tuple[Paper, Written], tuple[Paper, Written]]]:
    """Yield marks that are one but for a blank within their words ("BRIGHT PUMP / 1-60", "BRIGHTPUMP / 1-60")."""
    stated = [(paper, written) for paper in papers for written in paper.fields.get("marks", ())]
    for at, (paper, written) in enumerate(stated):
        for other, theirs in stated[at + 1 :]:
            mine, others = _long_words(written.text), _long_words(theirs.text)
            if written.key == theirs.key and mine - others and others - mine:
                yield "marks", (paper, written), (other, theirs)


def _long_words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{4,}", text.upper()))


def _differ(one: str, other: str) -> bool:
    """Tell whether two names are one but for a letter or a blank."""
    return is_spaced_otherwise(one, other) or is_spelled_alike(core_key(one), core_key(other))


def _unlabelled(name: Written, paper: Paper) -> Iterator[Written]:
    """Yield where a name of some length stands in a paper's lines in another spelling, once a spelling."""
    key, words = core_key(name.text), len(_WORD.findall(name.text))
    labelled = {(written.line, written.text) for field in _PARTIES for written in paper.fields.get(field, ())}
    if len(key) < _SHORTEST or not key.isascii():
        return
    seen: set[str] = set()
    for number, line in enumerate(paper.text.split("\n")[:_LINES], start=1):
        for text in _windows(line, name.text, words):
            if text not in seen and not any(number == at and text in said for at, said in labelled):
                seen.add(text)
                yield Written(core_key(text), text, number)


def _windows(line: str, name: str, words: int) -> Iterator[str]:
    """Yield the runs of words in a line that spell a name otherwise; a product may be named by its maker's plural."""
    key = core_key(name)
    found = list(_WORD.finditer(line, 0, _LINE))[:_WORDS]
    for at, first in enumerate(found):
        if first.group()[:2].lower() != key[:2] or not first.group()[0].isupper():
            continue
        for last in found[at : at + words + 1]:
            text = line[first.start() : last.end()]
            own = core_key(text)
            if own == key and not is_spaced_otherwise(text, name):
                break
            if own == key or (
                len(own) >= _SHORTEST and is_spelled_alike(own, key) and own.rstrip("s") != key.rstrip("s")
            ):
                yield text
                break
