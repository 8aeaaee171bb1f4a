"""Promises in ordinary words: nothing is named that we do, and still the reader may rely on it.

Data only, on the normal form of a clause. Each binds in any mood but a question; somebody must stand for it.
"""

from __future__ import annotations

import re

SOFT_PROMISES = re.compile(
    r"""\bleave\s(?:it|this|that|everything|(?:all\s)?the\s\w+)\s(?:with|to)\s(?:me|us)\b
    |\b(?:you\s(?:\w+\s){0,2}?|^|so\s|please\s)(?:count|rely|depend|bank|build)\son\b
    |\bconsider\s(?:it|this|that|them|yourself|the\s\w+|your\s\w+)\s(?:as\s)?(?:\w+ly\s)?(?:done|settled|solved|covered|agreed|booked|sorted|closed|yours|fixed|arranged|accepted)\b
    |\bas\sgood\sas\s(?:done|sold|ready|yours|there|gone|paid|sent|\w{3,12}ed)\b
    |\b(?:rest|be|feel)\sassured\b|\bset\syour\smind\sat\b|\b(?:sleep|rest)\s(?:easy|soundly|tight)\b|\bsleep\swell\sabout\b|(?:^|\b(?:so|just|please|and|can)\s)relax\W*$
    |\b(?:do\snot|no\sneed\sto|never)\sworry\sabout\s(?:the\s|your\s|any\s|our\s)?(?:\w+\s)?(?:money|costs?|prices?|claims?|dates?|delivery|freight|payments?|deadline|documents?|bank|lc|amendment|colou?rs?|quality|duty|damage|stock|bill)\b
    |\b(?:we|i)\s(?:(?:will|shall|can|would|am|are|going|to|surely|certainly|definitely|always|personally|\w+ly)\s){0,3}(?:sort\s(?:(?!if\b|whether\b)\w+\s){0,3}out|take\scare\sof\s(?:it|this|that|everything|you|the\s(?:rest|claim|costs?|money|matter|damage|bill|bank|customs|freight))
      |see\sto\s(?:it|this|that)|see\syou\sright|look\safter\syou|put\s(?:it|this|things|that)\sright|make\s(?:it|this|things)\s(?:right|up|work|happen)|make\ssure\s(?!i\sunderst|we\sunderst|that\s(?:i|we)\sunderst)|find\sa\sway|work\ssomething\sout|figure\s(?:it|something)\sout
      |straighten\s\w+\sout|iron\s\w+\sout|pull\s(?:it|this)\soff|push\s(?:it|this)\sthrough|squeeze\s(?:it|you|them|this)\sin|meet\syou\s(?:half|in\sthe\smiddle)|bend\sa|handle\sthe\srest)\b
    |\b(?:somebody|someone)\s(?:here|of\sours|(?:in|on|at)\sour\s\w+)\s(?!will|can|has\sto|should|must|looks|is\slooking)|\bturn\sa\sblind\seye\b|\bclose\s(?:one|an|both)\seyes?\b|\blook\sthe\sother\sway\b|\bbend\s(?:the|a)\srules?\b|\bnot\scost\syou\b|\byou\s(?:will|would|shall)\s(?:\w+\s)?(?:see|get|have)\s(?:it|them|that|your\smoney|every\s\w+)\s(?:back|again)\b
    |\bnothing\s(?:that\s|which\s)?(?:to|should|will|would|must|can|you\s(?:should|need\sto))\s(?:worry|keep\syou|stop\syou|bother\syou|stand\sin)\b|\bone\sway\sor\s(?:another|the\sother)\b
    |\bnot\s(?:let|leave)\syou\s(?!know\b|wait\b|waiting\b|have\b)\w+
    |\byou\s(?:will|shall|would|do|need)\s(?:not|never)\s(?:\w+\s)?(?:lose|regret|be\s(?:disappointed|sorry|left|out\sof)|suffer|miss|stand\salone|see\sa\sbill|notice)\b|\bnot\s(?:be\s)?(?:out\sof\spocket)\b
    |\bnot\s(?:going\sto\s)?(?:look\sat|count|watch)\s(?:the|every|any)\s(?:calendar|clock|days?|cents?|penn(?:y|ies))\b
    |\b(?:my|our)\s(?:own\s)?treat\b|\bbe\s(?:my|our)\sguest\b|\bon\sthe\shouse\b
    |\bgo\sahead\s(?:with|and\s(?:order|open|book|amend|tell|sign|pay|issue|inform|send\sthe\s(?:order|deposit)))\b|\b(?:green\slight|go-ahead)\b
    |\b(?:is|are|in|you\sare|it)\s(?:\w+\s)?(?:the\sbag|taken\scare\sof|(?:safe|good|best)\shands|(?:as\s)?sorted|a\sdone\sdeal|a\spromise|all\s(?:set|arranged|settled|sorted)|covered\sby\sus)\b
    |\b(?:you\shave|i\sgive\syou|it\sis|(?<!not\s)take)\s(?:my|our)\sword\b(?!.*\bseriously\b)|\bmy\sword\son\b|\bcross\smy\sheart\b|\btrust\s(?:me|us)\W*$|^(?:and\s|but\s|so\s)?trust\s(?:me|us)\b|\bmark\smy\swords\b
    |\btell\syour\s(?:\w+\s)?\w+\s(?:to\s(?:get|have|book|prepare|be|make|start|go|stand|keep)|it\sis|they\s(?:can|may|will))\b
    |\b(?:looks?|is|are|all)\s(?:all\s)?(?:good|fine|clear)\s(?:here|from\s(?:here|our)|on\s(?:our|my)|at\s(?:our|my))\b|\ball\s(?:good|clear|set|fine)\W*$
    |\b(?:we|i)\s(?:can|could|will|are\shappy\sto|do)\s(?:surely\s|certainly\s)?live\swith\b|\b(?:sure|certain|confident|convinced)\s(?:that\s)?(?:we|i|you|it)\s(?:can|will|could|would|are\sable)\b(?!\s(?:both\s)?(?:find|understand|see|agree\sthat|talk|solve|remember))|\bi\ssee\sno\sreason\b|\bwhy\snot\W*$
    |\b(?:should|would|will)\s(?:\w+\s)?(?:be|have|cause)\s(?:no|not\sa)\s(?:problem|issue|trouble|difficulty)\b|\bpiece\sof\scake\b|\bno\ssweat\b|\byou\scan\sbet\b|\b(?:it|they|he)\ssay?s\sso\sbut\b
    |\b(?:a|one|two|three|some|several|\d{1,2})\s(?:full\s)?(?:days?|weeks?)\s(?:sooner|earlier|faster|ahead|less)\b|\bsooner\sthan\syou\sthink\b
    |\bbetween\s(?:you\sand\sme|us|ourselves|the\stwo\sof\sus)\b(?=[^.]{0,60}\b(?:can|will|could|may|is|are|takes?|holds?|stands?|goes|it)\b)|\bquiet(?:ly)?\sadd\b""",
    re.VERBOSE,
)

SOFT_THREATS = re.compile(
    r"""\bmake\s(?:your|the)\s(?:company\W?s?\s)?name\sknown\b|\b(?:everybody|everyone|others?|the\s(?:market|factories|industry))\s(?:here\s)?will\s(?:know|hear|learn)\b|\bwe\sknow\s(?:where|how\sto\s(?:find|make|get))\b
    |\b(?:word|news|these\sthings)\s(?:gets?|goes|travels?)\s(?:around|round|fast)\b|\byou\swill\s(?:be\ssorry|regret|feel\sit)\b|\bother\s(?:ways|means|methods)\b""",
    re.VERBOSE,
)
"""A threat without its words."""

FOREIGN_SOFT_PROMISES = re.compile(
    r"""包在我(?:们)?身上|放(?:一)?(?:百|千|万)个?心|(?:尽管|请|您|你|就|都|大可|完全可以)放心|放心吧|当(?:是|作)?(?:已经?)?(?:办|搞|谈|做|定)(?:好|妥|成|定|下)|(?:吃不了|亏不了)|不会(?:让|叫)[您你][^，。]{0,4}(?:吃亏|失望|白|为难|损失|等)
    |(?:交给|看)我(?:们)?(?:吧|就|好了|来|办|的)|说定了|一言为定|妥妥|铁定|保准|准能|(?:我|我们)来(?:处理|搞定|解决|想办法|负责)|搞定|小事一桩|好说好说|(?:您|你)就(?:等着|准备)|一句话的事|算数|打包票|(?:我|我们)(?:会|来)?想办法(?:帮|给)
    |\bcuent[ea]\scon\b|\bd[ée]jel[oa]\s(?:en\smis|en\snuestras|de\smi)\b|\bd[ée](?:lo|le)?l?o?\spor\s(?:hecho|seguro|cerrado)\b|\bdalo\spor\b|\b(?:qu[ée]dese|est[ée]|estar|est[áa]te|qu[ée]date)\s(?:muy\s|bien\s)?tranquil[oa]\b|\bno\s(?:va|vas|van)\sa\s(?:salir|perder|quedar)\w*\b|\bno\s(?:perder[áa]|se\sarrepentir[áa])\b
    |\b(?:me|nos)\s(?:encarg|ocup)(?:o|amos|ar[ée]|aremos)\b|\b(?:va|van|est[áa]n?)\s(?:ya\s)?(?:de|en)\scamino\b|\btiene\smi\spalabra\b|\beso\sest[áa]\shecho\b|\b(?:lo|la|los)\s(?:arregl|solucion|resolv)(?:amos|aremos|emos|er[ée]|ar[ée]|o)\b|\badelante\scon\b|\binvit(?:a\sla\scasa|o\syo)\b|\bde\smi\scuenta\b|\bno\s(?:te|se|le|les)\spreocup\w+\spor\b|\bpor\snosotros\s(?:vale|perfecto|adelante)\b""",
    re.VERBOSE,
)
