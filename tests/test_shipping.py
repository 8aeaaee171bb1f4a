"""Container numbers with their check digit, seals, vessels and voyages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.finding.shipping import find_shipping, is_container_number


@pytest.mark.parametrize("text", ["CSQU3054383", "csqu 305438-3", "CSQU 3054383", "BWHU4120671"])
def test_a_container_number_has_a_check_digit(text):
    assert is_container_number(text)


@pytest.mark.parametrize("text", ["CSQU3054384", "CSQA3054383", "CSQU305438", "PI2026014", ""])
def test_what_is_no_container_number(text):
    assert not is_container_number(text)


def test_a_wrong_check_digit_is_kept_and_flagged():
    (found,) = find_shipping("container CSQU3054384 arrived")
    assert (found.kind, found.value, found.flags) == ("container", "CSQU3054384", ("bad_check_digit",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Container No. : BWHU4120671  1 x 20GP", [("container", "BWHU4120671")]),
        ("Seal No.      : ML4471820", [("seal", "ML4471820")]),
        ("seal HLG1234567", [("seal", "HLG1234567")]),
        ("铅封号：ML4471820", [("seal", "ML4471820")]),
        ("container CSQU3054383, seal 771", [("container", "CSQU3054383"), ("seal", "771")]),
        ("Seal no. 771, 100 cartons", [("seal", "771")]),
        ("seals 771 and 772 of container 3", [("seal", "771"), ("seal", "772")]),
        ("Seal nos: 771/772", [("seal", "771"), ("seal", "772")]),
        ("Seal #AB1234", [("seal", "AB1234")]),
        ("Container seal: HT 99812", [("seal", "HT 99812")]),
        ("contenedor con precinto n.º 5521", [("seal", "5521")]),
        ("Plombe Nr. 771", [("seal", "771")]),
        ("Siegel Nr. 4711", [("seal", "4711")]),
        ("пломба № 771", [("seal", "771")]),
        ("lacre 771 no contêiner", [("seal", "771")]),
        ("mühür no 771", [("seal", "771")]),
        ("الحاوية ختم رقم 771", [("seal", "771")]),
        ("封号:771", [("seal", "771")]),
        ("铅封号 771", [("seal", "771")]),
        ("CSQU3054383/HT99812/40HQ", [("container", "CSQU3054383"), ("seal", "HT99812")]),
        ("CSQU3054383/4510", [("container", "CSQU3054383")]),
        ("Vessel        : ORIENT HERON\nVoyage        : 126S", [("vessel", "ORIENT HERON"), ("voyage", "126S")]),
        ("vessel: MSC ANNA V.012W", [("vessel", "MSC ANNA"), ("voyage", "012W")]),
        ("M/V Ever Given voy. 0123E sailed on 5 July", [("vessel", "EVER GIVEN"), ("voyage", "0123E")]),
        ("vessel EVER ACE 012W ETD 5 Jul", [("vessel", "EVER ACE"), ("voyage", "012W")]),
        ("el buque PACIFIC TERN lleva retraso", [("vessel", "PACIFIC TERN")]),
        ("船名：ORIENT HERON 航次：126S", [("vessel", "ORIENT HERON"), ("voyage", "126S")]),
    ],
)
def test_what_moves_the_goods(text, found):
    read = find_shipping(text)
    assert [(one.kind, one.value) for one in read] == found
    assert all(text[one.start : one.end] == one.quote for one in read)


@pytest.mark.parametrize(
    "text",
    [
        "the vessel will sail on Friday",
        "EPDM seals, seal kits for SK-2040B",
        "seal it well",
        "container with shaft seal 240 and seal ring 550",
        "mechanical seal 771, container next week",
        "please seal 100 cartons in the container",
        "500 pcs seal 12",
        "our quality seal 2026",
        "24 V DC",
        "we ship 500 pcs",
        "the vessel is late",
        "part ABCU12345",
    ],
)
def test_words_are_no_shipping_data(text):
    assert [one.quote for one in find_shipping(text)] == []


TOKENS = st.sampled_from([
    "CSQU3054383", "CSQU", "305438", "3", "-", "seal", "no.", ":", "HLG1234567", "vessel", "M/V", "EVER",
    "ACE", "V.", "012W", "voy", "\n", "航次", "İ",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(TOKENS, max_size=14), st.sampled_from([" ", ""]))
def test_every_quote_stands_where_it_says(tokens, glue):
    text = glue.join(tokens)
    assert all(text[one.start : one.end] == one.quote for one in find_shipping(text))


@pytest.mark.parametrize("piece", ["1", "CSQU", "CSQU3054383", "MV A ", "V.", "seal 1", "vessel A "])
def test_hostile_text_is_read_in_linear_time(piece):
    size = 40_000 if any(char.isalpha() for char in piece) else 200_000
    text = (piece * size)[:size]
    began = time.process_time()
    find_shipping(text)
    assert time.process_time() - began < 1
