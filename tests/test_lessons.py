"""Learning from the user: what a correction and a rule change, what they leave alone, and how they are let go."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mailmate.cli.main import mailmate
from mailmate.config import DATABASE_NAME
from mailmate.desk.reader.lessons import (
    add_rule,
    correct_intent,
    forget_lesson,
    list_lessons,
    take_correction_back,
)
from mailmate.desk.understand import understand
from mailmate.desk.wiring import Desk, open_desk
from mailmate.errors import BadInput, WrongUse
from mailmate.mail.identity import digest_of
from mailmate.mail.model import Arrival, Place, RawMail
from mailmate.sentences import say
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.lessons import Kind, Lessons, explain, resemblance, traits_of
from tests.store_samples import lay_database

NOON = datetime(2026, 7, 17, 4, tzinfo=UTC)
CONFIG = """\
[me]
name = "Lin"
company = "Factory"
language = "en"
[[mailbox]]
name = "sales"
address = "sales@factory.example"
imap = { host = "127.0.0.1", port = 1, security = "none" }
smtp = { host = "127.0.0.1", port = 1, security = "none" }
"""
TICKET = """\
Ticket {number} changed its state to waiting.
Our team looks into the matter and comes back to you within the agreed time. The ticket stays open until then.
Please keep the number in the subject of every answer so that it reaches the same desk.
"""
INQUIRY = "Dear Lin,\n\nplease quote 300 pcs check valve DN50, CIF Callao, and your lead time.\n\nBest regards\nAna"


@pytest.fixture
def desk(tmp_path: Path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(CONFIG, encoding="utf-8")
    lay_database(home / DATABASE_NAME)
    with open_desk(home, engine="local", now=lambda: NOON) as desk:
        yield desk


class Post:
    """Mails that arrive one after the other."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.number = desk, 0

    def __call__(self, sender: str, subject: str, body: str) -> int:
        """Keep and read a mail; return its id."""
        self.number += 1
        text = (
            f"From: <{sender}>\r\nTo: sales@factory.example\r\nSubject: {subject}\r\n"
            f"Date: Fri, 17 Jul 2026 03:{self.number:02d}:00 +0000\r\n"
            f"Message-ID: <{self.number}@{sender}>\r\n\r\n{body}"
        )
        raw = RawMail(text.encode(), received=NOON - timedelta(minutes=60 - self.number))
        place = Place("sales", "INBOX", 7, self.number)
        arrival = Arrival(raw=raw, place=place, digest=digest_of(raw.data), message_id=f"<{self.number}@{sender}>")
        ((mail_id, _),) = self.desk.database.mails.keep([arrival])
        understand(self.desk, [mail_id])
        return mail_id

    def kind(self, mail_id: int) -> str:
        """Return what a mail is held for."""
        reading = self.desk.database.readings.reading(mail_id)
        assert reading is not None
        return str(Kind(reading.intent, reading.subtype))

    def why(self, mail_id: int) -> str:
        """Return the lesson it followed, as a person reads it."""
        reading = self.desk.database.readings.reading(mail_id)
        assert reading is not None
        return say(explain(reading.derived.get("learned")) or "")


@pytest.fixture
def post(desk: Desk) -> Post:
    return Post(desk)


def ticket(post: Post, number: int, sender: str = "desk@portal.example") -> int:
    return post(sender, f"Ticket {number}", TICKET.format(number=number))


def test_the_same_senders_next_mail_of_that_kind_follows_and_says_why(desk: Desk, post: Post) -> None:
    first = ticket(post, 4471)
    assert post.kind(first) != "other/receipt"
    correct_intent(desk, first, Intent.OTHER, Subtype.RECEIPT)
    second = ticket(post, 4502)
    assert post.kind(second) == "other/receipt"
    assert post.why(second) == f"you corrected mail {first}, which has the same words (k1)"


def test_an_inquiry_of_a_sender_whose_other_mail_was_corrected_stays_an_inquiry(desk: Desk, post: Post) -> None:
    correct_intent(desk, ticket(post, 1, "ana@buyer.example"), Intent.OTHER, Subtype.RECEIPT)
    assert post.kind(post("ana@buyer.example", "Check valves", INQUIRY)) == "inquiry"
    assert post.kind(post("ana@buyer.example", "Ticket 2", INQUIRY)) == "inquiry"


def test_a_mistake_that_hid_an_inquiry_does_not_turn_the_senders_real_inquiries(desk: Desk, post: Post) -> None:
    bill = "Please quote this number with every payment for the freight of last month."
    first = post("ana@buyer.example", "Bill", bill)
    correct_intent(desk, first, Intent.OTHER, Subtype.SERVICE_INVOICE)
    assert post.kind(post("ana@buyer.example", "Check valves", INQUIRY)) == "inquiry"


def test_the_same_words_from_somebody_else_follow_at_once(desk: Desk, post: Post) -> None:
    correct_intent(desk, ticket(post, 1), Intent.OTHER, Subtype.RECEIPT)
    assert post.kind(ticket(post, 99, "other@elsewhere.example")) == "other/receipt"


def test_a_few_words_say_nothing_about_what_somebody_elses_mail_is(desk: Desk, post: Post) -> None:
    short = "See the attached file, thanks."
    correct_intent(desk, post("ana@buyer.example", "File", short), Intent.LC_AMENDMENT)
    assert post.kind(post("bo@else.example", "File", short)) != "lc_amendment"
    assert post.kind(post("ana@buyer.example", "File", short)) == "lc_amendment"


def test_the_senders_open_mails_of_that_kind_follow_at_once(desk: Desk, post: Post) -> None:
    first, second = ticket(post, 1), ticket(post, 2)
    inquiry = post("desk@portal.example", "Check valves", INQUIRY)
    assert correct_intent(desk, second, Intent.OTHER, Subtype.RECEIPT) == [first]
    assert [post.kind(one) for one in (first, second, inquiry)] == ["other/receipt", "other/receipt", "inquiry"]


def test_the_later_correction_wins_and_one_mail_has_one(desk: Desk, post: Post) -> None:
    first = ticket(post, 1)
    correct_intent(desk, first, Intent.OTHER, Subtype.RECEIPT)
    correct_intent(desk, first, Intent.OTHER, Subtype.LIST_MAIL)
    assert [one.lesson.name for one in list_lessons(desk)] == ["k1"]
    assert post.kind(ticket(post, 2)) == "other/list_mail"


PAID = "Estimada Iris:\n\nHemos pagado hoy el anticipo de USD 312.00 de su proforma SK-PI-1624.\n\nRaul Soto"


def test_the_registers_hear_a_mail_as_the_person_says_it_is(desk: Desk, post: Post) -> None:
    mail = post("raul@aguas.example", "SK-PI-1624", PAID)
    correct_intent(desk, mail, Intent.OTHER, Subtype.ACKNOWLEDGEMENT)
    correct_intent(desk, mail, Intent.PAYMENT_PROMISE)
    (claim,) = desk.database.registers.entries("promises", mail_id=mail, open_only=True)
    assert (claim.kind, claim.value["amount"]) == ("claim", {"amount": "312.00", "currency": "USD"})
    (taught,) = list_lessons(desk)
    assert (taught.times, post.why(mail)) == (0, ""), "a mail is no follower of its own correction"


def test_a_correction_taken_back_teaches_nothing_and_the_mails_are_read_again(desk: Desk, post: Post) -> None:
    first = ticket(post, 1)
    before = post.kind(first)
    correct_intent(desk, first, Intent.OTHER, Subtype.RECEIPT)
    second = ticket(post, 2)
    take_correction_back(desk, first)
    assert (post.kind(first), post.kind(second), list_lessons(desk)) == (before, before, [])
    with pytest.raises(BadInput):
        take_correction_back(desk, first)


def test_a_forgotten_correction_leaves_the_corrected_mail_and_frees_those_that_followed(desk: Desk, post: Post) -> None:
    first = ticket(post, 1)
    before = post.kind(first)
    correct_intent(desk, first, Intent.OTHER, Subtype.RECEIPT)
    second = ticket(post, 2)
    (taught,) = list_lessons(desk)
    assert (taught.lesson.name, taught.times) == ("k1", 1)
    assert forget_lesson(desk, "k1") == [second]
    assert (post.kind(first), post.kind(second), list_lessons(desk)) == ("other/receipt", before, [])
    with pytest.raises(BadInput):
        forget_lesson(desk, "k1")


def test_a_rule_beats_the_reader_and_holds_for_a_whole_company(desk: Desk, post: Post) -> None:
    rule = add_rule(desk, Kind(Intent.OTHER, Subtype.INTERNAL), sender="office.example")
    assert rule.sender == "@office.example"
    mail_id = post("boss@eu.office.example", "Check valves", INQUIRY)
    assert post.kind(mail_id) == "other/internal"
    assert post.why(mail_id) == "your rule r1 says so"
    assert post.kind(post("boss@backoffice.example", "Check valves", INQUIRY)) == "inquiry"


def test_a_rule_wants_every_one_of_its_words_in_the_subject(desk: Desk, post: Post) -> None:
    add_rule(desk, Kind(Intent.OTHER, Subtype.SUPPLIER), subject="weekly 对账单")
    assert post.kind(post("a@b.example", "Weekly 7月对账单", INQUIRY)) == "other/supplier"
    assert post.kind(post("a@b.example", "Weekly news", INQUIRY)) == "inquiry"


def test_a_rule_for_every_mail_is_refused(desk: Desk) -> None:
    with pytest.raises(WrongUse):
        add_rule(desk, Kind(Intent.INQUIRY))


def test_what_a_correction_of_an_older_mailmate_is_known_by_is_found_out(desk: Desk, post: Post) -> None:
    first = ticket(post, 1)
    correct_intent(desk, first, Intent.OTHER, Subtype.RECEIPT)
    desk.database.connections.change("UPDATE corrections SET sender = '', subject = '', sketch = '', words = 0")
    assert post.kind(ticket(post, 2)) == "other/receipt"


def test_texts_that_differ_in_numbers_alone_are_the_same_and_nothing_is_like_nothing() -> None:
    mails = [parse(TICKET.format(number=number)) for number in (1, 99_123)]
    one, other = (traits_of(mail).sketch for mail in mails)
    assert resemblance(one, other) == 1.0
    assert resemblance(one, traits_of(parse(INQUIRY)).sketch) < 0.1
    assert resemblance((), ()) == 0.0


def test_no_lesson_costs_nothing_and_says_nothing() -> None:
    assert Lessons().find(parse(INQUIRY), Kind(Intent.INQUIRY), 0.9) is None
    assert explain(None) is None


def parse(text: str):
    from mailmate.mail.parse import parse_mail

    return parse_mail(RawMail(f"From: a@b.example\r\nSubject: x\r\n\r\n{text}".encode()))


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(mailmate, ["--home", str(home), *arguments], catch_exceptions=False)


def test_the_command_adds_lists_and_forgets(desk: Desk, post: Post) -> None:
    home = desk.home
    first = ticket(post, 1)
    assert f"Mail {first} is now" in run(home, "correct", str(first), "other", "receipt").stdout
    run(home, "rules", "add", "--from", "@office.example", "--is", "internal")
    ticket(post, 2)
    rows = [json.loads(line) for line in run(home, "rules", "--json").stdout.splitlines()]
    assert {(row["id"], row["what"], row["applied"]) for row in rows} == {
        ("r1", "other/internal", 0),
        ("k1", "other/receipt", 1),
    }
    assert "you corrected mail 1 of desk@portal.example" in run(home, "rules", "list").stdout
    assert run(home, "rules", "forget", "r1").exit_code == 0
    assert [json.loads(line)["id"] for line in run(home, "rules", "list", "--json").stdout.splitlines()] == ["k1"]
    assert run(home, "correct", "1", "--undo").exit_code == 0
    assert run(home, "rules", "list", "--json").stdout == ""
    assert "Say either" in run(home, "correct", "1").stderr
