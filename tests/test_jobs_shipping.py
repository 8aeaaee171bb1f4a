"""Jobs with papers, shipments and the week's work, each done the way a salesperson does it and seen by its result."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.desk.understand import understand
from tests.office import Office, open_office

FORWARDER = "Tom Berg <tom@oceanline.example>"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


INVOICE = """COMMERCIAL INVOICE
Invoice No.: SK-INV-88
Seller: Ningbo Seakeel Valve Co., Ltd.
Buyer: Andes Agua S.A.C.
Quantity: 1,200 sets
Shipping marks: ANDES CALLAO 1-100
"""
PACKING = """PACKING LIST
Invoice No.: SK-INV-88
Shipper: Ningbo Seakeel Valve Co., Ltd.
Buyer: Andes Agua S.A.C.
Quantity: 1,200 sets
Shipping marks: ANDES CALLAO 1-100
"""
ORIGIN = """CERTIFICATE OF ORIGIN
Exporter: Ningbo Seakeel Valve Co., Ltd.
Consignee: Andes Agua S.A.C.
Invoice No.: SK-INV-88
Quantity: 1,200 sets
"""


def compare(office: Office, invoice: str = INVOICE, packing: str = PACKING, origin: str = ORIGIN) -> list[dict]:
    folder = office.home.parent
    for name, text in (("invoice.txt", invoice), ("packing-list.txt", packing), ("origin.txt", origin)):
        (folder / name).write_text(text, encoding="utf-8")
    return office.tells_one("papers", *(folder / name for name in ("invoice.txt", "packing-list.txt", "origin.txt")))[
        "differences"
    ]


def test_papers_that_agree_show_no_difference(office: Office) -> None:
    assert compare(office) == []


def test_a_paper_of_another_company_is_named_with_both_spellings(office: Office) -> None:
    (one,) = compare(office, origin=ORIGIN.replace("Ningbo Seakeel Valve", "Ningbo Sea Keel Trading"))
    assert [(place["paper"], place["text"]) for place in one["places"]] == [
        ("invoice.txt", "Ningbo Seakeel Valve Co., Ltd."),
        ("origin.txt", "Ningbo Sea Keel Trading Co., Ltd."),
    ]


def test_a_packing_list_of_1190_against_an_invoice_of_1200_is_reported_with_both_places(office: Office) -> None:
    (one,) = compare(office, packing=PACKING.replace("1,200", "1,190"))
    assert [(place["paper"], place["line"], place["text"]) for place in one["places"]] == [
        ("invoice.txt", 5, "1,200 sets"),
        ("packing-list.txt", 5, "1,190 sets"),
    ]


SHIPPED = (
    ("CSQU3054383", "HT99812", "EVER ACT", "PO-4471"),
    ("MSKU1234560", "HT99813", "MSC LUCIA", "PO-4472"),
    ("TGHU3054388", "HT99814", "EVER ACT", "PO-4473"),
    ("HLBU1234562", "HT99815", "MSC LUCIA", "PO-4474"),
)


def tell_shipment(office: Office, container: str, seal: str, vessel: str, order: str) -> int:
    text = (
        f"Dear Iris,\n\nContainer {container}, seal {seal}, vessel {vessel}, voyage 021W, ETD 16 July 2026, ETA "
        f"20 August 2026, B/L SKCAL{seal}, 100 cartons, order {order}.\n\nTom"
    )
    return office.receives(text, sender=FORWARDER, subject=f"Shipping details {order}")


def test_four_shipments_of_a_week_are_one_notice_with_every_value_and_a_wrong_number_is_flagged(office: Office) -> None:
    office.at("2026-07-14")
    for shipment in SHIPPED:
        tell_shipment(office, *shipment)
    for one in office.tells("shipments", "list"):
        office.says("shipments", "set", one["id"], "belongs_to=andes.example")
    notice = office.tells_one("write", "weekly-notice", "andes.example")["text"]
    assert office.says("shipments", "notice", "andes.example").strip() == notice
    for container, seal, vessel, _ in SHIPPED:
        assert all(words in notice for words in (seal, vessel, f"SKCAL{seal}"))
        assert container in notice
    assert "1. Order PO-4471" in notice
    assert notice.count("Voyage: 021W") == notice.count("ETD: Thursday 16 July 2026") == 4
    assert notice.count("Packing photos") == 4
    assert "the check digit of MSKU1234560 is wrong" in notice
    assert "the check digit of CSQU3054383" not in notice


def test_a_draft_of_the_bill_of_lading_without_an_answer_in_two_working_days_is_listed(office: Office) -> None:
    office.at("2026-07-02")
    mail = office.receives("Dear Iris,\n\nPlease send the B/L draft of PO-4471.\n\nAna", subject="PO-4471 shipment")
    office.at("2026-07-03")
    office.sends(
        "Dear Ana,\n\nAttached is the B/L draft of PO-4471. Please check and confirm it.\n\nIris", answers=mail
    )
    office.at("2026-07-06")
    assert (office.today(), office.tells("follow-ups", "list")) == ("", [])
    office.at("2026-07-07")
    assert "andes.example: B/L draft sent for confirmation on 2026-07-03, no answer" in office.today()
    (waiting,) = office.tells("follow-ups", "list")
    assert waiting["about"] == "confirmation"
    assert "we sent you the B/L draft for PO-4471" in office.drafts(mail)["body"]
    office.receives("Dear Iris,\n\nThe draft is correct.\n\nAna", answers=mail)
    assert "no answer" not in office.today()


def order(office: Office, term: str = "CIF Callao") -> str:
    office.receives(
        "Dear Iris,\n\nPlease find attached our purchase order PO-4471: 600 pcs SK-2040B at USD 4.98, total USD "
        f"2,988.00, {term}, delivery 30 July 2026.\n\nAna",
        subject="PO-4471",
    )
    return office.tells_one("orders", "list")["id"]


@pytest.mark.parametrize(
    ("step", "day", "field"), [("booking", "2026-07-16", "booked"), ("trucking", "2026-07-23", "trucked")]
)
def test_a_step_nobody_marked_before_an_order_sails_is_told_on_its_day(office: Office, step, day, field) -> None:
    office.at("2026-06-01")
    number = order(office)
    office.at(day)
    assert f"andes.example, order PO-4471: {step} by {day}, 0 days left" in office.today()
    office.says("orders", "set", number, f"{field}={day}")
    assert f"{step} by" not in office.today()


def test_wooden_pallets_to_a_country_that_needs_it_show_the_treatment_with_its_day(office: Office) -> None:
    office.at("2026-06-01")
    number = order(office)
    office.receives(
        "Dear Iris,\n\nPlease pack order PO-4471 on wooden pallets, 12 cartons each.\n\nAna", subject="PO-4471"
    )
    (wood,) = [one for one in office.tells("orders", "checklist", number) if one["kind"] == "wood"]
    assert ("ISPM 15" in wood["text"], "PE" in wood["text"], wood["by"]) == (True, True, "2026-07-23")
    office.at("2026-07-20")
    assert "before order PO-4471 is loaded, by 2026-07-23" in office.today()


def test_plywood_needs_no_treatment(office: Office) -> None:
    office.at("2026-06-01")
    number = order(office)
    office.receives("Dear Iris,\n\nPlease pack order PO-4471 in plywood boxes.\n\nAna", subject="PO-4471")
    assert [one for one in office.tells("orders", "checklist", number) if one["kind"] == "wood"] == []


def test_a_packing_wish_stands_on_the_card_and_a_later_one_replaces_it_visibly(office: Office) -> None:
    office.at("2026-06-01")
    number = order(office)
    office.receives(
        "Dear Iris,\n\nPlease pack order PO-4471 in 12 cartons per pallet, no staples.\n\nAna", subject="PO-4471"
    )
    first = "2026-06-01  Packing: Please pack order PO-4471 in 12 cartons per pallet, no staples."
    assert first in office.says("cases", "show", "andes.example")
    office.at("2026-06-05")
    office.receives("Dear Iris,\n\nPlease pack order PO-4471 in 16 cartons per pallet.\n\nAna", subject="PO-4471")
    card = office.says("cases", "show", "andes.example")
    assert first not in card
    assert "2026-06-05  Packing: Please pack order PO-4471 in 16 cartons per pallet." in card
    assert "no staples. became Please pack order PO-4471 in 16 cartons per pallet." in card
    (packing,) = [one for one in office.tells("orders", "checklist", number) if one["kind"] == "packing"]
    assert "16 cartons" in packing["text"] and "before: Please pack order PO-4471 in 12 cartons" in packing["text"]


def test_what_a_forwarder_writes_is_proposed_for_the_register_and_confirmed_by_a_person_only(office: Office) -> None:
    office.at("2026-07-14")
    tell_shipment(office, *SHIPPED[0])
    shipment = office.tells_one("shipments", "list")
    proposed = {name: told["value"] for name, told in shipment["fields"].items()}
    assert {"container_no", "seal_no", "vessel", "voyage", "etd", "eta"} <= proposed.keys()
    assert (shipment["confirmed"], {told["by"] for told in shipment["fields"].values()}) == (False, {"reader"})
    assert "SKCALHT99812" in shipment["fields"]["bl_no"]["quote"]
    office.says("shipments", "accept", shipment["id"])
    assert office.tells_one("shipments", "list")["confirmed"] is True


def test_the_day_we_promised_to_ship_is_ours_and_comes_back_five_days_before(office: Office) -> None:
    office.at("2026-06-20")
    office.sends("Dear Ana,\n\nYour order PO-4471 ships by 10 July 2026.\n\nIris", subject="PO-4471")
    promise = office.tells_one("promises", "list")
    assert (promise["kind"], promise["value"]["date"], "ships by 10 July" in promise["quote"]) == (
        "own_promise", "2026-07-10", True,
    )  # fmt: skip
    office.at("2026-07-04")
    assert "PO-4471" not in office.today()
    office.at("2026-07-05")
    assert "We promised andes.example: delivery by Friday 10 July 2026" in office.today()
    office.says("promises", "met", promise["id"])
    assert office.today() == ""


def test_a_suppliers_day_is_theirs_and_no_payment(office: Office) -> None:
    office.at("2026-04-10")
    office.receives(
        "Dear Iris,\n\nWe make seals.\n\nTom Gu", sender="Tom Gu <tom@rubberworks.example>", subject="Seals"
    )
    office.says("contacts", "set", "tom@rubberworks.example", "role=supplier")
    office.receives(
        "Dear Iris,\n\nThe 2000 EPDM seals of order PO-S-77 will be ready on 5 May 2026.\n\nTom Gu",
        sender="Tom Gu <tom@rubberworks.example>",
        subject="Order PO-S-77",
    )
    promise = office.tells_one("promises", "list")
    assert (promise["kind"], promise["value"]["date"], promise["company"]) == (
        "supplier_promise", "2026-05-05", "rubberworks.example",
    )  # fmt: skip


def test_an_earlier_complaint_of_the_customer_is_seen_before_loading(office: Office) -> None:
    office.at("2026-05-01")
    office.receives(
        "Dear Iris,\n\nThe colour of the SK-2040B valves of PO-4400 differs from the sample, 200 of 500 pcs.\n\nAna",
        subject="PO-4400 colour",
    )
    office.says("complaints", "close", "c1", "--outcome", "the batch is compared with the sample before packing")
    office.at("2026-06-01")
    (line,) = [one for one in office.tells("orders", "checklist", order(office)) if one["kind"] == "complaint"]
    assert "They complained of this on 2026-05-01" in line["text"]
    assert "the batch is compared with the sample before packing" in line["text"]


@pytest.mark.parametrize(
    ("notice", "last"),
    [
        ("Free time 7 days, discharged 1 March.", "2026-03-08"),
        ("Discharged on 1 March 2026. Free time: 7 days including the day of discharge.", "2026-03-07"),
        ("Last free day: 9 March 2026.", "2026-03-09"),
    ],
)
def test_the_last_free_day_of_a_container_follows_the_notices_own_rule(office: Office, notice, last) -> None:
    office.at("2026-03-02")
    text = f"Dear Iris,\n\nArrival notice: container CSQU3054383, B/L OCL2605. {notice}\n\nTom"
    office.receives(text, sender=FORWARDER, subject="Arrival notice")
    shipment = office.tells_one("shipments", "list")
    assert shipment["fields"]["free_until"]["value"] == last
    assert notice.rstrip(".") in shipment["fields"]["free_until"]["quote"]
    office.at(last)
    assert f"container CSQU3054383 is free until {last}" in office.today()


def test_a_courier_number_in_our_mail_makes_a_reminder_to_ask_what_they_think_of_the_sample(office: Office) -> None:
    office.at("2026-06-01")
    mail = office.receives("Dear Iris,\n\nPlease send 2 samples of SK-2040B.\n\nAna", subject="Samples")
    office.at("2026-06-02")
    office.sends("Dear Ana,\n\nThe samples left today by DHL, airway bill 12 3456 7890.\n\nIris", answers=mail)
    office.at("2026-06-15")
    assert office.tells("follow-ups", "list") == []
    office.at("2026-06-16")
    assert "samples sent on 2026-06-02 (DHL 1234567890)" in office.today()
    assert [one["about"] for one in office.tells("follow-ups", "list")] == ["sample"]
    assert "DHL 1234567890" in office.drafts(mail)["body"]


def paper(number: str, quantity: int, total: str, more: str = "") -> str:
    line = f"SK-1 | {quantity} pcs | USD 4.00 | USD {total}"
    return (
        f"PURCHASE ORDER\nPO No.: {number}\n{more}Item | Qty | Unit price | Amount\n{line}\nTotal | | | USD {total}\n"
    )


def bring(office: Office, text: str, **files: str) -> list[dict]:
    """Bring in a mail with papers, read with them as a poll does; return the orders on record."""
    mail = office.receives(f"Dear Iris,\n\n{text}\n\nAna", files={f"{name}.txt": data for name, data in files.items()})
    with office.desk() as desk:
        understand(desk, [mail], documents=True)
    return office.tells("orders", "list")


def test_two_purchase_orders_of_one_mail_are_two_orders_and_none_has_a_word_of_the_other(office: Office) -> None:
    first, second = paper("PO-501", 600, "2,400.00"), paper("PO-502", 10, "40.00", "Port of destination: Callao\n")
    found = bring(office, "Please see our two new purchase orders attached.", a=first, b=second)
    told = [(one["name"], one["fields"]["total"]["value"]["amount"], "discharge" in one["fields"]) for one in found]
    assert told == [("PO-501", "2400.00", False), ("PO-502", "40.00", True)]


def test_an_order_that_replaces_another_is_its_own_and_the_old_one_says_so(office: Office) -> None:
    bring(office, "Please find our order attached.", a=paper("PO-501", 600, "2,400.00"))
    text = "This replaces PO-501, please cancel that one. Our new purchase order is attached."
    old, new = bring(office, text, a=paper("PO-503", 700, "2,800.00"))
    assert (old["name"], old["fields"]["total"]["value"]["amount"], old["replaced_by"]) == (
        "PO-501",
        "2400.00",
        "PO-503",
    )
    assert (new["name"], new["fields"]["replaces"]["value"]) == ("PO-503", "PO-501")
    assert "PO-503 replaces it" in office.says("orders", "list")


def test_a_purchase_order_beside_a_promise_to_pay_is_an_order_and_the_deposit_not_its_total(office: Office) -> None:
    text = "Our PO is attached. The 30% deposit of USD 720.00 will be paid tomorrow."
    (one,) = bring(office, text, a=paper("PO-501", 600, "2,400.00"))
    assert (one["name"], one["fields"]["total"]["value"]["amount"]) == ("PO-501", "2400.00")


def test_an_amended_order_waits_then_changes_what_it_says_and_keeps_what_it_said_before(office: Office) -> None:
    bring(office, "Please find our order attached.", a=paper("PO-501", 600, "2,400.00"))
    changed = paper("PO-501", 700, "2,800.00").replace("ORDER\n", "ORDER Rev 1\n")
    (one,) = bring(office, "We change order PO-501: 700 pcs. The revised PO is attached.", a=changed)
    assert one["fields"]["total"]["value"]["amount"] == "2400.00"
    (change,) = one["proposed"]
    assert change["fields"]["total"]["amount"] == "2800.00"
    office.says("orders", "accept", change["id"])
    total = office.tells_one("orders", "list")["fields"]["total"]
    assert (total["value"]["amount"], [before["amount"] for before in total["before"]]) == ("2800.00", ["2400.00"])


TABLE = """Container No. | Seal No. | Vessel/Voyage | ETD | ETA | B/L No.
CSQU3054383 | HT99812 | EVER ACT / 021W | 2026-07-16 | 2026-08-20 | OCL260716
TCLU4265787 | HT99813 | EVER ACT / 021W | 2026-07-16 | 2026-08-20 | OCL260716
MSKU1234565 | pending | MSC LUCIA / 031E | tba | 22 August 2026 | OCL260718
"""


def test_a_forwarders_table_is_a_shipment_for_each_bill_of_lading_and_a_cell_that_says_nothing_tells_nothing(
    office: Office,
) -> None:
    office.at("2026-07-14")
    office.receives(f"Dear Iris,\n\nThis week's loadings:\n\n{TABLE}\nTom", sender=FORWARDER, subject="Loadings")
    first, second = (
        {name: told["value"] for name, told in one["fields"].items()} for one in office.tells("shipments", "list")
    )
    assert first == {
        "container_no": "CSQU3054383, TCLU4265787", "seal_no": "HT99812, HT99813", "vessel": "EVER ACT",
        "voyage": "021W", "etd": "2026-07-16", "eta": "2026-08-20", "bl_no": "OCL260716",
    }  # fmt: skip
    assert second == {
        "container_no": "MSKU1234565", "vessel": "MSC LUCIA", "voyage": "031E", "eta": "2026-08-22",
        "bl_no": "OCL260718",
    }  # fmt: skip


def test_the_ship_named_once_above_a_table_is_that_of_every_row(office: Office) -> None:
    office.at("2026-07-14")
    rows = "Container No. | Seal No. | B/L No.\nCSQU3054383 | H1 | OCL1234\nTCLU4265787 | H2 | OCL1235\n"
    text = f"Dear Iris,\n\nAll loaded on vessel EVER ACT, voyage 021W, ETD 16 July 2026.\n\n{rows}\nTom"
    office.receives(text, sender=FORWARDER, subject="Loadings")
    told = [
        (one["fields"]["container_no"]["value"], one["fields"]["etd"]["value"])
        for one in office.tells("shipments", "list")
    ]
    assert told == [("CSQU3054383", "2026-07-16"), ("TCLU4265787", "2026-07-16")]


def test_a_point_that_was_looked_at_is_marked_and_presses_no_more_until_it_says_something_new(office: Office) -> None:
    office.at("2026-06-01")
    number = order(office)
    office.receives(
        "Dear Iris,\n\nPlease pack order PO-4471 on wooden pallets, 12 cartons each.\n\nAna", subject="PO-4471"
    )
    office.at("2026-07-20")
    assert "check 2 points before order PO-4471 is loaded" in office.today()
    office.says("orders", "checklist", number, "--done", "1")
    assert [one["done"] for one in office.tells("orders", "checklist", number)] == [True, False]
    assert "check 1 points before order PO-4471" in office.today()
    assert "[x]\t1\t2026-07-23" in office.says("orders", "checklist", number, "--done", "all")
    assert "before order PO-4471 is loaded" not in office.today()
    office.receives("Dear Iris,\n\nPlease pack order PO-4471 in 16 cartons per pallet.\n\nAna", subject="PO-4471")
    assert "check 1 points before order PO-4471" in office.today()


def test_a_point_there_is_not_is_refused_and_nothing_is_marked(office: Office) -> None:
    office.at("2026-06-01")
    number = order(office)
    refused = office.run("orders", "checklist", number, "--done", "9")
    assert "no point 9" in str(refused.exception)
    assert office.run("orders", "checklist", number, "--done", "x").exit_code == 2


@pytest.mark.parametrize(
    "text",
    [
        "After eleven years I am leaving the company on 31 July 2026. The vessel of our talks sails on.",
        "Please quote 500 valves; ETD wanted: 20 August 2026.",
        "Order PO-4471: the ETD is 20 August 2026 and the ETA 10 August 2026.",
    ],
)
def test_days_that_are_no_shipments_make_none(office: Office, text: str) -> None:
    office.receives(f"Dear Iris,\n\n{text}\n\nAna", subject="News")
    assert office.tells("shipments", "list") == []


def test_the_quantity_of_an_order_is_no_count_of_its_cartons_and_none_of_several(office: Office) -> None:
    office.receives("Dear Iris,\n\nOur order PO-91: 150 pcs SK-2020S and 150 pcs SK-2025S.\n\nAna", subject="PO-91")
    office.receives("Dear Iris,\n\nPlease treat this as our order PO-92, 24 cartons.\n\nAna", subject="PO-92")
    office.receives("Dear Iris,\n\nPlease treat this as our order PO-93: 200 pcs SK-3080W.\n\nAna", subject="PO-93")
    told = {one["name"]: one["fields"].get("quantity", {}).get("value") for one in office.tells("orders", "list")}
    assert told == {"PO-91": None, "PO-92": None, "PO-93": {"value": "200", "unit": "pcs"}}


def test_another_container_for_the_same_bill_of_lading_stands_against_the_first_until_a_person_says(
    office: Office,
) -> None:
    office.at("2026-07-14")
    order(office)
    tell_shipment(office, *SHIPPED[0])
    bill = "B/L SKCALHT99812"
    office.receives(f"Dear Iris,\n\nContainer MSKU1234565, {bill}.\n\nTom", sender=FORWARDER, subject="Container")
    (shipment,) = office.tells("shipments", "list")
    number, told = shipment["id"], shipment["fields"]["container_no"]
    assert (told["value"], told["against"]) == ("CSQU3054383", ["MSKU1234565"])
    assert "a later mail says otherwise of: Container no." in office.says("shipments", "list")
    office.says("shipments", "set", number, "belongs_to=andes.example")
    notice = office.says("shipments", "notice", "andes.example")
    assert "Order PO-4471" in notice
    assert "[placeholder: CSQU3054383 or MSKU1234565]" in notice
    assert "Mails name different things" in str(office.run("shipments", "accept", number).exception)
    office.says("shipments", "set", number, "container_no=MSKU1234565")
    assert "- Container: MSKU1234565" in office.says("shipments", "notice", "andes.example")
    office.says("shipments", "accept", number)
