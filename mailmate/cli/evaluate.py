"""`eval`: score the reader on labelled mails."""

from __future__ import annotations

from pathlib import Path

import click

from mailmate.cli.shared import as_json, echo_json, home_option


@click.command("eval")
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="GOLD.jsonl…")
@click.option("--misses", is_flag=True, help="List the mails read wrong, with the facts missed.")
@as_json
@home_option
def eval_command(home: str | None, gold: tuple[Path, ...], misses: bool, json_: bool) -> None:
    """Score the embedded reader: accuracy, macro-F1, per class, confusion, calibration, facts.

    \b
    One JSON object a line: id, subject, from_addr, date, body, label, also, facts.

    \b
    Example: mailmate eval gold.jsonl --misses
    """
    from mailmate.config import Config
    from mailmate.desk.reader.evaluate import load_gold, score

    for path in gold:
        scores = score(load_gold(path), Config())
        numbers = scores.numbers()
        if json_:
            echo_json({"file": path.name, **numbers, **({"misses": scores.misses} if misses else {})})
            continue
        click.echo(f"{path.name}: {numbers['mails']} mails")
        click.echo(f"accuracy {numbers['accuracy']}, macro-F1 {numbers['macro_f1']}, ", nl=False)
        click.echo(f"wrong at 0.9 or more: {numbers['wrong_and_sure']}")
        for title, rows in (
            ("class", numbers["classes"]), ("confidence", numbers["calibration"]), ("fact", numbers["facts"]),
        ):  # fmt: skip
            click.echo(f"\n{title}")
            for name, row in rows.items():
                click.echo(f"  {name:<24}" + "  ".join(f"{key} {value}" for key, value in row.items()))
        for miss in scores.misses if misses else ():
            click.echo(f"  {miss['id']}: {miss['label']} read as {miss['read']} {miss['confidence']} {miss['facts']}")


COMMANDS = {"eval": eval_command}
