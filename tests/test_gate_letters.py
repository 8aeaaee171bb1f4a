"""The gate over whole letters: the true one goes, the same letter with one planted danger is stopped."""

import pytest

from tests.letters_of_gate import false_alarms, is_caught, letters, report_of


@pytest.mark.parametrize("language", ["en", "es", "zh"])
def test_a_planted_danger_is_stopped_and_the_true_letter_goes(language):
    mine = [one for one in letters() if one.language == language and not one.sealed][::3]
    missed = [(one.world, one.kind) for one in mine if not is_caught(one)]
    claims = sum(len(report_of(one, one.true).claims) for one in mine)
    alarms = [hit.quote for one in mine for hit in false_alarms(one)]
    assert len(missed) <= len(mine) * 0.02 and len(alarms) <= claims * 0.03, f"missed {missed}, alarms {alarms}"


@pytest.mark.slow
def test_sealed_letters_are_stopped_mostly_and_seldom_for_nothing():
    mine = [one for one in letters() if one.sealed]
    claims = sum(len(report_of(one, one.true).claims) for one in mine)
    alarms = sum(len(false_alarms(one)) for one in mine)
    caught = sum(map(is_caught, mine))
    assert caught >= len(mine) * 0.85 and alarms <= claims * 0.08, f"caught {caught}, alarms {alarms} of {claims}"


def test_every_letter_has_a_twin_that_differs():
    assert len(letters()) >= 120
    assert all(one.true != one.planted and "||" not in one.true for one in letters())
