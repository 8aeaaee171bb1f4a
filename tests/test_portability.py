"""What would break on another machine: calls of POSIX alone, and files read in the machine's own encoding."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

import pytest

from tests.trees import PACKAGE, files_of, nodes_of

POSIX_MODULES = {"fcntl", "pwd", "grp", "termios", "tty", "pty", "syslog"}
POSIX_CALLS = {
    "chmod",
    "fchmod",
    "lchmod",
    "chown",
    "umask",
    "mkfifo",
    "fork",
    "forkpty",
    "killpg",
    "getuid",
    "geteuid",
    "setsid",
}
TEXT_CALLS = {"read_text": 0, "write_text": 1, "TextIOWrapper": 1}
"""Call -> position its encoding may take without a name."""


def complaints(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Yield what of a file's nodes would not do on another machine, with its line."""
    for node in nodes:
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Import):
            yield from (f"{line}: import {name.name}" for name in node.names if name.name in POSIX_MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in POSIX_MODULES:
            yield f"{line}: import {node.module}"
        elif isinstance(node, ast.Attribute) and node.attr in ("SIGKILL", "SIGUSR1", "SIGHUP", "SIGALRM"):
            yield f"{line}: {node.attr}"
        elif isinstance(node, ast.Call):
            yield from (f"{line}: {words}" for words in _complaints_of_call(node))


def _complaints_of_call(node: ast.Call) -> Iterator[str]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    named = {keyword.arg for keyword in node.keywords}
    if name in POSIX_CALLS:
        yield name
    if name in ("mkdir", "makedirs", "touch") and "mode" in named:
        yield f"{name} with mode bits"
    if name in TEXT_CALLS and "encoding" not in named and len(node.args) <= TEXT_CALLS[name]:
        yield f"{name} without encoding"
    if name == "open" and "encoding" not in named and _opens_text(node):
        yield "open without encoding"
    if name in ("run", "Popen", "check_output") and {"text", "universal_newlines"} & named and "encoding" not in named:
        yield f"{name} with text in the machine's own encoding"


def _opens_text(node: ast.Call) -> bool:
    """Tell `open(path)` and `path.open()` from a binary mode, and from `os.open`, `zipfile.open`, `webbrowser.open`."""
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    if isinstance(owner, ast.Name) and owner.id in ("os", "webbrowser", "archive", "zipfile", "tarfile", "gzip"):
        return False
    modes = [one.value for one in [*node.args, *(key.value for key in node.keywords)] if isinstance(one, ast.Constant)]
    return not any(isinstance(mode, str) and "b" in mode and len(mode) <= 3 for mode in modes)


def test_every_file_runs_on_every_system():
    told = {path.relative_to(PACKAGE).as_posix(): list(complaints(nodes_of(path))) for path in files_of()}
    assert {name: found for name, found in told.items() if found} == {}


def test_every_file_is_utf_8_without_a_mark_and_with_unix_line_ends():
    for path in files_of():
        data = path.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf"), path.name
        assert b"\r" not in data, path.name
        assert data.decode("utf-8") is not None


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import fcntl", ["1: import fcntl"]),
        ("from fcntl import flock", ["1: import fcntl"]),
        ("os.kill(pid, signal.SIGKILL)", ["1: SIGKILL"]),
        ("os.chmod(path, 0o600)", ["1: chmod"]),
        ("path.chmod(0o600)", ["1: chmod"]),
        ("folder.mkdir(mode=0o700)", ["1: mkdir with mode bits"]),
        ("path.read_text()", ["1: read_text without encoding"]),
        ("path.write_text(text)", ["1: write_text without encoding"]),
        ("open(path)", ["1: open without encoding"]),
        ("path.open('w')", ["1: open without encoding"]),
        ("open(path, 'rb')", []),
        ("path.open('ab')", []),
        ("path.read_text(encoding='utf-8')", []),
        ("os.open(path, os.O_RDONLY)", []),
        ("subprocess.run(words, text=True)", ["1: run with text in the machine's own encoding"]),
    ],
)
def test_the_complaints_themselves_are_right(code, expected):
    assert list(complaints(ast.walk(ast.parse(code)))) == expected
