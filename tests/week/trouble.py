"""Stories of trouble: complaints, bank-change fraud, an agent in the middle, a supplier who is late."""

from __future__ import annotations

from random import Random

from tests.week.deeds import close_complaint
from tests.week.told import Aside, Asked, Deed, Leave, Letter, Named, Reply, Says, Sent, Story, Trouble, Who, at

_COMPLAINERS = {
    "en": Who("Grace Owusu", "grace@accrapipes.example"),
    "zh": Who("周丽华", "zhou@macaufittings.example"),
    "es": Who("Marco Vidal", "marco@valvulasdelsur.example"),
}
_BROKEN = {
    "en": (
        "Dear Iris,\n\nthe goods of order {order} arrived on 3 July 2026. {bad} of {all} valves SK-2040B are cracked at "
        "the union nut and cannot be used.\n\nPlease advise.\n\n{name}\n",
        "Dear Iris,\n\nfor order {order} please find attached the photos of the cracked valves as you asked.\n\n{name}\n",
    ),
    "zh": (
        "您好，\n\n订单{order}的货7月3日到了，{all}个SK-2040B阀门中有{bad}个螺母处开裂，无法使用。\n\n请尽快处理。\n\n{name}\n",
        "您好，\n\n订单{order}开裂阀门的照片见附件。\n\n{name}\n",
    ),
    "es": (
        "Estimada Iris:\n\nEl pedido {order} llegó el 3 de julio de 2026. {bad} de {all} válvulas SK-2040B llegaron rotas "
        "en la tuerca y no se pueden usar.\n\nEspero su respuesta.\n\n{name}\n",
        "Estimada Iris:\n\nAdjunto las fotos de las válvulas rotas del pedido {order}, como usted pidió.\n\n{name}\n",
    ),
}
_FIRST = (
    "Dear {name},\n\nThank you for your message about order {order}. We are sorry for the trouble this causes you.\n\n"
    "Please send us photos of the cracked parts, of the labels and of the cartons, and keep the goods aside.\n\n"
    "We are checking our production and loading records and will write to you again by Monday 13 July 2026.\n\n"
    "Best regards,\nIris Shen"
)
_THANKS = "Dear {name},\n\nThank you for the photos for order {order}. Our check goes on.\n\nBest regards,\nIris Shen"


def broken_goods(language: str, random: Random, *, closed: bool) -> Story:
    """Valves arrive cracked, we ask for photos and name a day, photos come; `closed`: a person settles it on Friday."""
    writer, order = _COMPLAINERS[language], f"PO-{random.randrange(3000, 3900)}"
    every = random.randrange(10, 30) * 20
    values = {"name": writer.name, "order": order, "all": every, "bad": every // 4}
    first, second = (text.format(**values) for text in _BROKEN[language])
    names = f"broken-{language}-0", f"broken-{language}-1"
    story = Story(f"broken goods, {language}")
    story.letters += [
        Letter(
            names[0], at(0, f"{random.randrange(10, 16)}:35"), writer, f"{order}: cracked valves", first,
            "quality_complaint", Reply(_FIRST.format(**values)),
            says=(Says("complaints", {"order_ref": order, "qty_affected": str(every // 4)}),),
        ),
        Letter(
            names[1], at(2, f"{random.randrange(10, 16)}:45"), writer, f"{order}: cracked valves", second,
            "quality_complaint", Reply(_THANKS.format(**values)), answers=f"ours:{names[0]}",
            says=(Says("complaints", {"order_ref": order}),), files={"photo-1.txt": "(a picture)"},
        ),
    ]  # fmt: skip
    if closed:
        story.deeds.append(
            Deed(at(4, "15:30"), f"{order} settled", close_complaint(writer.company, "spare nuts sent with SK-PI-90"))
        )
    story.truths += [
        Trouble(writer.company, order, "major", closed=closed),
        Named(writer.company, "2026-07-13", "open"),
    ]
    return story


def danger(random: Random) -> Story:
    """Somebody burns a hand: critical, answered within the hour; then the same item fails at another works."""
    writer = Who("Pieter Maas", "pieter@maasflow.example")
    order = f"PO-{random.randrange(5000, 5900)}"
    story = Story("danger")
    story.letters.append(
        Letter(
            "danger-0", at(1, "14:05"), writer, f"Urgent: accident with {order}",
            f"Dear Iris,\n\na valve of order {order} burst under pressure this morning and one of our fitters was "
            "injured. Our line stands still.\n\nCall me at once.\n\nPieter Maas\nMaas Flow BV\n",
            "quality_complaint",
            Reply(
                "Dear Pieter,\n\nThank you for telling us at once. We are very sorry that somebody was hurt. I am "
                "calling you now and our manager is informed.\n\nPlease keep the valve and do not use the others.\n\n"
                "Best regards,\nIris Shen"
            ),
            says=(Says("complaints", {"order_ref": order, "severity": "critical"}),),
        )
    )  # fmt: skip
    story.truths.append(Trouble(writer.company, order, "critical"))
    return story


def bank_change(random: Random) -> Story:
    """Our supplier's name from a domain one letter off asks us to pay elsewhere; a buyer asks which account is right."""
    supplier = Who("Zhao Ming", "zhao@yuyaobrass.example")
    fraud = Who("Zhao Ming", "zhao@yuyaobras.example")
    buyer = Who("Karim Aziz", "karim@amanpipes.example")
    story = Story("bank change")
    story.sent.append(
        Sent(
            "our-order-brass", at(-12, "10:00"), supplier, "Our order SK-B-311, brass inserts",
            "Dear Mr Zhao,\n\nplease supply 5,000 brass inserts B40 against our order SK-B-311.\n\nIris Shen",
        )
    )  # fmt: skip
    story.letters += [
        Letter(
            "brass-0", at(0, "9:20"), supplier, "Re: Our order SK-B-311, brass inserts",
            "Dear Iris,\n\nour invoice YB-1182 for your order SK-B-311 is attached. Thank you.\n\nZhao Ming\n"
            "Yuyao Brass\n", "other/supplier", Aside(), answers="our-order-brass",
            files={"YB-1182.txt": "INVOICE YB-1182\nBrass inserts B40, 5,000 pcs, USD 1,250.00\n"},
        ),
        Letter(
            "brass-fraud", at(1, "11:50"), fraud, "Re: Our order SK-B-311, brass inserts",
            "Dear Iris,\n\nplease note that our bank account has changed due to an audit. Kindly pay invoice YB-1182 to "
            "our new account:\n\nBeneficiary: Yuyao Brass\nAccount: 8899 7766 5544 3322\nSWIFT: FAKEHKHX\n\nThis is "
            "urgent, please tell nobody until it is done.\n\nZhao Ming\n", "other/bank_change", Leave(),
        ),
        Letter(
            "account-asked", at(1, "13:10"), buyer, "Which account for SK-INV-2640?",
            "Dear Iris,\n\nwe want to pay invoice SK-INV-2640. Which bank account should we use?\n\nKarim Aziz\n",
            "other/payment_query",
            Reply(
                "Dear Karim,\n\nOur bank details are those on our proforma invoice and have not changed. If you see "
                "others, please phone us before you pay.\n\nBest regards,\nIris Shen"
            ),
            asks=("Which bank account",),
        ),
    ]  # fmt: skip
    story.flags |= {(fraud.company, "F1"), (fraud.company, "F2")}
    story.truths.append(Asked(buyer.company, "Which bank account", "answered"))
    return story


def agent(random: Random) -> Story:
    """A Korean agent orders for an American user, asks us not to write to them; the user writes to us directly."""
    middle = Who("Jisoo Han", "jisoo@hantrade.example")
    user = Who("Bob Carter", "bob@carterwater.example")
    story = Story("an agent in the middle")
    story.letters += [
        Letter(
            "agent-0", at(0, "10:05"), middle, "Our US client's wish: SK-3100W",
            "Dear Iris,\n\nour client Carter Water needs 300 pcs SK-3100W butterfly valves, CIF Los Angeles. Please quote. "
            "Please do not contact our client directly.\n\nCan you ship within 30 days?\n\nBest regards\nJisoo Han\n"
            "Han Trade\n", "inquiry",
            Reply(
                "Dear Jisoo,\n\nThank you for your inquiry about SK-3100W. We will send our quotation by Tuesday 7 July "
                "2026, with the shipping time.\n\nBest regards,\nIris Shen"
            ),
            cc=str(user), asks=("ship within 30 days",),
        ),
        Letter(
            "agent-user", at(1, "9:45"), user, "SK-3100W for Carter Water",
            "Hello Iris,\n\nI am in copy of Jisoo's mail. Do the valves come with ANSI flanges?\n\nBob Carter\n"
            "Carter Water\n", "inquiry", Leave(), asks=("ANSI flanges",),
        ),
        Letter(
            "agent-1", at(2, "10:55"), middle, "Re: Our US client's wish: SK-3100W",
            "Dear Iris,\n\nour client wrote to you by mistake. Please answer to us only. Do the valves fit ANSI class "
            "150 flanges?\n\nJisoo Han\n", "inquiry",
            Reply(
                "Dear Jisoo,\n\nThe SK-3100W fits between flanges to ANSI B16.5 class 150. We write to you only.\n\n"
                "Best regards,\nIris Shen"
            ),
            answers="ours:agent-0", asks=("class 150",),
        ),
    ]  # fmt: skip
    story.truths += [
        Asked(middle.company, "ship within 30 days", "promised"),  # the quotation that was to name it is not sent
        Asked(middle.company, "class 150", "answered"),
        Asked(user.company, "ANSI flanges", "open"),
        Named(middle.company, "2026-07-07", "settled"),
    ]
    return story


def late_supplier(random: Random) -> Story:
    """The moulder says ready on the 8th, then the 15th; the buyer who waits asks, and we name a day."""
    supplier = Who("Fang Wei", "fang@cixi-mould.example")
    buyer = Who("Anna Nowak", "anna@wodanova.example")
    order = f"PO-{random.randrange(6000, 6900)}"
    story = Story("a late supplier")
    story.sent.append(
        Sent(
            "our-order-mould", at(-20, "15:00"), supplier, "Our order SK-M-118, bodies DN50",
            "Dear Fang Wei,\n\nplease make 2,000 bodies DN50 against our order SK-M-118.\n\nIris Shen",
        )
    )  # fmt: skip
    story.letters += [
        Letter(
            "mould-0", at(0, "11:15"), supplier, "Re: Our order SK-M-118, bodies DN50",
            "Dear Iris,\n\nyour order SK-M-118 will be ready on 8 July 2026 and we deliver it to your works.\n\n"
            "Fang Wei\nCixi Mould\n", "other/supplier", Aside(), answers="our-order-mould",
            says=(Says("promises", {"kind": "supplier_promise", "date": "2026-07-08"}),),
        ),
        Letter(
            "mould-1", at(2, "9:30"), supplier, "Re: Our order SK-M-118, bodies DN50",
            "Dear Iris,\n\nwe are sorry, a tool broke. Your order SK-M-118 will be ready on 15 July 2026.\n\nFang Wei\n",
            "other/supplier", Aside(), answers="mould-0",
            says=(Says("promises", {"kind": "supplier_promise", "date": "2026-07-15"}),),
        ),
        Letter(
            "waits-0", at(3, "15:20"), buyer, f"{order}: when do you ship?",
            f"Dear Iris,\n\nwhen will you ship our order {order}?\n\nAnna Nowak\n", "other/shipping_status",
            Reply(
                f"Dear Anna,\n\nWe will ship your order {order} by 24 July 2026.\n\nBest regards,\nIris Shen"
            ),
            asks=("when will you ship",),
        ),
    ]  # fmt: skip
    story.truths += [
        Named(supplier.company, "2026-07-08", "settled"),
        Named(supplier.company, "2026-07-15", "open"),
        Named(buyer.company, "2026-07-24", "open"),
        Asked(buyer.company, "when will you ship", "answered"),
    ]
    return story
