"""The schema as numbered steps. A step that was released never changes; what comes later is a new step.

`migrate` runs what is missing in one immediate transaction and writes the number of the last step into
`PRAGMA user_version`, so that opening an up-to-date file needs neither sqlite-utils nor this list's work.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_CASCADE = "ON DELETE CASCADE"

_MAIL_TABLES = f"""
CREATE TABLE mails (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox TEXT NOT NULL,
    digest TEXT NOT NULL,
    message_id TEXT NOT NULL DEFAULT '',
    thread_id INTEGER NOT NULL DEFAULT 0,
    received TEXT NOT NULL,
    server_time INTEGER NOT NULL DEFAULT 0,
    complete INTEGER NOT NULL,
    seen INTEGER NOT NULL DEFAULT 0,
    answered INTEGER NOT NULL DEFAULT 0,
    ours INTEGER NOT NULL DEFAULT 0,
    date TEXT,
    sender_name TEXT NOT NULL DEFAULT '',
    sender_email TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    attachments INTEGER NOT NULL DEFAULT 0,
    company TEXT NOT NULL DEFAULT '',
    text_digest TEXT NOT NULL DEFAULT '',
    intent TEXT,
    subtype TEXT,
    also TEXT NOT NULL DEFAULT '[]',
    confidence REAL NOT NULL DEFAULT 0,
    needs_human INTEGER NOT NULL DEFAULT 0,
    flags TEXT NOT NULL DEFAULT '[]',
    band TEXT NOT NULL DEFAULT '',
    tier INTEGER NOT NULL DEFAULT 1,
    due TEXT NOT NULL DEFAULT '9999-12-31',
    urgency INTEGER NOT NULL DEFAULT 2,
    score_down INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'open',
    state_by TEXT NOT NULL DEFAULT 'reader',
    reading TEXT NOT NULL DEFAULT 'waiting',
    read_at TEXT,
    error TEXT NOT NULL DEFAULT '',
    tries INTEGER NOT NULL DEFAULT 0,
    retry_at TEXT NOT NULL DEFAULT '',
    eye INTEGER NOT NULL GENERATED ALWAYS AS (needs_human = 1 OR error <> '') STORED
) STRICT;
CREATE TABLE raws (
    mail_id INTEGER PRIMARY KEY REFERENCES mails(id) {_CASCADE},
    data BLOB NOT NULL,
    size INTEGER,
    received TEXT
) STRICT;
CREATE TABLE places (
    mailbox TEXT NOT NULL,
    folder TEXT NOT NULL,
    uidvalidity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    mail_id INTEGER NOT NULL REFERENCES mails(id) {_CASCADE},
    PRIMARY KEY (mailbox, folder, uidvalidity, uid)
) STRICT, WITHOUT ROWID;
CREATE TABLE cursors (
    mailbox TEXT NOT NULL,
    folder TEXT NOT NULL,
    uidvalidity INTEGER NOT NULL,
    last_uid INTEGER NOT NULL,
    owed TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (mailbox, folder)
) STRICT, WITHOUT ROWID;
CREATE TABLE message_ids (
    message_id TEXT NOT NULL,
    mail_id INTEGER NOT NULL REFERENCES mails(id) {_CASCADE},
    own INTEGER NOT NULL,
    PRIMARY KEY (message_id, mail_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE new_texts (
    mail_id INTEGER PRIMARY KEY REFERENCES mails(id) {_CASCADE},
    text TEXT NOT NULL
) STRICT;
CREATE TABLE state_history (
    id INTEGER PRIMARY KEY,
    mail_id INTEGER NOT NULL REFERENCES mails(id) {_CASCADE},
    state TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE readings (
    mail_id INTEGER PRIMARY KEY REFERENCES mails(id) {_CASCADE},
    reading TEXT NOT NULL
) STRICT;
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    mail_id INTEGER NOT NULL REFERENCES mails(id) {_CASCADE},
    intent TEXT NOT NULL,
    subtype TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE mail_words USING fts5(subject, people, body, files, tokenize = "unicode61 remove_diacritics 2");
"""

_MAIL_INDEXES = """
CREATE UNIQUE INDEX mails_by_digest ON mails(digest, message_id);
CREATE INDEX mails_by_thread ON mails(thread_id);
CREATE INDEX mails_by_text ON mails(text_digest) WHERE text_digest <> '';
CREATE INDEX mails_waiting ON mails(received DESC) WHERE reading = 'waiting';
CREATE INDEX places_by_mail ON places(mail_id);
CREATE INDEX message_ids_by_mail ON message_ids(mail_id);
CREATE INDEX state_history_by_mail ON state_history(mail_id);
CREATE INDEX corrections_by_mail ON corrections(mail_id);
CREATE INDEX open_by_work ON mails(tier, due, urgency, score_down, received, id) WHERE state = 'open';
CREATE INDEX open_by_time ON mails(received DESC, id DESC) WHERE state = 'open';
CREATE INDEX unsure_by_work ON mails(tier, due, urgency, score_down, received, id) WHERE state = 'open' AND eye = 1;
CREATE INDEX unsure_by_time ON mails(received DESC, id DESC) WHERE state = 'open' AND eye = 1;
CREATE INDEX all_by_work ON mails(tier, due, urgency, score_down, received, id) WHERE state <> 'gone';
CREATE INDEX all_by_time ON mails(received DESC, id DESC) WHERE state <> 'gone';
CREATE INDEX intent_by_time ON mails(intent, received DESC, id DESC) WHERE state <> 'gone';
CREATE INDEX sent_by_time ON mails(received DESC, id DESC) WHERE state = 'sent';
"""

_WORK_TABLES = f"""
CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    register TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    quote TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL CHECK (by IN ('reader', 'person')),
    mail_id INTEGER REFERENCES mails(id),
    source TEXT NOT NULL,
    subject TEXT NOT NULL,
    company TEXT NOT NULL,
    ours INTEGER NOT NULL,
    struck INTEGER REFERENCES entries(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX entries_by_register ON entries(register, at);
CREATE INDEX entries_by_company ON entries(company, register);
CREATE INDEX entries_by_mail ON entries(mail_id);
CREATE INDEX entries_by_struck ON entries(struck) WHERE struck IS NOT NULL;
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mail_id INTEGER REFERENCES mails(id),
    created_at TEXT NOT NULL,
    token TEXT NOT NULL DEFAULT '',
    closed TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX drafts_by_mail ON drafts(mail_id, id DESC);
CREATE TABLE draft_versions (
    draft_id INTEGER NOT NULL REFERENCES drafts(id) {_CASCADE},
    version INTEGER NOT NULL,
    offered INTEGER NOT NULL DEFAULT 0,
    by TEXT NOT NULL,
    base INTEGER NOT NULL DEFAULT 0,
    writer TEXT NOT NULL DEFAULT '',
    engine TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    "to" TEXT NOT NULL,
    cc TEXT NOT NULL,
    sources TEXT NOT NULL,
    note TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (draft_id, version)
) STRICT;
CREATE INDEX versions_newest_first ON draft_versions(draft_id, offered, version DESC);
CREATE TABLE vouched (
    draft_id INTEGER NOT NULL REFERENCES drafts(id) {_CASCADE},
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (draft_id, text, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE approvals (
    id INTEGER PRIMARY KEY,
    content_hash TEXT NOT NULL,
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    how TEXT NOT NULL,
    extra TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX approvals_by_hash ON approvals(content_hash);
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id INTEGER REFERENCES drafts(id),
    mail_id INTEGER REFERENCES mails(id),
    mailbox TEXT NOT NULL,
    message_id TEXT NOT NULL,
    mail TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at TEXT NOT NULL,
    approved_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    receipt TEXT,
    held_because TEXT,
    filed TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX outbox_live_message ON outbox(message_id) WHERE state <> 'cancelled';
CREATE UNIQUE INDEX outbox_live_draft ON outbox(draft_id) WHERE state <> 'cancelled' AND draft_id IS NOT NULL;
CREATE INDEX outbox_by_state ON outbox(state, due_at);
CREATE INDEX outbox_by_mail ON outbox(mail_id);
CREATE TABLE outbox_attachments (
    outbox_id INTEGER NOT NULL REFERENCES outbox(id) {_CASCADE},
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB,
    inline INTEGER NOT NULL,
    content_id TEXT NOT NULL,
    PRIMARY KEY (outbox_id, position)
) STRICT;
CREATE TABLE outbox_log (
    id INTEGER PRIMARY KEY,
    outbox_id INTEGER NOT NULL REFERENCES outbox(id) {_CASCADE},
    state TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_log_by_item ON outbox_log(outbox_id);
"""

_OTHER_TABLES = f"""
CREATE TABLE contacts (
    email TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    country TEXT NOT NULL,
    role TEXT NOT NULL,
    may_write INTEGER NOT NULL,
    zone TEXT NOT NULL,
    written_since TEXT,
    by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE documents (
    name TEXT PRIMARY KEY,
    digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents(name) {_CASCADE},
    text TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX passages_by_document ON passages(document);
CREATE VIRTUAL TABLE passage_words USING fts5(text, source, tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE prices (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents(name) {_CASCADE},
    item TEXT NOT NULL,
    description TEXT NOT NULL,
    amount TEXT NOT NULL,
    currency TEXT,
    unit TEXT NOT NULL,
    incoterm TEXT NOT NULL,
    min_quantity TEXT NOT NULL,
    valid_until TEXT,
    lead_days INTEGER,
    customer TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX prices_by_document ON prices(document);
CREATE TABLE notes (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE model_calls (
    id INTEGER PRIMARY KEY,
    mail_id INTEGER,
    task TEXT NOT NULL,
    model TEXT NOT NULL,
    tokens_in INTEGER,
    tokens_out INTEGER,
    seconds REAL NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX model_calls_by_time ON model_calls(at);
"""


def m001_lay_the_tables(db: Database) -> None:
    """Mails with their places, readings and words; registers, drafts, outbox; contacts, knowledge, journal."""
    for script in (_MAIL_TABLES, _MAIL_INDEXES, _WORK_TABLES, _OTHER_TABLES):
        for statement in script.split(";\n"):
            if statement.strip():
                db.execute(statement)


def m002_find_sent_mail_by_index(db: Database) -> None:
    """Of what was ever sent, the mail of one Message-ID and those whose copy is not settled."""
    db.execute("CREATE INDEX IF NOT EXISTS outbox_by_message ON outbox(message_id)")
    db.execute("CREATE INDEX IF NOT EXISTS outbox_unfiled ON outbox(id) WHERE state = 'sent' AND filed = ''")


_CORRESPONDENCE = (
    """CREATE TABLE correspondence (
    message_id TEXT NOT NULL,
    email TEXT NOT NULL,
    company TEXT NOT NULL,
    ours INTEGER NOT NULL,
    at TEXT NOT NULL,
    root TEXT NOT NULL,
    PRIMARY KEY (message_id, email)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX correspondence_by_email ON correspondence(email, ours, at)",
    "CREATE INDEX correspondence_by_company ON correspondence(company, at)",
    "ALTER TABLE mails ADD COLUMN undrafted TEXT NOT NULL DEFAULT ''",
    "INSERT OR IGNORE INTO notes (key, value)"
    " SELECT 'set_up', json_quote(min(at)) FROM state_history HAVING min(at) IS NOT NULL",
)


def m003_remember_correspondence(db: Database) -> None:
    """Letters by their envelopes; which mails want no draft; when a home in use was set up."""
    for statement in _CORRESPONDENCE:
        db.execute(statement)


def m004_find_by_index_what_is_incomplete(db: Database) -> None:
    """Mails of which only the beginning is here are looked through at every poll."""
    db.execute("CREATE INDEX mails_incomplete ON mails(received, id) WHERE complete = 0")


_LESSONS = (
    "DELETE FROM corrections WHERE id NOT IN (SELECT max(id) FROM corrections GROUP BY mail_id)",
    "DROP INDEX corrections_by_mail",
    "CREATE UNIQUE INDEX corrections_by_mail ON corrections(mail_id)",
    "ALTER TABLE corrections ADD COLUMN sender TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE corrections ADD COLUMN subject TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE corrections ADD COLUMN sketch TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE corrections ADD COLUMN words INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE corrections ADD COLUMN fresh INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE corrections ADD COLUMN was TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE corrections ADD COLUMN taught INTEGER NOT NULL DEFAULT 1",
    """CREATE TABLE rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    intent TEXT NOT NULL,
    subtype TEXT,
    at TEXT NOT NULL
) STRICT""",
    "CREATE INDEX readings_by_lesson ON readings(json_extract(reading, '$.derived.learned.id'))"
    " WHERE json_extract(reading, '$.derived.learned.id') IS NOT NULL",
)


def m005_keep_what_corrected_mails_are_known_by(db: Database) -> None:
    """One correction for each mail, and by what its like is known; the user's rules; who followed a lesson."""
    for statement in _LESSONS:
        db.execute(statement)


def m006_keep_the_phone_number_on_file(db: Database) -> None:
    """The number at which a changed bank account is asked about: one a person put on file, never one from a mail."""
    db.execute("ALTER TABLE contacts ADD COLUMN phone TEXT NOT NULL DEFAULT ''")


def m007_find_a_companys_mails_by_index(db: Database) -> None:
    """Who went quiet, and what a company wrote last, is asked at every poll."""
    db.execute("CREATE INDEX mails_by_company ON mails(company, received) WHERE company <> ''")


def m008_keep_who_was_asked_for_an_approval(db: Database) -> None:
    """Which internal mail asks about which draft, in which wording; and an approval's mail found by its hash."""
    db.execute(
        "CREATE TABLE approval_requests (draft_id INTEGER PRIMARY KEY REFERENCES drafts(id) ON DELETE CASCADE,"
        " about INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE, content_hash TEXT NOT NULL,"
        " at TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX approval_requests_by_draft ON approval_requests(about)")
    db.execute("CREATE INDEX outbox_by_hash ON outbox(content_hash)")


def m009_keep_what_a_model_answered_in_vain(db: Database) -> None:
    """Why a call of a model gave nothing usable, and what it answered."""
    db.execute("ALTER TABLE model_calls ADD COLUMN error TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE model_calls ADD COLUMN raw TEXT NOT NULL DEFAULT ''")
    db.execute("CREATE INDEX model_calls_by_mail ON model_calls(mail_id)")


def m010_let_mails_sleep(db: Database) -> None:
    """Until when a person does not want to see an open mail; empty: it is awake."""
    db.execute("ALTER TABLE mails ADD COLUMN asleep TEXT NOT NULL DEFAULT ''")


def m011_keep_where_a_passage_stands(db: Database) -> None:
    """The line or row of each passage, and the item a catalogue row is of; all files are read again for it."""
    db.execute("ALTER TABLE passages ADD COLUMN place TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE passages ADD COLUMN item TEXT NOT NULL DEFAULT ''")
    db.execute("UPDATE documents SET digest = ''")


def m012_keep_what_a_model_says_of_its_letter(db: Database) -> None:
    """The back-reading in the user's language, and the questions the letter leaves open (a JSON list)."""
    db.execute("ALTER TABLE draft_versions ADD COLUMN back_reading TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE draft_versions ADD COLUMN unanswered TEXT NOT NULL DEFAULT '[]'")


_OPEN_INDEXES = (
    "DROP INDEX open_by_work",
    "CREATE INDEX open_by_work ON mails(tier, due, urgency, score_down, received, id, asleep, thread_id, company, eye)"
    " WHERE state = 'open'",
    "CREATE INDEX open_by_thread ON mails(thread_id, company, received, id, asleep, tier, due, ours, intent, subtype)"
    " WHERE state = 'open'",
)


def m013_count_open_mails_by_index(db: Database) -> None:
    """Which open mails are awake, and which a newer one stands for, is told without looking at the mails themselves."""
    for statement in _OPEN_INDEXES:
        db.execute(statement)


def m014_keep_whom_to_leave_out(db: Database) -> None:
    """Whom a person had forgotten, and which mails went with them, as keyed digests that tell no name."""
    db.execute(
        "CREATE TABLE forgotten (digest TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('who', 'mail')),"
        " at TEXT NOT NULL) STRICT, WITHOUT ROWID"
    )


def m015_find_mails_that_are_gone_by_time(db: Database) -> None:
    """The newest of all mails are found by two indexes: those that are here, and these few."""
    db.execute("CREATE INDEX gone_by_time ON mails(received DESC, id DESC) WHERE state = 'gone'")


STEPS: tuple[Callable[[Database], None], ...] = (
    m001_lay_the_tables,
    m002_find_sent_mail_by_index,
    m003_remember_correspondence,
    m004_find_by_index_what_is_incomplete,
    m005_keep_what_corrected_mails_are_known_by,
    m006_keep_the_phone_number_on_file,
    m007_find_a_companys_mails_by_index,
    m008_keep_who_was_asked_for_an_approval,
    m009_keep_what_a_model_answered_in_vain,
    m010_let_mails_sleep,
    m011_keep_where_a_passage_stands,
    m012_keep_what_a_model_says_of_its_letter,
    m013_count_open_mails_by_index,
    m014_keep_whom_to_leave_out,
    m015_find_mails_that_are_gone_by_time,
)
"""All steps, in order; the number of a step is its place here, counted from 1."""

SCHEMA_VERSION = len(STEPS)


def migrate(connection: sqlite3.Connection, steps: tuple[Callable[[Database], None], ...] = STEPS) -> None:
    """Run the steps this file lacks, all or none; a second process waits and then finds them done."""
    from sqlite_utils import Database, Migrations  # needed once in a file's life, and slow to import

    migrations = Migrations("mailmate")
    for step in steps:
        migrations(name=step.__name__)(step)
    # sqlite-utils opens a deferred transaction of its own, which two processes cannot both upgrade
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(Database(connection, execute_plugins=False))
        version = max(len(steps), connection.execute("PRAGMA user_version").fetchone()[0])
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
