"""Incoterms with their place, ports, countries, and the country of a domain."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.finding.places import country_of_domain, find_countries, find_incoterms, find_ports


@pytest.mark.parametrize(
    ("text", "rule", "place", "flags"),
    [
        ("CIF Haiphong", "CIF", "Haiphong", ()),
        ("FOB Ningbo, China", "FOB", "Ningbo, China", ()),
        ("CIF, Hamburg port", "CIF", "Hamburg port", ()),
        ("cif haiphong port", "CIF", "haiphong port", ()),
        ("CIF price to Hamburg", "CIF", "Hamburg", ()),
        ("CIF Haiphong, Incoterms 2020", "CIF", "Haiphong", ("version_2020",)),
        ("CIF HAIPHONG (INCOTERMS® 2010)", "CIF", "HAIPHONG", ("version_2010",)),
        ("FCA Yuyao", "FCA", "Yuyao", ()),
        ("FCA Yuyao Payment by T/T", "FCA", "Yuyao", ()),
        ("DAP Leeds Warehouse, UK", "DAP", "Leeds Warehouse, UK", ()),
        ("CIF 巴生港", "CIF", "巴生港", ()),
        ("FOB 宁波", "FOB", "宁波", ()),
        ("EXW", "EXW", "", ()),
        ("ex works price", "EXW", "", ()),
        ("FOB USD 500", "FOB", "", ()),
        ("DDU Moscow", "DDU", "Moscow", ("outdated",)),
        ("DAT Hamburg", "DAT", "Hamburg", ("outdated",)),
        ("C&F Lagos", "CFR", "Lagos", ("outdated",)),
        ("CNF Tema", "CFR", "Tema", ("outdated",)),
    ],
)
def test_incoterms(text, rule, place, flags):
    (found,) = find_incoterms(text)
    assert (found.value, found.detail, found.flags) == (rule, place, flags)
    assert text[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    "text",
    [
        "for you, as fast as possible",
        "DAP 18-46 fertilizer",
        "le prix des valves, das ist dat",
        "a cip code, fas rate",
        "FOBX, CIF-like",
    ],
)
def test_ordinary_words_are_no_incoterms(text):
    assert [one.quote for one in find_incoterms(text)] == []


@pytest.mark.parametrize(
    ("text", "port", "country"),
    [
        ("to Haiphong", "Haiphong", "VN"),
        ("HAI PHONG", "Haiphong", "VN"),
        ("Hamburg", "Hamburg", "DE"),
        ("Chattogram", "Chittagong", "BD"),
        ("port of Los Angeles", "Los Angeles", "US"),
        ("HCMC", "Ho Chi Minh City", "VN"),
        ("Nhava Sheva", "Nhava Sheva", "IN"),
        ("Port Klang", "Port Klang", "MY"),
        ("上海", "Shanghai", "CN"),
        ("CIF 汉堡", "Hamburg", "DE"),
        ("Split, Croatia", "Split", "HR"),
        ("port of Colon", "Colon", "PA"),
        ("FOB Santos", "Santos", "BR"),
    ],
)
def test_ports(text, port, country):
    (found,) = find_ports(text)
    assert (found.value, found.detail) == (port, country)
    assert text[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    "text",
    [
        "my mobile phone",
        "split the lot",
        "a colon: here",
        "Ningbo Seakeel Valve Co., Ltd.",
        "NINGBO SEAKEEL VALVE CO., LTD.",
        "Hamburg Road 5",
        "Mr Santos wrote",
    ],
)
def test_words_and_company_names_are_no_ports(text):
    assert [one.quote for one in find_ports(text)] == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Vietnam", "VN"),
        ("viet nam", "VN"),
        ("the USA", "US"),
        ("U.S.A.", "US"),
        ("UK", "GB"),
        ("P.R. China", "CN"),
        ("Papua New Guinea", "PG"),
        ("Republic of Korea", "KR"),
        ("Guinea-Bissau", "GW"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("越南", "VN"),
        ("Chad", "TD"),
        ("KSA", "SA"),
    ],
)
def test_countries(text, country):
    (found,) = find_countries(text)
    assert (found.value, text[found.start : found.end]) == (country, found.quote)


@pytest.mark.parametrize(
    "text", ["tell us", "US$ 500", "US dollars", "turkey meat", "New Mexico", "chad, guinea pig", "ask uk"]
)
def test_words_are_no_countries(text):
    assert [one.quote for one in find_countries(text)] == []


@pytest.mark.parametrize(
    ("domain", "country"),
    [
        ("x.com.vn", "VN"), ("mill.de", "DE"), ("x.co.uk", "GB"), ("x.com.co", "CO"), ("x.ru", "RU"), ("x.co.za", "ZA"),
        ("X.COM.BR.", "BR"),
        ("a.com", ""), ("a.co", ""), ("a.io", ""), ("mill.example", ""), ("", ""), ("x.eu", ""),
    ],
)  # fmt: skip
def test_a_domain_tells_its_country_or_nothing(domain, country):
    assert country_of_domain(domain) == country


TOKENS = st.sampled_from([
    "CIF", "fob", "DAP", "Haiphong", "Hamburg", ",", " port", "China", "上海", "越南", "Incoterms 2020", "(",
    "price", "to", "US", "$", "İ", "\n", "Split", "Croatia", "Port", "of", "New", "Guinea", "-Bissau", "C&F",
    "ex works", "Leeds",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(TOKENS, max_size=14), st.sampled_from([" ", ""]))
def test_every_quote_stands_where_it_says(tokens, glue):
    text = glue.join(tokens)
    for found in (find_incoterms(text), find_ports(text), find_countries(text)):
        assert all(text[one.start : one.end] == one.quote for one in found)
        assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize("piece", ["CIF ", "China ", "Hamburg ", "上海", "CIF A", "Port of ", "1,"])
@pytest.mark.parametrize("find", [find_incoterms, find_ports, find_countries])
def test_hostile_text_is_read_in_linear_time(piece, find):
    size = 40_000 if any(char.isalpha() for char in piece) else 200_000
    text = (piece * size)[:size]
    began = time.process_time()
    find(text)
    assert time.process_time() - began < 1
