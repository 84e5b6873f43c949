from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel, series_break

from heinola_indicators.assessment.year_end import NotJudged, YearEnd, year_end
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure, Stage
from heinola_indicators.panel.panel import Panel

AS_OF = date(2026, 11, 24)
TO_2025 = measure(level("2025", 20.0), level("2030", 40.0), baseline=baseline("2020", 10.0))


def ended(followed: Measure, figures: Panel | None, year: int = 2025, area: str = HEINOLA) -> YearEnd:
    return year_end(followed, figures, area, year, as_of=AS_OF, target_area=HEINOLA)


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (20.0, TargetStatus.REACHED),
        (19.9, TargetStatus.PARTLY),
        (15.0, TargetStatus.PARTLY),
        (14.9, TargetStatus.MISSED),
        (5.0, TargetStatus.MISSED),
    ],
)
def test_the_figure_of_the_year_is_held_against_the_level_of_the_year(value: float, status: TargetStatus) -> None:
    found = ended(TO_2025, panel({"2020": 10.0, "2024": 30.0, "2025": value}))
    assert found.assessment is not None
    assert (found.assessment.status, found.not_judged) == (status, None)
    assert str(found.assessment.figure.period) == "2025"  # type: ignore[union-attr]


def test_what_came_after_the_year_changes_nothing() -> None:
    before = ended(TO_2025, panel({"2020": 10.0, "2025": 16.0}))
    after = ended(TO_2025, panel({"2020": 10.0, "2025": 16.0, "2026": 99.0}))
    assert before.assessment == after.assessment


def test_a_level_that_was_decided_after_the_year_does_not_judge_it() -> None:
    followed = measure(
        level("2025", 20.0, decided=date(2024, 11, 18)),
        level("2025", 12.0, decided=date(2026, 1, 19)),
        baseline=baseline("2020", 10.0),
    )
    found = ended(followed, panel({"2020": 10.0, "2025": 13.0}))
    assert found.level is not None
    assert found.level.low == 20.0
    assert found.assessment is not None
    assert found.assessment.status is TargetStatus.MISSED


def test_a_level_that_was_only_proposed_judges_nothing() -> None:
    found = ended(measure(level("2025", 20.0, stage=Stage.PROPOSED)), panel({"2025": 25.0}))
    assert found.not_judged is NotJudged.NO_LEVEL


def test_without_a_figure_of_the_year_there_is_no_verdict_but_the_latest_figure() -> None:
    found = ended(TO_2025, panel({"2020": 10.0, "2024": 30.0, "2025": None}))
    assert (found.assessment, found.not_judged) == (None, NotJudged.NO_FIGURE)
    assert found.latest is not None
    assert str(found.latest.period) == "2024"


def test_without_a_level_of_the_year_there_is_no_verdict_but_the_next_level() -> None:
    followed = measure(level("2030", 40.0), baseline=baseline("2020", 10.0))
    found = ended(followed, panel({"2020": 10.0, "2025": 12.0}))
    assert (found.assessment, found.not_judged) == (None, NotJudged.NO_LEVEL)
    assert found.figure is not None
    assert found.next_level is followed.target_levels[0]
    assert ended(followed, panel({"2020": 10.0})).not_judged is NotJudged.NEITHER
    assert ended(followed, None).not_judged is NotJudged.NEITHER


def test_the_last_level_that_ends_in_the_year_counts() -> None:
    followed = measure(level("2025-06", 15.0), level("2025-12", 20.0), baseline=baseline("2020-12", 10.0))
    found = ended(followed, panel({"2020-12": 10.0, "2025-06": 15.0, "2025-12": 16.0}))
    assert str(found.level.period) == "2025-12"  # type: ignore[union-attr]
    assert found.assessment.status is TargetStatus.PARTLY  # type: ignore[union-attr]


def test_a_level_of_the_middle_of_the_year_is_held_against_the_figure_of_then() -> None:
    followed = measure(level("2025-06", 15.0), baseline=baseline("2020-12", 10.0))
    found = ended(followed, panel({"2020-12": 10.0, "2025-06": 15.0, "2025-12": 9.0}))
    assert found.assessment.status is TargetStatus.REACHED  # type: ignore[union-attr]


def test_a_break_keeps_from_judging_the_year() -> None:
    followed = measure(level("2025", 20.0), baseline=baseline("2020", 10.0), breaks=(series_break("2023", "katko"),))
    found = ended(followed, panel({"2020": 10.0, "2025": 16.0}))
    assert found.assessment.status is TargetStatus.NOT_COMPARABLE  # type: ignore[union-attr]


def test_another_area_has_no_target_levels() -> None:
    found = ended(TO_2025, panel({"2025": 16.0}, area="398"), area="398")
    assert (found.level, found.not_judged) == (None, NotJudged.OTHER_AREA)
    assert found.figure is not None


@given(value=st.floats(-100, 100), wanted=st.sampled_from([Direction.RISE, Direction.FALL]))
def test_a_year_with_level_and_figure_has_one_of_the_words_of_ended_periods(value: float, wanted: Direction) -> None:
    bound = {"low": 20.0} if wanted is Direction.RISE else {"high": 2.0}
    followed = measure(level("2025", **bound), direction=wanted, baseline=baseline("2020", 10.0))
    found = ended(followed, panel({"2020": 10.0, "2025": value}))
    assert found.assessment is not None
    assert found.assessment.status in {TargetStatus.REACHED, TargetStatus.PARTLY, TargetStatus.MISSED}
