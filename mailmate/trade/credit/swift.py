"""Read SWIFT messages where mail carries them: FIN blocks, `:45A:` lines, bank prints, and pasted text on one line.

A splitter into tag and text, nothing more: what the fields mean stands in `credits`. Unknown tags of a real
message are kept verbatim. A text without a message gives none: a price list numbered "50:" or a mail that
quotes one tag is no credit. What cannot be read as its format wants stays text, and `problems` names it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Set
from dataclasses import field
from functools import lru_cache

from mailmate.trade.credit.swift_marks import (
    ANY_WORDS,
    FEWEST_FIELDS,
    Mark,
    fin_marks,
    inline_marks,
    print_marks,
    with_mended_tags,
)
from mailmate.trade.credit.swift_named import find_named_prints
from mailmate.trade.credit.swift_names import is_known_tag, is_name_part, is_name_rest
from mailmate.trade.credit.swift_pages import (
    WIDE,
    blank_pages,
    lines_of_table,
    lines_of_value,
    without_frame,
    without_line_numbers,
    without_tag_word,
)
from mailmate.trade.credit.swift_tables import NARRATIVES, ONE_LINE, SIGNS, STRICT_LINE, TITLES
from mailmate.trade.credit.swift_values import FORMATS, fits
from mailmate.trade.finding.words import late_pattern
from mailmate.values import dataclass

LONGEST = 400_000
_LONGEST_HEAD = 2000
_ALIKE = {"710": ("710", "720"), "700": ("700", "705"), "707": ("707", "708", "747"), "701": ("701", "711", "721")}

_TAG_LIKE = late_pattern(r"[0-9](?<![0-9][0-9])[0-9][A-Za-z]?(?![A-Za-z0-9])")
"""What every tag of every form looks like in a text of plain digits."""
_WIDE_DIGIT = late_pattern("[\uff10-\uff19]")
_FEWEST_SURE = 2
_MANY_FIELDS = 8
_MORE_FIELDS = 3
"""So many more a message needs that lost its number."""
_BLOCK_TYPE = late_pattern(r"\{2:[IO](\d{3})")
_NAMED_TYPE = late_pattern(
    r"\b(?:MT|FIN|SWIFT(?: MESSAGE)?(?: TYPE)?|MESSAGE TYPE|MSG TYPE|NACHRICHTENTYP|MESAJ T[İI]P[İI]|TIPO DE MENSAJE)"
    r"[ \t]{0,3}[:.#-]?[ \t]{0,3}"
    r"(?:MT|FIN)?[ \t-]{0,2}(103|7[0-9]{2})\b|报文类型[ \t]{0,3}[:-]?[ \t]{0,3}(?:MT)?[ \t]?(7[0-9]{2})",
    re.I,
)
_END = late_pattern(
    r"(?mi)^[ \t]*(?:-\}|-[ \t]*$|\{5:|[-=*_#]{4,}|end of (?:message|text|amendment)|"
    r"(?:message )?trailer\b[ \t]*(?:$|[:-])|\**end\**[ \t]*$|"
    r"\{?(?:mac|chk|pac)[:=]|"
    r"(?:(?:best|kind|warm|with|many)[ \w]{0,12})?regards\b|yours (?:faithfully|sincerely|truly)|sincerely\b|"
    r"thanks\b|thank you\b)"
)  # fmt: skip
_BLOCK_ENDS = ("-}", "{5:")
_RULING = late_pattern(r"[ \t|+]*[-_*#~]{4,}[ \t|+_*#~-]*")
_EDGE_RULING = late_pattern(r"[ \t|+=*_#~-]{4,}")
_PROSE = late_pattern(r"(?:\b[^\W\d_A-Z]{2,}\b[^\n]{1,12}?){2}\b[^\W\d_A-Z]{2,}\b|[\u3400-\u9fff\uac00-\ud7a3]{4}")
"""Three words in small letters near each other, or four ideographs: no bank's text, which is in capitals."""
_NARROWEST = 12
_WIDE_GAP = late_pattern(r"[ ]{2,80}(?=\S)")
_BELOW = late_pattern(r"[ \t]*\n")
_ITEM = late_pattern(r"[ \t|]*(?:[+/]|\d{1,2}[.)])")
_SAID_NAME = late_pattern(r"\A[ \t]*[^\d\n:]{3,60}[ \t]*:[ \t]*(?:\n|$)")
_NAMED_VALUE = late_pattern(r"\A[ \t]*(?=[^\n:]*[a-zà-ÿ\u0100-\uffff])[^\d\n:]{3,60}?[ \t]*:[ \t]+(?=\S)")
_NAME_LINE = late_pattern(r"\A(?=[^\n]*[a-zà-ÿ\u0100-\uffff])[^\d\n+/]{3,60}\n(?=[^a-zà-ÿ]*\Z)")
_QUOTED = late_pattern(r"(?m)^[ \t]{0,4}(?:>[ \t]?){1,6}")


@dataclass(frozen=True, slots=True)
class SwiftMessage:
    """A message as its fields in order. `type` is "700", "707", …; a tag may occur more than once."""

    type: str
    fields: tuple[tuple[str, str], ...]
    lines: tuple[int, ...] = field(default=(), compare=False)
    """The line of the text each field begins on, counted from 1; empty where unknown."""
    unknown: tuple[tuple[int, str], ...] = field(default=(), compare=False)
    """Lines, with their numbers, of a print without tags that are no field we know: kept as they stand."""
    by_names: bool = field(default=False, compare=False)
    """True where no tag stood in the text: each field was told by its printed name."""

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


def find_swift(text: str) -> SwiftMessage | None:
    """Return the first SWIFT message in `text`, or None where there is none."""
    return next(iter(find_swift_messages(text)), None)


def find_swift_messages(text: str) -> tuple[SwiftMessage, ...]:
    """Return every SWIFT message in `text`, in order: a bank's mail may carry a credit and its amendments."""
    text = with_mended_tags(text[:LONGEST])
    found = _find_messages(text) if _may_hold_message(text) else ()
    return found or _find_named(text)


@lru_cache(maxsize=4)
def _find_named(text: str) -> tuple[SwiftMessage, ...]:
    """Return the messages that a text prints by the names of their fields alone."""
    named = find_named_prints(_prepared(text), text.replace("\r\n", "\n").replace("\r", "\n"))
    return tuple(
        SwiftMessage(
            one.type,
            tuple((field.tag, field.text) for field in one.fields),
            tuple(field.line for field in one.fields),
            one.unknown,
            True,
        )
        for one in named
    )


def _may_hold_message(text: str) -> bool:
    """Tell whether enough different tags of a message stand in `text` at all; most mails name hardly one."""
    plain = text.translate(WIDE) if _WIDE_DIGIT.search(text) else text
    return _are_enough({tag for tag in map(str.upper, _TAG_LIKE.findall(plain)) if is_known_tag(tag)})


def _are_enough(known: Set[str]) -> bool:
    """Tell whether these known tags may make a message; where its number is lost, it takes more of them."""
    return len(known) >= FEWEST_FIELDS + _MORE_FIELDS * known.isdisjoint(ANY_WORDS) - ("27" in known)


@lru_cache(maxsize=4)
def _find_messages(text: str) -> tuple[SwiftMessage, ...]:
    text = _prepared(text)
    finders: tuple[Callable[[str], list[Mark]], ...] = (fin_marks, print_marks, inline_marks)
    for find_marks in finders:
        if messages := _messages(text, find_marks(text)):
            return messages
    return ()


def _prepared(text: str) -> str:
    """Return the text with every sign where it was: quote marks and page furniture blanked, wide signs made plain."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(WIDE)
    text = _QUOTED.sub(lambda match: " " * len(match.group()), text)
    return blank_pages(lines_of_table(without_frame(without_tag_word(without_line_numbers(text)))))


def _messages(text: str, marks: list[Mark]) -> tuple[SwiftMessage, ...]:
    found: list[SwiftMessage] = []
    floor = 0
    groups = _divide(marks)
    ends = [group[0].start for group in groups[1:]] + [len(text)][: len(groups)]
    for group, end in zip(groups, ends, strict=True):
        message = _message(text, group, floor, end)
        if message and message not in found:  # an original and its copy are one
            found.append(message)
        floor = group[-1].end
    return tuple(found)


def print_message(message: SwiftMessage) -> str:
    """Return the fields as SWIFT prints them, one `:tag:` a line; `find_swift` reads it back."""
    return "\n".join(f":{tag}:{text}" for tag, text in message.fields)


def _divide(marks: list[Mark]) -> list[list[Mark]]:
    """Cut the tags into messages: a new one begins where 27, or 20 without 27 before it, comes again."""
    groups: list[list[Mark]] = []
    seen: set[str] = set()
    for at, mark in enumerate(marks):
        begins = mark.tag == "27" or (mark.tag == "20" and seen != {"27"} and "20" in seen)
        number_first = seen == {"20"} and not _is_next(marks[at + 1 :], "20", before="27")
        if not groups or (begins and (mark.tag in seen or (mark.tag == "27" and "20" in seen and not number_first))):
            groups.append([])
            seen = set()
        groups[-1].append(mark)
        seen.add(mark.tag)
    return groups


def _is_next(marks: list[Mark], tag: str, *, before: str) -> bool:
    """Tell whether `tag` comes among the marks, and comes before the other."""
    return next((mark.tag for mark in marks if mark.tag in (tag, before)), "") == tag


def _message(text: str, marks: list[Mark], floor: int, end: int) -> SwiftMessage | None:
    """Read the message whose tags are `marks`, in the stretch of `text` from `floor` to `end`."""
    tags = {mark.tag for mark in marks}
    if not _are_enough({tag for tag in tags if is_known_tag(tag)}):
        return None
    first = marks[0].start
    kind = _type_of(text[max(floor, first - _LONGEST_HEAD) : first], tags)
    if kind is None:
        return None
    fields = _read_fields(text, marks, end)
    told = len(tags) >= _MANY_FIELDS or _is_told(text[max(0, first - _LONGEST_HEAD) : first])
    if not told and _sure_values(fields) < _FEWEST_SURE:
        return None
    return SwiftMessage(kind, tuple((tag, value) for tag, value, _ in fields), tuple(line for _, _, line in fields))


def _is_told(head: str) -> bool:
    """Tell whether the words before the fields say that a message follows."""
    return bool(_BLOCK_TYPE.search(head) or _NAMED_TYPE.search(head) or _titled(head))


def _sure_values(fields: list[tuple[str, str, int]]) -> int:
    """Return how many fields hold what only such a field holds: a list of parts has "20:" and "40A:" too."""
    return sum(tag in FORMATS and tag not in ANY_WORDS and bool(fits(tag, text)) for tag, text, _ in fields)


def _type_of(head: str, tags: set[str]) -> str | None:
    """Tell the message type by its block 2, its tags, or the words before it."""
    if blocks := _BLOCK_TYPE.findall(head):
        return str(blocks[-1])
    named = [one or two for one, two in _NAMED_TYPE.findall(head)] or _titled(head)
    for kind, signs in SIGNS.items():
        if any(sign <= tags for sign in signs) and (
            kind != "701" or tags <= {"27", "20", "21", "45A", "46A", "47A", "49G", "49H"}
        ):
            return _renamed(kind, named)
    return str(named[-1]) if named else None


def _titled(head: str) -> list[str]:
    words = " ".join(head.casefold().split())
    return [kind for kind, titles in TITLES.items() if any(title in words for title in titles)][:1]


def _renamed(kind: str, named: list[str]) -> str:
    """Prefer the type a heading names where its fields fit: 720 looks like 710, a pre-advice like a credit."""
    return named[-1] if named and named[-1] in _ALIKE.get(kind, ()) else kind


def _read_fields(text: str, marks: list[Mark], end: int) -> list[tuple[str, str, int]]:
    """Return (tag, text, line) of each mark; a field that a page break interrupted and repeated is one."""
    stops = [mark.start for mark in marks[1:]] + [end]
    column = _value_column(text, marks)
    values = [_value(text, mark, stop, column) for mark, stop in zip(marks, stops, strict=True)]
    loose = any("\n\n" in value.strip() for value in values[:-1])
    names = sum(mark.named for mark in marks) * 2 > len(marks)
    below = sum(_BELOW.match(value) is not None for value in values) * 2 > len(marks)
    fields: list[tuple[str, str, int]] = []
    line, reached = text.count("\n", 0, marks[0].start) + 1, marks[0].start
    for mark, value in zip(marks, values, strict=True):
        line, reached = line + text.count("\n", reached, mark.start), mark.start
        last = mark is marks[-1]
        value = _without_name_line(mark.tag, value) if below else value
        lines = _lines(mark, value, last=last, loose=loose)
        cleaned = _without_unknown_name(mark, "\n".join(lines)) if names and not mark.named else "\n".join(lines)
        cleaned = _of_its_lines(mark.tag, cleaned)
        if fields and fields[-1][0] == mark.tag and mark.tag in NARRATIVES:
            fields[-1] = (mark.tag, f"{fields[-1][1]}\n{cleaned}".strip(), fields[-1][2])
        else:
            fields.append((mark.tag, cleaned, line))
    return fields


def _value_column(text: str, marks: list[Mark]) -> int | None:
    """Return the column in which a print in columns sets its values; None for any other print."""
    columns = Counter(
        gap.end() - text.rfind("\n", 0, mark.start) - 1
        for mark in marks
        if mark.named and "\n" not in text[mark.start : mark.end] and (gap := _WIDE_GAP.match(text, mark.end))
    )
    column, often = max(columns.items(), key=lambda one: one[1], default=(0, 0))
    return column if often >= FEWEST_FIELDS and often * 2 > len(marks) and column >= _NARROWEST else None


def _value(text: str, mark: Mark, stop: int, column: int | None) -> str:
    """Return the text of a field; in columns without the rest of its name, which stands to the left of the value."""
    if column is None:
        return text[mark.end : stop]
    begin = text.rfind("\n", 0, mark.start) + 1
    lines = text[begin:stop].split("\n")
    if "\n" in text[mark.start : mark.end] or not lines[0][column - 1 : column].isspace():
        return text[mark.end : stop]
    cells = (_right_cell(mark.tag, line, column) for line in lines[1:])
    return "\n".join((lines[0][column:], *cells))


def _right_cell(tag: str, line: str, column: int) -> str:
    """Return a line without the rest of the field's name before the column, if that is what stands there."""
    left = line[:column]
    return line[column:] if is_name_part(tag, left) else line


def _without_name_line(tag: str, value: str) -> str:
    """Take off what stands beside the tag of a print whose values stand below, where it is part of a field's name."""
    beside, _, rest = value.partition("\n")
    return rest if rest.strip() and is_name_part(tag, beside) else value


def _lines(mark: Mark, value: str, *, last: bool, loose: bool) -> list[str]:
    """Return a field's lines without what follows the message and without print decoration."""
    tag = mark.tag
    for sign in _BLOCK_ENDS:
        value = value.partition(sign)[0]
    if last and (stop := _END.search(value, len(value) - len(value.lstrip()) + 1)):
        value = value[: stop.start()]
    lines = [line.strip(" \t|│") for line in lines_of_value(value)]
    lines = [line for line in lines if not _RULING.fullmatch(line) and not (mark.named and is_name_rest(tag, line))]
    while lines and (not lines[0] or _EDGE_RULING.fullmatch(lines[0])):
        lines.pop(0)
    while lines and (not lines[-1] or _EDGE_RULING.fullmatch(lines[-1])):
        lines.pop()
    if tag in ONE_LINE or (last and not loose):
        lines = _until_blank(lines)
    if last:
        lines = _until_prose(lines)
    return [line for line in lines if line]


def _until_blank(lines: list[str]) -> list[str]:
    """Cut at the first blank line, unless an item of a list follows it."""
    for at, line in enumerate(lines):
        if not line and not (at + 1 < len(lines) and _ITEM.match(lines[at + 1])):
            return lines[:at]
    return lines


def _until_prose(lines: list[str]) -> list[str]:
    """Cut the last field of a message in capitals where somebody's own sentences follow it."""
    for at, line in enumerate(lines):
        if at and _PROSE.search(line[:400]):
            return lines[:at]
        if line.upper() != line or not line.isascii():
            break
    return lines


def _without_unknown_name(mark: Mark, value: str) -> str:
    """Take off a field name in a tongue no table knows, where the other fields of the print carry names."""
    if mark.tag in FORMATS:
        lines = value.split("\n")
        if (
            not fits(mark.tag, lines[0])
            and len(lines) > 1
            and fits(mark.tag, lines[1])
            and not any(map(str.isdigit, lines[0]))
        ):
            return "\n".join(lines[1:])
        named = re.match(r"[^\d\n:]{2,60}?[ \t]*[:-][ \t]*", value)
        return (
            value[named.end() :] if named and fits(mark.tag, value[named.end() :]) and value[named.end() :] else value
        )
    for pattern in (_SAID_NAME, _NAMED_VALUE, _NAME_LINE):
        if (match := pattern.match(value)) and value[match.end() :].strip():
            return value[match.end() :].strip()
    return value


def _of_its_lines(tag: str, value: str) -> str:
    """Keep of a one-line field the line that is its value; all of it where none is."""
    if tag not in STRICT_LINE or "\n" not in value:
        return value.strip()
    lines = value.split("\n")
    return next((line for line in lines if fits(tag, line) is not False), value).strip()


def texts_of(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return tag -> text; a tag that occurs more than once has its texts one below the other."""
    texts: dict[str, str] = {}
    for tag, text in fields:
        texts[tag] = f"{texts[tag]}\n{text}" if tag in texts else text
    return texts
