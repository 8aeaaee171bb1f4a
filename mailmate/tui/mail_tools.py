"""What one does with an open mail besides answering it: looked at elsewhere, its files opened, its sender phoned.

Each works on the screen that shows the mail; nothing here changes what the mail is.
"""

from __future__ import annotations

from collections.abc import Callable

from textual.app import App
from textual.screen import Screen
from textual.widgets import Input, TextArea

from mailmate.desk.mails.attachments import SavedFiles, save_attachments
from mailmate.desk.mails.lists import company_of_mail, find_line
from mailmate.desk.mails.web_page import raw_source, write_page, write_photos
from mailmate.desk.outside import open_outside
from mailmate.desk.registers.contacts import Known, list_contacts, record_call, set_contact
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.trade.facts import Fact, value_json
from mailmate.tui.ask_dialogs import ChoiceDialog, WordsDialog
from mailmate.tui.background import tell_trouble
from mailmate.tui.dialogs import TextDialog
from mailmate.tui.words import safe


def show_page(app: App[None], desk: Desk, mail_id: int) -> None:
    """Open the mail as a harmless page in the browser; where there is none, say where the page lies."""
    try:
        path = write_page(desk, mail_id)
    except MailmateError as error:
        tell_trouble(app, error)
        return
    _tell_where(app, str(path), opened=open_outside(path, own_page=True))


def show_photos(app: App[None], desk: Desk, mail_id: int) -> None:
    """Open all pictures of the mail at once, on one page."""
    try:
        path, count = write_photos(desk, mail_id)
    except MailmateError as error:
        tell_trouble(app, error)
        return
    if not count:
        app.notify(say("No picture of this mail is here."), markup=False)
        return
    _tell_where(app, str(path), opened=open_outside(path, own_page=True))


def _tell_where(app: App[None], path: str, *, opened: bool) -> None:
    words = Sentence("Opened: {path}", {"path": path})
    if not opened:
        words = Sentence("No program of this computer shows it from here. It lies in {path}", {"path": path})
    app.notify(say(words), timeout=8, markup=False)


def show_source(app: App[None], desk: Desk, mail_id: int) -> None:
    """Show the mail as it came, its header fields first."""
    app.push_screen(TextDialog(safe(raw_source(desk, mail_id))))


def choose_file(screen: Screen[None], desk: Desk, mail_id: int) -> None:
    """Save the mail's files and offer them to be opened; runs in a thread. Raises as saving does."""
    screen.app.call_later(_offer_files, screen, save_attachments(desk, mail_id))


def _offer_files(screen: Screen[None], files: SavedFiles) -> None:
    """Offer files on the screen that asked for them; who went on, or types by now, is told where they lie."""
    app = screen.app
    if files.saved and (not screen.is_current or isinstance(app.focused, Input | TextArea)):
        words = Sentence("{n} files saved in {folder}", {"n": len(files.saved), "folder": str(files.folder)})
        app.notify(say(words), timeout=8, markup=False)
        return
    if not files.saved:
        app.notify(say("This mail has no files."), markup=False)
        return

    def chosen(number: int | None) -> None:
        if number is not None:
            path = files.saved[number]
            _tell_where(app, str(path), opened=open_outside(path))

    things = [(path.name, number) for number, path in enumerate(files.saved)]
    app.push_screen(ChoiceDialog(say("Open which file?"), things), chosen)


def fact_to_copy(fact: Fact) -> str:
    """Return a fact's value as one pastes it elsewhere; where it has none, the words it came from."""
    value = value_json(fact.value)
    words = " ".join(str(item) for item in value.values() if item) if isinstance(value, dict) else str(value or "")
    return words or " ".join(fact.quote.split())


def record_phone_call(app: App[None], desk: Desk, mail_id: int, done: Callable[[], None]) -> None:
    """Ask who was phoned about a mail, at which number on file, what they said, and whether they stand behind it."""
    company, sender = company_of_mail(desk, mail_id), find_line(desk, mail_id).sender_email
    known = list_contacts(desk)
    here = [one for one in known if one.company == company]
    things = [(_phone_words(one), (one.contact.email, one.contact.phone)) for one in here]
    if sender and all(one.contact.email != sender for one in here):
        things.append((f"{sender} · {say('no number on file')}", (sender, "")))
    others = (one for one in known if one.contact.phone and one.company != company)
    things += [(_phone_words(one), (one.contact.email, one.contact.phone)) for one in others]

    def chosen(answer: tuple[str, str] | None) -> None:
        if answer is not None:
            (_ask_outcome if answer[1] else _ask_number)(app, desk, mail_id, answer[0], done)

    app.push_screen(ChoiceDialog(say("Whom did you phone?"), things), chosen)


def _phone_words(one: Known) -> str:
    number = one.contact.phone or say("no number on file")
    return " · ".join(filter(None, (one.contact.name, one.contact.email, number)))


def _ask_number(app: App[None], desk: Desk, mail_id: int, email: str, done: Callable[[], None]) -> None:
    def answered(number: str | None) -> None:
        if number is None:
            return
        try:
            set_contact(desk, email, {"phone": number})
        except MailmateError as error:
            tell_trouble(app, error)
            return
        _ask_outcome(app, desk, mail_id, email, done)

    words = say("Their number from an old contract or their website. Not from this mail: it would verify nothing.")
    app.push_screen(WordsDialog(words), answered)


def _ask_outcome(app: App[None], desk: Desk, mail_id: int, email: str, done: Callable[[], None]) -> None:
    def answered(outcome: str | None) -> None:
        if outcome:
            _ask_whether(app, desk, mail_id, email, outcome, done)

    app.push_screen(WordsDialog(say("What did they say?")), answered)


def _ask_whether(app: App[None], desk: Desk, mail_id: int, email: str, outcome: str, done: Callable[[], None]) -> None:
    ways = [
        (say("no: it is not from them"), ("no", False)),
        (say("yes: they stand behind this mail"), ("yes", True)),
        (say("they could not say"), ("open", None)),
    ]

    def chosen(answer: tuple[str, bool | None] | None) -> None:
        if answer is None:
            return
        try:
            record_call(desk, mail_id, email, outcome, confirms=answer[1])
        except MailmateError as error:
            tell_trouble(app, error)
            return
        app.notify(say("Recorded."), timeout=3, markup=False)
        done()

    app.push_screen(ChoiceDialog(say("Do they stand behind what this mail says?"), ways), chosen)
