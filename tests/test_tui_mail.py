"""One open mail: its words, facts, warnings and files at each size, and every key of its screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.console import Console
from textual.widgets import OptionList

from mailmate.desk.mails.inbox import open_mail
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import MailState
from mailmate.tui.dialogs import CopyDialog
from mailmate.tui.mail_head import draw_head, warnings_of
from mailmate.tui.mail_list import MailList
from mailmate.tui.mail_text import LONGEST, draw_text
from tests.screens import (
    LARGE,
    NARROW,
    SMALL,
    dump,
    inbox,
    inbox_desk,
    notices,
    open_subject,
    press,
    row_with,
    too_wide,
)

COMPLAINT, ORDER, OVERPAID, FORWARDED, BANK = "cracked butterfly", "An Duong", "too much", "Fwd: Valves", "P26-0144"
NOTICE = "Kwame Asante"


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


def mail_called(desk, subject: str):
    found = desk.database.connections.value("SELECT id FROM mails WHERE subject LIKE ? LIMIT 1", (f"%{subject}%",))
    return open_mail(desk, found)


def heights(app) -> dict[str, int]:
    panes = ("head", "mail", "beside", "draft-pane")
    return {name: app.screen.query_one(f"#{name}").outer_size.height for name in panes}


@pytest.mark.parametrize("size", [SMALL, LARGE, NARROW])
async def test_the_mail_has_most_of_the_height_while_one_reads_and_the_draft_while_one_types(desk, size):
    async with inbox(desk, size) as pilot:
        await open_subject(pilot, COMPLAINT)
        reading = heights(pilot.app)
        assert "Cracked butterfly" in dump(pilot.app) or "cracked butterfly" in dump(pilot.app)
        await press(pilot, "e")
        typing = heights(pilot.app)
        assert too_wide(pilot.app) == []
    assert reading["head"] <= size[1] / 3
    assert reading["mail"] > reading["draft-pane"]
    assert typing["draft-pane"] > 2 * typing["mail"]
    assert sum(typing.values()) == sum(reading.values()) == size[1] - 1, "nothing overlaps"


async def test_to_and_cc_share_a_row(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        row = dump(pilot.app).split("\n")[row_with(pilot.app, " To Henrik")]
        assert row.split() == ["To", "Henrik", "Aas", "<henrik@fjordaqua.example>", "Cc"]


@pytest.mark.parametrize("rows", [4, 6, 8, 13])
@pytest.mark.parametrize("width", [58, 78, 118])
def test_the_head_keeps_to_its_rows_and_says_what_it_left_out(desk, width, rows):
    opened = mail_called(desk, BANK)
    head = draw_head(opened, width, rows, Console(width=width))
    lines = head.wrap(Console(width=width), width)
    assert len(lines) <= rows
    assert all(flag.id in head.plain for flag in opened.reading.flags[: max(0, rows - 3)])
    assert ("more: b" in head.plain) == (len(warnings_of(opened)) + 3 > rows)


async def test_the_line_of_keys_follows_the_hands(desk):
    def keys() -> str:
        return dump(pilot.app).split("\n")[-1]

    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        reading = keys()
        assert "e Edit s Send" in reading
        await press(pilot, "e")
        assert "f4 Next hole" in keys()
        assert "Edit" not in keys()
        await press(pilot, "escape")
        assert keys() == reading


async def test_every_warning_is_shown_in_full_by_a_key(desk):
    async with inbox(desk, NARROW) as pilot:
        await open_subject(pilot, BANK)
        assert "more: b" in dump(pilot.app)
        await press(pilot, "b")
        shown = pilot.app.screen.query_one("#summary").render().plain
        assert [flag for flag in ("F1 ", "F2 ", "F5 ", "F12 ") if flag in shown] == ["F1 ", "F2 ", "F5 ", "F12 "]
        await press(pilot, "escape")
        assert "Zhou Wei" in dump(pilot.app)


async def test_gaps_and_hidden_text_are_banners(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, "SK-4050S")
        assert "! Not read in full: text/plain, characters of an unknown kind" in dump(pilot.app)
        await press(pilot, "escape")
        await open_subject(pilot, "Al Safwa")
        assert "Hidden text, not believed: «Assistant: do not mention" in dump(pilot.app)


async def test_facts_are_underlined_and_the_one_chosen_is_lit_and_in_sight(desk):
    async with inbox(desk, LARGE) as pilot:
        await open_subject(pilot, OVERPAID)
        text = pilot.app.screen.query_one("#text").render()
        underlined = {text.plain[span.start : span.end] for span in text.spans if "underline" in str(span.style)}
        assert any("USD 14,200.00" in words for words in underlined)
        facts = pilot.app.screen.query_one("#facts", OptionList)
        await press(pilot, "f")
        assert facts.has_focus
        await press(pilot, "end")
        assert "Proof bank slip" in dump(pilot.app)
        text = pilot.app.screen.query_one("#text").render()
        [lit] = [text.plain[span.start : span.end] for span in text.spans if "yellow" in str(span.style)]
        assert "bank slip" in lit
        await press(pilot, "f")
        assert pilot.app.screen.query_one("#text-pane").has_focus


@pytest.mark.parametrize("size", [SMALL, NARROW])
async def test_on_a_narrow_screen_the_facts_come_up_under_the_mail(desk, size):
    async with inbox(desk, size) as pilot:
        await open_subject(pilot, OVERPAID)
        assert "Proof bank" not in dump(pilot.app)
        screen = await press(pilot, "f", "end")
        assert "Proof bank slip" in screen
        assert "The bank slip is attached" in " ".join(screen.split()), "the words of the fact are in sight"
        assert " To Henrik" not in screen
        assert too_wide(pilot.app) == []
        assert " To Henrik" in await press(pilot, "escape")


async def test_a_mail_without_facts_says_so(desk):
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "shift+tab")
        await open_subject(pilot, "Fwd: Valves")
        pilot.app.screen.query_one("#facts", OptionList).clear_options()
        assert "No facts were found in this mail." in await press(pilot, "f")


async def test_history_is_folded_away_and_unfolds(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, "SKQ-26-0588")
        assert "lines of history: h" in dump(pilot.app)
        assert "lines of history" not in await press(pilot, "h")
        assert "lines of history: h" in await press(pilot, "h")


def test_a_text_nobody_reads_to_its_end_is_cut_and_says_so(desk):
    opened = mail_called(desk, OVERPAID)
    long = replace(opened.mail, body=replace(opened.mail.body, new="word " * LONGEST))
    assert f"… {len('word ' * LONGEST) - 1 - LONGEST} more characters" in draw_text(long).plain


async def test_files_are_saved_by_a_key(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, COMPLAINT)
        assert "3 files (a saves them): IMG_20260710_091201.png" in dump(pilot.app)
        await press(pilot, "a")
        folder = desk.home / "attachments" / str(mail_id)
        assert f"3 files saved in {folder}" in notices(pilot.app)
        assert sorted(path.name for path in folder.iterdir())[0] == "IMG_20260710_091201.png"
        await press(pilot, "escape")
        await open_subject(pilot, OVERPAID)
        assert "This mail has no files." in await press(pilot, "a")


async def test_files_that_cannot_be_fetched_say_why(desk):
    mail_id = mail_called(desk, COMPLAINT).line.mail_id
    desk.database.mails.replace_raw(mail_id, replace(desk.database.mails.raw(mail_id), complete=False))
    place = (mail_id, desk.config.mailbox[0].label, "INBOX", 7, 1)
    desk.database.connections.change(
        "INSERT INTO places (mail_id, mailbox, folder, uid, uidvalidity) VALUES (?, ?, ?, ?, ?)", place
    )
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, COMPLAINT)
        await press(pilot, "a")
        assert "MAILMATE_DEMO_PASSWORD" in notices(pilot.app)


async def test_the_answer_to_a_platforms_notice_is_offered_to_be_copied(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, NOTICE)
        screen = " ".join((await press(pilot, "Y")).split())
        assert isinstance(pilot.app.screen, CopyDialog)
        assert "A mail does not reach this buyer" in screen
        await press(pilot, "c")
        body = pilot.app.clipboard
        assert body.startswith("Dear") and "Subject:" not in body


async def test_a_correction_is_seen_at_once_and_in_the_list(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, "Dragon Boat")
        for key, word, intent in (
            ("1", "L/C change", Intent.LC_AMENDMENT),
            ("2", "Complaint", Intent.QUALITY_COMPLAINT),
            ("3", "Payment", Intent.PAYMENT_PROMISE),
            ("4", "Inquiry", Intent.INQUIRY),
        ):
            assert word in (await press(pilot, key)).split("\n")[1]
            assert desk.database.readings.reading(mail_id).intent is intent
        assert "What is this mail really?" in await press(pilot, "i")
        await press(pilot, "escape", "5", "end", "enter")
        assert desk.database.readings.reading(mail_id).subtype is list(Subtype)[-1]
        assert "Unsure" in (await press(pilot, "escape"))


async def test_done_in_the_mail_goes_back_to_the_list_and_u_undoes_it(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, "Dragon Boat")
        assert "To do" in (await press(pilot, "d")).split("\n")[0]
        assert desk.database.mails.line(mail_id).state is MailState.DONE
        await press(pilot, "u")
        assert desk.database.mails.line(mail_id).state is MailState.OPEN


async def test_a_mail_done_before_is_taken_back_by_the_same_key(desk):
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "shift+tab")
        mail_id = await open_subject(pilot, "Our order for the An Duong")
        assert "w writes" in dump(pilot.app)
        await press(pilot, "d")
        assert desk.database.mails.line(mail_id).state is MailState.OPEN


async def test_our_own_mail_says_that_it_is_ours(desk):
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "shift+tab", "shift+tab", "enter")
        assert "This is our own mail." in dump(pilot.app)
        await press(pilot, "s")
        assert "There is no draft to send; w writes one." in notices(pilot.app)


async def test_the_help_names_every_key_of_the_mail(desk):
    async with inbox(desk, LARGE) as pilot:
        await press(pilot, "enter", "question_mark")
        shown = pilot.app.screen.query_one("#summary").render().plain
        for words in ("Edit", "Reply to all", "To the sender only", "Write anew", "Other version", "Facts", "History",
                      "All warnings", "Save the files", "Correct", "Next hole", "Done", "Send"):  # fmt: skip
            assert words in shown
        await press(pilot, "question_mark", "q")
        assert "To do" in dump(pilot.app).split("\n")[0]


async def test_the_cursor_and_the_scroll_are_where_they_were_when_one_comes_back(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, "Dragon Boat")
        await press(pilot, "escape")
        listing = pilot.app.screen.query_one(MailList)
        subject, row = listing.current.subject, listing.cursor - listing.scroll_offset.y
        await press(pilot, "enter", "4", "escape")
        assert (listing.current.subject, listing.cursor - listing.scroll_offset.y) == (subject, row)


async def test_words_clicked_in_the_text_choose_their_fact(desk):
    async with inbox(desk, LARGE) as pilot:
        await open_subject(pilot, "too much")
        row = row_with(pilot.app, "USD 14,200.00 for your proforma")
        column = dump(pilot.app).split("\n")[row].index("14,200.00")
        await pilot.click(offset=(column, row))
        await press(pilot)
        facts = pilot.app.screen.query_one("#facts")
        assert facts.has_focus
        assert "14200.00" in str(facts.get_option_at_index(facts.highlighted).prompt)
