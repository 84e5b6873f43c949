from dataclasses import replace
from datetime import date

from tests.assessment.example_measures import level, measure

from heinola_indicators.assessment.target_levels import (
    applicable_level,
    comment_in_force,
    levels_in_force,
    proposed_levels,
)
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.strategy import Comment, Decision, DecisionOrigin, Stage

ADOPTED = level("2025", low=10.0, decided=date(2022, 5, 16))
REVISED = level("2025", low=8.0, decided=date(2024, 11, 18))
UNDATED = level("2025", low=9.0)
LATER = level("2030", low=12.0, decided=date(2022, 5, 16))


def test_a_later_decision_replaces_an_earlier_one_from_its_day_on():
    levels = (REVISED, LATER, ADOPTED)
    assert levels_in_force(levels, date(2024, 11, 17)) == (ADOPTED, LATER)
    assert levels_in_force(levels, date(2024, 11, 18)) == (REVISED, LATER)


def test_a_decision_without_a_day_is_the_oldest():
    assert levels_in_force((ADOPTED, UNDATED), date(2022, 5, 15)) == (UNDATED,)
    assert levels_in_force((ADOPTED, UNDATED), date(2022, 5, 16)) == (ADOPTED,)


def test_the_comment_in_force_is_the_last_of_those_on_levels_and_on_their_own():
    on_level = replace(LATER, comment="Kaukana")
    said = Comment("Sovittu", Decision(DecisionOrigin.PUBLISHED, date(2024, 11, 18)), LATER.location)
    jobs = measure(on_level, comments=(said,))
    days = date(2022, 5, 15), date(2024, 11, 17), date(2024, 11, 18)
    assert [comment_in_force(jobs, day) for day in days] == [None, "Kaukana", "Sovittu"]


def test_a_proposal_judges_nothing():
    proposal = level("2026", low=11.0, stage=Stage.PROPOSED)
    assert levels_in_force((proposal,), date(2025, 1, 1)) == ()
    assert proposed_levels((LATER, proposal), date(2025, 1, 1)) == (proposal,)


def test_the_first_level_not_before_the_figure_applies_and_past_the_last_one_the_last():
    levels = (ADOPTED, LATER)
    applied = [applicable_level(levels, parse_period(text)) for text in ("2020", "2025", "2025-12", "2026", "2031")]
    assert applied == [ADOPTED, ADOPTED, ADOPTED, LATER, LATER]
