"""The ordinary mail of a week: plain inquiries that are answered, thanks, greetings, absences, advertising, bounces."""

from __future__ import annotations

from random import Random

from tests.week.deeds import old_promises_stand
from tests.week.told import Aside, Asked, Debt, Deed, Leave, Letter, Nothing, Reply, Says, Story, Who, at

_FIRST = "Adam Bea Cem Dina Emil Fay Gus Hana Ivan Jana Kofi Lena Mads Nora Omar Pia Quim Rosa Sven Tara".split()
_LAST = "Adler Brandt Costa Duarte Evans Fabre Gomez Hansen Ibarra Jansen Kovac Lopez Meyer Novak Olsen Peric".split()
_ITEMS = ("SK-2015S", "SK-2020S", "SK-2025S", "SK-2040S", "SK-2050B", "SK-3080W", "SK-3100W", "SK-3150W")
_FIRST_SIGNS, _SECOND_SIGNS = "bdfgklmnprstvz", "aeiou"
_PORTS = ("Hamburg", "Santos", "Mombasa", "Busan", "Valencia", "Karachi", "Gdansk", "Durban")

_ASKING = (
    ("Dear Sir or Madam,\n\nplease quote {qty} pcs {item}, CIF {port}. What is your lead time?\n\n{name}\n", ("lead time",)),
    ("Hello,\n\nwe are a distributor and need {qty} pieces of {item}. What is the MOQ?\n\nBest regards\n{name}\n", ("MOQ",)),
    ("Dear Iris,\n\nkindly send your best price for {qty} pcs {item} FOB Ningbo.\n\n{name}\n", ()),
    ("Hi,\n\ncould you offer {qty} pcs {item} to {port}? Do you have NSF approval?\n\n{name}\n", ("could you offer", "NSF approval")),
    ("您好，\n\n请报价{qty}个{item}，CIF {port}。交期多久？\n\n{name}\n", ("交期",)),
    ("您好，\n\n我们需要{qty}个{item}，请报FOB宁波价格。\n\n{name}\n", ()),
    ("Buenos días:\n\nPor favor coticen {qty} piezas {item}, CIF {port}. ¿Cuál es el plazo de entrega?\n\n{name}\n",
     ("plazo",)),
    ("Estimados señores:\n\nNecesitamos precio de {qty} unidades {item} FOB Ningbo.\n\nSaludos\n{name}\n", ()),
)  # fmt: skip
_ANSWER = (
    "Dear {name},\n\nThank you for your inquiry about {item}. Lead time, MOQ and approvals stand in the price list that "
    "follows by separate mail.\n\nBest regards,\nIris Shen"
)

_NOISE = (
    ("other/marketing", "Cartons for your export", "Dear Sir,\n\nwe print export cartons and would like to quote you. "
     "Ask for our price list today!\n\n{name}\nCarton World\n"),
    ("other/marketing", "SEO for your website", "Hello,\n\nwe bring your website to page one of the search engines. Reply for a "
     "free audit.\n\n{name}\n"),
    ("other/marketing", "专业外贸推广服务", "您好，\n\n我们提供外贸推广服务，帮您找到更多海外客户，欢迎咨询。\n\n{name}\n"),
    ("other/marketing", "Servicio de traducción", "Estimados señores:\n\nOfrecemos traducciones técnicas a buen precio. "
     "Pida nuestra tarifa sin compromiso.\n\n{name}\n"),
    ("other/greeting", "Happy holiday", "Dear Iris,\n\nwe wish you and your team a happy holiday.\n\n{name}\n"),
    ("other/greeting", "端午节快乐", "Iris您好，\n\n祝您节日快乐！\n\n{name}\n"),
    ("other/acknowledgement", "Re: your message", "Noted, thank you.\n\n{name}\n"),
    ("other/acknowledgement", "Re: documents", "Dear Iris,\n\nwell received with thanks.\n\n{name}\n"),
    ("other/acknowledgement", "Re: su mensaje", "Recibido, muchas gracias.\n\n{name}\n"),
)  # fmt: skip
_AUTO = (
    ("Automatic reply: SK", "I am out of the office until 20 July 2026. In urgent cases please call my colleague.\n"),
    ("自动回复", "您好，我正在休假，7月20日回来。\n"),
    ("Respuesta automática", "Estoy fuera de la oficina hasta el 20 de julio de 2026.\n"),
)
_NEWS = "Port news {week}\n\nCongestion in {port}, new surcharges from 1 August, and more.\n\nUnsubscribe here.\n"


def _who(random: Random, number: int) -> Who:
    """Return somebody of a company nobody else is of, and whose domain is like no other."""
    first, last = random.choice(_FIRST), _LAST[number % len(_LAST)]
    domain = "".join(random.choice(_FIRST_SIGNS) + random.choice(_SECOND_SIGNS) for _ in range(6))
    return Who(f"{first} {last}", f"{first.lower()}@{domain}.example")


def _any_time(random: Random, last_day: int = 4) -> tuple[int, str]:
    return random.randrange(0, last_day + 1), f"{random.randrange(0, 18):02d}:{random.randrange(0, 60):02d}"


def inquiries(random: Random, count: int) -> Story:
    """Plain inquiries: three in four are answered the same or the next day, some by the machine's own draft."""
    story = Story("plain inquiries")
    for number in range(count):
        who, (text, words) = _who(random, number), _ASKING[number % len(_ASKING)]
        item = random.choice(_ITEMS)
        values = {"name": who.name, "qty": random.randrange(5, 90) * 20, "item": item, "port": random.choice(_PORTS)}
        left = number % 4 == 3
        then = Leave() if left else Reply(_ANSWER.format(**values), as_drafted=number % 4 == 1)
        story.letters.append(
            Letter(
                f"asks-{number}", at(*_any_time(random)), who, f"Inquiry {item}", text.format(**values), "inquiry",
                then, asks=words,
            )
        )  # fmt: skip
        if left or not then.as_drafted:
            story.truths += [Asked(who.company, one, "open" if left else "answered") for one in words]
    return story


def noise(random: Random, count: int) -> Story:
    """Mail that needs no answer, in all the forms it takes."""
    story = Story("mail that needs nothing")
    for number in range(count):
        who = _who(random, 160 + number)
        moment, turn = at(*_any_time(random)), number % 12
        name = f"noise-{number}"
        if turn < len(_NOISE):
            kind, subject, text = _NOISE[turn]
            letter = Letter(name, moment, who, subject, text.format(name=who.name), kind)
        elif turn == 9:
            subject, text = _AUTO[number // 12 % len(_AUTO)]
            letter = Letter(
                name, moment, who, subject, text, "other/auto_reply", headers={"Auto-Submitted": "auto-replied"}
            )
        elif turn == 10:
            text = _NEWS.format(week=number, port=random.choice(_PORTS))
            letter = Letter(
                name, moment, Who("Port News", "news@portnews.example"), f"Port news {number}", text, "other/list_mail",
                headers={"List-Id": "<news.portnews.example>", "List-Unsubscribe": "<https://portnews.example/u>"},
            )  # fmt: skip
        else:
            colleague = Who("Wang Li", "wang.li@seakeel.example")
            letter = Letter(name, moment, colleague, f"Stock count {number}", f"Iris, stock count {number} is done. Li\n",
                            "other/internal")  # fmt: skip
        story.letters.append(letter)
    return story


def bounces(random: Random) -> Story:
    """An answer of ours comes back: it is not delivered, and its mail is on the list again."""
    who = Who("Igor Petek", "igor@petek-cevi.example")
    daemon = Who("Mail Delivery System", "mailer-daemon@petek-cevi.example")
    story = Story("an answer that comes back")
    story.letters += [
        Letter(
            "comes-back", at(1, "10:20"), who, "SK-2020S", "Dear Iris,\n\nplease quote 400 pcs SK-2020S, FOB Ningbo.\n\n"
            "Igor Petek\n", "inquiry", Reply("Dear Igor,\n\nThank you, our offer follows.\n\nBest regards,\nIris Shen"),
        ),
        Letter(
            "bounce", at(1, "13:55"), daemon, "Undelivered Mail Returned to Sender", "", "other/bounce",
            Nothing(), bounces="comes-back",
        ),
    ]  # fmt: skip
    return story


def old_promise(random: Random) -> Story:
    """A promise from before set-up, which raises no alarm until the person says that it stands."""
    who = Who("Hugo Blanc", "hugo@blanc-eau.example")
    story = Story("before set-up")
    story.letters.append(
        Letter(
            "old-promise", at(-6, "10:00"), who, "SK-INV-2588",
            "Dear Iris,\n\nwe will pay invoice SK-INV-2588, EUR 4,100.00, on 15 July 2026.\n\nHugo Blanc\n",
            "payment_promise", Aside(), says=(Says("promises", {"date": "2026-07-15"}),),
        )
    )  # fmt: skip
    story.deeds.append(Deed(at(0, "9:30"), "the old promise stands", old_promises_stand(who.company)))
    story.truths.append(Debt(who.company, "SK-INV-2588", "promised", 0, "EUR 4100.00"))
    return story
