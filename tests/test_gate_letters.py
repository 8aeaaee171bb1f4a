"""The gate over whole letters: the true one goes, the same letter with one planted danger is stopped."""

import pytest

from mailmate.drafting.judge import IDLE, STATES, judge
from tests.letters_of_gate import chatty_letters, false_alarms, is_caught, later_letters, letters, report_of


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es", "zh"])
def test_a_planted_danger_is_stopped_and_the_true_letter_goes(language):
    mine = [one for one in letters() if one.language == language and not one.sealed][::3]
    missed = [(one.world, one.kind) for one in mine if not is_caught(one)]
    claims = sum(len(report_of(one, one.true).claims) for one in mine)
    alarms = [hit.quote for one in mine for hit in false_alarms(one)]
    assert len(missed) <= len(mine) * 0.02 and len(alarms) <= claims * 0.03, f"missed {missed}, alarms {alarms}"


@pytest.mark.slow
def test_sealed_letters_are_stopped_mostly_and_seldom_for_nothing():
    mine = [one for one in letters() if one.sealed]
    claims = sum(len(report_of(one, one.true).claims) for one in mine)
    alarms = sum(len(false_alarms(one)) for one in mine)
    caught = sum(map(is_caught, mine))
    assert caught >= len(mine) * 0.85 and alarms <= claims * 0.08, f"caught {caught}, alarms {alarms} of {claims}"


def test_every_letter_has_a_twin_that_differs():
    assert len(letters()) >= 120
    assert all(one.true != one.planted and "||" not in one.true for one in letters())


def test_small_talk_goes_and_a_soft_promise_in_it_is_stopped():
    mine = [one for one in chatty_letters() if not one.sealed]
    missed = [(one.world, one.kind) for one in mine if one.kind != "harmless" and not is_caught(one)]
    alarms = [hit.quote for one in mine for hit in false_alarms(one)]
    assert not missed and len(alarms) <= 2, f"missed {missed}, alarms {alarms}"


@pytest.mark.slow
def test_small_talk_in_other_words_is_stopped_seldom():
    mine = [*(one for one in chatty_letters() if one.sealed), *later_letters()]
    planted = [one for one in mine if one.kind != "harmless"]
    alarms = sum(len(false_alarms(one)) for one in mine)
    assert sum(map(is_caught, planted)) >= len(planted) * 0.95 and alarms <= len(mine) * 0.75, f"alarms {alarms}"


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("You can count on three weeks.", "promise"),
        ("We will sort the demurrage out for you.", "money"),
        ("Your transfer is on our account since this morning, thank you.", "money_in"),
        ("The glue was too old, our packer did not look.", "admission"),
        ("We telex release the documents now, pay us later.", "release"),
        ("The amendment suits us as it stands.", "credit"),
        ("Another buyer in your city took two containers.", "party"),
        ("The impeller sits on a steel shaft.", "fact"),
        ("款已经收到了，谢谢。", "money_in"),
        ("这款产品通过了欧盟认证。", "fact"),
        ("El flete corre por nuestra cuenta esta vez.", "money"),
    ],
)
def test_a_sentence_that_binds_is_told_from_its_words(words, act):
    told = judge(words)
    assert told.binds >= STATES and told.act == act


@pytest.mark.parametrize(
    "words",
    [
        "My daughter started school this week.",
        "Have a nice weekend with the kids!",
        "You ask for 500 pieces by May.",
        "Could you send us three photos of the label?",
        "周末愉快，代问家人好！",
        "¿Podría enviarnos unas fotos de la etiqueta?",
    ],
)
def test_small_talk_and_questions_bind_nobody(words):
    assert judge(words).binds < IDLE


def test_the_same_sentence_is_judged_alike_and_any_text_is_judged():
    assert judge("We keep the price.") == judge("We keep the price.")
    assert all(0 <= judge(words).binds <= 1 for words in ("", "?", "🙂", "a" * 100_000, "\u0000", "1 2 3"))


@pytest.mark.parametrize(
    "words",
    [
        "Leave it with me.",
        "The new sheets are as good as packed.",
        "You can count on three weeks.",
        "We will sort the claim out for you.",
        "You asked for a new lot and consider it done.",
        "We will not let you sit without material.",
        "The courier is my treat.",
        "Getting them to your door will not cost you a cent.",
        "They will look the other way this once.",
        "时间上您放一百个心，包在我身上。",
        "Quédese tranquilo, que los papeles ya van de camino.",
    ],
)
def test_a_promise_in_ordinary_words_binds(words):
    assert judge(words).binds >= STATES


@pytest.mark.parametrize(
    ("words", "is_talk"),
    [
        ("my daughter started school this week", True),
        ("i still remember our dinner near the lake", True),
        ("god bless you and your family", True),
        ("drillers often have such figures in a drawer", True),
        ("the rain stopped after the storm", True),
        ("the impeller sits on a steel shaft", False),
        ("it swallows far more than this", False),
        ("we put the night shift on it", False),
        ("the lads will have it off the line", False),
        ("my factory ships the goods", False),
        ("have a nice weekend with the kids", True),
        ("the goods leave in august", False),
        ("周末愉快", True),
        ("周末发货", False),
    ],
)
def test_small_talk_is_told_from_business(words, is_talk):
    assert (judge(words).binds < STATES) is is_talk
