"""What a run of drafting does when the model's server is busy, gone, dear, or asked with a broken prompt."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest

from mailmate.config import load_config
from mailmate.desk.drafts.draft_run import MODEL_OWED, compose_drafts
from mailmate.desk.wiring import Desk
from mailmate.errors import TryLater
from mailmate.store.database import open_database
from tests.model_office import LETTER, NOW, READ, open_model_office
from tests.scenes import write_mail


@contextmanager
def asked_about(folder, count: int, extra: str = ""):
    """An office with so many inquiries, of companies of their own."""
    with open_model_office(folder, extra) as office:
        office.receive(
            *(
                write_mail(f"n{number}", sender=f"Ana <ana@buyer{number}.example>", subject=f"Inquiry {number}")
                for number in range(count)
            )
        )
        yield office


def engines(office, count: int) -> Counter:
    drafts = [office.draft_of(mail_id) for mail_id in range(1, count + 1)]
    assert None not in drafts, "no mail is left without a draft"
    return Counter(draft.engine for draft in drafts)


@pytest.mark.slow
def test_a_busy_server_is_waited_for_as_long_as_it_says_by_each_of_four(tmp_path):
    with asked_about(tmp_path, 6) as office:
        office.model.answers.clear()
        office.model.say(READ | LETTER)
        for _ in range(4):
            office.model.refuse(429, "slow down", {"Retry-After": "1"})
        office.model.say(READ | LETTER)
        began = time.monotonic()
        composed = compose_drafts(office.desk)
        assert time.monotonic() - began >= 1
        assert (composed.notes, composed.owed, engines(office, 6)) == ([], [], {"chat": 6})
        assert len(office.model.requests) == 2 * 6 + 4, "nobody tries again but the client"


@pytest.mark.slow
@pytest.mark.parametrize("extra", ["max_calls_per_day = 5\n", "max_tokens_per_month = 550\n"])
def test_a_ceiling_reached_in_the_middle_leaves_the_rest_to_the_embedded_engine(tmp_path, extra):
    with asked_about(tmp_path, 6, extra) as office:
        composed = compose_drafts(office.desk)
        asked = len(office.model.requests)
        assert asked == 5 or ("tokens" in extra and asked <= 5 + 3), "what is under way when tokens run out is heard"
        assert [str(note).endswith("the embedded engine goes on.") for note in composed.notes] == [True]
        counted = engines(office, 6)
        assert counted["local"] > 0
        assert counted["chat"] > 0
        assert compose_drafts(office.desk).drafted == []
        assert len(office.model.requests) == asked
        assert len(office.desk.database.journal.get(MODEL_OWED)) == counted["local"]
        richer = replace(office.desk.config.model, max_calls_per_day=99, max_tokens_per_month=99_999)
        compose_drafts(replace(office.desk, config=replace(office.desk.config, model=richer)))
        assert engines(office, 6) == {"chat": 6}


@pytest.mark.slow
def test_a_server_that_goes_away_after_the_third_mail_is_left_alone_and_asked_by_the_next_run(tmp_path):
    with asked_about(tmp_path, 9) as office:
        office.model.answers.clear()
        for _ in range(6):
            office.model.say(READ | LETTER)
        office.model.refuse(503, "gone", {"retry-after-ms": "1"})
        composed = compose_drafts(office.desk)
        first = engines(office, 9)
        assert (sum(first.values()), first["local"] > 0, len(composed.notes)) == (9, True, 1)
        assert len(office.model.requests) <= 6 + 3 * (3 + 3), "three tries by the client for what is asked in vain"
        office.model.answers.clear()
        office.model.say(READ | LETTER)
        assert compose_drafts(office.desk).owed == []
        assert engines(office, 9) == {"chat": 9}


def test_a_database_that_is_locked_amid_the_answers_ends_the_run_and_loses_nothing(tmp_path):
    with asked_about(tmp_path, 4) as office:
        home = office.desk.home
        with closing(sqlite3.connect(home / "mailmate.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with open_database(home / "mailmate.db", busy_ms=20) as database, pytest.raises(TryLater):
                compose_drafts(Desk(home, load_config(home), database, lambda: NOW))
            other.execute("ROLLBACK")
        composed = compose_drafts(office.desk)
        assert (sorted(composed.drafted), engines(office, 4)) == ([1, 2, 3, 4], {"chat": 4})


def test_a_broken_prompt_of_the_user_is_named_and_the_embedded_engine_drafts(tmp_path):
    with asked_about(tmp_path, 3) as office:
        (office.desk.home / "prompts").mkdir()
        (office.desk.home / "prompts" / "draft.md").write_text("JSON\n<!-- values -->\n{{ mial }}", encoding="utf-8")
        composed = compose_drafts(office.desk)
        assert [str(note) for note in composed.notes] == ["draft.md, line 3: 'mial' is undefined."]
        assert (engines(office, 3), composed.failed) == ({"local": 3}, [])


def test_two_mails_of_one_company_cost_two_calls_each_whatever_the_one_brings_for_the_other(tmp_path):
    with open_model_office(tmp_path) as office:
        office.receive(*(write_mail(f"n{n}", f"Please quote {n}00 pcs SK-{n}. Is {n} EPDM?\n") for n in range(1, 7)))
        office.model.answers.clear()
        office.model.say(READ | LETTER | {"questions": ["Is 1 EPDM?"]})
        compose_drafts(office.desk)
        assert len(office.model.requests) == 12


def test_an_endless_answer_that_fits_no_shape_costs_one_repair_and_leaves_the_local_draft(tmp_path):
    with asked_about(tmp_path, 1) as office:
        office.model.answers.clear()
        office.model.say({"intent": "make_coffee"})
        composed = compose_drafts(office.desk)
        assert (len(office.model.requests), composed.owed, engines(office, 1)) == (2, [1], {"local": 1})
        assert [call.raw for call in office.desk.database.journal.calls_of(1)] == ['{"intent": "make_coffee"}'] * 2
        assert office.desk.database.readings.reading(1).engine == "local"
