"""Units of measure, standards and certificates by the words that name them; data only, lower-case as `words.fold` gives them."""

from __future__ import annotations

from mailmate.trade.finding.words import listed

MEASURES = (
    "mm", "cm", "μm", "µm", "micron", "microns", "inch", "inches", "″", "”", "kv", "v", "vac", "vdc", "hz", "khz", "mhz", "ghz", "kw", "mw", "w", "hp", "kva", "a", "ma", "mah", "ah", "kwh", "bar", "mpa", "kpa", "psi", "°c", "°f", "℃", "℉", "gsm", "g/m2", "g/m²", "kg/m2", "kg/m²", "kg/m3", "kg/m³", "rpm", "r/min", "l/min", "m3/h", "m³/h", "m/s", "m/min", "kg/h", "t/h", "db", "lm", "lux", "nm", "n/mm2", "kn", "ppm", "mesh", "denier", "tpi", "dpi", "px", "hrc", "hb", "ml", "cc", "lpm", "cfm", "gb", "tb", "micrometer", "毫米", "厘米", "伏", "千瓦", "度",
)  # fmt: skip
"""Units that measure the goods themselves."""

CODE_WORDS = listed(
    "dn pn nps sch ip ik ral pantone ansi asme astm aisi din en bs jis gb api awwa sae iec ul nema uns ss sus q s class grade gr type model hs cas"
)
"""Words that begin a coded statement: DN50, IP65, ASTM A105."""

CERTIFICATES: tuple[tuple[str, str], ...] = (
    ("CE", r"ce(?=\s(?:mark|marking|marked|certificat|cert|approv|declaration|conform)|[\s,./)]|$)"),
    ("ISO", r"iso[ -]?(?:/ts[ -]?|/iec[ -]?)?\d{4,5}(?::\d{4})?(?:[ -]\d{1,2})?"),
    ("IATF 16949", r"(?:iatf|ts)[ -]?16949"),
    ("RoHS", r"rohs(?:[ -]?[23])?"),
    ("REACH", r"reach(?=\s(?:compl|cert|test|report|regul|svhc|decl)|[,.;)])"),
    ("UL", r"ul(?=\s(?:list|cert|mark|approv|recogn|file))"),
    ("FDA", r"fda"), ("LFGB", r"lfgb"), ("ETL", r"etl"), ("TÜV", r"t[uü]v"), ("GS", r"gs(?=\s(?:mark|cert))"), ("CB", r"cb(?=\s(?:cert|report|scheme|test))"),
    ("UKCA", r"ukca"), ("FCC", r"fcc"), ("CCC", r"ccc(?=\s(?:mark|cert))|3c认证"), ("PSE", r"pse"), ("KC", r"kc(?=\s(?:mark|cert))"), ("EAC", r"eac"), ("GOST", r"gost(?:[ -]?r)?"),
    ("SASO", r"saso"), ("SABER", r"saber(?=\s(?:cert|scoc|pcoc|coc|regis|platform))"), ("SONCAP", r"soncap"), ("PVOC", r"pvoc"), ("COC", r"certificates?\sof\sconformity|coc"), ("INMETRO", r"inmetro"), ("SNI", r"sni(?=\s(?:cert|mark|stand))"), ("SIRIM", r"sirim"),
    ("BIS", r"bis(?=\s(?:cert|mark|licen|regis))"), ("NOM", r"nom(?=\s(?:cert|mark))"), ("GCC", r"gcc(?=\s(?:cert|mark))|g-mark"), ("ATEX", r"atex"), ("IECEx", r"iecex"), ("WRAS", r"wras"), ("NSF", r"nsf(?:[/ -]?(?:ansi[ -]?)?\d{2})?"),
    ("FSC", r"fsc"), ("PEFC", r"pefc"), ("GOTS", r"gots"), ("GRS", r"grs"), ("OEKO-TEX", r"oeko[ -]?tex(?:\sstandard)?(?:\s100)?"), ("BSCI", r"bsci"), ("SEDEX", r"sedex|smeta"), ("SA8000", r"sa[ -]?8000"),
    ("HACCP", r"haccp"), ("BRC", r"brc(?:gs)?"), ("GMP", r"c?gmp"), ("Halal", r"halal"), ("Kosher", r"kosher"), ("organic certificate", r"organic\scertificates?"),
    ("certificate of origin", r"certificates?\sof\sorigin|origin\scertificates?|c/o(?=\s(?:form|certif|issued|legal|from\schamber))|certificado\sde\sorigen|certificado\sde\sorigem|certificat\sd'origine|ursprungszeugnis|сертификат\sпроисхождения|menşe\sşahadetnamesi|شهادة\sالمنشأ|原产地证书?|产地证|원산지증명서"),
    ("Form A", r"form[ -]?a(?=[\s,.;)]|$)|gsp\sform\sa"), ("Form E", r"form[ -]?e(?=[\s,.;)]|$)"), ("Form F", r"form[ -]?f(?=[\s,.;)]|$)"), ("Form D", r"form[ -]?d(?=[\s,.;)]|$)"), ("Form B", r"form[ -]?b(?=[\s,.;)]|$)"), ("RCEP", r"rcep"), ("EUR.1", r"eur[. ]?1(?!\d|[.,]\d)"), ("A.TR", r"a\.tr"),
    ("mill test certificate", r"mill\stest\s(?:certificates?|reports?)|mtcs?|mtrs?|en\s?10204(?:[ /-]{1,2}[23]\.[12])?|werkszeugnis|质保书|材质证明"),
    ("test report", r"test\sreports?|检测报告|检验报告"), ("inspection certificate", r"inspection\s(?:certificates?|reports?)|检验证书"), ("certificate of analysis", r"certificates?\sof\sanalysis|coa"),
    ("certificate of quality", r"certificates?\sof\squality|quality\scertificates?"), ("certificate of quantity", r"certificates?\sof\squantity"), ("certificate of weight", r"certificates?\sof\sweight|weight\scertificates?"),
    ("MSDS", r"msds|sds|material\ssafety\sdata\ssheets?"), ("TDS", r"tds|technical\sdata\ssheets?"), ("UN38.3", r"un\s?38\.3"),
    ("phytosanitary certificate", r"phyto(?:sanitary)?(?:\scertificates?)|phytosanitary|植检证书?"), ("health certificate", r"health\scertificates?|veterinary\scertificates?"), ("fumigation certificate", r"fumigation\scertificates?|熏蒸证书?"), ("ISPM 15", r"ispm[ -]?(?:no\.?\s?)?15"),
    ("free sale certificate", r"free\ssale\scertificates?|certificates?\sof\sfree\ssale"), ("beneficiary's certificate", r"beneficiary'?s?'?\scertificates?"), ("insurance certificate", r"insurance\s(?:certificates?|polic(?:y|ies))"),
    ("SGS", r"sgs(?=\s(?:report|insp|cert|test))"), ("CIQ", r"ciq"), ("ECTN", r"ectn|besc|ctn\scertificate"),
)  # fmt: skip
"""Usual name -> pattern, tried in this order."""

CERTIFICATE_HEADS = listed(
    "ce iso iatf ts rohs reach ul fda lfgb etl tuv tüv gs cb ukca fcc ccc pse kc eac gost saso saber soncap pvoc certificate certificates coc inmetro sni sirim bis nom gcc g atex iecex wras nsf fsc pefc gots grs oeko bsci sedex smeta sa haccp brc brcgs gmp cgmp halal kosher organic origin certificado certificat ursprungszeugnis сертификат menşe شهادة form gsp rcep eur tr o mill mtc mtcs mtr mtrs en werkszeugnis test inspection coa quality weight msds sds material tds technical un phyto phytosanitary health veterinary fumigation ispm free beneficiary beneficiary's insurance sgs ciq ectn besc ctn"
)
"""Words one of which must be present for any certificate to be."""
