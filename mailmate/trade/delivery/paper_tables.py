"""The titles of trade papers and the labels of their fields, as data for `papers`.

Labels are compared folded; the longest that fits a place wins. Chinese ones stand on bilingual forms.
"""

from __future__ import annotations

KINDS = (
    ("packing_list", "packing list|packing note|packing specification|weight list|lista de empaque|装箱单|裝箱單"),
    ("origin", "certificate of origin|origin certificate|form a|form e|certificado de origen|原产地证|原產地證"),
    ("insurance", "insurance policy|insurance certificate|cargo transportation insurance|保险单|保險單"),
    ("bill_of_lading", "bill of lading|sea waybill|seaway bill|multimodal transport document|b/l no|提单|提單"),
    ("air_waybill", "air waybill|airway bill|awb no"),
    ("inspection", "inspection certificate|certificate of inspection|certificate of quality|检验证书"),
    ("proforma", "proforma invoice|pro forma invoice|pro-forma invoice|形式发票"),
    ("invoice", "commercial invoice|invoice|factura comercial|商业发票|发票"),
    ("order", "purchase order|order confirmation|sales contract|采购订单|销售合同"),
)
"""Kind of paper -> the words of its title; the first row whose words stand in the head of a paper names it."""

COLUMNS = "description of goods|description|commodity|goods|item|unit price|u/price|price|amount|value|hs code|h.s. code|model|remarks|品名|货名|单价|金额"
"""Heads of columns that say nothing compared here; beside them a lone "Quantity" is a column too."""

LABELS = {
    "seller": (
        "shipper's name and address|shipper/exporter|exporter/shipper|shipper|exporter|seller|beneficiary|consignor|supplier|goods consigned from|"
        "exportador|embarcador|vendedor|发货人|出口商|卖方|发货人(出口商)"
    ),
    "buyer": (
        "consignee's name and address|consignee|ship to|shipped to|deliver to|delivered to|consigned to|receiver|buyer|importer|applicant|sold to|bill to|billed to|messrs|to messrs|to|for account of|"
        "for account and risk of messrs|invoice to|goods consigned to|consignatario|destinatario|destinataire|destinatário|empfänger|empfanger|importador|comprador|cliente|收货人|进口商|买方"
    ),
    "notify": "notify party|notify|also notify|notificar a|通知人|通知方",
    "gross_weight": ("total gross weight|gross weight|gross wt|gr. weight|g. weight|g.w|gw|g/w|peso bruto|毛重|总毛重"),
    "net_weight": "total net weight|net weight|net wt|n. weight|n.w|nw|n/w|peso neto|peso liquido|净重|总净重",
    "measurement": "total measurement|measurement|meas|total volume|volume|cbm|volumen|体积|尺码",
    "packages": (
        "total packages|number of packages|no. of packages|no. of pkgs|total number of packages|packages|total cartons|"
        "no. of cartons|number and kind of packages|cartons|ctns|numero de bultos|bultos|件数|箱数|包装件数"
    ),
    "quantity": "total quantity|quantity|qty|total qty|quantity shipped|cantidad total|cantidad|数量|总数量",
    "unit": "unit of measure|units|unit|uom|u/m|单位|計量單位|unidad|unidade|einheit",
    "marks": (
        "shipping marks|shipping mark|marks & nos|marks and nos|marks & numbers|marks and numbers|marks|case marks|唛头|唛号"
    ),
    "loading": "port of loading|port of shipment|loading port|airport of departure|puerto de embarque|from port|装货港|装运港|起运港",
    "discharge": (
        "port of discharge|discharge port|port of destination|destination port|airport of destination|"
        "puerto de descarga|puerto de destino|卸货港|目的港"
    ),
    "on_board": (
        "shipped on board date|shipped on board|laden on board the vessel|laden on board|on board date|date of shipment|"
        "shipment date|sailing date|装船日期"
    ),
    "issued": "date of issue|place and date of issue|date and place of issue|issue date|issued on|invoice date|date|日期|签发日期",
    "amount": (
        "total amount|total invoice value|invoice value|grand total|total value|amount total|importe total|合计金额|总金额|总值"
    ),
    "column": COLUMNS,
    "insured": "amount insured|insured amount|sum insured|insured value|保险金额",
}
"""Field -> its labels."""

WEIGHTS = {"gross_weight", "net_weight"}
LEGAL_FORMS = (
    "co., limited|co. limited|co., ltd|co. ltd|co.,ltd|co ltd|company limited|company ltd|limited|ltd|gmbh & co. kg|gmbh|"
    "s.a. de c.v|s.a de c.v|sa de c.v|sa de cv|s. de r.l. de c.v|s de rl de cv|s.a.c|s.a.s|s.a|sac|sa|s.r.l|srl|s.p.a|spa|s.l|sl|ltda|lda|inc|llc|l.l.c|fze|fzco|fzc|w.l.l|wll|corporation|corp|"
    "sdn. bhd|sdn bhd|pte. ltd|pte ltd|pvt. ltd|pvt ltd|pty ltd|plc|b.v|bv|n.v|nv|a/s|aps|ab|oy|as|a.s|a.ş|ltd. şti|ltd. sti|ag|kg|kft|"
    "sp. z o.o|d.o.o|s.r.o|ooo|jsc|pjsc|k.k|有限公司|股份有限公司"
)
"""What ends a company's name, longest first where one holds another."""
SAME_WORDS = {
    "limited": "ltd", "company": "co", "corporation": "corp", "incorporated": "inc", "and": "", "the": "", "private": "pvt",
    "messrs": "", "m/s": "",
}  # fmt: skip
"""Words of company names that are one and the same; an empty one does not count."""

PACKAGES = frozenset(
    {"cartons", "packages", "pallets", "crates", "cases", "drums", "bags", "boxes", "rolls", "bales", "bundles"}
)
MEASURES = {"kg", "t", "lb", "m3", "g", "containers"}
"""Units that are no count of the goods."""
NO_GOODS = (
    r"\s?\(?(?:of\s)?(?:the\s)?(?:original|signed|clean|negotiable|non-negotiable|duplicate|b/l|bills?\s(?:of\s)?lading|documents?|"
    r"invoices?|copies|certificates?|transport)\b"
)
"""Behind a count: sets of papers, no goods."""
