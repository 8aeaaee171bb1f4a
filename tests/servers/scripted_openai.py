"""An OpenAI-compatible server on loopback that answers what a test told it to and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

CUT, STALL = -1, -2
"""In place of a status: the connection ends early, or nothing is said until the test is over."""


class ScriptedOpenAI:
    """Answers in the order they were queued; the last one is repeated."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.answers: deque[tuple[int, dict[str, str], bytes]] = deque()
        self.url = ""
        self.most_at_once = 0
        """How many requests were ever on their way together."""
        self._under_way = 0
        self._together = 1
        self._changed = threading.Condition()
        self.thinks: Callable[[str], Any] | None = None
        """Makes the answer to all texts of a request, while none is queued."""
        self.over = threading.Event()
        """Set when the test is over: nobody waits for an answer any more."""

    def hold_until(self, together: int) -> None:
        """Answer the second request and those after it only once so many have been on their way together."""
        self._together = together

    def begin(self, request: dict[str, Any]) -> tuple[int, dict[str, str], bytes]:
        """Remember a request and return its answer, when its time has come."""
        with self._changed:
            self.requests.append(request)
            self._under_way += 1
            self.most_at_once = max(self.most_at_once, self._under_way)
            self._changed.notify_all()
            if len(self.requests) > 1:
                self._changed.wait_for(lambda: self.most_at_once >= self._together, timeout=10)
            if self.thinks and not self.answers:
                self.say(self.thinks(self.asked()))
                return self.answers.popleft()
            return self.answers[0] if len(self.answers) == 1 else self.answers.popleft()

    def wait_for(self, requests: int) -> bool:
        """Wait until so many requests have come; False where they do not come."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.requests) >= requests, timeout=30)

    def end(self) -> None:
        """A request was answered."""
        with self._changed:
            self._under_way -= 1

    def say(self, content: Any, *, finish: str = "stop") -> None:
        """Queue a normal answer; a dict becomes JSON text."""
        text = content if isinstance(content, str) else json.dumps(content)
        message = {"role": "assistant", "content": text}
        self.raw(
            200,
            {
                "id": "c1",
                "object": "chat.completion",
                "created": 1,
                "model": "scripted",
                "choices": [{"index": 0, "message": message, "finish_reason": finish}],
                "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
            },
        )

    def raw(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
        """Queue an answer of any status and body."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.answers.append((status, headers or {}, data))

    def refuse(self, status: int, words: str, headers: dict[str, str] | None = None) -> None:
        """Queue an error as OpenAI words it."""
        self.raw(status, {"error": {"message": words, "type": "error", "code": None}}, headers)

    def cut(self, after: int) -> None:
        """Queue an answer whose connection ends after so many bytes of its body; nothing at all for 0."""
        self.answers.append(
            (CUT, {}, b'{"id": "c1", "object": "chat.completion", "choices": [{"index": 0, "mess'[:after])
        )

    def stall(self) -> None:
        """Queue an answer that never comes."""
        self.answers.append((STALL, {}, b""))

    def asked(self, number: int = -1) -> str:
        """Return all message texts of one request."""
        return "\n".join(str(message["content"]) for message in self.requests[number]["messages"])


@contextmanager
def scripted_openai() -> Iterator[ScriptedOpenAI]:
    """Run the server for the length of a test."""
    script = ScriptedOpenAI()

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            script.paths.append(self.path)
            status, headers, data = script.begin(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            if status == STALL:
                script.over.wait()
            if status == STALL or (status == CUT and not data):
                script.end()
                self.close_connection = True
                return
            self.send_response(200 if status == CUT else status)
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data) * (100 if status == CUT else 1)))
            self.end_headers()
            script.end()
            with suppress(ConnectionError):  # who asked may be gone
                self.wfile.write(data)
            self.close_connection = self.close_connection or status == CUT

        def log_message(self, *_: Any) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield script
    finally:
        script.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
