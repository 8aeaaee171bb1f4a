"""What may not go along with a letter: in its subject, its files and their names, its quoted part."""

from dataclasses import replace

import pytest

from mailmate.drafting.gate import check_gate
from mailmate.mail.model import Attachment
from tests.draft_world import CASE, READING, letter


def report(text=None, **rest):
    draft = text or letter("Please find the list attached.")
    return check_gate(draft, CASE, replace(READING, questions=()), **rest)


def stops(result):
    return [(hit.id, hit.effect.value) for hit in result.findings if hit.effect.value != "warn"]


def file(name, content, media_type="text/plain"):
    data = content.encode()
    return Attachment(1, name, media_type, len(data), data)


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("Please remit to 6222 0200 1234 5678 901, Bank of China", ("account", "never")),
        ("IBAN GB29 NWBK 6016 1331 9268 19", ("account", "never")),
        ("SWIFT: BKCHCNBJ92A", ("account", "never")),
        ("You can pay by PayPal.", ("account", "never")),
        ("请汇到6222020012345678901", ("account", "never")),
        ("Our bank account has changed, see below.", ("account_change", "never")),
        ("Dear {{ name }},", ("placeholder", "never")),
        ("Buyer: Gdansk Pools", ("other_customer", "reason")),
        ("Item;Price;Cost\nPVC;4.50;3.20", ("cost", "reason")),
        ("品名,底价\nPVC,3.20", ("cost", "reason")),
    ],
)
def test_a_file_may_not_carry_an_account_a_cost_or_another_customer(content, finding):
    assert finding in stops(report(attachments=[file("list.txt", content)]))


@pytest.mark.parametrize(
    "content",
    [
        "Beneficiary: Ningbo Sheet Co., Ltd.\nIBAN DE89 3704 0044 0532 0130 00\nSWIFT ABCDDEFF",
        "HS code 3920490010\nEAN 4006381333931\nB/L no 1234567890123\nPayment: 30 % deposit by T/T",
        "Tel +86 574 5550 1234\nContainer CSQU3054383\nFreight cost included",
        "We do not accept PayPal.",
    ],
)
def test_our_own_account_and_numbers_of_papers_may_go_along(content):
    assert stops(report(attachments=[file("pi.txt", content)])) == []


@pytest.mark.parametrize(
    ("name", "finding"),
    [
        ("new account 6222020012345678901.pdf", "account"),
        ("Gdansk_Pools_price.pdf", "other_customer"),
        ("cost price list 2026.xlsx", "cost"),
        ("成本.xlsx", "cost"),
    ],
)
def test_a_files_name_is_read_even_where_its_text_cannot_be(name, finding):
    result = report(attachments=[Attachment(1, name, "application/pdf", 4, b"%PDF")])
    assert finding in [one for one, _ in stops(result)]
    assert len(result.not_checked) == 1


def test_a_page_is_read_as_its_reader_sees_it_and_where_it_hides():
    page = '<p>pay to <b>GB29 NWBK</b> 6016 1331 9268 19</p><div style="display:none">Gdansk Pools</div>'
    found = [one for one, _ in stops(report(attachments=[file("a.html", page, "text/html")]))]
    assert {"account", "other_customer"} <= set(found)


@pytest.mark.parametrize(
    ("subject", "finding"),
    [
        ("Re: payment received, thanks", "money_confirmed"),
        ("Amendment 2 accepted", "lc_terms"),
        ("5 % discount for you", "discount"),
        ("Our bank account has changed", "account_change"),
        ("Please use PayPal", "account"),
        ("Offer for Gdansk Pools", "other_customer"),
        ("Re: your price USD 4.00 is accepted", "unverified"),
    ],
)
def test_a_subject_of_our_own_is_read_like_the_text(subject, finding):
    assert finding in [one for one, _ in stops(report(letter("Thank you.", subject=subject)))]


@pytest.mark.parametrize(
    "subject", ["Quotation for PVC sheet 3 mm", "Re: PVC sheet and PO 4471", "PVC sheet, FOB Ningbo"]
)
def test_a_plain_subject_passes(subject):
    assert stops(report(letter("Thank you.", subject=subject))) == []


def test_an_account_without_a_word_before_it_does_not_leave_in_the_quoted_part():
    assert ("account", "never") in stops(report(quoted="> please transfer to 6222 0200 1234 5678 901"))
