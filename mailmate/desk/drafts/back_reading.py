"""A draft told back in the user's language: what it promises and names, each with its source.

Who writes in a second language reads here what the letter binds them to. The model that wrote a letter tells it back
in words of its own; for any text, typed or written by machine, the gate's claims are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mailmate.sentences import Sentence, filled, mark, say, word
from mailmate.trade.drafts import Claim, GateReport, Role, Source, Standing
from mailmate.trade.finding.dates import find_written_days
from mailmate.values import dataclass

_OURS = {
    "amount": Sentence("We name a price or a sum: {words}"),
    "quantity": Sentence("We name a quantity: {words}"),
    "percent": Sentence("We name a share: {words}"),
    "date": Sentence("We name a day: {words}"),
    "lead_time": Sentence("We name the time it takes: {words}"),
    "incoterm": Sentence("We name a delivery term: {words}"),
    "port": Sentence("We name a place: {words}"),
    "certificate": Sentence("We speak of a paper: {words}"),
    "reference": Sentence("We refer to {words}"),
    "technical": Sentence("We say of the goods: {words}"),
    "yes": Sentence("We promise or agree: {words}"),
    "email": Sentence("We give an address: {words}"),
    "url": Sentence("We give a web page: {words}"),
    "account": Sentence("We name a bank account: {words}"),
}
_PROMISED = Sentence("We newly promise something by {day}: “{words}”")
_THEIRS = Sentence("We repeat what they say: {words}")
_HOLE = Sentence("Still to be filled in: {words}")
_SOURCES = {
    "mail": mark("their mail"),
    "register": mark("our registers"),
    "sent": mark("our earlier mail"),
    "house_rule": mark("our house rule"),
    "profile": mark("our settings"),
}
_NO_SOURCE, _SAID_BY_YOU = mark("not on record"), mark("said by you")
_WEEKDAYS = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"))
_ORDER = (Standing.UNVERIFIED, Standing.HOUSE_RULE, Standing.VOUCHED, Standing.VERIFIED)
_LONGEST = 160
_SENTENCE_ENDS = ("\n\n", ". ", "! ", "? ", ".\n", "。")


@dataclass(frozen=True, slots=True)
class ToldBack:
    """One thing a draft says, in the user's language, and what it rests on."""

    text: Sentence
    source: Sentence | str
    """Where it stands; empty for a hole that is still open."""
    standing: Standing | None = None
    """None for a hole, and for what repeats the buyer's own words."""


def tell_back(body: str, gate: GateReport) -> list[ToldBack]:
    """Return what a draft's text says: holes and what nobody proved first, then new promises, what is on record, and
    their own words.

    A signature says nothing of the matter and is left out; the same thing said twice is told once.
    """
    claims = [one for one in gate.claims if not _is_of_signature(one)]
    ours = sorted((one for one in claims if one.role is Role.OURS), key=lambda one: _ORDER.index(one.standing))
    told = [*_holes(gate, body), *(_tell(one, body) for one in ours), *_tell_theirs(claims)]
    return list({(say(one.text), say(one.source)): one for one in told}.values())


def _is_of_signature(claim: Claim) -> bool:
    return claim.source is not None and claim.source.kind == "profile"


def _holes(gate: GateReport, body: str) -> Iterator[ToldBack]:
    for one in gate.findings:
        if one.id == "placeholder":
            words = one.quote or (body[one.start : one.end] if one.start is not None else "")
            yield ToldBack(filled(_HOLE, words=_shortened(words)), "")


def _tell(claim: Claim, body: str) -> ToldBack:
    words = _claim_words(claim)
    told = filled(_OURS.get(claim.kind, _OURS["yes"]), words=words)
    if claim.standing is Standing.HOUSE_RULE:
        told = filled(_PROMISED, day=words, words=_shortened(_sentence_of(claim, body)))
    return ToldBack(told, _source_words(claim), claim.standing)


def _sentence_of(claim: Claim, body: str) -> str:
    """Return the sentence of the letter a claim stands in: which rule a day keeps tells not what is promised by it."""
    if claim.where != "body":
        return claim.text
    before = body[: claim.start]
    begin = max((before.rfind(sign) + len(sign) for sign in _SENTENCE_ENDS if sign in before), default=0)
    ends = [at for sign in _SENTENCE_ENDS if (at := body.find(sign, claim.end)) >= 0]
    return body[begin : min(ends, default=len(body))]


def _tell_theirs(claims: Iterable[Claim]) -> Iterator[ToldBack]:
    """Yield their words that stand in their mail as one line; what does not stand there is told by itself."""
    proven = list[str]()
    for one in claims:
        if one.role is Role.ECHO:
            words = _claim_words(one)
            if one.standing is Standing.UNVERIFIED:
                yield ToldBack(filled(_THEIRS, words=words), word(_NO_SOURCE), one.standing)
            else:
                proven.append(say(words))
    if proven:
        yield ToldBack(filled(_THEIRS, words=", ".join(dict.fromkeys(proven))), word(_SOURCES["mail"]))


def _source_words(claim: Claim) -> Sentence | str:
    if claim.standing is Standing.VOUCHED:
        return word(_SAID_BY_YOU)
    if claim.source is None:
        return word(_NO_SOURCE)
    return _named(claim.source)


def _named(source: Source) -> Sentence | str:
    """Return what a source is called; a list or a note by its file, which is what a person finds it by."""
    return word(_SOURCES[source.kind]) if source.kind in _SOURCES else source.where


def _claim_words(claim: Claim) -> Sentence | str:
    return _day_words(claim.text) if claim.kind == "date" else _shortened(claim.text)


def _day_words(text: str) -> Sentence | str:
    """Return a day as it is written everywhere, with its weekday in the user's language; else the words themselves."""
    days = find_written_days(text)
    if len(days) != 1:
        return _shortened(text)
    day = days[0][0]
    return Sentence("{weekday} {day}", {"weekday": word(_WEEKDAYS[day.weekday()]), "day": day.isoformat()})


def _shortened(words: str) -> str:
    return " ".join(words.split())[:_LONGEST]
