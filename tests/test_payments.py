"""Copies of transfers as they come in mail, and where they differ from our record."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.cases import BankAccount
from mailmate.trade.facts import Money
from mailmate.trade.payment.payments import Transfer, find_transfer, read_transfer, transfer_json
from mailmate.trade.payment.transfer_checks import check_transfer, is_uetr, names_of, same_name

AT = datetime(2026, 7, 6, 12, tzinfo=UTC)
UETR = "97ed4827-7b6f-4491-a06f-b548d5a7512d"
OURS = BankAccount("Ningbo Seakeel Valve Co., Ltd.", "0000 5555 0000 2617", "EXMPCN2NXXX")
DEBT = Money(Decimal("18450.00"), "USD")

MT103 = f"""{{1:F01EXMPEGCXAXXX0000000000}}{{2:I103EXMPCN2NXXXXN}}{{3:{{121:{UETR}}}}}{{4:
:20:BLA0607OUT5531
:23B:CRED
:32A:260706USD18450,
:33B:USD18465,00
:50K:/000011112222
DELTA NOUR TRADING
ALEXANDRIA, EGYPT
:59:/0000555500002617
NINGBO SEAKEEL VALVE CO., LTD.
:70:INV SK26-0522
:71A:SHA
-}}"""
PRINT = """*** COPY ***   CUSTOMER TRANSFER
Instruction type        : MT103 SINGLE CUSTOMER CREDIT TRANSFER
:20: Sender reference : BLA0607OUT5531
:23B:                   : CRED
:32A: Value date, ccy : 260706USD18450,
:50K: Ordering cust.  : NILE CRESCENT FOR IMPORT
                        ALEXANDRIA, EGYPT
:59: Beneficiary      : /0000555500002617
                        NINGBO SEAKEEL VALVE CO., LTD.
:70: Details          : INV SK26-0522
:71A: Charges         : SHA
"""
XML = f"""<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
<CdtTrfTxInf><PmtId><InstrId>I1</InstrId><EndToEndId>SK26-0522</EndToEndId><UETR>{UETR}</UETR></PmtId>
<IntrBkSttlmAmt Ccy="USD">18450.00</IntrBkSttlmAmt><IntrBkSttlmDt>2026-07-06</IntrBkSttlmDt>
<InstdAmt Ccy="USD">18465.00</InstdAmt><ChrgBr>SHAR</ChrgBr>
<Dbtr><Nm>DELTA NOUR TRADING</Nm></Dbtr><DbtrAcct><Id><Othr><Id>000011112222</Id></Othr></Id></DbtrAcct>
<Cdtr><Nm>NINGBO SEAKEEL VALVE CO., LTD.</Nm></Cdtr>
<CdtrAcct><Id><Othr><Id>0000555500002617</Id></Othr></Id></CdtrAcct>
<RmtInf><Ustrd>INV SK26-0522</Ustrd></RmtInf></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>"""
PRETTY = XML.replace("><", ">\n  <")
SECTIONS = f"""Message type: pacs.008.001.08  FI to FI Customer Credit Transfer
UETR: {UETR}
End To End Identification: SK26-0522
Interbank Settlement Amount: USD 18,450.00
Interbank Settlement Date: 2026-07-06
Instructed Amount: 18,465.00 USD
Charge Bearer: SHAR
Debtor
  Name: DELTA NOUR TRADING
  Country: EG
Debtor Account
  Identification: 000011112222
Creditor Agent
  Name: EXAMPLE BANK NINGBO
Creditor
  Name: NINGBO SEAKEEL VALVE CO., LTD.
Creditor Account
  Identification: 0000555500002617
Remittance Information
  INV SK26-0522
"""
APP = f"""Example Bank
Wire transfer confirmation

Amount
USD 18,450.00
Value date
6 July 2026
Remitter name
Delta Nour Trading
Beneficiary name
Ningbo Seakeel Valve Co., Ltd.
Beneficiary account number
0000 5555 0000 2617
Reference number   FT26187XK2
UETR   {UETR}
"""


@pytest.mark.parametrize("text", [MT103, XML, PRETTY, SECTIONS], ids=["MT103", "XML", "indented XML", "pacs.008 print"])
def test_every_form_of_a_copy_shows_the_same_transfer(text):
    found = find_transfer(text, AT)
    assert found is not None
    assert (found.uetr, found.value_date, found.amount) == (UETR, date(2026, 7, 6), DEBT)
    assert found.instructed == Money(Decimal("18465.00"), "USD")
    assert (found.payer, found.account) == ("DELTA NOUR TRADING", "0000555500002617")
    assert (found.beneficiary, found.charges) == ("NINGBO SEAKEEL VALVE CO., LTD.", "SHA")
    assert found.reference in ("BLA0607OUT5531", "SK26-0522")
    assert "SK26-0522" in found.remittance


def test_a_banks_print_with_names_beside_its_tags_is_read():
    found = find_transfer(PRINT, AT)
    assert found is not None
    assert (found.reference, found.payer, found.account) == (
        "BLA0607OUT5531", "NILE CRESCENT FOR IMPORT", "0000555500002617",
    )  # fmt: skip
    assert (found.amount, found.value_date, found.uetr) == (DEBT, date(2026, 7, 6), "")


def test_a_form_of_an_app_with_labels_above_its_values_is_read():
    found = find_transfer(APP, AT)
    assert found is not None
    assert (found.amount, found.value_date, found.reference) == (DEBT, date(2026, 7, 6), "FT26187XK2")
    assert (found.payer, found.account, found.uetr) == ("Delta Nour Trading", "0000 5555 0000 2617", UETR)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear Iris, we will transfer USD 18,450.00 tomorrow.",
        "Invoice SK26-0522\nAmount: USD 18,450.00\nBeneficiary: Ningbo Seakeel\nDate: 6 July 2026",
        "PI 12\nPayment details: 30% deposit\nAmount: USD 100\nBank: EXAMPLE",
    ],
)
def test_what_is_no_copy_gives_none(text):
    assert find_transfer(text, AT) is None


def fields(text, **more):
    found = find_transfer(text, AT)
    assert found is not None
    known = {"accounts": [OURS], "debt": DEBT, "buyers": ("Delta Nour Trading",), "said_on": date(2026, 7, 6), **more}
    return {one.field: (one.ours, one.theirs) for one in check_transfer(found, **known)}


def test_a_copy_that_agrees_shows_only_what_charges_took():
    assert fields(MT103) == {"charges": ("USD 18,465.00", "USD 18,450.00")}
    assert fields(APP) == {}


@pytest.mark.parametrize(
    ("old", "new", "field", "values"),
    [
        ("/0000555500002617", "/0000555500002671", "account", ("0000 5555 0000 2617", "0000555500002671")),
        ("NINGBO SEAKEEL VALVE", "HARBOUR PUMPS", "beneficiary", (OURS.payee, "HARBOUR PUMPS CO., LTD.")),
        ("260706USD18450,", "260706USD18400,", "amount", ("USD 18,450.00", "USD 18,400.00")),
        ("260706USD18450,", "260706EUR18450,", "amount", ("USD 18,450.00", "EUR 18,450.00")),
        ("DELTA NOUR", "NILE CRESCENT", "payer", ("Delta Nour Trading", "NILE CRESCENT TRADING")),
        (UETR, UETR.upper(), "uetr", None),
        (UETR, UETR.replace("-4491-", "-1491-"), "uetr", None),
        (UETR, "none", "uetr", None),
        (":32A:260706", ":32A:260709", "value_date", ("2026-07-06", "2026-07-09")),
    ],
)  # fmt: skip
def test_each_field_that_differs_is_named_with_both_values(old, new, field, values):
    found = fields(MT103.replace(old, new))
    assert field in found
    assert values is None or found[field] == values


def test_a_copy_with_another_payer_and_no_uetr_says_so():
    assert fields(PRINT).keys() == {"payer", "uetr"}


def test_what_our_record_does_not_hold_is_not_compared():
    assert fields(MT103.replace("DELTA", "OTHER"), accounts=[], debt=None, buyers=(), said_on=None).keys() == {
        "charges"
    }


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("DELTA NOUR TRADING", "Delta Nour Trading Est.", True),
        ("DELTA NOUR TRADING", "deltanour", True),
        ("Ningbo Seakeel Valve Co., Ltd.", "NINGBO SEAKEEL VALVE COMPANY LIMITED", True),
        ("Nile Crescent for Import", "Delta Nour Trading", False),
        ("Delta Pumps", "Delta Nour", False),
        ("General Trading Co.", "Import Export Trading LLC", False),
        ("", "Delta", False),
    ],
)
def test_names_of_one_company_are_told_from_others(first, second, same):
    assert same_name(first, second) is same
    assert same_name(second, first) is same


def test_a_buyer_is_called_by_the_names_on_file_and_by_its_domain():
    named = names_of("deltanour.example", ["Delta Nour Trading"], ["Hossam Fathy"])
    assert named == ("Delta Nour Trading", "deltanour", "Hossam Fathy")
    assert names_of("hossam@freemail.example", []) == ()


def test_a_uetr_is_a_uuid_of_version_four_in_lower_case():
    assert is_uetr(UETR)
    assert not is_uetr(UETR.upper())
    assert not is_uetr(UETR.replace("-a06f-", "-c06f-"))


def test_a_stored_copy_comes_back_as_it_was():
    found = find_transfer(MT103, AT)
    assert found is not None
    assert read_transfer(transfer_json(found)) == found
    assert read_transfer(None) is None


@pytest.mark.parametrize("piece", ["Amount: ", "<Dbtr><Nm>", "Debtor\n", "swift uetr ", ":59:/", "a  ", "USD 1.", ": "])
def test_hostile_text_is_read_in_linear_time(piece):
    begin = perf_counter()
    find_transfer(piece * (2_000_000 // len(piece)), AT)
    assert perf_counter() - begin < 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from([MT103, PRINT, XML, SECTIONS, APP]), st.integers(0, 600))
def test_any_text_is_read_without_an_error(noise, form, at):
    found = find_transfer(form[:at] + noise + form[at:], AT)
    if found:
        assert read_transfer(transfer_json(found)) == found
        check_transfer(found, accounts=[OURS], debt=DEBT, buyers=("Delta",), said_on=date(2026, 7, 6))


STATUS = f"""<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>SK26-0522</OrgnlEndToEndId><OrgnlUETR>{UETR}</OrgnlUETR>
<TxSts>RJCT</TxSts><OrgnlTxRef><Amt><InstdAmt Ccy="USD">18450.00</InstdAmt></Amt>
<ReqdExctnDt><Dt>2026-07-06</Dt></ReqdExctnDt>
<Dbtr><Pty><Nm>DELTA NOUR TRADING</Nm></Pty></Dbtr><Cdtr><Pty><Nm>NINGBO SEAKEEL VALVE CO., LTD.</Nm></Pty></Cdtr>
<CdtrAcct><Id><Othr><Id>0000555500002617</Id></Othr></Id></CdtrAcct></OrgnlTxRef></TxInfAndSts></OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>"""


def test_a_status_report_shows_the_transfer_and_that_it_was_rejected():
    found = find_transfer(STATUS, AT)
    assert found is not None
    assert (found.uetr, found.value_date, found.amount) == (UETR, date(2026, 7, 6), DEBT)
    assert (found.payer, found.account, found.status) == ("DELTA NOUR TRADING", "0000555500002617", "RJCT")
    assert read_transfer(transfer_json(found)) == found
    (difference,) = check_transfer(found, accounts=[OURS], debt=DEBT)
    assert (difference.field, difference.theirs) == ("status", "RJCT")
    assert "rejected" in str(difference.message)


@pytest.mark.parametrize(
    ("remittance", "numbers", "differs"),
    [
        ("INVOICE HV-12", ["HV-105"], True),
        ("INVOICE HV-105 BALANCE", ["HV105"], False),
        ("HV 105", ["HV-105"], False),
        ("PO AP-311", ["HP-2601", "AP311"], False),
        ("GOODS", ["HV-105"], False),
        ("INVOICE HV-12", [], False),
    ],
)
def test_a_copy_that_names_another_paper_than_the_debts_is_told(
    remittance: str, numbers: list[str], differs: bool
) -> None:
    shown = Transfer(uetr=UETR, amount=DEBT, account=OURS.account, remittance=remittance)
    found = [one.field for one in check_transfer(shown, accounts=[OURS], debt=DEBT, numbers=numbers)]
    assert ("reference" in found) is differs
