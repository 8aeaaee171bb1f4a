"""Flag F2: a domain made to be mistaken for one we know.

Six tricks: other letters that look alike, an international name that reads the same, a letter or two changed,
a word added, another ending, the whole known domain as sub-domains of a foreign one. But for the last everything is
compared on the registered name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from mailmate.trade.companies import is_free_mail, registrable_domain, split_domain

_CONFUSABLE = str.maketrans(
    "0135689|аеорсхуіѕјԁһӏкмтвнгпα εικνορτυχω".replace(" ", ""),
    "olesbbglaeopcxyisjdhlkmtbhrnaeiknoptuxw",
)
_LATIN_OF = str.maketrans(
    "аеорсхуіѕјԁһӏкмтвнгпАЕОРСХУІЅЈКМТВНαεικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɑɡ",
    "aeopcxyisjdhlkmtbhrnAEOPCXYISJKMTBHaeiknoptuxwABEZHIKMNOPTYXiag",
)
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
_ADDED = frozenset(
    "group pay payment payments finance financial account accounts accounting billing invoice trading "
    "trade export exports import imports intl international global world corp corporation company co inc "
    "ltd limited llc gmbh sa mail email office online web shop store sales support service services hk cn "
    "us usa uk eu asia africa me bank logistics shipping purchase purchasing procurement supply secure "
    "login portal team info official com net org de online site mailer docs invoices order orders quote".split()
)
_LONG_NAME = 6
_SHORTEST = 3
_TELLING = 8
"""Letters of a name that hardly stands in another by chance: `steel` does, `nordpumpen` does not."""


def find_lookalike(domain: str, known: Iterable[str]) -> str | None:
    """Return the known domain that `domain` imitates, or None; a known domain and a free-mail provider imitate none."""
    theirs = registrable_domain(domain)
    ours = {registrable_domain(one) for one in known if one}
    if not theirs or theirs in ours or is_free_mail(theirs):
        return None
    host = domain.strip().lower()
    return next((one for one in sorted(ours) if host.startswith(f"{one}.") or _imitates(theirs, one)), None)


def _imitates(theirs: str, known: str) -> bool:
    name, suffix = split_domain(theirs)
    other, other_suffix = split_domain(known)
    if not name or len(other) < _SHORTEST or abs(len(name) - len(other)) > 20:
        return False
    plain, plain_other = _skeleton(name), _skeleton(other)
    if name == other or plain == plain_other:
        return True
    if _adds_word(plain, plain_other):
        return True
    allowed = 2 if len(other) >= _LONG_NAME and len(name) >= _LONG_NAME else 1
    if suffix != other_suffix:
        allowed -= 1
    return allowed > 0 and (within_edits(name, other, allowed) or within_edits(_decoded(name), other, allowed))


def _adds_word(name: str, known: str) -> bool:
    """Tell whether `name` is `known` with a word before or after it."""
    if len(known) < 4:
        return False
    parts = name.split("-")
    wanted = known.split("-")
    if len(parts) > len(wanted) and (parts[: len(wanted)] == wanted or parts[-len(wanted) :] == wanted):
        return len(known) >= _TELLING or any(part in _ADDED_PLAIN for part in parts)
    rest = name.removeprefix(known) if name.startswith(known) else name.removesuffix(known)
    return rest != name and rest.strip("-") in _ADDED_PLAIN


def _decoded(name: str) -> str:
    """Return an international name (`xn--…`) in its own letters."""
    if not name.startswith("xn--"):
        return name
    try:
        return name.removeprefix("xn--").encode("ascii").decode("punycode")
    except UnicodeError:
        return name


def _skeleton(name: str) -> str:
    """Return what the eye reads: accents off, look-alike letters and pairs unified."""
    letters = unicodedata.normalize("NFKD", _decoded(name)).casefold()
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign)).translate(_CONFUSABLE)
    for pair, one in _PAIRS:
        plain = plain.replace(pair, one)
    return plain.replace("i", "l")


def latin_of(word: str) -> str:
    """Return a word with letters of other scripts that look like Latin ones replaced by these."""
    return word.translate(_LATIN_OF)


def within_edits(first: str, second: str, most: int) -> bool:
    """Tell whether at most `most` insertions, deletions, changes or swaps of neighbours lead from one to the other."""
    if abs(len(first) - len(second)) > most:
        return False
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, sign in enumerate(first, start=1):
        older, before, row = before, row, [i] + [0] * len(second)
        for j, other in enumerate(second, start=1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != other))
            if i > 1 and j > 1 and sign == second[j - 2] and first[i - 2] == other:
                row[j] = min(row[j], older[j - 2] + 1)
        if min(row) > most:
            return False
    return row[-1] <= most


_ADDED_PLAIN = frozenset(_skeleton(word) for word in _ADDED)
