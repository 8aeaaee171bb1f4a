"""What a draft says, told back beside it in the user's language, as one types."""

from __future__ import annotations

import pytest

from mailmate.desk.drafts.back_reading import tell_back
from mailmate.desk.mails.inbox import current_draft
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Claim, Draft, Effect, Finding, GateReport, Role, Source, Standing
from mailmate.tui.draft_editor import DraftEditor
from tests.screens import LARGE, SMALL, dump, inbox, inbox_desk, open_subject, press, settle, too_wide

QUOTE = "Kugelhähne DN40"
BODY = "Dear Ana,\n\nThe price is USD 5.20. You will hear from us by Monday 20 July 2026.\n\n[port]"


def claim(kind: str, words: str, standing: Standing, source: Source | None = None, role: Role = Role.OURS) -> Claim:
    begin = BODY.find(words)
    return Claim(kind, words, begin, begin + len(words), role, standing, source)


@pytest.mark.parametrize(
    ("one", "told", "source"),
    [
        (
            claim("amount", "USD 5.20", Standing.VERIFIED, Source("price_list", "list.xlsx, row 12")),
            "We name a price or a sum: USD 5.20",
            "list.xlsx, row 12",
        ),
        (claim("amount", "USD 5.20", Standing.UNVERIFIED), "We name a price or a sum: USD 5.20", "not on record"),
        (claim("amount", "USD 5.20", Standing.VOUCHED), "We name a price or a sum: USD 5.20", "said by you"),
        (
            claim("date", "Monday 20 July 2026", Standing.HOUSE_RULE, Source("house_rule", "quote")),
            "We newly promise something by Mon 2026-07-20: “You will hear from us by Monday 20 July 2026”",
            "our house rule",
        ),
        (
            claim("date", "Monday 20 July 2026", Standing.VERIFIED, Source("mail", "this mail"), Role.ECHO),
            "We repeat what they say: Mon 2026-07-20",
            "their mail",
        ),
    ],
)
def test_each_claim_is_told_with_what_it_rests_on(one, told, source):
    [line] = tell_back(BODY, GateReport((one,)))
    assert (say(line.text), say(line.source)) == (told, source)


def test_holes_come_first_then_what_nobody_proved_and_a_signature_is_left_out():
    proven = claim("amount", "USD 5.20", Standing.VERIFIED, Source("price_list", "row 12"))
    signed = claim("port", "Ningbo", Standing.VERIFIED, Source("profile", "signature"))
    hole = Finding("placeholder", Effect.NEVER, Sentence("Fill it"), "[port]")
    gate = GateReport((proven, signed, proven, claim("yes", "You will hear", Standing.UNVERIFIED)), (hole,))
    assert [say(one.text) for one in tell_back(BODY, gate)] == [
        "Still to be filled in: [port]",
        "We promise or agree: You will hear",
        "We name a price or a sum: USD 5.20",
    ]


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


async def test_what_is_typed_is_told_back_beside_the_draft_with_its_source(desk):
    async with inbox(desk, LARGE) as pilot:
        await open_subject(pilot, QUOTE)
        assert "We name a price or a sum: USD 5.20" in dump(pilot.app)
        assert "← price-list.xlsx" in await press(pilot, "e")
        await press(pilot, "ctrl+home", *"We pay you USD 900. ")
        editor = pilot.app.screen.query_one(DraftEditor)
        editor._save_and_check()
        await settle(pilot)
        shown = dump(pilot.app)
        assert "USD 900" in shown.split("│", 1)[1]
        assert "not on record" in shown
        assert "not on record" not in await press(pilot, "ctrl+l", "ctrl+end")
        assert too_wide(pilot.app) == []


async def test_on_a_small_screen_it_stands_below_while_one_types(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, QUOTE)
        assert "newly promise" not in dump(pilot.app)
        assert "newly promise" in await press(pilot, "e")
        assert "newly promise" not in await press(pilot, "ctrl+l")


async def test_what_a_model_told_back_stands_above_the_claims(desk):
    async with inbox(desk, LARGE) as pilot:
        mail_id = await open_subject(pilot, QUOTE)
        draft = current_draft(desk, mail_id)
        told = Draft(draft.text, mail_id, "chat", draft_id=draft.draft_id, back_reading="报价：每件 5.20 美元")
        pilot.app.screen.query_one(DraftEditor).replace(told)
        await settle(pilot)
        assert "报价：每件 5.20 美元" in dump(pilot.app)
