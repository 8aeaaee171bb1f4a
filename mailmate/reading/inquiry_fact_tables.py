"""The words by which an inquiry names place, price aimed at, day of need, terms, packing, samples; patterns as data.

Every repetition is bounded, so that a search stays linear in the text.
"""

from __future__ import annotations

import re

from mailmate.trade.finding.wording import Phrase
from mailmate.trade.finding.words import late_pattern

INQUIRY_DELIVERED = late_pattern(
    r"\b(?:to|for|in|at|port of|discharge|destination|deliver\w*|cif|cfr|c&f|cnf|cpt|cip|dap|ddp|dpu|hasta|até|à|"
    r"nach|frei|до|в|puerto|porto)\W{1,3}(?:the\W)?(?:port\W(?:of\W)?)?$|港$|到$|至$|تسليم\W(?:ميناء\W)?$|ميناء\W$",
    re.IGNORECASE,
)
INQUIRY_TARGET = late_pattern(
    r"\b(?:target|budget|aim\w*|not more than|maximum|max|up to|limit|we can pay|our price|our idea|idea price|"
    r"objetivo|presupuesto|orçamento|cible|zielpreis)\b|目标价|预算",
    re.IGNORECASE,
)
INQUIRY_RIVAL = late_pattern(
    r"\b(?:competitor\w*|another|other (?:supplier|offer|factory|source)s?|elsewhere|from (?:vietnam|india|turkey|"
    r"china|korea|thailand|local)|we (?:have|got|received) (?:an )?offers?|quoted us|offered us|competing|"
    r"competencia|concorrente|concurrent|wettbewerb\w*)\b|其他供应商|别家|同行",
    re.IGNORECASE,
)
INQUIRY_NEEDED = late_pattern(
    r"\b(?:need\w*|require\w*|wanted|faudrait|faut|hac(?:e|en) falta|deliver\w*|delivery|ship\w*|arriv\w*|leave|on site|on board|in (?:our )?(?:shop|store|"
    r"stock|hand|warehouse)|in the (?:water|valley|field|shop|store)|project|season|must be|should be|has to be|"
    r"have to be|entreg\w*|llegu?\w*|necesit\w*|precis\w*|livr\w*|besoin|brauch\w*|benötig\w*|liefer\w*|нужн\w*|"
    r"поставк\w*|отгруз\w*|consegn\w*|serv\w*|teslim\w*|lazım|gerek\w*)\b|"
    r"需要|交货|交貨|交期|到货|到貨|納期|必要|필요|납기|نحتاج|التسليم",
    re.IGNORECASE,
)
INQUIRY_MUST = late_pattern(
    r"(?<!\w)(?:(?:must|have to|has to|ha[sv]e? got to|got to|gotta|needs? to|should|shall|would have to|want(?: everything| it| them| all)?(?: to)?) (?:be|reach|arrive)|"
    r"(?:everything|all|it) in place|need (?:it|them|all|everything|this)|"
    r"(?:tien|tendr[ií]|deb|ha)[a-zéíá]{0,3}n? (?:que )?(?:estar|llegar)|t[eê]m (?:que|de) (?:estar|chegar)|precisa(?:m|mos)? (?:estar|chegar)|"
    r"(?:sont|est|seront|sera) (?:requis|attendu|nécessaire)\w{0,2}|doi(?:t|vent) (?:être|arriver)|müssen|muss|sollen|soll|"
    r"долж\w{2,3} (?:быть|прийти|прибыть)|нужно чтобы|devono (?:essere|arrivare)|deve (?:essere|arrivare)|olmalı|olması|elimizde|"
    r"musi\w? być)(?!\w)|يجب أن|لازم|على أن تصل|要到|全部到|到场|到場|要送到|있어야|도착해야"
)
"""Words of what has to be somewhere by a day."""
INQUIRY_DECIDES = late_pattern(
    r"\b(?:decid\w*|decision|compar\w*|lapse\w*|questions?|offers?|proposals?|improve|committee|tender|bids?|sign|"
    r"meeting|open\w*|close\w*|cerrar|vot\w*|shortlist\w*|order in|preguntas|ofertas|propuestas|propostas|"
    r"decidir\w*|offres?|angebote|предложени\w*|решени\w*|teklif\w*|customer|client)\b|定供应商|定標|定标|开标|開標|投标|投標|标书|決定|决定|结果"
)
"""Words of what happens on a day in an inquiry, beside the goods that are needed."""
INQUIRY_NOT_NEEDED = late_pattern(
    r"\b(?:visit\w*|coming|meet|fair|exhibition|call|bid|ready|last|your (?:letter|mail|email|offer|quotation)|dated|"
    r"invoice|pay\w*|reply|answer)\b",
    re.IGNORECASE,
)
INQUIRY_OFFER_BY = late_pattern(
    r"\b(?:quote|offer|quotation|prices?|submit(?: it)?|bid|respond|confirm)\W{1,3}(?:us\W{1,2}|it\W{1,2}|"
    r"to us\W{1,2})?(?:by|before|until|latest|not later than|no later than|till|within|on)\b.{0,14}$",
    re.IGNORECASE,
)
INQUIRY_TERMS = Phrase(
    "inquiry terms",
    r"\b\d{1,3} ?%(?: \w+){0,2} (?:deposit|down|advance|in advance|prepayment|t/?t|by t/?t|balance|before|"
    r"against)(?:[^.;\n]{0,70}?(?:balance|b/l|shipment|copy|documents|loading|delivery))?|"
    r"\b(?:L/?C|letter of credit)(?: (?:at|on))? (?:sight|\d{2,3} days)|\b(?:t/?t|D/?P|D/?A|O/?A|open account|"
    r"cash against documents|CAD)\b(?: (?:at sight|\d{1,3} days(?: after \w+(?: \w+)?)?|in advance))?|"
    r"\bnet \d{1,3}(?: days)?|\b\d{1,3} days(?:'|’)? (?:credit|after (?:b/l|invoice|delivery|shipment)|open account|"
    r"net|payment terms?)(?: date)?|\bpayment(?: terms?)?(?: is| are|:)? (?:by )?(?:l/?c|t/?t|d/?p|"
    r"d/?a)\b[^.;\n]{0,40}|"
    r"\b\d{2}/\d{2} t/?t|信用证|账期\d{1,3}天|\d{1,3}%定金|\d{1,3}天账期",
    re.IGNORECASE,
)
INQUIRY_PACKING = Phrase(
    "inquiry packing",
    r"\b(?:pack(?:ed|ing|aging)?|private label|wooden (?:case|crate|box)s?|drums?|export carton|inner box|blister|"
    r"palleti[sz]ed|on pallets|shrink[- ]wrap\w*|bulk bags?|jumbo bags?)\b|包装",
    re.IGNORECASE,
)
INQUIRY_SAMPLE = late_pattern(
    r"\b(?P<value>(?:\d{1,4}|one|two|three|four|five|six|ten|a few|some)(?:\s+\w+){0,3}?\s+samples?|"
    r"samples?\s+of\s+\d{1,3}\s+\w+)\b|(?P<zh>\d{1,4}\s?个?样品)",
    re.IGNORECASE,
)
INQUIRY_WHO_PAYS = Phrase(
    "inquiry who pays",
    r"\b(?:free samples?|samples? (?:free|for free)|we (?:will )?pay (?:for )?(?:the )?(?:samples?|courier|freight)|"
    r"(?:at )?our (?:cost|account|dhl account|fedex account)|freight collect|courier account)\b",
    re.IGNORECASE,
)
INQUIRY_TERMS_LINE = Phrase(
    "inquiry terms line",
    r"(?:^|(?<=[\n.;。；，,]))[ \t]*(?:[-*•]|\d{1,2}[.)])?[ \t]*(?<!\w)(?:payment(?:[ ]terms?)?|terms[ ]of[ ]payment|"
    r"forma[ ]de[ ]pago|condiciones[ ]de[ ]pago|pago|condições[ ]de[ ]pagamento|forma[ ]de[ ]pagamento|pagamento|"
    r"conditions[ ]de[ ]paiement|modalités[ ]de[ ]paiement|paiement|zahlung(?:sbedingungen?)?|условия[ ]оплаты|"
    r"оплата|termini[ ]di[ ]pagamento|ödeme(?:[ ](?:şekli|şartları|koşulları))?|"
    r"شروط[ ]الدفع|طريقة[ ]الدفع|الدفع|付款方式|付款条件|付款條件|结算方式|支払条件|お支払条件|결제[ ]?조건|"
    r"지불[ ]?조건)[ \t]?[:：][ \t]*(?P<value>[^\n。；;]{3,120}?)(?=\.(?:\s|$)|[\n。；;]|$)",
    re.IGNORECASE | re.MULTILINE,
)
INQUIRY_TERMS_ELSEWHERE = Phrase(
    "inquiry terms elsewhere",
    r"\b(?:carta|cartas)[ ]de[ ]cr[ée]dito(?:[ ](?:a|à)[ ]la[ ]vista|[ ](?:a|à)[ ]vista|[ ]irrevocable)?|"
    r"\bcr[ée]dit(?:o)?[ ]document(?:aire|ario|ário)(?:[ ](?:à|a(?:[ ]la)?)[ ]vu?e?(?:sta)?)?|"
    r"\blettre[ ]de[ ]crédit(?:[ ]à[ ]vue)?|"
    r"\blettera[ ]di[ ]credito(?:[ ]a[ ]vista)?|\b(?:dokumenten|export|import)?akkreditiv(?:[ ]bei[ ]sicht)?|\bаккредитив|\bakreditif(?:[ ]görüldüğünde)?|"
    r"اعتماد[ ]مستندي(?:[ ]عند[ ]الاطلاع)?|即期信用(?:狀|证|証)|信用证即期|信用狀|신용장|"
    r"\b(?:pago|pagamento|paiement|zahlung|оплата|payment)[ ](?:a|à|in|ab|within|after|через|"
    r"terms?)[ ]\d{1,3}[ ](?:días|dias|jours|giorni|tagen|дней|days)|\d{1,3}[ ]?%[ ]?(?:de[ ])?(?:anticip\w+|"
    r"adelanto|à[ ]la[ ]commande|d'acompte|anzahlung|предоплат\w+|peşin|acconto|antecipado|مقدم)[^.;\n。]{0,60}|"
    r"\bотсрочк\w+[ ]\d{1,3}[ ]дней|\d{1,3}[ ]gün[ ]vadeli(?:[ ]ödeme)?|الدفع[ ]بعد[ ]\d{1,3}[ ]يوم\w?|"
    r"\d{1,3}[ ]days[ ](?:from|after)[ ](?:the[ ])?b/?l(?:[ ]date)?|(?:月结|月結)\d{1,3}天|"
    r"\bT/?T[ ]\d{1,3}[ ]?%[^.;\n。]{0,40}|선금[ ]?\d{1,3}%[^.;\n]{0,40}|訂金\d{1,3}%[^。；\n]{0,20}",
    re.IGNORECASE,
)
SAMPLE_WORDS = late_pattern(
    r"samples?\b|muestras?\b|amostras?\b|échantillons?\b|muster\b|образ(?:ец|ц\w{1,2})\b|campion[ei]\b|numune\w*|"
    r"d'essai\b|para prueba\b|swatch\w*|muestrario\b|lab dips?\b|عين(?:ة|ات)|样品|樣品|样板|样机|打样|[个個件]样(?![式品子])|サンプル|샘플|시제품",
    re.IGNORECASE,
)
_PACKAGES = (
    r"(?:bags?|big bags?|drums?|cartons?|ctns?|boxes|box|rolls?|coils?|cans?|bottles?|pails?|sacks?|bales?|sacos?|cajas?|"
    r"bolsas?|tambores|bidones|bid[õo]es|sacs?|fûts?|bidons?|säcken?|fässern?|gebinden?|мешк\w{1,3}|бочк\w{1,3}|"
    r"биг-?бэг\w{0,3}|sacchi|fusti|çuval\w*|varil\w*)"
)
PACKED_BEFORE = late_pattern(
    rf"{_PACKAGES}\s(?:of|de|à|a|von|zu|по|da|di)\s(?:about\s|ca\.?\s|no\smás\sde\s)?$|(?<!\w)(?:по|je|à)\s$|"
    rf"(?<!\w){_PACKAGES}\s$|"
    r"(?<!\w)(?:strength|load|weight|elevation|altitude|height|length|rating)\s(?:of|not\sless\sthan|is)\s$",
    re.IGNORECASE,
)
MADE_BEFORE = late_pattern(
    r"\b(?:we (?:\w+ )?(?:produce|make|consume|use|process|get through|run|sell)|produc(?:imos|e)|produzimos|consum(?:imos|e)|fabricamos|vendemos|nous (?:produisons|consommons)|"
    r"wir (?:produzieren|verbrauchen|verarbeiten)|(?:мы )?(?:производим|потребляем|перерабатываем)|üretiyoruz|capacity|capacidad(?:e)?|capacité|kapazität|производительность\w*|kapasite\w*|"
    r"produção|produção de|output)\b[^.;!?\n]{0,34}$|(?:产能|年产|月产|年用量)[^。，]{0,6}$"
)
"""Words of what the writer makes or uses, or a machine gives: no order."""
HOURLY = late_pattern(
    r"\s?(?:/|per|for|an?|por|pro|par|à l[’ʼ']|в|all[’ʼ']|每|na|por cada|saatte|في)\s?(?:hours?|h\b|hr|hora|stunde|heure|час|ora\b|小时|时|min\b|minute?s?|minuto|мин\w*|shift|turno)|\s?(?:kişi|adet)?/saat",
    re.IGNORECASE,
)
"""What makes a number the pace of a machine."""
MONTHLY = late_pattern(
    r"[^.;,!?\n\d]{0,28}\s(?:/ ?|an? |per |al |por |par |pro |im |в |na |ao |all['ʼ])(?:year|month|week|quarter|año|mes|ano|mês|an\b|mois|jahr|monat|woche|год|месяц|anno|mese)\b|[^.;,!?\n\d]{0,14}(?:monthly|yearly|annually)\b",
    re.IGNORECASE,
)
"""What is bought over and over, behind the noun."""
SAME_GOODS = late_pattern(
    r"^[^.;!?\n\d]{0,30}(?:\(\s?|=\s?|\b(?:soit|i\.?e\.?|that is|or about|equal to|equals|which is|ou seja|es decir|o sea|или|то есть|das sind|also|yani)\s)(?:about |approx\.? |ca\.? |\w{1,5} )?$",
    re.IGNORECASE,
)
"""What stands between goods and the containers they fill: "44 tons (two container 40HC)"."""
ALL_TOGETHER = late_pattern(
    r"(?:\b(?:total|in total|in all|altogether|en total|no total|au total|insgesamt|итого|всего|toplam)|总共|总计|總共|合计|合計|共计|共|총|合わせて|الإجمالي)\s?(?:of |de |:|：)?\s?$"
)
EACH_BEHIND = late_pattern(r"\s?(?:each|apiece|cada (?:uno|una|um)|chacun\w?|je\b|씩|ずつ|各|每种|по каждой)")
"""Words before a sum of quantities, and behind its parts."""
FITTED = late_pattern(r"(?<!\w)(?:fits?|travel|go|goes|load\w{0,3}|how many|moq|per)(?!\w)[^.;\n]{0,50}$")
"""Words of what goes into a container: no order of one."""
MORE_THAN = late_pattern(
    r"(?<!\w)(?:quantit(?:y|ies)\s(?:of|above|over)\s(?:more\sthan\s|over\s|above\s)?|discount\s(?:for|on|from)\s(?:over\s|more\sthan\s)?)$",
    re.IGNORECASE,
)
"""Words of a number from which something would hold."""
PACKED_BEHIND = late_pattern(
    rf"\s?(?:net\s|pp\s|kraft\s|paper\s)?(?:{_PACKAGES}|袋|桶装|袋装|包装)(?!\w)", re.IGNORECASE
)
"""Words of a package before and behind what it holds."""
