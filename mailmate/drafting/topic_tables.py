"""The words commitments are made of, by what they mean, and which of them together bind us.

Data only: `WORDS` gives each word its tags, `PHRASES` gives tags to groups of words, the topics say which tags in
one clause make a commitment. A new wording is a word in a class here, not a new sentence.
"""

from __future__ import annotations

import re

from mailmate.drafting.commitment_tables import Mood
from mailmate.values import dataclass


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


# Words and their tags ------------------------------------------------------------------------------------------------

WORDS = {
    "us": "we i our ours us my me ourselves management boss finance accounting company",
    "you": "you your yours",
    "may": "can may could might",
    "future": "will shall would going soon",
    "money": "payment payments money cash funds fund transfer transfers remittance wire tt deposit balance advance prepayment instalment installment amount sum",
    "debt": "invoice pi proforma account everything all balance bill order",
    "arrived": "found arrived arrives came received receipt got landed credited cleared booked reached registered saw sees",
    "settled": "settled cleared closed clear paid square settles squared nil zero",
    "bank": "bank banker finance accounting accounts accountant account",
    "bank_sure": "confirmed credited booked has received shows showed",
    "thanks": "thank thanks grateful appreciate appreciated",
    "paying": "paying payment money transfer remittance deposit wire balance funds settling tt",
    "paper": "slip slips copy copies advice notice date dates day plan proof news information message details terms term method schedule reminder telling promise update confirmation conditions uetr mt103",
    "letters": "mail mails e-mail email message messages letter order inquiry enquiry photos photo pictures picture complaint draft offer drawing drawings file files list document documents question questions slip report answer reply quotation quote feedback news proposal form sample samples swift request information details invitation video videos call questionnaire note idea point points word words",
    "goods": "goods cargo sheet sheets product products panel panels piece pieces pcs parts part item items carton cartons unit units lot batch material materials container shipment set sets pallet pallets packing packaging machine machines seal seals ones valve valves pump pumps lamp lamps glass tile tiles glue resin film label labels parcel frame frames cable wire foil",
    "documents": "documents document docs originals original bl bill papers telex docs set",
    "original": "original originals",
    "release": "release released releasing releases surrender surrendered surrendering telex hand handed",
    "take": "take collect fetch pick have get clear",
    "courier": "dhl courier couriered fedex ups tnt send sent way posted mailed",
    "ship": "ship ships shipped load loads loaded deliver delivered send produce start dispatch go goes",
    "later": "later afterwards after",
    "remedy": "replace replaced replaces replacing refund refunded refunds refunding reimburse reimbursed reimbursing compensate compensated compensating remake remaking redo resend resending indemnify repay rework reship exchange exchanged exchanging exchanges swap swapped swapping substitute remade substituted substitutes",
    "remedy_noun": "refund refunds replacement replacements compensation reimbursement restitution indemnity substitutes substitute",
    "cost": "freight insurance cost costs charge charges bill bills fee fees expense expenses duty duties repair repairs damage damages loss losses demurrage detention courier shipping postage difference invoice airfreight storage tooling everything",
    "bear": "bear bears borne bearing absorb absorbs absorbed absorbing cover covers covered covering foot pay pays paid paying carry shoulder settle settles take takes taking reimburse accept sponsor sponsored sponsors split share shares halves",
    "free": "free gratis foc complimentary",
    "deduct": "deduct deducted deducting withhold subtract offset subtract subtracted minus",
    "credit_verb": "credit credited crediting",
    "claim": "claim claims complaint complaints deduction deductions chargeback",
    "penalty": "penalty penalties ld lds",
    "discount": "discount discounts rebate rebates reduction markdown bonus kickback",
    "lower": "lower lowered lowering reduce reduced reducing cut cuts drop drops dropped shave trim cheaper decrease",
    "price": "price prices quote quotation offer rate rates",
    "waive": "waive waived waives waiving",
    "refuse": "reject rejected rejects refuse refused declined decline rejecting",
    "fault": "fault faults mistake mistakes error errors failure negligence blame responsibility liability oversight carelessness blunder guilt",
    "our_people": "we i our packer packers worker workers operator operators staff team workshop factory warehouse supplier supplier's colleagues colleague people inspector inspectors qc production",
    "erred": "messed wrong wrongly forgot forgotten skipped overlooked missed mixed careless carelessly badly poorly incorrectly mislabelled mislabeled broke damaged dropped failed botched screwed guilty liable responsible blame neglected confused swapped destroyed",
    "careless": "careless poor bad workmanship mistake defect defective faulty wrong sloppy insufficient weak",
    "sorry": "sorry apologise apologize apologies apology regret",
    "harm": "damage damages damaged defect defects crack cracks cracked wet moisture problem broke broken breakage leak leaks rust deformation fault scratches fail failed failure mould discolouration leaked leaking",
    "cause": "cause caused causes because due reason",
    "third": "trucker driver drivers carrier forwarder forwarders warehouse supplier factory stevedores stevedore port customs haulier line vessel shipper transporter agent workers installer company",
    "broke": "broke damaged dropped broken wet careless fault mistake lost mishandled crushed destroyed ruined",
    "lc": "lc lcs amendment amendments extension extensions discrepancy discrepancies credit 44c 31d 32b 44d 44e 44f 45a 46a 47a 43p 43t 41a 42c expiry presentation",
    "exclusive": "exclusive exclusivity exclusively sole monopoly agency agent distributor exclusively",
    "only": "only sole exclusive alone",
    "partner": "partner partners agent agents distributor distributors customer dealer importer",
    "warranty": "warranty warranties guarantee guarantees guaranteed warranted",
    "ensure": "guarantee guarantees guaranteed promise promised promises ensure assure assured commit committed swear vow",
    "perform": "production delivery shipment cargo goods container vessel order orders contract samples sample documents material materials stock slot insurance customs duties inspection packing transhipment transshipment capacity certificate certificates colour quality price prices warranty guarantee exclusivity po date deadline schedule logo parts partial consignment truck booking space moulds mould report legalisation listing freight fees charges eta etd parcel line booking permit licence taxes inspector purchase bl",
    "done": "booked begun began started starts running runs bought ready left leaves gone sent shipped sailed aboard couriered included includes allowed covered kept fixed stays stand stands signed stamped available possible free reserved held secured there arranged ordered fine okay guaranteed finished made packed loaded departed arrived arrives extended unchanged promised same scheduled ships settled delivered unlimited prepaid issued done signed countersigned finished provided produced manufactured supplied installed tested",
    "deadline": "deadline date dates delivery schedule timing",
    "than": "than",
    "honour": "honour honor respect",
    "signed": "signed countersigned stamped",
    "talk": "about question decision room request asked regarding concerning",
    "late": "late delay delayed waiting wait reply answer trouble inconvenience",
    "sample": "sample samples",
    "terms": "terms conditions proposal price contract figure",
    "still": "still yet",
}  # fmt: skip
"""Tag -> words."""

_YES_WORD = r"(?:agreed|accepted|approved|granted|okay|fine|acceptable|possible|feasible|workable|doable|realistic|manageable|confirmed|consented|endorsed)"
_AGREE = (
    rf"\b(?:is|are|was|were|been|(?<!to\s)be|being|looks?|hereby|herewith)\s(?:(?!not\b)\w+\s){{0,2}}?{_YES_WORD}\b|^(?:yes|that|it|all|everything|and|so|then)?\s?{_YES_WORD}\b(?!\s(?:by|sample|date|terms|order|price|drawing|version))"
    rf"|(?<!we\s)(?<!you\s)(?<!to\sbe\s)\b{_YES_WORD}(?:\sin\sfull|\stoo|\stoday|\snow)?\W{{0,3}}$|\b{_YES_WORD}\s(?:for|with|to|on|from|by)\s(?:us|me|our)\b|(?<!what\s)(?<!price\sthat\s)(?<!date\sthat\s)(?<!terms\sthat\s)(?<!which\s)(?<!as\s)\b(?:we|i|management|manager|boss|side|company)\s(?:(?!not\b)\w+\s){{0,3}}?(?:agree|accept|approve|consent|confirm|endorse|grant|agreed|accepted|approved)s?\b(?!\s(?:receipt|by|in\swriting))"
    r"|\bour\s(?:full\s)?(?:acceptance|agreement|approval|consent|okay)\b|\b(?:we|i)\shave\sa\sdeal\b|\bit\sworks\b|\bworks\s(?:for\sus|fine|well)\b|\bworks\W*$|\bto\saccept\b"
)
"""Somebody of ours agrees, or something is agreed: the verb as a predicate, not "the approved sample"."""

PHRASES = tuple(
    (tag, _compile(pattern))
    for tag, pattern in (
        ("figure", r"(?<![\w.,/-])(?:\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{3,6}\.\d\d|(?:usd|eur|us\$|\$|€|rmb|cny)\s?\d[\d.,]{0,12})(?!\s?(?:m2|m²|m3|pcs|pieces|sets|kg|t\b|mm|sqm|sheets|units|rolls|tons?))(?![\w/-])"),
        ("bear", r"\b(?:we|i)\s(?:will\s|shall\s|can\s)?stand\s(?!\w+ing)(?:the|all|half|your)\b"),
        ("settled", r"\bpaid\sin\sfull\b|\bin\sfull\b|\bsettled\b"),
        ("sample", r"\bup\sto\s(?:one|two|three|four|five|\d)\s(?:pieces?|pcs|units?|sheets?|sets?)\s(?:of\seach|per|for\seach)\s(?:item|model|type|size|article)\b"),
        ("arrived", r"\b(?:has|have|had)\s(?:\w+\s)?come\b|\b(?:is|are)\s(?:now\s|already\s|safely\s|all\s)?(?:in|here|there)(?:\s(?:now|today|already|safely))?\W*$|\b(?:with\sus|on\sour\saccount|in\sour\saccount|has\sthe\smoney|have\s(?:your|the)\s(?:money|payment|funds))\b"),
        ("nothing_owed", r"\b(?:nothing|no\s(?:amount|balance|money|payment|invoice|debt))\b[^.]{0,40}\b(?:outstanding|open|due|owed|owing|unpaid|missing|left)\b|\b(?:account|books?)\b[^.]{0,20}\b(?:is|are)\s(?:all\s)?(?:clear|clean|square|balanced|even)\b"),
        ("couriered", r"\b(?:gave|given|give|handed|sent|send|sending|posted|mailed|put)\s(?:them|it|all|everything|the\s(?:documents|originals|papers|bl|full\sset))\s(?:\w+\s){0,3}?(?:to|by|with|via|in|on)\s(?:dhl|fedex|ups|tnt|ems|(?:the\s|a\s)?courier)\b|\b(?:documents|originals|papers)\s(?:are|were|have\sbeen|went)\s(?:\w+\s){0,2}?(?:dhl|fedex|ups|tnt|courier)\b"),
        ("release", r"\b(?:let|lets|letting)\b[^.]{0,25}\bgo\b|\bgo(?:es)?\sout\b|\bhand(?:ed|ing)?\sover\b|\b(?:give|gave)\s(?:you\s)?(?:the\s)?(?:documents|originals|bl)\b"),
        ("you_take", r"\byou\s(?:can|may|could)\s(?:now\s|already\s|then\s|simply\s)?(?:take|collect|fetch|pick|have|get)\b|^(?:go\sand\s|just\s|please\s)?(?:take|collect|fetch|pick\sup|clear)\s(?:the|your)\b"),
        ("unpaid", r"\b(?:before|without|even\swithout|ahead\sof|prior\sto)\s(?:you(?:r)?\s|the\s|any\s|receiving\s){0,2}(?:payment|deposit|money|balance|paying|pay)\b|\bpay(?:ment)?\s(?:\w+\s)?(?:later|afterwards|when|after)\b|\bon\strust\b"),
        ("on_slip", r"\b(?:against|basis\sof|enough|sufficient|on)\b[^.]{0,40}\b(?:slip|(?:payment|transfer|bank|bank\'s|tt)\scopy|copy\sof\s(?:the|your)\s(?:transfer|payment|slip|wire)|swift|mt103|screenshot|proof)\b|\b(?:slip|copy|screenshot)\s(?:is|are|will\sbe)\s(?:enough|sufficient|okay|fine)\b"),
        ("remedy_strong", r"\bmak(?:e|es|ing)\s(?:\w+\s){0,4}?(?:good|up\sto\syou)\b|\bmade\s(?:good|up)\b|\bmake\sit\sup\b|\bpay\w{0,3}\s(?:you\s)?(?:back|for\sthe\s(?:damage|loss|repair))\b|\bnew\s(?:\w+\s)?(?:sheets|goods|pieces|ones|parts|units|panels|cartons)\b(?=[^.]{0,40}\b(?:go|on\s(?:the|their)|free|way|sent|ship|follow|leave))"),
        ("agree", _AGREE),
        ("agree_talk", r"\bagree\s(?:with\syou\s)?(?:that\s(?:this|it|the|photos|we)\s(?:\w+\s)?(?:needs?|is|are|should|say|must)|with\syou\b)"),
        ("ensure", r"\byou\shave\s(?:my|our)\sword\b|\b(?:give|gave)\syou\s(?:my|our)\sword\b"),
        ("status_quo", r"\bas\splanned\b|\baccording\sto\s(?:the\s)?plan\b|\buntil\sthen\b|\bagreed\s(?:date|terms|price)\b|\bpresent\sterms\b|\bas\sagreed\b|\bas\sbefore\b"),
        ("serious", r"\btake\s(?:this|it|that|your\s\w+)\s(?:very\s)?serious|\bseriously\b|\bnote\sof\b"),
        ("remedy_strong", r"\bsend\w{0,3}\s(?:\w+\s){0,3}?(?:new|replacement|missing|spare)\s(?!(?:\w+\s)?(?:drawing|quotation|offer|price|list|pi|invoice|document|file|photo|proposal|mail|link|version|copy|sample|information|data|details|date)s?\b)|\b(?:is|are|get)\s(?:your\s)?money\sback\b|\bmoney\sback\b"),
        ("frag_done", r"^(?:already\s|now\s|all\s|fully\s){0,2}(?:reserved|booked|agreed|accepted|approved|granted|arranged|guaranteed|shipped|ordered|promised|kept|held|released)\b"),
        ("done", r"\bgo(?:es)?\sout\b|\bgets?\son\b|\bon\sboard\b|\bat\sthe\sport\b|\bon\s(?:the|their|its)\s(?:way|water|boat|sea)\b|\bon\sthe\snext\s(?:boat|vessel|ship|sailing)\b|\bin\s(?:two|three|several)\slots\b"),
        ("never_raise", r"\b(?:never|not)\s(?:raise|increase)\b|\bprice\s(?:will\s|shall\s)?(?:never|not)\s(?:go\sup|rise|change)"),
        ("account_new", r"\b(?:new|other|another|different|second|changed|updated)\s(?:\w+\s)?(?:account|bank|bank\sdetails|banking\sdetails|bank\sdata|iban)\b|\b(?:account|bank)\sof\s(?:our|a|another|the)\s(?:\w+\s){0,2}(?:company|partner|sister|friend|office|branch|agent|colleague|director|manager|owner|boss|wife|son|employee)\b"),
        ("account_old", r"\b(?:old|previous|former)\s(?:\w+\s)?(?:account|bank|bank\sdetails|banking\sdetails|bank\sdata|iban)\b"),
        ("account_to", r"\b(?:collect|collecting|invoice|bill|(?:receive|take)\s(?:all\s|our\s|your\s|the\s)?(?:payments?|money))\s(?:\w+\s)?(?:through|via|by\sway\sof)\b|\bpayments?\s(?:will\s|should\s|must\s|now\s)?(?:go|goes|be\smade|come)\s(?:\w+\s)?to\s(?:our|the|a)\s(?:[\w-]+\s){0,3}(?:office|company|account|branch|bank|partner|agent|sister|colleague|friend|lawyer|director)\b|\bchanged?\s(?:our\s|the\s|to\s){1,2}(?:\w+\s)?bank\b|\b(?:moved|switched|changed)\s(?:to\s|over\sto\s)(?:another|a\snew|a\sdifferent|the)\s(?:\w+\s)?bank\b|\bbank\s(?:has\s|was\s|is\s)(?:been\s)?changed\b"),
        ("account_verb", r"\b(?:use|pay|paid|remit|transfer|send|wire|moved?|switched|open|opened|closed|chang\w+|go|goes|no\slonger|stop|blocked|frozen|valid|any\smore|anymore|into|to)\b"),
        ("remedy_strong", r"\b(?:make|made|produce|do|does|print|cut)\s(?:\w+\s){0,4}?again\b|\bfresh\s(?:sheets|goods|pieces|ones|parts)\b|\b(?:give|gives|gave|giving|go|goes|return|returned)\s(?:\w+\s|[\d,.]+\s){0,3}?(?:back\b|your\smoney)|\bmoney\swill\sbe\sreturned\b|\b(?:new|spare|extra)\s\w+\sat\szero\scost\b|\bsee\syou\sright\b"),
        ("cost_covered", r"\b(?:freight|shipping|costs?|fees?|charges?|duty|courier|transport|repair|insurance|storage|demurrage)\b[^.]{0,25}\b(?:is|are|will\sbe|gets?|being)\s(?:\w+\s)?(?:covered|borne|absorbed|waived|sponsored|taken\scare\sof|free|refunded|zero)\b|\b(?:freight|charges|costs|fees?|storage)\s(?:waived|free|included)\b"),
        ("halves", r"\b(?:half\s(?:and|/)\shalf|halves|halfway|split\sthe|share\sthe|fifty.fifty)\b"),
        ("deduct", r"\b(?:reduce|lower|cut)\s(?:your|the)\s(?:next\s)?(?:payment|transfer|balance|remittance)\b|\bpay\s(?:us\s)?(?:[\d,.]+\s)?less\b|\bminus\s(?:\d|the|your|half)"),
        ("percent_off", r"\bminus\s(?:\d|[a-z]{3,9}\spercent)|\b\d\s(?:points?|cents?)\b(?=[^.]{0,12}\boff\b|\W*$)|\bpercent\sfor\s(?:early|prepay|prepaid|cash)"),
        ("lower", r"\bprice\sdrops?\sby\b|\bbetter\sterms\b|\b(?:old|last\syear's|earlier)\sprice\sfor\syou\b|\ba\sdeal\son\b"),
        ("no_need_pay", r"\bdo\snot\shave\sto\spay\b|\b(?:no|zero)\s(?:interest|charge|fee|storage|late\sfee|penalty)\s(?:for|to|on|this)\b|\blet\syou\soff\b|\bnot\scharge\syou\b|\bwill\snot\scharge\b"),
        ("self_blame", r"\bhuman\serror\b|\bour\s(?:own\s)?(?:problem|fault|carelessness)\b|\bmust\sadmit\b|\bto\sbe\shonest\b|\bcan\snot\sdeny\b|\blet\sit\spass\b|\bhad\sa\s(?:\w+\s)?(?:defect|fault|flaw|problem)\b|\bon\sus\b(?=[^.]{0,3}$)"),
        ("ours", r"\bit\sis\sour\s(?:problem|fault|mistake)\b"),
        ("bad_received", r"\breceived\s(?:\w+\s)?(?:bad|faulty|defective|wrong|broken)\s(?:goods|sheets|parts|pieces|material)\b"),
        ("you_wrong", r"\b(?:you|your\s(?:own\s)?(?:\w+\s)?(?:workers?|people|staff|installer|warehouse|driver|customer))\s(?:have\s|\w+\s)?(?:stored|handled|installed|used|unloaded|broke|damaged|treated|opened|kept)\s(?:\w+\s)?(?:wrong\w*|badly|incorrectly|carelessly|them|it)\b"),
        ("happened_here", r"\bhappened\s(?:during|in|at|with|on)\sour\b|\bat\sour\splace\b"),
        ("agree", r"\btaken\W*$|\blike\sthis\W*$|\bno\scomments?\b|\bmakes?\sno\sdifference\b|\balright\b|\bwe\stake\s(?:the|it|this)\b"),
        ("needless", r"\bno\s(?:\w+\s){1,2}(?:needed|necessary|required)\b|\b(?:is|are)\snot\s(?:needed|necessary|required)\b|\bunconfirmed\b|\b(?:do|does)\snot\sneed\s(?:the|a|any|your)\s(?:deposit|confirmation|lc|inspection)\b"),
        ("nothing_owed", r"\b(?:balance|account|debt)\s(?:is\s)?(?:now\s)?(?:zero|nil|nothing)\b|\bbalance\W{1,3}(?:zero|nil)\b|\byou\s(?:owe|have)\s(?:us\s)?(?:nothing|no\sdebts?|no\sopen)\b|\byou\shave\spaid\s(?:everything|all|in\sfull)\b"),
        ("arrived", r"\b(?:reached|arrived\sat|in)\sour\sbank\b|\bpayment\sconfirmed\b|\bconfirm\s(?:your|the)\spayment\b|^received\sin\sfull\b"),
        ("unpaid", r"\bbefore\s(?:the|your)\smoney\b|\bwithout\s(?:the\s)?originals?\b"),
        ("release", r"\b(?:free|give|hand)\s(?:you\s)?the\scontainer\b|\bcargo\srelease\b|\bletter\sof\sindemnity\sis\b"),
        ("alter", r"\bput\b[^.]{0,40}\b(?:on|into|in)\s(?:it|the\s(?:bl|bill|invoice|certificate|paper))\b|\b(?:symbolic|nominal|token|small|low)\svalue\b|\brest\s(?:on|in)\s(?:a|an|the)\s(?:second|separate|other|another|extra)\b|\b(?:second|separate|other)\s(?:paper|invoice)\sfor\sthe\srest\b"),
        ("alter", r"\b(?:date|dating|dated)\sthe\sbl\b|\bbl\s(?:will|can|could|shall)\s(?:be\s|show\s|carry\s|bear\s)|\bwrite\s[^.]{1,25}\son\sthe\s(?:bl|bill|invoice|certificate)\b|\bhalf\sthe\svalue\b|\bon\spaper\b|\bmade\sin\s\w+\s(?:can|could|will)\b|\bcall\s(?:it|them)\s(?:a\s)?(?:samples?|gifts?|spare)\b|\b(?:lower|smaller|other|different)\svalue\b"),
        ("margin", r"\bwe\s(?:purchase|buy|get)\s(?:it|them|this|these)\s(?:at|for)\b|\bwe\s(?:make|earn|gain)\s(?:only|just|about|almost)\b|\bearn\snothing\b"),
        ("our_job", r"\b(?:is|are)\s(?:our|on\sour)\s(?:job|side|task|part|duty|matter|business)\b"),
        ("done", r"\bin\s(?:production|work|progress|the\splan)\b|\b(?:is|are)\sout\b|\bon\sthe\swater\b"),
        ("all_done", r"^(?:everything|all)\s(?:will|is|are|has|goes)\b"),
        ("answers", r"^(?:gladly|with\spleasure|as\syou\swish|of\scourse|naturally|certainly|definitely|sure\sthing|absolutely|exactly|why\snot|gladly\sso|done\sdeal)\W*$"),
        ("no_bad", r"^no\s(?!discount|lower|price|stock|reduction|change|further|more|decision|other|need|charge)\w+\s(?:even|in|at|after|under|for\syears)\b"),
        ("no_other", r"\b(?:nobody|no\sone)\s(?:but|except)\syou\b|\b(?:with|to|for)\syou\s(?:only|alone)\b|\ball\s(?:\w+\s)?inquiries\b[^.]{0,30}\byou\b|\bevery\sinquiry\b[^.]{0,30}\byou\b"),
        ("agree_weak", r"\b(?:is|are|be|sounds?|looks?)\s(?:(?!a\b|an\b|the\b|not\b)\w+\s)?(?:good|welcome|correct|alright|right|safe)\b(?!\sto\s(?:know|hear|ask|see|have|visit))|\bsuits?\b|\bas\syou\sasked\b"),
        ("account_frozen", r"\bour\s(?:\w+\s)?(?:bank\s)?account\s(?:is|was|has\sbeen)\s(?:\w+\s)?(?:frozen|blocked|closed|audited|suspended|limited|unavailable|under)\b|\b(?:sister|partner|daughter|parent|trading|friend)\W?s?\s(?:company\W?s?\s|firm\W?s?\s)?account\b"),
        ("pay_term", r"\bopen\saccount\b|\bd/[pa]\b|\bnet\s\d+\b|\bdays\sof\scredit\b|\bin\sadvance\b"),
        ("original", r"\bfull\sset\b"),
        ("happened_ours", r"\bhappen(?:ed|s)\s(?:during|in|at|with|on)\sour\b|\bgot\s(?:wet|damaged|broken|lost)\s(?:at|in|on)\sour\b"),
        ("price_drop", r"\bprice\s(?:drops?|falls?|comes?\sdown|goes\sdown)\sby\b|\b(?:old|last\syear's|earlier|previous)\sprice\sfor\syou\b"),
        ("nothing_owed", r"^received\sin\sfull\b"),
        ("remedy_strong", r"\b(?:get|make|made|send|sent|produce|ship|supply)\s(?:you\s)?(?:\w+\s)?new\s(?:ones?|sheets|goods|pieces|parts|units|cartons)\b|\bnew\sones\b"),
        ("price_match", r"\bmatch(?:es)?\s(?:the\s|their\s|that\s|your\s|this\s)?(?:other|competitor\w*|factory|offer|price|target|\d)|\bdo\s(?:something|better|more)\s(?:on|with|about)\s(?:the\s|your\s)?price\b"),
        ("self_blame", r"\b(?:packing|packaging|quality|work|goods|material|inspection|cartons?)\s(?:is|was|were|are)\snot\s(?:\w+\s)?(?:good|strong|dry|thick|sufficient|adequate|proper|enough|up)\b"),
        ("is_defect", r"\bthat\s(?:is|was)\s(?:the|our)\s(?:reason|cause)\b|\bcaused\s(?:it|this|them|the\s\w+)\b"),
        ("draft_lc", r"\b(?:the|your)\sdraft\s(?:is|looks)\b"),
        ("nothing_owed", r"\bno\s(?:open|outstanding|unpaid|further)\s(?:balance|amount|invoice|payment|debt)\b"),
        ("release", r"\b(?:given|gave|give)\sthe\srelease\b"),
        ("you_take", r"\b(?:goods|cargo|container|documents|originals)\s(?:can|may|could)\s(?:now\s|already\s)?be\s(?:collected|picked|taken|fetched)\b"),
        ("alter", r"\b(?:certificate|origin|bl|bill)\b[^.]{0,25}\b(?:can|could|may|will)\s(?:say|show|state|read)\b"),
        ("needless", r"^no\s(?:\w+\s){1,2}for\syou\b"),
        ("never_raise", r"\bprices?\s(?:will\s|shall\s|do\s|does\s)?(?:never|not)\s(?:rise|increase|change|go\sup)\b"),
        ("answers", r"\bas\syou\s(?:propose|proposed|wish|ask|asked|want|wanted|like|suggest|suggested)\W*$"),
        ("credit_note", r"\ba\scredit\s(?:of|for|over)\b"),
        ("credit_note", r"\bcredit\snotes?\b|\bcn\b"),
        ("on_us", r"\bon\sus\b|\b(?:on|at|for|by|with)\sour\s(?:own\s)?(?:side|account|cost|expense|treat|charge)\b|\bour\streat\b|\b(?:is|are)\sours\b|\bour\sside\sbears?\b|\bpick\s\w{0,4}\s?up\b|\bpick\sup\b|\btak(?:e|ing)\sover\b|\bfoot\sthe\b"),
        ("no_charge", r"\bfree\sof\scharge\b|\b(?:at\s)?no\s(?:extra\s|additional\s|further\s)?(?:charge|cost|costs|charges|fee)\b|\bwithout\s(?:extra\s|any\s)?charge\b|\bfor\sfree\b"),
        ("deduct", r"\b(?:knock|take|took|shave|cut|write|strike)\w{0,3}\s(?:\w+\s){0,3}?off\b|\bhold\sback\b|\bkeep\sback\b"),
        ("percent_off", r"(?:\d|\b[a-z]{3,9})\s?(?:percent\s)(?:off|less|cheaper|lower|down|discount|rebate)\b|\b\d{1,2}(?:\.\d)?\soff\b"),
        ("lower", r"\b(?:go|come|goes|comes|came|get)\s(?:\w+\s){0,2}?down\b|\bmove\son\sprice\b|\ba\s(?:bit|little)\s(?:less|lower|cheaper)\b|\bbetter\sprice\b|\bprice\scan\sbe\slower\b"),
        ("no_need_pay", r"\bno\sneed\sto\s(?:pay|send|return)\b|\bneed\snot\s(?:pay|return|send)\b|\bforget\s(?:about\s)?the\b|\bdo\snot\shave\sto\spay\b"),
        ("ours", r"\b(?:lies|lie|is|are)\s(?:with|on|by)\s(?:us|our\s(?:side|part))\b|\b(?:is|was|are|were)\s(?:all\s)?(?:ours|our\s\w+)\b|\bour\s(?:own\s)?(?:doing|bad)\b|\bdown\sto\sus\b|\bour\s(?:\w+\s)?(?:fault|mistake|error|slip|failure|negligence|responsibility|liability|oversight)\b|\bmade\sa\s(?:\w+\s)?(?:mistake|error)\b|\btake\s(?:the|all|full)\b|\b(?:own|admit|accept|assume|bear)\s(?:up\sto\s)?(?:this|the|full|all|that|our)\b"),
        ("self_blame", r"\bour\s(?:own\s)?(?:doing|bad)\b|\bmess(?:ed)?\sup\b|\bscrewed\sup\b|\bgot\s(?:this|it|that)\swrong\b|\bwe\sadmit\b|\bto\sblame\b|\bshould\shave\s\w+ed\b|\bshould\snot\shave\b|\bwe\s(?:did\snot|forgot\sto|failed\sto)\s(?:check|test|dry|pack|inspect|notice|control|see\sit|look|label|measure|seal)\b|\bwe\sforgot\b|\bour\sslip\b|\bnot\sup\sto\s(?:our\s)?(?:usual\s)?standard\b"),
        ("is_bad", r"\b(?:is|are|was|were|came|got|left\sus)\s(?:indeed\s|really\s|too\s|so\s|in\sfact\s|clearly\s|very\s|partly\s|all\s|already\s)?(?:defective|faulty|bad|poor|wrong|weak|thin|wet|cracked|broken|damaged|substandard|rotten|short|soft|old|insufficient|careless|unsuitable|loose)\b"),
        ("is_defect", r"\b(?:it|this|that|they|there|damage|problem)\s(?:is|was|are|were)\s(?:a\s|an\s|our\s|the\s|indeed\s|clearly\s){0,2}(?:\w+\s)?(?:production|quality|manufacturing|material|packing|process|workmanship|design)\s(?:defect|problem|issue|fault|error|failure)s?\b"),
        ("happened_here", r"\bhappen(?:ed|s)\s(?:in|at|during|on)\sour\b|\b(?:in|at|from|by)\sour\s(?:own\s)?(?:warehouse|factory|workshop|line|plant|packing|production)\b"),
        ("cause", r"\bcomes?\sfrom\b|\bcame\sfrom\b|\bresult\sof\b|\bowing\sto\b|^cause\s?:?|\bcaused\sby\b|\bbecause\b"),
        ("must_be", r"\bmust\s(?:have\s)?(?:be|been)\b|\bit\swas\sthe\b|\bis\sto\sblame\b"),
        ("agree", r"\b(?:can|could|will|we)\s(?:\w+\s)?(?:live|go|work|deal)\s(?:along\s)?with\b(?!\s(?:you|your\s(?:company|team|colleague)))|\bno\s(?:problem|issue|objections?|trouble)s?\b|\bnot\sa\s(?:problem|issue)\b|\bgo\sahead\b|\bin\sorder\b|\blooks?\s(?:good|okay|fine)\b|\bsaid\syes\b|\bsays?\syes\b|\bgo\salong\b|\bnot\san?\sissue\b|\bdo(?:es)?\snot\s(?:hurt|harm|matter|bother|affect)\b|\b(?:happy|comfortable|good|cool)\swith\s(?:that|this|it|your|the)\b|\bsuits?\s(?:us|me)\b"),
        ("do_without", r"\b(?:do|go|live|present|manage|ship)\swithout\b|\bneed\snot\samend\b|\bno\sneed\s(?:to\samend|for\san\samendment)\b|\bas\sit\sis\b|\bdrop\sthe\sconfirmation\b|\bpresent\sas\b"),
        ("turn_down", r"\bturn(?:ed|s)?\sdown\b|\bnot\s(?:be\s)?(?:accepted|acceptable|agreed|approved)\s(?:by|to|for)\s(?:us|our)\b"),
        ("lc", r"\b(?:soft\sclause|draft\s(?:of\sthe\s)?(?:lc|credit)|field\s\d\d[a-z]?|expiry\s\d|latest\sshipment)\b"),
        ("lc_piece", r"\b(?:confirmation|confirming|inspection\scertificate|soft\sclause)\b"),
        ("tell_bank", r"\b(?:tell|inform|advise|let)\s(?:your|the)\s(?:issuing\s)?bank\b"),
        ("alter", r"\b(?:bl|bill)\sdate\b[^.]{0,20}\b(?:to|on|earlier|back|as)\b|\b(?:bl|bill|certificate)\b[^.]{0,25}\b(?:earlier|another|different|older|previous)\b|\b(?:invoice|declared|customs|customs\sinvoice)\b[^.]{0,40}\b(?:lower|smaller|less|half|reduced|different|another)\b|\b(?:lower|smaller|less|half\s(?:the|of)|reduced|different)\b[^.]{0,30}\b(?:on\sthe\s(?:\w+\s)?invoice|for\s(?:your\s)?customs|declar\w+)\b|\bdeclare\b[^.]{0,30}\bas\s(?:samples?|gifts?|used|scrap|no\svalue)\b|\borigin\b[^.]{0,25}\bchang\w+|\bchang\w+[^.]{0,25}\borigin\b"),
        ("no_other", r"\b(?:nobody|no\s?one|no\sother\s\w+|none)\b[^.]{0,40}\b(?:get|gets|sell|sells|buy|buys|receive|receives|offered|else)\b|\b(?:not|never|nobody|won't)\b[^.]{0,30}\b(?:sell|supply|offer|deliver|quote|ship)\b[^.]{0,30}\b(?:other|else|others|anyone|anybody|competitors?)\b|\bmarket\s(?:is|will\sbe)\s(?:all\s)?yours\b|\bnobody\selse\b|\bonly\s(?:partner|agent|distributor|dealer|customer|importer|buyer)\b"),
        ("you_do", r"^you\s(?!will\s(?:be|get)\b|get\b|are\sbeing\b)|\byou\s(?:will|have|should|would|plan|intend|\w+)\s(?:replace|refund|credit|pay)"),
        ("you_right", r"\byou\s(?:are|were)\s(?:\w+\s)?right\b|\byour\s(?:complaint|claim)\sis\s(?:right|justified|correct)\b"),
        ("perform_of", r"\bbe\swith\syou\b|\bin\syour\shands\b|\b(?:date|deadline|delivery|day|time|schedule)\s(?:you\s(?:asked|gave|want|need|named|wish)|as\sper|stands|holds|works|is\s(?:okay|fine|good|confirmed|possible))\b|\bon\stime\b|\bin\stime\b|\b(?:fits?|meets?|keeps?|to|in|by|within|for|with|holds?)\s(?:\w+\s)?your\s(?:deadline|delivery\sdate|schedule)\b"),
        ("answers", r"\byes\sto\b|\bconsider\s(?:it|this|that)\sdone\b|^(?:can|will)\sdo\b|\b(?:your|the|to\syour|to\sthe)\s(?:\w+\s)?question\b[^.]{0,20}:?\s(?:yes|it\s(?:does|is|can|will)|okay|possible|we\s(?:can|do))\b|\banswer\b[^.]{0,40}\byes\b|^\W{0,3}(?:q|re|point|question|no\.?)?\s?\d{0,2}\s?[).:-]?\s{0,2}(?:okay|yes|possible|agreed|fine|sure)\W{0,3}$"),
    )
)  # fmt: skip
"""Tag -> pattern on the normal form of a clause."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A kind of commitment: the ways to make it, each a set of tags, "-tag" for one that must be absent."""

    id: str
    ways: tuple[str, ...]
    moods: frozenset[Mood] = frozenset({Mood.STATED})


_STATED_OR_BEGGED = frozenset({Mood.STATED, Mood.BEGGED})
_SAID = frozenset({Mood.STATED, Mood.DENIED})

REASON_TOPICS = (
    Topic(
        "money_confirmed",
        (
            "money arrived -paper -future -harm -goods",
            "figure arrived -paper -letters -goods -future -claim",
            "money settled -paper -future",
            "debt settled -future -letters",
            "thanks paying -paper -letters -future",
            "thanks figure -letters -goods -paper",
            "bank bank_sure money -paper -future",
            "bank bank_sure figure -paper -future",
        ),
    ),
    Topic("money_confirmed", ("nothing_owed",), frozenset({Mood.STATED, Mood.DENIED, Mood.THEIRS})),
    Topic(
        "release",
        (
            "documents release",
            "goods release -letters",
            "documents you_take",
            "goods you_take -letters",
            "ship unpaid",
            "goods unpaid",
            "documents unpaid",
            "release on_slip",
            "goods on_slip",
            "documents on_slip",
            "ship on_slip",
            "original courier -paper",
            "couriered -sample",
            "release third -paper",
        ),
    ),
    Topic("release", ("you_take goods unpaid", "you_take documents", "goods you_take unpaid"), _STATED_OR_BEGGED),
    Topic(
        "compensation",
        (
            "remedy -letters -you_do",
            "remedy_strong -you_do",
            "cost_covered",
            "halves cost",
            "halves claim",
            "halves us",
            "claim settled future",
            "remedy_noun us",
            "remedy_noun done",
            "remedy_noun future",
            "remedy_noun agree",
            "remedy_noun may",
            "remedy_noun goods",
            "credit_note -paper",
            "cost bear us",
            "cost on_us",
            "bear on_us",
            "us bear everything",
            "no_charge goods -sample",
            "no_charge cost -sample",
            "free cost -sample",
            "free goods -sample",
            "no_charge remedy_noun",
            "no_charge ship goods -sample",
            "credit_verb us figure -bank",
            "credit_verb us you -bank",
            "agree claim -agree_talk",
            "honour claim",
            "agree_weak claim us -agree_talk -letters",
            "bear claim us -serious",
            "penalty agree",
            "penalty bear us",
        ),
    ),
    Topic("compensation", ("deduct -sample",), _STATED_OR_BEGGED),
    Topic(
        "discount",
        (
            "discount -talk",
            "lower price us -than",
            "lower price may -than",
            "lower us -than -letters -harm",
            "price_match",
            "percent_off",
            "waive -lc -lc_piece",
            "no_need_pay",
        ),
    ),
    Topic(
        "admission",
        (
            "fault ours",
            "fault us -claim",
            "self_blame",
            "our_people erred",
            "goods is_bad",
            "is_defect",
            "happened_here harm",
            "happened_here fault",
            "happened_here erred",
            "cause harm",
            "cause is_bad",
            "third broke",
            "third must_be harm",
            "must_be third",
            "sorry careless -late",
            "bad_received",
            "you_wrong",
            "must_be third",
            "you_right harm",
            "you_right is_bad",
            "cause happened_here",
        ),
    ),
    Topic("admission", ("self_blame",), _SAID),
    Topic(
        "lc_terms",
        (
            "draft_lc agree",
            "draft_lc agree_weak",
            "lc agree -letters",
            "lc_piece needless",
            "needless lc",
            "lc_piece agree_weak",
            "lc_piece agree",
            "lc agree_weak -letters -you",
            "lc refuse",
            "lc waive",
            "lc turn_down",
            "lc_piece waive",
            "lc_piece do_without",
            "lc do_without",
            "lc_piece agree -sample",
            "lc_piece agree_weak",
            "tell_bank agree",
        ),
    ),
    Topic("lc_terms", ("tell_bank agree", "lc do_without", "lc_piece do_without"), _STATED_OR_BEGGED),
    Topic("lc_terms", ("lc turn_down",), frozenset({Mood.DENIED})),
    Topic("discount", ("no_need_pay", "price_drop"), _SAID),
    Topic("lc_terms", ("needless lc", "lc_piece needless"), _SAID),
    Topic("admission", ("happened_ours",)),
    Topic("altered_document", ("alter",)),
    Topic("cost", ("margin",), _SAID),
)
ACCOUNT_TOPICS = (
    Topic("account_change", ("account_new account_verb", "account_old account_verb", "account_to", "account_frozen", "account_new us"), _STATED_OR_BEGGED),
    Topic("account_change", ("account_old account_verb",), frozenset({Mood.DENIED})),
)  # fmt: skip
"""What needs a recorded reason."""

VOUCH_TOPICS = (
    Topic("yes", (
        "answers", "no_bad", "needless perform", "needless money", "our_job", "all_done done", "signed us", "unpaid", "agree terms", "agree_weak perform", "agree pay_term", "agree_weak perform us", "agree -agree_talk -letters -status_quo -serious", "agree us -agree_talk -serious", "agree perform -status_quo", "agree_weak perform us", "agree_weak terms", "frag_done", "exclusive us -talk", "exclusive you -talk", "only partner", "no_other", "ensure -letters", "warranty done", "warranty us", "perform done -talk -status_quo", "deadline agree -status_quo", "perform_of -status_quo",
        "penalty",
    )),
    Topic("yes", ("no_other", "never_raise", "needless perform", "needless money", "no_bad"), _SAID),
)  # fmt: skip
"""What somebody must stand for where nothing on record says it."""
