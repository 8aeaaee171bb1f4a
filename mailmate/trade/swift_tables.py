"""Field names of SWIFT category 7 messages as banks print them: data for `swift`, nothing else.

`NAMES`: tag without its option letter where all options share it -> the names that prints set behind the tag.
Sources: SWIFT category 7, releases 2018 to 2026.
"""

NAMES: dict[str, tuple[str, ...]] = {
    "20": ("documentary credit number", "sender's reference", "senders reference", "transaction reference number", "transaction reference", "l/c number", "credit number", "documentary credit no"),
    "21": ("receiver's reference", "receivers reference", "related reference", "documentary credit number", "presenting bank's reference", "documentary credit no"),
    "22A": ("purpose of message",),
    "23": ("issuing bank's reference", "issuing banks reference", "reference to pre-advice", "documentary credit number", "further identification", "issuing bank reference"),
    "23S": ("cancellation request", "cancellation"),
    "26E": ("number of amendment", "amendment number", "number of amendments"),
    "27": ("sequence of total", "sequence"),
    "30": ("date of amendment", "amendment date", "value date"),
    "31C": ("date of issue", "issue date"),
    "31D": ("date and place of expiry", "date & place of expiry", "expiry date and place", "new date and place of expiry", "date and place of expiration"),
    "31E": ("new date of expiry", "date of expiry"),
    "31": ("date of expiry",),
    "32": ("currency code, amount", "currency code amount", "currency code and amount", "amount", "currency and amount", "increase of documentary credit amount", "value date, currency code, amount", "value date/currency/interbank settled amount", "credit amount"),
    "33B": ("decrease of documentary credit amount", "currency/instructed amount", "decrease of amount"),
    "34B": ("new documentary credit amount after amendment", "new documentary credit amount", "new amount"),
    "39A": ("percentage credit amount tolerance", "percentage credit amt tolerance", "pos./neg. tol. (%)", "positive/negative tolerance", "tolerance"),
    "39B": ("maximum credit amount",),
    "39C": ("additional amounts covered", "additional amounts"),
    "40A": ("form of documentary credit", "form of doc. credit", "form of credit"),
    "40B": ("form of documentary credit", "form of documentary credit and advice"),
    "40E": ("applicable rules",),
    "40F": ("applicable rules",),
    "41": ("available with... by...", "available with ... by ...", "available with by", "available with/by", "available with", "credit available with"),
    "42C": ("drafts at...", "drafts at ...", "drafts at"),
    "42": ("drawee",),
    "42M": ("mixed payment details",),
    "42P": ("negotiation/deferred payment details", "deferred payment details"),
    "43P": ("partial shipments", "partial shipment"),
    "43T": ("transhipment", "transshipment", "trans-shipment"),
    "44A": ("place of taking in charge/dispatch from.../place of receipt", "place of taking in charge/dispatch from .../ place of receipt", "place of taking in charge/receipt", "place of taking in charge", "place of receipt", "on board/disp/taking charge", "loading in charge"),
    "44B": ("place of final destination/for transportation to.../place of delivery", "place of final destination/for transportation to .../ place of delivery", "place of final destination/delivery", "place of final destination", "place of delivery", "for transportation to"),
    "44C": ("latest date of shipment", "latest shipment date", "latest date of shpt", "latest shipment"),
    "44D": ("shipment period",),
    "44E": ("port of loading/airport of departure", "port of loading / airport of departure", "port of loading", "airport of departure"),
    "44F": ("port of discharge/airport of destination", "port of discharge / airport of destination", "port of discharge", "airport of destination"),
    "44I": ("incoterms", "trade terms"),
    "45A": ("description of goods and/or services", "description of goods and services", "description of goods &/or services", "descript. of goods", "description of goods", "goods description"),
    "45B": ("description of goods and/or services", "description of goods and services", "description of goods"),
    "45H": ("hs code", "harmonized system code"),
    "46A": ("documents required", "document required", "required documents"),
    "46B": ("documents required", "document required"),
    "47A": ("additional conditions", "additional condition", "special conditions"),
    "47B": ("additional conditions", "additional condition"),
    "48": ("period for presentation in days", "period for presentation", "presentation period"),
    "49": ("confirmation instructions", "confirmation instruction", "confirmation"),
    "49G": ("special payment conditions for beneficiary",),
    "49H": ("special payment conditions for bank only", "special payment conditions for receiving bank"),
    "49M": ("special payment conditions for beneficiary",),
    "49N": ("special payment conditions for bank only", "special payment conditions for receiving bank"),
    "50": ("applicant", "applicant details", "applicant name", "ordering customer", "changed applicant details", "first beneficiary"),
    "50B": ("non-bank issuer", "non-bank issuer of the credit"),
    "51": ("applicant bank",),
    "52": ("issuing bank", "ordering institution"),
    "53": ("reimbursing bank", "reimbursement bank", "sender's correspondent"),
    "57": ("advise through bank", "'advise through' bank", "advise through", "account with institution", "second advising bank"),
    "58": ("requested confirmation party", "confirming bank"),
    "59": ("beneficiary", "beneficiary details", "beneficiary customer", "beneficiary (before this amendment)", "second beneficiary"),
    "70": ("remittance information",),
    "71A": ("details of charges",),
    "71B": ("charges", "details of charges"),
    "71D": ("charges", "details of charges"),
    "71N": ("amendment charge payable by", "amendment charges payable by", "charges payable by"),
    "72": ("sender to receiver information", "sender to rec. info", "bank to bank information"),
    "72Z": ("sender to receiver information",),
    "77": ("narrative",),
    "78": ("instructions to the paying/accepting/negotiating bank", "instruction to the paying/accepting/negotiating bank", "instructions to paying/accepting/negotiating bank", "info to presenting bk", "instructions to the bank", "instructions"),
    "79": ("narrative",),
}  # fmt: skip

OPTIONS = {
    "32": "AB", "41": "AD", "42": "ACDMP", "44": "ABCDEFI", "50": "ABCEFHIKMNPRSTUW", "51": "AD", "52": "AD", "53": "AD", "56": "AD", "57": "ABCD",
    "58": "AD", "59": "AFNPRST", "71": "ABDFGN", "72": "Z", "77": "BT", "78": "DK", "79": "Z", "31": "CDE", "33": "B", "34": "B", "39": "ABC", "40": "ABCEF",
    "43": "PT", "45": "ABH", "46": "AB", "47": "AB", "49": "GHMN", "22": "A", "23": "BSEX", "26": "E", "25": "A", "54": "AD", "13": "C",
}  # fmt: skip
"""Tag number -> option letters known; the bare number is known where `BARE` holds it."""
BARE = frozenset("20 21 23 27 30 48 49 50 59 70 72 78 79".split())

ONE_LINE = frozenset(
    "20 21 22A 23 23S 26E 27 30 31C 31D 31E 32A 32B 33B 34B 39A 39B 40A 40B 43P 43T 44C 48 49 71A 71N".split()
)
"""Fields whose value is one line, or one after the printed name."""

SIGNS = {
    "707": (frozenset({"26E", "23"}), frozenset({"26E", "30"}), frozenset({"30", "23"})),
    "700": (frozenset({"40A", "31D", "32B"}),),
    "710": (frozenset({"40B", "21", "31D", "32B"}),),
    "103": (frozenset({"32A", "59", "71A"}), frozenset({"32A", "50K", "59"}), frozenset({"23B", "32A", "59"})),
}
"""Message type -> sets of tags any one of which tells it, asked in this order."""
