"""Tags of SWIFT category 7 messages, their English names in prints, and their formats: data for `swift`, nothing else.

`NAMES`: tag without its option letter where all options share it -> the names that prints set behind the tag.
Other tongues stand in `swift_name_tables`. Sources: SWIFT category 7, releases 2018 to 2026.
"""

NAMES: dict[str, tuple[str, ...]] = {
    "20": ("documentary credit number", "doc. credit number", "doc credit no", "l/c no", "lc number", "credit no", "reference number", "reimbursing bank's reference", "sender's reference", "senders reference", "transaction reference number", "transaction reference", "l/c number", "credit number", "documentary credit no", "dc no.", "dc number", "credit reference", "letter of credit number", "letter of credit no", "letter of credit no.", "documentary credit no.", "d/c number"),
    "21": ("receiver's reference", "receivers reference", "related reference", "documentary credit number", "presenting bank's reference", "reimbursing bank's reference", "documentary credit no", "credit number", "l/c number"),
    "22A": ("purpose of message",),
    "23": ("issuing bank's reference", "issuing banks reference", "reference to pre-advice", "documentary credit number", "further identification", "issuing bank reference"),
    "23S": ("cancellation request", "cancellation"),
    "26E": ("number of amendment", "amendment number", "number of amendments"),
    "27": ("sequence of total", "sequence"),
    "30": ("date of the original authorisation to reimburse", "date of the original authorization to reimburse", "date of amendment", "amendment date", "value date"),
    "31C": ("date of issue", "issue date", "issuing date", "date of opening", "opening date"),
    "31D": ("date and place of expiry", "date/place of expiry", "expiry date & place", "expiry date/place", "expiry", "date of expiry", "date & place of expiry", "expiry date and place", "new date and place of expiry", "date and place of expiration", "place and date of expiry", "expiry date and place of expiry", "expiry place and date", "validity"),
    "31E": ("new date of expiry", "date of expiry"),
    "31": ("date of expiry",),
    "32": ("currency code, amount", "currency code amount", "currency code and amount", "amount", "currency and amount", "increase of documentary credit amount", "increase of doc. credit amount", "increase of amount", "value date, currency code, amount", "value date/currency/interbank settled amount", "credit amount", "currency, amount", "currency/amount", "currency code/amount", "currency code & amount", "l/c amount", "lc amount", "ccy/amount"),
    "33B": ("decrease of documentary credit amount", "decrease of doc. credit amount", "currency/instructed amount", "decrease of amount"),
    "34B": ("new documentary credit amount after amendment", "new documentary credit amount", "new amount"),
    "39A": ("percentage credit amount tolerance", "percentage credit amount", "percentage of credit amount tolerance", "amount tolerance", "percentage credit amt tolerance", "pos./neg. tol. (%)", "positive/negative tolerance", "tolerance", "pct credit amt tolerance", "percentage credit amt. tolerance", "credit amount tolerance"),
    "39B": ("maximum credit amount", "max. credit amount", "max credit amount"),
    "39C": ("additional amounts covered", "additional amounts"),
    "40A": ("form of documentary credit", "form of doc. credit", "form of credit", "form"),
    "40B": ("form of documentary credit", "form of documentary credit and advice"),
    "40E": ("applicable rules",),
    "40F": ("applicable rules",),
    "41": ("available with... by...", "credit available with... by...", "credit available with by", "available with ... by ...", "available with by", "available with/by", "available with", "credit available with"),
    "42C": ("drafts at...", "drafts at ...", "drafts at"),
    "42": ("drawee", "drawn on"),
    "42M": ("mixed payment details",),
    "42P": ("negotiation/deferred payment details", "deferred payment details", "negotiation/def payment details", "neg/def payment details", "deferred paym. det."),
    "43P": ("partial shipments", "partial deliveries", "partial shipment"),
    "43T": ("transhipment", "transhipments", "transshipments", "transshipment", "trans-shipment"),
    "44A": ("place of taking in charge/dispatch from.../place of receipt", "place of taking in charge/dispatch from .../ place of receipt", "place of taking in charge/receipt", "place of taking in charge", "place of receipt", "on board/disp/taking charge", "loading in charge", "pl of tking in chrg / of receipt", "place of taking in charge/of rec"),
    "44B": ("place of final destination/for transportation to.../place of delivery", "place of final dest./for transportation to/place of delivery", "place of final destination/for transportation to .../ place of delivery", "place of final destination/delivery", "place of final destination", "place of delivery", "for transportation to", "pl of final dest / of delivery", "place of final dest", "place of final destination/of deliv", "final destination"),
    "44C": ("latest date of shipment", "latest day of shipment", "latest date of shipping", "last date of shipment", "last shipment date", "new latest date of shipment", "latest shipment date", "latest date of shpt", "latest shipment", "latest date for shipment", "latest ship date", "latest shipping date", "last day of shipment", "shipment date latest"),
    "44D": ("shipment period",),
    "44E": ("port of loading/airport of departure", "port of loading / airport of departure", "port of loading", "airport of departure", "port of loading/airport of dep", "loading port"),
    "44F": ("port of discharge/airport of destination", "port of discharge / airport of destination", "port of discharge", "airport of destination", "port of discharge/airport of dest", "discharge port"),
    "44I": ("incoterms", "trade terms"),
    "45A": ("description of goods and/or services", "goods", "goods and services", "merchandise", "description of goods and services", "description of goods &/or services", "descript. of goods", "description of goods", "goods description", "description of goods/services", "description of goods or services"),
    "45B": ("description of goods and/or services", "description of goods and services", "description of goods"),
    "45H": ("hs code", "harmonized system code"),
    "46A": ("documents required", "document required", "required documents", "required documents list", "documents to be presented"),
    "46B": ("documents required", "document required"),
    "47A": ("additional conditions", "additional condition", "special conditions", "other conditions", "additional terms"),
    "47B": ("additional conditions", "additional condition"),
    "48": ("period for presentation in days", "period for present. in days", "period of presentation in days", "period of presentation", "presentation days", "presentation", "period for presentation", "presentation period", "presentation period in days", "days for presentation", "period for presentation of documents", "documents presentation period"),
    "49": ("confirmation instructions", "confirmation instruction", "confirmation", "conf instructions"),
    "49G": ("special payment conditions for beneficiary",),
    "49H": ("special payment conditions for bank only", "special payment conditions for receiving bank"),
    "49M": ("special payment conditions for beneficiary",),
    "49N": ("special payment conditions for bank only", "special payment conditions for receiving bank"),
    "50": ("applicant", "applicant address", "applicant town", "applicant post code", "applicant country", "applicant's name", "new applicant", "applicant details", "applicant name", "ordering customer", "changed applicant details", "first beneficiary"),
    "50B": ("non-bank issuer", "non-bank issuer of the credit"),
    "51": ("applicant bank", "bank of the applicant",),
    "52": ("issuing bank", "sender's bank", "issuer", "ordering institution", "issuing bank's name", "opening bank"),
    "53": ("reimbursing bank", "reimbursement bank", "sender's correspondent"),
    "57": ("advise through bank", "'advise through' bank", "advise through", "account with institution", "second advising bank"),
    "58": ("requested confirmation party", "negotiating bank", "confirming bank"),
    "59": ("beneficiary", "beneficiary name", "beneficiary address", "beneficiary town", "beneficiary post code", "beneficiary country", "beneficiary's name", "new beneficiary", "changed beneficiary details", "beneficiary details", "beneficiary customer", "beneficiary (before this amendment)", "second beneficiary"),
    "70": ("remittance information",),
    "71A": ("details of charges",),
    "71B": ("charges", "details of charges"),
    "71D": ("charges", "charges and fees", "bank charges", "details of charges", "fees"),
    "71N": ("amendment charge payable by", "amendment charges payable by", "charges payable by"),
    "72": ("sender to receiver information", "sender to rec. info", "bank to bank information", "sender to receiver info"),
    "72Z": ("sender to receiver information", "sender to receiver info"),
    "77": ("narrative",),
    "78": ("instructions to the paying/accepting/negotiating bank", "instruction to the paying/accepting/negotiating bank", "instructions to paying/accepting/negotiating bank", "info to presenting bk", "instr to payg/accptg/negotg bank", "instr. to pay./acc./neg. bank", "instructions to the bank", "instructions"),
    "25": ("account identification", "account"),
    "77B": ("disposal of documents",),
    "77J": ("discrepancies",),
    "79": ("narrative", "narrative description of the original message", "narrative description of the amendment"),
}  # fmt: skip

OPTIONS = {
    "32": "ABCD", "41": "AD", "42": "ACDMP", "44": "ABCDEFI", "50": "ABCEFHIKMNPRSTUW", "51": "AD", "52": "AD", "53": "AD", "54": "AD", "56": "AD",
    "57": "ABCD", "58": "AD", "59": "AFNPRST", "71": "ABDFGN", "72": "Z", "73": "A", "77": "ABJT", "78": "DK", "79": "Z", "31": "CDE", "33": "AB", "34": "AB",
    "39": "ABC", "40": "ABCEF", "43": "PT", "45": "ABH", "46": "AB", "47": "AB", "49": "GHMN", "22": "A", "23": "BSEX", "26": "E", "25": "A", "13": "C",
}  # fmt: skip
"""Tag number -> option letters known; the bare number is known where `BARE` holds it."""
BARE = frozenset("20 21 23 25 27 30 48 49 50 59 70 72 78 79".split())

ONE_LINE = frozenset(
    "20 21 22A 23 23S 26E 27 30 31C 31D 31E 32A 32B 33B 34B 39A 39B 40A 40B 43P 43T 44C 48 49 71A 71N".split()
)
"""Fields that end at a blank line."""
STRICT_LINE = frozenset("20 21 22A 23 26E 27 30 31C 31E 39A 40A 43P 43T 44C 49 71N".split())
"""Fields of one line: what stands on a further line of a print is no part of them."""

NARRATIVES = frozenset(
    "45A 46A 47A 45B 46B 47B 49G 49H 49M 49N 77A 77B 77J 72 72Z 73A 78 78D 78K 79 79Z 71B 71D 42M 42P 39C 44D 70 37J".split()
)
"""Fields of many lines, which may begin with numbers that are no tags."""

ORDER = tuple(
    "27 40A 40B 20 21 23 23S 52 50B 50E 50I 50U 50W 31C 26E 30 22A 40E 40F 31D 31E 51 50 59 32 33 34 39 41 42 43P 43T 44A 44E 44F 44B "
    "44C 44D 44I 45A 45B 45H 46A 46B 47A 47B 49G 49M 49H 49N 71 48 49 58 53 78 57 79 72".split()
)
"""Fields as SWIFT orders them; a number inside a narrative is a tag only where it comes after that."""

SIGNS = {
    "707": (frozenset({"26E", "23"}), frozenset({"26E", "30"}), frozenset({"30", "23"}), frozenset({"30", "31E"})),
    "747": (frozenset({"20", "21", "30", "31E"}), frozenset({"20", "21", "30", "34B"})),
    "740": (frozenset({"40F", "20"}), frozenset({"20", "25", "31D"})),
    "700": (
        frozenset({"40A", "31D", "32B"}),
        frozenset({"40A", "20", "31C"}),
        frozenset({"40A", "20", "31D"}),
        frozenset({"40A", "59"}),
        frozenset({"40A", "45A"}),
    ),
    "710": (frozenset({"40B", "21", "31D", "32B"}),),
    "103": (frozenset({"32A", "59", "71A"}), frozenset({"32A", "50K", "59"}), frozenset({"23B", "32A", "59"})),
    "701": (frozenset({"27", "20", "45A"}), frozenset({"27", "20", "46A"}), frozenset({"27", "20", "47A"})),
}
"""Message type -> sets of tags any one of which tells it, asked in this order."""

TITLES = {
    "701": ("issue of a documentary credit continuation",),
    "720": ("transfer of a documentary credit", "second beneficiary", "first beneficiary"),
    "710": ("advice of a third bank", "advice of third bank"),
    "747": ("amendment to an authorisation to reimburse", "amendment to an authorization to reimburse"),
    "740": ("authorisation to reimburse", "authorization to reimburse"),
    "707": ("amendment to a documentary credit", "amendment of documentary credit", "amendment to documentary credit"),
    "700": ("issue of a documentary credit", "issue of documentary credit"),
    "705": ("pre-advice of a documentary credit",),
}
"""Message type -> titles that prints set above the fields where they do not name the type."""
