"""Presets: which provider an address belongs to, and the servers that follow."""

from __future__ import annotations

import pytest

from mailmate.config import Mailbox, Server
from mailmate.doors.provider_tables import ALIASES, PROVIDERS
from mailmate.doors.providers import PRESETS, guess_preset, provider_of, with_servers
from mailmate.errors import BadConfig


@pytest.mark.parametrize(
    ("address", "preset"),
    [
        ("li@163.com", "netease"), ("li@126.com", "netease"), ("li@yeah.net", "netease"), ("10001@qq.com", "qq"),
        ("li@foxmail.com", "qq"), ("Li@GMAIL.com", "gmail"), ("li@hotmail.com", "outlook"), ("li@naver.com", "naver"),
        ("li@icloud.com", "icloud"), ("li@mail.ru", "mail.ru"), ("li@factory.example", "generic"),
        ("nobody", "generic"),
    ],
)  # fmt: skip
def test_a_domain_tells_its_provider(address, preset):
    assert guess_preset(address) == preset


@pytest.mark.parametrize(
    ("address", "preset", "imap", "smtp"),
    [
        ("li@126.com", "", ("imap.126.com", 993, "tls", "li@126.com"), ("smtp.126.com", 465, "tls", "li@126.com")),
        (
            "li@naver.com",
            "naver",
            ("imap.naver.com", 993, "tls", "li"),
            ("smtp.naver.com", 587, "starttls", "li"),
        ),
        (
            "li@icloud.com",
            "",
            ("imap.mail.me.com", 993, "tls", "li"),
            ("smtp.mail.me.com", 587, "starttls", "li@icloud.com"),
        ),
        (
            "li@factory.example",
            "exmail",
            ("imap.exmail.qq.com", 993, "tls", "li@factory.example"),
            ("smtp.exmail.qq.com", 465, "tls", "li@factory.example"),
        ),
        (
            "li@Factory.example",
            "",
            ("mail.factory.example", 993, "tls", "li@Factory.example"),
            ("mail.factory.example", 465, "tls", "li@Factory.example"),
        ),
    ],
)
def test_servers_follow_from_the_preset_or_the_domain(address, preset, imap, smtp):
    mailbox = with_servers(Mailbox(address=address, preset=preset))
    for server, expected in ((mailbox.imap, imap), (mailbox.smtp, smtp)):
        assert (server.host, server.port, server.security, server.username) == expected


def test_what_the_config_says_wins():
    ours = Server(host="10.0.0.5", security="starttls", username="export", fingerprint="ab")
    mailbox = with_servers(Mailbox(address="li@163.com", preset="netease", imap=ours, smtp=Server(port=994)))
    assert mailbox.imap == Server("10.0.0.5", 143, "starttls", "export", "ab")
    assert mailbox.smtp == Server("smtp.163.com", 994, "tls", "li@163.com")


def test_filling_servers_in_twice_changes_nothing():
    once = with_servers(Mailbox(address="li@naver.com"))
    assert with_servers(once) == once


def test_a_preset_that_does_not_exist_names_the_nearest():
    with pytest.raises(BadConfig, match="netese") as caught:
        provider_of(Mailbox(address="li@163.com", preset="netese"))
    assert str(caught.value.hint) == "Did you mean 'netease'?"


@pytest.mark.parametrize(
    ("mailbox", "preset"),
    [
        (Mailbox(address="li@factory.example", preset="163"), "netease"),
        (Mailbox(address="li@factory.example", imap=Server(host="imap.qiye.163.com")), "netease-qiye"),
        (Mailbox(address="li@factory.example", imap=Server(host="outlook.office365.com")), "m365"),
        (Mailbox(address="li@hotmail.com", imap=Server(host="outlook.office365.com")), "outlook"),
        (Mailbox(address="li@163.com", imap=Server(host="127.0.0.1")), "generic"),
    ],
)
def test_the_provider_is_known_by_preset_server_or_domain(mailbox, preset):
    assert provider_of(mailbox).name == preset


def test_rows_are_whole_and_names_are_used_once():
    assert len(PRESETS) == len(PROVIDERS)
    assert set(ALIASES.values()) <= set(PRESETS)
    assert not set(ALIASES) & set(PRESETS)
    domains = [domain for provider in PROVIDERS for domain in provider.domains]
    assert len(domains) == len(set(domains))
    for provider in PROVIDERS:
        assert str(provider.secret_hint)
        assert provider.smtp_security == ("starttls" if provider.smtp_port == 587 else "tls")


def test_tencent_is_polled_slowly_and_its_search_not_believed():
    assert all((PRESETS[name].min_poll_seconds, PRESETS[name].search_lies) == (120, True) for name in ("qq", "exmail"))
