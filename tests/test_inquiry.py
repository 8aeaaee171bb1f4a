"""What an inquiry is worth: every contribution and deduction with its words, and the two worked examples."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from mailmate.mail.model import Address, Attachment, Body, Mail
from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.readings import Context, SeenBody
from mailmate.trade.rules import Rules
from mailmate.trade.sale.inquiry import band_of, body_digest, score_inquiry

NOW = datetime(2026, 7, 8, 9, 0, tzinfo=UTC)
CONTEXT = Context(arrived=NOW)
SIGNATURE = "Tran Van Minh\nHai Phong Plastics Co., Ltd\n12 Harbour Road, Hai Phong\nwww.haiphong-plastics.example"


def mail(new, *, sender="minh@haiphong-plastics.example", signature="", subject="Inquiry", attachments=()):
    return Mail(
        message_id="<1@x.example>",
        subject=subject,
        sender=Address("Minh", sender),
        date=NOW,
        body=Body(new=new, signature=signature),
        text=f"{new}\n{signature}",
        attachments=attachments,
    )


def fact(name, quote, value=None, **more):
    return Fact(name, value if value is not None else quote, quote, **more)


def pcs(quote, number="500", unit="pcs", **more):
    return fact("quantity", quote, Quantity(Decimal(number), unit), **more)


def points(new, facts=(), *, context=CONTEXT, **more):
    score = score_inquiry(mail(new, **more), facts, context)
    return {part.name: part.points for part in score.parts}


def test_the_full_inquiry_of_the_handbook_scores_82_and_is_band_a():
    text = "500 m² of 3 mm PVC sheet, grey, DIN 16927, CIF Haiphong, by 30 Sept, our budget 6.20/m²"
    facts = (
        fact("product", "PVC sheet"),
        fact("specs", "3 mm"),
        fact("specs", "grey"),
        fact("certificates", "DIN 16927"),
        pcs("500 m²", "500", "m2"),
        fact("incoterm.rule", "CIF"),
        fact("incoterm.place", "Haiphong"),
        fact("destination_port", "Haiphong"),
        fact("needed_by", "30 Sept", date(2026, 9, 30)),
        fact("target_price", "6.20/m²", Money(Decimal("6.20"), None)),
        fact("sender_company", "Hai Phong Plastics Co., Ltd"),
    )
    score = score_inquiry(mail(text, signature=SIGNATURE), facts, CONTEXT)
    assert {part.name: part.points for part in score.parts} == {
        "need_product": 20,
        "quantity": 15,
        "destination": 8,
        "incoterm": 4,
        "price_basis": 8,
        "timing": 6,
        "requirements": 4,
        "identity": 10,
        "own_domain": 7,
    }
    assert (score.total, score.band) == (82, "A")


def test_a_wish_for_a_catalogue_from_a_webmail_scores_nothing_and_is_band_d():
    score = score_inquiry(mail("Dear sir, send catalogue and best price", sender="x@gmail.com"), (), CONTEXT)
    assert {part.name: part.points for part in score.parts} == {"mass_mail": -15, "catalogue_only": -15}
    assert (score.total, score.band) == (0, "D")


@pytest.mark.parametrize(
    ("text", "facts", "name", "expected"),
    [
        ("We need PVC sheet", [fact("product", "PVC sheet")], "need_product", 8),
        ("3 mm grey", [fact("specs", "3 mm"), fact("specs", "grey")], "need_product", 20),
        ("grey, smooth", [fact("specs", "grey"), fact("specs", "smooth")], "need_product", 8),
        ("Please quote KV-200 pumps", [], "need_product", 20),
        ("Please quote as per attached drawing", [], "need_product", 20),
        ("Our PO-4471 and ISO9001, call +49 30 1234567", [], "need_product", None),
        ("We need goods", [], "need_product", None),
        ("500 pcs", [pcs("500 pcs")], "quantity", 15),
        ("500-800 pcs", [pcs("500-800 pcs", flags=("range",))], "quantity", 10),
        ("2 containers", [pcs("2 containers", "2", "containers")], "quantity", 7),
        ("We start with a trial order", [], "quantity", 7),
        ("one container per month", [], "quantity", 7),
        ("some pieces", [], "quantity", None),
        ("to Lagos", [fact("destination_port", "Lagos")], "destination", 8),
        ("to Nigeria", [fact("destination_country", "Nigeria", "NG")], "destination", 4),
        ("FOB price", [fact("incoterm.rule", "FOB")], "incoterm", 4),
        ("our target price is 4 USD", [], "price_basis", 8),
        ("we have a cheaper offer", [], "price_basis", 8),
        ("your price please", [], "price_basis", None),
        ("payment terms: T/T", [], "payment", 4),
        ("by August", [fact("needed_by", "by August", date(2026, 8, 31))], "timing", 6),
        ("we need it urgently", [], "timing", 3),
        ("with CE", [fact("certificates", "CE")], "requirements", 4),
        ("with CE, on pallets", [fact("certificates", "CE")], "requirements", 8),
        ("We saw item KV-7 on your website", [], "personal_fit", 5),
        ("We met at your booth at the fair", [], "personal_fit", 5),
        ("Can we visit your factory in May?", [], "next_step", 5),
        ("We pay for the samples", [], "next_step", 5),
    ],
)
def test_each_contribution_needs_its_words(text, facts, name, expected):
    assert points(text, facts).get(name) == expected


@pytest.mark.parametrize(
    ("sender", "signature", "expected"),
    [
        ("a@haiphong-plastics.example", SIGNATURE, (10, 7)),
        ("a@gmail.com", SIGNATURE, (10, None)),
        ("a@gmail.com", "Orient Trading Co., Ltd", (4, None)),
        ("a@gmail.com", "Orient Trading Co., Ltd\nTel: +84 225 123456", (10, None)),
        ("a@gmail.com", "Minh", (None, None)),
        ("a@other.example", SIGNATURE, (10, None)),
        ("a@orient.example", "Orient Trading Co., Ltd", (4, 7)),
        ("a@otcl.example", "Orient Trading Co Ltd", (4, 7)),
        ("notice@alibaba.com", "Orient Trading Co., Ltd", (4, None)),
    ],
)
def test_identity_and_domain_must_agree(sender, signature, expected):
    earned = points("We need pumps.", sender=sender, signature=signature)
    assert (earned.get("identity"), earned.get("own_domain")) == expected


def test_of_a_marketplace_notice_the_buyers_own_address_counts():
    text = "A buyer writes: 500 pcs please.\nOrient Trading Co., Ltd\nminh@orient.example"
    assert points(text, sender="notice@alibaba.com").get("own_domain") == 7


@pytest.mark.parametrize(
    ("text", "facts", "context", "name", "expected"),
    [
        ("Dear Sirs, we need pumps", [fact("product", "pumps")], CONTEXT, "mass_mail", None),
        (
            "Dear Sirs, we need pumps",
            [fact("product", "pumps")],
            replace(CONTEXT, products=("PVC sheet",)),
            "mass_mail",
            -15,
        ),
        (
            "Dear Sirs, we need sheets",
            [fact("product", "sheets")],
            replace(CONTEXT, products=("PVC sheet",)),
            "off_range",
            None,
        ),
        (
            "Dear Sirs, we need pumps",
            [fact("product", "pumps")],
            replace(CONTEXT, products=("PVC sheet",)),
            "off_range",
            -10,
        ),
        ("Dear Mr. Li, we need goods", [], CONTEXT, "mass_mail", None),
        ("Please send your catalogue", [], CONTEXT, "catalogue_only", -15),
        ("Catalogue and price of 500 pcs KV-200", [pcs("500 pcs")], CONTEXT, "catalogue_only", None),
        ("Send free samples", [], CONTEXT, "free_only", -10),
        ("Send free samples and a quote for 500 pcs", [pcs("500 pcs")], CONTEXT, "free_only", None),
        ("500 or 5000", [pcs("500", flags=("conflict",))], CONTEXT, "contradiction", -10),
        ("Invitation letters for 6 people, passports attached", [], CONTEXT, "lure", -20),
        ("Pay the tender registration fee of USD 500 first", [], CONTEXT, "lure", -20),
    ],
)
def test_each_deduction_needs_its_words(text, facts, context, name, expected):
    assert points(text, facts, context=context).get(name) == expected


def test_an_archive_in_place_of_specifications_is_a_lure_and_beside_them_is_not():
    archive = (Attachment(1, "spec.zip", "application/zip", 9, b"x"),)
    assert points("See our needs in the file.", attachments=archive).get("lure") == -20
    assert points("We need KV-200, details in the file.", attachments=archive).get("lure") is None


def test_a_telephone_of_another_country_than_stated_contradicts():
    signature = "Orient Trading Co., Ltd\nTel: +84 225 123456"
    assert points("We need pumps", [fact("country", "Peru", "PE")], signature=signature).get("contradiction") == -10
    assert points("We need pumps", [fact("country", "Vietnam", "VN")], signature=signature).get("contradiction") is None


def test_the_same_words_from_another_address_are_mass_mail():
    text = "We need 500 pcs KV-200."
    context = replace(CONTEXT, seen_bodies={body_digest(text): SeenBody("first@elsewhere.example", CONTEXT.arrived)})
    assert points(f"{text} ", context=context).get("mass_mail") == -15
    assert points(text, context=context, sender="first@elsewhere.example").get("mass_mail") is None


def test_quoted_history_earns_nothing():
    assert points("Hello", [pcs("500 pcs", source="quoted")]).get("quantity") is None


@pytest.mark.parametrize(
    ("total", "band"), [(100, "A"), (65, "A"), (64, "B"), (40, "B"), (39, "C"), (20, "C"), (19, "D"), (0, "D")]
)
def test_bands_begin_at_65_40_and_20(total, band):
    assert band_of(total, Rules()) == band


def test_every_quote_occurs_in_the_mail():
    text = (
        "Dear Sirs,\nwe saw item KV-200\non your website. A trial order, payment terms T/T, urgently,\n"
        "on pallets with logo, then we visit your factory."
    )
    one = mail(text, signature=SIGNATURE)
    said = " ".join(f"{one.subject} {one.text} {one.sender.email}".split())
    parts = score_inquiry(one, (), CONTEXT).parts
    assert len(parts) >= 8
    assert [part.name for part in parts if part.quote not in said] == []


def test_two_megabytes_of_hostile_text_are_scored_quickly():
    text = "A1-" * 700_000
    began = time.perf_counter()
    score_inquiry(mail(text, signature=text), (), CONTEXT)
    assert time.perf_counter() - began < 5
