"""Which mails belong to one conversation: those that name each other's Message-ID, or name the same one.

Ids alone decide, in either direction and whatever arrives first; subjects never do. Joining threads gives all
their mails the smallest thread id among them.
"""

from __future__ import annotations

from mailmate.mail.model import Mail
from mailmate.store.columns import read_moment
from mailmate.store.connections import Connections
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import ThreadMail

_NAMED, _INFERRED = 0, 2
"""Values of `own` beside 1, the id a mail bears: an id it names, and one that only the thread has in common."""
_FIRST_IDS = 5
_LAST_IDS = 50
_LONGEST = 200


def link_mail(db: Connections, mail_id: int, mail: Mail) -> None:
    """Note which ids a mail bears and names, and join it with every thread that knows one of them.

    Where it names a letter known by its envelope alone, the thread that letter began in counts as named too.
    """
    from mailmate.store.correspondence import find_roots

    named = _named_ids(mail)
    rows = [(message_id, mail_id, _NAMED) for message_id in named]
    rows += [(root, mail_id, _INFERRED) for root in find_roots(db, named)]
    db.change("DELETE FROM message_ids WHERE mail_id = ? AND own <> 1", (mail_id,))
    db.many("INSERT OR IGNORE INTO message_ids (message_id, mail_id, own) VALUES (?, ?, ?)", rows)
    if mail.message_id:
        link_own_id(db, mail_id, mail.message_id)
    found = db.rows(
        "SELECT DISTINCT m.thread_id FROM message_ids a JOIN message_ids b ON b.message_id = a.message_id"
        " JOIN mails m ON m.id = b.mail_id WHERE a.mail_id = ?",
        (mail_id,),
    )
    threads = sorted(row[0] for row in found)
    for other in threads[1:]:
        db.change("UPDATE mails SET thread_id = ? WHERE thread_id = ?", (threads[0], other))


def link_own_id(db: Connections, mail_id: int, message_id: str) -> None:
    """Note the id a mail bears; it may name itself too, which says nothing."""
    db.change(
        "INSERT INTO message_ids (message_id, mail_id, own) VALUES (?, ?, 1)"
        " ON CONFLICT (message_id, mail_id) DO UPDATE SET own = 1",
        (message_id, mail_id),
    )


def _named_ids(mail: Mail) -> list[str]:
    """Return the ids in References and In-Reply-To that can be ids; of a monstrous list its two ends."""
    references = mail.references
    if len(references) > _FIRST_IDS + _LAST_IDS:
        references = references[:_FIRST_IDS] + references[-_LAST_IDS:]
    named = dict.fromkeys((*references, *((mail.in_reply_to,) if mail.in_reply_to else ())))
    return [one for one in named if one != mail.message_id and "@" in one]


def list_thread(db: Connections, mail_id: int) -> tuple[ThreadMail, ...]:
    """Return this mail's thread, oldest first, with each mail's own new text; of an endless one the newest 200."""
    rows = db.rows(
        "SELECT m.id, m.message_id, m.date, m.received, m.sender_email, m.ours, t.text, m.intent,"
        " m.subtype FROM mails m"
        " LEFT JOIN new_texts t ON t.mail_id = m.id"
        " WHERE m.thread_id = (SELECT thread_id FROM mails WHERE id = ?) ORDER BY m.received DESC, m.id DESC LIMIT ?",
        (mail_id, _LONGEST),
    )
    return tuple(
        ThreadMail(
            mail_id=number,
            message_id=message_id or None,
            date=read_moment(date or received),
            sender=sender,
            ours=bool(ours),
            text=text or "",
            intent=Intent(intent) if intent else None,
            subtype=Subtype(subtype) if subtype else None,
        )
        for number, message_id, date, received, sender, ours, text, intent, subtype in reversed(rows)
    )


def is_answered(db: Connections, mail_id: int) -> bool:
    """True when a mail of ours to the same company names this one, or a later one of theirs in its thread.

    A forward to a colleague or a forwarder names it too, and answers nothing.
    """
    return _is_named(db, mail_id) or any(_is_named(db, one) for one in _later_of_theirs(db, mail_id))


def _later_of_theirs(db: Connections, mail_id: int) -> list[int]:
    """Return the later mails of the same company in this mail's thread that are no less pressing."""
    rows = db.rows(
        "SELECT later.id FROM mails this JOIN mails later ON later.thread_id = this.thread_id AND this.thread_id > 0"
        " AND later.company = this.company AND later.ours = 0 AND later.tier <= this.tier"
        " AND (later.received, later.id) > (this.received, this.id) WHERE this.id = ? ORDER BY later.id LIMIT ?",
        (mail_id, _LONGEST),
    )
    return [row[0] for row in rows]


def _is_named(db: Connections, mail_id: int) -> bool:
    return bool(
        db.value(
            "SELECT EXISTS (SELECT 1 FROM message_ids mine JOIN message_ids theirs"
            " ON theirs.message_id = mine.message_id AND theirs.own = 0 AND theirs.mail_id <> mine.mail_id"
            " JOIN mails answer ON answer.id = theirs.mail_id AND answer.ours = 1"
            " JOIN mails asked ON asked.id = mine.mail_id AND answer.company IN (asked.company, '')"
            " WHERE mine.mail_id = ? AND mine.own = 1)",
            (mail_id,),
        )
    )


def list_answered(db: Connections, mail_id: int) -> list[int]:
    """Return the mails of the other side that a mail of ours answers: those it names, of the same company.

    Who answers the last mail of a thread answers the earlier ones of that company in it too, but a more pressing one.
    """
    rows = db.rows(
        "SELECT DISTINCT asked.id FROM message_ids named JOIN message_ids own"
        " ON own.message_id = named.message_id AND own.own = 1 AND own.mail_id <> named.mail_id"
        " JOIN mails asked ON asked.id = own.mail_id AND asked.ours = 0"
        " JOIN mails answer ON answer.id = named.mail_id AND answer.ours = 1"
        " AND answer.company IN (asked.company, '') WHERE named.mail_id = ? AND named.own = 0 ORDER BY asked.id",
        (mail_id,),
    )
    named = [row[0] for row in rows]
    marks = ", ".join("?" * len(named))
    earlier = db.rows(
        "SELECT DISTINCT older.id FROM mails asked JOIN mails older ON older.thread_id = asked.thread_id"
        " AND asked.thread_id > 0 AND older.company = asked.company AND older.ours = 0 AND older.state = 'open'"
        " AND older.tier >= asked.tier AND (older.received, older.id) < (asked.received, asked.id)"
        f" WHERE asked.id IN ({marks}) ORDER BY older.id",
        named,
    )
    return list(dict.fromkeys((*named, *(row[0] for row in earlier))))


def open_beside(db: Connections, mail_id: int, now: str) -> list[int]:
    """Return the open mails of this one's thread and company, itself among them, oldest first; those asleep left out.

    The last of them is answered for all, so that none that is more pressing than the last stands here.
    """
    rows = db.rows(
        "SELECT o.id, o.tier FROM mails m JOIN mails o ON o.thread_id = m.thread_id AND m.thread_id > 0"
        " AND o.company = m.company AND o.state = 'open' AND o.asleep <= ? WHERE m.id = ? ORDER BY o.received, o.id",
        (now, mail_id),
    )
    last = rows[-1][1] if rows else 0
    found = [number for number, tier in rows if tier >= last]
    return found if mail_id in found else [mail_id]


def is_last(db: Connections, mail_id: int) -> bool:
    """True when no later mail stands in its thread; what needs nothing (a plain thank-you) does not count."""
    return not db.value(
        "SELECT EXISTS (SELECT 1 FROM mails this JOIN mails later ON later.thread_id = this.thread_id"
        " AND (later.received, later.id) > (this.received, this.id) AND later.state <> 'quiet' WHERE this.id = ?)",
        (mail_id,),
    )
