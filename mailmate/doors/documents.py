"""Documents of strangers turned into text: PDF, Word, Excel, XML, CSV and plain text.

A document is hostile until read: its library runs in a process of its own with limits on time, memory,
pages and unpacked size, and only text comes back. Nothing in a document is ever executed or fetched.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path

from mailmate.errors import BadInput
from mailmate.mail.charsets import decode
from mailmate.sentences import Sentence
from mailmate.values import dataclass

SECONDS = 20
MEMORY_BYTES = 700 * 1024 * 1024
PAGES = 200
ROWS = 20_000
COLUMNS = 256
CHARACTERS = 2_000_000
UNPACKED_BYTES = 200 * 1024 * 1024
MARKUP_BYTES = 32 * 1024 * 1024
"""Of it, so much may be XML: Word's is held in memory as a tree four times as large."""
ZIP_RATIO = 200
XML_BYTES = 2 * 1024 * 1024
PAGE_BREAK = "\f"
_PACKED = ("docx", "xlsx")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a .doc or .xls begins, and a .docx or .xlsx with a password."""
_MEDIA_TYPES = {
    "application/pdf": "pdf",
    "text/csv": "csv",
    "text/xml": "xml",
    "application/xml": "xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
}
_SECRET_NAME = re.compile("KEY|PASS|SECRET|TOKEN", re.IGNORECASE)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_XML_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,20}<\?xml\s")
_XML_CHARSET = re.compile(rb"<\?xml[^<>]{0,100}?encoding\s{0,3}=\s{0,3}[\"']([A-Za-z][\w.-]{0,30})[\"']")
_XML_DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document; `note` says why there is none, or what was left out."""

    text: str = ""
    note: Sentence = field(default_factory=lambda: Sentence(""))


def read_document(
    name: str, media_type: str, data: bytes, *, seconds: float = SECONDS, as_notes: bool = False
) -> DocumentText:
    """Return the text of a document; one that cannot be read gives an empty text and the reason. Never raises.

    `as_notes` keeps what passages are found by: a blank line between paragraphs, `#` before the headings of a Word
    document, `PAGE_BREAK` between the pages of a PDF.
    """
    name = "".join(filter(str.isprintable, name.replace("\\", "/").rpartition("/")[2])) or "?"
    kind = _kind_of(name, media_type)
    if not kind:
        return DocumentText(note=Sentence("{name} is no document that can be read.", {"name": name}))
    if kind == "xml" or (kind == "txt" and _XML_BEGINS.match(data)):
        return _read_xml(name, data, seconds)
    if kind in ("txt", "csv"):
        most = 4 * CHARACTERS
        return _within_limit(read_text(data[:most]), name, cut=len(data) > most)
    if kind in _PACKED and (trouble := _unpacks_badly(data)):
        return DocumentText(note=Sentence("{name}: {why}", {"name": name, "why": trouble}))
    return _read_apart(f"{kind}-notes" if as_notes and f"{kind}-notes" in _READERS else kind, name, data, seconds)


def _read_xml(name: str, data: bytes, seconds: float) -> DocumentText:
    """Read XML in a process of its own; one that declares a type or entities of its own is left alone."""
    if len(data) > XML_BYTES:
        return DocumentText(note=Sentence("{name} is too long for an XML file; it was not read.", {"name": name}))
    if _XML_DECLARES.search(_xml_source(data)):
        return DocumentText(note=Sentence("{name} declares entities of its own; it was not read.", {"name": name}))
    return _read_apart("xml", name, data, seconds)


def _xml_source(data: bytes) -> str:
    """Return the text of an XML file by the charset it names, which is UTF-8 where it names none."""
    named = _XML_CHARSET.search(data[:200])
    if data.startswith(_UTF16_MARKS) or named is None:
        return read_text(data)
    return decode(data, named[1].decode("ascii"), "gb18030")[0].removeprefix("\ufeff")


def read_text(data: bytes) -> str:
    """Return a text file as text: UTF-8, UTF-16 with its mark (Excel's "Unicode text"), else GB18030."""
    if data.startswith(_UTF16_MARKS):
        return decode(data, "utf-16")[0]
    return decode(data, "", "gb18030")[0].removeprefix("\ufeff")


def _kind_of(name: str, media_type: str) -> str:
    """Return pdf, docx, xlsx, csv, xml or txt; empty for what is none of them."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending in ("pdf", "docx", "xlsx", "csv", "xml", "txt"):
        return ending
    declared = media_type.strip().lower()
    return _MEDIA_TYPES.get(declared, "txt" if declared.startswith("text/") else "")


def _unpacks_badly(data: bytes) -> Sentence | None:
    """Return why a zipped document must not be unpacked, or None."""
    if data.startswith(_OLD_OFFICE):
        return Sentence("It has a password, or is of an Office before 2007.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
            markup = sum(one.file_size for one in archive.infolist() if one.filename.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return Sentence("The file is damaged.")
    if markup > MARKUP_BYTES or unpacked > UNPACKED_BYTES or unpacked > ZIP_RATIO * max(len(data), 1):
        return Sentence("The file unpacks to {size} MB; it was not opened.", {"size": unpacked // 1_000_000})
    return None


def _read_apart(kind: str, name: str, data: bytes, seconds: float) -> DocumentText:
    """Run the library for `kind` in another process and take its text."""
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "mailmate.doors.documents", kind],
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        answer = json.loads(done.stdout.decode("utf-8"))
        text, locked, cut = str(answer["text"]), bool(answer["locked"]), bool(answer["cut"])
    except subprocess.TimeoutExpired:
        return DocumentText(note=Sentence("{name} took longer than {seconds} s.", {"name": name, "seconds": seconds}))
    except (ValueError, KeyError, TypeError, OSError):
        return DocumentText(note=Sentence("{name} cannot be read; it may be damaged.", {"name": name}))
    if locked:
        return DocumentText(note=Sentence("{name} has a password, not read.", {"name": name}))
    if not text.strip() and kind.startswith("pdf"):
        return DocumentText(note=Sentence("{name} is a scan, not read: paste the text.", {"name": name}))
    if not text.strip():
        return DocumentText(note=Sentence("{name} has no text.", {"name": name}))
    return _within_limit(text, name, cut=cut)


def _environment() -> dict[str, str]:
    """Return the environment of the reading process: this very mailmate, and no secret of ours."""
    package = str(Path(__file__).resolve().parents[2])
    kept = {name: value for name, value in os.environ.items() if not _SECRET_NAME.search(name)}
    return kept | {"PYTHONPATH": os.pathsep.join(filter(None, (package, kept.get("PYTHONPATH"))))}


def _within_limit(text: str, name: str, *, cut: bool = False) -> DocumentText:
    if cut or len(text) > CHARACTERS:
        return DocumentText(text[:CHARACTERS], Sentence("{name} is long; only its beginning was read.", {"name": name}))
    return DocumentText(text)


def read_rows(data: bytes, name: str) -> list[tuple[str, list[list[str]]]]:
    """Return the sheets of a price list of our own: (sheet name, rows of cell texts). CSV is one sheet.

    Merged cells give their text in their first cell. Raises `BadInput` naming the file.
    """
    if not name.lower().endswith(".csv") and (trouble := _unpacks_badly(data)):
        raise BadInput(
            Sentence("{name}: {why}", {"name": name, "why": trouble}), Sentence("Save it again as .xlsx or .csv.")
        )
    try:
        return [(name, _csv_rows(read_text(data)))] if name.lower().endswith(".csv") else _sheet_rows(data)
    except Exception as error:
        raise BadInput(
            Sentence("{name} is no table we can read.", {"name": name}), Sentence("Save it again as .xlsx or .csv.")
        ) from error


def _csv_rows(text: str) -> list[list[str]]:
    import csv
    from itertools import islice

    beginning = "\n".join(text.splitlines()[:20])
    delimiter = max(",;\t|", key=beginning.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [[cell.strip() for cell in row[:COLUMNS]] for row in islice(rows, ROWS)]


def _sheet_rows(data: bytes) -> list[tuple[str, list[list[str]]]]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of decorations it does not know; they hold no text
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        try:
            return [(sheet.title, list(_rows_of(sheet))) for sheet in book.worksheets]
        finally:
            book.close()


def _rows_of(sheet: object) -> Iterator[list[str]]:
    """Yield rows without the empty cells behind them; a sheet may claim a million columns."""
    sheet.reset_dimensions()  # type: ignore[attr-defined] # openpyxl has no types
    for row in sheet.iter_rows(values_only=True, max_row=ROWS, max_col=COLUMNS):  # type: ignore[attr-defined]
        cells = [_cell_text(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        yield cells


def _cell_text(value: object) -> str:
    from datetime import datetime

    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".")
    return str(value).strip()


def _pdf_text(data: bytes) -> tuple[str, bool]:
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(data)).pages
    texts = (page.extract_text(extraction_mode="layout") or "" for page in pages[:PAGES])
    return "\n".join(texts), len(pages) > PAGES


def _pdf_notes(data: bytes) -> tuple[str, bool]:
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(data)).pages
    texts = (page.extract_text(extraction_mode="layout") or "" for page in pages[:PAGES])
    return PAGE_BREAK.join(texts), len(pages) > PAGES


def _docx_notes(data: bytes) -> tuple[str, bool]:
    from docx import Document
    from docx.table import Table

    lines = list[str]()
    for block in Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            rows = (list(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows)
            lines.extend(f"| {' | '.join(row)} |" for row in rows)
        else:
            is_heading = (block.style.name or "").startswith(("Heading", "Title")) if block.style else False
            words = " ".join(block.text.split())
            lines.append(f"# {words}" if is_heading and words else words)
    return "\n\n".join(lines), False


def _docx_text(data: bytes) -> tuple[str, bool]:
    from docx import Document
    from docx.table import Table

    lines = list[str]()
    for block in Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            lines.extend(" | ".join(dict.fromkeys(cell.text for cell in row.cells)) for row in block.rows)
        else:
            lines.append(block.text)
    return "\n".join(lines), False


def _xlsx_text(data: bytes) -> tuple[str, bool]:
    sheets = _sheet_rows(data)
    rows = (_row_text(row) for _, table in sheets for row in table)
    return "\n".join(row for row in rows if row), any(len(table) >= ROWS for _, table in sheets)


def _row_text(row: Sequence[str]) -> str:
    """Return a row as text; an empty cell amid the others stays, so that a total stands under its head."""
    filled = max((at for at, cell in enumerate(row, start=1) if cell), default=0)
    return " | ".join(row[:filled])


def _xml_text(data: bytes) -> tuple[str, bool]:
    """Return the elements of an XML file a line each: comments are gone, what was escaped stands as it is meant.

    So nothing that is no element can be taken for one. A type declaration ends the reading.
    """
    from xml.parsers import expat

    pieces: list[str] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        pieces.append("\n<" + name + "".join(f' {key}="{_plain(value)}"' for key, value in attributes.items()) + ">")

    def refuse(*_: object) -> None:
        raise ValueError("XML with declarations of its own")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda name: pieces.append(f"</{name}>")
    parser.CharacterDataHandler = lambda text: pieces.append(_plain(text))
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    parser.Parse(_xml_source(data), True)
    return "".join(pieces).strip(), False


def _plain(text: str) -> str:
    """Return the words of an element, without signs that would make an element of them."""
    return " ".join(text.translate(_ANGLES).split())


_ANGLES = str.maketrans({"<": " ", ">": " ", '"': "'"})

_READERS = {
    "pdf": _pdf_text,
    "docx": _docx_text,
    "xlsx": _xlsx_text,
    "xml": _xml_text,
    "pdf-notes": _pdf_notes,
    "docx-notes": _docx_notes,
}


def _limit_memory() -> None:
    """Cap this process's memory where the system can; elsewhere the time limit stands alone."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _is_locked(error: Exception) -> bool:
    """Return True where pypdf says that a password, or a cipher it has not, keeps it from reading."""
    from pypdf.errors import DependencyError, FileNotDecryptedError

    return isinstance(error, (DependencyError, FileNotDecryptedError))


def _main() -> None:
    """Read one document from standard input and print what `_read_apart` wants to know."""
    _limit_memory()
    kind, answer = sys.argv[1], sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not spoil the answer
    try:
        text, cut = _READERS[kind](sys.stdin.buffer.read())
        locked = False
    except Exception as error:
        if not _is_locked(error):
            raise
        text, cut, locked = "", False, True
    clean = text[: CHARACTERS + 1].encode("utf-8", "replace").decode("utf-8")
    answer.write(json.dumps({"text": clean, "locked": locked, "cut": cut}).encode("utf-8"))


if __name__ == "__main__":
    _main()
