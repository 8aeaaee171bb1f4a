"""Connecting a mailbox with a person: checking answers, trying them, keeping settings and secret, both or neither.

The text they become stands in `config_text`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from mailmate.config import CONFIG_NAME, Config, make_home, parse_config
from mailmate.desk.care.config_text import Answers, can_be_kept, write_config_text
from mailmate.errors import BadConfig, MailmateError, StorageFailed
from mailmate.sentences import LANGUAGES, Sentence

__all__ = [
    "Answers", "can_be_kept", "check_answer", "draft_config", "guess_provider", "has_keyring", "load_older",
    "save_answers", "sign_in", "try_mailbox", "usual_port", "usual_security", "wants_token", "write_config_text",
]  # fmt: skip


SECURITIES = ("tls", "starttls", "none")


def load_older(home: Path) -> str:
    """Return the config.toml that is there, or the empty string where there is none that can be read."""
    try:
        return (home / CONFIG_NAME).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def draft_config(answers: Answers, older: str = "") -> tuple[str, Config]:
    """Return the text of config.toml, written into `older`, and what it parses to. Raises `BadConfig`."""
    text = write_config_text(answers, older)
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


def save_answers(home: Path, text: str, *, address: str = "", secret: str | None = None, keep_old: bool = True) -> Path:
    """Write config.toml into the home folder, and the secret into the keyring: both, or neither.

    An older config.toml is kept as config.toml.old, unless this is a further answer of one setup (not `keep_old`).
    Raises `StorageFailed` when the folder cannot be written, `BadConfig` when the keyring does not take the secret.
    """
    path, fresh = home / CONFIG_NAME, home / f"{CONFIG_NAME}.new"
    with ExitStack() as undo:
        try:
            make_home(home)
            (home / "knowledge" / "files").mkdir(parents=True, exist_ok=True)
            undo.callback(fresh.unlink, missing_ok=True)
            fresh.write_text(text, encoding="utf-8")
            if keep_old and path.exists():
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


def sign_in(config: Config, address: str, show: Callable[[str], None]) -> None:
    """Have a person sign in at the mailbox's provider where its config says so; `show` gets page and code.

    Raises `LoginRefused`, `BadConfig`, `Unreachable`.
    """
    mailbox = next(one for one in config.mailbox if one.address.lower() == address.lower())
    if mailbox.password.oauth:
        from mailmate.doors import microsoft

        microsoft.sign_in(mailbox.password, mailbox.address, show)


def try_mailbox(
    config: Config, address: str, secret: str | None = None
) -> list[tuple[Sentence | None, MailmateError | None]]:
    """Try both servers of a mailbox; return for each what was seen, or the error."""
    from mailmate.desk.care.doctor import try_imap, try_smtp

    mailbox = next(one for one in config.mailbox if one.address.lower() == address.lower())
    results: list[tuple[Sentence | None, MailmateError | None]] = []
    for attempt in (try_imap, try_smtp):
        try:
            results.append((attempt(mailbox, secret), None))
        except MailmateError as error:
            results.append((None, error))
    return results
