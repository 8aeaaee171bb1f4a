"""What a chat model may name, and by which words a document belongs to a deal: data only."""

from __future__ import annotations

import re

MONEY_FACTS = frozenset({"amount", "target_price", "competitor_price", "claim_amount", "evidence.amount"})
QUANTITY_FACTS = frozenset({"quantity", "qty_affected", "qty_total", "packages"})
WORD_FACTS = frozenset(
    {
        "product", "specs", "payment_terms", "certificates", "packaging", "condition", "method", "reason", "debt_ref",
        "order_ref", "lot", "requests", "sender_company", "refs.po", "refs.pi", "refs.invoice", "refs.contract",
        "refs.lc", "refs.bl", "lc_no", "amendment_no", "expiry.place", "charges_for", "destination_port",
        "incoterm.place", "vessel", "voyage", "seal_no", "bl_no", "evidence.reference", "evidence.payer",
    }
)  # fmt: skip
CHOSEN_FACTS: dict[str, frozenset[str]] = {
    "defect_type": frozenset(
        {
            "damage",
            "function",
            "dimension",
            "appearance",
            "wrong_item",
            "shortage",
            "packaging",
            "labelling",
            "contamination",
            "other",
        }
    ),
    "remedy_asked": frozenset({"replace", "refund", "credit", "repair", "discount", "advice"}),
}

_BY_WORD = (
    "rfq|request for (?:quotation|proposal)|quotation|offer|enquiry|inquiry|specifications?|bill of quantities|boq|drawing",
    "pro[ -]?forma|invoice|(?:sales|purchase) contract|contract no|purchase order|order (?:no|number|confirmation)",
    "packing list|price list|(?:test|inspection|survey|lab) reports?|certificate of",
    "claim|debit note|credit note|remittance|payment (?:advice|order|slip)|(?:letter of|documentary) credit|swift|mt70[07]",
    "cotización|pedido|factura|cotação|facture|devis|commande|teklif|sipariş|fatura|akreditif|счёт|счет|заказ|запрос",
)
_ANYWHERE = (
    "询价|报价|规格|合同|订单|发票|信用证|汇款|水单|验货|索赔|견적|주문|신용장|فاتورة|عرض سعر|اعتماد مستندي|:20:"
)
TRADE_WORDS = re.compile(rf"\b(?:{'|'.join(_BY_WORD)})\b|{_ANYWHERE}", re.IGNORECASE)
"""Words in the name or the first lines of a paper that belongs to a deal."""
