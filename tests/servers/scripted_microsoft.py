"""Microsoft's sign-in, scripted on loopback under the real msal: it answers as told and remembers what it was asked."""

from __future__ import annotations

import base64
import json
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests

HOST = "https://login.microsoftonline.com"


class ScriptedMicrosoft:
    """`answers` of the token endpoint, in order; `asked`, the forms it was sent; `client`, what reaches it."""

    def __init__(self) -> None:
        self.answers: deque[tuple[int, dict[str, Any]]] = deque()
        self.device: tuple[int, dict[str, Any]] = (200, {
            "user_code": "ABCD-1234", "device_code": "device", "verification_uri": "https://microsoft.com/devicelogin",
            "expires_in": 900, "interval": 0, "message": "Open https://microsoft.com/devicelogin and type ABCD-1234.",
        })  # fmt: skip
        self.asked: list[dict[str, str]] = []
        self.port = 0

    def grant(self, token: str, *, account: str = "li@factory.example", seconds: int = 3600) -> None:
        """Queue a token that is good for so long, with a refresh token beside it."""
        told = {
            "preferred_username": account,
            "oid": "o",
            "tid": "t",
            "sub": "s",
            "iss": f"{HOST}/t/v2.0",
            "aud": "client-1",
        }
        self.answers.append((200, {
            "token_type": "Bearer", "access_token": token, "refresh_token": f"refresh-{token}" + "x" * 1500,
            "expires_in": seconds, "scope": "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send",
            "client_info": _base64({"uid": "o", "utid": "t"}),
            "id_token": f"{_base64({'alg': 'none'})}.{_base64(told | {'exp': 4102444800, 'iat': 1, 'nbf': 1})}.x",
        }))  # fmt: skip

    def refuse(self, error: str, words: str) -> None:
        self.answers.append((400, {"error": error, "error_description": words}))

    @property
    def client(self) -> requests.Session:
        """A session of `requests` that finds Microsoft's host on loopback."""
        session = requests.Session()
        session.mount(HOST, _ToLoopback(self.port))
        return session

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if path.endswith("openid-configuration"):
            base = f"{HOST}/common/oauth2/v2.0"
            return 200, {
                "issuer": f"{HOST}/{{tenantid}}/v2.0", "authorization_endpoint": f"{base}/authorize",
                "token_endpoint": f"{base}/token", "device_authorization_endpoint": f"{base}/devicecode",
            }  # fmt: skip
        if "discovery/instance" in path:
            return 200, {
                "tenant_discovery_endpoint": f"{HOST}/common/v2.0/.well-known/openid-configuration",
                "metadata": [],
            }
        self.asked.append(form)
        return self.device if path.endswith("devicecode") else self.answers.popleft()


class _ToLoopback(requests.adapters.HTTPAdapter):
    def __init__(self, port: int) -> None:
        super().__init__()
        self._port = port

    def send(self, request: requests.PreparedRequest, *rest: Any, **options: Any) -> requests.Response:
        request.url = (request.url or "").replace(HOST, f"http://127.0.0.1:{self._port}")
        return super().send(request, *rest, **options)


def _base64(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


@contextmanager
def scripted_microsoft() -> Iterator[ScriptedMicrosoft]:
    """Run the server for the length of a test."""
    script = ScriptedMicrosoft()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._tell("")

        def do_POST(self) -> None:
            self._tell(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def _tell(self, body: str) -> None:
            form = {name: values[0] for name, values in parse_qs(body).items()}
            status, told = script.answer(urlsplit(self.path).path, form)
            data = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    script.port = int(server.server_address[1])
    try:
        yield script
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
