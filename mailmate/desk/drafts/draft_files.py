"""Files that go with a draft: by name from knowledge/files, or from a mail that was received or sent.

Kept is which file, not its bytes: what leaves is what lies there when the mail is approved, and the outbox freezes it.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from mailmate.desk.drafts.inbox_approvals import cancel_approval
from mailmate.desk.mailbox.documents import read_documents
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, MailmateError, WrongUse
from mailmate.mail.model import Attachment, Body, Mail
from mailmate.sentences import Sentence

FILES = Path("knowledge") / "files"
NOTE = "draft_files:"
MOST_BYTES = 20 * 1024 * 1024
"""Together; many servers take no more than 25 MB, and base64 makes a third more of it."""
MOST_NAMES = 2000


def files_at_hand(desk: Desk) -> list[str]:
    """Return the files of knowledge/files by their names, folders with a slash."""
    folder = desk.home / FILES
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith((".", "~$")))
    return sorted(path.relative_to(folder).as_posix() for path, _ in zip(found, range(MOST_NAMES), strict=False))


def attach_file(desk: Desk, draft_id: int, name: str) -> None:
    """Let a file of knowledge/files go with a draft. Raises `WrongUse` where there is none of this name."""
    _path(desk, name)
    _keep(desk, draft_id, [*_kept(desk, draft_id), {"file": name}])


def attach_part(desk: Desk, draft_id: int, mail_id: int, index: int) -> None:
    """Let a file of a mail go with a draft."""
    _keep(desk, draft_id, [*_kept(desk, draft_id), {"mail": mail_id, "part": index}])


def detach(desk: Desk, draft_id: int, name: str) -> None:
    """Take a file off a draft, by the name it is shown with."""
    _keep(desk, draft_id, [one for one in _kept(desk, draft_id) if _name_of(desk, one) != name])


def names_of(desk: Desk, draft_id: int) -> list[str]:
    """Return the names of what goes with a draft."""
    return [_name_of(desk, one) for one in _kept(desk, draft_id)]


def attached(desk: Desk, draft_id: int) -> tuple[Attachment, ...]:
    """Return what goes with a draft as it lies there now.

    Raises `BadInput` where a file is gone, is not here as a whole, or all together are too large to be sent.
    """
    found, room = list[Attachment](), MOST_BYTES
    for number, one in enumerate(_kept(desk, draft_id), start=1):
        part = _load(desk, one, room)
        room -= part.size
        found.append(replace(part, index=number))
    return tuple(found)


def texts_of(desk: Desk, attachments: Sequence[Attachment]) -> dict[int, str]:
    """Return the text of documents by index; each file is read once while the program runs."""
    found = {}
    for part in attachments:
        key = ("text", part.name, sha256(part.content or b"").hexdigest())
        if key not in desk.remembered:
            alone = Mail(None, "", None, None, Body(""), "", attachments=(replace(part, index=1),))
            desk.remembered[key] = read_documents(alone).get(1, "")
        if text := desk.remembered[key]:
            found[part.index] = text
    return found


def _kept(desk: Desk, draft_id: int) -> list[dict[str, Any]]:
    return list(desk.database.journal.get(f"{NOTE}{draft_id}", []))


def _keep(desk: Desk, draft_id: int, files: list[dict[str, Any]]) -> None:
    """Write down what goes with a draft; an approval of what went with it before is cancelled."""
    cancel_approval(desk, draft_id)
    once = [one for number, one in enumerate(files) if one not in files[:number]]
    desk.database.journal.note(f"{NOTE}{draft_id}", once)


def _name_of(desk: Desk, one: dict[str, Any]) -> str:
    if "file" in one:
        return str(one["file"])
    try:
        return _part(desk, one).name or f"part-{one['part']}"
    except MailmateError:
        return f"part-{one['part']}"


def _load(desk: Desk, one: dict[str, Any], room: int) -> Attachment:
    """Return a file that goes with a draft; raise `BadInput` where it is larger than the room left, unread."""
    if "file" not in one:
        part = _part(desk, one)
        _refuse_large(part.size, room)
        if part.content is None or not part.complete:
            raise BadInput(
                Sentence("{name} is not here as a whole.", {"name": part.name or "?"}), Sentence("Save it first: a.")
            )
        return part
    path = _path(desk, str(one["file"]))
    try:
        _refuse_large(path.stat().st_size, room)
        content = path.read_bytes()
    except OSError as error:
        raise BadInput(
            Sentence("{name} cannot be read: {why}.", {"name": path.name, "why": error.strerror or str(error)})
        ) from error
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Attachment(1, path.name, kind, len(content), content)


def _refuse_large(size: int, room: int) -> None:
    if size > room:
        raise BadInput(
            Sentence("The files are larger than {n} MB together.", {"n": MOST_BYTES // 1024 // 1024}),
            Sentence("Take one off, or send a link to it."),
        )


def _part(desk: Desk, one: dict[str, Any]) -> Attachment:
    _, mail = parse_kept(desk, int(one["mail"]))
    found = next((part for part in mail.attachments if part.index == one["part"]), None)
    if found is None:
        raise BadInput(Sentence("A file of mail {mail} is not there any more.", {"mail": one["mail"]}))
    return found


def _path(desk: Desk, name: str) -> Path:
    """Return the path of a file of the folder; nothing outside of it can be named."""
    folder = (desk.home / FILES).resolve()
    path = (folder / name).resolve()
    if not path.is_relative_to(folder) or not path.is_file():
        raise WrongUse(
            Sentence("There is no file {name} in {folder}.", {"name": name, "folder": str(FILES)}),
            Sentence("Put it there first."),
        )
    return path
