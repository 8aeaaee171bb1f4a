"""Orders that end in the middle: cancelled by the buyer's words, replaced by another, or their debt called void.

A cancelled line or a smaller quantity is no cancelled order. What came after a cancellation takes it back.
"""

from __future__ import annotations

import re

from mailmate.trade.registers import Entry
from mailmate.trade.sale.orders import Order
from mailmate.trade.told import moment_of

_ORDER = r"(?:(?:purchase |sales )?orders?|p\.?o\.?|contracts?|p\.?i\.?)"
_WHOSE = r"(?:(?:our|the|this|your|whole|entire|complete|above|said|same|that)\s){0,3}"
_CANCELLED = re.compile(
    rf"\bcancel(?:l?ed|l?ing|s)?\s{_WHOSE}{_ORDER}\b(?!\s(?:line|item|position|row|quantity))"
    rf"|\bcancel{{1,2}}ation\sof\s{_WHOSE}{_ORDER}\b"
    rf"|\b{_ORDER}\b(?:[\s#:.]{{1,3}}[\w/.-]{{1,24}}){{0,3}}\s"
    r"(?:is|are|has been|have been|was|must be|needs to be)\s(?:now\s)?cancel{1,2}ed\b"
    r"|取消(?:该|此|这个|整个|我们的|全部)?(?:订单|合同)|(?:订单|合同)[^，。；\n]{0,20}(?:已|被)?取消"
    r"|\bcancel(?:amos|ar|ado|ada|en|e)?\s(?:el|la|nuestro|nuestra|este|esta)?\s{0,1}(?:pedido|orden)\b"
    r"|\bannul\w{1,5}\s(?:la|notre|cette)\scommande\b|\bstornier\w{1,3}\s(?:sie\s|wir\s|hiermit\s){0,2}(?:den|die|unsere?n?|diese?n?)\s(?:auftrag|bestellung)\b"
    r"|\bsipariş\w{0,8}(?:\s[\w/.-]{1,24}){0,3}\siptal\b|\bотмен\w{1,6}\s(?:наш\s|этот\s|весь\s)?заказ\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|n['’]t|without|no|instead of)\b[^.;!?\n]{0,24}$|(?:不|没有)[^，。]{0,6}$"
    r"|(?:\b(?:if|unless|otherwise|before|may|might|could|would)\b|如果|否则|要是)[^.;!?。；！？\n]{0,120}$",
    re.IGNORECASE,
)
_TELLS = frozenset({"order", "proforma", "sample_approval", "imported", "change", "set"})


def cancelling_words(order: Order) -> Entry | None:
    """Return the entry whose words cancel the whole order, or None; what was said or typed after it takes it back."""
    found: Entry | None = None
    for entry in sorted(order.entries, key=moment_of):
        if entry.kind == "change" and says_cancelled(entry.quote):
            found = entry
        elif entry.kind in _TELLS:
            found = None
    return found


def is_ended(order: Order) -> bool:
    """Tell whether a person accepted that the whole order is cancelled; until then it stands."""
    words = cancelling_words(order)
    return words is not None and words.entry_id not in {one.number for one in order.proposed}


def says_cancelled(words: str) -> bool:
    """Tell whether words cancel a whole order."""
    return any(not _NOT.search(words[: one.start()][-140:]) for one in _CANCELLED.finditer(words[:2000]))
