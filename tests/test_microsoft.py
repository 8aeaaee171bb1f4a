"""Signing in at Microsoft: the real msal before a scripted token endpoint, tokens in a keyring."""

from __future__ import annotations

import sys

import keyring
import pytest

from mailmate.config import Secret, parse_config
from mailmate.doors import microsoft
from mailmate.doors.keyring_pieces import keep_pieces, load_pieces
from mailmate.doors.microsoft import sign_in
from mailmate.doors.secrets import fetch_secret
from mailmate.errors import BadConfig, LoginRefused, Unreachable
from tests.servers.scripted_microsoft import scripted_microsoft
from tests.test_secrets import ACCOUNT, MemoryKeyring

SECRET = Secret(oauth="microsoft", client_id="client-1")


@pytest.fixture
def kept():
    before, memory = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory.kept
    keyring.set_keyring(before)


@pytest.fixture
def server(kept, monkeypatch):
    with scripted_microsoft() as script, script.client as client:
        monkeypatch.setattr(microsoft, "_http_client", lambda: client)
        yield script


def test_a_code_is_shown_and_the_token_is_then_taken_from_the_keyring(server, kept):
    server.grant("first")
    shown = []
    sign_in(SECRET, ACCOUNT, shown.append)
    assert shown == ["Open https://microsoft.com/devicelogin and type ABCD-1234."]
    scope = "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"
    assert (server.asked[0]["client_id"], set(scope.split()) <= set(server.asked[0]["scope"].split())) == (
        "client-1",
        True,
    )
    asked = len(server.asked)
    assert fetch_secret(SECRET, ACCOUNT) == "first"
    assert len(server.asked) == asked, "a token that is still good is asked for by nobody"
    assert max(len(value) for value in kept.values()) <= 1000, "Windows keeps no longer entry"


def test_a_token_that_ran_out_is_renewed_and_the_new_one_kept(server):
    server.grant("first", seconds=1)
    sign_in(SECRET, ACCOUNT, lambda _: None)
    server.grant("second")
    assert fetch_secret(SECRET, ACCOUNT) == "second"
    assert server.asked[-1]["grant_type"] == "refresh_token"
    assert fetch_secret(SECRET, ACCOUNT) == "second"


def test_who_has_not_signed_in_is_told_how(server):
    with pytest.raises(LoginRefused, match="has not been signed in") as raised:
        fetch_secret(SECRET, ACCOUNT)
    assert "mailmate setup" in str(raised.value.hint)


@pytest.mark.parametrize(
    ("error", "words", "hint"),
    [
        ("invalid_grant", "AADSTS65001: The user or administrator has not consented.\r\nTrace ID: 1", "administrator"),
        ("expired_token", "AADSTS70020: The code has expired.\r\nTrace ID: 1", "shows a code"),
    ],
)
def test_a_refusal_comes_in_microsofts_words_with_what_to_do(server, error, words, hint):
    server.refuse(error, words)
    with pytest.raises(LoginRefused) as raised:
        sign_in(SECRET, ACCOUNT, lambda _: None)
    assert words.split("\r")[0] in str(raised.value)
    assert "Trace" not in str(raised.value)
    assert hint in str(raised.value.hint)


def test_a_refresh_that_is_refused_asks_to_sign_in_again_and_shows_no_token(server):
    server.grant("first", seconds=1)
    sign_in(SECRET, ACCOUNT, lambda _: None)
    server.refuse("invalid_grant", "AADSTS700082: The refresh token has expired.")
    with pytest.raises(LoginRefused, match="AADSTS700082") as raised:
        fetch_secret(SECRET, ACCOUNT)
    assert "refresh-first" not in f"{raised.value}{raised.value.hint}"


def test_a_server_that_is_away_is_unreachable(kept, monkeypatch):
    with scripted_microsoft() as script:
        client = script.client
    monkeypatch.setattr(microsoft, "_http_client", lambda: client)
    with client, pytest.raises(Unreachable, match=r"login\.microsoftonline"):
        sign_in(SECRET, ACCOUNT, lambda _: None)


def test_without_msal_the_extra_and_the_other_way_are_named(kept, monkeypatch):
    monkeypatch.setitem(sys.modules, "msal", None)
    with pytest.raises(BadConfig, match="msal") as raised:
        fetch_secret(SECRET, ACCOUNT)
    assert "token_command" in str(raised.value.hint)


def test_a_long_secret_is_kept_in_pieces_and_one_cut_short_is_none(kept):
    keep_pieces("k", "a" * 2500)
    assert load_pieces("k") == "a" * 2500
    keep_pieces("k", "b")
    assert load_pieces("k") == "b"
    kept["mailmate", "k"] = "3"
    kept.pop(("mailmate", "k 3"))
    assert load_pieces("k") == ""


@pytest.mark.parametrize(
    ("recipe", "message"),
    [
        ('oauth = "microsoft"', "client_id"),
        ('oauth = "other", client_id = "x"', "oauth"),
        ('oauth = "microsoft", client_id = "x", authority = "http://a.example"', "authority"),
    ],
)
def test_a_recipe_that_lacks_something_is_refused_by_its_key(recipe, message):
    box = '[[mailbox]]\naddress = "a@b.example"\npreset = "m365"\npassword = { %s }\n'
    with pytest.raises(BadConfig, match=message):
        parse_config(box % recipe)
