"""The words by which mail programs and people mark history, forwards, signatures and disclaimers.

Data alone, by language; `quoting` knows how to use it. Words stand in lower case with single blanks,
half-width punctuation and no mark at the end.
"""

from __future__ import annotations

LABELS: dict[str, str] = {
    label: field
    for field, labels in {
        "from": (
            "from", "sender", "发件人", "發件人", "寄件者", "寄件人", "de", "von", "da", "от", "от кого", "отправитель",
            "kimden", "gönderen", "من", "보낸 사람", "보낸사람", "보낸이", "差出人", "送信者", "送信元", "van", "od", "fra", "från", "expéditeur",
            "remitente", "mittente", "remetente", "từ", "người gửi", "lähettäjä", "από", "від", "від кого", "dari", "feladó",
            "de la", "จาก", "מאת",
        ),
        "sent": (
            "sent", "date", "sent on", "date sent", "发送时间", "发送日期", "發送時間", "傳送時間", "寄件日期", "傳送日期", "时间", "時間", "日期",
            "fecha", "enviado", "enviado el", "fecha de envío", "data", "enviada em", "enviado em", "data de envio", "envoyé", "envoyé le",
            "gesendet", "gesendet am", "datum", "inviato", "data invio", "отправлено", "дата", "дата отправки",
            "gönderilme", "gönderme tarihi", "gönderildi", "gönderim tarihi", "tarih", "تم الإرسال", "التاريخ", "تاريخ الإرسال", "أرسلت", "تاريخ",
            "보낸 날짜", "보낸날짜", "날짜", "보냄", "보낸시간", "送信日時", "日時", "日付", "verzonden", "wysłano", "sendt", "skickat", "ngày", "đã gửi", "lähetetty", "odesláno", "odoslané",
            "στάλθηκε", "ημερομηνία", "надіслано", "tanggal", "dikirim", "elküldve", "dátum", "trimis", "วันที่", "נשלח",
        ),
        "to": (
            "to", "收件人", "收件者", "para", "à", "a", "an", "кому", "kime", "alıcı", "إلى", "받는 사람", "받는사람", "받는이", "수신", "宛先", "送信先",
            "aan", "do", "til", "till", "destinataire", "destinatario", "destinatário", "tới", "đến", "vastaanottaja", "komu", "προς", "kepada", "címzett",
            "către", "ถึง", "אל",
        ),
        "cc": (
            "cc", "copy", "抄送", "抄送人", "副本", "副本抄送", "kopie", "copie", "copie à", "copia", "cópia", "копия", "bilgi", "نسخة", "نسخة إلى",
            "참조", "同報", "dw", "kopia",
        ),
        "bcc": ("bcc", "密送", "密件副本", "cco", "скрытая копия", "gizli", "숨은참조"),
        "subject": (
            "subject", "subj", "主题", "主旨", "主題", "标题", "標題", "asunto", "assunto", "objet", "sujet", "betreff", "oggetto", "тема",
            "konu", "الموضوع", "제목", "件名", "onderwerp", "temat", "emne", "ämne", "chủ đề", "aihe", "předmět", "predmet", "θέμα", "subjek", "perihal",
            "tárgy", "subiect", "เรื่อง", "נושא",
        ),
        "other": (
            "reply-to", "reply to", "importance", "priority", "attachments", "attachment", "message-id", "organization", "wichtigkeit", "anlagen", "anhang",
            "importancia", "adjuntos", "importance élevée", "pièces jointes", "allegati", "priorità", "важность", "вложения", "önem", "ekler", "附件", "重要性",
            "优先级", "anexos", "heure", "hora", "重要度", "添付ファイル", "첨부", "중요도", "المرفقات",
        ),
    }.items()
    for label in labels
}  # fmt: skip

ORIGINAL_WORDS: frozenset[str] = frozenset({
    "original message", "original mail", "original", "original email", "original e-mail", "reply message", "quoted message", "originalmessage",
    "原始邮件", "原始郵件", "原邮件", "原始信件", "原始訊息", "回复的原邮件", "回复的邮件", "回復的原郵件", "原始邮件信息", "邮件原文",
    "mensaje original", "mensaje citado", "mensagem original", "message d'origine", "message original", "message initial", "message d’origine",
    "ursprüngliche nachricht", "originalnachricht", "original-nachricht", "original nachricht", "messaggio originale", "messaggio originario",
    "исходное сообщение", "оригинальное сообщение", "исходное письмо", "orijinal mesaj", "orijinal ileti", "özgün ileti", "orjinal mesaj",
    "الرسالة الأصلية", "رسالة أصلية", "원본 메시지", "원본 메일", "원본메일", "元のメッセージ", "元のメール", "oorspronkelijk bericht", "wiadomość oryginalna",
    "oprindelig meddelelse", "ursprungligt meddelande", "replied message", "回复的邮件信息", "thư gốc", "tin nhắn gốc",
})  # fmt: skip

FORWARD_WORDS: frozenset[str] = frozenset({
    "forwarded message", "forwarded mail", "forwarded email", "forwarded by", "begin forwarded message", "forwarded message attached", "fwd message", "forwarding messages", "forwarding message",
    "转发邮件", "转发的邮件", "转发邮件信息", "轉寄郵件", "轉寄的郵件", "轉寄信件", "已轉寄的郵件", "已转发邮件", "转发信息", "转发消息", "以下是转发的邮件", "下面是转发的邮件", "下面是被转发的邮件",
    "开始转发的邮件", "开始转发的信息", "開始轉寄郵件", "以下是轉寄的郵件", "轉寄的訊息",
    "mensaje reenviado", "inicio del mensaje reenviado", "mensagem encaminhada", "mensagem reencaminhada", "início da mensagem encaminhada",
    "início da mensagem reencaminhada", "message transféré", "message transmis", "début du message réexpédié", "début du message transféré",
    "weitergeleitete nachricht", "anfang der weitergeleiteten nachricht", "messaggio inoltrato", "inizio messaggio inoltrato", "messaggio reinoltrato",
    "пересылаемое сообщение", "пересланное сообщение", "перенаправленное сообщение", "начало переадресованного сообщения", "начало пересылаемого сообщения", "пересылаемое письмо",
    "iletilen mesaj", "iletilmiş mesaj", "yönlendirilen mesaj", "iletilen ileti başlangıcı", "yönlendirilmiş mesaj", "iletilmiş ileti",
    "رسالة معاد توجيهها", "رسالة مُعاد توجيهها", "الرسالة المعاد توجيهها", "رسالة محولة", "بدء الرسالة المعاد توجيهها",
    "전달된 메시지", "전달된 메일", "전달된 메시지 시작", "転送されたメッセージ", "転送メール", "転送メッセージ", "転送されたメール", "doorgestuurd bericht", "wiadomość przekazana",
    "thư được chuyển tiếp",
})  # fmt: skip

END_WORDS: frozenset[str] = frozenset({
    "end forwarded message", "end of forwarded message", "завершение пересылаемого сообщения", "конец пересылаемого сообщения", "конец переадресованного сообщения",
    "fin del mensaje reenviado", "fin du message réexpédié", "ende der weitergeleiteten nachricht", "fine messaggio inoltrato",
})  # fmt: skip

WROTE_ENDS: tuple[str, ...] = (
    "wrote", "writes", "wrote the following", "a écrit", "écrit", "escribió", "escribio", "ha escrito", "escreveu", "ha scritto", "scrisse",
    "schrieb", "geschrieben", "hat geschrieben", "写道", "寫道", "写到", "的来信", "написал", "написала", "написал(а)", "написал (-а)",
    "написал(-а)", "написали", "пишет", "şunu yazdı", "şunları yazdı", "yazdı", "yazmış", "كتب", "كتبت", "كتب ما يلي", "님이 작성", "작성",
    "님이 다음과 같이 썼습니다", "님이 쓴 글", "さんは書きました", "さんが書きました", "のメール", "のメッセージ", "schreef", "schreef het volgende",
    "napisał", "napisał(a)", "napisała", "pisze", "skrev", "kirjoitti", "đã viết", "viết", "έγραψε",
)  # fmt: skip
"""What an attribution line ends with, before its colon."""

WROTE_INSIDE: tuple[str, ...] = ("schrieb", "تمت كتابة ما يلي بواسطة", "كتب", "от", "from")
"""Verbs that stand before the writer's name; the line then ends with the name or address."""

OPENERS: tuple[str, ...] = (
    "on", "at", "am", "le", "el", "em", "il", "il giorno", "in data", "no dia", "op", "w dniu", "dnia", "den", "le lun", "在", "于", "於", "في", "بتاريخ",
    "vào", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "понедельник", "вторник", "среда", "четверг",
    "пятница", "суббота", "воскресенье", "mo", "di", "mi", "do", "fr", "sa", "so", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "seg", "ter", "qua",
    "qui", "sex", "sáb", "dom", "pzt", "sal", "çar", "per", "cum", "cmt", "paz", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "den", "il giorno", "el día", "date",
)  # fmt: skip
"""First words of attribution lines that name the day first."""

CLOSINGS: frozenset[str] = frozenset({
    "regards", "best regards", "kind regards", "warm regards", "kindest regards", "warmest regards", "with best regards", "with kind regards",
    "with regards", "with warm regards", "best", "best wishes", "with best wishes", "all the best", "sincerely", "yours sincerely", "sincerely yours",
    "yours faithfully", "faithfully yours", "yours truly", "truly yours", "yours", "respectfully", "respectfully yours", "cordially", "b.rgds", "brgds", "brgs",
    "rgds", "b. rgds", "best rgds", "kind rgds", "b/rgds", "b.r", "br", "b/r", "bests", "cheers", "warmly", "with respect", "your sincerely", "yours sincerly",
    "thanks & regards", "thanks and regards", "thanks & best regards", "thanks and best regards", "thank you and best regards",
    "thank you & best regards", "thanks with regards", "thanks & rgds", "thank you and regards", "many thanks and best regards", "thanking you",
    "many thanks and kind regards", "thanks and kind regards", "thanks in advance and best regards", "best regards & thanks", "regards & thanks",
    "此致", "敬礼", "此致敬礼", "此致 敬礼", "敬上", "谨上", "顺颂商祺", "顺祝商祺", "祝好", "祝商祺", "商祺", "顺颂时祺", "祝您工作愉快", "祝工作顺利", "祝生意兴隆", "致礼",
    "谨启", "此致 敬礼!", "顺祝", "順頌商祺", "順祝商祺", "敬禮", "此致敬禮", "謹上", "敬祝商祺", "敬祝 商祺", "祝 商祺", "順頌 商祺", "祝 好", "以上", "祝顺利", "祝一切顺利",
    "saludos", "saludos cordiales", "un saludo", "un cordial saludo", "cordiales saludos", "atentamente", "atte", "cordialmente", "muy atentamente",
    "saludos atentamente", "reciba un cordial saludo", "muchos saludos", "quedo atento", "quedo a la espera", "quedamos atentos", "slds", "slds cordiales",
    "atenciosamente", "att", "atte.", "abraço", "abraços", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "cordiais saudações", "saudações",
    "grato", "cordialement", "bien cordialement", "bien à vous", "salutations", "salutations distinguées", "sincères salutations", "meilleures salutations",
    "cdt", "cdlt", "bien cdlt", "très cordialement", "respectueusement", "mit freundlichen grüßen", "mit freundlichen grüssen", "freundliche grüße", "freundliche grüsse",
    "viele grüße", "viele grüsse", "beste grüße", "beste grüsse", "herzliche grüße", "mfg", "mit besten grüßen", "mit freundlichem gruß", "liebe grüße", "schöne grüße",
    "gruß", "grüße", "hochachtungsvoll", "mit freundlichen gruessen", "viele gruesse", "cordiali saluti", "distinti saluti", "saluti", "un saluto", "un cordiale saluto",
    "cordialità", "i migliori saluti", "с уважением", "с наилучшими пожеланиями", "с наилучшим пожеланием", "всего доброго", "всего наилучшего", "с искренним уважением",
    "с благодарностью и уважением", "saygılarımla", "saygılarımızla", "saygılar", "iyi çalışmalar", "iyi günler", "sevgiler", "selamlar", "kolay gelsin",
    "iyi çalışmalar dilerim", "iyi günler dilerim", "en iyi dileklerimle", "مع تحياتي", "مع أطيب التحيات", "تحياتي", "مع خالص التحية", "وتفضلوا بقبول فائق الاحترام",
    "تفضلوا بقبول فائق الاحترام", "مع التحية", "أطيب التحيات", "مع فائق الاحترام", "والسلام عليكم", "감사합니다", "드림", "올림", "수고하세요", "안녕히 계세요",
    "よろしくお願いいたします", "よろしくお願いします", "宜しくお願い致します", "宜しくお願いいたします", "敬具", "どうぞよろしくお願いいたします", "以上、よろしくお願いいたします", "今後ともよろしくお願いいたします",
    "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groeten", "groeten", "z poważaniem", "pozdrawiam", "med venlig hilsen", "venlig hilsen",
    "med vänliga hälsningar", "vänliga hälsningar", "mvh", "ystävällisin terveisin", "trân trọng", "thân ái", "salam", "hormat kami", "salam hormat",
})  # fmt: skip

REGARDS = frozenset(
    {"regards", "rgds", "regard", "wishes", "greetings", "saludos", "grüßen", "grüssen", "grüsse", "grüße"}
)
BEFORE_REGARDS = frozenset(
    "with and & + my our the very best kind kindest warm warmest good sincere cordial friendly personal many much thank thanks "
    "you again in advance b. k. from all us sunny season's seasons new year's mit freundlichen freundliche besten beste viele vielen lieben "
    "liebe herzlichen herzliche sonnigen schöne schönen und un unos mis nuestros cordiales atentos muy muchos gracias y".split()
)
"""Words that may stand before regards in a closing of somebody's own making; any other makes it a sentence."""
WEAK_CLOSINGS: frozenset[str] = frozenset({
    "thanks", "thank you", "many thanks", "thanks a lot", "thank you very much", "thanks in advance", "thx", "tks", "thanks so much", "thank you so much",
    "thank you in advance", "thanks again", "with thanks", "best thanks", "looking forward to your reply", "looking forward to hearing from you",
    "谢谢", "多谢", "谢谢!", "感谢", "非常感谢", "謝謝", "多謝", "感謝", "gracias", "muchas gracias", "mil gracias", "de antemano gracias", "gracias de antemano", "obrigado",
    "obrigada", "muito obrigado", "muito obrigada", "desde já agradeço", "merci", "merci beaucoup", "merci d'avance", "danke", "vielen dank", "besten dank", "danke im voraus",
    "vielen dank im voraus", "grazie", "grazie mille", "спасибо", "заранее спасибо", "большое спасибо", "заранее благодарю", "teşekkürler", "teşekkür ederim", "teşekkür ederiz",
    "şimdiden teşekkürler", "شكرا", "شكراً", "شكرا لكم", "شكرا جزيلا", "고맙습니다", "ありがとうございます", "ありがとうございました", "dank u", "bedankt", "dziękuję", "tack",
    "cảm ơn", "terima kasih",
})  # fmt: skip
"""Also said in the middle of a mail: they open a signature only where name and contact lines follow."""

MOBILE_FOOTERS: tuple[str, ...] = (
    "sent from my ", "sent from mail for windows", "sent from outlook", "sent from yahoo mail", "sent from samsung", "sent from gmail", "sent from proton", "sent from the all new",
    "sent with proton", "sent via the samsung", "sent via samsung", "get outlook for ", "get bluemail for", "envoyé de mon ", "envoyé depuis mon ", "envoyé depuis outlook", "envoyé depuis yahoo",
    "envoyé à partir de outlook", "envoyé à partir d'outlook", "télécharger outlook", "enviado desde mi ", "enviado desde outlook", "enviado desde correo", "enviado desde yahoo", "enviado do meu ",
    "enviado de mi ", "enviado do iphone", "obtener outlook", "obter o outlook", "obtenga outlook", "gesendet von mail", "gesendet von outlook", "gesendet von meinem ", "gesendet von yahoo", "gesendet mit der ",
    "inviato da iphone", "inviato da ipad", "inviato da android", "inviato da outlook", "inviato da yahoo", "inviato dal mio ", "отправлено с iphone", "отправлено с ipad", "отправлено с android",
    "отправлено с моего", "отправлено с мобильного", "отправлено с устройства", "отправлено из мобильной", "отправлено из outlook", "отправлено из почты", "отправлено из mail", "أُرسلت من الـ", "أرسلت من الـ",
    "أُرسلت من iphone", "أرسلت من iphone", "تم الإرسال من الـ", "تم الإرسال من iphone", "مرسل من iphone", "مرسل من الـ", "나의 iphone에서 보냄", "내 iphone에서 보냄", "iphone에서 보냄", "갤럭시에서 보냄",
    "iphoneから送信", "androidから送信", "发自我的", "发送自我的", "发自 ", "來自我的", "来自我的", "從我的 ", "从我的 ", "傳送自我的", "寄自我的", "從我的iphone傳送", "获取 outlook", "取得 outlook",
    "verzonden vanaf mijn", "verstuurd vanaf mijn", "wysłane z iphone", "skickat från min", "sendt fra min", "gửi từ iphone", "gửi từ điện thoại",
)  # fmt: skip

DISCLAIMER_STARTS: tuple[str, ...] = (
    "disclaimer", "confidentiality notice", "confidentiality note", "confidential notice", "privileged and confidential", "legal notice", "legal disclaimer", "privacy notice",
    "this e-mail and any", "this email and any", "this e-mail (including", "this email (including", "this message and any", "this message (including", "this message contains",
    "this e-mail message", "this email message", "this communication", "this e-mail is intended", "this email is intended", "this message is intended", "this electronic",
    "this e-mail contains", "this email contains", "this transmission", "the information contained in this", "the information in this", "the information transmitted",
    "the contents of this e", "this e-mail may contain", "this email may contain", "this message may contain", "this e-mail is confidential", "this email is confidential",
    "please consider the environment", "think before you print", "please think of the environment", "save paper", "save a tree", "important notice", "notice:",
    "if you are not the intended", "if you have received this", "this email has been scanned", "this e-mail has been scanned", "virus-free", "avast", "scanned by",
    "unsubscribe", "to unsubscribe", "免责声明", "保密声明", "本邮件及", "本邮件包含", "本邮件所", "本邮件可能", "本邮件内容", "此邮件及", "此邮件包含", "此邮件可能", "本电子邮件", "此电子邮件",
    "声明:本邮件", "声明:此邮件", "保密提示", "該電子郵件", "本電子郵件", "此電子郵件", "本郵件", "此郵件", "免責聲明", "保密聲明", "声明:", "diese e-mail", "diese nachricht", "der inhalt dieser",
    "vertraulichkeitshinweis", "haftungsausschluss", "bitte denken sie an die umwelt", "bitte prüfen sie", "ce message", "ce courriel", "cet e-mail", "cet email", "avertissement",
    "pensez à l'environnement", "avant d'imprimer", "este mensaje", "este correo", "este e-mail", "aviso legal", "aviso de confidencialidad", "la información contenida",
    "antes de imprimir", "esta mensagem", "este e-mail", "este email", "aviso de confidencialidade", "aviso legal", "questo messaggio", "questa e-mail", "questa email",
    "le informazioni contenute", "avviso di riservatezza", "настоящее сообщение", "данное сообщение", "настоящее электронное", "данное электронное", "это сообщение",
    "информация, содержащаяся", "уведомление о конфиденциальности", "bu e-posta", "bu eposta", "bu elektronik posta", "bu mesaj", "yasal uyarı", "gizlilik uyarısı",
    "هذه الرسالة", "هذا البريد", "إخلاء مسؤولية", "تنبيه", "이 메일은", "이 메시지", "본 메일", "본 이메일", "이 이메일", "본 전자우편", "このメール", "本メール", "このメッセージ", "注意:このメール",
)  # fmt: skip

LEGAL_TERMS: tuple[str, ...] = (
    "confidential", "intended recipient", "intended solely", "addressee", "privileged", "unauthorized", "unauthorised", "disclosure", "delete it", "delete this", "delete the",
    "virus", "dissemination", "strictly prohibited", "prohibited", "liability", "liable", "notify the sender", "intended for", "intended only", "environment", "printing", "print this", "unsubscribe", "avast", "virus-free", "scanned", "save paper", "save a tree",
    "opt out", "receiving these", "mailing list", "保密", "机密", "收件人", "删除", "刪除", "機密", "泄露", "洩漏", "未经授权", "未經授權", "法律责任", "病毒", "vertraulich", "bestimmt", "unbefugt",
    "löschen", "absender", "umwelt", "confidentiel", "destinataire", "supprimer", "détruire", "interdit", "confidencial", "destinatario", "destinatário", "eliminar", "elimine",
    "prohibid", "proibid", "privilegiad", "apague", "borre", "riservat", "destinatari", "cancellar", "vietat", "конфиденциальн", "адресат", "получател", "удалить", "удалите",
    "запрещ", "gizli", "alıcı", "silin", "yetkisiz", "yasak", "hukuki", "سري", "المرسل إليه", "حذف", "محظور", "기밀", "수신", "삭제", "비밀", "機密", "宛先", "削除", "秘密",
)  # fmt: skip

BANNER_STARTS: tuple[str, ...] = (
    "caution: this email", "caution: this e-mail", "caution: external", "caution! this", "[external", "external email", "external e-mail", "external sender", "external:", "warning: this email",
    "warning: this e-mail", "warning: external", "this email originated from outside", "this e-mail originated from outside", "this message originated from outside", "you don't often get email from",
    "you don’t often get email from", "some people who received this message don't", "attention: external", "外部邮件", "【外部邮件", "此邮件来自外部", "注意:此邮件来自", "[外部邮件", "achtung: externe", "externe e-mail",
    "attention: ce courriel", "attention : ce", "cuidado: este correo", "precaución: este correo", "attenzione: questa",
)  # fmt: skip
"""Warnings that a company's server writes on top of a mail from outside."""

INLINE_NOTICES: tuple[str, ...] = (
    "my answers below", "answers below", "my comments below", "comments below", "inline below", "answered inline", "reply inline", "replies inline",
    "replied inline", "answers inline", "comments inline", "in-line", "see inline", "my replies below", "replies below", "reply below", "answers are below", "answered below",
    "in your mail below", "in your email below", "between the lines", "见邮件中", "回复如下", "在原文中回复", "respuestas abajo", "respuestas en el texto", "respostas abaixo", "réponses ci-dessous",
    "réponses dans le texte", "antworten unten", "antworten im text", "risposte sotto", "ответы ниже", "ниже в тексте", "cevaplar aşağıda", "cevaplarım aşağıda", "الإجابات أدناه", "아래에 답변", "下記に回答",
)  # fmt: skip
"""Announce answers written into unmarked history, which cannot be told from it."""

COLOUR_WORDS: tuple[str, ...] = (
    "in red", "in blue", "in green", "红", "蓝", "紅", "藍", "en rojo", "en azul", "em vermelho", "em azul", "en rouge", "en bleu", "in rot", "in blau", "in rosso", "in blu", "красн", "синим",
    "kırmızı", "mavi", "بالأحمر", "빨간", "파란", "赤字", "青字",
)  # fmt: skip
ANSWER_WORDS: tuple[str, ...] = (
    "answer", "comment", "repl", "see ", "below", "marked", "回复", "回覆", "批注", "标", "见", "見", "respuesta", "respond", "respost", "comentario", "comentário", "répon", "commentaire", "antwort",
    "kommentar", "rispost", "commenti", "ответ", "коммент", "cevap", "yanıt", "답변", "회신", "回答", "返信", "أجوب", "الرد",
)  # fmt: skip
"""A colour and a word for answering in one line announce coloured answers; a colour alone is a product's."""

COVER_NOTES: tuple[str, ...] = (
    "fyi", "for your information", "see below", "please see below", "pls see below", "kindly see below", "see attached", "see the mail below", "see email below", "as below", "forwarded", "fwd", "fw",
    "below", "please handle", "pls handle", "please check", "pls check", "please advise", "pls advise", "for your action", "for your reference", "please follow", "转发", "请看", "见下", "请见", "参考", "供参考",
    "请跟进", "请处理", "轉寄", "請看", "請參考", "請處理", "zur info", "zur kenntnis", "zk", "siehe unten", "pour info", "pour information", "voir ci-dessous", "para su información", "para tu información",
    "ver abajo", "para informação", "segue abaixo", "vide abaixo", "per conoscenza", "vedi sotto", "к сведению", "см. ниже", "для информации", "bilginize", "bilgilerinize", "aşağıdaki", "للعلم", "انظر أدناه",
    "참고", "확인 부탁", "参考まで", "ご参考", "転送します", "reenvío", "te reenvío", "encaminho", "je vous transfère", "inoltro",
)  # fmt: skip

GREETINGS: tuple[str, ...] = (
    "dear", "hi", "hello", "good morning", "good day", "good afternoon", "您好", "你好", "尊敬的", "hola", "estimad", "buenos", "buenas", "olá", "prezad", "caro", "cara", "bonjour", "cher", "chère", "madame", "monsieur",
    "hallo", "guten", "sehr geehrte", "liebe", "buongiorno", "gentile", "egregi", "здравствуйте", "добрый", "уважаем", "merhaba", "sayın", "مرحبا", "السلام", "عزيزي", "안녕", "お世話", "様",
)  # fmt: skip
