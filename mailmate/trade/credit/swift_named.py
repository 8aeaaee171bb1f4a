"""Read prints of a credit that name no tags at all: "Documentary Credit Number: …", "最迟装运日：…" at line starts.

A text is such a print where at least five different fields are named at line starts and the credit's number is among
them. Each value stays as printed and gets its tag; a line that is no field we know stays verbatim beside them. An
invoice that quotes a credit's number, a form that asks for a credit and words about a change are no credit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from mailmate.trade.credit.swift_name_tables import LOCAL_NAMES
from mailmate.trade.credit.swift_names import letters_of
from mailmate.trade.credit.swift_pages import WIDE
from mailmate.trade.credit.swift_tables import NAMES, NARRATIVES, ONE_LINE
from mailmate.trade.credit.swift_values import FORMATS, fits
from mailmate.trade.finding.words import late_pattern
from mailmate.values import dataclass

FEWEST_NAMES = 5
_MOST_LINES = 20_000
_LONGEST_LINE = 600
_MOST_PRINTS = 20

_ISSUE_TAGS = tuple(
    "20 27 40A 31C 40E 31D 50 59 52 51 32 39A 39B 39C 41 42C 42M 42P 42 43P 43T 44A 44B 44C 44D 44E 44F 44I "
    "45A 45 45H 46A 46 47A 47 71D 48 49G 49H 49 58 53 78 57 72".split()
)
_AMENDMENT_TAGS = tuple(
    "26E 30 23 20 21 27 22A 31C 52 51 50 59 31E 31D 32B 33B 34B 39A 39B 39C 40A 40E 41 42C 42M 42P 42 43P 43T 44A 44B "
    "44C 44D 44E 44F 44I 45B 45 45H 46B 46 47B 47 48 49 49M 49N 58 53 78 57 71N 71D 72 79".split()
)  # fmt: skip
"""Tags whose names are looked for, in this order: a name that several fields share is that of the first."""
_OF_CREDITS = frozenset({"31C", "31D", "40A", "40E", "41", "42C", "42P", "44C", "44D", "48", "49"})
"""Fields that an invoice or a packing list does not have; `41` stands for all its options."""
_FEWEST_OF_CREDITS = 2
_AMENDING = ("26E", "30")
_LETTERED = {"45": "A", "46": "A", "47": "A", "32": "B", "31": "D", "71": "D", "72": "Z"}
_BY_CODE = frozenset({"41", "42", "51", "52", "53", "57", "58"})
"""Fields with option A where a bank's code (BIC) is given, and D where its name is."""
_BIC = late_pattern(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])")
_MORE_NAMES = {
    "31D": ("place of expiry", "expiry place", "expiration place", "到期地点", "有效地点", "效期地点", "交单地点"),
    "32": ("currency", "currency code", "币种", "币别", "货币"),
    "50": ("applicant's address", "address of applicant", "申请人地址", "开证申请人地址"),
    "59": ("beneficiary's address", "beneficiary address", "address of beneficiary", "受益人地址"),
}
"""Names of one half of a field that some prints set in two lines: day and place, currency and sum, name and address."""
_WHOLE_BY_HALVES = frozenset({"31D", "32B", "50", "59"})
_NO_NUMBER = late_pattern(r"refer|ref\b|referans|référ|发报行|发送方|absender|remitente|gönder|transaction", re.I)
_SHORT_NAME = 8
"""One word this short names no field where nothing sets it off from the words behind it."""
_BARE_AMOUNT = frozenset(("amount", "金额", "betrag", "importe", "tutar", "montant", "valor", "monto", "importo"))
"""Names that in an amendment may mean the new sum, the old one or the difference: they name no field there."""

_HEAD = late_pattern(r"[ \t>*•·▪●◦|#-]{0,12}(?:(?P<number>\d{1,2})[ \t]?[.)、][ \t]{0,3})?")
_SEPARATED = late_pattern(
    r"(?P<name>[^\n:=|\t\d]{2,90}?)[ \t.…_]{0,60}(?:[:|\t]|=[ \t]|→|[-–—][ \t]|[ ]{2,}(?=\S)|$)[ \t:|]{0,60}"
)
_IDEOGRAPHS = late_pattern(r"[\u3400-\u9fff]+")
_LABEL = late_pattern(r"[ \t>*•-]{0,8}[^\W\d_][^\n:]{1,60}:")
_COLUMNS = late_pattern(r"[^\W\d_][^\n:]{2,60}?[ ]{3,80}\S")
"""A line of a print in columns that begins with a name, as its value stands to the right."""
_REACHES = late_pattern(
    r"(?i)[ \t]*(?:tel|fax|phone|mob|e-?mail|add|address|attn|zip|post|p\.?o|tax|vat|电话|传真|地址|邮编|税号)"
)
"""What a line within a name and address may begin with."""
_OTHER_PAPER = late_pattern(
    r"(?im)^[ \t*#=-]{0,20}(?:commercial |proforma |pro forma |tax )?(?:invoice|packing list|bill of lading"
    r"|purchase order|purchase contract|sales contract|sales confirmation|certificate of origin|shipping advice"
    r"|beneficiary['’]?s certificate)"
    r"[ \t*#=-]{0,20}$|^[^\n]{0,40}(?:application (?:form )?for|request for (?:an )?(?:amendment|opening|issu))"
    r"|^[ \t]*(?:[^\n:]{0,12}申请书|改证申请|商业发票|装箱单|销售合同|购销合同|形式发票)[ \t]*$"
    r"|^[ \t]*(?:invoice (?:no|number)|p/?l no|b/?l (?:no|number)|发票号)[^\n]{0,12}:"
)
_WISHED = late_pattern(
    r"(?i)\b(?:please|pls|kindly|could you|can you)(?: \w+){0,3} (?:amend|revise|change|modify|extend|correct|open"
    r"|issue|establish)\b|\bamend\w*(?: \w+){0,5} (?:as follows|as below|to read)\b"
    r"|\brequest\w*(?: \w+){0,4} amendment|\bto be (?:opened|issued|amended)\b|\bshould read\b"
    r"|请[^。\n]{0,12}(?:修改|更改|改为|改成|开立|开证|按)|改证要求|修改如下|enmendar"
)
"""Words before the fields by which somebody wants a credit opened or changed: what follows is no credit yet."""
_HEAD_REACH = 1500
_TAG_IN_VALUE = late_pattern(r"[*/:(\[F]{0,2}[ \t]?(\d{2})[ \t]?[A-Z]?[ \t]*(?:[:)\]]|$)")
_END = late_pattern(
    r"(?i)[ \t]*(?:[-=*_#~]{4,}|(?:(?:best|kind|warm|with|many)[ \w]{0,12})?regards\b|yours |sincerely\b|thanks\b"
    r"|thank you\b|end of |\**end\**[ \t]*$|此致|顺祝|祝好|谢谢)"
)
_PROSE = late_pattern(r"(?:\b[^\W\d_A-Z]{2,}\b[^\n]{1,12}?){4}\b[^\W\d_A-Z]{2,}\b")


@dataclass(frozen=True, slots=True)
class NamedField:
    """A field by its printed name: its tag, its value as printed, and the line its name stands on, counted from 1."""

    tag: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class NamedPrint:
    """A print without tags: its type, its fields in order, and the lines of it that are no field we know."""

    type: str
    fields: tuple[NamedField, ...]
    unknown: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that a field's name begins: the key of its tag, the letters of the name, the words behind it."""

    at: int
    key: str
    name: str
    rest: str
    number: int | None


def find_named_prints(text: str, original: str) -> tuple[NamedPrint, ...]:
    """Return the credits and amendments that a text prints by names alone, in order (DOMAIN handbook 7.1).

    `text` has wide signs made plain and page furniture blanked; values are taken from the `original`, as printed.
    """
    lines = text.split("\n")[:_MOST_LINES]
    begins = _begins(lines)
    found: list[NamedPrint] = []
    for begin, end in zip([0, *begins], [*begins, len(lines)], strict=True):
        stretch = [*([""] * begin), *lines[begin:end]]
        kind = "707" if _may_amend(text) and _amends(stretch) else "700"
        named = [one for at, line in enumerate(stretch) if line and (one := _named(at, line, kind))]
        if len({one.key for one in named}) >= FEWEST_NAMES:
            read = _read(stretch, _standing(named, stretch), kind)
            found += [_as_printed(read, original)] if read else []
    return tuple(found)


def _begins(lines: list[str]) -> list[int]:
    """Return the lines on which a further message begins: another credit's number, or a further amendment's own."""
    begins: list[int] = []
    first: dict[str, str] = {}
    for at, line in enumerate(lines):
        one = _named(at, line, "700") if line.strip() else None
        if one and one.key == "20" and len(begins) < _MOST_PRINTS:
            number = _value_of(one, lines)
            if number != first.setdefault("20", number):
                first["20"] = number
                begins.append(at)
    return begins


def _as_printed(found: NamedPrint, original: str) -> NamedPrint:
    """Return the print with each line of a value, and each unknown line, in the signs of the original."""
    printed = original.split("\n")
    plain = [line.translate(WIDE) for line in printed]

    def shown(line: str, at: int) -> tuple[str, int]:
        while at < len(plain) and (place := plain[at].rfind(line)) < 0:
            at += 1
        return (printed[at][place : place + len(line)], at) if at < len(plain) else (line, -1)

    fields = []
    for one in found.fields:
        at, lines = one.line - 1, []
        for line in one.text.split("\n"):
            words, place = shown(line, at)
            at = place + 1 if place >= 0 else at
            lines.append(words)
        fields.append(replace(one, text="\n".join(lines)))
    unknown = tuple((number, shown(line, number - 1)[0]) for number, line in found.unknown)
    return replace(found, fields=tuple(fields), unknown=unknown)


def _may_amend(text: str) -> bool:
    """Tell whether the letters of a name that only amendments have stand in the text at all."""
    folded = text.casefold()
    return any(name in folded for table in (NAMES, LOCAL_NAMES) for tag in _AMENDING for name in table.get(tag, ()))


def _amends(lines: list[str]) -> bool:
    """Tell whether the print names number or day of an amendment, with a value of it."""
    return any(
        (one := _named(at, line, "707")) is not None
        and one.key in _AMENDING
        and fits(one.key, _value_of(one, lines)) is True
        for at, line in enumerate(lines)
    )


def _named(at: int, line: str, kind: str) -> _Line | None:
    """Return the field that a line names at its start, or None."""
    line = line.replace("\x00", " ")[:_LONGEST_LINE]
    head = _HEAD.match(line)
    begin = head.end() if head else 0
    number = int(head["number"]) if head and head["number"] else None
    match = _SEPARATED.match(line, begin)
    if match and (key := _key_of(match["name"], kind)):
        return _Line(at, key, letters_of(match["name"]), line[match.end() :].strip(" \t|"), number)
    words = line[begin:].split(" ")
    if letters_of(words[0]) not in _first_words(kind):
        return None
    for count in range(min(9, len(words) - 1), 0, -1):
        name, rest = " ".join(words[:count]), " ".join(words[count:]).strip()
        key = _key_of(name, kind) if count > 1 or len(name) > _SHORT_NAME else None
        if key and key not in ("20", "23") and fits(key if key in FORMATS else key + _LETTERED.get(key, ""), rest):
            return _Line(at, key, letters_of(name), rest, number)
        if key in ("20", "23") and count > 2 and _is_number(rest):
            return _Line(at, key, letters_of(name), rest, number)
    return None


def _key_of(name: str, kind: str) -> str | None:
    """Return the tag, with or without its option letter, that a printed name belongs to; None for any other words."""
    names = _names_of(kind)
    folded = letters_of(name)
    if folded in names:
        return names[folded]
    bare = letters_of(re.sub(r"[(（\[][^()（）\[\]]{0,60}[)）\]]", " ", name))
    if bare in names:
        return names[bare]
    chinese = "".join(_IDEOGRAPHS.findall(name))
    halves = {key for part in (chinese, letters_of(_IDEOGRAPHS.sub(" ", name))) if (key := names.get(part))}
    return halves.pop() if chinese and len(halves) == 1 else None


@lru_cache(maxsize=2)
def _names_of(kind: str) -> dict[str, str]:
    """Return the letters of each printed name -> its tag, for an issue ("700") or an amendment ("707")."""
    found: dict[str, str] = {}
    tags = _AMENDMENT_TAGS if kind == "707" else _ISSUE_TAGS
    for tag in tags:
        for name in (*NAMES.get(tag, ()), *LOCAL_NAMES.get(tag, ()), *_MORE_NAMES.get(tag, ())):
            if tag == "20" and (_NO_NUMBER.search(name) is not None) == (kind == "700"):
                continue
            if kind == "707" and name in _BARE_AMOUNT:
                continue
            found.setdefault(letters_of(name), tag[:2] if tag[:2] in ("45", "46", "47") and tag != "45H" else tag)
    if kind == "707":
        for name in (*NAMES["20"], *LOCAL_NAMES["20"]):
            if not _NO_NUMBER.search(name):
                found[letters_of(name)] = "23"
    return found


@lru_cache(maxsize=2)
def _first_words(kind: str) -> frozenset[str]:
    """Return the letters of the words that printed names begin with: most lines begin with none of them."""
    tables = (NAMES, LOCAL_NAMES, _MORE_NAMES)
    tags = _AMENDMENT_TAGS if kind == "707" else _ISSUE_TAGS
    return frozenset(letters_of(name.split()[0]) for table in tables for tag in tags for name in table.get(tag, ()))


def _standing(named: list[_Line], lines: list[str]) -> list[_Line]:
    """Return the names that begin a field: within goods or conditions a word of the field's own is none."""
    kept: list[_Line] = []
    seen: dict[str, str] = {}
    counted = 0
    for one in named:
        opened = kept[-1].key if kept else ""
        inside = _is_narrative(opened) and bool(_value_of(kept[-1], lines, limit=one.at))
        numbered = one.number is None or not inside or one.number == counted + 1
        doubtful = inside and (one.key in seen or (len(one.name) < 9 and one.name.isascii()))
        if not numbered or (doubtful and one.key not in ("48", "49")) or (inside and one.key in seen):
            continue
        counted = one.number if one.number is not None else counted
        seen[one.key] = one.name
        kept.append(one)
    return kept


def _is_narrative(key: str) -> bool:
    return key in NARRATIVES or f"{key}A" in NARRATIVES or f"{key}Z" in NARRATIVES


def _value_of(one: _Line, lines: list[str], limit: int | None = None) -> str:
    """Return the first words of a value: behind the name, or on the next line that holds any."""
    following = (line.strip() for line in lines[one.at + 1 : limit if limit is not None else one.at + 3])
    return one.rest or next((line for line in following if line), "")


def _is_number(text: str) -> bool:
    word = text.strip()
    return 2 < len(word) <= 35 and any(map(str.isdigit, word)) and len(word.split()) <= 3


def _read(lines: list[str], named: list[_Line], kind: str) -> NamedPrint | None:
    keys = {one.key for one in named}
    number = next((one for one in named if one.key == ("23" if kind == "707" else "20")), None)
    if len(keys) < FEWEST_NAMES or number is None or not _is_number(_value_of(number, lines)):
        return None
    if sum(_bears_tag(one) for one in named) > 1:
        return None  # a print with tags that nobody could read: its values begin with them
    if kind == "700" and len(keys & _OF_CREDITS) < _FEWEST_OF_CREDITS:
        return None
    first = named[0].at
    head = "\n".join(lines[:first])[-_HEAD_REACH:]
    if kind == "700" and _WISHED.search(head):
        return None
    found = _taken(lines, named, kind)
    return None if _OTHER_PAPER.search("\n".join((head, *(line for _, line in found.unknown)))) else found


def _bears_tag(one: _Line) -> bool:
    """Tell whether the words behind a name begin with the field's tag."""
    match = _TAG_IN_VALUE.match(one.rest)
    return match is not None and match[1] == one.key[:2]


def _taken(lines: list[str], named: list[_Line], kind: str) -> NamedPrint:
    fields: list[NamedField] = []
    unknown = list(_labels_above(lines, named[0].at))
    names: dict[str, str] = {}
    stops = [one.at for one in named[1:]] + [len(lines)]
    for one, stop in zip(named, stops, strict=True):
        value, strange = _value_lines(one, lines, stop, last=one is named[-1])
        unknown += strange
        text = "\n".join(value)
        tag = _tag_of(one.key, text, kind)
        at = next((at for at, field in enumerate(fields) if field.tag == tag), None)
        if at is not None and tag in _WHOLE_BY_HALVES and names[tag] != one.name:
            joined = "\n".join(filter(None, (fields[at].text, text)))
            fields[at] = NamedField(tag, joined, fields[at].line)
        else:
            names[tag] = one.name
            fields.append(NamedField(tag, text, one.at + 1))
    return NamedPrint(kind, tuple(fields), tuple(unknown))


def _labels_above(lines: list[str], first: int) -> Iterator[tuple[int, str]]:
    """Yield the lines right above the first field that name something else: "Advice number: …"."""
    begin = first
    while begin > 0 and lines[begin - 1].strip() and _LABEL.match(lines[begin - 1]):
        begin -= 1
    yield from ((at + 1, lines[at].strip()) for at in range(begin, first))


def _value_lines(one: _Line, lines: list[str], stop: int, *, last: bool) -> tuple[list[str], list[tuple[int, str]]]:
    """Return the lines of a value, and the lines up to the next field that are no part of it."""
    value = [one.rest] if one.rest else []
    strange: list[tuple[int, str]] = []
    closed = False
    for at in range(one.at + 1, stop):
        line = lines[at].strip(" \t|>\x00")
        if last and (_END.match(line) or (value and (_PROSE.search(line[:400]) or (not line and value)))):
            if not line and _goes_on(one, lines, at, stop):
                continue
            break
        if not line:
            closed = closed or (bool(value) and not _is_narrative(one.key))
            continue
        apart = _COLUMNS.match(lines[at]) is not None and not _is_narrative(one.key)
        if closed or (value and (apart or not _belongs(one.key, line))):
            strange.append((at + 1, line))
            closed = True
        else:
            value.append(line)
    return value, strange


def _goes_on(one: _Line, lines: list[str], at: int, stop: int) -> bool:
    """Tell whether the last field's list goes on below a blank line."""
    following = next((line.strip() for line in lines[at:stop] if line.strip()), "")
    return _is_narrative(one.key) and following[:1] in "+/" and bool(following)


def _belongs(key: str, line: str) -> bool:
    """Tell whether a further line is part of the field: of narratives always, of coded fields hardly ever."""
    if _is_narrative(key):
        return True
    if key in ONE_LINE and key not in ("31D", "48"):
        return False
    label = _LABEL.match(line) is not None
    if key == "41" and line[:3].casefold() == "by:":
        return True
    return not label or (key in ("50", "59", "52", "51", "57") and _REACHES.match(line) is not None)


def _tag_of(key: str, text: str, kind: str) -> str:
    if key in _BY_CODE:
        return key + ("A" if _BIC.match(text.strip()) else "D")
    letter = _LETTERED.get(key, "")
    return key + ("B" if kind == "707" and key in ("45", "46", "47") else letter)
