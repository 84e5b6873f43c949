from datetime import date

import pytest
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel, series_break

from heinola_indicators.assessment.assess import assess
from heinola_indicators.assessment.forecast import NoForecast
from heinola_indicators.assessment.projection import Projection, projection
from heinola_indicators.assessment.target_levels import levels_in_force
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel

AS_OF, TERM_END = date(2026, 11, 24), date(2029, 5, 31)
RISING = panel({"2020": 10.0, "2021": 11.1, "2022": 11.9, "2023": 13.2, "2024": 13.8, "2025": 15.1})
TO_2030 = measure(level("2030", 20.0), baseline=baseline("2020", 10.0))


def projected(followed: Measure, figures: Panel = RISING, day: date = TERM_END) -> Projection | None:
    judged = assess(followed, figures, HEINOLA, AS_OF, expected=None, target_area=HEINOLA).applied
    levels = levels_in_force(followed.target_levels, AS_OF)
    return projection(followed, figures, judged, HEINOLA, day, levels)


def test_a_forecast_to_a_day_is_to_the_last_period_that_ends_by_it() -> None:
    found = projected(TO_2030)
    assert found is not None
    assert str(found.period) == "2028"
    assert str(projected(TO_2030, day=date(2030, 12, 31)).period) == "2030"  # type: ignore[union-attr]


def test_on_the_way_it_is_held_against_the_path_and_at_its_end_against_the_level() -> None:
    assert projected(TO_2030).level == pytest.approx(18.0)  # type: ignore[union-attr]
    assert projected(TO_2030, day=date(2030, 12, 31)).level == pytest.approx(20.0)  # type: ignore[union-attr]
    assert projected(TO_2030, day=date(2035, 12, 31)).level == pytest.approx(20.0)  # type: ignore[union-attr]


def test_its_probability_is_that_of_being_there_or_better() -> None:
    assert projected(TO_2030).forecast.probability == pytest.approx(0.55, abs=0.25)  # type: ignore[union-attr]
    far = measure(level("2030", 90.0), baseline=baseline("2020", 10.0))
    assert projected(far).forecast.probability < 0.001  # type: ignore[union-attr,operator]


def test_a_limit_has_no_path_and_is_held_against_itself() -> None:
    followed = measure(level("2030", 5.0), baseline=baseline("2020", 10.0))
    assert projected(followed).level == 5.0  # type: ignore[union-attr]


def test_without_levels_and_towards_a_range_there_is_no_probability() -> None:
    for followed in (
        measure(baseline=baseline("2020", 10.0)),
        measure(level("2030", 5.0, 8.0), direction=Direction.STAY_WITHIN, baseline=baseline("2020", 10.0)),
    ):
        found = projected(followed)
        assert found is not None
        assert (found.level, found.forecast.probability) == (None, None)
        assert found.forecast.value is not None


def test_across_a_break_there_is_nothing_to_hold_the_forecast_against() -> None:
    broken = measure(level("2030", 20.0), baseline=baseline("2020", 10.0), breaks=(series_break("2022", "uudistus"),))
    figures = panel({str(year): 10.0 + year % 2 + (year - 2012) for year in range(2012, 2026)})
    found = projected(broken, figures)
    assert found is not None
    assert (found.level, found.forecast.probability) == (None, None)


def test_too_few_figures_give_no_forecast_and_none_give_no_projection() -> None:
    few = projected(TO_2030, panel({"2024": 13.0, "2025": 14.0}))
    assert few is not None
    assert few.forecast.reason is NoForecast.TOO_FEW_POINTS
    assert projected(TO_2030, panel({"2025": None})) is None


def test_a_day_that_has_passed_is_not_ahead() -> None:
    found = projected(TO_2030, day=date(2024, 12, 31))
    assert found is not None
    assert found.forecast.reason is NoForecast.NOT_AHEAD


def test_the_path_in_pieces_is_followed_to_the_day() -> None:
    levels = (level("2027", 12.0), level("2030", 20.0))
    followed = measure(*levels, baseline=baseline("2020", 10.0), path="pieces")
    assert projected(followed).level == pytest.approx(12 + 8 / 3)  # type: ignore[union-attr]
    assert projected(followed, day=date(2025, 12, 31)).level == pytest.approx(10 + 2 * 5 / 7)  # type: ignore[union-attr]


def test_figures_before_a_break_do_not_lead_anywhere() -> None:
    followed = measure(
        level("2030", 20.0), baseline=baseline("2020", 10.0), breaks=(series_break("2023", "perusjoukko laajeni"),)
    )
    assert projected(followed).forecast.reason is NoForecast.TOO_FEW_POINTS  # type: ignore[union-attr]


def test_a_small_way_has_a_path_too() -> None:
    small = panel({"2020": 1.0, "2021": 1.11, "2022": 1.19, "2023": 1.32, "2024": 1.38, "2025": 1.51})
    followed = measure(level("2030", 2.0), baseline=baseline("2020", 1.0))
    assert projected(followed, small).level == pytest.approx(1.8)  # type: ignore[union-attr]


def test_months_are_counted_to_the_last_that_has_ended() -> None:
    months = panel({f"2025-{month:02d}": float(month) for month in range(1, 10)} | {"2025-10": 12.0})
    found = projected(measure(level("2030", 90.0), baseline=baseline("2024", 0.0)), months, date(2026, 3, 15))
    assert found is not None
    assert str(found.period) == "2026-02"
