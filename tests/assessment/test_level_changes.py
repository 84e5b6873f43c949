from datetime import date

from tests.assessment.example_measures import level

from heinola_indicators.assessment.level_changes import LevelChange, level_changes
from heinola_indicators.model.strategy import Stage

ADOPTED, AS_OF = date(2022, 5, 16), date(2026, 11, 24)
FIRST = level("2025", 6400.0, decided=date(2022, 11, 14))
SECOND = level("2025", 6250.0, decided=date(2024, 11, 18))
THIRD = level("2025", 6100.0, decided=date(2025, 11, 17))


def test_each_decision_that_replaces_a_level_is_a_change() -> None:
    found = level_changes((THIRD, FIRST, SECOND), ADOPTED, AS_OF)
    assert found == (LevelChange(FIRST, SECOND), LevelChange(SECOND, THIRD))


def test_what_was_decided_by_the_adoption_or_after_the_as_of_date_is_none() -> None:
    assert level_changes((FIRST, SECOND, THIRD), date(2024, 11, 18), AS_OF) == (LevelChange(SECOND, THIRD),)
    assert level_changes((FIRST, SECOND, THIRD), ADOPTED, date(2025, 11, 16)) == (LevelChange(FIRST, SECOND),)


def test_a_level_without_a_day_is_the_oldest() -> None:
    undated = level("2025", 6500.0)
    assert level_changes((SECOND, undated), ADOPTED, AS_OF) == (LevelChange(undated, SECOND),)


def test_the_same_level_decided_again_is_no_change() -> None:
    again = level("2025", 6400.0, decided=date(2023, 11, 13))
    assert level_changes((FIRST, again), ADOPTED, AS_OF) == ()


def test_levels_of_other_periods_and_proposals_replace_nothing() -> None:
    other = level("2030", 6500.0, decided=date(2024, 11, 18))
    proposed = level("2025", 6000.0, decided=date(2024, 11, 18), stage=Stage.PROPOSED)
    assert level_changes((FIRST, other, proposed), ADOPTED, AS_OF) == ()
