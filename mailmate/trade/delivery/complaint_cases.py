"""The complaints register: what was said of one complaint, joined, its next date, and what is still missing (DOMAIN 6).

Entries of register `complaints`: read from mail `complaint` (value: severity, evidence_missing, order_ref and the
facts of the complaint by name; `given` is the evidence the mail gives) and `news` (see `complaint_news`); by a
person `set` (`{"entry": id, field: value}`; `evidence_given` and `next_date` among them), `closed` (`{"entry": id,
"outcome": words}`), `reopened`, `confirmed`, `struck`. Every open complaint has a next date: the day we named in a
mail, else the one our house rules give; nothing is admitted here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from mailmate.trade.delivery.complaint_news import NEWS
from mailmate.trade.delivery.complaints import SEVERITIES
from mailmate.trade.finding.wording import fold_number, fold_words
from mailmate.trade.own_words import OwnWord
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.time.iso_days import iso_day
from mailmate.trade.time.working_days import add_working_days
from mailmate.trade.told import home_of, moment_of
from mailmate.values import dataclass

FACTS = (
    "product", "lot", "container_no", "order_ref", "defect_type", "qty_affected", "qty_total", "arrived_on", "found_on",
    "remedy_asked", "claim_amount", "evidence_given", "safety",
)  # fmt: skip
"""What a complaint can tell, in the order it is shown."""

_OWN = ("lot", "container_no")
_STEM = 5
"""Letters by which words of a complaint and names of goods are compared."""
_FIRST_REPLY_DAYS = 1
"""Our working days to the first reply on a complaint that is not critical; on a critical one the same day."""


@dataclass(frozen=True, slots=True)
class OrderedItem:
    """One item of an order: its name, and how many, as JSON `{"value", "unit"}` or None."""

    name: str
    quantity: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint of one company as the entries tell it."""

    company: str
    order: str
    told: Mapping[str, Any]
    severity: str
    opened: date
    missing: tuple[str, ...]
    """Evidence still to ask for."""
    goods: str
    """The goods of the order it names, where its own words name only a part of them; empty where that is not clear."""
    next_date: date
    """When the buyer hears from us next."""
    next_by: str
    """`promised` (we named the day), `typed` (a person did), `first reply` or `house rule`."""
    closed: date | None
    outcome: str
    second: bool
    """True where the same item was complained of before."""
    entries: tuple[Entry, ...]

    @property
    def about(self) -> str:
        """What it is about: the goods in its own words, with those of its order before them."""
        product = str(self.told.get("product") or "")
        return f"{self.goods} ({product})" if self.goods and product else self.goods or product

    @property
    def number(self) -> int:
        """The number it is called by: that of its first entry."""
        return self.entries[0].entry_id or 0

    def is_overdue(self, today: date) -> bool:
        """Tell whether it is open and the day we named has passed."""
        return self.closed is None and self.next_date < today


def complaints(
    entries: Iterable[Entry],
    words: Mapping[int, Sequence[OwnWord]],
    rules: Rules,
    our_country: str,
    ordered: Mapping[tuple[str, str], Sequence[OrderedItem]] | None = None,
) -> tuple[Complaint, ...]:
    """Return the complaints these entries tell of, oldest first.

    `words` is mail -> our own mails in its thread, oldest first; `our_country` is whose working days we keep;
    `ordered` is company and folded number of an order -> its items.
    """
    listed = sorted(entries, key=moment_of)
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"}
    valid = [one for one in listed if one.entry_id not in struck and one.kind != "struck"]
    acts = [one for one in valid if one.by == "person" and one.kind in ("set", "closed", "reopened")]
    acts_on: dict[Any, list[Entry]] = {}
    for one in acts:
        acts_on.setdefault(one.value.get("entry"), []).append(one)
    found: list[Complaint] = []
    before: dict[str, list[Complaint]] = {}
    for group in _groups([one for one in valid if one.kind in ("complaint", NEWS)], acts):
        by_hand = [act for one in group for act in acts_on.get(one.entry_id, ())]
        mine = sorted(by_hand, key=moment_of)
        heard = sorted({word for one in group for word in words.get(one.mail_id or 0, ())}, key=lambda word: word.at)
        of_company = before.setdefault(home_of(group[0]), [])
        found.append(_complaint(group, mine, heard, rules, our_country, of_company, ordered or {}))
        of_company.append(found[-1])
    return tuple(found)


def past_complaints(found: Iterable[Complaint], company: str, names: Iterable[str]) -> tuple[Complaint, ...]:
    """Return the company's complaints about one of these items, newest first: shown where it orders them again."""
    wanted = [key for name in names if len(key := fold_words(name)) >= 3]
    fitting = [
        one for one in found if company and one.company == company and any(_is_about(one, name) for name in wanted)
    ]
    return tuple(reversed(fitting))


def _is_about(complaint: Complaint, wanted: str) -> bool:
    """Tell whether a complaint is about an item: by its goods, else by a part number in the buyer's words."""
    if any(_same_item(wanted, name) for name in (str(complaint.told.get("product") or ""), complaint.goods)):
        return True
    numbered = any(sign.isdigit() for sign in wanted)
    return numbered and any(wanted in fold_words(entry.quote) for entry in complaint.entries)


def _same_item(wanted: str, product: str) -> bool:
    have = fold_words(product)
    return len(have) >= 3 and (wanted in have or have in wanted)


def _groups(said: Sequence[Entry], acts: Sequence[Entry]) -> list[list[Entry]]:
    """Join the words about one complaint: by lot, container or order; without any, with the company's only open one."""
    ended: dict[Any, list[Entry]] = {}
    for act in acts:
        if act.kind in ("closed", "reopened"):
            ended.setdefault(act.value.get("entry"), []).append(act)
    groups: list[list[Entry]] = []
    of_company: dict[str, list[int]] = {}
    by_key: dict[tuple[str, object], list[int]] = {}

    def is_open(at: int, entry: Entry) -> bool:
        acts_before = [act for one in groups[at] for act in ended.get(one.entry_id, ()) if act.at < entry.at]
        return not acts_before or max(acts_before, key=moment_of).kind == "reopened"

    for entry in said:
        if entry.kind == NEWS:
            about = by_key.get((home_of(entry), entry.value.get("after")), ())
            for at in [at for at in about if is_open(at, entry)][-1:]:
                groups[at].append(entry)
            continue
        keys: set[object] = {*_keys(entry), *((entry.mail_id,) if entry.mail_id is not None else ())}
        same = {at for key in keys for at in by_key.get((home_of(entry), key), ()) if is_open(at, entry)}
        home = min(same, default=None)
        if home is None and not _keys(entry):
            still_open = [at for at in of_company.get(home_of(entry), ()) if is_open(at, entry)]
            home = still_open[0] if len(still_open) == 1 else None
        if home is None:
            home = len(groups)
            groups.append([])
            of_company.setdefault(home_of(entry), []).append(home)
        groups[home].append(entry)
        for key in keys:
            by_key.setdefault((home_of(entry), key), []).append(home)
    return groups


def _keys(entry: Entry) -> set[tuple[str, str]]:
    found = {(name, fold_number(str(entry.value.get(name) or ""))) for name in _OWN}
    found |= {("order", fold_number(one)) for one in (entry.subject, str(entry.value.get("thread_ref") or ""))}
    return {pair for pair in found if pair[1]}


def _complaint(
    group: Sequence[Entry],
    acts: Sequence[Entry],
    words: Sequence[OwnWord],
    rules: Rules,
    our_country: str,
    earlier: Sequence[Complaint],
    ordered: Mapping[tuple[str, str], Sequence[OrderedItem]],
) -> Complaint:
    told = _told(group, acts)
    first = group[0]
    goods = _goods(group, told, ordered)
    second = bool(first.company and past_complaints(earlier, first.company, [str(told.get("product") or ""), goods]))
    opened = first.at.date()
    grade = _severity(group, told, rules, second=second)
    end = next((one for one in reversed(acts) if one.kind in ("closed", "reopened")), None)
    day, by = _next(group[-1].at.date(), opened, grade, acts, words, rules, our_country)
    return Complaint(
        company=first.company,
        order=next((one.subject for one in group if one.subject), ""),
        told=told,
        severity=grade,
        opened=opened,
        missing=_missing(group, told),
        goods=goods,
        next_date=day,
        next_by=by,
        closed=end.at.date() if end is not None and end.kind == "closed" else None,
        outcome=str(end.value.get("outcome") or "") if end is not None and end.kind == "closed" else "",
        second=second,
        entries=(*group, *acts),
    )


def _told(group: Sequence[Entry], acts: Sequence[Entry]) -> dict[str, Any]:
    """Return the facts as they stand: the newest word of each, but the goods as first named, and all evidence given."""
    told: dict[str, Any] = {}
    for entry in (*group, *acts):
        said = {name: value for name in FACTS if (value := entry.value.get(name)) not in (None, "", [])}
        if entry.by != "person" and "product" in told:
            said.pop("product", None)
        if count := said.pop("qty_affected", None):
            said |= _count(told.get("qty_affected"), count)
        if entry.kind == NEWS and "found_on" in told:
            said.pop("found_on", None)
        if given := said.get("evidence_given"):
            said["evidence_given"] = _both(told.get("evidence_given"), given)
        told |= said
    return {name: told[name] for name in FACTS if name in told}


def _count(before: Any, now: Any) -> dict[str, Any]:
    """Return the newer count; one without a unit counts what was counted before, one of other units is no news."""
    if not (isinstance(now, Mapping) and isinstance(before, Mapping)):
        return {"qty_affected": now} if not isinstance(now, Mapping) or now.get("unit") else {}
    if now.get("unit") in ("", before.get("unit")):
        return {"qty_affected": {**now, "unit": before.get("unit")}}
    return {}


def _both(before: Any, given: Any) -> str:
    named = [str(one) for value in (before, given) for one in (value if isinstance(value, list) else [value]) if one]
    return ", ".join(dict.fromkeys(part.strip() for one in named for part in one.split(",")))


def _goods(
    group: Sequence[Entry], told: Mapping[str, Any], ordered: Mapping[tuple[str, str], Sequence[OrderedItem]]
) -> str:
    """Return which goods of the order it names a complaint is about, where its own words do not name them whole.

    The only item; else the one so many were ordered of; else the only one whose name the words of the complaint hold.
    """
    numbers = dict.fromkeys(key for entry in group for kind, key in sorted(_keys(entry)) if kind == "order")
    items = next((found for key in numbers if (found := ordered.get((group[0].company, key)))), ())
    if not items:
        return ""
    product, whole = str(told.get("product") or ""), told.get("qty_total")
    named = [one.name for one in items if product and _same_item(fold_words(product), one.name)]
    counted = [one.name for one in items if whole and one.quantity and dict(one.quantity) == whole]
    said = fold_words(" ".join((product, *(one.quote for one in group)))).split()
    words = {word[:_STEM] for word in said if len(word) >= _STEM - 1}
    spoken = [one.name for one in items if words & {word[:_STEM] for word in fold_words(one.name).split()}]
    certain = next((one for one in (named, [one.name for one in items], counted, spoken) if len(set(one)) == 1), [""])
    return "" if fold_words(certain[0]) == fold_words(product) else certain[0]


def _severity(group: Sequence[Entry], told: Mapping[str, Any], rules: Rules, *, second: bool) -> str:
    """Return the worst that was read; a second complaint on the item, and a grown share of the lot, are at least major
    (DOMAIN 6)."""
    grades = [str(one.value.get("severity") or "unclear") for one in group if one.kind != NEWS]
    worst = min(grades, key=lambda one: SEVERITIES.index(one) if one in SEVERITIES else len(SEVERITIES))
    grown = any(one.kind == NEWS for one in group) and _is_large_share(told, rules)
    return "major" if (second or grown) and worst in ("minor", "unclear") else worst


def _is_large_share(told: Mapping[str, Any], rules: Rules) -> bool:
    spoilt, whole = told.get("qty_affected"), told.get("qty_total")
    if not (isinstance(spoilt, Mapping) and isinstance(whole, Mapping)) or spoilt.get("unit") != whole.get("unit"):
        return False
    try:
        part, total = Decimal(str(spoilt.get("value"))), Decimal(str(whole.get("value")))
    except InvalidOperation:
        return False
    return total > 0 and part / total * 100 > rules.major_share


def _missing(group: Sequence[Entry], told: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the evidence that was asked for and no word gave, before or after.

    What was read before mails noted what they give (`given`) leaves open what its newest word does.
    """
    heard = [one for one in group if one.kind != NEWS]
    noted = [one for one in heard if "given" in one.value]
    asked = [str(name) for one in (noted or heard[-1:]) for name in one.value.get("evidence_missing") or ()]
    gave = {name for one in noted for name in one.value.get("given") or ()}
    given = fold_words(str(told.get("evidence_given") or ""))
    return tuple(
        one for one in dict.fromkeys(asked) if one not in told and one not in gave and one.rstrip("s") not in given
    )


def _next(
    last: date,
    opened: date,
    grade: str,
    acts: Sequence[Entry],
    words: Sequence[OwnWord],
    rules: Rules,
    our_country: str,
) -> tuple[date, str]:
    """Return when the buyer hears from us next, and by whose word: a person's, ours in a mail, or a house rule."""
    typed = [day for one in acts if (day := iso_day(one.value.get("next_date")))]
    ours = [one for one in words if one.day >= opened]
    if typed and (not ours or typed[-1] >= ours[-1].day):
        return typed[-1], "typed"
    if not ours or ours[-1].day < last:
        days = 0 if grade == "critical" else _FIRST_REPLY_DAYS
        return (add_working_days(last, days, our_country) if days else last), "first reply"
    named = [one for one in ours if one.names is not None and one.names >= one.day]
    if named and named[-1].names is not None:
        return named[-1].names, "promised"
    return add_working_days(ours[-1].day, rules.house.complaint_news, our_country), "house rule"


def overdue_first(found: Iterable[Complaint], today: date) -> list[Complaint]:
    """Return complaints in the order a person works: open and overdue, then by severity and next date, closed last."""
    return sorted(
        found,
        key=lambda one: (
            one.closed is not None, not one.is_overdue(today), SEVERITIES.index(one.severity),
            one.next_date, one.opened,
        ),
    )  # fmt: skip
