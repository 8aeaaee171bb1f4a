"""What the fields of orders, shipments and complaints are called for a person, and the values that are words of ours.

Programs read the fields by their own names (`--json`); a person never has to.
"""

from __future__ import annotations

from mailmate.sentences import Sentence, mark, word
from mailmate.trade.entry_word_tables import DETAIL_WORDS, ENTRY_WORDS, MISSING_WORDS

FIELD_WORDS = {
    "po": mark("PO no."), "pi": mark("PI no."), "contract": mark("Contract no."), "lc_no": mark("L/C no."),
    "buyer": mark("Buyer"), "items": mark("Items"), "product": mark("Product"), "quantity": mark("Quantity"),
    "total": mark("Total"), "deposit": mark("Deposit"), "terms": mark("Payment terms"), "incoterm": mark("Incoterm"),
    "loading": mark("Port of loading"), "discharge": mark("Port of discharge"), "ordered": mark("Ordered on"),
    "delivery_date": mark("Delivery"), "delivery_words": mark("Delivery terms"), "replaces": mark("Replaces"),
    "ready": mark("Goods ready"), "booked": mark("Vessel booked"), "trucked": mark("Trailer booked"),
    "on_board": mark("On board"),
    "container_no": mark("Container no."), "seal_no": mark("Seal no."), "vessel": mark("Vessel"),
    "voyage": mark("Voyage"), "etd": mark("ETD"), "eta": mark("ETA"), "bl_no": mark("B/L no."),
    "packages": mark("Packages"), "teu": mark("TEU"), "free_until": mark("Container free until"),
    "si_cutoff": mark("SI cut-off"), "vgm_cutoff": mark("VGM cut-off"), "cy_cutoff": mark("CY cut-off"),
    "lot": mark("Lot"), "order_ref": mark("Order"), "defect_type": mark("Fault"),
    "qty_affected": mark("Quantity affected"),
    "qty_total": mark("Quantity in total"), "arrived_on": mark("Arrived on"), "found_on": mark("Found on"),
    "remedy_asked": mark("They ask for"), "claim_amount": mark("Sum they claim"),
    "evidence_given": mark("Evidence given"), "safety": mark("Safety is at stake"), "next_date": mark("Next word by"),
    "photos": mark("photos"), "video": mark("video"), "test_report": mark("test report"),
    "survey": mark("survey report"), "conditions": mark("storage and use"),
    "unloading_photos": mark("photos of the unloading"),
    "price": mark("Price"), "belongs_to": mark("Belongs to"),
}  # fmt: skip
"""Field, or evidence of a complaint -> what a person calls it."""

VALUE_WORDS = {
    "damage": mark("damage"), "function": mark("does not work"), "dimension": mark("wrong dimensions"),
    "appearance": mark("appearance"), "wrong_item": mark("wrong goods"), "shortage": mark("shortage"),
    "packaging": mark("packaging"), "labelling": mark("labelling"), "contamination": mark("contamination"),
    "other": mark("other"), "replace": mark("replacement"), "refund": mark("refund"), "credit": mark("credit note"),
    "repair": mark("repair"), "discount": mark("discount"), "advice": mark("advice"),
}  # fmt: skip
"""Values that are words of ours and not the buyer's -> what a person calls them."""


def field_word(name: str) -> Sentence:
    """Return what a person calls a field; one nobody has a word for by its name without underscores."""
    return word(FIELD_WORDS.get(name) or name.replace("_", " "))


def fact_word(name: str) -> Sentence:
    """Return what a person calls a fact of a mail (`refs.po`)."""
    return word(DETAIL_WORDS.get(name) or FIELD_WORDS.get(name) or name.replace("_", " ").replace(".", ", "))


def entry_word(name: str) -> Sentence:
    """Return what a person calls a kind, field or value of an entry that belongs to no order, shipment or complaint."""
    return word(ENTRY_WORDS.get(name) or FIELD_WORDS.get(name) or name.replace("_", " "))


def missing_word(name: str) -> Sentence:
    """Return what a person calls something a check of a credit misses; a field goes by its tag."""
    return word(MISSING_WORDS.get(name) or name.replace("_", " "))


def value_word(value: str) -> Sentence:
    """Return what a person calls a value that is a word of ours (`wrong_item`)."""
    return word(VALUE_WORDS.get(value) or value.replace("_", " "))
