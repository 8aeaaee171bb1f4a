"""By which words a sentence of a buyer wants something that a reply must take up, beside its questions: data only."""

from __future__ import annotations

import re

BEGS = re.compile(
    r"\b(?:please|pls|plz|kindly)\b|^(?:we|i)?\s?(?:also\s|still\s|now\s|urgently\s)?(?:need|require)\b|\b(?:we|i)\s(?:also\s)?(?:ask|request|apply)\s(?:you\s)?for\b|"
    r"^our\s(?:\w+\s)?(?:bank|customs|customer|client|agent|forwarder|accountant|auditor|ministry)\s(?:also\s)?(?:needs?|asks?\sfor|requires?|wants?)\b",
    re.IGNORECASE,
)
"""The sentence asks for a deed or a thing."""

ASKS_UNMARKED = re.compile(
    r"^(?:and\s|also\s|but\s|so\s|then\s)*(?:are|is|do|does|did|can|could|will|would|may|when|where|what|how|which|who|why)\s(?:the|your|our|you|we|i|it|this|that|these|there|all|new|much|many|long|fast|soon)\b",
    re.IGNORECASE,
)
"""The sentence is a question that its writer ended with a full stop."""

MERE_FORM = re.compile(
    r"^(?:tell|call|answer|reply)\b[^.?!]{0,30}\bplease\b|"
    r"\bplease\s(?:find|see|note|be\s(?:informed|advised|so\skind)|accept|feel|do\snot\shesitate|refer|excuse|understand|forgive|revert|advise\s?$|confirm\s?$|reply\s?$)|\bdo\sthe\sneedful|\blet\s(?:us|me)\sknow\s(?:if|when)\syou\b|"
    r"\bplease\s(?:advise|confirm|reply|answer|respond|let\s(?:us|me)\sknow|check|help|inform)[\s.!]{0,3}$",
    re.IGNORECASE,
)
"""Words of courtesy that ask for nothing a letter does not do anyway."""

UNSAID = re.compile(
    r"\b(?:bank(?!\sneeds|\sasks|\srequires)|(?<!open\s)account|iban|swift|backdat\w*|ante-?dat\w*|under-?valu\w*|lower\s(?:the\s)?(?:value|invoice)|password|login|link|secret|confidential|crypto\w*|bitcoin|commission|kickback)\b|https?:|www\.",
    re.IGNORECASE,
)
"""Wishes that no letter tells back: money's ways, papers made false, secrets."""

LETTER_DOES = {
    "complaint": r"replac|refund|credit|compensat|sol[vu]|investigat|cause|counter-?measure|\bcheck|respon|answer|reply|repair|new\sone|proposal|propose|take\sback",
    "payment_promise": r"confirm|receipt|releas|telex|\bship\b|dispatch|extend|extension|accept|agree|patien|wait\b",
    "payment_dispute": r"confirm|credit\snote|agree|accept|deduct|correct",
    "documents": r"send|correct|issue|document|certificate|invoice|packing|original|b/?l\b|declaration|mail|courier|provide",
    "order": r"confirm|proforma|\bpi\b|invoice|\border|accept|send\s(?:us\s)?(?:the\s|your\s)?(?:pi|proforma|sales)",
    "order_change": r"chang|\bmake\b|instead|confirm|revis|\badd\b|increas|reduc|\bship\b|updat|correct|cancel|possible",
    "delivery_delay": r"please[\s.!]*$|status|dates?\b|updat|inform|tell|know|ship|load|container|vessel|speed|expedit|\bwhen\b",
    "shipping_status": r"please[\s.!]*$|status|container|vessel|\beta\b|\betd\b|track|updat|inform|tell|know",
    "inspection_booking": r"confirm|address|contact|date|day",
    "sample_approval": r"production|proceed|go\son|continue|start",
    "tech_support": r"help|advise|explain|tell|send\s(?:me|us)\s(?:the\s)?(?:manual|instruction)|\bhow\b",
    "lc_amendment": r"amend|exten|accept|confirm|agree|tell|know|chang|advise",
    "lc_discrepancy": r"instruct|accept|waive|confirm|tell|advise|know|correct",
    "lc_draft": r"check|confirm|comment|tell|know|advise|correct|ok\b",
    "lc_issue": r"check|confirm|tell|know|advise|start|arrange",
    "inquiry": r"\bagain\b|same\s(?:as|again)|quot|offer|pric|best|cheap|discount|catalog|proforma",
    "inquiry_short": r"quot|offer|pric|best|cheap|discount|catalog|proforma|\bneed\b|\bwant\b",
    "general": r"note|updat|call|meet|visit|confirm|fill|contact|file|record",
    "phone_first": r"",
}  # fmt: skip
"""Letter -> the wishes that its set words take up anyway."""

AIMS_AT_PRICE = re.compile(
    r"\b(?:target(?:\sprice)?|budget|discount|rebate|cheaper|lower\s(?:your\s|the\s)?price|better\s(?:price|offer)|reduce\s(?:your\s|the\s)?price|match|competitors?|other\s(?:supplier|factory|offer)s?|others?\s(?:give|gives|offer|offers|sell|sells|quote|ask)|too\s(?:high|expensive)|"
    r"good\sprice|(?:is|are|bit|very|quite|rather)\s(?:high|expensive)|can\sonly\spay|per\s?cent\sless|%\s?(?:less|cheaper|lower|off|discount)|need\s(?:USD|EUR|US\$|\$|€|\d+[.,]\d{2}\b)|does\snot\swork\sfor|reach\s(?:USD|EUR|US\$|\$|€)|(?:at|for)\sthis\sprice\swe|"
    r"(?:last|final)\sprice)\b",
    re.IGNORECASE,
)
"""The sentence speaks of the price they would pay."""

AGREES_TO_PRICE = re.compile(
    r"\bprices?\s(?:is\s|are\s|it'?s\s)?(?:ok(?:ay)?|fine|good|acceptable|accepted|agreed)\b|\b(?:we|i)\s(?:accept|agree\s(?:to|with))\s(?:the\s|your\s|this\s)?(?:price|offer|quot\w+)|"
    r"\bgo\sahead\b|\b(?:would\slike|want|are\sready|wish|decided)\sto\s(?:take|order|buy|place)\b|\bplease\s(?:send|prepare|make|issue)\s(?:us\s|me\s)?(?:the\s|your\s|a\s)?(?:pi|proforma)\b",
    re.IGNORECASE,
)
"""They take our price or want to order by it."""

STILL_WAITS = re.compile(
    r"\b(?:not|never|n't)\s(?:yet\s)?(?:\w+\s){0,2}(?:come|arriv\w+|receiv\w+|got|get|sent|send|answer\w*|repl\w+|respond\w*|here)\b|\bstill\s(?:wait\w*|miss\w*|no\b|not\b|open|nothing)|\bwait\w*\s(?:for|since)\b|\bwhere\s(?:is|are)\b|"
    r"\byou\s(?:had\s|have\s)?(?:promised|said|wrote|told|confirmed)\b|\b(?:no|without)\s(?:answer|reply|response|news)\b|\boverdue\b|\bas\spromised\b|\b(?:never|nothing)\s(?:\w+\s){0,2}(?:came|heard|received|answered)\b",
    re.IGNORECASE,
)
"""They wait for something of ours."""

NO_ANSWER = re.compile(
    r"\b(?:not|never|n't)\s(?:yet\s)?(?:answer\w*|repl\w+|respond\w*)(?:ed)?\b|\bno\s(?:answer|reply|response)\b|\bunanswered\b|\bstill\s(?:\w+\s){0,3}(?:answer|reply)\b",
    re.IGNORECASE,
)
"""They say that a question of theirs was not answered."""

TELLS_DEFECT = re.compile(
    r"\b(?:leak(?:s|ed|ing)?|crack(?:s|ed)?|broken|brok?e|crushed|damaged|defective|defects?|dented|rust(?:y|ed)|corroded|bent|torn|tear(?:s|ing)?|scratched|faulty|fail(?:s|ed)|"
    r"wrong\s(?:size|colou?r|item|model|goods|label|type|product|voltage|quantity)|(?:does|do|did)(?:\snot|n't)\s(?:work|run|start|turn|close|open|fit)|stopped\sworking|short\sby|pcs\sshort|(?:is|are|were|was)\s(?:missing|short)|came\swet)\b",
    re.IGNORECASE,
)
"""The sentence reports goods that do not conform."""

NO_DEFECT_NOW = re.compile(
    r"\b(?:last\s(?:time|year|order)|previous\w*|before|earlier|no\s(?:more|leak\w*|damage\w*|defect\w*)|without|not\sone|never|if|whether|in\scase|should|would|could|avoid|prevent|must\snot|any|guarantee|all\s(?:fine|good|ok)|tender|deadline|documents?|invoice|price)\b|\?",
    re.IGNORECASE,
)
"""The defect is past, feared or asked about."""

BOUGHT_ELSEWHERE = re.compile(
    r"\b(?:bought|ordered|purchased|placed\sthe\sorder|went|decided|chose\w*|buy(?:ing)?)\b[^.\n]{0,40}\b(?:elsewhere|somewhere\selse|another\s(?:supplier|factory|company|maker)|other\s(?:supplier|factory)|competitor)\b|\bno\s(?:longer|more)\sneed\w*\b|"
    r"\bproject\s(?:is|was|has\sbeen)\s(?:cancelled|canceled|stopped|postponed)\b|\bnot\s(?:going\s(?:to|ahead)|interested)\b",
    re.IGNORECASE,
)
"""They do not buy this time."""

NAMES_SUM = re.compile(
    r"\b(?:target|budget|need|reach|less|cheaper|discount|match|others?|offers?|give|competitors?)\b[^.]{0,60}\d|\d\s?%",
    re.IGNORECASE,
)
"""Of several sentences on the price, the one that says how much."""

DISPUTES = re.compile(
    r"\b(?:invoice|proforma|pi|price|amount|total|sum|quantity)\b[^.?!]{0,60}\b(?:shows?|says?|states?|is\swrong|wrong|incorrect|instead|differs?|but|not\sthe\sagreed|higher|too\smuch)\b|\bagreed\s(?:price|sum|amount|quantity)\b",
    re.IGNORECASE,
)
"""The sentence says that a figure of ours is not the agreed one."""

LATE_GOODS = re.compile(
    r"\byou\s(?:said|promised|told\s(?:us|me)|confirmed)\s(?:\w+\s){0,2}\d{1,3}\s(?:days|weeks)\b|\bfirm\s(?:shipping|delivery|loading)\s(?:date|day)\b|\bstill\snot\s(?:shipped|delivered|loaded|ready)\b|\breturn\s(?:our|my|the)\s(?:deposit|money)\b|\bnot\s(?:yet\s)?shipped\b",
    re.IGNORECASE,
)
"""They complain that goods are late."""

FOREIGN_DEFECT = re.compile(
    r"\b(?:parpade\w+|defectuos\w+|rot[oa]s?|fug(?:a|as|an)|averiad\w+|quebrad\w+|vaza\w*|kaputt|defekt\w*|undicht\w*|beschädigt\w*|cass[ée]e?s?|abîm\w+|fuite\w*|fuient|défectueu\w+|rott[ieoa]|difettos\w+|"
    r"брак\w*|теч[её]т|протека\w+|сломан\w*|поврежден\w*|uszkodzon\w+|kırık|bozuk)\b|漏|坏了|破损|不良|불량|破損",
    re.IGNORECASE,
)
"""Goods at fault, told in another language."""

WANTS_REMEDY = re.compile(
    r"\b(?:reemplaz\w+|cambio|reposici\w+|troca|substitui\w+|ersatz\w*|umtausch\w*|gutschrift|remplac\w+|échange\w*|sostitu\w+|замен\w+|возврат\w*|reklama\w+|reclam\w+|réclamation)\b|更换|退货|赔|补发",
    re.IGNORECASE,
)
"""What they want for such goods, told in another language."""

MEETS = re.compile(
    r"\b(?:meet\s(?:you|up|there)|(?:video\s)?call\swith\syou|have\sa\s(?:video\s)?call|see\syou\s(?:at|in|there)|(?:will\syou|you\swill)\sbe\sat|your\s(?:booth|stand)|at\sthe\s(?:fair|exhibition|expo|show))\b",
    re.IGNORECASE,
)
"""They want to meet or to speak, not to buy."""

ALL_FINE = re.compile(
    r"\b(?:all\s(?:is\s|was\s|are\s)?(?:fine|good|ok(?:ay)?|well|perfect)|very\s(?:good|happy|satisfied)|well\sdone|no\s(?:complaints?|problems?|damage)|love\s(?:it|them))\b",
    re.IGNORECASE,
)
"""They praise; a reader may have taken a word of it for a fault."""

RELEASES = re.compile(
    r"\b(?:releas\w*|telex|surrender\w*|\bship\b|dispatch|send\s(?:us\s)?(?:the\s)?(?:b/?l|originals?|original\sdocuments?))\b",
    re.IGNORECASE,
)
"""They want goods or documents that our bank's credit of their money comes before."""
