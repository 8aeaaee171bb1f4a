"""The deals the letters in `gate_letters/blind` are written in: eight invented sellers with mail, list, notes, record.

Written blind, by a hand that saw neither the gate nor what it learned from. Never to be tuned on, nor read while the
gate is worked on: only totals are looked at (`python -m tests.bench.gate`). Today is Wednesday 8 July 2026 in all.
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


MUGS = case_from(
    """Hello Nora,

thank you for the quick reply last week. We are thinking of 4,000 of the 350 ml mug in cream with a blue rim and 1,500
of the 500 ml one. FOB Qingdao please, and for the small mug also CIF Felixstowe. Our budget for the small one is
USD 1.30 per mug.
Can they go in the dishwasher? On an induction hob? In the microwave? Is there lead or cadmium in the enamel? Do you
have BSCI? We would print our fell logo on one side, one colour.
We need them here by 20 September 2026. Could you do 45 days after B/L? And two samples please.

All the best, Oliver
Oliver Grant, Fellside Camping Ltd, Kendal
""",
    "Enamel mugs for the shop",
    Address("Oliver Grant", "oliver@fellside-camping.example"),
    me=_me("Nora Feng", "Zibo Brightkiln Enamel Co., Ltd.", "Mr Song"),
    prices=rows(
        "USD",
        date(2026, 8, 14),
        ("EM-350", "Enamel mug 350 ml", "1.62", "pcs", "FOB Qingdao", 1000, 30),
        ("EM-350", "Enamel mug 350 ml", "1.48", "pcs", "FOB Qingdao", 3000, 30),
        ("EM-350", "Enamel mug 350 ml", "1.39", "pcs", "FOB Qingdao", 10000, 35),
        ("EM-350", "Enamel mug 350 ml", "1.71", "pcs", "CIF Felixstowe", 3000, 30),
        ("EM-500", "Enamel mug 500 ml", "1.95", "pcs", "FOB Qingdao", 1000, 30),
        ("EM-500", "Enamel mug 500 ml", "1.84", "pcs", "FOB Qingdao", 3000, 30),
    ),
    passages=notes(
        mugs="The mugs are pressed from 0.8 mm steel and enamelled twice at 820 °C. The enamel is free of lead and"
        " cadmium; it is tested to ISO 4531. The mugs can be used on gas and induction hobs and may go into the"
        " dishwasher, but not into the microwave. The rim is stainless steel.",
        enamel="Enamel is a layer of glass on steel. It can chip when the mug falls on stone; the steel below can then"
        " rust.",
        logo="A one-colour decal logo costs USD 0.12 per mug from 1,000 pieces. The film costs USD 40.00 per design,"
        " once. The artwork is needed as a vector PDF.",
        packing="Each mug is in a white box, 36 mugs of 350 ml per carton, 13.5 kg gross.",
        terms="Payment: 30 % deposit by T/T, 70 % against copy of B/L. The lead time counts from the deposit.",
        samples="Two samples are free of charge, the courier is paid by the customer. Samples leave within 5 working"
        " days.",
    ),
    thread=(
        _sent(
            101,
            7,
            "Hi Oliver,\n\nthank you for your call on 30 June 2026. The 350 ml mug comes in cream, white and green,"
            " with a blue or a black rim.\n\nNora Feng",
        ),
    ),
)
TRACTOR = case_from(
    """Dear Grace,

when will FH-3307 finally be in Mombasa? You told us loading on 22 June. My customers stand in the shop and shout.
We also want 300 clutch discs CD-280 and 150 water pumps WP-4, price CIF Mombasa please. Agritek in Eldoret paid only
USD 21.00 for the disc, I saw the invoice. Does the disc fit the MF 375? Does the pump fit the Ford 5000? Warranty?
Can you fly 50 discs at your cost? And my bank needs 14 days more for the balance of FH-3307, can you release the B/L
already?

Daniel Mwangi
Rift Valley Tractor Spares, Nakuru
""",
    "FH-3307 and clutch discs",
    Address("Daniel Mwangi", "daniel@rift-spares.example"),
    me=_me("Grace Yin", "Luoyang Fieldhorse Machinery Co., Ltd.", "Mr Cui"),
    prices=rows(
        "USD",
        date(2026, 8, 31),
        ("CD-280", "Clutch disc 280 mm", "24.50", "pcs", "FOB Qingdao", 100, 25),
        ("CD-280", "Clutch disc 280 mm", "23.20", "pcs", "FOB Qingdao", 300, 25),
        ("CD-280", "Clutch disc 280 mm", "26.10", "pcs", "CIF Mombasa", 100, 25),
        ("CD-280", "Clutch disc 280 mm", "24.80", "pcs", "CIF Mombasa", 300, 25),
        ("WP-4", "Water pump, four bolts", "31.00", "pcs", "FOB Qingdao", 50, 30),
        ("WP-4", "Water pump, four bolts", "32.90", "pcs", "CIF Mombasa", 50, 30),
    ),
    passages=notes(
        disc="CD-280 fits MF 375 and MF 385. It has 10 splines and an organic lining 3.6 mm thick. The lining must be"
        " kept free of oil.",
        pump="WP-4 has a cast iron body and a ceramic seal. It comes with a gasket.",
        warranty="The warranty is 12 months from the B/L date. It covers material and workmanship, not wear of the"
        " lining.",
        packing="Discs are packed 10 per carton, 26 kg gross.",
        terms="Payment: 30 % deposit by T/T, 70 % against copy of B/L. The original B/L is sent after our bank has"
        " confirmed the payment. The lead time counts from the deposit.",
    ),
    entries=(
        entry(
            "orders",
            "confirmed",
            "FH-3307",
            50,
            "420 brake drums BD-11, ready on 19 June 2026",
            ready_on="2026-06-19",
            quantity={"value": "420", "unit": "pcs"},
        ),
        entry(
            "shipments",
            "shipment",
            "FH-3307",
            5,
            "full order loaded on Kota Lestari; not on 22 June because the line rolled the container once; ETD 2 July"
            " 2026, ETA Mombasa 30 July 2026",
            vessel="Kota Lestari",
            etd="2026-07-02",
            eta="2026-07-30",
            bl_no="PILQD7730412",
            container_no="TGHU7345125",
        ),
    ),
    thread=(
        _sent(
            111,
            20,
            "Dear Daniel,\n\nFH-3307 is planned to load on 22 June 2026. The balance is USD 9,870.00.\n\nGrace Yin",
        ),
        _sent(
            112,
            5,
            "Dear Daniel,\n\nFH-3307 left Qingdao on 2 July 2026 on Kota Lestari, ETA Mombasa 30 July 2026.\n\n"
            "Grace Yin",
        ),
    ),
)
MIRRORS = case_from(
    """Dear Sophie,

PO 7745 reached our warehouse on 3 July, container BMOU4829136. We unpacked 90 of the 260 mirrors: 11 flicker after some
minutes and 4 have black spots along the lower edge. Our electrician says the driver is too weak. A hotel opens on
24 July and needs 40 of these mirrors.
We ask for 15 new mirrors by air and EUR 1,350.00. Until then I hold back the balance of EUR 10,647.00.
Is the mirror really IP44? Was the driver changed? Did other customers see this? What does a spare driver cost? Is it
the silver?

Ingrid Solberg
Nordbad AS, Bergen
""",
    "PO 7745: mirrors flicker",
    Address("Ingrid Solberg", "ingrid@nordbad.example"),
    me=_me("Sophie Guan", "Foshan Clearview Mirror Co., Ltd.", "Ms Ye"),
    prices=rows(
        "EUR",
        date(2026, 9, 15),
        ("LM-60", "LED mirror 60x80 cm", "63.00", "pcs", "FOB Nansha", 50, 35),
        ("LM-60", "LED mirror 60x80 cm", "58.50", "pcs", "FOB Nansha", 200, 35),
        ("LM-80", "LED mirror 80x100 cm", "84.00", "pcs", "FOB Nansha", 50, 35),
        ("DR-12", "LED driver 12 V", "6.80", "pcs", "FOB Nansha", 10, 7),
    ),
    passages=notes(
        mirror="LM-60 has a 24 W LED strip with 4000 K and a 12 V constant-voltage driver. It is IP44. The silver is"
        " copper-free and the edge is sealed with lacquer.",
        install="The mirror is connected by an electrician. It is not made for use with a wall dimmer; a dimmer can"
        " make LEDs flicker.",
        care="Clean the mirror with a soft cloth and water. Cleaners with ammonia attack the silver at the edge.",
        warranty="The warranty is 24 months from the B/L date.",
        terms="Payment: 30 % deposit by T/T, 70 % within 60 days of the B/L date. The lead time counts from the"
        " deposit.",
    ),
    entries=(
        entry(
            "orders",
            "confirmed",
            "PO 7745",
            100,
            "260 mirrors LM-60",
            quantity={"value": "260", "unit": "pcs"},
        ),
        entry(
            "shipments",
            "shipment",
            "PO 7745",
            53,
            "",
            container_no="BMOU4829136",
            vessel="Ever Glade",
            etd="2026-05-16",
            eta="2026-06-28",
        ),
    ),
    thread=(
        _sent(
            121,
            55,
            "Dear Ingrid,\n\nPO 7745 was inspected on 12 May 2026 before loading. The balance is EUR 10,647.00.\n\n"
            "Sophie Guan",
        ),
    ),
)
SQUID = case_from(
    """Dear Victor,

our bank issued L/C IM26-0417 on 3 July for USD 118,800.00, exactly 24,000 kg, latest shipment 25 July 2026, expiry
10 August 2026 in Gdynia, transhipment not allowed. Please confirm today that you accept it. If you want changes, we pay
nothing for the amendment. Can you ship on 20 July? Your colleague told us that 2 % less weight is allowed, is that
right?
Quality asks: glazing 10 % or 20 %? Count per kg? Sulphite? MSC?
Also please quote 10 t of tentacles CFR Gdynia, somebody offers USD 3.90 per kg.

Marta Kowalska
Baltic Catch Sp. z o.o.
""",
    "L/C IM26-0417 and tentacles",
    Address("Marta Kowalska", "marta@baltic-catch.example"),
    me=_me("Victor Lian", "Rongcheng Deepblue Seafood Co., Ltd.", "Mr Hao"),
    prices=rows(
        "USD",
        date(2026, 7, 24),
        ("SQ-R", "Squid rings IQF", "4.95", "kg", "CFR Gdynia", 20000, 20),
        ("SQ-T", "Squid tentacles IQF", "4.30", "kg", "CFR Gdynia", 5000, 25),
        ("SQ-T", "Squid tentacles IQF", "4.15", "kg", "CFR Gdynia", 20000, 25),
    ),
    passages=notes(
        squid="The rings are of Todarodes pacificus, 3 to 6 cm. The glazing is 10 %; the net weight is without glaze."
        " No sulphite is added. Storage and transport at -18 °C or colder. The shelf life is 24 months.",
        glaze="Glaze is a thin layer of ice that keeps the squid from drying out in the freezer.",
        packing="10 bags of 1 kg per carton; a 40' reefer takes 2,400 cartons.",
        plant="The plant works with HACCP. Its EU approval number is 3700/02416.",
        credit="We ask for L/C at sight, 5 % more or less in quantity and amount, expiry in China, 21 days for"
        " presentation and transhipment allowed. There is no direct reefer service from Qingdao to Gdynia. A tolerance"
        " is needed because weighed cartons never come out at one exact figure.",
    ),
    entries=(
        entry(
            "credits",
            "issue",
            "IM26-0417",
            3,
            "IM26-0417",
            amount={"amount": "118800.00", "currency": "USD"},
            latest_shipment="2026-07-25",
            expiry="2026-08-10",
        ),
        entry(
            "orders",
            "confirmed",
            "DB-1902",
            16,
            "24,000 kg squid rings at USD 4.95 CFR Gdynia, ready on 16 July 2026",
            ready_on="2026-07-16",
            quantity={"value": "24000", "unit": "kg"},
        ),
    ),
    thread=(
        _sent(
            131,
            15,
            "Dear Marta,\n\nfor DB-1902 please open the L/C at sight with 5 % more or less in quantity and amount,"
            " expiry in China, 21 days for presentation and transhipment allowed. The contract amount is"
            " USD 118,800.00.\n\nVictor Lian",
        ),
    ),
)
BEDS = case_from(
    """Dear Peter,

the balance of PI CW-6120, USD 36,680.00, was paid on 6 July, copy attached. Please give the telex release today, the
vessel arrives on 12 July. For customs please make us an invoice of USD 20,000.00.
The hospital's engineer asks: safe working load? Castors? Is the motor from Linak? IEC 60601-2-52? Can it be cleaned
with chlorine?
We need 40 more beds, can you give 5 %? And mattresses? And what is the bed with five functions? Please write to
Dr Hanan at Al Noor Hospital about a training of her nurses.

Ahmed Nasser
Delta Med Supplies, Cairo
""",
    "PI CW-6120 - balance paid",
    Address("Ahmed Nasser", "ahmed@delta-med.example"),
    me=_me("Peter Nie", "Hengshui Carewell Medical Furniture Co., Ltd.", "Ms Dou"),
    prices=rows(
        "USD",
        date(2026, 10, 31),
        ("HB-3", "Electric hospital bed, three functions", "690.00", "pcs", "FOB Tianjin", 20, 40),
        ("HB-3", "Electric hospital bed, three functions", "655.00", "pcs", "FOB Tianjin", 60, 40),
        ("HB-5", "Electric hospital bed, five functions", "940.00", "pcs", "FOB Tianjin", 10, 45),
        ("MT-1", "Foam mattress 12 cm", "58.00", "pcs", "FOB Tianjin", 20, 20),
    ),
    passages=notes(
        bed="HB-3 has a safe working load of 220 kg. The height goes from 42 to 76 cm. It complies with"
        " IEC 60601-2-52. The castors are 125 mm with a central lock. The bed may be wiped with diluted chlorine up to"
        " 0.1 %.",
        warranty="The warranty is 24 months on the frame and 12 months on the motors, from the B/L date.",
        packing="A 40' HC takes 44 beds HB-3.",
        training="An assembly film and a manual in English and Arabic come with the beds.",
        terms="Payment: 30 % deposit by T/T, 70 % against copy of B/L. The telex release is given after our bank has"
        " confirmed the payment. The lead time counts from the deposit. The customs invoice shows the amount of the"
        " PI.",
        uetr="The UETR is the 36-character number on a SWIFT copy; with it a bank can trace a transfer.",
    ),
    entries=(
        entry("promises", "promise", "CW-6120", 20, "we pay on 25 June", "reader", date="2026-06-25"),
        entry(
            "orders",
            "confirmed",
            "CW-6120",
            75,
            "80 beds HB-3",
            quantity={"value": "80", "unit": "pcs"},
        ),
        entry(
            "shipments",
            "shipment",
            "CW-6120",
            26,
            "B/L COSU6391870240",
            vessel="Cosco Jasmine",
            etd="2026-06-10",
            eta="2026-07-12",
            bl_no="COSU6391870240",
        ),
    ),
    thread=(
        _sent(
            141,
            8,
            "Dear Ahmed,\n\nthe balance of PI CW-6120 is USD 36,680.00. You wrote that it would be paid on 25 June"
            " 2026; our bank shows no credit.\n\nPeter Nie",
        ),
    ),
)
FLOOR = case_from(
    """周小姐，您好：

样板收到了，颜色很好。我们想订4毫米锁扣地板3,000平方米、踢脚线800根，请报CIF巴生港。隔壁厂报每平方米5.60美元，你们能不能同价？
请问：耐磨层多厚？防水吗？能装在地暖上吗？有没有FloorScore证书？质保几年？要怎么铺？5毫米的多少钱？
9月中要铺，8月25日前到港可以吗？付款能不能放60天？
另外上次LT-2088少了3箱，怎么处理？

林美玲
槟城宏居建材
""",
    "锁扣地板询价",
    Address("林美玲", "lin@hongju.example"),
    me=_me("周敏", "常州绿踏地板有限公司", "钱总", "CN", "zh"),
    prices=rows(
        "USD",
        date(2026, 7, 31),
        ("SPC-4", "锁扣地板 4毫米", "6.40", "m2", "FOB 上海", 500, 20),
        ("SPC-4", "锁扣地板 4毫米", "6.05", "m2", "FOB 上海", 2000, 20),
        ("SPC-4", "锁扣地板 4毫米", "6.85", "m2", "CIF 巴生港", 500, 20),
        ("SPC-4", "锁扣地板 4毫米", "6.55", "m2", "CIF 巴生港", 2000, 20),
        ("SPC-5", "锁扣地板 5毫米", "7.30", "m2", "FOB 上海", 500, 25),
        ("SK-1", "踢脚线 2.4米", "2.10", "pcs", "CIF 巴生港", 500, 15),
    ),
    passages=notes(
        data="SPC-4总厚4毫米，耐磨层0.3毫米，防水，可用于地暖，地面温度不超过27℃。防火等级Bfl-s1。",
        packing="SPC-4每箱10片，2.2平方米，重16公斤。",
        laying="基层要平整，2米内高差不超过3毫米。铺装前地板要在室内放48小时。",
        warranty="家用质保15年，商用质保5年，自提单日起算。",
        terms="付款方式：30%定金，70%见提单副本付款。交期自收到定金起算。",
        samples="样板免费，快递费由客户承担。",
    ),
    entries=(
        entry(
            "orders",
            "confirmed",
            "LT-2088",
            60,
            "1,760平方米SPC-4",
            quantity={"value": "1760", "unit": "m2"},
        ),
        entry(
            "shipments",
            "shipment",
            "LT-2088",
            34,
            "",
            container_no="CAIU5602743",
            vessel="Wan Hai 517",
            etd="2026-06-03",
            eta="2026-06-13",
        ),
        entry("cases", "sample_sent", "", 9, "2026年6月29日寄出样板5片", date="2026-06-29"),
    ),
    thread=(_sent(151, 9, "林小姐：\n\n5片样板今天（2026年6月29日）已寄出。\n\n周敏"),),
)
BADGES = case_from(
    """沈小姐：

订单XZ-415尾款4,788.00美元我们7月3日已经电汇，水单见附件，请今天放货。
新单想要5,000枚绣章EB-60和1,200米刺绣面料EF-130，FOB上海。绣章能不能做到0.35美元？8月20日前交得出吗？
线会不会褪色？背胶能60度水洗吗？有没有OEKO-TEX？样章怎么寄？
上批大约40枚线头外露，尾款里扣80美元可以吗？听说美衣坊也找你们做，他们什么价？

何嘉欣
香港尚织服饰
""",
    "XZ-415尾款及新单",
    Address("何嘉欣", "karen@shangzhi.example"),
    me=_me("沈佳", "苏州锦针绣品有限公司", "顾总", "CN", "zh"),
    prices=rows(
        "USD",
        date(2026, 8, 20),
        ("EB-60", "绣章 60毫米", "0.42", "pcs", "FOB 上海", 1000, 18),
        ("EB-60", "绣章 60毫米", "0.38", "pcs", "FOB 上海", 5000, 18),
        ("EB-60", "绣章 60毫米", "0.36", "pcs", "FOB 上海", 20000, 22),
        ("EF-130", "刺绣面料 门幅130厘米", "4.60", "m", "FOB 上海", 500, 25),
        ("EF-130", "刺绣面料 门幅130厘米", "4.35", "m", "FOB 上海", 2000, 25),
    ),
    passages=notes(
        badge="绣章用涤纶线，色牢度4级（ISO 105-C06）。底布为斜纹布。背胶为热熔胶，可40℃水洗。",
        cloth="刺绣面料EF-130门幅130厘米。",
        plate="打版费每款25.00美元，收一次。图稿请提供AI或DST格式。",
        samples="样章每款3枚免费，运费到付，5个工作日内寄出。",
        terms="付款方式：30%定金，70%发货前付清。我方银行确认到账后放货。交期自收到定金起算。",
        uetr="UETR是水单上的36位号码，银行可凭此查询汇款。",
    ),
    entries=(
        entry("promises", "promise", "XZ-415", 14, "6月26日付清", "reader", date="2026-06-26"),
        entry(
            "orders",
            "confirmed",
            "XZ-415",
            35,
            "18,000枚绣章EB-60，2026年6月30日备妥",
            ready_on="2026-06-30",
            quantity={"value": "18000", "unit": "pcs"},
        ),
    ),
    thread=(
        _sent(
            161,
            6,
            "何小姐：\n\n订单XZ-415的18,000枚绣章已于6月30日备妥，尾款为4,788.00美元，请安排付款。\n\n沈佳",
        ),
    ),
)
JARDIN = case_from(
    """Estimado Pablo:

Necesitamos 600 balizas solares BS-30 y 250 focos de estaca FE-7, CIF Valparaíso. ¿Precio? Un proveedor asiático nos
da la baliza a 11,00 EUR. ¿Aguantan la lluvia? ¿Cuántas horas alumbran? ¿Se puede cambiar la batería? ¿Tienen el
certificado SEC? ¿Podemos pagar a 90 días?
Los queremos en Valparaíso el 15 de septiembre, para la feria del jardín. ¿Nos mandan muestras?
Y una cosa fea: del pedido 1187 hay 18 balizas que no encienden. Queremos 18 nuevas y 200,00 EUR por las molestias.

Saludos,
Diego Fuentes
Jardines del Sur SpA
""",
    "Balizas solares y pedido 1187",
    Address("Diego Fuentes", "diego@jardines-sur.example"),
    me=_me("Pablo Serrano", "Luminarias del Turia S.L.", "Sra. Molina", "ES", "es"),
    prices=rows(
        "EUR",
        date(2026, 9, 30),
        ("BS-30", "Baliza solar 30 cm", "14.90", "pcs", "CIF Valparaíso", 200, 30),
        ("BS-30", "Baliza solar 30 cm", "13.60", "pcs", "CIF Valparaíso", 500, 30),
        ("BS-30", "Baliza solar 30 cm", "12.80", "pcs", "CIF Valparaíso", 2000, 30),
        ("FE-7", "Foco de estaca 7 W", "19.50", "pcs", "CIF Valparaíso", 100, 25),
        ("FE-7", "Foco de estaca 7 W", "18.20", "pcs", "CIF Valparaíso", 500, 25),
    ),
    passages=notes(
        baliza="La baliza BS-30 tiene protección IP65 y un panel de 1,5 W. La batería es LiFePO4 de 3,2 V y se puede"
        " cambiar. Con la batería llena alumbra 8 horas. El cuerpo es de aluminio.",
        foco="El foco FE-7 tiene protección IP67, 12 V, 3000 K y 3 m de cable.",
        uso="Antes del primer uso la baliza debe cargarse un día entero al sol con el interruptor en ON. Un panel sucio"
        " carga menos; se limpia con un paño húmedo.",
        garantia="La garantía es de 24 meses desde la fecha del B/L; la de la batería, de 12 meses.",
        embalaje="Van 12 balizas por caja, 9,4 kg brutos.",
        pago="Forma de pago: 30 % de anticipo y 70 % contra copia del B/L. El plazo cuenta desde el anticipo.",
        muestras="Una muestra de cada modelo es gratuita; el envío lo paga el cliente.",
    ),
    entries=(
        entry(
            "orders",
            "confirmed",
            "1187",
            90,
            "300 balizas BS-30",
            quantity={"value": "300", "unit": "pcs"},
        ),
        entry(
            "shipments",
            "shipment",
            "1187",
            48,
            "",
            container_no="SEGU2198466",
            vessel="Maersk Jaca",
            etd="2026-05-21",
            eta="2026-06-24",
        ),
    ),
    thread=(
        _sent(
            171,
            48,
            "Estimado Diego:\n\nel pedido 1187 ha salido el 21 de mayo de 2026 de Valencia en el Maersk Jaca, con"
            " llegada prevista a Valparaíso el 24 de junio de 2026.\n\nPablo Serrano",
        ),
    ),
)
BLIND_WORLDS: dict[str, tuple[Case, Reading]] = {
    "mugs": (
        MUGS,
        reading(
            Intent.INQUIRY,
            *asks("4000", "pcs", "4,000 of the 350 ml mug", "350 ml mug"),
            questions=(
                "Can they go in the dishwasher?",
                "On an induction hob?",
                "Is there lead or cadmium in the enamel?",
                "Do you have BSCI?",
            ),
        ),
    ),
    "tractor": (
        TRACTOR,
        reading(
            Intent.INQUIRY,
            *asks("300", "pcs", "300 clutch discs CD-280", "clutch discs CD-280"),
            questions=("Does the disc fit the MF 375?", "Does the pump fit the Ford 5000?"),
        ),
    ),
    "mirrors": (
        MIRRORS,
        reading(Intent.QUALITY_COMPLAINT, questions=("Is the mirror really IP44?", "Was the driver changed?")),
    ),
    "squid": (SQUID, reading(Intent.LC_AMENDMENT)),
    "beds": (BEDS, reading(Intent.PAYMENT_PROMISE, derived={"kind": "claim"})),
    "floor": (FLOOR, reading(Intent.INQUIRY, *asks("3000", "m2", "3,000平方米", "4毫米锁扣地板"))),
    "badges": (BADGES, reading(Intent.PAYMENT_PROMISE, derived={"kind": "claim"})),
    "jardin": (
        JARDIN,
        reading(Intent.INQUIRY, *asks("600", "pcs", "600 balizas solares BS-30", "balizas solares BS-30")),
    ),
}
