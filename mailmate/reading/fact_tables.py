"""The words by which facts are named in mail, as patterns: data for the `extract_*` modules, in their order.

Every repetition is bounded, so that a search stays linear in the text.
"""

from __future__ import annotations

import re

from mailmate.trade.wording import Phrase
from mailmate.trade.words import late_pattern

MAIL_REQUEST = late_pattern(
    r"^(?:\W|\d{1,2}[.)]\s)*(?:and |also |so |but |then |dear \w+, )?(?:please|pls|plz|kindly|could you|can you|would you|"
    r"we (?:kindly )?"
    r"(?:request|ask)(?: you)?|send|favor|por favor|merci de|veuillez|bitte|просим|прошу|请|麻烦|lütfen|نرجو|يرجى)",
    re.IGNORECASE,
)
MAIL_COMPANY = late_pattern(
    r"(?<![\w@])[A-Z0-9][\w&.'’-]*(?:[ \t]{1,2}(?:[A-Z0-9&(][\w&.'’()-]*|de|of|and|y|e|du|da|do|und|&)){0,6}[ \t,]{1,3}"
    r"(?:Co\.?,?[ ]?Ltd|Ltd|Limited|LLC|L\.L\.C|Inc|Corp(?:oration)?|GmbH(?: & Co\.? KG)?|AG|KG|OHG|S\.?A\.?S?|"
    r"S\.?R\.?L|S\.?p\.?A|B\.?V|N\.?V|Ltda|"
    r"S\.?A\. de C\.?V|Pty(?: Ltd)?|Pvt(?:\.? Ltd)?|PLC|Plc|LLP|Oy|AB|A/S|ApS|Sp\. z o\.?o|s\.r\.o|Kft|d\.o\.o|A\.?Ş|"
    r"Tic|FZE|FZCO|FZ-LLC|WLL|W\.L\.L|"
    r"Est|Company|Group|Trading|Industries|Enterprises?|Import(?:s|adora)?|Imports|Bhd|Sdn Bhd|JSC|PT|Co)\b\.?"
)
MAIL_PREFIX_COMPANY = late_pattern(
    r"(?:ООО|ЗАО|АО|ОАО|ИП|ТОО|PT\.?|CV\.?|CÔNG TY)[ \t]{1,2}[«\"“]?[\w&.'’ -]{2,40}[»\"”]?|"
    r"[\u4e00-\u9fff]{2,20}(?:有限公司|公司|集团|厂)|(?:شركة|مؤسسة)[ \t][\w \t]{2,30}|\(주\)[\w]{2,20}|"
    r"주식회사[ \t]?[\w]{2,20}"
)

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
INQUIRY_DECIDES = late_pattern(
    r"\b(?:decid\w*|decision|compar\w*|lapse\w*|questions?|offers?|proposals?|improve|committee|tender|bids?|sign|"
    r"meeting|open\w*|close\w*|cerrar|vot\w*|shortlist\w*|order in|preguntas|ofertas|propuestas|propostas|"
    r"decidir\w*|offres?|angebote|предложени\w*|решени\w*|teklif\w*|customer|client)\b|开标|開標|投标|投標|标书|決定|决定|结果"
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
INQUIRY_SAMPLE = Phrase(
    "inquiry sample",
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
INQUIRY_TERMS_LINE = late_pattern(
    r"(?:^|(?<=[\n.;。；，,]))[ \t]*(?:[-*•]|\d{1,2}[.)])?[ \t]*(?:payment(?:[ ]terms?)?|terms[ ]of[ ]payment|"
    r"forma[ ]de[ ]pago|condiciones[ ]de[ ]pago|pago|condições[ ]de[ ]pagamento|forma[ ]de[ ]pagamento|pagamento|"
    r"conditions[ ]de[ ]paiement|modalités[ ]de[ ]paiement|paiement|zahlung(?:sbedingungen?)?|условия[ ]оплаты|"
    r"оплата|termini[ ]di[ ]pagamento|ödeme(?:[ ](?:şekli|şartları|koşulları))?|"
    r"شروط[ ]الدفع|طريقة[ ]الدفع|الدفع|付款方式|付款条件|付款條件|结算方式|支払条件|お支払条件|결제[ ]?조건|"
    r"지불[ ]?조건)[ \t]?[:：][ \t]*(?P<value>[^\n。；;]{3,120}?)(?=\.(?:\s|$)|[\n。；;]|$)",
    re.IGNORECASE | re.MULTILINE,
)
INQUIRY_TERMS_ELSEWHERE = late_pattern(
    r"(?:carta|cartas)[ ]de[ ]cr[ée]dito(?:[ ](?:a|à)[ ]la[ ]vista|[ ](?:a|à)[ ]vista|[ ]irrevocable)?|"
    r"cr[ée]dit(?:o)?[ ]document(?:aire|ario|ário)(?:[ ](?:à|a(?:[ ]la)?)[ ]vu?e?(?:sta)?)?|"
    r"lettre[ ]de[ ]crédit(?:[ ]à[ ]vue)?|"
    r"lettera[ ]di[ ]credito(?:[ ]a[ ]vista)?|akkreditiv(?:[ ]bei[ ]sicht)?|аккредитив|akreditif(?:[ ]görüldüğünde)?|"
    r"اعتماد[ ]مستندي(?:[ ]عند[ ]الاطلاع)?|即期信用(?:狀|证|証)|信用证即期|信用狀|신용장|"
    r"(?:pago|pagamento|paiement|zahlung|оплата|payment)[ ](?:a|à|in|ab|within|after|через|"
    r"terms?)[ ]\d{1,3}[ ](?:días|dias|jours|giorni|tagen|дней|days)|\d{1,3}[ ]?%[ ]?(?:de[ ])?(?:anticip\w+|"
    r"adelanto|à[ ]la[ ]commande|d'acompte|anzahlung|предоплат\w+|peşin|acconto|antecipado|مقدم)[^.;\n。]{0,60}|"
    r"отсрочк\w+[ ]\d{1,3}[ ]дней|\d{1,3}[ ]gün[ ]vadeli(?:[ ]ödeme)?|الدفع[ ]بعد[ ]\d{1,3}[ ]يوم\w?|"
    r"\d{1,3}[ ]days[ ](?:from|after)[ ](?:the[ ])?b/?l(?:[ ]date)?|(?:月结|月結)\d{1,3}天|"
    r"T/?T[ ]\d{1,3}[ ]?%[^.;\n。]{0,40}|선금[ ]?\d{1,3}%[^.;\n]{0,40}|訂金\d{1,3}%[^。；\n]{0,20}",
    re.IGNORECASE,
)
SAMPLE_WORDS = late_pattern(
    r"samples?\b|muestras?\b|amostras?\b|échantillons?\b|muster\b|образ(?:ец|ц\w{1,2})\b|campion[ei]\b|numune\w*|"
    r"عين(?:ة|ات)|样品|樣品|样板|样机|打样|[个個件]样(?![式品子])|サンプル|샘플|시제품",
    re.IGNORECASE,
)
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

PAYMENT_REPLACED = late_pattern(
    r"(?:instead of|rather than|not on|due on|due|originally|was due|from|\(term|invoice (?:dated|of)|dated|order of|"
    r"delivered on|shipped on)\s+(?:the\s+|on\s+)?$"
)
PAYMENT_DONE = late_pattern(
    r"\b(?:sent|paid|made|done|transferred|wired|remitted|went out|signed|effected|completed|executed|hicimos|"
    r"ordenad[oa]|liquidad[oa]|realizad[oa]|efectuad[oa]|exécuté|émis|исполнен\w*|отправлен\w*|проведен\w*|yapıldı|gönderildi|"
    r"transferimos|giramos|enviamos|salió|pagamos ya|fizemos|"
    r"foi feit|effectué|envoyé|überwiesen|gezahlt|отправил\w*|перев[её]л\w*|оплатил\w*|abbiamo|fatto|gönderdik|"
    r"yaptık|ödedik|ödendi)\b|"
    r"已|既に|しました|済み|했습니다|하였습니다|완료|완납|حولنا|تم|دفعنا"
)
PAYMENT_METHOD = late_pattern(
    r"\b(?:T/?T|telegraphic transfer|wire(?: transfer)?|bank transfer|SWIFT|cheque|check|Western Union|PayPal|cash|"
    r"L/?C|letter of credit|D/?P|D/?A|alipay|sepa)\b|电汇|信用证|转账|支票|transferencia|virement|überweisung",
    re.IGNORECASE,
)
PAYMENT_REASON = Phrase(
    "payment reason",
    r"\b(?:because|due to|since|as our|as we|as the|owing to|on account of|thanks to|reason is|"
    r"sorry,? (?:but )?our)\b[^.;!?\n]{4,140}|"
    r"\b(?:cash ?flow|bank holiday|public holiday|shortage of (?:dollars|funds|currency)|foreign currency|"
    r"exchange control)\b[^.;!?\n]{0,80}|因为[^。；\n]{2,60}|由于[^。；\n]{2,60}|资金[^，。；\n]{2,20}",
    re.IGNORECASE,
)
PAYMENT_CONDITION = late_pattern(
    r"(?:\b(?:once|as soon as|after|when|if|until|unless|against|upon|on receipt of|subject to|"
    r"provided(?: that)?)\b(?![^.;!?\n]{0,12}\bpossible\b)[^.,;!?\n]{3,120})|"
    r"(?:收到|见到|等|待|一旦)[^，。；\n]{2,40}(?:后|再|就)?|(?:una vez|cuando|al recibir|contra|assim que|após|dès|"
    r"après|sobald|после|как только)\s[^.,;!?\n]{3,100}",
    re.IGNORECASE,
)
PAYMENT_DEPOSIT = late_pattern(
    r"\b(?:deposit|prepayment|down ?payment|advance(?: payment)?|30 ?%|anticipo|depósito|sinal|acompte|anzahlung|"
    r"аванс|предоплат\w*|kapora|avans)\b|定金|订金|预付",
    re.IGNORECASE,
)
PAYMENT_BALANCE = late_pattern(
    r"\b(?:balance|remaining|remainder|rest|70 ?%|saldo|remanente|restante\w*|solde|reliquat|reste|"
    r"rest(?:betrag|zahlung|summe)|остат(?:ок|ка|ке)|остальн\w*|bakiye\w*|kalan\w*|rimanente|residuo)\b|"
    r"尾款|余款|餘款|残金|残額|잔금|잔액|الباقي|المتبقي|الرصيد|رصيد",
    re.IGNORECASE,
)
PAYMENT_PARTIAL = late_pattern(
    r"\b(?:half|part(?:ial)?(?:ly)?|portion|instal?lments?|first part|the other half|a part|in two parts|cuotas?|"
    r"mitad|metade|parcelas?|moitié|acomptes?|raten?|teilbetrag|hälfte|половин\w*|част[ьи]\w*|транш\w*|"
    r"taksit\w*|yarısı\w*|metà|rata)\b|部分|一半|分期|半金|절반|분할|دفعة|النصف|نصف",
    re.IGNORECASE,
)
PAYMENT_FULL = late_pattern(
    r"\b(?:in full|full (?:amount|payment|sum)|whole (?:amount|sum|invoice)|total amount|100 ?%)\b|全款|全部货款",
    re.IGNORECASE,
)
PAYMENT_CREDIT = late_pattern(
    r"(?<!\w)l\.?/?c\.?(?!\w)|letter of credit|documentary|accreditiv|cr[ée]dit|cr[ée]doc|accr[ée]dit|akkreditiv|"
    r"аккредитив|akreditif|lettera di cr|اعتماد|信用[证證状狀]|开证|開證|新证|신용장|엘씨"
)
PAYMENT_PUT_OFF = late_pattern(
    r"(?:\b(?:postpon\w*|defer\w*|prolong\w*|push\w*|move\w*|shift\w*|extend\w*|extension|report\w*|repouss\w*|"
    r"décal\w*|aplaz\w*|prórrog\w*|prorrog\w*|posterg\w*|adiar|adiamento|verschieb\w*|verläng\w*|stund\w*|"
    r"перене\w*|перенос\w*|отсроч\w*|продл\w*|отлож\w*|rinvi\w*|posticip\w*|prorog\w*|dilazion\w*)\b|"
    r"تأجيل|تأخير|تمديد|延期|推迟|推遲|顺延|順延|展期)"
    r"(?:[^.;!?。；]{0,70}[\s،])?(?:to|until|till|au|jusquʼau|al|hasta el|para|para o|até|bis|bis zum|auf den|auf|на|"
    r"до|fino al|إلى|الى|حتى)\s{0,2}(?:the\s|el\s|le\s|den\s|dem\s|o\sdia\s|يوم\s)?$|"
    r"(?:延期|推迟|推遲|顺延|順延|展期)[至到]\s?$"
)
"""Words before the day to which a payment is to be put off."""
PAYMENT_PUT_OFF_BEHIND = late_pattern(
    r"(?:까지|로|으로)?\s?(?:지급|결제)?\s?(?:을|를)?\s?(?:유예|연기|연장|미뤄)|(?:まで|に)(?:の)?(?:猶予|延期|延長|ご猶予)|"
    r"'?\w{0,3}\s(?:ertele|ötele|uzat)"
)
PAYMENT_PROOF = Phrase(
    "payment proof",
    r"\b(?:bank slip|payment slip|swift(?: copy| message| confirmation)?|MT ?103|pacs\.008|(?:tt|t/t|transfer|"
    r"payment|remittance|wire|bank)[ -](?:copy|slip|receipt|advice|confirmation)|proof of payment|payment proof|slip|"
    r"comprobante(?: de (?:pago|la transferencia|transferencia))?|comprovante|dekont\w*|platёжк\w*|justificatif)\b|"
    r"水单|汇款凭证|付款凭证|底单|платёжк\w*|платежк\w*",
    re.IGNORECASE,
)
PAYMENT_PAYER = Phrase(
    "payment payer",
    r"\b(?:ordering cust(?:omer)?\.?|ordering party|payer|remitter|debtor|originator|by order of|"
    r"50[AFK])\b(?: name)?[ \t]*[:.]{0,2}[ \t]*(?:ordering cust(?:omer)?\.?[ \t]*[:.]?[ \t]*)?(?:\n[ \t]*)?(?:/[\w ]{4,40}\n\s*)?(?P<value>[A-Z][^\n]{2,60})",
    re.IGNORECASE,
)
PAYMENT_REFERENCE = Phrase(
    "payment reference",
    r"\b(?:transaction reference|sender's reference|reference(?: number| no\.?)?|trn|"
    r"ref)\b[ \t]*[:.]?[ \t]*(?P<value>[A-Z0-9][A-Z0-9/-]{5,30})",
    re.IGNORECASE,
)

COMPLAINT_ARRIVED = late_pattern(
    r"\b(?:arriv\w+|receiv\w+|deliver\w+|landed|reached|came|unload\w+|lleg\w+|recib\w+|cheg\w+|receb\w+|arrivé\w*|"
    r"reçu\w*|angekommen|erhalten|получ\w+|прибы\w+)\b|收到|到货|到港",
    re.IGNORECASE,
)
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
CREDIT_PERIOD = Phrase(
    "credit period",
    r"\b(?:presentation(?: period)?|present(?:ed)? (?:documents )?|48)\b[^.;\n]{0,40}?(?P<days>\d{1,3})\s?days|"
    r"(?P<days2>\d{1,3})\s?days?[^.;\n]{0,30}\bpresentation|交单期?[^。；\n]{0,8}?(?P<days3>\d{1,3})\s?天",
    re.IGNORECASE,
)
CREDIT_PERIOD_ELSEWHERE = late_pattern(
    r"(?:presentación|apresentação|présentation|vorlagefrist|vorlage|представлени\w{1,4}|ibraz|presentazione|제시|"
    r"交單期?|呈示|تقديم\sالمستندات)[^.;\n\d]{0,30}(?P<days>\d{1,3})\s?(?:días|dias|jours|tage|дн|gün|giorni|일|天|"
    r"日|يوم)",
    re.IGNORECASE,
)
CREDIT_NUMBER_ELSEWHERE = late_pattern(
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

_PACKAGES = (
    r"(?:bags?|big bags?|drums?|cartons?|ctns?|boxes|box|rolls?|coils?|cans?|bottles?|pails?|sacks?|bales?|sacos?|cajas?|"
    r"bolsas?|tambores|bidones|bid[õo]es|sacs?|fûts?|bidons?|säcken?|fässern?|gebinden?|мешк\w{1,3}|бочк\w{1,3}|"
    r"биг-?бэг\w{0,3}|sacchi|fusti|çuval\w*|varil\w*)"
)
PACKED_BEFORE = late_pattern(rf"{_PACKAGES}\s(?:of|de|à|a|von|zu|по|da|di)\s$", re.IGNORECASE)
PACKED_BEHIND = late_pattern(
    rf"\s?(?:net\s|pp\s|kraft\s|paper\s)?(?:{_PACKAGES}|袋|桶装|袋装|包装)(?!\w)", re.IGNORECASE
)
"""Words of a package before and behind what it holds."""
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
        "ddp",
        "dap",
        "exw",
        "fca",
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
        "today",
        *"january february march april may june july august september october november december".split(),
        "yesterday",
        "those",
        *"dans en sur de des du del la el los las no na nos nas im von vom aus auf der die das den dem в на из по от с су su da nel nella sulle per pour para por con com avec mit ile için a au aux et y e и und ve mm cm kg hc gp hq".split(),
        *"في من على إلى عن هناك سليمة كانت وصلت geldi adet tanesi gelen sont est étaient son están foram são sind waren были".split(),
        "his",
        "her",
        "its",
    ]
)
"""Words with which no name of goods begins."""
