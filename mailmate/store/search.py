"""Finding mails by words. Scripts written without blanks (Chinese, Japanese, Korean, Thai) are found too.

FTS5 takes a run of Chinese for one word. So the index holds an invisible separator (U+200B) after each such
character, and a query is a phrase of the same shape: 报价 becomes "报·价". Taking the separators out again gives
the text as it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time, tzinfo
from typing import TYPE_CHECKING

from mailmate.store.columns import moment_text
from mailmate.store.connections import Connections
from mailmate.store.lines import lines_of
from mailmate.trade.listing import MailLine
from mailmate.trade.mail_query import MailQuery

if TYPE_CHECKING:
    from mailmate.store.database import Database

_SEPARATOR = "\u200b"
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Japanese syllables
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
    "\uac00-\ud7af"  # Korean: spaced, but particles hang on to the word
)
_RUN = re.compile(f"[{_UNSPACED}]+")
INDEXED_LENGTH = 200_000
"""Characters of one text that are indexed; a mail of this size is a machine's."""
_BLANKS = re.compile(r"[\s、。，；：！？（）「」《》]+")
_QUERY_WORDS = 20
_PREFIX_FROM = 3
"""Letters from which the beginning of a word finds it."""


def index_text(text: str) -> str:
    """Return `text` as the index holds it."""
    clean = text[:INDEXED_LENGTH].replace(_SEPARATOR, "").replace("\0", " ")
    return _RUN.sub(lambda run: _SEPARATOR + _SEPARATOR.join(run[0]) + _SEPARATOR, clean)


def plain_text(indexed: str) -> str:
    """Return the text an indexed one was made from."""
    return indexed.replace(_SEPARATOR, "")


def match_all(words: str) -> str:
    """Return the FTS5 query for mails that hold every word; empty where there is nothing to look for.

    Each word is quoted, so that `a-b`, `a"b`, `AND` and `NEAR(` are words and never orders.
    """
    terms = [_term(word) for word in _BLANKS.split(words)[:_QUERY_WORDS] if any(map(str.isalnum, word))]
    return " AND ".join(terms)


def _term(word: str) -> str:
    beginning = len(word) >= _PREFIX_FROM and word[-1].isalnum() and not _RUN.match(word[-1])
    return quote_phrase(word) + (" *" if beginning else "")


def quote_phrase(words: str) -> str:
    """Return words as an FTS5 phrase."""
    return '"' + index_text(words).replace('"', '""') + '"'


def search(
    database: Database,
    words: str,
    limit: int = 50,
    *,
    asked: MailQuery | None = None,
    zone: tzinfo = UTC,
    bare: bool = False,
) -> list[tuple[MailLine, str]]:
    """Return the newest mails that hold all `words`, each with the words around a hit, marked «so».

    `asked` restricts them further, and alone where there are no words; its days are those of `zone`. `bare`: without
    the words around, which cost more than the search.
    """
    query, db, asked = match_all(words), database.connections, asked or MailQuery()
    if not query and not asked.is_restricted:
        return []
    terms, values = _restrictions(asked, zone)
    source = "mails m"
    if query:
        source, terms, values = (
            "mail_words w JOIN mails m ON m.id = w.rowid",
            ["mail_words MATCH ?", *terms],
            [query, *values],
        )
    ids = [
        row[0]
        for row in db.rows(
            f"SELECT m.id FROM {source} WHERE {' AND '.join(terms)} ORDER BY m.received DESC, m.id DESC LIMIT ?",
            (*values, limit),
        )
    ]
    snippets = _snippets(db, query, ids) if query and not bare else {}
    lines = lines_of(db, ids)
    return [(lines[mail_id], snippets.get(mail_id, "")) for mail_id in ids if mail_id in lines]


_HAS = {
    "file": "m.attachments > 0",
    "flag": "m.flags <> '[]'",
    "draft": "EXISTS (SELECT 1 FROM drafts d WHERE d.mail_id = m.id AND d.closed = '')",
}


def _restrictions(asked: MailQuery, zone: tzinfo) -> tuple[list[str], list[str]]:
    """Return conditions on a mail, and the values they need."""
    terms, values = [_HAS[one] for one in sorted(asked.things)], list[str]()
    for sender in asked.senders:
        like = "%" + re.sub(r"([%_\\])", r"\\\1", sender) + "%"
        terms.append("lower(m.sender_name || ' ' || m.sender_email || ' ' || m.company) LIKE ? ESCAPE '\\'")
        values.append(like)
    if asked.kinds is not None:
        marks = ", ".join("?" * len(asked.kinds))
        terms.append(f"(m.intent IN ({marks}) OR (m.intent = 'other' AND m.subtype IN ({marks})))")
        values += [one.value for one in asked.kinds] * 2
    for sign, day in ((">=", asked.since), ("<", asked.until)):
        if day:
            terms.append(f"m.received {sign} ?")
            values.append(moment_text(datetime.combine(day, time(), zone)))
    return terms, values


def names_company(database: Database, company: str, other: str) -> bool:
    """True when a mail of one company writes to, copies or names another (both as `company_of` keys)."""
    if not any(map(str.isalnum, other)):
        return False
    return bool(
        database.connections.value(
            "SELECT EXISTS (SELECT 1 FROM mail_words w JOIN mails m ON m.id = w.rowid"
            " WHERE mail_words MATCH ? AND m.company = ? AND m.ours = 0)",
            (f"{{people body}} : {quote_phrase(other)}", company),
        )
    )


def _snippets(db: Connections, query: str, mail_ids: Sequence[int]) -> dict[int, str]:
    marks = ", ".join("?" * len(mail_ids))
    rows = db.rows(
        "SELECT rowid, snippet(mail_words, -1, '«', '»', '…', 24) FROM mail_words"
        f" WHERE mail_words MATCH ? AND rowid IN ({marks})",
        (query, *mail_ids),
    )
    return {mail_id: " ".join(plain_text(snippet).split()) for mail_id, snippet in rows}
