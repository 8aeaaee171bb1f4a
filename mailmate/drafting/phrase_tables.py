"""Phrases the drafting room knows: who speaks in a sentence, what must not be said.

Data only. English first, with the basics of Chinese and Spanish, the languages users type in most.
Every pattern is bounded, so that a hostile text costs no more than its length. Offsets in a sentence are
those of the text itself: nothing here is folded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailmate.sentences import Sentence


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


def _words(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives with blanks that match any white space, as whole words where they are Latin."""
    joined = "|".join(alternative.replace(" ", r"\s{1,3}") for alternative in alternatives)
    return re.compile(rf"(?<![a-z0-9])(?:{joined})(?![a-z0-9])", re.IGNORECASE)


# What stays at home --------------------------------------------------------------------------------------------------

COST_WORDS = _words(
    r"cost price", r"our costs?", r"our margins?", r"our profits?", r"floor price", r"purchase price", r"bottom price", r"mark-?up",
    "成本", "底价", "进价", "利润", r"precio de coste?", r"margen",
)  # fmt: skip
"""What is never said to a buyer (DESIGN section 6)."""

# Who speaks in a sentence -------------------------------------------------------------------------------------------

_SAY = (
    r"(?:ask|need|want|wrote|write|mention|report|state|say|said|told|tell|request|require|order|plan|offer|propose|promise|expect|"
    r"look|prefer|name|sent|send|gave|give|announce|describe|count(?!\son)|found|received|paid|pay|transfer|intend|inform|indicat|note|"
    r"explain|confirm|attach|enclos|suggest|remit|calculat|deduct|wish|inspect|check|measur|show|list|quot|see|saw|hope|aim|target|set)"
)
THEY_SAY = re.compile(
    rf"\byou(?:r\s(?:client|customer|inspector|bank|team|colleague|warehouse|site|letter|mail|e-?mail|message|order|report)s?)?\s{{1,3}}"
    rf"(?:(?:also|kindly|have|had|would|are|were|now|already|first|just|still|only|like|to|wish|want)\s{{1,3}}){{0,3}}"
    rf"{_SAY}(?:s|ed|d|es|ing|en)?\b"
    r"|\byou\s{1,3}(?:will|can|could|may|plan\sto)\s{1,3}(?:pay|remit|transfer|settle|open|send|ship\sback|return)\b"
    r"|\byou(?:\s{1,3}would|'d)\s{1,3}(?:like|prefer|rather)\b|\byour\s{1,3}(?:wish|request|target|aim|plan)\s{1,3}(?:is|was)\b"
    r"|\bas\s{1,3}(?:you\s{1,3}\w{1,15}|reported|requested|asked|mentioned|described|stated|written)\b"
    r"|\baccording\sto\s(?:you|your)\b|\b(?:per|in|on|with|to)\syour\s(?:\w+\s){0,2}(?:e?-?mail|message|letter|order|inquiry|enquiry|"
    r"request|list|report|drawing|rfq)\b"
    r"|您(?:提到|说|写|要求|需要|询问|报告|反映)|贵(?:司|公司)(?:提到|要求|需要|询问|报告)|(?:usted(?:es)?|ud\.?)\s(?:pide|solicita|menciona|indica)n?\b",
    re.IGNORECASE,
)
"""The buyer is said to say what follows."""

STRONG_ECHO = re.compile(
    rf"{THEY_SAY.pattern}|\b(?:we|i)\s{{1,3}}(?:(?:have|also|now|therefore)\s{{1,3}}){{0,2}}(?:understand|understood|note|noted|see|read)\b",
    re.IGNORECASE,
)
"""The same, or we say how we understood them."""

WEAK_ECHO = re.compile(
    rf"\byou\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,2}}{_SAY}(?:s|ed|d|es|ing|en)?\b"
    r"|\byour\s{1,3}(?:[\w-]{1,20}\s{1,3}){0,3}?(?:e?-?mails?|messages?|letter|orders?|inquir(?:y|ies)|enquir(?:y|ies)|requests?|questions?|"
    r"rfq|po|targets?|prices?|budget|proposals?|offers?|ideas?|bids?|claims?|reports?|complaints?|promises?|notes?|lists?|drawings?|requirements?|specifications?|wish|"
    r"plans?|transfers?|payments?|figures?|counts?|credit|l/c|customers?|clients?|dates?|quantit(?:y|ies)|deductions?|invoice|bank)\b"
    r"|\b(?:asked|requested|reported|needed|wanted|required|ordered)\b(?:\sby\syou)?"
    r"|贵(?:司|方)|您的|\bsu\s(?:pedido|consulta|correo|solicitud)\b",
    re.IGNORECASE,
)
"""Something of the buyer's is named."""

_MODAL = (
    r"(?:'ll|\s{1,3}(?:will|shall|can|could|would|do|may|are\s(?:able|happy|pleased|ready|glad|willing|going)\sto|have|hereby))?"
    r"(?:\s{1,3}(?:also|gladly|hereby|fully|certainly|surely|indeed|now|therefore|happily|then|still|already|even|always|only|both|please))?"
)
_BINDING_VERBS = (
    r"(?P<verb>confirm|accept|agree|offer|quote|guarantee|promise|supply|suppl(?:y|ies)|deliver|ship|dispatch|produce|manufacture|load|"
    r"provide|make|meet|match|do|grant|give|gave|allow|replace|refund|pay|compensate|reserve|keep|hold|commit|charge|have|stock|sell|approve|"
    r"use|pack|finish|complete|book|invoice|reduce|lower|send|issue|prepare|recommend|test|certify|export|start|plan|expect|need|"
    r"require|extend|deduct|credit|release|arrange)(?:s|ed|d|es|ped|ing)?"
)
FIRST_PERSON = re.compile(rf"\b(?:we|i){_MODAL}\s{{1,3}}{_BINDING_VERBS}\b(?P<after>[^.!?\n]{{0,60}})", re.IGNORECASE)
"""We bind ourselves; see `NEUTRAL_AFTER` for what undoes it."""

NEUTRAL_AFTER = re.compile(
    r"^\s{1,3}(?:(?:you|them|it|also|to|a|an|our|the|your|this|that|with|by|final|formal|written|best|detailed|new|updated|full|short|exact|"
    r"corrected|proforma|present|first|all|these)\s{1,3}){0,5}"
    r"(?:receipt|received|quotation|quote|offer|price\slist|prices?\b(?!\s{1,3}(?:of|is|at))|pi\b|invoice|answer|reply|update|proposal|news|information|schedule|"
    r"message|mail|details|word|call|when|whether|if\b|points?|comments?|noted|written|checked|passed|asked|informed|forwarded|taken|seen|"
    r"read|registered|recorded|started\sto\scheck|terms|list|note)\b",
    re.IGNORECASE,
)
"""Behind a binding verb: an announcement of paper or a receipt, which binds nothing yet."""

OUR_NOUN = re.compile(
    r"\bour\s{1,3}(?:[\w-]{1,15}\s{1,3}){0,2}?(?:prices?|offer|quotation|lead\stime|delivery|moq|terms|warranty|production|shipment|stock|capacity|"
    r"freight|rates?|minimum|standard)\b[^.!?\n]{0,80}?(?:\b(?:is|are|of|stands?|remains?|holds?|needs?|takes?|starts?)\b|:)"
    r"|\b(?:the|list|unit)\s{1,3}(?:list\s|unit\s|sample\s)?(?:price|lead\stime|delivery\stime|moq|validity)\b[^.!?\n]{0,80}?\b(?:is|are|stays?|remains?|drops?|holds?|will)\b",
    re.IGNORECASE,
)
"""A term of ours is stated."""

IMPERSONAL = re.compile(
    r"(?<!\bto\s)\b(?:is|are|was|were|be|been|will|can|shall|could)\s{1,3}(?:be\s{1,3})?(?:now\s|also\s|already\s|fully\s|well\s)?"
    r"(?:\w{1,12}\s{1,3}(?:and|but)\s{1,3})?(?:planned|our\b|ready|ship(?:s|ped)?|deliver(?:ed)?|load(?:ed)?|sail(?:ed)?|arriv(?:e|ed)|depart(?:ed)?|dispatch(?:ed)?|complet(?:e|ed)|produced?|"
    r"finish(?:ed)?|sent|supplied|replaced|refunded|credited|made|available|valid|confirmed|accepted|approved|granted|fine|ok|okay|possible|"
    r"feasible|suitable|included|met|agreed|reserved|booked|scheduled|in\sstock|kept|guaranteed|no\sproblem|acceptable|paid|leave|take|hold)\b"
    r"|\b(?:ships|sails|leaves|arrives|departs|works|suits)\b|\bready\s(?:by|before|on|in|for|within|at)\b"
    r"|\byou\s{1,3}(?:will|can|may|shall)\s{1,3}(?:have|get|receive|expect|count\son|rely\son|see|find)\b|(?<!for\s)(?<!of\s)\bdelivery\s(?:by|before|on|within)\b",
    re.IGNORECASE,
)
"""Something happens or holds, said by nobody: our word."""

WE_CANNOT = re.compile(
    r"\b(?:we|i)\s{1,3}(?:\w+\s{1,3})?(?:cannot|can't|can\snot|do\snot|don't|will\snot|won't|could\snot|are\snot|are\sunable|am\snot|have\snot|haven't)\b",
    re.IGNORECASE,
)
"""What we say we do not do: the figure refused is the buyer's."""

WE_CHECK = re.compile(
    r"\b(?:check|checking|ask|asking|clarify|clarifying|see|tell\syou|let\syou\sknow|discuss|look\sinto|answer|decide|know)\b[^.!?\n]{0,60}?\b(?:whether|if)\b",
    re.IGNORECASE,
)
"""What stands behind is still open."""

PRICE_TO_COME = re.compile(
    r"\b(?:we|i)(?:'ll|\s(?:will|shall))\s(?:\w+\s)?(?:send|quote|give|calculate|offer|let\syou\shave)\b[^.!?\n]{0,90}\b(?:prices?|quotations?|offers?)\b[^.!?\n\d]{0,40}\b(?:by|on)\s\w{3,6}day\b",
    re.IGNORECASE,
)
"""A price is announced for a day: the delivery terms in it are the buyer's wish, no term of ours yet."""

OPEN_BEFORE = re.compile(r"\b(?:whether|if)\s{1,3}(?:and\s\w+\s{1,3})?$", re.IGNORECASE)

RECURRING = re.compile(r"\bfrom\s{1,3}\w+day\s{1,3}(?:to|till|until)\s{1,3}(?:\w+day)?$|\bfrom\s{1,3}$", re.IGNORECASE)
"""Before a weekday that means every such day."""

LOOKING_BACK = re.compile(
    r"\b(?:which|this|that|these|both|it|all|everything)\s{1,3}(?:\w+\s{1,3})?(?:is|are|will\sbe|can\sbe|works?|suits?)\s{0,3}(?:all\s|also\s|quite\s|just\s)?"
    r"(?:possible|fine|ok|okay|no\sproblem|confirmed|accepted|agreed|feasible|acceptable|suitable|correct|right|for\sus|us|done|good)\b"
    r"|\b(?:no\sproblem|as\syou\swish|agreed|accepted|confirmed)\s*[.!]?$|没问题|可以接受|同意|de\sacuerdo|sin\sproblema",
    re.IGNORECASE,
)
"""What stood before is taken over as ours."""

CLAUSE_START = re.compile(
    r"[;:]\s|[,.]?\s{1,3}(?:and|but|so|then|therefore|while|however|because)\s{1,3}(?=(?:we|i|our|the\sprice|this|that|it)\b)|,\s{1,3}(?=(?:we|i|our)\b)",
    re.IGNORECASE,
)
"""Where a new clause with a subject of its own begins."""

CLAUSE_BREAK = re.compile(r"[,;:]\s|\b(?:but|and|so|then)\b", re.IGNORECASE)
"""Behind it a "not" before reaches no further."""

NAMED_PAPER = re.compile(
    r"\b(?:mail|e-mail|email|message|letter|order|inquiry|enquiry|request|rfq|claim|report|complaint|po|pi|invoice|quotation|offer|l/c|credit|"
    r"contract|notice|call|amendment|copy|note)\b(?:\s{1,3}(?:no\.?|number|[A-Z0-9][\w/.-]{1,25})){0,3}\s{1,3}(?:of|dated|from)\s{1,3}$",
    re.IGNORECASE,
)
"""Stands directly before the date of a paper: "your mail of"."""

# What a sentence does -----------------------------------------------------------------------------------------------

_PAPER = (
    r"(?:answers?|repl(?:y|ies)|quotations?|quotes?|offers?|proposals?|prices?|price\slist|news|details|information|remarks?|comments?|report|update|list|schedule|"
    r"proforma|pi|invoice|papers?|documents?|copy|drawings?|message|mail|letter|word|steps|plan|terms|decision|result|findings|dates?|status)"
)
WE_WRITE = re.compile(
    r"\b(?:answer|reply|write|respond|come\sback|get\sback|inform|tell|let\syou\sknow|report|update|call|phone|contact|hear|"
    r"quote|confirm|check|clarify|revert|propose|agree\son|fix)\w{0,3}\b"
    rf"|\b(?:send|have|give|get|receive|provide|reach|finish)\w{{0,3}}\s{{1,3}}(?:[\w'/-]{{1,20}}\s{{1,3}}){{0,7}}?{_PAPER}\b"
    rf"|\b{_PAPER}\b[^.!?\n]{{0,60}}?\bfollows?\b|\b(?:next\smessage|news)\b"
    r"|答复|回复|报价|responder|enviar|informar",
    re.IGNORECASE,
)
"""The sentence speaks about writing: what a house rule may date. Sending is writing where paper is sent."""

WE_PERFORM = re.compile(
    r"\b(?:ship(?:s|ped|ment|ping)?|deliver(?:s|y|ed|ies)?|load(?:s|ed|ing)?|sail(?:s|ed|ing)?|arriv\w{1,3}|depart\w{0,4}|dispatch\w{0,3}|read(?:y|iness)|"
    r"finish\w{0,3}|complet\w{1,4}|produc\w{1,4}|refund\w{0,3}|replac\w{1,5}|pay(?:s|ment|ments|ing)?|paid|balance|deposit|remit\w{0,5}|transfer\w{0,4}|"
    r"etd|eta|valid|expir\w{1,3}|goods|samples?|container|visit|inspection|l/c|credit)\b",
    re.IGNORECASE,
)
"""The sentence speaks about doing: what a house rule never dates, unless the doing is only the topic of an answer."""

TOPIC_BEFORE = re.compile(
    r"\b(?:about|on|whether|for|of|regarding|concerning|if|when|with|the|your|our|actual|new|exact)\s{1,3}(?:\w+\s{1,3}){0,3}$",
    re.IGNORECASE,
)

FAMILIES = {
    "ship": _words(r"ship\w*", r"load\w*", r"sail\w*", "etd", r"depart\w*", r"dispatch\w*", r"on[- ]board"),
    "arrive": _words(r"arriv\w*", r"deliver\w*", "eta", r"reach\w*"),
    "ready": _words(r"ready", r"finish\w*", r"produc\w*", r"complet\w*", r"manufactur\w*"),
    "answer": _words(r"answer\w*", r"repl(?:y|ies)", r"writ\w+", r"inform\w*", r"quotation", r"news", r"update\w*"),
    "pay": _words(r"pay\w*", r"paid", r"remit\w*", r"transfer\w*", r"balance", r"deposit", r"due"),
    "valid": _words(r"valid\w*", r"expir\w*", r"hold\w*"),
    "sample": _words(r"samples?"),
    "inspect": _words(r"inspect\w*"),
}  # fmt: skip
"""What a date or a number of days is about; two sentences of different families do not prove each other."""

YES = re.compile(
    r"^[\W\d]{0,6}(?:yes|sure|of\scourse|certainly|correct|right|ok(?:ay)?|no\sproblem|agreed|confirmed|absolutely|sí|claro|是的|可以|好的|没问题)(?=[\s,.;:!，。]|$)"
    r"|\bwe\s{1,3}(?:can|will|could)\s{1,3}(?:certainly\s|surely\s|also\s)?(?:do|meet|match|offer|accept|make|arrange|manage|keep)\s{1,3}(?:it|this|that|so|all|both|your)\b"
    r"|\b(?:this|that|it|all|both|everything)\s{1,3}(?:is|are|will\sbe)\s{1,3}(?:all\s|also\s|quite\s)?(?:possible|fine|ok|okay|no\sproblem|confirmed|feasible|correct|acceptable|agreed)\b"
    r"|\b(?:suits?|works?\sfor|(?:is|are)\s(?:fine|good|ok|okay|right|acceptable)\s(?:for|with|to))\sus\b|\bno\sproblem\sfor\s(?:us|our)\b"
    r"|\byour\s{1,3}(?:request|wish|proposal|terms?|conditions?|price|offer|target|claim|idea|bid)\s{1,3}(?:is|are|has\sbeen|have\sbeen|was)\s{1,3}(?:\w{1,12}\s{1,3})?"
    r"(?:granted|accepted|approved|agreed|ok|okay|fine|confirmed|acceptable)\b"
    r"|\bwe\s{1,3}(?:[\w']{1,12}\s{1,3}){0,4}?(?:agree|accept|confirm)\s{1,3}(?:to\s|with\s)?(?:this|that|it|all|both|your|the|their|these)\b",
    re.IGNORECASE,
)
"""A yes to something asked."""

CONFIRMS_THAT = re.compile(
    r"^\W{0,6}(?:yes,?\s)?(?:we|i)\s(?:can\s|may\s|hereby\s|are\s(?:glad|pleased|happy)\sto\s)?(?:confirm|tell\syou|inform\syou|note|say)\sthat\s|^\W{0,6}please\snote\sthat\s",
    re.IGNORECASE,
)
"""Opens a statement without adding to it: what follows is what is claimed."""

TITLE = re.compile(r"^(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Madam)\b\.?\s*")
PROPER_NAME = re.compile(
    r"(?<=[a-z,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)"
    r"[A-Z][a-z]{2,20}(?: (?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]{2,20}){1,3}\b"
)
"""Two capitalised words inside a sentence: a ship, a place, a person."""

YES_TO_PAPER = re.compile(r"\bconfirm\s{1,3}(?:the\s|your\s)?(?:receipt|that\swe\s(?:have\s)?received)", re.IGNORECASE)

SAME_PROPERTY = frozenset({"resist", "stand", "withstand", "tolerat", "tolerate", "endur"})
"""Stems that say the same of goods: a note that the sheet is resistant proves that it stands."""

PAYMENT_TIMES = re.compile(
    r"\b(?:after|before|against|upon|arrival|receipt|delivery|shipment|loading|advance|sight|inspection|copy|days)\b|\b[ltdb]/[clpat]\b|\bopen\saccount\b|\bcredit\b",
    re.IGNORECASE,
)
"""When and how a part of the price is paid: a percentage proves nothing where these differ."""

TECHNICAL = _words(
    r"resist\w*", r"stands? (?:up to |all |most |any )?(?!for |by |on |at |with |in )[a-z]+", r"tolerat(?:es?|ing)", r"can be (?:used|welded|glued|painted|bent|printed|cleaned|heated|exposed) ?\w*", r"suitable (?:for|as|in)", r"withstand\w*", r"water-?proof", r"fire-?proof", r"flame[- ]retardant", r"food[- ]grade",
    r"uv[- ](?:stable|resistant|stabili[sz]ed)", r"compatible with", r"compl(?:y|ies) with", r"compliant", r"conforms? (?:to|with)", r"certified",
    r"approved (?:for|by)", r"made (?:of|from)", r"runs? (?:on|at|with)", r"works? (?:on|with|at|in|from|for)", r"operat(?:es?|ing) (?:at|on|from|up)",
    r"rated (?:at|for)", r"tested (?:to|according|at|by)", r"free of", r"free from", r"non-?toxic", r"recyclable", r"in stock", r"ex[- ]stock",
    r"from stock", r"at no (?:extra |additional |further )?(?:costs?|charges?)", r"without (?:extra |additional )?charges?", r"for free", r"(?:is|are|comes?) free(?: of charge)?(?=[.,;!]|$)", r"warrant(?:y|ies|ed)", r"life ?time of", r"rust-?proof", r"stainless", r"biodegradable", r"self-?extinguishing",
    r"free samples?", r"耐腐蚀", r"防水", r"阻燃", r"食品级", r"现货", r"resistente", r"apto para",
)  # fmt: skip
"""A property of the goods is stated."""

NOT_STATED = re.compile(
    r"\b(?:whether|if|ask|asks|asked|check|checks|checking|verify|clarify|question|need\sto\sknow|would\slike\sto\sknow|confirm\s(?:if|whether))\b|[?？]\s*$",
    re.IGNORECASE,
)
"""The sentence asks or checks, it does not state."""

NEGATION = re.compile(
    r"\b(?:not|no(?!\.?\s?\d)|never|cannot|can't|don't|doesn't|won't|isn't|aren't|haven't|hasn't|wasn't|without|neither|nor|unable|nobody|none)\b|n't\b|不|没|无|\bsin\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:until|unless|if|once|when|whether|after|before|as\ssoon\sas|only\swhen|against|subject\sto|provided|in\scase)\b|一旦|如果|之后|cuando|si\b|después",
    re.IGNORECASE,
)

# What asks for a reason ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """Words that ask something of a person before they leave. `lifted` undoes a match where it stands before it."""

    id: str
    pattern: re.Pattern[str]
    message: Sentence
    lifted: tuple[re.Pattern[str], ...] = (NEGATION,)
    """In the same clause."""
    waits: bool = False
    """True when a condition anywhere in the sentence lifts the words ("released once the bank confirms")."""


_WE_WILL = r"\b(?:we|i)(?:'ll|\s{1,3}(?:will|shall|can|could|would|are\s(?:willing|ready|happy|going|able)\sto|agree\sto|promise\sto|may|do|hereby))?\s{1,3}(?:[\w']{1,12}\s{1,3}){0,3}?"

REASON_RULES = (
    PhraseRule(
        "discount",
        _compile(
            rf"""\d(?:[.,]\d+)?\s?(?:%|percent|per\scent)\s{{1,3}}(?:discount|off|less|reduction|cheaper|rebate|lower|price\scut)
            |\b(?:discount|rebate|reduction)\s{{1,3}}of\s
            |{_WE_WILL}(?:give|offer|grant|allow|reduce|lower|cut|accept)\w{{0,3}}\s[^.!?\n]{{0,40}}\b(?:discount|rebate|price\sreduction)
            |{_WE_WILL}(?:reduce|lower|cut|drop)\w{{0,3}}\s{{1,3}}(?:the|our|this)\s{{1,3}}(?:\w+\s{{1,3}})?price
            |\b(?:special|better|lower|reduced)\sprice\s(?:is|of|for\syou)
            |waive\s{{1,3}}(?:the\s|all\s|any\s)?(?:interest|charges?|fees?|penalt)
            |折扣(?!价目)|降价|打折|descuento\sdel?|rebaja"""
        ),
        Sentence("A discount needs a reason, and your manager's approval where your rules ask for it."),
    ),
    PhraseRule(
        "compensation",
        _compile(
            rf"""{_WE_WILL}(?:compensat\w{{1,4}}|refund\w{{0,3}}|replac(?:e|ing)|reimburse|credit\syou|pay\s(?:for|back|you|the\s(?:costs?|freight|damage|courier|shipping|transport|return|difference|air))|
                deduct|re-?send|send\s(?:you\s)?(?:a\s|some\s)?(?:new|free|replacement)|bear|cover|take\sover|issue\s(?:you\s)?a\scredit)\b
            |\bfree\s(?:replacement|freight|shipment|repair|parts?)\b|\breplacement\b[^.!?\n]{{0,30}}\bfree\b|\bat\sour\s(?:own\s)?(?:cost|expense)\b
            |\bcredit\snote\s{{1,3}}(?:is|will|of|for|follows)|\b(?:a|your|full|partial)\srefund\s{{1,3}}(?:is|will|of|for)
            |\d\s?%\s{{1,3}}(?:compensation|refund|credit)|\bcompensation\s{{1,3}}(?:of|is|will|for)
            |\b(?:freight|costs?|charges?|courier|fees?|shipping|postage|duty|repair)\s(?:is|are|will\sbe)\s(?:on|for|with)\s(?:us|our\s(?:account|side))\b
            |\b(?:will|shall)\sbe\s(?:replaced|refunded|compensated|reimbursed|credited\sto\syou)
            |赔偿|退款|补发|免费更换|indemniza|reembolsa|reemplazaremos"""
        ),
        Sentence(
            "A refund, replacement or compensation needs a reason and an approval. Say what you check and by when instead."
        ),
        lifted=(NEGATION, re.compile(r"\b(?:whether|if|before)\b", re.IGNORECASE)),
    ),
    PhraseRule(
        "admission",
        _compile(
            r"""\b(?:our|my)\s(?:own\s|production\s|packing\s)?(?:mistake|fault|failure|negligence|oversight|bad\squality|poor\squality)\b|\bour\serror\b|\b(?:take|accept|bear|assume)s?\s(?:full\s|the\s|all\s|any\s){0,2}(?:responsibility|liability|blame)\b
            |\bour\s(?:\w+\s)?(?:packing|quality|goods|products?|production|work|inspection|sheets?|panels?|material)\s(?:is|was|were|are)\s(?:\w+\s)?
                (?:bad|poor|wrong|weak|not\sgood|insufficient|defective|faulty|careless)\b
            |\bwe\s(?:\w+\s)?(?:packed|made|produced|loaded|checked|tested|delivered|shipped|did|handled|labelled|mixed)\b[^.!?\n]{0,40}\b(?:badly|wrong(?:ly)?|poorly|incorrectly|carelessly|not\swell|by\smistake)\b
            |\bwe\s(?:are|were)\s(?:\w+\s)?(?:at\sfault|responsible|liable|to\sblame|guilty)\b|\bwe\s(?:admit|acknowledge\sthe\s(?:fault|defect))\b
            |\b(?:we|our\s\w+)\s(?:\w+\s)?made\s(?:a|an|the|this|some)\s(?:\w+\s)?(?:mistake|error)
            |\b(?:apologi[sz]e|sorry|apolog(?:y|ies)|regret)\s(?:\w+\s)?for\s(?:our|the|this|these)\s(?:\w+\s)?(?:mistake|error|fault|defect\w*|quality|bad|poor|wrong\s\w+|damaged?\sgoods)
            |\b(?:batch|lot|goods|products?|panels?|parts?|material|quality)\s(?:is|are|was|were)\s(?:indeed\s|really\s|in\sfact\s)(?:\w+\s)?(?:defective|faulty|bad|damaged|wrong)
            |\b(?:complaint|claim)\s(?:is|was)\s(?:\w+\s)?(?:justified|right|correct|accepted|founded)\b
            |\b(?:sheets?|goods|pieces|pcs|parts?|products?|valves?|panels?|lamps?|cartons?|packing|material|seals?)\s(?:is|are|was|were)\s(?:\w+\s)?(?:faulty|defective|too\s(?:weak|thin|small|soft|short|old)|badly\s\w+|not\s\w+\senough)\b
            |\b(?:a|this|the)\sdefective\s(?:batch|lot)\b|\b(?:defect|damage|problem|fault|error)s?\s(?:is|are|was|were)\scaused\sby\b|\bthe\scause\s(?:is|was)\b
            |\b(?:forwarder|carrier|factory|supplier|warehouse|workers?)\b[^.!?\n]{0,30}\b(?:fault|mistake|careless|to\sblame|damaged\sthe)
            |\byour\s(?:own\s)?(?:fault|mistake)\b|我们的错|我方(?:责任|的错)|质量问题是我们|nuestra\sculpa|nuestro\serror"""
        ),
        Sentence(
            "This admits or places a fault before the check. Say what you check and by when; an admission needs a reason."
        ),
    ),
    PhraseRule(
        "lc_terms",
        _compile(
            r"""\b(?:we|i)(?:'ll|\s(?:will|can|do|have|hereby|shall))?\s(?:\w+\s)?(?:accept|agree\s(?:to|with)|reject|refuse|decline|waive|approve)(?:s|ed|d)?\b
                [^.!?\n]{0,70}?(?:\bamendments?\b|\bl/c\b|\bletter\sof\scredit\b|\bcredit\b(?!\snote|\sterms|\sday)|\bdiscrepanc\w+|\b(?:31D|44C|44D|48|45A|46A|47A|32B)\b)
            |\b(?:amendment|l/c|letter\sof\scredit|credit|discrepanc\w+|draft\scredit)\b[^.!?\n]{0,40}?\b(?:is|are|was|has\sbeen|have\sbeen)\s(?:\w+\s)?
                (?:accepted|rejected|refused|waived|acceptable|approved|in\sorder|agreed)\b
            |\bamendments?\b[^!?\n]{0,20}?\s(?:accepted|rejected|refused)\b
            |\b(?:amendments?|l/c|letter\sof\scredit|credit|discrepanc\w+)\s(?:has|have|finds?|gets?|meets?)\sour\s(?:full\s)?(?:consent|approval|agreement|ok)\b
            |\bwe\s(?:will\s|can\s|do\s|could\s)?(?:take|go\swith|work\swith|live\swith|(?:are|have)\s(?:fine|happy|ok|okay|no\sobjections?)\s(?:with|to|against))\b[^.!?\n]{0,30}(?:\bamendments?\b|\bl/c\b|\bletter\sof\scredit\b|\bdiscrepanc\w+)
            |\b(?:l/c|letter\sof\scredit|credit|amendment)\s(?:is|looks)\s(?:\w+\s)?(?:ok|okay|fine|correct)\b
            |接受(?:该|此|本)?(?:改证|修改|信用证)|aceptamos\sla\s(?:enmienda|carta)"""
        ),
        Sentence(
            "Accepting, rejecting or waiving terms of a credit binds us at the bank: it needs a reason, and the bank's own form."
        ),
        lifted=(NEGATION, CONDITION, re.compile(r"\b(?:can|must|be)\sonly|\bmust\b", re.IGNORECASE)),
    ),
    PhraseRule(
        "money_confirmed",
        _compile(
            r"""\b(?:payment|money|balance|deposit|funds?|transfer|remittance|amount|sum)\b[^.!?\n]{0,40}?\b(?:has|have|was|were|is|are)\s
                (?:(?:now|been|already|safely|well|fully|duly|in\sfull)\s){0,3}(?:received|arrived|reached\sus|come\sin|landed|there|here|on\sour\saccount|credited|cleared|in\sour\saccount|settled|with\sus)\b
            |\bwe\s(?:(?:have|had|already|now|just|duly|gladly|hereby|confirm|that|we|the|receipt|of)\s){0,6}?(?:received|got|receipt\sof)\s(?:your\s|the\s|this\s|full\s|a\s){0,3}
                (?:bank\s|advance\s|down\s)?(?:payment|money|balance|deposit|funds?|transfer|remittance|wire|t/t)\b(?!\s(?:advice|notice|date|plan|copy|slip|promise|message|news|information))
            |\b(?:thank\syou|thanks|many\sthanks)\s(?:\w+\s){0,3}?for\s(?:your\s|the\s)(?:\w+\s)?(?:payment|transfer|remittance|deposit|balance)\b(?!\s(?:advice|notice|date|plan|copy|slip|promise|message|news|information|update))
            |\breceived\swith\sthanks\b|\b(?:payment|money|deposit|balance)\sreceived\b|\bour\sbank\s(?:has\s|now\s)?(?:confirmed|credited|received|booked|shows?\s(?:your|the|a|this|full|now))\b
            |(?:货款|付款|款项)(?:已经?|已)(?:收到|到账)|已收到(?:您的|贵司)?(?:的)?(?:货款|付款|款项)|hemos\srecibido\s(?:su|el)\spago|pago\srecibido"""
        ),
        Sentence(
            "This says money has arrived. Only your bank's own credit says so: note the credit in the register first, or give a reason."
        ),
        waits=True,
    ),
    PhraseRule(
        "release",
        _compile(
            rf"""{_WE_WILL}(?:\w+\s){{0,2}}?(?:release|telex[-\s]release|surrender|hand\sover)\w{{0,2}}\b[^.!?\n]{{0,50}}?\b(?:goods|cargo|documents?|originals?|b/?l|bills?|container|shipment)\b
            |\byou\s(?:can|may)\s(?:now\s)?(?:collect|pick\sup|take|fetch|have)\b[^.!?\n]{{0,40}}\b(?:goods|cargo|documents?|originals?|b/?l|container)\b
            |\btelex\srelease\s(?:is|has|was)\s(?:\w+\s)?(?:done|sent|made|arranged)|\b(?:goods|documents|b/l)\s(?:are|is|have\sbeen|has\sbeen)\sreleased\b|电放"""
        ),
        Sentence(
            "Release of goods or documents comes after your bank has confirmed the money. Give a reason if it may go now."
        ),
        waits=True,
    ),
    PhraseRule(
        "threat",
        _compile(
            r"""\b(?:court|lawsuit|legal\s(?:action|steps|proceedings|measures)|lawyers?|attorney|black-?list\w{0,3}|debt\scollect\w+|police|final\swarning|
            last\s(?:chance|warning)|or\selse|sue\syou|report\syou\sto|make\s(?:it|this)\spublic|tell\severybody|liar|you\s(?:lied|are\slying|cheat\w*)|dishonest|shameless)\b
            |起诉|法院|法律手段|黑名单|骗子|demandarl[oe]s?|acciones\slegales|abogados?|lista\snegra"""
        ),
        Sentence("This reads as a threat or an insult. Let your manager decide, or take it out."),
        lifted=(),
    ),
    PhraseRule(
        "cost",
        COST_WORDS,
        Sentence("Our cost and margin stay at home. Take this out, or give a reason."),
        lifted=(re.compile(r"\bat\s$", re.IGNORECASE),),
    ),
    PhraseRule(
        "altered_document",
        _compile(
            r"""\b(?:back|ante|pre)-?dat(?:e|ed|ing)\b|\b(?:lower|reduce|under-?declare|change|adjust)\w{0,3}\s(?:the\s)?(?:invoice|declared|customs)\s(?:value|amount)
            |\b(?:lower|reduced?|smaller|different)\s(?:value|amount|price)\s(?:on|in)\s(?:the|your)\s(?:\w+\s)?(?:invoice|documents?|declaration)
            |\binvoice\b[^.!?\n]{0,30}\b(?:half|less|lower|smaller|reduced|another|different)\b[^.!?\n]{0,20}\b(?:price|value|amount|sum)\b
            |\bchange\s(?:the\s)?(?:date|origin|country\sof\sorigin)\s(?:on|of|in)\s(?:the\s)?(?:b/?l|bill|certificate|c/o|document)|倒签|低报"""
        ),
        Sentence("Papers are not backdated and values not changed. Take this out, or give a reason."),
    ),
)
"""DESIGN section 6, effect `reason`; prices below the list are compared as numbers in the gate."""

ACCOUNT_NEWS = _compile(
    r"""\b(?:our|the)\s(?:\w+\s)?(?:bank\s)?(?:account|bank|bank\s(?:details|data|information))\s(?:\w+\s)?(?:has|have|is|was|were|are)?\s?(?:been\s)?(?:changed|updated|replaced|closed|moved)\b
    |\b(?:new|changed|updated|different|other)\s(?:bank\s)?(?:account|bank\s(?:details|data|information))\b[^.!?\n]{0,40}?(?:\b(?:is|are|below|follows?|as|from)\b|:)
    |\b(?:bank\s)?(?:account|details|data)\sof\s(?:our|another|a|the)\s(?:\w+\s){0,2}?(?:sister|partner|parent|group|colleague|agent|subsidiary|branch|trading)\b
    |\bpay\s(?:\w+\s){0,3}?(?:in)?to\s(?:our|the|this)\s(?:new|following|other|different)\s(?:\w+\s)?account|账户(?:已)?变更|新账户|nueva\scuenta"""
)
"""News that our account changed never leaves by mail (DOMAIN handbook 5)."""

PAYMENT_TOPIC = _words(
    r"pay", r"pays", r"paying", r"paid", r"payments?", r"payable", r"prepay\w*", r"bank\w*", r"accounts?", r"remit\w*", r"transfer\w*", r"wire[ds]?",
    r"t/?t", r"deposits?", r"balance", r"iban", r"swift", r"bic", r"refund\w*", r"beneficiary", r"payee", r"telex", r"money", r"funds?",
    r"releas\w+", r"surrender\w*", r"invoice amount", "付款", "账户", "银行", "货款", "电放", r"pago\w*", r"cuenta", r"banco", r"transferencia",
)  # fmt: skip
"""Sentences on payment, bank data and release, which a blocking flag keeps home."""

# Tone ---------------------------------------------------------------------------------------------------------------

TONE_RULES = (
    (_words(r"(?:kindly |please )?revert", r"do the needful", r"needful"), Sentence("Say plainly what you need: “Please reply with …”.")),
    (_words(r"as per my (?:last|previous) (?:e-?)?mail", r"as i (?:already )?told you"), Sentence("Name the day instead: “On 3 July you wrote …”.")),
    (_words(r"asap", r"a\.s\.a\.p\.?", r"as soon as possible", r"at your earliest convenience", "尽快", r"lo antes posible", r"cuanto antes"), Sentence("Give a day instead of “as soon as possible”: “by Friday 3 July 2026”.")),
    (re.compile(r"(?<!\bas\s)\b(?:very\s)?soon\b(?!\sas)", re.IGNORECASE), Sentence("“Soon” is no date. Give the day: “by Friday 3 July 2026”.")),
    (_words(r"(?:next|this|coming) (?:mon|tues|wednes|thurs|fri|satur|sun)day", r"next (?:week|month)"), Sentence("Readers differ on this day. Give weekday, day, month and year.")),
    (_words(r"any updates?", r"any news\?"), Sentence("Bring one new fact or ask one simple question instead of “any update”.")),
    (_words(r"(?:our |the )?best price", r"lowest price", r"rock[- ]bottom"), Sentence("“Best price” invites bargaining. Give the fact itself.")),
    (_words(r"no problem", r"no worries"), Sentence("Say what you will do instead of “no problem”.")),
    (_words(r"100 ?%\s{0,2}guarante\w+", r"guarante\w+ 100 ?%", r"absolutely guaranteed"), Sentence("A full guarantee binds us. Give the fact itself.")),
    (_words(r"you must"), Sentence("“You must” is rude in English mail. Ask with “please”.")),
    (_words(r"we accept the extension but"), Sentence("An amendment is taken as a whole. Say: “All points must be in one amendment that we can accept”.")),
)  # fmt: skip
"""The avoid table of the DOMAIN handbook, section 9."""

ATTACHED = re.compile(
    r"\b(?:attached|enclosed|attachments?|enclos(?:e|ing|ures?)|attach|attaching)\b|附件|附上|\badjunt[oa]s?\b|\badjuntamos\b",
    re.IGNORECASE,
)
NOT_OUR_ATTACHMENT = re.compile(
    r"\b(?:you(?:r)?|they)\b[^.!?\n]{0,40}(?:attach|enclos)|\b(?:attach|enclos)\w*[^.!?\n]{0,20}\b(?:to|in|with|by)\s(?:your?|you)\b|\b(?:please|kindly|could\syou|can\syou)\b[^.!?\n]{0,25}\b(?:attach|enclose)\b"
    r"|\b(?:photos?|pictures?|files?|copy|drawings?|list)\s(?:that\s)?you\b|(?:will|shall)\s(?:be\s)?(?:attach|enclose)",
    re.IGNORECASE,
)

UNIT_NUMBER = re.compile(
    r"(?<![\w.,/-])\d{1,7}(?:[.,]\d{1,4})?\s?(?:[°µ]?[A-Za-zµ]{1,4}/[A-Za-z]{1,4}[²³23]?|[a-z]{1,3}[²³]|g|mg|ml|h|hours?|years?|minutes?|seconds?|cycles|N|kN|Nm|kJ|layers?|"
    r"colou?rs|lines|machines|tons?\s(?:a|per)\s\w+|shore\s?[ad])(?![\w²³/])"
)
"""A number with a unit that no finder takes: still a statement about the goods."""

PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,300}\]|\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|(?<![A-Za-z0-9])[Xx]{3,}(?![A-Za-z0-9])|_{4,}|<(?:name|date|price|amount|number|company|insert[^<>\n]{0,60})>|\bTBD\b|\bTBA\b", re.MULTILINE)  # fmt: skip
"""A hole somebody has yet to fill."""
