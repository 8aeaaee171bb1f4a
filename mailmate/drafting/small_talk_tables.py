"""The words of small talk, and the words of business that make a clause more than that.

Data only, English; what small talk is, stands in `small_talk`. Words that move goods, work or money stand in neither
list: a clause with one of them is judged by what it says.
"""

from __future__ import annotations

import re

BUSINESS_WORDS = """
    goods cargo product products item items article sheet sheets panel panels piece pieces pcs part parts carton cartons unit units lot lots
    batch material materials container shipment pallet pallets packing packaging pack packed machine machines seal seals valve valves pump pumps
    lamp lamps glass tile tiles roll rolls tank tanks coating paint steel plastic rubber metal alloy impeller nozzle cable motor engine shaft bearing pipe pipes
    screw bolt spare tool tools mould moulds logo label labels print printed colour color thickness size weight sample samples stock quality grade
    spec specification certificate certificates certified certify test tests tested testing inspect inspection inspector standard warranty guarantee guaranteed tolerance
    digit digits zero comma price prices cost costs costing discount rebate cheap cheaper expensive usd eur dollar dollars euro euros cent cents percent quote quotation offer list
    money payment payments pay pays paid paying bank account deposit balance invoice credit amendment lc transfer transferred remittance fund funds refund swift
    claim claims compensation compensate replace replaced replacement repair repaired deduct penalty charge charges charged fee fees freight insurance insured customs duty
    document documents original originals bl bill lading telex release released contract order orders agreement terms exclusive exclusivity agent distributor
    ship ships shipped shipping sail sails sailed load loaded loading deliver delivered delivery dispatch dispatched courier vessel truck forwarder carrier port
    produce produced producing production manufacture manufactured factory workshop line shift workers worker warehouse capacity slot lead
    defect defective fault faulty damage damaged crack cracked leak leaked wet rust mistake error blame wrong liable responsible responsibility
    confirm confirmed accept accepted agree agreed approve approved promise promised commit reserve reserved book booked arrange arranged ensure
    welder welding weld welded thread flange gasket housing casing blade rotor stator bolt bolts nut nuts rivet hinge frame fitting hose filter sensor switch plug socket wire wiring bulb
    driver chip circuit battery insulation lining layer foil adhesive glue resin pigment additive stainless steel iron brass copper aluminium aluminum zinc galvanised galvanized chrome titanium ceramic fibre fiber foam wood
    surface edge seam joint hole diameter length width height volume density pressure voltage frequency power current speed noise vibration corrosion acid chemical solvent uv waterproof fireproof frost heat-resistant
    tensile hardness strength load span lifetime life-time efficiency consumption certificate licence license patent approval drawing design prototype mould tooling sampling survey
    overtime subcontractor subcontract partner firm plant branch crew gang lads technician engineer engineers specialist trial run batch night-shift weekend-shift schedule slot queue priority
    letter-of-credit clause clauses bank banks banker cheque check draft bond escrow cod voucher bonus gift present commission gratis sponsor owe debt receipt stamp seal customs-value value declared
    approval free deal stamp legal court lawyer police supplier suppliers customer customers competitor
    """
"""With one of these a clause speaks of goods, price, money, papers or work; judged by stem."""

TALK_WORDS = """
    weather rain rains rained rainy raining sun sunny sunshine snow snowed storm stormy typhoon wind windy cloud cloudy fog heat shade sky thunder
    flood drought humid monsoon winter spring summer autumn umbrella family wife husband daughter daughters son sons child children kid kids baby boy
    girl mother father mum dad parents brother sister uncle aunt cousin grandmother grandfather grandson grandparents nephew niece twins friend
    friends neighbour neighbours pregnant maternity wedding married birthday anniversary funeral school kindergarten exam exams university student
    graduation homework holiday holidays vacation trip travel travelling travelled journey flight flights train airport hotel suitcase luggage
    passport beach mountain mountains lake sea island hike hiking village countryside hometown city traffic taxi road festival eid ramadan diwali
    christmas easter carnival midautumn lantern mooncake dragon new-year tet party feast celebrate celebrating celebration fireworks ceremony eat eats
    eating ate dinner lunch breakfast supper food meal kitchen cook cooked noodles rice soup fish tea coffee wine beer drink drinks drank bottle cake
    fruit mango lychee lychees spicy delicious taste tasty hungry thirsty recipe restaurant health healthy ill illness sick flu fever cough headache
    malaria covid hospital doctor nurse medicine surgery operation recover recovered recovery sleep slept sleeping asleep tired awake feel feels
    feeling felt angry worried proud nervous excited curious shy lonely calm stress stressed smile smiled smiling laugh laughed laughing cry cried
    joke joked jokes funny fun enjoy enjoyed enjoying love loved loves miss missed dream dreamed heart soul spirit lucky warmth hug kiss football
    soccer cricket team golf tennis basketball marathon swim swimming dance danced dancing music song sing singing concert movie television tv
    reading photo photos picture pictures ribbon camera video album drawer desk god bless blessed blessing pray prayer prayers church mosque temple
    peace condolence condolences sorrow grief dog cat goat horse cow bird birds chicken animals garden flower flowers tree trees farm farmer farmers
    farming harvest crop fields river forest flat apartment roof renovation rebuild rebuilding rebuilt noise noisy electricity internet wifi chat
    chatted chatting talk talked talking speak speaking spoke conversation typing accent nostalgia booth fair exhibition visitor visitors crowd
    crowded handshake election elections government politics war lunchtime midnight dawn pleasant lovely beautiful wonderful awful boring
    """
"""Weather, family, food, health, leisure, feelings, home: with one of these and no word of business, a day is no term."""

PLAIN_WORDS = """
    always usually normally sometimes often never ever indeed quite rather maybe perhaps bigger unchanged sure anyway week monday tuesday wednesday
    thursday friday saturday sunday yesterday hour minute month year word words write writing spelling grammar news people everybody everyone somebody
    nobody run running leave kind great nice old new world power cut match goal field season temperature cold hot cool warm hall stand book game games
    loss passed wall memory memories clock calendar phone mobile laptop server battery discussion colleague colleagues boss strike degrees house
    houses home english chinese spanish french language office morning afternoon evening night weekend teacher life lives hope wish luck quiet busy
    mood rest remember remembers remembered remind forgot forget happy glad sad surprised pleasure kindness young older younger grown grow growing
    alive strange terrible dear sweet
    """
"""Words of everyday that business letters have too: no news by themselves."""

PEOPLE = re.compile(
    r"""^(?:(?:and|but|so|because|while|although|as|since|now|today|yesterday|here|at\shome|also|where|who|when|how)\s){0,3}
    (?:(?:(?:my|your|his|her|our|their|the)\s(?:\w+\s)?(?:wife|husband|daughters?|sons?|child(?:ren)?|kids?|mother|father|mum|dad|parents|brothers?|sisters?|uncles?|aunt|cousins?
        |grand\w{3,8}|baby|family|families|friends?|neighbours?|dog|cat|house|home|garden|village|country|city|town|english|chinese|spanish|french|memory|desk|voice|health|head|heart|back|eyes?
        |weather|rain|sun|snow|storm|typhoon|wind|sky|heat|cold|winter|summer|spring|autumn|season|holidays?|festival|traffic|internet|phone|power|train|flight|fair|booth|dinner|food|wine|tea|coffee|noodles
        |photos?|pictures?|videos?|news|elections?|harvest|match|game))\b
      |(?:your|his|her)\s
      |my\s(?!manager|boss|company|factory|team|engineers?|price|offer|word|side|production|people|men|forwarder|colleague|warehouse|workers?|treat|best|account|supplier|partner|guys|lads)
      |(?:he|she|god|allah|everybody|everyone|people|children|farmers|politicians)\s(?!(?:will|shall|can|may|has\sagreed|said\syes|agreed|accepts?|allows?|gets?)\b)
      |(?:may|let)\s(?:he|she|god|your|the\s(?:new\s)?year)\s)""",
    re.VERBOSE,
)
"""Begins with a person who does no business here, with the weather or a thing of everyday life."""

SOCIAL = re.compile(
    r"""^(?:(?:and|but|so|because|while|also|when|what|how|as|since)\s){0,2}(?:(?:i|we|both\sof\sus|all\sof\sus)\s)
    (?:(?:am|are|was|were|have|had|do|did|can|could|must|still|always|often|never|really|truly|very\smuch|just|also|all|even|only|already|so\smuch|often|again|recently|would|should|will|never)\s){0,4}
    (?:enjoy|enjoyed|remember|remembered|miss|missed|love|loved|laugh|laughed|laughing|smile|smiled|hope|hoped|wish|dream|dreamed|celebrate|celebrated|celebrating|cried|admire|admired|watch|watched|slept|sleep|ate|eat|eating|drank|drink
      |sick|ill|tired|hungry|travelling|abroad|getting\s(?:\w+\s)?(?:worried|old|older|nervous|tired|hungry|married|curious)|feel|felt|feeling|sat|grew|born|happy\sto\s(?:listen|hear|help|talk)|glad\sto\shear|on\s(?:leave|holiday|vacation|the\strain|the\sroad|a\strip)
      |(?:have|had)\s(?:a|an|one|another|two|some|many|bad|good|such|so\smany|no)?\s?(?:\w+\s)?(?:requests?|favou?r\sto|questions?|wish|idea|worry|surprises?|experiences?|memories|luck|time|days?|week|weekend|guests?|visitors?|blackouts?|storms?|warnings?|exams?|meetings?)
      |(?:can|could)\s(?:only\s|well\s|finally\s|now\s)?(?:read|see|hear|understand|imagine|follow|explain|feel)|forgot\s(?:something|one\sthing|to\s(?:mention|say|tell|ask|add|thank))|read\sit|read\syour|read\severything|showed\s(?:it|them|your)|sat\s|out\sof\s(?:the\s)?office|at\shome|promised\smyself|married|jealous|envy|pray|prayed|wondered|thinking\sof\syou|thought\sof\syou|chatted|moved\shouse)\b""",
    re.VERBOSE,
)
"""We say how we feel, live, and remember."""

EFFECT = re.compile(
    r"""^(?:(?:and|but|so|that|so\sthat|only|of\scourse)\s){0,2}(?:it|this|that)\s(?:does|do|did|will|would|can)\s(?:not|never)\s(?:really\s|even\s)?
    (?:change|surprise|mean|make|explain|bring|depend|solve|answer|tell|say|surprise|sound|look|feel|happen|come|give|leave)\b"""
    r"|^(?:and\s|but\s)?(?:it|this|that)\smust\s(?:have\sbeen|be)\s(?:an?\s|so\s|very\s|really\s)?(?:\w+\s)?(?:shock|blow|relief|surprise|hard|difficult|terrible|nice|lovely|stressful|annoying|frustrating)\b"
    r"|^(?:and\s|but\s)?(?:it|this|that)\sis\s(?:the\swhole|all|my|the)\s(?:secret|story|question|news|worry|reason\swhy)\b"
    r"|^(?:and\s|but\s)?(?:it|this|that)\s(?:only\s|really\s|also\s)?(?:helps?|makes?|gives?|saves?|means?|explains?|surprises?|sounds?|feels?|reminds?|puts?|brings?|leaves?|made|helped|gave)\s(?:me|us|you|my|life|everybody|people|things)\b(?!\s(?:a\s)?(?:discount|price|new|free|replacement|credit))",
    re.VERBOSE,
)
"""What something does to a person or a talk, which no goods do."""

SUBJECT_WORDS = 4
"""Words at the head of a clause in which its subject stands."""
JOINTS = frozenset("and but so because while although as since now also then or here today that's well".split())
POINTING = frozenset(
    "we it this that they these those you all everything nothing both one us let which each any".split()
)
"""Subjects that may be the goods, our work or the deal."""
TO_COME = re.compile(
    r"\b(?:will|shall|going\sto|can|could|may|gets?|ready|done|finished|have|has)\b|\b(?:i|he|she)\s(?:am|is)\s\w+ing\b"
)
"""A deed of somebody, still to come or just done."""
STATE = re.compile(
    r"^(?:(?:and|but|so|because|while|since|as|now|today|also|here|where)\s){0,3}(?:i|we)\s(?:am|are|was|were)\s(?:\w+\s)?(?!able|ready|prepared|willing|bound|obliged|responsible|going|committed|certified|liable|sure|certain|flexible|giving|making|sending|putting|doing|working)\w"
)
"""What or where we are."""

IDIOMS = (
    r"\bbe\s(?:\w+\s)?(?:honest|frank|straight|open)\b|\bsle(?:ep|pt)\s(?:very\s|so\s)?badly\b|\bexchange\srates?\b|\bpower\scuts?\b|\bcut\soff\b|\btak(?:e|es|ing|en)\sover\sfrom\s(?:my|a|our|the|him|her)\b|\bforg[eo]t(?:ten)?\s(?:something|one\sthing|to\s(?:mention|say|tell|ask|attach|add|write|answer|reply|thank))\b"
    r"|\b(?:that|this)\sis\s(?:\w+\s)?how\b.*|\bhow\s(?:a|an|the|this|it|such|our|we)\b.*\bworks?\b|\bthe\spoint\swhere\b.*|\bonly\sthe\scredit\b.*\bcounts\b|\bonly\s(?:when|what|the\smoney)\b.*\bcounts\b"
)
"""Turns of speech whose words bind nothing where they stand together."""
GUESS = re.compile(
    r"^(?:and\s|or\s|but\s)?(?:it|this|that)\s(?:can|could|may|might)\s(?:also\s|as\swell\s)?(?:be|have\sbeen)\s(?:the|a|an|in\sthe|on\sthe)?\s?(?!\w+(?:ed|en|ne|nt|de|ld|id)\b)\w+\W*$"
)
"""One cause among others: "it can be the truck"."""
OWN = re.compile(r"\b(?:my|me|\w{2,10}ed)\b")
"""Private, or past: what a thing of the world needs to be no news of the deal."""
I_TOLD = re.compile(
    r"^(?:(?:and|but|so|because|while|since|as|when|then|here|yesterday)\s){0,3}i\s(?:\w+ly\s|only\s|even\s|once\s)?(?!promised|agreed|accepted|confirmed|booked|reserved|arranged|shipped|approved|allowed|offered|checked|tested|asked|packed|instructed|released)(?:\w{2,10}ed|went|took|got|came|fell|broke|ran|met|saw|read|wrote|spent|lost|found|grew|bought|kept|caught)\b(?!.*\byour?\b)"
)
"""I tell of myself and of nothing done for the buyer."""
PAST = re.compile(r"\b(?:was|were|had|arrived|came|got|went|started|happened|has\sbeen|have\sbeen|did|took|lasted)\b")
WORD_OF_A_DAY = re.compile(r"[^\W\d]+(?:\s[^\W\d]+){0,3}")

GENERAL = re.compile(r"\b(?:often|usually|normally|generally|sometimes|in\sgeneral|as\sa\srule)\b")
"""Says how things are in the world, of nothing in this deal."""

WISHES = re.compile(
    r"^(?:(?:and|so|but)\s)?(?:(?:wishing|wish|hoping|greetings|congratulations|congrats|happy|merry|regards|good\s(?:morning|day|evening|night|luck|health)|have\sa|take\s(?:good\s)?care|all\sthe\sbest|best\swishes"
    r"|jambo|ni\shao|salam|namaste|shalom|hola|sorry\s(?:about|that)|apologies|my\sapologies|(?:so\s|very\s|really\s|am\s|i\sam\s|we\sare\s){0,3}(?:glad|happy|pleased|sorry|sad|relieved)\s(?:that\s(?:you|your|everybody|the\s\w+\sis)|to\s(?:hear|read|see\sthat)|for\syou|for\syour)|excuse\s(?:me|the|my|us)|(?:please\s)?forgive\s(?:me|the|my|us)|cheers|(?:my|our|with)?\s?(?:very\s)?(?:kind|kindest|warm|warmest|best|hearty)\s(?:greetings|regards|wishes)|(?:what|how)\s(?:an?|nice|lovely|kind|brave|sweet|wonderful|sad|good|great)\s"
    r"|it\s(?:was|is)\s(?:really\s|always\s|very\s|so\s|such\s|quite\s)?(?:an?\s|my\s)?(?:great\s|real\s)?(?:honour|honor|pleasure|joy|delight|nice|kind|lovely)\b|kiss|hug|say\shello|give\smy)\b)"
)

FOREIGN_TALK = {
    "zh": (
        re.compile(r"台风|天气|下雨|停(?:了\S{0,2})?电|假期|放假|春节|中秋|端午|国庆|周末|节日|家人|身体|健康|孩子|儿子|女儿|太太|先生好|吃饭|喝茶|喝酒|咖啡|旅行|出差|展会|疫情|保重|愉快|快乐|恭喜|祝|生日|考试|早上好|晚上好|高铁|飞机|路上|保养|感冒|生病|住院|休息|回家|老家"),
        re.compile(r"货|价|款|钱|单|交期|船|发(?!烧)|寄|付|样品|质量|赔|退|换|合同|证|放心|保证|包在|安排|生产|做好|办好|搞定|[$￥]|元|\d"),
    ),
    "es": (
        re.compile(
            r"\b(?:vacaciones|fiestas?|familia|hij[oa]s?|espos[oa]|mujer|marido|padres?|madre|herman[oa]s?|abuel[oa]|f[úu]tbol|partido|domingo|fin\sde\ssemana|tiempo|lluvia|llueve|calor|fr[íi]o|invierno|verano|navidad|cumpleaños|boda|salud"
            r"|descanse|feria|cena|vino|comida|viaje|tren|avi[óo]n|abrazo|recuerdos|felicidades|enhorabuena|sueño|playa|pueblo)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\d|\b(?:mercanc[íi]a|precio|pago|pedido|factura|muestras?|embar\w+|entreg\w+|env[íi]\w+|list[oa]s?|saldr\w+|lleg\w+|pagar\w*|banco|documentos|contenedor|producci\w+|cajas?|palets?|garant\w+|cuente|tranquil[oa])\b",
            re.IGNORECASE,
        ),
    ),
}  # fmt: skip
"""Of each language: a cue of small talk, and what lifts it."""

GENERIC = re.compile(
    r"^[a-z ]{3,30}\s(?:is|are)\s(?:also\s)?used\s(?:in|for|by)\s(?:many|most|all)\s\w+\W*$|^(?:(?:and|but|so|because|since|as|while|when|then|still|even)\s){0,2}(?:an?\s(?!second|third|new|further|extra|special|friend|colleague|man|team)|some\s|many\s|most\s|few\s|such\s|those\s|every\s|no\s|any\s|nobody\s|anybody\s|anyone\s|whoever\s|people\s|you\snever\s|one\snever\s|(?!(?:it|this|that|there|he|she|here|what|who|everything|all|payment|delivery|shipment|freight|price|deposit|insurance|production|packing|lead)\b)[a-z]{3,}\s(?:is|means)\s(?:an?|the|hard|like)\s|(?:fresh|old|cheap|good|real|natural|thin|thick|big|small|bad|wrong|wet|dry|hot|cold|young|other)\s\w+s\s)"
    r"(?!.*\b(?:we|our|us|i|my|your|will|shall|going)\b)(?!.*\d)"
)
"""Speaks of things in general, of none in this deal."""
MEANS = """
    overtime subcontractor partner plant branch crew gang lads technician engineer specialist shift line machine workshop warehouse capacity stock slot certificate certified
    approved approval test tested truck vessel ship forwarder courier agent discount rebate price offer free refund credit replacement compensation lc amendment bank money payment
    release document original confirm accept agree promise guarantee warranty reserve book release manager boss colleague worker customer supplier
    """
"""What work, money and papers are done with: who has a new one of these says something of the deal."""
SHOWN = re.compile(
    r"(?:the|that|this|your)\s(?:\w+\s)?(?:photos?|pictures?|videos?|story|joke|song|dinner|evening|trip|party|card)\b"
)
"""Something of life that is only remembered."""
