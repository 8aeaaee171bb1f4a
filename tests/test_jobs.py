"""The eighty jobs of an export office: which test sees each of them done, and the jobs no other file holds.

`DONE` names for each job the tests that show its result; a job that software cannot serve stands in `NOT_SERVED`.
"""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path

import pytest

from mailmate.trade.facts import Fact
from mailmate.trade.finding.preferences import find_preferences
from tests.office import Office, open_office
from tests.test_credit_commands import CREDIT
from tests.test_report import figures, rows

JOBS = range(1, 81)
DONE: dict[int, tuple[str, ...]] = {
    1: ("jobs_inquiries::inquiries_with_content_rank_above_empty_ones_and_each_point_shows_its_words",),
    2: ("jobs_inquiries::of_twenty_mails_the_first_five_are_the_five_highest",
        "jobs_inquiries::the_list_begins_with_the_highest_scores_and_an_empty_inquiry_gets_a_short_draft"),
    3: ("jobs_inquiries::the_same_text_from_another_address_shows_when_it_was_seen",),
    4: ("jobs_inquiries::an_empty_inquiry_unanswered_for_two_working_days_is_still_on_the_open_list",),
    5: ("jobs::every_answer_to_an_inquiry_ends_with_a_step_that_has_a_day_and_asks_three_things_at_most",),
    6: ("jobs_inquiries::only_what_is_missing_is_asked",),
    7: ("jobs_inquiries::a_wish_to_visit_is_read_scored_and_answered_with_days",),
    8: ("jobs_inquiries::the_brief_before_a_visit_lists_every_open_question_with_its_day_and_rivals_named",),
    9: ("jobs_inquiries::a_rivals_price_is_read_with_its_words_and_kept_with_the_customer",),
    10: ("jobs_inquiries::a_price_seeker_is_not_led_to_the_premium_line",),
    11: ("jobs_inquiries::a_quote_without_an_answer_is_asked_after_with_something_new_and_not_after_a_no",),
    12: ("jobs_inquiries::a_good_lead_silent_for_sixty_days_is_written_to_and_an_empty_one_is_not",),
    13: ("jobs_inquiries::the_next_order_is_asked_for_when_its_time_has_come",),
    14: ("greetings::one_line_names_the_customers_and_nothing_is_drafted",),
    15: ("report_demo::of_junes_inquiries_five_were_answered_and_quoted_and_one_ordered",),
    16: ("jobs_inquiries::a_platforms_notice_gives_the_buyers_country_and_no_points_for_the_relays_domain",),
    17: ("jobs_inquiries::after_three_quotes_the_third_stands_and_the_others_are_replaced",),
    18: ("jobs::a_price_below_the_list_needs_a_reason_and_an_unknown_item_gets_none",),
    19: ("jobs_inquiries::the_card_of_a_customer_lists_the_certificates_asked_in_earlier_mails",
         "jobs::the_card_of_a_customer_tells_market_rhythm_goods_and_what_matters_to_them"),
    20: ("knowledge::a_technical_question_is_promised_an_answer_and_closed_when_it_is_given",),
    21: ("knowledge::an_answer_once_given_is_cited_to_the_next_buyer",),
    22: ("jobs::the_questions_asked_most_of_a_product_are_counted",),
    23: ("jobs_money::tomorrow_three_times_is_count_three_level_three_with_the_three_days_and_the_manager",),
    24: ("jobs_money::saying_that_goods_are_ready_makes_a_reminder_with_order_amount_and_day",),
    25: ("jobs_money::a_copy_of_a_transfer_is_a_claim_and_only_a_person_says_that_money_came",),
    26: ("jobs_money::the_month_for_finance_equals_the_registers_and_mixes_no_currency",),
    27: ("jobs_money::no_letter_of_the_ladder_threatens_insults_or_names_an_account",),
    28: ("jobs_money::notes_of_a_call_become_a_recap_with_the_sum_and_the_day_spelled_out",),
    29: ("jobs_money::a_claim_of_monday_is_unconfirmed_after_five_banking_days_and_a_trace_is_asked",),
    30: ("jobs_money::a_freight_bill_with_a_new_account_raises_the_flag_and_a_plain_one_does_not",),
    31: ("jobs_money::a_credit_promised_is_asked_for_until_it_is_advised_and_not_when_it_is_only_mailed",),
    32: ("jobs_money::a_new_credit_with_five_faults_shows_all_five_and_asks_for_them_in_one_request",
         "jobs_money::a_sound_credit_has_no_finding"),
    33: ("jobs_money::an_amendment_that_moves_some_dates_only_names_the_one_left_behind",),
    34: ("jobs_money::a_plan_after_the_latest_shipment_is_critical_before_shipping_and_clears_with_a_full_amendment",),
    35: ("jobs_money::what_we_asked_what_came_and_what_nobody_asked_are_compared",),
    36: ("jobs_money::a_new_credit_makes_the_forwarders_letter_and_booking_without_it_is_an_alarm",),
    37: ("jobs_money::three_days_before_the_papers_are_due_the_missing_ones_are_named_with_the_days_left",),
    38: ("jobs_money::a_step_nobody_marked_is_an_alarm_on_its_day_and_not_once_it_is_done",),
    39: ("jobs_money::a_legalised_invoice_is_a_cost_to_settle_and_a_signed_one_is_not",),
    40: ("jobs_money::the_papers_of_the_credit_are_a_checklist_with_originals_copies_and_issuer",),
    41: ("jobs_money::before_the_papers_go_to_the_bank_late_shipment_and_late_presentation_are_shown",),
    42: ("jobs_money::part_of_an_amendment_cannot_be_taken_and_the_rejection_comes_with_both_letters",),
    43: ("jobs::every_finding_on_a_credit_says_one_sentence_and_names_its_article_or_field",),
    44: ("jobs_shipping::a_paper_of_another_company_is_named_with_both_spellings",),
    45: ("jobs_shipping::a_packing_list_of_1190_against_an_invoice_of_1200_is_reported_with_both_places",),
    46: ("jobs_shipping::four_shipments_of_a_week_are_one_notice_with_every_value_and_a_wrong_number_is_flagged",),
    47: ("jobs_shipping::a_draft_of_the_bill_of_lading_without_an_answer_in_two_working_days_is_listed",),
    48: ("jobs_shipping::wooden_pallets_to_a_country_that_needs_it_show_the_treatment_with_its_day",),
    49: ("jobs_shipping::a_packing_wish_stands_on_the_card_and_a_later_one_replaces_it_visibly",),
    50: ("jobs_shipping::a_step_nobody_marked_before_an_order_sails_is_told_on_its_day",),
    51: ("jobs_shipping::four_shipments_of_a_week_are_one_notice_with_every_value_and_a_wrong_number_is_flagged",),
    52: ("jobs_shipping::what_a_forwarder_writes_is_proposed_for_the_register_and_confirmed_by_a_person_only",),
    53: ("jobs_shipping::the_day_we_promised_to_ship_is_ours_and_comes_back_five_days_before",),
    54: ("jobs_shipping::a_suppliers_day_is_theirs_and_no_payment",),
    55: ("jobs_shipping::an_earlier_complaint_of_the_customer_is_seen_before_loading",),
    56: ("jobs_shipping::the_last_free_day_of_a_container_follows_the_notices_own_rule",),
    57: ("jobs_shipping::a_courier_number_in_our_mail_makes_a_reminder_to_ask_what_they_think_of_the_sample",),
    58: ("jobs_people::a_complaint_without_photos_asks_for_them_and_admits_and_offers_nothing",),
    59: ("jobs_people::every_open_complaint_has_a_next_day_and_the_overdue_ones_are_on_top",),
    60: ("jobs_people::where_we_are_the_buyer_the_sellers_answer_is_no_complaint_against_us",),
    61: ("jobs::what_was_learned_of_a_complaint_is_seen_when_the_item_is_quoted_again",),
    62: ("inside_notes::a_question_is_handed_on_with_facts_and_day_and_comes_back_when_late",
         "inside_notes::what_is_assigned_and_not_sent_says_so_and_a_dropped_mail_frees_it"),
    63: ("jobs_people::a_letter_to_the_end_customer_around_the_intermediary_needs_a_reason_that_is_kept",),
    64: ("jobs_people::what_they_ask_us_not_to_do_is_listed_with_its_words",),
    65: ("jobs_people::the_digest_of_a_thread_of_twelve_mails_lists_every_open_point_and_no_closed_one",),
    66: ("polish::a_model_rewrites_and_what_it_changed_is_refused", "polish::a_fact_that_changed_is_told"),
    67: ("jobs::every_value_shows_its_words_in_the_mail_and_a_value_without_words_cannot_be",),
    68: ("jobs::a_draft_that_names_a_file_it_has_not_or_holds_a_hole_is_not_ready",),
    69: ("inside_notes::a_note_for_production_is_a_checklist_of_all_wishes_without_price_and_buyer",),
    70: ("inside_notes::a_later_mail_outdates_the_note_and_a_new_note_holds_both_mails",),
    71: ("jobs_people::a_mail_of_friday_evening_waits_from_monday_morning_on",),
    72: ("jobs_people::a_compensation_needs_a_recorded_approval_before_it_can_leave",),
    73: ("jobs::a_quotation_says_validity_and_lead_time_and_how_it_is_paid",),
    74: ("jobs::the_hand_over_of_a_customer_is_what_is_open_in_the_registers",),
    75: ("jobs_people::each_flag_is_raised_by_its_fraud_and_not_by_its_near_miss",),
    76: ("beside::of_many_orders_the_last_three_are_told_newest_first",),
    77: ("jobs_people::each_flag_is_raised_by_its_fraud_and_not_by_its_near_miss",),
    78: ("jobs_reports::every_number_of_the_summary_is_a_register_s",
         "jobs_reports::a_row_that_is_struck_changes_the_number_of_the_summary"),
    79: ("jobs_reports::forty_foot_containers_count_two_and_the_parts_make_the_whole",),
    80: ("jobs_reports::the_warnings_on_credits_are_listed_with_what_became_of_each",),
}  # fmt: skip
NOT_SERVED: dict[int, str] = {}
"""Job -> why no test can see it done."""


@cache
def _tests_of(name: str) -> frozenset[str]:
    tree = ast.parse((Path(__file__).parent / f"test_{name}.py").read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("job", JOBS)
def test_a_job_has_tests_that_exist_or_the_reason_why_not(job: int) -> None:
    assert (job in DONE) != (job in NOT_SERVED)
    for one in DONE.get(job, ()):
        file, _, name = one.partition("::")
        assert f"test_{name}" in _tests_of(file), one


def test_no_job_is_named_that_there_is_not() -> None:
    assert sorted({*DONE, *NOT_SERVED}) == list(JOBS)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path)


def ask(office: Office, text: str, subject: str = "Inquiry", **more) -> int:
    return office.receives(f"Dear Iris,\n\n{text}\n\nAna Ruiz\nAndes Agua S.A.C.", subject=subject, **more)


_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri)day \d{1,2} July 2026")


@pytest.mark.parametrize(
    "text",
    [
        "Please quote 600 pcs SK-2040B, FOB Ningbo.",
        "We need ball valves for a desalination plant. Which material and pressure do you have?",
        "Please send your catalogue and best price.",
    ],
)
def test_every_answer_to_an_inquiry_ends_with_a_step_that_has_a_day_and_asks_three_things_at_most(
    office: Office, text: str
) -> None:
    body = office.drafts(ask(office, text))["body"]
    ours = re.sub("“[^”]*”", "", body)
    assert ours.count("?") <= 3
    assert _DAY.search(ours) or re.search(r"\bplease (?:reply|send|tell|let|confirm)\b", ours, re.IGNORECASE)
    assert _DAY.search(ours.replace("Monday 6 July 2026", "")) or "valid until" in ours


def test_a_price_below_the_list_needs_a_reason_and_an_unknown_item_gets_none(office: Office) -> None:
    mail = ask(office, "Please quote 600 pcs SK-2040B, FOB Ningbo.")
    assert "USD 4.98" in office.drafts(mail)["body"]
    with office.desk() as desk:
        draft = desk.database.drafts.newest(mail)
        lower = draft.text.__class__(draft.text.subject, draft.text.body.replace("4.98", "4.00"), draft.text.to)
        desk.database.drafts.save_text(draft.draft_id, lower, draft.version, desk.now())
        from mailmate.desk.sending.outbox import prepare

        found = {one.id: one.effect.value for one in prepare(desk, draft.draft_id).gate.findings}
    assert found["below_list"] == "reason"
    unknown = office.drafts(ask(office, "Please quote 600 pcs SK-9999Z, FOB Ningbo.", sender="Bo <bo@b.example>"))
    assert not re.search(r"USD|\d\.\d\d", unknown["body"])


def test_the_questions_asked_most_of_a_product_are_counted(office: Office) -> None:
    for number in range(3):
        ask(office, "What is the pressure of SK-2040B?", sender=f"Buyer <buyer@b{number}.example>")
    ask(office, "What is the minimum order of SK-2040B?", sender="Buyer <buyer@b9.example>")
    office.at("2026-07-10")
    known = figures(office, "--month", "2026-07")
    asked = {name: one["value"] for name, one in known.items() if name.startswith("questions.") and one["value"]}
    assert 3 in asked.values()
    number = next(name for name, value in asked.items() if value == 3 and name != "questions.open")
    assert all("pressure" in str(row) for row in rows(office, number, "--month", "2026-07"))


def test_every_finding_on_a_credit_says_one_sentence_and_names_its_article_or_field(office: Office) -> None:
    path = office.home.parent / "credit.txt"
    path.write_text(CREDIT, encoding="utf-8")
    office.receives(CREDIT, sender="Advising Bank <lc@bank.example>", subject="L/C")
    (credit,) = office.tells("credits", "list")
    report = office.tells_one("credits", "show", credit.get("number") or credit["id"])
    findings = report["findings"]
    assert findings
    for one in findings:
        assert one["article"] or one["fields"]
        assert one["message"].strip().endswith((".", "?"))


def test_what_was_learned_of_a_complaint_is_seen_when_the_item_is_quoted_again(office: Office) -> None:
    ask(office, "40 of 500 SK-2040B valves of PO-1 arrived cracked.", subject="PO-1")
    (complaint,) = office.tells("complaints", "list")
    office.says("complaints", "close", complaint["id"], "--outcome", "cores are dried longer now")
    office.at("2026-08-10")
    mail = ask(office, "Please quote 600 pcs SK-2040B, FOB Ningbo.")
    assert "cores are dried longer now" in json.dumps(office.reads(mail), ensure_ascii=False)


def test_every_value_shows_its_words_in_the_mail_and_a_value_without_words_cannot_be(office: Office) -> None:
    text = "Please quote 600 pcs SK-2040B, CIF Callao, needed by 30 September 2026, our budget is USD 4.50 per pc."
    facts = office.reads(ask(office, text))["facts"]
    assert {"quantity", "incoterm.rule", "needed_by", "target_price"} <= set(facts)
    for found in facts.values():
        for one in found:
            assert one["source"] != "body" or one["quote"] in text or one["quote"] in "Ana Ruiz\nAndes Agua S.A.C."
    with pytest.raises(ValueError, match="no words"):
        Fact("quantity", "600", " ")


@pytest.mark.parametrize(
    ("words", "effect"), [("Please find the drawing attached.", "warn"), ("The price is [price per pc].", "never")]
)
def test_a_draft_that_names_a_file_it_has_not_or_holds_a_hole_is_not_ready(
    office: Office, words: str, effect: str
) -> None:
    from mailmate.desk.sending.outbox import prepare

    mail = ask(office, "Please send us the drawing of SK-2040B.")
    office.drafts(mail)
    with office.desk() as desk:
        draft = desk.database.drafts.newest(mail)
        text = draft.text.__class__(draft.text.subject, f"Dear Ana,\n\n{words}\n\nIris", draft.text.to)
        desk.database.drafts.save_text(draft.draft_id, text, draft.version, desk.now())
        effects = {one.effect.value for one in prepare(desk, draft.draft_id).gate.findings}
    assert effect in effects


def test_a_quotation_says_validity_and_lead_time_and_how_it_is_paid(office: Office) -> None:
    body = office.drafts(ask(office, "Please quote 600 pcs SK-2040B, FOB Ningbo."))["body"]
    assert "valid until Wednesday 30 September 2026" in body
    assert "lead time is 25 days" in body
    assert "Payment by T/T: 30 % deposit with the order, 70 % balance before shipment" in body
    with office.desk() as desk:
        desk.home.joinpath("knowledge", "faq.md").write_text(
            "# Terms\n\nOur payment terms are 30% deposit, balance before shipment.\n", encoding="utf-8"
        )
    body = office.drafts(ask(office, "Please quote 600 pcs SK-2040B, FOB Ningbo.", sender="Bo <bo@b.example>"))["body"]
    assert "Our payment terms are 30% deposit" in body


def test_the_hand_over_of_a_customer_is_what_is_open_in_the_registers(office: Office) -> None:
    ask(office, "Can SK-2040B be buried in soil? Is there a red handle?")
    ask(office, "40 of 500 valves of PO-4471 arrived cracked.", subject="PO-4471")
    ask(
        office, "We will remit the balance of USD 18,450.00 for invoice SK-INV-2611 on 10 July 2026.", subject="Balance"
    )
    office.says("contacts", "set", "ana@andes.example", "name=Ana Ruiz", "role=buyer")
    pack = office.tells_one("write", "hand-over", "andes.example")["text"]
    for question in office.tells("questions", "list", "--open"):
        assert question["text"] in pack
    for complaint in office.tells("complaints", "list"):
        assert f"Complaint {complaint['id']} " in pack
    (debt,) = [one for one in office.tells("promises", "list") if one["kind"] == "debt"]
    assert f"Payment {debt['debt']} " in pack
    assert "ana@andes.example" in pack
    number = office.tells("questions", "list", "--open")[0]
    office.says("questions", "answered", number["id"])
    assert number["text"] not in office.tells_one("write", "hand-over", "andes.example")["text"]


def test_the_card_of_a_customer_tells_market_rhythm_goods_and_what_matters_to_them(office: Office) -> None:
    """Job 19: what this customer is like, with the words."""
    lena = {"sender": "Lena Vogt <lena@nordwasser.de>"}
    for day, number in (("2026-02-03", 900), ("2026-05-04", 950)):
        office.at(day)
        text = f"Our order PO-{number}: 400 pcs SK-2040B at USD 4.98. Price is very important for us."
        ask(office, text, f"PO-{number}", **lena)
    card = {one["topic"]: one for one in office.tells("cases", "show", "nordwasser.de")}
    assert card["market"]["text"] == "Market: DE"
    assert card["rhythm"]["text"] == "2 orders, about every 90 days; the last on 2026-05-04"
    assert card["preference"]["text"] == "What matters to them: price"
    assert card["preference"]["quote"] == "Price is very important for us."
    assert "SK-2040B" in card["order"]["text"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Quality comes first for our customers.", ["quality"]),
        ("We are a price-sensitive market.", ["price"]),
        ("Delivery time is critical here.", ["speed"]),
        ("Price is not important for us.", []),
        ("What is the price of quality valves?", []),
    ],
)
def test_what_matters_to_a_buyer_is_read_from_their_words(text: str, about: list[str]) -> None:
    assert [one.value for one in find_preferences(text)] == about
