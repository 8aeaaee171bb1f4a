"""Finding mails by words. Scripts written without blanks (Chinese, Japanese, Korean, Thai) are found too.

FTS5 takes a run of Chinese for one word. So the index holds an invisible separator (U+200B) after each such
character, and a query is a phrase of the same shape: 报价 becomes "报·价". Taking the separators out again gives
the text as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, tzinfo
from itertools import islice
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
_LEAST_LOOKED_AT = 1000
_LOOKED_AT_A_HIT = 4
_MOST_STRETCHES = 4
_STRETCH_GAP = 2000


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
    ids = None if asked.is_restricted else _among_the_newest(db, query, limit)
    if ids is None:
        ids = _among_all(db, query, limit, asked, zone)
    snippets = _snippets(db, query, ids) if query and not bare else {}
    lines = lines_of(db, ids)
    return [(lines[mail_id], snippets.get(mail_id, "")) for mail_id in ids if mail_id in lines]


def _among_the_newest(db: Connections, query: str, limit: int) -> list[int] | None:
    """Return the newest hits, newest first, where the newest mails hold as many as are wanted; else None.

    Sorting all hits of a common word by their mails' time takes ten times as long (40 ms in 100,000 mails). A word's
    hits come by the mails' numbers, so the newest mails are looked at in the few stretches their numbers lie in.
    """
    looked_at = max(_LEAST_LOOKED_AT, limit * _LOOKED_AT_A_HIT)
    newest = [row[0] for row in db.rows(_NEWEST, (looked_at,) * 3)]
    stretches = list(islice(_stretches(sorted(newest)), _MOST_STRETCHES + 1))
    if len(stretches) > _MOST_STRETCHES:
        return None
    hits = {row[0] for stretch in stretches for row in db.rows(_HITS, (query, *stretch))}
    found = [mail_id for mail_id in newest if mail_id in hits][:limit]
    return found if len(found) == limit or len(newest) < looked_at else None


_BY_TIME = "ORDER BY received DESC, id DESC LIMIT ?"
_NEWEST = (
    f"SELECT id FROM (SELECT * FROM (SELECT id, received FROM mails WHERE state <> 'gone' {_BY_TIME}) UNION ALL"
    f" SELECT * FROM (SELECT id, received FROM mails WHERE state = 'gone' {_BY_TIME})) {_BY_TIME}"
)
_HITS = "SELECT rowid FROM mail_words WHERE mail_words MATCH ? AND rowid BETWEEN ? AND ?"


def _stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of the stretches that ascending numbers lie in, with wide gaps between them."""
    first = 0
    for place, number in enumerate(numbers):
        if place + 1 == len(numbers) or numbers[place + 1] - number > _STRETCH_GAP:
            yield numbers[first], number
            first = place + 1


def _among_all(db: Connections, query: str, limit: int, asked: MailQuery, zone: tzinfo) -> list[int]:
    """Return the newest hits of all that hold the words and are as was asked, newest first."""
    terms, values = _restrictions(asked, zone)
    source = "mails m"
    if query:
        source, terms, values = (
            "mail_words w JOIN mails m ON m.id = w.rowid",
            ["mail_words MATCH ?", *terms],
            [query, *values],
        )
    rows = db.rows(
        f"SELECT m.id FROM {source} WHERE {' AND '.join(terms)} ORDER BY m.received DESC, m.id DESC LIMIT ?",
        (*values, limit),
    )
    return [row[0] for row in rows]


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
    """Return the words around the hits, by one walk along the word's hits (`+`): fifty look-ups take thirty times as
    long, since each begins with gathering all words that begin so.
    """
    if not mail_ids:
        return {}
    marks = ", ".join("?" * len(mail_ids))
    rows = db.rows(
        "SELECT rowid, snippet(mail_words, -1, '«', '»', '…', 24) FROM mail_words"
        f" WHERE mail_words MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN ({marks})",
        (query, min(mail_ids), max(mail_ids), *mail_ids),
    )
    return {mail_id: " ".join(plain_text(snippet).split()) for mail_id, snippet in rows}
