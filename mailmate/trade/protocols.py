"""What the pure rooms may ask of the outside: a chat model and the letter skeletons.

The desk hands them in; reading and drafting know neither langchain nor templates nor files.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Protocol, TypeVar

from mailmate.values import dataclass

Shape = TypeVar("Shape")


@dataclass(frozen=True, slots=True)
class ModelCall:
    """One call that was made, for the books: tokens are None where the server told none."""

    task: str
    model: str
    tokens_in: int | None
    tokens_out: int | None
    seconds: float
    way: str = ""
    """How JSON was asked for, where the answer came."""
    error: str = ""
    """Why there was no answer, or why it could not be used; `raw` is what came instead."""
    raw: str = ""


class ChatModel(Protocol):
    """A model behind its door. The door fills the prompt, masks, calls, unmasks, validates."""

    calls: list[ModelCall]
    """Every call made since somebody emptied the list; whoever keeps the books empties it."""

    def ask(self, task: str, values: Mapping[str, Any], shape: type[Shape], others: Collection[str] = ()) -> Shape:
        """Return the model's answer as a `shape` (a pydantic model).

        `task` is the name of a file in `prompts/` without its ending (`read`, `draft`); `values` fill it; `others` are
        names and domains of other customers, which never leave.
        Raises `ModelFailed` with the raw answer when two attempts gave nothing that fits.
        """
        ...


class Letters(Protocol):
    """The letter skeletons of `prompts/letters/`, the user's own version first."""

    def fill(self, name: str, values: Mapping[str, Any]) -> str:
        """Return the letter `name` (`inquiry`, `complaint`, …) filled with `values`.

        Raises `BadInput` naming file, line and variable where the skeleton is wrong.
        """
        ...
