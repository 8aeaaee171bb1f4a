"""Our dataclass gives what the standard library's gives, for the two options used here."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, replace
from typing import Any

import pytest

from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A value with a default, a factory and a field that does not count."""

    name: str
    country: str = "CN"
    ports: tuple[str, ...] = field(default_factory=tuple)
    seen: int = field(default=0, compare=False)


def shape(make: Callable[..., Any], **options: bool) -> Any:
    class Shape:
        name: str
        size: int = 3

    Shape.__annotations__ = {"name": str, "size": int}
    return make(**options)(Shape)


@pytest.mark.parametrize("options", [{}, {"frozen": True}, {"slots": True}, {"frozen": True, "slots": True}])
def test_a_value_is_built_compared_shown_and_hashed_as_the_standard_library_does(options: dict[str, bool]) -> None:
    ours, theirs = shape(dataclass, **options), shape(dataclasses.dataclass, **options)
    assert repr(ours("a", size=4)) == repr(theirs("a", size=4))
    assert ours("a") == ours("a", 3) != ours("b")
    assert (ours.__hash__ is None) == (theirs.__hash__ is None)
    assert hasattr(ours("a"), "__dict__") == hasattr(theirs("a"), "__dict__")
    assert [one.name for one in dataclasses.fields(ours)] == [one.name for one in dataclasses.fields(theirs)]
    with pytest.raises(TypeError):
        ours()


def test_a_frozen_value_cannot_be_changed_but_replaced() -> None:
    place = Place("Ningbo")
    with pytest.raises(FrozenInstanceError):
        place.name = "Callao"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del place.name  # type: ignore[misc]
    assert replace(place, name="Callao") == Place("Callao", "CN", ())


def test_a_field_that_does_not_count_makes_no_difference() -> None:
    assert Place("Ningbo", seen=1) == Place("Ningbo", seen=2)
    assert len({Place("Ningbo", seen=1), Place("Ningbo", seen=2)}) == 1


def test_a_value_survives_being_copied_and_stored() -> None:
    place = Place("Ningbo", ports=("Beilun",))
    assert copy.copy(place) == copy.deepcopy(place) == pickle.loads(pickle.dumps(place)) == place


def test_each_value_gets_its_own_default_that_a_factory_makes() -> None:
    @dataclass(slots=True)
    class Notes:
        lines: list[str] = field(default_factory=list)

    one, other = Notes(), Notes()
    one.lines.append("x")
    assert other.lines == []


def test_a_field_may_bear_any_name_and_stand_in_a_class_without_slots_above_one_with() -> None:
    @dataclass(frozen=True)
    class Row(Place):
        values: tuple[str, ...] = ()
        cls: str = ""

    assert Row("Ningbo", values=("a",), cls="b") == replace(Row("Ningbo", cls="b"), values=("a",))
    assert Row("Ningbo", "CN", (), 3, ("a",), "b").seen == 3


def test_what_is_to_be_done_after_building_is_done() -> None:
    @dataclass(frozen=True)
    class Word:
        text: str

        def __post_init__(self) -> None:
            if not self.text:
                raise ValueError

    with pytest.raises(ValueError):
        Word("")
