"""Scoring the reader on labelled mails: what `mailmate eval` prints and the tests hold.

A gold file has one JSON object a line: `id`, `subject`, `from_addr`, `date`, `body`, `label`, and where known
`subtype`, `kind`, `also`, `facts` (flattened names of the DOMAIN handbook 3 -> list of values; not all that
the mail says) and `handoff` (true: a mail that is shown to a person is read rightly).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

from mailmate.config import Config
from mailmate.desk.reader.classify import context_from
from mailmate.errors import BadInput
from mailmate.mail.model import RawMail
from mailmate.mail.parse import parse_mail
from mailmate.reading.cascade import read
from mailmate.sentences import Sentence
from mailmate.trade.facts import facts_json
from mailmate.trade.finding.quantities import same_unit
from mailmate.trade.intents import Intent
from mailmate.trade.protocols import ChatModel
from mailmate.trade.readings import Reading
from mailmate.values import dataclass

_SURE = 0.9
_ALSO_CALLED = {"lc_no": "refs.lc"}
"""Names of facts that gold files use beside those of the handbook."""
_NAMED_AS_WRITTEN = frozenset({"destination_port", "destination_country", "country"})
"""Facts whose value has one name in every language, where a gold file gives the mail's own word."""
_STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Gold:
    """One labelled mail."""

    id: str
    raw: RawMail
    label: Intent
    subtype: str | None = None
    also: frozenset[str] = frozenset()
    facts: dict[str, list[Any]] = field(default_factory=dict)
    handoff: bool = False
    """True where the right reading is to ask a person."""


@dataclass(slots=True)
class Tally:
    """Found, wanted and right of one kind of fact."""

    found: int = 0
    wanted: int = 0
    right: int = 0

    def numbers(self) -> dict[str, float | int | None]:
        """Return precision and recall; None where there is nothing to divide by."""
        return {
            "wanted": self.wanted,
            "precision": round(self.right / self.found, 3) if self.found else None,
            "recall": round(self.right / self.wanted, 3) if self.wanted else None,
        }


@dataclass(slots=True)
class Scores:
    """Everything counted over one gold file."""

    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(label, read) -> mails."""
    calibration: dict[float, list[int]] = field(default_factory=lambda: {step: [0, 0] for step in _STEPS})
    """Lower bound of confidence -> [mails, right]."""
    facts: dict[str, Tally] = field(default_factory=dict)
    subtypes: Tally = field(default_factory=Tally)
    misses: list[dict[str, Any]] = field(default_factory=list)
    wrong_and_sure: int = 0

    @property
    def total(self) -> int:
        """Mails scored."""
        return self.confusion.total()

    def numbers(self) -> dict[str, Any]:
        """Return all figures as JSON."""
        classes = {intent.value: self._class_numbers(intent.value) for intent in Intent}
        present = [one["f1"] for one in classes.values() if one["mails"]]
        right = sum(count for (label, found), count in self.confusion.items() if label == found)
        return {
            "mails": self.total,
            "accuracy": round(right / self.total, 4) if self.total else None,
            "macro_f1": round(sum(present) / len(present), 4) if present else None,
            "wrong_and_sure": self.wrong_and_sure,
            "classes": classes,
            "subtypes": self.subtypes.numbers(),
            "confusion": {f"{label} -> {found}": count for (label, found), count in sorted(self.confusion.items())},
            "calibration": {
                f"{step:.1f}": {"mails": mails, "right": round(good / mails, 3) if mails else None}
                for step, (mails, good) in self.calibration.items()
            },
            "facts": {name: tally.numbers() for name, tally in sorted(self.facts.items())},
        }

    def _class_numbers(self, name: str) -> dict[str, Any]:
        right = self.confusion[name, name]
        mails = sum(count for (label, _), count in self.confusion.items() if label == name)
        found = sum(count for (_, read_as), count in self.confusion.items() if read_as == name)
        precision = right / found if found else 0.0
        recall = right / mails if mails else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {
            "mails": mails, "precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3),
        }  # fmt: skip


def load_gold(path: Path) -> Iterator[Gold]:
    """Yield the mails of a gold file. Raises `BadInput` naming file and line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(Sentence("{path} cannot be read: {why}.", {"path": str(path), "why": str(error)})) from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield gold_of(json.loads(line), f"{path.name}:{number}")
        except (ValueError, KeyError, TypeError) as error:
            raise BadInput(
                Sentence("{path}, line {number}: {why}.", {"path": str(path), "number": number, "why": repr(error)}),
                Sentence("A line needs id, subject, from_addr, date, body and label."),
            ) from error


def gold_of(row: dict[str, Any], where: str) -> Gold:
    """Return the mail of one line; `where` names file and line."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = row["from_addr"]
    mail["To"] = "sales@mailbox-owner.example"
    mail["Subject"] = " ".join(str(row["subject"]).split())
    mail["Date"] = datetime.fromisoformat(row["date"])
    mail["Message-ID"] = f"<{where.replace(':', '.')}@gold.example>"
    mail.set_content(row["body"])
    return Gold(
        id=str(row["id"]),
        raw=RawMail(mail.as_bytes()),
        label=Intent(row["label"]),
        subtype=row.get("subtype"),
        also=frozenset(row.get("also") or ()),
        facts={_ALSO_CALLED.get(name, name): values for name, values in (row.get("facts") or {}).items()},
        handoff=bool(row.get("handoff")),
    )


def score(golds: Iterable[Gold], config: Config, model: ChatModel | None = None) -> Scores:
    """Read every mail and count what was right."""
    scores = Scores()
    for gold in golds:
        mail = parse_mail(gold.raw)
        assert mail.date is not None  # written from a date
        context = replace(context_from(config, mail.date), arrived=mail.date)
        _count(scores, gold, read(mail, context, model, sure_at=config.model.sure_at))
    return scores


def _count(scores: Scores, gold: Gold, reading: Reading) -> None:
    right = reading.intent is gold.label or (gold.handoff and reading.needs_human)
    read_as = gold.label if right else reading.intent
    scores.confusion[gold.label.value, read_as.value] += 1
    step = max(step for step in _STEPS if step <= reading.confidence)
    scores.calibration[step][0] += 1
    scores.calibration[step][1] += right
    scores.wrong_and_sure += not right and reading.confidence >= _SURE
    if gold.label is Intent.OTHER and gold.subtype:
        scores.subtypes.wanted += 1
        scores.subtypes.found += reading.intent is Intent.OTHER
        scores.subtypes.right += bool(reading.subtype and reading.subtype.value == gold.subtype)
    lost = _count_facts(scores, gold, reading)
    if not right or lost:
        kind = reading.subtype.value if reading.subtype else None
        scores.misses.append(
            {
                "id": gold.id,
                "label": gold.label.value,
                "read": reading.intent.value,
                "subtype": kind,
                "confidence": round(reading.confidence, 2),
                "needs_human": reading.needs_human,
                "facts": lost,
            }
        )


def _count_facts(scores: Scores, gold: Gold, reading: Reading) -> list[str]:
    """Count the facts the gold file names; return those missed or wrong, as text."""
    rows = facts_json(reading.facts)
    lost = []
    for name, wanted in gold.facts.items():
        tally = scores.facts.setdefault(name, Tally())
        have = [one["value"] for one in rows.get(name, [])]
        said = [one["quote"] for one in rows.get(name, [])] if name in _NAMED_AS_WRITTEN else []
        hits = [one for one in wanted if any(same_value(one, other) for other in (*have, *said))]
        tally.wanted += len(wanted)
        tally.found += len(have)
        tally.right += len(hits)
        if len(hits) < len(wanted) or len(have) > len(wanted):
            lost.append(f"{name}: wanted {wanted}, found {have}")
    return lost


def same_value(wanted: Any, found: Any) -> bool:
    """True when two fact values mean the same: numbers as numbers, words folded, maps by the wanted keys.

    A gold file names a unit as the mail does ("шт.", "doors"), a fact in its canonical form; what a price is per
    counts only where both say it. A sum or a count may stand there as one text: "9600.00 EUR", "60 pcs".
    """
    if isinstance(wanted, str) and isinstance(found, dict):
        wanted = _parted(wanted, found)
    if isinstance(wanted, dict):
        if not isinstance(found, dict):
            return "unit" in wanted and same_value(wanted.get("value"), found)
        return all(_same_part(key, one, found.get(key)) for key, one in wanted.items())
    if isinstance(found, dict) and "value" in found:
        found = found["value"]
    number, other = _number(wanted), _number(found)
    if number is not None and other is not None:
        return number == other
    return " ".join(str(wanted).lower().split()) == " ".join(str(found).lower().split())


def _parted(wanted: str, found: dict[str, Any]) -> Any:
    """Return a text such as "EUR 9600.00" or "60 pcs" in the parts of a sum or count; any other text as it is."""
    number, other = ("amount", "currency") if "amount" in found else ("value", "unit")
    words = wanted.split(maxsplit=1)
    if number not in found or len(words) != 2:
        return wanted
    figure, name = words if _number(words[0]) is not None else reversed(words)
    return {number: figure, other: name}


def _same_part(key: str, wanted: Any, found: Any) -> bool:
    if key == "unit" and isinstance(wanted, str) and isinstance(found, str):
        return same_unit(wanted, found)
    if key == "per":
        return not (wanted and found) or same_unit(str(wanted), str(found))
    return same_value(wanted, found)


def _number(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value).replace(",", ""))
    except InvalidOperation:
        return None
