"""Trade English as Chinese, Turkish and Spanish writers carry it over, mended without a model or a changed fact."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.drafting.kept_facts import differing_facts
from mailmate.drafting.polish import mend
from mailmate.trade.finding.dates import DateBase

BASE = DateBase(datetime(2026, 7, 6, tzinfo=UTC), "CN")
MENDED = [
    (
        "We will appreciate if you can send us the the drawing.",
        "We would appreciate it if you could send us the drawing.",
    ),
    ("Please kindly check the attached PI and confirm.", "Please check the attached PI and confirm."),
    ("Looking forward to hear from you soon.", "Looking forward to hearing from you soon."),
    ("We are looking forward to receive your order.", "We are looking forward to receiving your order."),
    ("We can delivery 500 pc in 25 day.", "We can deliver 500 pcs in 25 days."),
    (
        "the goods will be ready on 15 July. we will inform you.",
        "The goods will be ready on 15 July. We will inform you.",
    ),
    (
        "Please see attached price list,if you have any question,please feel free to contact with us.",
        "Please see the attached price list, if you have any questions, please feel free to contact us.",
    ),
    ("We have received your payment,thanks.", "We have received your payment, thanks."),
    ("The price include packing and export document.", "The price includes packing and export document."),
    ("Our factory have 20 years experience.", "Our factory has 20 years of experience."),
    ("We need your confirm about the packing.", "We need your confirmation of the packing."),
    ("Pls advise us the shipping mark.", "Please tell us the shipping mark."),
    ("I am agree with your payment terms.", "I agree with your payment terms."),
    ("We wait your answer.", "We wait for your answer."),
    ("Please inform us about the datas of the pump.", "Please inform us about the data of the pump."),
    ("We will send you the informations tomorrow.", "We will send you the information tomorrow."),
    ("Every cartons have label.", "Every carton has label."),
    (
        "We discussed about the delivery time with our production.",
        "We discussed the delivery time with our production.",
    ),
    ("Any question please contact me.", "If you have any questions, please contact me."),
    ("We can not accept DA payment.", "We cannot accept DA payment."),
    (
        "The container has 2 damaged carton and 3 box are wet.",
        "The container has 2 damaged cartons and 3 boxes are wet.",
    ),
    ("It is depend on the quantity.", "It depends on the quantity."),
    (
        "As soon as we will receive the deposit we start production.",
        "As soon as we receive the deposit we start production.",
    ),
    ("We suggest you to choose DN50.", "We suggest that you choose DN50."),
    ("Payment must be done before 10 days of shipment.", "Payment must be made 10 days before shipment."),
    ("Price is valid untill 31 July 2026 .", "The price is valid until 31 July 2026."),
    (
        "For your information the weight is 25kg per carton and 1.6m height.",
        "For your information the weight is 25 kg per carton and 1.6 m height.",
    ),
    ("I wrote you an email in last week.", "I wrote you an email last week."),
    ("Did you received our quotation?", "Did you receive our quotation?"),
    ("We didn't received the swift copy yet.", "We didn't receive the swift copy yet."),
    ("The goods was shipped on 9 July.", "The goods were shipped on 9 July."),
    ("There is 3 documents missing.", "There are 3 documents missing."),
    (
        "We hope to establish long term business relation with you.",
        "We hope to establish long-term business relationship with you.",
    ),
    ("Kindly please revert back to us with your best comments.", "Please reply with your best comments."),
    ("This are our best price for 1000 pcs.", "This is our best price for 1000 pcs."),
    ("Please noted that the lead time is 30 days.", "Please note that the lead time is 30 days."),
    ("Please to send us the original document.", "Please send us the original document."),
    ("It will take about two week to finish.", "It will take about two weeks to finish."),
    (
        "Hope you are doing well, we attach a offer for your inquiry.",
        "Hope you are doing well, we attach an offer for your inquiry.",
    ),
    ("Waiting for your soonest reply.", "Waiting for your early reply."),
]
SOUND = [
    "Does the price include packing and export documents?",
    "Can the factory have the goods ready by Friday?",
    "We offer 30 day credit against your order.",
    "The 2 day transit is normal; the 12 carton order is small.",
    "Please advise us when the goods arrive, and advise us of any change.",
    "We suggest that the bank have the original documents checked.",
    "Did they pay the balance? Do you receive our mails?",
    "We did not receive your payment copy.",
    "The goods have arrived and the containers have been opened.",
    "There is 10% discount on 3 items.",
    "There is one question left, and there are 3 documents missing.",
    "They did the payment arrive on Monday?",
    "We are waiting in the office. We are waiting for the vessel.",
    "I look forward to making this order a success.",
    "The price needs to be confirmed; it must include the freight.",
    "We agree with your terms and appreciate your help.",
    "Our engineer wants to know the medium, and your bank requires two originals.",
    "According to the contract, payment is made within 30 days after the B/L date.",
    'SK-2050S 25 mm 2" BSP, model 5bar-A, drawing 12cm.dwg, ref 3days-77.',
    "We will send 2 pcs by DHL; 1 pc is free.",
    "Each carton has 20 pcs and each box weighs 3.5 kg.",
    "We are the factory of the brand and a supplier in Ningbo.",
    "As soon as you have the draft, please check the B/L.",
    "I would appreciate it if you could reply by Friday.",
    "Most of the customers paid after they received the documents.",
    "Once we receive the deposit we start production, and before you pay we send photos.",
    "Let the supplier have the drawing. Make sure the order includes the spare parts.",
    "The long term effect is unknown. In the long term, prices fall.",
    "Please find attached the invoice. Please see the attached price list.",
    "It is the same as before with the same quality.",
    "You will have the answer within 3 working days of receipt.",
    "The order of 5 set top boxes is a different item.",
    "Delivery is 25 days, shipment by sea. We can confirm delivery to you on Friday.",
    "He is agreeable to the price. The result is dependent on the quantity.",
]
TELLING = [
    ("The carton weighs 25kg.", "The carton weighs 25 g."),
    ("We send 3 boxes.", "We send 3 cartons."),
    ("We send 500 pc in 25 day.", "We send 500 pcs in 52 days."),
]
"""Wordings that a writer may take for the same and that are not."""


@pytest.mark.parametrize(("written", "better"), MENDED)
def test_what_is_carried_over_is_put_right_and_every_fact_stays(written: str, better: str) -> None:
    assert mend(written) == better
    assert mend(better) == better
    assert differing_facts(written, better, BASE) == ()


@pytest.mark.parametrize("sound", SOUND)
def test_what_is_right_is_left_alone(sound: str) -> None:
    assert mend(sound) == sound


@pytest.mark.parametrize(("before", "after"), TELLING)
def test_another_unit_or_number_is_another_fact(before: str, after: str) -> None:
    assert differing_facts(before, after, BASE) != ()
