"""The line to an IMAP server: connect, make it safe, log in, say who we are; and words for all that goes wrong on it.

Every error of imapclient, imaplib, socket and ssl becomes one of ours in `translated`. Folders and mails are not
known here.
"""

from __future__ import annotations

import ast
import imaplib
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import imapclient

from mailmate import __version__
from mailmate.config import Mailbox, Server
from mailmate.doors.connections import (
    check_certificate,
    is_token,
    make_tls_context,
    read_words,
    say_unreachable,
)
from mailmate.doors.folder_names import decode_name
from mailmate.doors.providers import Provider, provider_of
from mailmate.errors import LoginRefused, MailmateError, Unreachable
from mailmate.sentences import Sentence

_ATOM = re.compile(r"[A-Za-z0-9!#$&'+,\-./:;<=>?@^_`|~]+")
_TEMPORARY = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]", re.IGNORECASE)
_IDENTITY = {
    "name": "mailmate",
    "version": __version__,
    "vendor": "mailmate",
    "support-email": "support@mailmate.example",
}


@contextmanager
def translated(server: Server, folder: str = "") -> Iterator[None]:
    """Turn every error of imapclient, imaplib, socket and ssl into one of ours, naming server and folder."""
    where = {"host": server.host, "port": server.port, "folder": decode_name(folder) if folder else "-"}
    try:
        yield
    except imaplib.IMAP4.readonly as error:
        raise MailmateError(
            Sentence("{host} lets us only read in folder {folder}.", where),
            Sentence("Flags and keywords cannot be set there."),
        ) from error
    except imaplib.IMAP4.abort as error:
        raise Unreachable(
            Sentence("{host}, port {port}, broke the line (folder {folder}): {why}", where | {"why": _words_of(error)}),
            Sentence("What was fetched is kept; the next poll goes on from there."),
        ) from error
    except OSError as error:
        raise say_unreachable(server, error) from error
    except imaplib.IMAP4.error as error:
        raise _say_refusal(where, _words_of(error)) from error
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:  # a parser at a broken answer
        raise MailmateError(
            Sentence("{host} gave an answer that cannot be understood (folder {folder}).", where),
            Sentence("Run `mailmate doctor`; if it stays so, report the server's name and its greeting."),
        ) from error


def _say_refusal(where: dict[str, Any], words: str) -> MailmateError:
    if "unsafe login" in words.lower():
        return LoginRefused(
            Sentence("{host} took the login but opens no folder: {words}", where | {"words": words}),
            Sentence("NetEase calls a client unsafe: confirm this program in the web mail, then try again."),
        )
    return MailmateError(
        Sentence("{host} refused (folder {folder}): {words}", where | {"words": words}),
        Sentence("`mailmate doctor` lists the folders the server has."),
    )


def _words_of(error: BaseException, secret: str = "") -> str:
    """Return what the server said: imaplib hides it as bytes, or as their printed form inside a text."""
    said = error.args[0] if error.args else ""
    if isinstance(said, list | tuple) and said:
        said = said[0]
    if not isinstance(said, bytes | str):
        said = str(said)
    if isinstance(said, str) and (printed := re.search(r"\[?(b'[^']{0,900}'|b\"[^\"]{0,900}\")\]?", said)):
        with suppress(ValueError, SyntaxError):
            said = ast.literal_eval(printed[1])
    return read_words(said, secret)


def connect(server: Server, wait: Any) -> imapclient.IMAPClient:
    """Return a client that has read the server's greeting; `wait` is its `SocketTimeout`."""
    tls = server.security == "tls"
    with translated(server):
        client = imapclient.IMAPClient(
            server.host, server.port, ssl=tls, ssl_context=make_tls_context(server) if tls else None, timeout=wait
        )
    client.folder_encode = False
    client.normalise_times = False
    client._imap._encoding = "utf-8"  # some servers spell folders in plain UTF-8, and so are some passwords
    client._imap.debug = 0  # else every answer, bodies included, is printed into a log nobody reads
    return client


def secure(client: imapclient.IMAPClient, server: Server) -> None:
    """Switch to TLS where that comes after the greeting, and compare a pinned certificate."""
    with translated(server):
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if server.security == "starttls":
            client.starttls(make_tls_context(server))
        check_certificate(client.socket(), server)


def hang_up(client: imapclient.IMAPClient, *, politely: bool = False) -> None:
    """Close the line, after a LOGOUT where there is time for one; nothing that happens here matters any more."""
    if politely:
        with suppress(OSError, imaplib.IMAP4.error):
            client.logout()
    with suppress(OSError):
        client.shutdown()


def log_in(client: imapclient.IMAPClient, mailbox: Mailbox, secret: str) -> None:
    """Log in and say who we are, before any folder is opened: NetEase opens none to a stranger."""
    with translated(mailbox.imap):
        refusal = _try_login(client, mailbox, secret)
    provider = provider_of(mailbox)
    if refusal is not None:
        raise _say_login_refused(mailbox, provider, refusal)
    with translated(mailbox.imap), _ignoring_refusals():
        if client.has_capability("ID"):
            client.id_(_IDENTITY)
        elif provider.sends_id:
            words = " ".join(f'"{word}"' for pair in _IDENTITY.items() for word in pair)
            client._imap.xatom("ID", f"({words})")


@contextmanager
def _ignoring_refusals() -> Iterator[None]:
    """Go on where the server only says no; a broken line still counts."""
    try:
        yield
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        return


def _try_login(client: imapclient.IMAPClient, mailbox: Mailbox, secret: str) -> str | None:
    """Return the server's words when it refuses, None when it lets us in."""
    user = mailbox.imap.username
    try:
        if is_token(mailbox.password):
            _log_in_with_token(client, user, secret)
        elif not (user + secret).isascii() and client.has_capability("AUTH=PLAIN"):
            client.plain_login(user, secret)  # LOGIN is defined for ASCII alone
        else:
            client.login(user if _ATOM.fullmatch(user) else quote(user), secret)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:
        if isinstance(error.__context__, imaplib.IMAP4.abort):  # imapclient calls a broken line a refusal
            raise error.__context__ from error
        return _words_of(error.__context__ or error, secret)
    return None


def _log_in_with_token(client: imapclient.IMAPClient, user: str, token: str) -> None:
    answers = iter([f"user={user}\1auth=Bearer {token}\1\1"])
    client.sasl_login("XOAUTH2", lambda challenge: next(answers, ""))  # the empty answer brings the clean refusal


def quote(word: str) -> str:
    """Return a word as an IMAP quoted string."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _say_login_refused(mailbox: Mailbox, provider: Provider, words: str) -> MailmateError:
    server = mailbox.imap
    if _TEMPORARY.search(words):
        return Unreachable(
            Sentence("{host} takes no login now: {words}", {"host": server.host, "words": words}),
            Sentence("Nothing is wrong with the password; try again in some minutes."),
        )
    return LoginRefused(
        Sentence(
            "{host}, port {port}, refused the login of {user}: {words}",
            {"host": server.host, "port": server.port, "user": server.username, "words": words or "-"},
        ),
        Sentence(
            "{title} wants: {secret}. {how}",
            {"title": provider.title, "secret": provider.secret_name, "how": provider.secret_hint},
        ),
    )
