"""`today`, `list`, `show`, `search`, `done`, `correct`: mails one has."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, echo_table, home_option, mail_of
from mailmate.sentences import Sentence, say
from mailmate.trade.intents import Intent, Subtype

if TYPE_CHECKING:
    from mailmate.trade.listing import MailLine

_COLUMNS = (6, 10, 24, 28, 48, 9)


@click.command("list")
@click.option("--intent", type=click.Choice([intent.value for intent in Intent]), help="Only this intent.")
@click.option("--open", "open_", is_flag=True, help="Only what waits for you, most urgent first.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only mails received since this day.")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="At most so many.")
@as_json
@home_option
def list_command(
    home: str | None, intent: str | None, open_: bool, since: datetime | None, limit: int, json_: bool
) -> None:
    """List mails: newest first, or with --open in the order of work and with the working hours each has waited.

    With --open one line stands for all mails of a thread that one answer answers: its last, and (+2) earlier ones.

    \b
    Example: mailmate list --open --intent inquiry
    """
    if open_ and not intent:
        _list_open(home, since, limit, json_=json_)
        return
    from mailmate.desk.contract import listed_json
    from mailmate.desk.mails.lists import find_reading, list_mails
    from mailmate.desk.mails.reply_clock import waiting_hours
    from mailmate.trade.listing import Order, View

    with desk_at(home) as desk:
        lines = list_mails(
            desk,
            View.TODO if open_ else View.ALL,
            Order.WORK if open_ else Order.TIME,
            limit=limit,
            intent=Intent(intent) if intent else None,
            since=since.date() if since else None,
        )
        waits = [waiting_hours(desk, line) for line in lines if open_ or json_]
        for line, hours in zip(lines, waits, strict=True) if json_ else ():
            echo_json(listed_json(line, find_reading(desk, line.mail_id)) | {"waiting_hours": hours})
    if open_ and not json_:
        waited = (say(Sentence("{n} h", {"n": f"{hours:.0f}"})) if hours is not None else "" for hours in waits)
        echo_table(((*_row(line), text) for line, text in zip(lines, waited, strict=True)), limits=(*_COLUMNS, 6))
    elif not json_:
        echo_table((_row(line) for line in lines), limits=_COLUMNS)


def _list_open(home: str | None, since: datetime | None, limit: int, *, json_: bool) -> None:
    from mailmate.desk.contract import listed_json
    from mailmate.desk.mails.lists import find_reading
    from mailmate.desk.mails.open_threads import open_threads, waited

    with desk_at(home) as desk:
        threads = open_threads(desk, limit=limit, since=since.date() if since else None)
        waits = [waited(desk, one) for one in threads]
        for one, hours in zip(threads, waits, strict=True) if json_ else ():
            more = {"waiting_hours": hours, "earlier": [line.mail_id for line in one.earlier]}
            echo_json(listed_json(one.line, find_reading(desk, one.line.mail_id)) | more)
    if json_:
        return
    waited_for = (say(Sentence("{n} h", {"n": f"{hours:.0f}"})) if hours is not None else "" for hours in waits)
    rows = ((*_row(one.line, len(one.earlier)), text) for one, text in zip(threads, waited_for, strict=True))
    echo_table(rows, limits=(*_COLUMNS, 6))


def _row(line: MailLine, earlier: int = 0) -> tuple[str, ...]:
    kind = say((line.subtype or line.intent).value) if line.intent else "?"
    sender = line.sender_name or line.sender_email
    marks = ",".join(line.flags) or line.band
    return (
        str(line.mail_id),
        line.received.date().isoformat(),
        f"{kind} {marks}".strip(),
        sender,
        f"(+{earlier}) {line.subject}" if earlier else line.subject,
        say(line.draft),
    )


@click.command("show")
@click.argument("mail_id", metavar="ID")
@as_json
@home_option
def show_command(home: str | None, mail_id: str, json_: bool) -> None:
    """Show one mail: its text, what was read from it, what else is on record for it, its draft, what the gate says.

    \b
    Example: mailmate show 42
    """
    from mailmate.desk.contract import classify_json, draft_json, line_json, model_call_json
    from mailmate.desk.drafts.beside import lines_for
    from mailmate.desk.mails.inbox import open_mail
    from mailmate.desk.pages.cases import case_json
    from mailmate.desk.pages.reading_aloud import describe
    from mailmate.desk.reader.fraud import call_json

    with desk_at(home) as desk:
        opened = open_mail(desk, mail_of(desk, mail_id))
        beside = lines_for(desk, opened.line.mail_id)
    if not json_:
        click.echo(describe(opened, [one.text for one in beside]))
        return
    shown = line_json(opened.line)
    if opened.reading:
        shown |= classify_json(opened.mail, opened.reading)
    draft = draft_json(opened.draft, opened.gate) if opened.draft and opened.gate else None
    told = {"text": opened.mail.text, "draft": draft, "draft_state": opened.line.draft}
    calls = [call_json(call) for call in opened.calls]
    asked = [model_call_json(call) for call in opened.model_calls]
    echo_json(shown | told | {"calls": calls, "model_calls": asked} | {"beside": [case_json(one) for one in beside]})


@click.command("search")
@click.argument("words", nargs=-1, required=True, metavar="WORDS")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=50, show_default=True, help="At most so many.")
@as_json
@home_option
def search_command(home: str | None, words: tuple[str, ...], limit: int, json_: bool) -> None:
    """Find mails by words, newest first; Chinese words of two characters are found too.

    \b
    Example: mailmate search from:ana intent:complaint after:2026-07 valve
    """
    from mailmate.desk.contract import listed_json
    from mailmate.desk.mails.lists import find_reading, search_mails

    with desk_at(home) as desk:
        hits = search_mails(desk, " ".join(words), limit)
        for line, snippet in hits if json_ else ():
            echo_json(listed_json(line, find_reading(desk, line.mail_id)) | {"snippet": snippet})
    if not json_:
        for line, snippet in hits:
            echo_table([(*_row(line)[:4], line.subject, snippet)], limits=(6, 10, 24, 28, 40, 60))


@click.command("today")
@click.option("--all", "all_", is_flag=True, help="All of them.")
@as_json
@home_option
def today_command(home: str | None, all_: bool, json_: bool) -> None:
    """Show the day's duties in at most ten lines, and how many more there are.

    \b
    Example: mailmate today
    """
    from mailmate.desk.clock import duties
    from mailmate.trade.listing import View

    with desk_at(home) as desk:
        found = duties(desk)
        waiting = 0 if found else desk.database.mails.count(View.TODO, now=desk.now())
    if json_:
        for duty in found:
            echo_json({"kind": duty.kind, "day": duty.day.isoformat() if duty.day else None, "text": say(duty.text)})
        return
    shown = found if all_ else found[:10]
    for duty in shown:
        click.echo(say(duty.text))
    if left := len(found) - len(shown):
        echo_sentence(Sentence("{n} more: `mailmate today --all`", {"n": left}))
    if waiting:
        click.echo(say(Sentence("Nothing is due today; mails that wait: {n}. `mailmate list --open`", {"n": waiting})))
    elif not found:
        click.echo(say("Nothing is due today and no mail waits."))


@click.command("done")
@click.argument("mail_id", metavar="ID")
@click.option("--undo", is_flag=True, help="Take it back onto the list.")
@home_option
def done_command(home: str | None, mail_id: str, undo: bool) -> None:
    """Put a mail aside: it needs nothing more, nor do the earlier mails that `list --open` shows with it.

    \b
    Example: mailmate done 42
    """
    from mailmate.desk.mails.inbox import mark_done, reopen
    from mailmate.desk.mails.lists import find_line
    from mailmate.desk.mails.open_threads import shown_with

    with desk_at(home) as desk:
        line = find_line(desk, mail_of(desk, mail_id))
        if undo:
            reopen(desk, line.mail_id)
            return
        earlier = shown_with(desk, line.mail_id)
        for number in (*earlier, line.mail_id):
            mark_done(desk, number)
    if earlier:
        told = {"id": line.mail_id, "earlier": ", ".join(map(str, earlier))}
        click.echo(say(Sentence("Mail {id} is put aside, and with it {earlier} of its thread.", told)), err=True)


@click.command("correct")
@click.argument("mail_id", metavar="ID")
@click.argument("intent", required=False, type=click.Choice([intent.value for intent in Intent]))
@click.argument("subtype", required=False, type=click.Choice([subtype.value for subtype in Subtype]))
@click.option("--undo", is_flag=True, help="Take the correction back; the mail is read again.")
@home_option
def correct_command(home: str | None, mail_id: str, intent: str | None, subtype: str | None, undo: bool) -> None:
    """Say what a mail really is; mails with the same words and the sender's mails of that kind follow.

    \b
    mailmate correct 42 other service_invoice
    mailmate correct 42 --undo
    """
    from mailmate.desk.mails.lists import find_line
    from mailmate.desk.reader.lessons import correct_intent, take_correction_back
    from mailmate.desk.registers.complaints import kept_after_correction

    if undo == bool(intent):
        raise click.UsageError("Say either what the mail is or --undo.")
    with desk_at(home) as desk:
        line = find_line(desk, mail_of(desk, mail_id))
        if not intent:
            take_correction_back(desk, line.mail_id)
            return
        followers = correct_intent(desk, line.mail_id, Intent(intent), Subtype(subtype) if subtype else None)
        kept = kept_after_correction(desk, line.mail_id) if Intent(intent) is Intent.OTHER else []
    click.echo(say(Sentence("Mail {mail_id} is now {intent}.", {"mail_id": line.mail_id, "intent": say(intent)})))
    if followers:
        ids = ", ".join(str(one) for one in followers)
        click.echo(say(Sentence("Read again in the light of it: {ids}.", {"ids": ids})))
    for one in kept:
        stays = Sentence(
            "Complaint {id} stays, as you added to it. `mailmate complaints strike {id}` takes it off the register.",
            {"id": f"c{one.number}"},
        )
        click.echo(say(stays))


COMMANDS = {
    "list": list_command,
    "show": show_command,
    "search": search_command,
    "today": today_command,
    "done": done_command,
    "correct": correct_command,
}
