"""What stands around a sender's words: warning banners above, signature and disclaimer below.

A signature is cut only where what follows the closing looks like one: few short lines, no sentences, no
question. In doubt it stays with the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailmate.mail.history import lowered
from mailmate.mail.quoting_tables import (
    BANNER_STARTS,
    BEFORE_REGARDS,
    CLOSINGS,
    DISCLAIMER_STARTS,
    LEGAL_TERMS,
    MOBILE_FOOTERS,
    REGARDS,
    WEAK_CLOSINGS,
)
from mailmate.values import by_line

MAX_SIGNATURE = 12
"""Lines with words that may follow a closing."""
MAX_TAIL = 60
"""Lines at the end of a text that are looked at."""

_EDGES = " \t\u3000\u00a0,.!~*_-–—:;、，。！～：；"
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_POSTSCRIPT = re.compile(r"p\.?\s?p?\.?s\.?\s?[:.,\-–]|p\.?s\.?\s|附[:：]|又及", re.IGNORECASE)
_BARE_SENTENCE_END = re.compile(r"[.!?。！？]$")
_COMPANY_END = re.compile(
    r"(?:ltd|inc|co|corp|llc|s\.?a|s\.?l|c\.?v|ltda|gmbh|e\.?k|a\.?ş|şti|s\.?r\.?l|s\.?p\.?a|b\.?v|pvt|bhd|no|st|rd)\.$",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"(?:please|pls|kindly|we|i|i'm|i'll|we'll|could|can|would|will|note|our|also|if|is|are|do|does|when"
    r"|by the way|and|but|looking"
    r"|por favor|bitte|wir|nous|veuillez|merci de|пожалуйста|прошу|мы|lütfen)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"@|www\.|https?:|\+\d|\b(?:tel|phone|ph|mob|mobile|cell|fax|whats\s?app|we\s?chat|skype|e-?mail|web|add|address|qq|line"
    r"|viber|telegram|group|company|trading|imports?|exports?|department|dept|manager|director|sales|purchas\w{1,5}"
    r"|procurement|engineer|ceo|assistant|executive)\b"
    r"|经理|部|手机|微信|地址|邮箱|传真|主任|總監|经办|과장|대리|부장|사장|차장|팀장|이사|部長|課長",
    re.IGNORECASE,
)
_FIRM_OR_PHONE = re.compile(
    r"@|www\.|\+\d|\b(?:tel|phone|mob|mobile|fax|whats\s?app)\b|\b(?:ltd|inc|llc|gmbh|ltda|s\.?r\.?l|s\.?p\.?a|s\.a|s\.l|sdn|pte|pvt"
    r"|jsc|oy|corp|co\.)(?:\b|\.|$)|\b[aA]\.?ş|公司|电话|電話|\(주\)|주식회사|株式会社",
    re.IGNORECASE,
)
_NUMBERS_OF_GOODS = re.compile(
    r"\d\s?(?:pcs|sets?|units?|kgs?|tons?|mt|cbm|cartons?|ctns?|usd|eur|%|件|个|箱|吨|台|套)\b|\b(?:usd|eur|cif|fob)\b",
    re.IGNORECASE,
)

_BANK = re.compile(
    r"\b(?:iban|swift|bic|beneficiary|account(?! (?:manager|executive))|a/c|acct"
    r"|cuenta|conta|konto|compte|hesap)\b|р/с|счет|счёт|账号|帐号|账户|開戶|开户|收款|계좌|口座|حساب",
    re.IGNORECASE,
)


def cut_banner(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the warning a server wrote on top of the mail, and the rest."""
    first = next((at for at, line in enumerate(lines[:10]) if line.strip()), None)
    if first is None or not lowered(lines[first].strip(" \t*_|<>!⚠️")).startswith(BANNER_STARTS):
        return [], lines
    end = first
    while end < min(first + 6, len(lines)) and lines[end].strip():
        end += 1
    return lines[:end], lines[end:]


def cut_endings(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the sender's words, the signature and the disclaimer of a stretch of new text."""
    end = _disclaimer_start(lines)
    body, disclaimer = lines[:end], lines[end:]
    start, stop = _signature_span(body)
    return body[:start] + body[stop:], body[start:stop], disclaimer


def is_sentence(line: str) -> bool:
    """Whether a line says something, as opposed to naming a person, a firm or a number."""
    text = line.strip()
    if _CJK.search(text[:200]):
        return _is_cjk_sentence(text)
    words = text.split()
    if text.endswith("?"):
        return len(words) >= 3
    if len(words) >= 4 and _SAYING.match(text):
        return True
    ends = bool(_BARE_SENTENCE_END.search(text)) and not _COMPANY_END.search(text)
    return ends and len(text) >= 60 and len(words) >= 8


@by_line
def _says_something(line: str) -> bool:
    """Whether a line below a closing must be read: a sentence, goods, or bank data, which fraud likes to put there."""
    return is_sentence(line) or bool(_NUMBERS_OF_GOODS.search(line) or _BANK.search(line))


def _is_cjk_sentence(text: str) -> bool:
    if text.endswith(("?", "？", "吗", "呢")):
        return len(text) >= 5
    if text.endswith(("。", "！", "다.", "요.", "오.")) and len(text) >= 8:
        return True
    return len(text) >= 8 and text.startswith(("请", "麻烦", "我们", "我方", "另外", "請", "贵司", "此外"))


def _disclaimer_start(lines: Sequence[str]) -> int:
    """Take paragraphs off the end for as long as they are legal or server-made."""
    end = len(lines)
    while end:
        last = end
        while last and not lines[last - 1].strip():
            last -= 1
        start = last
        while start and lines[start - 1].strip() and last - start < MAX_TAIL:
            start -= 1
            if _starts_disclaimer(lines[start]):
                break
        if start == last or not _is_disclaimer(lines[start:last]):
            return end
        end = start
    return end


def _is_disclaimer(paragraph: Sequence[str]) -> bool:
    text = lowered(" ".join(paragraph)[:4000])
    if not text.strip("-_=*~ "):
        return False
    terms = sum(1 for term in LEGAL_TERMS if term in text)
    if _starts_disclaimer(paragraph[0]):
        return terms >= (1 if len(text) < 200 else 2)
    return terms >= 3 and len(text) >= 80


def _starts_disclaimer(line: str) -> bool:
    return lowered(line[:120].strip(" \t*_-#【[>")).replace("：", ":").startswith(DISCLAIMER_STARTS)


def _signature_span(lines: Sequence[str]) -> tuple[int, int]:
    """Return where the signature starts and stops; both are the end where there is none."""
    end = len(lines)
    worded = [at for at in range(max(0, end - MAX_TAIL), end) if lines[at].strip()]
    stop = end
    for place in reversed(range(max(0, len(worded) - 4), len(worded))):
        if _is_mobile_footer(lines[worded[place]]):
            stop = worded[place]
            worded = worded[:place]
    for place, at in enumerate(worded):
        tail = worded[place + 1 :]
        if len(tail) <= 3 * MAX_SIGNATURE and _opens_signature(lines, at, tail, has_words_above=place > 0 or at > 0):
            return at, _postscript(lines, at, end)
    block = _unannounced_start(lines, stop)
    return (block, _postscript(lines, block, end)) if block < stop else (stop, end)


def _unannounced_start(lines: Sequence[str], stop: int) -> int:
    """Return where a last paragraph of name, firm and phone starts that no closing announces, else `stop`.

    A firm on its first line, or a colon before it, makes it an address to deliver to.
    """
    last = _postscript(lines, max(0, stop - MAX_SIGNATURE), stop)
    while last and not lines[last - 1].strip():
        last -= 1
    start = last
    while start and lines[start - 1].strip() and last - start <= MAX_SIGNATURE:
        start -= 1
    block = lines[start:last]
    before = next((lines[at].strip() for at in range(start - 1, max(-1, start - 4), -1) if lines[at].strip()), "")
    if not 2 <= len(block) <= MAX_SIGNATURE or not before or before[-1] in ":：":
        return stop
    if not _is_name(block[0]) or _FIRM_OR_PHONE.search(block[0]) or not any(map(_FIRM_OR_PHONE.search, block[1:])):
        return stop
    plain = all(len(one) <= 90 and not _says_something(one) for one in block)
    return start if plain else stop


def _opens_signature(lines: Sequence[str], at: int, tail: Sequence[int], *, has_words_above: bool) -> bool:
    line = lines[at]
    if len(line) >= 5 and not line.strip("-_=*~ "):
        names = [lines[here] for here in tail]
        return 0 < len(names) <= MAX_SIGNATURE and all(map(_is_name_or_contact, names))
    if line.strip() in ("--", "—", "––") or line == "-- ":
        return not any(_says_something(lines[here]) for here in tail)
    strength = _closing_strength(line)
    if not strength:
        return False
    upto = _postscript(lines, at, len(lines))
    names = [lines[here] for here in tail if here < upto]
    if strength == "weak":
        return has_words_above and 0 < len(names) <= 6 and all(_is_name_or_contact(one) for one in names)
    return len(names) <= MAX_SIGNATURE and not any(len(one) > 160 or _says_something(one) for one in names)


@by_line
def _closing_strength(line: str) -> str:
    words = " ".join(lowered(line.strip(_EDGES)).split()) if len(line) <= 120 else ""
    if not words:
        return ""
    if words in CLOSINGS or _ends_with_regards(words) or (len(words) <= 12 and words.endswith((" 드림", " 올림"))):
        return "strong"
    if words in WEAK_CLOSINGS or (words.startswith(("thanks and", "thanks &", "thank you and")) and len(words) < 40):
        return "weak"
    head, comma, name = line.replace("，", ",").partition(",")
    if not comma or lowered(head.strip(_EDGES)) not in CLOSINGS or len(name.strip()) > 40:
        return ""
    named = not any(char.isdigit() for char in name) and name.strip()[:1] != name.strip()[:1].lower()
    return "strong" if named and not _NUMBERS_OF_GOODS.search(name) and not is_sentence(name) else ""


def _ends_with_regards(words: str) -> bool:
    """Whether a line is nothing but a closing in words of its own: "with my warmest personal regards"."""
    parts = words.replace(",", " ").split()
    return 1 < len(parts) <= 6 and parts[-1] in REGARDS and all(part in BEFORE_REGARDS for part in parts[:-1])


@by_line
def _is_name_or_contact(line: str) -> bool:
    if not line.strip(_EDGES):
        return True
    if _says_something(line):
        return False
    return bool(_CONTACT.search(line) or _FIRM_OR_PHONE.search(line)) or _is_name(line)


def _is_name(line: str) -> bool:
    """Whether a line can be a person's name, in one script or two."""
    text = line.strip(_EDGES)
    words = text.split()
    if not 0 < len(words) <= 5 or any(char.isdigit() for char in text):
        return False
    return all(_is_cjk_name(word) if _CJK.search(word) else word[:1] == word[:1].upper() for word in words)


def _is_cjk_name(word: str) -> bool:
    return len(word) <= 4 and not word.startswith(("请", "是", "好", "收到", "不", "可以", "我", "請"))


def _is_mobile_footer(line: str) -> bool:
    words = lowered(line.strip(" \t*_-<>"))
    return len(words) <= 70 and (
        words.startswith(MOBILE_FOOTERS)
        or (words.endswith(("gesendet", "gönderildi", "から送信", "에서 보냄")) and _names_device(words))
    )


def _names_device(words: str) -> bool:
    return any(
        device in words for device in ("iphone", "ipad", "android", "handy", "mobil", "smartphone", "samsung", "galaxy")
    )


def _postscript(lines: Sequence[str], at: int, end: int) -> int:
    """Return the line at which a P.S. below a closing takes up the words again."""
    return next((here for here in range(at + 1, end) if _POSTSCRIPT.match(lines[here].strip())), end)
