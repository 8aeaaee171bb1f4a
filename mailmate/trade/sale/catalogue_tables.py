"""Headings of catalogue columns whose cells may be said to a buyer, and what a letter calls them: data only.

The surest come first: "gross weight" before "weight". A heading that looks like a cost is refused before these are
looked at.
"""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

PROPERTIES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (label, late_pattern(pattern, re.IGNORECASE))
    for label, pattern in (
        (
            "HS code",
            r"\bhs\b|hs\s?-?code|tariff\s(?:code|number|no)|customs\scode|海关编码|税则号|hs编码|zolltarif|warennummer|arancelari|\bncm\b|тн\s?вэд|\bgtip\b",
        ),
        (
            "net weight",
            r"\bnet\s?(?:weight|wt)\b|\bn\.?w\.?(?![\w])|净重|nettogewicht|peso\sneto|peso\sl[ií]quido|poids\snet|нетто",
        ),
        (
            "gross weight",
            r"\bgross\s?(?:weight|wt)\b|\bg\.?w\.?(?![\w])|毛重|bruttogewicht|peso\sbruto|poids\sbrut|брутто",
        ),
        ("weight", r"\bweight\b|\bwt\.?(?![\w])|重量|单重|克重|gewicht|\bpeso\b|\bpoids\b|\bвес\b|ağırlık|무게|중량"),
        ("body material", r"\bbody\b|阀体|壳体|主体材|gehäuse|\bcuerpo\b|\bcorps\b|корпус"),
        ("seat", r"\bseat\b|阀座"),
        ("seal material", r"\bseal(?:s|ing)?\b|\bgasket|\bo-?ring|密封|垫片|dichtung|\bjuntas?\b|уплотнен"),
        (
            "material",
            r"\bmaterials?\b|材质|材料|面料|werkstoff|\bmaterial(?:es|is)?\b|mat[ée]riau|материал|malzeme|재질|소재",
        ),
        ("surface", r"\bsurface|\bfinish(?:ing)?\b|coating|表面|涂层|oberfläche|acabado|покрыти"),
        ("colour temperature", r"colou?r\stemp|\bcct\b|色温|farbtemperatur|цветовая\sтемпература"),
        ("colour", r"\bcolou?rs?\b|颜色|色号|farbe|\bcolor(?:es)?\b|couleur|\bцвет\b|renk|색상"),
        ("temperature", r"\btemp(?:erature)?s?\b|温度|耐温|temperatur|температур|sıcaklık|온도"),
        (
            "pressure",
            r"\bpressure\b|\bpn\b|\bpn\s?rating|\bclass\b|压力|耐压|druck|presi[óo]n|press[ãa]o|pression|давлени|basınç|압력",
        ),
        (
            "connection",
            r"\bconnections?\b|\bthreads?\b|\bflanges?\b|end\stype|连接|螺纹|法兰|anschluss|gewinde|conexi[óo]n|\brosca|raccord|соединен|резьб|bağlantı",
        ),
        ("standard", r"\bstandards?\b|\bnorms?\b|标准|\bnorm[ae]?s?\b|стандарт"),
        ("certificates", r"certif|\bapprovals?\b|证书|认证|zertifik|zulassung|сертифик|sertifika|인증"),
        ("voltage", r"\bvoltage\b|电压|spannung|voltaje|tensi[óo]n|напряжени|전압"),
        ("power", r"\bpower\b|\bwattage\b|功率|leistung|potencia|puissance|мощност|güç"),
        ("current", r"\bcurrent\b|电流|corriente|\bток\b"),
        (
            "protection class",
            r"\bip\s?(?:rating|class|grade|code)?\b|防护等级|防水等级|schutzart|schutzklasse|grado\sde\sprotecci|indice\sde\sprotection|степень\sзащиты",
        ),
        ("flow rate", r"\bflow\b|\bkvs?\b|\bcv\b|流量|durchfluss|caudal|расход"),
        ("thickness", r"\bthick(?:ness)?\b|厚度|壁厚|dicke|wandstärke|espesor|espessura|épaisseur|толщин|두께"),
        ("diameter", r"\bdiameter\b|\bbore\b|\bdn\b|直径|口径|通径|durchmesser|diámetro|diâmetro|diamètre|диаметр"),
        ("length", r"\blength\b|长度|länge|largo|longueur|длина"),
        ("width", r"\bwidth\b|宽度|幅宽|门幅|breite|ancho|largeur|ширина"),
        ("height", r"\bheight\b|高度|höhe|altura|hauteur|высота"),
        ("density", r"\bdensity\b|密度|dichte|densidad|плотност"),
        ("hardness", r"\bhardness\b|\bshore\b|硬度|härte|dureza|твердост"),
        ("capacity", r"\bcapacity\b|\bvolume\b|容量|容积|inhalt|capacidad|объем|объём"),
        (
            "carton size",
            r"(?:carton|ctn|box|package)\s?(?:size|dim\w*|meas\w*)|\bmeas(?:urement)?s?\b|\bcbm\b|外箱尺寸|纸箱尺寸|箱规|体积|kartonmaß",
        ),
        (
            "pieces per carton",
            r"(?:pcs|pieces|units|qty|quantity|q'ty)\s?(?:per|/|in\sa)\s?(?:carton|ctn|box|case)|每箱|装箱数|装箱量|件/箱|个/箱|pcs/箱|stück\s?(?:pro|/)\s?karton|unidades\spor\scaja",
        ),
        ("pallet load", r"(?:per|/)\s?pallet|pallet\s(?:load|qty|quantity)|每托"),
        (
            "container load",
            r"(?:per|/)\s?container|\b(?:20|40)\s?(?:gp|ft|hq|hc|'|尺)|container\s(?:load|qty)|装柜|柜量",
        ),
        ("packing", r"\bpack(?:ing|age|aging)?\b|包装|verpackung|embalaje|embalagem|emballage|упаковк|ambalaj|포장"),
        (
            "size",
            r"\bsizes?\b|\bdimensions?\b|\bspec(?:ification)?s?\b|尺寸|规格|größe|abmessung|tamaño|medidas?|tamanho|dimensiones|taille|размер|ölçü|boyut|규격|사이즈",
        ),
        ("warranty", r"\bwarranty\b|\bguarantee\b|质保|保修|gewährleistung|garant[ií]a|garantie|гаранти"),
        ("shelf life", r"shelf\s?life|保质期|haltbarkeit|срок\sгодности"),
        ("origin", r"\borigin\b|\bmade\sin\b|产地|原产|ursprung|\borigen\b|происхожден"),
        ("application", r"\bapplications?\b|\bmedi(?:um|a)\b|用途|应用|适用|介质|anwendung|aplicaci[óo]n|применени"),
        ("brand", r"\bbrand\b|品牌|\bmarke\b|\bmarca\b"),
        ("barcode", r"\bbar\s?code\b|\bean\b|\bgtin\b|条码|条形码"),
        ("features", r"^features?$|特点"),
    )
)
"""What a letter calls it -> what its heading looks like."""

UNIT_IN_HEADING = late_pattern(
    r"[(（\[/,，]\s?(?P<unit>mm|cm|m|inch|in|μm|um|kgs?|g|gr|grams?|t|lbs?|bar|mpa|kpa|psi|°\s?c|℃|°\s?f|v|kv|w|kw|a|ma|hz|k|l|ml|m2|m²|㎡|m3|m³|cbm|pcs|pieces|g/cm3|g/cm³|g/m2|g/m²|gsm|%|years?|months?|days?|shore\sa|shore\sd|m3/h|m³/h|l/min|千克|公斤|克|毫米|厘米|米|个|只|件)\s?[)）\]]?\s*$",
    re.IGNORECASE,
)
"""The unit of a column, at the end of its heading: "Weight (kg)", "Size/mm"."""

UNIT_NAMES = {
    "kgs": "kg", "gr": "g", "gram": "g", "grams": "g", "lbs": "lb", "℃": "°C", "°c": "°C", "° c": "°C", "°f": "°F", "v": "V", "kv": "kV", "w": "W", "kw": "kW",
    "a": "A", "ma": "mA", "hz": "Hz", "k": "K", "mpa": "MPa", "kpa": "kPa", "千克": "kg", "公斤": "kg", "克": "g", "毫米": "mm", "厘米": "cm", "米": "m", "个": "pcs", "只": "pcs", "件": "pcs",
    "pieces": "pcs", "㎡": "m²", "m2": "m²", "m3": "m³", "um": "μm", "g/cm3": "g/cm³", "g/m2": "g/m²", "m3/h": "m³/h",
}  # fmt: skip
"""A unit as a heading writes it -> as a letter does."""

NEED_UNIT = frozenset({
    "weight", "net weight", "gross weight", "temperature", "colour temperature", "pressure", "voltage", "power", "current", "flow rate", "thickness", "diameter", "length", "width", "height",
    "density", "capacity",
})  # fmt: skip
"""Kinds of property whose bare number says nothing without a unit."""

NOMINAL = {"dn": "DN", "pn": "PN", "公称通径": "DN", "公称压力": "PN"}
"""Headings whose numbers are written behind a mark: "DN" over 50 is DN50."""

FIELD_NAMES = {
    "item": "Item no.", "description": "Description", "price": "Price", "currency": "Currency", "unit": "Unit", "moq": "MOQ", "incoterm": "Incoterm",
    "valid until": "Valid until", "lead time": "Lead time", "customer": "Customer",
}  # fmt: skip
"""Columns of a price list that a heading can be mapped to -> the heading they are read under."""
