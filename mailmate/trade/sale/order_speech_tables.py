"""The words with which people order, price and total goods in running text, in the languages that are read; data only."""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

UNIT_STOP = late_pattern(r"(?<=\d)(?P<unit>[ ]?[^\W\d_]{1,6})\.(?=\s)")
"""A unit cut short right behind its number ("60 pcs. of valves"): its full stop ends no sentence."""

ORDERS = late_pattern(
    r"\b(?:(?:re)?orders?|ordering|suppl(?:y|ying)|purchas(?:e|ing)|buy(?:ing)?|book(?:ing)?|proforma|p\.?[oi]\.?[ -]?(?:no|number|\w{0,6}\d))\b"
    r"|订购|订货|采购|下单|请供|形式发票|訂購|下訂"
    r"|\b(?:pedimos|pedido|ordenamos|encargamos|compramos|suministr\w{1,6}|orden de compra|encomend\w{1,5}|forne[cç]\w{1,6}|comprar|proforma)\b"
    r"|\b(?:command(?:ons|er|e|ez)|fourni(?:r|ssez)|achet(?:ons|er))\b"
    r"|заказ\w{0,6}|покупаем|закупаем|просим поставить|поставьте"
    r"|نطلب|طلب|أمر شراء|نرغب في شراء|توريد|주문|발주|구매|\bsipariş\w{0,8}|satın al\w{1,8}",
    re.I,
)
"""A sentence that orders or offers goods by a paper: counts in it without a price are goods too."""

PLACES_ORDER = late_pattern(
    r"\b(?:find|attach\w{0,3}|enclos\w{0,3}|here (?:is|comes)|send(?:ing)? you|confirm|place|placing|issue[ds]?|raise[ds]?|release[ds]?)\b[^.;!?\n]{0,24}\b(?:order|p\.?o)\b"
    r"|\b(?:we|i)(?: hereby| would like to| want to)? (?:order|purchase|buy)\b|^\s{0,8}(?:purchase )?order(?: no)?\b"
    r"|\b(?:adjunt\w{1,5}|enviamos|pasamos|pedimos|encargamos|segue|pedido adjunto|ci-joint|passons|commandons)\b[^.;!?\n]{0,30}\b(?:pedido|orden|ordem|commande)\b"
    r"|订购|下单|采购订单|訂購|下訂|заказываем|направляем заказ|sipariş (?:veriyoruz|ediyoruz|formu)|نطلب|أمر الشراء|발주|주문(?:합니다|드립니다)",
    re.I,
)
"""A sentence that places an order, in a mail that speaks of paying for it too."""

NO_ORDER = late_pattern(
    r"\b(?:target price|your competitor|competitors?|another supplier|others? (?:offer|quote)|last (?:time|order|year|lot|batch|shipment)|previous(?:ly)?|earlier order"
    r"|repeat order for|paid|received|remaining|still (?:open|missing)|samples?|spare parts? free|free of charge|short(?:age)?|broken|damaged|defective|leak\w{0,3}"
    r"|instead of|cancel\w{0,4}|(?:do(?:es)? not|don.t|never) (?:ship|send|make|produce|pack|order|need|want)|would|could|if (?:you|the|we)|moq|minimum)\b"
    r"|目标价|上次|样品|取消|损坏|不良|\b(?:muestras?|amostras?|échantillons?|numune|anterior|último pedido|dernière commande|cancel\w{1,6}|annul\w{1,6})\b|образ[е]?ц\w{0,3}|отмен\w{1,6}|عينة|عينات|샘플|취소",
    re.I,
)
"""A sentence about other goods than those ordered, or about their fate."""

TOTAL_BEFORE = late_pattern(
    r"(?:\b(?:(?P<grand>grand total|order (?:total|value)|total (?:order )?(?:value|amount|price|sum)|total order)|totals?|totall?ing|amount(?:s|ing)? to|in all|sum total|coming to|comes to"
    r"|(?:importe|valor|precio|monto|preço) total|por un total|no total|totalizando|asciende a|ascienden a|(?:montant|prix|valeur) totale?|pour un total|s'élevant à|soit un total"
    r"|(?:genel )?toplam(?: (?:tutar|bedel|fiyat)\w{0,3})?|toplamı)\b"
    r"|总金额|总价|总额|总计|合计|共计|總計|總額|合計|на (?:общую )?сумму|общая (?:сумма|стоимость)|итого|всего|بقيمة إجمالية|المبلغ الإجمالي|القيمة الإجمالية|الإجمالي|المجموع|총액|총 ?금액|합계|총계)"
    r"[\s:=,]{0,3}(?:(?:value|amount|sum|of|is|are|de|es|é|est|des?|à|a|to|for|составляет|كلفة|price|order)\s{1,2}|[:=]\s?|为|是|는|은|هو\s|هي\s){0,4}$",
    re.I,
)
"""What stands right before the total of an order."""
TOTAL_BEHIND = late_pattern(
    r"\s{0,2}(?:in total|total\b|altogether|in all\b|en total|no total|au total|в сумме|всего|toplam|إجمالي|합계)", re.I
)
CHARGES = late_pattern(
    r"\b(?:freight|insurance|discount|tax|vat|charges?|fee|rebate|flete|frete|fret|seguro|assurance|descuento|desconto|remise|iva|ндс|фрахт|скидк\w{1,2}|navlun|iskonto|kdv)\b"
    r"|运费|保险|折扣|税|شحن|خصم|운임|할인",
    re.I,
)
"""What comes to the lines of goods before the total."""

NO_UNIT_PRICE = late_pattern(
    r"(?:\b(?:total|deposit|advance|balance|down ?payment|prepayment|value|freight|discount|anticip\w{1,4}|saldo|acompte|solde|sinal|flete|frete|peşin|bakiye|navlun)\b"
    r"|аванс|предоплат\w|остаток|итого|сумм\w|定金|订金|余款|尾款|总|合计|运费|عربون|دفعة|رصيد|선금|계약금|잔금|합계|총)[^\d]{0,30}$",
    re.I,
)
"""What stands before a sum that is no price of a unit."""

PRICE_LINK = late_pattern(
    r"(?:[\s,;:@=(–-]|\b(?:at|for|each|to|price[ds]?|unit|net|a|à|au|de|del|of|per|is|are|the|our|your|rate|cost|only|with"
    r"|precio|preço|ao|por|cada|una|uno|uma|um|c/u|prix|unitaire|unitario|unitário|chacun|pièce|razón|al"
    r"|по|цен[аеуы]|за|штуку|единицу|adet|birim|fiyat[ıi]?(?:ndan|yla|yle)?|tanesi(?:ni)?|bedelle|beheri)\b"
    r"|单价|每[个台套件只吨米张双箱]|价格|價格|單價|均价|为|是|بسعر|سعر|الوحدة|للقطعة|لل|단가|개당|가격[은는]?|각|에)+$",
    re.I,
)
"""The words between the name of goods and their price."""
NAME_LINK = late_pattern(
    r"(?:[\s,;:.–—|=x×*-]|\b(?:of|units? of|de|del|des|d['’]|von|di|la|los|las|the|our|your|el|adet|штук|шт|من|ea|each)\b[\s]?|的|の)*",
    re.I,
)
"""What stands between a count and the name of its goods."""
NAME_END = late_pattern(
    r"[,;:，；：。(（]|\s[-–—/]\s|\.\s|\s(?=(?:@|(?:at|cif|cfr|cnf|fob|exw|fca|cpt|cip|dap|ddp|against|under|as per|per|for|with|to be|by|before|please|pls|from|packed|in|on|and|total|we|delivery|ship(?:ment|ped)?|payment"
    r"|según|para|con|por|en|y|entrega|pago|a|selon|pour|avec|et|livraison|paiement|com|em|e|для|по|с|и|в|на|за|срок|için|ile|ve|teslim|ödeme|بسعر|مع|إلى|على|حسب|في)(?!\w)))",
    re.I,
)
"""Where the name of goods ends that no price follows."""
NAME_BEFORE = late_pattern(
    r"(?:^|[\s,;，；。、:：|])(?:(?:\(?\d{1,2}[.)、]|[-*•·–])\s{0,3})?(?P<name>[^\s,;，；。、:：|][^,;，；。、:：|\n]{1,90})$"
)
"""The goods named before their count, back to the next mark."""
NAME_LABEL = late_pattern(
    r"^(?:item|product|goods|description|model|qty|quantity|producto|cantidad|produto|quantidade|produit|quantité|товар|количество|кол-во|ürün|miktar|المنتج|الكمية|产品|品名|货物|数量|품목|제품|수량)(?:\s?[:：]\s{0,2}|$)",
    re.I,
)
ORDER_VERB = late_pattern(
    r"^.{0,80}\b(?:orders?|ordering|suppl(?:y|ying)|purchase|buy|book|want|need|require|include|are|is|of|for|following|items?|goods|us)\s(?!of\b)"
    r"|^.{0,40}(?:订购|订货|采购|下单|请供应|供应|现订|需要|訂購|我司|我们|贵司)|^.{0,60}(?:주문|발주)\S{0,6}\s?",
    re.I,
)
"""What stands before the name of goods where the count comes behind it."""
NO_NAME = late_pattern(
    r"^(?:pack(?:ed|ing)?|per|cartons?|pallets?|containers?|days?|weeks?|months?|working|deposit|advance|balance|t/t|tt|l/c|copy|copies|originals?|of|and|or|x|total|each|per|net|gross"
    r"|días|jours|dias|дней|gün|يوم|일|天|个月)\b",
    re.I,
)
BARE_COUNT = late_pattern(
    r"(?:(?<=^)|(?<=[-*•–]\s)|(?<=[,;]\s)|(?<=\band\s)|(?<=\border\s)|(?<=\bsupply\s)|(?<=\bpurchase\s)|(?<=\bbuy\s)|(?<=\by\s)|(?<=\bet\s)|(?<=\be\s)|(?<=\bи\s)|(?<=\bve\s)|(?<=:\s)|(?<=ons\s)|(?<=mos\s)|(?<=ваем\s))"
    r"(?P<n>\d{1,3}(?:[.,]\d{3}){1,2}|\d{1,7})(?:\s?[x×]\s?|\s)(?=[^\W\d_]{3})"
)
"""A count of goods without a unit: at the head of a line, behind an order's verb, or behind the "and" of a list."""
TIMES = late_pattern(r"(?<![\w.,/-])(?P<n>\d{1,6})\s?[x×]\s(?=[^\W\d_]{2})")
"""A count with its "x": "2 x gear pump"."""
NEXT_COUNT = late_pattern(
    r"(?:\s?(?:each|ea|pro Stück|c/u))?[\s,;]{1,4}(?:and\s|y\s|et\s|e\s|и\s|ve\s)?(?P<n>\d{1,3}(?:[.,]\d{3}){1,2}|\d{1,6})\s(?=[^\W\d_]{3})"
)
"""The count of the next goods, behind the price of the ones before."""
NO_COUNTED = late_pattern(
    r"(?:days?|weeks?|months?|years?|hours?|times|percent|jan\w{0,6}|feb\w{0,7}|mar(?:ch|zo|s)?|apr\w{0,3}|may|june?|july?|aug\w{0,3}|sep\w{0,7}|oct\w{0,5}|nov\w{0,6}|dec\w{0,6}"
    r"|usd|eur|cny|rmb|gbp|dollars?|euros?|working|business|calendar|banking|copies|originals?|mm|cm|inch\w{0,2}|bar|kw|hp|volts?|días?|dias?|jours?|semanas?|meses|mois|enero|janeiro"
    r"|дн\w{0,3}|недел\w{1,3}|месяц\w{0,3}|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|gün\w{0,3}|hafta\w{0,3}|ay|numaralı|no.?lu|sayılı|pcs|tons?)\b",
    re.I,
)
BARE_PRICE = late_pattern(
    r"(?:@|\b(?:at|à|a|por|по|zu|fiyatı|unit price|price|precio|preço|prix)\s?:?|单价|단가|بسعر)\s{0,2}(?P<n>\d{1,9}(?:[.,]\d{1,4}){0,3})"
    r"(?=\s?(?:/\s?\w|each|ea\b|per\b|por\b|c/u|pièce|за|para|$|[\s,;.](?!\d)))",
    re.I,
)
"""A price without a currency: the one the mail names is meant."""

TERMS_LABEL = late_pattern(
    r"(?:^|(?<=[\s,;.，；]))(?:(?:terms of payment|payment terms?|payment conditions|payments?(?= (?:by|via|via|terms|lc|l/c|tt|t/t|in|against|\d|is|to be|will be))|payment(?=\s?[:：–-])"
    r"|(?:condiciones|forma|términos) de pago|pago(?=\s?:)|(?:condições|forma) de pagamento|pagamento(?=\s?:)|conditions de (?:paiement|règlement)|modalités de paiement|paiement(?=\s?:)"
    r"|(?:условия|порядок) оплаты|оплата|ödeme (?:şekli|koşul\w{1,4}|şartları)|ödeme(?=\s?:)|شروط الدفع|طريقة الدفع|الدفع)|付款(?:方式|条件|條件)?|支付方式|결제 ?(?:조건|방식)?|지불 ?조건|대금)"
    r"(?:\s{0,2}[:：–-]|\s(?:is|are|by|es|est|é|son|sont)(?=\s))?[\s:：]{0,3}(?P<terms>[^\n]{3,200})",
    re.I,
)
TERMS_BARE = late_pattern(
    r"(?:(?<![\d.,])\d{1,3}\s?%|%\s?\d{1,3}(?!\d))[^.;\n]{0,24}?(?:deposit|advance|down ?payment|prepa\w{1,6}|t/?t|l/?c|anticip\w{1,4}|adelanto|acompte|avance|sinal|entrada|adiantamento|antecipad\w|аванс\w{0,2}|предоплат\w"
    r"|peşin|avans|定金|订金|预付|前金|선금|계약금|مقدم\w{0,2}|دفعة)[^.;\n]{0,160}"
    r"|\b(?:irrevocable\s)?(?:l/?c|letter of credit)\s(?:at sight|\d{2,3} days)[^.;\n]{0,60}|\b(?:d/p|d/a)\b[^.;\n]{0,40}|(?:即期|远期)信用证",
    re.I,
)
TERMS_END = late_pattern(
    r"[,;，；]\s?(?=(?:delivery|shipment|ship(?:ped)?|packing|packed|lead time|cif|cfr|fob|exw|dap|ddp|total|validity|please|entrega|embarque|livraison|поставка|срок|teslim\w{0,4}|التسليم|交货|装运|납기)\b)"
    r"|[,，;；]\s?(?=交货|装运|包装|납기|التسليم)|[.。](?=\s|$)",
    re.I,
)
"""Where words of payment end that share a sentence with other terms."""

DELIVERY = late_pattern(
    r"(?:\b(?:need(?:ed)? (?:the |these |all )?(?:goods|items|order|material|parts)|(?:goods|items) (?:needed|required)|necesitamos la mercanc[ií]a|precisamos da mercadoria|deliver(?:y|ed|ies)?|ship(?:ment|ped|ping)?|lead time|dispatch\w{0,3}|ready|etd|entrega|embarque|plazo|envío|prazo|livraison|livrer|expédi\w{1,6}|délai|teslim\w{0,6}|sevk\w{0,6}|termin)\b"
    r"|поставк\w|отгрузк\w|отгрузить|срок|التسليم|تسليم|الشحن|交货|交貨|装运|出货|发货|船期|납기|선적|출하)",
    re.I,
)
NO_DELIVERY = late_pattern(r"\b(?:cut[- ]?off|sample|quotation|before shipment$|documents?|invoice)\b|样品", re.I)
PERIOD = late_pattern(
    r"(?:(?:with)?in|[\u4e00-\u9fff]{1,14}后|about|approx\.?|ca\.?|en|dentro de|em|dans|sous|через|в течение|خلال|في غضون)?\s{0,2}(?<![\d.,])(?<![月월])(?<![月월] )\d{1,3}(?:\s?(?:-|–|to|a|à|до)\s?\d{1,3})?\s?"
    r"(?:(?:working|calendar|business|banking)\s)?(?:days?|weeks?|months?|días(?: hábiles)?|semanas?|meses|dias(?: úteis)?|jours(?: ouvrés)?|semaines?|mois|(?:рабочих |календарных )?(?:дн\w{1,2}|недел\w{1,2})|(?:iş )?gün\w{0,4}|hafta\w{0,4}"
    r"|يوم\w{0,2}|أيام|أسابيع|(?:个)?工作日|天|日|周|个月|週間|(?:영업)?일|주)(?![\w])?[^.;,，；。\n]{0,70}",
    re.I,
)
"""A time for delivery that is no date: "25 days after deposit"."""

DATED = late_pattern(
    r"(?:\b(?:dated?|of|dtd\.?|de fecha|fechad[ao]|del?|datad[ao]|du|daté\w{0,2}|en date du|от|tarihli|vom)|日期|签订于|بتاريخ|بتأريخ)[\s:：]{0,3}$|^\s?\(?(?:일자|일부|자|tarihli)",
    re.I,
)
"""What joins the number of an order to the day of its paper."""
PER_PACKAGE = late_pattern(
    r"\s?(?:/|\b(?:per|in|a|each|por|par|в|на)\b)\s?(?:a |one |each |la |le )?(?:cartons?|ctns?|box(?:es)?|bags?|pallets?|plts?|rolls?|containers?|packs?|caja|caixa|palet|colis|коробк|koli|箱|托)",
    re.I,
)
"""How many stand in a package ("20 pcs per carton"): no count of goods ordered."""
NO_TERMS = late_pattern(
    r"\b(?:await\w{0,3}|waiting|look(?:ing)? forward|received|transferred|remitted|paid|has been|have (?:sent|made))\b|收到|已付|ожида|esperamos|aguardamos|bekliyor",
    re.I,
)
"""A sentence that waits for a payment or tells of one, and agrees none."""
