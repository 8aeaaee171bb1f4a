"""`assign` and `returned`, which questions and complaints share: handing one to a colleague, and taking it back."""

from __future__ import annotations

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence


def add_assigning(group: click.Group, thing: str, number: str) -> None:
    """Give a register's group both commands; `thing` is what its entries are called, `number` how one is written."""

    @group.command("assign", help=_ASSIGN.format(thing=thing, group=group.name, number=number))
    @click.argument("about", metavar="ID")
    @click.option("--to", required=True, metavar="ADDRESS", help="The colleague, of our own company.")
    @click.option("--by", metavar="DAY", help="The last day, 2026-07-10; else two working days (house rule).")
    @as_json
    @home_option
    def assign_command(home: str | None, about: str, to: str, by: str | None, json_: bool) -> None:
        _echo_assigned(home, about, to, by, json_=json_)

    @group.command("returned", help=_RETURNED.format(thing=thing, group=group.name, number=number))
    @click.argument("about", metavar="ID")
    @home_option
    def returned_command(home: str | None, about: str) -> None:
        _echo_returned(home, about)


_ASSIGN = """\
Hand a {thing} to a colleague: a mail with facts and the day waits to be sent; `today` tells when it is late.

\b
Example: mailmate {group} assign {number} --to "Li Wei <li.wei@factory.example>" --by 2026-07-10
"""
_RETURNED = """\
Say that a {thing} handed to a colleague came back: they said it aloud, or need not answer any more.

\b
Example: mailmate {group} returned {number}
"""


def _echo_assigned(home: str | None, about: str, to: str, by: str | None, *, json_: bool) -> None:
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


def _echo_returned(home: str | None, about: str) -> None:
    """Record that a colleague has a question or complaint no more, and say so. Raises as the step does."""
    from mailmate.desk.drafts.assignments import take_back

    with desk_at(home) as desk:
        held = take_back(desk, about)
    echo_sentence(Sentence("{id} is with {who} no more.", {"id": held.about, "who": held.who}))
