"""A chain of promises told in sentences: its history line by line, and where it stands (for `show` and the brief)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from mailmate.sentences import Sentence, counted, filled
from mailmate.trade.facts import Money
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.payment.ledger import day_of
from mailmate.trade.payment.promise_state import Break, PromiseState
from mailmate.trade.payment.promises import FOLLOW_UP
from mailmate.trade.registers import Entry
from mailmate.trade.time.iso_days import iso_day

STATE_WORDS: dict[str, Sentence] = {
    "undated": Sentence("undated"),
    "promised": Sentence("promised"),
    "due": Sentence("due"),
    "claimed": Sentence("claimed"),
    "unconfirmed": Sentence("unconfirmed"),
    "kept": Sentence("kept"),
    "part_kept": Sentence("paid in part"),
    "broken": Sentence("broken"),
    "renewed": Sentence("renewed"),
    "postponed": Sentence("postponed"),
    "void": Sentence("void"),
}
"""Words for the states of a chain."""

_SAID = {
    "promise": Sentence("{at}: they promise to pay{on}."),
    "conditional": Sentence("{at}: they will pay after something else{on}."),
    "extension_request": Sentence("{at}: they ask to move the day{on}."),
    "claim": Sentence("{at}: they say it is paid."),
    "lc_opening": Sentence("{at}: they will open a letter of credit{on}."),
}
_DONE = {
    "received": Sentence("{at}: our bank confirmed {amount}."),
    "advised": Sentence("{at}: the credit was advised."),
    "invoiced": Sentence("{at}: we asked for {amount}{on}."),
    "met": Sentence("{at}: the condition is met{on}."),
    "failed": Sentence("{at}: the bank's trace found nothing."),
    "cancelled": Sentence("{at}: the debt was cancelled."),
    "struck": Sentence("{at}: entry {entry} was struck out."),
}
_FOLLOW_UPS = {
    "trace": Sentence("{at}: a letter was drafted that asks for the trace of the transfer."),
    "overdue": Sentence("{at}: a letter was drafted that asks for the day of payment."),
    "L4": Sentence("{at}: your manager was asked to write."),
}
_ANY_FOLLOW_UP = Sentence("{at}: a letter of level {level} was drafted.")


def tell_history(entries: Sequence[Entry]) -> list[Sentence]:
    """Return what happened to a debt, oldest first, each thing said with its words.

    A letter that was taken back before anybody sent it did not happen.
    """
    return [line for _, line in tell_each(entries)]


def tell_each(entries: Sequence[Entry]) -> list[tuple[Entry, Sentence]]:
    """Return the same with the entry each line tells of."""
    struck = {one.value.get("entry") for one in entries if one.kind == "struck"} - {None}
    taken_back = {one.entry_id for one in entries if one.kind == FOLLOW_UP} & struck
    told = [one for one in entries if not {one.entry_id, one.value.get("entry")} & taken_back]
    return [(one, line) for one in told for line in _tell(one, struck=one.entry_id in struck)]


def _tell(entry: Entry, *, struck: bool) -> Iterator[Sentence]:
    values = _values(entry)
    if entry.kind == FOLLOW_UP:
        yield replace(_FOLLOW_UPS.get(str(values["level"]), _ANY_FOLLOW_UP), values=values)
        return
    sentence = _SAID.get(entry.kind) or _DONE.get(entry.kind)
    if sentence is None:
        return
    told = replace(sentence, values=values)
    if entry.quote and (entry.mail_id is not None or entry.kind in _SAID):
        told = Sentence("{told} “{quote}”", {"told": told, "quote": entry.quote})
    yield Sentence("{told} (struck out)", {"told": told}) if struck else told
    if others := entry.value.get("other_amounts"):
        sums = ", ".join(f"{one['currency']} {one['amount']}" for one in others)
        yield Sentence("{at}: they name {sums} too; another currency is not added.", {**values, "sums": sums})


def _values(entry: Entry) -> dict[str, Any]:
    day = iso_day(entry.value.get("date"))
    money = entry.value.get("amount")
    whole = Sentence("the whole sum")
    return {
        "at": day_of(entry).isoformat(),
        "on": Sentence(", on {day}", {"day": spell_date(day)}) if day else "",
        "amount": f"{money['currency'] or ''} {money['amount']}".strip() if isinstance(money, dict) else whole,
        "entry": f"p{entry.value.get('entry')}",
        "level": entry.value.get("level"),
    }


def broken_words(count: int) -> Sentence:
    """Return how often a debt's promises were broken, as a person says it."""
    often = Sentence("broken twice") if count == 2 else Sentence("broken {count} times", {"count": count})
    return counted(count, Sentence("broken once"), often)


def tell_state(chain: PromiseState) -> Sentence:
    """Return state, day and breaks in a few words: "renewed for 2026-07-10, broken once"."""
    if chain.state == "broken" and chain.broken_count:
        return broken_words(chain.broken_count)
    day, state = _day_told(chain), STATE_WORDS[chain.state]
    told = filled(_WITH_DAY[chain.state], day=day) if day and chain.state in _WITH_DAY else state
    if chain.is_unpromised and chain.due_on:
        told = Sentence("invoiced for {day}, nobody named a day", {"day": chain.due_on.isoformat()})
    if chain.condition and chain.state == "undated":
        told = Sentence("undated, on the condition “{words}”", {"words": chain.condition})
    if not chain.broken_count:
        return told
    return Sentence("{state}, {broken}", {"state": told, "broken": broken_words(chain.broken_count)})


_WITH_DAY = {
    "promised": Sentence("promised for {day}"),
    "due": Sentence("due since {day}"),
    "renewed": Sentence("renewed for {day}"),
    "postponed": Sentence("postponed to {day}"),
    "part_kept": Sentence("paid in part, the rest by {day}"),
    "claimed": Sentence("claimed on {day}"),
    "unconfirmed": Sentence("unconfirmed, claimed on {day}"),
}


def _day_told(chain: PromiseState) -> str:
    day = chain.claimed_on if chain.state in ("claimed", "unconfirmed") else chain.standing
    return day.isoformat() if day else ""


def tell_standing(chain: PromiseState) -> list[Sentence]:
    """Return where a chain stands: its state, the sum, the breaks, the next day to look."""
    told = [Sentence("Now: {state}.", {"state": tell_state(chain)})]
    if chain.condition and chain.state != "undated":
        told.append(Sentence("They pay on a condition: “{words}”.", {"words": chain.condition}))
    if owed := chain.open_sum:
        told.append(Sentence("Open: {amount}.", {"amount": str(owed)}))
    if chain.overpaid:
        told.append(overpaid_words(chain.overpaid))
    told += [Sentence("Broken: {what}.", {"what": tell_break(one, opens=chain.opens)}) for one in chain.breaks]
    if chain.next_check:
        told.append(Sentence("Next look: {day}.", {"day": spell_date(chain.next_check)}))
    if not chain.calendar_known:
        told.append(Sentence("The holidays of these days are not known there; they were counted as working days."))
    return told


def tell_break(broken: Break, *, opens: bool = False) -> Sentence:
    """Return which day was not kept, and why it counts as broken; `opens` where a credit was to be opened."""
    why = Sentence("the day passed, no bank advised a credit") if opens and broken.why == "passed" else _WHY[broken.why]
    return Sentence("{day} ({why})", {"day": spell_date(broken.day), "why": why})


def overpaid_words(money: Money) -> Sentence:
    """Say that more came than is owed, and what not to do about it."""
    return Sentence(
        "{amount} more came than was owed: ask your bank, and send nothing back because a mail asks for it.",
        {"amount": str(money)},
    )


_WHY = {
    "passed": Sentence("the day passed without money"),
    "new_date": Sentence("a new day was named on it or after it"),
    "postponed": Sentence("moved a second time"),
    "claim": Sentence("said to be paid, and nothing came"),
}
