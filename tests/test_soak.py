"""A minute of mails, typing, sending and kills at random moments; an hour of it is `python -m tests.soak`."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.soak import soak

SECONDS, SEED = 60, 1


@pytest.mark.dovecot
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_processes_killed_at_random_moments_lose_double_and_repeat_nothing(dovecot, tmp_path):
    done, wrong = soak(SECONDS, SEED, tmp_path, dovecot)
    assert +wrong == Counter()
    assert min(done["arrived"], done["killed"], done["poll"], done["type"]) > 0, done
