"""What names a way to be paid: shapes of cards, codes and wallets, words for banks, names of services. Data only."""

from __future__ import annotations

import re

DIGITS = re.compile(r"(?<![A-Za-z0-9_.,/+#-])\d(?:[ -]?\d){8,27}(?![A-Za-z0-9_/-]|[.,]\d)")
CARD_SHAPE = re.compile(r"\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{5}|\d{13,19}")
FOURS = re.compile(r"\d{4}(?:[ -]\d{4}){3,4}(?:[ -]\d{1,3})?")
"""Groups of four as banks and cards write them: no paper is numbered so."""
CARD_WORD = re.compile(
    r"\b(?:cards?|visa|master ?card|amex|american express|union ?pay|exp(?:iry)?\b|cvv|cvc)\b|银行卡|卡号",
    re.IGNORECASE,
)
MONEY_WORD = re.compile(
    r"\b(?:pay|paid|payment|payments|wire|remit\w*|transfer\w*|account|acct|a/c|bank\w*|beneficiary|payee|iban|swift|bic|routing|sort code|aba|money|icbc|funds)\b|账|汇|付|银行|\bcuenta\b|\bbanco\b",
    re.IGNORECASE,
)
CODE = re.compile(
    r"\b(?:routing|sort\s?code|aba|ifsc|clabe|cnaps|bsb|branch\scode|bank\scode|transit)\b[^\n\d]{0,20}(?P<code>[A-Z]{0,4}\d[\d -]{3,20}\d)",
    re.IGNORECASE,
)
BIC = re.compile(r"(?<![\w-])[A-Z]{4}(?P<country>[A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![\w-])")
BIC_WORD = re.compile(r"\b(?:swift|bic)\b", re.IGNORECASE)
BANK_COUNTRIES = frozenset(
    "CN HK TW SG JP KR VN TH MY ID IN PK BD LK AE SA QA KW BH OM TR IL EG MA ZA NG KE GB IE DE FR ES PT IT NL BE LU AT CH PL CZ SK HU RO BG GR SE NO DK FI EE LV LT RU UA US CA MX BR AR CL PE CO AU NZ CY MT".split()
)
WALLETS = re.compile(
    r"(?<![\w])(?:bc1[ac-hj-np-z02-9]{11,71}|[13][a-km-zA-HJ-NP-Z1-9]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33}|0x[0-9a-fA-F]{40})(?!\w)"
)
SERVICES = re.compile(
    r"\b(?:pay ?pal|alipay|ali pay|we ?chat ?pay|western union|money ?gram|zelle|venmo|cash app|payoneer|remitly|apple pay|google pay|usdt|usdc|bitcoins?|btc|ethereum|crypto\w{0,9}|binance|(?:via|by|with|through|use)\s(?:wise|revolut))\b"
    r"|支付宝|微信(?:支付|付款|转账|收款)|西联|速汇金|比特币",
    re.IGNORECASE,
)
ACCOUNT_LINE = re.compile(
    r"\b(?:account|acct|a/c|acc\.?\s?no|iban|beneficiary|payee|remit\w*|wire|transfer|pay\s(?:to|into)|payable\sto|card)\b|账[户号]|帐[户号]|户头|卡号|汇(?:到|至|入)|\bcuenta\b|\bkonto\b|\bcompte\b",
    re.IGNORECASE,
)
"""On one line of a paper with a long number: the number is an account."""
REFUSES = re.compile(r"\b(?:not?|never|don't|without|sin)\b|不|请勿|\?", re.IGNORECASE)
