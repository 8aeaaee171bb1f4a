"""Read SWIFT messages where mail carries them: FIN blocks, `:45A:` lines, bank prints, and pasted text on one line.

A splitter into tag and text, nothing more: what the fields mean stands in `credits`. Unknown tags of a real
message are kept verbatim. A text without a message gives none: a price list numbered "50:" or a mail that
quotes one tag is no credit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from mailmate.trade.facts import Money
from mailmate.trade.swift_tables import BARE, NAMES, ONE_LINE, OPTIONS, SIGNS

LONGEST = 400_000
_FEWEST_FIELDS = 4
_LONGEST_HEAD = 2000
_ALIKE = {"710": ("710", "720"), "700": ("700", "705"), "707": ("707", "708")}

_FIN_TAG = re.compile(r"(?m)^[ \t]*:(\d{2}[A-Z]?):")
_INLINE_TAG = re.compile(r":(\d{2}[A-Z]?):")
_INLINE_NAMED = re.compile(r"(?<![\w.,])F?(\d{2}[A-Z]?)[ \t]{0,4}[:.-]?[ \t]{1,4}(?=[A-Za-z'])")
_NAME_END = re.compile(r"[ \t]*(?:[:|-]|(?=\n))")
_PRINT_TAG = re.compile(r"(?m)^[ \t*|>-]{0,12}(F?)[:(]?(\d{2}[A-Z]?)(?:[ \t]{0,4}[:)./|-]{1,2}|(?=[ \t]))[ \t|]{0,60}")
_BLOCK_TYPE = re.compile(r"\{2:[IO](\d{3})")
_NAMED_TYPE = re.compile(
    r"\b(?:MT|FIN|SWIFT(?: MESSAGE)?(?: TYPE)?|MESSAGE TYPE|MSG TYPE)[ \t]{0,3}[:.#-]?[ \t]{0,3}"
    r"(?:MT|FIN)?[ \t-]{0,2}(103|7[0-9]{2})\b",
    re.I,
)
_END = re.compile(
    r"(?mi)^[ \t]*(?:-\}|-[ \t]*$|\{5:|[-=*_#]{4,}|end of (?:message|text|amendment)|message trailer|\**end\**[ \t]*$|"
    r"(?:(?:best|kind|warm|with|many)[ \w]{0,12})?regards\b|yours (?:faithfully|sincerely|truly)|sincerely\b|"
    r"thanks\b|thank you\b)"
)  # fmt: skip
_BLOCK_ENDS = ("-}", "{5:")
_YYMMDD = re.compile(r"(?<!\d)(\d{2})[ ./-]?(\d{2})[ ./-]?(\d{2})(?!\d)")
_YYYYMMDD = re.compile(r"(?<!\d)(20\d{2})[ ./-]?(\d{2})[ ./-]?(\d{2})(?!\d)")
_SPOKEN = re.compile(
    r"(?<!\d)(\d{1,2})[ ./-]{0,2}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
    r"[ .,/-]{0,3}((?:20)?\d{2})(?!\d)",
    re.I,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_AMOUNT = re.compile(
    r"([A-Z]{3})\b(?:[ \t]*\([^()\n]{0,40}\))?[^\d\n]{0,24}\n?[^\d\n]{0,24}(\d[\d., ']{0,24})"
    r"|([A-Z]{3})(\d[\d.,']{0,20})"
)
_NO_DIGITS = frozenset("JPY KRW VND CLP PYG ISK UGX RWF XOF XAF XPF KMF BIF DJF GNF VUV".split())
_THREE_DIGITS = frozenset("KWD BHD OMR JOD TND IQD LYD".split())


@dataclass(frozen=True, slots=True)
class SwiftMessage:
    """A message as its fields in order. `type` is "700", "707", …; a tag may occur more than once."""

    type: str
    fields: tuple[tuple[str, str], ...]

    def get(self, tag: str) -> str | None:
        """Return the text of the first field `tag`, or None."""
        return next((text for one, text in self.fields if one == tag), None)

    def options(self, number: str) -> tuple[tuple[str, str], ...]:
        """Return the fields of a tag number whatever their option letter: `options("41")` gives 41A or 41D."""
        return tuple((tag, text) for tag, text in self.fields if tag[:2] == number)

    @property
    def tags(self) -> frozenset[str]:
        """The tags that occur."""
        return frozenset(tag for tag, _ in self.fields)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A tag at its place: the value begins at `end`."""

    tag: str
    start: int
    end: int


def find_swift(text: str) -> SwiftMessage | None:
    """Return the first SWIFT message in `text`, or None where there is none."""
    return next(iter(find_swift_messages(text)), None)


def find_swift_messages(text: str) -> tuple[SwiftMessage, ...]:
    """Return every SWIFT message in `text`, in order: a bank's mail may carry a credit and its amendments."""
    text = text[:LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    for find_marks in (_fin_marks, _print_marks, _inline_marks):
        marks = find_marks(text)
        messages = []
        floor = 0
        groups = _divide(marks)
        ends = [group[0].start for group in groups[1:]] + [len(text)][: len(groups)]
        for group, end in zip(groups, ends, strict=True):
            if message := _message(text, group, floor, end):
                messages.append(message)
            floor = group[-1].end
        if messages:
            return tuple(messages)
    return ()


def print_message(message: SwiftMessage) -> str:
    """Return the fields as SWIFT prints them, one `:tag:` a line; `find_swift` reads it back."""
    return "\n".join(f":{tag}:{text}" for tag, text in message.fields)


def _fin_marks(text: str) -> list[_Mark]:
    return [
        _Mark(match.group(1), match.start(), _after_name(text, match.group(1), match.end(), fin=True))
        for match in _FIN_TAG.finditer(text)
    ]


def _inline_marks(text: str) -> list[_Mark]:
    """Return tags anywhere in a text that lost its line breaks: `:20:` style, or a number before its printed name."""
    colons = [
        _Mark(match.group(1), match.start(), match.end())
        for match in _INLINE_TAG.finditer(text)
        if is_known_tag(match.group(1))
    ]
    if len(colons) >= _FEWEST_FIELDS:
        return colons
    return [
        _Mark(match.group(1), match.start(), _after_name(text, match.group(1), match.end()))
        for match in _INLINE_NAMED.finditer(text)
        if (name := _name_pattern(match.group(1))) and name.match(text, match.end())
    ]


def _print_marks(text: str) -> list[_Mark]:
    """Return the tags of a bank's print: at the start of a line, known, and followed by their name or a colon."""
    found = []
    for match in _PRINT_TAG.finditer(text):
        tag, end = match.group(2), match.end()
        name = _name_pattern(tag)
        named = name.match(text, end) if name else None
        colon = any(sign in match.group() for sign in ":)|")
        if named or (is_known_tag(tag) and len(tag) == 3 and colon) or (match.group(1) and is_known_tag(tag)):
            found.append(_Mark(tag, match.start(), _after_name(text, tag, end)))
    return found


def is_known_tag(tag: str) -> bool:
    """Tell whether `tag` is a field of the messages we read."""
    return tag in BARE if len(tag) == 2 else tag[2:] in OPTIONS.get(tag[:2], "")


@lru_cache(maxsize=256)
def _name_pattern(tag: str) -> re.Pattern[str] | None:
    names = NAMES.get(tag, ()) + NAMES.get(tag[:2], ()) if tag[2:] else NAMES.get(tag, ())
    if not names or not is_known_tag(tag):
        return None
    spelled = (
        r"[ \t/&.,…'’()-]{0,6}".join(re.escape(word) for word in re.findall(r"\w+|%", name))
        for name in sorted(names, key=len, reverse=True)
    )
    return re.compile(rf"(?:{'|'.join(spelled)})(?![A-Za-z])(?:[ \t]?[.)…]{{1,3}})?", re.I)


def _after_name(text: str, tag: str, end: int, *, fin: bool = False) -> int:
    """Return where the value begins: behind the printed field name and its colon, where there is one.

    In a real `:45A:` field a name counts only when a colon or the line's end follows it: goods may begin with "Goods".
    """
    pattern = _name_pattern(tag)
    while end < len(text) and text[end] in " \t":
        end += 1
    match = pattern.match(text, end) if pattern else None
    if match is None:
        return end
    rest = _NAME_END.match(text, match.end())
    if rest:
        return rest.end()
    return end if fin else match.end()


def _divide(marks: list[_Mark]) -> list[list[_Mark]]:
    """Cut the tags into messages: a new one begins where 27, or 20 without 27 before it, comes again."""
    groups: list[list[_Mark]] = []
    seen: set[str] = set()
    for mark in marks:
        begins = mark.tag == "27" or (mark.tag == "20" and seen != {"27"})
        if not groups or (begins and mark.tag in seen):
            groups.append([])
            seen = set()
        groups[-1].append(mark)
        seen.add(mark.tag)
    return groups


def _message(text: str, marks: list[_Mark], floor: int, end: int) -> SwiftMessage | None:
    """Read the message whose tags are `marks`, in the stretch of `text` from `floor` to `end`."""
    fields = tuple(_read_fields(text, marks, end))
    tags = {tag for tag, _ in fields}
    if len({tag for tag in tags if is_known_tag(tag)}) < _FEWEST_FIELDS or not tags & {"20", "21", "23"}:
        return None
    kind = _type_of(text[max(floor, marks[0].start - _LONGEST_HEAD) : marks[0].start], tags)
    return SwiftMessage(kind, fields) if kind else None


def _type_of(head: str, tags: set[str]) -> str | None:
    """Tell the message type by its block 2, its tags, or the words before it."""
    if blocks := _BLOCK_TYPE.findall(head):
        return str(blocks[-1])
    for kind, signs in SIGNS.items():
        if any(sign <= tags for sign in signs):
            return _renamed(kind, _NAMED_TYPE.findall(head))
    named = _NAMED_TYPE.findall(head)
    return str(named[-1]) if named else None


def _renamed(kind: str, named: list[str]) -> str:
    """Prefer the type a heading names where its fields fit: 720 looks like 710, a pre-advice like a credit."""
    return named[-1] if named and named[-1] in _ALIKE.get(kind, ()) else kind


def _read_fields(text: str, marks: list[_Mark], end: int) -> Iterable[tuple[str, str]]:
    ends = [mark.start for mark in marks[1:]] + [end]
    for mark, stop in zip(marks, ends, strict=True):
        yield mark.tag, _clean(mark.tag, text[mark.end : stop])


def _clean(tag: str, value: str) -> str:
    """Return a field's text without what follows the message and without print decoration."""
    for mark in _BLOCK_ENDS:
        value = value.partition(mark)[0]
    if stop := _END.search(value):
        value = value[: stop.start()]
    lines = [line.strip() for line in value.strip().split("\n")]
    if tag in ONE_LINE:
        lines = _until_blank(lines)
    return "\n".join(lines).strip()


def _until_blank(lines: list[str]) -> list[str]:
    return lines[: lines.index("")] if "" in lines else lines


def swift_date(text: str) -> date | None:
    """Return the day of a field: YYMMDD, or as prints spell it (2026-06-24, 24 JUN 2026)."""
    for pattern in (_YYYYMMDD, _YYMMDD):
        if match := pattern.search(text[:200]):
            year, month, day = (int(part) for part in match.groups())
            return _day(year, month, day)
    if match := _SPOKEN.search(text[:200]):
        return _day(int(match.group(3)), _MONTHS.index(match.group(2).lower()) + 1, int(match.group(1)))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 1900 if year >= 80 else 2000
    try:
        return date(year, month, day)
    except ValueError:
        return None


def swift_amount(text: str) -> Money | None:
    """Return the money of a field: `USD48000,` has the mandatory decimal comma, prints write `USD 48,000.00`."""
    match = _AMOUNT.search(text[:400])
    if match is None:
        return None
    currency, digits = (match.group(1), match.group(2)) if match.group(1) else (match.group(3), match.group(4))
    number = _number(digits, currency)
    return None if number is None else Money(number, currency)


def _number(digits: str, currency: str) -> Decimal | None:
    digits = digits.replace(" ", "").replace("'", "").rstrip(".")
    mark = max(digits.rfind(","), digits.rfind("."))
    whole, part = (digits[:mark], digits[mark + 1 :]) if mark >= 0 else (digits, "")
    most = 0 if currency in _NO_DIGITS else 3 if currency in _THREE_DIGITS else 2
    groups = len(part) > most and len(part) == 3
    if groups or (mark >= 0 and digits.count(digits[mark]) > 1):
        whole, part = whole + part, ""
    try:
        number = Decimal(f"{whole.replace(',', '').replace('.', '')}.{part or '0'}")
        exact = number.quantize(Decimal(1).scaleb(-most))
        return exact if exact == number else number
    except InvalidOperation:
        return None
