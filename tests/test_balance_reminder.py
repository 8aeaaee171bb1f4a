"""Goods are ready: the balance is asked for though the deposit was spoken of and paid, or it is said why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office

BUYER = "Mehmet Yildiz <mehmet@boru.example>"
PI = """PROFORMA INVOICE SK-PI-2614
PO KB-1187
SK-2050S 1200 pcs USD 6.40 USD 7,680.00
Total USD 7,680.00
Payment: 30% deposit, 70% before shipment
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office whose buyer ordered and promised the deposit."""
    opened = open_office(tmp_path, knowledge=False)
    opened.at("2026-06-16 09:00")
    first = opened.receives("Dear Iris,\n\nplease send the proforma for PO KB-1187.\n\nMehmet", sender=BUYER)
    text = "Dear Mehmet,\n\nattached our proforma invoice SK-PI-2614 for your PO KB-1187.\n\nIris"
    opened.sends(text, to=BUYER, answers=1, files={"SK-PI-2614.txt": PI})
    opened.says("done", first)
    opened.at("2026-06-18 09:00")
    words = "We will transfer the deposit USD 2,304.00 of PI SK-PI-2614 tomorrow."
    opened.says("done", opened.receives(words, sender=BUYER, answers=2))
    opened.at("2026-07-10 10:00")
    return opened


def ready(office: Office) -> str:
    result = office.run("orders", "set", "KB-1187", "ready=2026-07-10")
    assert result.exception is None
    return result.stderr


def test_the_balance_is_asked_for_once_the_deposit_is_in(office: Office) -> None:
    (debt,) = [one for one in office.tells("promises", "list") if one["kind"] == "debt"]
    office.says("promises", "received", debt["id"])
    assert "A reminder of the balance to boru.example is ready" in ready(office)
    (waiting,) = office.tells("follow-ups", "list")
    body = office.drafts(waiting["mail"])["body"]
    assert "USD 5,376.00" in body and "SK-PI-2614" in body


def test_who_waits_for_our_answer_is_answered_first(office: Office) -> None:
    mail = office.receives("Dear Iris,\n\ncan you send photos of the goods of PO KB-1187?\n\nMehmet", sender=BUYER)
    assert f"No reminder to boru.example was made: mail {mail} of theirs waits for your answer." in ready(office)


def test_who_spoke_of_the_balance_is_asked_by_that_debt(office: Office) -> None:
    words = "We will pay the balance of PI SK-PI-2614 on 20 July 2026."
    office.says("done", office.receives(words, sender=BUYER, answers=2))
    assert "they spoke of the payment already" in ready(office)


def test_a_proforma_sent_in_chinese_is_an_order(office: Office) -> None:
    office.receives("申小姐：\n\n价格可以，请发 PI，订单号 HN-0708。\n\n陈立", sender="陈立 <chenli@pump.example>")
    text = "陈先生：\n\n附件是 PI SK-PI-2620，订单 HN-0708，总金额 USD 3,350.00，30% 定金。\n\nIris"
    office.sends(text, to="陈立 <chenli@pump.example>", subject="PI SK-PI-2620")
    order = office.tells_one("orders", "show", "HN-0708")
    assert (order["company"], order["fields"]["pi"]["value"]) == ("pump.example", "SK-PI-2620")
