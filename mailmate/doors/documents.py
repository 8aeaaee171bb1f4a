"""Documents of strangers turned into text: PDF, Word, Excel, CSV and plain text.

A document is hostile until read: its library runs in a process of its own with limits on time, memory,
pages and unpacked size, and only text comes back. Nothing in a document is ever executed or fetched.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field

from mailmate.errors import BadInput
from mailmate.mail.charsets import decode
from mailmate.sentences import Sentence

SECONDS = 20
MEMORY_BYTES = 700 * 1024 * 1024
PAGES = 200
CHARACTERS = 2_000_000
UNPACKED_BYTES = 200 * 1024 * 1024
ZIP_RATIO = 200
_PACKED = ("docx", "xlsx")


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document; `note` says why there is none, or what was left out."""

    text: str = ""
    note: Sentence = field(default_factory=lambda: Sentence(""))


def read_document(name: str, media_type: str, data: bytes) -> DocumentText:
    """Return the text of a document; one that cannot be read gives an empty text and the reason. Never raises."""
    kind = _kind_of(name, media_type)
    if kind in ("txt", "csv"):
        return DocumentText(decode(data)[0][:CHARACTERS])
    if kind in _PACKED and (trouble := _unpacks_badly(data)):
        return DocumentText(note=trouble)
    return _read_apart(kind, name, data)


def _kind_of(name: str, media_type: str) -> str:
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending in ("pdf", "docx", "xlsx", "csv", "txt"):
        return ending
    return {"application/pdf": "pdf", "text/csv": "csv"}.get(media_type, "txt")


def _unpacks_badly(data: bytes) -> Sentence | None:
    """Return why a zipped document must not be unpacked, or None."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile:
        return Sentence("The file is damaged.")
    if unpacked > UNPACKED_BYTES or unpacked > ZIP_RATIO * max(len(data), 1):
        return Sentence("The file unpacks to {size} MB; it was not opened.", {"size": unpacked // 1_000_000})
    return None


def _read_apart(kind: str, name: str, data: bytes) -> DocumentText:
    """Run the library for `kind` in another process and take its text."""
    command = [sys.executable, "-m", "mailmate.doors.documents", kind]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)
        answer = json.loads(done.stdout.decode("utf-8"))
        text = str(answer["text"])
    except subprocess.TimeoutExpired:
        return DocumentText(note=Sentence("{name} took longer than {seconds} s.", {"name": name, "seconds": SECONDS}))
    except (ValueError, KeyError, TypeError, OSError):
        return DocumentText(note=Sentence("{name} cannot be read.", {"name": name}))
    if not text.strip():
        return DocumentText(note=Sentence("{name} is a scan, not read: paste the text.", {"name": name}))
    return DocumentText(text[:CHARACTERS])


def read_rows(data: bytes, name: str) -> list[tuple[str, list[list[str]]]]:
    """Return the sheets of a price list of our own: (sheet name, rows of cell texts). CSV is one sheet.

    Merged cells give their text in their first cell. Raises `BadInput` naming the file.
    """
    if name.lower().endswith(".csv"):
        import csv

        text = decode(data, "", "gb18030")[0].removeprefix("\ufeff")
        dialect = ";" if text.count(";") > text.count(",") else ","
        return [(name, [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=dialect)])]
    if trouble := _unpacks_badly(data):
        raise BadInput(Sentence("{name}: {why}", {"name": name, "why": trouble}))
    try:
        return _sheet_rows(data)
    except Exception as error:
        raise BadInput(
            Sentence("{name} is no Excel file we can read.", {"name": name}),
            Sentence("Save it again as .xlsx or .csv."),
        ) from error


def _sheet_rows(data: bytes) -> list[tuple[str, list[list[str]]]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        return [
            (sheet.title, [[_cell_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)])
            for sheet in book.worksheets
        ]
    finally:
        book.close()


def _cell_text(value: object) -> str:
    from datetime import datetime

    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".")
    return str(value).strip()


def _pdf_text(data: bytes) -> str:
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(data)).pages[:PAGES]
    return "\n".join(page.extract_text(extraction_mode="layout") or "" for page in pages)


def _docx_text(data: bytes) -> str:
    from docx import Document

    document = Document(io.BytesIO(data))
    tables = ("\n".join(" | ".join(cell.text for cell in row.cells) for row in table.rows) for table in document.tables)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *tables])


def _xlsx_text(data: bytes) -> str:
    sheets = _sheet_rows(data)
    rows = (" | ".join(filter(None, row)) for _, table in sheets for row in table)
    return "\n".join(row for row in rows if row)


_READERS = {"pdf": _pdf_text, "docx": _docx_text, "xlsx": _xlsx_text}


def _limit_memory() -> None:
    """Cap this process's memory where the system can (POSIX); elsewhere the time limit stands alone."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _main() -> None:
    """Read one document from standard input and print `{"text": …}`: what `_read_apart` runs."""
    _limit_memory()
    text = _READERS[sys.argv[1]](sys.stdin.buffer.read())
    clean = text.encode("utf-8", "replace").decode("utf-8")[:CHARACTERS]
    sys.stdout.buffer.write(json.dumps({"text": clean}).encode("utf-8"))


if __name__ == "__main__":
    _main()
