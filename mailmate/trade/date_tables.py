"""The words of days, weeks and months in the languages buyers write; data only, all lower-case as `words.fold` gives them.

Left out on purpose: short forms that are everyday words elsewhere (pt "set", "out"; tr "pazar"; fr "hier").
"""

from __future__ import annotations

MONTHS: dict[str, int] = {}
_MONTH_ROWS: tuple[tuple[int, str], ...] = (
    (1, "january jan enero ene janeiro janvier janv januar jänner января январь январе янв ocak يناير"),
    (2, "february feb febrero febr fevereiro fev février fevrier févr fév februar февраля февраль феврале фев şubat subat فبراير شباط"),
    (3, "march mar marzo março marco mars märz maerz mär марта март марте мар mart مارس آذار"),
    (4, "april apr abril abr avril avr апреля апрель апреле апр nisan أبريل ابريل نيسان"),
    (5, "may mayo maio mai мая май мае mayıs mayis مايو أيار"),
    (6, "june jun junio junho juin juni июня июнь июне июн haziran يونيو حزيران"),
    (7, "july jul julio julho juillet juil juli июля июль июле июл temmuz يوليو تموز"),
    (8, "august aug agosto ago août aout августа август августе авг ağustos agustos أغسطس اغسطس"),
    (9, "september sept sep septiembre setiembre setembro septembre сентября сентябрь сентябре сент сен eylül eylul سبتمبر أيلول"),
    (10, "october oct octubre outubro octobre oktober okt октября октябрь октябре окт ekim أكتوبر اكتوبر"),
    (11, "november nov noviembre novembro novembre ноября ноябрь ноябре ноя kasım kasim نوفمبر"),
    (12, "december dec diciembre dic dezembro dez décembre decembre déc dezember декабря декабрь декабре дек aralık aralik ديسمبر"),
)  # fmt: skip
for _number, _row in _MONTH_ROWS:
    MONTHS.update(dict.fromkeys(_row.split(), _number))
MONTHS |= {"كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12}

ENGLISH_MONTHS: tuple[str, ...] = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
)  # fmt: skip

WEEKDAYS: dict[str, int] = {}
_WEEKDAY_ROWS: tuple[tuple[int, str], ...] = (
    (0, "monday lunes segunda-feira lundi montag понедельник понедельника понедельнику pazartesi الاثنين الإثنين"),
    (1, "tuesday martes terça-feira mardi dienstag вторник вторника вторнику salı الثلاثاء"),
    (2, "wednesday miércoles miercoles quarta-feira mercredi mittwoch среду среды среде çarşamba الأربعاء"),
    (3, "thursday jueves quinta-feira jeudi donnerstag четверг четверга четвергу perşembe الخميس"),
    (4, "friday viernes sexta-feira vendredi freitag пятницу пятница пятницы пятнице cuma الجمعة"),
    (5, "saturday sábado sabado samedi samstag sonnabend субботу суббота субботы субботе cumartesi السبت"),
    (6, "sunday domingo dimanche sonntag воскресенье воскресенья الأحد"),
)  # fmt: skip
for _number, _row in _WEEKDAY_ROWS:
    WEEKDAYS.update(dict.fromkeys(_row.split(), _number))

SHORT_WEEKDAYS: dict[str, int] = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""Weekdays only beside a preposition or a date: several are words of their own."""

DAYS: dict[str, int] = {}
_DAY_ROWS: tuple[tuple[int, str], ...] = (
    (0, "today|tonight|this morning|this afternoon|this evening|hoy|hoje|aujourd'hui|heute|сегодня|bugün|bugun|اليوم"),
    (1, "tomorrow|tomorow|tommorow|tommorrow|tomorrrow|tomorrw|tmrw|tmrow|tmr|tmw|2morrow|mañana|amanhã|amanha|demain|morgen|завтра|yarın|yarin|غدا|غداً|غدًا"),
    (2, "the day after tomorrow|day after tomorrow|the day after tmrw|day after tmrw|day after tmr|pasado mañana|depois de amanhã|après-demain|apres-demain|übermorgen|uebermorgen|послезавтра|öbür gün|بعد غد"),
    (-1, "yesterday|last night|ayer|ontem|gestern|вчера|dün|أمس"),
    (-2, "the day before yesterday|day before yesterday|anteayer|anteontem|avant-hier|vorgestern|позавчера"),
)  # fmt: skip
for _number, _row in _DAY_ROWS:
    DAYS.update(dict.fromkeys(_row.split("|"), _number))

NOT_A_DAY_AFTER: dict[str, tuple[str, ...]] = {
    "mañana": ("la", "esta", "de"),
    "morgen": ("guten", "heute", "jeden", "am", "schönen", "diesen"),
    "اليوم": ("هذا",),
}
"""Words that make the next one mean morning (or nothing) instead of a day."""

WEEKS: dict[str, int] = {}
_WEEK_ROWS: tuple[tuple[int, str], ...] = (
    (0, "this week|current week|the week|esta semana|cette semaine|diese woche|dieser woche|этой неделе|этой недели|bu hafta|هذا الأسبوع"),
    (1, "next week|nxt week|next wk|coming week|following week|próxima semana|proxima semana|semana próxima|semana que viene|semana que vem|semaine prochaine|nächste woche|nächster woche|kommende woche|kommender woche|naechste woche|следующей неделе|следующей недели|gelecek hafta|önümüzdeki hafta|haftaya|الأسبوع القادم|الأسبوع المقبل"),
    (2, "week after next|the week after next"),
    (-1, "last week|past week|previous week|semana pasada|semana passada|semaine dernière|letzte woche|letzter woche|прошлой неделе|geçen hafta|الأسبوع الماضي"),
)  # fmt: skip
for _number, _row in _WEEK_ROWS:
    WEEKS.update(dict.fromkeys(_row.split("|"), _number))

MONTHS_FROM_NOW: dict[str, int] = {}
_MONTH_SHIFT_ROWS: tuple[tuple[int, str], ...] = (
    (0, "this month|current month|the month|month|este mes|este mês|ce mois|diesen monat|diesem monat|dieses monats|этом месяце|этого месяца|bu ay|هذا الشهر"),
    (1, "next month|nxt month|coming month|following month|próximo mes|proximo mes|mes próximo|mes que viene|próximo mês|proximo mês|mês que vem|mois prochain|nächsten monat|nächster monat|nächsten monats|следующем месяце|следующего месяца|gelecek ay|önümüzdeki ay|الشهر القادم|الشهر المقبل"),
    (-1, "last month|past month|previous month|mes pasado|mês passado|mois dernier|letzten monat|прошлом месяце|geçen ay|الشهر الماضي"),
)  # fmt: skip
for _number, _row in _MONTH_SHIFT_ROWS:
    MONTHS_FROM_NOW.update(dict.fromkeys(_row.split("|"), _number))

MONTH_ENDS: tuple[str, ...] = (
    "eom", "month end", "month-end", "end month", "fin de mes", "final de mes", "finales de mes", "fim do mês", "fim de mês", "final do mês",
    "fin du mois", "fin de mois", "ende des monats", "ende monat", "monatsende", "конца месяца", "конце месяца", "ay sonu", "ay sonuna", "نهاية الشهر",
)  # fmt: skip

PARTS: dict[str, str] = {}
_PART_ROWS: tuple[tuple[str, str], ...] = (
    ("early", "early|beginning|begin|start|principios|comienzos|inicio|início|inícios|début|debut|anfang|начале|начала|بداية"),
    ("mid", "mid|middle|medio|mediados|meados|mi|mitte|середине|середины|منتصف"),
    ("late", "late|latter part|finales|fines"),
    ("end", "last day|end|fin|fim|final|ende|конце|конца|نهاية"),
    ("half1", "first half|1st half|primera quincena|primeira quinzena|erste hälfte|première quinzaine"),
    ("half2", "second half|2nd half|segunda quincena|segunda quinzena|zweite hälfte|seconde quinzaine|deuxième quinzaine"),
    ("week1", "first week|1st week|primera semana|primeira semana|erste woche|première semaine"),
    ("week2", "second week|2nd week|segunda semana|zweite woche|deuxième semaine"),
    ("week3", "third week|3rd week|tercera semana|terceira semana|dritte woche|troisième semaine"),
    ("week4", "fourth week|4th week|cuarta semana|quarta semana|vierte woche|quatrième semaine"),
    ("week5", "last week|última semana|letzte woche|dernière semaine"),
)  # fmt: skip
for _name, _row in _PART_ROWS:
    PARTS.update(dict.fromkeys(_row.split("|"), _name))

PARTS_BEHIND: dict[str, str] = {
    "başı": "early", "başında": "early", "ortası": "mid", "ortasında": "mid", "sonu": "end", "sonuna": "end", "sonunda": "end",
}  # fmt: skip
"""Turkish names the part after the month."""

NUMBER_WORDS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90,
    "a": 1, "an": 1, "un": 1, "una": 1, "um": 1, "uma": 1, "une": 1, "ein": 1, "eine": 1, "einem": 1, "einer": 1, "bir": 1,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "две": 2, "два": 2, "три": 3, "четыре": 4, "пять": 5, "iki": 2, "üç": 3, "dört": 4, "beş": 5,
}  # fmt: skip

TIME_UNITS: dict[str, str] = {}
_TIME_UNIT_ROWS: tuple[tuple[str, str], ...] = (
    ("hours", "hours|hour|hrs|hr|horas|hora|heures|heure|stunden|часов|часа|saat|ساعة"),
    ("days", "days|day|calendar days|calendar day|días|dias|día|dia|jours|jour|tagen|tage|tag|дней|дня|день|gün|أيام|ايام|يوم|يوما|يومًا"),
    ("working", "working days|working day|wkg days|wkg day|wrkg days|workdays|workday|work days|business days|business day|biz days|banking days|banking day|bank days|"
                "bank working days|días hábiles|dias hábiles|días laborables|dias habiles|dias úteis|dias uteis|jours ouvrables|jours ouvrés|werktagen|werktage|arbeitstagen|arbeitstage|"
                "banktage|рабочих дней|рабочих дня|рабочий день|iş günü|is gunu|أيام عمل"),
    ("weeks", "weeks|week|wks|wk|semanas|semana|semaines|semaine|wochen|woche|недель|недели|неделю|hafta|أسابيع|أسبوع"),
    ("fortnights", "fortnight|fortnights|quinzaine|quinzena"),
    ("months", "months|month|meses|mes|mês|mois|monaten|monate|monat|месяцев|месяца|месяц|ay|أشهر|شهر"),
)  # fmt: skip
for _name, _row in _TIME_UNIT_ROWS:
    TIME_UNITS.update(dict.fromkeys(_row.split("|"), _name))

WITHIN: tuple[str, ...] = (
    "within", "with in", "withing", "in", "in about", "within about", "within the next", "in the next", "in the coming", "within max", "not later than", "after", "in max",
    "en", "dentro de", "en un plazo de", "em", "no prazo de", "dans", "dans les", "sous", "d'ici", "innerhalb von", "innerhalb", "binnen",
    "через", "в течение", "خلال", "بعد", "في غضون",
)  # fmt: skip
WITHIN_BEHIND: tuple[str, ...] = ("içinde", "sonra", "ago", "from now", "from today", "time", "hence")

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
    "大后天": 3, "后天": 2, "後天": 2, "明后天": 2, "明天": 1, "明日": 1, "今天": 0, "今日": 0, "本日": 0, "今晚": 0, "昨天": -1, "昨日": -1, "前天": -2, "明後日": 2,
    "내일": 1, "모레": 2, "오늘": 0, "어제": -1,
}  # fmt: skip
CHINESE_WEEKDAYS: dict[str, int] = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 5}
KOREAN_WEEKDAYS: dict[str, int] = {"월": 0, "화": 1, "수": 2, "목": 3, "금": 4, "토": 5, "일": 6}
