"""How a letter addresses its reader: as the reader signs, as formally as the reader writes.

The From field's name decides where it is a person's; the sign-off shows whether the first name alone will do.
A title is taken over where they use one for themselves; it is never guessed from a first name.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from mailmate.drafting.name_tables import CLOSING_WORDS, FAMILY_FIRST, NOT_A_PERSON, PEN_ENDINGS, PROFESSIONS, TITLES
from mailmate.mail.model import Mail
from mailmate.mail.quoting_tables import CLOSINGS, WEAK_CLOSINGS
from mailmate.trade.cases import Case

_OPENING = re.compile(r"^\s{0,5}(hi|hello|dear|good\s(?:morning|afternoon|day|evening))\b", re.IGNORECASE)
_SALUTATION = re.compile(
    r"^\s{0,5}(?:(?:hi|hello|hey|dear|greetings|good\s(?:morning|afternoon|day|evening))"
    r"(?:[ \t]{1,3}[^\s,.:;!?–—]{1,20}){0,4}\s?(?:[,:;!–—]|-\s|\n)|[A-Z][\w'’]{1,20}(?:\s[A-Z][\w'’]{1,20})?,)\s*",
    re.IGNORECASE,
)
_OPEN_SALUTATION = re.compile(
    r"^\s{0,5}(?:hi|hello|hey|dear|good\s(?:morning|afternoon|day|evening))\b\s*", re.IGNORECASE
)
_NAME_PART = re.compile(r"[^\W\d_][^\W\d_'’-]{0,20}(?:['’-][^\W\d_]{1,20}){0,2}\.?|[A-Z]\.")
_TITLE = re.compile(rf"^({TITLES})\.?\s+(.+)$", re.IGNORECASE)
_TITLE_BEHIND = re.compile(rf"[\s,]+\(?({TITLES})\.?\)?$", re.IGNORECASE)
_PROFESSION = re.compile(rf"^(?:{PROFESSIONS})\.?\s+(?=\w)", re.IGNORECASE)
_AFTER_THE_NAME = re.compile(r"[,(|/–—<]|\s-\s|\s{3,}")
_IDEOGRAPHIC = re.compile(r"[\u2e80-\ud7af]")
_LETTER = re.compile(r"[^\W\d_]+")
NEUTRAL = "Dear Sir or Madam"
"""Where no person is known by name."""
_LAST_LINES = 12
_MOST_LINES = 200
_BARE_SIGN_OFF = 4
"""Lines at the end of a text where a name alone is a sign-off."""


def greeting_for(mail: Mail) -> str:
    """Return "Dear Rajesh Kumar", "Hello Tom", "Dear Mr Silva" or, where no person signs, "Dear Sir or Madam"."""
    name = _name_to_use(signed_name(mail), sender_name(mail))
    return f"{_opening_of(mail)} {name}" if name else NEUTRAL


def without_salutation(words: str, our_name: str = "") -> str:
    """Return the words without "Dear Iris," before them, as a quotation begins; "Iris," alone where it is our name."""
    match = _SALUTATION.match(words)
    told = {_plain(part) for part in our_name.split()}
    named = match and (_OPENING.match(words) or _plain(match[0].split(",")[0].split()[0]) in told)
    if match and named:
        return words[match.end() :]
    if (opening := _OPEN_SALUTATION.match(words)) and told:
        rest = words[opening.end() :].split(maxsplit=1)
        while rest and _plain(rest[0].strip(",.:")) in {*told, "mr", "ms", "mrs", "sir", "madam", "all", "team"}:
            words = rest[1] if len(rest) > 1 else ""
            rest = words.split(maxsplit=1)
    return words


def usual_greeting(case: Case) -> str:
    """Return how the salesperson greets this reader, no comma; empty where unknown, or where somebody else signs."""
    line = case.voice.style.greeting.rstrip(" ,:!，") if case.voice and case.voice.style else ""
    name = signed_name(case.mail) or sender_name(case.mail)
    named = not name or any(_plain(part) in _plain(line) for part in name.split() if len(part) > 1)
    return line if line and _is_latin(line) and named else ""


def usual_closing(case: Case) -> str:
    """Return how the salesperson closes letters to this reader, without its comma, or the empty string."""
    line = case.voice.style.sign_off.rstrip(" ,.!，。") if case.voice and case.voice.style else ""
    return line if line and _is_latin(line) else ""


def _name_to_use(signed: str, sender: str) -> str:
    if not signed or not sender:
        return signed or sender
    if _title_of(signed):
        return signed
    if not _is_latin(sender) and _is_latin(signed) and len(signed.split()) > 1:
        return signed
    own, theirs = [_plain(part) for part in signed.split()], [_plain(part) for part in sender.split()]
    if len(own) < len(theirs) and set(own) < set(theirs) and _family_name(theirs) not in own:
        return signed
    return signed if len(theirs) == 1 and (theirs[0] in own or (len(own) > 1 and _is_latin(sender))) else sender


def _family_name(parts: list[str]) -> str:
    """Return the part that is the family name; East Asian names begin with it."""
    if len(parts) == 1:
        return ""
    return parts[0] if parts[0] in FAMILY_FIRST else parts[-1]


def signed_name(mail: Mail) -> str:
    """Return the name under the sign-off as they write it, or the empty string."""
    for text in (mail.body.new, mail.body.signature):
        lines = [line.strip(" -–—\t") for line in text.splitlines() if line.strip(" -–—\t")][-_LAST_LINES:]
        for number, line in enumerate(lines[:-1]):
            if is_closing(line) and (name := as_name(lines[number + 1])):
                return name
    signature = [line.strip(" -–—\t") for line in mail.body.signature.splitlines() if line.strip(" -–—\t")]
    first = next((line for line in signature if not is_closing(line)), "")
    return as_name(first) or _bare_sign_off(mail) or _last_word(mail)


def _last_word(mail: Mail) -> str:
    """Return the name behind the last sentence, "need a price. Mike", where the address has it too."""
    end, address = mail.body.new.rstrip()[-80:], mail.sender
    if address is None or not re.search(r"[.!?,]\s", end):
        return ""
    local, label = _plain(address.email.partition("@")[0]), _plain(address.domain.split(".")[0]).replace("-", "")
    for piece in (re.split(r"[.!?]\s+", end)[-1], re.split(r"[.!?,]\s+", end)[-1]):
        name, firm = as_name(piece), _plain(piece.partition(",")[2]).replace(" ", "")
        is_theirs = any(len(part) > 2 and _plain(part) in local for part in name.split())
        if name and (is_theirs or (len(firm) > 3 and firm.startswith(label))):
            return name
    return ""


def _bare_sign_off(mail: Mail) -> str:
    """Return a name that has a line to itself: of the From field, else of two words at the very end."""
    parts = {_plain(part) for part in sender_name(mail).split()}
    lines = [line.strip() for line in mail.body.new.splitlines() if line.strip()][1:_MOST_LINES]
    for place, line in reversed(list(enumerate(lines))):
        name = as_name(line.strip(" ,-–—")) if not line.endswith((".", "?", "!", ":", ";")) else ""
        words = {_plain(part) for part in name.split()}
        is_last = place >= len(lines) - _BARE_SIGN_OFF
        if parts & words or (not parts and is_last and len(words) > 1 and not _is_their_firm(name, mail)):
            return name
    return ""


def sender_name(mail: Mail) -> str:
    """Return the person's name in the From field, "KUMAR, Rajesh" turned round, or the empty string."""
    sender = mail.sender
    name = sender.name if sender else ""
    family, comma, given = name.partition(",")
    found = as_name(f"{given.strip()} {family.strip()}" if comma and given.strip() else name, tidy=True)
    return "" if _is_their_firm(found, mail) else found


def _is_their_firm(name: str, mail: Mail) -> bool:
    """True where several words together are the domain's own name: "Delta Trade" of deltatrade.example."""
    label = _plain(mail.sender.domain.split(".")[0]).replace("-", "") if mail.sender else ""
    return " " in name and _plain(name.replace(" ", "")) == label


def as_name(words: str, *, tidy: bool = False) -> str:
    """Return the words as a person's name with its title, or the empty string where they are none.

    `tidy` takes a name in small letters too, as people leave it in a From field.
    """
    title = ""
    if behind := _TITLE_BEHIND.search(words):
        title, words = behind[1].capitalize(), words[: behind.start()]
    words = _AFTER_THE_NAME.split(words, maxsplit=1)[0].strip(" *_")
    for ending in PEN_ENDINGS:
        words = words.removesuffix(ending).strip()
    latin = [part for part in words.split() if _is_latin(part)]
    words = " ".join(latin) if 1 < len(latin) < len(words.split()) else words
    if match := _TITLE.match(words):
        title, words = match[1].capitalize(), match[2]
    person = _PROFESSION.sub("", words)
    parts = [part if len(part) <= 3 and part.endswith(".") else part.rstrip(".") for part in person.split()]
    if not 1 <= len(parts) <= 4 or is_closing(person) or NOT_A_PERSON.search(person) or _OPENING.match(person):
        return ""
    if not all(_NAME_PART.fullmatch(part) for part in parts):
        return ""
    if parts[0][0].islower() and (len(parts) > 1 if not tidy else len(person) <= 3):
        return ""
    spelled = " ".join(part.title() if (len(part) > 2 and part.isupper()) or part.islower() else part for part in parts)
    return _with_title(title, spelled) if title else spelled


def _with_title(title: str, name: str) -> str:
    """Return "Mr Silva"; a name that begins with the family name keeps all its parts."""
    parts = name.split()
    return f"{title} {name if _plain(parts[0]) in FAMILY_FIRST else parts[-1]}"


def _title_of(name: str) -> bool:
    return _TITLE.match(name) is not None


@lru_cache(maxsize=512)
def is_closing(line: str) -> bool:
    """True for a closing formula in any language the tables know: "Best regards", "Thanks and God bless"."""
    folded = " ".join(_plain(line).strip(" ,.!;:*_-–—").split())
    if not folded or len(folded) > 80:
        return False
    if folded in _ALL_CLOSINGS:
        return True
    words = _LETTER.findall(folded)
    return bool(words) and all(word in _CLOSING_VOCABULARY for word in words)


def _is_latin(name: str) -> bool:
    return _IDEOGRAPHIC.search(name) is None


def _plain(word: str) -> str:
    """Return the word in small letters without accents: "Hùng" and "Hung" are one name."""
    bare = unicodedata.normalize("NFKD", word.casefold().replace("đ", "d").replace("ı", "i"))
    return "".join(sign for sign in bare if not unicodedata.combining(sign)).strip(".")


_ALL_CLOSINGS = frozenset(_plain(one) for one in CLOSINGS | WEAK_CLOSINGS)
_CLOSING_VOCABULARY = frozenset(
    word for one in _ALL_CLOSINGS if " " in one for word in _LETTER.findall(one)
) | frozenset(_plain(word) for word in CLOSING_WORDS)


def _opening_of(mail: Mail) -> str:
    """Mirror "Hi" and "Hello"; anything else is answered with "Dear"."""
    match = _OPENING.match(mail.body.new)
    word = match[1].lower() if match else ""
    return word.capitalize() if word in ("hi", "hello") else "Dear"
