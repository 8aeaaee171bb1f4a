"""The labelled mails of `training/corpus/`, prepared as the reader hears them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from mailmate.config import Config
from mailmate.desk.reader.classify import context_from
from mailmate.desk.reader.evaluate import gold_of
from mailmate.mail.parse import parse_mail
from mailmate.reading.features import features_of
from mailmate.reading.grounds import grounds_of
from mailmate.reading.hearing import hear_mail, heard_subject, new_text
from mailmate.reading.local_reader import judge_by_cues
from mailmate.reading.model import cues_of
from mailmate.trade.intents import Intent

FOLDER = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Example:
    """A labelled mail: what the model sees of it and what it is."""

    hand: str
    """Who wrote it; the texts of one hand are alike."""
    family: str
    language: str
    subject: str
    text: str
    features: dict[str, tuple[int, ...]]
    cues: dict[str, float]
    label: str
    kind: str
    """The label, `other` split by subtype."""
    present: frozenset[str]
    detail: str
    """The kind of a payment or the stage of an amendment."""


def load_examples(folder: Path = FOLDER) -> list[Example]:
    """Return the mails of every file of `folder`, files and lines in order."""
    return [
        _example(path.stem, number, json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines())
        if line.strip()
    ]


def _example(hand: str, number: int, row: dict[str, object]) -> Example:
    mail = parse_mail(gold_of(row, f"{hand}:{number}").raw)
    assert mail.date is not None
    context = replace(context_from(Config(), mail.date), arrived=mail.date)
    grounds = grounds_of(mail, context)
    voices = hear_mail(mail, {}, grounds.body.statements, grounds.body.swift)
    label = str(row["label"])
    subtype = row.get("subtype") or "unknown"
    detail = row.get("kind") if label == Intent.PAYMENT_PROMISE else row.get("stage")
    return Example(
        hand=hand,
        family=f"{hand}/{row['family']}",
        language=str(row["lang"]),
        subject=heard_subject(mail),
        text=new_text(mail),
        features=features_of(heard_subject(mail), new_text(mail), [one.name for one in mail.attachments]),
        cues=cues_of(voices, judge_by_cues(voices, context, grounds)),
        label=label,
        kind=f"other/{subtype}" if label == Intent.OTHER else label,
        present=frozenset({label, *(row.get("also") or ())}) - {Intent.OTHER.value},  # type: ignore[misc]
        detail=f"{label}/{detail}" if detail else "",
    )
