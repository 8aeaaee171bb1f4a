"""The small screens that ask: send it? which kind? quit with mail on its way? Each returns a typed answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from mailmate.desk.outbox import SendSheet
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Effect, Finding
from mailmate.trade.intents import Intent, Subtype
from mailmate.tui.words import kind_words, safe

_EFFECT_STYLE = {Effect.NEVER: "bold red", Effect.REASON: "bold yellow", Effect.VOUCH: "yellow", Effect.WARN: "cyan"}


@dataclass(frozen=True, slots=True)
class SendAnswer:
    """A person said: send it. `reason` where the gate asked for one."""

    reason: str = ""


class SendDialog(ModalScreen[SendAnswer | None]):
    """Shows all that would leave and what the gate says; Enter sends, Escape goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", say("Send")),
        Binding("escape", "dismiss(None)", say("Back")),
    ]

    def __init__(self, sheet: SendSheet, undo_seconds: int) -> None:
        super().__init__()
        self._sheet = sheet
        self._undo_seconds = undo_seconds
        self._never = bool(sheet.gate.having(Effect.NEVER)) or not sheet.outgoing.to
        self._asks = bool(sheet.gate.having(Effect.REASON))

    def compose(self) -> ComposeResult:
        """Lay out recipients, findings, the field for a reason and the line of keys."""
        with Vertical(id="dialog"):
            with VerticalScroll(id="sheet"):
                yield Static(self._summary(), id="summary", markup=False)
            if self._asks and not self._never:
                yield Input(placeholder=say("Reason, kept with the mail; then Enter"), id="reason")
            yield Static(self._last_line(), id="dialog-keys", markup=False)

    def on_mount(self) -> None:
        """Put the hands where they are needed: on the reason, or on Enter."""
        if self._asks and not self._never:
            self.query_one("#reason", Input).focus()

    def _summary(self) -> Text:
        outgoing = self._sheet.outgoing
        text = Text()
        rows = (
            (say("From"), str(outgoing.sender)),
            (say("To"), ", ".join(str(one) for one in outgoing.to) or say("nobody yet")),
            (say("Cc"), ", ".join(str(one) for one in outgoing.cc) or "-"),
            (say("Subject"), outgoing.subject),
            (say("Files"), ", ".join(part.name for part in outgoing.attachments) or "-"),
        )
        for label, value in rows:
            text.append(f"{label}: ", style="bold")
            text.append_text(safe(value))
            text.append("\n")
        if self._sheet.outsiders:
            names = ", ".join(one.email for one in self._sheet.outsiders)
            text.append(say(Sentence("Besides the sender this goes to: {names}", {"names": names})), style="yellow")
            text.append("\n")
        for finding in self._sheet.gate.findings:
            text.append("\n")
            text.append_text(finding_text(finding))
        for sentence in self._sheet.gate.not_checked:
            text.append(f"\n{say('not checked')}: {say(sentence)}", style="yellow")
        if not self._sheet.gate.findings:
            text.append(f"\n{say('The gate found nothing.')}", style="green")
        return text

    def _last_line(self) -> str:
        if self._never:
            return say("This cannot be sent as it stands. Esc: back to the draft")
        vouched = len(self._sheet.gate.having(Effect.VOUCH))
        words = {"n": vouched, "seconds": self._undo_seconds}
        if vouched:
            return say(
                Sentence("Enter: send, and I stand for {n} marked words · Esc: back · {seconds} s to undo", words)
            )
        return say(Sentence("Enter: send · Esc: back · {seconds} s to undo", words))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Send with the reason typed."""
        if event.value.strip():
            self.dismiss(SendAnswer(event.value.strip()))

    def action_send(self) -> None:
        """Approve, unless the gate says never or still waits for a reason."""
        if not self._never and not self._asks:
            self.dismiss(SendAnswer())


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


class KindDialog(ModalScreen[KindAnswer | None]):
    """Lists every kind a mail can be; letters or arrows choose."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", say("Back"))]

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


class QuitDialog(ModalScreen[str]):
    """Asks what becomes of approved mail when the inbox closes: `send`, `leave` or `stay`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "dismiss('send')", say("Send now and quit")),
        Binding("h", "dismiss('hold')", say("Do not send; quit")),
        Binding("escape", "dismiss('stay')", say("Stay")),
    ]

    def __init__(self, waiting: int) -> None:
        super().__init__()
        self._waiting = waiting

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(id="dialog"):
            yield Static(
                say(
                    Sentence(
                        "{n} mails can still be taken back.\n\ns: send now and quit\nh: take back and quit\nEsc: stay",
                        {"n": self._waiting},
                    )
                ),
                markup=False,
            )


class KeysDialog(ModalScreen[None]):
    """Shows the keys of the screen one came from."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,enter", "dismiss(None)", say("Back"))]

    def __init__(self, keys: list[tuple[str, str]]) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Lay out key and meaning in two columns."""
        width = max((len(key) for key, _ in self._keys), default=8)
        lines = "\n".join(f"{key:<{width}}  {meaning}" for key, meaning in self._keys)
        with Vertical(id="dialog"), VerticalScroll():
            yield Static(lines, markup=False)
