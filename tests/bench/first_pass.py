"""The first pass of a poll alone, as a process: `python -m tests.bench.first_pass HOME`.

Fetch, parse, read, keep and index all that is new, by the steps a poll takes. What a poll does after it (mails with
documents fetched whole and read again, drafts, the outbox) is left out.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from mailmate.desk.mailbox.fetch import fetch_mailbox
from mailmate.desk.mailbox.history import note_set_up
from mailmate.desk.poll import READ_AT_ONCE
from mailmate.desk.understand import understand
from mailmate.desk.wiring import open_desk
from mailmate.doors.imap import open_session
from mailmate.doors.providers import with_servers
from mailmate.doors.secrets import fetch_secret


def main() -> None:
    """Fetch and read the first mailbox of a home; print how many mails, read mails and round trips."""
    with open_desk(Path(sys.argv[1])) as desk:
        mailbox = desk.config.mailbox[0]
        with open_session(with_servers(mailbox), fetch_secret(mailbox.password, mailbox.address)) as session:
            note_set_up(desk)
            fetched = len(fetch_mailbox(desk, mailbox, session).mail_ids)
            read = 0
            while waiting := desk.database.mails.to_read(READ_AT_ONCE, desk.now()):
                read += len(understand(desk, reversed(waiting)).read)
            trips = session.round_trips
    sys.stdout.write(json.dumps({"fetched": fetched, "read": read, "round_trips": trips}))


if __name__ == "__main__":
    main()
