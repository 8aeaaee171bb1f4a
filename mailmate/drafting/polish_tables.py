"""Words the plain mends of an English letter know: what export letters say wrongly, and how it is said.

Each row is a pattern and what stands in its place; a pattern is read without regard to case. No row touches a
number, a day, a name or a denial.
"""

from __future__ import annotations

import re

from mailmate.drafting.polish_grammar_tables import FORMS, MISSPELT
from mailmate.trade.finding.words import late_pattern


def _rows(*rows: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((late_pattern(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE), said) for pattern, said in rows)


_BLANK = r"[^\S\n]{1,3}"


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", _BLANK)


_PAPER = (
    "proforma invoice|commercial invoice|packing list|bill of lading|purchase order|price list|certificate of origin"
    "|test report|payment copy|bank slip|swift copy|draft b/l|draft invoice|shipping marks?|inspection report"
)
_MONEY = "deposit|balance|balance payment"
_MATTER = "price|order|quantity|delivery date|delivery time|shipping date|packing|artwork|specification"
COMMONPLACES = _rows(
    *(
        (_spaced(pattern), said)
        for pattern, said in (
            (r"(?:pls|plz)", "please"),
            (r"(?:please )?(?:kindly|please) do the needful", "please take the necessary steps"),
            (r"do the needful", "take the necessary steps"),
            (r"(?:please )?(?:kindly|please) revert(?: back)?(?: to us)?", "please reply"),
            (r"revert back to (us|me|you)", r"reply to \1"),
            (r"revert to (us|me|you)", r"reply to \1"),
            (r"revert back", "reply"),
            (r"your kindly (reply|answer|email|e-mail|mail|help|support|confirmation)", r"your kind \1"),
            (r"please kindly|kindly please|kindly", "please"),
            (r"(?:enclosed|attached) please find|please find (?:the )?(?:attached|enclosed) herewith", "please find attached"),
            (r"as per", "according to"),
            (r"(?:thx|tks)", "thanks"),
            (r"asap|a\.s\.a\.p\.?", "as soon as possible"),
            (r"at your earliest convenience", "as soon as you can"),
            (r"prepone", "bring forward"),
            (r"(discuss|discussed|discussing) about", r"\1"),
            (r"(?:will|would|shall) (?:be )?(?:very |highly |much )?appreciate(?:d)? if you (?:can|could)", "would appreciate it if you could"),
            (r"(?:will|would|shall) (?:be )?(?:very |highly |much )?appreciate(?:d)? if you (?:will|would)", "would appreciate it if you would"),
            (r"(?:will|would|shall) (?:very |highly |much )?appreciate if", "would appreciate it if"),
            (r"very appreciate", "greatly appreciate"),
            (r"your confirm(?= (?:of|on|to|by|for|soon|today|asap)|[.,!?;]|$)", "your confirmation"),
            (r"your confirm about", "your confirmation of"),
            (r"advise (us|me)(?= (?:the|your)\b)", r"tell \1"),
            (r"your soonest (reply|answer|confirmation|response|payment)", r"your early \1"),
            (r"feel free contact", "feel free to contact"),
            (r"hope to cooperation", "hope to cooperate"),
            (r"business relation(?=[.,]| (?:with|and|for|between))", "business relationship"),
            (r"long term(?= (?:business|cooperation|relation|partner|customer|supplier))", "long-term"),
            (r"your esteemed (company|firm|order|inquiry|reply)", r"your \1"),
            (r"the same with", "the same as"),
            (r"attach (?:you|us)(?= (?:the|our|your)\b)", "attach"),
            (r"(?:make|do) a question", "ask a question"),
            (r"make (?:an )?order", "place an order"),
            (r"are waiting(?= (?:the|this|an?)\b)", "are waiting for"),
            (rf"(see|check|find) attached(?= (?:{_PAPER}))", r"\1 the attached"),
            (r"(?:am|are) look forward to (hear|see|meet|work)(?:ing)?", r"look forward to \1ing"),
            (r"(look|looks|looking) forward to (hear|see|meet|work)", r"\1 forward to \2ing"),
            (r"reply (us|me)", r"reply to \1"),
            (r"inform to (you|us|me)", r"inform \1"),
            (r"contact (?:with|to) (us|me|you)", r"contact \1"),
            (r"explain (us|me|you) (?=the|how|why|what)", r"explain to \1 "),
            (r"wait(ing)? your", r"wait\1 for your"),
            (r"await(ing)? for", r"await\1"),
            (r"(are|am|is) interesting in", r"\1 interested in"),
            (r"can be able to", "can"),
            (r"more (better|cheaper|faster|higher|lower|earlier|later)", r"\1"),
            (r"(?:very thanks|thanks very much) for", "thank you very much for"),
            (r"most of (customers|clients|buyers|factories|goods)", r"most \1"),
            (r"(?:in|on) (next|last|this) (week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
             r"\1 \2"),
            (r"(by|at|before|until) end of", r"\1 the end of"),
            (r"according(?= (?:your|our|the)\b)", "according to"),
            (r"if you have any (question|problem|suggestion|request)", r"if you have any \1s"),
            (r"have (question|problem|doubt)", r"have a \1"),
            (r"place order", "place an order"),
            (rf"(send|issue|provide|give|email) (us|me|you) ({_PAPER})", r"\1 \2 the \3"),
            (rf"(receive|received|pay|paid|remit|remitted|transfer|transferred|arrange) ({_MONEY})", r"\1 the \2"),
            (rf"(confirm|confirmed|check|checked) ({_MATTER})", r"\1 the \2"),
            (r"(open|opened|issue|issued) l/?c", r"\1 the L/C"),
        )
    )
)  # fmt: skip
GRAMMAR = _rows(
    *(
        (_spaced(pattern), said)
        for pattern, said in (
            *FORMS,
            (r"goods is", "goods are"), (r"goods was", "goods were"), (r"goods has", "goods have"),
            (r"(we|you|they) was", r"\1 were"), (r"(we|you|they|i) has", r"\1 have"),
            (r"(he|she|it) have", r"\1 has"), (r"(he|she|it) don't", r"\1 doesn't"),
            (r"(does|did) not has", r"\1 not have"), (r"(did|does) not received", r"\1 not receive"),
            (r"did not (?:sent)", "did not send"), (r"did not (?:got|get)", "did not get"),
            (r"did not paid", "did not pay"), (r"did not shipped", "did not ship"),
            (r"can not", "cannot"), (r"an? (information|advice|equipment|feedback|furniture)", r"\1"),
            (r"many informations?", "much information"),
        )
    )
)  # fmt: skip
ONE_FORM = {
    "informations": "information", "advices": "advice", "equipments": "equipment", "feedbacks": "feedback",
    "furnitures": "furniture", "softwares": "software", "machineries": "machinery", "packagings": "packaging",
    "evidences": "evidence", "researches": "research", **MISSPELT,
}  # fmt: skip
"""Words without a plural by the plural one reads, and words that are often misspelt."""
BARE_SUBJECT = re.compile(
    rf"(?:^|(?<=[.!?]\s))(price|goods|container|shipment|vessel|factory|balance|deposit|invoice|order|delivery time"
    rf"|lead time|production|quality|sample|packing){_BLANK}(?=is\b|are\b|was\b|were\b|will\b|has\b|have\b|can\b|cannot\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""A noun that opens a sentence and lacks its "the"."""
AN_BEFORE = frozenset("hour honest honour honor heir".split())
A_BEFORE = ("uni", "use", "usu", "eu", "one", "once", "ute", "uk", "us ")
LETTERS_SPOKEN = frozenset({"L/C", "LC", "HS", "MT", "XL", "RFQ", "SGS", "NDA"})
"""Letters said one by one that begin with the sound of a vowel."""
CAPITALS = {
    word.lower(): word
    for word in (
        "I Mr Mrs Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September"
        " October November December China Chinese English German French Spanish Italian Russian Turkish Korean Japanese"
        " Brazilian Indian American European Germany France Spain Italy Russia Turkey Korea Japan Brazil India Vietnam"
        " Mexico Peru Chile Europe Africa Asia America Ningbo Shanghai Shenzhen Qingdao Hamburg Rotterdam"
        " FOB CIF CFR EXW FCA CPT CIP DAP DDP DPU USD EUR CNY RMB MOQ ETD ETA"
    ).split()
}
"""Words with capitals of their own, by their small letters; words that mean something else without are left out."""
OFTEN_DOUBLED = frozenset({"had", "that"})
NO_SENTENCE_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|approx|no|nos|pcs|mr|mrs|ms|dr|ltd|co|inc|corp|tel|fig|art|vs|st|ref|incl|excl|max|min)"
    r"|\b[A-Za-z]|^\s*\(?\d{1,2})\.$",
    re.IGNORECASE,
)
"""What ends in a full stop without ending a sentence."""
