"""How a clause speaks: whether it states, denies, asks or leaves open, and who does something in it.

Data only, on the normal form of a clause (`commitments.normal_form`). What is promised stands in `topic_tables`.
"""

from __future__ import annotations

import re
from enum import Enum, auto


class Mood(Enum):
    """What a clause does with its content."""

    STATED = auto()
    DENIED = auto()
    ASKED = auto()
    BEGGED = auto()
    """The buyer is asked to do it."""
    THEIRS = auto()
    """Said to be the buyer's word."""
    OPEN = auto()
    """Still being checked, or waiting for something of ours."""
    HOPED = auto()
    """Wished for, tried or only possible."""


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


# Normal form ---------------------------------------------------------------------------------------------------------

CONTRACTIONS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\bcan't\b|\bcannot\b", "can not"), (r"\bwon't\b", "will not"), (r"\bshan't\b", "shall not"), (r"n't\b", " not"),
        (r"'ll\b", " will"), (r"'re\b", " are"), (r"'ve\b", " have"), (r"'m\b", " am"), (r"'d\b", " would"), (r"\blet's\b", "let us"),
        (r"\b(it|that|this|there|he|she|what|here|who|everything|all|money|cash|payment|shipping|freight|delivery)'s\b", r"\1 is"),
        (r"\bper cent\b|\bpct\b\.?|%", " percent"), (r"\bt/t\b|\bt\.t\.?(?!\w)", "tt"), (r"\bl/c\b|\bl\.c\.", "lc"), (r"\bb/l\b", "bl"),
        (r"\bletters? of credit\b", "lc"), (r"\bbills? of lading\b", "bl"), (r"\bok\b|\bo\.k\.", "okay"),
        (r"^(?:in (?:answer|reply|response)|further|with (?:reference|regard|respect)|referring|coming back) to [^.,;:]{1,80}? (?:we|i) (?:may|can|should like to|would like to|wish to|have to|must|are pleased to|are happy to)? ?(?:say|confirm|tell you|inform you|point out|add|state|report)(?: you)?(?: that)? ", ""),
        (r"^(?:our|the) (?:data|notes?|papers?|test|tests|lab|data sheets?|reports?|catalogue|records?) (?:says?|shows?|tells?|states?)(?: us)? (?:that )?", ""),
        (r"^(?:but |and )?what (?:i|we) (?:can|may) (?:say|tell you|confirm|add)\b[^.,;]{0,30}? is(?: that)? ", ""),
    )
)  # fmt: skip
"""Written short -> written out, in folded text."""

HARMLESS_NO = _compile(
    r"""\bno\s(?:problem|issue|trouble|worr(?:y|ies)|doubt|objections?|big\sdeal|extra|additional|further|charge|cost|fee|discussion|difficulty|question\sabout)s?\b
    |\bnot\s(?:a|an|any)\s(?:problem|issue)\b|\bnot\sonly\b|\b(?:no|not)\s(?:less|more|later|sooner|longer|higher)\b|\bno\.?\s?(?=\d)|\bdo(?:es)?\snot\s(?:worry|hesitate|hurt|harm|matter|bother|affect)\b|\bno\sneed\b|\bneed\snot\b
    |\b(?:even\s)?without\s(?:the\s|your\s|any\s|a\s)?(?:payment|deposit|money|balance|damage|problems?|extra|charge|inspection|confirmation|documents?|amendment|further|doubt|delay|limit|additional)\b
    |\bnot\sto\smention\b|\bwhy\snot\b|\bnothing\srecycled\b|\bmakes?\sno\sdifference\b|\bwithout\s(?:the\s)?originals?\b"""
)
"""A "no" that denies nothing."""

NO = re.compile(
    r"\b(?:not|no|never|without|neither|nor|unable|nobody|none|nothing|unfortunately|impossible|out of reach|out of the question|beyond (?:me|us|my|our)|refuse|hardly|little|instead)\b"
)
ASK_TAG = re.compile(r"[,;]?\s(?:okay|right|yes|agreed|deal|alright|fine)\s?\?\s*$")
"""A question mark behind a statement."""

OPENERS = _compile(
    r"""\b(?:whether|(?<!did\snot\s)(?<!forgot\sto\s)check(?:s|ing)?|(?:be|being)\s(?:checked|discussed|decided|reviewed|compared|examined|considered|tested)|(?<!you\s)ask(?:s|ing)?(?!\sfor)|clarify(?:ing)?|verify(?:ing)?|discuss(?:es|ing)?|decides?|decide\son|
    (?:no|about\sthe|after\sthe|until\sthe|before\sthe|for\sa|our)\sdecision(?!\sis\b)|consider(?:s|ing)|look(?:s|ing)?\sinto|find(?:ing)?\sout|investigat(?:e|es|ing)|examin(?:e|es|ing)|compar(?:e|es|ing)|
    below\swhat|study(?:ing)?|review(?:s|ing)?|under\sreview|(?:we|i|must|to)\s(?:still\s|are\s|am\s|have\sto\s)?wait(?:ing)?|has\sto\swait|pending|depends?|subject\sto|matter\s(?:for|of)|question\s(?:for|is)|is\sa\squestion|up\sto\s(?:my|our)|
    must(?!\s(?:have|admit|say)\b)|has\sto|(?:we|i|they|points|both)\s(?:\w+\s)?have\sto|needs?\sto|decided\sby|(?:is|are)\s(?:\w+\s)?decided|(?<!not\s)needs?\s(?:the|my|our|a)\s(?:\w+\s)?(?:approval|check|decision|confirmation)|only\s(?:after|when|if|once|be)|
    asked\s(?:me|us|you|myself)\s(?:where|what|which|how|why|who|when|whether|if)|see\s(?:if|what|how|when|whether)|tell\s(?:you|us)\s(?:if|when|whether|what)|let\syou\sknow\s(?:if|when|whether|what)|know\s(?:if|whether|what|how|why|when)|say\s(?:if|whether)|what\shappened|(?:is|are)\swith\s(?:my|our|the)\s(?:\w+\s)?(?:manager|boss|engineers?|bank|management|team|colleagues?|lab|laboratory|production|quality|people)|
    with\s(?:my|our)\s(?:manager|boss|engineer|management)|could\s(?:lead|cause|mean|happen)|afraid|any\snews|under\s(?:discussion|consideration|examination)|only\s(?:my|our)\s\w+|too\searly)\b|\bcan\sonly\b|\bif\s(?:necessary|needed|possible)\b
    |\b(?:is|are|lies?|was|were)\s(?:far\s|well\s|still\s)?(?:below|under|lower\sthan|less\sthan|cheaper\sthan)\s(?:our|the)\s"""
)
"""The clause leaves its content open."""
ANNOUNCES = _compile(
    r"""^(?:so,?\s|and\s|now\s)?(?:(?:with\s(?:reference|regard|respect)|further|referring|in\s(?:answer|reply|response)|coming\sback|as)\sto|regarding|concerning|as\sfor|about|a\s(?:little|word|few\swords|note)\s(?:about|on)|on\sthe\s(?:subject|question|point)\sof)\s
    (?!.*\b(?:we|i|it|this|that|they|is|are|was|were|will|can|has|have)\b)
    |^(?:as|since|because)\syou\s(?:ask|asked|want|wanted|wondered|wish|wished)\s(?:\w+\s)?(?:to\sknow\s)?(?:how|why|what|where|when|which|who|whether|if|about|for\sit|twice)\b"""
)
"""Says only what the words that follow are about."""
HOPES = _compile(
    r"""\b(?:i|we)\s(?:both\s|all\s)?want\s(?:this|it|that|to)\b|\b(?:i|we)\s(?:had\s|really\s|only\s|just\s)?(?:thought|wanted|meant|hoped|wished|planned|feared)\b|\b(?:might|maybe|perhaps|possibly|probably|hope|hopefully|would\s(?:rather|like|be|have|help|show|need|want|love|prefer)|try(?:ing)?\sto|tries\sto|intend\sto|you\scould)\b"""
)
MORE_THAN = re.compile(
    r"\b(?:more|later|longer|higher|above|over|less|lower|earlier|sooner)\s(?:than)\b|\b(?:exceed\w*|beyond)\b"
)
"""Behind a "not" these bind: not later than, not more than."""

INNER_CONDITION = _compile(
    r"""\b(?:if|once|when|after|as\ssoon\sas|until|till|unless|provided(?:\sthat)?|as\slong\sas|in\scase)\s(?:the\s|your\s|our\s|a\s|any\s|this\s|my\s|full\s|both\s|all\s){0,2}(?:\w+\s)?
    (?:invoice|amount|engineers?|manager|boss|management|bank|check|test|tests|money|payment|balance|deposit|credit|funds?|transfer|amendment|approval|confirmation|lab|laboratory|inspection|answer|review|production|colleagues?)\s
    (?:\w+\s)?(?:has|have|is|are|was|confirms?|confirmed|agrees?|agreed|credits?|credited|decides?|decided|arrives?|arrived|comes?|allows?|shows?|approves?|approved|paid|settled|can|will|gives?|answers?|finds?|says?|checked)\b
    |\b(?:only\safter|only\swhen|only\sif|only\sonce|subject\sto)\b|\b(?:after|until|before)\s(?:the|our|this|a)\s(?:\w+\s)?(?:check|test|review|investigation|approval|bank's)\b
    |\b(?:if|once|when|after|as\ssoon\sas|until|unless|provided(?:\sthat)?)\s(?:we|i|it|he|she|they|production|our\s\w+)\s(?:\w+\s)?(?:comes?|came|lands?|have|has|know|knows|can|is|are|hear|get|gets|receive|receives|see|sees|confirm|confirms|agree|agrees|find|finds|finish|credits?|answers?|allows?|arrives?|turns?|works?|stands?|fits?)\b
    |\bafter\s(?:receipt\sof\s|full\s|receiving\s)?(?:the\s|your\s|a\s)?(?:deposit|payment|balance|money)\b
    |\bbefore\swe\s(?:can|could|may|decide|accept|confirm)\b"""
)
"""A condition on our own side: what hangs on it is no commitment yet. "If you order …" is one, an offer."""

BEGINS_REQUEST = _compile(
    r"""^(?:(?:so|then|and|but|also|therefore|now|thus|step\s\d+|first|next|finally|meanwhile)[\s,:]\s?){0,2}
    (?:please|kindly|pls|plz|(?:could|can|would|will)\syou|may\swe|may\si|let\s(?:us|me)\sknow|(?:tell|send|give|show|inform|call|phone|write|contact|email|mail|remind)\s(?:us|me|to\sus)|
      (?:keep|set|note|confirm|check|count|send|wait|choose|quote|use|advise|provide|attach|feel|remember|make\ssure|bear\sin\smind|see|find)\s(?!on\b|okay))"""
)
ASKS_THEM = re.compile(
    r"\b(?:please|kindly|we (?:would )?(?:ask|request|invite|kindly ask|beg) you|ask that you|we (?:need|want|expect) you to|we still need\b|we need (?:the|your|from|\w+ (?:photos|things|pictures|copies|facts|details)))\b"
)
THEIR_WORD = _compile(
    r"""\byou(?:r\s(?:client|customer|bank|inspector|team|colleague|mail|message|order|letter|report)s?)?\s(?:(?:also|kindly|have|had|are|were|now|already|just|still|only|would|do|did|like)\s){0,3}
      (?:ask|want|wish|need|write|wrote|mention|report|state|say|said|told|tell|request|require|claim|inform|indicat|explain|suggest|propos|describ|prefer|expect|think|thought|hope|hoping|believe|like|complain|found|see|saw|sent|paid|pay)\w{0,3}\b(?!\snot)
    |\b(?:hear|heard|read|understand|understood|noted?)\s(?:from\s(?:you|your\s\w+)\s)?(?:that|from)\b|\b(?:good|glad|happy|pleased)\sto\s(?:know|hear|see|read)\b|\byou\sare\s(?:interested|looking|asking|searching|planning)\b|\b(?:is|are)\s(?:all\s)?noted\b|\btaken\snote\b|\bhave\snoted\b|\baccording\sto\syou(?:r)?\b|\b(?:so|as)\syou\s(?:say|said|write|wrote|report(?:ed)?|mention(?:ed)?|describe[ds]?)\b
    |\b(?:in|on|from)\syour\s(?:\w+\s)?(?:photos?|pictures?|videos?|report|list|mail)\b|\b(?:photos?|pictures?|videos?)\s(?:\w+\s)?shows?\b|\byou\s(?:think|believe|feel|suspect)\b
    |\b(?:amendment|credit|lc|draft|slip|field\s\d\d[a-z]?|swift|bank)\s(?:\w+\s){0,3}?(?:names?|moves?|shows?|says|states?|changes?|extends?|proposes?|mentions?|requires?|wants?)\b"""
)
NOT_THEIR_WORD = re.compile(
    r"\bas you (?:ask|asked|wish|wished|want|wanted|like|request|requested|propose|proposed|say|need|needed)\b|\bwe can see\b"
)

# Who acts -----------------------------------------------------------------------------------------------------------

NEUTRAL = frozenset(
    """
    acknowledge acknowledged go goes went come comes came walk walked drive drove run ran sit sat forget forgot remembered admit confess noticed bet
    rely informed imagine copy test testing await doubt fear worry lack belong summarise summarize list gather document documented determine identify evaluate assess analyse analyze inquire enquire trace track search sort recap repeat stress emphasise
    emphasize highlight point cooperate collaborate serve congratulate celebrate seem hurry mind save file log enter entered recorded record listen react act return exist live understand hesitate aim strive focus
    ask asking asked check checking checked write writing wrote answer answering answered reply replying tell telling told inform informing thank thanking hope hoping look looking regret apologise apologize
    understand understood see saw seen read note noted know knew appreciate value wish need want like love believe think thought guess suppose pass passed passing forward forwarded compare comparing wait waiting
    start started treat treated handle handled come came get got call calling phone phoned receive received hear heard remember refer referring discuss discussing discussed propose suggest invite inviting request welcome recommend kindly clear
    be been being working work worked find found try tried consider considering decide decided attach attached enclose enclosed keep wonder expect assume miss missed prefer mean feel respect follow followed following use used
    verify clarify investigate examine study review reviewing talk speak spoke speaking contact contacted quote quoting calculate calculating update remind greet report reporting show raise raised have had has do does did contacted confirm
    say says saying said written spoken called mailed phoned replied answered enjoyed
    sorry glad happy pleased grateful aware sure afraid closed open here back out away in at on of interested confident curious available busy not a an the still able unable ready going willing prepared to able honoured delighted proud looking translate translating
    trust enjoy enjoyed care register registered registering explain describe talk opened travel travelling travelled remain stay learn understand handle touch meet help helping support supporting
    share sharing shared collect collecting prepare preparing issue send sent sending give provide add mention learn list count measure
    """.split()
)
"""Verbs behind "we" that bind us to nothing but words; what is sent or given is looked at by its object."""

TAKING = re.compile(
    r"\s(?:(?:the|your|our)\s(?:records?|files?|papers?)|note|notice|care(?!\sof\s(?:the\s|your\s|all\s)?(?:customs|dut|freight|shipping|courier|insurance|visa|install|cost|import|transport|tax|clear))|time|part|into|a\slook|pictures|photos|steps|measures|up|this\sopportunity|the\sopportunity|it\sup|this\sup|your\s\w+\sup|until|seriously|pride|interest)\b|.{0,40}\b(?:seriously|into\saccount)\b"
)
"""Behind "take": nothing is taken over."""
OUR_STANDING = re.compile(
    r"\b(?:manufacturers?|makers?|owners?|distributors?|agents?|certified|licensed|responsible|flexible|committed|obliged|bound|partners?)\b"
)
"""Behind "we are": who we are in the deal."""
PAPER_OBJECT = re.compile(
    r"\b(?:answers?|repl(?:y|ies)|quotations?|quotes?|offers?|proposals?|price\slist|prices|news|details|information|remarks?|comments?|reports?|updates?|lists?|schedules?|proforma|pi|invoices?|copy|copies|drawings?|messages?|mails?|"
    r"e-mails?|letters?|word|view|result|results|findings|dates?|status|confirmation|slip|photos?|pictures?|reading|receipt|you\sknow|inquiry|enquiry|order|complaint|question|questions|points?|opinion|reminder|thanks|wishes|regards|attention|"
    r"a\scall|call|idea|chance|mind|touch|draft|request|swift|feedback|number|back|news|form|data\ssheet|catalogue|brochure|file|memories|address|contact|person|names?|choice|explanation|overview|picture)\b"
)
PRODUCING = frozenset("make makes produce produces manufacture manufactures export exports".split())
"""What a company does all day; a commitment only with an object of this deal."""
OF_THIS_DEAL = re.compile(
    r"\b(?:you|your|it|this|these|them|again|tomorrow|today|now|by|before|without|extra|special|any|for|at|in\s\d|\d)\b"
)
DEFERRING = frozenset(
    """
    looked should must might would regretted searched wondered opened counted measured photographed filed forwarded escalated briefed
    owe owes doubted cannot spotted noticed realised realized deserve apologised apologized appreciated
    """.split()
)
"""Behind "we" and binding to nothing: what we looked at, ought to, or think."""
GIVING = frozenset(
    "let lets run running have has had get got give given gave giving passed send sent sending provide issue prepare preparing keep use used collect add share expect find found follow show list do does did measure count need want confirm work start started".split()
)
"""Verbs whose object decides: paper is no commitment, goods and favours are."""

FAVOUR_OBJECT = re.compile(
    r"\b(?:samples?|goods|sheets?|production|stock|slot|technician|engineer\sto|free|extra|logo|moulds?|material|cartons?|packing|pallets?|spare|parts?|exclusiv\w+|market|capacity|certificates?|listing|licen[cs]e|approval|container|vessel|cargo|"
    r"originals?|documents?|every\s\w+|insurance|customs|legalis\w+|stickers?|labels?|machines?|lines?|team\sto|partial|two\slots|certificate\sof\sorigin|form\s[a-z]|it\sdone|papers\slegalised|everything|the\scarton|same|the\sprice|your\sprice|this\sprice|my\sword|assurance|agency|paper\b(?!s)|papers\slegal)\b"
)

DETERMINERS = frozenset(
    """ from of in at with ms mr mrs
    the a an your our my their this that all it these those them you two three four five six seven eight nine ten many some several few more most
    no any good great nice new other another such each every both
    """.split()
)
"""Words before a noun: where one stands for the verb, the verb stands before it."""
SUBJECTLESS = re.compile(
    r"^(?:happy|glad|ready|willing|pleased|prepared|able|going|will|can|shall|could|would|consider)\s(?!you\b|be\sdecided)(?:to\s)?"
)
DEED = re.compile(
    r"(?<!what )(?<!which )(?<!as )(?<!price that )(?<!date that )(?<!terms that )\b(?:we|i|let us|our (?:\w+ )?(?:side|people|factory|company|team|technicians?|engineers?|man|men|colleagues?|forwarder|workers|production)|(?:a|an|the|my|one) (?:\w+ )?(?:technician|engineer|colleague|installer|team|boss|manager)(?= (?:will|shall|can|has|comes|arrives|installs|visits|repairs|replaces)\b))\s"
    r"((?:(?:will|shall|can|could|may|do|does|have|has|had|are|am|is|be|been|also|now|then|just|only|always|already|gladly|certainly|surely|happily|hereby|herewith|even|still|therefore|going|able|happy|glad|ready|willing|prepared|pleased|about|all|both|never|not|too|simply|today|happy|to|fully|soon|kindly|usually)\s){0,6})([a-z]+)(?=(.{0,120}))"
)
BENEFIT = re.compile(
    r"(?<!which )(?<!what )(?<!that )(?<!if )(?<!where )(?<!when )(?<!how )(?<!as soon as )(?<!once )(?<!after )(?<!until )(?<!before )(?<!unless )\byou\s((?:(?:will|can|may|shall|would|are|now|also|then|already|always|simply)\s){0,3})"
    r"(get|have|receive|inspect|enjoy|use|weld|glue|rely|count|expect|ship|be|take|buy|sell|pay|mix|combine|order|book|return|cancel|change)\b(.{0,100})"
)
ALLOWED_ONLY = frozenset("pay order take buy book return change cancel ship sell mix combine use be".split())
"""What the buyer does anyway: a favour only where we say they may."""
IF_CLAUSE = re.compile(
    r"^(?:and\s|but\s)?(?:if|whether|unless|until|in\scase|once|when|as\ssoon\sas|should\syou|before\s(?:i|we)\s(?:say|can|know|speak|talk|answer|decide))\b(?!\s(?:\w+\s){2,12}(?<!that\s)(?:we|i|you\sget|you\swill\sget)\s)"
)
ASKED_ON = re.compile(
    r"^(?:and\s|or\s)?(?:which|what|when|who|whose|how|why|where|whether|if|the\s(?:exact|new|latest|correct|name|day|date|number))\b"
)
"""Goes on asking, where the clause before asks."""
SELLS = re.compile(r"\b(?:you|your|it|this|these|at|cheap\w*|for|any|another|other)\b")
PROPERTY = re.compile(
    r"^(?:(?:yes|sure|also|and|but|so|in\sfact|of\scourse|both|all|no|then|here|question\s\d|re)[\s,:]+){0,3}(?:the\s|our\s|this\s|these\s|that\s|every\s|each\s|all\s|any\s|your\s|new\s){0,3}(?:(?!from\b|of\b|with\b|in\b|by\b|on\b|at\b|for\b|about\b|data\b|price\b|safety\b)[\w-]+\s){0,3}?"
    r"(?:(it|they|this|that)|(SUBJECT))\s(?!departments?\b|teams?\b|people\b|manager\b|control\b|inspectors?\b|engineers?\b|staff\b|section\b)(?:[\w-]+\s){0,2}?"
    r"(?:(works?|runs?|fits?|takes?|stands?(?!\son\b)|handles?|lasts?|holds?|survives?|withstands?|resists?|pass(?:es)?|meets?|supports?|tolerates?|performs?|operates?|bears?|keeps?|copes?|goes|go|does|becomes?|gets?|comes?|need|needs|suits?(?!\s(?:you|us|me)\b)|matches|match|reaches|reach|complies|comply|conforms?|fulfils?|fulfills?|satisf(?:y|ies)|exceeds?|burns?|fades?|rusts?|breaks?|melts?|floats?|protects?|prevents?|blocks?|makes?|allows?|absorbs?|contains?|uses?)"
    r"|(?:can|will|could)\s(?:not\s|also\s|easily\s|well\s)?(?:go|be\s\w+|take|stand|fit|work|run|last|hold|survive|handle|stay|keep|resist|withstand|meet|pass|reach|match|do|get|operate|support|carry|bear|cope|rust|break|fade|burn|suit|serve)"
    r"|(is|are|was|were|has|have))\b(.{0,100})"
)
GOODS_NOUNS = "glue resin paint ink foil layer frame wire cable bearing gear sheets? panels? products? materials? colou?rs? model qualit(?:y|ies) grade surface coating motor machine device housing unit item parts? packing pump valve lamp glass tile tank pipe film fabric finish seal type version size sizes batch every.batch goods"
PLAIN_IS = re.compile(
    r"^\s(?:\w+\s)?(?:missing|needed|gone|late|delayed|affected|(?:not\s)?part\sof|an?\s(?:\w+\s)?(?:thing|story|piece\sof)|a\s(?:pleasure|question|matter|difference|lot|pity|shame|great|big|problem|loss)|clear|good\sto|kind|nice|urgent|important|sorry|true|a\spity|great|attached|enclosed|below|above|as\sfollows|not\sclear|why|what|how|being|under|with|about|for\syou|your|you|in\sour|on\sour|planned|noted|a\sgood|our\s\w+\s?$|closed|welcome|"
    r"(?:easily|quickly|soon|simply|best)\s(?:explained|told|said|answered|described|understood)|(?:\w+\s)?(?:on|in|with|under)\smy\s|checking|checked|waiting|new\sto|time|hard|difficult|easier|better\sto|best\sto|necessary|still|worth|enough\sif|all\sfor|received|registered)\b"
)
