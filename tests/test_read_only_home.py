"""A home that may only be read, as on a disc or in a copy handed out: it is read, and what writes says why not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailmate.config import Config
from mailmate.desk.registers.orders import accept_order, list_orders
from mailmate.desk.wiring import open_desk
from mailmate.errors import StorageFailed
from mailmate.store import connections
from mailmate.trade.registers import Entry


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A home of one order in a folder whose name means something in a URI, with its write permission taken away."""
    folder = tmp_path / "copy #1 100%? of Iris"
    folder.mkdir()
    with open_desk(folder, config=Config()) as desk:
        at = datetime(2026, 6, 1, tzinfo=UTC)
        desk.database.registers.add([Entry("orders", "order", {"po": "HA-3391"}, "words", at, company="andes.example")])
    for path in (folder / "mailmate.db", folder):
        path.chmod(path.stat().st_mode & ~0o222)
    yield folder
    for path in (folder, folder / "mailmate.db"):
        path.chmod(path.stat().st_mode | 0o200)


def test_what_may_only_be_read_is_read_and_a_word_on_it_is_refused(home: Path) -> None:
    if os.access(home, os.W_OK):
        pytest.skip("whoever may write everywhere, as the user root, has no folder that is read-only")
    with open_desk(home, config=Config()) as desk:
        assert [one.name for one in list_orders(desk)] == ["HA-3391"]
        with pytest.raises(StorageFailed, match="readonly"):
            accept_order(desk, 1)
    assert [path.name for path in home.iterdir()] == ["mailmate.db"]


def test_a_file_is_read_as_it_lies_there(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As above for whoever may write everywhere, such as the user root of a container."""
    monkeypatch.setattr(connections, "_is_read_only", lambda path: True)
    with open_desk(home, config=Config()) as desk:
        assert [one.name for one in list_orders(desk)] == ["HA-3391"]
    assert [path.name for path in home.iterdir()] == ["mailmate.db"]
