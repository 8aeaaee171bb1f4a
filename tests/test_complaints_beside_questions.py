"""A complaint in a thread about another order, beside questions: whose goods, which paper, and that all is answered."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.desk.compose import write_draft
from mailmate.desk.pages.thing_pages import complaint_page
from mailmate.desk.registers.complaints import list_complaints
from mailmate.desk.registers.questions import list_questions
from mailmate.desk.wiring import open_desk
from mailmate.mail.model import Address, Body, Mail
from mailmate.reading.cascade import read
from mailmate.trade.readings import Context
from tests.sale_mails import MARIA, PO_HC_0933, Post, write_home

NOW = datetime(2026, 11, 24, 4, tzinfo=UTC)
COMPLAINT = (
    "Hi Lei\n\nTwo questions: can you mark the cartons with our logo? And is the handle lockable?\n\nBy the way 12 "
    "of the 80 gate valves from the last lot (invoice BP-771) drip at the stem, our client is furious. Photos "
    "tomorrow.\n\nMaria"
)


@pytest.fixture
def told(tmp_path):
    with open_desk(write_home(tmp_path / "home"), now=lambda: NOW) as desk:
        post = Post(desk, tmp_path)
        first = post(MARIA, "PO HC-0933", PO_HC_0933, "2026-11-10T10:00:00-03:00")
        second = post(MARIA, "Re: PO HC-0933", COMPLAINT, "2026-11-18T10:00:00-03:00", answers=first)
        yield desk, post, second


def test_goods_paper_and_counts_are_those_of_the_faulty_sentence(told):
    desk, *_ = told
    (complaint,) = list_complaints(desk)
    facts = complaint.told
    assert (facts["product"], facts["order_ref"]) == ("gate valves", "invoice BP-771")
    assert (facts["qty_affected"]["value"], facts["qty_total"]["value"]) == ("12", "80")
    assert "invoice BP-771" in str(complaint_page(desk, complaint).title)


def test_a_later_mail_of_the_thread_joins_the_complaint(told):
    desk, post, second = told
    more = "Hi Lei\n\nPhotos of the leaking valves are attached, please replace them.\n\nMaria"
    post(MARIA, "Re: PO HC-0933", more, "2026-11-20T10:00:00-03:00", answers=second)
    assert len(list_complaints(desk)) == 1


def test_the_first_reply_names_every_question_in_order_and_the_paper_of_the_goods(told):
    desk, _, second = told
    body = write_draft(desk, second).text.body
    assert [one.text for one in list_questions(desk)] == [
        "can you mark the cartons with our logo?", "And is the handle lockable?",
    ]  # fmt: skip
    assert 0 < body.index("an you mark the cartons with our logo") < body.index("is the handle lockable")
    assert "HC-0933" not in body
    assert "You report: “12 of the 80 gate valves" in body


PRODUCTS = [
    ("Is the handle lockable? 12 of the 80 gate valves DN50 came broken and leak at the stem.", "gate valves DN50"),
    ("40 of 200 lamps arrived broken. Does the new model have a warranty?", "lamps"),
    ("15 of the 200 check valves of PO KV-501 are noisy and leak. Is there any drawing?", "check valves"),
    ("8 cartons of tiles came broken, 45 pieces cracked. Is the glue included?", "tiles"),
    ("收到货物，80台闸阀中有12台漏水。手柄可以上锁吗？", "闸阀"),
    ("Llegaron 30 de las 200 lámparas rotas. ¿Pueden enviar el catálogo?", "lámparas"),
    ("Мы получили товар, из 500 клапанов 38 текут, просим замену. Можно ли нанести логотип?", "клапанов"),
]


@pytest.mark.parametrize(("text", "product"), PRODUCTS)
def test_the_product_of_a_complaint_is_never_a_word_of_a_question(text, product):
    mail = Mail("<1@x.example>", "Re: PO HC-0933", Address("", "a@b.example"), NOW, Body(text), text)
    found = read(mail, Context(arrived=NOW)).all_facts("product")
    assert [fact.value for fact in found] == [product]
