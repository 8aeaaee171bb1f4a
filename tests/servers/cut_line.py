"""A line between a program and its server that can be cut: a relay on loopback, whole until told how much may pass."""

from __future__ import annotations

import socket
import socketserver
import threading
from contextlib import suppress

from tests.servers.ports import HOST

_PIECE = 4096


class CutLine:
    """Relays to `port` of this computer; `port` of its own, `cut_after` what may still pass, `cuts` made so far."""

    def __init__(self, behind: int) -> None:
        self.behind, self.cuts = behind, 0
        self._left: int | None = None
        self._lock = threading.Lock()
        line = self

        class Relay(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                line._relay(self.request)

        self._server = socketserver.ThreadingTCPServer((HOST, 0), Relay, bind_and_activate=True)
        self._server.daemon_threads = True
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def cut_after(self, count: int | None) -> None:
        """Cut the line once so many bytes of the server have passed, and then no more; None: not at all."""
        with self._lock:
            self._left = count

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)

    def _relay(self, client: socket.socket) -> None:
        with socket.create_connection((HOST, self.behind)) as server:
            asking = threading.Thread(target=self._pass_on, args=(client, server), daemon=True)
            asking.start()
            with suppress(OSError):
                while piece := server.recv(_PIECE):
                    allowed = self._allow(len(piece))
                    client.sendall(piece[:allowed])
                    if allowed < len(piece):
                        break
            for end in (client, server):
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
            asking.join(timeout=5)

    def _allow(self, count: int) -> int:
        """Return how much of a piece may pass; less than all of it is the cut."""
        with self._lock:
            if self._left is None:
                return count
            if self._left >= count:
                self._left -= count
                return count
            allowed, self._left = self._left, None
            self.cuts += 1
            return allowed

    @staticmethod
    def _pass_on(source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(_PIECE):
                target.sendall(piece)
            target.shutdown(socket.SHUT_WR)
