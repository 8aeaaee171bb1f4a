"""How buyers put goods beside a quantity: data only."""

from __future__ import annotations

import re

GOODS_BEHIND = re.compile(
    r"[ \t]{0,2}(?:\bof\s|[x×]\s?|[:–-]\s)?(?:the\s|your\s|these\s|more\s)?(?P<goods>\w[\w /\"”+.'-]{1,60}?)(?=\s?(?:[,;:!?()\n]|\.(?:\s|$)|$)|\s(?:for|to|at|by|in|from|with|and|we|per|cif|fob|cfr|exw|ddp|dap|cip|cpt|"
    r"fca|delivered|please|pls|as|if|on|until|before|within|same|price|now|what|which|how)\b)",
    re.IGNORECASE,
)
GOODS_BEFORE = re.compile(r"(?P<goods>\w[\w /\"”+.'-]{1,60}?)\s{0,2}[,:x×–-]?\s{0,2}$", re.IGNORECASE)
BETWEEN_GOODS = re.compile(
    r"[,;:!?()]|\.\s|\b(?:and|for|of|price|quote|pls|please|about|order|offer)\b|^\s*\d{1,2}[.)]\s", re.IGNORECASE
)
"""What parts the goods of one quantity from those of the next."""
LEADING = re.compile(
    r"^(?:(?:we|i|need|needs|also|and|want|plus|require|would|like|again|now|the|your|some|another|dear|sir|sirs|looking\sfor|buy)\b\s*){1,5}",
    re.IGNORECASE,
)
TRAILING = re.compile(r"\s(?:now|urgently|again|too|also|please|pls|asap)$", re.IGNORECASE)
NO_NAME = re.compile(
    r"^(?:\d|(?:to|for|at|by|in|of|from|until|on|with)\b)|\b(?:we|i|you|need|needs|want|plan|quote|price|prices|order|please|pls|is|are|was|were|more|per|each|take|have|had|has|only|about|last|this|next|month|year|week|deal|or|can|could|would|your|our|"
    r"my|same|make|it|total|quantity|qty|trial|moq|payment|delivery|every|usd|eur)\b",
    re.IGNORECASE,
)
"""Words that no name of goods has."""
PAPER_BEFORE = re.compile(
    r"\b(?:ship|hold|release|orders?|invoices?|po|pi|p/i|p\.o\.|contract|proforma|b/?l|shipment|lot|batch|serial|no\.?|project|drawing)\s(?:no\.?\s|nr\.?\s|of\s)?$",
    re.IGNORECASE,
)
"""What stands before the number of a paper or a lot, not of goods."""
THINGS = re.compile(
    r"(?:[\w./\"”-]{1,16}\s){0,4}(?!\w{1,20}(?:ed|ing)\b)[a-z]{3,20}(?:s|ware|equipment|material|cable|pipe|sheet|film|fabric|paper|wire|tape|glass|board|steel)(?:\s[a-z]{2,4}\d{1,4})?",
    re.IGNORECASE,
)
"""The plural or the stuff by which words name a thing."""
COUNTED_MODELS = re.compile(
    r"(?<![\w.,/-])(?P<count>\d{1,3}(?:,\d{3}){1,2}|\d{1,6})\s(?:x\s|of\s(?:the\s)?|the\s)?(?P<goods>[A-Z]{1,6}-[A-Z]{0,2}\d{2,6}[A-Z]{0,3}(?![\w-]))"
)
"""A count right before a model number, as in "500 SK-2040S"."""
COUNTED_GOODS = re.compile(
    r"\b(?:and|plus|also|need|needs|want|order|quote)\s(?P<count>\d{1,6})\s(?P<goods>(?:[a-z]{2,14}\s){0,2}(?!days|weeks|months|years|hours|minutes|times|pcs|sets|boxes|cartons|units|pieces|rolls|pairs|kgs|tons|tonnes|percents|dollars|questions|points|others|defects|cases|people|persons|"
    r"colleagues|pallets|containers|sizes|colours|colors|ports|dealers|shops|customers|bars|degrees|steps|lots|inches|was|is|has)[a-z]{3,14}s)\b"
)
"""A count and the plural of a thing, as in "and 60 seal kits"."""
