"""A long way between a program and a server on this computer: so long a delay, so many bits a second, both ways."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress

from tests.servers.ports import HOST

_PIECE = 16_384


class SlowLine:
    """Relays to the port `behind`; `port` is its own. `lines` counts the lines a client sent, each of which waits.

    `trip` are the seconds there and back, `bits` how many pass in a second each way; 0 is as fast as it goes.
    """

    def __init__(self, behind: int, *, trip: float = 0.0, bits: float = 0.0) -> None:
        self.behind, self.trip, self.lines, self.received = behind, trip, 0, 0
        self._second_a_byte = 8 / bits if bits else 0.0
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True)
        self._thread.start()
        ready.wait(timeout=10)

    async def _serve(self, ready: threading.Event) -> None:
        """Relay until `stop`; what is under way then is cut."""
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._relay, HOST, 0)
        self.port = int(server.sockets[0].getsockname()[1])
        ready.set()
        await self._over.wait()
        server.close()

    def stop(self) -> None:
        """Take no more connections."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(timeout=5)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(self.trip)  # the handshake of a connection is a way there and back
        back_reader, back_writer = await asyncio.open_connection(HOST, self.behind)
        there = self._pass_on(reader, back_writer, counted=True)
        back = self._pass_on(back_reader, writer, counted=False)
        with suppress(OSError):
            await asyncio.gather(there, back)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, counted: bool) -> None:
        """Read as fast as the line takes it, and write each piece when it has come all the way."""
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = asyncio.ensure_future(self._arrive(under_way, writer))
        free = self._loop.time()
        while piece := await reader.read(_PIECE):
            if counted:
                self.lines += piece.count(b"\n")
            else:
                self.received += len(piece)
            free = max(free, self._loop.time()) + len(piece) * self._second_a_byte
            under_way.put_nowait((free + self.trip / 2, piece))
            if (ahead := free - self._loop.time()) > 0.002:  # a shorter sleep is none
                await asyncio.sleep(ahead)
        under_way.put_nowait((free + self.trip / 2, b""))
        await arriving

    async def _arrive(self, under_way: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
        while True:
            due, piece = await under_way.get()
            if (wait := due - self._loop.time()) > 0:
                await asyncio.sleep(wait)
            if not piece:
                with suppress(OSError):
                    writer.close()
                return
            writer.write(piece)
            await writer.drain()
