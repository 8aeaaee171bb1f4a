"""The words of a bank change in the languages buyers write: data for `bank_change`, nothing else.

Each row: what the bank data are called, what stands before or after them when they change, the small words
allowed between, phrases that say it alone, and what denies it.
"""

from __future__ import annotations

from typing import NamedTuple


class BankWords(NamedTuple):
    """One language's words, as regular expressions without anchors; blanks are single blanks."""

    language: str
    noun: str
    new: str
    """Adjectives; they stand next to the noun."""
    change: str
    """Verbs and nouns before the bank noun ("we changed our bank account")."""
    changed: str
    """Verbs after the bank noun ("our bank account has changed")."""
    link: str
    """Small words allowed between change and noun, each followed by its blank."""
    direct: tuple[str, ...]
    """Phrases that speak for themselves; `denies` is not asked."""
    denies: str
    joined: bool = False
    """True for scripts without blanks between words."""


ENGLISH = BankWords(
    "en",
    noun=(
        r"(?:bank(?:ing)? (?:accounts?(?: (?:numbers?|details?|information|info))?|details?|information|info|data|coordinates|particulars)"
        r"|account (?:numbers?|no\b\.?|details?|information|name)|a/c (?:no\b\.?|number|details)|beneficiary(?:['’]s)?(?: (?:name|bank|account|details))?"
        r"|payee(?: name)?|ibans?\b|swift codes?|(?:remittance|payment|wire|wiring|transfer|settlement) (?:instructions?|details|information|routes?)"
        r"|(?:remittance|receiving|collection) (?:bank|accounts?)|(?:our|company|usd|euro?|dollar|rmb|hkd|gbp) (?:bank )?accounts?\b(?! (?:managers?|executive|team|department|statement|officer|holder))|(?:our|my) banks?\b|pay-?to (?:country|account))"
    ),
    new=r"(?:new|updated|changed|revised|amended|different|another|alternative|alternate|replacement)",
    change=r"(?:chang(?:e[ds]?|ing)|updat(?:e[ds]?|ing)|amend(?:ed|ing|ment)?|modif(?:y|ied|ication)|switch(?:ed|ing)?|replac(?:e[ds]?|ing)|revis(?:e[ds]?|ion|ing)|mov(?:ed|ing))",
    changed=r"(?:chang(?:e[ds]?|ing)(?! (?:its|their|his|her|the (?:requirements?|rules?|terms?|hours?))\b)|updated|amended|modified|switched|replaced|revised|moved|different now)",
    link=r"(?:of|in|to|on|for|with|our|your|the|their|all|company|company['’]s|my|this|its|usd|eur|euro|supplier|vendor|supplier['’]s|regarding|about|from|receiving|corporate|official) ",
    direct=(
        r"\b(?:do not|don['’]?t|no longer|stop|never|instead of|cease|refrain from) (?:\w+ ){0,4}(?:to |into |in )?(?:our |the |your )?(?:old|previous|former|existing|earlier|current|other) (?:\w+ ){0,2}accounts?\b",
        r"\b(?:old|previous|former|existing|earlier) (?:\w+ ){0,2}account\b[^.;!?]{0,40}\b(?:closed|frozen|blocked|suspended|restricted|cancelled|inactive|deactivated|no longer (?:valid|active|used|in use|available|operational)|under (?:\w+ ){0,2}(?:audit|review|investigation|maintenance)|being audited|not be used|cannot (?:accept|receive)|unable to (?:accept|receive))",
        r"\b(?:pay|paid|remit|send|transfer|wire|deposit|settle|effect|make|made|arrange|direct)\b[^.;!?]{0,60}\b(?:to|into|in) (?:our |the |my |a |an |this )?(?:\w+ ){0,2}(?:agent|partner|subsidiary|sister company|affiliate|affiliated company|associate|associated company|parent company|related company|mother company|third party|branch|director|colleague|accountant|personal)(?:['’]?s)? (?:\w+ ){0,2}account\b",
        r"\b(?:moved|moving|shifted|transferred) (?:our|its|the|all)?(?: our)? ?(?:bank )?accounts? (?:to|over to) (?:an?)?(?:other|new|different) bank",
        r"\b(?:future|from (?:now|this month|next month|today)(?: on)?|henceforth)\b[^.;!?]{0,40}\b(?:payments?|remittances?|transfers?)\b[^.;!?]{0,30}\b(?:comes?|made|sent|arrive)\b[^.;!?]{0,20}\bfrom\b(?! (?:1|next|this|now|to))",
        r"\b(?:do not|don['’]?t|no longer|stop) (?:pay|remit|transfer|wire|send)\w{0,6}\b[^.;!?]{0,50}\b(?:any ?more|any longer)?\b[^.;!?]{0,20}\b(?:use|pay to|remit to|but to|but into)\b[^.;!?]{0,30}\b(?:account|bank|iban)\b",
        r"\b(?:changed|switched|moved|moving|switching) (?:our |to (?:a |another |new |different )*)banks?\b(?! (?:charges|holiday|slip|fees?))",
        r"\b(?:pay|remit|send|transfer|wire|deposit|settle|use)\b[^.;!?]{0,80}\b(?:account|bank details|bank)\b[^.;!?]{0,40}\binstead\b(?! of (?:l/?c|cash|cheque|check))",
        r"\b(?:from now on|henceforth|going forward|effective (?:immediately|today|from)|with immediate effect|starting (?:today|from)|for (?:all )?future (?:payments?|orders|transfers))\b[^.;!?]{0,50}\b(?:pay|remit|send|transfer|wire|use|payments?)\b[^.;!?]{0,50}\b(?:account|bank details)\b",
        r"\b(?:our|the|a|following|below|this|into|to|your|please use|use) new (?:\w+ ){0,2}account\b(?! (?:managers?|executive|team|department|representative|holder|opening|login|password|with|on (?:the|our|your) (?:website|portal|platform|shop)))",
    ),
    denies=r"\b(?:not|never|neither|nor|without|nothing|unchanged|remain(?:s|ed)?|as before|same as)\b|n['’]t\b|(?<!account )(?<!a/c )(?<!pi )(?<!po )(?<!invoice )\bno\b(?!\.| ?\d| longer)|\bcannot\b",
)
CHINESE = BankWords(
    "zh",
    noun=r"(?:银行(?:账户|帐户|账号|帐号|信息|资料|卡|户头)|收款(?:账户|帐户|账号|帐号|银行|人|信息|资料|方)|对公账户|(?:我司|我们的?|贵司|公司)(?:账户|帐户|账号|帐号)|付款(?:人|方)(?:名称|信息|资料)|汇款(?:路线|账户|账号|信息)|开户(?:行|银行)|受益人(?:账户|账号|银行|名称)|銀行(?:帳戶|帳號|資料)|收款(?:帳戶|帳號))",
    new=r"(?:新的?|另一个?|另外一个|其他|别的)",
    change=r"(?:变更|更改|更换|更新|变动|修改|改变|調整|變更|更換)",
    changed=r"(?:变更|更改|更换|更新|变动|修改|改为|改成|换成|换了|变了|已变|停用|冻结|不再使用|作废|變更|更換)",
    link="",
    direct=(
        r"(?:汇|付|打|转|支付)[^。；！？]{0,12}(?:到|至|入)[^。；！？]{0,10}(?:新的?|另一个?|另外的?|代理|个人|私人|合作公司|关联公司|香港)[^。；！？]{0,8}(?:账户|帐户|账号|帐号|帳戶)",
        r"(?:旧|原|以前|之前|老)的?(?:银行)?(?:账户|帐户|账号|帐号)[^。；！？]{0,12}(?:停用|冻结|不再|作废|注销|不能|审计|关闭)",
        r"改(?:用|汇|匯|付|打|转)[^。；！？]{0,16}(?:账户|帐户|账号|帳戶|帳號|新戶|新户)",
        r"(?:不要|请勿|勿)[^。；！？]{0,8}(?:旧|原|以前|之前)的?(?:银行)?(?:账户|帐户|账号|帐号)",
    ),
    denies=r"没有|没变|未(?!来)|并无|无(?:任何)?(?:变|更)|不会|不变|从不|从未|如有|如果|若|是否|假如|任何",
    joined=True,
)
SPANISH = BankWords(
    "es",
    noun=r"(?:cuentas? bancarias?|datos (?:bancarios|de (?:la )?cuenta)|n[úu]mero de cuenta|informaci[óo]n bancaria|coordenadas bancarias|beneficiario|titular(?: de la cuenta)?|iban\b|(?:nuestra|su|la) cuenta|nuestro banco)",
    new=r"(?:nuev[oa]s?|otr[oa]s?|distint[oa]s?|diferentes?|actualizad[oa]s?)",
    change=r"(?:cambi(?:o|os|ó|a|an|ar|ado|amos|aron)|modific(?:ar|ado|ación|amos)|actualiz(?:ar|ado|ación|amos))",
    changed=r"(?:cambi(?:ado|ó|aron|ada|an|a)|modificad[oa]s?|actualizad[oa]s?|nuev[oa]s?)",
    link=r"(?:de|del|en|a|la|las|los|el|nuestr[oa]s?|sus?|tu|mi|tod[oa]s) ",
    direct=(
        r"\b(?:pagar|paguen?|transferir|transfiera[ns]?|enviar|env[ií]en?|depositar|depositen?|abonar)\b[^.;!?]{0,50}\b(?:a|en) (?:la |una |nuestra |esta )?(?:nueva|otra) cuenta",
        r"\b(?:no (?:usen?|utilicen?|paguen?)|ya no) [^.;!?]{0,30}\bcuenta (?:anterior|antigua|vieja)",
        r"\bcuenta (?:anterior|antigua|vieja)\b[^.;!?]{0,30}\b(?:cerrad|bloquead|cancelad|congelad|no (?:est[áa]|es))",
        r"\b(?:hemos cambiado|cambiamos) de banco",
    ),
    denies=r"\b(?:no|nunca|jam[áa]s|sin|tampoco|ning[úu]n\w*|mism[oa]s?|igual(?:es)?|siguen?)\b|\bsi (?:recibe|nuestr)",
)
PORTUGUESE = BankWords(
    "pt",
    noun=r"(?:contas? banc[áa]rias?|dados banc[áa]rios|n[úu]mero da conta|informa[çc][õo]es banc[áa]rias|benefici[áa]rio|iban\b|(?:nossa|sua) conta|nosso banco)",
    new=r"(?:nov[oa]s?|outr[oa]s?|diferentes?|atualizad[oa]s?)",
    change=r"(?:mudan[çc]as?|mud(?:amos|ar|ou|aram)|alter(?:a[çc][ãa]o|amos|ar|ou|ado|ados)|atualiz(?:a[çc][ãa]o|amos|ar|ou)|troc(?:a|amos|ar|ou))",
    changed=r"(?:mud(?:ou|aram|ado|ada)|alterad[oa]s?|alterou|atualizad[oa]s?|trocad[oa]s?|nov[oa]s?)",
    link=r"(?:de|do|da|dos|das|em|na|nos|a|o|as|os|nossa|nosso|nossos|nossas|sua|seus|suas) ",
    direct=(
        r"\b(?:pagar|paguem?|transferir|transfiram?|enviar|enviem?|depositar|depositem?)\b[^.;!?]{0,50}\b(?:para|na|em|à) (?:a |uma |nossa )?(?:nova|outra) conta",
        r"\bconta (?:anterior|antiga)\b[^.;!?]{0,30}\b(?:encerrad|bloquead|cancelad|n[ãa]o)",
        r"\b(?:mudamos|trocamos) de banco",
    ),
    denies=r"\b(?:n[ãa]o|nunca|jamais|sem|nenhuma?|mesm[oa]s?|continuam?|permanecem?)\b|\bse (?:receber|noss)",
)
FRENCH = BankWords(
    "fr",
    noun=r"(?:comptes? bancaires?|coordonn[ée]es bancaires|num[ée]ro de compte|informations bancaires|b[ée]n[ée]ficiaire|rib\b|iban\b|(?:notre|votre) compte|notre banque)",
    new=r"(?:nouve(?:au|aux|l|lle|lles)|autres?|diff[ée]rente?s?)",
    change=r"(?:chang(?:ement|é|er|eons)|modifi(?:cation|é|er|ons)|mise? [àa] jour)",
    changed=r"(?:chang[ée](?:e?s)?|changent|modifi[ée]e?s?|mise?s? [àa] jour|nouve(?:au|aux|lle|lles))",
    link=r"(?:de|du|des|d['’]|le|la|les|nos|notre|votre|vos|mes|mon) ?",
    direct=(
        r"\b(?:payer|payez|virer|virez|transf[ée]rer|transf[ée]rez|verser|versez|r[ée]gler|r[ée]glez|effectuer)\b[^.;!?]{0,50}\bsur (?:le |un |notre |ce )?(?:nouveau|autre) compte",
        r"\b(?:ancien|pr[ée]c[ée]dent) compte\b[^.;!?]{0,30}\b(?:ferm|cl[ôo]tur|bloqu|gel|plus)",
        r"\b(?:avons|a) chang[ée] de banque",
    ),
    denies=r"\b(?:n['’](?:ont|a|est|avons)|ne|pas|jamais|aucune?|sans|inchang[ée]e?s?|m[êe]mes?|restent?)\b|\bsi (?:vous recevez|nos|notre)",
)
RUSSIAN = BankWords(
    "ru",
    noun=r"(?:банковск\w{1,4} (?:реквизит\w{0,3}|сч[её]т\w{0,3}|данны\w{1,2})|(?:наш\w{0,3}|платежн\w{1,4}|плат[её]жн\w{1,4}) реквизит\w{0,3}|реквизит\w{0,3}|расч[её]тн\w{1,4} сч[её]т\w{0,3}|номер\w{0,2} сч[её]та|получател\w{1,3} платежа)",
    new=r"(?:нов\w{1,3}|друг\w{2,3}|ин\w{2,3}|обновл[её]нн\w{2,3}|измен[её]нн\w{2,3})",
    change=r"(?:измен(?:ени\w{1,2}|или|ились)|смен(?:а|или|е|у)|обнов(?:или|лени\w{1,2})|замен(?:а|или))",
    changed=r"(?:измен(?:ил\w{1,3}|ены|ён|ен|яются)|поменял\w{1,3}|обновл[её]?н\w{0,2}|обновил\w{2,3}|смен(?:ил\w{1,3}|ён))",
    link=r"(?:наш\w{0,3}|ваш\w{0,3}|сво\w{1,3}|в|по|на|все\w?) ",
    direct=(
        r"(?:оплат|плат|перевод|перевест|перечисл)\w{0,6}[^.;!?]{0,50}(?:на|по) (?:наш\w{0,3} )?(?:нов\w{1,3}|друг\w{2,3}) (?:\w+ )?(?:сч[её]т|реквизит)\w{0,3}",
        r"(?:стар\w{2,3}|прежн\w{2,3}) (?:\w+ )?сч[её]т\w{0,3}[^.;!?]{0,30}(?:закрыт|заблокирован|не (?:действ|использ|работ)|больше)",
    ),
    denies=r"\b(?:не|без|нет|никогда|прежн\w{2,3}|те же)\b|\bесли\b",
)
TURKISH = BankWords(
    "tr",
    noun=r"(?:banka hesa\w{1,12}|banka bilgi\w{1,12}|banka detay\w{0,10}|hesap numara\w{0,10}|hesap bilgi\w{1,12}|hesab[ıi]m[ıi]z\w{0,4}|iban\w{0,12}|bizim hesap|al[ıi]c[ıi] banka\w{0,6})",
    new=r"(?:yeni|farkl[ıi]|ba[şs]ka|g[üu]ncel(?:lenen|lenmi[şs])?|de[ğg]i[şs]en)",
    change=r"(?:de[ğg]i[şs]en|de[ğg]i[şs]tirdi[ğg]imiz)",
    changed=r"(?:de[ğg]i[şs](?:ti|tirdik|tirildi|mi[şs]tir|ikli[ğg]i|tirilmi[şs]tir)|g[üu]ncellen(?:di|mi[şs]tir)|yenilendi)",
    link=r"(?:bizim|sizin|olan) ",
    direct=(
        r"(?:[öo]deme\w{0,6}|havale\w{0,5})[^.;!?]{0,40}(?:yeni|ba[şs]ka|farkl[ıi]) (?:\w+ )?hesa\w{1,10}",
        r"eski hesa\w{1,10}[^.;!?]{0,30}(?:kapat|kapal|kullan[ıi]lma|bloke)",
    ),
    denies=r"de[ğg]i[şs]me(?:di|yecek|mi[şs])|\bayn[ıi]\b|\bde[ğg]il\b|\be[ğg]er\b",
)
KOREAN = BankWords(
    "ko",
    noun=r"(?:(?:은행|입금|수취|송금|거래)? ?계좌(?:번호| 번호|정보| 정보)?|은행 ?정보|수취인|수취 ?은행)",
    new=r"(?:새로운|새|신규|다른|변경된)",
    change=r"(?:변경|바꾼|수정)",
    changed=r"(?:변경|바뀌었|바뀌|바뀐|수정)",
    link="",
    direct=(r"(?:기존|이전|예전) ?계좌[^.;!?]{0,20}(?:폐쇄|정지|사용하지|해지|동결)",),
    denies=r"변경(?:되지|하지|은 없|이 없|사항 없|사항이 없)|바뀌지 ?않|동일|그대로|없습니다|만약|경우",
    joined=True,
)
ARABIC = BankWords(
    "ar",
    noun=r"(?:(?:ال)?حساب(?:نا|كم)? (?:ال)?(?:بنكي|مصرفي)|(?:ال)?(?:بيانات|تفاصيل|معلومات)(?:نا)? (?:ال)?(?:بنكية|مصرفية|حساب)|رقم (?:ال)?حساب(?:نا)?|حسابنا|المستفيد|(?:ال)?آيبان)",
    new=r"(?:جديد|الجديد|جديدة|الجديدة|آخر|مختلف)",
    change=r"(?:تغيير|تغير|تغيرت|غيرنا|تحديث|تعديل|بتغيير|بتحديث)",
    changed=r"(?:تغيير|تغير|تغيرت|تحديث|تعديل|الجديد|جديد|الجديدة|جديدة)",
    link=r"(?:في|على|إلى) ",
    direct=(
        r"(?:حول|حولوا|ادفع|ادفعوا|تحويل|الدفع)[^.;!?؟]{0,40}(?:حساب|الحساب) (?:\w+ )?(?:الجديد|جديد|آخر)",
        r"(?:اعتماد|استخدام) (?:ال)?حساب(?:نا)? (?:الجديد|جديد)",
    ),
    denies=r"(?:^| )(?:لم|لن|لا|ليس|بدون|دون|نفس|إذا)(?: |$)",
)
GERMAN = BankWords(
    "de",
    noun=r"(?:bankverbindung(?:en)?|bankdaten|kontonummer|kontodaten|bankkonto|iban\b|unser(?:e|em|er)? (?:konto|bank))",
    new=r"(?:neue[rnsm]?|ge[äa]nderte[rnsm]?|andere[rnsm]?|abweichende[rnsm]?)",
    change=r"(?:[äa]nderung|ge[äa]ndert|wechsel)",
    changed=r"(?:ge[äa]ndert|[äa]ndert sich|[äa]ndern sich|gewechselt|neu)",
    link=r"(?:der|die|des|das|unserer?|unser|unsere[rns]?|ihrer?|von) ",
    direct=(
        r"\b(?:[üu]berweis|zahl)\w{0,6}[^.;!?]{0,50}\b(?:auf|an) (?:das |unser |ein )?(?:neue[sn]?|andere[sn]?) konto",
        r"\bbank gewechselt",
    ),
    denies=r"\b(?:nicht|nie|niemals|keine?|ohne|unver[äa]ndert|gleich|dieselben?)\b|\b(?:falls|wenn)\b",
)
ITALIAN = BankWords(
    "it",
    noun=r"(?:coordinate bancarie|conto (?:corrente|bancario)|dati bancari|beneficiario|iban\b|(?:nostro|vostro) conto)",
    new=r"(?:nuov[oaei]|altr[oaei]|divers[oaei])",
    change=r"(?:cambi(?:o|ato|amento|ate)|modific(?:a|ato|he)|variazion[ei])",
    changed=r"(?:cambiat[oaei]|modificat[oaei]|aggiornat[oaei]|nuov[oaei])",
    link=r"(?:di|del|delle|dei|il|le|i|nostr[oaei]|vostr[oaei]) ",
    direct=(
        r"\b(?:pagare|bonificare|versare|effettuare)\b[^.;!?]{0,50}\b(?:sul|su) (?:un |il )?(?:nuovo|altro) conto",
    ),
    denies=r"\b(?:non|mai|senza|nessun[ao]?|stess[oaei]|invariat[oaei])\b|\bse (?:ricev|il nostro)",
)
VIETNAMESE = BankWords(
    "vi",
    noun=r"(?:tài khoản(?: ngân hàng)?|số tài khoản|thông tin ngân hàng|người thụ hưởng)",
    new=r"(?:mới|khác)",
    change=r"(?:thay đổi|đổi|cập nhật)",
    changed=r"(?:thay đổi|đã đổi|cập nhật)",
    link=r"(?:số|của|về|thông tin) ",
    direct=(),
    denies=r"\b(?:không|chưa|vẫn)\b|\bnếu\b",
)
JAPANESE = BankWords(
    "ja",
    noun=r"(?:振込先|銀行口座|お?振込口座|口座番号|口座情報|送金先|受取人)",
    new=r"(?:新しい|新|別の)",
    change=r"(?:変更|更新)",
    changed=r"(?:変更|変わり|更新)",
    link="",
    direct=(),
    denies=r"変更(?:は|も)?(?:ありません|ございません|なし|していません|しておりません)|変わりません|場合|もし",
    joined=True,
)
DUTCH = BankWords(
    "nl",
    noun=r"(?:bankrekening(?:nummer|en)?|rekeningnummers?|bankgegevens|betaalgegevens|iban\b|(?:onze|ons) (?:rekening|bank))",
    new=r"(?:nieuwe?|andere?|gewijzigde?|aangepaste?)",
    change=r"(?:wijziging|gewijzigd|verandering|veranderd)",
    changed=r"(?:gewijzigd|veranderd|aangepast|nieuw)",
    link=r"(?:van|in|de|het|onze|ons|uw) ",
    direct=(r"\bveranderd van bank\b",),
    denies=r"\b(?:niet|nooit|geen|zonder|ongewijzigd|hetzelfde|dezelfde)\b|\bals\b",
)
POLISH = BankWords(
    "pl",
    noun=r"(?:(?:numer\w{0,2} )?(?:kont[oa]|rachun(?:ku|ek)) bankow\w{2,3}|numer\w{0,2} (?:konta|rachunku)|dane bankowe|danych bankowych|rachunek bankowy|iban\b)",
    new=r"(?:now[yaeą]\w{0,3}|inn[yaeą]\w{0,3}|zmienion[yea])",
    change=r"(?:zmian\w|zmienili[śs]my|zmiani[ea])",
    changed=r"(?:zmieni[łl]\w{0,2}|uleg[łl]\w{0,2} zmianie|zmienion[yeao])",
    link=r"(?:naszego|naszych|nasz[ea]?|na|w) ",
    direct=(),
    denies=r"\b(?:nie|nigdy|bez|tak\w samo|je[śs]li|je[żz]eli)\b",
)
INDONESIAN = BankWords(
    "id",
    noun=r"(?:(?:nomor )?rekening(?: bank)?(?: kami)?|data bank|iban\b)",
    new=r"(?:baru|lain|berbeda)",
    change=r"(?:perubahan|mengubah|mengganti|penggantian)",
    changed=r"(?:berubah|diubah|diganti|telah ganti|baru)",
    link=r"(?:nomor|data|pada|di) ",
    direct=(),
    denies=r"\b(?:tidak|belum|bukan|tetap)\b|\b(?:jika|apabila)\b",
)

ALL = (
    ENGLISH,
    CHINESE,
    SPANISH,
    PORTUGUESE,
    FRENCH,
    RUSSIAN,
    TURKISH,
    KOREAN,
    ARABIC,
    GERMAN,
    ITALIAN,
    VIETNAMESE,
    JAPANESE,
    DUTCH,
    POLISH,
    INDONESIAN,
)

CONDITION = r"\b(?:if|should|in case|in the event|when|whenever|where)\b[^,;:]{0,25}\b(?:receiv\w{0,4}|get|got|see|hear|find|read|notice|told|asked|ask|contact\w{0,3}|request\w{0,3}|e-?mails?|messages?|any(?:body|one)|some(?:body|one))\b[^,;:]{0,60}$|\b(?:if|whether|should|in case|whenever|any|every|each|such|sudden|unexpected)\b (?:\w+ ){0,2}$"
"""Stands before a bank change that is only imagined: "if you receive a mail about changed bank details"."""
CREDIT_WORDS = r"\b(?:l/?c|letters? of credit|the credit|amendments?|mt ?7\d\d|field \d\d|differs from credit|discrepanc\w{1,3}|enmiendas?|emendas?|cartas? de cr[ée]dito|cr[ée]dit documentaire|avenant|akkreditiv\w{0,2}|lettera di credito)\b|аккредитив|akreditif|信用[证證状狀]|修改[书書]|신용장"
"""A beneficiary "changed" in a credit is a term of the credit, no bank change."""
ABOUT_OURS = r"\b(?:you|your)\b"
"""In a question: the buyer asks about our data and states nothing."""
TOLD_OF_OURS = (
    r"\b(?:received|got|sent|send|informed|told|advised|e-?mail(?:ed)?|mail|letter|message|notice|asks?|asked)\b"
)
"""In such a question: they were told that our data changed, and somebody may imitate us."""
REQUEST = r"\b(?:can|could|would|will|may) (?:you|we ask)\b|\b(?:please|kindly)\b"
"""Makes a question a wish."""
WARNING = r"\b(?:fraudsters?|scammers?|hackers?|criminals?|impostors?|phishing|fake|fraudulent)\b"
"""Before a change: others feign it, and the writer warns of them."""
