"""The fraud desk end to end: what a flag keeps home, what a recorded call lifts, and what is listed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from mailmate.cli.main import mailmate
from mailmate.config import DATABASE_NAME, BankAccount, Config, Mailbox, Profile
from mailmate.desk.compose import check_draft
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.mails.inbox import ensure_draft, open_mail
from mailmate.desk.reader.fraud import list_suspicions
from mailmate.desk.registers.contacts import record_call, set_contact
from mailmate.desk.wiring import Desk, open_desk
from mailmate.errors import NotAllowed
from mailmate.trade.drafts import DraftText, Effect
from mailmate.trade.readings import Contact
from tests.office import open_office
from tests.scenes import BUYER, write_mail
from tests.store_samples import lay_database

NOW = datetime(2026, 7, 3, 6, 30, tzinfo=UTC)
CONFIG = Config(
    me=Profile(name="Iris Shen", company="Seakeel", timezone="Asia/Shanghai", country="CN"),
    bank=(BankAccount("Seakeel", "1111222233334444", "BKCHCNBJ"),),
    mailbox=(Mailbox("iris@factory.example"),),
)
CHANGED = "Dear Iris,\n\nour bank account has changed, please send the commission there.\nIs the seat of SK-20 EPDM?\n"
ON_PAYMENT = "We will pay the commission to your account."
ON_GOODS = "Thank you for your mail. Our engineer checks your question."


@pytest.fixture
def desk(tmp_path):
    lay_database(tmp_path / "home" / DATABASE_NAME)
    with open_desk(tmp_path / "home", config=CONFIG, now=lambda: NOW) as opened:
        opened.database.contacts.learn([Contact(BUYER, "Marta Silva", written_since=datetime(2026, 1, 5, tzinfo=UTC))])
        opened.database.journal.note("contacts_known", True)
        yield opened


def bring(desk: Desk, tmp_path, text: str, **fields: str) -> int:
    path = tmp_path / "mail.eml"
    path.write_bytes(write_mail("one", text, date=datetime(2026, 7, 2, 8, 0, tzinfo=UTC), **fields))
    import_files(desk, [str(path)])
    return 1


def kept_home(desk: Desk, mail_id: int, body: str) -> list[str]:
    text = DraftText("Re: Ball valves", body, ensure_draft(desk, mail_id).text.to)
    return [one.quote for one in check_draft(desk, mail_id, text).having(Effect.NEVER)]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (CHANGED, {}),
        ("Dear Iris,\n\nplease quote 800 pcs.\n", {"sender": "Marta Silva <marta@aquaf0rte.example>"}),
        ("Dear Iris,\n\nwe overpaid by mistake, please refund the rest to our agent.\n", {}),
    ],
    ids=["F1", "F2", "F9"],
)
def test_a_blocking_flag_keeps_home_only_what_is_on_money(desk, tmp_path, text, fields):
    mail_id = bring(desk, tmp_path, text, **fields)
    assert kept_home(desk, mail_id, f"{ON_GOODS}\n{ON_PAYMENT}") == [ON_PAYMENT]
    assert kept_home(desk, mail_id, "We release the goods when you confirm.") != []
    assert kept_home(desk, mail_id, ON_GOODS) == []


def test_the_draft_for_a_changed_account_speaks_of_no_payment(desk, tmp_path):
    mail_id = bring(desk, tmp_path, CHANGED)
    draft = ensure_draft(desk, mail_id)
    gate = check_draft(desk, mail_id, draft.text)
    assert not [one for one in gate.findings if one.id == "flagged"]
    assert [one.email for one in draft.text.to] == [BUYER]


def test_an_answer_goes_to_the_known_address_and_not_where_reply_to_points(desk, tmp_path):
    mail_id = bring(desk, tmp_path, "Dear Iris,\n\nplease quote 800 pcs.\n", headers="Reply-To: marta@other.example\n")
    assert {flag.id for flag in open_mail(desk, mail_id).reading.flags} == {"F3"}
    assert [one.email for one in ensure_draft(desk, mail_id).text.to] == [BUYER]


def test_an_answer_to_a_lookalike_goes_to_the_address_on_file(desk, tmp_path):
    fake = "marta@aquaf0rte.example"
    mail_id = bring(desk, tmp_path, "Dear Iris,\n\nplease quote 800 pcs.\n", sender=f"Marta Silva <{fake}>")
    assert fake not in [one.email for one in ensure_draft(desk, mail_id).text.to]


def call(desk: Desk, mail_id: int, confirms: bool | None, email: str = BUYER) -> None:
    set_contact(desk, email, {"phone": "+55 11 5550 1000"})
    record_call(desk, mail_id, email, "their director says so", confirms=confirms)


@pytest.mark.parametrize(
    ("answers", "lifted"),
    [((), False), ((True,), True), ((None,), False), ((False,), False), ((True, False), False), ((False, True), True)],
)
def test_only_a_call_that_confirms_lifts_the_block_of_f1(desk, tmp_path, answers, lifted):
    mail_id = bring(desk, tmp_path, CHANGED)
    for confirms in answers:
        call(desk, mail_id, confirms)
    assert (kept_home(desk, mail_id, ON_PAYMENT) == []) is lifted


def test_a_call_to_another_company_lifts_nothing(desk, tmp_path):
    mail_id = bring(desk, tmp_path, CHANGED)
    set_contact(desk, "ana@other.example", {"name": "Ana"})
    call(desk, mail_id, True, "ana@other.example")
    assert kept_home(desk, mail_id, ON_PAYMENT) == [ON_PAYMENT]


def test_a_call_lifts_nothing_of_a_lookalike(desk, tmp_path):
    mail_id = bring(desk, tmp_path, CHANGED, sender="Marta Silva <marta@aquaf0rte.example>")
    call(desk, mail_id, True)
    assert kept_home(desk, mail_id, ON_PAYMENT) == [ON_PAYMENT]


def findings_on_file(desk: Desk, mail_id: int) -> list[tuple[str, str, str]]:
    draft = ensure_draft(desk, mail_id)
    findings = check_draft(desk, mail_id, DraftText("Re: Ball valves", ON_GOODS, draft.text.to)).findings
    people = ("other_company", "recipient_on_file", "recipient_doubtful", "recipient_unknown")
    return [(one.id, one.effect.value, one.quote) for one in findings if one.id in people]


def test_the_answer_to_a_lookalike_goes_to_the_address_on_file_without_a_reason(desk, tmp_path):
    mail_id = bring(desk, tmp_path, CHANGED, sender="Marta Silva <marta@aquaf0rte.example>")
    assert findings_on_file(desk, mail_id) == [("recipient_on_file", "warn", BUYER)]


def test_a_name_alone_under_another_address_needs_a_reason_to_answer_the_one_on_file(desk, tmp_path):
    mail_id = bring(desk, tmp_path, CHANGED, sender="Marta Silva <ms77@elsewhere.example>")
    assert findings_on_file(desk, mail_id) == [("recipient_on_file", "reason", BUYER)]


def test_an_account_that_is_not_pinned_never_leaves_whoever_was_called(desk, tmp_path):
    mail_id = bring(desk, tmp_path, CHANGED)
    call(desk, mail_id, True)
    assert "9999888877776666" in " ".join(kept_home(desk, mail_id, "We pay to account number 9999888877776666."))


def test_a_call_that_was_struck_out_counts_no_more(desk, tmp_path):
    mail_id = bring(desk, tmp_path, CHANGED)
    call(desk, mail_id, True)
    entry = next(one for one in desk.database.registers.entries("fraud") if one.by == "person")
    desk.database.registers.strike(entry.entry_id, NOW, "wrong mail")
    assert kept_home(desk, mail_id, ON_PAYMENT) == [ON_PAYMENT]


def test_without_a_number_on_file_nothing_is_verified(desk, tmp_path):
    mail_id = bring(desk, tmp_path, CHANGED)
    with pytest.raises(NotAllowed, match="No phone number"):
        record_call(desk, mail_id, BUYER, "they say so", confirms=True)


def test_the_fraud_list_tells_open_from_called(desk, tmp_path):
    mail_id = bring(desk, tmp_path, CHANGED)
    (one,) = list_suspicions(desk)
    assert (one.mail_id, one.state, [flag.kind for flag in one.flags]) == (mail_id, "open", ["F1"])
    call(desk, mail_id, False)
    assert [one.state for one in list_suspicions(desk)] == ["called"]
    assert list_suspicions(desk, open_only=True) == []


def test_the_commands_record_show_and_list_a_call(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(
        '[me]\nname = "Iris Shen"\ncompany = "Seakeel"\n[[mailbox]]\naddress = "iris@factory.example"\n'
        'imap = { host = "127.0.0.1", port = 1, security = "none" }\n'
        'smtp = { host = "127.0.0.1", port = 1, security = "none" }\n',
        encoding="utf-8",
    )
    path = tmp_path / "mail.eml"
    path.write_bytes(write_mail("one", CHANGED))

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(mailmate, ["--home", str(home), *arguments], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.output

    run("import", str(path))
    run("contacts", "set", BUYER, "phone=+55 11 5550 1000")
    run("contacts", "called", "1", BUYER, "--outcome", "it is theirs", "--confirms", "yes")
    assert "+55 11 5550 1000" in run("show", "1")
    assert json.loads(run("show", "1", "--json"))["calls"][0]["confirms"] is True
    listed = json.loads(run("fraud", "list", "--json"))
    assert (listed["mail"], listed["state"], listed["flags"][0]["id"]) == (1, "called", "F1")
    assert run("fraud", "list", "--open") == ""
    assert "called" in run("fraud", "list")
    assert json.loads(run("fraud", "show", "1", "--json"))["calls"][0]["outcome"] == "it is theirs"
    assert "! F1 " in run("fraud", "show", "1")
    assert "it is theirs" in run("cases", "show", BUYER.partition("@")[2])


def test_results_of_a_server_that_is_not_ours_are_not_believed_once_ours_is_known(desk, tmp_path):
    ours = "Authentication-Results: mx1.factory.example; spf=pass; dkim=pass\n"
    failed = "dmarc=fail header.from=aquaforte.example\n"
    for number in range(20):
        path = tmp_path / f"{number}.eml"
        path.write_bytes(write_mail(f"m{number}", headers=ours))
        import_files(desk, [str(path)])
    for name, head in (("theirs", "mx.stranger.example"), ("ours", "mx2.factory.example")):
        path = tmp_path / f"{name}.eml"
        path.write_bytes(write_mail(name, headers=f"Authentication-Results: {head}; {failed}"))
        import_files(desk, [str(path)])
    flags = [{flag.id for flag in desk.database.readings.reading(number).flags} for number in (21, 22)]
    assert ["F4" in one for one in flags] == [False, True]


def test_the_configured_server_is_believed_and_nothing_is_learned(tmp_path):
    config = replace(CONFIG, mailbox=(Mailbox("iris@factory.example", auth_server="mx.factory.example"),))
    with open_desk(tmp_path / "home", config=config, now=lambda: NOW) as desk:
        bring(desk, tmp_path, CHANGED, headers="Authentication-Results: mx.stranger.example; dmarc=fail\n")
        assert desk.database.journal.notes("auth_servers:") == {}


def test_who_asks_for_visa_letters_alone_is_asked_for_the_business(tmp_path):
    office = open_office(tmp_path, knowledge=False)
    mail = office.receives(
        "Dear sir,\n\nwe want to visit your factory. Please send invitation letters for visa for 6 persons, passports "
        "attached.\n\nMr. Kofi", sender="Kofi <kofi@freemail.example>", subject="Visit",
    )  # fmt: skip
    assert [one["id"] for one in office.reads(mail)["flags"]] == ["F10"]
    body = office.drafts(mail)["body"]
    assert "we need to know what business it is for" in body
    assert "We are checking the day and the time" not in body
    assert "invitation letters" not in body
