"""Text cut into sentences and words, for the drafter and the gate.

Offsets are kept everywhere, so that what is found can be shown where it stands. Knows no rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mailmate.drafting.foreign_tables import SMALL_SIGNS, SMALL_SPANISH
from mailmate.drafting.word_tables import STOP_WORDS
from mailmate.values import dataclass

_BLOCK_BREAK = re.compile(
    r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*•·–]|\(?\d{1,2}[.)]|[a-h]\))[ \t])|\n(?=[ \t]*(?:Dear|Hi|Hello)\b)"
)
_STOP = re.compile(r"[.!?](?=[\"”’')\]]{0,2}(?:\s|$))|[。！？；]|(?<=:)(?=\s*\n)")
_SHORT_FORM = re.compile(
    r"(?:\b(?:no|nos|nr|approx|ca|max|min|e\.g|i\.e|mr|mrs|ms|dr|co|ltd|inc|corp|pcs|art|vs|ref|dept|fig|qty|cont|incl|excl"
    r"|tel|attn|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|st)|(?:^|\s)[A-Z])$",
    re.IGNORECASE,
)
_MAY_END = re.compile(r"\b(?:pcs|qty|cont|max|min|ltd|inc|corp|incl|excl)$", re.IGNORECASE)
_NUMBERED = re.compile(r"[ \t]*\(?\d{1,2}[.)]$")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*", re.UNICODE)
_SMALL = STOP_WORDS | SMALL_SPANISH
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MEASURE = re.compile(
    r"((?<!\d)\d+(?:[.,]\d+)?)\s?(mm|cm|m|m2|m²|m3|kg|g|t|l|v|kv|a|w|kw|hz|bar|psi|inch|in|ft|°c|c)\b", re.IGNORECASE
)
_INCHES = re.compile(
    r"(?<![\w.,/])((?:1\d|2[0-4]|\d)(?:[\s-]\d{1,2}/\d{1,2}|/\d{1,2}|[.,]\d{1,2})?)\s?(?:[\"”″]|''|inch(?:es)?\b|zoll\b|pulgadas?\b|pouces?\b)"
)
_CODE = re.compile(r"(?<![\w-])[a-z]{1,2}\d{1,4}(?![\w-])")
"""Short marks such as A4, d63, PN16: one word, or the letter alone would say nothing."""
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text: `text[start:end]` of the whole."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    def holds(self, start: int, end: int) -> bool:
        """True when the offsets lie inside."""
        return self.start <= start and end <= self.end


@lru_cache(maxsize=256)
def split_sentences(text: str) -> tuple[Span, ...]:
    """Cut text into sentences; a list item or a heading line is one too, a wrapped line is not."""
    spans: list[Span] = []
    for block in _cut(text, 0, len(text), _BLOCK_BREAK):
        begin = block.start
        for stop in _STOP.finditer(text, block.start, block.end):
            if stop.group() == "." and _is_inner_stop(text, begin, stop.start()):
                continue
            end = stop.end()
            while end < block.end and text[end] in "\"”’')]":
                end += 1
            spans.extend(_strip(text, begin, end))
            begin = end
        spans.extend(_strip(text, begin, block.end))
    return tuple(spans)


def _cut(text: str, start: int, end: int, breaks: re.Pattern[str]) -> Iterator[Span]:
    begin = start
    for found in breaks.finditer(text, start, end):
        yield Span(text[begin : found.start()], begin)
        begin = found.end()
    yield Span(text[begin:end], begin)


def _is_inner_stop(text: str, begin: int, stop: int) -> bool:
    before, behind = text[max(begin, stop - 12) : stop], text[stop + 1 : stop + 3]
    if _NUMBERED.fullmatch(text[begin : stop + 1]):
        return True
    if behind[:1] == "\n" or _SHORT_FORM.search(before) is None:
        return False
    return not (_MAY_END.search(before) and behind.strip()[:1].isupper())


def _strip(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(text[start:end], start)


def fold(text: str) -> str:
    """Return the text in lower case with blanks joined and curly quotes made straight."""
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return _BLANKS.sub(" ", straight).strip().casefold()


@lru_cache(maxsize=2048)
def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning, without endings; numbers with a unit are one word ("3mm")."""
    lowered = text.casefold().replace("’", "'")
    inches = {re.sub(r"[\s-]", "", one) + "inch" for one in _INCHES.findall(lowered)}
    lowered = _INCHES.sub(" ", lowered)
    words = inches | {f"{number}{unit}".replace("²", "2") for number, unit in _MEASURE.findall(lowered)}
    rest = _MEASURE.sub(" ", lowered)
    words.update(_CODE.findall(lowered))
    words.update(stem(word) for word in _WORD.findall(_CJK.sub(" ", rest)) if word not in _SMALL and len(word) > 1)
    return frozenset(words | (set(_CJK.findall(lowered)) - SMALL_SIGNS))


def stem(word: str) -> str:
    """Take the commonest English endings off, the same way for every word that is compared."""
    for ending, kept in (("ies", "y"), ("sses", "ss"), ("ances", ""), ("ance", ""), ("ants", ""), ("ant", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + kept
    for ending in ("ing", "ed", "es", "s", "ly", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def shorten(text: str, words: int) -> str:
    """Return at most so many words on one line, with an ellipsis where something was left out."""
    parts = text.split()
    return " ".join(parts) if len(parts) <= words else " ".join(parts[:words]) + " …"
