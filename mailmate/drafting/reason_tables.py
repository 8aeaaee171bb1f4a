"""Words that ask something of a person before they leave: a reason, another wording, a look at the attachment.

Data only; what each rule does with them stands in `gate_rules`. Every pattern is bounded.
"""

from __future__ import annotations

import re

from mailmate.drafting.phrase_tables import CONDITION, COST_WORDS, NEGATION, whole_words
from mailmate.sentences import Sentence
from mailmate.values import dataclass


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


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
            rf"""(?:\d(?:[.,]\d+)?\s?%|(?:\d|\b[a-z]{{3,9}})\s?(?:percent|per\scent))\s{{1,3}}(?:discount|off|less|reduction|cheaper|rebate|lower|price\scut)
            |\bhalf\s(?:the\s|our\s|of\sthe\s)?(?:list\s|unit\s)?price\b
            |\b(?:discount|rebate|reduction)\s{{1,3}}of\s
            |{_WE_WILL}(?:give|offer|grant|allow|reduce|lower|cut|accept)\w{{0,3}}\s[^.!?\n]{{0,40}}\b(?:discount|rebate|price\sreduction)
            |{_WE_WILL}(?:reduce|lower|cut|drop)\w{{0,3}}\s{{1,3}}(?:the|our|this)\s{{1,3}}(?:\w+\s{{1,3}})?price
            |\b(?:special|better|lower|reduced)\sprice\s(?:is|of|for\syou)
            |waive\s{{1,3}}(?:the\s|all\s|any\s)?(?:interest|charges?|fees?|penalt)"""
        ),
        Sentence("A discount needs a reason, and your manager's approval where your rules ask for it."),
    ),
    PhraseRule(
        "compensation",
        _compile(
            rf"""{_WE_WILL}(?:compensat\w{{1,4}}|refund\w{{0,3}}|replac(?:e|ing)|reimburse|credit\syou|pay\s(?:for|back|you|the\s(?:costs?|freight|damage|courier|shipping|transport|return|difference|air))|
                deduct|make\s(?:it\s|this\s|them\s)?good|re-?send|send\s(?:you\s)?(?:a\s|some\s|\d{{1,6}}\s)?(?:new|free|replacement)|bear|cover|take\sover|issue\s(?:you\s)?a\scredit)\b
            |{_WE_WILL}settle\s(?:your|the|this)\s(?:\w+\s)?(?:claim|complaint|damage|loss)|\byour\sinvoice\sfor\s(?:the|this|your)\s(?:\w+\s)?(?:damage|loss|claim|costs?|repairs?|defect\w*)\b
            |\byou\s(?:can|may|could|should)\s(?:then\s|now\s|simply\s)?deduct\b|\bplease\s(?:simply\s)?deduct\b
            |\bfree\s(?:replacement|freight|shipment|repair|parts?)\b|\breplacement\b[^.!?\n]{{0,30}}\bfree\b|\bat\sour\s(?:own\s)?(?:cost|expense)\b
            |\bcredit\snote\s{{1,3}}(?:is|will|of|for|follows)|\b(?:a|your|full|partial)\srefund\s{{1,3}}(?:is|will|of|for)
            |\d\s?%\s{{1,3}}(?:compensation|refund|credit)|\bcompensation\s{{1,3}}(?:of|is|will|for)
            |\b(?:freight|costs?|charges?|courier|fees?|shipping|postage|duty|repair)\s(?:is|are|will\sbe)\s(?:on|for|with)\s(?:us|our\s(?:account|side))\b
            |\b(?:will|shall)\sbe\s(?:replaced|refunded|compensated|reimbursed|credited\sto\syou)"""
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
            |\bour\s(?:\w+\s)?(?:workers?|team|staff|operators?|inspectors?|packers?|colleagues?|factory)\s(?:\w+ly\s)?(?:forgot|overlooked|missed|skipped|mixed\sup)\b
            |\byour\s(?:own\s)?(?:fault|mistake)\b"""
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
            |\b(?:tell|inform|advise)\s(?:your|the)\sbank\s(?:that\s)?we\s(?:agree|accept|consent)\b|\bamendments?\s(?:\w+\s)?(?:ok|okay|fine|agreed)\b"""
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
            """
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
            |\btelex\srelease\s(?:is|has|was)\s(?:\w+\s)?(?:done|sent|made|arranged)|\b(?:goods|documents|b/l)\s(?:are|is|have\sbeen|has\sbeen)\sreleased\b"""
        ),
        Sentence(
            "Release of goods or documents comes after your bank has confirmed the money. Give a reason if it may go now."
        ),
        waits=True,
    ),
    PhraseRule(
        "threat",
        _compile(
            r"""\b(?:court|lawsuit|legal\s(?:action|steps|proceedings|measures)|lawyers?|solicitors?|barrister|collection\sagenc\w+|let\s(?:the|all|our)\s(?:\w+\s)?(?:market|industry|trade|branch|world)\sknow|attorney|black-?list\w{0,3}|debt\scollect\w+|police|final\swarning|
            last\s(?:chance|warning)|or\selse|sue\syou|report\syou\sto|make\s(?:it|this)\spublic|tell\severybody|liar|you\s(?:lied|are\slying|cheat\w*)|dishonest|shameless)\b
            |\b(?:we|i)\s(?:\w+\s){0,5}?(?:inform|tell|report|warn|notify|write\sto)\b[^.!?\n]{0,40}\b(?:credit\sinsur\w+|sinosure|embass\w+|chamber|authorit\w+|(?:other|all|more)\s(?:\w+\s)?(?:suppliers|factories|exporters|sellers)|your\s(?:bank|customers?|clients?)\sabout)\b
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
    |\bpay\s(?:\w+\s){0,3}?(?:in)?to\s(?:our|the|this)\s(?:new|following|other|different)\s(?:\w+\s)?account
    |\b(?:pay|remit|transfer|wire|send)\b[^.!?\n]{0,40}?\bto\s(?:our|the|this|a)\s(?:new|other|different|second)\s(?:\w+\s)?(?:bank|account)\b"""
)
"""News that our account changed never leaves by mail (DOMAIN handbook 5)."""

PAYMENT_TOPIC = whole_words(
    r"pay", r"pays", r"paying", r"paid", r"payments?", r"payable", r"prepay\w*", r"bank\w*", r"accounts?", r"remit\w*", r"transfer\w*", r"wire[ds]?",
    r"t/?t", r"deposits?", r"balance", r"iban", r"swift", r"bic", r"refund\w*", r"beneficiary", r"payee", r"telex", r"money", r"funds?",
    r"releas\w+", r"surrender\w*", r"invoice amount", "付款", "账户", "银行", "货款", "电放", r"pago\w*", r"cuenta", r"banco", r"transferencia",
)  # fmt: skip
"""Sentences on payment, bank data and release, which a blocking flag keeps home."""

# Tone ---------------------------------------------------------------------------------------------------------------

TONE_RULES = (
    (whole_words(r"(?:kindly |please )?revert", r"do the needful", r"needful"), Sentence("Say plainly what you need: “Please reply with …”.")),
    (whole_words(r"as per my (?:last|previous) (?:e-?)?mail", r"as i (?:already )?told you"), Sentence("Name the day instead: “On 3 July you wrote …”.")),
    (whole_words(r"asap", r"a\.s\.a\.p\.?", r"as soon as possible", r"at your earliest convenience", "尽快", r"lo antes posible", r"cuanto antes"), Sentence("Give a day instead of “as soon as possible”: “by Friday 3 July 2026”.")),
    (re.compile(r"(?<!\bas\s)\b(?:very\s)?soon\b(?!\sas)", re.IGNORECASE), Sentence("“Soon” is no date. Give the day: “by Friday 3 July 2026”.")),
    (whole_words(r"(?:next|this|coming) (?:mon|tues|wednes|thurs|fri|satur|sun)day", r"next (?:week|month)"), Sentence("Readers differ on this day. Give weekday, day, month and year.")),
    (whole_words(r"any updates?", r"any news\?"), Sentence("Bring one new fact or ask one simple question instead of “any update”.")),
    (whole_words(r"(?:our |the )?best price", r"lowest price", r"rock[- ]bottom"), Sentence("“Best price” invites bargaining. Give the fact itself.")),
    (whole_words(r"no problem", r"no worries"), Sentence("Say what you will do instead of “no problem”.")),
    (whole_words(r"100 ?%\s{0,2}guarante\w+", r"guarante\w+ 100 ?%", r"absolutely guaranteed"), Sentence("A full guarantee binds us. Give the fact itself.")),
    (whole_words(r"you must"), Sentence("“You must” is rude in English mail. Ask with “please”.")),
    (whole_words(r"we accept the extension but"), Sentence("An amendment is taken as a whole. Say: “All points must be in one amendment that we can accept”.")),
)  # fmt: skip
"""The avoid table of the DOMAIN handbook, section 9."""

ACCEPTS_POINTS = _compile(
    r"""\b(?:we|i)(?:'ll|\s(?:will|can|could|do|have|hereby|shall|gladly|only|just|also)){0,2}\s(?:accept|agree\s(?:to|with|on)|approve|consent\sto|take|confirm\sour\sagreement\s(?:to|with))(?:s|ed|d)?\b
        [^.!?\n]{0,50}?\b(?:dates?|extension|shipment|expiry|validity|period|changes?|points?|terms?|clauses?|items?|increase|rest|others?|all\sof\s(?:it|them)|everything)\b"""
)
"""Taking points of an amendment where the mail is about one; the amendment itself stands in `lc_terms`."""
IN_PART = _compile(r"\b(?:but|except|without|however|only|rest|other\s(?:points?|changes?)|not)\b")
ATTACHED = re.compile(
    r"\b(?:attached|enclosed|attachments?|enclos(?:e|ing|ures?)|attach|attaching)\b|附件|附上|\badjunt[oa]s?\b|\badjuntamos\b",
    re.IGNORECASE,
)
NOT_OUR_ATTACHMENT = re.compile(
    r"\b(?:you(?:r)?|they)\b[^.!?\n]{0,40}(?:attach|enclos)|\b(?:attach|enclos)\w*[^.!?\n]{0,20}\b(?:to|in|with|by)\s(?:your?|you)\b|\b(?:please|kindly|could\syou|can\syou)\b[^.!?\n]{0,25}\b(?:attach|enclose)\b"
    r"|\b(?:photos?|pictures?|files?|copy|drawings?|list)\s(?:that\s)?you\b|(?:will|shall)\s(?:be\s)?(?:attach|enclose)",
    re.IGNORECASE,
)

PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,300}\]|\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|(?<![A-Za-z0-9])(?:[Xx]{3,}|XX)(?![A-Za-z0-9])|_{4,}|<(?:name|date|price|amount|number|company|insert[^<>\n]{0,60})>|\bTBD\b|\bTBA\b", re.MULTILINE)  # fmt: skip
"""A hole somebody has yet to fill."""
