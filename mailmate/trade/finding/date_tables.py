"""The words of days, weeks and months in the languages buyers write; data only, all lower-case as `words.fold` gives them.

Left out on purpose: short forms that are everyday words elsewhere (pt "set", "out"; tr "pazar"; fr "hier").
"""

from __future__ import annotations

MONTHS: dict[str, int] = {}
_MONTH_ROWS: tuple[tuple[int, str], ...] = (
    (1, "stycznia styczeń styczniu januari gennaio genn january jan enero ene janeiro janvier janv januar jänner января январь январе янв ocak يناير جانفي"),
    (2, "lutego luty februari febbraio febbr february feb febrero febr fevereiro fev février fevrier févr fév februar февраля февраль феврале фев şubat subat فبراير شباط فيفري"),
    (3, "marca marzec maart march mar marzo março marco mars märz maerz mär марта март марте мар mart مارس آذار"),
    (4, "kwietnia kwiecień aprile april apr abril abr avril avr апреля апрель апреле апр nisan أبريل ابريل إبريل نيسان أفريل"),
    (5, "maja mei maggio magg may mayo maio mai мая май мае mayıs mayis مايو أيار"),
    (6, "czerwca czerwiec giugno june jun junio junho juin juni июня июнь июне июн haziran يونيو يونية حزيران جوان"),
    (7, "lipca lipiec luglio july jul julio julho juillet juil juli июля июль июле июл temmuz يوليو يولية تموز جويلية"),
    (8, "sierpnia sierpień augustus august aug agosto ago août aout августа август августе авг ağustos agustos أغسطس اغسطس آب أوت"),
    (9, "września wrzesień settembre september sept sep septiembre setiembre setembro septembre сентября сентябрь сентябре сент сен eylül eylul سبتمبر أيلول"),
    (10, "października październik ottobre october oct octubre outubro octobre oktober okt октября октябрь октябре окт ekim أكتوبر اكتوبر"),
    (11, "listopada listopad november nov noviembre novembro novembre ноября ноябрь ноябре ноя kasım kasim نوفمبر"),
    (12, "grudnia grudzień dicembre december dec diciembre dic dezembro dez décembre decembre déc dezember декабря декабрь декабре дек aralık aralik ديسمبر"),
)  # fmt: skip
for _number, _row in _MONTH_ROWS:
    MONTHS.update(dict.fromkeys(_row.split(), _number))
for _month, _endings in (
    ("ocak", "a ta tan ın"), ("şubat", "a ta tan ın"), ("mart", "a ta tan ın"), ("nisan", "a da dan ın"), ("mayıs", "a ta tan ın"), ("haziran", "a da dan ın"), ("temmuz", "a da dan un"),
    ("ağustos", "a ta tan un"), ("eylül", "e de den ün"), ("ekim", "e de den in"), ("kasım", "a da dan ın"), ("aralık", "ta tan"),
):  # fmt: skip
    MONTHS.update({_month + ending: MONTHS[_month] for ending in _endings.split()})
MONTHS |= {"oca": 1, "şub": 2, "nis": 4, "haz": 6, "tem": 7, "ağu": 8, "eyl": 9, "kas": 11}
MONTHS |= {
    "كانون الثاني": 1,
    "تشرين الأول": 10,
    "تشرين الثاني": 11,
    "كانون الأول": 12,
    "تشرين الاول": 10,
    "كانون الاول": 12,
}

ENGLISH_MONTHS: tuple[str, ...] = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
)  # fmt: skip

WEEKDAYS: dict[str, int] = {}
_WEEKDAY_ROWS: tuple[tuple[int, str], ...] = (
    (0, "poniedziałek poniedziałku maandag monday lunes segunda-feira lundi lunedì lunedi montag понедельник понедельника понедельнику pazartesi pazartesiye الاثنين الإثنين"),
    (1, "wtorek wtorku dinsdag tuesday martes terça-feira martedì martedi mardi dienstag вторник вторника вторнику salı salıya الثلاثاء"),
    (2, "środę środa środy woensdag wednesday miércoles miercoles quarta-feira mercoledì mercoledi mercredi mittwoch среду среды среде çarşamba çarşambaya الأربعاء الاربعاء"),
    (3, "czwartek czwartku donderdag thursday jueves quinta-feira giovedì giovedi jeudi donnerstag четверг четверга четвергу perşembe perşembeye الخميس"),
    (4, "piątek piątku vrijdag friday viernes sexta-feira venerdì venerdi vendredi freitag пятницу пятница пятницы пятнице cuma cumaya الجمعة"),
    (5, "sobotę sobota zaterdag saturday sábado sabado samedi samstag sonnabend субботу суббота субботы субботе cumartesi السبت"),
    (6, "niedzielę niedziela zondag sunday domingo domenica dimanche sonntag воскресенье воскресенья الأحد الاحد"),
)  # fmt: skip
for _number, _row in _WEEKDAY_ROWS:
    WEEKDAYS.update(dict.fromkeys(_row.split(), _number))

SHORT_WEEKDAYS: dict[str, int] = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""Weekdays only beside a preposition or a date: several are words of their own."""

DAYS: dict[str, int] = {}
_DAY_ROWS: tuple[tuple[int, str], ...] = (
    (0, "dzisiaj|dziś|vandaag|hôm nay|today|tonight|this morning|this afternoon|this evening|hoy|hoje|aujourd'hui|heute|сегодня|oggi|bugün|bugun|bugüne|اليوم"),
    (1, "jutro|ngày mai|tomorrow|tomorow|tommorow|tommorrow|tomorrrow|tomorrw|tmrw|tmrow|tmr|tmw|2morrow|mañana|amanhã|amanha|بكرا|بكره|بكرة|باچر|باكر|demain|morgen|завтра|domani|yarın|yarin|yarına|غدا|غداً|غدًا"),
    (2, "pojutrze|overmorgen|the day after tomorrow|day after tomorrow|the day after tmrw|day after tmrw|day after tmr|pasado mañana|depois de amanhã|après-demain|apres-demain|übermorgen|uebermorgen|послезавтра|dopodomani|öbür gün|بعد غد|بعد غداً|بعد غدا"),
    (-1, "ytd|ystd|yest|ytday|yday|yesterdy|wczoraj|gisteren|hôm qua|yesterday|last night|hier|ayer|ontem|gestern|вчера|ieri|dün|أمس|امس|البارحة"),
    (-2, "the day before yesterday|day before yesterday|anteayer|anteontem|avant-hier|vorgestern|позавчера|evvelsi gün|أول أمس"),
)  # fmt: skip
for _number, _row in _DAY_ROWS:
    DAYS.update(dict.fromkeys(_row.split("|"), _number))

BEFORE_BARE_DAY: tuple[str, ...] = (
    "el",
    "del",
    "el día",
    "hasta el",
    "antes del",
    "para el",
    "dia",
    "o dia",
    "até o dia",
    "le",
    "avant le",
    "il",
    "entro il",
    "il giorno",
    "am",
    "bis zum",
    "zum",
    "يوم",
    "ليوم",
    "ayın",
)
"""Words after which a bare day of the month may stand ("será el 22."), where nothing counted follows it."""
WEEK_OF: tuple[str, ...] = (
    "w/c",
    "wc",
    "w/b",
    "week commencing",
    "week beginning",
    "week starting",
    "week of",
    "semana del",
    "semana de",
    "semaine du",
    "woche vom",
    "woche ab",
    "неделе с",
    "недели с",
    "settimana del",
    "haftası",
)
"""Words that make the day behind them the first of a week."""

NOT_A_DAY_AFTER: dict[str, tuple[str, ...]] = {
    "mañana": ("la", "esta", "de"),
    "morgen": ("guten", "heute", "jeden", "am", "schönen", "diesen"),
    "اليوم": ("هذا",),
}
"""Words that make the next one mean morning (or nothing) instead of a day."""

ONLY_BEHIND: dict[str, tuple[str, ...]] = {
    "hier": (
        "arrivé", "arrivée", "arrivés", "arrivées", "reçu", "reçue", "reçus", "reçues", "livré", "livrée", "livrés", "livrées",
        "envoyé", "payé", "réglé", "viré", "effectué", "parti", "partie", "fait", "signé", "ouvert", "constaté", "validé", "passé",
    ),
    "ytd": ("paid", "pay", "pd", "alr", "already", "alrdy", "sent", "done", "remit", "remitted", "tt", "arrived", "received", "rcvd", "got", "came"),
}  # fmt: skip
"""Words of two languages that are a day only behind these: French "hier" is "here" in German."""

WEEKS: dict[str, int] = {}
_WEEK_ROWS: tuple[tuple[int, str], ...] = (
    (0, "nesta semana|desta semana|tym tygodniu|tego tygodnia|deze week|tuần này|this week|current week|the week|esta semana|cette semaine|diese woche|dieser woche|этой неделе|этой недели|questa settimana|bu hafta|هذا الأسبوع|هذا الاسبوع"),
    (1, "przyszłym tygodniu|przyszłego tygodnia|volgende week|tuần sau|tuần tới|next week|nxt week|next wk|coming week|following week|próxima semana|proxima semana|semana próxima|semana que viene|semana que vem|semaine prochaine|nächste woche|nächster woche|kommende woche|kommender woche|naechste woche|следующей неделе|следующей недели|gelecek hafta|önümüzdeki hafta|settimana prossima|prossima settimana|haftaya|الاسبوع القادم|الأسبوع القادم|الأسبوع المقبل"),
    (2, "week after next|the week after next"),
    (-1, "last week|past week|previous week|semana pasada|semana passada|semaine dernière|letzte woche|letzter woche|прошлой неделе|geçen hafta|الأسبوع الماضي"),
)  # fmt: skip
for _number, _row in _WEEK_ROWS:
    WEEKS.update(dict.fromkeys(_row.split("|"), _number))

BARE_WEEKS: tuple[str, ...] = (
    "semana", "semaine", "woche", "недели", "неделе", "settimana", "tygodnia", "الأسبوع", "الاسبوع", "the week",
)  # fmt: skip
"""Words for a week that need a part before them: "до конца недели", "fin de semaine"."""
for _week in BARE_WEEKS:
    WEEKS.setdefault(_week, 0)

MONTHS_FROM_NOW: dict[str, int] = {}
_MONTH_SHIFT_ROWS: tuple[tuple[int, str], ...] = (
    (0, "this month|current month|the month|month|este mes|este mês|ce mois|diesen monat|diesem monat|dieses monats|этом месяце|этого месяца|questo mese|bu ay|هذا الشهر"),
    (1, "przyszłym miesiącu|volgende maand|tháng sau|next month|nxt month|coming month|following month|próximo mes|proximo mes|mes próximo|mes que viene|próximo mês|proximo mês|mês que vem|mois prochain|nächsten monat|nächster monat|nächsten monats|следующем месяце|следующего месяца|mese prossimo|prossimo mese|gelecek ay|önümüzdeki ay|الشهر القادم|الشهر المقبل"),
    (-1, "last month|past month|previous month|mes pasado|mês passado|mois dernier|letzten monat|прошлом месяце|geçen ay|الشهر الماضي"),
)  # fmt: skip
for _number, _row in _MONTH_SHIFT_ROWS:
    MONTHS_FROM_NOW.update(dict.fromkeys(_row.split("|"), _number))

MONTH_ENDS: tuple[str, ...] = (
    "eom", "month end", "end of this month", "końca miesiąca", "koniec miesiąca", "einde van de maand", "cuối tháng", "ultimo", "nihayeti", "ay sonuna kadar", "month-end", "end month", "fin de mes", "fines de mes", "final de mes", "finales de mes", "fim do mês", "fim de mês", "final do mês",
    "fin du mois", "fin de mois", "ende des monats", "ende monat", "monatsende", "конца месяца", "конце месяца", "ay sonu", "ay sonuna", "ay sonunda", "концу месяца", "fine mese", "fine del mese", "نهاية الشهر", "آخر الشهر", "اخر الشهر",
)  # fmt: skip

PARTS: dict[str, str] = {}
_PART_ROWS: tuple[tuple[str, str], ...] = (
    ("early", "first ten days|first days|первых числах|первые числа|primeros días|primeiros dias|premiers jours|early|beginning|begin|start|principios|comienzos|inicio|início|inícios|début|debut|anfang|начале|начала|началу|inizio|inizi|بداية|أوائل|اوائل|مطلع"),
    ("mid", "mid|middle|medio|mediados|meados|mi|mitte|середине|середины|середину|metà|منتصف"),
    ("late", "last ten days|last days|последних числах|последние числа|últimos días|últimos dias|derniers jours|late|latter part|finales|fines|أواخر|اواخر"),
    ("end", "last day|end|koniec|końca|fin|fim|final|ende|конце|конца|концу|конец|fine|نهاية|آخر|اخر"),
    ("half1", "первую половину|первой половине|primera mitad|primeira metade|première moitié|1ª quincena|1ª quinzena|prima metà|first half|1st half|primera quincena|primeira quinzena|erste hälfte|première quinzaine"),
    ("half2", "вторую половину|второй половине|segunda mitad|segunda metade|seconde moitié|2ª quincena|2ª quinzena|seconda metà|second half|2nd half|segunda quincena|segunda quinzena|zweite hälfte|seconde quinzaine|deuxième quinzaine"),
    ("week1", "first week|1st week|primera semana|primeira semana|erste woche|première semaine"),
    ("week2", "second week|2nd week|segunda semana|zweite woche|deuxième semaine"),
    ("week3", "third week|3rd week|tercera semana|terceira semana|dritte woche|troisième semaine"),
    ("week4", "fourth week|4th week|cuarta semana|quarta semana|vierte woche|quatrième semaine"),
    ("week5", "last week|última semana|letzte woche|dernière semaine"),
)  # fmt: skip
for _name, _row in _PART_ROWS:
    PARTS.update(dict.fromkeys(_row.split("|"), _name))

PARTS_BEHIND: dict[str, str] = {
    "başı": "early", "başında": "early", "başına": "early", "başından": "early", "ortası": "mid", "ortasına": "mid",
    "ortasında": "mid", "sonu": "end", "sonuna": "end", "sonunda": "end", "ilk haftası": "week1",
    "ilk haftasında": "week1", "ilk haftasına": "week1", "ikinci haftası": "week2", "son haftası": "week5",
    "son haftasında": "week5", "ilk yarısı": "half1", "ilk yarısında": "half1", "ikinci yarısı": "half2",
    "ikinci yarısında": "half2",
}  # fmt: skip
"""Turkish names the part after the month."""

NUMBER_WORDS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
    "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90,
    "a": 1, "an": 1, "un": 1, "una": 1, "um": 1, "uma": 1, "une": 1, "ein": 1, "eine": 1, "einem": 1, "einer": 1,
    "bir": 1,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "deux": 2, "trois": 3,
    "quatre": 4, "cinq": 5,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "две": 2, "два": 2, "три": 3, "четыре": 4, "пять": 5, "iki": 2,
    "üç": 3, "dört": 4, "beş": 5,
    "dieci": 10, "diez": 10, "dez": 10, "dix": 10, "zehn": 10, "десять": 10, "quince": 15, "quinze": 15,
    "quindici": 15, "seis": 6, "siete": 7, "sete": 7, "sept": 7, "sieben": 7, "ocho": 8, "oito": 8, "huit": 8,
    "acht": 8, "treinta": 30, "trinta": 30, "trente": 30, "dreißig": 30,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "ثلاثة": 3, "أربعة": 4, "خمسة": 5, "عشرة": 10, "سبعة": 7,
}  # fmt: skip

TIME_UNITS: dict[str, str] = {}
_TIME_UNIT_ROWS: tuple[tuple[str, str], ...] = (
    ("hours", "hours|hour|hrs|hr|horas|hora|heures|heure|stunden|часов|часа|saat|ore|ora|ساعة|ساعات"),
    ("days", "days|day|calendar days|calendar day|días|dias|día|dia|jours|jour|tagen|tage|tag|дней|дня|день|giorni|giorno|gün|günlük|أيام|ايام|يوم|يوما|يومًا"),
    ("working", "working days|working day|wkg days|wkg day|wrkg days|workdays|workday|work days|business days|business day|biz days|banking days|banking day|bank days|"
                "bank working days|días hábiles|dias hábiles|días laborables|dias habiles|dias úteis|dias uteis|"
                "jours ouvrables|jours ouvrés|werktagen|werktage|arbeitstagen|arbeitstage|"
                "banktage|рабочих дней|рабочих дня|рабочий день|giorni lavorativi|iş günü|is gunu|أيام عمل|ايام عمل|يوم عمل"),
    ("weeks", "weeks|week|wks|wk|semanas|semana|semaines|semaine|wochen|woche|недель|недели|неделю|settimane|settimana|hafta|أسابيع|أسبوع"),
    ("fortnights", "fortnight|fortnights|quinzaine|quinzena"),
    ("months", "months|month|meses|mes|mês|mois|monaten|monate|monat|месяцев|месяца|месяц|mesi|mese|ay|أشهر|اشهر|شهر|شهرين|شهور"),
)  # fmt: skip
for _name, _row in _TIME_UNIT_ROWS:
    TIME_UNITS.update(dict.fromkeys(_row.split("|"), _name))

WITHIN: tuple[str, ...] = (
    "within", "with in", "within a maximum of", "in a maximum of", "within the coming", "within next", "dentro de los próximos", "en el plazo de", "en un máximo de", "no prazo máximo de", "dentro de", "dans les prochains", "sous un délai de", "не позднее чем через", "в ближайшие", "withing", "in", "in about", "within about", "within the next", "in the next", "in the coming", "within max", "not later than", "after", "in max",
    "en", "dentro de", "en un plazo de", "em", "no prazo de", "dans", "dans les", "sous", "d'ici", "innerhalb von", "innerhalb", "binnen",
    "d'ici à", "dans un délai de", "dans le délai de", "en los próximos", "nos próximos", "in den nächsten", "entro", "tra", "fra", "через", "в течение", "в срок до", "خلال", "بعد", "في غضون",
)  # fmt: skip
ONE_UNIT: dict[str, tuple[int, str]] = {
    "неделю": (1, "weeks"), "месяц": (1, "months"), "شهر": (1, "months"), "شهرين": (2, "months"), "أسبوع": (1,
    "weeks"), "اسبوع": (1, "weeks"), "أسبوعين": (2, "weeks"), "اسبوعين": (2, "weeks"), "يومين": (2, "days"),
}  # fmt: skip
"""Time that is said without a number, behind "через" and "خلال"."""
WITHIN_BEHIND: tuple[str, ...] = (
    "içinde",
    "içerisinde",
    "sonra",
    "ago",
    "from now",
    "from today",
    "of today",
    "time",
    "hence",
)

VAGUE: tuple[str, ...] = (
    "soon", "asap", "a.s.a.p", "as soon as possible", "as early as possible", "soonest", "at the earliest", "shortly", "in due course", "in due time",
    "a few days", "in few days", "within few days", "next few days", "after few days", "coming few days", "some days", "a couple of days", "couple of days", "coming days", "a few weeks", "in few weeks", "some time", "sometime soon",
    "in the near future", "one of these days", "these days", "the next days", "when possible", "in short time", "in a while",
    "lo antes posible", "pronto", "cuanto antes", "en breve", "o mais breve possível", "em breve", "quanto antes", "dès que possible", "bientôt", "sous peu",
    "so bald wie möglich", "so schnell wie möglich", "baldmöglichst", "schnellstmöglich", "in kürze", "in den nächsten tagen", "как можно скорее", "в ближайшее время", "скоро",
    "en kısa sürede", "yakında", "في أقرب وقت", "قريبا", "قريبًا",
)  # fmt: skip
HOLIDAYS: tuple[str, ...] = (
    "the holidays", "holidays", "the holiday", "holiday", "cny", "the cny", "chinese new year", "the chinese new year", "lunar new year", "new year", "the new year",
    "spring festival", "the spring festival", "eid", "eid holiday", "eid holidays", "ramadan", "ramadhan", "christmas", "xmas", "easter", "tet", "diwali",
    "golden week", "national holiday", "the national holiday", "summer break", "vacation",
)  # fmt: skip

CHINESE_DIGITS: dict[str, int] = {
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
CHINESE_DAYS: dict[str, int] = {
    "大后天": 3, "后天": 2, "後天": 2, "明后天": 2, "明天": 1, "明日": 1, "今天": 0, "今日": 0, "本日": 0, "今晚": 0,
    "昨天": -1, "昨日": -1, "前天": -2, "明後日": 2,
    "내일": 1, "모레": 2, "오늘": 0, "금일": 0, "명일": 1, "어제": -1, "그저께": -2, "明後天": 2, "大後天": 3,
    "聽日": 1, "琴日": -1, "あさって": 2, "あした": 1, "きょう": 0, "一昨日": -2,
}  # fmt: skip
CHINESE_WEEKDAYS: dict[str, int] = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 5}
KOREAN_WEEKDAYS: dict[str, int] = {"월": 0, "화": 1, "수": 2, "목": 3, "금": 4, "토": 5, "일": 6}
