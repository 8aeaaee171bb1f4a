"""The text of a mail's documents, as far as they are here."""

from __future__ import annotations

from mailmate.mail.model import Mail
from mailmate.sentences import Sentence

DOCUMENT_BYTES = 25 * 1024 * 1024
"""Bytes of a document that is read."""


def read_documents(mail: Mail) -> dict[int, str]:
    """Return the text of the mail's documents by attachment index; what has no text layer is left out."""
    return look_at_documents(mail)[0]


def look_at_documents(mail: Mail) -> tuple[dict[int, str], tuple[Sentence, ...]]:
    """Return the text of the mail's documents by attachment index, and why others could not be read."""
    texts: dict[int, str] = {}
    notes: list[Sentence] = []
    for part in mail.attachments:
        if part.content and part.complete and part.size <= DOCUMENT_BYTES and part.is_document:
            from mailmate.doors.documents import read_document

            document = read_document(part.name, part.media_type, part.content)
            if document.text.strip():
                texts[part.index] = document.text
            if document.note.text:
                notes.append(document.note)
    return texts, tuple(notes)
