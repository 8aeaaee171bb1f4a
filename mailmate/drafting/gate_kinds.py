"""The gate's rules that hang on the mail answered: a finding on a complaint, a yes on a credit, money as there.

What is harmless in answer to an inquiry binds us here (DOMAIN handbook 5, 6, 8.3). The words stand in `kind_tables`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mailmate.drafting.blunt_tables import BLUNT_RULES
from mailmate.drafting.commitments import LONGEST, clauses_of, normal_form
from mailmate.drafting.foreign import language_of
from mailmate.drafting.kind_tables import KIND_RULES, KindRule
from mailmate.drafting.reason_tables import REASON_RULES
from mailmate.drafting.roles import Speech
from mailmate.drafting.statements import is_listed_for_them
from mailmate.drafting.wording import Span
from mailmate.trade.drafts import Effect, Finding
from mailmate.trade.readings import Reading

_MESSAGES = {rule.id: rule.message for rule in REASON_RULES}


def find_by_kind(speech: Speech, reading: Reading, known: Sequence[Finding], *, money_known: bool) -> Iterator[Finding]:
    """Yield what this letter may not say in answer to a mail of its kind, once for each sentence and rule.

    `known` are the findings of the other rules: what they have told of a sentence is not told again.
    """
    intents = (reading.intent, *reading.also)
    known_intents = (*intents, None)
    rules = [rule for rule in _RULES if rule.intent in known_intents and not (money_known and rule.id in _OF_MONEY)]
    if not rules:
        return
    for sentence in speech.sentences:
        if sentence.start >= speech.closing or is_listed_for_them(speech, sentence):
            continue
        told = {one.id for one in known if one.start is not None and sentence.start <= one.start < sentence.end}
        for rule in rules:
            if rule.id not in told and (place := _clause_of(rule, sentence, speech)):
                told.add(rule.id)
                begin, end = place
                words = speech.text[begin:end].strip()
                yield Finding(rule.id, Effect.REASON, _MESSAGES[rule.id], words, begin, end)


_A_LINE = 6
"""Words of a line of a list, head and all: "bank credit: there"."""
_RULES = (*KIND_RULES, *BLUNT_RULES)
_OF_MONEY = frozenset({"money_confirmed"})


def _clause_of(rule: KindRule, sentence: Span, speech: Speech) -> tuple[int, int] | None:
    """Return the place of the clause that says what the rule is about, or None."""
    text = speech.masked(sentence)[:LONGEST]
    if len(text.split()) <= _A_LINE and not language_of(text) and rule.pattern.fullmatch(normal_form(text)):
        return sentence.start, sentence.end
    for clause in clauses_of(text):
        if clause.mood not in rule.moods or not rule.pattern.search(clause.text):
            continue
        if rule.spared is None or not rule.spared.search(clause.text):
            return sentence.start + clause.start, sentence.start + clause.end
    return None
