"""What somebody who wrote to us seems to be in our deals, by the mails we read: shown, and believed by nobody.

Contacts decide who is known (DOMAIN handbook 8.1, 8.4); these do not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from mailmate.trade.correspondence import is_machine
from mailmate.trade.intents import NOBODYS_WORDS, Intent, Subtype
from mailmate.values import dataclass

NO_PARTNERS = frozenset(
    {*NOBODYS_WORDS, Subtype.SCAM, Subtype.INTERNAL, Subtype.RECEIPT, Subtype.QUESTIONNAIRE, Subtype.UNKNOWN}
)
"""Kinds of mail by which somebody is no partner yet."""
IMPOSTORS = frozenset({"F2", "F5", "F9", "F10"})
"""Flags of a mail whose sender may imitate a partner, or is none."""
_BANK = re.compile(r"bank|banc[oa]|banque|sparkasse|банк|银行|銀行|은행|بنك", re.I)
_FORWARDER = re.compile(
    r"logisti|freight|forward|shipping|cargo|courier|express|transport|\blines?\b|marine|货运|物流|船务|экспедит", re.I
)
_INSPECTOR = re.compile(r"inspect|survey|certif|检验", re.I)
_BUYING = frozenset({Intent.INQUIRY, Intent.PAYMENT_PROMISE, Intent.QUALITY_COMPLAINT, Intent.LC_AMENDMENT})
_BUYS = frozenset({
    Subtype.ORDER, Subtype.ORDER_CHANGE, Subtype.PAYMENT_QUERY, Subtype.PAYMENT_DISPUTE, Subtype.LC_DRAFT,
    Subtype.LC_ISSUE, Subtype.LC_DISCREPANCY, Subtype.TECH_SUPPORT, Subtype.SAMPLE_APPROVAL, Subtype.DELIVERY_DELAY,
    Subtype.INSPECTION_BOOKING,
})  # fmt: skip
_SUPPLIES = frozenset({Subtype.SUPPLIER, Subtype.QUOTATION_RECEIVED})
_SERVES = frozenset({Subtype.SERVICE_INVOICE, Subtype.SHIPPING_STATUS})


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody who wrote to us, and what kinds of mail they wrote how often."""

    email: str
    name: str
    company: str
    kinds: tuple[tuple[Intent, Subtype | None, int], ...]
    flags: frozenset[str] = frozenset()

    @property
    def is_partner(self) -> bool:
        """True where a mail of theirs is business, none imitates somebody, and a person reads what is sent there."""
        if is_machine(self.email):
            return False
        return not self.flags & IMPOSTORS and any(subtype not in NO_PARTNERS for _, subtype, _ in self.kinds)


def role_as_read(sender: Sender, customers: Iterable[str] = ()) -> str:
    """Return a role of `trade.roles` as their name and their mails suggest it; empty where nothing does.

    `customers` are companies with orders on record.
    """
    named = f"{sender.name} {sender.email.rpartition('@')[2].rpartition('.')[0]}"
    if sender.company in set(customers):
        return "buyer"
    for role, pattern in (("bank", _BANK), ("forwarder", _FORWARDER), ("inspector", _INSPECTOR)):
        if pattern.search(named):
            return role
    votes: Counter[str] = Counter()
    for intent, subtype, count in sender.kinds:
        if intent in _BUYING or subtype in _BUYS:
            votes["buyer"] += count
        elif subtype in _SUPPLIES:
            votes["supplier"] += count
        elif subtype in _SERVES:
            votes["forwarder"] += count
    return votes.most_common(1)[0][0] if votes else ""
