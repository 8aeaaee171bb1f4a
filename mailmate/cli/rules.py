"""`rules`: what mailmate learned from its user, with the evidence; adding a rule, letting a lesson go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, echo_table, home_option
from mailmate.sentences import Sentence, say
from mailmate.trade.intents import Intent, Subtype

if TYPE_CHECKING:
    from mailmate.desk.reader.lessons import Taught
    from mailmate.trade.lessons import Kind

_KINDS = [*(intent.value for intent in Intent), *(subtype.value for subtype in Subtype)]


@click.group("rules", invoke_without_command=True)
@as_json
@home_option
def rules_command(home: str | None, json_: bool) -> None:
    """Show what was learned: corrected mails and your own rules, and the mails that followed them.

    \b
    mailmate rules
    mailmate rules add --from @office.example --is internal
    mailmate rules forget k3
    """
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        _list(home, json_)
    else:
        ctx.find_root().obj = home


@rules_command.command("list")
@as_json
@home_option
def list_command(home: str | None, json_: bool) -> None:
    """List what was learned, newest first.

    \b
    Example: mailmate rules list
    """
    _list(home, json_)


@rules_command.command("add")
@click.option("--from", "sender", metavar="X", default="", help="An address, or @domain for a whole company.")
@click.option("--subject", metavar="WORDS", default="", help="Words that must all stand in the subject.")
@click.option("--is", "kind", metavar="KIND", type=click.Choice(_KINDS), required=True, help="An intent or a subtype.")
@as_json
@home_option
def add_command(home: str | None, sender: str, subject: str, kind: str, json_: bool) -> None:
    """Add a rule that beats the reader and the model for mails to come.

    \b
    mailmate rules add --from billing@carrier.example --is service_invoice
    mailmate rules add --from @office.example --subject "weekly plan" --is internal
    """
    from mailmate.desk.reader.lessons import Taught, add_rule

    with desk_at(home) as desk:
        taught = Taught(add_rule(desk, _kind(kind), sender=sender, subject=subject), 0, None)
    _show([taught], json_)


@rules_command.command("forget")
@click.argument("name", metavar="ID")
@home_option
def forget_command(home: str | None, name: str) -> None:
    """Let one lesson go; the mails that followed it are read again. A corrected mail itself stays corrected.

    \b
    mailmate rules forget k3
    """
    from mailmate.desk.reader.lessons import forget_lesson

    with desk_at(home) as desk:
        followers = forget_lesson(desk, name)
    echo_sentence(Sentence("Forgotten. Mails read again: {count}.", {"count": len(followers)}))


def _list(home: str | None, json_: bool) -> None:
    from mailmate.desk.reader.lessons import list_lessons

    with desk_at(home) as desk:
        taught = list_lessons(desk)
    _show(taught, json_)
    if not taught and not json_:
        echo_sentence(Sentence("Nothing was learned yet. Correct a mail, or add a rule."))


def _show(lessons: list[Taught], json_: bool) -> None:
    for one in lessons:
        if json_:
            echo_json(_as_json(one))
        else:
            last = f"{one.last:%Y-%m-%d}" if one.last else ""
            row = (one.lesson.name, str(one.lesson.kind), say(_evidence(one)), str(one.times), last)
            echo_table([row], limits=(5, 28, 76, 5, 10))


def _as_json(one: Taught) -> dict[str, Any]:
    return {
        "id": one.lesson.name,
        "what": str(one.lesson.kind),
        "evidence": say(_evidence(one)),
        "applied": one.times,
        "last": one.last.isoformat() if one.last else None,
        "at": one.lesson.at.isoformat(),
    }


def _evidence(one: Taught) -> Sentence:
    from mailmate.trade.lessons import evidence_of

    return evidence_of(one.lesson)


def _kind(name: str) -> Kind:
    from mailmate.trade.lessons import Kind

    return Kind(Intent(name)) if name in list(Intent) else Kind(Intent.OTHER, Subtype(name))


COMMANDS = {"rules": rules_command}
