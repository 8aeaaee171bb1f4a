"""The report as one page: whole, offline, without a script, and every figure with its rows."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mailmate.trade.registers import Entry
from tests.office import Office, moment, open_office

_VOID = frozenset({"meta", "br", "img", "link", "hr", "input"})
_HOSTILE = '<script>alert(1)</script><img src="https://evil.example/x.png" onerror="x">\u202e"&\''


class Page(HTMLParser):
    """Checks that every tag is closed in its order, and collects tags, attributes, ids and texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in _VOID and not self.get_starttag_text().endswith("/>"):  # type: ignore[union-attr] # within one
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path, knowledge=False)
    with office.desk() as desk:
        for number in range(4):
            value = {"po": f"PO-{number}", "total": {"amount": "1200.50", "currency": "USD"}}
            entry = Entry("orders", "order", value, _HOSTILE, moment("2026-07-02 10:00"), subject=f"PO{number}",
                          company=f"{_HOSTILE}.example" if number == 3 else "andes.example")  # fmt: skip
            desk.database.registers.add([entry])
    office.at("2026-07-10")
    return office


def page(office: Office, *more: str) -> str:
    path = office.home.parent / "report.html"
    office.says("report", "--month", "2026-07", "--html", str(path), *more)
    return path.read_text(encoding="utf-8")


def test_the_page_is_whole_runs_nothing_and_asks_nothing_of_the_network(office: Office) -> None:
    text = page(office)
    parsed = Page(text)
    assert not {"script", "iframe", "img", "link", "object", "form", "base"} & set(parsed.tags)
    assert not [name for name, _ in parsed.attributes if name.startswith("on")]
    links = [value for name, value in parsed.attributes if name in ("href", "src", "xlink:href", "action")]
    assert links
    assert all(one.startswith("#") for one in links)
    assert not re.search(r"url\(|@import", text)
    assert "default-src 'none'; style-src 'unsafe-inline'" in text


def test_what_came_from_mail_is_text_without_hidden_signs(office: Office) -> None:
    text = page(office)
    assert "<script" not in text
    assert "\u202e" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_every_link_leads_to_a_place_of_the_page_and_ids_are_given_once(office: Office) -> None:
    parsed = Page(page(office))
    ids = [value for name, value in parsed.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    named = {value[1:] for name, value in parsed.attributes if name == "href"}
    named |= {one for name, value in parsed.attributes if name == "aria-labelledby" for one in value.split()}
    assert named <= set(ids)


def test_every_figure_opens_its_rows(office: Office) -> None:
    text = page(office)
    taken = re.search(
        r"<details><summary><span>orders taken</span><span class=\"value\">4</span>.*?</details>", text, re.S
    )
    assert taken
    assert taken[0].count("<tr>") == 1 + 4
    assert re.findall(r'<td class="number">(.*?)</td>', taken[0]) == ["USD 1,200.50"] * 4
    assert text.count("<details>") == text.count("<summary>") == text.count("</details>")


def test_the_charts_are_pictures_that_say_their_values_in_words(office: Office) -> None:
    charts = re.findall(r"<svg.*?</svg>", page(office), re.S)
    assert charts
    for one in charts:
        tree = ElementTree.fromstring(one)
        assert tree.attrib["role"] == "img"
        assert tree.find("title") is not None
        assert tree.find("desc") is not None
        assert all(float(bar.attrib["width"]) >= 0 and float(bar.attrib["height"]) >= 0 for bar in tree.iter("rect"))
    told = [ElementTree.fromstring(one).findtext("desc") or "" for one in charts]
    assert any(one.startswith("andes.example: 3; ") for one in told)


def test_light_and_dark_and_numbers_on_the_right(office: Office) -> None:
    text = page(office)
    assert "prefers-color-scheme:dark" in text
    assert re.search(r"td\.number\{text-align:right", text)


def test_the_page_speaks_english_when_asked(office: Office) -> None:
    config = office.home / "config.toml"
    config.write_text(config.read_text(encoding="utf-8").replace("[me]", '[me]\nlanguage = "zh"', 1).replace(
        '\nlanguage = "en"', ""), encoding="utf-8")  # fmt: skip
    assert '<html lang="zh">' in page(office)
    assert '<html lang="en">' in page(office, "--english")
