"""Stories of money: "tomorrow" three times, an asked delay, a claim with a copy, a debt that is paid as promised.

Each is told in English, Chinese and Spanish to another debtor.
"""

from __future__ import annotations

from decimal import Decimal
from random import Random

from tests.week.deeds import money_came
from tests.week.told import Aside, Asked, Debt, Deed, Leave, Letter, Reply, Says, Story, Who, at

_TOMORROW = {
    "en": (
        "Dear Iris,\n\nsorry for the delay. We will remit the balance of {sum} for invoice {number} tomorrow.\n\n"
        "Best regards\n{name}\n",
        "Dear Iris,\n\nour bank had a system problem today. The payment of {sum} for invoice {number} will be made "
        "tomorrow.\n\nRegards\n{name}\n",
        "Hi Iris,\n\nplease trust us, we will pay invoice {number}, {sum}, tomorrow.\n\n{name}\n",
    ),
    "zh": (
        "您好，\n\n抱歉让您久等。发票{number}的余款{sum}我们明天付款。\n\n祝好\n{name}\n",
        "您好，\n\n今天银行系统有问题。发票{number}的余款{sum}我们明天电汇给您。\n\n{name}\n",
        "您好，\n\n请放心，发票{number}的款项{sum}明天一定汇出。\n\n{name}\n",
    ),
    "es": (
        "Estimada Iris:\n\nDisculpe la demora. Mañana le transferimos el saldo de {sum} de la factura {number}.\n\n"
        "Saludos\n{name}\n",
        "Estimada Iris:\n\nHoy el banco tuvo un problema. Mañana pagaremos la factura {number} por {sum}.\n\n{name}\n",
        "Hola Iris:\n\nLe aseguro que mañana haremos el pago de {sum} de la factura {number}.\n\n{name}\n",
    ),
}
_DEBTORS = {
    "en": Who("Egon Zahn", "egon@delta-armaturen.example"),
    "zh": Who("林志明", "lin@taipei-water.example"),
    "es": Who("Carla Rojas", "carla@hidroandina.example"),
}
_SUBJECTS = {"en": "Balance of {number}", "zh": "发票{number}余款", "es": "Saldo de la factura {number}"}


def three_tomorrows(language: str, random: Random) -> Story:
    """Mon, Tue and Wed "tomorrow", and no money: each new day on the day due is a break, the last ends broken."""
    debtor, number = _DEBTORS[language], f"SK-INV-26{random.randrange(10, 40)}{'enzhes'.index(language)}"
    amount = Decimal(random.randrange(120, 400)) * 50
    told = f"USD {amount:,.2f}"
    story = Story(f"tomorrow, {language}")
    before = ""
    for day, text in enumerate(_TOMORROW[language]):
        name = f"tomorrow-{language}-{day}"
        due = at(day + 1, "00:00").date().isoformat()
        says = Says("promises", {"date": due, "amount": {"amount": f"{amount:.2f}", "currency": "USD"}})
        story.letters.append(
            Letter(
                name, at(day, f"{random.randrange(9, 17)}:{random.randrange(10, 59)}"), debtor,
                _SUBJECTS[language].format(number=number), text.format(sum=told, number=number, name=debtor.name),
                "payment_promise", Reply(_ASKED.format(name=debtor.name, number=number)) if day else Aside(),
                answers=before, says=(says,), comes_back=day == 2,
            )
        )  # fmt: skip
        before = name
    story.truths.append(Debt(debtor.company, number, "broken", 3, f"USD {amount:.2f}"))
    return story


_ASKED = (
    "Dear {name},\n\nThank you for your message about invoice {number}. Please send us the transfer copy once it is "
    "made.\n\nBest regards,\nIris Shen"
)
_NOTED = "Dear {name},\n\nThank you, we have noted your message about {number}.\n\nBest regards,\nIris Shen"

_DELAY = {
    "en": (
        "Dear Iris,\n\nwe will pay invoice {number}, {sum}, on 9 July 2026.\n\nKind regards\n{name}\n",
        "Dear Iris,\n\ncash is short this month. May we settle invoice {number} on 20 July 2026 instead of 9 July?\n\n"
        "Kind regards\n{name}\n",
    ),
    "zh": (
        "您好，\n\n发票{number}的货款{sum}我们将于2026年7月9日支付。\n\n{name}\n",
        "您好，\n\n这个月资金紧张，发票{number}能否延期到2026年7月20日付款？\n\n{name}\n",
    ),
    "es": (
        "Estimada Iris:\n\nPagaremos la factura {number}, {sum}, el 9 de julio de 2026.\n\nSaludos\n{name}\n",
        "Estimada Iris:\n\nEste mes estamos cortos de caja. ¿Podemos pagar la factura {number} el 20 de julio de 2026 "
        "en vez del 9 de julio?\n\nSaludos\n{name}\n",
    ),
}
_MAY_WE = {"en": "May we settle", "zh": "能否延期", "es": "Podemos pagar"}
_DELAYERS = {
    "en": Who("Nadia Haddad", "nadia@gulfpipes.example"),
    "zh": Who("陈美玲", "chen@singaflow.example"),
    "es": Who("Luis Ortega", "luis@tuberiasnorte.example"),
}


def asks_for_time(language: str, random: Random) -> Story:
    """A day is promised on Monday and a later one asked for on Wednesday, before the first is due: no break."""
    debtor, number = _DELAYERS[language], f"SK-INV-27{random.randrange(10, 40)}{'enzhes'.index(language)}"
    amount = Decimal(random.randrange(100, 300)) * 30
    values = {"number": number, "sum": f"EUR {amount:,.2f}", "name": debtor.name}
    first, second = (text.format(**values) for text in _DELAY[language])
    subject = _SUBJECTS[language].format(number=number)
    names = f"time-{language}-0", f"time-{language}-1"
    story = Story(f"more time, {language}")
    story.letters += [
        Letter(
            names[0], at(0, f"{random.randrange(9, 17)}:15"), debtor, subject, first, "payment_promise",
            Aside(), says=(Says("promises", {"date": "2026-07-09"}),),
        ),
        Letter(
            names[1], at(2, f"{random.randrange(9, 17)}:25"), debtor, subject, second, "payment_promise",
            Reply(_NOTED.format(**values)), answers=names[0], says=(Says("promises", {"date": "2026-07-20"}),),
            asks=(_MAY_WE[language],),
        ),
    ]  # fmt: skip
    story.truths += [
        Debt(debtor.company, number, "postponed", 0, f"EUR {amount:.2f}"),
        Asked(debtor.company, _MAY_WE[language], "answered"),
    ]
    return story


_CLAIM = {
    "en": "Dear Iris,\n\nwe paid {sum} for invoice {number} today. The SWIFT copy is attached.\n\nBest regards\n{name}\n",
    "zh": "您好，\n\n发票{number}的货款{sum}今天已经汇出，水单见附件。\n\n{name}\n",
    "es": "Estimada Iris:\n\nHoy pagamos la factura {number}, {sum}. Adjunto el comprobante SWIFT.\n\nSaludos\n{name}\n",
}
_CLAIMERS = {
    "en": Who("Priya Nair", "priya@keralaflow.example"),
    "zh": Who("黄建国", "huang@penangvalve.example"),
    "es": Who("Elena Prats", "elena@aiguanova.example"),
}
_COPY = (
    ":20:REF{day}{tail}\n:23B:CRED\n:32A:2607{day:02d}USD{sum},\n:50K:/0123456789\n{payer}\n"
    ":59:/0000555500002617\nNINGBO SEAKEEL VALVE CO., LTD.\n:70:{number}\n:71A:SHA\n"
)


def says_paid(language: str, random: Random, *, comes: bool) -> Story:
    """A claim with a copy on Tuesday; where it `comes`, the bank confirms on Thursday, else it stays claimed."""
    payer = _CLAIMERS[language]
    number = f"SK-INV-28{random.randrange(10, 40)}{'enzhes'.index(language)}"
    amount = Decimal(random.randrange(50, 300)) * 40
    values = {"number": number, "sum": f"USD {amount:,.2f}", "name": payer.name}
    copy = _COPY.format(day=7, tail=number[-3:], sum=f"{amount:.0f}", payer=payer.company.upper(), number=number)
    story = Story(f"says it is paid, {language}")
    letter = Letter(
        f"paid-{language}", at(1, f"{random.randrange(9, 17)}:40"), payer, _SUBJECTS[language].format(number=number),
        _CLAIM[language].format(**values), "payment_promise",
        Reply(
            f"Dear {payer.name},\n\nThank you for the copy. We will confirm when our bank credits it.\n\n"
            "Best regards,\nIris Shen"
        ),
        says=(Says("promises", {"kind": "claim"}),), files={"swift-copy.txt": copy},
    )  # fmt: skip
    story.letters.append(letter)
    if comes:
        story.deeds.append(Deed(at(3, "16:30"), f"{number} came", money_came(payer.company, number, "2026-07-09")))
        story.truths.append(Debt(payer.company, number, "kept", paid=f"USD {amount:.2f}"))
    else:
        story.truths.append(Debt(payer.company, number, "claimed", 0, f"USD {amount:.2f}"))
    return story


_KEEPS = {
    "en": "Dear Iris,\n\nwe will transfer {sum} for invoice {number} on Wednesday, 8 July 2026.\n\nRegards\n{name}\n",
    "zh": "您好，\n\n发票{number}的货款{sum}我们7月8日汇出。\n\n{name}\n",
    "es": "Estimada Iris:\n\nTransferiremos {sum} de la factura {number} el miércoles 8 de julio.\n\nSaludos\n{name}\n",
}
_KEEPERS = {
    "en": Who("Jonas Berg", "jonas@fjordvvs.example"),
    "zh": Who("吴佩珊", "wu@hkpumps.example"),
    "es": Who("Sofía Lara", "sofia@riegosur.example"),
}


def keeps_its_word(language: str, random: Random, *, part: bool = False) -> Story:
    """A day is promised and the money comes that day: all of it, or a `part`: the rest keeps its date, and breaks."""
    payer = _KEEPERS[language]
    number = f"SK-INV-29{random.randrange(10, 40)}{'enzhes'.index(language)}"
    amount = Decimal(random.randrange(50, 300)) * 60
    values = {"number": number, "sum": f"USD {amount:,.2f}", "name": payer.name}
    story = Story(f"keeps its word, {language}")
    story.letters.append(
        Letter(
            f"keeps-{language}", at(0, f"{random.randrange(9, 17)}:05"), payer,
            _SUBJECTS[language].format(number=number), _KEEPS[language].format(**values), "payment_promise",
            Leave() if language == "zh" else Reply(_NOTED.format(**values), as_drafted=True),
            says=(Says("promises", {"date": "2026-07-08"}),), comes_back=part,
        )
    )  # fmt: skip
    came = f"{amount / 3:.2f}" if part else ""
    story.deeds.append(Deed(at(2, "16:10"), f"{number} came", money_came(payer.company, number, "2026-07-08", came)))
    rest = f"USD {amount - amount / 3:.2f}" if part else ""
    paid = f"USD {came or f'{amount:.2f}'}"
    state, broken = ("broken", 1) if part else ("kept", 0)
    story.truths.append(Debt(payer.company, number, state, broken, rest, paid))
    return story
