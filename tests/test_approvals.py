"""Approvals: what needs one, who gave it and how, that it is of one wording only, and the mail that asks for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest

from mailmate.config import load_config
from mailmate.desk.compose import check_draft
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.mails.inbox import current_draft, ensure_draft, save_text
from mailmate.desk.registers.contacts import set_contact
from mailmate.desk.sending.approvals import (
    find_approval,
    list_approvals,
    list_requests,
    request_text,
    standing_of,
    write_request,
)
from mailmate.desk.sending.decisions import approval_ways, read_decision
from mailmate.desk.sending.outbox import approve, flush, hold_back, list_outbox, prepare, send_again, take_back
from mailmate.desk.wiring import Desk, open_desk
from mailmate.errors import NotAllowed, WrongUse
from mailmate.mail.model import Address
from mailmate.sentences import Sentence, use_language
from mailmate.trade.drafts import Approval, Draft, DraftText, Effect, Finding
from mailmate.trade.outbox import State
from mailmate.trade.safety.approvals import NEEDS_APPROVAL, Decision, needing_approval, unapproved
from tests.screens import inbox_desk
from tests.screens import make_home as make_demo_home

SUBJECT = "SK26-0603 count"
GIVES = "Dear Ana,\n\nthank you for the photos. We will give you 5 % compensation.\n\nBest regards,\nIris"
PLAIN = "Dear Ana,\n\nthank you. We will write again.\n\nBest regards,\nIris"
MANAGER = "Zhang Min <zhang.min@seakeel.example>"


@pytest.fixture
def desk(tmp_path):
    """A desk whose clock the test turns, with a manager's address, and a draft that promises compensation."""
    with opened(tmp_path / "home", MANAGER) as found:
        yield found


@contextmanager
def opened(home, manager: str) -> Iterator[Desk]:
    """Open a desk whose manager is `manager`; `turn` turns its clock."""
    with inbox_desk(home) as found:
        config = replace(found.config, me=replace(found.config.me, manager=manager))
        clock = [found.now()]
        turned = replace(found, now=lambda: clock[0], config=config)
        object.__setattr__(turned, "turn", lambda **by: clock.__setitem__(0, clock[0] + timedelta(**by)))
        put(turned, GIVES)
        yield turned


def mail_of(desk: Desk) -> int:
    return desk.database.connections.value("SELECT id FROM mails WHERE subject = ? AND ours = 0", (SUBJECT,))


def draft_of(desk: Desk) -> Draft:
    return current_draft(desk, mail_of(desk))


def put(desk: Desk, body: str, **changes) -> None:
    draft = draft_of(desk)
    save_text(desk, draft.draft_id, replace(draft.text, body=body, **changes), draft.version)


def sheet_of(desk: Desk):
    return prepare(desk, draft_of(desk).draft_id)


@pytest.mark.parametrize(
    ("rule", "effect", "needs"),
    [
        ("compensation", Effect.REASON, True),
        ("below_list", Effect.REASON, True),
        ("level_3", Effect.REASON, True),
        ("lc_terms", Effect.REASON, True),
        ("recipient_role", Effect.REASON, False),
        ("other_customer", Effect.REASON, False),
        ("discount", Effect.WARN, False),
        ("unverified", Effect.VOUCH, False),
    ],
)
def test_what_needs_an_approval_is_told_by_the_rules_name_and_its_effect(rule, effect, needs):
    assert bool(needing_approval([Finding(rule, effect, Sentence("x"))])) is needs


def test_every_rule_that_needs_an_approval_is_one_the_gate_has_and_names_its_section():
    from mailmate.drafting.reason_tables import REASON_RULES

    known = {rule.id for rule in REASON_RULES} | {"below_list", "level_3", "level_4"}
    assert set(NEEDS_APPROVAL) <= known
    assert all(section[0].isdigit() for section in NEEDS_APPROVAL.values())


def test_an_approval_covers_the_words_it_was_given_for_and_no_others():
    found = Finding("discount", Effect.REASON, Sentence("x"), "5 % discount")
    given = Approval("why", "hash", "Zhang Min", "phone", {"approved": [["discount", "5 % discount"]]})
    assert unapproved([found], [given]) == ()
    assert unapproved([replace(found, quote="8 % discount")], [given]) != ()
    assert unapproved([found], []) == (found,)


def test_with_a_manager_compensation_leaves_only_once_somebody_is_named(desk):
    sheet = sheet_of(desk)
    with pytest.raises(NotAllowed, match=r"needs a reason"):
        approve(desk, sheet)
    with pytest.raises(NotAllowed, match="This needs an approval"):
        approve(desk, sheet, reason="15 pcs short")
    with pytest.raises(NotAllowed, match="How did Zhang Min approve it"):
        approve(desk, sheet, reason="15 pcs short", decision=Decision("Zhang Min"))
    with pytest.raises(WrongUse, match="There is no mail"):
        approve(desk, sheet, reason="15 pcs short", decision=Decision("Zhang Min", "<nobody@wrote.example>"))
    assert (list_outbox(desk), list_approvals(desk)) == ([], []), "what was refused leaves no trace"
    approve(desk, sheet, reason="15 pcs short", decision=Decision("Zhang Min", "phone"))
    [record] = list_approvals(desk)
    assert (record.approval.who, record.approval.how, record.approval.reason) == ("Zhang Min", "phone", "15 pcs short")
    assert record.approval.content_hash == sheet.content_hash
    assert [rule for rule, _ in record.approval.extra["approved"]] == ["compensation"]
    assert (record.state, record.to) == (State.APPROVED, ("ana.reyes@visayaswater.example",))


def test_without_a_manager_one_decides_alone(tmp_path):
    with opened(tmp_path / "home", "") as desk:
        approve(desk, sheet_of(desk), reason="15 pcs short")
        assert [(one.approval.who, one.approval.how) for one in list_approvals(desk)] == [("self", "inbox")]


def test_deciding_alone_under_a_manager_is_said(desk):
    approve(desk, sheet_of(desk), reason="agreed long ago", decision=Decision("self", "phone"))
    assert [(one.approval.who, one.approval.how) for one in list_approvals(desk)] == [("self", "inbox")]


def test_an_approval_of_another_wording_is_void_and_one_taken_back_is_not(desk):
    item = approve(desk, sheet_of(desk), reason="short", decision=Decision("Zhang Min", "phone"))
    take_back(desk, item.outbox_id)
    assert [str(standing_of(one)) for one in list_approvals(desk)] == ["taken back"]
    put(desk, GIVES.replace("5 %", "8 %"))
    [record] = list_approvals(desk)
    assert (record.is_void, str(standing_of(record))) == (True, "void: the text changed")
    with pytest.raises(NotAllowed, match="This needs an approval"):
        approve(desk, sheet_of(desk), reason="short")


def test_at_its_hour_a_mail_nobody_approved_in_this_wording_is_held_and_not_let_go_by_one_key(desk):
    item = approve(desk, sheet_of(desk), reason="short", decision=Decision("Zhang Min", "phone"))
    desk.database.connections.change("UPDATE approvals SET content_hash = 'of another wording'")
    desk.turn(seconds=11)
    [held] = flush(desk)
    assert (held.state, "Nobody approved this content" in str(held.held_because)) == (State.HELD, True)
    with pytest.raises(NotAllowed, match="This needs an approval"):
        send_again(desk, item.outbox_id)


def test_a_held_mail_that_was_approved_is_let_go_by_one_key(desk):
    item = approve(desk, sheet_of(desk), reason="short", decision=Decision("Zhang Min", "phone"))
    hold_back(desk, item.outbox_id)
    send_again(desk, item.outbox_id)
    assert [one.state for one in flush(desk)] == [State.SENT]
    assert [one.approval.how for one in list_approvals(desk)] == ["again", "phone"]


def test_the_request_names_buyer_need_and_wording_and_goes_to_the_manager_alone(desk):
    draft = write_request(desk, draft_of(desk).draft_id)
    assert [one.email for one in draft.text.to] == ["zhang.min@seakeel.example"]
    for words in ("Ana Reyes", "compensation", "«5 % compensation»", "> thank you for the photos.", "shortage"):
        assert words in draft.text.body
    reference = f"d{draft_of(desk).draft_id}-{sheet_of(desk).content_hash[:6]}"
    assert reference in draft.text.subject and reference in draft.text.body
    sheet = prepare(desk, draft.draft_id)
    assert (sheet.gate.findings, sheet.quoted, sheet.outgoing.in_reply_to, sheet.outsiders) == ((), "", None, ())
    assert sheet.outgoing.sender.email == "sales@seakeel.example"


def test_the_request_never_goes_to_a_buyer_nor_takes_an_account_along(desk):
    text = request_text(desk, draft_of(desk).draft_id)
    buyer = Address("Ana", "ana.reyes@visayaswater.example")
    gate = check_draft(desk, None, replace(text, cc=(buyer,)))
    assert [(one.id, one.effect, one.quote) for one in gate.findings] == [
        ("recipient_outside", Effect.NEVER, "ana.reyes@visayaswater.example")
    ]
    account = DraftText(text.subject, f"{text.body}\nIBAN DE89 3704 0044 0532 0130 00", text.to)
    assert [one.id for one in check_draft(desk, None, account).findings] == ["account"]


def test_a_request_for_the_same_wording_is_taken_up_again_and_for_another_written_anew(desk):
    about = draft_of(desk).draft_id
    first = write_request(desk, about)
    assert write_request(desk, about).draft_id == first.draft_id
    put(desk, GIVES.replace("5 %", "8 %"))
    second = write_request(desk, about)
    assert second.draft_id != first.draft_id
    assert desk.database.drafts.closed(first.draft_id) == "dropped"
    with pytest.raises(NotAllowed, match="asks for an approval itself"):
        write_request(desk, second.draft_id)


def test_without_an_address_the_text_is_there_and_the_mail_is_not(tmp_path):
    with opened(tmp_path / "home", "Zhang Min") as desk:
        about = draft_of(desk).draft_id
        with pytest.raises(NotAllowed, match="No address of your manager"):
            write_request(desk, about)
        text = request_text(desk, about)
        assert (text.to, text.body.startswith("Zhang Min,")) == ((), True)


def send_request(desk: Desk, tmp_path, answer: str) -> str:
    """Send the request, and let the manager answer it; return the answer's Message-ID."""
    draft = write_request(desk, draft_of(desk).draft_id)
    item = approve(desk, prepare(desk, draft.draft_id))
    desk.turn(seconds=11)
    assert [one.state for one in flush(desk)] == [State.SENT]
    sent = message_from_bytes((desk.demo_outbox / f"{item.outbox_id:04d}.eml").read_bytes(), policy=default)
    asked = sent["Message-ID"]
    reply = (
        f"From: {MANAGER}\nTo: sales@seakeel.example\nSubject: Re: {draft.text.subject}\n"
        "Message-ID: <yes@seakeel.example>\n"
        f"Date: {desk.now():%a, %d %b %Y %H:%M:%S +0000}\nIn-Reply-To: {asked}\nReferences: {asked}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{answer}\n"
    )
    (tmp_path / "reply.eml").write_text(reply, encoding="utf-8")
    import_files(desk, [str(tmp_path / "reply.eml")])
    return "<yes@seakeel.example>"


def test_the_managers_answer_is_offered_as_how_and_approves_nothing_by_itself(desk, tmp_path):
    answer = send_request(desk, tmp_path, "Yes, 5 % is fine.")
    sheet = sheet_of(desk)
    ways = approval_ways(desk, sheet.draft.draft_id, sheet.content_hash)
    assert ([one.message_id for one in ways.replies], ways.mails, ways.outdated) == ([answer], (), False)
    with pytest.raises(NotAllowed, match="This needs an approval"):
        approve(desk, sheet, reason="short")
    number = str(ways.replies[0].mail_id)
    assert read_decision(desk, "", number) == Decision("Zhang Min", answer)
    approve(desk, sheet, reason="short", decision=read_decision(desk, "Zhang Min", number))
    assert list_approvals(desk)[0].approval.how == answer


def test_an_answer_to_another_wording_is_offered_with_a_word_of_it(desk, tmp_path):
    send_request(desk, tmp_path, "Yes.")
    put(desk, GIVES.replace("5 %", "8 %"))
    sheet = sheet_of(desk)
    assert approval_ways(desk, sheet.draft.draft_id, sheet.content_hash).outdated is True


def test_what_the_request_quotes_enters_no_register(desk, tmp_path):
    before = len(desk.database.registers.entries("promises")) + len(desk.database.registers.entries("quotes"))
    put(desk, "Dear Ana,\n\nwe will ship on 30 July 2026 at USD 4.00 per pc FOB Ningbo, 5 % discount.\n\nIris")
    send_request(desk, tmp_path, "Yes.")
    after = len(desk.database.registers.entries("promises")) + len(desk.database.registers.entries("quotes"))
    assert before == after


def test_a_mail_of_ours_is_no_word_of_a_manager(desk, tmp_path):
    send_request(desk, tmp_path, "Yes.")
    ours = next(item.mail.message_id for item in list_outbox(desk))
    with pytest.raises(WrongUse, match="There is no mail"):
        approve(desk, sheet_of(desk), reason="short", decision=Decision("Zhang Min", ours))


def test_the_request_is_written_in_the_users_language(desk, monkeypatch):
    monkeypatch.setattr("mailmate.sentences._translations", _Shouting())
    assert "WHAT NEEDS YOUR APPROVAL:" in request_text(desk, draft_of(desk).draft_id).body


class _Shouting:
    """A language that says everything in capitals."""

    def gettext(self, text: str) -> str:
        return text if "{" in text else text.upper()


def test_the_name_alone_of_a_manager_stands_in_drafts(tmp_path):
    with opened(tmp_path / "home", MANAGER) as desk:
        assert desk.me(None).manager == "Zhang Min"


# The wrong recipient, from a typed role to the list of reasons ------------------------------------------------------


def test_an_end_customer_asks_a_reason_which_is_kept_and_listed(desk):
    set_contact(desk, "owner@resort.example", {"role": "end_customer"})
    put(desk, PLAIN, to=(Address("Owner", "owner@resort.example"),))
    sheet = sheet_of(desk)
    asked = [[one.id, one.quote] for one in sheet.gate.having(Effect.REASON)]
    assert ["recipient_role", "owner@resort.example"] in asked
    with pytest.raises(NotAllowed, match=r"Take the address out, or give a reason|is not to be written to"):
        approve(desk, sheet)
    approve(desk, sheet, reason="the intermediary asked us to")
    [record] = list_approvals(desk)
    assert record.approval.extra["passed"] == asked
    assert (record.approval.reason, record.approval.extra["approved"]) == ("the intermediary asked us to", [])


def test_whom_we_reached_only_through_another_asks_a_reason(desk):
    asked_us_not_to = desk.database.connections.value(
        "SELECT id FROM mails WHERE subject LIKE '%RFQ for pool%' AND ours = 0"
    )
    draft = ensure_draft(desk, asked_us_not_to)
    text = replace(
        draft.text, body="Dear Dan,\n\nthank you.\n\nIris", to=(Address("", "dan.keller@prairiepools.example"),)
    )
    save_text(desk, draft.draft_id, text, draft.version)
    sheet = prepare(desk, draft.draft_id)
    assert [one.id for one in sheet.gate.having(Effect.REASON)] == ["recipient_indirect"]
    with pytest.raises(NotAllowed, match="You have only reached"):
        approve(desk, sheet)
    approve(desk, sheet, reason="Ms Park asked us to answer him")
    assert list_approvals(desk)[0].approval.reason == "Ms Park asked us to answer him"


def test_two_customer_companies_in_one_mail_ask_a_reason(desk):
    other = desk.database.connections.value(
        "SELECT sender_email FROM mails WHERE ours = 0 AND intent = 'inquiry' AND company IN"
        " (SELECT company FROM entries WHERE register = 'questions') LIMIT 1"
    )
    put(desk, PLAIN, cc=(Address("", other),))
    assert ("other_company", other.partition("@")[2]) in [
        (one.id, one.quote) for one in sheet_of(desk).gate.having(Effect.REASON)
    ]


# The commands -------------------------------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path):
    """A home with a manager's address, and the draft that promises compensation."""
    home = make_demo_home(tmp_path / "home")
    config = home / "config.toml"
    config.write_text(config.read_text(encoding="utf-8").replace('"Zhang Min"', f'"{MANAGER}"'), encoding="utf-8")
    with open_desk(home, config=load_config(home), engine="local") as desk:
        put(desk, GIVES)
    return home


def test_the_commands_ask_refuse_and_list(home, run):
    with open_desk(home, engine="local") as desk:
        mail, draft = mail_of(desk), draft_of(desk).draft_id
    code, out, _ = run("approvals", "ask", mail, "--home", home, "--json")
    assert (code, json.loads(out)["about"]) == (0, f"d{draft}")
    code, _, err = run("send", mail, "--home", home, "--reason", "short")
    assert (code, "--approved-by NAME" in err) == (2, True) or "This needs an approval" in err
    code, _, err = run("send", mail, "--home", home, "--reason", "short", "--approved-by", "Zhang Min", "--how", "mail")
    assert (code, "mail is no way to approve" in err) == (2, True)
    with open_desk(home, engine="local") as desk:
        approve(desk, sheet_of(desk), reason="short", decision=Decision("Zhang Min", "in person"))
        take_back(desk, list_outbox(desk)[0].outbox_id)
    code, out, _ = run("approvals", "list", "--home", home, "--json")
    asked, row = [json.loads(line) for line in out.splitlines()]
    assert (asked["id"], asked["who"]) == (None, None), "the request that nobody sent"
    assert (row["who"], row["how"], row["reason"], row["state"], row["void"]) == (
        "Zhang Min", "in person", "short", "cancelled", False,
    )  # fmt: skip
    code, out, _ = run("approvals", "show", row["id"], "--home", home)
    assert (code, "Zhang Min, in person" in out, "5 % compensation" in out) == (0, True, True)
    assert run("approvals", "show", "a99", "--home", home)[0] == 2


def test_a_request_that_nobody_sent_stands_in_the_list(home, run):
    with open_desk(home, engine="local") as desk:
        about = draft_of(desk).draft_id
        request = write_request(desk, about)
    _, out, _ = run("approvals", "list", "--home", home, "--json")
    [row] = [json.loads(line) for line in out.splitlines()]
    assert (row["id"], row["request"], row["draft"], row["who"]) == (None, f"d{request.draft_id}", f"d{about}", None)
    assert (row["to"], row["subject"]) == (["zhang.min@seakeel.example"], request.text.subject)
    assert f"d{request.draft_id}" in run("approvals", "list", "--home", home)[1]
    with open_desk(home, engine="local") as desk:
        desk.database.drafts.close(request.draft_id, "sent")
        assert list_requests(desk) == []


def test_the_log_of_reasons_leaves_out_what_the_gate_had_nothing_against(desk):
    put(desk, PLAIN)
    approve(desk, sheet_of(desk))
    assert (len(list_approvals(desk)), list_approvals(desk, plain=False)) == (1, [])


def test_an_approval_there_is_not_is_wrong_use(desk):
    use_language("en")
    with pytest.raises(WrongUse, match="There is no approval 7"):
        find_approval(desk, 7)
