"""What binds us in few plain words: guesses at a cause, a remedy as good as done, an exception, a threat, a credit found clean.

Data only, on the normal form of a clause (`commitments.normal_form`), beside `kind_tables`: rules with an intent hold
for the answer to such a mail, those without for every letter.
"""

from __future__ import annotations

import re

from mailmate.drafting.commitment_tables import Mood
from mailmate.drafting.kind_tables import KindRule
from mailmate.trade.intents import Intent


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


_SAID = frozenset({Mood.STATED, Mood.DENIED, Mood.THEIRS, Mood.HOPED, Mood.BEGGED})
_TOLD = frozenset({Mood.STATED, Mood.DENIED, Mood.HOPED})
_LATE = r"(?!.*\b(?:late|later|answer|reply|replies|write|writing|wrote|mail|message|phone|call|kept\syou|keep\syou|wait|quick|earlier|english|questions?|trouble|news|can|could|know|have\sto)\b)"
_OTHERS = (
    r"(?:forwarder|carrier|driver|courier|supplier|bank|shipping\s(?:line|company)|trucker|packers?|agent|port|customs)"
)

BLUNT_RULES = (
    KindRule(
        "admission",
        Intent.QUALITY_COMPLAINT,
        _compile(
            rf"""\b(?:sorry|apologi[sz]e|regret|ashamed)\s(?:that|for\sthe\sfact\sthat|for|to\shave)\s(?:we|our|letting|sending|shipping|missing|overlooking|let|sent|shipped|missed|overlooked)\b{_LATE}
            |\b(?:defect|mistake|fault|error|weakness|problem|failure|slip|flaw)\s(?:\w+\s)?(?:from|of|on|in|at|with)\s(?:our\b(?!\sside\sis)|us\b|that\s(?:batch|lot))|\b(?:it|this|that)\s(?:looks?|seems?|sounds?)\s(?:very\s|rather\s)?(?:like|as\sif)\b(?!\s(?:you|rain|a\s(?:good|nice)))
            |\b(?:reason|cause)\s(?:\w+\s){{0,3}}(?:is|was|lies|must\sbe)\b(?!.*\b(?:not|unknown|open|unclear|still)\b)|\bprobably\b|\bmost\slikely\b|\bmust\sbe\sthe\b|\bsurely\s(?:the|it)\b
            |\b{_OTHERS}\b[^.]{{0,20}}\b(?:who\s(?:must|should|has|dropped|lost|forgot|broke|made|did)|must\shave)\b"""
        ),
        _SAID,
        _compile(
            r"\byou\s(?:\w+\s)?(?:write|wrote|report|say|said|think|ask|asked)\b|\bdo\snot\s(?:yet\s)?know\b|\bwhether\b|\bif\sit\b"
        ),
    ),
    KindRule(
        "compensation",
        Intent.QUALITY_COMPLAINT,
        _compile(
            r"""\b(?:regard|consider|treat|take|see)\s(?:the\s|these\s|your\s)?(?:[\w-]+\s){0,4}as\s(?:\w+ly\s)?(?:ordered|sent|done|agreed|accepted|approved|yours|settled|replaced|shipped|booked|granted|paid)\b
            |\b(?:normally|usually|always|mostly|often|never|generally)\s(?:agrees?|says?\s(?:yes|no)|accepts?|pays?|approves?|refuses?)\b|\bwe\s(?:will\s|shall\s)?(?:pay|carry|cover)(?:\s(?:it|for\sit|that))?\W*$
            |\b(?:new|replacement|fresh|other)\s\w+\s(?:are|is)\s(?:already\s|now\s)?(?:on|in|under|ready|packed)\b|\b(?:half|part|all)\sof\s(?:it|that|the\s\w+)\s(?:\w+\s)?(?:we|is\sours)\b|\bmeet\syou\s(?:half|in\sthe\smiddle|with)\b|\bon\syour\saccount\b
            |\b(?:come|send|ship)\s(?:back\s)?at\sour\b"""
        ),
        _SAID,
    ),
    KindRule(
        "release",
        Intent.PAYMENT_PROMISE,
        _compile(
            r"""\b(?:make|makes|made|is|be|as)\s(?:an|the|one|this)\sexception\b|\b(?:without|before)\s(?:it|the\s(?:money|deposit|payment|balance)|payment|that)\b(?!.*\bnot\b)[^.]{0,50}\b(?:leaves?|go|goes|ships?|loads?|sails?|sent|starts?)\b
            |\b(?:leaves?|goes|ships?|loads?|sails?)\b[^.]{0,40}\b(?:anyway|in\sany\scase|without\s(?:it|the\s\w+|payment)|on\strust)\b"""
        ),
        _TOLD,
        _compile(r"\bcan\snot\b|\bwill\snot\b|\bno\sexception\b|\bnever\b"),
    ),
    KindRule(
        "money_confirmed",
        Intent.PAYMENT_PROMISE,
        _compile(
            r"""^(?:but\s|and\s|so\s)?(?:yes\s)?(?:it|the\s(?:\w+\s)?(?:money|payment|transfer|balance|amount)|money|everything|all)\s(?:has\s|is\s|was\s)?(?:already\s|now\s|finally\s|just\s|all\s)?(?:arrived|come\sin|came\s(?:in|through)|in(?=\W*$|\snow|\ssince)|there(?=\W*$|\snow)|landed|paid|credited)\b
            |^(?:[-*•\d.)]+\s)?(?:[\w/-]+\s){0,2}(?:bank|credit|payment|money|balance|funds?|account)(?:\s\w+)?\s?[:–-]\s?(?:is\s|has\s|all\s)?(?:there|in|okay|received|arrived|done|yes|complete|in\sorder|credited|paid)\W*$
            |\b(?:treat|count|regard|consider|book)\s(?:the\s|your\s)?(?:\w+\s){0,2}as\s(?:paid|settled|received|closed)\b|\bgood\sto\shave\sthe\smoney\b"""
        ),
        _TOLD,
        _compile(r"\bnot\b|\bnothing\b|\bonce\b|\bwhen\b|\bif\b|\byou(?:r)?\s(?:\w+\s)?(?:write|wrote|say|said)"),
    ),
    KindRule(
        "lc_terms",
        Intent.LC_AMENDMENT,
        _compile(
            r"""\b(?:find|finds|found|calls?|says?|thinks?)\s(?:that\s)?(?:it|the\s(?:credit|lc|text|draft))\s(?:is\s)?(?:clean|fine|workable|in\sorder|okay|correct|good|usable)\b|\bnot\s(?:disturb|bother|trouble|hurt)\s(?:us|me)\b|\b(?:leave|keep)\s(?:it|him|her|them|that|mr\s\w+|the\s\w+)\s(?:in|so|as\sit\sis|out)\b
            |\bno\sneed\sto\s(?:change|amend|touch)\b|\bnot\s(?:so\s)?important\b|\bnever\smind\b|\b(?:i|we)\sdo\snot\smind\b|\bunder\sreserve\b|\bclose\syour\sfile\b|\bin\s(?:good|perfect|full)\sorder\b|\b(?:for|this)\s(?:this\s)?(?:shipment|time|once)\b[^.]{0,20}\b(?:fine|okay|all\sright)\b
            |\bapart\sfrom\b|\bthe\srest\s(?:is|looks?|seems?)\b|\balone\swe\saccept\b|\b(?:say|said)\syes\b"""
        ),
        _SAID,
        _compile(r"\bwhether\b|\bonce\swe\ssay\b|\bhave\snot\sread\b|\bnot\schecked\b"),
    ),
    KindRule(
        "threat",
        None,
        _compile(
            r"""\b(?:sell|sells|give|gives|offer|offers|pass)\s(?:\w+\s){1,4}(?:elsewhere|to\s(?:someone|somebody|another|others?|the\snext))\b|\blos(?:e|es|t)\s(?:every|all|your|the|any)\s(?:\w+\s)?(?:claims?|rights?|warranty|guarantee|deposit|slot)\b
            |\b(?:claims?|rights?|warranty|deposit)\s(?:is|are|will\sbe)\s(?:lost|void|gone|forfeited)\b|\bstop\s(?:the|your|all|every)\s(?:\w+\s)?(?:container|orders?|shipments?|goods)\b|\b(?:or|otherwise|else)\b[^.]{0,30}\b(?:lawyer|court|police)\b"""
        ),
        _TOLD | {Mood.OPEN},
    ),
    KindRule(
        "compensation",
        None,
        _compile(
            r"""\b\d[\d.,]*(?:\spercent)?\s(?:is|are)\s(?:okay|fine|acceptable|agreed)\b|^(?:okay|fine|agreed|yes)\sfor\s(?:the\s)?\d|\b(?:subtract|deduct)\s(?:it|that|this|the\s\w+)\b"""
        ),
        frozenset({Mood.STATED, Mood.BEGGED}),
        _compile(r"\bnot\b|\bdo\snot\b"),
    ),
    KindRule(
        "release",
        None,
        _compile(
            r"""\b(?:ship|send|load|deliver)\sfirst\b|^(?:and\s)?(?:you\s)?pay\s(?:later|afterwards)\b|\btrust\syou\s(?:and|to|so)\s(?:\w+\s)?(?:ship|send|load|release)\b|\b(?:docs|documents|goods|papers|originals)\b[^.]{0,40}\b(?:go|goes|leave|come)\b[^.]{0,40}\bbefore\sthe\s(?:money|payment)\b|^before\sthe\smoney\W*$"""
        ),
        _TOLD | {Mood.BEGGED},
        _compile(r"\bnot\b|\bnever\b"),
    ),
    KindRule(
        "lc_terms",
        None,
        _compile(
            r"""\bno\s(?:comments?|objections?|remarks?|changes?)\s(?:on|to|about|against)\s(?:the\s|your\s)?(?:lc|credit|amendment)\b|\b(?:unconfirmed|discrepan\w+|reserve)\s(?:is|are)\s(?:fine|okay|acceptable)\b"""
        ),
        _TOLD,
    ),
    KindRule(
        "admission",
        None,
        _compile(
            r"""\b(?:we|i)\s(?:loaded|packed|shipped|sent|used|delivered)\s(?:you\s)?(?:the\s)?(?:wet|damp|damaged|wrong|bad|broken|old|defective)\b|^(?:please\s)?blame\s(?:the|our)\b"""
        ),
        _TOLD | {Mood.BEGGED},
    ),
    KindRule(
        "admission",
        None,
        _compile(
            rf"""\b(?:reason|cause)\s(?:\w+\s){{0,3}}(?:is|was)\s(?:our|the|my)\s(?:\w+\s)?{_OTHERS}\b|\b(?:cheated|lied\sto|deceived)\s(?:on\s)?(?:us|me)\b|\b{_OTHERS}\s(?:\w+\s)?(?:cheated|lied|messed|is\sto\sblame)\b"""
        ),
        _TOLD,
    ),
)
"""DOMAIN handbook 5, 6 and 8.3: what is never said in answer to these without a reason."""

BLUNT_PROMISES = re.compile(
    r"""^(?!.*\b(?:payments?|transfers?|money|balance|deposit|funds?|your|you\ssent)\b).*\b(?:is|are|was|be)\s(?:already\s|now\s)?on\s(?:the|their|its)\sway\b(?!\sto\s(?:the\s)?(?:office|work|home|you\sto))|\b(?:put|threw|dropped|popped)\s(?:\w+\s){0,4}(?:in|into)\sthe\s(?:post|mail|letter\s?box)\b
    |\b(?:is|are|be|comes?)\son\s(?:us|me)\b|\b(?:give|gives|gave|get|gets|throw|have|keep)\s(?:\w+\s){0,5}(?:for\sfree|free|for\snothing|gratis)\b(?!\s(?:of|time|day))|\bcomes?\s(?:along\s)?free\b|\binvite\syou\sto\s(?:the|a|our|your)\s(?:hotel|flight)\b|\bthrow(?:n)?\s(?:\w+\s){0,3}in\b
    |\byou\s(?:alone|only)\s(?:will|shall|can|may|get|have|sell)\b|\b(?:only|alone)\syou\s(?:will|get|have|sell|can)\b|\bhave\s(?:[\w.]+\s){1,4}for\syourself\b|\b(?:nobody|no\sone)\selse\s(?:in|gets?|will|sells?|has)\b
    |\b(?:will|shall)\snot\s(?:happen|occur|be\slate)\s(?:again|any\smore|next\stime)\b|\blast\sdelay\b|\bmake(?:s)?\s(?:an|the|one|this)\sexception\b|\bno\sdoubt\b|\bwithout\s(?:any\s)?doubt\b
    |\b(?:i|we)\s(?:will|shall|can|could|am\sgoing\sto|would)\s(?:\w+\s)?(?:write|call|mail|phone|contact|speak|talk|explain)\s(?:directly\s)?(?:to\s|with\s|it\sto\s)?your\s(?:\w+\s)?(?:client|customer|buyer|end\suser)s?\b|\blet\s(?:me|us)\s(?:contact|write\sto|call|speak\s(?:to|with)|talk\sto)\b(?!\syou\b)
    |\b(?:another|other|a\sdifferent)\s(?:customer|buyer|client|dealer|roaster|hospital|importer)s?\s(?:of\sours\s)?(?:in|from|pays?|buys?|took|takes|uses?|bought|got|gets|paid|has|have)\b
    |\b(?:shipping|shipment|delivery|date|arrival|schedule|october|september|august)\sis\s(?:\w+\s)?(?:safe|secure|guaranteed|certain|a\sgiven)\b|\bnobody\sbut\syou\b|\b(?:start|begin|produce|buy)\s(?:\w+\s){0,2}without\s(?:an?|the|your)\s(?:order|deposit|artwork)\b|\b(?:tests?|checks?|inspections?)\s(?:were|was|are|is|have\sbeen)\s(?:all\s)?passed\b|\breport\b[^.]{0,20}\bpositive\b
    |\b(?:the\sbank|our\sbank|they)\s(?:says?|said)\s(?:that\s)?it\sis\b""",
    re.VERBOSE,
)
"""Promises and gifts that stand in a question or a wish as well; somebody must stand for them."""
