"""One's own English made better in the draft: the new wording beside the old, taken with one key or left.

The model is asked in the background; what a person typed meanwhile is never written over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType

from mailmate.desk.drafts.polishing import Polished
from mailmate.sentences import Sentence, mark, say
from mailmate.tui.dialogs import TextDialog
from mailmate.tui.key_signs import keys_of
from mailmate.tui.words import safe

if TYPE_CHECKING:
    from mailmate.tui.draft_editor import DraftEditor

_STYLES = {"-": "red", "+": "bold green"}
_CHANGED_MEANWHILE = mark("You typed meanwhile: nothing was changed. The same key polishes what stands there now.")


class PolishDialog(TextDialog):
    """Shows what a better wording changes; `t` takes it, Escape leaves the text as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "dismiss(True)", say("Take the better wording"), id="polish.take"),
    ]

    def last_line(self) -> Sentence:
        """Return what the keys do."""
        keys = keys_of(self, take="polish.take", back="dialog.back")
        return Sentence("{take}: take the better wording · {back}: keep mine", keys)


def offer_polished(editor: DraftEditor, polished: Polished) -> None:
    """Show what changes and take it on a key; say so where nothing is to be mended, or the text is another by now.

    Who types on, or went on, gets no dialog that would take the keys.
    """
    if not editor.is_attached or not editor.screen.is_current:
        return
    if editor.body.text != polished.before:
        editor.app.notify(say(_CHANGED_MEANWHILE), severity="warning", markup=False)
        return
    if polished.text == polished.before and not polished.refused:
        editor.app.notify(say("Nothing to mend was found."), markup=False)
        return

    def chosen(take: bool | None) -> None:
        if take:
            editor.set_text(polished.text)

    editor.app.push_screen(PolishDialog(_drawn(polished)), chosen)


def _drawn(polished: Polished) -> Text:
    lines = [safe(line, _STYLES.get(line[:1], "dim")) for line in polished.diff() if not line.startswith("@@")]
    if polished.trouble:
        lines.append(safe(say(Sentence("Mended by rules alone: {why}", {"why": polished.trouble})), "yellow"))
    if polished.refused:
        words = say("The model's wording was refused, since it changed facts; this is mended by rules alone:")
        lines += [safe(words, "yellow"), *(safe(f"  {say(one.text())}", "yellow") for one in polished.refused)]
    return Text("\n").join(lines)
