"""`backup`: one file with everything that cannot be made again, and the way back."""

from __future__ import annotations

from pathlib import Path

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option
from mailmate.sentences import Sentence, say


@click.command("backup")
@click.argument("file", required=False, metavar="[FILE]", type=click.Path(path_type=Path))
@click.option("--restore", is_flag=True, help="The way back: put FILE into the home folder.")
@click.option("--force", is_flag=True, help="Write over FILE; with --restore, put aside the database that is there.")
@as_json
@home_option
def backup_command(home: str | None, file: Path | None, restore: bool, force: bool, json_: bool) -> None:
    """Write everything that cannot be made again into one zip file: database, settings, phrases, knowledge, prompts.

    The poller and the inbox may run meanwhile. The copy is looked through before it is packed, and FILE appears only
    when it is whole. Without FILE it lies in backups/ of the home folder: copy it to another disk. Passwords are not
    in it, for they are not in the home folder.

    With --restore the home folder becomes what it was. What lies there is kept beside it in a folder before-restore-…,
    and approved mails wait for you, for they may have left since. Close the inbox first.

    \b
    Examples:
      mailmate backup
      mailmate backup /media/stick/mailmate.zip --force
      mailmate backup /media/stick/mailmate.zip --restore
    """
    if restore:
        _restore(home, file, force=force, json_=json_)
        return
    from mailmate.desk.care.backup import make_backup

    with desk_at(home) as desk:
        made = make_backup(desk, file.absolute() if file else None, force=force)
    if json_:
        echo_json(made.numbers())
        return
    numbers = {"path": str(made.path), "size": _size(made.bytes), "mails": made.mails, "files": len(made.files)}
    click.echo(say(Sentence("Written: {path}, {size}: {mails} mails and {files} files of yours.", numbers)))
    if not file:
        echo_sentence(Sentence("It lies on the same disk as what it saves: copy it to another."))


def _restore(home: str | None, file: Path | None, *, force: bool, json_: bool) -> None:
    from mailmate.config import find_home
    from mailmate.desk.care.backup import restore_backup
    from mailmate.desk.wiring import system_clock

    if file is None:
        raise click.UsageError("Name the backup: mailmate backup FILE --restore")
    folder = find_home(home)
    made = restore_backup(folder, file.absolute(), system_clock(), force=force)
    if json_:
        echo_json(made.numbers())
        return
    values = {"home": str(folder), "mails": made.mails, "files": len(made.files)}
    click.echo(say(Sentence("{home} is restored: {mails} mails and {files} files of yours.", values)))
    if made.aside:
        echo_sentence(Sentence("What was there before lies in {path}.", {"path": str(made.aside)}))
    if made.held:
        held = Sentence(
            "{n} approved mails are held: they may have left since. `mailmate outbox` shows them.", {"n": made.held}
        )
        echo_sentence(held)
    if made.forgotten:
        again = Sentence(
            "{n} names were forgotten after this backup was made, and are back: `mailmate forget` them again.",
            {"n": made.forgotten},
        )
        echo_sentence(again)
    echo_sentence(Sentence("`mailmate poll` fetches what came since."))


def _size(count: int) -> str:
    """Return a size as people say it: 812 kB, 3.4 MB."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{-(-count // 1000)} kB"


COMMANDS = {"backup": backup_command}
