"""What a command loads, seen from a fresh interpreter: a salesperson waits for every import."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests import store_samples
from tests.trees import PACKAGE, files_of, nodes_of

HEAVY = {
    "sqlite_utils",
    "pydantic",
    "langchain",
    "langchain_core",
    "langchain_openai",
    "openai",
    "textual",
    "imapclient",
    "holidays",
}
DOORS_ONLY = {
    "imapclient",
    "smtplib",
    "langchain",
    "langchain_openai",
    "openai",
    "pypdf",
    "openpyxl",
    "docx",
    "keyring",
}
OUTSIDE = {"sqlite3", "sqlite_utils", "socket", "subprocess", "http", "os", "pathlib", "tempfile", "jinja2", "tomllib"}
CLOCKS = {"now", "today", "utcnow"}

PROGRAM = """
import json, sys
try:
    from mailmate.cli.main import main
    main(json.loads(sys.argv[1]))
except SystemExit as done:
    assert not done.code, done.code
json.dump(sorted({name.partition(".")[0] for name in sys.modules}), sys.stderr)
"""


def loaded_by(*arguments: str) -> tuple[set[str], str]:
    """Return the top-level modules a command loaded, and what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(arguments)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stderr)), done.stdout


@pytest.fixture
def home(tmp_path):
    """A home with one mail in it."""
    (tmp_path / "config.toml").write_text(
        '[me]\nname = "Iris"\n[[mailbox]]\naddress = "sales@factory.example"\nname = "sales"\npreset = "qq"\n',
        encoding="utf-8",
    )
    with store_samples.new_database(tmp_path / "mailmate.db") as database:
        store_samples.keep_read(database, 1, text="Please quote 500 m2 of valves.")
    return tmp_path


def test_help_loads_nothing_but_the_command_line():
    modules, printed = loaded_by("--help")
    assert "promises" in printed
    assert not modules & (HEAVY | {"jinja2", "sqlite3", "selectolax", "platformdirs", "email"})


@pytest.mark.slow
@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["search", "valves"], ["today"], ["show", "1"]])
def test_looking_at_an_existing_home_loads_no_heavy_library(home, command):
    modules, printed = loaded_by(*command, "--home", str(home))
    assert printed.strip()
    assert not modules & HEAVY


@cache
def imports_of(path: Path) -> set[str]:
    """Return the modules a file imports anywhere in it, by full name."""
    found: set[str] = set()
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("room", ["mail", "trade", "reading", "drafting"])
def test_the_middle_touches_nothing_outside(room):
    for path in files_of(room):
        imported = imports_of(path)
        tops = {name.partition(".")[0] for name in imported}
        assert not tops & (OUTSIDE | DOORS_ONLY | {"textual", "click"}), path.name
        assert not {
            name for name in imported if name.startswith(("mailmate.doors", "mailmate.config", "mailmate.desk"))
        }


@pytest.mark.parametrize("room", ["mail", "trade", "reading", "drafting"])
def test_the_middle_reads_no_clock(room):
    for path in files_of(room):
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
                owner = node.func.value
                assert not (isinstance(owner, ast.Name) and owner.id in ("datetime", "date", "time")), path.name


def test_reading_a_mail_locally_loads_no_heavy_library():
    program = (
        "import sys, json, mailmate.reading.local_reader, mailmate.mail.parse, mailmate.trade.payment.promises;"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert not set(json.loads(done.stdout)) & (HEAVY | DOORS_ONLY | {"sqlite3", "jinja2", "click"})


def test_only_its_own_door_imports_a_library():
    doors = {
        **dict.fromkeys(
            ("imapclient", "smtplib", "langchain", "langchain_openai", "openai", "pypdf", "openpyxl"), "doors"
        ),
        **dict.fromkeys(("docx", "keyring", "jinja2"), "doors"),
        **dict.fromkeys(("sqlite_utils", "sqlite3"), "store"),
        "textual": "tui",
        "click": "cli",
        "holidays": "trade",
    }
    for path in files_of():
        room = path.relative_to(PACKAGE).parts[0]
        tops = {name.partition(".")[0] for name in imports_of(path)}
        assert {library for library in tops & doors.keys() if doors[library] != room} == set(), path.name


def test_the_help_loads_no_rules_of_the_trade() -> None:
    program = (
        "import sys\nfrom mailmate.cli.main import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(*sorted(name for name in sys.modules if name.startswith('mailmate.')), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    rooms = {name for name in done.stderr.split() if not name.startswith("mailmate.cli")}
    assert rooms <= {
        "mailmate.earlier", "mailmate.errors", "mailmate.sentences", "mailmate.values",
        "mailmate.trade", "mailmate.trade.intents",
    }  # fmt: skip
