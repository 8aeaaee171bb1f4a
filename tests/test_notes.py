"""What the knowledge folder says to a question: by row, by a kept answer, by a sentence, across languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailmate.drafting.notes import find_words
from mailmate.drafting.questions import answering_words, topic_of
from mailmate.mail.model import Body
from mailmate.trade.cases import Passage
from mailmate.trade.sale.glossary import concepts_in
from tests.draft_world import CASE

ROWS = (
    Passage(
        "SK-4050S (ball valve): body material: CF8M; seal material: PTFE; pressure: PN40; temperature: -20 to 180 °C;"
        " certificates: CE, PED; HS code: 8481.80",
        "catalogue.xlsx",
        "row 3",
        "SK-4050S",
    ),
    Passage("SK-4050SX (fire safe): pressure: PN63", "catalogue.xlsx", "row 4", "SK-4050SX"),
    Passage("SK-3 (check valve): size: DN50; weight: 1.2 kg", "catalogue.xlsx", "row 5", "SK-3"),
    Passage("SK-3 (check valve): size: DN65; weight: 1.9 kg", "catalogue.xlsx", "row 6", "SK-3"),
    Passage("GD-8 (橡胶垫片): material: EPDM; colour: 黑色", "配件.xlsx", "row 2", "GD-8"),
)
NOTES = (
    Passage("The valves are grey.\nThe warranty is 24 months\nfrom shipment.", "notes.md, Valves", "line 10"),
    Passage("Yes, with a valve box. Do not put concrete on the stem.", "faq.md, Can the valves be buried?", "line 4"),
    Passage("A certificate of origin is available on request.", "terms.md, Origin", "line 8"),
    Passage("质保期为两年。", "说明.md, 质保", "line 1"),
    Passage("| Shelf life of seals | 5 years |\n| Density | 1.4 g/cm³ |", "data.md, Data", "line 20"),
)


def told(question: str, *, subject: str = "Question", passages: tuple[Passage, ...] = (*ROWS, *NOTES)):
    mail = replace(CASE.mail, subject=subject, body=Body(new=question), text=question)
    found = find_words(question, topic_of(question), replace(CASE, mail=mail, passages=passages, prices=()))
    return (found[0], found[1].where()) if found else None


@pytest.mark.parametrize(
    ("question", "words", "row"),
    [
        ("What is the seal material of SK-4050S?", "seal material PTFE", 3),
        ("Which material are body and seal of sk 4050 s made of?", "body material CF8M, seal material PTFE", 3),
        ("What is the pressure rating of 4050 s?", "pressure PN40", 3),
        ("¿Cuál es la presión de la SK-4050S?", "pressure PN40", 3),
        ("Wie hoch ist die Temperatur bei SK-4050S?", "temperature -20 to 180 °C", 3),
        ("SK-4050S 的海关编码是多少？", "HS code 8481.80", 3),
        ("Какое давление у SK-4050S?", "pressure PN40", 3),
        ("Which certificates does SK-4050S have?", "certificates CE, PED", 3),
    ],
)
def test_a_row_answers_with_the_properties_asked_for_of_the_item_named(question, words, row):
    assert told(question) == (f"SK-4050S (ball valve): {words}.", f"catalogue.xlsx, row {row}")


def test_the_item_may_stand_in_the_subject_and_the_longest_number_counts():
    assert told("What is the pressure?", subject="SK-4050SX") == (
        "SK-4050SX (fire safe): pressure PN63.",
        "catalogue.xlsx, row 4",
    )


@pytest.mark.parametrize(
    ("question", "words"),
    [("What is the weight of SK-3 in DN65?", "weight 1.9 kg"), ("What is the weight of SK-3 in DN80?", None)],
)
def test_of_an_item_in_many_sizes_only_the_one_asked_for_is_told(question, words):
    found = told(question)
    assert (found and found[0]) == (words and f"SK-3 (check valve): {words}.")


@pytest.mark.parametrize(
    "question",
    [
        "What is the weight of SK-3?",  # two sizes, two weights
        "What is the voltage of SK-4050S?",  # no such column
        "What are pressure and flow rate of SK-4050S?",  # only one of the two is known
        "SK-4050S 的压力和防火等级是多少？",  # the other one is no word we know
        "What is the pressure of SK-4051?",  # no such item
        "What colour is GD-8?",  # told in Chinese alone
        "Can the valves be buried in 4 m depth?",  # not what was answered
        "Is the valve resistant to nitric acid?",
        "¿El material es apto para alimentos?",  # a yes is asked for, not the material
    ],
)
def test_what_is_not_known_surely_is_not_answered(question):
    assert told(question) is None


def test_an_english_letter_holds_no_name_in_another_script():
    assert told("What material is GD-8?") == ("GD-8: material EPDM.", "配件.xlsx, row 2")


def test_a_kept_answer_is_told_whole():
    assert told("Can your valves be buried?") == (
        "Yes, with a valve box. Do not put concrete on the stem.",
        "faq.md, Can the valves be buried?, line 4",
    )


@pytest.mark.parametrize(
    "question",
    [
        "What is your warranty?",
        "¿Qué garantía dan?",
        "质保期多久？",
        "Каков срок гарантии?",
        "Garanti süresi nedir?",
        "ما هي مدة الضمان؟",
    ],
)
def test_a_note_answers_in_any_language_by_its_line(question):
    assert told(question) == ("The warranty is 24 months from shipment.", "notes.md, Valves, line 11")


ITEM_NOTES = (
    Passage("SK-2040B and SK-2040S: 20 pieces per carton.", "notes.md, Packing", "line 3"),
    Passage("SK-3100W is UV stable.", "notes.md, Data", "line 9"),
    Passage("Yes, with 24 V DC.", "answers.md, Can SK-2040B have an electric actuator?", "line 6"),
)


@pytest.mark.parametrize(
    ("question", "subject", "words"),
    [
        ("How is SK-2040S packed?", "", "SK-2040B and SK-2040S: 20 pieces per carton."),
        ("How is SK-3100W packed?", "", None),
        ("How are they packed?", "SK-4050S", None),
        ("How are they packed?", "valves", "SK-2040B and SK-2040S: 20 pieces per carton."),
        ("Is SK-3100W UV stable?", "", "SK-3100W is UV stable."),
        ("Is SK-3100B UV stable?", "", None),
        ("Can SK-2040B have an electric actuator?", "", "Yes, with 24 V DC."),
        ("Can SK-2040S have an electric actuator?", "", None),
    ],
)
def test_what_is_told_of_one_item_answers_nothing_about_another(question, subject, words):
    found = told(question, subject=subject, passages=(*ROWS[:1], *ITEM_NOTES))
    assert (found and found[0]) == words


def test_a_certificate_of_origin_is_no_certificate_of_the_goods():
    assert told("Which certificates do you have?") is None
    assert told("Do you give a certificate of origin?", passages=NOTES[2:3]) is not None


def test_a_row_of_a_table_in_notes_has_its_own_line():
    assert told("What is the density?") == ("Density: 1.4 g/cm³.", "data.md, Data, line 21")


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("¿Cuál es el pedido mínimo?", {"moq"}),
        ("请问最小起订量和材质", {"moq", "material"}),
        ("Quel est le délai de livraison ?", {"lead time"}),
        ("Zolltarifnummer und Gewicht", {"hs code", "weight"}),
        ("Qual é a embalagem?", {"packing"}),
        ("납기는 얼마나 걸립니까?", {"lead time"}),
        ("ما هو الضغط؟", {"pressure"}),
        ("Numune gönderir misiniz?", {"sample"}),
        ("Hello, how are you?", set()),
        ("", set()),
    ],
)
def test_words_of_the_trade_are_known_in_the_buyers_languages(text, concepts):
    assert concepts_in(text) == concepts


REPLY = """Dear Ana,

Thank you for your mail.

1. “Can it be welded?” Yes, with hot gas at 300 °C.
2. “Is it food safe?” Our engineer is checking this. We will answer by Friday 10 July 2026.
3. Your question 3: The density is 1.4 g/cm³.

Best regards,
Iris
"""


@pytest.mark.parametrize(
    ("question", "number", "words"),
    [
        ("Can it be welded?", 1, "Yes, with hot gas at 300 °C."),
        ("Is it food safe?", 2, ""),
        ("密度是多少？", 3, "The density is 1.4 g/cm³."),
        ("Is it UV stable?", 4, ""),
    ],
)
def test_the_words_of_a_reply_that_answer_a_question_are_found(question, number, words):
    assert answering_words(question, REPLY, number) == words
