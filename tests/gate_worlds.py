"""The deals the letters in `gate_letters` are written in: one invented seller, buyer, list and record each.

`WORLDS` gives each file of letters its case and reading. Today is Wednesday 8 July 2026 in all of them.
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from mailmate.mail.model import Address, Body
from mailmate.trade.cases import Case, Me, Passage, PriceRow
from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Contact, Reading, ThreadMail
from mailmate.trade.registers import Entry
from tests.draft_world import CASE, MAIL, NOW, READING


def entry(register: str, kind: str, subject: str, days: int, quote: str, by: str = "person", **value: object) -> Entry:
    """Return an entry made so many days ago."""
    company = "buyer.example"
    return Entry(register, kind, value, quote, NOW - timedelta(days=days), by=by, subject=subject, company=company)


def rows(currency: str, until: date, *lines: tuple[str, str, str, str, str, int, int]) -> tuple[PriceRow, ...]:
    """Return rows of a list: item, description, price, unit, Incoterm, from which quantity, lead time in days."""
    return tuple(
        PriceRow(
            item,
            words,
            Money(Decimal(price), currency),
            unit,
            terms,
            Decimal(least),
            until,
            days,
            "",
            f"price-list.xlsx, row {number}",
        )
        for number, (item, words, price, unit, terms, least, days) in enumerate(lines, start=2)
    )


def notes(**texts: str) -> tuple[Passage, ...]:
    """Return passages of the knowledge folder by file name."""
    return tuple(Passage(text, f"{name}.md") for name, text in texts.items())


def case_from(text: str, subject: str, buyer: Address, **changes: object) -> Case:
    """Return a case around a mail of this buyer."""
    mail = replace(MAIL, sender=buyer, subject=subject, body=Body(new=text), text=text)
    contacts = {buyer.email: Contact(buyer.email, buyer.name, "", "", "buyer")}
    settings = {"contacts": contacts, "known_addresses": frozenset({buyer.email}), "thread": (), **changes}
    return replace(CASE, mail=mail, **settings)


def _sent(text: str) -> ThreadMail:
    """Return a mail of ours sent ten days ago."""
    return ThreadMail(4, "<4@factory.example>", NOW - timedelta(days=10), "li@factory.example", True, text)


CLAIM = case_from(
    """Dear Li,

our PO 4465 arrived on 1 July 2026 in container TGHU1234565, lot L2406. 12 of 40 cartons are wet and 37 sheets are
cracked at the corner. Our customer is angry. Was it your packing?
We claim USD 1,240.00 or a discount of 5 %. We need replacement before 25 July 2026. Photos attached.

Nguyen Van Tam
""",
    "Complaint PO 4465",
    CASE.mail.sender,
    entries=(
        entry("orders", "confirmed", "PO 4465", 60, "960 m² in 40 cartons", quantity={"value": "960", "unit": "m2"}),
        entry("shipments", "shipment", "PO 4465", 28, "", container_no="TGHU1234565", vessel="Wan Hai 305"),
    ),
)
CREDIT = case_from(
    """Dear Ms Sun,

please see amendment 2 to our credit LC2026-0815 as attached: latest shipment (44C) 20 August 2026, expiry (31D) 10
September 2026, partial shipments not allowed, all charges outside Bangladesh for beneficiary. Do you accept
amendment 2? The bank wants your answer. Can you ship before 5 August 2026? Can we pay at 90 days instead of sight,
and drop the confirmation? What is the price of 200 pcs more?

Anisur Rahman
Padma Engineering Works
""",
    "L/C LC2026-0815, amendment 2",
    Address("Anisur Rahman", "rahman@padma-works.example"),
    me=Me("Sun Yan", "Zhejiang Kelong Valve Co., Ltd.", Address("Sun Yan", "li@factory.example"), "", "CN", "Mr Qian"),
    prices=rows(
        "USD",
        date(2026, 8, 31),
        ("GV-50", "Gate valve DN50 PN16", "42.80", "pcs", "FOB Ningbo", 100, 45),
        ("GV-50", "Gate valve DN50 PN16", "40.50", "pcs", "FOB Ningbo", 500, 45),
        ("GV-80", "Gate valve DN80 PN16", "61.00", "pcs", "FOB Ningbo", 100, 45),
    ),
    passages=notes(terms="Payment terms: irrevocable L/C at sight, or 30 % deposit by T/T and 70 % before shipment."),
    entries=(
        entry(
            "credits",
            "issue",
            "LC2026-0815",
            30,
            "LC2026-0815",
            amount={"amount": "48600.00", "currency": "USD"},
            latest_shipment="2026-07-31",
            expiry="2026-08-21",
        ),
        entry(
            "orders",
            "confirmed",
            "PO PE-330",
            25,
            "ready on 14 August 2026, 1,200 pcs gate valves DN50",
            ready_on="2026-08-14",
            quantity={"value": "1200", "unit": "pcs"},
        ),
        entry("shipments", "shipment", "PO PE-330", 4, "ETD 18 August 2026", vessel="Kota Lagu", etd="2026-08-18"),
    ),
)
MONEY = case_from(
    """Dear Li Wei,

sorry, the payment of USD 12,480.00 for your invoice 26-077 could not go out on 26 June. Business is slow. Today we sent
USD 2,000.00, bank slip attached. We will pay USD 6,000.00 on 15 July 2026 and the rest by 31 July 2026. Please ship the
second container meanwhile, or give telex release.

Kwame Osei
Accra Tank Builders
""",
    "Payment of invoice 26-077",
    Address("Kwame Osei", "osei@accra-tanks.example"),
    thread=(
        ThreadMail(
            5,
            "<5@factory.example>",
            NOW - timedelta(days=12),
            "li@factory.example",
            True,
            "Dear Mr Osei,\n\nour invoice 26-077 over USD 12,480.00 was due on 12 June 2026. You promised payment"
            " for 26 June 2026. The goods of PO 5120 are ready since 22 June 2026 and are stored in our"
            " warehouse.\n\nLi Wei",
        ),
    ),
    entries=(
        entry("promises", "promise", "26-077", 20, "we pay on 26 June", "reader", date="2026-06-26"),
        entry("orders", "confirmed", "PO 5120", 30, "ready on 22 June 2026", ready_on="2026-06-22"),
    ),
)
PUMP = case_from(
    """Dear Tian,

we want 80 pcs submersible pump SP-4-10, FOB Qingdao and CIF Mombasa, in Mombasa by 15 August 2026. Target price USD
96.00 per pc. We would like two samples first. Is the pump OK with sand? Do you have CE? Can you print our logo? How
long is the warranty? Where are the goods of our order NBS-88?

Grace Wanjiru
Nairobi Borehole Supplies
""",
    "Submersible pumps and NBS-88",
    Address("Grace Wanjiru", "grace@nairobi-borehole.example"),
    me=Me(
        "Tian Lei", "Shandong Tianrun Pump Co., Ltd.", Address("Tian Lei", "li@factory.example"), "", "CN", "Mr Zhou"
    ),
    prices=rows(
        "USD",
        date(2026, 7, 31),
        ("SP-4-10", "Submersible pump 4 inch 0.75 kW", "118.00", "pcs", "FOB Qingdao", 20, 30),
        ("SP-4-10", "Submersible pump 4 inch 0.75 kW", "109.00", "pcs", "FOB Qingdao", 50, 30),
        ("SP-4-10", "Submersible pump 4 inch 0.75 kW", "104.00", "pcs", "FOB Qingdao", 200, 30),
        ("SP-4-10", "Submersible pump 4 inch 0.75 kW", "127.00", "pcs", "CIF Mombasa", 50, 30),
        ("SP-4-15", "Submersible pump 4 inch 1.1 kW", "142.00", "pcs", "FOB Qingdao", 20, 30),
        ("KIT-SP", "Repair kit for SP-4-10", "9.50", "sets", "FOB Qingdao", 10, 15),
    ),
    passages=notes(
        data="The pump handles water with up to 50 g/m³ of sand. It is not suitable for sea water. It is CE marked. The"
        " protection class of the motor is IP68.",
        logo="The customer's logo can be printed from 100 pieces.",
        warranty="The warranty is 18 months from the B/L date.",
        terms="Payment: 30 % deposit by T/T, balance against copy of B/L.",
        samples="Samples are charged at list price. The sample lead time is 7 days.",
    ),
    entries=(
        entry("orders", "confirmed", "NBS-88", 50, "120 pcs", quantity={"value": "120", "unit": "pcs"}),
        entry(
            "shipments",
            "shipment",
            "NBS-88",
            4,
            "B/L QDMBA260417, ETA 29 July 2026",
            container_no="TCLU4265446",
            vessel="CMA CGM Tosca",
            etd="2026-07-04",
            eta="2026-07-29",
            bl_no="QDMBA260417",
        ),
    ),
)
TILES = case_from(
    """Buenos días:

necesitamos 1.200 m² de porcelánico gris 60x60 CIF Valparaíso antes del 15 de septiembre de 2026. Nuestro precio
objetivo es 9,20 EUR por m². ¿Resiste la helada? ¿Cuál es el plazo de entrega? ¿Aceptan el pago a 60 días?
El pedido 7715 llegó el 2 de julio con 14 cajas rotas de 300; reclamamos 620,00 EUR. El saldo de la factura 2026-311,
4.150,00 EUR, lo pagamos el 6 de julio, adjunto swift. Pueden liberar los documentos del pedido 7802?
El banco pregunta si aceptan la enmienda 1 de la carta de crédito LC-VAL-209: embarque 30 de agosto de 2026.

Jorge Muñoz
Importadora Andes
""",
    "Porcelánico gris y pedido 7802",
    Address("Jorge Muñoz", "jorge@andes-import.example"),
    thread=(_sent("Estimado Sr. Muñoz:\n\nEl saldo de la factura 2026-311 es de 4.150,00 EUR.\n\nAna Torres"),),
    me=Me("Ana Torres", "Cerámicas Levante S.L.", Address("Ana Torres", "li@factory.example"), "", "ES", "Sr. Vidal"),
    prices=rows(
        "EUR",
        date(2026, 8, 31),
        ("GRES-60-GR", "Porcelánico gris 60x60", "9.80", "m2", "FOB Valencia", 500, 20),
        ("GRES-60-GR", "Porcelánico gris 60x60", "9.40", "m2", "FOB Valencia", 1000, 20),
        ("GRES-60-GR", "Porcelánico gris 60x60", "11.60", "m2", "CIF Valparaíso", 500, 20),
        ("GRES-80-BL", "Porcelánico blanco 80x80", "13.50", "m2", "FOB Valencia", 300, 20),
    ),
    passages=notes(
        datos="El porcelánico resiste la helada. No es antideslizante. La absorción de agua es inferior a 0,5 %. Cumple"
        " con la norma ISO 13006.",
        pago="Forma de pago: 40 % de anticipo y 60 % antes del embarque.",
        muestras="Las muestras son gratuitas hasta 3 piezas. El plazo de las muestras es de 4 días.",
    ),
    entries=(
        entry(
            "orders",
            "confirmed",
            "7802",
            20,
            "1.000 m², listo el 22 de julio de 2026",
            ready_on="2026-07-22",
            quantity={"value": "1000", "unit": "m2"},
        ),
        entry(
            "shipments", "shipment", "7802", 3, "", container_no="MSCU5285725", vessel="MSC Lorena", etd="2026-07-25"
        ),
    ),
)
LAMPS = case_from(
    """陈小姐，您好：

我们需要600件LED面板灯60x60 36W，CIF新加坡，9月15日前到货。目标价每件11.50美元。
请问可以调光吗？交货期多久？能否接受月结30天？
订单SG-2207的货7月2日到港，有25件玻璃破裂，要求赔偿380美元。
余款4,860美元已于7月6日汇出，附水单，请电放提单。
银行问是否接受信用证LC-5530的第2次修改：最迟装运日8月20日。

林国强
狮城灯饰
""",
    "面板灯询价及订单SG-2207",
    Address("林国强", "lim@lion-lighting.example"),
    thread=(_sent("林先生：\n\n订单SG-2207余款4,860美元，请安排付款。\n\n陈丽"),),
    me=Me("陈丽", "中山明辉照明有限公司", Address("陈丽", "li@factory.example"), "", "CN", "周经理", "zh"),
    prices=rows(
        "USD",
        date(2026, 8, 31),
        ("PL-6060", "LED面板灯 60x60 36W", "12.80", "pcs", "FOB 深圳", 100, 20),
        ("PL-6060", "LED面板灯 60x60 36W", "12.20", "pcs", "FOB 深圳", 500, 20),
        ("PL-6060", "LED面板灯 60x60 36W", "13.60", "pcs", "CIF 新加坡", 100, 20),
        ("PL-3030", "LED面板灯 30x30 18W", "6.90", "pcs", "FOB 深圳", 200, 20),
    ),
    passages=notes(
        data="面板灯可以调光（0-10V）。不防水，防护等级为IP40。通过CE和RoHS认证。质保3年。",
        terms="付款方式：30%定金，发货前付清70%。",
        samples="样品免费，运费由客户承担。样品交期5天。",
    ),
    entries=(
        entry(
            "orders",
            "confirmed",
            "SG-2215",
            20,
            "500件，7月20日备好",
            ready_on="2026-07-20",
            quantity={"value": "500", "unit": "pcs"},
        ),
        entry(
            "shipments", "shipment", "SG-2215", 3, "", container_no="TCLU4265446", vessel="Ever Lunar", etd="2026-07-23"
        ),
    ),
)


def reading(intent: Intent, *facts: Fact, **rest: object) -> Reading:
    """Return a reading of this intent with these facts."""
    return Reading(intent, None, 0.95, facts=facts, **rest)


def asks(value: str, unit: str, quote: str, product: str) -> tuple[Fact, ...]:
    """Return the facts of a mail that asks for so much of a product."""
    return Fact("product", product, product), Fact("quantity", Quantity(Decimal(value), unit), quote)


WORLDS = {
    "sheet": (CASE, replace(READING, questions=())),
    "claim": (CLAIM, reading(Intent.QUALITY_COMPLAINT)),
    "credit": (CREDIT, reading(Intent.LC_AMENDMENT)),
    "money": (MONEY, reading(Intent.PAYMENT_PROMISE, derived={"kind": "promise"})),
    "pump": (PUMP, reading(Intent.INQUIRY, *asks("80", "pcs", "80 pcs", "submersible pump SP-4-10"))),
    "tiles": (TILES, reading(Intent.INQUIRY, *asks("1200", "m2", "1.200 m²", "porcelánico gris 60x60"))),
    "lamps": (LAMPS, reading(Intent.INQUIRY, *asks("600", "pcs", "600件", "LED面板灯60x60 36W"))),
}
