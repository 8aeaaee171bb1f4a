"""The list of mails: what it shows at each size, its keys, and that nothing moves under the cursor."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from rich.cells import cell_len

from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.mails.inbox import mark_done
from mailmate.desk.pages.owed import Owed
from mailmate.mail.model import Arrival, RawMail
from mailmate.shipped import shipped_folder
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import MailLine, MailState, Order, View
from mailmate.tui import inbox_screen, preview
from mailmate.tui.mail_list import Beside, MailList, draw_line
from mailmate.tui.words import age_of, find_quote, state_word, waited_word, why_word
from tests.screens import LARGE, NARROW, SMALL, dump, inbox, inbox_desk, notices, press, row_with, stand_on, too_wide

NOW = datetime(2026, 7, 18, 12, tzinfo=UTC)
LINE = MailLine(
    mail_id=1, mailbox="sales", received=NOW - timedelta(hours=3), sender_name="Ana Lima", sender_email="a@b.example",
    country="BR", subject="Inquiry for valves", state=MailState.OPEN, intent=Intent.INQUIRY, subtype=None, also=(),
    confidence=0.9, needs_human=False, flags=(), band="A", due=date(2026, 7, 20), urgency=2, draft="machine",
    attachments=0,
)  # fmt: skip


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def empty_desk(tmp_path):
    with inbox_desk(tmp_path / "home", worked=False) as opened:
        yield opened


@pytest.mark.parametrize("width", [40, 59, 79, 120])
@pytest.mark.parametrize(
    "subject",
    [
        "A plain subject that is much longer than any line of the list could ever be, and still goes on and on",
        "询价：球阀和蝶阀，CIF 巴生港，请报最低价格，谢谢！请尽快回复，我们急需这批货物，越快越好，麻烦您了谢谢",
        "견적 요청드립니다 견적 요청드립니다 견적 요청드립니다 견적 요청드립니다",
        "🚢🚢🚢 shipped 👍🏽 👨‍👩‍👧 🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢",
        "استفسار عن الأسعار والكميات المتاحة من الصمامات الكروية بأسرع وقت ممكن",
        "evil \x1b[2J\u202egnp.exe\u200b\ttab\nline",
    ],
)
def test_a_line_fills_its_width_exactly_and_keeps_a_blank_before_the_age(subject, width):
    line = draw_line(replace(LINE, subject=subject, sender_name="陈国堃 Tran Quoc Bao 陈国堃"), width, NOW).plain
    assert cell_len(line) == width
    assert " 3h " in f"{line} "
    assert "\x1b" not in line
    assert "\u202e" not in line


def test_a_wide_line_shows_mark_kind_due_sender_subject_age_and_state():
    shown = " ".join(draw_line(replace(LINE, flags=("F9",)), 110, NOW).plain.split())
    assert shown == "! Inquiry 2d BR Ana Lima · b.example [F9] Inquiry for valves 3h draft"


def test_a_line_shows_marks_folded_mails_and_the_working_hours_it_waits():
    beside = Beside(waited=61.5, owed=Owed(date(2026, 7, 16), "pay"))
    line = replace(LINE, due=None, folded=2, company_name="Acme")
    shown = " ".join(draw_line(line, 110, NOW, beside, marked=True).plain.split())
    assert shown == "* Inquiry pay -2d! BR Ana Lima · Acme (+2) Inquiry for valves 61h draft"


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({}, "draft"),
        ({"draft": "none"}, ""),
        ({"draft": "edited"}, "edited"),
        ({"draft": "approved"}, "leaving"),
        ({"draft": "held"}, "held!"),
        ({"draft": "refused"}, "refused!"),
        ({"draft": "unsure", "state": MailState.DONE}, "unsure!"),
        ({"draft": "sent"}, "sent"),
        ({"state": MailState.DONE}, "done"),
        ({"state": MailState.QUIET, "draft": "none"}, "quiet"),
        ({"state": MailState.SENT, "draft": "none"}, "sent"),
        ({"state": MailState.GONE}, "gone"),
        ({"error": "broken", "draft": "none"}, "failed!"),
    ],
)
def test_every_state_has_its_word(changes, word):
    line = replace(LINE, **changes)
    assert state_word(line) == word
    assert word in draw_line(line, 79, NOW).plain


def test_on_the_narrowest_screen_a_state_that_needs_a_person_takes_the_place_of_the_age():
    assert "3h" in draw_line(LINE, 44, NOW).plain
    assert draw_line(replace(LINE, draft="held"), 44, NOW).plain.rstrip().endswith("held!")


@pytest.mark.parametrize(
    ("changes", "owed", "word"),
    [
        ({"due": date(2026, 7, 18)}, None, "today"),
        ({"due": date(2026, 7, 17), "intent": Intent.PAYMENT_PROMISE}, None, "pay -1d!"),
        ({"due": date(2026, 7, 30), "intent": Intent.LC_AMENDMENT}, None, "L/C 12d"),
        ({"due": None}, None, "A"),
        ({"due": None}, Owed(date(2026, 7, 21), "L/C"), "L/C 3d"),
        ({"due": None, "band": "", "needs_human": True}, None, "check"),
        ({"tier": 0, "flags": ("F1",)}, None, "beware"),
        ({"tier": 0, "intent": Intent.QUALITY_COMPLAINT}, None, "critical"),
        ({"tier": 0, "intent": Intent.OTHER, "subtype": Subtype.BOUNCE}, None, "bounced"),
        ({"asleep": datetime(2026, 7, 20, 1, tzinfo=UTC)}, None, "07-20"),
    ],
)
def test_every_line_says_why_it_stands_where_it_does(changes, owed, word):
    assert why_word(replace(LINE, **changes), date(2026, 7, 18), owed) == word


@pytest.mark.parametrize(("hours", "word"), [(0.5, "30m"), (1.0, "1h"), (99.9, "99h"), (104.0, "13d"), (1e6, "999d")])
def test_hours_waited_are_short(hours, word):
    assert waited_word(hours) == word


@pytest.mark.parametrize(
    ("ago", "word"),
    [(timedelta(minutes=-5), "0m"), (timedelta(minutes=59), "59m"), (timedelta(hours=23), "23h"),
     (timedelta(days=13), "13d"), (timedelta(days=15), "2w"), (timedelta(days=2000), "285w")],
)  # fmt: skip
def test_ages_are_short(ago, word):
    assert age_of(NOW - ago, NOW) == word


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("we pay\n  on  Friday.", "pay on Friday", "pay\n  on  Friday"),
        ("a (b) c", "(b)", "(b)"),
        ("价格 500", "500", "500"),
        ("nothing here", "on Friday", None),
        ("anything", " \u200b ", None),
    ],
)
def test_the_words_of_a_fact_are_found_whatever_white_space_lies_between(text, quote, found):
    place = find_quote(text, quote)
    assert (place and text[slice(*place)]) == found


@pytest.mark.slow
@pytest.mark.parametrize("size", [SMALL, LARGE, NARROW])
async def test_the_list_fits_every_screen(desk, size):
    async with inbox(desk, size) as pilot:
        screen = dump(pilot.app)
        lines = screen.split("\n")
        assert "mailmate" in lines[0]
        assert "To do" in lines[0]
        assert "陈国堃" in screen
        assert "Bank change" in screen
        assert too_wide(pilot.app) == []
        assert ("│" in lines[5]) == (size == LARGE), "a preview stands beside the list from 120 columns on"


async def test_a_screen_that_changes_its_size_shows_or_hides_the_preview(desk):
    async with inbox(desk, SMALL) as pilot:
        assert "│" not in dump(pilot.app)
        await pilot.resize_terminal(*LARGE)
        assert "│" in await press(pilot)
        await pilot.resize_terminal(*NARROW)
        assert "│" not in await press(pilot)


async def test_the_cursor_goes_where_the_keys_say(desk):
    async with inbox(desk, SMALL) as pilot:
        listing = pilot.app.screen.query_one(MailList)
        seen = []
        for keys in ("j", "down", "k", "up", "G", "g", "end", "home", "pagedown", "pageup", "ctrl+f", "ctrl+b"):
            await press(pilot, keys)
            seen.append(listing.cursor)
        last, page = listing.total - 1, listing.size.height - 1
        assert seen == [1, 2, 1, 0, last, 0, last, 0, page, 0, page, 0]
        await press(pilot, "k")
        assert listing.cursor == 0
        await pilot.click(MailList, offset=(5, 4))
        assert listing.cursor == 4


async def test_the_preview_follows_the_cursor(desk):
    async with inbox(desk, LARGE) as pilot:
        await stand_on(pilot, "seal kits")
        assert "Grace Wanjiru <" in await _until_preview(pilot, "seal kits for SK-2040B")


async def _until_preview(pilot, words: str) -> str:
    for _ in range(100):
        preview = str(pilot.app.screen.query_one("#preview").render())
        if words in preview:
            return preview
        await pilot.pause(0.01)
    return ""


async def test_views_kinds_and_sorting_each_have_a_key(desk):
    async with inbox(desk, SMALL) as pilot:
        screen = pilot.app.screen
        views = []
        for key in (*["tab"] * 7, "shift+tab"):
            await press(pilot, key)
            views.append(screen._view)
        assert views == [View.ON_US, View.ON_THEM, View.SNOOZED, View.UNSURE, View.SENT, View.ALL, View.TODO, View.ALL]
        await press(pilot, "tab")
        assert "L/C change" in (await press(pilot, "n")).split("\n")[0]
        kinds = {line.intent for line in (screen.query_one(MailList).line_at(at) for at in range(3)) if line}
        assert kinds == {Intent.LC_AMENDMENT}
        for _ in range(5):
            await press(pilot, "n")
        assert screen._intent is None
        first = (await press(pilot, "t")).split("\n")
        assert "by time" in first[0]
        assert screen.query_one(MailList).current == desk.database.mails.lines(View.TODO, Order.TIME, limit=1)[0]


async def test_search_finds_chinese_and_escape_goes_back(desk):
    async with inbox(desk, SMALL) as pilot:
        found = await press(pilot, "slash", *"询价", "enter")
        assert "询价 SK-4050S" in found
        assert " found " in found.split("\n")[0]
        await press(pilot, "d")
        assert "done" in dump(pilot.app).split("\n")[1], "what was found is read anew too"
        assert "found" not in (await press(pilot, "escape")).split("\n")[0]
        nothing = await press(pilot, "slash", *"zzzz", "enter")
        assert "Nothing found. Esc goes back to the list." in nothing
        await press(pilot, "slash", "escape")
        assert pilot.app.screen.query_one("#search").display is False


async def test_words_typed_ahead_reach_the_search_that_opens_and_are_no_commands(desk):
    async with inbox(desk, SMALL) as pilot:
        before = desk.database.lessons.load()
        for key in ("slash", *"cashier proforma", "enter"):
            pilot.app.simulate_key(key)
        assert "1 found" in (await press(pilot)).split("\n")[0]
        assert desk.database.lessons.load() == before


async def test_letters_typed_into_the_search_are_no_commands(desk):
    async with inbox(desk, SMALL) as pilot:
        before = desk.database.mails.count(View.TODO)
        await press(pilot, "slash", *"dq15uT")
        assert desk.database.mails.count(View.TODO) == before
        assert pilot.app.screen.query_one("#search").value == "dq15uT"


async def test_done_takes_a_mail_off_the_list_and_u_brings_it_back_under_the_cursor(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await stand_on(pilot, "SK26-0522")
        listing = pilot.app.screen.query_one(MailList)
        row, following = listing.cursor, listing.line_at(listing.cursor + 1)
        assert "Done. u takes it back." in await press(pilot, "d")
        assert (listing.cursor, listing.current) == (row, following)
        assert "Taken back." in await press(pilot, "u")
        assert listing.current.mail_id == mail_id
        assert "There is nothing to undo." in await press(pilot, "u")


async def test_one_key_says_what_a_mail_really_is(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await stand_on(pilot, "Dragon Boat")
        for key, intent in zip("1234", (Intent.LC_AMENDMENT, Intent.QUALITY_COMPLAINT, Intent.PAYMENT_PROMISE,
                                        Intent.INQUIRY), strict=True):  # fmt: skip
            assert "Remembered: " in await press(pilot, key)
            assert desk.database.readings.reading(mail_id).intent is intent


async def test_any_other_kind_is_chosen_from_a_list(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await stand_on(pilot, "Dragon Boat")
        for key, move, subtype in (("5", "end", list(Subtype)[-1]), ("i", "pageup", Subtype.ORDER)):
            assert "What is this mail really?" in await press(pilot, key)
            await press(pilot, *([move] if move == "end" else ["down"] * 4), "enter")
            assert desk.database.readings.reading(mail_id).subtype is subtype
        await press(pilot, "5", "escape")
        assert desk.database.readings.reading(mail_id).subtype is Subtype.ORDER


async def test_new_mail_moves_nothing_under_the_cursor(desk, tmp_path):
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "t")
        await stand_on(pilot, "SK26-0522")
        listing, app = pilot.app.screen.query_one(MailList), pilot.app
        mail, row = listing.current, row_with(app, "SK26-0522")
        _poll_elsewhere(desk, tmp_path)
        app.screen.look_for_changes()
        await press(pilot)
        assert (listing.current, row_with(app, "SK26-0522")) == (mail, row)
        assert "A new valve" in await press(pilot, "g")


def _poll_elsewhere(desk, folder) -> None:
    """Let another thread read a new mail in, as a poll does."""
    path = folder / "new.eml"
    shutil.copyfile(shipped_folder("mailbox_fixtures") / "malaysia-01-inquiry.eml", path)
    lines = path.read_bytes().split(b"\n")
    fresh = [b"Subject: A new valve" if line.startswith(b"Subject:") else line for line in lines]
    path.write_bytes(b"Message-ID: <new@buyer.example>\r\n" + b"\n".join(
        b"Date: Sat, 18 Jul 2026 03:00:00 +0000" if line.startswith(b"Date:") else line
        for line in fresh if not line.lower().startswith(b"message-id:")
    ))  # fmt: skip
    thread = threading.Thread(target=import_files, args=(desk, [str(path)]))
    thread.start()
    thread.join()


async def test_the_cursor_stands_on_the_next_mail_when_its_own_leaves_together_with_those_above(desk):
    async with inbox(desk, SMALL) as pilot:
        await stand_on(pilot, "SK26-0522")
        listing = pilot.app.screen.query_one(MailList)
        gone = [listing.line_at(at) for at in range(listing.cursor - 2, listing.cursor + 1)]
        following = listing.line_at(listing.cursor + 1)
        for line in gone:
            mark_done(desk, line.mail_id)
        await press(pilot, "ctrl+r")
        assert listing.current == following


async def test_an_empty_list_says_why(empty_desk):
    async with inbox(empty_desk, SMALL) as pilot:
        assert "No mail yet. F fetches it." in dump(pilot.app)
        assert "A demo fetches nothing." in await press(pilot, "F")
        for key in ("j", "k", "G", "enter", "d", "1", "u", "t", "o", "escape"):
            await press(pilot, key)
        assert "No mail yet" in dump(pilot.app)


async def test_an_empty_view_and_an_empty_kind_say_why(desk):
    for line in desk.database.mails.lines(View.TODO, Order.TIME, limit=500):
        mark_done(desk, line.mail_id)
    async with inbox(desk, SMALL) as pilot:
        assert "Nothing waits for you." in dump(pilot.app)
        assert "No mail of this kind in this view." in await press(pilot, "n")
        await press(pilot, *"nnnnn")
        assert "No mail in this view." in await press(pilot, "tab")


async def test_a_mail_that_could_not_be_read_says_so_and_why(empty_desk):
    raw = RawMail(b"Subject: Broken one\r\nFrom: a@b.example\r\n\r\nHello", received=empty_desk.now())
    [(mail_id, _)] = empty_desk.database.mails.keep([Arrival(raw, "digest", "<1@b.example>")], None)
    for _ in range(5):
        empty_desk.database.mails.mark_failed(mail_id, "ValueError: no such day", empty_desk.now())
    async with inbox(empty_desk, SMALL) as pilot:
        screen = dump(pilot.app)
        assert "failed!" in screen
        opened = await press(pilot, "enter")
        assert "This mail could not be read: ValueError: no such day" in opened
        assert "Hello" in opened


async def test_a_mail_not_read_yet_says_so(empty_desk):
    raw = RawMail(b"Subject: Fresh one\r\nFrom: a@b.example\r\n\r\nHello", received=empty_desk.now())
    empty_desk.database.mails.keep([Arrival(raw, "digest", "<1@b.example>")], None)
    async with inbox(empty_desk, SMALL) as pilot:
        assert "Unread" in dump(pilot.app)
        opened = await press(pilot, "enter")
        assert "This mail is not read yet" in opened
        assert "has not been read yet" in await press(pilot, "w")


async def test_an_exception_in_a_thread_becomes_a_notice(desk, monkeypatch):
    def fail(*_):
        raise RuntimeError("no reason")

    monkeypatch.setattr(preview, "preview_mail", fail)
    async with inbox(desk, LARGE) as pilot:
        for _ in range(100):
            if notices(pilot.app):
                break
            await pilot.pause(0.01)
        assert "Something failed (RuntimeError)" in notices(pilot.app)
        await press(pilot, "j")
        assert pilot.app.screen.query_one(MailList).cursor == 1


async def test_fetching_by_the_clock_tells_the_same_trouble_once_and_by_key_each_time(empty_desk):
    async with inbox(replace(empty_desk, demo_outbox=None), SMALL) as pilot:
        seen = []
        for fetch in (*[pilot.app._fetch_by_itself] * 2, pilot.app.screen.action_fetch):
            fetch()
            await press(pilot)
            seen.append(notices(pilot.app).count("MAILMATE_DEMO_PASSWORD"))
        assert seen[0] == seen[1] > 0
        assert seen[2] > seen[1]


async def test_a_mail_that_cannot_be_opened_becomes_a_notice(desk, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(inbox_screen, "open_mail", fail)
    async with inbox(desk, SMALL) as pilot:
        assert "Something failed" in await press(pilot, "enter")
        assert "(ZeroDivisionError)" in notices(pilot.app)


async def test_the_help_names_every_key_of_the_list(desk):
    async with inbox(desk, LARGE) as pilot:
        help_text = str((await press(pilot, "question_mark")) and pilot.app.screen.query_one("#summary").render())
        for words in (
            "One kind only",
            "Search",
            "Undo: send, done, snooze, kind",
            "Snooze",
            "Mark all",
            "Light or dark",
            "Page down",
            "Held",
            "Fetch",
        ):
            assert words in help_text
        await press(pilot, "escape")
        assert pilot.app.screen.query(MailList)


async def test_light_and_dark_by_a_key_and_remembered(desk):
    async with inbox(desk, SMALL) as pilot:
        assert pilot.app.current_theme.dark
        await press(pilot, "T")
        assert not pilot.app.current_theme.dark
        assert "Search for commands" in await press(pilot, "ctrl+p")
    async with inbox(desk, SMALL) as pilot:
        assert not pilot.app.current_theme.dark


async def test_without_colours_no_word_is_missing(desk, monkeypatch):
    async with inbox(desk, SMALL) as pilot:
        coloured = dump(pilot.app)
    monkeypatch.setenv("NO_COLOR", "1")
    async with inbox(desk, SMALL) as pilot:
        assert pilot.app.no_color
        assert dump(pilot.app) == coloured


async def test_keys_are_the_users_to_choose(tmp_path):
    with inbox_desk(tmp_path / "home", extra='"list.done" = "z"\n') as desk:
        async with inbox(desk, SMALL) as pilot:
            before = desk.database.mails.count(View.TODO)
            await press(pilot, "d")
            assert desk.database.mails.count(View.TODO) == before
            await press(pilot, "z")
            assert desk.database.mails.count(View.TODO) == before - 1


async def test_a_key_pressed_twice_opens_one_mail(desk):
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "enter", "enter")
        assert [type(screen).__name__ for screen in pilot.app.screen_stack] == ["Screen", "InboxScreen", "MailScreen"]


def luminance(colour) -> float:
    """Return the relative luminance of a colour (WCAG 2, 1.4.3)."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def pale_words(app) -> set[str]:
    """Return the words on the screen whose contrast with what lies behind them is below 3 : 1."""
    pale = set()
    for strip in app.screen._compositor.render_strips():
        for text, style, _ in strip.apply_filter(app._filters[0], app.screen.background_colors[1]):
            if style and style.color and style.bgcolor and any(map(str.isalnum, text)):
                pair = luminance(style.color.get_truecolor()), luminance(style.bgcolor.get_truecolor())
                if (max(pair) + 0.05) / (min(pair) + 0.05) < 3:
                    pale.add(text.strip())
    return pale


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
async def test_every_word_can_be_read_in_light_and_dark(desk, theme):
    async with inbox(desk, SMALL) as pilot:
        pilot.app.theme = theme
        for keys in ((), ("G",), ("g", "j", "enter"), ("f",), ("e",)):
            await press(pilot, *keys)
            assert pale_words(pilot.app) == set()
