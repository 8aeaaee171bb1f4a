"""A forwarder's mail finds the buyer's order by its number alone, and its cut-offs become days of ours."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.desk.clock import duties
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.shipments import list_shipments, set_fields
from mailmate.desk.wiring import open_desk
from mailmate.trade.delivery.cut_offs import find_cut_offs
from mailmate.trade.finding.dates import DateBase
from tests.sale_mails import FORWARDER, MARIA, ME, PO_HC_0933, TUNDE, Post, write_home

NOW = datetime(2026, 12, 12, 4, tzinfo=UTC)
BOOKING = (
    "Dear shipper,\nVessel MSC LUCIA V.048W, ETD Ningbo 17 Dec 2026, ETA Santos 25 Jan 2027. Container MSCU1234566, "
    "seal CN889912. B/L MEDUNB123456. SI cut-off 14 Dec 12:00. VGM cut-off 15 Dec 2026 18:00.\nRegards"
)


@pytest.fixture
def desk(tmp_path):
    with open_desk(write_home(tmp_path / "home"), now=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def post(desk, tmp_path):
    return Post(desk, tmp_path)


def ordered(post, number="HC-0933", buyer=MARIA, date="2026-11-10T10:00:00-03:00"):
    return post(buyer, f"PO {number}", PO_HC_0933.replace("HC-0933", number), date)


def booked(post, subject="Booking confirmation HC-0933", body=BOOKING, date="2026-11-20T10:00:00+08:00"):
    return post(FORWARDER, subject, body, date)


def only(desk):
    (shipment,) = list_shipments(desk)
    return shipment


@pytest.mark.parametrize("order_first", [True, False])
def test_a_booking_joins_the_order_whose_number_it_names_without_a_label(desk, post, order_first):
    for bring in (ordered, booked) if order_first else (booked, ordered):
        bring(post)
    shipment = only(desk)
    assert (shipment.company, shipment.order) == ("hidrocasa.example", "HC0933")
    assert shipment.told["vessel"].value == "MSC LUCIA"
    assert [one.company for one in list_orders(desk)] == ["hidrocasa.example"]


def test_the_number_may_stand_in_the_text(desk, post):
    ordered(post)
    booked(post, subject="Booking confirmation", body=f"Your ref. HC-0933\n{BOOKING}")
    assert only(desk).company == "hidrocasa.example"


@pytest.mark.parametrize(
    ("number", "subject"),
    [("HC-0933", "Booking confirmation HC-09331"), ("HC-0933", "Booking confirmation"), ("A12", "Booking A12")],
)
def test_another_or_a_short_number_joins_nothing(desk, post, number, subject):
    ordered(post, number)
    booked(post, subject=subject)
    assert only(desk).company == "seafwd.example"


def test_a_number_two_buyers_have_joins_nothing(desk, post):
    ordered(post)
    ordered(post, buyer=TUNDE, date="2026-11-11T10:00:00+01:00")
    booked(post)
    assert only(desk).company == "seafwd.example"


def test_a_number_we_gave_is_its_buyers_whoever_else_quotes_it(desk, post):
    ours = "PROFORMA INVOICE\nPI No.: BP-PI-2611\n10 sets gear pump at USD 90.00 per set\nTotal: USD 900.00\n"
    asked = "Please send the bank details of PI BP-PI-2611 again, my order has changed."
    post(ME, "PI BP-PI-2611", ours, "2026-11-09T10:00:00+08:00", to=MARIA)
    post("Maria <maria@hidrocassa.example>", "Re: PI BP-PI-2611", asked, "2026-11-12T10:00:00-03:00")
    assert [one.company for one in list_orders(desk)] == ["hidrocasa.example", "hidrocassa.example"]
    booked(post, subject="Booking confirmation BP-PI-2611")
    assert only(desk).company == "hidrocasa.example"


def test_a_person_still_says_whose_a_shipment_is(desk, post):
    ordered(post)
    booked(post)
    set_fields(desk, only(desk).number, {"belongs_to": "lagosmech.example"})
    assert only(desk).company == "lagosmech.example"


def test_the_cut_offs_stand_in_the_shipment_and_in_the_days_duties(desk, post):
    ordered(post)
    booked(post)
    told = only(desk).told
    assert (told["si_cutoff"].value, told["vgm_cutoff"].value) == ("2026-12-14 12:00", "2026-12-15 18:00")
    lines = [str(one.text) for one in duties(desk) if one.kind == "cut_off"]
    assert lines == [
        "hidrocasa.example, order HC0933: SI cut-off 2026-12-14 12:00",
        "hidrocasa.example, order HC0933: VGM cut-off 2026-12-15 18:00",
    ]


CUT_OFFS = [
    ("SI Cut Off: 14-DEC-2026 12:00 / VGM Cut Off: 15-DEC-2026 18:00\nCY Closing: 15-DEC-2026 20:00\nETD 17 Dec",
     {"si_cutoff": "2026-12-14 12:00", "vgm_cutoff": "2026-12-15 18:00", "cy_cutoff": "2026-12-15 20:00"}),
    ("Booking: the cut-off for SI is 14 December 2026 at noon, VGM cut-off is 15 December 4pm.",
     {"si_cutoff": "2026-12-14 12:00", "vgm_cutoff": "2026-12-15 16:00"}),
    ("船名 MSC。截单时间：12月14日 12:00，截VGM：12月15日18:00，截港时间 12月16日",
     {"si_cutoff": "2026-12-14 12:00", "vgm_cutoff": "2026-12-15 18:00", "cy_cutoff": "2026-12-16"}),
    ("Buque X. Cierre documental: 14 de diciembre 12:00, cierre físico: 16 de diciembre",
     {"si_cutoff": "2026-12-14 12:00", "cy_cutoff": "2026-12-16"}),
    ("Booking. Deadline draft: 14/12/2026 12h00; deadline carga 16/12/2026",
     {"si_cutoff": "2026-12-14 12:00", "cy_cutoff": "2026-12-16"}),
    ("Navire Y. Clôture documentaire : 14 décembre 2026 à 12h00. Clôture VGM : 15 décembre",
     {"si_cutoff": "2026-12-14 12:00", "vgm_cutoff": "2026-12-15"}),
    ("Судно Z. Крайний срок подачи инструкций: 14 декабря. VGM крайний срок 15 декабря",
     {"si_cutoff": "2026-12-14", "vgm_cutoff": "2026-12-15"}),
    ("선박 A. 서류마감: 12월 14일 12:00, 카고 클로징: 12월 16일",
     {"si_cutoff": "2026-12-14 12:00", "cy_cutoff": "2026-12-16"}),
    ("Gemi B. VGM kesim 15 Aralık 18:00, SI kesim 14 Aralık",
     {"vgm_cutoff": "2026-12-15 18:00", "si_cutoff": "2026-12-14"}),
    ("سفينة C. آخر موعد تعليمات الشحن: 14 ديسمبر 2026", {"si_cutoff": "2026-12-14"}),
    ("The deadline for the documents under the L/C is 14 Dec 2026, vessel D.", {}),
    ("The deadline for the SI is soon, vessel E.", {}),
    ("Please submit SI before 2026-12-20 17:00 and VGM by 2026-12-21 12:00. Vessel EVER ACE",
     {"si_cutoff": "2026-12-20 17:00", "vgm_cutoff": "2026-12-21 12:00"}),
    ("Our offer closes 14 Dec 2026.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUT_OFFS)
def test_cut_offs_are_read_in_the_languages_of_the_trade(text, expected):
    base = DateBase(datetime(2026, 11, 20, tzinfo=UTC))
    assert {one.field: one.value for one in find_cut_offs(text, base)} == expected


def test_a_long_text_of_cut_offs_is_read_in_a_moment():
    assert find_cut_offs("SI cut-off VGM closing deadline for si " * 20_000, DateBase(NOW)) == ()


def test_a_later_mail_about_the_same_container_goes_with_the_first(desk, post):
    ordered(post)
    booked(post)
    booked(post, "Container", "Container MSCU1234566 is now on MSC ANNA, ETD 19 Dec 2026.", "2026-11-25T10:00:00+08:00")
    assert (only(desk).company, only(desk).told["etd"].value) == ("hidrocasa.example", "2026-12-19")


def test_a_cut_off_is_no_day_of_sailing(desk, post):
    words = "您好，\n\n船名 COSCO ANDES 航次 021E，ETD 2027-01-08，截单 2027-01-04 12:00，截VGM 2027-01-05。"
    booked(post, "SO", words)
    told = only(desk).told
    assert (told["etd"].value, told["si_cutoff"].value) == ("2027-01-08", "2027-01-04 12:00")
