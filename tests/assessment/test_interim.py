from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel, series_break

from heinola_indicators.assessment.assess import assess
from heinola_indicators.assessment.interim import Basis, InterimVerdict, Standing, forecast_verdict, interim_verdict
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel

AS_OF = date(2026, 8, 31)
TO_JUNE = parse_period("2026-06")
TO_2026 = measure(level("2026", 20.0), level("2030", 40.0), baseline=baseline("2020", 10.0))
ANNUAL = panel({"2024": 14.0, "2025": 18.0})


def standing(followed: Measure, figures: Panel, as_of: date = AS_OF) -> Standing:
    verdicts = assess(followed, figures, HEINOLA, as_of, expected=None, target_area=HEINOLA)
    return Standing(followed, figures, HEINOLA, verdicts.applied)


def interim(followed: Measure, figures: Panel, forecast: float | None, as_of: date = AS_OF) -> InterimVerdict:
    return interim_verdict(standing(followed, figures, as_of), as_of, TO_JUNE, forecast)


@pytest.mark.parametrize(
    ("forecast", "status"),
    [(20.0, TargetStatus.REACHED), (19.9, TargetStatus.PARTLY), (14.9, TargetStatus.MISSED)],
)
def test_a_forecast_is_held_against_this_year_s_target_level(forecast: float, status: TargetStatus) -> None:
    found = interim(TO_2026, ANNUAL, forecast)
    assert (found.assessment.status, found.basis) == (status, Basis.FORECAST)
    assert str(found.assessment.figure.period) == "2026"  # type: ignore[union-attr]
    assert str(found.assessment.target.period) == "2026"  # type: ignore[union-attr]


def test_without_a_level_of_this_year_the_forecast_is_held_against_the_path_at_its_end() -> None:
    followed = measure(level("2030", 20.0), baseline=baseline("2020", 10.0))
    found = interim(followed, ANNUAL, 16.0)
    assert found.assessment.path_value == 16.0
    assert found.assessment.status is TargetStatus.ON_TRACK
    assert interim(followed, ANNUAL, 15.9).assessment.status is TargetStatus.BEHIND
    assert interim(followed, ANNUAL, 9.0).assessment.status is TargetStatus.OFF_TRACK


def test_the_actual_stays_beside_the_forecast() -> None:
    actual = interim(TO_2026, ANNUAL, 25.0).actual
    assert actual is not None
    assert (str(actual.period), actual.value) == ("2025", 18.0)


def test_without_a_forecast_the_verdict_is_that_on_the_latest_annual_figure() -> None:
    found = interim(TO_2026, ANNUAL, None)
    assert found.basis is Basis.LATEST_ANNUAL
    assert found.assessment == standing(TO_2026, ANNUAL).computed


def test_a_figure_later_than_the_interim_day_is_neither_shown_nor_judged() -> None:
    monthly = measure(level("2026-12", 20.0), baseline=baseline("2020-12", 10.0))
    found = interim(monthly, panel({"2026-05": 15.0, "2026-06": 16.0, "2026-07": 30.0}), None)
    assert found.basis is Basis.LATEST
    assert found.actual is not None
    assert (str(found.actual.period), found.actual.value) == ("2026-06", 16.0)
    assert found.assessment.status is TargetStatus.BEHIND


def test_a_forecast_of_a_monthly_measure_is_held_against_the_level_of_december() -> None:
    monthly = measure(level("2026-12", 20.0), baseline=baseline("2020-12", 10.0))
    found = interim(monthly, panel({"2026-06": 16.0}), 21.0)
    assert found.assessment.status is TargetStatus.REACHED
    assert str(found.assessment.figure.period) == "2026-12"  # type: ignore[union-attr]


def test_without_figures_a_forecast_can_still_be_judged() -> None:
    nothing = standing(TO_2026, panel({}))
    assert interim_verdict(nothing, AS_OF, TO_JUNE, None).basis is Basis.NOTHING
    found = interim_verdict(nothing, AS_OF, TO_JUNE, 20.0)
    assert (found.assessment.status, found.actual) == (TargetStatus.REACHED, None)


def test_a_forecast_without_a_target_level_leaves_the_verdict_on_the_latest_figure() -> None:
    found = interim(measure(baseline=baseline("2020", 10.0)), ANNUAL, 20.0)
    assert (found.assessment.status, found.basis) == (TargetStatus.NO_TARGET, Basis.LATEST_ANNUAL)


def test_only_what_had_been_decided_by_the_day_judges_a_forecast() -> None:
    revised = measure(
        level("2026", 20.0, decided=date(2025, 11, 17)),
        level("2026", 15.0, decided=date(2026, 6, 15)),
        baseline=baseline("2020", 10.0),
    )
    assert interim(revised, ANNUAL, 16.0, date(2026, 6, 14)).assessment.status is TargetStatus.PARTLY
    assert interim(revised, ANNUAL, 16.0, date(2026, 6, 15)).assessment.status is TargetStatus.REACHED


def test_a_break_between_baseline_and_forecast_keeps_it_from_being_judged() -> None:
    broken = measure(level("2026", 20.0), baseline=baseline("2020", 10.0), breaks=(series_break("2026", "uudistus"),))
    assert interim(broken, ANNUAL, 20.0).assessment.reason.code == "break"


@pytest.mark.parametrize("start", [baseline("2020", 10.0), None])
def test_a_cumulative_half_year_is_never_compared_with_a_full_year(start: object) -> None:
    followed = measure(level("2026", 20.0), baseline=start)
    found = interim(followed, panel({"2026-C06": 30.0}), None)
    assert (found.assessment.status, found.assessment.reason.code) == (TargetStatus.NOT_COMPARABLE, "cumulative")


def test_cumulative_figures_are_compared_with_a_level_to_the_same_month() -> None:
    followed = measure(level("2026-C06", 20.0), baseline=baseline("2024-C06", 10.0))
    assert interim(followed, panel({"2026-C06": 30.0}), None).assessment.status is TargetStatus.REACHED
    to_september = measure(level("2026-C09", 20.0), baseline=baseline("2024-C06", 10.0))
    assert interim(to_september, panel({"2026-C06": 30.0}), None).assessment.reason.code == "cumulative"


def test_a_forecast_is_never_held_against_a_level_that_is_accumulated() -> None:
    followed = measure(level("2026-C06", 20.0), baseline=baseline("2024-C06", 10.0))
    assert forecast_verdict(standing(followed, panel({})), AS_OF, 2026, 30.0) is None


@given(st.floats(-100, 100), st.floats(0, 50), st.sampled_from([Direction.RISE, Direction.FALL]))
def test_a_better_forecast_never_gets_a_worse_verdict(forecast: float, gain: float, direction: Direction) -> None:
    low, high = (20.0, None) if direction is Direction.RISE else (None, 0.0)
    followed = measure(level("2026", low, high), baseline=baseline("2020", 10.0), direction=direction)
    order = [TargetStatus.REACHED, TargetStatus.PARTLY, TargetStatus.MISSED]
    worse, better = (
        interim(followed, ANNUAL, value).assessment.status for value in (forecast, forecast + direction.sign * gain)
    )
    assert order.index(better) <= order.index(worse)


MONTHLY = measure(level("2026-12", 20.0), level("2030-12", 40.0), baseline=baseline("2020-12", 10.0))
TO_SUMMER = measure(level("2030-06", 40.0), baseline=baseline("2020-12", 10.0))


def test_the_end_of_the_year_is_its_last_month_where_levels_are_of_months() -> None:
    judged = forecast_verdict(standing(MONTHLY, panel({"2026-06": 14.0})), AS_OF, 2026, 20.0)
    assert judged is not None
    assert (str(judged.figure.period), judged.status) == ("2026-12", TargetStatus.REACHED)  # type: ignore[union-attr]
    of_next_year = forecast_verdict(standing(MONTHLY, panel({"2026-06": 14.0})), AS_OF, 2027, 20.0)
    assert str(of_next_year.figure.period) == "2027-12"  # type: ignore[union-attr]
    to_summer = forecast_verdict(standing(TO_SUMMER, panel({"2026-06": 14.0})), AS_OF, 2027, 20.0)
    assert str(to_summer.figure.period) == "2027"  # type: ignore[union-attr]


def test_a_forecast_is_held_against_the_path_that_begins_at_the_figure_of_the_baseline() -> None:
    followed = measure(level("2026", 15.0), level("2030", 20.0), baseline=baseline("2020"), path="pieces")
    judged = forecast_verdict(standing(followed, panel({"2020": 10.0, "2025": 18.0})), AS_OF, 2028, 17.5)
    assert judged is not None
    assert judged.baseline is not None
    assert (judged.baseline.value, judged.path_value) == (10.0, 17.5)  # half way from 15 to 20
    assert judged.status is TargetStatus.ON_TRACK


def test_a_forecast_is_flagged_as_one() -> None:
    judged = forecast_verdict(standing(TO_2026, ANNUAL), AS_OF, 2026, 20.0)
    assert judged is not None
    assert judged.figure is not None
    assert judged.figure.flag == Flag.F
