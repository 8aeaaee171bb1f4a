"""Every `show` of a register prints a page a person reads, and every list a table that fits the terminal."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import unstyle

from mailmate.cli import pages
from mailmate.sentences import use_language
from tests.office import Office, open_office

CLAIM = (
    "Dear Iris,\n\nOrder PO-4471: 20 pcs of SK-2040B arrived broken on 1 July 2026. Photos attached. "
    "Please send replacements.\n\nAna"
)
ORDER = (
    "Dear Iris,\n\nPlease find our purchase order PO-4471: 600 pcs SK-2040B at USD 4.98, total USD 2,988.00, "
    "CIF Callao, delivery 30 July 2026.\n\nWhich resin is the body made of?\n\nAna"
)
SAILED = (
    "Dear Iris,\n\nPO-4471: container CSQU3054383, vessel ORIENT HERON voyage 126S, ETD 3 July 2026, "
    "B/L No. BWNB26070133.\n\nTom"
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office in which every register knows one thing."""
    office = open_office(tmp_path_factory.mktemp("pages"))
    office.at("2026-07-01")
    office.sends("Dear Ana,\n\nWe quote SK-2040B at USD 4.98 per pc CIF Callao, valid until 20 July 2026.\n\nIris")
    office.at("2026-07-02")
    office.receives(ORDER, subject="PO-4471")
    office.at("2026-07-03")
    office.receives(CLAIM, subject="Broken valves PO-4471")
    office.receives("Dear Iris,\n\nWe will pay USD 2,988.00 for invoice SK-INV-1 on 10 July 2026.\n\nAna")
    office.receives(SAILED, sender="Tom <tom@oceanline.example>", subject="Shipping advice PO-4471")
    office.receives("Dear Iris,\n\nPO-4471: change the delivery to 10 August 2026.\n\nAna", subject="PO-4471")
    return office


REGISTERS = {
    "orders": ("Order PO-4471 of andes.example", "Delivery  ", "2026-08-10 ? ← 2026-07-30", "mailmate orders accept"),
    "complaints": ("Complaint of andes.example", "20 pcs", "arrived broken", "Missing", "mailmate complaints close"),
    "shipments": ("CSQU3054383", "[mail 5 of 2026-07-03]", "for the notice to the buyer: ", "ETD: 2026-07-03"),
    "promises": ("Now: promised for 2026-07-10.", "Sum owed", "they promise to pay", "mailmate promises received"),
    "questions": ("Which resin is the body made of?", "Open: no mail of ours answers it.", "mailmate draft 2"),
    "quotes": ("Quote for SK-2040B to andes.example", "USD 4.98", "Valid until: 2026-07-20", "mailmate quotes lost"),
}


@pytest.mark.parametrize("register", REGISTERS)
def test_a_thing_is_shown_as_a_page_with_state_words_gaps_and_what_to_do(office: Office, register: str) -> None:
    office.at("2026-07-06")
    number = office.tells(register, "list")[0]["id"]
    page = office.says(register, "show", number)
    for words in (*REGISTERS[register], "On record", "What you can do"):
        assert words in page
    assert not page.lstrip().startswith("{")
    assert json.loads(office.says(register, "show", number, "--json"))["company"]


def test_what_a_person_typed_stands_on_the_page_with_its_day(office: Office) -> None:
    office.at("2026-07-07")
    number = office.tells("orders", "list")[0]["id"]
    assert "mailmate orders accept" in office.says("orders", "set", number, "ready=2026-07-20")
    page = office.says("orders", "show", number)
    assert "2026-07-20  [typed on 2026-07-07]" in page
    assert "Goods ready: 2026-07-20, in 13 days" in page


@pytest.fixture
def english_again() -> Iterator[None]:
    yield
    use_language("en")


@pytest.mark.usefixtures("english_again")
def test_a_page_speaks_the_language_of_the_home(tmp_path: Path) -> None:
    office = open_office(tmp_path, knowledge=False)
    config = office.home / "config.toml"
    config.write_text(
        config.read_text(encoding="utf-8").replace('language = "en"', 'language = "zh"'), encoding="utf-8"
    )
    office.at("2026-07-02")
    office.receives(ORDER, subject="PO-4471")
    page = office.says("orders", "show", office.tells("orders", "list")[0]["id"])
    assert "CIF Callao" in page
    assert "总额" in page


def test_a_table_on_a_terminal_has_heads_and_fits_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages.sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(pages.shutil, "get_terminal_size", lambda: os.terminal_size((40, 24)))
    rows = [("o1", "阀门贸易有限公司", "2026-07-20", "x" * 60), ("o12", "andes", "-", "")]
    pages.echo_list(("No.", "Company", "Day", "Note"), rows, limits=(6, 30, 10, 60))
    head, first, second = map(unstyle, capsys.readouterr().out.splitlines())
    assert head.split() == ["No.", "Company", "Day", "Note"]
    assert all(pages.cells(line) <= 40 for line in (head, first, second))
    assert pages.cells(first.partition("2026")[0]) == pages.cells(second.partition("-")[0])
    assert first.endswith("…")


def test_a_pipe_gets_tabs_and_all_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    pages.echo_list(("No.", "Note"), [("o1", "x" * 200)], limits=(6, 20))
    assert capsys.readouterr().out == "o1\t" + "x" * 200 + "\n"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("付款日期已过", 8, ["付款日期", "已过"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("", 8, [""]),
    ],
)
def test_a_text_is_folded_by_cells(text: str, width: int, lines: list[str]) -> None:
    assert pages.wrap(text, width) == lines
