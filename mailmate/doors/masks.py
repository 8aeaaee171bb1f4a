"""What stays at home when a prompt leaves: bank accounts, card numbers, passwords, names of other customers.

Each becomes a bracketed label. A model that writes a label into its letter leaves a hole there, and the gate
lets no hole pass; nothing is ever put back into new text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from mailmate.trade.customer_names import find_named
from mailmate.trade.finding.contact_points import find_contacts

ACCOUNT = "[account kept at home]"
NUMBER = "[number kept at home]"
PASSWORD = "[password kept at home]"
CUSTOMER = "[another customer]"

_IBAN = r"\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,3})?\b"
_CARD = re.compile(r"\b\d(?:[ -]?\d){12,18}\b")
_PASSWORD_WORDS = (
    "password", "passcode", "passwd", "pwd", "contraseña", "senha", "mot de passe", "passwort", "şifre", "parola", "пароль",
    "密码", "密碼", "口令", "비밀번호", "パスワード", "كلمة المرور", "كلمة السر",
)  # fmt: skip
_PASSWORD = re.compile(
    rf"(?P<name>(?:{'|'.join(_PASSWORD_WORDS)})\s?(?::|：|=|is|es|est|ist|é|为|是)\s?)[^\s,;，；]{{4,64}}", re.IGNORECASE
)


class Masks:
    """Takes out of texts what must not leave; `accounts` are our own numbers, however they are spaced."""

    def __init__(self, accounts: Sequence[str] = ()) -> None:
        ours = (r"[\s-]{0,2}".join(map(re.escape, filter(str.isalnum, number))) for number in accounts if number)
        self._accounts = re.compile("|".join((*ours, _IBAN)))

    def hide(self, value: Any, others: Collection[str] = ()) -> Any:
        """Return `value`, a text or anything made of texts, with labels for what stays at home.

        `others` are names and domains of other customers; a domain has a dot and no blank.
        """
        if isinstance(value, str):
            return self._hide(value, others)
        if isinstance(value, Mapping):
            return {key: self.hide(item, others) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.hide(item, others) for item in value]
        return value

    def _hide(self, text: str, others: Collection[str]) -> str:
        text = self._accounts.sub(ACCOUNT, text)
        for one in reversed(find_contacts(text)):
            if one.kind == "account":
                text = f"{text[: one.start]}{ACCOUNT}{text[one.end :]}"
        text = _CARD.sub(_hidden_card, text)
        text = _PASSWORD.sub(rf"\g<name>{PASSWORD}", text)
        return _without_names(text, frozenset(others))


def _without_names(text: str, others: frozenset[str]) -> str:
    domains = frozenset(name for name in others if "." in name and " " not in name)
    kept, done = [], 0
    for _, match in find_named(text, others - domains, domains):
        if match.start() >= done:
            kept += [text[done : match.start()], CUSTOMER]
            done = match.end()
    return "".join((*kept, text[done:]))


def _hidden_card(match: re.Match[str]) -> str:
    """Hide a number as long as a card's: those whose check digit is right (ISO/IEC 7812), and all beyond 14 digits."""
    digits = [int(sign) for sign in match[0] if sign.isdigit()]
    doubled = sum(digits[-1::-2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return NUMBER if len(digits) > 14 or doubled % 10 == 0 else match[0]
