"""One run of the poller: which mailboxes it tries, whom it waits for, and what a kill leaves behind."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from mailmate.config import load_config
from mailmate.desk.drafts.draft_run import MODEL_OWED, compose_drafts
from mailmate.desk.mails.lists import list_mails
from mailmate.desk.poll import HOME_LOCK, PollReport, poll, read_new
from mailmate.desk.sending.outbox import approve
from mailmate.desk.understand import SECOND_PASS
from mailmate.desk.wiring import Desk, open_desk
from mailmate.doors.locks import STALE_SECONDS, hold
from mailmate.errors import BadConfig, LoginRefused, MailmateError, TryLater, Unreachable
from mailmate.store.database import open_database
from mailmate.trade.listing import MailState, Order, View
from tests.homes import SECRET
from tests.scenes import REPLY, Scene, good_poll, todo, write_mail, write_reply
from tests.servers.scripted_openai import scripted_openai

pytestmark = pytest.mark.dovecot

REFUSED = """
[[mailbox]]
name = "old"
address = "old@factory.example"
imap = {{ host = "127.0.0.1", port = {port}, security = "none", username = "old" }}
smtp = {{ host = "127.0.0.1", port = 1, security = "none", username = "old" }}
password = {{ env = "MAILMATE_WRONG_SECRET" }}
"""


@pytest.fixture
def two_mailboxes(scene: Scene, monkeypatch) -> Scene:
    """A scene whose second mailbox refuses the login."""
    monkeypatch.setenv("MAILMATE_WRONG_SECRET", "wrong")
    scene.extra = REFUSED.format(port=scene.dovecot.port)
    return scene


def test_a_refused_login_stops_no_other_mailbox_and_gives_its_code(two_mailboxes, run):
    two_mailboxes.put(write_mail("one"))
    code, out, err = run("poll", "--home", str(two_mailboxes.home))
    assert code == 77
    assert out.startswith("1 fetched, 1 read, 1 drafted, 0 failed, 0 sent")
    assert "mailmate: 127.0.0.1" in err
    assert "refused the login of old" in err
    assert "Traceback" not in err


def test_an_unforeseen_failure_is_named_and_the_next_mailbox_is_polled_all_the_same(two_mailboxes, monkeypatch):
    def fail(desk, mailbox, session, progress=None):
        raise ZeroDivisionError("by hand")

    monkeypatch.setattr("mailmate.desk.poll.fetch_mailbox", fail)
    with two_mailboxes.open() as desk:
        report = poll(desk)
        assert [type(error) for error in report.errors] == [MailmateError, LoginRefused]
        assert "ZeroDivisionError: by hand" in str(report.errors[0])


@pytest.mark.parametrize("step", ["compose_drafts", "make_follow_ups", "settle_bounces", "look_after"])
def test_a_step_that_breaks_is_named_without_secrets_and_what_was_approved_leaves(scene, run, monkeypatch, step):
    scene.put(write_mail("one"))
    with scene.open() as desk:
        good_poll(desk)
        approve(desk, write_reply(desk, todo(desk)[0].mail_id, REPLY), due_at=desk.now())

        def fail(desk, **_):
            raise ZeroDivisionError("password=hunter2 of iris@factory.example")

        monkeypatch.setattr(f"mailmate.desk.poll.{step}", fail)
        code, out, err = run("poll", "--json", "--home", scene.home)
    assert (code, json.loads(out)["sent"], len(scene.smtp.mails)) == (1, 1, 1)
    log = (scene.home / "logs" / "mailmate.log").read_text(encoding="utf-8")
    for told in (err, log):
        assert "ZeroDivisionError" in told
        assert "hunter2" not in told
        assert "iris@" not in told
    assert "Traceback" in log
    assert "Traceback" not in err


def test_one_mailbox_is_polled_when_it_is_named(two_mailboxes):
    two_mailboxes.put(write_mail("one"))
    with two_mailboxes.open() as desk:
        report = poll(desk, only="old")
        assert ([type(error) for error in report.errors], report.fetched) == ([LoginRefused], 0)
        assert poll(desk, only=two_mailboxes.mailbox.address).errors == []
        with pytest.raises(BadConfig, match="No mailbox is called 'nobody'"):
            poll(desk, only="nobody")


def test_a_server_that_is_away_is_unreachable_and_the_last_good_poll_stays_known(scene):
    with scene.open() as desk:
        good_poll(desk)
        good = desk.database.journal.get(f"last_good_poll:{scene.mailbox.address}")
        config = scene.home / "config.toml"
        config.write_text(
            config.read_text(encoding="utf-8").replace(f"port = {scene.dovecot.port}", "port = 1"), "utf-8"
        )
    scene.clock.later(hours=1)
    with scene.open() as desk:
        report = poll(desk)
        assert [(type(error), error.exit_code) for error in report.errors] == [(Unreachable, 69)]
        assert desk.database.journal.get(f"last_good_poll:{scene.mailbox.address}") == good


def test_a_poll_that_finds_another_at_work_is_done_unless_that_one_hangs(scene, run):
    label = scene.mailbox.address
    with hold(scene.home, f"mailbox {label}"):
        code, _, err = run("poll", "--home", str(scene.home))
        assert (code, err.splitlines()) == (0, [f"{label} is being polled by another run."])
        since = next((scene.home / "locks").glob("*.since"))
        since.write_text(str(time.time() - STALE_SECONDS - 60), encoding="ascii")
        code, _, err = run("poll", "--home", str(scene.home))
        assert code == 75
        assert f"Another mailmate is at work on mailbox {label}, for 31 minutes now." in err


def test_a_mailbox_may_be_called_like_a_lock_of_the_home(scene, monkeypatch):
    monkeypatch.setattr("mailmate.desk.poll.HOME_WAIT", 0.0)
    scene.extra = f'name = "{HOME_LOCK}"'
    scene.put(write_mail("one"))
    with scene.open() as desk, hold(scene.home, HOME_LOCK):
        assert good_poll(desk).read == 1


def test_drafting_is_left_to_the_run_that_is_drafting(scene, monkeypatch):
    monkeypatch.setattr("mailmate.desk.poll.HOME_WAIT", 0.0)
    scene.put(write_mail("one"))
    with scene.open() as desk, hold(scene.home, "home"):
        report = good_poll(desk)
        assert (report.read, report.drafted) == (1, 0)
        assert [str(note) for note in report.notes] == ["Another run is drafting; this one left it to that."]
    with scene.open() as desk:
        assert good_poll(desk).drafted == 1


def test_only_new_letters_that_ask_for_a_reply_are_drafted(scene):
    old = datetime.now(UTC) - timedelta(days=9)
    scene.put(
        write_mail("ask", subject="Ask"),
        write_mail("thanks", "Dear Iris,\n\nthank you, received.\n\nMarta\n", subject="Thanks"),
        write_mail("robot", subject="Robot", headers="Auto-Submitted: auto-generated\n"),
        write_mail("quoted", subject="Quoted"),
    )
    with scene.dovecot.logged_in(scene.user) as client:
        client.append("INBOX", "", old.astimezone(), write_mail("stale", subject="Stale", date=old))
    scene.put(scene.ours("offer", "Dear Marta,\n\nhere it is.\n", answers="quoted"), folder="Sent")
    with scene.open() as desk:
        good_poll(desk)
        drafted = {one.subject for one in list_mails(desk, View.ALL, Order.TIME) if one.draft == "machine"}
        assert drafted == {"Ask"}


def test_no_draft_means_none_and_the_next_poll_makes_it(scene):
    scene.put(write_mail("one"))
    with scene.open() as desk:
        assert poll(desk, draft=False).drafted == 0
        assert good_poll(desk).drafted == 1


def test_a_knowledge_file_that_cannot_be_read_is_named_and_stops_nothing(scene):
    folder = scene.home / "knowledge"
    folder.mkdir()
    (folder / "prices.xlsx").write_bytes(b"PK\x03\x04 this is no workbook")
    (folder / "notes.md").write_text("# Seats\n\nThe seat is EPDM.\n", encoding="utf-8")
    scene.put(write_mail("one"))
    with scene.open() as desk:
        report = good_poll(desk)
        assert (report.read, report.drafted) == (1, 1)
        (note,) = report.notes
        assert str(note).startswith("prices.xlsx was not read: ")
        assert list(desk.database.knowledge.documents()) == ["notes.md"]


def test_a_run_killed_while_it_stores_what_it_read_leaves_nothing_half_done(scene, monkeypatch):
    """What a mail of ours closes, whom it teaches and what waits for its documents is stored with the reading."""

    def end(*_):
        raise KeyboardInterrupt

    scene.put(order_with_document())
    with scene.open() as desk:
        good_poll(desk)
        scene.put(scene.ours("phone", "Dear Marta,\n\nyes.\n", answers="order"), folder="Sent")
        scene.put(order_with_document("second"))
        for killed_in in ("learn_letters", "let_go"):
            with monkeypatch.context() as patch:
                patch.setattr(f"mailmate.desk.understand.{killed_in}", end)
                with pytest.raises(KeyboardInterrupt):
                    read_new(desk, PollReport()) if killed_in == "let_go" else poll(desk)
            assert desk.database.mails.line(1).state is MailState.OPEN
            assert len(desk.database.mails.to_read(9, desk.now())) == 2
        good_poll(desk)
        assert desk.database.mails.line(1).state is MailState.DONE
        newest = max(line.mail_id for line in todo(desk))
        assert [fact.value for fact in desk.database.readings.reading(newest).all_facts("refs.po")] == ["AQ-2026-118"]


def test_a_second_pass_is_owed_from_the_moment_a_batch_is_stored(scene, monkeypatch):
    scene.put(order_with_document("first"), order_with_document("second"))
    stored = []

    def end_at_the_second(desk, mails):
        stored.append(list(mails))
        if len(stored) == 2:
            raise KeyboardInterrupt

    with scene.open() as desk:
        with monkeypatch.context() as patch:
            patch.setattr("mailmate.desk.understand.BATCH", 1)
            patch.setattr("mailmate.desk.understand.learn_letters", end_at_the_second)
            with pytest.raises(KeyboardInterrupt):
                poll(desk)
        assert len(desk.database.journal.get(SECOND_PASS)) == 1


def order_with_document(name: str = "order") -> bytes:
    """Return a mail whose order number stands in a file alone."""
    boundary = b"Content-Type: multipart/mixed; boundary=b\r\n"
    text = (
        "--b\n\nDear Iris,\n\nplease find our order attached.\n\nMarta\n--b\nContent-Type: text/plain; name=po.txt\n"
        "Content-Disposition: attachment; filename=po.txt\n\nPurchase Order No. AQ-2026-118\n800 pcs SK-2040B\n--b--\n"
    )
    plain = b"Content-Type: text/plain; charset=utf-8\r\n"
    return write_mail(name, text, subject=f"New order {name}").replace(plain, boundary, 1)


def test_a_second_pass_that_was_cut_short_is_made_by_the_next_run(scene, monkeypatch):
    scene.put(order_with_document())

    def end(*_):
        raise KeyboardInterrupt

    with scene.open() as desk:
        with monkeypatch.context() as patch:
            patch.setattr("mailmate.desk.poll.second_pass", end)
            with pytest.raises(KeyboardInterrupt):
                poll(desk)
        assert desk.database.journal.get(SECOND_PASS) == [1]
        assert desk.database.readings.reading(1).all_facts("refs.po") == ()
        good_poll(desk)
        assert [fact.value for fact in desk.database.readings.reading(1).all_facts("refs.po")] == ["AQ-2026-118"]
        assert desk.database.journal.get(SECOND_PASS) == []


@pytest.mark.slow
def test_a_poll_killed_amid_its_first_fetch_loses_and_doubles_nothing(scene):
    scene.put(*(write_mail(f"n{number}", f"Dear Iris,\n\nthank you, {number}.\n") for number in range(300)))
    database = scene.home / "mailmate.db"
    command = [sys.executable, "-m", "mailmate", "poll", "--no-draft", "--home", str(scene.home)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        while running.poll() is None and not _kept(database):
            try:
                running.wait(timeout=0.002)
            except subprocess.TimeoutExpired:
                continue
        running.kill()
    assert running.returncode != 0, "it was killed before it was done"
    before = _kept(database)
    assert 50 <= before < 300
    with scene.open() as desk:
        assert desk.database.check_integrity() == before
        report = poll(desk, draft=False)
        assert (report.errors, report.fetched, report.read) == ([], 300 - before, 300)
        assert desk.database.mails.count(View.ALL) == 300
        assert {desk.database.mails.find_message_id(f"<n{number}@mail.example>")[1:] for number in range(300)} == {()}


def _kept(database) -> int:
    if not database.exists():
        return 0
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=5)) as connection:
        try:
            return connection.execute("SELECT count(*) FROM mails").fetchone()[0]
        except sqlite3.OperationalError:  # the tables are not there yet
            return 0


def test_a_locked_database_is_to_be_tried_later(scene):
    with scene.open():
        pass
    home = scene.home
    with closing(sqlite3.connect(home / "mailmate.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with open_database(home / "mailmate.db", busy_ms=20) as database, pytest.raises(TryLater) as raised:
            poll(Desk(home, load_config(home), database, scene.clock))
    assert (raised.value.exit_code, str(raised.value)) == (
        75, f"{home / 'mailmate.db'} is being written by another run of mailmate.",
    )  # fmt: skip


def test_a_home_without_a_secret_says_which_one_is_missing(scene, run, monkeypatch):
    monkeypatch.delenv(SECRET)
    code, _, err = run("poll", "--home", str(scene.home))
    assert code == 78
    assert SECRET in err


def test_a_mail_that_fails_for_the_first_time_is_code_1_and_a_known_failure_is_none(scene, run, monkeypatch):
    def fail(mail, *_, **__):
        raise RecursionError("too deep")

    scene.put(write_mail("one", subject="Gate valves"))
    monkeypatch.setattr("mailmate.reading.cascade.read", fail)
    code, out, err = run("poll", "--home", str(scene.home))
    assert (code, "1 failed" in out) == (1, True)
    assert "1 mails could not be read or drafted: 1 “Gate valves” (RecursionError: too deep)." in err
    assert "`mailmate show` with the number" in err
    with closing(sqlite3.connect(scene.home / "mailmate.db")) as connection, connection:
        connection.execute("UPDATE mails SET retry_at = ''")
    code, out, err = run("poll", "--home", str(scene.home))
    assert (code, "1 failed" in out, err) == (0, True, "")


def test_a_draft_that_fails_is_named_once(scene, run, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError("by hand")

    scene.put(write_mail("one", subject="Gate valves"))
    monkeypatch.setattr("mailmate.drafting.cascade.draft", fail)
    codes = [run("poll", "--home", str(scene.home)) for _ in range(2)]
    assert [(code, "1 failed" in out) for code, out, _ in codes] == [(1, True), (0, True)]
    assert "1 “Gate valves” (ZeroDivisionError: by hand)" in codes[0][2]


def test_of_a_mailbox_and_a_mail_that_fail_the_mailbox_gives_the_code(two_mailboxes, run, monkeypatch):
    two_mailboxes.put(write_mail("one"))
    monkeypatch.setattr("mailmate.drafting.cascade.draft", lambda *_, **__: 1 / 0)
    code, _, err = run("poll", "--home", str(two_mailboxes.home))
    assert (code, "1 mails could not be read or drafted" in err) == (77, True)


def test_a_poll_without_a_mailbox_is_bad_configuration(tmp_path, run):
    (tmp_path / "config.toml").write_text('[me]\nname = "Iris Shen"\n', encoding="utf-8")
    code, out, err = run("poll", "--home", str(tmp_path))
    assert (code, out, err) == (78, "", "mailmate: There is no mailbox to poll.\n  Run `mailmate setup`.\n")


def test_the_numbers_of_a_run_are_the_contract(scene):
    with open_desk(scene.home, now=scene.clock) as desk:
        numbers = good_poll(desk).numbers()
    assert list(numbers) == [
        "fetched", "read", "drafted", "failed", "sent", "seconds", "model_calls", "tokens", "round_trips",
    ]  # fmt: skip


MODEL = """
[model]
engine = "chat"
name = "openai:scripted"
base_url = "{url}"
sure_at = 1.0
structured = "json_object"
"""
READ = {
    "intent": "inquiry",
    "subtype": None,
    "also": [],
    "details": [],
    "confidence": 0.96,
    "evidence": [],
    "facts": [],
    "questions": [],
}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answer", "asked"),
    [((401, "Incorrect API key provided"), 1), ((400, "This model does not exist"), 3)],
    ids=["refused once", "failed three times"],
)
def test_a_model_that_fails_is_left_alone_and_tried_again_by_the_next_run(scene, answer, asked):
    scene.put(*(write_mail(f"n{number}", subject=f"Inquiry {number}") for number in range(5)))
    with scripted_openai() as model:
        model.refuse(*answer)
        scene.extra = MODEL.format(url=model.url)
        with scene.open() as desk:
            report = good_poll(desk)
            assert (report.drafted, report.failed, len(report.notes)) == (5, 0, 1)
            assert str(report.notes[0]).startswith(f"The model at {model.url} ")
            assert len(model.requests) == asked
            assert {desk.database.drafts.newest(line.mail_id).engine for line in todo(desk)} == {"local"}

            again = good_poll(desk)
            assert len(desk.database.journal.get(MODEL_OWED)) == 5
            assert (again.notes, len(model.requests)) == (report.notes, asked + 1), (
                "one question tells that it is still away"
            )

            model.answers.clear()
            model.say(
                {
                    "subject": "Re:",
                    "body": "Dear Marta,\n\nThank you.\n",
                    "sources": [],
                    "answered": [],
                    "gist": "",
                    "back_reading": "",
                }
                | READ
            )
            assert good_poll(desk).drafted == 5
            assert {desk.database.drafts.newest(line.mail_id).engine for line in todo(desk)} == {"chat"}
            assert desk.database.journal.get(MODEL_OWED) == []


LETTER = {"subject": "Re:", "body": "Dear Marta,\n\nThank you for your mail.\n", "sources": []}


def test_what_would_be_asked_is_shown_and_is_then_what_is_asked(scene, run):
    scene.put(write_mail("one", subject="Inquiry"))
    with scripted_openai() as model:
        with scene.open() as desk:
            poll(desk, draft=False)
        config = scene.home / "config.toml"
        config.write_text(config.read_text(encoding="utf-8") + MODEL.format(url=model.url), encoding="utf-8")
        code, out, _ = run("draft", "1", "--dry-run", "--json", "--home", scene.home)
        shown = [json.loads(line) for line in out.splitlines()]
        assert (code, model.requests) == (0, [])
        assert [request["response_format"]["type"] for request in shown] == ["json_object", "json_object"]

        model.say(READ)
        model.say(LETTER)
        with scene.open() as desk:
            compose_drafts(desk)
        assert [one["messages"] for one in model.requests[:1]] == [one["messages"] for one in shown[:1]]
        assert [one["messages"][0] for one in model.requests] == [one["messages"][0] for one in shown]


def test_a_mail_the_model_was_asked_about_in_vain_says_so_and_keeps_the_answer(scene, run):
    scene.put(write_mail("one", subject="Inquiry"))
    with scripted_openai() as model:
        model.say("I would rather not.")
        scene.extra = MODEL.format(url=model.url)
        with scene.open() as desk:
            assert good_poll(desk).drafted == 1
    _, out, _ = run("show", "1", "--json", "--home", scene.home)
    calls = json.loads(out)["model_calls"]
    assert [(call["task"], call["raw"]) for call in calls] == [("read", "I would rather not.")] * 2
    assert "asked in vain" in run("show", "1", "--home", scene.home)[1]


def test_once_the_model_has_answered_several_mails_are_asked_about_at_once(scene):
    scene.put(*(write_mail(f"n{number}", subject=f"Inquiry {number}") for number in range(9)))
    with scripted_openai() as model:
        model.say(READ | LETTER)
        model.hold_until(4)
        scene.extra = MODEL.format(url=model.url)
        with scene.open() as desk:
            assert good_poll(desk).drafted == 9
        assert (len(model.requests), model.most_at_once) == (18, 4)


def test_a_poll_says_what_it_asked_of_the_model(scene, run):
    scene.put(write_mail("one", subject="Inquiry"))
    with scripted_openai() as model:
        model.say(READ | LETTER)
        scene.extra = MODEL.format(url=model.url)
        code, _, err = run("poll", "--home", str(scene.home))
        assert (code, err) == (0, "The model was asked 2 times: 240 tokens.\n")
        numbers = json.loads(run("poll", "--json", "--home", str(scene.home))[1])
        assert (numbers["model_calls"], numbers["tokens"]) == (0, 0)


def test_a_model_without_its_key_is_an_error_and_the_embedded_engine_drafts(scene, monkeypatch):
    monkeypatch.delenv("MAILMATE_API_KEY", raising=False)
    scene.put(write_mail("one"))
    scene.extra = MODEL.format(url="https://model.example/v1")
    with scene.open() as desk:
        report = poll(desk)
        assert ([error.exit_code for error in report.errors], report.drafted) == ([78], 1)


def test_a_mail_the_model_is_not_asked_about_is_read_once(scene, monkeypatch):
    """A mail of files alone is unsure, and holds nothing to ask about: no run may read it again and again."""
    empty = write_mail("empty", "\n", subject="Fwd:")
    scene.put(empty, write_mail("thanks", "Dear Iris,\n\nthank you.\n", subject="Thanks"))
    with scripted_openai() as model:
        model.say(READ | LETTER | {"intent": "other", "subtype": "acknowledgement", "gist": "Thanks."})
        scene.extra = MODEL.format(url=model.url)
        with scene.open() as desk:
            good_poll(desk)
            asked = len(model.requests)

            def never(*_, **__):
                raise AssertionError("looked at again")

            monkeypatch.setattr("mailmate.desk.drafts.draft_run.consult", never)
            monkeypatch.setattr("mailmate.desk.compose.parse_kept", never)
            assert good_poll(desk).failed == 0
            assert len(model.requests) == asked


def start_poll(home, *more):
    command = [sys.executable, "-m", "mailmate", "poll", "--home", str(home), *more]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def many_asked_about(scene, model, count: int) -> None:
    """Put mails into the mailbox, and have the model answer all but the last few: four questions hang at the end."""
    scene.put(*(write_mail(f"n{number}", subject=f"Inquiry {number}") for number in range(count)))
    scene.extra = MODEL.format(url=model.url)
    for _ in range(count):
        model.say(READ | LETTER)
    model.stall()


def drafts_by_engine(desk) -> Counter:
    drafts = [desk.database.drafts.newest(line.mail_id) for line in todo(desk)]
    assert all(len(desk.database.drafts.versions(one.draft_id)) == 1 for one in drafts if one)
    return Counter(one.engine for one in drafts if one)


@pytest.mark.slow
@pytest.mark.parametrize("end", ["kill", "interrupt"])
def test_a_poll_that_ends_amid_its_questions_loses_and_doubles_no_draft(scene, end):
    with scripted_openai() as model:
        many_asked_about(scene, model, 20)
        with start_poll(scene.home) as running:
            assert model.wait_for(20 + 4)
            began = time.monotonic()
            running.kill() if end == "kill" else running.send_signal(signal.SIGINT)
            _, err = running.communicate(timeout=10)
            assert time.monotonic() - began < 3, "nobody waits for a server that says nothing"
        assert "Traceback" not in err
        with scene.open() as desk:
            before = drafts_by_engine(desk)["chat"]
            assert 0 < before < 20
            asked = len(model.requests)
            model.answers.clear()
            model.say(READ | LETTER)
            report = good_poll(desk)
            assert (report.drafted, drafts_by_engine(desk)) == (20 - before, {"chat": 20})
            assert len(model.requests) - asked <= 2 * (20 - before), "what was drafted is not asked about again"
