"""What the checks on a credit look at and what they answer: plan, findings, checks not made (DOMAIN handbook 7.4).

Values only; the checks stand in `credit_checks` and the modules beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from mailmate.sentences import Sentence
from mailmate.trade.credit.credits import Amendment, Terms
from mailmate.trade.facts import Money
from mailmate.trade.rules import Rules


@dataclass(frozen=True, slots=True)
class OrderTerms:
    """What our proforma invoice or the buyer's order says; absent is empty or None."""

    number: str = ""
    buyer: str = ""
    product: str = ""
    quantity: str = ""
    total: Money | None = None
    incoterm: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What we intend or have done; absent makes the checks that need it *not checked*."""

    on_board: date | None = None
    """Planned or actual on-board date."""
    today: date | None = None
    place: str = ""
    """Country of the bank that takes our papers."""
    lead_days: int | None = None
    """Calendar days from today until the goods are ready to load."""
    asked: Mapping[str, str] = field(default_factory=dict)
    """What we asked to change: tag -> text."""
    papers: date | None = None
    """Day the papers were or will be in hand; else today counts."""
    partial: bool | None = None
    """Whether we ship in more than one lot."""
    transhipment: bool | None = None
    """Whether the goods change vessels."""
    company: str = ""
    """Our own name."""
    office: str = ""
    """Country of our office, where the timeline's own deadlines count."""
    order: OrderTerms | None = None
    received: date | None = None
    """Day the credit reached us."""
    announced: bool | None = None
    """True where a change is only announced by mail, False where the bank advised it, None where nobody knows."""

    @property
    def bank_place(self) -> str:
        """The country whose banking days count for presentation; empty where nobody said."""
        return self.place or self.office


def closed(words: str) -> str:
    """Return quoted words as the end of a sentence: with a full stop, where they have no mark of their own."""
    words = words.rstrip()
    return words if words.endswith((".", "!", "?", ";", "…")) else f"{words}."


@dataclass(frozen=True, slots=True)
class CreditFinding:
    """Something a check found. `severity`: critical, high, medium, low."""

    id: str
    severity: str
    article: str
    """Of UCP 600; "ISBP …" where that says it."""
    fields: tuple[str, ...]
    ours: str
    """Our side of it: a plan, or what the effective terms say."""
    theirs: str
    message: Sentence
    ask: Sentence
    """What to ask for, as the letter to the buyer words it."""
    needs: tuple[tuple[str, str], ...] = ()
    """Field -> text that would mend it, for the table of an amendment request."""
    terms: str = "effective"
    """Which terms have it: `effective`, `proposed` (comes with the amendment), `both`, or `cured` (goes with it)."""


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not be made, and the value it lacks."""

    id: str
    missing: str


@dataclass(frozen=True, slots=True)
class CreditReport:
    """The whole answer: what was found, what passed, what could not be checked."""

    effective: Terms | None
    proposed: Terms | None
    findings: tuple[CreditFinding, ...] = ()
    passed: tuple[str, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()

    @property
    def verdict(self) -> str:
        """`critical`, `findings`, `open` where a check that matters was not made, or `clear`: nothing else is green."""
        if any(one.severity == "critical" for one in self.findings):
            return "critical"
        if self.findings:
            return "findings"
        return (
            "open" if any(one.id in CRITICAL and one.missing != NO_AMENDMENT for one in self.not_checked) else "clear"
        )


CRITICAL = frozenset({"D1", "D2", "D3", "D10", "A1", "M1", "M2", "T3"})
"""Checks without which nothing is called clear."""
NO_AMENDMENT = "amendment"
"""What a check of amendments lacks where there is none: nothing that anybody owes us."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a comparing check looks at."""

    effective: Terms
    proposed: Terms
    plan: Plan
    rules: Rules
    amendments: tuple[Amendment, ...] = ()
    """Every amendment of the credit that is here, in order."""
    waiting: tuple[Amendment, ...] = ()
    """Those that wait for our answer."""

    @property
    def pending(self) -> bool:
        """True where an amendment waits for our answer."""
        return bool(self.waiting) or self.proposed != self.effective


Outcome = Iterable[CreditFinding] | NotChecked
TermCheck = Callable[[Terms, Plan, Rules], Outcome]
"""Looks at one set of terms; it is run on the effective and on the proposed ones."""
MatterCheck = Callable[[Matter], Outcome]
"""Compares: the terms with the amendment, the amendment with what we asked."""
