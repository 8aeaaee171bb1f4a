"""What a letter can name of the matter itself: the goods complained of, the credit, the shipment.

The buyer's own words are quoted whole and in English or not at all; otherwise the facts read from them speak.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from mailmate.drafting.answers import count
from mailmate.drafting.note_tables import PART_NUMBER
from mailmate.drafting.questions import is_english, quotable
from mailmate.drafting.salutation import without_salutation
from mailmate.drafting.wishes import told_defect
from mailmate.drafting.word_tables import CREDIT_FIELDS, DEFECTS, EVIDENCE_FIRST, LINKED, SHIPMENT_NAMES
from mailmate.drafting.wording import fold, split_sentences
from mailmate.trade.cases import Case
from mailmate.trade.delivery.complaints import evidence_missing, severity
from mailmate.trade.facts import Change, Quantity
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.time.iso_days import iso_day

LONGEST_WORDS = 28
"""Words of a sentence of theirs that is quoted."""
_SHORTEST_WORDS = 4
_LOOKED_AT = 20_000
_SWIFT_DAY = re.compile(r"\d{6}")
_LIST_MARK = re.compile(r"^\(?\d{1,2}[.)]\s+")
_CALLED = re.compile(r"^[A-Z][a-z]{1,15}(?:\s[A-Z][a-z]{1,15})?\s?[–-]\s+")
"""A name before a dash: "Sun - we counted …"."""
_JUDGES = re.compile(r"\b(?:approv\w*|good|ok(?:ay)?|fine|accept\w*|confirm\w*|too\s\w+|but)\b", re.IGNORECASE)
_BEGS = re.compile(r"(?:please|pls|kindly|thank)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:serial|lot|batch|s/n|series)\b(?:\s(?:no|nos|number|numbers)\b\.?)?[^.\n]{0,12}\d", re.IGNORECASE
)
_SHOWS = re.compile(r"\bvideos?\b", re.IGNORECASE)
_TELLS_DIFFERENCE = re.compile(
    r"\b(?:shows?|says?|states?|instead|differs?|wrong|incorrect|mistakes?|errors?|missing|should\s(?:be|read)|does\snot|not\s(?:match|as|the\ssame))\b",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:by the way|btw|but|and|so|also)\b,?\s+", re.IGNORECASE)
MOST_EVIDENCE = 3
MOST_POINTS = 5
_DISCREPANT = re.compile(
    r"\bdiscrepan(?:cy|cies)\W{0,3}\s?\S|\b(?:late\s(?:shipment|presentation)|presented\slate|stale|expired|missing|not\spresented|not\ssigned|not\sendorsed|"
    r"overdrawn|differs?|instead\sof|inconsistent|does\snot\s(?:show|state|match|agree)|not\sas\sper)\b",
    re.IGNORECASE,
)
_TRANSPORT = re.compile(
    r"\b(?:broken?|crack\w*|wet|water|dent\w*|crush\w*|damag\w+|transit|transport\w*|torn|bent|moisture|rust\w*|mou?ld\w*)\b",
    re.IGNORECASE,
)
_IN_USE = re.compile(
    r"\b(?:leak\w*|burst\w*|fail(?:s|ed|ing|ures?)?|jam(?:s|med)?|noise|noisy|trip(?:s|ped)?|overheat\w*|in\suse|when\swe\suse|"
    r"after\s(?:\w+\s){1,3}(?:use|hours|days|weeks|months|years?)|installed|does\snot\s(?:work|run|start|turn|close|open))\b",
    re.IGNORECASE,
)
_IN_TRANSIT = frozenset({"damage", "packaging", "contamination", "shortage"})
_HURT = re.compile(r"\b(?:injur\w*|hurt|wounded|hospital\w*|burn(?:s|t|ed)\b|died|death|killed)\b", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w.])\+\d[\d ()/.-]{7,20}\d|\b(?:tel|phone|mobile|cell|whatsapp)\b[^\n\d]{0,12}\d[\d ()/.-]{5,20}",
    re.IGNORECASE,
)
_ASKS_POINTS = re.compile(
    r"\b(?:all|any|which|what|your)\s(?:the\s|your\s|other\s)?(?:points|changes|terms|items)\b[^.?!\n]{0,40}\b(?:need|want|wish|require|amend|change)\w*"
    r"|\b(?:anything|something)\selse\b[^.?!]{0,30}\b(?:chang|amend|add)\w*|\bneed\s(?:any\s)?other\s(?:points|changes|terms)\b|\bwhat\s(?:else\s)?(?:do|should|shall|must|to)\s(?:you\s|we\s)?(?:need|want|amend|change)",
    re.IGNORECASE,
)
_EXTENDS = re.compile(r"\b(?:exten[ds]\w*|extension|postpon\w*|prolong\w*|later)\b", re.IGNORECASE)
_CANNOT_BE = re.compile(r"\b(?:cannot|can't|can\snot|not\s(?:be\s)?(?:possible|met|kept))\b", re.IGNORECASE)
_FOLLOWED = ("container", "vessel", "ETD", "ETA")
"""What a buyer waits for: asked of the forwarder where it is not on record."""
_SHIPPING_FACTS = ("container_no", "vessel", "bl_no", "etd", "eta", "seal_no")


def their_words(reading: Reading, case: Case) -> str:
    """Return the sentence of theirs that carries the matter, whole and in English; empty where it may be bait (F11)."""
    if any(flag.id == "F11" for flag in reading.flags):
        return ""
    sentences = [span.text for span in split_sentences((case.mail.body.new or case.mail.text)[:_LOOKED_AT])]
    ours = fold(f"{case.me.company} {case.mail.subject}")
    if reading.subtype is Subtype.DOCUMENTS:
        differing = [one for one in sentences if _TELLS_DIFFERENCE.search(one) and "?" not in one]
        if told := next((words for one in differing if (words := _as_quoted(one, reading, case))), ""):
            return told
    if reading.subtype is Subtype.SAMPLE_APPROVAL:
        judging = [one for one in sentences if _JUDGES.search(one) and "?" not in one]
        if told := next((words for one in judging if (words := _as_quoted(one, reading, case))), ""):
            return told
    for span in sorted(reading.evidence, key=lambda one: _BEGS.match(one.strip()) is not None):
        whole = next((one for one in sentences if len(fold(span)) > 2 and fold(span) in fold(one)), span)
        pieces = () if whole.endswith((":", "：")) else (whole, span)
        words = next((words for one in pieces if (words := _as_quoted(one, reading, case))), "")
        if len(words.split()) >= _SHORTEST_WORDS and fold(words) not in ours:
            return words
    return ""


def _as_quoted(words: str, reading: Reading, case: Case) -> str:
    bare = without_salutation(words.strip(), case.me.name)
    bare = _LEADING.sub("", _LIST_MARK.sub("", _CALLED.sub("", bare.strip())))
    return quotable(bare, LONGEST_WORDS).rstrip(" .!;,") if is_english(bare, reading.language) else ""


def complaint_values(reading: Reading, case: Case) -> dict[str, Any]:
    """Return what is complained of, how grave it is, and which evidence is still missing."""
    beside = Intent.QUALITY_COMPLAINT not in (reading.intent, *reading.also)
    words = (told_defect(reading, case) if beside else "") or _reported(reading, case)
    text = case.mail.body.new or case.mail.text
    kinds = [str(fact.value) for fact in reading.all_facts("defect_type")]
    grade = str(reading.derived.get("severity") or severity(reading.facts, text, case.rules))
    files = [attachment.name for attachment in case.mail.attachments]
    transport = "function" not in kinds and _may_be_transport(words or text[:_LOOKED_AT], kinds, reading)
    missing = evidence_missing(reading.facts, text, attachments=files, severity=grade, rules=case.rules)
    earlier = _earlier_report(case)
    missing = tuple(one for one in missing if not (one == "lot" and _NUMBERED.search(text[:_LOOKED_AT])))
    if reading.fact("evidence_given") and "function" in kinds and _SHOWS.search(text[:_LOOKED_AT]):
        missing = tuple(one for one in missing if one != "photos")
    if beside or (earlier and _is_of_thread(earlier, case)):
        asked = set(earlier.value.get("evidence_missing") or missing) if earlier else set(missing)
        given = {"qty_affected"} if any(map(str.isdigit, words)) else set()
        missing = tuple(one for one in missing if one in asked - given)
    return {
        "words": words,
        "points": "" if words else _points(reading),
        "critical": grade == "critical",
        "earlier": spell_date(earlier.at.date()) if earlier and (beside or _is_of_thread(earlier, case)) else "",
        "shortage": kinds == ["shortage"],
        "hurt": _HURT.search(text[:_LOOKED_AT]) is not None,
        "phone": _PHONE.search(f"{text[:_LOOKED_AT]}\n{case.mail.body.signature}") is not None,
        "evidence": _asked_first(missing, kinds, words, transport=transport),
        "transport": transport,
        "remedy": reading.fact("remedy_asked") is not None,
    }


def _is_of_thread(entry: Entry, case: Case) -> bool:
    return any(one.mail_id == entry.mail_id for one in case.thread)


def _earlier_report(case: Case) -> Entry | None:
    """Return the last complaint of theirs on record that this mail does not make itself."""
    found = [one for one in case.entries if one.register == "complaints" and one.kind == "complaint"]
    earlier = [one for one in found if one.mail_id != case.mail_id and not one.ours]
    return max(earlier, key=lambda one: one.at, default=None)


def _asked_first(missing: Sequence[str], kinds: Sequence[str], words: str, *, transport: bool) -> list[str]:
    """Return the evidence a first letter asks for: what tells most about this kind of defect, a few points only."""
    kind = next((one for one in kinds if one in EVIDENCE_FIRST), "damage")
    if kind == "damage" and not transport:
        kind = "function" if _IN_USE.search(words) else "appearance"
    order = EVIDENCE_FIRST[kind]
    first = [one for one in order if one in missing] or list(missing)
    return [*first[:MOST_EVIDENCE], *(one for one in missing if one == "survey")]


def _may_be_transport(words: str, kinds: Sequence[str], reading: Reading) -> bool:
    """True where the way to the buyer may have done it: wet, crushed or broken goods, none that failed in use."""
    if reading.fact("safety") is not None or _IN_USE.search(words):
        return False
    told = _TRANSPORT.search(words) is not None or reading.fact("container_no") is not None
    return told and (not kinds or not _IN_TRANSIT.isdisjoint(kinds))


def _reported(reading: Reading, case: Case) -> str:
    """Return the sentence in which they report what is wrong, fit to be quoted."""
    if any(flag.id == "F11" for flag in reading.flags):
        return ""
    quotes = [
        fold(fact.quote)
        for name in ("defect_type", "qty_affected")
        for fact in reading.all_facts(name)
        if fact.source == "body"
    ]
    for span in split_sentences((case.mail.body.new or case.mail.text)[:_LOOKED_AT]):
        if any(quote in fold(span.text) for quote in quotes) and (words := _as_quoted(span.text, reading, case)):
            return words
    return their_words(reading, case) if reading.intent is Intent.QUALITY_COMPLAINT else ""


def _points(reading: Reading) -> str:
    """Return "damage, SK-2050S, 25 pcs of 400 pcs" from what was read, where their sentence cannot be quoted."""
    defect, product = reading.fact("defect_type"), reading.fact("product")
    affected, total = (reading.fact(name) for name in ("qty_affected", "qty_total"))
    parts = [
        "a safety matter" if reading.fact("safety") else "",
        DEFECTS.get(str(defect.value), "") if defect else "",
        _named_in_english(str(product.value), reading) if product else "",
        " of ".join(
            count(one.value.value, one.value.unit)
            for one in (affected, total)
            if one and isinstance(one.value, Quantity)
        ),
    ]
    return ", ".join(part for part in parts if part)


def _named_in_english(name: str, reading: Reading) -> str:
    """Return the name of goods where an English letter can hold it: a part number, or words in English."""
    return name if PART_NUMBER.search(name) or (name.isascii() and is_english(name, reading.language)) else ""


def credit_values(reading: Reading, case: Case) -> dict[str, Any]:
    """Return the credit's number, the stage of its change, and each field with what it is and shall be."""
    changes = [fact.value for fact in reading.all_facts("changes") if isinstance(fact.value, Change)]
    named = _last_named([change for change in changes if change.tag in CREDIT_FIELDS], reading, case)
    tags = {change.tag for change in changes}
    linked = [words for tag, words in LINKED.items() if tag not in tags]
    linked = linked if tags & LINKED.keys() and not {"44C", "31D"} <= tags else []
    number = _credit_number(reading, case)
    text = (case.mail.body.new or case.mail.text)[:_LOOKED_AT]
    asks_points = _ASKS_POINTS.search(text) is not None
    return {
        "number": number,
        "points": _credit_points(number, case),
        "lacks_original": bool(number)
        and case.credits_here is not None
        and fold_number(number) not in case.credits_here,
        "amendment": _first(reading, "amendment_no"),
        "stage": str(reading.derived.get("stage") or "requested"),
        "requested_by": str(reading.derived.get("requested_by") or ""),
        "changes": [] if asks_points and _CANNOT_BE.search(text) else [_change(change) for change in named[:8]],
        "linked": linked,
        "named": _named_points(reading, case),
        "asks_points": asks_points,
    }


def _named_points(reading: Reading, case: Case) -> list[str]:
    """Return the sentences of a notice that name a discrepancy, fit to be quoted; none where they may be bait (F11)."""
    if any(flag.id == "F11" for flag in reading.flags):
        return []
    spans = split_sentences((case.mail.body.new or case.mail.text)[:_LOOKED_AT])
    told = [_as_quoted(span.text, reading, case) for span in spans if _DISCREPANT.search(span.text)]
    return [words for words in told if len(words.split()) >= _SHORTEST_WORDS - 1][:MOST_POINTS]


def _last_named(changes: Sequence[Change], reading: Reading, case: Case) -> list[Change]:
    """Return the changes; of two days for one field in a mail that extends, the later one is what is wished."""
    text = case.mail.body.new or case.mail.text
    if not _EXTENDS.search(text[:_LOOKED_AT]):
        return list(changes)
    kept: dict[str, Change] = {}
    for change in changes:
        before = kept.get(change.tag)
        days = [iso_day(one.new) for one in (before, change) if one]
        if before and None not in days and not before.old:
            kept[change.tag] = change if str(days[1]) >= str(days[0]) else before
        else:
            kept[f"{change.tag} {len(kept)}" if before else change.tag] = change
    return list(kept.values())


def _credit_points(number: str, case: Case) -> list[str]:
    """Return what the checks on the credit would have changed, one sentence each; empty where it is not on record."""
    entries = [one for one in case.entries if one.register == "credits"]
    if not any(one.kind == "issue" for one in entries):
        return []
    from mailmate.trade.credit.credit_letters import points_to_ask  # the checks are loaded where there is a credit

    return points_to_ask(entries, number, case)


_SLASHED = re.compile(r"(?:^|\s{0,3})/(ADD|DELETE|REPALL)/\s{0,3}\+?\s{0,3}", re.I)
_OPERATION_WORDS = {"ADD": "add: ", "DELETE": "delete: ", "REPALL": "replace all by: "}
_BY = {"increase": "more by", "decrease": "less by"}
"""The amount of an amendment is what it adds or takes away, never the new total (DOMAIN 7.2)."""


def _credit_number(reading: Reading, case: Case) -> str:
    """Return the credit's number, whole: of several the subject's, as banks have references of their own."""
    numbers = [str(fact.value) for name in ("lc_no", "refs.lc") for fact in reading.all_facts(name) if fact.value]
    named = next((one for one in numbers if one in case.mail.subject), numbers[0] if numbers else "")
    return max((one for one in numbers if one.startswith(named)), key=len, default="")


def _first(reading: Reading, *names: str) -> str:
    return next((str(fact.value) for name in names if (fact := reading.fact(name)) and fact.value), "")


def _change(change: Change) -> dict[str, str]:
    return {
        "tag": change.tag,
        "name": CREDIT_FIELDS[change.tag],
        "now": _term(change.old),
        "needed": "" if change.tag in ("43P", "43T") else _term(_SLASHED.sub(_spoken_operation, change.new or "")),
        "by": _BY.get(change.op, ""),
    }


def _spoken_operation(match: re.Match[str]) -> str:
    """Say `/ADD/`, `/DELETE/` and `/REPALL/` of a narrative in words; what stands between them is left alone."""
    return ("; " if match.start() else "") + _OPERATION_WORDS[match[1].upper()]


def _term(text: str | None) -> str:
    """Return a term of a credit on one line, a SWIFT day (YYMMDD) or an ISO day spelled out."""
    words = " ".join((text or "").split())
    try:
        if _SWIFT_DAY.fullmatch(words):
            return spell_date(date(2000 + int(words[:2]), int(words[2:4]), int(words[4:])))
        return spell_date(date.fromisoformat(words))
    except ValueError:
        return words.rstrip(" .,;") if len(words) <= 120 else words[:117] + "…"


def shipment_values(reading: Reading, case: Case) -> dict[str, Any]:
    """Return what is on record of the shipment, what is still to be asked, and whether this mail itself tells it."""
    lines = _on_record(case.entries)
    known = {line["name"] for line in lines}
    told = sum(reading.fact(name) is not None for name in _SHIPPING_FACTS)
    text = fold((case.mail.body.new or case.mail.text)[:_LOOKED_AT])
    wished = {words for words in SHIPMENT_NAMES.values() if re.search(rf"\b{re.escape(fold(words))}\b", text)}
    return {
        "shipment": lines,
        "shipment_open": [
            words for words in SHIPMENT_NAMES.values() if (words in _FOLLOWED or words in wished) and words not in known
        ],
        "shipment_told": told >= 3,
    }


def _on_record(entries: Sequence[Entry]) -> list[dict[str, str]]:
    """Return what our own mail or a person put on record about the shipment, newest word first kept."""
    found: dict[str, str] = {}
    for entry in reversed(entries):
        if entry.register == "shipments" and is_ours(entry):
            for name in SHIPMENT_NAMES:
                value = entry.value.get(name)
                values = value if isinstance(value, list | tuple) else [value] if value else []
                if values:
                    found.setdefault(name, ", ".join(_term(str(one)) for one in values))
    return [{"name": words, "value": found[name]} for name, words in SHIPMENT_NAMES.items() if name in found]


def is_ours(entry: Entry) -> bool:
    """True for an entry that a person made or accepted, or that our own sent mail said."""
    return entry.ours or entry.by == "person"
