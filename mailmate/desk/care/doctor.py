"""Trying every door and saying what was seen and what to do: `mailmate doctor`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from mailmate.config import Mailbox
from mailmate.desk.care.backup import LAST
from mailmate.desk.drafts.books import book_calls, usage
from mailmate.desk.mailbox.fetch import choose_folders, find_sent
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk, open_model
from mailmate.errors import MailmateError
from mailmate.mail.hidden import clean_for_display
from mailmate.sentences import Sentence
from mailmate.trade.listing import Order, View
from mailmate.values import dataclass

SILENT_HOURS = 24
LOOKED_THROUGH = 1000
OLD_BACKUP_DAYS = 30
NAMED_FOLDERS = 8
NAMED_MAILS = 5
HELPFUL = ("ID", "UIDPLUS", "MOVE", "CONDSTORE", "LIST-STATUS", "NAMESPACE", "SPECIAL-USE")
"""Capabilities that are used where a server has them; ID is sent where it lists it (RFC 2971)."""
CLOCK_MINUTES = 10
PHONE_DAYS = 30
PROGRAM_CHARS = 60
LEAST_FREE = 200 * 2**20
"""Bytes of disk a day of work may need besides a copy of the database."""


@dataclass(frozen=True, slots=True)
class Check:
    """One door tried: what was seen, and what to do where it is not well."""

    name: Sentence
    well: bool
    seen: Sentence
    todo: Sentence | None = None
    exit_code: int = 0


def examine(desk: Desk) -> Iterator[Check]:
    """Yield a check for each mailbox's servers and last poll, the knowledge, unread mail, database, disk and model."""
    if not desk.config.mailbox:
        nobody = Sentence("There is no mailbox to send from.")
        yield Check(Sentence("IMAP {mailbox}", {"mailbox": "-"}), False, nobody, Sentence("Run `mailmate setup`."), 78)
    for mailbox in desk.config.mailbox:
        yield from _examine_mailbox(desk, mailbox)
        yield _check_last_poll(desk, mailbox)
        yield _check_phone(desk, mailbox)
    yield from _check_knowledge(desk)
    yield from _check_reading(desk)
    yield _attempt(Sentence("Database"), lambda: _check_database(desk))
    yield from _check_index(desk)
    yield from _check_forgotten(desk)
    yield _check_clock(desk)
    yield _check_disk(desk)
    yield from _check_rights(desk)
    yield _check_backup(desk)
    yield _attempt(Sentence("Model"), lambda: try_model(desk))


def _attempt(name: Sentence, look: Callable[[], Sentence]) -> Check:
    """Run one look; an error becomes a check that is not well, with its hint as what to do."""
    try:
        return Check(name, True, look())
    except MailmateError as error:
        return Check(name, False, error.message, error.hint, error.exit_code)


def _examine_mailbox(desk: Desk, mailbox: Mailbox) -> Iterator[Check]:
    yield _attempt(Sentence("IMAP {mailbox}", {"mailbox": mailbox.label}), lambda: try_imap(mailbox))
    yield _attempt(Sentence("SMTP {mailbox}", {"mailbox": mailbox.label}), lambda: try_smtp(mailbox))


def try_imap(mailbox: Mailbox, secret: str | None = None) -> Sentence:
    """Log in, list folders, open the inbox, fetch one mail; say what was seen. `secret` is one that is kept nowhere."""
    from mailmate.doors.imap import open_session
    from mailmate.doors.providers import with_servers
    from mailmate.doors.secrets import fetch_secret

    secret = secret or fetch_secret(mailbox.password, mailbox.address)
    with open_session(with_servers(mailbox), secret) as session:
        folders = session.list_folders()
        chosen = choose_folders(mailbox, folders)
        inbox = next((folder for folder in folders if folder.role == "inbox"), None)
        status = session.examine(inbox.name if inbox else "INBOX")
        newest = session.new_uids(max(0, status.uidnext - 2)) if status.exists else []
        fetched = sum(len(mails) for _, mails in session.fetch_prefixes(newest[-1:]))
        sent = find_sent(mailbox, folders)
        return Sentence(
            "login accepted; {folders} folders, of these read: {read}; {mails} mails in the inbox, {fetched} fetched to"
            " try; Sent is {sent}; of what helps the server offers {offers}",
            {
                "folders": len(folders),
                "read": ", ".join(folder.title for folder in chosen[:NAMED_FOLDERS])
                + ("…" * (len(chosen) > NAMED_FOLDERS)),
                "mails": status.exists,
                "fetched": fetched,
                "sent": sent.title if sent else Sentence("not found"),
                "offers": ", ".join(one for one in HELPFUL if one in session.capabilities) or "-",
            },
        )


def try_smtp(mailbox: Mailbox, secret: str | None = None) -> Sentence:
    """Log in to the sending server; nothing is sent. `secret` is one that is kept nowhere."""
    from mailmate.doors.providers import with_servers
    from mailmate.doors.secrets import fetch_secret
    from mailmate.doors.smtp import try_login

    answer = try_login(with_servers(mailbox), secret or fetch_secret(mailbox.password, mailbox.address))
    return Sentence("login accepted: {answer}", {"answer": answer})


def _check_last_poll(desk: Desk, mailbox: Mailbox) -> Check:
    name = Sentence("Poller of {mailbox}", {"mailbox": mailbox.label})
    at = desk.database.journal.get(f"last_good_poll:{mailbox.label}")
    todo = Sentence("`mailmate schedule` prints the line for cron or Task Scheduler.")
    failed = desk.database.journal.get(f"last_bad_poll:{mailbox.label}")
    if isinstance(failed, str) and (not isinstance(at, str) or failed > at):
        seen = Sentence("the last run, at {at}, failed", {"at": failed})
        return Check(name, False, seen, Sentence("`mailmate poll` says why."), 1)
    if not isinstance(at, str):
        return Check(name, False, Sentence("has never run"), todo, 1)
    silent = desk.now() - datetime.fromisoformat(at)
    if silent > timedelta(hours=SILENT_HOURS):
        hours = int(silent.total_seconds() // 3600)
        return Check(name, False, Sentence("silent for {hours} hours", {"hours": hours}), todo, 1)
    return Check(name, True, Sentence("last good run {at}", {"at": at}))


def _check_phone(desk: Desk, mailbox: Mailbox) -> Check:
    """Tell whether answers sent from a phone or a web page come to Sent, by what the last polls brought.

    Where they do not, what we promise there is in no register, and a draft is offered for a mail long answered.
    """
    name = Sentence("Phone of {mailbox}", {"mailbox": mailbox.label})
    since = desk.now() - timedelta(days=PHONE_DAYS)
    there = desk.database.activity.sent_elsewhere(mailbox.label, since)
    missing = desk.database.activity.answered_unseen(mailbox.label, since)
    values: dict[str, object] = {"n": len(there), "days": PHONE_DAYS, "missing": len(missing)}
    values |= {"numbers": ", ".join(map(str, missing[:NAMED_MAILS])), "program": _program_of(desk, there)}
    if missing:
        keep = Sentence("In the phone's mail app, choose that sent mail is kept in the server's folder of sent mail.")
        seen = Sentence(
            "{missing} mails were answered elsewhere and no answer stands in Sent: {numbers}; {n} mails there were sent"
            " by other programs in {days} days",
            values,
        )
        return Check(name, bool(there), seen, keep, 0 if there else 1)
    if there:
        return Check(
            name,
            True,
            Sentence("{n} mails in Sent were sent by other programs in {days} days, the newest by {program}", values),
        )
    return Check(
        name,
        True,
        Sentence("not checked: nothing in Sent was sent by another program for {days} days", values),
        Sentence("Answer a mail from the phone, poll, and look here again."),
    )


def _program_of(desk: Desk, mail_ids: Sequence[int]) -> str | Sentence:
    """Return what sent the newest of these mails, by what it says of itself."""
    _, mail = parse_kept(desk, mail_ids[0]) if mail_ids else (None, None)
    told = clean_for_display(mail.header("user-agent") or mail.header("x-mailer")) if mail else ""
    return told[:PROGRAM_CHARS] or Sentence("one that gives no name")


def _check_knowledge(desk: Desk) -> Iterator[Check]:
    from mailmate.desk.drafts.knowledge import refresh_knowledge

    complaints = refresh_knowledge(desk)
    documents = desk.database.knowledge.documents()
    if not complaints:
        yield Check(Sentence("Knowledge"), True, Sentence("{n} files read", {"n": len(documents)}))
    for complaint in complaints:
        yield Check(Sentence("Knowledge"), False, complaint, None, 65)


def _check_reading(desk: Desk) -> Iterator[Check]:
    """Yield a check where kept mails could not be read; they stand on the list, and are here named once more."""
    failed = [line for line in desk.database.mails.lines(View.UNSURE, Order.TIME, limit=LOOKED_THROUGH) if line.error]
    if failed:
        numbers = ", ".join(str(line.mail_id) for line in failed[:5])
        yield Check(
            Sentence("Reading"),
            False,
            Sentence("{n} mails could not be read", {"n": len(failed)}),
            Sentence("`mailmate show` tells why: {numbers}", {"numbers": numbers}),
            1,
        )


def _check_database(desk: Desk) -> Sentence:
    mails = desk.database.check_integrity()
    return Sentence("sound, {mails} mails", {"mails": mails})


def _check_index(desk: Desk) -> Iterator[Check]:
    """Yield a check where search does not find what is here; a damaged file has said so already."""
    from mailmate.store.soundness import count_unfound

    try:
        unfound = count_unfound(desk.database.connections)
    except MailmateError:
        return
    if unfound:
        yield Check(
            Sentence("Search"),
            False,
            Sentence("the index of words is wrong for {n} mails", {"n": unfound}),
            Sentence("`mailmate doctor --mend-index` brings it back in step."),
            1,
        )


def mend_index(desk: Desk) -> int:
    """Bring the index of words back in step with the mails; return how many mails it was wrong for."""
    from mailmate.store import soundness

    return soundness.mend_index(desk.database.connections)


def _check_forgotten(desk: Desk) -> Iterator[Check]:
    """Yield a check where somebody was forgotten and the file still holds the pages they stood on."""
    from mailmate.store.forget import UNFINISHED

    if desk.database.journal.get(UNFINISHED):
        seen = Sentence("somebody was forgotten, and the database was not written anew after it")
        todo = Sentence("Close the inbox and run the same `mailmate forget` again.")
        yield Check(Sentence("Forgetting"), False, seen, todo, 1)


def _check_clock(desk: Desk) -> Check:
    """Tell whether mails were taken by the server later than this machine says it is: its clock is set back."""
    name, now = Sentence("Clock"), desk.local_now
    ahead, _ = desk.database.activity.after(desk.now() + timedelta(minutes=CLOCK_MINUTES))
    values = {"now": f"{now:%Y-%m-%d %H:%M %Z}", "n": ahead}
    if not ahead:
        return Check(name, True, Sentence("{now}; no mail came later than that", values))
    seen = Sentence("{now}, and {n} mails came later than that", values)
    return Check(name, False, seen, Sentence("Set this machine's clock: deadlines and promises go by it."), 1)


def _check_disk(desk: Desk) -> Check:
    """Tell what the home folder's disk has left: a backup, or forgetting somebody, needs a second database of it."""
    name, size = Sentence("Disk"), desk.database.path.stat().st_size
    free = shutil.disk_usage(desk.home).free
    seen = Sentence("{free} MB free, the database has {size} MB", {"free": free // 2**20, "size": -(-size // 2**20)})
    if free < LEAST_FREE + size:
        todo = Sentence("Free some space: without it no mail is kept, and no backup can be made.")
        return Check(name, False, seen, todo, 1)
    return Check(name, True, seen)


def _check_rights(desk: Desk) -> Iterator[Check]:
    """Yield a check where other users of this machine may look into the home folder."""
    if os.name == "posix" and desk.home.stat().st_mode & 0o077:
        seen = Sentence("other users of this machine may look into {home}", {"home": str(desk.home)})
        yield Check(
            Sentence("Privacy"), True, seen, Sentence("`chmod 700 {home}` closes it.", {"home": str(desk.home)})
        )


def _check_backup(desk: Desk) -> Check:
    """Tell when the last backup was made; that there is none is told, and no fault."""
    last = desk.database.journal.get(LAST)
    if not isinstance(last, dict):
        return Check(Sentence("Backup"), True, Sentence("none was made yet"), Sentence("`mailmate backup` makes one."))
    days = (desk.now() - datetime.fromisoformat(last["at"])).days
    seen = Sentence("{days} days old, {path}", {"days": days, "path": last["path"]})
    old = Sentence("`mailmate backup` makes a new one.") if days >= OLD_BACKUP_DAYS else None
    return Check(Sentence("Backup"), True, seen, old)


def try_model(desk: Desk) -> Sentence:
    """Ask the chat model for one word; say what was seen, or that none is used."""
    if desk.config.model.engine != "chat":
        return Sentence("off: the embedded reader and drafter are used; nothing leaves this machine but your mails")
    model = open_model(desk.config, desk.home)
    try:
        mode = model.try_out()
    finally:
        book_calls(desk, model, None)
    calls, tokens = usage(desk)
    return Sentence(
        "answers, JSON by {mode}; {calls} calls today, {tokens} tokens this month",
        {"mode": mode, "calls": calls, "tokens": tokens},
    )
