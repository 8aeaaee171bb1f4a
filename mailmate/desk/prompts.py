"""Letters and prompts as a user rewrites them: checked without a mail, and tried on one.

Nothing is stored and nothing is asked of a model: `try_text` shows what would be written or sent to it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mailmate.desk.classify import context_from
from mailmate.desk.compose import load_case
from mailmate.desk.documents import read_documents
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.drafting.chat_drafter import draft_values
from mailmate.drafting.local_drafter import FRAME_VALUES, all_values
from mailmate.errors import BadInput
from mailmate.mail.model import Address, Body, Mail
from mailmate.mail.parse import parse_mail
from mailmate.reading.cascade import read
from mailmate.sentences import Sentence
from mailmate.trade.cases import Case, Me
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Context, Reading
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
    wrong = (*letters.check(known_names()), *prompts.check())
    return TextCheck(letters.names(), prompts.names(), wrong)


def known_names() -> frozenset[str]:
    """Return every name a letter may use."""
    mail = Mail(None, "", None, None, Body(new=""), "")
    case = Case(me=Me("", "", Address("", "")), mail=mail, now=datetime(2000, 1, 3, tzinfo=UTC))
    return frozenset(all_values(Reading(Intent.OTHER, None, 0.0), case)) | FRAME_VALUES | NOTICE_VALUES


def try_text(desk: Desk, name: str, mail_name: str) -> str:
    """Return the letter or prompt `name` (a name or a file) filled with what mail `mail_name` (a file or an id) gives.

    Raises `BadInput` where either is missing or wrong.
    """
    mail_id = int(mail_name) if mail_name.isascii() and mail_name.isdigit() else None
    mail, context = _kept_mail(desk, mail_id) if mail_id is not None else _mail_of_file(desk, mail_name)
    known = desk.database.readings.reading(mail_id) if mail_id is not None else None
    reading = known or read(mail, context, None)
    folder, stem, is_prompt = _place_of(desk, name)
    if is_prompt:
        return _filled_prompt(folder, stem, mail, context, reading, load_case(desk, mail_id, mail, reading))
    from mailmate.doors.prompts import open_letters

    values = all_values(reading, load_case(desk, mail_id, mail, reading))
    letters = open_letters(folder)
    if stem == "frame":
        values |= {"parts": [letters.fill("general", values)], "open_questions": 0, "open_head": "", "open_day": ""}
    return letters.fill(stem, values)


def _filled_prompt(folder: Path, stem: str, mail: Mail, context: Context, reading: Reading, case: Case) -> str:
    from mailmate.doors.prompts import open_prompts

    values: dict[str, Any] = draft_values(reading, case)
    if stem == "read":
        from mailmate.reading.chat_reader import prompt_values

        values = prompt_values(mail, context, reading)
    filled = open_prompts(folder).fill(stem, values)
    return f"{filled.system}\n\n{filled.user}"


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
