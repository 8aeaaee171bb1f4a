"""Who the buyer is in a marketplace's notice: name, company and country stand in its body, never in its sender."""

from __future__ import annotations

import re

from mailmate.mail.model import Mail
from mailmate.reading.automatic import is_marketplace_notice
from mailmate.trade.facts import Fact
from mailmate.trade.finding.places import find_countries
from mailmate.trade.finding.wording import fold_space
from mailmate.trade.finding.words import late_pattern
from mailmate.trade.sale.marketplaces import find_notice

_HEAD = 4000
_COUNTRY = late_pattern(
    r"^[ \t]*(?:buyer(?:'s)?[ ])?(?:country(?:/region)?|location|region|from|国家(?:/地区)?|所在地)[ \t]*[:：][ \t]*"
    r"(?P<label>[^\n]{2,60})"
    r"|\bbuyer[ ](?:in|from)[ ](?P<said>[^\n,.]{2,40})|^[^\n(]{2,60}\((?P<behind>[A-Z][A-Za-z .]{2,40})\)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_COMPANY = late_pattern(
    r"^[ \t]*(?:buyer(?:'s)?[ ])?(?:company(?:[ ]name)?|公司(?:名称)?)[ \t]*[:：][ \t]*(?P<name>[^\n]{2,80})",
    re.IGNORECASE | re.MULTILINE,
)


def country_in_notice(mail: Mail) -> Fact | None:
    """Return the buyer's country a notice names, or None for any other mail."""
    if not is_marketplace_notice(mail):
        return None
    for text in (mail.body.new[:_HEAD], mail.subject):
        for match in _COUNTRY.finditer(text):
            words = match["label"] or match["said"] or match["behind"]
            if found := find_countries(words):
                return found[0].as_fact("country", "body" if text is not mail.subject else "header")
    return None


def company_in_notice(mail: Mail) -> Fact | None:
    """Return the buyer's company a notice names, or None for any other mail."""
    match = _COMPANY.search(mail.body.new[:_HEAD]) if is_marketplace_notice(mail) else None
    name = match["name"].strip() if match else ""
    return Fact("sender_company", name, name, "body") if name else None


def with_product(facts: tuple[Fact, ...], mail: Mail) -> tuple[Fact, ...]:
    """Return the facts with the product a notice names in its own field first, and none read across its labels."""
    notice = find_notice(mail)
    if notice is None or not notice.product or notice.product not in mail.body.new:
        return facts
    message = fold_space(notice.message)
    kept = tuple(one for one in facts if one.name != "product" or fold_space(one.quote) in message)
    named = Fact("product", fold_space(notice.product), notice.product, "body")
    return (named, *(one for one in kept if (one.name, one.value) != (named.name, named.value)))
