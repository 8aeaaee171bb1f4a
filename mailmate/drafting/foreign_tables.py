"""How a clause speaks and what it commits us to in Chinese and Spanish, the languages users write in besides English.

Data only. The moods are those of `commitment_tables`; a clause with none of these cues states. Patterns are bounded
and run on one clause in lower case.
"""

from __future__ import annotations

import re

from mailmate.drafting.commitment_tables import Mood


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

_STATED = frozenset({Mood.STATED})
_SAID = frozenset({Mood.STATED, Mood.DENIED})
_MOVED = frozenset({Mood.STATED, Mood.BEGGED})

FOREIGN_TOPICS = (
    ("money_confirmed", _STATED, _compile(
        r"""(?:钱|款|货款|款项|汇款|定金|余款|尾款|欧元|美元|人民币)[^，。？]{0,10}(?:收到|到账|入账|已到|到了|进账|查到)|(?:收到|查到|到账|入账)了?(?:您|贵司|你们)?的?[^，。？水]{0,6}(?:钱|款|美元|欧元)(?!水单|凭证|通知|计划)|^已经?(?:看|查|收)到了?$|已(?:经)?(?:结清|付清|两清)|(?:账|款|钱)(?:都|已经?|就)?(?:平|清)了
        |\b(?:pagos?|dinero|transferencia|importe|saldo|abono|anticipo)\b[^.?]{0,30}\b(?:lleg[óo]|llegado|recibid[oa]|ingres\w+|figura|consta|acreditad[oa]|abonad[oa]|est[áa]\s(?:ya\s)?en\snuestr)|\b(?:recibimos|hemos\srecibido|nos\sha\sllegado|ya\stenemos|confirmamos\sel\scobro)\b[^.?]{0,20}\b(?:pago|dinero|transferencia|importe|saldo)\b|\bpor\s(?:pagad|saldad|cobrad)[oa]\b|\b(?:factura|saldo)\s(?:ya\s)?(?:est[áa]|queda)\s(?:pagad|saldad|liquidad)[oa]\b|\bnos\s(?:basta|vale)\b|\bpago\srecibido\b|\bgracias\spor\s(?:el|su)\s(?:pago|transferencia)\b(?!\s(?:aviso))"""
    )),
    ("compensation", _MOVED, _compile(
        r"""(?:扣掉|扣除|抵扣|扣减|直接扣|从[^，。]{0,8}(?:扣|减))|(?:重新|再|另)(?:发|做|寄|补|生产)[^，。]{0,6}(?:给|您|一批|件)?|(?:补|换|赔)(?:发|货|新|一批|给|您|偿)|(?:退|返)(?:款|钱|还)|(?<!样品)免费(?!样品)[^，。]{0,6}(?:补|换|重做|重发|维修|提供|送|给)|(?:费|损失)[^，。？]{0,6}(?:我们|我司|我方|算我|由我|我)[^，。？]{0,4}|算我(?:们)?的|(?:我们|我司|我方)[^，。？]{0,6}(?:承担|赔|补发|负担|买单)
        |\b(?:reembols|indemniz|reponemos|repondremos|reemplaz|compens|abonar(?:emos|[ée])|abonamos|devolver(?:emos|[ée])|devolvemos|descontar(?:emos|[ée])|descontamos)\w*|\b(?:corre\spor\snuestra\scuenta|a\snuestro\scargo|nos\shacemos\scargo|nota\sde\s(?:abono|cr[ée]dito)|sin\s(?:coste|cargo)\b(?![^.]*muestra))|\b(?:le|les|te)\s(?:mando|mandamos|mandaremos|env[íi]o|enviamos|enviaremos|pondremos|ponemos)\b[^.?]{0,30}\b(?:nuev[oa]s?|gratis|de\sreposici[óo]n)\b|\b(?:en|de|con)\s(?:la|el|su)\spr[óo]xim[oa]\s(?:factura|contenedor|pedido|env[íi]o|embarque)\b|\b(?:te|le|les|os)\s(?:hago|hacemos|doy|damos|apunto|preparo)\s(?:un|el|una)\s(?:abono|cr[ée]dito|nota)\b|\b(?:te|se|os)\s(?:lo|la|los|las)\s(?:regal|cambi|repon)\w+|\bpag(?:o|amos)\s(?:yo|nosotros)\b|\b(?:yo|nosotros)\spag(?:o|amos)\b|\b(?:pagamos|asumimos)\s(?:nosotros\s)?(?:el|la|los)\s(?:flete|transporte|coste|gastos?|da[ñn]o)"""
    )),
    ("compensation", frozenset({Mood.STATED, Mood.THEIRS, Mood.BEGGED}), _compile(
        r"(?<!不)(?:同意|接受|认可|答应)(?:您|贵司|贵方|你们)?的?(?:索赔|赔偿|扣款|索款)|\b(?:aceptamos|acepto)\s(?:tu|su|la)\sreclamaci[óo]n\b"
    )),
    ("admission", _SAID, _compile(
        r"""(?:是|因为|由于|属于)[^，。]{0,8}(?:我们|我司|我方|工人|车间|包装|装柜|打包|泡沫|纸箱|运输|货代|船公司|工厂|质检)[^，。]{0,14}(?:造成|引起|导致|问题|错|责任|疏忽|失误|不够|太|没)|(?:包装|泡沫|纸箱|打包|装柜|材料|质检|检验)[^，。]{0,8}(?:太|不够|没有?做|没有?到位|马虎|疏忽)|(?:造成|引起|导致)的|(?:我们|我司|我方)的?(?:疏忽|失误|责任|错|过失)|没有?(?:检查|包|装|固定|检验)好|算我们的|怪(?:我们|工人|货代)
        |nuestr[ao]\s(?:culpa|error|falla|fallo|responsabilidad)|\b(?:fallo|error|culpa|descuido)\s(?:nuestr[oa]|de\snuestr[oa]|del?\s(?:la\s|los\s)?(?:almac[ée]n|taller|f[áa]brica|operari\w+|departamento|naviera|transportista|transitario))|\b(?:ha\ssido|fue)\s(?:un\s|una\s)?(?:fallo|error|culpa|descuido)\b|\bla\sculpa\ses\b|\blo\sm[áa]s\sprobable\b|\b(?:probable|segura)mente\s(?:fue|se|el|la|entr|ha)|\bentr(?:[óo]|ara)\s(?:agua|humedad)\b|\bculpa\s(?:nuestra|del|de\sla)|\b(?:embalaje|carga|cajas?|material|lote|calidad|palets?)\b[^.]{0,15}\b(?:era|estaba|fue|eran|estaban|fueron)\s(?!revis|enviad)[^.]{0,14}\b\w+|\breconoce(?:mos)?\b|\bpor\sculpa\b|\bdeb(?:imos|er[íi]amos|er[íi]an)\s\w+|\b(?:se\sdebe|debido|a\scausa|por\scausa|causad[oa]s?\spor)\b|\basumimos\b|\bfallamos\b|\bnos\sequivocamos\b"""
    )),
    ("discount", _STATED, _compile(
        r"""便宜[^，。？]{0,4}|优惠|让(?:您|你)?[^，。？样]{0,3}(?:一|两|几|\d|个|利|价|毛|分|点)|(?:再|可以|给您?)[^，。？]{0,5}(?:便宜|优惠|让利|降)|打[^，。]{0,3}折|折扣|降(?:价|到|低)|少(?:算|收)
        |\b(?:le|les|te)\s(?:quitamos|quito|rebajamos|bajamos|hacemos|descontamos|damos|doy|hago|ofrecemos|dejamos|dejo)\b[^.?]{0,40}(?:%|descuento|menos|rebaja|m[áa]s\sbarat|\d)|\bpodemos\s(?:bajar|rebajar|llegar|dejar)|\bdescuento\sde|\brebaja\b|\bbajamos\b|\b\d+\s?%\s(?:menos|de\sdescuento)"""
    )),
    ("lc_terms", _MOVED, _compile(
        r"""(?:接受|同意|拒绝|认可)[^，。？]{0,8}(?:修改|改证|信用证|不符点|条款)|(?:修改|改证|信用证|不符点|第\d次)[^，。？]{0,10}(?:接受|同意|没问题|可以|认可|没意见)|改(?:成|为|到)[^，。]{0,10}(?:可以|没问题|同意|接受|行)|照这个(?:出|改|开)|按(?:这个|此)(?:出|改|开)
        |\b(?:aceptamos|rechazamos|estamos\s(?:conformes|de\sacuerdo))\b[^.?]{0,30}\b(?:enmienda|carta\sde\scr[ée]dito|modificaci[óo]n|fechas?|puntos?|condiciones)\b|\bpuede\sdec[íi]r\w*\sa\ssu\sbanco\b|\b(?:enmienda|carta\sde\scr[ée]dito)\b[^.?]{0,20}\b(?:est[áa]\sbien|aceptada|conforme|correcta)"""
    )),
    ("release", _MOVED, _compile(
        r"""(?:可以|能|直接|先|马上)[^，。？]{0,6}(?:放货|放单|提货|提柜)|已(?:经)?(?:放货|放单|电放)|电放[^，。]{0,12}(?:办|发|做|好了|安排|给您)|(?:正本|提单|单据|文件)[^，。]{0,8}(?:寄|快递)(?:出|了|给|走)|先(?:发货|出货|走货)
        |\bliber(?:amos|aremos|o|ado)\b|\bl[oa]s\s(?:mandamos|enviamos|mando|env[íi]o|hemos\senviado|remitimos|entregamos)\b[^.?]{0,30}\b(?:dhl|fedex|ups|courier|mensajer\w+|hoy|ma[ñn]ana|ya)\b|\b(?:hago|hacemos|doy|damos|ordeno|ordenamos)\b[^.?]{0,12}\b(?:telex|release|liberaci[óo]n)\b|\bpueden?\sretirar\b|\bya\snos\spagar[áa]n?\b|\bembarcamos\ssin\b"""
    )),
    ("account_change", _MOVED, _compile(
        r"""(?:改|另|转)(?:付|汇|打)到?|(?:香港|新|另一个?|其他|别的)[^，。]{0,8}(?:账户|帐户|账号|帐号|户头|银行)|换(?:了|成)?[^，。]{0,4}(?:银行|账户|户头)|(?:账户|账号|银行)[^，。]{0,4}(?:变更|更换|改了|冻结|停用)
        |\b(?:usamos|tenemos|cambiamos\sde|hemos\scambiado\sde|trabajamos\scon|paguen?\sa|transfiera\w*\sa)\s[^.?]{0,15}\b(?:otr[oa]|nuev[oa])\s(?:banco|cuenta)|\bnuev[oa]s?\s(?:cuenta|banco|datos\sbancarios)\b|\bdatos\s(?:bancarios\s)?nuevos\b|\b(?:cuenta|banco)\s(?:ha\scambiado|nuev[oa]|de\s(?:nuestra\sfilial|un\ssocio))"""
    )),
    ("yes", _STATED, _compile(
        r"""没问题|没有问题|不成问题|保证|独家|(?:样品|货|单据|资料)[^，。？]{0,8}(?:已|昨天|昨日|今天|刚|上周)[^，。？]{0,5}(?:寄|发|走)|(?:月结|账期|放账|赊账)[^，。？]{0,10}(?:可以|行|能做|好说)|(?:别的|其他|另一个|另外一家|还有个)[^，。]{0,2}客户|(?:保用|保修|质保)[^，。]{0,2}[一二两三四五六七八九十\d]+年|(?:可以|能|行)(?:做|用|接受|满足|安排|交|提供|走|给|承接|发)|来得及|赶得上|放心|(?:给您|给你)做|按(?:您|这个价)|成交|就(?:这样|这么)(?:走|定|办)|照(?:办|做)|答应(?:您|你)|(?:已经|都)(?:安排|排好|订好|备好|开始生产)|接受|同意|批了|批准|按这个(?:走|来|办|做)|没事|没关系|不影响
        |\bsin\sproblemas?\b|^vale\b|^hecho\b|^trato\shecho\b|^perfecto\W*$|^adelante\b|\b(?:mand[ée]|envi[ée]|hemos\s(?:mandado|enviado)|he\s(?:mandado|enviado))\b|\b(?:mandamos|enviamos)\b[^.?]{0,40}\bayer\b|\bya\s(?:salieron|sali[óo]|han?\ssalido)\b|\bya\sno\s(?:enc|se|pierd|dest)\w+|\botr[oa]s?\sclient[ea]s?\b|\bsin\s(?:ninguna\s)?duda\b|\bno\s(?:hay|es)\sproblema|\baceptamos\b|\bgarantiza\w+|\bno\sdudes?\b|\bde\sacuerdo\b|\bconfirmamos\b|\bprometemos\b|\bles?\saseguramos|\b(?:est[áa]|parece|va)\sbien\b|\bconformes?\b|\b(?:estar[áa]n?|llegar[áa]n?|saldr[áa]n?|recibir[áa]n?|entregaremos|embarcaremos|tendr[áa]n?\slista)\b|\breservad[oa]s?\b|\ben\sexclusiva\b|\bclaro\sque\ss[íi]\b|\bpodemos\s(?:hacer|entregar|ofrecer|servir|cumplir)"""
    )),
)  # fmt: skip
"""Topic, moods in which it binds, pattern on a clause; the first that fits. `account_change` never leaves."""
HARMLESS_YES = re.compile(r"已收到|同意后|接受方|noticias|respuesta|\btendr[áa]\snoticias", re.IGNORECASE)
"""In a clause that only announces a word of ours."""
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
