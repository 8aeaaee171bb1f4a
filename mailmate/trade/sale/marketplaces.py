"""Notices of trading platforms: who the buyer behind one is, what they wrote, and whether mail reaches them.

The platform's own address is nobody's: it is no contact and no company. Two buyers of one platform are two companies
(DOMAIN handbook 2).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from mailmate.mail.model import Address, Body, Mail
from mailmate.trade.companies import company_of, registrable_domain
from mailmate.trade.finding.wording import fold_words
from mailmate.trade.sale import marketplace_tables as tables
from mailmate.trade.sale.marketplace_tables import PLATFORMS, Platform
from mailmate.values import dataclass

_HEAD, _MOST_LINES, _LONGEST_LABEL = 12_000, 400, 40
_NAMES = {label: name for name, labels in tables.LABELS.items() for label in labels}
_LINE = re.compile(
    r"^[ \t*•>|-]{0,8}(?P<label>[^\n:：|\t]{1,40}?)[ \t]*(?:[:：](?:[ \t]*\|)?|\||\t|[ ]{3,})"
    r"[ \t]*(?P<value>[^\n]{0,400})$"
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}")
_PRODUCT = re.compile(tables.PRODUCT, re.I)
_SAID, _PLACE = re.compile(tables.SAID, re.I), re.compile(tables.PLACE)
_INTRODUCED, _END = re.compile(tables.INTRODUCED), re.compile(tables.END, re.I)
_MACHINE = re.compile(
    r"no-?reply|do-?not-?reply|notif\w{0,9}|notice|service|feedback|message|inquiry|enquiry|mailer|system", re.I
)
_AUTOMATIC = (
    "auto-submitted",
    "list-id",
    "list-unsubscribe",
    "list-post",
    "precedence",
    "feedback-id",
    "x-auto-response-suppress",
)
_FEWEST_LABELS = 2
_DOMAINS = {domain: platform for platform in PLATFORMS for domain in platform.domains}
PLATFORM_DOMAINS = frozenset(_DOMAINS)


@dataclass(frozen=True, slots=True)
class Notice:
    """What a platform reports; what it does not tell is empty."""

    platform: str
    """Its name, or the domain it writes from where it is not in the table."""
    passes_mail: bool
    """True where an answer to the notice itself reaches the buyer."""
    buyer: str = ""
    company: str = ""
    country: str = ""
    """As written."""
    email: str = ""
    """The buyer's own address."""
    phone: str = ""
    product: str = ""
    quantity: str = ""
    message: str = ""

    @property
    def reached_by_mail(self) -> bool:
        """True where a mail of ours reaches the buyer: at their own address, or through the platform."""
        return bool(self.email) or self.passes_mail


def platform_of(domain: str) -> Platform | None:
    """Return the platform that writes from a domain, or None."""
    return _DOMAINS.get(registrable_domain(domain)) if domain else None


def has_notice_words(mail: Mail) -> bool:
    """Tell whether a subject or the head of a text speaks like a notice."""
    return _speaks_like_a_notice(mail.subject, mail.body.new[:3000])


@lru_cache(maxsize=16)
def _speaks_like_a_notice(subject: str, head: str) -> bool:
    """Remembered, as half a dozen of rules ask of each mail."""
    words = f"{subject}\n{head}".lower()
    return any(mark in words for mark in tables.NOTICE_WORDS)


def find_notice(mail: Mail) -> Notice | None:
    """Return what a platform's notice tells of the buyer, or None for any other mail.

    An unknown platform is believed to be one where a machine wrote and at least two pieces of the buyer's data stand
    labelled in the body.
    """
    if mail.sender is None or not has_notice_words(mail):
        return None
    told, message = _read(mail.text[:_HEAD])
    platform = platform_of(mail.sender.domain)
    if platform is None and (len(told) + bool(message) < _FEWEST_LABELS or not _is_machine(mail)):
        return None
    relay = mail.sender.domain
    found = _EMAIL.search(told.get("email", ""))
    email = found.group().lower() if found else _answer_address(mail)
    return Notice(
        platform=platform.name if platform else registrable_domain(relay),
        passes_mail=platform.passes_mail if platform else False,
        buyer=told.get("buyer") or _introduced(mail),
        company=told.get("company", ""),
        country=told.get("country") or _place(mail),
        email="" if registrable_domain(email.partition("@")[2]) == registrable_domain(relay) else email,
        phone=told.get("phone", ""),
        product=told.get("product") or _product(mail),
        quantity=told.get("quantity", ""),
        message=message,
    )


def _is_machine(mail: Mail) -> bool:
    local = mail.sender.email.partition("@")[0] if mail.sender else ""
    automatic = mail.header("auto-submitted").strip().lower() not in ("", "no")
    return automatic or any(mail.header(name) for name in _AUTOMATIC[1:]) or _MACHINE.search(local) is not None


def _answer_address(mail: Mail) -> str:
    """Return the one address outside the platform an answer goes to, or the empty string."""
    others = [one.email for one in mail.reply_to if platform_of(one.domain) is None]
    return others[0] if len(others) == 1 else ""


def _read(text: str) -> tuple[dict[str, str], str]:
    """Return the labelled data of a notice and the buyer's message."""
    told: dict[str, str] = {}
    message: list[str] | None = None
    waiting = ""
    for line in text.splitlines()[:_MOST_LINES]:
        if message is not None:
            if _END.match(line):
                break
            message.append(line)
            continue
        name, value = _label(line)
        if name == "message":
            message = [value] if value else []
        elif said := _SAID.search(line):
            message = [line[said.end() :]]
        elif name:
            waiting = "" if value else name
            if value:
                told.setdefault(name, value)
        elif waiting and line.strip():
            told.setdefault(waiting, line.strip())
            waiting = ""
    return told, "\n".join(message or ()).strip()


def _label(line: str) -> tuple[str, str]:
    """Return the field a line tells and its value; a label alone has its value on the next line."""
    match = _LINE.match(line)
    if match and (name := _NAMES.get(fold_words(match["label"]))):
        return name, match["value"].strip(" |\t")
    return _NAMES.get(fold_words(line.strip(" :：|*")), "") if len(line) <= _LONGEST_LABEL else "", ""


def _introduced(mail: Mail) -> str:
    """Return the buyer a subject or the first lines name, or the empty string."""
    for text in (mail.subject, *mail.text[:_HEAD].splitlines()[:12]):
        for match in _INTRODUCED.finditer(text[:300]):
            name = match["name"] or match["teller"]
            if name.split()[0].casefold() not in tables.NOBODY:
                return name.strip()
    return ""


def _place(mail: Mail) -> str:
    match = _PLACE.search(mail.subject) or _PLACE.search(mail.text[:_HEAD])
    return re.split(r" (?:sent|writes|wrote|has|is|asks)\b", match["place"])[0].strip(" .") if match else ""


def _product(mail: Mail) -> str:
    match = _PRODUCT.search(mail.text[:_HEAD])
    return match["product"].strip() if match else ""


def company_behind(mail: Mail) -> str:
    """Return the company a mail comes from: of a notice the buyer's own, else the platform with the buyer's name."""
    if mail.sender is None:
        return ""
    notice = find_notice(mail)
    if notice is None:
        return company_of(mail.sender)
    if notice.email:
        return company_of(Address(notice.buyer, notice.email))
    name = "-".join(fold_words(notice.buyer or notice.company).split()) or (mail.message_id or "").strip("<>")
    return f"{registrable_domain(mail.sender.domain)}/{name}"


def without_platform(mail: Mail) -> Mail:
    """Return a notice without what the platform writes below the buyer's message; any other mail as it is."""
    notice = find_notice(mail)
    if notice is None or not notice.message or notice.message not in mail.text:
        return mail
    end = mail.text.index(notice.message) + len(notice.message)
    return replace(mail, body=Body(mail.text[:end]))


def buyers_mail(mail: Mail) -> Mail:
    """Return a notice as the mail its buyer would have written, to be answered; any other mail as it is.

    The sender has no address where none reaches the buyer.
    """
    notice = find_notice(mail)
    if notice is None or mail.sender is None:
        return mail
    relay = (mail.reply_to or (mail.sender,))[0].email if notice.passes_mail else ""
    text = notice.message or mail.text
    return replace(
        mail,
        sender=Address(notice.buyer, notice.email or relay),
        reply_to=(),
        cc=(),
        body=Body(text),
        text=text,
        headers={name: values for name, values in mail.headers.items() if name not in _AUTOMATIC},
    )


def notice_json(mail: Mail) -> dict[str, Any]:
    """Return what a notice tells as the conclusion `notice`; nothing for any other mail."""
    notice = find_notice(mail)
    if notice is None:
        return {}
    told = ("buyer", "company", "country", "email", "phone", "product", "quantity", "message")
    shown = {name: getattr(notice, name) or None for name in told}
    return {"notice": {"platform": notice.platform, "reply": "mail" if notice.reached_by_mail else "platform", **shown}}
