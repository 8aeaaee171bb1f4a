"""The labels of purchase orders, contracts and proforma invoices, and the columns of an order list, as data."""

from __future__ import annotations

import re

FIELDS = {
    "po": "purchase order number|purchase order no|purchase order|po number|po no|p.o. number|p.o. no|p.o|order number|order no|orden de compra|采购订单号|订单号",
    "pi": "proforma invoice number|proforma invoice no|proforma no|proforma invoice|pi number|pi no|p/i no|形式发票号",
    "contract": "sales contract no|contract number|contract no|sales confirmation no|s/c no|sc no|合同号|合同编号",
    "ordered": "order date|po date|date of order|pi date|issue date|date|fecha|订单日期|日期",
    "delivery": (
        "delivery date|date of delivery|delivery time|time of delivery|delivery|shipment date|date of shipment|time of shipment|"
        "latest shipment|ship date|ship by|required date|required by|lead time|etd|fecha de entrega|交货期|交货日期|装运期|交货时间"
    ),
    "terms": "terms of payment|payment terms|payment term|payment|condiciones de pago|forma de pago|付款方式|付款条件",
    "incoterm": "terms of delivery|delivery terms|trade terms|price terms|incoterms|incoterm|shipping terms|价格条款|贸易术语",
    "loading": "port of loading|port of shipment|loading port|from port|装运港|起运港",
    "discharge": "port of discharge|port of destination|discharge port|destination port|destination|目的港",
    "total": "grand total|total amount|order total|total value|total price|amount total|total usd|total eur|total|importe total|合计|总金额|总计",
    "buyer": "buyer|sold to|bill to|customer|messrs|to messrs|comprador|买方|客户",
    "seller": "seller|supplier|vendor|beneficiary|卖方|供应商",
    "lc_no": "l/c no|lc no|letter of credit no|credit no|信用证号",
    "item": "item no|item|item code|item number|part no|part number|model no|model|sku|art. no|article|code|型号|货号|料号|编码",
    "description": "description of goods|goods description|description|product name|product|goods|commodity|article description|descripción|品名|产品名称|货物描述|描述",
    "quantity": "order quantity|quantity|qty|q'ty|cantidad|数量|订购数量",
    "unit": "unit of measure|uom|unit|单位",
    "price": "unit price|price per unit|u/price|u. price|unit cost|price|precio unitario|precio|单价|价格",
    "amount": "line total|total amount|ext. price|extended price|amount|sub total|subtotal|total|importe|金额|小计|总价",
}
"""Field -> labels. In a table `total` stands for the amount of a line."""

COMMON = frozenset(
    {
        "date", "delivery", "payment", "total", "price", "unit", "quantity", "qty", "amount", "product", "goods", "code", "model",
        "buyer", "customer", "seller", "supplier", "vendor", "destination", "article", "item", "item no", "purchase order", "proforma invoice",
        "日期", "单位", "价格", "客户", "fecha", "importe", "precio", "description", "commodity",
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

DEPOSIT = re.compile(
    r"(?P<one>\d{1,2}(?:\.\d)?)[ ]?%[^.;\n%]{0,30}?(?:deposit|advance|down ?payment|prepa(?:id|yment)|anticipo|adelanto|定金|预付)"
    r"|(?:deposit|advance payment|down ?payment|prepayment|anticipo|定金|预付)[^.;\n%]{0,20}?(?P<two>\d{1,2}(?:\.\d)?)[ ]?%",
    re.I,
)
"""The deposit as a percentage of the total."""
