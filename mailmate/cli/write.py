"""`write`: texts made of the registers on demand."""

from __future__ import annotations

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, home_option, mail_of
from mailmate.sentences import Sentence, say


@click.command("write")
@click.argument("kind", metavar="KIND")
@click.argument("name", metavar="ID")
@click.option("--note", "notes", multiple=True, metavar="TEXT", help="For a recap: one point you agreed on.")
@as_json
@home_option
def write_command(home: str | None, kind: str, name: str, notes: tuple[str, ...], json_: bool) -> None:
    """Write a text from what is on record. Nothing is sent.

    \b
    mailmate write weekly-notice buyer.example   the week's shipments, for their buyer
    mailmate write forwarder LC26-0417           a credit's terms, for the forwarder
    mailmate write brief buyer.example           one page before a visit
    mailmate write digest buyer.example          open, changed and agreed points
    mailmate write hand-over buyer.example       for a colleague who takes over
    mailmate write recap 42 --note "they pay USD 9000 on Friday"
    """
    from mailmate.desk.drafts.writing import write_recap, write_text

    with desk_at(home) as desk:
        if kind == "recap":
            draft = write_recap(desk, mail_of(desk, name), notes)
            written = {"kind": kind, "id": name, "text": draft.text.body, "draft": f"d{draft.draft_id}"}
        else:
            written = {"kind": kind, "id": name, "text": write_text(desk, kind, name)}
    if json_:
        echo_json(written)
        return
    click.echo(written["text"])
    if "draft" in written:
        waits = Sentence("It waits as {draft}: `mailmate send {draft}`", {"draft": written["draft"]})
        click.echo(say(waits), err=True)


COMMANDS = {"write": write_command}
