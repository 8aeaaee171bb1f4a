"""Texts made of the registers on demand: the week's notice, the forwarder's terms, a recap, briefs of a company.

Nothing is said in them that is not on record or in the user's own notes; nothing is sent by writing them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Draft

if TYPE_CHECKING:
    from mailmate.desk.pages.cases import CaseLine

KINDS = ("brief", "digest", "note", "recap", "forwarder", "weekly-notice", "polish", "hand-over")
_TO_HAND_OVER = frozenset({"credit", "order", "quote", "shipment", "call"})
_BEFORE_A_VISIT = frozenset({"quote", "rival", "order", "complaint"})


def write_text(desk: Desk, kind: str, name: str) -> str:
    """Return the text of a kind about a company (domain or name) or a credit (its number); a recap has its own step.

    Raises `WrongUse` for a kind there is not yet, and where nothing is on record.
    """
    write = _WRITERS.get(kind)
    if write is None:
        there = ", ".join(KINDS)
        raise WrongUse(
            Sentence("{kind} cannot be written yet.", {"kind": kind}),
            Sentence("What can be written: {kinds}.", {"kinds": there}),
        )
    return write(desk, name).strip()


def _weekly_notice(desk: Desk, company: str) -> str:
    from mailmate.desk.registers.known_companies import meant_company
    from mailmate.desk.registers.shipments import weekly_notice

    return weekly_notice(desk, meant_company(desk, company))


def _forwarder(desk: Desk, credit: str) -> str:
    from mailmate.desk.registers.credits import find_credit
    from mailmate.trade.credit.credit_letters import forwarder_terms

    found = find_credit(desk, credit)
    if found.terms is None:
        raise WrongUse(
            Sentence("The original of credit {number} is missing: please ask for it.", {"number": found.number})
        )
    return forwarder_terms(found.terms, found.plan)


def write_recap(desk: Desk, mail_id: int, notes: Sequence[str]) -> Draft:
    """Draft the letter that puts a call in writing, as an answer to a mail; each note is one point.

    Raises `WrongUse` without a note, and for a mail that is not here or not read.
    """
    from mailmate.desk.compose import load_case
    from mailmate.desk.mails.lists import find_line
    from mailmate.desk.understand import parse_kept
    from mailmate.drafting.follow_up import draft_recap
    from mailmate.trade.recap import recap_points

    points = recap_points(notes, desk.local_now)
    if not points:
        raise WrongUse(Sentence("Which points did you agree on?"), Sentence('Add --note "…" for each of them.'))
    _, mail = parse_kept(desk, find_line(desk, mail_id).mail_id)
    reading = desk.database.readings.reading(mail_id)
    if reading is None:
        raise WrongUse(Sentence("Mail {mail_id} has not been read yet.", {"mail_id": mail_id}))
    written = draft_recap(points, reading, load_case(desk, mail_id, mail, reading), desk.letters)
    return desk.database.drafts.add(written, desk.now())


def _sections(*wanted: str, topics: frozenset[str] = frozenset(), quoted: bool = False) -> Callable[[Desk, str], str]:
    """Return a writer of these sections of a company's case; of what is on record only `topics`, where any is named.

    `quoted` puts the words behind what rests on them: who takes over was not there when they were said.
    """

    def write(desk: Desk, company: str) -> str:
        from mailmate.desk.pages.cases import AGREED, SECTIONS, case_of
        from mailmate.desk.registers.known_companies import meant_company

        company = meant_company(desk, company)
        lines = [
            one
            for one in case_of(desk, company)
            if one.section in wanted and not (one.section == AGREED and topics and one.topic not in topics)
        ]
        text = [say(Sentence("{company}, as of {day}", {"company": company, "day": desk.local_now.date().isoformat()}))]
        for section in dict.fromkeys(one.section for one in lines):
            text += ["", say(SECTIONS[section])]
            text += _quoted([one for one in lines if one.section == section], with_words=quoted)
        return "\n".join(text)

    return write


def _quoted(lines: Iterable[CaseLine], *, with_words: bool) -> list[str]:
    """Return lines as a list, each with the words it rests on where these are new."""
    told, before = [], ""
    for one in lines:
        line, words = f"- {one.day or '-'}  {say(one.text)}", " ".join(one.quote.split())
        is_new = with_words and words and words not in line and words != before
        told.append(f"{line} “{words}”" if is_new else line)
        before = words
    return told


_WRITERS: dict[str, Callable[[Desk, str], str]] = {
    "brief": _sections("open", "wishes", "changed", "agreed", "people", topics=_BEFORE_A_VISIT),
    "digest": _sections("open", "changed", "agreed"),
    "hand-over": _sections("open", "wishes", "agreed", "people", topics=_TO_HAND_OVER, quoted=True),
    "weekly-notice": _weekly_notice,
    "forwarder": _forwarder,
}
