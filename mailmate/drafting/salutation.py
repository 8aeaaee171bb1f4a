"""How a letter addresses its reader: as the reader signs, as formally as the reader writes.

A title is taken over where they use one for themselves; it is never guessed from a first name.
"""

from __future__ import annotations

import re

from mailmate.mail.model import Mail

_SIGN_OFF = re.compile(
    r"^\W{0,3}(?:(?:with\s)?(?:best|kind|warm|kindest|warmest|many|sincere)\s(?:regards|wishes|greetings|thanks)|regards|rgds|brgds|br|best|"
    r"yours\s\w{4,12}|sincerely(?:\syours)?|cordially|thanks(?:\sand\sregards|\s&\sregards|\sin\sadvance)?|thank\syou(?:\svery\smuch)?|cheers|respectfully|"
    r"saludos(?:\scordiales)?|atentamente|cordialement|mit\s(?:freundlichen|besten|herzlichen|vielen)\sgr(?:ü|u|ue)(?:ß|ss)en|viele\sgr(?:ü|u)(?:ß|ss)e|atenciosamente)[\s,.!]{0,4}$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^\s{0,5}(hi|hello|dear|good\s(?:morning|afternoon|day|evening))\b", re.IGNORECASE)
_NAME_PART = re.compile(r"[^\W\d_][^\W\d_'’-]{0,20}(?:['’-][^\W\d_]{1,20}){0,2}\.?|[A-Z]\.")
_TITLE = re.compile(r"^(mr|mrs|ms|miss|dr|prof|eng|engr|sr|sra)\.?\s+(.+)$", re.IGNORECASE)
_NOT_A_PERSON = re.compile(
    r"\b(?:ltd|llc|inc|corp|co|gmbh|s\.?a|s\.?l|b\.?v|pty|plc|company|trading|group|import|export|imports|exports|sales|info|team|department|dept|"
    r"purchas\w*|procurement|office|admin|service|support|accounts?|finance|logistics|bank|manager|director|engineer|buyer|tel|phone|mobile|"
    r"fax|www|http|sent|from|noreply|no-reply|iphone|regards|street|road|avenue|international|industr\w+|enterprises?|global|solutions|messages?|notif\w*|customer|alerts?|mailer|newsletter|system|robot|automatic|market\w*|platform)\b",
    re.IGNORECASE,
)
_IDEOGRAPHIC = re.compile(r"[\u2e80-\ud7af]")
"""Words under a sign-off in these scripts may be a greeting; a name shows by standing in the From field too."""
_FORMAL = "Dear Sir or Madam"


def greeting_for(mail: Mail) -> str:
    """Return "Dear Rajesh Kumar", "Hello Tom", "Dear Mr Silva" or, where no person signs, "Dear Sir or Madam"."""
    signed, sender = signed_name(mail), sender_name(mail)
    name = signed if signed and (signed in sender or _IDEOGRAPHIC.search(signed) is None) else sender
    return f"{_opening_of(mail)} {name}" if name else _FORMAL


def signed_name(mail: Mail) -> str:
    """Return the name under the sign-off as they write it, or the empty string."""
    for text in (mail.body.new, mail.body.signature):
        lines = [line.strip() for line in text.splitlines() if line.strip()][-12:]
        for number, line in enumerate(lines[:-1]):
            if _SIGN_OFF.match(line) and (name := as_name(lines[number + 1])):
                return name
    first = next((line.strip(" -–—\t") for line in mail.body.signature.splitlines() if line.strip(" -–—\t")), "")
    return as_name(first) if not _SIGN_OFF.match(first) else ""


def sender_name(mail: Mail) -> str:
    """Return the person's name in the From field, "KUMAR, Rajesh" turned round, or the empty string."""
    name = mail.sender.name if mail.sender else ""
    family, comma, given = name.partition(",")
    return as_name(f"{given.strip()} {family.strip()}" if comma and given.strip() else name)


def as_name(words: str) -> str:
    """Return the words as a person's name with its title, or the empty string where they are none."""
    words = re.split(r"[,(|/–—]|\s-\s", words, maxsplit=1)[0].strip(" .*_")
    title, person = "", words
    if match := _TITLE.match(words):
        title, person = match[1].capitalize(), match[2]
    parts = person.split()
    if (
        not 1 <= len(parts) <= 4
        or _NOT_A_PERSON.search(person)
        or not all(_NAME_PART.fullmatch(part) for part in parts)
    ):
        return ""
    if not parts[0][0].isupper() and parts[0][0].islower() and len(parts) > 1:
        return ""
    spelled = " ".join(part.title() if (len(part) > 2 and part.isupper()) or part.islower() else part for part in parts)
    return f"{title} {spelled.split()[-1]}" if title else spelled


def _opening_of(mail: Mail) -> str:
    """Mirror "Hi" and "Hello"; anything else is answered with "Dear"."""
    match = _OPENING.match(mail.body.new)
    word = match[1].lower() if match else ""
    return word.capitalize() if word in ("hi", "hello") else "Dear"
