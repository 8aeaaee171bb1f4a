"""Fetching passwords: each recipe, and each way it can fail without showing anything."""

from __future__ import annotations

import sys

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked

from mailmate.config import Secret
from mailmate.doors import secrets
from mailmate.doors.secrets import fetch_secret, store_secret
from mailmate.errors import BadConfig

ACCOUNT = "li@factory.example"


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


class MemoryKeyring(KeyringBackend):
    """A keyring as simple as one can be."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


class LockedKeyring(MemoryKeyring):
    def get_password(self, service, username):
        raise KeyringLocked("prompt dismissed")


@pytest.fixture
def use_keyring():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_the_environment_gives_the_password(monkeypatch):
    monkeypatch.setenv("LI_MAIL", "abcd efgh\n")
    assert fetch_secret(Secret(env="LI_MAIL"), ACCOUNT) == "abcd efgh"


@pytest.mark.parametrize("recipe", ["command", "token_command"])
def test_a_program_gives_the_first_line_it_prints(recipe):
    printed = python("import sys; sys.stdout.buffer.write('\\ufeff密码 1\\r\\nuser: li\\n'.encode())")
    assert fetch_secret(Secret(**{recipe: printed}), ACCOUNT) == "密码 1"


def test_the_keyring_keeps_and_gives_the_password(use_keyring):
    use_keyring(MemoryKeyring())
    store_secret(ACCOUNT, "geheim-42")
    assert fetch_secret(Secret(keyring=True), ACCOUNT) == "geheim-42"


@pytest.mark.parametrize(
    ("secret", "message"),
    [
        pytest.param(Secret(), "Nothing says where the password of li@factory.example is", id="no recipe"),
        pytest.param(Secret(env="MAILMATE_NOT_SET"), "MAILMATE_NOT_SET is not set", id="unset variable"),
        pytest.param(Secret(command=("no-such-program-x",)), "no-such-program-x cannot be started", id="no program"),
        pytest.param(Secret(command=python("print('geheim-42'); exit(3)")), "ended with code 3", id="program fails"),
        pytest.param(Secret(command=python("")), "empty or holds a line break", id="program prints nothing"),
        pytest.param(Secret(command=python(r"print('geheim\t42')")), "empty or holds a line break", id="a tab"),
    ],
)
def test_a_recipe_that_gives_nothing_is_named_and_nothing_is_shown(secret, message):
    with pytest.raises(BadConfig, match=message) as caught:
        fetch_secret(secret, ACCOUNT)
    assert "geheim" not in f"{caught.value} {caught.value.hint} {caught.value.__cause__}"


def test_a_program_that_waits_for_ever_is_stopped_and_its_output_forgotten(monkeypatch):
    monkeypatch.setattr(secrets, "_COMMAND_SECONDS", 0.2)
    waiting = python("import sys, threading; print('geheim-42', flush=True); threading.Event().wait()")
    with pytest.raises(BadConfig, match="no password within") as caught:
        fetch_secret(Secret(command=waiting), ACCOUNT)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("backend", "message"),
    [
        (NoKeyring(), "has no keyring"),
        (LockedKeyring(), r"cannot be opened \(KeyringLocked\)"),
        (MemoryKeyring(), "has no password for li@factory.example"),
    ],
)
def test_a_keyring_that_gives_nothing_says_what_to_do(use_keyring, backend, message):
    use_keyring(backend)
    with pytest.raises(BadConfig, match=message) as caught:
        fetch_secret(Secret(keyring=True), ACCOUNT)
    assert caught.value.hint
