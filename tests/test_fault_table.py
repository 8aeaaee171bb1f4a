"""Kills, cuts, a full disk, a locked database and a wrong clock at many points: nothing lost, doubled or sent twice.

`python -m tests.fault_table` tries every point in turn and prints the table; here it is every few.
"""

from __future__ import annotations

import pytest

from tests.faults import trials
from tests.faults.stage import COUNTS, open_stage

pytestmark = [pytest.mark.dovecot, pytest.mark.slow, pytest.mark.timeout(900)]
STEPS = {"poll": 8, "send": 17}
"""All but each so many points are left to `python -m tests.fault_table`."""


@pytest.fixture(scope="module")
def stage(dovecot, tmp_path_factory):
    with open_stage(tmp_path_factory.mktemp("faults"), dovecot) as opened:
        yield opened


@pytest.mark.parametrize("act", ["poll", "send", "edit"])
@pytest.mark.parametrize(
    "fault", [trials.killed_at_statements, trials.disk_full, trials.locked], ids=["kill", "disk", "lock"]
)
def test_a_fault_of_the_database_costs_nothing(stage, fault, act):
    assert_nothing_is_wrong(fault(stage, act, 3))


@pytest.mark.parametrize("act", ["poll", "send"])
@pytest.mark.parametrize("fault", [trials.killed_at_lines, trials.cut_at_lines], ids=["kill", "cut"])
def test_a_fault_of_the_line_costs_nothing(stage, fault, act):
    assert_nothing_is_wrong(fault(stage, act, STEPS[act]))


@pytest.mark.parametrize("act", ["poll", "send"])
def test_a_clock_set_back_costs_nothing(stage, act):
    assert_nothing_is_wrong(trials.clock_set_back(stage, act))


def test_two_polls_and_an_inbox_at_once_cost_nothing(stage):
    assert_nothing_is_wrong(trials.three_at_once(stage, rounds=3))


def assert_nothing_is_wrong(row):
    assert row.replayed > 0
    assert {name: row.wrong[name] for name in COUNTS} == dict.fromkeys(COUNTS, 0)
