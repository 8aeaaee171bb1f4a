"""The translation catalogue: what the code says, compared with and written into the .po and .mo files.

`python -m tests.catalogue` adds what is new, drops what is gone and compiles. A sentence is a literal first
argument of `Sentence`, `say` or `mark`.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import mailmate
from tests.trees import PACKAGE, files_of, nodes_of

KEYWORDS = {"Sentence", "say", "mark"}
PO = PACKAGE / "locale" / "zh_CN" / "LC_MESSAGES" / "mailmate.po"


def said_in_code() -> Iterator[tuple[str, str]]:
    """Yield every sentence of the code with the file it stands in.

    The syntax tree is read, not the words: a sentence inside an f-string is found by any version of Python.
    """
    for path in files_of():
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KEYWORDS and node.args:
                message = getattr(node.args[0], "value", None)
                if isinstance(message, str) and message:
                    yield message, path.relative_to(PACKAGE).as_posix()


def load_catalogue() -> Catalog:
    """Return the shipped Chinese catalogue."""
    with PO.open("rb") as file:
        return read_po(file, locale="zh_CN")


def compiled(catalogue: Catalog) -> bytes:
    """Return the catalogue as gettext reads it."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def main() -> None:
    """Bring the catalogue up to date with the code and compile it; where nothing is new, nothing changes."""
    known = load_catalogue() if PO.exists() else Catalog(locale="zh_CN")
    fresh = Catalog(
        locale="zh_CN",
        project="mailmate",
        version=mailmate.__version__,
        header_comment="# What mailmate says, in simplified Chinese.",
        last_translator="The mailmate authors",
        language_team="none",
        msgid_bugs_address="none",
        creation_date=known.creation_date,
        revision_date=known.creation_date,
        fuzzy=False,
    )
    for message, name in sorted(set(said_in_code())):
        before = known.get(message)
        fresh.add(message, before.string if before else "", locations=[(name, None)])
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, fresh, sort_output=True, width=100, omit_header=False)
    PO.with_suffix(".mo").write_bytes(compiled(load_catalogue()))
    missing = sum(1 for message in fresh if message.id and not message.string)
    print(f"{len(fresh)} sentences, {missing} without a translation")  # noqa: T201 - all it says


if __name__ == "__main__":
    main()
