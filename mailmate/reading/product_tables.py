"""The words around the name of goods: labels, quantities, askings, and words with which no name begins; data only.

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
PRODUCT_ASKED_ELSEWHERE = late_pattern(
    r"\b(?:cotización[ ]de|cotizar|nos[ ]interesan?|necesitamos|precisamos[ ]de|buscamos|precio[ ](?:para|de)|"
    r"cotação[ ](?:para|de)|procuramos|quanto[ ]custam|cuánto[ ]cuestan|cherchons|coter|prix[ ](?:de|pour)|suchen|"
    r"bieten[ ]sie[ ]an:?|"
    r"интересу[ею]т|нужн[ыао]|цену[ ]на|стоят|cerchiamo|offerta[ ]per|prezzo[ ](?:di|per)|عرض[ ]سعر|نحتاج|نريد|"
    r"سعر)[ ](?:de[ ]|des[ ]|du[ ]|los[ ]|las[ ]|der[ ]|die[ ]|das[ ]|di[ ]|un[ao]s?[ ]|l'|لعدد[ ]|"
    r"\d[\d.,]{0,9}[ ](?:unidades[ ]de[ ]|uds[ ]|peças[ ]de[ ]|pièces[ ]de[ ]|stück[ ]|шт\.?[ ]|pezzi[ ]di[ ]|"
    r"قطعة[ ])?)?"
    r"(?P<value>[^\d\W][\w'/-]{2,20}(?:[ ](?!(?:para|por|con|hasta|a|en|y|e|por|pour|avec|à|au|et|für|nach|bis|und|"
    r"на|для|с|и|до|в|per|con|entro|إلى|الى|في|من|قبل|prix|preço|precio|caixa|unidades?|cif|fob|cfr|exw|dap|puerto|"
    r"porto|entrega|pago)\b)[\w'/-]{1,20}){0,4})",
    re.IGNORECASE,
)
PRODUCT_AFTER_QUANTITY = late_pattern(
    r"\s{0,2}(?:of\s+|x\s+|adet\s+|de\s+|штук\s+|units?\s+of\s+)?(?:the\s+|your\s+|"
    r"our\s+)?(?P<value>[\w\"”″'’/&.+°-]+(?:\s(?!(?:for|to|in|at|by|with|and|or|cif|fob|cfr|exw|ddp|dap|from|please|"
    r"pls|we|i|per|as|is|are|on|delivered|delivery|"
    r"delivering|packed|pack|including|incl|according|which|that|before|against|if|urgent|para|con|por|für|pour|"
    r"entrega|com|в|на|için|if|only|size|available|color|colour|payment|price|every|each|monthly|made|can|could|will|"
    r"would|available)\b)[\w\"”″'’/&.+°-]+){0,5})",
    re.IGNORECASE,
)
PRODUCT_NAMED = late_pattern(
    r"\b(?:quot(?:e|ation)(?:\s+us)?(?:\s+(?:your\s+)?(?:best\s+)?(?:price|offer)s?)?(?:\s+(?:for|on|of))?|(?:price|"
    r"offer|quotation|inquiry|enquiry|samples?|catalogue|datasheet|moq|manufacturer of|supplier of|interested in|"
    r"interest in|looking for|in need of|need|require|buy|purchase|"
    r"represent|is|are|stock of|availability of|will|does|can|you\s+make|you\s+produce|you\s+manufacture|you\s+sell|"
    r"you\s+supply)(?:\s+(?:for|of|on|about|regarding|in))?)\s+(?:a\s+|"
    r"an\s+|the\s+|your\s+|some\s+|following\s+|this\s+|these\s+|our\s+)?(?P<value>(?!(?:you|we|i|it|us|me|price|"
    r"delivery|best|offer|quotation|to|be|and|for|more|all|any|as|"
    r"information|help|your|the|have|please|no|not|of|if|by|that|what|possible|now|urgent\w*|so|in|on|with|attached|"
    r"below|following|or|details?|samples?|from|they|there|available|new|know|send|see|quote|item|items|goods|"
    r"product|products)\b)[A-Za-z0-9][\w\"/&.+'’-]*"
    r"(?:\s(?!(?:for|to|in|at|by|with|and|or|cif|fob|cfr|from|please|pls|we|before|as|is|are|on|still|run|work|fit|"
    r"available|per|made|if|that|which|will|our|your|suitable|resist|can|could|have|has|only|before|including|this|"
    r"delivered|i|you|urgent)\b)[\w\"/&.+'’-]+){0,5})",
    re.IGNORECASE,
)
PRODUCT_CJK = late_pattern(
    r"(?:(?<!\d)\d{1,9}\s?(?:台|套|个|件|吨|米|箱|只|公斤|卷|张|支|把|辆|平方米|"
    r"条)\s?(?P<value>[\u4e00-\u9fffA-Za-z0-9-]{1,14}?)(?=的|中|有|里|裡|當|当|共|每|，|。|,|\.|；|；|、|并|，|CIF|"
    r"FOB|CFR|\s|$))|(?:询价|"
    r"求购|采购|需要)[:：]?\s?(?P<value2>[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z-]{1,14}?(?:[A-Z]{1,3}\d{1,4})?)(?=的|，|"
    r"。|,|；|、|\d|\s|$)"
)

PRODUCT_COUNTED_CJK = late_pattern(
    r"(?P<value>[\u4e00-\u9fff]{2,10})[ ,，:：x×*]{0,3}\d{1,9}\s?(?:台|套|个|件|吨|米|箱|只|公斤|卷|张|支|把|辆|"
    r"平方米|条)"
)
PRODUCT_ENGLISH = late_pattern(r"\b(?:the|and|please|we|our|you|for|with|is|are)\b", re.IGNORECASE)
PRODUCT_BEFORE_COUNT = late_pattern(
    r"(?P<value>[^\W\d_]{2,16}(?:[ ][^\W\d_][^\W_]{1,11})?)(?:[ ]?\d{1,4}(?:ml|mm|cm|kg|g|l|w|v|온스|인치|"
    r"インチ))?[をのが의은는]?[ ,、]?\s?"
    r"(?<!\d)\d[\d,]{0,8}(?:\.\d)?\s?(?:만|万|천)?(?:대|개|톤|박스|세트|롤|미터|㎡|켤레|kg|台|個|セット|枚|本|トン|"
    r"箱|キロ)",
    re.IGNORECASE,
)
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
PRODUCT_NUMBER_FIRST = late_pattern(
    r"^\d[\d.,]*\s{1,3}(?!(?:mm|cm|m|km|kg|g|t|inch|in|ft|v|kv|w|kw|hp|hz|bar|mpa|l|ml|micron|gsm|ton|"
    r"tons)\b)(?:[a-z]{1,5}\d?\s+of\s+|pcs\s+|sets\s+|units\s+)?",
    re.IGNORECASE,
)
PRODUCT_COUNT = late_pattern(
    r"(?<![\w.,/#%-])\d{1,3}(?:[., ]\d{3}){0,2}(?![\w%/]|[.,]\d|\s?%)|(?<![\w.,/#%-])\d{4,6}(?![\w%/]|[.,]\d)"
)
"""A number that may count goods."""
PRODUCT_PART_OF = late_pattern(
    r"^(?:(?:of|out of|from|de|des|los|las|les|dos|das|von|der|den|из|the|our|your|these|those|total|all|последних)\s+){0,4}(?:\d[\d.,]{0,9}\s+)?"
    r"(?:(?:pcs|pieces|units|sets|nos|piezas|peças|pièces|штук|шт|adet)\.?\s+(?:of\s+|de\s+)?)?",
    re.IGNORECASE,
)
"""Behind "12": "of the 80 pcs of" gate valves."""
PRODUCT_WITH_ARTICLE = late_pattern(
    r"\b(?:the|our|your|these|those|this|some|all|several|many|los|las|el|la|unos|unas|os|as|les|le|des|ces)\s+"
    r"(?P<value>(?:[\w\"”″'’/&.+°-]+\s){0,3}?[\w\"”″'’/&.+°-]{3,})\s+(?=$|(?:(?:is|are|was|were|has|have|had|do|does|that|which|you|we|from|in|of|with|all|now|also|already|just|seem|seems"
    r"|est|sont|ont|están|está|tienen|llegaron|estão|vieram|chegaram)\b))",
    re.IGNORECASE,
)
"""Goods with their article, behind which a verb stands or the words of a fault."""
PRODUCT_FAULT_END = late_pattern(
    r"\s+(?:(?:arrived|came|come|were|was|are|is|have|has|had|got|do|does|did|show|shows|started|start|llegaron|llegó|están|venían|chegaram|vieram|estão|sont|étaient|arrivés?|arrivées?"
    r"|пришли|оказались|оказалось|имеют|geldi|çıktı|وصلت|وصل)(?!\w)|(?:of|from|in|under|per|on|with)\s(?:our\s|your\s|the\s|this\s|last\s|order\s){0,2}(?:p\.?o\.?|order|invoice|contract|lot|batch|shipment|container|pi|delivery)(?!\w)|\d[\d.,]*(?:\s|$)).*$",
    re.IGNORECASE | re.DOTALL,
)
"""Where the name of faulty goods ends: at the verb, or at another count."""
PRODUCT_NOT_FAULTY = frozenset(
    "way goods order client customer customers clients last lot problem issue photos photo report same other first second whole end time moment buyer"
    " market shipment delivery container cartons carton packing invoice payment quality following above attached mail".split()
)
"""What stands with its article in a complaint and is no name of goods."""
PRODUCT_NO_START = frozenset(
    """
    a adet also and april are arrived as at au auf august aus aux avec be been broken but by came can cfr cif cm
    com con could da damaged dans dap das days ddp de december del delivery dem den der des did die do du e each el
    en est están et eur exw fca february fob for foram from geldi gelen gp had has have hc her his hq i if ile im
    in instead is it its için january july june kg la las loaded los march may missing mit mm more must na nas nel
    nella next no nos not november october of offer offers on only or our out packed para payment per please por
    pour price prices ready rmb september shall shipped short should sind so son sont su sulle sur são tanesi than
    that the then these they this those to today too total und urgent us usd ve vom von waren was we were wet when
    where which who will with would y yesterday you your étaient были в и из на от по с су إلى سليمة على عن في كانت
    من هناك وصلت
    """.split()
)
"""Words with which no name of goods begins."""
