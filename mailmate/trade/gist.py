"""Say in a few short pieces what a mail wants: "Buyer asks for a price", "500 m²", "3 questions", "missing: …".

Pieces, not prose: each is a sentence of its own, so that a face can say them in the user's language and join
them. Nothing is said here that is no fact or conclusion of the reading.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from mailmate.sentences import Sentence
from mailmate.trade.facts import Change, Fact, FactValue, Money, Quantity
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import Reading

_MOST_NAMED = 3

_WANTS: dict[Intent, Sentence] = {
    Intent.INQUIRY: Sentence("Buyer asks for a price"),
    Intent.PAYMENT_PROMISE: Sentence("Buyer writes about a payment"),
    Intent.QUALITY_COMPLAINT: Sentence("Buyer complains about the goods"),
    Intent.LC_AMENDMENT: Sentence("A letter of credit changes"),
}
_SUBTYPES: dict[Subtype, Sentence] = {
    Subtype.ORDER: Sentence("New order"),
    Subtype.ORDER_CHANGE: Sentence("Order change"),
    Subtype.LC_ISSUE: Sentence("New letter of credit"),
    Subtype.LC_DRAFT: Sentence("Draft of a letter of credit to check"),
    Subtype.LC_DISCREPANCY: Sentence("Bank reports discrepancies"),
    Subtype.DOCUMENTS: Sentence("About documents"),
    Subtype.SHIPPING_STATUS: Sentence("About a shipment"),
    Subtype.DELIVERY_DELAY: Sentence("About a late delivery"),
    Subtype.PAYMENT_QUERY: Sentence("Question about a payment"),
    Subtype.PAYMENT_DISPUTE: Sentence("Dispute about a payment"),
    Subtype.TECH_SUPPORT: Sentence("Technical question"),
    Subtype.SUPPLIER: Sentence("From a supplier"),
    Subtype.SERVICE_INVOICE: Sentence("Bill for a service"),
    Subtype.BANK_CHANGE: Sentence("Says bank data changed"),
    Subtype.INVITATION: Sentence("Asks for an invitation"),
    Subtype.FEEDBACK: Sentence("Feedback"),
    Subtype.GREETING: Sentence("Greeting"),
    Subtype.MARKETING: Sentence("Advertising"),
    Subtype.AUTO_REPLY: Sentence("Automatic reply"),
    Subtype.BOUNCE: Sentence("Mail could not be delivered"),
    Subtype.INTERNAL: Sentence("Internal mail"),
    Subtype.CONTACT_CHANGE: Sentence("Contact changed"),
    Subtype.MEETING: Sentence("Wants to meet"),
    Subtype.ACKNOWLEDGEMENT: Sentence("Acknowledgement"),
    Subtype.SAMPLE_APPROVAL: Sentence("About a sample"),
    Subtype.INSPECTION_BOOKING: Sentence("About an inspection"),
    Subtype.QUESTIONNAIRE: Sentence("Questionnaire to fill in"),
    Subtype.RECEIPT: Sentence("Receipt"),
    Subtype.QUOTATION_RECEIVED: Sentence("Quotation from a supplier"),
    Subtype.SCAM: Sentence("Looks like a scam"),
    Subtype.LIST_MAIL: Sentence("Newsletter"),
    Subtype.UNKNOWN: Sentence("Unclear, please look"),
}
_ALSO: dict[Intent, Sentence] = {
    Intent.INQUIRY: Sentence("also asks for a price"),
    Intent.PAYMENT_PROMISE: Sentence("also about a payment"),
    Intent.QUALITY_COMPLAINT: Sentence("also a complaint"),
    Intent.LC_AMENDMENT: Sentence("also a letter of credit"),
}
_PAYMENT_KINDS: dict[str, Sentence] = {
    "promise": Sentence("Buyer promises to pay"),
    "conditional": Sentence("Buyer pays on a condition"),
    "extension_request": Sentence("Buyer asks for more time to pay"),
    "claim": Sentence("Buyer says it is paid"),
    "lc_opening": Sentence("Buyer will open a letter of credit"),
}
_STAGES: dict[str, Sentence] = {
    "requested": Sentence("Letter of credit: a change is asked for"),
    "refused": Sentence("Letter of credit: they refuse a change"),
    "announced": Sentence("Letter of credit: a change is announced"),
    "advised": Sentence("Letter of credit: the bank advises a change"),
    "accepted": Sentence("Letter of credit: a change is accepted"),
    "rejected": Sentence("Letter of credit: a change is rejected"),
}
_SEVERITIES: dict[str, Sentence] = {
    "critical": Sentence("critical"),
    "major": Sentence("major"),
    "minor": Sentence("minor"),
    "unclear": Sentence("not yet clear how bad"),
}
_DEFECTS: dict[str, Sentence] = {
    "damage": Sentence("damage"),
    "function": Sentence("does not work"),
    "dimension": Sentence("wrong dimensions"),
    "appearance": Sentence("looks wrong"),
    "wrong_item": Sentence("wrong goods"),
    "shortage": Sentence("shortage"),
    "packaging": Sentence("bad packaging"),
    "labelling": Sentence("wrong labels"),
    "contamination": Sentence("contamination"),
}
_MISSING: dict[str, Sentence] = {
    "product": Sentence("product"),
    "specs": Sentence("specification"),
    "quantity": Sentence("quantity"),
    "destination": Sentence("destination"),
    "destination_port": Sentence("port"),
    "destination_country": Sentence("country"),
    "incoterm": Sentence("delivery term"),
    "needed_by": Sentence("delivery date"),
    "timing": Sentence("delivery date"),
    "payment_terms": Sentence("payment terms"),
    "target_price": Sentence("target price"),
    "sender_company": Sentence("company"),
    "certificates": Sentence("certificates"),
    "packaging": Sentence("packaging"),
    "photos": Sentence("photos"),
    "video": Sentence("video"),
    "container_no": Sentence("container number"),
    "seal_no": Sentence("seal number"),
    "unloading_photos": Sentence("unloading photos"),
    "lot": Sentence("lot number"),
    "order_ref": Sentence("order number"),
    "qty_affected": Sentence("quantity affected"),
    "qty_total": Sentence("total quantity"),
    "arrived_on": Sentence("arrival date"),
    "found_on": Sentence("day it was found"),
    "conditions": Sentence("storage and use"),
    "test_report": Sentence("test report"),
    "survey": Sentence("independent survey"),
    "debt_ref": Sentence("invoice number"),
    "promised_date": Sentence("date"),
    "amount": Sentence("amount"),
    "lc_no": Sentence("credit number"),
}


def compose_gist(reading: Reading) -> tuple[Sentence, ...]:
    """Return what the mail wants as short pieces, the most telling first."""
    pieces = [_headline(reading)]
    pieces += _DETAILS.get(reading.intent, _other_details)(reading)
    pieces += [_ALSO[intent] for intent in reading.also if intent in _ALSO]
    pieces += _questions(reading)
    if missing := _missing(reading):
        pieces.append(Sentence("missing: {facts}", {"facts": join_pieces(missing)}))
    if reading.flags:
        pieces.append(Sentence("caution: {flags}", {"flags": ", ".join(flag.id for flag in reading.flags)}))
    return tuple(pieces)


def join_pieces(pieces: Sequence[Sentence]) -> Sentence:
    """Return several pieces as one sentence, "a, b, c", each still said in the user's language."""
    joined = pieces[0]
    for piece in pieces[1:]:
        joined = Sentence("{first}, {next}", {"first": joined, "next": piece})
    return joined


def _headline(reading: Reading) -> Sentence:
    if reading.intent is Intent.OTHER:
        return _SUBTYPES[reading.subtype or Subtype.UNKNOWN]
    if reading.intent is Intent.PAYMENT_PROMISE:
        return _PAYMENT_KINDS.get(str(reading.derived.get("kind")), _WANTS[reading.intent])
    if reading.intent is Intent.LC_AMENDMENT:
        return _STAGES.get(str(reading.derived.get("stage")), _WANTS[reading.intent])
    if reading.intent is Intent.INQUIRY and _wants_only_sample(reading):
        return Sentence("Buyer asks for a sample")
    return _WANTS[reading.intent]


def _wants_only_sample(reading: Reading) -> bool:
    sample = reading.fact("sample") or reading.fact("sample.qty")
    return sample is not None and reading.fact("quantity") is None


def _inquiry_details(reading: Reading) -> list[Sentence]:
    pieces = _plain(reading, "product", "quantity")
    place = (
        _value(reading, "incoterm.place")
        or _value(reading, "destination_port")
        or _value(reading, "destination_country")
    )
    term = " ".join(part for part in (_value(reading, "incoterm.rule"), place) if part)
    if term:
        pieces.append(Sentence("{term}", {"term": term}))
    if price := _value(reading, "target_price"):
        pieces.append(Sentence("target price {price}", {"price": price}))
    if needed := reading.fact("needed_by"):
        pieces.append(Sentence("needed by {day}", {"day": _show_day(needed)}))
    if reading.score:
        pieces.append(Sentence("band {band}", {"band": reading.score.band}))
    if seen := reading.derived.get("same_text"):
        pieces.append(Sentence("same text seen on {day} from {sender}", {"day": seen["on"], "sender": seen["from"]}))
    return pieces


def _payment_details(reading: Reading) -> list[Sentence]:
    pieces = _plain(reading, "amount", "debt_ref")
    if promised := reading.fact("promised_date"):
        pieces.append(Sentence("on {day}", {"day": _show_day(promised)}))
    elif reading.derived.get("kind") in ("promise", "conditional", "extension_request"):
        pieces.append(Sentence("no date"))
    if condition := _value(reading, "condition"):
        pieces.append(Sentence("condition: {words}", {"words": condition}))
    return pieces


def _complaint_details(reading: Reading) -> list[Sentence]:
    pieces = _plain(reading, "order_ref", "product")
    kind = str(reading.derived.get("defect_type") or _value(reading, "defect_type") or "")
    if kind in _DEFECTS:
        pieces.append(_DEFECTS[kind])
    affected, total = _value(reading, "qty_affected"), _value(reading, "qty_total")
    if affected and total:
        pieces.append(Sentence("{affected} of {total}", {"affected": affected, "total": total}))
    elif affected:
        pieces.append(Sentence("{quantity}", {"quantity": affected}))
    if claim := _value(reading, "claim_amount"):
        pieces.append(Sentence("claims {amount}", {"amount": claim}))
    severity = str(reading.derived.get("severity") or "")
    return [*pieces, _SEVERITIES[severity]] if severity in _SEVERITIES else pieces


def _credit_details(reading: Reading) -> list[Sentence]:
    number = _value(reading, "lc_no") or _value(reading, "refs.lc")
    pieces = [Sentence("credit {number}", {"number": number})] if number else []
    if amendment := _value(reading, "amendment_no"):
        pieces.append(Sentence("amendment {number}", {"number": amendment}))
    if shipment := reading.fact("latest_shipment"):
        pieces.append(Sentence("ship by {day}", {"day": _show_day(shipment)}))
    if expiry := reading.fact("expiry.date"):
        pieces.append(Sentence("expires {day}", {"day": _show_day(expiry)}))
    if answer := reading.fact("answer_by"):
        pieces.append(Sentence("answer by {day}", {"day": _show_day(answer)}))
    return pieces


def _other_details(reading: Reading) -> list[Sentence]:
    pieces = _plain(reading, "refs.po", "refs.pi", "refs.invoice", "refs.bl", "container_no", "vessel", "quantity")[
        :_MOST_NAMED
    ]
    if departure := reading.fact("etd"):
        pieces.append(Sentence("ETD {day}", {"day": _show_day(departure)}))
    if arrival := reading.fact("eta"):
        pieces.append(Sentence("ETA {day}", {"day": _show_day(arrival)}))
    return pieces


_DETAILS: dict[Intent, Callable[[Reading], list[Sentence]]] = {
    Intent.INQUIRY: _inquiry_details,
    Intent.PAYMENT_PROMISE: _payment_details,
    Intent.QUALITY_COMPLAINT: _complaint_details,
    Intent.LC_AMENDMENT: _credit_details,
}


def _questions(reading: Reading) -> list[Sentence]:
    number = len(reading.questions)
    if number == 1:
        return [Sentence("1 question")]
    return [Sentence("{n} questions", {"n": number})] if number else []


def _missing(reading: Reading) -> list[Sentence]:
    names = reading.derived.get("missing") or reading.derived.get("evidence_missing") or ()
    return [_MISSING.get(str(name), Sentence("{name}", {"name": str(name).replace("_", " ")})) for name in names]


def _plain(reading: Reading, *names: str) -> list[Sentence]:
    """Return the values of facts as pieces of their own."""
    shown = (_value(reading, name) for name in names)
    return [Sentence("{value}", {"value": value}) for value in shown if value]


def _value(reading: Reading, name: str) -> str:
    fact = reading.fact(name)
    if fact is None:
        return ""
    return _show(fact.value) if fact.value is not None else fact.quote


def _show(value: FactValue) -> str:
    match value:
        case Quantity(number, unit):
            return f"{_digits(number)} {_UNITS.get(unit, unit)}"
        case Money(amount, currency):
            return f"{currency or '?'} {_digits(amount)}"
        case Change(tag, _, new, _):
            return f"{tag}: {new or ''}"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _digits(number: Decimal) -> str:
    whole = number == number.to_integral_value()
    return f"{number.quantize(Decimal(1)):,}" if whole else f"{number:,f}"


def _show_day(fact: Fact) -> str:
    return fact.value.isoformat() if isinstance(fact.value, date) else fact.quote


_UNITS = {"m2": "m²", "m3": "m³"}
