"""The knowledge folder, kept in step: a file that changed is read again, one that left is forgotten."""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence

log = logging.getLogger(__name__)


def refresh_knowledge(desk: Desk) -> tuple[Sentence, ...]:
    """Read what is new or changed in `knowledge/`; return a sentence for each file that could not be read."""
    folder = desk.home / "knowledge"
    known = desk.database.knowledge.documents()
    present = {_name(folder, path): path for path in sorted(folder.rglob("*")) if _is_knowledge(folder, path)}
    for name in known.keys() - present.keys():
        desk.database.knowledge.forget_document(name)
    complaints: list[Sentence] = []
    for name, path in present.items():
        try:
            _refresh_one(desk, name, path, known.get(name, ""))
        except Exception as error:  # one file must not stop the run; the traceback is logged
            log.warning("knowledge file %s was not read", name, exc_info=error)
            complaints.append(Sentence("{name} was not read: {why}", {"name": name, "why": str(error)}))
    desk.database.journal.note("knowledge_complaints", [str(complaint) for complaint in complaints])
    return tuple(complaints)


def _refresh_one(desk: Desk, name: str, path: Path, known: str) -> None:
    """Read one file unless its size and time are those it had when it was read."""
    from mailmate.doors.knowledge_files import read_knowledge_file

    stat = path.stat()
    stamp = hashlib.sha256(f"{stat.st_size}:{stat.st_mtime_ns}".encode()).hexdigest()
    if stamp == known:
        return
    passages, prices = read_knowledge_file(path, name)
    desk.database.knowledge.replace_document(name, stamp, passages, prices)


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _is_knowledge(folder: Path, path: Path) -> bool:
    """`files/` holds what may be attached, not what may be quoted; dot files and lock files are nobody's notes."""
    inside = path.relative_to(folder).parts
    return path.is_file() and inside[0] != "files" and not any(part.startswith((".", "~$")) for part in inside)
