"""Currencies, units and number words as buyers write them; data only, all lower-case as `words.fold` gives them."""

from __future__ import annotations

from mailmate.trade.finding.words import listed

MINOR_DIGITS: dict[str, int] = {
    **dict.fromkeys(listed("JPY KRW VND CLP PYG ISK UGX RWF XOF XAF XPF KMF BIF DJF GNF VUV"), 0),
    **dict.fromkeys(listed("KWD BHD OMR JOD TND IQD LYD"), 3),
}
"""Digits after the decimal mark (ISO 4217); every other currency has two."""

CODES = listed(
    "aed ars aud azn bdt bgn bhd brl byn cad chf clp cny cop crc czk dkk dop dzd egp etb eur gbp ghs gtq hkd hnl huf idr ils inr "
    "iqd irr isk jod jpy kes khr krw kwd kzt lbp lkr lyd mmk mur mxn myr ngn nok npr nzd omr php pkr pln pyg qar rsd rub "
    "sar sek sgd thb tnd twd tzs uah ugx usd uyu uzs ves vnd xaf xof zar zmw"
)
"""ISO 4217 codes taken in any case."""
SHOUTED_CODES = listed("try pen mad ron gel bam all mop cup top sos lak")
"""Codes that are words too: only in capitals, and never before a bare small number."""

CURRENCY_WORDS: dict[str, tuple[str, ...]] = {
    **{code: (code.upper(),) for code in CODES},
    "us$": ("USD",), "usd$": ("USD",), "u.s.$": ("USD",), "$us": ("USD",), "us dollar": ("USD",),
    "us dollars": ("USD",), "u.s. dollars": ("USD",), "u.s. dollar": ("USD",), "united states dollars": ("USD",),
    "dollars us": ("USD",), "dólares americanos": ("USD",), "dólares estadounidenses": ("USD",),
    "us-dollar": ("USD",), "долларов сша": ("USD",), "доллара сша": ("USD",),
    "amerikan doları": ("USD",), "abd doları": ("USD",), "دولار أمريكي": ("USD",), "دولار امريكي": ("USD",),
    "美元": ("USD",), "美金": ("USD",), "米ドル": ("USD",), "미국 달러": ("USD",), "달러": ("USD",), "불": ("USD",),
    "a$": ("AUD",), "au$": ("AUD",), "c$": ("CAD",), "ca$": ("CAD",), "can$": ("CAD",), "hk$": ("HKD",),
    "s$": ("SGD",), "sg$": ("SGD",), "nt$": ("TWD",), "nz$": ("NZD",), "r$": ("BRL",), "mx$": ("MXN",),
    "australian dollars": ("AUD",), "canadian dollars": ("CAD",), "hong kong dollars": ("HKD",),
    "singapore dollars": ("SGD",), "港币": ("HKD",), "港元": ("HKD",),
    "$": ("$",), "dollar": ("$",), "dollars": ("$",), "dólares": ("$",), "dolares": ("$",), "dólar": ("$",),
    "долларов": ("$",), "доллара": ("$",), "долл": ("$",), "dolar": ("$",), "دولار": ("$",), "bucks": ("$",),
    "€": ("EUR",), "euro": ("EUR",), "euros": ("EUR",), "евро": ("EUR",), "avro": ("EUR",), "يورو": ("EUR",),
    "欧元": ("EUR",), "유로": ("EUR",), "ユーロ": ("EUR",),
    "£": ("GBP",), "pound sterling": ("GBP",), "pounds sterling": ("GBP",), "british pounds": ("GBP",),
    "sterling": ("GBP",), "英镑": ("GBP",), "stg": ("GBP",),
    "rmb": ("CNY",), "cn¥": ("CNY",), "cnh": ("CNY",), "renminbi": ("CNY",), "yuan": ("CNY",), "人民币": ("CNY",),
    "人民幣": ("CNY",), "元": ("CNY",), "块钱": ("CNY",), "위안": ("CNY",),
    "доллар": ("$",), "доллары": ("$",), "долларах": ("$",), "долл сша": ("USD",), "dollari": ("$",),
    "dollaro": ("$",), "dolari": ("$",), "dolarlik": ("$",), "dolares americanos": ("USD",), "dollari usa": ("USD",), "dollars américains": ("USD",), "doları": ("$",), "dolara": ("$",),
    "dolarlık": ("$",), "دولارات": ("$",), "دولارا": ("$",), "ドル": ("$",),
    "us dolar": ("USD",), "미화": ("USD",), "美圓": ("USD",), "歐元": ("EUR",), "avroya": ("EUR",),
    "avroyu": ("EUR",), "avroluk": ("EUR",), "eurosu": ("EUR",), "يوروهات": ("EUR",), "英鎊": ("GBP",),
    "파운드": ("GBP",), "ポンド": ("GBP",),
    "新台幣": ("TWD",), "新台币": ("TWD",), "台幣": ("TWD",), "台币": ("TWD",), "港幣": ("HKD",), "日圓": ("JPY",),
    "日幣": ("JPY",), "人民元": ("CNY",),
    "fcfa": ("XOF",), "f cfa": ("XOF",), "francs cfa": ("XOF",), "cfa": ("XOF",), "franken": ("CHF",),
    "francs suisses": ("CHF",), "franchi svizzeri": ("CHF",), "fr.": ("CHF",), "рубля": ("RUB",), "рубли": ("RUB",),
    "рублях": ("RUB",), "тенге": ("KZT",), "юаней": ("CNY",), "юаня": ("CNY",), "юани": ("CNY",), "иен": ("JPY",),
    "йен": ("JPY",), "фунтов": ("GBP",), "dírhams": ("AED",), "yuanes": ("CNY",), "yuans": ("CNY",),
    "soles": ("PEN",), "pesos mexicanos": ("MXN",), "pesos colombianos": ("COP",), "pesos chilenos": ("CLP",),
    "rupias": ("INR",), "libras": ("GBP",), "livres sterling": ("GBP",), "pfund": ("GBP",), "гривен": ("UAH",),
    "tl": ("TRY",), "lira": ("TRY",), "lirası": ("TRY",), "درهم إماراتي": ("AED",), "درهم مغربي": ("MAD",),
    "جنيه مصري": ("EGP",), "جنيه": ("EGP",), "دينار كويتي": ("KWD",), "دينار أردني": ("JOD",), "دينار": ("KWD", "JOD",
    "BHD", "TND"), "ريال قطري": ("QAR",), "ريال عماني": ("OMR",),
    "¥": ("¥",), "jp¥": ("JPY",), "yen": ("JPY",), "日元": ("JPY",), "円": ("JPY",), "엔": ("JPY",),
    "₹": ("INR",), "inr.": ("INR",), "rs": ("RS",), "rs.": ("RS",), "rupees": ("RS",), "kr": ("KR",), "kr.": ("KR",),
    "₽": ("RUB",), "руб": ("RUB",), "рублей": ("RUB",), "rubles": ("RUB",), "roubles": ("RUB",), "卢布": ("RUB",),
    "₺": ("TRY",), "türk lirası": ("TRY",), "₩": ("KRW",), "원": ("KRW",), "won": ("KRW",),
    "฿": ("THB",), "baht": ("THB",), "₫": ("VND",), "đồng": ("VND",), "₱": ("PHP",), "₪": ("ILS",), "₦": ("NGN",),
    "naira": ("NGN",), "₴": ("UAH",), "৳": ("BDT",), "taka": ("BDT",), "zł": ("PLN",), "zloty": ("PLN",),
    "rm": ("MYR",), "rp": ("IDR",), "dirham": ("AED",), "dirhams": ("AED",), "dhs": ("AED",), "درهم": ("AED",),
    "ريال سعودي": ("SAR",), "riyals": ("SAR",), "ريال": ("SAR", "QAR", "OMR", "YER"), "reais": ("BRL",),
    "swiss francs": ("CHF",), "sfr": ("CHF",),
}  # fmt: skip
"""Written currency -> ISO codes it may be; `$`, `¥`, `RS` and `KR` are decided by thread and country."""

SYMBOLS = "$€£¥₹₽₺₩฿₫₱₪₦₴৳"
ONLY_BEFORE = frozenset({"rm", "rp", "rs", "rs.", "r$"})
ONLY_BEHIND = frozenset({
    "dolari", "dolarlik", "доллар", "доллары", "долларах", "dollari", "dollaro", "doları", "dolara", "dolarlık", "دولارات", "دولارا", "ドル", "avroya", "avroyu", "avroluk", "cfa", "francs cfa", "fcfa", "f cfa", "fr.", "franken", "рубля", "рубли", "рублях", "тенге", "гривен", "юаней", "юаня", "юани", "иен", "йен", "фунтов", "yuanes", "yuans", "soles", "pesos mexicanos", "pesos colombianos", "pesos chilenos", "rupias", "libras", "livres sterling", "pfund",
    "tl", "lira", "lirası", "جنيه", "دينار",
    "元", "円", "원", "엔", "불", "块钱", "dollar", "dollars", "dólares", "dolares", "dólar", "долларов", "доллара", "долл", "dolar", "دولار", "bucks", "kr", "kr.", "won", "yen", "yuan",
    "baht", "taka", "naira", "sterling", "руб", "рублей", "rupees",
})  # fmt: skip

DOLLARS_OF: dict[str, str] = {
    "AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD", "MX": "MXN", "AR": "ARS",
    "CL": "CLP", "CO": "COP", "UY": "UYU", "DO": "DOP", "CU": "CUP", "BN": "BND", "JM": "JMD", "TT": "TTD",
    "BB": "BBD", "BS": "BSD", "BZ": "BZD", "FJ": "FJD", "GY": "GYD", "SR": "SRD", "LR": "LRD", "NA": "NAD",
    "ZW": "ZWL", "BM": "BMD", "KY": "KYD", "LC": "XCD", "GD": "XCD", "AG": "XCD", "SB": "SBD",
}  # fmt: skip
"""Countries whose own money is written "$" too."""
SHARED_SIGNS: dict[str, dict[str, str]] = {
    "¥": {"CN": "CNY", "JP": "JPY"},
    "KR": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"},
    "RS": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR"},
}

DECIMAL_COMMA = listed(
    "AR AT BE BG BO BR BY CL CO CR CY CZ DE DK DZ EC EE ES FI FR GE GR HR HU ID IS IT KZ LT LU LV MA MD MK NL NO PL PT PY RO RS RU SE SI SK TN TR UA UY UZ VE VN ZA AO MZ AM AZ AL BA ME"
)
DECIMAL_POINT = listed(
    "US GB IE AU NZ CA IN PK BD LK NP CN JP KR TW HK MO SG MY TH PH MM KH MX KE NG GH TZ UG ZM EG SA AE QA KW BH OM JO IL CH MT PE GT HN NI PA DO SV PR JM TT ET BW ZW MU MV FJ"
)
SPACE_GROUPS = listed("FR RU UA PL CZ SK SE NO FI HU KZ BY UZ EE LV LT BG ZA BE PT")

MULTIPLIERS: dict[str, int] = {
    "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "crore": 10**7, "crores": 10**7, "cr": 10**7,
    "k": 10**3, "thousand": 10**3, "thousands": 10**3, "mil": 10**3, "mille": 10**3, "tsd": 10**3, "tausend": 10**3,
    "тыс": 10**3, "тысяч": 10**3, "тысячи": 10**3, "тысяча": 10**3, "آلاف": 10**3, "الاف": 10**3, "mila": 10**3,
    "k.": 10**3, "bin": 10**3, "ألف": 10**3, "الف": 10**3, "천": 10**3, "千": 10**3,
    "mio": 10**6, "mm": 10**6, "mn": 10**6, "mln": 10**6, "mill": 10**6, "million": 10**6, "millions": 10**6,
    "m": 10**6, "millones": 10**6, "millón": 10**6, "milhões": 10**6, "milhão": 10**6, "millionen": 10**6,
    "млн": 10**6, "миллион": 10**6, "миллионов": 10**6, "milyon": 10**6, "миллиона": 10**6, "milioni": 10**6,
    "milione": 10**6, "مليون": 10**6, "百万": 10**6, "백만": 10**6,
    "bn": 10**9, "billion": 10**9, "万": 10**4, "萬": 10**4, "만": 10**4, "十万": 10**5, "百": 10**2, "亿": 10**8,
    "億": 10**8,
}  # fmt: skip
MONEY_ONLY_MULTIPLIERS = frozenset({"m", "mm", "mn", "cr", "mil", "mille", "mill"})
"""Marks that stand for something else beside goods: metres, millimetres."""

UNITS: dict[str, str] = {}
_UNIT_ROWS: tuple[tuple[str, str], ...] = (
    ("pcs", "ea|un|un.|unid.|und.|kus|ks|szt|szt.|sztuk|stuks|cái|chiếc|piezas.|pcs|pc|pce|pces|piece|pieces|peices|nos|unid|unids|pz|pezzi|pezzo|unità|adedin|adedi|adetin|tane|tanesi|tanesinin|قطعه|كيسه|حبة|حبات|枚|個|本|pièces détachées|штуку|ед|единиц|units|unit|uds|und|unds|unidades|unidad|unidade|piezas|pieza|peças|peça|pçs|pièces|pièce|pieces|unités|unité|stück|stueck|stk|st|шт|штук|штуки|adet|ad|قطعة|قطع|وحدة|件|个|個|只|隻|片|支|块|塊|根|条|條|把|개|점|매|자루"),
    ("sets", "набор|набора|наборов|jogos|jogo|komplet|kompletów|komplety|bộ|комплектов.|sets|set|juegos|juego|conjuntos|conjunto|jeux|jeu|ensembles|sätze|satz|saetze|комплектов|комплекта|комплект|компл|takım|комплекты|takımı|seti|طقم|أطقم|مجموعة|套|組|セット|세트"),
    ("units", "台|臺|대|部"),
    ("pairs", "paia|pairs|pair|prs|pares|par|paires|paire|paar|пар|пары|çift|زوج|双|雙|对|對|켤레"),
    ("cartons", "kolisi|kolide|kutusu|kolinin|короб|короба|коробов|ctn.|koli|koliyi|cx|cxs|colis|cartoni|thùng|kartonów|كرتونا|كرتوناً|cartons|carton|ctns|ctn|cart|kartons|karton|cajas|caja|caixas|caixa|caisses|коробок|коробки|kolis|kolinin|cartoni|cartone|scatole|коробки|коробка|ящиков|ящика|كرتونة|كراتين|كرتون|箱|카톤|카튼|상자|박스|ボックス|ケース"),
    ("boxes", "boxes|box|bxs|boîtes|kutu|صندوق|صناديق|盒"),
    ("rolls", "rulosu|ruloda|rulonun|rulonu|盘|盤|cuộn|rolek|rolls|roll|rollos|rollo|rolos|rolo|rouleaux|rouleau|rollen|rolle|рулонов|рулона|рулон|rulo|rotoli|rotolo|لفة|لفات|卷|捲|ロール|롤"),
    ("sheets", "sheets|sheet|hojas|hoja|láminas|folhas|chapas|feuilles|blatt|bogen|platten|листов|листа|fogli|levha|tabaka|لوح|ألواح|张|張|장"),
    ("pallets", "паллета|паллеты|поддона|bancale|pallets.|pallets|pallet|plts|plt|palets|paletes|palettes|paletten|паллет|поддонов|pallet|bancali|palet|paleti|paletin|طبلية|托盘|托|パレット|파렛트|팔레트"),
    ("bags", "bolsas|bolsa|كيساً|كيسا|worków|bao|bags|bag|sacos|saco|sacs|säcke|мешков|мешка|sacchi|çuval|كيس|أكياس|袋|포대"),
    ("drums", "bidões|bidão|bidones|bidón|bidons|kanister|канистр|jerrycans|jerricans|cans|drums|drum|tambores|tambor|fûts|fässer|бочек|fusti|varil|برميل|براميل|桶|드럼"),
    ("dozen", "dozen|dozens|doz|dz|docenas|dúzias|douzaines|dutzend|düzine|打"),
    ("bottles", "bottles|bottle|botellas|garrafas|bouteilles|flaschen|bottiglie|şişe|زجاجة|瓶|병|本入"),
    ("coils", "coils|coil|bobinas|bobines"),
    ("bundles", "bundles|bundle|捆"),
    ("crates", "crates|crate|cases|case|木箱"),
    ("packages", "packages|package|pkgs|pkg|packs|pack|colis|paquetes|упаковок"),
    ("reams", "reams|ream"),
    ("samples", "samples|sample|muestras|amostras|échantillons|muster|образца|образцов|образец|campioni|campione|numune|عينات|عينة|样品|樣品|サンプル"),
    ("containers", "конт|конт.|conteiner|conteiners|konteyner|conteneurs|containers|container|cntrs|cntr|conts|fcl|contenedores|contenedor|contêineres|contentores|contentor|conteneurs|conteneur|контейнеров|контейнера|контейнер|container|containern|konteyner|حاوية|حاويات|个柜|柜|個櫃|櫃|个集装箱|集装箱|컨테이너"),
    ("TEU", "teu|teus"),
    ("m2", "m²|m2|㎡|sqm|sq.m|sq.m.|sq m|sqms|sq. m|sqmt|sq.mtr|sq mtr|sqmtr|sq. meter|sq meter|sq meters|square meters|square meter|square metres|square metre|metros cuadrados|metros quadrados|mètres carrés|quadratmeter|qm|"
           "кв.м|кв. м|кв м|м²|м2|квадратных метров|metri quadrati|mq|metrekare|متر مربع|平方米|平方|平米|제곱미터"),
    ("m3", "m³|m3|㎥|cbm|cbms|cubic meters|cubic meter|cubic metres|cu.m|cu m|metros cúbicos|mètres cubes|kubikmeter|куб.м|м³|м3|metreküp|متر مكعب|立方米|立方|방"),
    ("m", "m|mtr|mtrs|meters|meter|metres|metre|lm|rm|metros|metro|mètres|mètre|metri|metreden|metrelik|метров|метра|м|متر|متراً|米|メートル|미터"),
    ("ft2", "sqft|sq.ft|sq ft|sq. ft|sf|ft2|ft²|square feet|square foot"),
    ("ft3", "cuft|cu.ft|cu ft|cft|ft3|cubic feet"),
    ("yd", "yards|yard|yds"),
    ("kg", "kg|kgs|kilos|kilo|kilogram|kilograms|kilogramos|quilos|кг|килограмм|كيلو|كجم|كغ|chili|килограммов|كيلوغرام|公斤|千克|キロ|킬로|킬로그램"),
    ("t", "t|tn|tns|mt|mts|m.t|m/t|ton|tons|tonne|tonnes|metric ton|metric tons|metric tonnes|toneladas|tonelada|tonnen|тонн|тонны|тонна|т|tonnellate|طن|أطنان|吨|噸|トン|톤"),
    ("lb", "lb|lbs|pounds"),
    ("L", "l|ltr|ltrs|liters|liter|litres|litre|litros|литра|литров|л|litri|لتر|升|リットル|리터"),
    ("gal", "gallons|gallon|gal"),
)  # fmt: skip
for _canonical, _row in _UNIT_ROWS:
    for _written in _row.split("|"):
        UNITS.setdefault(_written, _canonical)

COUNTED = listed(
    "pcs sets units pairs cartons boxes rolls sheets pallets bags drums dozen bottles coils bundles crates packages reams samples containers TEU"
)
"""Units that come in whole numbers: "1.250 pcs" groups."""
MEASURED = frozenset({"m", "kg", "t", "L", "m2", "m3", "ft2", "lb", "gal", "yd", "ft3"})

COUNT_WORDS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
    "cinco": 5, "seis": 6, "diez": 10, "dez": 10, "cinq": 5, "dix": 10, "zehn": 10, "fünf": 5, "due": 2, "tre": 3,
    "quattro": 4, "cinque": 5, "dieci": 10, "пять": 5, "десять": 10, "beş": 5,
    "ثلاثة": 3, "أربعة": 4, "خمسة": 5, "عشرة": 10, "ثلاث": 3, "أربع": 4, "خمس": 5, "عشر": 10,
    "dos": 2, "tres": 3, "cuatro": 4, "dois": 2, "duas": 2, "três": 3, "deux": 2, "trois": 3, "quatre": 4, "zwei": 2,
    "drei": 3, "vier": 4, "два": 2, "две": 2, "три": 3, "четыре": 4, "iki": 2, "üç": 3, "dört": 4,
}  # fmt: skip
"""Number words taken with a unit beside them."""

APPROXIMATE = (
    "approx", "approx.", "approximately", "appx", "about", "around", "abt", "abt.", "circa", "ca", "ca.", "roughly", "almost", "nearly", "some", "~", "aprox", "aprox.", "aproximadamente", "alrededor de", "cerca de", "unos", "unas",
    "environ", "etwa", "ungefähr", "rund", "около", "примерно", "yaklaşık", "حوالي", "نحو", "تقريبا", "circa", "unas", "cerca de", "大约", "差不多", "大約", "약", "约", "約", "大约", "大概", "약",
)  # fmt: skip
AT_LEAST = ("min", "min.", "minimum", "at least", "not less than", "from", "mínimo", "mindestens", "至少", "最少")
AT_MOST = (
    "max",
    "max.",
    "maximum",
    "up to",
    "not more than",
    "not exceeding",
    "máximo",
    "höchstens",
    "bis zu",
    "最多",
    "不超过",
)
