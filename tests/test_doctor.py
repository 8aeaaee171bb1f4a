"""The doctor tries every door and says what it saw and what to do."""

from __future__ import annotations

import json

import pytest

from mailmate.desk.care.doctor import Check, examine
from mailmate.desk.poll import poll
from mailmate.desk.sending.outbox import send_now
from mailmate.desk.wiring import Desk
from tests.homes import SECRET
from tests.scenes import REPLY, Scene, good_poll, todo, write_mail, write_reply
from tests.servers.scripted_openai import scripted_openai

pytestmark = pytest.mark.dovecot


def checks(desk: Desk) -> dict[str, Check]:
    """Return the checks by the first word of their name."""
    return {str(check.name).split()[0]: check for check in examine(desk)}


def test_a_healthy_house_is_told_door_by_door(scene: Scene, run):
    scene.put(write_mail("one"))
    with scene.open() as desk:
        good_poll(desk)
    code, out, err = run("doctor", "--json", "--home", scene.home)
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [list(row) for row in rows] == [["name", "well", "seen", "todo"]] * 10
    address = scene.mailbox.address
    assert {
        row["name"]: row["seen"]
        for row in rows
        if row["name"] not in (f"SMTP {address}", f"Poller of {address}", "Disk", "Clock")
    } == {
        f"IMAP {address}": "login accepted; 3 folders, of these read: Sent, INBOX; 1 mails in the inbox, "
        "1 fetched to try; Sent is Sent; of what helps the server offers ID, UIDPLUS, MOVE, CONDSTORE, LIST-STATUS, "
        "NAMESPACE, SPECIAL-USE",
        f"Phone of {address}": "not checked: nothing in Sent was sent by another program for 30 days",
        "Knowledge": "0 files read",
        "Database": "sound, 1 mails",
        "Backup": "none was made yet",
        "Model": "off: the embedded reader and drafter are used; nothing leaves this machine but your mails",
    }
    assert all(row["well"] and (row["todo"] is None or row["name"].split()[0] in ("Backup", "Phone")) for row in rows)
    with scene.server(readonly=True) as client:
        assert b"Seen" not in client.fetch("1", "(FLAGS)")[1][0], "trying changes nothing"


def test_a_poller_that_never_ran_or_fell_silent_is_not_well(scene: Scene):
    with scene.open() as desk:
        never = checks(desk)["Poller"]
        assert (never.well, str(never.seen), never.exit_code) == (False, "has never run", 1)
        good_poll(desk)
        assert checks(desk)["Poller"].well
        scene.clock.later(hours=30)
        silent = checks(desk)["Poller"]
        assert (silent.well, str(silent.seen)) == (False, "silent for 30 hours")
        assert "mailmate schedule" in str(silent.todo)


def test_a_poller_whose_last_run_failed_has_run(scene: Scene, monkeypatch):
    with scene.open() as desk:
        with monkeypatch.context() as patch:
            patch.setenv(SECRET, "wrong")
            poll(desk)
        failed = checks(desk)["Poller"]
        assert (failed.well, str(failed.seen)) == (False, f"the last run, at {scene.clock.at.isoformat()}, failed")
        assert str(failed.todo) == "`mailmate poll` says why."
        scene.clock.later(minutes=5)
        good_poll(desk)
        assert checks(desk)["Poller"].well


def test_a_clock_set_back_is_told_by_the_mails_that_came_later(scene: Scene):
    scene.put(write_mail("one"))
    with scene.open() as desk:
        good_poll(desk)
        assert checks(desk)["Clock"].well
        scene.clock.later(days=-2)
        back = checks(desk)["Clock"]
    assert (back.well, back.exit_code, "1 mails came later" in str(back.seen)) == (False, 1, True)


def phone_answer(scene: Scene, answers: str) -> bytes:
    letter = scene.ours("two", "Dear Marta,\n\nwe ship on Friday.\n", subject="Re: Ball valves", answers=answers)
    return letter.replace(b"\r\n\r\n", b"\r\nX-Mailer: iPhone Mail (22A100)\r\n\r\n", 1)


def test_answers_from_a_phone_that_stand_in_sent_are_told_with_the_program(scene: Scene):
    scene.put(write_mail("one"), flags="\\Answered")
    scene.put(phone_answer(scene, "one"), folder="Sent")
    with scene.open() as desk:
        good_poll(desk)
        phone = checks(desk)["Phone"]
    assert (phone.well, phone.todo) == (True, None)
    assert str(phone.seen) == (
        "1 mails in Sent were sent by other programs in 30 days, the newest by iPhone Mail (22A100)"
    )


def test_answers_from_a_phone_that_come_to_no_sent_folder_are_not_well(scene: Scene):
    scene.put(write_mail("one"), flags="\\Answered")
    scene.put(write_mail("two"))
    with scene.open() as desk:
        good_poll(desk)
        phone = checks(desk)["Phone"]
    assert (phone.well, phone.exit_code) == (False, 1)
    assert str(phone.seen).startswith("1 mails were answered elsewhere and no answer stands in Sent: 1; 0 mails there")
    assert "sent mail is kept in the server" in str(phone.todo)


def test_what_mailmate_sent_itself_tells_nothing_of_the_phone(scene: Scene):
    scene.put(write_mail("one"))
    with scene.open() as desk:
        good_poll(desk)
        send_now(desk, write_reply(desk, todo(desk)[0].mail_id, REPLY))
        good_poll(desk)
        phone = checks(desk)["Phone"]
    assert (phone.well, str(phone.seen).split(":")[0]) == (True, "not checked")


def test_a_house_without_a_mailbox_is_not_well(tmp_path, run):
    (tmp_path / "config.toml").write_text("", encoding="utf-8")
    code, out, _ = run("doctor", "--home", tmp_path)
    assert (code, "!!  IMAP -: There is no mailbox" in out) == (78, True)


def test_a_folder_the_server_does_not_have_is_told(scene: Scene, run):
    config = scene.home / "config.toml"
    text = config.read_text(encoding="utf-8").replace("[[mailbox]]\n", '[[mailbox]]\nfolders = ["Nope"]\n')
    config.write_text(text, encoding="utf-8")
    code, out, _ = run("doctor", "--home", scene.home)
    assert (code, "has no folder 'Nope'" in out) == (78, True)


def test_a_refused_login_says_what_to_do_and_the_other_doors_are_tried(scene: Scene, monkeypatch, run):
    monkeypatch.setenv(SECRET, "wrong")
    code, out, err = run("doctor", "--home", scene.home)
    assert code == 77
    lines = out.splitlines()
    assert lines[0].startswith(f"!!  IMAP {scene.mailbox.address}: 127.0.0.1")
    assert lines[1].startswith("      "), "what to do stands below"
    assert [line[:2] for line in lines if line[:1] != " "] == ["!!", "ok", "!!", *["ok"] * 7]
    assert "Traceback" not in err


def test_a_server_that_is_away_is_69(scene: Scene):
    config = scene.home / "config.toml"
    config.write_text(
        config.read_text(encoding="utf-8").replace(f"port = {scene.smtp.port}", "port = 1"), encoding="utf-8"
    )
    with scene.open() as desk:
        smtp = checks(desk)["SMTP"]
        assert (smtp.well, smtp.exit_code, smtp.todo is not None) == (False, 69, True)


def test_a_knowledge_file_that_cannot_be_read_is_named(scene: Scene):
    (scene.home / "knowledge").mkdir()
    (scene.home / "knowledge" / "prices.xlsx").write_bytes(b"no workbook")
    with scene.open() as desk:
        knowledge = checks(desk)["Knowledge"]
        assert (knowledge.well, knowledge.exit_code, str(knowledge.seen)[:26]) == (
            False,
            65,
            "prices.xlsx was not read: ",
        )


def test_mail_that_needs_a_person_is_told(scene: Scene):
    scene.put(write_mail("one"))
    with scene.open() as desk:
        good_poll(desk)
        for _ in range(5):
            desk.database.mails.mark_failed(1, "it is made of glass", desk.now())
        unread = checks(desk)["Reading"]
        assert (unread.well, str(unread.seen)) == (False, "1 mails could not be read")


def test_a_model_is_asked_for_an_answer(scene: Scene):
    with scripted_openai() as model:
        model.refuse(401, "Incorrect API key provided")
        scene.extra = f'[model]\nengine = "chat"\nname = "openai:scripted"\nbase_url = "{model.url}"\n'
        with scene.open() as desk:
            asked = checks(desk)["Model"]
            assert (asked.well, asked.exit_code) == (False, 77)

            model.answers.clear()
            model.refuse(400, "response_format json_schema is not supported")
            model.say({"ready": True})
            asked = checks(desk)["Model"]
            assert (asked.well, str(asked.seen)) == (
                True, "answers, JSON by json_object; 2 calls today, 120 tokens this month",
            )  # fmt: skip


def test_an_index_out_of_step_with_the_mails_is_told_and_mended(scene: Scene, run):
    scene.put(write_mail("one"), write_mail("two"))
    with scene.open() as desk:
        good_poll(desk)
        desk.database.connections.change("DELETE FROM mail_words WHERE rowid = 1")
        desk.database.connections.change("INSERT INTO mail_words (rowid, body) VALUES (77, 'nobody')")
        told = checks(desk)["Search"]
        assert (told.well, str(told.seen)) == (False, "the index of words is wrong for 2 mails")
    code, _, err = run("doctor", "--mend-index", "--home", scene.home)
    assert (code, "2 mails are indexed anew" in err) == (0, True)
    with scene.open() as desk:
        assert desk.database.mails.to_read(9, desk.now()) == [1], "the next poll reads it again"
        good_poll(desk)
        assert "Search" not in checks(desk)


def test_the_last_backup_is_named_with_its_age(scene: Scene):
    with scene.open() as desk:
        desk.database.journal.note("last_backup", {"at": scene.clock.at.isoformat(), "path": "b.zip", "bytes": 1})
        assert (str(checks(desk)["Backup"].seen), checks(desk)["Backup"].todo) == ("0 days old, b.zip", None)
        scene.clock.later(hours=31 * 24)
        assert (str(checks(desk)["Backup"].seen), checks(desk)["Backup"].todo is None) == ("31 days old, b.zip", False)


def test_a_disk_that_is_nearly_full_is_not_well(scene: Scene, monkeypatch):
    with scene.open() as desk:
        assert checks(desk)["Disk"].well
        monkeypatch.setattr("mailmate.desk.care.doctor.LEAST_FREE", 2**60)
        full = checks(desk)["Disk"]
        assert (full.well, full.exit_code, full.todo is not None) == (False, 1, True)
