"""Where the history in a mail's text begins: attribution lines, separators, header blocks, `>` marks.

Each finder looks at a bounded stretch of lines, so that the whole takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailmate.mail.quoting_tables import (
    END_WORDS,
    FORWARD_WORDS,
    LABELS,
    OPENERS,
    ORIGINAL_WORDS,
    WROTE_ENDS,
    WROTE_INSIDE,
)
from mailmate.values import dataclass

MAX_ATTRIBUTION = 400
"""Characters of an attribution, which programs wrap over up to four lines."""
MAX_LABEL = 40
"""Characters of a label."""
MAX_BLOCK = 40
"""Lines of a header block: recipient lists can be long."""

_TIME = re.compile(
    r"\d{1,2}\s?[:.h時时시点點]\s?\d{2}|\d\s?[ap]\.?m\b|(?:上午|下午|오전|오후|午前|午後)\s?\d", re.IGNORECASE
)
_DAY = re.compile(r"(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_ADDRESS = re.compile(r"[^\s<>()\[\]@]{1,64}@[^\s<>()\[\]@]{1,190}")
_ADDRESS_AT_END = re.compile(r"[<(\[][^\s<>()\[\]]{1,64}@[^\s<>()\[\]]{1,190}[>)\]]{1,2}\s?\S{0,2}$")
_COMPARISON = re.compile(r">\s?=?\s?\d|>From ")
_DASHES = " \t\u3000\u00a0-_=*~—–>:.·|"
_MARKS = " \t\u3000*_|>•"
_PLAIN = str.maketrans("：\u00a0\u3000，", ":  ,")
_WRAPPING = frozenset({"to", "cc", "bcc", "from"})


@dataclass(frozen=True, slots=True)
class Mark:
    """Lines `start` to `end` (excluded) that introduce history.

    `kind` is `wrote` (attribution), `original`, `forward` or `end` (separators), `header` (a block of labels).
    """

    kind: str
    start: int
    end: int


def lowered(text: str) -> str:
    """Text as the tables spell it: lower case, the Turkish capital İ as a plain i."""
    return text.replace("İ", "i").lower()


def is_marked(line: str) -> bool:
    """Whether the line carries a quote mark."""
    return line.lstrip(" \t")[:1] in (">", "＞")


def find_mark(lines: Sequence[str], at: int) -> Mark | None:
    """Return what introduces history at line `at`, if anything; an attribution may reach back a few lines."""
    line = lines[at].strip()
    if not line:
        return None
    if kind := _separator_kind(line):
        return Mark(kind, _with_rule_above(lines, at), _headers_below(lines, at + 1))
    if end := _header_block(lines, at):
        return Mark("header", _with_rule_above(lines, at), end)
    if line[-1] in ":：" or line[-2:] in (":*", ":_"):
        start = _attribution_start(lines, at)
        return None if start is None else Mark("wrote", start, at + 1)
    return None


def is_marked_below(lines: Sequence[str], at: int) -> bool:
    """Whether the next line with words on it carries a quote mark."""
    below = _next_words(lines, at)
    return below < len(lines) and is_marked(lines[below])


def is_comparison(lines: Sequence[str], at: int) -> bool:
    """Whether a lone `> 500 pcs` means "more than", or `>From` is an mbox file's mark."""
    if not _COMPARISON.match(lines[at].strip()[:40]):
        return False
    around = [lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else ""]
    return not any(is_marked(line) for line in around)


def is_torn_quote(lines: Sequence[str], at: int) -> bool:
    """Whether an unmarked line is the rest of a quoted line that a program wrapped without its mark."""
    if not 0 < at < len(lines) - 1 or not lines[at] or not is_marked(lines[at + 1]) or not is_marked(lines[at - 1]):
        return False
    before = lines[at - 1].rstrip()
    return len(before) >= 68 and before[-1] not in ".!?:。！？" and lines[at][:1].islower() and len(lines[at]) < 60


def without_mark(line: str) -> str:
    """The line one quote level higher."""
    bare = line.lstrip(" \t")
    return bare[1:].removeprefix(" ") if bare[:1] in (">", "＞") else line


def _separator_kind(line: str) -> str:
    dashed = line[0] in "-_=*~—–" and line[1:2] in ("-", "_", "=", "*", "~", "—", "–")
    if len(line) > 120 or not (dashed or line[-1] in ":："):
        return ""
    words = " ".join(lowered(line.strip(_DASHES)).split())
    if not words or len(words) > 70:
        return ""
    if words in FORWARD_WORDS and (dashed or line[-1] in ":："):
        return "forward"
    if not dashed:
        return ""
    if words.startswith("forwarded by "):
        return "forward"
    return "original" if words in ORIGINAL_WORDS else "end" if words in END_WORDS else ""


def _headers_below(lines: Sequence[str], at: int) -> int:
    """Return where the text begins below a separator: its header block or attribution belongs to it."""
    below = _next_words(lines, at)
    if below >= len(lines):
        return at
    if end := _header_block(lines, below, trusted=True):
        return end
    for line in range(below, min(below + 3, len(lines))):
        if lines[line].strip()[-1:] in (":", "：") and _attribution_start(lines, line) is not None:
            return line + 1
    return at


def _header_block(lines: Sequence[str], at: int, *, trusted: bool = False) -> int:
    """Return the line after a block of at least three known labels that starts at `at`, else 0.

    Below a separator (`trusted`) two are enough. Elsewhere the values must look like a mail's: an address
    or a time of day, so that shipping lines ("From: Ningbo, To: Callao") and memo heads are left alone.
    """
    if not _label_of(lines[at])[0]:
        return 0
    values: dict[str, str] = {}
    end, last, blank = 0, "", 0
    for here in range(at, min(at + MAX_BLOCK, len(lines))):
        field, value = _label_of(lines[here])
        if field and not (field in values and field in ("from", "subject")):
            values[field] = f"{values.get(field, '')} {value}"
            end, last, blank = here + 1, field, 0
        elif not lines[here].strip():
            blank += 1
            if blank > 1:
                break
        elif last in _WRAPPING and not blank and ("@" in lines[here] or lines[here][:1] in " \t"):
            end = here + 1
        else:
            break
    return end if _is_mail_head(values, trusted) else 0


def _is_mail_head(values: dict[str, str], trusted: bool) -> bool:
    known = values.keys() - {"other"}
    if trusted:
        return len(known) >= 2
    if len(known) < 3 or "from" not in known:
        return False
    people = f"{values['from']} {values.get('to', '')}"
    return "@" in people or bool(_TIME.search(values.get("sent", "")[:200]))


def _label_of(line: str) -> tuple[str, str]:
    """Return the field that the line's label names, and its value."""
    beginning = line[: MAX_LABEL + 1]
    if "|" not in line and ":" not in beginning and "：" not in beginning:
        return "", ""
    head, mark, value = line[:400].translate(_PLAIN).partition(":")
    if (not mark or len(head) > MAX_LABEL) and "|" in line:
        head, mark, value = line[:400].strip(_MARKS).partition("|")
    if not mark or len(head) > MAX_LABEL:
        return "", ""
    label = " ".join(lowered(head.strip(_MARKS)).split())
    return LABELS.get(label) or LABELS.get(label.replace(" ", "")) or "", value


def _attribution_start(lines: Sequence[str], at: int) -> int | None:
    """Return the first line of the attribution that ends at `at`: the shortest that names the day first, else the
    shortest that fits at all."""
    marked = is_marked_below(lines, at + 1)
    candidate, fitting = "", None
    for start in range(at, max(-1, at - 4), -1):
        line = lines[start].strip(" \t\u00a0*_")
        if not line or is_marked(line) or len(candidate) + len(line) > MAX_ATTRIBUTION:
            break
        candidate = f"{line} {candidate}".strip()
        if _is_attribution(candidate.translate(_PLAIN).rstrip(": *_"), marked):
            if _names_day_first(candidate):
                return start
            fitting = start if fitting is None else fitting
    return fitting


def _is_attribution(words: str, marked_below: bool) -> bool:
    spoken = lowered(words)
    wrote = spoken.endswith(WROTE_ENDS)
    if not wrote and not (words and _names_day_first(words)):
        return False
    timed, dated = bool(_TIME.search(words)), bool(_DAY.search(words))
    addressed = bool(_ADDRESS.search(words))
    if wrote:
        if (timed and dated) or (addressed and (timed or dated)):
            return True
        return marked_below and len(words) < 160
    if not (timed or dated):
        return False
    if addressed and _ADDRESS_AT_END.search(words):
        return True
    return timed and dated and (marked_below or any(verb in spoken for verb in WROTE_INSIDE))


def _names_day_first(words: str) -> bool:
    first = lowered(words.split(maxsplit=1)[0].strip(".,:"))
    return first in OPENERS or first[:1].isdigit() or first[:1] in "在于於في" or first.startswith("في")


def _with_rule_above(lines: Sequence[str], at: int) -> int:
    """Outlook and others draw a line above the header block: it belongs to the history."""
    for above in range(at - 1, max(-1, at - 4), -1):
        line = lines[above].strip()
        if len(line) >= 5 and not line.strip("-_=*~—–"):
            return above
        if line:
            break
    return at


def _next_words(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at
