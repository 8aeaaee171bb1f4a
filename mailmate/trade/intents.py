"""What a mail can want, which comes first, and what each kind needs (DOMAIN handbook 2 and 2.1).

The table of kinds is the one place that says whether a reply is drafted, which register listens
and how urgent a kind is.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from mailmate.sentences import mark
from mailmate.values import dataclass


class Intent(StrEnum):
    """The five classes; declared in tie-break order, costliest to miss first."""

    LC_AMENDMENT = mark("lc_amendment")
    QUALITY_COMPLAINT = mark("quality_complaint")
    PAYMENT_PROMISE = mark("payment_promise")
    INQUIRY = mark("inquiry")
    OTHER = mark("other")


class Subtype(StrEnum):
    """What a mail of intent `other` is."""

    ORDER = mark("order")
    ORDER_CHANGE = mark("order_change")
    LC_ISSUE = mark("lc_issue")
    LC_DRAFT = mark("lc_draft")
    LC_DISCREPANCY = mark("lc_discrepancy")
    DOCUMENTS = mark("documents")
    SHIPPING_STATUS = mark("shipping_status")
    DELIVERY_DELAY = mark("delivery_delay")
    PAYMENT_QUERY = mark("payment_query")
    PAYMENT_DISPUTE = mark("payment_dispute")
    TECH_SUPPORT = mark("tech_support")
    SUPPLIER = mark("supplier")
    SERVICE_INVOICE = mark("service_invoice")
    BANK_CHANGE = mark("bank_change")
    INVITATION = mark("invitation")
    FEEDBACK = mark("feedback")
    GREETING = mark("greeting")
    MARKETING = mark("marketing")
    AUTO_REPLY = mark("auto_reply")
    BOUNCE = mark("bounce")
    INTERNAL = mark("internal")
    CONTACT_CHANGE = mark("contact_change")
    MEETING = mark("meeting")
    ACKNOWLEDGEMENT = mark("acknowledgement")
    SAMPLE_APPROVAL = mark("sample_approval")
    INSPECTION_BOOKING = mark("inspection_booking")
    QUESTIONNAIRE = mark("questionnaire")
    RECEIPT = mark("receipt")
    QUOTATION_RECEIVED = mark("quotation_received")
    SCAM = mark("scam")
    LIST_MAIL = mark("list_mail")
    UNKNOWN = mark("unknown")


NOBODYS_WORDS = frozenset({Subtype.AUTO_REPLY, Subtype.BOUNCE, Subtype.MARKETING, Subtype.LIST_MAIL})
"""Mail no person of the other side wrote to us: it answers nothing and breaks no silence."""


class Reply(StrEnum):
    """Whether a draft is made by itself."""

    YES = "yes"
    ON_DEMAND = "on_demand"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Needs:
    """What one kind of mail needs: a draft, a register that listens, an urgency (1 is high, 5 low)."""

    reply: Reply
    urgency: int
    registers: tuple[str, ...] = ()


_INTENT_NEEDS = {
    Intent.LC_AMENDMENT: Needs(Reply.YES, 1, ("credits",)),
    Intent.QUALITY_COMPLAINT: Needs(Reply.YES, 2, ("complaints",)),
    Intent.PAYMENT_PROMISE: Needs(Reply.YES, 2, ("promises",)),
    Intent.INQUIRY: Needs(Reply.YES, 3, ("questions", "quotes")),
}
_CREDIT = Needs(Reply.YES, 1, ("credits",))
_ORDER = Needs(Reply.YES, 2, ("orders", "questions", "shipments"))
_QUIET = Needs(Reply.ON_DEMAND, 4)
_SILENT = Needs(Reply.NO, 5)
_SUBTYPE_NEEDS = {
    Subtype.LC_ISSUE: _CREDIT,
    Subtype.LC_DRAFT: _CREDIT,
    Subtype.LC_DISCREPANCY: _CREDIT,
    Subtype.ORDER: _ORDER,
    Subtype.ORDER_CHANGE: _ORDER,
    Subtype.SAMPLE_APPROVAL: _ORDER,
    Subtype.INSPECTION_BOOKING: _ORDER,
    Subtype.DELIVERY_DELAY: _ORDER,
    Subtype.PAYMENT_QUERY: _ORDER,
    Subtype.PAYMENT_DISPUTE: _ORDER,
    Subtype.TECH_SUPPORT: _ORDER,
    Subtype.DOCUMENTS: _ORDER,
    Subtype.SHIPPING_STATUS: _ORDER,
    Subtype.QUESTIONNAIRE: _QUIET,
    Subtype.MEETING: _QUIET,
    Subtype.INVITATION: _QUIET,
    Subtype.CONTACT_CHANGE: _QUIET,
    Subtype.QUOTATION_RECEIVED: _QUIET,
    Subtype.SUPPLIER: Needs(Reply.ON_DEMAND, 4, ("shipments", "promises")),
    Subtype.SERVICE_INVOICE: _QUIET,
    Subtype.FEEDBACK: _QUIET,
    Subtype.GREETING: _QUIET,
    Subtype.BANK_CHANGE: Needs(Reply.ON_DEMAND, 1),
    Subtype.SCAM: Needs(Reply.ON_DEMAND, 5),
    Subtype.BOUNCE: Needs(Reply.NO, 1, ("outbox",)),
    Subtype.AUTO_REPLY: Needs(Reply.NO, 5, ("questions",)),
    Subtype.MARKETING: _SILENT,
    Subtype.LIST_MAIL: _SILENT,
    Subtype.INTERNAL: _SILENT,
    Subtype.RECEIPT: _SILENT,
    Subtype.ACKNOWLEDGEMENT: _SILENT,
    Subtype.UNKNOWN: Needs(Reply.ON_DEMAND, 2),
}


def needs_of(intent: Intent, subtype: Subtype | None) -> Needs:
    """Return what a mail of this intent needs; for `other` its subtype decides, none counts as unknown."""
    if intent is not Intent.OTHER:
        return _INTENT_NEEDS[intent]
    return _SUBTYPE_NEEDS[subtype or Subtype.UNKNOWN]


def primary_of(present: Iterable[Intent]) -> tuple[Intent, tuple[Intent, ...]]:
    """Order the intents present by what missing them costs: the first is primary, the rest secondary."""
    ordered = [intent for intent in Intent if intent in set(present)]
    if not ordered:
        return Intent.OTHER, ()
    return ordered[0], tuple(intent for intent in ordered[1:] if intent is not Intent.OTHER)


def most_urgent(subtypes: Iterable[Subtype]) -> Subtype:
    """Return the most urgent subtype, at a tie the first given; none given is `unknown`."""
    listed = list(subtypes)
    if not listed:
        return Subtype.UNKNOWN
    return min(listed, key=lambda subtype: _SUBTYPE_NEEDS[subtype].urgency)
