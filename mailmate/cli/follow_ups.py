"""`follow-ups`: letters that time alone makes due, made ready when their day has come; nothing leaves by itself."""

from __future__ import annotations

import click

from mailmate.cli.pages import echo_list
from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option, parse_id, verb_group
from mailmate.sentences import mark, say

_HEADS = (mark("No."), mark("Level"), mark("Company"), mark("Debt"), mark("Letter"), mark("To see it"))


@verb_group("follow-ups")
def follow_ups_command() -> None:
    """Who should hear from you: payments at the level the broken promises call for, briefs for your manager, quotes
    without an answer, letters of credit not opened, goods that are ready and not paid, papers nobody confirmed, samples
    nobody judged, the forwarder who needs a credit's terms, the next order, good leads gone quiet.

    \b
    mailmate follow-ups list
    mailmate follow-ups show p7
    """


@follow_ups_command.command("list")
@as_json
@home_option
def list_command(home: str | None, json_: bool) -> None:
    """Make ready what is due now, and list all that waits for you; `mailmate poll` makes it ready too.

    \b
    Example: mailmate follow-ups list --json
    """
    from mailmate.desk.drafts.follow_ups import list_follow_ups, run_follow_ups
    from mailmate.desk.drafts.greetings import greeting_line
    from mailmate.desk.drafts.nudges import run_nudges, waiting_nudges

    with desk_at(home) as desk:
        fresh = {(one.chain.number, one.due.label) for one in run_follow_ups(desk)}
        new = {one.draft.draft_id for one in run_nudges(desk)}
        waiting, silent = list_follow_ups(desk), waiting_nudges(desk)
        greeting = None if json_ else greeting_line(desk)
    rows: list[tuple[str, ...]] = []
    for one in waiting:
        number, draft = one.chain.number, one.draft
        if json_:
            echo_json(
                {
                    "id": f"p{number}",
                    "company": one.chain.company,
                    "debt": one.chain.subject or None,
                    "level": one.level,
                    "broken_count": one.chain.state.broken_count,
                    "draft": f"d{draft.draft_id}" if draft else None,
                    "mail": draft.mail_id if draft else None,
                    "new": (number, one.level) in fresh,
                    "outdated": str(one.outdated) if one.outdated else None,
                }
            )
            continue
        what = f"d{draft.draft_id}" if draft else say("your manager writes")
        what += f" ({say('outdated')}: {say(one.outdated)})" if one.outdated else ""
        mail = f"mailmate show {draft.mail_id}" if draft else f"mailmate follow-ups show p{number}"
        rows.append((f"p{number}", one.level, one.chain.company, one.chain.subject or "-", what, mail))
    for note, draft in silent:
        about, company = str(note.value["about"]), note.company
        if json_:
            fields = {"id": f"d{draft.draft_id}", "company": company, "about": about, "step": note.value["step"]}
            echo_json({**fields, "draft": f"d{draft.draft_id}", "mail": draft.mail_id, "new": draft.draft_id in new})
            continue
        rows.append(("", say(about), company, "-", f"d{draft.draft_id}", f"mailmate show {draft.mail_id}"))
    echo_list(_HEADS, rows, limits=(6, 14, 24, 18, 22, 32))
    if greeting:
        echo_sentence(greeting[1])


@follow_ups_command.command("show")
@click.argument("entry_id", metavar="ID")
@home_option
def show_command(home: str | None, entry_id: str) -> None:
    """Show the brief of a debt: the whole chain with the buyer's words, for whoever writes next.

    \b
    Example: mailmate follow-ups show p7
    """
    from mailmate.desk.drafts.follow_ups import brief
    from mailmate.desk.registers.promises import find_chain

    with desk_at(home) as desk:
        for line in brief(desk, find_chain(desk, parse_id(entry_id, "p"))):
            click.echo(say(line))


COMMANDS = {"follow-ups": follow_ups_command}
