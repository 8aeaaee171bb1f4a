"""A relay on loopback that counts the lines of a protocol, both ways, and lets a test act before any of them passes."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Callable
from contextlib import suppress

from tests.servers.ports import HOST


class Points:
    """Counts what passes through all relays of a trial; at number `stop` it calls `act` and cuts the line once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.reset()

    def reset(self, stop: int = 0, act: Callable[[], None] | None = None) -> None:
        """Begin to count anew; 0 stops nowhere."""
        with self._lock:
            self.count, self.stop, self._act = 0, stop, act

    def passes(self) -> bool:
        """Count one line; False where the line is to be cut instead."""
        with self._lock:
            self.count += 1
            if self.count != self.stop:
                return True
            if self._act:
                self._act()
            return False


class LineRelay:
    """Relays to the port `behind` of this computer; `port` is its own."""

    def __init__(self, behind: int, points: Points) -> None:
        self.behind, self.points = behind, points
        relay = self

        class Session(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                relay._relay(self.request)

        self._server = socketserver.ThreadingTCPServer((HOST, 0), Session)
        self._server.daemon_threads = True
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)

    def _relay(self, client: socket.socket) -> None:
        with socket.create_connection((HOST, self.behind)) as server:
            ends = (client, server)
            asking = threading.Thread(target=self._pass_on, args=(client, server, ends), daemon=True)
            asking.start()
            self._pass_on(server, client, ends)
            asking.join(timeout=5)

    def _pass_on(self, source: socket.socket, target: socket.socket, ends: tuple[socket.socket, ...]) -> None:
        with suppress(OSError), source.makefile("rb") as lines:
            for line in lines:
                if not self.points.passes():
                    break
                target.sendall(line)
        for end in ends:  # a line that ends on one side ends on the other
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
