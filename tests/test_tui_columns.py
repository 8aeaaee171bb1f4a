"""What of a line is kept where there is little room: the subject before the end of a name, no words said twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailmate.mail.threads import without_reply_words
from mailmate.tui.mail_list import draw_line
from mailmate.tui.preview import preview_width
from tests.screens import LARGE, dump, inbox, inbox_desk, too_wide
from tests.test_tui_list import LINE, NOW


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("Re: Re:valves", "valves"),
        ("回复：询价", "询价"),
        ("AW: Rechnung", "Rechnung"),
        ("Fwd: valves", "Fwd: valves"),
        ("Re:", "Re:"),
        ("Rehau pipes", "Rehau pipes"),
    ],
)
def test_the_words_of_an_answer_are_not_repeated_before_a_subject(subject, shown):
    assert without_reply_words(subject) == shown
    assert shown in draw_line(replace(LINE, subject=subject), 110, NOW).plain


def test_a_narrow_line_names_the_sender_alone_and_the_first_of_many_flags():
    line = replace(LINE, flags=("F1", "F2", "F5"), sender_name="Katarzyna Wójcik-Nowak", subject="Our new bank")
    assert "Katarzyna Wójc [F1+2] Our new bank" in draw_line(line, 79, NOW).plain
    wide = " ".join(draw_line(line, 190, NOW).plain.split())
    assert "Katarzyna Wójcik-Nowak · b.example [F1,F2,F5] Our new bank" in wide


@pytest.mark.parametrize(("width", "preview"), [(120, 38), (130, 48), (135, 38), (170, 73), (240, 120)])
def test_the_preview_takes_half_of_a_wide_screen_at_most_and_leaves_the_list_its_companies(width, preview):
    assert preview_width(width) == preview


async def test_in_the_split_view_a_subject_can_be_read(tmp_path):
    with inbox_desk(tmp_path / "home") as desk:
        async with inbox(desk, LARGE) as pilot:
            assert "[F9] Our payment for pr" in dump(pilot.app)
            assert too_wide(pilot.app) == []
