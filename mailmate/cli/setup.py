"""`setup`, `doctor`, `schedule`: connecting a mailbox, looking after it, running the poller."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, mark, say, system_language, use_language


@click.command("setup")
@click.option("--address", help="Your e-mail address.")
@click.option("--name", help="Your name, as it stands under a mail.")
@click.option("--company", help="Your company.")
@click.option("--language", type=click.Choice(["en", "zh"]), help="Language of the interface.")
@click.option("--timezone", help="Your time zone, such as Asia/Shanghai.")
@click.option("--country", help="Your country, two letters.")
@click.option("--preset", help="Your provider, such as netease; else guessed from the address.")
@click.option("--imap-host", help="Server for reading, where no preset fits.")
@click.option("--imap-port", type=int)
@click.option("--imap-security", type=click.Choice(["tls", "starttls", "none"]))
@click.option("--smtp-host", help="Server for sending, where no preset fits.")
@click.option("--smtp-port", type=int)
@click.option("--smtp-security", type=click.Choice(["tls", "starttls", "none"]))
@click.option("--username", help="Login name, where it is not the address.")
@click.option("--secret", help="keyring, env:NAME, or command:PROGRAM; keyring asks for it once.")
@click.option("--skip-trial", is_flag=True, help="Do not try the servers now.")
@home_option
def setup_command(home: str | None, skip_trial: bool, **given: Any) -> None:
    """Connect a mailbox: address, provider, secret; the login is tried and one mail fetched before anything is kept.

    Every question is also an option; run it again to change answers. Ctrl-C leaves everything as it was.
    """
    from mailmate.config import find_home
    from mailmate.desk.setup import draft_config, save_config, try_mailbox

    folder = find_home(home)
    use_language(given["language"] or system_language())
    try:
        answers = _ask(given)
    except click.Abort:  # at a question: nothing was written yet
        click.echo(err=True)
        raise click.exceptions.Exit(130) from None
    text, config = draft_config(answers)
    if not skip_trial:
        failed = [_tell(seen, error) for seen, error in try_mailbox(config)]
        first = next((error for error in failed if error), None)
        if first and not (sys.stdin.isatty() and click.confirm(say("Keep these settings all the same?"), err=True)):
            raise first
    path = save_config(folder, text)
    echo_sentence(Sentence("Written: {path}", {"path": str(path)}))
    echo_sentence(Sentence("Next: `mailmate poll`, then `mailmate`; `mailmate schedule` prints the line for cron."))


def _ask(given: dict[str, Any]) -> Any:
    """Return the answers: those given as options, the rest asked on a terminal."""
    from mailmate.desk.setup import Answers, check_answer, guess_provider

    def checked(key: str) -> Callable[[str], str]:
        def check(value: str) -> str:
            value = value.strip().upper() if key == "country" else value.strip()
            try:
                check_answer(key, value)
            except MailmateError as error:
                raise click.UsageError(say(error.message)) from None
            return value

        return check

    def answer(key: str, question: str, default: str = "") -> str:
        if given.get(key) is not None:
            return str(given[key])
        if not sys.stdin.isatty():
            if default:
                return default
            raise click.UsageError(f"--{key.replace('_', '-')} is needed where nobody can be asked.")
        return str(click.prompt(say(question), default=default or None, value_proc=checked(key), err=True))

    address = answer("address", mark("Your e-mail address"))
    preset, secret_name, hint = guess_provider(address)
    preset = given["preset"] or preset
    imap_host = smtp_host = ""
    if not preset or given["imap_host"]:
        domain = address.rpartition("@")[2]
        imap_host = answer("imap_host", mark("Server for reading (IMAP)"), f"mail.{domain}")
        smtp_host = answer("smtp_host", mark("Server for sending (SMTP)"), imap_host)
    secret = answer("secret", mark("Where is the secret kept (keyring, env:NAME, command:PROGRAM)"), "keyring")
    if secret == "keyring" and sys.stdin.isatty():
        _ask_secret(address, secret_name, hint)
    numbers = {key: given[key] for key in ("imap_port", "smtp_port") if given[key]}
    securities = {key: given[key] for key in ("imap_security", "smtp_security") if given[key]}
    return Answers(
        address=address,
        name=answer("name", mark("Your name, as it stands under a mail")),
        company=answer("company", mark("Your company")),
        preset=preset,
        imap_host=imap_host,
        smtp_host=smtp_host,
        username=given["username"] or "",
        secret=secret,
        language=answer("language", mark("Language of the interface (en, zh)"), system_language()),
        timezone=answer("timezone", mark("Your time zone"), "Asia/Shanghai"),
        country=answer("country", mark("Your country, two letters"), "CN").upper(),
        **numbers,
        **securities,
    )


def _ask_secret(address: str, secret_name: Sentence, hint: Sentence | None) -> None:
    from mailmate.desk.setup import keep_secret

    if hint:
        echo_sentence(hint)
    question = say(Sentence("{secret} (not shown, kept in the system's keyring)", {"secret": secret_name}))
    keep_secret(address, click.prompt(question, hide_input=True, err=True))


def _tell(seen: Sentence | None, error: MailmateError | None) -> MailmateError | None:
    if seen:
        echo_sentence(seen)
    if error:
        echo_sentence(error.message)
        if error.hint:
            echo_sentence(error.hint)
    return error


@click.command("doctor")
@as_json
@home_option
@click.pass_context
def doctor_command(ctx: click.Context, home: str | None, json_: bool) -> None:
    """Try every door (servers, model, files, database) and say what was seen and what to do.

    Exits with the code of the first check that is not well.
    """
    from mailmate.desk.doctor import examine

    code = 0
    with desk_at(home) as desk:
        for check in examine(desk):
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
@home_option
def schedule_command(home: str | None, every: int) -> None:
    """Print the lines that run the poller by cron, systemd, launchd or Task Scheduler; installs nothing."""
    from mailmate.config import find_home
    from mailmate.desk import schedule

    folder = find_home(home)
    click.echo(f"# cron (crontab -e)\n{schedule.crontab_line(folder, every)}\n")
    click.echo(schedule.systemd_units(folder, every))
    click.echo(f"# launchd: ~/Library/LaunchAgents/mailmate.poll.plist\n{schedule.launchd_plist(folder, every)}")
    click.echo(f"# Windows Task Scheduler\n{schedule.task_scheduler_line(folder, every)}")


COMMANDS = {"setup": setup_command, "doctor": doctor_command, "schedule": schedule_command}
