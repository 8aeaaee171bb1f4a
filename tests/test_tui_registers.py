"""The shelves: every one shown, what can be done to a row done and taken back, its mail or letter opened."""

from __future__ import annotations

from datetime import date

import pytest
from rich.cells import cell_len
from rich.console import Console

from mailmate.desk.drafts.assignments import open_assignments
from mailmate.desk.drafts.new_mail import unfinished
from mailmate.desk.pages.acts import ACTS
from mailmate.desk.pages.row_pages import Day
from mailmate.desk.pages.rows import RegisterRow
from mailmate.desk.pages.shelves import SHELVES, shelf_rows
from mailmate.desk.registers.complaints import list_complaints
from mailmate.desk.registers.contacts import list_contacts, set_contact
from mailmate.desk.registers.credits import list_credits
from mailmate.desk.registers.forwarders import forwarder_of
from mailmate.desk.registers.loading_check import checklist
from mailmate.desk.registers.orders import find_order_by_id, list_orders
from mailmate.desk.registers.promises import list_chains
from mailmate.desk.registers.questions import list_questions
from mailmate.desk.registers.shipments import list_shipments
from mailmate.tui.mail_screen import MailScreen
from mailmate.tui.register_screen import RegisterScreen, draw_row
from mailmate.tui.row_detail import draw_days
from mailmate.tui.write_screen import WriteScreen
from tests.screens import LARGE, NARROW, SMALL, dump, inbox, inbox_desk, notices, press, settle, too_wide

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


async def on_shelf(pilot, shelf: str, words: str = "") -> RegisterScreen:
    """Open a shelf, the cursor on the first row that holds these words."""
    if not isinstance(pilot.app.screen, RegisterScreen):
        await press(pilot, "r")
    screen = pilot.app.screen
    screen.go_to(shelf)
    await settle(pilot)
    at = next(at for at, row in enumerate(screen._rows) if words in f"{row.company} {row.what} {row.key}")
    screen.query_one("#rows").highlighted = at
    await settle(pilot)
    return screen


@pytest.mark.parametrize("size", [SMALL, LARGE, NARROW])
async def test_every_shelf_is_shown_in_turn_and_fits_the_screen(desk, size):
    async with inbox(desk, size) as pilot:
        await press(pilot, "r")
        assert size != LARGE or pilot.app.screen.query_one("#rows").size.height > 30, "beside their detail, to the foot"
        for name, word in SHELVES.items():
            await settle(pilot)
            shown = dump(pilot.app)
            assert word in shown.split("\n")[0]
            assert too_wide(pilot.app) == []
            for row in shelf_rows(desk, name)[:2]:
                assert row.company[:10] in shown
            await press(pilot, "tab")
        assert "Today" in dump(pilot.app).split("\n")[0]


def test_every_act_has_a_key():
    keyed = {binding.action for binding in RegisterScreen.BINDINGS}
    assert {f"act('{act.name}')" for acts in ACTS.values() for act in acts} <= keyed


async def test_a_duty_leads_to_the_shelf_it_is_settled_on_or_to_its_mail(desk):
    async with inbox(desk, SMALL) as pilot:
        await on_shelf(pilot, "today", "padmairrigation")
        await press(pilot, "enter")
        assert pilot.app.screen._shelf == "promises"
        await on_shelf(pilot, "today", "Answer")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, MailScreen)


def test_a_duty_takes_a_second_line_where_one_is_too_short():
    def drawn(words: str) -> list[str]:
        row = RegisterRow(1, "", words, "", date(2026, 7, 17), True, ())
        return [line.rstrip() for line in draw_row(row, 40, 0, Console()).plain.split("\n")]

    assert drawn("Answer mail 7") == ["  2026-07-17 Answer mail 7"]
    assert drawn("aqua.example: L/C for SK26-PI-0713: due since 2026-07-17") == [
        "  2026-07-17 aqua.example: L/C for",
        "             SK26-PI-0713: due since …",
    ]
    assert max(map(cell_len, drawn("询价：球阀和蝶阀，价格条件鹿特丹到岸价请今天回复"))) <= 40


async def test_a_person_confirms_what_was_read_of_an_order_and_takes_it_back(desk):
    async with inbox(desk, SMALL) as pilot:
        await on_shelf(pilot, "orders")
        assert "Read by machine" in dump(pilot.app)
        await press(pilot, "a")
        assert [one.confirmed for one in list_orders(desk)].count(True) == 1
        await press(pilot, "u")
        assert [one.confirmed for one in list_orders(desk)].count(True) == 0


async def test_what_is_struck_out_is_asked_about_leaves_the_screen_and_comes_back(desk):
    before = len(list_shipments(desk))
    async with inbox(desk, SMALL) as pilot:
        await on_shelf(pilot, "shipments")
        await press(pilot, "x", "n")
        assert len(list_shipments(desk)) == before
        await press(pilot, "x", "y")
        assert len(list_shipments(desk)) == before - 1
        await press(pilot, "u")
        assert len(list_shipments(desk)) == before


async def test_money_that_came_closes_a_debt_whole_or_in_part(desk):
    def state() -> str:
        return next(one.state.state for one in list_chains(desk) if "SK26-0630" in one.subject)

    async with inbox(desk, SMALL) as pilot:
        await on_shelf(pilot, "promises", "SK26-0630")
        await press(pilot, "p", *"100.00 USD", "enter")
        assert state() != "kept"
        await press(pilot, "u", "m", "y")
        assert state() == "kept"
        assert "All the money came: recorded. u takes it back." in notices(pilot.app)
        await press(pilot, "u")
        assert state() != "kept"


async def test_a_sum_that_is_none_is_told_and_nothing_is_recorded(desk):
    before = len(desk.database.registers.entries("promises"))
    async with inbox(desk, SMALL) as pilot:
        await on_shelf(pilot, "promises", "SK26-0630")
        await press(pilot, "p", *"12,34,5 USD", "enter")
        assert "is no sum" in notices(pilot.app)
    assert len(desk.database.registers.entries("promises")) == before


async def test_a_credit_shows_its_days_drawn_its_terms_and_what_was_not_checked(desk):
    async with inbox(desk, LARGE) as pilot:
        screen = await on_shelf(pilot, "credits", "KHI26LC0932")
        shown = str(screen.query_one("#row-detail").render())
        for words in ("review of the credit", "latest shipment", "-16 d", "○", "32B amount: USD12900", "not checked: "):
            assert words in shown
        await press(pilot, "d", "enter")
        credit = next(one for one in list_credits(desk) if one.number == "KHI26LC0932")
        assert credit.done == {"review"}
        await press(pilot, "b", *"2026-08-20", "enter")
        assert any(one.plan.on_board == date(2026, 8, 20) for one in list_credits(desk))


async def test_an_amendment_is_accepted_whole_and_the_notice_to_the_bank_is_shown(desk):
    async with inbox(desk, LARGE) as pilot:
        await on_shelf(pilot, "credits", "RRTB26LC004417")
        shown = await press(pilot, "y", "y")
        assert "amendment" in shown.lower()
        credit = next(one for one in list_credits(desk) if one.number == "RRTB26LC004417")
        assert credit.waiting == ()


async def test_the_request_to_the_buyer_and_the_terms_for_the_forwarder_are_shown_to_be_copied(desk):
    set_contact(desk, "ops@one.example", {"role": "forwarder"})
    set_contact(desk, "ops@two.example", {"role": "forwarder"})
    async with inbox(desk, LARGE) as pilot:
        await on_shelf(pilot, "credits", "RRTB26LC004417")
        shown = await press(pilot, "w")
        assert "please have your bank issue one amendment" in shown
        assert "c: copy" in shown
        await press(pilot, "m")
        assert isinstance(pilot.app.screen, WriteScreen)
        await press(pilot, "escape", "escape")
        [letter] = unfinished(desk)
        assert letter.text.body.startswith("Letter of credit RRTB26LC004417: please have your bank")
        assert "Who ships it?" in await press(pilot, "v")
        assert "RRTB26LC004417" in await press(pilot, *"two", "enter")
        assert forwarder_of(desk, "RRTB26LC004417") == "two.example"
        shown = await press(pilot, "escape", "v")
        assert "Who ships it?" not in shown, "asked once"
        assert "recorded" not in notices(pilot.app)


async def test_an_orders_checklist_is_gone_through_point_by_point(desk):
    async with inbox(desk, LARGE) as pilot:
        order = next(one for one in list_orders(desk) if checklist(desk, one))
        await on_shelf(pilot, "orders", order.name)
        shown = await press(pilot, "c")
        assert "Which point is done?" in shown
        assert "[x]" not in shown
        await press(pilot, "enter")
        assert [done for _, done in checklist(desk, order)].count(True) == 1
        await press(pilot, "u")
        assert [done for _, done in checklist(desk, find_order_by_id(desk, order.number))].count(True) == 0


async def test_a_list_of_orders_is_taken_and_its_columns_asked(desk, tmp_path):
    sheet = tmp_path / "orders.csv"
    sheet.write_text("PO No.,Customer,Kolli,Total\nPO-1,Nova Lda,7,900.00\n", encoding="utf-8")
    desk.database.connections.change("DELETE FROM entries", ())
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "r", "tab", "i", *str(tmp_path / "none.csv"), "enter")
        assert "cannot be read" in notices(pilot.app)
        assert "Kolli" in await press(pilot, "i", *str(sheet), "enter")
        assert "Which currency" in await press(pilot, *"quantity", "enter")
        shown = await press(pilot, *"EUR", "enter")
        assert "1 rows added, 0 were known." in shown + notices(pilot.app)
    [order] = list_orders(desk)
    assert (order.name, str(order.total)) == ("PO-1", "EUR 900.00")


async def test_a_complaint_is_settled_with_its_outcome_and_opened_again(desk):
    async with inbox(desk, SMALL) as pilot:
        await on_shelf(pilot, "complaints", "olivares")
        await press(pilot, "d", *"replaced", "enter")
        assert [one.outcome for one in list_complaints(desk) if one.closed] == ["replaced"]
        await press(pilot, "u")
        assert [one for one in list_complaints(desk) if one.closed] == []


async def test_a_question_is_answered_and_a_contact_gets_its_role(desk):
    async with inbox(desk, SMALL) as pilot:
        first, *others = list_questions(desk, only_open=True)
        await on_shelf(pilot, "questions", first.text)
        await press(pilot, "d")
        assert len(list_questions(desk, only_open=True)) == len(others)
        someone = list_contacts(desk)[0].contact
        await on_shelf(pilot, "contacts", someone.email)
        await press(pilot, "s", *"role=agent", "enter")
        assert list_contacts(desk)[0].contact.role == "agent"


async def test_what_was_learned_is_listed_and_forgotten(desk):
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "4")
        screen = await on_shelf(pilot, "learned", "inquiry")
        styles = len(screen._rows) - 1
        await press(pilot, "x", "y")
        await settle(pilot)
        assert [row.key[:5] for row in screen._rows] == ["voice"] * styles


async def test_health_says_when_a_poll_was_good_and_looks_at_every_door(desk):
    async with inbox(desk, SMALL) as pilot:
        await on_shelf(pilot, "health")
        assert "never polled" in dump(pilot.app)
        await press(pilot, "g")
        await settle(pilot)
        assert "Database" in dump(pilot.app)


def test_what_doctor_saw_on_the_command_line_stands_on_the_shelf_of_health(tmp_path, run):
    with inbox_desk(tmp_path / "home") as desk:
        run("doctor", "--home", desk.home)
        assert "Database" in [row.company for row in shelf_rows(desk, "health")]


async def test_enter_opens_the_mail_and_escape_leads_back(desk):
    async with inbox(desk, SMALL) as pilot:
        await on_shelf(pilot, "orders")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, MailScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, RegisterScreen)
        await press(pilot, "escape")
        assert "To do" in dump(pilot.app)


async def test_an_empty_shelf_says_so(desk):
    desk.database.connections.change("DELETE FROM entries", ())
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "r", "tab")
        await settle(pilot)
        assert "Nothing is on record here" in await press(pilot, "a", "x", "enter")


def test_days_stand_on_a_line_with_today_between_them():
    days = [
        Day(date(2026, 7, 10), "booking", done=True),
        Day(date(2026, 7, 16), "trucking"),
        Day(date(2026, 7, 26), "last day to present"),
    ]

    def drawn(width: int) -> list[str]:
        return [line.rstrip() for line in draw_days(days, date(2026, 7, 18), width, Console()).plain.split("\n")]

    assert drawn(80) == [
        "07-10 Fri   ✓       │         done   booking",
        "07-16 Thu         ! │         -2 d   trucking",
        "07-18 Sat   ────────────────  today",
        "07-26 Sun           │      ○  +8 d   last day to present",
    ]
    assert drawn(40)[-2:] == ["07-26 Sun       │  ○  +8 d   last day to", "                             present"]


async def test_a_promise_from_the_telephone_is_typed_in_one_line_that_a_mistake_does_not_lose(desk):
    async with inbox(desk, LARGE) as pilot:
        screen = await on_shelf(pilot, "promises")
        company = screen._rows[0].company
        await press(pilot, "plus", *"USD", "enter")
        assert "names no company and day" in notices(pilot.app)
        line = pilot.app.screen.query_one("#words").value
        assert line.split() == [company, "USD"]
        await press(pilot, *"900 Friday PI-77", "enter")
        (chain,) = (one for one in list_chains(desk, company=company) if one.folded_subject == "PI77")
        assert (str(chain.state.debt), chain.state.state) == ("USD 900", "promised")
        await press(pilot, "u")
        assert [one for one in list_chains(desk, company=company) if one.folded_subject == "PI77"] == []


async def test_a_question_is_handed_to_a_colleague_and_comes_back(desk):
    async with inbox(desk, LARGE) as pilot:
        question = next(one for one in list_questions(desk) if one.state == "open")
        await on_shelf(pilot, "questions", question.text)
        await press(pilot, "h", *"li@seakeel.example 2027-01-08", "enter")
        assert isinstance(pilot.app.screen, WriteScreen)
        assert question.text in dump(pilot.app) or question.text[:30] in dump(pilot.app)
        (held,) = open_assignments(desk)
        assert (held.about, held.by) == (f"q{question.entry.entry_id}", date(2027, 1, 8))
        await press(pilot, "escape", "escape", "t")
        assert open_assignments(desk) == []
