import math
from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from heinola_indicators.calculators.sampling.intervals import with_intervals
from heinola_indicators.model.period import year_period
from heinola_indicators.model.source import Sampling
from heinola_indicators.model.unit import UNITS, Unit
from heinola_indicators.panel.panel import Panel

YEARS = (year_period(2023), year_period(2024))


def panel_of(values, unit, **beside):
    value = np.array([values], dtype=float)
    flag = np.where(np.isnan(value), 64, 1)
    grids = {name: np.array([numbers], dtype=float) for name, numbers in beside.items()}
    return Panel("x", unit, ("111",), YEARS, value, flag, np.full(value.shape, -1), **grids)


def limits(panel, column=0):
    return float(panel.low[0, column]), float(panel.high[0, column])


def test_a_share_has_wilson_s_interval_in_its_own_unit():
    expected = stats.binomtest(48, 80).proportion_ci(method="wilson")
    for unit, whole in ((UNITS["percent"], 100), (UNITS["ratio"], 1)):
        found = with_intervals(panel_of([whole * 0.6, math.nan], unit, n=[80, 80]), Sampling.SHARE)
        assert limits(found) == pytest.approx((whole * expected.low, whole * expected.high))
        assert found.margin[0, 0] == pytest.approx(whole * (expected.high - expected.low) / 2)
        assert np.isnan([found.low[0, 1], found.margin[0, 1]]).all()


def test_a_share_of_an_unknown_number_has_no_interval():
    found = with_intervals(panel_of([60.0, 60.0], UNITS["percent"], n=[80, math.nan]), Sampling.SHARE)
    assert np.isnan(found.margin).tolist() == [[False, True]]


def test_small_counts_have_the_exact_limits_of_poisson():
    found = with_intervals(panel_of([0, 4], UNITS["persons"]), Sampling.COUNT)
    assert limits(found) == pytest.approx((0.0, stats.chi2.ppf(0.975, 2) / 2))
    assert limits(found, 1) == pytest.approx((stats.chi2.ppf(0.025, 8) / 2, stats.chi2.ppf(0.975, 10) / 2))


def test_a_rate_has_the_limits_of_its_events_and_none_among_many_an_upper_one():
    per_mille = Unit("persons/1000 persons")
    published = panel_of([1000 * 4 / 17_000, 0.0], per_mille, n=[17_000, 17_000])
    found = with_intervals(replace(published, events=np.array([[4.0, 0.0]])), Sampling.RATE)
    assert limits(found) == pytest.approx((stats.chi2.ppf(0.025, 8) / 34, stats.chi2.ppf(0.975, 10) / 34))
    assert limits(found, 1) == pytest.approx((0.0, stats.chi2.ppf(0.975, 2) / 34))


def test_a_rate_of_no_events_among_nobody_knows_of_has_no_interval():
    found = with_intervals(replace(panel_of([0.2, 0.0], Unit("x")), events=np.array([[4.0, 0.0]])), Sampling.RATE)
    assert np.isnan(found.margin).tolist() == [[False, True]]


def test_a_mean_has_the_margin_that_came_with_it_else_that_of_its_error_else_student_s():
    scores = UNITS["points"]
    given = panel_of([8.0, 8.0], scores, margin=[0.3, math.nan], n=[50, 50], deviation=[1.6, 1.6])
    found = with_intervals(given, Sampling.MEAN)
    assert found.margin.tolist()[0] == pytest.approx([0.3, stats.t.ppf(0.975, 49) * 1.6 / math.sqrt(50)])
    error = np.array([[0.1, 0.1]])
    found = with_intervals(panel_of([8.0, 8.0], scores, n=[50, math.nan]), Sampling.MEAN, standard_error=error)
    assert found.margin.tolist()[0] == pytest.approx([0.1 * stats.t.ppf(0.975, 49), 0.1 * stats.norm.ppf(0.975)])


def test_two_answers_have_a_margin_by_their_error_and_one_has_none():
    error = np.array([[0.1, 0.1]])
    found = with_intervals(panel_of([8.0, 8.0], UNITS["points"], n=[2, 1]), Sampling.MEAN, standard_error=error)
    assert found.margin[0, 0] == pytest.approx(0.1 * stats.t.ppf(0.975, 1))
    assert np.isnan(found.margin[0, 1])


def test_a_margin_of_nothing_stays_and_one_below_nothing_or_of_no_figure_goes():
    given = panel_of([8.0, 8.0], UNITS["points"], margin=[0.0, -0.1])
    assert with_intervals(given, Sampling.MEAN).margin[0].tolist() == pytest.approx([0.0, math.nan], nan_ok=True)
    nothing = panel_of([math.nan, 8.0], UNITS["points"], margin=[0.3, 0.2])
    assert with_intervals(nothing, Sampling.MEAN).margin[0].tolist() == pytest.approx([math.nan, 0.2], nan_ok=True)


def test_one_event_has_limits_by_itself_and_not_those_of_none():
    rates = panel_of([0.5, 0.5], Unit("persons/1000 persons"), n=[2_000, 2_000], events=[1.0, 1.0])
    found = with_intervals(rates, Sampling.RATE)
    assert limits(found) == pytest.approx((stats.chi2.ppf(0.025, 2) / 4, stats.chi2.ppf(0.975, 4) / 4))


def test_what_rates_are_given_for_follows_from_those_that_are_known_also_where_it_is_one():
    shares = panel_of([4 / 17, 0.0], Unit("x"), n=[17, 17], events=[4.0, 0.0])
    found = with_intervals(shares, Sampling.RATE)
    assert limits(found, 1) == pytest.approx((0.0, stats.chi2.ppf(0.975, 2) / 2 / 17))
