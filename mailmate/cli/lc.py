"""`lc read` and `lc check`: a letter of credit and its amendments from files, checked before anybody relies on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option, settings_at, verb_group
from mailmate.errors import BadConfig, BadInput
from mailmate.sentences import Sentence

if TYPE_CHECKING:
    from mailmate.desk.registers.credit_files import CreditFile
    from mailmate.trade.credit.credit_findings import OrderTerms, Plan
    from mailmate.trade.credit.swift_problems import Problem

_DAY = click.DateTime(["%Y-%m-%d", "%y%m%d"])


@verb_group("lc")
def lc() -> None:
    """Letters of credit in files: read one, check one with its amendments.

    \b
    Example: mailmate lc check credit.txt amendment.txt --on-board 2026-06-19
    """


@lc.command("read")
@click.argument("file", metavar="FILE|-")
@as_json
@home_option
def read_command(home: str | None, file: str, json_: bool) -> None:
    """Read a SWIFT message (MT700, 707, 710, 720 …) from text, a mail, a PDF, or standard input.

    A field that cannot be read stays as it is, is named with its line, and the command ends with 65.

    \b
    mailmate lc read credit.pdf
    mailmate lc read --json - < pasted.txt
    """
    from mailmate.desk.pages.credit_json import message_json
    from mailmate.desk.registers.credit_files import read_credit_file
    from mailmate.trade.credit.swift_problems import problems

    found = read_credit_file(file, settings_at(home))
    for message in found.messages:
        if json_:
            echo_json(message_json(message))
        else:
            from mailmate.cli.credit_pages import echo_message

            echo_message(message)
    unread = [one for message in found.messages for one in problems(message) if one.unreadable]
    _complain(found, but=unread[:1])
    if unread:
        raise BadInput(_of_line(found, unread[0]), Sentence("Look at the original; the rest was read."))


@lc.command("check")
@click.argument("credit", metavar="CREDIT")
@click.argument("amendments", nargs=-1, metavar="[AMENDMENT]…")
@click.option("--order", "order", metavar="ID", help="Compare with this order: its number, or o3.")
@click.option("--on-board", "on_board", type=_DAY, metavar="D", help="Planned or actual on-board date, 2026-06-19.")
@click.option("--papers", type=_DAY, metavar="D", help="Day the documents are in hand.")
@click.option("--place", metavar="COUNTRY", help="Country of the bank that takes the documents, such as CN.")
@click.option("--lead-days", "lead_days", type=click.IntRange(0, 1000), help="Calendar days until the goods are ready.")
@click.option("--asked", multiple=True, metavar="TAG=VALUE", help="A change we asked for, such as 44C=260709.")
@click.option("--accepted", multiple=True, type=click.IntRange(0, 999), help="An amendment number we accepted.")
@click.option("--rejected", multiple=True, type=click.IntRange(0, 999), help="An amendment number we rejected.")
@click.option(
    "--advised/--announced", default=None, help="Whether a bank advised the amendments, or a mail told of them."
)
@click.option("--partial/--no-partial", default=None, help="Whether the goods go in several lots.")
@click.option("--transhipment/--no-transhipment", default=None, help="Whether the goods change vessels.")
@click.option("--today", type=_DAY, metavar="D", help="Count from this day; else from today.")
@as_json
@home_option
def check_command(home: str | None, credit: str, amendments: tuple[str, ...], json_: bool, **options: Any) -> None:
    """Check a credit, alone or with amendments, by the rules a bank will hold against you.

    CREDIT and AMENDMENT are files (`-` for standard input), or CREDIT is the number of a credit on record.

    \b
    mailmate lc check credit.txt amendment.txt --on-board 2026-06-19
    mailmate lc check LC26-0417 --json
    """
    plan = _plan(home, options)
    if credit != "-" and not amendments and not Path(credit).exists() and _is_on_record(home, credit):
        from mailmate.cli.credits import echo_checked

        echo_checked(home, credit, plan, json_=json_)
        return
    from mailmate.desk.pages.credit_json import report_json
    from mailmate.desk.registers.credit_files import check_messages, read_credit_file

    config = settings_at(home)
    plan = plan if plan.today else replace(plan, today=datetime.now(config.me.zone).date())
    files = [read_credit_file(path, config) for path in (credit, *amendments)]
    messages = [message for file in files for message in file.messages]
    report, found = check_messages(
        messages,
        plan,
        config.trade_rules,
        accepted=frozenset(options["accepted"]),
        rejected=frozenset(options["rejected"]),
    )
    if json_:
        echo_json(report_json(report, plan))
    else:
        from mailmate.cli.credit_pages import echo_report

        echo_report(report, plan, found)
    for file in files:
        _complain(file)
    if report.effective is None:
        echo_sentence(
            Sentence(
                "The credit itself is not among these messages: ask the advising bank or the buyer for the original."
            )
        )


def _complain(file: CreditFile, *, but: Sequence[Problem] = ()) -> None:
    """Tell what of a file could not be read, `but` for what is told elsewhere."""
    from mailmate.trade.credit.swift_problems import problems

    for note in file.notes:
        echo_sentence(note)
    for message in file.messages:
        for one in problems(message):
            if one not in but:
                echo_sentence(_of_line(file, one))


def _of_line(file: CreditFile, problem: Problem) -> Sentence:
    if problem.line is None:
        return Sentence("{path}: {problem}", {"path": file.path, "problem": problem.message})
    values = {"path": file.path, "line": problem.line, "problem": problem.message}
    return Sentence("{path}, line {line}: {problem}", values)


def _plan(home: str | None, options: dict[str, Any]) -> Plan:
    from mailmate.trade.credit.credit_findings import Plan

    config = settings_at(home)
    return Plan(
        on_board=_date(options["on_board"]),
        today=_date(options["today"]),
        place=(options["place"] or config.me.country).upper(),
        office=config.me.country,
        lead_days=options["lead_days"],
        asked=_asked(options["asked"]),
        papers=_date(options["papers"]),
        partial=options["partial"],
        transhipment=options["transhipment"],
        announced=None if options["advised"] is None else not options["advised"],
        company=config.me.company,
        order=_order(home, options["order"]),
    )


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _asked(pairs: tuple[str, ...]) -> dict[str, str]:
    asked = {}
    for pair in pairs:
        tag, equals, text = pair.partition("=")
        if not equals or not tag.strip() or not text.strip():
            raise click.BadParameter(f"{pair!r} is no TAG=VALUE, such as 44C=260709", param_hint="--asked")
        asked[tag.strip().upper()] = text.strip()
    return asked


def _order(home: str | None, name: str | None) -> OrderTerms | None:
    if name is None:
        return None
    from mailmate.desk.registers.credits import find_order_terms

    with desk_at(home) as desk:
        return find_order_terms(desk, name)


def _is_on_record(home: str | None, name: str) -> bool:
    """Tell whether a home folder is set up that holds this credit; what is neither file nor credit is no file."""
    from mailmate.config import find_home, load_config
    from mailmate.desk.registers.credits import find_credit
    from mailmate.errors import WrongUse

    try:
        load_config(find_home(home))
        with desk_at(home) as desk:
            find_credit(desk, name)
    except (BadConfig, WrongUse):
        return False
    return True


COMMANDS = {"lc": lc}
