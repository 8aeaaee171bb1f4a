"""What setup asks once a mailbox is connected: the pinned account, price lists and notes, a model.

Each answer is kept by itself, so that whoever stops here loses none before it.
"""

from __future__ import annotations

import shlex
import shutil
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from mailmate.config import Config, Mailbox, Secret, load_config, parse_config
from mailmate.desk.care.config_text import put_table, secret_recipe
from mailmate.desk.care.schedule import crontab_line, launchd_plist, task_scheduler_lines
from mailmate.desk.care.setup import load_older, save_answers
from mailmate.errors import BadConfig, BadInput, MailmateError, StorageFailed
from mailmate.sentences import Sentence
from mailmate.trade.cases import BankAccount
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Service:
    """A chat model that setup offers by one word."""

    title: str
    name: str
    base_url: str
    needs_key: bool = True


SERVICES: dict[str, Service] = {
    "deepseek": Service("DeepSeek", "openai:deepseek-chat", "https://api.deepseek.com/v1"),
    "qwen": Service("Qwen", "openai:qwen-plus", "https://dashscope.aliyuncs.com/compatible-mode/v1"),
    "openai": Service("OpenAI", "openai:gpt-5-mini", ""),
    "ollama": Service("Ollama", "openai:qwen3", "http://127.0.0.1:11434/v1", needs_key=False),
    "vllm": Service("vLLM", "openai:model", "http://127.0.0.1:8000/v1", needs_key=False),
}
"""Word -> service; names and addresses are the services' own and may be answered otherwise."""

OTHER = Service("", "", "")
"""A service none of these; everything is to be answered."""

WHAT_LEAVES = Sentence(
    "With a model this leaves the machine, for a mail that is read or answered with it: sender, subject and text, up to"
    " four documents, the thread, the rows of price list and notes that fit, your name and signature. Account numbers,"
    " passwords, cost columns and other customers stay here; `never` under [model] keeps a customer's mail here."
)


def earlier_answers(older: str) -> dict[str, str]:
    """Return what an older config.toml answers already, by the names of the options; of several mailboxes the first's.

    Servers and secret hold for this address alone (`unfinished.holding_for`).
    """
    try:
        config = parse_config(older) if older else None
    except MailmateError:
        config = None
    if config is None:
        return {}
    told = {key: getattr(config.me, key) for key in ("name", "company", "language", "timezone", "country")}
    if config.mailbox:
        first = config.mailbox[0]
        told |= {"address": first.address, "secret": _told_secret(first.password), "preset": first.preset}
        told |= _told_servers(first) if not first.preset else {}
    return {key: value for key, value in told.items() if value}


def _told_servers(mailbox: Mailbox) -> dict[str, str]:
    told = {"username": mailbox.imap.username}
    for kind, server in (("imap", mailbox.imap), ("smtp", mailbox.smtp)):
        port = str(server.port) if server.port else ""
        told |= {f"{kind}_host": server.host, f"{kind}_security": server.security, f"{kind}_port": port}
    return told


def _told_secret(secret: Secret) -> str:
    if secret.env:
        return f"env:{secret.env}"
    if secret.oauth:
        return f"oauth:{secret.client_id}"
    ways = {"command": secret.command, "token": secret.token_command}
    return next((f"{way}:{shlex.join(words)}" for way, words in ways.items() if words), "")


def pinned_accounts(home: Path) -> tuple[BankAccount, ...]:
    """Return our accounts as config.toml pins them."""
    return load_config(home).bank


def same_account(one: str, other: str) -> bool:
    """True where two account numbers differ in blanks and hyphens alone."""
    return _bare(one) == _bare(other)


def _bare(account: str) -> str:
    return "".join(filter(str.isalnum, account)).upper()


def check_typed_twice(account: str, again: str) -> None:
    """Raise `BadConfig` where the number that was typed again is another one, or none."""
    if not _bare(account) or not same_account(account, again):
        raise BadConfig(
            Sentence("The two account numbers differ; none was kept."),
            Sentence("Type it again from your bank's paper."),
        )


def pin_account(home: Path, account: BankAccount, *, again: str, before: str = "") -> None:
    """Pin one of our accounts. `again`: its number typed anew; `before`: the pinned one it takes the place of.

    Raises `BadConfig` where both numbers differ, or others are pinned and `before` is none of them.
    """
    check_typed_twice(account.account, again)
    pinned = pinned_accounts(home)
    if any(same_account(one.account, account.account) for one in pinned):
        before = account.account
    old = next((one for one in pinned if same_account(one.account, before)), None)
    if pinned and old is None:
        raise BadConfig(
            Sentence("Another account is pinned. It changes only for whoever can type the number of the old one."),
            Sentence("Give it with --bank-before; a further account is written into config.toml by hand."),
        )
    values = {name: value for name, value in asdict(account).items() if value or not old}
    _write(home, "bank", values, {"account": old.account} if old else None)


def _write(home: Path, table: str, values: dict[str, Any], old: dict[str, Any] | None) -> None:
    text = put_table(load_older(home), table, values, old)
    parse_config(text)
    save_answers(home, text, keep_old=False)


def add_knowledge(home: Path, file: Path) -> str:
    """Copy a price list or notes into the knowledge folder; return its name there.

    Raises `BadInput` for what is no file, `StorageFailed` where it cannot be copied.
    """
    folder = home / "knowledge"
    if not file.is_file():
        raise BadInput(Sentence("There is no file {path}.", {"path": str(file)}))
    target = folder / file.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (target.exists() and target.samefile(file)):
            shutil.copyfile(file, target)
    except OSError as error:
        raise StorageFailed(
            Sentence("{path} cannot be written: {why}.", {"path": str(target), "why": error.strerror or str(error)})
        ) from error
    return file.name


def service_of(word: str) -> Service | None:
    """Return the service of a word, `OTHER` for `other`, None for `none`. Raises `BadConfig` for any other word."""
    word = word.strip().lower()
    if word == "none":
        return None
    found = OTHER if word == "other" else SERVICES.get(word)
    if found is None:
        options = ", ".join(("none", *SERVICES, "other"))
        raise BadConfig(Sentence("{raw!r} is none of {options}", {"raw": word, "options": options}))
    return found


def choose_model(home: Path, *, name: str, base_url: str = "", key: str = "") -> Config:
    """Ask a chat model from now on, or none where `name` is empty; return the settings as they now are.

    `key` is where its key is kept (`env:NAME`, `keyring`, `command:PROGRAM`), empty for a server without one.
    """
    values: dict[str, Any] = {"engine": "chat" if name else "local"}
    if name:
        values |= {"name": name, "base_url": base_url}
        values |= {"api_key": secret_recipe(key)} if key else {}
    _write(home, "model", values, {})
    return load_config(home)


def schedule_line(home: Path, platform: str = sys.platform) -> str:
    """Return what runs the poller on this system, as `schedule` prints it."""
    if platform == "win32":
        return task_scheduler_lines(home)
    return launchd_plist(home) if platform == "darwin" else crontab_line(home)
