"""Where the tags of a SWIFT message stand in a text: FIN lines, bank prints of many makes, and pasted text.

A tag is believed by what surrounds it: the colons of FIN, its printed name in any of several tongues, an `F` or the
word "field" before it, or a value that fits it where others have already been found. Inside a narrative (goods,
documents, conditions) a bare number is a number unless its name or its place in the order speaks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from itertools import islice

from mailmate.trade.credit.swift_names import (
    NAME_SUFFIX,
    is_known_tag,
    is_name_begun,
    is_name_part,
    name_pattern,
)
from mailmate.trade.credit.swift_tables import NARRATIVES, ORDER
from mailmate.trade.credit.swift_values import fits
from mailmate.trade.finding.words import late_pattern
from mailmate.values import dataclass

FEWEST_FIELDS = 4
ANY_WORDS = frozenset({"20", "21", "23"})
"""Fields that hold any reference: every message has one of them, and almost any words are a value of it."""
MOST_TAGS = 3_000
"""Tags of a text that are looked at; a credit with ten amendments has some two hundred."""

_FIN_TAG = late_pattern(
    r"(?m)^[ \t]*:[ \t]?(\d{2}[A-Z]?)(?:[ \t]?:|[ \t]{0,4}\n[ \t]{0,4}:(?=[ \t]))"
    r"|^[ \t]*[:;](\d{2}[A-Z]?)(?:[:;.,]|[ \t](?=[ \t]{0,3}\S))"
    r"|^[ \t]*(\d{2}[A-Z])[:/][ \t]?(?=\S)"
)
"""The second form lost its second colon or has another sign there, the third its first: they count beside others."""
_DAMAGED_TAG = late_pattern(
    r"(?m)^([ \t>|]*)([:;]|F(?=[\dOoQIlS|]{2}[A-Z]?[ \t]?:))?[ \t]?([\dOoQIlS|]{2})([A-Z]?)(?=[ \t]?[:;])"
)
_SCANNED = str.maketrans("OoQIl|S", "0001115")
_INLINE_TAG = late_pattern(
    r":(?<!\d\d:)(\d{2}[A-Z]?):|:(?<=\d\d:)(\d{2}[A-Z]):|:(?<=\d\d:)(20|21|23|48|49|50|59|72|78):(?!\d\d)"
)
_INLINE_NAMED = late_pattern(
    r"([F\d](?<![A-Za-z0-9.,].)(?:(?<=F)\d\d|(?<!F)\d)[A-Z]?)"
    r"(?:[ \t]{0,4}[:.-][ \t]{0,4}|[ \t]{1,4}|(?=[^\x00-\x7f]))(?=[^\W\d_]|')"
)
_INLINE_HALF = late_pattern(r"(?<![\w.,:/-])(\d{2}[A-Z]?):(?!\d\d:)[ \t]{0,4}(?=\S)")
_PRINT_TAG = late_pattern(
    r"(?m)^[ \t*|>#•·▪●◦-]{0,12}(?:\d{1,2}[.)][ \t]{1,3}(?=[:\[(F]?\d{2}[A-Z]?[ \t]{0,4}[:\]).–-]))?"
    r"(?P<word>(?:swift[ -]?)?(?:field|tag|feld|campo|alan|champ|字段|栏位|域)[ \t]{0,3}[:.]?[ \t]{0,3})?"
    r"(?P<open>[\[(:])?(?P<f>[Ff](?=\d))?(?P<tag>\d{2}[A-Za-z]?)(?![A-Za-z0-9])(?P<close>[\])]|\*{1,2})?"
    r"(?P<sep>[ \t]{0,6}(?:[:)./|=–—-]{1,2}|(?=[ \t\n]|[^\x00-\x7f])))[ \t|│]{0,60}",
    re.I,
)
_NAME_FIRST = late_pattern(
    r"(?m)^[ \t|*-]{0,12}(?P<name>[^\n:()\[\]|]{2,70}?)[ \t:-]{0,4}[(\[][ \t]{0,2}(?:field|tag|swift)?[ \t]{0,2}:?F?"
    r"(?P<tag>\d{2}[A-Z]?):?[ \t]{0,2}[)\]][ \t]{0,4}(?P<sep>[:|.-]{1,2}|(?=\n))?[ \t|]{0,60}",
    re.I,
)
_NAME_STAR = late_pattern(
    r"(?m)^[ \t|*-]{0,12}(?P<name>[^\W\d_][^\n:|]{2,60}?)[ \t]{1,60}[*:/]{0,2}[ \t]?"
    r"(?P<tag>\d{2}[ \t]?[A-Z]?)[ \t]{0,6}"
    r"(?:(?P<sep>:)\*{0,2}[ \t]{0,60}|(?=\n))"
)
"""A print in columns with the name before the tag: "Form of Doc. Credit  *40 A : IRREVOCABLE", or the value below."""
_STRANGE_LABEL = late_pattern(r"(?:[^\n\d:|+=]{2,60}[:=]|(?=[^\n]{0,60}[^\x00-\x7f])[^\n\d:|+]{2,60}(?=\n))[ \t]{0,60}")
"""What a print in a tongue no table knows sets beside its tags."""
_TAG_IN_BRACKETS = late_pattern(r"[(\[][ \t]{0,2}(?:field|tag|swift)?[ \t]{0,2}:?F?\d{2}", re.I)
"""Without one no name stands before its tag."""
_NAME_END = late_pattern(r"(?:[ \t]?[.·…_]){0,120}[ \t]*(?:[:|│→]|[-=]{1,2}>|[-=/](?=[ \t\n])|(?=\n))[ \t|│:]{0,60}")
_NAME_JOIN = late_pattern(
    r"[ \t]{0,4}(?:[/|(（,;–—-]{1,2}[ \t]{0,3}|\n[ \t|]{0,60}(?=[^\x00-\x7f]))"
    r"|(?<=[^\x00-\x7f])[ \t]{0,3}|[ \t]{1,4}(?=[^\x00-\x7f])"
)
_CONTINUED = late_pattern(
    r"[ \t]{0,3}[(\[*-]{0,2}[ \t]?"
    r"(?:continued|cont['’]?d|cont\.|fortsetzung|续|continuación|devam[ıi]?)[ \t]?[)\]*.-]{0,2}",
    re.I,
)
_TOLD_BY_VALUE = frozenset({"31C", "31D", "32B", "33B", "44C"})
"""Fields whose value alone tells them inside a narrative, wherever in the order they come."""
_LABEL = late_pattern(r"[ \t]*[^\W\d_][^\n:\d]{1,50}")
_GAP = late_pattern(r"[ \t|│]{0,60}(?:\n[ \t|│]{0,60})?")
_REST_OF_CELL = late_pattern(r"[^|│\n]{0,40}[|│][ \t]*")
_CELL = late_pattern(r"[ \t]{0,60}([^\n:]{4,40}?)[ ]{2,80}(?=\S)")
"""The cell of a name in a print in columns: what stands up to the next gap."""
_PARENS = late_pattern(r"[ \t]{0,2}[)）]")
_OF_DAYS = late_pattern(r"[ \t]{0,3}[(（][^()（）\n]{1,30}[)）](?=[ \t]*(?:[:：|\n]))")


@dataclass(frozen=True, slots=True)
class Mark:
    """A tag at its place: the value begins at `end`; `plain` is where it would begin if no name were taken off."""

    tag: str
    start: int
    end: int
    plain: int
    named: bool = False


def fin_marks(text: str) -> list[Mark]:
    """Return the `:tag:` at line starts; those in the middle of lines too where a paste joined some lines."""
    marks = []
    matches = list(islice(_FIN_TAG.finditer(text), MOST_TAGS))
    whole = {match[1] for match in matches if match[1]}
    opened = ""
    for match in matches:
        tag = match[1] or match[2] or match[3]
        if match[1] or _is_damaged_tag(text, match, opened, whole):
            marks.append(_mark(text, tag, match.start(), match.end(), fin=True))
            opened = tag
    if len([mark for mark in marks if text[mark.start : mark.end].lstrip()[:1] == ":"]) < FEWEST_FIELDS:
        return []
    if len(marks) >= FEWEST_FIELDS:
        marks = _with_joined_lines(text, marks)
    names = sum(mark.named for mark in marks)
    if names * 4 < len(marks):  # a stray "Charges:" is a word of the field itself
        return [replace(mark, end=mark.plain, named=False) for mark in marks]
    return marks


def _is_damaged_tag(text: str, match: re.Match[str], opened: str, whole: Set[str]) -> bool:
    """Tell whether a tag that lost a colon is one: its value fits, or it is missing just where it stands."""
    tag = match[2] or match[3]
    fitting = fits(tag, _first_line(text, match.end())) if is_known_tag(tag) else False
    if fitting is not None or tag in whole:
        return bool(fitting)
    free = match[2] or text[match.end(3)] == ":"
    return bool(free) and (opened not in NARRATIVES or _place(tag) > _place(opened))


def with_mended_tags(text: str) -> str:
    """Return the text with the figures of its tags that a scan took for letters: ":4OA:" is ":40A:", never a value."""
    return _DAMAGED_TAG.sub(_mended, text) if _DAMAGED_TAG.search(text) else text


def _mended(match: re.Match[str]) -> str:
    tag = f"{match[3].translate(_SCANNED)}{match[4]}"
    plain = match[3].isdigit() or not (match[2] or match[3][0].isdigit()) or not is_known_tag(tag)
    return match.group() if plain else match.group().replace(f"{match[3]}{match[4]}", tag)


def _with_joined_lines(text: str, marks: list[Mark]) -> list[Mark]:
    """Add tags that stand within a line, of those that no line begins with."""
    standing = {mark.tag for mark in marks}
    starts = {mark.start for mark in marks}
    for match in islice(_INLINE_TAG.finditer(text, marks[0].start), MOST_TAGS):
        tag = _tag_of(match)
        before = text[max(0, match.start() - 1) : match.start()]
        if tag not in standing and match.start() not in starts and is_known_tag(tag) and before != "\n":
            standing.add(tag)
            marks.append(_mark(text, tag, match.start(), match.end(), fin=True))
    return sorted(marks, key=lambda mark: mark.start)


def _tag_of(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group)


def inline_marks(text: str) -> list[Mark]:
    """Return tags anywhere in a text that lost its line breaks: `:20:` style, or a number before its printed name."""
    colons = [
        _mark(text, _tag_of(match), match.start(), match.end(), fin=True)
        for match in islice(_INLINE_TAG.finditer(text), MOST_TAGS)
        if is_known_tag(_tag_of(match)) or _stands_alone(text, match)
    ]
    if sum(is_known_tag(mark.tag) for mark in colons) >= FEWEST_FIELDS:
        colons = _with_labels(text, colons)
        if sum(mark.named for mark in colons) * 4 < len(colons):
            return [replace(mark, end=mark.plain) for mark in colons]
        return [_mark(text, mark.tag, mark.start, mark.plain) for mark in colons]
    found = (
        _mark(text, match.group(1).removeprefix("F"), match.start(), match.end())
        for match in islice(_INLINE_NAMED.finditer(text), MOST_TAGS)
    )
    named = [mark for mark in found if mark.named]
    return named if len(named) >= FEWEST_FIELDS else _half_colons(text)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether a tag nobody knows is one all the same: a letter in it, a blank before it, as in " :99Z:"."""
    return _tag_of(match)[-1].isalpha() and text[max(0, match.start() - 1) : match.start()].isspace()


def _half_colons(text: str) -> list[Mark]:
    """Return the tags of a text on one line that has no colon before them: "20:LC26-1 31C:260502 …"."""
    candidates = []
    for match in islice(_INLINE_HALF.finditer(text), MOST_TAGS):
        tag = match[1]
        fitting = fits(tag, _words_at(text, match.end())) if is_known_tag(tag) else False
        if fitting is not False:
            candidates.append((_mark(text, tag, match.start(), match.end(), fin=True), 2 if fitting else 1))
    sure = len({mark.tag for mark, weight in candidates if weight > 1})
    return list(_in_order(text, candidates, established=True)) if sure >= FEWEST_FIELDS else []


def _words_at(text: str, start: int) -> str:
    """Return the words from `start` to where the next tag may begin."""
    words = _first_line(text, start)
    following = _INLINE_HALF.search(words)
    return (words[: following.start()] if following else words).strip()


def _with_labels(text: str, marks: list[Mark]) -> list[Mark]:
    """Let a field begin at its line's start where most lines set a label before the tag: "New expiry :31D:260621"."""
    begins = [text.rfind("\n", 0, mark.start) + 1 for mark in marks]
    labelled = [
        _LABEL.fullmatch(text, begin, mark.start) is not None for begin, mark in zip(begins, marks, strict=True)
    ]
    if sum(labelled) * 2 <= len(marks):
        return marks
    return [
        replace(mark, start=begin) if label else mark
        for begin, mark, label in zip(begins, marks, labelled, strict=True)
    ]


def print_marks(text: str) -> list[Mark]:
    """Return the tags of a bank's print, in the order of the text."""
    candidates = [one for one in _with_strange_labels(text, list(_candidates(text))) if one[1] > 0]
    named = {mark.tag for mark, weight in candidates if weight == 3}
    candidates = [one for one in candidates if one[1] > 1 or one[0].tag not in named]  # a street's number is no tag
    sure = sum(weight > 1 or bool(fits(mark.tag, _first_line(text, mark.end))) for mark, weight in candidates)
    return list(_in_order(text, candidates, established=sure >= FEWEST_FIELDS - 1))


def _candidates(text: str) -> Iterator[tuple[Mark, int]]:
    """Yield each line that may begin a field, and how sure its looks make it: 0 no, 1 perhaps, 2 yes, 3 by name."""
    found = {match.start(): _weighed(text, match) for match in islice(_PRINT_TAG.finditer(text), MOST_TAGS)}
    for match in islice(_NAME_FIRST.finditer(text), MOST_TAGS) if _TAG_IN_BRACKETS.search(text) else ():
        tag = match["tag"].upper()
        name = name_pattern(tag)
        if is_known_tag(tag) and (match["sep"] or (name and name.match(match["name"].strip()))):
            found[match.start()] = (Mark(tag, match.start(), match.end(), match.end(), named=True), 3)
    found |= {mark.start: (mark, 3) for mark in _named_before(text)}
    return iter(found[start] for start in sorted(found))


def _named_before(text: str) -> list[Mark]:
    """Return the tags of a print that sets each name before its tag, where enough names are those of their tags."""
    marks = [
        Mark(tag, match.start(), match.end(), match.end(), named=_is_name(tag, match["name"]))
        for match in islice(_NAME_STAR.finditer(text), MOST_TAGS)
        if is_known_tag(tag := match["tag"].replace(" ", "").replace("\t", ""))
        and (match["sep"] or _is_name(tag, match["name"]))
    ]
    if sum(mark.named for mark in marks) < FEWEST_FIELDS:
        return []
    return [replace(mark, named=True) for mark in marks]


def _is_name(tag: str, words: str) -> bool:
    pattern = name_pattern(tag)
    return bool(pattern and pattern.match(words.strip())) or is_name_part(tag, words)


def _with_strange_labels(text: str, found: list[tuple[Mark, int]]) -> list[tuple[Mark, int]]:
    """Let values begin behind labels in an unknown tongue, where most tags of the print have one beside them."""
    known = [one for one in found if is_known_tag(one[0].tag) and not one[0].named]
    labels = {mark.start: label for mark, _ in known if (label := _STRANGE_LABEL.match(text, mark.plain))}
    if len(labels) < FEWEST_FIELDS or len(labels) * 2 <= len(known):
        return found
    return [
        (replace(mark, end=labels[mark.start].end(), named=True), 3 if len(mark.tag) == 3 else max(weight, 2))
        if mark.start in labels
        else (mark, weight)
        for mark, weight in found
    ]


def _weighed(text: str, match: re.Match[str]) -> tuple[Mark, int]:
    tag = match["tag"].upper()
    mark = _mark(text, tag, match.start(), match.end())
    if not is_known_tag(tag):
        return mark, 0
    if mark.named:
        return mark, 3
    if match["f"] or match["word"]:
        return mark, 2
    if match["tag"] != tag:
        return mark, 0
    spoken = any(sign in match.group() for sign in ":)|]=")
    if len(tag) == 3 and spoken:
        return mark, 2
    line = _first_line(text, mark.end)
    return mark, 1 if fits(tag, line) or (spoken and len(line) > 1) or len(tag) == 3 or tag in ("50", "59") else 0


def _first_line(text: str, start: int) -> str:
    return text[start : start + 200].strip("\n").split("\n")[0].strip()


def _in_order(text: str, candidates: Iterable[tuple[Mark, int]], *, established: bool) -> Iterator[Mark]:
    """Yield the candidates that stand: the doubtful ones only beside sure ones, and in the order of the fields."""
    opened = ""
    seen: set[str] = set()
    for mark, weight in candidates:
        if mark.tag in ("27", "20") and mark.tag in seen and weight > 1 and opened not in NARRATIVES:
            seen = set()
        after = _place(mark.tag) > _place(opened) and mark.tag not in seen
        stray = mark.tag in _TOLD_BY_VALUE and mark.tag not in seen and fits(mark.tag, _first_line(text, mark.end))
        if weight < 3 and opened in NARRATIVES and not after and not stray:
            continue
        if weight == 1 and not (established and mark.tag not in seen and _is_likely(text, mark, opened, after=after)):
            continue
        opened = mark.tag
        seen.add(mark.tag)
        yield mark


def _is_likely(text: str, mark: Mark, opened: str, *, after: bool) -> bool:
    """Tell whether a doubtful tag is one: its value fits, or it comes where the order of the fields has it."""
    fitting = fits(mark.tag, _first_line(text, mark.end)) if after or mark.tag not in ANY_WORDS else False
    spoken = fitting is None or ":" in text[mark.start : mark.plain]
    return bool(fitting) or (after and (len(mark.tag) == 3 or (spoken and opened not in NARRATIVES)))


def _place(tag: str) -> int:
    """Return where a field stands in the order of its message; unknown ones first, so that they displace nothing."""
    return max(_PLACES.get(tag, -1), _PLACES.get(tag[:2], -1))


_PLACES = {tag: place for place, tag in enumerate(ORDER)}


def _mark(text: str, tag: str, start: int, end: int, *, fin: bool = False) -> Mark:
    """Return the mark of a tag: its value begins behind the printed field name and its colon, where there is one.

    In a real `:45A:` field a name counts only when a colon or the line's end follows it: goods may begin with "Goods".
    """
    after = _after_name(text, tag, end, fin=fin)
    plain = end
    while plain < len(text) and text[plain] in " \t":
        plain += 1
    return Mark(tag, start, plain if after is None else after, plain, after is not None)


def _after_name(text: str, tag: str, start: int, *, fin: bool) -> int | None:
    pattern = name_pattern(tag)
    gap = _GAP.match(text, start)
    match = pattern.match(text, gap.end() if gap else start) if pattern else None
    if pattern is None or match is None:
        cell = None if fin else _CELL.match(text, start)
        return cell.end() if cell and is_name_begun(tag, cell[1]) else None
    end = match.end()
    for _ in range(3):
        join = _NAME_JOIN.match(text, end)
        further = pattern.match(text, join.end()) if join else None
        if not further:
            break
        paren = _PARENS.match(text, further.end())
        end = paren.end() if paren else further.end()
    for extra in (NAME_SUFFIX, _OF_DAYS, _CONTINUED):
        if more := extra.match(text, end):
            end = more.end()
    if rest := _NAME_END.match(text, end):
        return rest.end()
    cell = _REST_OF_CELL.match(text, end) if "|" in text[start : match.start()].replace("│", "|") else None
    return cell.end() if cell else None if fin else end
