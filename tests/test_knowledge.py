"""The knowledge folder as its user works with it: list, map, search, show, save, and answers that come back."""

from __future__ import annotations

import os

import pytest

from mailmate.desk.drafts.knowledge import refresh_knowledge
from tests.office import open_office

ASKED = "Can SK-2040B be supplied with an electric actuator for 24 V?"
ANSWER = "Yes, SK-2040B can be supplied with an electric actuator for 24 V DC, type EA-24."
CATALOGUE = "Artikelnummer;Werkstoff;EK;Antrieb\nKH-77;PVC-U;3,33;lever\n"
INQUIRY = f"Dear Iris,\n\nplease quote 500 pcs SK-2040B FOB Ningbo.\n{ASKED}\n\nBest regards,\nAna Ruiz\nAndes Agua SA"


@pytest.fixture
def office(tmp_path):
    return open_office(tmp_path)


def file_of(office, name: str):
    return next(one for one in office.tells("knowledge", "list") if one["file"] == name)


def put(office, name: str, text: str) -> None:
    (office.home / "knowledge" / name).write_text(text, encoding="utf-8")


def test_the_list_names_what_was_read_and_what_was_left_out(office):
    put(office, "catalogue.csv", CATALOGUE)
    put(office, "logo.bmp", "BM")
    assert file_of(office, "catalogue.csv") == {
        "file": "catalogue.csv",
        "passages": 1,
        "prices": 0,
        "left_out": [
            {"sheet": None, "heading": "EK", "why": "cost"},
            {"sheet": None, "heading": "Antrieb", "why": "unknown"},
        ],
        "mapped": {},
        "trouble": None,
    }
    assert "no kind of file that can be quoted from" in file_of(office, "logo.bmp")["trouble"]
    assert 'mailmate knowledge map "catalogue.csv" "Antrieb=…"' in office.says("knowledge", "list")


def test_a_column_is_mapped_once_and_read_so_whenever_the_file_changes(office):
    put(office, "catalogue.csv", CATALOGUE)
    found = office.tells_one("knowledge", "map", "catalogue.csv", "Antrieb=drive", "EK=ignore")
    assert (found["mapped"], found["left_out"]) == ({"antrieb": "drive", "ek": None}, [])
    put(office, "catalogue.csv", CATALOGUE + "KH-78;PP;4,44;motor\n")
    assert [one["text"] for one in office.tells("knowledge", "search", "kh78") if one["item"] == "KH-78"] == [
        "KH-78: material: PP; drive: motor"
    ]
    anew = office.tells_one("knowledge", "map", "catalogue.csv", "--anew")
    assert (anew["mapped"], len(anew["left_out"])) == ({}, 2)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("catalogue.csv", "EK=material"), "EK looks like a cost"),
        (("catalogue.csv", "Foo=material"), "catalogue.csv has no column foo"),
        (("nothing.csv", "Foo=material"), "There is no table nothing.csv"),
        (("faq.md", "Foo=material"), "There is no table faq.md"),
    ],
)
def test_what_cannot_be_mapped_is_refused_with_a_sentence(office, words, told):
    put(office, "catalogue.csv", CATALOGUE)
    assert told in str(office.run("knowledge", "map", *words).exception)


@pytest.mark.parametrize(
    ("words", "item"),
    [("2040 b", "SK-2040B"), ("sk2040B", "SK-2040B"), ("SK 2040 B", "SK-2040B"), ("sk-2040-b", "SK-2040B")],
)
def test_part_numbers_are_found_however_they_are_written(office, words, item):
    found = office.tells("knowledge", "search", *words.split())
    assert any(one["kind"] == "price" and one["item"] == item for one in found)
    assert any(one["kind"] == "passage" and "2040B" in one["text"] for one in found)


@pytest.mark.parametrize("words", ["质保", "garantía", "warranty", "гарантия", "ضمان"])
def test_a_note_is_found_in_any_language_and_its_line_is_shown(office, words):
    first = office.tells("knowledge", "search", words)[0]
    assert first["where"].startswith("faq.md, What is your guarantee?, line ")
    shown = office.tells("knowledge", "show", first["where"])
    assert [one["text"] for one in shown if one["source"]] == [first["text"].split("\n")[0]]


def test_two_chinese_characters_are_found_within_a_note(office):
    put(office, "说明.md", "# 说明\n\n阀体采用增强聚丙烯注塑成型。\n")
    assert office.tells("knowledge", "search", "注塑")[0]["where"] == "说明.md, 说明, line 3"


def test_the_row_of_a_price_is_shown_and_an_unknown_source_is_refused(office):
    price = next(one for one in office.tells("knowledge", "search", "SK-2040B") if one["kind"] == "price")
    assert "SK-2040B" in office.says("knowledge", "show", price["where"])
    assert "Nothing is known at" in str(office.run("knowledge", "show", "faq.txt, line 400").exception)


def test_a_technical_question_is_promised_an_answer_and_closed_when_it_is_given(office):
    mail = office.receives(INQUIRY)
    body = office.drafts(mail)["body"]
    assert "Our engineer is checking this" in body and "We will answer by Wednesday 8 July 2026." in body
    office.at("2026-07-06 11:00")
    office.sends(body, answers=1)
    question = office.tells_one("questions", "list")
    assert (question["text"], question["state"], question["answer_by"]) == (ASKED, "promised", "2026-07-08")
    promised = [one for one in office.tells("promises", "list") if one["value"]["what"] == "answer"]
    assert [(one["value"]["date"], one["state"]) for one in promised] == [("2026-07-08", "open")]
    office.at("2026-07-08")
    assert "We promised andes.example: an answer by Wednesday 8 July 2026" in office.today()
    office.sends(f"Dear Ana,\n\n{ANSWER}\n\nBest regards\nIris", answers=1)
    assert office.tells_one("questions", "list")["state"] == "answered"
    assert "an answer by" not in office.today()


def test_an_answer_once_given_is_cited_to_the_next_buyer(office):
    mail = office.receives(INQUIRY)
    kept = office.tells_one("knowledge", "save", mail, ASKED, ANSWER)
    assert kept == {"where": f"answers.md, {ASKED}, line 6"}
    assert "Andes" not in (office.home / "knowledge" / "answers.md").read_text(encoding="utf-8")
    asks = f"Hello,\n\nwe need 300 pcs SK-2040B, CIF Hamburg.\n{ASKED}\n\nJan Kowal"
    draft = office.drafts(office.receives(asks, sender="Jan <jan@gdansk.example>", subject="valves"))
    assert ANSWER in draft["body"] and "engineer" not in draft["body"]
    assert kept["where"] in {one["source"]["where"] for one in draft["claims"] if one["role"] == "ours"}


def test_an_answer_replaces_the_one_before_and_leaves_the_rest_of_the_file_alone(office):
    put(office, "answers.md", "# Mine\n\nOwn words.\n\n## Is it food safe?\n\nNo.\n\n## Other?\n\nYes.\n")
    mail = office.receives(INQUIRY)
    office.says("knowledge", "save", mail, "Is it food-safe?", "Yes, since the last test.")
    assert (office.home / "knowledge" / "answers.md").read_text(encoding="utf-8") == (
        "# Mine\n\nOwn words.\n\n## Other?\n\nYes.\n\n"
        "## Is it food-safe?\n<!-- 2026-07-06 -->\n\nYes, since the last test.\n"
    )


@pytest.mark.parametrize(
    ("question", "answer", "what"),
    [
        ("Is it possible?", "Yes, for Andes Agua.", "a customer's name"),
        ("Is it possible, asks Ana?", "Yes.", "a customer's name"),
        ("How much is it?", "It is USD 4.20 per piece.", "a price"),
        ("When?", "On 20 July.", "a day"),
        ("Can we pay less?", "Yes, with a discount.", "a concession"),
        ("Where is it?", "Write to ana@andes.example.", "a customer's name"),
        ("Where?", "", "one of them is empty"),
    ],
)
def test_what_holds_for_one_customer_alone_is_not_kept(office, question, answer, what):
    refused = office.run("knowledge", "save", office.receives(INQUIRY), question, answer)
    assert what in str(refused.exception)
    assert not (office.home / "knowledge" / "answers.md").exists()


def test_a_file_that_cannot_be_read_is_tried_again_only_when_it_changes(office, caplog):
    put(office, "bad.xlsx", "PK")
    with office.desk() as desk:
        assert [len(refresh_knowledge(desk)) for _ in range(3)] == [1, 1, 1]
        assert sum("bad.xlsx was not read" in one.message for one in caplog.records) == 1
        path = office.home / "knowledge" / "bad.xlsx"
        os.utime(path, ns=(1, 1))
        refresh_knowledge(desk)
        assert sum("bad.xlsx was not read" in one.message for one in caplog.records) == 2


def test_what_a_file_said_before_it_broke_is_said_no_more(office):
    put(office, "catalogue.csv", CATALOGUE)
    assert office.tells("knowledge", "search", "KH-77")[0]["item"] == "KH-77"
    put(office, "catalogue.csv", "nothing;to;tell\n")
    assert all(one["item"] != "KH-77" for one in office.tells("knowledge", "search", "KH-77"))


def test_a_row_of_another_item_proves_nothing(office):
    put(office, "catalogue.csv", "Model;Pressure\nKH-77;PN16\nKH-99;PN25\n")
    office.says("knowledge", "list")
    mail = office.receives("Dear Iris,\n\nplease quote 500 pcs KH-77. What is the pressure?\n\nAna Ruiz\nAndes Agua SA")
    with office.desk() as desk:
        from mailmate.desk.compose import load_case, parse_kept

        case = load_case(desk, mail, parse_kept(desk, mail)[1], desk.database.readings.reading(mail))
    assert [one.item for one in case.passages if one.item] == ["KH-77"]
    assert "KH-77: pressure PN16." in office.drafts(mail)["body"]
