"""The gate of an internal mail: it goes to colleagues and the manager alone, and no account number goes with it.

What it tells binds nobody, so nothing else is asked of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mailmate.sentences import Sentence
from mailmate.trade.drafts import DraftText, Effect, Finding, GateReport
from mailmate.trade.finding.contact_points import leave_out_accounts


def check_internal(
    text: DraftText, *, colleagues: Collection[str], domains: Collection[str], accounts: Collection[str]
) -> GateReport:
    """Return what keeps an internal mail here: a recipient outside, an account that is not ours.

    `colleagues` are addresses of ours (the manager's among them), `domains` our company's, `accounts` our pinned ones.
    """
    return GateReport(findings=(*_outsiders(text, colleagues, domains), *_accounts(text, accounts)))


def _outsiders(text: DraftText, colleagues: Collection[str], domains: Collection[str]) -> Iterator[Finding]:
    for one in (*text.to, *text.cc):
        if one.email not in colleagues and one.domain not in domains:
            message = Sentence(
                "{address} is not of our own company. An internal mail goes to nobody else: take the address out.",
                {"address": one.email},
            )
            yield Finding("recipient_outside", Effect.NEVER, message, one.email)


def _accounts(text: DraftText, accounts: Collection[str]) -> Iterator[Finding]:
    for words in (text.subject, text.body):
        if leave_out_accounts(words, accounts) != words:
            message = Sentence("An account number that is not ours stands in this mail. Take it out.")
            yield Finding("account", Effect.NEVER, message)
            return
