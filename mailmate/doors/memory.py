"""The C library's way with memory: what a large mail took goes back to the system once the mail was read.

Without a word glibc keeps it: after the first large block that is freed it takes the next ones from its own heap, which
then is full of holes. On other systems there is nothing to say.
"""

from __future__ import annotations

import contextlib
import sys
from functools import cache

LARGE = 4 * 1024 * 1024
"""Bytes of a mail from which on it is worth the words."""
_MMAP_THRESHOLD = -3
"""`M_MMAP_THRESHOLD` of mallopt(3): setting it stops glibc from moving it."""
_BLOCK = 1024 * 1024


@cache
def give_large_blocks_back() -> None:
    """Have blocks of a megabyte and more given back to the system when they are freed, where glibc runs."""
    if sys.platform == "linux":
        with contextlib.suppress(ImportError, OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _BLOCK)
