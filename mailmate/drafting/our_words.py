"""What we wrote in this thread on what they ask now: our own sentence with its day, quoted and never renewed."""

from __future__ import annotations

import re

from mailmate.drafting.note_tables import PART_NUMBER
from mailmate.drafting.question_tables import SAME_AS_BEFORE
from mailmate.drafting.questions import is_english, quotable, topic_of
from mailmate.drafting.salutation import without_salutation
from mailmate.drafting.wording import content_words, fold, split_sentences
from mailmate.trade.cases import Case
from mailmate.trade.finding.dates import spell_date

_LONGEST = 28
_LOOKED_AT = 8_000
_ON_PROGRESS = re.compile(
    r"\b(?:ready|ship\w*|deliver\w*|when|date|status|left|sail\w*|finish\w*|load\w*|dispatch\w*|arriv\w*|complete\w*)\b",
    re.IGNORECASE,
)
_NAMES_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*", re.IGNORECASE
)
_NAMES_SUM = re.compile(r"\b(?:USD|EUR|CNY|RMB|GBP|US\$)\s?\d|[$€£]\s?\d")
_NAMES_VALIDITY = re.compile(r"\bvalid\w*\b|\bexpir\w+\b", re.IGNORECASE)


def our_word_on(question: str, case: Case) -> str:
    """Return "On … we wrote to you: “…”" where our last mail on it named a day for what they ask; else nothing."""
    same = SAME_AS_BEFORE.search(question) is not None and topic_of(question) in ("price", "discount")
    if not (same or _ON_PROGRESS.search(question)) or not is_english(question):
        return ""
    telling = (_NAMES_SUM,) if same else (_ON_PROGRESS, _NAMES_DAY)
    codes = {fold(one) for one in PART_NUMBER.findall(question)}
    asked = content_words(question)
    for mail in reversed(case.thread):
        if not mail.ours:
            continue
        for span in split_sentences(mail.text[:_LOOKED_AT]):
            words = quotable(without_salutation(span.text), _LONGEST).rstrip(" .")
            if same and _NAMES_VALIDITY.search(span.text):
                continue  # a quotation speaks for itself while it holds, and no more after that
            named = {fold(one) for one in PART_NUMBER.findall(span.text)}
            fits = bool(codes & named) if codes else same or bool(asked & content_words(span.text))
            if words and fits and all(one.search(span.text) for one in telling):
                return f"On {spell_date(mail.date.date())} we wrote to you: “{words[0].upper()}{words[1:]}.”"
    return ""
