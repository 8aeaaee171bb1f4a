"""A phone in between: a clean draft lies once in the server's Drafts, and what was sent of it is compared."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace

import pytest

from mailmate.desk.care.forget import forget, read_who
from mailmate.desk.clock import duties
from mailmate.desk.drafts.beside import lines_for
from mailmate.desk.drafts.new_mail import write_new
from mailmate.desk.mails.inbox import current_draft, save_text
from mailmate.desk.sending import phone
from mailmate.desk.sending.outbox import approve, prepare
from mailmate.desk.sending.phone import came_back, lay_down, lies_anywhere, outdated, withdraw
from mailmate.doors.locks import hold
from mailmate.errors import NotAllowed
from mailmate.mail.compose import compose_mail
from mailmate.mail.model import Address
from mailmate.trade.drafts import DraftText
from mailmate.trade.listing import MailState
from mailmate.trade.outbox import State
from tests.scenes import BUYER, REPLY, Scene, good_poll, todo, write_mail, write_reply
from tests.screens import SMALL, inbox, notices, press, settle

pytestmark = pytest.mark.dovecot


@contextmanager
def clean_draft(scene: Scene, body: str = REPLY):
    """Open a desk on one read inquiry with a reply a person wrote; give the desk, the mail and the draft."""
    scene.put(write_mail("one"))
    scene.put(folder="Drafts")
    with scene.server() as client:
        client.create("Sent")
    with scene.open() as desk:
        good_poll(desk)
        mail_id = todo(desk)[0].mail_id
        yield desk, mail_id, write_reply(desk, mail_id, body).draft.draft_id


def flags_in(scene: Scene, folder: str) -> bytes:
    with scene.server(folder, readonly=True) as client:
        return b" ".join(one for one in client.fetch("1:*", "(FLAGS)")[1] if isinstance(one, bytes))


def retype(desk, mail_id: int, body: str) -> None:
    draft = current_draft(desk, mail_id)
    save_text(desk, draft.draft_id, DraftText(draft.text.subject, body, draft.text.to, draft.text.cc), draft.version)


def test_a_clean_draft_lies_once_in_drafts_as_a_draft(scene):
    with clean_draft(scene) as (desk, _, draft_id):
        assert [lay_down(desk, draft_id), lay_down(desk, draft_id)] == [True, False]
        [message_id] = scene.ids_in("Drafts")
        assert prepare(desk, draft_id).outgoing.message_id.encode() in message_id
        assert b"\\Draft" in flags_in(scene, "Drafts")
        assert outdated(desk) == []


def test_a_run_that_ended_behind_the_note_lays_it_down_all_the_same_and_once(scene):
    with clean_draft(scene) as (desk, _, draft_id):
        lay_down(desk, draft_id)
        with scene.server("Drafts") as client:
            client.store("1", "+FLAGS", "\\Deleted")
            client.expunge()
        assert lay_down(desk, draft_id)
        assert len(scene.ids_in("Drafts")) == 1


@pytest.mark.parametrize("body", [REPLY.replace("inquiry.", "inquiry: USD 3.10 per piece."), f"{REPLY}\n[port]\n"])
def test_what_the_gate_does_not_pass_stays_here(scene, body):
    with clean_draft(scene, body) as (desk, _, draft_id):
        with pytest.raises(NotAllowed):
            lay_down(desk, draft_id)
        assert scene.ids_in("Drafts") == []


def test_what_is_approved_is_not_laid_down(scene):
    with clean_draft(scene) as (desk, _, draft_id):
        approve(desk, prepare(desk, draft_id))
        with pytest.raises(NotAllowed, match="approved already"):
            lay_down(desk, draft_id)


def test_a_draft_changed_here_is_withdrawn_there_and_nothing_else_with_it(scene):
    with clean_draft(scene) as (desk, mail_id, draft_id):
        scene.put(write_mail("theirs"), folder="Drafts", flags="\\Deleted")
        lay_down(desk, draft_id)
        retype(desk, mail_id, f"{REPLY}\nMore.\n")
        assert withdraw(desk) == 1
        assert [b"theirs" in one for one in scene.ids_in("Drafts")] == [True]
        assert withdraw(desk) == 0


def test_a_changed_draft_laid_down_again_takes_the_place_of_the_older(scene):
    with clean_draft(scene) as (desk, mail_id, draft_id):
        lay_down(desk, draft_id)
        retype(desk, mail_id, REPLY.replace("inquiry.", "kind inquiry."))
        assert lay_down(desk, draft_id)
        assert len(scene.ids_in("Drafts")) == 1
        assert outdated(desk) == []


def test_what_a_phone_sent_is_compared_its_new_claims_are_told_and_the_draft_is_closed(scene):
    with clean_draft(scene) as (desk, mail_id, draft_id):
        lay_down(desk, draft_id)
        sent = REPLY.replace(
            "Thank you for your inquiry.", "Thank you for your inquiry. Our price is USD 3.10 per piece."
        )
        scene.put(scene.ours("two", sent, subject="Re: Ball valves for Santos", answers="one"), folder="Sent")
        good_poll(desk)
        [back] = came_back(desk)
        assert (back.draft_id, back.answered, back.changed) == (draft_id, mail_id, True)
        assert any("3.10" in words for words in back.new)
        assert desk.database.drafts.closed(draft_id) == "sent"
        assert current_draft(desk, mail_id) is None
        assert scene.ids_in("Drafts") == [], "the copy is withdrawn"
        assert not lies_anywhere(desk)
        assert any("new in it" in str(one.text) for one in lines_for(desk, mail_id))
        assert any(one.kind == "phone" and "3.10" in str(one.text) for one in duties(desk))
        good_poll(desk)
        assert len(came_back(desk)) == 1


def test_what_a_phone_sent_as_it_was_is_told_without_alarm(scene):
    with clean_draft(scene) as (desk, mail_id, draft_id):
        lay_down(desk, draft_id)
        scene.put(scene.ours("two", REPLY, subject="Re: Ball valves for Santos", answers="one"), folder="Sent")
        good_poll(desk)
        [back] = came_back(desk)
        assert (back.changed, back.new) == (False, ())
        assert [one for one in duties(desk) if one.kind == "phone"] == []
        assert any("as drafted" in str(one.text) for one in lines_for(desk, mail_id))


def test_an_answer_from_before_is_not_taken_for_the_draft(scene):
    with clean_draft(scene) as (desk, mail_id, _):
        scene.put(scene.ours("two", "We will look into it.", answers="one"), folder="Sent")
        good_poll(desk)
        draft_id = write_reply(desk, mail_id, REPLY).draft.draft_id
        lay_down(desk, draft_id)
        good_poll(desk)
        assert (came_back(desk), desk.database.drafts.closed(draft_id)) == ([], "")
        assert len(scene.ids_in("Drafts")) == 1


def test_what_goes_with_somebody_forgotten_is_withdrawn_and_stops_no_poll(scene):
    with clean_draft(scene) as (desk, _, draft_id):
        lay_down(desk, draft_id)
        forget(desk, read_who(desk, BUYER))
        good_poll(desk)
        assert (scene.ids_in("Drafts"), lies_anywhere(desk)) == ([], False)


def test_what_came_back_of_somebody_forgotten_goes_too(scene):
    with clean_draft(scene) as (desk, _, draft_id):
        lay_down(desk, draft_id)
        scene.put(scene.ours("two", REPLY, answers="one"), folder="Sent")
        good_poll(desk)
        assert came_back(desk)
        forget(desk, read_who(desk, BUYER))
        assert came_back(desk) == []


def test_a_new_mail_that_a_phone_sent_under_our_message_id_does_not_leave_again(scene):
    with clean_draft(scene) as (desk, _, _):
        draft = write_new(desk, (Address("Marta Silva", BUYER),), "Visit")
        save_text(desk, draft.draft_id, replace(draft.text, body="Dear Marta,\n\nThank you.\n"), draft.version)
        sheet = prepare(desk, draft.draft_id)
        scene.put(compose_mail(sheet.outgoing), folder="Sent")
        item = approve(desk, sheet, reason="she asked me to", due_at=desk.now())
        good_poll(desk)
        now = desk.database.outbox.item(item.outbox_id)
        assert (now.state, "sent from elsewhere" in str(now.held_because)) == (State.HELD, True)


VISIT = """Dear Marta,

Thank you for your time on the phone. Could you please tell us which day suits you for a talk, and who of your
colleagues takes part? Is the meeting room with the large table free? We look forward to your answer.

Best regards,

Iris Shen
"""


def new_mail_on_the_server(scene: Scene, desk) -> int:
    """Lay a new mail down, to somebody we wrote to before."""
    scene.put(scene.ours("welcome", "Dear Marta,\n\nwelcome.\n", subject="Welcome"), folder="Sent")
    good_poll(desk)
    draft = write_new(desk, (Address("Marta Silva", BUYER),), "A talk with your colleagues")
    save_text(desk, draft.draft_id, replace(draft.text, body=VISIT), draft.version)
    assert lay_down(desk, draft.draft_id)
    return draft.draft_id


def from_phone(
    scene: Scene, name: str, body: str = VISIT, subject: str = "A talk with your colleagues", to: str = BUYER
):
    return write_mail(name, body, sender=f"Iris Shen <{scene.mailbox.address}>", to=to, subject=subject)


def test_a_new_mail_that_a_phone_sent_under_its_own_id_closes_its_draft(scene):
    with clean_draft(scene) as (desk, _, _):
        draft_id = new_mail_on_the_server(scene, desk)
        scene.put(from_phone(scene, "two", VISIT.replace("which day", "whether Monday")), folder="Sent")
        good_poll(desk)
        [back] = came_back(desk)
        assert (back.draft_id, back.answered, back.changed) == (draft_id, None, True)
        assert desk.database.drafts.closed(draft_id) == "sent"
        assert scene.ids_in("Drafts") == []


@pytest.mark.parametrize(
    "other",
    [
        {"subject": "A talk"},
        {"to": "rui@other.example"},
        {"body": "Dear Marta,\n\nplease send the certificate of the last lot, the customs ask for it.\n\nIris Shen\n"},
    ],
    ids=lambda one: next(iter(one)),
)
def test_a_mail_with_another_subject_recipient_or_text_is_not_taken_for_the_draft(scene, other):
    with clean_draft(scene) as (desk, _, _):
        draft_id = new_mail_on_the_server(scene, desk)
        scene.put(from_phone(scene, "two", **other), folder="Sent")
        good_poll(desk)
        assert (came_back(desk), desk.database.drafts.closed(draft_id)) == ([], "")
        assert len(scene.ids_in("Drafts")) == 1


def test_the_same_words_sent_before_the_draft_was_laid_down_are_not_it(scene):
    with clean_draft(scene) as (desk, _, _):
        scene.put(from_phone(scene, "two"), folder="Sent")
        good_poll(desk)
        draft_id = new_mail_on_the_server(scene, desk)
        good_poll(desk)
        assert desk.database.drafts.closed(draft_id) == ""


def test_one_mail_closes_one_of_two_drafts_that_say_the_same(scene):
    with clean_draft(scene) as (desk, _, _):
        first, second = new_mail_on_the_server(scene, desk), new_mail_on_the_server(scene, desk)
        scene.put(from_phone(scene, "two"), folder="Sent")
        good_poll(desk)
        assert sorted(desk.database.drafts.closed(one) for one in (first, second)) == ["", "sent"]


def test_an_answer_whose_thread_the_phone_lost_closes_draft_and_mail(scene):
    with clean_draft(scene) as (desk, mail_id, draft_id):
        lay_down(desk, draft_id)
        scene.put(scene.ours("two", REPLY, subject="Re: Ball valves for Santos"), folder="Sent")
        good_poll(desk)
        assert desk.database.drafts.closed(draft_id) == "sent"
        assert desk.database.mails.line(mail_id).state is MailState.DONE


def test_sent_by_the_command_its_copy_is_withdrawn_at_once(scene, run):
    with clean_draft(scene) as (desk, _, draft_id):
        lay_down(desk, draft_id)
        approve(desk, prepare(desk, draft_id), due_at=desk.now())
        code, out, err = run("send", f"d{draft_id}", "--yes", "--home", scene.home)
        assert (code, "sent" in out.lower(), "Drafts" in err) == (0, True, False), err
        assert (scene.ids_in("Drafts"), lies_anywhere(desk)) == ([], False)
        assert len(scene.smtp.mails) == 1


def test_a_copy_that_cannot_be_withdrawn_is_told_and_the_mail_is_sent(scene, run, monkeypatch):
    with clean_draft(scene) as (desk, _, draft_id):
        lay_down(desk, draft_id)
        approve(desk, prepare(desk, draft_id), due_at=desk.now())
        monkeypatch.setattr(phone, "LOCK_WAIT", 0.0)
        with hold(desk.home, phone.LOCK):
            code, _, err = run("send", f"d{draft_id}", "--yes", "--home", scene.home)
        assert (code, "still lies in Drafts" in err) == (0, True), err
        assert len(scene.smtp.mails) == 1
        good_poll(desk)
        assert scene.ids_in("Drafts") == []


async def test_a_key_lays_the_open_draft_down_and_a_change_withdraws_it(scene):
    with clean_draft(scene) as (desk, _, _):
        async with inbox(desk, SMALL) as pilot:
            await press(pilot, "enter", "M")
            await settle(pilot)
            assert "It lies in Drafts" in notices(pilot.app)
            assert len(scene.ids_in("Drafts")) == 1
            await press(pilot, "e", *"More. ", "escape")
            await settle(pilot)
            pilot.app._withdraw_outdated()
            await settle(pilot)
            assert "withdrawn" in notices(pilot.app)
            assert scene.ids_in("Drafts") == []
