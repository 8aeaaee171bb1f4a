"""The words and file kinds behind flags F7 to F10 and F12: data for `fraud`, nothing else."""

ARCHIVES = frozenset("zip rar 7z tar gz tgz bz2 xz z lzh arj ace cab iso img vhd vhdx zipx r00 uue daa".split())
PAGES = frozenset("html htm shtml xhtml mht mhtml svg xht".split())
MACROS = frozenset("docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm xll".split())
PROGRAMS = frozenset(
    "exe scr com pif bat cmd js jse vbs vbe wsf wsh hta msi msp lnk jar ps1 psm1 cpl reg chm url one dll apk application appx iqy slk".split()
)

LOGIN = (
    r"\b(?:log ?in|sign ?in|log on|sign on|authenticate)\b (?:\w+ ){0,4}(?:to |here|below|with|view|access|download|your)"
    r"|\b(?:verify|validate|confirm|update|re-?activate|restore|unlock|upgrade)\b (?:\w+ ){0,2}(?:mailbox|e-?mail account|email address|webmail|account ownership|identity|credentials|log-?in)"
    r"|\byour (?:mailbox|e-?mail(?: account)?|webmail|password|account) (?:\w+ ){0,3}(?:expir\w{0,4}|full|suspended|blocked|deactivated|closed|storage|quota|limit)"
    r"|\b(?:view|open|access|download|see|review)\b (?:\w+ ){0,3}(?:document|file|invoice|order|po|quotation|specification|drawing|catalog(?:ue)?|message|payment)s? (?:\w+ ){0,3}(?:via|through|on|using|with|from) (?:the |our |this )?(?:secure |shared |encrypted )?(?:link|portal|onedrive|sharepoint|google drive|dropbox|wetransfer)"
    r"|\bclick (?:\w+ ){0,3}(?:here|below|link|button)\b|(?:登录|登陆)[^。！？]{0,12}(?:查看|验证|下载|邮箱)|(?:邮箱|账号|帐号)[^。！？]{0,10}(?:过期|停用|容量|升级|验证)|点击(?:此处|这里|下方|链接)"
    r"|\b(?:inicie sesi[óo]n|haga clic|connectez-vous|cliquez (?:ici|sur)|fa[çc]a login|clique aqui|перейдите по ссылке|войдите)\b"
)
"""Phrases that send a reader to a page where a password is asked; they count beside a foreign link only."""
PASSWORD = (
    r"\b(?:enter|provide|send|give|confirm|verify|type|submit|update|share|reset|change|keep)\b (?:us |me |your |the |with |same |current |\w+ ){0,3}(?:e-?mail |mailbox |webmail |account |log-?in )?(?:password|passcode|pin code|one.time code|verification code|credentials)\b"
    r"|(?:输入|提供|发送|确认|验证)[^。！？]{0,6}(?:密码|验证码)|\b(?:introduzca|env[ií]e|confirme)\b (?:\w+ ){0,2}contrase[ñn]a|\b(?:entrez|saisissez|confirmez)\b (?:\w+ ){0,2}mot de passe"
)
OUR_PASSWORD = r"\b(?:no|without|don['’]?t|not|never)\b|\bpassword (?:is|for (?:the|this)|to open)\b|密码(?:是|为|：)"
"""Beside a password these make it an explanation: "the password for the PDF is 1234"."""

PAID = (
    r"\b(?:paid|payment (?:has been |was |is )?(?:made|done|sent|effected|released|completed|transferred)|(?:have|has|already|was|been) (?:\w+ ){0,2}(?:transferred|remitted|wired|sent the money|settled)|(?:remitted|transferred|wired) (?:the|usd|eur|us\$|\$|€|full|balance|deposit|money|funds)"
    r"|(?:bank|payment|transfer|t/?t|remittance) (?:slip|receipt|copy|proof|confirmation|advice)|swift copy|mt ?103|pacs\.?008|proof of payment)\b"
    r"|已(?:付|汇|转|打款)|水单|付款凭证|汇款底单|\b(?:hemos|ya) (?:pagado|transferido)|comprobante de pago|\b(?:pagamento efetuado|comprovante)|\b(?:paiement effectu[ée]|avons pay[ée]|preuve de paiement)|оплат(?:или|или|а произведена)|плат[её]жк"
)
RELEASE = (
    r"\b(?:(?:release|surrender|telex|hand over|give up|courier)\b[^.;!?]{0,50}\b(?:b/?l|bills? of lading|documents?|docs|originals?|goods|cargo|containers?|shipment|telex)\b"
    r"|telex release|(?:ship|load|dispatch|deliver|send)\b[^.;!?]{0,30}\b(?:goods|cargo|containers?|order|original (?:documents|b/?l)))"
    r"|(?:放单|电放|放货|发货|寄(?:出)?单据)|\bliber(?:ar|e|en)\b[^.;!?]{0,40}(?:documentos|b/?l|carga|mercanc[ií]a)|\blib[ée]re[rz]\b[^.;!?]{0,40}(?:documents|connaissement|marchandise)"
)
PRESSURE = r"\b(?:immediately|right away|right now|at once|asap|as soon as possible|urgent(?:ly)?|today|now|without (?:any )?(?:delay|wait(?:ing)?)|do(?:n['’]?t| not) wait|no need to wait|before (?:the )?(?:money|payment|funds)|same day|within (?:the )?(?:hour|24 hours|today))\b|立即|马上|尽快|今天|先(?:放|发)|\b(?:inmediatamente|hoy|urgente|imediatamente|hoje|imm[ée]diatement|aujourd['’]hui)\b|срочно|сегодня|немедленно"
UNPAID_RELEASE = (
    r"\b(?:release|surrender|send|ship|courier|hand over|deliver|telex release)\b[^.;!?]{0,60}\b(?:without (?:waiting for )?(?:the )?(?:payment|money|funds)|before (?:the )?(?:payment|money|funds|we pay|paying|credit)|first[,]? (?:and |then )?(?:we|payment)|we (?:will )?pay (?:after|later|when|once))"
    r"|(?:先(?:放单|电放|放货|发货)|先把(?:货|单))[^。！？]{0,12}(?:再|后)?(?:付|打款|汇)|\b(?:libere|env[ií]e)\b[^.;!?]{0,40}(?:antes (?:del? )?pago|sin esperar)"
)
AFTER_MONEY = r"\b(?:after|once|when|upon|as soon as|if|against) (?:you |your bank |we |the |our |confirm\w{0,4} ){0,4}(?:receiv\w{0,4}|receipt|payment|money|funds|confirm\w{0,4}|credit\w{0,2}|balance|arriv\w{0,3}|get|got)\b|收到(?:款|货款|付款)?后|到账后|款到|\bcuando reciba|\bapr[èe]s r[ée]ception|после (?:получения|поступления)"
"""Beside a release it is an ordinary wish: "release the B/L once you have received the balance"."""
OTHER_PAYER = (
    r"\b(?:paid|payment|transfer(?:red)?|remitted|remittance|sent|made|wired)\b[^.;!?]{0,50}\b(?:by|from|through|via|on behalf of|under the name of) (?:our |my |a |an |the |another )?(?:\w+ ){0,2}(?:partners?|agents?|sister company|affiliate|friends?|brother|third party|third-party|another company|other company|exchange (?:house|office|company)|personal account|money changer)\b"
    r"|(?:由|通过)(?:我们?的?)?(?:朋友|合作伙伴|第三方|代理|另一家公司|个人账户)[^。！？]{0,10}(?:付|汇|打款|转)"
)
SWIFT_PROOF = r"\b(?:mt ?103|pacs\.?008|single customer credit transfer|swift (?:copy|confirmation|message))\b"
UETR = r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b"

OVERPAID = r"\b(?:over-?paid|over-?payment|paid (?:\w+ ){0,2}(?:too much|twice|double|in excess|more than)|(?:sent|transferred|remitted|paid) (?:\w+ ){0,3}(?:excess|surplus|extra)|(?:excess|surplus|extra) (?:amount|payment|money|funds)|by mistake\b[^;!?]{0,40}\b(?:paid|transferred|remitted|sent (?:you )?(?:usd|eur|us\$|\$|€))|(?:paid|transferred|remitted)\b[^;!?]{0,60}\binstead of (?:usd|eur|us\$|\$|€|\d))|(?:多付|多汇|多打|付多|重复付)|\bpag(?:u[ée]|amos|ado) (?:de m[áa]s|dos veces|em excesso)|\btrop[- ]per[çc]u|pay[ée] (?:en trop|deux fois)|переплат"
REFUND = r"\b(?:refund|send\b[^;!?]{0,60}\bback|return|send back|transfer back|pay back|reimburse|forward|wire back|give back|remit)\b|退(?:还|回|款)|\b(?:devolv\w{2,4}|reembols\w{1,4}|rembours\w{1,5}|reverse[rz])\b|верн\w{2,4}|возврат"
FEE = (
    r"\b(?:pay|transfer|send|remit|settle|deposit|cover|fees? of|charges? of)\b[^.;!?]{0,60}\b(?:tender|bid(?:ding)?|registration|notar(?:y|ization|isation)|legal|lawyer['’]?s?|attorney['’]?s?|barrister|processing|vetting|pre-?qualification|contract signing|permit|licen[cs]e|affidavit|anti-terrorist|clearance certificate|vendor|agency) (?:\w+ ){0,2}(?:fees?|charges?|costs?|deposit)\b"
    r"|\b(?:tender|bid(?:ding)?|vendor registration|supplier registration|notar(?:y|ization|isation)|affidavit|vetting|pre-?qualification) (?:\w+ ){0,2}(?:fees?|charges?)\b[^.;!?]{0,50}\b(?:paid|pay|payable|required|transfer|usd|us\$|\$|eur)\b"
    r"|\b(?:next of kin|inheritance|deceased (?:client|customer)|late (?:client|husband)|dormant account|abandoned (?:fund|sum)|unclaimed (?:fund|sum|inheritance)|lottery|(?:million|m) (?:us ?)?(?:dollars|usd|euros?) (?:\w+ ){0,6}(?:transfer|fund|deposit|partner)|beneficiary of (?:the|this) (?:fund|estate|sum)|advance fee|(?:your|a) (?:commission|percentage|share) (?:of|will be) \d{1,2} ?%)"
    r"|(?:投标|招标|公证|律师|入围|注册)(?:费|保证金)[^。！？]{0,12}(?:付|汇|交|打)|(?:遗产|继承)[^。！？]{0,20}(?:美元|资金|账户)|\bherencia\b[^.;!?]{0,60}(?:millones|fondos)|\b(?:tasa|cuota) de (?:licitaci[óo]n|registro)"
)

VISA = r"\b(?:invitation letters?|letters? of invitation|visa|passports?|business invitation)\b|邀请函|签证|护照|\bcarta de invitaci[óo]n|\blettre d['’]invitation|\bcarta[- ]convite|приглашени[ея]|\bвиз[ауы]|\bdavet mektubu|\bdavetiye|초청장|خطاب دعوة|تأشيرة"
BUSINESS = (
    r"\b(?:price|pricing|quot\w{1,6}|order|orders|ordered|po|purchase|samples?|specifications?|drawings?|quantit\w{1,3}|pcs|sets|pieces|tons?|containers?|catalog(?:ue)?s?|products?|machines?|goods|inspect\w{0,4}|production|commission\w{0,4}|training|contract|invoice|deposit|shipment|factory audit|fob|cif|cfr|exw)\b"
    r"|价格|报价|订单|采购|样品|产品|规格|数量|合同|验货|\b(?:precio|pedido|cotizaci[óo]n|prix|commande|devis|pre[çc]o|encomenda|цена|заказ|fiyat|sipari[şs])\w{0,3}\b"
)

SECRECY = (
    r"\b(?:keep|treat|handle) (?:this|it|the matter|everything)\b (?:\w+ ){0,2}(?:secret|confidential|private|between us|to yourself)\b"
    r"|\b(?:do(?:n['’]?t| not)|never|must not|should not|please not)\b (?:\w+ ){0,2}(?:tell|inform|mention|discuss|share|copy|cc|involve|talk)\b (?:\w+ ){0,3}(?:any ?(?:one|body)|others?|colleagues?|this|it|boss|manager|accountant|finance|the bank|my)"
    r"|\btell (?:nobody|no one)\b|\bbetween (?:you and me|us only|the two of us)\b|(?:不要|别|请勿)(?:告诉|跟|和|让)[^。！？]{0,6}(?:任何人|别人|其他人|同事|老板)|\bno (?:lo )?(?:diga|comente|informe)\w{0,2} a nadie|\bne (?:le )?(?:dites|parlez)\b[^.;!?]{0,20}(?:personne|rien)|никому не (?:говори|сообща)"
)
ODD_CHANNEL = (
    r"\b(?:only|just|exclusively)\b (?:\w+ ){0,3}(?:by|via|through|on|to) (?:this |my |our |the )?(?:new |private |personal )?(?:e-?mail|mail|whatsapp|telegram|wechat|signal|viber|skype|text)\b"
    r"|\b(?:do(?:n['’]?t| not)|cannot|can['’]?t|please not|unable to)\b (?:\w+ ){0,2}(?:call|phone|ring|take calls|answer (?:calls|the phone))\b|\b(?:my |our |the )?phones? (?:is|are) (?:\w+ ){0,2}(?:out of (?:service|order)|broken|not working|off|lost|stolen)\b"
    r"|\b(?:write|reply|answer|respond|send|contact)\b (?:\w+ ){0,4}(?:my |this )?(?:private|personal) (?:e-?mail|mail|address|account|gmail)\b|(?:只|仅)(?:用|通过|能)[^。！？]{0,6}(?:邮件|微信|whatsapp)|(?:不要|别|勿)(?:打)?电话"
)
URGENCY = r"\b(?:urgent(?:ly)?|immediately|asap|as soon as possible|at once|right (?:away|now)|today|within (?:the )?(?:hour|\d{1,2} hours)|before (?:noon|close|end of (?:the )?day)|time.sensitive|quickly)\b|紧急|立即|马上|尽快|立刻|急|\b(?:urgente|hoy|inmediat\w+|imm[ée]diatement)\b|срочно|немедленно|\bacil"
MONEY = r"\b(?:pay|paid|paying|payments?|bank|account|invoice|transfer|remit\w{0,6}|wire|t/?t|swift|iban|deposit|balance|refund|money|funds)\b|付款|汇款|账户|帐号|账号|货款|银行|\b(?:pago|cuenta|banco|paiement|compte|virement|pagamento|conta|оплат\w*|сч[её]т\w*|банк\w*|[öo]deme\w*|hesap\w*)\b|계좌|입금|송금|결제|دفع|حساب|تحويل"
