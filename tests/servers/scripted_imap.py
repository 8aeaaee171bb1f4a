"""A small IMAP server that says what a test tells it to: the habits of providers, gaps, and cut lines.

An answer is bytes with `{tag}` in it; `CUT` at its end closes the line there. Commands are recorded without tags.
"""

from __future__ import annotations

import re
import socketserver
import ssl
import threading
from collections.abc import Callable, Mapping

from tests.servers.ports import HOST

CUT = b"<cut the line>"
STALL = b"<say no more>"
Answer = bytes | Callable[[str], bytes]
"""Bytes, or a function from the command line to bytes."""

OPENED = b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 10] ok\r\n{tag} OK [READ-ONLY] done\r\n"


class ScriptedImap:
    """A running server: `host`, `port`, and the `commands` it was given."""

    def __init__(
        self,
        answers: Mapping[str, Answer] | None = None,
        *,
        capabilities: str = "IMAP4rev1",
        needs_id: bool = False,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`answers` go before the usual ones, by command (`UID FETCH`); `needs_id` opens no folder before ID."""
        self.commands: list[str] = []
        self.needs_id, self.tls = needs_id, tls
        self.answers: dict[str, Answer] = {
            "CAPABILITY": f"* CAPABILITY {capabilities}\r\n{{tag}} OK done\r\n".encode(),
            "LOGIN": b"{tag} OK LOGIN completed\r\n",
            "ID": b"* ID NIL\r\n{tag} OK done\r\n",
            "EXAMINE": OPENED,
            "SELECT": OPENED.replace(b"READ-ONLY", b"READ-WRITE"),
            "UID SEARCH": b"* SEARCH\r\n{tag} OK done\r\n",
            "UID FETCH": b"{tag} OK done\r\n",
            "LOGOUT": b"* BYE bye\r\n{tag} OK done\r\n" + CUT,
            **(answers or {}),
        }
        self.stopping = threading.Event()
        self._server = _Listener((HOST, 0), _Session)
        self._server.script = self
        self.host, self.port = HOST, int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def stop(self) -> None:
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)

    def said(self, start: str) -> list[str]:
        """Return the commands that begin so."""
        return [command for command in self.commands if command.startswith(start)]

    def reply(self, command: str) -> bytes:
        words = command.upper().split()
        name = " ".join(words[:2]) if words[:1] == ["UID"] else words[0]
        if self.needs_id and name in ("SELECT", "EXAMINE") and not self.said("ID "):
            return b"{tag} NO SELECT Unsafe Login. Please contact kefu@188.com for help\r\n"
        answer = self.answers.get(name, b"{tag} BAD unknown command\r\n")
        return answer(command) if callable(answer) else answer


class _Listener(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    script: ScriptedImap

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that refuses our certificate, or hangs up, is no error here."""


class _Session(socketserver.StreamRequestHandler):
    server: _Listener

    def setup(self) -> None:
        if self.server.script.tls:
            self.request = self.server.script.tls.wrap_socket(self.request, server_side=True)
        super().setup()

    def finish(self) -> None:
        super().finish()
        self.request.close()

    def handle(self) -> None:
        script = self.server.script
        self.wfile.write(b"* OK scripted server ready\r\n")
        while line := self.rfile.readline():
            tag, _, command = line.decode("utf-8").strip().partition(" ")
            command += self._read_literal(command)
            script.commands.append(command)
            if not self._send(script.reply(command), tag):
                return

    def _read_literal(self, command: str) -> str:
        announced = re.search(r"\{(\d+)\}\Z", command)
        if not announced:
            return ""
        self.wfile.write(b"+ go on\r\n")
        literal = self.rfile.read(int(announced[1])).decode("utf-8", "replace")
        return literal + self.rfile.readline().decode().strip()

    def _send(self, answer: bytes, tag: str) -> bool:
        text, stop, _ = answer.partition(CUT)
        text, stall, _ = text.partition(STALL)
        for piece in re.split(
            rb"(?m)(?<=^\+ \r\n)", text.replace(b"{tag}", tag.encode())
        ):  # a challenge waits for its answer
            self.wfile.write(piece)
            if piece == b"+ \r\n":
                self.server.script.commands.append(self.rfile.readline().decode().strip())
        if stall:
            self.server.script.stopping.wait()
        return not (stop or stall)
