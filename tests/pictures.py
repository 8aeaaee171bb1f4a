"""The README's picture: `python -m tests.pictures` draws docs/inbox.svg from the demo.

The same fixtures give the same bytes; nothing in the picture is fetched from anywhere.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from mailmate.desk.demo import demo_desk, run_demo
from mailmate.tui.app import InboxApp
from mailmate.tui.mail_list import MailList
from tests.screens import settle

PICTURE = Path(__file__).parent.parent / "docs" / "inbox.svg"
SIZE = (120, 34)
SUBJECT = "AW: Rechnung"
_FONT_FACE = re.compile(r"@font-face \{[^}]*\}\s*")
_GENERATED_ID = re.compile(r"terminal-\d+")


async def draw() -> str:
    """Return the inbox as an SVG."""
    with demo_desk() as desk:
        run_demo(desk)
        app = InboxApp(desk)
        app.animation_level = "none"
        async with app.run_test(size=SIZE) as pilot:
            await settle(pilot)
            listing = app.screen.query_one(MailList)
            lines = [listing.line_at(at) for at in range(listing.total)]
            listing.action_move(next(at for at, line in enumerate(lines) if line and SUBJECT in line.subject))
            app.simulate_key("enter")
            await settle(pilot)
            await pilot.pause()
            return self_contained(app.export_screenshot(title="mailmate"))


def self_contained(svg: str) -> str:
    """Return a picture that names no remote font and bears no generated name."""
    return _GENERATED_ID.sub("terminal", _FONT_FACE.sub("", svg)).replace("Fira Code", "ui-monospace")


def main() -> None:
    """Draw the picture."""
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(asyncio.run(draw()), encoding="utf-8", newline="\n")
    print(PICTURE)  # noqa: T201 - a program of the command line


if __name__ == "__main__":
    main()
