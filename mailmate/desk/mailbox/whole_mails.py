"""Fetching whole what a poll brought the first 64 KiB of: for its text, its documents, its other files.

BODYSTRUCTURE is asked first where only files are missing, so that a mail with photographs alone stays on the server
until its case, or a person, wants them. What a server cannot give, or what is too large, is noted and not asked for
by itself again.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING

from mailmate.config import Mailbox
from mailmate.desk.mailbox.documents import DOCUMENT_BYTES
from mailmate.desk.understand import Understood, ends_in_its_text, parse_kept, understand
from mailmate.desk.wiring import Desk
from mailmate.doors.memory import LARGE, give_large_blocks_back
from mailmate.mail.model import Attachment, Mail, Place, RawMail
from mailmate.trade.listing import MailState

if TYPE_CHECKING:
    from mailmate.doors.imap import ImapSession

log = logging.getLogger(__name__)

WHOLE_BYTES = 2 * DOCUMENT_BYTES
"""Larger mails are fetched whole on demand only; base64 makes a document of the limit a third longer."""
FOLLOW_WITHIN = timedelta(hours=6)
"""What waits is fetched in this time, in shares as large as the time between two polls: a day leaves nothing over."""
LEAST_A_RUN = 1
BYTES_A_RUN = 64 * 1024 * 1024
LAST_GOOD_POLL = "last_good_poll:"
"""Beginning of the notes that say when a mailbox was last polled without trouble."""
ON_SERVER = "on_server:"
"""Beginning of the notes of mails that are fetched whole only when a person asks."""


def second_pass(
    desk: Desk, mail_ids: Sequence[int], mailbox: Mailbox | None, session: ImapSession | None
) -> Understood:
    """Read these mails again with their documents, fetched whole where text or a document lies behind the prefix."""
    if mailbox and session:
        incomplete = [mail_id for mail_id in mail_ids if _may_be_fetched(desk, mail_id)]
        _keep(desk, _fetch(desk, mailbox, session, incomplete, every=False))
    return understand(desk, mail_ids, documents=True)


def follow_files(desk: Desk, mailbox: Mailbox, session: ImapSession) -> Understood:
    """Fetch whole some mails of complaints, credits and cases, the oldest first: all that wait follow within a day."""
    waiting = desk.database.mails.incomplete(mailbox.label, ON_SERVER)
    some = waiting[: max(LEAST_A_RUN, ceil(len(waiting) * _share_due(desk, mailbox)))]
    chosen = _up_to(desk, [mail_id for mail_id in some if _may_be_fetched(desk, mail_id)], BYTES_A_RUN)
    fetched = _keep(desk, _fetch(desk, mailbox, session, chosen, every=True))
    return understand(desk, fetched, documents=True) if fetched else Understood()


def _keep(desk: Desk, fetched: Iterator[tuple[int, RawMail]]) -> list[int]:
    """Keep whole mails as they come; return their numbers, and hold none of them in memory while they are read."""
    kept = []
    for mail_id, whole in fetched:
        desk.database.mails.replace_raw(mail_id, whole)
        kept.append(mail_id)
    return kept


def _share_due(desk: Desk, mailbox: Mailbox) -> float:
    """Return which share of what waits a poll of this mailbox takes, by the time since the last one."""
    last = desk.database.journal.get(f"{LAST_GOOD_POLL}{mailbox.label}")
    passed = desk.now() - datetime.fromisoformat(last) if last else timedelta()
    return min(1.0, max(0.0, passed / FOLLOW_WITHIN))


def fetch_on_demand(desk: Desk, mail_id: int) -> bool:
    """Fetch one mail whole because a person wants it; False where no server has it. Raises as `open_session` does."""
    from mailmate.doors.imap import open_session
    from mailmate.doors.secrets import fetch_secret

    for place in desk.database.mails.places(mail_id):
        mailbox = next((one for one in desk.config.mailbox if one.label == place.mailbox), None)
        if mailbox is None:
            continue
        with open_session(mailbox, fetch_secret(mailbox.password, mailbox.address)) as session:
            whole = next((raw for _, raw in _fetch(desk, mailbox, session, [mail_id], every=True)), None)
        if whole:
            desk.database.mails.replace_raw(mail_id, whole)
            understand(desk, [mail_id], documents=True)
            return True
    return False


def _may_be_fetched(desk: Desk, mail_id: int) -> bool:
    """True for a mail of which only the beginning is here; one that is too large is noted."""
    raw = desk.database.mails.raw(mail_id)
    if raw.size is not None and raw.size > WHOLE_BYTES:
        desk.database.journal.note(f"{ON_SERVER}{mail_id}", "too large")
        return False
    return not raw.complete


def _up_to(desk: Desk, mail_ids: Sequence[int], limit: int) -> list[int]:
    """Return the first mails that are together no larger than `limit`, one at least."""
    chosen: list[int] = []
    for mail_id in mail_ids:
        limit -= desk.database.mails.raw(mail_id).size or 0
        if chosen and limit < 0:
            break
        chosen.append(mail_id)
    return chosen


def _fetch(
    desk: Desk, mailbox: Mailbox, session: ImapSession, mail_ids: Sequence[int], *, every: bool
) -> Iterator[tuple[int, RawMail]]:
    """Yield mails whole, folder by folder; unless `every`, those alone whose text or documents are not all here."""
    placed = [(place, mail_id) for mail_id in mail_ids if (place := _place_in(desk, mailbox, mail_id))]
    for (folder, uidvalidity), group in groupby(sorted(placed, key=_order), key=lambda one: _order(one)[:2]):
        if session.examine(folder).uidvalidity != uidvalidity:
            continue  # the next fetch of the folder finds its mails again
        by_uid = {place.uid: mail_id for place, mail_id in group}
        for uid in by_uid if every else _uids_wanted(desk, session, by_uid):
            if (desk.database.mails.raw(by_uid[uid]).size or 0) > LARGE:
                give_large_blocks_back()
            if whole := session.fetch_whole(uid):
                yield by_uid[uid], whole
            else:
                _give_up(desk, session, by_uid[uid], Place(mailbox.label, folder, uidvalidity, uid))


def _order(placed: tuple[Place, int]) -> tuple[str, int, int]:
    place = placed[0]
    return place.folder, place.uidvalidity, place.uid


def _place_in(desk: Desk, mailbox: Mailbox, mail_id: int) -> Place | None:
    return next((place for place in desk.database.mails.places(mail_id) if place.mailbox == mailbox.label), None)


def _uids_wanted(desk: Desk, session: ImapSession, by_uid: dict[int, int]) -> list[int]:
    """Return the UIDs of mails whose text is cut, or that have a document we do not hold whole."""
    mails = {uid: parse_kept(desk, mail_id)[1] for uid, mail_id in by_uid.items()}
    structures = session.fetch_structures([uid for uid, mail in mails.items() if not ends_in_its_text(mail)])
    return [
        uid for uid, mail in mails.items()
        if ends_in_its_text(mail) or _lacks_documents(mail, structures.get(uid))
    ]  # fmt: skip


def _lacks_documents(mail: Mail, parts: Sequence[Attachment] | None) -> bool:
    """True unless all documents of a mail are here; where the server told nothing, it may have one."""
    if parts is None:
        return True
    wanted = [one for one in parts if _is_file(one) and one.is_document and one.size <= DOCUMENT_BYTES]
    here = [one for one in mail.attachments if one.is_document and one.complete and one.content is not None]
    return len(wanted) > len(here)


def _is_file(part: Attachment) -> bool:
    """True for a part that is no text of the mail itself: such a text bears no name."""
    return bool(part.name) or not part.media_type.startswith("text/")


def _give_up(desk: Desk, session: ImapSession, mail_id: int, place: Place) -> None:
    """Note why a mail is not here whole: the server cannot show it, or it is gone from its folder.

    An open mail that is gone is seen to be so by the next fetch, which looks for where it was moved.
    """
    line = desk.database.mails.line(mail_id)
    if session.find_present([place.uid]):
        log.warning("the server does not give mail %d whole", mail_id)
        desk.database.journal.note(f"{ON_SERVER}{mail_id}", "refused")
    elif line and line.state is not MailState.OPEN:
        desk.database.mails.drop_place(mail_id, place.mailbox, place.folder, place.uid)
