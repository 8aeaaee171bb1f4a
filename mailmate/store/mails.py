"""Mails in the database: kept, read, listed, threaded, and what is left to do with each.

The noun's front; the work stands in `arrivals` (bytes, places, cursors), `read_mails` (what reading found),
`lines` (pages of the list) and `threads`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from mailmate.mail.model import Arrival, Cursor, Place, RawMail
from mailmate.store import arrivals as incoming
from mailmate.store import lines, read_mails, threads
from mailmate.store.columns import moment_text, read_json, read_moment
from mailmate.store.connections import Connections
from mailmate.trade.intents import NOBODYS_WORDS, Intent, Subtype
from mailmate.trade.listing import MailLine, MailState, Order, ReadMail, View
from mailmate.trade.partners import Sender
from mailmate.trade.readings import SeenBody, ThreadMail

_INCOMPLETE = """SELECT m.id FROM mails m
 WHERE m.complete = 0 AND m.reading = 'read' AND m.state <> 'gone'
 AND (m.intent IN ('quality_complaint', 'lc_amendment') OR EXISTS
 (SELECT 1 FROM entries e WHERE e.mail_id = m.id AND e.register NOT IN ('questions', 'fraud')))
 AND EXISTS (SELECT 1 FROM places p WHERE p.mail_id = m.id AND p.mailbox = ?)
 AND NOT EXISTS (SELECT 1 FROM notes n WHERE n.key = ? || m.id) ORDER BY m.ours, m.received, m.id"""


_NOBODYS = ", ".join(f"'{one.value}'" for one in sorted(NOBODYS_WORDS))
_REOPENED_BY = ("person", "bounce", "clock")


class Mails:
    """All kept mails."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def keep(self, arrivals: Sequence[Arrival], cursor: Cursor | None = None) -> list[tuple[int, bool]]:
        """Keep mails and their folder's cursor in one transaction; return (mail id, is new) in the order given."""
        return incoming.keep_arrivals(self._db, arrivals, cursor)

    def raw(self, mail_id: int) -> RawMail:
        """Return a mail's bytes as they came; raises `BadInput` where there is no such mail."""
        return incoming.load_raw(self._db, mail_id)

    def replace_raw(self, mail_id: int, raw: RawMail) -> None:
        """Put the whole mail where only its beginning was, and have it read again."""
        incoming.replace_raw(self._db, mail_id, raw)

    def mailbox_of(self, mail_id: int) -> str:
        """Return the label of the mailbox a mail came in by, or the empty string."""
        return self._db.value("SELECT mailbox FROM mails WHERE id = ?", (mail_id,)) or ""

    def company(self, mail_id: int) -> str:
        """Return the company of the other side; empty where the mail is not read yet, or is not here."""
        return self._db.value("SELECT company FROM mails WHERE id = ?", (mail_id,)) or ""

    def cursor(self, mailbox: str, folder: str) -> Cursor | None:
        """Return how far a folder has been read, or None where it never was."""
        return incoming.load_cursor(self._db, mailbox, folder)

    def save_cursor(self, cursor: Cursor) -> None:
        """Write down how far a folder has been read."""
        incoming.save_cursor(self._db, cursor)

    def places(self, mail_id: int) -> tuple[Place, ...]:
        """Return where copies of a mail lie."""
        return incoming.list_places(self._db, mail_id)

    def open_places(self, mailbox: str, folder: str) -> dict[int, int]:
        """Return UID -> mail id of the open mails of a folder."""
        return incoming.open_places(self._db, mailbox, folder)

    def drop_place(self, mail_id: int, mailbox: str, folder: str, uid: int) -> None:
        """Forget that a mail lies there; the mail itself stays."""
        incoming.drop_place(self._db, mail_id, mailbox, folder, uid)

    def forget_places(self, mailbox: str, folder: str, uidvalidity: int) -> None:
        """Forget the places of a folder that bear another UIDVALIDITY than this, which it has now."""
        incoming.forget_places(self._db, mailbox, folder, uidvalidity)

    def to_read(self, limit: int, now: datetime) -> list[int]:
        """Return mails kept but not read, newest first; those that failed only after their delay."""
        rows = self._db.rows(
            "SELECT id FROM mails WHERE reading = 'waiting' AND retry_at <= ? ORDER BY received DESC LIMIT ?",
            (moment_text(now), limit),
        )
        return [row[0] for row in rows]

    def mark_failed(self, mail_id: int, error: str, now: datetime) -> int:
        """Note that a mail could not be read; after five tries it stays failed, and visible. Return the tries made."""
        return read_mails.mark_read_failed(self._db, mail_id, error, now)

    def save_read(self, mails: Sequence[ReadMail], now: datetime) -> None:
        """Store what reading these mails gave, all or nothing; what a person set stays."""
        read_mails.save_read_mails(self._db, mails, now)

    def incomplete(self, mailbox: str, prefix: str) -> list[int]:
        """Return mails of complaints, credits and cases of which only the beginning is here: theirs, then ours, by age.

        A case is what the registers hold of a company; a mere question makes none. Left out are those that lie
        nowhere in `mailbox`, and those the journal holds a note on (`prefix` and their number).
        """
        rows = self._db.rows(_INCOMPLETE, (mailbox, prefix))
        return [row[0] for row in rows]

    def candidates(self, since: datetime, limit: int, engine: str = "local") -> list[int]:
        """Return open, read mails of others, received since then, that never had a draft; newest first.

        Left out are those found to want none, by this engine or by the chat model, whose word is the last.
        """
        rows = self._db.rows(
            "SELECT m.id FROM mails m WHERE m.state = 'open' AND m.received >= ? AND m.ours = 0"
            " AND m.intent IS NOT NULL AND m.undrafted NOT IN (?, 'chat')"
            " AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.mail_id = m.id)"
            " ORDER BY m.received DESC, m.id DESC LIMIT ?",
            (moment_text(since), engine, limit),
        )
        return [row[0] for row in rows]

    def mark_undrafted(self, mail_id: int, engine: str) -> None:
        """Note that a mail wants no draft, as `engine` (`local` or `chat`) read it; a new reading or mail undoes it."""
        self._db.change("UPDATE mails SET undrafted = ? WHERE id = ?", (engine, mail_id))

    def unnoted(self, subtype: Subtype, prefix: str, limit: int) -> list[int]:
        """Return open mails of a kind that the journal holds no note on (`prefix` and their number), newest first."""
        rows = self._db.rows(
            "SELECT m.id FROM mails m WHERE m.state = 'open' AND m.subtype = ?"
            " AND NOT EXISTS (SELECT 1 FROM notes n WHERE n.key = ? || m.id)"
            " ORDER BY m.received DESC, m.id DESC LIMIT ?",
            (subtype.value, prefix, limit),
        )
        return [row[0] for row in rows]

    def inquiries(self, since: datetime) -> list[tuple[int, str, str, datetime, datetime, str]]:
        """Return the scored inquiries received since then: id, company, band, when any person last wrote, when they
        did, and the subtype of that word of theirs."""
        spoken = (
            "FROM mails l WHERE l.company = m.company AND l.company <> ''"
            f" AND coalesce(l.subtype, '') NOT IN ({_NOBODYS})"
        )
        newest = "ORDER BY l.received DESC, l.id DESC LIMIT 1"
        rows = self._db.rows(
            f"SELECT m.id, m.company, m.band, (SELECT l.received {spoken} {newest}),"
            f" (SELECT l.received {spoken} AND l.ours = 0 {newest}),"
            f" (SELECT coalesce(l.subtype, '') {spoken} AND l.ours = 0 {newest})"
            " FROM mails m WHERE m.intent = ? AND m.ours = 0 AND m.band <> '' AND m.company <> '' AND m.received >= ?"
            " ORDER BY m.received, m.id",
            (Intent.INQUIRY.value, moment_text(since)),
        )
        return [
            (number, company, band, read_moment(last), read_moment(heard or last), str(subtype or ""))
            for number, company, band, last, heard, subtype in rows
        ]

    def senders(self) -> list[Sender]:
        """Return everybody whose mails to us were read, with the kinds they wrote, by address."""
        rows = self._db.rows(
            "SELECT sender_email, sender_name, company, intent, subtype, flags, count(*), max(received) FROM mails"
            " WHERE ours = 0 AND intent IS NOT NULL AND sender_email <> ''"
            " GROUP BY sender_email, intent, subtype, flags ORDER BY sender_email, max(received) DESC"
        )
        found: dict[str, Sender] = {}
        for email, name, company, intent, subtype, flags, count, _ in rows:
            kind = (Intent(intent), Subtype(subtype) if subtype else None, int(count))
            one = found.get(email) or Sender(email, name, company, ())
            flagged = one.flags | frozenset(map(str, read_json(flags)))
            found[email] = Sender(email, one.name or name, company or one.company, (*one.kinds, kind), flagged)
        return list(found.values())

    def last_from(self, company: str) -> int | None:
        """Return the last mail a person of a company wrote us, or None."""
        row = self._db.one(
            "SELECT id FROM mails WHERE company = ? AND company <> '' AND ours = 0 AND intent IS NOT NULL"
            f" AND coalesce(subtype, '') NOT IN ({_NOBODYS})"
            " ORDER BY received DESC, id DESC LIMIT 1",
            (company,),
        )
        return row[0] if row else None

    def sent_to(self, company: str, since: str, limit: int) -> list[int]:
        """Return our newest mails to a company, newest first; `since` is a moment in ISO form, or empty."""
        rows = self._db.rows(
            "SELECT id FROM mails WHERE company = ? AND company <> '' AND ours = 1 AND received > ?"
            " ORDER BY received DESC, id DESC LIMIT ?",
            (company, moment_text(datetime.fromisoformat(since)) if since else "", limit),
        )
        return [row[0] for row in rows]

    def last_id(self) -> int:
        """Return the number of the newest mail kept, 0 where there is none."""
        return int(self._db.value("SELECT coalesce(max(id), 0) FROM mails"))

    def ours_after(self, mail_id: int, limit: int) -> list[int]:
        """Return our mails kept after that one and read, newest first."""
        rows = self._db.rows(
            "SELECT id FROM mails WHERE id > ? AND ours = 1 ORDER BY id DESC LIMIT ?", (mail_id, limit)
        )
        return [row[0] for row in rows]

    def last_by(self, email: str, company: str) -> int | None:
        """Return the last mail from an address of a company, an absence note too, or None."""
        row = self._db.one(
            "SELECT id FROM mails WHERE company = ? AND company <> '' AND ours = 0 AND sender_email = ?"
            " AND intent IS NOT NULL ORDER BY received DESC, id DESC LIMIT 1",
            (company, email),
        )
        return row[0] if row else None

    def written_by(self, email: str, since: datetime) -> list[int]:
        """Return the mails from one address that came since a moment and were read, oldest first."""
        rows = self._db.rows(
            "SELECT id FROM mails WHERE ours = 0 AND sender_email = ? AND received >= ? AND intent IS NOT NULL"
            " ORDER BY received, id",
            (email.lower(), moment_text(since)),
        )
        return [row[0] for row in rows]

    def line(self, mail_id: int) -> MailLine | None:
        """Return a mail's line of the list, or None where there is no such mail."""
        return lines.lines_of(self._db, (mail_id,)).get(mail_id)

    def lines(
        self,
        view: View,
        order: Order,
        *,
        offset: int = 0,
        limit: int = 100,
        intent: Intent | None = None,
        since: date | None = None,
        mailbox: str | None = None,
        now: datetime | None = None,
        fold: bool = False,
    ) -> list[MailLine]:
        """Return one page of a view.

        Without `now` every mail is awake; `fold` leaves out what a newer mail of the thread stands for.
        """
        return lines.list_lines(
            self._db,
            view,
            order,
            offset=offset,
            limit=limit,
            intent=intent,
            since=since,
            mailbox=mailbox,
            now=now,
            fold=fold,
        )

    def count(
        self,
        view: View,
        *,
        intent: Intent | None = None,
        since: date | None = None,
        mailbox: str | None = None,
        now: datetime | None = None,
        fold: bool = False,
    ) -> int:
        """Return how many mails a view holds."""
        return lines.count_lines(self._db, view, intent=intent, since=since, mailbox=mailbox, now=now, fold=fold)

    def position(
        self,
        mail_id: int,
        view: View,
        order: Order,
        *,
        intent: Intent | None = None,
        since: date | None = None,
        mailbox: str | None = None,
        now: datetime | None = None,
        fold: bool = False,
    ) -> int | None:
        """Return the offset of a mail in a list, or None where the list does not hold it."""
        return lines.find_position(
            self._db, mail_id, view, order, intent=intent, since=since, mailbox=mailbox, now=now, fold=fold
        )

    def folded_under(self, mail_id: int, now: datetime | None = None) -> list[int]:
        """Return the older open mails for which a mail stands in a folded list; without `now` every mail is awake."""
        return lines.folded_under(self._db, mail_id, now)

    def open_beside(self, mail_id: int, now: datetime | None = None) -> list[int]:
        """Return the open mails of a mail's thread and company that answering the last answers, oldest first."""
        return threads.open_beside(self._db, mail_id, moment_text(now) if now else "9999")

    def set_asleep(self, mail_id: int, until: datetime | None) -> None:
        """Let an open mail sleep until a moment, or wake it; whatever changes its state wakes it too."""
        self._db.change(
            "UPDATE mails SET asleep = ? WHERE id = ? AND state = 'open'",
            (moment_text(until) if until else "", mail_id),
        )

    def set_state(self, mail_id: int, state: MailState, *, by: str, now: datetime) -> bool:
        r"""Set what is left to do with a mail, and note it; `by` is `person`, `server`, `sent`, `bounce` or `clock`.

        A server's \Answered that was known when something reopened the mail does not close it again: that, and
        nothing else, gives False.
        """
        with self._db.transaction():
            found = self._db.one("SELECT state, state_by, answered FROM mails WHERE id = ?", (mail_id,))
            if found is None:
                raise incoming.no_such_mail(mail_id)
            answered = by in ("server", "sent") and state is MailState.DONE
            if answered and by == "server" and found[0] == "open" and found[1] in _REOPENED_BY and found[2]:
                return False
            self._db.change(
                "UPDATE mails SET state = ?, state_by = ?, answered = answered OR ?, asleep = '' WHERE id = ?",
                (state.value, by, answered, mail_id),
            )
            read_mails.note_state(self._db, mail_id, state, by=by, now=now)
        return True

    def thread(self, mail_id: int) -> tuple[ThreadMail, ...]:
        """Return this mail's thread, oldest first, with each mail's own new text; of an endless one the newest 200."""
        return threads.list_thread(self._db, mail_id)

    def find_message_id(self, message_id: str) -> tuple[int, ...]:
        """Return the mails that bear this Message-ID; copies that differ bear the same one."""
        rows = self._db.rows(
            "SELECT mail_id FROM message_ids WHERE message_id = ? AND own = 1 ORDER BY mail_id", (message_id,)
        )
        return tuple(row[0] for row in rows)

    def answered_by_us(self, mail_id: int) -> bool:
        """True when a mail of ours to the same company names this one in In-Reply-To or References."""
        return threads.is_answered(self._db, mail_id)

    def list_answered(self, mail_id: int) -> list[int]:
        """Return the mails of the other side that this mail of ours answers: those it names, and earlier ones."""
        return threads.list_answered(self._db, mail_id)

    def close_answered(self, mail_id: int, now: datetime) -> list[int]:
        """Close what this mail answers, or this mail where ours already answers it; return what was closed.

        What a person set stays as it is; what a bounce or the clock reopened is closed by a further mail of ours.
        """
        ours = self._db.value("SELECT ours FROM mails WHERE id = ?", (mail_id,))
        answered = threads.list_answered(self._db, mail_id) if ours else [mail_id] * self.answered_by_us(mail_id)
        closed: list[int] = []
        with self._db.transaction():
            for one in answered:
                if self._db.change(
                    "UPDATE mails SET state = 'done', state_by = 'reply' WHERE id = ? AND state = 'open'"
                    " AND (state_by = 'reader' OR (state_by IN ('bounce', 'clock') AND ?))",
                    (one, ours),
                ):
                    read_mails.note_state(self._db, one, MailState.DONE, by="reply", now=now)
                    closed.append(one)
        return closed

    def is_last_of_thread(self, mail_id: int) -> bool:
        """True when nothing later in its thread needs anything."""
        return threads.is_last(self._db, mail_id)

    def first_with_text(self, digest: str) -> SeenBody | None:
        """Return who sent a text first, by its `trade.sale.inquiry.body_digest`, or None; we do not count."""
        row = self._db.one(
            "SELECT sender_email, received FROM mails WHERE text_digest = ? AND text_digest <> '' AND ours = 0"
            " ORDER BY received LIMIT 1",
            (digest,),
        )
        return SeenBody(row[0], read_moment(row[1])) if row else None
