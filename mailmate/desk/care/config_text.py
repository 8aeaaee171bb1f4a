"""The text of config.toml as setup writes it: whole, or into what stands there already.

What setup asks for is `[me]` and one `[[mailbox]]`. Everything else of an older text (bank accounts, model, other
mailboxes, comments) stays as it is, letter by letter.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import tomllib
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from mailmate.errors import BadConfig
from mailmate.sentences import Sentence
from mailmate.values import dataclass

_PROGRAMS = {"command": "command", "token": "token_command"}
_SERVER_KEYS = ("preset", "imap", "smtp", "password")
_HEADER = re.compile(r"^[ \t]*\[{1,2}[ \t]*(\w{1,30})[ \t]*\]", re.MULTILINE)
"""The beginning of a table of the first level; deeper ones (`[mailbox.imap]`) belong to the table before them."""


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
    """`keyring`, `env:NAME`, `command:PROGRAM ARG…`, `token:PROGRAM ARG…` for a program that prints a token, or
    `oauth:CLIENT_ID` to sign in at Microsoft."""
    language: str = "en"
    timezone: str = "UTC"
    country: str = ""
    first_days: int = 0
    """How many days of mail the first poll fetches whole; 0: as it stands, or the default."""


def write_config_text(answers: Answers, older: str = "") -> str:
    """Return config.toml for these answers, with a comment at each section; `older` is the text they go into.

    An older text that cannot be taken apart is left out. Raises `BadConfig` for a secret that is no recipe.
    """
    me = {key: getattr(answers, key) for key in ("name", "company", "language", "timezone", "country")}
    mailbox = _mailbox(answers)
    if older and (merged := _merge(older, me, mailbox)):
        return merged
    lines = [
        "# mailmate's settings. `mailmate doctor` tries them; the README explains the rest.",
        *_section("[me]", me),
        "# Our own accounts, the only ones that may ever leave by mail:",
        '# [[bank]]\n# payee = "..."\n# account = "..."\n# swift = "..."',
        "",
        *_section("[[mailbox]]", mailbox),
        "[model]",
        'engine = "local"    # "chat" with name, base_url and api_key: any OpenAI-compatible server',
    ]
    return "\n".join(lines) + "\n"


def can_be_kept(older: str) -> bool:
    """True for a text whose other settings stay when setup writes into it."""
    return bool(_merge(older, {}, {"address": ""}))


def put_table(text: str, name: str, values: Mapping[str, Any], old: Mapping[str, Any] | None) -> str:
    """Return the text of config.toml with one table written into it; all else stays, letter by letter.

    `name` is `model`, or `bank`, of which there may be several. `old` holds what the table that is written anew says
    now, None adds one. Raises `BadConfig` where the text cannot be written into.
    """
    try:
        texts = _split_sections(text)
        number = None if old is None else next((n for n, one in enumerate(texts) if _says(one, name, old)), None)
        header = "[[bank]]" if name == "bank" else f"[{name}]"
        if number is None:
            merged = "\n".join([text.rstrip("\n"), "", *_section(header, values)]).rstrip("\n") + "\n"
        else:
            (table,) = _tables_of(texts[number], name)
            texts[number] = _rewritten(texts[number], _section(header, {**table, **values}))
            merged = "".join(texts).rstrip("\n") + "\n"
        if _without(merged, name) == _without(text, name):
            return merged
    except (tomllib.TOMLDecodeError, TypeError, ValueError):
        pass
    raise BadConfig(
        Sentence("config.toml cannot be written into as it stands."),
        Sentence("Write [{name}] by hand.", {"name": name}),
    )


def _says(text: str, name: str, old: Mapping[str, Any]) -> bool:
    tables = _tables_of(text, name)
    return len(tables) == 1 and all(tables[0].get(key) == value for key, value in old.items())


def _tables_of(text: str, name: str) -> list[dict[str, Any]]:
    """Return the tables of this name that stand in a piece of the text."""
    found = tomllib.loads(text).get(name)
    return found if isinstance(found, list) else [found] if isinstance(found, dict) else []


def _without(text: str, name: str) -> dict[str, Any]:
    return {key: value for key, value in tomllib.loads(text).items() if key != name}


def secret_recipe(words: str) -> dict[str, Any]:
    """Return `env:NAME`, `keyring`, or a program as config.toml writes it. Raises `BadConfig` for anything else."""
    return _secret(words)


def _merge(older: str, me: Mapping[str, Any], mailbox: Mapping[str, Any]) -> str:
    """Return the older text with these two tables in it, or the empty string where that would change anything else."""
    try:
        texts = _split_sections(older)
        tables = [tomllib.loads(text) for text in texts]
        found = False
        for number, table in enumerate(tables):
            if "me" in table:
                texts[number] = _rewritten(texts[number], _section("[me]", {**table["me"], **me}))
            elif _address(table) == mailbox["address"].lower() and not found:
                box = _renewed(table["mailbox"][0], mailbox)
                texts[number] = _rewritten(texts[number], _section("[[mailbox]]", box))
                found = True
        before = [] if any("me" in table for table in tables) else _section("[me]", me)
        after = [] if found else _section("[[mailbox]]", mailbox)
        merged = "\n".join([*before, "".join(texts).rstrip("\n"), "", *after]).lstrip("\n").rstrip("\n") + "\n"
        return merged if _others(merged, mailbox) == _others(older, mailbox) else ""
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError):
        return ""


def _split_sections(text: str) -> list[str]:
    """Return the pieces of a TOML text, each beginning at a table of the first level."""
    starts = [0, *(match.start() for match in _HEADER.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(starts) if start < end]


def _rewritten(text: str, section: list[str]) -> str:
    """Return a section anew, with the comments behind it: they speak of what follows."""
    lines = text.splitlines()
    body = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip() and lines[n - 1].lstrip()[0] != "#"), 0)
    return "\n".join([*section[:-1], *(lines[body:] or [""])]) + "\n"


def _address(table: Mapping[str, Any]) -> str | None:
    boxes = table.get("mailbox")
    return str(boxes[0].get("address", "")).lower() if isinstance(boxes, list) and len(boxes) == 1 else None


def _renewed(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Return a mailbox with its servers and secret anew; a pinned certificate stays with its host."""
    kept = {key: value for key, value in old.items() if key not in _SERVER_KEYS}
    renewed = {**kept, **new}
    for kind in ("imap", "smtp"):
        before, now = old.get(kind, {}), renewed.get(kind, {})
        if "fingerprint" in before and before.get("host") == now.get("host"):
            renewed[kind] = {**now, "fingerprint": before["fingerprint"]}
    return renewed


def _others(text: str, mailbox: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return all that setup does not ask for."""
    tables = tomllib.loads(text)
    boxes = [one for one in tables.pop("mailbox", []) if one.get("address", "").lower() != mailbox["address"].lower()]
    tables.pop("me", None)
    return tables, boxes


def _section(header: str, values: Mapping[str, Any]) -> list[str]:
    return [header, *(f"{key} = {_toml(value)}" for key, value in values.items()), ""]


def _toml(value: Any) -> str:
    """Return a value of TOML's plain kinds; raises `TypeError` for any other."""
    match value:
        case str():
            return _quote(value)
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case list() | tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case Mapping():
            return "{ " + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + " }"
        case _:
            raise TypeError(value)


def _quote(text: str) -> str:
    """Return a TOML basic string: a JSON string, but for DEL, which TOML wants escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", r"\u007f")


def _mailbox(answers: Answers) -> dict[str, Any]:
    """Return the mailbox's table: the preset and what differs from it, or both servers in full."""
    servers = {
        "imap": _server(answers.imap_host, answers.imap_port, answers.imap_security, answers.username),
        "smtp": _server(answers.smtp_host, answers.smtp_port, answers.smtp_security, answers.username),
    }
    told = {"address": answers.address, "preset": answers.preset, **servers, "first_days": answers.first_days}
    return {key: value for key, value in told.items() if value} | {"password": _secret(answers.secret)}


def _server(host: str, port: int, security: str, username: str) -> dict[str, Any]:
    """Return what a server's table says, without what is left to the preset."""
    told = {"host": host, "port": port, "security": security, "username": username}
    return {key: value for key, value in told.items() if value}


def _secret(secret: str) -> dict[str, Any]:
    kind, _, rest = secret.strip().partition(":")
    if kind == "env" and rest.strip():
        return {"env": rest.strip()}
    if kind in _PROGRAMS and (words := _split_command(rest)):
        return {_PROGRAMS[kind]: words}
    if kind == "oauth" and rest.strip():
        return {"oauth": "microsoft", "client_id": rest.strip()}
    if secret.strip() == "keyring":
        return {"keyring": True}
    raise BadConfig(
        Sentence("{secret!r} is no way to get a secret.", {"secret": "***"}),  # it may be the secret itself
        Sentence("Use keyring, env:NAME, command:PROGRAM, token:PROGRAM or oauth:CLIENT_ID."),
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
