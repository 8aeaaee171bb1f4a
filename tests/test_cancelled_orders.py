"""A deal that ends in the middle: the buyer's words wait for a person, then nothing of it is pressed any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.trade.reports.ended import says_cancelled
from tests.office import Office, open_office

ANA = "Ana Ruiz <ana@andes.example>"
ORDER = (
    "Dear Iris,\n\nplease find our purchase order OC-5521: 600 pcs SK-2050S at USD 6.55, total USD 3,930.00, "
    "30% deposit. Delivery please before 25 July 2026.\n\nAna"
)
CANCELS = "Dear Iris,\n\nour client stopped the project. Please cancel our order OC-5521.\n\nAna"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    opened = open_office(tmp_path, knowledge=False)
    opened.receives(ORDER, sender=ANA, subject="Order OC-5521")
    opened.receives("We will pay the deposit of PO OC-5521 on 15 July 2026.", sender=ANA, subject="Deposit OC-5521")
    opened.at("2026-07-13")
    opened.receives(CANCELS, sender=ANA, subject="OC-5521 cancelled")
    return opened


def change(office: Office) -> str:
    (waiting,) = office.tells_one("orders", "show", "OC-5521")["proposed"]
    return str(waiting["id"])


def test_a_cancelled_order_stands_until_a_person_accepts_it(office: Office) -> None:
    assert "they cancel the whole order; it stands until you accept that" in office.says("orders", "show", "OC-5521"), (
        office.says("orders", "show", "OC-5521")
    )
    assert "order OC-5521: booking" in office.today()
    assert f"they cancel it ({change(office)})" in office.says("orders", "list")


def test_accepting_it_ends_the_steps_and_names_the_debt_that_is_left(office: Office) -> None:
    (debt,) = [one for one in office.tells("promises", "list") if one["kind"] == "debt"]
    result = office.run("orders", "accept", change(office))
    assert f"The order is cancelled; {debt['id']} is still owed for it." in result.stderr
    assert "order OC-5521: booking" not in office.today()
    assert "it is cancelled" in office.says("orders", "list")


def test_refusing_it_leaves_the_order_as_it_was(office: Office) -> None:
    office.says("orders", "strike", change(office))
    assert "order OC-5521: booking" in office.today()
    assert "cancel" not in office.says("orders", "list")


@pytest.mark.parametrize(
    ("words", "cancels"),
    [
        ("Bitte stornieren Sie den Auftrag 4500771.", True),
        ("Siparişimizi iptal ediyoruz.", True),
        ("Просим отменить наш заказ.", True),
        ("Please cancel the order line 3.", False),
        ("If you cannot ship we cancel the order.", False),
    ],
)
def test_a_whole_order_is_cancelled_in_the_languages_buyers_write(words: str, cancels: bool) -> None:
    assert says_cancelled(words) is cancels
