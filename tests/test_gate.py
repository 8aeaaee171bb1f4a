"""What the gate catches, and what it lets through: pairs of a right sentence and a subtly wrong one."""

import time
from dataclasses import replace

import pytest

from mailmate.drafting.gate import check_gate
from mailmate.mail.model import Address, Attachment
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Effect, Standing, Vouched
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Contact, Flag
from tests.draft_world import CASE, ENTRIES, READING, case_of, letter
from tests.gate_fresh import FRESH_PAIRS
from tests.gate_fresh_dangers import DANGERS, MORE_DANGERS
from tests.gate_fresh_harmless import FRESH_MAIL, HARMLESS, MORE_HARMLESS
from tests.lengths import at_two_lengths, cut

PASSES = {"clean", "warn"}

PAIRS = [
    # prices: digits, currency, tier, Incoterm, unit, item
    (
        "Our price for the 3 mm PVC sheet is USD 4.50 per m², FOB Ningbo.",
        "Our price for the 3 mm PVC sheet is USD 4.05 per m², FOB Ningbo.",
    ),
    (
        "Our price for 500 m² of the 3 mm sheet is USD 4.50 per m², FOB Ningbo.",
        "Our price for 500 m² of the 3 mm sheet is EUR 4.50 per m², FOB Ningbo.",
    ),
    (
        "From 1,000 m² the 3 mm PVC sheet costs USD 4.20 per m², FOB Ningbo.",
        "Our price for 500 m² of 3 mm PVC sheet is USD 4.20 per m², FOB Ningbo.",
    ),
    ("The price CIF Haiphong is USD 4.95 per m².", "The price CIF Haiphong is USD 4.50 per m²."),
    ("Our price is USD 4.50 per m², FOB Ningbo.", "Our price is USD 4.50 per kg, FOB Ningbo."),
    ("The 5 mm PVC sheet costs USD 7.10 per m².", "The 5 mm PVC sheet costs USD 4.50 per m²."),
    (
        "For PP sheet 3 mm natural the price is USD 5.30 per m².",
        "For PP sheet 3 mm natural the price is USD 7.10 per m².",
    ),
    (
        "500 m² of the 3 mm sheet come to USD 2,250.00, FOB Ningbo.",
        "500 m² of the 3 mm sheet come to USD 2,520.00, FOB Ningbo.",
    ),
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
    (
        "You asked for delivery before 30 September 2026.",
        "You asked for delivery before 30 September 2026, and that is possible.",
    ),
    (
        "We understand you need 500 m² before 30 September 2026.",
        "We understand you need 500 m², and we will ship it before 30 September 2026.",
    ),
    ("In your mail you ask for USD 4.00 per m².", "USD 4.00 per m² is fine for us."),
    ("Thank you for your inquiry for 500 m² of 3 mm PVC sheet.", "Your order of 500 m² is confirmed."),
    ("You need the goods before 30 September 2026.", "You need the goods before 30 September 2027."),
    # dates
    (
        "We will answer your questions by Friday 10 July 2026.",
        "We will answer your questions by Saturday 11 July 2026.",
    ),
    ("We will send our quotation by Thursday 9 July 2026.", "We will ship the sheet by Thursday 9 July 2026."),
    ("The price is valid until Monday 31 August 2026.", "The price is valid until Wednesday 30 September 2026."),
    (
        "Your order PO 4471 will be ready on Friday 24 July 2026.",
        "Your order PO 4471 will be ready on Friday 17 July 2026.",
    ),
    ("Loading is planned for Monday 27 July 2026.", "Loading is planned for Tuesday 27 July 2027."),
    ("Thank you for your mail of Tuesday 7 July 2026.", "Thank you for your mail of Monday 6 July 2026."),
    ("PO 4471 will be ready on Friday 24 July 2026.", "PO 4471 will arrive in Haiphong on Friday 24 July 2026."),
    ("We will write to you by Monday 13 July 2026.", "We will load your goods on Monday 13 July 2026."),
    (
        "Our engineer checks this and answers by Friday 10 July 2026.",
        "Our engineer will finish the samples by Friday 10 July 2026.",
    ),
    ("We will reply by 10 July 2026.", "We will refund you by 10 July 2026."),
    # lead times
    ("The lead time is 25 days.", "The lead time is 20 days."),
    ("The lead time of the 5 mm PVC sheet is 30 days.", "The lead time of the 5 mm PVC sheet is 25 days."),
    ("The lead time is 25 days.", "The lead time is 25 working days."),
    ("The lead time is 25 days.", "The lead time is 2 weeks."),
    ("The sample lead time is 5 days.", "The lead time is 5 days."),
    ("We will quote within 1 working day.", "We will ship within 1 working day."),
    # percentages, terms, quantities
    (
        "Our payment terms are 30 % deposit and 70 % before shipment.",
        "Our payment terms are 20 % deposit and 80 % before shipment.",
    ),
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
]


RIGHT = [
    "Many thanks for your message about PO 4471.",
    "We have your inquiry of 7 July 2026 in hand.",
    "You state a need of 500 m² and a target of USD 4.00 per m².",
    "Our sales price for PVC-3-GR at your quantity is USD 4.50 per m² FOB Ningbo.",
    "CIF Haiphong we calculate USD 4.95 per m².",
    "With 1,000 m² you reach the next step: USD 4.20 per m² FOB Ningbo.",
    "Until 31 August 2026 the prices above are valid.",
    "Production needs 25 days.",
    "Acetone: the PVC sheet is not resistant to it.",
    "The sheet resists diluted acids and alkalis.",
    "We cannot yet tell if 30 September 2026 is possible; our answer comes by Friday 10 July 2026.",
    "You will have our quotation on Thursday 9 July 2026.",
    "As to the container number: it is CSQU3054383.",
    "Your goods of PO 4471 (800 m²) get ready on 24 July 2026.",
    "ETD of the vessel Ever Given is 27 July 2026.",
    "Could you confirm the quantity?",
    "We would be glad to welcome you in Ningbo.",
    "The invoice amount of PI 2026-118 is still open: USD 3,360.00.",
    "Your proposal of USD 4.00 is below our list; we stay at USD 4.50 per m², FOB Ningbo.",
    "Please tell us on which day you will pay the balance.",
    "We have noted your order PO 4471 for 800 m².",
    "Thank you for your inquiry of 7 July 2026 about PVC sheet 3 mm.",
    "We will let you know by Friday 10 July 2026 if the sheet can be welded.",
    "The container is CSQU3054383 and the vessel is Ever Given.",
    "ETD is Monday 27 July 2026.",
    "We will come back to you with the price CIF Haiphong by Thursday 9 July 2026.",
    "Our bank details are those on PI 2026-118.",
    "For 500 m² the price is USD 4.50 per m², FOB Ningbo, so the total is USD 2,250.00.",
    "Do you need 3 mm or 5 mm sheet?",
    "Which port do you prefer, Haiphong or Saigon?",
    "Could you please send us the drawing?",
    "You ask for USD 4.00, but our list price is USD 4.50 per m², FOB Ningbo.",
    "We cannot confirm 30 September 2026 today.",
    "We cannot accept USD 4.00 per m².",
    "The sheet for PO 4471 will be ready on 24 July 2026.",
    "Please let me know if you have further questions.",
    "I hope you are well.",
    "We are checking whether we can deliver before 30 September 2026 and will answer by Friday 10 July 2026.",
    "Payment terms: 30 % deposit by T/T, 70 % before shipment.",
    "We have attached nothing to this mail.",
    "Please keep the goods and set them aside.",
    "We regret the trouble.",
    "We have passed your message on to our engineer.",
    "Please send photos of the carton marks and the serial numbers.",
    "I will phone you tomorrow.",
    "Our sales office is open from Monday to Friday.",
    "Your order is in our system and we are checking it.",
    "We note your wish for delivery before 30 September 2026.",
    "We thank you for your patience.",
    "We refer to our PI 2026-118 with a balance of USD 3,360.00.",
    "Thank you for your order PO 4471.",
    "We have received your mail of 7 July 2026 and will reply in detail by Friday 10 July 2026.",
    "Your mail mentions 500 m² CIF Haiphong.",
    "The 500 m² you ask for need our engineer's check; you will have the answer by Friday 10 July 2026.",
    "As you requested, we will quote CIF Haiphong by Thursday 9 July 2026.",
    "The list price CIF Haiphong is USD 4.95 per m² from 100 m².",
    "At 1,000 m² and more the price of PVC-3-GR drops to USD 4.20 per m², FOB Ningbo.",
    "Please note that our prices are valid until 31 August 2026.",
    "Production of PVC-3-GR takes 25 days.",
    "We need a 30 % deposit; the 70 % balance is due before shipment.",
    "The goods for PO 4471 will be ready on Friday 24 July 2026.",
    "Container CSQU3054383 will be loaded on Monday 27 July 2026.",
    "A sample takes 5 days.",
    "REACH: the sheet complies with REACH.",
    "Warranty: 12 months from the B/L date.",
    "Please send us the drawing and the quantity per size.",
    "What thickness do you need?",
    "Would you like FOB or CIF?",
    "We cannot promise delivery before 30 September 2026 yet.",
    "Regarding your target price of USD 4.00, I will ask my manager and answer by Thursday 9 July 2026.",
    "I am sorry for the delay in answering.",
    "We take note of your complaint and are checking it.",
    "No discount is possible on this item.",
    "We do not accept any liability before the check is finished.",
    "Please do not pay to any other account than the one on our PI 2026-118.",
    "When the money is credited, we will send the documents.",
    "After your payment has arrived we will ship.",
    "If you accept these terms, please confirm by mail.",
    "You can reach me by phone, my number is in the signature.",
    "Kind regards from Ningbo.",
    "Our working temperature limit is 60 °C for this sheet.",
    "We produce according to ISO 9001:2015.",
    "Do you have a special requirement for packing?",
    "You wrote that the price of USD 4.00 was offered to you by another factory.",
    "We thank you for the visit.",
]

WRONG = [
    "I can give you the sheet for four dollars.",
    "We will make it USD 4.25 for you.",
    "Let us say USD 4.00 CIF.",
    "Price per m²: 4,05 USD.",
    "30 September 2026 works for our production.",
    "You'll have it by the end of August 2026.",
    "The goods leave on 1 August 2026.",
    "Ready in 10 days.",
    "We need only 14 days for production.",
    "Expected arrival: 20 August 2026.",
    "The sheet can be used at 100 °C.",
    "It is fire-proof according to DIN 4102 B1.",
    "Our PVC is free of lead.",
    "We are certified by TÜV.",
    "We have ISO 9001:2018.",
    "Minimum quantity 10 m².",
    "Two containers are loaded every week.",
    "You may deduct 5 %.",
    "We'll compensate you for the damage.",
    "Our factory made an error with the colour.",
    "Consider the payment received.",
    "We got your money today.",
    "Your B/L will be released today without payment.",
    "We hereby waive all discrepancies.",
    "Amendment no. 2 accepted.",
    "Your L/C is accepted by us.",
    "Pay or we stop and go to the police.",
    "Our customer Gdansk Pools is happy with it.",
    "We can issue the invoice with USD 2,000 less.",
    "See www.ningbo-sheet-offers.example for prices.",
    "Order PO 4477 is in production.",
    "Haiphong or Da Nang, we deliver to both.",
    "Price CIF Da Nang: USD 4.95 per m².",
    "The balance of PI 2026-118 is EUR 3,360.00.",
    "Your order is for 800 pcs.",
    "Container CSQU3054338 left yesterday.",
    "We can offer USD 4.35 per m² for your trial order.",
    "As agreed, the price is USD 4.00 per m².",
    "OK for 500 m² at USD 4.00.",
    "We'll have your 500 m² ready by 30 September 2026.",
    "Goods ready before 30 September 2026, as you asked.",
    "I confirm the 30 September 2026.",
    "Your 500 m² will leave our factory on 20 August 2026.",
    "Delivery takes three weeks.",
    "We ship CIF Haiphong at no extra cost.",
    "The discount is 5 %.",
    "5% off for you.",
    "We guarantee 10 years of life outdoors.",
    "Our sheet passes the UL94 V-0 test.",
    "The container is CSQU3054393.",
    "ETD is 28 July 2026.",
    "The vessel Ever Green sails on Monday.",
    "PO 4471 is for 800 pcs.",
    "Your deposit of 40 % is due now.",
    "The sheet is 4 mm thick.",
    "Yes, we have the REACH certificate and the RoHS certificate.",
    "We hold ISO 9001:2008.",
    "Freight to Haiphong is USD 800.00.",
    "Shipment will be in week 31.",
    "Our MOQ is 200 m².",
    "You can count on delivery by the end of September 2026.",
    "The balance has arrived, thank you.",
    "Your payment of USD 3,360.00 was credited yesterday.",
    "We bear the freight for the return.",
    "The batch was indeed defective.",
    "Rotterdam Tanks had the same question.",
    "We waive the discrepancy fee.",
    "Amendment 2 is acceptable to us.",
    "We will send the telex release today.",
    "Pay to account DE89 3704 0044 0532 0130 00.",
    "Our new bank account is at another bank.",
    "The price is [price].",
    "We sell it to you for 4.00 USD/m2 FOB Ningbo.",
    "We offer USD 4.50 per m² CFR Haiphong.",
    "Production of PO 4471 will finish on 20 July 2026.",
    "We will call you on 0574 5550 9999 by 30 July 2026.",
    "The price stays at USD 4.00 per m² as you proposed.",
    "Deal: 4.00 USD per m2, CIF Haiphong.",
    "We are pleased to confirm your price.",
    "The quantity of 500 m² is reserved for you.",
    "Shipment on 15 August 2026 is guaranteed.",
    "We plan to load your 500 m² on 20 September 2026.",
    "You will receive the goods on 25 September 2026.",
    "The vessel arrives in Haiphong on 3 August 2026.",
    "Lead time 15-20 days after deposit.",
    "Delivery time: 4 weeks.",
    "Our terms are 100 % in advance.",
    "Payment by L/C at 60 days is fine.",
    "We can do 10 % deposit.",
    "The sheet is UV-stable and suitable for roofs.",
    "It withstands 80 °C without problems.",
    "The material is food-grade.",
    "We have CE and FDA certificates.",
    "The thickness tolerance is ±0.1 mm.",
    "Yes, we have it in stock.",
    "Sure, that works for us.",
    "We agree to your terms.",
    "Your claim of USD 1,200.00 is accepted.",
    "We will credit USD 500.00 on your next order.",
    "We take full responsibility for the broken sheets.",
    "Sorry, our packing was bad.",
    "Thanks for the transfer, it is in our account.",
    "The L/C is fine, please proceed.",
    "We agree to the discrepancies.",
    "We'll hand over the original documents tomorrow.",
    "Otherwise our lawyer will contact you.",
    "Another customer, Rotterdam Tanks, pays USD 4.80.",
    "Our purchase price is USD 3.10.",
    "We can put a lower value on the invoice for customs.",
    "Write to me at li.wei@gmail.example.",
    "Our IBAN: GB29 NWBK 6016 1331 9268 19.",
    "Please transfer to our new account as below.",
    "The price for PVC-3-GR is [to be filled].",
    "The PI number is 2026-119.",
    "Your container MSCU1234566 is at the port.",
    "The price is EUR 4.50 per m², FOB Ningbo.",
    "For 800 m² we offer USD 4.20 per m².",
    "FOB Qingdao the price is USD 4.50 per m².",
    "We offer a sample within 3 days.",
    "The REACH certificate was renewed on 5 May 2026.",
    "We pay the courier for the sample.",
    "Our price of USD 4.5 per sheet is final.",
    "The warranty covers 5 years.",
    "500 m² will fill one 20 ft container.",
    "We ship every Friday.",
    "Your new delivery date is 31 July 2026.",
]


def results(sentence):
    return check_gate(letter("Thank you for your mail.", sentence), CASE, replace(READING, questions=()))


@pytest.mark.slow
def test_subtly_wrong_sentences_are_caught_and_right_ones_pass():
    pairs = [*PAIRS, *FRESH_PAIRS]
    wrong = [*(one for _, one in pairs), *WRONG]
    right = [*(one for one, _ in pairs), *RIGHT]
    missed = [one for one in wrong if results(one).result in PASSES]
    alarms = [one for one in right if results(one).result not in PASSES]
    caught, false = 1 - len(missed) / len(wrong), len(alarms) / len(right)
    stopped = len(wrong) - len(missed)
    precision = stopped / (stopped + len(alarms))
    told = (
        f"recall {caught:.1%} of {len(wrong)}, precision {precision:.1%}, false alarms {false:.1%} of {len(right)}\n"
        f"missed: {missed}\nalarms: {alarms}"
    )
    assert caught >= 0.98 and false <= 0.03, told


ORDER = ("clean", "warn", "vouch", "reason", "never")


def fresh_result(sentence):
    text = letter("Thank you for your mail.", sentence)
    return check_gate(text, case_of(FRESH_MAIL), replace(READING, questions=())).result


def is_caught(sentence, effect):
    """True for at least the effect asked, and `never` only where it is asked."""
    result = fresh_result(sentence)
    return ORDER.index(result) >= ORDER.index(effect) and (result != "never" or effect == "never")


def halves(dangers, harmless, start, step):
    """Return each danger with its effect, and the harmless sentences, from `start` on."""
    return [(one, effect) for effect, some in dangers.items() for one in some[start::step]], harmless[start::step]


@pytest.mark.parametrize(
    ("sentences", "least", "most"),
    [
        pytest.param(halves(DANGERS, HARMLESS, 0, 4), 0.98, 0.01, id="learned from, every other"),
        pytest.param(halves(MORE_DANGERS, MORE_HARMLESS, 0, 4), 0.98, 0.03, id="later sittings, a quarter"),
        pytest.param(halves(DANGERS, HARMLESS, 1, 2), 0.90, 0.065, id="learned from, the others"),
        pytest.param(halves(DANGERS, HARMLESS, 0, 2), 0.98, 0.01, id="learned from", marks=pytest.mark.slow),
        pytest.param(
            halves(MORE_DANGERS, MORE_HARMLESS, 0, 1), 0.98, 0.03, id="later sittings", marks=pytest.mark.slow
        ),
    ],
)
def test_commitments_in_any_wording_are_caught_and_look_alikes_pass(sentences, least, most):
    dangers, harmless = sentences
    missed = [one for one in dangers if not is_caught(*one)]
    results = [fresh_result(one) for one in harmless]
    alarms = [result for result in results if result not in PASSES]
    caught, false = 1 - len(missed) / len(dangers), len(alarms) / len(harmless)
    assert caught >= least and false <= most, f"caught {caught:.1%}, false alarms {false:.1%}"
    assert "never" not in results


def found(report, rule):
    return [finding for finding in report.findings if finding.id == rule]


def check(*sentences, case=CASE, reading=None, **rest):
    return check_gate(letter(*sentences), case, reading or replace(READING, questions=()), **rest)


@pytest.mark.parametrize(
    ("sentence", "rule", "effect"),
    [
        ("Please pay to account DE89 3704 0044 0532 0130 00.", "account", "never"),
        ("Our bank account has changed.", "account_change", "never"),
        ("The price is [placeholder: price of the sheet].", "placeholder", "never"),
        ("The price is [price].", "placeholder", "never"),
        ("Dear {{ name }}, thank you.", "placeholder", "never"),
        ("The sheet is XXX mm thick.", "placeholder", "never"),
        ("We offer 3 % discount.", "discount", "reason"),
        ("You get five percent off.", "discount", "reason"),
        ("We can give it to you at half price.", "discount", "reason"),
        ("We will refund the broken pieces.", "compensation", "reason"),
        ("给您打九折。", "reads_as_money", "reason"),
        ("We shall make good your loss.", "compensation", "reason"),
        ("We will settle your claim in full.", "compensation", "reason"),
        ("Please send us your invoice for the damage.", "compensation", "reason"),
        ("Our QC team overlooked the seals.", "admission", "reason"),
        ("Our workers forgot the gasket.", "admission", "reason"),
        ("Amendment OK.", "lc_terms", "reason"),
        ("Please tell your bank that we agree.", "lc_terms", "reason"),
        ("You may deduct USD 428 from the next invoice.", "compensation", "reason"),
        ("We will send you 80 new sheets with the next container.", "compensation", "reason"),
        ("Please remit to our new bank, I will tell you the number by phone.", "account_change", "never"),
        ("We made a mistake in packing.", "admission", "reason"),
        ("We accept amendment 2.", "lc_terms", "reason"),
        ("We have received your payment with thanks.", "money_confirmed", "reason"),
        ("We will release the goods tomorrow.", "release", "reason"),
        ("We will take legal action.", "threat", "reason"),
        ("Our margin does not allow this.", "cost", "reason"),
        ("We can change the date on the B/L.", "altered_document", "reason"),
        ("Gdansk Pools pays the same.", "other_customer", "reason"),
        ("Our price for the 3 mm PVC sheet is USD 4.40 per m².", "below_list", "reason"),
        ("Please answer ASAP.", "tone", "warn"),
        ("Kindly revert.", "tone", "warn"),
        ("We will write to you by Monday 10 July 2026.", "weekday", "warn"),
        ("Please find the drawing attached.", "attachment", "warn"),
        ("我们可以给您3%折扣。", "reads_as_money", "reason"),
        ("您的货款已收到。", "reads_as_money_in", "reason"),
        ("Le daremos un descuento del 3 %.", "reads_as_money", "reason"),
    ],
)
def test_each_rule_has_its_effect(sentence, rule, effect):
    hits = found(check(sentence), rule)
    assert [hit.effect.value for hit in hits] == [effect]
    assert str(hits[0].message)


@pytest.mark.parametrize(
    "sentence",
    [
        "我们接受您的目标价，每平方米4.00美元。",
        "我司同意贵司的要求。",
        "Deal! 4.00 it is.",
        "It is a deal.",
        "就按您说的办。",
        "交货期10天。",
        "我们两周内发货，20个工作日到货。",
        "Let us go ahead at your price.",
    ],
)
def test_a_yes_needs_somebody_to_stand_for_it(sentence):
    assert check(sentence).result in ("vouch", "reason")


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not accept that you deduct anything.",
        "We cannot send you new sheets.",
        "您的询价我们已收到。",
        "Please tell your bank that we do not agree.",
        "Please send us your invoice address.",
    ],
)
def test_a_no_and_a_receipt_need_nobody(sentence):
    assert check(sentence).result in PASSES


def test_findings_stand_where_they_show():
    text = letter("We offer 3 % discount.")
    (hit,) = found(check_gate(text, CASE, READING), "discount")
    assert "discount" in text.body[hit.start : hit.end]


@pytest.mark.parametrize(
    "sentence",
    [
        "“please send the container number”: we are checking this.",
        "You attached a photo, thank you.",
        "Please attach the photos to your answer.",
        "As soon as our bank credits it, we will confirm.",
        "You wrote: “Our target price is USD 4.00 per m²”.",
    ],
)
def test_the_buyers_words_and_requests_raise_nothing(sentence):
    assert check(sentence).result == "clean"


def test_a_quotation_that_they_never_wrote_is_not_theirs():
    assert check("You wrote: “we pay USD 9.00 per m²”.").result == "vouch"


def test_a_unanswered_question_is_shown():
    reading = replace(READING, questions=("Can the sheet be welded with hot gas?",))
    assert found(check("Thank you for your order PO 4471.", reading=reading), "unanswered")
    assert not found(check("The welding question is with our engineer.", reading=reading), "unanswered")
    assert not found(check("We will answer your questions by Friday 10 July 2026.", reading=reading), "unanswered")


@pytest.mark.parametrize(
    ("to", "rule"),
    [
        ("tam@haiphong-plastics.example", None),
        ("stranger@somewhere.example", "recipient_unknown"),
        ("client@usa-pools.example", "recipient_indirect"),
        ("boss@gdansk-pools.example", "other_company"),
        ("agent@haiphong-plastics.example", "recipient_role"),
    ],
)
def test_a_recipient_must_be_known(to, rule):
    mail = replace(CASE.mail, cc=(Address("Client", "client@usa-pools.example"),))
    contacts = {
        **CASE.contacts,
        "agent@haiphong-plastics.example": Contact("agent@haiphong-plastics.example", may_write=False),
    }
    text = replace(letter("Thank you."), to=(Address("", to),))
    report = check_gate(text, replace(CASE, mail=mail, contacts=contacts), READING)
    ids = {finding.id for finding in report.having(Effect.REASON)}
    assert (rule in ids) if rule else not ids


def test_reply_all_to_somebody_they_copied_is_only_shown():
    mail = replace(CASE.mail, cc=(Address("Client", "client@usa-pools.example"),))
    text = replace(letter("Thank you."), cc=(Address("", "client@usa-pools.example"),))
    assert [
        hit.effect.value for hit in found(check_gate(text, replace(CASE, mail=mail), READING), "recipient_outsider")
    ] == ["warn"]


FLAG = Flag("F1", "bank_change", "block", "new account", Sentence("Phone them at a number on file."))


def test_a_blocking_flag_keeps_payment_sentences_home_and_lets_the_rest_go():
    reading = replace(READING, questions=(), flags=(FLAG,))
    report = check(
        "The lead time is 25 days.", "Payment terms: 30 % deposit by T/T, 70 % before shipment.", reading=reading
    )
    (hit,) = found(report, "flagged")
    assert hit.effect.value == "never"
    assert "Phone them at a number on file." in str(hit.message)
    assert hit.quote.startswith("Payment terms")
    assert check("The lead time is 25 days.", reading=reading).result == "clean"


def test_a_failed_authentication_blocks_only_with_payment_content():
    flag = Flag("F4", "auth_fail", "warn", "dmarc=fail")
    sentence = "Our payment terms are 30 % deposit and 70 % before shipment."
    assert not found(check(sentence, reading=replace(READING, questions=(), flags=(flag,))), "flagged")
    paying = replace(READING, questions=(), flags=(flag,), intent=Intent.PAYMENT_PROMISE)
    assert found(check(sentence, reading=paying), "flagged")


def test_an_account_of_the_buyers_mail_does_not_leave_in_the_quote():
    report = check("Thank you.", quoted="> please pay to GB29 NWBK 6016 1331 9268 19")
    assert [hit.effect.value for hit in found(report, "account")] == ["never"]
    assert not found(check("Thank you.", quoted="> pay to DE89 3704 0044 0532 0130 00"), "account")


def test_quoted_text_of_another_deal_needs_a_reason():
    assert not found(
        check("Thank you.", quoted="> we need 500 m² of 3 mm PVC sheet, grey, CIF Haiphong"), "foreign_quote"
    )
    assert found(check("Thank you.", quoted="> the pools for Gdansk will be ready on Monday"), "foreign_quote")


def attachment(name, media_type, content):
    return Attachment(1, name, media_type, len(content or b""), content)


def test_attachments_are_read_where_they_are_text_and_named_where_not():
    report = check(
        "Please find the list attached.",
        attachments=[
            attachment("list.csv", "text/csv", b"Gdansk Pools;4.80"),
            attachment("pi.pdf", "application/pdf", b"%PDF"),
        ],
    )
    assert found(report, "other_customer")
    assert [str(sentence) for sentence in report.not_checked] == [
        "The attachment pi.pdf could not be read here. Look into it before you send."
    ]
    assert not found(report, "attachment")


def test_the_text_of_a_document_is_read_where_it_was_taken_out():
    pdf = attachment("pi.pdf", "application/pdf", b"%PDF")
    report = check("Please find the invoice attached.", attachments=[pdf], texts={1: "Buyer: Gdansk Pools"})
    assert found(report, "other_customer") and report.not_checked == ()


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("Wednesday 8 July 2026", Standing.HOUSE_RULE),
        ("Thursday 9 July 2026", Standing.HOUSE_RULE),
        ("Friday 10 July 2026", Standing.HOUSE_RULE),
        ("Monday 13 July 2026", Standing.HOUSE_RULE),
        ("Tuesday 7 July 2026", Standing.UNVERIFIED),
        ("Saturday 11 July 2026", Standing.UNVERIFIED),
        ("Tuesday 14 July 2026", Standing.UNVERIFIED),
    ],
)
def test_a_draft_left_over_night_still_promises_its_house_rule_day(day, standing):
    claims = [claim for claim in check(f"We will answer your questions by {day}.").claims if claim.kind == "date"]
    assert [claim.standing for claim in claims] == [standing]


def test_a_price_to_another_place_is_not_the_rows():
    case = case_of("Please quote 500 m² of 3 mm PVC sheet CIF Callao.")
    reading = replace(READING, facts=READING.facts[:2], questions=())
    wrong = check("Our price for the 3 mm PVC sheet is USD 4.95 per m².", case=case, reading=reading)
    right = check("Our price for the 3 mm PVC sheet is USD 4.50 per m².", case=case, reading=reading)
    assert (wrong.result, right.result) == ("vouch", "clean")


def test_a_vouched_claim_passes_until_its_words_change():
    sentence, changed = "Freight to Haiphong is USD 800.00.", "Freight to Haiphong is USD 900.00."
    vouched = [Vouched("USD 800.00", "amount")]
    assert check(sentence).result == "vouch"
    assert check(sentence, vouched=vouched).result == "clean"
    assert [claim.standing for claim in check(sentence, vouched=vouched).claims if claim.kind == "amount"] == [
        Standing.VOUCHED
    ]
    assert check(changed, vouched=vouched).result == "vouch"


def test_money_a_person_has_recorded_may_be_confirmed():
    received = replace(ENTRIES[0], register="promises", kind="received", value={"amount": None})
    assert not found(
        check("We have received your payment.", case=replace(CASE, entries=(received,))), "money_confirmed"
    )


def test_the_third_broken_promise_needs_the_manager():
    entries = tuple(
        replace(
            ENTRIES[0],
            register="promises",
            kind="promise",
            by="reader",
            value={"date": day},
            at=CASE.now.replace(month=6, day=1),
            subject="1",
        )
        for day in ("2026-06-03", "2026-06-10", "2026-06-17")
    )
    entries = tuple(replace(entry, at=entry.at.replace(day=int(entry.value["date"][-2:]) - 1)) for entry in entries)
    reading = replace(READING, intent=Intent.PAYMENT_PROMISE, questions=(), facts=(), derived={"kind": "promise"})
    case = case_of("We will pay.", entries=entries)
    assert found(check_gate(letter("Please choose one way."), case, reading), "level_3")


def test_a_new_subject_is_read_too():
    text = letter("Thank you.", subject="Offer USD 3.90 per m² [draft]")
    report = check_gate(text, CASE, replace(READING, questions=()))
    assert [claim.where for claim in report.claims if claim.source is None] == ["subject"]
    assert report.result == "never"


def test_the_gate_is_quick():
    sentences = [right for right, _ in PAIRS[:22]]
    text = letter(*sentences)
    assert len(text.body.split()) >= 200
    check_gate(text, CASE, READING)
    started = time.perf_counter()
    for turn in range(5):
        check_gate(replace(text, body=f"{text.body}\n\nP.S. {turn} points."), CASE, READING)
    took = (time.perf_counter() - started) / 5
    assert took < 0.1, f"{took * 1000:.0f} ms for {len(text.body.split())} words; aimed at 30"


@pytest.mark.parametrize(
    "hostile",
    [
        "(" * 50_000,
        "we " * 15_000,
        "[" * 40_000,
        "your order of " * 3_000,
        "1,2" * 15_000,
        "\n- " * 20_000,
        "1 2 3 4.5 " * 6_000,
        "6222 " * 10_000,
    ],
)
@at_two_lengths
def test_hostile_text_costs_no_more_than_its_length(hostile, share):
    started = time.process_time()
    check_gate(letter(cut(hostile, share)), CASE, replace(READING, questions=()))
    assert time.process_time() - started < 10 / share


@pytest.mark.parametrize(
    "sentence",
    [
        "Card: 4111 1111 1111 1111.",
        "You can use 5500005555555559.",
        "Please pay to 6222 0200 1234 5678 901.",
        "Our BIC is BKCHCNBJ92A.",
        "SWIFT ABOCCNBJ",
        "Wallet: TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE",
        "Send it to 0x742d35Cc6634C0532925a3b844Bc454e4438f44e.",
        "You can pay by Alipay.",
        "Western Union is fastest.",
        "Routing number 021000021.",
        "请用支付宝付款。",
    ],
)
def test_a_way_to_be_paid_never_stands_in_the_text(sentence):
    hits = found(check(sentence), "account")
    assert {hit.effect.value for hit in hits} == {"never"}
    assert "Take it out" in str(hits[0].message)


@pytest.mark.parametrize(
    "sentence",
    [
        "Please call +86 574 5550 1234 about the payment.",
        "The container is CSQU3054383, the payment is open.",
        "The payment for B/L no. 1234567890123 is open.",
        "Your order 4500123456 is not paid.",
        "The L/C number 123456789012 is with our bank.",
        "The amount of USD 1,250,000.00 is open.",
        "Please send the UETR, such as 97ed4827-7b6f-491a-a06f-b548d5a4512d, of your transfer.",
        "We do not accept PayPal.",
        "Do you ask for Western Union?",
        "Please send us the SWIFT copy.",
        "IMPORTANT: please read the DOCUMENT before you pay.",
    ],
)
def test_numbers_of_papers_and_refusals_are_no_way_to_be_paid(sentence):
    assert not found(check(sentence), "account")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Price: 4.90", "4.90"),
        ("We can meet at 5.25.", "5.25"),
        ("Take it for five and a quarter.", "five and a quarter"),
        ("Deposit: 20.", "20"),
        ("A third now.", "A third"),
    ],
)
def test_a_number_without_a_unit_is_a_claim(sentence, words):
    assert (words, Standing.UNVERIFIED) in {(one.text, one.standing) for one in check(sentence).claims}


@pytest.mark.parametrize(
    "sentence",
    [
        "1. The sheet is not resistant to acetone.",
        "Please see points 1 and 2 below.",
        "In 2025 you ordered the same sheet.",
        "I have two questions.",
        "Please see photo 3.",
        "Please put the presentation period (48) into the amendment.",
        "You ask for 500.",
        "Price: 4.50 per m² FOB Ningbo.",
    ],
)
def test_a_number_that_is_no_figure_of_ours_needs_nobody(sentence):
    assert check(sentence).result in PASSES


def test_names_in_a_salutation_claim_nothing_wherever_it_stands():
    body = "a word typed above\nDear Pham Thi Lan Anh,\n\nThank you.\n\nBest regards,\nLi Wei\nHappy Valley Office\n"
    assert check_gate(replace(letter("x"), body=body), CASE, replace(READING, questions=())).result == "clean"


def test_all_settled_confirms_money():
    assert [hit.effect.value for hit in found(check("All settled, thanks."), "reads_as_money_in")] == ["reason"]


def test_a_customer_of_one_word_is_meant_only_with_a_capital():
    case = replace(CASE, other_customers=frozenset({"Wahhin"}), other_domains=frozenset())
    assert found(check("Wahhin takes it too.", case=case), "other_customer")
    assert not found(check("The word wahhin is not a name here.", case=case), "other_customer")


@pytest.mark.parametrize(
    "sentence",
    [
        "Do the needful.",
        "As per my last email, we wait.",
        "We answer soon.",
        "We answer next Friday.",
        "Any update?",
        "This is our best price.",
        "No problem, we look at it.",
        "100 % guaranteed.",
        "You must answer.",
    ],
)
def test_what_reads_badly_is_told_with_better_words(sentence):
    hits = found(check(sentence), "tone")
    assert hits and all(hit.effect is Effect.WARN and str(hit.message) for hit in hits)


def test_an_attachment_that_is_forgotten_is_told_once():
    assert len(found(check("Attached please find the list.", "The drawing is enclosed."), "attachment")) == 1
    assert not found(
        check("Please find the list attached.", attachments=[attachment("a.csv", "text/csv", b"a")]), "attachment"
    )


def test_many_other_customers_cost_no_time():
    names = frozenset(f"Customer{number} Works" for number in range(5_000))
    case = replace(CASE, other_customers=names)
    check("Thank you.", case=case)
    started = time.perf_counter()
    check("Thank you for your mail.", case=case)
    assert time.perf_counter() - started < 0.1


def test_a_second_letter_about_the_money_in_one_day_is_told():
    reading = replace(READING, intent=Intent.PAYMENT_PROMISE, questions=(), facts=(), derived={"kind": "promise"})
    today = replace(CASE.thread[0], date=CASE.now)
    assert found(
        check("Please pay the balance.", case=replace(CASE, thread=(today,)), reading=reading), "second_reminder"
    )
    assert not found(check("Please pay the balance.", reading=reading), "second_reminder")
