"""The words of a payment sent to another place than before, in the languages buyers write: data for `bank_change`.

No change is named here; it is shown: pay, to an account, of somebody else. Or the old account is said to be of no
more use while money is asked for.
"""

from __future__ import annotations

from typing import NamedTuple


class PayWords(NamedTuple):
    """One language's words, as regular expressions without anchors; blanks are single blanks."""

    language: str
    pay: str
    """Asks for money, as an order or in the infinitive."""
    account: str
    """The account that is paid to."""
    other: str
    """Makes the account another one."""
    stopped: str
    """What has befallen the old account, as verbs and nouns."""
    denies: str = ""
    to: str = ""
    """What stands before the account that is paid to; empty where the account's own ending says so."""
    joined: bool = False
    """True for scripts without blanks between words."""


ENGLISH = PayWords(
    "en",
    pay=r"(?:pay(?! attention)|paid|payments?|payable|remit|remitted|remittances?|transfer(?:red)?(?! (?:the |our |your |all )?(?:documents?|l/?c|credit|goods|order|files?|data|drawings?|call|papers)\b)|wire|wired|deposit|deposited|settle|settled)",
    account=r"(?:(?:bank )?accounts?|bank details|bank coordinates|ibans?|beneficiary|company|firm|bank)",
    other=(
        r"(?:another|other|different|new|alternative|alternate|second|temporary|replacement|personal|private|offshore|hong kong|subsidiary(?:['’]s)?"
        r"|affiliate(?:['’]s|d)?|sister company(?:['’]s)?|sister firm(?:['’]s)?|parent company(?:['’]s)?|mother company(?:['’]s)?|holding company(?:['’]s)?"
        r"|partner(?:['’]s)?|associate(?:['’]s)?|agent(?:['’]s)?|third party(?:['’]s)?|director(?:['’]s)?|colleague(?:['’]s)?|accountant(?:['’]s)?)"
    ),
    stopped=(
        r"(?:closed|frozen|blocked|suspended|restricted|cancelled|inactive|deactivated|dormant|void|invalid|obsolete|terminated|discontinued|wound up|out of (?:use|service|order)|(?:problems?|issues?|troubles?) with|audit(?:ed)?|inspection|investigation|maintenance|tax review"
        r"|(?:cannot|can['’]t|can not|not able to|unable to|no longer|does not|doesn['’]t|not) (?:currently |now )?(?:be used|receive|accept|take|process|active|valid|available|operational|in use))"
    ),
    denies=r"\b(?:never|not|don['’]t|without|nobody|neither|nor)\b",
)
SEND, ITS_ACCOUNT = (
    r"(?:send|sent|direct|made|effected|credit)",
    r"(?:(?:bank )?accounts?(?! (?:department|dept|managers?|team|executive|payable|receivable|section|office|statement|guy|lady))|bank details|ibans?)",
)
"""English verbs that send goods and papers too: only an account makes it money."""
CHINESE = PayWords(
    "zh",
    pay=r"(?:汇|付|打款|打到|打至|打入|转账|转到|转至|转入|支付|匯|轉)",
    account=r"(?:账户|帐户|账号|帐号|帳戶|帳號|户头|开户行|开户银行|收款行|银行)",
    other=r"(?:新的?|另一个?|另外|其他|别的|个人|私人|香港|子公司|分公司|关联公司|合作公司|代理|第三方|姐妹公司|老板)",
    stopped=r"(?:年检|审计|冻结|停用|暂停使用|注销|查封|不能收款|无法收款|无法使用|不能使用|已关闭|被关闭|凍結)",
    to=r"(?:到|至|入|往|给|進|进)",
    denies=r"不要|请勿|切勿|不会|从不|不能付|没有",
    joined=True,
)
SPANISH = PayWords(
    "es",
    pay=r"(?:anticipo|dep[óo]sito|pago|pagos|pagar|paguen?|transferir|transfieran?|transferencias?|enviar|env[ií]en?|depositar|depositen?|abonar|abonen?|girar|giren?|remitir|remitan?)",
    account=r"(?:cuentas?|iban|banco)",
    other=r"(?:nuev[oa]|otr[oa]|distint[oa]|diferente|filial|subsidiaria|socio|agente|matriz|empresa hermana|personal|terceros?)",
    stopped=r"(?:auditor[ií]a|bloquead[oa]|congelad[oa]|cerrad[oa]|suspendid[oa]|(?:ha cerrado|cerr[óo]) (?:la|nuestra) cuenta|ya no (?:es v[áa]lid[oa]|est[áa] activ[oa]|se usa|sirve)|no puede recibir|inspecci[óo]n)",
    to=r"(?:a|en|al|hacia|sobre)",
    denies=r"\b(?:no|nunca|jam[áa]s|sin)\b",
)
PORTUGUESE = PayWords(
    "pt",
    pay=r"(?:pagamentos?|pagar|paguem?|transferir|transfiram?|transfer[êe]ncias?|enviar|enviem?|depositar|depositem?|efetuar|efetuem?)",
    account=r"(?:contas?|iban|banco)",
    other=r"(?:nov[oa]|outr[oa]|diferente|filial|subsidi[áa]ria|parceir[oa]|agente|matriz|empresa irm[ãa]|pessoal|terceiros?)",
    stopped=r"(?:auditoria|bloquead[oa]|congelad[oa]|encerrad[oa]|suspens[oa]|n[ãa]o [ée] mais v[áa]lid[oa]|foi encerrada|n[ãa]o pode receber|inspe[çc][ãa]o)",
    to=r"(?:a|à|na|no|para|em)",
    denies=r"\b(?:n[ãa]o|nunca|jamais|sem)\b",
)
FRENCH = PayWords(
    "fr",
    pay=r"(?:paiements?|payer|payez|r[èe]glements?|r[ée]gler|r[ée]glez|virements?|virer|virez|verser|versez|transf[ée]rer|transf[ée]rez|effectuer|effectuez)",
    account=r"(?:comptes?|iban|rib|banque)",
    other=r"(?:nouveau|nouvelle|nouvel|autre|diff[ée]rente?|filiale|partenaire|agent|maison m[èe]re|soci[ée]t[ée] s[œo]eur|soci[ée]t[ée] soeur|personnel|tiers)",
    stopped=r"(?:audit|bloqu[ée]e?|gel[ée]e?|cl[ôo]tur[ée]e?|ferm[ée]e?|suspendue?|n['’]est plus (?:valable|valide|actif|utilis[ée])|ne peut (?:plus|pas) recevoir)",
    to=r"(?:sur|vers|à|au)",
    denies=r"\b(?:ne|n['’]|jamais|sans|aucun)\b",
)
GERMAN = PayWords(
    "de",
    pay=r"(?:[üu]berweis(?:en|ung|ungen|t|e)|zahl(?:en|ung|ungen|t)|bezahl(?:en|t)|anweisen|begleichen)",
    account=r"(?:(?:bank)?konto|konten|iban|bankverbindung|kontoverbindung)",
    other=r"(?:neue[snmr]?|andere[snmr]?|abweichende[snmr]?|tochterfirma|tochtergesellschaft|schwesterfirma|schwestergesellschaft|partners?|agenten|muttergesellschaft|private[snmr]?|pers[öo]nliche[snmr]?)",
    stopped=r"(?:steuerpr[üu]fung|betriebspr[üu]fung|pr[üu]fung|gesperrt|eingefroren|geschlossen|gek[üu]ndigt|stillgelegt|nicht mehr (?:g[üu]ltig|nutzbar|verwenden))",
    to=r"(?:auf|an)",
    denies=r"\b(?:nicht|nie|niemals|kein\w{0,2})\b(?! mehr)",
)
ITALIAN = PayWords(
    "it",
    pay=r"(?:pagament[oi]|pagare|pagate|bonific[oi]|bonificare|versare|versate|trasferire|trasferite|effettuare)",
    account=r"(?:cont[oi]|iban|banca)",
    other=r"(?:nuov[oa]|altr[oa]|un['’]altra|divers[oa]|filiale|consociata|controllata|partner|agente|capogruppo|personale|terz[oi])",
    stopped=r"(?:verifica fiscale|revisione|bloccat[oa]|congelat[oa]|chius[oa]|sospes[oa]|non [èe] pi[ùu] (?:valid[oa]|attiv[oa])|non pu[òo] ricevere)",
    to=r"(?:su|sul|sulla|al|verso)",
    denies=r"\b(?:non|mai|senza)\b",
)
DUTCH = PayWords(
    "nl",
    pay=r"(?:betaal|betaling(?:en)?|betalen|betaalt|overmaken|overmaakt|overschrijving|overboeking|overboeken|storten)",
    account=r"(?:bankrekening(?:nummer)?|rekening(?:nummer)?|iban)",
    other=r"(?:nieuwe?|andere?|afwijkende?|dochteronderneming|zusterbedrijf|partner|agent|persoonlijke)",
    stopped=r"(?:geblokkeerd|bevroren|gesloten|opgeheven|audit|controle)",
    to=r"(?:op|naar)",
    denies=r"\b(?:niet|nooit|geen|zonder)\b",
)
POLISH = PayWords(
    "pl",
    pay=r"(?:p[łl]atno[śs][ćc]\w{0,3}|p[łl]atno[śs]ci|zap[łl]a[ćct]\w{0,4}|przela[ćc]|przelew\w{0,4}|wp[łl]a[ćct]\w{0,4}|wp[łl]at\w{0,3}|ui[śs]ci[ćc])",
    account=r"(?:konto|konta|koncie|kontem|rachunek|rachunku|rachunkiem|iban)",
    other=r"(?:now[yaeąio]\w{0,3}|inn[yaeąio]\w{0,3}|sp[óo][łl]ki c[óo]rki|sp[óo][łl]ki zale[żz]nej|partnera|agenta)",
    stopped=r"(?:zablokowan[eyao]|zamkni[ęe]t[eyao]|audyt\w{0,3}|zamro[żz]on[eyao])",
    to=r"(?:na|do)",
    denies=r"\b(?:nie|nigdy|bez)\b",
)
RUSSIAN = PayWords(
    "ru",
    pay=r"(?:оплат[аиуеы]|оплатить|оплату|платеж[аи]?|плат[её]ж[аи]?|перечислить|перечислите|перевести|переведите|перевод[аы]?|перечисление)",
    account=r"(?:сч[её]т|сч[её]та|сч[её]те|реквизиты|реквизитам|банк)",
    other=r"(?:нов\w{2,3}|друг\w{2,3}|ин\w{2,3}|дочерн\w{2,3}|партн[её]р\w{0,3}|агент\w{0,2}|материнск\w{2,3}|личн\w{2,3}|третьего лица)",
    stopped=r"(?:заблокирован\w{0,2}|закрыт\w{0,2}|арестован\w{0,2}|проверк\w{1,2}|аудит\w{0,2}|заморожен\w{0,2})",
    to=r"(?:на|по|в)",
    denies=r"\b(?:не|никогда|без)\b",
)
TURKISH = PayWords(
    "tr",
    pay=r"(?:[öo]deme|[öo]demey[ie]|[öo]demenizi|[öo]demeleri|[öo]deyiniz|havale|havaleyi|transfer|g[öo]nderin|g[öo]nderiniz|yat[ıi]r[ıi]n[ıi]z)",
    account=r"(?:hesab(?:a|[ıi]na|[ıi]m[ıi]za|[ıi]ma|[ıi]n[ıi]za)|hesap(?:lara|lar[ıi]na)?|hesab[ıi]m[ıi]z|iban(?:a|[ıi]na|[ıi]m[ıi]za)?)",
    other=r"(?:yeni|ba[şs]ka|farkl[ıi]|karde[şs] [şs]irket\w{0,6}|ortak\w{0,8}|acente\w{0,6}|[şs]ahsi|ki[şs]isel|i[şs]tirak\w{0,6})",
    stopped=r"(?:denetim|bloke|kapat[ıi]ld[ıi]|kapand[ıi]|donduruldu|kullan[ıi]lm[ıi]yor)",
    denies=r"\b(?:asla|de[ğg]il|hi[çc]bir zaman)\b|yapmay[ıi]n",
)
KOREAN = PayWords(
    "ko",
    pay=r"(?:송금|입금|지불|결제|이체|대금)",
    account=r"(?:계좌|은행) ?(?:번호)?(?:으로|로|에)?",
    other=r"(?:새로운|새|신규|다른|홍콩|자회사|계열사|관계사|파트너|대리점|개인)",
    stopped=r"(?:감사|동결|폐쇄|해지|정지)",
    denies=r"지 ?마|않|없습니다",
    joined=True,
)
JAPANESE = PayWords(
    "ja",
    pay=r"(?:お?支払い?|振り?込み?|お?振込|送金|入金)",
    account=r"(?:口座|銀行)",
    other=r"(?:別の|新しい|新|他の|香港|子会社|関連会社|個人|代理店|パートナー)",
    stopped=r"(?:監査|凍結|閉鎖|停止|使用でき|利用でき)",
    denies=r"しないで|ありません|ません(?:ので|が)",
    joined=True,
)
ARABIC = PayWords(
    "ar",
    pay=r"(?:دفع|الدفع|تحويل|التحويل|ادفعوا|حولوا|إرسال|ايداع|إيداع|سداد)",
    account=r"(?:حساب|الحساب|حسابنا|حسابات|البنك|مصرف)",
    other=r"(?:جديد|الجديد|آخر|مختلف|شركتنا الشقيقة|الشقيقة|شقيقة|الفرع|شريكنا|الشريك|وكيلنا|الوكيل|شخصي)",
    stopped=r"(?:التدقيق|تدقيق|مجمد|مغلق|موقوف|محظور|تجميد|إيقاف)",
    to=r"(?:إلى|الى|على|في)",
    denies=r"(?:^| )(?:لا|لم|لن|ليس)(?: |$)",
)
VIETNAMESE = PayWords(
    "vi",
    pay=r"(?:thanh toán|chuyển tiền|chuyển khoản|chuyển|trả tiền)",
    account=r"(?:tài khoản|ngân hàng)",
    other=r"(?:mới|khác|công ty con|đối tác|đại lý|cá nhân)",
    stopped=r"(?:bị khóa|kiểm toán|đóng băng|đã đóng|phong tỏa)",
    to=r"(?:vào|đến|tới|qua)",
    denies=r"\b(?:không|đừng)\b",
)

ALL = (
    ENGLISH, CHINESE, SPANISH, PORTUGUESE, FRENCH, GERMAN, ITALIAN, DUTCH, POLISH, RUSSIAN, TURKISH, KOREAN, JAPANESE,
    ARABIC, VIETNAMESE,
)  # fmt: skip

WAIT = (
    r"\b(?:hold|stop|suspend|wait|postpone|cancel|delay|recall|keep|discard|disregard|ignore|delete|destroy)\b[^.;!?]{0,90}\b(?:new|updated|correct|right|other|revised|old|older|previous|earlier|former)\b[^.;!?]{0,30}"
    r"\b(?:bank|banking|account|remittance|payment|wire|beneficiary|transfer) (?:data|details|information|coordinates|particulars|instructions?|accounts?)"
    r"|\b(?:wait|hold)\b[^.;!?]{0,30}\b(?:our )?new (?:details|data|coordinates|account)\b[^.;!?]{0,40}\b(?:pay|paying|payment|remit\w{0,6}|transfer\w{0,4})\b"
    r"|\b(?:discard|disregard|ignore|delete|destroy|cancel)\b[^.;!?]{0,30}\b(?:coordinates|bank details|bank data|account|iban)\b[^.;!?]{0,60}\b(?:old|older|previous|earlier|former|last|printed|pi|proforma|invoices?)\b"
    r"|\b(?:pay|send|remit|transfer|wire)\b[^.;!?]{0,40}\b(?:again|instead)\b[^.;!?]{0,40}\b(?:bank|account)\b[^.;!?]{0,40}\b(?:new|revised|updated|attached|corrected) (?:invoice|pi|proforma|form|letter)\b"
    r"|\b(?:send|give|forward|provide|advise|share)\b[^.;!?]{0,30}\bnew (?:bank|banking|account|remittance|payment|wire|beneficiary|transfer) (?:data|details|information|coordinates|particulars|instructions?|account)\b"
)
"""Stop the transfer, other bank data follow; or: the bank data you have are void."""
NEW_PAYEE = (
    r"\b(?:work|works|working|bank|banking|cooperate) (?:now )?with (?:another|a new|a different|other) bank\b|\b(?:redirect|divert|re-?route|re-?direct)\w{0,3}\b[^.;!?]{0,30}\b(?:transfer|payment|wire|remittance|money|funds) to\b"
    r"|\b(?:problems?|troubles?|issues?|difficult\w{1,3})\b[^.;!?]{0,20}\bour bank\b[^.;!?]{0,40}\b(?:use|pay|send|take)\b[^.;!?]{0,20}\baccount\b|\b(?:wired|paid|remitted|transferred) to the (?:beneficiary|account|company) (?:in|on|of|shown in|named in) the (?:attached|enclosed)\b"
    r"|\b(?:beneficiary|payee|account (?:name|holder)|remittee|name of the account)\b[^.;!?]{0,50}\b(?:(?:is|are|reads?|has|will be|should be|must be) (?:now|different|changed|another|a new)|differs?|is not the same|will now be|now (?:is|reads|called))\b"
    r"|\b(?:amend|update|change|correct)\b[^.;!?]{0,30}\b(?:vendor|supplier|creditor|payee|beneficiary) (?:master|records?|file|details|data)\b[^.;!?]{0,60}\b(?:bank|beneficiary|account|payee|iban)\b"
    r"|\b(?:pay|payments?|remit|remittance|transfer|wire|settle)\b[^.;!?]{0,40}\b(?:now|henceforth|from now on|this time|in future)\b[^.;!?]{0,20}\b(?:go|goes|be made|be paid|be sent|to be)\b[^.;!?]{0,20}\bto (?:our |my |the )?(?:\w+ ){0,2}(?:sister|subsidiary|partner|affiliate|parent|holding|agent|branch|associate)\b"
    r"|\b(?:we )?only (?:accept|receive|take) (?:\w+ ){0,2}payments? (?:in|into|to|through|via) (?:our|the|an?) (?:\w+ ){0,3}(?:account|bank)\b"
    r"|\b(?:receive|accept|collect)\b[^.;!?]{0,30}\bpayments?\b[^.;!?]{0,30}\b(?:via|through|into|in|to|by) (?:our |the |an? )?(?:\w+ ){0,2}(?:sister|subsidiary|partner|affiliate|parent|holding|agent|associate)(?:['’]s)?\b"
    r"|\b(?:has|have|shows?|contains?|bears?|mentions?) (?:\w+ ){0,2}(?:old|wrong|outdated|previous|former) (?:bank (?:account|details|data)|account(?! (?:manager|name))|iban)\b"
    r"|收款(?:公司|人|方)(?:名称|名字|抬头)?[^。；！？]{0,8}(?:变更|更改|更换|改为|变成|不同)"
)
"""Somebody else is paid from now on."""
CHANGING_BANKS = r"\b(?:are |were |have been |will be |be )?(?:changing|switching|moving|changed|switched|moved|change|switch|move) (?:our |to (?:a |another |new |different ){1,3})?banks?\b(?! (?:charges|holiday|slip|fees?|account))"
STATED = r"\b(?:we|i|our side|our company)\b[^.;!?]{0,30}\b(?:cannot|can['’]t|could not|unable to|delay\w{0,3}|will|shall|have to|need to)\b[^.;!?]{0,20}\b(?:pay|wait|delay|transfer)"
"""An own account out of use as the reason why they pay late: no change of where to pay."""
OF_US = r"\b(?:your|yours)\b(?! (?:new|other|second|different|alternative))[^.;!?]{0,25}\b(?:account|iban|bank|company|office)\b"
"""The account of the reader: a buyer says where they pay."""
OLD = r"\b(?:old|anciens?|anciennes?|antigu[ao]s?|anterior(?:es)?|alten?|fr[üu]here[nr]?|bisherige[nsr]?|vecchi[aoe]?|oude|star[ey]|eski)\b|стар\w{2,3}|прежн\w{2,3}|旧|原|기존|القديم"
"""The account that is void is the one used so far."""
ASKS_MONEY = (
    r"\b(?:please|kindly|must|should|have to|has to|need to|request(?:ed)? (?:you )?to|ask you to|so)\b[^.;!?]{0,60}\b(?:pay|paid|payments?|remit\w{0,6}|transfer\w{0,4}|wire|send|settle\w{0,1}|use|hold|deposit)\b"
    r"|\buse the (?:one|account|details)\b|\bpay\w{0,5} (?:in)?to\b|\b(?:remit|transfer|wire) (?:to|it|the)\b"
)
