"""Where passwords and keys come from: the environment, a program, the system's keyring. None is kept or printed here.

An error names the recipe that failed, never what it gave.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from mailmate.config import Secret
from mailmate.errors import BadConfig
from mailmate.sentences import Sentence

SERVICE = "mailmate"
"""The name all our entries in a keyring stand under."""
_COMMAND_SECONDS = 10


def fetch_secret(secret: Secret, account: str) -> str:
    """Return the password, key or token for `account` as the recipe says.

    Raises `BadConfig` naming the recipe where it gives nothing.
    """
    if secret.env:
        return _check(_from_environment(secret.env), secret.env)
    for argv in (secret.command, secret.token_command):
        if argv:
            return _check(_from_command(argv), argv[0])
    if secret.keyring:
        return _check(_from_keyring(account), account)
    if secret.oauth:
        from mailmate.doors.microsoft import fetch_token

        return fetch_token(secret, account)
    raise BadConfig(
        Sentence("Nothing says where the password of {account} is.", {"account": account}),
        Sentence("Give it keyring = true, env or command; `mailmate setup` does that with you."),
    )


def check_keyring() -> None:
    """Raise `BadConfig` where there is no keyring, or it is locked."""
    _look_up(SERVICE)


def store_secret(account: str, value: str) -> Callable[[], None]:
    """Keep a password in the system's keyring; return what puts back the one that was there before.

    Raises `BadConfig` where there is no keyring, or it is locked.
    """
    before = _look_up(account)

    def take_back() -> None:
        with keyring_errors():
            import keyring

            if before is None:
                keyring.delete_password(SERVICE, account)
            else:
                keyring.set_password(SERVICE, account, before)

    with keyring_errors():
        import keyring

        keyring.set_password(SERVICE, account, _check(value, account))
    return take_back


def _look_up(account: str) -> str | None:
    with keyring_errors():
        import keyring  # costs 60 ms and asks the desktop

        return keyring.get_password(SERVICE, account)


def _from_environment(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise BadConfig(
            Sentence("The environment variable {name} is not set.", {"name": name}),
            Sentence("cron and Task Scheduler start with few variables: set it in the job itself, or use the keyring."),
        )
    return value


def _from_command(argv: Sequence[str]) -> str:
    """Return the first line a program prints; its output goes nowhere else, not even into an error."""
    try:
        done = subprocess.run(
            argv, stdin=subprocess.DEVNULL, capture_output=True, timeout=_COMMAND_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise BadConfig(
            Sentence("{program} gave no password within {seconds} seconds.", {
                "program": argv[0], "seconds": _COMMAND_SECONDS,
            }),
            Sentence("It may be waiting for a passphrase: unlock it first, or use the keyring."),
        ) from None  # fmt: skip
    except OSError as error:
        raise BadConfig(
            Sentence("{program} cannot be started: {why}.", {"program": argv[0], "why": error.strerror or str(error)}),
            Sentence("Write its full path; a list of words is needed, no shell reads it."),
        ) from error
    if done.returncode:
        raise BadConfig(
            Sentence("{program} ended with code {code} and gave no password.", {
                "program": argv[0], "code": done.returncode,
            }),
            Sentence("Run it by hand to see what it says."),
        )  # fmt: skip
    lines = done.stdout.decode("utf-8-sig", "replace").splitlines()
    return lines[0] if lines else ""


def _from_keyring(account: str) -> str:
    value = _look_up(account)
    if value is None:
        raise BadConfig(
            Sentence("The keyring has no password for {account}.", {"account": account}),
            Sentence("`mailmate setup` stores it."),
        )
    return value


@contextmanager
def keyring_errors() -> Iterator[None]:
    """Turn keyring's errors into ours."""
    from keyring import errors

    try:
        yield
    except errors.NoKeyringError as error:
        raise BadConfig(
            Sentence("This computer has no keyring."),
            Sentence("Fetch the password by env or command in config.toml instead."),
        ) from error
    except errors.KeyringError as error:
        raise BadConfig(
            Sentence("The keyring cannot be opened ({kind}).", {"kind": type(error).__name__}),
            Sentence("Unlock it. On a Mac a cron job may not open it: let launchd run the poll."),
        ) from error


def _check(value: str, where: str) -> str:
    value = value.rstrip("\r\n")
    if not value or re.search(r"[\x00-\x1f\x7f]", value):
        raise BadConfig(
            Sentence("{where} gives no usable password: it is empty or holds a line break.", {"where": where}),
            Sentence("The first line it gives must be the password and nothing else."),
        )
    return value
