"""The commands' contract: the JSON scripts rely on, key by key, and the codes they end with (DESIGN section 7)."""

from __future__ import annotations

import io
import json
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import NoneType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mailmate.config import load_config
from mailmate.desk.mails.lists import list_mails
from mailmate.desk.sending.outbox import approve, prepare, take_back
from mailmate.desk.wiring import open_desk
from mailmate.shipped import shipped_folder
from mailmate.trade.listing import View
from tests.homes import know_secret
from tests.scenes import write_reply

FOLDER = shipped_folder("mailbox_fixtures")
IMPORTED = ("peru-01*", "egypt-02*", "vietnam-10*", "malaysia-01*", "bounce-02*", "supplier-02*")
NOW = datetime(2026, 7, 18, 4, 0, tzinfo=UTC)

READ = {
    "path": (str, NoneType), "message_id": (str, NoneType), "subject": str, "from": str, "intent": str,
    "subtype": (str, NoneType), "also": list, "direction": str, "confidence": (int, float), "needs_human": bool,
    "evidence": list, "language": str, "gist": str, "facts": dict, "derived": dict, "questions": list, "flags": list,
    "score": (dict, NoneType), "engine": str,
}  # fmt: skip
LINE = {
    "id": int, "mailbox": str, "received": str, "from": str, "subject": str, "state": str, "intent": (str, NoneType),
    "subtype": (str, NoneType), "also": list, "confidence": (int, float), "needs_human": bool, "flags": list,
    "draft": str,
}  # fmt: skip
DRAFT = {"subject": str, "body": str, "claims": list, "placeholders": list, "gate": dict}
GATE = {"result": str, "findings": list, "not_checked": list}
CLAIM = {
    "kind": str, "text": str, "start": int, "end": int, "where": str, "role": str, "standing": str,
    "source": (dict, NoneType),
}  # fmt: skip
ENTRY = {
    "id": str, "register": str, "kind": str, "value": dict, "quote": str, "at": str, "by": str, "mail": int,
    "company": str, "ours": bool,
}  # fmt: skip
NUMBERS = {
    "fetched": int, "read": int, "drafted": int, "failed": int, "sent": int, "seconds": (int, float),
    "model_calls": int, "tokens": int, "round_trips": int,
}  # fmt: skip


def misfits(value: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    """Return what of `shape` is missing in `value` or of another type."""
    return {key: value.get(key, "missing") for key, kind in shape.items() if not isinstance(value.get(key, ...), kind)}


@pytest.fixture(scope="module")
def filled(tmp_path_factory) -> Path:
    """A home with six imported fixtures."""
    from mailmate.desk.drafts.knowledge import refresh_knowledge
    from mailmate.desk.mailbox.bring_in import import_files

    home = tmp_path_factory.mktemp("filled") / "home"
    home.mkdir()
    shutil.copy(FOLDER / "profile.toml", home / "config.toml")
    shutil.copytree(FOLDER / "knowledge", home / "knowledge")
    with open_desk(home, now=lambda: NOW) as desk:
        refresh_knowledge(desk)
        import_files(desk, [str(path) for pattern in IMPORTED for path in sorted(FOLDER.glob(f"{pattern}.eml"))])
    return home


@pytest.fixture
def home(filled, tmp_path, monkeypatch) -> Path:
    """A copy of that home, which is the home of every command."""
    shutil.copytree(filled, tmp_path / "home")
    monkeypatch.setenv("MAILMATE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def tell(home, run):
    """Run a command with --json; return what it printed, line by line."""

    def ran(*arguments: object) -> list[dict[str, Any]]:
        code, out, err = run(*arguments, "--json")
        assert (code, err) == (0, "")
        return [json.loads(line) for line in out.splitlines()]

    return ran


def of_subject(rows: list[dict[str, Any]], words: str) -> dict[str, Any]:
    return next(row for row in rows if words.lower() in row["subject"].lower())


def test_classify_says_the_contract_for_each_mail_of_each_file(tell):
    rows = tell("classify", FOLDER / "egypt-02-tomorrow.eml", FOLDER / "malaysia-01-inquiry.eml")
    assert [misfits(row, READ) for row in rows] == [{}, {}]
    promise = rows[0]
    assert (Path(promise["path"]).name, promise["intent"], promise["engine"]) == (
        "egypt-02-tomorrow.eml",
        "payment_promise",
        "local",
    )
    (date,) = promise["facts"]["promised_date"]
    assert misfits(date, {"value": str, "quote": str, "source": str, "flags": list}) == {}
    assert promise["derived"]["kind"] == "promise"
    score = rows[1]["score"]
    assert misfits(score, {"total": int, "band": str, "parts": list}) == {}
    assert [misfits(part, {"name": str, "points": int, "quote": str}) for part in score["parts"][:1]] == [{}]


def test_classify_reads_standard_input(tell, monkeypatch):
    data = (FOLDER / "egypt-02-tomorrow.eml").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (row,) = tell("classify", "-")
    assert (row["path"], row["intent"]) == ("-", "payment_promise")


def test_classify_takes_the_time_of_arrival_from_the_command_line(run, tmp_path, home):
    undated = (
        "From: a@buyer.example\nTo: sales@seakeel.example\nSubject: Payment\n\nWe will remit the balance tomorrow.\n"
    )
    (tmp_path / "a.eml").write_text(undated, encoding="ascii")
    code, out, _ = run("classify", "--json", "--now", "2026-07-08T09:00+08:00", tmp_path / "a.eml")
    assert (code, json.loads(out)["facts"]["promised_date"][0]["value"]) == (0, "2026-07-09")
    code, _, err = run("classify", "--now", "yesterday", tmp_path / "a.eml")
    assert (code, "'yesterday' is no ISO date or time" in err) == (2, True)


def test_classify_needs_no_home(run, tmp_path, monkeypatch):
    monkeypatch.setenv("MAILMATE_HOME", str(tmp_path / "nowhere"))
    code, out, err = run("classify", "--json", FOLDER / "egypt-02-tomorrow.eml")
    assert (code, json.loads(out)["intent"], err) == (0, "payment_promise", "")
    assert not (tmp_path / "nowhere").exists()


def test_list_is_a_line_a_mail_newest_first_and_with_open_in_the_order_of_work(tell, run):
    rows = tell("list")
    assert [misfits(row, LINE | READ) for row in rows] == [{}] * 6
    assert [row["message_id"] for row in rows] == [tell("show", row["id"])[0]["message_id"] for row in rows]
    assert [row["received"] for row in rows] == sorted((row["received"] for row in rows), reverse=True)
    assert {row["intent"] for row in tell("list", "--intent", "payment_promise")} == {"payment_promise"}
    work = tell("list", "--open")
    assert {row["state"] for row in work} == {"open"}
    assert work[0]["subtype"] == "bounce", "what is blocked, critical or came back is first"
    assert len(tell("list", "--limit", "2")) == 2
    assert run("list", "--limit", "9" * 30)[0] == 2, "more than the database can count"


def test_list_since_takes_a_day_as_the_salesperson_counts_them(tell):
    rows = [
        (row["id"], datetime.fromisoformat(row["received"]).astimezone(ZoneInfo("Asia/Shanghai")).date())
        for row in tell("list")
    ]
    day = sorted(day for _, day in rows)[2]
    assert [row["id"] for row in tell("list", "--since", day)] == [
        number for number, received in rows if received >= day
    ]


def test_show_is_the_line_the_reading_the_text_and_the_draft(tell):
    mail = of_subject(tell("list"), "quote")
    (before,) = tell("show", mail["id"])
    assert misfits(before, LINE | READ | {"text": str, "draft_state": str} | {"draft": NoneType}) == {}
    (draft,) = tell("draft", mail["id"])
    (after,) = tell("show", mail["id"])
    assert (after["draft"], after["draft_state"]) == (draft, "machine")


def test_search_finds_words_and_shows_them(tell):
    hits = tell("search", "balance", "tomorrow")
    assert [misfits(hit, LINE | READ | {"snippet": str}) for hit in hits] == [{}] * len(hits)
    assert "«tomorrow»" in hits[0]["snippet"].lower()
    assert tell("search", "zzzz-nowhere") == []


def test_draft_writes_one_and_says_the_gate(tell):
    mail = of_subject(tell("list"), "quote")
    (draft,) = tell("draft", mail["id"])
    assert misfits(draft, DRAFT) == {}
    assert misfits(draft["gate"], GATE) == {}
    assert [misfits(claim, CLAIM) for claim in draft["claims"]] == [{}] * len(draft["claims"])
    assert all(
        draft["body"][claim["start"] : claim["end"]] == claim["text"]
        for claim in draft["claims"]
        if claim["where"] == "body"
    )
    assert tell("draft", mail["id"]) == [draft], "a second time it is shown, not written anew"


def test_send_asks_and_without_a_person_nothing_leaves(tell, run):
    mail = of_subject(tell("list"), "quote")
    (draft,) = tell("draft", mail["id"])
    for arguments, words in (
        ((), "Not sent: nobody said yes."),
        (("--yes",), f"Nobody has approved this content of {draft['id']}."),
    ):
        code, out, err = run("send", draft["id"], *arguments)
        assert (code, out) == (1, "")
        assert f"mailmate: {words}" in err
    assert tell("outbox") == []


def test_a_number_is_a_mail_and_d_and_a_number_a_draft_for_every_command(tell, run):
    mail = max(tell("list"), key=lambda one: one["id"])
    (draft,) = tell("draft", mail["id"])
    assert draft["id"] != f"d{mail['id']}", "or this test shows nothing"
    for name in (mail["id"], draft["id"]):
        code, _, err = run("send", name)
        assert (code, f"\nSubject: {draft['subject']}\n" in err) == (1, True)
        assert tell("draft", name) == [draft]
        assert [shown["id"] for shown in tell("show", name)] == [mail["id"]]
        assert run("done", name)[0] == 0


def test_send_yes_sends_what_a_person_approved_and_not_what_they_took_back(tell, run, home, smtp_sink, monkeypatch):
    know_secret(monkeypatch)
    monkeypatch.setenv("MAILMATE_DEMO_PASSWORD", "any")
    config = home / "config.toml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("10025", str(smtp_sink.port)).replace("10143", "1"), "utf-8"
    )
    mail = of_subject(tell("list"), "quote")
    with open_desk(home, config=load_config(home)) as desk:
        sheet = write_reply(desk, mail["id"], "Dear Mr. Quispe,\n\nThank you for your inquiry.\n\nIris Shen\n")
        item = approve(desk, sheet, due_at=desk.now())
        take_back(desk, item.outbox_id)
    code, _, err = run("send", f"d{item.draft_id}", "--yes")
    assert (code, "Nobody has approved" in err) == (1, True)
    with open_desk(home, config=load_config(home)) as desk:
        approve(desk, prepare(desk, sheet.draft.draft_id), due_at=desk.now())
    (sent,) = tell("send", f"d{item.draft_id}", "--yes")
    assert misfits(sent, {"id": int, "state": str, "answer": str, "message_id": str}) == {}
    assert (sent["state"], len(smtp_sink.mails)) == ("sent", 1)
    assert [(row["state"], row["filed"]) for row in tell("outbox")] == [("sent", None), ("cancelled", None)]
    code, _, _ = run("send", f"d{item.draft_id}", "--yes")
    assert (code, len(smtp_sink.mails)) == (1, 1)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("550 no such user", (1, "refused")), ("450 greylisted", (75, "approved"))],
    ids=["refused", "put off"],
)
def test_a_mail_that_did_not_leave_is_no_success_of_send(run, home, smtp_sink, monkeypatch, answer, expected):
    know_secret(monkeypatch)
    monkeypatch.setenv("MAILMATE_DEMO_PASSWORD", "any")
    config = home / "config.toml"
    config.write_text(config.read_text(encoding="utf-8").replace("10025", str(smtp_sink.port)), "utf-8")
    with open_desk(home, config=load_config(home)) as desk:
        line = next(one for one in list_mails(desk, View.TODO) if "quote" in one.subject.lower())
        item = approve(
            desk, write_reply(desk, line.mail_id, "Dear Mr. Quispe,\n\nThank you.\n\nIris Shen\n"), due_at=desk.now()
        )
    smtp_sink.rules.recipients = {one.email: answer for one in item.mail.to}
    code, out, _ = run("send", f"d{item.draft_id}", "--yes", "--json")
    assert (code, json.loads(out)["state"]) == expected


def test_send_tells_why_the_server_refused(tell, run, home, smtp_sink, monkeypatch):
    know_secret(monkeypatch)
    monkeypatch.setenv("MAILMATE_DEMO_PASSWORD", "any")
    config = home / "config.toml"
    text = config.read_text(encoding="utf-8").replace("10025", str(smtp_sink.port)).replace("10143", "1")
    config.write_text(text, "utf-8")
    smtp_sink.rules.sender = "550 5.7.1 No relaying for you"
    mail = of_subject(tell("list"), "quote")
    with open_desk(home, config=load_config(home)) as desk:
        sheet = write_reply(desk, mail["id"], "Dear Mr. Quispe,\n\nThank you for your inquiry.\n\nIris Shen\n")
        approve(desk, sheet, due_at=desk.now())
    code, out, _ = run("send", mail["id"], "--yes")
    assert (code, out.startswith("refused: "), "No relaying for you" in out) == (1, True, True)


def test_registers_list_show_and_strike(tell, run):
    entries = tell("promises", "list", "--entries")
    assert [misfits(entry, ENTRY) for entry in entries] == [{}] * len(entries)
    promise = next(entry for entry in entries if not entry["ours"])
    assert (promise["kind"], promise["register"], promise["id"][0]) == ("promise", "promises", "p")
    (debt,) = tell("promises", "show", promise["id"])
    assert debt["entries"] == [promise]
    assert run("promises", "strike", promise["id"], "--reason", "it was a joke")[:2] == (
        0,
        f"{promise['id']} is struck out.\n",
    )
    struck = tell("promises", "list", "--entries", "--company", promise["company"])
    assert [(entry["kind"], entry["by"]) for entry in struck][-1] == ("struck", "person")
    assert len(struck) == len([entry for entry in entries if entry["company"] == promise["company"]]) + 1
    code, _, err = run("credits", "show", promise["id"].replace("p", "c"))
    assert (code, "There is no entry" in err) == (2, True)


@pytest.mark.parametrize(
    "register", ["orders", "quotes", "promises", "credits", "complaints", "questions", "shipments"]
)
def test_every_register_lists(tell, register):
    assert {entry["register"] for entry in tell(register, "list")} <= {register}


def test_today_names_what_presses(tell, run):
    duties = tell("today")
    assert [misfits(duty, {"kind": str, "day": (str, NoneType), "text": str}) for duty in duties] == [{}] * len(duties)
    assert duties
    code, out, _ = run("today")
    assert (code, 1 <= len(out.splitlines()) <= 10) == (0, True)


def test_done_and_correct_say_what_a_person_decided(tell, run):
    mail = of_subject(tell("list", "--open"), "quote")
    assert run("done", mail["id"])[0] == 0
    assert mail["id"] not in [row["id"] for row in tell("list", "--open")]
    assert run("done", mail["id"], "--undo")[0] == 0
    assert run("correct", mail["id"], "other", "marketing")[0] == 0
    (shown,) = tell("show", mail["id"])
    assert (shown["intent"], shown["subtype"], shown["engine"]) == ("other", "marketing", "person")


def test_import_counts(tell, tmp_path):
    (numbers,) = tell("import", FOLDER / "kenya-01-system-instructions.eml")
    assert misfits(numbers, NUMBERS) == {}
    assert (numbers["fetched"], numbers["read"], numbers["drafted"]) == (1, 1, 0)


CODES = [
    (("list", "--intent", "love"), 2, "'love' is not one of"),
    (("show", "x"), 2, "'x' is no id"),
    (("show", "999"), 2, "There is no mail 999."),
    (("draft", "999"), 2, "There is no mail 999."),
    (("send", "d999"), 65, "There is no draft d999."),
    (("promises", "strike", "p999"), 2, "There is no entry 999 in promises."),
    (("classify", "missing.eml"), 65, "missing.eml"),
    (("import", "missing.eml"), 65, "missing.eml"),
    (("poll", "--mailbox", "nobody"), 78, "No mailbox is called 'nobody'."),
    (("poll",), 78, "MAILMATE_DEMO_PASSWORD"),
]


@pytest.mark.parametrize(
    ("arguments", "code", "words"), CODES, ids=lambda value: " ".join(value) if isinstance(value, tuple) else None
)
def test_what_goes_wrong_is_a_sentence_and_a_code(home, run, monkeypatch, arguments, code, words):
    monkeypatch.delenv("MAILMATE_DEMO_PASSWORD", raising=False)
    found, out, err = run(*arguments)
    assert (found, words in err, "Traceback" in err) == (code, True, False)
    assert out == "" or arguments == ("poll",)


def test_a_server_that_is_away_is_69_and_the_numbers_are_printed_all_the_same(home, run, monkeypatch):
    monkeypatch.setenv("MAILMATE_DEMO_PASSWORD", "any")
    code, out, err = run("poll", "--json")
    assert (code, misfits(json.loads(out), NUMBERS), "127.0.0.1" in err) == (69, {}, True)
