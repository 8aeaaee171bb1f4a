"""How buyers say what we must not do, by language, as data for `restrictions`."""

from __future__ import annotations

FORBIDS = (
    r"(?:^|[,;:.!(–-]\s{0,3}|\b(?:please|kindly|pls|plz|and|but|so|also|again|then)\s{1,3})(?:do\s+not|don['’]?t|never|not\s+to)\s+(?P<en>[a-z]{2,20})\b",
    r"\byou\s+(?:must|should|may|shall|can)(?:\s*not|n['’]t)\s+(?P<en2>[a-z]{2,20})\b",
    r"\b(?:only\s+(?:through|via|with)\s+us|(?:all\s+(?:\w+\s+){0,2}|communicat\w{2,6}\s+)(?:must|should|shall|has\s+to|have\s+to)\s+(?:go|come|be\s+(?:sent|made))\s+(?:only\s+)?(?:through|via|to)\s+us)\b",
    r"\b(?:strictly\s+confidential|keep\s+(?:this|it|that|the\s+\w+)\s+(?:strictly\s+)?(?:confidential|between\s+us))\b",
    r"请勿|請勿|请不要|請不要|切勿|切记不要|切記不要|不得(?!不)|严禁|嚴禁|务必不要|務必不要|不要(?=(?:联系|聯繫|联络|聯絡|告诉|告訴|发给|發給|寄给|寄給|提及|使用|用|贴|貼|印|放|写|寫|混装|混裝|拼箱|直接))",
    r"\b(?:no|nunca)\s+(?:se\s+)?(?:les?\s+|lo\s+)?(?:contact|escrib|llam|env[ií]|mencion|us|utilic|pong|coloqu|embarqu|inclu[iy]|comparta|despach)\w{0,4}\b",
    r"\bn[ãa]o\s+(?:contat|escrev|ligu|envi|mencion|us|utiliz|coloqu|embarqu|inclu|compartilh|despach)\w{0,4}\b",
    r"\b(?:merci\s+de|veuillez|pri[èe]re\s+de)\s+ne\s+(?:pas|jamais)\b|\bne\s+(?:\w+\s+)?(?:contactez|[ée]crivez|envoyez|mentionnez|utilisez|mettez|exp[ée]diez|appelez|indiquez)\s+(?:pas|jamais)\b",
    r"\bbitte\s+(?:\w+\s+){0,5}(?:nicht|kein(?:e|en|er)?|niemals)\b|\b(?:kontaktieren|schreiben|senden|erw[äa]hnen|verwenden|verladen)\s+sie\s+(?:bitte\s+)?(?:nicht|kein(?:e|en)?|niemals)\b",
    r"\bне\s+(?:связыва|пишите|звоните|отправля|указыва|использу|обраща|отгружа|упомина|вкладыва|сообща)\w{0,6}\b",
    r"\b\w{2,14}(?:may[ıi]n(?:[ıi]z)?|meyin(?:iz)?)\b",
    r"(?:يرجى|نرجو|الرجاء|رجاءً?|من فضلكم?)\s+عدم|(?<!\w)لا\s+(?:تتواصل|تراسل|تكتب|ترسل|تذكر|تستخدم|تشحن|تضع|تتصل)\w{0,3}",
    r"지\s?(?:마|말아)\s?(?:주세요|십시오|주십시오|주시기|세요)",
)
"""One pattern for each way of speaking; of English ones the verb is looked at too."""

NOT_FORBIDDEN = frozenset(
    "hesitate worry forget mind know think want need have see understand be get find believe remember like expect reply".split()
)
"""English verbs of courtesy ("don't hesitate") or of what somebody does not do ("don't know")."""
COURTESY = r"不要客气|不要客氣|请不要犹豫|不要担心|请勿担心|请勿回复|no\s+dude|n[ãa]o\s+hesite|ne\s+(?:pas\s+)?h[ée]sitez|z[öo]gern\s+sie|не\s+стесняй\w+|[çc]ekinmeyin|لا\s+تتردد|망설이지|do\s+not\s+reply|don['’]?t\s+reply|no\s+responda|n[ãa]o\s+responda"

CONTACT = (
    r"contact|write\s+to|e-?mail|call|approach|reach\s+out|copy|\bcc\b|directly|through\s+us|via\s+us|with\s+us|to\s+us|联系|聯繫|联络|聯絡|直接|contact\w+|escrib\w+|llam\w+|[ée]criv\w+|"
    r"appelez|kontaktier\w+|schreiben|связыва\w+|пишите|звоните|обраща\w+|ileti[şs]im|aramay\w+|yazmay\w+|تتواصل|التواصل|تراسل|الاتصال|연락"
)
MONEY = (
    r"price|cost|margin|commission|discount|价格|價格|底价|佣金|precio|pre[çc]o|prix|preis|цен\w|fiyat|سعر|الأسعار|가격"
)
PACKING = r"logo|label|sticker|print|carton|pallet|staple|tape|wood|pack|mark|brand|catalog|brochure|商标|标签|標籤|logo|打托|木|箱|包装|包裝|etiquet\w+|caja|caixa|palet\w*|cart[oó]n|holz|kart\w+|этикет\w+|упаков\w+|ambalaj|koli|etiket|ملصق|كرتون|تغليف|라벨|박스|포장"
SHIPPING = r"ship|load|deliver|release|dispatch|send\s+(?:the\s+)?goods|partial|发货|發貨|装运|裝運|出货|出貨|拼箱|混装|embarqu\w+|despach\w+|exp[ée]di\w+|verlad\w+|отгру\w+|y[üu]kle\w+|sevk\w+|تشحن|الشحن|선적|출하"
SECRET = r"confidential|between\s+us|secret|保密|confiden\w+|vertraulich|конфиденц\w+|gizli|سري|기밀|비밀"
