"""How words are compared and quoted."""

import pytest

from mailmate.trade.finding.wording import (
    KeyIndex,
    alternatives,
    asks,
    cut_quote,
    fold_number,
    fold_words,
    keys_in,
    sentences,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("One. Two! Three?", ("One.", "Two!", "Three?")),
        ("One line\nand the next.", ("One line and the next.",)),
        ("A paragraph\n\nAnother", ("A paragraph", "Another")),
        ("List:\n- first item\n- second item", ("List:", "- first item", "- second item")),
        ("1) one\n2) two", ("1) one", "2) two")),
        ("Name: Li\nBank: City", ("Name: Li", "Bank: City")),
        ("Please see PO no. 4471 of Hansa Co. Ltd. today.", ("Please see PO no. 4471 of Hansa Co. Ltd. today.",)),
        ("Price 4.50 each. Thanks", ("Price 4.50 each.", "Thanks")),
        ("Am 10. Juli zahlen wir. Danke", ("Am 10. Juli zahlen wir.", "Danke")),
        ("We need 40. Please quote.", ("We need 40.", "Please quote.")),
        ("我们已付款。请放单！好吗？", ("我们已付款。", "请放单！", "好吗？")),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text, expected):
    assert sentences(text) == expected


def test_a_very_long_sentence_is_cut_and_nothing_lost():
    assert "".join(sentences("a" * 2500)) == "a" * 2500


@pytest.mark.parametrize(
    ("text", "number"), [("LC 26-0417", "LC260417"), ("po/4471.a", "PO4471A"), ("ＰＯ４４", "PO44"), ("--", "")]
)
def test_numbers_are_compared_without_their_dressing(text, number):
    assert fold_number(text) == number


def test_words_are_compared_without_case_width_and_space():
    assert fold_words("  PVC\n Ｓheet ") == "pvc sheet"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("Paid?", True), ("付款了吗？", True), ('He asks "why?"', True), ("Paid.", False), ("", False)],
)
def test_a_question_is_told_by_its_mark(sentence, expected):
    assert asks(sentence) is expected


def test_a_long_quote_is_cut_around_what_matters():
    sentence = "x " * 300 + "our account has changed" + " y" * 300
    start = sentence.index("our account")
    quote = cut_quote(sentence, start, start + 23)
    assert "our account has changed" in quote
    assert len(quote) <= 240
    assert quote in sentence


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("pay|refund", ["pay", "refund"]),
        (r"a(?:b|c)|[|)]d", ["a(?:b|c)", "[|)]d"]),
        (r"\(x|y\|z", [r"\(x", r"y\|z"]),
        (r"[^]|]a|b", ["[^]|]a", "b"]),
    ],
)
def test_a_pattern_is_parted_at_the_bars_of_no_group(source: str, expected: list[str]) -> None:
    assert alternatives(source) == expected


def test_key_words_tell_at_one_look_which_may_stand() -> None:
    index = KeyIndex([frozenset({"pay", "paid"}), None, frozenset({"0"}), frozenset({"paid"})])

    assert index.standing(keys_in("It is paid.")) == [0, 1, 3]
    assert index.standing(keys_in("Nothing here")) == [1]
