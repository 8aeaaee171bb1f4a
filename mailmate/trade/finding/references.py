"""Finds document numbers: order, invoice, contract, credit, bill of lading, lot.

A number is a reference where a label says so ("PO 4471") or where its own letters do ("PI-2026-014").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.trade.finding.amount_tables import CODES, UNITS
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.reference_tables import (
    ARABIC_PREFIXES,
    BETWEEN_BEHIND,
    BETWEEN_LABEL_AND_NUMBER,
    COLUMN_LABELS,
    DATED,
    HAN_BEHIND,
    HAN_NUMBER_WORDS,
    LABELS,
    LABELS_BEHIND,
    LABELS_RIGHT_BEHIND,
    LISTED_LABELS,
    NUMBER_WORDS,
    ONLY_WITH_NUMBER_WORD,
    ORDINARY,
    PAPERS,
    SMALL_WORDS,
)
from mailmate.trade.finding.words import Words, either, first_words, keep_best, late_pattern, listed, read_words


def _with_particles(label: str) -> list[str]:
    """Return a label, an Arabic one also with the particles written against it."""
    arabic = "\u0600" <= label[0] < "\u0700"
    return [label, *(f"{particle}{label}" for particle in ARABIC_PREFIXES if arabic)]


_KIND = {dressed: kind for kind, row in LABELS for label in row.split("|") for dressed in _with_particles(label)}
_HAN_LABELS = [label for label in _KIND if label[0] > "\u3000"]
_LATIN_LABELS = [label for label in _KIND if label[0] <= "\u3000"]
_TRIGGERS = first_words(_LATIN_LABELS) | listed("ilc elc mlc xlc lci cdi pf fac enc ped")

_TOKEN = r"(?=[a-z0-9а-яё/_.-]{0,24}\d)[a-z0-9а-яё][a-z0-9а-яё/_.-]{0,34}"
_PLACE = r"(?: (?:on|of|in|at) (?:the|this|each) [a-z]{1,15}(?: [a-z]{1,15})?(?= is\b))?"
_NUMBER_WORD = (
    rf"(?:(?:\s|(?<![a-z])){either(NUMBER_WORDS)}(?:\.(?=[a-z]{{1,6}}[-/]?\d)|\.?(?![a-z])){_PLACE}"
    r"(?:[ \t]{0,12}(?:is\b|:|=|\#))?|[ ]?\#|[ \t]{0,12}:|"
    r"[ ]is(?=[ ][a-z]{1,4}[-/]?\d))"
)
_LABELLED = late_pattern(
    lambda: (
        rf"(?:(?<![\w/-])|(?<=\w\w\w/))(?P<label>{either(_LATIN_LABELS)})(?:\s{either(BETWEEN_LABEL_AND_NUMBER)})?"
        rf"(?P<open>[ ]?\((?=[^)\n]{{3,40}}\))|"
        rf"[ ]?[\x22\u201c\u00ab](?=[^\x22\u201d\u00bb\n]{{2,30}}[\x22\u201d\u00bb]))?"
        rf"(?P<said>{_NUMBER_WORD}|[ ]?(?P<dots>\u00b7{{1,2}})[ ]?:?)?"
        rf"(?P<gap>[ \t]{{0,3}}(?:\r?\n)?[ \t]{{0,2}}|-)(?P<number>(?P<letters>[a-z]{{1,5}}[ ](?=\d))?{_TOKEN})"
    )
)
_DATED = late_pattern(
    lambda: (
        rf"(?<![\w/-])(?P<label>{either(_LATIN_LABELS)})[ ]{either(DATED)}[ ][^\n;:!?()]{{3,24}}?[ ,](?:\(?"
        rf"{either(NUMBER_WORDS)}"
        rf"(?:\.(?=[a-z0-9])|\.?(?![a-z]))[ ]?:?[ ]?|\((?=[a-z]{{0,5}}[-/]?\d[\w/-]{{2,16}}\)))(?P<number>{_TOKEN})"
    )
)
"""Numbers behind the day of their paper: "invoice dated 3 May no. 88-A", "invoice of 12 May (no. 554)"."""
_HAN_LABELLED = late_pattern(
    lambda: (
        rf"(?P<label>{either(_HAN_LABELS)})\s?\(?(?P<said>(?:{either(HAN_NUMBER_WORDS)})?\s?(?:は|이|은|"
        rf"는|是|为|為)?[:#]?\s?(?:no\.?\s?)?)(?P<number>{_TOKEN})"
    )
)
_HAN_BEHIND = late_pattern(
    lambda: (
        rf"(?<![a-z0-9/.-])(?P<number>(?=[a-z/_-]{{0,8}}\d)(?=[a-z0-9/_-]{{0,12}}\d\d)[a-z0-9][a-z0-9/_-]{{2,24}})\s?"
        rf"(?P<said>号|號|호|番)?\s?(?:的|のご?)?(?P<label>{either(HAN_BEHIND)})"
    )
)
"""Numbers before their word in Han, Kana and Hangul text: "26-118号发票", "第118号合同"."""
_HAN_NOT_BEHIND = late_pattern(
    lambda: rf"\s{{0,2}}(?:[年月日個个%년월일개]|{either(unit for unit in UNITS if unit[0] > chr(0x2E80))})"
)
_BEHIND = late_pattern(
    lambda: (
        rf"(?<![\w/-])(?P<number>{_TOKEN}) {{1,2}}{either(BETWEEN_BEHIND)} {{1,2}}(?P<label>{either(LABELS_BEHIND)})"
    )
)
_BEHIND_TRIGGERS = first_words(BETWEEN_BEHIND) - {"no"} | {"lu"}
_RIGHT_BEHIND = late_pattern(
    lambda: rf"(?<![\w/.-])(?P<number>{_TOKEN}) {{1,2}}(?P<label>{either(LABELS_RIGHT_BEHIND)})(?!\w)"
)
_RIGHT_BEHIND_TRIGGERS = first_words(LABELS_RIGHT_BEHIND)
_PREFIXED = late_pattern(
    r"(?<![\w/.-])(?P<label>pi|po|inv|ci|sc|[iemx]?lc|lci|cdi|bl|so|lot|oc|nf|pf|fac|enc|ped|"
    r"ord)(?P<gap>[-/_]?)(?P<number>(?:(?<=[-/])[a-z]{1,6}[-/])?\d[\w/-]{2,24})(?![\w])"
)
_CREDIT_LETTERS = late_pattern(
    r"(?<![\w/.-])(?:(?:[a-z0-9]{1,9}[-/]){1,3}[iem]?lc[-/]?\d[\w/-]{0,15}|(?:[a-z0-9]{2,9}[-/]){1,3}[iem]?lc|"
    r"[a-z]{0,5}\d{2,12}[iem]?lci?\d{2,12}|m[a-z]?\d{4}-?\d{3}-?[a-z]{2}-?\d{5})(?![\w])"
)
"""Numbers of credits that say so themselves: "NL-LC-260517", "GC260811LC07", the Korean "M0412-606-NS-00188"."""
_INSIDE = late_pattern(
    r"(?<![\w/.-])(?:[a-z0-9]{1,9}[-/]){1,3}(?P<label>pi|po|inv|ci|sc|bl|so|ord)[-/]?\d[\w/-]{0,15}(?![\w])"
)
"""Numbers with their own letters inside: "ZJ-INV-0118", "26/PO/118"."""
_INSIDE_TRIGGERS = listed("pi po inv ci sc bl so ord")
_CREDIT_TRIGGERS = listed("lc ilc elc mlc lci nu ns es eu us uc nc xc md ms m")
_PREFIX_KINDS = {
    "pi": "pi",
    "po": "po",
    "inv": "invoice",
    "ci": "invoice",
    "sc": "contract",
    "lc": "lc",
    "bl": "bl",
    "so": "order",
    "lot": "lot",
    "ord": "order",
    "oc": "po",
    "enc": "order",
    "ped": "order",
    "nf": "invoice",
    "fac": "invoice",
    "pf": "pi",
}
_MORE = late_pattern(
    lambda: (
        rf"(?:\s?\([^)\n]{{1,24}}\)|\s?(?:{either(CODES)}|[$€£¥])\s?\d[\d.,']{{1,13}}(?<![.,]))?(?:\s?[,&+/]\s?|\s?,?\s(?:and|or|y|e|und|et|ed|и|ve|و|to|bis|through)\s|"
        rf"\s?[、和及与與と및과와]\s?|\sو(?=\d))(?:n(?:o|r|ro)\.?\s|n[º°]\s?|№\s?|رقم\s|و|l[ae]s?\s|el\s|die\s|a\s)?#?(?P<number>{_TOKEN})"
    )
)

_COUNTED_WORDS = (
    *(unit for unit in UNITS if len(unit) > 1), *CODES,
    "days", "day", "weeks", "months", "working", "copies", "originals", "sight", "дней", "dnů", "zł",
)  # fmt: skip
_NOT_A_NUMBER_BEHIND = late_pattern(
    lambda: rf"\s{{0,2}}(?:{either(_COUNTED_WORDS)}(?!\w)(?!\.?\s?\d)|[%$€£¥](?!\s?\d)|,\d{{3}}(?!\d))"
)
"""A unit or a currency behind a number; "invoice 7720 USD 14,200" names its currency for the next one."""
_PAPER_BEHIND = late_pattern(
    lambda: rf"\s{{0,2}}(?:$|[^\w\s.,]|[.,](?:\s|$)|(?:{either(SMALL_WORDS)})(?!\w))", re.MULTILINE
)
_OURS_BEFORE = late_pattern(
    r"(?:^|(?<!\w))(?:our|your|the|this|that|my|for|of|from|re:?|in|against|under|on|about|regarding|and)\s{1,2}$"
)
_WE_BUY = late_pattern(
    r"(?<!\w)(?:(?:we|i|they)(?:\s{1,2}(?:will|would|can|could|shall|may|must|now|also|hereby)){0,2}|(?:like|want|wish|need|intend|plan|"
    r"decided|going|ready|able|happy|pleased)\s{1,2}to)\s{1,2}$"
)
"""What before "order" tells that it is a verb; "with reference to order 4471" is none."""
_NOT_LETTERS = listed("box no nr or and to of is at usd eur rmb week wk kw from for per day by in on")
_ADDRESS_BEHIND = late_pattern(r"industrial|zone|street|road|avenue|estate|park\b|district")
_MONEY = late_pattern(r"\d+[.,]\d\d|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d\d)?")
_DAY = late_pattern(
    r"[0-3]?\d[./-](?:[0-3]?\d)[./-](?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)"
)
_YEAR = late_pattern(r"(?:19[89]|20[0-3])\d")
_FIELD = late_pattern(r"\d\d[a-z]|mt\d{3}")
"""Names of SWIFT fields and messages: "LC 44C" is none of its numbers."""


def find_references(text: str) -> list[Found]:
    """Return the document numbers in `text`; kinds `reference.` po, pi, invoice, contract, lc, bl, order, lot.

    The value is the number as written, in capitals; letters joined to it by a dash or without a blank belong to it.
    """
    words = read_words(text)
    found: list[Found] = []
    labels = words.spots(_TRIGGERS)
    if labels:
        spots = words.beside_numbers(labels, 0, _REACH)
        for match in words.starting(_LABELLED, spots):
            found.extend(_labelled(words, match))
        for match in words.starting(_DATED, spots):
            found.extend(_numbers(words, match, _KIND[match["label"]], match.start("number"), match.start("number")))
        for match in words.starting(_PREFIXED, spots):
            found.extend(_prefixed(words, match))
        for match in _headings(words, labels):
            found.extend(_in_column(words, match))
    for match in words.near(_BEHIND, words.spots(_BEHIND_TRIGGERS), 44, 30):
        found.extend(_named_behind(words, match))
    for match in words.near(_RIGHT_BEHIND, words.spots(_RIGHT_BEHIND_TRIGGERS), 40, 4):
        if _is_number_before(match["number"]):
            found.extend(_named_behind(words, match))
    for match in words.near(_INSIDE, words.beside_numbers(words.spots(_INSIDE_TRIGGERS), 0, 26), 32, 26):
        if sum(char.isdigit() for char in match[0]) >= 3:
            start, end = match.span()
            kind = _PREFIX_KINDS[match["label"]]
            found.append(Found(f"reference.{kind}", words.text[start:end].upper(), start, end, words.text[start:end]))
    for match in words.near(_CREDIT_LETTERS, words.beside_numbers(words.spots(_CREDIT_TRIGGERS), 34, 26), 34, 26):
        start, end = match.span()
        own = words.folded[max(0, start - 6) : start].strip().endswith(("20:", ":20", "21:")) and "23:" in words.folded
        if sum(char.isdigit() for char in match[0]) >= (2 if "-lc-" in match[0] else 3) and not own:
            found.append(Found("reference.lc", words.text[start:end].upper(), start, end, words.text[start:end]))
    if "#" in words.folded:
        found.extend(_hashed(words))
    if words.present & _SPEAKS_OF_INVOICES:
        for match in _CODE_AND_MONEY.finditer(words.folded):
            start, end = match.span("number")
            value = words.text[start:end].upper()
            found.append(Found("reference.invoice", value, start, end, words.text[start:end]))
    if words.ideographs:
        for match in _HAN_BEHIND.finditer(words.folded):
            if match["said"] or "-" in match["number"] or "/" in match["number"]:
                found.extend(_named_behind(words, match))
        for match in _HAN_LABELLED.finditer(words.folded):
            if _is_counted(words, match):
                continue
            found.extend(_numbers(words, match, _KIND[match["label"]], match.start(), match.start("number")))
    return keep_best(found) if found else []


def _hashed(words: Words) -> list[Found]:
    """Find "#4471-A ($2,980) and #4480": where one such number has its money behind it, all of them are invoices."""
    if not _HASHED_MONEY.search(words.folded):
        return []
    spans = [match.span("number") for match in _HASHED.finditer(words.folded)]
    return [Found("reference.invoice", words.text[a:b].upper(), a, b, words.text[a:b]) for a, b in spans[:12]]


_SPEAKS_OF_INVOICES = listed(
    "invoice invoices inv factura facturas fatura faturas facture factures rechnung rechnungen инвойс инвойсы счета"
)
_CODE_AND_MONEY = late_pattern(
    r"(?<![\w/.#-])(?P<number>(?!(?:pi|po|lc|so|sc|bl|ord|lot|dn|cn|rfq|usd|eur|iso|din|en)[-/\d])[a-z]{1,4}\d{0,4}[-/]\d{2,8}"
    r"(?:[-/]\d{1,6})?)(?:\s?\(|\s(?:for|of|por|de|über|на|with)\s|\s?[:-]\s|\s)\s?(?:us)?(?:[$€£]|(?:usd|eur|gbp)\b)\s?\d"
)
"""In a text that speaks of invoices, a code with its money behind it: "la F001-2231 por US$ 4,310.00"."""
_HASHED = late_pattern(r"(?:^|(?<=[\s(,;:]))#(?P<number>\d{3,8}(?:-[a-z0-9]{1,3})?)(?![\w/-])")
_HASHED_MONEY = late_pattern(rf"{_HASHED.pattern}\s?(?:\(|for\s|of\s|-\s|:\s)?\(?(?:us)?(?:[$€£]|usd|eur|gbp)\s?\d")


def _is_counted(words: Words, match: re.Match[str]) -> bool:
    """Tell "주문 500개" and "订单30%" from a number of an order."""
    number = match["number"]
    said = match["said"].strip()
    if said in ("是", "为", "為"):
        return sum(char.isdigit() for char in number) < 3 or number[-2:-1] == "." or number[1:2] == "."
    if said or not number.isdigit():
        return False
    return len(number) < 3 or _HAN_NOT_BEHIND.match(words.folded, match.end()) is not None


def _named_behind(words: Words, match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span("number")
    value = words.text[start:end].upper()
    kind = (LABELS_BEHIND | LABELS_RIGHT_BEHIND | HAN_BEHIND)[match["label"]]
    yield Found(f"reference.{kind}", value, start, match.end(), words.text[start : match.end()])


def _headings(words: Words, labels: list[int]) -> Iterator[re.Match[str]]:
    """Yield the headings below which numbers stand: of a first column, or of a list ("Invoices paid:")."""
    folded = words.folded
    if "\n" not in folded:
        return
    first = [spot for spot in labels if spot < _INDENT or "\n" in folded[spot - _INDENT : spot]]
    yield from words.starting(_COLUMN, first, ahead=_INDENT)
    if _COLON_ENDS_LINE.search(folded):
        yield from words.starting(_LIST, labels)


def _in_column(words: Words, match: re.Match[str]) -> Iterator[Found]:
    """Find the numbers below the heading of a first column: the rows of a remittance advice."""
    kind, at = _KIND[" ".join(match["label"].split())], match.end()
    for _ in range(_MOST_ROWS):
        row = _ROW.match(words.folded, at)
        if row is None:
            return
        start, end = row.span("number")
        other = any(shape.fullmatch(row["number"]) for shape in (_DAY, _MONEY, _YEAR))
        if not other and not _NOT_A_NUMBER_BEHIND.match(words.folded, end):
            yield Found(f"reference.{kind}", words.text[start:end].upper(), start, end, words.text[start:end])
        at = row.end()


_COLUMN = late_pattern(
    lambda: (
        rf"(?:^|(?<=\n))[ \t]*\|?[ \t]*(?P<label>{either(COLUMN_LABELS)})\.?(?:[ ]?(?:no|nr|number|#)\.?)?"
        r"(?:[ ]{2,}|\t|[ ]?\|)[^\d\n]{2,80}\r?\n(?:[-+=| \t]{3,90}\r?\n)?"
    )
)
_ROW = late_pattern(
    r"[ \t]*(?:[-*•·–]|\d[.)])?[ \t]*\|?[ \t]*(?P<number>(?=[a-z/_.-]{0,8}\d)[a-z0-9][a-z0-9/_-]{2,24})"
    r"(?![\w/-])(?=[ ]{2}|\t|[ ]?[|:,(]|[ ][–-]|[ ](?:us\$|usd|eur|cny|rmb|gbp)|[ ]?[.;]?\r?\n|$)"
    r"[^\n]{0,160}(?:\r?\n|$)"
)
_LIST = late_pattern(lambda: rf"(?<![\w/-])(?P<label>{either(LISTED_LABELS)})(?!\w)[^\d\n:]{{0,40}}:[ \t]*\r?\n")
_COLON_ENDS_LINE = late_pattern(r":[ \t]*\r?\n")
_MOST_ROWS = 30
_INDENT = 6
"""Characters before a heading on its line."""
_REACH = 110
"""Characters from a label within which its number begins."""


def _is_number_before(number: str) -> bool:
    """Tell "2609-TR faturası" and "26/118 sözleşmesi" from a year or a count before the word."""
    digits = sum(char.isdigit() for char in number)
    if any(shape.fullmatch(number) for shape in (_YEAR, _DAY, _MONEY)):
        return False
    return digits >= (4 if number.isdigit() else 3)


def _labelled(words: Words, match: re.Match[str]) -> Iterator[Found]:
    label = " ".join(match["label"].split())
    if match["dots"] and words.folded[match.start("dots") : match.end("dots")] not in HAN_NUMBER_WORDS:
        return
    said, number = match["said"] is not None, match["number"]
    if match["gap"] == "" and not said and not match["open"] and label.isalpha():
        return
    letters = match["letters"]
    if letters and (letters.strip() in _NOT_LETTERS or not words.text[match.start("number")].isupper()):
        return
    if (
        letters and not said and letters.strip() in _KIND and letters.strip() not in _TWO_MEANINGS
    ):  # "order PO 4471" is PO 4471
        yield from _numbers(words, match, _KIND[letters.strip()], match.start("number"), match.end("letters"))
        return
    if label in ONLY_WITH_NUMBER_WORD and not said:
        return
    if label in ("dc", "d/c", "cc", "cd", "bc", "ci", "c/i") and not (said or _is_shouted(words, match)):
        return
    if label in ("lot", "lots") and _ADDRESS_BEHIND.search(words.folded, match.end(), match.end() + 40):
        return
    if match["gap"] == "-" and not said and not (label in ("l/c", "p/o", "s/c", "b/l") and len(number) >= _LONG):
        return
    start = match.start("label")
    if label == "order" and not said and _WE_BUY.search(words.folded, max(0, start - 32), start):
        return  # "we order SK-2050S": what follows the verb is goods
    if not said and not _stands_alone(words, match, label, number):
        return
    yield from _numbers(words, match, _KIND[label], match.start(), match.start("number"))


def _is_shouted(words: Words, match: re.Match[str]) -> bool:
    """Tell "CD 5561/26" from "cc" before an address: capitals, and a number that looks like one."""
    return words.text[match.start("label")].isupper() and sum(char.isdigit() for char in match["number"]) >= 4


def _stands_alone(words: Words, match: re.Match[str], label: str, number: str) -> bool:
    """Tell whether a label right before a number, with no "no." between, makes it a reference."""
    folded, end = words.folded, _end_of_number(words, match.end())
    number = number.rstrip("./_-")
    if (
        (_NOT_A_NUMBER_BEHIND.match(folded, end) and not _LETTERED.fullmatch(number))
        or _DAY.fullmatch(number)
        or _YEAR.fullmatch(number)
        or _MONEY.fullmatch(number)
    ):
        return False
    digits = sum(char.isdigit() for char in number)
    mixed = digits > 0 and not number.isdigit() and digits + 1 < len(number)
    start = match.start("label")
    written = words.text[start : match.end("label")]
    if label in ("lot", "batch", "lote"):
        return _A_LOT.search(folded, max(0, start - 3), start) is None and digits > 0
    if label in _SHORT_LABELS and written.islower():
        few = 3 if _PAPER_BEHIND.match(folded, end) else 4
        return digits >= few and not re.match(r"\s{1,2}(?:dn|z[łl]|kus|szt|ks)", folded[end : end + 8])
    if label in ("credit", "credits"):
        return digits >= 3 and (len(number) >= 5 or _OURS_BEFORE.search(folded, max(0, start - 12), start) is not None)
    if _KIND[label] in ("lc", "bl"):
        return not _FIELD.fullmatch(number) and (digits >= 3 or (mixed and digits > 1 and len(number) > 3))
    if label in ORDINARY:
        ours = written[0].isupper() or _OURS_BEFORE.search(folded, max(0, start - 12), start) is not None
        return (digits >= 3 or (mixed and number[0].isalpha())) and (ours or digits >= 4 or not number.isdigit())
    if label in PAPERS and digits >= 2 and "." not in number and _PAPER_BEHIND.match(folded, end):
        return True
    return digits >= 3 or mixed or (label in ("p.o.", "p/o", "po", "pi") and digits >= 2)


_LETTERED = late_pattern(r"\d{2,6}[-/][a-z]{1,4}[-/]\d{2,6}|[a-z]{1,4}[-/]\d{2,6}[-/]\d{2,6}")
"""Numbers that count nothing, whatever stands behind: "инвойсу 26-PR-88 контейнер"."""
_TWO_MEANINGS = frozenset({"cd", "cc", "dc", "bc", "ci", "so"})
"""Labels that are also the first letters of others' numbers: "facture CD 1142"."""
_ONLY_PARTED = frozenset({"pf", "fac", "enc", "ped", "nf", "oc"})
_LONG = 6
_A_LOT = late_pattern(r"(?<!\w)a\s$")
_SHORT_LABELS = frozenset({"ci", "po", "pi", "sc", "lc", "bl", "dc", "so", "inv", "oc", "nf", "cc", "cd", "bc", "ilc"})


def _prefixed(words: Words, match: re.Match[str]) -> Iterator[Found]:
    number = match["number"]
    digits = sum(char.isdigit() for char in number)
    written = words.text[match.start("label") : match.end("label")]
    if match["gap"] == "" and match["label"] in _ONLY_PARTED:
        return
    if digits < 3 or (written.islower() and digits < 4) or _NOT_A_NUMBER_BEHIND.match(words.folded, match.end()):
        return
    yield from _numbers(words, match, _PREFIX_KINDS.get(match["label"], "lc"), match.start(), match.start())


def _numbers(words: Words, match: re.Match[str], kind: str, start: int, value_start: int) -> Iterator[Found]:
    """Yield the number of a match and those of the same shape listed after it ("PO 4471 and 4472")."""
    end = _end_of_number(words, match.end())
    if kind in ("lc", "invoice") and (match.groupdict().get("said") or match.groupdict().get("letters")):
        end = _end_with_blanks(words, end)
    value = words.text[value_start:end]
    if not any(char.isdigit() for char in value) or _DAY.fullmatch(value.lower()):
        return
    if value.isdigit() and len(value) < 4 and _COUNT_BEHIND.match(words.folded, end):
        return  # the first count of what is ordered: "we order: 2 x pump"
    if len(value) < 3 and (kind == "lc" or (match.groupdict().get("said") and words.folded[end : end + 1] == ")")):
        return  # the first number of a list behind "the credit:"
    yield Found(f"reference.{kind}", value.upper(), start, end, words.text[start:end])
    shape = _shape(value)
    for _ in range(12):
        more = _MORE.match(words.folded, end)
        if not more:
            return
        more_end = _end_of_number(words, more.end())
        value = words.text[more.start("number") : more_end]
        alike = _shape(value) == shape or (value.isdigit() and shape.endswith("a-" + "9" * len(value)))
        if not alike or len(value) < 2 or _NOT_A_NUMBER_BEHIND.match(words.folded, more_end):
            return
        yield Found(f"reference.{kind}", value.upper(), more.start("number"), more_end, value)
        end = more_end


_COUNT_BEHIND = late_pattern(
    r"\s?[x×*]\s|\s(?:pcs|pieces|sets|units|nos|piezas|unidades|peças|pièces|штук|шт|adet)(?!\w)"
)


def _end_with_blanks(words: Words, end: int) -> int:
    """Take further groups of figures in: "LC no. 0123 45 678", where nothing is counted by the last."""
    group = _GROUP.match(words.folded, end)
    return group.end() if group and _PAPER_BEHIND.match(words.folded, group.end()) else end


_GROUP = late_pattern(r"(?:[ ]\d{2,8}){1,4}(?![\w/%-]|[.,]\d)")


def _end_of_number(words: Words, end: int) -> int:
    while words.folded[end - 1] in "./_-":
        end -= 1
    return end


def _shape(number: str) -> str:
    return re.sub(r"[a-z]+", "a", re.sub(r"\d", "9", number.lower()))
