"""What a person sees of the inbox, as text, and desks to open it on."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual._compositor import Compositor
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

import mailmate.tui.app
from mailmate.config import DATABASE_NAME
from mailmate.desk.demo import OUTBOX_NAME, demo_desk, run_demo
from mailmate.desk.wiring import Desk, open_desk
from mailmate.shipped import shipped_folder
from mailmate.tui.app import InboxApp
from mailmate.tui.mail_list import MailList
from tests.once import once
from tests.store_samples import lay_database

SMALL, LARGE, NARROW = (80, 24), (120, 40), (60, 20)


def dump(app: App[Any]) -> str:
    """Return what stands on the screen, a line of text for each row, as the compositor draws it."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def notices(app: App[Any]) -> str:
    """Return the notices that were shown so far, oldest first."""
    return "\n".join(notice.message for notice in app._notifications)


def row_with(app: App[Any], words: str) -> int:
    """Return the number of the first row of the screen that holds these words."""
    lines = dump(app).split("\n")
    return next((at for at, line in enumerate(lines) if words in line), -1)


def too_wide(app: App[Any]) -> list[str]:
    """Return the rows that take more cells than the screen has."""
    return [line for line in dump(app).split("\n") if cell_len(line) > app.size.width]


@contextmanager
def unseen_frames() -> Iterator[None]:
    """Leave out painting for a terminal that is not there: `settle` and `dump` paint what stands when all is quiet."""

    def paint_nothing(compositor: Compositor, *_: Any, **__: Any) -> None:
        compositor._dirty_regions.clear()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", paint_nothing)
        yield


_styles: dict[Any, list[RuleSet]] = {}
_parse_styles = Stylesheet._parse_rules


def _parse_styles_once(sheet: Stylesheet, css: str, *rest: Any, **more: Any) -> list[RuleSet]:
    key = (css, rest, frozenset(more.items()), frozenset(sheet._variables.items()))
    if key not in _styles:
        _styles[key] = _parse_styles(sheet, css, *rest, **more)
    return _styles[key]


@contextmanager
def known_styles() -> Iterator[None]:
    """Parse a style sheet once for all the apps of this process; every app would begin with it anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", _parse_styles_once)
        yield


@contextmanager
def patient_keys() -> Iterator[None]:
    """Have each key wait for the one before it, however long a busy machine takes over that one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mailmate.tui.app, "MOST_SECONDS_A_KEY", 30)
        yield


async def calm(app: InboxApp) -> None:
    """Wait until every key has done its work; Pilot's own way waits for an idle processor, many times as long."""
    quiet = 0
    while quiet < 4:
        await asyncio.sleep(0)
        pumps = (app, *app.screen_stack, *app.screen.walk_children())
        waiting = not app.is_calm or any(pump.message_queue_size for pump in pumps)
        quiet = 0 if waiting else quiet + 1


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until threads have answered and their answers are drawn."""
    await _all_quiet(pilot)
    dump(pilot.app)


async def _all_quiet(pilot: Pilot[Any]) -> None:
    await calm(pilot.app)
    await pilot.pause(0)
    with suppress(WorkerCancelled):  # a newer one took its place
        await pilot.app.workers.wait_for_complete()
    await calm(pilot.app)
    await pilot.pause(0)


async def press(pilot: Pilot[Any], *keys: str) -> str:
    """Press keys one after the other; return the screen once all is quiet."""
    for key in keys:
        pilot.app.simulate_key(key)
        await calm(pilot.app)
    await _all_quiet(pilot)
    return dump(pilot.app)


async def stand_on(pilot: Pilot[Any], subject: str) -> int:
    """Put the cursor of the list on the first mail whose subject holds these words; return its number."""
    listing = pilot.app.screen.query_one(MailList)
    lines = (listing.line_at(at) for at in range(listing.total))
    at, line = next((at, line) for at, line in enumerate(lines) if line and subject in line.subject)
    listing.action_move(at - listing.cursor)
    await _all_quiet(pilot)
    return line.mail_id


async def open_subject(pilot: Pilot[Any], subject: str) -> int:
    """Open the first mail of the list whose subject holds these words; return its number."""
    mail_id = await stand_on(pilot, subject)
    await press(pilot, "enter")
    return mail_id


@cache
def worked_demo() -> tuple[bytes, datetime]:
    """Return the database of a demo where all work is done, and the hour it stands at: made once for all tests."""
    return once("worked-demo", _work_demo)


def _work_demo() -> tuple[bytes, datetime]:
    with demo_desk() as desk:
        run_demo(desk)
        moment, path = desk.now(), desk.home / DATABASE_NAME
        desk.database.close()
        return path.read_bytes(), moment


def make_home(home: Path, *, worked: bool = True, language: str = "en", extra: str = "") -> Path:
    """Make a home of the demo's salesperson, with the demo's mails in it unless told otherwise."""
    fixtures = shipped_folder("mailbox_fixtures")
    home.mkdir(parents=True)
    profile = (fixtures / "profile.toml").read_text(encoding="utf-8")
    changed = profile.replace('language = "en"', f'language = "{language}"') + extra
    (home / "config.toml").write_text(changed, encoding="utf-8")
    shutil.copytree(fixtures / "knowledge", home / "knowledge")
    if worked:
        (home / DATABASE_NAME).write_bytes(worked_demo()[0])
    else:
        lay_database(home / DATABASE_NAME)
    return home


@contextmanager
def inbox_desk(home: Path, *, worked: bool = True, extra: str = "") -> Iterator[Desk]:
    """Open a desk on a new home; it sends into the home's demo outbox, and its clock stands still."""
    make_home(home, worked=worked, extra=extra)
    moment = worked_demo()[1]
    with open_desk(home, now=lambda: moment, engine="local") as desk:
        yield replace(desk, demo_outbox=home / OUTBOX_NAME)


@asynccontextmanager
async def inbox(desk: Desk, size: tuple[int, int] = LARGE, *, may_fail: bool = False) -> AsyncIterator[Pilot[None]]:
    """Open the inbox over a desk; what fails in it and is told there fails the test too, unless it `may_fail`."""
    app = InboxApp(desk)
    app.animation_level = "none"
    with unseen_frames(), known_styles(), patient_keys():
        async with app.run_test(size=size, notifications=True) as pilot:
            await _all_quiet(pilot)
            yield pilot
    if app.failure and not may_fail:
        raise app.failure
