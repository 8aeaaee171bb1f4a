"""The numbers of the trade a user may change: every "(config)" value of the DOMAIN handbook, with its default.

`config.toml` section `[rules]` and `[house_rules]` fill these; pure code takes them as an argument.
"""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal

from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class HouseRules:
    """Dates a draft may promise by itself, in our working days after today."""

    quote: int = 1
    engineer_answer: int = 2
    complaint_news: int = 3


@dataclass(frozen=True, slots=True)
class Rules:
    """Limits and delays of the trade (DOMAIN handbook sections 3 to 10)."""

    band_a: int = 65
    """Inquiry scores from here are band A; the next two likewise."""
    band_b: int = 40
    band_c: int = 20
    vague_check_days: int = 2
    """Working days after which a promise without a date is asked about."""
    grace_banking_days: int = 1
    """Banking days of the payer after `check_day` before a promise counts as broken."""
    claim_banking_days: int = 5
    """Banking days of our bank before a claim is `unconfirmed`, and again before it is broken."""
    charges_tolerance: Decimal = Decimal("50")
    """Bank charges, in the currency of the debt, that may be missing from a full payment."""
    office_opens: int = 9
    """Hour our office opens; the clock of a reply runs from it to the next on working days."""
    office_closes: int = 18
    critical_hours: int = 4
    """Working hours to the first reply on a critical complaint."""
    major_share: Decimal = Decimal("10")
    """Percent of a lot above which a complaint is major."""
    major_claim: Decimal = Decimal("5000")
    """Claimed amount above which a complaint is major."""
    short_window_days: int = 10
    """Days between latest shipment and expiry below which D3 is high."""
    long_expiry_days: int = 7
    """Days of expiry beyond shipment plus presentation above which D4 speaks."""
    quote_follow_ups: tuple[int, ...] = (3, 7, 14, 30)
    """Days after a quote without an answer on which it is asked after."""
    quote_late_days: int = 75
    """Days after the last word, once those days are over, until it is asked after again."""
    quote_late_follow_ups: int = 2
    """How often that is done."""
    credit_awaited: tuple[int, ...] = (-3, 0, 2)
    """Working days from the day an L/C should be open on which it is asked about."""
    confirmation_days: int = 2
    """Working days after which a paper sent for confirmation is asked after."""
    sample_feedback_days: int = 14
    """Days after a sample left on which its buyer is asked what they think of it."""
    quiet_days: int = 60
    """Days without a word after which a good lead is listed as quiet."""
    reorder_ahead: float = 0.85
    """Share of the usual interval between a buyer's orders from which on the next is spoken of."""
    house: HouseRules = field(default_factory=HouseRules)
