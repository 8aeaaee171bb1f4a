"""How we ask for a confirmation and tell of a parcel in our own mails, as data for `awaited`."""

from __future__ import annotations

import re

ASKS = re.compile(
    r"\b(?:please|kindly|pls|could you|can you|would you|we ask you to)\b[^.?!\n]{0,60}?\b(?:confirm\w{0,8}|approv\w{0,5}|check|"
    r"sign|countersign|verify|your (?:confirmation|approval|ok))\b|\bfor (?:your )?(?:confirmation|approval)\b"
    r"|\bwait(?:ing)? for your (?:confirmation|approval)\b|请(?:您)?(?:确认|核对|签字)",
    re.IGNORECASE,
)
PAPERS = (
    ("bl_draft", re.compile(r"\b(?:draft (?:of (?:the )?)?(?:b/?l|bill of lading)|(?:b/?l|bill of lading)[\s_-]{1,3}draft)\b|提单(?:草稿|确认)", re.I)),
    ("proforma", re.compile(r"\b(?:proforma(?: invoice)?|p/?i(?: no\.?)?(?= |-|\d|$|\.pdf))\b|形式发票", re.I)),
    ("artwork", re.compile(r"\b(?:art ?work|labels?|print(?:ing)? (?:draft|proof)|packing design|colour (?:card|sample)|drawing)\b", re.I)),
    ("documents", re.compile(r"\b(?:draft (?:documents|invoice)|documents|packing list|certificate|shipping (?:details|marks?))\b", re.I)),
    ("details", re.compile(r"\b(?:(?:shipping|shipment|packing|order|production) (?:details|information|data|date|plan)|container loading plan)\b", re.I)),
)  # fmt: skip
"""What is sent for confirmation -> how it is named, the surer ones first."""
SAMPLE = re.compile(r"\b(?:samples?|muestras?|amostras?)\b|样品", re.IGNORECASE)
COURIER = re.compile(
    r"\b(?P<courier>DHL|FedEx|UPS|TNT|Aramex|EMS|SF(?:[ -]Express)?)\b[^\n.;]{0,40}?(?P<number>\b[A-Z]{0,3}\d[\dA-Z]{1,4}(?:[ -]?[\dA-Z]{2,5}){1,5}\b)",
    re.IGNORECASE,
)
"""A courier and the number of its parcel."""
