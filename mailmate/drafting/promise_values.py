"""What a letter about a payment can name: this mail's promise, and how often the chain before it broke.

The rules of the chain stand in `trade.payment.promises`; here they become words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from mailmate.drafting.answers import money
from mailmate.drafting.questions import is_english, quotable
from mailmate.drafting.salutation import without_salutation
from mailmate.drafting.wishes import wants_release
from mailmate.drafting.wording import split_sentences
from mailmate.trade.cases import Case
from mailmate.trade.companies import company_of
from mailmate.trade.entries import entries_of
from mailmate.trade.facts import Money
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.payment.claimed_sum import owed_in
from mailmate.trade.payment.deposit_share import with_deposit_shares
from mailmate.trade.payment.payments import read_transfer
from mailmate.trade.payment.promise_state import Break
from mailmate.trade.payment.promises import PromiseState, chains, payer_country, state
from mailmate.trade.payment.transfer_checks import check_transfer
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry

LAST_LEVEL = "L4"
"""From here no draft goes to the buyer: the manager writes."""
_MOST_MISSED = 4
_MOST_WORDS = 18
_MOST_TEXT = 20_000
_PAPERS = {"invoice": "invoice", "pi": "PI", "po": "order", "order": "order", "contract": "contract"}
_CLAUSES = re.compile(r"(?<=[,;.!?])\s+")
_WAITS_FOR_GOODS = re.compile(
    r"\b(?:releas\w*|telex|b/?l|bill\sof\slading|originals?|documents?|ship\w*|dispatch\w*|deliver\w*|\w*dokument\w*|documentos|originaux|connaissement|versand\w*|liefer\w*|enví\w*|embarqu\w*|conocimiento)\b|提单|放货|单据|发货|出货",
    re.IGNORECASE,
)
_ASKS_THE_BANK = re.compile(
    r"\b(?:which|what)\s(?:\w+\s){0,2}(?:bank|account)|\bbank\s(?:details|account)\b|账户|银行", re.IGNORECASE
)
_CANNOT = re.compile(
    r"n't\b|\b(?:not|cannot|unable|no\sfunds|difficult\w*|impossible|delay\w*|sorry)\b|无法|不能", re.IGNORECASE
)

_DENIES = re.compile(
    r"\b(?:can\s?not|can't|could\snot|unable|not\s(?:able|possible)|will\snot|won't)\b(?![^.?!]{0,80}\b(?:but|instead|until|before|only)\b)"
    r"|\bne\s\w+\spas\b|\bno\s(?:podemos|podremos|es\sposible)\b|\bnicht\b|\bnon\spossiamo\b|\bnão\s(?:podemos|conseguimos)\b",
    re.IGNORECASE,
)
_HAS_PAID = re.compile(
    r"\b(?<!will\sbe\s)(?<!to\sbe\s)(?<!shall\sbe\s)(?<!can\sbe\s)(?<!get\s)(?:paid|transferred|remitted|wired|settled)\b|\b(?:payment|transfer|money)\s(?:was|has\sbeen|is)\s(?:made|done|sent|effected)\b"
    r"|[^\x00-\x7f]{4}",
    re.IGNORECASE,
)
"""They say that money has left; words in another script are left to the reader of the mail."""
_BEFORE_A_PRICE = re.compile(r"(?:\bat|@)\s{0,2}$", re.IGNORECASE)
_BEHIND_A_PRICE = re.compile(r"\s?(?:per\b|/\s?\w|each\b|(?:fob|cif|cfr|exw|fca|dap|ddp)\b)", re.IGNORECASE)
_REST = re.compile(r"\b(?:balance|rest|remaining|remainder|second\s(?:half|part)|other\shalf)\b", re.IGNORECASE)
_SAYS_WHY = re.compile(
    r"\b(?:because|due\sto|since\s(?:our|the|we)|as\s(?:our|the)|owing\sto|reason\sis|holidays?|travell?ing|abroad|sick|ill|illness|audit|"
    r"customer\s(?:has\snot\s)?(?:pays?|paid)|cash\sflow|bank\s(?:was|is|had|has|needs?|asked|closed)|currency|approval|shortage|waiting\sfor)\b",
    re.IGNORECASE,
)
"""They give a reason for the delay; a letter need not ask for it once more."""


def promise_values(reading: Reading, case: Case) -> dict[str, Any]:
    """Return the values a payment letter names; `level` is how firmly it speaks."""
    own = _own_chain(reading, case)
    chain = _state(own, case)
    kinds = [str(one) for one in reading.derived.get("kinds", ()) or ()]
    kind = str(reading.derived.get("kind") or "promise")
    dated = [fact for fact in reading.all_facts("promised_date") if isinstance(fact.value, date)]
    kept = [fact for fact in dated if not _is_denied(fact.quote, case)] or dated
    days = [fact.value for fact in kept if isinstance(fact.value, date)]
    day = max(days) if days and kind == "extension_request" else days[0] if days else None
    text = case.mail.body.new or case.mail.text
    shown = reading.fact("evidence.uetr") or reading.fact("evidence.reference") or case.mail.attachments
    if (
        kind == "claim"
        and day is not None
        and day > case.today
        and not shown
        and not _HAS_PAID.search(text[:_MOST_TEXT])
    ):
        kind = "promise"
    if kind == "promise" and day is None and "conditional" in kinds:
        kind = "conditional"
    sums = (fact for fact in reading.all_facts("amount") if not _is_unit_price(fact.quote, text))
    amount = next((fact.value for fact in sums if isinstance(fact.value, Money)), None)
    if amount is None and kind == "promise" and chain and chain.broken_count:
        amount = chain.open_sum  # a letter that lists broken days says what for, whichever mail named the sum
    return {
        "kind": kind,
        "level": chain.level if chain else "L0",
        "day": spell_date(day) if day else "",
        "amount": money(amount) if amount and amount.currency else "",
        "day_passed": day is not None and day < case.today,
        "more_days": [spell_date(one) for one in sorted(set(days)) if one != day and one > case.today],
        "debt": _debt(reading) or (_debt_of(own, case) if chain and chain.broken_count else ""),
        "missed": _missed(chain, day, case.me.name) if chain else [],
        "has_uetr": reading.fact("evidence.uetr") is not None,
        "has_copy": bool(reading.fact("evidence.type") or reading.fact("evidence.reference") or case.mail.attachments),
        "waits_for_goods": _WAITS_FOR_GOODS.search(text) is not None,
        "asks_the_bank": any(_ASKS_THE_BANK.search(question) for question in reading.questions),
        "cannot": _CANNOT.search(text) is not None,
        "pressed": any(flag.id == "F8" for flag in reading.flags) or wants_release(case),
        "says_why": _SAYS_WHY.search(text[:_MOST_TEXT]) is not None,
        "follow_up": "",
        "day_is_today": day == case.today,
        "claim_day": "",
        "claimed": False,
        "copy_differs": _copy_differs(own, case) if kind == "claim" else [],
        "rest_day": _rest_day(days, text, case) if kind == "claim" else "",
    }


def _is_denied(words: str, case: Case) -> bool:
    """True where the sentence with this day says that they cannot pay on it."""
    text = (case.mail.body.new or case.mail.text)[:_MOST_TEXT]
    spans = [span.text for span in split_sentences(text) if words and words in span.text]
    return bool(spans) and all(_DENIES.search(one) for one in spans)


def _copy_differs(chain: Sequence[Entry], case: Case) -> list[str]:
    """Return where the copy that came with this mail does not show our record: `account`, `payee`, `sum`."""
    claim = next((one for one in chain if one.kind == "claim" and one.mail_id == case.mail_id), None)
    transfer = read_transfer(claim.value.get("transfer")) if claim else None
    if claim is None or transfer is None:
        return []
    owed = owed_in(chain, claim, case.rules) if claim.value.get("part") != "partial" else None
    if owed and transfer.instructed == owed:
        owed = None  # banks on the way took off their charges
    found = check_transfer(transfer, accounts=case.accounts, debt=owed)
    return [_COPY_FIELDS[one.field] for one in found if one.field in _COPY_FIELDS and one.theirs]


_COPY_FIELDS = {"account": "account", "beneficiary": "payee", "amount": "sum"}


def _is_unit_price(quote: str, text: str) -> bool:
    """True for a sum that stands in the mail as a price: "at USD 79.50 FOB", "USD 4.98 per piece"."""
    place = text.find(quote)
    around = (text[max(place - 8, 0) : place], text[place + len(quote) :][:12]) if place >= 0 else ("", "")
    return _BEFORE_A_PRICE.search(around[0]) is not None or _BEHIND_A_PRICE.match(around[1]) is not None


def _rest_day(days: Sequence[date], text: str, case: Case) -> str:
    """Return the coming day they name for the rest of what is partly paid, spelled; empty where there is none."""
    coming = [day for day in days if day > case.today]
    return spell_date(coming[0]) if len(coming) == 1 and _REST.search(text[:_MOST_TEXT]) else ""


def follow_up_values(
    kind: str, level: str, chain: PromiseState, entries: Sequence[Entry], case: Case
) -> dict[str, Any]:
    """Return what a letter names that asks after a payment when nobody just wrote: the chain's own words and days.

    `kind` is that of `trade.payment.follow_ups.FollowUp`, `entries` are the chain's.
    """
    owed, wrote = chain.open_sum, case.mail.date.date() if case.mail.date else None
    missed = [one for one in chain.breaks if one.why != "claim"]
    return {
        "follow_up": kind,
        "level": level,
        "day": spell_date(day) if (day := chain.standing or chain.due_on) else "",
        "day_is_today": day == case.today,
        "amount": money(owed) if owed and owed.currency and owed.amount else "",
        "debt": _debt_of(entries, case),
        "missed": [_named_day(one, case.me.name) for one in missed[-_MOST_MISSED:]],
        "claimed": len(missed) < len(chain.breaks),
        "copy_differs": _copy_differs(entries, case),
        "claim_day": spell_date(chain.claimed_on) if chain.claimed_on and chain.claimed_on == wrote else "",
    }


def _debt_of(entries: Sequence[Entry], case: Case) -> str:
    """Return "invoice SK26-0522": the number as the buyer wrote it, called what the thread calls it."""
    number = next((str(one.value["debt_ref"]) for one in entries if one.value.get("debt_ref")), "")
    if not number:
        return ""
    papers = (_PAPERS.get(str(one.value.get("paper")), "") for one in entries)
    if paper := next(filter(None, papers), ""):
        return number if number.upper().startswith(paper.upper()) else f"{paper} {number}"
    texts = (case.mail.subject, case.mail.text, *(one.text for one in reversed(case.thread)))
    for text in texts:
        for found in find_references(text[:_MOST_TEXT]):
            word = _PAPERS.get(found.kind.removeprefix("reference."), "")
            if word and fold_number(str(found.value)) == fold_number(number):
                return number if number.upper().startswith(word.upper()) else f"{word} {number}"
    return number


def promise_state(reading: Reading, case: Case) -> PromiseState | None:
    """Return where the chain this mail belongs to stands today, or None where there is none."""
    return _state(_own_chain(reading, case), case)


def _state(chain: tuple[Entry, ...], case: Case) -> PromiseState | None:
    country = payer_country(chain, _countries(case))
    return state(chain, case.today, case.rules, country, our_country=case.me.country) if chain else None


def _own_chain(reading: Reading, case: Case) -> tuple[Entry, ...]:
    entries = [entry for entry in case.entries if entry.register == "promises"]
    mine = [entry for entry in entries if entry.mail_id is not None and entry.mail_id == case.mail_id]
    if not mine and case.mail.sender is not None:
        company = company_of(case.mail.sender)
        read = entries_of(
            case.mail, reading, mail_id=case.mail_id or 0, company=company, ours=False, at=case.mail.date or case.now
        )
        mine = [entry for entry in read if entry.register == "promises"]
        entries += mine
    return _chain_of(mine, entries, case)


def _chain_of(mine: Sequence[Entry], entries: Sequence[Entry], case: Case) -> tuple[Entry, ...]:
    ordered = [one for one in case.entries if one.register == "orders"]
    mails = {(one.mail_id, one.entry_id) for one in mine}
    grown = chains(with_deposit_shares(entries, ordered), case.rules)
    own = [chain for chain in grown if any((entry.mail_id, entry.entry_id) in mails for entry in chain)]
    return own[0] if own else grown[0] if len(grown) == 1 else ()


def _countries(case: Case) -> dict[str, str]:
    """Return the country on file of the company that wrote, where there is one."""
    contact = case.contacts.get(case.mail.sender.email) if case.mail.sender else None
    return {company_of(case.mail.sender): contact.country} if contact and contact.country and case.mail.sender else {}


def _missed(chain: PromiseState, day: date | None, our_name: str) -> list[dict[str, Any]]:
    """Return the days that passed without money before this mail's own, with the buyer's words where quotable."""
    shown = [one for one in chain.breaks if one.why != "claim"] or list(chain.breaks)
    others = [one for one in shown if one.day != day] if len(shown) == 1 else shown
    return [_named_day(one, our_name) for one in others[-_MOST_MISSED:]]


def _named_day(one: Break, our_name: str) -> dict[str, Any]:
    words = _promising_words(without_salutation(one.quote, our_name))
    return {"day": spell_date(one.day), "words": words, "claim": one.why == "claim"}


def _promising_words(quote: str) -> str:
    """Return a short English promise whole, of a longer one the last clauses that are short enough."""
    if not is_english(quote):
        return ""
    if whole := quotable(quote, _MOST_WORDS):
        return whole.rstrip(" .")
    clauses = [words for part in _CLAUSES.split(quote) if (words := quotable(part, _MOST_WORDS))]
    telling = [words for words in clauses if _TELLS_OF_PAYING.search(words)]
    return (telling[0] if telling else "").rstrip(" .,;")


_TELLS_OF_PAYING = re.compile(r"\b(?:pay\w*|paid|transfer\w*|remit\w*|wire\w*|money|bank|settle\w*)\b", re.IGNORECASE)


def _debt(reading: Reading) -> str:
    """Return "invoice 2026-118" from the number the mail names."""
    known = (("invoice", "refs.invoice"), ("PI", "refs.pi"), ("order", "refs.po"), ("contract", "refs.contract"))
    debt = reading.fact("debt_ref")
    facts = [(word, fact) for word, name in known if (fact := reading.fact(name)) and fact.value]
    if debt and debt.value:
        number = str(debt.value)
        facts = [(word, fact) for word, fact in facts if str(fact.value) == number] or [("", debt)]
    for word, fact in facts:
        number = str(fact.value)
        return number if number.upper().startswith(word.upper()) else f"{word} {number}"
    return ""
