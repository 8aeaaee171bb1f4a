"""An office without mailboxes: mails come in as files, and a scripted model reads and drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from mailmate.config import DATABASE_NAME
from mailmate.desk.drafts.draft_run import compose_drafts
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.wiring import open_desk
from tests.servers.scripted_openai import scripted_openai
from tests.store_samples import lay_database

CONFIG = """
[me]
name = "Iris Shen"
company = "Ningbo Seakeel Valve Co., Ltd."
signature = "Tel. +86 574 8790 1234"
language = "zh"
timezone = "Asia/Shanghai"
country = "CN"

[[bank]]
payee = "Ningbo Seakeel Valve"
account = "6222021234567890123"
swift = "BKCHCNBJ"

[[mailbox]]
address = "iris@factory.example"
imap = { host = "127.0.0.1", port = 1, security = "none", username = "iris" }
smtp = { host = "127.0.0.1", port = 1, security = "none", username = "iris" }
password = { env = "NONE" }

[model]
engine = "chat"
name = "openai:scripted"
base_url = "URL"
sure_at = 1.0
never = ["boss@aquaforte.example", "*@quiet.example"]
"""
READ = {
    "intent": "inquiry", "subtype": None, "also": [], "details": [], "confidence": 0.96, "evidence": [], "facts": [],
    "questions": [], "gist": "要报价。",
}  # fmt: skip
LETTER = {
    "subject": "Re:", "sources": [], "body": "Dear Marta,\n\nThank you for your mail. We answer soon.\n\nIris Shen",
    "answered": [], "gist": "要报价。", "back_reading": "感谢来信。",
}  # fmt: skip
NOW = datetime.now(UTC).replace(microsecond=0)


class Office:
    """A home with a scripted model; mails come in as files."""

    def __init__(self, desk, model, folder) -> None:
        self.desk, self.model, self._folder, self._count = desk, model, folder, 0

    def receive(self, *mails: bytes) -> None:
        for mail in mails:
            self._count += 1
            path = self._folder / f"{self._count}.eml"
            path.write_bytes(mail)
            assert import_files(self.desk, [str(path)]).errors == []

    def compose(self) -> None:
        """Have the model read and draft, and see that all it was sent is well marked."""
        composed = compose_drafts(self.desk)
        assert (composed.failed, composed.errors, composed.notes) == ([], [], [])
        for number in range(len(self.model.requests)):
            asked = self.model.asked(number)
            assert asked.count("<untrusted_mail>") == asked.count("</untrusted_mail>") > 1

    @property
    def sent(self) -> str:
        """All that left for the model."""
        return "\n".join(self.model.asked(number) for number in range(len(self.model.requests)))

    def about(self, address: str) -> str:
        """What left about mails from this address."""
        every = (self.model.asked(number) for number in range(len(self.model.requests)))
        return "\n".join(one for one in every if re.search(rf"^From: .*{address}", one, re.MULTILINE))

    def draft_of(self, mail_id: int):
        return self.desk.database.drafts.newest(mail_id)


@contextmanager
def open_model_office(folder, extra: str = "") -> Iterator[Office]:
    """Open an office in an empty folder; `extra` is more of [model]. The model is sure that all are inquiries."""
    (folder / "mails").mkdir()
    with scripted_openai() as model:
        config = CONFIG.replace("URL", model.url) + extra
        (folder / "config.toml").write_text(config, encoding="utf-8")
        model.say(READ | LETTER)
        lay_database(folder / DATABASE_NAME)
        with open_desk(folder, now=lambda: NOW) as desk:
            yield Office(desk, model, folder / "mails")
