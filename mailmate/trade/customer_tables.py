"""Words that tell a customer's name from an everyday one: data only."""

from __future__ import annotations

import re

CUSTOMER_ROLES = frozenset({"buyer", "end_customer", "intermediary"})
END_CUSTOMER = "end_customer"
DEAL_ROLES = frozenset({END_CUSTOMER, "intermediary"})
"""Roles that two companies of one deal hold: who uses the goods, and who buys them for it."""
CUSTOMER_REGISTERS = ("orders", "quotes", "promises", "credits", "complaints", "questions")

LEGAL_FORM = re.compile(
    r"[\s,]+(?:co\.?,?\s?ltd|ltd|limited|llc|l\.l\.c|inc|corp(?:oration)?|gmbh(?:\s&\sco\.?\skg)?|ag|kg|ohg|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a"
    r"|b\.?v|n\.?v|ltda|s\.?a\.\sde\sc\.?v|pty(?:\sltd)?|pte(?:\.?\sltd)?|pvt(?:\.?\sltd)?|plc|llp|oy|ab|a/s|aps|sp\.\sz\so\.?o|s\.r\.o|kft|d\.o\.o|a\.?ş"
    r"|fze|fzco|fz-llc|wll|w\.l\.l|est|company|bhd|sdn(?:\sbhd)?|jsc|co)\.?$",
    re.IGNORECASE,
)
EVERYDAY = frozenset(
    """
    a an and the of for de la el & global globe star world international national united universal general group holding trading trade import export
    imports exports industry industries industrial enterprise enterprises company corporation business services service solutions products supply supplies
    supplier systems system technology technologies tech engineering construction building materials material metal metals steel plastic plastics glass
    valve valves pump pumps light lighting power energy electric electronics machine machinery tools water marine auto parts green blue red black white
    gold golden silver sun moon sky sea ocean north south east west new old first best top prime royal king queen city home house family good great smart
    future modern quality pro max plus one two three asia africa europe america china eastern western northern southern pacific atlantic center centre
    market shop store sales buyer office info mail hello team direct express logistics shipping transport
    """.split()
)
"""Words that name nobody by themselves."""
SHORTEST = 5
"""Letters of a name of one word."""
SERVES = re.compile(
    r"bank|logistic|freight|forward|shipping|cargo|express|courier|surveyor|inspection|customs|insurance|platform|bazaar|marketplace",
    re.IGNORECASE,
)
"""In a name: a firm that serves the trade, and is named in letters for good reasons."""
