"""How the seals of containers are written, as data for `shipping`; folded, as `words.fold` gives a text."""

from __future__ import annotations

from mailmate.trade.finding.words import late_pattern, listed

SEAL_NUMBER = r"(?:[a-z]{1,6}-?\d{3,10}|[a-z]{2,4} \d{4,8}|\d{3,10}|(?=[a-z-]{0,6}\d)[a-z0-9][a-z0-9-]{3,15})"
SEAL = late_pattern(
    r"(?:(?<!\w)(?:(?:container[ ])?seals?|precintos?|lacres?|plombs?|plombe|plombennummer|siegel|siegelnummer|sello|"
    r"sellos|scellés?|sigillo|sigilli|plomba|plomby|пломб[аыу]?|mühür|segel|chì|(?:ال)?ختم)(?![a-z])|"
    r"铅封号?|鉛封號?|封条号?|封條號?|封号|封號|シール番号|シール|封印番号|봉인|씰|실 번호)"
    r"(?P<said>[ ]?(?:(?:no|nos|num|number|numbers|nummer|numero|número|nr|numarası|번호|رقم)\.?:?)(?!\w)|[ ]?(?:n[º°]|n\.[º°]|№|#)\.?:?)?"
    r"[ \t]{0,12}(?P<mark>:|：|is\b|are\b|为|是)?\s{0,3}"
    rf"(?P<number>{SEAL_NUMBER})(?![\w-])"
)
MORE_SEALS = late_pattern(
    rf"[ ]?(?:,|/|&|;|\+|、|(?<= )(?:and|y|e|et|und|и|ve|和)(?= ))[ ]?(?P<number>{SEAL_NUMBER})(?![\w-])"
)
SEAL_ENDS = late_pattern(
    r"[ ]{0,3}(?:$|[\n,;|/&)\]。，、+]|\.(?:\s|$)|[-–]\s|(?:and|y|e|et|und|и|ve|和|vessel|feeder|voy|voyage|v|m/v|mv|etd|eta|"
    r"b/l|bl|on|in|at|for|from|is|was|has|container|cntr|gross|net|weight|packages|order|of (?:the )?container|no|na|do|da|del|en|au|"
    r"buque|navio|navire|schiff|gemi|судно)(?!\w))"
)
"""What follows a bare number that is a seal's; a unit or a noun behind it makes it something else."""
GOODS_SEAL = late_pattern(
    r"(?:mechanical|shaft|oil|rubber|lip|rod|piston|face|valve|pump|water|dust|door|window|cartridge|epdm|nbr|fkm|ptfe|"
    r"viton|silicone|hydraulic|metal|spring|double|single|type|model|fluke|wax|official|company)[ -]$"
)
OF_SHIPMENTS = late_pattern(
    r"container|cntr|vessel|feeder|b/l|bill of lading|etd|\beta\b|booking|shipp|load|stuff|sail|voy|contenedor|buque|"
    r"contêiner|conteneur|navire|navio|schiff|контейнер|судно|konteyner|gemi|حاوية|[a-z]{3}[ujz][ -]?\d{6}|柜|箱号|集装箱|컨테이너|コンテナ"
)
BEHIND_CONTAINER = late_pattern(r"[ ]?/[ ]?(?P<number>[a-z]{0,5}-?\d{3,10})(?=[ /,;|)\n]|\.\s|\.?$)")
ISO_TYPE = late_pattern(r"[24l][0-9]{3}")
"""A container's size and type in figures ("4510"), which stands where a seal may."""
HINT = late_pattern(
    r"seal|precinto|lacre|plomb|siegel|sello|scell|sigill|пломб|mühür|segel|chì|ختم|シール|봉인|씰|封|vessel|m/v|mv|m\.v|s/s|ship name|feeder|buque|navio|navire|schiff|"
    r"судно|теплоход|gemi|船名|航次|voy|v\.|nave|السفينة|الباخرة|سفينة|باخرة|本船|船舶|선명|선박|모선|항차|航海|"
    r"viaje|viagem|viaggio|рейс|sefer|reise|رحلة"
)
SEAL_WORDS = listed(
    "seal seals precinto precintos lacre lacres plomb plombs plombe plombennummer siegel siegelnummer sello sellos scellé "
    "scellés sigillo sigilli plomba plomby пломба пломбы пломбу mühür segel chì ختم الختم"
)
