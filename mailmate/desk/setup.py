"""Writing config.toml with a person: the text it becomes, and trying it before it is kept."""

from __future__ import annotations

import json
import os
import shlex
import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from mailmate.config import CONFIG_NAME, Config, parse_config
from mailmate.errors import BadConfig, MailmateError, StorageFailed
from mailmate.sentences import Sentence
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Answers:
    """What setup asked; every one is also an option of the command."""

    address: str
    name: str
    company: str
    preset: str = ""
    imap_host: str = ""
    """Empty, as each of these may be: what the preset says."""
    imap_port: int = 0
    imap_security: str = ""
    smtp_host: str = ""
    smtp_port: int = 0
    smtp_security: str = ""
    username: str = ""
    secret: str = "keyring"
    """`keyring`, `env:NAME`, `command:PROGRAM ARG…`, or `token:PROGRAM ARG…` for a program that prints a token."""
    language: str = "en"
    timezone: str = "UTC"
    country: str = ""


LANGUAGES = ("en", "zh")
SECURITIES = ("tls", "starttls", "none")
_PROGRAMS = {"command": "command", "token": "token_command"}


def write_config_text(answers: Answers) -> str:
    """Return config.toml for these answers, with a comment at each section."""
    lines = [
        "# mailmate's settings. `mailmate doctor` tries them; the README explains the rest.",
        "[me]",
        f"name = {_quote(answers.name)}",
        f"company = {_quote(answers.company)}",
        f"language = {_quote(answers.language)}",
        f"timezone = {_quote(answers.timezone)}",
        f"country = {_quote(answers.country)}",
        "",
        "# Our own accounts, the only ones that may ever leave by mail:",
        '# [[bank]]\n# payee = "..."\n# account = "..."\n# swift = "..."',
        "",
        "[[mailbox]]",
        f"address = {_quote(answers.address)}",
        *_server_lines(answers),
        f"password = {_secret_text(answers.secret)}",
        "",
        "[model]",
        'engine = "local"    # "chat" with name, base_url and api_key: any OpenAI-compatible server',
    ]
    return "\n".join(lines) + "\n"


def _quote(text: str) -> str:
    """Return a TOML basic string: a JSON string, but for DEL, which TOML wants escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", r"\u007f")


def _server_lines(answers: Answers) -> list[str]:
    """Return the preset and what differs from it, or both servers in full."""
    preset = [f"preset = {_quote(answers.preset)}"] if answers.preset else []
    tables = {
        "imap": _server(answers.imap_host, answers.imap_port, answers.imap_security, answers.username),
        "smtp": _server(answers.smtp_host, answers.smtp_port, answers.smtp_security, answers.username),
    }
    return preset + [f"{name} = {_table(server)}" for name, server in tables.items() if server]


def _server(host: str, port: int, security: str, username: str) -> dict[str, str]:
    """Return what a server's table says, without what is left to the preset."""
    words = {"host": host, "security": security, "username": username}
    told = {key: _quote(value) for key, value in words.items() if value}
    return told | ({"port": str(port)} if port else {})


def _table(values: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{key} = {value}" for key, value in values.items()) + " }"


def _secret_text(secret: str) -> str:
    kind, _, rest = secret.strip().partition(":")
    if kind == "env" and rest.strip():
        return _table({"env": _quote(rest.strip())})
    if kind in _PROGRAMS and (words := _split_command(rest)):
        return _table({_PROGRAMS[kind]: f"[{', '.join(map(_quote, words))}]"})
    if secret.strip() == "keyring":
        return "{ keyring = true }"
    raise BadConfig(
        Sentence("{secret!r} is no way to get a secret.", {"secret": "***"}),  # it may be the secret itself
        Sentence("Use keyring, env:NAME, command:PROGRAM or token:PROGRAM."),
    )


def _split_command(line: str, *, windows: bool = os.name == "nt") -> list[str]:
    """Split a command line as this system's users write it: a backslash is an escape, or on Windows a path's."""
    try:
        words = shlex.split(line, posix=not windows)
    except ValueError as error:
        raise BadConfig(
            Sentence("{line!r} is no command line: {why}.", {"line": line, "why": str(error)}),
            Sentence("Close the quotation marks."),
        ) from error
    return [word[1:-1] if windows and len(word) > 1 and word[0] == word[-1] == '"' else word for word in words]


def draft_config(answers: Answers) -> tuple[str, Config]:
    """Return the text of config.toml and what it parses to. Raises `BadConfig`."""
    text = write_config_text(answers)
    return text, parse_config(text)


def check_answer(key: str, value: str) -> None:
    """Raise `BadConfig` where one answer alone makes no config, so that it is asked again at once."""
    for words, options in ((("language",), LANGUAGES), (("imap_security", "smtp_security"), SECURITIES)):
        if key in words and value not in options:
            raise BadConfig(
                Sentence("{raw!r} is none of {options}", {"raw": value, "options": ", ".join(options)}),
            )
    if key.endswith("_port") and not (value.isascii() and value.isdigit() and 0 < int(value[:9]) < 65536):
        raise BadConfig(Sentence("{raw!r} is no port: a number up to 65535.", {"raw": value}))
    if key == "secret" and value.strip() == "keyring":
        check_secret_place()
    sample = {"address": "me@company.example", "name": "", "company": "", "preset": "generic"}
    if not key.endswith(("_host", "_port", "_security")):
        draft_config(Answers(**sample | {key: value}))  # type: ignore[arg-type] # what is asked for is text


def check_secret_place() -> None:
    """Raise `BadConfig` where this system has no keyring that opens."""
    from mailmate.doors.secrets import check_keyring

    check_keyring()


def has_keyring() -> bool:
    """True where a secret can be kept in the system's keyring."""
    try:
        check_secret_place()
    except BadConfig:
        return False
    return True


def save_answers(home: Path, text: str, *, address: str = "", secret: str | None = None) -> Path:
    """Write config.toml into the home folder, and the secret into the keyring: both, or neither.

    An older config.toml is kept as config.toml.old. Raises `StorageFailed` when the folder cannot be written,
    `BadConfig` when the keyring does not take the secret.
    """
    path, fresh = home / CONFIG_NAME, home / f"{CONFIG_NAME}.new"
    with ExitStack() as undo:
        try:
            (home / "knowledge" / "files").mkdir(parents=True, exist_ok=True)
            undo.callback(fresh.unlink, missing_ok=True)
            fresh.write_text(text, encoding="utf-8")
            if path.exists():
                shutil.copyfile(path, home / f"{CONFIG_NAME}.old")
            if secret:
                undo.callback(_keep_secret(address, secret))
            fresh.replace(path)
        except OSError as error:
            raise StorageFailed(
                Sentence("{path} cannot be written: {why}.", {"path": str(path), "why": error.strerror or str(error)}),
                Sentence("Choose another folder with --home."),
            ) from error
        undo.pop_all()
    return path


def _keep_secret(address: str, value: str) -> Callable[[], None]:
    from mailmate.doors.secrets import store_secret

    return store_secret(address, value)


def guess_provider(address: str, preset: str = "") -> tuple[str, Sentence, Sentence | None]:
    """Return preset name, the provider's own word for the secret, and where it is made.

    The name is empty for a domain no provider owns: its servers are to be asked for. Raises `BadConfig` for a preset
    there is none of.
    """
    from mailmate.config import Mailbox
    from mailmate.doors.providers import provider_of

    provider = provider_of(Mailbox(address=address, preset=preset))
    if provider.name == "generic":
        return "", Sentence("password"), None
    return provider.name, provider.secret_name, provider.secret_hint


def wants_token(preset: str) -> bool:
    """True for a provider whose servers take no password any more."""
    from mailmate.doors.providers import PRESETS

    return preset in PRESETS and PRESETS[preset].token_only


def usual_port(kind: str, security: str) -> int:
    """Return the port `imap` or `smtp` uses with this security."""
    from mailmate.doors.providers import standard_port

    return standard_port(kind, security)


def usual_security(host: str) -> str:
    """Return how a server is spoken to where nothing else is known: plainly on this machine, else with TLS."""
    from mailmate.doors.connections import LOOPBACK

    return "none" if host in LOOPBACK else "tls"


def try_mailbox(config: Config, secret: str | None = None) -> list[tuple[Sentence | None, MailmateError | None]]:
    """Try both servers of the first mailbox; return for each what was seen, or the error."""
    from mailmate.desk.doctor import try_imap, try_smtp

    results: list[tuple[Sentence | None, MailmateError | None]] = []
    for attempt in (try_imap, try_smtp):
        try:
            results.append((attempt(config.mailbox[0], secret), None))
        except MailmateError as error:
            results.append((None, error))
    return results
