"""What the fields of a credit are called: in English in letters, in the user's tongue on the screen."""

from __future__ import annotations

from mailmate.sentences import Sentence

FIELD_NAMES: dict[str, Sentence] = {
    "20": Sentence("credit number"),
    "21": Sentence("related reference"),
    "22A": Sentence("purpose"),
    "23": Sentence("issuing bank's number"),
    "26E": Sentence("amendment number"),
    "27": Sentence("part of message"),
    "30": Sentence("date of amendment"),
    "31C": Sentence("date of issue"),
    "31D": Sentence("expiry"),
    "31E": Sentence("new expiry"),
    "32B": Sentence("amount"),
    "33B": Sentence("decrease of amount"),
    "34B": Sentence("new amount"),
    "39A": Sentence("tolerance of amount"),
    "40A": Sentence("form"),
    "40B": Sentence("form"),
    "40E": Sentence("rules"),
    "41A": Sentence("available with"),
    "41D": Sentence("available with"),
    "42C": Sentence("drafts at"),
    "42A": Sentence("drawee"),
    "42D": Sentence("drawee"),
    "42M": Sentence("mixed payment"),
    "42P": Sentence("deferred payment"),
    "43P": Sentence("partial shipments"),
    "43T": Sentence("transhipment"),
    "44A": Sentence("place of receipt"),
    "44B": Sentence("final destination"),
    "44C": Sentence("latest shipment"),
    "44D": Sentence("shipment period"),
    "44E": Sentence("port of loading"),
    "44F": Sentence("port of discharge"),
    "44I": Sentence("Incoterms"),
    "45A": Sentence("goods"),
    "45B": Sentence("goods"),
    "46A": Sentence("documents"),
    "46B": Sentence("documents"),
    "47A": Sentence("conditions"),
    "47B": Sentence("conditions"),
    "48": Sentence("presentation, days"),
    "49": Sentence("confirmation"),
    "50": Sentence("applicant"),
    "51A": Sentence("applicant's bank"),
    "51D": Sentence("applicant's bank"),
    "52A": Sentence("issuing bank"),
    "52D": Sentence("issuing bank"),
    "53A": Sentence("reimbursing bank"),
    "57A": Sentence("advise through"),
    "57D": Sentence("advise through"),
    "59": Sentence("beneficiary"),
    "71D": Sentence("charges"),
    "71N": Sentence("charge for amendment"),
    "72Z": Sentence("note to the bank"),
    "78": Sentence("orders to the bank"),
    "79": Sentence("free text"),
}
"""Tag -> how a person calls the field; `str` of it is English."""


def field_name(tag: str) -> Sentence | None:
    """Return how the field is called, by its tag or by its number where the options share a name; None if unknown."""
    return FIELD_NAMES.get(tag) or FIELD_NAMES.get(tag[:2])
