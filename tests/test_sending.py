"""From approval to Sent: what leaves once, what waits for a person, and what a break leaves behind."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from datetime import timedelta
from email import message_from_bytes

import pytest

from mailmate.desk.compose import load_case
from mailmate.desk.mails.inbox import choose_version, ensure_draft, other_version, reopen, save_text
from mailmate.desk.mails.lists import list_mails
from mailmate.desk.poll import poll
from mailmate.desk.registers.shipments import list_shipments
from mailmate.desk.sending import second_look
from mailmate.desk.sending.outbox import approve, flush, outbox_lock, prepare, send_again, send_now, take_back
from mailmate.desk.understand import parse_kept
from mailmate.doors.imap import ImapSession
from mailmate.errors import Conflict, LoginRefused, MailmateError, NotAllowed, TryLater, Unreachable
from mailmate.sentences import Sentence
from mailmate.trade.drafts import DraftText
from mailmate.trade.listing import MailState, View
from mailmate.trade.outbox import State
from mailmate.trade.registers import Entry
from tests.homes import SECRET
from tests.scenes import BUYER, REPLY, Scene, approve_reply, good_poll, todo, write_mail, write_reply
from tests.servers.smtp_sink import HANG_UP

pytestmark = pytest.mark.dovecot


@contextmanager
def one_mail(scene: Scene, **changes):
    """Open a desk on a mailbox with one read inquiry; give the desk and the mail's id."""
    scene.put(write_mail("one", **changes))
    with scene.open() as desk:
        good_poll(desk)
        yield desk, todo(desk)[0].mail_id


def states(desk) -> list[str]:
    return [item.state.value for item in desk.database.outbox.items()]


def test_a_mail_the_gate_breaks_on_is_held_and_keeps_no_other_from_leaving(scene, monkeypatch):
    with one_mail(scene) as (desk, first):
        scene.put(write_mail("two", subject="Second", sender="Rui <rui@other.example>"))
        good_poll(desk)
        broken, good = approve_reply(desk, first), approve_reply(desk, first + 1)
        looked = second_look.gate_of
        monkeypatch.setattr(second_look, "gate_of", lambda d, i: looked(d, i) if i.mail_id != first else 1 / 0)
        flush(desk)
        held = desk.database.outbox.item(broken.outbox_id)
        assert (held.state, "ZeroDivisionError" in str(held.held_because)) == (State.HELD, True)
        assert desk.database.outbox.item(good.outbox_id).state is State.SENT


def test_undo_takes_back_what_has_not_begun_to_leave(scene):
    with one_mail(scene) as (desk, mail_id):
        item = approve(desk, write_reply(desk, mail_id))
        assert item.due_at == desk.now() + timedelta(seconds=10)
        assert flush(desk) == (), "the time to undo has not passed"
        take_back(desk, item.outbox_id)
        scene.clock.later(seconds=11)
        assert (flush(desk), states(desk), scene.smtp.mails) == ((), ["cancelled"], [])
        again = approve(desk, prepare(desk, item.draft_id), due_at=desk.now())
        flush(desk)
        with pytest.raises(Conflict, match="sent and cannot become cancelled"):
            take_back(desk, again.outbox_id)


def test_editing_after_approval_cancels_it_and_the_new_text_leaves(scene):
    with one_mail(scene) as (desk, mail_id):
        sheet = write_reply(desk, mail_id)
        approve(desk, sheet)
        text = DraftText(sheet.draft.text.subject, REPLY.replace("Thank", "Again, thank"), sheet.draft.text.to)
        save_text(desk, sheet.draft.draft_id, text, sheet.draft.version)
        assert states(desk) == ["cancelled"]
        approve(desk, prepare(desk, sheet.draft.draft_id), due_at=desk.now())
        flush(desk)
        assert [b"Again, thank you" in mail.data for mail in scene.smtp.mails] == [True]


def test_a_mail_of_the_buyer_that_comes_before_it_is_due_holds_the_reply_until_a_person_looks(scene):
    with one_mail(scene) as (desk, mail_id):
        item = approve_reply(desk, mail_id)
        # written before the approval, fetched after it: what counts is what the person could know
        scene.put(write_mail("more", "Dear Iris,\n\nplease make it 900 pcs.\n\nMarta\n", answers="one"))
        assert good_poll(desk).sent == 0
        held = desk.database.outbox.item(item.outbox_id)
        assert (held.state, str(held.held_because)) == (State.HELD, "The buyer wrote again after you approved this.")
        assert desk.database.mails.line(mail_id).draft == "held"
        send_again(desk, item.outbox_id)
        assert [one.state for one in flush(desk)] == [State.SENT]


CLAIM = "Dear Iris,\n\nabout your PI No. SK-26-118: %s\n\nBest regards\nMarta\n"


@pytest.mark.parametrize(
    ("number", "states_then"), [("SK-26-118", ["held"]), ("SK-26-900", ["sent"])], ids=["same order", "another order"]
)
def test_another_thread_about_the_same_order_holds_the_reply(scene, number, states_then):
    with one_mail(scene, text=CLAIM % "we will pay the balance of USD 4,800.00 next week.") as (desk, mail_id):
        approve_reply(desk, mail_id)
        text = CLAIM.replace("SK-26-118", number) % "we paid USD 4,800.00 today."
        scene.put(write_mail("other-thread", text, subject="Payment"))
        good_poll(desk)
        assert states(desk) == states_then


def test_an_answer_from_a_phone_holds_the_reply(scene):
    with one_mail(scene) as (desk, mail_id):
        item = approve_reply(desk, mail_id)
        scene.put(scene.ours("phone", "Dear Marta,\n\nyes.\n", answers="one"), folder="Sent")
        assert good_poll(desk).sent == 0
        assert desk.database.outbox.item(item.outbox_id).state is State.HELD
        assert scene.smtp.mails == []


def test_an_answered_flag_of_another_program_holds_the_reply(scene):
    with one_mail(scene) as (desk, mail_id):
        item = approve_reply(desk, mail_id)
        with scene.server() as client:
            client.store("1", "+FLAGS", "\\Answered")
        assert good_poll(desk).sent == 0
        held = desk.database.outbox.item(item.outbox_id)
        assert str(held.held_because) == "The mail was answered from elsewhere after you approved this."


def test_two_replies_in_one_thread_do_not_hold_each_other(scene):
    with one_mail(scene) as (desk, first):
        scene.put(write_mail("two", "Dear Iris,\n\nplease quote 50 pcs too.\n\nMarta\n", answers="one"))
        good_poll(desk)
        approve(desk, write_reply(desk, first + 1), due_at=desk.now() + timedelta(seconds=10))
        approve_reply(desk, first)
        assert good_poll(desk).sent == 1
        good_poll(desk)
        scene.clock.later(seconds=10)
        assert (good_poll(desk).sent, states(desk)) == (1, ["sent", "sent"])


@pytest.mark.parametrize(("hours", "state"), [(1.9, State.SENT), (2.1, State.HELD)])
def test_a_reply_that_missed_its_hour_by_two_is_held(scene, hours, state):
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        scene.clock.later(hours=hours)
        (item,) = flush(desk)
        assert item.state is state


def test_exchanging_the_versions_after_approval_cancels_it(scene):
    with one_mail(scene) as (desk, mail_id):
        sheet = write_reply(desk, mail_id)
        ensure_draft(desk, mail_id, engine="local")
        approve(desk, sheet)
        choose_version(desk, other_version(desk, sheet.draft))
        assert states(desk) == ["cancelled"]


def test_an_edit_that_cannot_be_saved_keeps_the_old_text_from_leaving(scene, monkeypatch):
    with one_mail(scene) as (desk, mail_id):
        sheet = write_reply(desk, mail_id)
        approve(desk, sheet, due_at=desk.now())
        with monkeypatch.context() as patch:
            patch.setattr("mailmate.store.drafts.Drafts._overwrite", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                save_text(desk, sheet.draft.draft_id, sheet.draft.text, sheet.draft.version)
        assert (flush(desk), states(desk)) == ((), ["cancelled"])


def test_an_entry_a_person_struck_out_is_no_source_of_a_draft(scene):
    with one_mail(scene) as (desk, mail_id):
        quote = Entry("quotes", "quote", {}, "USD 4.20", desk.now(), by="person", company="aquaforte.example")
        (kept,) = desk.database.registers.add([quote])
        _, mail = parse_kept(desk, mail_id)
        reading = desk.database.readings.reading(mail_id)
        assert kept in load_case(desk, mail_id, mail, reading).entries
        desk.database.registers.strike(kept.entry_id, desk.now())
        assert [one.kind for one in load_case(desk, mail_id, mail, reading).entries if one.register == "quotes"] == []


def test_a_source_that_changed_after_approval_holds_the_reply(scene):
    notes = scene.home / "knowledge" / "notes.md"
    notes.parent.mkdir()
    notes.write_text(
        "# Seats of SK-2040B\n\nThe seat of SK-2040B is EPDM, working pressure 16 bar.\n", encoding="utf-8"
    )
    with one_mail(scene) as (desk, mail_id):
        sheet = write_reply(desk, mail_id, "Dear Marta,\n\nThe working pressure of SK-2040B is 16 bar.\n\nIris Shen\n")
        assert sheet.gate.result in ("clean", "warn")
        approve(desk, sheet, due_at=desk.now())
        notes.write_text(
            "# Seats of SK-2040B\n\nThe seat of SK-2040B is NBR, working pressure 10 bar.\n", encoding="utf-8"
        )
        assert good_poll(desk).sent == 0
        (item,) = desk.database.outbox.items()
        assert item.state is State.HELD
        assert str(item.held_because).startswith("The gate says now: ")


def test_what_the_gate_never_lets_pass_is_not_approved_and_a_reason_is_asked_where_it_asks(scene):
    with one_mail(scene) as (desk, mail_id):
        with pytest.raises(NotAllowed):
            approve(desk, write_reply(desk, mail_id, "Dear Marta,\n\nThe price is [price].\n"))
        asks = write_reply(desk, mail_id, "Dear Marta,\n\nWe give you a discount of 5 %.\n\nIris Shen\n")
        assert asks.gate.result == "reason"
        with pytest.raises(NotAllowed):
            approve(desk, asks)
        item = approve(desk, asks, reason="Mr. Lin agreed by telephone", due_at=desk.now())
        assert [one.state for one in flush(desk)] == [State.SENT]
        assert item.reason == "Mr. Lin agreed by telephone"


def test_a_refused_recipient_leaves_the_draft_waiting(scene):
    scene.smtp.rules.recipients[BUYER] = "550 5.1.1 no such user"
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        (item,) = flush(desk)
        assert (item.state, item.receipt.answer) == (State.REFUSED, "550 5.1.1 no such user")
        line = desk.database.mails.line(mail_id)
        assert (line.state, line.draft) == (MailState.OPEN, "refused")
        assert scene.ids_in("Sent") == []


def test_a_mail_some_recipients_of_which_were_refused_is_sent_and_names_them(scene):
    scene.smtp.rules.recipients["boss@aquaforte.example"] = "550 no such user"
    with one_mail(scene) as (desk, mail_id):
        sheet = write_reply(desk, mail_id)
        text = sheet.draft.text
        both = DraftText(text.subject, text.body, (*text.to, type(text.to[0])("", "boss@aquaforte.example")))
        save_text(desk, sheet.draft.draft_id, both, sheet.draft.version)
        approve(desk, prepare(desk, sheet.draft.draft_id), reason="she asked for it", due_at=desk.now())
        (item,) = flush(desk)
        assert (item.state, item.receipt.refused) == (State.SENT, (("boss@aquaforte.example", "550 no such user"),))


def test_try_later_is_tried_later_and_sent_once(scene):
    scene.smtp.rules.recipients[BUYER] = "450 greylisted"
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        (item,) = flush(desk)
        assert (item.state, item.due_at) == (State.APPROVED, desk.now() + timedelta(minutes=1))
        scene.smtp.rules.recipients.clear()
        assert flush(desk) == ()
        scene.clock.later(minutes=2)
        assert [one.state for one in flush(desk)] == [State.SENT]
        assert len(scene.smtp.mails) == 1


def test_a_line_lost_after_the_content_is_unsure_until_the_mail_is_found_in_sent(scene):
    scene.smtp.rules.content = HANG_UP
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        (item,) = flush(desk)
        assert (item.state, len(scene.smtp.mails)) == (State.UNSURE, 1)
        scene.smtp.rules.content = ""
        good_poll(desk)
        scene.clock.later(hours=1)
        assert good_poll(desk).sent == 0
        assert (states(desk), len(scene.smtp.mails)) == (["unsure"], 1), (
            "not found: a person decides, nothing is repeated"
        )

        scene.put(scene.smtp.mails[0].data.replace(b"\r\r\n", b"\r\n"), folder="Sent")
        good_poll(desk)
        found = desk.database.outbox.item(item.outbox_id)
        assert (found.state, found.filed) == (State.SENT, "by_server")
        line = desk.database.mails.line(mail_id)
        assert (line.state, line.draft) == (MailState.DONE, "sent")
        good_poll(desk)
        assert (len(scene.ids_in("Sent")), len(scene.smtp.mails)) == (1, 1)


def test_a_process_killed_while_sending_leaves_an_unsure_mail_that_is_never_sent_again(scene):
    with one_mail(scene) as (desk, mail_id):
        item = approve_reply(desk, mail_id)
        desk.database.outbox.claim(desk.now())
    with scene.open() as desk:
        assert states(desk) == ["sending"]
        assert good_poll(desk).sent == 0
        assert (states(desk), scene.smtp.mails) == (["unsure"], [])
        with pytest.raises(Conflict):
            approve(desk, prepare(desk, item.draft_id))


@pytest.mark.parametrize("filed_before", [False, True])
def test_a_process_killed_after_sending_is_made_good_and_the_copy_filed_once(scene, filed_before, monkeypatch):
    def die(*_, **__):
        raise KeyboardInterrupt

    with one_mail(scene) as (desk, mail_id):
        item = approve_reply(desk, mail_id)
        broken = (
            "mailmate.store.outbox.Outbox.set_filed" if filed_before else "mailmate.desk.sending.outbox._after_sending"
        )
        with monkeypatch.context() as patch:
            patch.setattr(broken, die)
            with pytest.raises(KeyboardInterrupt):
                flush(desk)
    with scene.open() as desk:
        assert states(desk) == ["sent"]
        good_poll(desk)
        settled = desk.database.outbox.item(item.outbox_id)
        assert settled.filed == ("by_server" if filed_before else "appended")
        assert scene.ids_in("Sent") == [f"Message-ID: {item.mail.message_id}".encode()]
        assert desk.database.mails.line(mail_id).state is MailState.DONE
        assert len(scene.smtp.mails) == 1


def test_two_that_flush_at_once_send_once(scene):
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        gate, failures = threading.Barrier(2, timeout=10), []

        def run() -> None:
            try:
                with scene.open() as own:
                    gate.wait()
                    flush(own)
            except MailmateError as error:
                failures.append(error)

        threads = [threading.Thread(target=run) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (failures, states(desk), len(scene.smtp.mails)) == ([], ["sent"], 1)


def test_while_another_sends_nothing_is_called_abandoned(scene, monkeypatch):
    monkeypatch.setattr("mailmate.desk.sending.outbox.LOCK_WAIT", 0.0)
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        desk.database.outbox.claim(desk.now())
        with outbox_lock(desk), scene.open() as other, pytest.raises(TryLater):
            flush(other)
        assert states(desk) == ["sending"]


def test_the_copy_is_filed_by_the_providers_rule_and_read_as_our_own_mail(scene):
    with one_mail(scene) as (desk, mail_id):
        item = approve_reply(desk, mail_id)
        (sent,) = flush(desk)
        assert sent.filed == "appended"
        good_poll(desk)
        good_poll(desk)
        assert scene.ids_in("Sent") == [f"Message-ID: {item.mail.message_id}".encode()]
        assert [line.subject for line in list_mails(desk, View.SENT)] == ["Re: Ball valves for Santos"]


@pytest.mark.parametrize(
    ("rule", "filed", "in_sent"),
    [('save_sent = "never"', "kept", 0), ('preset = "gmail"', "by_server", 0), ('save_sent = "always"', "appended", 1)],
)
def test_where_the_server_files_the_copy_itself_none_is_put_there(scene, rule, filed, in_sent):
    scene.extra = rule
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        (sent,) = flush(desk)
        assert (sent.filed, len(scene.ids_in("Sent"))) == (filed, in_sent)


def test_a_copy_that_could_not_be_filed_is_a_warning_and_kept_here(scene):
    scene.extra = 'sent = "Gesendet"'
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        (sent,) = flush(desk)
        assert (sent.state, sent.filed) == (State.SENT, "failed")
        (line,) = list_mails(desk, View.SENT)
        assert line.subject == "Re: Ball valves for Santos"
        good_poll(desk)
        assert (len(list_mails(desk, View.SENT)), len(scene.smtp.mails)) == (1, 1)


@pytest.mark.parametrize("appended", [False, True])
def test_a_copy_whose_line_broke_waits_for_the_next_run_and_is_filed_once(scene, appended, monkeypatch):
    append = ImapSession.append

    def broken(*arguments, **named):
        if appended:
            append(*arguments, **named)
        raise Unreachable(Sentence("the line broke"))

    with one_mail(scene) as (desk, mail_id):
        item = approve_reply(desk, mail_id)
        with monkeypatch.context() as patch:
            patch.setattr(ImapSession, "append", broken)
            (sent,) = flush(desk)
        assert (sent.state, sent.filed, len(list_mails(desk, View.SENT))) == (State.SENT, "", 1)
        flush(desk)
        assert desk.database.outbox.item(sent.outbox_id).filed == ("by_server" if appended else "appended")
        good_poll(desk)
        assert scene.ids_in("Sent") == [f"Message-ID: {item.mail.message_id}".encode()]
        assert (len(list_mails(desk, View.SENT)), len(scene.smtp.mails)) == (1, 1)


def test_what_we_promise_in_a_sent_mail_enters_the_register(scene):
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id, "Dear Marta,\n\nWe will send you the quotation by 4 January 2027.\n\nIris Shen\n")
        flush(desk)
        good_poll(desk)
        promised = [entry for entry in desk.database.registers.entries() if entry.ours]
        assert [entry.value.get("date") or entry.value.get("due") for entry in promised] == ["2027-01-04"], promised


SECOND = """
[[mailbox]]
name = "second"
address = "second@factory.example"
imap = {{ host = "127.0.0.1", port = {port}, security = "none", username = "{user}" }}
smtp = {{ host = "127.0.0.1", port = 1, security = "none", username = "{user}" }}
password = {{ env = "{secret}" }}
"""


def test_a_reply_leaves_by_the_mailbox_its_mail_came_in_by_and_one_that_is_away_stops_no_other(scene):
    user = scene.dovecot.fresh_user()
    scene.extra = SECOND.format(port=scene.dovecot.port, user=user, secret=SECRET)
    scene.dovecot.put(user, write_mail("two", subject="Second", to="second@factory.example"))
    with one_mail(scene) as (desk, _):
        for line in sorted(todo(desk), key=lambda line: line.mailbox, reverse=True):
            approve_reply(desk, line.mail_id)
            scene.clock.later(seconds=1)
        with pytest.raises(Unreachable):
            flush(desk)
        items = {item.mailbox: (item.state, item.mail.sender.email) for item in desk.database.outbox.items()}
        assert items == {
            "second": (State.APPROVED, "second@factory.example"),
            scene.mailbox.address: (State.SENT, scene.mailbox.address),
        }


def test_a_mail_that_left_counts_as_sent_though_another_mailbox_is_away(scene):
    user = scene.dovecot.fresh_user()
    scene.extra = SECOND.format(port=scene.dovecot.port, user=user, secret=SECRET)
    scene.dovecot.put(user, write_mail("two", subject="Second", to="second@factory.example"))
    with one_mail(scene) as (desk, _):
        lines = {line.mailbox: line for line in todo(desk)}
        approve_reply(desk, lines["second"].mail_id)
        sheet = write_reply(desk, lines[scene.mailbox.address].mail_id)
        assert send_now(desk, sheet).state is State.SENT
        assert sorted(states(desk)) == ["approved", "sent"]


def test_a_mail_a_person_reopens_after_the_reply_stays_open_and_its_second_reply_is_not_held(scene):
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        flush(desk)
        reopen(desk, mail_id)
        good_poll(desk)
        assert desk.database.mails.line(mail_id).state is MailState.OPEN
        ensure_draft(desk, mail_id)
        good_poll(desk)
        assert desk.database.mails.line(mail_id).draft == "machine"
        approve(desk, write_reply(desk, mail_id, REPLY.replace("Thank", "Once more: thank")))
        good_poll(desk)
        assert states(desk) == ["approved", "sent"]


BOUNCE = """\
From: MAILER-DAEMON@mx.factory.example
To: <%s>
Subject: Undelivered Mail Returned to Sender
Date: %s
Message-ID: <bounce-1@mx.factory.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

This is the mail system. I'm sorry to have to inform you that your message could not be delivered.
<marta@aquaforte.example>: 550 5.1.1 User unknown

--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.factory.example

Final-Recipient: rfc822; marta@aquaforte.example
Action: %s
Status: 5.1.1

--B
Content-Type: %s

%s
--B--
"""


def bounce(scene: Scene, returned: bytes, *, action: str = "failed", kind: str = "message/rfc822") -> bytes:
    date = message_from_bytes(returned)["Date"]
    text = returned.decode().replace("\r\n", "\n")
    if kind == "text/rfc822-headers":
        text = text.partition("\n\n")[0] + "\n"
    return (BOUNCE % (scene.mailbox.address, date, action, kind, text)).replace("\n", "\r\n").encode()


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_a_bounce_makes_the_sent_mail_not_delivered_and_puts_its_mail_back(scene, kind):
    with one_mail(scene) as (desk, mail_id):
        item = approve_reply(desk, mail_id)
        flush(desk)
        good_poll(desk)
        assert desk.database.mails.line(mail_id).state is MailState.DONE
        scene.put(bounce(scene, scene.smtp.mails[0].data, kind=kind))
        good_poll(desk)
        line = desk.database.mails.line(mail_id)
        assert desk.database.outbox.item(item.outbox_id).state is State.NOT_DELIVERED
        assert (line.state, line.draft) == (MailState.OPEN, "not delivered")
        good_poll(desk)
        assert desk.database.mails.line(mail_id).state is MailState.OPEN, "our own \\Answered does not close it again"

        again = approve_reply(desk, mail_id, REPLY.replace("Thank", "Once more: thank"))
        flush(desk)
        assert (again.mail.message_id != item.mail.message_id, len(scene.smtp.mails)) == (True, 2)
        line = desk.database.mails.line(mail_id)
        assert (line.state, line.draft) == (MailState.DONE, "sent")


def test_a_bounce_is_matched_however_many_older_ones_nobody_put_aside(scene, monkeypatch):
    monkeypatch.setattr("mailmate.desk.mailbox.elsewhere.BOUNCES_A_RUN", 1)
    with one_mail(scene) as (desk, mail_id):
        stranger = scene.ours("stranger", "Dear Marta,\n\nyes.\n")
        scene.put(bounce(scene, stranger).replace(b"bounce-1@", b"bounce-0@"))
        good_poll(desk)
        item = approve_reply(desk, mail_id)
        flush(desk)
        scene.put(bounce(scene, scene.smtp.mails[0].data))
        good_poll(desk)
        assert desk.database.outbox.item(item.outbox_id).state is State.NOT_DELIVERED


def test_a_report_that_a_mail_is_late_gives_nothing_up(scene):
    with one_mail(scene) as (desk, mail_id):
        item = approve_reply(desk, mail_id)
        flush(desk)
        scene.put(bounce(scene, scene.smtp.mails[0].data, action="delayed"))
        good_poll(desk)
        assert desk.database.outbox.item(item.outbox_id).state is State.SENT
        assert desk.database.mails.line(mail_id).state is MailState.DONE


def test_a_bounce_of_what_another_program_sent_puts_the_answered_mail_back(scene):
    with one_mail(scene) as (desk, mail_id):
        ours = scene.ours("phone", "Dear Marta,\n\nyes.\n", answers="one")
        scene.put(ours, folder="Sent")
        good_poll(desk)
        assert desk.database.mails.line(mail_id).state is MailState.DONE
        scene.put(bounce(scene, ours))
        good_poll(desk)
        assert desk.database.mails.line(mail_id).state is MailState.OPEN


def test_a_refused_login_keeps_the_mail_approved_and_is_tried_once(scene):
    scene.smtp.rules.password = "another"
    with one_mail(scene) as (desk, mail_id):
        approve_reply(desk, mail_id)
        scene.put(write_mail("two", subject="Second", sender="Marta <marta@aquaforte.example>"))
        good = poll(desk)
        assert [type(error) for error in good.errors] == [LoginRefused]
        second = next(line.mail_id for line in todo(desk) if line.subject == "Second")
        approve_reply(desk, second)
        scene.clock.later(minutes=5)
        scene.smtp.logins.clear()
        with pytest.raises(LoginRefused):
            flush(desk)
        assert (states(desk), len(scene.smtp.logins)) == (["approved", "approved"], 1)


SHIPPED = (
    "Dear Iris,\n\nPO-4471: container CSQU3054383, seal HT99812, vessel EVER ACT, voyage 021W, ETD 16 July 2026, "
    "ETA 20 August 2026, B/L SKCALHT99812, 100 cartons.\n\nMarta"
)


def test_who_answers_a_mail_stands_behind_what_was_read_of_it_until_a_later_mail_says_otherwise(scene):
    with one_mail(scene, text=SHIPPED, subject="Shipping details PO-4471") as (desk, mail_id):
        assert list_shipments(desk)[0].confirmed is False
        approve_reply(desk, mail_id)
        assert list_shipments(desk)[0].confirmed is False, "nothing has left yet"
        flush(desk)
        assert states(desk) == ["sent"]
        (shipment,) = list_shipments(desk)
        assert shipment.confirmed is True
        scene.put(write_mail("two", SHIPPED.replace("16 July", "18 July"), subject="Shipping details PO-4471"))
        good_poll(desk)
        (later,) = list_shipments(desk)
        assert (later.told["etd"].value, later.told["etd"].before) == ("2026-07-18", ("2026-07-16",))
        assert (later.told["etd"].confirmed, later.told["seal_no"].confirmed) == (False, True)
