"""Words the plain mends know of verbs, counts and units: what writers of Chinese, Turkish and Spanish carry over.

Rows are as in `polish_tables`: a pattern and what stands in its place. Each changes the form of a word and leaves its
meaning; where a wrong form has two right ones there is no row.
"""

from __future__ import annotations

from collections.abc import Iterator

Row = tuple[str, str]

_ING = {
    "receive": "receiving", "get": "getting", "have": "having", "build": "building", "cooperate": "cooperating",
    "start": "starting", "establish": "establishing", "know": "knowing", "read": "reading", "visit": "visiting",
    "serve": "serving", "make": "making", "do": "doing", "welcome": "welcoming", "continue": "continuing",
    "confirm": "confirming", "discuss": "discussing", "place": "placing", "begin": "beginning",
}  # fmt: skip
_PAST = {
    "received": "receive", "sent": "send", "got": "get", "paid": "pay", "shipped": "ship", "confirmed": "confirm",
    "checked": "check", "opened": "open", "finished": "finish", "made": "make", "took": "take", "gave": "give",
    "wrote": "write", "arrived": "arrive", "found": "find", "told": "tell", "sold": "sell", "agreed": "agree",
    "tested": "test", "loaded": "load", "booked": "book", "transferred": "transfer", "remitted": "remit",
    "saw": "see", "knew": "know", "went": "go", "came": "come", "arranged": "arrange", "replied": "reply",
}  # fmt: skip
_DID = r"did|does|do|didn['’]t|doesn['’]t|don['’]t|did not|does not|do not"
_MODAL = r"can|could|will|would|shall|should|must|may"
_VERB_OF = {
    "delivery": "deliver",
    "shipment": "ship",
    "payment": "pay",
    "confirmation": "confirm",
    "production": "produce",
}
_ONE = (
    "price|quotation|offer|order|invoice|factory|company|customer|client|buyer|bank|engineer|package|packing|carton"
    "|container|sample|product|valve|machine|supplier|forwarder|goods list|certificate|letter of credit"
)
_HAS = {"have": "has", "include": "includes", "need": "needs", "require": "requires", "contain": "contains",
        "want": "wants"}  # fmt: skip
_NO_QUESTION = "".join(
    rf"(?<!\b{one}\x20)"
    for one in "does do did can could will would shall should must may might let make help see have had that to".split()
)
"""What before a noun tells that its verb is bare: "does the price include", "we suggest that the bank have"."""
_THINGS = {
    "day": "days", "week": "weeks", "month": "months", "year": "years", "hour": "hours", "carton": "cartons",
    "box": "boxes", "pallet": "pallets", "container": "containers", "piece": "pieces", "set": "sets",
    "unit": "units", "sample": "samples", "document": "documents", "copy": "copies", "bag": "bags", "roll": "rolls",
    "drum": "drums", "valve": "valves", "question": "questions", "order": "orders", "photo": "photos",
    "picture": "pictures", "invoice": "invoices", "problem": "problems", "person": "persons", "item": "items",
}  # fmt: skip
_MANY = r"(?<![\w.,/%-])(?:[2-9]|[1-9]\d{1,2}|[1-9]\d?,?\d{3}|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many)"
_LIKE = r"(?: (?:damaged|broken|missing|wet|original|new|full|empty|free|more|working|wooden|different|small|big|pvc))?"
_NOT_A_TERM = (
    r"(?=[^\S\n]{0,2}(?:[.,;:!?)\n]|$)|[^\S\n](?:in|on|at|of|to|for|from|after|before|by|with|without|and|or|but|are|is|were"
    r"|was|will|have|has|had|can|each|per|only|later|earlier|ago|left|late|missing|damaged|broken|short|wet|total)\b)"
)
"""What follows a thing counted; a noun would make of both a term ("30 day credit")."""


def _rows() -> Iterator[Row]:
    for verb, ing in _ING.items():
        yield rf"(look|looks|looking) forward to {verb}", rf"\1 forward to {ing}"
    for past, plain in _PAST.items():
        yield rf"({_DID}) (you|we|they|i|he|she|it|the \w{{2,14}}) {past}", rf"\1 \2 {plain}"
        yield rf"({_DID}) {past}", rf"\1 {plain}"
    for noun, verb in _VERB_OF.items():
        yield (
            rf"({_MODAL}) {noun}(?= (?:the|your|our|all|to|within|in|on|by|before|it|them|this|these|\d))",
            rf"\1 {verb}",
        )
    for bare, form in _HAS.items():
        yield rf"{_NO_QUESTION}(our|the|this|your|every|each) ({_ONE}) {bare}", rf"\1 \2 {form}"
    for one, many in _THINGS.items():
        yield rf"(every|each) {many}", rf"\1 {one}"
        yield rf"({_MANY}{_LIKE}) {one}{_NOT_A_TERM}", rf"\1 {many}"
    yield rf"({_MANY}) pc{_NOT_A_TERM}", r"\1 pcs"


FORMS: tuple[Row, ...] = (
    *_rows(),
    (r"(every|each) (carton|box|container|pallet|order|valve|sample|unit|item|set) have", r"\1 \2 has"),
    (r"(\d{1,2}) years? experiences?", r"\1 years of experience"),
    (r"(as soon as|once|after|until|before) (we|you|they|i) will (receive|get|have|pay|send|confirm|finish|complete)",
     r"\1 \2 \3"),
    (r"(i|we|you|they) (?:am|are) agree", r"\1 agree"),
    (r"(i|we|you|they) (?:am|are) appreciate", r"\1 appreciate"),
    (r"is depends? on", "depends on"),
    (r"are depends? on", "depend on"),
    (r"(suggest|recommend) (you|we) to(?= [a-z])", r"\1 that \2"),
    (r"before (\d{1,3} (?:working )?days) of (shipment|delivery|loading|departure|arrival)", r"\1 before \2"),
    (r"there is(?= (?:[2-9]|[1-9]\d{1,3}|two|three|four|five|many|several) [a-z]{2,14}s\b)", "there are"),
    (r"this are(?= (?:our|the|a)\b)", "this is"),
    (r"these is(?= (?:our|the)\b)", "these are"),
    (r"please noted(?= that)", "please note"),
    (r"please be noted(?= that)", "please note"),
    (r"please to(?= (?:send|confirm|check|advise|inform|note|let|tell|reply|pay|arrange|provide|give|find|see|keep))",
     "please"),
    (r"(payment|transfer) (must|should|will|can|may) be done", r"\1 \2 be made"),
    (r"(?:do|realize|realise) (?:the )?(payment|transfer)", r"make the \1"),
    (r"(?:did|realized|realised) (?:the )?(payment|transfer)(?! (?:arrive|come|reach|leave|go))", r"made the \1"),
    (r"more cheap", "cheaper"), (r"more fast", "faster"), (r"more high", "higher"), (r"more low", "lower"),
    (r"more early", "earlier"), (r"more late", "later"), (r"more easy", "easier"), (r"more big", "bigger"),
    (r"(am|are|is) (manufacturer|supplier|factory|importer|trading company|professional manufacturer)"
     r"(?=[,.]| (?:of|in|and|with|for|located|from|since))", r"\1 a \2"),
)  # fmt: skip
"""Verbs and counts in the form English has for them."""

MISSPELT = {
    "untill": "until", "recieve": "receive", "recieved": "received", "reciept": "receipt", "adress": "address",
    "transfered": "transferred", "occured": "occurred", "comfirm": "confirm", "comfirmed": "confirmed",
    "garantee": "guarantee", "neccessary": "necessary", "seperate": "separate", "seperately": "separately",
    "shippment": "shipment", "bussiness": "business", "enviroment": "environment", "maintainance": "maintenance",
    "avaliable": "available", "availble": "available", "attachement": "attachment", "quatation": "quotation",
    "quotaion": "quotation", "beggining": "beginning", "wich": "which", "becouse": "because", "thier": "their",
    "certifcate": "certificate", "catelogue": "catalogue", "delivary": "delivery", "sincerly": "sincerely",
    "datas": "data",
}  # fmt: skip

UNITS = "kgs?|mm|cm|km|ml|pcs|kw|kpa|mpa|bar|psi|cbm|days?|weeks?|months?|hours?|cartons?|boxes|pallets?|sets?|rolls?"
"""Units that are written with a blank before them; a letter alone may be a type."""
