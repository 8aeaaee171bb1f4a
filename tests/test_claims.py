"""What a draft claims: kind, role and source of each, at the place where it stands."""

from dataclasses import replace

import pytest

from mailmate.drafting.claims import find_claims
from mailmate.drafting.prices import choose, items_named
from mailmate.drafting.roles import Speech, join_said
from mailmate.drafting.wording import split_sentences
from mailmate.trade.drafts import Role, Standing
from tests.draft_world import CASE, READING, ROWS


def claims(sentence, case=CASE):
    return find_claims(sentence, case, replace(READING, questions=()))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Our price for the 3 mm PVC sheet is USD 4.50 per m², FOB Ningbo.",
            {
                ("amount", "USD 4.50 per m²", "ours", "price_list"),
                ("incoterm", "FOB Ningbo", "ours", "price_list"),
                ("technical", "3 mm", "ours", "price_list"),
            },
        ),
        (
            "You ask for 500 m² CIF Haiphong.",
            {("quantity", "500 m²", "echo", "mail"), ("incoterm", "CIF Haiphong", "echo", "mail")},
        ),
        ("We will answer by Friday 10 July 2026.", {("date", "Friday 10 July 2026", "ours", "house_rule")}),
        (
            "Our terms are 30 % deposit and 70 % before shipment.",
            {("percent", "30 %", "ours", "knowledge"), ("percent", "70 %", "ours", "knowledge")},
        ),
        ("The lead time is 25 days.", {("lead_time", "25 days", "ours", "price_list")}),
        ("The container is CSQU3054383.", {("reference", "CSQU3054383", "ours", "register")}),
        (
            "The balance of PI 2026-118 is USD 3,360.00.",
            {("amount", "USD 3,360.00", "ours", "sent"), ("reference", "PI 2026-118", "ours", "sent")},
        ),
        ("Write to li@factory.example.", {("email", "li@factory.example", "ours", "profile")}),
        ("Thank you for your mail of Tuesday 7 July 2026.", {("date", "Tuesday 7 July 2026", "echo", "mail")}),
        ("We hold the certificate ISO 9001:2015.", {("certificate", "ISO 9001:2015", "ours", "knowledge")}),
    ],
)
def test_each_claim_has_its_role_and_source(sentence, expected):
    found = {(one.kind, one.text, one.role.value, one.source.kind if one.source else "") for one in claims(sentence)}
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Freight is USD 800.00.", "amount"),
        ("You need 5,000 m².", "quantity"),
        ("We give 3 %.", "percent"),
        ("We ship on 9 August 2026.", "date"),
        ("Delivery takes 15 days.", "lead_time"),
        ("We quote CFR Rotterdam.", "incoterm"),
        ("We load in Shanghai.", "port"),
        ("We hold ISO 14001.", "certificate"),
        ("See our PI 2026-999.", "reference"),
        ("The sheet is 4 mm thick.", "technical"),
        ("Yes, we can do that.", "yes"),
        ("Write to me@elsewhere.example.", "email"),
        ("See https://elsewhere.example/x.", "url"),
        ("Pay to DE89 3704 0044 0532 0130 00.", "account"),
    ],
)
def test_every_kind_is_found_and_unverified_without_a_source(sentence, kind):
    assert (kind, Standing.UNVERIFIED) in {(one.kind, one.standing) for one in claims(sentence)}


def test_offsets_hold_the_words():
    body = "Hello,\n\nthe price is USD 4.50 per m².\nWe need 30 % deposit.\n\n1. Lead time: 25 days\n"
    assert len(claims(body)) == 3
    assert all(body[one.start : one.end] == one.text for one in claims(body))


def test_the_signature_is_ours():
    case = replace(CASE, me=replace(CASE.me, signature="www.factory.example\nli@factory.example"))
    found = claims("Thank you.\n\nLi Wei\nwww.factory.example\nli@factory.example", case)
    assert {one.source.kind for one in found} == {"profile"}


@pytest.mark.parametrize(
    ("sentence", "words", "role"),
    [
        ("You ask for 500 m².", "500", Role.ECHO),
        ("You ask for 500 m² and we ship it on 9 August.", "500", Role.ECHO),
        ("You ask for 500 m² and we ship it on 9 August.", "9 August", Role.OURS),
        ("The 500 m² you ask for are no problem.", "500", Role.OURS),
        ("We confirm your 500 m².", "500", Role.OURS),
        ("We confirm receipt of your order of 500 m².", "500", Role.ECHO),
        ("We cannot offer USD 4.00.", "4.00", Role.ECHO),
        ("We are checking whether we can ship on 9 August.", "9 August", Role.ECHO),
        ("500 m² at USD 4.00.", "4.00", Role.OURS),
        ("Your order will be ready on 9 August.", "9 August", Role.OURS),
        ("You will receive 500 m² on 9 August.", "500", Role.OURS),
        ("You report that 12 cartons are delivered wet.", "12", Role.ECHO),
        ("您要求500平方米。", "500", Role.ECHO),
        ("Usted solicita 500 m².", "500", Role.ECHO),
    ],
)
def test_who_speaks(sentence, words, role):
    place = sentence.index(words)
    assert Speech(sentence, "").role(place, place + len(words)) is role


def test_a_list_speaks_with_its_opening_line():
    text = "You report these points:\n- 12 cartons wet\n- 3 sheets cracked\n\nOur offer:\n- 40 sheets\n"
    speech = Speech(text, "")
    roles = [speech.role(text.index(words), text.index(words) + 2).value for words in ("12", "3 sheets", "40")]
    assert roles == ["echo", "echo", "ours"]


def test_only_words_they_wrote_are_quotations_of_theirs():
    speech = Speech("“We need 500 m²” and “we need 900 m²”.", join_said(["we need 500 m² soon"]))
    assert len(speech.quotes) == 1


def test_an_expired_offer_of_ours_proves_nothing():
    old = replace(
        CASE.thread[0], text="Our offer for spare rolls is EUR 120.00 per roll. This offer is valid until 30 June 2026."
    )
    sentence = "Our offer for spare rolls is EUR 120.00 per roll."
    assert [one.standing for one in claims(sentence)] == [Standing.VERIFIED]
    assert Standing.UNVERIFIED in {one.standing for one in claims(sentence, replace(CASE, thread=(old,)))}


def test_an_entry_the_reader_made_from_their_mail_is_not_ours():
    read = replace(CASE.entries[0], by="reader")
    sentence = "Your order PO 4471 will be ready on Friday 24 July 2026."
    assert Standing.UNVERIFIED not in {one.standing for one in claims(sentence)}
    assert Standing.UNVERIFIED in {one.standing for one in claims(sentence, replace(CASE, entries=(read,)))}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("500 m² of 3 mm PVC sheet, grey", ("PVC-3-GR",)),
        ("PVC-5-GR", ("PVC-5-GR",)),
        ("pvc 5 gr please", ("PVC-5-GR",)),
        ("PP sheet natural", ("PP-3-NT",)),
        ("4 mm PVC sheet", ()),
        ("grey pipes", ()),
        ("steel pipes", ()),
        ("", ()),
    ],
)
def test_words_name_an_item_of_the_list(text, items):
    assert items_named(text, ROWS) == items


def test_a_list_that_contradicts_itself_names_no_price():
    double = (ROWS[0], replace(ROWS[0], price=ROWS[1].price))
    assert choose(double, "PVC-3-GR", None, CASE.today).trouble == "conflict"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("We need approx. 500 pcs. Please quote.", ["We need approx. 500 pcs.", "Please quote."]),
        ("Mr. Li wrote to J. Smith.", ["Mr. Li wrote to J. Smith."]),
        ("A wrapped\nline. Next", ["A wrapped\nline.", "Next"]),
        ("Points:\n1. first\n2. second", ["Points:", "1. first", "2. second"]),
        ("It costs 4.50. Fine", ["It costs 4.50.", "Fine"]),
        ("可以。谢谢！", ["可以。", "谢谢！"]),
    ],
)
def test_sentences_end_where_they_end(text, sentences):
    assert [span.text for span in split_sentences(text)] == sentences
    assert all(text[span.start : span.end] == span.text for span in split_sentences(text))
