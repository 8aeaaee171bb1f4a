"""The shipped mailbox is whole: pairs match, bytes are real mail, nobody in it exists, quotes are in the text."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from mailmate.config import parse_config
from mailmate.mail.model import RawMail
from mailmate.mail.parse import arrival_of, parse_mail
from mailmate.trade.intents import Intent, Subtype
from tests.shipped_mails import FOLDER, RECEIVED, SCENARIOS, all_text_of, bytes_of, expected_of, fold, mail_of

PREFIX = 65_536
OURS = "sales@seakeel.example"
KEYS = {
    "why", "direction_sent", "intent", "subtype", "also", "direction", "flags", "language", "needs_human", "facts",
    "derived", "questions_at_least", "gate", "band",
}  # fmt: skip
GATES = {"clean", "warn", "vouch", "reason", "never", "none"}
EMAIL = re.compile(r"[\w.+-]{1,64}@([A-Za-z0-9.-]{1,80}[A-Za-z0-9])")
LINK = re.compile(r"(?:https?://|\bwww\.)([A-Za-z0-9.-]{1,80}[A-Za-z0-9])")
ESCAPED = re.compile(rb"\x1b\$[@B].*?\x1b\([BJ]", re.DOTALL)
"""Japanese between its escapes (ISO-2022-JP): seven-bit bytes in which an "@" is half a character."""
PART_NUMBER = re.compile(r"\bSK-[A-Z]?\d{4}[A-Z]?\b")


def test_every_mail_has_an_expectation_and_every_expectation_a_mail() -> None:
    expectations = sorted(path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json"))
    assert expectations == SCENARIOS
    assert len(SCENARIOS) >= 60


def test_names_tell_story_number_and_event() -> None:
    told = re.compile(r"[a-z]+(-[a-z]+)*-\d\d-[a-z0-9]+(-[a-z0-9]+)*")
    assert [scenario for scenario in SCENARIOS if not told.fullmatch(scenario)] == []


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_an_expectation_speaks_the_programs_words(scenario: str) -> None:
    expected = expected_of(scenario)
    assert set(expected) <= KEYS
    assert expected["why"].endswith(".")
    if expected.get("direction_sent"):
        assert set(expected) == {"why", "direction_sent"}
        return
    assert Intent(expected["intent"]) not in map(Intent, expected["also"])
    assert (expected["subtype"] is not None) == (expected["intent"] == "other")
    assert expected["subtype"] is None or Subtype(expected["subtype"])
    assert all(re.fullmatch(r"F([1-9]|1[0-2])", flag) for flag in expected["flags"])
    gates = expected["gate"] if isinstance(expected["gate"], list) else [expected["gate"]]
    assert gates
    assert set(gates) <= GATES
    assert expected.get("band", "A") in "ABCD"
    assert "band" not in expected or expected["intent"] == "inquiry"


def test_line_ends_are_those_of_mail() -> None:
    assert [scenario for scenario in SCENARIOS if not ends_lines_like_mail(bytes_of(scenario))] == []


def ends_lines_like_mail(data: bytes) -> bool:
    return data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r") and data.endswith(b"\r\n")


def test_nobody_in_a_mail_exists() -> None:
    named = {(scenario, domain) for scenario in SCENARIOS for domain in domains_of(scenario)}
    assert {(scenario, domain) for scenario, domain in named if not is_invented(domain)} == set()
    assert [scenario for scenario in SCENARIOS if mail_of(scenario).sender is None] == []


def domains_of(scenario: str) -> set[str]:
    text = all_text_of(scenario)
    domains = {match.lower() for pattern in (EMAIL, LINK) for match in pattern.findall(text)}
    return domains | {match.lower() for match in EMAIL.findall(ESCAPED.sub(b"", bytes_of(scenario)).decode("latin-1"))}


def is_invented(domain: str) -> bool:
    """RFC 2606 keeps .example free. An Outlook content id ends in hexadecimal digits and is no domain."""
    return domain.endswith(".example") or re.fullmatch(r"[0-9a-f]{8}\.[0-9a-f]{8}", domain) is not None


def test_only_the_repeated_message_id_is_repeated() -> None:
    ids = [mail_of(scenario).message_id for scenario in SCENARIOS]
    assert None not in ids
    repeated = {scenario for scenario in SCENARIOS if ids.count(mail_of(scenario).message_id) > 1}
    assert repeated == {"repeat-01-first", "repeat-02-same-id"}
    assert len({mail_of(scenario).text for scenario in repeated}) == 2


def test_answers_name_a_mail_that_is_here_unless_the_thread_is_forged() -> None:
    ids = {mail_of(scenario).message_id for scenario in SCENARIOS}
    loose = {s for s in SCENARIOS if (answered := mail_of(s).in_reply_to) and answered not in ids}
    assert loose == {"thread-break-01-price-never-given"}


def test_answers_are_later_than_what_they_answer() -> None:
    dates = {mail_of(scenario).message_id: mail_of(scenario).date for scenario in SCENARIOS}
    for scenario in SCENARIOS:
        mail = mail_of(scenario)
        if (asked := dates.get(mail.in_reply_to)) is not None:
            assert mail.date > asked, scenario


ABSURD_DATES = {"dates-01-nineteen-seventy": None, "dates-02-no-date": None, "dates-03-years-ahead": 2036}


def test_absurd_dates_are_what_they_say() -> None:
    years = {scenario: (mail_of(scenario).date, ABSURD_DATES[scenario]) for scenario in ABSURD_DATES}
    assert {scenario: moment and moment.year for scenario, (moment, _) in years.items()} == ABSURD_DATES


def test_mails_are_of_the_seven_weeks() -> None:
    for scenario in SCENARIOS:
        moment = arrival_of(mail_of(scenario))
        assert moment is not None, scenario
        assert date(2026, 6, 1) <= moment.date() <= date(2026, 7, 17), scenario
        weekday = re.search(rb"^Date: (\w{3}),", bytes_of(scenario), re.MULTILINE)
        told = weekday and scenario not in ABSURD_DATES
        assert not told or weekday[1].decode() == moment.strftime("%a"), scenario


def test_our_own_mails_are_marked_as_sent() -> None:
    senders = {scenario: mail_of(scenario).sender for scenario in SCENARIOS}
    ours = {scenario for scenario, sender in senders.items() if sender and sender.email == OURS}
    assert ours == {scenario for scenario in SCENARIOS if expected_of(scenario).get("direction_sent")}


def test_quotes_of_facts_are_words_of_the_mail() -> None:
    for scenario in RECEIVED:
        text = all_text_of(scenario)
        rows = [row for rows in expected_of(scenario)["facts"].values() for row in rows]
        assert all(set(row) <= {"value", "quote"} and "value" in row for row in rows), scenario
        assert [row["quote"] for row in rows if "quote" in row and fold(row["quote"]) not in text] == [], scenario


def test_the_order_lies_behind_the_first_64_kib() -> None:
    data = bytes_of("vietnam-03-order")
    assert data.index(b"application/pdf") > PREFIX
    pdf = next(part for part in mail_of("vietnam-03-order").attachments if part.media_type == "application/pdf")
    assert pdf.content is not None
    assert pdf.content.startswith(b"%PDF-1.4")
    assert b"SLW-26-0604" in pdf.content
    assert "SLW-26-0604" not in all_text_of("vietnam-03-order")


def test_the_cut_order_is_read_with_a_gap() -> None:
    data = bytes_of("vietnam-03-order")
    cut = parse_mail(RawMail(data[:PREFIX], complete=False, size=len(data)))
    assert "We confirm both items at your prices" in cut.text
    assert cut.gaps


def test_the_broken_mail_is_kept_and_shows_its_gaps() -> None:
    mail = mail_of("broken-01-charset-and-structure")
    assert "请报价 SK-4050S 止回阀 300个" in mail.text
    assert mail.gaps


def test_the_demo_profile_is_a_valid_config() -> None:
    config = parse_config((FOLDER / "profile.toml").read_text(encoding="utf-8"))
    assert config.mailbox[0].address == OURS
    assert {config.mailbox[0].imap.host, config.mailbox[0].smtp.host} == {"127.0.0.1"}
    assert config.bank[0].payee == config.me.company


def price_list_rows() -> list[tuple]:
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(FOLDER / "knowledge" / "price-list.xlsx").active
    return list(sheet.iter_rows(values_only=True))


def test_the_price_list_has_a_cost_column_for_the_program_to_leave_alone() -> None:
    rows = price_list_rows()
    header = next(row for row in rows if row[0] and str(row[0]).startswith("Part No."))
    assert any("成本" in str(cell) for cell in header)
    assert len({row[0] for row in rows if row[0] and PART_NUMBER.fullmatch(str(row[0]))}) >= 12


def test_no_cost_of_the_price_list_stands_anywhere_else() -> None:
    costs = {f"{row[6]:.2f}" for row in price_list_rows() if isinstance(row[6], float) and row[6] > 20}
    assert costs
    written = "\n".join(path.read_text(encoding="utf-8-sig") for path in notes())
    assert {cost for cost in costs if re.search(rf"(?<![\d.]){re.escape(cost)}(?!\d)", written)} == set()


def notes() -> list[Path]:
    return [path for path in (FOLDER / "knowledge").rglob("*") if path.suffix in {".md", ".txt", ".csv"}]


def test_every_part_number_in_the_mails_is_one_we_sell() -> None:
    listed = {str(row[0]) for row in price_list_rows()}
    listed |= set(
        PART_NUMBER.findall((FOLDER / "knowledge" / "price-list-accessories.csv").read_text(encoding="utf-8-sig"))
    )
    named = {number for scenario in SCENARIOS for number in PART_NUMBER.findall(all_text_of(scenario))}
    assert named - listed == set()
