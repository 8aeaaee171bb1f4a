"""A proforma invoice we send in words: our order, whatever else its mail was taken for, and no total is a price."""

from __future__ import annotations

from datetime import UTC, datetime

from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.quotes import list_quotes
from mailmate.desk.wiring import open_desk
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
