"""How buyers take back a mail they sent before, by language, as data for `withdrawn`."""

from __future__ import annotations

_MAIL = r"(?:e-?mails?|mails?|messages?|letters?)"
_LAST = r"(?:last|latest|previous|preceding|earlier|prior|former|first|other|yesterday['’]s|today['’]s)"
TAKES_BACK = (
    r"(?<!not )(?<!n['’]t )(?<!never )(?<!you )(?<!to )\b(?:ignore|disregard|discard|delete|forget(?: about)?|take no notice of)"
    rf" (?:[^.;:!?]{{0,40}} )?(?:my|our|this|that|the) (?:\w+ )?{_LAST} (?:\w+ )?{_MAIL}\b",
    rf"\b(?:my|our) (?:\w+ )?{_LAST} (?:\w+ )?{_MAIL}\b[^?]{{0,120}}\b(?:please|kindly|pls) (?:ignore|disregard|discard|delete|forget(?: about)?) (?:it|that|this)\b",
    rf"\b(?:my|our|the) (?:\w+ )?{_LAST} (?:\w+ )?{_MAIL} (?:was|is|has been) (?:\w+ )?(?:sent (?:to you )?(?:by|in) (?:mistake|error)|(?:sent )?by mistake|not (?:meant|intended) for you|withdrawn|invalid|void)",
    rf"\b(?:i|we) (?:hereby )?(?:withdraw|take back|recall|retract) (?:my|our|the) (?:\w+ )?{_LAST} (?:\w+ )?{_MAIL}\b",
    r"\bwould like to recall the message\b",
    r"(?:忽略|无视|無視|不用(?:理会|看|管)|不必理会|作废|作廢|撤回|删除)[^。；！？]{0,12}(?:上|之前|刚才|剛才|前|昨天|刚刚)[^。；！？]{0,8}(?:邮件|郵件|封信|来信|信息|消息)",
    r"(?:上|之前|刚才|剛才|前|昨天|刚刚)[^。；！？，]{0,8}(?:邮件|郵件|封信)[^。；！？]{0,10}(?:作废|作廢|发错|發錯|请忽略|請忽略|不用理会|无效|無效)",
    r"\b(?:ignor(?:e|en|ar)|descart(?:e|en|ar)|hagan? caso omiso (?:de|a|al)|no (?:tome|tomen|tenga|tengan) en cuenta)\b[^.;!?]{0,25}\b(?:(?:correo|mensaje|e-?mail|mail)s? (?:\w+ )?(?:anterior|previo)|(?:anterior|[úu]ltimo) (?:correo|mensaje|e-?mail|mail))\b",
    r"\b(?:ignor(?:e|em|ar)|desconsider(?:e|em|ar)|descart(?:e|em|ar))\b[^.;!?]{0,25}\b(?:(?:e-?mail|mensagem) (?:\w+ )?anterior|[úu]ltim[oa] (?:e-?mail|mensagem))\b",
    r"\b(?:ignore[rz]|ne (?:pas )?(?:tenir|tenez) (?:pas )?compte (?:de|du)|oublie[rz]|annule et remplace)\b[^.;!?]{0,25}\b(?:(?:mail|courriel|message|e-?mail) pr[ée]c[ée]dent|(?:dernier|pr[ée]c[ée]dent) (?:mail|courriel|message|e-?mail))\b",
    r"\b(?:ignorieren|vergessen)\b[^.;!?]{0,25}\b(?:letzte|vorige|vorherige|vorangegangene|fr[üu]here)[nr]? (?:e-?mail|mail|nachricht)\b(?!\?)|\b(?:letzte|vorige|vorherige|vorangegangene)[nr]? (?:e-?mail|mail|nachricht)\b[^.;!?]{0,30}\b(?:zu ignorieren|ignorieren|gegenstandslos|irrt[üu]mlich)\b",
    r"\b(?:ignorate|ignorare|non (?:considerate|tenete conto)|annulla e sostituisce)\b[^.;!?]{0,25}\b(?:(?:mail|e-?mail|messaggio) precedente|(?:ultima|precedente) (?:mail|e-?mail)|ultimo messaggio)\b",
    r"(?:не обраща\w+ внимани\w+ на|проигнорируйте|игнорируйте|не учитывайте|прошу не учитывать|удалите)[^.;!?]{0,20}(?:предыдущ|прошл|последн|прежн)\w{2,4} (?:\w+ )?(?:письм|сообщени)\w{0,3}",
    r"\b(?:[öo]nceki|son|bir [öo]nceki) (?:e-?posta|mail|mesaj)\w{0,6}\b[^.;!?]{0,25}(?:dikkate almay|g[öo]z ard[ıi]|yok say|g[öo]rmezden|ge[çc]ersiz)",
    r"(?:تجاهل|تجاهلوا|إهمال)[^.;!?؟]{0,20}(?:الرسالة|البريد|رسالتي|رسالتنا|الإيميل|ايميلي|بريدي)[^.;!?؟]{0,12}(?:السابق|الأخير|السابقة|الأخيرة)",
    r"(?:이전|지난|먼저|방금|앞서)[^.;!?]{0,10}(?:메일|이메일|메시지)[^.;!?]{0,8}(?:무시|삭제|잘못 보)",
    r"(?:先ほど|前回|前|先日)の?(?:送った)?(?:メール|連絡)[^。！？]{0,12}(?:無視|破棄|削除|取り消|誤り|間違い)",
)
"""One pattern for each way of speaking; whose mail it is stands in it where the language tells."""
