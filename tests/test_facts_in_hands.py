"""Facts as buyers of many languages write them: one sentence, one fact, its values. Every quote stands in the mail."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.config import Config
from mailmate.desk.reader.classify import context_from
from mailmate.mail.model import Address, Body, Mail
from mailmate.reading.local_reader import read_locally
from mailmate.trade.facts import facts_json

NOW = datetime(2026, 9, 9, 9, tzinfo=UTC)
"""A Wednesday."""

PAID = [
    ("Dear Lily, the balance of USD 12,400 was debited on 3/9, please check with your bank.", "2026-09-03"),
    ("REMITTANCE ADVICE\nPayment date: September 7, 2026\nAmount: USD 22,318.40\nInvoice DM-5580", "2026-09-07"),
    ("Dear team, funds left our account on Tuesday 8 September, you should see them tomorrow.", "2026-09-08"),
    ("Bonjour, le virement de 8 400 € est parti hier de notre banque, avis joint.", "2026-09-08"),
    ("Guten Tag, die Zahlung über 5.120,00 EUR wurde gestern ausgeführt, Beleg anbei.", "2026-09-08"),
    ("Деньги списали с нашего счета 4 сентября, сумма 12 000 USD, проверьте поступление.", "2026-09-04"),
    ("Платёж исполнен банком 08.09, SWIFT прилагаю.", "2026-09-08"),
    ("Havaleyi pazartesi yaptık, 12.000 EUR, kontrol eder misiniz.", "2026-09-07"),
    ("定金上周五打过去了，6,300美金，水单附上，请安排生产。", "2026-09-04"),
    ("付款日期：2026-09-07，金额：USD 8,120.00，发票号 DM-5580。", "2026-09-07"),
    ("Segue o comprovante da transferência de 07/09.", "2026-09-07"),
]
PROMISED = [
    ("The balance: money goes fri, promise!!", ["2026-09-11"]),
    ("Payment of invoice 331: sry cash tight, can do 25th latest", ["2026-09-25"]),
    ("We have unblocked the invoice 5533: EUR 5.120,00 leaves on Friday.", ["2026-09-11"]),
    ("We pay the balance. Not possible this week. 23 September latest, you have my word.", ["2026-09-23"]),
    ("The transfer of the balance leaves on Friday. The amount will be paid today.", ["2026-09-11", "2026-09-09"]),
    ("We paid 5,000 on 1 September and will pay the remaining 7,000 USD on 20 September.", ["2026-09-20"]),
]
NUMBERS = [
    ("Hi, your 2241 of May is still with our accounts, will be paid on 20 September.", "refs.invoice", ["2241"]),
    (
        "Hola, la 0091-4477 la pagamos el viernes, y la 0091-4480 a fin de mes.",
        "refs.invoice", ["0091-4477", "0091-4480"],
    ),
    ("Hola, la factura 4471 la pagamos mañana y la 4480 el viernes.", "refs.invoice", ["4471", "4480"]),
    ("Invoice 26-11-0902, EUR 26,118.40 will be paid with the next run on Friday.", "refs.invoice", ["26-11-0902"]),
    ("По инвойсу 26-PR-88 контейнер был сдан на станцию 14 августа, оплатим в пятницу.", "refs.invoice", ["26-PR-88"]),
    ("The money for 7781 left our bank on the 7th, transfer of USD 4,000.", "refs.invoice", ["7781"]),
    ("The outstanding 70% on KF-2611 will be wired the following morning.", "refs.pi", ["KF-2611"]),
    ("YT-0728 尾款 USD 27,360.00 昨天下午已汇出，水单见附件。", "refs.pi", ["YT-0728"]),
    ("C-9917 - container no? bl copy? ship name?", "refs.po", ["C-9917"]),
    ("The amendment of BDL-CI-260733 is made: the L/C expiration passes to November 15.", "refs.lc", ["BDL-CI-260733"]),
]  # fmt: skip
TERMS = [
    (
        "The L/C allows shipment only until 6 October, we extend it to 28 October, expiry 18 November.",
        "2026-10-28", "2026-11-18",
    ),
    ("LC 26-118: S/D 2026-10-20, E/D 2026-11-10. Please check the amendment and inform.", "2026-10-20", "2026-11-10"),
    ("pls extend lc 5512 shipmt 20/10 expry 10/11 bank charges ours", "2026-10-20", "2026-11-10"),
    ("Amend LC 88 pls: 44C 261031, 31D 261121.", "2026-10-31", "2026-11-21"),
    ("信用证的装期从9月30日延到10月20日，到期日延到11月10日。", "2026-10-20", "2026-11-10"),
    ("L/C船期改10/31，效期改11/21，銀行今天送件修改。", "2026-10-31", "2026-11-21"),
    (
        "تم تمديد تاريخ الشحن في الاعتماد رقم 5512 من 30 سبتمبر إلى 20 أكتوبر والصلاحية إلى 10 نوفمبر.",
        "2026-10-20", "2026-11-10",
    ),
    ("Банк сдвигает отгрузку по LC KM/26-09 на 10 октября, срок действия останется 15-го.", "2026-10-10", "2026-10-15"),
]  # fmt: skip
SUMS = [
    ("We transfer twelve thousand dollars on Monday.", [("12000.00", "USD")]),
    ("We will remit EUR Five Thousand Only on 15 Sept against invoice 88.", [("5000.00", "EUR")]),
    ("Wir zahlen die Rechnung 88, 42 TEUR, nächste Woche.", [("42000.00", "EUR")]),
    ("Оплатим двадцать тысяч евро в пятницу.", [("20000.00", "EUR")]),
    ("Сегодня отправили 12 тыс. долларов, ещё 3 тыс. отправим во вторник.", [("12000.00", "USD"), ("3000.00", "USD")]),
    ("We pay on Friday USD 41,500.00 instead of USD 40,500.00.", [("41500.00", "USD")]),
    (
        "A fatura 88 de 13.405,80 EUR será paga no dia 18; há assinatura dupla acima de dez mil euros.",
        [("13405.80", "EUR")],
    ),
]  # fmt: skip
COUNTS = [
    ("Please quote 44 tons BOPP film (two container 40HC), CFR Mersin.", [("44", "t")]),
    ("Transparent frit, 120 MT in big bags 1000 kg, CIF Damietta, your price please", [("120", "t")]),
    ("We want to buy 2 machines, capacity minimum 3.000 units per hour. Price?", [("2", "pcs")]),
    ("1 400 m² de grès cérame, soit deux conteneurs, prix CIF Le Havre ?", [("1400", "m2")]),
    ("Нужна пленка 200 мкм, шириной 12 м, на 4 сезона, 12 тонн. Цена?", [("12", "t")]),
    ("전륜/후륜 각 600개씩, 총 2,400개 견적 부탁드립니다.", [("2400", "pcs")]),
    ("Quote please: carriage bolts, grd 5, zinc. 50k. price & how soon. thx", [("50000", "pcs")]),
    ("il m'en faudrait 15 pour fin du mois, prix rendu Lyon svp, turbos réf 54399700", [("15", "pcs")]),
    ("Can you price 2,500 of the 24-can cooler bag, FOB as usual?", [("2500", "pcs")]),
]
SPOILT = [
    ("Lot 26-77: all 4,800 pieces are blocked, lead above limit in 3 of 5 samples.", "4800", "4800"),
    ("при приёмке подшипников 7214 (500 шт, контракт VS-07/26) у 63 штук диаметр вне допуска, брак.", "63", "500"),
    ("Claim: all 150 grills are 50 cm long, we ordered another size, wrong goods.", "150", "150"),
    ("Недостача: 4 места из 90, груз повреждён.", "4", "90"),
]


def facts_of(text: str) -> dict[str, list[dict[str, object]]]:
    mail = Mail("<1@buyer-one.example>", "", Address("", "x@buyer-one.example"), NOW, Body(text), text)
    facts = read_locally(mail, context_from(Config(), NOW)).facts
    assert [fact.quote for fact in facts if fact.source == "body" and fact.quote not in text] == []
    return facts_json(facts)


def values_of(text: str, name: str) -> list[object]:
    return [fact["value"] for fact in facts_of(text).get(name, [])]


@pytest.mark.parametrize(("text", "day"), PAID)
def test_the_day_of_a_payment_made_is_read(text, day):
    assert values_of(text, "evidence.value_date") == [day]


@pytest.mark.parametrize(("text", "days"), PROMISED)
def test_the_day_of_a_payment_to_come_is_read(text, days):
    assert values_of(text, "promised_date") == days


@pytest.mark.parametrize(("text", "name", "numbers"), NUMBERS)
def test_a_number_without_its_word_is_read(text, name, numbers):
    assert values_of(text, name) == numbers


def test_a_number_taken_for_that_of_an_order_by_its_shape_alone_says_so():
    (fact,) = facts_of("C-9917 - container no? bl copy? ship name?")["refs.po"]
    assert fact["flags"] == ["unlabelled"]


@pytest.mark.parametrize(("text", "shipment", "expiry"), TERMS)
def test_the_terms_of_a_credit_are_read(text, shipment, expiry):
    assert values_of(text, "latest_shipment") == [shipment]
    assert values_of(text, "expiry.date") == [expiry]


@pytest.mark.parametrize(("text", "sums"), SUMS)
def test_what_is_paid_is_read_however_it_is_written(text, sums):
    assert values_of(text, "amount") == [{"amount": amount, "currency": currency} for amount, currency in sums]


@pytest.mark.parametrize(("text", "counts"), COUNTS)
def test_only_what_is_ordered_is_a_quantity(text, counts):
    assert values_of(text, "quantity") == [{"value": value, "unit": unit} for value, unit in counts]


@pytest.mark.parametrize(("text", "some", "whole"), SPOILT)
def test_what_is_spoilt_is_counted_of_the_whole_lot(text, some, whole):
    assert [one["value"] for one in values_of(text, "qty_affected")] == [some]  # type: ignore[index] # a quantity
    assert [one["value"] for one in values_of(text, "qty_total")] == [whole]  # type: ignore[index] # a quantity


def test_a_payment_on_the_day_a_debt_falls_due_is_promised_for_that_day():
    assert values_of("Invoice 331 is due on 20 September and will be paid in time.", "promised_date") == ["2026-09-20"]


def test_the_day_in_the_header_of_a_quoted_mail_is_no_promise():
    quoted = "Von: Grace\nGesendet: Freitag, 11. September\nBetreff: Reminder"
    text = f"The invoice 7712 is in the bank run of 14 September.\n\n{quoted}"
    assert "2026-09-11" not in values_of(text, "promised_date")


def test_a_number_in_words_is_no_sum_without_a_currency():
    assert values_of("We will pay for three thousand of us at the fair on Monday.", "amount") == []
