"""Every error mailmate raises on purpose, and the exit code a command ends with.

    MailmateError                       1   something failed, and says what
    ├── WrongUse                        2   the command was called wrongly
    ├── BadInput                       65   a file or mail given to us cannot be used
    ├── Unreachable                    69   a server or a model did not answer
    │   └── ModelFailed                69   the model answered nothing usable; `raw` keeps what it said
    │       └── ModelRefused           77   the model's server did not accept the key
    ├── NotAllowed                      1   the gate, or a rule of sending, does not let it leave
    ├── TryLater                       75   another process holds what we need
    ├── LoginRefused                   77   a server did not accept the secret
    ├── BadConfig                      78   config.toml cannot be used
    └── StorageFailed                   1   the disk or the database did not take what we wrote
        └── Conflict                    1   somebody else changed it since we read it

Each error names the thing (host, file, key, subject) in its sentence and says in `hint` what to do next.
A door translates the errors of its library into these in one place and keeps the cause.
"""

from __future__ import annotations

from typing import ClassVar

from mailmate.sentences import Sentence


class MailmateError(Exception):
    """The root of the tree: a sentence for a person, a hint, and an exit code."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: Sentence, hint: Sentence | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint


class WrongUse(MailmateError):
    """A command was called with words that do not fit."""

    exit_code = 2


class BadInput(MailmateError):
    """Input data (a mail file, a credit, a price list) cannot be used."""

    exit_code = 65


class Unreachable(MailmateError):
    """A server did not answer, or the line broke."""

    exit_code = 69


class ModelFailed(Unreachable):
    """The chat model gave no usable answer; `raw` is what it said, if anything."""

    def __init__(self, message: Sentence, hint: Sentence | None = None, *, raw: str = "") -> None:
        super().__init__(message, hint)
        self.raw = raw


class ModelRefused(ModelFailed):
    """The model's server did not accept the key."""

    exit_code = 77


class NotAllowed(MailmateError):
    """The gate or a rule of sending does not let this leave; nothing was sent."""


class TryLater(MailmateError):
    """Another process holds the lock or the database; nothing was changed."""

    exit_code = 75


class LoginRefused(MailmateError):
    """A server did not accept the user name and secret."""

    exit_code = 77


class BadConfig(MailmateError):
    """config.toml is missing, unreadable, or says something it cannot."""

    exit_code = 78


class StorageFailed(MailmateError):
    """The disk or the database did not take a write; what was there before is unharmed."""


class Conflict(StorageFailed):
    """A save named a version that is no longer the newest; both versions are kept."""
