"""Facts of a mail, each with the words it came from (DOMAIN handbook 3)."""

from __future__ import annotations

from mailmate.mail.model import Mail
from mailmate.reading.intent_rules import Verdict
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact
from mailmate.trade.readings import Context


def extract_facts(mail: Mail, context: Context, verdict: Verdict, statements: list[Statement]) -> tuple[Fact, ...]:
    """Return the facts of `mail`, grouped by intent."""
    return ()
