"""The checks on what a credit says in words: ports, names, goods, documents, T1 to T7 of the DOMAIN handbook 7.4."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailmate.sentences import Sentence
from mailmate.trade.credit.credit_documents import cost_clauses, freight_words, sent_direct, soft_clauses
from mailmate.trade.credit.credit_findings import (
    CreditFinding,
    Matter,
    MatterCheck,
    NotChecked,
    Outcome,
    Plan,
    TermCheck,
    closed,
)
from mailmate.trade.credit.credit_goods import incoterm_of
from mailmate.trade.credit.credit_periods import shipment_periods
from mailmate.trade.credit.credits import Terms
from mailmate.trade.finding.places import find_countries, find_ports
from mailmate.trade.finding.wording import fold_number, fold_words
from mailmate.trade.rules import Rules

_SELLER_PAYS_FREIGHT = frozenset({"CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DAT"})
_BUYER_PAYS_FREIGHT = frozenset({"EXW", "FCA", "FAS", "FOB"})
_INSURED = frozenset({"CIF", "CIP"})
_AT_ORIGIN = _BUYER_PAYS_FREIGHT
_PAYABLE = re.compile(
    r"\bclaims?\s(?:to be\s|are\s|if any,?\s)?(?:payable|paid)\s(?:at|in)\s(?P<place>[^.,;:\n+]{2,40})", re.I
)
_ANY = re.compile(r"\bany\b", re.I)
_INSURANCE = re.compile(r"\binsurance\b|\binsured\b|\bassurance\b", re.I)
_BY_BUYER = re.compile(
    r"\binsurance\b.{0,60}\b(?:by|covered by|effected by|for account of) (?:the )?"
    r"(?:applicant|buyer|ultimate buyer|consignee)\b",
    re.I | re.S,
)
_NO_PLACE = frozenset({"port", "any", "the", "sea", "airport"})
_QUOTE = 120
_COMPANY_FORMS = frozenset(
    "co ltd limited inc corp corporation company gmbh ag sa srl spa llc plc bv nv oy ab as kg jsc ojsc pte pvt pty sdn "
    "bhd the and of messrs m s".split()
)


def shipment_as_planned(terms: Terms, plan: Plan, _: Rules) -> Outcome:
    """T1: a ban on partial shipments or transhipment fits the plan, and no schedule contradicts it."""
    found = []
    lots = [tag for tag in ("44D", "45A") if len(shipment_periods(terms.get(tag) or "", terms.expiry)) > 1]
    if terms.partial_allowed is False and (plan.partial or lots):
        theirs = terms.get("43P") or ""
        ours = lots[0] if lots else "partial"
        found.append(
            CreditFinding(
                "T1", "high", "31", ("43P", *lots[:1]), ours, theirs,
                Sentence("Partial shipments are not allowed, but the goods go in several lots."),
                Sentence("Please set 43P to ALLOWED."), (("43P", "ALLOWED"),),
            )
        )  # fmt: skip
    if terms.transhipment_allowed is False and plan.transhipment:
        found.append(
            CreditFinding(
                "T1", "medium", "20(b), 20(c)", ("43T",), "transhipment", terms.get("43T") or "",
                Sentence(
                    "Transhipment is not allowed, but the goods change vessels; for containers the ban counts only "
                    "where the credit excludes UCP 600 art. 20(c)."
                ),
                Sentence("Please set 43T to ALLOWED."), (("43T", "ALLOWED"),),
            )
        )  # fmt: skip
    if found:
        return found
    for tag, allowed, planned, missing in (
        ("43P", terms.partial_allowed, plan.partial, "partial"),
        ("43T", terms.transhipment_allowed, plan.transhipment, "transhipment"),
    ):
        if allowed is not True and planned is None:
            return NotChecked("T1", missing)
        if allowed is None and planned:
            return NotChecked("T1", tag)  # CONDITIONAL: the condition is in words
    return ()


def ports_agree(terms: Terms, _: Plan, __: Rules) -> Outcome:
    """T2: the ports fit the Incoterm's place and the place where insurance claims are payable."""
    rule = incoterm_of(terms)
    places = _places(terms, origin=rule is not None and rule[0] in _AT_ORIGIN)
    if rule is None and not _PAYABLE.search(terms.get("46A") or ""):
        return NotChecked("T2", "Incoterm in 45A")
    if not places:
        return NotChecked("T2", "44E" if rule and rule[0] in _AT_ORIGIN else "44F")
    found = []
    if rule and rule[1] and not any(_same_place(rule[1], text) for _, text in places):
        tag, text = places[0]
        found.append(_other_place(tag, text, "44I" if terms.get("44I") else "45A", f"{rule[0]} {rule[1]}"))
    payable = _PAYABLE.search(terms.get("46A") or "")
    ends = _places(terms, origin=False)
    if payable and ends and not any(_same_place(payable["place"], text, loosely=True) for _, text in ends):
        found.append(_other_place(ends[0][0], ends[0][1], "46A", f"claims payable in {payable['place'].strip()}"))
    return found


def _places(terms: Terms, *, origin: bool) -> list[tuple[str, str]]:
    tags = ("44E", "44A") if origin else ("44F", "44B")
    return [(tag, text) for tag in tags if (text := terms.get(tag))]


def _same_place(one: str, two: str, *, loosely: bool = False) -> bool:
    """Tell whether two texts mean one place: the same port, a port of the named country, or the same words."""
    ports = [{str(hit.value) for hit in find_ports(text)} for text in (one, two)]
    lands = [
        {str(hit.value) for hit in find_countries(_titled(text))} | {hit.detail for hit in find_ports(text)}
        for text in (one, two)
    ]
    if ports[0] and ports[1]:
        return bool(ports[0] & ports[1])
    words = [set(re.findall(r"\w{3,}", fold_words(text))) - _NO_PLACE for text in (one, two)]
    if words[0] & words[1]:
        return True
    either_open = _ANY.search(one) or _ANY.search(two) or loosely
    return bool(either_open and lands[0] & lands[1])


def _titled(text: str) -> str:
    return text.title() if text.isupper() else text


def _other_place(tag: str, text: str, field: str, words: str) -> CreditFinding:
    values = {"tag": tag, "text": text, "field": field, "words": words}
    return CreditFinding(
        "T2", "high" if field != "46A" else "medium", "14(d), 20(a)(iii)", (tag, field), words, text,
        Sentence("Field {tag} names {text}, but field {field} says {words}.", values),
        Sentence("Please make {field} agree with {text} in {tag}.", values), ((field, text),),
    )  # fmt: skip


def old_port_left(matter: Matter) -> Iterable[CreditFinding]:
    """T2: a port the amendment changes is changed wherever the credit names it."""
    found = []
    for tag in ("44E", "44F", "44A", "44B"):
        before, after = matter.effective.get(tag), matter.proposed.get(tag)
        if not before or not after or before == after:
            continue
        for field, name in (("45A", "45B"), ("46A", "46B"), ("47A", "47B"), ("44I", "44I")):
            text = matter.proposed.get(field) or ""
            if _still_names(text, before, after):
                values = {"tag": tag, "before": before, "after": after, "field": field, "new": name}
                found.append(
                    CreditFinding(
                        "T2", "high", "14(d), 20(a)(iii)", (tag, field), before, after,
                        Sentence("Field {tag} changes to {after}, but field {field} still says {before}.", values),
                        Sentence("Please change {before} to {after} in {new} too.", values), ((field, after),),
                    )
                )  # fmt: skip
    return found


def _still_names(text: str, before: str, after: str) -> bool:
    old = {str(hit.value) for hit in find_ports(before)}
    if old and old & {str(hit.value) for hit in find_ports(after)}:
        return False
    if old & {str(hit.value) for hit in find_ports(text)}:
        return True
    return fold_words(before) in fold_words(text)


def names_agree(terms: Terms, plan: Plan, _: Rules) -> Outcome:
    """T3: beneficiary and applicant are called as in our proforma invoice."""
    found = []
    if not plan.company and not (plan.order and plan.order.buyer):
        return NotChecked("T3", "order")
    for tag, ours, theirs in (
        ("59", plan.company, terms.beneficiary),
        ("50", plan.order.buyer if plan.order else "", terms.applicant),
    ):
        if ours and theirs and not _same_company(ours, theirs):
            theirs = theirs.split("\n")[0]
            values = {"tag": tag, "ours": ours.rstrip("."), "theirs": theirs}
            found.append(
                CreditFinding(
                    "T3", "high" if tag == "59" else "medium", "14(d), 18(a)", (tag,), ours, theirs,
                    Sentence("Field {tag} names {theirs}; our papers say {ours}.", values),
                    Sentence("Please correct field {tag} to {ours}.", values), ((tag, ours),),
                )
            )  # fmt: skip
    return found if found or terms.beneficiary else NotChecked("T3", "59")


def _same_company(ours: str, theirs: str) -> bool:
    """Tell whether the distinctive words of our spelling stand in theirs, in their order and spelled alike."""
    mine, other = _name_words(ours), _name_words(theirs)
    return bool(mine) and all(word in other for word in mine)


def _name_words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", fold_words(text)) if word not in _COMPANY_FORMS]


def goods_agree(terms: Terms, plan: Plan, _: Rules) -> Outcome:
    """T4: goods, Incoterm and order number are those of our proforma invoice."""
    order = plan.order
    if order is None:
        return NotChecked("T4", "order")
    goods = terms.goods
    if not goods:
        return NotChecked("T4", "45A")
    found = []
    rule = incoterm_of(terms)
    if order.incoterm and rule and rule[0] != order.incoterm.split()[0].upper():
        found.append(_other_goods(order.incoterm, " ".join(rule), "high"))
    wanted = [word for word in re.findall(r"\w{3,}", fold_words(order.product)) if not word.isdigit()]
    if wanted and not any(word.rstrip("s") in fold_words(goods) for word in wanted):
        found.append(_other_goods(order.product, goods.split("\n")[0][:_QUOTE], "medium"))
    number = fold_number(order.number)
    if (
        number
        and number not in fold_number(f"{goods} {terms.get('47A') or ''}")
        and re.search(r"\b(?:PI|PROFORMA|P/I|ORDER|CONTRACT|S/C)\b", goods)
    ):
        found.append(_other_goods(order.number, goods.split("\n")[0][:_QUOTE], "medium"))
    return found


def _other_goods(ours: str, theirs: str, severity: str) -> CreditFinding:
    values = {"ours": ours, "theirs": theirs}
    return CreditFinding(
        "T4", severity, "18(c)", ("45A",), ours, theirs,
        Sentence("Our order says {ours}; field 45A says {theirs}.", values),
        Sentence("Please state {ours} in 45A.", values), (("45A", ours),),
    )  # fmt: skip


_SOFT_WORDS = {
    "applicant signs": Sentence("it needs a signature or approval of the applicant"),
    "applicant instructs": Sentence("it waits for a word of the applicant"),
    "paid later": Sentence("payment waits for something after the documents"),
    "goods handed out": Sentence("a signature must match one the bank keeps"),
}
_COST_WORDS = {
    "legalisation": Sentence("a consulate or ministry"),
    "chamber of commerce": Sentence("a chamber of commerce"),
    "third-party inspection": Sentence("an inspection company"),
    "conformity certificate": Sentence("a body that certifies conformity"),
    "cargo tracking note": Sentence("a shippers' council"),
}


_LATIN_WORD = re.compile(r"[A-Za-z]{4}")
"""Without one the documents are in a writing whose words for sending papers are hardly known here."""


def documents_we_can_get(terms: Terms, _: Plan, __: Rules) -> Outcome:
    """T5: no document must be signed by the applicant (soft clause), and what costs is priced before we accept."""
    if not (terms.get("46A") or terms.get("47A")):
        return NotChecked("T5", "46A")
    found = []
    for tag, items in (("46A", terms.documents), ("47A", terms.conditions)):
        for text in items[:60]:
            quote = text[:_QUOTE]
            found += [_soft(tag, quote, reason) for reason in soft_clauses(text)[:1]]
            found += [_costly(tag, quote, reason) for reason in cost_clauses(text)]
    return found


def _soft(tag: str, quote: str, reason: str) -> CreditFinding:
    values = {"tag": tag, "quote": closed(quote), "reason": _SOFT_WORDS[reason]}
    return CreditFinding(
        "T5", "high", "4(a), 14(a), 16", (tag,), "", quote,
        Sentence("Field {tag} lets the applicant block payment, {reason}: {quote}", values),
        Sentence("Please delete this term from {tag}: {quote}", values), ((tag, f"delete: {quote}"),),
    )  # fmt: skip


def _costly(tag: str, quote: str, reason: str) -> CreditFinding:
    values = {"tag": tag, "quote": closed(quote), "who": _COST_WORDS[reason]}
    return CreditFinding(
        "T5", "medium", "14(f)", (tag,), "[cost]", quote,
        Sentence("Field {tag} asks for a paper of {who}, which costs money and days: {quote}", values),
        Sentence("Please delete this from {tag}, or confirm that its cost of [cost] is yours to pay: {quote}", values),
    )  # fmt: skip


def insurance_and_freight(terms: Terms, _: Plan, __: Rules) -> Outcome:
    """T6: insurance and freight wording fit the Incoterm."""
    rule = incoterm_of(terms)
    if rule is None:
        return NotChecked("T6", "Incoterm in 45A")
    if not terms.get("46A"):
        return NotChecked("T6", "46A")
    found = []
    name, papers = rule[0], f"{terms.get('46A') or ''}\n{terms.get('47A') or ''}"
    insured = _INSURANCE.search(papers) is not None
    if name in _INSURED and not insured:
        found.append(
            _unfit(
                name,
                "46A",
                "",
                Sentence("{rule} needs an insurance document, and 46A asks for none.", {"rule": name}),
                "an insurance document for 110 PCT",
            )
        )
    if (
        name not in _INSURED
        and name not in ("DAP", "DPU", "DDP", "DAT")
        and _INSURANCE.search(terms.get("46A") or "")
        and not _BY_BUYER.search(papers)
    ):
        found.append(
            _unfit(
                name,
                "46A",
                "insurance",
                Sentence("Under {rule} the buyer insures, but 46A asks us for an insurance document.", {"rule": name}),
                "no insurance document",
            )
        )
    freight = freight_words(terms)
    if freight and freight[0] == "prepaid" and name in _BUYER_PAYS_FREIGHT:
        found.append(
            _unfit(
                name,
                freight[1],
                "freight prepaid",
                Sentence(
                    "Under {rule} the buyer pays the freight, but the papers must say freight prepaid.", {"rule": name}
                ),
                "FREIGHT COLLECT",
            )
        )
    if freight and freight[0] == "collect" and name in _SELLER_PAYS_FREIGHT:
        found.append(
            _unfit(
                name,
                freight[1],
                "freight collect",
                Sentence("Under {rule} we pay the freight, but the papers must say freight collect.", {"rule": name}),
                "FREIGHT PREPAID",
            )
        )
    return found


def _unfit(rule: str, tag: str, words: str, message: Sentence, needed: str) -> CreditFinding:
    return CreditFinding(
        "T6", "high", "14(d), 20, 28", (tag, "45A"), rule, words, message,
        Sentence("Please make {tag} fit {rule}: {needed}.", {"tag": tag, "rule": rule, "needed": needed}),
        ((tag, needed),),
    )  # fmt: skip


def no_original_past_the_bank(terms: Terms, _: Plan, __: Rules) -> Outcome:
    """T7: no original bill of lading goes to the applicant past the bank."""
    if not (terms.get("46A") or terms.get("47A")):
        return NotChecked("T7", "46A")
    found = [
        CreditFinding(
            "T7", "high", "5, 20(a)(iv)", (tag,), "", text[:_QUOTE],
            Sentence("Field {tag} sends an original B/L past the bank: {quote}", {
                "tag": tag, "quote": closed(text[:_QUOTE]),
            }),
            Sentence("Please let the full set of originals go through the bank; we send copies by mail."),
            ((tag, f"delete: {text[:_QUOTE]}"),),
        )
        for tag, items in (("46A", terms.documents), ("47A", terms.conditions))
        for text in items[:60]
        if sent_direct(text)
    ]  # fmt: skip
    return found or (NotChecked("T7", "46A") if not _LATIN_WORD.search(terms.get("46A") or "") else found)


TERM_CHECKS: dict[str, TermCheck] = {
    "T1": shipment_as_planned, "T2": ports_agree, "T3": names_agree, "T4": goods_agree, "T5": documents_we_can_get,
    "T6": insurance_and_freight, "T7": no_original_past_the_bank,
}  # fmt: skip
MATTER_CHECKS: dict[str, MatterCheck] = {"T2": old_port_left}
