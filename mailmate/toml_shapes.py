"""TOML tables as frozen dataclasses: names and types checked, and a wrong one told by file, key and the nearest known.

Nothing of mailmate's settings is known here; a dataclass's fields say which keys there are and of which kind.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Collection, Mapping
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin

from mailmate.errors import BadConfig
from mailmate.sentences import Sentence

Section = TypeVar("Section")
LeftOut = Mapping[type, Collection[str]]
"""Dataclass -> fields of it that are no keys."""


def refuse(path: str, key: str, why: Sentence, hint: Sentence | None = None) -> typing.NoReturn:
    """Raise `BadConfig` for one key of a file."""
    raise BadConfig(Sentence("{path}: {key}: {why}.", {"path": path, "key": key, "why": why}), hint)


def build(shape: type[Section], table: Mapping[str, Any], path: str, where: str, left_out: LeftOut) -> Section:
    """Fill dataclass `shape` from a TOML table, checking names and types."""
    hints = _hints_of(shape)  # type: ignore[arg-type] # every class can be hashed
    known = [name for name in hints if name not in left_out.get(shape, ())]
    values: dict[str, Any] = {}
    for name, raw in table.items():
        key = f"{where}.{name}" if where else name
        if name not in known:
            import difflib

            near = difflib.get_close_matches(name, known, n=1)
            nearest = Sentence("Did you mean {near!r}?", {"near": near[0]}) if near else None
            raise BadConfig(
                Sentence("{path} has the unknown key {key!r}.", {"path": path, "key": key}),
                nearest or Sentence("Known keys here: {known}.", {"known": ", ".join(known)}),
            )
        values[name] = _convert(hints[name], raw, path, key, left_out)
    if missing := [f.name for f in fields(shape) if f.name not in values and _has_no_default(f)]:  # type: ignore[arg-type] # every section is a dataclass
        refuse(path, f"{where}.{missing[0]}", Sentence("this key is missing"))
    return shape(**values)


@cache
def _hints_of(shape: type) -> dict[str, Any]:
    """Return the types of a dataclass's fields; looking up what their names stand for takes the most of a reading."""
    return typing.get_type_hints(shape)


def _has_no_default(one: Any) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _convert(hint: Any, raw: Any, path: str, key: str, left_out: LeftOut) -> Any:
    """Return `raw` as type `hint`, or raise `BadConfig` naming file and key."""
    if is_dataclass(hint) and isinstance(raw, Mapping):
        return build(typing.cast(type, hint), raw, path, key, left_out)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        if raw in arguments:
            return raw
        options = ", ".join(str(option) for option in arguments)
        refuse(path, key, Sentence("{raw!r} is none of {options}", {"raw": raw, "options": options}))
    if origin is typing.Union or isinstance(hint, types.UnionType):
        chosen = next((one for one in arguments if isinstance(raw, list) == (get_origin(one) is tuple)), arguments[0])
        return _convert(chosen, raw, path, key, left_out)
    if origin is tuple and isinstance(raw, list):
        if trouble := next((item for item in raw if isinstance(item, str) and not item.isprintable()), None):
            refuse(
                path,
                key,
                Sentence("{text!r} holds a control character", {"text": trouble}),
                Sentence("A Windows path needs single quotes, or every backslash twice."),
            )
        return tuple(_convert(arguments[0], item, path, f"{key}[{n}]", left_out) for n, item in enumerate(raw, start=1))
    if origin is Mapping and isinstance(raw, Mapping):
        return {name: _convert(arguments[1], value, path, f"{key}.{name}", left_out) for name, value in raw.items()}
    return _convert_scalar(hint, raw, path, key)


_SECRET_KEY = re.compile(r"\b(?:password|api_key)\b")
"""Keys under which many write the secret itself: what stands there is never shown."""
_KINDS = {
    str: Sentence("a text"),
    bool: Sentence("true or false"),
    int: Sentence("a whole number"),
    float: Sentence("a number"),
    Decimal: Sentence("a number"),
}


def _convert_scalar(hint: Any, raw: Any, path: str, key: str) -> Any:
    number = isinstance(raw, int | float) and not isinstance(raw, bool)
    if hint is Decimal and number:
        return Decimal(str(raw))
    if hint is float and number:
        return float(raw)
    if hint in _KINDS and type(raw) is hint:
        return raw
    of_tables = get_origin(hint) is tuple and is_dataclass(get_args(hint)[0])
    kind = Sentence("a table") if is_dataclass(hint) or get_origin(hint) is Mapping else Sentence("a list")
    found = Sentence("a table") if isinstance(raw, Mapping) else "***" if _SECRET_KEY.search(key) else repr(raw)
    refuse(
        path,
        key,
        Sentence("expected {kind}, found {found}", {"kind": _KINDS.get(hint, kind), "found": found}),
        Sentence("Write [[{key}]], in two brackets: there may be several.", {"key": key}) if of_tables else None,
    )
