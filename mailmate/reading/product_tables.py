"""The words around the name of goods: labels, counts, and what is told behind a name; data only.

Every repetition is bounded, so that a search stays linear in the text.
"""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

PRODUCT_LINE = late_pattern(
    r"(?:^|\n)[ \t]*(?:[-*•]|\d{1,2}[.)])?[ \t]*(?:item|product|goods|commodity|description|producto|artículo|"
    r"mercancía|produto|mercadoria|produit|article|désignation|artikel|produkt|bezeichnung|prodotto|articolo|"
    r"наименование|товар|продукция|продукт|"
    r"ürün|ürün[ ]adı|المنتج|الصنف|البضاعة|产品|產品|品名|货品|貨品|产品名称|產品名稱|商品|製品|品目|제품|품명|"
    r"품목)[ \t]?[:：][ \t]*(?P<value>[^\n,;，；。]{2,60})",
    re.IGNORECASE,
)
PRODUCT_ENGLISH = late_pattern(r"\b(?:the|and|please|we|our|you|for|with|is|are)\b", re.IGNORECASE)
PRODUCT_BARE_COUNT_ELSEWHERE = late_pattern(
    r"\b(?:requer\w*|requier\w*|solicit\w*|cotizar|coticen|para|de|por|pour|coter|für|über|um|на|для|хотим|quer\w+|necesit\w+|precis\w+|besoin[ ]de|benötigen|"
    r"brauchen|нужн[оы]|требуется|per|di|comprar|acheter|kaufen|купить|لعدد|عدد)[ ](?:unos[ ]|unas[ ]|cerca[ ]de[ ]|"
    r"environ[ ]|ca\.[ ]|около[ ])?"
    r"(?P<n>\d{1,3}(?:[., ]\d{3}){1,2}|\d{2,6})[ ](?P<noun>(?!(?:días?|dias?|jours?|tagen?|wochen?|semanas?|"
    r"semaines?|meses?|mois|monaten?|дн\w*|недел\w*|месяц\w*|giorni|settimane|mesi|gün|hafta|يوم\w*|أيام|"
    r"horas?|heures?|stunden|час\w*|ore|euros?|d[oó]lar\w*|dollar\w*|доллар\w*|евро|рубл\w*|руб|personas?|pessoas?|"
    r"personnes|personen|años?|anos?|ans|jahren?|лет|anni|por|pour|cento|ciento|prozent|процент\w*|"
    r"enero|janeiro|de|del|à|a|x|mm|cm|milli?\w*|mil|тыс\w*|млн)\b)[^\d\W]{4,24})",
    re.IGNORECASE,
)
PRODUCT_BARE_COUNT = late_pattern(
    r"\b(?:quote|offer|price|prices|need|require|buy|order|for|of|want|purchase|take|supply|deliver|price,|"
    r"about)\s(?:us\s)?(?P<n>\d{1,3}(?:[,.]\d{3}){1,2}|\d{1,7})\s"
    r"(?P<noun>(?:[a-z0-9\"/-]{1,20}\s){0,3}?(?!days|weeks|months|years|hours|minutes|times|percent|pages|mails|"
    r"photos|points|questions|persons|people|members|visitors|dollars|euros|emails|copies|samples)[a-z]{3,20}s)\b",
    re.IGNORECASE,
)
PRODUCT_TOLD_BEHIND = late_pattern(
    r"[,;，、；]\s?|\s(?:with|incl\w{0,8}|con|com|avec|mit|с|ile|مع)\s"
    r"|\s(?:of|from|under|in|de|del|da|von|aus)\s(?:our|your|the|this|last|p\.?[oi]|order|invoice|contract|lot|batch|shipment|nuestro|pedido|lote)\b",
    re.IGNORECASE,
)
"""What parts a name of goods from what is told of them: "submersible pump, 1.5 kW", "crates with lids"."""
PRODUCT_COUNT_BEHIND = late_pattern(
    r"\s{0,2}(?<![\w.,/-])\d{1,3}(?:[.,]?\d{3}){0,2}\s?(?:pcs?|pieces?|sets?|units?|ctns?|cartons?|rolls?|kgs?|tons?|mt|台|套|个|個|件|吨|噸|米|箱|只|隻"
    r"|公斤|卷|张|張|支|把|辆|条|대|개|톤|박스|세트|롤|adet|шт\.?|uds?\.?|unidades?|peças|piezas|pièces|stück|قطعة|حبة)\s{0,2}$|(?<=[^\W\d_]{5})\s\d{1,3}$",
    re.IGNORECASE,
)
"""A count behind the name of what it counts."""
PRODUCT_COUNT_BEFORE = late_pattern(
    r"^(?:(?:stück|adet)\s|(?:(?:pcs?|sets?|units?|m2|m²|kgs?|tons?)\s)?of\s|\d[\d.,]*(?:\s{1,3}|(?=[\u3040-\ud7af]))(?!(?:mm|cm|m|km|kg|g|t|inch|in|ft|v|kv|w|kw|hp|hz|bar|mpa|l|ml|micron|gsm|ton|tons|kilo|litre)\b)(?=[^\W\d_]{2})"
    r"(?:(?:pcs?|sets?|units?|pieces?|台|套|个|個|件|只|箱)\s{0,2}(?:of\s)?)?|[台套个個件只箱](?=[\u4e00-\u9fff]))",
    re.IGNORECASE,
)
"""A count before the name of what it counts; a measure there is part of the name ("3 mm PVC sheet")."""
PRODUCT_ASKED = late_pattern(
    r"^(?:require|need|want|quote|order|buy|inquiry|enquiry|rfq|request|quotation|price)\s(?:for\s|of\s|on\s)?",
    re.IGNORECASE,
)
"""A word of asking before the name of what is asked for."""
PRODUCT_CONTAINER = late_pattern(
    r"(?:container|contene|conteneur|contêiner|контейнер|konteyner|حاوي|集装箱|集裝箱|货柜|貨櫃|컨테이너)",
    re.IGNORECASE,
)
"""What goods travel in, and no goods."""
