"""The main keys in five steps, each of which may be skipped: a word in the corner that a key moves on.

Nothing waits for it and nothing is blocked: whoever presses other keys goes their own way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mailmate.sentences import Sentence, filled
from mailmate.tui.key_signs import Node, bindings_of, sign

SECONDS = 120.0
"""How long a step stays where nobody moves on."""
_STEPS: tuple[tuple[Sentence, Mapping[str, str]], ...] = (
    (
        Sentence("j and k go down and up, Enter opens a mail with its facts, its draft and the gate's answer."),
        {},
    ),
    (
        Sentence("In a mail {edit} edits the draft and {tell} takes your wish in one line. F4 goes to the next hole."),
        {"edit": "mail.edit", "tell": "mail.instruct"},
    ),
    (
        Sentence("{send} shows what would leave; Enter sends it. For ten seconds {undo} takes it back."),
        {"send": "mail.send", "undo": "app.undo"},
    ),
    (
        Sentence("In the list {done} puts a mail aside, {snooze} lets it sleep, {view} shows what waits on whom."),
        {"done": "list.done", "snooze": "list.snooze", "view": "list.view"},
    ),
    (
        Sentence("{registers} opens promises, credits, complaints; {case} all of one buyer; {keys} names every key."),
        {"registers": "list.registers", "case": "list.case", "keys": "list.keys"},
    ),
)


def steps_of(nodes: Iterable[Node], chosen: Mapping[str, str]) -> list[Sentence]:
    """Return the five steps with the keys as they are, `chosen` being those a person put in the place of ours."""
    keys = {one.id: one.key for one in bindings_of(nodes)} | dict(chosen)
    return [
        filled(sentence, **{hole: sign(keys[name].split(",")[0].strip()) for hole, name in names.items()})
        for sentence, names in _STEPS
    ]


def title_of(step: int, steps: int, key: str) -> Sentence:
    """Return what stands above a step: which it is, and the key that goes on."""
    if step == steps:
        return Sentence("Tour {step} of {steps} · {key}: the end", {"step": step, "steps": steps, "key": key})
    return Sentence("Tour {step} of {steps} · {key}: next", {"step": step, "steps": steps, "key": key})
