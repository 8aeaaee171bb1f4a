"""What each price of an offer of ours is for: the part number, else the name of the goods that stands beside it.

A line of an offer names its goods before the price ("Drop cable 3x2.5 mm2 - 500 m - USD 1.95 per m"), a sentence also
behind it ("USD 3.10 for the float switch"). Nothing is guessed from elsewhere in the mail here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from mailmate.trade.entry_tables import ITEM
from mailmate.trade.facts import Quantity
from mailmate.trade.finding.found import Found

Placed: TypeAlias = tuple[int, int, str]
"""Where the name of an item begins and ends, and the name."""

_DIGIT_FIRST = re.compile(
    r"(?<![\w.,/-])(?:\d{1,4}(?!X|MM|CM|KG|KW|HP|HZ|VA?C?\d|FT|IN\d|PCS)[A-Z]{1,5}[-/]?\d{1,5}|\d{3,6}-\d{1,3}[A-Z]{1,4})"
    r"(?:[-./][A-Z0-9]{1,6}){0,3}[A-Z]{0,3}(?![\w])"
)
"""A part number that begins with a digit: "4SP-1.5", "6308-2RS"; no measure such as "3X2.5"."""
_SIZE = re.compile(r"(?:DN|PN|IP|NPS|SCH|CL|M|ISO|EN|DIN|ASTM|HS|PO|PI|FOB|CIF)[-. ]?\d{1,6}(?:[-./]\d{1,4})?", re.I)
"""What looks like a part number and is a size, a standard or a paper."""
_WORD = re.compile(r"[^\s,;:|=()\[\]，；：、。（）]+|[,;:|=()\[\]，；：、。（）]")
_LIST_MARK = re.compile(r"\s{0,8}(?:[-*•·]|\(?\d{1,2}\s?[.):、]|\(?[a-h][.)])\s")
_NAME = re.compile("[^\\W\\d_]{3}|[\u3040-\ud7af]{2}")
_COMMAS, _BARS = frozenset(",;，；、"), frozenset({":", "：", "|", "=", "-", "–", "—", "@"})
_SIGNS = frozenset(",;:|=()[]，；：、。（）")
_DASHES = frozenset({"-", "–", "—", "@", "/", "->", "—>", "…", "..."})
_LED_BY = frozenset(
    "the a an our your this these those for of offer offers offered quote quoted quotes and or with price prices"
    " on is are we i you in to dear please as new now at by only from can could would item product description"
    " model goods unit be will best rate each per usd eur cny gbp supply provide y e la el los las et le les und"
    " der die das den ofrecemos offrons bieten".split()
)
"""Words behind which the name of goods begins."""
_NO_LEAD = frozenset("we i you in to can could would is are be will by from at as on dear please now with".split())
"""Of these, the ones behind which no goods are named in a sentence: "we can go down to USD 115"."""
_LEADS_ON = frozenset(
    "at for is are be will cost costs to now of a the we i can could would quote quoted offer offers offered you"
    " price prices unit stays comes only per each rate net about approx as our new best good both all and or"
    " either fob cif cfr exw fca cpt cip dap ddp still remains makes it from by in becomes".split()
)
"""Words between the name of goods and their price."""
_HAN_PRICE = re.compile(r"(?:的)?(?:单价|價格|价格|报价|報價|价|为|是|每\S)+$")
_MOST_WORDS, _LONGEST = 7, 200
_SIZE_UNITS = frozenset({"L", "m", "kg", "g", "t", "gal", "lb", "m2", "m3", "m²", "m³", "W", "V"})
"""Units that may be the size of one piece ("tank 24 L") as well as a count."""


def items_in(words: str, amounts: Sequence[Found], counts: Sequence[Found]) -> list[Placed]:
    """Return the items a sentence or line with prices names, in their order; `counts` are its quantities."""
    numbers = list(_part_numbers(words))
    named = list(_names_before(words, amounts, counts, numbers))
    if not numbers and amounts and not any(start < amounts[0].start for start, _, _ in named):
        named = list(_names_behind(words, amounts, counts)) or named
    return sorted([*numbers, *named])


def _part_numbers(words: str) -> Iterator[Placed]:
    end = 0
    matches = sorted((*ITEM.finditer(words), *_DIGIT_FIRST.finditer(words)), key=lambda one: (one.start(), -one.end()))
    for match in matches:
        if match.start() >= end and not _SIZE.fullmatch(match.group()):
            end = match.end()
            yield match.start(), end, match.group()


def _names_before(
    words: str, amounts: Sequence[Found], counts: Sequence[Found], numbers: Sequence[Placed]
) -> Iterator[Placed]:
    """Yield the name before each amount between which and the amount before no part number stands."""
    begin = 0
    for amount in amounts:
        end, begin, since = amount.start, amount.end, begin
        if any(since <= start < end for start, _, _ in numbers):
            continue
        if found := _last_name(words, max(since, end - _LONGEST), end, _real_counts(counts, amount)):
            yield found


def _names_behind(words: str, amounts: Sequence[Found], counts: Sequence[Found]) -> Iterator[Placed]:
    """Yield the name behind each amount, led on by "for" or "of": "USD 3.10 per piece for the float switch"."""
    ends = [*(one.start for one in amounts[1:]), len(words)]
    for amount, end in zip(amounts, ends, strict=True):
        tokens = list(_tokens(words, amount.end, min(end, amount.end + _LONGEST), _real_counts(counts, amount)))
        at = next((n for n, (_, _, word) in enumerate(tokens[:4]) if word.lower() in ("for", "of")), None)
        if at is None:
            continue
        rest = tokens[at + 1 :]
        while rest and rest[0][2].lower() in _LED_BY:
            rest = rest[1:]
        name: list[Placed] = []
        for token in rest[:_MOST_WORDS]:
            if token[2] in _SIGNS or token[2] in _DASHES or token[2].lower() in _LED_BY:
                break
            name.append(token)
        if found := _placed(words, name):
            yield found


def _last_name(words: str, begin: int, end: int, counts: Sequence[Found]) -> Placed | None:
    """Return the name that leads to a price: the words before it, without those that only lead on to the price.

    Of "pump, 2.2 kW, 3 phase: USD 146" the first piece is the name: what stands behind a comma is told of the goods.
    """
    if mark := _LIST_MARK.match(words, begin):
        begin = mark.end()
    tokens = list(_tokens(words, begin, end, counts))
    in_a_line = False
    while tokens and _leads_on(tokens[-1][2]):
        in_a_line |= tokens.pop()[2] in _BARS
    name: list[Placed] = []
    while piece := _last_piece(tokens):
        name = piece
        if not in_a_line and tokens and tokens[-1][2].lower() in _NO_LEAD:
            return None
        told = tokens and tokens[-1][2] in _COMMAS and (in_a_line or any(map(str.isdigit, _text(words, piece))))
        if not told:
            break
        tokens.pop()
    return _placed(words, name)


def _last_piece(tokens: list[Placed]) -> list[Placed]:
    """Take the words behind the last sign or leading word off the end of `tokens`, at most so many; return them."""
    piece: list[Placed] = []
    while tokens and len(piece) < _MOST_WORDS:
        word = tokens[-1][2]
        if word in _SIGNS or word in _DASHES or word.lower() in _LED_BY:
            break
        piece.insert(0, tokens.pop())
    return piece


def _leads_on(word: str) -> bool:
    return word in _SIGNS or word in _DASHES or word.lower() in _LEADS_ON


def _tokens(words: str, begin: int, end: int, counts: Sequence[Found]) -> Iterator[Placed]:
    """Yield the words of a stretch; a count of the goods is a bar between them."""
    counted = [(one.start, one.end) for one in counts]
    for match in _WORD.finditer(words, begin, end):
        if any(start <= match.start() < stop for start, stop in counted):
            yield match.start(), match.end(), "|"
        else:
            yield match.start(), match.end(), match.group().rstrip(".")


def _real_counts(counts: Iterable[Found], amount: Found) -> list[Found]:
    """Return the quantities that count goods: a size of one piece is none, unless the price is for that unit."""
    return [
        one for one in counts
        if isinstance(one.value, Quantity) and (one.value.unit not in _SIZE_UNITS or one.value.unit == amount.detail)
    ]  # fmt: skip


def _text(words: str, name: Sequence[Placed]) -> str:
    return words[name[0][0] : name[-1][1]]


def _placed(words: str, name: Sequence[Placed]) -> Placed | None:
    """Return a run of words as a name, or None where it is none."""
    if not name:
        return None
    start, text = name[0][0], " ".join(_text(words, name).split()).rstrip(" .-–:")
    text = _HAN_PRICE.sub("", text)
    return (start, name[-1][1], text) if _NAME.search(text) else None
