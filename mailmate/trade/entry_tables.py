"""The words that bind us or name a price in our own sent mail: data for `entries`, nothing else."""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

COMMITS = late_pattern(
    r"\b(?:(?:we|i|our \w{2,20})(?:['’]ll| will| shall| can| are going to| promise to| undertake to)|(?:we|i)\b(?: [\w'’-]{1,20}){1,12} and (?:(?:will|shall) |(?:come|get|write|report) back\b|(?:answer|inform|tell|update) you\b|let you know\b)|will be (?:\w+ ){0,2}(?:ready|shipped|"
    r"sent|finished|loaded|dispatched|delivered|made|answered|done|completed)|you will (?:have|get|receive|hear)|ships? (?:by|on|before)|"
    r"(?:we|i) (?:ship|load|deliver|send|dispatch|answer|reply|finish|(?:come|get|write|report) back)(?! (?:only|once|when|after))|(?:goods|order|cargo|container|vessel|shipment|samples?|parcel)\b(?: [\w/-]{1,20}){0,3} (?:leaves?|sails?|departs?|ships?|goes out|go out|(?:is|are) (?:shipped|loaded|sent))|"
    r"(?:reports?|drawings?|documents?|docs|certificates?|samples?|photos?|pictures?|videos?|invoice|proforma|pi|quotation|offer|quote|price list|catalogue|data ?sheets?|answer|reply|details|copy|copies|b/?l|packing list|artwork|parts|replacements?|tracking number|goods|originals?|freight|rates?)\b(?: [\w/-]{1,20}){0,3}? (?:follows?|to follow|will follow|comes?|will come|will reach you|reach you)|(?:you (?:can|may) |please )?expect (?:our|the|your) (?!payment|deposit|balance|remittance)|"
    r"our \w{2,20} (?:answers?|replies|sends?|checks?|comes back)|"
    r"etd is|(?:is|are) (?:ready|planned|scheduled|expected|confirmed) (?:\w+ ){0,3}(?:on|by|for|before)|delivery (?:date|time)?(?: is| will be)?)\b",
    re.I,
)  # fmt: skip
NOT_OURS = late_pattern(
    r"\b(?:(?:not|cannot|never)(?: \w+){0,6} (?:before|until|till|earlier than)|n['’]t(?: \w+){0,6} (?:before|until|till)|(?:will |shall |are |am |['’]ll )?(?:wait(?:ing)?|await(?:ing)?) (?:for )?your|usually|normally|every|always|if|unless|you (?:wrote|said|told|promised|mentioned)|could you|can you|would you|please(?! (?:note|be (?:informed|advised|assured)|find|see|rest assured))|you (?:must|should|can(?! expect)|may(?! expect)))\b",
    re.I,
)
COMMITS_ELSEWHERE = late_pattern(
    r"(?:我们|我方|我司|我会|样品|報告|报告|文件|资料|发票|提单|图纸)[^。？！?\n]{0,16}?(?:寄|发(?:给|送|出|您|你)|发货|提供|安排|交货|回复|答复|给您|给你)"
    r"|\b(?:(?:le |les |se lo )?(?:enviaremos|enviaré|mandaremos|embarcaremos|entregaremos|despacharemos|responderemos|informaremos)|vamos a (?:enviar|embarcar|entregar)"
    r"|(?:muestras?|informes?|documentos?|certificados?|planos?|fotos?|factura|proforma|cotización|mercancía)(?: [\w-]{1,20}){0,3} (?:siguen?|seguirán?|saldrán?|salen?|estarán? list\w{2})"
    r"|(?:mandaremos|vamos (?:enviar|embarcar|entregar))|(?:amostras?|relatórios?|certificados?|desenhos?|fatura|mercadoria)(?: [\w-]{1,20}){0,3} (?:seguem?|seguirão|seguirá|sairão|sairá|saem|sai)"
    r"|(?:nous|je) (?:vous )?(?:les? )?(?:enverrons|enverrai|expédierons|livrerons|répondrons|répondrai|transmettrons|ferons parvenir)"
    r"|(?:échantillons?|rapports?|documents|certificats?|plans?|photos|facture)(?: [\w'’-]{1,20}){0,3} (?:suivent|suivront|suivra|suit|partiront|partira|partent)"
    r"|(?:отправим|вышлем|пришл[её]м|отгрузим|поставим|ответим|сообщим|подготовим|предоставим)|(?:образцы|протокол\w?|отч[её]т\w?|документы|сертификат\w?|чертежи|инвойс)(?: \w{1,20}){0,3} (?:будет|будут|последу[юе]т|прид[её]т|придут)"
    r"|(?:gönderece[ğk]\w{1,3}|sevk edece[ğk]\w{1,3}|teslim edece[ğk]\w{1,3}|yanıtlayaca[ğk]\w{1,3}|cevap verece[ğk]\w{1,3}|iletece[ğk]\w{1,3}))\b"
    r"|(?:سنرسل|سوف نرسل|سنشحن|سنوافيكم|سنرد|سنقدم|سنسلم)|(?:보내|발송|전달|회신|답변|제출|선적|출하|납품)[^.?!\n]{0,8}(?:겠습니다|드리겠|예정입니다)",
    re.I,
)
"""Words that bind us in the other languages we write."""
NOT_OURS_ELSEWHERE = late_pattern(
    r"\b(?:si|se|quando|cuando|si vous|если|когда|после (?:оплаты|получения)|eğer|por favor|veuillez|merci de|просим|пожалуйста|lütfen|no (?:podemos|podremos)|ne pourrons|не сможем)\b|如果|只要|请您|请你|不能|무렵|만약|إذا|يرجى|لن ",
    re.I,
)
TOPICS = (
    (
        "sample",
        late_pattern(
            r"\bsamples?\b|样品|\b(?:muestras?|amostras?|échantillons?|numune\w{0,5})\b|образц|عين[اة]|샘플", re.I
        ),
    ),
    (
        "answer",
        late_pattern(
            r"\b(?:answer|reply|come back|get back|let you know|inform|tell you|update|engineer|check"
            r"|responderemos|informaremos|répondr\w{1,4}|yanıt\w{1,8}|cevap\w{0,8})\b|回复|答复|回覆|ответим|сообщим|سنرد|سنوافيكم|답변|회신",
            re.I,
        ),
    ),
    ("quote", late_pattern(r"\b(?:quot\w{1,6}|price|offer)\b", re.I)),
    (
        "documents",
        late_pattern(
            r"\b(?:documents?|docs|b/?l|declarations?|manuals?|invoice|pro[- ]?forma|pi|packing list|certificates?|(?:test |inspection |mill )?reports?|drawings?|photos?|data ?sheets?|artwork"
            r"|documentos?|informes?|certificados?|planos|relatórios?|fatura|factura|rapports?|certificats?|facture|belge\w{0,4}|rapor\w{0,4})\b"
            r"|документ|протокол|отч[её]т|сертификат|报告|文件|图纸|发票|提单|تقرير|المستندات|보고서|서류",
            re.I,
        ),
    ),
    ("payment", late_pattern(r"\b(?:refund|credit note|pay)\b", re.I)),
    (
        "delivery",
        late_pattern(
            r"\b(?:ship\w{0,4}|vessels?|sail(?:s|ed|ing)?|departs?|deliver\w{0,3}|ready|load\w{0,3}|etd|dispatch\w{0,2}|production|embarc\w{1,6}|entreg\w{1,6}|despach\w{1,6}|livr\w{1,6}|expédi\w{1,6}|sevk|teslim)\b"
            r"|отгруз|постав|发货|交货|装运|شحن|سنسلم|선적|출하|납품",
            re.I,
        ),
    ),
)
PRICE_WORDS = late_pattern(
    r"\b(?:prices?|quot\w{1,6}|offers?|unit|per|each|fob|cif|cfr|exw|fca|cpt|cip|dap|ddp)\b|[/@]|价格|单价|报价", re.I
)
STRONG_PRICE = late_pattern(
    r"\b(?:prices?|quot\w{1,6}|offers?|fob|cif|cfr|exw|fca|cpt|cip|dap|ddp)\b|价格|单价|报价", re.I
)
NO_PRICE = late_pattern(
    r"\b(?:pi|po|proforma|purchase order|target|budget|would|cannot|can['’]t|your price|total|deposit|balance|received|paid|invoice|remit\w{0,6}|transfer|bank|freight|refund|claim)\b",
    re.I,
)
VALID = late_pattern(
    r"\b(?:valid\w{0,4}|validity|válid[ao]s?|vigentes?|valables?|gültig|действительн\w{1,3}|geçerli\w{0,4})\b"
    r"|有效[期至到]|صالح|유효",
    re.I,
)
VALID_UNTIL = late_pattern(
    r"(?:\b(?:valid\w{0,4}|validity|stands?|holds?|open|firm|good|válid[ao]s?|vigentes?|valables?|gültig|действительн\w{1,3}|geçerli\w{0,4})\b"
    r"[^.;,\n]{0,16}\b(?:until|till|to|through|is|hasta|até|jusqu['’]au|bis|до|kadar)|有效期[至到为]?|有效至|有效到|صالح[ة]? حتى|유효)[\s:：]{0,2}(?:the |el |le )?$",
    re.I,
)
"""What stands before the day until which an offer holds."""
PROFORMA = late_pattern(
    r"\b(?:attached|enclosed|please find|herewith|here is|sending|adjunt\w{1,3}|anexo|ci-joint\w{0,2}|anbei|im Anhang|beigefügt|ekte"
    r"|ekteki)\b|附件|附上|随附|请查收|во вложении|прилагаем|مرفق|첨부|添付",
    re.I,
)
OUR_PROFORMA = late_pattern(r"\bour (?:\w{1,12} )?(?:pro[- ]?forma|p\.?i\.?(?![\w.]))", re.I)
"""A proforma invoice of our own: whatever else the mail was taken for, it is no supplier's."""
SPOKEN = late_pattern(r"[\"“„«][^\"”“»\n]{1,300}[\"”“»]")
"""Words put between quotation marks: somebody else's."""
ITEM = late_pattern(
    r"\b(?=[A-Z0-9./-]{4,20}\b)(?=[A-Z0-9./-]{0,19}\d)[A-Z]{1,6}[-./]?\d{1,6}(?:[-./][A-Z0-9]{1,6}){0,3}[A-Z]{0,3}\b"
)
"""A part number as sellers write them."""
