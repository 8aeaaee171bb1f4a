"""The desk's work with payments: letters made ready by the clock, taken back in time, and what a person records."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mailmate.config import DATABASE_NAME
from mailmate.desk.clock import duties
from mailmate.desk.compose import check_draft
from mailmate.desk.drafts.draft_run import compose_drafts
from mailmate.desk.drafts.follow_ups import list_follow_ups, make_follow_ups
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.mails.inbox import save_text
from mailmate.desk.pages.rows import register_rows
from mailmate.desk.registers.bank_import import import_list, open_list
from mailmate.desk.registers.entries import strike_entry
from mailmate.desk.registers.promises import differences, find_chain, list_chains, record, record_received
from mailmate.desk.sending.outbox import approve, flush, prepare
from mailmate.desk.wiring import Desk, open_desk
from mailmate.errors import BadInput, WrongUse
from mailmate.shipped import shipped_folder
from mailmate.trade.drafts import DraftText, Effect
from mailmate.trade.listing import MailState
from mailmate.trade.outbox import State
from mailmate.trade.registers import Entry
from tests.store_samples import lay_database

FIXTURES = shipped_folder("mailbox_fixtures")
STORY = [f"egypt-0{n}" for n in range(1, 9)]
TWICE_MISSED, BUYER = "egypt-05", "deltanour.example"


class Clock:
    """A clock that stands where a test puts it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 6, 15, 4, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def at(self, month: int, day: int) -> None:
        self.moment = datetime(2026, month, day, 4, tzinfo=UTC)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    shutil.copy(FIXTURES / "profile.toml", tmp_path / "config.toml")
    lay_database(tmp_path / DATABASE_NAME)
    with open_desk(tmp_path, now=clock) as opened:
        yield opened


@pytest.fixture
def bring(desk) -> Callable[..., dict[str, int]]:
    """Import fixtures by the beginnings of their names; return name -> mail."""

    def bring_in(*names: str) -> dict[str, int]:
        paths = [path for name in names for path in sorted(FIXTURES.glob(f"{name}*.eml"))]
        import_files(desk, [str(path) for path in paths])
        found = {}
        for path in paths:
            line = path.read_text(encoding="utf-8").split("Message-ID: ", 1)[1].split("\n", 1)[0].strip()
            found[path.name[:8]] = desk.database.mails.find_message_id(line)[0]
        return found

    return bring_in


def only_chain(desk: Desk):
    (chain,) = list_chains(desk, company=BUYER)
    return chain


def test_tomorrow_three_times_is_count_three_and_the_letter_names_the_three_days_in_their_words(desk, clock, bring):
    clock.at(6, 30)
    mails = bring(*STORY[:7])
    compose_drafts(desk)
    clock.at(7, 3)
    (made,) = make_follow_ups(desk)
    now = only_chain(desk).state
    assert (now.state, now.broken_count, now.level) == ("broken", 3, "L3")
    assert (made.due.level, made.draft.mail_id) == ("L3", mails["egypt-07"])
    body = made.draft.text.body
    for words in (
        "Thursday 18 June 2026 (you wrote “I will transfer it tomorrow from our bank",
        "Tuesday 23 June 2026 (you wrote “",
        "Tuesday 30 June 2026 (you wrote “",
        "My manager Zhang Min is informed",
        "USD 18,450.00",
    ):
        assert words in body, body
    gate = check_draft(desk, mails["egypt-07"], made.draft.text, draft_id=made.draft.draft_id)
    assert [finding.id for finding in gate.findings if finding.effect is not Effect.WARN] == ["level_3"]
    assert make_follow_ups(desk) == []


def test_a_broken_day_after_our_letter_brings_the_buyers_mail_back_with_a_letter(desk, clock, bring):
    clock.at(6, 22)
    mails = bring(*STORY[:3])
    asked = mails["egypt-02"]
    assert desk.database.mails.line(asked).state is MailState.DONE
    assert make_follow_ups(desk) == []  # we wrote to them today
    clock.at(6, 24)
    (made,) = make_follow_ups(desk)
    assert (made.due.level, made.due.kind, made.draft.mail_id) == ("L1", "broken", asked)
    assert [one.email for one in made.draft.text.to] == ["hossam@deltanour.example"]
    assert "You named Thursday 18 June 2026" in made.draft.text.body
    assert "payment of USD 18,450.00 for invoice SK26-0522" in made.draft.text.body
    assert check_draft(desk, asked, made.draft.text).result == "clean"
    assert desk.database.mails.line(asked).state is MailState.OPEN
    assert [one.draft.draft_id for one in list_follow_ups(desk)] == [made.draft.draft_id]
    clock.at(6, 25)
    assert make_follow_ups(desk) == []


def test_a_letter_a_person_sent_is_followed_by_the_next_level_only(desk, clock, bring):
    clock.at(6, 24)
    asked = bring(*STORY[:3])["egypt-02"]
    sending = replace(desk, demo_outbox=desk.home / "outbox")
    (made,) = make_follow_ups(sending)
    approve(sending, prepare(sending, made.draft.draft_id), due_at=clock())
    (item,) = flush(sending)
    assert item.state is State.SENT
    assert [one.email for one in item.mail.to] == ["hossam@deltanour.example"]
    assert desk.database.mails.line(asked).state is MailState.DONE
    assert list_follow_ups(desk) == []
    for day in (25, 26, 30):
        clock.at(6, day)
        assert make_follow_ups(sending) == []


@pytest.mark.parametrize("how", ["received", "cancelled"])
def test_a_letter_is_taken_back_when_the_debt_is_settled(desk, clock, bring, how):
    clock.at(6, 24)
    asked = bring(*STORY[:3])["egypt-02"]
    (made,) = make_follow_ups(desk)
    record(desk, made.chain.number, how, {"amount": None})
    assert make_follow_ups(desk) == []
    assert desk.database.drafts.closed(made.draft.draft_id) == "dropped"
    assert desk.database.mails.line(asked).state is MailState.DONE


def test_a_debt_struck_out_whole_is_gone_with_its_letter(desk, clock, bring):
    clock.at(6, 24)
    bring(*STORY[:3])
    (made,) = make_follow_ups(desk)
    (word,) = [one.entry_id for one in made.chain.entries if one.mail_id is not None]
    strike_entry(desk, "promises", word, "misread")
    assert (list_chains(desk), list_follow_ups(desk), make_follow_ups(desk)) == ([], [], [])
    assert desk.database.drafts.closed(made.draft.draft_id) == "dropped"
    assert find_chain(desk, word).counts is False


def test_a_buyer_another_letter_was_made_ready_for_today_gets_none(desk, clock, bring):
    clock.at(6, 24)
    bring(*STORY[:3])
    note = Entry("cases", "follow_up", {"about": "quote", "key": "quote 1", "step": 1}, "", clock(), company=BUYER)
    desk.database.registers.add([note])
    assert make_follow_ups(desk) == []
    clock.at(6, 25)
    assert len(make_follow_ups(desk)) == 1


def test_a_letter_is_taken_back_when_the_buyer_writes(desk, clock, bring):
    clock.at(6, 24)
    bring(*STORY[:3])
    (made,) = make_follow_ups(desk)
    clock.at(6, 23)
    late = (FIXTURES / "egypt-04-tomorrow-again.eml").read_text(encoding="utf-8")
    later = desk.home / "later.eml"
    later.write_text(
        late.replace("Mon, 22 Jun 2026 15:47:52 +0300", "Thu, 25 Jun 2026 15:47:52 +0300"), encoding="utf-8"
    )
    clock.at(6, 26)
    import_files(desk, [str(later)])
    make_follow_ups(desk)
    assert desk.database.drafts.closed(made.draft.draft_id) == "dropped"


def test_what_a_person_typed_is_never_taken_back(desk, clock, bring):
    clock.at(6, 24)
    bring(*STORY[:3])
    (made,) = make_follow_ups(desk)
    save_text(desk, made.draft.draft_id, DraftText("Re: x", "My words.", made.draft.text.to), made.draft.version)
    record_received(desk, made.chain.number)
    make_follow_ups(desk)
    assert desk.database.drafts.closed(made.draft.draft_id) == ""
    assert desk.database.drafts.draft(made.draft.draft_id).text.body == "My words."


def test_a_waiting_answer_is_written_anew_and_no_second_letter_beside_it(desk, clock, bring):
    clock.at(6, 17)
    asked = bring(*STORY[:2])["egypt-02"]
    compose_drafts(desk)
    before = desk.database.drafts.newest(asked)
    clock.at(6, 23)
    (made,) = make_follow_ups(desk)
    assert (made.draft.draft_id, made.draft.version) == (before.draft_id, before.version + 1)
    assert "Please tell us the reason for the delay" in made.draft.text.body


def test_a_claim_nobody_answered_gets_the_letter_that_asks_for_the_trace_and_then_the_manager(desk, clock, bring):
    clock.at(7, 8)
    mails = bring(*STORY)
    assert make_follow_ups(desk) == []
    clock.at(7, 14)
    assert only_chain(desk).state.state == "unconfirmed"
    (made,) = make_follow_ups(desk)
    assert (made.due.kind, made.draft.mail_id) == ("trace", mails["egypt-08"])
    assert "You wrote on Monday 6 July 2026 that the payment of USD 18,450.00" in made.draft.text.body
    assert "Please send us the UETR" in made.draft.text.body
    clock.at(7, 22)
    (brief,) = make_follow_ups(desk)
    assert (brief.due.level, brief.draft) == ("L4", None)


def test_what_was_promised_before_set_up_is_called_broken_in_no_letter(desk, clock, bring):
    clock.at(6, 30)
    desk.database.journal.note("set_up", datetime(2026, 6, 28, tzinfo=UTC).isoformat())
    mails = bring(*STORY[:7])
    compose_drafts(desk)
    body = desk.database.drafts.newest(mails["egypt-07"]).text.body
    assert "18 June" not in body
    assert "We have noted your payment" in body


def promise(day: int, number: int, mail_id: int | None = None, subject: str = "PI77", due: int | None = None) -> Entry:
    value = {"date": date(2026, 6, due or day + 1).isoformat(), "debt_ref": subject}
    at = datetime(2026, 6, day, 9, tzinfo=UTC)
    return Entry("promises", "promise", value, "we pay tomorrow", at, mail_id=mail_id, subject=subject, company=BUYER)


def test_from_the_fourth_break_the_manager_gets_one_brief_and_the_buyer_nothing(desk, clock):
    desk.database.registers.add(promise(day, 0) for day in (1, 5, 9, 15))
    clock.at(6, 24)
    (made,) = make_follow_ups(desk)
    assert (made.due.level, made.due.kind, made.draft) == ("L4", "brief", None)
    assert make_follow_ups(desk) == []
    texts = [str(duty.text) for duty in duties(desk) if duty.kind == "payment"]
    assert texts == [f"{BUYER}: payment PI77 is your manager's now: `mailmate follow-ups show p{made.chain.number}`"]


def test_a_buyer_with_two_late_debts_gets_one_letter_a_day_the_firmer_first(desk, clock, bring):
    mails = bring(*STORY[:3])
    second = mails["egypt-02"]
    desk.database.registers.add([promise(1, 0, second), promise(5, 0, second)])
    clock.at(6, 24)
    (first,) = make_follow_ups(desk)
    assert (first.chain.subject, first.due.level) == ("PI77", "L2")
    assert make_follow_ups(desk) == []
    clock.at(6, 25)
    (other,) = make_follow_ups(desk)
    assert (other.chain.subject, other.due.level) == ("SK26-0522", "L1")


def test_a_copy_of_a_transfer_leaves_the_debt_claimed_and_shows_what_differs(desk, clock, bring):
    clock.at(7, 7)
    bring(*STORY)
    chain = only_chain(desk)
    assert (chain.state.state, chain.country, len(chain.entries)) == ("claimed", "EG", 4)
    assert {one.field: one.theirs for one in differences(desk, chain)} == {
        "payer": "NILE CRESCENT FOR IMPORT",
        "uetr": "",
    }
    kept = record_received(desk, chain.number, day=date(2026, 7, 7))
    assert (kept.state.state, kept.state.broken_count) == ("kept", 3)


def test_a_strike_of_a_confirmation_brings_back_the_state_before_it(desk, clock, bring):
    clock.at(6, 23)
    bring(*STORY[:3])
    chain = record_received(desk, only_chain(desk).number, amount="9000.00")
    assert (chain.state.state, str(chain.state.open_sum)) == ("broken", "USD 9,450.00")
    desk.database.registers.strike(chain.entries[-1].entry_id, desk.now())
    assert str(only_chain(desk).state.open_sum) == "USD 18,450.00"


@pytest.mark.parametrize(
    ("kind", "words"),
    [("failed", "Nobody claims"), ("met", "waits for no condition")],
)
def test_a_word_that_does_not_fit_is_refused(desk, clock, bring, kind, words):
    bring(*STORY[:2])
    with pytest.raises(WrongUse, match=words):
        record(desk, only_chain(desk).number, kind, {})
    record_received(desk, only_chain(desk).number)
    with pytest.raises(WrongUse, match="kept already"):
        record_received(desk, only_chain(desk).number)


@pytest.mark.parametrize(
    ("amount", "currency", "full", "words"),
    [
        ("18.450", "", None, "may be two sums"),
        ("18450.00", "EUR", None, "cannot be told"),
        ("18450.00", "EUR", False, ""),
        ("18450.00", "", None, ""),
    ],
)
def test_a_sum_that_may_be_two_needs_a_persons_word(desk, clock, bring, amount, currency, full, words):
    bring(*STORY[:2])
    clock.at(6, 18)
    number = only_chain(desk).number
    if words:
        with pytest.raises(WrongUse, match=words):
            record_received(desk, number, amount=amount, currency=currency, full=full)
        return
    state = record_received(desk, number, amount=amount, currency=currency, full=full).state
    assert state.is_open is (full is False)


def said(desk: Desk, date_header: str, text: str) -> None:
    path = desk.home / f"said-{len(list(desk.home.glob('said-*')))}.eml"
    head = f"From: Ana <ana@andes.example>\nTo: sales@seakeel.example\nDate: {date_header}\nMessage-ID: <{path.name}@x>"
    path.write_text(f"{head}\nSubject: Payment\n\n{text}\n", encoding="utf-8")
    import_files(desk, [str(path)])


def test_a_promise_counts_from_the_day_it_was_said_where_it_was_said(desk, clock):
    """At half past eleven in the evening of Lima, London is a day on; at eight in Tokyo it is a day behind."""
    clock.at(7, 9)
    said(desk, "Wed, 08 Jul 2026 23:30:00 -0500", "We will pay the balance of invoice INV-7701, USD 500.00, today.")
    (chain,) = list_chains(desk)
    assert [str(one.day) for one in chain.state.promised] == ["2026-07-08"]
    assert str(chain.state.promised[0].said_on) == "2026-07-08"
    strike_entry(desk, "promises", chain.number, "")
    balance = "We will pay the balance of invoice INV-7702, USD 500.00, on {day} July 2026."
    said(desk, "Mon, 06 Jul 2026 10:00:00 +0900", balance.format(day=8))
    said(desk, "Wed, 08 Jul 2026 08:00:00 +0900", balance.format(day=15))
    (chain,) = list_chains(desk)
    assert (chain.state.state, chain.state.broken_count) == ("renewed", 1)


LIST = """Value Date,Amount,Currency,Payer,Details
2026-07-08,"9,000.00",USD,DELTA NOUR TRADING,/INV/SK26-0522 part
2026-07-08,"9,450.00",USD,DELTA NOUR TRADING,INV SK26-0522 rest
2026-07-09,"100.00",USD,SOMEBODY ELSE,subscription
"""


def bank_list(home: Path, text: str = LIST) -> str:
    path = home / "list.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_banks_list_pays_its_debt_once_however_often_it_is_imported(desk, clock, bring):
    clock.at(7, 10)
    bring(*STORY)
    path = bank_list(desk.home)
    dry = import_list(desk, open_list(desk, path), dry_run=True)
    assert len(dry.recorded) == 2
    assert only_chain(desk).state.state == "claimed"
    first = import_list(desk, open_list(desk, path))
    assert [str(one.row.amount) for one in first.recorded] == ["USD 9,000.00", "USD 9,450.00"]
    assert (len(first.foreign), len(first.doubtful), len(first.known)) == (1, 0, 0)
    assert only_chain(desk).state.state == "kept"
    again = import_list(desk, open_list(desk, path))
    assert (len(again.recorded), len(again.known), len(again.doubtful)) == (0, 2, 0)


def test_columns_a_person_named_are_known_for_the_next_list(desk, clock, bring):
    clock.at(7, 10)
    bring(*STORY)
    text = LIST.replace("Value Date", "Tag").replace("Amount", "Wert")
    path = bank_list(desk.home, text)
    with pytest.raises(BadInput, match="date, amount"):
        import_list(desk, open_list(desk, path))
    open_list(desk, path, {"date": "Tag", "amount": "Wert"})
    assert len(import_list(desk, open_list(desk, path)).recorded) == 2


@pytest.fixture
def home(tmp_path, bring, desk, clock, monkeypatch):
    clock.at(7, 7)
    bring(*STORY)
    monkeypatch.setenv("MAILMATE_HOME", str(tmp_path))
    return tmp_path


def test_the_commands_show_a_debt_and_record_what_came(home, run):
    code, out, _ = run("promises", "list", "--json", "--open")
    (debt,) = [row for row in map(json.loads, out.splitlines()) if row["kind"] == "debt"]
    assert (code, debt["broken_count"], debt["open"]) == (0, 4, {"amount": "18450.00", "currency": "USD"})
    code, out, _ = run("promises", "show", debt["id"])
    assert code == 0
    for words in (
        "they promise to pay, on Thursday 18 June 2026",
        "they say it is paid",
        "broken 4 times",
        "NILE CRESCENT",
    ):
        assert words in out
    assert run("promises", "received", debt["id"], "--amount", "9,000.00")[1].splitlines()[1] == "Open: USD 9,450.00."
    assert run("promises", "received", debt["id"], "--amount", "nine")[0] == 2
    code, out, err = run("promises", "import-bank", bank_list(home), "--json", "--dry-run")
    assert err == ""
    assert (code, [row["amount"]["amount"] for row in json.loads(out)["recorded"]]) == (0, ["9450.00"])
    assert [row["why"] for row in json.loads(out)["doubtful"]] == ["The same sum was recorded by hand already."]
    assert run("promises", "cancel", debt["id"])[1].endswith("void.\n")
    assert run("promises", "list", "--open")[1] == ""
    assert run("follow-ups", "list")[:2] == (0, "")
    assert "For Zhang Min" in run("follow-ups", "show", debt["id"])[1]


def test_a_debt_is_one_row_of_the_inboxs_register_with_its_whole_story(desk, clock, bring):
    clock.at(7, 3)
    mails = bring(*STORY[:7])
    row = next(one for one in register_rows(desk, "promises") if one.company == BUYER)
    assert (row.what, str(row.state)) == ("SK26-0522 · USD 18,450.00 · reminder L3", "broken 3 times")
    assert (row.mail_id, row.certain) == (mails["egypt-07"], False)
    assert any("they promise to pay, on Thursday 18 June 2026" in str(line) for line, _ in row.detail)
