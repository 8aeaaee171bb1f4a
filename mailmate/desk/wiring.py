"""The desk: what every step is handed, and how it is put together.

Nothing here does work. A step takes a `Desk` and uses its database, its clock and its model; where a
model is off or cannot be opened the desk says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mailmate.config import DATABASE_NAME, Config, Mailbox, ModelSettings, load_config
from mailmate.desk.care.cloud_folders import refuse_cloud_folder
from mailmate.desk.ourselves import fallback_charset, manager_called, own_accounts, own_addresses, own_domains
from mailmate.mail.model import Address
from mailmate.store.database import Database, open_database
from mailmate.trade.cases import Me
from mailmate.trade.protocols import Letters
from mailmate.values import dataclass

if TYPE_CHECKING:
    from mailmate.doors.chat_model import OpenAIChat

MODEL_WAYS = "model_ways"
"""The note of how each endpoint is asked for JSON."""


@dataclass(frozen=True)
class Desk:
    """Home, settings, database, clock and doors of one run."""

    home: Path
    config: Config
    database: Database
    now: Callable[[], datetime]
    """Aware; the only clock the steps read."""
    demo_outbox: Path | None = None
    """Where a demo puts mails instead of sending them."""

    @cached_property
    def letters(self) -> Letters:
        """The letter skeletons, the user's own first."""
        from mailmate.doors.prompts import open_letters

        return open_letters(self.home / "prompts")

    @cached_property
    def remembered(self) -> dict[Any, Any]:
        """What costs a moment to load, each with the state of the database it is from; see `other_customers`."""
        return {}

    @cached_property
    def model(self) -> OpenAIChat | None:
        """The chat model, or None with the embedded engine."""
        if self.config.model.engine != "chat":
            return None
        ways = self.database.journal.get(MODEL_WAYS, {})
        return open_model(self.config, self.home, way=ways.get(name_endpoint(self.config.model), ""))

    @property
    def local_now(self) -> datetime:
        """The moment in the salesperson's own zone."""
        return self.now().astimezone(self.config.me.zone)

    @cached_property
    def own_addresses(self) -> frozenset[str]:
        """Every address that is ours, lower-case."""
        return own_addresses(self.config)

    @cached_property
    def own_domains(self) -> frozenset[str]:
        """Our company's domains; a free-mail provider's is nobody's own."""
        return own_domains(self.config)

    @cached_property
    def own_accounts(self) -> frozenset[str]:
        """Our pinned account numbers, letters and digits only."""
        return own_accounts(self.config)

    def me(self, mailbox: Mailbox | None) -> Me:
        """Return who writes from `mailbox`."""
        profile = self.config.me
        return Me(
            name=profile.name,
            company=profile.company,
            address=Address(profile.name, mailbox.address.lower() if mailbox else ""),
            signature=profile.signature,
            country=profile.country,
            manager=manager_called(self.config),
            language=profile.language,
        )

    def mailbox(self, label: str) -> Mailbox | None:
        """Return the mailbox called `label`, else the first, else None."""
        named = (mailbox for mailbox in self.config.mailbox if mailbox.label == label)
        return next(named, self.config.mailbox[0] if self.config.mailbox else None)

    def charset(self, mailbox: Mailbox | None) -> str:
        """Return the charset to try for mails that declare none."""
        return fallback_charset(self.config, mailbox)


def name_endpoint(settings: ModelSettings) -> str:
    """Return what tells one endpoint from another: what was found out about it is kept under this name."""
    return f"{settings.base_url} {settings.name}"


def open_model(config: Config, home: Path, *, way: str = "", prompts: Path | None = None) -> OpenAIChat:
    """Open the configured chat model; langchain is loaded at its first call. `way`: how it was asked with success.
    `prompts`: another folder of the user's than the home's.

    Raises `BadConfig` when `[model]` names none or its key cannot be had.
    """
    from mailmate.doors.chat_model import open_chat_model

    accounts = [one.account for one in config.bank]
    return open_chat_model(config.model, prompts=prompts or home / "prompts", masked=accounts, way=way)


def leave_model(desk: Desk) -> None:
    """Let go whoever waits for an answer of this desk's model, because the program ends."""
    if model := desk.__dict__.get("model"):
        model.leave()


def system_clock() -> datetime:
    """Return the moment, aware."""
    return datetime.now(UTC)


@contextmanager
def open_desk(
    home: Path,
    *,
    config: Config | None = None,
    now: Callable[[], datetime] = system_clock,
    engine: Literal["local", "chat"] | None = None,
) -> Iterator[Desk]:
    """Open the home folder: read its config (unless given), open its database, close it at the end.

    Raises `BadConfig` (also where the folder lies in a cloud service's), `StorageFailed`, `TryLater`.
    """
    refuse_cloud_folder(home)
    config = config or load_config(home)
    if engine:
        config = replace(config, model=replace(config.model, engine=engine))
    database = open_database(home / DATABASE_NAME)
    try:
        yield Desk(home=home, config=config, database=database, now=now)
    finally:
        database.close()
