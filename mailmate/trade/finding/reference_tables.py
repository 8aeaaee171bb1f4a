"""The words that announce a document number, a telephone or an account; data only, lower-case as `words.fold` gives them."""

from __future__ import annotations

LABELS: tuple[tuple[str, str], ...] = (
    ("po", "订货单号|订货单|訂貨單號|訂貨單|订购单号|订购单|訂購單|lpo|l.p.o.|po'nuz|po'muz|po'nun|p.o.|p.o|po|pos|po's|p.o.s|p/o|bc|pedido de compra|ordre d'achat|ordine d'acquisto|заказ на поставку|طلب شراء|purchase order|purchase orders|purchase order form|oc|o/c|طلب الشراء|orden de compra|ordem de compra|o.c.|bon de commande|satınalma siparişi|satın alma siparişi|أمر الشراء|امر الشراء|أمر شراء|امر شراء|طلبية|طلبيتنا|طلبيتكم|"
           "采购订单号|采购订单|采购单号|采购单|採購訂單|採購單號|採購單|发注单|發注單|発注番号|発注書|구매주문서|구매주문|발주번호|발주서"),
    ("pi", "proforma-nr|proforma-nr.|proformarechnungsnr.|proforma inv|pro-forma inv|pro forma inv|proforma inv.|pi|pis|p.i.|p/i|proforma|pro forma|pro-forma|proforma invoice|pro forma invoice|pro-forma invoice|proformas|factura proforma|fatura proforma|facture proforma|proformarechnung|fattura proforma|"
           "проформа|проформ|проформам|проформой|проформе|проформы|проформу|проформа-инвойс|proforma fatura|الفاتورة الأولية|الفاتورة المبدئية|فاتورة أولية|فاتورة مبدئية|形式发票号码|形式发票号|形式发票编号|形式发票|形式發票|預估發票|견적송장|프로포마"),
    ("invoice", "invoice-no|invoice-no.|inv-no|inv-no.|inv.-no.|invs|invs.|duplicata|belegnr|belegnr.|beleg-nr.|faturalarınız|faturalarınızı|faturalarınızın|invoiced under|invoiced under your|invoiced as|s/factura|s/fra|s/fra.|ci|c/i|bill|invoices paid|invoice paid|paid invoices|factura de exportación|счету-фактуре|счёту-фактуре|nf-e|nfe|nota|invoice|invoices|inv|inv.|commercial invoice|tax invoice|factura|facturas|fatura|faturas|nota fiscal|nf|facture|factures|rechnung|rechnungen|rechnungsnummer|rechnungsnr|fattura|fatture|инвойс|инвойсу|инвойса|инвойсе|инвойсы|инвойсов|инвойсам|инвойсом|инв|счетов|счетам|счетом|счётом|счетах|счет-фактуре|счёт-фактуре|счёт-фактуры|счет-фактуры|с/ф|инв.|invoice(s)|inv(s)|inv's|invoice's|fras.|fras|fact|re.nr.|re.nr|fra|fra.|fact.|fac.|rg|rg.|rg.-nr.|rg-nr.|re-nr.|re.-nr.|rechnungs-nr.|rechnungsnr.|belegnummer|faktura|faktury|fakturę|faktuře|fakturou|fakturze|factuur|facturen|faktur|hóa đơn|számla|faturalar|faturaları|faturayı|faturaya|счет|счёт|счета|счету|счёту|счет-фактура|счёт-фактура|fatura|faturası|faturanın|faturanız|faturamız|фактура|фактуры|фактуре|"
                "فاتورة|الفاتورة|للفاتورة|فواتير|فاتورتين|الفاتورتين|الفاتورتان|للفاتورتين|فواتيركم|فاتورتكم|فاتورتنا|发票号码|发票号|发票编号|发票|商业发票号|發票號碼|發票編號|發票|請求書|インボイス|인보이스|송장|세금계산서"),
    ("contract", "contract|contracts|cooperation agreement|sales contract|sales confirmation|s/c|sc|agreement|contrato|contratos|contrat|vertrag|vertrages|vertrags|vertragsnummer|contratto|контракт|контракту|контракта|контракте|контрактом|контрактов|контрактам|договорам|договором|договор поставки|договору поставки|договора поставки|контракт поставки|kontrakt|umowa|umowy|smlouva|hợp đồng|договор|договору|договора|договоре|sözleşme|sözleşmesi|sözleşmeye|sözleşmenin|عقد|العقد|للعقد|عقدكم|عقدنا|"
                 "合同号码|合同号|合同编号|合同|合約編號|合約號碼|合約號|合約|契約書|契約|계약서|계약"),
    ("lc", "аккр|аккр.|credit letter|letter credit|amendment of|amendment to|l/c|lc|lcs|l/c's|l.c.|letter of credit|documentary credit|credit|d/c|dc|cc|cd|ilc|elc|mlc|l/cs|crédito|crédit|credito|kredi mektubu|akreditifi|akreditifin|akreditifine|akreditifimiz|akreditiv nr|carta de crédito|carta de credito|crédito documentario|crédito documentário|crédit documentaire|credoc|crédoc|اعتمادكم المستندي|اعتمادنا المستندي|accréditif|lettre de crédit|akkreditiv|akkreditivs|lettera di credito|credito documentario|"
           "аккредитив|аккредитиву|аккредитива|аккредитиве|аккредитивом|аккредитивы|аккредитивам|akredytywa|akredytywy|akreditív|thư tín dụng|akreditif|akreditife|اعتماد|الاعتماد|اعتمادكم|اعتمادنا|اعتماد مستندي|الاعتماد المستندي|للاعتماد|خطاب الاعتماد|信用证号码|信用证号|信用证编号|信用证|信用狀號碼|信用狀編號|信用狀|信用状|신용장"),
    ("bl", "b/l|bl|b.l.|bill of lading|hbl|mbl|b/ls|conocimiento de embarque|conhecimento de embarque|connaissement|konnossement|polizza di carico|коносамент|коносамента|коносаменту|konşimento|بوليصة الشحن|بوليصة|提单号码|提单号|提单编号|提单|提單號碼|提單號|提單|船荷証券|선하증권"),
    ("order", "bestell-nr|bestell-nr.|best.-nr.|best.-nr|auftrags-nr|auftrags-nr.|auftragsbestätigung|ord.|ped.|n/pedido|s/pedido|orden|order confirmation|order acknowledgement|order acknowledgment|indent|заказ-наряд|order|orders|sales order|s/o|so|order number|pedido|pedidos|commande|encomenda|bestellung|bestellnummer|bestellnr|auftrag|auftragsnummer|ordine|заказ|заказу|заказа|заказе|заказом|заказов|заказам|заказы|zamówienie|zamówienia|zamówieniu|bestelling|objednávka|objednávky|đơn hàng|comanda|comenzi|beställning|sipariş|siparis|siparişi|siparişin|siparişimiz|طلب|طلبنا|طلبكم|الطلب|للطلب|订单号码|订单号|订单编号|订单|訂單號碼|訂單編號|訂單號|訂單|注文書|注文|주문번호|주문서|주문"),
    ("lot", "lot|lots|batch|batches|lote|charge|los|lotto|партия|партии|parti|批号|批次号|批次|批號|ロット|로트"),
)  # fmt: skip
"""Kind of reference -> its labels."""

NUMBER_WORDS = (
    "numer", "číslo", "số", "č.", "nomor", "номера", "номером", "nbr", "núm", "núm.", "num.", "n°s", "nºs", "n˚", "n.os", "números", "numéros", "numeri", "nummern", "#s", "ذات الرقم", "المرقمة", "رقمها", "no", "nos", "nros", "nros.", "n", "nr", "num", "nro", "nro.", "réf", "réf.", "ref.", "n.", "n.º", "n.°", "n.o", "numarası", "sayılı", "رقم", "برقم", "番号", "號碼", "號", "編號", "번호", "number", "numbers", "nº", "n°", "n º", "n o", "n °", "№", "#", "ref", "reference", "número", "numero", "numéro", "nummer", "номер",
    "numarası", "رقم", "号码", "号", "编号",
)  # fmt: skip
"""Words for "number" between a label and the number."""

HAN_NUMBER_WORDS = ("号码", "號碼", "编号", "編號", "番号", "번호", "号", "號")
LABELS_BEHIND: dict[str, str] = {
    "sipariş": "order",
    "fatura": "invoice",
    "sözleşme": "contract",
    "akreditif": "lc",
    "proforma": "pi",
    "konşimento": "bl",
}
"""Turkish names the document behind its number: "4471 numaralı sipariş"."""
LABELS_RIGHT_BEHIND: dict[str, str] = {
    **dict.fromkeys(("siparişi", "siparişin", "siparişimiz", "siparişiniz", "siparişe", "siparişinin"), "order"),
    **dict.fromkeys(("faturası", "faturasının", "faturasına", "faturanın", "faturanız", "faturamız"), "invoice"),
    **dict.fromkeys(("sözleşmesi", "sözleşmesinin", "sözleşmesine", "sözleşmeye", "sözleşmenin"), "contract"),
    **dict.fromkeys(("akreditifi", "akreditifin", "akreditifinin", "akreditifine", "akreditifimiz"), "lc"),
    **dict.fromkeys(("proformanın", "proforması", "proformasının"), "pi"),
}
"""Forms of these words that stand right behind the number itself: "2609-TR faturasının"."""
HAN_BEHIND: dict[str, str] = {
    **dict.fromkeys(("发票", "發票", "請求書", "インボイス", "인보이스", "송장"), "invoice"),
    **dict.fromkeys(("合同", "合約", "契約", "계약"), "contract"),
    **dict.fromkeys(("订单", "訂單", "注文", "주문", "발주"), "order"),
    **dict.fromkeys(("信用证", "信用證", "信用狀", "信用状", "신용장"), "lc"),
    **dict.fromkeys(("形式发票", "形式發票", "预付发票"), "pi"),
    **dict.fromkeys(("提单", "提單"), "bl"),
}
"""Words of East Asia that name the document behind its number."""
ARABIC_PREFIXES = ("ل", "لل", "ب", "بال", "ال", "وال", "و", "ولل", "لل")
"""Particles joined to an Arabic label: "for the", "by the", "and the"."""
PAPERS = frozenset({
    "счета", "счетов", "invoices paid", "invoice", "invoices", "contract", "contracts", "factura", "fatura", "facture", "factures", "facturas", "faturas", "rechnung", "rechnungen", "fattura", "инвойс", "инвойсу", "инвойса", "инвойсе", "контракт", "контракту", "контракта", "контракте", "договор", "договору", "договора", "договоре", "contrat", "contratto", "proforma", "pro forma", "proforma invoice", "purchase order", "pedido", "commande", "bestellung", "заказ", "заказу", "заказа", "заказе", "فاتورة", "الفاتورة", "للفاتورة",
})  # fmt: skip
"""Labels that a number of two figures may follow, where no goods are named behind it."""
COLUMN_LABELS = (
    "invoice",
    "invoices",
    "inv",
    "factura",
    "fatura",
    "facture",
    "rechnung",
    "инвойс",
    "счет",
    "po",
    "order",
    "purchase order",
    "pedido",
)
"""Headings of a first column in which numbers stand."""
LISTED_LABELS = (
    "invoices", "invoice", "facturas", "faturas", "factures", "rechnungen", "fatture", "инвойсы", "инвойсам", "инвойсов", "счета", "счетам", "faturalar", "faturaları", "الفواتير", "فواتير",
)  # fmt: skip
"""Words behind which, with a colon, numbers stand line by line."""
SMALL_WORDS = (
    "pls", "please", "kindly", "our", "your", "we", "as", "amount", "value", "expiry", "expires", "expiring", "shipment", "date", "issued", "and", "or", "is", "was", "are", "will", "of", "from", "dated", "for", "on", "to", "in", "at", "by", "with", "has", "y", "de", "del", "con", "por", "para", "e", "do", "da", "com", "et", "du", "pour", "und", "vom", "ist", "mit", "für", "wird", "от", "на", "и", "по", "в", "di", "è", "ed", "ve",
)  # fmt: skip
BETWEEN_LABEL_AND_NUMBER = (
    "in question is",
    "concerned is",
    "irrevocable",
    "irrevocável",
    "irrévocable",
    "issued under",
    "confirmed",
    "bearing",
    "under",
    "with",
    "mit der",
    "avec le",
    "con",
    "com o",
    "под",
    "ferme",
    "formu",
    "form",
    "nuestra",
    "nuestro",
    "suya",
    "vuestra",
    "de venta",
    "de vente",
    "de ventas",
    "comercial",
    "commerciale",
    "commercial",
    "на поставку",
    "на оплату",
    "to us",
    "to you",
    "reference",
    "of ours",
    "bearing no",
    "numbered",
)
"""Words between a label and the word for "number"."""
BETWEEN_BEHIND = ("numaralı", "nolu", "no'lu", "sayılı", "no lu", "referanslı", "ref'li")

ONLY_WITH_NUMBER_WORD = frozenset({"bill", "nota", "indent"})
"""Words of many meanings that are labels only with "no." behind them."""
DATED = ("dated", "of", "dtd", "dt", "from", "del", "de fecha", "de", "du", "datée du", "vom", "от", "di", "tarihli")
"""Words between a label and its day, where the number stands behind that."""
ORDINARY = frozenset({"order confirmation", "order acknowledgement", "order acknowledgment",
    "orden", "order", "orders", "credit", "agreement", "charge", "los", "lot", "lots", "pos", "so", "dc", "d/c", "sc", "bl", "счет", "счета", "parti", "طلب", "الطلب", "للطلب", "عقد", "العقد", "للعقد", "اعتماد", "الاعتماد", "auftrag", "contrato", "vertrag", "ordine", "credito documentario",
})  # fmt: skip
"""Labels that are words of other meanings: alone they need a number that looks like one."""

PHONE_WORDS = frozenset({
    "tel", "telephone", "phone", "ph", "mob", "mobile", "cell", "cellphone", "fax", "whatsapp", "wechat", "hotline", "тел", "telefon", "teléfono", "telefone", "tél",
    "電話", "电话", "手机", "传真",
})  # fmt: skip
ACCOUNT_WORDS = (
    "bank account", "account", "acct", "acc", "a/c", "iban", "konto", "kontonummer", "cuenta", "conta", "compte", "hesap", "р/с", "расчетный счет",
    "账号", "帐号", "账户", "帳號", "계좌번호", "계좌",
)  # fmt: skip
ACCOUNT_HINTS = (
    "account",
    "acct",
    "acc",
    "a/c",
    "iban",
    "konto",
    "cuenta",
    "conta",
    "compte",
    "hesap",
    "р/с",
    "счет",
    "账",
    "帐",
    "帳",
    "계좌",
)
"""Pieces of these words, to tell quickly that a text has none."""

IBAN_LENGTHS = {
    row[:2]: int(row[2:])
    for row in """
    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29
    ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20
    LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29
    PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
    YE30
    """.split()
}
"""Country -> signs of its IBAN (ISO 13616 registry)."""
