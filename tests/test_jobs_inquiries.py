"""Jobs with inquiries and customers, each done the way a salesperson does it and seen by its result."""

from __future__ import annotations

import itertools
import re
import shutil
from pathlib import Path

import pytest

from tests.office import Office, open_office


@pytest.fixture(scope="module")
def furnished(tmp_path_factory) -> Path:
    """A home with price list and notes, read once."""
    return open_office(tmp_path_factory.mktemp("furnished")).home


@pytest.fixture
def office(furnished: Path, tmp_path: Path) -> Office:
    shutil.copytree(furnished, tmp_path / "home")
    return Office(tmp_path / "home")


GOOD = (
    "Please quote 500 pcs SK-2040B, CIF Callao, needed by 30 September 2026. Our budget is USD 12.00 per pc.\n\n"
    "Ana Ruiz\nAndes Agua S.A.C.\nAv. Los Pinos 123, Lima, Peru\nwww.andes.example",
    "We need 800 pcs ball valve DN40, BSP, PN16, EPDM seals, FOB Ningbo, with ISO 9393 certificate, before "
    "1 October 2026.\n\n"
    "Joao Lima\nRio Pipes Ltda\nRua das Flores 9, Rio de Janeiro\nwww.riopipes.example",
    "Please quote 1,200 pcs SK-2050S for Hamburg, CIF, we pay 30% deposit. May we visit your factory in September?\n\n"
    "Jan Vos\nVos Wassertechnik GmbH\nHafenstrasse 7, Hamburg\nwww.vos.example",
    "We ask for 300 pcs SK-2050V with FPM seals, CFR Haiphong, needed in October 2026, target price "
    "USD 7.90 per pc.\n\n"
    "Minh Tran\nHai Phong Water Co., Ltd\n12 Le Loi Street, Hai Phong\nwww.hpw.example",
)
POOR = (
    "Dear sir, send catalogue and best price.",
    "Hello, please send me your price list of all goods.",
    "Hello, please quote your best prices for all your valves.",
    "Dear sir/madam, we are interested in your products. Please send your catalogue.",
)  # fmt: skip
NAMES = ("andes", "riopipes", "vos", "hpw")


def send_in(office: Office) -> tuple[list[int], list[int]]:
    good = [
        office.receives(f"Dear Iris,\n\n{text}\n", sender=f"Buyer <buyer@{name}.example>", subject=f"Inquiry {n}")
        for n, (text, name) in enumerate(zip(GOOD, NAMES, strict=True))
    ]
    poor = [
        office.receives(f"{text}\n", sender=f"Somebody <some{n}@gmail.com>", subject=f"Inquiry {n + 10}")
        for n, text in enumerate(POOR)
    ]
    return good, poor


def test_inquiries_with_content_rank_above_empty_ones_and_each_point_shows_its_words(office: Office) -> None:
    good, poor = send_in(office)
    shown = {mail: office.reads(mail) for mail in (*good, *poor)}
    pairs = list(itertools.product(good, poor))
    right = [a for a, b in pairs if shown[a]["score"]["total"] > shown[b]["score"]["total"]]
    assert len(right) >= 0.9 * len(pairs)
    assert {shown[mail]["score"]["band"] for mail in good} <= {"A", "B"}
    assert {shown[mail]["score"]["band"] for mail in poor} <= {"C", "D"}
    for mail in shown.values():
        words = " ".join(f"{mail['subject']} {mail['from']} {mail['text']}".split())
        assert [part for part in mail["score"]["parts"] if " ".join(part["quote"].split()) not in words] == []


def test_the_list_begins_with_the_highest_scores_and_an_empty_inquiry_gets_a_short_draft(office: Office) -> None:
    good, poor = send_in(office)
    listed = office.tells("list", "--open")
    assert {row["id"] for row in listed[: len(good)]} == set(good)
    scores = [row["score"]["total"] for row in listed[: len(good)]]
    assert scores == sorted(scores, reverse=True)
    body = office.drafts(poor[0])["body"].partition("Best regards")[0]
    assert 0 < len(re.findall(r"[A-Za-z']+", body)) <= 80


MIDDLING = "Please quote {n} pcs ball valve SK-2040B CIF Callao.\n\nSam Poe\nPoe Pipes Ltd"


def test_of_twenty_mails_the_first_five_are_the_five_highest(office: Office) -> None:
    send_in(office)
    for n in range(4):
        text = MIDDLING.format(n=100 * (n + 1))
        office.receives(f"Dear Iris,\n\n{text}\n", sender=f"Sam <sam@poe{n}.example>", subject=f"Inquiry {n + 20}")
    for n in range(8):
        text = f"{POOR[n % 4]}\n\nShop number {n}"
        office.receives(f"{text}\n", sender=f"Somebody <else{n}@gmail.com>", subject=f"Inquiry {n + 30}")
    scores = [row["score"]["total"] for row in office.tells("list", "--open")]
    assert len(scores) == 20
    assert scores[:5] == sorted(scores, reverse=True)[:5]
    assert scores[4] > scores[-1]


def test_the_same_text_from_another_address_shows_when_it_was_seen(office: Office) -> None:
    text = "Dear sir, please quote your best price for 100 pcs ball valves.\n"
    office.receives(text, sender="John <john8@gmail.com>", subject="Price")
    office.at("2026-07-09")
    second = office.receives(text, sender="Peter <peter2@outlook.com>", subject="Price please")
    shown = office.reads(second)
    assert "same text seen on 2026-07-06 from john8@gmail.com" in shown["gist"]
    assert "mass_mail" in [part["name"] for part in shown["score"]["parts"]]


def test_an_empty_inquiry_unanswered_for_two_working_days_is_still_on_the_open_list(office: Office) -> None:
    mail = office.receives(f"{POOR[0]}\n", sender="John <john8@gmail.com>")
    office.at("2026-07-08 18:00")
    (row,) = office.tells("list", "--open")
    assert (row["id"], row["score"]["band"], row["waiting_hours"]) == (mail, "D", 27.0)


def test_only_what_is_missing_is_asked(office: Office) -> None:
    mail = office.receives(
        "Dear Iris,\n\nPlease quote 800 pcs of ball valve SK-2040B, BSP thread, EPDM seals, needed by 30 September "
        "2026.\n\nJoao Lima",
        sender="Joao Lima <joao@riopipes.example>",
    )
    body = office.drafts(mail)["body"]
    assert "One question from our side: Which delivery term shall we quote: FOB, or CIF to your port" in body
    assert body.count("?") == 1


def test_a_wish_to_visit_is_read_scored_and_answered_with_days(office: Office) -> None:
    office.at("2026-03-02")
    mail = office.receives(
        "Dear Iris,\n\nWe come to China in May and would like to visit your factory. Please quote 300 pcs SK-2050S FOB "
        "Ningbo.\n\nAna Ruiz\nAndes Agua S.A.C."
    )
    shown = office.reads(mail)
    (visit,) = shown["facts"]["visit.when"]
    assert (visit["quote"], visit["from"], visit["to"]) == ("May", "2026-05-01", "2026-05-31")
    assert {part["name"]: part["points"] for part in shown["score"]["parts"]}["next_step"] == 5
    assert re.search(r"Would \w+ \d+ May 2026 or \w+ \d+ May 2026 suit you\?", office.drafts(mail)["body"])


def test_the_brief_before_a_visit_lists_every_open_question_with_its_day_and_rivals_named(office: Office) -> None:
    office.receives("Dear Iris,\n\nIs the seat of SK-2040B EPDM? Which colour are the handles?\n\nAna")
    office.at("2026-07-10")
    office.receives("Dear Iris,\n\nAnother factory gives us 4.10 USD per piece for SK-2040B. Can you match it?\n\nAna")
    brief = office.says("write", "brief", "andes.example")
    assert "2026-07-06  Not answered: Is the seat of SK-2040B EPDM?" in brief
    assert "2026-07-06  Not answered: Which colour are the handles?" in brief
    assert "2026-07-10  Not answered: Can you match it?" in brief
    assert "2026-07-10  Another seller offers them USD 4.10" in brief


def test_a_rivals_price_is_read_with_its_words_and_kept_with_the_customer(office: Office) -> None:
    mail = office.receives(
        "Dear Iris,\n\nAnother factory gives 4.10 USD per piece for 1000 pcs SK-2040B FOB Ningbo. Can you match it?"
        "\n\nAna"
    )
    (price,) = office.reads(mail)["facts"]["competitor_price"]
    assert (price["value"]["amount"], price["value"]["currency"], "4.10" in price["quote"]) == ("4.10", "USD", True)
    (kept,) = [row for row in office.tells("cases", "show", "andes.example") if row["topic"] == "rival"]
    assert (kept["day"], "gives 4.10 USD" in kept["quote"], kept["mail"]) == ("2026-07-06", True, mail)


def test_a_price_seeker_is_not_led_to_the_premium_line(office: Office) -> None:
    mail = office.receives(
        "Dear Iris,\n\nPrice is the only point for us. Please quote your cheapest 2 inch ball valve, 1000 pcs, FOB "
        "Ningbo, needed by 30 September 2026.\n\nLi Pham",
        sender="Li Pham <li@lowcost.example>",
    )
    body = office.drafts(mail)["body"]
    assert "SK-2050V" not in body and "FPM" not in body
    assert not re.search(r"premium|best quality|high(?:est)? quality", body, re.IGNORECASE)


def quoted(office: Office) -> None:
    office.at("2026-06-01")
    asked = office.receives("Please quote 500 pcs ball valve SK-2040B, CIF Callao.\n\nAna")
    office.at("2026-06-01 15:00")
    office.sends(
        "Dear Ana,\n\nOur price for SK-2040B is USD 12.50 per pc CIF Callao, valid until 30 July 2026.\n\nIris",
        answers=asked,
    )


def test_a_quote_without_an_answer_is_asked_after_with_something_new_and_not_after_a_no(office: Office) -> None:
    quoted(office)
    bodies = []
    for day in ("2026-06-04", "2026-06-08"):
        office.at(day)
        (waiting,) = office.tells("follow-ups", "list")
        assert waiting["about"] == "quote"
        bodies.append(office.drafts(waiting["mail"])["body"])
        office.at(f"{day} 16:00")
        office.sends(bodies[-1], answers=1)
    assert "Our price is valid until" in bodies[0]
    assert "sample" in bodies[1] and bodies[0] != bodies[1]
    office.at("2026-06-09")
    office.receives("No thanks, we bought elsewhere.\n\nAna", answers=1)
    for day in ("2026-06-16", "2026-07-02", "2026-09-20"):
        office.at(day)
        assert office.tells("follow-ups", "list") == []


def test_a_good_lead_silent_for_sixty_days_is_written_to_and_an_empty_one_is_not(office: Office) -> None:
    office.at("2026-03-02")
    mails = [
        office.receives(f"Dear Iris,\n\n{GOOD[0]}\n", sender="Ana Ruiz <ana@andes.example>"),
        office.receives(f"{POOR[0]}\n", sender="John <john8@gmail.com>"),
    ]
    for mail in mails:
        office.says("done", mail)
    office.at("2026-04-25")
    assert office.tells("follow-ups", "list") == []
    office.at("2026-05-04")
    assert [(one["about"], one["mail"]) for one in office.tells("follow-ups", "list")] == [("lead", mails[0])]


def test_the_next_order_is_asked_for_when_its_time_has_come(office: Office, tmp_path: Path) -> None:
    office.at("2026-02-01")
    mail = office.receives("Dear Iris,\n\nthank you, the goods arrived well.\n\nAna")
    office.says("done", mail)
    (tmp_path / "orders.csv").write_text(
        "PO No.,Customer e-mail,Description,Qty,Order date,Total,Currency\n"
        "PO-1,ana@andes.example,SK-2040B ball valve,500,2025-10-03,2490.00,USD\n"
        "PO-2,ana@andes.example,SK-2040B ball valve,500,2026-01-01,2490.00,USD\n"
        "PO-3,ana@andes.example,SK-2050S ball valve,300,2026-04-01,2130.00,USD\n",
        encoding="utf-8",
    )
    office.says("orders", "import", tmp_path / "orders.csv")
    office.at("2026-05-31")
    assert office.tells("follow-ups", "list") == []
    office.at("2026-06-20")
    (waiting,) = office.tells("follow-ups", "list")
    assert (waiting["about"], waiting["company"]) == ("reorder", "andes.example")
    assert "SK-2050S" in office.drafts(waiting["mail"])["body"]


def test_a_platforms_notice_gives_the_buyers_country_and_no_points_for_the_relays_domain(office: Office) -> None:
    mail = office.receives(
        "You have a new inquiry\n\nBuyer: Carlos Vega\nCompany: Vega Riego SAC\nCountry: Peru\n\nMessage:\n"
        "Hello, please quote 400 pcs of 2-inch ball valve, CIF Callao.\n",
        sender="TradeHub <noreply@tradehub.example>",
        subject="[TradeHub] Carlos Vega sent you an inquiry",
    )
    shown = office.reads(mail)
    assert shown["intent"] == "inquiry"
    assert [fact["value"] for fact in shown["facts"]["country"]] == ["PE"]
    assert [fact["value"] for fact in shown["facts"]["sender_company"]] == ["Vega Riego SAC"]
    assert "own_domain" not in [part["name"] for part in shown["score"]["parts"]]


def test_after_three_quotes_the_third_stands_and_the_others_are_replaced(office: Office) -> None:
    quoted(office)
    for day, price in (("2026-06-04", "12.20"), ("2026-06-05", "11.90")):
        office.at(day)
        text = f"Our new price for SK-2040B is USD {price} per pc CIF Callao, valid until 30 July 2026."
        office.sends(f"Dear Ana,\n\n{text}\n\nIris", answers=1)
    quote = office.tells_one("quotes", "list")
    assert (quote["version"], quote["price"]["amount"], quote["state"]) == (3, "11.90", "current")
    assert [one["price"]["amount"] for one in quote["replaced"]] == ["12.50", "12.20"]
    lines = office.says("quotes", "list").splitlines()
    assert ["v3" in lines[0], "replaced" in lines[1], "replaced" in lines[2]] == [True, True, True]
    office.says("quotes", "lost", quote["id"], "--reason", "bought elsewhere")
    assert office.tells_one("quotes", "list")["state"] == "lost"


def test_the_card_of_a_customer_lists_the_certificates_asked_in_earlier_mails(office: Office) -> None:
    office.receives(
        "Dear Iris,\n\nPlease quote 500 pcs SK-2040B CIF Callao. We need ISO 9393 test certificates.\n\nAna"
    )
    office.at("2026-08-01")
    assert "2026-07-06  Certificate: ISO 9393" in office.says("cases", "show", "andes.example")


@pytest.mark.parametrize(
    ("reply", "states"),
    [
        ("The handles are grey.", ["answered", "open"]),
        ("The handles are grey and we have ISO 9393.", ["answered", "answered"]),
        ("1. Grey.\n2. Yes.", ["answered", "answered"]),
        ("Yes.", ["answered", "answered"]),
        ("We will answer by Friday 10 July 2026.", ["promised", "promised"]),
    ],
)
def test_of_two_questions_the_one_our_answer_leaves_aside_stays_open(office: Office, reply: str, states: list) -> None:
    office.at("2026-07-06 09:00")
    asked = office.receives(
        "Dear Iris,\n\nWhich colour are the handles of SK-2040B? Do you have an ISO 9393 certificate?\n\nAna"
    )
    office.at("2026-07-06 15:00")
    office.sends(f"Dear Ana,\n\n{reply}\n\nIris", answers=asked)
    listed = office.tells("questions", "list")
    assert [one["state"] for one in listed] == states
    assert [one["passed_over"] for one in listed] == [False, states[1] == "open"]
    office.says("questions", "answered", listed[1]["id"])
    assert office.tells("questions", "list")[1]["state"] == "answered"
