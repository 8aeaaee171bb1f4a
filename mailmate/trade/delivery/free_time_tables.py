"""How arrival notices word the free time of containers, as data for `free_time`."""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

FREE = late_pattern(
    r"\b(?:free[\s-](?:time|days?|period)|demurrage[\s-]free|detention[\s-]free|días libres|dias livres|franchise)\b"
    r"[^.\n\d]{0,40}?(?P<one>\d{1,2})\s{0,2}(?P<unit>(?:calendar|working|business|running|consecutive)?\s?days?|días|dias|jours)\b"
    r"|\b(?P<two>\d{1,2})\s{0,2}(?P<unit2>(?:calendar|working|business|running|consecutive)?\s?days?)\s(?:of\s)?(?:free|demurrage[\s-]free|"
    r"detention[\s-]free)\b(?:[\s-](?:time|of charge))?|免(?:堆|箱|租|用箱)\w{0,2}期?[：:]?\s?(?P<three>\d{1,2})\s?天",
    re.IGNORECASE,
)
EVENT = late_pattern(
    r"\b(?:discharg\w{1,4}|unload\w{1,3}|landed|arriv\w{1,4}|ata\b|gate[\s-]?out|pick(?:ed)?[\s-]?up|available|descargad?\w{0,2}|"
    r"d[ée]charg\w{0,4}|卸船|到港|提箱)\b|卸船|到港|提箱",
    re.IGNORECASE,
)
FIRST_COUNTS = late_pattern(
    r"\b(?:including|inclusive of|incl\.?)\s(?:the\s)?(?:day|date)\sof\s\w{1,12}|\b(?:day|date)\sof\s\w{1,12}\s(?:is\s)?(?:included|counts|counted|as)\b"
    r"(?!\snot)|\bday\s(?:1|one)\s(?:is|=)\s(?:the\s)?(?:day|date)\sof\b",
    re.IGNORECASE,
)
WORKING = re.compile(r"working|business", re.IGNORECASE)
LAST = late_pattern(
    r"\b(?:last free (?:day|date)|free (?:time|until|till)\s(?:expires|ends|until|till)|free until|LFD|demurrage (?:starts|begins) after)\b[^.\n]{0,20}?",
    re.IGNORECASE,
)
