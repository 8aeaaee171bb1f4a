"""What looks like a name of goods and is none: the number of a paper, and the writer's name below the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


@pytest.mark.parametrize(
    ("words", "product"),
    [
        ("12 of 80 boxes of PI HP-2555 came with broken covers.\nMinh", ["covers"]),
        ("Please give us 5 % discount on PO-771.\nLuis", None),
        ("The pumps of invoice HV-88 leak.\n\nBest regards\nKarim", ["pumps"]),
    ],
)
def test_papers_and_signatures_are_no_goods(office: Office, words: str, product: list[str] | None) -> None:
    told = office.reads(office.receives(words, subject="Re: your mail"))["facts"].get("product")
    assert (told and [one["value"] for one in told]) == product
