"""Headings of price lists, as people write them in English and Chinese.

A column is read only when its heading stands here; one that looks like a cost stands in `COST` and is
refused before anything else looks at it (DESIGN section 6).
"""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

COST = late_pattern(
    r"\bcost|\bcogs\b|floor(?!ing)|margin|profit|mark-?\s?up|purchas|buying|\bbottom|internal|net\s?net|supplier|vendor|\btransfer|commission|rebate"
    r"|walk-?\s?away|break-?\s?even|(?:lowest|\bmin(?:imum)?\.?)\s(?:selling\s|sales\s|unit\s)?price"
    r"|\bek\b|\bek-?preis|einkauf|einstand|selbstkost|herstellkost|kosten|\bcosto\b|\bcoste\b|\bcustos?\b|coût|\bachat|acquisto|\bcompra|себестоим|закуп|maliyet|\balış|원가|매입|原価|仕入|تكلفة"
    r"|成本|底价|底线|进价|进货|采购|拿货|供货价|供应商|利润|毛利|内部|出厂价|工厂价|结算价|佣金|退税|保本|最低(?!起订|订购|订货|订量|数量)",
    re.IGNORECASE,
)
"""What must never be read: our costs, limits and margins."""

COST_SHEET = late_pattern(
    r"\bcost(?:s|ing)?\b|purchas|margin|internal|成本|底价|进价|采购|利润|毛利|内部", re.IGNORECASE
)
"""Names of sheets and files that are costs as a whole; "floor tiles.xlsx" is not one."""

COST_TOLD = late_pattern(
    r"\b(?:our|factory|purchase|production)\s(?:costs?|price)\b|\bfloor\sprice|\bwalk-?away\sprice|\b(?:profit|gross|our|sales)\smargin|\bprofit\b"
    r"|成本价|我们的成本|我司成本|底价|进价|毛利|利润",
    re.IGNORECASE,
)
"""Sentences of notes that tell what only we may know; a column is refused by the wider `COST`."""

NOT_THE_PRICE = late_pattern(
    r"freight|shipping|postage|\btax\b|duty|tariff|weight|\btotal|amount|\bold\b|previous|former|\blast\b|retail|\brrp\b|msrp|market|competitor|sample|discount"
    r"|运费|税率|税额|重量|总价|总额|金额|合计|小计|原价|旧价|零售|市场价|竞争|样品|折扣",
    re.IGNORECASE,
)
"""Prices that are not what a buyer pays us for one unit."""

NOT_AN_ORDER = late_pattern(
    r"pack|loading|\bctns?\b|carton|pallet|container|\b[24]0\s?'?(?:gp|hq|ft)|stock|装箱|包装|每箱|/\s?箱|装柜|库存",
    re.IGNORECASE,
)
"""Quantities that are not the least a buyer may order."""

COLUMNS: dict[str, tuple[re.Pattern[str], ...]] = {
    "currency": (late_pattern(r"^curr(?:ency|\.)?\b|^(?:币种|货币)", re.I),),
    "unit": (late_pattern(r"^(?:(?:sales|price|selling)\s)?(?:unit|uom|per)\b(?!.{0,40}(?:price|cost|weight|size|usd|eur|\$|价|重))|单位|计量", re.I),),
    "min_quantity": (
        late_pattern(r"\bmoq\b|起订|起批|最小订", re.I),
        late_pattern(r"^(?:min(?:imum)?\b|from\b|(?:order\s)?(?:qty|quantity)\b|数量|订量|订购量|阶梯)", re.I),
    ),
    "incoterm": (late_pattern(r"incoterm|(?:trade|delivery|price)\s?terms?|^terms?\b|条款|贸易术语|交货方式|价格术语", re.I),),
    "valid_until": (late_pattern(r"valid|until|expir|有效", re.I),),
    "lead_days": (late_pattern(r"lead|deliver|production\s(?:time|days)|交期|交货|货期|生产周期", re.I),),
    "customer": (late_pattern(r"customer|\bbuyer\b|client|客户|买家", re.I),),
    "item": (
        late_pattern(r"\bmodel\b|\bpart\b|\bart(?:icle)?\b|\bsku\b|\bitem\s?(?:no|number|code|#)|\bref\b|catalog|artikel|\bart\.?-?\s?nr|\bmodelo\b|\bmod[eè]le\b|\br[eé]f[eé]r[eê]nc|артикул|модель|품번|모델|型号|货号|料号|品号|款号|物料", re.I),
        late_pattern(r"(?<!hs\s)(?<!hs)(?<!bar)\bcode\b|编号|(?<!海关)编码|^(?:no\.|product\s(?:no|id)\b|código\b|codigo\b|ürün\skodu)", re.I),
        late_pattern(r"^(?:item|product|goods|name|description)|品名|名称|产品", re.I),
    ),
    "description": (
        late_pattern(r"description|bezeichnung|beschreibung|descripci[óo]n|descri[çc][ãa]o|d[ée]signation|наименование|açıklama|품명|\bname\b|品名|名称|描述|说明", re.I),
        late_pattern(r"^(?:goods|products?|item)\b|产品", re.I),
    ),
    "size": (late_pattern(r"^(?!.{0,40}(?:外箱|纸箱|箱规|包装|\bcartons?\b|\bctns?\b|pack|\bbox|pallet)).{0,80}?(?:\bsize\b|\bspec|dimension|规格|尺寸)", re.I),),
}  # fmt: skip
"""Field -> what its heading looks like, the surest words first; earlier fields choose before later ones."""

PRICE = late_pattern(
    r"price|preis|precio|preço|\bprix\b|\bцена|fiyat|단가|\b(?:usd|eur|rmb|cny|gbp|exw|fob|cfr|cif|fca|cpt|cip|dap|ddp)\b|[$€£¥￥]|单价|价格|报价|价$|售价|(?:美|欧)[元金]",
    re.IGNORECASE,
)
"""A heading of a price column; a list may have several, by currency, Incoterm or quantity."""

TIER = late_pattern(
    r"(?:[≥>]=?|from|qty|moq)?\s?(?P<least>\d{1,3}(?:,\d{3}){1,3}|\d{1,9})\s?(?P<open>\+|(?:-|–|~|to)\s?\d[\d,]{0,12})?\s?(?P<unit>[^\W\d_][^\W_]{0,12})?\s?(?:\+|以上|up|and\s(?:up|above))?",
    re.IGNORECASE,
)
"""A quantity step as a heading: "100-499 pcs", "1000+", "≥ 500"."""

CURRENCIES: tuple[tuple[re.Pattern[str], str], ...] = (
    (late_pattern(r"(?<![A-Za-z])(?:USD|usd|Usd)(?![A-Za-z])|US\s?\$|(?<![A-Za-z])\$|美元|美金"), "USD"),
    (late_pattern(r"(?<![A-Za-z])(?:EUR|eur|[Ee]uros?)(?![A-Za-z])|€|欧元"), "EUR"),
    (late_pattern(r"(?<![A-Za-z])(?:CNY|cny|RMB|rmb|CNH)(?![A-Za-z])|人民币|(?<![美欧日港])元"), "CNY"),
    (late_pattern(r"(?<![A-Za-z])(?:GBP|gbp)(?![A-Za-z])|£|英镑"), "GBP"),
    (late_pattern(r"(?<![A-Za-z])JPY(?![A-Za-z])|日元"), "JPY"),
    (late_pattern(r"(?<![A-Za-z])HKD(?![A-Za-z])|HK\$|港币|港元"), "HKD"),
    *((late_pattern(rf"(?<![A-Za-z]){code}(?![A-Za-z])"), code) for code in ("KRW", "AUD", "CAD", "CHF", "INR", "SGD", "AED", "THB")),
)  # fmt: skip
"""Words and signs of one currency each; "¥" alone is two currencies and so none."""

VALIDITY = late_pattern(r"valid|until|expir|有效", re.IGNORECASE)
"""A date above the table is the validity only behind one of these."""

EVERYBODY = frozenset({"", "-", "/", "all", "any", "general", "standard", "所有", "全部", "通用", "一般"})
"""Cells of the customer column that name nobody."""
