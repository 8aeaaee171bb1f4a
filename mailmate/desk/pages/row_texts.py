"""What a row gives a person to take along or to go through: the request about a credit, its terms for the forwarder,
the list of what to look at before an order is loaded.
"""

from __future__ import annotations

from mailmate.desk.pages.row_pages import credit_of_row
from mailmate.desk.pages.rows import RegisterRow
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, say

_NOBODY = "-"
_ALL = "all"


def request_text(desk: Desk, row: RegisterRow, _: str) -> str:
    """Return one request to the buyer with every point the checks of a credit found."""
    from mailmate.trade.credit.credit_letters import amendment_request

    credit = credit_of_row(desk, row)
    asked = amendment_request(credit.terms, credit.report.findings, credit.plan) if credit.terms else ""
    return asked or say(Sentence("The checks found nothing to ask for."))


def forwarders_to_choose(desk: Desk, row: RegisterRow) -> list[tuple[str, str]]:
    """Return who could ship the goods of a credit, where that is open; nobody where it is known or none is on file."""
    from mailmate.desk.registers.forwarders import forwarder_of, forwarders

    known = [] if forwarder_of(desk, credit_of_row(desk, row).number) else forwarders(desk)
    open_still = (say(Sentence("not known yet: only show the terms")), _NOBODY)
    return [*((one, one) for one in known), open_still] if known else []


def forwarder_text(desk: Desk, row: RegisterRow, company: str) -> str:
    """Return the terms of a credit that its forwarder must know; `company`, where one was chosen, is kept."""
    from mailmate.desk.drafts.writing import write_text
    from mailmate.desk.registers.forwarders import choose_forwarder

    number = credit_of_row(desk, row).number
    if company not in ("", _NOBODY):
        choose_forwarder(desk, number, company)
    return write_text(desk, "forwarder", number)


def points_before_loading(desk: Desk, row: RegisterRow) -> list[tuple[str, str]]:
    """Return the points to look at before an order is loaded, the open ones first, each with its place."""
    from mailmate.desk.registers.loading_check import checklist
    from mailmate.desk.registers.orders import find_order_by_id

    points = list(enumerate(checklist(desk, find_order_by_id(desk, row.entry_id)), start=1))
    listed = [
        (f"{'[x]' if done else '[ ]'} {point.day or ''} {say(point.text)}", str(place))
        for place, (point, done) in sorted(points, key=lambda one: one[1][1])
    ]
    is_open = any(not done for _, (_, done) in points)
    return [*listed, (say(Sentence("all of them are done")), _ALL)] if is_open else listed


def mark_point(desk: Desk, row: RegisterRow, place: str) -> None:
    """Record that one point of an order's checklist is done, or all; raise `WrongUse` where there is none."""
    from mailmate.desk.registers.loading_check import mark_checked

    if not place:
        raise WrongUse(Sentence("Nothing is on record that asks for a look before loading."))
    mark_checked(desk, row.entry_id, None if place == _ALL else [int(place)])
