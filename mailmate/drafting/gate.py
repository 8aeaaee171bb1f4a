"""The gate between every draft and the Send key: reads all that would leave and says what each part asks.

Plain code, no model; the same for a draft of any engine and for what a person typed. Claims are found and
looked up in `claims`, words are judged in `gate_rules`, recipients in `gate_parties`; here both become one report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mailmate.drafting.claims import find_claims, find_subject_claims
from mailmate.drafting.evidence import Record
from mailmate.drafting.gate_accounts import (
    LONGEST_PAPER,
    find_account_news,
    find_accounts,
    find_accounts_in_paper,
    find_channels,
    find_written_passwords,
)
from mailmate.drafting.gate_judged import JUDGED, find_judged
from mailmate.drafting.gate_papers import find_papers_cost
from mailmate.drafting.gate_parties import find_foreign_quote, find_other_customers, find_recipients
from mailmate.drafting.gate_rules import (
    find_accepted_terms,
    find_blocked_sentences,
    find_level,
    find_missing_attachment,
    find_placeholders,
    find_prices_below_list,
    find_reasons,
    find_second_reminder,
    find_tone,
    find_unanswered,
    find_weekday_conflicts,
    is_money_known,
)
from mailmate.drafting.gate_unread import find_unread
from mailmate.drafting.roles import Speech, join_said
from mailmate.drafting.wording import fold
from mailmate.mail.model import Attachment
from mailmate.sentences import Sentence
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Claim, DraftText, Effect, Finding, GateReport, Standing, Vouched
from mailmate.trade.readings import Reading

READABLE = (
    "text/plain",
    "text/csv",
    "text/markdown",
    "text/html",
    "text/calendar",
    "application/json",
    "application/xml",
    "text/xml",
)
_ORDER = list(Effect)
_NAME_JOINTS = re.compile(r"[_.+-]+")


def check_gate(
    text: DraftText,
    case: Case,
    reading: Reading,
    *,
    quoted: str = "",
    attachments: Sequence[Attachment] = (),
    texts: Mapping[int, str] | None = None,
    vouched: Sequence[Vouched] = (),
) -> GateReport:
    """Return claims, findings (hardest first) and what could not be read of a draft as it would leave.

    `texts` holds what was read out of PDF and Office files, by the attachment's index.
    """
    claims = find_claims(text.body, case, reading) + find_subject_claims(text.subject, case, reading)
    claims = tuple(_with_vouching(claim, vouched) for claim in claims)
    told = [*_check_body(text.body, claims, case, reading, attached=len(attachments))]
    judged = {one.start for one in told if one.id.startswith(JUDGED)}
    findings = [
        *told,
        *_check_subject(text.subject, case, reading, claims),
        *_check_quoted(quoted, case),
        *find_recipients(_emails(text.to), _emails(text.cc), case, reading),
        *(
            _unverified(claim)
            for claim in claims
            if claim.standing is Standing.UNVERIFIED
            and claim.kind != "account"
            and not (claim.kind in ("yes", "technical") and claim.where == "body" and claim.start in judged)
        ),
    ]
    not_checked: list[Sentence] = []
    for attachment in attachments:
        content = (texts or {}).get(attachment.index) or readable_text(attachment)
        findings.extend(_check_attached(attachment.name, content or "", case))
        if content is None:
            not_checked.append(
                Sentence(
                    "The attachment {name} could not be read here. Look into it before you send.",
                    {"name": attachment.name or "?"},
                )
            )
    ordered = sorted(
        findings, key=lambda one: (_ORDER.index(one.effect), one.start if one.start is not None else 1_000_000)
    )
    return GateReport(claims=claims, findings=tuple(_each_once(ordered)), not_checked=tuple(not_checked))


def _check_body(
    body: str, claims: tuple[Claim, ...], case: Case, reading: Reading, *, attached: int
) -> Iterator[Finding]:
    record = Record(case, reading)
    speech = Speech(body, join_said(record.said))
    yield from find_placeholders(body, case)
    yield from find_accounts(body, case, new=True)
    yield from find_channels(speech, case)
    yield from find_written_passwords(body)
    yield from find_unread(speech)
    yield from find_account_news(speech)
    yield from find_blocked_sentences(speech, reading)
    reasons = [
        *find_reasons(speech, case),
        *find_accepted_terms(speech, reading),
    ]
    yield from reasons
    yield from find_judged(speech, claims, reading, reasons, money_known=is_money_known(body, case))
    yield from find_prices_below_list(speech, [claim for claim in claims if claim.where == "body"], record)
    yield from find_level(case, reading)
    yield from find_other_customers(body, case, new=True)
    yield from find_unanswered(body, claims, reading, _said_since(case))
    yield from find_missing_attachment(speech, attached)
    yield from find_weekday_conflicts(speech, case)
    yield from find_second_reminder(speech, case, reading)
    yield from find_tone(speech)


def _said_since(case: Case) -> str:
    """Return what we wrote in the thread after the mail that is answered."""
    asked = case.mail.date
    return "\n".join(one.text for one in case.thread if one.ours and asked and one.date > asked)


def _check_subject(subject: str, case: Case, reading: Reading, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield what a subject of our own may not say; one that only answers theirs says nothing new but an account."""
    yield from find_accounts(subject, case, new=False)
    if fold(subject.partition(":")[2] or subject) in fold(case.mail.subject):
        return
    speech = Speech(subject, join_said(Record(case, reading).said))
    own = [claim for claim in claims if claim.where == "subject"]
    for finding in (
        *find_placeholders(subject, case),
        *find_accounts(subject, case, new=True),
        *find_channels(speech, case),
        *find_account_news(speech),
        *find_blocked_sentences(speech, reading),
        *find_reasons(speech, case),
        *find_judged(speech, own, reading, (), money_known=is_money_known(subject, case)),
        *find_accepted_terms(speech, reading),
        *find_other_customers(subject, case, new=False),
    ):
        yield Finding(finding.id, finding.effect, finding.message, finding.quote)


def _check_quoted(quoted: str, case: Case) -> Iterator[Finding]:
    yield from find_accounts(quoted, case, new=False)
    yield from find_accounts_in_paper(quoted, case, services=False)
    yield from find_other_customers(quoted, case, new=False)
    yield from find_foreign_quote(quoted, case)


def _check_attached(name: str, content: str, case: Case) -> Iterator[Finding]:
    """Yield what a file's name or text may not carry: accounts, news of one, cost, holes, another customer."""
    shown = f"{_NAME_JOINTS.sub(' ', name)}\n{content}"
    yield from find_accounts(shown, case, new=False)
    yield from find_accounts_in_paper(shown, case, services=True)
    for finding in (*find_account_news(Speech(shown[:LONGEST_PAPER], "")), *find_papers_cost(name, content)):
        yield Finding(finding.id, finding.effect, finding.message, finding.quote)
    yield from find_other_customers(f"{name}\n{shown}", case, new=False)


def readable_text(attachment: Attachment) -> str | None:
    """Return the text of an attachment that is plain text, or None where it cannot be read here."""
    if attachment.content is None or not attachment.complete or attachment.media_type.lower() not in READABLE:
        return None
    for charset in ("utf-8-sig", "gb18030"):
        try:
            text = attachment.content.decode(charset)
            return _shown(text) if attachment.media_type.lower() == "text/html" else text
        except UnicodeDecodeError:
            continue
    return None


def _shown(markup: str) -> str:
    """Return what a reader of a page sees, and what stands hidden between."""
    from mailmate.mail.html import html_to_text

    page = html_to_text(markup)
    return "\n".join((page.text, *page.hidden))


def _with_vouching(claim: Claim, vouched: Sequence[Vouched]) -> Claim:
    """Return the claim as vouched for, where a person stands for exactly these words."""
    stands = any(one.text == claim.text and one.kind in ("", claim.kind) for one in vouched)
    if claim.standing is not Standing.UNVERIFIED or claim.kind == "account" or not stands:
        return claim
    return Claim(
        claim.kind, claim.text, claim.start, claim.end, claim.role, Standing.VOUCHED, claim.source, claim.where
    )


def _unverified(claim: Claim) -> Finding:
    if claim.role.value == "echo":
        message = Sentence(
            "“{words}” is given as the buyer's word, but their mail does not say it. Correct it, or confirm it.",
            {"words": claim.text},
        )
    else:
        message = Sentence(
            "“{words}” is not on record as ours. Correct it, take it out, or confirm that you stand for it.",
            {"words": claim.text},
        )
    start, end = (claim.start, claim.end) if claim.where == "body" else (None, None)
    return Finding("unverified", Effect.VOUCH, message, claim.text, start, end)


def _emails(addresses: Sequence[object]) -> tuple[str, ...]:
    return tuple(str(getattr(address, "email", "")).lower() for address in addresses)


def _each_once(findings: Sequence[Finding]) -> Iterator[Finding]:
    seen = set()
    for finding in findings:
        key = (finding.id, finding.start, finding.quote)
        if key not in seen:
            seen.add(key)
            yield finding
