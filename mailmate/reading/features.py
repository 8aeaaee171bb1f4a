"""What the trained model looks at in a mail: numbered features of its heard text, the same in training and reading.

Words, word pairs, beginnings of words, characters of scripts written without blanks, and the shape of the mail.
A feature is hashed into one of `BUCKETS`; all of it is linear in the text, which is cut at `READ_CHARACTERS`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar
from zlib import crc32

BUCKETS = 1 << 22
"""Numbers a feature can have, many more than were learned; two features with one number share its weights."""

MEANINGS = BUCKETS // 2
"""From this number on stand the units of meaning, below it all else."""

READ_CHARACTERS = 4000
"""Characters of the body from which features are taken."""

_SUBJECT_CHARACTERS = 200
_FILE_NAMES = 6
_JOINED = "\u3040-\u30ff\u3400-\u9fff"
_DAY = r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
_DATE = re.compile(_DAY)
_TOKEN = re.compile(rf"{_DAY}|\d[\d.,]*|[{_JOINED}]+|[^\W\d_{_JOINED}]+|[%$€£¥]")
_PLAIN_WORD = re.compile(rf"[^\W\d_{_JOINED}]+")
_ASCII_WORD = re.compile("[a-z]+")
_UNSPACED = re.compile("[\u3040-\u9fff]")
"""What stands for a word by itself, with no blank before the next."""
_JOINED_RUN = re.compile(rf"[{_JOINED}]+")
_SENTENCE = re.compile(r"[^.!?。！？؟\n;；]+[.!?。！？؟\n;；]*")
_SUBJECT, _MEANING = crc32(b"s "), crc32(b"m ")
_ASKS = ("?", "？", "؟")
_STEM_LENGTHS = (4, 6)
_ARABIC_AND = re.compile("^(?:و|ف)?(?:ال|لل|بال|وال)(?=...)")

_REMEMBERED = 1 << 13
"""Words of which is remembered what was worked out: about those of one language of trade."""
_LONGEST_REMEMBERED = 40

_Made = TypeVar("_Made")


class _Remembered(dict[str, _Made]):
    """What was made of each word, made when it is first asked for; forgotten altogether where it grows too large."""

    def __init__(self, make: Callable[[str], _Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> _Made:
        made = self._make(word)
        if len(word) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[word] = made
        return made


class _PlainForms(dict[int, str]):
    """What `str.translate` puts for a character: its compatibility form without accents, worked out once."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code))
        plain = self[code] = "".join([part for part in parts if not unicodedata.combining(part)])
        return plain


_PLAIN_FORMS = _PlainForms()


def features_of(subject: str, text: str, files: Sequence[str] = ()) -> dict[str, tuple[int, ...]]:
    """Return the feature numbers of a mail by group; within a group each number stands once."""
    text, subject = text[:READ_CHARACTERS], subject[:_SUBJECT_CHARACTERS]
    plain, plain_subject = fold(text), fold(subject)
    body, title = _sentences_of(plain), _sentences_of(plain_subject)
    words, pairs = _hashes_of(body, _BODY_PIECES)
    title_words, title_pairs = _hashes_of(title, _TITLE_PIECES)
    return {
        "words": tuple(words),
        "pairs": _numbers(pairs),
        "subject": _numbers(title_words | title_pairs),
        "shape": _numbers({crc32(name.encode()) for name in _shape(body, title, text, files)}),
        "meaning": tuple({_MEANING_NUMBERS[unit] for unit in {*_units(plain_subject), *_units(plain)}}),
    }


def _numbers(hashes: Iterable[int]) -> tuple[int, ...]:
    return tuple({one % MEANINGS for one in hashes})


def units_of(text: str, *, folded: bool = True) -> list[str]:
    """Return what has a meaning of its own: words, and in scripts without blanks each two characters."""
    return _units(fold(text) if folded else text.lower())


def _units(plain: str) -> list[str]:
    if plain.isascii():
        return _ASCII_WORD.findall(plain)
    units = _PLAIN_WORD.findall(plain)
    for run in _JOINED_RUN.findall(plain):
        units.extend([run[at : at + 2] for at in range(len(run) - 1)] or [run])
    return units


def words_of(text: str) -> list[list[str]]:
    """Return the words of each sentence: folded, numbers by their shape, characters of joined scripts singly."""
    return _sentences_of(fold(text))


def _sentences_of(plain: str) -> list[list[str]]:
    words_in = _unspaced_words if not plain.isascii() and _UNSPACED.search(plain) else _spaced_words
    sentences = []
    for sentence in _SENTENCE.findall(plain):
        if words := words_in(sentence):
            if sentence.rstrip().endswith(_ASKS):
                words.append("?")
            sentences.append(words)
    return sentences


def _spaced_words(sentence: str) -> list[str]:
    words: list[str] = []
    for written in sentence.split():
        words += _WORDS_IN[written]
    return words


def _unspaced_words(sentence: str) -> list[str]:
    words: list[str] = []
    for token in _TOKEN.findall(sentence):
        if _UNSPACED.match(token):
            words.extend(token)
        else:
            words.append(_shown(token))
    return words


def fold(text: str) -> str:
    """Return `text` in lower case, without accents, full-width letters made plain."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text.lower().replace("ı", "i").translate(_PLAIN_FORMS))


def _shown(token: str) -> str:
    """Return a word as it is counted: numbers and dates by their shape, Arabic without joined "and" and "the"."""
    if token[0].isdecimal():
        if _DATE.fullmatch(token):
            return "#date"
        return "#" * min(len(token.strip(".,")), 5) if token not in ("700", "707", "103") else token
    return _ARABIC_AND.sub("", token) if "\u0600" <= token[0] <= "\u06ff" else token


_Pieces = tuple[tuple[int, ...], int, bytes, int, bytes, int]


def _hashes_of(sentences: list[list[str]], pieces: _Remembered[_Pieces]) -> tuple[set[int], set[int]]:
    """Return the numbers of the words, and the hashes of what stands together.

    This is `one two`, `one _ two`, `one two three`, `? one`. A hash goes on where that of the words before it ended,
    so no such name is ever written out.
    """
    singles: set[int] = set()
    joined: set[int] = set()
    for words in sentences:
        own, first, behind, short, across, asked = zip(*[pieces[word] for word in words], strict=True)
        singles.update(*own)
        second = list(map(crc32, behind[1:], first))
        joined.update(second, map(crc32, behind[2:], second), map(crc32, across[2:], short))
        if words[-1] == "?":
            joined.update(asked)
    return singles, joined


def _pieces_of(start: int, word: str) -> _Pieces:
    """Return what of a word goes into the hashes of names, `start` being the hash of what stands before all of them.

    These are: the numbers of itself and its parts, that of itself, it behind a blank, the hash of its beginning, this
    behind `_`, and the hash of this in a question.
    """
    plain, short = word.encode(), word[:5].encode()
    parts = [f"{word[:length]}*" for length in _STEM_LENGTHS if len(word) > length]
    if "\uac00" <= word[0] <= "\ud7a3":
        parts.extend(f"{word[at : at + 2]}~" for at in range(len(word) - 1))
    first = crc32(plain, start)
    own = (first % MEANINGS, *(crc32(part.encode(), start) % MEANINGS for part in parts))
    return own, first, b" " + plain, crc32(short, start), b" _ " + short, crc32(short, crc32(b"? ", start))


def _meaning_number(unit: str) -> int:
    return crc32(unit.encode(), _MEANING) % MEANINGS + MEANINGS


_WORDS_IN: _Remembered[tuple[str, ...]] = _Remembered(lambda written: tuple(map(_shown, _TOKEN.findall(written))))
_BODY_PIECES, _TITLE_PIECES = _Remembered(partial(_pieces_of, 0)), _Remembered(partial(_pieces_of, _SUBJECT))
_MEANING_NUMBERS = _Remembered(_meaning_number)


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
