"""Phrases the drafting room knows: who speaks in a sentence, and what the sentence does.

Data only. English first, with the basics of Chinese and Spanish, the languages users type in most.
Every pattern is bounded, so that a hostile text costs no more than its length. Offsets in a sentence are
those of the text itself: nothing here is folded.
"""

from __future__ import annotations

import re


def whole_words(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives with blanks that match any white space, as whole words where they are Latin."""
    joined = "|".join(alternative.replace(" ", r"\s{1,3}") for alternative in alternatives)
    return re.compile(rf"(?<![a-z0-9])(?:{joined})(?![a-z0-9])", re.IGNORECASE)


# What stays at home --------------------------------------------------------------------------------------------------

COST_WORDS = whole_words(
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
    r"|\byou(?:\sonly|\sjust|\snow)?\shave\s(?=\d)|\baccording\sto\s(?:you|your)\b|\b(?:per|in|on|with|to)\syour\s(?:\w+\s){0,2}(?:e?-?mail|message|letter|order|inquiry|enquiry|"
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
    r"rfq|po|targets?|prices?|budget|proposals?|offers?|ideas?|bids?|claims?|reports?|numbers?|complaints?|promises?|notes?|lists?|drawings?|requirements?|specifications?|wish|"
    r"plans?|transfers?|payments?|figures?|counts?|credit|l/c|customers?|clients?|dates?|quantit(?:y|ies)|deductions?|invoice|bank)\b"
    r"|\b(?:asked|requested|reported|needed|wanted|required|ordered)\b(?:\sby\syou)?"
    r"|\b(?:thank\syou|thanks)\sfor\s(?:the|your)\b|\b(?:copy|slip|proposal|text|draft|claim)\s(?:of|over|for)\b"
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
    r"freight|rates?|minimum|standard)\b(?:(?!\byour\b)[^.!?\n]){0,80}?(?:\b(?:is|are|of|stands?|remains?|holds?|needs?|takes?|starts?)\b|:)"
    r"|\b(?:the|list|unit)\s{1,3}(?:list\s|unit\s|sample\s)?(?:price|lead\stime|delivery\stime|moq|validity)\b[^.!?\n]{0,80}?\b(?:is|are|stays?|remains?|drops?|holds?|will)\b"
    r"|我(?:们|司|方)(?:可以|愿意|能够?|完全|也){0,2}(?:接受|同意|确认|答应|提供|承诺|保证)",
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

RECURRING = re.compile(
    r"\b(?:closed|open|off|free|works?|working)\s{1,3}(?:on|every|each)\s{1,3}$|\bfrom\s{1,3}\w+day\s{1,3}(?:to|till|until)\s{1,3}(?:\w+day)?$|\bfrom\s{1,3}$",
    re.IGNORECASE,
)
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

CLAUSE_BREAK = re.compile(r"[,;:]\s|[，；：。]|\b(?:but|and|so|then)\b", re.IGNORECASE)
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
    r"proforma|pi|invoice|papers?|documents?|copy|drawings?|message|mail|letter|word|steps|plan|terms|decision|results?|findings|dates?|status|data\ssheet|catalogue|"
    r"(?:air|sea|ocean)\sfreight|freight\s(?:rates?|costs?))"
)
WE_WRITE = re.compile(
    r"\blook\s(?:at|into)\s(?:it|this|that|them|your)\b|\b(?:answer|reply|write|respond|come\sback|get\sback|inform|tell|let\syou\sknow|report|update|call|phone|contact|hear|"
    r"quote|confirm|check|clarify|revert|propose|comment|agree\son|fix)\w{0,3}\b"
    rf"|\b(?:send|have|give|get|receive|provide|reach|finish)\w{{0,3}}\s{{1,3}}(?:[\w'/-]{{1,20}}\s{{1,3}}){{0,7}}?{_PAPER}\b"
    rf"|\b{_PAPER}\b[^.!?\n]{{0,60}}?\b(?:follows?|(?:will|shall)\s{{1,3}}be\s{{1,3}}sent)\b|\bin\stouch\b|\bask\b[^.!?\n]{0, 40}\band\s(?:send|give)\b|\b(?:next\s(?:message|mail|step)|news)\b|\bbe\sback\sto\syou\b|\bour\s(?:\w+\s)?(?:remarks|comments|answers?|view|position|findings|opinion|reply|feedback)\b"
    r"|\byou(?:\s(?:will|can|shall))?\s(?:\w+\s)?(?:read|know|hear)\b|\b(?:air\s)?freight\srates?\b"
    rf"|\b(?:{_PAPER}|remarks|view|position|opinion)\b[^.!?\n]{{0,80}}?\b(?:comes?|reach(?:es)?|arrives?)\b"
    r"|答复|回复|报(?:价|给)|告诉|告知|通知您|消息|进展|(?:给|发)您?[^，。]{0,4}(?:答案|结果|报价|形式发票|PI)|(?:报价|形式发票|PI|资料)[^，。]{0,12}(?:发给|发您|给您)|联系您|准信|给您[^，。]{0,2}(?:回|信|话)"
    r"|\b(?:respond|contest|escrib|inform)\w+|\bnoticias\b|\brespuesta\b|\b(?:env[íi]|mand|pas)\w+\s(?:la|una|el|le|los)\s(?:\w+\s)?(?:oferta|proforma|cotizaci[óo]n|datos|presupuesto)",
    re.IGNORECASE,
)
"""The sentence speaks about writing: what a house rule may date. Sending is writing where paper is sent."""

WE_PERFORM = re.compile(
    r"\b(?:ship(?:s|ped|ment|ping(?!\s(?:department|team|people|colleagues?|office)))?|deliver(?:s|y|ed|ies)?|load(?:s|ed|ing)?|sail(?:s|ed|ing)?|arriv\w{1,3}|depart(?:s|ed|ing|ures?)?|dispatch\w{0,3}|read(?:y|iness)|"
    r"finish\w{0,3}|complet\w{1,4}|produc\w{1,4}|refund\w{0,3}|replac\w{1,5}|pay(?:s|ment|ments|ing)?|paid|balance|deposit|remit\w{0,5}|transfer\w{0,4}|"
    r"etd|eta|valid|expir\w{1,3}|goods|samples?|container|visit|inspection|l/c|credit)\b"
    r"|发货|装船|装柜|出货|到货|备好|开船|交货|寄出|补发|退款|生产完|\b(?:embar[cq]\w+|entreg\w+|list[oa]s?|sale|saldr[áa]|llegar?[áa]?|mercanc[íi]a|muestras?)\b",
    re.IGNORECASE,
)
"""The sentence speaks about doing: what a house rule never dates, unless the doing is only the topic of an answer."""

TOPIC_BEFORE = re.compile(
    r"\b(?:about|on|whether|for|of|regarding|concerning|if|when|with|the|your|our|actual|new|exact)\s{1,3}(?:\w+\s{1,3}){0,3}$",
    re.IGNORECASE,
)

FAMILIES = {
    "ship": whole_words(r"ship\w*", r"load\w*", r"sail\w*", "etd", r"depart(?:s|ed|ing|ures?)?", r"dispatch\w*", r"on[- ]board", "装船", "发货", "出运", "开船", r"embar[cq]\w*", "sale", "salida"),
    "arrive": whole_words(r"arriv\w*", "due in", "expected", r"deliver\w*", "eta", r"reach\w*", "到货", "到港", "抵达", r"llega\w*", r"entreg\w*"),
    "ready": whole_words(r"ready", r"finish\w*", r"produc\w*", r"complet\w*", r"manufactur\w*", "备好", "完成", "生产", r"list[oa]s?"),
    "answer": whole_words(r"answer\w*", r"repl(?:y|ies)", r"writ\w+", r"inform\w*", r"quotation", r"news", r"update\w*", "答复", "回复", "告诉", "消息", r"respond\w*", r"escrib\w*", "noticias"),
    "pay": whole_words(r"pay\w*", r"paid", r"remit\w*", r"transfer\w*", r"balance", r"deposit", r"due(?! in)", "付款", "汇", "余款", r"pag\w+", "saldo"),
    "valid": whole_words(r"valid\w*", r"expir\w*", r"hold\w*", "有效", r"válid\w*"),
    "sample": whole_words(r"samples?", "样品", r"muestras?"),
    "inspect": whole_words(r"inspect\w*"),
}  # fmt: skip
"""What a date or a number of days is about; two sentences of different families do not prove each other."""

TITLE = re.compile(r"^(?:(?:Dear|Hello|Hi|Mrs?|Ms|Miss|Dr|Prof|Sir|Madam)\b\.?\s*){1,3}")
PROPER_NAME = re.compile(
    r"(?<=[a-z,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)"
    r"[A-Z][a-z]{2,20}(?: (?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]{2,20}){1,3}\b"
)
"""Two capitalised words inside a sentence: a ship, a place, a person."""

SAME_PROPERTY = frozenset(
    {
        "resist",
        "stand",
        "withstand",
        "tolerat",
        "tolerate",
        "endur",
        "fin",
        "okay",
        "us",
        "suit",
        "suitabl",
        "handl",
        "work",
    }
)
SAID_OF_ALL = frozenset(
    """
    becaus sinc easi explain simple short answer question quick data say tell show note
    only already also well very fully easily alone just mainly generally usually still however therefore thus further moreover
    material product item goods model type tak need last cost come becom stay go yes mean here wait now good
    """.split()
)
"""Stems that add nothing to a property: adverbs, words for any goods, verbs before a figure."""
"""Stems that say the same of goods: a note that the sheet is resistant proves that it stands."""

PAYMENT_TIMES = re.compile(
    r"\b(?:after|before|against|upon|arrival|receipt|delivery|shipment|loading|advance|sight|inspection|copy|days)\b|\b[ltdb]/[clpat]\b|\bopen\saccount\b|\bcredit\b",
    re.IGNORECASE,
)
"""When and how a part of the price is paid: a percentage proves nothing where these differ."""

NEGATION = re.compile(
    r"\b(?:not|no(?!\.?\s?\d)|never|cannot|can't|don't|doesn't|won't|isn't|aren't|haven't|hasn't|wasn't|without|neither|nor|unable|nobody|none)\b|n't\b|不|没|无|\bsin\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:until|unless|if|once|when|whether|after|before|as\ssoon\sas|only\swhen|against|subject\sto|provided|in\scase)\b|一旦|如果|之后|cuando|si\b|después",
    re.IGNORECASE,
)

UNIT_NUMBER = re.compile(
    r"(?<![\w.,/-])\d{1,7}(?:[.,]\d{1,4})?\s?(?:[°µ]?[A-Za-zµ]{1,4}/[A-Za-z]{1,4}[²³23]?|[a-z]{1,3}[²³]|g|mg|ml|h|kW|HP|hp|kVA|rpm|hours?|years?|minutes?|seconds?|cycles|N|kN|Nm|kJ|layers?|"
    r"colou?rs|lines|machines|tons?\s(?:a|per)\s\w+|shore\s?[ad])(?![\w²³/])"
)
"""A number with a unit that no finder takes: still a statement about the goods."""

# Form -----------------------------------------------------------------------------------------------------------------

SALUTATION = re.compile(
    r"(?:dear|hello|hi|hey|good (?:morning|afternoon|day|evening)|greetings|to whom it may concern|estimad[oa]s?)\b[^.!?\n]{0,80}(?:\n|$)|尊敬的|您好",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"^[ \t]*(?:(?:with|best|kind|kindest|warm|many)\s){0,3}(?:regards|wishes|greetings)\b|^[ \t]*(?:yours\s\w+|sincerely|thanks and|此致|顺祝|saludos|atentamente)",
    re.IGNORECASE | re.MULTILINE,
)
"""The formula that closes a letter; below it stand names and addresses."""
