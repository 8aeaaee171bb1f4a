"""config.toml as frozen values, and the home folder it stands in.

Every key has a default but name, address and server. An unknown key is an error that names the nearest
known one; so are a byte-order mark's friends: a wrong encoding and a Windows path in double quotes.
No secret is kept here: a password is a recipe for fetching one.
"""

from __future__ import annotations

import contextlib
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mailmate.errors import BadConfig
from mailmate.sentences import Sentence
from mailmate.toml_shapes import build, refuse
from mailmate.trade.cases import BankAccount
from mailmate.trade.rules import HouseRules, Rules
from mailmate.values import dataclass

CONFIG_NAME = "config.toml"
DATABASE_NAME = "mailmate.db"


@dataclass(frozen=True, slots=True)
class Profile:
    """`[me]`: who signs the drafts."""

    name: str = ""
    company: str = ""
    signature: str = ""
    """Text under a draft, after name and company; may hold line breaks."""
    signature_html: str = ""
    """The same words as HTML, for answers to mails that are HTML; empty: they show the text."""
    language: str = "en"
    """Language of gists, notes and interface: `en` or `zh`."""
    timezone: str = "UTC"
    """IANA name, such as Asia/Shanghai."""
    country: str = ""
    """ISO 3166-1 alpha-2."""
    manager: str = ""
    """Who is asked for approvals."""

    @property
    def zone(self) -> ZoneInfo:
        """The salesperson's own time zone."""
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class Server:
    """One server of a mailbox."""

    host: str = ""
    port: int = 0
    """0: the standard port of the security chosen."""
    security: Literal["tls", "starttls", "none"] = "tls"
    """`none` is allowed to loopback addresses only."""
    username: str = ""
    """Empty: the mailbox's address."""
    fingerprint: str = ""
    """SHA-256 of a self-signed certificate to pin, as hex; empty: the system's trust decides."""


@dataclass(frozen=True, slots=True)
class Secret:
    """How to get a password; exactly one is set. The secret itself is never stored here."""

    keyring: bool = False
    """The system's keyring, filled by `mailmate setup`."""
    env: str = ""
    """Name of an environment variable."""
    command: tuple[str, ...] = ()
    """Program and arguments; the first line it prints is the secret."""
    oauth: str = ""
    """A provider whose OAuth login is used, such as microsoft; needs `client_id`."""
    client_id: str = ""
    """The id this program was given by the OAuth provider."""
    authority: str = ""
    """Where Microsoft signs in; empty: login.microsoftonline.com for all companies. A tenant's own, or China's."""
    token_command: tuple[str, ...] = ()
    """Program that prints an OAuth access token, used with XOAUTH2."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """`[[mailbox]]`: one account we read and answer from."""

    address: str = ""
    name: str = ""
    """Short name for commands; empty: the address."""
    aliases: tuple[str, ...] = ()
    """Further addresses whose mail is ours."""
    preset: str = ""
    """A provider of `doors/providers`; `imap` and `smtp` then need no host."""
    imap: Server = field(default_factory=Server)
    smtp: Server = field(default_factory=Server)
    password: Secret = field(default_factory=Secret)
    folders: tuple[str, ...] | Literal["auto"] = "auto"
    """Folders to read; auto: all that receive mail, junk included, trash and drafts not."""
    sent: str = "auto"
    """Folder of sent mail; auto: the one the server marks or names as such."""
    save_sent: Literal["auto", "always", "never"] = "auto"
    """File a copy of what is sent; auto: where the provider does not do so itself."""
    fallback_charset: str = ""
    """For mails that declare none: gb18030, cp949, cp1254…; empty: by `[me].country`."""
    first_days: int = 30
    """How many days of mail the first poll fetches whole."""
    sort: Literal["off", "keywords", "folders"] = "off"
    """What a reading writes into the mailbox; off: nothing."""
    mark_seen: bool = True
    r"""Set \Seen when a mail is done or answered in mailmate."""
    auth_server: str = ""
    """The id our own server writes in Authentication-Results; empty: its topmost field."""

    @property
    def label(self) -> str:
        """What this mailbox is called on the command line and in the database."""
        return self.name or self.address


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """`[model]`: the optional chat model."""

    engine: Literal["local", "chat"] = "local"
    """local: nothing leaves this computer; chat: the model reads and writes too."""
    name: str = ""
    """A langchain chat model name, such as openai:deepseek-chat."""
    base_url: str = ""
    """Address of an OpenAI-compatible server; empty: the one the model's name implies."""
    api_key: Secret = field(default_factory=lambda: Secret(env="MAILMATE_API_KEY"))
    structured: Literal["auto", "json_schema", "json_object", "none"] = "auto"
    """How the server is asked for JSON; auto: tried in this order."""
    sure_at: float = 0.9
    """Below this confidence of the local reader the chat engine reads too."""
    concurrency: int = 4
    """Calls at the same time."""
    timeout: int = 90
    """Seconds for one call."""
    max_calls_per_day: int = 500
    max_tokens_per_month: int = 20_000_000
    never: tuple[str, ...] = ()
    """Addresses, or *@domains, whose mail never goes to a model."""


@dataclass(frozen=True, slots=True)
class DraftSettings:
    """`[drafts]`: when drafts are made and how long sending can be undone."""

    days: int = 7
    """A mail older than this gets a draft only on demand."""
    undo_seconds: int = 10
    """How long an approved mail waits before it leaves."""


@dataclass(frozen=True, slots=True)
class InboxSettings:
    """`[inbox]`: how the terminal inbox behaves."""

    fetch_minutes: int = 10
    """Fetch by itself every so many minutes while it is open; 0: by key only."""


@dataclass(frozen=True, slots=True)
class NotifySettings:
    """`[notify]`: a program the poll runs with counts and kinds only."""

    command: tuple[str, ...] = ()
    """Program and arguments; run at most once per item."""


@dataclass(frozen=True, slots=True)
class Config:
    """All of config.toml."""

    me: Profile = field(default_factory=Profile)
    bank: tuple[BankAccount, ...] = ()
    mailbox: tuple[Mailbox, ...] = ()
    model: ModelSettings = field(default_factory=ModelSettings)
    drafts: DraftSettings = field(default_factory=DraftSettings)
    house_rules: HouseRules = field(default_factory=HouseRules)
    rules: Rules = field(default_factory=Rules)
    notify: NotifySettings = field(default_factory=NotifySettings)
    inbox: InboxSettings = field(default_factory=InboxSettings)
    """The terminal inbox."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Action name -> key, for the inbox."""

    @property
    def trade_rules(self) -> Rules:
        """`[rules]` with `[house_rules]` inside, as the trade's pure code takes them."""
        return replace(self.rules, house=self.house_rules)

    def find_mailbox(self, name: str) -> Mailbox:
        """Return the mailbox called `name` (its name or address).

        Raises `BadConfig` naming those there are.
        """
        for mailbox in self.mailbox:
            if name in (mailbox.name, mailbox.address):
                return mailbox
        known = ", ".join(mailbox.label for mailbox in self.mailbox) or "none"
        raise BadConfig(
            Sentence("No mailbox is called {name!r}.", {"name": name}),
            Sentence("config.toml has: {known}.", {"known": known}),
        )


def find_home(option: str | None) -> Path:
    """Return the home folder: `option`, else MAILMATE_HOME, else the platform's data folder. Creates nothing."""
    if chosen := option or os.environ.get("MAILMATE_HOME"):
        return Path(chosen).expanduser().absolute()
    import platformdirs  # costs 20 ms, and a named home needs it not

    return Path(platformdirs.user_data_dir("mailmate", appauthor=False))


def make_home(home: Path) -> None:
    """Make the home folder where there is none, open to its owner alone: so is everything in it.

    On Windows it inherits the rights of the folder above, which is the user's own. Raises as `os.mkdir` does.
    """
    home.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.mkdir(home, 0o700)  # noqa: PTH102 - the rights are given at birth, so that nobody looks in meanwhile


def load_config(home: Path) -> Config:
    """Read and check `home/config.toml`.

    Raises `BadConfig` where the file is missing, cannot be decoded or parsed, or says something unknown.
    """
    path = home / CONFIG_NAME
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise BadConfig(
            Sentence("There is no {path}.", {"path": str(path)}),
            Sentence("Run `mailmate setup` to write it, or `mailmate demo` to look around first."),
        ) from None
    except UnicodeDecodeError as error:
        raise BadConfig(
            Sentence("{path} is not UTF-8 text (byte {position}).", {"path": str(path), "position": error.start}),
            Sentence("Save it again as UTF-8; in Notepad: Save as, Encoding: UTF-8."),
        ) from error
    except OSError as error:
        raise BadConfig(
            Sentence("{path} cannot be read: {why}.", {"path": str(path), "why": error.strerror or str(error)})
        ) from error
    return parse_config(text, str(path))


def parse_config(text: str, path: str = CONFIG_NAME) -> Config:
    """Turn the text of a config.toml into a `Config`; `path` names it in errors."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadConfig(
            Sentence("{path} is not valid TOML: {why}.", {"path": path, "why": str(error)}), _hint_for(text, str(error))
        ) from error
    config = build(Config, tables, path, "", {Rules: ("house",)})
    _check_profile(config.me, path)
    _check_mailboxes(config.mailbox, path)
    _check_model(config.model, path)
    for key in ("days", "undo_seconds"):
        if (value := getattr(config.drafts, key)) < 0:
            refuse(path, f"drafts.{key}", Sentence("{value} is less than 0", {"value": value}))
    return config


def _hint_for(text: str, trouble: str) -> Sentence:
    """Return what to do about text that is no TOML, by the line the parser names."""
    if "\0" in text:
        return Sentence("Save it again as UTF-8; in Notepad: Save as, Encoding: UTF-8.")
    line = re.search(r"at line (\d+)", trouble)
    lines = text.split("\n")
    if "\\" in (lines[int(line[1]) - 1] if line else lines[-1]):
        return Sentence("A Windows path needs single quotes, or every backslash twice.")
    return Sentence("Check the line it names.")


def _check_profile(me: Profile, path: str) -> None:
    try:
        _ = me.zone
    except (ZoneInfoNotFoundError, ValueError, OSError):
        refuse(path, "me.timezone", Sentence("{zone!r} is no time zone", {"zone": me.timezone}))
    if me.country and not re.fullmatch("[A-Z]{2}", me.country):
        refuse(path, "me.country", Sentence("{country!r} is not two capital letters, as CN", {"country": me.country}))
    if me.signature_html:
        from mailmate.mail.html_body import says_the_same

        if not says_the_same(me.signature, me.signature_html):
            why = Sentence("it must show the words of me.signature, no more, no fewer and none hidden")
            refuse(path, "me.signature_html", why)


def _check_mailboxes(mailboxes: tuple[Mailbox, ...], path: str) -> None:
    taken: set[str] = set()
    for number, mailbox in enumerate(mailboxes, start=1):
        key = f"mailbox[{number}]"
        if not re.fullmatch(r"[^@\s]+@[^@\s]+", mailbox.address):
            refuse(path, f"{key}.address", Sentence("a mailbox needs its e-mail address"))
        names = {mailbox.label.lower(), mailbox.address.lower()}
        if twice := names & taken:
            refuse(path, f"{key}.name", Sentence("two mailboxes are called {name!r}", {"name": min(twice)}))
        taken |= names
        for kind, server in (("imap", mailbox.imap), ("smtp", mailbox.smtp)):
            _check_server(server, path, f"{key}.{kind}", has_preset=bool(mailbox.preset))
        _check_secret(mailbox.password, path, f"{key}.password")
        if mailbox.first_days < 1:
            refuse(path, f"{key}.first_days", Sentence("{value} is less than 1", {"value": mailbox.first_days}))
        if mailbox.fallback_charset and not _is_charset(mailbox.fallback_charset):
            options = "gb18030, big5, cp949, shift_jis, cp1251, cp1252, cp1254"
            why = Sentence("{raw!r} is none of {options}", {"raw": mailbox.fallback_charset, "options": options})
            refuse(path, f"{key}.fallback_charset", why)


def _is_charset(name: str) -> bool:
    try:
        "".encode(name)
    except (LookupError, ValueError):
        return False
    return True


def _check_server(server: Server, path: str, key: str, *, has_preset: bool) -> None:
    if not server.host and not has_preset:
        refuse(path, f"{key}.host", Sentence("a mailbox needs a preset or its servers"))
    if server.security == "none" and server.host not in ("127.0.0.1", "localhost", "::1"):
        refuse(path, f"{key}.security", Sentence("`none` is allowed to this machine itself only"))
    if not 0 <= server.port <= 65535:
        refuse(path, f"{key}.port", Sentence("{port} is no port", {"port": server.port}))


def _check_secret(secret: Secret, path: str, key: str) -> None:
    ways = (secret.keyring, secret.env, secret.command, secret.oauth, secret.token_command)
    if sum(map(bool, ways)) > 1:
        refuse(path, key, Sentence("there is more than one way to get it; keep one"))
    if secret.oauth and secret.oauth != "microsoft":
        refuse(path, f"{key}.oauth", Sentence("only microsoft is known; a token_command serves any other"))
    if secret.oauth and not secret.client_id:
        refuse(path, f"{key}.client_id", Sentence("it is needed: docs/microsoft.md tells how it is made"))
    if secret.authority and not secret.authority.startswith("https://"):
        refuse(path, f"{key}.authority", Sentence("it begins with https://"))


def _check_model(model: ModelSettings, path: str) -> None:
    _check_secret(model.api_key, path, "model.api_key")
    if not 0 <= model.sure_at <= 1:
        refuse(path, "model.sure_at", Sentence("{value} is not between 0 and 1", {"value": model.sure_at}))
    for key in ("concurrency", "timeout"):
        if getattr(model, key) < 1:
            refuse(path, f"model.{key}", Sentence("{value} is less than 1", {"value": getattr(model, key)}))
