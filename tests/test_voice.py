"""How the salesperson writes: read from sent mail, used in drafts, shown, and forgotten."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mailmate.desk.mails.inbox import ensure_draft
from mailmate.desk.sending.outbox import approve, flush
from mailmate.drafting.salutation import usual_closing, usual_greeting
from mailmate.errors import WrongUse
from mailmate.mail.model import Address, Body, Mail
from mailmate.trade.cases import Case, Me
from mailmate.trade.voice import EDITED, REWRITTEN, UNCHANGED, Habit, Style, Voice, habits_of, share_of, style_of
from tests.office import open_office
from tests.scenes import good_poll, todo, write_mail, write_reply

SHORT = "Hi Ana,\n\nit's on the way, tracking tomorrow.\n\nCheers,\nLin"
LONG = "Hi Ana,\n\nWe'll ship the valves on Friday and send the papers the same day.\n\nCheers,\nLin\nSeakeel"
STIFF = "Dear Dr Weber,\n\nPlease find enclosed our offer.\n\nWith kind regards\n\nLin Mei\nTel +86 574 0000"


def test_a_style_is_what_two_letters_to_a_person_share():
    assert style_of([SHORT, LONG]) == Style("Hi Ana,", "Cheers,", 10, formal=False, letters=2)
    assert style_of([STIFF, STIFF]) == Style("Dear Dr Weber,", "With kind regards", 5, formal=True, letters=2)


@pytest.mark.parametrize("letters", [[], [SHORT], ["", " ", SHORT]], ids=["none", "one", "one and blanks"])
def test_one_letter_makes_no_style(letters):
    assert style_of(letters) is None


def test_letters_that_differ_leave_the_greeting_open():
    style = style_of([SHORT, STIFF])
    assert style is not None
    assert (style.greeting, style.sign_off) == ("", "")


@pytest.mark.parametrize(
    ("line", "greeting"),
    [
        ("Hello Tom,", "Hello Tom,"), ("Ana,", "Ana,"), ("Good morning Ms Ruiz", "Good morning Ms Ruiz"),
        ("尊敬的王经理：", "尊敬的王经理："), ("Уважаемый Иван,", "Уважаемый Иван,"),
        ("We ship on Friday.", ""), ("Your order 4471", ""),
    ],
)  # fmt: skip
def test_a_greeting_is_told_from_a_first_sentence(line, greeting):
    letter = f"{line}\n\nThe goods are ready.\n\nBest regards\nLin"
    style = style_of([letter, letter])
    assert style is not None
    assert style.greeting == greeting


DRAFT = (
    "Dear Ana,\n\nThank you for your inquiry. We will send our quotation by Friday 3 July 2026.\n\nBest regards,\nLin"
)


@pytest.mark.parametrize(
    ("sent", "share"),
    [
        (DRAFT.replace("\n\n", "\n"), UNCHANGED),
        (DRAFT.replace("your inquiry", "your kind mail"), EDITED),
        ("Ana, call me please, this is urgent and we cannot make it in time for the fair, sorry.", REWRITTEN),
    ],
    ids=["other blank lines", "two words", "another letter"],
)
def test_how_much_of_a_draft_was_sent(sent, share):
    assert share_of(DRAFT, sent) == share


def test_a_change_made_three_times_is_a_habit_and_one_of_figures_or_names_is_none():
    changed = DRAFT.replace("regards", "wishes").replace("3 July", "10 July").replace("inquiry", "mail")
    assert habits_of([(DRAFT, changed)] * 2) == ()
    in_order = (Habit("inquiry", "mail", 3), Habit("regards", "wishes", 3))
    assert habits_of([(DRAFT, changed)] * 3) == in_order  # they are forgotten by their number


def test_words_taken_out_again_and_again_are_a_habit():
    assert habits_of([("We are glad to help. It ships.", "It ships.")] * 3) == (Habit("We are glad to help .", "", 3),)


def case_with(style: Style | None, *, signs: str) -> Case:
    sender = Address("Ana Ruiz", "ana@buyer.example")
    mail = Mail("<1@b>", "Valves", sender, None, Body(new=f"Please quote.\n\nRegards\n{signs}"), "")
    me = Me("Lin Mei", "Seakeel", Address("", "sales@seakeel.example"))
    return Case(me=me, mail=mail, now=datetime(2026, 7, 1, tzinfo=UTC), voice=Voice(style))


def test_the_usual_greeting_is_for_the_one_who_signs():
    style = Style("Hi Ana,", "Cheers,", 20, formal=False, letters=3)
    assert usual_greeting(case_with(style, signs="Ana")) == "Hi Ana"
    assert usual_closing(case_with(style, signs="Ana")) == "Cheers"
    assert usual_greeting(case_with(style, signs="Pedro Gomez")) == ""
    assert usual_greeting(case_with(None, signs="Ana")) == ""
    assert usual_greeting(case_with(replace(style, greeting="尊敬的王经理："), signs="Ana")) == ""


def test_letters_sent_teach_the_next_draft_until_they_are_forgotten(tmp_path):
    office = open_office(tmp_path)
    for day in (1, 2):
        office.at(f"2026-07-0{day} 10:00")
        office.sends("Hola Ana,\n\nThe samples left today.\n\nWarm wishes,\nLin")
    office.at("2026-07-06 09:00")
    mail = office.receives("Please quote 300 pcs SK-4050S, CIF Callao.\n\nBest regards\nAna Ruiz")
    assert office.drafts(mail)["body"].startswith("Hola Ana,\n")
    assert "\nWarm wishes,\n" in office.drafts(mail)["body"]
    (style,) = office.tells_one("voice")["styles"]
    assert (style["address"], style["greeting"], style["letters"]) == ("ana@andes.example", "Hola Ana,", 2)

    assert "letters from now on count" in office.says("voice", "forget", "ana@andes.example")
    assert office.tells_one("voice")["styles"] == []
    again = office.tells_one("draft", mail, "--engine", "local")
    assert again["body"].startswith("Dear Ana Ruiz,\n")
    assert isinstance(office.run("voice", "forget", "ana@andes.example").exception, WrongUse)


@pytest.mark.dovecot
def test_what_is_changed_in_three_drafts_is_a_habit_until_it_is_forgotten(scene, run):
    scene.put(*(write_mail(f"n{number}", subject=f"Inquiry {number}") for number in range(3)))
    with scene.open() as desk:
        good_poll(desk)
        for line in todo(desk):
            draft = ensure_draft(desk, line.mail_id)
            edited = draft.text.body.replace("Best regards", "Best wishes")
            approve(desk, write_reply(desk, line.mail_id, edited), due_at=desk.now())
        flush(desk)
    told = json.loads(run("voice", "--json", "--home", scene.home)[1])
    assert told["drafts"] == {"unchanged": 0, "edited": 3, "rewritten": 0}
    assert told["habits"] == [{"number": 1, "before": "regards", "after": "wishes", "times": 3}]
    assert "regards -> wishes (3 times)" in run("voice", "--home", scene.home)[1]
    run("voice", "forget", "1", "--home", scene.home)
    assert json.loads(run("voice", "--json", "--home", scene.home)[1])["habits"] == []
