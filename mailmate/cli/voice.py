"""`voice`: how the salesperson writes, as learned from sent mail; shown, and forgotten one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.trade.voice import Habit, Style

_SHARE_WORDS = {"unchanged": mark("sent unchanged"), "edited": mark("lightly edited"), "rewritten": mark("rewritten")}
"""The names of `trade.voice.share_of`, as they are said."""


@click.group("voice", invoke_without_command=True)
@as_json
@home_option
def voice_command(home: str | None, json_: bool) -> None:
    """Show how you write: to whom with which greeting, what you keep changing in drafts, how many you send as they are.

    \b
    mailmate voice
    mailmate voice forget ana@buyer.example
    mailmate voice forget 2
    """
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        _list(home, json_)
    else:
        ctx.find_root().obj = home


@voice_command.command("list")
@as_json
@home_option
def list_command(home: str | None, json_: bool) -> None:
    """Show what was learned.

    \b
    Example: mailmate voice list
    """
    _list(home, json_)


@voice_command.command("forget")
@click.argument("what", metavar="ADDRESS|NUMBER")
@home_option
def forget_command(home: str | None, what: str) -> None:
    """Forget how one address is written to, or a habit by its number.

    \b
    mailmate voice forget ana@buyer.example
    mailmate voice forget 2
    """
    from mailmate.desk.drafts.voice import forget

    with desk_at(home) as desk:
        echo_sentence(forget(desk, what))


def _list(home: str | None, json_: bool) -> None:
    from mailmate.desk.drafts.voice import habits, shares, styles

    with desk_at(home) as desk:
        known, changes, counted = styles(desk), habits(desk), shares(desk)
    if json_:
        echo_json(
            {
                "styles": [{"address": email, **_style_json(style)} for email, style in known],
                "habits": [
                    {"number": number, "before": one.before, "after": one.after or None, "times": one.times}
                    for number, one in enumerate(changes, start=1)
                ],
                "drafts": {share: counted[share] for share in _SHARE_WORDS},
            }
        )
        return
    for email, style in known:
        click.echo(f"{email}: {say(_style_words(style))}")
    for number, one in enumerate(changes, start=1):
        click.echo(f"{number:>3}  {say(_habit_words(one))}")
    if counted:
        click.echo(", ".join(f"{say(words)}: {counted[share]}" for share, words in _SHARE_WORDS.items()))
    if not (known or changes or counted):
        echo_sentence(Sentence("Nothing was learned yet: it takes two letters to a person, or three like changes."))


def _style_json(style: Style) -> dict[str, object]:
    return {
        "greeting": style.greeting or None,
        "sign_off": style.sign_off or None,
        "words": style.words,
        "formal": style.formal,
        "letters": style.letters,
    }


def _style_words(style: Style) -> Sentence:
    values = {
        "greeting": style.greeting or "-",
        "sign_off": style.sign_off or "-",
        "words": style.words,
        "letters": style.letters,
    }
    if style.formal:
        return Sentence("{greeting} … {sign_off}  about {words} words, formal, from {letters} letters", values)
    return Sentence("{greeting} … {sign_off}  about {words} words, informal, from {letters} letters", values)


def _habit_words(habit: Habit) -> Sentence:
    values = {"before": habit.before, "after": habit.after, "times": habit.times}
    if habit.after:
        return Sentence("{before} -> {after} ({times} times)", values)
    return Sentence("{before} is taken out ({times} times)", values)


COMMANDS = {"voice": voice_command}
