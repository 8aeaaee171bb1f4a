"""Flag F8 on copies of transfers: what does not fit our record, and copies that fit it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.mail.model import Address, Body, Mail
from mailmate.trade.readings import Contact, Context
from mailmate.trade.safety.fraud import find_flags

NOW = datetime(2026, 7, 8, 9, 0, tzinfo=UTC)
UETR = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"
MT103 = f"""{{1:F01ANDEPEPLXXXX0000000000}}{{2:I103BKCHCNBJXXXXN}}{{3:{{121:{UETR}}}}}{{4:
:20:TT260708001
:23B:CRED
:32A:260708USD4800,00
:50K:/001122334455
RIEGO ANDINO EIRL
LIMA
:59:/1111222233334444
SEAKEEL VALVE CO LTD
:70:PI 2207
:71A:SHA
-}}"""
SLIP = f"""Bank of the South - Transfer confirmation
Reference: TT-99
UETR: {UETR}
Value date: 8 July 2026
Amount: USD 4,800.00
Ordering customer: Riego Andino EIRL
Beneficiary account: 1111222233334444
Beneficiary: Seakeel Valve Co Ltd
Charges: SHA"""
SAID = "Dear Iris,\n\nwe paid USD 4,800.00 today, copy attached.\n\nMariela\nRiego Andino EIRL"


def quote_of(text: str, said: str = SAID, *, sender: str = "mariela@riegoandino.example") -> str:
    mail = Mail("<1@x.example>", "Payment PI 2207", Address("Mariela Huaman", sender), NOW, Body(said), said)
    contacts = {"mariela@riegoandino.example": Contact("mariela@riegoandino.example", "Mariela", "Riego Andino EIRL")}
    context = Context(
        arrived=NOW,
        own_accounts=frozenset({"1111222233334444"}),
        contacts=contacts,
        known_domains=frozenset({"riegoandino.example"}),
        document_texts={1: text},
    )
    return next((flag.quote for flag in find_flags(mail, context) if flag.id == "F8"), "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (MT103.replace("1111222233334444", "9999222233334444"), "9999222233334444"),
        (SLIP.replace("1111222233334444", "5555666677778888"), "5555666677778888"),
        (SLIP.replace(f"UETR: {UETR}\n", ""), "Transfer confirmation"),
        (SLIP.replace(UETR, UETR.upper()), UETR.upper()),
        (SLIP.replace(UETR, "6f9619ff-8b86-1d01-b42d-00cf4fc964ff"), "6f9619ff-8b86-1d01-b42d-00cf4fc964ff"),
        (SLIP.replace("Riego Andino EIRL", "Golden Palm General Trading LLC"), "Golden Palm General Trading LLC"),
        (MT103.replace("RIEGO ANDINO EIRL", "HASSAN EXCHANGE HOUSE"), "HASSAN EXCHANGE HOUSE"),
        (SLIP.replace("4,800.00", "480.00"), "480.00"),
        (SLIP.replace("8 July 2026", "28 July 2026"), "Transfer confirmation"),
        ("SWIFT copy, single customer credit transfer\nto your company", "SWIFT copy"),
    ],
)
def test_a_copy_that_does_not_fit_is_shown_by_its_own_words(text: str, shown: str) -> None:
    assert shown in quote_of(text)


@pytest.mark.parametrize(
    "text",
    [
        MT103,
        SLIP,
        SLIP.replace("1111222233334444", "1111 2222 3333 4444"),
        SLIP.replace("Riego Andino EIRL", "RIEGO ANDINO E.I.R.L."),
        SLIP.replace("8 July 2026", "9 July 2026"),
        SLIP.replace("Charges: SHA", "Charges: BEN"),
        "Proforma invoice 2207\nBeneficiary account: 1111222233334444\nTotal USD 4,800.00",
        "Packing list\n12 cartons",
    ],
)
def test_a_copy_that_fits_and_other_papers_raise_nothing(text: str) -> None:
    assert quote_of(text) == ""


def test_a_copy_pasted_into_the_mail_is_compared_too() -> None:
    pasted = SAID + "\n\n" + SLIP.replace("1111222233334444", "5555666677778888")
    assert "5555666677778888" in quote_of("", pasted)


def test_of_several_sums_in_a_mail_none_is_compared() -> None:
    said = "We paid USD 9,000.00 of the USD 12,000.00 open; the copy is of the first part.\nRiego Andino EIRL"
    assert quote_of(SLIP, said) == ""
