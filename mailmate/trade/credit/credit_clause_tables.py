"""Words of documents and conditions in letters of credit, and the names of its fields: data, nothing else."""

from __future__ import annotations

import re

from mailmate.trade.finding.words import late_pattern

DOCUMENTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, late_pattern(pattern, re.I))
    for name, pattern in (
        ("invoice", r"\b(?:commercial |signed |proforma |customs |consular )?invoices?\b|发票"),
        ("bill of lading", r"\bbills? of lading\b|\bb/?l'?s?\b|\bocean bills?\b|\bmarine bills?\b|提单"),
        ("air waybill", r"\bair ?way ?bills?\b|\bawb\b|空运单"),
        ("sea waybill", r"\bsea ?way ?bills?\b|海运单"),
        ("road consignment note", r"\bcmr\b|\b(?:road|truck|rail) (?:consignment note|waybill)\b"),
        ("cargo receipt", r"\b(?:forwarder'?s? )?cargo receipts?\b|\bfcr\b"),
        ("multimodal transport document", r"\bmultimodal\b|\bcombined transport\b"),
        ("insurance document", r"\binsurance (?:polic(?:y|ies)|certificates?|documents?)|\binsurance polic(?:y|ies)(?:/| or )certificates?|\binsurance\b(?=.{0,60}\b(?:110|120|percent|pct|%))|保险单|保险凭证|保单"),
        ("certificate of origin", r"\bcertificates? of origin\b|\bc/?o\b|\bform [aef]\b|\borigin certificates?\b|\beur ?\.?1\b|原产地证|产地证"),
        ("packing list", r"\bpacking (?:and weight )?lists?\b|\bweight lists?\b|\bpacking/weight lists?\b|装箱单|包装单|重量单"),
        ("inspection certificate", r"\b(?:pre-?shipment )?inspection (?:certificates?|reports?)\b|\bcertificates? of inspection\b|检验证|检验报告"),
        ("quality certificate", r"\bcertificates? of (?:quality|analysis|conformity|quantity|weight)\b|\b(?:quality|analysis|mill test|test|quantity|weight) certificates?\b|\btest reports?\b|质量证|品质证|分析证"),
        ("phytosanitary certificate", r"\bphytosanitary\b|植检证|植物检疫"),
        ("fumigation certificate", r"\bfumigation\b|熏蒸"),
        ("health certificate", r"\b(?:health|sanitary|veterinary) certificates?\b|卫生证"),
        ("shipping advice", r"\bshipping advice\b|\bshipment advice\b|\badvice of shipment\b|\bcopy of (?:fax|telex|e-?mail)\b|装船通知|装运通知|发货通知"),
        ("courier receipt", r"\bcourier receipts?\b"),
        ("shipping company certificate", r"\bcertificates?\b.{0,60}\b(?:shipping company|carrier|master|shipping line|its agent)\b|\bvessel certificates?\b"),
        ("beneficiary's certificate", r"\bbeneficiar(?:y|ies)'?s?'? (?:signed )?(?:certificates?|declarations?|statements?)\b|\bcertificates? (?:issued |signed )?by (?:the )?beneficiary\b|受益人证明|受益人声明|受益人(?:出具的)?证书"),
        ("draft", r"\bdrafts?\b|\bbills? of exchange\b|汇票"),
        ("acceptance certificate", r"\b(?:acceptance|delivery|installation) certificates?\b"),
        ("certificate", r"\bcertificates?\b|\bdeclarations?\b|\bstatements?\b"),
    )
)  # fmt: skip
"""What an item of 46A asks for: the first whose words stand earliest in it."""

NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "duplicate": 2, "triplicate": 3, "quadruplicate": 4, "quintuplicate": 5, "single": 1,
}  # fmt: skip

_BUYER = r"(?:the )?(?:applicants?|buyers?|purchasers?|importers?|openers?|accountees?|account party|end[ -]?users?)"
"""Who may block payment: the applicant, however a credit calls it."""
_VERBS = r"(?:counter-?)?(?:signed|stamped)|issued|approved|endorsed|certified|accepted|confirmed|authori[sz]ed|released|verified"
_DEED = r"(?:after|upon|until|unless|when|only if|subject to)"

COSTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, late_pattern(pattern, re.I))
    for name, pattern in (
        ("legalisation", r"\blegali[sz](?:ed|ation)\b|\bconsulari[sz]ed\b|\bvisaed\b|\bvisa(?:ed)? by\b|\bconsular invoices?\b|\bapostill"),
        ("legalisation", r"\b(?:certified|attested|endorsed|authenticated|stamped|countersigned)(?: \w+){0,3} (?:by|at) (?:the )?(?:[\w.'-]+ ){0,5}(?:consulate|embassy|consul|ministry)\b"),
        ("legalisation", r"\b(?:legali[sz]ad[oa]|visad[oa]|l[ée]galis[ée]e?s?|legalisiert|beglaubigt|konsolosluk|b[üu]y[üu]kel[çc]ilik)\w{0,6}|\b(?:consulado|embajada|consulat|ambassade|konsulat|botschaft|embaixada)\b|领事|使馆认证|使领馆|консульск|легализ"),
        ("chamber of commerce", r"\b(?:certified|attested|endorsed|authenticated|issued|stamped|visaed|legali[sz]ed)(?: (?:and|or) \w+)?(?: \w+){0,3} by (?:the )?(?:[\w.'-]+ ){0,5}(?:chambers? of commerce|ccpit)\b"),
        ("chamber of commerce", r"\bc[áa]mara de com[ée]rcio\b|\bchambre de commerce\b|\b(?:industrie- und )?handelskammer\b|\bihk\b|\bticaret (?:ve sanayi )?odas[ıi]|商会|贸促会|торгово-промышленн"),
        ("third-party inspection", r"\b(?:sgs|bureau veritas|intertek|cotecna|t[uü]v|ccic|ciq|lloyd'?s|saybolt|cnca|omic|socotec|applus|rina|dnv|inspectorate)\b|\b(?:third[ -]party|independent|international)(?: \w+){0,2} (?:inspection|survey|surveyor|inspector)\b|\bpre-?shipment inspection\b|\bclean report of findings\b|第三方检验|商检"),
        ("conformity certificate", r"\b(?:soncap|sasoc?|saber|pvoc|kebs|voc|coc|g-?mark|eac|esma|gcc)\b(?= (?:certificate|programme|approval|coc))|\bcertificates? of conformity\b(?=.{0,80}\b(?:issued|soncap|saso|saber|kebs|accredited|authori[sz]ed)\b)|\b(?:soncap|pvoc|saber)\b"),
        ("cargo tracking note", r"\b(?:electronic )?cargo tracking (?:note|number)\b|\be?ctn\b(?= (?:certificate|number|no\b))|\bbesc\b|\bbordereau\b.{0,40}\bcargaison\b|\bfi?eri certificate\b"),
    )
)  # fmt: skip
"""Papers that cost money and days: what of, and the words, in the tongues credits are written in."""

SOFT: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, late_pattern(pattern, re.I))
    for name, pattern in (
        ("applicant signs", rf"\b(?:{_VERBS})(?:,? (?:and|or|and/or) [\w-]+)?(?: and [\w-]+)? by (?:the |an? )?(?:(?:authori[sz]ed|nominated|appointed|named)?\s?(?:person|signatory|signatories|representative|agent|inspector|officer|nominee)s? (?:of|from) )?{_BUYER}\b(?!'?s bank|'?s country)"),
        ("applicant signs", rf"\b(?:{_VERBS})(?:,? (?:and|or|and/or) [\w-]+)?,? by (?:the |an? )?(?:person|signatory|signatories|representative|inspector|officer|nominee)s? (?:duly )?(?:authori[sz]ed|nominated|appointed|named) by {_BUYER}\b"),
        ("applicant signs", rf"\b{_BUYER}'?s? (?:authori[sz]ed )?(?:signature|approval|acceptance|inspector|nominee|representative|written (?:consent|approval|instruction|acceptance|confirmation))"),
        ("applicant signs", r"\b(?:firmad[oa]|aprobad[oa]|aceptad[oa]|emitid[oa]|assinad[oa]|aprovad[oa])s? (?:y \w+ )?(?:por|pelo) (?:el |o |la )?(?:ordenante|comprador|importador|solicitante)|\b(?:sign[ée]e?s?|approuv[ée]e?s?|accept[ée]e?s?|[ée]mise?s?) par (?:le |l[’'])(?:donneur d[’']ordre|acheteur|importateur)|\b(?:unterzeichnet|unterschrieben|genehmigt|ausgestellt|best[äa]tigt) (?:vom|durch den) (?:auftraggeber|k[äa]ufer|importeur)|(?:vom|durch den) (?:auftraggeber|k[äa]ufer|importeur) (?:gegengezeichnet|unterzeichnet|unterschrieben|genehmigt)|\b(?:amir|al[ıi]c[ıi]|ithalat[çc][ıi])\s?taraf[ıi]ndan (?:imza|onay|d[üu]zenle)|(?:подписан\w*|утвержд[её]н\w*|выдан\w*) (?:приказодател\w+|покупател\w+|импорт[её]р\w+)|(?:开证)?申请人(?:或其?授?权?代表)?(?:签署|签发|签字|会签|确认|出具|批准)|(?:由|经)(?:买方|开证人|进口商)(?:或其?授?权?代表)?(?:签署|签发|签字|会签|确认|出具|批准)"),
        ("applicant instructs", rf"\b(?:instructions?|notice|notification|nomination|approval|consent|authori[sz]ation|confirmation)\b(?: \w+){{0,4}} (?:from|by|of) {_BUYER}\b|\bto be (?:advised|nominated|named|notified|instructed|designated|appointed) by {_BUYER}\b"),
        ("applicant instructs", rf"\bsubject to (?:the )?(?:{_BUYER}|import licen[cs]e|approval|receipt|foreign exchange|allocation)\b|\b(?:operative|effective|valid|available|negotiable) only (?:upon|after|when|if|subject to)\b|\bshall (?:become|be) (?:operative|effective) (?:only )?(?:upon|after|when)\b|\bnot (?:yet )?(?:operative|effective|in force)\b|\b(?:in|non-?)operative (?:until|unless)\b|\bwill be (?:advised|notified|informed|indicated) (?:\w+ ){{0,3}}(?:by|through|in|via) (?:way of )?(?:an? |separate |subsequent |further )*amendments?\b|\b(?:vessel|shipment|shipping date)\b.{{0,60}}\b(?:by|through|via) (?:way of )?(?:an? |subsequent |further )*(?:l/?c )?amendment\b"),
        ("paid later", rf"\bpayments?\b(?: \w+){{0,4}} (?:will|shall|to) (?:only )?be (?:made|effected|released|remitted|paid)(?: \w+){{0,3}} {_DEED}\b(?=.{{0,120}}\b(?:final buyer|end[ -]?user|end buyer|resale|sale of|clear(?:ed|ance)|customs|sold|inspection|acceptance|arrival|installation|received (?:by|from)|receipt of (?:the )?(?:funds|proceeds|payment|goods)|f\.?d\.?a)\b)|\b(?:after|upon) (?:customs clearance|(?:the )?arrival of (?:the )?goods|acceptance of (?:the )?goods|(?:the )?goods (?:have )?(?:arrived?|passed|cleared))\b|\b(?:we|issuing bank) (?:will|shall) (?:pay|reimburse|remit)\b.{{0,40}}\b(?:after|upon|when) (?:we )?(?:receiv|receipt of).{{0,20}}\b(?:funds|payment|proceeds)\b.{{0,30}}\b(?:from|of) {_BUYER}"),
        ("goods handed out", r"\bspecimen signatures?\b|\bsignatures?\b.{0,60}\b(?:held|on file|kept|verified|conform|match\w*|in (?:our|the) (?:files?|records?))\b"),
    )
)  # fmt: skip
"""Terms that let the applicant block payment (soft clauses): what, and the words."""

DIRECT = late_pattern(
    r"(?:\b(?:one|1|1/3|two|2|2/3|full set|original)\b.{0,80}\b(?:b/?l|bills? of lading|transport documents?|documents?)\b.{0,120}\b(?:sent|send|forwarded|couriered|dispatched|mailed|despatched|handed)\b.{0,60}\b(?:applicant|buyer|consignee|captain|master)\b)"
    r"|(?:正本|提单|单据)[^。；\n]{0,30}寄(?:给|往|交|送)?[^。；\n]{0,10}(?:申请人|买方|开证人|收货人)"
    r"|(?:\b(?:sent|send|forwarded|couriered|dispatched|mailed|despatched)\b.{0,80}\b(?:one|1|1/3|two|2|2/3|full set)\b.{0,40}\b(?:original\b.{0,20})?(?:b/?l|bills? of lading)\b.{0,80}\b(?:applicant|buyer|consignee)\b)",
    re.I,
)  # fmt: skip
"""An original B/L out of the bank's hands."""
COPY_ONLY = late_pattern(r"\b(?:non-?negotiable|copy|copies|photocop\w+)\b|副本|复印件", re.I)
PREPAID = late_pattern(r"\bfreight\s+(?:is\s+|to be\s+)?(?:pre-?paid|paid)\b|\bmarked\s+['\"]?freight pre-?paid", re.I)
COLLECT = late_pattern(r"\bfreight\s+(?:is\s+|to be\s+)?(?:(?:to )?collect|payable at destination)\b", re.I)
ALL_FOR_US = late_pattern(
    r"\ball\b(?! \w+ outside)(?:(?!outside|other than|except|out of).){0,60}\b(?:charges|commissions?|fees|expenses|costs)\b"
    r"(?:(?!outside|other than|except|out of).){0,80}\b(?:benef\w*|our account|your account)\b|\A\s*/?BENE\w*\b",
    re.I | re.S,
)  # fmt: skip
"""Bank charges, the issuing bank's among them, put on the beneficiary."""
