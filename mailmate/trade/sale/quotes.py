"""The quotes register: prices we gave, in their versions, and when a quote without an answer is asked after (DOMAIN 9).

Entries of register `quotes`: read from our sent mail `quote` (value: price, per, item, incoterm, quantity,
valid_until); by a person `lost` (`{"entry": id, "reason": words}`: they bought elsewhere, or said no), `confirmed`,
`struck`; by the clock `follow_up` (`{"entry": id, "step": n, "draft": id}`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from mailmate.sentences import mark
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.time.iso_days import iso_day
from mailmate.trade.told import home_of
from mailmate.values import dataclass

FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Quote:
    """One item quoted to one company: the version that stands, and those it replaced."""

    company: str
    item: str
    current: Entry
    replaced: tuple[Entry, ...]
    """Earlier versions, oldest first."""
    lost: bool

    @property
    def version(self) -> int:
        """The number of the version that stands, from 1."""
        return len(self.replaced) + 1

    @property
    def valid_until(self) -> date | None:
        """The last day of its validity, where the mail names one."""
        return iso_day(self.current.value.get("valid_until"))

    def state(self, today: date) -> str:
        """Return `current`, `expired` or `lost`, as `say` looks it up."""
        return mark("lost") if self.lost else mark("expired") if self.has_expired(today) else mark("current")

    def has_expired(self, today: date) -> bool:
        """Tell whether its validity is over."""
        return self.valid_until is not None and self.valid_until < today


@dataclass(frozen=True, slots=True)
class Talk:
    """The thread of a quote: our mails and theirs after it, in our own zone, oldest first."""

    ours: tuple[datetime, ...] = ()
    theirs: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteMail:
    """A mail in which we quoted, as what is asked after: the quotes of it that stand, and the step that is due."""

    company: str
    mail_id: int
    sent: datetime
    quotes: tuple[Quote, ...]
    step: int
    """Which follow-up comes next, from 1."""
    due: date


def quotes(entries: Iterable[Entry]) -> tuple[Quote, ...]:
    """Return what is quoted to whom, oldest first: of one item to one company on one Incoterm the newest price stands.

    A price for another quantity of the same mail is a step of one offer, not a version.
    """
    listed = sorted(entries, key=lambda one: (one.at, one.entry_id or 0))
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"}
    lost = {one.value.get("entry") for one in listed if one.kind == "lost" and one.entry_id not in struck}
    groups: dict[tuple[str, str, str, str], list[Entry]] = {}
    for one in listed:
        if one.kind == "quote" and one.entry_id not in struck:
            groups.setdefault(_key(one), []).append(one)
    return tuple(_quote(group, lost) for group in groups.values())


def _key(entry: Entry) -> tuple[str, str, str, str]:
    item = fold_number(str(entry.value.get("item") or "")) or f"mail {entry.mail_id}"
    quantity = entry.value.get("quantity")
    step = str(quantity.get("value")) if isinstance(quantity, Mapping) else ""
    return home_of(entry), item, str(entry.value.get("incoterm") or "").casefold().partition(" ")[0], step


def _quote(group: Sequence[Entry], lost: Collection[object]) -> Quote:
    mails = {one.mail_id: one for one in group}  # of one mail the last price counts
    versions = list(mails.values())
    current = versions[-1]
    item = str(current.value.get("item") or "")
    return Quote(current.company, item, current, tuple(versions[:-1]), any(one.entry_id in lost for one in group))


def due_quotes(
    found: Iterable[Quote], talks: Mapping[int, Talk], made: Iterable[Entry], today: date, rules: Rules
) -> tuple[QuoteMail, ...]:
    """Return the quote mails that are to be asked after today, the one that waits longest first.

    Nothing is asked after once they answered, said no, or the price was given anew. `talks` is mail -> what was
    written in its thread after it; `made` are the follow-ups noted so far (kind `follow_up`). Our own mails in the
    thread count as steps as well: who wrote by hand on day 3 is next reminded on day 7.
    """
    by_mail: dict[int, list[Quote]] = {}
    for one in found:
        if one.current.mail_id is not None and not one.lost:
            by_mail.setdefault(one.current.mail_id, []).append(one)
    noted: dict[int, list[Entry]] = {}
    for note in made:
        if note.kind == FOLLOW_UP and note.mail_id is not None:
            noted.setdefault(note.mail_id, []).append(note)
    due = []
    for mail_id, standing in by_mail.items():
        talk, sent = talks.get(mail_id, Talk()), standing[0].current.at
        if any(at > sent for at in talk.theirs):
            continue
        ours = [at for at in talk.ours if at > sent]
        steps = max(len(ours), len(noted.get(mail_id, ())))
        last = max([sent, *ours, *(one.at for one in noted.get(mail_id, ()))])
        day = _step_day(sent.date(), last.date(), steps, rules)
        if day is not None and day <= today:
            due.append(QuoteMail(standing[0].company, mail_id, sent, tuple(standing), steps + 1, day))
    return tuple(sorted(due, key=lambda one: one.sent))


def _step_day(sent: date, last: date, steps: int, rules: Rules) -> date | None:
    """Return the day of the next step: counted from the quote, later from the last word; None once it is enough."""
    rhythm = rules.quote_follow_ups
    if steps < len(rhythm):
        return max(sent + timedelta(days=rhythm[steps]), last + timedelta(days=1))
    if steps < len(rhythm) + rules.quote_late_follow_ups:
        return last + timedelta(days=rules.quote_late_days)
    return None
