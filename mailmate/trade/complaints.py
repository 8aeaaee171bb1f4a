"""How bad a complaint is and what evidence it still lacks (DOMAIN handbook 6): from facts and words, never a verdict.

Severity routes the mail, it admits nothing. The evidence list is what a claim normally needs; what the mail gives
is never asked for again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.wording import fold_number, sentences

SEVERITIES = ("critical", "major", "minor", "unclear")
"""Worst first."""

_CRITICAL = re.compile(
    r"\b(?:injur(?:y|ed|ies)|hurt|burn(?:t|ed|s)?\b(?! mark)|wounded|hospital|accident|fire|explo(?:ded|sion|des)|electric shock|smoke|"
    r"recall(?:ed)?|safety (?:risk|hazard|issue|problem)|dangerous|hazard(?:ous)?|poison\w{0,4}|toxic|illegal|"
    r"(?:held|seized|detained|blocked|stopped|confiscated|rejected) (?:by|at) (?:the )?(?:customs|authorit\w{1,3}|police|ministry|government|port health)|"
    r"(?:production|assembly|our|the|whole) (?:\w+ )?line (?:is |was |has |had )?(?:been )?(?:stopped|stopping|down|standing|stands|idle|halted)|"
    r"line (?:stop(?:page)?|down)\b|(?:stopped|halted) (?:our |the )?(?:production|line|plant)|production (?:is|was|has) (?:been )?(?:stopped|halted|down))\b"
    r"|受伤|着火|起火|爆炸|触电|召回|停产|停线|海关扣|中毒|\b(?:heridos?|incendio|explosi[óo]n|retirada del mercado|bless[ée]s?|incendie|ferid[oa]s?|inc[êe]ndio|"
    r"verletzt|brand|r[üu]ckruf|пожар|травм\w{1,3}|взрыв|отзыв|yang[ıi]n|yaral[ıi])\b",
    re.I,
)  # fmt: skip
_NO_HARM = re.compile(
    r"\b(?:no|nobody|none|not|without|luckily|fortunately no|never)\b[^.;!?]{0,30}$|\bfire[- ](?:proof|resist\w{1,4}|retard\w{1,4}|rat(?:ed|ing)|class|test|door|hose|extinguisher)",
    re.I,
)
_FIRE_WORDS = re.compile(
    r"^[- ](?:proof|resist\w{1,4}|retard\w{1,4}|rat(?:ed|ing)|class|tests?|doors?|hoses?|extinguishers?|alarms?)\b",
    re.I,
)
_UNUSABLE = re.compile(
    r"\b(?:can(?:not|['’]t| not) (?:be )?(?:use[d]?|sell|sold|install(?:ed)?|assemble[d]?|deliver(?:ed)?)|(?:unusable|useless|unsaleable|unsellable|worthless|not (?:usable|saleable|fit for use))|"
    r"(?:all|whole|entire|every|complete) (?:\w+ )?(?:lot|batch|shipment|container|order|quantity|goods|pieces)\b[^.;!?]{0,40}\b(?:defect\w{0,3}|wrong|damaged|broken|rejected|failed|bad|faulty)|"
    r"does(?: not|n['’]t) work|do(?: not|n['’]t) work|(?:stopped|stops) working|out of order|completely (?:broken|destroyed|damaged|wet)|wrong (?:item|goods|product|model|material)s?)\b"
    r"|无法使用|不能用|不能销售|全部(?:损坏|不合格|有问题)|发错货|\b(?:no (?:funciona|sirve)\w{0,1}|inutilizables?|inutilisables?|ne (?:fonctionne|marche)\w{0,2} pas|n[ãa]o funciona\w{0,1}|не работа\w{2,3}|непригодн\w{1,3}|[çc]al[ıi][şs]m[ıi]yor)\b",
    re.I,
)  # fmt: skip
_MINOR = re.compile(
    r"\b(?:cosmetic|slight(?:ly)?|minor|small scratch\w{0,2}|scratch(?:es|ed)?|colou?r (?:shade|difference|is (?:a bit|slightly))|dent(?:s|ed)?|stain\w{0,2}|shade|still (?:usable|works?)|label\w{0,4}|dust\w{0,2})\b|轻微|划痕|色差|\b(?:leve|rasgu[ñn]o|l[ée]g[èe]re?|царапин\w)\b",
    re.I,
)
_HEARSAY = re.compile(
    r"\b(?:(?:client|customer|user|dealer|shop)s? (?:says?|hears?|reports?|told|tells|mentions?|thinks?|claims?|feels?)|(?:we|i) (?:will|shall|are going to|must) (?:check|verify|look into|ask)|"
    r"(?:seems?|maybe|perhaps|possibly|not sure|might be|could be|heard that|it is said))\b|可能|听说|好像|似乎|\b(?:parece|quiz[áa]s|peut-[êe]tre|talvez|кажется|возможно|belki)\b",
    re.I,
)
_FIGURE = re.compile(r"\d")
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|percent|per cent|pct)", re.I)

EVIDENCE = (
    "photos", "container_no", "seal_no", "lot", "qty_affected", "qty_total", "arrived_on", "found_on", "conditions",
    "video", "test_report", "survey", "unloading_photos",
)  # fmt: skip
"""What a claim may need, in the order it is asked."""
_ALWAYS = ("photos", "lot", "qty_affected", "qty_total", "arrived_on", "found_on")
_NEEDED_FOR = {
    "damage": ("container_no", "seal_no", "unloading_photos"),
    "shortage": ("container_no", "seal_no", "unloading_photos"),
    "packaging": ("container_no", "unloading_photos"),
    "contamination": ("container_no", "conditions", "test_report"),
    "function": ("video", "conditions"),
    "dimension": ("test_report",),
    "appearance": ("conditions",),
}
_FACT_OF = {
    "container_no": ("container_no",), "seal_no": ("seal_no",), "lot": ("lot", "serial_no"),
    "qty_affected": ("qty_affected",), "qty_total": ("qty_total",), "arrived_on": ("arrived_on",), "found_on": ("found_on",),
}  # fmt: skip
_GIVEN = {
    "photos": re.compile(r"\b(?:photos?|pictures?|images?|pics?)\b|照片|图片|\b(?:fotos?|im[áa]genes|снимк\w|фото|foto[ğg]raf\w{0,5})\b", re.I),
    "video": re.compile(r"\b(?:videos?|clip)\b|视频|\bвидео\b", re.I),
    "unloading_photos": re.compile(r"\b(?:(?:photos?|pictures?) (?:of|from|during) (?:the )?(?:unloading|opening|container)|unloading (?:photos?|pictures?))\b", re.I),
    "test_report": re.compile(r"\b(?:test|lab(?:oratory)?|inspection|measur\w{2,6}) (?:report|result|protocol|certificate)s?\b|检测报告|检验报告", re.I),
    "survey": re.compile(r"\b(?:survey(?:or)?(?:['’]s)? report|independent (?:survey|inspection)|sgs|bureau veritas)\b", re.I),
    "conditions": re.compile(r"\b(?:stored|storage|warehouse|installed|installation|operated|temperature|indoors|outdoors|running at)\b|存放|安装", re.I),
}  # fmt: skip
_IMAGE = re.compile(r"\.(?:jpe?g|png|heic|gif|bmp|tiff?|webp)$", re.I)
_VIDEO = re.compile(r"\.(?:mp4|mov|avi|3gp|mkv|wmv)$", re.I)
_PROMISED = re.compile(
    r"\b(?:will|shall|can|could|going to|later|tomorrow|soon)\b[^.;!?]{0,30}$|\bno $|\bwithout $|\bneed (?:\w+ )?$",
    re.I,
)


def severity(facts: Sequence[Fact], text: str, rules: Rules, *, earlier: Iterable[Entry] = ()) -> str:
    """Return `critical`, `major`, `minor` or `unclear`.

    `facts` are the mail's, `text` its new text, `earlier` the complaint entries already on record with this company:
    a second complaint on the same item is major.
    """
    own = [fact for fact in facts if fact.source != "quoted"]
    if any(fact.name == "safety" and fact.value is True for fact in own) or _says_critical(text):
        return "critical"
    if _is_major(own, text, rules) or _is_second(own, earlier):
        return "major"
    if _is_hearsay(own, text):
        return "unclear"
    minor = any(_MINOR.search(sentence) for sentence in sentences(text))
    named = {fact.name for fact in own} & {"defect_type", "qty_affected", "product", "lot", "claim_amount"}
    return (
        "minor" if minor or "qty_affected" in named or len(named) >= 2 or _share(own, text) is not None else "unclear"
    )


def _says_critical(text: str) -> bool:
    for sentence in sentences(text):
        for match in _CRITICAL.finditer(sentence):
            denied = _NO_HARM.search(sentence[: match.start()][-40:])
            if not denied and not _FIRE_WORDS.match(sentence[match.end() :]):
                return True
    return False


def _is_major(facts: Sequence[Fact], text: str, rules: Rules) -> bool:
    share = _share(facts, text)
    if share is not None and share > rules.major_share:
        return True
    claimed = (fact.value for fact in facts if fact.name == "claim_amount")
    if any(isinstance(money, Money) and money.amount > rules.major_claim for money in claimed):
        return True
    wrong = any(fact.name == "defect_type" and fact.value == "wrong_item" for fact in facts)
    return wrong or any(_UNUSABLE.search(sentence) for sentence in sentences(text))


def _share(facts: Sequence[Fact], text: str) -> Decimal | None:
    """Return the affected share of the lot in percent: from two quantities of one unit, else as the mail says it."""
    affected, total = _quantity(facts, "qty_affected"), _quantity(facts, "qty_total")
    if affected and total and total.value and affected.unit == total.unit:
        return affected.value / total.value * 100
    percents = [
        fact for fact in facts if fact.name in ("qty_affected", "defect_share") and isinstance(fact.value, Decimal)
    ]
    if percents and isinstance(percents[0].value, Decimal):
        return percents[0].value
    quoted = next((fact.quote for fact in facts if fact.name == "qty_affected" and _PERCENT.search(fact.quote)), None)
    match = _PERCENT.search(quoted) if quoted else None
    return Decimal(match.group(1).replace(",", ".")) if match else None


def _quantity(facts: Iterable[Fact], name: str) -> Quantity | None:
    return next((fact.value for fact in facts if fact.name == name and isinstance(fact.value, Quantity)), None)


def _is_second(facts: Sequence[Fact], earlier: Iterable[Entry]) -> bool:
    """Tell whether the product or lot of this complaint stands in an earlier one."""
    named = {fold_number(str(fact.value or fact.quote)) for fact in facts if fact.name in ("product", "lot")} - {""}
    before = {fold_number(str(one.value.get(name) or "")) for one in earlier for name in ("product", "lot")}
    return bool(named & before)


def _is_hearsay(facts: Sequence[Fact], text: str) -> bool:
    """Tell whether the mail only passes on what somebody said, with no figure of its own."""
    figures = any(fact.name in ("qty_affected", "qty_total", "claim_amount") for fact in facts)
    heard = any(_HEARSAY.search(sentence) for sentence in sentences(text))
    return heard and not figures


def evidence_missing(
    facts: Sequence[Fact], text: str, *, attachments: Iterable[str] = (), severity: str = "", rules: Rules | None = None
) -> tuple[str, ...]:
    """Return the evidence still to ask for, of `EVIDENCE`, in its order.

    `attachments` are the mail's file names: pictures and films count as given. A survey is asked for large claims.
    """
    own = [fact for fact in facts if fact.source != "quoted"]
    kinds = [str(fact.value) for fact in own if fact.name == "defect_type"]
    needed = set(_ALWAYS).union(*(_NEEDED_FOR.get(kind, ()) for kind in kinds))
    if "shortage" in kinds:
        needed -= {"lot"}
    if _is_large(own, rules or Rules()) and severity in ("critical", "major", ""):
        needed.add("survey")
    names = list(attachments)
    return tuple(one for one in EVIDENCE if one in needed and not _is_given(one, own, text, names))


def _is_large(facts: Sequence[Fact], rules: Rules) -> bool:
    claimed = (fact.value for fact in facts if fact.name == "claim_amount")
    return any(isinstance(money, Money) and money.amount > rules.major_claim for money in claimed)


def _is_given(evidence: str, facts: Sequence[Fact], text: str, names: Sequence[str]) -> bool:
    if any(fact.name in _FACT_OF.get(evidence, ()) for fact in facts):
        return True
    if evidence == "photos" and any(_IMAGE.search(name) for name in names):
        return True
    if evidence == "video" and any(_VIDEO.search(name) for name in names):
        return True
    if any(
        fact.name == "evidence_given" and evidence.rstrip("s") in str(fact.value or fact.quote).lower()
        for fact in facts
    ):
        return True
    pattern = _GIVEN.get(evidence)
    return pattern is not None and any(_shows(pattern, sentence) for sentence in sentences(text))


def _shows(pattern: re.Pattern[str], sentence: str) -> bool:
    """Tell whether a sentence gives the evidence: named, and neither promised for later nor missed."""
    match = pattern.search(sentence)
    return match is not None and not _PROMISED.search(sentence[: match.start()][-50:])
