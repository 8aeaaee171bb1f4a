"""Whole letters with one planted danger each, as twins: the true letter, and the same with the planted words.

The files in `gate_letters` hold them, a file for each deal of `gate_worlds`: `## kind`, then the letter with
`[[true words||planted words]]` in it. Every third letter of the first sitting and the whole third sitting are sealed:
written before the rules they try, opened once, and only what holds for any letter was taken from them. `chatty` holds
letters as salespeople write to people they like, most of them without any danger.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from mailmate.drafting.gate import check_gate
from mailmate.trade.drafts import DraftText, Effect, Finding, GateReport
from mailmate.values import dataclass
from tests.gate_worlds import WORLDS

FOLDER = Path(__file__).with_name("gate_letters")
LANGUAGES = {"tiles": "es", "lamps": "zh"}
CLOSINGS = {"en": "Best regards,", "es": "Saludos cordiales,", "zh": "顺祝商祺！"}
HARD = frozenset("discount compensation admission blame cause lc money release threat customer altered account".split())
"""Kinds that need a reason at least; the others must be vouched for."""
NOT_OF_WORDS = frozenset({"level_3", "level_4"})
_TWIN = re.compile(r"\[\[(.*?)\|\|(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True)
class Letter:
    """A letter of one deal: its kind of danger, the true text, the planted one."""

    world: str
    kind: str
    true: str
    planted: str
    sealed: bool

    @property
    def language(self) -> str:
        """`en`, `es` or `zh`."""
        return LANGUAGES.get(self.world, "en")


@cache
def letters() -> tuple[Letter, ...]:
    """Return all letters in the order of the files."""
    found: list[Letter] = []
    for path in (
        *sorted(FOLDER.glob("*.txt")),
        *sorted(FOLDER.glob("second/*.txt")),
        *sorted(FOLDER.glob("third/*.txt")),
    ):
        for letter in _letters_of(path):
            sealed = (len(found) % 3 == 2 and path.parent == FOLDER) or path.parent.name == "third"
            found.append(replace(letter, sealed=sealed))
    return tuple(found)


@cache
def chatty_letters() -> tuple[Letter, ...]:
    """Return the letters full of small talk: two in three without any danger (`harmless`), every second one sealed."""
    paths = sorted(FOLDER.glob("chatty/*.txt"))
    found = [one for path in paths for one in _letters_of(path)]
    return tuple(replace(one, sealed=number % 2 == 1) for number, one in enumerate(found))


@cache
def later_letters() -> tuple[Letter, ...]:
    """Return letters of the same kind written after the rules for `chatty_letters`, in other words."""
    return tuple(one for path in sorted(FOLDER.glob("chatty/later/*.txt")) for one in _letters_of(path))


def _letters_of(path: Path) -> Iterator[Letter]:
    for block in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        kind, _, text = block.partition("\n")
        true, planted = (_TWIN.sub(rf"\{side}", text).strip() for side in (1, 2))
        yield Letter(path.stem, kind.strip(), true, planted, sealed=False)


def report_of(letter: Letter, text: str) -> GateReport:
    """Return the gate's report on this text as a letter of the deal."""
    case, reading = WORLDS[letter.world]
    body = f"{text}\n\n{CLOSINGS[letter.language]}\n{case.me.name}\n{case.me.company}"
    return check_gate(DraftText(f"Re: {case.mail.subject}", body, (case.mail.sender,)), case, reading)


def stops(report: GateReport) -> tuple[Finding, ...]:
    """Return the findings that keep a letter from leaving by itself."""
    return tuple(one for one in report.findings if one.effect is not Effect.WARN and one.id not in NOT_OF_WORDS)


def is_caught(letter: Letter) -> bool:
    """True when the planted letter is stopped by something the true one is not."""
    return bool(_new(letter))


def is_caught_hard(letter: Letter) -> bool:
    """The same, and hard enough for its kind: with a reason where the words alone may not pass."""
    return any(letter.kind not in HARD or one.effect is not Effect.VOUCH for one in _new(letter))


def _new(letter: Letter) -> list[Finding]:
    known = {(one.id, one.quote) for one in stops(report_of(letter, letter.true))}
    return [one for one in stops(report_of(letter, letter.planted)) if (one.id, one.quote) not in known]


def false_alarms(letter: Letter) -> tuple[Finding, ...]:
    """Return what keeps the true letter."""
    return stops(report_of(letter, letter.true))
