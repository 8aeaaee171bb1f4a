"""What wheel and sdist must hold: `python -m tests.built DIST` names what is missing in either and exits with 1."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
TRAVELS = {"prompts/": "mailmate/prompts/", "mailbox_fixtures/": "mailmate/mailbox_fixtures/", "mailmate/": "mailmate/"}
"""Folder here -> folder in the wheel."""


def committed() -> list[str]:
    """Return the files of the repository."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8").split("\0")[:-1]


def missing_in_wheel(files: Iterable[str], wheel: Path) -> list[str]:
    """Return what the program needs and the wheel has not."""
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    wanted = (
        there + name.removeprefix(here) for name in files for here, there in TRAVELS.items() if name.startswith(here)
    )
    return [name for name in wanted if name not in held]


def missing_in_sdist(files: Iterable[str], sdist: Path) -> list[str]:
    """Return what the repository holds and the sdist has not; it is what others build and test from."""
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    return [name for name in files if name not in held]


def main(folder: str) -> None:
    """Name every missing file."""
    (wheel,), (sdist,) = Path(folder).glob("*.whl"), Path(folder).glob("*.tar.gz")
    files = committed()
    missing = [f"wheel: {one}" for one in missing_in_wheel(files, wheel)]
    missing += [f"sdist: {one}" for one in missing_in_sdist(files, sdist)]
    sys.exit("\n".join(missing) if missing else 0)


if __name__ == "__main__":
    main(sys.argv[1])
