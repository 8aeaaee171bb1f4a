"""The door to an SMTP server: hand over one mail, at most once, and say truly what became of it (RFC 5321).

smtplib is driven step by step, because the same broken line means "try later" before the content and "unsure" after
it. Which mail, when, and what follows from the answer is the desk's business.
"""

from __future__ import annotations

import base64
import hmac
import re
import smtplib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from mailmate.config import Mailbox, Server
from mailmate.doors.connections import (
    check_certificate,
    check_server,
    is_token,
    make_tls_context,
    read_words,
    say_unreachable,
)
from mailmate.doors.providers import provider_of, with_servers
from mailmate.errors import BadInput, LoginRefused, Unreachable
from mailmate.sentences import Sentence
from mailmate.trade.outbox import Receipt, State
from mailmate.values import dataclass

_OUR_NAME = "[127.0.0.1]"
"""What we call ourselves in EHLO: a literal, for the computer's own name is nobody's business."""
_CHUNK = 65_536
_Answer = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds to wait for the server."""

    connect: float = 15
    answer: float = 60
    verdict: float = 600
    """For the answer to the content, which is scanned first (RFC 5321 4.5.3.2.6)."""
    goodbye: float = 3


class _Postponed(Exception):
    """The line broke, or the server asked for patience, before any content was sent; `words` are the server's."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def deliver(
    mailbox: Mailbox,
    secret: str,
    *,
    sender: str,
    recipients: Sequence[str],
    data: bytes,
    waits: Waits | None = None,
) -> Receipt:
    """Hand a mail to the mailbox's SMTP server and return what it said.

    The outcome is `sent` (with the names of recipients it did not take), `refused`, `approved` (try later: nothing
    was taken) or `unsure` (the line broke after the content had begun). Raises `Unreachable` when no connection
    comes about, `LoginRefused`, `BadConfig`, and `BadInput` for an address with a line break.
    """
    envelope = _Envelope.pack(sender, recipients, data)
    mailbox = with_servers(mailbox)
    try:
        with _logged_in(mailbox, secret, waits or Waits()) as smtp:
            return _hand_over(smtp, envelope, waits or Waits())
    except _Postponed as postponed:
        return Receipt(State.APPROVED, answer=postponed.words)


def try_login(mailbox: Mailbox, secret: str, *, waits: Waits | None = None) -> str:
    """Log in and out again; return what the server says it can do.

    Raises `Unreachable`, `LoginRefused` or `BadConfig`.
    """
    mailbox = with_servers(mailbox)
    try:
        with _logged_in(mailbox, secret, waits or Waits()) as smtp:
            return ", ".join(f"{name.upper()} {value}".strip() for name, value in smtp.esmtp_features.items())
    except _Postponed as postponed:
        raise Unreachable(
            Sentence("{host} takes no mail now: {words}", {"host": mailbox.smtp.host, "words": postponed.words}),
            Sentence("Try again in some minutes."),
        ) from postponed


@dataclass(frozen=True, slots=True)
class _Envelope:
    """What MAIL, RCPT and DATA need."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes

    @classmethod
    def pack(cls, sender: str, recipients: Sequence[str], data: bytes) -> _Envelope:
        for address in (sender, *recipients):
            if re.search(r"[\x00-\x20<>\x7f]", address) or "@" not in address:
                raise BadInput(Sentence("{address!r} is no address a server would take.", {"address": address}))
        if not recipients:
            raise BadInput(Sentence("The mail has no recipient."))
        lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")
        return cls(_encode_domain(sender), tuple(dict.fromkeys(map(_encode_domain, recipients))), lines)

    @property
    def options(self) -> list[str]:
        """What MAIL must announce, as far as it is needed."""
        addresses_are_ascii = all(address.isascii() for address in (self.sender, *self.recipients))
        header = self.content.partition(b"\r\n\r\n")[0]
        utf8 = [] if addresses_are_ascii and header.isascii() else ["SMTPUTF8"]
        return utf8 + ([] if self.content.isascii() else ["BODY=8BITMIME"])


def _encode_domain(address: str) -> str:
    """Return the address with a domain any server can look up; a name part that is not ASCII stays."""
    name, _, domain = address.rpartition("@")
    with suppress(UnicodeError):
        domain = domain if domain.isascii() else domain.encode("idna").decode("ascii")
    return f"{name}@{domain}"


@contextmanager
def _logged_in(mailbox: Mailbox, secret: str, waits: Waits) -> Iterator[smtplib.SMTP]:
    """Connect, secure and log in; say goodbye at the end, whatever the goodbye brings."""
    smtp = _connect(mailbox.smtp, waits)
    try:
        with _postponing():
            _greet(smtp, mailbox.smtp)
            _log_in(smtp, mailbox, secret)
        yield smtp
        if smtp.sock is not None:
            with suppress(OSError):
                smtp.sock.settimeout(waits.goodbye)
                smtp.quit()
    finally:
        smtp.close()


def _connect(server: Server, waits: Waits) -> smtplib.SMTP:
    check_server(server)
    try:
        if server.security == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, _OUR_NAME, timeout=waits.connect, context=make_tls_context(server)
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, _OUR_NAME, timeout=waits.connect)
    except smtplib.SMTPConnectError as error:
        words = _say(error.smtp_code, error.smtp_error)
        if 400 <= error.smtp_code < 500:
            raise _Postponed(words) from error
        raise Unreachable(
            Sentence("{host} does not want to talk to us: {words}", {"host": server.host, "words": words}),
            Sentence("Check the server's name; the network you are in may be blocked there."),
        ) from error
    except OSError as error:
        raise say_unreachable(server, error) from error
    assert smtp.sock is not None
    smtp.sock.settimeout(waits.answer)
    return smtp


def _greet(smtp: smtplib.SMTP, server: Server) -> None:
    """Say EHLO and, where the line is still plain, switch to TLS; a wrong certificate ends it here."""
    smtp.ehlo_or_helo_if_needed()
    if server.security == "starttls":
        try:
            smtp.starttls(context=make_tls_context(server))
            smtp.ehlo()
        except smtplib.SMTPNotSupportedError as error:
            raise Unreachable(
                Sentence("{host}, port {port}, offers no STARTTLS.", {"host": server.host, "port": server.port}),
                Sentence('Use security = "tls" with port 465.'),
            ) from error
        except smtplib.SMTPException:
            raise
        except OSError as error:
            raise say_unreachable(server, error) from error
    if smtp.sock is not None:
        check_certificate(smtp.sock, server)


def _log_in(smtp: smtplib.SMTP, mailbox: Mailbox, secret: str) -> None:
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    if not offered and mailbox.smtp.security == "none":
        return  # a relay on this machine
    code, words = _authenticate(smtp, mailbox, secret, offered)
    if code in (235, 503):
        return
    said = _say(code, words, secret)
    if 400 <= code < 500:
        raise _Postponed(said)
    raise _say_login_refused(mailbox, said)


def _authenticate(smtp: smtplib.SMTP, mailbox: Mailbox, secret: str, offered: Sequence[str]) -> _Answer:
    """Try one way to log in; smtplib would try each in turn, and three refusals lock some accounts."""
    user = mailbox.smtp.username
    if is_token(mailbox.password):
        answer = smtp.docmd("AUTH", "XOAUTH2 " + _base64(f"user={user}\1auth=Bearer {secret}\1\1"))
        return smtp.docmd("") if answer[0] == 334 else answer  # the empty line brings the clean refusal
    if "PLAIN" in offered:
        return smtp.docmd("AUTH", "PLAIN " + _base64(f"\0{user}\0{secret}"))
    if "LOGIN" in offered:
        return _step(smtp, ("AUTH LOGIN", _base64(user), _base64(secret)))
    if "CRAM-MD5" in offered:
        code, challenge = smtp.docmd("AUTH", "CRAM-MD5")
        if code != 334:
            return code, challenge
        digest = hmac.new(secret.encode(), base64.b64decode(challenge), "md5").hexdigest()
        return smtp.docmd(_base64(f"{user} {digest}"))
    return 538, f"the server offers no login we know ({' '.join(offered) or 'none at all'})".encode()


def _step(smtp: smtplib.SMTP, lines: Sequence[str]) -> _Answer:
    answer = (334, b"")
    for line in lines:
        if answer[0] != 334:
            break
        answer = smtp.docmd(line)
    return answer


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode("ascii")


def _say_login_refused(mailbox: Mailbox, words: str) -> LoginRefused:
    server, provider = mailbox.smtp, provider_of(mailbox)
    return LoginRefused(
        Sentence(
            "{host}, port {port}, refused the login of {user}: {words}",
            {"host": server.host, "port": server.port, "user": server.username, "words": words},
        ),
        Sentence(
            "{title} wants: {secret}. {how}",
            {"title": provider.title, "secret": provider.secret_name, "how": provider.secret_hint},
        ),
    )


def _hand_over(smtp: smtplib.SMTP, envelope: _Envelope, waits: Waits) -> Receipt:
    """Go through MAIL, RCPT and DATA up to the content; a broken line here has delivered nothing."""
    if obstacle := _find_obstacle(smtp, envelope):
        return Receipt(State.REFUSED, answer=str(obstacle))
    with _postponing():
        answer = smtp.mail(envelope.sender, [one for one in envelope.options if _offers(smtp, one)])
        if answer[0] != 250:
            return _turn_down(answer)
        refused: list[tuple[str, _Answer]] = []
        for recipient in envelope.recipients:
            answer = smtp.rcpt(recipient)
            if answer[0] == 421:  # it hangs up
                return _turn_down(answer)
            if answer[0] not in (250, 251, 252):
                refused.append((recipient, answer))
        names = tuple((recipient, _say(*words)) for recipient, words in refused)
        if len(refused) == len(envelope.recipients):
            later = any(words[0] < 500 for _, words in refused)
            return Receipt(State.APPROVED if later else State.REFUSED, names, names[0][1])
        answer = smtp.docmd("DATA")
        if answer[0] != 354:
            return _turn_down(answer)
    return _send_content(smtp, envelope.content, names, waits)


def _find_obstacle(smtp: smtplib.SMTP, envelope: _Envelope) -> Sentence | None:
    """Return why the server would refuse this mail, as far as its EHLO tells."""
    limit = smtp.esmtp_features.get("size", "").strip()
    if limit.isdigit() and 0 < int(limit) < len(envelope.content):
        return Sentence(
            "The mail has {size:.1f} MB and the server takes {limit:.1f} MB at most: send a link or fewer attachments.",
            {"size": len(envelope.content) / 1e6, "limit": int(limit) / 1e6},
        )
    odd = [one for one in (envelope.sender, *envelope.recipients) if not one.isascii()]
    if odd and not smtp.has_extn("smtputf8"):
        return Sentence("The server takes no address that is not ASCII: {address}.", {"address": odd[0]})
    return None


def _offers(smtp: smtplib.SMTP, option: str) -> bool:
    return bool(smtp.has_extn("8bitmime" if option == "BODY=8BITMIME" else option))


def _turn_down(answer: _Answer) -> Receipt:
    """Return the receipt for a no before the content: final from 500 on, else try later."""
    code, words = answer
    return Receipt(State.REFUSED if code >= 500 else State.APPROVED, answer=_say(code, words))


def _send_content(smtp: smtplib.SMTP, content: bytes, refused: tuple[tuple[str, str], ...], waits: Waits) -> Receipt:
    """Send the content and wait for the verdict; from the first byte on a broken line leaves us unsure."""
    stuffed = re.sub(rb"(?m)^\.", b"..", content)
    ending = b".\r\n" if stuffed.endswith(b"\r\n") else b"\r\n.\r\n"
    try:
        for start in range(0, len(stuffed), _CHUNK):  # each piece has its own time limit
            smtp.send(stuffed[start : start + _CHUNK])
        smtp.send(ending)
        if smtp.sock is not None:
            smtp.sock.settimeout(waits.verdict)
        code, words = smtp.getreply()
    except OSError as error:  # smtplib's errors are OSErrors too
        return Receipt(State.UNSURE, refused, read_words(str(error)))
    if 200 <= code < 300:
        return Receipt(State.SENT, refused, _say(code, words))
    if 400 <= code < 600:
        return Receipt(State.REFUSED if code >= 500 else State.APPROVED, refused, _say(code, words))
    return Receipt(State.UNSURE, refused, _say(code, words))


def _say(code: int, words: bytes | str, secret: str = "") -> str:
    return read_words(f"{code} {read_words(words, secret)}")


@contextmanager
def _postponing() -> Iterator[None]:
    """Take a broken line or a strange answer before the content as "try later"."""
    try:
        yield
    except smtplib.SMTPResponseException as error:
        raise _Postponed(_say(error.smtp_code, error.smtp_error)) from error
    except OSError as error:
        raise _Postponed(read_words(str(error))) from error
