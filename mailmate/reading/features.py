"""What the trained model looks at in a mail: numbered features of its heard text, the same in training and reading.

Words, word pairs, beginnings of words, characters of scripts written without blanks, and the shape of the mail.
A feature is hashed into one of `BUCKETS`; all of it is linear in the text, which is cut at `READ_CHARACTERS`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

BUCKETS = 1 << 17
"""Numbers a feature can have; two features with one number share its weights."""

MEANINGS = BUCKETS // 2
"""From this number on stand the units of meaning, below it all else."""

READ_CHARACTERS = 4000
"""Characters of the body from which features are taken."""

_SUBJECT_CHARACTERS = 200
_FILE_NAMES = 6
_JOINED = "\u3040-\u30ff\u3400-\u9fff"
_TOKEN = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
    r"|(?P<number>\d[\d.,]*)"
    rf"|(?P<joined>[{_JOINED}]+)"
    rf"|(?P<word>[^\W\d_{_JOINED}]+)"
    r"|(?P<mark>[%$€£¥])"
)
_PLAIN_WORD = re.compile(rf"[^\W\d_{_JOINED}]+")
_JOINED_RUN = re.compile(rf"[{_JOINED}]+")
_SENTENCE = re.compile(r"[^.!?。！？؟\n;；]+[.!?。！？؟\n;；]*")
_ASKS = ("?", "？", "؟")
_STEM_LENGTHS = (4, 6)
_ARABIC_AND = re.compile("^(?:و|ف)?(?:ال|لل|بال|وال)(?=...)")


def features_of(subject: str, text: str, files: Sequence[str] = ()) -> dict[str, tuple[int, ...]]:
    """Return the feature numbers of a mail by group; within a group each number stands once."""
    body = words_of(text[:READ_CHARACTERS])
    title = words_of(subject[:_SUBJECT_CHARACTERS])
    groups = {
        "words": _word_features(body),
        "pairs": _pair_features(body),
        "subject": [f"s {name}" for name in (*_word_features(title), *_pair_features(title))],
        "shape": _shape(body, title, text[:READ_CHARACTERS], files),
        "meaning": [f"m {unit}" for unit in units_of(f"{subject[:_SUBJECT_CHARACTERS]}\n{text[:READ_CHARACTERS]}")],
    }
    return {
        group: tuple({number_of(name, meaning=group == "meaning") for name in names}) for group, names in groups.items()
    }


def units_of(text: str, *, folded: bool = True) -> list[str]:
    """Return what has a meaning of its own: words, and in scripts without blanks each two characters."""
    text = fold(text) if folded else text.lower()
    units = _PLAIN_WORD.findall(text)
    for run in _JOINED_RUN.findall(text):
        units.extend([run[at : at + 2] for at in range(len(run) - 1)] or [run])
    return units


def words_of(text: str) -> list[list[str]]:
    """Return the words of each sentence: folded, numbers by their shape, characters of joined scripts singly."""
    sentences = []
    for match in _SENTENCE.finditer(fold(text)):
        sentence = match.group()
        words = [word for token in _TOKEN.finditer(sentence) for word in _words(token)]
        if words:
            if sentence.rstrip().endswith(_ASKS):
                words.append("?")
            sentences.append(words)
    return sentences


def fold(text: str) -> str:
    """Return `text` in lower case, without accents, full-width letters made plain."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower().replace("ı", "i"))
    return unicodedata.normalize("NFC", "".join([char for char in plain if not unicodedata.combining(char)]))


def _words(token: re.Match[str]) -> list[str]:
    word = token.group()
    if token.lastgroup == "joined":
        return list(word)
    if token.lastgroup == "number":
        return ["#" * min(len(word.strip(".,")), 5)] if word not in ("700", "707", "103") else [word]
    if token.lastgroup == "date":
        return ["#date"]
    if "\u0600" <= word[0] <= "\u06ff":
        return [_ARABIC_AND.sub("", word)]
    return [word]


def _word_features(sentences: list[list[str]]) -> list[str]:
    names = []
    for words in sentences:
        for word in words:
            names.append(word)
            names.extend(f"{word[:length]}*" for length in _STEM_LENGTHS if len(word) > length)
            if "\uac00" <= word[0] <= "\ud7a3":
                names.extend(f"{word[at : at + 2]}~" for at in range(len(word) - 1))
    return names


def _pair_features(sentences: list[list[str]]) -> list[str]:
    names = []
    for words in sentences:
        short = [word[:5] for word in words]
        names.extend([f"{one} {two}" for one, two in pairwise(words)])
        names.extend([f"{one} _ {two}" for one, two in zip(short, short[2:], strict=False)])
        names.extend([f"{a} {b} {c}" for a, b, c in zip(words, words[1:], words[2:], strict=False)])
        if words[-1] == "?":
            names.extend(f"? {word}" for word in short)
    return names


def _shape(body: list[list[str]], title: list[list[str]], text: str, files: Sequence[str]) -> list[str]:
    count = sum(len(words) for words in body)
    names = [
        f"length {min(count.bit_length(), 9)}",
        f"sentences {min(len(body).bit_length(), 6)}",
        f"questions {min(text.count('?') + text.count('？') + text.count('؟'), 4)}",
        f"titled {bool(title)}",
        f"files {min(len(files), 3)}",
    ]
    names.extend(f"file {word}" for name in files[:_FILE_NAMES] for words in words_of(name) for word in words)
    if body:
        names.extend(f"first {word[:5]}" for word in body[0][:6])
    return names


def number_of(name: str, *, meaning: bool = False) -> int:
    """Return the number of a feature."""
    return crc32(name.encode()) % MEANINGS + meaning * MEANINGS
