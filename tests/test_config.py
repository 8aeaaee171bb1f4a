"""config.toml: what is accepted, and the sentence for everything that is not."""

from __future__ import annotations

import ast
import dataclasses
from decimal import Decimal
from pathlib import Path

import pytest

from mailmate import config as config_module
from mailmate.config import Config, Secret, Server, find_home, load_config, parse_config
from mailmate.errors import BadConfig
from mailmate.trade.cases import BankAccount
from mailmate.trade.rules import HouseRules, Rules

MAILBOX = '[[mailbox]]\naddress = "sales@factory.example"\npreset = "netease"\n'

EVERYTHING = r"""
[me]
name = "Iris Shen"
company = "Seakeel"
signature = '''
Export department
Tel. +86 574 0000'''
language = "zh"
timezone = "Asia/Shanghai"
country = "CN"
manager = "Mr Wu"

[[bank]]
payee = "Seakeel"
account = "1234567890"
swift = "BKCHCNBJ"

[[mailbox]]
name = "sales"
address = "sales@factory.example"
aliases = ["export@factory.example"]
preset = "netease"
imap = { host = "imap.factory.example", port = 993, security = "tls", username = "sales", fingerprint = "ab" }
smtp = { host = "127.0.0.1", port = 25, security = "none", username = "sales" }
password = { command = ['C:\Tools\pass.exe', "show", "mail"] }
folders = ["INBOX", "客户"]
sent = "Sent Items"
save_sent = "always"
fallback_charset = "gb18030"
first_days = 14
sort = "keywords"
mark_seen = false

[[mailbox]]
address = "shen@factory.example"
preset = "outlook"
password = { oauth = "microsoft", client_id = "0000" }
folders = "auto"

[model]
engine = "chat"
name = "openai:deepseek-chat"
base_url = "http://127.0.0.1:8080/v1"
api_key = { env = "DEEPSEEK_KEY" }
sure_at = 1
concurrency = 2
max_calls_per_day = 100
max_tokens_per_month = 1_000_000
never = ["*@secret.example"]

[drafts]
days = 3
undo_seconds = 5

[house_rules]
quote = 2
engineer_answer = 3
complaint_news = 4

[rules]
charges_tolerance = 35.5
major_share = 12
grace_banking_days = 2

[notify]
command = ["notify-send"]

[keys]
send = "ctrl+s"
"""


def refusal(text: str) -> tuple[str, str]:
    with pytest.raises(BadConfig) as error:
        parse_config(text)
    return str(error.value), str(error.value.hint or "")


def test_every_key_of_the_manual_is_accepted():
    config = parse_config(EVERYTHING)
    first, second = config.mailbox
    assert config.me.signature == "Export department\nTel. +86 574 0000"
    assert config.bank == (BankAccount("Seakeel", "1234567890", "BKCHCNBJ"),)
    assert first.imap == Server("imap.factory.example", 993, "tls", "sales", "ab")
    assert first.password == Secret(command=(r"C:\Tools\pass.exe", "show", "mail"))
    assert (first.folders, first.sort, first.mark_seen) == (("INBOX", "客户"), "keywords", False)
    assert (second.label, second.folders) == ("shen@factory.example", "auto")
    assert second.password == Secret(oauth="microsoft", client_id="0000")
    assert (config.model.sure_at, config.model.never) == (1.0, ("*@secret.example",))
    assert config.trade_rules.charges_tolerance == Decimal("35.5")
    assert config.trade_rules.major_share == Decimal(12)
    assert config.trade_rules.house == HouseRules(quote=2, engineer_answer=3, complaint_news=4)
    assert config.keys == {"send": "ctrl+s"}


def test_every_number_of_the_rules_has_its_key():
    lists = ("house", "quote_follow_ups", "credit_awaited")
    names = [rule.name for rule in dataclasses.fields(Rules) if rule.name not in lists]
    lines = [*(f"{name} = 7" for name in names), "quote_follow_ups = [7, 7]"]
    rules = parse_config("[rules]\n" + "\n".join(lines)).rules
    assert {getattr(rules, name) for name in names} == {7}
    assert rules.quote_follow_ups == (7, 7)
    assert isinstance(rules.major_claim, Decimal)


def test_address_and_preset_are_enough():
    [mailbox] = parse_config(MAILBOX).mailbox
    assert (mailbox.label, mailbox.folders, mailbox.first_days) == ("sales@factory.example", "auto", 30)


def test_an_empty_file_is_all_defaults():
    assert parse_config("") == Config()


def test_the_demo_profile_is_a_complete_config():
    path = Path(__file__).parent.parent / "mailbox_fixtures" / "profile.toml"
    assert parse_config(path.read_text(encoding="utf-8")).mailbox


@pytest.mark.parametrize(
    ("text", "key", "near"),
    [
        ('[me]\ncompny = "x"', "me.compny", "company"),
        ("[drafts]\nundo_second = 1", "drafts.undo_second", "undo_seconds"),
        ("[house_rule]\nquote = 1", "house_rule", "house_rules"),
        (MAILBOX + 'imap = { hots = "x" }', "mailbox[1].imap.hots", "host"),
        ("[rules]\nband_aa = 1", "rules.band_aa", "band_a"),
        ('[model]\napi_key = { environment = "X" }', "model.api_key.environment", ""),
    ],
)
def test_an_unknown_key_is_named_with_the_nearest_known_one(text, key, near):
    message, hint = refusal(text)
    assert message == f"config.toml has the unknown key {key!r}."
    assert hint == (
        f"Did you mean {near!r}?"
        if near
        else "Known keys here: keyring, env, command, oauth, client_id, authority, token_command."
    )


def test_house_rules_are_not_given_inside_the_rules():
    assert refusal("[rules.house]\nquote = 1")[0] == "config.toml has the unknown key 'rules.house'."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[drafts]\ndays = '7'", "drafts.days: expected a whole number, found '7'"),
        ("[drafts]\ndays = 7.5", "drafts.days: expected a whole number, found 7.5"),
        ("[drafts]\ndays = true", "drafts.days: expected a whole number, found True"),
        ("[me]\nname = 5", "me.name: expected a text, found 5"),
        ("me = 5", "me: expected a table, found 5"),
        ("[model]\nsure_at = 'high'", "model.sure_at: expected a number, found 'high'"),
        ("[model]\nsure_at = 1.5", "model.sure_at: 1.5 is not between 0 and 1"),
        ("[model]\nconcurrency = 0", "model.concurrency: 0 is less than 1"),
        (MAILBOX + "first_days = -5", "mailbox[1].first_days: -5 is less than 1"),
        (
            MAILBOX + 'fallback_charset = "klingon"',
            "mailbox[1].fallback_charset: 'klingon' is none of gb18030, big5, cp949, shift_jis, cp1251, cp1252, cp1254",
        ),
        ("[model]\nengine = 'gpt'", "model.engine: 'gpt' is none of local, chat"),
        ("[model]\nnever = 'a@b.example'", "model.never: expected a list, found 'a@b.example'"),
        ("[model]\nnever = [5]", "model.never[1]: expected a text, found 5"),
        ("[rules]\nmajor_share = true", "rules.major_share: expected a number, found True"),
        ("[keys]\nsend = 5", "keys.send: expected a text, found 5"),
        ("keys = 5", "keys: expected a table, found 5"),
        ("[bank]\npayee = 'x'", "bank: expected a list, found a table"),
        ("[[bank]]\npayee = 'x'\nswift = 'y'", "bank[1].account: this key is missing"),
        ("[me]\ntimezone = 'Peking'", "me.timezone: 'Peking' is no time zone"),
        ("[me]\ntimezone = ''", "me.timezone: '' is no time zone"),
        ("[me]\ntimezone = '../../etc/passwd'", "me.timezone: '../../etc/passwd' is no time zone"),
        ("[me]\ntimezone = 'America'", "me.timezone: 'America' is no time zone"),
        ("[me]\ncountry = 'China'", "me.country: 'China' is not two capital letters, as CN"),
        (MAILBOX + "folders = 5", "mailbox[1].folders: 5 is none of auto"),
        (MAILBOX + "mark_seen = 1", "mailbox[1].mark_seen: expected true or false, found 1"),
        (MAILBOX + "imap = { port = 99999 }", "mailbox[1].imap.port: 99999 is no port"),
        (MAILBOX + "smtp = { security = 'ssl' }", "mailbox[1].smtp.security: 'ssl' is none of tls, starttls, none"),
        (
            MAILBOX + "imap = { host = 'mail.example', security = 'none' }",
            "mailbox[1].imap.security: `none` is allowed to this machine itself only",
        ),
        (
            MAILBOX + "password = { keyring = true, env = 'X' }",
            "mailbox[1].password: there is more than one way to get it; keep one",
        ),
        ("[[mailbox]]\npreset = 'netease'", "mailbox[1].address: a mailbox needs its e-mail address"),
        ("[[mailbox]]\naddress = 'a b@c'\npreset = 'qq'", "mailbox[1].address: a mailbox needs its e-mail address"),
        ("[[mailbox]]\naddress = 'a@b.example'", "mailbox[1].imap.host: a mailbox needs a preset or its servers"),
        (MAILBOX + MAILBOX, "mailbox[2].name: two mailboxes are called 'sales@factory.example'"),
        (
            MAILBOX + "name = 'one'\n" + MAILBOX.replace("sales@", "SALES@") + "name = 'two'",
            "mailbox[2].name: two mailboxes are called 'sales@factory.example'",
        ),
    ],
)
def test_a_wrong_value_names_its_key_and_what_was_expected(text, expected):
    assert refusal(text)[0] == f"config.toml: {expected}."


@pytest.mark.parametrize(
    "text",
    [
        MAILBOX + "password = 'hunter2'",
        MAILBOX + "password = ['hunter2']",
        MAILBOX + "password = { command = 'echo hunter2' }",
        "[model]\napi_key = 'hunter2'",
        "[model]\napi_key = { env = ['hunter2'] }",
    ],
)
def test_a_secret_written_where_its_recipe_belongs_is_not_repeated(text):
    message, hint = refusal(text)
    assert "found ***" in message
    assert "hunter2" not in f"{message}{hint}"


def test_a_single_bracket_is_told_to_be_two():
    assert (
        refusal("[mailbox]\naddress = 'a@b.example'")[1] == "Write [[mailbox]], in two brackets: there may be several."
    )


@pytest.mark.parametrize(
    "line",
    [
        r'password = { command = ["C:\Users\iris\pass.exe"] }',
        r'password = { command = ["C:\tools\new.exe"] }',
        r'password = { command = ["C:\Program Files\pass.exe"] }',
    ],
)
def test_a_windows_path_in_double_quotes_gets_the_hint(line):
    assert refusal(MAILBOX + line)[1] == "A Windows path needs single quotes, or every backslash twice."


def test_a_backslash_elsewhere_does_not_mislead():
    message, hint = refusal("[notify]\ncommand = ['C:\\x.exe']\n[me\nname = 1")
    assert "line 3" in message
    assert hint == "Check the line it names."


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("[me]\nname = '沈'".encode("utf-16"), "is not UTF-8 text (byte 0)"),
        ("[me]\nname = '沈'".encode("gb18030"), "is not UTF-8 text (byte 13)"),
        ("[me]\nname = 'Iris'".encode("utf-16-le"), "is not valid TOML"),
    ],
)
def test_a_file_in_another_encoding_says_how_to_save_it(tmp_path, data, expected):
    (tmp_path / "config.toml").write_bytes(data)
    with pytest.raises(BadConfig) as error:
        load_config(tmp_path)
    assert expected in str(error.value)
    assert str(error.value.hint) == "Save it again as UTF-8; in Notepad: Save as, Encoding: UTF-8."


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path):
    (tmp_path / "config.toml").write_bytes(b"\xef\xbb\xbf[me]\r\nname = 'Iris'\r\n")
    assert load_config(tmp_path).me.name == "Iris"


def test_a_missing_file_says_what_to_run(tmp_path):
    with pytest.raises(BadConfig) as error:
        load_config(tmp_path / "nowhere")
    assert str(error.value) == f"There is no {tmp_path / 'nowhere' / 'config.toml'}."
    assert "mailmate setup" in str(error.value.hint)
    assert error.value.exit_code == 78


def test_a_folder_named_like_the_file_is_told(tmp_path):
    (tmp_path / "config.toml").mkdir()
    with pytest.raises(BadConfig, match="cannot be read"):
        load_config(tmp_path)


def test_a_home_that_is_a_file_is_told(tmp_path):
    (tmp_path / "home").write_text("", encoding="utf-8")
    with pytest.raises(BadConfig):
        load_config(tmp_path / "home")


def test_a_mailbox_is_found_by_name_or_address_and_others_are_listed():
    config = parse_config(MAILBOX + "name = 'sales'")
    assert config.find_mailbox("sales") is config.find_mailbox("sales@factory.example")
    with pytest.raises(BadConfig) as error:
        config.find_mailbox("export")
    assert (str(error.value), str(error.value.hint)) == ("No mailbox is called 'export'.", "config.toml has: sales.")


def test_the_home_is_the_option_then_the_variable_then_the_systems_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("MAILMATE_HOME", str(tmp_path / "variable"))
    assert find_home(str(tmp_path / "option")) == tmp_path / "option"
    assert find_home(None) == tmp_path / "variable"
    monkeypatch.delenv("MAILMATE_HOME")
    assert find_home(None).name == "mailmate"
    assert find_home("~/mail") == Path.home() / "mail"


OBVIOUS = {
    *("name", "company", "address", "host", "imap", "smtp", "password", "api_key", "max_calls_per_day"),
    *("max_tokens_per_month", "me", "bank", "mailbox", "model", "drafts", "house_rules", "rules", "notify"),
}


def test_every_key_that_does_not_explain_itself_has_a_sentence():
    tree = ast.parse(Path(config_module.__file__).read_text(encoding="utf-8"))
    silent = []
    for one in [node for node in tree.body if isinstance(node, ast.ClassDef)]:
        for key, after in zip(one.body, [*one.body[1:], None], strict=True):
            explained = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            if isinstance(key, ast.AnnAssign) and not explained and key.target.id not in OBVIOUS:
                silent.append(f"{one.name}.{key.target.id}")
    assert silent == []


@pytest.mark.parametrize("key", ["days", "undo_seconds"])
def test_a_number_of_days_or_seconds_below_nothing_is_refused(key):
    with pytest.raises(BadConfig, match=f"drafts.{key}: -1 is less than 0"):
        parse_config(f"[drafts]\n{key} = -1")
