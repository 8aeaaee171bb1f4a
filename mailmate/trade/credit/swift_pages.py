"""What prints put around a message: tables, page numbers, "continued", and the lines that stand at every page break.

Lines stay lines, so that a field can be named by the line it stands on: furniture becomes NUL signs.
"""

from __future__ import annotations

import re
from collections import Counter

from mailmate.trade.finding.words import fold

_PAGE = re.compile(
    r"[\s*|=_#.<\[(+-]{0,20}(?:"
    r"(?:[^\n]{0,110}[ \t(|/-])?(?:page|seite|página|pagina|sayfa|pág\.|pag\.|pg\.?)[ \t:.no]{0,6}\d{1,3}"
    r"(?:[ \t]{0,3}(?:of|/|von|de|di|sur)[ \t]{0,3}\d{1,3})?(?:[ \t)|/-][^\n]{0,60})?"
    r"|第[ \t]?\d{1,3}[ \t]?页(?:[^\n]{0,20})?|-[ \t]?\d{1,3}[ \t]?-"
    r"|(?:continued|cont['’]?d|to be continued|fortsetzung|devamı)"
    r"(?:[ \t]{1,3}(?:on|from|of|overleaf|auf|folgt)[^\n]{0,40})?"
    r"|\d{1,3}[ \t]?/[ \t]?\d{1,3}[ \t]{0,3}(?:pages?)"
    r")[\s*|=_#.>\])-]{0,20}",
    re.I,
)
_MAYBE_PAGE = re.compile(
    r"page|seite|gina|sayfa|p[aá]g\.|pg|第|cont|fortsetzung|devam|^[ \t]*-[ \t]?\d{1,3}[ \t]?-", re.I
)
_PAGE_SIGN = re.compile("page|seite|gina|sayfa|p[aá]g|pg|第|cont|fortsetzung|devam|-")
"""One of these stands in every page line in small letters; each begins with a letter, so that a text is skimmed."""
_TAG_CELL = re.compile(r"[:(\[]?F?(\d{2}[A-Z]?)[:)\]]?")
_COMMA_ROW = re.compile(r"(?m)^[\"']?:?F?\d{2}[A-Z]?:?[\"']?,")
_FEWEST_ROWS = 4
_FIELD = re.compile(r"[ \t|*(\[]{0,8}:?F?\d{2}[A-Z]?[:)\] \t|-]")
_DIGITS = re.compile(r"\d+")
_STAMP = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[ \t-]{1,3}\d{1,2}:\d{2}")
"""Day and hour of the printing: where such a line comes again it heads a page."""
_LINE_NUMBER = re.compile(r"(?m)^[ \t]{0,8}(\d{1,4})(?:[.):|][ \t]|[ \t]|$)")
_NUMBERED_TAG = re.compile(r"(?m)^[ \t]{0,8}\d{1,4}(?:[.):|][ \t]|[ \t])[ \t]*[:\[(]?F?\d{2}[A-Z]?[ \t]{0,4}[:\]) \t-]")
_FEWEST_NUMBERED = 8
_BEFORE_TAG = re.compile(r"(?m)^([^\W\d_]{2,12})(?=[ \t]\d{2}[A-Z]?[ \t]{0,3}[:)./=–-])")
_FRAMED = re.compile(r"(?m)^([ \t]*)([=*#!║┃])([ \t][^\n]*?[ \t]|[ \t]*)\2([ \t]*)$")
_BEAT = re.compile(r"(?m)^[ \t]*([=*#-])(?:[ \t]\1){3,}[ \t]*$")
"""A ruling of signs with blanks between them: "= = = =", perhaps with a title in its middle."""
WIDE = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0xA0: " ",
    0x0C: "\n",
    0x2502: "|",
    0xFEFF: " ",
}
"""Wide forms of ASCII signs, and odd blanks: one sign for one, so that places in a text stay where they are."""
_REACH = 6
_MOST_LINES = 20_000


def lines_of_table(text: str) -> str:
    """Return a print in columns tag, name, value as `:tag:value` lines; any other text as it is.

    A row with an empty first cell goes on with the row above it: its name is the rest of a name, its value of a value.
    """
    sign = max("|\t;", key=text.count)
    if len(_COMMA_ROW.findall(text)) >= _FEWEST_ROWS:
        sign = ","
    elif text.count(sign) < 2 * _FEWEST_ROWS:
        return text
    rows = [_cells(line, sign) for line in text.split("\n")]
    if sum(_is_row(cells) for cells in rows) < _FEWEST_ROWS:
        return text
    lines = []
    inside = False
    for line, cells in zip(text.split("\n"), rows, strict=True):
        value = " ".join(cell for cell in cells[2:] if cell)
        if _is_row(cells):
            inside = True
            lines.append(f":{_TAG_CELL.sub(lambda match: match[1], cells[0])}:{value}")
        elif inside and len(cells) > 2 and not cells[0]:
            lines.append(value)
        else:
            lines.append("" if line.startswith(("+-", "|-")) else line)
    return "\n".join(lines)


def _cells(line: str, sign: str) -> list[str]:
    line = line.strip(" ")
    if sign in ",;":
        return _quoted_cells(line, sign)
    if sign == "|" and line.startswith("|"):
        line = line[1:].rstrip(" ").removesuffix("|")
    return [cell.strip() for cell in line.split(sign, 40)]


def _quoted_cells(line: str, sign: str) -> list[str]:
    import csv  # few mails hold a sheet

    try:
        return [cell.strip() for cell in next(csv.reader([line[:4000]], delimiter=sign), [])]
    except csv.Error:
        return []


def _is_row(cells: list[str]) -> bool:
    return len(cells) > 2 and _TAG_CELL.fullmatch(cells[0]) is not None and bool(cells[1])


def without_line_numbers(text: str) -> str:
    """Return a print whose lines are numbered 1, 2, 3 … with blanks for those numbers; any other text as it is."""
    if len(_NUMBERED_TAG.findall(text)) < _FEWEST_ROWS:
        return text
    kept = text.split("\n")
    runs: list[list[tuple[int, int]]] = []
    expected = -1
    for at, line in enumerate(kept):
        match = _LINE_NUMBER.match(line)
        if match and runs and int(match[1]) == expected:
            runs[-1].append((at, match.end()))
        elif match:
            runs.append([(at, match.end())])
        elif not line.strip():
            continue
        expected = int(match[1]) + 1 if match else -1
    for at, end in (one for run in runs if len(run) >= _FEWEST_NUMBERED for one in run):
        kept[at] = " " * end + kept[at][end:]
    return "\n".join(kept)


def without_tag_word(text: str) -> str:
    """Return a print that sets the same word before each tag ("Trường 31D: …") with blanks for it, in any tongue."""
    words = Counter(match[1] for match in _BEFORE_TAG.finditer(text))
    word, often = max(words.items(), key=lambda one: one[1], default=("", 0))
    if often < _FEWEST_NUMBERED:
        return text
    return _BEFORE_TAG.sub(lambda match: " " * len(match[1]) if match[1] == word else match.group(), text)


def without_frame(text: str) -> str:
    """Return a print that stands in a frame of signs ("= 44C : 260609 =") with blanks for the frame."""
    text = _BEAT.sub(lambda match: " " * len(match.group()), text)
    if len(_FRAMED.findall(text)) < _FEWEST_ROWS:
        return text
    return _FRAMED.sub(lambda match: f"{match[1]} {match[3]} {match[4]}", text)


def blank_pages(text: str) -> str:
    """Return `text` with page numbers, "continued" lines, and lines repeated around page breaks made NUL signs."""
    lines = text.split("\n")
    if len(lines) > _MOST_LINES:
        return text
    signs = map(_PAGE_SIGN.search, fold(text).split("\n"))
    breaks = [at for at, sign in enumerate(signs) if sign and _is_page(lines[at])] or _stamped(lines)
    if not breaks:
        return text
    noise = set(breaks) | _repeated(lines, breaks)
    return "\n".join("\x00" * max(len(line), 1) if at in noise and line else line for at, line in enumerate(lines))


def lines_of_value(value: str) -> list[str]:
    """Return the lines of a field without blanked ones and the empty lines around them."""
    lines = value.split("\n")
    if "\x00" not in value:
        return lines
    kept: list[str] = []
    after = False
    for line in lines:
        bare = line.strip(" \t\x00")
        if "\x00" in line:
            while kept and not kept[-1].strip():
                kept.pop()
            after = True
        elif bare or not after:
            after = False
            kept.append(line)
    return kept


def _stamped(lines: list[str]) -> list[int]:
    """Return the lines that bear day and hour and stand, figures aside, more than once."""
    words = {at: _without_figures(line) for at, line in enumerate(lines) if _STAMP.search(line[:200])}
    often = Counter(words.values())
    return [at for at, line in words.items() if often[line] > 1]


def _without_figures(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))


def _is_page(line: str) -> bool:
    return len(line) < 140 and _MAYBE_PAGE.search(line) is not None and _PAGE.fullmatch(line) is not None


def _repeated(lines: list[str], breaks: list[int]) -> set[int]:
    """Return the lines near breaks, or at either end of the text, whose words (figures aside) stand at several."""
    near = [*breaks, -1, len(lines)]
    around: dict[int, str] = {}
    for at in near:
        for line in range(max(0, at - _REACH), min(len(lines), at + _REACH + 1)):
            words = _without_figures(lines[line])
            if len(words) > 5 and not _FIELD.match(lines[line]) and not words.startswith("+"):
                around[line] = words
    often = Counter(around.values())
    return {line for line, words in around.items() if often[words] > 1}
