"""The resident survey of Heinola: 8.39 (n 301), 8.12 (305), 7.96 (205); a deviation of 1.6 is assumed."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.example_measures import measure

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.change import ChangeWord
from heinola_indicators.assessment.change import change as change_of
from heinola_indicators.assessment.comparability import break_between
from heinola_indicators.calculators.sampling.intervals import with_intervals
from heinola_indicators.calculators.survey_mean import survey_mean
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.source import Sampling
from heinola_indicators.model.strategy import Break
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import Panel

YEARS = tuple(map(parse_period, ("2021", "2022", "2023")))
MODE = Break(YEARS[1], Localised("puhelimesta sekatapaan"))
SCALE = Break(YEARS[2], Localised("asteikon sanat"))


def panel_of_one(values: list[float], n: list[float] | None = None, unit: str = "points") -> Panel:
    shape = (1, len(values))
    value = np.array([values])
    flag = np.where(np.isnan(value), 64, 1)
    sizes = None if n is None else np.array([n])
    return Panel("survey", UNITS[unit], ("111",), YEARS, value, flag, np.full(shape, -1), n=sizes)


def change(panel, area, first, last, breaks=()):
    """The change between two periods of a panel, as reports ask for it."""
    figures = AreaFigures(panel, panel.areas.index(area), len(panel.periods))
    followed = measure(breaks=tuple(breaks))
    comparable = break_between(followed, figures, first, last) is None
    earlier, later = figures.at(first), figures.at(last)
    return change_of(earlier, later, comparable=comparable, sampled=panel.margin is not None)


@pytest.fixture
def survey() -> Panel:
    return survey_mean(panel_of_one([8.39, 8.12, 7.96], [301, 305, 205]), deviation=1.6)


@pytest.mark.parametrize(
    ("first", "last", "word"),
    [(1, 2, ChangeWord.NO_CHANGE), (0, 2, ChangeWord.CHANGE), (0, 1, ChangeWord.CHANGE)],
)
def test_only_differences_outside_the_margin_of_the_difference_are_changes(survey, first, last, word):
    found = change(survey, "111", YEARS[first], YEARS[last])
    assert found.word is word
    assert (found.low < 0 < found.high) is (word is ChangeWord.NO_CHANGE)


def test_the_interval_of_the_difference_is_the_one_of_the_domain_reference(survey):
    found = change(survey, "111", YEARS[1], YEARS[2])
    assert found.difference == pytest.approx(-0.16)
    assert (found.high - found.low) / 2 == pytest.approx(0.28, abs=0.005)


def test_across_its_declared_breaks_the_survey_is_not_comparable(survey):
    for first, last in ((0, 1), (0, 2), (1, 2)):
        assert change(survey, "111", YEARS[first], YEARS[last], [MODE, SCALE]).word is ChangeWord.NOT_COMPARABLE


def test_a_break_declared_comparable_is_none(survey):
    comparable = [Break(one.period, one.reason, comparable=True) for one in (MODE, SCALE)]
    assert change(survey, "111", YEARS[0], YEARS[2], comparable).word is ChangeWord.CHANGE


def test_figures_of_a_whole_population_differ_by_what_they_differ():
    panel = panel_of_one([5.0, 5.0, 5.1])
    assert change(panel, "111", YEARS[0], YEARS[1]).word is ChangeWord.NO_CHANGE
    found = change(panel, "111", YEARS[1], YEARS[2])
    assert (found.word, found.low, found.high) == (ChangeWord.CHANGE, None, None)


def test_counted_events_have_the_limits_of_poisson():
    panel = with_intervals(panel_of_one([40, 50, 80], unit="jobs"), Sampling.COUNT)
    assert change(panel, "111", YEARS[0], YEARS[1]).word is ChangeWord.NO_CHANGE
    assert change(panel, "111", YEARS[0], YEARS[2]).word is ChangeWord.CHANGE


def test_two_shares_have_newcombe_s_interval_of_their_difference():
    # Newcombe (1998), table II, method 10: 56/70 less 48/80 is 0.2, 95 % from 0.0524 to 0.3339
    panel = with_intervals(panel_of_one([100 * 48 / 80, 100 * 56 / 70, 62.0], [80, 70, 80], "percent"), Sampling.SHARE)
    found = change(panel, "111", YEARS[0], YEARS[1])
    assert (found.difference, found.low, found.high) == pytest.approx((20.0, 5.24, 33.39), abs=0.005)
    assert found.word is ChangeWord.CHANGE
    assert change(panel, "111", YEARS[0], YEARS[2]).word is ChangeWord.NO_CHANGE


def test_a_sample_whose_margin_is_not_known_tells_no_change():
    unknown = survey_mean(panel_of_one([8.39, 8.12, 7.96], [301, math.nan, 205]), deviation=1.6)
    found = change(unknown, "111", YEARS[1], YEARS[2])
    assert (found.word, found.low) == (ChangeWord.NOT_KNOWN, None)
    assert change(unknown, "111", YEARS[0], YEARS[2]).word is ChangeWord.CHANGE


def test_a_declared_baseline_is_held_with_its_own_margin():
    declared = Figure(YEARS[0], 5.0, 1, margin=0.5)
    assert change_of(declared, Figure(YEARS[2], 5.3, 1, margin=0.1, n=100)).word is ChangeWord.NO_CHANGE
    assert change_of(Figure(YEARS[0], 5.0, 1), Figure(YEARS[2], 5.3, 1, margin=0.1, n=100)).word is ChangeWord.CHANGE


def test_a_sampled_figure_without_its_margin_is_no_change_from_a_declared_baseline():
    declared, unknown = Figure(YEARS[0], 8.39, 1, margin=0.18), Figure(YEARS[2], 8.2, 1)
    assert change_of(declared, unknown, sampled=True, declared=True).word is ChangeWord.NOT_KNOWN


def test_from_a_baseline_declared_without_margin_only_the_absence_of_change_is_sure():
    later, exact = Figure(YEARS[2], 7.9, 1, margin=0.2, n=300), Figure(YEARS[0], 8.39, 1)
    found = change_of(exact, later, sampled=True, declared=True)
    assert (found.word, found.low, found.high) == (ChangeWord.NOT_KNOWN, None, None)
    near = change_of(Figure(YEARS[0], 8.0, 1), later, sampled=True, declared=True)
    assert near.word is ChangeWord.NO_CHANGE


COUNTED = Figure(YEARS[2], 20.0, 1, margin=9.3, low=12.2, high=30.9)


def test_from_a_declared_count_only_the_limits_of_the_later_one_are_left():
    found = change_of(Figure(YEARS[0], 18.0, 1), COUNTED, sampled=True, declared=True)
    assert (found.word, found.first, found.last) == (ChangeWord.NO_CHANGE, YEARS[0], YEARS[2])
    assert (found.low, found.high) == (None, None)  # the uncertainty of the declared one is not in them
    far = change_of(Figure(YEARS[0], 8.0, 1), COUNTED, sampled=True, declared=True)
    assert far.word is ChangeWord.NOT_KNOWN


def test_a_count_of_a_sample_without_limits_leaves_the_change_unknown_and_a_total_is_exact():
    unknown = Figure(YEARS[0], 8.0, 1)
    assert change_of(unknown, COUNTED, sampled=True).word is ChangeWord.NOT_KNOWN
    assert change_of(COUNTED, unknown, sampled=True).word is ChangeWord.NOT_KNOWN
    exact = change_of(unknown, COUNTED)
    assert (exact.word, exact.low, exact.high) == (ChangeWord.CHANGE, pytest.approx(4.2), pytest.approx(22.9))


def test_figures_without_margins_have_a_difference_without_an_interval():
    found = change_of(Figure(YEARS[0], 8.0, 1), Figure(YEARS[2], 8.5, 1))
    assert (found.difference, found.low, found.high, found.word) == (0.5, None, None, ChangeWord.CHANGE)
    assert change_of(Figure(YEARS[0], 8.0, 1), Figure(YEARS[2], 8.5, 1), sampled=True).word is ChangeWord.NOT_KNOWN


def test_the_fewer_answered_the_wider_is_the_interval_of_the_difference():
    few, many = (
        change_of(Figure(YEARS[0], 8.0, 1, margin=0.5, n=n), Figure(YEARS[2], 8.5, 1, margin=0.5, n=n))
        for n in (4.0, 4000.0)
    )
    # the same margin of fewer answers is that of a smaller standard error
    assert few.high - few.low < many.high - many.low


@given(st.floats(-10, 10), st.floats(-10, 10), st.integers(2, 400), st.integers(2, 400))
def test_a_difference_seen_from_the_other_side_is_its_mirror(first, last, n, other_n):
    forward = survey_mean(panel_of_one([first, last, 0.0], [n, other_n, 9]), deviation=1.6)
    backward = survey_mean(panel_of_one([last, first, 0.0], [other_n, n, 9]), deviation=1.6)
    one, other = (change(panel, "111", YEARS[0], YEARS[1]) for panel in (forward, backward))
    assert one.word is other.word
    assert (one.low, one.high) == pytest.approx((-other.high, -other.low))
