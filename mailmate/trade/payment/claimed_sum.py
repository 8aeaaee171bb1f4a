"""What was owed when a mail claimed that it is paid, reckoned from the record before it and its own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from mailmate.trade.facts import Money
from mailmate.trade.payment.deposit_share import with_deposit_shares
from mailmate.trade.payment.ledger import Ledger, money_in
from mailmate.trade.payment.promises import chains, valid_entries
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules


def owed_for(claim: Entry, before: Iterable[Entry], ordered: Iterable[Entry], rules: Rules) -> Money | None:
    """Return what a claim should have paid; None where no sum is on record, or it says that it pays a part.

    `before` are the promises of the company on record, `ordered` its orders.
    """
    if claim.kind != "claim" or claim.value.get("part") == "partial":
        return None
    said = [one for one in before if one.mail_id != claim.mail_id or one.mail_id is None]
    grown = chains(with_deposit_shares([*said, claim], ordered), rules)
    own = next((chain for chain in grown if any(_is_same(one, claim) for one in chain)), ())
    return owed_in(own, claim, rules)


def owed_in(chain: Sequence[Entry], claim: Entry, rules: Rules) -> Money | None:
    """Return what was open in a chain when the claim was made, as far as the sum is known."""
    ledger = Ledger(rules)
    counted = valid_entries(chain)
    for one in counted:
        ledger.hear(one)
    if ledger.debt is None:
        return None
    earlier = [money_in(one.value.get("amount")) for one in counted if one.kind == "received" and one.at < claim.at]
    paid = sum((one.amount for one in earlier if one and one.currency == ledger.debt.currency), Decimal(0))
    return Money(ledger.debt.amount - paid, ledger.debt.currency)


def _is_same(one: Entry, claim: Entry) -> bool:
    return (one.kind, one.mail_id, one.at, one.entry_id) == (claim.kind, claim.mail_id, claim.at, claim.entry_id)
