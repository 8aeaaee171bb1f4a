"""Finding by words: mails, passages and prices, in scripts with and without blanks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailmate.mail.model import Address, Attachment
from mailmate.store.database import Database
from mailmate.store.search import index_text, plain_text, search
from mailmate.trade.cases import Passage, PriceRow
from mailmate.trade.facts import Money
from mailmate.trade.listing import MailState
from tests.store_samples import NOW, keep_read, mail, new_database, read_mail


@pytest.fixture
def db(tmp_path: Path):
    with new_database(tmp_path / "mailmate.db") as database:
        yield database


MAILS = {
    1: "Please quote EPDM granules, part SK-2040B, FOB Ningbo.",
    2: "请给我们报价单，谢谢。",
    3: "견적을 보내 주세요.",
    4: "見積書をお願いします。",
    5: 'Quotation AND more OR less, a"b, price (net).',
    6: "La qualité de la façade, prix à revoir.",
    7: "ขอใบเสนอราคาครับ",
}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("granules", [1]),
        ("GRANULES ningbo", [1]),
        ("granules 报价", []),
        ("gran", [1]),
        ("quot", [1, 5]),
        ("SK-2040B", [1]),
        ("sk 2040b", [1]),
        ("报价", [2]),
        ("价报", []),
        ("报价单", [2]),
        ("谢谢，报价", [2]),
        ("견적", [3]),
        ("見積", [4]),
        ("เสนอราคา", [7]),
        ("facade qualite", [6]),
        ("ana@buyer.example", [1, 2, 3, 4, 5, 6, 7]),
        ("offer.pdf", [1]),
        ('a"b', [5]),
        ("AND", [5]),
        ("NEAR(", []),
        ("price* (net)", [5]),
        ("-granules", [1]),
        ("subject:granules", []),
        ("", []),
        ("... ??? 、。", []),
        ("granules\0", [1]),
        ("\ud83d", []),
    ],
)
def test_words_find_mails_newest_first_and_are_never_orders(db: Database, words: str, found: list[int]):
    pdf = (Attachment(1, "offer.pdf", "application/pdf", 1, b"x"),)
    for number, text in MAILS.items():
        keep_read(db, number, text=text, of_mail={"attachments": pdf if number == 1 else (), "subject": "-"})
    assert [int(line.received.minute != 0 and 60 - line.received.minute) for line, _ in search(db, words)] == found


def test_a_snippet_is_the_text_as_it_was_with_the_hit_marked(db: Database):
    keep_read(db, 1, text="您好，请给我们\n报价单，谢谢。 SK-2040B 500 pcs", of_mail={"subject": "-"})
    assert search(db, "报价 500")[0][1] == "您好，请给我们 «报价»单，谢谢。 SK-2040B «500» pcs"


def test_search_follows_what_is_read_again(db: Database):
    mail_id = keep_read(db, 1, text="granules")
    db.mails.save_read([read_mail(mail_id, mail(1, "pellets"))], NOW)
    assert (len(search(db, "granules")), len(search(db, "pellets"))) == (0, 1)


def test_search_gives_no_more_than_asked(db: Database):
    for number in range(1, 9):
        keep_read(db, number)
    assert [line.subject for line, _ in search(db, "quote", 3)] == ["mail 1", "mail 2", "mail 3"]


def test_a_sender_is_found_by_name_in_any_script(db: Database):
    keep_read(db, 1, of_mail={"sender": Address("王小明", "wang@buyer.example")})
    assert len(search(db, "小明")) == 1


@given(st.text(alphabet=st.characters(exclude_characters="\u200b\0", exclude_categories=["Cs"])))
def test_the_index_text_gives_back_what_it_was_made_from(text: str):
    assert plain_text(index_text(text)) == text


PASSAGES = [
    Passage("The granules resist chlorine and sea water.", "notes.md, Chemical resistance"),
    Passage("Samples up to 1 kg are free; the buyer pays the courier.", "notes.md, Samples"),
    Passage("质保期为两年，自装船之日起计算。", "说明.md, 质保"),
]


def row(item: str, description: str = "", price: str = "1.20", **changes) -> PriceRow:
    return PriceRow(item, description, Money(Decimal(price), "USD"), "kg", **changes)


PRICES = [
    row("SK-2040B", "EPDM granules, red, 1-4 mm", "1.85"),
    row("SK-2040C", "EPDM granules, green, 1-4 mm", "1.95"),
    row("PU-7", "Polyurethane binder, 220 kg drum", "2.40"),
    row("橡胶地垫", "rubber mat 500 x 500 x 25 mm", "4.10"),
]


def test_passages_are_found_by_a_question_best_first(db: Database):
    db.knowledge.replace_document("notes.md", "d1", PASSAGES, ())
    asked = {
        "Are your samples free of charge?": PASSAGES[1],
        "Does it stand chlorine, please?": PASSAGES[0],
        "请问质保期多久": PASSAGES[2],
    }
    assert {question: db.knowledge.search_passages(question, 1) for question in asked} == {
        question: [passage] for question, passage in asked.items()
    }
    assert db.knowledge.search_passages("helicopter", 5) == []
    assert db.knowledge.search_passages('"AND" (', 5) == db.knowledge.search_passages("", 5) == []


def test_a_document_is_replaced_and_forgotten_as_a_whole(db: Database):
    db.knowledge.replace_document("notes.md", "d1", PASSAGES, PRICES)
    db.knowledge.replace_document("notes.md", "d2", PASSAGES[:1], PRICES[:1])
    assert db.knowledge.documents() == {"notes.md": "d2"}
    assert db.knowledge.search_passages("samples free", 5) == []
    assert db.knowledge.prices(None, 10) == PRICES[:1]
    db.knowledge.forget_document("notes.md")
    assert (db.knowledge.documents(), db.knowledge.prices(), db.knowledge.search_passages("chlorine", 5)) == (
        {},
        [],
        [],
    )


def test_a_price_row_comes_back_as_it_was_listed(db: Database):
    full = row(
        "SK-2040B",
        price="1.850",
        incoterm="FOB Ningbo",
        min_quantity=Decimal("1000"),
        valid_until=date(2026, 12, 31),
        lead_days=20,
        customer="buyer.example",
        source="prices.xlsx, row 4",
    )
    db.knowledge.replace_document("prices.xlsx", "d", (), [full])
    assert db.knowledge.prices() == [full]


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("please quote SK-2040B", ["SK-2040B"]),
        ("sk 2040 b, 500 kg", ["SK-2040B"]),
        ("sk2040b?", ["SK-2040B"]),
        ("SK-2040 in any colour, and PU-7", ["PU-7", "SK-2040B", "SK-2040C"]),
        ("SK-2041 or 2040", []),
        ("Need 500 kg of EPDM granule in green", ["SK-2040C", "SK-2040B"]),
        ("binders for our track", ["PU-7"]),
        ("请报橡胶地垫价格", ["橡胶地垫"]),
        ("220 or 500, what is your best price?", []),
        ("pu 70", []),
        ("", []),
    ],
)
def test_prices_are_found_by_part_number_however_written_or_by_what_the_item_is(
    db: Database, words: str, items: list[str]
):
    db.knowledge.replace_document("prices.xlsx", "d", (), PRICES)
    assert [found.item for found in db.knowledge.prices(words, 10)] == items


def test_prices_are_no_more_than_asked_and_product_names_are_the_items(db: Database):
    db.knowledge.replace_document("prices.xlsx", "d", (), [*PRICES, PRICES[0]])
    assert len(db.knowledge.prices("epdm granules", 2)) == 2
    assert db.knowledge.product_names() == ("SK-2040B", "SK-2040C", "PU-7", "橡胶地垫")


@pytest.mark.parametrize("limit", [1, 2, 3, 8, 40])
@pytest.mark.parametrize("word", ["quote", "seldom"])
def test_the_newest_hits_come_first_however_few_mails_are_looked_at(db, monkeypatch, word: str, limit: int) -> None:
    monkeypatch.setattr("mailmate.store.search._LEAST_LOOKED_AT", 6)
    monkeypatch.setattr("mailmate.store.search._STRETCH_GAP", 2)
    minutes_ago = [n * 7 % 30 for n in range(30)]
    for ago in minutes_ago:
        mail_id = keep_read(db, ago, text="Please quote." + " seldom" * (ago % 9 == 8))
        if ago % 5 == 1:
            db.mails.set_state(mail_id, MailState.GONE, by="server", now=NOW)
    held = [ago for ago in sorted(minutes_ago) if word == "quote" or ago % 9 == 8]
    found = [int(line.subject.removeprefix("mail ")) for line, _ in search(db, word, limit)]
    assert found == held[:limit]
