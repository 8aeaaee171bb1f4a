"""The drafter that asks a chat model: what it is told, what it must answer, and what becomes of the answer.

The model sees the mail as marked data, the facts read from it, and the only rows and passages it may use. Its
words are not trusted: recipients and subject come from code, and the same gate reads what it wrote.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mailmate.drafting.answers import count, money
from mailmate.drafting.letter_values import house_dates, spell
from mailmate.drafting.local_drafter import recipients, subject_line
from mailmate.drafting.matter_values import is_ours
from mailmate.drafting.phrase_tables import COST_WORDS
from mailmate.drafting.prices import is_valid, rows_for
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Draft, DraftText, Source
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.prompt_budget import Budget, cut_to
from mailmate.trade.protocols import ChatModel
from mailmate.trade.readings import Reading, ThreadMail
from mailmate.trade.registers import Entry
from mailmate.trade.voice import Voice
from mailmate.values import dataclass

if TYPE_CHECKING:
    from pydantic import BaseModel

MOST_MAIL = 3000
"""Tokens of the mail a prompt holds; the facts are read from all of it."""
MOST_ON_RECORD = 6000
"""Tokens of sources, case and thread together; of these the sources and the case have each their share."""
SOURCES_SHARE, CASE_SHARE = 3500, 1200
MOST_FOUND = 1500
"""Tokens of the questions and facts found in the mail; the mail itself stands beside them."""
MOST_HEAD = 300
"""Characters of a sender or a subject."""
MOST_THREAD = 6
MOST_THREAD_MAIL = 400
"""Tokens of one earlier mail."""
MOST_ENTRIES = 30
MOST_HABITS = 12
MOST_LINE = 600
"""Characters kept of a gist and a back-reading."""
FEWEST_LETTERS = 4
"""Letters of a listed question by which it is known again."""


@lru_cache(maxsize=1)
def draft_shape() -> type[BaseModel]:
    """Return what the model must answer; made on first use, because pydantic is slow to load."""
    from pydantic import BaseModel, ConfigDict, Field

    class UsedSource(BaseModel):
        """Words of the body, and which numbered source they rest on."""

        model_config = ConfigDict(extra="ignore")
        words: str
        source: str

    class WrittenDraft(BaseModel):
        """The model's reply to one mail."""

        model_config = ConfigDict(extra="ignore")
        subject: str = ""
        body: str = Field(min_length=20, max_length=6000)
        sources: list[UsedSource] = []
        answered: list[str] = []
        gist: str = ""
        back_reading: str = ""

    return WrittenDraft


def draft_with_model(reading: Reading, case: Case, model: ChatModel, *, say: str = "") -> Draft:
    """Return the model's reply; `say` is the salesperson's own wish in one line.

    Raises `ModelFailed` when the model gave nothing usable.
    """
    material = _material(reading, case)
    others = case.other_customers | case.other_domains
    values = _values(reading, case, material, say=say)
    answer: Any = model.ask("draft", values, draft_shape(), others)
    known = {f"S{number}": source for number, source in enumerate(material.sources, start=1)}
    used = tuple((one.words, known[one.source]) for one in answer.sources if one.source in known)
    text = DraftText(subject=subject_line(case), body=answer.body.strip(), to=recipients(reading, case))
    return Draft(
        text=text,
        mail_id=case.mail_id,
        engine="chat",
        sources=used,
        back_reading=_one_line(answer.back_reading),
        unanswered=_unanswered(reading.questions, answer.answered),
        gist=_one_line(answer.gist),
    )


def _unanswered(questions: Iterable[str], answered: Iterable[str]) -> tuple[str, ...]:
    """Return the questions that the model does not list as answered, however it spaces or shortens them."""
    told = [folded for one in answered if len(folded := _letters(one)) >= FEWEST_LETTERS]
    return tuple(one for one in questions if not any(said in _letters(one) or _letters(one) in said for said in told))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _one_line(text: str) -> str:
    return " ".join(text.split())[:MOST_LINE]


def draft_values(reading: Reading, case: Case, *, say: str = "") -> dict[str, Any]:
    """Return what fills the prompt `draft`. `mail`, `thread` and `facts` hold words that came by mail."""
    return _values(reading, case, _material(reading, case), say=say)


@dataclass(frozen=True, slots=True)
class _Material:
    """What a prompt has room for, beside the mail itself."""

    questions: list[str]
    facts: list[str]
    sources: list[Source]
    case: list[str]
    thread: list[ThreadMail]


def _material(reading: Reading, case: Case) -> _Material:
    """Spend the budget: what may be said as ours first, then what is open with them, then the newest of the thread."""
    found, budget = Budget(MOST_FOUND), Budget(MOST_ON_RECORD)
    questions = found.take((one, one) for one in reading.questions)
    facts = found.take((line, line) for line in _fact_lines(reading))
    sources = budget.take(((one, one.quote) for one in _sources(case)), most=SOURCES_SHARE)
    standing = budget.take(((line, line) for line in case.standing), most=CASE_SHARE)
    unseen = {*case.private_mails, case.mail_id}
    recent = [one for one in case.thread if one.mail_id not in unseen][: -MOST_THREAD - 1 : -1]
    texts = budget.cut((one.text for one in recent), most=MOST_THREAD_MAIL)
    thread = [replace(one, text=text) for one, text in zip(recent, texts, strict=True) if text]
    return _Material(questions, facts, sources, standing, thread[::-1])


def _fact_lines(reading: Reading) -> Iterable[str]:
    return (f"{fact.name}: {spell(fact.value)} (“{' '.join(fact.quote.split())}”)" for fact in reading.facts)


def _values(reading: Reading, case: Case, material: _Material, *, say: str) -> dict[str, Any]:
    days = house_dates(case)
    return {
        "me": {
            "name": case.me.name,
            "company": case.me.company,
            "signature": case.me.signature,
            "language": case.me.language,
        },
        "today": spell_date(case.today),
        "mail_day": spell_date(case.mail.date.date()) if case.mail.date else "",
        "intent": reading.intent.value,
        "subtype": reading.subtype.value if reading.subtype else "",
        "also": [intent.value for intent in reading.also],
        "band": reading.score.band if reading.score else "",
        "derived": {name: value for name, value in reading.derived.items() if value},
        "blocked": reading.blocked,
        "flags": [flag.name for flag in reading.flags],
        "questions": material.questions,
        "facts": material.facts,
        "sources": [
            {"id": f"S{number}", "kind": source.kind, "text": source.quote}
            for number, source in enumerate(material.sources, start=1)
        ],
        "case": material.case,
        "voice": _voice_lines(case.voice) if case.voice else [],
        "quote_day": spell_date(days.quote),
        "answer_day": spell_date(days.answer),
        "news_day": spell_date(days.news),
        "say": say.strip(),
        "sender": str(case.mail.sender or "")[:MOST_HEAD],
        "subject": case.mail.subject[:MOST_HEAD],
        "mail": cut_to(case.mail.body.new or case.mail.text, MOST_MAIL),
        "thread": [{"day": spell_date(one.date.date()), "ours": one.ours, "text": one.text} for one in material.thread],
    }


def _voice_lines(voice: Voice) -> list[str]:
    """Return how the salesperson writes, each point in a line."""
    lines = []
    if style := voice.style:
        lines += [f"Greeting they use with this reader: {style.greeting}"] if style.greeting else []
        lines += [f"Sign-off: {style.sign_off}"] if style.sign_off else []
        lines.append(f"Usual length: about {style.words} words; tone: {'formal' if style.formal else 'informal'}")
    for habit in voice.habits[:MOST_HABITS]:
        lines.append(
            f"They write “{habit.after}” for “{habit.before}”" if habit.after else f"They take out “{habit.before}”"
        )
    return lines


def _sources(case: Case) -> Iterable[Source]:
    """Yield the only statements the model may make as ours: list rows, what is on record (newest first), passages."""
    for row in rows_for(case):
        if is_valid(row, case.today):
            valid = f", valid until {spell_date(row.valid_until)}" if row.valid_until else ""
            lead = f", lead time {row.lead_days} days" if row.lead_days else ""
            words = f"{row.item} ({row.description}): {money(row.price)} per {row.unit}, {row.incoterm}"
            step = f", from {count(row.min_quantity, row.unit)}"
            yield Source("price_list", row.source or row.item, f"{words}{step}{valid}{lead}")
    known = [entry for entry in case.entries if is_ours(entry) and entry.mail_id not in case.private_mails]
    for entry in reversed(known[-MOST_ENTRIES:]):
        yield Source("sent" if entry.ours else "register", f"{entry.register} {entry.kind}", _entry_words(entry))
    for passage in case.passages:
        lines = [line for line in passage.text.splitlines() if not COST_WORDS.search(line)]
        yield Source("knowledge", passage.where(), "\n  ".join(lines))


def _entry_words(entry: Entry) -> str:
    values = ", ".join(
        f"{name}: {spell(value)}" for name, value in entry.value.items() if value not in (None, "", [], {})
    )
    words = f"{spell_date(entry.at.date())}: {values}" + (f" (“{entry.quote}”)" if entry.quote else "")
    return " ".join(words.split())  # a line of its own could pass itself off as another source
