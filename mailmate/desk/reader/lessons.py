"""Learning from the user: corrections and rules, what they did, and letting one go again."""

from __future__ import annotations

import re
from datetime import datetime

from mailmate.desk.understand import describe_corrected, parse_kept, understand
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, MailmateError, WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.intents import Intent, Subtype, needs_of
from mailmate.trade.lessons import Correction, Kind, UserRule
from mailmate.values import dataclass

_FOLLOW = 30
"""Open mails of the same sender that are looked at again when one of them was corrected, the newest."""
_NAME = re.compile(r"[kr][1-9]\d{0,17}")


@dataclass(frozen=True, slots=True)
class Taught:
    """A lesson, how many mails followed it, and when the last of them came."""

    lesson: Correction | UserRule
    times: int
    last: datetime | None


def correct_intent(desk: Desk, mail_id: int, intent: Intent, subtype: Subtype | None = None) -> list[int]:
    """Record what a mail really is, in place of an earlier correction; return the open mails that follow.

    Followed at once by the sender's other open mails of that kind, later by every mail the lesson fits. The registers
    that listen to what the mail was or is hear it anew: a promise nobody had heard enters, a complaint that is none
    leaves, unless a person added to it (`complaints.kept_after_correction`).
    """
    before = desk.database.readings.reading(mail_id)
    with desk.database.transaction():
        desk.database.readings.correct(mail_id, intent, subtype, desk.now())
        describe_corrected(desk, mail_id)
    if before and (needs_of(before.intent, before.subtype).registers or needs_of(intent, subtype).registers):
        understand(desk, [mail_id], documents=True)
        if before.gist:
            desk.database.readings.keep_gist(mail_id, before.gist)
    return _let_follow(desk, mail_id)


def take_correction_back(desk: Desk, mail_id: int) -> None:
    """Forget what a person said a mail is and read it again, with the mails that followed. Raises `BadInput`."""
    lessons = {one.mail_id: one.name for one in desk.database.lessons.load().corrections}
    followers = desk.database.lessons.followers(lessons[mail_id]) if mail_id in lessons else []
    if not desk.database.readings.take_back(mail_id):
        raise BadInput(Sentence("Mail {mail_id} was not corrected.", {"mail_id": mail_id}))
    understand(desk, [mail_id, *(one for one in followers if one != mail_id)], documents=True)


def list_lessons(desk: Desk) -> list[Taught]:
    """Return everything learned, newest first."""
    lessons, uses = desk.database.lessons.load(), desk.database.lessons.uses()
    everything: list[Correction | UserRule] = [*lessons.corrections, *lessons.rules]
    taught = []
    for one in sorted(everything, key=lambda one: one.at, reverse=True):
        times, last = uses.get(one.name, (0, None))
        taught.append(Taught(one, times, last))
    return taught


def add_rule(desk: Desk, kind: Kind, *, sender: str = "", subject: str = "") -> UserRule:
    """Keep a rule for mails from an address, a `@domain` or a bare domain, and with these words in the subject.

    Raises `WrongUse` where it would be about every mail.
    """
    sender, subject = sender.strip().lower(), " ".join(subject.split())
    if not (sender or subject):
        raise WrongUse(
            Sentence("A rule for every mail would hide all others."), Sentence("Name --from, --subject or both.")
        )
    if sender and "@" not in sender:
        sender = f"@{sender}"
    return desk.database.lessons.add_rule(sender, subject, kind, desk.now())


def forget_lesson(desk: Desk, name: str) -> list[int]:
    """Let a lesson go (`k3`, `r3`) and read again the mails that followed it; return those. Raises `BadInput`."""
    followers = desk.database.lessons.followers(name)
    if not (_NAME.fullmatch(name) and desk.database.lessons.forget(name)):
        raise BadInput(
            Sentence("There is no lesson {name}.", {"name": name}), Sentence("`mailmate rules` lists what there is.")
        )
    understand(desk, followers, documents=True)
    return followers


def _let_follow(desk: Desk, mail_id: int) -> list[int]:
    """Read again the sender's open mails to which what was just taught applies."""
    lessons = desk.database.lessons.load()
    followers = []
    for other, read, confidence in desk.database.lessons.open_mails_of_sender(mail_id, _FOLLOW):
        try:
            learned = lessons.find(parse_kept(desk, other)[1], read, confidence)
        except MailmateError:
            continue  # it cannot be looked at; it stays what it was
        if learned and learned.mail_id == mail_id and learned.kind != read:
            followers.append(other)
    understand(desk, followers, documents=True)
    return followers
