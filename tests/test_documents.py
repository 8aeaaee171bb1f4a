"""Documents of strangers: real files made here, and the ways a hostile one is stopped."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from mailmate.doors import documents
from mailmate.doors.documents import read_document, read_rows
from mailmate.errors import BadInput

PDF = "application/pdf"


def pdf(text: str = "Order PO-4711: 500 pcs SK-2040B") -> bytes:
    """A PDF of one page, written by hand; without text it is what a scanner makes."""
    content = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode() if text else b"0 0 100 100 re f"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table
    return bytes(out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)


def locked_pdf() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_paragraph("Before the table")
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(0, 2).text = "SK-1", "500 pcs", "阀门"
    document.add_paragraph("After the table")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def xlsx(*rows: list[object], title: str = "Sheet1") -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def note(name: str, data: bytes, media_type: str = "", **options: float) -> str:
    document = read_document(name, media_type, data, **options)
    assert document.text == ""
    return str(document.note)


def test_a_pdf_gives_its_text():
    document = read_document("PO-4711.pdf", PDF, pdf())
    assert document.text.strip() == "Order PO-4711: 500 pcs SK-2040B"
    assert str(document.note) == ""


def test_a_word_file_gives_paragraphs_and_tables_in_their_order():
    lines = read_document("specification.docx", "", docx()).text.splitlines()
    assert lines == ["Before the table", "SK-1 | 500 pcs | 阀门", "After the table"]


def test_an_excel_file_gives_its_rows():
    text = read_document("order.xlsx", "", xlsx(["Item", "Qty"], ["SK-1", 500], [None, None], ["SK-2", 1.125])).text
    assert text.splitlines() == ["Item | Qty", "SK-1 | 500", "SK-2 | 1.125"]


@pytest.mark.parametrize(
    ("name", "media_type", "data", "expected"),
    [
        ("notes.txt", "text/plain", "Größe".encode(), "Größe"),
        ("list.csv", "text/csv", "型号;价格".encode("gb18030"), "型号;价格"),
        ("list.csv", "text/csv", "型号\t价格".encode("utf-16"), "型号\t价格"),
        ("list.csv", "text/csv", b"\xef\xbb\xbfItem,Qty", "Item,Qty"),
        ("", "text/plain", b"plain", "plain"),
    ],
)
def test_text_is_read_in_the_charset_it_has(name, media_type, data, expected):
    assert read_document(name, media_type, data).text == expected


def test_a_document_without_an_ending_is_known_by_its_media_type():
    assert "PO-4711" in read_document("attachment", PDF, pdf()).text


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("scan.pdf", pdf(text=""), "scan.pdf is a scan, not read: paste the text."),
        ("locked.pdf", locked_pdf(), "locked.pdf has a password, not read."),
        ("half.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type", "half.pdf cannot be read; it may be damaged."),
        ("empty.pdf", b"", "empty.pdf cannot be read; it may be damaged."),
        ("half.docx", docx()[:900], "half.docx: The file is damaged."),
        ("no.docx", archive(a=b"not a Word file"), "no.docx cannot be read; it may be damaged."),
        ("empty.xlsx", xlsx([None]), "empty.xlsx has no text."),
        (
            "locked.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "locked.xlsx: It has a password, or is of an Office before 2007.",
        ),
        ("photo.jpg", b"\xff\xd8\xff\xe0 not text", "photo.jpg is no document that can be read."),
    ],
)
def test_what_cannot_be_read_says_why(name, data, expected):
    assert note(name, data) == expected


@pytest.mark.parametrize("name", ["/etc/half.pdf", r"C:\Users\buyer\half.pdf", "../../half.pdf", "half\x1b\n.pdf"])
def test_a_name_with_a_path_is_shown_without_it(name):
    assert note(name, b"%PDF-1.4") == "half.pdf cannot be read; it may be damaged."


def test_a_zip_bomb_is_refused_before_anything_is_unpacked(monkeypatch):
    monkeypatch.setattr(documents.subprocess, "run", lambda *_, **__: pytest.fail("the bomb was opened"))
    bomb = archive(sheet=bytes(30_000_000))
    assert len(bomb) < 100_000
    assert note("bomb.xlsx", bomb) == "bomb.xlsx: The file unpacks to 30 MB; it was not opened."


def test_a_document_that_hangs_is_stopped_by_time():
    assert note("slow.pdf", pdf(), seconds=0.001) == "slow.pdf took longer than 0.001 s."


def test_a_long_text_is_cut_and_says_so(monkeypatch):
    monkeypatch.setattr(documents, "CHARACTERS", 10)
    document = read_document("long.txt", "", b"0123456789ABC")
    assert document.text == "0123456789"
    assert str(document.note) == "long.txt is long; only its beginning was read."


def test_what_the_library_complains_of_is_not_shown(capfd):
    read_document("half.pdf", PDF, b"%PDF-1.4\n1 0 obj\n<< /Type")
    assert capfd.readouterr() == ("", "")


def test_a_document_is_read_without_a_standard_input_and_from_any_folder(tmp_path):
    (tmp_path / "json.py").write_text("raise SystemExit('a file of the working folder was run')", encoding="utf-8")
    (tmp_path / "po.pdf").write_bytes(pdf())
    program = (
        "import pathlib; from mailmate.doors.documents import read_document;"
        "print(read_document('po.pdf', '', pathlib.Path('po.pdf').read_bytes()))"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Order PO-4711" in done.stdout


def test_the_reading_process_runs_this_very_mailmate_and_knows_no_secret(monkeypatch):
    monkeypatch.setenv("MAILMATE_API_KEY", "sk-1")
    monkeypatch.setenv("MAIL_PASSWORD", "hunter2")
    environment = documents._environment()
    assert environment["PYTHONPATH"].split(os.pathsep)[0] == str(Path(documents.__file__).parents[2])
    assert not {"MAILMATE_API_KEY", "MAIL_PASSWORD"} & environment.keys()


@pytest.mark.parametrize(
    "data",
    [
        "型号;价格\nSK-1;6,20".encode("gb18030"),
        "型号\t价格\nSK-1\t6,20".encode("utf-16"),
        '\ufeff型号,价格\nSK-1,"6,20"'.encode(),
        "型号|价格\r\nSK-1|6,20".encode(),
    ],
)
def test_a_csv_is_split_as_its_program_wrote_it(data):
    assert read_rows(data, "list.csv") == [("list.csv", [["型号", "价格"], ["SK-1", "6,20"]])]


def test_excel_rows_end_with_their_last_cell_and_keep_figures_exact():
    from datetime import datetime

    data = xlsx(["Item", None, None], ["A", 0.1 + 0.2, datetime(2026, 9, 30)], title="Prices")
    assert read_rows(data, "list.xlsx") == [("Prices", [["Item"], ["A", "0.3", "2026-09-30"]])]


def test_a_sheet_that_claims_a_million_rows_is_read_in_no_time():
    data = xlsx(["Item", "Price"], ["A", 5])
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        members = {name: book.read(name) for name in book.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    members[sheet] = members[sheet].replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')
    assert b"XFD1048576" in members[sheet]
    assert read_rows(archive(**members), "list.xlsx")[0][1] == [["Item", "Price"], ["A", "5"]]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("list.xlsx", b"PK no"),
        ("list.xlsx", archive(a=b"b")),
        ("list.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("list.csv", b'"' + b"x" * 200_000),
    ],
)
def test_a_table_that_cannot_be_read_names_the_file_and_what_to_do(name, data):
    with pytest.raises(BadInput) as error:
        read_rows(data, name)
    assert name in str(error.value)
    assert str(error.value.hint) == "Save it again as .xlsx or .csv."


PACS = """<?xml version="1.0" encoding="{charset}"?>
<!-- <CdtrAcct><Id>0000555500002617</Id></CdtrAcct> -->
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><Cdtr><Nm>A &amp; B 阀门 &lt;Id&gt;1</Nm></Cdtr>
<IntrBkSttlmAmt Ccy="USD"><![CDATA[18450.00]]></IntrBkSttlmAmt></Document>"""


@pytest.mark.parametrize("charset", ["UTF-8", "GB18030", "UTF-16"])
def test_xml_gives_its_elements_and_no_comment(charset):
    read = read_document("copy.xml", "application/octet-stream", PACS.format(charset=charset).encode(charset))
    assert read.text.splitlines() == [
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">',
        "<Cdtr>",
        "<Nm>A & B 阀门 Id 1</Nm></Cdtr>",
        '<IntrBkSttlmAmt Ccy="USD">18450.00</IntrBkSttlmAmt></Document>',
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares entities of its own"),
        ('<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "declares entities of its own"),
        ('<?xml version="1.0"?><a><b></a>', "cannot be read"),
        ('<?xml version="1.0"?><a>' + " " * 2_100_000 + "</a>", "too long"),
    ],
)
@pytest.mark.parametrize("name", ["copy.xml", "copy.txt"])
def test_xml_that_is_no_plain_document_is_not_read_and_says_why(name, data, why):
    read = read_document(name, "text/plain", data.encode())
    assert (read.text, why in str(read.note)) == ("", True)
