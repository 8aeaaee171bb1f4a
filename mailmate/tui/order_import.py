"""Orders taken from a sheet: which file, what a column is that nobody knows, which currency; asked in turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.text import Text
from textual.app import App

from mailmate.desk.pages.field_texts import fields_text
from mailmate.desk.pages.order_import import describe_import
from mailmate.desk.registers.orders import FIELD_NAMES, columns_of, import_orders, saved_columns
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.tui.ask_dialogs import ChoiceDialog, WordsDialog
from mailmate.tui.background import in_background, tell_trouble
from mailmate.tui.dialogs import TextDialog
from mailmate.tui.words import safe

_CURRENCIES = ("USD", "EUR", "CNY", "GBP", "JPY", "HKD", "AUD", "CAD")
_NONE = "-"

Then = Callable[[], None]


def import_list(app: App[Any], desk: Desk, then: Then) -> None:
    """Ask for a sheet and put its rows into the register of orders; `then` follows once they are there."""

    def named(words: str | None) -> None:
        if words is None:
            return
        path = str(Path(words.strip("\"' ")).expanduser())
        try:
            unknown = columns_of(path, saved_columns(desk))[2].unknown
        except MailmateError as error:
            tell_trouble(app, error)
            return
        _ask_columns(app, unknown, {}, lambda mapped: _ask_currency(app, desk, path, mapped, then))

    app.push_screen(WordsDialog(say("Which list of orders? An .xlsx or .csv file"), "orders.xlsx"), named)


def _ask_columns(
    app: App[Any], unknown: Sequence[str], mapped: Mapping[str, str], then: Callable[[Mapping[str, str]], None]
) -> None:
    """Ask what each column holds that nobody knows; what is answered is kept for the next list."""
    if not unknown:
        then(mapped)
        return
    fields = [(say("nothing that is needed"), _NONE), *((fields_text([one]), one) for one in FIELD_NAMES)]
    question = say(Sentence("What does the column {name} hold?", {"name": unknown[0]}))

    def chosen(field: str | None) -> None:
        if field is not None:
            _ask_columns(app, unknown[1:], {**mapped, unknown[0]: field}, then)

    app.push_screen(ChoiceDialog(question, fields), chosen)


def _ask_currency(app: App[Any], desk: Desk, path: str, mapped: Mapping[str, str], then: Then) -> None:
    codes = [(say("each sum names its own"), ""), *((code, code) for code in _CURRENCIES)]

    def chosen(code: str | None) -> None:
        if code is not None:
            _import(app, desk, path, mapped, code, then)

    app.push_screen(ChoiceDialog(say("Which currency are sums that name none?"), codes), chosen)


@in_background("import")
def _import(app: App[Any], desk: Desk, path: str, mapped: Mapping[str, str], currency: str, then: Then) -> None:
    lines = [say(one) for one in describe_import(import_orders(desk, path, mapped, currency))]
    app.call_later(_tell, app, lines)
    app.call_later(then)


def _tell(app: App[Any], lines: Sequence[str]) -> None:
    if len(lines) > 1:
        app.push_screen(TextDialog(Text("\n").join(map(safe, lines))))
    else:
        app.notify(lines[0], markup=False)
