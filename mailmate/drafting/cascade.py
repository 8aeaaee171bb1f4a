"""Which drafter writes: the chat model where there is one, the embedded drafter always behind it.

A failed model never leaves a mail without a draft; the note says why the other engine wrote it.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from mailmate.drafting.chat_drafter import draft_with_model
from mailmate.drafting.gate import check_gate
from mailmate.drafting.local_drafter import draft_locally
from mailmate.errors import ModelFailed
from mailmate.sentences import Sentence
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Draft, Effect, Finding
from mailmate.trade.intents import Intent, Reply, needs_of
from mailmate.trade.protocols import ChatModel, Letters
from mailmate.trade.readings import Reading

_CANNOT_FOLLOW = Sentence("The embedded drafter cannot follow an instruction.")
log = logging.getLogger(__name__)


def draft(
    reading: Reading, case: Case, letters: Letters, model: ChatModel | None = None, *, say: str = ""
) -> Draft | None:
    """Return a reply to the case's mail, or None for a kind of mail that gets none.

    Without a model `say` (the salesperson's wish in one line) cannot be followed, and the draft's note says so.
    Raises `BadInput` where a letter skeleton is wrong.
    """
    asked_first = model is not None and _surely_gets_a_letter(reading, case)
    local = None if asked_first else draft_locally(reading, case, letters)
    if local is None and not asked_first:
        return None
    note = str(_CANNOT_FOLLOW) if say else ""
    if model is not None:
        try:
            return draft_with_model(reading, case, model, say=say)
        except ModelFailed as error:
            log.warning("the model wrote no draft: %s", error)
            note = str(error)
    local = local or draft_locally(reading, case, letters)
    if local is None:
        return None
    cleaned = _cleaned(local, reading, case, letters)
    return replace(cleaned, note=note) if cleaned and note else cleaned


def _surely_gets_a_letter(reading: Reading, case: Case) -> bool:
    """Tell without writing it that the embedded drafter has a letter: it is two thirds of the work on a mail.

    A broken promise at the last level gets none, which only its chain tells.
    """
    ours = case.mail.sender is not None and case.mail.sender.email in case.own_addresses
    wanted = needs_of(reading.intent, reading.subtype).reply is not Reply.NO
    return wanted and not ours and reading.intent is not Intent.PAYMENT_PROMISE


def _cleaned(written: Draft, reading: Reading, case: Case, letters: Letters) -> Draft | None:
    """Return the embedded drafter's reply without sentences of the notes that the gate holds back.

    A note may word a rule so that it binds us in a letter; its question is then answered by a day. The gate is asked
    only for a reply that is to be used: where a model writes, it would take a third of all the work on a mail.
    """
    findings = check_gate(written.text, case, reading).findings
    held = frozenset(words for words, source in written.sources if _is_held(words, source.kind, written, findings))
    return draft_locally(reading, case, letters, held=held) if held else written


def _is_held(words: str, kind: str, written: Draft, findings: Sequence[Finding]) -> bool:
    start = written.text.body.find(words)
    places = [(one.start, one.end) for one in findings if one.effect is not Effect.WARN and one.start is not None]
    touched = any(begin < start + len(words) and start < (end or begin + 1) for begin, end in places)
    return kind == "knowledge" and start >= 0 and touched
