"""Files of the knowledge folder: what may be quoted from them, and what is refused with a reason."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from mailmate.doors.knowledge_files import KnowledgeFile, read_knowledge_file
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
    assert read_knowledge_file(keep("notes.md", NOTES), "notes.md") == KnowledgeFile(
        (
            Passage("Opening line.", "notes.md, Seakeel valves", "line 3"),
            Passage("EPDM holds hydrochloric acid\nup to 10 %.", "notes.md, Chemical resistance", "line 7"),
            Passage("FPM holds more. #1 choice.", "notes.md, Chemical resistance", "line 10"),
            Passage("50 and 60 Hz.", "notes.md, Mains", "line 12"),
        )
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_notes_may_be_in_the_charset_of_any_editor(keep, encoding):
    found = read_knowledge_file(keep("常见问题.txt", "质保期十二个月。".encode(encoding)), "常见问题.txt")
    assert found.passages == (Passage("质保期十二个月。", "常见问题.txt", "line 1"),)


def test_a_price_list_names_file_sheet_and_row(keep):
    data = book(Valves=[["Item", "Price USD"], ["A1", 5]], Fittings=[["Item", "Price USD"], ["B1", 0.125]])
    found = read_knowledge_file(keep("list.xlsx", data), "2026/list.xlsx")
    assert found.passages == ()
    assert [(row.item, str(row.price), row.source) for row in found.prices] == [
        ("A1", "USD 5", "2026/list.xlsx, Valves, row 2"),
        ("B1", "USD 0.125", "2026/list.xlsx, Fittings, row 2"),
    ]


def test_a_csv_names_file_and_row(keep):
    [price] = read_knowledge_file(keep("list.csv", "Item;Price EUR\nA1;6,20\n"), "list.csv").prices
    assert (str(price.price), price.source) == ("EUR 6.20", "list.csv, row 2")


@pytest.mark.parametrize("title", ["成本表", "Cost 2026", "Purchase prices"])
def test_a_sheet_of_costs_is_not_read(keep, title):
    data = book(**{"Prices": [["Item", "Price USD"], ["A1", 5]], title: [["Item", "Price USD"], ["A1", 3.33]]})
    found = read_knowledge_file(keep("list.xlsx", data), "list.xlsx")
    assert [str(row.price) for row in found.prices] == ["USD 5"]


def test_a_table_that_is_no_price_list_gives_no_passages_either(keep):
    with pytest.raises(BadInput, match=r"customers\.csv has no row with an item and a price or a property\."):
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


def test_a_word_document_gives_passages_under_its_headings(keep):
    from docx import Document

    document = Document()
    document.add_heading("Terms", 1)
    document.add_paragraph("Warranty: 12 months.")
    document.add_paragraph("")
    document.add_paragraph("Origin: China.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Shelf life", "24 months"
    out = io.BytesIO()
    document.save(out)
    found = read_knowledge_file(keep("terms.docx", out.getvalue()), "terms.docx")
    assert [(one.text, one.where()) for one in found.passages] == [
        ("Warranty: 12 months.", "terms.docx, Terms, paragraph 2"),
        ("Origin: China.", "terms.docx, Terms, paragraph 3"),
        ("| Shelf life | 24 months |", "terms.docx, Terms, paragraph 4"),
    ]


def test_a_question_of_a_list_is_the_heading_of_its_answer_and_comments_are_nobodys(keep):
    text = "Q1: Is FPM food safe?\nA: No.\n<!-- ask Li\nabout this -->\n问：质保多久？\n答：两年。\n"
    found = read_knowledge_file(keep("faq.txt", text), "faq.txt")
    assert found.passages == (
        Passage("No.", "faq.txt, Is FPM food safe?", "line 2"),
        Passage("两年。", "faq.txt, 质保多久？", "line 6"),
    )


def test_the_line_of_a_passage_is_that_of_the_words_in_it():
    passage = Passage("EPDM holds\nacid. FPM holds\nmore.", "notes.md, Seals", "line 7")
    assert [passage.where(), passage.where(passage.text.index("FPM")), passage.where(passage.text.index("more"))] == [
        "notes.md, Seals, line 7",
        "notes.md, Seals, line 8",
        "notes.md, Seals, line 9",
    ]


def test_a_price_list_tells_the_properties_of_its_items_too_and_names_what_it_left_out(keep):
    data = book(
        Valves=[
            ["Item", "Description", "Material", "Weight (kg)", "FOB Ningbo USD", "底价", "Bin"],
            ["SK-4050S", "ball valve", "CF8M", 1.2, 12.5, 8.8, "A7"],
        ]
    )
    found = read_knowledge_file(keep("list.xlsx", data), "list.xlsx", {"bin": "shelf"})
    assert [(one.text, one.where()) for one in found.passages] == [
        ("SK-4050S (ball valve): material: CF8M; weight: 1.2 kg; shelf: A7", "list.xlsx, Valves, row 2")
    ]
    assert [(one.sheet, one.heading, one.why) for one in found.left_out] == [("Valves", "底价", "cost")]
    assert [str(row.price) for row in found.prices] == ["USD 12.5"]


def test_costs_in_the_tables_of_notes_are_left_out(keep):
    text = "| Item | Material | 成本 |\n|---|---|---|\n| A1 | PVC | 3.33 |\n\nText.\n\n"
    text += "| Floor price | 2.22 |\n| Colour | grey |\n"
    text += "\nMore.\n\n| Cost | Item |\n| 1.11 | A2 |\n"
    found = read_knowledge_file(keep("notes.md", text), "notes.md")
    assert [one.text for one in found.passages] == [
        "| Item | Material |\n| --- | --- |\n| A1 | PVC |",
        "Text.",
        "| Colour | grey |",
        "More.",
        "| Item |\n| A2 |",
    ]


def test_a_word_tables_cost_column_is_left_out_too(keep):
    from docx import Document

    document = Document()
    table = document.add_table(rows=2, cols=3)
    for row, texts in zip(table.rows, (("Item", "Cost", "Shelf life"), ("A1", "3.33", "2 years")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    found = read_knowledge_file(keep("terms.docx", out.getvalue()), "terms.docx")
    assert [one.text for one in found.passages] == ["| Item | Shelf life |", "| A1 | 2 years |"]


def test_a_paragraph_that_tells_a_cost_is_left_out_and_named(keep):
    text = "# Lamps\n\nOur cost is USD 6.66.\n\nThe safety margin is 20 %.\n\n## 底价\n\n9.00\n"
    found = read_knowledge_file(keep("notes.md", text), "notes.md")
    assert [one.text for one in found.passages] == ["The safety margin is 20 %."]
    assert [(one.heading, one.why) for one in found.left_out] == [("line 3", "cost"), ("line 9", "cost")]
