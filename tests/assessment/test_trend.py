import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from tests.assessment.example_measures import HEINOLA, panel, series_break

from heinola_indicators.assessment.trend import Course, trends
from heinola_indicators.assessment.trend_words import trend_words_of
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import parse_period, year_period
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import panel_of
from heinola_indicators.statistics.mann_kendall import TrendWord

RISE, FALL = Direction.RISE, Direction.FALL
figures = st.lists(st.none() | st.integers(-50, 50), min_size=1, max_size=12)


def yearly(values, area=HEINOLA, first=2010):
    return panel({str(first + place): value for place, value in enumerate(values)}, area)


def trend(grid, direction=RISE, breaks=()):
    return trends(grid, direction, breaks)[HEINOLA]


def test_a_rise_is_told_with_slope_interval_p_and_the_periods_used():
    found = trend(yearly([1.0, 3.0, 4.0, 6.0, 9.0, 9.5]))
    assert (found.word, found.course) == (TrendWord.RISING, Course.IMPROVING)
    peer = stats.theilslopes([1, 3, 4, 6, 9, 9.5])
    assert (found.slope, found.low, found.high) == pytest.approx((peer.slope, peer.low_slope, peer.high_slope))
    assert found.p == pytest.approx(0.0085, abs=5e-5)  # S = 15, variance 28.33
    assert (found.number, str(found.first), str(found.last)) == (6, "2010", "2015")


@pytest.mark.parametrize(
    ("values", "direction", "course"),
    [
        ([1, 2, 3, 4, 5, 6], Direction.RISE, Course.IMPROVING),
        ([1, 2, 3, 4, 5, 6], Direction.FALL, Course.WORSENING),
        ([6, 5, 4, 3, 2, 1], Direction.RISE, Course.WORSENING),
        ([6, 5, 4, 3, 2, 1], Direction.FALL, Course.IMPROVING),
        ([1, 2, 1, 2, 1, 2], Direction.RISE, Course.STEADY),
        ([1, 2, 1, 2, 1, 2], Direction.STAY_WITHIN, None),
        ([1, 2, 3, 4, 5, 6], Direction.STAY_WITHIN, None),
        ([1, 2, 3, 4], Direction.RISE, None),
    ],
)
def test_whether_a_trend_is_wanted_depends_on_the_direction(values, direction, course):
    assert trend(yearly(values), direction).course is course


@pytest.mark.parametrize("values", [[None, None], [1.0], [1.0, 2.0, 3.0, 4.0], [1.0, None, 3.0, 4.0, 5.0]])
def test_too_few_points_are_an_answer_with_their_number(values):
    found = trend(yearly(values))
    assert found.word is TrendWord.TOO_FEW_POINTS
    assert (found.course, found.slope, found.low, found.high, found.p) == (None,) * 5
    assert found.number == sum(value is not None for value in values)
    assert (found.first is None) == (found.last is None) == (found.number == 0)


def test_a_trend_never_crosses_a_break():
    values = [1, 2, 3, 4, 5, 6, 100, 99, 98, 97, 96]
    whole, since = trend(yearly(values)), trend(yearly(values), breaks=(series_break("2016", "reform"),))
    assert whole.number == 11
    assert (since.word, since.number, str(since.first)) == (TrendWord.FALLING, 5, "2016")
    assert since.slope == -1


def test_gaps_count_as_the_time_they_take():
    assert trend(yearly([0.0, None, None, 3.0, 4.0, 5.0, 6.0])).slope == 1


def test_a_forecast_in_the_export_is_no_point():
    grid = panel({str(year): float(year) for year in range(2015, 2024)}, flags={"2023": Flag.F, "2022": Flag.P})
    assert (trend(grid).number, str(trend(grid).last)) == (8, "2022")


@pytest.mark.parametrize(
    "texts",
    [
        [f"20{q // 4 + 10}-Q{q % 4 + 1}" for q in range(24)],
        [f"{year}-{month:02d}" for year in range(2018, 2024) for month in range(1, 13)],
    ],
)
def test_quarters_and_months_have_their_slope_by_the_year(texts):
    ends = [(parse_period(text).last + 1) / 12 for text in texts]
    found = trend(panel({text: 3 * end for text, end in zip(texts, ends, strict=True)}))
    assert found.slope == pytest.approx(3)


def test_twelve_months_to_each_month_are_no_trend_because_they_overlap():
    months = [f"{year}-{month:02d}" for year in range(2019, 2025) for month in range(1, 13)]
    found = trend(panel({text: float(place % 7 + place // 36) for place, text in enumerate(months)}))
    assert (found.number, str(found.first), str(found.last)) == (6, "2019-12", "2024-12")


@given(st.lists(figures, min_size=1, max_size=4))
def test_the_words_of_many_measures_are_those_of_each(rows):
    grids = [yearly(row) for row in rows]
    words = trend_words_of([(grid, [HEINOLA], ()) for grid in grids])
    assert words == [trend(grid).word for grid in grids]


@given(figures, st.integers(-100, 100))
def test_adding_a_constant_changes_nothing_but_the_figures(values, constant):
    moved = [None if value is None else value + constant for value in values]
    assert trend(yearly(moved)) == trend(yearly(values))


@given(figures)
def test_reversing_signs_and_direction_mirrors_the_trend(values):
    mirrored = trend(yearly([None if value is None else -value for value in values]), FALL)
    found = trend(yearly(values), RISE)
    assert (mirrored.course, mirrored.number, mirrored.p) == (found.course, found.number, found.p)
    if found.slope is not None:
        assert mirrored.slope == pytest.approx(-found.slope)


@given(st.lists(figures, min_size=2, max_size=4))
def test_other_areas_and_their_order_do_not_matter(rows):
    areas = {f"{number:03d}": row for number, row in enumerate(rows)}
    together = {}
    for order in (list(areas), list(areas)[::-1]):
        cells = {(area, year_period(2010 + i)): value for area in order for i, value in enumerate(areas[area])}
        grid = panel_of("example", UNITS["index"], cells)
        together = trends(grid, RISE)
        for area in order:
            assert together[area] == trends(yearly(areas[area], area), RISE)[area]
    assert len(together) == len(areas)


@given(figures)
def test_a_word_and_its_numbers_agree(values):
    found = trend(yearly(values))
    if found.word is not TrendWord.TOO_FEW_POINTS:
        assert not any(math.isnan(one) for one in (found.slope, found.low, found.high, found.p))
        assert (found.p < 0.05) == (found.word is not TrendWord.NO_TREND)
        assert found.word is not TrendWord.RISING or found.slope >= 0
        assert found.word is not TrendWord.FALLING or found.slope <= 0


def test_a_significance_of_one_in_a_hundred_needs_a_sixth_point():
    assert trends(yearly([1, 2, 3, 4, 5]), RISE, significance=0.01)[HEINOLA].word is TrendWord.TOO_FEW_POINTS
    assert trends(yearly([1, 2, 3, 4, 5, 6]), RISE, significance=0.01)[HEINOLA].word is TrendWord.RISING
    with pytest.raises(ValueError, match="between 0 and 1"):
        trends(yearly([1, 2, 3]), RISE, significance=np.nan)
