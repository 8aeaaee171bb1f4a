"""Order papers as buyers of many countries lay them out: what is read of each, and what is left open."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from mailmate.trade.finding.labelled import tables
from mailmate.trade.sale.order_lines import ORDER_LABELS
from mailmate.trade.sale.order_papers import OrderPaper, read_order_paper

PAPERS: dict[str, tuple[str, dict[str, Any]]] = {
    "German": (
        """Rohrtechnik Blau GmbH
BESTELLUNG
Bestellnummer: 4500-7781          Datum: 12.05.2026
Lieferant: Haitong Valve Co., Ltd.
Zahlungsbedingungen: 30 % Anzahlung, 70 % vor Verschiffung
Lieferbedingungen: CIF Hamburg
Verladehafen: Ningbo
Liefertermin: 30.06.2026
Pos.   Artikel-Nr.   Bezeichnung   Menge   Einheit   Einzelpreis EUR   Gesamtpreis EUR
1   KH-050   Kugelhahn 2"   800   Stk   12,50   10.000,00
2   AS-080   Absperrschieber 3"   200   Stk   31,00   6.200,00
Gesamtbetrag EUR   16.200,00
""",
        {
            "items": [("KH-050", "800", "EUR 12.50", "EUR 10000.00"), ("AS-080", "200", "EUR 31.00", "EUR 6200.00")],
            "po": "4500-7781",
            "total": "EUR 16200.00",
            "deposit": "30",
            "terms": "30 % Anzahlung, 70 % vor Verschiffung",
            "incoterm": "CIF Hamburg",
            "loading": "Ningbo",
            "ordered": "2026-05-12",
            "delivery_date": "2026-06-30",
        },
    ),
    "Spanish": (
        """COMERCIAL DEL SUR S.A.
PEDIDO DE COMPRA
Pedido no.: OC-2026-118
Fecha: 12/05/2026
Proveedor: Haitong Valve Co., Ltd.
Condiciones de pago: 30% anticipo, 70% contra copia de B/L
Puerto de embarque: Ningbo
Puerto de destino: Callao
Fecha de entrega: 30 de junio de 2026
Código | Descripción | Cantidad | Unidad | Precio unitario (USD) | Importe (USD)
VB-050 | Válvula de bola 2" | 800 | pzas | 12.50 | 10,000.00
VC-080 | Válvula de compuerta 3" | 200 | pzas | 31.00 | 6,200.00
Total general |  |  |  |  | 16,200.00
""",
        {
            "items": [("VB-050", "800", "USD 12.50", "USD 10000.00"), ("VC-080", "200", "USD 31.00", "USD 6200.00")],
            "po": "OC-2026-118",
            "total": "USD 16200.00",
            "deposit": "30",
            "terms": "30% anticipo, 70% contra copia de B/L",
            "loading": "Ningbo",
            "discharge": "Callao",
            "delivery_date": "2026-06-30",
        },
    ),
    "Turkish": (
        """EGE POMPA A.Ş.
SATIN ALMA SİPARİŞİ
Sipariş No: SP-2291      Sipariş Tarihi: 12.05.2026
Tedarikçi: Haitong Valve
Ödeme Şekli: %30 peşin, bakiye yüklemeden önce
Teslim Şekli: FOB Ningbo
Teslim Tarihi: 30.06.2026
Ürün Kodu | Açıklama | Miktar | Birim | Birim Fiyat (USD) | Tutar (USD)
BV-050 | Küresel vana 2" | 800 | adet | 12,50 | 10.000,00
Genel Toplam | | | | | 10.000,00
""",
        {
            "items": [("BV-050", "800", "USD 12.50", "USD 10000.00")],
            "po": "SP-2291",
            "total": "USD 10000.00",
            "deposit": "30",
            "terms": "%30 peşin, bakiye yüklemeden önce",
            "incoterm": "FOB Ningbo",
            "ordered": "2026-05-12",
            "delivery_date": "2026-06-30",
        },
    ),
    "French": (
        """SOCIÉTÉ HYDRO SUD
BON DE COMMANDE
Commande n° : BC-5512    Date : 12/05/2026
Fournisseur : Haitong Valve
Conditions de paiement : 30 % acompte, solde à l'expédition
Incoterm : CIF Marseille
Port de chargement : Ningbo
Date de livraison : 30/06/2026
Référence   Désignation   Quantité   Prix unitaire   Montant
BV-050   Robinet à bille 2"   800 pcs   12,50 EUR   10 000,00 EUR
GV-080   Vanne 3"   200 pcs   31,00 EUR   6 200,00 EUR
Total   16 200,00 EUR
""",
        {
            "items": [("BV-050", "800", "EUR 12.50", "EUR 10000.00"), ("GV-080", "200", "EUR 31.00", "EUR 6200.00")],
            "po": "BC-5512",
            "total": "EUR 16200.00",
            "deposit": "30",
            "terms": "30 % acompte, solde à l'expédition",
            "incoterm": "CIF Marseille",
            "loading": "Ningbo",
            "delivery_date": "2026-06-30",
        },
    ),
    "Chinese": (
        """采购订单
订单号：CG2026-0512
订单日期：2026年5月12日
供应商：海通阀门有限公司
付款方式：30%定金，70%见提单副本
价格条款：CIF Callao
装运港：宁波
目的港：卡亚俄
交货日期：2026年6月30日
序号 | 型号 | 品名 | 数量 | 单位 | 单价(USD) | 金额(USD)
1 | BV-050 | 球阀 2" | 800 | 个 | 12.50 | 10,000.00
2 | GV-080 | 闸阀 3" | 200 | 个 | 31.00 | 6,200.00
合计 | | | 1000 | | | 16,200.00
""",
        {
            "items": [("BV-050", "800", "USD 12.50", "USD 10000.00"), ("GV-080", "200", "USD 31.00", "USD 6200.00")],
            "po": "CG2026-0512",
            "total": "USD 16200.00",
            "deposit": "30",
            "terms": "30%定金,70%见提单副本",
            "incoterm": "CIF Callao",
            "loading": "Ningbo",
            "discharge": "Callao",
            "ordered": "2026-05-12",
            "delivery_date": "2026-06-30",
        },
    ),
    "Portuguese": (
        """PEDIDO DE COMPRA Nº 2026/455
Data: 12/05/2026
Fornecedor: Haitong
Condições de pagamento: 40% antecipado, 60% contra cópia do BL
Código   Descrição   Qtde   Preço unitário   Valor total
BV-050   Válvula esfera   800 pç   USD 12,50   USD 10.000,00
Valor total do pedido: USD 10.000,00
Prazo de entrega: 45 dias
""",
        {
            "items": [("BV-050", "800", "USD 12.50", "USD 10000.00")],
            "po": "2026/455",
            "total": "USD 10000.00",
            "deposit": "40",
            "terms": "40% antecipado, 60% contra cópia do BL",
            "delivery_words": "45 dias",
        },
    ),
    "Italian": (
        """ORDINE DI ACQUISTO
Ordine n. 778/26   Data 12.05.2026
Condizioni di pagamento: 30% anticipo
Resa: CIF Genova
Codice   Descrizione   Quantità   Prezzo unitario   Importo
BV-050   Valvola a sfera   800 pz   € 12,50   € 10.000,00
Totale ordine   € 10.000,00
""",
        {
            "items": [("BV-050", "800", "EUR 12.50", "EUR 10000.00")],
            "po": "778/26",
            "total": "EUR 10000.00",
            "deposit": "30",
            "terms": "30% anticipo",
            "incoterm": "CIF Genova",
        },
    ),
    "Korean": (
        """발주서
발주번호: KR-2201
발주일: 2026-05-12
품목 | 규격 | 수량 | 단가(USD) | 금액(USD)
밸브 | BV-050 | 800 EA | 12.50 | 10,000.00
합계 | | | | 10,000.00
""",
        {
            "items": [("밸브", "800", "USD 12.50", "USD 10000.00")],
            "po": "KR-2201",
            "total": "USD 10000.00",
            "ordered": "2026-05-12",
        },
    ),
    "a total far from its label": (
        """PROFORMA INVOICE
PI No. | HT-26-9 | | Date | 12 May 2026
Item | Description | Qty | Unit Price | Amount
BV-050 | Ball valve | 800 pcs | 12.50 | 10,000.00
GV-080 | Gate | 10 pcs | 31 | 310.00
| | | Grand Total USD | 10,310.00
""",
        {
            "items": [("BV-050", "800", "USD 12.50", "USD 10000.00"), ("GV-080", "10", "USD 31", "USD 310.00")],
            "pi": "HT-26-9",
            "total": "USD 10310.00",
            "ordered": "2026-05-12",
        },
    ),
    "columns run together": (
        """PURCHASE ORDER
PO Number: 88123 Date: 05/12/2026 Page 1 of 1
Ship To: Port of Houston
Item No. Description Qty Unit Unit Price Amount
BV-050 Ball valve 2" 800 pcs $12.50 $10,000.00
GV-080 Gate valve 3" 200 pcs $31.00 $6,200.00
Subtotal $16,200.00
Freight $500.00
Total $16,700.00
Terms: Net 30
""",
        {
            "items": [
                ('BV-050 Ball valve 2"', "800", "USD 12.50", "USD 10000.00"),
                ('GV-080 Gate valve 3"', "200", "USD 31.00", "USD 6200.00"),
            ],
            "po": "88123",
            "total": "USD 16700.00",
        },
    ),
    "columns run together without a currency in the line": (
        """Purchase Order
P.O. No. A-7712
1 BV-050 Ball valve DN50 PN16 brass 800 PCS 12.50 10,000.00
2 GV-080 Gate valve DN80 200 PCS 31.00 6,200.00
TOTAL USD 16,200.00
""",
        {
            "items": [
                ("BV-050 Ball valve DN50 PN16 brass", "800", "USD 12.50", "USD 10000.00"),
                ("GV-080 Gate valve DN80", "200", "USD 31.00", "USD 6200.00"),
            ],
            "po": "A-7712",
            "total": "USD 16200.00",
        },
    ),
    "a row of totals with an empty column": (
        """PROFORMA INVOICE NO. HT26-0529
DATE: MAY 12, 2026
TO: ANDES HIDRO
DESCRIPTION          QTY(PCS)      U/PRICE(USD)     AMOUNT(USD)
Ball valve 2"        800           12.50            10,000.00
Gate valve 3"        200           31.00            6,100.00
TOTAL                1,000                          16,100.00
SAY US DOLLARS SIXTEEN THOUSAND ONE HUNDRED ONLY
TERMS OF PAYMENT: 30% DEPOSIT, BALANCE AGAINST COPY OF B/L
VALIDITY: 15 DAYS
BANK: BANK OF CHINA A/C 123456789
""",
        {
            "items": [
                ('Ball valve 2"', "800", "USD 12.50", "USD 10000.00"),
                ('Gate valve 3"', "200", "USD 31.00", "USD 6100.00"),
            ],
            "pi": "HT26-0529",
            "total": "USD 16100.00",
            "deposit": "30",
            "terms": "30% DEPOSIT, BALANCE AGAINST COPY OF B/L",
            "ordered": "2026-05-12",
        },
    ),
}


def told(paper: OrderPaper | None) -> dict[str, Any]:
    """Return what a paper says, its lines and sums in short."""
    assert paper is not None
    value = paper.as_json()
    value.pop("problems", None)
    lines = [
        (
            one.item or one.description,
            f"{one.quantity.value:f}" if one.quantity else None,
            short(one.price),
            short(one.amount),
        )
        for one in paper.items
    ]
    return value | {"items": lines, "total": short(paper.total)}


def short(money: Any) -> str | None:
    return f"{money.currency} {money.amount:f}" if money else None


@pytest.mark.parametrize(("text", "expected"), PAPERS.values(), ids=PAPERS)
def test_a_paper_of_a_country_and_layout_is_read(text: str, expected: dict[str, Any]) -> None:
    assert told(read_order_paper(text)) == expected


TABLE = "PURCHASE ORDER\nPO No.: A-7\nItem | Qty | Unit price | Amount\nBV-050 | 900 pcs | USD 12.50 | USD 11,250.00\n"


@pytest.mark.parametrize("head", ["Amount", "Amount USD", "Amount (USD)", "Amount in USD"])
def test_a_column_may_name_its_currency(head: str) -> None:
    rows = f"Item | Qty | Unit price USD | {head}\nBV-050 | 9 | 12.50 | 112.5"
    paper = read_order_paper(f"PROFORMA INVOICE\nPI No.: A-7\n{rows}")
    assert [short(one.amount) for one in paper.items] == ["USD 112.5"]


@pytest.mark.parametrize(
    ("line", "total"),
    [
        ("Grand Total USD | 11,250.00", "USD 11250.00"),
        ("| | Grand Total (USD) | 11,250.00", "USD 11250.00"),
        ("Total | 900 | | 11,250.00", "USD 11250.00"),
        ("Subtotal USD 11,250.00\nFreight USD 300.00\nTotal USD 11,550.00", "USD 11550.00"),
        ("Total FOB USD 11,250.00\nFreight USD 300.00\nTotal CIF USD 11,550.00", "USD 11550.00"),
        ("Total: USD 11,250.00 + EUR 500.00", None),
        ("Total | 1,000", None),
        ("Total quantity: 1,000\nTotal: USD 11,250.00", "USD 11250.00"),
        ("Total weight 500.00 kgs", "USD 11250.00"),
        ("Total packages | 450", "USD 11250.00"),
        ("Total | | | 11250\nItem | Cartons | Gross weight\nBV-050 | 40 | 800 kg\nTotal | 40 | 800 kg", "USD 11250"),
        ("Item | Cartons | Gross weight\nBV-050 | 40 | 800 kg\nTotal | 40 | 800 kg", None),
        ("Total | | | 11,000.00", "USD 11000.00"),
    ],
)
def test_the_total_is_the_one_the_paper_names(line: str, total: str | None) -> None:
    paper = read_order_paper(TABLE + line)
    assert paper is not None
    assert short(paper.total) == total


@pytest.mark.parametrize(
    ("terms", "deposit"),
    [
        ("100% T/T in advance", "100"),
        ("30% deposit, balance before shipment", "30"),
        ("70% against copy of B/L, 30% deposit", "30"),
        ("%30 peşin", "30"),
        ("40 % Anzahlung", "40"),
        ("T/T 60 days", None),
        ("110% insurance, payment in advance", None),
    ],
)
def test_the_deposit_is_the_share_the_terms_name(terms: str, deposit: str | None) -> None:
    paper = read_order_paper(f"{TABLE}Payment: {terms}\n")
    assert paper is not None
    assert paper.deposit == (Decimal(deposit) if deposit else None)


def test_an_order_that_replaces_another_bears_its_own_number_and_names_the_other() -> None:
    paper = read_order_paper(TABLE.replace("A-7\n", "A-9\nThis order replaces and cancels our PO No. A-7.\n"))
    assert paper is not None
    assert (paper.numbers, paper.replaces) == ({"po": "A-9"}, "A-7")


def test_an_amended_order_keeps_its_number() -> None:
    paper = read_order_paper(TABLE.replace("A-7\n", "A-7 Rev. 1   replaces PO A-7 dated 12 May 2026\n"))
    assert paper is not None
    assert (paper.numbers, paper.replaces) == ({"po": "A-7"}, "")


@pytest.mark.parametrize("title", ["COMMERCIAL INVOICE", "PACKING LIST", "QUOTATION", "装箱单"])
def test_another_paper_that_names_the_orders_number_is_no_order(title: str) -> None:
    assert read_order_paper(TABLE.replace("PURCHASE ORDER", title)) is None


def test_three_figures_that_prove_nothing_are_no_line_of_goods() -> None:
    paper = read_order_paper("PURCHASE ORDER\nPO No.: A-7\nBall valve 2 of 4 8\nBall valve 800 pcs 12.50 10,500.00\n")
    assert paper is not None
    assert paper.items == ()


def test_charges_between_subtotal_and_total_are_no_contradiction() -> None:
    paper = read_order_paper(TABLE + "Subtotal USD 11,250.00\nFreight USD 300.00\nTotal USD 11,550.00")
    assert paper is not None
    assert paper.problems == ()


def test_small_words_of_english_are_no_currencies() -> None:
    paper = read_order_paper(TABLE.replace("USD ", "") + "We try to send the cad drawing. All prices in USD.\n")
    assert paper is not None
    assert short(paper.items[0].price) == "USD 12.50"


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("ЗАКАЗ НА ПОКУПКУ № ЗП-4471/26", {"po": "ЗП-4471/26"}),
        ("Заказ поставщику №4471 от 01.06.2026", {"po": "4471"}),
        ("Заявка № 4471", {"po": "4471"}),
        ("Номер заказа: 4471", {"po": "4471"}),
        ("Договор поставки № 12/26", {"contract": "12/26"}),
        ("Контракт № 643/1234", {"contract": "643/1234"}),
        ("Проформа-инвойс № PI-88", {"pi": "PI-88"}),
        ("أمر شراء رقم 4471", {"po": "4471"}),
        ("订购合同 合同号：HT2026-7", {"contract": "HT2026-7"}),
        ("Zamówienie nr ZZ/221/26", {"po": "ZZ/221/26"}),
        ("INKOOPORDER 221", {"po": "221"}),
    ],
)
def test_the_number_in_a_papers_title_is_found_in_further_languages(title: str, numbers: dict[str, str]) -> None:
    paper = read_order_paper(f"{title}\n")
    assert paper is not None
    assert paper.numbers == numbers


@pytest.mark.parametrize("text", ["Мы получили ваш заказ, спасибо.", "Договор аренды № 12/26", "Заказ от 01.06.2026"])
def test_words_of_an_order_without_its_number_give_none(text: str) -> None:
    assert read_order_paper(f"{text}\n") is None


def test_goods_below_a_heading_repeated_on_the_next_page_are_counted_once() -> None:
    head = "Item | Description | Qty | Unit price | Amount"
    paper = read_order_paper(
        f"PURCHASE ORDER No 4471\nCurrency USD\n{head}\n1 | Valve | 3 pcs | 5.00 | 15.00\n\n{head}\n"
        "2 | Hose | 4 pcs | 5.00 | 20.00\nTotal | | | | 35.00\n"
    )
    assert paper is not None
    assert [one.description for one in paper.items] == ["Valve", "Hose"]
    assert (str(paper.total), paper.problems) == ("USD 35.00", ())


def test_no_row_stands_in_two_tables() -> None:
    lines = ["Item | Qty | Price", "A | 1 | USD 2.00"] * 500
    rows = [number for table in tables(lines, ORDER_LABELS) for number, _ in table.rows]
    assert rows == list(range(2, 1001, 2))


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Valve 100 pcs at USD 5, USD 500", "USD 500"),
        ("Valve 100 pcs at USD 5, total USD 480", "USD 480"),
        ("Valve 100 pcs at USD 5/pc, discount USD 20", "None"),
        ("Valve 100 pcs at USD 5/pc, last year USD 4.80", "None"),
    ],
)
def test_a_second_sum_of_a_line_is_its_amount_only_where_it_is_told_or_proven(line: str, amount: str) -> None:
    paper = read_order_paper(f"PURCHASE ORDER No. 4471\n{line}\n")
    assert paper is not None
    assert [str(one.amount).replace(".00", "") for one in paper.items] == [amount]
    assert str(paper.total).replace(".00", "") == amount


def test_a_total_before_the_grand_total_leaves_charges_between() -> None:
    paper = read_order_paper(
        "PURCHASE ORDER No. 4471\nCurrency USD\nItem  Qty  Price  Amount\nA1  2,000  0.50  1,000.00\n"
        "Total 1,000.00\nFreight 200.00\nGrand total 1,200.00"
    )
    assert paper is not None
    assert (str(paper.total), paper.problems) == ("USD 1,200.00", ())
