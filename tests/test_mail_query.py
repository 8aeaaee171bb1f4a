"""Searching mails by words and by who wrote, what it is, when it came and what it has."""

from __future__ import annotations

from datetime import date

import pytest

from mailmate.desk.mails.lists import search_mails
from mailmate.errors import BadInput
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.mail_query import MailQuery, read_query
from tests.screens import SMALL, dump, inbox, inbox_desk, press, settle


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ball valve", MailQuery("ball valve")),
        ("from:Ana valve", MailQuery("valve", ("ana",))),
        ("from：ana", MailQuery("", ("ana",))),
        ("intent:complaint", MailQuery(kinds=frozenset({Intent.QUALITY_COMPLAINT}))),
        ("intent:lc_issue", MailQuery(kinds=frozenset({Subtype.LC_ISSUE}))),
        ("after:2026-07 before:2026-08-03", MailQuery(since=date(2026, 7, 1), until=date(2026, 8, 3))),
        ("after:2026-", MailQuery(since=date(2026, 1, 1))),
        ("has:file has:dr", MailQuery(things=frozenset({"file", "draft"}))),
        ("from: intent: after: has:", MailQuery()),
        ("RE:valves http://a.example", MailQuery("RE:valves http://a.example")),
    ],
)
def test_what_is_typed_is_read(text, asked):
    assert read_query(text) == asked


@pytest.mark.parametrize("text", ["intent:zzz", "after:2026-13", "after:soon", "has:wings"])
def test_what_there_is_none_of_is_named(text):
    with pytest.raises(BadInput):
        read_query(text)


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory):
    with inbox_desk(tmp_path_factory.mktemp("search") / "home") as opened:
        yield opened


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("from:henrik", lambda line: "henrik" in line.sender_email),
        ("intent:complaint", lambda line: line.intent is Intent.QUALITY_COMPLAINT),
        ("has:file", lambda line: line.attachments > 0),
        ("has:flag intent:bank_change", lambda line: bool(line.flags) and line.subtype is Subtype.BANK_CHANGE),
        ("has:draft", lambda line: line.draft in ("machine", "edited")),
        ("after:2026-07-10 before:2026-07-12", lambda line: "2026-07-09" <= f"{line.received:%F}" < "2026-07-12"),
        ("valve from:grace", lambda line: "grace" in line.sender_email or "Grace" in line.sender_name),
    ],
)  # fmt: skip
def test_each_operator_keeps_what_it_says(shared_desk, text, holds):
    hits = [line for line, _ in search_mails(shared_desk, text, 500)]
    assert hits
    assert all(map(holds, hits))


def test_a_percent_sign_in_a_name_is_no_pattern(shared_desk):
    assert search_mails(shared_desk, "from:%") == []


async def until_found(pilot, words: str) -> str:
    """Wait until the fingers have rested and the title says so."""
    for _ in range(200):
        if words in dump(pilot.app).split("\n")[0]:
            break
        await pilot.pause(0.01)
    await settle(pilot)
    return dump(pilot.app)


async def test_what_is_found_stands_there_while_one_types(shared_desk):
    async with inbox(shared_desk, SMALL) as pilot:
        await press(pilot, "slash", *"from:henrik")
        assert "Henrik Aas" in await until_found(pilot, "found")
        await press(pilot, *" intent:zzz")
        assert "No kind of mail" in await until_found(pilot, "No kind")
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#search").has_focus, "what cannot be looked for can be mended"
        await press(pilot, *["backspace"] * 11, "enter")
        assert pilot.app.screen.query_one("#list").has_focus
        assert "found" in dump(pilot.app).split("\n")[0]
