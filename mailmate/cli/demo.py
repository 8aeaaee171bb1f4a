"""`demo`: the whole job on made-up mails."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mailmate.cli.shared import as_json, echo_json, echo_sentence
from mailmate.sentences import Sentence, system_language, use_language


@click.command("demo")
@click.option("--fixtures", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Other fixtures.")
@click.option("--report", is_flag=True, help="Print the report even on a terminal.")
@as_json
def demo_command(fixtures: Path | None, report: bool, json_: bool) -> None:
    """Show the whole job on the shipped fixtures: no key, no network, nothing is kept or sent.

    On a terminal the inbox opens, with a tour of the main keys (F1 goes on); elsewhere a readable report is printed.

    \b
    Example: mailmate demo --report
    """
    from mailmate.desk.contract import classify_json, draft_json
    from mailmate.desk.demo import demo_desk, demo_mails, run_demo
    from mailmate.desk.pages.reading_aloud import report_demo

    with demo_desk(fixtures) as desk:
        use_language(desk.config.me.language if fixtures else system_language())
        _say_that_it_works()
        run_demo(desk, fixtures)
        if json_:
            for one in demo_mails(desk, fixtures):
                draft = draft_json(one.draft, one.gate) if one.draft and one.gate else None
                echo_json(classify_json(one.mail, one.reading, one.name) | {"draft": draft})
        elif report or not (sys.stdout.isatty() and sys.stdin.isatty()):
            click.echo(report_demo(list(demo_mails(desk, fixtures))))
        else:
            from mailmate.tui.app import run_inbox

            run_inbox(desk)


def open_demo(language: str) -> None:
    """Open the inbox on the shipped fixtures, in the language chosen."""
    from mailmate.desk.demo import demo_desk, run_demo

    use_language(language)
    with demo_desk() as desk:
        _say_that_it_works()
        run_demo(desk)
        from mailmate.tui.app import run_inbox

        run_inbox(desk)


def _say_that_it_works() -> None:
    """Say on a terminal what takes its seconds."""
    if sys.stderr.isatty():
        echo_sentence(Sentence("Reading the made-up mails and drafting answers; this takes some seconds…"))


COMMANDS = {"demo": demo_command}
