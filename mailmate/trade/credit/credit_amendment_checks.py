"""The checks on amendments as such: M1 to M8 of the DOMAIN handbook 7.4, request against result among them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mailmate.sentences import Sentence
from mailmate.trade.credit.credit_clause_tables import ALL_FOR_US
from mailmate.trade.credit.credit_findings import (
    NO_AMENDMENT,
    CreditFinding,
    Matter,
    MatterCheck,
    NotChecked,
    Outcome,
    closed,
)
from mailmate.trade.credit.credit_terms import Terms, shipments_allowed
from mailmate.trade.credit.credits import Amendment, amendment_faults, apply_amendment, missing_amendments
from mailmate.trade.credit.swift_values import swift_amount, swift_date
from mailmate.trade.facts import Money
from mailmate.trade.finding.wording import fold_number, fold_words

_NARRATIVE_OF = {"45B": "45A", "46B": "46A", "47B": "47A", "31E": "31D", "34B": "32B", "33B": "32B", "78K": "78"}
_GOES = re.compile(r"\s*/?(?:delete[ds]?|remove|cancel|take out)\b[/:\s]{0,4}", re.I)
_COMPARED_DAYS = frozenset({"31C", "31D", "31E", "44C"})
_LINKED_NEVER = frozenset({"71D", "71N", "72Z", "79"})


def no_gap(matter: Matter) -> Outcome:
    """M1: no number of field 26E is missing; an amendment never seen leaves the terms uncertain."""
    if not matter.amendments:
        return NotChecked("M1", NO_AMENDMENT)
    if any(one.number is None for one in matter.amendments):
        return NotChecked("M1", "26E")
    missing = missing_amendments(matter.amendments)
    if not missing:
        return ()
    numbers = ", ".join(map(str, missing))
    seen = ", ".join(str(one.number) for one in matter.amendments)
    values = {"numbers": numbers}
    return [
        CreditFinding(
            "M1", "critical", "10(a), 10(b)", ("26E",), seen, numbers,
            Sentence("Amendment {numbers} was never seen: nobody knows the terms that count.", values),
            Sentence("Please send us the advice of amendment {numbers}.", values), terms="both",
        )
    ]  # fmt: skip


def same_credit(matter: Matter) -> Outcome:
    """M2: number and issue date of the amendment are those of the credit."""
    if not matter.amendments:
        return NotChecked("M2", NO_AMENDMENT)
    terms, found = matter.effective, []
    for one in matter.waiting:
        theirs = fold_number(one.credit_number)
        if theirs and terms.number and theirs != terms.number:
            found.append(_other_credit("23", terms.number_text, one.credit_number, "critical"))
        issued = swift_date(dict(one.fields).get("31C") or "")
        if issued and terms.issue_date and issued != terms.issue_date:
            found.append(_other_credit("31C", terms.issue_date.isoformat(), issued.isoformat(), "high"))
    return found


def _other_credit(tag: str, ours: str, theirs: str, severity: str) -> CreditFinding:
    values = {"tag": tag, "ours": ours, "theirs": theirs}
    return CreditFinding(
        "M2", severity, "10(a)", (tag,), ours, theirs,
        Sentence("The amendment says {theirs} in field {tag}; the credit says {ours}.", values),
        Sentence("Please have the bank confirm which credit it amends: {tag} says {theirs}, not {ours}.", values),
        terms="proposed",
    )  # fmt: skip


def asked_and_done(matter: Matter) -> Outcome:
    """M3: every change we asked for is there, with the value we asked."""
    if not matter.plan.asked:
        return NotChecked("M3", "asked")
    if not matter.amendments:
        return NotChecked("M3", NO_AMENDMENT)
    found = []
    for tag, wanted in _wanted(matter.plan.asked).items():
        given = _given(matter, tag)
        if given is not None and _fulfils(tag, wanted, given, matter):
            continue
        values = {"tag": tag, "wanted": wanted, "given": given or "-"}
        message = (
            Sentence("We asked for {wanted} in field {tag}; the amendment does not touch it.", values)
            if given is None
            else Sentence("We asked for {wanted} in field {tag}; the amendment says {given}.", values)
        )
        found.append(
            CreditFinding(
                "M3", "high", "10(a)", (tag,), wanted, given or "", message,
                Sentence("Please change {tag} to {wanted}, as we asked.", values), ((tag, wanted),), terms="proposed",
            )
        )  # fmt: skip
    return found


def _wanted(asked: Mapping[str, str]) -> dict[str, str]:
    return {tag.strip().upper(): text for tag, text in asked.items()}


def _given(matter: Matter, tag: str) -> str | None:
    """Return what the amendments say of a field, under its own tag or the one that amends it; None if nothing."""
    alike = {tag, *(one for one, base in _NARRATIVE_OF.items() if base == tag), _NARRATIVE_OF.get(tag, tag)}
    texts = [text for one in matter.waiting or matter.amendments for given, text in one.fields if given in alike]
    if not texts and tag in ("50", "59"):
        texts = [text for one in matter.waiting for given, text in one.fields if given[:2] == tag]
    return "\n".join(texts) if texts else None


def _fulfils(tag: str, wanted: str, given: str, matter: Matter) -> bool:
    """Tell whether a given text meets the wanted one: a day on it or later, the same sum, or the same words."""
    if tag in _COMPARED_DAYS:
        asked, came = swift_date(wanted), swift_date(given)
        if asked and came:
            return came >= asked
    if (money := swift_amount(wanted)) and _NARRATIVE_OF.get(tag, tag) == "32B":
        return _is_amount(tag, money, matter)
    base = _NARRATIVE_OF.get(tag, tag)
    if base in _NARRATIVE_OF.values() and base[:2] in ("45", "46", "47"):
        return _is_worded(wanted, matter.proposed.get(base) or "")
    if wanted.strip().isdigit() and (digits := re.match(r"\d{1,3}", given.strip())):
        return int(digits.group()) >= int(wanted)
    if tag in ("43P", "43T"):
        return shipments_allowed(wanted) == shipments_allowed(given)
    said = given if tag in matter.proposed.tags or tag[:2] not in ("50", "59") else matter.proposed.party(tag) or given
    return _denials(wanted) == _denials(said) and f" {fold_words(wanted)} " in f" {fold_words(said)} "


def _is_amount(tag: str, wanted: Money, matter: Matter) -> bool:
    """Tell whether the amount is now the wanted one, or moved by it in the direction asked."""
    before, after = matter.effective.amount, matter.proposed.amount
    if after is None or after.currency != wanted.currency:
        return False
    moved = after.amount - before.amount if before and before.currency == after.currency else None
    return after == wanted or moved == (-wanted.amount if tag == "33B" else wanted.amount)


def _is_worded(wanted: str, result: str) -> bool:
    """Tell whether a narrative says what was asked, or no longer says what was asked to go."""
    went = _GOES.match(wanted)
    words = fold_words(re.sub(r"/(?:ADD|DELETE|REPALL)/", " ", wanted[went.end() :] if went else wanted))
    return (words in fold_words(result)) is not (went is not None)


def _denials(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b(?:NOT?|WITHOUT|PROHIBITED|FORBIDDEN|UNALLOWED)\b", text.upper()))


def nothing_unasked(matter: Matter) -> Outcome:
    """M4: no field changed that nobody asked to change."""
    if not matter.plan.asked:
        return NotChecked("M4", "asked")
    if not matter.waiting:
        return NotChecked("M4", NO_AMENDMENT)
    wanted = _wanted(matter.plan.asked)
    asked = {_NARRATIVE_OF.get(tag, tag) for tag in wanted} | {tag[:2] for tag in wanted if tag[:2] in ("50", "59")}
    found = []
    for tag, text, op in _changed(matter.waiting):
        if tag not in asked and tag[:2] not in asked and tag not in _LINKED_NEVER:
            values = {"tag": tag, "text": text[:120]}
            said = {"tag": tag, "text": closed(text[:120])}
            message = (
                Sentence("Nobody asked to change field {tag}, where the amendment deletes: {text}", said)
                if op == "delete"
                else Sentence("Nobody asked to change field {tag}, which now says: {text}", said)
            )
            found.append(
                CreditFinding(
                    "M4", "high", "10(e)", (tag,), "", text[:120],
                    message,
                    Sentence("Please issue a new amendment that leaves {tag} alone, or tell us the reason.", values),
                    terms="proposed",
                )
            )  # fmt: skip
    return found


def _changed(amendments: tuple[Amendment, ...]) -> list[tuple[str, str, str]]:
    changes = {(one.tag, one.new or one.old or "", one.op) for amendment in amendments for one in amendment.changes}
    return sorted(changes)


def deleted_text_exists(matter: Matter) -> Outcome:
    """M5: the text an amendment deletes stands in the credit."""
    if not matter.waiting:
        return NotChecked("M5", NO_AMENDMENT)
    found = []
    terms = matter.effective
    for one in matter.waiting:
        for fault in amendment_faults(terms, one):
            if fault.kind == "delete_not_found" and fault.change:
                values = {"tag": fault.change.tag, "text": (fault.change.old or "")[:120]}
                said = {"tag": fault.change.tag, "text": closed(values["text"])}
                found.append(
                    CreditFinding(
                        "M5", "medium", "10(a)", (fault.change.tag,), "", values["text"],
                        Sentence("The amendment deletes text that field {tag} does not hold: {text}", said),
                        Sentence("Please have the bank say which words of {tag} it deletes.", values), terms="proposed",
                    )
                )  # fmt: skip
        terms = apply_amendment(terms, one)
    return found


def charges_not_ours(matter: Matter) -> Outcome:
    """M6: the charges of credit and amendment are not put on us."""
    found = []
    for one in matter.waiting:
        if (one.charges_for or "").strip().upper().startswith("BENE"):
            found.append(_charges("71N", one.charges_for or "", Sentence("The charge for the amendment is put on us.")))
    text = matter.proposed.get("71D") or matter.proposed.get("71B") or ""
    if ALL_FOR_US.search(text):
        found.append(_charges("71D", text[:120], Sentence("All bank charges are put on us, the issuing bank's too.")))
    if found or text or matter.waiting:
        return found
    return NotChecked("M6", "71D")


def _charges(tag: str, text: str, message: Sentence) -> CreditFinding:
    return CreditFinding(
        "M6", "low" if tag == "71N" else "medium", "37(c)", (tag,), "", text, message,
        Sentence("Please let the charges outside our country be for the applicant's account ({tag}).", {"tag": tag}),
        ((tag, "for the applicant's account"),), terms="proposed" if tag == "71N" else "both",
    )  # fmt: skip


def confirmation_goes_on(matter: Matter) -> Outcome:
    """M7: a confirmed credit stays confirmed: the confirming bank may leave an amendment out (art. 10(b))."""
    if not matter.waiting:
        return NotChecked("M7", NO_AMENDMENT)
    instruction = matter.effective.get("49")
    if instruction is None:
        return NotChecked("M7", "49")
    if "WITHOUT" in instruction.upper():
        return ()
    values = {"text": instruction}
    return [
        CreditFinding(
            "M7", "medium", "10(b)", ("49",), instruction, _bank(matter.effective),
            Sentence("The credit may be confirmed ({text}); the confirmation need not cover the amendment.", values),
            Sentence("Please have the confirming bank say that its confirmation covers the amendment."),
            terms="proposed",
        )
    ]  # fmt: skip


def _bank(terms: Terms) -> str:
    return terms.get("58A") or terms.get("58D") or ""


def advised_by_a_bank(matter: Matter) -> Outcome:
    """M8: a change counts when the bank advises it, not when a mail announces it."""
    announced = matter.plan.announced
    if announced is None:
        return NotChecked("M8", "advice") if matter.waiting else NotChecked("M8", NO_AMENDMENT)
    if not announced:
        return ()
    return [
        CreditFinding(
            "M8", "medium", "9, 10(a)", ("26E",), "", "announced",
            Sentence("A change is announced by mail only; until the bank advises it, the present terms count."),
            Sentence("Please have the advising bank send us the amendment."), terms="effective",
        )
    ]  # fmt: skip


MATTER_CHECKS: dict[str, MatterCheck] = {
    "M1": no_gap, "M2": same_credit, "M3": asked_and_done, "M4": nothing_unasked, "M5": deleted_text_exists,
    "M6": charges_not_ours, "M7": confirmation_goes_on, "M8": advised_by_a_bank,
}  # fmt: skip
