"""A later day in a thread takes the place of the earlier; what a buyer wished of a PO is checked at loading."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office

SUPPLIER = "Zhou Wei <zhouwei@castings.example>"
BUYER = "Mehmet Yildiz <mehmet@boru.example>"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def supplier_says(office: Office, words: str, **more: object) -> int:
    return office.receives(f"Iris,\n\n{words}\n\nZhou Wei", sender=SUPPLIER, subject="Your castings", **more)


def theirs(office: Office) -> list[tuple[str, str]]:
    entries = [one for one in office.tells("promises", "list") if one["kind"] == "supplier_promise"]
    return [(one["value"]["date"], one["state"]) for one in entries]


def test_a_supplier_who_moves_his_day_owes_the_new_one_alone(office: Office) -> None:
    office.sends("Dear Zhou,\n\nplease confirm our order of castings SK-F04.\n\nIris", to=SUPPLIER, subject="Castings")
    office.says("contacts", "set", "zhouwei@castings.example", "role=supplier")
    supplier_says(
        office, "The castings for SK-F04, 400 pcs, will be ready on 8 July. We deliver to your warehouse.", answers=1
    )
    office.at("2026-07-07")
    supplier_says(office, "Sorry, the castings SK-F04 will be ready on 14 July, the machine is broken.", answers=2)
    assert theirs(office) == [("2026-07-08", "settled"), ("2026-07-14", "open")]


def test_days_of_two_threads_both_stand(office: Office) -> None:
    office.sends("Dear Zhou,\n\nplease confirm our order of castings SK-F04.\n\nIris", to=SUPPLIER, subject="Castings")
    office.says("contacts", "set", "zhouwei@castings.example", "role=supplier")
    supplier_says(
        office, "The castings for SK-F04, 400 pcs, will be ready on 8 July. We deliver to your warehouse.", answers=1
    )
    office.at("2026-07-07")
    supplier_says(office, "The castings for SK-F07, 300 pcs, will be ready on 14 July. We deliver to your warehouse.")
    assert theirs(office) == [("2026-07-08", "open"), ("2026-07-14", "open")]


def test_a_wish_that_names_the_po_is_on_the_checklist_of_the_proforma_for_it(office: Office) -> None:
    office.receives(
        "Dear Iris,\n\nwe accept, please send proforma invoice. Our PO no is KB-1187.\n"
        "Packing: 20 pcs per carton, no wooden pallets.\n\nMehmet",
        sender=BUYER, subject="PO KB-1187",
    )  # fmt: skip
    pi = "PROFORMA INVOICE SK-PI-2614\nPO KB-1187\nSK-2050S 1200 pcs USD 6.40 USD 7,680.00\nTotal USD 7,680.00\n"
    text = "Dear Mehmet,\n\nattached our proforma invoice SK-PI-2614 for your PO KB-1187.\n\nIris"
    office.sends(text, to=BUYER, subject="PI SK-PI-2614", answers=1, files={"SK-PI-2614.txt": pi})
    assert "20 pcs per carton" in office.says("orders", "checklist", "KB-1187")
