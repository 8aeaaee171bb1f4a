"""`report`: the figures of a week, a month, a year or any span; each opens its rows."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, echo_table, home_option
from mailmate.sentences import Sentence, say, use_language

if TYPE_CHECKING:
    from mailmate.desk.wiring import Desk
    from mailmate.trade.reports.periods import Period


_COLUMNS = (48, 24, 90)


@click.command("report")
@click.option("--week", metavar="YYYY-Www", help="A week, from Monday, such as 2026-W28; without any span this week.")
@click.option("--month", metavar="YYYY-MM", help="A month, such as 2026-07.")
@click.option("--year", metavar="YYYY", help="A year, such as 2026.")
@click.option("--from", "first", metavar="DAY", help="The first day of a span, such as 2026-07-01; with --to.")
@click.option("--to", "last", metavar="DAY", help="Its last day; without it today.")
@click.option("--rows", metavar="FIGURE", help="Print the rows behind a figure instead, by its id.")
@click.option("--summary", is_flag=True, help="Print a text draft in which every number is a register's.")
@click.option("--english", is_flag=True, help="Speak English, whatever your language is.")
@click.option("--html", metavar="FILE", type=click.Path(dir_okay=False), help="Write one page that opens offline.")
@click.option(
    "--csv", metavar="FOLDER", type=click.Path(file_okay=False), help="Write tables for finance into a folder."
)
@as_json
@home_option
def report_command(
    home: str | None,
    week: str | None,
    month: str | None,
    year: str | None,
    first: str | None,
    last: str | None,
    rows: str | None,
    summary: bool,
    english: bool,
    html: str | None,
    csv: str | None,
    json_: bool,
) -> None:
    """Tell what a week, a month, a year or any span brought: inquiries, answers, orders, money, promises, trouble.

    Days are those of your own time zone. Sums stand by currency and are never added across currencies. Behind a
    figure stands its id; `--rows ID` prints what it counts.

    \b
    Examples:
      mailmate report
      mailmate report --month 2026-07 --html july.html --csv july
      mailmate report --year 2026 --rows inquiries.ordered
      mailmate report --year 2026 --summary
    """
    if sum(map(bool, (week, month, year, first or last))) > 1:
        raise click.UsageError("Name one span: --week, --month, --year, or --from and --to.")
    if last and not first:
        raise click.UsageError("A span needs its first day: --from.")
    if sum(map(bool, (rows, summary, html or csv))) > 1:
        raise click.UsageError("Ask for one thing: --rows, --summary, or files.")
    with desk_at(home) as desk:
        language = "en" if english else desk.config.me.language
        use_language(language)
        period = _period(desk, week, month, year, first, last)
        if rows:
            _print_rows(desk, period, rows, json_=json_)
        elif summary:
            _print_summary(desk, period, json_=json_)
        elif html or csv:
            _write_files(desk, period, html, csv, language, json_=json_)
        else:
            _print_report(desk, period, json_=json_)


def _period(
    desk: Desk, week: str | None, month: str | None, year: str | None, first: str | None, last: str | None
) -> Period:
    from mailmate.desk.reports.report import this_week
    from mailmate.trade.reports.periods import read_month, read_span, read_week, read_year

    if week:
        return read_week(week)
    if month:
        return read_month(month)
    if year:
        return read_year(year)
    if first:
        return read_span(first, last or desk.local_now.date().isoformat())
    return this_week(desk)


def _print_report(desk: Desk, period: Period, *, json_: bool) -> None:
    from mailmate.desk.reports.report import report_of
    from mailmate.desk.reports.texts import heading, report_json, report_lines

    report = report_of(desk, period)
    if json_:
        echo_json(report_json(report))
        return
    click.echo(say(heading(report)))
    for note in report.notes:
        click.echo(f"! {say(note)}")
    for title, lines in report_lines(report):
        click.echo(f"\n{say(title)}")
        if sys.stdout.isatty():
            echo_table(_on_terminal(lines), limits=_COLUMNS)
        else:
            echo_table(lines, limits=(0, 0, 0, 0))


def _on_terminal(lines: Iterable[Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """Yield lines in three columns, none of them cut: each currency stands on a line of its own, the id last."""
    for name, value, *more in lines:
        first, *others = value.split("; ")
        yield name, first, " · ".join(filter(None, more))
        yield from (("", one, "") for one in others)


def _print_rows(desk: Desk, period: Period, name: str, *, json_: bool) -> None:
    from mailmate.desk.reports.report import report_of
    from mailmate.desk.reports.texts import find_figure, row_cells, row_json

    figure = find_figure(report_of(desk, period), name)
    if json_:
        for row in figure.rows:
            echo_json(row_json(row))
    else:
        echo_table(map(row_cells, figure.rows), limits=(6, 10, 26, 48, 24, 18, 10))


def _print_summary(desk: Desk, period: Period, *, json_: bool) -> None:
    from mailmate.desk.reports.report import report_of
    from mailmate.desk.reports.texts import summary_lines

    paragraphs = summary_lines(report_of(desk, period))
    if json_:
        for text, figures in paragraphs:
            echo_json({"text": text, "figures": list(figures)})
        return
    click.echo("\n\n".join(text for text, _ in paragraphs))
    echo_sentence(Sentence("A draft from the registers alone; read it before you hand it on."))


def _write_files(desk: Desk, period: Period, html: str | None, csv: str | None, language: str, *, json_: bool) -> None:
    from mailmate.desk.reports.files import write_page, write_tables
    from mailmate.desk.reports.report import report_of

    report = report_of(desk, period)
    written = [write_page(report, html, language)] if html else []
    written += write_tables(desk, period, csv) if csv else []
    for path in written:
        if json_:
            echo_json({"written": str(path)})
        else:
            click.echo(say(Sentence("Written: {path}", {"path": str(path)})))


COMMANDS = {"report": report_command}
