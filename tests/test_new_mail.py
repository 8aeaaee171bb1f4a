"""Mails that answer nothing: new ones, forwards with and without the buyer, and old ones edited as new."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailmate.desk.compose import check_draft
from mailmate.desk.drafts.draft_files import FILES, attach_file, attached, detach, files_at_hand, names_of
from mailmate.desk.drafts.new_mail import drop, edit_as_new, forward, save_below, unfinished, write_new, written_of
from mailmate.desk.mails.inbox import save_text
from mailmate.desk.pages.reading_aloud import describe_sheet
from mailmate.desk.registers.contacts import set_contact
from mailmate.desk.sending.outbox import approve, prepare, send_now
from mailmate.desk.sending.own_word import stand_for
from mailmate.desk.understand import parse_kept
from mailmate.errors import BadInput, Conflict, NotAllowed, WrongUse
from mailmate.mail.model import Address
from mailmate.trade.listing import Order, View
from mailmate.trade.outbox import State
from mailmate.trade.sale.hidden_buyer import hide_buyer, names_to_hide, shown_of
from tests.screens import inbox_desk

FACTORY = Address("Chen", "chen@castings.example")
BUYER = Address("Henrik Aas", "henrik@fjordaqua.example")


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with inbox_desk(tmp_path_factory.mktemp("new") / "home") as opened:
        set_contact(opened, FACTORY.email, {"name": "Chen", "role": "supplier"})
        yield opened


def mail_called(desk, subject: str) -> int:
    return desk.database.connections.value("SELECT id FROM mails WHERE subject LIKE ?", (f"%{subject}%",))


def put(desk, draft, **changes):
    return save_text(desk, draft.draft_id, replace(draft.text, **changes), draft.version)


def asks(desk, draft) -> list[tuple[str, str]]:
    gate = check_draft(desk, None, draft.text, draft_id=draft.draft_id)
    return [(one.id, one.effect.value) for one in gate.findings]


@pytest.mark.parametrize(
    ("to", "body", "asked"),
    [
        (FACTORY, "Hello Chen,\n\nwe will call you.", []),
        (FACTORY, "We pay 9,000 USD.", [("unverified", "vouch")]),
        (FACTORY, "Please fill in [price].", [("placeholder", "never")]),
        (FACTORY, "Wah Hin Hardware buys this too.", [("other_customer", "reason")]),
        (Address("", "new@unknown.example"), "Hello.", [("recipient_unknown", "reason")]),
        (Address("", "colleague@sinoking.example"), "Please look at this.", [("recipient_unknown", "reason")]),
        (BUYER, "Hello Henrik,\n\nwe will refund the difference today.", [("flagged", "never"), ("money", "reason")]),
    ],
)
def test_a_new_mail_is_asked_what_an_answer_is_asked(shared, to, body, asked):
    draft = put(shared, write_new(shared), to=(to,), subject="Hello", body=body)
    found = asks(shared, draft)
    assert [one for one in asked if one not in found and one[0] != "money"] == []
    assert bool(found) == bool(asked)


def test_a_new_mail_without_an_address_goes_nowhere(shared):
    draft = put(shared, write_new(shared), body="Hello.")
    with pytest.raises(NotAllowed, match="no recipient"):
        approve(shared, prepare(shared, draft.draft_id))


def test_a_new_mail_leaves_by_the_outbox_and_is_no_answer(shared):
    draft = put(shared, write_new(shared, [FACTORY]), subject="A visit", body="Hello Chen,\n\nwe will call you.")
    sheet = prepare(shared, draft.draft_id)
    assert (sheet.outgoing.in_reply_to, sheet.outgoing.references, sheet.quoted) == (None, (), "")
    assert send_now(shared, sheet).state is State.SENT
    assert draft.draft_id not in [one.draft_id for one in unfinished(shared)]


def test_a_forward_without_the_buyer_holds_nothing_that_tells_who_asks(shared):
    mail_id = mail_called(shared, "seal kits for SK-2040B")
    draft = forward(shared, mail_id, hide=True)
    below = written_of(shared, draft.draft_id).below
    assert [word for word in ("Wanjiru", "Grace", "@", "+254") if word in below or word in draft.text.subject] == []
    assert "SK-2040B" in below
    draft = put(shared, draft, to=(FACTORY,), body="Please quote.")
    assert "buyer_shown" not in dict(asks(shared, draft))
    shown = put(shared, draft, body="Please quote for Grace Wanjiru.")
    assert dict(asks(shared, shown))["buyer_shown"] == "reason"
    save_below(shared, draft.draft_id, f"{below}\nask wanjiru")
    assert dict(asks(shared, put(shared, shown, body="Please quote.")))["buyer_shown"] == "reason"


def test_a_forward_with_the_buyer_names_them_and_leaves_foreign_accounts_out(shared):
    draft = forward(shared, mail_called(shared, "Re: Our order P26-0144"), hide=False)
    below = written_of(shared, draft.draft_id).below
    assert "From: Zhou Wei" in below
    assert draft.text.subject.startswith("Fwd: ")
    gate = check_draft(shared, None, replace(draft.text, to=(FACTORY,), body="See below."), draft_id=draft.draft_id)
    assert "account" not in [one.id for one in gate.findings]


def test_an_approval_dies_when_what_leaves_below_or_beside_the_text_changes(shared):
    (shared.home / FILES).mkdir(parents=True, exist_ok=True)
    (shared.home / FILES / "terms.txt").write_text("Our terms.", encoding="utf-8")
    draft = forward(shared, mail_called(shared, "seal kits for SK-2040B"), hide=True)
    draft = put(shared, draft, to=(FACTORY,), body="Please quote.")
    states = []
    for change in (lambda: attach_file(shared, draft.draft_id, "terms.txt"),
                   lambda: detach(shared, draft.draft_id, "terms.txt"),
                   lambda: save_below(shared, draft.draft_id, "Nothing.")):  # fmt: skip
        item = approve(shared, prepare(shared, draft.draft_id), reason="they make it")
        change()
        states.append(shared.database.outbox.item(item.outbox_id).state)
    assert states == [State.CANCELLED] * 3


def test_a_file_is_attached_by_name_read_by_the_gate_and_frozen_at_approval(shared):
    folder = shared.home / FILES
    (folder / "sheets").mkdir(parents=True, exist_ok=True)
    (folder / "sheets" / "notes.txt").write_text("Same price as for Wah Hin Hardware", encoding="utf-8")
    assert "sheets/notes.txt" in files_at_hand(shared)
    draft = put(shared, write_new(shared, [FACTORY]), subject="Hello", body="Hello.")
    attach_file(shared, draft.draft_id, "sheets/notes.txt")
    assert names_of(shared, draft.draft_id) == ["sheets/notes.txt"]
    assert dict(asks(shared, draft))["other_customer"] == "reason"
    item = approve(shared, prepare(shared, draft.draft_id), reason="they know")
    (folder / "sheets" / "notes.txt").write_text("changed", encoding="utf-8")
    [part] = shared.database.outbox.item(item.outbox_id).mail.attachments
    assert part.content == b"Same price as for Wah Hin Hardware"
    (folder / "sheets" / "notes.txt").unlink()
    assert asks(shared, draft) == [("attachment_missing", "never")]
    shared.database.outbox.cancel(item.outbox_id, shared.now())


def test_what_another_window_changed_or_dropped_meanwhile_is_not_approved(shared):
    draft = put(shared, write_new(shared, [FACTORY]), subject="A visit", body="We will call you.")
    changed = prepare(shared, draft.draft_id)
    draft = put(shared, draft, body="We will write to you.")
    sheet = prepare(shared, draft.draft_id)
    drop(shared, draft.draft_id)
    onward = put(shared, forward(shared, mail_called(shared, "seal kits for SK-2040B"), hide=True), to=(FACTORY,))
    other = prepare(shared, onward.draft_id)
    save_below(shared, onward.draft_id, "Nothing.")
    for old in (changed, sheet, other):
        with pytest.raises(Conflict, match="changed in another window"):
            approve(shared, old, reason="they make it")
    mine = [item for item in shared.database.outbox.items() if item.draft_id in (draft.draft_id, onward.draft_id)]
    assert mine == []


def test_who_stood_for_words_once_is_not_asked_again_when_the_mail_is_taken_back(shared):
    draft = put(shared, write_new(shared, [FACTORY]), subject="Hello", body="Our line makes 9,000 pcs a day.")
    assert asks(shared, draft) == [("unverified", "vouch")]
    item = approve(shared, prepare(shared, draft.draft_id))
    shared.database.outbox.cancel(item.outbox_id, shared.now())
    assert asks(shared, draft) == []
    assert asks(shared, put(shared, draft, body="Our line makes 9,500 pcs a day.")) == [("unverified", "vouch")]


def test_the_sheet_printed_before_sending_names_files_and_shows_what_is_forwarded(shared):
    (shared.home / FILES).mkdir(parents=True, exist_ok=True)
    (shared.home / FILES / "sizes.txt").write_text("All sizes.", encoding="utf-8")
    draft = forward(shared, mail_called(shared, "seal kits for SK-2040B"), hide=True)
    draft = put(shared, draft, to=(FACTORY,), body="We pay 9,000 USD.")
    attach_file(shared, draft.draft_id, "sizes.txt")
    save_below(shared, draft.draft_id, "Twelve seal kits.")
    for claim in prepare(shared, draft.draft_id).gate.claims:
        stand_for(shared, draft.draft_id, claim)
    shown = describe_sheet(prepare(shared, draft.draft_id))
    for words in ("Files: sizes.txt (10 B)", "Twelve seal kits.", "said by you: «9,000 USD.»"):
        assert words in shown


def test_a_file_that_changed_far_behind_its_beginning_is_read_again(shared):
    path = shared.home / FILES / "long.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = put(shared, write_new(shared, [FACTORY]), subject="Hello", body="Hello.")
    beginning = "item;colour\n" * 6000
    path.write_text(f"{beginning}for everybody 123456", encoding="utf-8")
    attach_file(shared, draft.draft_id, "long.csv")
    assert asks(shared, draft) == []
    path.write_text(f"{beginning}Wah Hin Hardware 123", encoding="utf-8")
    assert dict(asks(shared, draft)) == {"other_customer": "reason"}


def test_a_file_too_large_to_be_sent_is_not_even_read(shared):
    path = shared.home / FILES / "film.mp4"
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = write_new(shared, [FACTORY])
    with path.open("wb") as film:
        film.truncate(1 << 34)
    attach_file(shared, draft.draft_id, "film.mp4")
    with pytest.raises(BadInput, match="larger than 20 MB"):
        attached(shared, draft.draft_id)
    path.unlink()


@pytest.mark.parametrize("name", ["../../config.toml", "/etc/passwd", "nothing.pdf", "."])
def test_no_file_outside_the_folder_can_be_named(shared, name):
    draft = write_new(shared)
    with pytest.raises(WrongUse):
        attach_file(shared, draft.draft_id, name)
    assert attached(shared, draft.draft_id) == ()


def test_a_mail_of_ours_is_edited_as_new_and_a_draft_can_be_dropped(shared):
    sent = next(
        line
        for line in shared.database.mails.lines(View.SENT, Order.TIME, limit=50)
        if parse_kept(shared, line.mail_id)[1].body.signature
    )
    draft = edit_as_new(shared, sent.mail_id)
    _, mail = parse_kept(shared, sent.mail_id)
    assert draft.text.subject == sent.subject
    assert draft.text.to
    assert draft.text.body == f"{mail.body.new.strip()}\n\n{mail.body.signature.strip()}"
    assert draft.draft_id in [one.draft_id for one in unfinished(shared)]
    drop(shared, draft.draft_id)
    assert draft.draft_id not in [one.draft_id for one in unfinished(shared)]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Ana Lima of Acme Pumps Ltd asks", "our customer of our customer asks"),
        ("write to ana@acme.example or www.acme.example/x", "write to (left out) or (left out)"),
        ("Tel: +55 (11) 4002-8922, 500 pcs", "(left out), 500 pcs"),
        ("ACME valve SK-2040B, 500 pcs, 2026-07-18", "our customer valve SK-2040B, 500 pcs, 2026-07-18"),
        ("陈国堃的询价", "our customer的询价"),
        ("Pumps and valves for Limassol", "Pumps and valves for Limassol"),
    ],
)
def test_a_buyers_words_without_the_buyer(text, hidden):
    names = names_to_hide(["Ana Lima", "陈国堃"], ["Acme Pumps Ltd"], ["acme.example"])
    assert hide_buyer(text, names) == hidden
    assert shown_of(hidden, names) == ""


def test_what_is_typed_into_a_forward_binds_us_like_the_text_above(shared):
    draft = forward(shared, mail_called(shared, "seal kits for SK-2040B"), hide=True)
    draft = put(shared, draft, to=(FACTORY,), body="Please quote.")
    before = [one for one in asks(shared, draft) if one[0] == "unverified"]
    below = written_of(shared, draft.draft_id).below
    save_below(shared, draft.draft_id, f"{below}\nWe pay 9,000 USD.")
    assert (before, ("unverified", "vouch") in asks(shared, draft)) == ([], True)
    save_below(shared, draft.draft_id, below.splitlines()[0])
    assert [one for one in asks(shared, draft) if one[0] == "unverified"] == [], "leaving lines out binds nobody"


def test_a_file_in_a_mail_to_our_own_people_is_read_for_accounts(shared):
    (shared.home / FILES).mkdir(parents=True, exist_ok=True)
    (shared.home / FILES / "slip.txt").write_text("Account GB29 NWBK 6016 1331 9268 19", encoding="utf-8")
    (shared.home / FILES / "photo.png").write_bytes(b"\x89PNG")
    draft = put(shared, write_new(shared, [Address("", "li@seakeel.example")]), subject="Look", body="See the slip.")
    attach_file(shared, draft.draft_id, "slip.txt")
    attach_file(shared, draft.draft_id, "photo.png")
    gate = check_draft(shared, None, draft.text, draft_id=draft.draft_id)
    assert [(one.id, one.effect.value) for one in gate.findings] == [("account", "never")]
    assert ["photo.png" in str(one) for one in gate.not_checked] == [True]
