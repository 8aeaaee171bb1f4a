"""What a mail adds to the register of credits: SWIFT text as it stands, and what words say of a credit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from mailmate.trade.credit.credits import AMENDMENTS, ISSUES, credit_number
from mailmate.trade.credit.swift import SwiftMessage, find_swift_messages, print_message
from mailmate.trade.entry_source import Source, plain_value, sentence_with
from mailmate.trade.facts import Change, value_json
from mailmate.trade.finding.wording import cut_quote, fold_number, fold_space
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.registers import Entry

_CREDIT_FACTS = ("amendment_no", "latest_shipment", "expiry.date", "expiry.place", "presentation_days", "answer_by")


def credits_of(source: Source) -> Iterable[Entry]:
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


def _own_request(source: Source) -> Iterable[Entry]:
    """Our own mail about a credit asks for a change where it names one; what we accept or reject a person records."""
    decides = source.reading.derived.get("stage") in ("accepted", "rejected")
    if source.means(Intent.LC_AMENDMENT) and source.facts("changes") and not decides:
        asked = _spoken_credit(source)
        yield replace(asked, kind="requested", value={**asked.value, "stage": "requested", "requested_by": "us"})


def _carried_credit(source: Source, message: SwiftMessage, where: str) -> Entry:
    number = credit_number(message)
    amends = message.type in AMENDMENTS
    value = {
        "type": message.type,
        "tags": [list(one) for one in message.fields],
        "lc_no": number,
        "amendment_no": (message.get("26E") or "").strip() or None,
        **({"unknown": [text for _, text in message.unknown]} if message.unknown else {}),
    }
    quote = cut_quote(fold_space(print_message(message))) if amends else fold_space(f"{number}")
    return source.entry(
        "credits", "amendment" if amends else "issue", value, quote, source=where, subject=fold_number(number)
    )


def _spoken_credit(source: Source) -> Entry:
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
        "lc_no": plain_value(source.fact("lc_no") or source.fact("refs.lc")),
    }
    value |= {name: value_json(fact.value) for name in _CREDIT_FACTS if (fact := source.fact(name))}
    named = [*changes, *(fact for name in _CREDIT_FACTS if (fact := source.fact(name)))]
    quote = sentence_with(source, named[0].quote) if named else next(iter(source.reading.evidence), "")
    return source.entry("credits", kind, value, quote, subject=source.reference("lc_no", "refs.lc"))
