"""Words and colours for what the list and the mail view show, and text made safe for a terminal.

Mail text never reaches a widget as markup: it becomes a `Text` without control or bidi characters.
No meaning stands in a colour alone: each has its word.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from rich.cells import set_cell_size
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from mailmate.desk.pages.owed import Owed
from mailmate.mail.hidden import clean_for_display
from mailmate.sentences import Sentence, mark, say
from mailmate.trade.companies import is_free_mail
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import MailLine, MailState

LIGHT_COLOURS = TerminalTheme(
    (247, 247, 247),
    (0, 0, 0),
    [
        (0, 0, 0), (160, 40, 35), (35, 100, 20), (125, 80, 0), (40, 75, 170), (115, 50, 150), (0, 95, 135),
        (247, 247, 247), (100, 100, 100),
    ],
)  # fmt: skip
"""The sixteen colours by name as they are dark enough to be read on a light theme (black, red, green, yellow, …)."""

_INTENT_WORDS = {
    Intent.LC_AMENDMENT: (mark("L/C change"), "bold magenta"),
    Intent.QUALITY_COMPLAINT: (mark("Complaint"), "bold red"),
    Intent.PAYMENT_PROMISE: (mark("Payment"), "bold yellow"),
    Intent.INQUIRY: (mark("Inquiry"), "bold green"),
}
_SUBTYPE_WORDS = {
    Subtype.ORDER: mark("Order"),
    Subtype.ORDER_CHANGE: mark("Order change"),
    Subtype.LC_ISSUE: mark("New L/C"),
    Subtype.LC_DRAFT: mark("L/C draft"),
    Subtype.LC_DISCREPANCY: mark("L/C refused"),
    Subtype.DOCUMENTS: mark("Documents"),
    Subtype.SHIPPING_STATUS: mark("Shipping"),
    Subtype.DELIVERY_DELAY: mark("Delay"),
    Subtype.PAYMENT_QUERY: mark("Pay query"),
    Subtype.PAYMENT_DISPUTE: mark("Pay dispute"),
    Subtype.TECH_SUPPORT: mark("Support"),
    Subtype.SUPPLIER: mark("Supplier"),
    Subtype.SERVICE_INVOICE: mark("Bill"),
    Subtype.BANK_CHANGE: mark("Bank change"),
    Subtype.INVITATION: mark("Invitation"),
    Subtype.FEEDBACK: mark("Feedback"),
    Subtype.GREETING: mark("Greeting"),
    Subtype.MARKETING: mark("Marketing"),
    Subtype.AUTO_REPLY: mark("Absence"),
    Subtype.BOUNCE: mark("Bounce"),
    Subtype.INTERNAL: mark("Internal"),
    Subtype.CONTACT_CHANGE: mark("Contact"),
    Subtype.MEETING: mark("Meeting"),
    Subtype.ACKNOWLEDGEMENT: mark("Thanks"),
    Subtype.SAMPLE_APPROVAL: mark("Sample ok"),
    Subtype.INSPECTION_BOOKING: mark("Inspection"),
    Subtype.QUESTIONNAIRE: mark("Form"),
    Subtype.RECEIPT: mark("Receipt"),
    Subtype.QUOTATION_RECEIVED: mark("Quotation"),
    Subtype.SCAM: mark("Scam"),
    Subtype.LIST_MAIL: mark("List"),
    Subtype.UNKNOWN: mark("Unsure"),
}
_LOUD = {Subtype.BANK_CHANGE, Subtype.BOUNCE, Subtype.SCAM, Subtype.LC_DISCREPANCY}
_URGENT_WORDS = {
    "unsure": mark("unsure!"),
    "held": mark("held!"),
    "refused": mark("refused!"),
    "approved": mark("leaving"),
}
_DANGER_WORDS = {
    "flag": mark("beware"),
    Intent.QUALITY_COMPLAINT.value: mark("critical"),
    Subtype.BOUNCE.value: mark("bounced"),
}
_DUE_WORDS: dict[str, str] = {
    Intent.LC_AMENDMENT: mark("L/C"),
    Subtype.LC_ISSUE: mark("L/C"),
    Subtype.LC_DRAFT: mark("L/C"),
    Subtype.LC_DISCREPANCY: mark("L/C"),
    Intent.PAYMENT_PROMISE: mark("pay"),
}
_DRAFT_WORDS = {"machine": mark("draft"), "edited": mark("edited"), "sent": mark("sent")}
_STATE_WORDS = {
    MailState.DONE: mark("done"),
    MailState.QUIET: mark("quiet"),
    MailState.SENT: mark("sent"),
    MailState.GONE: mark("gone"),
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


def state_word(line: MailLine) -> str:
    """Return where a mail and its draft stand, in a word of at most eight cells."""
    if line.draft in _URGENT_WORDS:
        return say(_URGENT_WORDS[line.draft])
    if line.error:
        return say("failed!")
    word = _STATE_WORDS.get(line.state) or _DRAFT_WORDS.get(line.draft, "")
    return say(word) if word else ""


def is_urgent(line: MailLine) -> bool:
    """True where the word for its state must be seen even on the narrowest screen."""
    return line.draft in _URGENT_WORDS or bool(line.error)


def state_mark(line: MailLine) -> str:
    """Return the sign before a line: not read, flagged, unsure, done, or nothing."""
    if line.error:
        return "x"
    if line.flags:
        return "!"
    if line.needs_human:
        return "?"
    return {MailState.DONE: "✓", MailState.SENT: ">", MailState.GONE: "-"}.get(line.state, " ")


def why_word(line: MailLine, today: date, owed: Owed | None = None) -> str:
    """Return why a mail stands where it does, in nine cells: a danger, else the days left, else a doubt or a band.

    `3d` is to come, `-3d!` is past; a day of the registers (`owed`) counts where the mail itself names none.
    """
    if line.asleep:
        return f"{line.asleep:%m-%d}"
    if line.tier == 0 and line.state is MailState.OPEN:
        return say(_DANGER_WORDS.get("flag" if line.flags else str(line.subtype or line.intent), mark("urgent")))
    if line.due is not None:
        return _days_left(_DUE_WORDS.get(line.subtype or line.intent or "", ""), line.due, today)
    if owed is not None and line.state in (MailState.OPEN, MailState.SENT):
        return _days_left(owed.what, owed.day, today)
    return say("check") if line.needs_human else line.band


def _days_left(what: str, day: date, today: date) -> str:
    left = (day - today).days
    days = say("today") if left == 0 else say(Sentence("{n}d", {"n": left})) + ("!" if left < 0 else "")
    return f"{say(what)} {days}" if what else days


def is_late(line: MailLine, today: date, owed: Owed | None = None) -> bool:
    """True where a day has passed, or something dangerous stands in the mail."""
    day = line.due or (owed.day if owed else None)
    return line.tier == 0 or (day is not None and day < today)


def sender_words(line: MailLine) -> str:
    """Return who wrote and for which company; a domain stands for one whose name nobody knows."""
    domain = line.sender_email.rpartition("@")[2]
    company = line.company_name or ("" if is_free_mail(domain) else domain)
    name = line.sender_name or line.sender_email
    return f"{name} · {company}" if company and line.sender_name else name


def waited_word(hours: float) -> str:
    """Return the working hours a mail waits for us: 40m, 37h, from a hundred on in working days of eight."""
    if hours < 1:
        return f"{int(hours * 60)}m"
    return f"{int(hours)}h" if hours < 100 else f"{min(999, int(hours // 8))}d"


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
    return set_cell_size(" ".join(clean_for_display(text).split()), max(0, cells))


def find_quote(text: str, quote: str) -> tuple[int, int] | None:
    """Return where the words of a fact stand in `text`, whatever white space lies between them, or None."""
    words = clean_for_display(quote).split()
    if not words:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), text)
    return found.span() if found else None
