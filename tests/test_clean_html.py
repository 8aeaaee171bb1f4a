"""A mail's HTML as a page of this computer: nothing in it fetches, runs or leads anywhere."""

from __future__ import annotations

import re

import pytest

from mailmate.desk.mails.web_page import raw_source, write_page, write_photos
from mailmate.mail.clean_html import clean_html
from tests.screens import inbox_desk

PICTURE = {"a@1": "data:image/png;base64,AA=="}


@pytest.mark.parametrize(
    ("page", "clean"),
    [
        ('<p style="color:red" onclick="x()">Hello <b>you</b></p>', "<p>Hello <b>you</b></p>"),
        ("a<script>alert(1)</script>b<style>@import 'http://x'</style>c", "abc"),
        ('<a href="http://evil.example">our bank</a>', "our bank"),
        ('<img src="http://track.example/1.gif"><img src="https://x/logo.png" alt="Logo">', "[Logo]"),
        ('<img src="cid:a@1" alt="the &quot;crack&quot;" onerror=x>',
         '<img src="data:image/png;base64,AA==" alt="the &quot;crack&quot;">'),
        ('<img src="CID:other">', ""),
        ('<table background="http://x"><tr><td colspan="2" rowspan="x">1</td></tr></table>',
         '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>'),
        ("<iframe src=http://x>y</iframe><object data=x>z</object><svg><a/></svg>end", "end"),
        ("<form action=http://x><p>inside</p><input value=1></form>", "<p>inside</p>"),
        ("1 &lt; 2 &amp;&amp; <!-- <b>no</b> -->3", "1 &lt; 2 &amp;&amp; 3"),
        ("<base href=http://x><link rel=stylesheet href=http://x><meta http-equiv=refresh content='0;http://x'>t", "t"),
        ("", ""),
    ],
)  # fmt: skip
def test_only_what_shapes_the_text_is_kept(page, clean):
    assert clean_html(page, PICTURE) == clean


def test_a_page_too_deep_to_be_read_is_none():
    assert clean_html("<div>" * 200_000, {}) is None


def test_every_shipped_mail_becomes_a_page_that_fetches_nothing(tmp_path):
    with inbox_desk(tmp_path / "home") as desk:
        ids = [row[0] for row in desk.database.connections.rows("SELECT id FROM mails ORDER BY id LIMIT 60")]
        for mail_id in ids:
            page = write_page(desk, mail_id).read_text(encoding="utf-8")
            assert "default-src 'none'" in page
            assert re.findall(r"<[^>]*(?:https?:|//|javascript:|\bon\w+=)[^>]*>", page) == []
        photos = desk.database.connections.value("SELECT id FROM mails WHERE subject LIKE '%Cracked butterfly%'")
        path, count = write_photos(desk, photos)
        assert (count, path.read_text(encoding="utf-8").count('<img src="data:image/png;base64,')) == (3, 3)
        assert (
            raw_source(desk, photos).lower().startswith(("received:", "from:", "message-id:", "return-path:", "date:"))
        )
