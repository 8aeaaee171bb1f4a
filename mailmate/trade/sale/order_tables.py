"""The labels of purchase orders, contracts and proforma invoices, and the columns of an order list, as data."""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

FIELDS = {
    "po": "purchase order number|purchase order no|purchase order|po number|po no|p.o. number|p.o. no|p.o|order number|order no|orden de compra|采购订单号|订单号|bestellnummer|bestell-nr|bestellnr|bestellung nr|auftragsnummer|auftrags-nr|numero de pedido|número de pedido|nº de pedido|no de pedido|pedido no|pedido nº|pedido n.º|pedido n|orden no|n° de commande|no de commande|numéro de commande|commande no|commande n|ordem de compra|ordine n|numero ordine|ordine no|sipariş no|sipariş numarası|заказ №|номер заказа|заказ no|发注番号|発注番号|注文番号|訂單號|采购单号|발주번호|주문번호",
    "pi": "proforma invoice number|proforma invoice no|proforma no|proforma invoice|pi number|pi no|p/i no|形式发票号|proforma-rechnung|proformarechnung|factura proforma|fatura proforma|facture proforma|fattura proforma|proforma fatura|счет-проформа|견적송장",
    "contract": "sales contract no|contract number|contract no|sales confirmation no|s/c no|sc no|合同号|合同编号|vertragsnummer|vertrag nr|contrato no|contrat no|sözleşme no|контракт №|договор №",
    "ordered": "order date|po date|date of order|pi date|issue date|date|fecha|订单日期|日期|bestelldatum|datum|fecha de pedido|fecha del pedido|date de commande|data do pedido|data dell'ordine|sipariş tarihi|tarih|data|дата заказа|дата|発注日|注文日|발주일|주문일",
    "delivery": (
        "delivery date|date of delivery|delivery time|time of delivery|delivery|shipment date|date of shipment|time of shipment|"
        "latest shipment|ship date|ship by|required date|required by|lead time|etd|fecha de entrega|交货期|交货日期|装运期|交货时间|liefertermin|lieferdatum|lieferzeit|plazo de entrega|date de livraison|délai de livraison|delai de livraison|data de entrega|prazo de entrega|data di consegna|teslim tarihi|teslimat tarihi|termin|дата поставки|срок поставки|納期|납기|납기일"
    ),
    "terms": "terms of payment|payment terms|payment term|payment|condiciones de pago|forma de pago|付款方式|付款条件|zahlungsbedingungen|zahlungsbedingung|zahlungskonditionen|zahlung|conditions de paiement|modalités de paiement|condições de pagamento|forma de pagamento|condizioni di pagamento|pagamento|ödeme şekli|ödeme koşulları|ödeme|условия оплаты|порядок оплаты|支払条件|결제조건|지불조건",
    "incoterm": "terms of delivery|delivery terms|trade terms|price terms|incoterms|incoterm|shipping terms|价格条款|贸易术语|lieferbedingungen|lieferbedingung|lieferkonditionen|condiciones de entrega|término de entrega|conditions de livraison|condições de entrega|condizioni di consegna|resa|teslim şekli|условия поставки|建値|가격조건",
    "loading": "port of loading|port of shipment|loading port|from port|装运港|起运港|verladehafen|ladehafen|puerto de embarque|puerto de carga|port de chargement|porto de embarque|porto di imbarco|yükleme limanı|порт погрузки|порт отгрузки|積出港|船積港|선적항",
    "discharge": "port of discharge|port of destination|discharge port|destination port|destination|目的港|bestimmungshafen|zielhafen|entladehafen|puerto de destino|puerto de descarga|port de destination|port de déchargement|porto de destino|porto di destinazione|varış limanı|порт назначения|порт выгрузки|仕向港|도착항",
    "total": "total value|total price|total|合计|总金额|总计",
    "buyer": "buyer|sold to|bill to|customer|messrs|to messrs|comprador|买方|客户|käufer|besteller|auftraggeber|kunde|cliente|acheteur|client|cliente|acquirente|alıcı|müşteri|покупатель|заказчик|買主|구매자",
    "seller": "seller|supplier|vendor|beneficiary|卖方|供应商|lieferant|verkäufer|proveedor|vendedor|fournisseur|vendeur|fornecedor|fornitore|tedarikçi|satıcı|поставщик|продавец|売主|공급자",
    "lc_no": "l/c no|lc no|letter of credit no|credit no|信用证号",
    "item": "item no|item|item code|item number|part no|part number|model no|model|sku|art. no|article|code|型号|货号|料号|编码|artikelnummer|artikel-nr|artikelnr|art.-nr|artikel|código|codigo|référence|reference|codice|ürün kodu|stok kodu|malzeme kodu|артикул|код|品番|型番|품번",
    "description": "description of goods|goods description|description|product name|product|goods|commodity|article description|descripción|品名|产品名称|货物描述|描述|bezeichnung|beschreibung|artikelbezeichnung|warenbezeichnung|descripcion|producto|designación|désignation|designation|libellé|descrição|descricao|produto|descrizione|açıklama|ürün adı|ürün|malzeme|наименование|описание|товар|品目|商品名|품목|품명",
    "quantity": "order quantity|quantity|qty|q'ty|cantidad|数量|订购数量|menge|anzahl|cant|quantité|quantite|qté|quantidade|qtde|qtd|quantità|miktar|adet|количество|кол-во|個数|수량",
    "unit": "unit of measure|uom|unit|单位|einheit|unidad|unité|unidade|unità|u.m|birim|ед. изм|единица|単位|단위",
    "price": "unit price|price per unit|u/price|u. price|unit cost|price|precio unitario|precio|单价|价格|einzelpreis|stückpreis|preis|precio unit|p. unitario|precio unidad|prix unitaire|p.u|prix|preço unitário|preco unitario|preço unit|preço|prezzo unitario|prezzo|birim fiyat|birim fiyatı|fiyat|цена за ед|цена|単価|단가",
    "amount": "line total|total amount|ext. price|extended price|amount|sub total|subtotal|total amount|total|importe|金额|小计|总价|gesamtpreis|betrag|precio total|montant|prix total|valor total|importe total|importo|prezzo totale|tutar|tutarı|toplam fiyat|toplam tutar|сумма|стоимость|金額|금액",
}
"""Field -> labels. In a table `total` stands for the amount of a line."""

COMMON = frozenset(
    {
        "date", "delivery", "payment", "total", "price", "unit", "quantity", "qty", "amount", "product", "goods", "code", "model",
        "buyer", "customer", "seller", "supplier", "vendor", "destination", "article", "item", "item no", "purchase order", "proforma invoice",
        "日期", "单位", "价格", "客户", "fecha", "importe", "precio", "description", "commodity", "cant", "cliente", "producto",
        "datum", "termin", "menge", "anzahl", "artikel", "preis", "betrag", "einheit", "kunde", "zahlung", "bezeichnung", "beschreibung",
        "data", "pagamento", "resa", "produto", "designation", "désignation", "reference", "référence", "montant", "prix", "client",
        "unité", "unidad", "unidade", "unità", "importo", "prezzo", "preço", "tarih", "adet", "birim", "fiyat", "tutar", "ürün", "malzeme",
        "ödeme", "дата", "цена", "сумма", "товар", "код", "количество", "наименование", "описание", "金額", "単価", "品目", "单价", "数量",
        "金额", "小计", "订单号", "수량", "단가", "금액", "품목", "단위", "pedido n", "commande n", "commande no", "codice", "código", "codigo",
    }
)  # fmt: skip
"""Labels that are everyday words: labels only before a colon or alone in a cell."""

LIST_COLUMNS = {
    "po": r"\bp\.?o\b|purchase\s?order|customer\s?order|客户(?:订单|po)|订单(?:号|编号)|^order\s?(?:no|number|#)",
    "pi": r"\bp\.?i\b|proforma|形式发票",
    "contract": r"contract|\bs/?c\b|合同",
    "company": r"e-?mail|domain|邮箱|域名",
    "buyer": r"buyer|customer|client|客户|买家|买方",
    "product": r"product|description|goods|品名|产品|货物",
    "item": r"\bitem|\bmodel|\bsku|型号|货号|料号",
    "quantity": r"\bq'?ty|quantity|数量",
    "price": r"unit\s?price|\bprice(?!\s?terms?)|单价|价格(?!条款)",
    "total": r"total|amount|value|金额|总价|总额|合计",
    "currency": r"currency|币种|货币",
    "delivery": r"deliver(?!y\s?terms?)|shipment|ship\s?date|\betd\b|交期|交货|船期|出货",
    "ready": r"ready|finish|completed|完成|备好|完工",
    "ordered": r"order(?:ed)?\s?date|\bdate\b|下单|订单日期|日期",
    "terms": r"payment|付款|^terms$",
    "incoterm": r"incoterm|(?:trade|price|delivery)\s?term|贸易术语|条款",
    "lc_no": r"\bl/?c\b|credit\s?no|信用证",
}
"""Column of an order list -> what its heading looks like, the surer ones first."""

_DEPOSIT_WORDS = (
    r"deposit|advance|down ?payment|prepa(?:id|yment)|anzahlung|vorauszahlung|vorkasse|anticip(?:o|ado|ato)|antecip(?:ado|ação)|adelanto|"
    r"acompte|acconto|sinal|entrada|adiantamento|peşin|ön ?ödeme|avans|аванс|предоплат[аы]|定金|订金|预付|前金|선금|계약금|avance|مقدم\w{0,2}|عربون"
)
DEPOSIT = late_pattern(
    rf"(?:(?<![\d.,])(?P<one>\d{{1,3}}(?:[.,]\d)?)[ ]?%|%[ ]?(?P<front>\d{{1,3}}(?:[.,]\d)?)(?![\d.,]))"
    rf"[^.;,\n%]{{0,30}}?(?:{_DEPOSIT_WORDS})"
    rf"|(?:{_DEPOSIT_WORDS})[^.;,\n%]{{0,20}}?(?<![\d.,])(?P<two>\d{{1,3}}(?:[.,]\d)?)[ ]?%",
    re.I,
)
"""The deposit as a percentage of the total."""

ORDER_TITLES = late_pattern(
    r"purchase order|proforma|pro[- ]forma|sales (?:contract|confirmation)|order (?:confirmation|acknowledg\w{1,6}|form)"
    r"|\bP\.?O\.? ?(?:no|number|#|nr)|\border (?:no|number|#|nr)\b|orden de (?:compra|pedido)|pedido|(?:bon|lettre) de commande"
    r"|\bcommande\b|ordem de compra|ordine (?:d[i'’] ?acquisto|n|cliente)|conferma d['’]ordine|\bbestellung\b|bestellnummer|bestell-?nr"
    r"|auftragsbestätigung|\bauftrag\b|kaufvertrag|satın ?alma sipariş|sipariş (?:formu|no|onay)|заказ (?:на|покупател|№)|\bзаказ\b|\bзаявка (?:на|no|поставщику)|\bноме?р заказа"
    r"|\bдоговор (?:поставки|купли)|\bконтракт (?:поставки |купли-продажи )?no|проформа[- ]?инвойс|(?:счет|счёт)[- ]проформа"
    r"|\binkoop-?order|\bbestelbon|\bzamówieni[ea]|أمر (?:ال)?شراء|طلب (?:ال)?شراء|订购合同|买卖合同|供货合同|訂購合同"
    r"|采购订单|采购合同|採購訂單|订购单|订货单|形式发票|销售合同|购销合同|注文書|発注書|발주서|구매 ?주문서|주문서|견적송장",
    re.I,
)
OTHER_TITLES = late_pattern(
    r"commercial invoice|tax invoice|packing (?:list|note)|bill of lading|certificate of|delivery note|debit note|credit note"
    r"|\bquotation\b|price list|statement of account|factura comercial|lista de empaque|商业发票|装箱单|提单|报价单",
    re.I,
)
"""Papers that name an order's number and are none; the title that stands first names the paper."""

GRAND_TOTAL = (
    r"grand[ -]?total|total (?:general|geral|amount|order|value|price|due|ttc|commande|pedido|ordine)|order (?:total|value)"
    r"|amount total|gesamt(?:betrag|summe|preis|wert)|endbetrag|importe total|valor total|montant total|totale (?:ordine|generale)"
    r"|genel toplam|toplam tutar|итого к оплате|总金额|总计|總計|总价|合计金额|総合計|総計|총액|총계|합계금액"
)
TOTAL = r"totals?|totale|summe|toplam|итого|всего|合计|合計|共计|합계|총"
SUBTOTAL = (
    r"sub[ -]?totals?|zwischensumme|sous[ -]total|ara toplam|totale parziale|подытог|小计|小計|소계|"
    r"(?:net|taxable) (?:total|amount)|total (?:net|ht|before|excl\w{0,6}|goods)\b"
)
NO_MONEY = late_pattern(
    r"\b(?:q'?ty|quantit\w{1,3}|weights?|gross|nett?|n\.?w|g\.?w|cartons?|ctns?|packages?|pkgs?|pallets?|volume|cbm|measurement|"
    r"discount|tax|vat|iva|mwst|items?|lines?|pages?|freight|insurance|pieces|pcs|sets|units|gewicht|menge|peso|cantidad|miktar)\b"
    r"|重量|数量|件数|箱数|体积|折扣",
    re.I,
)
"""Words behind "total" that make it a total of something else."""

REPLACES = late_pattern(
    r"\b(?:replac(?:es|ing)|supersed(?:es|ing)|in (?:replacement|place) of|instead of|cancels and replaces|ersetzt|"
    r"reemplaza(?: a)?|sustituye(?: a)?|anula y reemplaza|remplace|annule et remplace|substitui|sostituisce|yerine geçer)\b|替换|取代|代替",
    re.I,
)
"""Words by which an order takes the place of the one whose number they are followed by."""
TITLE_NUMBERS = {
    "po": late_pattern(
        r"\b(?:заказ|заявка)(?: (?:на (?:покупку|поставку|закупку)|покупателя|поставщику|клиента)){0,2}"
        r"(?:\s{0,3}(?:no|номер)[.:]?|:)\s{0,3}(?P<number>[\w/.-]{0,20}\d[\w/.-]{0,20})"
        r"|\bномер заказа\s{0,3}:?\s{0,3}(?P<named>[\w/.-]{0,20}\d[\w/.-]{0,20})"
        r"|(?:أمر|طلب) (?:ال)?شراء\s{0,3}(?:رقم|no)?\s{0,2}:?\s{0,3}(?P<arabic>[\w/.-]{0,20}\d[\w/.-]{0,20})"
        r"|\b(?:inkoop-?order|bestelbon|zamówienie)(?:\s{0,3}(?:no|nr|nummer|numer)\b[.:]?)?\s{0,2}:?\s{0,3}(?P<latin>[\w/.-]{0,20}\d[\w/.-]{0,20})",
        re.I,
    ),
    "pi": late_pattern(
        r"\b(?:проформа[- ]?инвойс|инвойс[- ]проформа|сч[её]т[- ]проформа)\s{0,3}(?:no[.:]?|:)\s{0,3}(?P<number>[\w/.-]{0,20}\d[\w/.-]{0,20})",
        re.I,
    ),
    "contract": late_pattern(
        r"\b(?:договор|контракт)(?: (?:поставки|купли-продажи))?\s{0,3}(?:no[.:]?|:)\s{0,3}(?P<number>[\w/.-]{0,20}\d[\w/.-]{0,20})"
        r"|合同(?:编?号|號)\s{0,2}:?\s{0,3}(?P<chinese>[A-Z0-9][\w/.-]{2,20})",
        re.I,
    ),
}
"""Field -> a title with its number, in languages whose references are not known elsewhere; "№" reads "No"."""
REVISION = late_pattern(r"(?:REV|VER|VERSION|REVISION|AMENDMENT|AMD|PAGE|COPY)[ .-]?\d{1,3}", re.I)
"""What stands behind a title and is no number of the order."""
