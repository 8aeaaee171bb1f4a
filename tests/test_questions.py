"""What a mail asks: one entry per item, with or without a question mark, in the sender's words."""

from __future__ import annotations

import pytest

from mailmate.reading.questions import MOST, find_questions
from mailmate.reading.statements import cut_statements


def asked(text: str) -> list[str]:
    return list(find_questions(cut_statements(text)))


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Can the lever be locked?", ["Can the lever be locked?"]),
        ("What is the price and when can you ship?", ["What is the price", "when can you ship?"]),
        ("What will you do and when?", ["What will you do and when?"]),
        ("Please advise price, lead time and MOQ.", ["Please advise price", "lead time", "MOQ"]),
        (
            "Please let us know whether you accept the amendment.",
            ["Please let us know whether you accept the amendment"],
        ),
        ("Kindly confirm the delivery date.", ["Kindly confirm the delivery date"]),
        ("We would like to know the hardness of the seal.", ["We would like to know the hardness of the seal"]),
        ("Dear Lin, do you have stock?", ["do you have stock?"]),
        ("what is moq", ["what is moq"]),
        ("Thank you for your offer. Payment follows tomorrow.", []),
        ("How are you? I hope you are well.", []),
        ("Let us know if you need anything else.", []),
        ("Please advise.", []),
        ("Please send the B/L copy.", []),
        ("1. Is it food safe?\n2. Which colours do you have?", ["Is it food safe?", "Which colours do you have?"]),
        (
            "Please answer the following:\n1) colour of the handle\n2) weight per piece\nThank you.",
            ["colour of the handle", "weight per piece"],
        ),
        ("Questions:\na) Can it be locked?\nb) How many per carton?", ["Can it be locked?", "How many per carton?"]),
        ("请问起订量是多少？交货期几天？", ["请问起订量是多少？", "交货期几天？"]),
        ("海水可以用吗", ["海水可以用吗"]),
        ("请告知价格、交货期和包装。", ["请告知价格", "交货期", "包装"]),
        ("我们收到货了，谢谢。", []),
        ("¿Cuál es el plazo de entrega?", ["¿Cuál es el plazo de entrega?"]),
        ("Favor indicar el plazo de entrega.", ["Favor indicar el plazo de entrega"]),
        ("Merci de nous indiquer le délai.", ["Merci de nous indiquer le délai"]),
        ("Bitte teilen Sie uns die Lieferzeit mit.", ["Bitte teilen Sie uns die Lieferzeit mit"]),
        ("Просим сообщить срок поставки.", ["Просим сообщить срок поставки"]),
        ("متى يمكنكم الشحن؟", ["متى يمكنكم الشحن؟"]),
    ],
)
def test_each_item_asked_is_one_question(text: str, questions: list[str]) -> None:
    assert asked(text) == questions


def test_a_question_asked_twice_is_listed_once() -> None:
    assert asked("Can it be locked?\n\nCan it be locked?") == ["Can it be locked?"]


def test_no_more_questions_are_listed_than_anybody_answers() -> None:
    assert len(asked("\n".join(f"Is part {number} made of steel?" for number in range(200)))) == MOST


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Amendment no. 1 came. It is wrong.", ["Amendment no. 1 came.", "It is wrong."]),
        ("The price is USD 5.10 per pc. Fine.", ["The price is USD 5.10 per pc.", "Fine."]),
        ("We need this for a long project in the\nsouth of the country. Thanks", None),
        ("statt am 10. Juli erst am 24. Juli zahlen?", ["statt am 10. Juli erst am 24. Juli zahlen?"]),
        ("- first\n- second", ["- first", "- second"]),
        ("好的。谢谢！", ["好的。", "谢谢！"]),
    ],
)
def test_a_text_is_cut_into_statements(text: str, statements: list[str] | None) -> None:
    found = [one.text for one in cut_statements(text)]
    assert found == statements if statements else len(found) == 2


def test_a_statement_stands_where_it_says() -> None:
    text = "Hello  İstanbul.\n\n  Is it ready?  "
    assert all(text[one.start : one.start + len(one.text)] == one.text for one in cut_statements(text))
    assert all(len(one.folded) == len(one.text) for one in cut_statements(text))
