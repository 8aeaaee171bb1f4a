"""Score an inquiry 0 to 100 by what it says (DOMAIN handbook 4): every point shows the words that earned it.

The score orders the work, it never decides whether to answer. Nationality, religion, personal names and the
quality of the English are no signals. Known customers skip the score: that is the caller's decision.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property

from mailmate.mail.model import Mail
from mailmate.trade.companies import is_free_mail, registrable_domain, split_domain
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.wording import LONGEST, Phrase, cut_quote, fold_space, fold_words, sentences
from mailmate.trade.finding.words import late_pattern
from mailmate.trade.readings import Context, Flag, Score, ScorePart, SeenBody
from mailmate.trade.rules import Rules
from mailmate.trade.safety.fraud import find_flags
from mailmate.trade.sale import inquiry_tables as tables
from mailmate.trade.sale.marketplaces import find_notice, platform_of
from mailmate.values import dataclass

_CONTAINER_UNITS = frozenset(
    {"container", "containers", "fcl", "teu", "20ft", "40ft", "40hq", "truck", "pallet", "pallets"}
)
_SPEC_NAMES = ("specs", "spec", "standard")
_DIGIT = late_pattern(r"\d")
_WORD = late_pattern(r"\w{3,}")
_LOCAL_PART = late_pattern(r"[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")


_CONTAINER, _DRAWING = Phrase("container", tables.CONTAINER_WORDS), Phrase("drawing", tables.DRAWING)
_BUDGET, _MODEL = Phrase("budget", tables.BUDGET), Phrase("model", tables.MODEL, 0)
_PAYMENT_TERMS = Phrase("payment terms", tables.PAYMENT_TERMS)
_VAGUE_TIME = Phrase("vague time", tables.VAGUE_TIME)
_REQUIREMENTS = (
    Phrase("packaging", tables.PACKAGING),
    Phrase("labelling", tables.LABELLING),
    Phrase("testing", tables.TESTING),
)
_OUR_ITEM, _NEXT_STEP = Phrase("our item", tables.OUR_ITEM), Phrase("next step", tables.NEXT_STEP)
_CATALOGUE, _FREE, _WISH = (
    Phrase("catalogue", tables.CATALOGUE),
    Phrase("free", tables.FREE),
    Phrase("wish", tables.WISH),
)
_NO_MODEL, _COMPANY = late_pattern(tables.NO_MODEL), late_pattern(tables.COMPANY_SUFFIX)
_GENERIC = late_pattern(tables.GENERIC_GREETING, re.I | re.M)
_PHONE, _WEB, _STREET = (late_pattern(words, re.I) for words in (tables.PHONE, tables.WEB, tables.STREET))

Points = tuple[int, str] | None
"""Points and the words that earned them; None where there are no words."""


@dataclass(frozen=True)
class _Inquiry:
    """One mail under the eye of the scorer."""

    mail: Mail
    facts: Sequence[Fact]
    context: Context
    flags: Sequence[Flag]

    @cached_property
    def said(self) -> str:
        """The new text behind the subject: what the sender says now."""
        return f"{self.mail.subject}\n\n{self.mail.body.new}"

    @cached_property
    def folded(self) -> str:
        """What was said, for comparing."""
        return fold_words(self.said)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What was said as subject and new text, whose sentences are known by then, or as a whole where it is long."""
        return (self.mail.subject, self.mail.body.new) if len(self.said) <= LONGEST else (self.said,)

    @cached_property
    def own(self) -> list[Fact]:
        """The facts but those of quoted history, which does not count."""
        return [fact for fact in self.facts if fact.source != "quoted"]

    @cached_property
    def card(self) -> str:
        """The lines that tell who the sender is: the signature, else the end of the new text."""
        return self.mail.body.signature or self.mail.body.new[-800:]

    def first(self, *names: str) -> Fact | None:
        """Return the first of our facts with one of these names; quoted history does not count."""
        return next((fact for fact in self.own if fact.name in names), None)

    def every(self, *names: str) -> list[Fact]:
        """Return all facts with one of these names, quoted history left out."""
        return [fact for fact in self.own if fact.name in names]

    def find(self, phrase: Phrase) -> str | None:
        """Return the words `phrase` finds in what was said."""
        matches = (match for text in self.texts for match in phrase.matches(text))
        return next((cut_quote(match.group().strip()) for match in matches), None)


def score_inquiry(mail: Mail, facts: Sequence[Fact], context: Context, *, flags: Sequence[Flag] | None = None) -> Score:
    """Return the score of `mail` with its parts, contributions before deductions, and its band.

    `flags` are the mail's fraud flags where they are known already.
    """
    inquiry = _Inquiry(mail, facts, context, find_flags(mail, context) if flags is None else flags)
    earned = {name: points for name, rule in _CONTRIBUTIONS.items() if (points := rule(inquiry))}
    lost = {name: points for name, rule in _DEDUCTIONS.items() if (points := rule(inquiry, earned))}
    parts = tuple(ScorePart(name, points, words) for name, (points, words) in (earned | lost).items())
    total = max(0, min(100, sum(part.points for part in parts)))
    return Score(total, band_of(total, context.rules), parts)


def band_of(total: int, rules: Rules) -> str:
    """Return the band A to D of a score."""
    limits = (("A", rules.band_a), ("B", rules.band_b), ("C", rules.band_c))
    return next((band for band, least in limits if total >= least), "D")


def body_digest(text: str) -> str:
    """Return what `Context.seen_bodies` is keyed by: SHA-256 of the new text, case and white space folded."""
    from hashlib import sha256

    return sha256(fold_words(text).encode()).hexdigest()


def seen_elsewhere(mail: Mail, context: Context) -> SeenBody | None:
    """Return the first mail that had this one's text, where another address sent it; None where none did."""
    if not context.seen_bodies or not mail.body.new.strip():
        return None
    first = context.seen_bodies.get(body_digest(mail.body.new))
    sender = mail.sender.email if mail.sender else ""
    return first if first and first.sender != sender else None


def _need_product(inquiry: _Inquiry) -> Points:
    """Full for a model, a drawing or two measurable specifications; less for a bare kind of product."""
    specs = _unlike(inquiry.every(*_SPEC_NAMES))
    if len(specs) >= 2 and any(_DIGIT.search(fact.quote) for fact in specs):
        return 20, specs[0].quote
    if model := _model(inquiry):
        return 20, model
    if drawing := inquiry.find(_DRAWING):
        return 20, drawing
    product = inquiry.first("product") or (specs[0] if specs else None)
    if product:
        return 8, product.quote
    return (8, ours) if (ours := _our_product(inquiry)) else None


def _model(inquiry: _Inquiry) -> str | None:
    """Return a model number: one of ours in the text, or a token that looks like one and is no document number."""
    own = next((name for name in inquiry.context.products if _DIGIT.search(name) and _says(inquiry, name)), None)
    if own:
        return _as_written(inquiry, own)
    taken = [
        fact.quote
        for fact in inquiry.facts
        if fact.name.startswith(("refs.", "incoterm", "certificate", "amount", "target"))
    ]
    for sentence in [one for text in inquiry.texts for one in sentences(text, _MODEL)]:
        for match in _MODEL.pattern.finditer(_NO_MODEL.sub(" ", sentence)):
            if not any(match.group() in quote for quote in taken) and match.group() in sentence:
                return match.group()
    return None


def _says(inquiry: _Inquiry, words: str) -> bool:
    folded = fold_words(words)
    if folded not in inquiry.folded or not words.strip():
        return False
    return re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", inquiry.folded) is not None


def _as_written(inquiry: _Inquiry, words: str) -> str:
    match = re.search(r"\s+".join(re.escape(word) for word in words.split()), inquiry.said, re.I)
    return match.group() if match else words


def _our_product(inquiry: _Inquiry) -> str | None:
    name = next((name for name in inquiry.context.products if _says(inquiry, name)), None)
    return _as_written(inquiry, name) if name else None


def _quantity(inquiry: _Inquiry) -> Points:
    """Full for a number with a unit; less for a range; least for "one container", "trial order"."""
    for fact in inquiry.every("quantity"):
        if isinstance(fact.value, Quantity):
            if fact.value.unit.lower() in _CONTAINER_UNITS:
                return 7, fact.quote
            return (10 if "range" in fact.flags or fact.alternatives else 15), fact.quote
    words = inquiry.find(_CONTAINER)
    return (7, words) if words else None


def _destination(inquiry: _Inquiry) -> Points:
    if place := inquiry.first("destination_port", "incoterm.place", "delivery_place"):
        return 8, place.quote
    country = inquiry.first("destination_country")
    return (4, country.quote) if country else None


def _incoterm(inquiry: _Inquiry) -> Points:
    rule = inquiry.first("incoterm.rule", "incoterm")
    return (4, rule.quote) if rule else None


def _price_basis(inquiry: _Inquiry) -> Points:
    if price := inquiry.first("target_price", "competitor_price", "budget"):
        return 8, price.quote
    words = inquiry.find(_BUDGET)
    return (8, words) if words else None


def _payment(inquiry: _Inquiry) -> Points:
    if terms := inquiry.first("payment_terms"):
        return 4, terms.quote
    words = inquiry.find(_PAYMENT_TERMS)
    return (4, words) if words else None


def _timing(inquiry: _Inquiry) -> Points:
    needed = inquiry.every("needed_by", "project_date")
    dated = next((fact for fact in needed if isinstance(fact.value, date) or fact.last), None)
    if dated:
        return 6, dated.quote
    words = needed[0].quote if needed else inquiry.find(_VAGUE_TIME)
    return (3, words) if words else None


def _requirements(inquiry: _Inquiry) -> Points:
    items = [fact.quote for fact in _unlike(inquiry.every("certificates", "certificate", "standard"))]
    if packaging := inquiry.first("packaging"):
        items.append(packaging.quote)
    items += [
        words for pattern in _REQUIREMENTS[bool(inquiry.first("packaging")) :] if (words := inquiry.find(pattern))
    ]
    return (8 if len(items) > 1 else 4, items[0]) if items else None


def _unlike(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts of different words; one inside another's words counts once."""
    kept: dict[str, Fact] = {}
    for fact in facts:
        words = fold_words(fact.quote)
        if not any(words in other or other in words for other in kept):
            kept[words] = fact
    return list(kept.values())


def _identity(inquiry: _Inquiry) -> Points:
    """Full for a company name with a web page, address or telephone that agrees with it; less for the name alone."""
    name = _company_name(inquiry)
    if not name:
        return None
    return (10 if _agreeing_contact(inquiry, name) else 4), name


def _company_name(inquiry: _Inquiry) -> str | None:
    if (company := inquiry.first("sender_company")) and company.source != "header":
        return company.quote
    match = next((found for line in inquiry.card.splitlines() if (found := _COMPANY.search(line[:300]))), None)
    return match.group().strip() if match else None


def _agreeing_contact(inquiry: _Inquiry, name: str) -> bool:
    card = fold_space(inquiry.card)
    web = _WEB.search(card)
    domain = _sender_domain(inquiry)
    if web:
        site = registrable_domain(
            re.sub(r"^https?://|^www\.", "", re.sub(r"^https?://", "", web.group(), flags=re.I), flags=re.I)
        )
        return site == domain or _names_company(site, name)
    return bool(_PHONE.search(card) or _STREET.search(card)) or bool(inquiry.first("phone", "address"))


def _sender_domain(inquiry: _Inquiry) -> str:
    """Return the buyer's own domain; of a marketplace notice that of the buyer's address in its body; else empty."""
    sender = inquiry.mail.sender
    domain = registrable_domain(sender.domain) if sender else ""
    notice = find_notice(inquiry.mail)
    if notice and notice.email:
        domain = registrable_domain(notice.email.partition("@")[2])
    elif notice or platform_of(domain):
        found = (registrable_domain(one) for one in _LOCAL_PART.findall(inquiry.mail.body.new[:50_000]))
        strangers = (one for one in found if one != domain and platform_of(one) is None and not is_free_mail(one))
        domain = next(strangers, "")
    return "" if not domain or is_free_mail(domain) else domain


def _names_company(domain: str, name: str) -> bool:
    """Tell whether a domain is made of the company's name: a word of it, or its initials."""
    label = fold_words(split_domain(domain)[0]).replace("-", "")
    words = [word for word in _WORD.findall(fold_words(name)) if word not in _EMPTY_NAMES]
    initials = "".join(word[0] for word in fold_words(name).split() if word[:1].isalpha())
    return any(word in label or (len(label) >= 4 and label in word) for word in words) or (
        len(initials) >= 3 and label.startswith(initials[:4])
    )


_EMPTY_NAMES = frozenset(
    "the and ltd limited inc llc gmbh company corp corporation trading trade import export imports exports "
    "international group industries industry industrial global general enterprise enterprises".split()
)


def _own_domain(inquiry: _Inquiry) -> Points:
    domain = _sender_domain(inquiry)
    if not domain:
        return None
    name = _company_name(inquiry)
    own_page = any(
        registrable_domain(re.sub(r"^(?:https?://)?(?:www\.)?", "", web, flags=re.I)) == domain
        for web in _WEB.findall(inquiry.card)
    )
    if own_page or (name and _names_company(domain, name)):
        return 7, domain
    return None


def _personal_fit(inquiry: _Inquiry) -> Points:
    words = inquiry.find(_OUR_ITEM) or _our_product(inquiry)
    return (5, words) if words else None


def _next_step(inquiry: _Inquiry) -> Points:
    if visit := inquiry.first("visit", "visit.when"):
        return 5, visit.quote
    words = inquiry.find(_NEXT_STEP)
    return (5, words) if words else None


_CONTRIBUTIONS: dict[str, Callable[[_Inquiry], Points]] = {
    "need_product": _need_product,
    "quantity": _quantity,
    "destination": _destination,
    "incoterm": _incoterm,
    "price_basis": _price_basis,
    "payment": _payment,
    "timing": _timing,
    "requirements": _requirements,
    "identity": _identity,
    "own_domain": _own_domain,
    "personal_fit": _personal_fit,
    "next_step": _next_step,
}
Earned = dict[str, tuple[int, str]]


def _mass_mail(inquiry: _Inquiry, earned: Earned) -> Points:
    """Nobody is named and nothing of ours either, or the same words came from somebody else before."""
    if seen_elsewhere(inquiry.mail, inquiry.context):
        return -15, cut_quote(sentences(inquiry.mail.body.new)[0])
    greeting = _GENERIC.search(inquiry.mail.body.new[:300])
    if not greeting or "personal_fit" in earned:
        return None
    specific = earned.get("need_product", (0, ""))[0]
    unknown_range = not inquiry.context.products
    return None if specific == 20 or (specific and unknown_range) else (-15, fold_space(greeting.group()))


def _catalogue_only(inquiry: _Inquiry, earned: Earned) -> Points:
    if earned.keys() & {"quantity", "price_basis", "next_step"} or earned.get("need_product", (0, ""))[0] == 20:
        return None
    words = inquiry.find(_CATALOGUE)
    return (-15, words) if words else None


def _free_only(inquiry: _Inquiry, earned: Earned) -> Points:
    words = inquiry.find(_FREE)
    asks_more = "quantity" in earned or inquiry.find(_WISH) is not None
    return (-10, words) if words and not asks_more else None


def _contradiction(inquiry: _Inquiry, earned: Earned) -> Points:
    """The stated country and the telephone code disagree, or quantities in the mail conflict."""
    conflict = next((fact for fact in inquiry.every("quantity") if "conflict" in fact.flags), None)
    if conflict:
        return -10, conflict.quote
    country, phone = inquiry.first("country", "sender_country"), _PHONE.search(fold_space(inquiry.card))
    code = re.search(r"(?:\+|\b00)(\d{1,3})", phone.group()) if phone else None
    if not (country and phone and code):
        return None
    places = next((places for size in (3, 2, 1) if (places := tables.CALLING_CODES.get(code.group(1)[:size]))), "")
    return (-10, phone.group().strip()) if places and str(country.value) not in places.split() else None


def _off_range(inquiry: _Inquiry, earned: Earned) -> Points:
    """The goods share no word with anything we sell, where what we sell is known."""
    product = inquiry.first("product")
    if not product or not inquiry.context.products or _our_product(inquiry):
        return None
    ours = {_stem(word) for name in inquiry.context.products for word in _WORD.findall(fold_words(name))}
    theirs = {_stem(word) for word in _WORD.findall(fold_words(f"{product.value} {product.quote}"))}
    if not theirs or any(one in other or other in one for one in theirs for other in ours):
        return None
    return -10, product.quote


def _stem(word: str) -> str:
    return word.removesuffix("es").removesuffix("s") if len(word) > 4 else word


def _lure(inquiry: _Inquiry, earned: Earned) -> Points:
    """A link or archive stands in place of specifications, or it is fee or visa bait."""
    raised = {flag.id: flag.quote for flag in inquiry.flags}
    words = raised.get("F9") or raised.get("F10")
    if not words and earned.get("need_product", (0, ""))[0] < 20:
        words = raised.get("F7")
    return (-20, words) if words else None


_DEDUCTIONS: dict[str, Callable[[_Inquiry, Earned], Points]] = {
    "mass_mail": _mass_mail,
    "catalogue_only": _catalogue_only,
    "free_only": _free_only,
    "contradiction": _contradiction,
    "off_range": _off_range,
    "lure": _lure,
}
