"""How a letter reads: whose words it quotes, which day it names once, what it asks for and what it leaves unsaid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from mailmate.doors.prompts import open_letters
from mailmate.drafting.cascade import draft
from mailmate.drafting.gate import check_gate
from mailmate.drafting.salutation import greeting_for, without_salutation
from mailmate.mail.model import Address, Body
from mailmate.trade.cases import Passage
from mailmate.trade.facts import Change, Fact, Money, Quantity
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import Reading, Score
from mailmate.trade.registers import Entry
from tests.draft_world import CASE, NOW, READING, case_of

LETTERS = open_letters()
DAMAGE = Fact("defect_type", "damage", "damaged")


def reading_of(intent, subtype=None, *, facts=(), questions=(), **changes):
    return Reading(intent, subtype, 0.9, facts=tuple(facts), questions=tuple(questions), **changes)


def body_of(reading, case):
    """Return the body of the embedded letter, which must pass the gate without a reason or a vouching."""
    written = draft(reading, case, LETTERS)
    assert written is not None
    report = check_gate(written.text, case, reading)
    assert report.result in ("clean", "warn"), [str(finding.message) for finding in report.findings]
    return written.text.body


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("Dear Li, we counted PO 4471 today", "we counted PO 4471 today"),
        ("Hi Li\nplease change PO 4471", "please change PO 4471"),
        ("Dear Li The handles are grey", "The handles are grey"),
        ("Li, one sheet burst", "one sheet burst"),
        ("Hello, 5 valves leak", "5 valves leak"),
        ("Today, the container arrived", "Today, the container arrived"),
        ("Dear customer service team we have a problem", "Dear customer service team we have a problem"),
    ],
)
def test_a_quotation_begins_behind_the_salutation(words, bare):
    assert without_salutation(words, "Li Wei") == bare


def test_answers_carry_the_buyers_numbers_and_a_day_is_named_once():
    asked = ("What is your lead time?", "Do you give a discount?", "Can you send samples by air?")
    numbered = "\n".join(f"{number}) {question}" for number, question in enumerate(asked, start=1))
    text = f"Please quote 500 m² of 3 mm PVC sheet, CIF Haiphong.\n{numbered}"
    case = replace(case_of(text), passages=())
    body = body_of(replace(READING, questions=asked, facts=READING.facts[:4]), case)
    assert "\n1. Our lead time is 25 days.\n" in body
    assert "2. “Do you give a discount?” We will answer this by Thursday 9 July 2026." in body
    assert "3. “Can you send samples by air?” We will answer this in the same mail." in body
    assert "The formal quotation with all terms follows in the same mail." in body
    assert body.count("Thursday 9 July 2026") == 1


def test_a_price_they_aim_at_is_answered_beside_our_quotation():
    quote = Entry(
        "quotes",
        "quote",
        {
            "price": {"amount": "4.40", "currency": "USD"}, "per": "m2", "item": "PVC-3-GR", "incoterm": "FOB Ningbo",
            "quantity": None, "valid_until": "2026-07-31",
        },
        "PVC-3-GR at USD 4.40 per m²", NOW - timedelta(days=5), company="haiphong-plastics.example", ours=True,
    )  # fmt: skip
    aim = Fact("target_price", Money(Decimal("4.10"), "USD"), "USD 4.10")
    reading = reading_of(
        Intent.INQUIRY, facts=[aim], questions=["Can you match USD 4.10?"], derived={"missing": ["specs", "incoterm"]}
    )
    body = body_of(reading, replace(case_of("Can you match USD 4.10?"), entries=(quote,)))
    assert "Our quotation is USD 4.40 per m² for PVC-3-GR, FOB Ningbo, valid until Friday 31 July 2026." in body
    assert "You ask: “Can you match USD 4.10?” We will answer on this point by" in body
    assert "Which measures" not in body and body.count("by ") == 1


def test_a_wish_for_samples_is_no_wish_for_prices():
    text = "We want to test two pieces of PVC-3-GR. Are the samples free?"
    asked = reading_of(
        Intent.INQUIRY,
        facts=[Fact("quantity", Quantity(Decimal(2), "pcs"), "two pieces")],
        questions=["Are the samples free?"],
        score=Score(45, "B"),
        derived={"missing": ["incoterm", "destination_port", "needed_by"]},
    )
    body = body_of(asked, case_of(text))
    assert "Please tell us where the samples shall go" in body
    assert "USD" not in body and "Which delivery term" not in body


def test_a_rule_of_the_notes_that_the_gate_holds_back_is_answered_by_a_day():
    note = Passage("The lead time counts from receipt of the deposit.", "terms.md, Lead time")
    case = replace(case_of("What is your lead time?"), prices=(), passages=(note,))
    body = body_of(reading_of(Intent.INQUIRY, questions=["What is your lead time?"]), case)
    assert "deposit" not in body
    assert "“What is your lead time?” We are checking this and will answer by Friday 10 July 2026." in body


@pytest.mark.parametrize(
    ("text", "asked", "carrier"),
    [
        ("12 cartons came wet and crushed.", "photos from the unloading", True),
        ("5 valves leak after two weeks of use.", "the lot or serial numbers", False),
    ],
)
def test_the_proofs_asked_for_fit_the_defect(text, asked, carrier):
    body = body_of(reading_of(Intent.QUALITY_COMPLAINT, facts=[DAMAGE], evidence=[text]), case_of(text))
    assert asked in body and body.count("\n- ") == 3
    assert ("the carrier and your insurer" in body) == carrier


def test_the_figures_of_a_complaint_are_no_inquiry():
    text = "36 of 480 pieces are scratched. We want 10 % discount on this invoice."
    told = Quantity(Decimal(36), "pcs")
    facts = [
        DAMAGE,
        Fact("qty_affected", told, "36"),
        Fact("quantity", told, "36"),
        Fact("product", "PVC-3-GR", "sheet"),
    ]
    reading = reading_of(
        Intent.QUALITY_COMPLAINT, facts=facts, also=(Intent.INQUIRY,), evidence=["36 of 480 pieces are scratched"]
    )
    body = body_of(reading, case_of(text))
    assert "price" not in body and "quotation" not in body


def test_an_injury_is_met_with_priority_and_the_next_days_news():
    text = "One sheet burst and a worker was injured. Call me: +84 225 555 0101"
    reading = reading_of(Intent.QUALITY_COMPLAINT, evidence=[text[:41]], derived={"severity": "critical"})
    body = body_of(reading, case_of(text))
    assert "We are sorry that this happened." in body and "for the trouble" not in body
    assert "when I can reach you today on the number in your mail" in body
    assert "By Thursday 9 July 2026 we will write to you" in body


def test_of_two_days_for_one_field_the_later_one_is_wished():
    days = ("2026-07-25", "2026-08-10")
    facts = [Fact("changes", Change("44C", None, day), day) for day in days]
    reading = reading_of(Intent.LC_AMENDMENT, facts=facts, derived={"stage": "requested", "requested_by": "us"})
    case = case_of("Latest shipment is 25 July. Shall we extend to 10 August? Please tell us all points you need.")
    body = body_of(reading, case)
    assert "- latest shipment (44C): Monday 10 August 2026" in body and "25 July" not in body
    assert "By Friday 10 July 2026 we will tell you every point that needs a change, in one list." in body


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The sum will be transferred on 15 July.", "We have noted your payment for Wednesday 15 July 2026."),
        ("We have transferred half, the rest on 15 July.", "You write that the payment is made."),
    ],
)
def test_what_will_be_paid_is_not_paid(text, told):
    day = Fact("promised_date", date(2026, 7, 15), "15 July")
    reading = reading_of(Intent.PAYMENT_PROMISE, facts=[day], derived={"kind": "claim", "kinds": ["claim", "promise"]})
    assert told in body_of(reading, case_of(text))


def test_a_question_the_payment_letter_passes_over_is_promised_a_day():
    reading = reading_of(
        Intent.PAYMENT_PROMISE, questions=["When can you ship the next order?"], derived={"kind": "promise"}
    )
    body = body_of(reading, case_of("We pay soon. When can you ship the next order?"))
    assert "You also ask when we can ship the next order." in body and "answer by Friday 10 July 2026" in body


def test_the_seal_they_ask_for_is_asked_of_the_forwarder():
    entry = Entry("shipments", "shipment", {"vessel": ["Ever Given"]}, "Ever Given", NOW - timedelta(days=2), ours=True)
    case = replace(case_of("Please send the seal number."), entries=(entry,))
    body = body_of(reading_of(Intent.OTHER, Subtype.SHIPPING_STATUS), case)
    assert "We are asking the forwarder for the container number, the seal number, ETD and ETA" in body


@pytest.mark.parametrize(
    ("sender", "greeting"), [("mike88@webmail.example", "Hi Mike"), ("trade@webmail.example", "Dear Sir or Madam")]
)
def test_a_name_behind_the_last_sentence_counts_where_the_address_has_it(sender, greeting):
    text = "Hi, need price for ball valves. Mike"
    mail = replace(CASE.mail, sender=Address("", sender), body=Body(new=text), text=text)
    assert greeting_for(mail) == greeting


def test_a_unit_price_is_no_sum_that_is_paid():
    text = "Please find PO 60021: 100 sets at USD 79.50 FOB Ningbo. We transfer the deposit on 15 July."
    facts = [
        Fact("amount", Money(Decimal("79.50"), "USD"), "USD 79.50"),
        Fact("promised_date", date(2026, 7, 15), "15 July"),
        Fact("refs.po", "60021", "PO 60021"),
    ]
    body = body_of(reading_of(Intent.PAYMENT_PROMISE, facts=facts, derived={"kind": "promise"}), case_of(text))
    assert "We have noted your payment for order 60021 for Wednesday 15 July 2026." in body and "79.50" not in body
    assert "Thank you also for order PO 60021. We are checking it." in body


@pytest.mark.parametrize(("text", "sorry"), [("3rd reminder! Where is PO 4471?", True), ("Where is PO 4471?", False)])
def test_who_has_waited_is_told_that_we_are_sorry(text, sorry):
    body = body_of(reading_of(Intent.OTHER, Subtype.SHIPPING_STATUS), replace(case_of(text), entries=()))
    assert ("We are sorry for the wait." in body) == sorry


def test_a_question_in_another_language_is_named_by_its_number_in_one_sentence():
    asked = ("¿Cuándo embarcan?", "¿Cuáles son las condiciones de pago?")
    case = replace(case_of("\n".join(asked)), prices=(), passages=())
    body = body_of(reading_of(Intent.INQUIRY, questions=asked, language="es"), case)
    assert (
        "will answer by Friday 10 July 2026." in body or "By Thursday 9 July 2026 we will answer your question" in body
    )
    assert "embarcan" not in body
