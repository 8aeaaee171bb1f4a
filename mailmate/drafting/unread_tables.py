"""Small words of languages the gate does not read, none of them English or Spanish: data for `gate_unread`."""

from __future__ import annotations

UNREAD_WORDS = frozenset(
    """
    wir der und für mit ihre ihnen ist sind nicht auf bitte wird werden haben eine einen dass auch sehr vielen dem den das bei aus wenn oder
    nous vous votre vos notre est et avec pour dans une des sont sur merci avons avez qui bien
    os em uma não nossa nosso vossa sua seu são obrigado obrigada você vocês foi mais pelo pela aceitamos confirmamos
    il della delle degli vostro vostra nostro nostra siamo abbiamo vi gli che sono anche questo grazie
    ve bir için ile olarak çok lütfen bize sizin bizim olan kabul ediyoruz ederiz adet teşekkür
    wij het een niet voor onze graag zijn hebben wordt dank
    nie się jest są dla prosimy państwa oraz nasze mamy dziękujemy
    và của chúng tôi là không với này xin vui lòng giá được mỗi cái
    yang untuk dengan kami anda tidak akan terima kasih
    """.split()
)
OTHER_SCRIPTS = (
    r"\u0370-\u03ff\u0400-\u052f\u0590-\u08ff\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u11ff\u3040-\u30ff\uac00-\ud7a3"
)
"""Greek, Cyrillic, Hebrew, Arabic, the scripts of India, Thai, Georgian, kana, Hangul."""
