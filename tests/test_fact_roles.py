"""What a day, an amount or a count is for is told by the words around it, in every language we read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mailmate.reading.local_reader import read_locally
from mailmate.reading.role_tables import AMOUNT_ROLES, DAY_ROLES, DEFECT_ROLES, REMEDY_ROLES
from mailmate.reading.roles import RoleWords
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.places import find_ports
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.shipping import find_shipping
from mailmate.trade.readings import Reading
from tests.reading_builder import a_context, a_mail


def read(new: str) -> Reading:
    """Read a mail written on Wednesday 8 July 2026."""
    return read_locally(a_mail(new), a_context())


def days(reading: Reading, name: str) -> list[str]:
    return [str(fact.value) for fact in reading.all_facts(name)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We will pay USD 5,000 on 17 July, not on 10 July.", "2026-07-17"),
        ("We will pay USD 5,000 on 17 July instead of the agreed 10 July.", "2026-07-17"),
        ("Wir überweisen 5.000 EUR am 17. Juli statt am 10. Juli.", "2026-07-17"),
        ("Остаток 5000 долларов оплатим не 10, а 17 июля.", "2026-07-17"),
        ("Вместо 10 июля оплатим 5000 долларов 17 июля.", "2026-07-17"),
        ("尾款5000美元7月17日汇出，而不是7月10日。", "2026-07-17"),
        ("尾款5000美元原定7月10日付，改到7月17日。", "2026-07-17"),
        ("Pagaremos 5.000 dólares el 17 de julio en vez del 10 de julio.", "2026-07-17"),
        ("O pagamento de 5.000 dólares será feito no dia 17 de julho e não em 10 de julho.", "2026-07-17"),
        ("Nous paierons 5 000 euros le 17 juillet au lieu du 10 juillet.", "2026-07-17"),
        ("Pagheremo 5.000 euro il 17 luglio invece del 10 luglio.", "2026-07-17"),
        ("سنحول 5000 دولار يوم 17 يوليو بدلا من 10 يوليو.", "2026-07-17"),
        ("잔금 5,000달러는 7월 10일 대신 7월 17일에 송금하겠습니다.", "2026-07-17"),
        ("残金5,000ドルは7月10日ではなく7月17日に送金します。", "2026-07-17"),
        ("5.000 USD bakiyeyi 10 Temmuz yerine 17 Temmuz'da ödeyeceğiz.", "2026-07-17"),
    ],
)
def test_a_day_that_was_replaced_or_negated_is_no_promise(text: str, day: str) -> None:
    assert days(read(text), "promised_date") == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We have approval and the balance will be remitted on this Friday.", "2026-07-10"),
        ("Our bank informs us that the L/C will be opened by Friday. The application was signed today.", "2026-07-10"),
        ("We had agreed to send the deposit until 10 July, we would like to pay it on 20 July.", "2026-07-20"),
        ("Ok, Thursday you will have your balance. But send the scan of everything today.", "2026-07-09"),
        ("Solicitamos aplazar el vencimiento de la factura del 10 de julio al 15 de agosto.", "2026-08-15"),
        ("Nous sollicitons le report au 30 juillet de l'échéance du 10 juillet.", "2026-07-30"),
        ("Просим отсрочить оплату с 10 июля до 30 июля.", "2026-07-30"),
        ("Наш банк откроет аккредитив до конца недели, задержка из-за комплаенса.", "2026-07-10"),
        ("7月10日お支払い予定の請求書につきまして、7月30日まで猶予を賜りたく、お支払いいたします。", "2026-07-30"),
        ("We will pay the invoice. Friday.", "2026-07-10"),
    ],
)
def test_the_day_of_paying_is_known_by_what_it_is_for(text: str, day: str) -> None:
    assert days(read(text), "promised_date") == [day]


@pytest.mark.parametrize(
    ("text", "days_set"),
    [
        ("Please come back by the 20th of July with your rates ex works.", ["2026-07-20"]),
        ("Tender documents attached. Closing date: 22 July 2026.", ["2026-07-22"]),
        ("Please inform containment action within 24 hours.", ["2026-07-09"]),
        ("Contéstame hoy si van con eso.", ["2026-07-08"]),
        ("Pedimos o preenchimento do questionário em anexo até 30/07/2026.", ["2026-07-30"]),
        ("Merci de nous faire part de votre accord sous 3 jours.", ["2026-07-11"]),
        ("Просим письменно подтвердить согласие до 20.07.2026.", ["2026-07-20"]),
        ("Taslağı inceleyip uygun değilse yarına kadar yazınız.", ["2026-07-09"]),
        ("请于三日内提供 8D 报告。", ["2026-07-11"]),
        ("수익자의 동의 여부를 7월 20일(월) 14시까지 알려주시기 바랍니다.", ["2026-07-20"]),
        ("7月20日までにご回答ください。", ["2026-07-20"]),
        ("نرجو الرد قبل 20 يوليو.", ["2026-07-20"]),
        (
            "40 valves of the lot are cracked and leak, we complain. We need the 8D report within 48 hours.",
            ["2026-07-10"],
        ),
        ("Agradeceremos su respuesta antes del 20 de julio.", ["2026-07-20"]),
        ("RSVP by 20 July.", ["2026-07-20"]),
        ("请于7月20日前登录并填写附件问卷。", ["2026-07-20"]),
        ("The bank is closed on 20 July. Please note.", []),
        ("We will send the signed contract by Friday.", []),
        ("Our customer decides on 30 July.", []),
    ],
)
def test_a_day_by_which_we_are_asked_to_answer_or_act(text: str, days_set: list[str]) -> None:
    assert days(read(text), "deadline_set_by_sender") == days_set


@pytest.mark.parametrize(
    ("text", "shipment", "expiry"),
    [
        ("Amend L/C LC26-0071: shipment from 31 July to 31 August 2026, expiry 21 September 2026.", "08-31", "09-21"),
        ("信用证LC26-0071最迟装运期由7月31日改为8月31日，有效期延至9月21日。", "08-31", "09-21"),
        ("신용장 LC26-0071 선적일을 7월 31일에서 8월 31일로, 유효기일을 9월 21일로 변경 요청.", "08-31", "09-21"),
        (
            "Akkreditiv LC26-0071: Verschiffung bis 31. August statt 31. Juli, gültig bis 21. September.",
            "08-31",
            "09-21",
        ),
        ("Аккредитив LC26-0071: отгрузка с 31 июля на 31 августа, срок действия до 21 сентября.", "08-31", "09-21"),
    ],
)
def test_the_new_terms_of_a_credit_are_told_from_the_old(text: str, shipment: str, expiry: str) -> None:
    reading = read(text)
    assert days(reading, "latest_shipment") == [f"2026-{shipment}"]
    assert days(reading, "expiry.date") == [f"2026-{expiry}"]


@pytest.mark.parametrize(
    ("text", "some", "whole"),
    [
        ("37 of the 400 valves leak, please replace them.", "37", "400"),
        ("De las 400 válvulas del pedido 5512, 37 pierden agua. Pedimos la reposición.", "37", "400"),
        ("Из 400 клапанов 37 текут. Просим заменить.", "37", "400"),
        ("Von 400 Ventilen sind 37 undicht. Wir bitten um Ersatz.", "37", "400"),
        ("400台水泵中有37台漏水，要求换货。", "37", "400"),
        ("밸브 400개 중 37개가 누수됩니다. 교환 요청드립니다.", "37", "400"),
        ("400 vanadan 37 tanesi su kaçırıyor, değiştirilmesini istiyoruz. Şikayet ediyoruz.", "37", "400"),
        ("من أصل 400 صمام هناك 37 صمام تالف، نطلب استبدال.", "37", "400"),
        ("一共5000个，不良率约8%，大概400个破损，要求换货。", "400", "5000"),
    ],
)
def test_what_is_spoilt_is_told_from_what_was_sent(text: str, some: str, whole: str) -> None:
    reading = read(text)
    affected, total = reading.fact("qty_affected"), reading.fact("qty_total")
    assert affected and isinstance(affected.value, Quantity) and affected.value.value == Decimal(some)
    assert total and isinstance(total.value, Quantity) and total.value.value == Decimal(whole)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("四万八千美元", "48000", "USD"),
        ("5万8千欧元", "58000", "EUR"),
        ("三万五欧元", "35000", "EUR"),
        ("拾捌万陆仟元整", "186000", "CNY"),
        ("人民币36万元", "360000", "CNY"),
        ("新台幣四十五萬元", "450000", "TWD"),
        ("金额１２，５００美元", "12500", "USD"),
        ("4만8천 달러", "48000", "USD"),
        ("2천5백만원", "25000000", "KRW"),
        ("250万円", "2500000", "JPY"),
        ("٤٨٠٠٠ دولار", "48000", "USD"),
        ("25 ألف دولار", "25000", "USD"),
        ("1,2 milyon TL", "1200000", "TRY"),
        ("6.500.000 FCFA", "6500000", "XOF"),
        ("10 000 USD 25 февраля", "10000", "USD"),
    ],
)
def test_money_in_the_numerals_of_other_languages(text: str, amount: str, currency: str) -> None:
    (found,) = find_amounts(text)
    assert isinstance(found.value, Money)
    assert (found.value.amount, found.value.currency) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("10 тыс. штук", "10000", "pcs"),
        ("10 mil peças", "10000", "pcs"),
        ("10 bin adet", "10000", "pcs"),
        ("عشرة آلاف قطعة", "10000", "pcs"),
        ("1만개", "10000", "pcs"),
        ("2 contenedores de 40'", "2", "40GP"),
        ("2个40尺高柜", "2", "40HQ"),
    ],
)
def test_quantities_in_the_numerals_of_other_languages(text: str, number: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert found.value == Quantity(Decimal(number), unit)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("el viernes 17.", date(2026, 7, 17)),
        ("on Friday the 17th, please", date(2026, 7, 17)),
        ("am 22. überweisen wir; am 22.", date(2026, 7, 22)),
        ("w/c 20 July", date(2026, 7, 24)),
        ("до 15.07 оплатим", date(2026, 7, 15)),
        ("к началу октября", date(2026, 10, 10)),
        ("entro fine luglio", date(2026, 7, 31)),
        ("через неделю", date(2026, 7, 15)),
        ("خلال شهر", date(2026, 8, 8)),
        ("في 15 تموز", date(2026, 7, 15)),
        ("来週の金曜日", date(2026, 7, 17)),
        ("ağustos ortasına kadar", date(2026, 8, 20)),
        ("haziranın ilk haftası", date(2026, 6, 7)),
        ("10/5前送達。台中", date(2026, 10, 5)),
    ],
)
def test_days_in_the_words_of_other_languages(text: str, day: date) -> None:
    base = DateBase(a_mail("x").date or a_context().arrived)
    assert day in [one.value for one in find_dates(text, base)]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("PI-2026-77の残金", "pi", "PI-2026-77"),
        ("信用狀號碼：HKLC26-3391", "lc", "HKLC26-3391"),
        ("신용장 번호 LC26-3390의", "lc", "LC26-3390"),
        ("4471 numaralı sipariş", "order", "4471"),
        ("LC26-3390 numaralı akreditifte", "lc", "LC26-3390"),
        ("أمر الشراء رقم BT-2026-44", "po", "BT-2026-44"),
        ("Договор № 77/26-К.", "contract", "77/26-К"),
        ("Contrato n.º 118/26", "contract", "118/26"),
        ("lettera di credito LC26-0071:", "lc", "LC26-0071"),
        ("la OC 4500231", "po", "4500231"),
        ("please amend ILC-2209", "lc", "ILC-2209"),
        ("LC-BKK-4471", "lc", "LC-BKK-4471"),
        ("the letter of credit (no. 4471/26)", "lc", "4471/26"),
        ("LC(M0123-26)", "lc", "M0123-26"),
        ("LC 号：8812IM26", "lc", "8812IM26"),
        ("carta de crédito irrevocable No. 7781-26", "lc", "7781-26"),
    ],
)
def test_document_numbers_in_other_languages(text: str, kind: str, value: str) -> None:
    (found,) = find_references(text)
    assert (found.kind, found.value) == (f"reference.{kind}", value)


@pytest.mark.parametrize(
    "text",
    ["주문 500개", "订单2026年", "аккредитив 01.10.2026", "the credit:\n1) field 44C", "order (5 pcs)", "LC的 500美元"],
)
def test_counts_days_and_lists_are_no_document_numbers(text: str) -> None:
    assert find_references(text) == []


@pytest.mark.parametrize(
    ("text", "port"),
    [
        ("puerto de Valparaíso", "Valparaiso"),
        ("порт Санкт-Петербург", "Saint Petersburg"),
        ("ميناء جدة", "Jeddah"),
        ("Ambarlı limanı", "Istanbul"),
        ("porto de Santos", "Santos"),
        ("漢堡", "Hamburg"),
    ],
)
def test_ports_as_buyers_write_them(text: str, port: str) -> None:
    assert [one.value for one in find_ports(text)] == [port]


@pytest.mark.parametrize(
    "text",
    [
        "本船 PACIFIC LILY、航海番号 118E",
        "선명 PACIFIC LILY, 항차 118E",
        "السفينة PACIFIC LILY رحلة 118E",
        "Gemi PACIFIC LILY, sefer 118E",
    ],
)
def test_ships_and_voyages_in_other_languages(text: str) -> None:
    assert [(one.kind, one.value) for one in find_shipping(text)] == [("vessel", "PACIFIC LILY"), ("voyage", "118E")]


@pytest.mark.parametrize("rows", [DAY_ROLES, AMOUNT_ROLES, DEFECT_ROLES, REMEDY_ROLES])
def test_every_role_word_is_found_again(rows: tuple[tuple[str, str], ...]) -> None:
    words = RoleWords(rows)
    stems = [stem.replace("_", " ") for _, row in rows for stem in row.split()]
    assert [stem for stem in stems if not words.marks(f" {stem} ")] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Please quote 40 tons of caustic soda, 25 kg bags, CIF Lagos.", [("40", "t")]),
        ("Solicitamos cotação para 25 toneladas de pimenta em sacos de 50 kg, CIF Santos.", [("25", "t")]),
        ("Please quote 4800 sets of a 60-piece wooden train set.", [("4800", "sets")]),
        ("What is your price if I take 600 chairs in one lot?", [("600", "pcs")]),
        ("Requerimos 5.600 paneles de 550 W, cotizar CIF Callao.", [("5600", "pcs")]),
        ("先下 2 个 40HQ，请报价。", [("2", "40HQ")]),
        ("STS430 0.8T : 25톤 견적 부탁드립니다.", [("25", "t")]),
        ("Please quote, list per 100 pcs, 3000 rolls / 1 time.", [("3000", "rolls")]),
    ],
)
def test_what_is_asked_for_is_told_from_packages_and_sizes(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [fact.value for fact in read(text).all_facts("quantity")]
    assert found == [Quantity(Decimal(number), unit) for number, unit in wanted]
