"""The head of an open mail: who, what, the gist, and every warning, in at most a third of the screen.

Warnings stand before the gist, hardest first. Where there is no room for all of them the last line says how
many more there are and which key shows them.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from mailmate.desk.contract import spoken_gist
from mailmate.desk.mails.inbox import OpenMail
from mailmate.desk.pages.cases import CaseLine
from mailmate.mail.model import GAP_WORDS
from mailmate.sentences import Sentence, say
from mailmate.trade.lessons import explain
from mailmate.trade.safety.calls import describe_call
from mailmate.tui.words import kind_words, safe

_FLAG_STYLE = {"block": "bold white on dark_red", "warn": "black on yellow"}


def draw_head(opened: OpenMail, width: int, rows: int, console: Console, *, is_told_beside: bool = False) -> Text:
    """Return the head as it fits into `rows` lines of `width` cells; `is_told_beside`: the draft is told back there."""
    lines = [
        _sender(opened),
        _subject(opened),
        *_files(opened),
        *warnings_of(opened),
        *_gist(opened),
        *_told_back(opened, is_told_beside=is_told_beside),
        *_learned(opened),
    ]
    if sum(len(line.wrap(console, width)) for line in lines) > rows:
        lines = _shorten(lines, width, rows)
    return Text("\n").join(lines)


def _shorten(lines: list[Text], width: int, rows: int) -> list[Text]:
    """Return one row for each line, and the number of those that do not fit."""
    kept = lines if len(lines) <= rows else lines[: rows - 1]
    for line in kept:
        line.truncate(width, overflow="ellipsis")
    if more := len(lines) - len(kept):
        kept = [*kept, Text(say(Sentence("+{n} more: b", {"n": more})), style="bold yellow")]
    return kept


def draw_beside(lines: Sequence[CaseLine], width: int, rows: int) -> Text:
    """Return what else is on record for a mail, a row each; the last says how many more there are, and the key."""
    drawn = [safe(f"• {' '.join(say(one.text).split())}", "cyan") for one in lines[:rows]]
    more = Text(f"  {say(Sentence('+{n} more: c', {'n': len(lines) - rows}))}" if len(lines) > rows else "", "bold")
    for number, line in enumerate(drawn, start=1):
        line.truncate(width - (more.cell_len if number == rows else 0), overflow="ellipsis")
    return Text("\n").join(drawn).append_text(more)


def warnings_of(opened: OpenMail) -> list[Text]:
    """Return everything to beware of in this mail, a line each: flags, failures, gaps, hidden text, doubts."""
    mail, reading = opened.mail, opened.reading
    lines = []
    flags = sorted(reading.flags if reading else (), key=lambda flag: flag.effect != "block")
    for flag in flags:
        line = Text.assemble((f"{flag.id} {say(flag.advice)}", _FLAG_STYLE.get(flag.effect, "bold")))
        lines.append(line.append_text(safe(f" «{' '.join(flag.quote.split())[:80]}»")))
    lines += [safe(say(describe_call(call)), "green" if call.confirms else "yellow") for call in opened.calls]
    if opened.line.error:
        words = say(Sentence("This mail could not be read: {why}", {"why": opened.line.error}))
        lines.append(safe(f"x {words}", "bold red"))
    elif reading is None:
        lines.append(Text(f"x {say('This mail is not read yet; F in the list reads what waits.')}", style="yellow"))
    for gap in mail.gaps:
        where = {"where": gap.where, "kind": say(GAP_WORDS.get(gap.kind, gap.kind))}
        lines.append(safe(f"! {say(Sentence('Not read in full: {where}, {kind}', where))}", "yellow"))
    if mail.hidden:
        quote = " ".join(" ".join(mail.hidden).split())[:80]
        lines.append(safe(f"! {say(Sentence('Hidden text, not believed: «{quote}»', {'quote': quote}))}", "yellow"))
    lines += [safe(f"? {say(reason)}", "yellow") for reason in (reading.reasons if reading else ())]
    return lines


def _sender(opened: OpenMail) -> Text:
    mail = opened.mail
    text = safe(str(mail.sender or "?"), "bold")
    for label, people in ((say("To"), mail.to if len(mail.to) > 1 else ()), (say("Cc"), mail.cc)):
        if people:
            text.append_text(safe(f"  {label}: {', '.join(one.email for one in people)}", "dim"))
    return text


def _subject(opened: OpenMail) -> Text:
    text, reading = Text(), opened.reading
    if reading:
        text.append(*kind_words(reading.intent, reading.subtype))
        for intent in reading.also:
            word, style = kind_words(intent, None)
            text.append(f" + {word}", style=style)
        text.append(f" {reading.confidence:.0%}  ", style="dim")
    return text.append_text(safe(opened.mail.subject or say("(no subject)")))


def _files(opened: OpenMail) -> list[Text]:
    parts = opened.mail.attachments
    names = ", ".join(part.name or part.media_type for part in parts)
    words = Sentence("{n} files (a saves them): {names}", {"n": len(parts), "names": names})
    return [safe(f"▪ {say(words)}", "cyan")] if parts else []


def _gist(opened: OpenMail) -> list[Text]:
    return [safe(spoken_gist(opened.reading), "italic")] if opened.reading else []


def _told_back(opened: OpenMail, *, is_told_beside: bool) -> list[Text]:
    """Say what a model's letter promises, in the user's language, and what it leaves open."""
    draft = opened.draft
    if draft is None:
        return []
    words = "" if is_told_beside else draft.back_reading
    told = [safe(f"{say('In your words')}: {words}", "italic dim")] if words else []
    left = (Sentence("Left open by the model: {question}", {"question": one}) for one in draft.unanswered)
    return [*told, *(safe(f"? {say(one)}", "yellow") for one in left)]


def _learned(opened: OpenMail) -> list[Text]:
    """Say where a mail is what the user taught rather than what was read."""
    taught = explain(opened.reading.derived.get("learned")) if opened.reading else None
    return [safe(f"· {say(taught)}", "dim")] if taught else []
