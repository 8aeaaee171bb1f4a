"""The head of a draft as one types it: To, Cc and the subject, with what is no address marked and kept out."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from mailmate.errors import BadInput
from mailmate.mail.compose import parse_addresses
from mailmate.mail.model import Address
from mailmate.sentences import say
from mailmate.trade.drafts import DraftText
from mailmate.tui.steady import Steady


class Envelope(Steady, Vertical):
    """Holds the fields `#to`, `#cc` and `#subject`."""

    def __init__(self, text: DraftText) -> None:
        super().__init__(id="envelope")
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out the fields as they stand."""
        with Horizontal(id="recipients"):
            yield Static(say("To"), classes="label")
            yield Input(_joined(self._text.to), id="to", compact=True)
            yield Static(say("Cc"), classes="label")
            yield Input(_joined(self._text.cc), id="cc", compact=True)
        with Horizontal(id="subject-row"):
            yield Static(say("Subject"), classes="label")
            yield Input(self._text.subject, id="subject", compact=True)

    def field(self, name: str) -> Input:
        """Return the field `to`, `cc` or `subject`."""
        return self.query_one(f"#{name}", Input)

    def show(self, text: DraftText) -> None:
        """Write another text's recipients and subject into the fields."""
        self.show_people(text)
        self.field("subject").value = text.subject

    def show_people(self, text: DraftText) -> None:
        """Write another text's recipients into the fields."""
        self.field("to").value = _joined(text.to)
        self.field("cc").value = _joined(text.cc)

    def people(self, name: str, before: tuple[Address, ...]) -> tuple[Address, ...]:
        """Return the addresses of a field; one that cannot be used yet is marked, and those `before` stay."""
        field = self.field(name)
        try:
            found = parse_addresses(field.value)
        except BadInput:
            field.add_class("wrong")
            return before
        field.remove_class("wrong")
        return found

    def wrong_address(self) -> str | None:
        """Return what is typed in To or Cc and is no address, or None."""
        for name in ("to", "cc"):
            try:
                parse_addresses(value := self.field(name).value)
            except BadInput:
                return value
        return None

    def add(self, name: str, person: Address) -> None:
        """Put an address into To or Cc, unless it is there."""
        field = self.field(name)
        if person.email not in field.value.lower():
            field.value = ", ".join(filter(None, (field.value.strip(" ,;"), str(person))))


def _joined(addresses: tuple[Address, ...]) -> str:
    return ", ".join(str(one) for one in addresses)
