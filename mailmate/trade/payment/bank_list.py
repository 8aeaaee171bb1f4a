"""A bank's list of credits: its columns by their headings, its rows, and the debt each row pays (DOMAIN 5).

Rows are lists of cells, as a CSV file gives them. A row is matched to at most one debt, by at least two of
reference, payer and sum; what fits two debts alike, or only by one sign, is listed and never guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from hashlib import blake2s

from mailmate.sentences import Sentence
from mailmate.trade.facts import Money
from mailmate.trade.finding.amount_tables import CURRENCY_WORDS
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.payment.payment_tables import BANK_HEADINGS, CREDIT_SIGNS, DEBIT_SIGNS
from mailmate.trade.payment.transfer_checks import distinctive, same_name

FIELDS = ("date", "amount", "credit", "debit", "currency", "payer", "reference", "sign", "bank_ref")
MOST_ROWS = 50_000
_HEAD_LINES = 40
_IN_BRACKETS = re.compile(r"[(（\[]\s{0,3}([^()（）\[\]]{1,20}?)\s{0,3}[)）\]]")
_DAY = re.compile(r"(\d{1,4})[-./年 ](\d{1,2})[-./月 ](\d{1,4})")
_PLAIN_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SUM = re.compile(r"[-+(]?\s{0,2}\d[\d.,' \u00a0\u202f]{0,24}")
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
_WORD = re.compile(r"[A-Za-z0-9]+")
_PREFIXES = ("INVOICENO", "INVOICE", "INVNO", "INV", "PINO", "PI", "PONO", "PO", "NO", "REF", "CONTRACT")
_CODES = frozenset(code for codes in CURRENCY_WORDS.values() for code in codes if len(code) == 3)
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class BankRow:
    """One credit of the list."""

    line: int
    """Its line in the file, counted from 1."""
    day: date
    amount: Money
    payer: str
    reference: str
    key: str
    """The same for the same row in any later list: importing twice counts once."""
    again: bool = False
    """True where a line before it in the list says the very same: two payments, or one shown twice."""


@dataclass(frozen=True, slots=True)
class Left:
    """A row that was not taken, and why."""

    line: int
    words: str
    why: Sentence


@dataclass(frozen=True, slots=True)
class Debt:
    """An open chain of promises as a bank's row is compared with it."""

    entry_id: int
    subject: str
    company: str
    names: tuple[str, ...]
    """What the buyer may be called."""
    open_sum: Money | None
    by_hand: tuple[Money, ...] = ()
    """Sums a person recorded without a list: the same sum in a list is likely the same money."""


@dataclass(frozen=True, slots=True)
class Match:
    """A row and the one debt it pays; `note` where somebody should look all the same."""

    row: BankRow
    debt: Debt
    note: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """What became of the rows of a list."""

    matches: tuple[Match, ...] = ()
    doubtful: tuple[tuple[BankRow, tuple[Debt, ...], Sentence], ...] = ()
    """Rows that may pay one of these debts: a person decides."""
    foreign: tuple[BankRow, ...] = ()
    """Rows that have nothing to do with any debt on record."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a list stand: field -> place, and the line of the headings (from 0)."""

    heading: int
    places: Mapping[str, int] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields a list cannot do without and does not name."""
        lacks = [] if "date" in self.places else ["date"]
        lacks += [] if {"amount", "credit"} & self.places.keys() else ["amount"]
        return tuple(lacks) + (() if {"payer", "reference"} & self.places.keys() else ("payer",))


def find_columns(rows: Sequence[Sequence[str]], named: Mapping[str, str] | None = None) -> Columns:
    """Return where the columns stand: those `named` (field -> heading) first, the rest by the usual headings.

    The headings are the line that names most of them, among the first; banks put their own lines before it.
    """
    best = Columns(0)
    for number, cells in enumerate(rows[:_HEAD_LINES]):
        places = _places(cells, named or {})
        if len(places) > len(best.places):
            best = Columns(number, places)
    return best


def _places(cells: Sequence[str], named: Mapping[str, str]) -> dict[str, int]:
    heads = [_folded(cell) for cell in cells]
    places = {name: heads.index(_folded(heading)) for name, heading in named.items() if _folded(heading) in heads}
    for name in FIELDS:
        free = (heads.index(title) for title in BANK_HEADINGS[name] if title in heads)
        place = next((at for at in free if at not in places.values()), None)
        if name not in places and place is not None:
            places[name] = place
    return places


def _folded(heading: str) -> str:
    return " ".join(_IN_BRACKETS.sub(" ", heading).casefold().replace("_", " ").split()).strip(" :：.*")


def read_rows(
    rows: Sequence[Sequence[str]], columns: Columns, *, currency: str = "", order: str = ""
) -> tuple[list[BankRow], list[Left]]:
    """Return the credits of a list, and the rows that could not be read.

    `currency` is that of the account, for a list that names none; `order` is `dmy` or `mdy` where the list itself
    does not tell day from month. Money that went out is no credit and stands in neither.
    """
    places, found, left = columns.places, [], []
    body = list(enumerate(rows[columns.heading + 1 : columns.heading + 1 + MOST_ROWS], start=columns.heading + 2))
    cells = [(line, {name: row[at].strip() for name, at in places.items() if at < len(row)}) for line, row in body]
    cells = [(line, cell) for line, cell in cells if cell.get("date") and any(map(_SUM.search, _sums(cell)))]
    order = order or _day_order([cell["date"] for _, cell in cells])
    mark = _decimal_mark([text for _, cell in cells for text in _sums(cell)])
    heading = rows[columns.heading] if rows else ()
    common = _common_currency(heading, places) or currency.upper()
    seen: Counter[str] = Counter()
    for line, cell in cells:
        value = _credit(cell, mark)
        if value is None or value <= 0:
            continue
        made = _row(line, cell, value, common, order)
        if isinstance(made, Left):
            left.append(made)
            continue
        seen[made.key] += 1
        again = seen[made.key] > 1
        found.append(replace(made, key=_digest(made.key, str(seen[made.key])), again=again))
    if len(rows) > (end := columns.heading + 1 + MOST_ROWS):
        left.append(Left(end + 1, "", Sentence("The list is too long: from this line on it was not read.")))
    return found, left


def _sums(cell: Mapping[str, str]) -> list[str]:
    return [cell[name] for name in ("amount", "credit", "debit") if cell.get(name)]


def _row(line: int, cell: Mapping[str, str], value: Decimal, common: str, order: str) -> BankRow | Left:
    words = " | ".join(filter(None, cell.values()))[:160]
    day = _read_day(cell["date"], order)
    if day is None:
        why = Sentence("Its date {date} may be two days, or none.", {"date": cell["date"][:20]})
        return Left(line, words, why)
    code = _code_in(cell.get("currency", "")) or _code_in(cell.get("credit") or cell.get("amount", "")) or common
    if not code:
        return Left(line, words, Sentence("It names no currency."))
    payer, reference = cell.get("payer", ""), cell.get("reference", "")
    same = (day.isoformat(), f"{value.normalize():f}", code, fold_number(payer), fold_number(reference))
    return BankRow(line, day, Money(value, code), payer, reference, "|".join((*same, cell.get("bank_ref", ""))))


def _digest(*parts: str) -> str:
    return blake2s("\n".join(parts).encode("utf-8", "replace"), digest_size=10).hexdigest()


def _credit(cell: Mapping[str, str], mark: str) -> Decimal | None:
    """Return what came in by this row; None or not above nought where nothing did."""
    if cell.get("credit"):
        return _read_sum(cell["credit"], mark)
    sign = cell.get("sign", "").casefold().strip()
    value = _read_sum(cell.get("amount", ""), mark)
    ending = cell.get("amount", "").casefold().rstrip(" .")
    if value is None or sign in DEBIT_SIGNS or ending.endswith(("dr", " d", "-")):
        return None
    return abs(value) if sign in CREDIT_SIGNS and value < 0 else value


def _read_sum(text: str, mark: str) -> Decimal | None:
    match = _SUM.search(text)
    if not match:
        return None
    digits = re.sub(r"[^\d.,]", "", match.group()).strip(".,")
    at = digits.rfind(mark) if mark else max(digits.rfind("."), digits.rfind(","))
    if not mark and at >= 0 and len(digits) - at - 1 == 3:
        at = -1
    whole, cents = (digits[:at], digits[at + 1 :]) if at >= 0 else (digits, "")
    bare = re.sub(r"[.,]", "", whole) + (f".{cents}" if cents.isdigit() else "")
    if not re.fullmatch(r"\d{1,15}(?:\.\d{1,4})?", bare):
        return None
    return -Decimal(bare) if match.group()[0] in "-(" else Decimal(bare)


def _decimal_mark(texts: Iterable[str]) -> str:
    """Return the decimal mark of a list as its sums show it; empty where they do not agree."""
    marks = Counter(match[1] for text in texts if (match := re.search(r"([.,])\d{1,2}(?!\d)\D{0,6}$", text[:40])))
    return next(iter(marks)) if len(marks) == 1 else ""


def _day_order(texts: Sequence[str]) -> str:
    """Return `dmy` or `mdy` where a day above 12 settles it for the whole list, else the empty string."""
    pairs = [(int(match[1]), int(match[2])) for text in texts if (match := _DAY.search(text)) and len(match[3]) != 2]
    pairs = [pair for pair in pairs if pair[0] < 1000]
    first, second = any(one > 12 for one, _ in pairs), any(two > 12 for _, two in pairs)
    return "dmy" if first and not second else "mdy" if second and not first else ""


def _read_day(text: str, order: str) -> date | None:
    """Return a day; one that could be two is None unless `order` tells."""
    if match := _PLAIN_DAY.fullmatch(text.strip()[:8]) if text.strip()[:8].isdigit() else None:
        return _made_day(match[1], match[2], match[3])
    match = _DAY.search(text)
    if match is None:
        return None
    one, two, three = match.groups()
    if len(one) == 4:
        return _made_day(one, two, three)
    if "." in match.group() or order == "dmy" or one == two:
        return _made_day(three, two, one)
    return _made_day(three, one, two) if order == "mdy" else None


def _made_day(year: str, month: str, day: str) -> date | None:
    number = int(year) + (2000 if len(year) <= 2 else 0)
    try:
        return date(number, int(month), int(day)) if 2000 <= number <= 2200 else None
    except ValueError:
        return None


def _common_currency(heading: Sequence[str], places: Mapping[str, int]) -> str:
    """Return the currency a heading names: "Credit (USD)", "金额（美元）"."""
    cells = [heading[at] for name, at in places.items() if name in ("credit", "amount") and at < len(heading)]
    inside = [match[1] for cell in cells for match in _IN_BRACKETS.finditer(cell)]
    return next(filter(None, map(_code_in, inside)), "")


def _code_in(text: str) -> str:
    """Return the ISO code a cell names, by its letters or a word that means one currency only."""
    code = next((code for code in _CODE.findall(text.upper()) if code in _CODES), "")
    words = CURRENCY_WORDS.get(text.strip().casefold(), ())
    return code or (words[0] if len(words) == 1 and len(words[0]) == 3 else "")


def match_rows(rows: Sequence[BankRow], debts: Sequence[Debt], tolerance: Decimal) -> Matched:
    """Return which debt each row pays; `tolerance` is what charges may have taken."""
    open_sums = {debt.entry_id: debt.open_sum for debt in debts}
    matches: list[Match] = []
    settled: set[int] = set()
    doubtful, foreign = [], []
    for row in rows:
        standing = [replace(debt, open_sum=open_sums[debt.entry_id]) for debt in debts]
        signs = [(debt, found) for debt in standing if (found := _signs(row, debt, tolerance))]
        sure = [(debt, found) for debt, found in signs if len(found) > 1]
        best = max((_weight(found) for _, found in sure), default=0)
        chosen = [debt for debt, found in sure if _weight(found) == best]
        likely = tuple(debt for debt, found in signs if found != {"sum"})
        if len(chosen) == 1 and (why := _unsure(row, chosen[0], settled)) is None:
            rest = _rest(chosen[0].open_sum, row.amount)
            open_sums[chosen[0].entry_id] = rest
            settled |= {chosen[0].entry_id} if rest and rest.amount <= tolerance else set()
            matches.append(Match(row, chosen[0], _note(row, chosen[0], tolerance)))
        elif chosen:
            why = _unsure(row, chosen[0], settled) if len(chosen) == 1 else None
            doubtful.append((row, tuple(chosen), why or Sentence("It fits more than one debt.")))
        elif likely:
            doubtful.append((row, likely, Sentence("Only one sign of reference, payer and sum fits.")))
        else:
            foreign.append(row)
    return Matched(tuple(matches), tuple(doubtful), tuple(foreign))


def _weight(signs: set[str]) -> int:
    return 4 * ("reference" in signs) + 2 * ("sum" in signs) + ("payer" in signs)


def _signs(row: BankRow, debt: Debt, tolerance: Decimal) -> set[str]:
    """Return which of `reference`, `payer` and `sum` of a row fit a debt."""
    found = set()
    if names_number(row.reference, debt.subject):
        found.add("reference")
    if _names_payer(row, debt.names):
        found.add("payer")
    owed = debt.open_sum
    alike = owed is not None and owed.currency == row.amount.currency and owed.amount > 0
    if owed and alike and abs(owed.amount - row.amount.amount) <= min(tolerance, owed.amount / 10):
        found.add("sum")
    return found


def names_number(text: str, number: str) -> bool:
    """Tell whether a text names a document number, however it is spaced: "INV SK26 0522" names SK260522."""
    if len(number) < _SHORTEST or not any(sign.isdigit() for sign in number):
        return False
    words = [word.upper() for word in _WORD.findall(text[:400])]
    runs = ("".join(words[at : at + size]) for at in range(len(words)) for size in range(1, 6))
    return any(run == number or _without_prefix(run) == number for run in runs)


def _without_prefix(run: str) -> str:
    return next((run[len(prefix) :] for prefix in _PREFIXES if run.startswith(prefix)), run)


def _names_payer(row: BankRow, names: Sequence[str]) -> bool:
    if row.payer:
        return any(same_name(row.payer, name) for name in names)
    words = distinctive(row.reference)
    telling = (distinctive(name) for name in names)
    return any(one <= words and max(map(len, one)) >= _SHORTEST for one in telling if one)


def _unsure(row: BankRow, debt: Debt, settled: Set[int]) -> Sentence | None:
    """Return why a row that fits a debt is left to a person all the same."""
    if debt.entry_id in settled:
        return Sentence("An earlier row has paid it already.")
    if row.again:
        return Sentence("A line before it says the very same: it may be the same money shown twice.")
    if row.amount in debt.by_hand:
        return Sentence("The same sum was recorded by hand already.")
    if debt.open_sum is None:
        return Sentence("The sum owed is not on record, so that nobody can say whether this is all of it.")
    if debt.open_sum.currency != row.amount.currency:
        return Sentence("It came in another currency than the debt's.")
    return None


def _rest(owed: Money | None, paid: Money) -> Money | None:
    return Money(max(owed.amount - paid.amount, Decimal(0)), owed.currency) if owed else None


def _note(row: BankRow, debt: Debt, tolerance: Decimal) -> Sentence | None:
    if debt.open_sum and row.amount.amount > debt.open_sum.amount + tolerance:
        values = {"came": str(row.amount), "open": str(debt.open_sum)}
        return Sentence("{came} came where {open} is open: send nothing back before you asked your bank.", values)
    if row.payer and not _names_payer(row, debt.names):
        return Sentence("{payer} paid, a third party.", {"payer": row.payer})
    return None
