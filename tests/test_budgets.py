"""What a poll and a screen may ask of the server and the database: counts with a limit, never seconds.

A limit has room for little more than what is asked today. Who passes it has made every poll, or every opened screen,
slower for all mailboxes; that needs a better reason than one more line of code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailmate.desk.clock import duties
from mailmate.desk.mails.inbox import open_mail
from mailmate.desk.mails.lists import count_mails, list_mails, search_mails
from mailmate.desk.wiring import Desk
from mailmate.trade.listing import Order, View
from tests.bench.slow_line import SlowLine
from tests.homes import know_secret
from tests.scenes import Scene, good_poll, write_mail
from tests.screens import inbox_desk

MOST_LINES = 8
"""Protocol lines of a poll with nothing new, from CAPABILITY to LOGOUT, ID and the folder of sent mail included."""


@contextmanager
def statements(desk: Desk) -> Iterator[list[str]]:
    """Collect the statements the desk runs in the block; those that FTS5 runs for itself are marked by dashes."""
    found: list[str] = []
    connection = desk.database.connections.connection
    connection.set_trace_callback(lambda sql: None if sql.startswith("--") else found.append(sql))
    try:
        yield found
    finally:
        connection.set_trace_callback(None)


def put_many(scene: Scene, count: int) -> None:
    scene.put(*(write_mail(f"m{number}", f"Please quote {number} pcs of SK-2040B.") for number in range(count)))
    scene.put(scene.ours("answer", "Dear Marta, thank you."), folder="Sent")


@pytest.fixture
def worked(scene: Scene) -> Iterator[Desk]:
    """A desk over a mailbox of thirty mails, read and drafted, and polled until all is quiet."""
    put_many(scene, 30)
    with scene.open() as desk:
        for _ in range(3):
            good_poll(desk)
        yield desk


@pytest.mark.dovecot
def test_a_poll_with_nothing_new_sends_few_lines(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    know_secret(monkeypatch)
    put_many(scene, 30)
    line = SlowLine(scene.dovecot.port)
    try:
        config = scene.home / "config.toml"
        behind, before = f"port = {scene.dovecot.port}", f"port = {line.port}"
        config.write_text(config.read_text(encoding="utf-8").replace(behind, before), encoding="utf-8")
        sent = []
        with scene.open() as desk:
            for _ in range(4):
                begun = line.lines
                good_poll(desk)
                sent.append(line.lines - begun)
    finally:
        line.stop()
    assert sent[0] > MOST_LINES >= sent[-1]


@pytest.mark.dovecot
def test_a_poll_with_nothing_new_asks_the_database_little(worked: Desk) -> None:
    with statements(worked) as asked:
        good_poll(worked)
    assert len(asked) <= 75


@pytest.mark.dovecot
def test_a_new_mail_costs_a_poll_so_many_statements(scene: Scene, worked: Desk) -> None:
    with statements(worked) as nothing:
        good_poll(worked)
    scene.put(*(write_mail(f"new{number}", f"Please quote {number} pcs of SK-4050S.") for number in range(10)))
    with statements(worked) as ten:
        report = good_poll(worked)
    assert report.read == 10
    assert (len(ten) - len(nothing)) / 10 <= 90


SCREENS: dict[str, tuple[Callable[[Desk], object], int]] = {
    "a page of the inbox": (
        lambda desk: (count_mails(desk, View.TODO, fold=True), list_mails(desk, View.TODO, Order.WORK, fold=True)), 2,
    ),
    "an opened mail": (lambda desk: open_mail(desk, 1), 35),
    "today": (duties, 130),
    "a search": (lambda desk: search_mails(desk, "valve"), 5),
}  # fmt: skip
"""What is looked at, and how many statements it may take however many mails there are."""


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_asks_the_database_little(tmp_path: Path, name: str) -> None:
    look, most = SCREENS[name]
    with inbox_desk(tmp_path / "home") as desk:
        look(desk)
        with statements(desk) as asked:
            look(desk)
    assert 0 < len(asked) <= most
