"""Mails their sender takes back: what says so, what does not, and what a person is shown."""

from pathlib import Path

import pytest

from mailmate.trade.withdrawn import find_withdrawal
from tests.office import Office, open_office

TAKEN_BACK = (
    "Please ignore my last mail.",
    "Please disregard my previous email, it was sent by mistake.",
    "Kindly ignore our earlier message about the payment.",
    "Please disregard the attachment in my last mail.",
    "Sorry, the drawing in my last mail is wrong, please disregard it.",
    "My previous e-mail was sent in error.",
    "We withdraw our last letter.",
    'Egon Zahn would like to recall the message, "Balance".',
    "请忽略我上一封邮件。",
    "刚才的邮件发错了。",
    "Por favor ignoren mi correo anterior.",
    "Por favor desconsidere o e-mail anterior.",
    "Merci d'ignorer mon mail précédent.",
    "Bitte ignorieren Sie meine letzte E-Mail.",
    "Прошу не учитывать моё предыдущее письмо.",
    "Lütfen bir önceki mailimizi dikkate almayınız.",
    "يرجى تجاهل الرسالة السابقة.",
    "이전 메일은 무시해 주세요.",
    "先ほどのメールは破棄してください。",
)
STANDS = (
    "Please do not ignore my last mail.",
    "Why do you ignore my last mail?",
    "You ignored my previous mail.",
    "Please see my previous email and answer it.",
    "If you have already paid, please ignore our last mail.",
    "Please ignore the small scratches on the sample.",
    "In my last mail I asked for the price.",
    "Please delete me from your list.",
    "请看我上一封邮件。",
    "Bitte beachten Sie meine letzte E-Mail.",
    "Por favor responda mi correo anterior.",
)


@pytest.mark.parametrize("words", TAKEN_BACK)
def test_a_mail_that_takes_back_an_earlier_one_is_heard(words: str) -> None:
    assert find_withdrawal(words) == words


@pytest.mark.parametrize("words", STANDS)
def test_a_mail_that_only_speaks_of_an_earlier_one_takes_nothing_back(words: str) -> None:
    assert find_withdrawal(words) is None


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def test_a_promise_taken_back_stays_and_a_person_is_told_which_entry_it_made(office: Office) -> None:
    payer = "Egon Zahn <egon@delta.example>"
    office.at("2026-06-29 16:00")
    first = office.receives(
        "Dear Iris,\n\nWe will remit the balance of USD 18,450.00 for invoice SK-INV-2611 on 3 July 2026.\n\nEgon",
        sender=payer,
        subject="Balance",
    )
    office.at("2026-06-29 17:00")
    second = office.receives(
        "Dear Iris,\n\nPlease ignore my last mail.\n\nEgon", sender=payer, subject="Re: Balance", answers=1
    )
    told = office.reads(second)
    (why,) = [one for one in told["reasons"] if "take back" in one]
    assert (told["needs_human"], told["state"], f"mail {first} of 2026-06-29" in why, "p1" in why) == (
        True, "open", True, True,
    )  # fmt: skip
    assert office.tells_one("promises", "list")["state"] == "promised"
    assert f'delta.example: mail {second} takes back an earlier one: "Please ignore my last mail."' in office.today()
    assert "An earlier mail is taken back: Please ignore my last mail." in office.says("cases", "show", "delta.example")
    office.says("done", second)
    assert "takes back" not in office.today()
