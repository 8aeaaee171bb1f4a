"""Forgetting somebody: out of the database, its log, and what mailmate wrote into the home folder of them.

The files go first, then the database in one transaction, then it is written anew: killed anywhere and run again, it
is finished. What the user wrote themselves (settings, knowledge, prompts) is named and left to them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from mailmate.desk.care.backup import ASIDE, FOLDER, LOCK
from mailmate.desk.care.new_files import writing
from mailmate.desk.drafts import draft_files, new_mail
from mailmate.desk.mailbox.elsewhere import BOUNCE
from mailmate.desk.mailbox.whole_mails import ON_SERVER
from mailmate.desk.mails import attachments, web_page
from mailmate.desk.wiring import Desk
from mailmate.errors import TryLater, WrongUse
from mailmate.mail.forgetting import Who, find, is_own
from mailmate.sentences import Sentence, mark
from mailmate.trade.companies import is_free_mail
from mailmate.values import dataclass

KINDS = (
    *(mark("mails of theirs"), mark("mails of ours to them"), mark("mails of others"), mark("drafts"), mark("outbox")),
    *(mark("approvals"), mark("register entries"), mark("model answers"), mark("contacts"), mark("letters")),
    *(mark("rules"), mark("notes"), mark("lines struck"), mark("files"), mark("log lines")),
)
"""What is counted, as a face says it; `mails of others` stay, without the address."""
_ADDRESS = re.compile(r"[^@\s]{1,64}@(?:[a-z0-9-]{1,63}\.){1,9}[a-z0-9-]{1,63}")
_DOMAIN = re.compile(r"@?(?:[a-z0-9-]{1,63}\.){1,9}[a-z0-9-]{1,63}")
_CHUNK = 1 << 20
_OVERLAP = 400


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What went, or would go; and what is left to the user."""

    who: Who
    counts: dict[str, int]
    sent_files: int
    """Mails of ours that went with files in them: the law may want them kept."""
    backups: tuple[Path, ...]
    """Older copies of the database in the home folder: they may hold them still."""
    left: tuple[Path, ...] = ()
    """Files of the home folder in which the address still stands."""
    is_clean: bool = True
    """False where another program kept the database from being written anew."""

    def numbers(self) -> dict[str, Any]:
        """Return it as `--json` prints it."""
        return {
            "who": self.who.name, "counts": self.counts, "sent_with_files": self.sent_files,
            "backups": [str(one) for one in self.backups], "left": [str(one) for one in self.left],
            "clean": self.is_clean,
        }  # fmt: skip


def read_who(desk: Desk, text: str) -> Who:
    """Return whom a person means by an address, or by a domain with or without `@`.

    Raises `WrongUse` for what is neither, for ourselves, and for a provider where everybody has an address.
    """
    name = text.strip().strip("<>").lower()
    if _DOMAIN.fullmatch(name):
        name = f"@{name.removeprefix('@')}"
    elif not _ADDRESS.fullmatch(name):
        raise WrongUse(
            Sentence("{text!r} is no address and no domain.", {"text": text}),
            Sentence("Say ana@buyer.example, or buyer.example for everybody there."),
        )
    who = Who(name)
    if any(map(who.means, desk.own_addresses)) or is_own(name, {f"@{domain}" for domain in desk.own_domains}):
        raise WrongUse(Sentence("{name} is yourself.", {"name": name}))
    if who.is_domain and is_free_mail(who.domain):
        raise WrongUse(
            Sentence("Everybody may have an address at {domain}.", {"domain": who.domain}),
            Sentence("Name the one address to forget."),
        )
    return who


def preview(desk: Desk, who: Who) -> Forgotten:
    """Return what forgetting somebody would take; nothing is changed."""
    return _forget(desk, who, for_good=False)


def forget(desk: Desk, who: Who, *, backups: bool = False) -> Forgotten:
    """Take somebody out of this home; with `backups` delete its older copies too.

    Raises `TryLater` while a poll or a backup runs, `NotAllowed` while a mail to them is on its way.
    """
    return _forget(desk, who, for_good=True, backups=backups)


def _forget(desk: Desk, who: Who, *, for_good: bool, backups: bool = False) -> Forgotten:
    from mailmate.desk.poll import HOME_LOCK, lock_of
    from mailmate.desk.sending.note_names import BACK
    from mailmate.doors.locks import hold
    from mailmate.store.forget import forget as take_out

    with ExitStack() as stack:
        for name in (LOCK, HOME_LOCK, *map(lock_of, desk.config.mailbox)):
            stack.enter_context(hold(desk.home, name))
        choice: dict[str, Any] = {
            "mail_notes": (BOUNCE, ON_SERVER, BACK), "draft_notes": (draft_files.NOTE, new_mail.NOTE),
        }  # fmt: skip
        db, now = desk.database.connections, desk.now()
        own = desk.own_addresses | {f"@{domain}" for domain in desk.own_domains}
        gone = take_out(db, who, own, now, **choice, for_good=False)
        files = list(_files_of(desk.home, (*gone.mails, *gone.struck)))
        lines = _strike_logs(desk.home, who, gone.mails, for_good=for_good)
        copies = tuple(_copies(desk.home))
        is_clean, left = True, list[Path]()
        if for_good:
            _delete_files((*files, *copies) if backups else files)
            take_out(db, who, own, now, **choice, for_good=True)
            is_clean = _is_scoured(desk)
            copies = tuple(_copies(desk.home))
            left = [path for path in _all_files(desk.home) if _stands_in(path, who)]
    extra = {"files": len(files), "log lines": lines}
    counts = gone.counts | {kind: count for kind, count in extra.items() if count}
    return Forgotten(who, counts, gone.sent_files, copies, tuple(left), is_clean)


def _is_scoured(desk: Desk) -> bool:
    """Write the database anew; False where another program that reads or writes keeps us from it."""
    from mailmate.store.forget import scour

    try:
        return scour(desk.database.connections)
    except TryLater:
        return False


def _files_of(home: Path, mails: Collection[int]) -> Iterator[Path]:
    """Yield what mailmate wrote of these mails: their saved files and pages."""
    for number in mails:
        wanted = (
            home / attachments.FOLDER_NAME / str(number),
            home / web_page.FOLDER / f"{number}.html",
            home / web_page.FOLDER / f"{number}-photos.html",
        )
        yield from (path for path in wanted if path.exists())


def _copies(home: Path) -> Iterator[Path]:
    """Yield older copies of the database: backups, and what was put aside when one was restored."""
    yield from sorted((home / FOLDER).glob("*.zip"))
    yield from sorted(path for path in home.glob(f"{ASIDE}-*") if path.is_dir())


def _delete_files(paths: Collection[Path]) -> None:
    for path in paths:
        with writing(path):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)


def _strike_logs(home: Path, who: Who, mails: Collection[int], *, for_good: bool) -> int:
    """Take the lines out of the log that speak of somebody or of their mails; return how many.

    The log shortens addresses, so the short form is looked for too.
    """
    local, _, domain = who.name.rpartition("@")
    short = f"{local[:1]}…@{domain}"
    numbers = re.compile(rf"\bmail (?:{'|'.join(map(str, mails)) or '-'})\b")
    count = 0
    for path in sorted((home / "logs").glob("*.log*")):
        with writing(path):
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
            kept = [one for one in lines if not (short in one.lower() or find(who, one) or numbers.search(one))]
            count += len(lines) - len(kept)
            if for_good and len(kept) < len(lines):
                path.write_text("".join(kept), encoding="utf-8", newline="")
    return count


def _all_files(home: Path) -> Iterator[Path]:
    return (path for path in sorted(home.rglob("*")) if path.is_file() and path.parent != home / FOLDER)


def _stands_in(path: Path, who: Who) -> bool:
    """Tell whether an address stands in the bytes of a file, read a piece at a time."""
    rest = b""
    try:
        with path.open("rb") as file:
            while piece := file.read(_CHUNK):
                rest = rest[-_OVERLAP:] + piece
                if who.domain.encode() in rest.lower() and find(who, rest.decode("latin-1")):
                    return True
    except OSError:
        return False  # a lock another program holds; the database and the log were read above
    return False
