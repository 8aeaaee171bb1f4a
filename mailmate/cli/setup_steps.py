"""What setup asks once the mailbox is connected: account, price list, notes, model, the first fetch, the schedule line.

Each answer is kept as soon as it is given, each is also an option, and Enter leaves a thing as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mailmate.cli.shared import echo_sentence
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.desk.drafts.knowledge import KnownFile
    from mailmate.desk.wiring import Desk

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_OPTIONS = (
    click.option("--bank-account", metavar="NUMBER", help="Your account, the only one that may ever leave by mail."),
    click.option("--bank-again", metavar="NUMBER", help="The same number once more."),
    click.option("--bank-before", metavar="NUMBER", help="The account that is pinned now and gives way to this one."),
    click.option("--bank-payee", metavar="NAME", help="Whose account it is; else your company's."),
    click.option("--bank-swift", metavar="BIC", help="The bank's SWIFT code."),
    click.option("--price-list", type=_FILE, multiple=True, help="An Excel or CSV file; may be given again."),
    click.option("--column", metavar="HEADING=NAME", multiple=True, help="What a column of it holds; `ignore` too."),
    click.option("--notes", type=_FILE, multiple=True, help="Notes: Markdown, text, PDF, Word; may be given again."),
    click.option("--model", metavar="SERVICE", help="none, deepseek, qwen, openai, ollama, vllm, or other."),
    click.option("--model-name", metavar="NAME", help="The model's name, such as openai:deepseek-chat."),
    click.option("--model-url", metavar="URL", help="Its server, where the name implies none."),
    click.option("--model-key", metavar="WHERE", help="env:NAME, keyring or command:PROGRAM."),
    click.option("--first-poll/--no-first-poll", default=None, help="Fetch now; else asked on a terminal."),
    click.option("--first-days", type=click.IntRange(1, 3650), help="How many days of mail the first fetch takes."),
    click.option("--open-inbox/--no-open-inbox", default=None, help="Open the inbox; else asked on a terminal."),
    click.option("--mailbox-only", is_flag=True, help="Ask about the mailbox alone."),
)


def further_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of what comes after the mailbox."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def go_further(home: Path, given: Mapping[str, Any]) -> None:
    """Ask step by step what a mailbox alone does not tell; a step that fails says why, and the next one begins.

    What was given as an option and is wrong ends it with the error, since nobody is there to be asked again.
    """
    for step in (_ask_account, _ask_knowledge, _ask_model, _ask_first_poll):
        try:
            step(home, given)
        except MailmateError as error:
            if not _asks(given):
                raise
            _tell(error)
    _show_schedule(home)


def wants_inbox(given: Mapping[str, Any]) -> bool:
    """True where the inbox is to be opened at the end."""
    chosen = given["open_inbox"]
    if chosen is not None:
        return bool(chosen)
    return _asks(given) and click.confirm(say("Open the inbox now?"), default=True, err=True)


def _asks(given: Mapping[str, Any]) -> bool:
    return sys.stdin.isatty() and not given["mailbox_only"]


def _tell(error: MailmateError) -> None:
    echo_sentence(error.message)
    if error.hint:
        echo_sentence(error.hint)


def _prompt(question: str, default: str = "") -> str:
    """Return what a person types, or the default for Enter."""
    return str(click.prompt(say(question), default=default, show_default=bool(default), err=True)).strip()


def _again_until_right(ask: Callable[[], None]) -> None:
    """Ask until an answer is taken; whoever wants none answers with Enter."""
    while True:
        try:
            return ask()
        except MailmateError as error:
            _tell(error)


def _ask_account(home: Path, given: Mapping[str, Any]) -> None:
    from mailmate.desk.care.equip import pin_account, pinned_accounts
    from mailmate.trade.cases import BankAccount

    if given["bank_account"]:
        payee = given["bank_payee"] or _company(home)
        account = BankAccount(payee, given["bank_account"], given["bank_swift"] or "")
        pin_account(home, account, again=given["bank_again"] or "", before=given["bank_before"] or "")
    elif not _asks(given):
        return
    else:
        pinned = pinned_accounts(home)
        for one in pinned:
            echo_sentence(Sentence("Pinned: {payee}, {account}", {"payee": one.payee, "account": one.account}))
        _again_until_right(lambda: _type_account(home, given, has_one=bool(pinned)))


def _type_account(home: Path, given: Mapping[str, Any], *, has_one: bool) -> None:
    from mailmate.desk.care.equip import check_typed_twice, pin_account
    from mailmate.trade.cases import BankAccount

    number = _prompt(mark("Your bank account, the only one that may ever leave by mail (Enter: leave it as it is)"))
    if not number:
        return
    again = _prompt(mark("The same number once more"))
    check_typed_twice(number, again)
    before = _prompt(mark("The number that is pinned now")) if has_one else ""
    payee = _prompt(mark("Whose account it is"), given["bank_payee"] or _company(home))
    swift = _prompt(mark("The bank's SWIFT code"), given["bank_swift"] or "")
    pin_account(home, BankAccount(payee, number, swift), again=again, before=before)
    echo_sentence(Sentence("The account is pinned; any other is held back."))


def _company(home: Path) -> str:
    from mailmate.config import load_config

    return load_config(home).me.company


def _ask_knowledge(home: Path, given: Mapping[str, Any]) -> None:
    """Take price lists and notes into the knowledge folder, and say what was read and what was refused."""
    from mailmate.desk.care.equip import add_knowledge

    taken = [add_knowledge(home, file) for file in (*given["price_list"], *given["notes"])]
    if _asks(given) and not given["price_list"]:
        _again_until_right(lambda: _type_files(home, mark("A price list, Excel or CSV (Enter: none)"), taken))
    if _asks(given) and not given["notes"]:
        _again_until_right(
            lambda: _type_files(home, mark("Notes: Markdown, text, PDF or Word (Enter: no more)"), taken)
        )
    if taken or (_asks(given) and any((home / "knowledge").rglob("*.*"))):
        _read_knowledge(home, taken, given)


def _type_files(home: Path, question: str, taken: list[str]) -> None:
    from mailmate.desk.care.equip import add_knowledge

    while name := _prompt(question):
        taken.append(add_knowledge(home, Path(name.strip("'\"")).expanduser()))


def _read_knowledge(home: Path, taken: Sequence[str], given: Mapping[str, Any]) -> None:
    """Show what was read from the files taken; ask of every file there for the columns that nobody has named yet."""
    from mailmate.cli.knowledge import show_file
    from mailmate.desk.drafts.knowledge import list_knowledge, map_columns
    from mailmate.desk.wiring import open_desk

    with open_desk(home) as desk:
        if given["column"] and given["price_list"]:
            map_columns(desk, given["price_list"][0].name, given["column"])
        for one in list_knowledge(desk):
            is_open = _asks(given) and any(left.why == "unknown" for left in one.left_out)
            if one.name in taken or is_open:
                show_file(_mapped(desk, one) if is_open else one)


def _mapped(desk: Desk, file: KnownFile) -> KnownFile:
    """Ask what each column holds that nobody knows; what looks like a cost is never asked for."""
    from mailmate.desk.drafts.knowledge import map_columns

    for left in file.left_out:
        if left.why != "unknown":
            continue
        question = Sentence("Column {heading}: item, description, price, currency, unit, moq … (Enter: ignore)", {
            "heading": left.heading,
        })  # fmt: skip
        name = _prompt(say(question)) or "ignore"
        try:
            file = map_columns(desk, file.name, [f"{left.heading}={name}"])
        except MailmateError as error:
            _tell(error)
    return file


def _ask_model(home: Path, given: Mapping[str, Any]) -> None:
    from mailmate.config import load_config

    now = load_config(home).model
    if given["model"] or given["model_name"]:
        _choose_model(home, given["model"] or "other", given)
    elif _asks(given):
        at_work = now.name if now.engine == "chat" else "none"
        click.echo(
            say(Sentence("A model writes better; without one nothing leaves this machine but your mails.")), err=True
        )
        question = Sentence("Which one: none, {services}, other", {"services": ", ".join(_services())})
        _again_until_right(lambda: _type_model(home, _prompt(say(question), at_work), at_work, given))


def _services() -> list[str]:
    from mailmate.desk.care.equip import SERVICES

    return list(SERVICES)


def _type_model(home: Path, service: str, at_work: str, given: Mapping[str, Any]) -> None:
    if service != at_work:
        _choose_model(home, service, given)


def _choose_model(home: Path, service: str, given: Mapping[str, Any]) -> None:
    """Say what leaves, have it confirmed by whoever is there, keep the choice and ask the model for one word."""
    from mailmate.desk.care.doctor import try_model
    from mailmate.desk.care.equip import WHAT_LEAVES, choose_model, service_of
    from mailmate.desk.wiring import open_desk

    offered, asks = service_of(service), _asks(given)
    if offered is None:
        choose_model(home, name="")
        return
    name = given["model_name"] or (_prompt(mark("The model's name"), offered.name) if asks else offered.name)
    url = given["model_url"] or (_prompt(mark("Its server"), offered.base_url) if asks else offered.base_url)
    usual = "env:MAILMATE_API_KEY" if offered.needs_key else ""
    key = given["model_key"] or (
        _prompt(mark("Where is its key kept (env:NAME, command:PROGRAM; Enter: as it is shown)"), usual)
        if asks
        else usual
    )
    echo_sentence(WHAT_LEAVES)
    if asks and not click.confirm(say("Use it?"), default=True, err=True):
        return
    choose_model(home, name=name, base_url=url, key=key)
    with open_desk(home) as desk:
        try:
            echo_sentence(try_model(desk))
        except MailmateError as error:  # the choice stays: the key may be set later, and reading goes on without it
            _tell(error)


def _ask_first_poll(home: Path, given: Mapping[str, Any]) -> None:
    """Fetch the first time, bounded by days and with its progress shown; what was fetched when it is stopped stays."""
    from mailmate.cli.poll import poll_with_progress
    from mailmate.config import load_config

    wanted = given["first_poll"]
    if wanted is None:
        days = max((one.first_days for one in load_config(home).mailbox), default=0)
        question = Sentence("Fetch the mail of the last {days} days now? Ctrl-C stops it and keeps what came.", {
            "days": days,
        })  # fmt: skip
        wanted = _asks(given) and click.confirm(say(question), default=True, err=True)
    if wanted:
        poll_with_progress(home)


def _show_schedule(home: Path) -> None:
    from mailmate.desk.care.equip import schedule_line

    echo_sentence(Sentence("To fetch every five minutes by itself (`mailmate schedule` prints every system's):"))
    click.echo(schedule_line(home).rstrip("\n"), err=True)
