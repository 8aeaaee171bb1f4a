"""The words of overpayments, fees in advance, windfalls and false tenders: data for `refunds` (flag F9)."""

OVERPAID = (
    r"\b(?:over-?paid|over-?payment|paid (?:\w+ ){0,3}(?:too much|twice|two times|double|in excess|more than)|(?:sent|transferred|remitted|paid|wired) (?:\w+ ){0,3}(?:excess|surplus|extra|too much|twice|double)|(?:excess|surplus|extra) (?:amount|payment|money|funds)|the (?:surplus|excess)"
    r"|by (?:mistake|error)\b[^;!?]{0,40}\b(?:paid|transferred|remitted|wired|sent (?:you )?(?:usd|eur|us\$|\$|€))|(?:paid|transferred|remitted|wired)\b[^;!?]{0,60}\b(?:by (?:mistake|error)|instead of (?:usd|eur|us\$|\$|€|\d))"
    r")\b|\b(?:cheque|cashier['’]?s check|bank draft)\b[^.;!?]{0,40}\b(?:covers?|includes?|exceeds?|is (?:more|higher) than)\b"
    r"|(?:多付|多汇|多打|付多|汇多|重复付|重复汇)|\bpag(?:u[ée]|amos|ado) (?:de m[áa]s|dos veces|duas vezes|a mais|em excesso)|\btrop[- ]per[çc]u|pay[ée] (?:en trop|deux fois|trop)|переплат|перевели (?:больше|лишн|дважды)|ошибочно (?:перевели|оплатили)"
    r"|\b(?:zu viel|zuviel|doppelt|zweimal) (?:\w+ )?(?:[üu]berwiesen|bezahlt|gezahlt)|\b[üu]berzahl\w{2,3}|\b(?:fazla|iki kez|[çc]ift) [öo]de\w{2,6}|\bpagato (?:di troppo|due volte|in eccesso)|\bte veel betaald|초과 ?(?:송금|입금|지급)|이중 ?송금|過払い|二重(?:払い|送金)|دفعنا (?:أكثر|مرتين|زيادة)|مبلغ زائد"
)
REFUND = (
    r"\b(?:refund(?:ed)?|(?:send|wire|transfer|pay|remit|give)\b[^;!?]{0,60}\bback|return|send back|transfer back|pay back|reimburse|forward|wire back|give back|remit|pass (?:on )?(?:the|it)|pass\b[^;!?]{0,30}\bon)\b"
    r"|退(?:还|回|款)|返还|\b(?:devolv\w{2,4}|reembols\w{1,4}|rembours\w{1,5}|reverse[rz]|erstatten|erstattung|zur[üu]cküberweisen|zur[üu]ck|rimbors\w{1,4}|restituir\w{0,3}|terugbetal\w{1,3}|terugstorten|iade)\b|верн\w{2,4}|возврат|환불|돌려|返金|إعادة|إرجاع|استرداد"
)
FEE = (
    r"\b(?:pay|transfer|send|remit|settle|deposit|cover|fees? of|charges? of|costs? of|bear)\b[^.;!?]{0,60}\b(?:tender(?:ing)?|bid(?:ding)?|registration|notar(?:y|y public|ization|isation|ial)|legal|lawyer['’]?s?|attorney['’]?s?|barrister['’]?s?|processing|vetting|pre-?qualification|contract signing|permit|licen[cs]e|affidavit|anti-terrorist|clearance certificate|vendor|agency|gifts?) (?:\w+ ){0,2}(?:fees?|charges?|costs?|deposit|for the (?:chairman|minister|director|board|committee))\b"
    r"|\b(?:tender|bid(?:ding)?|vendor registration|supplier registration|registration as (?:supplier|vendor)|notar(?:y|ization|isation)|affidavit|vetting|pre-?qualification|contract signing) (?:\w+ ){0,3}(?:fees?|charges?|costs?)\b[^.;!?]{0,50}\b(?:paid|pay|payable|required|transfer|deposited|usd|us\$|\$|eur|\d{1,2} ?%)"
    r"|\b(?:pay|paid|transfer|settle|remit) (?:\w+ ){0,2}(?:for )?(?:the |a )?(?:notari[sz]ation|affidavit|tender documents?|bid documents?|registration as (?:supplier|vendor)|contract registration)\b|\b(?:tender|bid(?:ding)?) documents?\b[^.;!?]{0,40}\b(?:fee|cost|charge)\b[^.;!?]{0,40}\b(?:payable|paid|pay|transfer)"
    r"|\b(?:first|in advance|beforehand|before (?:the|we|you|any))\b[^.;!?]{0,60}\b(?:pay|paid|settle|transfer|cover)\b[^.;!?]{0,40}\b(?:notary|company stamp|stamp duty|lawyer|attorney|registration|permit|licen[cs]e|tax clearance|chamber)\b|\b(?:pay|transfer|settle)\b[^.;!?]{0,40}\b(?:notary|stamp duty|registration|permit|tax clearance)\b[^.;!?]{0,60}\b(?:before|first|in advance|beforehand)\b"
    r"|\b(?:pay|transfer|remit|settle) (?:the |a )?registration of (?:usd|us\$|eur|€|\$|\d)|(?:投标|招标|公证|律师|入围|注册|签约|中标)(?:费|保证金|服务费)[^。！？]{0,14}(?:付|汇|交|打|元|美元)|(?:支付|先付|缴纳|缴|汇)[^。！？]{0,8}(?:公证费|律师费|投标保证金|中标服务费|招标费)|\b(?:pagar|transferir|abonar|depositar)\b[^.;!?]{0,30}\b(?:tasa|cuota|gastos) (?:de |del )?(?:licitaci[óo]n|registro|notari\w{1,3})|\b(?:tasa|cuota) de (?:licitaci[óo]n|registro)"
    r"|\b(?:payer|verser|r[ée]gler)\b[^.;!?]{0,30}\bfrais (?:de |d['’])(?:notaire|dossier|inscription|enregistrement|appel d['’]offres)|\b(?:zahlen|[üu]berweisen)\b[^.;!?]{0,40}\b(?:notargeb[üu]hr\w{0,2}|registrierungsgeb[üu]hr\w{0,2}|anwaltsgeb[üu]hr\w{0,2})|\b(?:notargeb[üu]hr\w{0,2}|registrierungsgeb[üu]hr\w{0,2})\b[^.;!?]{0,40}\b(?:zahlen|[üu]berweisen)|оплат\w{2,4}[^.;!?]{0,30}(?:тендерн\w{2,3}|регистрационн\w{2,3}|нотариальн\w{2,3}) (?:сбор|взнос|услуг)"
)
WINDFALL = (
    r"\b(?:late|deceased) (?:father|mother|uncle|aunt|parents?|brother|boss)\b[^.;!?]{0,80}\b(?:million|fund|estate|deposit\w{0,2}|left)\b|\b\d[\d.,]{0,12} ?(?:million|mio|m) (?:us ?)?(?:dollars|usd|euros?|pounds)\b[^.;!?]{0,120}\b(?:help|assist\w{0,5}|move|share|heir|kin)\b"
    r"|\b(?:next of kin|inheritance|deceased (?:client|customer)|late (?:client|husband|customer)|client who died|died (?:without|intestate|and left)|dormant account|abandoned (?:fund|sum)|unclaimed (?:fund|sum|inheritance)|lottery (?:win|prize|ticket)|(?:million|m) (?:us ?)?(?:dollars|usd|euros?)\b[^.;!?]{0,60}\b(?:transfer|fund|deposit|partner|heir|kin|receive)"
    r"|beneficiary of (?:the|this) (?:fund|estate|sum)|advance fee|(?:your|a) (?:commission|percentage|share) (?:of|will be|is) \d{1,2} ?%[^.;!?]{0,40}\b(?:fund|sum|total|million|transfer)?|as (?:the |an? )?heir\b|receive (?:the |these |our )?funds? (?:on (?:our|my) behalf|abroad)|foreign partner to receive|funds of (?:usd|us\$|eur) ?\d+ million)"
    r"|(?:遗产|继承)[^。！？]{0,20}(?:美元|资金|账户|万)|\bherencia\b[^.;!?]{0,60}(?:millones|fondos)|\bheran[çc]a\b[^.;!?]{0,60}(?:milh[õo]es|fundos)|\bh[ée]ritage\b[^.;!?]{0,60}(?:millions|fonds)|\berbschaft\b[^.;!?]{0,60}(?:millionen|us-dollar|dollar)|наследств\w{1,2}[^.;!?]{0,60}(?:млн|миллион|доллар)|\bmiras\w{0,3}[^.;!?]{0,60}milyon"
)
"""Letters of inheritance and of funds that look for a helper."""
