"""The shipped mailbox is whole: pairs match, bytes are real mail, nobody in it exists, quotes are in the text."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from mailmate.config import parse_config
from mailmate.mail.model import Mail, RawMail
from mailmate.mail.parse import parse_mail
from mailmate.shipped import shipped_folder
from mailmate.trade.intents import Intent, Subtype

FOLDER = shipped_folder("mailbox_fixtures")
SCENARIOS = sorted(path.stem for path in FOLDER.glob("*.eml"))
PREFIX = 65_536
OURS = "sales@seakeel.example"
KEYS = {
    "why", "direction_sent", "intent", "subtype", "also", "direction", "flags", "language", "needs_human", "facts",
    "derived", "questions_at_least", "gate", "band",
}  # fmt: skip
GATES = {"clean", "warn", "vouch", "reason", "never", "none"}
EMAIL = re.compile(r"[\w.+-]{1,64}@([A-Za-z0-9.-]{1,80}[A-Za-z0-9])")
LINK = re.compile(r"(?:https?://|\bwww\.)([A-Za-z0-9.-]{1,80}[A-Za-z0-9])")
PART_NUMBER = re.compile(r"\bSK-[A-Z]?\d{4}[A-Z]?\b")


def bytes_of(scenario: str) -> bytes:
    return (FOLDER / f"{scenario}.eml").read_bytes()


def expected_of(scenario: str) -> dict:
    return json.loads((FOLDER / f"{scenario}.expected.json").read_text(encoding="utf-8"))


@cache
def mail_of(scenario: str) -> Mail:
    return parse_mail(RawMail(bytes_of(scenario)), "gb18030")


def all_text_of(scenario: str) -> str:
    """Headers, body, HTML and textual attachments, decoded, white space folded."""
    mail = mail_of(scenario)
    headers = [value for values in mail.headers.values() for value in values]
    files = [
        (part.content or b"").decode("utf-8", "replace") for part in mail.attachments if is_textual(part.media_type)
    ]
    return fold("\n".join([*headers, mail.text, mail.html or "", *mail.hidden, *files]))


def is_textual(media_type: str) -> bool:
    return media_type.startswith(("text/", "message/"))


def fold(text: str) -> str:
    return " ".join(text.split())


RECEIVED = [scenario for scenario in SCENARIOS if not expected_of(scenario).get("direction_sent")]


def test_every_mail_has_an_expectation_and_every_expectation_a_mail() -> None:
    expectations = sorted(path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json"))
    assert expectations == SCENARIOS
    assert len(SCENARIOS) >= 30


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_names_tell_story_number_and_event(scenario: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*-\d\d-[a-z0-9]+(-[a-z0-9]+)*", scenario)


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


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_line_ends_are_those_of_mail(scenario: str) -> None:
    data = bytes_of(scenario)
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nobody_in_a_mail_exists(scenario: str) -> None:
    text = all_text_of(scenario)
    domains = {match.lower() for pattern in (EMAIL, LINK) for match in pattern.findall(text)}
    parts = {match.lower() for match in EMAIL.findall(bytes_of(scenario).decode("latin-1"))}
    assert {domain for domain in domains | parts if not is_invented(domain)} == set()
    assert mail_of(scenario).sender is not None


def is_invented(domain: str) -> bool:
    """RFC 2606 keeps .example free. An Outlook content id ends in hexadecimal digits and is no domain."""
    return domain.endswith(".example") or re.fullmatch(r"[0-9a-f]{8}\.[0-9a-f]{8}", domain) is not None


def test_message_ids_are_unique() -> None:
    ids = [mail_of(scenario).message_id for scenario in SCENARIOS]
    assert None not in ids
    assert len(set(ids)) == len(ids)


def test_answers_name_a_mail_that_is_here_unless_the_thread_is_forged() -> None:
    ids = {mail_of(scenario).message_id for scenario in SCENARIOS}
    loose = {s for s in SCENARIOS if (answered := mail_of(s).in_reply_to) and answered not in ids}
    assert loose == {"thread-break-01-price-never-given"}


def test_answers_are_later_than_what_they_answer() -> None:
    dates = {mail_of(scenario).message_id: mail_of(scenario).date for scenario in SCENARIOS}
    for scenario in SCENARIOS:
        mail = mail_of(scenario)
        if mail.in_reply_to in dates:
            assert mail.date > dates[mail.in_reply_to], scenario


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_mails_are_of_the_seven_weeks(scenario: str) -> None:
    moment = mail_of(scenario).date
    assert moment is not None
    assert date(2026, 6, 1) <= moment.date() <= date(2026, 7, 17)
    weekday = re.search(rb"^Date: (\w{3}),", bytes_of(scenario), re.MULTILINE)
    assert weekday is None or weekday[1].decode() == moment.strftime("%a")


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_our_own_mails_are_marked_as_sent(scenario: str) -> None:
    sender = mail_of(scenario).sender
    assert sender is not None
    assert (sender.email == OURS) == bool(expected_of(scenario).get("direction_sent"))


@pytest.mark.parametrize("scenario", RECEIVED)
def test_quotes_of_facts_are_words_of_the_mail(scenario: str) -> None:
    text = all_text_of(scenario)
    rows = [row for rows in expected_of(scenario)["facts"].values() for row in rows]
    assert all(set(row) <= {"value", "quote"} and "value" in row for row in rows)
    assert [row["quote"] for row in rows if "quote" in row and fold(row["quote"]) not in text] == []


@pytest.mark.parametrize(
    "charset", ["gbk", "gb2312", "euc-kr", "windows-1252", "iso-8859-1", "windows-1254", "utf-8", "us-ascii"]
)
def test_the_charsets_of_the_trade_are_here(charset: str) -> None:
    label = f'charset="{charset}"'.encode()
    assert any(label in bytes_of(scenario).lower() for scenario in SCENARIOS)


def test_every_flag_is_raised_by_some_mail() -> None:
    raised = {flag for scenario in RECEIVED for flag in expected_of(scenario)["flags"]}
    assert raised == {f"F{number}" for number in range(1, 13)}


def test_every_intent_and_most_kinds_of_other_are_here() -> None:
    assert {expected_of(scenario)["intent"] for scenario in RECEIVED} == {intent.value for intent in Intent}
    assert len({expected_of(scenario)["subtype"] for scenario in RECEIVED} - {None}) >= 20


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
