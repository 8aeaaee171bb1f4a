"""The words by which mail speaks of payment: done, put off, in part, how, why, with what proof; patterns as data.

Every repetition is bounded, so that a search stays linear in the text.
"""

from __future__ import annotations

import re

from mailmate.trade.finding.wording import Phrase
from mailmate.trade.finding.words import late_pattern

PAYMENT_REPLACED = late_pattern(
    r"(?:instead of|rather than|not on|due on|due|originally|was due|from|\(term|invoice (?:dated|of)|dated|order of|"
    r"delivered on|shipped on)\s+(?:the\s+|on\s+)?$"
)
PAYMENT_NOT_KEPT = late_pattern(
    r"(?:\b(?:(?:cannot|canʼt|can not|could not|couldnʼt|unable to|not able to|wonʼt be able to|will not be able to|not possible to) "
    r"(?:\w+ )?(?:pay|make|meet|keep|settle|remit|transfer)|not possible(?= ?$| (?:this|today|tomorrow|before|until|in|on))|(?:will|did) not (?:pay|make|meet)|wonʼt (?:pay|make)|missed|"
    r"no (?:llegamos|llegaremos|podemos|podremos|vamos a poder)|não (?:conseguimos|vamos conseguir|poderemos|podemos)|"
    r"ne (?:pourrons|pouvons|sera|serons)|nous nʼavons pas pu|не (?:сможем|успеваем|получится|успеем|смогли)|können wir nicht|"
    r"konnten nicht)\b)"
    r"(?![^.;!?。；]{0,40}(?:\b(?:before|until|till|earlier than|antes|avant|vor|раньше|до)\b|才|之前|قبل))(?:(?!\b(?:but|only|pero|mas|mais|aber|sondern|erst|но|а|только|hasta|que|ama|ancak|all|full|whole|everything|todo|tudo|tout|все|всю|alles|half)\b)[^.;!?。；，,،\d]){0,44}$"
)
"""Words behind which a day is one on which nothing will be paid."""
PAYMENT_VALUE_DAY = late_pattern(
    r"(?:\b(?:value|value dated|value dt\.?|value date|val\.?|valuta|wertstellung|fecha valor|fecha de valor|data valor|data[- ]valor|data de valor|"
    r"date de valeur|date valeur|valeur|valör|valör tarihi|дата валютирования|валютирование|valuta al|data valuta|"
    r"debited on|debit date|execution date|date d['ʼ’]exécution|ausführungs(?:datum|tag)|ausführung(?: am)?|valör tarihi)|"
    r"起息日|تاريخ (?:الحق|القيمة))"
    r"\s{0,2}[:：=-]?\s{0,2}(?:is |on |of |del |du |am |от |le |el )?$"
)
"""Words right before the day on which money was booked, which may still be ahead."""
PAYMENT_DAY = late_pattern(
    r"(?:\b(?:(?:payment|remittance|transfer|transaction|posting|booking) date|"
    r"date (?:of (?:payment|transfer|remittance|execution)|paid)|fecha (?:de |del )?(?:pago|transferencia|operación|ejecución|envío|abono)|"
    r"data d[aeo] (?:pagamento|transferência|execução|operação|débito|bonifico)|date (?:de |du |d['ʼ’])(?:paiement|virement|règlement|opération)|"
    r"zahlungsdatum|buchungs(?:datum|tag)|überweisungsdatum|"
    r"дата (?:платежа|оплаты|перевода|списания|исполнения|операции)|(?:ödeme|işlem|transfer|gönderim|havale) tarihi)|"
    r"(?:付款|汇款|匯款|转账|轉帳|交易|支付)(?:日期|时间|時間|日)|(?:송금|지급|이체|결제|입금)일자?|(?:送金|支払|お?振込|入金)日|"
    r"تاريخ (?:التنفيذ|التحويل|الدفع|السداد|العملية))"
    r"\s{0,2}[:：=-]?\s{0,2}(?:is |on |of |del |du |am |от |le |el )?$"
)
"""Labels of the day of a payment: made if the day is not ahead."""
PAYMENT_FUTURE = late_pattern(
    r"\b(?:will|shall|to|going to|would|should) (?:be )?(?:paid|made|sent|done|pay|send|remit|transfer\w*|remitted)|\bwe (?:pay|remit|send)\b|"
    r"будет|будут|será|serão|serán|sera\b|seront|wird|werden|edilecek|yapılacak|eceğiz|acağız|سيتم|سنحول|将|將|会|會|예정"
)
"""Words by which a payment is still to be made."""
PAYMENT_VALUE_DAY_BEHIND = late_pattern(r"\s?(?:valörlü|valörüyle|valörü ile|valör)\b|\s?起息")
"""Words right behind the day on which money was booked."""
PAYMENT_DONE = late_pattern(
    r"\b(?:sent|paid|made|done|transferred|wired|remitted|went out|signed|effected|completed|executed|settled|debited|booked|credited|"
    r"processed|deposited|on its way|left (?:our|my|the) (?:account|bank|side)|remit(?= (?:yesterday|last|already|on))|pay u|"
    r"hicimos|pagad[oa]s?|pagamos|pagué|abonad[oa]s?|abonamos|transfer[ií]|transferid[oa]|girad[oa]|depositad[oa]|depositamos|debitad[oa]|debitaron|"
    r"(?:se )?(?:realizó|efectuó|hizo|pagó|emitió|abonó|debitó|giró)|ejecutad[oa]|enviad[oa]|"
    r"ordenad[oa]|liquidad[oa]|realizad[oa]|efectuad[oa]|exécutée?s?|émise?s?|исполнен\w*|отправлен\w*|проведен\w*|yapıldı|gönderildi|"
    r"transferimos|giramos|enviamos|salió|salieron|pagamos ya|pagámos|paguei|pag[oa]s?|transferi|efetuad[oa]|fizemos|feit[oa]|fechado|saiu|"
    r"foi feit|effectuée?s?|envoyée?s?|part[ie]s?|réglée?s?|payée?s?|virée?s?|versée?s?|débitée?s?|transférée?s?|"
    r"überwiesen|gezahlt|bezahlt|beglichen|ausgeführt|abgebucht|belastet|angewiesen|veranlasst|getätigt|raus(?:gegangen)?|"
    r"отправил\w*|перев[её]л\w*|оплатил\w*|оплачен\w*|заплатил\w*|перечислил\w*|перечислен\w*|списал\w*|списан\w*|ушл[аио]|уш[её]л|провели|сделали|"
    r"abbiamo|fatto|pagat[oa]|eseguit[oa]|gönderdik|yolladık|çıktı|geçti|yatırdık|yatırıldı|edildi|ettik|"
    r"yaptık|ödedik|ödendi)\b|"
    r"已|既に|ました|済み|했습니다|하였습니다|했어요|했음|보냈|완료|완납|حولنا|حوّلنا|تم |سددنا|أرسلنا|دفعنا|خصم|"
    r"[打转轉汇匯付]过去|[打转轉汇匯付]過去|[打付汇匯转轉交]了|汇出|匯出|付清了"
)
"""Words by which a payment is told to be made."""
PAYMENT_PROVEN = late_pattern(
    r"\b(?:slip|mt ?103|swift copy|receipt attached|dekont\w*|comprobante|justificante|comprovante|avis de virement|\w{0,13}beleg|платёжк\w*|платежк\w*)\b|"
    r"水单|水單|底单|控え|송금증|이체증|확인증|إشعار|ايصال|إيصال"
)
"""Papers of a transfer, which name its day: "MT103 of 7 September"."""
PAYMENT_PLAINLY_DONE = late_pattern(
    r"\b(?:(?:we|i|bank|have|has|was|were|been|already|just|ʼve)\s(?:already |just |have |has |been )?"
    r"(?:sent|paid|made|done|transferred|wired|remitted|effected|executed|settled|debited|booked|processed|deposited)|"
    r"went out|left our|on its way|credited to|hicimos|hice|envié|transferí|pagué|salió|salieron|se (?:realizó|efectuó|hizo|debitó)|ya (?:pagamos|transferimos)|"
    r"já pag\w+|foi (?:pag|feit|enviad|efetuad|realizad|transferid|debitad|liquidad)\w+|fizemos|saiu|paguei|pagámos|"
    r"a été (?:payé|réglé|viré|versé|fait|effectué|envoyé|transféré|débité|exécuté)\w*|est parti\w?|(?:avons|ai) (?:payé|réglé|viré|versé|effectué|envoyé|transféré)|"
    r"(?:überwiesen|gezahlt|bezahlt|beglichen|ausgeführt|abgebucht|angewiesen)(?! (?:wird|werden))|"
    r"отправил\w*|перев[её]л\w*|оплатил\w*|заплатил\w*|перечислил\w*|списал\w*|ушл[аио]|уш[её]л|"
    r"gönderdik|yolladık|hesab\w+ çıktı|yatırdık|yatırıldı|yaptık|ödedik|ödendi|yapıldı|gönderildi)\b|"
    r"已(?:经|經)?(?:于|於)?(?:付|汇|匯|转|轉|打|支付|电汇|電匯)|(?:振り込み|送金し|支払い|振込し|お支払いし)ました|"
    r"(?:송금|입금|이체|지급|결제|납부)(?:을\s)?(?:했|하였|완료)|حولنا|حوّلنا|تم (?:ال)?(?:تحويل|دفع|سداد|إرسال)|سددنا|دفعنا|[打转轉汇匯付][过過]去"
)
"""Words of a payment made that are no words of one to come, as "paid Friday" may be."""
PAYMENT_EFFECTED = late_pattern(
    r"\b(?:sent|made|done|transferred|wired|remitted|effected|completed|executed|credited|realizad[oa]|efectuad[oa]|ordenad[oa]|exécuté|émis|"
    r"effectué|envoyé|überwiesen|исполнен\w*|отправлен\w*|проведен\w*|отправил\w*|yapıldı|gönderildi|gönderdik|yaptık|transferimos|giramos)\b|"
    r"已|しました|済み|했습니다|하였습니다|완료|حولنا|تم"
)
"""Words beside a value date ahead by which the payment is on its way."""
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
PAYMENT_ARRIVES = late_pattern(
    r"\b(?:your account|funds|credited|reflected|value date|su cuenta|vuestra cuenta|sua conta|vossa conta|"
    r"votre compte|ihrem konto|gutgeschrieben|поступлени\w*|на сч[её]т\w?|деньги|hesab\w*|vostro conto)\b|"
    r"حسابكم|到账|入账|到帳|入帳|着金|계좌"
)
"""Words by which money is what arrives or is received."""
PAYMENT_DUE = late_pattern(
    r"(?:\b(?:(?:which |that |and )?(?:falls?|fell|is|was|are|were|becomes?|became|payable) due(?: on| by)?|due(?: date)?(?: is| was|:)?(?: on)?|payable(?: le| on)?|"
    r"vence|vencía|venció|vencimiento|con vencimiento|vencida|vencido|vencimento|venceu|échue?|à échéance(?: du)?|échéance(?: du| au)?|exigible|fällig(?: am)?|"
    r"scadut[ao]|scadenza|наступает|истек\w*|со сроком|vadesi|vadeli)|到期|应付|期日|만기)"
    r"\s{0,2}(?:is |was |on |the |le |el |il |am |del |du |au |do |в |em |dia ){0,2}$"
)
PAYMENT_DUE_BEHIND = late_pattern(
    r"\s(?:\d{4}\s)?(?:fällig|due\b|vadeli|tarihinde dol|истека)|\s?(?:到期|まで(?:の)?期限)"
)
"""Words before and behind the day on which a debt was due."""
SUM_WORDS = late_pattern(
    r"(?<!\w)(?:amounts?|amounting|totall?ing|total|value|sum|balance|deposit|outstanding|overdue|increased?|credit|l/c|lc|invoices?|net|incl\.?|charged?|renewal|debit(?: note)?|accepted at|refund|invoiced|importe|monto|valor|saldo|total|"
    r"montant|solde|somme|betrag|summe|gesamt\w*|wert|сумм\w{1,3}|остат\w{2}|importo|tutar\w*|bakiye\w*|toplam)(?!\w)|"
    r"ттс|ttc|brutto|netto|金额|金額|总额|總額|总价|总计|總計|合计|合計|共计|共計|余额|尾款|货款|费用|費用|مبلغ|قيمة|بقيمة|금액|총액|잔금|金額|合計"
)
"""Words by which a sum of money is that of a paper or of an account."""
LIMIT_OF_SUMS = late_pattern(
    r"(?<!\w)(?:above|over|exceeding|more than|beyond|acima de|superior(?:es)? a|por encima de|más de|mais de|au-dessus de|supérieurs? à|plus de|mehr als|oberhalb von|"
    r"свыше|более|выше|oltre|superiori a|فوق|أكثر من|超过|超過)\s{0,2}$"
)
"""Words before a sum from which on something is asked, and which nobody pays: "payments above ten thousand euros"."""
PART_OF_PAPER = late_pattern(
    r"(?:^|(?<!\w))(?:out of|of|from|de|del|da|do|du|von|der|aus|из|su)\s(?:the |your |our |la |su |sua |votre |ihrer |der )?(?:total of )?$"
)
"""Words before a paper of which a part is paid."""
TOTAL_WORDS = late_pattern(
    r"(?:(?<!\w)(?:(?:grand |sub-?)?total(?: paid| due| amount)?|sum total|gesamt(?:betrag|summe)?|summe|importe total|valor total|montant total|итого|всего|"
    r"toplam|totale|razem)|合计|合計|总计|總計|总额|總額|共计|共計|الإجمالي|المجموع|합계|총액|총계)\W{0,4}(?:is |of |de |:)?\s{0,3}$"
)
"""Labels right before a total."""
PAYMENT_SUBJECT = late_pattern(
    r"(?<!\w)(?:plat[ée]ж|плат[её]ж|оплата|перевод|payment|remittance|transfer|zahlung|überweisung|pago|paiement|règlement|virement|"
    r"pagamento|bonifico|ödeme|havale|płatność|przelew)(?!\w)|付款|货款|貨款|支付|支払|결제|송금|السداد|الدفع|التحويل|الدفعة"
)
"""Words for a payment that is made or goes out on a day."""
PAYMENT_IN_TIME = late_pattern(
    r"\b(?:pay(?: it| them)? (?:on time|in time|then|punctually|when due)|paid (?:then|in time|on time|punctually|when due|on (?:the|its) due date)|settled? (?:it )?(?:on time|in time|then)|"
    r"pagar\w* (?:puntualmente|a tiempo|en fecha|ese día)|se pagará ese día|será pag\w (?:no vencimento|nesse dia|em dia)|pagaremos no vencimento|"
    r"(?:réglée?|payée?) (?:à l['ʼ]échéance|à temps|ce jour-là)|(?:fristgerecht|pünktlich|termingerecht) (?:bezahlt|überwiesen|zahlen)|zahlen (?:wir )?pünktlich|"
    r"оплатим (?:в срок|вовремя)|zamanında öde\w+)\b|按时付|准时付|到期付|到期日付款|기일에 (?:지급|송금)|期日に(?:お?支払|送金)|في موعده"
)
"""Words by which a debt is paid on the very day it falls due."""
PAYMENT_PUT_OFF = late_pattern(
    r"(?:\b(?:postpon\w*|defer\w*|prolong\w*|push\w*|move\w*|shift\w*|extend\w*|extension|report\w*|repouss\w*|"
    r"décal\w*|aplaz\w*|prórrog\w*|prorrog\w*|posterg\w*|adiar|adiamento|verschieb\w*|verläng\w*|stund\w*|"
    r"перене\w*|перенос\w*|отсроч\w*|продл\w*|отлож\w*|rinvi\w*|posticip\w*|prorog\w*|dilazion\w*|aufschub|"
    r"esper(?:ar|arnos|en|e|em)|aguard(?:ar|en|e|em)|patient(?:er|ez)|wait|bear with us|hold on|give us|idare|sürre|süre)\b|"
    r"تأجيل|تأخير|تمديد|延期|推迟|推遲|顺延|順延|展期)"
    r"(?:[^.;!?。；]{0,70}[\s،])?(?:to|until|till|au|jusquʼau|jusqu.au|al|hasta el|hasta|para|para o|até|bis|bis zum|auf den|auf|на|"
    r"до|fino al|إلى|الى|حتى)\s{0,2}(?:the\s|el\s|le\s|den\s|dem\s|o\sdia\s|يوم\s)?$|"
    r"(?:延期|推迟|推遲|顺延|順延|展期)[至到]\s?$"
)
"""Words before the day to which a payment is to be put off."""
PAYMENT_PUT_OFF_BEHIND = late_pattern(
    r"(?:까지|로|으로)?\s?(?:지급|결제)?\s?(?:을|를)?\s?(?:유예|연기|연장|미뤄)|(?:まで|に)(?:の)?(?:猶予|延期|延長|ご猶予)|"
    r"'?\w{0,3}\s(?:kadar\s)?(?:ertele|ötele|uzat|idare|bekle|müsaade|süre)"
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
