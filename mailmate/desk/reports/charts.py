"""Charts of a report as inline SVG: bars beside each other, columns over time; each says its values in words too."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from unicodedata import east_asian_width

from mailmate.desk.reports.texts import value_text
from mailmate.mail.hidden import clean_for_display
from mailmate.sentences import say
from mailmate.trade.reports.figures import Breakdown, Figure

_WIDTH, _LABEL, _VALUE, _LINE = 640, 250, 60, 26
_COLUMNS_HEIGHT = 140
_NAME = 44
"""Width of a week's or month's name without its year."""
_CELLS = 30
"""Cells of a label; East Asian characters take two."""


def chart(breakdown: Breakdown, number: int) -> str:
    """Return a breakdown as an SVG picture; nothing where there is nothing to draw."""
    drawn = [one for one in breakdown.figures if one.number is not None]
    if not any(one.number for one in drawn):
        return ""
    picture = _columns if breakdown.id.endswith(".in") else _bars
    body, height = picture(drawn)
    told = "; ".join(f"{say(one.label)}: {value_text(one)}" for one in breakdown.figures)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="t{number} e{number}">'
        f'<title id="t{number}">{_text(say(breakdown.title))}</title>'
        f'<desc id="e{number}">{_text(told)}</desc>{body}</svg>'
    )


def _bars(figures: Sequence[Figure]) -> tuple[str, int]:
    """Return one bar for each figure, its name before it and its value behind."""
    most = max(one.number or 0 for one in figures)
    space = _WIDTH - _LABEL - _VALUE
    lines = []
    for at, one in enumerate(figures):
        y, width = at * _LINE, space * (one.number or 0) / most
        middle = y + _LINE / 2 + 5
        lines.append(
            f'<text x="{_LABEL - 10}" y="{middle:g}" text-anchor="end">{_text(_fit(say(one.label)))}</text>'
            f'<rect class="bar" x="{_LABEL}" y="{y + 5}" width="{width:.1f}" height="{_LINE - 10}" rx="2"/>'
            f'<text class="value" x="{_LABEL + width + 8:.1f}" y="{middle:g}">{_text(value_text(one))}</text>'
        )
    return "".join(lines), len(figures) * _LINE


def _columns(figures: Sequence[Figure]) -> tuple[str, int]:
    """Return one column for each week or month; where they stand close every so many is named."""
    most = max(one.number or 0 for one in figures)
    step = _WIDTH / len(figures)
    every = math.ceil(_NAME / step)
    names = _short([say(one.label) for one in figures])
    columns = []
    for at, one in enumerate(figures):
        height = (_COLUMNS_HEIGHT - 24) * (one.number or 0) / most
        x, top = at * step, 18 + _COLUMNS_HEIGHT - 24 - height
        middle = x + step / 2
        columns.append(
            f'<rect class="bar" x="{x + step * 0.15:.1f}" y="{top:.1f}" width="{step * 0.7:.1f}"'
            f' height="{height:.1f}" rx="2"/>'
        )
        if at % every == 0:
            columns.append(
                f'<text x="{middle:.1f}" y="{_COLUMNS_HEIGHT + 12}" text-anchor="middle">{_text(names[at])}</text>'
            )
            if one.number:
                columns.append(
                    f'<text class="value" x="{middle:.1f}" y="{top - 5:.1f}" text-anchor="middle">'
                    f"{value_text(one)}</text>"
                )
    return "".join(columns), _COLUMNS_HEIGHT + 20


def _short(names: Sequence[str]) -> Sequence[str]:
    """Return names of weeks or months without the year, where all are of one."""
    years = {name.partition("-")[0] for name in names}
    return [name.partition("-")[2] for name in names] if len(years) == 1 else [name[2:] for name in names]


def _text(text: str) -> str:
    return escape(clean_for_display(text), quote=True)


def _fit(text: str) -> str:
    """Return a label cut to its column."""
    cells = 0
    for at, sign in enumerate(text):
        cells += 2 if east_asian_width(sign) in "WF" else 1
        if cells > _CELLS:
            return f"{text[: at - 1]}…"
    return text
