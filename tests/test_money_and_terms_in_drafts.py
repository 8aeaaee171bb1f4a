"""What the gate holds back about money nobody's bank confirmed, and about points taken from an amendment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from mailmate.desk.sending.decisions import settle_decision
from mailmate.errors import NotAllowed
from mailmate.trade.drafts import Effect, GateReport
from mailmate.trade.intents import Intent
from mailmate.trade.safety.approvals import Decision, needing_approval
from tests.office import open_office
from tests.test_gate import CASE, ENTRIES, READING, check, found

AMENDMENT = replace(READING, intent=Intent.LC_AMENDMENT, questions=())


def needs(sentence: str, reading=AMENDMENT) -> list[str]:
    return [one.id for one in needing_approval(check(sentence, reading=reading).findings)]


@pytest.mark.parametrize(
    "sentence",
    [
        "We accept the new dates but not the inspection clause.",
        "We accept the extension but not the rest.",
        "We agree to the new shipment date, the other points stay open.",
        "We can accept points 1 and 2 only.",
        "We accept all of it.",
        "We agree with your changes.",
    ],
)
def test_points_taken_from_an_amendment_need_an_approval(sentence: str) -> None:
    assert needs(sentence) == ["lc_terms"]


def test_taking_a_part_says_that_the_bank_takes_it_as_a_rejection() -> None:
    (one,) = found(check("We accept the new dates but not the inspection clause.", reading=AMENDMENT), "lc_terms")
    assert (one.effect, "art. 10(e)" in str(one.message)) == (Effect.REASON, True)
    (whole,) = found(check("We agree with your changes.", reading=AMENDMENT), "lc_terms")
    assert "art. 10(e)" not in str(whole.message)


@pytest.mark.parametrize(
    "sentence",
    [
        "We are checking the new dates and will answer by tomorrow.",
        "Please put all points into one amendment.",
        "You ask whether we accept the new dates.",
        "We will tell you whether we accept the new dates.",
        "We cannot say yet if we can accept the new dates.",
        "Until it is advised and accepted, the present terms apply.",
    ],
)
def test_speaking_of_the_points_takes_none(sentence: str) -> None:
    assert needs(sentence) == []


def test_where_the_mail_is_about_no_amendment_a_date_may_be_accepted() -> None:
    assert needs("We accept the new dates.", replace(READING, questions=())) == []


def receipt(days: int, subject: str = ""):
    at = CASE.now - timedelta(days=days)
    return replace(ENTRIES[0], register="promises", kind="received", value={}, by="person", at=at, subject=subject)


@pytest.mark.parametrize(
    ("entries", "held"),
    [
        ((), True),
        ((receipt(2),), False),
        ((receipt(200),), True),
        ((receipt(200, "SKINV2611"),), False),
        ((replace(receipt(2), by="reader"),), True),
    ],
)
def test_money_is_confirmed_by_a_credit_recorded_lately_or_of_the_debt_named(entries: tuple, held: bool) -> None:
    case = replace(CASE, entries=entries)
    gate = check("We have received your payment for invoice SK-INV-2611.", case=case)
    assert bool(found(gate, "money_confirmed")) is held


@pytest.mark.parametrize(
    "sentence", ["We have received your payment with thanks.", "We will release the documents now."]
)
def test_nobody_confirms_money_or_releases_goods_alone_under_a_manager(tmp_path, sentence: str) -> None:
    gate = GateReport(claims=(), findings=check(sentence).findings, not_checked=())
    assert needing_approval(gate.findings)
    with open_office(tmp_path, knowledge=False).desk() as desk:
        assert desk.config.me.manager
        with pytest.raises(NotAllowed, match="Nobody decides this alone"):
            settle_decision(desk, gate, Decision("self"))
        assert settle_decision(desk, gate, Decision("Zhang Min", "phone")).who == "Zhang Min"
        me = replace(desk.config.me, manager="")
        assert settle_decision(replace(desk, config=replace(desk.config, me=me)), gate, None).who == "self"
