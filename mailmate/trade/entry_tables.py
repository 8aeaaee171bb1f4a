"""The words that bind us or name a price in our own sent mail: data for `entries`, nothing else."""

from __future__ import annotations

import re

COMMITS = re.compile(
    r"\b(?:(?:we|i|our \w{2,20})(?:['’]ll| will| shall| can| are going to| promise to| undertake to)|will be (?:\w+ ){0,2}(?:ready|shipped|"
    r"sent|finished|loaded|dispatched|delivered|made|answered|done|completed)|you will (?:have|get|receive|hear)|ships? (?:by|on|before)|"
    r"(?:we|i) (?:ship|load|deliver|send|dispatch|answer|reply|finish)(?! (?:only|once|when|after))|(?:goods|order|cargo|container|vessel|shipment|samples?|parcel)\b(?: [\w/-]{1,20}){0,3} (?:leaves?|sails?|departs?|ships?|goes out|go out|(?:is|are) (?:shipped|loaded|sent))|"
    r"etd is|(?:is|are) (?:ready|planned|scheduled|expected|confirmed) (?:\w+ ){0,3}(?:on|by|for|before)|delivery (?:date|time)?(?: is| will be)?)\b",
    re.I,
)  # fmt: skip
NOT_OURS = re.compile(
    r"\b(?:(?:not|cannot|never)(?: \w+){0,6} (?:before|until|till|earlier than)|n['’]t(?: \w+){0,6} (?:before|until|till)|usually|normally|every|always|if|unless|you (?:wrote|said|told|promised|mentioned)|could you|can you|would you|please(?! (?:note|be (?:informed|advised|assured)|find|see|rest assured))|you (?:must|should|can|may))\b",
    re.I,
)
TOPICS = (
    ("sample", re.compile(r"\bsamples?\b", re.I)),
    (
        "answer",
        re.compile(r"\b(?:answer|reply|come back|get back|let you know|inform|tell you|update|engineer|check)\b", re.I),
    ),
    ("quote", re.compile(r"\b(?:quot\w{1,6}|price|offer)\b", re.I)),
    ("documents", re.compile(r"\b(?:documents?|b/?l|invoice|packing list|certificate)\b", re.I)),
    ("payment", re.compile(r"\b(?:refund|credit note|pay)\b", re.I)),
    (
        "delivery",
        re.compile(r"\b(?:ship\w{0,4}|deliver\w{0,3}|ready|load\w{0,3}|etd|dispatch\w{0,2}|production)\b", re.I),
    ),
)
PRICE_WORDS = re.compile(
    r"\b(?:prices?|quot\w{1,6}|offers?|unit|per|each|fob|cif|cfr|exw|fca|cpt|cip|dap|ddp)\b|[/@]|价格|单价|报价", re.I
)
STRONG_PRICE = re.compile(
    r"\b(?:prices?|quot\w{1,6}|offers?|fob|cif|cfr|exw|fca|cpt|cip|dap|ddp)\b|价格|单价|报价", re.I
)
NO_PRICE = re.compile(
    r"\b(?:pi|po|proforma|purchase order|target|budget|would|cannot|can['’]t|your price|total|deposit|balance|received|paid|invoice|remit\w{0,6}|transfer|bank|freight|refund|claim)\b",
    re.I,
)
VALID = re.compile(r"\b(?:valid\w{0,4}|validity)\b", re.I)
PROFORMA = re.compile(r"\b(?:attached|enclosed|please find|herewith|here is|sending)\b", re.I)
SPOKEN = re.compile(r"[\"“„«][^\"”“»\n]{1,300}[\"”“»]")
"""Words put between quotation marks: somebody else's."""
ITEM = re.compile(
    r"\b(?=[A-Z0-9./-]{4,20}\b)(?=[A-Z0-9./-]{0,19}\d)[A-Z]{1,6}[-./]?\d{1,6}(?:[-./][A-Z0-9]{1,6}){0,3}[A-Z]{0,3}\b"
)
"""A part number as sellers write them."""
