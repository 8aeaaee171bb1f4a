"""One's own English made better: plain mends, the check of facts, and a model that is not trusted."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.desk.drafts.polishing import polish_text
from mailmate.drafting.kept_facts import differing_facts
from mailmate.drafting.polish import mend
from mailmate.trade.finding.dates import DateBase
from tests.model_office import open_model_office
from tests.office import open_office

BASE = DateBase(datetime(2026, 7, 1, 9, tzinfo=UTC), "CN")


@pytest.mark.parametrize(
    ("said", "better"),
    [
        ("Kindly do the needful.", "Please take the necessary steps."),
        ("Pls kindly revert back.", "Please reply."),
        ("Thanks for your kindly reply.", "Thanks for your kind reply."),
        ("We can not accept the the order .", "We cannot accept the order."),
        ("i am look forward to hear from you on monday.", "I look forward to hearing from you on Monday."),
        ("Goods is ready. price is USD 4.50 per pc.", "The goods are ready. The price is USD 4.50 per pc."),
        ("We send a invoice and an unit in a hour.", "We send an invoice and a unit in an hour."),
        ("We have many informations from china.", "We have much information from China."),
        ("Please send us packing list by end of July.", "Please send us the packing list by the end of July."),
        ("Hello，we ship on Monday。", "Hello, we ship on Monday. "),
    ],
)
def test_what_is_surely_wrong_is_put_right(said: str, better: str) -> None:
    assert mend(said) == better


@pytest.mark.parametrize(
    "text",
    [
        "Dear Mr. Egon,\n\nThank you for your order PO-4471.\n\nBest regards\nIris",
        "The price is USD 4.50 per pc, e.g. for 500 pcs, until 3 p.m. on Monday.",
        "Grade A items and “the the wording” of a.b@delta.example stay; see offer.v2.pdf and www.delta.example/a,b.",
        "1. first point\n2. second point\n- third, folded\nby hand",
        "A   table   of   columns\nis     not     text",
        "I had had a look at [price per pc].",
    ],
)
def test_what_is_right_or_quoted_stays_as_it_is(text: str) -> None:
    assert mend(text) == text


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("We ship 500 pcs.", "We ship 5000 pcs.", {("number", "500", "lost"), ("number", "5000", "added")}),
        ("500 at USD 4 and 300 at USD 5.", "300 at USD 4 and 500 at USD 5.", {("number", "4", "moved")}),
        ("We cannot ship.", "We can ship.", {("denial", "cannot", "lost")}),
        ("Pay within 30 days.", "Pay within 30 weeks.", {("value", "30 days", "lost"), ("value", "30 weeks", "added")}),
        ("Pay USD 500.", "Pay EUR 500.", {("value", "USD 500", "lost"), ("value", "EUR 500", "added")}),
        ("I wrote to Anna.", "I wrote to her.", {("name", "Anna", "lost")}),
        ("We ship tomorrow.", "We ship on Monday.", {("day", "tomorrow", "lost"), ("day", "Monday", "added")}),
        ("Two vessels and two boxes.", "Two vessels and boxes.", {("count", "two", "lost")}),
        ("The price is [price].", "The price is good.", {("placeholder", "[price]", "lost")}),
        ("See PO-4471/A.", "See PO-4471/B.", {("number", "PO-4471/A", "lost"), ("number", "PO-4471/B", "added")}),
    ],
)
def test_a_fact_that_changed_is_told(before: str, after: str, told: set) -> None:
    found = {(one.kind, one.words, one.side) for one in differing_facts(before, after, BASE)}
    assert told <= {(kind, words if kind != "count" else words.lower(), side) for kind, words, side in found}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Please do not hesitate to ask. The 500 pcs leave Monday.", "Please ask. The 500 pcs leave on Monday."),
        ("goods of PO-1 is ready, Anna.", "The goods of PO-1 are ready, Anna."),
        ("We wait your reply, thanks.", "Thank you. We wait for your reply."),
    ],
)
def test_another_wording_of_the_same_facts_is_no_difference(before: str, after: str) -> None:
    assert differing_facts(before, after, BASE) == ()


def test_hostile_text_is_polished_in_no_time() -> None:
    for text in ("a " * 10_000, "“" * 20_000, "[" * 20_000, "no " * 6_000, "A. " * 6_000, "x@" * 10_000, "1,1" * 6_000):
        assert differing_facts(text, mend(text), BASE) is not None


def test_the_command_polishes_a_file_and_a_draft_and_keeps_the_text_before(tmp_path) -> None:
    office = open_office(tmp_path, knowledge=False)
    mail = office.receives("Dear Iris,\n\nPlease quote 500 pcs SK-2040B.\n\nAna")
    with office.desk() as desk:
        draft = desk.database.drafts.newest(mail) or desk.database.drafts.draft(_draft_of(office, mail))
        text = draft.text.__class__(draft.text.subject, "dear Ana ,\n\nGoods is ready.", draft.text.to)
        desk.database.drafts.save_text(draft.draft_id, text, draft.version, desk.now())
    told = office.tells_one("write", "polish", f"d{draft.draft_id}", "--take")
    assert told["text"] == "Dear Ana,\n\nThe goods are ready."
    assert (told["engine"], told["refused"], told["draft"]) == ("local", [], f"d{draft.draft_id}")
    assert "+The goods are ready." in told["diff"]
    with office.desk() as desk:
        versions = [one.text.body for one in desk.database.drafts.versions(draft.draft_id)]
    assert versions[-2:] == ["dear Ana ,\n\nGoods is ready.", "Dear Ana,\n\nThe goods are ready."]
    letter = tmp_path / "letter.txt"
    letter.write_text("Kindly do the needful.\n", encoding="utf-8")
    assert "Please take the necessary steps." in office.says("write", "polish", str(letter))


def _draft_of(office, mail: int) -> int:
    return int(office.drafts(mail)["id"].lstrip("d"))


def test_a_model_rewrites_and_what_it_changed_is_refused(tmp_path) -> None:
    with open_model_office(tmp_path) as office:
        before = "We send 500 pcs to Anna tomorrow, do the needful."
        office.model.answers.clear()
        office.model.say({"text": "We will send 500 pcs to Anna tomorrow. Please take the necessary steps."})
        good = polish_text(office.desk, before)
        assert (good.engine, good.refused) == ("chat", ())
        assert good.text == "We will send 500 pcs to Anna tomorrow. Please take the necessary steps."
        office.model.answers.clear()
        office.model.say({"text": "We will send 600 pcs to Anna tomorrow."})
        office.model.say({"text": "We will send 500 pcs tomorrow."})
        refused = polish_text(office.desk, before)
        assert refused.text == "We send 500 pcs to Anna tomorrow, take the necessary steps."
        assert (refused.engine, [one.words for one in refused.refused]) == ("local", ["Anna"])
        assert "600" in office.model.asked(-1)


def test_what_no_model_may_see_is_mended_at_home(tmp_path) -> None:
    with open_model_office(tmp_path) as office:
        polished = polish_text(office.desk, "Kindly do the needful for boss@aquaforte.example.")
        assert (polished.engine, office.model.requests) == ("local", [])
