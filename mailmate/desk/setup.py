"""Writing config.toml with a person: the text it becomes, and trying it before it is kept."""

from __future__ import annotations

import json
import os
import shlex
import shutil
from collections.abc import Mapping
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
    imap_port: int = 993
    imap_security: str = "tls"
    smtp_host: str = ""
    smtp_port: int = 465
    smtp_security: str = "tls"
    username: str = ""
    secret: str = "keyring"
    """`keyring`, `env:NAME`, or `command:PROGRAM ARG…`."""
    language: str = "en"
    timezone: str = "UTC"
    country: str = ""


LANGUAGES = ("en", "zh")


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
    """Return the preset with what differs from it, or both servers in full."""
    user = {"username": _quote(answers.username)} if answers.username else {}
    if answers.preset and not answers.imap_host:
        lines = [f"preset = {_quote(answers.preset)}"]
        return lines + ([f"imap = {_table(user)}", f"smtp = {_table(user)}"] if user else [])

    def server(host: str, port: int, security: str) -> str:
        return _table({"host": _quote(host), "port": str(port), "security": _quote(security), **user})

    return [
        f"imap = {server(answers.imap_host, answers.imap_port, answers.imap_security)}",
        f"smtp = {server(answers.smtp_host, answers.smtp_port, answers.smtp_security)}",
    ]


def _table(values: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{key} = {value}" for key, value in values.items()) + " }"


def _secret_text(secret: str) -> str:
    kind, _, rest = secret.strip().partition(":")
    if kind == "env" and rest.strip():
        return _table({"env": _quote(rest.strip())})
    if kind == "command" and (words := _split_command(rest)):
        return _table({"command": f"[{', '.join(map(_quote, words))}]"})
    if secret.strip() == "keyring":
        return "{ keyring = true }"
    raise BadConfig(
        Sentence("{secret!r} is no way to get a secret.", {"secret": "***"}),  # it may be the secret itself
        Sentence("Use keyring, env:NAME or command:PROGRAM."),
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
    if key == "language" and value not in LANGUAGES:
        options = ", ".join(LANGUAGES)
        raise BadConfig(Sentence("{raw!r} is none of {options}", {"raw": value, "options": options}))
    sample = {"address": "me@company.example", "name": "", "company": "", "preset": "generic"}
    if not key.endswith("_host"):
        draft_config(Answers(**sample | {key: value}))  # type: ignore[arg-type] # what is asked for is text


def save_config(home: Path, text: str) -> Path:
    """Write config.toml into the home folder in one step; an older one is kept as config.toml.old.

    Raises `StorageFailed` when the folder cannot be written.
    """
    path = home / CONFIG_NAME
    fresh = home / f"{CONFIG_NAME}.new"
    try:
        (home / "knowledge" / "files").mkdir(parents=True, exist_ok=True)
        fresh.write_text(text, encoding="utf-8")
        if path.exists():
            shutil.copyfile(path, home / f"{CONFIG_NAME}.old")
        fresh.replace(path)
    except OSError as error:
        raise StorageFailed(
            Sentence("{path} cannot be written: {why}.", {"path": str(path), "why": error.strerror or str(error)}),
            Sentence("Choose another folder with --home."),
        ) from error
    return path


def keep_secret(address: str, value: str) -> None:
    """Put a mailbox's secret into the system's keyring. Raises `BadConfig` where there is none."""
    from mailmate.doors.secrets import store_secret

    store_secret(address, value)


def guess_provider(address: str) -> tuple[str, Sentence, Sentence | None]:
    """Return preset name, the provider's own word for the secret, and where it is made.

    The name is empty for a domain no provider owns: its servers are to be asked for.
    """
    from mailmate.doors.providers import PRESETS, guess_preset

    preset = guess_preset(address)
    if preset == "generic":
        return "", Sentence("password"), None
    return preset, PRESETS[preset].secret_name, PRESETS[preset].secret_hint


def try_mailbox(config: Config) -> list[tuple[Sentence | None, MailmateError | None]]:
    """Try both servers of the first mailbox; return for each what was seen, or the error."""
    from mailmate.desk.doctor import try_imap, try_smtp

    results: list[tuple[Sentence | None, MailmateError | None]] = []
    for attempt in (try_imap, try_smtp):
        try:
            results.append((attempt(config.mailbox[0]), None))
        except MailmateError as error:
            results.append((None, error))
    return results
