"""What a mail says about a payment owed to us: amount, day, debt, condition, method, reason, proof."""

from __future__ import annotations

import re

from mailmate.reading.grounds import Ground, Grounds, inside, tidy_quote
from mailmate.reading.intent_rules import Verdict
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact
from mailmate.trade.found import Found
from mailmate.trade.intents import Intent

_DATED_KINDS = frozenset({"promise", "extension_request", "lc_opening", "conditional"})
_REPLACED = re.compile(
    r"(?:instead of|rather than|not on|due on|due|originally|was due|from|invoice (?:dated|of)|dated|order of|delivered on|shipped on)\s+(?:the\s+|on\s+)?$"
)
_DEBT_KINDS = ("reference.invoice", "reference.pi", "reference.contract", "reference.po", "reference.order")
_METHOD = re.compile(
    r"\b(?:T/?T|telegraphic transfer|wire(?: transfer)?|bank transfer|SWIFT|cheque|check|Western Union|PayPal|cash|L/?C|letter of credit|D/?P|D/?A|alipay|sepa)\b|电汇|信用证|转账|支票|transferencia|virement|überweisung",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|due to|since|as our|as we|as the|owing to|on account of|thanks to|reason is|sorry,? (?:but )?our)\b[^.;!?\n]{4,140}|"
    r"\b(?:cash ?flow|bank holiday|public holiday|shortage of (?:dollars|funds|currency)|foreign currency|exchange control)\b[^.;!?\n]{0,80}|因为[^。；\n]{2,60}|由于[^。；\n]{2,60}|资金[^，。；\n]{2,20}",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?:\b(?:once|as soon as|after|when|if|until|unless|against|upon|on receipt of|subject to|provided(?: that)?)\b(?![^.;!?\n]{0,12}\bpossible\b)[^.,;!?\n]{3,120})|"
    r"(?:收到|见到|等|待|一旦)[^，。；\n]{2,40}(?:后|再|就)?|(?:una vez|cuando|al recibir|contra|assim que|após|dès|après|sobald|после|как только)\s[^.,;!?\n]{3,100}",
    re.IGNORECASE,
)
_IMPERATIVE_CONDITION = re.compile(
    r"^[^.;!?\n]{4,120}?(?=\s*,?\s(?:and|then)\s(?:then\s)?(?:we|i|our bank)\b)", re.IGNORECASE
)
_DEPOSIT = re.compile(
    r"\b(?:deposit|prepayment|down ?payment|advance(?: payment)?|30 ?%|anticipo|depósito|sinal|acompte|anzahlung|аванс|предоплат\w*|kapora|avans)\b|定金|订金|预付",
    re.IGNORECASE,
)
_BALANCE = re.compile(
    r"\b(?:balance|remaining|remainder|rest|70 ?%|saldo|solde|rest(?:betrag|zahlung)|остаток|bakiye)\b|尾款|余款|잔금",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    r"\b(?:half|part(?:ial)?(?:ly)?|portion|instal?lments?|first part|the other half|a part|in two parts)\b|部分|一半",
    re.IGNORECASE,
)
_FULL = re.compile(
    r"\b(?:in full|full (?:amount|payment|sum)|whole (?:amount|sum|invoice)|total amount|100 ?%)\b|全款|全部货款",
    re.IGNORECASE,
)
_PROOF = re.compile(
    r"\b(?:bank slip|payment slip|swift(?: copy| message| confirmation)?|MT ?103|pacs\.008|(?:tt|t/t|transfer|payment|remittance|wire|bank)[ -](?:copy|slip|receipt|advice|confirmation)|proof of payment|payment proof|slip|"
    r"comprobante(?: de (?:pago|la transferencia|transferencia))?|comprovante|dekont\w*|platёжк\w*|justificatif)\b|水单|汇款凭证|付款凭证|底单|платёжк\w*|платежк\w*",
    re.IGNORECASE,
)
_UETR = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b", re.IGNORECASE)
_PAYER = re.compile(
    r"\b(?:ordering cust(?:omer)?\.?|ordering party|payer|remitter|debtor|originator|by order of|50[AFK])\b(?: name)?[ \t]*[:.]{0,2}[ \t]*(?:ordering cust(?:omer)?\.?[ \t]*[:.]?[ \t]*)?(?:\n[ \t]*)?(?:/[\w ]{4,40}\n\s*)?(?P<value>[A-Z][^\n]{2,60})",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:transaction reference|sender's reference|reference(?: number| no\.?)?|trn|ref)\b[ \t]*[:.]?[ \t]*(?P<value>[A-Z0-9][A-Z0-9/-]{5,30})",
    re.IGNORECASE,
)


def payment_facts(grounds: Grounds, verdict: Verdict) -> list[Fact | None]:
    """Return the payment facts of the statements that speak of payment, or of all where it is one matter only."""
    statements = _payment_statements(grounds)
    body, kinds = grounds.body, set(verdict.details(Intent.PAYMENT_PROMISE))
    facts: list[Fact | None] = [*_amounts(body, statements), *_days(body, statements, kinds), *_debts(grounds)]
    if "conditional" in kinds:
        facts.append(_condition(statements))
    facts += [_method(statements), _reason(body), *_proofs(grounds, kinds)]
    return facts


def part_of(text: str) -> str | None:
    """Return which part of the debt the words name: deposit, balance, partial, full; None where they name none."""
    for part, pattern in (("deposit", _DEPOSIT), ("balance", _BALANCE), ("partial", _PARTIAL), ("full", _FULL)):
        if pattern.search(text):
            return part
    return None


def _payment_statements(grounds: Grounds) -> list[Statement]:
    heard = grounds.heard_in(Intent.PAYMENT_PROMISE)
    if not heard:
        return grounds.body.statements
    numbers = {statement.start for statement in heard}
    return [one for one in grounds.body.statements if one.start in numbers or _speaks_of_the_same(one, heard)]


def _speaks_of_the_same(statement: Statement, heard: list[Statement]) -> bool:
    """Take a neighbouring statement in that names a part of the debt: "The other half on 15 August.\""""
    near = any(0 < statement.start - one.start - len(one.text) < 4 for one in heard)
    return near and part_of(statement.text) is not None


def _amounts(body: Ground, statements: list[Statement]) -> list[Fact]:
    here = [one for one in inside(body.amounts, statements) if not one.detail]
    return [one.as_fact("amount") for one in here[:6]]


def _days(body: Ground, statements: list[Statement], kinds: set[str]) -> list[Fact]:
    if kinds and not kinds & _DATED_KINDS:
        return [
            one.as_fact("evidence.value_date") for one in inside(body.past_dates, statements) if one.value is not None
        ][:2]
    dates = [one for one in inside(body.dates, statements) if not _REPLACED.search(body.before(one))]
    if "conditional" in kinds and not kinds & {"promise", "lc_opening"}:
        return [one.as_fact("promised_date") for one in dates if one.value is not None and "promise" in kinds]
    named = [one for one in dates if one.value is not None] or [one for one in dates if "vague" in one.flags]
    return [one.as_fact("promised_date") for one in named[:4]]


def _debts(grounds: Grounds) -> list[Fact]:
    for ground in (grounds.body, grounds.header, *grounds.documents, grounds.quoted):
        for kind in _DEBT_KINDS:
            found = [one for one in ground.references if one.kind == kind]
            if found:
                return [one.as_fact("debt_ref", ground.source) for one in found[:4]]
    return []


def _condition(statements: list[Statement]) -> Fact | None:
    for statement in statements:
        match = _CONDITION.search(statement.text) or _IMPERATIVE_CONDITION.search(statement.text)
        if match:
            quote = tidy_quote(statement.text, match.start(), match.end())
            return Fact("condition", " ".join(quote.split()), quote, "body") if quote else None
    return None


def _method(statements: list[Statement]) -> Fact | None:
    for statement in statements:
        match = _METHOD.search(statement.text)
        if match:
            return Fact("method", match.group(), match.group(), "body")
    return None


def _reason(body: Ground) -> Fact | None:
    match = _REASON.search(body.text)
    if not match:
        return None
    quote = tidy_quote(body.text, match.start(), match.end())
    return Fact("reason", " ".join(quote.split()), quote, "body") if quote else None


def _proofs(grounds: Grounds, kinds: set[str]) -> list[Fact | None]:
    if kinds and "claim" not in kinds:
        return []
    facts: list[Fact | None] = [grounds.body.match_fact("evidence.type", _PROOF)]
    for ground in grounds.own:
        match = _UETR.search(ground.text)
        if match:
            facts.append(ground.fact("evidence.uetr", match.group(), match.group()))
    for document in grounds.documents:
        facts += _proof_in(document)
    return facts


def _proof_in(document: Ground) -> list[Fact | None]:
    """Return what a copy of a transfer says; it is a claim of the payer, never receipt of money."""
    facts: list[Fact | None] = [
        one.as_fact("evidence.amount", document.source) for one in document.amounts if not one.detail
    ][:1]
    facts.append(document.match_fact("evidence.payer", _PAYER))
    facts.append(document.match_fact("evidence.reference", _REFERENCE))
    facts += [
        one.as_fact("evidence.value_date", document.source)
        for one in document.past_dates
        if "value" in document.before(one, 30)
    ][:1]
    return facts
