"""The person at the desk: looks at what came, corrects what was read wrongly, answers, puts aside, looks at the outbox.

Everything is done by the functions the inbox calls; what the person knows comes from the stories.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from mailmate.desk.mails.inbox import ensure_draft, mark_done, save_text
from mailmate.desk.reader.lessons import correct_intent
from mailmate.desk.registers import complaints, orders, questions, shipments
from mailmate.desk.registers.entries import strike_entry
from mailmate.desk.sending.held import confirm_arrived
from mailmate.desk.sending.outbox import approve, flush, prepare, send_again
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError, NotAllowed, WrongUse
from mailmate.mail.model import Address
from mailmate.trade.drafts import DraftText, Effect
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import MailLine, MailState
from mailmate.trade.outbox import State
from mailmate.trade.payment.promises import SAID
from mailmate.trade.registers import Entry
from mailmate.trade.safety.approvals import Decision
from tests.week.letters import message_id
from tests.week.told import Aside, Elsewhere, Letter, Nothing, Phone, Reply, Says
from tests.week.world import World

_WATCHED = ("promises", "credits", "complaints", "orders", "shipments")
_SETTERS = {"orders": orders.set_fields, "shipments": shipments.set_fields, "complaints": complaints.set_fields}


@dataclass
class Person:
    """What one salesperson has done so far."""

    world: World
    seen: set[str] = field(default_factory=set)
    corrections: list[str] = field(default_factory=list)
    """What was corrected, in words."""
    missed: list[str] = field(default_factory=list)
    """What the reader did not hear and no act of a person brings into a register."""
    as_drafted: set[str] = field(default_factory=set)
    """Letters answered in the machine's own words."""
    acted: set[str] = field(default_factory=set)
    waiting: list[tuple[Any, Letter, Phone]] = field(default_factory=list)
    """Answers to be written on a phone, each with its moment."""

    def work(self, desk: Desk) -> None:
        """Go through what is new, then through what is due."""
        for letter in self.world.letters:
            if letter.name in self.world.delivered and letter.name not in self.seen:
                self._look_at(desk, letter)
        for story in self.world.stories:
            for deed in story.deeds:
                if deed.at <= self.world.now and deed.name not in self.acted:
                    self._act(desk, deed)

    def _act(self, desk: Desk, deed: Any) -> None:
        self.acted.add(deed.name)
        try:
            deed.do(desk)
        except (MailmateError, AssertionError, ValueError) as error:
            self.missed.append(f"{deed.name}: {error}")

    def _look_at(self, desk: Desk, letter: Letter) -> None:
        line = find_line(desk, letter)
        if line is None or line.intent is None:
            return
        self.seen.add(letter.name)
        self._correct_kind(desk, letter, line)
        self._correct_entries(desk, letter, line.mail_id)
        self._correct_questions(desk, letter, line.mail_id)
        line = find_line(desk, letter) or line
        then = letter.then
        if isinstance(then, Reply):
            self._answer(desk, letter, line.mail_id, then)
        elif isinstance(then, Phone):
            self.waiting.append((self.world.now + timedelta(minutes=then.after), letter, then))
        elif isinstance(then, Elsewhere):
            self.world.answer_elsewhere(letter)
            for one in questions.list_questions(desk, letter.sender.company, only_open=True):
                questions.say_answered(desk, one.entry.entry_id or 0)
        elif isinstance(then, Aside) or (isinstance(then, Nothing) and line.state is MailState.OPEN):
            mark_done(desk, line.mail_id)

    # Correcting.

    def _correct_kind(self, desk: Desk, letter: Letter, line: MailLine) -> None:
        intent, _, subtype = letter.kind.partition("/")
        read = (line.intent, line.subtype)
        meant = (Intent(intent), Subtype(subtype) if subtype else None)
        if read == meant:
            return
        self.corrections.append(f"{letter.name}: {read[0]}/{read[1] or ''} is {letter.kind}")
        correct_intent(desk, line.mail_id, *meant)

    def _correct_entries(self, desk: Desk, letter: Letter, mail_id: int) -> None:
        meant = list(letter.says)
        found = desk.database.registers.entries(mail_id=mail_id, open_only=True)
        for entry in [one for one in found if one.register in _WATCHED and one.by == "reader"]:
            said = _meant_by(entry, meant)
            if said is None:
                strike_entry(desk, entry.register, entry.entry_id or 0, "not what the mail says")
                self.corrections.append(f"{letter.name}: no {entry.register}/{entry.kind}: {entry.quote[:60]!r}")
                continue
            meant.remove(said)
            if not _of_kind(said, entry):
                self.missed.append(f"{letter.name}: {entry.register}/{entry.kind} is a {said.fields['kind']}")
            self._correct_fields(desk, letter, entry, said)
        self.missed += [f"{letter.name}: nothing in {one.register} ({dict(one.fields)})" for one in meant]

    def _correct_fields(self, desk: Desk, letter: Letter, entry: Entry, said: Says) -> None:
        wrong = {
            name: (entry.value.get(name), value)
            for name, value in said.fields.items()
            if name != "kind" and not same(entry.value.get(name), value)
        }
        if not wrong:
            return
        words = ", ".join(f"{name} {was!r} is {value!r}" for name, (was, value) in wrong.items())
        setter = _SETTERS.get(entry.register)
        if setter is None:
            self.missed.append(f"{letter.name}: {entry.register} {words}")
            return
        fields = {name: typed(value) for name, (_, value) in wrong.items()}
        try:
            setter(desk, entry.entry_id or 0, fields)
            self.corrections.append(f"{letter.name}: {entry.register} {words}")
        except WrongUse as error:
            self.missed.append(f"{letter.name}: {entry.register} {words}: {error}")

    def _correct_questions(self, desk: Desk, letter: Letter, mail_id: int) -> None:
        entries = desk.database.registers.entries("questions", mail_id=mail_id, open_only=True)
        asked = [one for one in entries if one.kind == "asked"]
        left = list(letter.asks)
        for entry in asked:
            text = str(entry.value.get("text") or entry.quote)
            heard = [words for words in left if words.lower() in text.lower()]
            if heard:
                left = [one for one in left if one not in heard]
            else:
                strike_entry(desk, "questions", entry.entry_id or 0, "no question")
                self.corrections.append(f"{letter.name}: no question: {text[:60]!r}")
        self.missed += [f"{letter.name}: question {words!r} not heard" for words in left]

    # Answering.

    def _answer(self, desk: Desk, letter: Letter, mail_id: int, reply: Reply) -> None:
        draft = ensure_draft(desk, mail_id)
        assert draft.draft_id is not None
        sheet = prepare(desk, draft.draft_id)
        if not (reply.as_drafted and draft.text.body.strip() and not sheet.gate.having(Effect.NEVER)):
            to = draft.text.to or (Address(letter.sender.name, letter.sender.email),)
            subject = draft.text.subject or f"Re: {letter.subject}"
            save_text(desk, draft.draft_id, DraftText(subject, reply.text, to, ()), draft.version)
            sheet = prepare(desk, draft.draft_id)
        else:
            self.as_drafted.add(letter.name)
        try:
            item = approve(desk, sheet, reason=reply.reason, decision=Decision("Zhang Min", "phone"))
        except NotAllowed as error:
            self.missed.append(f"{letter.name}: may not leave: {error}")
            return
        self.world.answer_ids[letter.name] = item.mail.message_id

    def write_on_phone(self) -> None:
        """Send what was to be written on the phone by now."""
        for moment, letter, phone in list(self.waiting):
            if moment <= self.world.now:
                self.world.answer_from_phone(letter, phone.text)
                self.waiting.remove((moment, letter, phone))

    def send(self, desk: Desk) -> None:
        """Let leave what was approved, as the inbox does when the time to undo has passed."""
        flush(desk)

    def settle_outbox(self, desk: Desk) -> None:
        """Look at what is stuck: let go what is held, ask the recipient of what is unsure and say what they said."""
        arrived = {mine for mine, _ in self.world.sent_by_smtp()}
        for item in desk.database.outbox.items({State.HELD, State.UNSURE, State.REFUSED}):
            if item.state is State.UNSURE and item.mail.message_id in arrived:
                confirm_arrived(desk, item.outbox_id or 0)
                self.world.counts["unsure mails that had arrived"] += 1
            else:
                send_again(desk, item.outbox_id or 0)
                self.world.counts[f"{item.state.value} mails let go again"] += 1


def find_line(desk: Desk, letter: Letter) -> MailLine | None:
    """Return the line of a letter; None while it is not here."""
    found = desk.database.mails.find_message_id(message_id(letter.name))
    return desk.database.mails.line(found[0]) if found else None


def _meant_by(entry: Entry, meant: list[Says]) -> Says | None:
    """Return what the letter says that an entry tells of: of its kind, else another word of the same debt."""
    here = [one for one in meant if one.register == entry.register]
    of_kind = [one for one in here if _of_kind(one, entry)]
    payments = [one for one in here if {entry.kind, one.fields.get("kind")} <= SAID]
    return next(iter(of_kind or payments), None)


def _of_kind(said: Says, entry: Entry) -> bool:
    return said.fields.get("kind", entry.kind) == entry.kind


def same(read: Any, meant: Any) -> bool:
    """Tell whether a value of an entry is what is meant, however it is spelled."""
    return _folded(read) == _folded(meant)


def _folded(value: Any) -> str:
    if isinstance(value, Mapping):
        if "amount" in value:
            return f"{value.get('currency')} {float(value['amount']):.2f}"
        if "value" in value:
            return str(value["value"])
    return " ".join(str(value).split()).lower()


def typed(value: Any) -> str:
    """Return a value as a person types it."""
    if isinstance(value, Mapping):
        return f"{value['currency']} {value['amount']}"
    return str(value)
