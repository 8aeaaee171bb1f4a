"""What the sender wrote now, apart from history, signature and disclaimer.

A line is history when it is marked (`>`), or when it stands below an attribution ("On … wrote:"), a
separator ("-----Original Message-----") or a block of header labels. Answers between marked lines are
new. Nothing is deleted, and in doubt text stays new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mailmate.mail import history
from mailmate.mail.endings import cut_banner, cut_endings
from mailmate.mail.history import Mark, lowered
from mailmate.mail.model import Body
from mailmate.mail.quoting_tables import ANSWER_WORDS, COLOUR_WORDS, COVER_NOTES, GREETINGS, INLINE_NOTICES

MAX_FORWARDS = 3
"""Forwards within forwards that are opened."""
MAX_COVER = 160
"""Characters of the one line a forwarding person writes on top."""
MAX_NOTICE = 600
"""Characters of a text that announces answers written into the history."""


def split_body(text: str, *, forward: bool = False, answer: bool = True) -> Body:
    """Tell a mail's text apart. `forward` and `answer` say that its subject calls it a forward or an answer."""
    return _split(text.split("\n"), forward, MAX_FORWARDS, answer=answer)


def _split(lines: list[str], forward: bool, depth: int, *, answer: bool = True) -> Body:
    banner, lines = cut_banner(lines)
    old = [False] * len(lines)
    mark = _mark_history(lines, old)
    new, signature, disclaimer = _cut_new(lines, old)
    if mark and depth and _is_message_itself(mark, new, forward, answer or bool(signature)):
        return _open_forward(lines, mark, depth)
    if mark and mark.kind != "forward" and _announces_inline(new):
        return Body(new=_join(lines), disclaimer=_join(banner), separable=False)
    return Body(
        new=_join(new),
        quoted=_join(line for line, is_old in zip(lines, old, strict=True) if is_old),
        signature=_join(signature),
        disclaimer=_join([*banner, *disclaimer]),
    )


def _mark_history(lines: Sequence[str], old: list[bool]) -> Mark | None:
    """Set `old` for every line of history; return the mark below which everything is history, if there is one."""
    at, attributed = 0, False
    while at < len(lines):
        if history.is_marked(lines[at]):
            old[at] = attributed or not history.is_comparison(lines, at)
            at += 1
            continue
        mark = history.find_mark(lines, at)
        if mark is None:
            old[at] = history.is_torn_quote(lines, at)
            at += 1
            continue
        attributed = True
        old[mark.start : mark.end] = [True] * (mark.end - mark.start)
        if mark.kind == "forward" or (mark.kind != "end" and not history.is_marked_below(lines, mark.end)):
            old[mark.end :] = [True] * (len(lines) - mark.end)
            return mark
        at = mark.end
    return None


def _cut_new(lines: list[str], old: Sequence[bool]) -> tuple[list[str], list[str], list[str]]:
    """Return new words, signature and disclaimer; only the first and the last stretch can end in them."""
    stretches = _stretches(lines, old)
    new: list[str] = []
    signature: list[str] = []
    disclaimer: list[str] = []
    for place, stretch in enumerate(stretches):
        if place in (0, len(stretches) - 1):
            words, signed, legal = cut_endings(stretch)
            signature += signed
            disclaimer += legal
        else:
            words = stretch
        new += [*words, ""]
    return new, signature, disclaimer


def _stretches(lines: list[str], old: Sequence[bool]) -> list[list[str]]:
    """The runs of new lines between history; runs of blank lines do not count."""
    runs: list[list[str]] = []
    start = 0
    for at in range(len(lines) + 1):
        if at == len(lines) or old[at]:
            if any(line.strip() for line in lines[start:at]):
                runs.append(lines[start:at])
            start = at + 1
    return runs


def _is_message_itself(mark: Mark, new: Sequence[str], forward: bool, answer: bool) -> bool:
    """Whether what follows is passed on rather than answered: a forward under one line of cover at most.

    Another's mail below nothing at all, not even a name, under a subject that is no answer's, is passed on too.
    """
    cover = [line.strip() for line in new if line.strip()]
    if not cover and not answer and mark.kind in ("header", "original"):
        return True
    cover = [line for line in cover if not (len(line) < 60 and lowered(line).startswith(GREETINGS))]
    if len(cover) > 2 or sum(map(len, cover)) > MAX_COVER:
        return False
    if mark.kind == "forward" or (forward and mark.kind in ("header", "original")):
        return True
    return mark.kind in ("header", "original") and bool(cover) and lowered(cover[0]).startswith(COVER_NOTES)


def _open_forward(lines: list[str], mark: Mark, depth: int) -> Body:
    """Read the forwarded text like a mail of its own; the cover stands before it."""
    cover, signature, disclaimer = cut_endings(lines[: mark.start])
    below = lines[mark.end :]
    worded = [line for line in below if line.strip()]
    if worded and all(history.is_marked(line) for line in worded[:5]):
        below = [history.without_mark(line) for line in below]
    inner = _split(below, False, depth - 1)
    return Body(
        new=_join([*cover, "", inner.new]),
        quoted=_join(lines[mark.start :]),
        signature=_join(signature),
        disclaimer=_join(disclaimer),
        forwarded=True,
        separable=inner.separable,
    )


def _announces_inline(new: Sequence[str]) -> bool:
    """Whether the words say that the answers stand within the unmarked history, where nobody can tell them apart."""
    if sum(map(len, new)) > MAX_NOTICE:
        return False
    for line in new:
        spoken = lowered(line)
        if any(notice in spoken for notice in INLINE_NOTICES):
            return True
        if any(word in spoken for word in COLOUR_WORDS) and any(word in spoken for word in ANSWER_WORDS):
            return True
    return False


def _join(lines: Iterable[str]) -> str:
    """Join lines, at most one blank line in a row, none at the edges."""
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and kept[-1].strip()):
            kept.append(line)
    return "\n".join(kept).strip("\n").rstrip()
