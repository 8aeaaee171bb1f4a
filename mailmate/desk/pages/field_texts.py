"""Fields of orders, shipments and complaints written out for a person, in the user's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mailmate.sentences import Sentence, say
from mailmate.trade.field_words import field_word, value_word
from mailmate.trade.sale.orders import money_of

_WORDED = frozenset({"defect_type", "remedy_asked", "evidence_given"})


def fields_text(names: Iterable[str]) -> str:
    """Return the words of several fields, with commas, in the user's language."""
    return ", ".join(say(field_word(name)) for name in names)


def value_text(name: str, value: Any) -> str:
    """Return the value of a field as a person reads it, in the user's language."""
    if isinstance(value, bool):
        return say(Sentence("yes") if value else Sentence("no"))
    if isinstance(value, list):
        return "; ".join(value_text(name, one) for one in value)
    if isinstance(value, Mapping):
        return _mapping_text(value)
    text = str(value)
    if name == "deposit":
        return f"{text} %"
    if name in _WORDED:
        return ", ".join(say(value_word(one)) for one in text.split(", "))
    return text


def _mapping_text(value: Mapping[str, Any]) -> str:
    """Return money, a quantity, or a line of goods in one line."""
    if money := money_of(value) if "currency" in value else None:
        return str(money)
    if "value" in value:
        return f"{value['value']} {value.get('unit') or ''}".strip()
    name = " ".join(str(value[part]) for part in ("item", "description") if value.get(part))
    counted, price = value.get("quantity"), value.get("price")
    figures = (f"{_mapping_text(counted)}" if counted else "", f"@ {_mapping_text(price)}" if price else "")
    return ", ".join(filter(None, (name, " ".join(filter(None, figures)))))
