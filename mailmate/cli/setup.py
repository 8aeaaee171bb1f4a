"""`setup`, `doctor`, `schedule`: connecting a mailbox, looking after it, running the poller."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from mailmate.cli.setup_steps import further_options, go_further, wants_inbox
from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option
from mailmate.errors import LoginRefused, MailmateError
from mailmate.sentences import LANGUAGES, Sentence, mark, say, system_language, use_language

if TYPE_CHECKING:
    from pathlib import Path

    from mailmate.config import Config
    from mailmate.desk.care.setup import Answers


_SECURITY = click.Choice(["tls", "starttls", "none"])
_PORT = click.IntRange(1, 65535)


@click.command("setup")
@click.option("--address", help="Your e-mail address.")
@click.option("--name", help="Your name, as it stands under a mail.")
@click.option("--company", help="Your company.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Language of the interface.")
@click.option("--timezone", help="Your time zone, such as Asia/Shanghai.")
@click.option("--country", help="Your country, two letters.")
@click.option("--preset", help="Your provider, such as netease; else guessed from the address.")
@click.option("--imap-host", help="Server for reading, where no preset fits.")
@click.option("--imap-port", type=_PORT, help="Its port; else the usual one of its security.")
@click.option("--imap-security", type=_SECURITY, help="How it is spoken to; none on this machine only.")
@click.option("--smtp-host", help="Server for sending, where no preset fits.")
@click.option("--smtp-port", type=_PORT, help="Its port; else the usual one of its security.")
@click.option("--smtp-security", type=_SECURITY, help="How it is spoken to; none on this machine only.")
@click.option("--username", help="Login name, where it is not the address.")
@click.option(
    "--secret",
    help="keyring, env:NAME, command:PROGRAM, or token:PROGRAM where the provider wants OAuth tokens; oauth:CLIENT_ID"
    " signs in at Microsoft. For keyring the password is asked for once, on a terminal.",
)
@click.option("--skip-trial", is_flag=True, help="Do not try the servers now.")
@further_options
@home_option
def setup_command(home: str | None, skip_trial: bool, **given: Any) -> None:
    """Connect a mailbox: address, provider, secret; the login is tried and one mail fetched before settings are kept.

    Then, each skipped by Enter: your bank account, price list, notes, a model, the first fetch. Every question but the
    password is also an option. Run it again to change answers, or to add a mailbox: other settings stay, and the older
    file is kept as config.toml.old. Ctrl-C loses nothing: settings stay as they were, and what was answered before the
    login is offered again by the next setup; what was answered after it is kept at once.

    \b
    Example: mailmate setup --address li@factory.example --imap-host imap.factory.example --secret env:MAIL_PASSWORD
    """
    from mailmate.config import find_home
    from mailmate.desk.care.cloud_folders import refuse_cloud_folder
    from mailmate.desk.care.equip import earlier_answers
    from mailmate.desk.care.setup import draft_config, load_older, save_answers, sign_in
    from mailmate.desk.care.unfinished import drop_unfinished, unfinished_answers

    folder = find_home(home)
    use_language(given["language"] or system_language())
    refuse_cloud_folder(folder)
    try:
        older = load_older(folder)
        given |= {"before": earlier_answers(older) | unfinished_answers(folder), "typed": {}, "folder": folder}
        _warn_of_older(folder, older)
        answers, secret = _ask(given)
        text, config = draft_config(answers, older)
        sign_in(config, answers.address, partial(click.echo, err=True))
        if not skip_trial:
            secret = _try_out(config, answers.address, secret)
        path = save_answers(folder, text, address=answers.address, secret=secret)
    except (click.Abort, KeyboardInterrupt):
        click.echo(say(stopped_before_login(folder)), err=True)
        raise click.exceptions.Exit(130) from None
    except MailmateError:
        if unfinished_answers(folder):
            echo_sentence(_OFFERED_AGAIN)
        raise
    drop_unfinished(folder)
    echo_sentence(Sentence("Written: {path}", {"path": str(path)}))
    _go_further(folder, given)


_OFFERED_AGAIN = Sentence("No settings were written. Your answers are kept; `mailmate setup` offers them again.")


def stopped_before_login(home: Path) -> Sentence:
    """Say what became of the answers of a setup that was stopped before anything was connected."""
    from mailmate.desk.care.unfinished import unfinished_answers

    return _OFFERED_AGAIN if unfinished_answers(home) else Sentence("Stopped; nothing was written.")


def _go_further(home: Path, given: dict[str, Any]) -> None:
    """Ask what comes after the mailbox, and open the inbox; whoever stops amid it keeps what was answered."""
    from mailmate.config import load_config

    use_language(load_config(home).me.language)
    try:
        go_further(home, given)
        opens = wants_inbox(given)
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("Stopped; what was answered is kept. `mailmate setup` goes on."), err=True)
        raise click.exceptions.Exit(130) from None
    if opens:
        from mailmate.cli.inbox import open_inbox

        open_inbox(str(home))
    else:
        echo_sentence(Sentence("Next: `mailmate poll`, then `mailmate`; `mailmate schedule` prints the line for cron."))


def _warn_of_older(home: Path, older: str) -> None:
    """Tell that settings are there already; where they would be lost a person may leave them as they are."""
    from mailmate.config import CONFIG_NAME
    from mailmate.desk.care.setup import can_be_kept

    path = home / CONFIG_NAME
    if not path.exists():
        return
    if can_be_kept(older):
        echo_sentence(Sentence("Your answers go into {path}; its other settings stay.", {"path": str(path)}))
        return
    echo_sentence(
        Sentence(
            "{path} cannot be read. It will be written anew, without its bank accounts, model and other settings;"
            " the older one stays beside it as config.toml.old.",
            {"path": str(path)},
        )
    )
    if sys.stdin.isatty():
        click.confirm(say("Go on?"), err=True, abort=True)


def _try_out(config: Config, address: str, secret: str | None) -> str | None:
    """Try both servers and return the secret they took; one that is refused may be typed again.

    Raises the first error, unless a person wants to keep the settings all the same.
    """
    from mailmate.desk.care.setup import try_mailbox

    while True:
        failed = [_tell(seen, error) for seen, error in try_mailbox(config, address, secret)]
        first = next((error for error in failed if error), None)
        if not first:
            return secret
        again = secret and any(isinstance(error, LoginRefused) for error in failed) and _secret_again()
        if not again:
            break
        secret = again
    if sys.stdin.isatty() and click.confirm(say("Keep these settings all the same?"), err=True):
        return secret
    raise first


def _secret_again() -> str:
    question = say("Type it again (Enter: leave it)")
    return str(click.prompt(question, default="", show_default=False, hide_input=True, err=True))


def _ask(given: dict[str, Any]) -> tuple[Answers, str | None]:
    """Return the answers (those given as options, the rest asked on a terminal) and the secret, where it was asked."""
    from mailmate.desk.care.setup import Answers, guess_provider, has_keyring, wants_token
    from mailmate.desk.care.unfinished import holding_for

    asks = sys.stdin.isatty()
    address = _answer(given, "address", mark("Your e-mail address"))
    given["before"] = holding_for(given["before"], address)
    preset, secret_name, hint = guess_provider(address, given["preset"] or given["before"].get("preset", ""))
    if preset and not (given["imap_host"] or given["smtp_host"]):
        servers = {key: given[key] for key in _SERVER_KEYS if given[key]}
    else:
        servers = _ask_servers(given, address, preset)
    if hint and asks:
        echo_sentence(hint)
    if wants_token(preset):
        question, usual = (
            mark("How is it signed in (oauth:CLIENT_ID of your app, or token:PROGRAM that prints one)"),
            "",
        )
    elif asks and not has_keyring():
        question = mark("This computer has no keyring. Where is the secret kept (env:VARIABLE, or command:PROGRAM)")
        usual = ""
    else:
        question = mark("Where is the secret kept (keyring: this computer's own; or env:VARIABLE, command:PROGRAM)")
        usual = "keyring"
    place = _answer(given, "secret", question, usual)
    answers = Answers(
        address=address,
        name=_answer(given, "name", mark("Your name, as it stands under a mail")),
        company=_answer(given, "company", mark("Your company")),
        preset=preset,
        secret=place,
        language=_answer(given, "language", mark("Language of the interface (en, zh)"), system_language()),
        timezone=_answer(given, "timezone", mark("Your time zone"), "Asia/Shanghai"),
        country=_answer(given, "country", mark("Your country, two letters"), "CN").upper(),
        username=servers.pop("username", given["username"] or ""),
        first_days=given["first_days"] or 0,
        **servers,
    )
    hidden = Sentence("{secret} (not shown, kept in the system's keyring)", {"secret": secret_name})
    asked = asks and place.strip() == "keyring"
    return answers, str(click.prompt(say(hidden), hide_input=True, err=True)) if asked else None


_SERVER_KEYS = ("imap_host", "imap_port", "imap_security", "smtp_host", "smtp_port", "smtp_security")


def _ask_servers(given: dict[str, Any], address: str, preset: str) -> dict[str, Any]:
    """Return both servers as a person, or the options, tell them: host, security, port; and the login name."""
    from mailmate.desk.care.setup import usual_port, usual_security

    told: dict[str, Any] = {}
    hosts = {"imap": f"mail.{address.rpartition('@')[2]}", "smtp": ""}
    for kind, question in (("imap", mark("Server for reading (IMAP)")), ("smtp", mark("Server for sending (SMTP)"))):
        host = _answer(given, f"{kind}_host", question, hosts[kind] or told["imap_host"])
        security = _answer(
            given,
            f"{kind}_security",
            mark("How it is spoken to (tls, starttls; none on this machine only)"),
            usual_security(host),
        )
        port = _answer(given, f"{kind}_port", mark("Its port"), str(usual_port(kind, security)))
        told |= {f"{kind}_host": host, f"{kind}_security": security, f"{kind}_port": int(port)}
    user = _answer(given, "username", mark("Login name"), address)
    return told | {"username": "" if user == address else user}


def _answer(given: dict[str, Any], key: str, question: str, default: str = "") -> str:
    """Return what was given as an option, or what a person answers; where nobody can be asked, the default."""
    if given.get(key) is not None:
        return str(given[key])
    default = given.get("before", {}).get(key) or default
    if sys.stdin.isatty():
        told = str(click.prompt(say(question), default=default or None, value_proc=_checked(key), err=True))
        _remember(given, key, told)
        return told
    if default:
        return default
    raise click.UsageError(f"--{key.replace('_', '-')} is needed where nobody can be asked.")


def _remember(given: dict[str, Any], key: str, told: str) -> None:
    """Keep an answer that was typed, in case setup is stopped before the login."""
    from mailmate.desk.care.unfinished import holding_for, keep_unfinished

    given["typed"][key] = told
    address = given["address"] or given["typed"]["address"]
    keep_unfinished(given["folder"], holding_for(given["before"], address) | {"address": address} | given["typed"])


def _checked(key: str) -> Callable[[str], str]:
    """Return the check of one answer; click asks again where it fails."""

    def check(value: str) -> str:
        from mailmate.desk.care.setup import check_answer

        value = value.strip().upper() if key == "country" else value.strip()
        try:
            check_answer(key, value)
        except MailmateError as error:
            raise click.UsageError(say(error.message)) from None
        return value

    return check


def _tell(seen: Sentence | None, error: MailmateError | None) -> MailmateError | None:
    if seen:
        echo_sentence(seen)
    if error:
        echo_sentence(error.message)
        if error.hint:
            echo_sentence(error.hint)
    return error


@click.command("doctor")
@click.option("--mend-index", is_flag=True, help="Bring the index that search uses back in step first.")
@as_json
@home_option
@click.pass_context
def doctor_command(ctx: click.Context, home: str | None, mend_index: bool, json_: bool) -> None:
    """Try every door (servers, model, files, database, disk) and say what was seen and what to do.

    Exits with the code of the first check that is not well.

    \b
    Example: mailmate doctor
    """
    from mailmate.desk.care import doctor
    from mailmate.desk.pages.shelves import look_at_health

    code = 0
    with desk_at(home) as desk:
        if mend_index:
            echo_sentence(Sentence("{n} mails are indexed anew.", {"n": doctor.mend_index(desk)}))
        for check in look_at_health(desk):
            code = code or check.exit_code
            todo = say(check.todo) if check.todo else None
            if json_:
                echo_json({"name": say(check.name), "well": check.well, "seen": say(check.seen), "todo": todo})
            else:
                click.echo(f"{'ok ' if check.well else '!! '} {say(check.name)}: {say(check.seen)}")
                if todo:
                    click.echo(f"      {todo}")
    ctx.exit(code)


@click.command("schedule")
@click.option("--every", type=click.IntRange(1, 59), default=5, show_default=True, help="Minutes between two polls.")
@click.option(
    "--for",
    "system",
    type=click.Choice(["cron", "systemd", "launchd", "windows"]),
    help="Print what this one alone is given, as a file or a pipe takes it.",
)
@home_option
def schedule_command(home: str | None, every: int, system: str | None) -> None:
    """Print the lines that run the poller by cron, systemd, launchd or Task Scheduler; installs nothing.

    \b
    mailmate schedule --every 10
    mailmate schedule --for windows > mailmate.xml
    schtasks /Create /TN mailmate /XML mailmate.xml
    """
    from mailmate.config import find_home
    from mailmate.desk.care import schedule

    folder = find_home(home)
    made = {
        "cron": ("# cron (crontab -e)\n", schedule.crontab_line),
        "systemd": ("", schedule.systemd_units),
        "launchd": ("# launchd: ~/Library/LaunchAgents/mailmate.poll.plist\n", schedule.launchd_plist),
        "windows": (
            "# Windows Task Scheduler: mailmate schedule --for windows > mailmate.xml\n"
            "# then: schtasks /Create /TN mailmate /XML mailmate.xml\n",
            schedule.task_scheduler_xml,
        ),
    }
    if system:
        click.echo(made[system][1](folder, every).rstrip())
        return
    click.echo("\n\n".join(f"{head}{make(folder, every).rstrip()}" for head, make in made.values()))


COMMANDS = {"setup": setup_command, "doctor": doctor_command, "schedule": schedule_command}
