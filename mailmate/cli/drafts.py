"""`draft`, `send`, `outbox`: replies and their way out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, echo_table, home_option, mail_of, parse_id
from mailmate.errors import NotAllowed
from mailmate.sentences import Sentence, say

if TYPE_CHECKING:
    from mailmate.desk.wiring import Desk


@click.command("draft")
@click.argument("mail_id", metavar="ID")
@click.option("--engine", type=click.Choice(["local", "chat"]), help="Who writes; else as configured.")
@click.option("--say", "wish", default="", metavar="TEXT", help="One line for the writer, in any language.")
@click.option("--text", "bare", is_flag=True, help="Print the text alone, to copy it into a platform's own form.")
@click.option("--dry-run", is_flag=True, help="Show what a chat model would be sent, and send it nothing.")
@as_json
@home_option
def draft_command(
    home: str | None,
    mail_id: str,
    engine: Literal["local", "chat"] | None,
    wish: str,
    bare: bool,
    dry_run: bool,
    json_: bool,
) -> None:
    """Draft a reply to a mail, or show the draft there is. Nothing is sent.

    \b
    mailmate draft 42 --say "offer the black one too"
    mailmate draft 42 --engine chat --dry-run

    A trading platform's notice whose buyer no mail reaches is answered in the platform's own form: `--text` prints
    the text to copy, unless the gate says it may never leave; `mailmate done` then marks the mail answered.
    """
    from mailmate.desk.compose import check_draft
    from mailmate.desk.contract import draft_json
    from mailmate.desk.mails.inbox import ensure_draft
    from mailmate.desk.mails.lists import find_line
    from mailmate.desk.pages.reading_aloud import describe_draft
    from mailmate.desk.sending.platform_copy import text_to_copy

    with desk_at(home, engine=engine) as desk:
        line = find_line(desk, mail_of(desk, mail_id))
        if dry_run:
            _show_requests(desk, line.mail_id, wish, json_=json_)
            return
        draft = ensure_draft(desk, line.mail_id, say=wish, engine=engine)
        gate = check_draft(desk, line.mail_id, draft.text, draft_id=draft.draft_id)
        text = text_to_copy(desk, draft.draft_id) if bare and draft.draft_id else ""
    if bare:
        click.echo(text)
    elif json_:
        echo_json(draft_json(draft, gate))
    else:
        click.echo(describe_draft(draft, gate))


def _show_requests(desk: Desk, mail_id: int, wish: str, *, json_: bool) -> None:
    """Print each request as it would go out; with --json one a line, options included."""
    from mailmate.desk.drafts.model_requests import requests_about

    for request in requests_about(desk, mail_id, say=wish):
        if json_:
            echo_json(request)
            continue
        for message in request["messages"]:
            click.echo(f"--- {message['role']}\n{message['content']}\n")


@click.command("send")
@click.argument("id_", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask: a person has approved this very content, and it is due.")
@click.option("--reason", default="", help="Why it may leave although the gate asks; kept with the mail.")
@click.option("--approved-by", "who", default="", metavar="NAME", help="Who approved what needs it; self: you alone.")
@click.option("--how", default="", metavar="HOW", help="How they said so: phone, person, or the id of their mail.")
@as_json
@home_option
@click.pass_context
def send_command(
    ctx: click.Context, home: str | None, id_: str, yes: bool, reason: str, who: str, how: str, json_: bool
) -> None:
    """Approve a draft and send it: shows To, Cc and what the gate says, and asks. ID: a mail or its draft.

    \b
    mailmate send 42
    mailmate send d7 --reason "lost rolls" --approved-by "Ms Chen" --how phone

    \b
    Exit codes: 0 sent, 1 held, refused or unsure, 75 the server asked for patience: the next poll tries again.
    """
    from mailmate.desk.pages.reading_aloud import describe_sheet
    from mailmate.desk.sending.decisions import read_decision, settle_decision
    from mailmate.desk.sending.outbox import prepare, send_approved, send_now
    from mailmate.desk.sending.phone import withdraw_or_tell
    from mailmate.mail.hidden import clean_for_display
    from mailmate.trade.outbox import STATE_WORDS, State

    with desk_at(home) as desk:
        sheet = prepare(desk, _draft_of(desk, id_))
        if yes:
            item = send_approved(desk, sheet)
        else:
            click.echo(describe_sheet(sheet), err=True)
            decision = read_decision(desk, who, how)
            settle_decision(desk, sheet.gate, decision)
            if not sys.stdin.isatty() or not click.confirm(say("Send it?"), err=True):
                raise NotAllowed(Sentence("Not sent: nobody said yes."))
            item = send_now(desk, sheet, reason=reason, decision=decision)
        if left := withdraw_or_tell(desk):
            echo_sentence(left)
    answer = item.receipt.answer if item.receipt else ""
    if json_:
        echo_json(
            {"id": item.outbox_id, "state": item.state.value, "answer": answer, "message_id": item.mail.message_id}
        )
    else:
        click.echo(
            say(Sentence("{state}: {subject}", {"state": STATE_WORDS[item.state], "subject": item.mail.subject}))
        )
        if answer and item.state is not State.SENT:
            click.echo(f"  {clean_for_display(answer)}")
    ctx.exit({State.SENT: 0, State.APPROVED: 75}.get(item.state, 1))


def _draft_of(desk: Desk, text: str) -> int:
    from mailmate.desk.mails.inbox import ensure_draft
    from mailmate.desk.mails.lists import find_line

    if text.startswith("d"):
        return parse_id(text, "d")
    draft = ensure_draft(desk, find_line(desk, parse_id(text)).mail_id)
    assert draft.draft_id is not None  # it comes from the store
    return draft.draft_id


@click.command("outbox")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="At most so many.")
@as_json
@home_option
def outbox_command(home: str | None, limit: int, json_: bool) -> None:
    """Show what was approved and where it stands, newest first.

    \b
    Example: mailmate outbox --json
    """
    from mailmate.desk.sending.outbox import list_outbox
    from mailmate.trade.outbox import STATE_WORDS

    with desk_at(home) as desk:
        items = list_outbox(desk, limit)
    for item in items:
        if json_:
            echo_json(
                {
                    "id": item.outbox_id,
                    "state": item.state.value,
                    "to": [one.email for one in item.mail.to],
                    "subject": item.mail.subject,
                    "due_at": item.due_at.isoformat(),
                    "answer": item.receipt.answer if item.receipt else None,
                    "filed": item.filed or None,
                }
            )
        else:
            to = ", ".join(one.email for one in item.mail.to)
            echo_table(
                [(str(item.outbox_id), say(STATE_WORDS[item.state]), to, item.mail.subject)], limits=(5, 10, 32, 60)
            )


COMMANDS = {"draft": draft_command, "send": send_command, "outbox": outbox_command}
