"""Whole letters of ten more deals, in five registers, with 250 planted inventions: what a salesperson sends every day.

The files in `gate_letters/desk` hold them, a file for each deal of `gate_desk_worlds`: `## register`, then the letter
with `[[true words||planted words||kind]]` in it; each is planted alone into the true letter. They were written before
the rules they try were read. Every second letter was sealed until the judge of
sentences was made; since then all of them are read and learned from (`training/gate/desk.jsonl`), so they flatter.
`gate_letters/blind` holds 64 letters of eight further deals (`gate_blind_worlds`) with 237 planted inventions, written
blind: never to be tuned on, nor learned from, and of them only totals are looked at.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mailmate.drafting.gate import check_gate
from mailmate.trade.drafts import DraftText, Effect, Finding, GateReport
from mailmate.values import dataclass
from tests.gate_blind_worlds import BLIND_WORLDS
from tests.gate_desk_worlds import DESK_WORLDS
from tests.letters_of_gate import CLOSINGS, HARD, NOT_OF_WORDS

FOLDER = Path(__file__).with_name("gate_letters") / "desk"
BLIND = FOLDER.with_name("blind")
ALL_WORLDS = DESK_WORLDS | BLIND_WORLDS
SHOWN = frozenset({"attachment", "weekday"})
"""Kinds for which showing them is enough (`warn`, DESIGN section 6)."""
REASON = HARD | {"partial"}
_TWIN = re.compile(r"\[\[(.*?)\|\|(.*?)\|\|(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True)
class Plant:
    """One invention: its kind, and the whole letter with it."""

    kind: str
    text: str


@dataclass(frozen=True)
class DeskLetter:
    """A true letter of one deal, and the same with one invention each."""

    world: str
    register: str
    true: str
    plants: tuple[Plant, ...]
    sealed: bool

    @property
    def language(self) -> str:
        """`en`, `es` or `zh`."""
        return ALL_WORLDS[self.world][0].me.language


@cache
def desk_letters() -> tuple[DeskLetter, ...]:
    """Return all letters in the order of the files."""
    found = [one for path in sorted(FOLDER.glob("*.txt")) for one in _letters_of(path)]
    return tuple(DeskLetter(*one, sealed=number % 2 == 1) for number, one in enumerate(found))


@cache
def blind_letters() -> tuple[DeskLetter, ...]:
    """Return the letters written blind, all sealed for good."""
    return tuple(DeskLetter(*one, sealed=True) for path in sorted(BLIND.glob("*.txt")) for one in _letters_of(path))


def _letters_of(path: Path) -> Iterator[tuple[str, str, str, tuple[Plant, ...]]]:
    for block in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        register, _, text = block.partition("\n")
        twins = list(_TWIN.finditer(text))
        plants = tuple(Plant(one[3], _side(text, planted=number)) for number, one in enumerate(twins))
        yield path.stem, register.strip(), _side(text), plants


def _side(text: str, planted: int | None = None) -> str:
    number = -1

    def words(twin: re.Match[str]) -> str:
        nonlocal number
        number += 1
        return twin[2] if number == planted else twin[1]

    return re.sub(r" +(?=\n|$)", "", _TWIN.sub(words, text)).strip()


@cache
def report_of(world: str, text: str) -> GateReport:
    """Return the gate's report on this text as a letter of the deal."""
    case, reading = ALL_WORLDS[world]
    language = case.me.language
    body = f"{text}\n\n{CLOSINGS[language]}\n{case.me.name}\n{case.me.company}"
    return check_gate(DraftText(f"Re: {case.mail.subject}", body, (case.mail.sender,)), case, reading)


def alarms_of(letter: DeskLetter) -> tuple[Finding, ...]:
    """Return what keeps the true letter, one for each stretch of words."""
    report = report_of(letter.world, letter.true)
    return tuple(one for one in report.findings if one.effect is not Effect.WARN and one.id not in NOT_OF_WORDS)


def new_findings(letter: DeskLetter, plant: Plant) -> tuple[Finding, ...]:
    """Return what the gate says of the planted letter and not of the true one; showing counts where it is enough."""
    known = {(one.id, one.quote) for one in report_of(letter.world, letter.true).findings}
    found = report_of(letter.world, plant.text).findings
    enough = plant.kind in SHOWN
    return tuple(
        one
        for one in found
        if (one.id, one.quote) not in known and one.id not in NOT_OF_WORDS and (enough or one.effect is not Effect.WARN)
    )


def is_hard_enough(letter: DeskLetter, plant: Plant) -> bool:
    """True when what was found asks for a reason, where the words alone may not pass."""
    return any(plant.kind not in REASON or one.effect is not Effect.VOUCH for one in new_findings(letter, plant))
