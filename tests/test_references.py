"""Document numbers by label and by their own letters; addresses, telephones and accounts."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.finding.contact_points import find_contacts, leave_out_accounts
from mailmate.trade.finding.references import find_references
from tests.lengths import at_two_lengths


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("PO 4471", "po", "4471"),
        ("PO#4471", "po", "4471"),
        ("P.O. No. 4471-A", "po", "4471-A"),
        ("PO: SLW-26-0604", "po", "SLW-26-0604"),
        ("PO No.    : SLW-26-0604", "po", "SLW-26-0604"),
        ("po 4471 please", "po", "4471"),
        ("po no. 4471", "po", "4471"),
        ("PO-4471", "po", "PO-4471"),
        ("purchase order 4500871", "po", "4500871"),
        ("our order no. 77", "order", "77"),
        ("Order P26-0144", "order", "P26-0144"),
        ("PI-2026-014", "pi", "PI-2026-014"),
        ("Proforma PI2026014", "pi", "PI2026014"),
        ("PI No. SK26-PI-0611", "pi", "SK26-PI-0611"),
        ("proforma invoice SK26-PI-0629", "pi", "SK26-PI-0629"),
        ("invoice no INV/26/031", "invoice", "INV/26/031"),
        ("Invoice BW-INV-26071", "invoice", "BW-INV-26071"),
        ("inv. no. 31", "invoice", "31"),
        ("INV-2026-031", "invoice", "INV-2026-031"),
        ("contract SC-2026-7", "contract", "SC-2026-7"),
        ("S/C no. 26-7", "contract", "26-7"),
        ("L/C no. LC1234IM5678", "lc", "LC1234IM5678"),
        ("L/C RRTB26LC004417", "lc", "RRTB26LC004417"),
        ("credit number 0011LC26", "lc", "0011LC26"),
        ("documentary\ncredit RRTB26LC004417", "lc", "RRTB26LC004417"),
        ("B/L no. COSU6123456780", "bl", "COSU6123456780"),
        ("lot 7", "lot", "7"),
        ("lot no. 2606-B", "lot", "2606-B"),
        ("订单号：4471", "order", "4471"),
        ("合同号SC-2026-7", "contract", "SC-2026-7"),
        ("发票号 INV-31", "invoice", "INV-31"),
        ("信用证号：LC123456", "lc", "LC123456"),
        ("形式发票PI-2026-014", "pi", "PI-2026-014"),
        ("pedido n° 4471", "order", "4471"),
        ("orden de compra OC-26-118", "po", "OC-26-118"),
        ("fatura nº 31-26", "invoice", "31-26"),
        ("facture n° 2026-031", "invoice", "2026-031"),
        ("commande n° 4471", "order", "4471"),
        ("Bestellung Nr. 4471", "order", "4471"),
        ("Rechnung SK26-0618", "invoice", "SK26-0618"),
        ("заказ № 4471", "order", "4471"),
        ("контракт №12-26", "contract", "12-26"),
        ("sipariş no: 4471", "order", "4471"),
    ],
)
def test_a_label_or_its_letters_make_a_reference(text, kind, value):
    (found,) = find_references(text)
    assert (found.kind, found.value) == (f"reference.{kind}", value)
    assert text[found.start : found.end] == found.quote


def test_numbers_listed_after_a_label_belong_to_it():
    found = find_references("POs 4471, 4472 and 4480 and 12 cartons; invoices 31-26, 32-26")
    assert [(one.kind, one.value) for one in found] == [
        ("reference.po", "4471"), ("reference.po", "4472"), ("reference.po", "4480"),
        ("reference.invoice", "31-26"), ("reference.invoice", "32-26"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "PO Box 112, P.O. Box 4471",
        "in order to 5, an order for 500 pcs, order 500 pcs, order 2 containers",
        "L/C at sight, L/C 90 days, LC 120 days, credit 60 days",
        "po 5 dnů, po 1500 zł",
        "invoice 2 copies, B/L 3 originals, invoice of 3 July, invoice 2026",
        "invoice USD 500, invoice 48,000.00, balance 1250",
        "24 V DC or 100 to 240 V",
        "a lot 5 times, lots of 20",
        "LOT 7, INVENTED INDUSTRIAL ZONE",
        "this contract is signed; so 2 of us",
        "ALL DOCUMENTS MUST SHOW THIS CREDIT NUMBER\n:71D: CHARGES",
    ],
)
def test_what_is_no_reference(text):
    assert [one.quote for one in find_references(text)] == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("write to Iris.Shen@seakeel.example.", "email", "iris.shen@seakeel.example"),
        ("see https://seakeel.example/list?y=1.", "url", "https://seakeel.example/list?y=1"),
        ("www.seakeel.example", "url", "www.seakeel.example"),
        ("Tel: +86 574 0000 0300", "phone", "+8657400000300"),
        ("mob 0912 345 678", "phone", "0912345678"),
        ("电话：0574-0000-0300", "phone", "057400000300"),
        ("IBAN DE89 3704 0044 0532 0130 00", "account", "DE89370400440532013000"),
        ("DE89370400440532013000", "account", "DE89370400440532013000"),
        ("pay to\nDE89 3704\n0044 0532\n0130 00\nthank you", "account", "DE89370400440532013000"),
        ("pay to DE89.3704.0044.0532.0130.00.", "account", "DE89370400440532013000"),
        ("DE89-3704-0044-0532-0130-00", "account", "DE89370400440532013000"),
        ("D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0", "account", "DE89370400440532013000"),
        ("GB29 NWBK 6016 1331 9268 19 at once", "account", "GB29NWBK60161331926819"),
        ("SK31 1200 0000 1987 4263 7541 from Monday on", "account", "SK3112000000198742637541"),
        ("account no. 1234567890", "account", "1234567890"),
        ("Account: 000-111111-222", "account", "000111111222"),
        ("账号：6222 0000 1111 2222", "account", "6222000011112222"),
    ],
)
def test_ways_to_reach_or_pay(text, kind, value):
    (found,) = find_contacts(text)
    assert (found.kind, found.value, found.flags) == (kind, value, ())
    assert text[found.start : found.end] == found.quote


def test_an_iban_that_fails_its_check_is_kept_and_flagged_beside_the_word():
    (found,) = find_contacts("IBAN: DE89 3704 0044 0532 0130 01")
    assert (found.kind, found.flags) == ("account", ("bad_check_digit",))
    assert find_contacts("batch DE89 3704 0044 0532 0130 01") == []


def test_an_iban_that_is_cut_short_is_kept_beside_the_word():
    (found,) = find_contacts("The IBAN starts with DE89 3704 0044, followed by 0532 0130 00.")
    assert (found.value, found.flags) == ("DE8937040044", ("bad_check_digit",))


@pytest.mark.parametrize(
    "text",
    [
        "PO 4471-22-33",
        "10.08.2026 - 12.08.2026",
        "on account of 500 pcs",
        "1220 x 2440",
        "@home me@ @",
        "a@b",
        "DE89 pieces of 370400440532013000",
    ],
)
def test_what_reaches_nobody(text):
    assert [one.quote for one in find_contacts(text)] == []


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("LC 0947", "lc", ["0947"]),
        ("L/C 9921 – shipment + 3 weeks", "lc", ["9921"]),
        ("LC No: 0123 45 678.", "lc", ["0123 45 678"]),
        ("our L/C 4550-06-26 forbids it", "lc", ["4550-06-26"]),
        ("Re: Crédit 260-KT amendement", "lc", ["260-KT"]),
        ("CC 77-0419 enmienda", "lc", ["77-0419"]),
        ("DC ACC 260113", "lc", ["ACC 260113"]),
        ("LC opened: no DOH/LC/26/1187, sight", "lc", ["DOH/LC/26/1187"]),
        ("0045LCI26001877 referanslı akreditif", "lc", ["0045LCI26001877"]),
        ("신용장 조건변경 통지 (M0612-604-NU-00172)", "lc", ["M0612-604-NU-00172"]),
        ("تم فتح الاعتماد برقم 2026-ILC-902", "lc", ["2026-ILC-902"]),
        ("بالفاتورة 1180", "invoice", ["1180"]),
        ("2609-TR faturasının ödemesi", "invoice", ["2609-TR"]),
        ("KT-2026/08 sözleşmesinin akreditifi", "contract", ["KT-2026/08"]),
        ("остаток по контракту 44", "contract", ["44"]),
        ("el contrato AB-33 queda abierto", "contract", ["AB-33"]),
        ("Invoice 7720 USD 14,200.00", "invoice", ["7720"]),
        ("INV 0118 和 0203 两张发票", "invoice", ["0118", "0203"]),
        ("송장은 BK-0317 및 BK-0322", "invoice", ["BK-0317", "BK-0322"]),
        ("the small order PI 7719 goes out", "pi", ["7719"]),
        ("Commande ferme 7781", "order", ["7781"]),
        ("Pedido de Compra nº 2026-0914", "po", ["2026-0914"]),
        ("PO’s 4471 and 4472", "po", ["4471", "4472"]),
        ("facturas pendientes:\n1) F001-2231 US$ 4,310\n2) F001-2240\nSaludos", "invoice", ["F001-2231", "F001-2240"]),
        ("We will pay these invoices:\n- 26-118 USD 500\n- 26-119: USD 600\n", "invoice", ["26-118", "26-119"]),
        ("قيمة الفاتورتين 2025-88 و2025-91 معا", "invoice", ["2025-88", "2025-91"]),
        ("facturas núm. 118 y 119", "invoice", ["118", "119"]),
        ("инвойсам № 118 и 119", "invoice", ["118", "119"]),
        ("ZJ-INV-0118 is open", "invoice", ["ZJ-INV-0118"]),
        ("发票118号已付", "invoice", ["118"]),
        ("第118号合同", "contract", ["118"]),
        ("faktury nr 118/26", "invoice", ["118/26"]),
        ("hóa đơn số 118", "invoice", ["118"]),
        ("فاتورتكم رقم 118", "invoice", ["118"]),
        ("(lote 88 y ahora lote 91)", "lot", ["88", "91"]),
        ("Invoice      Gross      Net\nGT-1101      USD 18,200.00\nGT-1102      USD 12,215.60\nTotal paid   USD 3",
         "invoice", ["GT-1101", "GT-1102"]),
    ],
)  # fmt: skip
def test_a_number_in_the_dress_of_its_trade(text, kind, values):
    assert [(one.kind, one.value) for one in find_references(text)] == [(f"reference.{kind}", one) for one in values]


@pytest.mark.parametrize(
    "text",
    [
        "LC 44C must read 31 July", "credit 60 days", "contract 3.5 / 8.5", "frame agreement\nWeek 31",
        "we use LC 2026 as before", "invoice no. 15.07.2026", "2026 faturası", "500 adet siparişi",
        "our order:\n- 500 pcs\n- 300 pcs", "Invoices:\n15.07.2026 paid\n500 pcs", "合同是46，",
        ":20:SMB26LC0418\n:23:X",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_of_a_paper(text):
    assert find_references(text) == []


TOKENS = st.sampled_from([
    "PO", "P.O.", "no.", "4471", "-", "/", "#", "PI-2026-014", "invoice", "L/C", "LC1234IM5678", "and", ",",
    "订单号", "：", "lot", "7", "@", "a", "b.example", "+86", "574", "IBAN", "DE89", "3704 0044 0532 0130 00",
    "account", "www.", "https://", "İ", "\n", "١٢",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(TOKENS, max_size=14), st.sampled_from([" ", ""]))
def test_every_quote_stands_where_it_says(tokens, glue):
    text = glue.join(tokens)
    for found in (find_references(text), find_contacts(text)):
        assert all(text[one.start : one.end] == one.quote for one in found)
        assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    "piece", ["1", "1-", "a", "@", "a@", "a@a.", "PO ", "po 1 ", "PO 1,", "DE89 ", "account 1", "http://", "+1"]
)
@pytest.mark.parametrize("find", [find_references, find_contacts])
@at_two_lengths
def test_hostile_text_is_read_in_linear_time(piece, find, share):
    size = (40_000 if any(char.isalpha() for char in piece) else 200_000) // share
    text = (piece * size)[:size]
    began = time.process_time()
    find(text)
    assert time.process_time() - began < 1 / share


def test_account_numbers_that_are_not_ours_are_left_out_of_a_text():
    text = "Pay to IBAN DE89 3704 0044 0532 0130 00, not to account 0000 5555 0000 2617. PO 4471."
    assert leave_out_accounts(text, {"0000555500002617"}) == (
        "Pay to IBAN [account number left out], not to account 0000 5555 0000 2617. PO 4471."
    )
