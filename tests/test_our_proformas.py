"""A proforma invoice we send in words: our order, whatever else its mail was taken for, and no total is a price."""

from __future__ import annotations

from datetime import UTC, datetime

from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.quotes import list_quotes
from mailmate.desk.wiring import open_desk
from tests.office import open_office
from tests.sale_mails import ME, TUNDE, Post, write_home

WORDS = (
    "Dear Tunde,\n\nplease find attached our proforma invoice BP-2026-55 for your PO NF-2026-17:\n\n120 pcs CP-40 x "
    "USD 85.00 = USD 10,200.00 CIF Alexandria\nDeposit 30 % (USD 3,060.00) by T/T, balance 70 % against B/L "
    "copy.\n\nWang Lei"
)


def test_our_proforma_in_words_is_an_order_and_its_amount_no_price(tmp_path) -> None:
    with open_desk(write_home(tmp_path / "home"), now=lambda: datetime(2026, 11, 24, tzinfo=UTC)) as desk:
        Post(desk, tmp_path)(ME, "PI BP-2026-55", WORDS, "2026-11-06T09:00:00+08:00", to=TUNDE)
        (order,) = list_orders(desk)
        assert (order.get("pi"), order.get("po"), order.get("deposit")) == ("BP-2026-55", "NF-2026-17", "30")
        assert str(order.total) == "USD 10,200.00"
        prices = [one.current.value["price"]["amount"] for one in list_quotes(desk)]
        assert prices == ["85.00"]


PI_PAPER = (
    "NINGBO SEAKEEL VALVE CO., LTD.\nPROFORMA INVOICE\nNo.: PI-2026-014\nDate: 2026-07-06\n"
    "Description | Quantity | Unit price | Amount\nBall valve SK-2040B | 800 pcs | USD 3.20 | USD 2,560.00\n"
    "Gate valve SK-3050 | 200 pcs | USD 5.00 | USD 1,000.00\nTOTAL | 1,000 pcs | | USD 3,560.00\n"
    "Payment terms: 30% T/T deposit, balance before shipment\nDelivery: FOB Ningbo\n"
)


def test_each_field_of_an_order_rests_on_its_own_line(tmp_path) -> None:
    office = open_office(tmp_path, knowledge=False)
    office.sends(
        "Dear Ana,\n\nattached is our proforma invoice PI-2026-014.\n\nIris",
        subject="Proforma PI-2026-014", files={"PI-2026-014.txt": PI_PAPER},
    )  # fmt: skip
    fields = office.tells_one("orders", "list")["fields"]
    assert {name: fields[name]["quote"] for name in ("pi", "total", "terms", "deposit", "incoterm", "ordered")} == {
        "pi": "attached is our proforma invoice PI-2026-014.",
        "total": "TOTAL | 1,000 pcs | | USD 3,560.00",
        "terms": "Payment terms: 30% T/T deposit, balance before shipment",
        "deposit": "Payment terms: 30% T/T deposit, balance before shipment",
        "incoterm": "Delivery: FOB Ningbo",
        "ordered": "Date: 2026-07-06",
    }
