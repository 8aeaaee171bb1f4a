"""The shipped mailbox for tests: its scenarios, their bytes, mails, words and expectations."""

from __future__ import annotations

import json
from functools import cache

from mailmate.mail.model import Mail, RawMail
from mailmate.mail.parse import parse_mail
from mailmate.shipped import shipped_folder

FOLDER = shipped_folder("mailbox_fixtures")
SCENARIOS = sorted(path.stem for path in FOLDER.glob("*.eml"))


def bytes_of(scenario: str) -> bytes:
    return (FOLDER / f"{scenario}.eml").read_bytes()


def expected_of(scenario: str) -> dict:
    return json.loads((FOLDER / f"{scenario}.expected.json").read_text(encoding="utf-8"))


@cache
def mail_of(scenario: str) -> Mail:
    return parse_mail(RawMail(bytes_of(scenario)), "gb18030")


def all_text_of(scenario: str) -> str:
    """Headers, body, HTML and textual attachments, decoded, white space folded."""
    mail = mail_of(scenario)
    headers = [value for values in mail.headers.values() for value in values]
    files = [
        (part.content or b"").decode("utf-8", "replace") for part in mail.attachments if is_textual(part.media_type)
    ]
    return fold("\n".join([*headers, mail.text, mail.html or "", *mail.hidden, *files]))


def is_textual(media_type: str) -> bool:
    return media_type.startswith(("text/", "message/"))


def fold(text: str) -> str:
    return " ".join(text.split())


RECEIVED = [scenario for scenario in SCENARIOS if not expected_of(scenario).get("direction_sent")]
