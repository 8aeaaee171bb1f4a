"""A long secret in the system's keyring, in pieces: Windows takes no more than 2,560 bytes in one entry."""

from __future__ import annotations

from mailmate.doors.secrets import SERVICE, keyring_errors

_PIECE = 1000
_MOST = 100


def keep_pieces(key: str, value: str) -> None:
    """Keep a long value. The first piece is written last and says how many there are: cut short, the older one is gone.

    Raises `BadConfig` where there is no keyring, or it is locked.
    """
    with keyring_errors():
        import keyring

        pieces = [value[start : start + _PIECE] for start in range(0, len(value), _PIECE)]
        keyring.set_password(SERVICE, key, "0")
        for number, piece in enumerate(pieces, start=1):
            keyring.set_password(SERVICE, f"{key} {number}", piece)
        keyring.set_password(SERVICE, key, str(len(pieces)))


def load_pieces(key: str) -> str:
    """Return what `keep_pieces` kept, or the empty string."""
    with keyring_errors():
        import keyring

        told = keyring.get_password(SERVICE, key) or "0"
        count = min(int(told), _MOST) if told.isdigit() else 0
        pieces = [keyring.get_password(SERVICE, f"{key} {number}") for number in range(1, count + 1)]
    return "" if None in pieces else "".join(map(str, pieces))
