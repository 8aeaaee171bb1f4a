"""A register is an append-only list of entries; its state is computed, never stored.

An entry says one thing one mail (or one person) told us, with the words. A re-read replaces the
reader's entries of that mail, never a person's. The rules of each register live in its own module
(`promises`, `credits`, `complaints`, …) as a pure `state(entries, today)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from mailmate.sentences import mark
from mailmate.values import dataclass

REGISTERS = ("orders", "quotes", "promises", "credits", "complaints", "questions", "shipments", "fraud", "cases")
"""Names of the registers; the first letter and number name an entry on the command line (`p7`, `c3`)."""

ENTRY_KINDS = (
    *(mark("order"), mark("change"), mark("proforma"), mark("sample_approval"), mark("quote"), mark("complaint")),
    *(mark("promise"), mark("conditional"), mark("extension_request"), mark("claim"), mark("lc_opening")),
    *(mark("own_promise"), mark("supplier_promise"), mark("received"), mark("struck"), mark("shipment")),
    *(mark("issue"), mark("amendment"), mark("requested"), mark("announced"), mark("accepted"), mark("rejected")),
    *(mark("refused"), mark("asked"), mark("answered"), mark("promised_answer"), mark("confirmed")),
    *(mark("planned"), mark("step_done"), mark("pending"), mark("lost"), mark("restriction"), mark("requirement")),
    *(mark("certificate"), mark("rival_offer"), mark("confirmation_asked"), mark("sample_sent")),
    *(mark("met"), mark("failed"), mark("cancelled"), mark("advised"), mark("done"), mark("follow_up")),
    *(mark("verified"), mark("invoiced"), mark("taken_back"), mark("note"), mark("assigned")),
    mark("preference"),
)
"""Words of the registers as they are listed for a person; `say` looks them up."""

By = Literal["reader", "person"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a register.

    `kind` is the register's own word: for promises `promise`, `claim`, `received`, `struck`, …;
    for credits `issue`, `amendment`, `accepted`, …; for questions `asked`, `answered`, `promised_answer`.
    """

    register: str
    kind: str
    value: Mapping[str, Any]
    """JSON scalars, lists and maps; money as `{amount, currency}`, days as ISO strings."""
    quote: str
    at: datetime
    """When it was said: the mail's date, or the moment a person acted. Aware."""
    by: By = "reader"
    mail_id: int | None = None
    source: str = "body"
    subject: str = ""
    """What the entry is about where it names one: an invoice, order or credit number, folded; else empty."""
    company: str = ""
    """The other side's domain, or address at a free-mail provider: entries join only within one company."""
    ours: bool = False
    """True for what we said: from our sent mail or a draft that was sent."""
    entry_id: int | None = None
