"""What would be sent to a chat model about a mail, shown without sending it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mailmate.desk.compose import write_draft
from mailmate.desk.drafts.asking import Conversation, Unanswered
from mailmate.desk.ourselves import is_private
from mailmate.desk.understand import consult, parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import NotAllowed, WrongUse
from mailmate.reading.cascade import needs_second_opinion
from mailmate.sentences import Sentence


def requests_about(desk: Desk, mail_id: int, *, say: str = "") -> list[dict[str, Any]]:
    """Return the requests a draft of this mail would take: the one to read, where the mail was not read surely, then
    the one to draft, as things stand on record now. Nothing is sent and nothing stored.

    Raises `WrongUse` where no chat model is set, `NotAllowed` for a mail that `[model].never` keeps at home.
    """
    model = desk.model
    if model is None:
        raise WrongUse(
            Sentence("No chat model is set: nothing is sent to any."),
            Sentence("Set [model] engine, name and base_url in config.toml, or add --engine chat."),
        )
    _, mail = parse_kept(desk, mail_id)
    if is_private(desk.config, mail):
        raise NotAllowed(Sentence("[model].never keeps this mail at home: nothing of it is sent."))
    reading = desk.database.readings.reading(mail_id)
    stops = []
    if reading and reading.engine == "local":
        has_words = bool(mail.body.new.strip()) or any(part.is_document for part in mail.attachments)
        if needs_second_opinion(reading, desk.config.model.sure_at, has_words=has_words):
            stops.append(_stop(lambda talk: consult(desk, mail_id, talk)))
    stops.append(_stop(lambda talk: write_draft(desk, mail_id, model=talk, say=say)))
    asked = [stop.question for stop in stops if stop]
    return [model.request(one.task, one.values, one.shape, one.others) for one in asked]


def _stop(work: Callable[[Conversation], object]) -> Unanswered | None:
    """Do `work` until it asks a model; None where it comes to its end, for a mail that gets no reply."""
    try:
        work(Conversation())
    except Unanswered as stop:
        return stop
    return None
