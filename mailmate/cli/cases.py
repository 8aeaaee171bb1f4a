"""`cases`: all that stands between us and one company: open, agreed, changed, wishes, people."""

from __future__ import annotations

import click

from mailmate.cli.pages import echo_list
from mailmate.cli.shared import as_json, desk_at, echo_json, home_option, verb_group
from mailmate.sentences import mark, say


@verb_group("cases")
def cases_command() -> None:
    """What is open, agreed and changed with a company, with days and words; what they ask us not to do.

    \b
    mailmate cases list
    mailmate cases show buyer.example
    """


@cases_command.command("list")
@as_json
@home_option
def list_command(home: str | None, json_: bool) -> None:
    """List the companies on record, the one with the newest entry first.

    \b
    Example: mailmate cases list
    """
    from mailmate.desk.pages.cases import list_cases

    with desk_at(home) as desk:
        found = list_cases(desk)
    if json_:
        for company, count, last in found:
            echo_json({"company": company, "entries": count, "last": last.isoformat()})
        return
    rows = ((company, str(count), last.isoformat()) for company, count, last in found)
    echo_list((mark("Company"), mark("Entries"), mark("Last word")), rows, limits=(40, 8, 10))


@cases_command.command("show")
@click.argument("company", metavar="COMPANY")
@as_json
@home_option
def show_command(home: str | None, company: str, json_: bool) -> None:
    """Show one company's case. COMPANY: its domain, its name, or the whole address at a free-mail provider.

    \b
    Example: mailmate cases show buyer.example
    """
    from mailmate.desk.pages.cases import SECTIONS, case_json, case_of
    from mailmate.desk.registers.known_companies import meant_company
    from mailmate.mail.hidden import clean_for_display

    with desk_at(home) as desk:
        lines = case_of(desk, meant_company(desk, company))
    section = ""
    for one in lines:
        if json_:
            echo_json(case_json(one))
            continue
        if one.section != section:
            section = one.section
            click.echo(f"\n{say(SECTIONS[section])}")
        words = f"  “{' '.join(one.quote.split())[:120]}”" if one.quote and one.quote not in say(one.text) else ""
        mail = f" [{one.mail_id}]" if one.mail_id else ""
        click.echo(clean_for_display(f"  {one.day or ''!s:10}  {say(one.text)}{mail}{words}"))


COMMANDS = {"cases": cases_command}
