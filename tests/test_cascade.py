"""The embedded reader first, a model where that one is unsure, and nothing believed that is not in the mail."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from mailmate.errors import ModelFailed
from mailmate.mail.model import Address
from mailmate.reading.cascade import read
from mailmate.reading.chat_reader import ChatFact, ChatReading, prompt_values, verbatim
from mailmate.reading.local_reader import read_locally
from mailmate.sentences import Sentence
from mailmate.trade.facts import Money
from mailmate.trade.intents import Intent, Subtype
from tests.reading_builder import a_context, a_mail, rule

UNCLEAR = "Regarding the matter we spoke of: my boss says the thing goes on Friday, USD 4,200 in one go."


class ScriptedModel:
    """A model that gives the answer it was made with and remembers what it was asked."""

    def __init__(self, answer: ChatReading | ModelFailed) -> None:
        self.answer = answer
        self.asked: list[tuple[str, Mapping[str, Any]]] = []

    def ask(self, task: str, values: Mapping[str, Any], shape: type[Any], others: Any = ()) -> Any:
        self.asked.append((task, values))
        if isinstance(self.answer, ModelFailed):
            raise self.answer
        assert isinstance(self.answer, shape)
        return self.answer


def promise(**said: Any) -> ChatReading:
    fields: dict[str, Any] = {
        "intent": "payment_promise",
        "details": ["promise"],
        "confidence": 0.92,
        "evidence": ["the thing goes on Friday"],
        "facts": [
            ChatFact(name="amount", value="4200 USD", quote="USD 4,200"),
            ChatFact(name="promised_date", value="2026-07-10", quote="on Friday"),
        ],
        "gist": "Pays USD 4,200 on Friday.",
    }
    return ChatReading(**(fields | said))


def test_a_sure_mail_is_never_shown_to_the_model() -> None:
    model = ScriptedModel(promise())
    reading = read(a_mail("Kindly quote 800 pcs ball valve, CIF Callao."), a_context(), model)
    assert (reading.engine, model.asked) == ("local", [])


def test_an_unsure_mail_is_read_by_the_model_and_code_finds_the_values() -> None:
    model = ScriptedModel(promise())
    reading = read(a_mail(UNCLEAR), a_context(), model)
    amount, day = reading.fact("amount"), reading.fact("promised_date")
    assert (reading.engine, reading.intent, reading.derived["kind"]) == ("chat", Intent.PAYMENT_PROMISE, "promise")
    assert amount is not None and amount.value == Money(Decimal("4200"), "USD")
    assert day is not None and day.value == date(2026, 7, 10)
    assert reading.gist == "Pays USD 4,200 on Friday."
    assert reading.urgency == 2


def test_a_fact_whose_words_are_not_in_the_mail_is_dropped() -> None:
    invented = ChatFact(name="debt_ref", value="INV-9", quote="invoice INV-9")
    reading = read(a_mail(UNCLEAR), a_context(), ScriptedModel(promise(facts=[invented])))
    assert reading.fact("debt_ref") is None


def test_a_value_is_taken_from_the_quote_and_not_from_the_model() -> None:
    wrong = ChatFact(name="amount", value="9,999 USD", quote="USD 4,200")
    reading = read(a_mail(UNCLEAR), a_context(), ScriptedModel(promise(facts=[wrong])))
    assert {fact.value for fact in reading.all_facts("amount")} == {Money(Decimal("4200"), "USD")}


def test_a_class_the_model_cannot_show_in_the_mail_is_not_believed() -> None:
    answer = promise(intent="lc_amendment", details=["announced"], evidence=["the credit is changed"], facts=[])
    reading = read(a_mail(UNCLEAR), a_context(), ScriptedModel(answer))
    assert (reading.engine, reading.needs_human) == ("local", True)
    assert reading.intent is not Intent.LC_AMENDMENT


def test_flags_come_from_code_whatever_the_model_says() -> None:
    text = "Hm. Our bank changed, you know, so maybe use the new account."
    local = read_locally(a_mail(text), a_context())
    reading = read(a_mail(text), a_context(), ScriptedModel(promise(evidence=["you know"], facts=[])), sure_at=1.0)
    assert reading.flags == local.flags
    assert "F1" in {flag.id for flag in reading.flags}


def test_questions_found_by_code_stay_and_invented_ones_do_not_come() -> None:
    text = UNCLEAR + "\nIs that all right with you?"
    reading = read(a_mail(text), a_context(), ScriptedModel(promise(questions=["When do you ship?"])))
    assert reading.questions == ("Is that all right with you?",)


def test_a_failed_model_leaves_the_local_reading_and_says_so() -> None:
    failure = ModelFailed(Sentence("{host} did not answer", {"host": "api.example"}))
    local = read_locally(a_mail(UNCLEAR), a_context())
    reading = read(a_mail(UNCLEAR), a_context(), ScriptedModel(failure))
    assert (reading.engine, reading.intent) == ("local", local.intent)
    assert "api.example did not answer" in str(reading.reasons[-1])


def test_what_the_user_said_about_a_sender_beats_the_model() -> None:
    context = a_context(lessons=rule("inquiry"))
    reading = read(a_mail(UNCLEAR), context, ScriptedModel(promise()), sure_at=1.0)
    assert reading.intent is Intent.INQUIRY


def test_no_model_is_believed_against_headers() -> None:
    mail = a_mail(UNCLEAR, headers={"auto-submitted": "auto-replied"})
    reading = read(mail, a_context(), ScriptedModel(promise()), sure_at=1.0)
    assert reading.subtype is Subtype.AUTO_REPLY


def test_mail_of_our_own_house_stays_internal() -> None:
    mail = a_mail(UNCLEAR, sender=Address("", "boss@factory.example"))
    assert read(mail, a_context(), ScriptedModel(promise()), sure_at=1.0).subtype is Subtype.INTERNAL


def test_an_empty_mail_is_not_shown_to_the_model() -> None:
    model = ScriptedModel(promise())
    read(a_mail(""), a_context(), model)
    assert model.asked == []


def test_the_prompt_gets_the_values_it_names() -> None:
    mail = a_mail(UNCLEAR, subject="The matter")
    context = a_context(document_texts={1: "PROFORMA 77"})
    values = prompt_values(mail, context, read_locally(mail, context))
    assert sorted(values) == [
        "date",
        "gist_language",
        "language",
        "local_reading",
        "mail_text",
        "sender",
        "subject",
        "thread",
    ]
    assert values["mail_text"] == UNCLEAR + "\n\n[attachment 1]\nPROFORMA 77"
    assert values["date"] == "2026-07-08T09:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("We pay\n  on Friday.", "we pay on friday", "We pay\n  on Friday"),
        ("We pay", "they pay", ""),
        ("abc", "", ""),
        ("ZAHLUNG İSTANBUL bald", "istanbul bald", ""),
    ],
)
def test_a_quote_is_found_with_white_space_and_case_folded(text: str, words: str, found: str) -> None:
    assert verbatim(text, words) == found


def test_only_papers_of_a_deal_are_shown_to_the_model() -> None:
    mail = a_mail("See attached.")
    texts = {1: "PROFORMA 77\nTotal USD 100", 2: "Curriculum vitae\nBorn in 1990 in Busan", 3: "装箱单\n40 CTNS"}
    context = a_context(document_texts=texts)
    shown = prompt_values(mail, context, read_locally(mail, context))["mail_text"]
    assert ("PROFORMA" in shown, "Curriculum" in shown, "装箱单" in shown) == (True, False, True)
