import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from tests.assessment.example_measures import HEINOLA, panel, series_break

from heinola_indicators.assessment.forecast import Forecast, NoForecast, forecast_to, point_apart
from heinola_indicators.assessment.trend import Trend, trends
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import parse_period
from heinola_indicators.statistics.mann_kendall import TrendWord

RISE, FALL, STAY = Direction.RISE, Direction.FALL, Direction.STAY_WITHIN
VALUES = [1.0, 2.5, 2.0, 4.5, 4.5]  # on the line 1.1 in 2019, 0.9 more each year
values = st.lists(st.none() | st.integers(-50, 50), min_size=1, max_size=10)


def yearly(figures):
    return panel({str(2019 + place): figure for place, figure in enumerate(figures)})


def forecast(grid, level=6.0, direction=RISE, period="2025", breaks=(), area=HEINOLA):
    return forecast_to(grid, area, parse_period(period), level, direction, breaks)


def test_the_line_is_carried_on_with_interval_and_probability():
    found = forecast(yearly(VALUES))
    peer = stats.linregress(range(5), VALUES)
    middle = peer.intercept + 6 * peer.slope
    error = peer.stderr * 10**0.5 * (1 + 1 / 5 + 4**2 / 10) ** 0.5
    assert (found.value, found.reason) == (pytest.approx(middle), None)
    assert (found.low, found.high) == pytest.approx(stats.t.interval(0.95, 3, middle, error))
    assert found.probability == pytest.approx(stats.t.sf(6.0, 3, middle, error))
    assert (found.number, str(found.first), str(found.last)) == (5, "2019", "2023")


def test_a_level_wanted_below_is_reached_with_the_remaining_probability():
    rise, fall = forecast(yearly(VALUES)), forecast(yearly(VALUES), direction=FALL)
    assert rise.probability + fall.probability == pytest.approx(1)


@pytest.mark.parametrize(
    ("figures", "number"), [([1.0, 2.0, 4.0, 3.0], 4), ([1.0, None, 4.0, 3.0, 5.0], 4), ([None], 0)]
)
def test_fewer_than_five_points_give_no_forecast_but_their_number(figures, number):
    found = forecast(yearly(figures))
    assert (found.value, found.low, found.high, found.probability) == (None,) * 4
    assert (found.reason, found.number) == (NoForecast.TOO_FEW_POINTS, number)


def test_an_area_that_the_panel_lacks_has_too_few_points():
    found = forecast(yearly(VALUES), area="999")
    assert (found.reason, found.number, found.first) == (NoForecast.TOO_FEW_POINTS, 0, None)


def test_points_before_a_break_do_not_count():
    found = forecast(yearly(VALUES), breaks=(series_break("2020", "reform"),))
    assert (found.reason, found.number, str(found.first)) == (NoForecast.TOO_FEW_POINTS, 4, "2020")


def test_a_publishers_forecast_is_not_carried_on():
    grid = panel({str(2019 + i): one for i, one in enumerate([*VALUES, 99.0])}, flags={"2024": Flag.F})
    assert forecast(grid) == forecast(yearly(VALUES))


@pytest.mark.parametrize("period", ["2023", "2022", "2023-06"])
def test_what_is_not_ahead_is_not_forecast(period):
    found = forecast(yearly(VALUES), period=period)
    assert (found.reason, found.value) == (NoForecast.NOT_AHEAD, None)


def test_figures_exactly_on_a_line_have_a_value_only():
    found = forecast(yearly([0.1, 0.2, 0.3, 0.4, 0.5]))
    assert found.value == pytest.approx(0.7)
    assert (found.low, found.high, found.probability, found.reason) == (None, None, None, NoForecast.NO_SCATTER)


def test_a_range_to_stay_within_has_value_and_interval_but_no_probability():
    found, rise = forecast(yearly(VALUES), direction=STAY), forecast(yearly(VALUES))
    assert (found.value, found.low, found.high) == (rise.value, rise.low, rise.high)
    assert (found.probability, found.reason) == (None, NoForecast.NO_WANTED_WAY)


def test_quarters_lead_to_a_target_by_their_ends():
    texts = [f"{2020 + q // 4}-Q{q % 4 + 1}" for q in range(-16, 8)]
    wobble = [0.1, -0.1] * 12
    grid = panel({text: 2 * q / 4 + wobble[q] for q, text in zip(range(-16, 8), texts, strict=True)})
    assert forecast(grid, period="2025").value == pytest.approx(2 * 23 / 4, abs=0.5)


@given(values, st.integers(-60, 60))
def test_a_value_comes_with_all_or_a_reason(figures, level):
    found = forecast(yearly(figures), float(level), period="2040")
    assert (found.reason is None) == (found.probability is not None)
    assert found.probability is None or 0 <= found.probability <= 1
    assert found.low is None or found.low <= found.value <= found.high


@given(values, st.integers(-60, 60))
def test_reversing_signs_and_direction_mirrors_the_forecast(figures, level):
    mirrored = [None if one is None else -one for one in figures]
    found = forecast(yearly(figures), float(level), RISE, "2040")
    other = forecast(yearly(mirrored), -float(level), FALL, "2040")
    assert (other.probability, other.reason, other.number) == (found.probability, found.reason, found.number)
    assert found.value is None or other.value == pytest.approx(-found.value)


@given(values, st.integers(-60, 60), st.integers(1, 20))
def test_an_easier_level_is_never_less_probable(figures, level, easier):
    hard = forecast(yearly(figures), float(level), RISE, "2040").probability
    easy = forecast(yearly(figures), float(level - easier), RISE, "2040").probability
    assert (hard is None and easy is None) or easy >= hard


@pytest.mark.parametrize(("slope", "line", "expected"), [(-1.0, 2.0, True), (1.0, 2.0, False), (0.0, 2.0, False)])
def test_a_trend_and_a_forecast_point_apart_where_one_rises_and_the_other_falls(slope, line, expected):
    trend = Trend(TrendWord.NO_TREND, None, slope, -9.0, 9.0, 0.5, 5, None, None)
    found = Forecast(1.0, 0.0, 2.0, 0.5, 5, None, None, slope=line)
    assert point_apart(trend, found) is expected
    assert not point_apart(None, found)
    assert not point_apart(trend, Forecast(None, None, None, None, 2, None, None))


def test_one_wild_year_turns_the_line_of_the_forecast_against_the_pace():
    # by hand: pairwise slopes of 10, 30, 28, 26, 24 have the median -2, least squares rises by 2.4 a year
    figures = yearly([10.0, 30.0, 28.0, 26.0, 24.0])
    trend = trends(figures, RISE)[HEINOLA]
    found = forecast(figures, level=50.0, period="2030")
    assert (trend.slope, found.slope) == pytest.approx((-2.0, 2.4))
    assert point_apart(trend, found)


@pytest.mark.parametrize(
    ("figures", "named", "reason"),
    [
        (VALUES[:4], {}, NoForecast.TOO_FEW_POINTS),
        (VALUES, {"period": "2023"}, NoForecast.NOT_AHEAD),
        ([1.0, 2.0, 3.0, 4.0, 5.0], {}, NoForecast.NO_SCATTER),
        (VALUES, {"direction": STAY}, NoForecast.NO_WANTED_WAY),
    ],
)
def test_where_something_is_missing_the_points_are_told_nevertheless(figures, named, reason):
    found = forecast(yearly(figures), **named)
    last = str(2018 + len(figures))
    assert (found.reason, found.number, str(found.first), str(found.last)) == (reason, len(figures), "2019", last)


def test_another_confidence_has_another_interval():
    wide, narrow = (
        forecast_to(yearly(VALUES), HEINOLA, parse_period("2025"), 6.0, RISE, confidence=one) for one in (0.95, 0.5)
    )
    assert wide.value == narrow.value
    assert wide.low < narrow.low < narrow.high < wide.high
