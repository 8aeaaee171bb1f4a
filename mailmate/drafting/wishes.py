"""What a buyer wants beside the questions: deeds asked for, waiting they complain of, a price aimed at, goods at fault.

A reply that is silent on one of these misses a question as surely as if it had a question mark (DOMAIN 9, point 1).
Only what the new text says in English is told; where the mail may be bait (F11) or payment is blocked, nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from mailmate.drafting.question_tables import TOPIC_NAMES
from mailmate.drafting.questions import is_answered, is_english, quotable, topic_of
from mailmate.drafting.reported import reported_question, reported_request, reported_wait, without_leading
from mailmate.drafting.salutation import without_salutation
from mailmate.drafting.wish_tables import (
    AIMS_AT_PRICE,
    ASKS_UNMARKED,
    BEGS,
    DISPUTES,
    FOREIGN_DEFECT,
    LATE_GOODS,
    LETTER_DOES,
    MERE_FORM,
    NAMES_SUM,
    NO_ANSWER,
    NO_DEFECT_NOW,
    RELEASES,
    STILL_WAITS,
    TELLS_DEFECT,
    UNSAID,
    WANTS_REMEDY,
)
from mailmate.drafting.wording import content_words, fold, split_sentences
from mailmate.trade.cases import Case
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.time.iso_days import iso_day
from mailmate.values import dataclass

MOST_WISHES = 3
_LOOKED_AT = 8_000
_LONGEST = 28
_SHORTEST = 5
_LEADING_BUT = re.compile(r"^(?:but|and|so|however)\b,?\s+", re.IGNORECASE)
_STOPS = re.compile(r"\b(?:do\snot|don't|stop|not\sto)\b", re.IGNORECASE)
"""A deed they want left undone is what no letter does by itself."""
_MATTERS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in LETTER_DOES.items()}
_SAME = 0.5
_ABOUT_SUMS = frozenset({"payment_promise", "payment_query", "order"})
"""Letters that are silent on a figure of ours they dispute."""
_IS_SORRY = frozenset({"documents", "delivery_delay"})
"""Letters that speak of papers and waiting anyway."""
_LONG_AGO = 10
"""Days after which a payment told of is no news."""
_LEAST_NAMED = 2
"""Words of meaning by which a sentence says what they wait for."""
_ASKED_FOR = frozenset({"documents", "certificate", "sample"})


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing they want: their words fit to be quoted, and how our own sentence tells them, where it can."""

    words: str
    told: str = ""
    """"ask us to send the invoice", "ask whether we pack in boxes", "need a credit note"; empty where it is quoted."""


@dataclass(frozen=True, slots=True)
class Owed:
    """Something of ours they still wait for: our own words with their day, or only theirs."""

    words: str
    """Our promise as we wrote it; empty where none is on record."""
    said_on: str = ""
    theirs: str = ""
    """Their sentence, where no promise of ours is on record."""
    point: str = ""
    """What our answer is to be about: "about the shaft", "if the handle can be red"."""


def sentences_of(case: Case) -> tuple[str, ...]:
    """Return the sentences of the new text, each without its salutation."""
    text = (case.mail.body.new or case.mail.text)[:_LOOKED_AT]
    return tuple(without_salutation(span.text.strip(), case.me.name) for span in split_sentences(text))


def find_wishes(reading: Reading, case: Case, letters: Sequence[str], body: str) -> tuple[Wish, ...]:
    """Return the wishes that none of these letters and no word of `body`, our reply so far, takes up."""
    if reading.blocked or any(flag.id == "F11" for flag in reading.flags) or "phone_first" in letters:
        return ()
    asked = [fold(one) for one in reading.questions]
    found: list[Wish] = []
    found.extend(_foreign_wishes(reading, letters))
    for sentence in sentences_of(case):
        same = fold(sentence)
        if any(same in one or one in same for one in asked) or not is_english(sentence, reading.language):
            continue
        wish = _wish(sentence)
        if wish is None or wish in found or (wish.words and fold(wish.words) in fold(body)):
            continue
        disputed = DISPUTES.search(sentence) is not None
        if _ABOUT_SUMS & set(letters) if disputed else not _is_done(sentence, letters, body):
            found.append(wish)
    return tuple(found[:MOST_WISHES])


def _foreign_wishes(reading: Reading, letters: Sequence[str]) -> Iterator[Wish]:
    """Yield what a mail in another language asks for, named by what it is about."""
    asked = [fold(one) for one in reading.questions]
    for fact in reading.all_facts("requests"):
        words = str(fact.value or fact.quote)
        topic = topic_of(words)
        same = any(fold(words) in one or one in fold(words) for one in asked)
        if same or topic not in _ASKED_FOR or is_english(words, reading.language):
            continue
        name = TOPIC_NAMES[topic]
        if not any(one in _MATTERS and _MATTERS[one].search(name) for one in letters):
            yield Wish("", f"ask for {name}")


def _wish(sentence: str) -> Wish | None:
    bare = without_leading(sentence)
    if MERE_FORM.search(bare) or UNSAID.search(bare) or AIMS_AT_PRICE.search(bare):
        return None
    quoted = quotable(bare, _LONGEST).rstrip(" .!;,")
    if ASKS_UNMARKED.match(bare) and quoted:
        told = reported_question(bare)
        return Wish(quoted, f"ask {told}" if told else "")
    if DISPUTES.search(bare) and "?" not in bare and any(map(str.isdigit, bare)) and quoted:
        return Wish(quoted)
    if BEGS.search(bare) is None or STILL_WAITS.search(bare):
        return None
    told = reported_request(bare)
    return Wish(quoted, told) if told or (quoted and len(quoted.split()) >= _SHORTEST and "lease" in bare) else None


def _is_done(sentence: str, letters: Sequence[str], body: str) -> bool:
    """True where a letter does it anyway, or the reply speaks of it in so many words."""
    stops = _STOPS.search(sentence) is not None
    if not stops and any(name in _MATTERS and _MATTERS[name].search(sentence) for name in letters):
        return True
    words = {one for one in content_words(sentence) if not any(sign.isdigit() for sign in one)}
    return bool(words) and len(words & content_words(body)) >= len(words) * _SAME and is_answered(sentence, body)


def wants_release(case: Case) -> bool:
    """True where a sentence asks for goods, documents or production that wait for money."""
    return any((BEGS.search(one) or "?" in one) and RELEASES.search(one) for one in sentences_of(case))


def aimed_price(reading: Reading, case: Case) -> str:
    """Return the sentence that names the price they would pay, fit to be quoted; empty where there is none."""
    if any(flag.id == "F11" for flag in reading.flags):
        return ""
    found = []
    asked = [fold(one) for one in reading.questions]
    for sentence in sentences_of(case):
        if any(one in fold(sentence) for one in asked):
            continue
        words = _LEADING_BUT.sub("", quotable(sentence, _LONGEST)).rstrip(" .!;,")
        plain_asking = "?" in sentence and not any(map(str.isdigit, sentence))
        if AIMS_AT_PRICE.search(sentence) and words and not plain_asking and is_english(sentence, reading.language):
            found.append(words)
    first = next((one for one in found if NAMES_SUM.search(one)), next(iter(found), ""))
    behind = next((one for one in found if one != first), "")
    both = f"{first}.” and “{behind[:1].upper()}{behind[1:]}" if behind else first
    return both if len(both.split()) <= _LONGEST else first


def reports_defect(reading: Reading, case: Case) -> bool:
    """True where goods at fault are reported in English, or in another language with a remedy wished."""
    text = (case.mail.body.new or case.mail.text)[:_LOOKED_AT]
    if any(flag.id == "F11" for flag in reading.flags):
        return False
    foreign = FOREIGN_DEFECT.search(text) and WANTS_REMEDY.search(text) and not is_english(text, reading.language)
    return bool(told_defect(reading, case) or foreign)


def is_overdue(reading: Reading, case: Case) -> bool:
    """True where goods are late and a payment is named only to say so: it is no news of money."""
    text = (case.mail.body.new or case.mail.text)[:_LOOKED_AT]
    if LATE_GOODS.search(text) is None or reading.derived.get("kind") != "claim" or case.mail.attachments:
        return False
    paid = reading.fact("evidence.value_date")
    day = iso_day(paid.value) if paid and isinstance(paid.value, str) else paid.value if paid else None
    return not isinstance(day, date) or (case.today - day).days > _LONG_AGO


def told_defect(reading: Reading, case: Case) -> str:
    """Return the sentence that reports goods at fault, fit to be quoted; empty where none surely does."""
    if any(flag.id == "F11" for flag in reading.flags):
        return ""
    for sentence in sentences_of(case):
        words = quotable(sentence, _LONGEST).rstrip(" .!;,")
        if AIMS_AT_PRICE.search(sentence):
            continue  # "this price does not work for me"
        if words and TELLS_DEFECT.search(sentence) and not NO_DEFECT_NOW.search(sentence) and is_english(sentence):
            return words
    return ""


def missed_questions(reading: Reading, case: Case) -> tuple[str, ...]:
    """Return the earlier questions of this thread that they say we did not answer, the oldest first."""
    complaints = [one for one in sentences_of(case) if NO_ANSWER.search(one)]
    if not complaints:
        return ()
    earlier = [one for one in case.entries if one.register == "questions" and one.kind == "asked"]
    mails = {one.mail_id for one in case.thread if not one.ours} - {case.mail_id}
    texts = [str(one.value.get("text") or one.quote) for one in earlier if one.mail_id in mails]
    told = frozenset().union(*map(content_words, complaints))
    known = {fold(one) for one in reading.questions}
    return tuple(one for one in dict.fromkeys(texts) if content_words(one) & told and fold(one) not in known)


def owed_by_us(
    reading: Reading, case: Case, missed: Iterable[str] = (), letters: Sequence[str] = ()
) -> tuple[Owed, ...]:
    """Return what of ours they wait for: promises whose day has passed, else their own words.

    A promise counts that they complain of, or that stands in our last mail of the thread: nothing has left since.
    """
    if any(flag.id == "F11" for flag in reading.flags) or "phone_first" in letters:
        return ()
    taken = frozenset().union(*map(content_words, missed)) if missed else frozenset()
    late = [one for one in case.entries if _is_late(one, case)]
    last = max((one for one in case.thread if one.ours), key=lambda one: one.date, default=None)
    found = [_our_promise(one) for one in late if last is not None and one.mail_id == last.mail_id]
    for sentence in sentences_of(case):
        if not STILL_WAITS.search(sentence):
            continue
        words = content_words(sentence)
        promise = max(late, key=lambda one: len(words & content_words(one.quote)), default=None)
        if promise and words & content_words(promise.quote):
            found.append(_our_promise(promise))
            continue
        if sentence.rstrip().endswith("?"):
            continue
        quoted = quotable(sentence, _LONGEST).rstrip(" .!;,")
        waits = NO_ANSWER.search(sentence) or (topic_of(sentence) in _ASKED_FOR and not _IS_SORRY & set(letters))
        if quoted and not words & taken and waits and len(words) >= _LEAST_NAMED:
            found.append(Owed("", theirs=quoted, point=reported_wait(sentence)))
    return tuple(one for one in dict.fromkeys(found) if one.words or one.theirs)[:2]


def _our_promise(entry: Entry) -> Owed:
    return Owed(quotable(entry.quote, _LONGEST).rstrip(" ."), spell_date(entry.at.date()))


def _is_late(entry: Entry, case: Case) -> bool:
    day = iso_day(entry.value.get("date"))
    return (
        entry.register == "promises"
        and entry.kind == "own_promise"
        and bool(entry.quote)
        and day is not None
        and day < case.today
    )
