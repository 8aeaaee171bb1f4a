"""Servers the tests share. Each fixture starts one on loopback and stops it again."""

from __future__ import annotations

import gc
import os
import shutil
import ssl
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from _pytest.runner import runtestprotocol
from jinja2 import FileSystemBytecodeCache
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mailmate.cli import main as command_line
from mailmate.config import Mailbox, Server
from mailmate.doors import prompts
from tests import once
from tests.homes import know_secret
from tests.servers import dovecot as dovecot_server
from tests.servers.scripted_imap import ScriptedImap
from tests.servers.smtp_sink import SmtpSink

if TYPE_CHECKING:
    from tests.scenes import Scene

os.environ["LANGUAGE"] = "en"  # what the tests expect to read, whatever this computer speaks
CERTIFICATE = Path(__file__).parent / "servers" / "self_signed.pem"
os.environ["SSL_CERT_FILE"] = str(CERTIFICATE.with_name("nobodys_authority.pem"))  # reading a system's hundred is slow
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or every process of a run compiles all it loads, and pytest all tests
sys.dont_write_bytecode = False


gc.set_threshold(100_000, 50, 100)  # screens make garbage by the ten thousand; collecting it rarely saves a quarter


def pytest_configure() -> None:
    """Have folders of tests lie in memory where the system offers room there: nothing then waits for a disk."""
    memory = Path("/dev/shm")
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2 * 2**30:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))
        os.environ.setdefault("TMPDIR", str(memory))


def pytest_collection(session: pytest.Session) -> None:
    """Have every second worker load the tests from the other end: what one has compiled, the other need not.

    What cannot be loaded is told where pytest collects it.
    """
    number = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    if session.config.args_source is pytest.Config.ArgsSource.TESTPATHS and int(number) % 2:
        for path in sorted(Path(__file__).parent.glob("test_*.py"), reverse=True):
            with suppress(Exception, pytest.skip.Exception):
                import_module(f"{__package__}.{path.stem}")


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Have a worker tell once how a test went: that it began, and that its fixtures were made and undone, goes unsaid.

    Sending and receiving it costs more than most tests do. Where somebody counts on it, all of it is told.
    """
    option = item.config.getoption
    asked = option("verbose", 0) > 0 or option("xmlpath", None) or option("durations", None) is not None
    if asked or not os.environ.get("PYTEST_XDIST_WORKER"):
        return None
    for report in runtestprotocol(item, nextitem=nextitem, log=False):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a long case by its argument: workers compare names, and a made PDF or archive differs each time."""
    return argname if isinstance(val, (str, bytes)) and (isinstance(val, bytes) or len(val) > 100) else None


def pytest_collection_finish() -> None:
    """Keep what was loaded out of every later search for garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _shared_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is made once for the whole run lies where all its workers find it."""
    base = tmp_path_factory.getbasetemp()
    once.shared.append(base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base)


@pytest.fixture(scope="session", autouse=True)
def _compiled_letters(_shared_folder: None) -> Iterator[None]:
    """Let every home of the run, in whichever process, use a letter that was compiled once."""
    folder = once.shared[-1] / "letters"
    folder.mkdir(exist_ok=True)
    open_environment = prompts._open_environment

    def open_with_cache(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
        environment = open_environment(folders)
        environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
        return environment

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prompts, "_open_environment", open_with_cache)
        yield


@pytest.fixture(scope="session")
def dovecot() -> Iterator[dovecot_server.Dovecot]:
    """A real IMAP server; every test takes its own `fresh_user`."""
    if not dovecot_server.BINARY:
        assert not os.environ.get("MAILMATE_REQUIRE_DOVECOT"), "Dovecot is missing where its tests must run"
        pytest.skip("Dovecot is not installed (Debian: dovecot-imapd)")
    server = dovecot_server.Dovecot()
    yield server
    server.stop()


@pytest.fixture
def dovecot_mailbox(dovecot: dovecot_server.Dovecot) -> Mailbox:
    """A mailbox of a user nobody used before; its secret is `servers.dovecot.PASSWORD`."""
    user = dovecot.fresh_user()
    server = Server(host=dovecot.host, port=dovecot.port, security="none", username=user)
    return Mailbox(address=f"{user}@factory.example", name=user, imap=server)


@pytest.fixture
def scripted_imap() -> Iterator[Callable[..., ScriptedImap]]:
    """Start scripted IMAP servers; arguments as `ScriptedImap` takes them."""
    running: list[ScriptedImap] = []

    def start(*args: object, **options: object) -> ScriptedImap:
        running.append(ScriptedImap(*args, **options))  # type: ignore[arg-type] # handed through as they are
        return running[-1]

    yield start
    for server in running:
        server.stop()


@pytest.fixture
def smtp_sink() -> Iterator[SmtpSink]:
    """A real SMTP server that keeps what it is given and answers by its `rules`."""
    sink = SmtpSink()
    yield sink
    sink.stop()


@pytest.fixture(scope="session")
def server_tls() -> ssl.SSLContext:
    """TLS of a server with a self-signed certificate no system trusts."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


@pytest.fixture
def scene(
    dovecot: dovecot_server.Dovecot,
    dovecot_mailbox: Mailbox,
    smtp_sink: SmtpSink,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Scene:
    """A home over a fresh Dovecot mailbox and an SMTP sink; set `extra` before the home is first used."""
    from tests.scenes import Scene  # loads the whole house, which few tests need

    know_secret(monkeypatch)
    return Scene(dovecot, dovecot_mailbox, smtp_sink, tmp_path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command in this process; return its exit code, standard output and standard error."""

    def ran(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as done:
            command_line.main([str(one) for one in arguments])
        streams = capsys.readouterr()
        return int(done.value.code or 0), streams.out, streams.err

    return ran
