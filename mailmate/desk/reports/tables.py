"""What a report calls the things buyers ask about: data only."""

from __future__ import annotations

from mailmate.sentences import mark

TOPIC_WORDS = {
    "bank": mark("bank details"), "discount": mark("discount"), "sample": mark("samples"), "moq": mark("minimum order"),
    "validity": mark("validity"), "payment": mark("terms of payment"), "deadline": mark("delivery by a day"),
    "lead_time": mark("delivery time"), "certificate": mark("certificates"), "stock": mark("stock"),
    "visit": mark("a visit"), "packaging": mark("packing"), "weight": mark("weight"), "warranty": mark("warranty"),
    "container": mark("container load"), "documents": mark("documents"), "price": mark("price"),
}  # fmt: skip
"""Topic of a question (`drafting.questions.topic_of`) -> what a person calls it; any other goes by its own words."""
