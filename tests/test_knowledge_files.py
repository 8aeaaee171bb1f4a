"""Files of the knowledge folder: what may be quoted from them, and what is refused with a reason."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from mailmate.doors.knowledge_files import read_knowledge_file
from mailmate.errors import BadInput
from mailmate.trade.cases import Passage

NOTES = """\
# Seakeel valves

Opening line.

## Chemical resistance

EPDM holds hydrochloric acid
up to 10 %.

FPM holds more. #1 choice.
## Mains
50 and 60 Hz.
"""


def book(**sheets: list[list[object]]) -> bytes:
    from openpyxl import Workbook

    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.fixture
def keep(tmp_path):
    def kept(name: str, data: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return kept


def test_notes_give_a_passage_a_paragraph_under_its_heading(keep):
    passages, prices = read_knowledge_file(keep("notes.md", NOTES), "notes.md")
    assert prices == []
    assert passages == [
        Passage("Opening line.", "notes.md, Seakeel valves"),
        Passage("EPDM holds hydrochloric acid\nup to 10 %.", "notes.md, Chemical resistance"),
        Passage("FPM holds more. #1 choice.", "notes.md, Chemical resistance"),
        Passage("50 and 60 Hz.", "notes.md, Mains"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_notes_may_be_in_the_charset_of_any_editor(keep, encoding):
    passages, _ = read_knowledge_file(keep("常见问题.txt", "质保期十二个月。".encode(encoding)), "常见问题.txt")
    assert passages == [Passage("质保期十二个月。", "常见问题.txt")]


def test_a_price_list_names_file_sheet_and_row(keep):
    data = book(Valves=[["Item", "Price USD"], ["A1", 5]], Fittings=[["Item", "Price USD"], ["B1", 0.125]])
    passages, prices = read_knowledge_file(keep("list.xlsx", data), "2026/list.xlsx")
    assert passages == []
    assert [(row.item, str(row.price), row.source) for row in prices] == [
        ("A1", "USD 5", "2026/list.xlsx, Valves, row 2"),
        ("B1", "USD 0.125", "2026/list.xlsx, Fittings, row 2"),
    ]


def test_a_csv_names_file_and_row(keep):
    _, [price] = read_knowledge_file(keep("list.csv", "Item;Price EUR\nA1;6,20\n"), "list.csv")
    assert (str(price.price), price.source) == ("EUR 6.20", "list.csv, row 2")


@pytest.mark.parametrize("title", ["成本表", "Cost 2026", "Purchase prices"])
def test_a_sheet_of_costs_is_not_read(keep, title):
    data = book(**{"Prices": [["Item", "Price USD"], ["A1", 5]], title: [["Item", "Price USD"], ["A1", 3.33]]})
    _, prices = read_knowledge_file(keep("list.xlsx", data), "list.xlsx")
    assert [str(row.price) for row in prices] == ["USD 5"]


def test_a_table_that_is_no_price_list_gives_no_passages_either(keep):
    with pytest.raises(BadInput, match=r"customers\.csv has no row with an item, a price and a currency\."):
        read_knowledge_file(keep("customers.csv", "Customer,Turnover\nSong Lam,48000\n"), "customers.csv")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("costs 2026.csv", b"Item,Price USD\nA1,3.33\n", "costs 2026.csv is named for costs and was not read."),
        ("logo.png", b"\x89PNG", "logo.png is no kind of file that can be quoted from."),
        ("README", b"text", "README is no kind of file that can be quoted from."),
        ("half.pdf", b"%PDF-1.4", "half.pdf cannot be read; it may be damaged."),
        ("half.docx", b"PK", "half.docx: The file is damaged."),
        ("half.xlsx", b"PK", "half.xlsx: The file is damaged."),
    ],
)
def test_what_cannot_be_quoted_from_says_why(keep, name, data, expected):
    with pytest.raises(BadInput) as error:
        read_knowledge_file(keep(name, data), name)
    assert str(error.value) == expected


def test_a_word_document_gives_passages(keep):
    from docx import Document

    document = Document()
    document.add_paragraph("Warranty: 12 months.")
    document.add_paragraph("")
    document.add_paragraph("Origin: China.")
    out = io.BytesIO()
    document.save(out)
    passages, _ = read_knowledge_file(keep("terms.docx", out.getvalue()), "terms.docx")
    assert [passage.text for passage in passages] == ["Warranty: 12 months.", "Origin: China."]
