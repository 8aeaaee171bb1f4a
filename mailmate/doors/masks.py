"""What stays at home when a prompt leaves: bank accounts, card numbers, passwords, names of other customers.

Each becomes a bracketed label. A model that writes a label into its letter leaves a hole there, and the gate
lets no hole pass; nothing is ever put back into new text. In doubt a number or word is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from mailmate.doors.mask_tables import ABOUT_A_PAPER, ACCOUNT_WORDS
from mailmate.trade.customer_names import find_named
from mailmate.trade.finding.contact_points import find_contacts
from mailmate.trade.finding.passwords import find_passwords
from mailmate.values import dataclass

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
_PLAIN = {
    **{0xFF01 + place: 0x21 + place for place in range(94)},
    **{first + digit: 0x30 + digit for first in (0x0660, 0x06F0) for digit in range(10)},
}
"""Full-width signs and Arabic digits, and the plain ones they are read as."""


_RUN = re.compile(r"(?<![A-Za-z0-9])\d(?:[ \u00a0-]?\d){6,33}(?![A-Za-z0-9])")
_AROUND = "\"'“”.,;:!?()"
FEWEST_DIGITS = 7
"""Digits of an account by which a piece of it is known again."""


class Masks:
    """Takes out of texts what must not leave; `accounts` are our own numbers, however they are spaced."""

    def __init__(self, accounts: Sequence[str] = ()) -> None:
        numbers = ["".join(filter(str.isalnum, number)) for number in accounts]
        self._ours = [re.compile(_BETWEEN.join(map(re.escape, number)), re.IGNORECASE) for number in numbers if number]
        self._digits = frozenset(_digits(number) for number in numbers)

    def hide(self, value: Any, others: Collection[str] = ()) -> Any:
        """Return `value`, a text or anything made of texts, with labels for what stays at home.

        What is found in one of the texts is hidden in all, also where only a piece of it stands, as in a fact that was
        cut out of the mail. `others` are names and domains of other customers; a domain has a dot and no blank.
        """
        texts = list(_texts_in(value))
        numbers = {_digits(text[start:end]) for text in texts for start, end in self._accounts(text)}
        secrets = {text[start:end].strip(_AROUND) for text in texts for start, end in find_passwords(text)}
        secrets = {secret for secret in secrets if len(secret) > 4 and not secret.isalpha()}
        domains = frozenset(name for name in others if "." in name and " " not in name)
        longest_first = tuple(sorted(secrets, key=len, reverse=True))
        known = _Known(self._digits | numbers, longest_first, frozenset(others) - domains, domains)
        return _mapped(value, lambda text: self._hide(text, known))

    def _hide(self, text: str, known: _Known) -> str:
        text = _labelled(text, ACCOUNT, self._accounts(text))
        text = _labelled(text, NUMBER, (*_cards(text), *known.pieces(text)))
        text = _labelled(text, PASSWORD, find_passwords(text))
        for secret in known.secrets:
            text = text.replace(secret, PASSWORD)
        named = find_named(text, known.names, known.domains)
        text = _labelled(text, CUSTOMER, (found.span() for _, found in named))
        return text.encode("utf-8", "replace").decode("utf-8")  # half a character would stop the whole request

    def _accounts(self, text: str) -> Iterator[_Place]:
        text = text.translate(_PLAIN)
        for number in (*self._ours, _IBAN):
            yield from (found.span() for found in number.finditer(text))
        yield from ((one.start, one.end) for one in find_contacts(text) if one.kind == "account")
        for found in _NAMED_ACCOUNT.finditer(text):
            if not ABOUT_A_PAPER.search(found["between"]):
                yield found.span("number")


@dataclass(frozen=True, slots=True)
class _Known:
    """What one request must not say: digits of accounts, passwords, other customers."""

    numbers: frozenset[str]
    secrets: tuple[str, ...]
    names: frozenset[str]
    domains: frozenset[str]

    def pieces(self, text: str) -> Iterator[_Place]:
        """Yield the numbers that are a piece of an account."""
        for found in _RUN.finditer(text.translate(_PLAIN)):
            digits = _digits(found[0])
            if len(digits) >= FEWEST_DIGITS and any(digits in number for number in self.numbers):
                yield found.span()


def _digits(text: str) -> str:
    return "".join(sign for sign in text.translate(_PLAIN) if sign.isdigit())


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list | tuple):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _texts_in(item)


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """Return `value` with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: _mapped(item, change) for key, item in value.items()}
    return [_mapped(item, change) for item in value] if isinstance(value, list | tuple) else value


def _labelled(text: str, label: str, places: Iterable[_Place]) -> str:
    """Return `text` with a label in each of these places; of two that overlap the first."""
    kept, done = [], 0
    for start, end in sorted(places):
        if start >= done:
            kept += [text[done:start], label]
        done = max(done, end)
    return "".join((*kept, text[done:]))


def _cards(text: str) -> Iterator[_Place]:
    """Yield numbers whose check digit is right (ISO/IEC 7812), and all that are longer than a reference."""
    for found in _CARD.finditer(text.translate(_PLAIN)):
        digits = [int(sign) for sign in found[0] if sign.isdigit()]
        doubled = sum(digits[-1::-2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
        whole = len(digits) == len(found[0])
        if doubled % 10 == 0 or len(digits) > (14 if whole else 16):
            yield found.span()
