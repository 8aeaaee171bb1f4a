"""The words by which a sender sets us a day to answer or act by, in the languages buyers write; patterns as data.

They are searched in folded statements; every repetition is bounded.
"""

from __future__ import annotations

from mailmate.trade.finding.words import late_pattern

ASKS = late_pattern(
    r"\b(?:please|pls|plz|plse|kindly|rsvp|must be (?:here|with us|in our|in my)|(?:has|have|needs?) to be (?:here|with us|in our|in my)|hear back|come back to (?:us|me)|get back to (?:us|me)|hear from you|(?:would|ʼd) want (?:your|an answer|a reply)|(?:we|i)(?:d| would|ʼd) (?:need|like|appreciate|love)|"
    r"(?:we|i) (?:also )?(?:need|want|expect|claim|demand|insist)|pretendemos|queremos|reclamamos|exigimos|"
    r"réclamons|exigeons|souhaitons|требуем|talep ediyoruz|istiyoruz|tell (?:me|us)|give (?:me|us)|call me|you have until|give you (?:time )?(?:until|till)|(?:we|i|he|she|they) wants?|"
    r"wants|must (?:reach|enter)|should reach|to be (?:sent|returned|received|submitted)|nominate|you must|you (?:have|need) to|you should|we (?:need|expect|await|require|ask|request|"
    r"would (?:ask|request|require)|look forward|wait|must (?:have|get|receive|know))|i (?:need|expect|must have|wait)|waiting for|awaiting|"
    r"(?:could|can|would|will) you|requested to|required to|invited? (?:you )?to|your (?:reply|answer|offer|confirmation|decision|"
    r"comments|consent|feedback|proposal|quotation)|let (?:us|me)|send (?:us|me|it|them|the)|"
    r"por favor|favor|fineza|peço|peco|exig\w+|tienen hasta|têm até|vous avez jusqu|env[ií]en?|env[ií]enme|manden?|responder|contesten|confirmen|confirmem|agradec\w+|rogamos|ruego|solicit\w+|necesit\w+|esper\w+|pedimos|precis\w+|queiram|"
    r"podr[ií]an?|pueden|podem|poderiam|aguard\w+|quedamos a la espera|"
    r"merci de|veuillez|prière de|prions|demand\w+|attend\w+|il (?:me|nous) faut|pouvez|pourriez|besoin|"
    r"bitte\w*|ersuchen|erwarten|brauchen|benötigen|könn(?:en|ten) sie|erbitten|"
    r"прос(?:им|ьба|у)|прошу|пожалуйста|жд[её]м|жду|нужен|нужн\w*|приш?лите|вышлите|сообщите|ответьте|подтвердите|решите|дайте|необходим\w*|надо|можете|"
    r"lütfen|m[iıuü]s[iıuü]n[iıuü]z|rica\w*|bekli\w+|bekler\w*|\w+(?:[ıiuü]n[ıiuü]z|s[ae]n[ıi]z)|"
    r"prosimy|proszę|graag|xin|vui lòng|si prega|preghiamo|attendiamo|chiediamo|potete|abbiamo bisogno)\b|"
    r"نرجو|يرجى|الرجاء|رجاء|أرجو|ارجو|نطلب|نأمل|ننتظر|بانتظار|في انتظار|نحتاج|مطلوب|بدي|لطفا|من فضلك|"
    r"نريد|نطالب|ردوا|ردّوا|أرسلوا|ارسلوا|请|請|要求|必须|必須|须|須|我要|给我|給我|发我|發我|麻烦|麻煩|烦请|煩請|敬请|务必|務必|望|盼|需要您|等你|等您|希望|"
    r"(?:^|[,;:.!-]\s{1,2}|\b(?:and|but|or|then|so)\s)(?:and\s)?(?:send|confirm|reply|revert|advise|decide|tell|return|sign|courier|"
    r"submit|provide|forward|issue|call|quote|answer|inform|arrange|give|show|mail|email|release|resend|correct|check|"
    r"let|state|come back|get back)\b|"
    r"お願い|ください|下さい|いただけ|頂け|いただきたく|부탁|바랍니다|주세요|주십시오|주시기|주시면|요청"
)
"""Words that ask something of us, and verbs of command at the head of a clause."""

LIMIT_BEFORE = late_pattern(
    r"(?:(?<!\w)(?:by|before|until|till|within|no later than|not later than|latest|at the latest|prior to|"
    r"on or before|up to|upto|cob|eod|deadline|at latest|no later|not later|not after|max|in the course of|ahead of|"
    r"in advance of|latest by|inside of|up until|prior|not beyond|"
    r"antes de|antes del|hasta|hasta el|a más tardar|para|al más tardar|dentro de|até|até ao|até ao dia|até à|até às|até o|até dia|até o dia|"
    r"no máximo|o mais tardar|como máximo|antes da|antes do|antes de la|en el plazo de|no prazo máximo de|en un máximo de|antes de este|"
    r"avant|avant le|avant la|sans faute|dans un délai de|pour|d.ici|dʼici|dʼici à|au plus tard|jusquʼau|sous|pour le|"
    r"bis|bis zum|bis spätestens|spätestens|spätestens bis|spätestens am|binnen|innerhalb|"
    r"до|к|ко|не позднее|не позже|в срок до|в течение|"
    r"en geç|entro|entro il|entro e non oltre|non oltre|al più tardi|do|najpóźniej|uiterlijk|vóór|trước|"
    r"قبل|حتى|خلال|في موعد أقصاه|بحد أقصى|أقصاه)|"
    r"最晚|最迟|最遲)"
    r"[:,]?\s{0,2}(?:the\s|end\sof\s|cob\s|eod\s|close\sof\sbusiness\s|noon\s|el\s|le\s|la\s|den\s|dem\s|yevm\s|يوم\s|"
    r"تاريخ\s|latest\s|on\s|this\s|beginning\sof\s|am\s|dia\s|o\sdia\s|início\sde\s){0,3}(?:(?:[^\W\d]{2,14}\s){0,2}\()?$"
)
LIMIT_BEHIND = late_pattern(
    r"[^\w\s]?\w{0,4}\s?(?:\w{1,12}\s){0,2}kadar|"
    r"\s?(?:\(.\)|曜日)?\s?(?:\d{1,2}(?::\d\d|\s?[시時时点點][\d分分半]{0,3})?\s?)?(?:下午|中午|晚上|오전|오후)?(?:之前|以前|前|内|內|之内|以内|下班前|中午前|"
    r"までに|まで|中に|까지|내로|내에|안으로|안에|이내|전까지|전에)|\s(?:at the latest|latest|the latest|spätestens|"
    r"inclusive|inclus|a más tardar|no máximo|au plus tard|al più tardi|en geç|max)"
)
"""Words right before and right behind a day up to which something is to be done."""

THIS_WEEK = late_pattern(
    r"(?:this|next|nxt) week|(?:esta|próxima|proxima) semana|cette semaine|diese(?:r)? woche|(?:этой|следующей) недел[еи]|bu hafta|"
    r"هذا الأسبوع|本周|本週|这周|這周|这个星期|下周|이번\s?주|다음\s?주|今週|来週"
)
"""Weeks by whose end something asked for is to be done, with no word for "by"."""
LAST_DAY = late_pattern(
    r"(?:\b(?:deadline|(?:vendor |bid |offer )?submissions? (?:closes?|ends?|due)|cut ?off|closing on|closing(?: (?:date|day|time))?\s?:|closing (?:date|day|time)|cierra|last (?:day|date)|cut-?off|due date for|(?:tender|bid|offer|enquiry|rfq)s? clos\w+|"
    r"fecha límite|plazo (?:para|de) (?:la )?(?:respuesta|oferta|presentación)|data limite|prazo (?:para|de) "
    r"(?:resposta|envio|proposta)|date limite|dernier délai|frist|abgabe(?:termin|frist)|einsendeschluss|"
    r"крайний срок|срок (?:подачи|ответа|при[её]ма)|son (?:tarih|gün|teklif)|scadenza (?:per|delle offerte)|"
    r"termin składania)\b|"
    r"موعد أقصاه|بحد أقصى|حد أقصى|기한|آخر موعد|آخر يوم|أقصى موعد|الموعد النهائي|截止|截标|截標|締切|締め切り|期限|마감)[^.;!?。；]{0,40}$"
)
"""Words that call the day behind them the last one."""
LAST_DAY_BEHIND = late_pattern(
    r"[^.;!?。；，,\d]{0,12}(?:will not be (?:considered|accepted|entertained)|cannot be (?:considered|accepted)|no serán|não serão|"
    r"ne seront pas|werden nicht|не (?:рассматрива|принима)\w+|截止|截标|為止|为止|마감)"
)
"""What makes the day in front of it the last one."""
THEIR_LIMIT = late_pattern(
    r"\b(?:your|su|sua|votre|vos|ihre?|ваш\w*) (?:\w+ )?(?:deadline|plazo|prazo|délai|frist|срок)\b[^.;!?]{0,30}$"
)
THEIR_LIMIT_BEHIND = late_pattern(
    r"\W{0,3}(?:that |which )?(?:you (?:set|gave|mentioned|asked|wrote|named|fixed)|given by you|set by you)\b"
)
"""Words by which a last day is one that we set."""
IF_ANSWERED = late_pattern(
    r"\b(?:if|once|as soon as) you (?:can )?(?:say|write|confirm|tell|answer|reply|accept|agree|give)\b[^.;!?,\d]{0,24}$|"
    r"\b(?:si (?:me |nos )?(?:confirman|dicen|contestan|responden)|se (?:me |nos )?(?:confirmarem|disserem|responderem)|si vous (?:me |nous )?(?:confirmez|dites|répondez)|"
    r"wenn sie (?:uns |mir )?(?:bis )?|если (?:вы )?(?:подтвердите|ответите|напишете|скажете))\b[^.;!?,\d]{0,24}$|(?:如果?您?你?们?|若)(?:今天|能)?[^，。]{0,6}$"
)
"""Words of an answer on which something hangs: "if you write yes by 14 August, we amend"."""
SILENCE = late_pattern(
    r"\b(?:unless (?:we|i|you)|if (?:we|i) (?:donʼt|do not|dont|havenʼt|have not|hear nothing|get no|receive no)|if you (?:donʼt|do not|dont|cannot|canʼt)|"
    r"if (?:there is )?no (?:reply|answer|response)|without (?:your |a |any )?(?:reply|answer|response)|failing (?:which|this)|sin (?:su |una )?respuesta|si no (?:recib|tenemos|respond|contest)\w*|"
    r"sem (?:sua |uma )?resposta|se não (?:receb|tiver|respond)\w*|sans (?:réponse|retour|nouvelles)|à défaut|si (?:nous n|vous n|je n)\w*|"
    r"sollten (?:wir|sie)|falls (?:wir|sie)|ohne (?:ihre )?(?:antwort|rückmeldung)|если (?:мы )?не|в случае (?:не|отсутств)\w+|без (?:вашего )?ответа)\b|"
    r"إذا لم|في حال عدم|如果?(?:未|没有|沒有|不)|若(?:未|不)|逾期|않으면|없으면|なければ|ない場合|aksi halde|almazsak|gelmezse"
)
"""Words of what is to happen where we stay silent until a day."""
DONE_BY_OTHERS = late_pattern(
    r"\b(?:will|shall|wonʼt|has|have|had|is being|are being|was|were|can|agreed|goes|go out|valid|from|dated|of)\b|"
    r"будет|будут|выш(?:ел|ло|лют)|será|serão|serán|sera|seront|wird|werden|edilecek|olacak|سوف|سيتم|سنقوم|会|將|将"
)
"""Words between what is handed over and a day that make it another's deed or an age."""
RECEIVED_BY_US = late_pattern(
    r"\b(?:recib|receb|acept|aceit|esper|aguard|wait|await|expect|ждём|ждем|принима|получ)\w*[^.;!?]{0,50}$"
)
"""Verbs of the writer whose deed is to take what we give."""
WITHIN = late_pattern(
    r"within|by\b|until\b|before\b|eod|cob|eob|close of|end of business|in\b|dans|em\b|через|in den nächsten|innerhalb|binnen|en un plazo|dentro de|no prazo|sous|entro|d'ici|в течение|خلال|في غضون"
)
"""Beginnings of words for a day that is counted from now."""
WITHIN_ENDS = ("内", "內", "이내", "내", "안에", "içinde", "içerisinde")
"""Their ends where the word stands behind."""
OWN_DEED = late_pattern(
    r"\b(?:(?:we|i)(?:ʼll|\s(?:will|shall|can|plan|hope|intend|are going|am going))|(?:our bank|my bank|the bank) (?:will|shall)|"
    r"(?!agradec)\w+(?:remos|erons|irons)|vamos a|vou|wir werden|werden wir|(?:wir|ich) (?:senden|schicken|melden)|"
    r"(?:отправим|пришл[её]м|сообщим|ответим|оплатим|вышлем|будем|подпишем)|\w+(?:eceğiz|acağız|eceğim|acağım))\b"
    r"[^.;,!?。；，]{0,60}$|(?:سوف|سنقوم|سنرسل|سنرد)[^.،]{0,50}$|(?:我们|我們|我司|我方|敝司|我)[^。，；请請]{0,12}$"
)
"""Words by which the writer says what he will do himself."""
