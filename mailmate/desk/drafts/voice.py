"""The salesperson's voice: gathered from sent mail when a draft is written, shown and forgotten on demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, WrongUse
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of
from mailmate.trade.outbox import State
from mailmate.trade.voice import Habit, Style, Voice, habits_of, share_of, style_of

FORGOTTEN = "voice_forgotten"
"""The note of what is not to be learned: habits, and addresses each with the moment before which no letter counts."""
LETTERS_LOOKED_AT = 12
REPLIES_LOOKED_AT = 300


def voice_for(desk: Desk, email: str) -> Voice:
    """Return the style of letters to this address, and the habits that hold for all."""
    key = (desk.database.outbox.count({State.SENT}), str(_forgotten(desk)))
    known = desk.remembered.get("habits")
    if known is None or known[0] != key:
        known = desk.remembered["habits"] = (key, habits(desk))
    return Voice(style=style_for(desk, email) if email else None, habits=known[1])


def style_for(desk: Desk, email: str) -> Style | None:
    """Return how this address is written to, or None where too few letters tell."""
    return style_of(list(_letters_to(desk, email)))


def _letters_to(desk: Desk, email: str) -> Iterator[str]:
    """Yield our letters to an address, newest first: what was new in them, with the signature."""
    since = _forgotten(desk)["styles"].get(email, "")
    for mail_id in desk.database.mails.sent_to(company_of(Address("", email)), since, LETTERS_LOOKED_AT):
        try:
            _, mail = parse_kept(desk, mail_id)
        except BadInput:
            continue
        if any(one.email == email for one in mail.to):
            yield f"{mail.body.new}\n{mail.body.signature}"


def habits(desk: Desk) -> tuple[Habit, ...]:
    """Return the changes this salesperson makes to drafts again and again, but for those that were forgotten."""
    gone = {tuple(one) for one in _forgotten(desk)["habits"]}
    return tuple(one for one in habits_of(_replies(desk)) if (one.before, one.after) not in gone)


def shares(desk: Desk) -> Counter[str]:
    """Return how many drafts were sent unchanged, lightly edited and rewritten, of the newest `REPLIES_LOOKED_AT`."""
    return Counter(share_of(draft, sent) for draft, sent in _replies(desk))


def _replies(desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield what a drafter wrote and what was sent of it, newest first; the quoted original is no part of either."""
    return iter(desk.database.outbox.drafted_and_sent(REPLIES_LOOKED_AT))


def styles(desk: Desk) -> list[tuple[str, Style]]:
    """Return each correspondent whose style is known, in the order of their addresses."""
    written = sorted(email for email, one in desk.database.contacts.all().items() if one.written_since)
    known = ((email, style_for(desk, email)) for email in written)
    return [(email, style) for email, style in known if style]


def forget(desk: Desk, what: str) -> Sentence:
    """Forget an address's style (letters sent from now on count again), or a habit by its number in `habits`.

    Raises `WrongUse` where there is no such thing.
    """
    gone = _forgotten(desk)
    if "@" in what:
        email = what.strip().lower()
        if style_for(desk, email) is None:
            raise WrongUse(Sentence("Nothing was learned about {email}.", {"email": email}))
        gone["styles"][email] = desk.now().isoformat()
        desk.database.journal.note(FORGOTTEN, gone)
        return Sentence("Forgotten how {email} is written to; letters from now on count.", {"email": email})
    found = dict(enumerate(habits(desk), start=1)).get(int(what) if what.isascii() and what.isdigit() else 0)
    if found is None:
        raise WrongUse(
            Sentence("There is no habit {number}.", {"number": what}), Sentence("`mailmate voice` numbers them.")
        )
    gone["habits"].append([found.before, found.after])
    desk.database.journal.note(FORGOTTEN, gone)
    return Sentence("Forgotten: {before} -> {after}", {"before": found.before, "after": found.after or "-"})


def _forgotten(desk: Desk) -> dict[str, Any]:
    found: dict[str, Any] = desk.database.journal.get(FORGOTTEN) or {"styles": {}, "habits": []}
    return found
