"""Words and colours for what the list and the mail view show, and text made safe for a terminal.

Mail text never reaches a widget as markup: it becomes a `Text` without control or bidi characters.
No meaning stands in a colour alone: each has its word.
"""

from __future__ import annotations

from datetime import datetime

from rich.text import Text

from mailmate.mail.hidden import clean_for_display
from mailmate.sentences import say
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import MailLine, MailState

_INTENT_WORDS = {
    Intent.LC_AMENDMENT: ("L/C change", "bold magenta"),
    Intent.QUALITY_COMPLAINT: ("Complaint", "bold red"),
    Intent.PAYMENT_PROMISE: ("Payment", "bold yellow"),
    Intent.INQUIRY: ("Inquiry", "bold green"),
}
_SUBTYPE_WORDS = {
    Subtype.ORDER: "Order",
    Subtype.ORDER_CHANGE: "Order change",
    Subtype.LC_ISSUE: "New L/C",
    Subtype.LC_DRAFT: "L/C draft",
    Subtype.LC_DISCREPANCY: "L/C refused",
    Subtype.DOCUMENTS: "Documents",
    Subtype.SHIPPING_STATUS: "Shipping",
    Subtype.DELIVERY_DELAY: "Delay",
    Subtype.PAYMENT_QUERY: "Pay query",
    Subtype.PAYMENT_DISPUTE: "Pay dispute",
    Subtype.TECH_SUPPORT: "Support",
    Subtype.SUPPLIER: "Supplier",
    Subtype.SERVICE_INVOICE: "Bill",
    Subtype.BANK_CHANGE: "Bank change",
    Subtype.INVITATION: "Invitation",
    Subtype.FEEDBACK: "Feedback",
    Subtype.GREETING: "Greeting",
    Subtype.MARKETING: "Marketing",
    Subtype.AUTO_REPLY: "Absence",
    Subtype.BOUNCE: "Bounce",
    Subtype.INTERNAL: "Internal",
    Subtype.CONTACT_CHANGE: "Contact",
    Subtype.MEETING: "Meeting",
    Subtype.ACKNOWLEDGEMENT: "Thanks",
    Subtype.SAMPLE_APPROVAL: "Sample ok",
    Subtype.INSPECTION_BOOKING: "Inspection",
    Subtype.QUESTIONNAIRE: "Form",
    Subtype.RECEIPT: "Receipt",
    Subtype.QUOTATION_RECEIVED: "Quotation",
    Subtype.SCAM: "Scam",
    Subtype.LIST_MAIL: "List",
    Subtype.UNKNOWN: "Unsure",
}
_LOUD = {Subtype.BANK_CHANGE, Subtype.BOUNCE, Subtype.SCAM, Subtype.LC_DISCREPANCY}
_DRAFT_WORDS = {
    "none": "",
    "machine": "draft",
    "edited": "edited",
    "approved": "leaving",
    "sent": "sent",
    "unsure": "unsure!",
    "held": "held!",
    "refused": "refused!",
    "not delivered": "bounced!",
}


def kind_of(line: MailLine) -> tuple[str, str]:
    """Return the word and the style for what a mail is."""
    if line.intent is None:
        return say("Unread"), "dim"
    return kind_words(line.intent, line.subtype)


def kind_words(intent: Intent, subtype: Subtype | None) -> tuple[str, str]:
    """Return the word and the style for an intent and subtype."""
    if intent is not Intent.OTHER:
        word, style = _INTENT_WORDS[intent]
        return say(word), style
    chosen = subtype or Subtype.UNKNOWN
    return say(_SUBTYPE_WORDS[chosen]), "bold red" if chosen in _LOUD else "cyan"


def draft_word(line: MailLine) -> str:
    """Return where the mail's draft stands, in a word."""
    word = _DRAFT_WORDS.get(line.draft, line.draft)
    return say(word) if word else ""


def state_mark(line: MailLine) -> str:
    """Return the sign before a line: flagged, unsure, done, or nothing."""
    if line.error:
        return "x"
    if line.flags:
        return "!"
    if line.needs_human:
        return "?"
    return {MailState.DONE: "✓", MailState.SENT: ">", MailState.GONE: "-"}.get(line.state, " ")


def age_of(received: datetime, now: datetime) -> str:
    """Return how long ago, in the largest unit that fits: 40m, 3h, 2d, 5w."""
    minutes = max(0, int((now - received).total_seconds() // 60))
    for size, unit in ((10_080 * 2, "w"), (1440, "d"), (60, "h")):
        if minutes >= size:
            return f"{minutes // (10_080 if unit == 'w' else size)}{unit}"
    return f"{minutes}m"


def safe(text: str, style: str = "") -> Text:
    """Return mail text as it may be shown: no markup, no control, bidi or invisible characters."""
    return Text(clean_for_display(text), style=style)


def fit(text: str, cells: int) -> str:
    """Return `text` on one line, cut or padded to exactly `cells` terminal cells."""
    from rich.cells import set_cell_size

    return set_cell_size(" ".join(clean_for_display(text).split()), max(0, cells))
