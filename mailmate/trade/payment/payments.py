"""Copies of transfers: what an MT103 or pacs.008 print shows, in whatever form it came as text (DOMAIN 5).

A copy is never receipt of money: it can be forged, edited, recalled or belong to another payment. Where it differs
from our record, `transfer_checks` tells; nobody's state changes by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from mailmate.trade.credit.swift import SwiftMessage, find_swift_messages
from mailmate.trade.facts import Money
from mailmate.trade.finding.amount_tables import MINOR_DIGITS
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.wording import Phrase, fold_space
from mailmate.trade.finding.words import late_pattern
from mailmate.trade.payment.payment_tables import (
    CHARGES,
    NAME_LABELS,
    NUMBER_LABELS,
    SECTIONS,
    TRANSFER_LABELS,
    XML_PARTIES,
    XML_PATHS,
)
from mailmate.trade.time.iso_days import iso_day

LONGEST = 60_000
_LONGEST_LINE = 300
_UETR = late_pattern(r"(?<![0-9A-Za-z-])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Za-z-])")
_FIELD_32 = late_pattern(r"(?<!\d)(\d{6})\s{0,3}([A-Z]{3})\s{0,3}(\d[\d., ]{0,20})")
_FIELD_33 = late_pattern(r"(?<![A-Z])([A-Z]{3})\s{0,3}(\d[\d., ]{0,20})")
_SAID_NAME = late_pattern(r"\A[^\n:]{0,40}:\s{0,4}")
_XML = late_pattern(r"<(?:\w{1,20}:)?(?:FIToFICstmrCdtTrf|CdtTrfTxInf|IntrBkSttlmAmt|CstmrPmtStsRpt|OrgnlTxRef)\b")
_XML_AMOUNT = late_pattern(
    r"<(?:\w{1,20}:)?(?P<tag>\w{2,30})\s{1,3}Ccy=\"(?P<code>[A-Z]{3})\"\s?>(?P<value>[\d.]{1,20})<"
)
_TRANSFER = Phrase(
    "transfer",
    r"\b(?:pacs\.?\s?008|pain\.?\s?00[12]|customer credit transfer|credit transfer|telegraphic transfer|"
    r"wire transfer|swift|remittance|"
    r"payment (?:order|advice|confirmation|instruction)|transfer (?:order|advice|confirmation|receipt|details)|uetr|"
    r"überweisung|transferencia|virement|havale)\b|汇款|转账|电汇|付款凭证|перевод",
)
_TITLES = {label: name for name, labels in TRANSFER_LABELS.items() for label in labels}
_LABEL_END = late_pattern(r"[:：\t]|\s{2,}")
_BULLET = late_pattern(r"\A[\s*•|>\-–\d.()\[\]]{0,12}")
_EDGES = late_pattern(r"\A[\s*•|>\-–\d.()\[\]]{0,12}|[\s*|.\-–()\[\]]{0,12}\Z")


@dataclass(frozen=True, slots=True)
class Transfer:
    """What a copy shows, field by field; what it does not show is empty or None."""

    reference: str = ""
    """Field 20, or the end-to-end identification."""
    uetr: str = ""
    """As written: whether it has the right form is a finding."""
    value_date: date | None = None
    amount: Money | None = None
    """Field 32A, or the interbank settlement amount."""
    instructed: Money | None = None
    """Field 33B: what was ordered before charges."""
    payer: str = ""
    account: str = ""
    """The beneficiary's account, as written."""
    beneficiary: str = ""
    charges: str = ""
    """OUR, SHA or BEN."""
    remittance: str = ""
    status: str = ""
    """What a payment status report says of it: RJCT, PDNG, ACSC, …"""


def find_transfer(text: str, at: datetime) -> Transfer | None:
    """Return what the first copy of a transfer in `text` shows, or None where there is none. `at` is when it came.

    MT103 as a message or print, pacs.008 as XML or print, pain.001 and pain.002 as XML, and forms of banks and their
    apps with labelled lines.
    """
    head = text[:LONGEST]
    message = next((one for one in find_swift_messages(head) if one.type == "103"), None)
    if message is not None:
        return _with_uetr(_from_message(message), head)
    if not _TRANSFER.search(head):
        return None
    found = _with_uetr(_from_xml(head, at) if _XML.search(head) else _from_lines(head, at), head)
    shown = sum(map(bool, (found.uetr, found.value_date, found.amount, found.payer, found.account, found.beneficiary)))
    return found if shown >= 3 and (found.amount or found.uetr) else None


def _with_uetr(found: Transfer, text: str) -> Transfer:
    match = _UETR.search(text)
    return replace(found, uetr=match.group()) if match and not found.uetr else found


def _from_message(message: SwiftMessage) -> Transfer:
    day = amount = None
    if match := _FIELD_32.search(message.get("32A") or ""):
        day, amount = _swift_day(match[1]), _money(match[3], match[2])
    ordered = _FIELD_33.search(message.get("33B") or "")
    account, beneficiary = _party(_option(message, "59"))
    return Transfer(
        reference=_value(message.get("20")),
        value_date=day,
        amount=amount,
        instructed=_money(ordered[2], ordered[1]) if ordered else None,
        payer=_party(_option(message, "50"))[1],
        account=account,
        beneficiary=beneficiary,
        charges=_charges(_value(message.get("71A"))),
        remittance=fold_space(_value(message.get("70")))[:140],
    )


def _option(message: SwiftMessage, number: str) -> str:
    return _value(next((text for _, text in message.options(number)), ""))


def _value(text: str | None) -> str:
    """Return a field without the name a print puts before it."""
    return _SAID_NAME.sub("", text or "", count=1).strip()


def _party(text: str) -> tuple[str, str]:
    """Return account and name of a party: "/account" on its first line, the name on the next."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    account = lines.pop(0)[1:].strip() if lines and lines[0].startswith("/") else ""
    return account, re.sub(r"\A1/", "", lines[0]) if lines else ""


def _swift_day(text: str) -> date | None:
    """Return YYMMDD as a date."""
    try:
        return date(2000 + int(text[:2]), int(text[2:4]), int(text[4:]))
    except ValueError:
        return None


def _money(digits: str, code: str) -> Money | None:
    """Return an amount as SWIFT and banks write it: the last mark is the decimal unless it groups three digits."""
    text = digits.replace(" ", "").rstrip(".,")
    at = max(text.rfind(","), text.rfind("."))
    cents = text[at + 1 :] if at >= 0 else ""
    groups = len(cents) == 3 and MINOR_DIGITS.get(code, 2) != 3
    if at < 0 or groups or text.count(text[at]) > 1:
        at = len(text)
    whole, cents = re.sub(r"[.,]", "", text[:at]), text[at + 1 :]
    bare = f"{whole}.{cents}" if cents else whole
    if not re.fullmatch(r"\d{1,15}(?:\.\d{1,4})?", bare):
        return None
    value, minor = Decimal(bare), MINOR_DIGITS.get(code, 2)
    return Money(value.quantize(Decimal(1).scaleb(-minor)) if len(cents) < minor else value, code)


def decimals_fit(digits: str, code: str) -> bool:
    """Tell whether a typed sum has no more decimals than its currency: "9.000" dollars may be nine thousand."""
    return len(digits.partition(".")[2]) <= max(MINOR_DIGITS.get(code.upper(), 2), 2)


def _charges(text: str) -> str:
    return next((CHARGES[word] for word in re.findall(r"[A-Z]{3,4}", text.upper()) if word in CHARGES), "")


def _from_xml(text: str, at: datetime) -> Transfer:
    amounts = {match["tag"]: Money(Decimal(match["value"]), match["code"]) for match in _amounts_in(text)}
    shown = {name: next(filter(None, (_element(text, tag) for tag in tags)), "") for name, tags in XML_PATHS.items()}
    for name, (party, tags) in XML_PARTIES.items():
        inside = _block(text, party)
        shown[name] = next(filter(None, (_element(inside, tag) for tag in tags)), "")
    shown["value_date"] = shown["value_date"] or _element(_block(text, "ReqdExctnDt"), "Dt")
    ordered = amounts.get("InstdAmt")
    return _made(shown, at, amount=amounts.get("IntrBkSttlmAmt") or ordered, instructed=ordered)


def _amounts_in(text: str) -> Iterator[re.Match[str]]:
    return (
        match for match in _XML_AMOUNT.finditer(text) if match["value"].count(".") <= 1 and match["value"][0] != "."
    )


def _element(text: str, tag: str) -> str:
    """Return the text of the first element `tag` that holds no other."""
    match = re.search(rf"<(?:\w{{1,20}}:)?{tag}(?:\s[^<>]{{0,80}})?>\s{{0,200}}([^<\s][^<]{{0,199}})<", text)
    return fold_space(match[1]) if match else ""


def _block(text: str, tag: str) -> str:
    """Return what stands between the tags of the first element `tag`, at most 4,000 signs."""
    begin = re.search(rf"<(?:\w{{1,20}}:)?{tag}>", text)
    if begin is None:
        return ""
    inside = text[begin.end() : begin.end() + 4000]
    end = re.search(rf"</(?:\w{{1,20}}:)?{tag}>", inside)
    return inside[: end.start()] if end else inside


def _from_lines(text: str, at: datetime) -> Transfer:
    shown: dict[str, str] = {}
    for name, value in _labelled(text):
        if value and not shown.get(name):
            shown[name] = value
    return _made(shown, at)


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    """Yield field and value of each line that begins with a label; a label alone takes the next line."""
    waiting, section = "", None
    for line in text.splitlines():
        line = line.strip()[:_LONGEST_LINE]
        if not line:
            continue
        label, value = _split(line)
        name = _TITLES.get(label, "")
        if label in NAME_LABELS and section in ("payer", "beneficiary"):
            yield section, value
        elif label in NUMBER_LABELS and section == "account":
            yield "account", value
        elif name:
            yield name, value
            waiting = "" if value else name
            section = SECTIONS.get(label, section if value else None)
            continue
        elif label in SECTIONS:
            section = SECTIONS[label]
        elif waiting:
            yield waiting, line
        waiting = ""


def _split(line: str) -> tuple[str, str]:
    """Return the folded label a line begins with and what follows it."""
    head = _BULLET.sub("", line)
    if end := _LABEL_END.search(head):
        label = _folded(head[: end.start()])
        if label in _TITLES or label in SECTIONS or label in NAME_LABELS or label in NUMBER_LABELS:
            return label, head[end.end() :].strip(" :：\t|")
    if (whole := _folded(head)) in _TITLES or whole in SECTIONS:
        return whole, ""
    words = head.split(" ")
    for count in range(min(len(words) - 1, 5), 0, -1):
        label = _folded(" ".join(words[:count]))
        if label in _TITLES and (count > 1 or label in ("uetr", "beneficiary", "amount")):
            return label, " ".join(words[count:]).strip(" :：|")
    return whole, ""


def _folded(text: str) -> str:
    return " ".join(_EDGES.sub("", text).casefold().replace("’", "'").split())


def _made(
    shown: Mapping[str, str], at: datetime, *, amount: Money | None = None, instructed: Money | None = None
) -> Transfer:
    """Return a transfer of the texts shown."""
    return Transfer(
        reference=shown.get("reference", "")[:40],
        uetr=shown.get("uetr", "").split(" ")[0][:40],
        value_date=_read_day(shown.get("value_date", ""), at),
        amount=amount or _read_money(shown.get("amount", "")),
        instructed=instructed or _read_money(shown.get("instructed", "")),
        payer=shown.get("payer", "")[:140],
        account=shown.get("account", "").lstrip("/ ")[:40],
        beneficiary=shown.get("beneficiary", "")[:140],
        charges=_charges(shown.get("charges", "")),
        remittance=fold_space(shown.get("remittance", ""))[:140],
        status=shown.get("status", "")[:4].upper(),
    )


def _read_day(text: str, at: datetime) -> date | None:
    """Return the day a copy writes; numbers that may be two days are none."""
    if re.fullmatch(r"\d{8}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    days = [
        one.value
        for one in find_dates(text[:60], DateBase(at), past=True)
        if isinstance(one.value, date) and not one.alternatives
    ]
    return days[0] if days else None


def _read_money(text: str) -> Money | None:
    if match := re.match(r"([A-Z]{3})\s?(\d[\d., ]{0,20})|(\d[\d., ]{0,20}?)\s?([A-Z]{3})\b", text[:60]):
        return _money(match[2] or match[3], match[1] or match[4])
    found = [one.value for one in find_amounts(text[:60]) if isinstance(one.value, Money)]
    return found[0] if found else None


def transfer_json(transfer: Transfer) -> dict[str, Any]:
    """Return a transfer as JSON scalars and maps, without what it does not show."""
    shown = {name: value for name, value in asdict(transfer).items() if value}
    for name in ("amount", "instructed"):
        money: Money | None = getattr(transfer, name)
        if money:
            shown[name] = {"amount": str(money.amount), "currency": money.currency}
    if transfer.value_date:
        shown["value_date"] = transfer.value_date.isoformat()
    return shown


def read_transfer(value: object) -> Transfer | None:
    """Return the transfer `transfer_json` wrote, or None."""
    if not isinstance(value, Mapping):
        return None
    texts = {
        name: str(value.get(name) or "") for name in ("reference", "uetr", "payer", "account", "beneficiary", "status")
    }
    return Transfer(
        **texts,
        value_date=iso_day(value.get("value_date")),
        amount=_stored_money(value.get("amount")),
        instructed=_stored_money(value.get("instructed")),
        charges=str(value.get("charges") or ""),
        remittance=str(value.get("remittance") or ""),
    )


def _stored_money(value: object) -> Money | None:
    return Money(Decimal(str(value["amount"])), value.get("currency")) if isinstance(value, Mapping) else None
