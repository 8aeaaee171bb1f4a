"""How a page and a table look on a terminal: cells of wide characters, lines folded, columns cut to what there is.

Where nobody looks (a pipe, a file) nothing is folded or cut, and rows are tabs, for programs that take lines apart.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

import click

from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.desk.pages.page import Page, PageLine

_LONGEST_CELL = 1000
"""Characters of a cell in a pipe: a subject may be as long as its sender likes."""
_LONGEST_QUOTE = 300
_LABEL = 24
"""Cells of the longest label; a longer one pushes its own text to the right."""
_NARROWEST = 6
"""Cells below which no column is cut while another is wider."""
_FIRM = 16
"""Cells of the longest day, sum or number that is kept whole."""
_GAP = 2


def _clean(text: str) -> str:
    from mailmate.mail.hidden import clean_for_display

    return clean_for_display(text)


def cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes; an ideograph takes two."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(sign: str) -> int:
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def fit(text: str, width: int) -> str:
    """Cut or pad `text` to a number of cells; a cut one ends in an ellipsis."""
    used = cells(text)
    if used > width:
        used, kept = 0, 0
        for sign in text:
            if used + _width(sign) > width - 1:
                break
            used, kept = used + _width(sign), kept + 1
        text, used = text[:kept] + "…", used + 1
    return text + " " * (width - used)


def wrap(text: str, width: int) -> list[str]:
    """Return a text in lines of at most `width` cells, broken at blanks and between ideographs."""
    lines, line, used = [], "", 0
    for piece in _pieces(text):
        size = cells(piece)
        if used + cells(piece.rstrip()) > width and line.strip():
            lines.append(line.rstrip())
            line, used = "", 0
        while size > width:
            head = fit(piece, width + 1)[:-1]
            lines.append(head)
            piece = piece[len(head) :]
            size = cells(piece)
        line, used = line + piece, used + size
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(text: str) -> list[str]:
    """Return the words of a text with the blank behind each; every ideograph is a word."""
    pieces, word = [], ""
    for sign in text:
        if _width(sign) == 2:
            pieces += [word, sign] if word else [sign]
            word = ""
        else:
            word += sign
            if sign == " ":
                pieces.append(word)
                word = ""
    return [*pieces, word] if word else pieces


def terminal_width() -> int | None:
    """Return the columns of the terminal somebody looks at; None where the output is no terminal."""
    return max(shutil.get_terminal_size().columns, 40) if sys.stdout.isatty() else None


def echo_list(heads: Sequence[str], rows: Iterable[Sequence[str]], *, limits: Sequence[int]) -> None:
    """Print rows under their heads, in columns as wide as they need, at most `limits` and never past the terminal.

    Heads are English, and marked for the catalogue. A pipe gets tabs and no heads.
    """
    table = [[_cell(one) for one in row] for row in rows]
    width = terminal_width()
    if width is None:
        for row in table:
            click.echo("\t".join(one[:_LONGEST_CELL] for one in row))
        return
    if not table:
        return
    titles = [say(head) for head in heads]
    widths = _columns([titles, *table], limits, width)
    click.secho(_line(titles, widths), bold=True)
    for row in table:
        click.echo(_line(row, widths))


def _columns(table: Sequence[Sequence[str]], limits: Sequence[int], width: int) -> list[int]:
    """Return the width of each column. Where they do not fit, words give first: half a sum or a day tells nothing."""
    sizes = [[cells(row[at]) for row in table] for at in range(len(limits))]
    widths = [min(limit, max(column)) for limit, column in zip(limits, sizes, strict=True)]
    floors = [
        min(wide, max(column[1:], default=0)) if not at or _is_firm([row[at] for row in table[1:]]) else _NARROWEST
        for at, (wide, column) in enumerate(zip(widths, sizes, strict=True))
    ]
    room = width - _GAP * (sum(map(bool, widths)) - 1)
    while sum(widths) > room:
        giving = [at for at, wide in enumerate(widths) if wide > floors[at]]
        giving = giving or [at for at, wide in enumerate(widths) if at and wide > _NARROWEST]
        if not giving:
            break
        widths[max(giving, key=lambda at: widths[at])] -= 1
    return widths


def _is_firm(column: Sequence[str]) -> bool:
    """Tell a column of days, sums and numbers, which lose their sense where they are cut."""
    return all(cells(one) <= _FIRM and (one.strip("-? ") == "" or any(map(str.isdigit, one))) for one in column)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return (" " * _GAP).join(fit(one, width) for one, width in zip(row, widths, strict=True) if width).rstrip()


def _cell(text: str) -> str:
    return _clean(text).replace("\t", " ").replace("\n", " ")


_SECTIONS = {
    "facts": mark("On record"),
    "missing": mark("Missing"),
    "against": mark("Speaks against it"),
    "coming": mark("Next"),
    "commands": mark("What you can do"),
}


def echo_page(page: Page) -> None:
    """Print a page on one thing of a register."""
    echo_page_head(page)
    echo_page_body(page)


def echo_page_head(page: Page) -> None:
    """Print what a page is about and how it stands."""
    width = terminal_width()
    click.secho(_spoken(page.title), bold=True)
    for one in page.state:
        _echo_folded(_spoken(one), 0, width)


def echo_page_body(page: Page) -> None:
    """Print the sections of a page that have something to say."""
    width = terminal_width()
    _echo_lines("facts", page.facts, width)
    _echo_points("missing", [_spoken(one) for one in page.missing], width)
    _echo_lines("against", page.against, width)
    _echo_points("coming", [_spoken(one) for one in page.coming], width)
    if page.commands:
        _title("commands")
        longest = max(cells(line) for line, _ in page.commands)
        for line, settles in page.commands:
            column = longest + 4 if width is None or longest + 30 < width else 6
            head = f"  {_clean(line)}"
            if column == 6:
                click.echo(head)
                head = ""
            _echo_folded(fit(head, column) + say(settles), column, width)


def _title(section: str) -> None:
    click.echo()
    click.secho(say(_SECTIONS[section]), bold=True)


def _echo_points(section: str, points: Sequence[str], width: int | None) -> None:
    if points:
        _title(section)
    for one in points:
        _echo_folded(f"  {one}", 4, width)


def _echo_lines(section: str, lines: Sequence[PageLine], width: int | None) -> None:
    """Print facts under each other; the words of one mail stand once, under the first fact they tell."""
    if not lines:
        return
    _title(section)
    labels = [_spoken(one.label) for one in lines]
    column = 2 + min(_LABEL, max(map(cells, labels))) + 2 if any(labels) else 2
    quoted: set[tuple[str, str]] = set()
    for one, label in zip(lines, labels, strict=True):
        source, text = _spoken(one.source), _spoken(one.text)
        head = fit(f"  {label}", max(column, cells(label) + 4)) if label else "  "
        where = f"  [{source}]" if source else ""
        _echo_folded(f"{head}{text}{where}", column if label else 4, width)
        words = _clean(" ".join(one.quote.split()))[:_LONGEST_QUOTE]
        if words and (words, source) not in quoted and words not in text:
            quoted.add((words, source))
            _echo_folded(f"{' ' * (column if label else 4)}“{words}”", column if label else 4, width)


def _spoken(words: Sentence | str) -> str:
    text = words if isinstance(words, str) else say(words)
    return _clean(" ".join(text.split()))


def _echo_folded(text: str, indent: int, width: int | None) -> None:
    """Print a text whose lines behind the first begin at `indent`."""
    if width is None or cells(text) <= width:
        click.echo(text.rstrip())
        return
    lead = text[: len(text) - len(text.lstrip(" "))]
    first, *rest = wrap(text.lstrip(" "), width - len(lead))
    click.echo(lead + first)
    for line in wrap(text.lstrip(" ")[len(first) :].lstrip(" "), width - indent) if rest else ():
        click.echo(" " * indent + line)
