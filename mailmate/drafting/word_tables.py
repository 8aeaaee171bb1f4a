"""Words and names the drafting room compares with or writes: data only."""

from __future__ import annotations

import re

_SMALL_WORDS = """
    a an the and or but if of to in on at by for from with without as is are was were be been being am it its this that these those
    there here we us our you your yours i me my he she they them their his her do does did done have has had can could will would
    shall should may might must not no nor so than then when where which who whom what why how also please kindly thank thanks dear
    hello hi regards best sincerely mr mrs ms sir madam all any some more most very too just only about into over under per let know
    get apply applies end what's it's don't i'm need needs want like send give make made one two up out off new good still yet both each other such able available possible
"""
STOP_WORDS = frozenset(_SMALL_WORDS.split())
"""Words that carry no meaning of their own when two sentences are compared."""

NUMBER_WORDS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
CREDIT_FIELDS = {
    "20": "credit number", "31C": "date of issue", "31D": "expiry", "32B": "amount", "33B": "decrease of amount", "34B": "new amount",
    "39A": "tolerance", "41A": "available with", "41D": "available with", "42C": "drafts at", "43P": "partial shipments", "43T": "transhipment",
    "44A": "place of taking in charge", "44B": "final destination", "44C": "latest shipment", "44D": "shipment period", "44E": "port of loading",
    "44F": "port of discharge", "45A": "goods", "45B": "goods", "46A": "documents", "46B": "documents", "47A": "conditions", "47B": "conditions",
    "48": "presentation period", "49": "confirmation", "50": "applicant", "59": "beneficiary", "71B": "charges", "71D": "charges",
}  # fmt: skip
LINKED = {"44C": "the latest shipment (44C)", "31D": "the expiry (31D)", "48": "the presentation period (48)"}
SHIPMENT_NAMES = {
    "container_no": "container", "seal_no": "seal", "vessel": "vessel", "voyage": "voyage", "bl_no": "B/L", "etd": "ETD", "eta": "ETA",
    "packages": "packages",
}  # fmt: skip
"""Value of a shipment entry -> how a letter calls it."""
NUMBERED_PAPERS = (
    ("order", "order_ref"), ("order", "refs.po"), ("order", "refs.order"), ("contract", "refs.contract"), ("proforma invoice", "refs.pi"),
    ("invoice", "refs.invoice"), ("lot", "lot"), ("container", "container_no"), ("B/L", "refs.bl"),
)  # fmt: skip
"""What a letter calls a paper or thing, and the fact that numbers it."""
UNITS = {
    "m2": "m²", "m3": "m³", "pcs": "piece", "sets": "set", "pairs": "pair", "cartons": "carton", "rolls": "roll",
    "t": "tonne", "kg": "kg", "m": "m", "sheets": "sheet", "units": "unit", "boxes": "box", "bags": "bag",
    "pallets": "pallet", "containers": "container", "dozen": "dozen", "l": "litre",
}  # fmt: skip
"""Canonical unit -> how one of it is written behind "per"."""
COUNTABLE = frozenset({"pcs", "sets", "kit", "kits", "units", "nos", "pieces"})
"""Units that count the thing itself, whatever the buyer calls it."""
PLURALS = {
    "kit": "kits", "carton": "cartons", "roll": "rolls", "sheet": "sheets", "unit": "units", "box": "boxes", "bag": "bags", "pair": "pairs", "set": "sets",
    "piece": "pieces", "pallet": "pallets",
}  # fmt: skip
NO_CENTS = frozenset({"JPY", "KRW", "VND", "CLP", "IDR"})
COUNTED = {"m2": "m²", "m3": "m³", "t": "t", "l": "litres"}
"""Canonical unit -> how it is written behind a number, where it differs."""
DEFECTS = {
    "damage": "damage", "function": "a fault in use", "dimension": "wrong measures", "appearance": "a fault in appearance", "wrong_item": "a wrong item",
    "shortage": "a shortage", "packaging": "a fault of the packing", "labelling": "a fault of the labels", "contamination": "contamination",
}  # fmt: skip
"""Defect type -> how a letter calls it where the buyer's own words cannot be quoted."""
EVIDENCE_FIRST = {
    "function": ("photos", "lot", "qty_affected", "video", "conditions", "qty_total"),
    "shortage": ("photos", "seal_no", "qty_total", "container_no", "unloading_photos"),
    "wrong_item": ("photos", "qty_affected", "lot", "qty_total"),
    "damage": ("photos", "qty_affected", "unloading_photos", "container_no", "qty_total", "lot", "seal_no"),
    "contamination": ("photos", "lot", "qty_affected", "test_report"),
    "packaging": ("photos", "qty_affected", "unloading_photos", "container_no"),
    "dimension": ("test_report", "photos", "lot", "qty_affected", "qty_total"),
    "appearance": ("photos", "lot", "qty_affected", "qty_total"),
    "labelling": ("photos", "qty_affected", "lot"),
}
"""Defect type -> the evidence that tells most about it, the first first."""
NO_GOODS = frozenset(
    """
    interested product products goods item items price prices quotation inquiry enquiry order orders catalogue catalog list sample samples due offer stock
    quantity quantities all range business company supplier following below attached price-list
    open opening opened issue issued l/c lc credit bank payment payments balance deposit invoice invoices contract keep send used use free reply answer
    """.split()
)
"""Words that name nothing one could sell; "about" in a letter needs more than these."""
AGENCY = re.compile(
    r"(?<!your\s)\b(?:distributors?(?:hip)?|agents?|agency|exclusiv\w+|representatives?|represent\s(?:you|your)|become\s(?:your|a)\spartner|dealers?(?:hip)?|cooperat\w+|resellers?)\b",
    re.IGNORECASE,
)
"""They want to sell for us."""
TECHNICAL = re.compile(
    r"\d\s?(?:°|deg|bar|psi|mpa|mm|cm|nm|kg|hz|v(?:olts?)?\b|w\b|kw|rpm|%)|°c\b|\b(?:resist\w*|suit(?:able|ed)?|withstand\w*|work(?:s|ing)?|run(?:s|ning)?|pressures?|"
    r"temperatures?|torque|install\w*|mount\w*|weld\w*|glue\w*|cement|drawings?|cad|dimensions?|diameters?|threads?|flanges?|size|sizes|thickness|"
    r"tolerances?|materials?|made\sof|seals?|gaskets?|chemical\w*|acids?|oil|water|sea\s?water|steam|gas|fluid|medium|media|voltage|power|motor|current|wir(?:e|ing)|"
    r"setting|set\sthe|adjust\w*|reset|replace\w*|spare\w*|compatib\w*|fits?|fitting|strength|hardness|density|uv|outdoor\w*|food|drinking|life\s?time|life\sspan|"
    r"cycles?|flow|kv|cv|close[sd]?|open(?:s|ing)?\b|noise|speed|capacity|load|weight|colou?rs?|coating|surface|standard|iso|din|ansi|astm|en\s?\d+|nsf|atex|ip\s?\d\d|"
    r"specifications?|data\s?sheets?|technical\w*|test(?:s|ed)?|problem|reason|cause|fail\w*|leak\w*)\b",
    re.IGNORECASE,
)
"""A question of such words is the engineer's."""
