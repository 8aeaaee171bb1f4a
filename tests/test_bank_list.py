"""A bank's list of credits: columns by their headings, days and sums as banks write them, one debt per row."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.facts import Money
from mailmate.trade.payment.bank_list import MOST_ROWS, Debt, find_columns, match_rows, names_number, read_rows

DELTA = Debt(7, "SK260522", "deltanour.example", ("Delta Nour Trading", "deltanour"), Money(Decimal(18450), "USD"))
SIAM = Debt(9, "PI12", "siam.example", ("Siam Pumps Ltd",), Money(Decimal(5000), "USD"))
TOLERANCE = Decimal(50)


def table(text):
    return [line.split(";") for line in text.strip().splitlines()]


def read(text, **more):
    rows = table(text)
    return read_rows(rows, find_columns(rows), **more)


def short(rows):
    return [(one.day.isoformat(), str(one.amount), one.payer) for one in rows]


@pytest.mark.parametrize(
    "text",
    [
        "Value Date;Amount;Currency;Payer;Reference\n2026-07-08;18,450.00;USD;DELTA NOUR;INV SK26-0522",
        "Account 123;;;\nperiod;July;;\n\nDate;Credit (USD);Debit (USD);Name\n2026/07/08;18450;;DELTA NOUR",
        "起息日;贷方发生额;借方发生额;币种;对方户名;附言\n20260708;18450.00;0.00;美元;DELTA NOUR;INV",
        "Buchungstag;Betrag;Währung;Auftraggeber;Verwendungszweck\n08.07.2026;18.450,00;USD;DELTA NOUR;RE 12",
        "Datum;Betrag;Währung;Auftraggeber;Verwendungszweck\n08.07.2026;18.450,00;USD;DELTA NOUR;RE 12",
        "Data valuta;Importo;Divisa;Ordinante;Causale\n08/07/2026;18.450,00;USD;DELTA NOUR;RE\n13/07/2026;0,00;USD;;",
        "Date;Amount;Type;Ccy;Counterparty\n13/07/2026;5.00;DR;USD;fee\n08/07/2026;18,450.00;CR;USD;DELTA NOUR",
    ],
)
def test_the_lists_of_many_banks_say_the_same(text):
    rows, left = read(text)
    assert short(rows) == [("2026-07-08", "USD 18,450.00" if "18450;" not in text else "USD 18,450", "DELTA NOUR")]
    assert left == []


@pytest.mark.parametrize("amount", ["-18,450.00", "(18,450.00)", "18,450.00 DR", "0.00"])
def test_money_that_went_out_is_no_credit(amount):
    assert read(f"Date;Amount;Currency;Payer\n2026-07-08;{amount};USD;X") == ([], [])


@pytest.mark.parametrize(
    ("order", "day"), [("", None), ("dmy", "2026-07-08"), ("mdy", "2026-08-07")]
)  # fmt: skip
def test_a_day_that_may_be_two_is_left_to_the_person(order, day):
    rows, left = read("Date;Amount;Currency;Payer\n08/07/2026;10.00;USD;X", order=order)
    assert [one.day.isoformat() for one in rows] == ([day] if day else [])
    assert [one.line for one in left] == ([] if day else [2])


def test_a_list_without_a_currency_needs_that_of_the_account():
    text = "Date;Amount;Payer\n2026-07-08;10.00;X"
    assert read(text)[0] == []
    assert [str(one.why) for one in read(text)[1]] == ["It names no currency."]
    assert short(read(text, currency="eur")[0]) == [("2026-07-08", "EUR 10.00", "X")]


def test_columns_nobody_knows_are_named_once_by_a_person():
    rows = table("Tag;Wert;Wer\n2026-07-08;10.00;X")
    assert find_columns(rows).missing == ("date", "amount", "payer")
    named = find_columns(rows, {"date": "tag", "amount": "Wert", "payer": "Wer"})
    assert (named.missing, named.heading, dict(named.places)) == ((), 0, {"date": 0, "amount": 1, "payer": 2})


def test_the_same_row_has_the_same_key_in_every_list_and_two_like_rows_have_two():
    line = "2026-07-08;10.00;USD;X;A"
    first = read(f"Date;Amount;Currency;Payer;Reference\n{line}\n{line}")[0]
    later = read(f"Date;Amount;Currency;Payer;Reference\n2026-07-01;1.00;USD;Y;B\n{line}\n{line}")[0]
    assert len({one.key for one in first}) == 2
    assert [one.key for one in first] == [one.key for one in later[1:]]


def test_a_line_that_stands_twice_in_a_list_pays_once_and_the_second_is_left_to_a_person():
    head, line = (
        "Date;Amount;Currency;Payer;Reference;Bank reference",
        "2026-07-08;9000.00;USD;DELTA NOUR TRADING;SK26-0522",
    )
    for ends, doubts in ((("", ""), 1), (("A1", "A1"), 1), (("A1", "A2"), 0)):
        rows = read("\n".join([head, *(f"{line};{end}" for end in ends)]))[0]
        found = match_rows(rows, [DELTA], TOLERANCE)
        assert (len(found.matches), len(found.doubtful)) == (2 - doubts, doubts)


def test_a_list_too_long_to_read_says_where_the_reading_ended():
    rows = [["Date", "Amount", "Payer"], *[["2026-07-08", "-1.00", "X"]] * (MOST_ROWS + 1)]
    assert [one.line for one in read_rows(rows, find_columns(rows))[1]] == [MOST_ROWS + 2]


def one_row(amount="18,450.00", payer="DELTA NOUR TRADING", reference="INV SK26-0522", currency="USD"):
    return read(f"Date;Amount;Currency;Payer;Reference\n2026-07-08;{amount};{currency};{payer};{reference}")[0]


@pytest.mark.parametrize(
    ("row", "matched", "doubtful"),
    [
        ({}, 7, 0),
        ({"reference": "goods"}, 7, 0),
        ({"payer": "NILE CRESCENT"}, 7, 0),
        ({"payer": ""}, 7, 0),
        ({"payer": "", "reference": "DELTA NOUR TRADING EST goods"}, 7, 0),
        ({"amount": "9,000.00"}, 7, 0),
        ({"amount": "18,410.00", "reference": ""}, 7, 0),
        ({"amount": "9,000.00", "reference": ""}, None, 1),
        ({"amount": "9,000.00", "payer": "NILE CRESCENT"}, None, 1),
        ({"currency": "EUR"}, None, 1),
        ({"payer": "NILE CRESCENT", "reference": "goods"}, None, 0),
        ({"payer": "SOMEBODY", "reference": "", "amount": "77.00"}, None, 0),
    ],
)
def test_a_row_needs_two_signs_to_pay_a_debt(row, matched, doubtful):
    found = match_rows(one_row(**row), [DELTA, SIAM], TOLERANCE)
    assert [one.debt.entry_id for one in found.matches] == ([matched] if matched else [])
    assert len(found.doubtful) == doubtful


def test_a_row_that_fits_two_debts_alike_is_listed_and_not_guessed():
    twin = Debt(8, "SK260599", DELTA.company, DELTA.names, DELTA.open_sum)
    found = match_rows(one_row(reference="goods"), [DELTA, twin], TOLERANCE)
    assert found.matches == ()
    assert [one.entry_id for one in found.doubtful[0][1]] == [7, 8]
    assert [one.debt.entry_id for one in match_rows(one_row(), [DELTA, twin], TOLERANCE).matches] == [7]


def test_a_debt_whose_sum_nobody_named_is_left_to_a_person():
    unknown = Debt(7, "SK260522", DELTA.company, DELTA.names, None)
    assert match_rows(one_row(), [unknown], TOLERANCE).matches == ()


def test_two_part_payments_fill_one_debt_and_the_second_fits_what_is_left():
    rows = [*one_row(amount="9,000.00"), *one_row(amount="9,450.00", reference="rest")]
    found = match_rows(rows, [DELTA], TOLERANCE)
    assert [str(one.row.amount) for one in found.matches] == ["USD 9,000.00", "USD 9,450.00"]


def test_money_for_a_debt_that_an_earlier_row_paid_is_left_to_a_person():
    found = match_rows([*one_row(), *one_row()], [DELTA], TOLERANCE)
    assert len(found.matches) == 1
    assert str(found.doubtful[0][2]) == "An earlier row has paid it already."


def test_what_needs_a_look_is_noted():
    assert "third party" in str(match_rows(one_row(payer="NILE CRESCENT"), [DELTA], TOLERANCE).matches[0].note)
    assert "send nothing back" in str(match_rows(one_row(amount="28,450.00"), [DELTA], TOLERANCE).matches[0].note)
    assert match_rows(one_row(), [DELTA], TOLERANCE).matches[0].note is None


@pytest.mark.parametrize(
    ("text", "number", "named"),
    [
        ("INV SK26-0522", "SK260522", True),
        ("/INV/SK26 0522/ BALANCE", "SK260522", True),
        ("INVSK26-0522", "SK260522", True),
        ("SK26-05221", "SK260522", False),
        ("PI 12", "PI12", True),
        ("order 112", "12", False),
        ("", "SK260522", False),
    ],
)
def test_a_number_is_found_however_it_is_spaced(text, number, named):
    assert names_number(text, number) is named


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(max_size=14), max_size=6), max_size=8))
def test_any_table_is_read_without_an_error(rows):
    rows = [["Date", "Amount", "Currency", "Payer", "Reference"], *rows]
    found, _ = read_rows(rows, find_columns(rows), currency="USD")
    matched = match_rows(found, [DELTA, SIAM], TOLERANCE)
    assert len(matched.matches) + len(matched.doubtful) + len(matched.foreign) == len(found)


def test_a_day_before_any_debt_is_still_a_day():
    assert read("Date;Amount;Currency;Payer\n2001-01-02;10.00;USD;X")[0][0].day == date(2001, 1, 2)
