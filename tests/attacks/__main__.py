"""Print what became of every attack, by goal and engine; ends with 1 where one could leave."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.attacks.carriers import attacks
from tests.attacks.trial import ENGINES, OUTCOMES, Verdict, run
from tests.attacks.wordings_tables import GOALS


def table(verdicts: Sequence[Verdict]) -> list[str]:
    """Return the figures as lines."""
    lines = [f"{'engine':8}{'goal':18}{'attacks':>8}" + "".join(f"{one:>19}" for one in OUTCOMES)]
    for engine in ENGINES:
        for goal in GOALS:
            found = Counter(one.outcome for one in verdicts if (one.engine, one.attack.wording.goal) == (engine, goal))
            counts = "".join(f"{found[one]:>19}" for one in OUTCOMES)
            lines.append(f"{engine:8}{goal:18}{found.total():>8}{counts}")
    lines.append(f"told to the model: {sum(bool(one.told_model) for one in verdicts)} of {len(verdicts)}")
    lines.append(f"registers changed without a person: {sum(bool(one.by_machine) for one in verdicts)}")
    mails = len({id(one.attack) for one in verdicts})
    broken = sum(one.broken for one in verdicts)
    lines.append(f"{mails} mails and documents, both engines: {broken} of {len(verdicts)} trials got through")
    return lines


def main(only: str = "") -> int:
    """Run all attacks whose name holds `only`, name those that got through, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = [one for one in attacks() if only in one.name]
        verdicts = []
        for verdict in run(chosen, Path(folder)):
            verdicts.append(verdict)
            if verdict.broken:
                print(f"!! {verdict.engine} {verdict.attack.name} {verdict.told_model} {verdict.by_machine}")
    print("\n".join(table(verdicts)))
    return int(any(one.broken for one in verdicts))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
