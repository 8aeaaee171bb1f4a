"""What the gate catches, and what it lets through: pairs of a right sentence and a subtly wrong one."""

import time
from dataclasses import replace
from datetime import date

import pytest

from tests.draft_world import BUYER, CASE, ENTRIES, READING, case_of, letter
from mailmate.drafting.gate import check_gate
from mailmate.mail.model import Address, Attachment
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Standing, Vouched
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Contact, Flag

PASSES = {"clean", "warn"}

PAIRS = [
    # prices: digits, currency, tier, Incoterm, unit, item
    ("Our price for the 3 mm PVC sheet is USD 4.50 per m², FOB Ningbo.", "Our price for the 3 mm PVC sheet is USD 4.05 per m², FOB Ningbo."),
    ("Our price for 500 m² of the 3 mm sheet is USD 4.50 per m², FOB Ningbo.", "Our price for 500 m² of the 3 mm sheet is EUR 4.50 per m², FOB Ningbo."),
    ("From 1,000 m² the 3 mm PVC sheet costs USD 4.20 per m², FOB Ningbo.", "Our price for 500 m² of 3 mm PVC sheet is USD 4.20 per m², FOB Ningbo."),
    ("The price CIF Haiphong is USD 4.95 per m².", "The price CIF Haiphong is USD 4.50 per m²."),
    ("Our price is USD 4.50 per m², FOB Ningbo.", "Our price is USD 4.50 per kg, FOB Ningbo."),
    ("The 5 mm PVC sheet costs USD 7.10 per m².", "The 5 mm PVC sheet costs USD 4.50 per m²."),
    ("For PP sheet 3 mm natural the price is USD 5.30 per m².", "For PP sheet 3 mm natural the price is USD 7.10 per m²."),
    ("500 m² of the 3 mm sheet come to USD 2,250.00, FOB Ningbo.", "500 m² of the 3 mm sheet come to USD 2,520.00, FOB Ningbo."),
    ("The price is USD 4.50 per m², FOB Ningbo.", "The price is USD 4.50 per m², FOB Shanghai."),
    ("We offer the 3 mm PVC sheet at USD 4.50 per m².", "We offer the 3 mm PVC sheet at USD 4.40 per m²."),
    # the buyer's own figures, given back and taken over
    ("You ask for a target price of USD 4.00 per m².", "We can meet your target price of USD 4.00 per m²."),
    ("Your target price of USD 4.00 per m² is with my manager.", "Your target price of USD 4.00 per m² is accepted."),
    ("You need 500 m² of 3 mm PVC sheet.", "We have 500 m² of 3 mm PVC sheet in stock."),
    ("You need 500 m² of 3 mm PVC sheet, grey.", "You need 5,000 m² of 3 mm PVC sheet, grey."),
    ("You need the goods before 30 September 2026.", "We will deliver before 30 September 2026."),
    ("You wrote that you need the goods before 30 September 2026.", "We confirm delivery before 30 September 2026."),
    ("You mention CIF Haiphong before 30 September 2026.", "Delivery before 30 September 2026 is no problem."),
    ("You asked for delivery before 30 September 2026.", "You asked for delivery before 30 September 2026, and that is possible."),
    ("We understand you need 500 m² before 30 September 2026.", "We understand you need 500 m², and we will ship it before 30 September 2026."),
    ("In your mail you ask for USD 4.00 per m².", "USD 4.00 per m² is fine for us."),
    ("Thank you for your inquiry for 500 m² of 3 mm PVC sheet.", "Your order of 500 m² is confirmed."),
    ("You need the goods before 30 September 2026.", "You need the goods before 30 September 2027."),
    # dates
    ("We will answer your questions by Friday 10 July 2026.", "We will answer your questions by Saturday 11 July 2026."),
    ("We will send our quotation by Thursday 9 July 2026.", "We will ship the sheet by Thursday 9 July 2026."),
    ("The price is valid until Monday 31 August 2026.", "The price is valid until Wednesday 30 September 2026."),
    ("Your order PO 4471 will be ready on Friday 24 July 2026.", "Your order PO 4471 will be ready on Friday 17 July 2026."),
    ("Loading is planned for Monday 27 July 2026.", "Loading is planned for Tuesday 27 July 2027."),
    ("Thank you for your mail of Tuesday 7 July 2026.", "Thank you for your mail of Monday 6 July 2026."),
    ("PO 4471 will be ready on Friday 24 July 2026.", "PO 4471 will arrive in Haiphong on Friday 24 July 2026."),
    ("We will write to you by Monday 13 July 2026.", "We will load your goods on Monday 13 July 2026."),
    ("Our engineer checks this and answers by Friday 10 July 2026.", "Our engineer will finish the samples by Friday 10 July 2026."),
    ("We will reply by 10 July 2026.", "We will refund you by 10 July 2026."),
    # lead times
    ("The lead time is 25 days.", "The lead time is 20 days."),
    ("The lead time of the 5 mm PVC sheet is 30 days.", "The lead time of the 5 mm PVC sheet is 25 days."),
    ("The lead time is 25 days.", "The lead time is 25 working days."),
    ("The lead time is 25 days.", "The lead time is 2 weeks."),
    ("The sample lead time is 5 days.", "The lead time is 5 days."),
    ("We will quote within 1 working day.", "We will ship within 1 working day."),
    # percentages, terms, quantities
    ("Our payment terms are 30 % deposit and 70 % before shipment.", "Our payment terms are 20 % deposit and 80 % before shipment."),
    ("The balance of PI 2026-118 is USD 3,360.00.", "The balance of PI 2026-118 is USD 3,630.00."),
    ("The balance of PI 2026-118 is USD 3,360.00.", "The balance of PI 2026-181 is USD 3,360.00."),
    ("The minimum order of the 3 mm PVC sheet is 100 m².", "The minimum order of the 3 mm PVC sheet is 50 m²."),
    ("Our offer for spare rolls is EUR 120.00 per roll.", "Our offer for spare rolls is USD 120.00 per roll."),
    ("Your order PO 4471 is for 800 m².", "Your order PO 4471 is for 880 m²."),
    # technical, certificates
    ("The PVC sheet is resistant to diluted acids.", "The PVC sheet is resistant to acetone."),
    ("The PVC sheet is not resistant to acetone.", "Yes, the PVC sheet is resistant to acetone."),
    ("Our factory is certified to ISO 9001:2015.", "Our factory is certified to ISO 14001:2015."),
    ("The sheet complies with REACH.", "The sheet complies with FDA rules."),
    ("The working temperature is up to 60 °C.", "The working temperature is up to 80 °C."),
    ("The density is 1.45 g/cm³.", "The density is 1.54 g/cm³."),
    ("The PVC sheet is made of virgin material.", "The PVC sheet is food grade."),
    ("The warranty is 12 months from the B/L date.", "The warranty is 24 months from the B/L date."),
    ("Samples up to A4 size are free of charge.", "The sheet is suitable for outdoor use."),
    ("You ask whether the sheet is resistant to acetone.", "The sheet is available from stock."),
    # yes to a question
    ("We are checking if this is possible.", "Yes, this is possible."),
    ("Our engineer checks whether the sheet can be welded.", "Yes, we can do that."),
    ("Thank you, we are checking your order PO 4471.", "We accept your order PO 4471."),
    # document numbers, ports, addresses, links
    ("We are checking your order PO 4471.", "We are checking your order PO 4417."),
    ("You ask for the port of Haiphong.", "We ship to Rotterdam every week."),
    ("You can reach me at li@factory.example.", "You can reach me at sales@factory-ningbo.example."),
    ("Please see our price list for details.", "Please see https://factory.example/login for details."),
    # what asks for a reason
    ("We cannot give a discount.", "We give you a discount of 3 %."),
    ("We are checking the records and will write by Monday 13 July 2026.", "We will replace the broken sheets."),
    ("We are sorry for the trouble this causes you.", "We are sorry, it was our mistake."),
    ("We are checking the cause of the damage.", "The damage was caused by the forwarder."),
    ("We will confirm when our bank credits it.", "We have received your payment."),
    ("Until the amendment is accepted, the present terms apply.", "We accept the amendment."),
    ("We will tell our bank whether we accept the amendment.", "The discrepancies are accepted by us."),
    ("Documents are released after our bank has confirmed the money.", "We will release the documents today."),
    ("Please let us know the day of the payment.", "If you do not pay, we will go to court."),
    ("Please tell us your plan for the next order.", "Gdansk Pools buys the same sheet."),
    ("The price follows from our list.", "Our margin is small."),
    ("We cannot change the date on the B/L.", "We can backdate the B/L for you."),
]  # fmt: skip


def results(sentence):
    return check_gate(letter("Thank you for your mail.", sentence), CASE, replace(READING, questions=()))


def test_subtly_wrong_sentences_are_caught_and_right_ones_pass():
    missed = [wrong for _, wrong in PAIRS if results(wrong).result in PASSES]
    alarms = [right for right, _ in PAIRS if results(right).result not in PASSES]
    caught = 1 - len(missed) / len(PAIRS)
    false = len(alarms) / len(PAIRS)
    told = f"{len(PAIRS)} pairs: {caught:.1%} caught, {false:.1%} false alarms\nmissed: {missed}\nalarms: {alarms}"
    assert caught >= 0.98 and false <= 0.03, told
