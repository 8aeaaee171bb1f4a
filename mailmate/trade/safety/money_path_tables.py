"""The words of `money_path`, by language: where money goes, what befell that place, and who is paid in its stead.

Regular expressions without anchors; blanks are single blanks. What stands here is combined by one frame for all
languages, so that a new way to say one part meets every way to say the others.
"""

from __future__ import annotations

from typing import NamedTuple


class MoneyWords(NamedTuple):
    """One language's words."""

    language: str
    place: str
    """Where money goes: an account, a bank, bank details, a payee; never the reader's."""
    void: str
    """Stands behind the place: it is of no more use. Says so itself, so that no denial is looked for."""
    changed: str
    """Stands behind the place: it is another one now."""
    change: str
    """Stands before the place, small words between allowed: a change of it, another one, we closed it."""
    pay: str
    """Asks for money: a wish or duty and money, in one piece."""
    third: str
    """Behind `pay`: to somebody else than the seller."""
    stale: str
    """Use or pay no more to the old one."""
    coming: str
    """Another one follows, wait for it; counts where the place or money stands in the sentence too."""
    says: str
    """Whole phrases that belong to no frame."""
    denies: str
    joined: bool = False
    """True for scripts without blanks between words."""


_SENT_MONEY = (
    r"(?:transfer|payment|wire|remittance|money|funds|deposit|balance)s?\b(?! (?:requests?|terms|slip|advice))"
)
_SENT_BACK = r"(?:rejected|refused|returned|bounced|declined|blocked|stopped|cancelled|sent back|reversed)"
_N = r"[^.;:!?]"
ENGLISH = MoneyWords(
    "en",
    place=(
        r"(?<!your )(?:bank(?:ing)? (?:accounts?|details?|information|info|data|coordinates|particulars|partner)|(?:receiving|beneficiary|collecting|banking) (?:bank|partner)"
        r"|accounts?(?! (?:with|at) (?:you\b|us\b|dhl|fedex|ups|tnt|the (?:courier|forwarder|freight|carrier)))(?! (?:managers?|executive|team|department|dept|payable|receivables?|statement|holder))|a/c|ibans?|swift codes?|beneficiary(?: bank| name| details)?|payee"
        r"|(?:wire|remittance|payment|transfer) (?:info|details|instructions?|information|routes?|data)|(?:our|my) bank(?:ing)?(?! (?:line|credit|charges|holiday|slip|fees?|guarantee|asks?|needs?|returned|sent|draft)))"
    ),
    void=(
        r"(?:no longer (?:active|valid|in use|used|available|operational|open|ours|exists?|accepts?|receives?)|not (?:active|valid|usable|operational|in use) (?:any ?more|now)"
        r"|(?:is|are|was|were|been|being|got|gets|has|have)\b(?! (?:not|never))[^.;:!?,]{0,25}\b(?:closed|frozen|blocked|suspended|restricted|dormant|inactive|deactivated|outdated|obsolete|invalid|void|wrong|incorrect|restructured|audited|terminated|merged|expired)"
        r"|(?:under|undergoing) (?:\w+ ){0,3}(?:audit|review|investigation|inspection|maintenance|restructuring|verification)|(?:cannot|can['’]t|can not|unable to|not able to|does not|doesn['’]t|rejects?|rejected|refuses?|refused) (?:\w+ ){0,2}(?:take|accept|receive|be used|be credited|process|incoming|transfers?|payments?|wires?))"
    ),
    changed=r"(?:(?:is|are|was|were|be|been|has|have|will|must|should|to)\b[^.;:!?,]{0,20}\b(?:changed|changing|different|updated|amended|switched|replaced|renewed|revised|moved)(?! (?:its|the|their|our|his|her|some|this|that|an?)\b)|(?:is|are|will be) (?:now|from now on|henceforth)|changed(?! (?:its|the|their|our|his|her|some|this|that|an?|to)\b)|differs?)",
    change=(
        r"(?:chang(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|modification|switch(?:ed|ing)?|amendment|clos(?:e|ed|ing)|replac(?:e|ed|ing)|other|another|different|alternat(?:e|ive)|fresh|corrected|correct|right|below|following|updated|revised|separate|second|temporary|amended|most recent|latest)"
        r" (?:(?:of|in|to|concerning|regarding|about|on|our|my|the|its|company|corporate|export|usd|eur|foreign|currency|main|old|new) ){0,4}"
    ),
    pay=(
        r"(?:(?:please|pls|kindly|must|should|need to|have to|has to|had to|can you|can we|could you|could we|do me a favou?r|would appreciate|asked to|asked by|ask you to|request you to|(?:is|are) to be|to be)\b[^.;:!?]{0,40}\b(?:pay(?: them)?|paid|remit(?:ted)?|wired?|settled?|settlement|credited|deposit(?:ed)?|payments?|remittances?|transfer(?:red)?(?! (?:the |our |your )?(?:sample|l/c|credit|documents?|goods|file|order))|collect(?:ed|ions)|(?:send|arrange|route)\b[^.;:!?]{0,12}\b(?:money|deposit|balance|payment|funds|advance))"
        r"|(?:money|funds|payments?|remittances?|proceeds|commission|deposit|balance)\b[^.;:!?]{0,25}\b(?:should|must|(?:is|are) to|has to|have to|shall|to be|goes?|now)\b[^.;:!?]{0,20})"
    ),
    third=(
        r"\b(?:to|into|in favou?r of|through|via|towards|on|by|with)\b (?:(?:our|my|the|his|her|an?|their) )?(?:[\w.'’-]+ ){0,3}?(?:(?:sister|subsidiary|affiliated?|associated?|parent|mother|holding|related|group)(?: company| firm| business| office)?(?:['’]s)?\b|partner(?:['’]s)?\b|agent(?:['’]s)?\b|third part\w+|personal\b|private\b|offshore\b|director|boss|owner|colleague|accountant(?:['’]s)\b|wife|husband|brother|cousin|friend|entity|factoring company)"
    ),
    stale=(
        r"(?:do not|don['’]t|please not|never|no longer|not to|stop|avoid|cease|won['’]t|instead of|and not|not|rather than|discard|disregard|ignore|delete) (?:\w+ ){0,2}(?:us(?:e|ing) |pay(?:ing)? (?:in)?to |remit(?:ting)? to |transfer(?:ring)? to |wir(?:e|ing) to )?(?:the |our |my )?(?:(?:old|former|previous|earlier|existing) (?:account|a/c|bank|iban|details)|(?:bank (?:information|details|data|account)|iban|account)\b[^.;:!?,]{0,12}\b(?:on|in|printed|shown|given|stated|from|of)\b[^.;:!?,]{0,15}\b(?:pi|proforma|invoices?|contract|previous|last|earlier|mail))"
    ),
    coming=(
        r"(?:(?:will|shall|['’]ll|going to)(?: \w+){0,2} (?:send|forward|advise|give|provide|share|inform|let you have|receive|get)|sending|forwarding|follows?|expect|wait for|await)\b[^.;:!?]{0,40}\b(?:new|another|other|different|alternat(?:e|ive)|fresh|correct(?:ed)?|right|updated|revised|amended) (?:one|account|a/c|bank(?:ing)?|iban|details|particulars|coordinates|data|beneficiary|wire)"
        r"|(?:another|different|new|updated) (?:one|account|bank|details) (?:will|shall|to) (?:follow|be (?:sent|advised|given))"
    ),
    says=(
        r"(?:account|a/c|iban|bank\w*|wire|remit\w*|pay\w{0,5})\b[^.;!?]{0,90}\b(?:not|n['’]t|never)\b (?:\w+ ){0,2}(?:the )?(?:old|former|previous|earlier) one"
        r"|(?:new|different|another|other) (?:correspondent |foreign |local |\w+ing )?bank\b(?! (?:charges|holiday|slip|fees?|guarantee|draft|line|notes?|statement|account|details))|(?:as (?:from|of)|from|since|starting)\b[^.;:!?]{0,20}\bwe (?:will |now |shall )?bank with"
        r"|(?:please|pls|kindly|must|should|shall|henceforth|to be|request(?:ed)? (?:you )?to|ask(?:ed)? you to)\b[^.;:!?]{0,40}\b(?:pay(?! attention)|paid|remit(?:ted)?|wired?|deposit(?:ed)?|settled?|effected|credited)\b[^.;:!?]{0,45}(?<!due )(?<!according )(?<!prior )\b(?:to|into|with|through|via|in favou?r of) (?:(?:our|my|his|her) (?!(?:usual|same|existing|known|above|bank|usd|eur|euro|company|corporate|dollar|rmb|normal|regular|accounts?|iban|factory|order|invoice|contract|satisfaction|side|requirements?|agreement|terms?|mutual|next|forwarder|courier|advice|proforma|pi|name|production|best)\b)\w+|the accounts? of (?!our|the seller|your)\w+|(?:our|my|the|his) \w+['’]s (?:\w+ )?account)"
        r"|change of bank(?:s|ers)\b|(?:our|the) bank(?:ing)? relationship\b[^.;:!?]{0,30}\b(?:ended|ends|terminated|stopped)|(?:our|the) bankers? (?:is|are) now|(?:contact|call|ask|phone)\b[^.;:!?]{0,12}\bfor (?:the|our) (?:valid|new|right|correct|actual) (?:bank |company )?(?:account|bank details|iban)"
        r"|(?:old|wrong|incorrect|previous|outdated) (?:iban|bank details|account (?:number|details)?)\b[^.]{0,40}\b(?:ignore|take|use|correct|instead)|(?:proceeds|invoice|receivables?)\b[^.;:!?]{0,30}\b(?:is|are|was|were|been) assigned to"
        r"|(?:discard|disregard|ignore|delete)\b[^.;:!?]{0,12}\b(?:remittance|wire|payment|bank(?:ing)?) (?:advice|details|data|information|instructions?)|(?:our|my) bank is (?-i:[A-Z])\w+(?: \w+){0,3} now|(?-i:[A-Z])\w+(?: \w+){0,2} (?:collects?|takes over|handles) (?:all )?(?:our |the )?(?:receivables|collections)|carries an? (?:old|wrong) (?:iban|account)"
        r"|third.party payments?|(?:not|n['’]t|no longer) (?:be )?us(?:e|ing) (?:the|our|that|this) (?:\w+ ){0,3}(?:account|iban)\b"
        r"|(?:cancel|recall|stop|hold)\b[^.;:!?]{0,15}\b(?:wire|transfer|payment|remittance)\b[^.;!?]{0,60}\b(?:send|give|advise|provide)\b[^.;!?]{0,20}\b(?:amended|new|other|another|different|correct(?:ed)?|updated|fresh) (?:coordinates|details|account|bank|data|one)"
        rf"|\b(?:our|my) bank (?:has |have )?(?:just |now )?(?:{_SENT_BACK}|sent) your (?:last |latest )?{_SENT_MONEY}|\byour (?:last |latest )?{_SENT_MONEY} (?:was|were|has been|have been|got) (?:just |now )?{_SENT_BACK} by (?:our|my) bank"
        r"|no longer bank (?:with|at)|(?:we|company) (?:now )?bank(?:s|ing)? (?:now )?(?:with|at) (?:a |another |new )|moved our banking|banking partner (?:is|will be)\b"
        r"|(?:please|pls|kindly|could you|can you)\b[^.;:!?]{0,25}\b(?:stop|hold|suspend|postpone|recall|put on hold)\b[^.;:!?]{0,20}\b(?:transfer|payment|remittance|wire|deposit|balance)\b[^.]{0,60}\b(?:our|my) (?:bank|account)\b"
        r"|(?:stop|hold|suspend|postpone|recall)\b[^.;:!?]{0,20}\b(?:transfer|payment|remittance|wire|deposit|balance)\b[^.]{0,40}\b(?:change|update|problem|issue)\w* (?:concerning|with|of|in|at|to|regarding) (?:our|my|the) (?:bank|account)"
        r"|(?:beneficiary|payee|account name)\b[^.;:!?]{0,50}\b(?:from|as of|starting|effective|since|this month|now)\b[^.;:!?]{0,25}\b(?:is|will be|reads?|becomes)\b|(?:beneficiary|payee|account name)\b (?:will|shall|should) (?:now )?(?:read|be)\b"
        r"|(?:effective|from now on|henceforth|as of|starting|going forward|from (?:today|this month|next month|\d{1,2} \w+))\b[^.!?]{0,40}\b(?:payments?|remittances?|transfers?|wires?)\b (?:must|should|have to|are to|need to|go(?:es)?|shall|will have to)\b[^.!?]{0,25}\b(?:to|through|via|into) (?:our|my|(?-i:[A-Z]))"
        r"|(?:payments?|remittances?|transfers?|wires?)\b (?:must|should|have to|are to|go(?:es)?|shall)\b[^.;:!?]{0,20}\b(?:to|through|via|into) (?:our|my|(?-i:[A-Z]))[^.;:!?]{0,40}\b(?:from now on|henceforth|effective|as of|going forward|this time)"
        r"|(?:wire|wired|paid|pay|transferred|transfer|remitted|remit|collected)\b[^.;:!?]{0,20}\b(?:to|by|with)\b[^.;:!?]{0,40}\bon (?:our|my) behalf"
        r"|(?:please|kindly)\b[^.;:!?]{0,15}\bpay\b[^.;:!?]{0,40}\bto (?:mr|mrs|ms|miss|dr)\.? \w+['’]s account|(?:only|just)\b[^.;:!?]{0,10}\b(?:take|receive|accept|collect)\b[^.;:!?]{0,25}\bpayments?\b[^.;:!?]{0,10}\b(?:in|through|via|into) (?:our|the) \w+ account"
        r"|(?:ask|tell|told|instruct|request)\w* us to (?:pay|wire|transfer|remit|send)\b[^.;!?]{0,30}\b(?:an?|another|new|different|other) (?:\w+ )?(?:account|bank|company|beneficiary)|(?:told|informed|wrote|said|says|advised)\b[^.;!?]{0,30}\byour (?:bank|account|beneficiary|iban|company account)\b[^.;!?]{0,25}\b(?:changed|new|different|closed|moved|other)"
        r"|(?:account|bank(?:ing)?|beneficiary|payee|remittance)\b(?: \w+){0,2} (?:update|change) (?:notice|notification|letter|advice)\b"
        r"|(?:receivables|invoices|account receivables)\b[^.;:!?]{0,40}\b(?:now|henceforth)\b[^.;:!?]{0,25}\b(?:handled|managed|collected|assigned|factored)|assigned (?:our |the )?(?:receivables|invoices)"
    ),
    denies=r"\b(?:not|never|neither|nor|without|nothing|unchanged|remains?|as before|same)\b|n['’]t\b",
)
CHINESE = MoneyWords(
    "zh",
    place=r"(?<!贵司)(?<!你们)(?<!贵公司)(?:(?:收款|对公|基本|开户)?(?:账户|帐户|账号|帐号|帳戶|帳號|户头|基本户)|收款(?:银行|行|人|抬头|公司|单位)|开户行|合作银行|(?:我司|我们|公司)的?银行|银行(?:资料|信息|账户|卡))",
    void=r"(?:已经?|目前|现在|暂时|正在|正|近期|因|被|都|要|处于|做){0,3}(?:不能(?:再)?(?:用|使用|收)|无法(?:使用|收)|停用|冻结|注销|作废|失效|过期|关闭|销户|审计|年检|查封|不再使用|不用了|有误|错了|维护|升级)",
    changed=r"(?:有|已|已经|也|将|要|会|需要|发生|跟着|就|刚|都){0,3}(?:变动|变更|变化|更改|更换|更新|改了|换了|改为|换成|变了|不同|不一样)",
    change=r"(?:变更|更改|更换|更新|新开|新的|其他|其它|另外的?|另一个|不同的?|以下|下面的?|附件的?|暂用)(?:我司|我们的?|公司|的|了){0,2}",
    pay=r"(?:请|麻烦|烦请|务必|需|把|将|款|货款|定金|余款|尾款)[^。；！？]{0,12}(?:付|汇|打|转|支付|打款)(?:款)?",
    third=r"(?:至|到|给|入|往|在){0,2}[^。；！？，]{0,6}(?:关联公司|子公司|姐妹公司|兄弟公司|合作伙伴|合作公司|代理|第三方|老板|经理|财务|个人|私人|私户|香港公司|离岸|朋友|亲戚)",
    stale=r"(?:不要|请勿|切勿|勿|别|不再|停止)(?:再)?[^。；！？，]{0,8}(?:旧|原|老|以前|之前|原来)的?[^。；！？，]{0,4}(?:账|帐|户|卡|银行)",
    coming=r"(?:稍后|随后|马上|明天|过会|之后|回头|等)[^。；！？]{0,10}(?:发|给|提供|告知|通知)[^。；！？]{0,6}(?:新|另|其他)|等(?:我们的?|我司)?新的?(?:资料|信息|账|帐)",
    says=r"(?:付款|汇款|打款)[^。；！？]{0,8}(?:等|稍等|暂停|先别)[^。；！？]{0,12}(?:银行|账|帐)[^。；！？]{0,10}(?:更新|变|换|改)|我(?:们|司)?(?:已|已经)?(?:换|改)(?:了)?(?:合作|开户)?银行",
    denies=r"没有|没变|未|并无|不会|不变|从不|如有|如果|若|是否|假如|任何",
    joined=True,
)
SPANISH = MoneyWords(
    "es",
    place=r"(?<!su )(?<!sus )(?<!vuestra )(?:cuentas?(?: bancarias?)?|datos bancarios|datos de pago|iban|beneficiario|titular|nuestro banco|coordenadas bancarias)",
    void=r"(?:ya no (?:est[áa]|es|sirve|funciona|existe|se usa|puede)|(?:est[áa]|fue|ha sido|qued[óo]|se encuentra|han)\b[^.;:!?,]{0,20}\b(?:auditor[ií]a|bloquead[oa]|congelad[oa]|cerrad[oa]|suspendid[oa]|inactiv[oa]|cancelad[oa]|desactualizad[oa]s?|equivocad[oa]s?|incorrect[oa]s?)|bajo auditor[ií]a|en auditor[ií]a|no puede recibir)",
    changed=r"(?:ha[n]? (?:cambiado|sido (?:modificad|actualizad)\w+)|cambi[óo]|cambiar[áa]n?|(?:es|son|ser[áa]n?) (?:otr|distint|diferent|nuev|nuestr)\w+|es ahora)",
    change=r"(?:cambi(?:o|os|ado|amos|aron|ar)|modificaci[óo]n|actualizaci[óo]n|cerr(?:ado|amos|ó)|nuev[oa]s?|otr[oa]s?|distint[oa]s?|siguiente) (?:(?:de|del|en|la|las|los|el|nuestr[oa]s?) ){0,3}",
    pay=r"(?:(?:por favor|favor|rogamos|les? (?:pido|pedimos|ruego)|deben?|debe|sirvan?se|agradecemos|solicitamos)\b[^.;:!?]{0,35}\b(?:pag\w+|dep[óo]sito|deposit\w+|transfer\w+|gir\w+|abon\w+|anticipo)|(?:pagos?|anticipo|saldo|dinero|fondos)\b[^.;:!?]{0,15}\b(?:debe[nr]?|deber[áa]n?|se (?:har[áa]n?|recib\w+|env[ií]e?\w*))\b)",
    third=r"\b(?:a|en|al|para)\b (?:(?:nombre de|favor de|la cuenta|cuenta|la|el|nuestr[oa]|mi|una|un|de) ){0,5}(?:\w+ )?(?:filial|subsidiaria|broker|amig[oa]|asociad[oa]|empresa hermana|soci[oa]|agente|matriz|personal|tercer\w*|director|gerente|due[ñn]o|esposa)",
    stale=r"(?:no|dejen? de|eviten?) (?:us\w+|utili\w+|pag\w+|transfer\w+|gir\w+|deposit\w+|env[ií]\w+)\b[^.;:!?,]{0,15}\bcuenta (?:de siempre|anterior|antigua|vieja|habitual|actual)",
    coming=r"(?:enviar\w*|mandar\w*|pasar\w*|dar\w*|recibir\w*|esper\w+|informar\w*)\b[^.;:!?]{0,15}\b(?:otr[oa]s?|l[oa]s? nuev[oa]s?|nuev[oa]s?)\b",
    says=r"(?:hemos|han|habemos) cambiado de banco|cambi(?:amos|aremos|ando) de banco|(?:a partir de|desde)\b[^.;:!?]{0,20}\b(?:pagos?|transferencias?)\b[^.;:!?]{0,25}\b(?:en el|al|en nuestra cuenta|a la cuenta|en la cuenta|en) (?:banco|cuenta|(?-i:[A-Z]))|trabajamos (?:ahora )?con otro banco",
    denies=r"\b(?:no|nunca|jam[áa]s|sin|tampoco|mism[oa]s?|igual(?:es)?|siguen?)\b",
)
PORTUGUESE = MoneyWords(
    "pt",
    place=r"(?<!sua )(?<!suas )(?<!seus )(?<!vossa )(?:contas?(?: banc[áa]rias?)?|dados banc[áa]rios|dados de pagamento|iban|benefici[áa]rio|titular|nosso banco)",
    void=r"(?:n[ãa]o (?:est[áa]|[ée]|serve|funciona|existe) mais|j[áa] n[ãa]o (?:est[áa]|[ée]|serve)|(?:est[áa]|foi|est[ãa]o|foram|ficou|encontra-se)\b[^.;:!?,]{0,20}\b(?:auditoria|bloquead[oa]|congelad[oa]|encerrad[oa]|suspens[oa]|inativ[oa]|cancelad[oa]|desatualizad[oa]s?|errad[oa]s?|incorret[oa]s?)|sob auditoria|em auditoria|n[ãa]o pode receber)",
    changed=r"(?:mud(?:ou|aram|ar[áa])|(?:foi|foram|ser[áa]) (?:alterad|atualizad|trocad)\w+|(?:[ée]|s[ãa]o|ser[áa]) (?:outr|diferent|nov)\w+|(?:agora|passa a) [ée])",
    change=r"(?:mudan[çc]a|mud(?:amos|ou|aram|ar)|altera[çc][ãa]o|troc(?:a|amos|ou)|atualiza[çc][ãa]o|encerr(?:amos|ou)|nov[oa]s?|outr[oa]s?|seguinte) (?:(?:de|da|do|dos|na|no|a|o|as|os|noss[oa]s?) ){0,3}",
    pay=r"(?:(?:por favor|favor|pedimos|solicitamos|devem?|queiram|agradecemos|gentileza)\b[^.;:!?]{0,35}\b(?:pag\w+|dep[óo]sito|deposit\w+|transfer\w+|sinal|adiantamento)|(?:pagamentos?|sinal|saldo|adiantamento|dinheiro)\b[^.;:!?]{0,12}\b(?:devem?|dever[áa]|tem que|precisa)\b)",
    third=r"(?:\bem nome d[aeo]|\b(?:para|a|na|no|em|à|ao)\b)(?: (?:conta|a|o|da|do|de|noss[oa]|minha|meu|uma|um))* (?:empresa )?(?:filial|subsidi[áa]ria|empresa em (?-i:[A-Z])\w+|amig[oa]|coligada|associada|parceir[oa]|irm[ãa]|s[óo]ci[oa]|agente|matriz|pessoal|terceir\w+|diretor|gerente|dono|esposa)",
    stale=r"(?:n[ãa]o|deixem de|evitem) (?:us\w+|utili\w+|pag\w+|transf\w+|deposit\w+|envi\w+)\b[^.;:!?,]{0,15}\bconta (?:anterior|antiga|velha|habitual|atual)",
    coming=r"(?:enviar\w*|mandar\w*|passar\w*|receber\w*|aguard\w+|esper\w+|informar\w*)\b[^.;:!?]{0,15}\b(?:outr[oa]s?|[oa]s? nov[oa]s?|nov[oa]s?)\b",
    says=r"(?:agora|partir de|passa a|doravante)\b[^.;:!?]{0,25}\b(?:benefici[áa]rio|conta|titular)\b[^.;:!?]{0,6}\b(?:[ée]|ser[áa])\b|(?:mudamos|trocamos|estamos mudando|vamos mudar) de banco|trabalhamos (?:agora )?com outro banco|(?:a partir de|desde)\b[^.;:!?]{0,20}\bpagamentos?\b[^.;:!?]{0,25}\b(?:no banco|na conta|para a conta)",
    denies=r"\b(?:n[ãa]o|nunca|jamais|sem|mesm[oa]s?|continuam?|permanecem?)\b",
)
FRENCH = MoneyWords(
    "fr",
    place=r"(?<!votre )(?<!vos )(?:comptes?(?: bancaires?| habituels?)?(?! rendu)|coordonn[ée]es bancaires|rib\b|iban\b|b[ée]n[ée]ficiaire|notre banque|domiciliation)",
    void=r"(?:n['’](?:est|existe|sont)\b[^.;:!?,]{0,4}\bplus|ne (?:peut|fonctionne|sera) plus|(?:est|a [ée]t[ée]|fait|sont|ont [ée]t[ée])\b[^.;:!?,]{0,25}\b(?:audit|contr[ôo]le|v[ée]rification|bloqu[ée]e?s?|gel[ée]e?s?|cl[ôo]tur[ée]e?s?|ferm[ée]e?s?|suspendue?s?|erron[ée]e?s?|p[ée]rim[ée]e?s?|obsol[èe]tes?|inactif)|sous audit|en cours d['’]audit)",
    changed=r"(?:(?:a|ont|va|vont|est|sont)\b[^.;:!?,]{0,12}\b(?:chang\w+|modifi\w+|remplac\w+|diff[ée]rente?s?)|change(?:nt|ra)?|est d[ée]sormais)",
    change=r"(?:chang(?:ement|é|eons|ent)|modification|mise [àa] jour|cl[ôo]tur[ée]|ferm[ée]|nouve(?:au|l|lle|lles|aux)|autres?|suivant) (?:(?:de|du|des|d['’]|le|la|les|nos|notre|un) ?){0,3}",
    pay=r"(?:(?:merci de|veuillez|pri[eè]re de|nous vous prions de|pourriez-vous|devez|doit|doivent|d[ée]sormais)\b[^.;:!?]{0,35}\b(?:pa[iy]\w+|r[ée]gl\w+|r[èe]glement|vir\w+|vers\w+|acompte|adress[ée]e?s?)|(?:paiements?|r[èe]glements?|acompte|solde|fonds)\b[^.;:!?]{0,12}\b(?:doi(?:t|vent)|devra|sera|seront)\b)",
    third=r"(?:\b(?:sur|vers|à|au|pour|en faveur de|au nom de|au profit de)\b)[^.;:!?,]{0,25}\b(?:filiale|partenaire|agent|maison m[èe]re|soci[ée]t[ée] (?:s[œo]eur|soeur|li[ée]e|affili[ée]e|(?-i:[A-Z])\w+)|personnel|tiers|directeur|g[ée]rant|associ[ée]|[ée]pouse)",
    stale=r"ne (?:plus |pas )?(?:utilis\w+|pay\w+|vir\w+|r[ée]gl\w+|vers\w+)\b[^.;:!?,]{0,20}\b(?:ancien|pr[ée]c[ée]dent|compte habituel)|(?:non|pas) sur l['’]ancien",
    coming=r"(?:nouve(?:au|l|lle|lles|aux)|autre)\b[^.;:!?]{0,20}\b(?:suivr\w+|suit|parviendr\w+|sera (?:envoy|communiqu)\w+)|(?:envoy|communiqu|transmettr|attend)\w+\b[^.;:!?]{0,20}\b(?:nouve(?:au|l|lle|lles|aux)|autre)",
    says=r"chang(?:eons|é|er|ons) (?:de|la) banque|(?:avons|allons) chang\w+ de banque|(?:travaillons|sommes) (?:maintenant|d[ée]sormais) (?:avec|chez) une autre banque",
    denies=r"\b(?:n['’](?:ont|a|est|avons)|ne|pas|jamais|aucune?|sans|inchang[ée]e?s?|m[êe]mes?|restent?|toujours)\b",
)
TURKISH = MoneyWords(
    "tr",
    place=r"(?:banka (?:bilgi|hesa|detay)\w{0,12}|hesap (?:numara|bilgi)\w{0,10}|hesab[ıi]m[ıi]z\w{0,4}|(?:elinizdeki|mevcut|eski|[şs]irket|bildirdi[ğg]imiz) hesap|iban\w{0,10}|bankam[ıi]z|al[ıi]c[ıi] (?:ad[ıi]|banka\w{0,4}|unvan\w{0,3}))",
    void=r"(?:art[ıi]k [^.;:!?,]{0,15}(?:kullan[ıi]l\w+|ge[çc]erli de[ğg]il\w*|aktif de[ğg]il\w*|kapal[ıi]\w*)|(?:denetim|inceleme|bloke|tadilat)\w{0,4}(?: alt[ıi]nda)?|kapat[ıi]l\w+|kapand[ıi]\w*|donduruldu\w*|ask[ıi]ya al[ıi]n\w+|kullan[ıi]lmamaktad[ıi]r|hatal[ıi]\w*|yanl[ıi][şs]\w*)",
    changed=r"(?:de[ğg]i[şs](?:ti|tirdik|tirildi|mi[şs]tir|tirilmi[şs]tir|ecek\w*|iyor\w*)|g[üu]ncellen\w+|yenilen(?:di|mi[şs])\w*|farkl[ıi]d[ıi]r|art[ıi]k)",
    change=r"(?:yeni|ba[şs]ka|farkl[ıi]|de[ğg]i[şs]en|g[üu]ncel|a[şs]a[ğg][ıi]daki|ekteki) (?:bir )?",
    pay=r"(?:[öo]deme\w{0,6}|havale\w{0,4}|transfer\w{0,3}|kapora\w{0,3}|bakiye\w{0,4}|bedel\w{0,3})\b[^.;:!?]{0,30}",
    third=r"(?:karde[şs] [şs]irket\w*|ortak (?:[şs]irket|firma)\w*|orta[ğg][ıi]m[ıi]z\w*|i[şs]tirak\w*|ba[ğg]l[ıi] [şs]irket\w*|grup [şs]irket\w*|acente\w*|temsilci\w*[ey]e|[şs]ahsi|ki[şs]isel|m[üu]d[üu]r\w*e|[üu][çc][üu]nc[üu] [şs]ah[ıi]s\w*)",
    stale=r"eski (?:iban|hesa|banka)\w*[^.;:!?,]{0,10} (?:[^.;:!?,]{0,15})?(?:yapmay[ıi]n\w*|g[öo]ndermeyin\w*|kullanmay[ıi]n\w*)",
    coming=r"yeni [^.;:!?]{0,20}(?:g[öo]nderece\w+|iletece\w+|bildirece\w+|payla[şs]aca\w+|bekle\w+)",
    says=r"banka(?:m[ıi]z[ıi])? de[ğg]i[şs]tir(?:dik|iyoruz|ece[ğg]iz)|ba[şs]ka (?:bir )?banka\w* ge[çc]\w+",
    denies=r"de[ğg]i[şs]me(?:di|yecek|mi[şs])|\bayn[ıi]\b|\bde[ğg]il\b|\be[ğg]er\b",
)
RUSSIAN = MoneyWords(
    "ru",
    place=r"(?:(?<!ваш )(?<!ваши )(?<!вашем )сч[её]т(?:а|у|ом|е)?(?! на| №|-факт)|(?<!ваши )(?<!ваших )реквизит\w{0,3}|(?:банковск|плат[её]жн)\w{2,3} данн\w{2,3}|получател\w{1,3}|наш\w{0,2} банк\w{0,2})",
    void=r"(?:(?:больше|уже|более) не (?:действ\w+|использ\w+|работ\w+|актив\w+|актуал\w+|обслуж\w+)|недействит\w+|неактуальн\w+|устарел\w*|(?:был\w? |находится |сейчас )?(?:под|на) (?:аудит\w*|проверк\w+)|заблокирован\w*|закрыт\w*|арестован\w*|заморожен\w*|аннулирован\w*|не может (?:принимать|получать))",
    changed=r"(?:измен(?:ил\w*|ены|ён\w?|ятся|яются)|поменял\w*|обновлен\w*|обновил\w*|смен(?:ил\w*|ятся)|другие|другой|иные|теперь)",
    change=r"(?:измен\w+|смен\w+|обновл\w+|нов\w{2,3}|друг\w{2,3}|ин(?:ой|ые|ого)|замен\w+|следующ\w{2,3}|закрыл\w*) (?:(?:наш\w{0,3}|сво\w{1,3}|банковск\w{2,3}|расч[её]тн\w{2,3}|в|на|о|об) ){0,3}",
    pay=r"(?:просим|прошу|пожалуйста|необходимо|нужно|следует|оплату|плат[её]ж|деньги|аванс)\b[^.;:!?]{0,30}(?:оплат\w*|плат[её]ж\w*|перечисл\w+|перевест\w+|переве\w+|направ\w+|перевод\w*|на сч[её]т)",
    third=r"[^.;:!?,]{0,25}(?:аффилирован\w+|дочерн\w+|сестринск\w+|родственн\w+ компани\w+|партн[её]р\w*|агент\w*|материнск\w+|личн\w{2,3}|третье\w+ лиц\w+|директор\w+|посредник\w+)",
    stale=r"(?:по|на) (?:стар\w{2,3}|прежн\w{2,3}) (?:\w+ )?(?:реквизит\w*|сч[её]т\w*)[^.;:!?,]{0,25}не (?:плат\w+|перевод\w+|перечисл\w+|отправл\w+|использ\w+)|не (?:плат\w+|перевод\w+|перечисл\w+|использу\w+)[^.;:!?,]{0,20}(?:стар\w{2,3}|прежн\w{2,3}) (?:\w+ )?(?:реквизит\w*|сч[её]т\w*)",
    coming=r"нов\w{2,3} (?:данн\w+|реквизит\w*|сч[её]т\w*)?[^.;:!?]{0,20}(?:вышл\w+|пришл[её]м|сообщим|направим|отправим)|(?:вышл\w+|пришл[её]м|сообщим|направим|дождитесь)[^.;:!?]{0,25}(?:нов\w{2,3}|друг\w{2,3})",
    says=r"(?:перешли|переходим|сменили|поменяли)[^.;:!?]{0,30}(?:друг\w{2,3} |нов\w{2,3} )?банк\w*",
    denies=r"\b(?:не|без|нет|никогда|те же)\b|\bесли\b",
)
ARABIC = MoneyWords(
    "ar",
    place=r"(?:(?:ال)?حساب(?:نا|ات|اتنا)?(?! ?كم)(?: (?:ال)?(?:بنكي|مصرفي))?|(?:ال)?(?:بيانات|تفاصيل|معلومات)(?:نا)? (?:ال)?(?:بنكية|مصرفية)|(?:ال)?مستفيد|بنكنا|(?:ال)?آيبان)",
    void=r"(?:لم يعد|لا يعمل|لم تعد|غير (?:صالح|نشط|فعال|متاح)|قيد (?:ال)?(?:تدقيق|مراجعة)|تحت (?:ال)?(?:تدقيق|مراجعة)|(?:تم )?(?:إغلاق|تجميد|إيقاف)|مغلق|مجمد|موقوف|محظور|خاطئ\w*)",
    changed=r"(?:تغير\w*|تم تغيير\w*|تم تحديث\w*|تم تعديل\w*|مختلف\w*|أصبح)",
    change=r"(?:تغيير|تحديث|تعديل|غيرنا|استبدال|أغلقنا|إغلاق) (?:(?:في|على|رقم) ){0,2}",
    pay=r"(?:يرجى|الرجاء|نرجو|نطلب|من فضلكم)[^.;:!?؟]{0,25}(?:تحويل|دفع|الدفع|سداد|إرسال المبلغ|إيداع|ايداع|التحويل)",
    third=r"[^.;:!?؟]{0,20}(?:إلى|الى|على|لصالح|باسم|في حساب|لحساب) ?(?:\w+ ){0,2}(?:الشقيقة|شقيقة|التابعة|شريكنا|الشريك|الشريكة|وكيلنا|الوكيل|شخصي|الشخصي|المدير|مديرنا|طرف ثالث)",
    stale=r"(?:عدم|لا) (?:استخدام|تستخدموا|الدفع|الدفع إلى|التحويل|تحولوا)[^.;:!?؟]{0,15}(?:حساب\w*|الحساب) (?:القديم|السابق)",
    coming=r"(?:انتظار|انتظروا|سنرسل|سوف نرسل|نرسل لكم|سنزودكم)[^.;:!?؟]{0,25}(?:الجديد\w*|جديد\w*|آخر|أخرى)",
    says=r"(?:غيرنا|قمنا بتغيير|تغيير) (?:ال)?(?:بنك|مصرف)\w*",
    denies=r"(?:^| )(?:لم تتغير|لم يتغير|لن|ليس|بدون|دون|نفس|إذا|كما هي)(?: |$|\.)|لم تتغير|لم يتغير",
)
KOREAN = MoneyWords(
    "ko",
    place=r"(?<!귀사 )(?:(?:주거래|거래|수취|입금|송금) ?은행|은행 ?(?:정보|계좌)|계좌(?:번호| 번호| 정보|정보)?|수취인|예금주)",
    void=r"[은는이가를을도]? ?(?:현재 |이미 |지금 )?(?:더 ?이상|감사 ?중|감사로|정지|동결|폐쇄|해지|사용할 수 없|사용이 불가|사용 ?중지|잘못|틀[렸린])",
    changed=r"[은는이가를을도]? ?(?:이번에 |곧 |최근 )?(?:변경|바뀌|바뀐|달라|수정|교체)",
    change=r"(?:변경된|바뀐|새로운|새|신규|다른|아래|첨부된) ?",
    pay=r"(?:대금|잔금|선금|계약금|송금|결제|입금|지불)[^.;:!?]{0,12}",
    third=r"(?:자매 ?회사|자회사|계열사|관계사|협력사|파트너사?|대리점|대표님? 개인|개인 계좌|제3자|사장님|모회사)[^.;:!?]{0,15}(?:송금|입금|지불|결제|보내)",
    stale=r"(?:기존|이전|예전|옛) ?계좌[^.;:!?]{0,12}(?:마세요|마시|말아|사용하지)",
    coming=r"(?:새|새로운|다른|변경된) ?(?:계좌|은행|정보)[^.;:!?]{0,12}(?:알려|보내|안내|전달)",
    says=r"(?:주거래|거래) ?은행을? ?(?:옮|바꾸|바꿨|변경)",
    denies=r"(?:변경|수정)(?:되지|하지|은 없|이 없|사항 없|사항이 없)|바뀌지 ?않|동일|그대로|없습니다|만약|경우",
    joined=True,
)

ALL = (ENGLISH, CHINESE, SPANISH, PORTUGUESE, FRENCH, TURKISH, RUSSIAN, ARABIC, KOREAN)

_BANK = (
    r"(?:(?<!your )(?<!su )(?<!sua )(?<!votre )\b(?:accounts?|bank|iban|cuentas?|banco|contas?|comptes?|banque|konto|bankverbindung|hesa[bp]\w*|banka\w*|сч[её]т\w*|банк\w*)\b"
    r"|(?:账户|帐户|账号|银行|户头|계좌|은행|حساب|حسابنا|البنك|بنكنا))"
)
_TROUBLE = (
    r"(?:\b(?:problems?|issues?|troubles?|technical|out of (?:service|order)|blocked|bloque[óo]\w*|bloquead\w+|bloqu[ée]\w+|frozen|hacked|compromised|equivocad[oa]|errad[oa]|dormant|audit\w*|suspend\w*|restrict\w*|void|closure|closed|sorun\w*|bloke\w*|problemas?|encerr\w+|cerr(?:ó|ada|ado)|закры\w+|заблок\w+|проблем\w+|probl[èe]mes?|gesperrt|probleme?)\b"
    r"|冻结|审计|年检|出了?问题|有问题|막[혔히]|감사|문제|동결|أغلق|إغلاق|مشكلة|تجميد|تدقيق)"
)
TROUBLE = rf"{_BANK}[^.;!?,。；！？，؟،]{{0,25}}?{_TROUBLE}|{_TROUBLE}[^.;!?,。；！？，؟،]{{0,25}}?{_BANK}"
"""A bank or an account, not the reader's, and trouble with it."""
PAY_NOW = (
    r"\b(?:please|kindly|request you|ask you|need you|could you|can you)\b[^.;!?]{0,40}\b(?:pay|remit|transfer|wire|use|deposit|settle|send (?:the |your )?(?:money|payment|deposit|balance))\b|\buse (?:the|this|our)\b"
    r"|\b(?:transfieran?|usem?|usen|utilicen|utilizem|paguen|paguem|deposit(?:en|em)|yap[ıi]n\w*|g[öo]nderin\w*|переве(?:сти|дите)|оплатите|перечислите|virez|r[ée]glez|versez|[üu]berweisen sie)\b|\bmerci de (?:payer|virer|r[ée]gler|verser)\b|请[^。]{0,14}(?:付|汇|打|转)|부탁|송금|حولوا|ادفعوا|يرجى تحويل"
)
"""Asks for money in the same sentence."""
HOURS = r"[^.;!?]{0,4}\b(?:as far as|on|until|till|today|tomorrow|this (?:week|month)|for (?:the )?(?:holidays?|weekend|day|week)|hoy|hasta|hoje|at[ée]|до|сегодня|jusqu|aujourd|le|heute|bis|am)\b"
"""Behind "our bank is closed": its hours, not its account."""
OWN_TRANSFER = (
    rf"\b(?:our|my) bank (?:has |have |had )?(?:\w+ ){{0,2}}?{_SENT_BACK} (?:the|our|this|that|a|both) (?:(?!you)\w+ ){{0,2}}{_SENT_MONEY}(?! (?:you|of yours)\b)"
    rf"|(?<!your )\b(?:the|our|this|that|my) (?:(?!you)\w+ ){{0,3}}{_SENT_MONEY}[^.;!?]{{0,40}}? (?:was|were|is|has been|have been|got) (?:\w+ ){{0,2}}?{_SENT_BACK}\b"
)
"""A transfer of the writer's own that a bank sent back: a matter of payment, while no other account is named."""
OTHER_ACCOUNT = (
    r"\b(?:please|kindly|must|should|shall|to be|can you|could you|request you to|ask you to)\b(?![^.;!?]{0,40}\b(?:we|i) (?:can|may|could) )[^.;!?]{0,40}\b(?:pay|paid|remit(?:ted)?|transfer|wire|deposit|settle|route|re-?send|send (?:it|the money|the payment))\b[^.;!?]{0,40}\b(?:to|into|via|through|in favou?r of)\b"
    r"|\buse\b[^.;!?]{0,40}\b(?:accounts?|iban|bank|below|attached|enclosed|following|other)\b"
    r"|\b(?:another|other|new|different|alternative|second|fresh)\b (?:\w+ ){0,2}(?:accounts?|bank|banks|iban|bank details|details|coordinates|one)\b"
    r"|\b(?:accounts?|iban|details)\b[^.;!?]{0,12}\b(?:below|attached|enclosed|instead)\b"
)
"""Words of another account, or an order to pay somewhere."""
ASKS_PAPER = r"\b(?:please|kindly|could you|can you) (?:re-?send|send|re-?issue|issue) (?:us |me )?(?:the |a |your )?(?:pi|proforma(?: invoice)?|invoice|contract)(?: again)? with (?:the |your )?(?=correct|right|full|complete)"
"""Before "correct bank details": a paper of the reader's own is asked for."""
