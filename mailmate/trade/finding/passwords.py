"""Passwords written out in a text: the places where one stands beside a word for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.trade.finding.password_tables import PASSWORD_PARTED, PASSWORD_WORDS
from mailmate.trade.finding.words import late_pattern

_PASSWORD = late_pattern(
    rf"(?:{'|'.join(PASSWORD_WORDS)})(?:[^\n:：=＝.,;，。；]{{0,30}}?(?:{'|'.join(PASSWORD_PARTED)})|[^\S\n]{{0,3}}\n)\s{{0,3}}"
    r"(?P<secret>\"[^\"\n]{1,64}\"|“[^”\n]{1,64}”|'[^'\n]{1,64}'|[^\s，。；]{3,64})",
    re.IGNORECASE,
)
_PASSWORD_JOINED = late_pattern(r"(?:密码|密碼|口令|提取码|解压码|验证码)\s{0,2}(?P<secret>[\x21-\x7e]{4,64})")


def find_passwords(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of what stands as a password, without the word before it; in doubt it is one."""
    for pattern in (_PASSWORD, _PASSWORD_JOINED):
        yield from (found.span("secret") for found in pattern.finditer(text))
