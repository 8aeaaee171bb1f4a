"""Words around a value that tell what it is: a day told or promised, a figure asked for, a number of a paper.

Data only; what each does stands in `claims`. Every pattern is bounded.
"""

from __future__ import annotations

import re

UNTIL_NOW = re.compile(r"\b(?:as\sof|until|up\sto)\s", re.IGNORECASE)
THEIR_MOVE = re.compile(r"\b(?:if\syou|please|could\syou|can\syou|on\swhich|reach\syou)\b", re.IGNORECASE)
DUE = re.compile(r"\b(?:by|until|before|latest)\s{1,3}$", re.IGNORECASE)
TOLD = re.compile(r"\b(?:received?|your|you|sent|wrote|dated|of|from)\b", re.IGNORECASE)
TOLD_BEHIND = re.compile(r"\s?的?(?:询价|来信|来函|邮件|来电|订单|反馈|咨询|投诉|信)")
PROPOSED = re.compile(
    r"\b(?:would|does|do|is|are|which)\b[^?\n]{0,160}\b(?:suit|convenient|good\sfor\syou|fit|possible\sfor\syou)\b",
    re.IGNORECASE,
)
AWAY = re.compile(
    r"\b(?:away|closed|open|absent|back|here|available|travelling|holidays?|(?:out\sof|in)\s(?:the\s|my\s|our\s)?office)\s(?:on|until|till|from)\s$",
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
OF_LIFE = re.compile(r"\s(?:degrees|years|kids|people|children|guests|hours|minutes|kilomet\w+|km)\b")
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
