"""`write`: texts made of the registers on demand."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option, mail_of, parse_id
from mailmate.errors import BadInput
from mailmate.sentences import Sentence, say

if TYPE_CHECKING:
    from mailmate.desk.drafts.polishing import Polished
    from mailmate.desk.wiring import Desk

_MOST_READ = 200_000
"""Bytes of a file that is polished; a longer one is refused."""


@click.command("write")
@click.argument("kind", metavar="KIND")
@click.argument("name", metavar="ID")
@click.option("--note", "notes", multiple=True, metavar="TEXT", help="For a recap: one point you agreed on.")
@click.option(
    "--for",
    "department",
    metavar="WHOM",
    default="production",
    show_default=True,
    help="For a note: production, purchasing or finance.",
)
@click.option("--prices", is_flag=True, help="For a note: with the sums of the mail.")
@click.option("--buyer", is_flag=True, help="For a note: with the buyer's name.")
@click.option("--take", is_flag=True, help="For polish: put the better text into the draft.")
@as_json
@home_option
def write_command(
    home: str | None,
    kind: str,
    name: str,
    notes: tuple[str, ...],
    department: str,
    prices: bool,
    buyer: bool,
    take: bool,
    json_: bool,
) -> None:
    """Write a text from what is on record. Nothing is sent.

    \b
    mailmate write weekly-notice buyer.example   the week's shipments, for their buyer
    mailmate write forwarder LC26-0417           a credit's terms, for the forwarder
    mailmate write brief buyer.example           one page before a visit
    mailmate write digest buyer.example          open, changed and agreed points
    mailmate write hand-over buyer.example       for a colleague who takes over
    mailmate write recap 42 --note "they pay USD 9000 on Friday"
    mailmate write note 42 --for purchasing      a checklist for colleagues, from a mail
    mailmate write polish d7                     my own English, better; also of a file or of - (stdin)
    """
    from mailmate.desk.drafts.writing import write_recap, write_text
    from mailmate.desk.registers.typed_promises import promises_of_call

    promised = []
    with desk_at(home) as desk:
        if kind == "polish":
            _polish(desk, name, take=take, json_=json_)
            return
        if kind == "note":
            from mailmate.desk.drafts.inside_notes import write_note

            text = write_note(desk, mail_of(desk, name), department, prices=prices, buyer=buyer)
            written = {"kind": kind, "id": name, "for": department, "text": text}
        elif kind == "recap":
            draft = write_recap(desk, mail_of(desk, name), notes)
            written = {"kind": kind, "id": name, "text": draft.text.body, "draft": f"d{draft.draft_id}"}
            promised = promises_of_call(desk, notes)
        else:
            written = {"kind": kind, "id": name, "text": write_text(desk, kind, name)}
    if json_:
        echo_json(written)
        return
    click.echo(written["text"])
    if "draft" in written:
        waits = Sentence("It waits as {draft}: `mailmate send {draft}`", {"draft": written["draft"]})
        click.echo(say(waits), err=True)
    for one in promised:
        sum_of_it = f' --amount "{one.amount}"' if one.amount else ""
        command = f"mailmate promises add {name} --date {one.day}{sum_of_it}"
        echo_sentence(Sentence("To have it looked after as a promise: `{command}`", {"command": command}))


def _polish(desk: Desk, name: str, *, take: bool, json_: bool) -> None:
    """Print a text in better English, and on stderr what changed and what was refused."""
    from mailmate.desk.drafts.polishing import polish_draft, polish_text, take_polished

    draft = None
    if re.fullmatch(r"d\d{1,18}", name):
        draft, polished = polish_draft(desk, parse_id(name, "d"))
    else:
        polished = polish_text(desk, _read(name))
    taken = take_polished(desk, draft, polished) if take and draft else None
    if json_:
        fields = {"kind": "polish", "id": name, "text": polished.text, "engine": polished.engine}
        told: dict[str, Any] = {"diff": list(polished.diff()), "refused": [str(one.text()) for one in polished.refused]}
        echo_json({**fields, **told, "draft": name if taken else None})
        return
    click.echo(polished.text)
    _tell_polished(polished)
    if taken:
        echo_sentence(Sentence("Draft {draft} says it now; the text before stays a version of it.", {"draft": name}))


def _tell_polished(polished: Polished) -> None:
    for line in polished.diff():
        click.echo(line, err=True)
    if polished.trouble:
        echo_sentence(Sentence("Mended by rules alone: {why}", {"why": polished.trouble}))
    if polished.refused:
        echo_sentence("The model's wording was refused, since it changed facts; this is mended by rules alone:")
        for one in polished.refused:
            echo_sentence(one.text())
    if polished.text == polished.before:
        echo_sentence("Nothing to mend was found.")


def _read(name: str) -> str:
    """Return the text of a file, or of stdin for `-`; raise `BadInput` where it cannot be read."""
    if name == "-":
        return sys.stdin.read(_MOST_READ)
    try:
        with Path(name).open("rb") as file:
            return file.read(_MOST_READ).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(Sentence("{name} cannot be read: {why}", {"name": name, "why": str(error)})) from error


COMMANDS = {"write": write_command}
