"""`approvals`: what was let go although the gate asked, by whom and how, and the mail that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_table, home_option, mail_of, parse_id, verb_group
from mailmate.sentences import Sentence, say

if TYPE_CHECKING:
    from mailmate.trade.safety.approvals import Record


_LIMITS = (5, 10, 22, 14, 14, 24, 30, 40)


@verb_group("approvals")
def approvals_command() -> None:
    """What was approved: who, when, how, why, over which content, and what left.

    \b
    mailmate approvals list
    mailmate approvals show a12
    mailmate approvals ask 42
    """


@approvals_command.command("list")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="At most so many.")
@click.option("--all", "all_", is_flag=True, help="Also mails of which the gate asked nothing.")
@as_json
@home_option
def list_command(home: str | None, limit: int, all_: bool, json_: bool) -> None:
    """List approvals, newest first: those that passed something the gate asked about, each with its reason.

    Above them stand the mails that ask for an approval and were not sent yet: `mailmate send d7` sends one.

    \b
    Example: mailmate approvals list --all
    """
    from mailmate.desk.sending.approvals import approval_json, list_approvals, list_requests, request_json, standing_of
    from mailmate.trade.safety.approvals import SELF, how_words

    with desk_at(home) as desk:
        found = list_approvals(desk, limit, plain=all_)
        asked = list_requests(desk)
    for request, draft in asked:
        if json_:
            echo_json(request_json(request, draft))
            continue
        to = ", ".join(one.name or one.email for one in draft.text.to)
        head = (f"d{request.draft_id}", request.at.date().isoformat(), say("asks, not sent yet"), to)
        echo_table([(*head, "", "", "", draft.text.subject)], limits=_LIMITS)
    for one in found:
        if json_:
            echo_json(approval_json(one))
            continue
        given = one.approval
        who = say("yourself") if given.who == SELF else given.who
        rules = ", ".join(dict.fromkeys(str(rule) for rule, _ in given.extra.get("passed", ())))
        row = (f"a{one.approval_id}", one.at.date().isoformat(), say(standing_of(one)), who, say(how_words(given.how)))
        echo_table([(*row, rules, given.reason, one.subject)], limits=_LIMITS)


@approvals_command.command("show")
@click.argument("approval_id", metavar="ID")
@as_json
@home_option
def show_command(home: str | None, approval_id: str, json_: bool) -> None:
    """Show one approval: what it passed, who gave it, and the very mail it let go.

    \b
    Example: mailmate approvals show a12
    """
    from mailmate.desk.sending.approvals import approval_json, find_approval, what_left
    from mailmate.mail.hidden import clean_for_display

    with desk_at(home) as desk:
        record = find_approval(desk, parse_id(approval_id, "a"))
        item = what_left(desk, record)
    if json_:
        echo_json(approval_json(record) | {"text": item.mail.text if item else None})
        return
    lines = [*_head(record), *(["", item.mail.text] if item else [])]
    click.echo(clean_for_display("\n".join(lines)))


def _head(record: Record) -> list[str]:
    from mailmate.desk.sending.approvals import standing_of
    from mailmate.trade.safety.approvals import SELF, how_words

    given = record.approval
    who = say("yourself") if given.who == SELF else given.who
    named = {"who": who, "how": how_words(given.how), "at": record.at.isoformat(timespec="minutes")}
    return [
        f"a{record.approval_id}  {say(standing_of(record))}",
        say(Sentence("Approved by {who}, {how}, {at}", named)),
        f"{say('Reason')}: {given.reason or '-'}",
        f"{say('Content')}: {given.content_hash}",
        *(f"  {rule} «{words}»" for rule, words in given.extra.get("passed", ())),
        f"{say('To')}: {', '.join(record.to) or '-'}",
        f"{say('Subject')}: {record.subject or '-'}",
    ]


@approvals_command.command("ask")
@click.argument("id_", metavar="ID")
@click.option("--print", "print_", is_flag=True, help="Only print the text, to be copied into another program.")
@as_json
@home_option
def ask_command(home: str | None, id_: str, print_: bool, json_: bool) -> None:
    """Write the internal mail that asks your manager about a draft. ID: a mail or its draft. Nothing is sent.

    \b
    mailmate approvals ask 42     then edit it in the inbox, or `mailmate send d7`
    """
    from mailmate.desk.mails.inbox import ensure_draft
    from mailmate.desk.sending.approvals import request_text, write_request

    with desk_at(home) as desk:
        about = parse_id(id_, "d") if id_.startswith("d") else ensure_draft(desk, mail_of(desk, id_)).draft_id or 0
        draft = None if print_ else write_request(desk, about)
        text = draft.text if draft else request_text(desk, about)
    number = f"d{draft.draft_id}" if draft else None
    if json_:
        to = [one.email for one in text.to]
        echo_json({"draft": number, "about": f"d{about}", "to": to, "subject": text.subject, "body": text.body})
        return
    to_line = f"{say('To')}: {', '.join(str(one) for one in text.to) or '-'}"
    click.echo(f"{to_line}\n{say('Subject')}: {text.subject}\n\n{text.body}")
    if number:
        click.echo(say(Sentence("It waits as {draft}: `mailmate send {draft}` sends it.", {"draft": number})), err=True)


COMMANDS = {"approvals": approvals_command}
