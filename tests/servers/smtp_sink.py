"""A real SMTP server in a thread: it records what it is given, and refuses, defers, stalls or hangs up on demand."""

from __future__ import annotations

import asyncio
import base64
import ssl
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.servers.ports import HOST, free_port

HANG_UP = "hang up"
"""An answer that is no answer: the line is cut."""
STALL = "stall"
"""An answer that never comes."""


@dataclass
class Sunk:
    """One mail as it arrived."""

    sender: str
    recipients: list[str]
    data: bytes
    options: list[str]


@dataclass
class Rules:
    """What the server says instead of yes: whole SMTP answers, `HANG_UP` or `STALL`."""

    password: str = ""
    """With neither password nor token no login is offered."""
    token: str = ""
    ehlo: str = ""
    login: str = ""
    sender: str = ""
    recipients: dict[str, str] = field(default_factory=dict)
    data: str = ""
    """Instead of 354."""
    content: str = ""
    """Instead of 250 after the content."""


class SmtpSink:
    """A running server: `host`, `port`, `rules` to set and `mails` to look at."""

    def __init__(
        self,
        *,
        size_limit: int = 33_554_432,
        utf8: bool = True,
        tls: ssl.SSLContext | None = None,
        starttls: ssl.SSLContext | None = None,
    ) -> None:
        self.rules = Rules()
        self.mails: list[Sunk] = []
        self.logins: list[str] = []
        self.host, self.port = HOST, free_port()
        self._controller = _Controller(
            self, tls, data_size_limit=size_limit, enable_SMTPUTF8=utf8, tls_context=starttls
        )
        self._controller.start()

    def stop(self) -> None:
        self._controller.stop()

    async def handle_EHLO(self, server: SMTP, session: Session, envelope: Envelope, name: str, lines: list[str]) -> Any:  # noqa: N802
        session.host_name = name
        if self.rules.ehlo:
            return [await self._answer(server, self.rules.ehlo)]
        return lines

    async def handle_MAIL(  # noqa: N802 - aiosmtpd looks for this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.rules.sender:
            return await self._answer(server, self.rules.sender)
        envelope.mail_from, envelope.mail_options = address, options
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd looks for this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.rules.recipients:
            return await self._answer(server, self.rules.recipients[address])
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        if self.rules.content not in ("", HANG_UP, STALL):
            return self.rules.content
        data = envelope.original_content or b""
        self.mails.append(Sunk(envelope.mail_from or "", list(envelope.rcpt_tos), data, list(envelope.mail_options)))
        return await self._answer(server, self.rules.content) if self.rules.content else "250 2.0.0 queued as A1"

    async def auth_XOAUTH2(self, server: SMTP, words: list[str]) -> AuthResult:  # noqa: N802
        if f"auth=Bearer {self.rules.token}\1" in base64.b64decode(words[1]).decode():
            return AuthResult(success=True)
        await server.challenge_auth('{"status":"400"}')
        return AuthResult(success=False, handled=False)

    async def _answer(self, server: SMTP, words: str) -> str:
        if words == HANG_UP and server.transport is not None:
            server.transport.abort()
        if words in (HANG_UP, STALL):
            await asyncio.Event().wait()
        return words


class _Server(SMTP):
    """aiosmtpd with an answer of our own to DATA, and to XOAUTH2, which it does not know."""

    sink: SmtpSink

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        if self.sink.rules.data:
            await self.push(await self.sink._answer(self, self.sink.rules.data))
            return
        await super().smtp_DATA(arg)

    async def smtp_AUTH(self, arg: str) -> None:  # noqa: N802
        if self.sink.rules.login:
            await self.push(await self.sink._answer(self, self.sink.rules.login))
            return
        await super().smtp_AUTH(arg)


class _Controller(Controller):
    def __init__(self, sink: SmtpSink, tls: ssl.SSLContext | None, **options: Any) -> None:
        super().__init__(sink, hostname=sink.host, port=sink.port, ready_timeout=5, ssl_context=tls)
        self._sink, self._options = sink, options

    def factory(self) -> SMTP:
        rules = self._sink.rules
        server = _Server(
            self._sink,
            hostname="sink.example",
            auth_require_tls=not (rules.password or rules.token),
            auth_exclude_mechanism=["LOGIN", "PLAIN"] if rules.token else ["XOAUTH2"],
            authenticator=self._authenticate,
            **self._options,
        )
        server.sink = self._sink
        return server

    def _authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, login: Any
    ) -> AuthResult:
        assert isinstance(login, LoginPassword)
        self._sink.logins.append(f"{mechanism} {login.login.decode()}")
        return AuthResult(success=login.password.decode() == self._sink.rules.password, handled=False)
