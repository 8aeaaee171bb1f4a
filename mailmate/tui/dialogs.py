"""The small screens that ask: send it? which kind? quit with mail on its way? Each returns a typed answer."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from mailmate.desk.sending.decisions import Ways
from mailmate.desk.sending.outbox import SendSheet
from mailmate.sentences import Sentence, counted, say
from mailmate.trade.drafts import Effect, Finding, Standing
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import MailLine
from mailmate.trade.safety.approvals import ALONE, IN_PERSON, PHONE, Decision, needing_approval
from mailmate.tui.key_signs import keys_of
from mailmate.tui.steady import Steady
from mailmate.tui.words import kind_words, safe
from mailmate.values import dataclass

_EFFECT_STYLE = {Effect.NEVER: "bold red", Effect.REASON: "bold yellow", Effect.VOUCH: "yellow", Effect.WARN: "cyan"}


@dataclass(frozen=True, slots=True)
class SendAnswer:
    """A person said: send it. `reason` and `decision` where the gate asked for them."""

    reason: str = ""
    decision: Decision | None = None
    later: bool = False
    """In the buyer's morning instead of now."""


@dataclass(frozen=True, slots=True)
class AskInstead:
    """A person said: ask the manager first."""


class SendDialog(Steady, ModalScreen[SendAnswer | AskInstead | None]):
    """Shows all that would leave and what the gate says; Enter sends, Escape goes back.

    Where something needs an approval it asks who gave it and how, and does not send before both are chosen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", say("Send"), id="send.send"),
        Binding("f2", "ask", say("Ask the manager"), id="send.ask"),
        Binding("f3", "later", say("In their morning"), priority=True, id="send.later"),
        Binding("escape", "dismiss(None)", say("Back"), id="send.back"),
    ]

    def __init__(self, sheet: SendSheet, undo_seconds: int, ways: Ways, morning: datetime | None = None) -> None:
        super().__init__()
        self._morning = morning
        self._later = False
        self._sheet = sheet
        self._undo_seconds = undo_seconds
        self._ways = ways
        self._never = bool(sheet.gate.having(Effect.NEVER)) or not sheet.outgoing.to
        self._asks = bool(sheet.gate.having(Effect.REASON)) and not self._never
        self._needs = bool(needing_approval(sheet.gate.findings)) and not self._never
        self._hows = _hows(ways)

    def compose(self) -> ComposeResult:
        """Lay out recipients, findings, the fields for reason and approval, and the line of keys."""
        with Vertical(id="dialog", classes="-approval" if self._needs else ""):
            with VerticalScroll(id="sheet"):
                yield Static(self._summary(), id="summary", markup=False)
            if self._asks:
                yield Input(placeholder=say("Reason, kept with the mail; then Enter"), id="reason", compact=True)
            if self._needs:
                with Horizontal(id="who-row"):
                    yield Static(say("Approved by"), classes="label")
                    yield Input(self._ways.manager, placeholder=say("name"), id="who", compact=True)
                yield OptionList(*(Option(_how_line(words)) for _, words in self._hows), id="how", compact=True)
            yield Static(self._last_line(), id="dialog-keys", markup=False)

    def on_mount(self) -> None:
        """Put the hands where they are needed: on the reason, or on Enter. With a manager no way is chosen before."""
        if self._needs:
            self.query_one("#how", OptionList).highlighted = None if self._ways.manager else 0
        if self._asks:
            self.set_focus(self.query_one("#reason", Input))

    def _summary(self) -> Text:
        outgoing = self._sheet.outgoing
        text = Text()
        rows = (
            (say("From"), str(outgoing.sender)),
            (say("To"), ", ".join(str(one) for one in outgoing.to) or say("nobody yet")),
            (say("Cc"), ", ".join(str(one) for one in outgoing.cc) or "-"),
            (say("Leaves"), self._when()),
            (say("Subject"), outgoing.subject),
            (say("Files"), ", ".join(f"{part.name} ({part.size:,} B)" for part in outgoing.attachments) or "-"),
        )
        for label, value in rows:
            text.append(f"{label}: ", style="bold")
            text.append_text(safe(value))
            text.append("\n")
        if self._sheet.outsiders:
            names = ", ".join(one.email for one in self._sheet.outsiders)
            text.append(say(Sentence("Besides the sender this goes to: {names}", {"names": names})), style="yellow")
            text.append("\n")
        if quoted := self._sheet.quoted.count("\n"):
            text.append(f"{say(Sentence('Below your text: the original, {n} lines', {'n': quoted}))}\n", style="dim")
        if outgoing.html:
            text.append(f"{say('As text and as HTML, for the original was HTML')}\n", style="dim")
        for finding in self._sheet.gate.findings:
            text.append("\n")
            text.append_text(finding_text(finding))
        for sentence in self._sheet.gate.not_checked:
            text.append(f"\n{say('not checked')}: {say(sentence)}", style="yellow")
        for claim in self._sheet.gate.claims:
            if claim.standing is Standing.VOUCHED:
                text.append(f"\n{say('said by you')}: ", style="yellow")
                text.append_text(safe(f"«{' '.join(claim.text.split())}»"))
        if not self._sheet.gate.findings:
            text.append(f"\n{say('The gate found nothing.')}", style="green")
        return text

    def _when(self) -> str:
        """Return when the mail leaves, and the key that changes it."""
        if self._morning is None:
            return say(Sentence("in {n} s", {"n": self._undo_seconds}))
        day = {
            "day": f"{self._morning:%a %m-%d %H:%M %Z}",
            "n": self._undo_seconds,
            **keys_of(self, later="send.later"),
        }
        if self._later:
            return say(Sentence("{day}, their morning, if mailmate runs then. {later}: now", day))
        return say(Sentence("in {n} s. {later}: in their morning, {day}", day))

    def action_later(self) -> None:
        """Let it leave in the buyer's morning, or now."""
        if self._morning is not None:
            self._later = not self._later
            self.query_one("#summary", Static).update(self._summary())

    def _last_line(self) -> str:
        keys = keys_of(self, send="send.send", ask="send.ask", back="send.back")
        if self._never:
            return say(Sentence("This cannot be sent as it stands. {back}: back to the draft", keys))
        if self._needs:
            return say(
                Sentence("Enter: on · arrows: how it was approved, Enter sends · {ask}: ask first · {back}: back", keys)
            )
        vouched = len(self._sheet.gate.having(Effect.VOUCH))
        words = {**keys, "n": vouched, "seconds": self._undo_seconds}
        if vouched:
            return say(
                Sentence(
                    "{send}: send, and I stand for {n} marked words · {back}: back · {seconds} s to undo",
                    words,
                )
            )
        return say(Sentence("{send}: send · {back}: back · {seconds} s to undo", words))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on from a field that is filled; where nothing more is asked, send with the reason typed."""
        if not event.value.strip():
            return
        if self._needs:
            self.set_focus(self.query_one("#how", OptionList))
        else:
            self.dismiss(SendAnswer(event.value.strip(), later=self._later))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Send with the way chosen; a field that is still empty is gone to first."""
        how, _ = self._hows[event.option_index]
        reason, who = self.query_one("#reason", Input), self.query_one("#who", Input)
        if not reason.value.strip():
            self.set_focus(reason)
        elif how != ALONE and not who.value.strip():
            self.set_focus(who)
        else:
            decision = Decision() if how == ALONE else Decision(who.value.strip(), how)
            self.dismiss(SendAnswer(reason.value.strip(), decision, self._later))

    def action_send(self) -> None:
        """Approve, unless the gate says never or still waits for a reason."""
        if not self._never and not self._asks:
            self.dismiss(SendAnswer(later=self._later))

    def action_ask(self) -> None:
        """Ask the manager before anything leaves."""
        self.dismiss(AskInstead())


def _hows(ways: Ways) -> list[tuple[str, Sentence]]:
    """Return the ways to approve with their words: mails that answer first, deciding alone last under a manager."""
    alone = (ALONE, Sentence("I decide this alone"))
    spoken = [(PHONE, Sentence("by phone")), (IN_PERSON, Sentence("in person"))]
    answers = [(one.message_id, _mail_words(one, outdated=ways.outdated)) for one in ways.replies]
    others = [(one.message_id, _mail_words(one)) for one in ways.mails]
    return [*answers, *spoken, *others, alone] if ways.manager else [alone, *answers, *spoken, *others]


def _mail_words(line: MailLine, *, outdated: bool = False) -> Sentence:
    named = {
        "who": line.sender_name or line.sender_email,
        "day": f"{line.received:%Y-%m-%d %H:%M}",
        "subject": line.subject,
    }
    if outdated:
        return Sentence("by mail of {who}, {day}, on another wording: {subject}", named)
    return Sentence("by mail of {who}, {day}: {subject}", named)


def _how_line(words: Sentence) -> Text:
    line = safe(" ".join(say(words).split()))
    line.no_wrap, line.overflow = True, "ellipsis"
    return line


def finding_text(finding: Finding) -> Text:
    """Return one finding as a line: its effect in a word, what to do, the words it means."""
    text = Text()
    text.append(f"{say(finding.effect.value)}: ", style=_EFFECT_STYLE[finding.effect])
    text.append(say(finding.message))
    if finding.quote:
        text.append_text(safe(f" «{' '.join(finding.quote.split())[:120]}»", "dim"))
    return text


@dataclass(frozen=True, slots=True)
class KindAnswer:
    """What a person says a mail really is."""

    intent: Intent
    subtype: Subtype | None = None


class KindDialog(Steady, ModalScreen[KindAnswer | None]):
    """Lists every kind a mail can be; letters or arrows choose."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", say("Back"), id="kind.back")]

    def compose(self) -> ComposeResult:
        """Lay out the list of kinds."""
        kinds = [KindAnswer(intent) for intent in Intent if intent is not Intent.OTHER]
        kinds += [KindAnswer(Intent.OTHER, subtype) for subtype in Subtype]
        self._kinds = kinds
        with Vertical(id="dialog"):
            yield Static(say("What is this mail really?"), markup=False)
            yield OptionList(*(Option(Text(*kind_words(kind.intent, kind.subtype))) for kind in kinds), id="kinds")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the kind chosen."""
        self.dismiss(self._kinds[event.option_index])


class QuitDialog(Steady, ModalScreen[str]):
    """Asks what becomes of approved mail when the inbox closes: `send`, `leave` or `stay`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "dismiss('send')", say("Send now and quit"), id="quit.send"),
        Binding("h", "dismiss('hold')", say("Do not send; quit"), id="quit.hold"),
        Binding("escape", "dismiss('stay')", say("Stay"), id="quit.stay"),
    ]

    def __init__(self, waiting: int) -> None:
        super().__init__()
        self._waiting = waiting

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        keys = keys_of(self, send="quit.send", hold="quit.hold", stay="quit.stay")
        told = {"n": self._waiting, **keys}
        one = Sentence(
            "One mail can still be taken back.\n\n{send}: send now and quit\n{hold}: take back and quit\n{stay}: stay",
            keys,
        )
        many = Sentence(
            "{n} mails can still be taken back.\n\n{send}: send now and quit\n{hold}: take back and quit\n{stay}: stay",
            told,
        )
        with Vertical(id="dialog"):
            yield Static(say(counted(self._waiting, one, many)), markup=False)


class AskDialog(Steady, ModalScreen[bool | None]):
    """Asks before something that cannot be taken back; only `y` says yes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "dismiss(True)", say("Yes"), id="ask.yes"),
        Binding("escape,n,q", "dismiss(False)", say("Back"), id="ask.no"),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(id="dialog"):
            yield Static(self._question, markup=False)
            yield Static(
                say(Sentence("{yes}: yes · {back}: back", keys_of(self, yes="ask.yes", back="ask.no"))),
                id="dialog-keys",
                markup=False,
            )


class CopyDialog(Steady, ModalScreen[bool | None]):
    """Shows a text to be taken into another program; `c` puts it on the clipboard.

    One that may leave as a mail (`is_letter`) answers True where a person wants that.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", say("Back"), id="copy.back"),
        Binding("c,enter", "copy", say("Copy"), id="copy.copy"),
        Binding("m", "mail", say("Begin a mail with it"), id="copy.mail"),
    ]

    def __init__(self, head: Text, text: str, *, is_letter: bool = False) -> None:
        super().__init__()
        self._head = head
        self._text = text
        self._is_letter = is_letter

    def compose(self) -> ComposeResult:
        """Lay out what to do and the text."""
        with Vertical(id="dialog"):
            yield Static(self._head, markup=False)
            with VerticalScroll(id="sheet"):
                yield Static(safe(self._text), id="summary", markup=False)
            keys = keys_of(self, copy="copy.copy", mail="copy.mail", back="copy.back")
            words = Sentence("{copy}: copy · {back}: back", keys)
            if self._is_letter:
                words = Sentence("{copy}: copy · {mail}: begin a mail with it · {back}: back", keys)
            yield Static(say(words), id="dialog-keys", markup=False)

    def action_mail(self) -> None:
        """Answer that a mail is to be begun with the text."""
        if self._is_letter:
            self.dismiss(True)

    def action_copy(self) -> None:
        """Put the text on the clipboard."""
        self.app.copy_to_clipboard(self._text)
        self.app.notify(say("Copied, where your terminal allows it."), timeout=3, markup=False)


class TextDialog(Steady, ModalScreen[bool | None]):
    """Shows a text that needs no answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,question_mark,b", "dismiss(None)", say("Back"), id="dialog.back")
    ]

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text

    def last_line(self) -> Sentence:
        """Return what the keys do."""
        return Sentence("{back}: back", keys_of(self, back="dialog.back"))

    def compose(self) -> ComposeResult:
        """Lay out the text, scrolling where it is long."""
        with Vertical(id="dialog"):
            with VerticalScroll(id="sheet"):
                yield Static(self._text, id="summary", markup=False)
            yield Static(say(self.last_line()), id="dialog-keys", markup=False)
