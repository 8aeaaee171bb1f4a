"""The words and file kinds behind flags F7, F10 and F12: data for `fraud`, nothing else."""

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
    r"|\b(?:inicie sesi[óo]n|haga clic|connectez-vous|cliquez (?:ici|sur)|fa[çc]a login|clique aqui|перейдите по ссылке|войдите)\b|\b(?:melden sie sich|loggen sie sich|anmelden|einloggen)\b[^.;!?]{0,20}\b(?:hier|[üu]ber|an|ein|unter|link)\b|\b(?:accedi|acceda|acc[ée]dez|fa[çc]a o login|log in via deze|zaloguj si[ęe]|giri[şs] yap[ıi]n)\b|\b(?:ihr|euer) (?:postfach|mailkonto|e-mail-konto)\b[^.;!?]{0,25}\b(?:voll|gesperrt|abgelaufen|l[äa]uft ab)|ログインして|로그인|تسجيل الدخول"
)
"""Phrases that send a reader to a page where a password is asked; they count beside a foreign link only."""
MACROS_WANTED = r"\b(?:enable|activate|allow|turn on)\b[^.;!?]{0,20}\b(?:macros?|content|editing)\b|启用宏|启用内容|\b(?:habilit[ae]r?|activez|aktivieren sie)\b[^.;!?]{0,15}\b(?:macros?|makros?|contenido|contenu|inhalte?)\b|включите макросы"
"""A file that works only with macros on."""
PASSWORD = (
    r"\b(?:enter|provide|send|give|confirm|verify|type|submit|update|share|reset|change|keep)\b (?:us |me |your |the |with |same |current |\w+ ){0,3}(?:e-?mail |mailbox |webmail |account |log-?in )?(?:password|passcode|pin code|one.time code|verification code|credentials)\b"
    r"|(?:输入|提供|发送|确认|验证)[^。！？]{0,6}(?:密码|验证码)|\b(?:user ?names?|log-?in|credentials)\b[^.;!?]{0,15}\b(?:and|/|\+) ?(?:the )?passwords?\b|\b(?:reply|respond|answer|send|share|forward)\b[^.;!?]{0,25}\b(?:code|otp|pin)\b[^.;!?]{0,25}\b(?:received|got|sms|phone|verification)\b|\b(?:verification|security|one.time|confirmation) code\b[^.;!?]{0,30}\b(?:you (?:just )?(?:received|got)|sent to you)|\b(?:introduzca|env[ií]e|confirme)\b (?:\w+ ){0,2}contrase[ñn]a|\b(?:entrez|saisissez|confirmez)\b (?:\w+ ){0,2}mot de passe"
)
OUR_PASSWORD = r"(?:请勿|不要|切勿|勿|不会)|\b(?:no|without|don['’]?t|not|never)\b|\bpassword (?:is|for (?:the|this)|to open)\b|密码(?:是|为|：)"
"""Beside a password these make it an explanation: "the password for the PDF is 1234"."""

VISA = r"\b(?:invitation letters?|letters? of invitation|visa|passports?|business invitation)\b|邀请函|签证(?!机构|取得|费)|护照|\bcarta (?:de )?invitaci[óo]n|\blettre d['’]invitation|\bcarta[- ]convite|приглашени[ея]|\bвиз[ауы]|\bvis(?:um|ado|ados)\b|\beinladungs(?:schreiben|brief)\b|\bdavet mektubu|\bdavetiye|초청장|خطاب دعوة|تأشيرة"
INVITE_US = (
    r"\bpassports?\b[^.;!?]{0,20}\b(?:attached|enclosed)\b|"
    r"\b(?:please|pls|kindly|need|needs?|require\w{0,2}|request\w{0,3}|send|issue|issuing|prepare|provide|sponsor|support|arrange|would like|wish|could|can you|would you|help)\b|(?<!邀)请(?!函)|需要|办|出具|申请|希望"
    r"|\b(?:solicit\w{1,5}|env[ií]\w{1,4}|necesit\w{1,4}|m[áa]nd\w{1,4}|precis\w{1,4}|souhait\w{1,4}|prions|demand\w{1,4}|envoy\w{1,3}|besoin|merci|bitte|bitten|ben[öo]tig\w{1,3}|brauchen|rica|g[öo]nder\w{1,6}|ihtiya\w{1,6}|talep\w{0,5}|chied\w{1,4}|preghiamo)\b"
    r"|просим|прошу|нужн|оформ|부탁|요청|필요|お願い|希望|نرجو|نطلب|نحتاج"
)
"""The wish that makes a word of travel a wish for an invitation."""
BUSINESS = (
    r"\b(?:price|pricing|quot\w{1,6}|order|orders|ordered|po|purchase|samples?|specifications?|drawings?|quantit\w{1,3}|pcs|sets|pieces|tons?|containers?|catalog(?:ue)?s?|products?|machines?|goods|inspect\w{0,4}|production|prices|engineers?|technicians?|negotiat\w{1,4}|install\w{0,8}|acceptance|commission\w{0,4}|training|contract|invoice|deposit|shipment|factory audit|fob|cif|cfr|exw)\b"
    r"|价格|报价|订单|采购|样品|产品|规格|数量|合同|验货|\b(?:precio|pedido|cotizaci[óo]n|prix|commande|devis|pre[çc]o|encomenda|цена|заказ|fiyat|sipari[şs])\w{0,3}\b"
)

SECRECY = (
    r"\b(?:keep|treat|handle|leave|process|do|manage) (?:this|it|the (?:matter|wire|payment|transfer|deal)|everything|the \w+)\b (?:\w+ ){0,3}(?:secret|secretly|confidential(?:ly)?|private(?:ly)?|quiet(?:ly)?|discreet(?:ly)?|between us|between you and me|to yourself|away from)\b"
    r"|\b(?:do(?:n['’]?t| not)|never|must not|should not|please not|without)\b (?:\w+ ){0,2}(?:tell(?:ing)?|inform(?:ing)?|mention(?:ing)?|discuss(?:ing)?|shar(?:e|ing)|copy(?:ing)?|cc|involv(?:e|ing)|talk(?:ing)?|speak(?:ing)?)\b (?:\w+ ){0,3}(?:any ?(?:one|body)|others?|colleagues?|boss|manager|accountant|finance|other parties|mr|mrs|ms|my (?:boss|office|partner|husband|wife|accountant))\b"
    r"|\b(?:do(?:n['’]?t| not)|never)\b (?:forget )?(?:\w+ ){0,1}(?:tell|mention|discuss|talk|speak)\b (?:\w+ ){0,3}(?:this|it|the bank|about (?:it|this))\b"
    r"|\b(?:nobody|no one|no-one)\b[^.;!?]{0,30}\b(?:must|should|may|needs? to|has to|can) (?:hear|know|learn|see|be told|be informed|find out)\b|\bkeep (?:this|it|the \w+)\b[^.;!?]{0,15}\b(?:off|out of|away from)\b|\bdiscreet(?:ly)?\b|\b(?:tell|inform) (?:nobody|no one|no-one)\b|\bbetween (?:you and me|us only|the two of us)\b|\b(?:deal|matter|payment|transaction|acquisition|transfer) (?:is|must (?:be|stay|remain)|has to (?:be|stay)|should (?:be|stay)) (?:\w+ )?(?:secret|confidential)\b|\b(?:confidential|secret) (?:acquisition|transaction|transfer|payment)\b|\b(?:strictly|kept|keep) between\b|\b(?:they|finance|he|she) (?:are|is) not informed\b"
    r"|(?:不要|别|请勿|勿)(?:告诉|跟|和|让|告知)[^。！？]{0,6}(?:任何人|别人|其他人|同事|老板|财务)|(?:保密|秘密)[^。！？]{0,10}(?:付款|汇款|转账)|\bno (?:lo )?(?:diga|comente|informe|hable)\w{0,2} (?:\w+ ){0,3}(?:a |con )?nadie|\bn['’]?(?:e |en )?(?:le |lui )?(?:dites|parlez|informez)\b[^.;!?]{0,20}(?:personne|rien)|\b(?:mit niemandem|niemandem|mit keinem)\b[^.;!?]{0,30}\b(?:sprechen|reden|sagen|erz[äa]hlen)|\bsagen sie (?:es )?niemandem\b"
    r"|\bn[ãa]o (?:conte|fale|informe|comente)\b[^.;!?]{0,20}(?:ningu[ée]m)|\bnon (?:dire|parlare|informi|ne parli)\b[^.;!?]{0,25}nessuno|никому не (?:говори|сообща|рассказыв)|не сообщайте никому|\bkimseye (?:s[öo]yleme|bahsetme|bilgi verme)|아무에게도|다른 사람에게 (?:말|알리)|誰にも|لا تخبر[^.;!?؟]{0,15}أحد"
)
ODD_CHANNEL = (
    r"\b(?:only|just|exclusively)\b (?:\w+ ){0,3}(?:by|via|through|on|to) (?:(?:this |my |our |the )?(?:new |private |personal )?(?:whatsapp|telegram|wechat|signal|viber|skype|text)|(?:this |my )(?:new |private |personal )?(?:e-?mail|mail))\b"
    r"|\b(?:repl(?:y|ies)|answers?|respond|write|confirm(?:ation)?|contact|reach|communicate|urgent)\b[^.;!?]{0,25}\b(?:only|just|exclusively)\b (?:\w+ ){0,3}(?:by|via|through|on|to) (?:e-?mail|mail)\b|\b(?:reply|answer|respond|write|confirm|contact|reach)\b (?:\w+ ){0,4}(?:by|via|through|on|to|at) (?:this |my |our |the )?(?:new |private |personal )?(?:e-?mail|mail|whatsapp|telegram|wechat|signal)(?: address)? only\b"
    r"|\b(?:use|write to|answer to|reply to|mail me at) my (?:private |personal |own )?(?:gmail|hotmail|yahoo|private|personal)\b"
    r"|\b(?:do(?:n['’]?t| not)|cannot|can['’]?t|please not|unable to)\b (?:\w+ ){0,2}(?:call|phone|ring|take (?:\w+ )?calls|answer (?:calls|the phone))\b(?! (?:him|her|them|it)\b)|\b(?:my |our |the )?(?:office )?(?:phones?|telephones?|telephone system|lines?) (?:is|are) (?:\w+ ){0,2}(?:out of (?:service|order)|broken|not working|off|lost|stolen|down|(?:in|under) (?:repair|maintenance)|repair|being (?:changed|repaired))\b"
    r"|\b(?:write|reply|answer|respond|send|contact)\b (?:\w+ ){0,4}(?:my |this )?(?:private|personal) (?:e-?mail|mail|address|account|gmail)\b|(?:只|仅)(?:用|通过|能)[^。！？]{0,6}(?:邮件|微信|whatsapp)|(?:不要|别|勿|无需)(?:打)?电话|\bno (?:llame|llamen|telefonee)\w{0,1}\b|\bn['’]?e? ?(?:appelez|t[ée]l[ée]phonez) pas\b|\b(?:bitte )?nicht anrufen\b|не звоните|\btelefon etme\w{0,3}|\baramay[ıi]n|전화하지|لا (?:داعي للاتصال|تتصل)"
)
URGENCY = r"\b(?:sofort|dringend|umgehend|heute|urgent(?:ly)?|immediately|asap|as soon as possible|at once|right (?:away|now)|today|within (?:the )?(?:hour|\d{1,2} hours)|before (?:noon|close|end of (?:the )?day)|time.sensitive|quickly)\b|紧急|立即|马上|尽快|立刻|急|\b(?:urgente|hoy|inmediat\w+|imm[ée]diatement)\b|срочно|немедленно|\bacil"
MONEY = r"\b(?:pay|paid|paying|payments?|bank|account|invoice|transfer|remit\w{0,6}|wire|t/?t|swift|iban|deposit|balance|refund|money|funds)\b|付款|汇款|账户|帐号|账号|货款|银行|\b(?:pago|cuenta|banco|paiement|compte|virement|pagamento|conta|оплат\w*|[üu]berweis\w{1,4}|zahl(?:en|ung\w{0,2})|konto\w{0,2}|rechnung\w{0,2}|сч[её]т\w*|банк\w*|[öo]deme\w*|hesap\w*)\b|계좌|입금|송금|결제|دفع|حساب|تحويل"
