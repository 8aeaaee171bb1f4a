"""`classify`: read mail files without a store."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from mailmate.cli.shared import as_json, echo_json, echo_table, home_option
from mailmate.errors import BadConfig


@click.command("classify")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--engine", type=click.Choice(["local", "chat"]), help="Who reads; else as configured.")
@click.option("--now", "now", metavar="ISO", help="Time of arrival for mails without a date.")
@as_json
@home_option
def classify_command(
    home: str | None, paths: tuple[str, ...], engine: str | None, now: str | None, json_: bool
) -> None:
    """Read mails from files (.eml, mbox, Maildir, -) and print what they want and say.

    \b
    mailmate classify mail.eml
    mailmate classify --json folder/ | jq .intent
    """
    from mailmate.config import Config, find_home, load_config
    from mailmate.desk.contract import classify_json, spoken_gist, spoken_kind
    from mailmate.desk.reader.classify import classify

    try:
        config = load_config(find_home(home))
    except BadConfig:
        if home or engine == "chat":
            raise
        config = Config()
    model = None
    if (engine or config.model.engine) == "chat":
        from mailmate.desk.wiring import open_model

        model = open_model(config, find_home(home))
    for path, mail, reading in classify(paths, config, now=_moment(now), model=model):
        if json_:
            echo_json(classify_json(mail, reading, path))
        else:
            kind = spoken_kind(reading)
            echo_table(
                [(kind, f"{reading.confidence:.2f}", mail.subject, spoken_gist(reading))], limits=(28, 4, 40, 60)
            )


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no ISO date or time, such as 2026-07-08T09:00+08:00") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


COMMANDS = {"classify": classify_command}
