"""A home and the mails of a sale for tests of the desk: a pump maker, its buyers, a forwarder; one line a mail."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.wiring import Desk

ME = "Wang Lei <lei@brightpump.example>"
TUNDE = "Tunde Okafor <tunde@lagosmech.example>"
MARIA = "Maria Duarte <maria@hidrocasa.example>"
FORWARDER = "ops@seafwd.example"

CONFIG = """[me]
name = "Wang Lei"
company = "Ningbo Brightpump Co., Ltd."
timezone = "Asia/Shanghai"
country = "CN"
manager = "boss@brightpump.example"

[[bank]]
payee = "Ningbo Brightpump Co., Ltd."
account = "3301 2345 6789 012"
swift = "TESTCNBN"

[[mailbox]]
address = "lei@brightpump.example"
imap = { host = "127.0.0.1", port = 1, security = "none" }
smtp = { host = "127.0.0.1", port = 1, security = "none" }
password = { env = "NOBODY" }
"""


def write_home(folder: Path, config: str = CONFIG) -> Path:
    """Write the settings of a home into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_text(config, encoding="utf-8")
    return folder


class Post:
    """Brings mails into a desk's store; `answers` is the number of the mail one replies to."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder, self.sent = desk, folder, 0

    def __call__(
        self,
        writer: str,
        subject: str,
        body: str,
        date: str,
        *,
        to: str = ME,
        answers: int | None = None,
        files: Mapping[str, str] | None = None,
    ) -> int:
        """Import one mail written at `date` (ISO with its offset); return its number."""
        self.sent += 1
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = writer, to, subject
        mail["Date"] = format_datetime(datetime.fromisoformat(date))
        mail["Message-ID"] = f"<m{self.sent}@{writer.rpartition('@')[2].rstrip('>')}>"
        if answers is not None:
            line = self.desk.database.mails.line(answers)
            assert line is not None
            mail["In-Reply-To"] = mail["References"] = line.message_id
        mail.set_content(body)
        for name, text in (files or {}).items():
            mail.add_attachment(text.encode(), maintype="text", subtype="plain", filename=name)
        path = self.folder / f"mail-{self.sent}.eml"
        path.write_bytes(mail.as_bytes())
        import_files(self.desk, [str(path)])
        found = self.desk.database.mails.find_message_id(str(mail["Message-ID"]))
        assert found
        return found[0]


PI_2201 = (
    "Dear Tunde,\n\nPlease find our PI-2201 dated 2 Nov 2026:\n60 pcs gear pump GP-25 at USD 210.00 per pc, total USD "
    "12,600.00 FOB Ningbo.\nPayment: 30% deposit T/T, balance before shipment.\n\nBest regards\nWang Lei"
)
PO_HC_0933 = (
    'Dear Lei,\n\nplease supply against our PO HC-0933:\n\n- 200 pcs ball valve 2" SS316 @ USD 14.20\n- 100 pcs gate '
    "valve DN50 @ USD 22.00\n\nTotal USD 5,040.00 CIF Santos, 30% advance, 70% against copy of BL. Ship by 20 December "
    "2026.\n\nMaria"
)


def swift_copy(
    *, account: str = "330123456789012", sum_: str = "3780,", payee: str = "NINGBO BRIGHTPUMP CO LTD"
) -> str:
    """Return an MT103 that pays the deposit of PI-2201, changed as a test wants it."""
    return (
        "{1:F01ECOCNGLAXXXX}{2:O1031200261120TESTCNBNXXXXN}{4:\n:20:FT26324001\n:23B:CRED\n"
        f":32A:261123USD{sum_}\n:50K:/0123456789\nLAGOS MECH LTD\n:59:/{account}\n{payee}\n"
        ":70:PI-2201 DEPOSIT\n:71A:SHA\n-}"
    )
