"""What the two mail doors share: TLS with the system's trust or a pinned certificate, and words for a broken line.

No protocol belongs here. A secret never enters a sentence: `hide` takes it out of whatever a server said.
"""

from __future__ import annotations

import hashlib
import re
import socket
import ssl

from mailmate.config import Secret, Server
from mailmate.errors import BadConfig, Unreachable
from mailmate.sentences import Sentence

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_WORDS_LIMIT = 500
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def is_token(secret: Secret) -> bool:
    """Tell whether the secret is an OAuth access token, which logs in with XOAUTH2."""
    return bool(secret.oauth or secret.token_command)


def read_words(answer: bytes | str, secret: str = "") -> str:
    """Return a server's words as one line of text without control characters and without `secret`."""
    text = answer if isinstance(answer, str) else _decode(answer)
    return hide(" ".join(_CONTROL.sub(" ", text[:_WORDS_LIMIT]).split()), secret)


def hide(words: str, secret: str) -> str:
    """Take `secret` out of words that will be shown."""
    return words.replace(secret, "***") if secret else words


def _decode(answer: bytes) -> str:
    for charset in ("utf-8", "gb18030"):  # NetEase and Tencent answer in either
        try:
            return answer.decode(charset)
        except UnicodeDecodeError:
            continue
    return answer.decode("latin-1")


def check_server(server: Server) -> None:
    """Raise `BadConfig` where the server has no name, or would be spoken to in plain text over a network."""
    if not server.host:
        raise BadConfig(
            Sentence("The mailbox names no server."),
            Sentence("Give it a preset, or imap and smtp with a host."),
        )
    if server.security == "none" and server.host not in LOOPBACK:
        raise BadConfig(
            Sentence("{host}: `none` is allowed to this machine itself only.", {"host": server.host}),
            Sentence('Use security = "tls" or "starttls".'),
        )


def make_tls_context(server: Server) -> ssl.SSLContext:
    """Return a TLS context with the system's trust; with a pinned fingerprint `check_certificate` decides instead."""
    context = ssl.create_default_context()
    if server.fingerprint:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def check_certificate(line: socket.socket, server: Server) -> None:
    """Raise `Unreachable` unless the certificate shown is the pinned one; call it before any secret is sent."""
    if not server.fingerprint or not isinstance(line, ssl.SSLSocket):
        return
    shown = hashlib.sha256(line.getpeercert(binary_form=True) or b"").hexdigest()
    if shown != re.sub(r"[^0-9a-f]", "", server.fingerprint.lower()):
        raise Unreachable(
            Sentence("{host} shows another certificate than the pinned one.", {"host": server.host}),
            Sentence(
                "It shows {shown}. Put that into `fingerprint` only when the server's owner confirms it.",
                {"shown": shown},
            ),
        )


def say_unreachable(server: Server, error: OSError) -> Unreachable:
    """Return the error for a server that cannot be reached or whose line broke, with what to check next."""
    why = error.strerror or str(error) or type(error).__name__
    return Unreachable(
        Sentence(
            "{host}, port {port}, cannot be reached: {why}.",
            {"host": server.host, "port": server.port, "why": read_words(why).rstrip(".")},
        ),
        _find_hint(error),
    )


def _find_hint(error: OSError) -> Sentence:
    if isinstance(error, ssl.SSLCertVerificationError):
        return Sentence(
            "Its certificate is not trusted. Check the server's name and this computer's clock; "
            "a self-signed certificate can be pinned with `fingerprint`."
        )
    if isinstance(error, ssl.SSLError):
        return Sentence(
            "Check `security`: ports 993 and 465 speak TLS at once (tls), 143 and 587 switch to it (starttls)."
        )
    if isinstance(error, socket.gaierror):
        return Sentence("Check the server's name and that this computer is online.")
    if isinstance(error, TimeoutError):
        return Sentence("It did not answer in time; a firewall may block the port.")
    if isinstance(error, ConnectionRefusedError):
        return Sentence("Nothing listens there; check host and port.")
    return Sentence("The line broke; try again, then check host, port and security.")
