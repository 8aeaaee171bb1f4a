"""The frozen values everything is made of: the standard library's dataclass, made in a fifth of the time.

`dataclasses` writes and compiles six methods for each class, one by one; for the hundred values that a command
loads this takes longer than the command. Here the standard decorator still reads the fields (so `replace`,
`fields` and `asdict` work as ever), but only `__init__` is written out, when a class makes its first value: a command
makes few kinds of all it loads. The rest is the same code for all classes.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import lru_cache, wraps
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls: type | None = None, *, frozen: bool = False, slots: bool = False) -> Any:
        """Make a class a dataclass as `dataclasses.dataclass` does, with the two options used here."""
        return _make(cls, frozen, slots) if cls is not None else lambda late: _make(late, frozen, slots)


_set = object.__setattr__
_Read = TypeVar("_Read", bound=Callable[..., Any])


def _make(cls: Any, frozen: bool, slots: bool) -> Any:
    cls.__doc__ = cls.__doc__ or cls.__name__  # or the library would write the signature there, which takes long
    cls = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
    fields = dataclasses.fields(cls)
    cls.__init__ = _late_init(cls, fields, frozen)
    compared = tuple(one.name for one in fields if one.compare)
    key = attrgetter(*compared) if compared else type
    cls.__eq__ = _equal(key)
    cls.__hash__ = _hash(key) if frozen else None
    if cls.__repr__ is object.__repr__:
        cls.__repr__ = _shown
    if frozen:
        cls.__setattr__, cls.__delattr__ = _refuse_to_set, _refuse_to_delete
        if slots:
            cls.__getstate__, cls.__setstate__ = _state, _take_state
    return cls


def _late_init(cls: Any, fields: tuple[dataclasses.Field[Any], ...], frozen: bool) -> Callable[..., None]:
    """Return a constructor that puts the written one in its place when the first value is made."""

    def init(self: Any, *values: Any, **named: Any) -> None:
        cls.__init__ = _init(cls, fields, frozen)
        cls.__init__(self, *values, **named)

    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _init(cls: Any, fields: tuple[dataclasses.Field[Any], ...], frozen: bool) -> Callable[..., None]:
    """Return the constructor: the fields in order, their defaults, then `__post_init__` where there is one.

    What is frozen is filled past its own `__setattr__`, in the way that costs least: a slot by its descriptor, the
    fields of a class without slots through its dictionary.
    """
    known: dict[str, Any] = {"_MADE": _MADE}
    arguments, lines = [], []
    slots = {one.name for one in fields if isinstance(getattr(cls, one.name, None), MemberDescriptorType)}
    if frozen and len(slots) < len(fields):
        lines.append(" _values = self.__dict__")
    for one in fields:
        name = one.name
        argument, value = name, name
        if one.default is not dataclasses.MISSING:
            known[f"_of_{name}"] = one.default
            argument = f"{name}=_of_{name}"
        elif one.default_factory is not dataclasses.MISSING:
            known[f"_of_{name}"] = one.default_factory
            argument, value = f"{name}=_MADE", f"_of_{name}() if {name} is _MADE else {name}"
        arguments.append(argument)
        if not frozen:
            lines.append(f" self.{name} = {value}")
        elif name in slots:
            known[f"_set_{name}"] = getattr(cls, name).__set__
            lines.append(f" _set_{name}(self, {value})")
        else:
            lines.append(f" _values[{name!r}] = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    source = f"def __init__(self, {', '.join(arguments)}):\n" + ("\n".join(lines) or " pass")
    made: dict[str, Any] = {}
    exec(source, known, made)
    init: Callable[..., None] = made["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


_MADE: Any = object()
"""Stands for a value that a field's factory makes."""


def _equal(key: Callable[[Any], Any]) -> Callable[[Any, object], bool]:
    def equal(self: Any, other: object) -> bool:
        return bool(key(self) == key(other)) if other.__class__ is self.__class__ else NotImplemented

    return equal


def _hash(key: Callable[[Any], Any]) -> Callable[[Any], int]:
    def hash_of(self: Any) -> int:
        return hash(key(self))

    return hash_of


def _shown(self: Any) -> str:
    values = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self))
    return f"{self.__class__.__qualname__}({values})"


def _refuse_to_set(self: Any, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in dataclasses.fields(self)]


def _take_state(self: Any, state: list[Any]) -> None:
    for one, value in zip(dataclasses.fields(self), state, strict=True):
        _set(self, one.name, value)


def by_line(function: _Read) -> _Read:
    """Remember what a pure function says of a line (its first argument) for the next mail that holds the same line.

    Addresses, headers, greetings, signatures, stock phrases and whole histories return from mail to mail. The lines are
    the last 1,024, and short ones only, so that hostile mail fills no memory. What is returned must not be changed.
    """
    remembered = lru_cache(maxsize=1024)(function)

    def read(line: str, *more: Any) -> Any:
        return (remembered if len(line) <= _LONGEST_LINE else function)(line, *more)

    return cast(_Read, wraps(function)(read))


_LONGEST_LINE = 300
