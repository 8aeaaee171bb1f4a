"""A buyer says it is paid and sends a copy that does not show our record: what the flag and the reply say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.desk.compose import write_draft
from mailmate.desk.wiring import open_desk
from tests.sale_mails import ME, PI_2201, TUNDE, Post, swift_copy, write_home

NOW = datetime(2026, 11, 24, 4, tzinfo=UTC)


@pytest.fixture
def claim(tmp_path):
    """Bring PI-2201, the promised deposit and a claim with this copy; return the claim's reading and its reply."""
    with open_desk(write_home(tmp_path / "home"), now=lambda: NOW) as desk:
        post = Post(desk, tmp_path)

        def claimed(copy: str, words: str = "The deposit was paid yesterday, see attached swift.\n\nTunde"):
            first = post(ME, "PI-2201 gear pumps", PI_2201, "2026-11-02T09:00:00+08:00", to=TUNDE)
            told = "PI is OK. We will transfer the deposit on 20 November.\n\nTunde"
            second = post(TUNDE, "Re: PI-2201 gear pumps", told, "2026-11-19T10:00:00+01:00", answers=first)
            files = {"mt103.txt": copy}
            third = post(
                TUNDE, "Re: PI-2201 gear pumps", words, "2026-11-24T03:00:00+01:00", answers=second, files=files
            )
            draft = write_draft(desk, third)
            assert draft is not None
            return desk.database.readings.reading(third), draft.text.body

        yield claimed


COPIES = {
    "another account": (swift_copy(account="999988887777666"), "our account as on PI-2201"),
    "another sum": (swift_copy(sum_="3730,"), "the sum that is due"),
    "another payee": (swift_copy(payee="GOLDEN PALM TRADING LLC"), "our company as the payee"),
}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_that_differs_is_flagged_and_the_reply_sends_them_to_their_bank(name, claim):
    copy, words = COPIES[name]
    reading, body = claim(copy)
    assert "F8" in [flag.id for flag in reading.flags]
    assert f"The transfer copy does not show {words}" in " ".join(body.split())
    assert "Please check this with your bank" in body
    assert "UETR" in body


@pytest.mark.parametrize("name", COPIES)
def test_no_reply_to_a_copy_names_an_account(name, claim):
    _, body = claim(COPIES[name][0])
    digits = "".join(filter(str.isalnum, body))
    assert "330123456789012" not in digits and "999988887777666" not in digits


def test_a_copy_that_fits_is_only_asked_for_its_uetr(claim):
    _, body = claim(swift_copy())
    assert "does not show" not in body
    assert "UETR" in body


def test_a_payee_written_in_another_script_is_not_compared(claim):
    _, body = claim(swift_copy(payee="宁波亮泵有限公司"))
    assert "payee" not in body
