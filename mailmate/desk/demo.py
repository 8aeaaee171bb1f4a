"""The whole job on the shipped fixtures, in a throw-away home, with the clock standing still.

No key, no network: mails are imported as if they had been fetched, read by the embedded reader, drafted
by the embedded drafter. Sending writes into the demo's outbox folder.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path

from mailmate.config import load_config
from mailmate.desk.compose import check_draft
from mailmate.desk.drafts.draft_run import compose_drafts
from mailmate.desk.drafts.knowledge import refresh_knowledge
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk, open_desk
from mailmate.mail.model import Mail, RawMail
from mailmate.mail.parse import arrival_of, parse_mail
from mailmate.shipped import shipped_folder
from mailmate.trade.drafts import Draft, GateReport
from mailmate.trade.listing import Order, View
from mailmate.trade.readings import Reading
from mailmate.values import dataclass

OUTBOX_NAME = "demo-outbox"


@dataclass(frozen=True, slots=True)
class DemoMail:
    """One fixture after the whole job."""

    name: str
    mail_id: int
    mail: Mail
    reading: Reading
    draft: Draft | None
    gate: GateReport | None


@contextmanager
def demo_desk(folder: Path | None = None) -> Iterator[Desk]:
    """Open a desk on a fresh home filled from the fixtures (`folder`: others; without a profile ours is taken).

    Raises `BadInput` for a folder without mail, `BadConfig` for a profile that cannot be used.
    """
    shipped = shipped_folder("mailbox_fixtures")
    fixtures = folder or shipped
    profile = fixtures / "profile.toml"
    with tempfile.TemporaryDirectory(prefix="mailmate-demo-", ignore_cleanup_errors=True) as name:
        home = Path(name)
        shutil.copyfile(profile if profile.exists() else shipped / "profile.toml", home / "config.toml")
        if (fixtures / "knowledge").is_dir():
            shutil.copytree(fixtures / "knowledge", home / "knowledge")
        config = load_config(home)
        noon = _noon_after(fixtures, config.me.zone)
        with open_desk(home, config=config, now=lambda: noon, engine="local") as desk:
            yield replace(desk, demo_outbox=home / OUTBOX_NAME)


def _noon_after(fixtures: Path, zone: tzinfo) -> datetime:
    """Return the first noon, in the salesperson's zone, after the newest fixture."""
    mails = (parse_mail(raw) for raw in _raws(fixtures))
    newest = max((at for mail in mails if (at := arrival_of(mail))), default=datetime.now(zone))
    day = newest.astimezone(zone).date()
    at = datetime.combine(day, time(12), zone)
    return at if at > newest else at + timedelta(days=1)


def _raws(fixtures: Path) -> Iterator[RawMail]:
    from mailmate.doors.mail_files import read_mail_files

    return (raw for _, raw in read_mail_files([str(fixtures)]))


def run_demo(desk: Desk, folder: Path | None = None) -> None:
    """Do the job: knowledge, mails in the order they came, readings, registers, drafts."""
    fixtures = folder or shipped_folder("mailbox_fixtures")
    refresh_knowledge(desk)
    import_files(desk, [str(path) for path in sorted(fixtures.glob("*.eml"))])
    compose_drafts(desk)


def demo_mails(desk: Desk, folder: Path | None = None) -> Iterator[DemoMail]:
    """Yield every fixture with what became of it, in the order of their names."""
    names = _names_by_content(folder or shipped_folder("mailbox_fixtures"))
    for line in desk.database.mails.lines(View.ALL, Order.TIME, limit=len(names) + 100):
        raw, mail = parse_kept(desk, line.mail_id)
        reading = desk.database.readings.reading(line.mail_id)
        if reading is None:
            continue
        draft = desk.database.drafts.newest(line.mail_id)
        gate = check_draft(desk, line.mail_id, draft.text, draft_id=draft.draft_id) if draft else None
        yield DemoMail(names.get(raw.data, str(line.mail_id)), line.mail_id, mail, reading, draft, gate)


def _names_by_content(fixtures: Path) -> dict[bytes, str]:
    return {path.read_bytes(): path.name for path in sorted(fixtures.glob("*.eml"))}
