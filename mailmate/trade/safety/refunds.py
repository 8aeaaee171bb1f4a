"""Flag F9: money that is to leave us first: an overpayment to send back, a fee to a third party, a windfall.

A claim on goods and a wrong invoice are no overpayment; bank charges, samples and inspections have ordinary fees.
"""

from __future__ import annotations

from collections.abc import Sequence

from mailmate.trade.finding.wording import Phrase, first_quote
from mailmate.trade.safety import refund_tables as tables

_OVERPAID, _REFUND = Phrase("overpaid", tables.OVERPAID), Phrase("refund", tables.REFUND)
_FEE, _WINDFALL = Phrase("fee", tables.FEE), Phrase("windfall", tables.WINDFALL)


def find_refund_or_fee(texts: Sequence[str]) -> str | None:
    """Return the words that ask for a fee in advance, promise a windfall, or want an overpayment back; else None."""
    if quote := first_quote(_FEE, texts) or first_quote(_WINDFALL, texts):
        return quote
    return first_quote(_OVERPAID, texts) if first_quote(_REFUND, texts) else None
