"""Improving the user's own English: a chat model or plain mends, the facts checked by code.

A rewriting that touches a fact is refused with what differs, whoever wrote it; nothing is saved here by itself.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import unified_diff
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mailmate.desk.drafts.books import book_calls, ceiling_reached
from mailmate.desk.ourselves import is_private, stays_inside
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.drafting.kept_facts import Difference, differing_facts
from mailmate.drafting.polish import LONGEST, mend
from mailmate.errors import BadInput, ModelFailed
from mailmate.mail.model import Address, Body, Mail
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Draft
from mailmate.trade.finding.dates import DateBase
from mailmate.values import dataclass

if TYPE_CHECKING:
    from pydantic import BaseModel

log = logging.getLogger(__name__)
_ATTEMPTS = 2


@dataclass(frozen=True, slots=True)
class Polished:
    """A text in better English, who wrote it, and why a model's own wording was not taken."""

    before: str
    text: str
    engine: str
    refused: tuple[Difference, ...] = ()
    """What the model changed and must not; its wording was refused and plain mends stand here."""
    trouble: Sentence | None = None
    """Why the model wrote none."""

    def diff(self) -> Iterator[str]:
        """Yield what changed, line by line, as a unified diff without its head."""
        lines = unified_diff(self.before.splitlines(), self.text.splitlines(), lineterm="", n=1)
        yield from (line for line in lines if not line.startswith(("---", "+++")))


@lru_cache(maxsize=1)
def polish_shape() -> type[BaseModel]:
    """Return what the model must answer; made on first use, because pydantic is slow to load."""
    from pydantic import BaseModel, ConfigDict, Field

    class PolishedLetter(BaseModel):
        """The same letter in better English."""

        model_config = ConfigDict(extra="ignore")
        text: str = Field(min_length=1, max_length=2 * LONGEST)

    return PolishedLetter


def polish_text(desk: Desk, text: str, *, about: int | None = None, people: Iterable[Address] = ()) -> Polished:
    """Return a text of ours in better English; `about` is the mail it answers, `people` are whom it goes to.

    Raises `BadInput` for a text that is empty or too long.
    """
    if not text.strip() or len(text) > LONGEST:
        raise BadInput(Sentence("The text to polish must have 1 to {n} characters.", {"n": LONGEST}))
    to = tuple(people)
    names = (*(one.name for one in to), desk.config.me.name, desk.config.me.company)
    plain = _plainly(desk, text, names)
    if desk.model is None or _stays_home(desk, text, about, to):
        return plain
    if ceiling := ceiling_reached(desk):
        return replace(plain, trouble=ceiling)
    return _by_model(desk, plain, names, about, to)


def polish_draft(desk: Desk, draft_id: int) -> tuple[Draft, Polished]:
    """Return a draft and its body in better English; nothing is saved. Raises `BadInput` where there is none."""
    draft = desk.database.drafts.draft(draft_id)
    return draft, polish_text(desk, draft.text.body, about=draft.mail_id, people=(*draft.text.to, *draft.text.cc))


def take_polished(desk: Desk, draft: Draft, polished: Polished) -> Draft:
    """Save a polished body as a version of the draft, as the person who asked for it decided."""
    from mailmate.desk.mails.inbox import save_text

    assert draft.draft_id is not None  # it was loaded by its number
    return save_text(desk, draft.draft_id, replace(draft.text, body=polished.text), draft.version)


def _plainly(desk: Desk, text: str, names: Iterable[str]) -> Polished:
    """Mend a text by rules; where a mend touched a fact, the text stays as it was."""
    mended = mend(text)
    kept = not differing_facts(text, mended, _base(desk), names)
    return Polished(text, mended if kept else text, "local")


def _base(desk: Desk) -> DateBase:
    return DateBase(desk.local_now, desk.config.me.country)


def _stays_home(desk: Desk, text: str, about: int | None, to: tuple[Address, ...]) -> bool:
    """True for what no model may see: of those `[model].never` names, to them, and among ourselves."""
    written = Mail(None, "", None, None, Body(text), text, to=to)
    return (
        is_private(desk.config, written)
        or stays_inside(desk.config, to)
        or (about is not None and is_private(desk.config, parse_kept(desk, about)[1]))
    )


def _by_model(
    desk: Desk, plain: Polished, names: Iterable[str], about: int | None, to: tuple[Address, ...]
) -> Polished:
    """Ask the model, once more where it touched a fact, and take its words only where it kept them all."""
    names, wrong = tuple(names), tuple[Difference, ...]()
    for _ in range(_ATTEMPTS):
        try:
            text = _ask(desk, plain.before, wrong, about, to)
        except ModelFailed as error:
            log.warning("the model polished nothing: %s", error)
            return replace(plain, trouble=error.message, refused=wrong)
        wrong = differing_facts(plain.before, text, _base(desk), names)
        if not wrong:
            return Polished(plain.before, text, "chat")
    return replace(plain, refused=wrong)


def _ask(desk: Desk, text: str, wrong: tuple[Difference, ...], about: int | None, to: tuple[Address, ...]) -> str:
    model = desk.model
    assert model is not None  # the caller looked
    values = {"letter": text, "wrong": [str(one.text()) for one in wrong]}
    try:
        answer: Any = model.ask("polish", values, polish_shape(), _others(desk, about, to))
    finally:
        book_calls(desk, model, about)
    return _framed(text, str(answer.text))


def _framed(before: str, after: str) -> str:
    """Give a text the end the other has: a last line break is nobody's style."""
    return after.strip() + before[len(before.rstrip()) :]


def _others(desk: Desk, about: int | None, to: tuple[Address, ...]) -> frozenset[str]:
    from mailmate.desk.drafts.privacy import others_of

    if about is not None:
        return others_of(desk, parse_kept(desk, about)[1], desk.database.mails.thread(about))
    return others_of(desk, Mail(None, "", to[0] if to else None, None, Body(""), "", to=to), ())
