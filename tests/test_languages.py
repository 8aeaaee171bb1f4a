"""The language of a text, by script and by its commonest words."""

from __future__ import annotations

import pytest

from mailmate.reading.languages import SUPPORTED, language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kindly quote 800 pcs ball valve, CIF Callao.", "en"),
        ("pls qte 5000 mtr chain", "en"),
        ("RFQ 2026-11 PI attached", "en"),
        ("Could you tell me the price?", "en"),
        ("您好，请报价。", "zh"),
        ("請報價", "zh"),
        ("请报价 SK-2025S 200 pcs CIF Hamburg", "zh"),
        ("お世話になっております。見積もりをお願いします。", "ja"),
        ("견적을 부탁드립니다.", "ko"),
        ("Necesitamos una cotización de 300 bombas para el proyecto.", "es"),
        ("Adjunto comprobante de la transferencia.", "es"),
        ("Precisamos de uma cotação para 300 bombas, por favor.", "pt"),
        ("O pagamento será feito amanhã.", "pt"),
        ("Nous vous prions de nous envoyer votre meilleur prix.", "fr"),
        ("Bonjour, est-ce que le joint tient à 45 °C ?", "fr"),
        ("Bitte senden Sie uns ein Angebot für 500 Stück.", "de"),
        ("Die Ware ist beschädigt angekommen.", "de"),
        ("Vorremmo ricevere il prezzo per 300 pezzi, grazie.", "it"),
        ("Просим прислать коммерческое предложение.", "ru"),
        ("Надішліть, будь ласка, ціну.", "uk"),
        ("نرجو إرسال عرض سعر", "ar"),
        ("لطفا قیمت را اعلام کنید", "fa"),
        ("200 adet vana için fiyat teklifi rica ederiz.", "tr"),
        ("Prosimy o ofertę cenową, czy są dostępne?", "pl"),
        ("Graag ontvangen wij uw prijs voor 300 stuks.", "nl"),
        ("Chúng tôi cần báo giá cho 200 van.", "vi"),
        ("สวัสดีครับ ขอราคา", "th"),
        ("कृपया मूल्य भेजें", "hi"),
        ("", "und"),
        ("12345 / 67", "und"),
        ("!!!", "und"),
    ],
)
def test_the_language_of_a_mail_is_told(text: str, code: str) -> None:
    assert language_of(text) == code


def test_languages_the_cues_speak_are_codes_of_two_letters() -> None:
    assert {"en", "zh", "es", "ar"} <= SUPPORTED
    assert all(len(code) == 2 for code in SUPPORTED)
