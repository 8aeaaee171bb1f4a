"""Stories of trade: a sale from inquiry to balance, credits and their amendments, goods at sea, technical questions."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from tests.week.deeds import decide, money_came, plan
from tests.week.told import (
    Aside,
    Asked,
    Bought,
    Debt,
    Deed,
    Elsewhere,
    Letter,
    Named,
    Opened,
    Phone,
    Reply,
    Sails,
    Says,
    Story,
    Who,
    at,
)  # fmt: skip

_BUYERS = {
    "en": Who("Ana Ruiz", "ana@andesvalves.example"),
    "zh": Who("郑文博", "zheng@kaohsiungflow.example"),
    "es": Who("Raúl Soto", "raul@aguasdelpacifico.example"),
}
_SALE = {
    "en": (
        "Dear Iris,\n\nplease quote {qty} pcs SK-2040B ball valves, CIF Callao. Is the seat made of PTFE?\n\n{name}\n",
        "Dear Iris,\n\nthank you, we accept. Please find our purchase order {po}: {qty} pcs SK-2040B at USD 5.20, total "
        "{total}, CIF Callao, delivery 30 July 2026.\n\n{name}\n",
        "Dear Iris,\n\nwe paid the deposit of {deposit} for your {pi} today.\n\n{name}\n",
        "Dear Iris,\n\nthe balance of {balance} for {pi} will be paid on Monday 13 July 2026.\n\n{name}\n",
    ),
    "zh": (
        "您好，\n\n请报价{qty}个SK-2040B球阀，CIF高雄。阀座是PTFE材质吗？\n\n{name}\n",
        "您好，\n\n谢谢，我们接受报价。现下订单{po}：SK-2040B {qty}个，单价USD 5.20，总额{total}，CIF高雄，交期2026年7月30日。\n\n"
        "{name}\n",
        "您好，\n\n{pi}的定金{deposit}今天已付。\n\n{name}\n",
        "您好，\n\n{pi}的余款{balance}我们将于2026年7月13日支付。\n\n{name}\n",
    ),
    "es": (
        "Estimada Iris:\n\nPor favor cotice {qty} piezas de la válvula SK-2040B, CIF Callao. ¿El asiento es de PTFE?\n\n"
        "{name}\n",
        "Estimada Iris:\n\nGracias, aceptamos. Adjunto nuestra orden de compra {po}: {qty} piezas SK-2040B a USD 5.20, "
        "total {total}, CIF Callao, entrega 30 de julio de 2026.\n\n{name}\n",
        "Estimada Iris:\n\nHemos pagado hoy el anticipo de {deposit} de su proforma {pi}.\n\n{name}\n",
        "Estimada Iris:\n\nEl saldo de {balance} de la proforma {pi} lo pagaremos el lunes 13 de julio de 2026.\n\n"
        "{name}\n",
    ),
}
_ASKS_SEAT = {"en": "seat made of PTFE", "zh": "PTFE", "es": "asiento"}
_QUOTE = (
    "Dear {name},\n\nThank you for your inquiry. The seat is PTFE.\n\nOur price for {qty} pcs SK-2040B is USD 5.20 per pc. "
    "The offer is valid until 31 July 2026.\n\nBest regards,\nIris Shen"
)
_PROFORMA = (
    "Dear {name},\n\nThank you for your order {po}. Our proforma invoice {pi} over {total} follows this mail.\n\n"
    "Best regards,\nIris Shen"
)


def sale(language: str, random: Random) -> Story:
    """Inquiry, quote, order, proforma, deposit claimed and confirmed, balance promised: Monday to Friday."""
    buyer, qty = _BUYERS[language], random.randrange(10, 40) * 20
    total = Decimal(qty) * Decimal("5.20")
    po, pi = f"PO-{random.randrange(7000, 7900)}", f"SK-PI-{random.randrange(100, 190)}{'enzhes'.index(language)}"
    money = {"total": total, "deposit": total * 3 / 10, "balance": total * 7 / 10}
    values = {"name": buyer.name, "qty": qty, "po": po, "pi": pi} | {
        name: f"USD {amount:,.2f}" for name, amount in money.items()
    }
    ask, order, deposit, balance = (text.format(**values) for text in _SALE[language])
    told = Says("orders", {"po": po, "total": {"amount": f"{total:.2f}", "currency": "USD"}})
    names = [f"sale-{language}-{step}" for step in range(4)]
    story = Story(f"a sale, {language}")
    story.letters += [
        Letter(
            names[0], at(0, f"{random.randrange(9, 12)}:02"), buyer, "SK-2040B", ask, "inquiry",
            Reply(_QUOTE.format(**values)), asks=(_ASKS_SEAT[language],),
        ),
        Letter(
            names[1], at(1, f"{random.randrange(9, 12)}:12"), buyer, f"SK-2040B, {po}", order, "other/order",
            Reply(_PROFORMA.format(**values)), answers=f"ours:{names[0]}", says=(told,),
        ),
        Letter(
            names[2], at(2, f"{random.randrange(9, 12)}:22"), buyer, pi, deposit, "payment_promise",
            Reply(
                f"Dear {buyer.name},\n\nThank you. We will confirm when our bank credits it.\n\nBest regards,\nIris Shen"
            ),
            answers=f"ours:{names[1]}", says=(Says("promises", {"kind": "claim", "part": "deposit"}),),
        ),
        Letter(
            names[3], at(4, f"{random.randrange(9, 12)}:32"), buyer, pi, balance, "payment_promise", Aside(),
            comes_back=True, answers=names[2], says=(Says("promises", {"date": "2026-07-13", "part": "balance"}),),
        ),
    ]  # fmt: skip
    story.deeds.append(Deed(at(3, "15:10"), f"deposit of {pi}", money_came(buyer.company, pi, "2026-07-09")))
    story.truths += [
        Bought(buyer.company, po, {"total": {"amount": f"{total:.2f}", "currency": "USD"}}),
        Debt(buyer.company, pi, "kept", paid=f"USD {money['deposit']:.2f}"),
        Debt(buyer.company, pi, "promised", 0, f"USD {money['balance']:.2f}"),
        Asked(buyer.company, _ASKS_SEAT[language], "answered"),
    ]
    return story


_MT700 = """Dear customer,

without engagement on our part we advise you of this documentary credit.

:27: 1/1
:40A: IRREVOCABLE
:20: {number}
:31C: 260629
:40E: UCP LATEST VERSION
:31D: 260731 NINGBO, CHINA
:50: RED DELTA WATER JSC
12 INVENTED ROAD, HAI PHONG
:59: NINGBO SEAKEEL VALVE CO., LTD.
NO. 88 INVENTED ROAD, NINGBO
:32B: USD{amount},
:41D: ANY BANK IN CHINA BY NEGOTIATION
:42C: SIGHT
:42D: DELTA TRADE BANK
:43P: NOT ALLOWED
:43T: ALLOWED
:44E: NINGBO
:44F: HAIPHONG
:44C: 260710
:45A: +{qty} PCS SK-2040B AT USD 5.20/PC
CIF HAIPHONG, INCOTERMS 2020
:46A: +SIGNED COMMERCIAL INVOICE IN 3 ORIGINALS
+FULL SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER, FREIGHT PREPAID
+PACKING LIST IN 3 COPIES
+INSURANCE POLICY FOR 110 PCT, CLAUSES (C)
:71D: ALL CHARGES OUTSIDE VIETNAM ARE FOR BENEFICIARY
:48: 15
:49: WITHOUT
"""
_MT707 = """Dear customer,

we advise you of this amendment.

:27: 1/1
:20: DTB-A-{amendment}
:21: NONREF
:23: {number}
:52A: DELTVNVX
:31C: 260629
:26E: {amendment}
:30: {day}
:22A: ISSU
{fields}
"""


def credit(random: Random) -> Story:
    """A credit too short for our ship; the first amendment moves shipment alone, is rejected; the second is whole."""
    bank = Who("Trade Advice", "trade-advice@eastwharfbank.example")
    buyer = Who("Minh Tran", "minh@reddelta.example")
    number, qty = f"DTB26LC{random.randrange(1000, 9000)}", 1200
    amount = qty * 52 // 10
    story = Story("a letter of credit")
    signed = "Best regards,\nIris Shen"
    story.letters += [
        Letter(
            "credit-issue", at(0, "10:40"), bank, f"Advice of documentary credit {number}",
            _MT700.format(number=number, amount=amount, qty=qty), "other/lc_issue", Aside(),
            says=(Says("credits", {"lc_no": number}),),
        ),
        Letter(
            "credit-asked", at(0, "15:05"), buyer, f"L/C {number}",
            f"Dear Iris,\n\nour bank has opened the L/C {number}. Please check it. Is everything in order?\n\nMinh Tran\n",
            "other/lc_issue",
            Reply(
                f"Dear Minh,\n\nThank you for L/C {number}. Our vessel sails on 18 July 2026. Please have the credit "
                f"amended: latest shipment (44C) 25 July 2026, expiry (31D) 15 August 2026.\n\n{signed}"
            ),
            asks=("everything in order",), says=(Says("credits"),),
        ),
        Letter(
            "credit-announced", at(1, "16:20"), buyer, f"L/C {number}",
            f"Dear Iris,\n\nwe told our bank to amend the L/C {number}: latest shipment 25 July 2026.\n\nMinh Tran\n",
            "lc_amendment",
            Reply(
                f"Dear Minh,\n\nThank you. Please have the expiry of {number} moved to 15 August 2026 in the same "
                f"amendment.\n\n{signed}"
            ),
            answers="ours:credit-asked", says=(Says("credits", {"kind": "announced"}),),
        ),
        Letter(
            "credit-707-1", at(2, "11:00"), bank, f"Amendment 1 to credit {number}",
            _MT707.format(number=number, amendment="001", day="260707", fields=":44C: 260725"), "lc_amendment",
            Aside(), says=(Says("credits", {"kind": "amendment"}),),
        ),
        Letter(
            "credit-707-2", at(3, "11:30"), bank, f"Amendment 2 to credit {number}",
            _MT707.format(number=number, amendment="002", day="260709", fields=":31D: 260815 NINGBO, CHINA\n:44C: 260725"),
            "lc_amendment", Aside(), says=(Says("credits", {"kind": "amendment"}),),
        ),
    ]  # fmt: skip
    story.deeds += [
        Deed(at(0, "16:15"), "our ship sails on the 18th", plan(number, "2026-07-18")),
        Deed(at(2, "17:10"), "amendment 1 rejected", decide(number, "rejected", 1, "the expiry was not moved")),
        Deed(at(4, "10:20"), "amendment 2 accepted", decide(number, "accepted", 2)),
    ]
    story.truths += [
        Opened(
            number, f"USD {amount:.2f}", "2026-07-25", "2026-08-15", frozenset(), {1: "rejected", 2: "accepted"}
        ),
        Asked(buyer.company, "everything in order", "answered"),
        Named(buyer.company, "2026-07-18"),
    ]  # fmt: skip
    return story


def short_credit(random: Random) -> Story:
    """Another credit whose ship sails after its last day and that nobody amends: the fault stands at the end."""
    bank = Who("Export Desk", "lc@harbourbank.example")
    number = f"HB{random.randrange(100000, 900000)}"
    story = Story("a credit too short")
    story.letters.append(
        Letter(
            "short-issue", at(1, "9:50"), bank, f"L/C advice {number}",
            _MT700.format(number=number, amount=3120, qty=600), "other/lc_issue", Aside(),
            says=(Says("credits", {"lc_no": number}),),
        )
    )  # fmt: skip
    story.deeds.append(Deed(at(1, "17:20"), "sails on the 20th", plan(number, "2026-07-20")))
    story.truths.append(Opened(number, "USD 3120.00", "2026-07-10", "2026-07-31", frozenset({"D1"})))
    return story


def at_sea(random: Random) -> Story:
    """A forwarder tells of two boxes of two buyers; one buyer asks, and is answered from a phone."""
    forwarder = Who("Tom Berg", "tom@oceanline.example")
    buyer = Who("Olga Petrova", "olga@sibvoda.example")
    orders = f"PO-{random.randrange(8000, 8400)}", f"PO-{random.randrange(8500, 8900)}"
    story = Story("at sea")
    boxes = (("CSQU3054383", "HT9114", "EVER ACT", "041W", "2026-07-09"), ("MSCU6639871", "KL2207", "COSCO STAR", "12E",
             "2026-07-10"))  # fmt: skip
    spelt = {"2026-07-09": "9 July 2026", "2026-07-10": "10 July 2026"}
    for place, (order, box) in enumerate(zip(orders, boxes, strict=True)):
        container, seal, vessel, voyage, etd = box
        story.letters.append(
            Letter(
                f"sea-{place}", at(1 + place, "15:45"), forwarder, f"Shipping details {order}",
                f"Dear Iris,\n\nContainer {container} (1x40HC), seal {seal}, vessel {vessel}, voyage {voyage}, ETD "
                f"{spelt[etd]}, order {order}.\n\nTom Berg\nOcean Line\n", "other/shipping_status", Aside(),
                says=(Says("shipments", {"container_no": container, "etd": etd, "vessel": vessel}),),
            )
        )  # fmt: skip
        story.truths.append(Sails("oceanline.example", {"container_no": container, "etd": etd, "seal_no": seal}))
    story.letters.append(
        Letter(
            "sea-asked", at(3, "10:15"), buyer, orders[0],
            f"Dear Iris,\n\nhas our order {orders[0]} left? Please send the container number.\n\nOlga Petrova\n",
            "other/shipping_status",
            Phone("Dear Olga,\n\nYes, container CSQU3054383 is on board EVER ACT.\n\nIris"), asks=("has our order",),
        )
    )  # fmt: skip
    story.truths += [
        Asked(buyer.company, "has our order", "answered"),
        Sails(buyer.company, {"container_no": "CSQU3054383"}),  # as we told it; the report counts the box once
    ]
    story.figures |= {"shipments": 2, "shipments.teu": 4}
    return story


_TECH = {
    "en": ("What is the weight of one SK-2050S? Do you have a test report?", ("weight of one", "test report")),
    "zh": ("SK-2050S每个重量是多少？有测试报告吗？", ("重量", "测试报告")),
    "es": ("¿Cuánto pesa una SK-2050S? ¿Tienen informe de ensayo?", ("pesa", "informe de ensayo")),
}
_TECHNICIANS = {
    "en": Who("Emma Clark", "emma@clarkpumps.example"),
    "zh": Who("何嘉欣", "he@klwater.example"),
    "es": Who("Diego Paz", "diego@bombaspaz.example"),
}
_ANSWER = (
    "Dear {name},\n\n1. One SK-2050S weighs 1.31 kg.\n2. A test report (type 2.2) comes with each lot.\n\n"
    "Best regards,\nIris Shen"
)
_LATER = "Dear {name},\n\nOur engineer checks this. We will answer by 14 July 2026.\n\nBest regards,\nIris Shen"


def technical(language: str, how: str, random: Random) -> Story:
    """Two questions: answered here, by `phone`, `elsewhere`, or a day named for the answer (`later`)."""
    writer, (text, words) = _TECHNICIANS[language], _TECH[language]
    then = {
        "here": Reply(_ANSWER.format(name=writer.name)),
        "phone": Phone(_ANSWER.format(name=writer.name)),
        "elsewhere": Elsewhere(),
        "later": Reply(_LATER.format(name=writer.name)),
    }[how]
    story = Story(f"technical, {language}")
    story.letters.append(
        Letter(
            f"technical-{language}", at(random.randrange(0, 4), f"{random.randrange(9, 17)}:50"), writer,
            "SK-2050S", f"{text}\n\n{writer.name}\n", "inquiry", then, asks=words,
        )
    )  # fmt: skip
    state = "promised" if how == "later" else "answered"
    story.truths += [Asked(writer.company, one, state) for one in words]
    if how == "later":
        story.truths.append(Named(writer.company, "2026-07-14"))
    return story
