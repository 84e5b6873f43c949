import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats
from tests.statistics.short_series import rows_and_times, seen

from heinola_indicators.statistics.forecast import line_forecast, probability_reached

PARTS = ("slope", "value", "low", "high", "error")


def grid(*figures):
    return np.array([figures], dtype=float)


@given(rows_and_times(), st.floats(0.1, 10), st.sampled_from([0.8, 0.95]))
def test_each_row_has_the_line_and_interval_of_textbooks(case, ahead, confidence):
    value, times = case
    target = times[-1] + ahead
    found = line_forecast(value, times, target, confidence)
    for row, figures in enumerate(value):
        figures, years = seen(figures, times)
        n = len(figures)
        assert found.number[row] == n
        if n < 5:
            assert all(np.isnan(getattr(found, part)[row]) for part in PARTS)
            continue
        years = years - times[0]
        peer = stats.linregress(years, figures)
        middle = peer.intercept + peer.slope * (target - times[0])
        assert found.slope[row] == pytest.approx(peer.slope, rel=1e-6, abs=1e-9)
        assert found.value[row] == pytest.approx(middle, rel=1e-6, abs=1e-6)
        spread = ((years - years.mean()) ** 2).sum()
        scatter = peer.stderr * np.sqrt(spread)
        if np.isnan(found.error[row]):
            assert np.isnan(scatter) or scatter <= 1e-6
            continue
        error = scatter * np.sqrt(1 + 1 / n + (target - times[0] - years.mean()) ** 2 / spread)
        low, high = stats.t.interval(confidence, n - 2, middle, error)
        assert [found.low[row], found.high[row]] == pytest.approx([low, high], rel=1e-5, abs=1e-5)


@given(rows_and_times(least=5), st.floats(-1000, 1000))
def test_the_probability_is_that_of_scipys_t(case, level):
    value, times = case
    found = line_forecast(value, times, times[-1] + 3)
    rising, falling = probability_reached(found, level, 1), probability_reached(found, level, -1)
    for row in range(len(value)):
        if np.isnan(found.error[row]):
            assert np.isnan(rising[row])
            continue
        expected = stats.t.sf(level, found.number[row] - 2, found.value[row], found.error[row])
        assert rising[row] == pytest.approx(expected, rel=1e-9, abs=1e-9)
        assert falling[row] == pytest.approx(1 - expected, abs=1e-9)


@given(rows_and_times(least=5), st.integers(-100, 100))
def test_adding_a_constant_moves_value_and_interval_by_it(case, constant):
    value, times = case
    found = line_forecast(value, times, times[-1] + 1)
    moved = line_forecast(value + constant, times, times[-1] + 1)
    assume(np.array_equal(np.isnan(found.error), np.isnan(moved.error)))
    for part, change in {"slope": 0, "error": 0, "value": constant, "low": constant, "high": constant}.items():
        assert np.allclose(getattr(moved, part), getattr(found, part) + change, atol=1e-6, equal_nan=True)


@given(rows_and_times(least=5), st.floats(-1000, 1000))
def test_reversed_signs_and_direction_have_the_same_probability(case, level):
    value, times = case
    rise = probability_reached(line_forecast(value, times, times[-1] + 1), level, 1)
    fall = probability_reached(line_forecast(-value, times, times[-1] + 1), -level, -1)
    assert np.array_equal(rise, fall, equal_nan=True)


@given(rows_and_times(least=5))
def test_other_rows_do_not_matter(case):
    value, times = case
    together = line_forecast(value, times, times[-1] + 1)
    for row in range(len(value)):
        alone = line_forecast(value[[row]], times, times[-1] + 1)
        for part in PARTS:
            assert np.allclose(getattr(alone, part)[0], getattr(together, part)[row], rtol=1e-9, equal_nan=True)


@given(rows_and_times(least=5), st.floats(0.1, 10), st.floats(0.1, 10))
def test_farther_ahead_is_less_certain(case, ahead, further):
    value, times = case
    near = line_forecast(value, times, times[-1] + ahead).error
    far = line_forecast(value, times, times[-1] + ahead + further).error
    there = ~np.isnan(near)
    assert (far[there] > near[there]).all()


def test_five_figures_have_the_forecast_worked_out_by_hand():
    # t̄ = 3, Σ(t − t̄)² = 10, line 0.2 + 0.9 t, residuals −0.1, 0.5, −0.9, 0.7, −0.2: s² = 1.6/3; t(0.975, 3) = 3.182
    found = line_forecast(grid(1, 2.5, 2, 4.5, 4.5), np.arange(1.0, 6), 6.0)
    assert (found.slope[0], found.value[0]) == pytest.approx((0.9, 5.6))
    assert found.error[0] == pytest.approx(np.sqrt(1.6 / 3 * (1 + 1 / 5 + 9 / 10)))
    assert found.high[0] == pytest.approx(5.6 + 3.182 * 1.0583, abs=1e-3)


@pytest.mark.parametrize("figures", [(0.1,) * 6, (0.1, 0.2, 0.3, 0.4, 0.5, 0.6), (0.0,) * 6])
def test_figures_exactly_on_a_line_have_a_value_and_no_uncertainty_to_tell(figures):
    found = line_forecast(grid(*figures), np.arange(6.0), 7.0)
    assert found.value[0] == pytest.approx(figures[0] + 7 * (figures[1] - figures[0]))
    assert np.isnan([found.low[0], found.high[0], found.error[0], probability_reached(found, 0.0, 1)[0]]).all()


def test_figures_all_of_one_time_have_no_forecast():
    found = line_forecast(grid(1, 2, 3, 4, 6), np.full(5, 2020.0), 2025.0)
    assert np.isnan(found.value[0])


@pytest.mark.parametrize("shape", [(0, 5), (2, 0), (0, 0)])
def test_an_empty_grid_has_no_forecasts(shape):
    found = line_forecast(np.full(shape, np.nan), np.arange(float(shape[1])), 9.0)
    assert len(found.value) == shape[0]
    assert np.isnan(found.value).all()
    assert len(probability_reached(found, 1.0, 1)) == shape[0]
