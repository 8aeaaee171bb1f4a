"""How people press for goods or papers on the strength of a payment nobody saw: data for `payment_proof` (flag F8)."""

PAID = (
    r"\b(?:paid|payment (?:has been |was |is )?(?:made|done|sent|effected|released|completed|transferred|executed)|(?:have|has|already|was|been) (?:\w+ ){0,2}(?:transferred|remitted|wired|sent the money|settled)"
    r"|(?:remitted|transferred|wired|sent) (?:the |your )?(?:usd|eur|us\$|\$|€|full|balance|deposit|money|funds|swift|slip|amount)|transfer (?:is|was|has been) (?:done|made|executed|completed)|money (?:is|was|has been|is already) (?:sent|wired|transferred|on (?:the|its) way)|(?:money|funds|payment) (?:arrives?|is coming|will arrive|is on (?:the|its) way)|swift est parti"
    r"|(?:bank|payment|transfer|t/?t|remittance|our|the) slip|(?:bank|payment|transfer|t/?t|remittance) (?:receipt|copy|proof|confirmation|advice)|swift copy|mt ?103|pacs\.?008|proof of payment)\b"
    r"|已(?:经)?(?:付|汇|转|打款)|汇出|水单|付款凭证|汇款底单|\b(?:hemos|ya|fue|est[áa]) (?:pagado|transferido|hecho|realizad[oa])|\b(?:pago|transferencia) (?:ya )?(?:est[áa] |fue )?(?:hech[oa]|realizad[oa]|efectuad[oa]|enviad[oa])|comprobante de (?:pago|transferencia)"
    r"|\bpagamento (?:j[áa] )?(?:foi )?(?:feito|efetuado|realizado)|\bcomprovante\b|\b(?:paiement|virement) (?:a [ée]t[ée] |est )?(?:effectu[ée]|fait|ex[ée]cut[ée]|parti)|avons pay[ée]|preuve de paiement"
    r"|\b(?:zahlung|[üu]berweisung|geld) (?:ist |wurde )?(?:raus|erfolgt|get[äa]tigt|ausgef[üu]hrt|[üu]berwiesen|unterwegs|angewiesen)|haben (?:\w+ ){0,3}(?:bezahlt|[üu]berwiesen)|\bzahlungsbeleg\b"
    r"|оплат(?:или|ил|а произведена|а сделана|а прошла)|плат[её]жк|перевод (?:сделан|отправлен)|деньги (?:отправлены|переведены)|\b[öo]deme(?:yi)? (?:yap[ıi]ld[ıi]|yapt[ıi]k|g[öo]nderildi)|\bdekont\w{0,3}\b"
    r"|송금(?:했|완료|하였)|입금(?:했|완료)|(?:振込|送金)(?:済|しました|いたしました)|تم (?:الدفع|التحويل|السداد)|\bbonifico (?:[èe] stato )?(?:fatto|effettuato|eseguito)|\bbetaling is (?:gedaan|verricht)"
)
RELEASE = (
    r"\b(?:(?:release|surrender|telex|hand over|give up|courier|let go)\b[^.;!?]{0,50}\b(?:b/?l|bills? of lading|documents?|docs|originals?|goods|cargo|containers?|shipment|telex)\b"
    r"|(?:release|surrender) (?:it|them)|(?:give|send|issue) (?:us |me )?(?:the )?telex|telex release|(?:ship|load|dispatch|deliver|send)\b[^.;!?]{0,30}\b(?:goods|cargo|containers?|order|original (?:documents|b/?l))|let (?:them|the truck|our truck|the driver|our driver) load|load (?:the|our) truck)\b"
    r"|(?:放单|电放|放货|发货|寄(?:出)?单据|提货)|\b(?:liber\w{1,4}|entreg\w{1,4}|sueltes?|suelten)\b[^.;!?]{0,40}(?:documentos|\bb/?l\b|carga|mercanc[ií]a|contenedor)|\b(?:lib[ée]r\w{1,3}|rel[âa]cher|remett\w{2,3}|envoy\w{1,3})\b[^.;!?]{0,40}(?:documents|originaux|connaissement|marchandise|conteneur|telex)"
    r"|\b(?:geben|gebt|gib)\b[^.;!?]{0,40}\b(?:ware|dokumente|papiere|container|sendung|b/l)\b[^.;!?]{0,20}\bfrei\b|\b(?:ware|dokumente|papiere|container)\b[^.;!?]{0,40}\bfreigeben|\bfreigabe\b"
    r"|(?:отпустить|отпустите|выдать|выдайте|отгрузить|отгрузите|сделать телекс|телекс-релиз|телекс релиз)[^.;!?]{0,30}(?:груз|товар|документ|коносамент|контейнер|релиз)?|\b(?:kon[şs]imento\w{0,4}|mallar\w{0,3}|y[üu]k\w{0,3}|belgeler\w{0,3})[^.;!?]{0,30}\b(?:serbest b[ıi]rak\w{0,6}|teslim et\w{0,4}|g[öo]nderin|[çc][öo]z\w{0,4})"
    r"|(?:선하증권|서류|화물|B/?L)[^.;!?]{0,15}(?:릴리즈|풀어|해제|보내)|(?:船荷証券|書類|貨物|B/?L)[^。！？]{0,15}(?:リリース|引き渡|発送)|(?:الإفراج|تسليم|إطلاق)[^.;!?؟]{0,25}(?:البضاعة|المستندات|البوليصة|الحاوية)"
    r"|\b(?:rilasci\w{1,4}|svincol\w{1,4})\b[^.;!?]{0,30}(?:merce|documenti|polizza)|\b(?:vrijgeven|vrij te geven)\b"
)
TITLE = (
    r"\b(?:release|surrender|hand over|give up)\b[^.;!?]{0,40}\b(?:b/?l|bills? of lading|originals?|original documents?|telex)\b|\btelex release\b|电放|放单"
    r"|\b(?:libere|liberen|liberar)\b[^.;!?]{0,30}\bb/?l\b|\blib[ée]re[rz]\b[^.;!?]{0,30}\bconnaissement\b"
)
"""Wishes for the papers that are the goods."""
PRESSURE = (
    r"\b(?:immediately|right away|right now|at once|asap|as soon as possible|urgent(?:ly)?|today|now|without (?:any )?(?:delay|wait(?:ing)?)|do(?:n['’]?t| not) wait|no need to wait|cannot wait|can['’]?t wait|before (?:the )?(?:money|payment|funds)|same day|within (?:the )?(?:hour|24 hours|today)|straight away)\b"
    r"|立即|立刻|马上|尽快|赶紧|赶快|今天|先(?:放|发)|\b(?:d[èe]s aujourd|inmediatamente|de inmediato|hoy|urgente(?:mente)?|ya mismo|imediatamente|hoje|imm[ée]diatement|aujourd['’]hui|tout de suite|sofort|umgehend|heute|dringend|subito|oggi|immediatamente|onmiddellijk|vandaag)\b"
    r"|срочно|сегодня|немедленно|\b(?:hemen|acil\w{0,4}|bug[üu]n|derhal)\b|즉시|바로|오늘|급히|至急|すぐ|本日|今日|فورا|فوراً|اليوم|عاجل"
)
NO_WAITING = (
    r"\b(?:no need|not necessary|don['’]?t|do not|without|stop|instead of)\b[^.;!?]{0,12}\bwait(?:ing)?\b[^.;!?]{0,30}\b(?:bank|money|funds|credit|receipt|payment|confirmation|account)\b|\b(?:cannot|can['’]?t|will not) wait\b[^.;!?]{0,30}\b(?:bank|money|funds|credit|payment)\b"
    r"|\bohne\b[^.;!?]{0,30}\b(?:eingang|zahlung|geld|bank|gutschrift)\b[^.;!?]{0,12}\bzu warten\b|\bsin esperar (?:el |la |al |a la |su )?(?:pago|banco|dinero|confirmaci[óo]n|abono)|\bsem esperar (?:o |a |pelo |pela )?(?:pagamento|banco|dinheiro|confirma[çc][ãa]o)|\bsans attendre (?:le |la |votre |que )(?:paiement|banque|virement|cr[ée]dit|fonds|confirmation|r[èe]glement)|не дожидаясь|(?:不用|无需|不必|别|不要)等[^。！？]{0,10}(?:到账|银行|款)|\bbeklemeden\b|senza attendere|기다리지 ?(?:말고|않고)|待たずに|دون انتظار"
)
UNPAID_RELEASE = (
    r"\b(?:release|surrender|send|ship|courier|hand over|deliver|telex release)\b(?![^.;!?]{0,25}\b(?:draft|copy|copies|scan\w{0,4}|samples?|photos?|pictures|invoice|pi|proforma|quotation|drawings?|report)\b)[^.;!?]{0,60}"
    r"\b(?:without (?:waiting for )?(?:the )?(?:payment|money|funds)|before (?:the )?(?:payment|money|funds|we pay|paying|credit)|first[,]? (?:and )?(?:then )?(?:we (?:will |shall )?(?:pay|wire|remit|settle|transfer)|payment)|we (?:will )?(?:pay|wire|remit|transfer) (?:\w+ ){0,3}(?:after|later|when|once))\b"
    r"|(?:先(?:放单|电放|放货|发货)|先把(?:货|单))[^。！？]{0,12}(?:再|后)?(?:付|打款|汇)|先放货|\b(?:libere|env[ií]e)\b[^.;!?]{0,40}(?:antes (?:del? )?pago|sin esperar)|\b(?:geben|liefern) sie\b[^.;!?]{0,40}\b(?:vor der zahlung|wir zahlen danach)"
)
AFTER_MONEY = r"\b(?:after|once|when|upon|as soon as|if|against) (?:you |your bank |we |the |our |it |confirm\w{0,4} ){0,4}(?:is in your account|receiv\w{0,4}|receipt|payment|money|funds|confirm\w{0,4}|credit\w{0,2}|balance|arriv\w{0,3}|get|got)\b|收到(?:款|货款|付款)?后|到账后|款到|\bcuando reciba|\bapr[èe]s r[ée]ception|после (?:получения|поступления)|\bnach (?:erhalt|eingang|zahlungseingang)\b|입금 확인 후|入金確認後"
"""Beside a release it is an ordinary wish: "release the B/L once you have received the balance"."""
OTHER_PAYER = (
    r"\b(?:paid|payments?|transfer(?:red)?|remitted|remittance|sent|made|wired)\b[^.;!?]{0,50}\b(?:by|from|through|via|on behalf of|under the name of) (?:the account of )?(?:our |my |a |an |the |another )?(?:\w+ ){0,2}(?:partners?|agents?|sister (?:company|firm)|brother(?:['’]s)?(?: company)?|cousin(?:['’]s)?|affiliate|friends?(?:['’]s?)?|third party|third-party|another company|other company|client(?:['’]s)?|customer(?:['’]s)?|exchange (?:house|office|company)|personal account|money changer|director(?:['’]s)? (?:personal )?account)\b"
    r"|\b(?:a |my |our )?(?:friend|cousin|brother|partner|agent|sister company|client|third party|money changer|exchange house) (?:of (?:ours|mine) )?(?:\w+ ){0,4}(?:paid|transferred|remitted|wired|sent (?:the )?money)\b"
    r"|(?:由|通过|从)(?:我们?的?|我司)?(?:朋友|合作伙伴|第三方|代理|另一家公司|个人账户|董事个人账户|老板个人)[^。！？]{0,10}(?:付|汇|打款|转)|оплат\w{1,3} (?:наш\w{0,2} )?(?:партн[её]р|агент|друг)|\b(?:pagado|transferido|pago hecho) (?:por|desde) (?:un|una|nuestr[oa]) (?:socio|amigo|cliente|empresa hermana|tercero)"
    r"|\b(?:pay[ée]|vir[ée]|r[ée]gl[ée]) par (?:un|une|notre) (?:ami|partenaire|client|soci[ée]t[ée] s[œo]eur|tiers)|(?:ortağ[ıi]m[ıi]z|karde[şs] [şs]irket\w{0,6}) (?:taraf[ıi]ndan )?(?:[öo]dendi|[öo]dedi)"
)
SWIFT_PROOF = r"\b(?:mt ?103|pacs\.?008|single customer credit transfer|swift (?:copy|confirmation|message))\b"
UETR = r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b"
