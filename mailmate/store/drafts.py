"""Drafts and their versions. Machines add versions; what a person typed is never written over by anything.

A draft has many versions; `newest` is the one shown. A machine's version that comes after a person's is kept as an
offer beside it. A person's autosaves go into one version as long as nobody else wrote.
"""

from __future__ import annotations

import os
from datetime import datetime

from mailmate.errors import BadInput, Conflict
from mailmate.sentences import Sentence
from mailmate.store.columns import addresses_text, json_text, moment_text, read_addresses, read_json
from mailmate.store.connections import Connections, Row
from mailmate.trade.drafts import Draft, DraftText, Source, Vouched

_COLUMNS = (
    'd.id, d.mail_id, v.version, v.by, v.engine, v.subject, v.body, v."to", v.cc, v.sources, v.note, v.back_reading,'
    " v.unanswered, v.base, v.writer"
)
_FROM = "FROM drafts d JOIN draft_versions v ON v.draft_id = d.id"
_NEWEST_FIRST = "ORDER BY v.offered, v.version DESC LIMIT 1"


class Drafts:
    """All drafts."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections
        self._writer = os.urandom(8).hex()
        """Tells the autosaves of this open database from those of another window."""

    def add(self, draft: Draft, now: datetime) -> Draft:
        """Add a draft, or a version to the one that is open for its mail; return it with its numbers.

        A machine's version after a person's is an offer: `newest` still gives the person's.
        """
        with self._db.transaction():
            draft_id = draft.draft_id or self._open_draft(draft.mail_id)
            if draft_id is None:
                draft_id = self._db.insert(
                    "INSERT INTO drafts (mail_id, created_at) VALUES (?, ?)", (draft.mail_id, moment_text(now))
                )
            newest = self._newest(draft_id)
            offered = bool(newest and newest.by == "person" and draft.by != "person")
            base = newest.version if newest else 0
            version = self._insert(draft_id, draft, base=base, offered=offered, now=now)
        return self._version(draft_id, version)

    def _open_draft(self, mail_id: int | None) -> int | None:
        if mail_id is None:
            return None
        found: int | None = self._db.value(
            "SELECT id FROM drafts WHERE mail_id = ? AND closed = '' ORDER BY id DESC LIMIT 1", (mail_id,)
        )
        return found

    def newest(self, mail_id: int) -> Draft | None:
        """Return the version to show of the draft that is open for a mail, or None."""
        draft_id = self._open_draft(mail_id)
        return self._newest(draft_id) if draft_id else None

    def draft(self, draft_id: int) -> Draft:
        """Return the version to show of a draft, open or closed; raises `BadInput` where there is none."""
        found = self._newest(draft_id)
        if found is None:
            raise _no_such_draft(draft_id)
        return found

    def versions(self, draft_id: int) -> tuple[Draft, ...]:
        """Return all versions of a draft, offers among them, oldest first."""
        rows = self._db.rows(f"SELECT {_COLUMNS} {_FROM} WHERE d.id = ? ORDER BY v.version", (draft_id,))
        return tuple(_draft(row) for row in rows)

    def offered(self, draft_id: int) -> Draft | None:
        """Return the newest version that waits beside a person's, or None."""
        found = self._db.one(
            f"SELECT {_COLUMNS} {_FROM} WHERE d.id = ? AND v.offered = 1 ORDER BY v.version DESC LIMIT 1", (draft_id,)
        )
        return _draft(found) if found else None

    def choose(self, draft_id: int, version: int) -> Draft:
        """Make this version the one to show, as a person decided; all others stay beside it."""
        self._db.change("UPDATE draft_versions SET offered = (version <> ?) WHERE draft_id = ?", (version, draft_id))
        return self._version(draft_id, version)

    def save_text(self, draft_id: int, text: DraftText, base_version: int, now: datetime) -> Draft:
        """Save what a person typed over `base_version`; return the version it became.

        Saves that follow each other go into one version, whether they name the first base or that version. Raises
        `Conflict` when somebody else wrote since `base_version`. Both texts are kept by then: over a machine's version
        the person's is the one shown; against another person's it waits as an offer.
        """
        with self._db.transaction():
            row = self._db.one(f"SELECT {_COLUMNS} {_FROM} WHERE d.id = ? {_NEWEST_FIRST}", (draft_id,))
            if row is None:
                raise _no_such_draft(draft_id)
            newest, base, writer = _draft(row), row[-2], row[-1]
            mine = newest.by == "person" and writer == self._writer
            if mine and base_version in (newest.version, base):
                self._overwrite(draft_id, newest.version, text, now)
                return self._version(draft_id, newest.version)
            clash = newest.version != base_version
            version = self._save_beside(draft_id, text, newest, base_version, now) if clash else 0
            version = version or self._insert(draft_id, _typed(newest, text), base=base_version, offered=False, now=now)
        if clash:
            raise Conflict(
                Sentence(
                    "Draft d{draft_id} was changed elsewhere since version {base}.",
                    {"draft_id": draft_id, "base": base_version},
                ),
                Sentence("Your text is kept as version {version}.", {"version": version}),
            )
        return self._version(draft_id, version)

    def _save_beside(self, draft_id: int, text: DraftText, newest: Draft, base: int, now: datetime) -> int:
        """Keep a text that came too late without taking anything from what came before it."""
        if newest.by != "person":
            self._db.change(
                "UPDATE draft_versions SET offered = 1 WHERE draft_id = ? AND version > ? AND by <> 'person'",
                (draft_id, base),
            )
            return self._insert(draft_id, _typed(newest, text), base=base, offered=False, now=now)
        earlier: int | None = self._db.value(
            "SELECT version FROM draft_versions WHERE draft_id = ? AND offered = 1 AND by = 'person'"
            " AND writer = ? AND base = ?",
            (draft_id, self._writer, base),
        )
        if earlier:
            self._overwrite(draft_id, earlier, text, now)
            return earlier
        return self._insert(draft_id, _typed(newest, text), base=base, offered=True, now=now)

    def _insert(self, draft_id: int, draft: Draft, *, base: int, offered: bool, now: datetime) -> int:
        version: int = self._db.value(
            "SELECT coalesce(max(version), 0) + 1 FROM draft_versions WHERE draft_id = ?", (draft_id,)
        )
        self._db.change(
            'INSERT INTO draft_versions (draft_id, version, offered, by, base, writer, engine, subject, body, "to",'
            " cc, sources, note, back_reading, unanswered, saved_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                draft_id,
                version,
                offered,
                draft.by,
                base,
                self._writer,
                draft.engine,
                draft.text.subject,
                draft.text.body,
                addresses_text(draft.text.to),
                addresses_text(draft.text.cc),
                json_text([[words, [source.kind, source.where, source.quote]] for words, source in draft.sources]),
                draft.note,
                draft.back_reading,
                json_text(draft.unanswered),
                moment_text(now),
            ),
        )
        return version

    def _overwrite(self, draft_id: int, version: int, text: DraftText, now: datetime) -> None:
        self._db.change(
            'UPDATE draft_versions SET subject = ?, body = ?, "to" = ?, cc = ?, saved_at = ?'
            " WHERE draft_id = ? AND version = ?",
            (
                text.subject,
                text.body,
                addresses_text(text.to),
                addresses_text(text.cc),
                moment_text(now),
                draft_id,
                version,
            ),
        )

    def _newest(self, draft_id: int) -> Draft | None:
        row = self._db.one(f"SELECT {_COLUMNS} {_FROM} WHERE d.id = ? {_NEWEST_FIRST}", (draft_id,))
        return _draft(row) if row else None

    def _version(self, draft_id: int, version: int) -> Draft:
        row = self._db.one(f"SELECT {_COLUMNS} {_FROM} WHERE d.id = ? AND v.version = ?", (draft_id, version))
        if row is None:
            raise _no_such_draft(draft_id)
        return _draft(row)

    def message_token(self, draft_id: int, token: str) -> str:
        """Return the token of this draft's Message-ID: the one given when it was first asked for, else `token`.

        A mail that leaves a second time, after all doubts, so bears the Message-ID it bore at first.
        """
        self._db.change("UPDATE drafts SET token = ? WHERE id = ? AND token = ''", (token, draft_id))
        return self._db.value("SELECT token FROM drafts WHERE id = ?", (draft_id,)) or token

    def vouched(self, draft_id: int) -> tuple[Vouched, ...]:
        """Return the claims a person stands for in this draft."""
        rows = self._db.rows("SELECT text, kind FROM vouched WHERE draft_id = ? ORDER BY at, text", (draft_id,))
        return tuple(Vouched(text, kind) for text, kind in rows)

    def add_vouched(self, draft_id: int, vouched: Vouched, now: datetime) -> None:
        """Record that a person stands for a claim, by its exact words."""
        self._db.change(
            "INSERT OR IGNORE INTO vouched (draft_id, text, kind, at) VALUES (?, ?, ?, ?)",
            (draft_id, vouched.text, vouched.kind, moment_text(now)),
        )

    def close(self, draft_id: int, how: str) -> None:
        """Close a draft (`sent`, `answered`, `dropped`): it stays on record, and its mail may get another."""
        self._db.change("UPDATE drafts SET closed = ? WHERE id = ?", (how or "closed", draft_id))

    def closed(self, draft_id: int) -> str:
        """Return how a draft was closed, or the empty string while it is open."""
        return self._db.value("SELECT closed FROM drafts WHERE id = ?", (draft_id,)) or ""


def _typed(newest: Draft, text: DraftText) -> Draft:
    """Return a person's version of a draft; where its words came from is known as before."""
    return Draft(text=text, mail_id=newest.mail_id, engine=newest.engine, by="person", sources=newest.sources)


def _no_such_draft(draft_id: int) -> BadInput:
    return BadInput(
        Sentence("There is no draft d{draft_id}.", {"draft_id": draft_id}),
        Sentence("`mailmate show` of a mail names its draft."),
    )


def _draft(row: Row) -> Draft:
    draft_id, mail_id, version, by, engine, subject, body, to, cc, sources, note, back, open_, _, _ = row
    return Draft(
        text=DraftText(subject, body, read_addresses(to), read_addresses(cc)),
        mail_id=mail_id,
        engine=engine,
        version=version,
        by=by,
        sources=tuple((words, Source(*source)) for words, source in read_json(sources)),
        draft_id=draft_id,
        note=note,
        back_reading=back,
        unanswered=tuple(read_json(open_)),
    )
