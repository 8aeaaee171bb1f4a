"""`knowledge`: what the knowledge folder says, what was left out of it, and answers kept for the next buyer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, echo_table, home_option, mail_of, verb_group
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.desk.drafts.knowledge import KnownFile

_WHY = {
    "unknown": mark("not known"),
    "cost": mark("looks like a cost, never read"),
    "twice": mark("two columns would have the same name"),
    "no unit": mark("numbers without a unit"),
}
"""Why a column was left out, as it is said."""


@verb_group("knowledge")
def knowledge_command() -> None:
    """The knowledge folder: price lists, catalogues, notes, and answers kept.

    \b
    mailmate knowledge list
    mailmate knowledge search 2040 b
    mailmate knowledge map catalogue.xlsx "Werkstoff=material" "Bin=ignore"
    """


@knowledge_command.command("list")
@as_json
@home_option
def list_command(home: str | None, json_: bool) -> None:
    """List the files, what was read from each, and the columns that were left out.

    \b
    Example: mailmate knowledge list
    """
    from mailmate.desk.drafts.knowledge import file_json, list_knowledge

    with desk_at(home) as desk:
        files = list_knowledge(desk)
    for one in files:
        if json_:
            echo_json(file_json(one))
        else:
            show_file(one)
    if not files:
        echo_sentence(Sentence("The knowledge folder is empty: put price lists and notes there."))


@knowledge_command.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 100), help="At most so many of each.")
@as_json
@home_option
def search_command(home: str | None, words: tuple[str, ...], limit: int, json_: bool) -> None:
    """Find passages and prices as a draft finds them: by words in any language, or by a part number.

    \b
    Example: mailmate knowledge search 2040 b
    """
    from mailmate.desk.drafts.knowledge import found_json, search_knowledge

    with desk_at(home) as desk:
        found = [found_json(one) for one in search_knowledge(desk, " ".join(words), limit)]
    for one in found:
        if json_:
            echo_json(one)
            continue
        text = one["text"] or ""
        if one["kind"] == "price":
            price = (
                f"{one['price']['currency']} {one['price']['amount']} / {one['unit']} {one['incoterm'] or ''}".strip()
            )
            only = f", {one['customer']}" if one["customer"] else ""
            text = f"{one['item']} {text}: {price} (≥ {one['min_quantity']}{only})"
        echo_table([(one["where"], text)], limits=(48, 120))


@knowledge_command.command("show")
@click.argument("where", metavar="SOURCE")
@as_json
@home_option
def show_command(home: str | None, where: str, json_: bool) -> None:
    """Open a source: the line of the notes, or the row of the table, that a draft rests on.

    \b
    mailmate knowledge show "faq.md, How can we pay?, line 5"
    """
    from mailmate.desk.drafts.knowledge import open_source

    with desk_at(home) as desk:
        lines = open_source(desk, where)
    for place, text, is_source in lines:
        if json_:
            echo_json({"place": place, "text": text, "source": is_source})
        else:
            echo_table([("→" if is_source else "", place, text)], limits=(1, 40, 160))


@knowledge_command.command("map")
@click.argument("file")
@click.argument("columns", metavar="HEADING=NAME...", nargs=-1)
@click.option("--anew", is_flag=True, help="Forget what was said of this file before.")
@as_json
@home_option
def map_command(home: str | None, file: str, columns: tuple[str, ...], anew: bool, json_: bool) -> None:
    """Say what the columns of a table hold; it is kept and used whenever the file is read.

    NAME is item, description, price, currency, unit, moq, incoterm, valid until, lead time, customer, ignore, or what
    a letter calls the property. A heading that looks like a cost can only be ignored.

    \b
    mailmate knowledge map catalogue.xlsx "Werkstoff=material" "Antrieb=drive" "Lager=ignore"
    """
    from mailmate.desk.drafts.knowledge import file_json, map_columns

    with desk_at(home) as desk:
        found = map_columns(desk, file, columns, anew=anew)
    if json_:
        echo_json(file_json(found))
    else:
        show_file(found)


@knowledge_command.command("save")
@click.argument("mail", metavar="MAIL_ID")
@click.argument("question")
@click.argument("answer")
@as_json
@home_option
def save_command(home: str | None, mail: str, question: str, answer: str, json_: bool) -> None:
    """Keep an answer you gave for the next buyer who asks the same; it goes into knowledge/answers.md.

    No name, price, order number or day may stand in it: what is kept is told to everybody.

    \b
    mailmate knowledge save 42 "Can the sheet be welded with hot gas?" "Yes, at 280 to 320 °C with PVC rod."
    """
    from mailmate.desk.drafts.knowledge import save_answer

    with desk_at(home) as desk:
        where = save_answer(desk, mail_of(desk, mail), question, answer)
    if json_:
        echo_json({"where": where})
    else:
        click.echo(say(Sentence("Kept: {where}", {"where": where})))


def show_file(one: KnownFile) -> None:
    """Print a file of the folder: what was read from it, what its columns are, which were left out and why."""
    counted = Sentence("{passages} passages, {prices} prices", {"passages": one.passages, "prices": one.prices})
    echo_table([(one.name, one.trouble or say(counted))], limits=(48, 120))
    for head, name in one.mapped:
        click.echo(f"    {head} = {name}")
    for left in one.left_out:
        column = f"{left.sheet}: {left.heading}" if left.sheet else left.heading
        values = {"column": column, "why": say(_WHY[left.why])}
        click.echo(f"    {say(Sentence('left out: {column} ({why})', values))}")
    unknown = next((left.heading for left in one.left_out if left.why != "cost"), "")
    if unknown:
        words = {"file": one.name, "heading": unknown}
        click.echo("    " + say(Sentence('say what it is: mailmate knowledge map "{file}" "{heading}=…"', words)))


COMMANDS = {"knowledge": knowledge_command}
