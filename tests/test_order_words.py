"""Orders told in running words, as buyers write them in the languages that are read: what is told, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from mailmate.trade.finding.dates import DateBase
from mailmate.trade.finding.references import find_references
from mailmate.trade.sale.order_papers import read_order_paper
from mailmate.trade.sale.order_words import read_order_words

BASE = DateBase(datetime(2026, 11, 10, 10, tzinfo=UTC))

TOLD: dict[str, tuple[str, list[str], dict[str, Any]]] = {
    "our proforma": (
        "Please find our PI-2201 dated 2 Nov 2026:\n60 pcs gear pump GP-25 at USD 210.00 per pc, total USD 12,600.00 "
        "FOB Ningbo.\nPayment: 30% deposit T/T (USD 3,780.00), balance before shipment.",
        ["60 pcs gear pump GP-25 @ USD 210.00 = USD 12,600.00"],
        {"total": "USD 12600.00", "deposit": "30", "terms": "30% deposit T/T (USD 3,780.00), balance before shipment",
         "incoterm": "FOB Ningbo", "loading": "Ningbo", "ordered": "2026-11-02"},
    ),
    "two products in a list": (
        'please supply against our PO HC-0933:\n\n- 200 pcs ball valve 2" SS316 @ USD 14.20\n- 100 pcs gate valve DN50 '
        "@ USD 22.00\n\nTotal USD 5,040.00 CIF Santos, 30% advance, 70% against copy of BL. Ship by 20 December 2026.",
        ['200 pcs ball valve 2" SS316 @ USD 14.20', "100 pcs gate valve DN50 @ USD 22.00"],
        {"total": "USD 5040.00", "deposit": "30", "terms": "30% advance, 70% against copy of BL",
         "incoterm": "CIF Santos", "discharge": "Santos", "delivery_date": "2026-12-20"},
    ),
    "one sentence": (
        "We hereby order 500 sets of LED panel 600x600 at 8.90 USD/set CIF Santos, PO 4500123. Payment LC at sight. "
        "Delivery end of January.",
        ["500 sets LED panel 600x600 @ USD 8.90"],
        {"terms": "LC at sight", "incoterm": "CIF Santos", "discharge": "Santos", "delivery_date": "2027-01-31"},
    ),
    "numbered lines with amounts": (
        "PO 778. Please book:\n1) Gear pump GP-25 - 60 pcs - USD 210.00/pc = USD 12,600.00"
        "\n2) Seal kit SK-25 - 60 sets "
        "- USD 12.00/set = USD 720.00\nTotal USD 13,320.00 EXW Ningbo. 100% T/T in advance.",
        ["60 pcs Gear pump GP-25 @ USD 210.00 = USD 12,600.00", "60 sets Seal kit SK-25 @ USD 12.00 = USD 720.00"],
        {"total": "USD 13320.00", "deposit": "100", "terms": "100% T/T in advance", "incoterm": "EXW Ningbo"},
    ),
    "counts without a unit": (
        "We order 200 ball valves DN50 at USD 14.20 each and 100 gate valves DN80 at USD 22 each, 20 pcs per carton.",
        ["200 pcs ball valves DN50 @ USD 14.20", "100 pcs gate valves DN80 @ USD 22.00"],
        {},
    ),
    "prices without a currency": (
        "Order 7781: 200 pcs. of flange DN100 @ 12.40, 300 pcs. of elbow DN100 @ 5.10, total USD 4,010.00.",
        ["200 pcs flange DN100 @ USD 12.40", "300 pcs elbow DN100 @ USD 5.10"],
        {"total": "USD 4010.00"},
    ),
    "a price for another unit is none of this one": (
        "We order 3000 kg titanium dioxide R-996 at USD 2,350 per ton.",
        ["3000 kg titanium dioxide R-996"],
        {},
    ),
    "Chinese": (
        "我司现订购200台球阀DN50，单价14.20美元，闸阀DN80 100台，单价22美元，"
        "总金额5,040美元，CIF桑托斯。付款方式：30%定金，余款见提单副本付清。"
        "交货期：收到定金后25天。",
        ["200 units 球阀DN50 @ USD 14.20", "100 units 闸阀DN80 @ USD 22.00"],
        {"total": "USD 5040.00", "deposit": "30", "terms": "30%定金，余款见提单副本付清", "discharge": "Santos",
         "delivery_words": "收到定金后25天"},
    ),
    "Spanish": (
        'Adjunto orden de compra OC-118: 200 piezas de válvula de bola 2" a USD 14.20 cada una '
        "y 100 piezas de válvula de compuerta DN50 a USD 22.00 cada una. "
        "Importe total USD 5,040.00 CIF Callao. Pago: 30% anticipo, 70% contra copia "
        "del BL. Entrega: 45 días después del anticipo.",
        ['200 pcs válvula de bola 2" @ USD 14.20', "100 pcs válvula de compuerta DN50 @ USD 22.00"],
        {"total": "USD 5040.00", "deposit": "30", "terms": "30% anticipo, 70% contra copia del BL",
         "discharge": "Callao", "delivery_words": "45 días después del anticipo"},
    ),
    "Portuguese": (
        "Pedimos 500 peças de luminária LED 600x600 a USD 8,90/peça, total de USD 4.450,00 CIF Santos. Pagamento: 30% "
        "antecipado, 70% contra cópia do BL. Embarque até 20 de dezembro de 2026.",
        ["500 pcs luminária LED 600x600 @ USD 8.90 = USD 4,450.00"],
        {"total": "USD 4450.00", "deposit": "30", "discharge": "Santos", "delivery_date": "2026-12-20"},
    ),
    "French": (
        "Nous commandons 500 pièces de panneau LED 600x600 à 8,90 USD/pièce, "
        "soit un total de 4 450,00 USD CIF Le Havre. "
        "Paiement : 30 % d'acompte, solde avant expédition. Livraison : 20 décembre 2026.",
        ["500 pcs panneau LED 600x600 @ USD 8.90 = USD 4,450.00"],
        {"total": "USD 4450.00", "deposit": "30", "discharge": "Le Havre", "delivery_date": "2026-12-20"},
    ),
    "Russian": (
        "Просим поставить по заказу № 4500123: 500 шт. светодиодных панелей 600x600 по цене 8,90 USD/шт, "
        "на общую сумму "
        "4450,00 USD, CIF Новороссийск. Условия оплаты: аванс 30%, остаток перед отгрузкой. "
        "Срок поставки: 45 дней после "
        "аванса.",
        ["500 pcs светодиодных панелей 600x600 @ USD 8.90 = USD 4,450.00"],
        {"total": "USD 4450.00", "deposit": "30", "terms": "аванс 30%, остаток перед отгрузкой",
         "discharge": "Novorossiysk", "delivery_words": "45 дней после аванса"},
    ),
    "Arabic": (
        "نطلب توريد 500 قطعة لوحة LED بسعر 8.90 دولار للقطعة، المبلغ الإجمالي 4,450 دولار CIF جدة. "
        "شروط الدفع: 30% مقدم و70% مقابل نسخة البوليصة.",
        ["500 pcs لوحة LED @ USD 8.90 = USD 4,450.00"],
        {"total": "USD 4450.00", "deposit": "30", "discharge": "Jeddah"},
    ),
    "Korean": (
        "볼밸브 2인치 200개를 단가 USD 14.20에 주문합니다. 총액 USD 2,840.00 CIF Busan. "
        "결제조건: 선금 30%, 잔금 선적 전. 납기: 12월 20일.",
        ["200 pcs 볼밸브 2인치 @ USD 14.20"],
        {"total": "USD 2840.00", "deposit": "30", "terms": "선금 30%, 잔금 선적 전", "discharge": "Busan",
         "delivery_date": "2026-12-20"},
    ),
    "Turkish": (
        "4500123 numaralı siparişimiz: 500 adet LED panel 600x600, birim fiyatı 8,90 USD, toplam 4.450,00 USD CIF "
        "İstanbul. Ödeme: %30 peşin, bakiye yüklemeden önce. Teslim tarihi: 20 Aralık 2026.",
        ["500 pcs LED panel 600x600 @ USD 8.90 = USD 4,450.00"],
        {"total": "USD 4450.00", "deposit": "30", "terms": "%30 peşin, bakiye yüklemeden önce",
         "discharge": "Istanbul", "delivery_date": "2026-12-20"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_an_order_in_words_gives_its_goods_and_terms(name: str) -> None:
    text, items, fields = TOLD[name]
    paper = read_order_words(text, BASE)
    assert [line(one) for one in paper.items] == items
    told = {
        key: f"{one['currency']} {one['amount']}" if key == "total" else one for key, one in paper.as_json().items()
    }
    assert {key: told.get(key) for key in fields} == fields
    assert "problems" not in told
    if "total" not in fields:
        assert "total" not in told


def line(one: Any) -> str:
    price = f" @ {one.price}" if one.price else ""
    amount = f" = {one.amount}" if one.amount else ""
    return f"{one.quantity.value:f} {one.quantity.unit} {one.description}{price}{amount}"


NO_GOODS = [
    "Many thanks for the order PO 99. 12 of the 80 gate valves from the last lot leak.",
    "Please order 2 samples of the pump with the courier.",
    "Could you supply 200 pcs ball valve at USD 13.00?",
    "PO 4471 is attached, packed in 40 cartons, 1x40HQ.",
    "Our target price is USD 12.00 per pc for 200 pcs ball valve.",
    "Ship PO 4471 within 30 days after the deposit.",
]


@pytest.mark.parametrize("text", NO_GOODS)
def test_counts_that_order_nothing_are_no_goods(text: str) -> None:
    assert read_order_words(text, BASE).items == ()


def test_words_that_contradict_each_other_are_told() -> None:
    paper = read_order_words(
        "PO 7781: 200 pcs flange @ USD 12.40, 300 pcs elbow @ USD 5.10, total USD 4,100.00, "
        "deposit 30% (USD 1,300.00).",
        BASE,
    )
    assert [str(one) for one in paper.problems] == [
        "The goods come to USD 4,010.00, the total is said to be USD 4,100.00.",
        "A deposit of 30 % comes to USD 1,230.00, the words say USD 1,300.00.",
    ]


def test_charges_between_the_goods_and_the_total_are_no_contradiction() -> None:
    text = "PO 7781: 200 pcs flange @ USD 12.40, sea freight USD 320.00, total USD 2,800.00 CIF Callao."
    assert read_order_words(text, BASE).problems == ()


def test_two_totals_that_differ_are_none() -> None:
    assert read_order_words("PO 1: total USD 500.00. We mean total USD 700.00.", BASE).total is None


def test_a_long_hostile_text_is_read_in_a_moment() -> None:
    for piece in ("1 pcs a ", "at, at: ", "30% ", "total ", "9 ", "，订购"):
        assert read_order_words(piece * 40_000, BASE) is not None


def test_counts_with_their_times_are_read_and_no_number_of_the_order() -> None:
    text = "We order:\n2 x gear pump GP-25 @ EUR 190,00\n10 x seal kit SK-25 @ EUR 11,50\n1 x coupling\nDAP Gdansk"
    paper = read_order_words(text, BASE)
    assert [line(one) for one in paper.items] == [
        "2 pcs gear pump GP-25 @ EUR 190.00", "10 pcs seal kit SK-25 @ EUR 11.50", "1 pcs coupling",
    ]  # fmt: skip
    assert find_references(text) == []


def test_a_line_that_multiplies_gives_its_goods_their_name() -> None:
    text = "Our proforma invoice BP-2026-55:\n120 pcs CP-40 x USD 85.00 = USD 10,200.00 CIF Alexandria"
    paper = read_order_paper(text)
    assert paper is not None
    assert [line(one) for one in paper.items] == ["120 pcs CP-40 @ USD 85.00 = USD 10,200.00"]


def test_a_table_between_the_words_is_read_as_one() -> None:
    text = (
        "Please find our order LP-2209 below.\n\nItem | Qty | Unit price | Amount\n"
        "Gear pump GP-25 | 50 pcs | USD 200.00 | USD 10,000.00\nSeal kit SK-25 | 100 sets | USD 10.00 | "
        "USD 1,000.00\nTotal | | | USD 11,000.00\n\n"
        "Terms: 40% T/T deposit, balance 60% before shipment, CFR Beirut. Latest shipment 31 December 2026."
    )
    paper = read_order_words(text, BASE)
    assert [f"{one.item} {one.amount}" for one in paper.items] == [
        "Gear pump GP-25 USD 10,000.00", "Seal kit SK-25 USD 1,000.00",
    ]  # fmt: skip
    assert (str(paper.total), str(paper.deposit), paper.problems) == ("USD 11,000.00", "40", ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We order 2 sets of filling machines for USD 15,000 in total.", ["2 sets filling machines"]),
        ("We order 1000 pcs of mugs at USD 1.00/100 pcs.", ["1000 pcs mugs"]),
        ("We order 1000 pcs of mugs at USD 1.00 per pc.", ["1000 pcs mugs @ USD 1.00"]),
        ("We confirm the order of 3 x 40HQ of plywood, USD 400 per cbm.", []),
        ("Please do not ship the 200 pcs of gloves at USD 2.00.", []),
    ],
)
def test_what_is_no_price_of_one_or_not_to_be_shipped_is_not_invented(text: str, told: list[str]) -> None:
    assert [line(one) for one in read_order_words(text, BASE).items] == told
