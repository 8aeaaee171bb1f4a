"""The README's pictures: `python -m tests.pictures` draws docs/inbox.svg, docs/draft.svg and docs/registers.svg.

All three show the demo. The same fixtures give the same bytes; nothing in a picture is fetched from anywhere.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import OptionList

from mailmate.desk.demo import demo_desk, run_demo
from mailmate.tui.app import InboxApp
from mailmate.tui.register_screen import RegisterScreen
from tests.screens import open_subject, press, settle, stand_on

FOLDER = Path(__file__).parent.parent / "docs"
SIZE = (120, 34)
SUBJECT = "AW: Rechnung"
CREDIT = "KHI26LC0932"
_FONT_FACE = re.compile(r"@font-face \{[^}]*\}\s*")
_GENERATED_ID = re.compile(r"terminal-\d+")


async def draw() -> dict[str, str]:
    """Return each picture's name and its SVG: the list, a draft beside its mail, a letter of credit in its register."""
    with demo_desk() as desk:
        run_demo(desk)
        app = InboxApp(desk)
        app.animation_level = "none"
        async with app.run_test(size=SIZE) as pilot:
            await settle(pilot)
            await stand_on(pilot, SUBJECT)
            inbox = await picture(pilot)
            await open_subject(pilot, SUBJECT)
            await press(pilot, "e")
            draft = await picture(pilot)
            await press(pilot, "escape", "escape", "r")
            await show_credit(pilot)
            return {"inbox": inbox, "draft": draft, "registers": await picture(pilot)}


async def show_credit(pilot: Pilot[None]) -> None:
    """Show the credit in the register that is open."""
    screen = pilot.app.screen
    assert isinstance(screen, RegisterScreen)
    screen.go_to("credits")
    await settle(pilot)
    at = next(at for at, row in enumerate(screen._rows) if CREDIT in row.what)
    screen.query_one("#rows", OptionList).highlighted = at
    await settle(pilot)


async def picture(pilot: Pilot[None]) -> str:
    """Return what stands on the screen once all is quiet."""
    await settle(pilot)
    await pilot.pause(0.2)  # the preview is read once the cursor rests
    await settle(pilot)
    return self_contained(pilot.app.export_screenshot(title="mailmate"))


def self_contained(svg: str) -> str:
    """Return a picture that names no remote font and bears no generated name."""
    return _GENERATED_ID.sub("terminal", _FONT_FACE.sub("", svg)).replace("Fira Code", "ui-monospace")


def main() -> None:
    """Draw the pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name, svg in asyncio.run(draw()).items():
        path = FOLDER / f"{name}.svg"
        path.write_text(svg, encoding="utf-8", newline="\n")
        print(path)  # noqa: T201 - a program of the command line


if __name__ == "__main__":
    main()
