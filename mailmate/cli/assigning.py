"""What `assign` and `returned` of questions and complaints print."""

from __future__ import annotations

import click

from mailmate.cli.shared import desk_at, echo_json, echo_sentence
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence


def echo_assigned(home: str | None, about: str, to: str, by: str | None, *, json_: bool) -> None:
    """Hand a question or complaint to a colleague and show the mail that waits. Raises as the step does."""
    from mailmate.desk.drafts.assignments import assign
    from mailmate.trade.time.iso_days import iso_day

    day = iso_day(by) if by else None
    if by and day is None:
        raise WrongUse(Sentence("{text!r} is no day: write it like 2026-08-01.", {"text": by}))
    with desk_at(home) as desk:
        draft = assign(desk, about, to, day)
    number = f"d{draft.draft_id}"
    if json_:
        fields = {"id": about, "draft": number, "to": [one.email for one in draft.text.to]}
        echo_json(fields | {"subject": draft.text.subject, "body": draft.text.body})
        return
    click.echo(draft.text.body)
    echo_sentence(Sentence("It waits as {draft}: `mailmate send {draft}`", {"draft": number}))


def echo_returned(home: str | None, about: str) -> None:
    """Record that a colleague has a question or complaint no more, and say so. Raises as the step does."""
    from mailmate.desk.drafts.assignments import take_back

    with desk_at(home) as desk:
        held = take_back(desk, about)
    echo_sentence(Sentence("{id} is with {who} no more.", {"id": held.about, "who": held.who}))
