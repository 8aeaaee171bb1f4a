"""Wishes and questions told back in our own sentence, and the ones that no rule may turn."""

import pytest

from mailmate.drafting.reported import join_clauses, reported_question, reported_request, reported_wait


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Please hold the container at the port till then.", "ask us to hold the container at the port till then"),
        ("And please send the loading photos when done.", "ask us to send the loading photos when done"),
        ("Can you send us the originals by DHL?", "ask us to send you the originals by DHL"),
        ("Please make our labels ready, we need them early.", "ask us to make your labels ready"),
        ("please check your file and tell me the result asap", "ask us to check our file and tell you the result"),
        ("We also need a form A.", "need a form A"),
    ],
)
def test_a_request_is_told_with_the_persons_changed(words, told):
    assert reported_request(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Do you include control boxes?", "whether we include control boxes"),
        ("And can you print our brand on the box?", "whether we can print your brand on the box"),
        ("how quick can you ship?", "how quick we can ship"),
        ("Which conditions do you offer?", "which conditions we offer"),
        ("Is it possible with a red handle?", "whether it is possible with a red handle"),
    ],
)
def test_a_question_is_told_with_the_persons_changed(words, told):
    assert reported_question(words) == told


@pytest.mark.parametrize(
    "words",
    [
        "Please advise.",
        "We expect you to pay.",
        "Please call you know whom.",
        "Is the shaft 304 or 316?",
        "Can we have a video call next week?",
        "Können Sie das bestätigen?",
        "Did you not say that you would?",
    ],
)
def test_what_no_rule_surely_turns_is_left_to_a_quotation(words):
    assert reported_request(words) == "" and reported_question(words) == ""


def test_what_our_answer_is_to_be_about_is_taken_from_the_reproach():
    assert reported_wait("You also never answered if the handle can be red.") == "if the handle can be red"
    assert reported_wait("You did not answer.") == ""


def test_clauses_of_one_verb_share_it_and_deeds_come_first():
    told = join_clauses(["ask whether we insure the goods", "ask us to ship by air", "need a form A"])
    assert told == "ask us to ship by air and whether we insure the goods, and you need a form A"
