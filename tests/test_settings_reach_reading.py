"""What config.toml says reaches reading and the model's books, on a bare file as in the store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from mailmate.config import Config, Mailbox, ModelSettings, Profile
from mailmate.desk.drafts.books import ceiling_reached
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.reader.classify import classify
from mailmate.desk.understand import consult
from mailmate.desk.wiring import open_desk
from mailmate.errors import ModelFailed
from mailmate.sentences import Sentence
from mailmate.trade.protocols import ModelCall
from tests.scenes import BUYER, write_mail

NOW = datetime(2026, 7, 3, 6, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
HEADERS = (
    "Authentication-Results: mx.stranger.example; dmarc=pass\n"
    "Authentication-Results: mx.factory.example; dmarc=fail header.from=aquaforte.example\n"
)


def settings(**mailbox: str) -> Config:
    """Return settings of a factory in Russia with one mailbox."""
    return Config(
        me=Profile(name="Iris Shen", timezone="Asia/Shanghai", country="RU"),
        mailbox=(Mailbox("iris@factory.example", **mailbox),),
    )


class Untouchable:
    """A model nobody may ask."""

    calls = ()

    def ask(self, *_):
        raise ModelFailed(Sentence("it was asked"))


def readings(path, home, config: Config):
    """Return mail and reading of a file, once bare and once by way of the store."""
    ((_, mail, bare),) = classify([str(path)], config, now=NOW)
    with open_desk(home, config=config, now=lambda: NOW) as desk:
        import_files(desk, [str(path)])
        return mail, bare, desk.database.readings.reading(1)


@pytest.mark.parametrize(("server", "flagged"), [("", False), ("mx.factory.example", True)])
def test_only_our_own_server_is_believed_about_the_sender(tmp_path, server, flagged):
    path = tmp_path / "one.eml"
    path.write_bytes(write_mail("one", "Dear Iris,\n\nplease pay USD 4,800.00 to our account.\n", headers=HEADERS))
    _, bare, kept = readings(path, tmp_path / "home", settings(auth_server=server))
    assert ["F4" in {flag.id for flag in one.flags} for one in (bare, kept)] == [flagged, flagged]


def test_a_mail_without_a_charset_is_decoded_as_its_country_writes(tmp_path):
    path = tmp_path / "one.eml"
    written = write_mail("one", "Dear Iris,\n\nплатёж отправлен\n").decode().replace("; charset=utf-8", "")
    path.write_bytes(written.encode("cp1251"))
    mail, _, _ = readings(path, tmp_path / "home", settings())
    assert "платёж отправлен" in mail.text


def test_what_never_goes_to_a_model_does_not_go_there_from_a_file_or_the_store(tmp_path):
    path = tmp_path / "one.eml"
    path.write_bytes(write_mail("one", "Dear Iris,\n\nas discussed. Regarding the matter, yes.\n"))
    config = replace(settings(), model=ModelSettings(never=(f"*@{BUYER.partition('@')[2]}",), sure_at=1.0))
    ((_, _, reading),) = classify([str(path)], config, now=NOW, model=Untouchable())
    assert reading.engine == "local"
    assert not any("it was asked" in str(reason) for reason in reading.reasons)
    with open_desk(tmp_path / "home", config=config, now=lambda: NOW) as desk:
        import_files(desk, [str(path)])
        before = desk.database.connections.value("SELECT total_changes()")
        consult(desk, 1, Untouchable())
        assert desk.database.connections.value("SELECT total_changes()") == before, "it is not even read again"


@pytest.mark.parametrize(
    ("at", "reached"),
    [(datetime(2026, 7, 2, 15, 59, tzinfo=UTC), False), (datetime(2026, 7, 2, 16, 1, tzinfo=UTC), True)],
    ids=["before midnight", "after midnight"],
)
def test_the_day_of_the_ceiling_begins_at_the_salespersons_midnight(tmp_path, at, reached):
    config = replace(settings(), model=ModelSettings(max_calls_per_day=1))
    with open_desk(tmp_path, config=config, now=lambda: NOW) as desk:
        desk.database.journal.record_call(None, ModelCall("read", "m", 10, 10, 1.0), at)
        assert bool(ceiling_reached(desk)) is reached
