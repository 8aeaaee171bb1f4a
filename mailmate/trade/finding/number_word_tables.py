"""Numbers in words, as sums of money are written and dictated; data only, lower-case as `words.fold` gives them."""

from __future__ import annotations

from mailmate.trade.finding.words import late_pattern, listed

SMALL_NUMBERS: dict[str, int] = {
    word: value
    for value, row in (
        (1, "one a un uno una um uma une ein eine один одна одну bir"),
        (2, "two dos dois duas deux zwei два две iki due"),
        (3, "three tres três trois drei три üç tre"),
        (4, "four cuatro quatro quatre vier четыре dört quattro"),
        (5, "five cinco cinq fünf пять beş cinque"),
        (6, "six seis sechs шесть altı sei"),
        (7, "seven siete sete sept sieben семь yedi sette"),
        (8, "eight ocho oito huit acht восемь sekiz otto"),
        (9, "nine nueve nove neuf neun девять dokuz"),
        (10, "ten diez dez dix zehn десять on dieci"),
        (11, "eleven once onze elf одиннадцать undici"),
        (12, "twelve doce doze douze zwölf двенадцать dodici"),
        (13, "thirteen trece treze treize dreizehn тринадцать"),
        (14, "fourteen catorce catorze quatorze vierzehn четырнадцать"),
        (15, "fifteen quince quinze fünfzehn пятнадцать quindici"),
        (16, "sixteen dieciséis dezesseis seize sechzehn шестнадцать"),
        (17, "seventeen diecisiete dezessete siebzehn семнадцать"),
        (18, "eighteen dieciocho dezoito achtzehn восемнадцать"),
        (19, "nineteen diecinueve dezenove neunzehn девятнадцать"),
        (20, "twenty veinte vinte vingt zwanzig двадцать yirmi venti"),
        (25, "veinticinco fünfundzwanzig venticinque"),
        (30, "thirty treinta trinta trente dreißig тридцать otuz trenta"),
        (40, "forty fourty cuarenta quarenta quarante vierzig сорок kırk quaranta"),
        (50, "fifty cincuenta cinquenta cinquante fünfzig пятьдесят elli cinquanta"),
        (60, "sixty sesenta sessenta soixante sechzig шестьдесят altmış sessanta"),
        (70, "seventy setenta siebzig семьдесят yetmiş settanta"),
        (80, "eighty ochenta oitenta achtzig восемьдесят seksen ottanta"),
        (90, "ninety noventa neunzig девяносто doksan novanta"),
        (200, "doscientos duzentos двести"),
        (300, "trescientos trezentos триста"),
        (400, "cuatrocientos quatrocentos четыреста"),
        (500, "quinientos quinhentos пятьсот"),
        (600, "seiscientos seiscentos шестьсот"),
        (700, "setecientos setecentos семьсот"),
        (800, "ochocientos oitocentos восемьсот"),
        (900, "novecientos novecentos девятьсот"),
    )
    for word in row.split()
}
HUNDREDS = frozenset("hundred hundert cent cents cien ciento cem сто yüz cento".split())
THOUSANDS = frozenset("thousand thousands tausend mil mille тысяч тысячи тысяча тысячу bin mila k".split())
JOINING = ("and", "y", "e", "et", "und")
"""Words between the words of one number."""
THOUSAND_CODES: dict[str, str] = {"teur": "EUR", "tusd": "USD", "tchf": "CHF", "tgbp": "GBP", "t€": "EUR", "k€": "EUR"}
"""Currencies written with their thousand: "42 TEUR"."""
SHORT_SUM = late_pattern(
    r"(?<![\w.,/-])(?:(?P<whole>\d{1,3}(?:[.' ]\d{3}){0,2}),-{1,2}(?![\d-])|(?P<kilo>\d{1,3}(?:[.,]\d)?|ten|twelve|fifteen|twenty|thirty|forty|fifty)"
    r"[ ]?(?:k|тыс(?:яч\w?)?\.?|mil|bin|ألف|الف|آلاف)(?![\w-]))"
)
KILO_WORDS = listed("тыс тысяч тысячи mil bin ألف الف آلاف")
KILO_NAMES = {"ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
SHORT_SUM_BEFORE = late_pattern(
    r"(?<!\w)(?:(?P<part>rest|balance|remaining|remainder|rest\sof|final|saldo|resto|solde)|"
    r"another|other|further|then|plus|and|pay|send|transfer|wire|remit|ещ[её]|плюс|отправим|оплатим|заплатим|переведём|переведем|перечислим|по|"
    r"otros|pagamos|pagaremos|pago|mando|mandamos|transferimos|transferiremos|giramos|outros|mais|pagaremos|vou pagar|kalan|önce|sonra|"
    r"ندفع|سندفع|نحول|سنحول|ندفعلكم|أدفع)\s(?:of\s|is\s|the\s|will\s|be\s){0,2}$"
)
NO_NOUN = late_pattern(
    r"\s{0,2}(?:$|[.,;:!?)\n]|(?:on|by|in|at|next|this|before|after|when|once|against|upon|to|will|is|now|today|tomorrow|"
    r"later|within|end|early|mid|from|and|only|mon|tue|wed|thu|fri|am|bis|el|le|la|hoy|mañana|en|para|a|no|na|hoje|amanhã|"
    r"отправим|оплатим|заплатим|перевед[её]м|перечислим|отправили|в|до|через|завтра|сегодня|يوم|في|بعد|قبل|الأسبوع|هذا|bugün|yarın|cuma|pazartesi|hafta)"
    r"(?:\w{3,6}day)?(?!\w))"
)
"""Behind a sum in thousands stands no noun: "8k labels" are goods."""
