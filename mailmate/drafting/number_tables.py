"""Shapes of numbers without a unit, and the words around one that tell it is no price and no quantity. Data only."""

from __future__ import annotations

import re

NUMBER = re.compile(
    r"(?<![\w.,/:#+-])(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,7}(?:[.,]\d{1,4})?)(?:k\b)?(?![\w:#]|[.,]\d|/\d|-\d)"
)
SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
SPELLED = re.compile(
    rf"\b(?:(?:{TENS})[\s-](?:one|{SMALL})|(?:a|one|{SMALL}|{TENS})\s(?:hundred|thousand)(?:\sand\s\w{{3,9}})?|(?:{SMALL}|{TENS})\sand\sa\s(?:half|quarter)"
    rf"|(?:one|{SMALL})\s(?:{TENS})(?:[\s-](?:one|{SMALL}))?|(?:{SMALL}|one)\spoint\s\w{{3,5}}|(?:{TENS})(?=\s[a-z]{{3,}})|(?:{SMALL})(?=\s(?:sheets|pieces|sets|pallets|containers|rolls|tons|tonnes|dollars|percent|per\scent|units|cartons|boxes|bags)\b)"
    rf"|(?:a|one|two)\s(?:thirds?|quarters?)\b|half(?=\s(?:now|later|down|before|after|on|upon|in\sadvance|at|up\s?front)\b))",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"\b(?:questions?|points?|items?|steps?|no\.?|nos\.?|number|art(?:icle)?\.?|sections?|pages?|rows?|lines?|fields?|clauses?|amendments?|annex|version|rev\.?|room|floor|gate|options?|parts?|chapter|figure|fig\.?|table|"
    r"q|re|class|type|series|model|grade|day|december|january|february|march|april|may|june|july|august|september|october|november|ucp|iso|en|din|astm|incoterms|position|pos\.?|drawing|photo|picture|image|attachment|file|sheet\sno\.?|building|street|road)\s?[.:]?\s?(?:\d{1,2}\s?(?:,|and|to|&|-)\s?)?$",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|year|of|from|during|until|till|by|for|before|after|end|early|late|season|©|january|february|march|april|may|june|july|august|september|october|november|december)|\d{1,2},?)\s?$",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"^\s?(?:o'?clock|am\b|pm\b|a\.m|p\.m|hrs?\b|uhr\b|点|(?:more\s|other\s|short\s|open\s|clear\s)?(?:questions?|points?|things?|photos?|pictures?|remarks?|options?|ways?|topics?|matters?|details|facts|reasons?|e?-?mails?|steps?|sides?|cases?|copies|colleagues|people\b|persons?|years?\sof\scoop|companies)\b)"
    r"|^\s?to\s\d{1,2}\s?(?:o'?clock|am\b|pm\b)|^\s?[.)]\s?$",
    re.IGNORECASE,
)
LIST_NUMBER = re.compile(r"(?:^|\n)[ \t>]*\(?\d{1,2}[.):]?(?=[\s)])")
PRICEY = re.compile(
    r"\b(?:price|prices|cost|costs|offer|quote|meet|usd|eur|dollars?|rate|total|sum|pay|freight|fob|cif|exw|cfr|for\syou|settle|deal|final|net|each|unit)\b",
    re.IGNORECASE,
)
ANY = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,9}(?:[.,]\d{1,4})?)(?![\d])")
PAIR = re.compile(r"\b\d{1,2}\s(?:and|to|or|-)\s$")
"""Before the second of two: "points 1 and 2"."""
