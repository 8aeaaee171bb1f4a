"""What buyers ask us not to do, in their languages; courtesies and statements about themselves are none."""

from __future__ import annotations

import pytest

from mailmate.trade.finding.restrictions import find_restrictions

FORBIDDEN = [
    ("Thanks. Please do not contact our client directly, all mails to me.", "no_contact"),
    ("Kindly don't copy the end user in your replies.", "no_contact"),
    ("You must not write to Hotel Aurora about this.", "no_contact"),
    ("All correspondence must go through us.", "no_contact"),
    ("And never mention our price to anybody in Lagos.", "money"),
    ("Do not print your logo on the cartons.", "packing"),
    ("12 cartons per pallet, do not use staples.", "packing"),
    ("Please do not ship before we confirm the artwork.", "shipping"),
    ("Keep this confidential.", "secret"),
    ("请勿直接联系我们的客户。", "no_contact"),
    ("請不要在外箱上印貴司名稱。", "packing"),
    ("Por favor no contacten a nuestro cliente.", "no_contact"),
    ("Por favor, não enviem nada ao cliente final sem nos avisar.", "other"),
    ("Merci de ne pas contacter notre client.", "no_contact"),
    ("Bitte schreiben Sie nicht direkt an unseren Kunden.", "no_contact"),
    ("Просим не указывать цену на коробках.", "money"),
    ("Пожалуйста, не связывайтесь с нашим клиентом напрямую.", "no_contact"),
    ("Lütfen müşterimizi aramayın.", "no_contact"),
    ("يرجى عدم التواصل مع عميلنا مباشرة.", "no_contact"),
    ("고객에게 직접 연락하지 말아 주세요.", "no_contact"),
]
ALLOWED = [
    "Please do not hesitate to contact us.",
    "We do not contact other suppliers.",
    "I don't know the price yet.",
    "Don't worry, the payment is on the way.",
    "Do not forget to send the invoice.",
    "This is an automatic mail, do not reply.",
    "N'hésitez pas à nous contacter.",
    "Bitte zögern Sie nicht, uns anzurufen.",
    "请不要客气。",
    "No tenemos stock.",
    "Не стесняйтесь звонить.",
    "Please contact our client directly.",
    "The goods never arrived.",
]


@pytest.mark.parametrize(("text", "kind"), FORBIDDEN)
def test_what_is_forbidden_is_found_with_its_words_and_kind(text: str, kind: str) -> None:
    (one,) = find_restrictions(text)
    assert one.value == kind
    assert one.quote.strip() and one.quote.rstrip("…").strip() in text


@pytest.mark.parametrize("text", ALLOWED)
def test_courtesies_and_statements_forbid_nothing(text: str) -> None:
    assert find_restrictions(text) == []


def test_each_forbidding_sentence_is_one() -> None:
    text = "Hello. Do not print your logo. The rest is fine.\nPlease do not contact our client."
    assert [one.value for one in find_restrictions(text)] == ["packing", "no_contact"]


def test_hostile_text_ends_quickly() -> None:
    for text in ("do not " * 50_000, "please " * 50_000, "a" * 300_000, "bitte " * 40_000, "no " * 100_000):
        find_restrictions(text)
