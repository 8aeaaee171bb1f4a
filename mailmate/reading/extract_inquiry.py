"""What an inquiry names: goods, specifications, quantity, delivery, prices, dates, terms."""

from __future__ import annotations

import re

from mailmate.reading.grounds import Ground, Grounds, clause_around
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.found import Found
from mailmate.trade.readings import Context

_SEA_TO = frozenset({"CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DAT", "CNF", "C&F", "DES", "DEQ", "DDU", "DAF"})
_DELIVERED = re.compile(
    r"\b(?:to|for|in|at|port of|discharge|destination|deliver\w*|cif|cfr|c&f|cnf|cpt|cip|dap|ddp|dpu|hasta|até|à|nach|frei|до|в|puerto|porto)\W{1,3}(?:the\W)?(?:port\W(?:of\W)?)?$|港$|到$|至$|تسليم\W(?:ميناء\W)?$|ميناء\W$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:from|fob|fca|exw|ex|loading|desde|von|ab|из|de)\W{1,3}(?:the\W)?(?:port\W(?:of\W)?)?$|从$", re.IGNORECASE
)
_TARGET = re.compile(
    r"\b(?:target|budget|aim\w*|not more than|maximum|max|up to|limit|we can pay|our price|our idea|idea price|objetivo|presupuesto|orçamento|cible|zielpreis)\b|目标价|预算",
    re.IGNORECASE,
)
_RIVAL = re.compile(
    r"\b(?:competitor\w*|another|other (?:supplier|offer|factory|source)s?|elsewhere|from (?:vietnam|india|turkey|china|korea|thailand|local)|we (?:have|got|received) (?:an )?offers?|quoted us|offered us|competing|competencia|concorrente|concurrent|wettbewerb\w*)\b|其他供应商|别家|同行",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:by|before|until|need\w*|latest|required?|delivery|project|deadline|ship\w*|in|on|for|arrive|antes|até|avant|bis|до|kadar)\b|前|之前|需要|交货",
    re.IGNORECASE,
)
_NOT_NEEDED = re.compile(
    r"\b(?:quote|offer|quotation|reply|answer|submit|visit\w*|come|coming|meet|fair|exhibition|call|bid|send (?:us )?(?:your|the) (?:offer|quotation)|last|your (?:letter|mail|email|offer|quotation)|dated)\b",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"\b\d{1,3} ?%(?: \w+){0,2} (?:deposit|down|advance|in advance|prepayment|t/?t|by t/?t|balance|before|against)(?:[^.;\n]{0,70}?(?:balance|b/l|shipment|copy|documents|loading|delivery))?|"
    r"\b(?:L/?C|letter of credit)(?: (?:at|on))? (?:sight|\d{2,3} days)|\b(?:t/?t|D/?P|D/?A|O/?A|open account|cash against documents|CAD)\b(?: (?:at sight|\d{1,3} days(?: after \w+(?: \w+)?)?|in advance))?|"
    r"\bnet \d{1,3}(?: days)?|\b\d{1,3} days(?:'|’)? (?:credit|after (?:b/l|invoice|delivery|shipment)|open account|net|payment terms?)(?: date)?|\bpayment(?: terms?)?(?: is| are|:)? (?:by )?(?:l/?c|t/?t|d/?p|d/?a)\b[^.;\n]{0,40}|"
    r"\b\d{2}/\d{2} t/?t|信用证|账期\d+天|\d+%定金|\d+天账期",
    re.IGNORECASE,
)
_PACKING = re.compile(
    r"\b(?:pack(?:ed|ing|aging)?|private label|wooden (?:case|crate|box)s?|drums?|export carton|inner box|blister|palleti[sz]ed|on pallets|shrink[- ]wrap\w*|bulk bags?|jumbo bags?)\b|包装",
    re.IGNORECASE,
)
_SAMPLE = re.compile(
    r"\b(?P<value>(?:\d{1,4}|one|two|three|four|five|six|ten|a few|some)(?:\s+\w+){0,3}?\s+samples?|samples?\s+of\s+\d{1,3}\s+\w+)\b|(?P<zh>\d{1,4}\s?个?样品)",
    re.IGNORECASE,
)
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_WHO_PAYS = re.compile(
    r"\b(?:free samples?|samples? (?:free|for free)|we (?:will )?pay (?:for )?(?:the )?(?:samples?|courier|freight)|(?:at )?our (?:cost|account|dhl account|fedex account)|freight collect|courier account)\b",
    re.IGNORECASE,
)
_VISIT = re.compile(
    r"\b(?:visit\w*|come to|see your factory|tour|travel\w* to|in china|trip)\b|参观|拜访|visita\w*|besuch\w*|ziyaret",
    re.IGNORECASE,
)
_AFTER_QUANTITY = re.compile(
    r"\s{0,2}(?:of\s+|x\s+|adet\s+|de\s+|штук\s+|units?\s+of\s+)?(?:the\s+|your\s+|our\s+)?(?P<value>[\w\"”″'’/&.+°-]+(?:\s(?!(?:for|to|in|at|by|with|and|or|cif|fob|cfr|exw|ddp|dap|from|please|pls|we|i|per|as|is|are|on|delivered|delivery|"
    r"delivering|packed|pack|including|incl|according|which|that|before|against|if|urgent|para|con|por|für|pour|entrega|com|в|на|için|if|only|size|available|color|colour|payment|price|every|each|monthly|made|can|could|will|would|available)\b)[\w\"”″'’/&.+°-]+){0,5})",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:quot(?:e|ation)(?:\s+us)?(?:\s+(?:your\s+)?(?:best\s+)?(?:price|offer)s?)?\s+(?:for|on|of)|(?:price|offer|quotation|inquiry|enquiry|samples?|catalogue|datasheet|information|details|moq|manufacturer|supplier|interested in|interest in|looking for|in need of|need|require|buy|purchase|"
    r"represent|is|are|stock of|availability of|will|does|can)(?:\s+(?:for|of|on|about|regarding|in))?)\s+(?:a\s+|an\s+|the\s+|your\s+|some\s+|following\s+|this\s+|these\s+|our\s+)?(?P<value>(?!(?:you|we|i|it|us|me|price|delivery|best|offer|quotation|to|be|and|for|more|all|any|as|"
    r"information|help|your|the|have|please|no|not|of|if|by|that|what|possible|now|urgent\w*|so|in|on|with|attached|below|following|or|details?|samples?|from|they|there|available|new|know|send|see|quote|item|items|goods|product|products)\b)[A-Za-z0-9][\w\"/&.+'’-]*"
    r"(?:\s(?!(?:for|to|in|at|by|with|and|or|cif|fob|cfr|from|please|pls|we|before|as|is|are|on|still|run|work|fit|available|per|made|if|that|which|will|our|your|suitable|resist|can|could|have|has|only|before|including|this|delivered|i|you|urgent)\b)[\w\"/&.+'’-]+){0,5})",
    re.IGNORECASE,
)
_CJK_PRODUCT = re.compile(
    r"(?:(?<!\d)\d{1,9}\s?(?:台|套|个|件|吨|米|箱|只|公斤|卷|张|支|把|辆|平方米|条)\s?(?P<value>[\u4e00-\u9fffA-Za-z0-9-]{1,14}?)(?=的|，|。|,|\.|；|；|、|并|，|CIF|FOB|CFR|\s|$))|(?:询价|求购|采购|需要)[:：]?\s?(?P<value2>[\u4e00-\u9fffA-Za-z0-9-]{2,14}?)(?=的|，|。|,|；|、|\d|\s|$)"
)


def inquiry_facts(grounds: Grounds, context: Context) -> list[Fact | None]:
    """Return the facts of an inquiry; documents speak where the body names no quantity or specification."""
    facts: list[Fact | None] = [find_product(grounds, context)]
    for ground in _speaking(grounds):
        facts += _goods(ground)
        facts += _delivery(ground)
    body = grounds.body
    facts += _prices(body)
    facts += [one.as_fact("needed_by") for one in body.dates if _is_need(body, one)][:2]
    facts += _match_all(body)
    facts += [one.as_fact("visit.when") for one in body.dates if _VISIT.search(body.around(one, before=120, after=60))][
        :2
    ]
    return facts


def find_product(grounds: Grounds, context: Context) -> Fact | None:
    """Return the goods a mail names: one of ours by name, else the words after a quantity or an asking."""
    for ground in (grounds.body, grounds.header):
        for name in sorted(context.products, key=len, reverse=True)[:400]:
            at = _place_of(name, ground.text)
            if at >= 0:
                return ground.fact("product", name, ground.text[at : at + len(name)])
    for ground in (grounds.body, grounds.header, *grounds.documents):
        named = _after_quantity(ground) or _after_asking(ground)
        if named:
            return named
    return None


def _place_of(name: str, text: str) -> int:
    if len(name) < 3:
        return -1
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    return match.start() if match else -1


def _after_quantity(ground: Ground) -> Fact | None:
    for found in ground.quantities:
        match = _AFTER_QUANTITY.match(ground.text, found.end)
        if (
            match
            and len(match["value"]) > 2
            and not match["value"][0].isdigit() | match["value"].lower().startswith(("of ", "per "))
        ):
            words = match["value"].strip(" .,'\"")
            if words and words.lower() not in _NO_PRODUCT:
                return ground.fact("product", " ".join(words.split()), words)
    match = _CJK_PRODUCT.search(ground.text)
    if match:
        words = match["value"] or match["value2"] or ""
        return ground.fact("product", words, words)
    return None


_NO_PRODUCT = frozenset(
    "for to in at by with and or cif fob cfr from please we i urgent instead only per as is are on more each the days total".split()
)


def _after_asking(ground: Ground) -> Fact | None:
    match = _NAMED.search(ground.text)
    if not match:
        return None
    words = match["value"].strip(" .,'\"-")
    return ground.fact("product", " ".join(words.split()), words) if len(words) > 2 else None


def _speaking(grounds: Grounds) -> tuple[Ground, ...]:
    named = any(ground.quantities or ground.specs for ground in (grounds.body, grounds.header))
    return (grounds.body, grounds.header) if named else grounds.own


def _goods(ground: Ground) -> list[Fact]:
    facts = [one.as_fact("specs", ground.source) for one in ground.specs[:15]]
    facts += [one.as_fact("quantity", ground.source) for one in ground.quantities[:8] if not _is_sample(ground, one)]
    facts += [one.as_fact("certificates", ground.source) for one in ground.certificates[:8]]
    return facts


def _is_sample(ground: Ground, found: Found) -> bool:
    return isinstance(found.value, Quantity) and (
        found.value.unit == "samples" or "sample" in ground.around(found, before=0, after=20)
    )


def _delivery(ground: Ground) -> list[Fact | None]:
    facts: list[Fact | None] = []
    for one in ground.incoterms[:4]:
        facts.append(one.as_fact("incoterm.rule", ground.source))
        if one.detail and _folded(one.detail) in _folded(one.quote):
            facts.append(ground.fact("incoterm.place", one.detail, one.quote))
        if (
            one.detail
            and str(one.value) in _SEA_TO
            and not any(one.start <= port.start < one.end + 40 for port in ground.ports)
        ):
            facts.append(ground.fact("destination_port", one.detail, one.quote))
    facts += [one.as_fact("destination_port", ground.source) for one in ground.ports if _is_destination(ground, one)][
        :2
    ]
    facts += [
        one.as_fact("destination_country", ground.source)
        for one in ground.countries
        if _is_destination(ground, one, sure=True)
    ][:2]
    return facts


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


def _is_destination(ground: Ground, found: Found, *, sure: bool = False) -> bool:
    before = ground.text[max(0, found.start - 30) : found.start]
    if _FROM.search(before):
        return False
    to_term = any(term.start <= found.start <= term.end + 3 and str(term.value) in _SEA_TO for term in ground.incoterms)
    from_term = any(
        term.start <= found.start <= term.end + 3 and str(term.value) not in _SEA_TO for term in ground.incoterms
    )
    if from_term:
        return False
    return to_term or bool(_DELIVERED.search(before)) or not sure


def _prices(body: Ground) -> list[Fact]:
    facts = []
    for one in body.amounts[:10]:
        name = _price_name(body.before(one, 110), body.around(one, before=0, after=50))
        if name:
            facts.append(one.as_fact(name))
    return facts


def _price_name(before: str, behind: str) -> str | None:
    """Name a price by the word nearest before it: what they aim at, or what a rival asks."""
    told = [(match.start(), name) for name, pattern in _PRICES for match in pattern.finditer(before)]
    if told:
        return max(told)[1]
    return next((name for name, pattern in _PRICES if pattern.search(behind)), None)


_PRICES = (("competitor_price", _RIVAL), ("target_price", _TARGET))


def _is_need(body: Ground, found: Found) -> bool:
    words = body.before(found, 60) + body.text[found.start : found.end + 4].lower()
    if "after" in found.detail or not _NEEDED.search(words):
        return False
    around = body.around(found, before=70, after=25)
    return not _NOT_NEEDED.search(around) and (found.value is not None or "vague" in found.flags)


def _match_all(body: Ground) -> list[Fact | None]:
    sample = _SAMPLE.search(body.text)
    return [
        body.match_fact("payment_terms", _TERMS),
        _packaging(body),
        _sample_quantity(body, sample) if sample else None,
        body.match_fact("sample.who_pays", _WHO_PAYS),
    ]


def _packaging(body: Ground) -> Fact | None:
    match = _PACKING.search(body.text)
    if not match:
        return None
    clause = clause_around(body.text, match.start(), match.end())
    return body.fact("packaging", " ".join(clause.split()), clause)


def _sample_quantity(body: Ground, match: re.Match[str]) -> Fact | None:
    words = match.group()
    first = words.split()[0].lower()
    digits = re.search(r"\d{1,4}", words)
    value: int | str = int(digits.group()) if digits else _NUMBER_WORDS.get(first, words)
    return body.fact("sample.qty", value, words)
