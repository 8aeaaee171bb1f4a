"""Units, prices and tolerances as goods fields of credits write them, as data for `credit_goods`."""

from __future__ import annotations

UNITS = (
    r"sets?|pcs|pce?s?|pieces?|units?|nos|pairs?|prs?|kits?|coils?|bales?|cartons?|ctns?|boxes|box"
    r"|bags?|sacks?|rolls?|reels?|drums?|pallets?|sheets?|bottles?|barrels?|bbls?"
    r"|dozens?|doz|dz|reams?|m/?ts?|metric tons?|metric tonnes?|tons?|tonnes?|kgs?|kilograms?|kilos?|grams?|lbs?|pounds?"
    r"|sq\.? ?m(?:et(?:er|re)s?|trs?)?|sqm|m2|m3|cbm|cu\.? ?m(?:et(?:er|re)s?)?|cubic met(?:er|re)s?|square met(?:er|re)s?"
    r"|sq\.? ?f(?:ee)?t|met(?:er|re)s?|mtrs?|yards?|yds?|lit(?:er|re)s?|ltrs?|gallons?"
    r"|juegos?|piezas?|pzas?|pzs?|unidades|unds?|uds|cajas?|rollos?|bobinas?|pares|toneladas?|metros?|pecas|conjuntos?|jogos?"
    r"|jeux|unites|rouleaux|paires|stu?e?ck|stk|satz|saetze|paar|rollen|tonnen|adet|takim|rulo"
)
"""Longer ways to write a unit stand before those they begin with."""
UNIT_NAMES = {
    "pc": "piece", "pce": "piece", "nos": "piece", "no": "piece", "unit": "piece",
    "pieza": "piece", "pza": "piece", "pz": "piece", "unidade": "piece", "und": "piece", "ud": "piece",
    "peca": "piece", "unite": "piece", "stck": "piece", "stueck": "piece", "stuck": "piece", "stk": "piece",
    "adet": "piece", "juego": "set", "jogo": "set", "conjunto": "set", "jeux": "set", "satz": "set", "saetze": "set",
    "takim": "set", "pr": "pair", "pare": "pair", "paire": "pair", "paar": "pair", "doz": "dozen", "dz": "dozen",
    "ctn": "carton", "boxe": "box", "caja": "box", "bbl": "barrel",
    "rollo": "roll", "rulo": "roll", "rollen": "roll", "rouleaux": "roll", "bobina": "coil",
    "mt": "ton", "m/t": "ton", "metric ton": "ton", "tonne": "ton", "metric tonne": "ton", "tonelada": "ton",
    "tonnen": "ton", "kg": "kilo", "kilogram": "kilo", "lb": "pound",
    "sqm": "m2", "sq.m": "m2", "sq m": "m2", "square meter": "m2", "square metre": "m2", "cbm": "m3", "cum": "m3",
    "cu m": "m3", "cubic meter": "m3", "cubic metre": "m3", "mtr": "meter", "metre": "meter",
    "metro": "meter", "yd": "yard", "ltr": "liter", "litre": "liter",
}  # fmt: skip
"""Unit without its plural -> the name under which it is compared."""
PRICE_WORDS = (
    r"\bat(?: the)?(?: unit)?(?: price(?: of)?| rate(?: of)?)?\b|@|\b(?:unit )?(?:price|rate)(?: of| is)?\b|\bu/p\b|\bx\b|\bfor\b"
    r"|\b(?:al? )?precio(?: unitario)?(?: de)?\b|\bpreco(?: unitario)?(?: de)?\b|\bprix(?: unitaire)?(?: de)?\b|\b(?:einzel)?preis\b"
    r"|\bfiyati?\b|\b(?:zu(?: je)?|je|a(?: razon de)?|au)\b(?=\s{0,3}(?:US\$|[A-Z]{3}\s{0,2}\d))"
)
"""Before a unit price."""
PER = r"/|per\b|por\b|pro\b|par\b|je\b|each\b|cada\b|c/u\b|a\b"
QUANTITY_LABEL = r"\b(?:qty|quantity|cantidad|quantidade|quantite|menge|miktar)\b\.?\s{0,2}:?\s{0,3}"
"""Before a quantity that stands without a unit."""
_DIGITS = r"(?:\d{1,2}(?:[.,]\d{1,2})?)"
_SPELLED = r"(?:one|two|three|five|seven|ten|fifteen|twenty)"
_PERCENT = r"(?:pct\b|percent\b|per cent\b|%|prozent\b|por ciento\b|por cento\b|pour cent\b)"
_MEASURES = r"(?:mm|cm|mic|micron|m\b|kgs?\b|grams?|days?|inch|deg)"
_BOTH_WAYS = (
    r"(?:\+\s?/?\s?-|plus[ /]*(?:or[ ])?minus|\+ ?or ?-|(?:more|plus) or less|±|m[ao]s o menos|mais ou menos|plus ou moins"
    r"|mehr oder weniger|plus oder minus)"
)
TOLERANCES = (
    rf"{_BOTH_WAYS}\s{{0,3}}(?:of\s|by\s)?(?P<percent>{_DIGITS}(?!\d)|{_SPELLED}\b)(?!\s{{0,2}}{_MEASURES})",
    rf"(?<![\d.,])(?P<percent>{_DIGITS}|\b{_SPELLED})\s{{0,2}}(?:\(\s?\d{{1,2}}\s?\)\s?)?{_PERCENT}\)?\s{{0,3}}{_BOTH_WAYS}",
    rf"\+\s?(?P<percent>{_DIGITS})\s?{_PERCENT}?\s{{0,2}}[/,]?\s{{0,2}}-\s?{_DIGITS}",
    rf"(?<!thickness )(?<!size )(?<!width )(?<!length )(?<!dimension )(?<!diameter )(?<!dimensional )\btoleran(?:ce|cia|z)\b"
    rf"(?: (?:of|in|on|for|quantity|qty|weight|amount|and|de|en|cantidad)){{0,5}}\s?:?\s{{0,3}}(?:{_BOTH_WAYS}\s{{0,3}})?(?P<percent>{_DIGITS}|{_SPELLED})\s{{0,2}}{_PERCENT}",
    rf"(?P<percent>{_DIGITS}|\b{_SPELLED})\s{{0,2}}{_PERCENT} (?:(?:quantity|qty|weight) )?(?:toleran\w{{2,4}}|variation|more or less)",
    rf"\b(?:may|can|shall) vary\b[^.;\n]{{0,20}}?(?P<percent>{_DIGITS}|{_SPELLED})\s{{0,2}}{_PERCENT}",
)
"""A tolerance on quantity; each has the group `percent`, in digits or a word."""
SPELLED = {"one": 1, "two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10, "fifteen": 15, "twenty": 20}
SPEAKS_OF_TOLERANCE = (
    r"\btoleran|more or less|plus.{0,6}minus|\bm[ao]s o menos|mais ou menos|plus ou moins|mehr oder weniger|±|\+\s?/?\s?-"
    rf"(?!\s{{0,3}}\d{{1,3}}(?:[.,]\d{{1,2}})?\s?{_MEASURES})|\bmay vary\b|\bvariation\b"
)
"""Words of a tolerance: where no percent can be read beside them nobody knows it."""
