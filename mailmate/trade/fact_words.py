"""The names of facts and the signs on them, listed so that they stand in the catalogue of translations.

A fact is shown by its own name (`debt_ref`), which `say` looks up. What a mail means is decided elsewhere.
"""

from __future__ import annotations

from mailmate.sentences import mark

FACT_NAMES = (
    *(mark("sender_company"), mark("country"), mark("requests"), mark("deadline_set_by_sender")),
    *(mark("refs.po"), mark("refs.pi"), mark("refs.invoice"), mark("refs.contract"), mark("refs.lc"), mark("refs.bl")),
    *(mark("product"), mark("specs"), mark("quantity"), mark("destination_port"), mark("destination_country")),
    *(mark("incoterm.rule"), mark("incoterm.place"), mark("target_price"), mark("competitor_price")),
    *(mark("needed_by"), mark("payment_terms"), mark("certificates"), mark("packaging")),
    *(mark("sample"), mark("sample.qty"), mark("sample.who_pays"), mark("visit.when")),
    *(mark("debt_ref"), mark("part"), mark("amount"), mark("promised_date"), mark("condition"), mark("method")),
    *(mark("reason"), mark("evidence.type"), mark("evidence.value_date"), mark("evidence.amount")),
    *(mark("evidence.reference"), mark("evidence.uetr"), mark("evidence.payer")),
    *(mark("order_ref"), mark("lot"), mark("container_no"), mark("defect_type"), mark("qty_affected")),
    *(mark("qty_total"), mark("arrived_on"), mark("found_on"), mark("evidence_given"), mark("remedy_asked")),
    *(mark("claim_amount"), mark("safety"), mark("lc_no"), mark("amendment_no"), mark("changes")),
    *(mark("latest_shipment"), mark("expiry.date"), mark("expiry.place"), mark("presentation_days")),
    *(mark("banks.issuing"), mark("banks.advising"), mark("banks.confirming"), mark("charges_for")),
    *(mark("answer_by"), mark("seal_no"), mark("vessel"), mark("voyage"), mark("bl_no"), mark("etd"), mark("eta")),
    *(mark("packages"), mark("teu"), mark("ready_on"), mark("delivery_date"), mark("order_date")),
)
"""In the order of the DOMAIN handbook, section 3."""

FACT_SIGNS = (
    *(mark("approx"), mark("ambiguous"), mark("conflict"), mark("formula"), mark("min"), mark("max"), mark("outdated")),
    *(mark("range"), mark("vague"), mark("no_such_day"), mark("zone_guess"), mark("bad_check_digit")),
    *(mark("version_2020"), mark("header"), mark("quoted")),
)
"""What is odd about a value, and where else than in the text it stands."""

FACT_VALUES = frozenset(
    {
        *(
            mark("damage"),
            mark("function"),
            mark("dimension"),
            mark("appearance"),
            mark("wrong_item"),
            mark("shortage"),
        ),
        *(mark("packaging"), mark("labelling"), mark("contamination"), mark("other"), mark("True")),
        *(mark("replace"), mark("refund"), mark("credit"), mark("repair"), mark("discount"), mark("advice")),
        *(mark("deposit"), mark("balance"), mark("full"), mark("partial")),
        *(mark("photos"), mark("video"), mark("test_report"), mark("survey")),
    }
)
"""Values that are words of ours and not the buyer's: only these are translated."""
