"""Answers to HTML mails: the same text once more as HTML, with the signature as the settings hold it."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailmate.config import parse_config
from mailmate.desk.drafts.new_mail import forward
from mailmate.desk.mails.inbox import ensure_draft
from mailmate.desk.sending.outbox import prepare
from mailmate.desk.understand import parse_kept
from mailmate.errors import BadConfig
from mailmate.mail.compose import compose_mail
from mailmate.mail.html import html_to_text
from mailmate.mail.html_body import MOST_QUOTES, compose_html
from mailmate.mail.model import RawMail
from mailmate.mail.parse import parse_mail
from mailmate.trade.outbox import hash_content
from tests.screens import inbox_desk

SIGNATURE = "Export Sales\nwww.valves.example"
STYLED = '<b style="color:#036">Export Sales</b><br><a href="https://www.valves.example/">www.valves.example</a>'


def body_of(page: str) -> str:
    return page.partition("<body>\n")[2].partition("\n</body>")[0]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("a < b & c\n", "a &lt; b &amp; c"),
        ("one\n\n  two  three\n", "one<br>\n<br>\n&nbsp; two&nbsp; three"),
        (f"Li\n{SIGNATURE}\n\nOn", f"Li\n<div>{STYLED}</div>\n<br>\nOn"),
        ("Li\nExport Sales\n", "Li<br>\nExport Sales"),
        ("Li Export Sales\nwww.valves.example", "Li Export Sales<br>\nwww.valves.example"),
        ("Li\n> a\n>> b\n> c\nd", "Li\n<Q>\na\n<Q>\nb\n</Q>\nc\n</Q>\nd"),
        (f"> {SIGNATURE}", "<Q>\nExport Sales\n</Q>\nwww.valves.example"),
    ],
)
def test_a_text_is_told_as_html(text, body):
    page = body_of(compose_html(text, SIGNATURE, STYLED))
    quote = page[page.find("<blockquote") : page.find(">", page.find("<blockquote")) + 1] or "<Q>"
    assert page.replace(quote, "<Q>").replace("</blockquote>", "</Q>") == body


@given(st.text(alphabet="a> <&\n\"'é", max_size=80))
def test_whatever_stands_in_a_text_its_page_holds_the_same_words_and_no_tag_of_it(text):
    def letters(words: str) -> str:
        return "".join(char for char in words if char in "aé<&\"'")

    assert letters(html_to_text(compose_html(text)).text) == letters(text)
    assert compose_html(">" * 5000).count("<blockquote") == MOST_QUOTES


@pytest.mark.parametrize(
    "styled",
    [
        "<b>Export Sales</b>",
        f"{STYLED} +86 574 0000",
        STYLED.replace('"https://www.valves.example/"', '"https://other.example/"'),
        STYLED.replace("color:#036", "display:none"),
    ],
    ids=["less", "more", "a link elsewhere", "hidden"],
)
def test_settings_take_no_html_signature_that_says_something_else(styled):
    settings = f"[me]\nsignature = '''{SIGNATURE}'''\nsignature_html = '''{{}}'''\n"
    assert parse_config(settings.format(STYLED)).me.signature_html == STYLED
    with pytest.raises(BadConfig, match="signature_html"):
        parse_config(settings.format(styled))


def test_an_answer_or_a_forward_of_an_html_mail_is_html_too_and_every_other_stays_text(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        me = opened.config.me
        styled = "<i>" + me.signature.strip().replace("\n", "<br>") + "</i>"
        desk = replace(opened, config=replace(opened.config, me=replace(me, signature_html=styled)))
        ids = [one for (one,) in desk.database.connections.rows("SELECT mail_id FROM drafts WHERE mail_id IS NOT NULL")]
        of_html = next(one for one in ids if parse_kept(desk, one)[1].html)
        of_text = next(one for one in ids if not parse_kept(desk, one)[1].html)
        sheets = [prepare(desk, ensure_draft(desk, one).draft_id) for one in (of_html, of_text)]
        sheets.append(prepare(desk, forward(desk, of_html, hide=False).draft_id))
    assert [bool(one.outgoing.html) for one in sheets] == [True, False, True]
    outgoing = sheets[0].outgoing
    travelled = compose_mail(outgoing)
    mail = message_from_bytes(travelled, policy=default)
    assert mail.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert f"<div>{styled}</div>" in mail.get_body(("html",)).get_content()
    read = parse_mail(RawMail(travelled))
    assert (read.text.strip(), read.hidden, read.gaps) == (outgoing.text.strip(), (), ())
    assert max(map(len, travelled.split(b"\r\n"))) <= 998
    assert hash_content(outgoing) != hash_content(replace(outgoing, html=outgoing.html.replace("<i>", "<b>")))
