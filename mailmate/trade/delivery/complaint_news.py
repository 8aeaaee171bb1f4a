"""What a later mail adds to a complaint of its thread, whatever that mail is about itself: evidence, lot, count, days.

"Photos attached, the batch is 2609-B, and now it is 41 pcs" may come with a promise of money or a question; the
complaint must hear it (DOMAIN 6).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from mailmate.trade.delivery.complaints import given_evidence
from mailmate.trade.entry_source import Source
from mailmate.trade.facts import Quantity, value_json
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.shipping import find_shipping
from mailmate.trade.finding.wording import LONGEST, asks, cut_quote, sentences
from mailmate.trade.finding.words import late_pattern
from mailmate.trade.intents import Intent
from mailmate.trade.registers import Entry

NEWS = "news"
"""The kind of the entry: what a mail in the thread of a complaint adds to it; `after` is the mail that complained."""
_PAPERS_AND_FILMS = ("photos", "video", "test_report", "survey", "unloading_photos")
"""Evidence that a mail gives by saying so; what else it names is told by its own words."""
_LOT_IS = late_pattern(
    r"\b(?:lot|batch|lote|charge|partida)\b(?: (?:no|nr|number|code))?\.?(?: (?:is|was|ist|es|é|est))? ?[:#]? ?"
    r"(?P<lot>(?=[\w./-]{0,20}\d)[A-Z0-9][A-Z0-9./-]{2,20})\b",
    re.I,
)
_COUNTS_NOW = late_pattern(
    r"\b(?:now|already|meanwhile|so far|in total|altogether|total(?:s|led)?|count(?:ed)?|up to|grown|risen|increased to"
    r"|affected|defective|faulty|bad|broken|leak\w{0,4}|reject\w{0,3}|damaged|failed|ahora|agora|maintenant|jetzt|inzwischen)\b"
    r"|现在|目前|一共|总共|已有|坏",
    re.I,
)
"""Words beside which a count says how many have the fault."""
_COUNTS_ELSE = late_pattern(
    r"\b(?:more|another|additional|further|extra|orders?|ordering|quot\w{1,6}|prices?|ship\w{0,4}|send|deliver\w{0,3}"
    r"|replac\w{1,6}|need|want|new|next|pay\w{0,5}|paid|invoices?|good|fine|ok|sold|used)\b|再|另外|订购|付款",
    re.I,
)
"""Words beside which a count is of something else, or comes on top."""
_BARE_NOW = late_pattern(
    r"\b(?:(?:now|already|meanwhile|in total|altogether)\b[^.;!?\d%]{0,24}(?P<n>\d{1,6})"
    r"|(?P<m>\d{1,6}) (?:now|already|in total)\b)"
    r"(?![\w.,/-]|\s?(?:%|percent|days?|weeks?|months?|hours?|usd|eur))",
    re.I,
)
_DAYS = (
    (
        "arrived_on",
        late_pattern(r"\b(?:arriv\w{2,4}|received|reached us|came in|unload\w{2,3}|delivered)\b|到货|收到", re.I),
    ),
    ("found_on", late_pattern(r"\b(?:found|noticed|discovered|detected|opened)\b|发现|打开", re.I)),
)
_TO_COME = late_pattern(r"\b(?:will|shall|going to|expect\w{0,3}|when|if|eta)\b", re.I)


def news_of(source: Source, after: int | None) -> Iterable[Entry]:
    """One `news` where their mail, which complains of nothing itself, adds to the complaint of the mail `after`."""
    if after is None or source.means(Intent.QUALITY_COMPLAINT) or source.reading.direction == "theirs":
        return
    told = [one for one in sentences(source.mail.body.new[:LONGEST]) if not asks(one)]
    found: dict[str, tuple[Any, str]] = {}
    for read in (_lot, _container, _count):
        found |= read(told)
    found |= _days(told, DateBase(source.at, "", source.mail.zone_known))
    files = [part.name for part in source.mail.attachments if not part.inline]
    given = given_evidence((), "\n".join(told), attachments=files)
    if kept := [one for one in given if one in _PAPERS_AND_FILMS]:
        found["evidence_given"] = ", ".join(kept), _first_with(told, given_evidence)
    if found:
        quotes = list(dict.fromkeys(quote for _, quote in found.values() if quote))
        value = {"after": after, **{name: one for name, (one, _) in found.items()}}
        yield source.entry("complaints", NEWS, value, cut_quote(" … ".join(quotes) or source.mail.body.new))


def lot_told(source: Source) -> str | None:
    """Return the lot a mail of theirs names in running words: "the batch is 2609-B"."""
    told = [one for one in sentences(source.mail.body.new[:LONGEST]) if not asks(one)]
    return _lot(told)["lot"][0] if _lot(told) else None


def _first_with(told: Sequence[str], given: Any) -> str:
    return next((one.strip() for one in told if set(given((), one, attachments=())) & set(_PAPERS_AND_FILMS)), "")


def _lot(told: Sequence[str]) -> dict[str, tuple[Any, str]]:
    for sentence in told:
        named = next((one for one in find_references(sentence) if one.kind == "reference.lot" and one.value), None)
        if named:
            return {"lot": (str(named.value), sentence.strip())}
        if match := _LOT_IS.search(sentence):
            return {"lot": (match["lot"].rstrip(".-/"), sentence.strip())}
    return {}


def _container(told: Sequence[str]) -> dict[str, tuple[Any, str]]:
    for sentence in told:
        for one in find_shipping(sentence):
            if one.kind == "container":
                return {"container_no": (str(one.value), sentence.strip())}
    return {}


def _count(told: Sequence[str]) -> dict[str, tuple[Any, str]]:
    """Return how many have the fault by now: the last count said to be so, alone of its sentence."""
    found: dict[str, tuple[Any, str]] = {}
    for sentence in told:
        if not _COUNTS_NOW.search(sentence) or _COUNTS_ELSE.search(sentence):
            continue
        counts = {one.value for one in find_quantities(sentence) if isinstance(one.value, Quantity)}
        if len(counts) == 1:
            found["qty_affected"] = value_json(counts.pop()), sentence.strip()
        elif not counts and (match := _BARE_NOW.search(sentence)):
            found["qty_affected"] = {"value": match["n"] or match["m"], "unit": ""}, sentence.strip()
    return found


def _days(told: Sequence[str], base: DateBase) -> dict[str, tuple[Any, str]]:
    found: dict[str, tuple[Any, str]] = {}
    for sentence in told:
        if _TO_COME.search(sentence):
            continue
        days = [one.value for one in find_dates(sentence, base, past=True) if isinstance(one.value, date)]
        named = [name for name, words in _DAYS if words.search(sentence)]
        if len(set(days)) == 1 and len(named) == 1 and days[0] <= base.day:
            found.setdefault(named[0], (days[0].isoformat(), sentence.strip()))
    return found
