"""Technical statements and certificates, and words that only look like them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.finding.specs import find_certificates, find_specs


@pytest.mark.parametrize(
    "text",
    [
        "DN50", "PN16", "1220 x 2440 x 18 mm", "30 x 40 cm", "3 mm", "0.5 mm", "±0.1 mm", "220 V", "50 Hz",
        "220V", "IP65", "M8 x 40", "M3", "RAL 9005",
        "grade 304", "ASTM A105", "300 gsm", "-20 °C", "Q235", "SS304", "1.5 kW", "10 bar", "2 inch", "DIN 933",
        "100 to 240 V", "9.6 bar", "1 1/2\"", "2\"", "3毫米",
    ],
)  # fmt: skip
def test_a_technical_statement_is_kept_as_its_words(text):
    (found,) = find_specs(f"with {text}.")
    assert (found.kind, found.value, found.quote) == ("spec", text, text)


@pytest.mark.parametrize(
    "text",
    [
        "5 a day, 3 v 2", "SK-3150W, SK-4050S, SK-5050A", ":45A: goods, :40A: form", "voyage 012W",
        "2 x 500, 5 x 40HQ, 2x20GP", "500 pcs, 3 sets",
        'he wrote "we need 20"', "PO 4471, PI-2026-014", "in 5 days", "q3 2026",
    ],
)  # fmt: skip
def test_what_is_no_specification(text):
    assert [one.quote for one in find_specs(text)] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CE, please", "CE"),
        ("CE certificate", "CE"),
        ("ISO 9001", "ISO 9001"),
        ("ISO 9001:2015", "ISO 9001:2015"),
        ("iso-14001", "ISO 14001"),
        ("RoHS", "RoHS"),
        ("REACH compliant", "REACH"),
        ("certificate of origin", "certificate of origin"),
        ("原产地证", "certificate of origin"),
        ("certificado de origen", "certificate of origin"),
        ("Form E", "Form E"),
        ("EUR.1", "EUR.1"),
        ("mill test certificate", "mill test certificate"),
        ("EN 10204 3.1", "mill test certificate"),
        ("SGS report", "SGS"),
        ("NSF/ANSI 61", "NSF/ANSI 61"),
        ("ISPM 15", "ISPM 15"),
        ("test report", "test report"),
        ("MSDS", "MSDS"),
        ("phytosanitary certificate", "phytosanitary certificate"),
        ("insurance policy", "insurance certificate"),
    ],
)
def test_certificates_go_by_their_usual_name(text, name):
    (found,) = find_certificates(text)
    assert (found.kind, found.value) == ("certificate", name)
    assert text[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    "text", ["ce que vous voulez", "I will reach you", "form a team", "a reach of 3 m", "the formed edge", "EUR 1,250"]
)
def test_words_are_no_certificates(text):
    assert [one.quote for one in find_certificates(text)] == []


TOKENS = st.sampled_from([
    "DN", "50", "x", "3", "mm", "220", "V", "-", "±", "IP65", "M8", "ISO", "9001", ":2015", "CE", "Form", "E",
    "certificate", "of", "origin", "证书", "İ", "\n", "Q235",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(TOKENS, max_size=14), st.sampled_from([" ", ""]))
def test_every_quote_stands_where_it_says(tokens, glue):
    text = glue.join(tokens)
    for found in (find_specs(text), find_certificates(text)):
        assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize("piece", ["1", "1 x ", "1x1", "M1", "DN", "ISO 9", "certificate of ", "3 mm "])
@pytest.mark.parametrize("find", [find_specs, find_certificates])
def test_hostile_text_is_read_in_linear_time(piece, find):
    size = 40_000 if any(char.isalpha() for char in piece) else 200_000
    text = (piece * size)[:size]
    began = time.process_time()
    find(text)
    assert time.process_time() - began < 1
