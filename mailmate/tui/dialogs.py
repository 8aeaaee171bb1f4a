"""The small screens that ask: send it? which kind? quit with mail on its way? Each returns a typed answer."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.dom import DOMNode
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from mailmate.desk.outbox import SendSheet
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Effect, Finding
from mailmate.trade.intents import Intent, Subtype
from mailmate.tui.words import kind_words, safe
from mailmate.values import dataclass

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
                yield Input(placeholder=say("Reason, kept with the mail; then Enter"), id="reason", compact=True)
            yield Static(self._last_line(), id="dialog-keys", markup=False)

    def on_mount(self) -> None:
        """Put the hands where they are needed: on the reason, or on Enter."""
        if self._asks and not self._never:
            self.set_focus(self.query_one("#reason", Input))

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
        if quoted := self._sheet.quoted.count("\n"):
            text.append(f"{say(Sentence('Below your text: the original, {n} lines', {'n': quoted}))}\n", style="dim")
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


class AskDialog(ModalScreen[bool | None]):
    """Asks before something that cannot be taken back; only `y` says yes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "dismiss(True)", say("Yes")),
        Binding("escape,n,q", "dismiss(False)", say("Back")),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(id="dialog"):
            yield Static(self._question, markup=False)
            yield Static(say("y: yes · Esc: back"), id="dialog-keys", markup=False)


class TextDialog(ModalScreen[None]):
    """Shows a text that needs no answer."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,enter,question_mark,b", "dismiss(None)", say("Back"))]

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out the text, scrolling where it is long."""
        with Vertical(id="dialog"):
            with VerticalScroll(id="sheet"):
                yield Static(self._text, id="summary", markup=False)
            yield Static(say("Esc: back"), id="dialog-keys", markup=False)


_KEY_SIGNS = {"question_mark": "?", "slash": "/", "escape": "Esc", "enter": "Enter", "tab": "Tab"}


def keys_text(*nodes: DOMNode | type[DOMNode]) -> Text:
    """Return the keys of screens and widgets and what they do, a line each, in the order they are declared."""
    bindings = [one for node in nodes for one in node.BINDINGS if isinstance(one, Binding) and one.description]
    rows = [(" ".join(_sign(key) for key in one.key.split(",")), one.description) for one in bindings]
    width = max((len(keys) for keys, _ in rows), default=0)
    return Text("\n").join(Text.assemble((f"{keys:<{width}}  ", "bold"), meaning) for keys, meaning in rows)


def _sign(key: str) -> str:
    return _KEY_SIGNS.get(key, key.replace("ctrl+", "^"))
