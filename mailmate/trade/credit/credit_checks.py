"""All checks on a credit and its amendments, in one table (DOMAIN handbook 7.4), and how their answers are joined.

A check of terms is run on the effective and on the proposed ones. A fault of the effective terms that the pending
amendment cures is no longer critical; one that comes with the amendment cannot be refused by itself (art. 10(e)).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mailmate.sentences import Sentence
from mailmate.trade.credit import (
    credit_amendment_checks,
    credit_amount_checks,
    credit_date_checks,
    credit_extension_checks,
    credit_text_checks,
)
from mailmate.trade.credit.credit_findings import (
    CreditFinding,
    CreditReport,
    Matter,
    MatterCheck,
    NotChecked,
    Outcome,
    Plan,
    TermCheck,
)
from mailmate.trade.credit.credits import (
    Amendment,
    Terms,
    amendments,
    effective,
    message_of,
    proposed,
    rival_issues,
    verdict_on,
)
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules

__all__ = [
    "CHECKS", "CreditFinding", "CreditReport", "Matter", "NotChecked", "Plan", "check_credit", "check_terms",
    "unchecked_report",
]  # fmt: skip

_ROOMS = (credit_date_checks, credit_amount_checks, credit_text_checks)
TERM_CHECKS: dict[str, TermCheck] = {name: check for room in _ROOMS for name, check in room.TERM_CHECKS.items()}
_COMPARING = (credit_extension_checks, credit_amount_checks, credit_text_checks, credit_amendment_checks)
MATTER_CHECKS: dict[str, MatterCheck] = {
    name: check for room in _COMPARING for name, check in room.MATTER_CHECKS.items()
}
CHECKS = tuple(
    f"{family}{number}" for family, last in (("D", 10), ("A", 5), ("T", 7), ("M", 8)) for number in range(1, last + 1)
)
"""Every check made here, in the order they are reported."""
PAPERS_CHECK = NotChecked("X1", "papers")
"""The check of the shipping documents against each other, made where they are: `trade.delivery.paper_check`."""
_NARRATIVES = frozenset({"45A", "46A", "47A", "49G", "49H", "71D", "72", "72Z", "78", "78K"})
SEVERITIES = ("critical", "high", "medium", "low")


def check_credit(entries: Sequence[Entry], plan: Plan, rules: Rules) -> CreditReport:
    """Run every check on the credit whose register entries these are."""
    now, then = effective(entries), proposed(entries)
    if now is None or then is None:
        return unchecked_report()
    found = amendments(entries)
    waiting = tuple(one for one in found if verdict_on(one, entries) == "pending")
    report = check_terms(now, then, plan, rules, amendments=found, waiting=waiting)
    rivals = [_rival(one, fields, now) for one, fields in rival_issues(entries)]
    passed = tuple(name for name in report.passed if not rivals or name != "M2")
    findings = sorted((*rivals, *report.findings), key=lambda one: SEVERITIES.index(one.severity))
    return replace(report, findings=tuple(findings), passed=passed)


def _rival(entry: Entry, fields: tuple[str, ...], now: Terms) -> CreditFinding:
    """Return the finding on a second message that states the same credit otherwise; a person strikes one of the two."""
    values = {"fields": ", ".join(fields), "company": entry.company, "entry": f"c{entry.entry_id}"}
    told = dict(message_of(entry).fields)
    grave = any(tag not in _NARRATIVES for tag in fields)  # a copy's narratives may only be printed otherwise
    return CreditFinding(
        "M2", "critical" if grave else "high", "art. 10(a)", fields, now.get(fields[0]) or "", told[fields[0]],
        Sentence("A second message ({entry}, from {company}) states this credit otherwise in {fields}.", values),
        Sentence("Please have the bank confirm which terms of {fields} stand.", values),
    )  # fmt: skip


def check_terms(
    now: Terms,
    then: Terms,
    plan: Plan,
    rules: Rules,
    *,
    amendments: Sequence[Amendment] = (),
    waiting: Sequence[Amendment] = (),
) -> CreditReport:
    """Run every check on effective terms `now` and proposed terms `then`, with the amendments that lie between."""
    matter = Matter(now, then, plan, rules, tuple(amendments), tuple(waiting))
    findings: list[CreditFinding] = []
    passed: list[str] = []
    unchecked: list[NotChecked] = []
    for name in CHECKS:
        found, missing = _run(name, matter)
        findings += found
        unchecked += missing
        if not found and not missing:
            passed.append(name)
    findings.sort(key=lambda one: SEVERITIES.index(one.severity))
    return CreditReport(now, then, tuple(findings), tuple(passed), (*unchecked, PAPERS_CHECK))


def unchecked_report() -> CreditReport:
    """Return the report on a credit whose original is not here: nothing could be checked."""
    return CreditReport(None, None, not_checked=(*(NotChecked(name, "issue") for name in CHECKS), PAPERS_CHECK))


def _run(name: str, matter: Matter) -> tuple[list[CreditFinding], list[NotChecked]]:
    """Return what the checks called `name` find; one that finds nothing and could not look is not checked."""
    outcomes: list[Outcome] = []
    if check := TERM_CHECKS.get(name):
        outcomes.append(_on_both(check, matter))
    if compare := MATTER_CHECKS.get(name):
        outcomes.append(compare(matter))
    found = [one for outcome in outcomes if not isinstance(outcome, NotChecked) for one in outcome]
    missing = [outcome for outcome in outcomes if isinstance(outcome, NotChecked)]
    return _without_doubles(found), [] if found else missing[:1]


def _on_both(check: TermCheck, matter: Matter) -> Outcome:
    now = check(matter.effective, matter.plan, matter.rules)
    if matter.proposed == matter.effective:
        return now
    then = check(matter.proposed, matter.plan, matter.rules)
    if isinstance(now, NotChecked) or isinstance(then, NotChecked):
        blind = now if isinstance(now, NotChecked) else then
        seen = () if isinstance(now, NotChecked) else now
        later = () if isinstance(then, NotChecked) else then
        return [*seen, *map(_coming, later)] or blind
    return _joined(list(now), list(then))


def _joined(now: list[CreditFinding], then: list[CreditFinding]) -> list[CreditFinding]:
    """Tell faults that stay, that go with the amendment, and that come with it."""
    before = {_key(one) for one in now}
    after = {_key(one) for one in then}
    stay = [replace(one, terms="both") for one in then if _key(one) in before]
    return [
        *stay,
        *(_cured(one) for one in now if _key(one) not in after),
        *(_coming(one) for one in then if _key(one) not in before),
    ]


def _key(finding: CreditFinding) -> tuple[str, ...]:
    quoted = finding.theirs if finding.id in ("T5", "T7") else ""
    return (finding.id, *finding.fields, quoted)


def _cured(finding: CreditFinding) -> CreditFinding:
    return replace(
        finding,
        severity="high" if finding.severity == "critical" else finding.severity,
        message=Sentence("{finding} Cured when we accept.", {"finding": finding.message}),
        ask=Sentence("Accept the pending amendment."),
        needs=(),
        terms="cured",
    )


def _coming(finding: CreditFinding) -> CreditFinding:
    whole = Sentence(
        "{ask} An amendment is accepted or rejected as a whole: please have the bank issue a new one without this.",
        {"ask": finding.ask},
    )
    message = Sentence("This comes with the amendment: {finding}", {"finding": finding.message})
    grave = finding.severity in ("critical", "high")
    return replace(finding, message=message, ask=whole if grave else finding.ask, terms="proposed")


def _without_doubles(findings: Iterable[CreditFinding]) -> list[CreditFinding]:
    kept: dict[tuple[str, ...], CreditFinding] = {}
    for one in findings:
        kept.setdefault((one.id, *one.fields, one.theirs), one)
    return list(kept.values())
