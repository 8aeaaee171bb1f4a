"""How bad a complaint is and what evidence it lacks."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from mailmate.trade.delivery.complaints import evidence_missing, severity
from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules

RULES = Rules()


def fact(name, quote, value=None, **more):
    return Fact(name, value if value is not None else quote, quote, **more)


def pieces(name, number, unit="pcs"):
    return fact(name, f"{number} {unit}", Quantity(Decimal(number), unit))


DEFECT = fact("defect_type", "scratched", "appearance")


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("A worker was injured by the broken panel.", [DEFECT], "critical"),
        ("The charger caught fire.", [DEFECT], "critical"),
        ("Our production line is stopped since Monday.", [DEFECT], "critical"),
        ("The goods are held by customs.", [DEFECT], "critical"),
        ("We must recall the toys.", [DEFECT], "critical"),
        ("有工人受伤。", [DEFECT], "critical"),
        ("See below.", [fact("safety", "dangerous", value=True)], "critical"),
        (
            "Nobody was injured, 3 of 400 panels are scratched.",
            [DEFECT, pieces("qty_affected", 3), pieces("qty_total", 400)],
            "minor",
        ),
        ("The fire-resistant panels have scratches.", [DEFECT, pieces("qty_affected", 3)], "minor"),
        ("120 of 400 panels are scratched.", [DEFECT, pieces("qty_affected", 120), pieces("qty_total", 400)], "major"),
        ("40 of 400 panels are scratched.", [DEFECT, pieces("qty_affected", 40), pieces("qty_total", 400)], "minor"),
        ("15 % are scratched.", [fact("qty_affected", "15 %", Decimal(15))], "major"),
        ("We claim USD 9,000.", [DEFECT, fact("claim_amount", "USD 9,000", Money(Decimal(9000), "USD"))], "major"),
        ("We claim USD 90.", [DEFECT, fact("claim_amount", "USD 90", Money(Decimal(90), "USD"))], "minor"),
        ("The pumps do not work.", [fact("defect_type", "do not work", "function")], "major"),
        ("We cannot use the sheets.", [DEFECT], "major"),
        ("You sent the wrong item.", [fact("defect_type", "wrong item", "wrong_item")], "major"),
        ("Some slight scratches, still usable.", [DEFECT], "minor"),
        ("A client hears noise, we will check.", [fact("defect_type", "noise", "function")], "unclear"),
        ("There is a problem with the goods.", [], "unclear"),
        ("The brand label is slightly torn.", [DEFECT], "minor"),
        ("By accident 3 pcs are scratched.", [DEFECT, pieces("qty_affected", 3)], "minor"),
        ("The fire pumps have small scratches.", [DEFECT], "minor"),
        ("I recall that the colour is slightly off.", [DEFECT], "minor"),
        ("", [], "unclear"),
    ],
)
def test_severity_follows_harm_use_share_and_claim(text, facts, expected):
    assert severity(facts, text, RULES) == expected


def test_a_second_complaint_on_the_same_item_is_major():
    facts = [DEFECT, fact("product", "PVC sheet"), pieces("qty_affected", 2)]
    before = Entry("complaints", "complaint", {"product": "pvc-sheet"}, "x", datetime(2026, 1, 1, tzinfo=UTC))
    other = Entry("complaints", "complaint", {"product": "pump"}, "x", datetime(2026, 1, 1, tzinfo=UTC))
    assert severity(facts, "2 scratched", RULES, earlier=(before,)) == "major"
    assert severity(facts, "2 scratched", RULES, earlier=(other,)) == "minor"


def test_quoted_history_makes_nothing_worse():
    old = Fact("claim_amount", Money(Decimal(9000), "USD"), "USD 9,000", source="quoted")
    assert severity([DEFECT, old, pieces("qty_affected", 1)], "One scratched.", RULES) == "minor"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("appearance", ("photos", "lot", "qty_affected", "qty_total", "arrived_on", "found_on", "conditions")),
        ("function", ("photos", "lot", "qty_affected", "qty_total", "arrived_on", "found_on", "conditions", "video")),
        (
            "shortage",
            (
                "photos",
                "container_no",
                "seal_no",
                "qty_affected",
                "qty_total",
                "arrived_on",
                "found_on",
                "unloading_photos",
            ),
        ),
        ("dimension", ("photos", "lot", "qty_affected", "qty_total", "arrived_on", "found_on", "test_report")),
    ],
)
def test_each_defect_needs_its_own_evidence(kind, expected):
    assert evidence_missing([fact("defect_type", "x", kind)], "Bad goods.") == expected


def test_what_is_given_is_not_asked_again():
    facts = [
        fact("defect_type", "broken", "damage"),
        fact("container_no", "CSQU3054383"),
        fact("seal_no", "S77"),
        fact("lot", "L5"),
        pieces("qty_affected", 12),
        pieces("qty_total", 40),
        fact("arrived_on", "1 July"),
    ]
    assert evidence_missing(facts, "See the pictures.") == ("found_on", "unloading_photos")
    assert evidence_missing(facts, "See below.", attachments=("IMG_1.JPG",)) == ("found_on", "unloading_photos")
    assert "photos" in evidence_missing(facts, "See below.", attachments=("report.pdf",))
    assert "photos" in evidence_missing(facts, "We will send photos tomorrow.")


def test_a_large_claim_asks_for_a_survey():
    large = [fact("claim_amount", "USD 9,000", Money(Decimal(9000), "USD"))]
    assert "survey" in evidence_missing(large, "x")
    assert "survey" not in evidence_missing([], "x")
