"""`mailmate report` on homes that hold what reports trip over: two currencies, one name twice, a clock set back."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from mailmate.trade.readings import Contact
from mailmate.trade.registers import Entry
from tests.office import Office, moment, open_office

BUYER = "andes.example"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def tell(office: Office, register: str, kind: str, at: str, value: dict[str, Any], **more: Any) -> int:
    """Put an entry into a register; return its number."""
    named = {"quote": f"{kind} words", "company": BUYER, **more}
    with office.desk() as desk:
        (made,) = desk.database.registers.add([Entry(register, kind, value, at=moment(at), **named)])
    return made.entry_id or 0


def money(amount: str, currency: str = "USD") -> dict[str, str]:
    return {"amount": amount, "currency": currency}


def promise(office: Office, at: str, day: str, amount: dict[str, str] | None, invoice: str, **more: Any) -> int:
    value = {"date": day, "said_on": at[:10], "amount": amount, "debt_ref": invoice}
    return tell(office, "promises", "promise", at, value, subject=invoice.replace("-", ""), **more)


def figures(office: Office, *span: str) -> dict[str, dict[str, Any]]:
    """Return the figures of a report by their ids."""
    report = office.tells_one("report", *span)
    found = {}
    for section in report["sections"]:
        for part in (section, *section["breakdowns"]):
            found |= {one["id"]: one for one in part["figures"]}
    return found


def values(office: Office, *names: str, span: tuple[str, ...] = ("--month", "2026-07")) -> dict[str, Any]:
    found = figures(office, *span)
    return {name: found[name]["value"] for name in names}


def rows(office: Office, name: str, *span: str) -> list[dict[str, Any]]:
    return office.tells("report", *(span or ("--month", "2026-07")), "--rows", name)


# Money ---------------------------------------------------------------------------------------------------------------


def test_open_debts_stand_by_currency_and_one_without_a_sum_is_named(office: Office) -> None:
    promise(office, "2026-07-01 10:00", "2026-07-20", money("1000.00"), "INV-1")
    promise(office, "2026-07-01 11:00", "2026-07-20", money("250.50"), "INV-2")
    promise(office, "2026-07-01 12:00", "2026-07-20", money("99.99", "EUR"), "INV-3")
    promise(office, "2026-07-01 13:00", "2026-07-20", None, "INV-4")
    office.at("2026-07-10")
    told = figures(office, "--month", "2026-07")
    assert told["debts.open"]["value"] == 4
    assert told["debts.open_sum"]["value"] == {"EUR": "99.99", "USD": "1250.50"}
    assert told["debts.open_sum"]["unknown"] == 1
    text = office.says("report", "--month", "2026-07")
    assert "EUR 99.99; USD 1,250.50\tno sum or currency is known of 1; read by machine\tdebts.open_sum" in text


def test_a_debt_broken_three_times_is_one_open_sum(office: Office) -> None:
    for at, day in (("2026-07-01", "2026-07-02"), ("2026-07-06", "2026-07-07"), ("2026-07-13", "2026-07-14")):
        promise(office, f"{at} 10:00", day, money("500"), "INV-1")
    office.at("2026-07-24")
    assert values(office, "promises.given", "promises.broken", "debts.broken_sum") == {
        "promises.given": 3, "promises.broken": 3, "debts.broken_sum": {"USD": "500"},
    }  # fmt: skip


def test_debts_are_told_as_they_stood_at_the_end_of_the_span(office: Office) -> None:
    number = promise(office, "2026-06-24 10:00", "2026-06-26", money("500"), "INV-1")
    office.at("2026-07-08")
    office.says("promises", "received", f"p{number}", "--amount", "500", "--currency", "USD", "--date", "2026-07-07")
    assert values(office, "debts.open", "debts.received", span=("--month", "2026-06")) == {
        "debts.open": 1, "debts.received": {},
    }  # fmt: skip
    july = values(office, "debts.open", "debts.received", "debts.paid_late", "debts.paid_in_time")
    assert july == {
        "debts.open": 0, "debts.received": {"USD": "500"}, "debts.paid_late": 1, "debts.paid_in_time": 0,
    }  # fmt: skip


def test_a_struck_row_changes_the_figure(office: Office) -> None:
    number = promise(office, "2026-07-01 10:00", "2026-07-20", money("1000"), "INV-1")
    promise(office, "2026-07-01 11:00", "2026-07-20", money("30"), "INV-2")
    office.at("2026-07-10")
    office.says("promises", "strike", f"p{number}")
    assert values(office, "debts.open_sum") == {"debts.open_sum": {"USD": "30"}}


# Customers -----------------------------------------------------------------------------------------------------------


def test_two_customers_of_one_name_stay_two_and_show_their_domains(office: Office) -> None:
    with office.desk() as desk:
        for domain in ("hansa-nord.example", "hansa-sued.example"):
            desk.database.contacts.set_person(Contact(f"a@{domain}", "Anna", "Hansa Handel", "DE", "buyer"))
    for number, domain in enumerate(("hansa-nord.example", "hansa-sued.example", "hansa-sued.example")):
        tell(
            office, "orders", "order", "2026-07-02 10:00", {"po": f"PO-{number}"}, subject=f"PO{number}", company=domain
        )
    told = figures(office, "--month", "2026-07")
    named = [(one["label"], one["value"]) for name, one in told.items() if name.startswith("orders.by.")]
    assert named == [("Hansa Handel (hansa-sued.example)", 2), ("Hansa Handel (hansa-nord.example)", 1)]


# Orders and shipments ------------------------------------------------------------------------------------------------


def order(
    office: Office, at: str, number: str, total: dict[str, str] | None = None, kind: str = "order", **more: Any
) -> int:
    value = {"po": number, "total": total, **more.pop("value", {})}
    return tell(office, "orders", kind, at, value, subject=number.replace("-", ""), **more)


def test_an_order_cancelled_halfway_is_taken_and_ended_and_its_worth_stands_apart(office: Office) -> None:
    order(office, "2026-07-01 10:00", "PO-1", money("800"))
    order(office, "2026-07-02 10:00", "PO-2", money("200"))
    words = "Sorry, we have to cancel our order PO-2."
    cancelled = order(office, "2026-07-06 10:00", "PO-2", kind="change", quote=words)
    assert values(office, "orders", "orders.worth", "orders.ended", "orders.ended_worth") == {
        "orders": 2, "orders.worth": {"USD": "800"}, "orders.ended": 1, "orders.ended_worth": {"USD": "200"},
    }  # fmt: skip
    (ended,) = rows(office, "orders.ended")
    assert ended["state"] == f"cancelled on 2026-07-06 (o{cancelled})"


def test_an_order_that_another_replaces_ended_and_is_not_counted_twice_in_worth(office: Office) -> None:
    order(office, "2026-07-01 10:00", "PO-1", money("800"))
    order(office, "2026-07-03 10:00", "PO-2", money("900"), value={"replaces": "PO-1"})
    assert values(office, "orders.worth", "orders.ended") == {"orders.worth": {"USD": "900"}, "orders.ended": 1}


def test_an_order_whose_debt_a_person_called_void_ended(office: Office) -> None:
    order(office, "2026-07-01 10:00", "PO-1", money("800"))
    number = promise(office, "2026-07-02 10:00", "2026-07-20", money("800"), "PO-1")
    office.at("2026-07-08")
    office.says("promises", "cancel", f"p{number}")
    (ended,) = rows(office, "orders.ended")
    assert ended["state"] == f"its debt p{number} was called void"


def test_a_pi_nobody_ordered_by_is_no_order_taken(office: Office) -> None:
    order(office, "2026-07-01 10:00", "PI-1", money("800"), kind="proforma")
    assert values(office, "orders", "orders.unconfirmed") == {"orders": 0, "orders.unconfirmed": 1}


def test_imported_orders_without_a_day_stand_in_no_span_and_are_named(office: Office) -> None:
    order(office, "2026-07-01 10:00", "PO-1", kind="imported", by="person")
    order(office, "2026-07-01 10:00", "PO-2", kind="imported", by="person", value={"ordered": "2025-12-31"})
    assert values(office, "orders", "orders.undated") == {"orders": 0, "orders.undated": 1}


def test_teu_come_from_container_types_and_a_container_without_one_is_not_known(office: Office) -> None:
    order(office, "2026-06-01 10:00", "PO-1", value={"incoterm": "CIF Hamburg"})
    for at, value in enumerate((
        {"container_no": "AAAU1111111", "teu": 2, "etd": "2026-07-03"},
        {"container_no": "AAAU2222222", "teu": 1, "etd": "2026-07-04"},
        {"container_no": "AAAU3333333", "etd": "2026-07-05"},
        {"bl_no": "BL9", "etd": "2026-07-06"},
        {"container_no": "AAAU5555555", "teu": 2, "etd": "2026-07-30"},
        {"container_no": "AAAU6666666", "teu": 2},
    )):  # fmt: skip
        subject = "PO1" if at < 2 else ""
        tell(office, "shipments", "shipment", f"2026-07-02 1{at}:00", value, subject=subject)
    office.at("2026-07-10")
    told = figures(office, "--month", "2026-07")
    assert (told["shipments"]["value"], told["shipments.teu"]["value"], told["shipments.teu"]["unknown"]) == (4, 3, 1)
    assert [told[f"shipments.{name}"]["value"] for name in ("bare", "to_come", "undated")] == [1, 1, 1]
    assert (told["teu.to.Hamburg"]["value"], told["teu.to.-"]["value"]) == (3, None)
    assert "TEU\t3\tnot known for 1 containers; read by machine\tshipments.teu" in office.says(
        "report", "--month", "2026-07"
    )


def test_a_shipment_of_which_buyer_and_forwarder_write_is_one_and_the_buyers(office: Office) -> None:
    value = {"container_no": "AAAU1111111", "etd": "2026-07-03"}
    tell(office, "shipments", "shipment", "2026-07-02 10:00", value | {"teu": 2}, company="swift-freight.example")
    tell(office, "shipments", "shipment", "2026-07-03 10:00", value)
    told = figures(office, "--month", "2026-07")
    assert (told["shipments"]["value"], told["shipments.teu"]["value"]) == (1, 2)
    assert told[f"teu.by.{BUYER}"]["value"] == 2


# Inquiries and replies -----------------------------------------------------------------------------------------------

INQUIRY = (
    "Dear Iris,\n\nplease quote 500 pcs ball valve SK-2040B DN40 CIF Valparaiso, delivery in September, for our"
    " project. We are an importer in Chile and buy each quarter.\n\nAna Ruiz\nPurchasing Manager\nAndes Valves SpA"
)


def test_an_answer_is_timed_in_our_working_hours_and_days_off_do_not_count(office: Office) -> None:
    office.at("2026-07-03 17:00")  # a Friday
    first = office.receives(INQUIRY)
    office.at("2026-07-06 10:30")
    office.sends("Dear Ana,\n\nthank you, the quotation follows tomorrow.\n\nIris", answers=office.mails)
    office.at("2026-07-07 09:00")
    office.receives(INQUIRY.replace("500", "700"), sender="Bo <bo@fjord.example>", subject="Valves")
    office.at("2026-07-10 12:00")
    told = figures(office, "--month", "2026-07")
    assert told["inquiries"]["value"] == 2
    assert told["replies.median"]["value"] == told["replies.p90"]["value"] == 2.5
    assert (told["replies.answered"]["value"], told["replies.unanswered"]["value"]) == (1, 1)
    assert [one["ref"] for one in rows(office, "replies.answered")] == [str(first)]


def test_an_answer_older_than_its_mail_is_not_measured(office: Office) -> None:
    office.at("2026-07-07 10:00")
    office.receives(INQUIRY)
    office.at("2026-07-06 10:00")  # the clock was set back, or our Date is wrong
    office.sends("Dear Ana,\n\nthank you.\n\nIris", answers=office.mails)
    office.at("2026-07-10 12:00")
    told = figures(office, "--month", "2026-07")
    assert (told["replies.median"]["value"], told["replies.median"]["unknown"]) == (None, 1)
    assert rows(office, "replies.answered")[0]["state"] == "answered before it came: a clock was wrong"


def test_days_are_those_of_the_users_zone_at_the_turn_of_the_year(office: Office) -> None:
    last = datetime(2025, 12, 31, 16, 30, tzinfo=UTC)  # half past midnight in Shanghai
    with office.desk() as desk:
        desk.database.registers.add(
            Entry("complaints", "complaint", {"severity": "minor"}, "broken", at, subject=f"PO{at:%H%M}", company=BUYER)
            for at in (last, last - timedelta(hours=1))
        )
    office.at("2026-01-05")
    assert values(office, "complaints", span=("--year", "2025")) == {"complaints": 1}
    assert values(office, "complaints", span=("--year", "2026")) == {"complaints": 1}
    assert values(office, "complaints", span=("--week", "2026-W01")) == {"complaints": 2}


# Drafts and models ---------------------------------------------------------------------------------------------------


def send(office: Office, drafted: str, sent: str, *, at: str) -> None:
    """Leave a draft in the record as if it had been written by mailmate, changed by a person, and sent."""
    from mailmate.trade.drafts import Draft, DraftText
    from mailmate.trade.outbox import Receipt, State
    from tests.store_samples import item

    office.at(at)
    with office.desk() as desk:
        db, now = desk.database, desk.now()
        draft = db.drafts.add(Draft(DraftText("Re: valves", drafted, (), ()), None), now)
        if sent != drafted:
            db.drafts.save_text(draft.draft_id, DraftText("Re: valves", sent, (), ()), draft.version, now)
        approved = db.outbox.approve(item(draft.draft_id or 0, draft_id=draft.draft_id, due_at=now, approved_at=now))
        assert db.outbox.claim(now)
        db.outbox.settle(approved.outbox_id, Receipt(State.SENT), now)


def test_drafts_are_told_by_how_much_of_them_was_sent(office: Office) -> None:
    letter = "Dear Ana, thank you for your inquiry about our ball valves. We will send the quotation on Friday. Iris"
    send(office, letter, letter, at="2026-06-30 23:59")
    send(office, letter, letter, at="2026-07-01 10:00")
    send(office, letter, letter.replace("on Friday", "on Monday"), at="2026-07-02 10:00")
    send(office, letter, "No.", at="2026-07-03 10:00")
    names = ("drafts.sent", "drafts.unchanged", "drafts.edited", "drafts.rewritten")
    assert list(values(office, *names).values()) == [3, 1, 1, 1]


def test_calls_of_models_are_summed_and_tokens_nobody_told_are_not_known(office: Office) -> None:
    from mailmate.trade.protocols import ModelCall

    office.at("2026-07-02 10:00")
    with office.desk() as desk:
        for tokens, error in (((100, 20), ""), ((None, None), "refused"), ((30, None), "")):
            desk.database.journal.record_call(None, ModelCall("read", "m", *tokens, 1.0, error=error), desk.now())
    order(office, "2026-07-01 10:00", "PO-1")
    told = figures(office, "--month", "2026-07")
    assert (told["model.calls"]["value"], told["model.tokens"]["value"], told["model.tokens"]["unknown"]) == (3, 150, 1)
    assert rows(office, "model.calls")[0]["state"] == "1 of 3 failed"


# Spans the record does not reach -------------------------------------------------------------------------------------


def refused(office: Office, *span: str) -> tuple[int, str]:
    error = office.run("report", *span).exception
    return error.exit_code, f"{error.message} {error.hint}"  # type: ignore[union-attr] # every error of ours has them


def test_a_year_before_the_record_is_refused_with_the_reason(office: Office) -> None:
    order(office, "2026-07-01 10:00", "PO-1")
    assert refused(office, "--year", "2024") == (
        65, "Nothing is on record of 2024. The record begins on 2026-07-01 and ends on 2026-07-01.",
    )  # fmt: skip


def test_an_empty_home_is_refused(office: Office) -> None:
    assert refused(office)[0] == 65


def test_a_span_to_come_is_refused_and_a_clock_set_back_is_named(office: Office) -> None:
    order(office, "2026-07-08 10:00", "PO-1")
    office.at("2026-05-01")
    code, words = refused(office, "--month", "2026-07")
    assert code == 2
    assert words == (
        "2026-07 is still to come. This computer's clock says that today is 2026-05-01, but the record holds"
        " something of 2026-07-08: set it."
    )


def test_what_bears_a_day_to_come_is_not_counted_and_named(office: Office) -> None:
    order(office, "2026-07-01 10:00", "PO-1")
    order(office, "2026-07-20 10:00", "PO-2")
    office.at("2026-07-10")
    report = office.tells_one("report", "--month", "2026-07")
    assert values(office, "orders") == {"orders": 1}
    assert any("0 mails and 1 entries bear a day after today (2026-07-10)" in note for note in report["notes"])


def test_a_quiet_week_says_since_when_nothing_is_new(office: Office) -> None:
    order(office, "2026-07-01 10:00", "PO-1")
    office.at("2026-08-05")
    assert "! Nothing new is on record since 2026-07-01: a 0 says no more than that." in office.says("report")


def test_a_record_that_begins_within_the_span_is_named_and_earlier_months_are_no_noughts(office: Office) -> None:
    order(office, "2026-06-20 10:00", "PO-1")
    report = office.tells_one("report", "--year", "2026")
    assert "The record begins on 2026-06-20: what was before is not counted." in report["notes"]
    told = [name for name in figures(office, "--year", "2026") if name.startswith("orders.in.")]
    assert told == ["orders.in.2026-W25", "orders.in.2026-W26", "orders.in.2026-W27", "orders.in.2026-W28"]


@pytest.mark.parametrize(
    "options",
    [
        ("--week", "2026-W28", "--month", "2026-07"), ("--to", "2026-07-01"), ("--week", "28"),
        ("--from", "2026-07-05", "--to", "2026-07-01"), ("--year", "2026", "--rows", "nonsense"),
        ("--summary", "--rows", "orders"),
    ],
)  # fmt: skip
def test_a_command_that_makes_no_sense_is_wrong_use(office: Office, options: tuple[str, ...]) -> None:
    order(office, "2026-07-01 10:00", "PO-1")
    result = office.run("report", *options)
    assert (getattr(result.exception, "exit_code", None) or result.exit_code) == 2


# What a person accepted ----------------------------------------------------------------------------------------------


def test_figures_that_rest_on_readings_say_so_until_a_person_accepts_them(office: Office) -> None:
    number = order(office, "2026-07-01 10:00", "PO-1", money("800"))
    order(office, "2026-07-02 10:00", "PO-2", money("100"))
    assert figures(office, "--month", "2026-07")["orders"]["read_by_machine"] == 2
    office.says("orders", "accept", f"o{number}")
    assert figures(office, "--month", "2026-07")["orders"]["read_by_machine"] == 1
    assert "orders taken\t2\t1 of 2 read by machine\torders" in office.says("report", "--month", "2026-07")


# Files ---------------------------------------------------------------------------------------------------------------


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def test_the_tables_hold_no_formula_and_each_sum_its_currency(office: Office, tmp_path: Path) -> None:
    promise(office, "2026-07-01 10:00", "2026-07-20", money("1000.00", "EUR"), "=HYPERLINK(1)", company="@evil.example")
    order(office, "2026-07-01 10:00", "+PO-1", money("-5.00"), value={"incoterm": "=1+1\n=2", "delivery_date": "-x"})
    office.at("2026-07-10")
    office.says("report", "--month", "2026-07", "--csv", str(tmp_path / "out" / "july"))
    (debt,) = table(tmp_path / "out" / "july" / "receivables.csv")
    assert (debt["company"], debt["number"], debt["open"], debt["currency"]) == (
        "'@evil.example", "'=HYPERLINK(1)", "1000.00", "EUR",
    )  # fmt: skip
    (bought,) = table(tmp_path / "out" / "july" / "orders.csv")
    assert (bought["number"], bought["incoterm"], bought["delivery"]) == ("'+PO-1", "'=1+1 =2", "'-x")
    for path in (tmp_path / "out" / "july").iterdir():
        assert not [cell for row in table(path) for cell in row.values() if cell[:1] in ("=", "+", "-", "@")]


def test_a_folder_that_cannot_be_written_is_named(office: Office, tmp_path: Path) -> None:
    order(office, "2026-07-01 10:00", "PO-1")
    (tmp_path / "file").write_text("x")
    error = office.run("report", "--month", "2026-07", "--csv", str(tmp_path / "file" / "july")).exception
    assert "cannot be written" in str(error)


# Size ----------------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_twenty_thousand_entries_are_reported_in_two_seconds(office: Office) -> None:
    def made() -> list[Entry]:
        kinds = (
            ("orders", "order", {"po": "PO-{n}", "total": money("10")}),
            ("shipments", "shipment", {"container_no": "AAAU{n}", "teu": 2, "etd": "2026-05-01"}),
            ("promises", "promise", {"date": "2026-05-20", "said_on": "2026-05-01", "amount": money("7")}),
            ("questions", "asked", {"text": "What is the pressure of no. {n}?"}),
        )
        found = []
        for n in range(20_000):
            register, kind, value = kinds[n % 4]
            told = {name: one.format(n=n) if isinstance(one, str) else one for name, one in value.items()}
            at = moment("2026-05-01 09:00") + timedelta(minutes=n)
            found.append(Entry(register, kind, told, "words", at, subject=f"N{n}", company=f"b{n % 300}.example"))
        return found

    with office.desk() as desk:
        desk.database.registers.add(made())
        from mailmate.desk.reports.report import report_of
        from mailmate.trade.reports.periods import read_year

        begin = process_time()
        report = report_of(desk, read_year("2026"))
        assert process_time() - begin < 2 * _slowness()
    orders = report.figure("orders.worth")
    assert orders is not None
    assert [(one.amount, one.currency) for one in orders.sums] == [(Decimal(50_000), "USD")]


def _slowness() -> float:
    """Return how many times slower than a desk's computer this one is just now."""
    begin = process_time()
    sum(json.loads(json.dumps({"a": [n, str(n)]}))["a"][0] for n in range(20_000))
    return max(1.0, (process_time() - begin) / 0.1)
