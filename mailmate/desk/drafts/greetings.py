"""Greetings one might send: old customers whose country keeps a festival these days, in one line, never as a draft.

A customer with an open complaint, a broken promise or a flag of fraud is left out: a greeting would read as mockery.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from mailmate.desk.registers.complaints import list_complaints
from mailmate.desk.registers.contacts import list_contacts
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.promises import standing_chains
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence, counted, word
from mailmate.trade.finding.places import country_of_domain
from mailmate.trade.time.festivals import Festival, festival_near

_NAMED = 3
"""Companies named in the line; of the others there is a count."""


def greeting_line(desk: Desk) -> tuple[date, Sentence] | None:
    """Return the nearest festival of a customer's country with who might be greeted, or None."""
    found: dict[Festival, list[str]] = {}
    today = desk.local_now.date()
    for company, country in _customers(desk).items():
        if near := festival_near(country, today):
            found.setdefault(near, []).append(company)
    if not found:
        return None
    festival = min(found, key=lambda one: (one.day, one.name))
    return festival.day, _line(festival, sorted(found[festival]))


def _line(festival: Festival, companies: list[str]) -> Sentence:
    more = len(companies) - _NAMED
    values = {
        "festival": word(festival.name), "day": festival.day.isoformat(), "n": max(more, 0),
        "companies": ", ".join(companies[:_NAMED]),
    }  # fmt: skip
    if more <= 0:
        return Sentence("{festival} on {day}: {companies} may like a greeting of yours", values)
    return counted(
        more,
        Sentence("{festival} on {day}: {companies} and 1 more may like a greeting of yours", values),
        Sentence("{festival} on {day}: {companies} and {n} more may like a greeting of yours", values),
    )


def _customers(desk: Desk) -> dict[str, str]:
    """Return the companies that ordered and with whom all is well -> the country of most of their people."""
    ordered = {one.company for one in list_orders(desk) if one.company}
    if not ordered:
        return {}
    ordered -= {one.company for one in list_complaints(desk) if one.closed is None}
    ordered -= {one.company for one in standing_chains(desk) if one.state.broken_count}
    ordered -= {one.company for one in desk.database.registers.entries("fraud", open_only=True)}
    told: dict[str, Counter[str]] = {}
    for known in list_contacts(desk) if ordered else ():
        if known.company in ordered and known.contact.country:
            told.setdefault(known.company, Counter())[known.contact.country.upper()] += 1
    by_people = {company: names.most_common(1)[0][0] for company, names in told.items()}
    return {one: by_people.get(one) or country_of_domain(one.rpartition("@")[2]) for one in ordered}
