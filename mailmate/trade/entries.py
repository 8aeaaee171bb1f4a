"""Turn a reading into register entries: what this one mail adds to the record, with its words.

Entries are what a mail said, not what is so: states are computed by each register's own module. Quoted history
never feeds a register. What only a person may record (money received, terms accepted, a claim admitted) is
never made here. The entry values of each register are listed at its function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from datetime import date, datetime
from typing import Any

from mailmate.mail.model import Mail
from mailmate.trade import entry_tables as tables
from mailmate.trade.amounts import find_amounts
from mailmate.trade.credits import AMENDMENTS, ISSUES, credit_number
from mailmate.trade.dates import DateBase, find_dates
from mailmate.trade.facts import Change, Fact, Money, Quantity, value_json
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.order_papers import OrderPaper, read_order_paper
from mailmate.trade.payments import find_transfer, transfer_json
from mailmate.trade.places import find_incoterms
from mailmate.trade.quantities import find_quantities
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.swift import SwiftMessage, find_swift_messages, print_message
from mailmate.trade.wording import LONGEST, cut_quote, fold_number, fold_space, sentences
from mailmate.values import dataclass

PAYMENT_KINDS = ("promise", "conditional", "extension_request", "claim", "lc_opening")

_SHIPMENT_FACTS = ("container_no", "seal_no", "vessel", "voyage", "bl_no", "etd", "eta", "packages", "teu")
_COMPLAINT_FACTS = (
    "product", "lot", "container_no", "defect_type", "qty_affected", "qty_total", "arrived_on", "found_on",
    "remedy_asked", "claim_amount", "evidence_given", "safety",
)  # fmt: skip
_CREDIT_FACTS = ("amendment_no", "latest_shipment", "expiry.date", "expiry.place", "presentation_days", "answer_by")
_ORDER_SUBTYPES = {
    Subtype.ORDER: "order",
    Subtype.ORDER_CHANGE: "change",
    Subtype.SAMPLE_APPROVAL: "sample_approval",
    Subtype.INSPECTION_BOOKING: "inspection",
}
_THEIR_DATES = {"delivery_date": "delivery", "ready_on": "goods", "etd": "shipment"}


@dataclass(frozen=True, slots=True)
class _Source:
    """One mail on its way into the registers."""

    mail: Mail
    reading: Reading
    mail_id: int
    company: str
    ours: bool
    at: datetime
    documents: Mapping[int, str] = field(default_factory=dict)

    def facts(self, name: str) -> tuple[Fact, ...]:
        """Return the facts called `name` that may feed a register."""
        return tuple(fact for fact in self.reading.all_facts(name) if fact.source != "quoted")

    def fact(self, name: str) -> Fact | None:
        """Return the first fact called `name` that may feed a register."""
        return next(iter(self.facts(name)), None)

    def means(self, *intents: Intent) -> bool:
        """Tell whether one of `intents` is present."""
        return bool({self.reading.intent, *self.reading.also} & set(intents))

    def reference(self, *names: str) -> str:
        """Return the first of these references, folded, as an entry's subject; empty where none is named."""
        found = (fact for name in names if (fact := self.fact(name)) is not None)
        return next((fold_number(str(fact.value or fact.quote)) for fact in found), "")

    def entry(
        self, register: str, kind: str, value: Mapping[str, Any], quote: str, *, source: str = "body", subject: str = ""
    ) -> Entry:
        """Return an entry of this mail."""
        words = quote.strip() or fold_space(self.mail.subject)
        return Entry(
            register, kind, dict(value), words, self.at, mail_id=self.mail_id, source=source,
            subject=subject, company=self.company, ours=self.ours,
        )  # fmt: skip


def entries_of(
    mail: Mail,
    reading: Reading,
    *,
    mail_id: int,
    company: str,
    ours: bool,
    at: datetime,
    documents: Mapping[int, str] | None = None,
) -> tuple[Entry, ...]:
    """Return what `mail` adds to the registers.

    `company` is the other side, `ours` tells our own sent mail, `at` is when it was said (aware: the mail's date,
    else its arrival), `documents` the text of attachments by index.
    """
    source = _Source(mail, reading, mail_id, company, ours, at, documents or {})
    made = (entry for make in (_OURS if ours else _THEIRS) for entry in make(source))
    return tuple(entry for entry in made if entry.quote)


def _promises(source: _Source) -> Iterable[Entry]:
    """One entry of the first payment kind; its value is told in `promises`, and `kinds` holds every kind heard."""
    if not source.means(Intent.PAYMENT_PROMISE) or source.reading.direction == "theirs":
        return
    derived = source.reading.derived
    kind = str(derived.get("kind") or "promise")
    dates = _promised(source, kind)
    amount, condition = source.fact("amount"), source.fact("condition")
    evidence = dates[:1] + [fact for fact in (amount, condition) if fact]
    first = dates[0] if dates else None
    value = {
        "date": _day(first),
        "first": _iso(first.first) if first else None,
        "last": _iso(first.last) if first else None,
        "amount": value_json(amount.value) if amount else None,
        "part": derived.get("part") or _plain(source.fact("part")),
        "condition": condition.quote if condition else None,
        "debt_ref": _plain(source.fact("debt_ref")),
        "kinds": list(derived.get("kinds") or [kind]),
        "more_dates": [day for fact in dates[1:] if (day := _day(fact)) and day != _day(first)],
        "country": _plain(source.fact("country")),
        "transfer": _transfer(source) if kind == "claim" else None,
    }
    quote = _sentence_with(source, evidence[0].quote) if evidence else next(iter(source.reading.evidence), "")
    subject = source.reference("debt_ref", "refs.invoice", "refs.pi", "refs.po", "refs.contract")
    yield source.entry("promises", kind if kind in PAYMENT_KINDS else "promise", value, quote, subject=subject)


def _transfer(source: _Source) -> dict[str, Any] | None:
    """Return what the first copy of a transfer shows among the documents, else in the text itself."""
    texts = (*source.documents.values(), source.mail.body.new)
    found = next(filter(None, (find_transfer(text, source.at) for text in texts)), None)
    return transfer_json(found) if found else None


def _promised(source: _Source, kind: str) -> list[Fact]:
    """Return the dates promised, the one that counts first; a wish to move names the old day too: the later counts."""
    facts = source.facts("promised_date")
    dates = [fact for fact in facts if "conflict" not in fact.flags] or list(facts)
    if kind == "extension_request" and len(dates) > 1:
        return sorted(dates, key=lambda fact: _day(fact) or "")[-1:]
    return dates


def _their_promises(source: _Source) -> Iterable[Entry]:
    """One `supplier_promise` per dated word of a supplier: `{date, what}`; it is theirs and no payment."""
    if source.reading.direction != "theirs":
        return
    for name, what in _THEIR_DATES.items():
        for fact in source.facts(name):
            if isinstance(fact.value, date):
                value = {"date": _day(fact), "what": what}
                yield source.entry(
                    "promises", "supplier_promise", value, fact.quote, source=fact.source, subject=_order(source)
                )


def _own_promises(source: _Source) -> Iterable[Entry]:
    """One `own_promise` per day we named in a sentence that binds us: `{date, first, last, what}`."""
    country = ""
    base = DateBase(source.at, country, source.mail.zone_known)
    for sentence in sentences(source.mail.body.new):
        own = tables.SPOKEN.sub(lambda match: " " * len(match.group()), sentence)
        if not tables.COMMITS.search(own) or tables.NOT_OURS.search(own):
            continue
        for found in find_dates(own, base):
            if isinstance(found.value, date) and found.value >= source.at.date():
                what = next((name for name, words in tables.TOPICS if words.search(sentence)), "other")
                value = {"date": _iso(found.value), "first": _iso(found.first), "last": _iso(found.last), "what": what}
                yield source.entry("promises", "own_promise", value, cut_quote(sentence), subject=_order(source))
                break


def _credits(source: _Source) -> Iterable[Entry]:
    """SWIFT text gives `issue` and `amendment`: `{type, tags, lc_no, amendment_no}`; words give what they say."""
    carried = False
    texts = {"body": source.mail.body.new, **{f"attachment:{n}": text for n, text in source.documents.items()}}
    for where, text in texts.items():
        for message in find_swift_messages(text):
            if message.type in ISSUES | AMENDMENTS:
                carried = True
                yield _carried_credit(source, message, where)
    if carried:
        return
    if source.ours:
        yield from _own_request(source)
    elif source.means(Intent.LC_AMENDMENT) or source.reading.subtype is Subtype.LC_ISSUE:
        yield _spoken_credit(source)


def _own_request(source: _Source) -> Iterable[Entry]:
    """Our own mail about a credit asks for a change where it names one; what we accept or reject a person records."""
    decides = source.reading.derived.get("stage") in ("accepted", "rejected")
    if source.means(Intent.LC_AMENDMENT) and source.facts("changes") and not decides:
        asked = _spoken_credit(source)
        yield replace(asked, kind="requested", value={**asked.value, "stage": "requested", "requested_by": "us"})


def _carried_credit(source: _Source, message: SwiftMessage, where: str) -> Entry:
    number = credit_number(message)
    amends = message.type in AMENDMENTS
    value = {
        "type": message.type,
        "tags": [list(one) for one in message.fields],
        "lc_no": number,
        "amendment_no": (message.get("26E") or "").strip() or None,
    }
    quote = cut_quote(fold_space(print_message(message))) if amends else fold_space(f"{number}")
    return source.entry(
        "credits", "amendment" if amends else "issue", value, quote, source=where, subject=fold_number(number)
    )


def _spoken_credit(source: _Source) -> Entry:
    """Words about a credit: kind `requested`, `refused` or `announced`, value `{stage, changes, …}`."""
    stage = str(
        source.reading.derived.get("stage") or ("issued" if source.reading.subtype is Subtype.LC_ISSUE else "announced")
    )
    kind = stage if stage in ("requested", "refused") else "announced"
    changes = [fact for fact in source.facts("changes") if isinstance(fact.value, Change)]
    value: dict[str, Any] = {
        "stage": stage,
        "requested_by": source.reading.derived.get("requested_by"),
        "changes": [value_json(fact.value) for fact in changes],
        "lc_no": _plain(source.fact("lc_no") or source.fact("refs.lc")),
    }
    value |= {name: value_json(fact.value) for name in _CREDIT_FACTS if (fact := source.fact(name))}
    named = [*changes, *(fact for name in _CREDIT_FACTS if (fact := source.fact(name)))]
    quote = _sentence_with(source, named[0].quote) if named else next(iter(source.reading.evidence), "")
    return source.entry("credits", kind, value, quote, subject=source.reference("lc_no", "refs.lc"))


def _complaints(source: _Source) -> Iterable[Entry]:
    """One `complaint`: `{severity, evidence_missing}` and the facts of the complaint by name."""
    if not source.means(Intent.QUALITY_COMPLAINT):
        return
    value: dict[str, Any] = {
        "severity": source.reading.derived.get("severity"),
        "evidence_missing": list(source.reading.derived.get("evidence_missing") or ()),
        "order_ref": _plain(source.fact("order_ref") or source.fact("refs.po")),
    }
    value |= {name: _values(source.facts(name)) for name in _COMPLAINT_FACTS if source.facts(name)}
    words = next(iter(source.facts("defect_type") + source.facts("qty_affected")), None)
    quote = _sentence_with(source, words.quote) if words else next(iter(source.reading.evidence), "")
    subject = source.reference("order_ref", "refs.po", "refs.pi", "refs.contract", "refs.invoice")
    yield source.entry("complaints", "complaint", value, quote, subject=subject)


def _questions(source: _Source) -> Iterable[Entry]:
    """One `asked` per question of theirs: `{text}`."""
    for question in source.reading.questions:
        yield source.entry("questions", "asked", {"text": question}, cut_quote(question), subject=_order(source))


def _shipments(source: _Source) -> Iterable[Entry]:
    """One `shipment` with what is named, by fact name (`container_no`, `vessel`, `etd`, …), and its `flags`."""
    facts = {name: source.facts(name) for name in _SHIPMENT_FACTS if source.facts(name)}
    if "bl_no" not in facts and (bills := source.facts("refs.bl")):
        facts["bl_no"] = bills
    if not facts.keys() - {"seal_no", "packages", "teu"}:
        return
    value: dict[str, Any] = {name: _values(found) for name, found in facts.items()}
    if flags := sorted({flag for found in facts.values() for fact in found for flag in fact.flags}):
        value["flags"] = flags
    first = next(iter(facts.values()))[0]
    quote = _sentence_with(source, first.quote)
    yield source.entry("shipments", "shipment", value, quote, source=first.source, subject=_order(source))


def _quotes(source: _Source) -> Iterable[Entry]:
    """One `quote` per price in our sent mail: `{price, per, item, incoterm, quantity, valid_until}`."""
    text = source.mail.body.new
    common = {"incoterm": _first_term(text), "valid_until": _valid_until(source)}
    subject = _order(source)
    for words in _priced_words(text):
        quantities = [one for one in find_quantities(words) if isinstance(one.value, Quantity)]
        for found in find_amounts(words):
            if isinstance(found.value, Money) and (found.detail or _says_price(words)):
                value = {
                    "price": value_json(found.value),
                    "per": found.detail or None,
                    "item": _item_in(source, words),
                    "quantity": value_json(quantities[0].value) if quantities else None,
                    **common,
                    "incoterm": _first_term(words) or common["incoterm"],
                }
                yield source.entry("quotes", "quote", value, cut_quote(words, found.start, found.end), subject=subject)


def _priced_words(text: str) -> Iterable[str]:
    """Yield the sentences of each line that speak of a price: a quotation lists its items line by line."""
    lines = (sentence for line in text[:LONGEST].splitlines() for sentence in sentences(line))
    return (sentence for sentence in lines if tables.PRICE_WORDS.search(sentence))


def _first_term(text: str) -> str | None:
    terms = find_incoterms(text)
    return " ".join(part for part in (str(terms[0].value), terms[0].detail) if part) if terms else None


def _item_in(source: _Source, words: str) -> str | None:
    """Return the part number in `words`, else the product the mail is about."""
    if match := tables.ITEM.search(words):
        return match.group()
    products = source.facts("product")
    only = products[0] if len(products) == 1 else None
    named = next((fact for fact in products if fold_space(fact.quote) in words), only)
    return str(named.value or named.quote) if named else None


def _says_price(sentence: str) -> bool:
    return tables.STRONG_PRICE.search(sentence) is not None and not tables.NO_PRICE.search(sentence)


def _valid_until(source: _Source) -> str | None:
    base = DateBase(source.at, "", source.mail.zone_known)
    for sentence in sentences(source.mail.body.new):
        if tables.VALID.search(sentence):
            return next((_iso(one.value) for one in find_dates(sentence, base) if isinstance(one.value, date)), None)
    return None


def _orders(source: _Source) -> Iterable[Entry]:
    """An order mail of theirs under the kind of its subtype; its value is told in `orders`."""
    kind = _ORDER_SUBTYPES.get(source.reading.subtype) if source.reading.subtype else None
    if kind:
        yield _order_entry(source, kind)


def _own_orders(source: _Source) -> Iterable[Entry]:
    """A proforma invoice we sent, as its paper or as our words name it: kind `proforma`."""
    if any(paper for _, paper in _papers(source)):
        yield _order_entry(source, "proforma")
        return
    number = source.fact("refs.pi")
    named = (
        any(tables.PROFORMA.search(one) and number.quote in one for one in sentences(source.mail.body.new))
        if number
        else False
    )
    if number and (
        named or any(fold_number(str(number.value)) in fold_number(part.name) for part in source.mail.attachments)
    ):
        yield _order_entry(source, "proforma")


def _order_entry(source: _Source, kind: str) -> Entry:
    value: dict[str, Any] = {name: _plain(source.fact(f"refs.{name}")) for name in ("po", "pi", "contract")}
    value |= {
        name: _values(source.facts(name)) for name in ("product", "quantity", "delivery_date") if source.facts(name)
    }
    total = source.fact("total") or source.fact("order_total") or source.fact("amount")
    value["total"] = value_json(total.value) if total else None
    first = source.fact("refs.po") or source.fact("refs.pi") or source.fact("refs.contract")
    quote = _sentence_with(source, first.quote) if first else next(iter(source.reading.evidence), "")
    where, subject = first.source if first else "body", _order(source)
    for name, paper in _papers(source):
        told = {field: one for field, one in paper.as_json().items() if value.get(field) in (None, "")}
        value |= told
        where = where if first or name == "body" else name
        subject = subject or fold_number(next(iter(paper.numbers.values()), ""))
    return source.entry("orders", kind, value, quote, source=where, subject=subject)


def _papers(source: _Source) -> list[tuple[str, OrderPaper]]:
    """Return the orders and proforma invoices the mail carries, attached ones first, and where each stands."""
    texts = {**{f"attachment:{n}": text for n, text in source.documents.items()}, "body": source.mail.body.new}
    read = ((where, read_order_paper(text)) for where, text in texts.items())
    return [(where, paper) for where, paper in read if paper is not None and (paper.items or where != "body")]


def _frauds(source: _Source) -> Iterable[Entry]:
    """One entry per flag, its kind the flag's id: `{name, effect}`."""
    for flag in source.reading.flags:
        yield source.entry("fraud", flag.id, {"name": flag.name, "effect": flag.effect}, flag.quote)


def _order(source: _Source) -> str:
    return source.reference("refs.po", "refs.pi", "refs.contract", "refs.invoice", "refs.lc")


def _sentence_with(source: _Source, words: str) -> str:
    """Return the sentence of the new text that holds `words`, so that an entry reads by itself."""
    wanted = fold_space(words)
    holding = next((one for one in sentences(source.mail.body.new) if wanted in one), wanted)
    start = max(0, holding.find(wanted))
    return cut_quote(holding, start, start + len(wanted))


def _values(facts: Iterable[Fact]) -> Any:
    """Return one value, or several joined: texts with commas, other values as a list."""
    values = list(dict.fromkeys(_hashable(fact) for fact in facts))
    if len(values) == 1:
        return values[0] if isinstance(values[0], str | int | bool) else dict(values[0])
    if all(isinstance(value, str) for value in values):
        return ", ".join(str(value) for value in values)
    return [value if isinstance(value, str | int | bool) else dict(value) for value in values]


def _hashable(fact: Fact) -> Any:
    value = value_json(fact.value) if fact.value is not None else fact.quote
    return tuple(value.items()) if isinstance(value, dict) else value


def _plain(fact: Fact | None) -> Any:
    if fact is None:
        return None
    return value_json(fact.value) if fact.value is not None and not isinstance(fact.value, Quantity) else fact.quote


def _day(fact: Fact | None) -> str | None:
    return _iso(fact.value) if fact and isinstance(fact.value, date) else None


def _iso(day: object) -> str | None:
    return day.isoformat() if isinstance(day, date) else None


_Maker = Callable[[_Source], Iterable[Entry]]
_THEIRS: tuple[_Maker, ...] = (
    _promises, _their_promises, _credits, _complaints, _questions, _shipments, _orders, _frauds,
)  # fmt: skip
_OURS: tuple[_Maker, ...] = (_own_promises, _credits, _shipments, _quotes, _own_orders)
