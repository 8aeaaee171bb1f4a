"""Finds quantities of goods: a number with a unit of trade beside it ("500 m²", "5 x 40HQ", "two containers").

Sizes of the goods themselves ("3 mm", "1220 x 2440 mm", "30 kg/m²") are specifications and not found here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mailmate.trade.facts import Quantity
from mailmate.trade.finding.amount_tables import (
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    COUNT_WORDS,
    COUNTED,
    MEASURED,
    MULTIPLIERS,
    UNITS,
)
from mailmate.trade.finding.figures import (
    EAST_NUMBER,
    GOODS_MULTIPLIER,
    HAN_NUMBER,
    NUMBER,
    decimal_mark_of,
    parse_number,
)
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import (
    Words,
    ahead_of,
    either,
    first_words,
    fold,
    keep_best,
    late_pattern,
    listed,
    read_words,
)

_LATIN_UNITS = {unit for unit in UNITS if not "\u3000" < unit[0] < "\uff00"}
_HAN_UNITS = set(UNITS) - _LATIN_UNITS
_TRIGGERS = first_words(_LATIN_UNITS) | {"m", "ft", "m²"}
_COUNTS = first_words(COUNT_WORDS)
_QUALIFIER = rf"(?:(?P<approx>{either(APPROXIMATE)})|(?P<min>{either(AT_LEAST)})|(?P<max>{either(AT_MOST)}))"

_QUANTITY = late_pattern(
    lambda: (
        rf"(?<![\w./#$€£¥-])(?<!\d[,'])(?P<number>{NUMBER}|{either(COUNT_WORDS)}(?=\s))(?:[ ]?(?:-|~|to|bis|a|"
        rf"до)[ ]?(?P<to>{NUMBER}))?"
        rf"(?P<multiplier>{GOODS_MULTIPLIER}|\smil(?=\s(?:unid|und|uds|pe[çz]|pieza|caja|caixa|juego|conjunto|rol|metro|"
        rf"quilo|kilo|tonel|saco|par|bols)))?(?:[ \t]{{0,2}}(?:\r?\n)?[ \t]{{0,2}}|-)(?:new\s|full\s|more\s|"
        rf"sample\s)?(?P<unit>{either(_LATIN_UNITS)})(?![\w²³])(?P<behind>\.?\s?/\s?\w+)?"
    )
)
_HAN_QUANTITY = late_pattern(
    lambda: (
        rf"(?<![\d月第年a-z-])(?<!\d[.,'])(?P<number>{EAST_NUMBER}|{NUMBER}|{HAN_NUMBER}|几|数)(?:\s?(?:-|~|至|"
        rf"到)\s?(?P<to>{NUMBER}))?(?P<multiplier>[千百十]?[万萬亿億만])?\s?(?:多)?(?P<unit>{either(_HAN_UNITS)})"
        r"(?!心|工作|月|星期|礼拜|小时|人|国|问题|方|颜色|顏色|款|型号|型號|规格|項目|项目|批次|方|点|年|季|周|元|条|别|性|北|月|월|以上的国|사)"
    )
)
_CONTAINER = late_pattern(
    lambda: (
        rf"(?<![\w./-])(?<!\d,)(?P<number>\d{{1,3}}|{either(COUNT_WORDS)})\s?(?:[x×*]|[个個]|units?\sof|pcs\sof|nos\.?\sof|"
        rf"full)?\s?"
        r"(?P<size>20|40|45)\s?(?:'|’|ft|feet|foot)?\s?-?\s?(?P<type>gp|dc|dv|st|hq|hc|rf|rh|ot|fr|tk|fcl|containers?|"
        r"cntrs?|(?<=['t])(?![\w]))(?!\w)"
    )
)
_CONTAINER_THEN_SIZE = late_pattern(
    lambda: (
        rf"(?<![\w./-])(?P<number>\d{{1,3}}|{either(COUNT_WORDS)}|[一二两兩三四五六])\s?(?:(?:containers?|cntrs?|"
        rf"contenedor(?:es)?|contêiner(?:es)?|contentor(?:es)?|conteneurs?|containern|"
        r"контейнер(?:а|ов)?|konteyner|حاويات|حاوية)\s(?:of|de|à|zu|von|по|da|من|مقاس)?\s?|[个個]\s?)"
        r"(?P<size>20|40|45)\s?(?:(?:'|ft|feet|pies|pés|pieds|fuß|футов(?:ых)?|футовых|قدم|尺|呎)\s?(?P<type>hq|hc|高[柜櫃]|"
        r"high cube|gp|dc)?|(?P<bare>hq|hc|gp|dc)(?!\w))"
    )
)
_SIZED = late_pattern(r"(?:20|40|45)\s?(?:'|’|ft|feet|foot)?\s?-?\s?(?:[gdshrofct]|(?<=['t]))")
"""The end of a container's size, by which texts without any are told quickly."""
_SIZE_WORDS = (
    "'",
    "0hq",
    "0hc",
    "0gp",
    "0dc",
    "0 h",
    "0 gp",
    "ft",
    "feet",
    "pie",
    "pés",
    "fuß",
    "фут",
    "قدم",
    "尺",
    "呎",
)
_CONTAINER_WORDS = listed("gp dc dv st hq hc rf rh ot fr tk fcl container containers cntr cntrs ft feet foot x")
_TYPES = {"dc": "GP", "dv": "GP", "st": "GP", "hc": "HQ", "fcl": "", "rh": "RF"}
_LENGTH_BEFORE = late_pattern(
    r"(?:шириной|длиной|высотой|толщиной|диаметром|ширина|длина|высота|толщина|largura|comprimento|ancho|largo|largeur|longueur|breite|länge|genişli[kğ]\w?|uzunlu[kğ]\w?|length|width|height|thickness|thick|diameter|depth|size|dimensions?|capacity|rated|load|radius|lift|head|"
    r"distance|elevation|altitude|ارتفاع|بارتفاع|بطول|طول|عرض|بعرض|قطر|بقطر|"
    r"長|长|宽|高|厚|直径|容量)\s?(?:of|is|:|=|up\sto|max\.?|approx\.?)?\s{0,2}$|(?<![a-z])x\s?$|[×*@±≤≥<>]\s?$"
)
_LENGTH_BEHIND = late_pattern(
    r"\s?[x×*]\s?\d|\s(?:long|high|wide|deep|tall|thick|length|width|height|diameter|depth|screws?|bolts?|nuts?|"
    r"threads?)\b"
)
_RATE = late_pattern(r"\.?\s?/\s?(?:month|mth|year|yr|week|day|order|shipment|pcs|lot)$")
_CAPITAL_IS_OTHER = frozenset({"m", "st", "ad", "rm"})
_NAMED_NUMBER = late_pattern(
    r"(?:(?<![a-z])[x×*]|(?<!\w)(?:ispm|iso|en|din|astm|ansi|class|type|grade|no|nr|item|model|page|line|version|rev|step|"
    r"phase|section|"
    r"article|art|form|table|pos|position|dn|pn|schedule|box)\.?)\s?$"
)


def find_quantities(text: str, *, country: str = "") -> list[Found]:
    """Return the quantities in `text`; a range has its lower end as value, its upper as alternative.

    `country` is the writer's: it decides "1.250 kg".
    """
    words = read_words(text)
    spots = words.spots(_TRIGGERS)
    found: list[Found] = []
    if spots:
        numbers = sorted([*words.figures, *words.spots(_COUNTS)])
        for match in words.starting(_QUANTITY, ahead_of(spots, numbers, 44), mixed=True):
            found.extend(_quantity(words, match, country))
    if (words.present & _CONTAINER_WORDS or "0'" in words.folded) and _SIZED.search(words.folded):
        found.extend(_containers(words))
    if ("40" in words.folded or "20" in words.folded) and any(one in words.folded for one in _SIZE_WORDS):
        found.extend(_sized_containers(words))
    if words.ideographs:
        for match in _HAN_QUANTITY.finditer(words.folded):
            found.extend(_quantity(words, match, country))
    return keep_best(found) if found else []


def same_unit(one: str, two: str) -> bool:
    """Tell whether two written units mean the same: "Stück" is pcs, and so is any noun that is counted ("24 doors")."""
    return _canonical(one) == _canonical(two)


def _canonical(written: str) -> str:
    unit = fold(written).strip(" .")
    named = UNITS.get(unit) or UNITS.get(fold(written)) or (unit.upper() if _CONTAINER_SIZE.fullmatch(unit) else "")
    return "pcs" if named in ("", "units") else named


_CONTAINER_SIZE = late_pattern(r"(?:20|40|45)[a-z]{2}")


def _quantity(words: Words, match: re.Match[str], country: str) -> Iterator[Found]:
    unit = UNITS[" ".join(match["unit"].split())]
    start, end = match.start(), match.end("unit")
    if words.folded[end - 1] == ".":
        end -= 1
    if _is_size(words, match, unit):
        return
    value, others = _number(words, match["number"], match["multiplier"], unit, country)
    if value is None or value >= 10**12:
        return
    flags: tuple[str, ...] = ("ambiguous",) if others else ()
    upper = _number(words, match["to"], match["multiplier"], unit, country)[0] if match["to"] else None
    if upper is not None and upper > value:
        flags, others = ("range",), (upper,)
    flags += _qualifiers(words.folded, start)
    alternatives = tuple(Quantity(other, unit) for other in others)
    yield Found("quantity", Quantity(value, unit), start, end, words.text[start:end], flags, alternatives)


def _number(
    words: Words, written: str, multiplier: str | None, unit: str, country: str
) -> tuple[Decimal | None, tuple[Decimal, ...]]:
    if written in COUNT_WORDS:
        value: Decimal | None = Decimal(COUNT_WORDS[written])
        others: tuple[Decimal, ...] = ()
    elif unit in COUNTED:
        value, others = parse_number(written, currency="JPY")  # a count has no decimals, so a mark groups
    else:
        value, others = parse_number(written, country=country)
        if others and (mark := decimal_mark_of(words.folded)):
            value, others = parse_number(written, decimal_mark=mark)
    factor = MULTIPLIERS.get((multiplier or "").strip(" ."), 1)
    return (value * factor if value is not None else None), tuple(other * factor for other in others)


def _is_size(words: Words, match: re.Match[str], unit: str) -> bool:
    """Tell the size of the goods, or a rate, from a quantity of them."""
    folded, start, end = words.folded, match.start(), match.end("unit")
    behind = match.groupdict().get("behind")
    if behind and not _RATE.match(behind) and not behind.lstrip(". /")[:1].isdigit():
        return True
    written = words.text[match.start("unit") : end]
    if match["unit"] == "st" and (written != "St" or match.end("number") == match.start("unit")):
        return True
    if written.isupper() and (
        match["unit"] in _CAPITAL_IS_OTHER or (match["unit"] == "t" and folded[end : end + 1] == ":")
    ):
        return True
    if "\n" in folded[match.end("number") : match.start("unit")] and not written[0].islower():
        return True
    before = folded[max(0, start - 24) : start]
    if match["unit"] == "打" and before.endswith(("周", "星期", "礼拜", "週", "禮拜")):
        return True  # "上周五打过去": last Friday
    if match["unit"] == "块" and _PRICE_BEFORE.search(before):
        return True  # "单价控制在25块": money
    if _NAMED_NUMBER.search(before) or (match["number"] == "一" and match["unit"] in tuple("个個条條组組把")):
        return True
    if folded[match.end("number") : match.start("unit")] == "-" and match["unit"] in ("piece", "set", "unit"):
        return True  # "a 60-piece train set"
    if match["number"] == "一" and _MONEY_BEFORE.search(before):
        return True  # "185美金一吨"
    if before.endswith("per ") and match["number"] in ("100", "1000", "1,000"):
        return True
    if written == "T" and "." in match["number"]:
        return True  # "0.8T": thickness
    if unit not in MEASURED:
        return False
    return _LENGTH_BEFORE.search(before) is not None or _LENGTH_BEHIND.match(folded, end) is not None


_PRICE_BEFORE = late_pattern(r"(?:单价|單價|价|價|控制在|预算|預算|不超过|低于)[^\d，。]{0,6}$")
_MONEY_BEFORE = late_pattern(r"(?:美金|美元|元|块|塊|刀|欧|usd|\$)\s?$")
_APPROXIMATE = late_pattern(lambda: rf"(?:^|(?<!\w)){either(APPROXIMATE)}\s{{0,2}}(?:the\s)?$")
_AT_LEAST = late_pattern(lambda: rf"(?<!\w){either(AT_LEAST)}\s{{0,2}}$")
_AT_MOST = late_pattern(lambda: rf"(?<!\w){either(AT_MOST)}\s{{0,2}}$")


def _qualifiers(folded: str, start: int) -> tuple[str, ...]:
    before = folded[max(0, start - 20) : start]
    if not before.strip():
        return ()
    return tuple(
        name for name, one in (("approx", _APPROXIMATE), ("min", _AT_LEAST), ("max", _AT_MOST)) if one.search(before)
    )


def _sized_containers(words: Words) -> Iterator[Found]:
    """Find "2 contenedores de 40'", whose size stands behind."""
    for match in _CONTAINER_THEN_SIZE.finditer(words.folded):
        written, kind = match["number"], match["type"] or match["bare"] or ""
        count = parse_number(written)[0] if written not in COUNT_WORDS else Decimal(COUNT_WORDS[written])
        tall = kind.startswith(("h", "高"))
        if count:
            unit = match["size"] + ("HQ" if tall or match["size"] == "45" else "GP")
            start, end = match.span()
            end = start + len(match[0].rstrip())
            yield Found("quantity", Quantity(count, unit), start, end, words.text[start:end])


def _containers(words: Words) -> Iterator[Found]:
    for match in _CONTAINER.finditer(words.folded):
        written = match["number"]
        count = COUNT_WORDS[written] if written in COUNT_WORDS else int(written)
        kind = _TYPES.get(match["type"], match["type"].upper())
        unit = match["size"] + (
            kind if len(kind) == 2 else "GP" if match["size"] == "20" else "HQ" if match["size"] == "45" else "GP"
        )
        start, end = match.span()
        yield Found("quantity", Quantity(Decimal(count), unit), start, end, words.text[start:end])
