"""Words around a value that tell what it is: a day told or promised, a figure asked for, a number of a paper.

Data only; what each does stands in `claims`. Every pattern is bounded.
"""

from __future__ import annotations

import re

UNTIL_NOW = re.compile(r"\b(?:as\sof|until|up\sto)\s", re.IGNORECASE)
THEIR_MOVE = re.compile(r"\b(?:if\syou|please|could\syou|can\syou|on\swhich|reach\syou)\b", re.IGNORECASE)
DUE = re.compile(r"\b(?:by|until|before|latest)\s{1,3}$", re.IGNORECASE)
TOLD = re.compile(r"\b(?:received?|your|you|sent|wrote|dated|of|from)\b", re.IGNORECASE)
TOLD_BEHIND = re.compile(
    r"\s?的?(?:询价|来信|来函|邮件|来电|订单|反馈|咨询|投诉|信)"
    r"|,?\swe\s(?:(?:wrote|answered|replied|quoted)\b"
    r"|sent\s(?:you\s)?(?:our|the|a)\s(?:quotation|quote|offer|price|prices|pro\s?forma|mail|message|answer|letter)\b)",
    re.IGNORECASE,
)
PROPOSED = re.compile(
    r"\b(?:would|does|do|is|are|which)\b[^?\n]{0,160}\b(?:suit|convenient|good\sfor\syou|fit|possible\sfor\syou)\b",
    re.IGNORECASE,
)
AWAY = re.compile(
    r"\b(?:away|around|free|closed|open|absent|back|here|available|travelling|holidays?|(?:out\sof|in)\s(?:the\s|my\s|our\s)?office)\s(?:on|until|till|from)\s$",
    re.IGNORECASE,
)
"""Before a day on which we are not there, or again."""
TOPIC_FIRST = re.compile(r"\W{0,4}(?:\d{1,2}[.)]\s)?(?:on|about|regarding|concerning|as\s(?:to|for))\s", re.IGNORECASE)
"""Opens with what an answer is to come about."""
ASKS_FOR = re.compile(
    r"\W*(?:please|could\syou|can\syou|kindly)\s(?:let\sus\sknow|tell\sus|check|ask)\b", re.IGNORECASE
)
TELLS = re.compile(
    r"\W*(?:please|kindly)\s(?:be\s)?(?:note|noted|informed|advised|find|understand|accept|consider|take)\b",
    re.IGNORECASE,
)
"""A request in form only: what follows is told."""
SOME_DAY = re.compile(r"(?:take|takes|need|needs|in|within|only|than|of|lasts?|delay\w*)\s$", re.IGNORECASE)
"""Before "one day" that is a length of time, no "some day"."""
POINTS_BACK = re.compile(r"\b(?:for|about|on|of|over)\s(?:the|your|these|those)\s$", re.IGNORECASE)
"""Before a number already spoken of."""
NOT_THERE = re.compile(
    r"\b(?:i|we|office|factory|shop|bank|company|everybody|everyone)\s(?:am|is|are|will\sbe)\s(?:\w+\s)?(?:closed|away|off|absent|out|on\s(?:leave|holiday))\b",
    re.IGNORECASE,
)
"""The clause says when we are not there."""
OF_LIFE = re.compile(
    r"\s(?:pages|lines|colleagues|minutes|stairs|floors|goals|points|mails|messages|calls|times|degrees|years|kids|people|children|guests|hours|minutes|kilomet\w+|km)\b"
)
"""Behind a bare number that small talk may hold."""
TODAY_IS = re.compile(r"\btoday\sis\s(?:already\s|only\s|a\s)?$", re.IGNORECASE)
CODE = re.compile(r"(?<![\w./-])(?=[A-Z-]{0,12}\d)[A-Z]{2,8}-?\d{5,14}[A-Z]?(?![\w/-])")
"""Letters and digits of a paper, box or lot, whatever word stands before."""
A_NUMBER = 4
"""Signs that make a paper's number sure without a word for it."""
A_LONG_CLAUSE = 25
"""Characters of a clause that says by itself what its figures are about."""
A_CLAUSE = 2
"""Words before a day that make a clause of their own: "vessel on", not "on"."""
ASKS_ONLY = frozenset({"quantity", "technical", "port", "incoterm", "certificate", "percent", "lead_time"})
ANY_TOPIC = frozenset({"incoterm", "port", "certificate", "reference", "technical"})
WE = re.compile(r"\b(?:we|our|i|us)\b", re.IGNORECASE)
A_HEAD = 4
"""Words before a day that say nothing by themselves: "When?", "You have it by"."""
PAPER_TO_COME = re.compile(
    r"\b(?:pi|proforma|quotation|offer|answers?|repl(?:y|ies)|decision|news|(?:packing|price|spare\sparts?)\slists?|lists?|drawings?|die\s?lines?|artwork|templates?|data\ssheets?|report|comments?|remarks|schedule|draft|invoice|"
    r"prices?|details|information|word|summary|minutes)\b|(?:PI|形式发票|报价|答复|图纸|清单|资料|结果)|\b(?:proforma|oferta|respuesta|presupuesto|lista|informe|plano|noticias?)\b",
    re.IGNORECASE,
)
"""Words on paper or in a mail, which a house rule may date."""
BEGS_TIME = re.compile(
    r"\b(?:give|allow|grant|leave)\s(?:me|us)\s(?:(?:some|a\slittle|a\sbit\sof|the)\s)?(?:time\s)?(?:until|till|to)\b|\b(?:bear|hold\son|wait)\s(?:with\s(?:me|us)\s)?(?:until|till)\b"
    r"|\b(?:d[ae]me|denos|d[ée]jame)\s(?:tiempo\s)?hasta\b|\b(?:digo|dir[ée]|decimos|cuento|contamos)\b|给我[^，。]{0,6}时间",
    re.IGNORECASE,
)
"""Asks to be given until a day, or says that something will be said."""
POINTS_AT = re.compile(
    r"\b(?:you(?:'ll|\swill)?\s(?:have|get|see|find)|i(?:'ll|\swill)?\s(?:have|send|do)|expect)\s(?:it|them|that|this|both|everything|all\sof\sit)\b[^.!?]{0,20}$|\b(?:la|lo|las|los)\s(?:tienes?|tendr[áa]s?|recibes?|recibir[áa]s?)\b",
    re.IGNORECASE,
)
"""Says that something named before is to come."""
ASKS_WHEN = re.compile(r"\W*(?:and\s)?(?:when|until\swhen|by\swhen|next\s(?:news|step|word))\W*$", re.IGNORECASE)
UNTIL_THEN = re.compile(r"\W*(?:until|till|see\syou|talk\s(?:again\s)?on|hasta(?:\sel)?)\s(?:\w+day\s)?", re.IGNORECASE)
"""Takes leave until a day."""
MEETING = re.compile(
    r"[^.!?\n]{0,80}\b(?:what\sabout|how\sabout|how\sis|does|would|shall\swe|could\swe|meet|meeting|discuss|see\syou|visit|welcome)\b",
    re.IGNORECASE,
)
"""A day is proposed for meeting."""
EVERY = re.compile(r"(?:every|each)\s(?:day|week|month|morning)\b", re.IGNORECASE)
OF_THEM = re.compile(
    r"\b(?:we|i)\s(?:still\s|only\s|also\s|now\s)?need\b|\bfrom\syou\b|\b(?:please|kindly)\s(?:send|tell|give|check|confirm|fill)\b|\bquestions?\b|\bmissing\b|\bnecesit\w+\b|需要您|请(?:您)?(?:提供|确认|发|告)",
    re.IGNORECASE,
)
"""Opens a list of what they are to send or tell."""
PAGES = re.compile(r"\s(?:pages?|lines|chapters|slides)\b", re.IGNORECASE)
TURNS_DOWN = re.compile(
    r"\btoo\s(?:low|little|much|high|short|tight|early|far)\b|\blos(?:e|ing)\smoney\b|\ba\slot\s(?:of|for)\b|\bout\sof\s(?:reach|(?:the\s)?question)\b|\bafraid\s(?:not|no|that\sis\snot)\b|\b(?:is|are|looks?|sounds?|seems?)\s(?:\w+\s)?(?:hard|difficult|impossible|tight|close|far)\b"
    r"|(?:[^\w\s]\s)?(?:sorry|unfortunately|i\sam\safraid|i'm\safraid)\b[^.!?]{0,12}\b(?:no|not)\b|\bnot\s(?:possible|agreed|decided|confirmed)\b|(?:no|nein)(?:[.,;!]|$)|做不到|不行|待确认|\bno\b[.,]?\s?(?:lo\ssiento|es\sposible|puedo)",
    re.IGNORECASE,
)
"""What their figure is answered with: it stays theirs."""
DAMAGED = re.compile(
    r"\b(?:broken|loose|cracked|wet|damaged|scratch\w*|leak\w*|stain\w*|bent|torn|missing|defect\w*|rot[oa]s?|manchad[oa]s?|da[ñn]ad[oa]s?)\b|漏|裂|破|坏|损|划|湿",
    re.IGNORECASE,
)
HERE_BEHIND = re.compile(
    r",?\s(?:i|we)(?:\sam|'m|\sare|'re|\swill\sbe|'ll\sbe)\s(?:\w+\s)?(?:around|here|free|away|back|abroad|travelling|closed|in\s(?:the\soffice|town)|at\s(?:home|the\soffice))\b",
    re.IGNORECASE,
)
"""Behind a day on which somebody is there or not."""
SINGLE = re.compile(r"(?:one|a|an)\s", re.IGNORECASE)
ACRONYM = re.compile(r"(?<![\w.&/-])[A-ZÜ]{2,6}(?![\w./&-]*\d)(?![A-Za-zÜ&])")
COMMON_ACRONYMS = frozenset(
    """
    PI PO LC BL TT OK USD EUR CNY RMB GBP FOB CIF CFR EXW FCA DAP DDP CPT CIP FAS ETD ETA PDF AI DWG JPG PNG US USA UK EU UAE DHL UPS TNT EMS SWIFT IBAN UETR VAT ID NO NOT HC HQ GP FCL LCL TEU HS
    VIP TV IT HR QC QA CEO MOQ OEM ODM SKU FAQ ASAP FYI BTW PS RE AM PM SMS NB TBC TBA EORI RFQ NDA MD GM AC DC LED WC XL XXL RFC NIF CIF IVA SA SL CV DO DP DA CAD OA COD CIA AWB CMR HBL MBL
    """.split()
)
"""Short words in capitals that name no certificate or office."""
NAME_FIRST = re.compile(
    r"(?:(?<=[.!?:] )|(?<=\n))(?!(?:Dear|Hi|Hello|Good|Many|Best|Kind|Warm|Eid|Happy|Merry|Mr|Ms|Mrs|Dr|With|Yours|Thank|No|To)\b)(?:St\. )?[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){1,3}(?=\s[a-z])"
)
"""Two capitalised words that open a sentence: a firm, a hospital."""
OF_SEASON = re.compile(
    r"\b(?:is|are|was|gets?)\s(?:\w+\s)?(?:hot|cold|wet|rainy|humid|quiet|busy|slow|crowded|empty)\s(?:here\s)?in\s$",
    re.IGNORECASE,
)
"""Before a month that only tells how it is then."""
A_LINE = 5
"""Words of a line that leaves its topic to the one before."""
OF_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
TAKES_LONG = re.compile(
    r"\W*(?:bank\s|international\s|sea\s)?(?:transfers?|payments?|banks?|couriers?|customs|letters?|visas?)\b[^.!?]{0,40}\btakes?\b",
    re.IGNORECASE,
)
"""How long others take for what they do."""
SHOULD_BE = re.compile(r"\b(?:should|ought\sto|must)\s(?:then\s)?be\s(?:here|there|with\sus)\s$", re.IGNORECASE)
"""Before a day on which something of theirs is looked for, where they did what is supposed."""
