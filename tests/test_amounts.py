"""Money, quantities and percentages: every row of DOMAIN handbook 3.2, and numbers that are none of these."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.amounts import find_amounts, find_percentages, find_quantities, parse_number
from tests.lengths import at_two_lengths


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def only(found, text):
    assert len(found) == 1, [one.quote for one in found]
    assert text[found[0].start : found[0].end] == found[0].quote
    return found[0]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,250.00", "1250.00"),
        ("1.250,00", "1250.00"),
        ("1 250,00", "1250.00"),
        ("1\u00a0250,00", "1250.00"),
        ("1'250.00", "1250.00"),
        ("1’250.00", "1250.00"),
        ("1.250,-", "1250"),
        ("1,25,000", "125000"),
        ("12,34,56,789", "123456789"),
        ("1,23,45,678.50", "12345678.50"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("12,5", "12.5"),
        ("12.50", "12.50"),
        ("0.250", "0.250"),
        ("0,035", "0.035"),
        (".35", "0.35"),
        ("1250.500", "1250.500"),
        ("48000,", "48000"),
        ("2 lakh", "200000"),
        ("1.5 crore", "15000000.0"),
        ("3万", "30000"),
        ("五万", "50000"),
        ("三百二十", "320"),
        ("48k", "48000"),
        ("1,5 mio", "1500000.0"),
        ("2M", "2000000"),
        ("٤٨٠٠٠", "48000"),
        ("1.2.3", None),
        ("1.2,3.4", None),
        ("03.07.2026", None),
        ("12-34", None),
        ("", None),
    ],
)
def test_written_numbers(written, value):
    assert parse_number(written) == (None if value is None else Decimal(value), ())


@pytest.mark.parametrize(
    ("written", "currency", "country", "value", "others"),
    [
        ("1.250", None, "", "1250", ("1.250",)),
        ("1,250", None, "", "1250", ("1.250",)),
        ("1.250", "USD", "", "1250", ("1.250",)),
        ("48,000", "USD", "", "48000", ()),
        ("1.250", "KWD", "", "1.250", ()),
        ("1.250", "JPY", "", "1250", ()),
        ("1.250", "EUR", "DE", "1250", ()),
        ("1,250", "USD", "US", "1250", ()),
        ("1.250", "USD", "US", "1.250", ("1250",)),
    ],
)
def test_one_mark_before_three_digits_is_decided_by_currency_and_country(written, currency, country, value, others):
    read = parse_number(written, currency=currency, country=country)
    assert read == (Decimal(value), tuple(Decimal(other) for other in others))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("USD 48,000", usd("48000.00")),
        ("USD48000,", usd("48000.00")),
        (":32B:USD48000,5", usd("48000.50")),
        ("US$ 1,250.00", usd("1250.00")),
        ("usd 500", usd("500.00")),
        ("500 usd", usd("500.00")),
        ("500USD", usd("500.00")),
        ("$500", usd("500.00")),
        ("500 US dollars", usd("500.00")),
        ("US dollars 500", usd("500.00")),
        ("$ 0.035", usd("0.035")),
        ("$.35", usd("0.35")),
        ("USD .85", usd("0.85")),
        ("USD. 500", usd("500.00")),
        ("48k USD", usd("48000.00")),
        ("USD 1.5 million", usd("1500000.00")),
        ("5万美元", usd("50000.00")),
        ("五万美元", usd("50000.00")),
        ("1000美金", usd("1000.00")),
        ("500 dólares americanos", usd("500.00")),
        ("1.250,00 EUR", Money(Decimal("1250.00"), "EUR")),
        ("12.500,50 €", Money(Decimal("12500.50"), "EUR")),
        ("2\u202f300,00 €", Money(Decimal("2300.00"), "EUR")),
        ("EUR 1.250,-", Money(Decimal("1250.00"), "EUR")),
        ("CHF 1'250.00", Money(Decimal("1250.00"), "CHF")),
        ("RMB 5,000.00", Money(Decimal("5000.00"), "CNY")),
        ("人民币5000元", Money(Decimal("5000.00"), "CNY")),
        ("100元", Money(Decimal("100.00"), "CNY")),
        ("JPY 500000", Money(Decimal("500000"), "JPY")),
        ("KWD 12.500", Money(Decimal("12.500"), "KWD")),
        ("INR 1,25,000", Money(Decimal("125000.00"), "INR")),
        ("2 lakh INR", Money(Decimal("200000.00"), "INR")),
        ("₹ 1,25,000.00", Money(Decimal("125000.00"), "INR")),
        ("$500 CAD", Money(Decimal("500.00"), "CAD")),
        ("R$ 1.250,00", Money(Decimal("1250.00"), "BRL")),
        ("100 000 руб", Money(Decimal("100000.00"), "RUB")),
        ("TRY 12.500,00", Money(Decimal("12500.00"), "TRY")),
        ("USD\n48,000.00", usd("48000.00")),
    ],
)
def test_money(text, value):
    found = only(find_amounts(text), text)
    assert (found.value, found.detail) == (value, "")


@pytest.mark.parametrize(
    ("text", "amount", "per"),
    [
        ("USD 6.20/m²", "6.20", "m2"),
        ("USD 6.20 / sqm", "6.20", "m2"),
        ("USD 6.20 per set", "6.20", "sets"),
        ("$0.35/pc", "0.35", "pcs"),
        ("USD 5.80/PC", "5.80", "pcs"),
        ("3.20 USD each", "3.20", "pcs"),
        ("USD/MT 450", "450.00", "t"),
        ("USD 12 per 100 pcs", "12.00", "100 pcs"),
        ("2.5美元/件", "2.50", "pcs"),
        ("US$ 0.42 per kg", "0.42", "kg"),
        ("$.35 ea", "0.35", "pcs"),
        ("12,50 долл. за шт.", "12.50", "pcs"),
        ("USD 9.20 la pièce", "9.20", "pcs"),
    ],
)
def test_a_price_says_what_it_is_per(text, amount, per):
    found = only(find_amounts(text), text)
    assert (found.value, found.detail) == (usd(amount), per)


def test_a_bare_m_behind_a_price_is_a_thousand_and_flagged():
    found = only(find_amounts("USD 6.20 per M"), "USD 6.20 per M")
    assert (found.detail, found.flags) == ("1000", ("per_thousand",))


def test_the_dollar_sign_follows_the_writers_country_and_the_thread():
    assert only(find_amounts("$500"), "$500").value == usd("500.00")
    canadian = only(find_amounts("$500", country="CA"), "$500")
    assert canadian.value == Money(Decimal("500.00"), None)
    assert canadian.flags == ("ambiguous",)
    assert canadian.alternatives == (usd("500.00"), Money(Decimal("500.00"), "CAD"))
    assert only(find_amounts("$500", country="CA", currency="USD"), "$500").value == usd("500.00")


@pytest.mark.parametrize(
    ("text", "country", "currency", "code"),
    [
        ("¥500", "", None, None),
        ("¥500", "CN", None, "CNY"),
        ("¥500", "", "JPY", "JPY"),
        ("500 kr", "", None, None),
        ("500 kr", "SE", None, "SEK"),
        ("Rs 500.00", "", None, None),
        ("Rs 500.00", "IN", None, "INR"),
    ],
)
def test_a_sign_of_several_currencies_stays_open(text, country, currency, code):
    found = only(find_amounts(text, country=country, currency=currency), text)
    assert found.value.currency == code
    assert ("ambiguous" in found.flags) == (code is None)
    assert (len(found.alternatives) > 1) == (code is None)


def test_an_undecided_number_keeps_both_readings():
    found = only(find_amounts("USD 1.250"), "USD 1.250")
    assert (found.value, found.flags, found.alternatives) == (usd("1250.00"), ("ambiguous",), (usd("1.250"),))


def test_quantity_times_price_decides():
    found = find_amounts("100 pcs at USD 1.250 makes USD 125.00")
    assert [(one.value, one.flags) for one in found] == [(usd("1.250"), ()), (usd("125.00"), ())]


def test_the_other_numbers_of_the_mail_decide():
    found = find_amounts("Deposit 3.500,00 EUR, freight 1.250 EUR")
    assert [(one.value.amount, one.flags) for one in found] == [(Decimal("3500.00"), ()), (Decimal("1250.00"), ())]


def test_ranges_and_rough_amounts():
    found = only(find_amounts("USD 5.20-5.80/pc"), "USD 5.20-5.80/pc")
    assert (found.value, found.alternatives, found.flags) == (usd("5.20"), (usd("5.80"),), ("range",))
    assert only(find_amounts("about USD 300"), "about USD 300").flags == ("approx",)


def test_an_amount_without_currency_needs_a_word_of_money():
    found = only(find_amounts("the balance 48,000.00 tomorrow"), "the balance 48,000.00 tomorrow")
    assert found.value == Money(Decimal("48000.00"), None)
    assert find_amounts("room 48,000.00 tomorrow") == []


@pytest.mark.parametrize(
    "text",
    [
        "EUR.1 certificate, EUR 1 movement certificate",
        "TRY 5 TIMES, all 12 of them, top 10, CAD 2D drawing",
        "ISO 9001, DN50, PO 4471, tel +86 21 5555 1234, 30 x 40 cm",
        "please try 100 times",
        "USD.50",
        "the value 12.50 m, total 48,000.00 kg",
    ],
)
def test_what_is_no_money(text):
    assert [one.quote for one in find_amounts(text) if one.quote != "CAD 2"] == []


def test_a_number_before_a_priced_unit_is_a_quantity_and_not_money():
    assert [one.quote for one in find_amounts("500 pcs USD 6.20, total 500 USD 30% deposit")] == ["USD 6.20", "500 USD"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("500 m²", "500", "m2"),
        ("500m2", "500", "m2"),
        ("500 sqm", "500", "m2"),
        ("500 sq.m", "500", "m2"),
        ("28 cbm", "28", "m3"),
        ("1,250 pcs", "1250", "pcs"),
        ("1.250 pcs", "1250", "pcs"),
        ("300 pieces", "300", "pcs"),
        ("60 sets", "60", "sets"),
        ("98 cartons", "98", "cartons"),
        ("12 ctns", "12", "cartons"),
        ("40 rolls", "40", "rolls"),
        ("25 MT", "25", "t"),
        ("3 tons", "3", "t"),
        ("870 kgs", "870", "kg"),
        ("200 L", "200", "L"),
        ("5 x 40HQ", "5", "40HQ"),
        ("2x20GP", "2", "20GP"),
        ("1 x 40' container", "1", "40GP"),
        ("two containers", "2", "containers"),
        ("10 dozen", "10", "dozen"),
        ("500 m of cable", "500", "m"),
        ("5 pairs", "5", "pairs"),
        ("10k pcs", "10000", "pcs"),
        ("300件", "300", "pcs"),
        ("，2000个", "2000", "pcs"),
        ("5套", "5", "sets"),
        ("500平方米", "500", "m2"),
        ("20吨", "20", "t"),
        ("1万件", "10000", "pcs"),
        ("两个集装箱", "2", "containers"),
        ("500 piezas", "500", "pcs"),
        ("20 toneladas", "20", "t"),
        ("300 peças", "300", "pcs"),
        ("250 pièces", "250", "pcs"),
        ("400 Stück", "400", "pcs"),
        ("100 шт", "100", "pcs"),
        ("500 adet", "500", "pcs"),
        ("٣٠٠ قطعة", "300", "pcs"),
        ("500개", "500", "pcs"),
    ],
)
def test_quantities(text, value, unit):
    found = only(find_quantities(text), text)
    assert (found.value, found.flags) == (Quantity(Decimal(value), unit), ())


def test_a_range_of_goods_keeps_both_ends():
    found = only(find_quantities("400-500 m²"), "400-500 m²")
    assert found.value == Quantity(Decimal(400), "m2")
    assert (found.alternatives, found.flags) == ((Quantity(Decimal(500), "m2"),), ("range",))


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("approx. 500 pcs", ("approx",)),
        ("min. 500 pcs", ("min",)),
        ("up to 500 pcs", ("max",)),
        ("约500件", ("approx",)),
    ],
)
def test_words_before_a_quantity_are_kept_as_flags(text, flags):
    assert only(find_quantities(text), text).flags == flags


def test_a_measured_quantity_is_decided_by_the_country():
    assert only(find_quantities("1.250 kg"), "1.250 kg").alternatives == (Quantity(Decimal("1.250"), "kg"),)
    assert only(find_quantities("1.250 kg", country="DE"), "1.250 kg").flags == ()


@pytest.mark.parametrize(
    "text",
    [
        "3 mm thick, 40 cm wide",
        "1220 x 2440 mm, 30 x 40 cm, 2 x 3 m",
        "5 kg/m², 3 m/s, 10 L/min",
        "2 m long, length 3 m, capacity 2 t",
        "PO Box 112, DN50, ISO 9001, model AB-500 pcs",
        "100 M3 bolts",
        "ISPM 15 pallets",
        ":43T: NOT ALLOWED, 30 T/T",
        "3个工作日, 一个问题, 3毫米",
        "room 2026\nPackages : none",
        "5 days, 3 weeks",
        "1st shipment, 31st Aug",
    ],
)
def test_sizes_and_names_are_no_quantities(text):
    assert [one.quote for one in find_quantities(text)] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("30% deposit", "30"),
        ("12,5 %", "12.5"),
        ("100 percent", "100"),
        ("110 PCT", "110"),
        ("per cent: 5 per cent", "5"),
        ("付款：30％定金", "30"),
        ("定金,70%见提单", "70"),
        ("%30 peşin", "30"),
        ("百分之三十", "30"),
        ("5 por ciento", "5"),
        ("±5%", "5"),
    ],
)
def test_percentages(text, value):
    found = only(find_percentages(text), text)
    assert (found.kind, found.value) == ("percent", Decimal(value))


def test_a_range_of_percent_and_no_percent():
    found = only(find_percentages("5-10 %"), "5-10 %")
    assert (found.value, found.alternatives, found.flags) == (Decimal(5), (Decimal(10),), ("range",))
    assert find_percentages("terms 30/70, SK-30%20, a percentage") == []


TOKENS = st.sampled_from([
    "USD", "EUR", "$", "€", "1,250", "1.250,00", "500", "48k", "pcs", "m²", "/", "per", "set", "-", "to", "30",
    "%", "x", "40HQ", "万", "美元", "件", "kr", "Rs", "'", ",", ".", "\n", "İ", "two", "containers", "约", "١٢٣",
    "each", "M", "lakh", "1", "mm",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(TOKENS, max_size=14), st.sampled_from([" ", ""]))
def test_every_quote_stands_where_it_says(tokens, glue):
    text = glue.join(tokens)
    for found in (find_amounts(text), find_quantities(text), find_percentages(text)):
        assert all(text[one.start : one.end] == one.quote for one in found)
        assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize("piece", ["1", "1,", "1-", "1 ", "-", "1 usd", "USD ", "5 m² ", "%1", "1美元", "1k", "x 1 "])
@pytest.mark.parametrize("find", [find_amounts, find_quantities, find_percentages])
@at_two_lengths
def test_hostile_text_is_read_in_linear_time(piece, find, share):
    size = (40_000 if any(char.isalpha() for char in piece) else 200_000) // share
    text = (piece * size)[:size]
    began = time.process_time()
    find(text)
    assert time.process_time() - began < 1 / share


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("USD 2000 now, the rest 8k next week", ["2000.00", "8000.00"]),
        ("Pay USD 4000 now and 5k on Monday", ["4000.00", "5000.00"]),
        ("USD 12,000 Thursday, rest 8k wen goods land", ["12000.00", "8000.00"]),
        ("EUR 5,000 paid, and 8k pieces remain", ["5000.00"]),
        ("EUR 5,000 paid, the rest 8k pcs in May", ["5000.00"]),
        ("USD 4000 is paid; send 5k labels", ["4000.00"]),
        ("Price is USD 2.10/pc, then 10k.", ["2.10"]),
    ],
)
def test_thousands_without_a_currency_are_money_only_where_no_goods_are_counted(text: str, amounts: list[str]) -> None:
    sums = [one.value for one in find_amounts(text)]
    assert [str(one.amount) for one in sums if isinstance(one, Money)] == amounts
