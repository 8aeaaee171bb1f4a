"""Amounts as a person types them into an order: the currency before or behind, thousands with or without a mark."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.desk.registers.orders import list_orders, set_fields
from mailmate.desk.wiring import open_desk
from mailmate.errors import WrongUse
from tests.sale_mails import MARIA, PO_HC_0933, Post, write_home


@pytest.fixture
def desk(tmp_path):
    with open_desk(write_home(tmp_path / "home"), now=lambda: datetime(2026, 11, 24, 4, tzinfo=UTC)) as opened:
        Post(opened, tmp_path)(MARIA, "PO HC-0933", PO_HC_0933, "2026-11-10T10:00:00-03:00")
        yield opened


@pytest.mark.parametrize(
    "text", ["12600USD", "12,600 USD", "USD12600", "USD 12,600", "usd 12600.00", "12 600 usd", "USD 12 600.00"]
)
def test_a_sum_is_read_with_its_currency_before_or_behind(desk, text):
    (order,) = list_orders(desk)
    total = set_fields(desk, order.number, {"total": text}).total
    assert total is not None
    assert (total.amount, total.currency) == (12600, "USD")


@pytest.mark.parametrize(
    "text",
    ["12600", "USD", "12,60 USD", "USD 1.260.000", "USD 100 EUR", "12.600 USD x", "US 100", "USD 12.600", "-5 USD"],
)
def test_what_reads_in_two_ways_or_none_is_refused(desk, text):
    (order,) = list_orders(desk)
    with pytest.raises(WrongUse):
        set_fields(desk, order.number, {"total": text})
