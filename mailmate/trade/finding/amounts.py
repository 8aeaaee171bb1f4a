"""Finds money and percentages in any text (DOMAIN handbook 3.2); quantities stand in `quantities`.

An amount has a currency beside it, or a word that says money right before it. A number inside a part
number, a telephone number, a date or a dimension is never one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.amount_tables import (
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    CURRENCY_WORDS,
    DOLLARS_OF,
    MINOR_DIGITS,
    ONLY_BEFORE,
    ONLY_BEHIND,
    SHARED_SIGNS,
    SHOUTED_CODES,
    SPACE_GROUPS,
    SYMBOLS,
    UNITS,
)
from mailmate.trade.finding.figures import (
    EAST_NUMBER,
    HAN_NUMBER,
    MONEY_MULTIPLIER,
    NUMBER,
    decimal_mark_of,
    parse_number,
)
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.number_word_tables import (
    KILO_NAMES,
    KILO_WORDS,
    NO_NOUN,
    SHORT_SUM,
    SHORT_SUM_BEFORE,
)
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.spoken_sums import SpokenSums
from mailmate.trade.finding.words import (
    Words,
    ahead_of,
    either,
    first_words,
    keep_best,
    late_pattern,
    listed,
    read_words,
)

__all__ = ["find_amounts", "find_percentages", "find_quantities", "parse_number"]

_ALL_CURRENCIES = CURRENCY_WORDS | {code: (code.upper(),) for code in SHOUTED_CODES}
_TRIGGERS = first_words(_ALL_CURRENCIES)
_SYMBOL = late_pattern(lambda: f"[{re.escape(SYMBOLS)}]")
_HAN_CURRENCY = late_pattern("[元金币幣镑鎊円圓ドユポ달원위유엔불파]")
_KANA = late_pattern("[\u3040-\u30ff]")
_EACH_BEFORE = late_pattern(
    lambda: rf"(?:每|각|一)\s?(?P<per>{either(unit for unit in UNITS if unit[0] > chr(0x3000))})\s?(?:约|約)?$"
)
_EACH_ARABIC = late_pattern(r"\s?(?:لل|لكل\s|عن كل\s)(?P<per>قطعة|وحدة|طن|متر مربع|متر|كيلو|كرتون|طقم|حبة)")
_HAN_WORDS = either(word for word in CURRENCY_WORDS if word[0] > "\u3000")

_PER_UNIT = either(
    [
        *UNITS,
        "1000",
        "thousand",
        "order",
        "shipment",
        "month",
        "man-day",
        "man day",
        "manday",
        "day",
        "hour",
        "year",
        "kit",
    ]
)
_PER = (
    rf"(?:\s?(?:/|\bper\b|\bpro\b|\bpor\b|\bpar\b|\bbaşına\b|\bза\b|"
    rf"每)\s?(?P<per_count>1,?0{{1,3}}\s?)?(?P<per>{_PER_UNIT})(?![\w²³])"
    rf"|\s(?:la|le|el|das|die|the|der)\s(?P<per_article>{_PER_UNIT})(?!\w)|\s(?P<each>each|ea|a\spiece|apiece)\b|"
    rf"\s?/\s?(?P<per_m>m)(?!\w))?"
)
_GAP = r"[ \t]{0,2}(?:\r?\n)?[ \t]{0,2}"
_TO = rf"(?:\s?(?:-|~|to|至|到)\s?(?P<to>{NUMBER}))?"
_BEFORE = either(set(_ALL_CURRENCIES) - ONLY_BEHIND)
_BEHIND = either(set(_ALL_CURRENCIES) - ONLY_BEFORE)

_SPOKEN = SpokenSums(set(_ALL_CURRENCIES) - ONLY_BEHIND, set(_ALL_CURRENCIES) - ONLY_BEFORE)

_PREFIX = late_pattern(
    rf"(?<![a-z$€£¥])(?P<currency>{_BEFORE})(?P<per_before>\s?/\s?{_PER_UNIT}|\sper\s{_PER_UNIT})?(?P<mark>\.(?=\s)|"
    rf"[:=]|\s?:)?{_GAP}(?P<number>{NUMBER}){_TO}"
    rf"(?P<multiplier>{MONEY_MULTIPLIER}|[ ]?[千百十]?[万萬亿億]元?)?(?!\d|[.,']\d)(?:\s?(?P<also>usd|cad|aud|sgd|"
    rf"hkd|nzd|mxn|cny|rmb|eur|元|美元|dollars?)(?![\w]|\s?\d))?(?:,?-)?{_PER}"
)
_SUFFIX = late_pattern(
    rf"(?<![\w./#$€£¥-])(?<!\d[,'])(?P<number>{NUMBER}|{HAN_NUMBER}){_TO}(?P<multiplier>{MONEY_MULTIPLIER}|"
    rf"[ ]?[千百十]?[万萬亿億만]\s?)?"
    rf"(?:{_GAP}|-)(?P<currency>{_BEHIND})(?!\w)(?![ \t]?:?[ \t]{{0,2}}(?:\d{{3,}}|\d+(?:[.,]\d+)+)(?!\s?%|"
    rf"[\d.,]))(?P<currency_again>\s(?:dollars?))?\.?{_PER}"
)
_HAN_SUFFIX = late_pattern(
    rf"(?:(?P<before>{_HAN_WORDS})[ ]?)?(?<![\d.,'])(?P<number>{EAST_NUMBER}|{NUMBER}|"
    rf"{HAN_NUMBER}){_TO}(?P<multiplier>[ ]?(?:[千百十]?[万萬亿億]|만|천|"
    rf"백만))?(?:[ ]?多)?[ ]?"
    rf"(?P<currency>{_HAN_WORDS})(?!素|件|旦|器)(?:整)?{_PER}"
)
_LABELLED = late_pattern(
    lambda: (
        rf"(?<!\w)(?:amount(?:\sof)?|total(?:\samount)?(?:\sof)?|balance(?:\sof)?|deposit(?:\sof)?|sum(?:\sof)?|"
        rf"value(?:\sof)?|remitted|paid|transferred|pay|remit|transfer)"
        rf"(?:\sis|\s?[:=])?\s{{1,2}}(?:the\s)?(?P<number>\d{{1,3}}(?:[,.' ]\d{{3}})*[.,]\d\d|"
        rf"\d{{4,9}}[.,]\d\d)(?![\w.,%/-]|\s?%|\s{{1,2}}{either(UNITS)}(?!\w))"
    )
)
_LABELS = frozenset(
    {
        "amount",
        "total",
        "balance",
        "deposit",
        "sum",
        "value",
        "remitted",
        "paid",
        "transferred",
        "pay",
        "remit",
        "transfer",
    }
)
_APPROXIMATE = late_pattern(lambda: rf"(?:^|(?<!\w)){either(APPROXIMATE)}\s{{0,2}}(?:the\s)?(?:of\s)?$")
_AT_LEAST = late_pattern(lambda: rf"(?<!\w){either(AT_LEAST)}\s{{0,2}}$")
_AT_MOST = late_pattern(lambda: rf"(?<!\w){either(AT_MOST)}\s{{0,2}}$")
_FORM_EUR1 = late_pattern(r"eur[. ]?1(?!\d|[.,]\d)")


def find_amounts(
    text: str,
    *,
    country: str = "",
    currency: str | None = None,
    count: Callable[[str], list[Found]] = find_quantities,
) -> list[Found]:
    """Return the amounts of money in `text`; `detail` is the unit a price is per.

    `country` is the writer's (it decides "$" and "1.250"), `currency` what the thread deals in (it decides "$", "¥",
    "kr", "Rs"). An open currency is None with the candidates as alternatives, flagged `ambiguous`. `count` gives the
    quantities of the text, where a doubtful amount makes them needed.
    """
    words = read_words(text)
    spots = words.spots(_TRIGGERS)
    if _SYMBOL.search(words.folded):
        spots = sorted([*spots, *(match.start() for match in _SYMBOL.finditer(words.folded))])
    reader = _Reader(words, country, currency)
    found = [
        *reader.read_all(_beside_currencies(words, spots)),
        *reader.read_labelled(words.starting(_LABELLED, words.beside_numbers(words.spots(_LABELS), 0, 40))),
    ]
    found += reader.read_spoken()
    if words.ideographs and _HAN_CURRENCY.search(words.folded):
        found += reader.read_all(_HAN_SUFFIX.finditer(words.folded))
    if not found:
        return []
    found += _short(words, found, country)
    return _settle(keep_best(found), lambda: count(text))


def _beside_currencies(words: Words, spots: list[int]) -> Iterator[re.Match[str]]:
    """Yield numbers behind and before their currency; in Han text either may begin in the middle of a run."""
    if words.ideographs:
        yield from words.near(_PREFIX, spots, 4, 60, mixed=True)
        yield from words.near(_SUFFIX, spots, 48, 24, mixed=True)
    else:
        yield from words.starting(_PREFIX, spots, ahead=4)
        yield from words.starting(_SUFFIX, ahead_of(spots, words.figures, 48))


def _short(words: Words, found: list[Found], country: str) -> list[Found]:
    """Return sums that leave out the currency in which the text deals: "6.200,- am 4.9.", "the rest 8k"."""
    if "k" not in words.folded and ",-" not in words.folded and words.present.isdisjoint(KILO_WORDS):
        return []
    sums = [one for one in found if isinstance(one.value, Money) and one.value.currency]
    codes = {one.value.currency for one in sums if isinstance(one.value, Money)}
    if len(codes) != 1:
        return []
    (code,) = codes
    prices_only = all(one.detail for one in sums)
    short = []
    for match in SHORT_SUM.finditer(words.folded):
        start, end = match.span()
        if match["whole"]:
            value, _ = parse_number(match["whole"], currency=code, country=country, decimal_mark=",")
        elif not prices_only and _is_sum_in_thousands(words, start, end):
            kilo = match["kilo"]
            value = Decimal(KILO_NAMES.get(kilo) or kilo.replace(",", ".")) * 1000
        else:
            continue
        if value is not None:
            short.append(Found("amount", _money(value, code), start, end, words.text[start:end]))
    return short


def _is_sum_in_thousands(words: Words, start: int, end: int) -> bool:
    """Tell "the rest 8k" and "pay 8k on Monday" from "the rest 8k pcs" and "send 8k labels"."""
    before = SHORT_SUM_BEFORE.search(words.folded[max(0, start - 30) : start])
    if before is None:
        return False
    return NO_NOUN.match(words.folded, end) is not None or (
        before["part"] is not None and not find_quantities(words.text[start : end + 16])
    )


class _Reader:
    """What is known while the amounts of one text are read."""

    def __init__(self, words: Words, country: str, currency: str | None) -> None:
        self.words, self.country, self.thread = words, country, currency
        self._mark: str | None = None

    @property
    def decimal_mark(self) -> str:
        if self._mark is None:
            self._mark = decimal_mark_of(self.words.folded)
        return self._mark

    def read_all(self, matches: Iterator[re.Match[str]]) -> Iterator[Found]:
        for match in matches:
            if found := self._read(match):
                yield found

    def read_labelled(self, matches: Iterator[re.Match[str]]) -> Iterator[Found]:
        for match in matches:
            value, _ = parse_number(match["number"], country=self.country, decimal_mark=self.decimal_mark)
            if value is not None:
                start, end = match.span("number")
                yield Found("amount", _money(value, self.thread), start, end, self.words.text[start:end])

    def read_spoken(self) -> Iterator[Found]:
        for match, written, value in (*_SPOKEN.find(self.words), *_SPOKEN.find_thousands(self.words)):
            codes, flags = self._currencies("us$" if written == "us" else written)
            one = codes[0] if len(codes) == 1 else None
            others = tuple(_money(value, code) for code in codes) if one is None else ()
            start, end = match.span()
            yield Found("amount", _money(value, one), start, end, self.words.text[start:end], flags, others)

    def _read(self, match: re.Match[str]) -> Found | None:
        got = match.groupdict()
        written = (
            got["currency"]
            if not got.get("also") or got["currency"] not in ("$", "¥", "人民币", "rmb")
            else got["also"]
        )
        written = " ".join((got.get("before") or written).split())
        if self._is_word(match, written):
            return None
        codes, flags = self._currencies(written)
        number = got["number"]
        column = got["to"] and match.start("currency") > match.start("number")
        if column and _is_column(self.words.folded[match.start("number") : match.end("to")], number, got["to"]):
            return self._upper(match)
        if number.startswith(".") and written[-1].isalpha() and self.words.folded[match.start("number") - 1].isalpha():
            return None  # "USD.50" may be fifty dollars or fifty cents
        factor = (got["multiplier"] or "").strip(" .元")
        value, others = self._number(number + factor, codes)
        if value is None:
            return None
        start, end = match.span()
        upper = self._number(got["to"] + factor, codes)[0] if got["to"] else None
        if upper is not None and upper > value:
            flags, others = (*flags, "range"), (upper,)
        elif others:
            flags = (*flags, "ambiguous")
        flags += _qualifiers(self.words.folded, start)
        if " " in number and number[-1].isdigit() and self._doubtful_spaces(match):
            flags, others = (*flags, "ambiguous"), (*others, Decimal(number.rpartition(" ")[2].replace(",", ".")))
        one = codes[0] if len(codes) == 1 else None
        alternatives = tuple(_money(value, code) for code in codes) if one is None else ()
        alternatives += tuple(_money(other, one) for other in others)
        per, per_flag = self._per(match)
        quote = self.words.text[start:end]
        flags = tuple(dict.fromkeys(flags + per_flag))
        return Found("amount", _money(value, one), start, end, quote, flags, alternatives, detail=per)

    def _upper(self, match: re.Match[str]) -> Found | None:
        """Read "1181 - 2,190.00 USD" as the second number alone: the first is another column."""
        start, end = match.span("to")
        codes, flags = self._currencies(" ".join((match.groupdict().get("before") or match["currency"]).split()))
        value, _ = self._number(match["to"], codes)
        if value is None or match.start("currency") < start:
            return None
        one = codes[0] if len(codes) == 1 else None
        end = match.end("currency")
        return Found("amount", _money(value, one), start, end, self.words.text[start:end], flags)

    def _number(self, written: str, codes: tuple[str, ...]) -> tuple[Decimal | None, tuple[Decimal, ...]]:
        code = codes[0] if len(codes) == 1 else "USD" if codes else None
        value, others = parse_number(written, currency=code, country=self.country)
        if others and (mark := self.decimal_mark):
            return parse_number(written, currency=code, country=self.country, decimal_mark=mark)
        return value, others

    def _is_word(self, match: re.Match[str], written: str) -> bool:
        """Tell "EUR.1", "TRY 5 times" and "rm 12" from money."""
        if written == "eur" and _FORM_EUR1.fullmatch(match[0].strip()):
            return True
        start, end = match.span("currency")
        if written in SHOUTED_CODES:
            small = match["number"].isdigit() and len(match["number"]) < 3
            return small or not self.words.text[start:end].isupper()
        return written in ("rm", "rs") and self.words.text[start:end].islower() and match["number"][-3:-2] != "."

    def _currencies(self, written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the ISO codes a written currency may be, and flags; one code where it is decided."""
        codes = _ALL_CURRENCIES[written]
        sign = codes[0]
        if sign == "$":
            local = DOLLARS_OF.get(self.country)
            if self.thread and (self.thread == "USD" or self.thread in DOLLARS_OF.values()):
                return (self.thread,), ()
            return (("USD", local), ("ambiguous",)) if local else (("USD",), ())
        shared = SHARED_SIGNS.get(sign)
        if shared is None:
            chosen = self.thread if self.thread in codes else None
            return ((chosen,), ()) if chosen else (codes, () if len(codes) == 1 else ("ambiguous",))
        if self.thread in shared.values():
            return (self.thread,), ()  # type: ignore[return-value] # a value of the table is a code
        if self.country in shared:
            return (shared[self.country],), ()
        if sign == "¥" and self.words.ideographs:
            return ("JPY" if _KANA.search(self.words.folded) else "CNY",), ()
        return tuple(shared.values()), ("ambiguous",)

    def _doubtful_spaces(self, match: re.Match[str]) -> bool:
        """Tell "5 120 USD" of two columns from a number grouped with spaces."""
        start, end = match.span("number")
        written = self.words.text[start:end]
        return " " in written and self.country not in SPACE_GROUPS and "," not in written and "." not in written

    def _per(self, match: re.Match[str]) -> tuple[str, tuple[str, ...]]:
        got = match.groupdict()
        if got["per_article"]:
            return _per_name(" ".join(got["per_article"].split()), ""), ()
        if got["each"]:
            return "pcs", ()
        if got["per"] or got["per_m"]:
            name = "per" if got["per"] else "per_m"
            unit = " ".join(got[name].split())
            if unit == "m" and self.words.text[match.start(name)] == "M":
                return "1000", ("per_thousand",)
            return _per_name(unit, got["per_count"] or ""), ()
        folded, start, end = self.words.folded, match.start(), match.end()
        if self.words.ideographs and (each := _EACH_BEFORE.search(folded, max(0, start - 8), start)):
            return _per_name(each["per"], ""), ()
        if folded[end : end + 2].strip()[:1] in ("ل", "ع") and (each := _EACH_ARABIC.match(folded, end)):
            return _per_name(each["per"], ""), ()
        if got.get("per_before"):
            return _per_name(re.sub(r"^(?:/|per)\s?", "", got["per_before"].strip()), ""), ()
        return "", ()


def _per_name(unit: str, count: str) -> str:
    name = UNITS.get(unit, unit)
    if name == "thousand":
        return "1000"
    return f"{count.strip().replace(',', '')} {name}" if count else name


def _money(value: Decimal, code: str | None) -> Money:
    """Return money with at least the decimals its currency has."""
    digits = MINOR_DIGITS.get(code or "", 2)
    exponent = value.as_tuple().exponent
    shown = -exponent if isinstance(exponent, int) else 0
    return Money(value.quantize(Decimal(1).scaleb(-digits)) if shown < digits and value < 10**20 else value, code)


def _qualifiers(folded: str, start: int) -> tuple[str, ...]:
    before = folded[max(0, start - 22) : start]
    if not before.strip():
        return ()
    flags = [
        name for name, one in (("approx", _APPROXIMATE), ("min", _AT_LEAST), ("max", _AT_MOST)) if one.search(before)
    ]
    return tuple(flags)


def _settle(found: list[Found], quantities: Callable[[], list[Found]]) -> list[Found]:
    """Decide ambiguous amounts by quantity × price = total, where the text gives all three."""
    open_ones = [
        one
        for one in found
        if "ambiguous" in one.flags and one.alternatives and isinstance(one.value, Money) and one.value.currency
    ]
    if not open_ones or len(found) > 24:
        return found
    counts = [one.value.value for one in quantities()[:12] if isinstance(one.value, Quantity)]
    sums = {one.value.amount for one in found if isinstance(one.value, Money) and one not in open_ones}
    if not counts or not sums:
        return found
    return [_decided(one, counts, sums) if one in open_ones else one for one in found]


def _decided(one: Found, counts: list[Decimal], sums: set[Decimal]) -> Found:
    readings = [value for value in (one.value, *one.alternatives) if isinstance(value, Money)]
    fitting = [
        value
        for value in readings
        if any(count * value.amount in sums or (count and value.amount / count in sums) for count in counts)
    ]
    if len(fitting) != 1:
        return one
    return replace(
        one, value=fitting[0], alternatives=(), flags=tuple(flag for flag in one.flags if flag != "ambiguous")
    )


def _is_column(written: str, number: str, upper: str) -> bool:
    """Tell two columns from a range: blanks around the dash, and only the second has decimals."""
    decimals = [re.search(r"[.,]\d\d$", one) is not None for one in (number, upper)]
    return decimals == [False, True] and re.search(r"\s-\s", written) is not None


_PERCENT = late_pattern(
    r"\d{1,6}(?:[.,]\d{1,4})?(?:\s?(?:-|to|~)\s?(?P<to>\d{1,6}(?:[.,]\d{1,4})?))?\s?"
    r"(?:%|percent\b|per\scent\b|pct\b|por\sciento\b|por\scento\b|pour\scent\b|prozent\b|процент(?:ов|а)?\b)"
)
_PERCENT_OTHER = late_pattern(
    r"%(?P<turkish>\d{1,3}(?:[.,]\d{1,2})?)(?![\d%]|[.,]\d)|(?:百分之|yüzde\s)(?P<named>\d{1,3}(?:\.\d{1,2})?|"
    + HAN_NUMBER
    + ")"
)
_PERCENT_WORDS = listed("percent cent pct ciento cento prozent процент процентов процента yüzde")


def find_percentages(text: str) -> list[Found]:
    """Return the percentages in `text`; a range has its lower end as value, its upper as alternative."""
    words = read_words(text)
    folded = words.folded
    if "%" not in folded and "百分之" not in folded and not words.present & _PERCENT_WORDS:
        return []
    found = []
    for match in _PERCENT.finditer(folded):
        start, end = match.span()
        if _is_inside(folded, start):
            continue
        number = re.match(r"[\d.,]+", match[0])
        value = _percent(number[0]) if number else None
        upper = _percent(match["to"]) if match["to"] else None
        flags = _qualifiers(folded, start)
        if value is None:
            continue
        if upper is not None:
            flags = (*flags, "range")
        found.append(Found("percent", value, start, end, text[start:end], flags, (upper,) if upper is not None else ()))
    for match in _PERCENT_OTHER.finditer(folded):
        written = match["turkish"] or match["named"]
        value = parse_number(written)[0] if match["named"] else _percent(written)
        before = folded[match.start() - 1 : match.start()]
        if value is not None and not before.isalnum():
            found.append(Found("percent", value, match.start(), match.end(), text[match.start() : match.end()]))
    return keep_best(found)


def _is_inside(folded: str, start: int) -> bool:
    """Tell whether a number is the tail of a longer number, a code or a path."""
    before, earlier = folded[start - 1 : start], folded[max(0, start - 2) : start - 1]
    if before in (".", ","):
        return earlier.isdigit()
    latin = before.isascii() and before.isalnum()
    return latin or (before in tuple("/-_") and earlier.isascii() and earlier.isalnum())


def _percent(written: str) -> Decimal | None:
    plain = written.replace(",", ".").strip(".")
    return Decimal(plain) if plain.count(".") < 2 else None
