"""The words around a count of goods that has no unit: what no goods are, labels, containers of one piece; data only.

Every repetition is bounded, so that a search stays linear in the text.
"""

from __future__ import annotations

from mailmate.trade.finding.words import late_pattern, listed

GOODS_COUNT = late_pattern(
    r"(?<![\w.,/#:$€£¥%+×*°-])(?:(?<![-–] )|(?=\d{1,3}[.,]\d{3}))(?P<n>\d{1,3}(?:[.,' ]\d{3}){1,2}|\d{1,6}|\d{1,3}[.,]\d{1,2}(?=\smil))"
    r"(?P<many>\s(?:million|millones|millions|milhões|mil|thousand|тыс\.?|bin))?[ ]"
    r"(?P<words>[^\W\d_][\w'-]{2,24}(?:[ ][^\W\d_][\w'-]{0,24}){0,3})"
)
"""A whole number and the words behind it: "350 alloy rims", "6.000 candados de latón"."""
LISTED_COUNT = late_pattern(
    r"\n[ \t]*(?:[-*•·–]|\(?\d{1,2}[.)])[ \t]+(?P<n>\d{1,3}(?:[.,' ]\d{3}){1,2}|\d{1,6})[ ]"
    r"(?P<words>[^\W\d_][\w'-]{2,24}(?:[ ][^\W\d_][\w'-]{0,24}){0,3})"
)
"""The same at the head of a list's item, behind the end of a line: "- 6.000 candados"."""
COUNT_HEADS = listed(
    "q qty quantity quantities cantidad cant quantidade qtd qtde quantité qté menge stückzahl количество кол штук quantità "
    "ilość miktar adet الكمية"
)
"""Words one of which stands in each label of a count and each heading of a column of counts, Han and Hangul aside."""
LABELLED_COUNT = late_pattern(
    r"(?<!\w)(?:q'?ty|quantity|quantities|cantidad|quantidade|qtd|qtde|quantité|qté|menge|stückzahl|количество|кол-во|штук|quantità|"
    r"ilość|miktar|adet|الكمية|数量|數量|수량)\.?\s?(?:is|:|=|は|은)?\s{0,2}(?:about|approx\.?|ca\.?|约|約)?\s?"
    r"(?P<n>\d{1,3}(?:[.,' ]\d{3}){1,2}|\d{1,7})(?![\d%/]|[.,]\d|-\d)(?:\s(?P<words>[^\W\d_][\w'-]{2,24}))?"
)
TABLE_HEAD = late_pattern(
    r"(?:^|(?<=\n))(?P<head>[^\n]{0,120}?(?:(?<=\s)|(?<=\|)|(?<=^))(?:q'?ty|quantity|cantidad|cant|qtde?|quantidade|quantité|qté|menge|кол-во|количество|"
    r"quantità|q\.tà|ilość|miktar|数量|數量|수량)\b[^\n]{0,80})\n"
)
TABLE_SPLIT = late_pattern(r"[ ]{2,}|\t+|[ ]?\|[ ]?|[ ]?;[ ]")
TABLE_CELL = late_pattern(r"(?P<n>\d{1,3}(?:[.,' ]\d{3}){1,2}|\d{1,7})")
NO_GOODS_BEFORE = late_pattern(
    r"(?:(?<!\w)(?:set|sets|pack|packs|box|boxes|bag|bags|carton|cartons|case|juego|juegos|caja|cajas|paquete|paquetes|lot|jeu|"
    r"satz|pallet|pallets|упаковке|коробке)\s(?:of|de|von|à|по)\s|"
    r"(?<!\w)(?:iec|iso|en|din|astm|bs|ansi|per|each|every|à|zu|je|cada|chaque|than|over|above|within|after|in|since|for\sover|class|type|no\.?|nr\.?|grade|dn|page|item|"
    r"position|pos\.?|room|phase|our|model|was|were|capacity|cadence|capacité|speed|minimale|pedido|order|orders|invoice|factura|fatura|facture|"
    r"rechnung|bestellung|auftrag|заказ\w{0,2}|сч[её]т\w{0,2}|sipariş|fatura|commande|offer|contract|lot|batch|unos|unas)\s|"
    r"(?<!\w)(?:we|i|he|she|they|us)\s(?:already\s)?(?:have|had|own|run|operate|bought|got|received|sold|use|used|employ|supply|supplied|serve)\s"
    r"(?:\w{2,10}\s){0,2}|(?<!\w)(?:tenemos|contamos\scon|temos|nous\savons|wir\shaben|у\sнас)\s(?:\w{2,10}\s){0,1})$"
)
"""Words before a number that counts no goods asked for: "a set of 42 blocks", "more than 300 shops"."""
ASKED = late_pattern(
    r"(?<!\w)(?:how\smuch|cost|costs|quote|quotation|offer|price|prices|pricing|need|needs|want|order|reorder|require|looking\sfor|interested|buy|purchase|"
    r"cu[aá]nto|precio|cotiz\w{0,8}|necesit\w{1,6}|pedir\w{0,5}|quiero|queremos|comprar|"
    r"quanto|preço|orçamento|precis\w{1,6}|quer\w{1,6}|combien|prix|devis|besoin|faut|faudrait|fo|cherch\w{1,5}|acheter|"
    r"kosten|kostet|preis\w{0,2}|angebot|brauch\w{1,4}|benötig\w{1,4}|geplant|bestellen|"
    r"цен\w{1,2}|поч[её]м|стоит\w{0,2}|стоимост\w|нужн\w{1,2}|надо|требу\w{2,4}|закаж\w{1,3}|думаем|quanto|prezz[oi]|servono|"
    r"fiyat\w{0,5}|lazım|istiyoruz|gerek\w{0,5}|alacağız|кол-во)(?!\w)|"
    r"(?<!\w)(?:preventivo|offerta|quotazione|vorremmo|potrzebujemy|oferta|ofertę|wycen\w{1,2}|báo giá|cần|sigue|presupuesto)(?!\w)|"
    r"سعر|أسعار|بكم|نحتاج|احتاج|محتاج|ابي|نبي|نريد|مطلوب|توريد|报价|報價|询价|詢價|多少钱|需要|采购|採購|求购|見積|必要|購入|견적|필요|구매|단가"
)
"""Words by which goods are asked for."""
BARE_ASKED = late_pattern(
    r"(?:^|[.,;!?\n]\s|\bx\s)(?P<alone>\d{1,6}|\d{1,3}k)(?:\s?(?:un|uds?|pcs?)\.?)?(?=\s?[.,;]\s{0,2}(?:how|price|pls|plz|please|quote|cost|and|what|cu[aá]nto|precio|quanto|preço|prix|preis|цена|почём|сколько|fiyat)\b)|"
    r"\bx\s(?P<units>\d{1,6})\s?(?:un|u)\.?(?=\s|$)|"
    r"(?<!\w)(?:faudrait|faut|fo|need|want|take|necesito|necesitamos|quiero|preciso de|precisamos de|quero|brauche|brauchen|нужно|надо|возьму|возьмём|lazım|servono)\s"
    r"(?:about\s|environ\s|unos\s|unas\s|cerca de\s|ca\.?\s|около\s)?(?P<wanted>\d{1,6})(?=\s(?:pr|pour|for|para|für|для|до|к|by|als|asap|this|next|la semana|pro)\b|\s?[.,;!?]|$)|"
    r"(?<!\w)(?:price|quote|need|want|order|offer)\s(?:for\s|me\s|us\s)?(?P<of>\d{1,3}(?:[.,]\d{3})+|\d{1,6})(?=\sof\s(?:the|your|these|those)\s)"
)
"""A number that asks for goods without naming them: "il m'en faudrait 15 pour fin du mois", "brass. 60. how much"."""
PRICED = late_pattern(
    r"(?<!\w)(?:price|prices|quote|quotation|how\smuch|reorder|precio|precios|cotiz\w{0,8}|preço|orçamento|cotação|prix|devis|preis\w{0,2}|angebot|"
    r"цен[ауы]|поч[её]м|prezz[oi]|preventivo|fiyat\w{0,5}|teklif\w{0,5}|cena|cenę)(?!\w)|سعر|أسعار|بكم|报价|報價|多少钱|单价|견적|단가|見積"
)
"""Words by which a price is asked for."""
WANTED = late_pattern(
    r"(?<!\w)(?:need|needs|want|require|necesit\w{1,6}|precis\w{1,6}|besoin|faut|brauch\w{1,4}|benötig\w{1,4}|нужн\w{1,2}|надо|servono|"
    r"lazım|gerek\w{0,5}|replacement|replacements|spare|spares)(?!\w)|نحتاج|需要|必要|필요"
)
"""Words of what is wanted: what they count is not spoilt."""
JOINED = late_pattern(r"^[^.;\n]{0,90}?(?:,|;|\+|(?<!\w)(?:and|plus|y|e|et|und|и|а\sтакже|ve|و))\s(?:\w{1,8}\s)?$")
"""What stands between two counts of one asking."""
RATE_BEHIND = late_pattern(
    r"[ ](?:an?|per|à|par|por|pro|в|all')[ ]?(?:l')?(?:hours?|heures?|stunde|час|minutes?|min|days?|días?|jour|tag|horas?|ora)(?!\w)"
)
NO_GOODS = listed(
    """
    days day weeks week months month years year hours hour minutes minute seconds times time percent pages page mails
    emails photos pictures points point questions question persons people members visitors dollars euros copies copy
    fios hilos fils fäden нитей threads thread мкм mkm micron microns mikron mic season seasons сезон сезона сезонов temporadas saison saisons item items veckor dagar pouces pulgadas polegadas zoll дюйм дюйма дюймов bilder fragen stück sur message messages gsm min mins inquiry inquiries watt kva hp tpi frames litre mil liter pin pins phase way ply stage
    gauge pole core cores bits samples sample designs design colours colors colour color customers customer clients client shops shop stores store
    schools school hotels hotel houses rooms room floors chalets apartments countries cities branches outlets employees
    workers staff manufacturers companies suppliers stands projects project sites hectares acres cavities holes threads
    thread layers seats places lines kinds types sizes models versions options offers orders order containers container
    degrees volts watts hz rpm bar psi ppm micron microns mesh denier grams gram kilos tons tonnes litres liters metres
    meters feet inch inches miles students guests beds working business calendar banking weekdays trucks shipments
    shipment invoices invoice contracts letters amendments january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
    saturday sunday per and or to of in on at for from by with than the a an is are was were will can could we you if as
    but please pls usd eur gbp cny rmb inr jpy aed cif fob cfr exw dap ddp latest st nd rd th pm am o'clock gmt eta etd
    días dias día dia semanas semana meses mes años año anos horas hora minutos euros dólares dolares personas pessoas
    clientes tiendas lojas hoteles hotéis sucursales colores cores modelos fotos fojas alumnos hectáreas hectares habitaciones
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre janeiro fevereiro março
    maio junho julho setembro outubro novembro dezembro de del da do dos das por para con com en em y e o a que mil veces vezes
    jours jour semaines semaine mois ans heures fois personnes clients magasins hôtels couleurs modèles élèves places pour avec
    et ou sur dans des du les le la janvier février mars avril mai juin juillet août septembre octobre novembre décembre alvéoles
    tage tagen tag wochen woche monate monaten jahre jahren stunden minuten mal personen kunden filialen läden farben modelle
    uhr prozent januar februar märz juni juli oktober dezember und oder für mit von bis ist grad fach
    дней дня день недель недели неделю месяцев месяца месяц лет года год часов часа раз раза человек клиентов магазинов
    процентов рублей долларов евро юаней цветов января февраля марта апреля мая июня июля августа сентября октября ноября
    декабря и в на по с для от до мин градусов школ моделей наименований сюжетов
    giorni giorno settimane settimana mesi mese anni ore volte persone clienti negozi colori gennaio febbraio aprile maggio
    giugno luglio settembre ottobre dicembre per con e o di euro
    gün hafta ay yıl saat kez kişi müşteri mağaza renk ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım
    aralık ve için ile kadar
    يوم أيام اسبوع أسبوع أسابيع شهر أشهر سنة سنوات ساعة ساعات مرة دولار يورو ريال درهم شخص عميل يناير فبراير مارس أبريل مايو يونيو
    يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر في من إلى على ميجا كيلومتر كيلومترا كيلومتراً متر مترا متراً سم
    dni dnia tygodni miesięcy lat godzin sztuk złotych stycznia lutego marca kwietnia maja czerwca lipca sierpnia września
    października listopada grudnia
    """
)
"""Words that may stand behind a number which counts no goods."""
SMALL = listed(
    "of for with in on at to by from and or the per as de del di du da do des con com avec mit für von aus en em et y e и с для из на по "
    "à в ve için من في مع bez z na do in which that each every at cif fob cfr exw dap ddp please"
)
"""Words at which the name of the goods ends."""
