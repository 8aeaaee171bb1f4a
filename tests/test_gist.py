"""What a mail wants, said in short pieces."""

from datetime import date
from decimal import Decimal

import pytest

from mailmate.sentences import Sentence
from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.gist import compose_gist, join_pieces
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import Flag, Reading, Score


def said(reading):
    return "; ".join(str(piece) for piece in compose_gist(reading))


def reading(intent, subtype=None, **more):
    return Reading(intent=intent, subtype=subtype, confidence=0.9, **more)


def test_an_inquiry_names_goods_quantity_term_questions_and_what_is_missing():
    one = reading(
        Intent.INQUIRY,
        facts=(
            Fact("product", "PVC sheet", "PVC sheet"),
            Fact("quantity", Quantity(Decimal("500"), "m2"), "500 m²"),
            Fact("incoterm.rule", "CIF", "CIF"),
            Fact("destination_port", "Haiphong", "Haiphong"),
        ),
        questions=("a?", "b?", "c?"),
        derived={"missing": ["needed_by", "payment_terms"]},
        score=Score(82, "A"),
    )
    assert (
        said(one) == "Buyer asks for a price; PVC sheet; 500 m²; CIF Haiphong; band A; 3 questions; "
        "missing: delivery date, payment terms"
    )


def test_a_payment_promise_names_sum_day_and_condition():
    one = reading(
        Intent.PAYMENT_PROMISE,
        facts=(
            Fact("amount", Money(Decimal("48000.00"), "USD"), "USD 48,000"),
            Fact("promised_date", date(2026, 7, 9), "tomorrow"),
        ),
        derived={"kind": "promise"},
        also=(Intent.QUALITY_COMPLAINT,),
    )
    assert said(one) == "Buyer promises to pay; USD 48,000; on 2026-07-09; also a complaint"
    undated = reading(Intent.PAYMENT_PROMISE, derived={"kind": "extension_request"})
    assert said(undated) == "Buyer asks for more time to pay; no date"


def test_a_complaint_names_the_share_and_the_severity():
    one = reading(
        Intent.QUALITY_COMPLAINT,
        facts=(
            Fact("defect_type", "damage", "wet"),
            Fact("qty_affected", Quantity(Decimal(12), "cartons"), "12 cartons"),
            Fact("qty_total", Quantity(Decimal(40), "cartons"), "40"),
        ),
        derived={"severity": "major", "evidence_missing": ["photos"]},
    )
    assert said(one) == "Buyer complains about the goods; damage; 12 cartons of 40 cartons; major; missing: photos"


def test_a_credit_amendment_names_number_and_days():
    one = reading(
        Intent.LC_AMENDMENT,
        facts=(Fact("lc_no", "LC26-0417", "LC26-0417"), Fact("expiry.date", date(2026, 7, 9), "260709")),
        derived={"stage": "advised"},
    )
    assert said(one) == "Letter of credit: the bank advises a change; credit LC26-0417; expires 2026-07-09"


def test_flags_stand_last():
    one = reading(Intent.OTHER, Subtype.BANK_CHANGE, flags=(Flag("F1", "bank_change", "block", "x"),))
    assert said(one) == "Says bank data changed; caution: F1"


@pytest.mark.parametrize("intent", list(Intent))
@pytest.mark.parametrize("subtype", [None, *Subtype])
def test_every_kind_of_mail_has_a_gist(intent, subtype):
    pieces = compose_gist(reading(intent, subtype))
    assert all(str(piece).strip() and "{" not in str(piece) for piece in pieces)


def test_a_value_with_braces_is_said_as_it_stands():
    one = reading(Intent.INQUIRY, facts=(Fact("product", "{x} sheet", "{x} sheet"),))
    assert said(one) == "Buyer asks for a price; {x} sheet"


def test_pieces_are_joined_with_commas():
    assert str(join_pieces([Sentence("a"), Sentence("b"), Sentence("c")])) == "a, b, c"
