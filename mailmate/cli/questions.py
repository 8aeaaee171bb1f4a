"""`questions`: what buyers asked and nobody answered yet."""

from __future__ import annotations

import click

from mailmate.cli.assigning import add_assigning
from mailmate.cli.pages import echo_list, echo_page
from mailmate.cli.shared import as_json, desk_at, echo_json, home_option, parse_id, verb_group
from mailmate.sentences import Sentence, mark, say

_HEADS = (mark("No."), mark("Asked"), mark("Company"), mark("State"), mark("Question"))


@verb_group("questions")
def questions_command() -> None:
    """Questions asked of us: open, promised an answer, answered.

    \b
    mailmate questions list --open
    mailmate questions answered q12
    """


@questions_command.command("list")
@click.option("--company", metavar="DOMAIN", help="Only this company.")
@click.option("--open", "only_open", is_flag=True, help="Only those not answered yet.")
@as_json
@home_option
def list_command(home: str | None, company: str | None, only_open: bool, json_: bool) -> None:
    """List the questions, oldest first; one our answer to the same mail leaves aside is passed over, and open.

    \b
    Example: mailmate questions list --open
    """
    from mailmate.desk.registers.questions import list_questions, question_json

    with desk_at(home) as desk:
        today = desk.local_now.date()
        found = list_questions(desk, company, only_open=only_open)
    if json_:
        for one in found:
            echo_json(question_json(one, today))
        return
    rows = []
    for one in found:
        day = f" {one.answer_by}{'!' if one.is_overdue(today) else ''}" if one.answer_by else ""
        entry = one.entry
        rows.append((f"q{entry.entry_id}", entry.at.date().isoformat(), entry.company, say(one.shown) + day, one.text))
    echo_list(_HEADS, rows, limits=(6, 10, 24, 20, 80))


@questions_command.command("show")
@click.argument("question", metavar="ID")
@as_json
@home_option
def show_command(home: str | None, question: str, json_: bool) -> None:
    """Show one question whole: their words, the mail, whether it was answered, and by when it shall be.

    \b
    Example: mailmate questions show q12
    """
    from mailmate.desk.pages.talk_pages import question_page
    from mailmate.desk.registers.questions import find_question, question_json

    with desk_at(home) as desk:
        found = find_question(desk, parse_id(question, "q"))
        if json_:
            from mailmate.desk.drafts.assignments import assignment_json, assignment_of

            held = assignment_of(desk, f"q{found.entry.entry_id}", found.entry.company)
            echo_json(question_json(found, desk.local_now.date()) | {"assigned": assignment_json(held)})
        else:
            echo_page(question_page(desk, found))


@questions_command.command("answered")
@click.argument("question", metavar="ID")
@home_option
def answered_command(home: str | None, question: str) -> None:
    """Say that a question is answered, by phone for instance.

    \b
    Example: mailmate questions answered q12
    """
    _say(home, question, answered=True)


@questions_command.command("reopen")
@click.argument("question", metavar="ID")
@home_option
def reopen_command(home: str | None, question: str) -> None:
    """Say that a question was not answered, whatever we wrote.

    \b
    Example: mailmate questions reopen q12
    """
    _say(home, question, answered=False)


add_assigning(questions_command, "question", "q12")


@questions_command.command("strike")
@click.argument("question", metavar="ID")
@click.option("--reason", default="", help="Why; kept with it.")
@home_option
def strike_command(home: str | None, question: str, reason: str) -> None:
    """Say that this is no question: it stays, struck out, and counts no more.

    \b
    Example: mailmate questions strike q12 --reason "a figure of speech"
    """
    from mailmate.desk.registers.entries import strike_entry

    with desk_at(home) as desk:
        strike_entry(desk, "questions", parse_id(question, "q"), reason)
    click.echo(say(Sentence("{entry} is struck out.", {"entry": question})))


def _say(home: str | None, question: str, *, answered: bool) -> None:
    from mailmate.desk.registers.questions import say_answered

    with desk_at(home) as desk:
        say_answered(desk, parse_id(question, "q"), answered=answered)
    text = Sentence("{entry} is answered.", {"entry": question})
    click.echo(say(text if answered else Sentence("{entry} is open again.", {"entry": question})))


COMMANDS = {"questions": questions_command}
