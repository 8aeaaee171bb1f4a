"""Handing something to another program of this computer: a page to the browser, a file to its viewer, a text to edit.

Only kinds of files that hold no program are opened; everything else is saved and left alone.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from mailmate.errors import StorageFailed
from mailmate.sentences import Sentence

OPENED = frozenset("pdf txt csv jpg jpeg png gif webp bmp tif tiff heic docx xlsx pptx odt ods".split())
"""Endings of files that are opened: documents and pictures; no old Office files (macros), web pages or archives."""


def open_outside(path: Path, *, own_page: bool = False) -> bool:
    """Show a file in the program this computer opens its kind with; False where there is none, or none may be asked.

    `own_page`: a page mailmate wrote itself.
    """
    if not own_page and path.suffix.lower().lstrip(".") not in OPENED:
        return False
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return True
        program = "open" if sys.platform == "darwin" else _linux_opener()
        if not program:
            return False
        silent = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.Popen([program, str(path)], **silent, start_new_session=True)  # type: ignore[call-overload]
    except OSError:
        return False
    return True


def _linux_opener() -> str | None:
    """Return the desktop's opener; without a desktop it would start a browser within this very terminal."""
    has_desktop = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return shutil.which("xdg-open") if has_desktop else None


def editor_command() -> list[str]:
    """Return the program a person edits texts with, by $VISUAL, $EDITOR, or what the system has."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if named:
        return shlex.split(named, posix=sys.platform != "win32")
    return ["notepad"] if sys.platform == "win32" else [shutil.which("nano") or "vi"]


def edit_outside(text: str) -> str:
    """Let a person edit a text in their own editor and return it; the text as it was where the editor failed.

    Raises `StorageFailed` where it cannot be started.
    """
    with tempfile.TemporaryDirectory(prefix="mailmate-") as folder:
        path = Path(folder) / "draft.txt"
        path.write_text(text, encoding="utf-8", newline="\n")
        command = editor_command()
        try:
            done = subprocess.run([*command, str(path)], check=False)
        except OSError as error:
            raise StorageFailed(
                Sentence("{name} cannot be started: {why}.", {"name": command[0], "why": error.strerror or str(error)}),
                Sentence("Set EDITOR to your editor."),
            ) from error
        if done.returncode != 0:
            return text
        edited = path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    return edited[:-1] if edited.endswith("\n") and not text.endswith("\n") else edited
