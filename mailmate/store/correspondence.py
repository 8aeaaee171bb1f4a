"""Letters that went between us and others: one line per letter and other side, kept or known by its envelope alone.

Three things are asked of it: how much was written between us and somebody, on which days a company and we wrote
(its rhythm), and which thread an older Message-ID belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from mailmate.store.columns import moment_text, read_moment
from mailmate.store.connections import Connections
from mailmate.store.forgotten import load_tombstones
from mailmate.trade.companies import company_of
from mailmate.trade.correspondence import Letter, LetterDay, Seen

_INSERT = "INSERT OR IGNORE INTO correspondence (message_id, email, company, ours, at, root) VALUES (?, ?, ?, ?, ?, ?)"
_SEEN = "SELECT email, sum(ours = 0), sum(ours), min(at), max(at) FROM correspondence"
_ROUNDS = 10
"""How often a root that is itself an answer is followed further up."""


class Correspondence:
    """All letters."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def keep(self, letters: Iterable[Letter]) -> None:
        """Remember letters; one that is remembered stays as it is, so that a copy counts once.

        What was before somebody was forgotten is not remembered of them.
        """
        tombs = load_tombstones(self._db)
        rows = [
            (one.message_id, other.email, company_of(other), one.ours, moment_text(one.at), one.root)
            for one in letters
            for other in one.others
            if not (tombs and tombs.names(other.email, one.at))
        ]
        with self._db.transaction():
            self._db.many(_INSERT, rows)

    def seen(self, email: str) -> Seen:
        """Return how much was written between us and an address."""
        return self._seen("WHERE email = ?", (email.lower(),)).get(email.lower(), Seen())

    def people(self) -> dict[str, Seen]:
        """Return everybody a letter went to or came from, by address; not all of them are contacts."""
        return self._seen("", ())

    def _seen(self, where: str, parameters: tuple[str, ...]) -> dict[str, Seen]:
        rows = self._db.rows(f"{_SEEN} {where} GROUP BY email", parameters)
        return {
            email: Seen(heard, written, read_moment(first), read_moment(last))
            for email, heard, written, first, last in rows
        }

    def rhythm(self, company: str) -> tuple[LetterDay, ...]:
        """Return the days on which a company and we wrote, oldest first; a letter to three of them is one."""
        rows = self._db.rows(
            "SELECT substr(at, 1, 10) AS day, ours, count(DISTINCT message_id) FROM correspondence WHERE company = ?"
            " GROUP BY day, ours ORDER BY day, ours",
            (company,),
        )
        return tuple(LetterDay(date.fromisoformat(day), bool(ours), count) for day, ours, count in rows)

    def knows_thread(self, message_ids: Iterable[str], sender: str) -> bool:
        """True when one of these ids is a letter of ours, or of `sender`."""
        named = list(message_ids)
        return bool(named) and bool(
            self._db.value(
                f"SELECT EXISTS (SELECT 1 FROM correspondence WHERE message_id IN ({_holes(named)})"
                " AND (ours = 1 OR email = ?))",
                (*named, sender),
            )
        )


def find_roots(db: Connections, message_ids: Iterable[str]) -> list[str]:
    """Return the ids of the threads these letters belong to, beyond those given; roots are followed to their own."""
    found: dict[str, None] = {}
    given = set(message_ids)
    asked = sorted(given)
    for _ in range(_ROUNDS):
        if not asked:
            break
        rows = db.rows(f"SELECT DISTINCT root FROM correspondence WHERE message_id IN ({_holes(asked)})", asked)
        asked = [root for (root,) in rows if root not in given and root not in found]
        found |= dict.fromkeys(asked)
    return list(found)


def _holes(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
