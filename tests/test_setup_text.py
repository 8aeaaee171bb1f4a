"""The config.toml that setup writes: whatever a person types, it is read back as typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailmate.config import Secret, Server, load_config
from mailmate.desk.care import config_text, setup
from mailmate.desk.care.setup import (
    Answers,
    check_answer,
    draft_config,
    guess_provider,
    save_answers,
    write_config_text,
)
from mailmate.errors import BadConfig, StorageFailed

PRESET = {"address": "sales@factory.example", "name": "Iris", "company": "Seakeel", "preset": "netease"}


def test_a_preset_is_all_that_a_known_provider_needs():
    text, config = draft_config(Answers(**PRESET, language="zh", timezone="Asia/Shanghai", country="CN"))
    [mailbox] = config.mailbox
    assert (mailbox.preset, mailbox.imap, mailbox.password) == ("netease", Server(), Secret(keyring=True))
    assert (config.me.language, config.me.country, config.model.engine) == ("zh", "CN", "local")
    assert "host" not in text


def test_a_user_name_beside_a_preset_is_kept():
    _, config = draft_config(Answers(**PRESET, username="iris"))
    assert (config.mailbox[0].imap.username, config.mailbox[0].smtp.username) == ("iris", "iris")


def test_servers_are_written_in_full():
    answers = Answers(
        "sales@factory.example", "Iris", "Seakeel", imap_host="imap.factory.example", imap_port=143,
        imap_security="starttls", smtp_host="smtp.factory.example", smtp_port=587, smtp_security="starttls",
        username="iris",
    )  # fmt: skip
    [mailbox] = draft_config(answers)[1].mailbox
    assert mailbox.imap == Server("imap.factory.example", 143, "starttls", "iris")
    assert mailbox.smtp == Server("smtp.factory.example", 587, "starttls", "iris")


@given(st.text(), st.text())
def test_any_name_is_read_back_as_typed(name, company):
    name, company = (text.encode("utf-8", "ignore").decode() for text in (name, company))
    config = draft_config(Answers(**PRESET | {"name": name, "company": company}))[1]
    assert (config.me.name, config.me.company) == (name, company)


@pytest.mark.parametrize(
    "name", ['Iris "Sales" Shen', "C:\\new", "沈😀", "a\x7fb", "line\nbreak", "{x}", "# no comment"]
)
def test_names_that_break_careless_writers_do_not(name):
    assert draft_config(Answers(**PRESET | {"name": name}))[1].me.name == name


@pytest.mark.parametrize(
    ("secret", "expected"),
    [
        ("keyring", Secret(keyring=True)),
        (" keyring ", Secret(keyring=True)),
        ("env:MAIL_PASSWORD", Secret(env="MAIL_PASSWORD")),
        ("command:pass show mail", Secret(command=("pass", "show", "mail"))),
        ("command:pass show 'my mail'", Secret(command=("pass", "show", "my mail"))),
    ],
)
def test_a_way_to_the_secret_is_written_never_the_secret(secret, expected):
    assert draft_config(Answers(**PRESET, secret=secret))[1].mailbox[0].password == expected


@pytest.mark.parametrize("secret", ["", "hunter2", "env:", "command:", "command: ", "command:pass 'open", "keyring:x"])
def test_anything_else_is_no_way_to_a_secret(secret):
    with pytest.raises(BadConfig) as error:
        write_config_text(Answers(**PRESET, secret=secret))
    assert error.value.hint


def test_a_windows_command_keeps_its_backslashes_and_loses_its_quotes():
    words = config_text._split_command(r'"C:\Program Files\pass.exe" show C:\new', windows=True)
    assert words == [r"C:\Program Files\pass.exe", "show", r"C:\new"]


@pytest.mark.parametrize("wrong", [{"timezone": "Peking"}, {"country": "China"}, {"address": "sales"}, {"preset": ""}])
def test_answers_that_make_no_config_are_refused_before_anything_is_written(wrong):
    with pytest.raises(BadConfig):
        draft_config(Answers(**PRESET | wrong))


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("address", "li@factory.example", "li.factory.example"),
        ("secret", "env:MAIL", "hunter2"),
        ("language", "zh", "fr"),
        ("timezone", "Asia/Shanghai", "Peking"),
        ("country", "CN", "CHINA"),
        ("name", "沈", None),
    ],
)
def test_an_answer_is_checked_when_it_is_given(key, right, wrong):
    check_answer(key, right)
    if wrong:
        with pytest.raises(BadConfig):
            check_answer(key, wrong)


@pytest.mark.parametrize(("address", "preset"), [("li@163.com", "netease"), ("li@factory.example", ""), ("li", "")])
def test_who_has_a_domain_of_their_own_is_asked_for_the_servers(address, preset):
    assert guess_provider(address)[0] == preset


OLDER = """# mine
[me]
name = "Iris"
signature = "Best regards"

# our own:
[[bank]]  # pinned
payee = "Seakeel"
account = "11"
swift = "X"

[[mailbox]]
address = "Sales@factory.example"
aliases = ["info@factory.example"]
preset = "qq"
password = { env = "OLD" }
[mailbox.imap]
host = "mail.factory.example"
fingerprint = "ab"

[[mailbox]]
address = "second@factory.example"
preset = "qq"
password = { env = "SECOND" }

[drafts]
days = 3   # no more
"""


def test_other_settings_stay_when_answers_go_into_an_older_text():
    servers = {"preset": "", "imap_host": "mail.factory.example", "smtp_host": "mail.factory.example"}
    answers = Answers(**PRESET | servers | {"name": "Li"}, secret="env:NEW")
    text, config = draft_config(answers, OLDER)
    assert (config.me.name, config.me.signature, config.me.company) == ("Li", "Best regards", "Seakeel")
    first, second = config.mailbox
    assert (first.address, first.aliases, first.preset) == ("sales@factory.example", ("info@factory.example",), "")
    assert (first.imap.fingerprint, first.password) == ("ab", Secret(env="NEW"))
    assert second.password == Secret(env="SECOND")
    for kept in (
        "# mine\n",
        "\n# our own:\n[[bank]]",
        '[[bank]]  # pinned\npayee = "Seakeel"\n',
        "days = 3   # no more\n",
    ):
        assert kept in text
    assert draft_config(answers, text)[0] == text, "the same answers again change nothing"


def test_another_address_is_another_mailbox():
    config = draft_config(Answers(**PRESET | {"address": "third@factory.example"}), OLDER)[1]
    assert [one.address for one in config.mailbox] == [
        "Sales@factory.example", "second@factory.example", "third@factory.example",
    ]  # fmt: skip


@pytest.mark.parametrize("older", ["[me", "me = 1", "[[mailbox]]\naddress = 1", '[me]\nsignature = """\n[bank]\n"""\n'])
def test_an_older_text_that_cannot_be_taken_apart_is_left_out(older):
    assert not config_text.can_be_kept(older)
    assert draft_config(Answers(**PRESET), older)[1].me.name == "Iris"


def test_what_is_saved_is_read_and_the_older_one_kept(tmp_path):
    home = tmp_path / "new" / "home"
    save_answers(home, write_config_text(Answers(**PRESET)))
    path = save_answers(home, write_config_text(Answers(**PRESET | {"name": "沈"})))
    assert load_config(home).me.name == "沈"
    assert 'name = "Iris"' in (home / "config.toml.old").read_text(encoding="utf-8")
    assert path == home / "config.toml"
    assert sorted(one.name for one in home.iterdir()) == ["config.toml", "config.toml.old", "knowledge"]


def test_a_config_stands_there_even_when_saving_is_cut_short(tmp_path, monkeypatch):
    save_answers(tmp_path, write_config_text(Answers(**PRESET)))
    monkeypatch.setattr(setup.shutil, "copyfile", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(StorageFailed, match="No space left"):
        save_answers(tmp_path, "other")
    assert load_config(tmp_path).me.name == "Iris"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["config.toml", "knowledge"]


def test_a_home_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    with pytest.raises(StorageFailed) as error:
        save_answers(Path(tmp_path / "home"), "")
    assert str(tmp_path / "home") in str(error.value)
    assert str(error.value.hint) == "Choose another folder with --home."
