"""Dates in any text: every row of DOMAIN handbook 3.1, terse English, nine more languages, what is no date."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.finding.dates import DateBase, find_dates, find_written_days, spell_date
from mailmate.trade.finding.words import fold
from tests.lengths import at_two_lengths

WEDNESDAY = DateBase(datetime(2026, 7, 8, 10, tzinfo=UTC))


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


def only(text, base=WEDNESDAY, *, past=False):
    found = find_dates(text, base, past=past)
    assert len(found) == 1, [one.quote for one in found]
    assert text[found[0].start : found[0].end] == found[0].quote
    return found[0]


def said_in(country: str, moment: datetime = WEDNESDAY.moment) -> DateBase:
    return DateBase(moment, country)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("today", day(7, 8)),
        ("tomorrow", day(7, 9)),
        ("the day after tomorrow", day(7, 10)),
        ("on Friday", day(7, 10)),
        ("by Friday", day(7, 10)),
        ("this Friday", day(7, 10)),
        ("next Monday", day(7, 13)),
        ("within 3 days", day(7, 11)),
        ("in 3 days", day(7, 11)),
        ("within 3 working days", day(7, 13)),
        ("within 3 business days", day(7, 13)),
        ("within 3 banking days", day(7, 13)),
        ("within 48 hours", day(7, 10)),
        ("in two weeks", day(7, 22)),
        ("in a fortnight", day(7, 22)),
        ("end of month", day(7, 31)),
        ("by EOM", day(7, 31)),
        ("2026-07-03", day(7, 3)),
        ("03.07.2026", day(7, 3)),
        ("15/08/2569", day(8, 15)),
    ],
)
def test_the_rows_of_the_handbook(words, value):
    found = only(f"We pay {words}.")
    assert (found.value, found.flags) == (value, ())


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("this week", day(7, 6), day(7, 10)),
        ("next week", day(7, 13), day(7, 17)),
        ("early August", day(8, 1), day(8, 10)),
        ("mid August", day(8, 11), day(8, 20)),
        ("mid-August", day(8, 11), day(8, 20)),
        ("middle of August", day(8, 11), day(8, 20)),
        ("late August", day(8, 21), day(8, 31)),
        ("the first half of September", day(9, 1), day(9, 15)),
        ("2nd half of Sept", day(9, 16), day(9, 30)),
        ("first week of September", day(9, 1), day(9, 7)),
        ("week 32", day(8, 3), day(8, 7)),
        ("KW32", day(8, 3), day(8, 7)),
        ("wk 32", day(8, 3), day(8, 7)),
        ("2026-W32", day(8, 3), day(8, 7)),
        ("10-15 August", day(8, 10), day(8, 15)),
        ("from 10 to 15 August 2026", day(8, 10), day(8, 15)),
        ("August 10-15, 2026", day(8, 10), day(8, 15)),
        ("28 July - 3 August", day(7, 28), day(8, 3)),
        ("between 1 August and 5 August", day(8, 1), day(8, 5)),
        ("01.08.2026-05.08.2026", day(8, 1), day(8, 5)),
        ("in September 2026", day(9, 1), day(9, 30)),
        ("in August", day(8, 1), day(8, 31)),
        ("next month", day(8, 1), day(8, 31)),
        ("beginning of next month", day(8, 1), day(8, 10)),
        ("Q4 2026", day(10, 1), day(12, 31)),
        ("early next week", day(7, 13), day(7, 14)),
    ],
)
def test_words_that_span_days_are_due_on_the_last(words, first, last):
    found = only(f"Shipment {words}")
    assert (found.first, found.last, found.value) == (first, last, last)


def test_next_friday_keeps_both_readings():
    found = only("next Friday")
    assert (found.value, found.flags, found.alternatives) == (day(7, 17), ("ambiguous",), (day(7, 10),))


def test_friday_said_on_a_friday_is_a_week_later_and_doubtful():
    friday = DateBase(datetime(2026, 7, 10, 9, tzinfo=UTC))
    found = only("We pay on Friday", friday)
    assert (found.value, found.flags, found.alternatives) == (day(7, 17), ("ambiguous",), (day(7, 10),))
    assert only("We pay this Friday", friday).value == day(7, 10)


def test_the_end_of_the_month_said_in_its_last_two_days_is_doubtful():
    found = only("by end of month", DateBase(datetime(2026, 7, 30, 9, tzinfo=UTC)))
    assert (found.value, found.flags, found.alternatives) == (day(7, 31), ("ambiguous",), (day(8, 31),))


@pytest.mark.parametrize(("country", "last"), [("SA", day(7, 16)), ("IR", day(7, 16)), ("AE", day(7, 17))])
def test_the_week_ends_where_the_writer_works(country, last):
    assert only("next week", said_in(country)).value == last


def test_working_days_skip_the_writers_weekend():
    assert only("within 3 working days", said_in("SA")).value == day(7, 13)
    assert only("within 2 working days", said_in("SA")).value == day(7, 12)


def test_working_days_skip_the_writers_holidays_and_say_where_they_are_not_known():
    new_year = datetime.fromisoformat("2026-12-30T10:00:00+08:00")
    assert only("within 2 working days", said_in("DE", new_year)).value == date(2027, 1, 4)
    assert only("within 2 working days", said_in("DE", new_year)).flags == ()
    assert only("within 2 working days", said_in("ZZ", new_year)).flags == ("calendar_unknown",)


def test_a_week_that_is_all_holiday_still_ends_on_its_friday():
    before = datetime.fromisoformat("2026-02-11T10:00:00+08:00")
    assert only("next week", said_in("CN", before)).value == date(2026, 2, 20)


def test_hours_are_counted_from_the_moment_in_the_writers_own_zone():
    late = DateBase(datetime.fromisoformat("2026-07-08T22:00:00+08:00"))
    assert only("within 3 hours", late).value == day(7, 9)
    assert only("we pay today", late).value == day(7, 8)


def test_a_guessed_zone_marks_only_what_is_counted_from_the_moment():
    guessed = DateBase(WEDNESDAY.moment, zone_known=False)
    assert only("tomorrow", guessed).flags == ("zone_guess",)
    assert only("3 August 2026", guessed).flags == ()


@pytest.mark.parametrize(
    ("words", "country", "value", "others"),
    [
        ("03/07/2026", "", day(7, 3), (day(3, 7),)),
        ("03/07/2026", "DE", day(7, 3), (day(3, 7),)),
        ("03/07/2026", "US", day(3, 7), (day(7, 3),)),
        ("03/07/2026", "PH", day(3, 7), (day(7, 3),)),
        ("03/07/2026", "CN", day(7, 3), (day(3, 7),)),
        ("13/07/2026", "US", day(7, 13), ()),
        ("07/13/2026", "DE", day(7, 13), ()),
        ("07/07/2026", "", day(7, 7), ()),
        ("26/07/03", "CN", day(7, 3), ()),
        ("26/07/03", "", day(7, 3), ()),
        ("03-07-26", "GB", day(7, 3), (day(3, 7),)),
        ("Friday 03/07/2026", "US", day(7, 3), ()),
        ("03/07/2026 (Friday)", "", day(7, 3), ()),
    ],
)
def test_numeric_dates(words, country, value, others):
    found = only(f"on {words}", said_in(country))
    assert (found.value, found.alternatives) == (value, others)
    assert found.flags == (("ambiguous",) if others else ())


@pytest.mark.parametrize(
    "text",
    [
        "Thursday 3 July 2026",
        "3 July 2026 (Thursday)",
        "Thu, 3 July 2026",
        "Monday 03.07.2026",
        "2026年7月3日（星期四）",
    ],
)
def test_a_weekday_that_contradicts_the_date_is_a_conflict(text):
    found = only(text)
    assert (found.value, found.flags) == (day(7, 3), ("conflict",))


@pytest.mark.parametrize(
    "text", ["Friday 3 July 2026", "3 July 2026, Friday", "Fri. 3 Jul 2026", "2026年7月3日 星期五"]
)
def test_a_weekday_that_agrees_belongs_to_the_date(text):
    found = only(text)
    assert (found.value, found.flags, found.quote) == (day(7, 3), (), text)


@pytest.mark.parametrize(
    ("words", "past", "value"),
    [
        ("on 20 July", False, day(7, 20)),
        ("on 20 March", False, day(3, 20, 2027)),
        ("on 3 July", False, day(7, 3)),
        ("on 20 March", True, day(3, 20)),
        ("on 20 July", True, day(7, 20, 2025)),
        ("on Monday", True, day(7, 6)),
        ("in June", True, day(6, 30)),
        ("we received them on 20 November", False, day(11, 20, 2025)),
        ("the goods arrived on Monday", False, day(7, 6)),
        ("it was sent in March", False, day(3, 31)),
        ("paid by 20 November", False, day(11, 20)),
    ],
)
def test_a_date_without_a_year_lies_ahead_for_plans_and_behind_for_events(words, past, value):
    assert only(words, past=past).value == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Sept. 30", day(9, 30)),
        ("30th of September 2026", day(9, 30)),
        ("3rd July 2026", day(7, 3)),
        ("July 3rd, 2026", day(7, 3)),
        ("July 3,2026", day(7, 3)),
        ("3-Jul-26", day(7, 3)),
        ("03JUL2026", day(7, 3)),
        ("3/Jul/2026", day(7, 3)),
        ("3 Jul '26", day(7, 3)),
        ("TT tmrw", day(7, 9)),
        ("tomorow", day(7, 9)),
        ("COB Friday", day(7, 10)),
        ("EOD tomorrow", day(7, 9)),
        ("close of business on Friday", day(7, 10)),
        ("by COB", day(7, 8)),
        ("within 3 wkg days", day(7, 13)),
        ("end Aug", day(8, 31)),
        ("end of next week", day(7, 17)),
        ("next week Tuesday", day(7, 14)),
        ("Tuesday next week", day(7, 14)),
        ("Friday of next week", day(7, 17)),
        ("this coming Friday", day(7, 10)),
        ("last Friday", day(7, 3)),
        ("3 days ago", day(7, 5)),
        ("10 days from today", day(7, 18)),
        ("by the 15th", day(7, 15)),
        ("15th of next month", day(8, 15)),
        ("end of this year", day(12, 31)),
        ("end of Q3", day(9, 30)),
        ("latest shipment 260809", day(8, 9)),
        ("expiry: 260831", day(8, 31)),
        ("ETA 15/08", day(8, 15)),
        ("next month 5th", day(8, 5)),
        ("on or before 31/07/26", day(7, 31)),
    ],
)
def test_terse_trade_english(words, value):
    found = only(words)
    assert (found.value, found.flags) == (value, ())


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("明天付款", day(7, 9)),
        ("后天付款", day(7, 10)),
        ("下周五", day(7, 17)),
        ("本周五前", day(7, 10)),
        ("8月15日", day(8, 15)),
        ("2026年8月15日", day(8, 15)),
        ("八月十五日", day(8, 15)),
        ("月底", day(7, 31)),
        ("8月底", day(8, 31)),
        ("三天内", day(7, 11)),
        ("3个工作日内", day(7, 13)),
        ("两周内", day(7, 22)),
        ("15号之前", day(7, 15)),
        ("mañana", day(7, 9)),
        ("15 de agosto de 2026", day(8, 15)),
        ("la próxima semana", day(7, 17)),
        ("en 3 días", day(7, 11)),
        ("para el 15/9", day(9, 15)),
        ("dentro de 5 días hábiles", day(7, 15)),
        ("amanhã", day(7, 9)),
        ("fim de agosto", day(8, 31)),
        ("em 2 semanas", day(7, 22)),
        ("demain", day(7, 9)),
        ("1er septembre", day(9, 1)),
        ("la semaine prochaine", day(7, 17)),
        ("fin août", day(8, 31)),
        ("vendredi prochain", day(7, 10)),
        ("übermorgen", day(7, 10)),
        ("15. August 2026", day(8, 15)),
        ("nächste Woche", day(7, 17)),
        ("bis Freitag", day(7, 10)),
        ("bis 15.9. liefern", day(9, 15)),
        ("innerhalb von 5 Werktagen", day(7, 15)),
        ("завтра", day(7, 9)),
        ("15 августа", day(8, 15)),
        ("на следующей неделе", day(7, 17)),
        ("через 3 дня", day(7, 11)),
        ("в конце августа", day(8, 31)),
        ("yarın", day(7, 9)),
        ("15 Ağustos", day(8, 15)),
        ("gelecek hafta", day(7, 17)),
        ("3 gün içinde", day(7, 11)),
        ("Ağustos sonu", day(8, 31)),
        ("غدا", day(7, 9)),
        ("١٥ أغسطس ٢٠٢٦", day(8, 15)),
        ("خلال 3 أيام", day(7, 11)),
        ("الأسبوع القادم", day(7, 17)),
        ("내일", day(7, 9)),
        ("8월 15일", day(8, 15)),
        ("다음 주", day(7, 17)),
        ("3일 이내", day(7, 11)),
        ("月末", day(7, 31)),
    ],
)
def test_other_languages(words, value):
    assert only(words).value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("amend LSD 30/9, expiry 21/10, rest as is", [day(9, 30), day(10, 21)]),
        ("final payment goes out Monday 24.08, rest later", [day(8, 24)]),
        ("44C с 10.08 на 31.08; 31D с 31.08 на 21.09.", [day(8, 10), day(8, 31), day(8, 31), day(9, 21)]),
        ("装期从 7/20 变 8/20,到期 9/11。", [day(7, 20), day(8, 20), day(9, 11)]),
        ("贵司 9/15 那笔可否改 9/22?", [day(9, 15), day(9, 22)]),
        ("15号给二十，30号给二十", [day(7, 15), day(7, 30)]),
        ("откроем до конца недели", [day(7, 10)]),
        ("avant la fin de semaine", [day(7, 10)]),
        ("w przyszłym tygodniu, 12 sierpnia", [day(7, 17), day(8, 12)]),
        ("vade ekimin 20'si, yükleme 15 Haz yerine 30 Tem", [day(10, 20), day(6, 15), day(7, 30)]),
        ("the transfer will be remitted from our account on this Friday", [day(7, 10)]),
        ("во вторую половину августа", [day(8, 31)]),
    ],
)
def test_short_forms_of_trade_mail(text, values):
    assert [one.value for one in find_dates(text, WEDNESDAY)] == values


@pytest.mark.parametrize(
    "text",
    ["válvula de 3/4 y 5/8", "the 5/8 size", "3/3 套提单，英寸 1/2", "em outras 6 tem dois bois", "price 12.50 на 2.5"],
)
def test_fractions_and_other_numbers_are_no_days(text):
    assert [one.quote for one in find_dates(text, WEDNESDAY)] == []


@pytest.mark.parametrize(
    "words",
    [
        "soon",
        "ASAP",
        "in a few days",
        "shortly",
        "after the holidays",
        "after Chinese New Year",
        "尽快",
        "lo antes posible",
    ],
)
def test_vague_words_never_become_a_date(words):
    found = only(f"We will pay {words}")
    assert (found.value, found.flags) == (None, ("vague",))


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("We pay after inspection", "after inspection"),
        ("balance against B/L copy", "against B/L copy"),
        ("balance against copy of B/L by T/T", "against copy of B/L"),
        ("upon receipt of the documents we pay", "upon receipt of the documents"),
        ("once we receive the L/C we ship", "once we receive the L/C"),
        ("70% before shipment", "before shipment"),
        ("we pay when the goods arrive", "when the goods arrive"),
        ("余款见提单副本", "见提单副本"),
        ("验货后付款", "验货后"),
    ],
)
def test_a_condition_names_its_words_and_no_day(text, condition):
    found = only(text)
    assert (found.value, found.flags, found.detail) == (None, ("condition",), condition)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("30 days after B/L date", "after B/L date"),
        ("within 7 days after receipt of the L/C", "after receipt of the L/C"),
        ("lead time 25 days from receipt of a workable L/C, earlier if stock allows", "from receipt of a workable L/C"),
        ("45 days of invoice date", "of invoice date"),
        ("收到定金后 25 天出货", "收到定金后"),
    ],
)
def test_a_formula_waits_for_its_event(text, anchor):
    found = only(text)
    assert (found.value, found.flags, found.detail) == (None, ("formula",), anchor)


def test_words_around_a_date_change_what_it_says():
    about = only("shipment on or about 20 Aug 2026")
    assert (about.value, about.first, about.last) == (day(8, 20), day(8, 15), day(8, 25))
    either_side = only("within 2 days of 20 Aug 2026")
    assert (either_side.first, either_side.last, either_side.value) == (day(8, 18), day(8, 22), day(8, 22))
    assert only("before 15 August 2026").detail == "before"
    assert only("not later than 15 August 2026").detail == ""
    assert only("on or before 15 August 2026").detail == ""
    assert only("around 15 August 2026").flags == ("approx",)
    assert only("COB Friday").detail == "17:00"


def test_two_dates_of_a_change_stay_two():
    found = find_dates("postpone from 10 July 2026 to 20 July 2026", WEDNESDAY)
    assert [one.value for one in found] == [day(7, 10), day(7, 20)]


@pytest.mark.parametrize(
    "text",
    [
        "You may 3 times call us; item 1 may be late, model 5 may work",
        "1. May we have your price?",
        "we march forward, we sat on the second floor, Sun Trading Co.",
        "Monday to Friday, Mon-Fri 9-18",
        "Good Friday is a holiday, Black Friday sale",
        "on the 2nd floor of block 3",
        "IP 192.168.1.10, version 1.2.3, file INV/26/03/1, part AB-03-07-2026",
        '24/7 support, 3/4 inch, on 1/2" pipe',
        "PO 260609, article 20260815",
        "we need Sep 5 pcs, March 20 containers",
        "May 20,000 pcs",
        "at the end of the day we are friends",
        "price for 5 kW motors, 32 kW",
        "guten Morgen, por la mañana",
        "I hope to hear from you soon",
        "the day shift, the week shift, some days off work",
        "tel 03-07-26-4455",
        "L/C 90 days",
        "today's price",
        "2026 price list, 500 m in 3 parts",
    ],
)
def test_what_is_no_date(text):
    assert [one.quote for one in find_dates(text, WEDNESDAY) if one.value] == []


def test_drafts_write_dates_out():
    assert spell_date(day(7, 3)) == "Friday 3 July 2026"


def test_folding_keeps_every_character_in_its_place():
    everything = "".join(chr(code) for code in range(0x20, 0x11000) if not 0xD800 <= code < 0xE000)
    assert len(fold(everything)) == len(everything)


WORDS = st.sampled_from([
    "by", "on", "3", "10", "-", "July", "Aug.", "2026", "next", "Friday", "week", "32", "within", "days",
    "working", "end", "of", "month", "the", "15th", "03/07/2026", "2026-08-01", "after", "B/L", "date", "mid",
    "may", "下周五", "8月15日", "三天内", "\n", "between", "and", "to", "COB", "tomorrow", "receipt", "against", "'26",
    "(", ")", ",", "١٥", "завтра", "İ", "30", "Q3",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", "", "  "]))
def test_every_quote_stands_where_it_says(tokens, glue):
    text = glue.join(tokens)
    found = find_dates(text, WEDNESDAY)
    assert all(text[one.start : one.end] == one.quote for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    "piece", ["1", "1,", "1-", "1/", "1.", "-", "3 may ", "in 1 ", "after the ", "下周", "1月", "Friday-", "end of "]
)
@at_two_lengths
def test_hostile_text_is_read_in_linear_time(piece, share):
    size = (40_000 if any(char.isalpha() for char in piece) else 200_000) // share
    text = (piece * size)[:size]
    began = time.process_time()
    find_dates(text, WEDNESDAY)
    assert time.process_time() - began < 1 / share


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We will pay on 31 June 2026.", "31 June 2026"),
        ("Shipment by the 31st of June", "31st of June"),
        ("Payment on Friday 31 June", "Friday 31 June"),
        ("ready June 31, 2026", "June 31, 2026"),
        ("from 28-31 June 2026", "28-31 June 2026"),
        ("valid until 31 September", "31 September"),
        ("on 32 June 2026", "32 June 2026"),
        ("we pay by 29 February", "29 February"),
        ("paid 29 Feb 2027", "29 Feb 2027"),
        ("30-Feb-2028", "30-Feb-2028"),
        ("by 31/06/2026", "31/06/2026"),
        ("31.06.2026", "31.06.2026"),
        ("2026-06-31", "2026-06-31"),
        ("31/04/26", "31/04/26"),
        ("pay by 31/6", "31/6"),
        ("31 de junio de 2026", "31 de junio de 2026"),
        ("6月31日付款", "6月31日"),
    ],
)
def test_a_day_no_calendar_has_is_no_date_but_a_reason_to_ask(text: str, words: str) -> None:
    (found,) = find_dates(text, WEDNESDAY)
    assert (found.value, found.quote, found.flags) == (None, words, ("vague", "no_such_day"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("29 February 2028", day(2, 29, 2028)),
        ("we received it on 29 February", day(2, 29, 2024)),
        ("30 June 2026", day(6, 30)),
        ("invoice 45 June 2026", day(6, 30)),
    ],
)
def test_days_near_one_there_is_not_stay_what_they_are(text: str, value: date) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 3 and 17 July", ["2026-07-03", "2026-07-17"]),
        ("on 20, 25 July", ["2026-07-20", "2026-07-25"]),
        ("Invoice No. 12, 15 July 2026 is due", ["2026-07-15"]),
        ("Room 12, 14 March 2027", ["2027-03-14"]),
        ("Attachments: 2, 10 August", ["2026-08-10"]),
        ("invoices 12 and 15 July", ["2026-07-15"]),
        ("boxes 3 and 4 July", ["2026-07-04"]),
        ("page 2 und 15. Juli", ["2026-07-15"]),
    ],
)
def test_a_number_that_names_something_else_takes_no_month_of_its_neighbour(text: str, days: list[str]) -> None:
    assert [str(one.value) for one in find_dates(text, WEDNESDAY)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("15.08.26", ["2026-08-15"]),
        ("15/08/26", ["2026-08-15"]),
        ("15-Aug-26", ["2026-08-15"]),
        ("15 August 2026", ["2026-08-15"]),
        ("03/07/26", []),  # 3 July or 7 March 2026, or 26 July 2003
        ("15 August", []),
        ("15.08.", []),
        ("Friday", []),
        ("28 August", []),
    ],
)
def test_a_paper_names_the_days_it_writes_with_their_year(text: str, days: list[str]) -> None:
    assert [str(day) for day, _ in find_written_days(text)] == days
