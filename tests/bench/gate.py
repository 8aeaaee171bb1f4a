"""What the gate catches and what it stops for nothing: `python -m tests.bench.gate` prints the figures.

Over every set in the repository: pairs of sentences and harmless and dangerous sentences (tuned on, seldom tuned on,
later sittings), whole letters with one planted danger each (`letters_of_gate`; a third is sealed), letters of ten
more deals (`desk_letters`), and letters written blind (`blind_letters`: totals only, never tuned on). Then the
milliseconds a draft of 200 words takes, whole and after one more key.
"""

from __future__ import annotations

import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from mailmate.drafting.gate import check_gate
from mailmate.drafting.wording import split_sentences
from tests.desk_letters import DeskLetter, alarms_of, blind_letters, desk_letters, is_hard_enough, new_findings
from tests.desk_letters import report_of as desk_report
from tests.draft_world import CASE, READING, letter
from tests.gate_fresh import FRESH_PAIRS
from tests.gate_fresh_dangers import DANGERS, MORE_DANGERS
from tests.gate_fresh_harmless import HARMLESS, MORE_HARMLESS
from tests.letters_of_gate import Letter, chatty_letters, false_alarms, is_caught, later_letters, letters, report_of
from tests.test_gate import PAIRS, PASSES, RIGHT, WRONG, fresh_result, results
from tests.test_gate import is_caught as is_stopped

ROUNDS = 15


def sentences() -> None:
    """Print the sets of single sentences."""
    wrong = [*(one for _, one in (*PAIRS, *FRESH_PAIRS)), *WRONG]
    right = [*(one for one, _ in (*PAIRS, *FRESH_PAIRS)), *RIGHT]
    print("sentences                          caught / dangerous      false alarms / harmless")
    _line(
        "pairs, tuned on", wrong, lambda one: results(one).result not in PASSES, right, lambda one: results(one).result
    )
    sets = (
        ("other hands, tuned on", DANGERS, HARMLESS, 0, 2),
        ("other hands, seldom tuned on", DANGERS, HARMLESS, 1, 2),
        ("later sittings, tuned on", MORE_DANGERS, MORE_HARMLESS, 0, 1),
    )
    for name, dangers, harmless, start, step in sets:
        for effect, some in dangers.items():
            _line(f"{name}: {effect}", some[start::step], lambda one, effect=effect: is_stopped(one, effect), [], str)
        _line(name, [], bool, harmless[start::step], fresh_result)


def _line(
    name: str,
    wrong: Sequence[str],
    stopped: Callable[[str], bool],
    right: Sequence[str],
    result: Callable[[str], str],
) -> None:
    caught = sum(stopped(one) for one in wrong)
    alarms = sum(result(one) not in PASSES for one in right)
    print(f"  {name:34}{_share(caught, len(wrong)):24}{_share(alarms, len(right))}")


def _share(part: int, whole: int) -> str:
    return f"{part:4} / {whole:<4}{part / whole:7.1%}" if whole else ""


def whole_letters() -> None:
    """Print the whole letters: by language and by kind, what was developed on and what is sealed."""
    for name, sealed in (("whole letters, developed on", False), ("whole letters, sealed", True)):
        some = [one for one in letters() if one.sealed is sealed]
        print(f"{name:36} caught / planted        letters stopped for nothing   alarms / true claims")
        for language in ("en", "es", "zh"):
            _letters(language, [one for one in some if one.language == language])
        _letters("all", some)
        for kind, _ in Counter(one.kind for one in some).most_common():
            mine = [one for one in some if one.kind == kind]
            print(f"    {kind:32}{_share(sum(map(is_caught, mine)), len(mine))}")
    for name, sealed in (("letters with small talk", False), ("letters with small talk, sealed", True)):
        _chatty(name, [one for one in chatty_letters() if one.sealed is sealed])
    _chatty("letters with small talk, later", later_letters())


def _chatty(name: str, some: Sequence[Letter]) -> None:
    planted = [one for one in some if one.kind != "harmless"]
    alarms = [len(false_alarms(one)) for one in some]
    said = sum(len(split_sentences(one.true)) for one in some)
    caught = _share(sum(map(is_caught, planted)), len(planted))
    held = _share(sum(map(bool, alarms)), len(some))
    print(f"{name:36}{caught:24}{held:30}{_share(sum(alarms), said)} (of sentences)")


def _letters(name: str, some: Sequence[Letter]) -> None:
    caught = sum(map(is_caught, some))
    alarms = [false_alarms(one) for one in some]
    claims = sum(len(report_of(one, one.true).claims) for one in some)
    held = sum(map(bool, alarms))
    told = f"{_share(caught, len(some)):24}{_share(held, len(some)):30}{_share(sum(map(len, alarms)), claims)}"
    print(f"  {name:34}{told}")


def desk() -> None:
    """Print the letters of ten more deals: half developed on, half sealed, by language and by kind of invention."""
    for name, sealed in (("letters of the desk, developed on", False), ("letters of the desk, sealed", True)):
        some = [one for one in desk_letters() if one.sealed is sealed]
        print(f"{name:36} caught / planted        hard enough             letters stopped         alarms / true claims")
        for language in ("en", "es", "zh"):
            _desk(language, [one for one in some if one.language == language])
        _desk("all", some)
        plants = [(one, plant) for one in some for plant in one.plants]
        for kind, count in Counter(plant.kind for _, plant in plants).most_common():
            caught = sum(bool(new_findings(one, plant)) for one, plant in plants if plant.kind == kind)
            print(f"    {kind:32}{_share(caught, count)}")


def blind() -> None:
    """Print the letters written blind: totals by language, and no kind nor letter, which would tempt to tune."""
    columns = "caught / planted        hard enough             letters stopped         alarms / true claims"
    print(f"{'letters written blind':36} {columns}")
    for language in ("en", "es", "zh"):
        _desk(language, [one for one in blind_letters() if one.language == language])
    _desk("all", blind_letters())


def _desk(name: str, some: Sequence[DeskLetter]) -> None:
    plants = [(one, plant) for one in some for plant in one.plants]
    alarms = [len(alarms_of(one)) for one in some]
    claims = sum(len(desk_report(one.world, one.true).claims) for one in some)
    caught = _share(sum(bool(new_findings(one, plant)) for one, plant in plants), len(plants))
    hard = _share(sum(is_hard_enough(one, plant) for one, plant in plants), len(plants))
    told = f"{caught:24}{hard:24}{_share(sum(map(bool, alarms)), len(some)):24}{_share(sum(alarms), claims)}"
    print(f"  {name:34}{told}")


def speed() -> None:
    """Print what a draft of 200 words takes, in CPU time."""
    text = letter(*(right for right, _ in PAIRS[:22]))
    words = len(text.body.split())
    reading = replace(READING, questions=())
    bodies: Iterable[str] = (f"{text.body}\n\nP.S. {turn} points." for turn in range(ROUNDS))
    check_gate(text, CASE, reading)
    typed = []
    for body in bodies:
        started = time.process_time()
        check_gate(replace(text, body=body), CASE, reading)
        typed.append((time.process_time() - started) * 1000)
    print(
        f"one more key in a draft of {words} words: {statistics.median(typed):.0f} ms (medians of {ROUNDS}, CPU time)"
    )
    fresh = [one for one in letters() if one.language == "en"]
    taken = []
    for one in fresh[:ROUNDS]:
        started = time.process_time()
        report_of(one, one.true + "\n\n" + one.planted.replace("the", "this"))
        taken.append((time.process_time() - started) * 1000)
    print(f"a draft of about 200 words read for the first time: {statistics.median(taken):.0f} ms")


if __name__ == "__main__":
    sentences()
    whole_letters()
    desk()
    blind()
    speed()
