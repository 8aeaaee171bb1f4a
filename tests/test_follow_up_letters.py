"""The letters that ask after a payment: what each level says, and that the gate lets them pass."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from mailmate.doors.prompts import open_letters
from mailmate.drafting.follow_up import draft_follow_up
from mailmate.drafting.gate import check_gate
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Effect
from mailmate.trade.facts import Fact, Money
from mailmate.trade.intents import Intent
from mailmate.trade.payment.follow_ups import FollowUp
from mailmate.trade.payment.promises import state
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from tests.draft_world import CHINA, case_of

LETTERS = open_letters()
TEXT = "We will pay USD 48,000 for invoice 2026-118 on 10 July."


def said(day: date, kind: str = "promise", words: str = "") -> Entry:
    return Entry(
        "promises",
        kind,
        {
            "date": None if kind == "claim" else day.isoformat(),
            "amount": {"amount": "48000.00", "currency": "USD"},
            "debt_ref": "2026-118",
        },
        words or f"we pay on {day.day} {day:%B}",
        datetime(day.year, day.month, day.day, 10, tzinfo=CHINA) - timedelta(days=2),
        subject="2026118",
        company="haiphong-plastics.example",
    )


def letter(level: str, kind: str, *entries: Entry):
    facts = (
        Fact("promised_date", date(2026, 7, 10), "10 July"),
        Fact("amount", Money(Decimal("48000.00"), "USD"), "USD 48,000"),
        Fact("debt_ref", "2026-118", "2026-118"),
        Fact("refs.invoice", "2026-118", "invoice 2026-118"),
    )
    reading = Reading(Intent.PAYMENT_PROMISE, None, 0.9, facts=facts, derived={"kind": "promise"}, evidence=(TEXT,))
    case = case_of(TEXT, entries=list(entries))
    chain = state(entries, case.today, Rules(), "", our_country="CN")
    draft = draft_follow_up(FollowUp(level, kind, Sentence("due")), chain, entries, reading, case, LETTERS)
    return draft.text.body, check_gate(draft.text, case, reading)


TODAY = date(2026, 7, 8)
MISSED = [said(date(2026, 6, day)) for day in (8, 15, 22)]
CLAIM = said(date(2026, 6, 8), "claim", "We paid.")
LATER_CLAIM = said(date(2026, 6, 12), "claim", "We paid.")
FIRST = "- Monday 8 June 2026 (you wrote “we pay on 8 June”)"
ASKS = "the payment of USD 48,000.00 for invoice 2026-118"


@pytest.mark.parametrize(
    ("level", "kind", "entries", "told", "not_told"),
    [
        ("L0", "reminder", [said(TODAY)], [ASKS, "you named today, Wednesday 8 July 2026"], ["reason", "delay"]),
        ("L0", "reminder", [said(date(2026, 7, 9))], ["you named Thursday 9 July 2026"], ["today"]),
        ("L0", "date", [said(date(2026, 7, 9))], ["Which exact day may we note?"], ["delay"]),
        ("L1", "broken", MISSED[:1], ["You named Monday 8 June 2026", "no credit as of Wednesday 8 July"], ["manager"]),
        ("L2", "broken", MISSED[:2], [FIRST, "- Monday 15 June 2026", "I also propose a short call"], ["manager"]),
        ("L3", "broken", MISSED, [FIRST, "Monday 22 June 2026", "My manager Ms Chen is informed", "a part now"], []),
        ("L0", "trace", [said(date(2026, 7, 2), "claim")], ["You wrote that", "UETR", "trace it"], ["delay"]),
        ("L1", "broken", [CLAIM], ["You wrote that the payment of USD 48,000.00", "UETR"], ["You named", "reason"]),
        ("L2", "broken", [MISSED[0], LATER_CLAIM], ["this day", FIRST, "You wrote also that"], ["10 June"]),
    ],
)  # fmt: skip
def test_each_letter_says_what_its_level_asks_and_passes_the_gate(level, kind, entries, told, not_told):
    body, gate = letter(level, kind, *entries)
    assert all(words in body for words in told), body
    assert not any(words in body for words in not_told), body
    hard = [finding for finding in gate.findings if finding.effect in (Effect.NEVER, Effect.VOUCH)]
    assert hard == [], [str(finding.message) for finding in hard]


@pytest.mark.parametrize("level", ["L0", "L1", "L2", "L3"])
def test_no_letter_threatens_or_names_an_account(level):
    body, _ = letter(level, "reminder" if level == "L0" else "broken", *MISSED)
    for word in ("court", "legal", "blacklist", "final", "account", "or else", "Thank you for the payment"):
        assert word not in body
