"""Whether a day is set to us, needed for goods or only told is decided by the clause it stands in."""

from __future__ import annotations

import pytest

from mailmate.reading.local_reader import read_locally
from mailmate.trade.facts import Quantity
from mailmate.trade.finding.references import find_references
from tests.reading_builder import a_context, a_mail


def days(new: str, name: str) -> list[str]:
    """Return the days of a fact in a mail written on Wednesday 8 July 2026."""
    return [str(fact.value) for fact in read_locally(a_mail(new), a_context()).all_facts(name)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Awaiting your soonest reply, at latest by Friday.", "2026-07-10"),
        ("Kindly arrange the insurance certificate within this week.", "2026-07-10"),
        ("If the documents are not here by 18 July the bank will refuse.", "2026-07-18"),
        ("We give you time until 22 July to solve it.", "2026-07-22"),
        ("Quotations received after 17:00 on 20 July 2026 will not be considered.", "2026-07-20"),
        ("We want your answer within 5 days of this mail.", "2026-07-13"),
        ("Our buyer decides on 20 July, so I'd need your prices before then.", "2026-07-20"),
        ("Quedamos a la espera de su confirmación hasta el viernes 10.", "2026-07-10"),
        ("Peço que envie o recibo até sexta.", "2026-07-10"),
        ("Sans réponse de votre part au 15/07, nous bloquons la facture.", "2026-07-15"),
        ("Ответ нужен до пятницы.", "2026-07-10"),
        ("麻烦本周五之前把检验报告发过来。", "2026-07-10"),
        ("يرجى تزويدنا بالمستندات قبل 15 يوليو.", "2026-07-15"),
        ("금요일 오전까지 서류 보내주시기 바랍니다.", "2026-07-10"),
        ("Cevabınızı cumaya kadar rica ederiz.", "2026-07-10"),
    ],
)
def test_a_day_by_which_something_of_ours_is_wanted_is_set_to_us(text: str, day: str) -> None:
    assert days(text, "deadline_set_by_sender") == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The documents will be sent by our bank by 15 July.",
        "Your deadline of 15 July is noted.",
        "Our offer is valid until 15 July.",
        "We hope to receive the bank's answer by Friday.",
        "Responderemos antes del viernes.",
        "Мы сообщим до пятницы.",
        "我们会在周五前回复。",
        "금요일까지 회신드리겠습니다.",
    ],
)
def test_a_day_of_the_writers_own_deed_is_not_set_to_us(text: str) -> None:
    assert days(text, "deadline_set_by_sender") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The goods must arrive not later than 30 September.", ["2026-09-30"]),
        ("We need them in our warehouse latest 15 September, so please hurry.", ["2026-09-15"]),
        ("Our season begins on 20 September, goods have to be in the shops by 15 September.", ["2026-09-15"]),
        ("We launch on 20 September so everything has to land by mid September.", ["2026-09-20"]),
        ("Our exhibition is on 15 September.", []),
        ("We will decide on 15 September.", []),
        ("Price need by this Friday.", []),
    ],
)
def test_goods_are_needed_by_the_day_of_goods_only(text: str, day: list[str]) -> None:
    assert days(f"Please quote 500 pcs ball valves DN50, CIF Mombasa. {text}", "needed_by") == day


@pytest.mark.parametrize(
    ("text", "some", "whole"),
    [
        ("Six of the twenty lamps arrived broken.", 6, 20),
        ("We received 200 lamps yesterday and 12 of them are defective.", 12, 200),
        ("Packing list says 96 drums, we counted 92. Credit us the missing 4 drums.", 4, 96),
        ("We received 400 boxes on the 2nd. 35 boxes smell strongly.", 35, 400),
        ("All 200 shirts have the wrong label.", 200, 200),
        ("Из 200 ламп 12 разбиты.", 12, 200),
        ("De las 200 lámparas recibidas, 12 están rotas.", 12, 200),
        ("من أصل 200 مصباح 12 مكسورة.", 12, 200),
    ],
)
def test_what_is_spoilt_is_told_from_what_was_sent(text: str, some: int, whole: int) -> None:
    reading = read_locally(a_mail(f"Complaint: {text}"), a_context())
    counted = [reading.all_facts(name)[0].value for name in ("qty_affected", "qty_total")]
    assert [one.value for one in counted if isinstance(one, Quantity)] == [some, whole]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Invoices paid: 88213 EUR 3,112.50, 88240 EUR 990.00", ["88213", "88240"]),
        ("your invoice dated 3 May 2026 no 88-A", ["88-A"]),
        ("Inv.No.SK-1022", ["SK-1022"]),
        ("#4471-A ($2,980) and #4480 ($7,015.60) both drop on Oct 15", ["4471-A", "4480"]),
        ("De las facturas pendientes la F001-2231 por US$ 4,310.00 está programada", ["F001-2231"]),
        ("Facture FA 26 0702", ["FA 26 0702"]),
        ("#4471 is the gate number", []),
        ("Bill will call you about 2231", []),
    ],
)
def test_invoices_are_found_by_their_label_their_day_or_their_money(text: str, numbers: list[str]) -> None:
    assert [one.value for one in find_references(text) if one.kind == "reference.invoice"] == numbers


def test_a_day_of_value_is_booked_and_a_day_that_cannot_be_kept_is_no_promise() -> None:
    booked = "Transfer of USD 6,000 is made today, value 10 July 2026. Remaining USD 1,500 by 1st August."
    assert days(booked, "evidence.value_date") == ["2026-07-10"]
    assert days(booked, "promised_date") == ["2026-08-01"]
    late = "We cannot make the payment on 10 July. We will transfer USD 5,000 on 17 July."
    assert days(late, "promised_date") == ["2026-07-17"]
