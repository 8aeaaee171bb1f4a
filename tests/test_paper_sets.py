# ruff: noqa: E501  a paper reads better unbroken
"""Sets of papers as they are made in offices, right ones and ones with one subtle fault, each as text, sheet and PDF."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

import pytest
from docx import Document
from openpyxl import Workbook

from mailmate.desk.registers.papers import check, papers_from_files

pytestmark = pytest.mark.slow

SELLER = "NINGBO ORIENT HARDWARE CO., LTD."
CREDIT = (
    ":27:1/1\n:40A:IRREVOCABLE\n:20:LC2026-0914\n:31C:260512\n:31D:260724CHINA\n:50:HADDAD TRADING\nAMMAN\n"
    ":59:BRIGHT PUMP CO LTD\n:32B:USD48000,\n"
)

AGREE = {
    "names": (
        "NINGBO ORIENT HARDWARE & TOOLS CO., LTD.\nADD: NO.8 HARBOR RD, NINGBO\nCOMMERCIAL INVOICE\nTo: GULF TRADING AND CONTRACTING L.L.C.\nInvoice No: NO-26-088   Date: 2026-06-12\nDescription\tQty\tUnit Price\tAmount\nHammer\t2,400 PCS\tUSD 1.50\tUSD 3,600.00\nTOTAL\t2,400 PCS\t\tUSD 3,600.00\nMARKS: GTC/DUBAI/NO.1-100",
        "Ningbo Orient Hardware and Tools Company Limited\nPACKING LIST\nInvoice No. NO-26-088\nConsignee: Gulf Trading & Contracting LLC\nG.W.: 2,450 KGS N.W.: 2,400 KGS\nTotal: 2400 pcs in 100 cartons\nShipping Marks: G.T.C. DUBAI NO.1-100",
        "BILL OF LADING\nShipper:\nNINGBO ORIENT HARDWARE & TOOLS CO.,LTD\nNO.8 HARBOR RD\nConsignee:\nGULF TRADING AND CONTRACTING LLC\nGross weight 2450.000 KGS\n100 CTNS\n",
    ),
    "euro figures": (
        "Rheinstahl Handels GmbH\nCOMMERCIAL INVOICE\nBuyer: PT Baja Nusantara\nNet weight: 12.450,00 kg\nGross weight: 12.700,00 kg",
        "Rheinstahl Handels GmbH\nPACKING LIST\nConsignee: PT. BAJA NUSANTARA\nNet weight 12,450.00 KGS\nGross weight 12.7 MT",
        "BILL OF LADING\nShipper: RHEINSTAHL HANDELS GMBH\nConsignee: PT BAJA NUSANTARA\nGROSS WEIGHT: 12700 KGS",
    ),
    "LC dashes": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nDrawn under L/C No. 0845-IM-26 dated 12 May 2026",
        f"CERTIFICATE OF ORIGIN\nExporter: {SELLER}\nL/C NO.: 0845IM26",
        f"INSURANCE POLICY\nAssured: {SELLER}\nUnder Documentary Credit No: 0845 IM 26",
    ),
    "marks over lines": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nShipping marks:\nKTC\nKEELUNG\nC/NO.1-350\nDescription: pipes",
        f"BILL OF LADING\nShipper: {SELLER}\nMarks and numbers: KTC KEELUNG C/NO.1-350",
    ),
    "bilingual": (
        f"宁波东方五金有限公司\n{SELLER}\n商业发票 COMMERCIAL INVOICE\n买方 Buyer: ANDES IMPORT S.A.C.\n数量 Quantity: 3,000 PCS\n毛重 G.W.: 1,500 KGS",
        "NINGBO ORIENT HARDWARE CO.,LTD\n装箱单 PACKING LIST\n收货人 Consignee: ANDES IMPORT SAC\n数量: 3000 件\n毛重: 1500公斤",
    ),
    "unit words": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nTotal quantity: 650 PIECES\nTotal: 13 PALLETS",
        f"{SELLER}\nPACKING LIST\nTOTAL QTY: 650 PCS\nTOTAL PACKAGES: 13 PLTS",
        f"CERTIFICATE OF ORIGIN\nExporter: {SELLER}\nSIX HUNDRED AND FIFTY (650) PCS OF VALVES IN 13 PALLETS",
    ),
    "to order": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nTo: VALVULAS DEL SUR S.A.\nFrom Ningbo, China to Callao, Peru",
        f"OCEAN BILL OF LADING\nShipper: {SELLER}\nConsignee: TO ORDER OF BANCO DEL PACIFICO\nNotify party: VALVULAS DEL SUR SA\nPort of loading: NINGBO\nPort of discharge: CALLAO, PERU",
        f"CERTIFICATE OF ORIGIN\nExporter: {SELLER}\nConsignee: TO ORDER\nMeans of transport: FROM NINGBO TO CALLAO BY SEA",
    ),
    "container spelling": (
        f"{SELLER}\nPACKING LIST\nContainer No.: CSQU 305438-3  Seal No.: HT99812",
        f"BILL OF LADING\nShipper: {SELLER}\nContainer / Seal: CSQU3054383 / HT99812",
    ),
    "pounds": (
        f"{SELLER}\nPACKING LIST\nGross weight: 1,000 kg",
        f"BILL OF LADING\nShipper: {SELLER}\nGross weight: 2,204.62 LBS",
    ),
    "accents": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nComprador: Química Perú S.A. de C.V.\nTotal amount: USD 12,000.00",
        f"CERTIFICATE OF ORIGIN\nExporter: {SELLER}\nConsignee: QUIMICA PERU SA DE CV",
    ),
    "unit in heading": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nDescription\tQuantity (PCS)\tUnit price\tAmount\nBolt\t1,000\t0.2\t200\nNut\t2,000\t0.1\t200\nTOTAL\t3,000\t\t400",
        f"{SELLER}\nPACKING LIST\nDescription\tQuantity (PCS)\tG.W. (KGS)\nBolt\t1,000\t20\nNut\t2,000\t30\nTOTAL\t3,000\t50",
        f"BILL OF LADING\nShipper: {SELLER}\n3000 PCS\nGROSS WEIGHT 50 KGS",
    ),
    "LTD variants": (
        "ORIENT HARDWARE LTD\nCOMMERCIAL INVOICE\nBuyer: SMITH & SONS (PVT) LTD",
        "Orient Hardware Limited\nPACKING LIST\nBuyer: M/S SMITH AND SONS PVT. LIMITED",
    ),
    "apostrophe": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nBuyer: O'BRIEN'S PUMPS INC.",
        f"{SELLER}\nPACKING LIST\nConsignee: O’Brien’s Pumps, Inc",
    ),
    "hyphen": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nBuyer: AL-NOOR TRADING CO",
        f"{SELLER}\nPACKING LIST\nConsignee: AL NOOR TRADING CO.",
    ),
    "weight w/o decimals": (
        f"{SELLER}\nPACKING LIST\nG.W.: 1240.5 KGS\nN.W.: 1180.25 KGS",
        "BILL OF LADING\nGROSS WEIGHT: 1,240.500 KGS",
    ),
    "measurement": (f"{SELLER}\nPACKING LIST\nMeasurement: 28.5 CBM", "BILL OF LADING\nMEASUREMENT 28.500 M3"),
    "LC label variants": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nL/C NUMBER: 26LC00417",
        "BILL OF LADING\nLETTER OF CREDIT NO. 26LC00417",
        "CERTIFICATE OF ORIGIN\nDC NO: 26LC00417",
    ),
    "two items qty per item in co": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nItem | Qty | Price\nA | 300 pcs | 1\nB | 200 pcs | 2\nTOTAL | 500 pcs | ",
        f"CERTIFICATE OF ORIGIN\nExporter: {SELLER}\n300 PCS OF VALVE A\n200 PCS OF VALVE B\nTOTAL 500 PCS",
    ),
    "marks N/M": (f"{SELLER}\nCOMMERCIAL INVOICE\nShipping marks: N/M", "BILL OF LADING\nMarks & Nos: N/M"),
    "address in cell": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nBuyer: ANDES IMPORT S.A.C., AV. LARCO 123, LIMA, PERU",
        "BILL OF LADING\nConsignee: ANDES IMPORT S.A.C. AV LARCO 123 LIMA",
    ),
    "port country": (
        f"{SELLER}\nCOMMERCIAL INVOICE\nPort of discharge: Haiphong, Vietnam",
        "BILL OF LADING\nPort of discharge: HAI PHONG PORT",
    ),
    "pcs & cartons on bl": (
        f"{SELLER}\nPACKING LIST\nTOTAL: 100 CARTONS 1,200 PCS",
        "BILL OF LADING\n100 CARTONS (ONE HUNDRED CARTONS ONLY)\nSTC 1200 PCS VALVES",
    ),
    "packages vs cartons words": (f"{SELLER}\nPACKING LIST\nTOTAL: 100 CARTONS", "BILL OF LADING\n100 PACKAGES"),
    "vessel": (
        "BILL OF LADING\nVessel: COSCO SHANGHAI V.012W",
        "INSURANCE POLICY\nPer conveyance: S.S. COSCO SHANGHAI VOY. 012W",
    ),
    "order no": (f"{SELLER}\nCOMMERCIAL INVOICE\nP.O. No.: 4500-7781", f"{SELLER}\nPACKING LIST\nPO# 45007781"),
    "rates and sets of papers": (
        "COMMERCIAL INVOICE\nGoods: 1,200 sets pumps\nFOB Ningbo USD 40.00 per set\nUSD 48,000.00",
        "PACKING LIST\n10 sets per carton, 1,200 sets in 120 cartons\n20 cartons/pallet, 6 pallets",
        "BILL OF LADING\nTHREE (3) SETS OF ORIGINAL BILLS OF LADING\n6 PALLETS (120 CARTONS) STC 1200 SETS PUMPS",
    ),
    "lines that add up to another's total": (
        "COMMERCIAL INVOICE\nTOTAL QUANTITY 1,200.00 SETS",
        "BILL OF LADING\n700 SETS PUMP A\n500 SETS PUMP B\nTOTAL: SIXTY (60) CARTONS ONLY",
    ),
    "a product named as its maker": (
        "COMMERCIAL INVOICE\nSeller: DELTA PUMPS LTD\n1,200 sets Delta pump DP-2",
        "PACKING LIST\nSeller: Delta Pumps Ltd\n1,200 sets of Delta Pump DP-2",
    ),
    "a sum in words": (
        "COMMERCIAL INVOICE\nTotal amount: USD 48,250.50\nSAY US DOLLARS FORTY EIGHT THOUSAND TWO HUNDRED AND FIFTY AND CENTS FIFTY ONLY",
        "PACKING LIST\nTOTAL 60 CARTONS\nSAY SIXTY CARTONS ONLY",
    ),
    "within the credit's tolerance": (
        "COMMERCIAL INVOICE\nQuantity: 1,150 sets",
        f"{CREDIT}:45A:1,200 SETS OF PUMPS +/- 5 PCT AT USD40 PER SET\n:46A:+INVOICE IN 3 COPIES\n",
    ),
    "a sample of the lot": (
        "COMMERCIAL INVOICE\nQuantity: 1200 sets",
        "INSPECTION CERTIFICATE\nLot size 1200 sets, sample size 80 sets, accepted",
    ),
}
"""What is written in several ways and is one and the same."""

DIFFER = {
    "letter in name": (
        "seller",
        (
            f"{SELLER}\nCOMMERCIAL INVOICE\nBuyer: BAHIA FERRAGENS LTDA\nTOTAL QUANTITY: 500 SETS",
            "CERTIFICATE OF ORIGIN\nExporter: NINGBO ORIENTAL HARDWARE CO., LTD.\nConsignee: BAHIA FERRAGENS LTDA\n500 SETS",
        ),
    ),
    "quantity": (
        "quantity pcs",
        (
            f"{SELLER}\nCOMMERCIAL INVOICE\nItem | Description | Quantity | Price\n1 | Valve DN50 | 1,200 pcs | 3.20\n2 | Valve DN80 | 800 pcs | 5.00\nTOTAL | | 2,000 pcs | \n",
            f"{SELLER}\nPACKING LIST\nItem | Description | Qty | Cartons | N.W. | G.W.\n1 | Valve DN50 | 1,200 pcs | 60 | 600 kg | 640 kg\n2 | Valve DN80 | 790 pcs | 40 | 640 kg | 680 kg\nTOTAL | | 1,990 pcs | 100 | 1,240 kg | 1,320 kg",
        ),
    ),
    "gross as net": (
        "gross_weight",
        (
            f"{SELLER}\nPACKING LIST\nTotal G.W.: 5,240 KGS\nTotal N.W.: 4,980 KGS",
            f"BILL OF LADING\nShipper: {SELLER}\nGross Weight: 4,980 KGS",
        ),
    ),
    "a letter O for a zero in the credit's number": (
        "lc_no",
        (
            f"{SELLER}\nCOMMERCIAL INVOICE\nL/C No.: LC0845O126",
            f"BILL OF LADING\nShipper: {SELLER}\nL/C NO. LC08450126",
        ),
    ),
    "marks": (
        "marks",
        (
            f"{SELLER}\nCOMMERCIAL INVOICE\nShipping marks: KTC / KEELUNG / C/NO. 1-350",
            f"BILL OF LADING\nShipper: {SELLER}\nMarks & Nos: KTC / KAOHSIUNG / C/NO. 1-350",
        ),
    ),
    "consignee": (
        "buyer",
        (
            f"{SELLER}\nCOMMERCIAL INVOICE\nSold to: KINTEK CO., LTD.\nNo. 5 Minsheng Rd, Taipei",
            f"BILL OF LADING\nShipper: {SELLER}\nConsignee\nKEYTEK CO., LTD.\nNO. 5 MINSHENG RD, TAIPEI",
        ),
    ),
    "invoice no": (
        "invoice_no",
        (f"{SELLER}\nCOMMERCIAL INVOICE\nInvoice No.: NO-26-088", f"{SELLER}\nPACKING LIST\nInvoice No.: NO-26-038"),
    ),
    "port": (
        "loading",
        (
            f"{SELLER}\nCOMMERCIAL INVOICE\nPort of Loading: Shanghai, China\nPort of Discharge: Santos, Brazil",
            f"BILL OF LADING\nShipper: {SELLER}\nPort of Loading: NINGBO\nPort of Discharge: SANTOS",
        ),
    ),
    "cartons": (
        "packages cartons",
        (
            f"{SELLER}\nPACKING LIST\nTotal: 118 CARTONS\nG.W. 2,000 KGS",
            f"BILL OF LADING\nShipper: {SELLER}\n108 CARTONS\nG.W. 2,000 KGS",
        ),
    ),
    "branch": (
        "seller",
        (f"{SELLER}\nCOMMERCIAL INVOICE", "INSURANCE POLICY\nShipper: NINGBO ORIENT HARDWARE (HK) LIMITED"),
    ),
    "INC vs LTD": (
        "buyer",
        (
            f"{SELLER}\nCOMMERCIAL INVOICE\nBuyer: DELTA PUMPS INC.",
            f"{SELLER}\nPACKING LIST\nConsignee: DELTA PUMPS LTD.",
        ),
    ),
    "plural": (
        "buyer",
        (
            f"{SELLER}\nCOMMERCIAL INVOICE\nBuyer: DELTA PUMPS INC.",
            f"{SELLER}\nPACKING LIST\nConsignee: DELTA PUMP INC.",
        ),
    ),
    "weight one digit": (
        "gross_weight",
        (f"{SELLER}\nPACKING LIST\nG.W.: 1,240.5 KGS", "BILL OF LADING\nGROSS WEIGHT: 1,250.5 KGS"),
    ),
    "LC swapped digits": (
        "lc_no",
        (f"{SELLER}\nCOMMERCIAL INVOICE\nL/C NO.: 26LC00417", "BILL OF LADING\nL/C NO. 26LC00471"),
    ),
    "marks none vs some": (
        "marks",
        (f"{SELLER}\nCOMMERCIAL INVOICE\nShipping marks: N/M", "BILL OF LADING\nMarks & Nos: KTC KEELUNG"),
    ),
    "lines without a total": (
        "quantity sets",
        (
            "COMMERCIAL INVOICE\nItem | Qty | Unit | Price\nA | 700 | sets | 3\nB | 500 | sets | 5",
            "PACKING LIST\nItem | Qty | Unit | Cartons\nA | 700 | sets | 35\nB | 480 | sets | 24",
        ),
    ),
    "goods in running lines": (
        "quantity sets",
        (
            "INVOICE BP-14\nCentrifugal pump BP-20 1,200 sets USD 40.00 USD 48,000.00\nTotal USD 48,000.00",
            "PACKING LIST\nCentrifugal pump BP-20 1,180 sets in 59 cartons",
        ),
    ),
    "a total in words": (
        "quantity sets",
        (
            "COMMERCIAL INVOICE\nTOTAL QUANTITY: 1,200 SETS",
            "PACKING LIST\nSAY ONE THOUSAND ONE HUNDRED AND EIGHTY SETS ONLY",
        ),
    ),
    "the credit's goods": (
        "quantity sets",
        (
            "COMMERCIAL INVOICE\nQuantity: 1,180 SETS",
            f"{CREDIT}:43P:NOT ALLOWED\n:45A:1,200 SETS OF PUMPS AT USD40 PER SET\n:46A:+INVOICE\n",
        ),
    ),
    "a unit only one paper says": (
        "quantity sets",
        ("COMMERCIAL INVOICE\nQty: 1,200", "PACKING LIST\nQty: 1,180 sets"),
    ),
    "cartons and packages": ("packages cartons", ("PACKING LIST\nTOTAL 120 CARTONS", "BILL OF LADING\n118 PACKAGES")),
    "a sum and its words": (
        "amount",
        (
            "COMMERCIAL INVOICE\nTotal amount: USD 48,000.00\nSAY US DOLLARS FORTY SEVEN THOUSAND ONLY",
            "PACKING LIST\n1 carton",
        ),
    ),
    "a letter in the consignee": (
        "buyer",
        (
            "COMMERCIAL INVOICE\nConsignee: Haddad Trading, P.O. Box 11, Amman",
            "BILL OF LADING\nConsignee: To order of Jordan Bank\nNotify party: Hadad Trading",
        ),
    ),
    "a name in one word": (
        "seller",
        ("COMMERCIAL INVOICE\nSeller: Bright Pump Co., Ltd.", "PACKING LIST\nShipper: Brightpump Co. Ltd"),
    ),
    "a name in one word without a label": (
        "seller",
        ("Bright Pump\nCOMMERCIAL INVOICE", "BILL OF LADING\nShipper\nBrightpump"),
    ),
    "marks in one word": (
        "marks",
        (
            "COMMERCIAL INVOICE\nShipping marks: BRIGHT PUMP / AMMAN / 1-60",
            "PACKING LIST\nShipping marks: BRIGHTPUMP / AMMAN / 1-60",
        ),
    ),
    "container digit": (
        "container",
        (f"{SELLER}\nPACKING LIST\nContainer No.: CSQU3054383", "BILL OF LADING\nContainer No. CSQU3054388"),
    ),
}
"""One fault each, and the field it is in."""


def sheet(text: str) -> bytes:
    """Return the text as a workbook: a row a line, a cell a column, figures as numbers."""
    book = Workbook()
    for line in text.split("\n"):
        cells = [one.strip() for one in re.split(r"\t| \| ", line)]
        book.active.append(
            [float(one.replace(",", "")) if re.fullmatch(r"[\d,]+(?:\.\d+)?", one) else one for one in cells]
        )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pdf(text: str) -> bytes:
    """Return the text as a PDF of one page in a fixed pitch, columns parted by blanks."""
    lines = [re.sub(r"([\\()])", r"\\\1", line) for line in text.replace("\t", " " * 4).split("\n")]
    page = "\n".join(["BT /F1 9 Tf 30 800 Td 14 TL", *(f"({line}) Tj T*" for line in lines), "ET"]).encode("cp1252")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page), page),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    )
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table, len(made),
    )  # fmt: skip


def letter(text: str) -> bytes:
    """Return the text as a Word file: rows with several cells as a table, other lines as paragraphs."""
    document = Document()
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        cells = [one.strip() for one in re.split(r"\t| \| ", line)]
        if len(cells) > 2:
            rows.append(cells)
            continue
        if rows:
            table = document.add_table(len(rows), max(map(len, rows)))
            for at, row in enumerate(rows):
                for place, cell in enumerate(row):
                    table.cell(at, place).text = cell
            rows = []
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


MAKERS = {"txt": lambda text: text.encode(), "xlsx": sheet, "pdf": pdf, "docx": letter}


def fields_that_differ(folder, ending: str, texts: tuple[str, ...]) -> dict[str, str]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"paper{number}.{ending}"
        path.write_bytes(MAKERS[ending](text))
        paths.append(str(path))
    report = check(papers_from_files(paths))
    return {one.field: one.severity for one in report.differences}


IN_EVERY_FORM = frozenset(("names", "euro figures", "quantity", "LC swapped digits", "lines without a total"))
"""Sets that are tried as sheets and PDFs too; to make and read one takes a hundred times as long as a text."""


def forms(names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, one) for name in names for one in (MAKERS if name in IN_EVERY_FORM else ("txt",))]


@pytest.mark.parametrize(("name", "ending"), forms(AGREE))
def test_papers_that_agree_raise_no_alarm(tmp_path, name, ending):
    assert fields_that_differ(tmp_path, ending, AGREE[name]) == {}


@pytest.mark.parametrize(("name", "ending"), forms(DIFFER))
def test_one_fault_is_found_in_its_field_and_nowhere_else(tmp_path, name, ending):
    field, texts = DIFFER[name]
    assert list(fields_that_differ(tmp_path, ending, texts)) == [field]


def test_a_letter_that_a_scan_takes_for_a_figure_is_the_least_of_differences(tmp_path):
    _, texts = DIFFER["a letter O for a zero in the credit's number"]
    assert fields_that_differ(tmp_path, "txt", texts) == {"lc_no": "low"}
    assert fields_that_differ(tmp_path, "txt", DIFFER["LC swapped digits"][1]) == {"lc_no": "critical"}


def test_a_name_in_two_scripts_is_not_checked(tmp_path):
    texts = ("宁波东方五金有限公司\n商业发票 COMMERCIAL INVOICE", f"{SELLER}\nPACKING LIST")
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    report = check(papers_from_files([str(tmp_path / "0.txt"), str(tmp_path / "1.txt")]))
    assert (report.differences, "seller" in report.not_checked) == ((), True)


def test_the_unit_in_a_columns_head_counts_what_stands_below(tmp_path):
    invoice = "COMMERCIAL INVOICE\nDescription | Quantity (PCS) | Amount\nBolt | 1,000 | 200\nTOTAL | 1,000 | 200"
    packing = "PACKING LIST\nDescription | Quantity (PCS) | G.W. (KGS)\nBolt | 1,100 | 20\nTOTAL | 1,100 | 20"
    assert fields_that_differ(tmp_path, "xlsx", (invoice, packing)) == {"quantity pcs": "critical"}


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [
        ("Seller: Bright Pump Co., Ltd.", "Seller: Brightpump Co. Ltd", "low"),
        ("Buyer: Haddad Trading", "Buyer: Hadad Trading", "high"),
        ("Buyer: Haddad Trading LLC", "Buyer: Haddad Trading", "low"),
        ("Seller: Bright Pump Co., Ltd.", "Seller: Harbour Pump Co., Ltd.", "critical"),
    ],
)
def test_a_name_weighs_by_how_it_differs(tmp_path, one, other, severity):
    texts = (f"COMMERCIAL INVOICE\n{one}", f"PACKING LIST\n{other}")
    assert list(fields_that_differ(tmp_path, "txt", texts).values()) == [severity]


def test_less_than_the_credit_asks_is_a_hint_where_it_allows_partial_shipments(tmp_path):
    credit = f"{CREDIT}:43P:ALLOWED\n:45A:1,200 SETS OF PUMPS AT USD40 PER SET\n:46A:+INVOICE\n"
    assert fields_that_differ(tmp_path, "txt", ("COMMERCIAL INVOICE\nQuantity: 600 SETS", credit)) == {
        "quantity sets": "low"
    }
