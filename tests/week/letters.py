"""How a letter of a story becomes the bytes of a mail: its own, a delivery report, and an answer from a phone."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from tests.week.told import US, Letter, Sent

OUR_NAME = f"Iris Shen <{US}>"


def message_id(name: str) -> str:
    """Return the Message-ID of a letter or a mail of ours from before the week."""
    return f"<{name}@mail.example>"


def write_letter(letter: Letter, answers: str = "") -> bytes:
    """Return a letter; `answers` is the Message-ID of what it answers."""
    mail = _begin(str(letter.sender), OUR_NAME, letter.subject, letter.at, message_id(letter.name), answers)
    if letter.cc:
        mail["Cc"] = letter.cc
    for name, value in letter.headers.items():
        mail[name] = value
    mail.set_content(letter.text)
    for name, text in letter.files.items():
        mail.add_attachment(text, filename=name)
    return _bytes(mail)


def write_sent(sent: Sent) -> bytes:
    """Return a mail of ours from before the week."""
    answers = message_id(sent.answers) if sent.answers else ""
    mail = _begin(OUR_NAME, str(sent.to), sent.subject, sent.at, message_id(sent.name), answers)
    mail.set_content(sent.text)
    return _bytes(mail)


def write_phone_answer(letter: Letter, text: str, moment: datetime) -> bytes:
    """Return an answer as a phone writes it: its copy lies in Sent."""
    mine, theirs = message_id(f"phone-{letter.name}"), message_id(letter.name)
    mail = _begin(OUR_NAME, str(letter.sender), f"Re: {letter.subject}", moment, mine, theirs)
    mail.set_content(text)
    return _bytes(mail)


def write_report(letter: Letter, returned: bytes, recipient: str) -> bytes:
    """Return a delivery report that gives up on `returned` (RFC 3464)."""
    head = _begin(str(letter.sender), OUR_NAME, letter.subject, letter.at, message_id(letter.name), "")
    lines = [f"{name}: {value}" for name, value in head.items()]
    report = (
        "\r\n".join(lines) + "\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nYour mail could not be delivered: user unknown.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
        f"Final-Recipient: rfc822; {recipient}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        "--b\r\nContent-Type: message/rfc822\r\n\r\n"
    )
    return report.encode() + returned + b"\r\n--b--\r\n"


def _begin(sender: str, to: str, subject: str, moment: datetime, mine: str, answers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    mail["Date"], mail["Message-ID"] = format_datetime(moment), mine
    if answers:
        mail["In-Reply-To"] = mail["References"] = answers
    return mail


def _bytes(mail: EmailMessage) -> bytes:
    return bytes(mail).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
