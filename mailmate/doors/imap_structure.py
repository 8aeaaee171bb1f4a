"""What BODYSTRUCTURE tells of a mail's files without fetching them (RFC 3501 7.4.2): names, types and sizes.

Servers write the answer from what a stranger sent: nothing in it is taken for granted, and an answer that cannot be
read is None, never "no files".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mailmate.mail.headers import decode_header
from mailmate.mail.model import Attachment

_MOST_PARTS = 500
_TYPE, _SUBTYPE, _PARAMETERS, _ENCODING, _SIZE, _REST = 0, 1, 2, 5, 6, 7
_BASE64_LETTERS, _BASE64_BYTES = 4, 3


def read_structure(answer: object) -> tuple[Attachment, ...] | None:
    """Return the parts of a mail that are no container, in their order and without content; None where unreadable.

    A part's size is what it has once decoded, as far as its encoding tells.
    """
    if not isinstance(answer, tuple) or not answer:
        return None
    leaves = list(_leaves(answer))
    if not leaves or len(leaves) >= _MOST_PARTS:
        return None
    try:
        return tuple(_part(index, leaf) for index, leaf in enumerate(leaves, 1))
    except (ValueError, TypeError, LookupError, AttributeError):
        return None


def _leaves(root: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Walk the tree without recursion: it is as deep as a stranger likes."""
    waiting, seen = [root], 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop()
        if isinstance(part[0], list):
            waiting.extend(reversed([one for one in part[0] if isinstance(one, tuple) and one]))
        else:
            seen += 1
            yield part


def _part(index: int, leaf: Sequence[Any]) -> Attachment:
    media_type = b"/".join((leaf[_TYPE], leaf[_SUBTYPE])).decode("ascii", "replace").lower()
    size = int(leaf[_SIZE])
    if (leaf[_ENCODING] or b"").lower() == b"base64":
        size = size * _BASE64_BYTES // _BASE64_LETTERS
    named = [leaf[_PARAMETERS], *(one[1] for one in leaf[_REST:] if _is_disposition(one))]
    name = next((found for pairs in reversed(named) if (found := _name_in(pairs))), "")
    return Attachment(index, name, media_type, size, None, complete=False)


def _is_disposition(value: object) -> bool:
    """True for `("attachment" ("filename" "po.pdf"))`, wherever a server puts it among the extensions."""
    return isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], bytes) and isinstance(value[1], tuple)


def _name_in(pairs: object) -> str:
    """Return the file name among parameters; one cut in pieces (`filename*0*`, RFC 2231) is put together."""
    if not isinstance(pairs, tuple):
        return ""
    keys = (key.decode("ascii", "replace").lower() for key in pairs[::2] if isinstance(key, bytes))
    pieces = [
        (key, value) for key, value in zip(keys, pairs[1::2], strict=False)
        if key.partition("*")[0] in ("name", "filename") and isinstance(value, bytes)
    ]  # fmt: skip
    joined = b"".join(value for _, value in sorted(pieces))
    return decode_header(joined.decode("utf-8", "surrogateescape")).rpartition("/")[2]
