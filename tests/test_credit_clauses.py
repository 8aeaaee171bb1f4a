"""Soft clauses and clauses that cost, in the tongues credits are written in; ordinary papers are neither."""

import pytest

from mailmate.trade.credit.credit_documents import checklist, cost_clauses, soft_clauses
from mailmate.trade.credit.credit_terms import Terms

SOFT = [
    "INSPECTION CERTIFICATE SIGNED BY THE BUYER",
    "CERTIFICATE COUNTERSIGNED BY APPLICANT'S AUTHORIZED REPRESENTATIVE",
    "INSPECTION REPORT ISSUED AND SIGNED BY PERSON AUTHORIZED BY APPLICANT",
    "SHIPMENT CAN ONLY BE EFFECTED UPON RECEIPT OF AMENDMENT; VESSEL NAME WILL BE ADVISED BY WAY OF AMENDMENT",
    "THIS CREDIT IS NOT OPERATIVE UNTIL IMPORT LICENSE IS OBTAINED",
    "THE L/C IS NON-OPERATIVE UNLESS ADVISED",
    "PAYMENT WILL BE MADE ONLY AFTER ACCEPTANCE OF GOODS BY END USER",
    "CARGO RECEIPT SIGNED BY APPLICANT WHOSE SIGNATURE MUST CONFORM TO OUR FILES",
    "CERTIFICADO DE INSPECCION FIRMADO POR EL ORDENANTE",
    "CERTIFICAT SIGNE PAR LE DONNEUR D'ORDRE",
    "ZERTIFIKAT UNTERZEICHNET VOM AUFTRAGGEBER",
    "AMIR TARAFINDAN IMZALANMIS BELGE",
    "检验证书由申请人签署",
    "СЕРТИФИКАТ ПОДПИСАННЫЙ ПОКУПАТЕЛЕМ",
    "WRITTEN APPROVAL OF THE BUYER ON SAMPLES",
    "PAYMENT SHALL BE EFFECTED UPON RECEIPT OF PROCEEDS FROM END USER",
    "WE SHALL PAY AFTER RECEIVING FUNDS FROM THE APPLICANT",
]
ORDINARY = [
    "SIGNED COMMERCIAL INVOICE IN 3 COPIES",
    "BENEFICIARY'S CERTIFICATE CERTIFYING THAT COPIES WERE SENT TO APPLICANT BY COURIER",
    "INSURANCE COVERED BY BUYER",
    "NOTIFY APPLICANT",
    "SHIPPING ADVICE SENT TO THE BUYER WITHIN 3 DAYS AFTER SHIPMENT",
    "ALL CHARGES OUTSIDE VIETNAM FOR BENEFICIARY",
    "DRAFTS DRAWN ON ISSUING BANK",
    "DISCREPANCY FEE OF USD 80 WILL BE DEDUCTED",
    "CERTIFICATE OF ORIGIN ISSUED BY CCPIT",
    "PACKING LIST SIGNED BY BENEFICIARY",
    "B/L ISSUED TO ORDER OF ISSUING BANK",
    "INVOICE MUST BE SIGNED BY BENEFICIARY AND SHOW APPLICANT'S NAME",
    "ALL DOCUMENTS ACCEPTED BY APPLICANT'S BANK",
    "WE WILL EFFECT PAYMENT UPON RECEIPT OF COMPLYING DOCUMENTS",
    "PAYMENT WILL BE MADE AT MATURITY AFTER RECEIPT OF DOCUMENTS IN ORDER",
    "FREIGHT CHARGES PAYABLE UPON ARRIVAL",
]
COSTLY = [
    "INVOICE LEGALIZED BY EMBASSY",
    "FACTURA LEGALIZADA POR EL CONSULADO",
    "FACTURE LEGALISEE PAR L'AMBASSADE",
    "C/O CERTIFIED BY CHAMBER OF COMMERCE",
    "CERTIFICADO DE ORIGEN EMITIDO POR LA CAMARA DE COMERCIO",
    "SGS CERTIFICATE",
    "SONCAP CERTIFICATE",
    "CTN CERTIFICATE",
    "产地证由贸促会签发",
    "ECTN NUMBER ON B/L",
    "CERTIFICATE OF CONFORMITY ISSUED BY ACCREDITED BODY",
]
FREE = ["INVOICE", "CERTIFICATE OF CONFORMITY BY BENEFICIARY", "PACKING LIST IN 60 CTN", "B/L", "GCC COUNTRIES ONLY"]


@pytest.mark.parametrize("text", SOFT)
def test_a_term_that_lets_the_applicant_block_payment_is_soft(text):
    assert soft_clauses(text)


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_paper_is_not_soft(text):
    assert soft_clauses(text) == ()


@pytest.mark.parametrize("text", COSTLY)
def test_a_paper_that_costs_money_and_days_is_named(text):
    assert cost_clauses(text)


@pytest.mark.parametrize("text", FREE)
def test_an_ordinary_paper_costs_nothing(text):
    assert cost_clauses(text) == ()


@pytest.mark.parametrize(
    ("text", "name", "originals", "copies"),
    [
        ("商业发票三份", "invoice", 1, 2),
        ("装箱单一式两份", "packing list", 1, 1),
        ("全套清洁已装船海运提单，空白抬头", "bill of lading", None, 0),
        ("原产地证正本1份，副本2份", "certificate of origin", 1, 2),
        ("保险单正本两份", "insurance document", 2, 0),
        ("受益人证明", "beneficiary's certificate", 1, 0),
    ],
)
def test_a_document_asked_in_chinese_is_named_and_counted(text, name, originals, copies):
    (paper,) = checklist(Terms((("46A", text),), ""))
    assert (paper.name, paper.originals, paper.copies) == (name, originals, copies)
