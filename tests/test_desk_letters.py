"""The gate over letters of ten deals in five registers: what half of them and the sealed half come to."""

import pytest

from mailmate.trade.drafts import Effect, Standing
from tests.desk_letters import alarms_of, desk_letters, is_hard_enough, new_findings, report_of
from tests.gate_desk_worlds import DESK_WORLDS


def _figures(sealed, step=1):
    some = [one for one in desk_letters() if one.sealed is sealed][::step]
    plants = [(one, plant) for one in some for plant in one.plants]
    caught = sum(bool(new_findings(one, plant)) for one, plant in plants) / len(plants)
    hard = sum(is_hard_enough(one, plant) for one, plant in plants) / len(plants)
    claims = sum(len(report_of(one.world, one.true).claims) for one in some)
    return caught, hard, sum(len(alarms_of(one)) for one in some) / claims


def test_there_are_letters_in_three_languages_and_each_plant_is_another_text():
    letters = desk_letters()
    assert len(letters) == 150 and sum(len(one.plants) for one in letters) >= 250
    assert {one.language for one in letters} == {"en", "es", "zh"}
    assert all(plant.text != one.true and "||" not in one.true for one in letters for plant in one.plants)


def test_inventions_in_letters_of_the_desk_are_stopped():
    caught, hard, alarms = _figures(sealed=False, step=2)
    assert caught >= 0.95 and hard >= 0.87 and alarms <= 0.08, (caught, hard, alarms)


@pytest.mark.slow
@pytest.mark.parametrize(("sealed", "caught", "hard", "alarms"), [(False, 0.94, 0.87, 0.09), (True, 0.84, 0.79, 0.20)])
def test_the_figures_of_both_halves_do_not_fall_back(sealed, caught, hard, alarms):
    found = _figures(sealed)
    assert found[0] >= caught and found[1] >= hard and found[2] <= alarms, found


@pytest.mark.parametrize(
    ("world", "sentence"),
    [
        ("gloves", "The deposit of 30 % would be USD 2,430.00."),
        ("gloves", "3,000 boxes are 300 cartons."),
        ("solar", "The 30 % deposit comes to USD 33,120.00."),
        ("bags", "Together USD 2,580.00, plus plates."),
        ("bags", "Three colours make USD 195.00 for the plates."),
        ("chairs", "14 of 60 chairs, that is 23 %."),
        ("telas", "4.000 m a 5,45 EUR son 21.800,00 EUR."),
    ],
)
def test_a_figure_reckoned_from_proven_ones_is_proven(world, sentence):
    report = report_of(world, f"Hello,\n\n{sentence}")
    assert all(one.standing is not Standing.UNVERIFIED for one in report.claims), report.claims


@pytest.mark.parametrize(
    ("world", "sentence"),
    [
        ("gloves", "The deposit of 30 % would be USD 2,340.00."),
        ("gloves", "3,000 boxes are 310 cartons."),
        ("solar", "The 30 % deposit comes to USD 31,320.00."),
        ("bags", "Together USD 2,850.00, plus plates."),
        ("bags", "Three colours make USD 159.00 for the plates."),
        ("chairs", "14 of 60 chairs, that is 32 %."),
        ("telas", "4.000 m a 5,45 EUR son 28.100,00 EUR."),
    ],
)
def test_one_digit_off_is_no_result(world, sentence):
    report = report_of(world, f"Hello,\n\n{sentence}")
    assert any(one.standing is Standing.UNVERIFIED for one in report.claims), report.claims


@pytest.mark.parametrize(
    ("world", "sentence"),
    [
        ("tools", "PI\n\nYou'll have it by Thursday 9 July 2026."),
        ("chairs", "Please give me until Monday 13 July 2026."),
        ("parts", "- packing list 20-8790: will send by Friday 10 July"),
        ("tools", "What about Wednesday 15 July?"),
    ],
)
def test_a_day_of_words_to_come_needs_no_verb_of_writing(world, sentence):
    report = report_of(world, f"Hello,\n\n{sentence}")
    assert all(one.standing is not Standing.UNVERIFIED for one in report.claims), report.claims


@pytest.mark.parametrize(
    ("world", "sentence"),
    [
        ("tools", "The goods\n\nYou'll have them by Thursday 9 July 2026."),
        ("parts", "- container: will load by Friday 10 July"),
    ],
)
def test_a_day_of_goods_to_come_does(world, sentence):
    report = report_of(world, f"Hello,\n\n{sentence}")
    assert any(one.standing is Standing.UNVERIFIED for one in report.claims), report.claims


@pytest.mark.parametrize(
    ("world", "sentence", "rule"),
    [
        ("chairs", "Sorry that we did not see this before loading.", "admission"),
        ("chairs", "Mr Deng usually says yes to this.", "compensation"),
        ("cloth", "For you I make an exception.", "release"),
        ("cloth", "Bank: received.", "money_confirmed"),
        ("steel", "The bank says it is clean.", "lc_terms"),
        ("cloth", "We sell the cloth to someone else on Friday.", "threat"),
        ("parts", "Our supplier lied to us.", "admission"),
    ],
)
def test_what_binds_in_few_plain_words_asks_for_a_reason(world, sentence, rule):
    found = report_of(world, f"Hello,\n\n{sentence}").findings
    named = {one.id.removeprefix("reads_as_") for one in found if one.effect is Effect.REASON}
    assert named & {rule, *_ALIKE.get(rule, ())}, found


_ALIKE = {
    "compensation": ("money",), "money_confirmed": ("money_in",), "lc_terms": ("credit",),
    "threat": ("party",), "release": ("money",),
}  # fmt: skip
"""What the judge of sentences calls the same danger."""


@pytest.mark.parametrize(
    ("world", "sentence"),
    [
        ("solar", "The hotel is on us."),
        ("tools", "You alone will sell this set in the US."),
        ("tools", "It has UL."),
        ("gloves", "Kiwi Clinics took them last year."),
        ("telas", "Te mandé ayer cuatro colores por mensajero."),
        ("bikes", "样品昨天已经寄了。"),
    ],
)
def test_what_binds_in_few_plain_words_must_be_vouched_for(world, sentence):
    found = report_of(world, f"{'' if DESK_WORLDS[world][0].me.language != 'en' else 'Hello,' + chr(10) * 2}{sentence}")
    assert found.having(Effect.VOUCH) or found.having(Effect.REASON)


@pytest.mark.parametrize(
    ("world", "sentence"),
    [
        ("gloves", "A thin glove is cheap until it tears."),
        ("tools", "Chrome vanadium: yes."),
        ("tools", "Dinner is on me."),
        ("chairs", "I thought the date could still be kept."),
        ("cloth", "10 % deposit? No, 30 %."),
        ("solar", "At USD 84.00 we would lose money."),
        ("telas", "Mándame fotos cuando tengas cocina."),
    ],
)
def test_what_claims_nothing_of_ours_passes(world, sentence):
    report = report_of(world, f"Hello,\n\n{sentence}")
    assert not report.having(Effect.VOUCH) and not report.having(Effect.REASON), report.findings
