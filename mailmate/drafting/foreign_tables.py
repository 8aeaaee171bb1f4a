"""How a clause speaks and what it commits us to in Chinese and Spanish, the languages users write in besides English.

Data only. The moods are those of `mood_tables`; a clause with none of these cues states. Patterns are bounded
and run on one clause in lower case.
"""

from __future__ import annotations

import re

from mailmate.drafting.mood_tables import Mood


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


SPANISH_WORDS = frozenset(
    """
    el la los las un una de del al en que por para con sin su sus le les se nos es está están esta este hay ha han hemos usted ustedes
    pero como más muy ya hoy si antes hasta desde sobre precio pedido gracias estimado estimada hola nuestro nuestra nuestros muestras entrega pago
    tú mi antes después
    """.split()
)
"""Words that show a sentence to be Spanish."""
ENGLISH_WORDS = frozenset(
    "the and of to is are we you our your for with in on this that will be have has it from by not at".split()
)

# Where clauses begin ---------------------------------------------------------------------------------------------------

CUTS = {
    "zh": re.compile(r"[，；：。！？]|(?<=[^\d])[,;:](?=[^\d])"),
    "es": re.compile(
        r"[;:]\s|,\s(?!\d{3}\b)|\s(?=(?:y|pero|porque|aunque|así\sque|por\slo\sque)\s(?:nosotros|le|les|lo|la|los|se|te|usted|nuestr[oa]s?|el|está|estamos|podemos|nos|tiene|después|el)\b)",
        re.IGNORECASE,
    ),
}

# Moods, the first that fits --------------------------------------------------------------------------------------------

MOODS = {
    "zh": (
        (Mood.STATED, _compile(r"没问题|没有(?:任何)?问题|不成问题|无异议|没意见|没有意见|没事|没关系|不要紧|不影响|不用(?:付|交|担心|再)|不必|无需|免(?:了|去|收)")),
        (Mood.ASKED, _compile(r"[？?]|^请问|吗$|吗[，。]")),
        (Mood.OPEN, _compile(r"^(?:关于|对于|至于|有关|如果|如|若|假如|要是|万一|等|待|一旦|除非|只要)|核实|核查|核对|查清|查明|确认后|确认到账|(?:以后|之后|后)(?:才|再|方)|才能|还要|还得|需要先|要看|取决|视[^，。]{0,8}而定|请示|商量|商议|讨论|研究|能不能|是否|能否|可否|有没有|会不会|不确定|由[^，。]{0,8}决定|正在(?:看|查|确认|调查)|要等|需等")),
        (Mood.BEGGED, _compile(r"^(?:另外|同时|所以|也|还|那么|此外|付款|并)?(?:请|麻烦|烦请|还请|敬请|务请|恳请|劳烦|拜托)|请(?:您|贵司|提供|告知|告诉|把|将|保留|确认|通知|补充)")),
        (Mood.THEIRS, _compile(r"(?:您|你|贵司|贵公司|贵方|贵厂|对方|客户)(?:们)?[^，。]{0,8}(?:提到|提出|提|要求|说|写|写道|希望|想|需要|反映|反馈|表示|询问|问|报告|申请|建议|认为|要|目标价|来信|来函|承诺|答应|告知)|(?:收到|关于|对于)[^，。]{0,4}(?:您|贵司|贵公司|贵方)|按您所说|据您|已(?:经)?记录|都记下")),
        (Mood.DENIED, _compile(r"不|没|未|无法|无(?!锡|线|缝|铅|论)|尚|别|勿")),
        (Mood.HOPED, _compile(r"^(?:争取|尽量|尽力|也许|可能|或许|我们希望)")),
    ),
    "es": (
        (Mood.STATED, _compile(r"\bsin\s(?:ning[úu]n\s)?problemas?\b|\bno\s(?:hay|es|será?|supone)\s(?:ning[úu]n\s)?problemas?\b|\bno\s(?:se|te)\spreocupe?s?\b|\bsin\scargo\b|\bsin\scoste\b|\bno\shace\sfalta\b|\bsin\s(?:esperar|pago|anticipo)\b")),
        (Mood.ASKED, _compile(r"[¿?]")),
        (Mood.OPEN, _compile(r"^(?:sobre|respecto|en\scuanto\sal?|a\ssu\spregunta)\b|^(?:y\s|pero\s)?(?:si|cuando|en\scuanto|una\svez|hasta\sque|siempre\sque|en\scaso)\b|\b(?:estamos|estoy|est[áa])\s(?:\w+\s)?(?:consultando|revisando|comprobando|mirando|estudiando|verificando|esperando|pendiente\w*|analizando)|\b(?:lo|la|los|las)\s(?:consulto|consultamos|revisamos|estudiamos|hablo|hablamos|mira|miramos|comprobamos|est[áa]\srevisando)\b|\b(?:tiene|tienen|tenemos)\sque\s(?:decidir\w*|consultar\w*|ver\w*|revisar\w*)|\bdepende\b|\bantes\sde\s(?:que|terminar|confirmar)\b|\bdespu[ée]s\sde\b|\b(?:todav[íi]a|a[úu]n)\b|\bhasta\sque\b|^lo\sde\b|\bcomplicado\b|\bdif[íi]cil\b|\bpendiente\b|\bhasta\sentonces\b|\b(?:si|cu[áa]ndo|qu[ée])\s(?:es\sposible|podemos|puede)\b")),
        (Mood.BEGGED, _compile(r"\bpor\sfavor\b|\b(?:le|les|te)\s(?:rogamos|pedimos|agradecer[íi]amos|ruego|pido|recordamos)\b|\brogamos\b|^(?:y\s|o\s|tambi[ée]n\s)?(?:env[íi]e|ind[íi]que|d[íi]ga|guarde|mande|haga|haz|avise|avisa|conserve|conf[íi]rme|ll[áa]me|mant[ée]nga|adj[úu]nte|gu[áa]rde)\w{0,6}\b|\bnecesitamos\s(?:tambi[ée]n\s)?(?:una?|el|la|los|las|fotos?|saber|que)\b|\bpuede\s(?:enviar|indicar|decir|mandar)")),
        (Mood.THEIRS, _compile(r"\b(?:usted|ustedes|su\s(?:cliente|banco|correo|mensaje))\s(?:\w+\s)?(?:pide|indica|informa|escribe|pregunta|solicita|menciona|reclama|dice|comenta|desea|quiere|necesita|propone|esperaba|pensaba|espera)n?\b|\b(?:necesitas|quieres|pides|dices|preguntas|escribes|propones|mencionas|reclamas|comentas|esperas)\b|\bnos\s(?:\w+\s)?(?:informa|escribe|indica|pide|dice|comenta|pregunta|reclama|ha\sescrito|solicita|propone|cuenta)n?\b|^(?:en|seg[úu]n)\ssu\s(?:correo|mensaje|carta|consulta|pedido)|\b(?:siento|sentimos|lamento|lamentamos)\s(?:mucho\s)?lo\sde\b|\btomado\snota\b|\btomamos\snota\b|\bque\s(?:usted\s)?(?:necesita|pide|desea|quiere|pag[óo]|su\sprecio\sobjetivo)\b|\bsu\s(?:precio\sobjetivo|propuesta)\b|\b(?:tu|su|vuestra)\s(?:fecha|consulta|objetivo|reclamaci[óo]n|petici[óo]n|deseo|idea)\b|^(?:pide|indica|menciona|pregunta|reclama|propone)n?\b")),
        (Mood.DENIED, _compile(r"\b(?:no|ni|nunca|tampoco|nada|ning[úu]n\w*|imposible|sin)\b")),
        (Mood.HOPED, _compile(r"\b(?:esperamos|ojal[áa]|quiz[áa]s?|tal\svez|posiblemente|intentamos|intentaremos|nos\sgustar[íi]a)\b")),
    ),
}  # fmt: skip
CARRIED = frozenset({Mood.THEIRS, Mood.BEGGED})
"""Moods that go on over a comma until somebody else speaks."""
SPEAKS = {
    "zh": re.compile(r"^(?:但|所以|因此|不过|那么|现在)?(?:我|我们|我司|我方|本公司|公司|经理|领导|老板|老总|主管|上面|上级|财务|工程师|生产部|品质部|这|该|单价|价格|交货期|付款方式)"),
    "es": re.compile(r"^(?:y\s|pero\s|as[íi]\sque\s)?(?:nosotros|nuestr[oa]s?|le|les|te|lo|la|los|las|se|estamos|estoy|podemos|puedo|el|aceptamos|confirmamos|hemos|est[áa]|a[úu]n|todav[íi]a|producci[óo]n|mi)\b", re.IGNORECASE),
}  # fmt: skip
"""A new subject: what stands before carries no further."""

# What binds us ---------------------------------------------------------------------------------------------------------


WE_SPEAK = {
    "zh": re.compile(r"(?:我们|我司|我方|我|经理)(?![^，。]{0,4}(?:理解|知道|看到|收到|明白|注意到|了解|记录|留意))"),
    "es": re.compile(r"\b(?:aceptamos|podemos|confirmamos|igualamos|llegamos|haremos|hacemos|cumplimos|nos\sencaja)\b", re.IGNORECASE),
}  # fmt: skip
"""Before a word of theirs: we take it over."""

# Words without meaning of their own ------------------------------------------------------------------------------------

SMALL_SIGNS = frozenset(
    "的了是我们您你请这那款个和与也都在对把被将会有可以能为及并等到就还又很吗呢吧啊件每从用由所而但或些点上下中后前均该其之于给让再另外以只"
)
SMALL_SPANISH = frozenset(
    """
    el la los las un una unos unas de del al en que y o u por para con sin su sus le les lo se nos me te mi tu es son está están este esta estos estas ese esa
    hay ha han hemos ser pero como más muy ya también usted ustedes nuestro nuestra nuestros nuestras según tiene tienen plazo material producto
    """.split()
)
