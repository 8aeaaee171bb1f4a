"""`papers`: do invoice, packing list, bill of lading and the other papers of a shipment agree?"""

from __future__ import annotations

from datetime import date

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option, mail_of, settings_at
from mailmate.sentences import Sentence, say


@click.command("papers")
@click.argument("paths", nargs=-1, metavar="[FILE]…")
@click.option("--mail", "mail", metavar="ID", help="Also the attachments of this mail.")
@click.option("--presented", metavar="DATE", help="The day they go to the bank, such as 2026-07-06.")
@as_json
@home_option
def papers_command(
    home: str | None, paths: tuple[str, ...], mail: str | None, presented: str | None, json_: bool
) -> None:
    """Compare the papers of one shipment: names, quantities, weights, marks, ports, numbers, dates.

    Give PDFs, sheets or texts; a text with an MT700 is compared too. Each difference names both places.

    \b
    mailmate papers invoice.pdf packing-list.xlsx bl.pdf credit.txt
    mailmate papers --mail 42
    """
    from mailmate.desk.registers.papers import check, papers_from_files, papers_of_mail, report_json

    if not paths and not mail:
        raise click.UsageError("Give files, or --mail ID.")
    settings_at(home)
    day = _day(presented)
    papers = papers_from_files(paths)
    if mail:
        with desk_at(home) as desk:
            attached, unread = papers_of_mail(desk, mail_of(desk, mail))
        papers += attached
        for name in unread:
            echo_sentence(Sentence("Not read: {name}.", {"name": name}))
    for paper in papers:
        if paper.cut:
            echo_sentence(Sentence("{name} is long; only its beginning was read.", {"name": paper.name}))
    report = check(papers, presented=day)
    if json_:
        echo_json(report_json(papers, report))
        return
    for one in report.differences:
        click.echo(f"{say(one.severity):<8}  {say(one.message)} ({one.article})")
    if not report.differences:
        click.echo(say("No difference found in what was compared."))
    click.echo(say(Sentence("Compared: {fields}", {"fields": _listed(report.passed)})))
    click.echo(
        say(Sentence("Not compared, fewer than two papers say it: {fields}", {"fields": _listed(report.not_checked)}))
    )


def _listed(fields: tuple[str, ...]) -> str:
    from mailmate.trade.delivery.paper_check import field_words

    return ", ".join(say(field_words(field)) for field in fields) or "-"


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise click.BadParameter(f"{text!r} is no date, such as 2026-07-06") from None


COMMANDS = {"papers": papers_command}
