"""Where a chain of payment promises stands: every row of the table, the calendar, and time passing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.payment.promises import chains, level_of, payer_country, state
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.time.working_days import add_banking_days, next_working_day

RULES = Rules()
USD = {"amount": "48000.00", "currency": "USD"}


def july(day):
    return date(2026, 7, day)


def entry(
    day,
    kind="promise",
    *,
    due=None,
    number=None,
    by="reader",
    subject="PI12",
    company="buyer.example",
    quote="",
    **value,
):
    """One entry said on `day` July 2026 (a Wednesday is 8 July) that promises day `due`."""
    return Entry(
        "promises",
        kind,
        {"date": july(due).isoformat() if isinstance(due, int) else due, **value},
        quote or f"{kind} on {day}",
        datetime(2026, 7, day, 9, tzinfo=UTC),
        by=by,
        subject=subject,
        company=company,
        entry_id=number,
    )


def received(day, **value):
    return entry(day, "received", by="person", **value)


def at(entries, today, **more):
    return state(entries, july(today) if isinstance(today, int) else today, RULES, "", **more)


def short(one):
    return one.state, one.broken_count, one.level


def test_tomorrow_three_times_without_money_is_broken_three_times():
    chain = [
        entry(6, due=7, quote="we pay tomorrow"),
        entry(9, due=10, quote="tomorrow for sure"),
        entry(13, due=14, quote="tomorrow, promised"),
    ]
    now = at(chain, 16)
    assert short(now) == ("broken", 3, "L3")
    assert [one.day for one in now.promised] == [july(7), july(10), july(14)]
    assert [one.quote for one in now.promised] == ["we pay tomorrow", "tomorrow for sure", "tomorrow, promised"]
    assert all(one.broken for one in now.promised)


def test_tomorrow_on_three_days_in_a_row_counts_each_day_once():
    chain = [entry(6, due=7), entry(7, due=8), entry(8, due=9)]
    assert short(at(chain, 8)) == ("renewed", 2, "L2")
    assert short(at(chain, 13)) == ("broken", 3, "L3")


@pytest.mark.parametrize(
    ("chain", "today", "expected"),
    [
        ([entry(1)], 1, ("undated", 0, "L0")),
        ([entry(1, "conditional", due=9, condition="after inspection")], 20, ("undated", 0, "L0")),
        ([entry(1, due=8)], 7, ("promised", 0, "L0")),
        ([entry(1, due=8)], 8, ("due", 0, "L0")),
        ([entry(1, due=8)], 9, ("due", 0, "L0")),
        ([entry(1, due=8)], 10, ("broken", 1, "L1")),
        ([entry(1, due=10)], 13, ("due", 0, "L0")),
        ([entry(1, due=10)], 14, ("broken", 1, "L1")),
        ([entry(1, due=11)], 14, ("due", 0, "L0")),
        ([entry(1, due=11)], 15, ("broken", 1, "L1")),
        ([entry(1, due=8), entry(10, due=15)], 10, ("renewed", 1, "L1")),
        ([entry(1, due=8), entry(8, due=15)], 8, ("renewed", 1, "L1")),
        ([entry(1, due=8), entry(7, due=15)], 8, ("postponed", 0, "L0")),
        ([entry(1, due=8), entry(6, due=15), entry(14, due=20)], 14, ("postponed", 1, "L1")),
        ([entry(1, due=8), entry(6, due=15), entry(14, due=20), entry(16, due=22)], 16, ("postponed", 2, "L2")),
        ([entry(1, due=15), entry(3, due=8)], 4, ("promised", 0, "L0")),
        ([entry(1, due=8), entry(3)], 4, ("promised", 0, "L0")),
        ([entry(1, due=8), entry(3, due=8)], 4, ("promised", 0, "L0")),
        ([entry(1, due=8), entry(8, due=8)], 8, ("due", 0, "L0")),
        ([entry(1, due=8), entry(13)], 13, ("broken", 1, "L1")),
        ([entry(1), entry(3, due=8)], 4, ("promised", 0, "L0")),
        ([entry(1, "extension_request", due=8)], 2, ("promised", 0, "L0")),
        ([entry(1, due=8), entry(7, "extension_request", due=20)], 7, ("postponed", 0, "L0")),
        ([entry(1, due=8), entry(7, "extension_request")], 7, ("promised", 0, "L0")),
        ([entry(6, "claim")], 6, ("claimed", 0, "L0")),
        ([entry(6, "claim")], 13, ("claimed", 0, "L0")),
        ([entry(6, "claim")], 14, ("unconfirmed", 0, "L0")),
        ([entry(6, "claim")], 20, ("unconfirmed", 0, "L0")),
        ([entry(6, "claim")], 21, ("broken", 1, "L1")),
        ([entry(6, "claim"), entry(10, "claim")], 14, ("unconfirmed", 0, "L0")),
        ([entry(6, "claim"), entry(15, "failed", by="person")], 15, ("broken", 1, "L1")),
        ([entry(1, due=8), entry(9, "claim")], 13, ("claimed", 0, "L0")),
        ([entry(1, due=8), entry(10, "claim")], 13, ("claimed", 1, "L1")),
        ([entry(1, due=8), entry(8, "claim")], 23, ("broken", 1, "L1")),
        ([entry(6, "claim"), entry(8, due=15)], 8, ("promised", 0, "L0")),
        ([entry(6, due=8), entry(8, "claim"), entry(10, due=15)], 10, ("renewed", 1, "L1")),
        ([entry(1, due=8), received(8)], 30, ("kept", 0, "L0")),
        (
            [entry(1, due=8, amount=USD), received(8, amount={"amount": "47960.00", "currency": "USD"})],
            30,
            ("kept", 0, "L0"),
        ),
        (
            [entry(1, due=8, amount=USD), received(8, amount={"amount": "20000.00", "currency": "USD"})],
            8,
            ("due", 0, "L0"),
        ),
        (
            [entry(1, due=15, amount=USD), received(8, amount={"amount": "20000.00", "currency": "USD"})],
            8,
            ("part_kept", 0, "L0"),
        ),
        (
            [entry(1, due=15, amount=USD), received(8, amount={"amount": "20000.00", "currency": "USD"})],
            20,
            ("broken", 1, "L1"),
        ),
        ([entry(1, due=8), entry(9, "cancelled", by="person")], 30, ("void", 0, "L0")),
        ([entry(1, due=8), received(8), entry(13, due=20)], 30, ("kept", 0, "L0")),
        ([entry(1, "conditional", due=9, condition="docs"), entry(3, "met", by="person")], 4, ("promised", 0, "L0")),
        ([entry(1, "conditional", condition="docs"), entry(3, "met", due=9, by="person")], 15, ("broken", 1, "L1")),
        ([entry(1, due=8, more_dates=["2026-07-20"])], 10, ("broken", 1, "L1")),
        ([entry(1, due=8, more_dates=["2026-07-20"])], 23, ("broken", 2, "L2")),
    ],
)
def test_each_state_is_entered_as_the_table_says(chain, today, expected):
    assert short(at(chain, today)) == expected


def test_two_part_payments_that_make_the_sum_keep_the_promise():
    part = {"amount": "24000.00", "currency": "USD"}
    chain = [entry(1, due=15, amount=USD), received(6, amount=part), received(8, amount=part)]
    assert short(at(chain, 30)) == ("kept", 0, "L0")


def test_money_of_another_currency_settles_nothing_by_itself():
    euros = received(8, amount={"amount": "48000.00", "currency": "EUR"})
    assert short(at([entry(1, due=15, amount=USD), euros], 8)) == ("part_kept", 0, "L0")


def test_a_small_debt_is_not_paid_by_what_charges_might_have_taken():
    little = {"amount": "40.00", "currency": "USD"}
    one = received(8, amount={"amount": "1.00", "currency": "USD"})
    assert short(at([entry(1, due=15, amount=little), one], 8)) == ("part_kept", 0, "L0")


def test_money_with_an_earlier_value_date_takes_the_break_back():
    late = [entry(1, due=8), received(14)]
    early = [entry(1, due=8), entry(14, "received", due=8, by="person")]
    assert short(at(late, 14)) == ("kept", 1, "L1")
    assert short(at(early, 14)) == ("kept", 0, "L0")


def test_a_struck_confirmation_brings_back_the_state_before_it():
    chain = [entry(1, due=8), entry(8, "received", number=7, by="person"), entry(9, "struck", by="person", entry=7)]
    assert short(at(chain, 10)) == ("broken", 1, "L1")


def test_a_struck_misreading_counts_for_nothing():
    chain = [entry(1, due=8, number=3), entry(9, "struck", by="person", entry=3)]
    assert short(at(chain, 20)) == ("undated", 0, "L0")


def test_the_grace_follows_the_payers_working_days():
    chain = [entry(1, due=9)]
    assert state(chain, july(12), RULES, "SA").state == "due"
    assert state(chain, july(13), RULES, "SA").state == "broken"
    assert state(chain, july(11), RULES, "").state == "broken"


def test_a_claim_waits_for_the_working_days_of_our_bank():
    chain = [entry(6, "claim")]
    assert state(chain, july(14), RULES, "", our_country="SA").state == "unconfirmed"
    assert state(chain, july(13), RULES, "", our_country="SA").state == "claimed"


@pytest.mark.parametrize(
    ("chain", "today", "day"),
    [
        ([entry(1)], 1, 3),
        ([entry(3)], 3, 7),
        ([entry(1, due=8)], 2, 8),
        ([entry(1, due=11)], 2, 13),
        ([entry(1, due=8)], 8, 10),
        ([entry(6, "claim")], 6, 14),
        ([entry(6, "claim")], 14, 21),
        ([entry(1, due=8), received(8)], 9, None),
    ],
)
def test_the_next_day_to_look_is_known(chain, today, day):
    assert at(chain, today).next_check == (july(day) if day else None)


@pytest.mark.parametrize(
    ("count", "silent", "level"),
    [(0, 0, "L0"), (1, 9, "L1"), (2, 9, "L2"), (3, 4, "L3"), (3, 5, "L4"), (4, 0, "L4"), (9, 0, "L4")],
)
def test_the_level_follows_the_breaks(count, silent, level):
    assert level_of(count, silent_days=silent) == level


def subjects(found):
    return [[(one.subject, one.at.day) for one in chain] for chain in found]


def test_a_chain_is_a_company_and_a_debt():
    entries = [
        entry(1, due=8),
        entry(2, due=8, subject="PI13"),
        entry(3, due=9),
        entry(4, due=9, company="other.example"),
    ]
    assert subjects(chains(entries)) == [[("PI12", 1), ("PI12", 3)], [("PI13", 2)], [("PI12", 4)]]


def test_words_without_a_subject_join_the_only_open_chain():
    entries = [entry(1, due=8), entry(3, due=9, subject="")]
    assert subjects(chains(entries)) == [[("PI12", 1), ("", 3)]]


def test_words_without_a_subject_stand_alone_where_two_chains_are_open():
    entries = [entry(1, due=8), entry(2, due=8, subject="PI13"), entry(3, due=9, subject="")]
    assert subjects(chains(entries)) == [[("PI12", 1)], [("PI13", 2)], [("", 3)]]


def test_a_closed_chain_is_not_joined():
    entries = [entry(1, due=8), received(8), entry(9, due=20, subject="")]
    assert subjects(chains(entries)) == [[("PI12", 1), ("PI12", 8)], [("", 9)]]


def test_deposit_and_balance_are_two_debts():
    entries = [entry(1, due=8, part="deposit"), entry(2, due=20, part="balance"), entry(3, due=9, part="deposit")]
    assert subjects(chains(entries)) == [[("PI12", 1), ("PI12", 3)], [("PI12", 2)]]


def test_opening_a_credit_is_another_debt_than_money_and_ends_when_it_is_advised():
    entries = [entry(1, due=8), entry(2, "lc_opening", due=10), entry(9, "advised", by="person")]
    money, credit = chains(entries)
    assert [one.kind for one in credit] == ["lc_opening", "advised"]
    assert state(credit, july(30), RULES, "").state == "kept"
    assert state(money, july(30), RULES, "").state == "broken"


def test_a_strike_follows_what_it_strikes_and_other_kinds_are_no_chain():
    entries = [
        entry(1, due=8, number=1),
        entry(2, "struck", subject="", by="person", entry=1),
        entry(3, "own_promise", due=9),
    ]
    assert subjects(chains(entries)) == [[("PI12", 1), ("", 2)]]


def test_nothing_at_all_is_undated():
    assert short(at([], 1)) == ("undated", 0, "L0")


KINDS = st.sampled_from(
    ["promise", "conditional", "extension_request", "claim", "lc_opening", "received", "met", "failed", "cancelled"]
)
DATES = st.one_of(
    st.none(),
    st.text(max_size=6),
    st.dates(date(2026, 1, 1), date(2027, 1, 1)).map(date.isoformat),
    st.dates().map(date.isoformat),
)
MONEY = st.one_of(
    st.none(),
    st.fixed_dictionaries(
        {
            "amount": st.one_of(st.text(max_size=4), st.integers(0, 9999).map(str)),
            "currency": st.sampled_from(["USD", None]),
        }
    ),
)
ENTRIES = st.builds(
    lambda kind, day, due, money, number: Entry(
        "promises", kind, {"date": due, "amount": money, "condition": "docs"}, "words",
        datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day), company="buyer.example", entry_id=number,
    ),
    KINDS, st.integers(0, 300), DATES, MONEY, st.integers(1, 99),
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(
    entries=st.lists(ENTRIES, max_size=8), start=st.integers(0, 400), country=st.sampled_from(["", "SA", "IR", "CN"])
)
def test_time_only_adds_breaks_and_nothing_raises(entries, start, country):
    day = date(2026, 1, 1) + timedelta(days=start)
    counts = [state(entries, day + timedelta(days=n), RULES, country).broken_count for n in (0, 1, 7, 60, 400)]
    assert counts == sorted(counts)
    assert sum(len(chain) for chain in chains(entries)) == len(entries)


@settings(max_examples=60, deadline=None)
@given(entries=st.lists(ENTRIES, max_size=8), data=st.data())
def test_the_order_in_which_entries_are_handed_over_changes_nothing(entries, data):
    shuffled = data.draw(st.permutations(entries))
    assert chains(shuffled) == chains(entries)
    day = date(2026, 12, 1)
    assert state(shuffled, day, RULES, "DE") == state(entries, day, RULES, "DE")


@settings(max_examples=40, deadline=None)
@given(entries=st.lists(ENTRIES, max_size=6), stranger=ENTRIES, kind=st.sampled_from(["own_promise", "promise"]))
def test_an_entry_that_has_nothing_to_do_with_a_chain_changes_nothing(entries, stranger, kind):
    alone = chains(entries)
    other = replace(stranger, company="stranger.example", kind=kind, entry_id=None)
    beside = [chain for chain in chains([*entries, other]) if chain[0].company == "buyer.example"]
    assert tuple(beside) == alone


@settings(max_examples=40, deadline=None)
@given(due=st.dates(date(2026, 1, 1), date(2026, 12, 20)), country=st.sampled_from(["", "DE", "CN", "SA", "IN"]))
def test_a_promise_breaks_on_the_day_after_the_payers_next_banking_day(due, country):
    said = Entry("promises", "promise", {"date": due.isoformat()}, "w", datetime(2025, 12, 1, tzinfo=UTC))
    last = add_banking_days(next_working_day(due, country), 1, country)
    assert state([said], last, RULES, country).state == "due"
    assert state([said], last + timedelta(days=1), RULES, country).state == "broken"


def test_what_names_an_entry_follows_it_whatever_else_it_says():
    entries = [
        entry(1, due=8, number=1),
        entry(2, due=8, number=2, subject="PI13"),
        entry(9, "received", number=3, by="person", subject="", entry=2),
        entry(10, "follow_up", number=4, subject="", entry=1, level="L1"),
    ]
    first, second = chains(entries)
    assert ([one.entry_id for one in first], [one.entry_id for one in second]) == ([1, 4], [2, 3])
    assert short(at(first, 10)) == ("broken", 1, "L1")


def test_a_holiday_of_the_payers_banks_gives_one_more_day():
    chain = [Entry("promises", "promise", {"date": "2026-09-30"}, "w", datetime(2026, 9, 1, tzinfo=UTC))]
    assert state(chain, date(2026, 10, 8), RULES, "CN").state == "due"
    assert state(chain, date(2026, 10, 9), RULES, "CN").state == "broken"
    assert state(chain, date(2026, 10, 2), RULES, "").state == "broken"


def test_a_chain_says_when_its_days_rest_on_a_calendar_nobody_has():
    said = datetime(2040, 1, 2, tzinfo=UTC)
    chain = [Entry("promises", "promise", {"date": "2040-01-10"}, "w", said)]
    assert not state(chain, said.date(), RULES, "CN").calendar_known
    assert state(chain, said.date(), RULES, "DE").calendar_known


@pytest.mark.parametrize(
    ("company", "said", "on_file", "country"),
    [
        ("buyer.example", None, {}, ""),
        ("buyer.example", "EG", {}, "EG"),
        ("buyer.example", "EG", {"buyer.example": "AE"}, "AE"),
        ("buyer.de", None, {}, "DE"),
    ],
)
def test_the_payers_country_is_the_one_on_file_else_what_their_mail_says(company, said, on_file, country):
    assert payer_country([entry(1, due=8, company=company, country=said)], on_file) == country


def test_many_promises_of_one_company_are_sorted_in_a_moment():
    said = datetime(2026, 1, 1, tzinfo=UTC)
    entries = [
        replace(entry(1, due=8, subject=f"INV{n % 2000}" if n % 3 else "", number=n), at=said + timedelta(hours=n))
        for n in range(1, 6001)
    ]
    begin = perf_counter()
    assert len(chains(entries)) > 1000
    assert perf_counter() - begin < 1.5
