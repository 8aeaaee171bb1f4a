# ruff: noqa: E501  a notice reads better unbroken
"""Notices of trading platforms: the buyer stands in the body, and an answer goes where they are reached."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from mailmate.cli.main import mailmate
from mailmate.config import DATABASE_NAME
from mailmate.desk.compose import FOR_PLATFORM
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.mails.inbox import ensure_draft
from mailmate.desk.sending.outbox import prepare
from mailmate.desk.sending.platform_copy import text_to_copy
from mailmate.desk.wiring import open_desk
from mailmate.errors import NotAllowed
from mailmate.mail.model import Address, Body, Mail
from mailmate.reading.local_reader import read_locally
from mailmate.trade.correspondence import letter_of
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Context
from mailmate.trade.safety.fraud import find_flags
from mailmate.trade.sale.marketplaces import buyers_mail, company_behind, find_notice, without_platform
from tests.store_samples import lay_database
from tests.test_fraud_desk import CONFIG, NOW

LABELLED = """You have received an inquiry

Dear Iris Shen,

Buyer Name: Kofi Mensah
Company: Volta Pumps Ltd
Country/Region: Ghana
{email}Product Name: Ball valve SK-20
Quantity: 400 pieces

Message:
Hello, please quote 400 pieces SK-20, CIF Tema.
Which certificates do you have?
Kofi

Reply now in your message centre: https://message.alibaba.com/x
You are receiving this e-mail because you sell on our platform. Answer within 24 hours."""


def notice(
    text: str, *, sender: str = "notice@alibaba.com", subject: str = "New inquiry from Kofi Mensah", **fields: object
) -> Mail:
    date = datetime(2026, 7, 2, 8, 0, tzinfo=UTC)
    return Mail("<n1@x.example>", subject, Address("Messages", sender), date, Body(text), text, **fields)


SHOWN = "Email: kofi@voltapumps.example\n"


@pytest.mark.parametrize(
    ("sender", "text", "expected"),
    [
        ("notice@alibaba.com", LABELLED.format(email=""),
         ("Alibaba.com", "Kofi Mensah", "Volta Pumps Ltd", "Ghana", "", "400 pieces", False)),
        ("feedback@service.alibaba.com", LABELLED.format(email=SHOWN),
         ("Alibaba.com", "Kofi Mensah", "Volta Pumps Ltd", "Ghana", "kofi@voltapumps.example", "400 pieces", True)),
        ("buyershelp@indiamart.com", "New enquiry\nName | Ravi Shah\nEmail ID | ravi.shah@gmail.com\nMobile | +91 98000 00000\n"
         "Location | Pune, India\nRequirement Details\nNeed 20 pumps.\nLogin to IndiaMART to reply",
         ("IndiaMART", "Ravi Shah", "", "Pune, India", "ravi.shah@gmail.com", "", True)),
        ("inquiry@made-in-china.com", "您有新的询价\n姓名：Ana Diaz\n公司：Andes SRL\n国家：Peru\n数量：30 sets\n内容：\n请报价30套。\n点击查看详情",
         ("Made-in-China.com", "Ana Diaz", "Andes SRL", "Peru", "", "30 sets", False)),
        ("hktdcenquiry@sourcing.hktdc.org", "New enquiry\nBuyer: Tom Hill\nCompany: Hill & Sons\nMessage: Price for 5,000 pcs?",
         ("HKTDC Sourcing", "Tom Hill", "Hill & Sons", "", "", "", True)),
        ("service@globalsources.com", "You have received a new message\nA buyer in Peru writes: please quote 300 pcs DN80.",
         ("Global Sources", "Kofi Mensah", "", "Peru", "", "", False)),
        ("noreply@tradehub.example", "You have a new inquiry\nName: Lea Roth\nCountry: Austria\nMessage: We need 12 valves.",
         ("tradehub.example", "Lea Roth", "", "Austria", "", "", False)),
    ],
)  # fmt: skip
def test_the_buyer_is_taken_from_the_body(sender: str, text: str, expected: tuple[object, ...]) -> None:
    found = find_notice(notice(text, sender=sender))
    assert found is not None
    shown = (found.platform, found.buyer, found.company, found.country, found.email, found.quantity)
    assert (*shown, found.reached_by_mail) == expected
    assert found.message


def test_the_message_ends_where_the_platform_speaks_again() -> None:
    found = find_notice(notice(LABELLED.format(email="")))
    expected = "Hello, please quote 400 pieces SK-20, CIF Tema.\nWhich certificates do you have?\nKofi"
    assert found and found.message == expected
    assert "24 hours" not in without_platform(notice(LABELLED.format(email=""))).body.new


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "ana@buyer.example",
            "Inquiry from a buyer in Peru",
            "Dear Li, our buyer in Peru asks for 300 pcs.\nName: Ana",
        ),
        ("billing@alibaba.com", "Your invoice", "Name: Li\nCompany: Seakeel\nYour membership ends soon."),
        ("noreply@shop.example", "New message from our team", "We have a new catalogue for you."),
        ("li@seakeel.example", "Fwd: inquiry from Kofi", "Please answer.\nName: Kofi\nCountry: Ghana\nMessage: quote"),
    ],
)
def test_other_mail_is_no_notice(sender: str, subject: str, text: str) -> None:
    assert find_notice(notice(text, sender=sender, subject=subject)) is None


def test_two_buyers_of_one_platform_are_two_companies() -> None:
    first = notice(LABELLED.format(email=""))
    second = notice(LABELLED.format(email="").replace("Kofi Mensah", "Ama Boateng"))
    shown = notice(LABELLED.format(email=SHOWN))
    names = [company_behind(one) for one in (first, second, shown)]
    assert names == ["alibaba.com/kofi-mensah", "alibaba.com/ama-boateng", "voltapumps.example"]


def test_the_relay_address_never_becomes_a_contact() -> None:
    own = frozenset({"iris@factory.example"})
    ours = Mail("<o1@x.example>", "Re: inquiry", Address("Iris", "iris@factory.example"), NOW, Body("Hi"), "Hi",
                to=(Address("", "m123@message.alibaba.com"), Address("", "kofi@voltapumps.example")))  # fmt: skip
    letter = letter_of(ours, own, NOW)
    assert letter is not None
    assert [one.email for one in letter.others] == ["kofi@voltapumps.example"]
    assert letter_of(notice("A buyer in Peru writes: quote", sender="m123@message.alibaba.com"), own, NOW) is None


@pytest.mark.parametrize(("email", "earned"), [(SHOWN, True), ("", False)])
def test_only_the_buyers_own_address_earns_points_for_a_domain(email: str, earned: bool) -> None:
    reading = read_locally(notice(LABELLED.format(email=email)), Context(arrived=NOW))
    assert reading.intent is Intent.INQUIRY
    assert reading.score is not None
    assert ("own_domain" in {part.name for part in reading.score.parts}) is earned
    assert reading.derived["notice"]["buyer"] == "Kofi Mensah"
    assert reading.derived["notice"]["reply"] == ("mail" if email else "platform")


def test_what_the_platform_writes_becomes_no_fact_and_its_habits_no_flag() -> None:
    mail = notice(LABELLED.format(email=SHOWN), reply_to=(Address("", "kofi@voltapumps.example"),))
    reading = read_locally(mail, Context(arrived=NOW))
    assert not reading.all_facts("deadline_set_by_sender")
    assert "F3" not in {flag.id for flag in reading.flags}


def test_a_domain_that_imitates_a_platform_is_a_lookalike() -> None:
    mail = notice(LABELLED.format(email=""), sender="notice@alibaba-messages.example")
    known = Context(arrived=NOW, contacts_known=True)
    assert "F2" in {flag.id for flag in find_flags(replace(mail, sender=Address("", "x@a1ibaba.com")), known)}
    assert "F2" not in {flag.id for flag in find_flags(notice("Hi", sender="x@service.alibaba.com"), known)}


def test_an_answer_is_addressed_to_the_buyer() -> None:
    assert buyers_mail(notice(LABELLED.format(email=SHOWN))).sender == Address("Kofi Mensah", "kofi@voltapumps.example")
    assert buyers_mail(notice(LABELLED.format(email=""))).sender == Address("Kofi Mensah", "")
    relay = notice("New enquiry\nBuyer: Tom Hill\nMessage: Price?", sender="hktdcenquiry@sourcing.hktdc.org")
    assert buyers_mail(relay).sender == Address("Tom Hill", "hktdcenquiry@sourcing.hktdc.org")


def raw_notice(email: str) -> bytes:
    head = (
        "From: Alibaba <notice@alibaba.com>\nTo: iris@factory.example\nSubject: New inquiry from Kofi Mensah\n"
        "Date: Thu, 02 Jul 2026 08:00:00 +0000\nMessage-ID: <n1@alibaba.com>\nAuto-Submitted: auto-generated\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
    )
    return (head + LABELLED.format(email=email)).replace("\n", "\r\n").encode()


@pytest.fixture
def desk(tmp_path):
    lay_database(tmp_path / "home" / DATABASE_NAME)
    with open_desk(tmp_path / "home", config=CONFIG, now=lambda: NOW) as opened:
        yield opened


def bring(desk, tmp_path, email: str):
    (tmp_path / "n.eml").write_bytes(raw_notice(email))
    import_files(desk, [str(tmp_path / "n.eml")])
    return ensure_draft(desk, 1)


def test_a_buyer_who_shows_an_address_is_answered_by_mail(desk, tmp_path):
    draft = bring(desk, tmp_path, SHOWN)
    assert [one.email for one in draft.text.to] == ["kofi@voltapumps.example"]
    assert draft.note == ""
    assert prepare(desk, draft.draft_id).outsiders == ()
    assert "Kofi" in draft.text.body.splitlines()[0]
    assert {one.company for one in desk.database.registers.entries(mail_id=1)} <= {"voltapumps.example"}


def test_a_buyer_behind_a_platform_is_answered_by_copying(desk, tmp_path):
    draft = bring(desk, tmp_path, "")
    assert (draft.text.to, draft.note) == ((), FOR_PLATFORM)
    with pytest.raises(NotAllowed, match="copy the text for the platform"):
        prepare(desk, draft.draft_id)
    assert text_to_copy(desk, draft.draft_id) == draft.text.body


def test_the_platforms_own_address_reaches_nobody_but_a_typed_one_does(desk, tmp_path):
    draft = bring(desk, tmp_path, "")
    relay = replace(draft.text, to=(Address("", "x@message.alibaba.com"),))
    again = desk.database.drafts.save_text(draft.draft_id, relay, draft.version, NOW)
    with pytest.raises(NotAllowed, match="copy the text for the platform"):
        prepare(desk, draft.draft_id)
    typed = replace(draft.text, to=(Address("", "kofi@voltapumps.example"),))
    desk.database.drafts.save_text(draft.draft_id, typed, again.version, NOW)
    assert [one.email for one in prepare(desk, draft.draft_id).outgoing.to] == ["kofi@voltapumps.example"]


def test_what_may_never_leave_is_not_offered_for_copying(desk, tmp_path):
    draft = bring(desk, tmp_path, "")
    text = replace(draft.text, body="Please pay to account number 9999888877776666.")
    desk.database.drafts.save_text(draft.draft_id, text, draft.version, NOW)
    with pytest.raises(NotAllowed, match="Bank data never leave"):
        text_to_copy(desk, draft.draft_id)


def test_the_commands_refuse_print_and_mark_answered(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(
        '[me]\nname = "Iris Shen"\ncompany = "Seakeel"\n[[mailbox]]\naddress = "iris@factory.example"\n'
        'imap = { host = "127.0.0.1", port = 1, security = "none" }\n'
        'smtp = { host = "127.0.0.1", port = 1, security = "none" }\n',
        encoding="utf-8",
    )
    (tmp_path / "n.eml").write_bytes(raw_notice(""))

    def run(*arguments: str, code: int = 0) -> str:
        done = CliRunner().invoke(mailmate, ["--home", str(home), *arguments])
        assert (done.exit_code == 0) is (code == 0), done.output
        return f"{done.output}{getattr(done.exception, 'message', '')}"

    run("import", str(tmp_path / "n.eml"))
    assert "copy for the platform" in run("draft", "1")
    assert json.loads(run("draft", "1", "--json"))["note"] == "copy for the platform"
    assert "copy the text for the platform" in run("send", "1", code=1)
    assert run("draft", "1", "--text").startswith("Hello Kofi,\n\nThank you for your inquiry of Thursday 2 July 2026")
    run("done", "1")
    assert json.loads(run("show", "1", "--json"))["state"] == "done"
