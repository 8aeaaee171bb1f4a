"""The report's parts that are about trouble and talk: credits, complaints, fraud warnings, questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from mailmate.desk.pages.field_texts import value_text
from mailmate.desk.registers.complaints import list_complaints
from mailmate.desk.registers.credits import list_credits
from mailmate.desk.registers.questions import list_questions
from mailmate.desk.reports.money import NO_SUM
from mailmate.desk.reports.span import Span, entry_row, is_sure, sure_numbers
from mailmate.desk.reports.tables import TOPIC_WORDS
from mailmate.sentences import Sentence, say, word
from mailmate.trade.delivery.complaint_cases import Complaint
from mailmate.trade.delivery.complaints import SEVERITIES
from mailmate.trade.finding.wording import fold_number, fold_words
from mailmate.trade.open_questions import ANSWERED, Question
from mailmate.trade.registers import Entry
from mailmate.trade.reports.credit_warnings import ASKED, CURED, STANDING, CreditWarning, credit_warnings
from mailmate.trade.reports.figures import Breakdown, Figure, Measure, Row, Section, count
from mailmate.trade.sale.orders import money_of

MOST_ASKED = 15
"""Kinds of questions that are shown, of those asked more than once."""
MOST_KINDS = 200
"""Kinds of questions about one product with which a further one is compared."""
LONGEST_QUOTED = 70
_STEM, _SHORTEST = 5, 3
"""Letters by which the words of two questions are compared, and of the shortest that counts."""
_OUTCOMES = {
    CURED: Sentence("heeded: no longer found"),
    ASKED: Sentence("heeded: we asked for a change"),
    STANDING: Sentence("stands"),
}


def credit_section(span: Span) -> Section:
    """Return the credits and amendments that came in the span, and the warnings their checks raised."""
    entries = span.entries("credits")
    sure = sure_numbers(entries)
    came = _first_of_each(entries, span)
    warned = _warnings(span)

    def rows(*outcomes: str) -> tuple[Row, ...]:
        return tuple(_warning_row(span, number, one) for number, one in warned if one.outcome in outcomes)

    raised = rows(CURED, ASKED, STANDING)
    figures = (
        count("credits", Sentence("letters of credit received"), _first_messages(came, "issue", sure)),
        count("credits.amendments", Sentence("amendments received"), _first_messages(came, "amendment", sure)),
        count("credits.warnings", Sentence("warnings raised"), raised),
        count("credits.heeded", Sentence("warnings heeded"), rows(CURED, ASKED)),
        count("credits.standing", Sentence("warnings that stand"), rows(STANDING)),
    )
    severities = tuple(
        count(f"credits.{grade}", word(grade), (
            _warning_row(span, number, one) for number, one in warned if one.finding.severity == grade
        )) for grade in ("critical", "high", "medium", "low")
    )  # fmt: skip
    grades = Breakdown("credits.grades", Sentence("Warnings by severity"), severities)
    return Section("credits", Sentence("Letters of credit"), figures, (grades,))


def _first_of_each(entries: Sequence[Entry], span: Span) -> list[Entry]:
    """Return the messages of the span that bear a credit's number; one that came before, in whole, is no second one."""
    seen: set[tuple[str, ...]] = set()
    found = []
    for one in entries:
        number = fold_number(str(one.value.get("lc_no") or one.subject or ""))
        amendment = str(one.value.get("amendment_no") or "") if one.kind == "amendment" else ""
        key = (one.kind, number, amendment)
        if number and one.kind in ("issue", "amendment") and key not in seen:
            seen.add(key)
            found += [one] if span.holds(span.day(one.at)) else []
    return found


def _first_messages(came: Sequence[Entry], kind: str, sure: frozenset[object]) -> list[Row]:
    return [
        entry_row(one, sure=one.entry_id in sure, what=str(one.value.get("lc_no") or one.subject))
        for one in came
        if one.kind == kind
    ]


def _warnings(span: Span) -> list[tuple[str, CreditWarning]]:
    """Return the warnings raised within the span, each with the number of its credit."""
    rules, zone = span.desk.config.trade_rules, span.zone
    living = (one for one in list_credits(span.desk) if any(span.holds(span.day(entry.at)) for entry in one.entries))
    return [
        (credit.number, warning)
        for credit in living
        for warning in credit_warnings(credit.entries, credit.plan, rules, zone)
        if span.holds(span.day(warning.raised.at))
    ]


def _warning_row(span: Span, number: str, warning: CreditWarning) -> Row:
    finding = warning.finding
    what = f"{number}: {finding.id} {say(finding.message)} ({finding.article})"
    raised = warning.raised
    sure = raised.by == "person"
    return Row(f"c{raised.entry_id}", span.day(raised.at), raised.company, what, _OUTCOMES[warning.outcome], sure)


def complaint_section(span: Span) -> Section:
    """Return the complaints of the span by severity, and those open at its end."""
    every = sorted(list_complaints(span.desk), key=lambda one: (one.opened, one.number))
    opened = [one for one in every if span.holds(one.opened)]
    closed = [one for one in every if span.holds(one.closed)]
    open_ones = [one for one in every if one.opened <= span.until and (one.closed is None or one.closed > span.until)]
    overdue = [one for one in open_ones if one.is_overdue(span.today)]
    claims = tuple(_claim_row(one) for one in opened if one.told.get("claim_amount"))
    made = {one.number: complaint_row(one) for one in (*opened, *closed, *open_ones)}

    def counted(name: str, label: Sentence | str, found: Iterable[Complaint]) -> Figure:
        return count(name, label, (made[one.number] for one in found))

    figures = (
        counted("complaints", Sentence("complaints"), opened),
        counted("complaints.second", Sentence("on an item complained of before"), (x for x in opened if x.second)),
        Figure("complaints.claimed", Sentence("sums claimed"), Measure.MONEY, claims, NO_SUM),
        counted("complaints.closed", Sentence("closed"), closed),
        counted("complaints.open", Sentence("open at the end"), open_ones),
        counted("complaints.overdue", Sentence("open, and we are late with our word"), overdue),
    )
    grades = tuple(
        counted(f"complaints.{grade}", word(grade), [one for one in opened if one.severity == grade])
        for grade in SEVERITIES
    )
    by_grade = Breakdown("complaints.grades", Sentence("Complaints by severity"), grades)
    return Section("complaints", Sentence("Complaints"), figures, (by_grade,))


def complaint_row(complaint: Complaint) -> Row:
    """Return the row of a complaint: its goods and fault, and where it stands."""
    told = (value_text(name, complaint.told[name]) for name in ("product", "defect_type") if complaint.told.get(name))
    what = " · ".join(filter(None, (complaint.order, *told))) or next(
        (one.quote for one in complaint.entries if one.quote), ""
    )
    state = Sentence("{grade}, open", {"grade": word(complaint.severity)})
    if complaint.closed:
        day = complaint.closed.isoformat()
        state = Sentence("{grade}, closed on {day}", {"grade": word(complaint.severity), "day": day})
    return Row(f"c{complaint.number}", complaint.opened, complaint.company, what, state, is_sure(complaint.entries))


def _claim_row(complaint: Complaint) -> Row:
    return replace(complaint_row(complaint), money=money_of(complaint.told["claim_amount"]))


def fraud_section(span: Span) -> Section:
    """Return the warnings on fraud of the span, by flag."""
    entries = span.entries("fraud")
    sure = sure_numbers(entries)
    raised = [one for one in entries if span.holds(one.at.date()) and one.kind != "confirmed"]
    kinds = Counter(one.kind for one in raised)
    flags = tuple(
        count(f"fraud.{kind}", _flag_label(kind, raised), (
            entry_row(one, sure=one.entry_id in sure) for one in raised if one.kind == kind
        )) for kind in sorted(kinds, key=lambda one: (len(one), one))
    )  # fmt: skip
    mails = count("fraud", Sentence("warnings on fraud"), (
        entry_row(one, sure=one.entry_id in sure, state=_flag_label(one.kind, raised)) for one in raised
    ))  # fmt: skip
    return Section(
        "fraud", Sentence("Fraud"), (mails,), (Breakdown("fraud.flags", Sentence("Warnings by flag"), flags),)
    )


def _flag_label(kind: str, raised: list[Entry]) -> str:
    name = next((str(one.value.get("name") or "") for one in raised if one.kind == kind), "")
    return f"{kind} {name}".strip()


def question_section(span: Span) -> Section:
    """Return the questions of the span, which are still open, and what is asked most of each product."""
    asked = [one for one in list_questions(span.desk) if span.holds(span.day(one.entry.at))]
    mails = {one.entry.mail_id for one in asked if one.entry.mail_id is not None}
    products = span.desk.database.activity.facts(mails, "product")
    most = _most_asked(asked, products)
    figures = (
        count("questions", Sentence("questions asked"), (_question_row(span, one) for one in asked)),
        count("questions.open", Sentence("not answered yet"), (
            _question_row(span, one) for one in asked if one.state != ANSWERED
        )),
    )  # fmt: skip
    topics = tuple(
        count(f"questions.{number}", _asked_label(product, topic), (_question_row(span, one) for one in found))
        for number, ((product, topic), found) in enumerate(most[:MOST_ASKED], start=1)
        if len(found) > 1
    )
    return Section(
        "questions",
        Sentence("Questions"),
        figures,
        (Breakdown("questions.most", Sentence("Most asked, by product"), topics),),
    )


def _question_row(span: Span, question: Question) -> Row:
    one = question.entry
    return entry_row(one, sure=one.by == "person", day=span.day(one.at), what=question.text, state=word(question.shown))


def _most_asked(
    asked: Sequence[Question], products: Mapping[int, list[object]]
) -> list[tuple[tuple[str, str], list[Question]]]:
    """Return product and topic with the questions about it, the most asked first.

    What is about none of the office's topics is told apart by its own words: alike are questions that share most.
    """
    from mailmate.drafting.questions import topic_of

    groups: dict[tuple[str, str], list[Question]] = {}
    likes: dict[str, list[tuple[frozenset[str], str]]] = {}
    for one in asked:
        product = _product_of(one.text, products.get(one.entry.mail_id or 0, []))
        topic = topic_of(one.text)
        if topic not in TOPIC_WORDS:
            topic = _like(one.text, likes.setdefault(product, []))
        groups.setdefault((product, topic), []).append(one)
    return sorted(groups.items(), key=lambda one: (-len(one[1]), one[0]))


def _like(question: str, known: list[tuple[frozenset[str], str]]) -> str:
    """Return the words of an earlier question like this one, else its own, which are known from then on."""
    words = frozenset(one[:_STEM] for one in fold_words(question).split() if len(one) >= _SHORTEST)
    for others, text in known[:MOST_KINDS]:
        if words and len(words & others) * 2 >= len(words | others):
            return text
    known.append((words, question))
    return question


def _product_of(question: str, named: list[object]) -> str:
    """Return the product a question is about: the one it names, else the only one of its mail; else empty."""
    products = list(dict.fromkeys(str(one) for one in named if one))
    folded = fold_words(question)
    said = [one for one in products if len(fold_words(one)) >= 3 and fold_words(one) in folded]
    return said[0] if len(said) == 1 else products[0] if len(products) == 1 else ""


def _asked_label(product: str, topic: str) -> Sentence:
    about = word(TOPIC_WORDS[topic]) if topic in TOPIC_WORDS else f"“{topic[:LONGEST_QUOTED]}”"
    values = {"product": product or Sentence("no product named"), "topic": about}
    return Sentence("{product}: {topic}", values)
