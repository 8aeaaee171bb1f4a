"""The shell completes commands and options."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_what_the_shell_reads_is_printed(run, shell):
    code, out, err = run("completion", shell)
    assert (code, err, f"_MAILMATE_COMPLETE={shell}_complete" in out) == (0, "", True)


@pytest.mark.parametrize(
    ("words", "number", "found"),
    [("mailmate cred", 1, ["plain,credits"]), ("mailmate lc check --on", 3, ["plain,--on-board"])],
)
def test_commands_and_options_are_completed(words, number, found):
    told = os.environ | {"_MAILMATE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(number)}
    program = "import sys; sys.argv[0] = 'mailmate'; from mailmate.cli.main import main; main()"
    done = subprocess.run([sys.executable, "-c", program], env=told, capture_output=True, text=True, check=False)
    assert done.stdout.split() == found, done.stderr
