"""The words by which the facts of complaints, credits, shipments and of every mail are named; patterns as data.

Those of payments, inquiries and goods stand beside this. Every repetition is bounded, so that a search stays linear.
"""

from __future__ import annotations

import re

from mailmate.trade.finding.wording import Phrase
from mailmate.trade.finding.words import late_pattern

MAIL_REQUEST = late_pattern(
    r"^(?:\W|\d{1,2}[.)]\s)*(?:and |also |so |but |then |dear \w+, )?(?:please|pls|plz|kindly|could you|can you|would you|"
    r"we (?:kindly )?"
    r"(?:request|ask)(?: you)?|send|favor|por favor|merci de|veuillez|bitte|просим|прошу|请|麻烦|lütfen|نرجو|يرجى)",
    re.IGNORECASE,
)
SENT_LINE = late_pattern(
    r"[ \t*]{0,4}(?:sent|date|gesendet|datum|enviado(?: el| em)?|fecha|data|envoyé|отправлено|дата|gönderildi|tarih|发送时间|發送時間|日期|보낸 날짜|送信日時|تاريخ الإرسال)\*?[ ]?[:：]\*?[ ]"
    r"(?=[^\n]{0,80}\n[ \t*]{0,4}(?:to|an|para|à|a|кому|kime|subject|betreff|asunto|assunto|objet|тема|konu|收件人|主题|主旨|받는|件名|제목|宛先|الموضوع|إلى)\*?[ ]?[:：])",
    re.IGNORECASE,
)
"""The line of a quoted header that tells when another mail was sent."""
MAIL_COMPANY = Phrase(
    "mail company",
    r"(?<![\w@])[A-Z0-9][\w&.'’-]*(?:[ \t]{1,2}(?:[A-Z0-9&(][\w&.'’()-]*|de|of|and|y|e|du|da|do|und|&)){0,6}[ \t,]{1,3}"
    r"(?:Co\.?,?[ ]?Ltd|Ltd|Limited|LLC|L\.L\.C|Inc|Corp(?:oration)?|GmbH(?: & Co\.? KG)?|AG|KG|OHG|S\.?A\.?S?|"
    r"S\.?R\.?L|S\.?p\.?A|B\.?V|N\.?V|Ltda|"
    r"S\.?A\. de C\.?V|Pty(?: Ltd)?|Pvt(?:\.? Ltd)?|PLC|Plc|LLP|Oy|AB|A/S|ApS|Sp\. z o\.?o|s\.r\.o|Kft|d\.o\.o|A\.?Ş|"
    r"Tic|FZE|FZCO|FZ-LLC|WLL|W\.L\.L|"
    r"Est|Company|Group|Trading|Industries|Enterprises?|Import(?:s|adora)?|Imports|Bhd|Sdn Bhd|JSC|PT|Co)\b\.?",
    0,
)
MAIL_PREFIX_COMPANY = Phrase(
    "mail prefix company",
    r"(?<!\w)(?:ООО|ЗАО|АО|ОАО|ИП|ТОО|PT\.?|CV\.?|CÔNG TY)[ \t]{1,2}[«\"“]?[\w&.'’ -]{2,40}[»\"”]?|"
    r"[\u4e00-\u9fff]{2,20}(?:有限公司|公司|集团|厂)|(?:شركة|مؤسسة)[ \t][\w \t]{2,30}|\(주\)[\w]{2,20}|"
    r"주식회사[ \t]?[\w]{2,20}",
    0,
)

COMPLAINT_ARRIVED = late_pattern(
    r"\b(?:arriv\w+|receiv\w+|deliver\w+|landed|reached|came|unload\w+|lleg\w+|recib\w+|cheg\w+|receb\w+|arrivé\w*|descarg\w+|descarreg\w+|déchargé\w*|eingegangen\w*|eingetroffen\w*|angeliefert\w*|entregad\w+|entregue\w*|пришёл|пришел|пришл\w+|приехал\w*|доставил\w*|geldi|ulaştı|"
    r"reçu\w*|angekommen|erhalten|получ\w+|прибы\w+)\b|收到|到货|到貨|到港|到了|届い|着い|入荷|도착|입고|وصل|استلمنا",
    re.IGNORECASE,
)
COMPLAINT_RECEIVED = late_pattern(
    r"\b(?:received|got|recibimos|recebemos|reçu|erhalten|получили|teslim aldık)\b[^.;,!?]{0,60}$|استلمنا[^.،]{0,40}$",
    re.IGNORECASE,
)
"""Words by which the day of a shipment is that of its receipt."""
COMPLAINT_FOUND = late_pattern(
    r"\b(?:found|find|discover\w+|notic\w+|unpack\w+|open\w+|inspect\w+|check\w+|test\w+|detect\w+|encontr\w+|"
    r"constat\w+|festgestellt|обнаруж\w+|opened)\b|发现|打开|检查",
    re.IGNORECASE,
)
COMPLAINT_SHARE = late_pattern(
    r"(?<![\w.,])(?P<some>\d{1,3}(?:[., ]\d{3})+|\d{1,7})(?P<unit1>\s+[a-z]{2,12})?\s+(?:out\s+of|of|from|von|de|из|"
    r"sur)\s+(?:the\s+|our\s+|all\s+)?(?P<all>\d{1,3}(?:[., ]\d{3})+|\d{1,7})(?:\s+(?P<unit>[a-z]{2,12}))?",
    re.IGNORECASE,
)
COMPLAINT_COUNTED = late_pattern(
    r"(?:count(?:ed)?|received|got|only|found|"
    r"arrived)\s+(?:only\s+)?(?P<some>\d[\d,.]{0,11})\b[^.;\n]{0,60}?(?:invoice|packing list|b/l|order|ordered|"
    r"instead of|says|against|but)\D{0,30}(?P<all>\d[\d,.]{0,11})",
    re.IGNORECASE,
)
COMPLAINT_LISTED = late_pattern(
    r"(?:packing list|invoice|b/l|order(?:ed)?|note|list|says|states|paper)\D{0,25}(?<![\w.,])(?P<all>\d[\d,.]{0,9})\b[^.;\n\d]{0,40}?(?:counted|received|got|found|arrived|"
    r"there (?:were|are|was)|only|count says)\D{0,14}(?P<some>\d[\d,.]{0,9})",
    re.IGNORECASE,
)
COMPLAINT_PAPER_DAY = late_pattern(
    r"(?:report|letter|e-?mail|mail|invoice|photos?|note|certificate|message|call|order|contract|informe|carta|factura|"
    r"rapport|facture|bericht|rechnung|отч[её]т\w?|письм\w{1,2}|sch?reiben)\s(?:of|dated|from|on|del|de|du|vom|от)\s(?:the\s|fecha\s)?$"
)
"""Words by which a day is that of a paper."""
COMPLAINT_NOT_GOODS = late_pattern(
    r"\s?(?:\w{1,10}\s)?(?:photo|picture|pic\b|pics\b|image|video|page|report|email|mail\b|mails\b|day|week|month|year|hour|minute|time|"
    r"colleague|customer|client|people|person|technician|shipment|order|invoice|reason|option|question|point|"
    r"fotos?\b|semana|d[ií]a|mes|hora|vez|veces|cliente|jour|semaine|heure|fois|tag|woche|stunde|фото|дн|недел|месяц|час\b|часа|часов|раз\b|раза\b|клиент|"
    r"gün|hafta|saat|kez|fotoğraf|张照片|张图|天|周|个月|小时|次|位|일|주|시간|번|장의)"
)
"""What a bare number counts that is not goods."""
COMPLAINT_ALL = late_pattern(
    r"(?<!\w)(?:(?:whole|entire|complete) (?:lot|batch|shipment|order|quantity|delivery) of|none of(?: the)?|not one of(?: the)?|each of(?: the)?|"
    r"every one of(?: the)?|todo el lote de|toda la partida de|ni un[oa] de l[oa]s|ningun[oa] de l[oa]s|nenhuma? d[ao]s|aucune? des|keiner? der|sämtliche|ни од\w{1,3} из|"
    r"all(?: of)?(?: the)?|все|всех|todos los|todas las|todos os|todas as|tous les|toutes les|alle|"
    r"tüm|bütün|全部|所有|كل)\s?(?P<all>\d{1,3}(?:[.,]\d{3})+|\d{1,6})(?![\d.,]\d|\s?%)"
)
"""All there are: "all 60 lamps are black"."""
COMPLAINT_SLASHED = late_pattern(
    r"(?<![\w./-])(?P<some>\d{1,6})\s?/\s?(?P<all>\d{2,6})(?=\s(?!(?:per|a|at|on|of|and|or|to|in|instead)\b)[^\W\d]{2,})"
)
"""A share written as a fraction: "40/200 cans"."""
AFFECTED_LABEL = late_pattern(
    r"(?:^|(?<=[\n;/|,.(]))[ \t*•-]{0,4}(?:(?:q'?ty|quantity|number|no\.?)\s(?:of\s)?)?(?:defect(?:ive|s)?|damaged?|reject(?:ed|s)?|affected|broken|short(?:age)?|missing|faulty|ng|"
    r"non-?conform\w{0,6}|cantidad\s(?:defectuosa|afectada|dañada|rechazada|faltante)|quantité\s(?:défectueuse|non\sconforme|manquante|refusée)|"
    r"(?:qtd|quantidade)\s(?:defeituosa|afetada|avariada|rejeitada|faltante)|fehlmenge|fehlerhafte\smenge|beanstandete\smenge|ausschuss|"
    r"(?:кол-во\s)?(?:брака|брак|недостача|повреждено)|hatalı\s(?:miktar|adet)|eksik|quantità\s(?:difettosa|mancante)|不良(?:品)?数量?|破损数量?|短少数?量?|不良数|불량\s?수량?|파손\s?수량)"
    r"(?:\s(?:q'?ty|quantity|pcs|pieces|units|parts|items))?\s?[:=：]\s{0,3}(?P<n>\d{1,3}(?:[.,' ]\d{3}){1,2}|\d{1,6})(?![\d%/]|[.,]\d|\s?%|\s?/)"
)
WHOLE_LABEL = late_pattern(
    r"(?:^|(?<=[\n;/|,.(]))[ \t*•-]{0,4}(?:(?:q'?ty|quantity|number|no\.?)\s(?:of\s)?)?(?:total|delivered|ordered|shipped|supplied|inspected|lot(?:\ssize)?|batch(?:\ssize)?|invoiced|"
    r"cantidad\s(?:total|entregada|pedida|suministrada)|quantité\s(?:totale|livrée|commandée)|(?:qtd|quantidade)\s(?:total|entregue|pedida)|liefermenge|gesamtmenge|gelieferte\smenge|"
    r"(?:кол-во\s)?(?:всего|поставлено|отгружено)|toplam(?:\smiktar)?|sipariş\smiktarı|quantità\s(?:totale|consegnata|ordinata)|总数量?|到货数量?|发货数量?|订单数量|입고\s?수량|총\s?수량|납품\s?수량|納入数)"
    r"(?:\s(?:q'?ty|quantity|pcs|pieces|units))?\s?[:=：]\s{0,3}(?P<n>\d{1,3}(?:[.,' ]\d{3}){1,2}|\d{1,6})(?![\d%/]|[.,]\d|\s?%|\s?/)"
)
"""Labels of the forms by which inspectors report."""
PART_OF = late_pattern(
    r"(?:(?<!\w)(?:half|a\sthird|one\sthird|two\sthirds|a\squarter|one\squarter|three\squarters|a\stenth|most|many|some|several|a\slot|lots|part|majority|"
    r"la\smitad|un\stercio|la\smayoría|varias|varios|muchas|muchos|algunas|algunos|metade|um\sterço|a\smaioria|várias|vários|muitas|algumas|alguns|"
    r"la\smoitié|un\stiers|un\squart|la\splupart|plusieurs|die\shälfte|ein\sdrittel|ein\sviertel|viele|einige|mehrere|половин\w|треть|четверть|часть|большинство|"
    r"metà|la\smetà|un\sterzo|molti|molte|alcuni|alcune|نصف|ثلث|ربع|معظم|بعض)|\d{1,3}(?:[.,]\d{1,2})?\s?%(?:\s\w{3,12}(?=\s(?:of|in|from|de|von|из)\s))?|percent|prozent|процент\w{0,2})"
    r"\s(?:of|out\sof|from|in|de|del|des|dei|delle|di|dos|das|der|von|из|من)?\s?(?:all\s|the\s|our\s|these\s|those\s|your\s|las\s|los\s|les\s|der\s|den\s|"
    r"about\s|a\stotal\sof\s)?(?:(?:lot|batch|order|shipment|delivery|consignment|quantity)\sof\s)?$"
)
PART_BEHIND = late_pattern(
    r"[^\d.;,\n]{0,24}(?:的?(?:一半|三分之一|四分之一|大约一半|约一半)|(?:の|중|의)\s?(?:半分|半数|절반|반)|(?:n[ıiuü]n|[ıiuü]n)\s(?:en az |yaklaşık |neredeyse )?(?:yarısı|çoğu))|"
    r"(?:中|里|のうち|중)(?:约|大约|約)?\d{1,2}(?:\.\d)?\s?%"
)
"""Words of a part before and behind the number of all there are."""
LOT_BEFORE = late_pattern(
    r"(?<!\w)(?:consignment|lot size|batch size|shipment|delivery|total delivery|whole lot|order quantity) (?:of|is|:)\s?(?:about |approx\.? )?$|"
    r"(?<!\w)(?:lote|partida|remesa|envío|lot|livraison|lieferung|parti\w?) (?:de|von|à)\s(?:unos |unas |rund )?$|(?:парти\w{1,2}|поставк\w) (?:из |в )?$|(?:수입|발주)\s?수량\s?:?\s?$"
)
"""Words before the size of a lot."""
PAPER_BEFORE = late_pattern(r"[ ,:]{0,2}(?:\(|,[ ]|:[ ]|[ ]-[ ])(?:[^.;()\n\d]{0,26}|[^.;()\n]{2,30},[ ])")
PAPER_BEHIND = late_pattern(
    r"[^.;()\n\d]{0,22}(?:,[ ]|\(|[ ])(?:(?:of|under|against|per|from|by|de|du|del|da|do|aus|по)[ ])?(?:the |our |your |nuestro |unserer )?"
)
"""What stands between a paper and the size of its lot, before and behind it."""
SAMPLED = late_pattern(
    r"\b(?:sampl\w{1,4}|tested|probad\w{1,2}|ensay\w{1,4}|muestr\w{1,4}|amostr\w{1,4}|échantillon\w?|prélev\w{1,4}|stichprobe\w?|geprüft\w{0,2}|gauge|aql|inspection of|incoming inspection|"
    r"выборк\w|провер\w{2,5}|numune\w{0,3}|checked|opened|öffnet\w?)\b|抽检|抽檢|抽样|抜き取り|샘플|검사"
)
"""Words of a test of some pieces."""
LESS = late_pattern(r"少|缺|差|yok|\bless\b|нет\b|ناقص")
"""Words of what is less than it should be, beside those for a shortage."""
NUMBER_NAMES: dict[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "seis": 6, "siete": 7, "nueve": 9, "nove": 9, "sechs": 6, "sieben": 7, "neun": 9, "девять": 9, "двенадцать": 12, "tres": 3, "cuatro": 4, "cinco": 5, "ocho": 8, "diez": 10, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "oito": 8,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "huit": 8, "dix": 10, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "acht": 8, "zehn": 10,
    "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "десять": 10,
    "iki": 2, "üç": 3, "dört": 4, "beş": 5, "ثلاثة": 3, "أربعة": 4, "خمسة": 5, "ستة": 6,
}  # fmt: skip
"""Numbers in words, as complaints count broken pieces; "one" is left out, for it is seldom a count."""
COMPLAINT_REMEDIES: tuple[tuple[str, str], ...] = (
    (
        "replace",
        r"\b(?:replac\w+|new (?:ones|parts|pieces|goods)|send (?:us )?(?:the )?(?:missing|new)|reenvi\w+|reemplaz\w+|"
        r"substitu\w+|remplac\w+|ersatz\w*|замен\w+|değişti\w+)\b|换货|补发|更换|补货|교환",
    ),
    ("refund", r"\b(?:refund\w*|money back|reembols\w+|rembours\w+|rückerstatt\w+|возврат\w*|iade)\b|退款|환불"),
    (
        "credit",
        r"\b(?:credit note|credit memo|deduct (?:it|them|this)? ?from (?:the )?next|nota de crédito|avoir|"
        r"gutschrift)\b",
    ),
    ("repair", r"\b(?:repair\w*|fix (?:it|them|the)|rework\w*|repar\w+|réparer|reparatur)\b|维修|修理|返工"),
    (
        "discount",
        r"\b(?:discount|price reduction|reduce the price|compensat\w+|allowance|descuento|desconto|remise|rabatt|"
        r"скидк\w+)\b|折扣|赔偿|补偿",
    ),
    (
        "advice",
        r"\b(?:(?:please )?advi[sc]e (?:us )?(?:how|what|us)|what (?:should|shall|can|do) we do|how (?:will you|"
        r"do you|to) (?:solve|handle|deal)|your (?:solution|proposal|suggestion)|how you will solve|stellungnahme|"
        r"what to do)\b|如何处理|怎么处理|怎么解决",
    ),
)
COMPLAINT_SAFETY = Phrase(
    "complaint safety",
    r"\b(?:injur\w+|electric shock|fire|burn(?:ed|t) (?:a|his|her|our)|smoke|explod\w+|explosion|hurt|hospital|"
    r"recall\w*|unsafe|hazard\w*|danger\w*)\b|受伤|起火|着火|触电|爆炸|召回",
    re.IGNORECASE,
)
COMPLAINT_GIVEN = Phrase(
    "complaint given",
    r"\b(?:photos?|pictures?|pics?|images?|videos?|test reports?|inspection reports?|survey reports?|fotos?|bilder|"
    r"фото\w*|видео|fotoğraf\w*)\b|照片|图片|视频|检测报告|사진",
    re.IGNORECASE,
)

CREDIT_CHANGED_TAGS = frozenset(
    {
        "40A", "40E", "31D", "31E", "50", "59", "39A", "39C", "41A", "41D", "42C", "42A", "42M", "42P", "43P", "43T", "44A", "44E", "44F", "44B",
        "44C", "44D", "44I", "45B", "45H", "46B", "47B", "48", "49", "49M", "49N", "53A", "57A", "58A", "71D", "72Z", "78", "32B", "33B", "34B", "79",
    }
)  # fmt: skip
CREDIT_SHIPMENT = late_pattern(
    r"\b(?:latest (?:date of )?ship(?:ment|ping)|latest shipping|ship(?:ment|ping)(?: date)?|44c|lsd|embarque|"
    r"verschiffung|expédition|отгрузк\w*)\b|装船期|装运期|船期|最迟装",
    re.IGNORECASE,
)
CREDIT_MOVED = late_pattern(
    r"(?:\b(?:exten\w{1,6}|prolong\w{0,4}|mov(?:e|ed|ing)|push\w{0,3}|chang\w{1,3}|postpon\w{1,3}|ampli\w{1,5}|prorrog\w{1,5}|cambi\w{1,4}|pass(?:a|e|er)|report\w{1,3}|"
    r"verläng\w{1,6}|verschieb\w{1,4}|продл\w{1,6}|перен\w{2,6}|сдвин\w{1,4}|uzat\w{1,6})\b[^.;!?]{0,24}\b(?:to|till|until|al?|até|para|au|auf|bis|до|на)|"
    r"(?:تمديد|نمدد|تأجيل)[^.;]{0,16}(?:إلى|الى|حتى|ل)|(?:延长?|展|改|推迟)[期]?[到至为]|(?:から))\s?(?:the\s|el\s|le\s|den\s|o\s(?:dia\s)?)?$"
)
"""What stands between the day a term has and the one to which it is moved."""
CREDIT_CURRENT = late_pattern(
    r"\b(?:allows?|permits?|currently|at present|only until|calls? for|as it stands|still says|states|shows|admite|permite|actualmente|vence el|autorise|actuellement|"
    r"erlaubt|derzeit|zurzeit|autorizza|допускает|позволяет|сейчас|şu an(?:ki)?|şimdiki)\b[^.;!?]{0,60}$|(?:目前|现在|現在|只到|حاليا|현재)[^。；]{0,14}$"
)
"""Words before a day that a credit has now."""
CREDIT_CODED = late_pattern(
    r"(?<![\w:])(?P<tag>44C|31D|31E)[ :：]{1,3}(?:[^\n\d]{1,24})?(?P<day>2\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))(?!\d)",
    re.IGNORECASE,
)
"""A day in the form of SWIFT behind the name of its field."""
CREDIT_WILL_CHANGE = late_pattern(
    r"\b(?:amend\w{0,8}|l/?c|credit (?:letter|moved|changed)|letter of credit|cr[ée]doc|cr[ée]dit|carta|akkreditiv\w{0,2}|аккредитив\w{0,2}|akreditif\w{0,3})\b|"
    r"信用[证證狀状]|改证|改證|신용장|엘씨|الاعتماد"
)
CREDIT_LOADED = late_pattern(
    r"\b(?:load\w{0,3}|vessel|ship(?:ped|ping)?|sail\w{0,3}|shpm\w{0,3}|embarc\w{1,4}|cargar\w{0,3}|zarp\w{1,4}|embarqu\w{1,4}|charg\w{1,4}|partir|verlad\w{1,4}|verschiff\w{1,3}|"
    r"отгруз\w{1,5}|погруз\w{1,5}|yükle\w{1,6}|sevk)\b[^.;!?]{0,34}$|(?:装船|裝船|装柜|裝櫃|出货|出貨|上船|선적|شحن|نشحن|تشحن)[^。؛.]{0,10}$"
)
CREDIT_LOADED_BEHIND = late_pattern(
    r"\s?(?:'?\w{0,3}\s)?(?:vessel|sailing|ship(?:ment|mt|pmnt|pt)?|shpmnt|shpmt|shpt|loading|departure|装船|裝船|上船|装柜|裝櫃|能装|能裝|能上船|선적|까지\s?선적|yükle)"
)
"""Words before and behind a day on which the goods of a credit are to be loaded."""
CREDIT_PERIOD = Phrase(
    "credit period",
    r"\b(?:presentation(?: period)?|present(?:ed)? (?:documents )?|48)\b[^.;\n]{0,40}?(?P<days>\d{1,3})\s?days|"
    r"(?P<days2>\d{1,3})\s?days?[^.;\n]{0,30}\bpresentation|交单期?[^。；\n]{0,8}?(?P<days3>\d{1,3})\s?天",
    re.IGNORECASE,
)
CREDIT_PERIOD_ELSEWHERE = Phrase(
    "credit period elsewhere",
    r"(?:presentación|apresentação|présentation|vorlagefrist|vorlage|представлени\w{1,4}|ibraz|presentazione|제시|"
    r"交單期?|呈示|تقديم\sالمستندات)[^.;\n\d]{0,30}(?P<days>\d{1,3})\s?(?:días|dias|jours|tage|дн|gün|giorni|일|天|"
    r"日|يوم)",
    re.IGNORECASE,
)
CREDIT_NUMBER_ELSEWHERE = Phrase(
    "credit number elsewhere",
    r"\b(?:enmienda|emenda|avenant|amendement|modification|modificación|modificação|änderung|изменени[ея]|tadil|değişiklik|modifica|تعديل|修改书|修改書|"
    r"변경)\s?(?:no|nr|n[º°]|№|رقم|#|번호)\.?\s?:?\s?(?P<n>\d{1,3})\b",
    re.IGNORECASE,
)
CREDIT_NUMBER = Phrase(
    "credit number",
    r"\bamend(?:ment)?(?:\s+(?:no|nr|number|num))?\.?\s?(?:#|:)?\s?(?P<n>\d{1,3})\b(?!\s?(?:days|%|pcs))|"
    r"第\s?(?P<zh>\d{1,2})\s?次修改",
    re.IGNORECASE,
)
CREDIT_CHARGES = Phrase(
    "credit charges",
    r"\b(?:charges?|fees?|costs?|commission)\b[^.;\n]{0,40}\b(?:for|by|on|borne by)\s(?:the\s)?(?P<value>(?:your|our|"
    r"applicant\w*|beneficiary\w*|buyer\w*|seller\w*|opener\w*)(?:[’']s?)?\s?(?:account|side)?)|\bfor (?P<v2>(?:our|"
    r"your|applicant\w*|beneficiary\w*)(?:[’']s?)? account)",
    re.IGNORECASE,
)
CREDIT_BANK = Phrase(
    "credit bank",
    r"\b(?P<role>issuing|advising|confirming)\s+bank\s?(?:is|:|"
    r",)?\s(?:the\s)?(?P<value>[A-Z][\w&.' -]{3,60}?)(?=[,.;\n]|$)",
    re.IGNORECASE,
)
CREDIT_OTHER_CHANGES: tuple[tuple[str, str, str], ...] = (
    ("44F", "set", r"\b(?:port of discharge|discharge port|destination port|port)\b[^.;\n]{0,40}?\bto\s(?P<new>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"),
    ("44E", "set", r"\b(?:port of loading|loading port)\b[^.;\n]{0,40}?\bto\s(?P<new>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"),
    ("32B", "increase", r"\bincreas\w*\b[^.;\n]{0,30}\b(?:amount|value)?\b[^.;\n]{0,12}?\b(?:by|to)\s(?P<new>(?:[A-Z]{3}\s?)?[\d.,]{3,14}(?:\s?[A-Z]{3})?)"),
    ("33B", "decrease", r"\b(?:decreas\w*|reduc\w*)\b[^.;\n]{0,30}\b(?:amount|value)\b[^.;\n]{0,12}?\b(?:by|to)\s(?P<new>(?:[A-Z]{3}\s?)?[\d.,]{3,14}(?:\s?[A-Z]{3})?)"),
    ("43P", "set", r"\bpartial shipments?\b\s?(?:is|are|to be|:|=|should be|must be)?\s?(?P<new>(?:not )?allowed|prohibited|permitted)"),
    ("43T", "set", r"\btrans-?shipments?\b\s?(?:is|are|to be|:|=|should be|must be)?\s?(?P<new>(?:not )?allowed|prohibited|permitted)"),
)  # fmt: skip

SHIPPING_ETD = late_pattern(
    r"\b(?:etd|departure|depart\w*|sail(?:s|ed|ing)?|on board|shipped on|leav(?:e|es|ing)|loading|loaded|load)\b|"
    r"开船|装船|离港",
    re.IGNORECASE,
)
SHIPPING_SHIPMENT_WORDS = Phrase(
    "shipping shipment words",
    r"\b(?:vessel|container|b/l|bill of lading|etd|eta|seal|shipping advice|voyage|shipped|loaded|packing list)\b|柜|"
    r"提单|船",
    re.IGNORECASE,
)

CONCLUDE_BY_US = late_pattern(
    r"\b(?:as (?:you|per your) (?:request\w*|asked|wish\w*)|(?:at|on|per) your request|you (?:asked|requested|wish|"
    r"need|want)(?:ed)?|your (?:wish|request)|"
    r"requested by you|as requested)\b|应你们|应贵司|按你们的要求",
    re.IGNORECASE,
)
