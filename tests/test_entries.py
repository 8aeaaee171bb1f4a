"""What one mail adds to the registers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from mailmate.mail.model import Address, Attachment, Body, Mail
from mailmate.trade.entries import entries_of
from mailmate.trade.facts import Change, Fact, Money, Quantity
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.payment.promises import chains, state
from mailmate.trade.readings import Flag, Reading
from mailmate.trade.registers import REGISTERS
from mailmate.trade.rules import Rules

NOW = datetime(2026, 7, 8, 9, 0, tzinfo=UTC)


def mail(new, *, subject="Order 4471", attachments=(), quoted=""):
    return Mail(
        message_id="<1@x.example>",
        subject=subject,
        sender=Address("Anna", "anna@buyer.example"),
        date=NOW,
        body=Body(new=new, quoted=quoted),
        text=new,
        attachments=attachments,
    )


def reading(intent=Intent.OTHER, subtype=None, *, facts=(), **more):
    return Reading(intent=intent, subtype=subtype, confidence=0.9, facts=tuple(facts), **more)


def made(new, read, *, ours=False, at=NOW, documents=None, **more):
    return entries_of(
        mail(new, **more), read, mail_id=42, company="buyer.example", ours=ours, at=at, documents=documents
    )


def only(entries, register):
    found = [one for one in entries if one.register == register]
    assert len(found) == 1
    return found[0]


PROMISE = reading(
    Intent.PAYMENT_PROMISE,
    facts=(
        Fact("promised_date", date(2026, 7, 9), "tomorrow"),
        Fact("amount", Money(Decimal("48000.00"), "USD"), "USD 48,000"),
        Fact("debt_ref", "PI-12", "PI-12"),
    ),
    derived={"kind": "promise", "kinds": ["promise"], "part": "balance"},
)


def test_a_promise_is_entered_with_date_sum_part_and_the_sentence():
    entry = only(made("Dear Li. We remit USD 48,000 for PI-12\ntomorrow. Regards", PROMISE), "promises")
    assert (entry.kind, entry.by, entry.mail_id, entry.company, entry.ours, entry.at) == (
        "promise",
        "reader",
        42,
        "buyer.example",
        False,
        NOW,
    )
    assert entry.subject == "PI12"
    assert entry.quote == "We remit USD 48,000 for PI-12 tomorrow."
    assert entry.value == {
        "date": "2026-07-09",
        "said_on": "2026-07-08",
        "first": None,
        "last": None,
        "amount": {"amount": "48000.00", "currency": "USD"},
        "part": "balance",
        "condition": None,
        "debt_ref": "PI-12",
        "kinds": ["promise"],
        "more_dates": [],
        "country": None,
        "payer": None,
        "transfer": None,
    }


def test_three_mails_that_say_tomorrow_become_a_chain_broken_three_times():
    entries = []
    for days in (0, 2, 5):
        read = reading(
            Intent.PAYMENT_PROMISE,
            facts=(Fact("promised_date", date(2026, 7, 9) + timedelta(days=days), "tomorrow"),),
            derived={"kind": "promise"},
        )
        entries += made("We pay tomorrow.", read, at=NOW + timedelta(days=days))
    (chain,) = chains(entries)
    assert (state(chain, date(2026, 7, 20), Rules(), "").broken_count) == 3


def test_words_without_a_date_are_entered_without_one():
    entry = only(
        made(
            "I cannot say when we pay.",
            reading(
                Intent.PAYMENT_PROMISE, derived={"kind": "extension_request"}, evidence=("I cannot say when we pay",)
            ),
        ),
        "promises",
    )
    assert (entry.kind, entry.value["date"], entry.quote) == ("extension_request", None, "I cannot say when we pay")


def test_a_second_date_is_kept_beside_the_first():
    facts = (Fact("promised_date", date(2026, 7, 9), "9 July"), Fact("promised_date", date(2026, 7, 20), "20 July"))
    entry = only(
        made(
            "Half on 9 July, rest on 20 July.",
            reading(Intent.PAYMENT_PROMISE, facts=facts, derived={"kind": "promise"}),
        ),
        "promises",
    )
    assert (entry.value["date"], entry.value["more_dates"]) == ("2026-07-09", ["2026-07-20"])


def test_quoted_facts_feed_no_register():
    facts = (
        Fact("promised_date", date(2026, 7, 9), "tomorrow", "quoted"),
        Fact("container_no", "CSQU3054383", "CSQU3054383", "quoted"),
    )
    entries = made("Noted, thanks.", reading(Intent.PAYMENT_PROMISE, facts=facts, derived={"kind": "promise"}))
    assert only(entries, "promises").value["date"] is None
    assert [one for one in entries if one.register == "shipments"] == []


def test_a_suppliers_date_is_theirs_and_no_payment():
    read = reading(
        Intent.OTHER, Subtype.SUPPLIER, facts=(Fact("ready_on", date(2026, 8, 5), "5 August"),), direction="theirs"
    )
    entry = only(made("Goods ready 5 August.", read), "promises")
    assert (entry.kind, entry.value) == ("supplier_promise", {"date": "2026-08-05", "what": "goods"})
    assert entry.quote == "Goods ready 5 August."
    assert chains([entry]) == ()


MT707 = ":20:REF9\n:21:NONREF\n:23:LC26-0417\n:31C:260501\n:30:260615\n:26E:001\n:31D:260709 CHINA"


def test_an_amendment_in_the_mail_is_entered_with_its_tags():
    entry = only(made(f"Please see:\n{MT707}", reading(Intent.LC_AMENDMENT, derived={"stage": "advised"})), "credits")
    assert (entry.kind, entry.subject, entry.value["amendment_no"], entry.value["type"]) == (
        "amendment",
        "LC260417",
        "001",
        "707",
    )
    assert ["31D", "260709 CHINA"] in entry.value["tags"]


def test_an_issue_in_a_document_is_entered_with_its_source():
    issue = ":20:LC26-0417\n:40A:IRREVOCABLE\n:31D:260624 CHINA\n:32B:USD48000,\n:44C:260609"
    entry = only(made("L/C attached.", reading(Intent.OTHER, Subtype.LC_ISSUE), documents={2: issue}), "credits")
    assert (entry.kind, entry.source, entry.subject) == ("issue", "attachment:2", "LC260417")


def test_a_credit_printed_without_tags_is_entered_with_its_tags_and_the_lines_nobody_knows():
    issue = (
        "信用证号码：LC26-0417\n开证日期：2026年5月2日\n有效期及地点：2026年6月24日，中国\n金额：USD 48,000.00\n"
        "通知费：CNY 200\n最迟装运日：2026年6月9日\n"
    )
    entry = only(made(f"您好，\n\n{issue}", reading(Intent.OTHER, Subtype.LC_ISSUE)), "credits")
    assert (entry.kind, entry.source, entry.subject) == ("issue", "body", "LC260417")
    assert ["44C", "2026年6月9日"] in entry.value["tags"]
    assert entry.value["unknown"] == ["通知费：CNY 200"]


@pytest.mark.parametrize(
    ("stage", "kind"),
    [
        ("requested", "requested"),
        ("announced", "announced"),
        ("refused", "refused"),
        ("advised", "announced"),
        ("accepted", "announced"),
    ],
)
def test_words_about_a_credit_never_accept_anything(stage, kind):
    facts = (
        Fact("lc_no", "LC26-0417", "LC26-0417"),
        Fact("changes", Change("44C", None, "260709"), "ship until 9 July"),
    )
    read = reading(Intent.LC_AMENDMENT, facts=facts, derived={"stage": stage, "requested_by": "us"})
    entry = only(made("For LC26-0417: ship until 9 July.", read), "credits")
    assert (entry.kind, entry.subject, entry.value["stage"]) == (kind, "LC260417", stage)
    assert entry.value["changes"] == [{"tag": "44C", "old": None, "new": "260709", "op": "set"}]


def test_our_own_mail_about_a_credit_asks_and_decides_nothing():
    facts = (
        Fact("lc_no", "LC26-0417", "LC26-0417"),
        Fact("changes", Change("44C", None, "260709"), "ship until 9 July"),
    )
    asking = reading(Intent.LC_AMENDMENT, facts=facts, derived={"stage": "advised"})
    accepting = reading(Intent.LC_AMENDMENT, facts=facts, derived={"stage": "accepted"})
    entry = only(made("Please let us ship until 9 July.", asking, ours=True), "credits")
    assert (entry.kind, entry.value["requested_by"], entry.ours) == ("requested", "us", True)
    assert made("We accept.", accepting, ours=True) == ()


def test_a_complaint_is_entered_with_severity_and_what_is_missing():
    facts = (
        Fact("refs.po", "4471", "4471"),
        Fact("defect_type", "damage", "wet"),
        Fact("qty_affected", Quantity(Decimal(12), "cartons"), "12 cartons"),
    )
    read = reading(Intent.QUALITY_COMPLAINT, facts=facts, derived={"severity": "minor", "evidence_missing": ["photos"]})
    entry = only(made("12 cartons of PO 4471 came wet.", read), "complaints")
    assert (entry.subject, entry.quote) == ("4471", "12 cartons of PO 4471 came wet.")
    assert entry.value == {
        "severity": "minor",
        "evidence_missing": ["photos"],
        "order_ref": "4471",
        "defect_type": "damage",
        "qty_affected": {"value": "12", "unit": "cartons"},
        "given": ["qty_affected"],
    }


def test_each_question_of_theirs_is_asked_once():
    entries = made("Price? Lead time?", reading(Intent.INQUIRY, questions=("Price?", "Lead time?")))
    assert [(one.kind, one.value, one.quote) for one in entries] == [
        ("asked", {"text": "Price?"}, "Price?"),
        ("asked", {"text": "Lead time?"}, "Lead time?"),
    ]


def test_a_shipment_keeps_its_numbers_under_their_fact_names():
    facts = (
        Fact("container_no", "CSQU3054383", "CSQU3054383"),
        Fact("container_no", "TGHU1234567", "TGHU1234567", flags=("bad_check_digit",)),
        Fact("vessel", "EVER GOOD", "EVER GOOD"),
        Fact("etd", date(2026, 7, 12), "12 July"),
        Fact("refs.po", "4471", "4471"),
    )
    for ours in (False, True):
        entry = only(
            made(
                "CSQU3054383 on EVER GOOD, 12 July.",
                reading(Intent.OTHER, Subtype.SHIPPING_STATUS, facts=facts),
                ours=ours,
            ),
            "shipments",
        )
        assert (entry.ours, entry.subject) == (ours, "4471")
        assert entry.value == {
            "container_no": "CSQU3054383, TGHU1234567",
            "vessel": "EVER GOOD",
            "etd": "2026-07-12",
            "flags": ["bad_check_digit"],
        }


def test_an_order_is_entered_with_number_quantity_and_total():
    facts = (
        Fact("refs.po", "PO-4471", "PO-4471"),
        Fact("quantity", Quantity(Decimal(800), "pcs"), "800 pcs"),
        Fact("amount", Money(Decimal("3200.00"), "USD"), "USD 3,200"),
    )
    entry = only(made("PO-4471 for 800 pcs, USD 3,200.", reading(Intent.OTHER, Subtype.ORDER, facts=facts)), "orders")
    assert (entry.kind, entry.subject) == ("order", "PO4471")
    assert entry.value == {
        "po": "PO-4471",
        "pi": None,
        "contract": None,
        "quantity": {"value": "800", "unit": "pcs"},
        "total": {"amount": "3200.00", "currency": "USD"},
    }


def test_a_mail_that_only_names_an_order_makes_no_order():
    read = reading(Intent.INQUIRY, facts=(Fact("refs.po", "PO-4471", "PO-4471"),))
    assert [one.register for one in made("Like PO-4471?", read)] == []


def test_flags_are_logged():
    read = reading(Intent.OTHER, Subtype.BANK_CHANGE, flags=(Flag("F1", "bank_change", "block", "new account"),))
    entry = only(made("new account", read), "fraud")
    assert (entry.kind, entry.quote, entry.value) == ("F1", "new account", {"name": "bank_change", "effect": "block"})


def ours(text, read=None, **more):
    return made(text, read or reading(), ours=True, **more)


def test_what_we_promise_in_a_sent_mail_is_our_own_promise():
    text = (
        "Dear Anna,\n\nThe order ships by 10 July 2026. Our engineer will answer by 9 July 2026.\n"
        "Samples will be sent on 13 July 2026."
    )
    found = [(one.kind, one.value["date"], one.value["what"], one.quote, one.ours) for one in ours(text)]
    assert found == [
        ("own_promise", "2026-07-10", "delivery", "The order ships by 10 July 2026.", True),
        ("own_promise", "2026-07-09", "answer", "Our engineer will answer by 9 July 2026.", True),
        ("own_promise", "2026-07-13", "sample", "Samples will be sent on 13 July 2026.", True),
    ]


def test_a_polite_opening_does_not_hide_our_promise():
    assert [one.kind for one in ours("Please note that we will ship by 10 July 2026.")] == ["own_promise"]


@pytest.mark.parametrize(
    "text",
    [
        "Please pay by 10 July 2026.",
        "If you pay, we will ship by 10 July 2026.",
        "You wrote that you will pay by 10 July 2026.",
        "We shipped on 3 July 2026.",
        "We will answer soon.",
        "Could you send it by 10 July 2026?",
        "For 300 pcs we can do USD 115.00 FOB Ningbo, valid until 10 July 2026.",
        "Our offer will be open until 10 July 2026.",
    ],
)
def test_what_does_not_bind_us_with_a_day_is_no_promise(text):
    assert [one for one in ours(text) if one.register == "promises"] == []


def test_a_wish_to_move_names_the_old_day_and_the_later_one_counts():
    facts = (Fact("promised_date", date(2026, 7, 10), "10 July"), Fact("promised_date", date(2026, 7, 24), "24 July"))
    read = reading(Intent.PAYMENT_PROMISE, facts=facts, derived={"kind": "extension_request"})
    entry = only(made("May we pay on 24 July instead of 10 July?", read), "promises")
    assert (entry.value["date"], entry.value["more_dates"]) == ("2026-07-24", [])


def test_their_words_between_quotation_marks_are_no_promise_of_ours():
    assert ours('We still wait: "we will pay by 10 July 2026" was your word.') == ()


def test_each_line_of_a_quotation_has_its_own_item_and_quantity():
    text = "1) SK-2040B, 1,200 pcs: USD 5.20 per pc CIF Haiphong\n2) SK-3100W, 300 pcs: USD 11.40 per pc"
    found = [one.value for one in ours(text) if one.register == "quotes"]
    assert [(one["item"], one["quantity"]["value"], one["price"]["amount"]) for one in found] == [
        ("SK-2040B", "1200", "5.20"),
        ("SK-3100W", "300", "11.40"),
    ]
    assert [one["incoterm"] for one in found] == ["CIF Haiphong", "CIF Haiphong"]


def test_a_price_in_our_sent_mail_is_a_quote_with_item_term_and_validity():
    text = "We offer PVC sheet at USD 4.50/m2 CIF Haiphong. The offer is valid until 31 July 2026."
    read = reading(facts=(Fact("product", "PVC sheet", "PVC sheet"),))
    entry = only(ours(text, read), "quotes")
    assert entry.quote == "We offer PVC sheet at USD 4.50/m2 CIF Haiphong."
    assert entry.value == {
        "price": {"amount": "4.50", "currency": "USD"},
        "per": "m2",
        "item": "PVC sheet",
        "incoterm": "CIF Haiphong",
        "quantity": None,
        "valid_until": "2026-07-31",
    }


@pytest.mark.parametrize(
    "text",
    [
        "We received USD 4,500.00 on our account.",
        "The total of the invoice is USD 4,500.00.",
        "The deposit is USD 450.00.",
        "Our PI No. SK26 over USD 9,660.00 CIF Haiphong is attached.",
        "For the target price of USD 5.10 we would need more.",
    ],
)
def test_a_sum_that_is_no_price_is_no_quote(text):
    assert [one for one in ours(text) if one.register == "quotes"] == []


def test_a_proforma_we_attach_is_an_order_of_ours():
    read = reading(facts=(Fact("refs.pi", "PI-12", "PI-12"),))
    file = Attachment(1, "PI-12.pdf", "application/pdf", 9, b"x")
    assert only(ours("Please find PI-12 attached.", read), "orders").kind == "proforma"
    assert only(ours("As agreed.", read, attachments=(file,)), "orders").subject == "PI12"
    assert ours("Your balance of PI-12 is open.", read) == ()


def test_our_own_mail_makes_no_buyers_promise_question_complaint_or_flag():
    read = reading(
        Intent.PAYMENT_PROMISE,
        facts=PROMISE.facts,
        also=(Intent.QUALITY_COMPLAINT,),
        derived={"kind": "promise"},
        questions=("When do you pay?",),
        flags=(Flag("F1", "bank_change", "block", "x"),),
    )
    assert ours("When do you pay?", read) == ()


def test_every_entry_has_words_and_a_known_register():
    read = reading(
        Intent.PAYMENT_PROMISE,
        also=(Intent.QUALITY_COMPLAINT, Intent.LC_AMENDMENT),
        subtype=Subtype.ORDER,
        questions=("Why?",),
    )
    entries = made("", read)
    assert {one.register for one in entries} == {"promises", "complaints", "credits", "questions", "orders"}
    assert all(one.quote and one.register in REGISTERS for one in entries)


def test_what_has_no_words_is_not_entered():
    assert made("", reading(Intent.QUALITY_COMPLAINT), subject="") == ()


def test_a_claim_keeps_what_its_copy_shows():
    copy = "MT103\n20: REF1\n32A: 260708USD48000,\n50K: DELTA PUMPS\n59: /0000555500002617\nSEAKEEL\n71A: OUR\n"
    claim = reading(Intent.PAYMENT_PROMISE, derived={"kind": "claim"}, evidence=("We paid today.",))
    entry = only(made("We paid today.", claim, documents={0: copy}), "promises")
    assert entry.value["transfer"] == {
        "reference": "REF1",
        "value_date": "2026-07-08",
        "amount": {"amount": "48000.00", "currency": "USD"},
        "payer": "DELTA PUMPS",
        "account": "0000555500002617",
        "beneficiary": "SEAKEEL",
        "charges": "OUR",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Payment will be made on 30 June 2026.", "promise"),
        ("We received the goods, thank you. The balance will be remitted on Friday.", "promise"),
        ("Attached invoice SK-INV-1 will be paid on 30 June 2026.", "promise"),
        ("The inspection is completed. The deposit is going to be paid on 30 June 2026.", "promise"),
        ("The invoice will have been paid by 30 June 2026.", "promise"),
        ("The transfer has not been made yet; it will be made on 30 June 2026.", "promise"),
        ("We refer to the transfer made on Monday, the rest will be paid on 30 June 2026.", "claim"),
        ("The deposit should have been paid, our bank sent it. The rest will be paid on 30 June 2026.", "claim"),
        ("We paid 30% today, the rest will be paid on 30 June 2026.", "claim"),
        ("The balance was sent this morning and will be credited by 30 June 2026.", "claim"),
        ("Have you received our transfer? The balance will be paid on 30 June 2026.", "claim"),
        ("The slip follows. The balance will be paid on 30 June 2026.", "claim"),
        ("Payment will be made on 30 June 2026, please see our transfer of today.", "claim"),
    ],
)
def test_a_payment_that_is_all_to_come_is_no_claim_whatever_was_heard_in_it(text: str, kind: str) -> None:
    heard = {"kind": "claim", "kinds": ["claim", "promise"]}
    facts = (Fact("promised_date", date(2026, 6, 30), "30 June 2026"),)
    entry = only(made(text, reading(Intent.PAYMENT_PROMISE, facts=facts, derived=heard)), "promises")
    assert (entry.kind, "claim" in entry.value["kinds"]) == (kind, kind == "claim")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We ship your order PO-1 on 18 July 2026.", "2026-07-18"),
        ("The samples leave on 13 July 2026.", "2026-07-13"),
        ("Your order PO-1 sails on 18 July 2026.", "2026-07-18"),
        ("The ETD is 25 July 2026.", "2026-07-25"),
        ("We cannot ship before 18 July 2026.", None),
        ("We usually ship on 18 July.", None),
        ("ETD: 25 July 2026", None),
    ],
)
def test_a_day_named_in_the_present_binds_us_and_a_day_before_which_nothing_comes_does_not(
    text: str, day: str | None
) -> None:
    found = [one.value["date"] for one in ours(text) if one.kind == "own_promise"]
    assert found == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "kinds", "expected"),
    [
        (
            "We pay invoice INV-101 on 10 July and invoice INV-102 on 20 July.",
            ["promise"],
            [("promise", "INV101", "2026-07-10"), ("promise", "INV102", "2026-07-20")],
        ),
        (
            "We pay invoices INV-101 and INV-102 on 10 July, please ship by 30 July.",
            ["promise"],
            [("promise", "INV101", "2026-07-10"), ("promise", "INV102", "2026-07-10")],
        ),
        (
            "We paid invoice INV-101. Invoice INV-102 follows on 10 July.",
            ["claim"],
            [("claim", "INV101", "2026-07-10")],
        ),
        (
            "We pay invoice INV-101 on 10 July, your credit note for invoice INV-99 is deducted.",
            ["promise"],
            [("promise", "INV101", "2026-07-10")],
        ),
    ],
)
def test_no_invoice_gets_the_day_or_the_claim_of_another(
    text: str, kinds: list[str], expected: list[tuple[str, str, str]]
) -> None:
    numbers = [word.strip(".,") for word in text.split() if word.startswith("INV-")]
    facts = (
        Fact("promised_date", date(2026, 7, 10), "10 July"),
        Fact("debt_ref", numbers[0], numbers[0]),
        *(Fact("refs.invoice", number, number) for number in numbers),
    )
    read = reading(Intent.PAYMENT_PROMISE, facts=facts, derived={"kind": kinds[0], "kinds": kinds})
    entries = [one for one in made(text, read) if one.register == "promises"]
    assert [(one.kind, one.subject, one.value["date"]) for one in entries] == expected


def test_sums_that_do_not_stand_with_their_invoices_are_left_open() -> None:
    text = "We pay invoices INV-101 and INV-102, USD 9,000, on 10 July, less USD 200 for the damage."
    numbers = (Fact("refs.invoice", "INV-101", "INV-101"), Fact("refs.invoice", "INV-102", "INV-102"))
    facts = (Fact("promised_date", date(2026, 7, 10), "10 July"), *numbers)
    read = reading(Intent.PAYMENT_PROMISE, facts=facts, derived={"kind": "promise", "kinds": ["promise"]})
    entries = [one for one in made(text, read) if one.register == "promises"]
    assert [one.value["amount"] for one in entries] == [None, None]


@pytest.mark.parametrize(
    ("signed", "kept"),
    [
        ("trust me\nTunde", "trust me"),
        ("trust me\nTunde Okafor\nLagos Mech Ltd\n+234 800 000 000", "trust me"),
        ("trust me Tunde", "trust me Tunde"),
        ("trust me\nMaria", "trust me Maria"),
    ],
)
def test_a_quote_of_a_promise_does_not_swallow_the_name_that_signs_it(signed, kept):
    sender = Address("Tunde Okafor", "tunde@lagosmech.example")
    facts = (Fact("promised_date", date(2026, 7, 9), "tomorrow"),)
    told = replace(mail(f"my friend, we pay the deposit tomorrow, {signed}"), sender=sender)
    entry = only(
        entries_of(
            told, reading(Intent.PAYMENT_PROMISE, facts=facts), mail_id=1, company="x.example", ours=False, at=NOW
        ),
        "promises",
    )
    assert entry.quote == f"my friend, we pay the deposit tomorrow, {kept}"
