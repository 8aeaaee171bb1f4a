"""Finds ways to reach or pay somebody in any text: addresses, web pages, telephones, accounts.

Document numbers stand in `references`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from mailmate.trade.finding.found import Found
from mailmate.trade.finding.reference_tables import ACCOUNT_HINTS, ACCOUNT_WORDS, IBAN_LENGTHS, PHONE_WORDS
from mailmate.trade.finding.words import Words, either, keep_best, late_pattern, read_words

ACCOUNT_LEFT_OUT = "[account number left out]"
"""What stands in a quoted original for an account number that may not leave."""


def leave_out_accounts(text: str, own: Collection[str]) -> str:
    """Return `text` without the account numbers that are not in `own` (letters and digits only, capitals)."""
    for one in reversed(find_contacts(text)):
        if one.kind == "account" and "".join(filter(str.isalnum, one.quote)).upper() not in own:
            text = f"{text[: one.start]}{ACCOUNT_LEFT_OUT}{text[one.end :]}"
    return text


_EMAIL_AROUND = late_pattern(r"[^\s<>()\[\],;:\"'|@]{1,64}$")
_DOMAIN = late_pattern(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24}(?![\w-])", re.IGNORECASE)
_URL = late_pattern(r"(?:https?://|(?<![\w./@])www\.)[^\s<>\"'()\[\]{}|，。；、）]{3,1000}")
_PHONE = late_pattern(r"\d[\d ()./-]{5,20}\d(?!\w)")
_PHONE_BEFORE = late_pattern(
    lambda: rf"(?<!\w){either(PHONE_WORDS)}\.?(?:\s?(?:no|number|/\s?\w{{2,8}}|&\s?\w{{2,8}}))?\.?\s?:?\s{{0,3}}\(?$"
)
_PHONE_SIGNS = late_pattern(r"\+\d|\b00\d|[电電]话|電話|手机|传真")
_APART = r"[\s./·-]{0,3}"
_IBAN_START = late_pattern(rf"(?<![a-z0-9])(?P<country>[a-z]{_APART}[a-z]){_APART}\d{_APART}\d")
_IBAN_SIGN = late_pattern(rf"{_APART}([a-z0-9])")
_FEWEST_DIGITS = 9
"""With fewer it is words behind a "DE 12", and no account."""
_SAID_IBAN = late_pattern(
    r"\biban\b[^\d\n]{0,24}?\b(?P<number>[a-z]{2}\d\d(?:[ ]?[a-z0-9]{4}){2,7}(?:[ ]?[a-z0-9]{1,3})?)(?![a-z0-9])"
)
_ACCOUNT = late_pattern(
    lambda: (
        rf"(?<!\w){either(ACCOUNT_WORDS)}\.?\s{{0,2}}(?P<said>(?:no|nr|number|num|n[º°]|#|№|bancaria|号|号码)\.?)?"
        r"\s?(?:is|:|=)?\s{0,3}(?P<number>[a-z]{0,4}\d[\d -]{4,38}\d)(?![\w])"
    )
)
_ACCOUNT_HINT = late_pattern(lambda: either(ACCOUNT_HINTS))


def find_contacts(text: str) -> list[Found]:
    """Return e-mail addresses, URLs, telephone numbers and bank accounts, kinds `email`, `url`, `phone`, `account`.

    An account's value is its letters and digits alone, in capitals; an IBAN beside an account word whose check
    fails (ISO 13616, mod 97) is flagged `bad_check_digit`.
    """
    words = read_words(text)
    folded = words.folded
    found = [*_emails(words)]
    if "://" in folded or "www" in words.present:
        found.extend(_urls(words))
    found.extend(_accounts(words))
    if words.present & PHONE_WORDS or _PHONE_SIGNS.search(folded):
        found.extend(_phones(words))
    return keep_best(found) if found else []


def _emails(words: Words) -> Iterator[Found]:
    text, at = words.text, words.text.find("@")
    while at >= 0:
        local = _EMAIL_AROUND.search(text, max(0, at - 64), at)
        domain = _DOMAIN.match(text, at + 1)
        if local and domain and not local[0].startswith(".") and not local[0].endswith("."):
            start, end = local.start(), domain.end()
            yield Found("email", text[start:end].lower(), start, end, text[start:end])
        at = text.find("@", at + 1)


def _urls(words: Words) -> Iterator[Found]:
    for match in _URL.finditer(words.folded):
        quote = words.text[match.start() : match.end()].rstrip(".,;:!?*_")
        yield Found("url", quote, match.start(), match.start() + len(quote), quote)


def _phones(words: Words) -> Iterator[Found]:
    folded = words.folded
    for match in _PHONE.finditer(folded):
        start, end = match.span()
        plus = folded[start - 1 : start] == "+"
        digits = re.sub(r"\D", "", match[0])
        labelled = plus or match[0].startswith("00") or _PHONE_BEFORE.search(folded, max(0, start - 30), start)
        if not labelled or not 7 <= len(digits) <= 15:
            continue
        start -= plus
        before = folded[start - 1 : start]
        if not before.isalnum() and before not in tuple("-/.#"):
            yield Found("phone", "+" * plus + digits, start, end, words.text[start:end])


def _accounts(words: Words) -> Iterator[Found]:
    folded = words.folded
    yield from _ibans(words)
    if not _ACCOUNT_HINT.search(folded):
        return
    for match in _ACCOUNT.finditer(folded):
        value = re.sub(r"[^a-z0-9]", "", match["number"]).upper()
        if len(value) >= (5 if match["said"] else 8) and len(value) <= 34:
            start, end = match.span("number")
            yield Found("account", value, start, end, words.text[start:end])


def _ibans(words: Words) -> Iterator[Found]:
    """Yield IBANs as long as their country has them, however they are broken up."""
    folded = words.folded
    for match in _IBAN_START.finditer(folded):
        country = "".join(filter(str.isalpha, match["country"])).upper()
        length, start = IBAN_LENGTHS.get(country, 0), match.start()
        value, end = _signs(folded, start, length)
        if len(value) < length or not length or folded[end : end + 1].isalnum():
            continue
        if sum(sign.isdigit() for sign in value) >= _FEWEST_DIGITS and _is_iban(value):
            yield Found("account", value, start, end, words.text[start:end])
    for match in _SAID_IBAN.finditer(folded):
        value = re.sub(r"\s", "", match["number"]).upper()
        if len(value) != IBAN_LENGTHS.get(value[:2]) or not _is_iban(value):
            start, end = match.span("number")
            yield Found("account", value, start, end, words.text[start:end], ("bad_check_digit",))


def _signs(text: str, start: int, count: int) -> tuple[str, int]:
    """Return the next `count` letters and digits from `start`, in capitals, and where they end."""
    signs: list[str] = []
    end = start
    while len(signs) < count and (match := _IBAN_SIGN.match(text, end)):
        signs.append(match[1])
        end = match.end()
    return "".join(signs).upper(), end


def _is_iban(value: str) -> bool:
    turned = value[4:] + value[:4]
    return int("".join(str(int(char, 36)) for char in turned)) % 97 == 1
