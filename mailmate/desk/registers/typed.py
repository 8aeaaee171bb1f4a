"""What a person says of a thing in a register: fields as they were typed, and the entry that keeps their word."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, filled
from mailmate.trade.facts import Money, value_json
from mailmate.trade.history import CONFIRMED
from mailmate.trade.payment.payments import decimals_fit
from mailmate.trade.registers import Entry


def check_fields(fields: Collection[str], known: Collection[str], unknown: Sentence) -> None:
    """Raise `WrongUse` on a field there is not; `unknown` is the sentence that says so of {name}."""
    name = next((one for one in fields if one not in known), None)
    if name is not None:
        raise WrongUse(filled(unknown, name=name), Sentence("Its fields are {names}.", {"names": ", ".join(known)}))


def typed_day(text: str) -> str:
    """Return a day as it is stored; raise `WrongUse` where the text is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise WrongUse(Sentence("{text} is no date, such as 2026-06-30.", {"text": text})) from None


_MONEY = re.compile(r"(?P<before>[A-Z]{3})?\s{0,3}(?P<sum>\d[\d,. ]{0,24}?)\s{0,3}(?P<behind>[A-Z]{3})?", re.ASCII)
_SUM = re.compile(r"(?P<whole>\d{1,15}|\d{1,3}(?:,\d{3}){1,4}|\d{1,3}(?: \d{3}){1,4})(?P<part>\.\d{1,4})?", re.ASCII)


def typed_money(text: str) -> Any:
    """Return a typed sum as it is stored, its currency before or behind: "USD 12,600", "USD12600", "12 600.50 usd"."""
    match = _MONEY.fullmatch(text.strip().upper())
    currency = (match["before"] or match["behind"] or "") if match else ""
    both = bool(match and match["before"] and match["behind"])
    told = _SUM.fullmatch(match["sum"].strip()) if match else None
    digits = re.sub(r"[, ]", "", told["whole"]) + (told["part"] or "") if told else ""
    if not digits or not currency or both or not decimals_fit(digits, currency):
        raise WrongUse(Sentence("{text} is no amount, such as USD 16200.00.", {"text": text}))
    return value_json(Money(Decimal(digits), currency))


def persons_word(desk: Desk, about: Entry, kind: str, value: Mapping[str, Any], *, subject: str = "") -> Entry:
    """Return the entry by which a person says something of the thing that the entry `about` began."""
    return replace(
        about, kind=kind, value=dict(value), quote="", at=desk.now(), by="person", source="",
        subject=subject or about.subject, ours=False, entry_id=None,
    )  # fmt: skip


def confirmations(desk: Desk, entries: Collection[Entry]) -> list[Entry]:
    """Return the entries by which a person stands behind all that was read among these."""
    return [persons_word(desk, one, CONFIRMED, {"entry": one.entry_id}) for one in entries if one.by == "reader"]
