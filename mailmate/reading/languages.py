"""The language of a text, by the script it is written in and, for Latin scripts, by its commonest words.

Good for telling the languages of trade mail apart; it names no language where a text says too little.
"""

from __future__ import annotations

import re
from collections import Counter

SUPPORTED = frozenset({"en", "zh", "es", "pt", "fr", "ru", "ar", "ko", "tr", "de"})
"""Languages whose phrasings the local reader knows; mail in any other needs a person."""

READ_CHARACTERS = 4000
UNKNOWN = "und"

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ko", r"[\uac00-\ud7af\u1100-\u11ff]"),
    ("ja", r"[\u3040-\u30ff]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("cyrillic", r"[\u0400-\u04ff]"),
    ("arabic", r"[\u0600-\u06ff]"),
    ("hi", r"[\u0900-\u097f]"),
    ("bn", r"[\u0980-\u09ff]"),
    ("ta", r"[\u0b80-\u0bff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("he", r"[\u0590-\u05ff]"),
    ("el", r"[\u0370-\u03ff]"),
    ("hy", r"[\u0530-\u058f]"),
    ("ka", r"[\u10a0-\u10ff]"),
    ("my", r"[\u1000-\u109f]"),
    ("km", r"[\u1780-\u17ff]"),
    ("latin", r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
)
_SCRIPT_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _SCRIPTS)
_WEIGHTS = {"zh": 3, "ja": 4, "ko": 3}
"""A character of these scripts says about as much as so many Latin letters."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STOP_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        "the and to of for you we is are be this that with our your in on please have has will can it from not as by or at if "
        "any all was were been would could should need thanks regards dear kindly what when which how do does did may pls u "
        "my i they there after before no yes still more than but an us me hello hi send tomorrow today goods price".split()
    ),
    "es": frozenset(
        "el la los las de del que y en para por con un una su sus es al lo como más se nos no le les favor está son muy fue "
        "estimados estimado saludos gracias hola necesitamos precio pago hoy mañana esta este pero sin cuando cuánto cuál qué "
        "ha han adjunto señores nuestra nuestro entrega cotización llegaron".split()
    ),
    "pt": frozenset(
        "o os as de do da dos das que e em para por com um uma seu sua é ao não no na nos nas como mais se foi está são será "
        "prezados prezado obrigado obrigada favor olá bom dia precisamos preço pagamento hoje amanhã você vocês nossa nosso "
        "gostaria gostaríamos entrega cotação à até pelo pela chegaram".split()
    ),
    "fr": frozenset(
        "le la les de des du que et en pour par avec un une votre vos est au aux nous vous il ne pas sur ce cette dans sont "
        "été bonjour merci cordialement veuillez prix paiement notre nos avons avez je qui ou si plus être messieurs livraison "
        "commande demain aujourd'hui sera".split()
    ),
    "de": frozenset(
        "der die das den dem und zu von für mit ein eine einen ist sind wir sie ihre ihr uns nicht auf im in an bitte haben hat "
        "wird werden geehrte grüße gruß sehr auch noch oder wenn bei aus dass ich es wie können danke anbei angebot ware "
        "lieferung zahlung stück morgen heute".split()
    ),
    "it": frozenset(
        "il lo la gli le di del della dei che e in per con un una vostro vostra è al sono ci non si da come più alla nel anche "
        "buongiorno grazie saluti prezzo pagamento siamo abbiamo vi spett gentile gentili vorremmo ordine consegna".split()
    ),
    "tr": frozenset(
        "ve bir bu için ile de da olarak olan çok en ne mi mı mu mü lütfen teşekkür merhaba sayın fiyat adet ödeme yarın bugün "
        "rica ederiz ederim bize sizin bizim size var yok gibi daha kadar sonra teklif teklifi sipariş saygılarımızla iyi "
        "olacak yapılacak mal ürün istiyoruz geldi".split()
    ),
    "nl": frozenset(
        "de het een en van voor met is zijn wij we u uw ons niet op in aan graag kunt kunnen hebben heeft wordt dat dit bij ook "
        "nog of als geachte groeten dank prijs betaling levering wat hoe naar bestelling".split()
    ),
    "pl": frozenset(
        "i w na z do że nie się jest są dla o po od prosimy proszę państwa cena dzień dobry pozdrawiam zapytanie mamy czy lub "
        "oraz jak przez za naszej zamówienie dostawa płatność sztuk".split()
    ),
    "vi": frozenset(
        "và của cho các là chúng tôi có không được trong với này những một xin vui lòng báo giá hàng đã sẽ công ty quý anh chị "
        "cảm ơn".split()
    ),
    "id": frozenset(
        "yang dan di untuk dengan kami anda ini itu dari ke pada adalah tidak akan mohon harga terima kasih bapak ibu bisa ada "
        "juga sudah pengiriman pembayaran silakan".split()
    ),
    "ro": frozenset("și în de la pentru cu un o este sunt nu vă rugăm ne din pe că mulțumesc ofertă preț plata bună ziua comanda".split()),
    "cs": frozenset("a v na s z do že je jsou pro se prosíme děkuji dobrý den cena platba objednávka nebo jak máme jsme".split()),
    "hu": frozenset("a az és hogy nem van kérjük egy is meg ár köszönöm tisztelt üdvözlettel fizetés rendelés szállítás kérem".split()),
    "sv": frozenset("och att det som en ett är på av för med vi ni inte har kan till från hej tack pris betalning leverans vänligen".split()),
}  # fmt: skip


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language most of `text` is written in, `und` where it cannot be told."""
    sample = text[:READ_CHARACTERS]
    counts = {name: len(pattern.findall(sample)) * _WEIGHTS.get(name, 1) for name, pattern in _SCRIPT_PATTERNS}
    if counts["ja"]:
        counts["ja"] += counts.pop("zh") // 2
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return UNKNOWN
    return _SCRIPT_READERS.get(script, lambda _: script)(sample)


def _cyrillic(sample: str) -> str:
    letters = set(sample.lower())
    if letters & set("іїєґ"):
        return "uk"
    if letters & set("қғңүұһөә"):
        return "kk"
    if letters & set("ђјљњћџ"):
        return "sr"
    return (
        "ru"
        if letters & set("ыэё")
        or not re.search(r"\b(?:за|от|ще|сме|ни|цена|моля)\b.*\b(?:ще|сме|моля)\b", sample[:400])
        else "bg"
    )


def _arabic(sample: str) -> str:
    if set(sample) & set("ٹڈڑںےھ"):
        return "ur"
    return "fa" if set(sample) & set("پچژگی") and not set(sample) & set("ةىي") else "ar"


def _latin(sample: str) -> str:
    words = Counter(word.lower().replace("’", "'") for word in _WORD.findall(sample))
    scores = {
        code: sum(count for word, count in words.items() if word in common) for code, common in _STOP_WORDS.items()
    }
    scores = {code: score + _letters_of(sample, code) for code, score in scores.items()}
    best = max(scores, key=lambda code: scores[code])
    if scores[best]:
        return best
    return UNKNOWN if sum(words.values()) < 2 else "en"


_OWN_LETTERS = {
    "es": "ñ¿¡", "pt": "ãõ", "de": "ßäöü", "tr": "ığş", "pl": "łążęśń", "vi": "ơưạếệộ", "ro": "țșă", "cs": "řěů", "hu": "őű",
    "fr": "êèç", "sv": "å",
}  # fmt: skip


def _letters_of(sample: str, code: str) -> float:
    return 0.6 * min(3, sum(1 for letter in _OWN_LETTERS.get(code, "") if letter in sample))


_SCRIPT_READERS = {"cyrillic": _cyrillic, "arabic": _arabic, "latin": _latin}
