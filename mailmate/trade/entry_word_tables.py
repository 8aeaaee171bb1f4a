"""What a person calls kinds of entries, names of flags, and what a check of a credit misses.

Programs read these by their own names (`--json`); a person never has to.
"""

from __future__ import annotations

from mailmate.sentences import mark

ENTRY_WORDS: dict[str, str] = {
    "own_promise": mark("our word"), "supplier_promise": mark("a supplier's word"), "certificate": mark("certificate asked for"),
    "requirement": mark("they ask"), "restriction": mark("they do not want"), "rival_offer": mark("another offer"),
    "about": mark("About"), "text": mark("Words"), "name": mark("Name"), "effect": mark("Effect"), "price": mark("Price"),
    "no_contact": mark("not to be written to"), "packing": mark("packing"), "block": mark("keeps sentences on money home"),
    "warn": mark("warns"), "bank_change": mark("another bank account"), "lookalike_domain": mark("an address that looks like theirs"),
    "reply_to_mismatch": mark("answers go elsewhere"), "auth_fail": mark("sender not proven"),
    "display_name": mark("borrowed name"), "thread_break": mark("not from the thread it claims"), "lure": mark("a link that lures"),
    "payment_proof": mark("a proof of payment that proves nothing"), "refund_or_fee": mark("money back, or a fee"),
    "invitation_only": mark("only an invitation"), "injection": mark("orders to a machine"),
    "urgency_secrecy": mark("hurry and secrecy"), "entry": mark("Entry"),
}  # fmt: skip
"""Kind, field or value of an entry -> what a person calls it."""

MISSING_WORDS: dict[str, str] = {
    "issue": mark("the original credit"), "on_board": mark("the day the goods are on board"), "amendment": mark("an amendment"),
    "lead_days": mark("how many days you need"), "order": mark("the order"), "place": mark("the place of presentation"),
    "today": mark("the day of today"), "asked": mark("what we asked for"), "papers": mark("the papers"),
    "advice": mark("the bank's advice"), "unit price in 45A": mark("unit price in 45A"),
    "quantity in 45A": mark("quantity in 45A"), "tolerance in 45A": mark("tolerance in 45A"),
}  # fmt: skip
"""What a check of a credit misses -> what a person calls it; a field of the credit goes by its tag."""

DETAIL_WORDS: dict[str, str] = {
    "sender_company": mark("Their company"), "country": mark("Country"), "requests": mark("They ask for"),
    "deadline_set_by_sender": mark("Their deadline"), "refs.po": mark("PO no."), "refs.pi": mark("PI no."),
    "refs.invoice": mark("Invoice no."), "refs.contract": mark("Contract no."), "refs.lc": mark("L/C no."),
    "refs.bl": mark("B/L no."), "refs.order": mark("Order no."), "specs": mark("Specification"), "destination_port": mark("To port"),
    "destination_country": mark("To country"), "incoterm.rule": mark("Incoterm"), "incoterm.place": mark("Incoterm place"),
    "target_price": mark("Their price"), "competitor_price": mark("Another's price"), "needed_by": mark("Needed by"),
    "payment_terms": mark("Payment terms"), "certificates": mark("Certificate"), "packaging": mark("Packing"),
    "sample": mark("Sample"), "sample.qty": mark("Samples"), "sample.who_pays": mark("Sample paid by"), "visit.when": mark("Visit"),
    "debt_ref": mark("Debt"), "part": mark("Part of the debt"), "amount": mark("Amount"), "promised_date": mark("Promised for"),
    "condition": mark("Condition"), "method": mark("Way of payment"), "reason": mark("Reason"), "evidence.type": mark("Proof"),
    "evidence.value_date": mark("Value date"), "evidence.amount": mark("Amount on the proof"),
    "evidence.reference": mark("Bank reference"), "evidence.uetr": mark("UETR"), "evidence.payer": mark("Payer"),
    "amendment_no": mark("Amendment no."), "changes": mark("Change"), "latest_shipment": mark("Latest shipment"),
    "expiry.date": mark("Expiry"), "expiry.place": mark("Place of expiry"), "presentation_days": mark("Days to present"),
    "banks.issuing": mark("Issuing bank"), "banks.advising": mark("Advising bank"), "banks.confirming": mark("Confirming bank"),
    "charges_for": mark("Charges for"), "answer_by": mark("Answer by"), "ready_on": mark("Goods ready"), "order_date": mark("Ordered on"),
}  # fmt: skip
"""Fact -> what a person calls it, where the fields of orders and complaints have no word for it."""
