"""Ports on loopback: a free one, and waiting for one to open."""

from __future__ import annotations

import socket
import subprocess

HOST = "127.0.0.1"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def wait_for_port(port: int, process: subprocess.Popen[bytes], tries: int = 1000) -> None:
    """Connect until it works; between two tries wait 10 ms for the process to end, which it must not."""
    for _ in range(tries):
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            try:
                process.wait(timeout=0.01)
            except subprocess.TimeoutExpired:
                continue
            raise RuntimeError(f"the server ended with code {process.returncode}") from None
        else:
            return
    raise RuntimeError(f"nothing listens on port {port}")
