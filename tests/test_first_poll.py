"""The first poll of a mailbox: two years of envelopes, resumable, before the first body; and what is history then."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from imaplib import Time2Internaldate
from typing import Any

import pytest

from mailmate.desk.mailbox.correspondence import ENVELOPES
from mailmate.desk.poll import poll
from mailmate.doors.imap import ImapSession
from mailmate.trade.correspondence import Seen
from tests.scenes import BUYER, Scene, good_poll, write_mail

pytestmark = pytest.mark.dovecot

STARTED = datetime.now(UTC).replace(microsecond=0)


def age(days: float) -> datetime:
    return STARTED - timedelta(days=days)


def put_old(scene: Scene, name: str, days: float, *, folder: str = "INBOX", ours: bool = False, **fields: Any) -> None:
    """Put a mail that came `days` ago."""
    mail = scene.ours(name, "Dear Marta,\n\nhello.\n", date=age(days), **fields) if ours else None
    mail = mail or write_mail(name, date=age(days), **fields)
    scene.dovecot.put(scene.user, mail, folder=folder, date=Time2Internaldate(age(days)))


def test_envelopes_of_two_years_teach_contacts_counts_and_days_and_keep_no_mail(scene):
    put_old(scene, "ancient", 900)
    put_old(scene, "asked", 402)
    put_old(scene, "answered", 400, folder="Sent", ours=True, answers="asked")
    put_old(scene, "stranger", 100, sender="Lea <lea@other.example>")
    put_old(scene, "news", 90, sender="News <news@shop.example>", headers="List-Id: <news.shop.example>\n")
    put_old(scene, "junk", 80, folder="Junk", sender="Rob <rob@junk.example>")
    put_old(scene, "fresh", 3)
    with scene.open() as desk:
        assert good_poll(desk).fetched == 1
        contacts = desk.database.contacts.all()
        assert [(one.email, one.name, one.written_since) for one in contacts.values()] == [
            (BUYER, "Marta Silva", age(400))
        ], "whom we wrote to, and nobody else"
        people = desk.database.correspondence.people()
        assert set(people) == {BUYER, "lea@other.example"}
        assert people[BUYER] == Seen(heard=2, written=1, first=age(402), last=age(3))
        days = [(one.day, one.ours) for one in desk.database.correspondence.rhythm("aquaforte.example")]
        assert days == [(age(402).date(), False), (age(400).date(), True), (age(3).date(), False)]


def test_a_young_mail_among_old_ones_does_not_bring_the_old_ones_bodies(scene):
    for name, days in (("young", 2), ("old", 90), ("older", 95), ("youngest", 1)):
        put_old(scene, name, days)
    with scene.open() as desk:
        assert good_poll(desk).fetched == 2
        assert desk.database.correspondence.seen(BUYER).heard == 4
        assert good_poll(desk).fetched == 0


@pytest.mark.parametrize(("answers", "flags"), [("offer", set()), ("never-sent", {"F6"})])
def test_a_reply_to_an_old_mail_of_ours_is_no_broken_thread(scene, answers, flags):
    put_old(scene, "offer", 200, folder="Sent", ours=True)
    put_old(scene, "reply", 1, answers=answers, subject="Re: Ball valves for Santos")
    with scene.open() as desk:
        good_poll(desk)
        assert {flag.id for flag in desk.database.readings.reading(1).flags} == flags


def test_replies_to_two_old_mails_of_one_thread_are_one_thread(scene):
    put_old(scene, "ask", 210)
    put_old(scene, "offer", 200, folder="Sent", ours=True, answers="ask")
    put_old(scene, "more", 5, answers="ask")
    put_old(scene, "again", 1, answers="offer")
    with scene.open() as desk:
        good_poll(desk)
        assert [one.message_id for one in desk.database.mails.thread(1)] == [
            "<more@mail.example>", "<again@mail.example>",
        ]  # fmt: skip


def test_a_mail_in_the_inbox_that_says_it_is_ours_makes_nobody_a_contact(scene):
    for name, days in (("forged-long-ago", 100), ("forged", 1)):
        put_old(scene, name, days, ours=True)
    with scene.open() as desk:
        good_poll(desk)
        assert desk.database.contacts.all() == {}


def test_envelopes_are_seen_once(scene):
    put_old(scene, "offer", 200, folder="Sent", ours=True)
    with scene.open() as desk:
        first, second = good_poll(desk), good_poll(desk)
    assert first.round_trips > second.round_trips
    assert second.round_trips <= 8


def test_many_folders_in_which_nothing_happens_cost_no_round_trips(scene):
    scene.put(write_mail("one"))
    for name in ("Customers", "Suppliers", "Büro", "Archive 2025", "Forwarders"):
        put_old(scene, name.split()[0], 200, folder='"' + name.replace("ü", "&APw-") + '"')
    with scene.open() as desk:
        good_poll(desk)
        assert good_poll(desk).round_trips <= 8
        scene.put(write_mail("two"), folder='"B&APw-ro"')
        report = good_poll(desk)
        assert (report.fetched, report.read) == (1, 1)
        (place,) = desk.database.mails.places(2)
        assert place.folder == "B&APw-ro"


def end_at(number: int, fetch: Any) -> Any:
    """Return a fetch that ends the run where it would give batch `number`."""

    def fetch_some(self: ImapSession, uids: list[int]) -> Iterator[Any]:
        for count, batch in enumerate(fetch(self, uids), 1):
            if count == number:
                raise KeyboardInterrupt
            yield batch

    return fetch_some


def test_a_pass_that_was_cut_short_goes_on_below_what_was_seen(scene, monkeypatch):
    for number in range(6):
        put_old(scene, f"old{number}", 100 - number, sender=f"P <p{number}@buyers.example>")
    put_old(scene, "fresh", 1)
    monkeypatch.setattr("mailmate.doors.imap._HEADER_BATCH", 2)
    asked: list[list[int]] = []
    real = ImapSession.fetch_envelopes

    def watched(self: ImapSession, uids: list[int]) -> Iterator[Any]:
        asked.append(list(uids))
        return real(self, uids)

    with scene.open() as desk:
        with monkeypatch.context() as patch:
            patch.setattr(ImapSession, "fetch_envelopes", end_at(2, real))
            with pytest.raises(KeyboardInterrupt):
                poll(desk)
        assert sorted(desk.database.correspondence.people()) == ["p4@buyers.example", "p5@buyers.example"]
        assert desk.database.journal.get("contacts_known") is None, "until all are known the flags stay quiet"
        monkeypatch.setattr(ImapSession, "fetch_envelopes", watched)
        assert good_poll(desk).fetched == 1
        assert asked == [[1, 2, 3, 4]], "of Sent nothing is left"
        assert len(desk.database.correspondence.people()) == 7
        notes = desk.database.journal.notes(ENVELOPES)
        assert notes == {f"{ENVELOPES}{scene.mailbox.address}": {"INBOX": "all", "Sent": "all"}}


@pytest.mark.slow
def test_a_first_poll_killed_amid_the_envelopes_is_taken_up_by_the_next(scene):
    for number in range(40):
        put_old(scene, f"old{number}", 60 + number, sender=f"P <p{number}@buyers.example>")
    put_old(scene, "fresh", 1)
    script = "import mailmate.doors.imap as imap; imap._HEADER_BATCH = 1; from mailmate.cli.main import main; main()"
    command = [sys.executable, "-c", script, "poll", "--home", str(scene.home)]
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with scene.open() as desk:
        while run.poll() is None and len(desk.database.correspondence.people()) < 5:
            with suppress(subprocess.TimeoutExpired):
                run.wait(timeout=0.002)
        run.kill()
        assert run.wait() != 0, "it was killed before it was done"
        seen = len(desk.database.correspondence.people())
        assert 5 <= seen < 41
        assert good_poll(desk).fetched == 1
        assert len(desk.database.correspondence.people()) == 41
