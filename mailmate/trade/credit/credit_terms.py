"""The terms of a credit, read by what they mean (DOMAIN handbook 7.1). Values only; amendments stand in `credits`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from mailmate.trade.credit.credit_periods import shipment_periods
from mailmate.trade.credit.swift_values import CONFLICT, settled, swift_amount, swift_date, swift_period
from mailmate.trade.facts import Money
from mailmate.trade.finding.wording import fold_number, fold_space
from mailmate.values import dataclass

DEFAULT_PRESENTATION_DAYS = 21
"""UCP 600 art. 14(c), where field 48 is absent."""

_DATE_FIRST = re.compile(
    r"^\D{0,20}?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-]{0,2}(?:de |of )?[^\W\d_]{3,12}\.?[ ,./-]{0,3}(?:de |del )?\d{4}"
    r"|20\d{2}[年 ./-]?\d{1,2}[月 ./-]?\d{1,2}日?|20\d{2}[ ./-]?[^\W\d_]{3,9}[ ./-]?\d{1,2}"
    r"|\d{1,2}[ .-]?[A-Za-z]{3}[ .-]?\d{2}"
    r"|[^\W\d_]{3,12} \d{1,2},? \d{4}|\d[\d./-]{5,9}|\d[\dOoIl]{5}(?=\s))(?!\d)\W{0,3}"
)
"""A day as SWIFT and prints write it, or six signs that a scan spoiled, at the head of field 31D."""
_DATE_LAST = re.compile(
    r"[\s(/,-]{1,3}(?:20\d{2}[ ./-]?(?:[^\W\d_]{3,9}|\d{1,2})[ ./-]?\d{1,2}"
    r"|\d{1,2}[ ./-]?[^\W\d_]{3,9}[ ./-]?20\d{2})\W{0,3}\Z"
)
_SPOILED = re.compile(r"[\dOoIlS]{4}")
"""A head of figures and the letters a scan takes them for: no name of a place."""
_PLACE_WORD = re.compile(r"^(?:place(?: of expiry)?|in|at)\s{0,3}:?\s{0,3}|^[,，]?\s?[在于]", re.I)
_TRANSPORT = re.compile(
    r"\b(?:b/?ls?|bills? of lading|air ?way ?bills?|awb|transport document|multimodal)\b|提单|空运单|运输单据", re.I
)
_FROM_SHIPMENT = re.compile(
    r"ship(?:ment|ping|ped)|on[ -]?board|b/?l\b|bills? of lading|transport|dispatch|awb|airway", re.I
)
_FROM_ELSE = re.compile(r"\b(?:after|from|of receipt|following|since|date of)\b", re.I)
_FORBIDS = re.compile(
    r"\b(?:NOT|PROHIBITED|FORBIDDEN|UNALLOWED|NICHT|VERBOTEN|NON)\b|\bNO (?:SE )?(?:PERMI|AUTOR|ALLOW)"
    r"|\b(?:INTERDIT|PROHIBID|PROIBID|VIETAT|NÃO PERMI|YASAK)|不允许|不准|不可|不得|不许|禁止"
)
_ITEM_MARK = re.compile(r"(?m)^[ \t]*(?:\+[ \t]?(?:\d{1,2}[.)])?|\d{1,2}[.)](?!\d))[ \t]*")
_ITEM_INLINE = re.compile(r"(?:^|[ \t])\+[ \t]?(?:\d{1,2}[.)])?[ \t]?(?=[A-Z0-9])")
_FULL_LINE = 55
"""A line of a narrative this long goes on in the next one, where no mark begins its items."""
ISSUER_FIELDS = frozenset({"50B", "50E", "50I", "50M", "50U", "50W"})
"""Fields numbered 50 that name a non-bank issuer and no applicant."""


def place_of(text: str) -> str | None:
    """Return the place in a field 31D, behind its date."""
    if CONFLICT in text:
        return None
    day, folded = swift_date(text), fold_space(text)
    rest = _DATE_FIRST.sub("", folded, count=1)
    if rest[:1].isdigit() and (twice := _DATE_FIRST.match(rest)) and day and swift_date(twice.group()) == day:
        rest = rest[twice.end() :]
    again = _DATE_LAST.search(rest)  # prints spell the day out below
    if again and day and swift_date(again.group()) == day:
        rest = rest[: again.start()]
    place = _PLACE_WORD.sub("", rest).strip(" ,;/，；、")
    return place if place and not (day is None and _SPOILED.match(place)) else None


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a credit: fields by tag, read by what they mean. Absent is None."""

    fields: tuple[tuple[str, str], ...] = ()
    number_text: str = ""
    """The issuing bank's credit number, as written."""

    def get(self, tag: str) -> str | None:
        """Return the text of field `tag`, or None."""
        return next((text for one, text in self.fields if one == tag), None)

    def party(self, number: str) -> str | None:
        """Return a party however its fields are split: `party("50")` joins 50, or 50N, 50S, 50T, 50P, 50R."""
        parts = [text for tag, text in self.fields if tag[:2] == number and tag not in ISSUER_FIELDS]
        return "\n".join(parts) or None

    @property
    def number(self) -> str:
        """The credit number as it is compared: folded."""
        return fold_number(self.number_text)

    @property
    def tags(self) -> frozenset[str]:
        """The fields that are there."""
        return frozenset(tag for tag, _ in self.fields)

    @property
    def issue_date(self) -> date | None:
        """Field 31C."""
        return settled(swift_date, self.get("31C"))

    @property
    def expiry(self) -> date | None:
        """The day of field 31D."""
        return settled(swift_date, self.get("31D"))

    @property
    def expiry_place(self) -> str | None:
        """The place of field 31D, where documents must be on the day of expiry."""
        return place_of(self.get("31D") or "")

    @property
    def latest_shipment(self) -> date | None:
        """Field 44C; else the last day in 44D; else the expiry, up to which goods may be shipped."""
        if text := self.get("44C"):
            return settled(swift_date, text)
        if period := self.get("44D"):
            return max((last for _, last in shipment_periods(period, self.expiry)), default=None)
        return self.expiry

    @property
    def shipment_field(self) -> str:
        """The tag that limits shipment: 44C, 44D or 31D."""
        return next((tag for tag in ("44C", "44D") if self.get(tag)), "31D")

    @property
    def amount(self) -> Money | None:
        """Field 32B."""
        return settled(swift_amount, self.get("32B"))

    @property
    def presentation_days(self) -> int | None:
        """Days after shipment for presentation: field 48, or 21; None where it is counted from something else.

        Without an original transport document in 46A the expiry alone limits (UCP 600 art. 14(c)).
        """
        text = self.get("48")
        if text is None:
            return DEFAULT_PRESENTATION_DAYS if self.asks_transport_document else None
        return None if self.presentation_unknown else settled(swift_period, text)

    @property
    def presentation_unknown(self) -> bool:
        """True where field 48 counts from something else than shipment or cannot be read: no last day is known."""
        text = self.get("48")
        days = settled(swift_period, text)
        if text is None or days is None:
            return text is not None
        rest = text.partition(str(days))[2]
        starts_elsewhere = _FROM_ELSE.search(rest) or re.search(r"/\s*\w", rest)
        return bool(starts_elsewhere) and not _FROM_SHIPMENT.search(rest)

    @property
    def asks_transport_document(self) -> bool:
        """True where 46A asks for a bill of lading or the like, or says nothing we could read."""
        documents = self.get("46A")
        return documents is None or _TRANSPORT.search(documents) is not None

    @property
    def partial_allowed(self) -> bool | None:
        """Field 43P: None where conditional; absent allows (UCP 600 art. 31)."""
        return shipments_allowed(self.get("43P"))

    @property
    def transhipment_allowed(self) -> bool | None:
        """Field 43T: None where conditional; absent allows (UCP 600 art. 20(b))."""
        return shipments_allowed(self.get("43T"))

    @property
    def loading_port(self) -> str | None:
        """Field 44E."""
        return self.get("44E")

    @property
    def discharge_port(self) -> str | None:
        """Field 44F."""
        return self.get("44F")

    @property
    def applicant(self) -> str | None:
        """The buyer, field 50."""
        return self.party("50")

    @property
    def beneficiary(self) -> str | None:
        """We, field 59."""
        return self.party("59")

    @property
    def goods(self) -> str | None:
        """Field 45A."""
        return self.get("45A")

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents of field 46A, one each."""
        return _items(self.get("46A"))

    @property
    def conditions(self) -> tuple[str, ...]:
        """The conditions of field 47A, one each."""
        return _items(self.get("47A"))

    def with_fields(self, changes: Iterable[tuple[str, str | None]]) -> Terms:
        """Return terms in which each tag of `changes` has its new text; None takes it out."""
        new = dict(changes)
        kept = [(tag, new.pop(tag) if tag in new else text) for tag, text in self.fields]
        fields = [*kept, *new.items()]
        return Terms(tuple((tag, text) for tag, text in fields if text is not None), self.number_text)


def last_presentation(terms: Terms, on_board: date) -> date | None:
    """Return the last calendar day for presentation after shipment, before any roll for a closed bank (art. 29).

    None where nobody knows: the period counts from something else than shipment, or the expiry cannot be read.
    """
    if terms.presentation_unknown or terms.expiry is None:
        return None
    days = terms.presentation_days
    limits = [day for day in (on_board + timedelta(days=days) if days is not None else None, terms.expiry) if day]
    return min(limits, default=None)


def shipments_allowed(text: str | None) -> bool | None:
    """Return whether a field 43P or 43T allows; None where it is conditional, True where it is absent."""
    words = fold_space(text or "").upper()
    if not words:
        return True
    if "CONDITIONAL" in words:
        return None
    return not _FORBIDS.search(words)


def _items(text: str | None) -> tuple[str, ...]:
    """Return the items of a narrative: each begins with `+`, a number, or where neither is used with its line."""
    if not text:
        return ()
    mark = _ITEM_MARK if "\n" in text.strip() else _ITEM_INLINE
    pieces = mark.split(text) if mark.search(text) else _paragraphs(text)
    return tuple(piece for one in pieces if (piece := fold_space(one)))


def _paragraphs(text: str) -> list[str]:
    pieces: list[str] = []
    full = False
    for line in text.split("\n"):
        if full:
            pieces[-1] += f" {line}"
        else:
            pieces.append(line)
        full = len(line.strip()) >= _FULL_LINE
    return pieces
