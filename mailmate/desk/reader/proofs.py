"""Copies of transfers beside the record: flag F8 where one shows another sum than is owed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mailmate.desk.wiring import Desk
from mailmate.trade.payment.claimed_sum import owed_for
from mailmate.trade.payment.payment_proof import find_other_sum
from mailmate.trade.payment.payments import read_transfer
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.safety.fraud import raise_flag


def with_sum_checked(desk: Desk, reading: Reading, entries: Iterable[Entry], texts: Sequence[str]) -> Reading:
    """Return the reading, flagged F8 where a copy among `texts` shows another sum than the claim should have paid.

    The bare mail does not know what is owed: only the register tells.
    """
    if any(flag.id == "F8" for flag in reading.flags):
        return reading
    for claim in (one for one in entries if one.register == "promises" and one.kind == "claim" and one.company):
        transfer = read_transfer(claim.value.get("transfer"))
        if transfer is None or transfer.amount is None:
            continue
        registers = desk.database.registers
        promises = registers.entries("promises", company=claim.company, open_only=True)
        ordered = registers.entries("orders", company=claim.company)
        owed = owed_for(claim, promises, ordered, desk.config.trade_rules)
        if owed and owed.currency and (quote := find_other_sum(texts, transfer, owed)):
            return replace(reading, flags=(*reading.flags, raise_flag("F8", quote)))
    return reading
