"""Words beside which an account stands, in the languages buyers write: data only, pieces of regular expressions."""

from __future__ import annotations

import re

ACCOUNT_WORDS = (
    r"\bacc(?:oun)?ts?\b", r"\bacc\b", r"\ba/c\b", r"账号", r"帳號", r"帐号", r"账户", r"帳戶", r"户口", r"konto\w{0,8}", r"cuenta", r"\bconta\b", r"compte",
    r"hesa(?:p|b)\w{0,6}", r"сч(?:е|ё)т\w{0,3}", r"\bр/с\b", r"계좌\w{0,4}", r"口座\w{0,4}", r"حساب",
)  # fmt: skip
ABOUT_A_PAPER = re.compile(
    r"invoice|\binv\b|order|\bp\.?[oi]\b|contract|proforma|credit|\bl/?c\b|\bb/?l\b|booking|tracking|container|tel|phone|fax|mobile|whatsapp"
    r"|发票|订单|合同|提单|电话|factura|pedido|fatura|commande|rechnung|счет-фактур",
    re.IGNORECASE,
)
"""Between "account" and a number: the number is a document's or a telephone's."""
