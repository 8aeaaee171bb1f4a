"""A keyring in a file, for programs under test: PYTHON_KEYRING_BACKEND names its class, KEYRING_FILE the file."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


def passwords(path: Path) -> dict[str, str]:
    """Return account -> password."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


class FileKeyring(KeyringBackend):
    """Keeps passwords of one service in clear."""

    priority = 1  # type: ignore[assignment] # keyring's own declaration is a class property

    @property
    def _path(self) -> Path:
        return Path(os.environ["KEYRING_FILE"])

    def get_password(self, service: str, username: str) -> str | None:
        return passwords(self._path).get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        kept = passwords(self._path) | {username: password}
        self._path.write_text(json.dumps(kept), encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        kept = passwords(self._path)
        if username not in kept:
            raise PasswordDeleteError(username)
        del kept[username]
        self._path.write_text(json.dumps(kept), encoding="utf-8")
