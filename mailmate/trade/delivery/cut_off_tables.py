"""How forwarders and lines call the last moments before a sailing, in the languages that are read; data only."""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

_CUT = (
    r"(?:(?:document(?:ation)?s?\s)?cut[\s-]?off(?:s|\s(?:date|time|day))?|closing(?:\s(?:date|time|day))?|close[sd]?(?:\sat)?|deadline|dead\sline|due(?:\sdate)?"
    r"|fecha l[ií]mite|cierre|corte|prazo|data limite|date limite|cl[oô]ture|крайний срок|дедлайн|срок подачи|закрытие|kesim|kapan[ıi]ş\w{0,4}|son tarih\w{0,2}"
    r"|موعد (?:ال)?(?:إغلاق|نهائي)|آخر موعد|마감(?:일|시간)?|클로징)"
)


def _either_way(words: str) -> str:
    """Return a pattern for "SI cut-off" and "cut-off for SI"."""
    link = r"\s{0,2}(?:for|of|de|del|da|do|du|para|pour|:|на|по|подачи|için|ل|의)?\s{0,2}(?:the\s|la\s|el\s|o\s)?"
    return rf"(?:(?<!\w)(?:{words})\s?(?:[/&+]\s?\w{{2,3}}\s?)?[-: ]{{0,2}}{_CUT}|{_CUT}{link}(?:{words})(?!\w))"


_SI = r"s\.?/?i\.?(?!\w)|shipping instructions?|b/?l instructions?|draft(?: b/?l)?|инструкци\w{1,2}|konşimento talimat\w{0,3}|تعليمات الشحن"
_PAPERS = (
    r"(?<!\w)doc(?:ument(?:ation|s|al|aire|os)?)?s?\s?(?:cut[\s-]?off|closing)|(?:cierre|corte|cl[oô]ture)\s(?:de\s)?(?:la\s)?doc\w{0,10}|서류\s?마감(?:일|시간)?|evrak kesim"
    r"|закрытие документов"
)
_VGM = r"vgm|verified gross (?:mass|weight)"
_CY = r"c\.?y\.?(?!\w)|cargo|container yard|port|gate[\s-]?in|terminal|físico|contenedor|carga|contêiner|conteneur|груз\w{0,2}|контейнер\w{0,2}|kargo|konteyner|الحاوية|الميناء|카고|컨테이너|cfs"

CUT_OFFS = {
    "si_cutoff": late_pattern(
        _either_way(_SI)
        + rf"|{_PAPERS}"
        + rf"|{_PAPERS}"
        + r"|截(?:单|單)(?:时间|日期|期)?|(?:补料|si|提单资料)\s?(?:截止|截)(?:时间|日期)?|截si|截补料",
        re.I,
    ),
    "vgm_cutoff": late_pattern(_either_way(_VGM) + r"|截\s?vgm(?:时间)?|vgm\s?(?:截止|截)(?:时间|日期)?", re.I),
    "cy_cutoff": late_pattern(_either_way(_CY) + r"|截(?:港|关|關|重|柜)(?:时间|日期)?", re.I),
}
"""Field -> the words before its day, as they stand in the text."""
AT_SEA = late_pattern(
    r"\b(?:vessel|voy(?:age)?|v\.|etd|booking|container|cntr|sailing|feeder|carrier|reserva|buque|navio|navire|судно|букинг|gemi|sefer|seferi)\b|船|航次|订舱|訂艙|سفينة|الحجز|선박|선명|모선|부킹",
    re.I,
)
"""A mail about a sailing: a deadline of any other is none of these."""
_BY = r"\s(?:\w{1,12}\s){0,2}?(?:before|by|no later than|not later than|latest(?: by)?|at the latest)(?=\s)"
SENT_BY = {
    "si_cutoff": late_pattern(rf"(?<!\w)(?:s/?i|shipping instructions?){_BY}", re.I),
    "vgm_cutoff": late_pattern(rf"(?<!\w)(?:{_VGM}){_BY}", re.I),
}
"""The same as a request: "submit SI before 20 December"."""
TIME = late_pattern(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])\s?(?:[:.h]\s?(?P<minute>[0-5]\d)|(?P<hundred>00)\s?(?:hrs?|h)\b)\s?(?P<half>[ap]\.?m\b)?|(?<![\d.:])(?P<plain>1[0-2]|[1-9])\s?(?P<side>[ap]\.?m)\b|\b(?P<noon>noon|midday)\b",
    re.I,
)
"""The time of day, beside the day."""
