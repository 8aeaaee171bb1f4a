"""The shapes of papers' numbers that no word names, and the words beside them; patterns as data.

Every repetition is bounded, so that a search stays linear in the text.
"""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

PAPER_CODE = late_pattern(
    r"(?<!\d,)(?<![\w./#@+-])(?!(?:ISO|EN|DIN|ASTM|UCP|USD|EUR|MT|KW|FY|Q|H|A|DN|PN|SS|AISI|IEC|CE|UN|HS|RAL|IP|T|RFQ|RMA|NCR)"
    r"[-/ ]?\d)"
    r"(?:[A-Z]{1,5}[-/](?:[A-Z]{1,4}[-/])?\d{3,8}(?:[-/]\w{1,6}){0,2}|"
    r"[A-Z]{1,4}\d{2}[-/]\d{3,7}|\d{4}[A-Z]{2}\d{2,6})(?![\w/]|-\d)"
)
"""A number with letters before it that looks like that of a paper: "CR-818", "E/2291", "L26-0617"."""
CREDIT_CODE = late_pattern(
    r"(?<!\d,)(?<![\w./#@+-])(?=[A-Z0-9/-]{0,12}[A-Z])(?=(?:[A-Z/-]{0,8}\d){4})[A-Z0-9]{1,8}(?:[/-][A-Z0-9]{1,8}){0,3}(?![\w/]|-\d)"
)
LEADING_CODE = late_pattern(r"^[ \t>]{0,4}(\d{4,6})[ ][-:–][ ](?=[^\n]{0,30}[\d$€])", re.MULTILINE)
YOURS = late_pattern(
    r"(?<![\w-])(?:[Yy]ours?|[Yy]r|[Ss]us?|[Vv]uestra|[Vv]otre|[Vv]os|Ihrer?|[Вв]аш(?:у|а|его|ей)?|[Ss]izin)[ ](?:#|no\.?[ ]|n[º°][ ]?)?(?P<number>\d{3,6}(?:[-/]\d{1,6})?)"
    r"(?:,?[ ](?:and|y|e|et|und|и|ve|&)[ ](?:#|your[ ]|no\.?[ ])?(?P<more>\d{3,6}(?:[-/]\d{1,6})?))?"
    r"(?=[ ]?[.,;:)(\n]|[ ](?:of|dated|from|de|du|vom|от|is|was|are|will|next|on|by|this|last|today|tomorrow|still|we|has|have|go|goes|paid|la|el|se|am|wird)\b|$)"
)
"""Numbers of bills that are but "yours": "your 2241 of May is still with our accounts"."""
PARTED = late_pattern(
    r"(?<![\w./#@+-])(?<![$€£] )(?:(?:[Ll]as?|[Aa]s?|[Dd]ie|[Tt]he|[Dd]er|[Nn]r\.?|[Nn]o\.?|[Nn]º)[ ]|^[ \t>]{0,4})(?!\d{1,2}[-/]\d{1,2}\b)(?!(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])\b)"
    r"(?P<number>\d{2,6}[-/]\d{3,8})(?![\w/.-]|[ ]?(?:pcs|kg|mm|cm|m2|usd|eur|%))",
    re.MULTILINE,
)
"""Numbers with a dash or stroke behind an article: "la 0091-4477 la pagamos el viernes"."""
PAID_NUMBER = late_pattern(
    r"(?<![\w.,/#$€£¥+-])(?:(?i:settle|settling|pay|paying|paid|pagamos|pagaremos|zahlen|réglons|оплатим|for|against)[ ](?!\d{1,2}[-/]\d{1,2}[ ]?(?:$|[.,;]))(\d{2,6}[-/]\d{2,8}(?:-[A-Z0-9]{1,3})?)"
    r"(?:[ ](?:and|y|e|et|und|и|&)[ ](\d{2,6}[-/]\d{2,8}(?:-[A-Z0-9]{1,3})?))?(?![\w/]|[ ]?(?:pcs|kg|usd|eur|days?|%))|"
    r"(\d{3,6})(?=[ ](?:is |was |has been |will be |now |already |just )?(?:paid|wired|goes today|left|released|approved for|scheduled|settled)\b|:[ ](?:paid|sent|in|on|will|goes|approved|next|this|wiring)\b)|"
    r"(?i:money|payment|transfer|wire|remittance)[ ](?:for|of|against)[ ](\d{4,6})(?=[ ][a-zа-я]|[.,;:]?(?:\s|$))(?![ ](?:usd|eur|dollars?|euros?|pcs|k)\b))"
)
"""Numbers that are but what is paid: "7781: paid 7/9", "the money for 7781 left our bank"."""
REMINDED = late_pattern(
    r"(?i:reminder|overdue|past due|mahnung|zahlungserinnerung|rappel|relance|recordatorio|reclamación de pago|cobranza|lembrete|cobrança|напоминание|"
    r"hatırlatma|sollecito)(?:[ ]\d(?!\d))?[ ]{0,2}[-–:#(/]{0,2}[ ]?(?:(?i:no|nr|for|zu|n[º°])\.?[ ])?#?((?=[A-Z/-]{0,5}\d)[A-Z0-9][A-Z0-9/-]{2,16})(?![\w/.]|[ ]?(?:days?|usd|eur|%))|"
    r"(?:تذكير|催款|催收|督促|독촉)[^\w\n]{0,3}((?=[A-Z/-]{0,5}\d)[A-Z0-9][A-Z0-9/-]{2,16})"
)
"""The number of the debt of which we reminded, behind the word for a reminder."""
FURTHER = late_pattern(
    r"(?<!\w)(?:[Ll]as?|[Aa]s?|[Dd]ie|[Tt]he|and|y la|e a|und)[ ](\d{3,6})(?![\w/%]|[.,-]\d|[ ]?(?:pcs|kg|mm|cm|m2|usd|eur|pieces|units|sets|boxes|cajas|caixas|unidades|stück|days?|días|dias|tage)\b)"
)
"""A further number behind an article: "la factura 4471 la pagamos mañana y la 4480 el viernes"."""
BY_DAY = late_pattern(
    r"(?<![\w./#@+-])(?!(?:ISO|EN|DIN|ASTM|UCP|USD|EUR|MT|KW|FY|Q|H|A|DN|PN|SS|AISI|IEC|CE|UN|HS|RAL|IP|T|RFQ|RMA|NCR|V|REV|IN|ON|TO|UC|M|TEL|FAX|EXT)[- ]?\d)"
    r"[A-Z]{1,4}-?(?:2[4-9])?(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:-\d{1,3})?(?![\w/]|[-.]\d)|"
    r"(?<![\w./#@+-])[A-Z]{2,4}-?2[4-9](?:0[1-9]|1[0-2])(?:-\d{1,3})?(?![\w/]|[-.]\d)"
)
"""A number that its seller made of a day or month: "KF-2611", "JH26-0419", "HL-2609-03"; models seldom look so."""
OPENING_CODE = late_pattern(r"^[ \t>]{0,4}([A-Z]{1,3}-\d{3,6})(?=[ ]?[-:–,.][ ])", re.MULTILINE)
ON_CODE = late_pattern(r"(?:^|[.!?\n][ ])On[ ]([A-Z]{2,4}-\d{2,6})(?=[ ,])(?![ ]we\b)")
PART_WORDS = late_pattern(
    r"(?<!\w)(?:deposit|down ?payment|prepayment|advance payment|balance|outstanding \d0 ?%|[37]0 ?%|anticipo|señal|sinal|adiantamento|acompte|anzahlung|"
    r"аванс\w{0,2}|предоплат\w|kapora|avans)(?!\w)|定金|订金|訂金|預付|预付|尾款|余款|餘款|계약금|선금|잔금|手付|残金|عربون|دفعة مقدمة"
)
