"""Cross-check the papers of one shipment: files given by name, and the attachments of a mail (X1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from mailmate.desk.wiring import Desk
from mailmate.doors.documents import read_document
from mailmate.errors import BadInput
from mailmate.sentences import Sentence, say
from mailmate.trade.delivery.paper_check import PaperReport, check_papers
from mailmate.trade.delivery.papers import Paper, read_paper


def papers_from_files(paths: Iterable[str]) -> list[Paper]:
    """Return the papers in these files (PDF, DOCX, XLSX, CSV, text).

    Raises `BadInput` naming a file that is not there or has no text: a paper nobody read is never "in order".
    """
    return [_paper(Path(path).name, "", _bytes_of(path)) for path in paths]


def papers_of_mail(desk: Desk, mail_id: int) -> tuple[list[Paper], list[str]]:
    """Return the papers attached to a mail, and the names of attachments that could not be read as one."""
    from mailmate.desk.understand import parse_kept

    _, mail = parse_kept(desk, mail_id)
    papers, unread = [], []
    for part in mail.attachments:
        try:
            if part.content is None or not part.complete:
                raise BadInput(Sentence("{name} is not here yet.", {"name": part.name}))
            papers.append(_paper(part.name, part.media_type, part.content))
        except BadInput:
            unread.append(part.name)
    return papers, unread


def check(papers: Sequence[Paper], *, presented: date | None = None) -> PaperReport:
    """Compare papers; raise `BadInput` where there are fewer than two."""
    if len(papers) < 2:
        raise BadInput(
            Sentence("There is nothing to compare: only {count} paper has text.", {"count": len(papers)}),
            Sentence("Give two or more of invoice, packing list, bill of lading, certificates and credit."),
        )
    return check_papers(papers, presented=presented)


def report_json(papers: Sequence[Paper], report: PaperReport) -> dict[str, Any]:
    """Return a report as JSON: papers with their kinds, differences with both places, what agreed, what lacks."""
    return {
        "papers": [
            {"name": paper.name, "kind": paper.kind or None} | ({"cut": True} if paper.cut else {}) for paper in papers
        ],
        "differences": [
            {
                "id": one.id, "field": one.field, "severity": one.severity, "article": one.article,
                "places": [asdict(place) for place in one.places], "message": say(one.message),
            }
            for one in report.differences
        ],
        "passed": list(report.passed),
        "not_checked": list(report.not_checked),
    }  # fmt: skip


def _paper(name: str, media_type: str, data: bytes) -> Paper:
    read = read_document(name, media_type, data)
    if not read.text.strip():
        why = read.note if read.note.text else Sentence("{name} has no text.", {"name": name})
        raise BadInput(why, Sentence("Save the pasted text as a .txt file and give that instead."))
    paper = read_paper(name, read.text)
    return replace(paper, cut=paper.cut or bool(read.note.text))


def _bytes_of(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        raise BadInput(Sentence("{path} cannot be read: {why}.", {"path": path, "why": why})) from error
