"""Papers of one shipment against each other: what they say, and each way they can disagree."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailmate.cli.main import mailmate
from mailmate.errors import BadInput
from mailmate.sentences import use_language
from mailmate.trade.delivery.paper_check import Difference, check_papers
from mailmate.trade.delivery.paper_names import company_in, company_key
from mailmate.trade.delivery.papers import Paper, kind_of, read_paper
from tests.lengths import at_two_lengths, cut
from tests.screens import make_home

INVOICE = """HAITONG PLASTICS CO., LTD.
No. 88 Beilun Road, Ningbo, China
COMMERCIAL INVOICE
To: Messrs. VIETHOA TRADING JSC
Invoice No.: HT-2026-118      Date: 12 June 2026
L/C No.: LC2026-0914
Port of Loading: NINGBO, CHINA   Port of Discharge: HAIPHONG, VIETNAM
Description | Quantity | Unit price | Amount
PVC sheet 3 mm | 1,200 SHEETS | USD 6.20 | USD 7,440.00
TOTAL | 1,200 SHEETS |  | USD 7,440.00
Total amount: USD 7,440.00
Shipping marks: VH / HAIPHONG / 1-100
"""
PACKING = """HAITONG PLASTICS CO.,LTD
PACKING LIST
Invoice No. HT-2026-118
Consignee: VIETHOA TRADING JSC, 12 LE LOI
L/C NO LC2026-0914
Description | Quantity | Cartons | N.W. (KGS) | G.W. (KGS) | Meas. (CBM)
PVC sheet | 700 sheets | 60 ctns | 700 | 740 | 3.1
PVC sheet | 500 sheets | 40 ctns | 480 | 500 | 2.1
TOTAL | 1,200 sheets | 100 ctns | 1,180 | 1,240 | 5.2
Marks & Nos: VH HAIPHONG 1-100
"""
BILL = """BILL OF LADING   B/L NO. COSU6123456780
Shipper
HAITONG PLASTICS CO., LTD
NO 88 BEILUN ROAD
Consignee
TO THE ORDER OF ASIA BANK
Notify Party
VIETHOA TRADING JSC
Port of Loading
NINGBO
Port of Discharge
HAI PHONG
Vessel: COSCO SHANGHAI V.012W
Container No. CSQU3054383 Seal No. HT99812
GROSS WEIGHT: 1,240.00 KGS   MEASUREMENT: 5.20 CBM
100 CARTONS
SHIPPED ON BOARD DATE: 19 JUN 2026
"""
CREDIT = """:27:1/1
:40A:IRREVOCABLE
:20:LC2026-0914
:31C:260512
:31D:260724CHINA
:50:VIETHOA TRADING JSC
12 LE LOI
:59:HAITONG PLASTICS CO., LTD
:32B:USD7440,
:44E:NINGBO
:44F:HAIPHONG
:44C:260709
:45A:PVC SHEET 1,200 SHEETS
:46A:+INVOICE
"""


def four(**changed: tuple[str, str]) -> list[Paper]:
    """The four papers, in one of them a text put in the place of another."""
    texts = {"invoice": INVOICE, "packing": PACKING, "bill": BILL, "credit": CREDIT}
    for name, (old, new) in changed.items():
        assert old in texts[name]
        texts[name] = texts[name].replace(old, new)
    return [read_paper(f"{name}.txt", text) for name, text in texts.items()]


def is_own(difference: Difference) -> bool:
    """Tell a paper that does not agree with itself from two that differ."""
    return len({place.paper for place in difference.places}) == 1 and difference.field != "container"


def test_papers_that_agree_show_no_difference_and_say_what_was_compared() -> None:
    report = check_papers(four(), presented=date(2026, 7, 1))
    assert report.differences == ()
    assert {"seller", "buyer", "lc_no", "gross_weight", "quantity sheets", "packages cartons"} <= set(report.passed)
    assert {"voyage", "seal", "on_board", "order_no"} <= set(report.not_checked)


@pytest.mark.parametrize(
    ("changed", "field", "severity", "written"),
    [
        ({"bill": ("PLASTICS CO., LTD", "TRADING CO., LTD")}, "seller", "critical", "HAITONG TRADING CO., LTD"),
        ({"packing": ("VIETHOA TRADING", "VIETHOA TRADNG")}, "buyer", "high", "VIETHOA TRADNG JSC"),
        ({"packing": ("1,200 sheets", "1,190 sheets")}, "quantity sheets", "critical", "1,190 sheets"),
        ({"packing": ("100 ctns", "98 ctns")}, "packages cartons", "high", "98 ctns"),
        ({"bill": ("1,240.00 KGS", "1,420.00 KGS")}, "gross_weight", "high", "1,420.00 KGS"),
        ({"bill": ("5.20 CBM", "6.20 CBM")}, "measurement", "low", "6.20 CBM"),
        ({"packing": ("VH HAIPHONG 1-100", "VN HAIPHONG 1-100")}, "marks", "high", "VN HAIPHONG 1-100"),
        ({"packing": ("VH HAIPHONG 1-100", "VH HAI")}, "marks", "high", "VH HAI"),
        ({"bill": ("HAI PHONG", "DA NANG")}, "discharge", "critical", "DA NANG"),
        ({"credit": (":44E:NINGBO", ":44E:SHANGHAI")}, "loading", "critical", "SHANGHAI"),
        ({"credit": ("LC2026-0914", "LC2026-0941")}, "lc_no", "critical", "LC2026-0941"),
        ({"packing": ("HT-2026-118", "HT-2026-181")}, "invoice_no", "high", "HT-2026-181"),
        ({"credit": ("USD7440,", "USD7000,")}, "amount", "high", "USD 7,440.00"),
        ({"credit": ("USD7440,", "EUR7440,")}, "amount", "critical", "USD 7,440.00"),
        ({"credit": ("260709", "260609")}, "on_board", "critical", "19 JUN 2026"),
        ({"bill": ("CSQU3054383", "CSQU3054384")}, "container", "high", "CSQU3054384"),
    ],
)
def test_one_planted_difference_is_found_with_both_places(
    changed: dict[str, tuple[str, str]], field: str, severity: str, written: str
) -> None:
    differences = [one for one in check_papers(four(**changed)).differences if not is_own(one)]
    assert [(one.field, one.severity) for one in differences] == [(field, severity)]
    texts = [place.text for place in differences[0].places]
    assert any(text.startswith(written) for text in texts), texts
    assert all(place.paper for place in differences[0].places)


def test_a_paper_dated_after_its_presentation_is_critical() -> None:
    found = check_papers(four(), presented=date(2026, 6, 11)).differences
    assert [(one.field, one.severity, one.article) for one in found] == [("issued", "critical", "UCP 600 art. 14(i)")]


def test_insurance_that_begins_after_shipment_is_found() -> None:
    policy = "INSURANCE POLICY\nDate of issue: 21 June 2026\nInvoice No. HT-2026-118\nAmount insured: USD 8,184.00\n"
    found = check_papers([*four(), read_paper("policy.txt", policy)]).differences
    assert [(one.field, one.article) for one in found] == [("issued", "UCP 600 art. 28(e)")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Haitong Plastics Co., Ltd.", "HAITONG PLASTICS COMPANY LIMITED"),
        ("Müller & Söhne GmbH", "MULLER AND SOHNE GMBH"),
        ("Acero S.A.", "ACERO SA"),
    ],
)
def test_ways_to_write_one_company_are_one(one: str, other: str) -> None:
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("VIETHOA TRADING JSC, 12 LE LOI STREET", "VIETHOA TRADING JSC"),
        ("Haitong Plastics Co., Ltd No. 88 Beilun Road", "Haitong Plastics Co., Ltd"),
        ("Comercial Andes, Av. Grau 120, Lima", "Comercial Andes"),
        ("Acme Pumps 12 Harbour Road", "Acme Pumps"),
    ],
)
def test_a_company_ends_at_its_legal_form_or_where_the_address_begins(line: str, company: str) -> None:
    assert company_in(line) == company


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("x.pdf", BILL, "bill_of_lading"),
        ("x.pdf", INVOICE, "invoice"),
        ("x.pdf", "PROFORMA INVOICE\nPI-1", "proforma"),
        ("packing_list.xlsx", "1 | 2", "packing_list"),
        ("x.txt", CREDIT, "credit"),
        ("x.txt", "Dear all, hello", ""),
    ],
)
def test_a_paper_is_known_by_its_title_or_its_file_name(name: str, text: str, kind: str) -> None:
    assert read_paper(name, text).kind == kind
    assert kind == "credit" or kind_of(name, text) == kind


def test_a_weight_in_tonnes_and_one_in_kilos_are_one_weight() -> None:
    report = check_papers(four(bill=("1,240.00 KGS", "1.24 MT")))
    assert report.differences == ()


def test_a_consignee_to_order_is_no_company() -> None:
    assert "buyer" not in read_paper("bl.txt", BILL).fields


def test_a_number_without_a_label_gives_no_field() -> None:
    assert read_paper("x.txt", "1240\n1,190\nNINGBO\n").fields == {}


@at_two_lengths
def test_hostile_text_ends_quickly(share: int) -> None:
    for text in ("Consignee: " * 20_000, "| " * 100_000, "G.W." * 50_000, "TOTAL " + "1," * 90_000, "\n" * 200_000):
        read_paper("x.txt", cut(text, share))


def test_the_command_names_both_places_and_prints_json(tmp_path: Path) -> None:
    paths = []
    for name, text in (("invoice.txt", INVOICE), ("packing.txt", PACKING.replace("1,200 sheets", "1,190 sheets"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
        paths.append(str(tmp_path / name))
    shown = CliRunner().invoke(mailmate, ["papers", *paths])
    assert '"1,200 SHEETS" in invoice.txt line 10, "1,190 sheets" in packing.txt line 9' in shown.output
    printed = json.loads(CliRunner().invoke(mailmate, ["papers", "--json", *paths]).output)
    assert [(one["field"], one["severity"]) for one in printed["differences"]] == [
        ("quantity sheets", "critical"),
        ("quantity sheets", "high"),
    ]
    assert "does not agree with itself" in printed["differences"][1]["message"]
    assert printed["papers"][1] == {"name": "packing.txt", "kind": "packing_list"}


def test_one_readable_paper_is_never_in_order(tmp_path: Path) -> None:
    (tmp_path / "invoice.txt").write_text(INVOICE, encoding="utf-8")
    done = CliRunner().invoke(mailmate, ["papers", str(tmp_path / "invoice.txt")])
    assert isinstance(done.exception, BadInput)


SELLER = "NINGBO SEAKEEL VALVE CO., LTD."


@pytest.mark.parametrize(
    "papers",
    [
        pytest.param(
            [
                f"{SELLER}\nCOMMERCIAL INVOICE\nSold to: WAH HIN SDN BHD",
                "PACKING LIST TO INVOICE SK26-0714\nWAH HIN SDN BHD\nTOTAL: 68 CARTONS",
            ],
            id="the buyer unlabelled under the title",
        ),
        pytest.param(
            [
                f"{SELLER}\nCOMMERCIAL INVOICE\nSold to: WAH HIN SDN BHD",
                f"B/L NO.SHKUL0099 SHIPPER {SELLER} CONSIGNEE WAH HIN SDN BHD VESSEL MERCURY GULL V.12S",
            ],
            id="columns run together",
        ),
        pytest.param(
            [
                f"AIR WAYBILL\nShipper's Name and Address: {SELLER}\nGross Weight 125.5 KGS",
                "INVOICE No. SK26-0713\nKäufer / Buyer: Rheinwerk Pool GmbH\nGross weight: 125,5 kg",
            ],
            id="labels in two languages",
        ),
        pytest.param(
            [f"INSURANCE POLICY\nInsured: {SELLER}", f"BILL OF LADING\nShipper: {SELLER}"], id="a label of its own"
        ),
        pytest.param(["PACKING LIST\nMeasurement: 2.4 m3", "SEA WAYBILL\nMEASUREMENT 2.400 CBM"], id="three decimals"),
    ],
)
def test_papers_that_agree_in_other_layouts_raise_no_alarm(papers: list[str]) -> None:
    report = check_papers([read_paper(f"{number}.txt", text) for number, text in enumerate(papers)])
    assert [str(one.message) for one in report.differences] == []


def test_a_letterhead_of_somebody_else_is_still_told() -> None:
    papers = [f"{SELLER}\nCOMMERCIAL INVOICE", "HAITONG PLASTICS CO., LTD\nPACKING LIST"]
    report = check_papers([read_paper(f"{number}.txt", text) for number, text in enumerate(papers)])
    assert [(one.field, one.severity) for one in report.differences] == [("seller", "critical")]


@pytest.mark.parametrize("amount", ["USD,", "USD48,000,5", "USD48000,5,5", "USD", "48000,"])
def test_a_credit_whose_amount_is_damaged_has_none(amount: str) -> None:
    text = CREDIT.replace(re.search(r":32B:(.*)", CREDIT)[1], amount)
    assert read_paper("credit.txt", text).first("credit_amount") is None


def test_a_paper_without_text_and_one_too_long_are_told(tmp_path: Path) -> None:
    empty, long, bill = tmp_path / "empty.txt", tmp_path / "long.txt", tmp_path / "bill.txt"
    empty.write_bytes(b"\0" * 100)
    long.write_text(INVOICE + "x\n" * 6000, encoding="utf-8")
    bill.write_text(BILL, encoding="utf-8")
    assert str(CliRunner().invoke(mailmate, ["papers", str(empty)]).exception) == "empty.txt has no text."
    done = CliRunner().invoke(mailmate, ["papers", "--json", str(long), str(bill)])
    assert "long.txt is long; only its beginning was read." in done.stderr
    assert [one.get("cut") for one in json.loads(done.stdout)["papers"]] == [True, None]


@pytest.fixture
def english_again() -> Iterator[None]:
    yield
    use_language("en")


@pytest.mark.usefixtures("english_again")
def test_the_command_speaks_the_language_of_the_home(tmp_path: Path) -> None:
    paths = []
    for name, text in (("invoice.txt", INVOICE), ("packing.txt", PACKING.replace("1,200 sheets", "1,190 sheets"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
        paths.append(str(tmp_path / name))
    make_home(tmp_path / "home", worked=False, language="zh")
    assert "The papers differ on the quantity" in CliRunner().invoke(mailmate, ["papers", *paths]).output
    shown = CliRunner().invoke(mailmate, ["papers", "--home", str(tmp_path / "home"), *paths]).output
    assert "单据" in shown
    assert "The papers differ" not in shown
