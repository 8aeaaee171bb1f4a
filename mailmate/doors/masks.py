"""What stays at home when a prompt leaves: bank accounts, card numbers, passwords, names of other customers.

Each becomes a bracketed label. A model that writes a label into its letter leaves a hole there, and the gate
lets no hole pass; nothing is ever put back into new text. In doubt a number or word is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from mailmate.doors.mask_tables import ABOUT_A_PAPER, ACCOUNT_WORDS, PASSWORD_PARTED, PASSWORD_WORDS
from mailmate.trade.customer_names import find_named
from mailmate.trade.finding.contact_points import find_contacts

ACCOUNT = "[account kept at home]"
NUMBER = "[number kept at home]"
PASSWORD = "[password kept at home]"
CUSTOMER = "[another customer]"

_Place = tuple[int, int]

_BETWEEN = r"[\s.·/_\-\u00ad\u200b-\u200f\u2060\ufeff]{0,3}"
"""What may stand between two signs of our own account number, also what nobody sees."""
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,3})?\b")
_NAMED_ACCOUNT = re.compile(
    rf"(?P<name>{'|'.join(ACCOUNT_WORDS)})(?P<between>[^\d\n+.;。；]{{0,30}}?)"
    r"(?P<number>(?<![A-Z0-9+])[A-Z]{0,4}-?\d(?:[ -]?\d){7,33})(?!\d)",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"(?<![A-Za-z0-9+])(?<!\d[.,])(?:\d{13,19}"
    r"|\d{4}(?P<sign>[ .\u00a0-])\d{4}(?P=sign)\d{4}(?P=sign)\d{4}(?:(?P=sign)\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{5})"
    r"(?![A-Za-z0-9])"
)
"""Numbers as long as a card's, whole or in the groups they are printed in; days and columns of figures are neither."""
_PASSWORD = re.compile(
    rf"(?:{'|'.join(PASSWORD_WORDS)})(?:[^\n:：=＝.,;，。；]{{0,30}}?(?:{'|'.join(PASSWORD_PARTED)})|[^\S\n]{{0,3}}\n)\s{{0,3}}"
    r"(?P<secret>\"[^\"\n]{1,64}\"|“[^”\n]{1,64}”|'[^'\n]{1,64}'|[^\s，。；]{3,64})",
    re.IGNORECASE,
)
_PASSWORD_JOINED = re.compile(r"(?:密码|密碼|口令|提取码|解压码|验证码)\s{0,2}(?P<secret>[\x21-\x7e]{4,64})")
_PLAIN = {
    **{0xFF01 + place: 0x21 + place for place in range(94)},
    **{first + digit: 0x30 + digit for first in (0x0660, 0x06F0) for digit in range(10)},
}
"""Full-width signs and Arabic digits, and the plain ones they are read as."""


class Masks:
    """Takes out of texts what must not leave; `accounts` are our own numbers, however they are spaced."""

    def __init__(self, accounts: Sequence[str] = ()) -> None:
        ours = (_BETWEEN.join(map(re.escape, filter(str.isalnum, number))) for number in accounts)
        self._ours = [re.compile(number, re.IGNORECASE) for number in ours if number]

    def hide(self, value: Any, others: Collection[str] = ()) -> Any:
        """Return `value`, a text or anything made of texts, with labels for what stays at home.

        `others` are names and domains of other customers; a domain has a dot and no blank.
        """
        if isinstance(value, str):
            return self._hide(value, frozenset(others))
        if isinstance(value, Mapping):
            return {key: self.hide(item, others) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.hide(item, others) for item in value]
        return value

    def _hide(self, text: str, others: frozenset[str]) -> str:
        text = text.encode("utf-8", "replace").decode("utf-8")  # half a character would stop the whole request
        text = _labelled(text, ACCOUNT, self._accounts(text.translate(_PLAIN)))
        text = _labelled(text, NUMBER, _cards(text.translate(_PLAIN)))
        text = _labelled(text, PASSWORD, _passwords(text))
        domains = frozenset(name for name in others if "." in name and " " not in name)
        return _labelled(text, CUSTOMER, (found.span() for _, found in find_named(text, others - domains, domains)))

    def _accounts(self, text: str) -> Iterator[_Place]:
        for number in (*self._ours, _IBAN):
            yield from (found.span() for found in number.finditer(text))
        yield from ((one.start, one.end) for one in find_contacts(text) if one.kind == "account")
        for found in _NAMED_ACCOUNT.finditer(text):
            if not ABOUT_A_PAPER.search(found["between"]):
                yield found.span("number")


def _labelled(text: str, label: str, places: Iterator[_Place]) -> str:
    """Return `text` with a label in each of these places; of two that overlap the first."""
    kept, done = [], 0
    for start, end in sorted(places):
        if start >= done:
            kept += [text[done:start], label]
        done = max(done, end)
    return "".join((*kept, text[done:]))


def _cards(text: str) -> Iterator[_Place]:
    """Yield numbers whose check digit is right (ISO/IEC 7812), and all that are longer than a reference."""
    for found in _CARD.finditer(text):
        digits = [int(sign) for sign in found[0] if sign.isdigit()]
        doubled = sum(digits[-1::-2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
        whole = len(digits) == len(found[0])
        if doubled % 10 == 0 or len(digits) > (14 if whole else 16):
            yield found.span()


def _passwords(text: str) -> Iterator[_Place]:
    for pattern in (_PASSWORD, _PASSWORD_JOINED):
        yield from (found.span("secret") for found in pattern.finditer(text))
