"""Thousands of mails nobody would write: every one is kept byte for byte, none raises, each is read in bounded time."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailmate.config import parse_config
from mailmate.desk.poll import PollReport, read_new
from mailmate.desk.wiring import Desk
from mailmate.mail.identity import digest_of, message_id_of
from mailmate.mail.model import Arrival, Cursor, Place, RawMail
from mailmate.mail.parse import parse_mail
from mailmate.reading import cascade
from mailmate.trade.readings import Context
from tests.hostile_mails import PIECES, mutated
from tests.store_samples import new_database
from tests.test_faults import BOX, CONFIG

MUTATED, MADE, FEW = 5_000, 600, 120
BATCH = 250
SECONDS = 2.0
CONTEXT = Context(arrived=datetime(2026, 7, 17, tzinfo=UTC))


def keep_and_read(mails, folder, monkeypatch):
    """Keep and read them as a poll does; return how many were kept, how many failed, and the longest reading."""
    slowest, real = [0.0], cascade.read

    def timed(mail, *rest, **more):
        begin = time.process_time()
        try:
            return real(mail, *rest, **more)
        finally:
            slowest.append(time.process_time() - begin)

    monkeypatch.setattr(cascade, "read", timed)
    kept, failed, uid = 0, 0, 0
    with new_database(folder / "mailmate.db") as database:
        desk = Desk(folder, parse_config(CONFIG), database, lambda: datetime(2026, 7, 17, tzinfo=UTC))
        for begin in range(0, len(mails), BATCH):
            some = mails[begin : begin + BATCH]
            arrivals = []
            for data in some:
                uid += 1
                raw = RawMail(data, received=desk.now())
                arrivals.append(Arrival(raw, digest_of(data), message_id_of(data), Place(BOX, "INBOX", 7, uid), BOX))
            numbers = [mail_id for mail_id, _ in database.mails.keep(arrivals, Cursor(BOX, "INBOX", 7, uid))]
            kept += sum(database.mails.raw(one).data == data for one, data in zip(numbers, some, strict=True))
            read_new(desk, report := PollReport())
            failed += report.failed
    return kept, failed, max(slowest)


def assert_all_are_kept_and_read(count, seed, folder, monkeypatch):
    kept, failed, slowest = keep_and_read(list(mutated(count, seed)), folder, monkeypatch)
    print(f"{count} hostile mails: {kept} kept, {failed} failed, the longest took {slowest:.2f} s")  # noqa: T201 - the figure
    assert (kept, failed) == (count, 0)
    assert slowest < SECONDS


def test_some_mutated_mails_are_kept_and_read(tmp_path, monkeypatch):
    assert_all_are_kept_and_read(FEW, 7, tmp_path, monkeypatch)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_five_thousand_mutated_mails_are_kept_and_read(tmp_path, monkeypatch):
    assert_all_are_kept_and_read(MUTATED, 1, tmp_path, monkeypatch)


MAILS = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.binary(max_size=60),
        st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")),
        st.sampled_from(
            [b"Subject: ", b"From: ", b"\r\n", b"\r\n\r\n", b"--b\r\n", b"Content-Type: multipart/x; boundary=b"]
        ),
    ),
    max_size=30,
).map(b"".join)


@pytest.mark.slow
@pytest.mark.timeout(600)
@settings(max_examples=MADE, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(MAILS)
def test_mails_made_of_what_parsers_choke_on_are_read(data):
    begin = time.process_time()
    mail = parse_mail(RawMail(data), "gb18030")
    assert cascade.read(mail, CONTEXT).intent
    assert (digest_of(data), message_id_of(data)) is not None
    assert time.process_time() - begin < SECONDS
