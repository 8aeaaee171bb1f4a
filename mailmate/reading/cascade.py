"""Read a mail: the embedded reader first, a chat model where that one is unsure.

A failed model call leaves the local reading in place and says so. What code knows better (flags, score,
the presence of questions, what the user corrected) never comes from the model.
"""

from __future__ import annotations

from dataclasses import replace

from mailmate.errors import ModelFailed
from mailmate.mail.model import Mail
from mailmate.reading.local_reader import read_locally
from mailmate.sentences import Sentence
from mailmate.trade.intents import Subtype
from mailmate.trade.protocols import ChatModel
from mailmate.trade.readings import Context, Reading
from mailmate.trade.sale.marketplaces import without_platform

_NEVER_ASKED = frozenset(
    {Subtype.BOUNCE, Subtype.AUTO_REPLY, Subtype.INTERNAL, Subtype.LIST_MAIL, Subtype.MARKETING, Subtype.RECEIPT}
)


def read(mail: Mail, context: Context, model: ChatModel | None = None, *, sure_at: float = 0.9) -> Reading:
    """Return the reading of `mail`; asks `model` where the embedded reader is less sure than `sure_at`.

    Never raises for any mail. A `ModelFailed` keeps the local reading with a reason; other errors of a
    model are the door's to translate.
    """
    mail = without_platform(mail)
    local = read_locally(mail, context)
    has_words = bool(mail.body.new.strip() or context.document_texts)
    if model is None or not needs_second_opinion(local, sure_at, has_words=has_words):
        return local
    from mailmate.reading.chat_reader import read_with_model

    try:
        return read_with_model(mail, context, local, model)
    except ModelFailed as failure:
        reason = Sentence(
            "The chat model gave no answer; this is the embedded reader's reading ({cause}).",
            {"cause": failure.message},
        )
        return replace(local, reasons=(*local.reasons, reason))


def needs_second_opinion(local: Reading, sure_at: float, *, has_words: bool) -> bool:
    """Tell whether a model is asked about a mail that was read so; one without words of its own tells it nothing."""
    if not has_words:
        return False
    if local.subtype in _NEVER_ASKED and local.confidence >= sure_at:
        return False
    return local.confidence < sure_at or local.needs_human
