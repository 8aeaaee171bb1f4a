"""Turn a reading into register entries: what this one mail adds to the record, with its words.

Entries are what a mail said, not what is so: states are computed by each register's own module. Quoted history
never feeds a register. What only a person may record (money received, terms accepted, a claim admitted) is
never made here. The entry values of each register are listed at its function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from mailmate.mail.model import Mail
from mailmate.trade.credit.credit_entries import credits_of
from mailmate.trade.delivery.complaint_news import NEWS, lot_told, news_of
from mailmate.trade.delivery.complaints import given_evidence
from mailmate.trade.delivery.cut_offs import CutOff, find_cut_offs
from mailmate.trade.delivery.free_time import FreeTime, find_free_time
from mailmate.trade.delivery.shipment_lists import ListedShipment, listed_shipments
from mailmate.trade.delivery.shipment_orders import MENTIONED, mentioned_numbers
from mailmate.trade.entry_source import Source, joined_values, order_of, plain_value, sentence_with
from mailmate.trade.facts import Fact
from mailmate.trade.finding.dates import DateBase
from mailmate.trade.finding.preferences import find_preferences
from mailmate.trade.finding.restrictions import find_restrictions
from mailmate.trade.finding.wording import LONGEST, cut_quote, fold_number
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.payment.invoices import invoices_of
from mailmate.trade.payment.promise_entries import own_promises_of, promises_of, their_promises_of
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.sale.awaited import awaited_of
from mailmate.trade.sale.sale_entries import orders_of, own_orders_of, quotes_of
from mailmate.trade.withdrawn import TAKEN_BACK, find_withdrawal

_NO_WISHES = frozenset(
    {Subtype.MARKETING, Subtype.LIST_MAIL, Subtype.AUTO_REPLY, Subtype.BOUNCE, Subtype.SCAM, Subtype.INTERNAL}
)
_SHIPMENT_FACTS = ("container_no", "seal_no", "vessel", "voyage", "bl_no", "etd", "eta", "packages", "teu")
_COMPLAINT_FACTS = (
    "product", "lot", "container_no", "defect_type", "qty_affected", "qty_total", "arrived_on", "found_on",
    "remedy_asked", "claim_amount", "evidence_given", "safety",
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
    complained: int | None = None,
) -> tuple[Entry, ...]:
    """Return what `mail` adds to the registers.

    `company` is the other side, `ours` tells our own sent mail, `at` is when it was said (aware: the mail's date,
    else its arrival), `documents` the text of attachments by index,
    `complained` the earlier mail of the thread that complains.
    """
    source = Source(mail, reading, mail_id, company, ours, at, documents or {})
    made = [entry for make in (_OURS if ours else _THEIRS) for entry in make(source)]
    made += () if ours else news_of(source, complained)
    return tuple(entry for entry in made if entry.quote)


def meant_entries(entries: Sequence[Entry], said: Intent | None) -> Sequence[Entry]:
    """Return the entries that stand beside a person's word of what their mail is: one that is `other` is no complaint.

    Of a mail that is another of the four intents a complaint may be heard as well, and stays.
    """
    is_complaint = [one.register == "complaints" and one.kind != NEWS for one in entries]
    return [one for one, is_one in zip(entries, is_complaint, strict=True) if not (is_one and said is Intent.OTHER)]


def _complaints(source: Source) -> Iterable[Entry]:
    """One `complaint`: `{severity, evidence_missing, given}` and the facts of the complaint by name."""
    if not source.means(Intent.QUALITY_COMPLAINT):
        return
    value: dict[str, Any] = {
        "severity": source.reading.derived.get("severity"),
        "evidence_missing": list(source.reading.derived.get("evidence_missing") or ()),
        "order_ref": _referred(source),
    }
    subject = source.reference("order_ref", "refs.po", "refs.pi", "refs.contract", "refs.invoice")
    if (thread := order_of(source)) and thread != subject:
        value["thread_ref"] = thread  # what the mails about it go on to name
    value |= {name: joined_values(source.facts(name)) for name in _COMPLAINT_FACTS if source.facts(name)}
    if "lot" not in value and (lot := lot_told(source)):
        value["lot"] = lot
        value["evidence_missing"] = [one for one in value["evidence_missing"] if one != "lot"]
    facts = [one for one in source.reading.facts if one.source != "quoted"]
    files = [one.name for one in source.mail.attachments]
    value["given"] = list(given_evidence(facts, source.mail.body.new, attachments=files))
    words = next(iter(source.facts("defect_type") + source.facts("qty_affected")), None)
    quote = sentence_with(source, words.quote) if words else next(iter(source.reading.evidence), "")
    yield source.entry("complaints", "complaint", value, quote, subject=subject)


def _referred(source: Source) -> str | None:
    """Return the number of the order complained of, that of another paper with its word: "invoice BP-771"."""
    fact = source.fact("order_ref") or source.fact("refs.po")
    number = str(plain_value(fact)) if fact else None
    if fact is None or any(one.value == fact.value for one in source.facts("refs.po")):
        return number
    papers = (("invoice", "refs.invoice"), ("PI", "refs.pi"), ("contract", "refs.contract"))
    named = next((word for word, name in papers for one in source.facts(name) if one.value == fact.value), "")
    own = str(number).upper().startswith(named.upper())
    return f"{named} {number}" if named and not own else number


def _questions(source: Source) -> Iterable[Entry]:
    """One `asked` per question of theirs: `{text}`."""
    for question in source.reading.questions:
        yield source.entry("questions", "asked", {"text": question}, cut_quote(question), subject=order_of(source))


def _shipments(source: Source) -> Iterable[Entry]:
    """One `shipment` with what is named, by fact name (`container_no`, `vessel`, `etd`, …), `free_until`, `si_cutoff`,
    `vgm_cutoff`, `cy_cutoff`, `flags`; `mentioned` are the numbers the mail names.

    A table of shipments goes before what was read elsewhere in the mail: one entry for each bill of lading, or row.
    """
    if listed := _listed(source):
        yield from _listed_entries(source, listed)
        return
    facts = {name: source.facts(name) for name in _SHIPMENT_FACTS if source.facts(name)}
    if "bl_no" not in facts and (bills := source.facts("refs.bl")):
        facts["bl_no"] = bills
    free, cut_offs = _free_time(source), _cut_offs(source)
    facts = {name: kept for name, found in facts.items() if (kept := _no_cut_off(name, found, cut_offs))}
    if not _speaks_of_days(source, facts):
        facts = {name: found for name, found in facts.items() if name not in ("etd", "eta")}
    if not facts.keys() - {"seal_no", "packages", "teu"} and free is None and not cut_offs:
        return
    value: dict[str, Any] = {name: joined_values(found) for name, found in facts.items()}
    if free is not None:
        value["free_until"] = free.last.isoformat()
    value |= {one.field: one.value for one in cut_offs} | _mentioned(source, value)
    if flags := sorted({flag for found in facts.values() for fact in found for flag in fact.flags}):
        value["flags"] = flags
    first = next(iter(facts.values()))[0] if facts else None
    quotes = [sentence_with(source, first.quote)] if first else []
    words = [*([free.quote] if free else []), *(one.quote for one in cut_offs)]
    quotes += [told for told in words if not any(told in one for one in quotes)]
    where = first.source if first else "body"
    yield source.entry("shipments", "shipment", value, " … ".join(quotes), source=where, subject=order_of(source))


def _speaks_of_days(source: Source, facts: Mapping[str, Sequence[Fact]]) -> bool:
    """Tell whether the days of a mail are those of a shipment.

    Days alone are, where the mail is about shipping and names an order; an arrival before the sailing is neither.
    """
    days = {name: [one.value for one in facts.get(name, ()) if isinstance(one.value, date)] for name in ("etd", "eta")}
    if days["etd"] and days["eta"] and max(days["eta"]) < min(days["etd"]):
        return False
    if facts.keys() & {"container_no", "bl_no", "vessel", "voyage"}:
        return True
    about = source.ours or source.reading.subtype in (Subtype.SHIPPING_STATUS, Subtype.DELIVERY_DELAY)
    return about and bool(order_of(source))


def _listed(source: Source) -> list[tuple[str, ListedShipment]]:
    """Return the shipments that a table of the mail, else of its papers, tells of, and where it stands."""
    base = DateBase(source.at, "", source.mail.zone_known)
    texts = {"body": source.mail.body.new, **{f"attachment:{n}": text for n, text in source.documents.items()}}
    for where, text in texts.items():
        if found := listed_shipments(text[:LONGEST], base):
            return [(where, one) for one in found]
    return []


def _listed_entries(source: Source, listed: list[tuple[str, ListedShipment]]) -> Iterable[Entry]:
    """Yield an entry for each shipment of a table; the ship and days the mail names once are those of all of them."""
    whole = {name: source.facts(name) for name in ("vessel", "voyage", "etd", "eta")}
    common = {name: joined_values(found) for name, found in whole.items() if len({one.quote for one in found}) == 1}
    for where, one in listed:
        told = {name for name in whole if any(name in other.value for _, other in listed)}
        value = {name: said for name, said in common.items() if name not in told and where == "body"} | dict(one.value)
        subject = fold_number(one.order) or (order_of(source) if len(listed) == 1 else "")
        value |= _mentioned(source, value) if len(listed) == 1 else {}
        yield source.entry("shipments", "shipment", value, cut_quote(one.words), source=where, subject=subject)


def _free_time(source: Source) -> FreeTime | None:
    """Return the free time of a container that this mail or one of its papers gives."""
    base, country = DateBase(source.at, "", source.mail.zone_known), source.fact("destination_country")
    texts = (source.mail.body.new, *source.documents.values())
    found = (find_free_time(text, base, str(country.value) if country else "") for text in texts)
    return next(filter(None, found), None)


def _cut_offs(source: Source) -> tuple[CutOff, ...]:
    """Return the last moments before a sailing that a mail of theirs, else one of its papers, names."""
    if source.ours:
        return ()
    base = DateBase(source.at, "", source.mail.zone_known)
    texts = (source.mail.body.new, *source.documents.values())
    return next(filter(None, (find_cut_offs(text, base) for text in texts)), ())


def _no_cut_off(name: str, found: tuple[Fact, ...], cut_offs: Sequence[CutOff]) -> tuple[Fact, ...]:
    """Return the facts without days that are cut-offs and no sailing or arrival."""
    if name not in ("etd", "eta") or not cut_offs:
        return found
    return tuple(one for one in found if not any(one.quote in other.quote for other in cut_offs))


def _mentioned(source: Source, told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the numbers a mail of theirs names, by which the buyer's order is found (see `shipment_orders`).

    Those `told` of the shipment itself are none.
    """
    if source.ours:
        return {}
    own = {fold_number(one) for value in told.values() if isinstance(value, str) for one in value.split(",")}
    found = [one for one in mentioned_numbers(source.mail.subject, source.mail.body.new) if one not in own]
    return {MENTIONED: found} if found else {}


def _wishes(source: Source) -> Iterable[Entry]:
    """What they wish and know (see `wishes`): restrictions, packing, what matters to them, what others offer them."""
    if source.reading.subtype in _NO_WISHES:
        return
    for found in find_restrictions(source.mail.body.new):
        yield source.entry("cases", "restriction", {"about": found.value}, found.quote, subject=order_of(source))
    for fact in source.facts("packaging"):
        value = {"about": "packing", "text": str(fact.value or fact.quote)}
        yield source.entry("cases", "requirement", value, sentence_with(source, fact.quote), subject=order_of(source))
    for fact in source.facts("certificates"):
        value = {"name": str(fact.value or fact.quote)}
        yield source.entry("cases", "certificate", value, sentence_with(source, fact.quote), subject=order_of(source))
    for found in find_preferences(source.mail.body.new):
        yield source.entry("cases", "preference", {"about": found.value}, found.quote, subject="")
    for fact in source.facts("competitor_price"):
        value = {"price": plain_value(fact)}
        yield source.entry("cases", "rival_offer", value, sentence_with(source, fact.quote), subject=order_of(source))


def _taken_back(source: Source) -> Iterable[Entry]:
    """One `taken_back` where they ask us to leave an earlier mail of theirs aside: no value, only the words."""
    words = find_withdrawal(source.mail.body.new) if source.reading.subtype not in _NO_WISHES else None
    if words:
        yield source.entry("cases", TAKEN_BACK, {}, words, subject=order_of(source))


def _frauds(source: Source) -> Iterable[Entry]:
    """One entry per flag, its kind the flag's id: `{name, effect}`."""
    for flag in source.reading.flags:
        yield source.entry("fraud", flag.id, {"name": flag.name, "effect": flag.effect}, flag.quote)


_Maker = Callable[[Source], Iterable[Entry]]
_THEIRS: tuple[_Maker, ...] = (
    promises_of, their_promises_of, credits_of, _complaints, _questions, _shipments, orders_of, _wishes,
    _taken_back, _frauds,
)  # fmt: skip
_OURS: tuple[_Maker, ...] = (
    own_promises_of, invoices_of, credits_of, _shipments, quotes_of, own_orders_of, awaited_of,
)  # fmt: skip
