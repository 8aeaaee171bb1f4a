"""What envelopes alone teach: whom we wrote to, how often, on which days, and which thread an old id belongs to."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from mailmate.mail.model import Address, RawMail
from mailmate.mail.parse import parse_mail
from mailmate.store.database import open_database
from mailmate.trade.correspondence import Letter, LetterDay, Seen, letter_of
from tests.store_samples import keep_read, new_database

OWN = frozenset({"sales@factory.example"})
ANA = Address("Ana Lima", "ana@buyer.example")
BEN = Address("Ben", "ben@buyer.example")
NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


def envelope(*lines: str, sender: str = "Ana Lima <ana@buyer.example>", to: str = "sales@factory.example") -> Any:
    head = ("Date: Tue, 3 Feb 2026 09:00:00 +0000", f"From: {sender}", f"To: {to}", *lines)
    return parse_mail(RawMail("\r\n".join((*head, "", "")).encode(), complete=False))


def letter(number: int, *others: Address, ours: bool = False, day: int = 3, root: str = "") -> Letter:
    named = f"<{number}@letters.example>"
    return Letter(named, datetime(2026, 2, day, 9, tzinfo=UTC), ours, others or (ANA,), root or named)


def test_what_they_wrote_is_a_letter_of_its_thread():
    mail = envelope(
        "Message-ID: <2@b.example>", "In-Reply-To: <1@f.example>", "References: <0@f.example> <1@f.example>"
    )
    nine = datetime(2026, 2, 3, 9, tzinfo=UTC)
    assert letter_of(mail, OWN, NOON) == Letter("<2@b.example>", nine, False, (ANA,), "<0@f.example>")


def test_what_we_wrote_goes_to_everybody_but_ourselves_and_the_hundredth():
    crowd = ", ".join(f"p{number}@crowd.example" for number in range(100))
    mail = envelope("Message-ID: <1@f.example>", sender="sales@factory.example", to=f"sales@factory.example, {crowd}")
    found = letter_of(mail, OWN, NOON)
    assert (found.ours, len(found.others), found.others[0].email) == (True, 50, "p0@crowd.example")


@pytest.mark.parametrize(
    "line",
    [
        "List-Id: <news.example>",
        "List-Unsubscribe: <mailto:off@news.example>",
        "Precedence: bulk",
        "Auto-Submitted: auto-replied",
    ],
)
def test_what_machines_send_in_bulk_is_no_letter(line):
    assert letter_of(envelope(line), OWN, NOON) is None


def test_a_contact_whose_system_marks_everything_as_a_list_still_writes_letters():
    mail = envelope("List-Unsubscribe: <mailto:off@buyer.example>")
    assert letter_of(mail, OWN, NOON, known={ANA.email}) is not None
    assert letter_of(envelope("Auto-Submitted: auto-replied"), OWN, NOON, known={ANA.email}) is None


def test_our_own_absence_note_makes_nobody_a_contact():
    mail = envelope("Auto-Submitted: auto-replied", sender="sales@factory.example", to="stranger@spam.example")
    assert letter_of(mail, OWN, NOON) is None


def test_a_date_in_the_future_is_the_arrival():
    mail = parse_mail(RawMail(b"Date: Tue, 3 Feb 2099 09:00:00 +0000\r\nFrom: ana@buyer.example\r\n\r\n"))
    assert letter_of(mail, OWN, NOON).at == NOON


def test_copies_of_a_mail_without_an_id_are_one_letter():
    first, second = (letter_of(envelope("Subject: hello"), OWN, NOON) for _ in range(2))
    assert first == second
    assert first.message_id.startswith("no-id:")
    assert letter_of(envelope("Subject: other"), OWN, NOON).message_id != first.message_id


def test_letters_are_counted_once_each_way(tmp_path):
    with new_database(tmp_path / "m.db") as db:
        letters = [letter(1, ours=True, day=1), letter(2, day=2), letter(3, day=5), letter(4, BEN, day=6)]
        db.correspondence.keep(letters)
        db.correspondence.keep(letters[:3])
        first, last = datetime(2026, 2, 1, 9, tzinfo=UTC), datetime(2026, 2, 5, 9, tzinfo=UTC)
        assert db.correspondence.seen("ANA@buyer.example") == Seen(2, 1, first, last)
        assert db.correspondence.seen("nobody@buyer.example") == Seen()
        assert {email: (one.heard, one.written) for email, one in db.correspondence.people().items()} == {
            ANA.email: (2, 1),
            BEN.email: (1, 0),
        }


def test_a_companys_rhythm_is_its_days_and_ours(tmp_path):
    with new_database(tmp_path / "m.db") as db:
        db.correspondence.keep([letter(1, ANA, BEN, ours=True), letter(2), letter(3, BEN), letter(4, ANA, day=5)])
        assert db.correspondence.rhythm("buyer.example") == (
            LetterDay(date(2026, 2, 3), False, 2),
            LetterDay(date(2026, 2, 3), True, 1),
            LetterDay(date(2026, 2, 5), False, 1),
        )
        assert db.correspondence.rhythm("other.example") == ()


def test_answers_to_two_old_letters_of_one_thread_are_one_thread(tmp_path):
    with new_database(tmp_path / "m.db") as db:
        old = [letter(1), letter(2, root="<1@letters.example>"), letter(3, root="<2@letters.example>"), letter(9)]
        db.correspondence.keep(old)
        answers = {4: "<3@letters.example>", 5: "<2@letters.example>", 6: "<9@letters.example>"}
        kept = [keep_read(db, number, of_mail={"in_reply_to": named}) for number, named in answers.items()]
        assert [len(db.mails.thread(mail_id)) for mail_id in kept] == [2, 2, 1]
        assert not db.mails.answered_by_us(kept[0])


@pytest.mark.parametrize(
    ("named", "sender", "known"),
    [
        (["<1@letters.example>"], "stranger@other.example", True),
        (["<2@letters.example>"], ANA.email, True),
        (["<2@letters.example>"], "stranger@other.example", False),
        (["<7@letters.example>"], ANA.email, False),
        ([], ANA.email, False),
    ],
)
def test_a_thread_is_known_by_a_letter_of_ours_or_of_the_sender(tmp_path, named, sender, known):
    with new_database(tmp_path / "m.db") as db:
        db.correspondence.keep([letter(1, ours=True), letter(2)])
        assert db.correspondence.knows_thread(named, sender) is known


def test_names_are_learned_for_contacts_alone(tmp_path):
    with open_database(tmp_path / "m.db") as db:
        from mailmate.trade.readings import Contact

        db.contacts.learn([Contact(ANA.email)])
        db.contacts.learn_names([ANA, BEN])
        assert db.contacts.all() == {ANA.email: Contact(ANA.email, "Ana Lima")}
