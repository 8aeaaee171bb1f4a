"""What a letter about a payment can name: this mail's promise, and how often the chain before it broke.

The rules of the chain stand in `trade.promises`; here they become words.
"""

from __future__ import annotations

from typing import Any

LAST_LEVEL = "L4"


def promise_values(reading, case) -> dict[str, Any]:
    return {"level": "L0"}
