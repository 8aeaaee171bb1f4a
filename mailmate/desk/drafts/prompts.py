"""Letters and prompts as a user rewrites them: checked without a mail, and tried on one.

Nothing is stored. `try_text` shows what would be written, or sent to a model, and its answer on demand.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mailmate.desk.compose import case_for_model, load_case
from mailmate.desk.drafts.asking import Question
from mailmate.desk.drafts.books import book_calls, ceiling_reached
from mailmate.desk.drafts.privacy import others_of
from mailmate.desk.mailbox.documents import read_documents
from mailmate.desk.ourselves import is_private
from mailmate.desk.reader.classify import context_from
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk, open_model
from mailmate.drafting.chat_drafter import draft_shape, draft_values
from mailmate.drafting.local_drafter import FRAME_VALUES, all_values
from mailmate.errors import BadInput, NotAllowed, WrongUse
from mailmate.mail.model import Address, Body, Mail
from mailmate.mail.parse import parse_mail
from mailmate.reading.cascade import read
from mailmate.sentences import Sentence
from mailmate.trade.cases import Case, Me
from mailmate.trade.facts import Fact
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Context, Reading, ThreadMail
from mailmate.values import dataclass

NOTICE_VALUES = frozenset({"shipments", "nudge", "call"})
"""What letters that answer no question may name besides (`weekly_notice`, `follow_up`, `recap`)."""
LETTER_ENDING, PROMPT_ENDING = ".md.j2", ".md"


@dataclass(frozen=True, slots=True)
class TextCheck:
    """What was looked at, and what is wrong with it."""

    letters: tuple[str, ...]
    prompts: tuple[str, ...]
    wrong: tuple[BadInput, ...]


def check_texts(home: Path) -> TextCheck:
    """Look through every letter and prompt of `home` and the shipped ones, without a mail."""
    from mailmate.doors.prompts import open_letters, open_prompts

    letters, prompts = open_letters(home / "prompts"), open_prompts(home / "prompts")
    wrong = (*letters.check(known_names()), *prompts.check(probes()))
    return TextCheck(letters.names(), prompts.names(), wrong)


def known_names() -> frozenset[str]:
    """Return every name a letter may use."""
    mail = Mail(None, "", None, None, Body(new=""), "")
    case = Case(me=Me("", "", Address("", "")), mail=mail, now=datetime(2000, 1, 3, tzinfo=UTC))
    return frozenset(all_values(Reading(Intent.OTHER, None, 0.0), case)) | FRAME_VALUES | NOTICE_VALUES


def probes() -> dict[str, dict[str, Any]]:
    """Return the values of each prompt, with `PROBE` where words of a mail stand."""
    from mailmate.doors.prompts import PROBE
    from mailmate.reading.chat_reader import prompt_values

    now = datetime(2000, 1, 3, tzinfo=UTC)
    mail = Mail(None, PROBE, Address(PROBE, ""), now, Body(new=PROBE), PROBE)
    thread = (ThreadMail(1, None, now, "", ours=False, text=PROBE),)
    fact = Fact("product", PROBE, PROBE, "body")
    reading = Reading(Intent.OTHER, None, 0.0, questions=(PROBE,), facts=(fact,), evidence=(PROBE,))
    case = Case(me=Me("", "", Address("", "")), mail=mail, now=now, thread=thread, standing=(PROBE,))
    read_values = prompt_values(mail, Context(now, thread=thread), reading)
    polish = {"letter": PROBE, "wrong": [PROBE]}
    return {"read": read_values | {"sender": PROBE}, "draft": draft_values(reading, case), "polish": polish}


def try_text(desk: Desk, name: str, mail_name: str, *, ask: bool = False) -> str:
    """Return the letter or prompt `name` (a name or a file) filled with what mail `mail_name` (a file or an id) gives.

    A prompt stands there as it would leave, what stays at home hidden; with `ask` the model's answer follows, as JSON.
    Raises `BadInput` where either is missing or wrong, `WrongUse` and `NotAllowed` where no model may be asked.
    """
    mail_id = int(mail_name) if mail_name.isascii() and mail_name.isdigit() else None
    mail, context = _kept_mail(desk, mail_id) if mail_id is not None else _mail_of_file(desk, mail_name)
    known = desk.database.readings.reading(mail_id) if mail_id is not None else None
    reading = known or read(mail, context, None)
    folder, stem, is_prompt = _place_of(desk, name)
    if is_prompt:
        question = _question(desk, mail_id, mail, context, reading, stem)
        filled = _as_it_would_leave(desk, folder, question)
        return "\n\n".join([filled, _answer(desk, folder, question, mail_id, mail)] if ask else [filled])
    if ask:
        raise WrongUse(Sentence("A letter is filled by code: no model is asked for it."))
    from mailmate.doors.prompts import open_letters

    values = all_values(reading, load_case(desk, mail_id, mail, reading))
    letters = open_letters(folder)
    if stem == "frame":
        values |= {"parts": [letters.fill("general", values)], "open_questions": 0, "open_head": "", "open_day": ""}
    return letters.fill(stem, values)


def _question(desk: Desk, mail_id: int | None, mail: Mail, context: Context, reading: Reading, stem: str) -> Question:
    if stem == "read":
        from mailmate.reading.chat_reader import ChatReading, prompt_values

        others = others_of(desk, mail, context.thread)
        return Question("read", prompt_values(mail, context, reading), ChatReading, others)
    case = case_for_model(desk, mail_id, mail, reading)
    return Question(stem, draft_values(reading, case), draft_shape(), case.other_customers | case.other_domains)


def _as_it_would_leave(desk: Desk, folder: Path, question: Question) -> str:
    from mailmate.doors.masks import Masks
    from mailmate.doors.prompts import open_prompts

    masks = Masks([one.account for one in desk.config.bank])
    filled = open_prompts(folder).fill(question.task, masks.hide(question.values, question.others))
    return f"{filled.system}\n\n{filled.user}"


def _answer(desk: Desk, folder: Path, question: Question, mail_id: int | None, mail: Mail) -> str:
    """Ask the configured model and return its answer as JSON; the call is booked like any other."""
    if is_private(desk.config, mail):
        raise NotAllowed(Sentence("[model].never keeps this mail at home: nothing of it is sent."))
    if reached := ceiling_reached(desk):
        raise NotAllowed(reached)
    if desk.config.model.engine != "chat":
        raise WrongUse(
            Sentence("No chat model is set: nothing is sent to any."),
            Sentence("Set [model] engine, name and base_url in config.toml."),
        )
    model = open_model(desk.config, desk.home, prompts=folder)
    try:
        answer = model.ask(question.task, question.values, question.shape, question.others)
    finally:
        book_calls(desk, model, mail_id)
    return json.dumps(answer.model_dump(), ensure_ascii=False, indent=2)


def _kept_mail(desk: Desk, mail_id: int) -> tuple[Mail, Context]:
    _, mail = parse_kept(desk, mail_id)
    return mail, context_from(desk.config, desk.now())


def _mail_of_file(desk: Desk, path: str) -> tuple[Mail, Context]:
    from mailmate.doors.mail_files import read_mail_files

    _, raw = next(read_mail_files([path]))
    mail = parse_mail(raw, desk.charset(desk.mailbox("")))
    context = context_from(desk.config, raw.received or mail.date or desk.now())
    return mail, replace(context, document_texts=read_documents(mail))


def _place_of(desk: Desk, name: str) -> tuple[Path, str, bool]:
    """Return the prompts folder, the bare name, and whether it is a prompt; a path brings its own folder."""
    from mailmate.doors.prompts import open_letters, open_prompts

    path = Path(name)
    ending = next((end for end in (LETTER_ENDING, PROMPT_ENDING) if path.name.endswith(end)), "")
    stem = path.name.removesuffix(ending)
    folder = desk.home / "prompts"
    if ending and path.is_file():
        folder = path.parent.parent if path.parent.name == "letters" else path.parent
    is_letter, is_prompt = stem in (*open_letters(folder).names(), "frame"), stem in open_prompts(folder).names()
    if ending == LETTER_ENDING or (is_letter and ending != PROMPT_ENDING):
        return folder, stem, False
    if not is_prompt:
        raise BadInput(
            Sentence("There is no letter or prompt {name}.", {"name": name}),
            Sentence("`mailmate prompts check` lists them."),
        )
    return folder, stem, True
