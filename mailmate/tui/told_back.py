"""What a draft says, told back beside it: the words of the model that wrote it, then each claim with its source."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from mailmate.desk.drafts.back_reading import ToldBack
from mailmate.sentences import say
from mailmate.trade.drafts import Standing
from mailmate.tui.words import safe

_SIGNS = {
    Standing.UNVERIFIED: ("?", "bold yellow"),
    Standing.HOUSE_RULE: ("+", "bold"),
    Standing.VOUCHED: ("*", "italic"),
    Standing.VERIFIED: ("✓", ""),
}


def draw_told_back(told_by_model: str, told: Sequence[ToldBack]) -> Text:
    """Return the lines, those of one source together above it; a sign says what stands behind each."""
    lines = [safe(told_by_model, "italic")] if told_by_model else []
    for source, group in groupby(told, key=lambda one: (say(one.source), one.standing)):
        lines += [_line(one) for one in group]
        if source[0]:
            lines.append(safe(f"  ← {source[0]}", "dim"))
    return Text("\n").join(lines) if lines else Text(say("This draft promises nothing and names nothing."), "dim")


def _line(one: ToldBack) -> Text:
    sign, style = _SIGNS[one.standing] if one.standing else ("“" if one.source else "[", "")
    return safe(f"{sign} {say(one.text)}", style)
