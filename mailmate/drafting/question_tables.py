"""What buyers' questions are about, in the languages they write in: data only.

Every pattern is bounded. English, Chinese and Spanish stand first, then French, German, Italian, Portuguese,
Polish, Turkish, Russian, Arabic, Korean and Japanese with their commonest words.
"""

from __future__ import annotations

import re

from mailmate.drafting.phrase_tables import whole_words

QUESTION_TOPICS = {
    "bank": whole_words(
        r"bank (?:account|details|data|information|coordinates)", r"which (?:bank )?account", r"account (?:number|details)", "iban", r"swift code",
        "银行", "账户", r"cuenta bancaria", r"datos bancarios", r"coordonnées bancaires", "bankverbindung", r"dati bancari", "계좌", "口座",
    ),
    "discount": whole_words(
        r"discount\w*", "rebate", "cheaper", r"match (?:it|this|that|the price|or come)", r"come close\w*", r"reduce (?:the |your )?price", "better price", "折扣", "优惠", "descuento", "remise", "rabatt", "sconto",
        "desconto", "rabat", "indirim", "скидк\\w*", "خصم", "할인", "値引き",
    ),
    "sample": whole_words(r"samples?", "样品", r"muestras?", r"échantillons?", "muster", r"campion[ei]", r"amostras?", r"próbk\w+", "numune", r"образ\w+", "عينات?", "샘플", "サンプル"),
    "moq": whole_words("moq", r"minimum (?:order|quantit\w+)", r"min\.? (?:order|qty)", "起订量", "pedido mínimo", r"mindest\w+", r"quantité minimale", r"quantità minima", "최소"),
    "validity": whole_words(r"validity", r"valid (?:until|till|to|through)", r"how long .{0,40}valid\w*", r"(?:prices?|offer|quotation) (?:\w+ )?valid\w*", "有效期", "validez", "gültigkeit"),
    "payment": whole_words(
        r"payments?", r"pay", r"paid", r"paying", r"terms? of payment", "t/t", "deposit", "l/c at sight", r"credit terms?", "letter of credit", "open account",
        "付款", "pago", "paiement", r"zahlung\w*", "pagamento", r"płatnoś\w+", "ödeme", r"оплат\w+", "الدفع", "결제", "支払\\w*",
    ),
    "warranty": whole_words(r"warrant\w+", r"guarantee\w*", "质保", r"garant[ií]a", "garantie", "gewährleistung", "garanzia", "gwarancj\\w+", "гаранти\\w+", "보증"),
    "deadline": whole_words(
        r"kw ?\d{1,2}", r"(?:calendar )?week \d{1,2}", r"(?:can|could|will|would|possible) .{0,60}\b(?:by|before|until|till) (?:the )?(?:end|beginning|middle|mid|early|late|\d{1,2}|january|february|march|april|may|june|july|"
        r"august|september|october|november|december)\b.{0,20}",
    ),
    "lead_time": whole_words(
        r"lead[- ]?times?", r"deliver(?:y|ed)? (?:times?|dates?|period|schedule)", r"how (?:long|soon|fast|quick\w*)", r"how many (?:days|weeks)", r"when .{0,30}deliver\w*", r"when (?:can|could|will|would) (?:you|we|it|they) \w+",
        "production time", r"ready date", "交期", "交货", r"plazos?(?! de (?:garant|pago|valid|pres))", "entrega", r"délais?(?! de (?:garant|paie|valid|prés))", r"livr\w+", r"liefer\w+", r"tempi di consegna", "consegna", r"prazo(?! de (?:garant|pag|valid))", r"termin\w* dostawy",
        "teslim", r"срок\w*(?! (?:гарант|годн|служб|действ|хранен|оплат))", "مدة التسليم", "납기", "納期",
    ),
    "certificate": whole_words(
        r"certificat\w*", r"certified", r"test reports?", r"ce\b", "iso", "nsf", "t[uü]v", "atex", "dvgw", "wras", r"approv\w+", "reach", "rohs", "fda", "ul", "en ?\\d+", "din ?\\d+", "astm",
        "证书", r"certificad\w+", r"zulassung\w*", r"zertifikat\w*", r"certificazion\w+", r"sertifik\w+", r"сертификат\w*", "شهادة", "증명서", "인증", "証明書",
    ),
    "stock": whole_words(
        r"in stock", r"stock", r"available", r"availability", r"still (?:made|produced|sold)", "现货", "existencias", r"disponib\w+", "lager\\w*", r"наличи\\w+", "재고", "在庫",
    ),
    "visit": whole_words(r"visit\w*", r"factory tour", "参观", "visita", "visite", "besuch\\w*"),
    "packaging": whole_words(
        r"pack(?:ed|ing|aging|age)s?", r"cartons?", r"pallets?", "包装", r"embala\w+", r"emballag\w+", r"verpack\w+", r"imball\w+", r"por caixa", r"por caja", r"opakowan\w+", "упаковк\\w+", "포장", "梱包",
    ),
    "weight": whole_words(r"weights?", r"how heavy", "重量", "peso", "poids", "gewicht", "waga", r"вес", "무게"),
    "container": whole_words(r"container load", r"(?:20|40)[- ]?(?:ft|feet|foot|gp|hq|hc|pés|pies)", r"how many .{0,30}container", "装柜", r"cont[ea]n[et]\w+"),
    "documents": whole_words(
        r"originals?", r"telex", r"b/?l", r"bill of lading", r"dokument\w*", r"originaldokument\w*", r"originaux", r"documentos?", r"documents?", r"certificate of origin", r"packing list", r"invoice", r"courier", r"proforma", r"单据", "发票", "factura", "facture", "rechnung",
    ),
    "price": whole_words(
        r"prices?", r"pricing", r"quot\w*", r"costs?", r"how much", r"offers?", r"rates?", "价格", "报价", "precio", "cotiz\\w*",
        r"cif", r"fob", r"cfr", r"exw", r"ddp", r"dap", r"cip", r"cpt", r"fca", "prix", r"combien", r"preise?", r"angebot\w*", "prezz[oi]", "preços?", r"cen[ayęe]", "fiyat", "цен\\w+", "السعر", "가격", "価格",
    ),
}  # fmt: skip
"""Topic -> pattern on the folded question; the first that matches wins."""

TOPIC_NAMES = {
    "discount": "the price", "sample": "samples", "moq": "the minimum order", "validity": "the validity", "payment": "payment", "lead_time": "the delivery time", "deadline": "the delivery date",
    "certificate": "certificates", "stock": "stock", "visit": "your visit", "packaging": "packing", "weight": "the weight", "warranty": "the warranty",
    "container": "the container load", "documents": "the documents", "price": "the price", "bank": "our bank details",
}  # fmt: skip
"""Topic -> how an English letter calls it where the question itself is in another language."""

QUOTED_ALONG = {
    "moq": "the minimum order", "lead_time": "the delivery time", "payment": "the payment terms", "packaging": "the packing",
    "validity": "its validity", "container": "the container load", "weight": "the weights",
}  # fmt: skip
"""Topic -> what our quotation names of it anyway."""

ASKS_FOR_YES = re.compile(
    r"^(?:and\s|also\s|but\s)*(?:can|could|is|are|do|does|will|would|may|shall|have|has|possible)\b", re.IGNORECASE
)
"""The question wants a yes or a no."""

SAME_AS_BEFORE = re.compile(r"\b(?:same|still|hold|keep|remain|unchanged|as\s(?:before|last|always))\b", re.IGNORECASE)
"""The question is about a price or terms we named before."""

OFFICE_TOPICS = frozenset(QUESTION_TOPICS) - {"certificate", "warranty"}
"""What the office answers by the day of a quotation; certificates and guarantees are looked up first."""

FOREIGN_WORDS = frozenset(
    """
    de la el los las que cual cuál es un una para por con su sus tienen tiene cuánto cuanto le les des du est ce avez vous votre nous pour avec quel quelle une et
    der die das und ist sie wir haben können wie bis zu welcher von mit für ihre bitte il lo gli di da che qual è per tempi della os é quantas quantos não em uma
    czy mają jaka jest na w z i nie ile się bir ve için ne mi var nasıl kaç het een van voor zijn wij kunt
    """.split()
)
"""Small words of other languages in Latin script that English does not have."""

SHARED_WORDS = frozenset({"a", "as", "no", "me", "do", "so", "on", "he", "must", "or", "i", "am", "will", "an", "also"})
"""Small English words that other languages have too, with another meaning."""

ANSWERS_ALL = re.compile(
    r"\banswers?\s(?:all\s|to\s|of\s)?(?:your|the)\s(?:\w+\s)?(?:questions?|points?)\b|\bbefore\swe\sanswer\b|回答您的问题",
    re.IGNORECASE,
)
"""The reply says that what was asked will be answered."""

NUMBERED_QUESTIONS = re.compile(r"\byour\s(?:questions?|points?)\s(?P<numbers>\d{1,2}(?:(?:,|\sand|\sto|\s?-)\s?\d{1,2}){0,12})", re.IGNORECASE)  # fmt: skip
"""The reply takes questions up by their number in the buyer's mail."""

LETTER_COVERS = {
    "payment_promise": r"receipt|receiv|account|credited|arriv|extend|extension|postpone|later|settle|\bpay|confirm|zahl|überweis|später|pagar|payer|付|款|收到|ship|releas|b/?l\b|telex",
    "payment_query": r"account|bank(?!\s(?:charges?|fees?|costs?))|iban|swift|beneficiary|账户|银行|付款|确认|confirm",
    "payment_dispute": r"deduct|credit\snote|agree|invoice|without",
    "lc_draft": r"check|draft|chang|tell\sus|correct|l/?c\b|credit",
    "lc_issue": r"check|term|confirm|credit|l/?c\b",
    "lc_amendment": r"accept|amend|agree|\bcredit\b|else\s(?:to\s)?chang|anything\selse",
    "lc_discrepancy": r"instruct|accept|waive|discrepan|document|refus",
    "complaint": r"replac|refund|credit|compensat|solv|solution|what\s(?:do|can|will|shall|should)|investigat|reply|answer|missing|was\s(?:tun|machen)|qué\shacer|que\sfaire|что\sделать|что\sнам\sделать|如何|怎么",
    "order": r"confirm|proforma|\bpi\b|accept|conferma|确认|отправ|favor",
    "order_change": r"chang|price|deliver|\bdate\b|revis|possible|confirm|correct|make",
    "delivery_delay": r"\bwhere\b|status|date|arriv|when|ship|load|vessel|fecha|llegada|buque|liefer|quand|livr",
    "shipping_status": r"container|\beta\b|\betd\b|vessel|where|status|track|shipped|sailed|\bleft\b|departed|when\b[^?]{0,40}\b(?:ship|arriv|load|leav|sail)|date",
    "documents": r"send|envoy|env[ií]|mandar|schick|выслать|отправ|发|寄|document|invoice|packing|certificate|correct|origin|original",
    "general": r"\b(?:meet|meeting|call|visit|be\sat|attend)\b",
    "inspection_booking": r"date|day|confirm|ready|address|contact|inspect",
    "sample_approval": r"ship|week|production|deliver|when",
}  # fmt: skip
"""Letter -> questions it answers by what it says anyway; the same date is not promised twice."""
WHEN_WE_ANSWER = re.compile(
    r"\bwhat(?:\sis|'s|\sthe\shell\sis)\s(?:going\son|happening|the\smatter)\b|\bwhat\shappened\b|\bwhat\sdo\syou\sthink\s(?:of|about)\s(?:it|that|this)\b|"
    r"\bwhy\b[^?]{0,40}\b(?:answer|repl(?:y|ies)|respond\w*|picks?\sup|write\sback)\b|"
    r"\bwhen\s(?:can|could|will|do)\s(?:you|we)\s(?:\w+\s)?(?:answer|reply|respond|hear|(?:come|get)\sback|give\sus\san\sanswer)\b",
    re.IGNORECASE,
)
"""A question that any letter answers by naming the day of its next step."""
COVERS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in LETTER_COVERS.items()}
