"""Where the folders that travel with the program stand: `prompts/` and `mailbox_fixtures/`.

In a wheel they lie inside the package; in a checkout or an editable install beside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped_folder(name: str) -> Path:
    """Return the folder `name` that was shipped with this very copy of mailmate.

    Raises `FileNotFoundError` naming both places where it was looked for.
    """
    inside, beside = _PACKAGE / name, _PACKAGE.parent / name
    for folder in (inside, beside):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"mailmate's folder {name!r} is missing: looked in {inside} and {beside}")
