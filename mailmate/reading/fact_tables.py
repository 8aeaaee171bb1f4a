"""The words by which facts are named in mail, as patterns: data for the `extract_*` modules, in their order.

Every repetition is bounded, so that a search stays linear in the text.
"""

from __future__ import annotations

import re

from mailmate.trade.wording import Phrase
from mailmate.trade.words import late_pattern

MAIL_DEADLINE = late_pattern(
    r"(?:reply|answer|respond|response|revert|confirm|feedback|advise|let (?:us|me) know|quote|offer|return|submit|send|solution|tell (?:us|me)|instructions?|instruct|inform|give us|let (?:us|me) have|"
    r"comments?|decision|deadline)\b[^.;\n]{0,50}$"
)
MAIL_REQUEST = late_pattern(
    r"^(?:\W|\d{1,2}[.)]\s)*(?:and |also |so |then |dear \w+, )?(?:please|pls|plz|kindly|could you|can you|would you|we (?:kindly )?"
    r"(?:request|ask)(?: you)?|send|favor|por favor|merci de|veuillez|bitte|просим|прошу|请|麻烦|lütfen|نرجو|يرجى)",
    re.IGNORECASE,
)
MAIL_COMPANY = late_pattern(
    r"(?<![\w@])[A-Z0-9][\w&.'’-]*(?:[ \t]{1,2}(?:[A-Z0-9&(][\w&.'’()-]*|de|of|and|y|e|du|da|do|und|&)){0,6}[ \t,]{1,3}"
    r"(?:Co\.?,?[ ]?Ltd|Ltd|Limited|LLC|L\.L\.C|Inc|Corp(?:oration)?|GmbH(?: & Co\.? KG)?|AG|KG|OHG|S\.?A\.?S?|S\.?R\.?L|S\.?p\.?A|B\.?V|N\.?V|Ltda|"
    r"S\.?A\. de C\.?V|Pty(?: Ltd)?|Pvt(?:\.? Ltd)?|PLC|Plc|LLP|Oy|AB|A/S|ApS|Sp\. z o\.?o|s\.r\.o|Kft|d\.o\.o|A\.?Ş|Tic|FZE|FZCO|FZ-LLC|WLL|W\.L\.L|"
    r"Est|Company|Group|Trading|Industries|Enterprises?|Import(?:s|adora)?|Imports|Bhd|Sdn Bhd|JSC|PT|Co)\b\.?"
)
MAIL_PREFIX_COMPANY = late_pattern(
    r"(?:ООО|ЗАО|АО|ОАО|ИП|ТОО|PT\.?|CV\.?|CÔNG TY)[ \t]{1,2}[«\"“]?[\w&.'’ -]{2,40}[»\"”]?|[\u4e00-\u9fff]{2,20}(?:有限公司|公司|集团|厂)|(?:شركة|مؤسسة)[ \t][\w \t]{2,30}|\(주\)[\w]{2,20}|주식회사[ \t]?[\w]{2,20}"
)

INQUIRY_DELIVERED = late_pattern(
    r"\b(?:to|for|in|at|port of|discharge|destination|deliver\w*|cif|cfr|c&f|cnf|cpt|cip|dap|ddp|dpu|hasta|até|à|nach|frei|до|в|puerto|porto)\W{1,3}(?:the\W)?(?:port\W(?:of\W)?)?$|港$|到$|至$|تسليم\W(?:ميناء\W)?$|ميناء\W$",
    re.IGNORECASE,
)
INQUIRY_TARGET = late_pattern(
    r"\b(?:target|budget|aim\w*|not more than|maximum|max|up to|limit|we can pay|our price|our idea|idea price|objetivo|presupuesto|orçamento|cible|zielpreis)\b|目标价|预算",
    re.IGNORECASE,
)
INQUIRY_RIVAL = late_pattern(
    r"\b(?:competitor\w*|another|other (?:supplier|offer|factory|source)s?|elsewhere|from (?:vietnam|india|turkey|china|korea|thailand|local)|we (?:have|got|received) (?:an )?offers?|quoted us|offered us|competing|competencia|concorrente|concurrent|wettbewerb\w*)\b|其他供应商|别家|同行",
    re.IGNORECASE,
)
INQUIRY_NEEDED = late_pattern(
    r"\b(?:by|before|until|need\w*|latest|required?|delivery|project|deadline|ship\w*|in|on|for|arrive|antes|até|avant|bis|до|kadar)\b|前|之前|需要|交货",
    re.IGNORECASE,
)
INQUIRY_NOT_NEEDED = late_pattern(
    r"\b(?:visit\w*|coming|meet|fair|exhibition|call|bid|ready|last|your (?:letter|mail|email|offer|quotation)|dated|invoice|pay\w*|reply|answer)\b",
    re.IGNORECASE,
)
INQUIRY_OFFER_BY = late_pattern(
    r"\b(?:quote|offer|quotation|prices?|submit(?: it)?|bid|respond|confirm)\W{1,3}(?:us\W{1,2}|it\W{1,2}|to us\W{1,2})?(?:by|before|until|latest|not later than|no later than|till|within|on)\b.{0,14}$",
    re.IGNORECASE,
)
INQUIRY_TERMS = Phrase(
    "inquiry terms",
    r"\b\d{1,3} ?%(?: \w+){0,2} (?:deposit|down|advance|in advance|prepayment|t/?t|by t/?t|balance|before|against)(?:[^.;\n]{0,70}?(?:balance|b/l|shipment|copy|documents|loading|delivery))?|"
    r"\b(?:L/?C|letter of credit)(?: (?:at|on))? (?:sight|\d{2,3} days)|\b(?:t/?t|D/?P|D/?A|O/?A|open account|cash against documents|CAD)\b(?: (?:at sight|\d{1,3} days(?: after \w+(?: \w+)?)?|in advance))?|"
    r"\bnet \d{1,3}(?: days)?|\b\d{1,3} days(?:'|’)? (?:credit|after (?:b/l|invoice|delivery|shipment)|open account|net|payment terms?)(?: date)?|\bpayment(?: terms?)?(?: is| are|:)? (?:by )?(?:l/?c|t/?t|d/?p|d/?a)\b[^.;\n]{0,40}|"
    r"\b\d{2}/\d{2} t/?t|信用证|账期\d{1,3}天|\d{1,3}%定金|\d{1,3}天账期",
    re.IGNORECASE,
)
INQUIRY_PACKING = Phrase(
    "inquiry packing",
    r"\b(?:pack(?:ed|ing|aging)?|private label|wooden (?:case|crate|box)s?|drums?|export carton|inner box|blister|palleti[sz]ed|on pallets|shrink[- ]wrap\w*|bulk bags?|jumbo bags?)\b|包装",
    re.IGNORECASE,
)
INQUIRY_SAMPLE = Phrase(
    "inquiry sample",
    r"\b(?P<value>(?:\d{1,4}|one|two|three|four|five|six|ten|a few|some)(?:\s+\w+){0,3}?\s+samples?|samples?\s+of\s+\d{1,3}\s+\w+)\b|(?P<zh>\d{1,4}\s?个?样品)",
    re.IGNORECASE,
)
INQUIRY_WHO_PAYS = Phrase(
    "inquiry who pays",
    r"\b(?:free samples?|samples? (?:free|for free)|we (?:will )?pay (?:for )?(?:the )?(?:samples?|courier|freight)|(?:at )?our (?:cost|account|dhl account|fedex account)|freight collect|courier account)\b",
    re.IGNORECASE,
)
PRODUCT_AFTER_QUANTITY = late_pattern(
    r"\s{0,2}(?:of\s+|x\s+|adet\s+|de\s+|штук\s+|units?\s+of\s+)?(?:the\s+|your\s+|our\s+)?(?P<value>[\w\"”″'’/&.+°-]+(?:\s(?!(?:for|to|in|at|by|with|and|or|cif|fob|cfr|exw|ddp|dap|from|please|pls|we|i|per|as|is|are|on|delivered|delivery|"
    r"delivering|packed|pack|including|incl|according|which|that|before|against|if|urgent|para|con|por|für|pour|entrega|com|в|на|için|if|only|size|available|color|colour|payment|price|every|each|monthly|made|can|could|will|would|available)\b)[\w\"”″'’/&.+°-]+){0,5})",
    re.IGNORECASE,
)
PRODUCT_NAMED = late_pattern(
    r"\b(?:quot(?:e|ation)(?:\s+us)?(?:\s+(?:your\s+)?(?:best\s+)?(?:price|offer)s?)?(?:\s+(?:for|on|of))?|(?:price|offer|quotation|inquiry|enquiry|samples?|catalogue|datasheet|moq|manufacturer of|supplier of|interested in|interest in|looking for|in need of|need|require|buy|purchase|"
    r"represent|is|are|stock of|availability of|will|does|can)(?:\s+(?:for|of|on|about|regarding|in))?)\s+(?:a\s+|an\s+|the\s+|your\s+|some\s+|following\s+|this\s+|these\s+|our\s+)?(?P<value>(?!(?:you|we|i|it|us|me|price|delivery|best|offer|quotation|to|be|and|for|more|all|any|as|"
    r"information|help|your|the|have|please|no|not|of|if|by|that|what|possible|now|urgent\w*|so|in|on|with|attached|below|following|or|details?|samples?|from|they|there|available|new|know|send|see|quote|item|items|goods|product|products)\b)[A-Za-z0-9][\w\"/&.+'’-]*"
    r"(?:\s(?!(?:for|to|in|at|by|with|and|or|cif|fob|cfr|from|please|pls|we|before|as|is|are|on|still|run|work|fit|available|per|made|if|that|which|will|our|your|suitable|resist|can|could|have|has|only|before|including|this|delivered|i|you|urgent)\b)[\w\"/&.+'’-]+){0,5})",
    re.IGNORECASE,
)
PRODUCT_CJK = late_pattern(
    r"(?:(?<!\d)\d{1,9}\s?(?:台|套|个|件|吨|米|箱|只|公斤|卷|张|支|把|辆|平方米|条)\s?(?P<value>[\u4e00-\u9fffA-Za-z0-9-]{1,14}?)(?=的|，|。|,|\.|；|；|、|并|，|CIF|FOB|CFR|\s|$))|(?:询价|求购|采购|需要)[:：]?\s?(?P<value2>[\u4e00-\u9fffA-Za-z0-9-]{2,14}?)(?=的|，|。|,|；|、|\d|\s|$)"
)

PAYMENT_REPLACED = late_pattern(
    r"(?:instead of|rather than|not on|due on|due|originally|was due|from|invoice (?:dated|of)|dated|order of|delivered on|shipped on)\s+(?:the\s+|on\s+)?$"
)
PAYMENT_METHOD = late_pattern(
    r"\b(?:T/?T|telegraphic transfer|wire(?: transfer)?|bank transfer|SWIFT|cheque|check|Western Union|PayPal|cash|L/?C|letter of credit|D/?P|D/?A|alipay|sepa)\b|电汇|信用证|转账|支票|transferencia|virement|überweisung",
    re.IGNORECASE,
)
PAYMENT_REASON = Phrase(
    "payment reason",
    r"\b(?:because|due to|since|as our|as we|as the|owing to|on account of|thanks to|reason is|sorry,? (?:but )?our)\b[^.;!?\n]{4,140}|"
    r"\b(?:cash ?flow|bank holiday|public holiday|shortage of (?:dollars|funds|currency)|foreign currency|exchange control)\b[^.;!?\n]{0,80}|因为[^。；\n]{2,60}|由于[^。；\n]{2,60}|资金[^，。；\n]{2,20}",
    re.IGNORECASE,
)
PAYMENT_CONDITION = late_pattern(
    r"(?:\b(?:once|as soon as|after|when|if|until|unless|against|upon|on receipt of|subject to|provided(?: that)?)\b(?![^.;!?\n]{0,12}\bpossible\b)[^.,;!?\n]{3,120})|"
    r"(?:收到|见到|等|待|一旦)[^，。；\n]{2,40}(?:后|再|就)?|(?:una vez|cuando|al recibir|contra|assim que|após|dès|après|sobald|после|как только)\s[^.,;!?\n]{3,100}",
    re.IGNORECASE,
)
PAYMENT_DEPOSIT = late_pattern(
    r"\b(?:deposit|prepayment|down ?payment|advance(?: payment)?|30 ?%|anticipo|depósito|sinal|acompte|anzahlung|аванс|предоплат\w*|kapora|avans)\b|定金|订金|预付",
    re.IGNORECASE,
)
PAYMENT_PROOF = Phrase(
    "payment proof",
    r"\b(?:bank slip|payment slip|swift(?: copy| message| confirmation)?|MT ?103|pacs\.008|(?:tt|t/t|transfer|payment|remittance|wire|bank)[ -](?:copy|slip|receipt|advice|confirmation)|proof of payment|payment proof|slip|"
    r"comprobante(?: de (?:pago|la transferencia|transferencia))?|comprovante|dekont\w*|platёжк\w*|justificatif)\b|水单|汇款凭证|付款凭证|底单|платёжк\w*|платежк\w*",
    re.IGNORECASE,
)
PAYMENT_PAYER = Phrase(
    "payment payer",
    r"\b(?:ordering cust(?:omer)?\.?|ordering party|payer|remitter|debtor|originator|by order of|50[AFK])\b(?: name)?[ \t]*[:.]{0,2}[ \t]*(?:ordering cust(?:omer)?\.?[ \t]*[:.]?[ \t]*)?(?:\n[ \t]*)?(?:/[\w ]{4,40}\n\s*)?(?P<value>[A-Z][^\n]{2,60})",
    re.IGNORECASE,
)
PAYMENT_REFERENCE = Phrase(
    "payment reference",
    r"\b(?:transaction reference|sender's reference|reference(?: number| no\.?)?|trn|ref)\b[ \t]*[:.]?[ \t]*(?P<value>[A-Z0-9][A-Z0-9/-]{5,30})",
    re.IGNORECASE,
)

COMPLAINT_ARRIVED = late_pattern(
    r"\b(?:arriv\w+|receiv\w+|deliver\w+|landed|reached|came|unload\w+|lleg\w+|recib\w+|cheg\w+|receb\w+|arrivé\w*|reçu\w*|angekommen|erhalten|получ\w+|прибы\w+)\b|收到|到货|到港",
    re.IGNORECASE,
)
COMPLAINT_FOUND = late_pattern(
    r"\b(?:found|find|discover\w+|notic\w+|unpack\w+|open\w+|inspect\w+|check\w+|test\w+|detect\w+|encontr\w+|constat\w+|festgestellt|обнаруж\w+|opened)\b|发现|打开|检查",
    re.IGNORECASE,
)
COMPLAINT_SHARE = late_pattern(
    r"(?<![\w.,])(?P<some>\d{1,3}(?:[., ]\d{3})+|\d{1,7})(?P<unit1>\s+[a-z]{2,12})?\s+(?:out\s+of|of|from|von|de|из|sur)\s+(?:the\s+|our\s+|all\s+)?(?P<all>\d{1,3}(?:[., ]\d{3})+|\d{1,7})(?:\s+(?P<unit>[a-z]{2,12}))?",
    re.IGNORECASE,
)
COMPLAINT_COUNTED = late_pattern(
    r"(?:count(?:ed)?|received|got|only|found|arrived)\s+(?:only\s+)?(?P<some>\d[\d,.]{0,11})\b[^.;\n]{0,60}?(?:invoice|packing list|b/l|order|ordered|instead of|says|against|but)\D{0,30}(?P<all>\d[\d,.]{0,11})",
    re.IGNORECASE,
)
COMPLAINT_REMEDIES: tuple[tuple[str, str], ...] = (
    (
        "replace",
        r"\b(?:replac\w+|new (?:ones|parts|pieces|goods)|send (?:us )?(?:the )?(?:missing|new)|reenvi\w+|reemplaz\w+|substitu\w+|remplac\w+|ersatz\w*|замен\w+|değişti\w+)\b|换货|补发|更换|补货|교환",
    ),
    ("refund", r"\b(?:refund\w*|money back|reembols\w+|rembours\w+|rückerstatt\w+|возврат\w*|iade)\b|退款|환불"),
    (
        "credit",
        r"\b(?:credit note|credit memo|deduct (?:it|them|this)? ?from (?:the )?next|nota de crédito|avoir|gutschrift)\b",
    ),
    ("repair", r"\b(?:repair\w*|fix (?:it|them|the)|rework\w*|repar\w+|réparer|reparatur)\b|维修|修理|返工"),
    (
        "discount",
        r"\b(?:discount|price reduction|reduce the price|compensat\w+|allowance|descuento|desconto|remise|rabatt|скидк\w+)\b|折扣|赔偿|补偿",
    ),
    (
        "advice",
        r"\b(?:(?:please )?advi[sc]e (?:us )?(?:how|what|us)|what (?:should|shall|can|do) we do|how (?:will you|do you|to) (?:solve|handle|deal)|your (?:solution|proposal|suggestion)|how you will solve|stellungnahme|what to do)\b|如何处理|怎么处理|怎么解决",
    ),
)
COMPLAINT_SAFETY = Phrase(
    "complaint safety",
    r"\b(?:injur\w+|electric shock|fire|burn(?:ed|t) (?:a|his|her|our)|smoke|explod\w+|explosion|hurt|hospital|recall\w*|unsafe|hazard\w*|danger\w*)\b|受伤|起火|着火|触电|爆炸|召回",
    re.IGNORECASE,
)
COMPLAINT_GIVEN = Phrase(
    "complaint given",
    r"\b(?:photos?|pictures?|pics?|images?|videos?|test reports?|inspection reports?|survey reports?|fotos?|bilder|фото\w*|видео|fotoğraf\w*)\b|照片|图片|视频|检测报告|사진",
    re.IGNORECASE,
)

CREDIT_CHANGED_TAGS = frozenset(
    {
        "40A", "40E", "31D", "31E", "50", "59", "39A", "39C", "41A", "41D", "42C", "42A", "42M", "42P", "43P", "43T", "44A", "44E", "44F", "44B",
        "44C", "44D", "44I", "45B", "45H", "46B", "47B", "48", "49", "49M", "49N", "53A", "57A", "58A", "71D", "72Z", "78", "32B", "33B", "34B", "79",
    }
)  # fmt: skip
CREDIT_SHIPMENT = late_pattern(
    r"\b(?:latest (?:date of )?ship(?:ment|ping)|latest shipping|ship(?:ment|ping)(?: date)?|44c|lsd|embarque|verschiffung|expédition|отгрузк\w*)\b|装船期|装运期|船期|最迟装",
    re.IGNORECASE,
)
CREDIT_PERIOD = Phrase(
    "credit period",
    r"\b(?:presentation(?: period)?|present(?:ed)? (?:documents )?|48)\b[^.;\n]{0,40}?(?P<days>\d{1,3})\s?days|(?P<days2>\d{1,3})\s?days?[^.;\n]{0,30}\bpresentation|交单期?[^。；\n]{0,8}?(?P<days3>\d{1,3})\s?天",
    re.IGNORECASE,
)
CREDIT_NUMBER = Phrase(
    "credit number",
    r"\bamend(?:ment)?(?:\s+(?:no|nr|number|num))?\.?\s?(?:#|:)?\s?(?P<n>\d{1,3})\b(?!\s?(?:days|%|pcs))|第\s?(?P<zh>\d{1,2})\s?次修改",
    re.IGNORECASE,
)
CREDIT_CHARGES = Phrase(
    "credit charges",
    r"\b(?:charges?|fees?|costs?|commission)\b[^.;\n]{0,40}\b(?:for|by|on|borne by)\s(?:the\s)?(?P<value>(?:your|our|applicant\w*|beneficiary\w*|buyer\w*|seller\w*|opener\w*)(?:[’']s?)?\s?(?:account|side)?)|\bfor (?P<v2>(?:our|your|applicant\w*|beneficiary\w*)(?:[’']s?)? account)",
    re.IGNORECASE,
)
CREDIT_BANK = Phrase(
    "credit bank",
    r"\b(?P<role>issuing|advising|confirming)\s+bank\s?(?:is|:|,)?\s(?:the\s)?(?P<value>[A-Z][\w&.' -]{3,60}?)(?=[,.;\n]|$)",
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
    r"\b(?:etd|departure|depart\w*|sail(?:s|ed|ing)?|on board|shipped on|leav(?:e|es|ing)|loading|loaded|load)\b|开船|装船|离港",
    re.IGNORECASE,
)
SHIPPING_SHIPMENT_WORDS = Phrase(
    "shipping shipment words",
    r"\b(?:vessel|container|b/l|bill of lading|etd|eta|seal|shipping advice|voyage|shipped|loaded|packing list)\b|柜|提单|船",
    re.IGNORECASE,
)

CONCLUDE_BY_US = late_pattern(
    r"\b(?:as (?:you|per your) (?:request\w*|asked|wish\w*)|(?:at|on|per) your request|you (?:asked|requested|wish|need|want)(?:ed)?|your (?:wish|request)|"
    r"requested by you|as requested)\b|应你们|应贵司|按你们的要求",
    re.IGNORECASE,
)

PRODUCT_COUNTED_CJK = late_pattern(
    r"(?P<value>[\u4e00-\u9fff]{2,10})[ ,，:：x×*]{0,3}\d{1,9}\s?(?:台|套|个|件|吨|米|箱|只|公斤|卷|张|支|把|辆|平方米|条)"
)
PRODUCT_BARE_COUNT = late_pattern(
    r"\b(?:quote|offer|price|prices|need|require|buy|order|for|of|want|purchase|about)\s(?:us\s)?(?P<n>\d{1,3}(?:[,.]\d{3}){1,2}|\d{1,7})\s"
    r"(?P<noun>(?:[a-z0-9\"/-]{1,20}\s){0,3}?(?!days|weeks|months|years|hours|minutes|times|percent|pages|mails|photos|points|questions|persons|people|members|visitors|dollars|euros|emails|copies|samples)[a-z]{3,20}s)\b",
    re.IGNORECASE,
)
PRODUCT_NUMBER_FIRST = late_pattern(
    r"^\d[\d.,]*\s{1,3}(?!(?:mm|cm|m|km|kg|g|t|inch|in|ft|v|kv|w|kw|hp|hz|bar|mpa|l|ml|micron|gsm|ton|tons)\b)(?:[a-z]{1,5}\d?\s+of\s+|pcs\s+|sets\s+|units\s+)?",
    re.IGNORECASE,
)
PRODUCT_NO_START = frozenset(
    [
        "for",
        "to",
        "in",
        "at",
        "by",
        "with",
        "and",
        "or",
        "cif",
        "fob",
        "cfr",
        "from",
        "please",
        "we",
        "i",
        "urgent",
        "instead",
        "only",
        "per",
        "as",
        "is",
        "are",
        "on",
        "more",
        "each",
        "the",
        "days",
        "total",
        "came",
        "arrived",
        "were",
        "was",
        "have",
        "had",
        "has",
        "did",
        "do",
        "broken",
        "missing",
        "damaged",
        "wet",
        "short",
        "of",
        "out",
        "will",
        "would",
        "shall",
        "should",
        "must",
        "can",
        "could",
        "that",
        "which",
        "who",
        "when",
        "where",
        "if",
        "but",
        "so",
        "not",
        "no",
        "than",
        "then",
        "too",
        "also",
        "been",
        "be",
        "usd",
        "eur",
        "rmb",
        "price",
        "prices",
        "payment",
        "delivery",
        "offer",
        "offers",
        "us",
        "you",
        "your",
        "our",
        "it",
        "they",
        "ready",
        "loaded",
        "shipped",
        "packed",
        "next",
        "this",
        "these",
        "those",
        "his",
        "her",
        "its",
    ]
)
"""Words with which no name of goods begins."""
