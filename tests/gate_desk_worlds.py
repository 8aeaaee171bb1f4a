"""The deals the letters in `gate_letters/desk` are written in: ten invented sellers with mail, list, notes and record.

`DESK_WORLDS` gives each file of letters its case and reading. Today is Wednesday 8 July 2026 in all of them.
"""

from datetime import date, timedelta

from mailmate.mail.model import Address
from mailmate.trade.cases import Case, Me
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Reading, ThreadMail
from tests.draft_world import NOW
from tests.gate_worlds import asks, case_from, entry, notes, reading, rows


def _me(name: str, company: str, manager: str, country: str = "CN", language: str = "en") -> Me:
    return Me(name, company, Address(name, "li@factory.example"), "", country, manager, language)


def _sent(number: int, days: int, text: str) -> ThreadMail:
    return ThreadMail(
        number, f"<{number}@factory.example>", NOW - timedelta(days=days), "li@factory.example", True, text
    )


GLOVES = case_from(
    """Hi Mia,

good to see you at the fair. We now need 3,000 boxes of the blue nitrile gloves, half M and half L. Please quote FOB
Shanghai and CIF Hamburg. Our present supplier charges USD 2.45 per box, can you match it? We want them in Hamburg by
10 September 2026.
Are they free of latex? Do you have EN 455? Can we use them with cytostatic drugs? What is the shelf life?
We would also like our own logo on the box. Can you send two sample boxes of L?

Best, Katrin
Katrin Vogel, Hansemed GmbH, Hamburg
""",
    "Nitrile gloves blue",
    Address("Katrin Vogel", "vogel@hansemed.example"),
    me=_me("Mia Zhou", "Jiangsu Softhand Glove Co., Ltd.", "Mr Xu"),
    prices=rows(
        "USD",
        date(2026, 7, 31),
        ("NG-35", "Nitrile gloves 3.5 g blue", "2.85", "boxes", "FOB Shanghai", 500, 20),
        ("NG-35", "Nitrile gloves 3.5 g blue", "2.70", "boxes", "FOB Shanghai", 2000, 20),
        ("NG-35", "Nitrile gloves 3.5 g blue", "2.58", "boxes", "FOB Shanghai", 5000, 25),
        ("NG-35", "Nitrile gloves 3.5 g blue", "3.05", "boxes", "CIF Hamburg", 2000, 20),
        ("NG-50", "Nitrile gloves 5.0 g black", "3.90", "boxes", "FOB Shanghai", 500, 20),
    ),
    passages=notes(
        gloves="The 3.5 g glove is powder-free and free of latex. It complies with EN 455 and EN 374. The AQL is 1.5."
        " It is not approved for use with cytostatic drugs. The shelf life is 5 years, stored dry and below 30 °C."
        " One box holds 100 gloves; 10 boxes go into a carton.",
        label="A customer's own box design is possible from 2,000 boxes. The artwork is needed as a PDF file.",
        terms="Payment terms: 30 % deposit by T/T, 70 % against copy of B/L. All prices are per box of 100 gloves.",
        samples="Two boxes per size are free of charge, the courier is paid by the customer. Samples leave within 3"
        " working days.",
    ),
    thread=(
        _sent(
            41,
            12,
            "Dear Ms Vogel,\n\nthank you for your visit to our stand in Düsseldorf on 17 June 2026. As discussed, the"
            " blue glove is available in sizes S to XL.\n\nMia Zhou",
        ),
    ),
)
PARTS = case_from(
    """Dear Mr Tang,

your last mail said our order 20-8841 would load on 3 July. We have no vessel name yet and my boss is asking every day.
Our line needs the first 200 castings by 17 August 2026. Can you confirm that date? Can you air-freight 50 pieces at
your cost? And who pays the penalty of EUR 400 per day that our customer charges us?
Please send also the packing list of 20-8790, with the weights.

Regards,
Piotr Zielinski
Lodz Forklift Service
""",
    "Order 20-8841 - delay",
    Address("Piotr Zielinski", "piotr@lodz-forklift.example"),
    me=_me("Tang Rui", "Hebei Ironhand Casting Co., Ltd.", "Mr Bai"),
    prices=rows(
        "EUR",
        date(2026, 9, 30),
        ("FK-210", "Mast bracket, ductile iron", "18.40", "pcs", "FOB Tianjin", 200, 40),
        ("FK-210", "Mast bracket, ductile iron", "17.60", "pcs", "FOB Tianjin", 500, 40),
        ("FK-330", "Counterweight 330 kg", "264.00", "pcs", "FOB Tianjin", 20, 45),
    ),
    passages=notes(
        castings="The brackets are cast in EN-GJS-500-7. They are primed against rust. The paint is not resistant to"
        " sea"
        " water. Each bracket weighs 6.2 kg.",
        packing="The brackets are packed 40 pieces to a wooden crate with VCI film. The crates are heat treated to"
        " ISPM 15.",
        terms="Payment: 30 % deposit by T/T, 70 % before shipment.",
    ),
    entries=(
        entry(
            "orders",
            "confirmed",
            "20-8841",
            45,
            "600 mast brackets FK-210, ready on 15 July 2026",
            ready_on="2026-07-15",
            quantity={"value": "600", "unit": "pcs"},
        ),
        entry(
            "shipments",
            "shipment",
            "20-8841",
            1,
            "booked on MSC Adelina, ETD 21 July 2026, ETA Gdansk 28 August 2026; no earlier vessel was offered",
            vessel="MSC Adelina",
            etd="2026-07-21",
            eta="2026-08-28",
        ),
        entry(
            "shipments",
            "shipment",
            "20-8790",
            30,
            "B/L MEDUTJ884120",
            vessel="MSC Paloma",
            etd="2026-06-09",
            eta="2026-07-14",
            bl_no="MEDUTJ884120",
            container_no="MSCU5285725",
        ),
    ),
    thread=(
        _sent(
            52,
            16,
            "Dear Mr Zielinski,\n\nyour order 20-8841 is planned to load on 3 July 2026. The sand for the moulds came"
            " one week late, I keep you informed.\n\nTang Rui",
        ),
    ),
)
SOLAR = case_from(
    """Dear Kevin,

we compared three offers. Your 450 W panel is good but at USD 92.00 you are too expensive. Give us USD 84.00 per panel
for 1,200 panels and 60 days open account, and I place the order this week. Otherwise we buy from your neighbour.
Also, are the frames salt mist tested? How many panels fit in a 40' HC? Can we visit your plant on 20 July?
Please confirm the price today.

Farid Haddad
Oasis Solar Trading
""",
    "Offer 450 W panels",
    Address("Farid Haddad", "farid@oasis-solar.example"),
    me=_me("Kevin Pan", "Anhui Brightroof Solar Co., Ltd.", "Ms Fang"),
    prices=rows(
        "USD",
        date(2026, 7, 20),
        ("BR-450", "Solar panel 450 W mono", "92.00", "pcs", "FOB Shanghai", 600, 30),
        ("BR-450", "Solar panel 450 W mono", "89.50", "pcs", "FOB Shanghai", 1800, 30),
        ("BR-450", "Solar panel 450 W mono", "97.30", "pcs", "CIF Jebel Ali", 600, 30),
        ("BR-550", "Solar panel 550 W mono", "113.00", "pcs", "FOB Shanghai", 600, 35),
    ),
    passages=notes(
        panel="The BR-450 has 144 half cells and an efficiency of 20.7 %. It is certified to IEC 61215 and IEC 61730."
        " It"
        " passed the salt mist test IEC 61701. Half cells lose less power when a part of the panel lies in the shade,"
        " because the two halves work separately.",
        packing="31 panels go on a pallet, 930 panels go into a 40' HC.",
        warranty="The product warranty is 12 years. The power warranty is 25 years.",
        terms="Payment: 30 % deposit by T/T, 70 % before shipment, or irrevocable L/C at sight.",
    ),
    thread=(
        _sent(
            61,
            5,
            "Dear Mr Haddad,\n\nour offer for 1,200 panels BR-450: USD 92.00 per panel FOB Shanghai, valid until 20"
            " July"
            " 2026, lead time 30 days after deposit.\n\nKevin Pan",
        ),
    ),
)
CHAIRS = case_from(
    """Dear Lucy,

the chairs of PO 11873 arrived on 29 June and I am not happy. Of 480 chairs we opened 60, and on 14 the left back leg
is loose, on 3 the varnish is scratched. The container was FCIU8765434. Our shop in Lyon opens on 1 August.
I want 20 new chairs by air and a credit note of EUR 960.00. Is it the glue again, like two years ago?
Please tell me today what you will do.

Claire Fontaine
Maison Fontaine
""",
    "PO 11873: loose legs",
    Address("Claire Fontaine", "claire@maison-fontaine.example"),
    me=_me("Lucy Hu", "Guangdong Oakline Furniture Co., Ltd.", "Mr Deng"),
    prices=rows("EUR", date(2026, 8, 31), ("CH-12", "Oak dining chair", "48.00", "pcs", "FOB Shenzhen", 100, 45)),
    passages=notes(
        chairs="The legs of CH-12 are joined with mortise and tenon and glued with D3 glue. The chair is tested to"
        " EN 12520 up to 110 kg. The wood is European oak, kiln dried to 8-10 % moisture.",
        care="Wood takes up and gives off water with the air around it; in a very dry room it shrinks a little.",
    ),
    entries=(
        entry(
            "orders",
            "confirmed",
            "PO 11873",
            80,
            "480 chairs CH-12",
            quantity={"value": "480", "unit": "pcs"},
        ),
        entry(
            "shipments",
            "shipment",
            "PO 11873",
            50,
            "",
            container_no="FCIU8765434",
            vessel="CMA CGM Fidelio",
            etd="2026-05-20",
            eta="2026-06-26",
        ),
    ),
)
CLOTH = case_from(
    """Dear Anna,

we transferred the balance of invoice TX-2231, USD 27,450.00, this morning, please see the MT103 attached. Kindly send
the original documents by courier today, the vessel arrives on 16 July. Also please give us 30 days for the next order
TX-2260, deposit only 10 %.
Sorry that we missed 24 June, our director was in hospital.

Mehmet Aydin
Bosporus Tekstil
""",
    "Balance TX-2231 paid",
    Address("Mehmet Aydin", "mehmet@bosporus-tekstil.example"),
    me=_me("Anna Shen", "Shaoxing Silkway Textile Co., Ltd.", "Mr Lou"),
    prices=rows("USD", date(2026, 7, 31), ("PW-150", "Poplin 150 g white", "1.86", "m", "FOB Ningbo", 5000, 25)),
    passages=notes(
        terms="Payment terms: 30 % deposit by T/T, 70 % against copy of B/L. Original documents go out after our bank"
        " has"
        " confirmed the payment.",
        uetr="The UETR is the 36-character number on a SWIFT copy; with it a bank can trace a transfer.",
    ),
    entries=(
        entry("promises", "promise", "TX-2231", 25, "we pay on 24 June", "reader", date="2026-06-24"),
        entry(
            "shipments",
            "shipment",
            "TX-2231",
            20,
            "B/L ONEYNB6221400",
            vessel="ONE Harbour",
            etd="2026-06-15",
            eta="2026-07-16",
            bl_no="ONEYNB6221400",
        ),
        entry(
            "orders",
            "confirmed",
            "TX-2260",
            8,
            "18,000 m poplin, ready on 5 August 2026",
            ready_on="2026-08-05",
            quantity={"value": "18000", "unit": "m"},
        ),
    ),
    thread=(
        _sent(
            71,
            9,
            "Dear Mr Aydin,\n\nthe balance of invoice TX-2231 is USD 27,450.00. It was due on 24 June 2026; our bank"
            " shows no credit. For TX-2260 the deposit is USD 10,044.00."
            " The full set of original documents of TX-2231 lies in our safe.\n\nAnna Shen",
        ),
    ),
)
STEEL = case_from(
    """Dear Mr Gao,

our bank opened L/C 0099LC26 on 6 July. The tolerance is 0 %, latest shipment 31 July 2026, expiry 15 August 2026 in
Karachi, inspection certificate to be signed by our Mr Ahmed. Please confirm that the L/C is workable so that we can
close
the file. If you need any amendment, charges are for your account.
Can you load on 28 July? Please also send the mill certificate of heat 5A2207.

Imran Qureshi
Indus Steel Traders
""",
    "L/C 0099LC26 opened",
    Address("Imran Qureshi", "imran@indus-steel.example"),
    me=_me("Gao Peng", "Tangshan Northgate Steel Co., Ltd.", "Ms Yue"),
    prices=rows(
        "USD", date(2026, 7, 15), ("HRC-3", "Hot rolled coil 3.0 mm Q235B", "548.00", "t", "CFR Karachi", 100, 30)
    ),
    passages=notes(
        steel="Coils are delivered to GB/T 3274. The thickness tolerance is ±0.15 mm. A mill certificate to EN 10204"
        " 3.1"
        " goes with each heat.",
        credit="We ask for L/C at sight, 5 % more or less in quantity and amount, and expiry in China. A tolerance is"
        " needed because coils are never exactly of one weight.",
    ),
    entries=(
        entry(
            "credits",
            "issue",
            "0099LC26",
            2,
            "0099LC26",
            amount={"amount": "274000.00", "currency": "USD"},
            latest_shipment="2026-07-31",
            expiry="2026-08-15",
        ),
        entry(
            "orders",
            "confirmed",
            "NG-610",
            20,
            "500 t hot rolled coil, ready on 25 July 2026",
            ready_on="2026-07-25",
            quantity={"value": "500", "unit": "t"},
        ),
    ),
    thread=(
        _sent(
            81,
            14,
            "Dear Mr Qureshi,\n\nfor NG-610 please open the L/C with 5 % more or less, expiry in China and 21 days for"
            " presentation. The contract amount is USD 274,000.00.\n\nGao Peng",
        ),
    ),
)
BAGS = case_from(
    """Hi Ivy!

Wow, the coffee bag samples look great, thank you, my partner loves the matt one. A few things before we decide:
1. We would take 10,000 of the 250 g bag and 5,000 of the 1 kg bag. Price?
2. Is the valve included? Can the bag be composted?
3. Our designer asks for the die line and how many colours.
4. When could we have them? Roasting starts 1 September.
5. Somebody offered us 0.11 dollars for the 250 g. Can you beat that?
Say hi to your sister, did she have the baby?

Emma
Little Bean Roasters, Auckland
""",
    "Re: Re: coffee bags",
    Address("Emma Clarke", "emma@little-bean.example"),
    me=_me("Ivy Luo", "Wenzhou Packwell Co., Ltd.", "Mr Jin"),
    prices=rows(
        "USD",
        date(2026, 8, 15),
        ("CB-250", "Coffee bag 250 g with valve, matt", "0.145", "pcs", "FOB Ningbo", 5000, 22),
        ("CB-250", "Coffee bag 250 g with valve, matt", "0.128", "pcs", "FOB Ningbo", 10000, 22),
        ("CB-250", "Coffee bag 250 g with valve, matt", "0.119", "pcs", "FOB Ningbo", 30000, 25),
        ("CB-1000", "Coffee bag 1 kg with valve, matt", "0.26", "pcs", "FOB Ningbo", 5000, 22),
    ),
    passages=notes(
        bags="The valve is included in the price. The valve lets the gas of the fresh beans out and no air in. The"
        " bag is"
        " made of PET, aluminium and PE; it cannot be composted. It is food safe to EU 10/2011.",
        print="We print up to 8 colours. The plates cost USD 65.00 per colour, once. Artwork is needed as an AI file.",
        terms="Payment: 40 % deposit by T/T, balance before shipment. The lead time counts from the approved artwork.",
    ),
    entries=(entry("cases", "sample_sent", "", 20, "5 matt bags sent by DHL on 18 June 2026", date="2026-06-18"),),
    thread=(_sent(91, 20, "Hi Emma,\n\nfive matt bags left by DHL today, 18 June 2026. Enjoy!\n\nIvy"),),
)
TOOLS = case_from(
    """Dear Henry,

please find attached our PO 5520 for 2,000 sets of the socket wrench set SW-46. Our US client insists on delivery to
Long
Beach before 20 September 2026. They ask if the steel is chrome vanadium and if you have a GS mark.
Please send the PI. Usual terms? One more thing: can you write directly to our client, Dale at Ridgeline Hardware, and
explain the warranty? I will be in Shanghai from 14 to 17 July, can we meet?

Samuel Tan
Straits Sourcing Pte
""",
    "PO 5520 socket sets",
    Address("Samuel Tan", "samuel@straits-sourcing.example"),
    me=_me("Henry Qiu", "Zhangjiagang Torque Tools Co., Ltd.", "Ms Ren"),
    prices=rows(
        "USD",
        date(2026, 12, 31),
        ("SW-46", "Socket wrench set 46 pcs", "14.20", "sets", "FOB Shanghai", 500, 35),
        ("SW-46", "Socket wrench set 46 pcs", "13.60", "sets", "FOB Shanghai", 2000, 35),
        ("SW-94", "Socket wrench set 94 pcs", "27.90", "sets", "FOB Shanghai", 500, 40),
    ),
    passages=notes(
        tools="The sockets are made of chrome vanadium steel. The ratchet has 72 teeth. The set has a GS mark by TÜV. A"
        " finer ratchet needs less room to swing, which helps in a narrow engine bay.",
        warranty="The warranty is 24 months from the B/L date and covers material and workmanship, not wear.",
        terms="Payment: 30 % deposit by T/T, 70 % against copy of B/L.",
        carton="6 sets per carton, 16.8 kg gross.",
    ),
    entries=(
        entry(
            "cases",
            "met",
            "",
            200,
            "agreed with Straits Sourcing: 30 % deposit, 70 % against copy of B/L",
        ),
    ),
)
TELAS = case_from(
    """Hola Carmen:

Gracias por las muestras. Queremos 4.000 m del lino LN-220 crudo y 1.500 m del teñido, EXW Alicante no, mejor CIF
Veracruz. ¿Precio? ¿Encoge al lavar? ¿Tienen el certificado OEKO-TEX? Otro proveedor nos da 5,10 EUR.
¿Para cuándo estaría? Lo necesitamos el 30 de septiembre. ¿Podemos pagar el 100 % a 60 días?
Por cierto, el pedido 3318 llegó con dos rollos manchados, ¿nos hacen un abono de 340,00 EUR?

Un abrazo,
Lucía Robles
Textiles Robles, Puebla
""",
    "Lino y pedido 3318",
    Address("Lucía Robles", "lucia@textiles-robles.example"),
    me=_me("Carmen Vidal", "Linos del Mediterráneo S.L.", "Sr. Ferrer", "ES", "es"),
    prices=rows(
        "EUR",
        date(2026, 7, 31),
        ("LN-220", "Lino crudo 220 g", "5.80", "m", "CIF Veracruz", 1000, 28),
        ("LN-220", "Lino crudo 220 g", "5.45", "m", "CIF Veracruz", 3000, 28),
        ("LN-220T", "Lino teñido 220 g", "6.70", "m", "CIF Veracruz", 1000, 35),
    ),
    passages=notes(
        lino="El lino LN-220 encoge hasta un 4 % en el primer lavado. Tiene el certificado OEKO-TEX Standard 100. El"
        " ancho"
        " es de 150 cm.",
        pago="Forma de pago: 30 % de anticipo y 70 % contra copia del B/L.",
        muestras="Las muestras de hasta un metro son gratuitas.",
    ),
    entries=(
        entry(
            "shipments",
            "shipment",
            "3318",
            40,
            "",
            container_no="TCLU4265446",
            vessel="Maersk Lirio",
            etd="2026-05-28",
            eta="2026-06-24",
        ),
    ),
)
BIKES = case_from(
    """王经理，您好：

展会上聊得很开心。我们想订800套碟刹DB-20，FOB 宁波，9月5日前交货。别家报每套8.20美元，您这边能不能做到？
请问：刹车片含石棉吗？有没有EN 14766认证？可以印我们的商标吗？付款能否改成月结45天？
上批订单TB-0931有16套漏油，请赔偿。尾款5,120美元我们昨天汇了，水单见附件，请尽快寄正本提单。

陈志豪
台中轮业
""",
    "碟刹订单",
    Address("陈志豪", "chen@taichung-cycle.example"),
    me=_me("王磊", "宁波飞轮车料有限公司", "赵总", "CN", "zh"),
    prices=rows(
        "USD",
        date(2026, 7, 31),
        ("DB-20", "碟刹 DB-20", "9.60", "sets", "FOB 宁波", 200, 25),
        ("DB-20", "碟刹 DB-20", "8.90", "sets", "FOB 宁波", 500, 25),
        ("DB-20", "碟刹 DB-20", "8.50", "sets", "FOB 宁波", 2000, 30),
    ),
    passages=notes(
        data="DB-20刹车片不含石棉。通过EN ISO 4210测试。碟片直径160毫米，材质为410不锈钢。",
        logo="500套起可以印客户商标，商标文件请提供AI格式。",
        terms="付款方式：30%定金，70%见提单副本付款。正本提单在我方银行确认到账后寄出。",
        samples="样品两套免费，运费到付，3个工作日内寄出。",
    ),
    entries=(
        entry(
            "shipments",
            "shipment",
            "TB-0931",
            30,
            "",
            container_no="FCIU8765434",
            vessel="Ever Pearl",
            etd="2026-06-12",
            eta="2026-06-16",
        ),
    ),
    thread=(_sent(95, 6, "陈先生：\n\n订单TB-0931的尾款为5,120.00美元，请安排付款。\n\n王磊"),),
)
DESK_WORLDS: dict[str, tuple[Case, Reading]] = {
    "gloves": (
        GLOVES,
        reading(
            Intent.INQUIRY,
            *asks("3000", "boxes", "3,000 boxes", "blue nitrile gloves"),
            questions=("Are they free of latex?", "Do you have EN 455?", "What is the shelf life?"),
        ),
    ),
    "parts": (PARTS, reading(Intent.OTHER, questions=("And who pays the penalty of EUR 400 per day?",))),
    "solar": (
        SOLAR,
        reading(
            Intent.INQUIRY,
            *asks("1200", "pcs", "1,200 panels", "450 W panel"),
            questions=("are the frames salt mist tested?", "How many panels fit in a 40' HC?"),
        ),
    ),
    "chairs": (CHAIRS, reading(Intent.QUALITY_COMPLAINT)),
    "cloth": (CLOTH, reading(Intent.PAYMENT_PROMISE, derived={"kind": "claim"})),
    "steel": (STEEL, reading(Intent.LC_AMENDMENT)),
    "bags": (BAGS, reading(Intent.INQUIRY, questions=("Is the valve included?", "Can the bag be composted?"))),
    "tools": (TOOLS, reading(Intent.INQUIRY, *asks("2000", "sets", "2,000 sets", "socket wrench set SW-46"))),
    "telas": (TELAS, reading(Intent.INQUIRY, *asks("4000", "m", "4.000 m", "lino LN-220 crudo"))),
    "bikes": (BIKES, reading(Intent.INQUIRY, *asks("800", "sets", "800套", "碟刹DB-20"))),
}
