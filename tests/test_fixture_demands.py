"""What the shipped mailbox must hold: kinds of mail, charsets, programs, structures, flags, examples of the handbook.

Each demand is a row of a table that names its fixture and is checked against the bytes or the expectation.
"""

from __future__ import annotations

import struct
from itertools import chain

import pytest

from mailmate.mail.model import Gap
from mailmate.trade.intents import Intent, Subtype
from tests.shipped_mails import RECEIVED, SCENARIOS, bytes_of, expected_of, fold, mail_of

BOUNDARIES: dict[str, tuple[tuple[str, str], ...]] = {
    "inquiry": (
        ("peru-01-terse", "inquiry"),
        ("kenya-05-still-made", "inquiry"),
        ("korea-04-sixty-hertz", "inquiry"),
        ("mexico-01-trips-breaker", "quality_complaint + inquiry"),
        ("vietnam-03-order", "other/order"),
        ("poland-02-order-if-cheaper", "inquiry"),
        ("low-value-01-catalogue", "inquiry"),
        ("marketing-01-carton-printer", "other/marketing"),
        ("greece-01-bought-elsewhere", "other/feedback"),
        ("marketplace-01-buyer-in-body", "inquiry"),
    ),
    "payment_promise": (
        ("egypt-02-tomorrow", "payment_promise:promise"),
        ("turkey-03-paid-with-copy", "payment_promise:claim"),
        ("germany-04-pay-two-weeks-later", "payment_promise:extension_request"),
        ("taiwan-03-corrected-invoice", "payment_promise:conditional"),
        ("bangladesh-03-opens-by-friday", "payment_promise:lc_opening"),
        ("singapore-04-which-account", "other/payment_query"),
        ("nigeria-01-cannot-pay-all", "payment_promise:extension_request"),
        ("japan-02-transfer-reached", "payment_promise:claim"),
        ("turkey-02-noted-thanks", "other/acknowledgement"),
        ("kazakhstan-01-credit-terms", "inquiry"),
    ),
    "quality_complaint": (
        ("brazil-01-wet-cartons", "quality_complaint"),
        ("philippines-01-counted-short", "quality_complaint"),
        ("sweden-02-inspector-failed", "quality_complaint"),
        ("morocco-01-pay-nothing", "quality_complaint"),
        ("chile-01-vessel-late", "other/delivery_delay"),
        ("malaysia-04-customs-reject-invoice", "other/documents"),
        ("australia-01-limit-switches", "other/tech_support"),
        ("kenya-02-no-complaints", "other/feedback"),
        ("colombia-01-last-years-leak", "inquiry"),
        ("netherlands-01-hears-noise", "quality_complaint"),
    ),
    "lc_amendment": (
        ("vietnam-08-amendment-advised", "lc_amendment:advised"),
        ("vietnam-07-amendment-announced", "lc_amendment:announced"),
        ("srilanka-01-then-we-amend", "lc_amendment:requested"),
        ("pakistan-02-amendment-two-asked", "lc_amendment"),
        ("srilanka-02-will-not-change", "lc_amendment:refused"),
        ("pakistan-01-mt700-enclosed", "other/lc_issue"),
        ("bangladesh-01-credit-draft", "other/lc_draft"),
        ("vietnam-11-documents-refused", "other/lc_discrepancy"),
        ("korea-05-delivery-moves", "other/order_change"),
        ("bangladesh-02-amendment-and-breakage", "lc_amendment:announced + quality_complaint"),
    ),
    "other": (
        ("philippines-02-bl-copy", "other/shipping_status"),
        ("egypt-06-auto-reply", "other/auto_reply"),
        ("kenya-03-festival-greeting", "other/greeting"),
        ("supplier-03-bank-change-lookalike", "other/bank_change"),
        ("forwarder-01-freight-bill", "other/service_invoice"),
        ("supplier-02-loading-tuesday", "other/supplier"),
        ("chile-02-we-deduct", "other/payment_dispute"),
        ("korea-03-order-change", "other/order_change"),
        ("visa-01-invitation-only", "other/invitation"),
        ("unknown-01-empty-with-scan", "other/unknown"),
    ),
}
"""The boundary examples of the handbook, section 2, in its order: a fixture of each, and its label."""

CHARSETS: dict[str, str] = {
    "us-ascii": "vietnam-05-lc-issued",
    "utf-8": "vietnam-01-inquiry",
    "gb2312": "vietnam-09-on-board",
    "gbk": "malaysia-01-inquiry",
    "gb18030": "singapore-04-which-account",
    "big5": "taiwan-01-inquiry",
    "shift_jis": "japan-01-inquiry",
    "iso-2022-jp": "japan-02-transfer-reached",
    "euc-kr": "korea-01-inquiry-client-in-copy",
    "iso-8859-1": "chile-01-vessel-late",
    "iso-8859-2": "slovakia-01-winmail-dat",
    "iso-8859-15": "germany-05-supplier-questionnaire",
    "windows-1251": "kazakhstan-01-credit-terms",
    "windows-1252": "germany-01-inquiry",
    "windows-1254": "turkey-02-noted-thanks",
    "windows-1256": "jordan-01-inquiry",
}
"""Charset as declared for a body -> a fixture in it."""

ENCODINGS: dict[str, str] = {
    "7bit": "japan-02-transfer-reached",
    "8bit": "japan-01-inquiry",
    "quoted-printable": "jordan-01-inquiry",
    "base64": "taiwan-01-inquiry",
}

QUOTING: dict[str, tuple[str, str, str]] = {
    "Outlook": ("supplier-02-loading-tuesday", "Sent: Monday, July 6, 2026", ""),
    "Outlook, German": ("germany-04-pay-two-weeks-later", "Von:", ""),
    "Outlook, Turkish": ("turkey-02-noted-thanks", "Kimden:", ""),
    "Outlook, Taiwan": ("taiwan-03-corrected-invoice", "寄件者:", ""),
    "Gmail": ("india-02-gmail-which-number", "> Your order KV-118 is packed", '<blockquote class="gmail_quote"'),
    "NetEase": ("malaysia-03-balance-next-monday", "写道：", 'id="isReplyContent"'),
    "QQ": ("singapore-04-which-account", "------------------ 原始邮件 ------------------", ""),
    "Foxmail": ("indonesia-02-foxmail-order", "Date: 2026-07-06 09:12", 'style="width: 210px; height: 1px;"'),
    "Naver": ("korea-03-order-change", "-----Original Message-----", ""),
    "Thunderbird": ("vietnam-07-amendment-announced", "> The mould for the SK-3100W", ""),
}
"""Program -> fixture, words of the history in its text, a mark of its HTML."""

FORWARDS: dict[str, tuple[str, str]] = {
    "Gmail": ("kenya-04-forwarded-chain", "we need 150 pcs of ball valve 2 inch"),
    "Outlook, German": ("austria-01-forwarded-outlook", "wir brauchen 350 Stück SK-2040S"),
    "Outlook, Turkish": ("turkey-04-forwarded-outlook", "90 adet SK-2050B"),
    "Apple Mail": ("canada-02-forwarded-apple", "we need 24 of the 6 inch butterfly valves"),
    "QQ": ("thailand-03-forwarded-qq", "80 pcs of SK-3080W"),
    "NetEase": ("malaysia-05-forwarded-netease", "有2个手柄断裂"),
    "Yandex": ("kazakhstan-02-forwarded-yandex", "SK-3150W, 40 штук"),
    "Mail.ru": ("kazakhstan-03-forwarded-mailru", "у двух трещина"),
    "as attachment": ("dubai-02-forwarded-as-attachment", "we need 120 pcs of SK-3100W"),
}
"""Program -> fixture, words of the forwarded mail that are the message."""

ATTACHMENTS: dict[str, tuple[str, bytes]] = {
    "application/pdf": ("poland-02-order-if-cheaper", b"%PDF-1.4"),
    "image/jpeg": ("brazil-01-wet-cartons", b"\xff\xd8\xff"),
    "image/png": ("vietnam-10-complaint", b"\x89PNG\r\n\x1a\n"),
    "application/ms-tnef": ("slovakia-01-winmail-dat", b"\x78\x9f\x3e\x22"),
    "message/rfc822": ("dubai-02-forwarded-as-attachment", b"From: "),
    "text/calendar": ("italy-01-video-call", b"BEGIN:VCALENDAR"),
    "text/plain": ("egypt-08-swift-copy", b"*** COPY ***"),
}
"""Media type -> fixture, first bytes of the file."""

FLAGS: dict[str, tuple[str, str]] = {
    "F1": ("supplier-03-bank-change-lookalike", "supplier-02-loading-tuesday"),
    "F2": ("supplier-03-bank-change-lookalike", "supplier-05-subdomain-near-miss"),
    "F3": ("lure-01-login-link", "forwarder-01-freight-bill"),
    "F4": ("scam-01-inheritance", "denmark-01-spf-fail-near-miss"),
    "F5": ("supplier-03-bank-change-lookalike", "chile-03-other-address-near-miss"),
    "F6": ("thread-break-01-price-never-given", "india-03-new-subject-near-miss"),
    "F7": ("lure-01-login-link", "netherlands-02-pdf-password-near-miss"),
    "F8": ("egypt-08-swift-copy", "turkey-03-paid-with-copy"),
    "F9": ("refund-01-overpaid", "canada-01-sample-refund-near-miss"),
    "F10": ("visa-01-invitation-only", "poland-01-visit"),
    "F11": ("georgia-01-reply-that-we-accept", "kenya-01-system-instructions"),
    "F12": ("scam-01-inheritance", "malaysia-04-customs-reject-invoice"),
}
"""Flag -> a mail that raises it, a mail that nearly does."""

NEAR_WORDS: dict[str, str] = {
    "F1": "our bank details have not changed",
    "F2": "@lab.polarin-resin.example",
    "F3": "Reply-To: op3@bluewharf.example",
    "F4": "spf=fail",
    "F5": "ventas@hidroandina.example",
    "F6": "Re: two spare handles",
    "F7": "The password for the PDF",
    "F8": "bank confirmation attached",
    "F9": "refunded with the first order",
    "F10": "invitation letter for the visa",
    "F11": "system instructions",
    "F12": "URGENT",
}
"""Flag -> the words of its near miss that come near."""


def label_of(scenario: str) -> str:
    """The expectation in short: `other/order`, `payment_promise:claim`, `lc_amendment + quality_complaint`."""
    expected = expected_of(scenario)
    derived = expected.get("derived", {})
    detail = derived.get("kind") or derived.get("stage")
    subtype = f"/{expected['subtype']}" if expected["subtype"] else f":{detail}" if detail else ""
    return " + ".join([expected["intent"] + subtype, *expected["also"]])


def test_every_kind_of_mail_is_here() -> None:
    assert {expected_of(scenario)["intent"] for scenario in RECEIVED} == {intent.value for intent in Intent}
    kinds = {expected_of(scenario)["subtype"] for scenario in RECEIVED} - {None}
    assert kinds == {subtype.value for subtype in Subtype}


@pytest.mark.parametrize("intent", BOUNDARIES)
def test_every_boundary_example_has_a_fixture(intent: str) -> None:
    wanted = dict(BOUNDARIES[intent])
    assert len(wanted) == 10
    assert {scenario: label_of(scenario) for scenario in wanted} == wanted


@pytest.mark.parametrize("charset", CHARSETS)
def test_every_charset_of_the_trade_is_here(charset: str) -> None:
    data = bytes_of(CHARSETS[charset]).lower()
    assert f'charset="{charset}"'.encode() in data
    assert not [gap for gap in mail_of(CHARSETS[charset]).gaps if gap.kind == "charset"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_transfer_encoding_is_here(encoding: str) -> None:
    assert f"content-transfer-encoding: {encoding}".encode() in bytes_of(ENCODINGS[encoding]).lower()


def test_raw_eight_bit_headers_are_read() -> None:
    head = bytes_of("thailand-01-raw-headers").partition(b"\r\n\r\n")[0]
    assert not head.isascii()
    mail = mail_of("thailand-01-raw-headers")
    assert (mail.subject, mail.sender.name if mail.sender else "") == ("第二批货 单据 PO CP-0715", "黄志强")


@pytest.mark.parametrize("program", QUOTING)
def test_every_way_of_quoting_is_here(program: str) -> None:
    scenario, words, tag = QUOTING[program]
    mail = mail_of(scenario)
    assert words in mail.body.quoted
    assert words not in mail.body.new
    assert tag in (mail.html or "")


def test_answers_between_our_questions_are_new_text() -> None:
    body = mail_of("singapore-02-inline-answers").body
    assert "60 sets for now." in body.new
    assert "How many sets do you need?" in body.quoted
    assert "How many sets do you need?" not in body.new


@pytest.mark.parametrize("program", FORWARDS)
def test_every_way_of_forwarding_is_here(program: str) -> None:
    scenario, words = FORWARDS[program]
    body = mail_of(scenario).body
    assert (words in fold(body.new), body.forwarded) == (True, True)


@pytest.mark.parametrize("kind", ATTACHMENTS)
def test_every_kind_of_attachment_is_here(kind: str) -> None:
    scenario, beginning = ATTACHMENTS[kind]
    files = [one.content or b"" for one in mail_of(scenario).attachments if one.media_type == kind]
    assert [content[: len(beginning)] for content in files][:1] == [beginning]


def test_the_winmail_dat_is_whole() -> None:
    (part,) = [one for one in mail_of("slovakia-01-winmail-dat").attachments if one.name == "winmail.dat"]
    data, at, names = part.content or b"", 6, []
    while at < len(data):
        _, name, size = struct.unpack_from("<BII", data, at)
        value = data[at + 9 : at + 9 + size]
        assert struct.unpack_from("<H", data, at + 9 + size) == (sum(value) & 0xFFFF,)
        names.append(name)
        at += 11 + size
    assert (at, names[0], names[-1]) == (len(data), 0x00089006, 0x0006800F)


def test_a_mail_of_html_alone_and_an_empty_one_are_here() -> None:
    page = mail_of("mexico-01-trips-breaker")
    assert page.html
    assert "Will the SK-5050A run on 60 Hz?" in page.text
    assert b"text/plain" not in bytes_of("mexico-01-trips-breaker")
    empty = mail_of("empty-01-no-words")
    assert (empty.subject, empty.text, empty.attachments) == ("", "", ())


def test_a_text_part_that_disagrees_with_the_html_is_told() -> None:
    mail = mail_of("moldova-01-text-against-html")
    assert ("100 pcs SK-2025S" in mail.text, "1,000 pcs SK-2050B" in (mail.html or "")) == (True, True)
    assert [s for s in SCENARIOS if Gap("differs", "body") in mail_of(s).gaps] == ["moldova-01-text-against-html"]


def test_hidden_text_speaks_to_an_assistant() -> None:
    assert mail_of("dubai-01-table-and-hidden-text").hidden
    assert expected_of("dubai-01-table-and-hidden-text")["flags"] == ["F11"]


@pytest.mark.parametrize("message", [b"MT 700 ISSUE OF A DOCUMENTARY CREDIT", b":20:", b":26E:", b":44C:", b":31D:"])
def test_the_banks_messages_are_here(message: bytes) -> None:
    assert any(message in bytes_of(one) for one in ("vietnam-05-lc-issued", "vietnam-08-amendment-advised"))


def test_automatic_mail_comes_in_more_than_one_form() -> None:
    kinds = ("auto_reply", "bounce", "receipt", "list_mail")
    found = {kind: [s for s in RECEIVED if expected_of(s)["subtype"] == kind] for kind in kinds}
    assert {kind: len(scenarios) >= (kind in kinds[:2]) + 1 for kind, scenarios in found.items()} == dict.fromkeys(
        kinds, True
    )
    assert any(b"auto-submitted:" not in bytes_of(s).lower() for s in found["auto_reply"])
    assert any(b"multipart/report" not in bytes_of(s).lower() for s in found["bounce"])
    assert any(b"multipart/report" in bytes_of(s).lower() for s in found["bounce"])


@pytest.mark.parametrize("scenario", ["marketplace-01-buyer-in-body", "marketplace-02-html-notice"])
def test_marketplace_notices_carry_a_buyer(scenario: str) -> None:
    assert expected_of(scenario)["intent"] == "inquiry"
    assert "list-unsubscribe" in mail_of(scenario).headers


@pytest.mark.parametrize("flag", [f"F{number}" for number in range(1, 13)])
def test_every_flag_is_raised_and_nearly_raised(flag: str) -> None:
    raises, near = FLAGS[flag]
    assert flag in expected_of(raises)["flags"]
    assert expected_of(near)["flags"] == []
    mail = mail_of(near)
    text = "\n".join([bytes_of(near).decode("latin-1"), mail.subject, mail.text])
    assert NEAR_WORDS[flag] in fold(text)


def test_every_mail_called_a_near_miss_raises_nothing() -> None:
    near = [scenario for scenario in SCENARIOS if scenario.endswith("near-miss")]
    assert set(near) <= set(chain.from_iterable(FLAGS.values()))
    assert [scenario for scenario in near if expected_of(scenario)["flags"]] == []
