"""Signing in at Microsoft for a mailbox: a code typed once in a browser, then access tokens without a password.

The user's own client id is used (docs/microsoft.md), the tokens lie in the system's keyring, and msal does the
talking; it is an extra, imported when first needed. Without it a `token_command` gives the token.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from mailmate.config import Secret
from mailmate.doors.keyring_pieces import keep_pieces, load_pieces
from mailmate.errors import BadConfig, LoginRefused, Unreachable
from mailmate.sentences import Sentence

AUTHORITY = "https://login.microsoftonline.com/common"
CHINA = "login.partner.microsoftonline.cn"
_SECONDS = 30
_MAIL_HOSTS = {CHINA: "https://partner.outlook.cn"}
_RIGHTS = ("IMAP.AccessAsUser.All", "SMTP.Send")
_NEEDS_ADMIN = ("AADSTS65001", "AADSTS90094", "AADSTS65004", "consent_required")
"""What Microsoft says where the company lets nobody but an administrator allow a program."""


def sign_in(secret: Secret, account: str, show: Callable[[str], None]) -> None:
    """Have a person sign in: `show` gets Microsoft's own words, with page and code; ends when they are done.

    Raises `BadConfig` without msal or keyring, `LoginRefused` where it is refused or takes too long, `Unreachable`.
    """
    with _opened(secret, account) as app:
        flow = app.initiate_device_flow(scopes=_scopes(secret))
        if "user_code" not in flow:
            raise _say_refused(account, flow)
        show(str(flow["message"]))
        answer = app.acquire_token_by_device_flow(flow)
        if "access_token" not in answer:
            raise _say_refused(account, answer)


def fetch_token(secret: Secret, account: str) -> str:
    """Return an access token that is still good, renewing it where needed. Raises as `sign_in` does."""
    with _opened(secret, account) as app:
        known = [one for one in app.get_accounts() if one.get("username", "").lower() == account.lower()]
        for one in known or app.get_accounts()[:1]:
            answer = app.acquire_token_silent_with_error(_scopes(secret), account=one)
            if answer and "access_token" in answer:
                return str(answer["access_token"])
            if answer:
                raise _say_refused(account, answer)
        raise LoginRefused(
            Sentence("{account} has not been signed in at Microsoft, or no longer is.", {"account": account}),
            Sentence("Run `mailmate setup` again: it shows a code to type in a browser."),
        )


@contextmanager
def _opened(secret: Secret, account: str) -> Iterator[Any]:
    """Open msal with the tokens from the keyring, and put them back where they changed; translate its errors."""
    try:
        import msal  # an extra, and it brings cryptography
    except ImportError as error:
        raise BadConfig(
            Sentence("Signing in at Microsoft needs the package msal."),
            Sentence("Install it with `pip install 'mailmate[microsoft]'`, or set a token_command."),
        ) from error
    from requests import RequestException

    cache = msal.SerializableTokenCache()
    if kept := load_pieces(_key(account)):
        cache.deserialize(kept)
    host = urlsplit(secret.authority or AUTHORITY).netloc
    try:
        yield msal.PublicClientApplication(
            secret.client_id,
            authority=secret.authority or AUTHORITY,
            token_cache=cache,
            http_client=_http_client(),
            timeout=None if _http_client() else _SECONDS,
        )
    except (RequestException, RuntimeError, json.JSONDecodeError) as error:
        raise Unreachable(
            Sentence("{host} does not answer: {why}", {"host": host, "why": type(error).__name__}),
            Sentence("Try again in some minutes."),
        ) from error
    except ValueError as error:  # a client id or a tenant there is none of
        raise BadConfig(
            Sentence("{host} knows no such sign-in: check client_id and authority.", {"host": host}),
            Sentence("docs/microsoft.md tells how the client_id is made."),
        ) from error
    finally:
        if cache.has_state_changed:
            keep_pieces(_key(account), cache.serialize())


def _http_client() -> Any:
    """Return what talks for msal; None lets it make its own."""
    return None


def _key(account: str) -> str:
    return f"{account} oauth"


def _scopes(secret: Secret) -> list[str]:
    """Return the rights asked for; msal adds offline_access by itself."""
    mail = _MAIL_HOSTS.get(urlsplit(secret.authority).netloc, "https://outlook.office.com")
    return [f"{mail}/{right}" for right in _RIGHTS]


def _say_refused(account: str, answer: dict[str, Any]) -> LoginRefused:
    """Return the error with the first line of Microsoft's own words, and what to do."""
    words = " ".join(str(answer.get("error_description") or answer.get("error") or "").split("\n", 1)[0].split())[:300]
    hint = Sentence("Run `mailmate setup` again: it shows a code to type in a browser.")
    if any(sign in f"{words} {answer.get('error')}" for sign in _NEEDS_ADMIN):
        hint = Sentence("The company lets only an administrator allow a program: show them docs/microsoft.md.")
    return LoginRefused(
        Sentence("Microsoft refused the sign-in of {account}: {words}", {"account": account, "words": words}), hint
    )
