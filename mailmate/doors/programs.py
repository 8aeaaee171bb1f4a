"""Running a program of the user's own, given something to read; no shell, and not for long."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from mailmate.errors import BadConfig
from mailmate.sentences import Sentence

SECONDS = 20


def run_program(argv: Sequence[str], given: str) -> None:
    """Run a program with `given` on its standard input; what it prints is thrown away.

    Raises `BadConfig` where it cannot be started, takes too long or ends with another code than 0.
    """
    name = argv[0]
    try:
        done = subprocess.run(
            argv,
            input=given.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise BadConfig(
            Sentence("{program} was not done within {seconds} seconds.", {"program": name, "seconds": SECONDS})
        ) from None
    except OSError as error:
        raise BadConfig(
            Sentence("{program} cannot be started: {why}.", {"program": name, "why": error.strerror or str(error)}),
            Sentence("Write its full path; a list of words is needed, no shell reads it."),
        ) from error
    if done.returncode:
        raise BadConfig(
            Sentence("{program} ended with code {code}.", {"program": name, "code": done.returncode}),
            Sentence("Run it by hand to see what it says."),
        )
