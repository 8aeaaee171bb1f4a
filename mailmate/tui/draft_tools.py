"""What one does to a draft besides typing: claims looked at and settled, versions compared, words and files put in.

Each works on a `DraftEditor`, whatever the draft is: an answer, a new mail, a forward.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType

from mailmate.desk.drafts.draft_files import attach_file, detach, files_at_hand, names_of
from mailmate.desk.drafts.insertable import insertable_texts, save_phrase
from mailmate.desk.drafts.versions import compare, describe_version, versions_of
from mailmate.desk.outside import edit_outside
from mailmate.desk.registers.contacts import list_contacts
from mailmate.desk.sending.own_word import stand_for
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.mail.model import Address
from mailmate.sentences import Sentence, mark, say
from mailmate.trade.drafts import Claim, Draft, Role, Standing
from mailmate.tui.ask_dialogs import ChoiceDialog, WordsDialog
from mailmate.tui.background import tell_trouble
from mailmate.tui.dialogs import TextDialog
from mailmate.tui.key_signs import keys_of
from mailmate.tui.words import safe

if TYPE_CHECKING:
    from mailmate.tui.draft_editor import DraftEditor

_STANDING = {
    Standing.VERIFIED: mark("on record"),
    Standing.HOUSE_RULE: mark("our new promise"),
    Standing.VOUCHED: mark("said by you"),
    Standing.UNVERIFIED: mark("not on record"),
}
_ROLES = {Role.OURS: mark("binds us"), Role.ECHO: mark("their word")}
_LOOK, _STAND, _HOLE, _OUT = "look", "stand", "hole", "out"


def claim_words(claim: Claim) -> str:
    """Return a claim in a line: a sign, its words, whose word it is, what it rests on and where that stands."""
    sign = {Standing.UNVERIFIED: "?", Standing.VOUCHED: "*"}.get(claim.standing, "✓")
    told = [say(_ROLES[claim.role]), say(_STANDING[claim.standing])]
    source = f" · {claim.source.where}" if claim.source and claim.source.where else ""
    return f"{sign} {' '.join(claim.text.split())}  {say(claim.kind)}, {', '.join(told)}{source}"


def show_claims(editor: DraftEditor, desk: Desk) -> None:
    """List what the draft says and promises; one chosen is gone to, and where it is not proven, settled."""
    claims = editor.gate.claims if editor.gate else ()
    if not claims:
        editor.app.notify(say("This draft claims nothing: no figure, date, term or promise."), markup=False)
        return
    ordered = sorted(claims, key=lambda one: (one.standing is not Standing.UNVERIFIED, one.start))

    def chosen(claim: Claim | None) -> None:
        if claim is None:
            return
        editor.go_to(claim)
        if claim.standing is Standing.UNVERIFIED and claim.where == "body":
            _settle(editor, desk, claim)

    question = say("What this draft says and promises. Enter goes there.")
    editor.app.push_screen(ChoiceDialog(question, [(claim_words(one), one) for one in ordered]), chosen)


def _settle(editor: DraftEditor, desk: Desk, claim: Claim) -> None:
    """Offer the ways to settle a claim nobody proved."""
    ways = [
        (say("go to it and change it"), _LOOK),
        (say("I stand for it"), _STAND),
        (say("make it a hole to fill in later"), _HOLE),
        (say("take it out"), _OUT),
    ]

    def chosen(way: str | None) -> None:
        if way == _STAND and claim.kind == "account":
            editor.app.notify(say("An account number is never vouched for."), markup=False)
        elif way == _STAND and editor.draft.draft_id:
            stand_for(desk, editor.draft.draft_id, claim)
            editor.ask_gate()
        elif way in (_HOLE, _OUT):
            editor.replace_words(claim.start, claim.end, claim.text, f"[{say(claim.kind)}]" if way == _HOLE else "")

    words = Sentence("“{words}” is not on record as ours.", {"words": " ".join(claim.text.split())})
    editor.app.push_screen(ChoiceDialog(say(words), ways), chosen)


def show_versions(editor: DraftEditor, desk: Desk) -> None:
    """List the versions of the draft; one chosen is compared with what stands here, and taken on Enter."""
    if not editor.save() or editor.draft.draft_id is None:
        return
    others = [one for one in versions_of(desk, editor.draft.draft_id) if one.version != editor.draft.version]
    if not others:
        editor.app.notify(say("There is no other version."), markup=False)
        return

    def chosen(other: Draft | None) -> None:
        if other is not None:
            editor.app.push_screen(
                DiffDialog(draw_difference(editor.draft, other)), lambda take: editor.take(other) if take else None
            )

    rows = [(say(describe_version(one)), one) for one in others]
    editor.app.push_screen(ChoiceDialog(say("Compare with which version?"), rows), chosen)


class DiffDialog(TextDialog):
    """Shows what differs; `t` takes the other version, Escape keeps the one there is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "dismiss(True)", say("Take the other version"), id="versions.take"),
    ]

    def last_line(self) -> Sentence:
        """Return what the keys do."""
        keys = keys_of(self, take="versions.take", back="dialog.back")
        return Sentence("{take}: take the other version · {back}: keep this one", keys)


def draw_difference(shown: Draft, other: Draft) -> Text:
    """Return what differs: lines only in the draft behind `-`, only in the other version behind `+`."""
    styles = {"-": "red", "+": "bold green", " ": "dim"}
    return Text("\n").join(safe(f"{sign} {line}", styles[sign]) for sign, line in compare(shown, other))


def insert_words(editor: DraftEditor, desk: Desk) -> None:
    """Offer saved phrases, prices, notes and words of our last mails, and put the chosen one in at the cursor."""
    selected = editor.body.selected_text.strip()
    things: list[tuple[str, str | None]] = [(say("+ save the selected words as a phrase"), None)] if selected else []
    things += insertable_texts(desk, editor.draft.mail_id)
    if not things:
        words = say("Nothing to insert: select words and press F7 to save a phrase.")
        editor.app.notify(words, markup=False)
        return
    numbered = [(words, (number, text)) for number, (words, text) in enumerate(things)]

    def chosen(answer: tuple[int, str | None] | None) -> None:
        if answer is None:
            return
        if answer[1] is not None:
            editor.insert(answer[1])
            return
        try:
            save_phrase(desk, selected)
        except MailmateError as error:
            tell_trouble(editor.app, error)
            return
        editor.app.notify(say("Saved as a phrase."), markup=False)

    editor.app.push_screen(ChoiceDialog(say("Insert what?"), numbered), chosen)


def choose_files(editor: DraftEditor, desk: Desk) -> None:
    """Offer the files of knowledge/files to be attached, and those attached to be taken off."""
    draft_id = editor.draft.draft_id
    if draft_id is None or not editor.save():
        return
    there = names_of(desk, draft_id)
    things = [(say(Sentence("− take off {name}", {"name": name})), (False, name)) for name in there]
    things += [(f"+ {name}", (True, name)) for name in files_at_hand(desk) if name not in there]
    if not things:
        editor.app.notify(say("There is no file in knowledge/files of the home folder."), markup=False)
        return

    def chosen(answer: tuple[bool, str] | None) -> None:
        if answer is None:
            return
        try:
            (attach_file if answer[0] else detach)(desk, draft_id, answer[1])
        except MailmateError as error:
            tell_trouble(editor.app, error)
        editor.show_files()
        editor.ask_gate()

    editor.app.push_screen(ChoiceDialog(say("Which file?"), things), chosen)


def choose_recipient(editor: DraftEditor, desk: Desk) -> None:
    """Offer the contacts with company and role; the chosen one is put into To or Cc."""
    people = [(_contact_words(one.contact), one.contact) for one in list_contacts(desk)]

    def chosen(contact: object) -> None:
        email = getattr(contact, "email", "")
        if email:
            name = getattr(contact, "name", "")
            fields = [(say("To"), "to"), (say("Cc"), "cc")]
            dialog = ChoiceDialog(say(Sentence("Put {address} where?", {"address": email})), fields)
            editor.app.push_screen(
                dialog, lambda field: editor.envelope.add(field, Address(name, email)) if field else None
            )

    editor.app.push_screen(ChoiceDialog(say("Write to whom?"), people), chosen)


def _contact_words(contact: object) -> str:
    name, email, company = (str(getattr(contact, field, "")) for field in ("name", "email", "company"))
    role = str(getattr(contact, "role", ""))
    parts = [f"{name} <{email}>" if name else email, company, say(role) if role else ""]
    if not getattr(contact, "may_write", True):
        parts.append(say("not to be written to"))
    return " · ".join(filter(None, parts))


def find_in_text(editor: DraftEditor) -> None:
    """Ask for words and select the next place of them; the same key again goes on with the same words."""

    def answered(words: str | None) -> None:
        if words:
            editor.last_found = words
            editor.screen.set_focus(editor.body)
            if not editor.body.find_words(words):
                editor.app.notify(say("Not found."), timeout=2, markup=False)

    editor.app.push_screen(WordsDialog(say("Find which words?"), value=editor.last_found), answered)


def edit_in_own_editor(editor: DraftEditor) -> None:
    """Leave the screen to a person's own editor, and take what they saved there."""
    if not editor.save():
        return
    try:
        with editor.app.suspend():
            text = edit_outside(editor.body.text)
    except MailmateError as error:
        tell_trouble(editor.app, error)
        return
    except Exception as error:  # noqa: BLE001 - Textual raises where a terminal cannot be left; the traceback is logged
        tell_trouble(editor.app, error)
        return
    editor.set_text(text)
