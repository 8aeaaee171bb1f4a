"""What a complaint reports: which goods, what is wrong, how many, when seen, what is wanted."""

from __future__ import annotations

import re
from decimal import Decimal

from mailmate.mail.model import Mail
from mailmate.reading.extract_inquiry import find_product
from mailmate.reading.grounds import Ground, Grounds, inside
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.found import Found
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Context

_ARRIVED = re.compile(
    r"\b(?:arriv\w+|receiv\w+|deliver\w+|landed|reached|came|unload\w+|lleg\w+|recib\w+|cheg\w+|receb\w+|arrivé\w*|reçu\w*|angekommen|erhalten|получ\w+|прибы\w+)\b|收到|到货|到港",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:found|find|discover\w+|notic\w+|unpack\w+|open\w+|inspect\w+|check\w+|test\w+|detect\w+|encontr\w+|constat\w+|festgestellt|обнаруж\w+|opened)\b|发现|打开|检查",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\b(?:claim|compensat\w+|credit note|refund|loss(?:es)?|damages?|reimburse\w*|reclam\w+|indemni\w+)\b|索赔|赔偿",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?<![\w.,])(?P<some>\d{1,3}(?:[., ]\d{3})+|\d{1,7})(?P<unit1>\s+[a-z]{2,12})?\s+(?:out\s+of|of|from|von|de|из|sur)\s+(?:the\s+|our\s+|all\s+)?(?P<all>\d{1,3}(?:[., ]\d{3})+|\d{1,7})(?:\s+(?P<unit>[a-z]{2,12}))?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:count(?:ed)?|received|got|only|found|arrived)\s+(?:only\s+)?(?P<some>\d[\d,.]{0,11})\b[^.;\n]{0,60}?(?:invoice|packing list|b/l|order|ordered|instead of|says|against|but)\D{0,30}(?P<all>\d[\d,.]{0,11})",
    re.IGNORECASE,
)
_REMEDIES: tuple[tuple[str, str], ...] = (
    (
        "replace",
        r"\b(?:replac\w+|new (?:ones|parts|pieces|goods)|send (?:us )?(?:the )?(?:missing|new)|reenvi\w+|reemplaz\w+|substitu\w+|remplac\w+|ersatz\w*|замен\w+|değişti\w+)\b|换货|补发|更换|补货|교환",
    ),
    ("refund", r"\b(?:refund\w*|money back|reembols\w+|rembours\w+|rückerstatt\w+|возврат\w*|iade)\b|退款|환불"),
    (
        "credit",
        r"\b(?:credit note|credit memo|deduct (?:it|them|this)? ?from (?:the )?next|nota de crédito|avoir|gutschrift)\b",
    ),
    ("repair", r"\b(?:repair\w*|fix (?:it|them|the)|rework\w*|repar\w+|réparer|reparatur)\b|维修|修理|返工"),
    (
        "discount",
        r"\b(?:discount|price reduction|reduce the price|compensat\w+|allowance|descuento|desconto|remise|rabatt|скидк\w+)\b|折扣|赔偿|补偿",
    ),
    (
        "advice",
        r"\b(?:(?:please )?advi[sc]e (?:us )?(?:how|what|us)|what (?:should|shall|can|do) we do|how (?:will you|do you|to) (?:solve|handle|deal)|your (?:solution|proposal|suggestion)|how you will solve|stellungnahme|what to do)\b|如何处理|怎么处理|怎么解决",
    ),
)
_REMEDY_PATTERNS = tuple((value, re.compile(pattern, re.IGNORECASE)) for value, pattern in _REMEDIES)
_SAFETY = re.compile(
    r"\b(?:injur\w+|electric shock|fire|burn(?:ed|t) (?:a|his|her|our)|smoke|explod\w+|explosion|hurt|hospital|recall\w*|unsafe|hazard\w*|danger\w*)\b|受伤|起火|着火|触电|爆炸|召回",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:photos?|pictures?|pics?|images?|videos?|test reports?|inspection reports?|survey reports?|fotos?|bilder|фото\w*|видео|fotoğraf\w*)\b|照片|图片|视频|检测报告|사진",
    re.IGNORECASE,
)
_PICTURES = ("image/", "video/")


def complaint_facts(mail: Mail, grounds: Grounds, context: Context) -> list[Fact | None]:
    """Return the facts of a complaint, from the statements that complain and the mail around them."""
    statements = grounds.heard_in(Intent.QUALITY_COMPLAINT) or grounds.body.statements
    body = grounds.body
    return [
        *_orders(grounds),
        find_product(grounds, context),
        *_defects(grounds),
        *_quantities(body, statements),
        *_days(body),
        *[_remedy(body, value, pattern) for value, pattern in _REMEDY_PATTERNS],
        *_claims(body),
        body.match_fact("safety", _SAFETY, value=True),
        *_given(mail, body),
    ]


def _orders(grounds: Grounds) -> list[Fact]:
    facts = []
    for ground in (grounds.body, grounds.header, *grounds.documents):
        facts += [
            one.as_fact("order_ref", ground.source)
            for one in ground.references
            if one.kind in {"reference.order", "reference.po"}
        ]
        facts += [one.as_fact("lot", ground.source) for one in ground.references if one.kind == "reference.lot"]
        facts += [one.as_fact("container_no", ground.source) for one in ground.shipping if one.kind == "container"]
    return facts[:12]


def _defects(grounds: Grounds) -> list[Fact | None]:
    heard = [
        voice
        for voice in grounds.voices
        if voice.intent is Intent.QUALITY_COMPLAINT and voice.detail and voice.source == "body"
    ]
    strong = sorted((voice for voice in heard if voice.weight >= 0.5), key=lambda voice: -voice.weight)
    named = [voice for voice in strong if voice.detail != "other"] or strong[:1]
    return [grounds.body.fact("defect_type", voice.detail, voice.span) for voice in named[:4]]


def _quantities(body: Ground, statements: list[Statement]) -> list[Fact | None]:
    for statement in statements:
        for pattern in (_SHARE, _COUNTED):
            match = pattern.search(statement.text)
            if match:
                return _share(body, statement, match)
    counted = [one for one in inside(body.quantities, statements) if isinstance(one.value, Quantity)]
    return [one.as_fact("qty_affected") for one in counted[:2]]


def _share(body: Ground, statement: Statement, match: re.Match[str]) -> list[Fact | None]:
    some, whole = _number(match["some"]), _number(match["all"])
    if some is None or whole is None or some > whole:
        return []
    unit = _unit(body, statement, match)
    return [
        body.fact("qty_affected", Quantity(some, unit), match["some"]),
        body.fact("qty_total", Quantity(whole, unit), match.group()[match.start("all") - match.start() :]),
    ]


def _unit(body: Ground, statement: Statement, match: re.Match[str]) -> str:
    begin = statement.start + match.start()
    near: list[Found] = [one for one in body.quantities if begin <= one.start <= begin + len(match.group()) + 20]
    units = [one.value.unit for one in near if isinstance(one.value, Quantity)]
    return units[0] if units else "pcs"


def _number(written: str) -> Decimal | None:
    digits = re.sub(r"\D", "", written)
    return Decimal(digits) if 0 < len(digits) < 12 else None


def _days(body: Ground) -> list[Fact]:
    facts = []
    for one in body.past_dates:
        name = _day_name(body.before(one, 90), body.around(one, before=0, after=60)) if one.value is not None else None
        if name:
            facts.append(one.as_fact(name))
    return facts[:4]


def _day_name(before: str, behind: str) -> str | None:
    """Name a day by the event told nearest before it, else after it."""
    told = [(match.start(), name) for name, pattern in _EVENTS for match in pattern.finditer(before)]
    if told:
        return max(told)[1]
    follows = [(match.start(), name) for name, pattern in _EVENTS for match in pattern.finditer(behind)]
    return min(follows)[1] if follows else None


_EVENTS = (("arrived_on", _ARRIVED), ("found_on", _FOUND))


def _remedy(body: Ground, value: str, pattern: re.Pattern[str]) -> Fact | None:
    return body.match_fact("remedy_asked", pattern, value=value)


def _claims(body: Ground) -> list[Fact]:
    return [
        one.as_fact("claim_amount")
        for one in body.amounts
        if not one.detail and _CLAIM.search(body.around(one, before=90))
    ][:3]


def _given(mail: Mail, body: Ground) -> list[Fact | None]:
    facts: list[Fact | None] = []
    match = _GIVEN.search(body.text)
    if match:
        facts.append(body.fact("evidence_given", " ".join(match.group().lower().split()), match.group()))
    return facts


def has_pictures(mail: Mail) -> bool:
    """Tell whether pictures or films are attached."""
    return any(attachment.media_type.startswith(_PICTURES) and not attachment.inline for attachment in mail.attachments)
